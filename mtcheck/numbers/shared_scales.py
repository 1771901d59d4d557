"""The quantities of a line in, those out that may have the scale or the measure of the next one: 3 to 4 million euros.

A scale is said once for both ends of a range, or written once: entre 300 et 400 000 euros may begin at 300 or at
300,000. The first of two keeps what it is by itself as one of its values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from mtcheck.numbers.compounds import THOUSAND
from mtcheck.numbers.model import Quantity

_RANGE = 7
"""Characters between two numbers of one range: 27 and 35 dollars, от 5 до 7."""
_LONG_RANGE = 24
"""The same where words stand between that only perhaps join them: from 38 to a little over 70 million."""
_JOINED = 12
"""The same where the thousands of both are written with the second: dari 30 hingga 40.000."""
_WORDS = regex.compile(r"[\s\p{L}\p{M}€$£%]+")
_MARK = regex.compile(r"\s?[-\u2010-\u2015\u2212~\uff5e\u301c\u223c]\s?")
_GROUPS = regex.compile(r"\p{Nd}{1,3}[ \u00a0\u2009\u202f.,'’]000")
"""A number that is written with its thousands: 400 000."""
_HAN_MARK = regex.compile(r"\s?(?:[-\u2010-\u2015~\uff5e\u301c\u223c、]|至|到|から|乃至|ないし|에서|내지)\s?")


def share_scales(text: str, found: Sequence[Quantity], language: str) -> list[Quantity]:
    """The same where a number may have the scale or the measure of the next one: between 1.27 and 2.5 million."""
    shared = list(found)
    for at in range(len(found) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        gap = text[one.span.end : other.span.start]
        if language != "en" and _is_in_thousands(one, other, text):
            shared[at] = one = replace(one, values=(*one.values, *(value * THOUSAND for value in one.values)))
        elif _is_same_scale(one, other, gap):
            shared[at] = one = replace(one, values=(*one.values, *(value * 10**other.power for value in one.values)))
        if (
            one.role != other.role
            or one.measure not in {None, other.measure}
            or len(gap) > _RANGE
            or len(gap.split()) > 1
            or any(char in gap for char in ".,;:()、，،؛")
        ):
            continue
        if other.power and not one.power and one.value < THOUSAND:
            many = tuple(value * 10**other.power for value in one.values)
            is_said_twice = gap == "-" and other.value in many  # चार-चार लाख, 400,000 each
            both = (*many, *one.values) if one.measure is None else (*one.values, *many)
            shared[at] = one = replace(one, values=many if is_said_twice else both, is_sure=True)
        if other.measure is not None and not one.in_words:
            shared[at] = replace(one, measure=other.measure)
    return shared


def share_han_scales(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The same of Chinese, Japanese and Korean, where a sign for a range stands between: 3至4亿元, 3〜4億円."""
    shared = list(found)
    for at in range(len(found) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        gap = text[one.span.end : other.span.start]
        if one.role != other.role or one.measure not in {None, other.measure} or _HAN_MARK.fullmatch(gap) is None:
            continue
        if other.power and not one.power and one.value < THOUSAND:
            many = tuple(value * 10**other.power for value in one.values)
            values = (*many, *one.values) if one.measure is None else (*one.values, *many)
            shared[at] = replace(one, values=values, power=other.power)
    return shared


def _is_same_scale(one: Quantity, other: Quantity, gap: str) -> bool:
    """Whether a number may have the scale of one that some words part from it: van 38 naar ruim 70 miljoen euro."""
    is_scaled = one.role == other.role and other.power > one.power == 0 and one.value < THOUSAND
    is_apart = len(gap) > _RANGE or len(gap.split()) > 1
    return is_scaled and is_apart and len(gap) <= _LONG_RANGE and _WORDS.fullmatch(gap) is not None


def _is_in_thousands(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether the thousands of a number may be written with the next, larger one: entre 300 et 400 000 euros."""
    gap = text[one.span.end : other.span.start]
    is_joined = len(gap) <= _JOINED and (_MARK.fullmatch(gap) or _WORDS.fullmatch(gap)) is not None
    is_whole = one.role == other.role == "number" and 0 < one.value < THOUSAND and one.value == int(one.value)
    is_larger = is_whole and one.value * THOUSAND < max(other.values) < THOUSAND**2
    is_written = _GROUPS.fullmatch(text, other.span.start, other.span.end) is not None
    return is_joined and is_larger and is_written and one.power == 0 and not one.in_words
