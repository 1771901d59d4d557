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
from mtcheck.english.verb_forms import ANY_PARTICIPLE
from mtcheck.model import Document, Span

Kind = Literal["verb second", "verb last", "before its noun", "behind its noun", "told question", "taken up", "how"]

_DETERMINER = r"(?:the|an?|his|her|its|their|our|this|these|those|many|several|some|all|two|three|four)"
ANY_PLAIN = rf"(?:{PLAIN_VERB}|be|have|go|come|vote|open|close|start|play|visit|travel|stop|pay|leave|hold)"
_PART_OF_DAY = r"(?: (?:morning|evening|afternoon|night))?"
ANY_DATE = rf"(?:\d\d? (?:{ANY_MONTH})|(?:{ANY_MONTH}) \d\d?)(?: \d{{4}})?"
_SPAN_BEFORE = rf"(?:week|month|year|night|{ANY_WEEKDAY})"
_TIME = (
    rf"(?:yesterday|today|on (?:last )?{ANY_WEEKDAY}{_PART_OF_DAY}|on {ANY_DATE}|in (?:{ANY_MONTH}|(?:19|20)\d\d)"
    rf"|last {_SPAN_BEFORE}|this (?:week|month|year|morning|evening))"
)
_OPENING = (
    rf"(?:Yesterday|Tomorrow|Currently|Recently|Meanwhile|Therefore|On (?:last )?{ANY_WEEKDAY}{_PART_OF_DAY}"
    rf"|On {ANY_DATE}|In (?:{ANY_MONTH}|(?:19|20)\d\d)|For this reason|Since (?:{ANY_MONTH}|(?:19|20)\d\d"
    rf"|{ANY_WEEKDAY})|(?:At|Since|After|Before) the [a-z]+(?: of the [a-z]+)?|In the (?:case of [a-z]+|meantime"
    rf"|evening|morning|afternoon|night)|According to (?:the )?[\w’-]+|In [A-Z][a-z]+)"
)
_OPENING_NOUN = rf"(?:Today|Last {_SPAN_BEFORE}|This (?:week|month|year|morning|evening))"
"""What may have something itself: last year had the company in trouble."""
_NOUN_PHRASE = rf"(?:{_DETERMINER}(?: [a-z’'-]+){{1,3}}?|he|she|they|we|it|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
SMALL_WORD = r"(?: (?:not|also|already|never|now|again))?"
_VERB_SECOND = (
    re.compile(rf"{_OPENING},? (?P<verb>has|have|had) (?P<subject>{_NOUN_PHRASE}){SMALL_WORD} {ANY_PARTICIPLE}\b"),
    re.compile(
        rf"(?:{_OPENING}|{_OPENING_NOUN}),? (?P<verb>will|must|should|can"
        rf"|could) (?P<subject>{_NOUN_PHRASE}){SMALL_WORD} {ANY_PLAIN}\b"
    ),
)
_OBJECT = re.compile(rf" (?={_DETERMINER} )")
"""Where another noun begins behind the subject: had the navy (three ships seized)."""
_ENDS_CLAUSE = r"(?=[.;]|,? (?:and|but|because|while|in|on)\b)"
_HAS_LAST = re.compile(
    rf"\b(?P<verb>has|have|had) (?P<time>{_TIME}) (?P<object>(?!(?:an?|his|her|its|their|our) ){_DETERMINER}(?: (?!(?:"
    rf"he|she|it|they|we|that|who|which|to|was|were|is|had)\b)[\w’'-]+){{1,4}}?)"
    rf" (?P<done>{ANY_PARTICIPLE}){_ENDS_CLAUSE}"
)
_ONE_SUBJECT = re.compile(
    r"(?:\A|[.,;] |\b(?:and|but|that|because|while|although|said|says) )(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|I) "
    r"|(?=[\w’-])(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his) )?(?:(?!What\b)[A-Z][\w’-]+ ){0,3}"
    r"(?:(?!(?:the|an?|his|her|its|their|our|this|these|those|he|she|they|we|it|all|what|which|that|who|whom|more"
    r"|than)\b)[a-z][\w’-]* ){0,4})\Z"
)
"""Before "had": a clause that opens with its own subject; but not: the lead he had last year the club lost."""
_DONE_LAST = re.compile(
    r"\b(?P<be>was|were|been) (?P<agent>by (?:an?|the)(?: (?!(?:mile|end|time|road|river|door|margin"
    r"|account)\b)[a-z-]+){1,3}?) (?P<done>hit|killed|injured|wounded|arrested|attacked|stopped|shot|stabbed|bitten"
    r"|rescued|caught|beaten|robbed|detained|questioned|transported|evacuated|accompanied|supported|welcomed"
    r"|criticised|criticized)"
    rf"{_ENDS_CLAUSE}"
)
_BEFORE_NOUN = re.compile(
    r"\b[Tt]he (?P<phrase>(?:in|on|at|from|by|since|for) (?:the |an? )?(?:[\w’-]+ ){1,3}?)(?P<done>living|born|working"
    r"|based|located|situated|built|published|opened|organised|organized|planned|founded|residing|standing|lying|held"
    r"|created|announced|killed|arrested|appointed|elected|introduced|made|developed|produced|damaged|destroyed"
    r"|affected|demanded|required|adopted|signed|started|convened|expected|occurring) (?P<noun>(?!(?:by|in|on|at|to|of"
    r"|and|or|for|from|with|as|the|an?|is|was|were|are|up|out|over|that|their|his|her)\b)[a-z][\w’-]+)"
)
_TOLD_QUESTION = re.compile(
    r"\b(?:(?:asked|asking)(?: (?:him|her|them|us|me|himself|herself|themselves|(?:the )?[\w’-]+))?|wonder(?:s|ed"
    r"|ing)?|(?:not|to|[Nn]obody|[Nn]o one) knows?|explain(?:s|ed)?|unclear|unknown|not known"
    r"|find out) (?P<asked>(?:why|how|when|where) (?:is|are|was|were|has|have|had|did|does|do|will|can|could|should"
    r"|would) (?:(?:the|his|her|its|their|this|these)(?: [a-z’'-]+){1,3}?|he|she|they|we|it(?! that\b)"
    r"|[A-Z][\w’-]+))(?= |\.)"
)
_CLAUSE = r"(?: (?!(?:that|if|when)\b)[\w’'-]+){2,9}?,"
_TAKEN_UP = re.compile(
    r"(?:The|An?|His|Her|Their|Our) (?:[a-z’'-]+ ){0,2}[a-z’'-]+,?"
    rf" (?:who{_CLAUSE} (?P<person>he|she|they)|which{_CLAUSE} (?P<thing>it|they)) (?!(?:is|was|has been) (?:said"
    rf"|believed|thought|reported|claimed|alleged|understood)\b|has (?:emerged|transpired|turned out)\b)(?:is|was|were"
    rf"|are|has|have|had|will|fled|died)\b(?!,)"
)
"""Not what is said beside: the house, which burned, it has turned out, was empty."""
_HOW = re.compile(
    r"How (?P<who>(?:the |an? )?(?:(?!(?:was|were|is|has|had)\b)[\w’-]+ ){1,3}?)(?P<verb>reported|reports|announced"
    r"|announces|informed|informs|communicated|confirmed)(?: on [A-Z][a-z]+| yesterday| today)?, (?!(?:is|was|and|or"
    r"|how|why|whom|it emerged|we|you|[a-z]+ed|remains?|none|nor|no one (?:knows|can)|nobody (?:knows|can)"
    r"|one (?:can(?:not)?|may)|(?:he|she|they|we|I) (?:(?:did|do|does|can|could|would) not|cannot))\b)"
)
_DAY = re.compile(r" (?:first|last|only|best|worst|same|day|night|time|chance|right|duty|task|most|highest|lowest)\b")
_WOULD_BE = re.compile(r"\b(?:had|should)\b(?:.*\b(?:would|might|could)\b|[^.]*, )", re.DOTALL)
"""What would be: at the end had he known it, he would have stayed."""
_ENDS = re.compile(r"[.!…][\"”’»)]*$")
_LAST = 5
"""Characters that a stop and what closes behind it take."""


class Misordered(NamedTuple):
    """Words that stand in the order of another language."""

    span: Span
    kind: Kind
    suggestion: str | None
    """The words in English order, where only one is likely."""


def find_misordered(doc: Document) -> Iterator[Misordered]:
    """Every such place in whole sentences that are no questions."""
    for found in _find_within(doc.text):
        number = doc.sentence_at(found.span.start)
        if number is not None and is_whole(doc.text, doc.sentences[number].span):
            yield found
    for sentence in doc.sentences:
        if is_whole(doc.text, sentence.span):
            yield from _find_opening(doc.text, sentence.span)


def is_whole(text: str, sentence: Span) -> bool:
    """Whether a sentence ends in a stop, as neither headlines nor questions do."""
    return _ENDS.search(text, max(sentence.start, sentence.end - _LAST), sentence.end) is not None


def _find_opening(text: str, sentence: Span) -> Iterator[Misordered]:
    """What a sentence opens with."""
    start, end = sentence.start, sentence.end
    for pattern in _VERB_SECOND:
        second = pattern.match(text, start, end)
        if second is not None and _WOULD_BE.search(text, start, end) is None:
            subject = second["subject"]
            other = _OBJECT.search(subject)
            end_of_subject = second.end("subject") if other is None else second.start("subject") + other.start()
            order = f"{subject} {second['verb']}" if other is None else None
            yield Misordered(Span(second.start("verb"), end_of_subject), "verb second", order)
    taken = _TAKEN_UP.match(text, start, end)
    if taken is not None:
        yield Misordered(Span(*taken.span("person" if taken["person"] else "thing")), "taken up", None)
    how = _HOW.match(text, start, end)
    if how is not None:
        yield Misordered(Span(start, how.end("verb")), "how", f"As {how['who']}{how['verb']}")


def _find_within(text: str) -> Iterator[Misordered]:
    """What stands anywhere in a sentence."""
    for match in _HAS_LAST.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        is_other = match["verb"] == "had" and _ONE_SUBJECT.search(text, start, match.start()) is None
        if not is_other and _DAY.search(match["object"]) is None:
            order = f"{match['verb']} {match['done']} {match['object']} {match['time']}"
            yield Misordered(Span(*match.span()), "verb last", order)
    for match in _DONE_LAST.finditer(text):
        yield Misordered(Span(*match.span()), "verb last", f"{match['be']} {match['done']} {match['agent']}")
    for match in _BEFORE_NOUN.finditer(text):
        order = f"the {match['noun']} {match['done']} {match['phrase'].strip()}"
        yield Misordered(Span(*match.span()), "before its noun", order)
    for match in _TOLD_QUESTION.finditer(text):
        yield Misordered(Span(*match.span("asked")), "told question", None)
