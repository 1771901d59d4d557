"""A day of the Iranian calendar in, the day of the Gregorian one out: 14 Mehr is 6 October.

The year begins with the March equinox; six months have 31 days, five 30. In some years a day is one off, so that the
days beside it count as well (R. Abdollahy, Calendars ii, Encyclopaedia Iranica).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import regex

from mtcheck.model import Span
from mtcheck.numbers.model import Quantity

_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split()
_MONTH = regex.compile(rf"\s?(?P<name>{'|'.join(_MONTHS)})(?:\s?ماه)?(?!\p{{L}})")
_LONG_MONTHS, _LONG, _SHORT = 6, 31, 30
_NEW_YEAR = date(2021, 3, 21)


def read_solar_day(text: str, quantity: Quantity) -> Iterator[Quantity]:
    """The day and the month of a number before an Iranian month; nothing for other numbers.

    A text may keep the day as it is, so that its own number is one of its readings.
    """
    match = _MONTH.match(text, quantity.span.end)
    day = quantity.value
    if match is None or quantity.role not in {"number", "ordinal"} or day != int(day) or not 1 <= day <= _LONG:
        return
    month = _MONTHS.index(match["name"])
    before = min(month, _LONG_MONTHS) * _LONG + max(0, month - _LONG_MONTHS) * _SHORT
    days = [_NEW_YEAR + timedelta(days=before + int(day) - 1 + off) for off in (0, -1, 1)]
    told = tuple(dict.fromkeys((*(Decimal(one.day) for one in days), day)))
    months = tuple(dict.fromkeys(Decimal(one.month) for one in days))
    yield replace(quantity, values=told, role="day", is_sure=True, measure=None, measured=None)
    yield Quantity(Span(*match.span("name")), months, "month", is_sure=True)
