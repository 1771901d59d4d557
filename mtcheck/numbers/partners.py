"""The quantities that a pair of sentences has on one side only in, those that were taken for each other out.

Partners are alike: a month for a month, a number for a number of like size or digits, an amount for one of its unit.
What each side has alone is found, and reported, by `matches`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import mtcheck.late_re as re
from mtcheck.numbers.agreement import YEARS, count_digits, is_slip, significant_digits
from mtcheck.numbers.dates import is_within
from mtcheck.numbers.model import NAMED_TIMES, Quantity
from mtcheck.numbers.units import SIZES, kind_of

LONE, CHOSEN, WEAK = 0.93, 0.9, 0.8
"""How sure a difference is: nothing else is left in the pair; of several the likeliest; it only stands in its place."""
CALENDAR, ALIKE = 10, 3
"""How alike two months, weekdays or named times are; and two numbers that are taken for each other even where both
texts have the one."""
_COMPARES = re.compile(r"\b(?:compare[sd]|up from|down from|as against|the (?:\w+ )?before|a (?:\w+ )?earlier)\b")
MOST_NEAR = 12
"""Among more numbers some make another by chance."""
LEAST_DIGITS = 2
"""So many significant digits have numbers that make no other by chance."""
WIDEST = 1000
"""No slip makes a number so many times another, but for one of the scale."""
MISCONVERTED, MOST_MISCONVERTED = Decimal("1.2"), 12
"""So many times another length or weight is one in other units that was converted wrongly; more is another amount."""
FAR = 2
"""So many times the other is one that is no rounding of it."""
DAY_HOURS, HALF_DAY_HOURS, HOUR = 24, 12, 60
SMALL, MEDIUM = 12, 20
"""A number in words up to the first is of many things: it stands for none that is larger than the second.
Nor does one, behind which stand counters: 1回300円."""

_APART = frozenset(("month", "weekday", "clock", "code", "vague")) | NAMED_TIMES
"""What can only be taken for its like."""
_DAYS = frozenset(("duration-day", "duration-hour"))
"""What is told for each other."""


def pair_up(
    lost: list[Quantity], added: list[Quantity], *, least: int = 0
) -> Iterator[tuple[Quantity, Quantity, float]]:
    """The likeliest partners among what is left on both sides, each once, with how sure they are."""
    ranked = sorted(
        (-likeness, n, m)
        for n, source in enumerate(lost)
        for m, text in enumerate(added)
        if (likeness := _likeness(source, text)) is not None and likeness >= least
    )
    used_source: set[int] = set()
    used_text: set[int] = set()
    for negative, n, m in ranked:
        if n in used_source or m in used_text:
            continue
        used_source.add(n)
        used_text.add(m)
        if -negative == CALENDAR and not _are_alone(lost[n], lost, added):
            continue
        is_lone = sum(one.is_sure for one in lost) <= 1 and sum(one.is_sure for one in added) <= 1
        if not (is_lone or lost[n].measure) and added[m].in_words and added[m].value <= SMALL:
            continue
        yield lost[n], added[m], LONE if is_lone or -negative > ALIKE else CHOSEN if -negative > 1 else WEAK


def is_reckoned(source: Quantity, text: Quantity, near: Sequence[Quantity], told: str) -> bool:
    """Whether a number of the text is one of the sentences beside and the source's together, or without it.

    3.2 fewer, of 11.4, compares with 14.6. Only where the text, `told`, compares, and of numbers that are not round.
    """
    if len(near) > MOST_NEAR or _COMPARES.search(told) is None:
        return False
    if source.role != "number" or count_digits(source.value) < LEAST_DIGITS or count_digits(text.value) < LEAST_DIGITS:
        return False
    others = (one.value for one in near if count_digits(one.value) >= LEAST_DIGITS)
    return any(text.value in {value + source.value, abs(value - source.value)} for value in others)


def is_year(one: Quantity) -> bool:
    """Whether a number is a year by its role or its size; в 1999 году has its unit behind it."""
    is_free = one.measure in {None, "duration-year"} and not one.in_words
    return one.role == "year" or (one.role == "number" and is_within(one.value, YEARS) and is_free)


def _likeness(source: Quantity, text: Quantity) -> int | None:
    """How well one may stand for the other; None where they cannot."""
    if not _are_of_a_kind(source, text):
        return None
    if source.role in {"month", "weekday"} or source.role in NAMED_TIMES:
        return CALENDAR
    if not (source.is_sure and text.is_sure) and source.role != "vague":
        return None
    is_small = text.in_words and text.value <= SMALL
    if (source.is_score and not text.is_score) or (is_small and not _may_be_of_one(source, text)):
        return None
    smaller, larger = sorted((source.value, text.value))
    is_scaled = significant_digits(source.value) == significant_digits(text.value)
    is_of_another = _are_of_other_measures(source, text)
    may_be_slip = is_slip(source.value, text.value)
    is_counter = source.value == 1 and text.value > MEDIUM
    if not is_scaled and (is_of_another or is_counter or (larger >= smaller * WIDEST and not may_be_slip)):
        return None
    is_measured = source.measure is not None and source.measure == text.measure
    is_named = source.role == text.role != "number"
    return 2 * (is_measured + is_named + may_be_slip) + (source.in_words == text.in_words)


def _are_of_other_measures(source: Quantity, text: Quantity) -> bool:
    """Whether amounts have two units or moneys, and are no length, weight or time that is converted wrongly."""
    one, other = source.measure or "", text.measure or ""
    if not one or not other or one == other:
        return False
    is_day = {one, other} == _DAYS
    if not is_day and (kind_of(one) != kind_of(other) or kind_of(one) not in {"length", "mass", "area"}):
        return True
    ratio = source.value * SIZES[one] / (text.value * SIZES[other]) if text.value else Decimal(0)
    return not MISCONVERTED <= max(ratio, 1 / ratio if ratio else ratio) <= MOST_MISCONVERTED


def _may_be_of_one(source: Quantity, text: Quantity) -> bool:
    """Whether a small number in words may count the same things."""
    is_time = source.role == "clock"  # of its kind are only times
    is_small = source.measure is not None or source.value <= MEDIUM
    return is_time or (source.role == text.role and source.measure == text.measure and is_small)


def _are_alone(one: Quantity, lost: list[Quantity], added: list[Quantity]) -> bool:
    """Whether no other month, weekday or the like is left on either side."""
    return all(sum(other.role == one.role for other in part) == 1 for part in (lost, added))


def _are_of_a_kind(source: Quantity, text: Quantity) -> bool:
    """Whether the one could have been taken for the other, by what they are: a year only for a year, or nearly one."""
    if {source.role, text.role} == {"number", "vague"}:
        return _is_other_power(source, text)
    if {source.role, text.role} & _APART:
        return (
            source.role == text.role
            or (text.role == "clock" and _may_be_time(source))
            or (source.role == "clock" and _is_hour(text))
        )
    return (
        is_year(source) == is_year(text) or is_slip(source.value, text.value) or _is_clipped(source.value, text.value)
    )


def _is_other_power(source: Quantity, text: Quantity) -> bool:
    """Whether one is a power of ten with no count before it, and the other is far from that: a million, ten million."""
    smaller, larger = sorted((source.value, text.value))
    if text.role == "vague" and not source.in_words and not source.power:
        return False  # a hundred may be any number of two digits and more
    is_scaled = significant_digits(source.value) == significant_digits(text.value)
    return larger >= smaller * FAR and (text.is_sure if text.role == "vague" else is_scaled)


def _may_be_time(one: Quantity) -> bool:
    """Whether a number with two decimals may be a time of day: 14.30."""
    minutes = one.value % 1 * 100
    return one.role == "number" and one.value < DAY_HOURS and f"{one.value:f}"[-3:-2] == "." and minutes < HOUR


def _is_hour(one: Quantity) -> bool:
    """Whether a number is said to be of the afternoon or the evening: nine in the evening, 9 p.m."""
    return one.role == "number" and one.measure is None and one.covers == {one.value + HALF_DAY_HOURS}


def _is_clipped(one: Decimal, other: Decimal) -> bool:
    """Whether one of two whole numbers lacks the last digit of the other."""
    shorter, longer = sorted((f"{one:f}", f"{other:f}"), key=len)
    return longer[:-1] == shorter
