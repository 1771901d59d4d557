"""A number and a stretch of a source in, whether a word there may hold it out: 45 in pětačtyřicetiletý, 6 in полгода.

Words for numbers are those of `numerals`, cut at the end, as they stand in compounds; `data/number_stems.tsv` has how
others begin. What is found holds a number only perhaps; where nothing is found, no word tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

from mtcheck.lexicon import read_table
from mtcheck.numbers.agreement import YEARS, significant_digits
from mtcheck.numbers.dates import is_within
from mtcheck.numbers.numerals import normalise, numerals
from mtcheck.tags import primary_subtag

LEAST_CONTAINED = 4
"""A shorter stem is looked for at the beginning of words only."""
LEAST_ROOT = 3
"""The same of languages that write no short vowels: the article and prepositions stand before the root."""
_ROOTS = frozenset(("ar", "he"))
_CUT = {5: 1, 7: 2}
"""So many letters are cut off at the end of words of at least so many."""
_HAN = frozenset(("ja", "ko", "zh"))
_HAN_DIGITS = dict(
    zip(
        range(1, 10),
        ("一壹일한하", "二两兩이두", "三叁삼세셋석", "四사네넷넉", "五오다", "六육여", "七칠일", "八팔여", "九구아"),
        strict=True,
    )
)
_HAN_POWERS = "十百千万萬亿億兆廿卅십백천만억조열스서마쉰예흔"
_HALVES = frozenset(map(Decimal, ("0.5", "6", "15", "30", "50", "500")))
_QUARTERS = frozenset(map(Decimal, (3, 4, 9, 15, 25, 45, 75, 250, 750)))
"""What a half and a quarter may be told as: of a year, of an hour, of a hundred, of a million."""
_SHARES = {20: 5, 30: 3, 33: 3, 34: 3, 40: 5, 60: 5, 66: 3, 67: 3, 70: 3, 80: 5, 90: 10}
"""So much per cent are parts of so many: a fifth, two thirds."""
TEN, TWENTY, HUNDRED, THOUSAND = 10, 20, 100, 1000
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*")
_NO_DIGITS = regex.compile(r"\P{Nd}+")


class _Stems(NamedTuple):
    contained: tuple[str, ...]
    begun: tuple[str, ...]


def may_hold(source: str, value: Decimal, language: str) -> bool:
    """Whether a text has the digits of a number, or a word that may be, or be put together with, the word for it.

    >>> may_hold("четырехлетний ребенок", Decimal(4), "ru"), may_hold("маленький ребенок", Decimal(4), "ru")
    (True, False)
    """
    digits = significant_digits(value)
    if len(digits) > 1 and digits in _NO_DIGITS.sub("", source):
        return True
    language = primary_subtag(language)
    if is_within(value, YEARS) and may_hold(source, value % HUNDRED, language):
        return True
    if language in _HAN:
        return _may_hold_han(source, value, language)
    stems = _find_stems(tuple(_cut(value)), language)
    words = [normalise(match[0]) for match in _WORD.finditer(source)]
    return any(word.startswith(stems.begun) or any(stem in word for stem in stems.contained) for word in words)


def _may_hold_han(source: str, value: Decimal, language: str) -> bool:
    """Whether a text has the sign for the first digit, and one for tens or more where there are such."""
    if any(stem in source for stem in _find_stems(tuple(_cut(value)), language).contained):
        return True
    first = _HAN_DIGITS.get(int(significant_digits(value)[:1] or 0), "")
    if not any(sign in source for sign in first):
        return False
    second = _HAN_DIGITS.get(int(significant_digits(value)[1:2] or 0), "")
    return value < TEN or any(sign in source for sign in _HAN_POWERS + second)


def _cut(value: Decimal) -> Iterator[str]:
    """The parts of a number by which words for it can be known: of 45,000 forty, of 300 three hundred and three."""
    while value >= THOUSAND:
        value /= THOUSAND
    if value in _HALVES:
        yield "half"
    if value in _QUARTERS:
        yield "quarter"
    whole = int(value)
    if whole in _SHARES:
        yield f"{_SHARES[whole]}"
    if whole < TWENTY:
        yield f"{whole}"
    elif whole < HUNDRED:
        yield f"{whole // TEN * TEN}"
    else:
        yield f"{whole // HUNDRED * HUNDRED}"
        yield f"{whole // HUNDRED}"


@lru_cache(maxsize=4096)
def _find_stems(parts: tuple[str, ...], language: str) -> _Stems:
    words = numerals(language)
    forms = {
        form
        for table in (words.counts, words.ordinals, words.groups)
        for form, value in table.items()
        if f"{value:f}" in parts and " " not in form
    }
    found = {form[: len(form) - max((cut for n, cut in _CUT.items() if len(form) >= n), default=0)] for form in forms}
    found |= {stem for stem, role, value in words.stems if role in {"count", "ordinal"} and value in parts}
    found |= {stem for stem, languages, value in _read_stems() if value in parts and languages & {language, "mul"}}
    least = 1 if language in _HAN else LEAST_ROOT if language in _ROOTS else LEAST_CONTAINED
    contained = sorted(stem for stem in found if len(stem) >= least)
    return _Stems(tuple(contained), tuple(sorted(found - set(contained))))


@lru_cache(maxsize=1)
def _read_stems() -> tuple[tuple[str, frozenset[str], str], ...]:
    rows = read_table("number_stems")
    return tuple((normalise(stem), frozenset(languages.split(",")), value) for stem, languages, value in rows)
