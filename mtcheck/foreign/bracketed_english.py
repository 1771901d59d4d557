"""English words and endings that a translator put in brackets to make up for the source, and that were left there.

A word that the source has not, `[She] was helped`, `the president [of the company]`, `on [a] compromise`; one of two
that might do, `their name [big boxes]`; an ending of either language, `help[ed]`, `cut[en]`, `the[m]`, `was help(ed)`.
Each is given as a `Gloss`, those of one clause as one. Foreign words in brackets are found by `glosses`, notes on
grammar by `bracketed_notes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import mtcheck.late_re as re
from mtcheck.foreign.bracket_places import BracketPlaces
from mtcheck.foreign.glosses import CUT_MARGIN, Gloss
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span

COMMON_ZIPF = 3.5
"""How common a word is beside which a bracket holds another for it."""

_SQUARE = re.compile(
    r"(?<![\w\]\[(/])\[(?P<inside>(?P<first>[A-Za-z][a-z'’]*)(?:[ ](?:[a-z'’-]+|[A-Z][a-z]+)){0,6}),?\](?![\w(\[])"
)
_PRONOUNS = frozenset("he she it they him her them his hers its their we us our you your who whom whose".split())
_OPENERS = _PRONOUNS | frozenset(
    "this that these those there what which when while if as since because but and in at on by from for with after "
    "before during however also then now today yesterday later thus therefore".split()
)
"""Words that are supplied at the beginning of a sentence."""
_FUNCTION = _OPENERS | frozenset(
    "the a an of in on at to by for from with into than then or nor not also is are was were be been being am has have "
    "had having do does did will would shall should can could may might must so too very more most own".split()
)
_ARTICLES = frozenset(("the", "a", "an"))
_SHOWN = frozenset(
    "sic ed edit edited note notes ref link links source photo photos picture pictures pictured shown photograph "
    "photographs image images map gallery video videos audio pdf here updated update laughs laughter laughing "
    "applause cheers crying smiles sighs pause inaudible unclear unintelligible crosstalk emphasis added "
    "translated translation redacted deleted expletive withheld omitted removed blank censored insert name citation "
    "clarification needed continued above below left right centre center subscribers archive hide".split()
)
"""What editors and websites put in brackets."""
_OF_CAPTIONS = frozenset("in on at with by from into".split())
"""What begins a remark of several words: the striker [in white] scores, the interview [with subtitles]."""
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([a-z]+) $")
_WORD_BEHIND = re.compile(r" [a-z]")
_SENTENCE_BEHIND = re.compile(r" [a-z\d]")
_LETTER = re.compile(r"\[[b-z]\]")
"""Beside other letters in brackets [a] is a note."""
_BEHIND_STROKE = re.compile(r"/[a-z]+ \Z")
"""What two pronouns stand for is found by `open_persons`: he/she [the mill]."""
_GOES_ON = re.compile(r" [a-z]|[,.;]")
_DETERMINERS = frozenset("a an the his her its their this that these those some every each of in on at to by".split())

_CUT = re.compile(
    r"(?<![\w\[\]’'-])(?P<stem>[A-Za-z]{2,})(?:\[(?P<ending>[a-z]{1,4})\](?P<rest>[a-z]{0,6})|\((?P<round>m|y|ir)\))"
    r"(?![\w\[(])"
)
LONGEST_ENDING = 4
_ROUND = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been)\ (?:[a-z]+ly\ |not\ )?"
    r"(?P<whole>(?P<stem>[a-z]{3,})\((?P<ending>ed|en|ing)\))(?![\w(])"
)
_LETTER_ENDINGS = frozenset(("d", "s"))
_OF_PARTICIPLES = frozenset(("n", "t"))
_WITH_LETTER = frozenset(("them", "they", "an", "hers", "your", "its", "then"))
"""Words that are no other word with a footnote behind it."""
_MARKS = re.compile(r"sic|ed|nb|fn|ref|[ivx]{2,}|([a-z])\1|[a-z]\Z")
"""What is no ending of a source language, where the word does not go on with it: notes and their numbers."""
_LANGUAGES = frozenset("cs da de en es fr hr hu it ja ko nl no pl pt ro ru sk sl sr sv tr uk zh".split())
_BEFORE_VERB = re.compile(
    r"\b(?:to|was|were|is|are|has|have|had|been|be|he|she|it|they|who|not|will|would|can|could|must)\ (?:\w+ly\ )?$",
    re.IGNORECASE,
)
"""Otherwise two such letters tell in which language a page is: the site[en]."""
_FOOTNOTE = re.compile(r"\[[a-ce-rt-z]\](?!\w)")
_CLAUSE_MARK = re.compile(r"[.,;:!?\n“”\"]|\b(?:and|or|but)\b")
CLAUSE_REACH = 30
"""So near each other brackets of one clause are one fault."""


def find_bracketed_english(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """What was put in brackets in one document, by position."""
    if "[" in doc.text:
        yield from _find_supplied(doc, lexicon, places)
    if any(len(content) <= LONGEST_ENDING and content.isalpha() for content in places.contents):
        yield from _find_cut(doc, lexicon, places)


def join_in_clause(doc: Document, found: list[Gloss]) -> Iterator[Gloss]:
    """Glosses by position, those that stand close together in a clause as one: `[She] was help[ed]`."""
    kept: list[Gloss] = []
    for gloss in sorted(found, key=lambda gloss: (gloss.span.start, -gloss.span.end)):
        if kept and _is_near(doc.text, kept[-1].span, gloss.span):
            kept[-1] = _join(doc.text, kept[-1], gloss)
        elif not kept or gloss.span.start >= kept[-1].span.end:
            kept.append(gloss)
    yield from kept


def _is_near(text: str, first: Span, second: Span) -> bool:
    gap = text[first.end : second.start]
    return first.end <= second.start <= first.end + CLAUSE_REACH and _CLAUSE_MARK.search(gap) is None


def _join(text: str, first: Gloss, second: Gloss) -> Gloss:
    span = Span(first.span.start, second.span.end)
    if first.replacement is None or second.replacement is None:
        return Gloss(span, first.kind, first.mark, None, None)
    whole = first.replacement + text[first.span.end : second.span.start] + second.replacement
    return Gloss(span, first.kind, first.mark, None, whole)


def _find_supplied(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """English words in square brackets that belong to the sentence around them."""
    starts = {sentence.start for sentence in doc.sentences}
    for match in _SQUARE.finditer(doc.text):
        begins = match.start() in starts
        is_note = match["inside"] == "a" and _LETTER.search(doc.text) is not None
        if is_note or _BEHIND_STROKE.search(doc.text, max(0, match.start() - 8), match.start()):
            continue
        fits = _opens(doc.text, match) if begins else _continues(doc.text, match, lexicon)
        span = Span(*match.span())
        if fits and places.is_own_prose(span):
            yield Gloss(span, "supplied", match[0], None, _replace(doc.text, match, begins=begins))


def _replace(text: str, match: re.Match[str], *, begins: bool) -> str | None:
    """What a bracket holds, with a capital where the sentence begins; None for another word for the one before."""
    inside, first = match["inside"], match["first"]
    if begins:
        return inside[0].upper() + inside[1:]
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    is_missing = first in _FUNCTION or (before is not None and before[1] in _DETERMINERS)
    return inside if is_missing else None


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a bracket at the beginning of a sentence goes on into it: [They] would, [The trams] stood."""
    first = match["first"].lower()
    return (first in _OPENERS or first in _ARTICLES) and _SENTENCE_BEHIND.match(text, match.end()) is not None


def _continues(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a bracket within a sentence holds a part of it, or another word for the one before it."""
    inside, first = match["inside"], match["first"]
    words = inside.split()
    if not _SHOWN.isdisjoint(words) or (inside != inside.lower() and first != "of"):
        return False
    if len(words) > 1 and first in _OF_CAPTIONS:
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    if first in _FUNCTION and first not in _ARTICLES:
        return (_GOES_ON if len(words) > 1 else _WORD_BEHIND).match(text, match.end()) is not None
    if before is None or not all(lexicon.has_entry(word) for word in words):
        return False
    is_after_common = before[1] in _DETERMINERS or lexicon.zipf(before[1]) >= COMMON_ZIPF
    return is_after_common and _WORD_BEHIND.match(text, match.end()) is not None


def _find_cut(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """Words with a part of them in brackets."""
    has_notes = _FOOTNOTE.search(doc.text) is not None
    for match in _CUT.finditer(doc.text):
        ending, rest = match["ending"] or match["round"], match["rest"] or ""
        is_verb = _BEFORE_VERB.search(doc.text, max(0, match.start() - 30), match.start()) is not None
        if ending in _LANGUAGES and not is_verb:
            continue
        kind = _judge_cut(lexicon, match["stem"], ending, rest, is_verb=is_verb, has_notes=has_notes)
        span = Span(*match.span())
        if kind is None or not places.is_own_prose(span):
            continue
        whole = match["stem"] + ending + rest if kind == "verb" else None
        yield Gloss(span, "verb" if kind == "verb" else "ending", f"[{ending}]", None, whole)
    for match in _ROUND.finditer(doc.text):
        span = Span(*match.span("whole"))
        whole = match["stem"] + match["ending"]
        if lexicon.has_entry(whole) and places.is_own_prose(span):
            yield Gloss(span, "verb", f"({match['ending']})", None, whole)


def _judge_cut(
    lexicon: Lexicon, stem: str, ending: str, rest: str, *, is_verb: bool, has_notes: bool
) -> Literal["verb", "ending"] | None:
    """Whether word and ending are an English word, or an English word has an ending that English has not."""
    lower = stem.lower()
    whole = lower + ending + rest
    is_word = lexicon.has_entry(lower) and lexicon.zipf(lower) > lexicon.zipf(whole) - CUT_MARGIN
    is_letter = is_word and len(ending) == 1 and not rest
    if lexicon.has_entry(whole):
        is_plain = is_verb or (ending in _LETTER_ENDINGS and not has_notes)
        return "verb" if not is_letter or is_plain or whole in _WITH_LETTER else None
    is_ending = is_word and not rest and (is_verb if _MARKS.fullmatch(ending) else True)
    if is_letter:
        is_ending = is_verb and ending in _OF_PARTICIPLES
    return "ending" if is_ending and stem.islower() else None
