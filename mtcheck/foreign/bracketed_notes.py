"""What a translator noted in brackets because English does not show it: who is meant, and of which sex or number.

A pronoun that the source leaves out or has in another form, `the sensors (they) had worked`, `told him(her)`,
`she (hän) resigned`, `I was left speechless[a]`; a note on grammar, `the judge (fem.)`, `you (plural)`,
`the president (female), Ana Soto`. Each is given as a `Gloss`. He/she for somebody with a name is found by
`undecided`, words in square brackets by `bracketed_english`.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.foreign.bracket_places import BracketPlaces
from mtcheck.foreign.glosses import ENGLISH_ZIPF, Gloss, read_pronouns
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span

_PRONOUN = "he|she|it|they|him|her|them|his|its|their"
_BOTH = re.compile(
    rf"(?<![\w(/])(?P<one>(?i:{_PRONOUN}))\s?[(\[](?P<other>{_PRONOUN})[)\]](?=\s[a-z]|[.,;])",
)
_REPEATED = re.compile(r"(?<![\w’'-])[a-z]+ (?P<note>\((?:he|she|it|they|him|her|them)\))(?= [a-z])")
_SUPPLIED = re.compile(r"(?<![\w(])(?P<note>\((?:He|She|It|They|His|Her|Their|Its)\))(?= [a-z])")
_FOREIGN = re.compile(
    rf"(?<![\w(])(?P<own>he/she|she/he|s/he|his/her|him/her|{_PRONOUN}|you|we|I)\ "
    r"[(\[](?P<form>[^\W\d_]{1,8})[)\]]"
)
ANYBODY = re.compile(
    r"\b(?:an?|any|each|every|no|one|who|whoever|anyone|anybody|everyone|everybody|someone|somebody|nobody|person|people|"
    r"or|users?|patients?|students?|child|children|candidates?|voters?|members?|victims?|must|shall|may|should|if|when)\b",
    re.IGNORECASE,
)
"""Whom both pronouns may mean, and what tells of a rule: then both are meant."""

_NUMBER = r"(?:plural|singular|pl\.|sing\.)"
_SEX = r"(?:masc(?:uline|\.)?|fem(?:inine|\.)?|[mf]\.|neut(?:er|\.)|m\.?/f\.?|f\.?/m\.?)"
_POLITE = r"(?:(?:in)?formal(?: you| singular| plural)?|polite(?: form)?|familiar)"
_FORM = rf"(?:{_SEX}(?:,?\ {_NUMBER})?|{_NUMBER}|{_POLITE})"
_GRAMMAR = re.compile(rf"(?<![\w’'-])(?P<word>[A-Za-z]+)\ (?P<note>[(\[]{_FORM}[)\]])(?!\w)")
_SEX_NAMED = r"(?:female|male|woman|man|a\ (?:wo)?man)"
_NOTE = re.compile(rf"{_FORM}|{_SEX_NAMED}")
"""What stands in the brackets of both."""
_SEX_OF_ONE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\ (?:[a-z-]+\ )?(?P<word>[a-z]+)\ "
    rf"(?P<note>[(\[]{_SEX_NAMED}[)\]])(?=,\ |\ [a-z\[(]|\ [A-Z][a-z]+\ [A-Z])"
)
_OF_PATIENTS = frozenset(
    "suspect patient prisoner inmate detainee passenger driver pedestrian cyclist student pupil adult worker player "
    "athlete runner swimmer singer actor performer artist champion winner".split()
)
"""Of whom the police, doctors and juries note the sex."""
_OF_RECORD = re.compile(
    r"\b(?:awards?|prizes?|categor(?:y|ies)|titles?|record|best|most|least|first|last|top|[a-z]{3,}est)\b",
    re.IGNORECASE,
)
"""Where men and women are ranked apart: the youngest councillor (female), the prize for a presenter (male)."""
_OF_SPEAKER = re.compile(
    r"""\b(?:was|were|is|am|are|be|been|feel|felt|left|became|very|so|more|too|quite|really|not)\ (?P<ending>[a-z]{4,}
        \[(?P<letter>[ao])\])
        (?=[.,;!?”"]|\ (?:to|by|that|of|with|at|for|about|when|because|and|but|as|from)\b)""",
    re.VERBOSE,
)
"""An adjective with the letter that shows the sex of who speaks: I was left speechless[a]."""
_FOOTNOTE = re.compile(r"\[(?:[b-np-z]|\d+)\]")
_YOU = frozenset(
    "you your yours we they he she his her their them it latter former other others one ones those these both".split()
)
ABOUT_LANGUAGE = frozenset(
    "noun nouns verb verbs pronoun pronouns grammar grammatical linguist linguists linguistic dictionary suffix "
    "adjective adjectives declension latin vocabulary".split()
)
"""Words of an article that may speak of forms itself."""


def find_bracketed_notes(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """The notes of one document, by kind, then by position."""
    if not places.contents.isdisjoint(_PRONOUN.split("|")):
        yield from _find_pronouns(doc, places)
    yield from _find_foreign_pronouns(doc, lexicon, places)
    yield from _find_grammar(doc, places)
    if not places.contents.isdisjoint("ao"):
        yield from _find_letters(doc, places)


def _find_pronouns(doc: Document, places: BracketPlaces) -> Iterator[Gloss]:
    """English pronouns beside what they stand for, or for what the source has no word."""
    for match in _BOTH.finditer(doc.text):
        span = Span(*match.span())
        is_rule = ANYBODY.search(_clause_before(doc, span.start)) is not None
        if not is_rule and places.is_own_prose(span):
            yield Gloss(span, "pronoun", match[0], None, None)
    for pattern in (_REPEATED, _SUPPLIED):
        for match in pattern.finditer(doc.text):
            span = Span(*match.span("note"))
            if _is_own_pronoun(match):
                continue
            if not _is_behind_pronoun(doc.text, span.start) and places.is_own_prose(span):
                yield Gloss(span, "pronoun", match["note"], None, None)


def _is_own_pronoun(match: re.Match[str]) -> bool:
    """Whether one person is called they, as some ask to be: the singer (they)."""
    word = match[0].partition(" ")[0]
    return match["note"] == "(they)" and not word.endswith("s")


def _find_foreign_pronouns(doc: Document, lexicon: Lexicon, places: BracketPlaces) -> Iterator[Gloss]:
    """Pronouns of the source in brackets behind those of English: she (hän)."""
    forms = read_pronouns()
    if places.contents.isdisjoint(forms) and "/" not in doc.text:
        return
    for match in _FOREIGN.finditer(doc.text):
        form, span = match["form"], Span(*match.span())
        is_known = form in forms or ("/" in match["own"] and not lexicon.has_entry(form))
        if is_known and lexicon.zipf(form) < ENGLISH_ZIPF and places.is_own_prose(span):
            yield Gloss(span, "word", match[0], None, match["own"] if "/" not in match["own"] else None)


def _find_grammar(doc: Document, places: BracketPlaces) -> Iterator[Gloss]:
    """Notes on the form of a word that stands for people."""
    is_noted = any(map(_NOTE.fullmatch, places.contents))
    if not is_noted or not ABOUT_LANGUAGE.isdisjoint(doc.vocabulary):
        return
    for match in _GRAMMAR.finditer(doc.text):
        span = Span(*match.span("note"))
        if _is_of_people(match["word"].lower()) and places.is_own_prose(span):
            yield Gloss(span, "grammar", match["note"], None, None)
    for match in _SEX_OF_ONE.finditer(doc.text):
        span = Span(*match.span("note"))
        is_ranked = _OF_RECORD.search(_clause_before(doc, span.start)) is not None
        if _is_office(match["word"]) and not is_ranked and places.is_own_prose(span):
            yield Gloss(span, "grammar", match["note"], None, None)


def _find_letters(doc: Document, places: BracketPlaces) -> Iterator[Gloss]:
    """Letters of the sex of a speaker; where nobody is quoted, [a] may be a footnote."""
    if _FOOTNOTE.search(doc.text) is not None:
        return
    for match in _OF_SPEAKER.finditer(doc.text):
        span = Span(*match.span("ending"))
        if match["letter"] == "o" or places.is_spoken(span):
            mark = f"[{match['letter']}]"
            yield Gloss(span, "ending", mark, None, doc.text[span.start : span.end - len(mark)])


def _clause_before(doc: Document, offset: int) -> str:
    at = doc.sentence_at(offset)
    return doc.text[doc.sentences[at].start if at is not None else 0 : offset]


def _is_behind_pronoun(text: str, offset: int) -> bool:
    return re.search(rf"\b(?:{_PRONOUN}|and|or)\ ?$", text[max(0, offset - 8) : offset], re.IGNORECASE) is not None


def _is_of_people(word: str) -> bool:
    nouns = read_person_nouns()
    return word in _YOU or word in nouns or word.removesuffix("s") in nouns


def _is_office(word: str) -> bool:
    noun = read_person_nouns().get(word)
    return noun is not None and noun.kind == "role" and word not in _OF_PATIENTS
