"""A number in digits in, its readings out: 1.200 is 1200 to a German and 1.2 to an American.

Digits of any script count (２０２１, ٢٠٢١, २०२१). What belongs to the number is left to who found it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

import mtcheck.late_re as re

_MARKS = str.maketrans({"\u066b": ".", "\u066c": ",", "’": "'", "·": ".", "．": ".", "，": ","})
_POINT_LANGUAGES = frozenset("en und zh ja ko he th hi bn ta te mr ne ms fil ha sw yo ig ur pa gu kn ml si my".split())
"""Languages that write 1.5 and 1,500; the others 1,5 and 1.500."""
_GROUPS = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_LEAST_GROUP = 3


@dataclass(frozen=True, slots=True)
class Digits:
    """What a figure may mean."""

    values: tuple[Decimal, ...]
    """The likeliest first."""
    covers: frozenset[Decimal] = frozenset()
    """Its parts, where a mark may stand between two numbers: 18.30, 24.2."""


def read_digits(figure: str, language: str) -> Digits:
    """The readings of a figure, by the habits of a language.

    >>> read_digits("1.200", "de").values, read_digits("1 200,5", "ru").values, read_digits("12,34,567", "hi").values
    ((Decimal('1200'), Decimal('1.200')), (Decimal('1200.5'),), (Decimal('1234567'),))
    """
    plain = "".join(_to_ascii(char) for char in figure).translate(_MARKS).replace(", ", ",")
    marks = [char for char in plain if not char.isdigit()]
    if not marks:
        return Digits((Decimal(plain),))
    if len(marks) == 1 and marks[0] in ".,":
        return _read_one_mark(plain, marks[0], language)
    if _GROUPS.fullmatch(plain) or _INDIAN.fullmatch(plain):
        return Digits((Decimal(_digits_of(plain)),))
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    if last in ".," and marks.count(last) == 1 and (_GROUPS.fullmatch(head) or _INDIAN.fullmatch(head)):
        return Digits((Decimal(f"{_digits_of(head)}.{tail}"),))
    parts = [Decimal(part) for part in re.split(r"\D", plain)]
    return Digits((Decimal(_digits_of(plain)),), frozenset(parts))


def _read_one_mark(plain: str, mark: str, language: str) -> Digits:
    """A figure with one point or comma in it: a decimal mark, or one between thousands, as it always is in 1,200.

    Nobody writes three noughts behind a decimal mark, so that 43.000 is a number of thousands where points part them.
    """
    head, tail = plain.split(mark)
    decimal, whole = Decimal(f"{head}.{tail}"), Decimal(head + tail)
    is_decimal = mark == ("." if language in _POINT_LANGUAGES else ",")
    covers = frozenset[Decimal]() if is_decimal else frozenset((Decimal(head), Decimal(tail)))
    if len(tail) != _LEAST_GROUP or len(head) > _LEAST_GROUP or head.startswith("0"):
        return Digits((decimal,), covers)
    if mark == "," and language == "en":
        return Digits((whole,))
    groups = "," if language in _POINT_LANGUAGES else "."
    if mark == groups and tail == "000":
        return Digits((whole,))
    return Digits((whole, decimal) if mark == groups else (decimal, whole))


def _to_ascii(char: str) -> str:
    if char in "\u00a0\u2009\u202f":
        return " "
    return str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char


def _digits_of(figure: str) -> str:
    return "".join(char for char in figure if char.isdigit())
