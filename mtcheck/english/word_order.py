"""Words in the order of another language: an English Document in, each place that only a foreign order explains, out.

German, Dutch and the Scandinavian languages put the verb second ("Yesterday has the council decided"), what was done
last ("has on Tuesday the bridge opened") and what describes a noun before it ("the in Berlin living author"); they and
the Slavic ones keep the order of a question that is only told ("asked where is the money"), and many languages take a
subject up again by a pronoun ("The driver, who was drunk, he fled"). Engines that translate word by word keep all of
it. English has such an order in questions, in verse, and behind "never", "only" and "so": there nothing is said. How it
is told to the reader is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.english.plain_verbs import PLAIN_VERB
from mtcheck.model import Document, Span

Kind = Literal["verb second", "verb last", "before its noun", "told question", "taken up", "how"]

_DETERMINER = r"(?:the|an?|his|her|its|their|our|this|these|those|many|several|some|all|two|three|four)"
DONE = (
    r"(?:(?!(?:hundred|red|need|indeed|speed|feed|seed|shed|bleed|breed|weed|reed|bred|naked|sacred|wicked|rugged"
    r"|aged|used|united|limited"
    r"|unlimited)\b)"
    r"[a-z]{2,}ed|been|become|begun|bought|broken|brought|built|caught|chosen|come|done|drawn|driven|fallen|fought"
    r"|found"
    r"|given|gone|held|hidden|kept|left|lost|made|paid|put|said|seen|sent|shot|sold|spent|stolen|taken|taught|thrown"
    r"|told|won|written)"
)
"""Participles, as a pattern."""
_PLAIN = rf"(?:{PLAIN_VERB}|be|have|go|come|vote|open|close|start|play|visit|travel|stop|pay|leave|hold)"
_PART_OF_DAY = r"(?: (?:morning|evening|afternoon|night))?"
_DATE = rf"(?:\d\d? (?:{ANY_MONTH})|(?:{ANY_MONTH}) \d\d?)(?: \d{{4}})?"
_SPAN_BEFORE = rf"(?:week|month|year|night|{ANY_WEEKDAY})"
_TIME = (
    rf"(?:yesterday|today|on (?:last )?{ANY_WEEKDAY}{_PART_OF_DAY}|on {_DATE}|in (?:{ANY_MONTH}|(?:19|20)\d\d)"
    rf"|last {_SPAN_BEFORE}|this (?:week|month|year|morning|evening))"
)
_OPENING = (
    rf"(?:Yesterday|Today|Tomorrow|Currently|Recently|Meanwhile|Therefore|On (?:last )?{ANY_WEEKDAY}{_PART_OF_DAY}"
    rf"|On {_DATE}"
    rf"|In (?:{ANY_MONTH}|(?:19|20)\d\d)|Last {_SPAN_BEFORE}|This (?:week|month|year|morning|evening)|For this reason"
    rf"|Since (?:{ANY_MONTH}|(?:19|20)\d\d|{ANY_WEEKDAY})|(?:At|Since|After|Before) the [a-z]+(?: of the [a-z]+)?"
    r"|In the (?:case of [a-z]+|meantime|evening|morning|afternoon|night)|According to (?:the )?[\w’-]+|In [A-Z][a-z]+)"
)
_NOUN_PHRASE = rf"(?:{_DETERMINER}(?: [a-z’'-]+){{1,3}}?|he|she|they|we|it|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
_SMALL = r"(?: (?:not|also|already|never|now|again))?"
_VERB_SECOND = re.compile(
    rf"{_OPENING},? (?:(?P<verb>has|have|had) (?P<subject>{_NOUN_PHRASE}){_SMALL} {DONE}"
    rf"|(?P<modal>will|must|should|can|could) (?P<agent>{_NOUN_PHRASE}){_SMALL} {_PLAIN})\b"
)
_IN_ONE = r"(?!(?:he|she|it|they|we|that|who|which|to|was|were|is)\b)"
"""No word with which a clause of its own begins."""
_VERB_LAST = re.compile(
    rf"\b(?P<verb>has|have) (?P<time>{_TIME}) (?P<object>(?!(?:an?|his|her|its|their|our) )"
    rf"{_DETERMINER}(?: {_IN_ONE}[\w’'-]+){{1,4}}?) (?P<done>{DONE})"
    r"(?=[.;]|,? (?:and|but|because|while|in|on)\b)"
    r"|\b(?P<be>was|were|been) (?P<agent>by (?:an?|the)(?: (?!(?:mile|end|time|road|river|door|margin"
    r"|account)\b)[a-z-]+){1,3}?)"
    r" (?P<dealt>hit|killed|injured|wounded|arrested|attacked|stopped|shot|stabbed|bitten|rescued|caught|beaten|robbed"
    r"|detained|questioned|transported|evacuated|accompanied|supported|welcomed|criticised|criticized)"
    r"(?=[.;]|,? (?:and|but|because|while|in|on)\b)"
)
_BEFORE_NOUN = re.compile(
    r"\b[Tt]he (?P<phrase>(?:in|on|at|from|by|since|for) (?:the |an? )?(?:[\w’-]+ ){1,3}?)"
    r"(?P<done>living|born|working|based|located|situated|built|published|opened|organised|organized|planned|founded"
    r"|residing|standing|lying|held|created|announced|killed|arrested|appointed|elected|introduced|made|developed"
    r"|produced|damaged|destroyed|affected|demanded|required|adopted|signed|started|convened|expected|occurring)"
    r" (?P<noun>(?!(?:by|in|on|at|to|of|and|or|for|from|with|as|the|an?|is|was|were|are|up|out|over|that|their|his"
    r"|her)\b)"
    r"[a-z][\w’-]+)"
)
_TOLD_QUESTION = re.compile(
    r"\b(?P<asks>(?:asked|asking)(?: (?:him|her|them|us|me|himself|herself|themselves|(?:the )?[\w’-]+))?"
    r"|wonder(?:s|ed|ing)?|(?:not|n['’]t|to|[Nn]obody|[Nn]o one) knows?|explain(?:s|ed)?|unclear|unknown|not known"
    r"|find out) "
    r"(?P<word>why|how|when|where) (?P<verb>is|are|was|were|has|have|had|did|does|do|will|can|could|should|would)"
    r" (?P<subject>(?:the|his|her|its|their|this|these)(?: [a-z’'-]+){1,3}?|he|she|they|we|it(?! that\b)"
    r"|[A-Z][\w’-]+)(?= |\.)"
)
_TAKEN_UP = re.compile(
    r"(?:The|An?|His|Her|Their|Our) (?:[a-z’'-]+ ){0,2}[a-z’'-]+,? (?P<clause>who|which)(?: (?!(?:that|if"
    r"|when)\b)[\w’'-]+){2,9}?,"
    r" (?P<pronoun>he|she|it|they) (?P<verb>is|was|were|are|has|have|had|will|fled|died)\b(?!,)"
)
_PRONOUNS = {"who": ("he", "she", "they"), "which": ("it", "they")}
_TELLS = re.compile(
    r"(?:said|says|added|claimed|believed|recalled|explained|insisted|argued|admitted|noted|thought|feared|hoped"
    r"|stressed"
    r"|told|warned|maintained|wrote|had (?:been told|said|thought|hoped|feared)|(?:has )?turned out"
    r"|(?:is|was|has been) (?:said|believed|thought|reported|claimed|alleged|understood)|has (?:emerged|transpired))\b"
)
"""What is said beside: the house, which burned, it turned out, was empty."""
_HOW = re.compile(
    r"How (?P<who>(?:the |an? )?(?:(?!(?:was|were|is|has|had)\b)[\w’-]+ ){1,3}?)(?P<verb>reported|reports|announced"
    r"|announces|informed|informs"
    r"|communicated|confirmed)(?P<when>(?: on [A-Z][a-z]+| yesterday| today)?), "
    r"(?!(?:is|was|and|or|how|why|whom|it emerged|we|you|[a-z]+ed|remains?|none|nor|no one (?:knows|can)"
    r"|nobody (?:knows|can)|one (?:can(?:not)?|may)"
    r"|(?:he|she|they|we|I) (?:(?:did|do|does|can|could|would) not|cannot))\b)"
)
_OBJECTS = ("This", "Last", "Today")
"""What may have something itself: last year had the company in trouble."""
_DAY = re.compile(r" (?:first|last|only|best|worst|same|day|night|time|chance|right|duty|task|most|highest|lowest)\b")
_WOULD_BE = re.compile(r"\b(?:had|should)\b.*\b(?:would|might|could)\b", re.DOTALL)
"""What would be: at the end had he known it, he would have stayed."""
_ENDS = re.compile(r"[.!…][\"”’»)]*$")
_TRIGGERS = frozenset(
    "has have had will must should can could may was were been the how ask asks asked who which".split()
)


class Misordered(NamedTuple):
    """Words that stand in the order of another language."""

    span: Span
    kind: Kind
    suggestion: str | None
    """The words in English order, where only one is likely."""


def find_misordered(doc: Document) -> Iterator[Misordered]:
    """Every such place in whole sentences that are no questions."""
    if doc.vocabulary.isdisjoint(_TRIGGERS):
        return
    for sentence in doc.sentences:
        if _ENDS.search(doc.text, sentence.start, sentence.end) is None:
            continue
        yield from _find_opening(doc, sentence.start, sentence.end)
        yield from _find_within(doc, sentence.start, sentence.end)


def _find_opening(doc: Document, start: int, end: int) -> Iterator[Misordered]:
    """What a sentence opens with."""
    second = _VERB_SECOND.match(doc.text, start, end)
    is_held = second is not None and second["verb"] is not None and second[0].startswith(_OBJECTS)
    if second is not None and not is_held and _WOULD_BE.search(doc.text, second.start(), end) is None:
        verb, subject = ("verb", "subject") if second["verb"] else ("modal", "agent")
        span = Span(second.start(verb), second.end(subject))
        yield Misordered(span, "verb second", f"{second[subject]} {second[verb]}")
    taken = _TAKEN_UP.match(doc.text, start, end)
    fits = _PRONOUNS[taken["clause"]] if taken is not None else ()
    if taken is not None and taken["pronoun"] in fits and _TELLS.match(doc.text, taken.start("verb")) is None:
        yield Misordered(Span(*taken.span("pronoun")), "taken up", None)
    how = _HOW.match(doc.text, start, end)
    if how is not None:
        yield Misordered(Span(start, how.end("verb")), "how", f"As {how['who']}{how['verb']}")


def _find_within(doc: Document, start: int, end: int) -> Iterator[Misordered]:
    """What stands anywhere in a sentence."""
    for match in _VERB_LAST.finditer(doc.text, start, end):
        if match["verb"] is None:
            yield Misordered(Span(*match.span()), "verb last", f"{match['be']} {match['dealt']} {match['agent']}")
        elif _DAY.search(match["object"]) is None:
            text = f"{match['verb']} {match['done']} {match['object']} {match['time']}"
            yield Misordered(Span(*match.span()), "verb last", text)
    for match in _BEFORE_NOUN.finditer(doc.text, start, end):
        text = f"the {match['noun']} {match['done']} {match['phrase'].strip()}"
        yield Misordered(Span(*match.span()), "before its noun", text)
    for match in _TOLD_QUESTION.finditer(doc.text, start, end):
        span = Span(match.start("word"), match.end("subject"))
        is_do = match["verb"] in {"did", "does", "do"}
        told = None if is_do else f"{match['word']} {match['subject']} … {match['verb']}"
        yield Misordered(span, "told question", told)
