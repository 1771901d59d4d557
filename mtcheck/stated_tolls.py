"""How many people a Document says were killed, hurt or arrested, for what its title says of the same.

Gives each number with the event it is of and whether it is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mtcheck.model import Document, Span

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMBER = rf"(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+|{'|'.join(sorted(_WORDS[1:], key=len, reverse=True))})"
_HEDGE = (
    r"(?P<hedge>(?:at least|more than|over|about|around|some|up to|nearly|almost|as many as|an estimated|dozens) )?"
)
_EVENTS = {
    "killed": ("killed", "kills", "kill", "killing", "dead", "died", "die", "dies", "deaths", "fatalities"),
    "hurt": ("injured", "injures", "injure", "injuring", "wounded", "wounds", "wound", "wounding", "hurt", "injuries"),
    "arrested": ("arrested", "arrests", "arrest", "detained", "detains", "detain"),
    "missing": ("missing",),
    "rescued": ("rescued", "rescues", "rescue"),
}
_EVENT_OF = {word: event for event, words in _EVENTS.items() for word in words}
_AFTER = (
    "killed|dead|died|die|deaths|fatalities|injured|wounded|hurt|injuries|arrested|arrests|detained|missing|rescued"
)
_BEFORE = "kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|arrest(?:s|ed)?|detain(?:s|ed)?|rescue[sd]?"
_TOLLS = (
    re.compile(
        rf"(?<![\w.,-])(?i:{_HEDGE}{_NUMBER})(?: (?:people|civilians|persons|men|women|children|soldiers"
        r"|others|protesters|passengers|workers|police officers|officers|migrants|residents"
        r"|Ukrainians|Palestinians|Israelis|Russians))?"
        rf"(?: (?:were|was|have been|has been|are|is|feared|reported|confirmed|also))* (?P<event>{_AFTER})\b"
    ),
    re.compile(
        rf"(?i:\b(?P<event>{_BEFORE}) {_HEDGE}{_NUMBER})\b"
        r"(?![.,]?[0-9]|[ -](?:per|percent|years?|days?|hours?|times|and)\b|%)"
    ),
)
_HINT = re.compile(r"kill|dead|die[ds]|death|fatalit|injur|wound|hurt|arrest|detain|missing|rescue", re.IGNORECASE)

Bound = Literal["exact", "least", "loose"]


@dataclass(frozen=True, slots=True)
class StatedToll:
    """That one place says how many people something happened to."""

    event: str
    number: int
    bound: Bound
    """`least`: at least, more than; `loose`: about, nearly."""
    span: Span


def find_tolls(doc: Document) -> Iterator[StatedToll]:
    """Every toll of one document, by pattern, then by position."""
    if _HINT.search(doc.text) is None:
        return
    for pattern in _TOLLS:
        for match in pattern.finditer(doc.text):
            hedge = (match["hedge"] or "").strip().lower()
            bound: Bound = "exact" if not hedge else "least" if hedge in {"at least", "more than", "over"} else "loose"
            event = _EVENT_OF[match["event"].lower()]
            yield StatedToll(event, _read_number(match["number"]), bound, Span(*match.span("number")))


def holds_number(doc: Document, number: int) -> bool:
    """Whether a number stands anywhere in a document, in digits or in a word."""
    forms = {str(number), f"{number:,}", *([_WORDS[number]] if number < len(_WORDS) else [])}
    return any(re.search(rf"(?<![\w.,]){form}(?![\w]|[.,][0-9])", doc.text, re.IGNORECASE) for form in forms)


def _read_number(text: str) -> int:
    """The value of digits or of a word."""
    lower = text.lower()
    return _WORDS.index(lower) if lower in _WORDS else int(lower.replace(",", ""))
