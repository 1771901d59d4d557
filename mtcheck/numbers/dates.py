"""Dates and times in digits read, and numbers beside months named as days and years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import regex

from mtcheck.language import is_day_first
from mtcheck.model import Span
from mtcheck.numbers.model import Quantity, Role
from mtcheck.numbers.tokens import Token

DAYS, MONTHS, YEARS = range(1, 32), range(1, 13), range(1000, 2200)
TWELVE, HUNDRED, THOUSAND = 12, 100, 1000
DAY_HOURS, MINUTES = 24, 60
REACHES = ((-1, 8), (1, 4), (2, 12))
"""Which numbers before and behind a month belong to it, and within how many characters: 24 de mayo de 2020."""

_POINTED = regex.compile(r"(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]")
_AT_REACH = 12
_AT = regex.compile(
    r"(?<!\p{L})(?:kl\.?|klo|klokken|klukkan|godz\.|godzinie|orele|ora|в|о|около|с|до|alle|a las)\s$", regex.IGNORECASE
)
_OCLOCK = regex.compile(
    r"(?:\s?(?:[-–]|bis|und|tot|en|till|to|and)\s?\p{Nd}{1,2}(?:[.:]\p{Nd}\p{Nd})?)?"
    r"\s?(?:Uhr|uur|h|óra\w*|hodin\w*|год\.|[ap]\.?\s?m|o[’']clock|in the (?:morning|evening)|at night)(?!\p{L})"
)
"""What says behind a time that it is one, also of two: 6.30 bis 18 Uhr."""
_ENGLISH_AT = regex.compile(
    r"\b(?:at|until|till|before|after)\s(?:about\s|around\s|exactly\s|just\s)?$", regex.IGNORECASE
)
_STANDS_AT = regex.compile(
    r"\b(?:stood|stands?|clos\w+|trad\w+|pric\w+|valu\w+|put|estimated|quoted|remain\w*|rates?|index|was|is|were)"
    r"\s(?:\w+\s)?at\s(?:\w+\s)?$"
)
_STANDS_REACH = 36
_STANDS_ALONE = regex.compile(
    r"(?=[.,;:!?)”’\"]|\s*$|\s(?:on|in|this|that|yesterday|today|tomorrow|last|next|when|local|near)\b)"
)
"""What stands around a time of day that British papers write with a point: at 7.45; and around a rate."""
_MONTH_MAY_BE_FIRST = frozenset(("en", "fil", "und", "zh", "ja", "ko"))
"""Languages whose dates with points may be read in two ways."""
_LED_REACH = 7
_LED = regex.compile(r"\b(tháng|[Nn]gày) $")
"""Vietnamese numbers its months: ngày 24 tháng 2."""


def is_within(value: Decimal, limits: range) -> bool:
    """Whether a value is one of a range, by its ends: `in` would compare a Decimal with each number of it."""
    return limits.start <= value < limits.stop and value == int(value)


def read_date(token: Token, language: str) -> Iterator[Quantity]:
    """Day, month and year of a date in digits; where day and month could be turned round in the language, either.

    Behind points the month comes second everywhere but in English and where the year comes first: 3.4.1987. Behind
    other marks, and without a year, it does where CLDR's language has the day first.

    Other figures with two marks are none: the pairs of digits of a telephone number, 87.65.43.
    """
    parts = [int(part) for part in regex.split(r"[./-]", token.text)]
    has_year = len(parts) > len(("day", "month"))
    day, month, year = reversed(parts) if parts[0] >= THOUSAND else (*parts, 0)[:3]
    years = (Decimal(year),) if year >= THOUSAND else (Decimal(2000 + year), Decimal(1900 + year))
    span = Span(token.start, token.end)
    if month > TWELVE:
        day, month = month, day
    if month not in MONTHS or day not in DAYS:
        return
    is_certain = day > TWELVE or (has_year and parts[0] < THOUSAND and _writes_day_first(token, language))
    both = (Decimal(day),) if is_certain else tuple(dict.fromkeys((Decimal(day), Decimal(month))))
    months = (Decimal(month),) if is_certain else tuple(reversed(both))
    yield Quantity(span, both, "day", is_sure=has_year)
    yield Quantity(span, months, "month", is_sure=has_year)
    if has_year:
        yield Quantity(span, years, "year", is_sure=True)


def _writes_day_first(token: Token, language: str) -> bool:
    """Whether a date of a language has one reading; a year of two digits may also come first, but with points."""
    if "." in token.text:
        return language not in _MONTH_MAY_BE_FIRST
    return regex.search(r"\d{4}", token.text) is not None and is_day_first(language)


def is_clock(text: str, token: Token, language: str) -> bool:
    """Whether a figure with a point is a time of day, by what stands around it: um 18.30 Uhr, kl. 19.30, at 7.45."""
    if token.kind != "number" or _POINTED.fullmatch(token.text) is None:
        return False
    before = _AT.search(text, max(0, token.start - _AT_REACH), token.start)
    is_time = before is not None or _OCLOCK.match(text, token.end) is not None
    return is_time or (language == "en" and _is_english_clock(text, token))


def _is_english_clock(text: str, token: Token) -> bool:
    """Whether English tells a time by a figure with a point: the train left at 7.45; not a rate that stood at 7.45."""
    if _STANDS_ALONE.match(text, token.end) is None:
        return False
    if _STANDS_AT.search(text, max(0, token.start - _STANDS_REACH), token.start) is not None:
        return False
    return _ENGLISH_AT.search(text, max(0, token.start - _AT_REACH), token.start) is not None


def read_clock(token: Token) -> Quantity:
    """A time of day in digits; it covers its hours and minutes, and the hour that the other clock shows.

    Past the half, it also covers what is told before the next hour: 7:45 is a quarter to eight, 7:50 ten to eight.
    """
    hour, minute = (int(part) for part in regex.split("[:։hH.]", token.text))
    value = Decimal(hour * HUNDRED + minute)
    covers = {hour, minute, (hour - TWELVE) % DAY_HOURS, hour % TWELVE or TWELVE}
    if minute > MINUTES // 2:
        covers |= {hour + 1, hour % TWELVE + 1, MINUTES - minute}
    return Quantity(
        Span(token.start, token.end), (value,), "clock", is_sure=True, covers=frozenset(map(Decimal, covers))
    )


def name_dates(text: str, found: list[Quantity]) -> list[Quantity]:
    """The same quantities with the numbers beside months named as days and years."""
    named = [_name_led(text, quantity) for quantity in found]
    for at, quantity in enumerate(found):
        if named[at].role != "month" or quantity.is_sure:
            continue
        for step, reach in REACHES:
            near = found[at + step] if 0 <= at + step < len(found) else None
            if near is None or not _may_be_dated(near, is_behind=step > 0):
                continue
            gap = text[near.span.end : quantity.span.start] if step < 0 else text[quantity.span.end : near.span.start]
            part = _part_of_date(near) if len(gap) <= reach else None
            if part is not None:
                named[at + step] = part
                named[at] = replace(named[at], is_sure=True)
    return named


def _name_led(text: str, quantity: Quantity) -> Quantity:
    """A number as a day or a month where a word before it says so."""
    led = _LED.search(text, max(0, quantity.span.start - _LED_REACH), quantity.span.start)
    if led is None or quantity.role != "number" or not is_within(quantity.value, DAYS):
        return quantity
    role: Role = "month" if led[1].lower() == "tháng" else "day"
    return replace(quantity, role=role)


def _may_be_dated(near: Quantity, *, is_behind: bool) -> bool:
    """Whether a number may be a day or a year; in words only an ordinal before the month may."""
    if near.in_words and (near.role == "number" or is_behind):
        return False
    is_span = near.measure is not None and near.measure.startswith("duration") and not is_within(near.value, YEARS)
    return near.role in {"number", "ordinal"} and not is_span


def _part_of_date(near: Quantity) -> Quantity | None:
    """A number as a day or a year, by its value; None where it can be neither."""
    if is_within(near.value, DAYS):
        return replace(near, role="day", measure=None, is_sure=True)
    if is_within(near.value, YEARS) and not near.in_words:
        return replace(near, role="year", measure=None)
    return None
