"""How many people a Document says were killed, hurt or arrested, for what its title says of the same.

Gives each number with the event it is of and whether it is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH
from mtcheck.model import Document, Span

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBER_WORDS = tuple(sorted(_WORDS[1:], key=len, reverse=True))
"""One to twenty, the longer first, for a pattern."""
_IN_WORDS = "|".join(NUMBER_WORDS)
_NUMBER = rf"(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}|[0-9]{{1,12}}|{_IN_WORDS})"
_HEDGE = (
    r"(?P<hedge>(?:at least|more than|over|about|around|some|up to|nearly|almost|as many as|an estimated|dozens) )?"
)
_TAKERS = ("claimed", "claims", "claiming", "took", "takes", "taking", "cost", "costs", "costing")
"""What takes lives."""
_EVENTS = {
    "killed": (
        *("killed", "kills", "kill", "killing", "dead", "died", "die", "dies", "deaths", "fatalities", "murdered"),
        *("perished", "perish", "lost their lives", "lose their lives", "victims", *_TAKERS),
    ),
    "hurt": ("injured", "injures", "injure", "injuring", "wounded", "wounds", "wound", "wounding", "hurt", "injuries"),
    "arrested": ("arrested", "arrests", "arrest", "detained", "detains", "detain"),
    "missing": ("missing",),
    "rescued": ("rescued", "rescues", "rescue"),
    "evacuated": ("evacuated", "evacuates", "evacuate", "evacuating"),
    "kidnapped": ("kidnapped", "kidnaps", "kidnap", "kidnapping", "abducted", "abducts", "abduct", "abducting"),
    "in hospital": ("hospitalised", "hospitalized"),
}
_EVENT_OF = {word: event for event, words in _EVENTS.items() for word in words}
_AFTER = (
    "killed|dead|died|die|deaths|fatalities|injured|wounded|hurt|injuries|arrested|arrests|detained|missing|rescued"
    "|evacuated|kidnapped|abducted|hospitalised|hospitalized|murdered|perished|perish|lost their lives|lose their lives"
    "|victims"
)
_BEFORE = "kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|arrest(?:s|ed)?|detain(?:s|ed)?|rescue[sd]?"
_BEFORE += r"|evacuat(?:es?|ed|ing)|kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?"
_TOLLS = (
    re.compile(
        rf"(?<![\w.,-])(?i:{_HEDGE}{_NUMBER})(?: (?:people|civilians|persons|men|women|children|soldiers"
        r"|others|protesters|passengers|workers|police officers|officers|migrants|residents|students|pupils|tourists"
        r"|fans|firefighters|patients|hostages|troops|victims|employees|miners|pilgrims|villagers|demonstrators"
        r"|Ukrainians|Palestinians|Israelis|Russians))?"
        rf"(?: (?:who|were|was|have been|has been|are|is|feared|reported|confirmed|also))* (?P<event>{_AFTER})\b"
    ),
    re.compile(
        rf"(?i:\b(?P<event>{_BEFORE}) {_HEDGE}{_NUMBER})\b"
        r"(?![.,]?[0-9]|[ -](?:per|percent|years?|days?|hours?|times|and)\b|%)"
    ),
    re.compile(rf"(?i:\b(?P<event>{'|'.join(_TAKERS)}) {_HEDGE}{_NUMBER} lives)\b"),
    re.compile(rf"(?i:\b(?P<event>{'|'.join(_TAKERS)}) the lives of {_HEDGE}{_NUMBER})\b(?![.,]?[0-9]|%)"),
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Aa]ll|[Aa]ll of the|[Tt]hese|[Tt]hose) (?:[a-z]+ (?:[a-z]+ )?(?:that|which) )?$")
_OTHER_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d|last|earlier|previous(?:ly)?|former|ago|similar|another|second|other|also"
    rf"|{ANY_MONTH})\b"
)
_REACH = 40
_SENTENCE = re.compile(r"[^.!?;:\n]+(?:[.!?;:](?!\s)[^.!?;:\n]*)*")
_HINTS = (
    "kill dead died dies death fatalit murder perish lives victims"
    " injur wound hurt arrest detain missing rescue evacuat kidnap abduct hospitali"
).split()

_VICTIMS, _HURT = "victims", frozenset(_EVENTS["hurt"])
"""Victims were killed where the text speaks of nobody hurt."""

Bound = Literal["exact", "least", "loose"]


@dataclass(frozen=True, slots=True)
class StatedToll:
    """That one place says how many people something happened to."""

    event: str
    number: int
    bound: Bound
    """`least`: at least, more than; `loose`: about, nearly."""
    span: Span
    is_definite: bool = False
    """Whether it speaks of a toll told before: the 13 dead, the blast that killed 13."""


def find_tolls(doc: Document) -> Iterator[StatedToll]:
    """Every toll of one document, by pattern, then by position."""
    sentences = tuple(_find_sentences(doc.text))
    for pattern in _TOLLS:
        for match in (match for span in sentences for match in pattern.finditer(doc.text, span.start, span.end)):
            hedge = (match["hedge"] or "").strip().lower()
            bound: Bound = "exact" if not hedge else "least" if hedge in {"at least", "more than", "over"} else "loose"
            event = _EVENT_OF[match["event"].lower()]
            is_definite = _DEFINITE.search(doc.text, max(0, match.start() - _REACH), match.start()) is not None
            is_definite = is_definite and not _is_of_other_time(doc, match.start())
            if match["event"].lower() == _VICTIMS and not (is_definite and _HURT.isdisjoint(doc.vocabulary)):
                continue
            yield StatedToll(event, read_count(match["number"]), bound, Span(*match.span("number")), is_definite)


def _find_sentences(text: str) -> Iterator[Span]:
    """The stretches of a text up to a stop that hold a word without which no toll is told."""
    whole = text.lower()
    hints = [hint for hint in _HINTS if hint in whole]
    if not hints:
        return
    for match in _SENTENCE.finditer(text):
        lower = match[0].lower()
        if any(hint in lower for hint in hints):
            yield Span(*match.span())


def _is_of_other_time(doc: Document, start: int) -> bool:
    """Whether a sentence speaks of another time, so that its toll may be of another day."""
    at = doc.sentence_at(start)
    return at is None or _OTHER_TIME.search(doc.text, doc.sentences[at].start, doc.sentences[at].end) is not None


def count_number(doc: Document, number: int) -> int:
    """How often a number stands in a document, in digits or in a word."""
    forms = {str(number), f"{number:,}", *([_WORDS[number]] if number < len(_WORDS) else [])}
    pattern = rf"(?<![\w.,])(?:{'|'.join(sorted(forms))})(?![\w]|[.,][0-9])"
    return len(re.findall(pattern, doc.text, re.IGNORECASE))


def read_count(text: str) -> int:
    """The value of digits or of a word, up to twenty."""
    lower = text.lower()
    return _WORDS.index(lower) if lower in _WORDS else int(lower.replace(",", ""))
