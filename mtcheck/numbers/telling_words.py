"""A number of a source and a place of an English text in, whether a word there means it: octogenarian, in full.

`data/telling_words_en.tsv` has the words, what each measures and between which numbers it lies. What words tell by
arithmetic (half of it, two minutes from time) is left to `derivations`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.numbers.model import Quantity

_AGES = frozenset((None, "duration-year"))
"""What an age is measured by: 17 ans, 17-jährig. A year is by the same: 1990 год."""
_DECADE = regex.compile(r"\b(?P<first>(?:1[0-9]|20)[0-9]0)['’]?s\b")
_LAST_OF_DECADE = 9


class TellingWord(NamedTuple):
    """What one word of a text tells."""

    measure: str
    """That of its number (`Quantity.measure`), or `age`, `year` or `count`."""
    least: Decimal
    most: Decimal

    def tells(self, one: Quantity) -> bool:
        """Whether a number is one of those that the word means."""
        if one.role not in {"number", "ordinal", "year"} or not self.least <= one.value <= self.most:
            return False
        if self.measure in {"age", "year"}:
            return one.measure in _AGES
        return one.measure is None if self.measure == "count" else one.measure == self.measure


def find_telling_words(text: str, place: Span) -> tuple[TellingWord, ...]:
    """All that the words of a place mean; a longer phrase means what its parts mean, too.

    >>> [f"{word.measure} {word.least}" for word in find_telling_words("The teenager scored a hat-trick.", Span(0, 32))]
    ['age 13', 'count 3']
    """
    meanings = _read_meanings()
    firsts = (Decimal(match["first"]) for match in _DECADE.finditer(text, place.start, place.end))
    decades = (TellingWord("year", first, first + _LAST_OF_DECADE) for first in firsts)
    found = (
        match[0].lower().replace("’", "'")
        for match in _pattern().finditer(text, place.start, place.end, overlapped=True)
    )
    words = (words for form in found for words in _find_meanings(form, meanings))
    return tuple(dict.fromkeys((*decades, *words)))


def _find_meanings(form: str, meanings: dict[str, tuple[TellingWord, ...]]) -> tuple[TellingWord, ...]:
    """What a form that was found means; a stem stands for all its endings."""
    stem = next((stem for stem in meanings if stem.endswith("*") and form.startswith(stem[:-1])), form)
    return meanings.get(" ".join(form.split()), meanings.get(stem, ()))


@lru_cache(maxsize=1)
def _pattern() -> regex.Pattern[str]:
    forms = sorted(_read_meanings(), key=len, reverse=True)
    written = (_write(form) for form in forms)
    return regex.compile(rf"\b(?:{'|'.join(written)})\b", regex.IGNORECASE)


def _write(form: str) -> str:
    """A form of the list as a pattern."""
    stem = regex.escape(form.removesuffix("*")).replace(r"\ ", r"\s").replace("'", "['’]")
    return stem + r"\p{L}*" if form.endswith("*") else stem


@lru_cache(maxsize=1)
def _read_meanings() -> dict[str, tuple[TellingWord, ...]]:
    meanings: dict[str, tuple[TellingWord, ...]] = {}
    for form, measure, least, most in read_table("telling_words_en"):
        word = TellingWord(measure, Decimal(least), Decimal(most))
        meanings[form] = (*meanings.get(form, ()), word)
    return meanings
