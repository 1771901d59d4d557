"""A quantity of a source in, the English words for it out: 35 million, 1,200, 24th, April, Monday."""

from __future__ import annotations

from decimal import Decimal

import mtcheck.late_re as re
from mtcheck.english.calendar import MONTHS, WEEKDAYS
from mtcheck.model import Span
from mtcheck.numbers.agreement import COINS
from mtcheck.numbers.model import NAMED_TIMES, Quantity
from mtcheck.numbers.named_times import tell_named_time

SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
SMALL = tuple("zero one two three four five six seven eight nine ten".split())
_HUNDRED, _LEAST_GROUPED = 100, 10_000
_HALF_DAY, _DAY_HOURS = 12, 24
_REACH = 6
_HALVES = re.compile(r"\s?[ap]\.?\s?m\b", re.IGNORECASE)
_TEENS = range(11, 14)


def tell_in_english(source: Quantity, written: Quantity, text: str) -> str:
    """The source's quantity in the form that the text gives its own."""
    value = source.value
    if source.measure is not None and source.measure.isupper() and COINS.match(text, written.span.end):
        value *= _HUNDRED
    shown = text[written.span.start : written.span.end]
    name = _tell_name(source, written, shown)
    if name is not None:
        return name
    time = _tell_hour(source, written, text[written.span.end : written.span.end + _REACH])
    if time is not None:
        return time
    if shown.endswith(("st", "nd", "rd", "th")) and value == int(value):
        return tell_ordinal(int(value))
    if written.in_words and value == int(value) and value < len(SMALL):
        return SMALL[int(value)]
    return tell_number(value, is_year=source.role == "year" or shown.isdigit())


def _tell_name(source: Quantity, written: Quantity, shown: str) -> str | None:
    """A month, a weekday or another time that is told by a word; None for a number.

    What is `shown` is given back where a word in its place would not fit: tonight, in the spring.
    """
    if source.role == "month":
        return MONTHS[int(source.value) - 1]
    if source.role == "weekday":
        return WEEKDAYS[int(source.value)]
    if source.role not in NAMED_TIMES:
        return None
    told = tell_named_time(source)
    if shown.lower() != tell_named_time(written).lower():
        return shown
    return f"{told[0].upper()}{told[1:]}" if shown[0].isupper() else told


def _tell_hour(source: Quantity, written: Quantity, behind: str) -> str | None:
    """A source's time of day, also of one that only the text shows to be a time: 14.30, 14 against 2 p.m."""
    hours = source.value
    if source.role == "clock":
        hour, minute = divmod(int(hours), _HUNDRED)
        return _tell_time(hour, minute, behind=behind)
    if hours >= _DAY_HOURS:
        return None
    if written.role == "clock":
        return _tell_time(int(hours), int(hours % 1 * _HUNDRED), behind=behind)
    is_hour = hours == int(hours) and _HALVES.match(behind) is not None
    return str(int(hours) % _HALF_DAY or _HALF_DAY) if is_hour else None


def _tell_time(hour: int, minute: int, *, behind: str) -> str:
    """A time of day by the clock of twelve hours where a.m. or p.m. stands behind it.

    >>> _tell_time(18, 30, behind=" p.m."), _tell_time(18, 30, behind=" on Monday"), _tell_time(0, 5, behind=" am")
    ('6:30', '18:30', '12:05')
    """
    shown = (hour % _HALF_DAY or _HALF_DAY) if _HALVES.match(behind) else hour
    return f"{shown}:{minute:02}"


def tell_number(value: Decimal, *, is_year: bool = False) -> str:
    """A number as English newspapers write it.

    >>> tell_number(Decimal("1500000")), tell_number(Decimal("12345")), tell_number(Decimal("2.50"))
    ('1.5 million', '12,345', '2.5')
    """
    for power, name in SCALES:
        if value >= 10**power and (value / 10 ** (power - 3)) % 1 == 0:
            return f"{_plain(value / 10**power)} {name}"
    whole = value == int(value)
    if not whole or value < (_LEAST_GROUPED if is_year else _LEAST_GROUPED // 10):
        return _plain(value)
    return f"{int(value):,}"


def tell_ordinal(value: int) -> str:
    """A place in digits.

    >>> tell_ordinal(22), tell_ordinal(13)
    ('22nd', '13th')
    """
    suffix = "th" if value % _HUNDRED in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def show(text: str, span: Span) -> str:
    """A stretch of text in one line."""
    return " ".join(text[span.start : span.end].split())


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
