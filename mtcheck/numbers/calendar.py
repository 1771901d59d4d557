"""Names of months and weekdays in a text of any language, in the cases that CLDR has not; which of them need a date.

CLDR gives the form that stands alone and the one in a date; Slavic languages and those that add endings write others,
too: в апреле, huhtikuussa.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.numbers.numerals import normalise

_SLAVIC = frozenset("be bg bs cs hr mk pl ru sk sl sr uk".split())
_ADDING = frozenset("az et eu fi hu hy ka kk ky lt lv ro sq tr uz is sv da nb nn".split())
_ENDINGS = frozenset("а я у ю е і и ем єм ом ем ью ой ы ам ах a u i e em y ie ou ę ą ím ím".split())
_LONGEST_ENDING = 6
_SHORTEST = 4
_CAPITALS = frozenset(("de", "en"))
"""Languages that write months with a capital: "may" is none."""
_CLIPPED = 3


@dataclass(frozen=True, slots=True)
class CalendarWord:
    """A month or a weekday."""

    number: int
    """A month from 1, a weekday from 0 for Monday."""
    is_weekday: bool
    needs_capital: bool
    is_short: bool
    """Whether it is cut short (Jan, pro), which many a word looks like: it needs a day or a year beside it."""


def find_calendar_word(word: str, language: str) -> CalendarWord | None:
    """What a normalised word means; None where it is neither a month nor a weekday."""
    names = _read_names(language)
    found = names.get(word.removesuffix("'s") if language == "en" else word)
    if found is None and language in _SLAVIC:
        found = next(
            (names[f"{word[:-n]}*"] for n in (1, 2) if word[-n:] in _ENDINGS and f"{word[:-n]}*" in names), None
        )
    if found is None and language == "he":
        found = names.get(word[1:])  # במאי, in May
    if found is None and language in _ADDING:
        sizes = range(1, min(_LONGEST_ENDING, len(word) - _SHORTEST) + 1)
        found = next(
            (names[stem] for n in sizes if len(stem := word[:-n].rstrip("'")) >= _SHORTEST and stem in names), None
        )
    return found


@lru_cache(maxsize=64)
def _read_names(language: str) -> Mapping[str, CalendarWord]:
    """By form; stems of Slavic words end with a star."""
    names: dict[str, CalendarWord] = {}
    needs_capital = language in _CAPITALS
    for form, languages, part, number, width in read_table("months_and_weekdays"):
        if language not in languages.split(","):
            continue
        word = CalendarWord(int(number), part == "weekday", needs_capital, width == "short")
        names[normalise(form)] = word
        if word.is_short:
            continue
        if language == "is" and form.endswith("ur"):  # á föstudag
            names[form.removesuffix("ur")] = word
        if language in _SLAVIC:
            cut = normalise(form)
            if language in {"bs", "sr"} and cut.endswith(("bar", "бар")):  # новембар, новембра
                cut = f"{cut[:-2]}{cut[-1]}"
            names.setdefault(f"{cut[:-1] if cut[-1] in 'аяыьйеоуaeouyiь' else cut}*", word)
    return names
