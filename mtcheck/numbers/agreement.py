"""Whether a quantity of a text may tell one of its source: in any reading, and as people write numbers otherwise.

Rounded, by the twelve-hour clock, in miles or in months, a year by its last digits, a night by the evening before.
"""

from __future__ import annotations

from decimal import Decimal

import mtcheck.late_re as re
from mtcheck.model import Document
from mtcheck.numbers.dates import is_within
from mtcheck.numbers.model import NAMED_TIMES, Quantity
from mtcheck.numbers.units import SIZES, kind_of

HUNDRED, HALF_DAY, DAYS_OF_WEEK = 100, 1200, 7
CENTURIES = (1800, 1900, 2000)
YEARS = range(1900, 2101)
TOLERANCE, ROUNDING = Decimal("0.06"), Decimal("0.04")
"""So much may an amount differ in other units; and where it is rounded, and nothing says so."""

_BEFORE = 30
_IMPERIAL = re.compile(
    r"[\s-]?(?P<unit>miles?|mph|feet|foot|ft|yards?|inch(?:es)?|pounds?|lbs?|stones?|acres?|gallons?|ounces?"
    r"|(?:°|degrees)\s?F|degrees)\b"
)
_FEET_AND_INCHES = re.compile(
    r"(?<![0-9.,])(?P<feet>[1-9])[\s-]?(?:ft|feet|foot|['’′])[\s-]?(?:and\s)?(?P<inches>1?[0-9])(?![0-9])"
)
_FACTORS = {
    "mi": Decimal("0.6214"),
    "mp": Decimal("0.6214"),
    "fe": Decimal("3.281"),
    "fo": Decimal("3.281"),
    "ft": Decimal("3.281"),
    "ya": Decimal("1.094"),
    "in": Decimal("0.3937"),
    "po": Decimal("2.205"),
    "lb": Decimal("2.205"),
    "st": Decimal("0.1575"),
    "ac": Decimal("2.471"),
    "ga": Decimal("0.2642"),
    "ou": Decimal("0.03527"),
}
"""How many of them, by two letters, a kilometre, metre, centimetre, kilogram, hectare, litre or gram is."""
_SHIFTS = (Decimal(1), Decimal(100), Decimal(1000))
"""A source may give a height in metres or centimetres, a weight in grams or kilograms."""
_APPROXIMATE = re.compile(
    r"\b(?:about|almost|around|approximately|close to|just (?:over|under|short of)|more than|less than|nearly|over"
    r"|roughly|some|under|up to|at least|an estimated|as many as)\s(?:\w+\s)?[$€£]?$"
)
MOST_PARTS, PART_ERROR = 10, Decimal("0.05")
COINS = re.compile(r"\s?(?:cents?|pence|kope[ck]k?s|kopiykas|grosz[ey]?|öre|centimes|centavos|pfennigs?)\b")
"""What a hundred of are one of the money of a country."""
_LIFE = re.compile(r"\bin (?:his|her|their|its|my|your) (?:(?:early|mid|late)[\s-])?\w+ties$")
_FLOOR = re.compile(r"\s?(?:floor|storey)\b", re.IGNORECASE)
"""The second floor is the third one where the ground floor counts, as in Russia, Japan or America."""
_MINUTES = 60
_OF_CLOCKS = frozenset((None, "duration-hour", "duration-minute"))
"""What the hours and the minutes of a time may be of, where they are told as numbers."""
_NAMED = NAMED_TIMES | {"weekday"}
_NIGHT = re.compile(r"(?:['’]s)?\s(?:night|evening|to\s)")
"""Saturday night is the night to Sunday elsewhere."""


def agree(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether a quantity of the text (`doc`) may tell that of the source."""
    roles = {source.role, text.role}
    if roles & _NAMED:
        return len(roles) == 1 and (bool(set(source.values) & set(text.values)) or _is_night_before(source, text, doc))
    if roles == {"clock"}:
        return (source.value - text.value) % HALF_DAY == 0
    if "clock" in roles and not {source.value, text.value} <= {int(source.value), int(text.value)}:
        clock, other = (source, text) if source.role == "clock" else (text, source)
        whole, part = divmod(other.value, 1)
        times = (whole * HUNDRED + part * HUNDRED, whole * HUNDRED + part * _MINUTES)  # 8.30 and 8½
        return any((clock.value - time) % HALF_DAY == 0 for time in times)
    if set(source.values) & set(text.values):
        return "month" not in roles or len(roles) == 1
    if source.covers & set(text.values) or text.covers & set(source.values):
        return "clock" not in roles or {source.measure, text.measure} <= _OF_CLOCKS
    return not roles & {"month", "clock"} and _is_told_otherwise(source, text, doc)


def _is_night_before(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether a weekday of the text is the one before a night that the source calls by the day behind it."""
    is_night = source.role == "weekday" and _NIGHT.match(doc.text, text.span.end) is not None
    return is_night and (text.value + 1 - source.value) % DAYS_OF_WEEK == 0


def _is_told_otherwise(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether the text gives another number for the same amount."""
    one, other = source.measure or "", text.measure or ""
    if source.role == "ordinal" and other == "%":
        return _is_part_in_percent(source.value, text.value)
    if one != other and one in SIZES and other in SIZES and kind_of(one) == kind_of(other):
        amount = source.value * SIZES[one]
        return abs(amount - text.value * SIZES[other]) <= amount * TOLERANCE
    is_floor = text.role == "ordinal" and _FLOOR.match(doc.text, text.span.end) is not None
    is_next_floor = is_floor and abs(source.value - text.value) == 1
    is_loose = (
        is_next_floor
        or _is_short_year(source, text)
        or _is_rounded(source, text, doc)
        or _is_converted(source, text, doc)
    )
    return is_loose or _is_in_coins(source, text, doc) or _is_decade_of_life(source, text, doc)


def _is_part_in_percent(parts: Decimal, percent: Decimal) -> bool:
    """Whether a share is so many of so many parts, as many languages call a fifth by its ordinal: jedna piąta."""
    share = percent * parts / HUNDRED
    return 1 < parts <= MOST_PARTS and 0 < share < parts and abs(share - round(share)) <= PART_ERROR


def _is_in_coins(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether one gives an amount in cents and the other in what has a hundred of them: 0,99 Euro."""
    coins = COINS.match(doc.text, text.span.end)
    if coins is not None and source.measure is not None and source.measure.isupper():
        return source.value * HUNDRED == text.value
    is_money = source.measure is None and text.measure is not None and text.measure.isupper()
    return is_money and text.value < 1 and text.value * HUNDRED == source.value


def _is_decade_of_life(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether the text tells an age by its tens: in his forties."""
    is_told = _LIFE.search(doc.text, max(0, text.span.start - _BEFORE), text.span.end) is not None
    return is_told and source.value // 10 * 10 == text.value


def _is_short_year(source: Quantity, text: Quantity) -> bool:
    """Whether one gives the last two digits of a year, or a decade, that the other has in full: '21, the nineties."""
    if (source if source.value < text.value else text).in_words:
        return False
    short, full = sorted((source.value, text.value))
    return short < HUNDRED and any(full - century == short for century in CENTURIES)


def _is_rounded(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether the text rounds the number, or says that it is more or less than a rounder one."""
    exact, told = source.value, text.value
    is_small = exact <= HUNDRED and exact == int(exact)
    is_vague = text.role == "vague" and not text.is_sure
    is_told = _APPROXIMATE.search(doc.text, max(0, text.span.start - _BEFORE), text.span.start) is not None
    is_counted = is_told and "," in doc.text[text.span.start : text.span.end]
    may_be_years = is_within(exact, YEARS) and is_within(told, YEARS) and not is_counted
    if is_vague or is_small or not told or may_be_years:
        return False
    digits = count_digits(told)
    if digits >= count_digits(exact):
        return False
    unit = Decimal(10) ** (told.adjusted() - digits + 1)
    error = abs(exact - told)
    return error < unit if is_told else error * 2 <= unit and error <= exact * ROUNDING


def _is_converted(source: Quantity, text: Quantity, doc: Document) -> bool:
    """Whether the text gives the same in units of another country."""
    feet = _FEET_AND_INCHES.search(doc.text, max(0, text.span.start - _BEFORE), text.span.end + _BEFORE)
    if feet is not None and feet.start() <= text.span.start < feet.end():
        height = (Decimal(feet["feet"]) + Decimal(feet["inches"]) / 12) / _FACTORS["ft"]
        return any(abs(source.value / (height * shift) - 1) < TOLERANCE for shift in _SHIFTS)
    unit = _IMPERIAL.match(doc.text, text.span.end)
    if unit is None or not source.value:
        return False
    factor = _FACTORS.get(unit["unit"][:2])
    if factor is None:
        return abs(source.value * Decimal("1.8") + 32 - text.value) <= 1
    return any(abs(text.value / (source.value * factor * shift) - 1) < TOLERANCE for shift in _SHIFTS)


def significant_digits(value: Decimal) -> str:
    """The digits of a number without its noughts at both ends: 35 of 3,500 and of 0.35."""
    return f"{value:f}".replace(".", "").strip("0")


def count_digits(value: Decimal) -> int:
    """How many these are."""
    return len(significant_digits(value))


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers look alike: digits turned round or one of them changed, another power of ten."""
    left, right = significant_digits(one), significant_digits(other)
    written = (f"{one:f}", f"{other:f}")
    if left == right:
        return True
    return any(sorted(a) == sorted(b) or _is_one_off(a, b) for a, b in ((left, right), written))


def _is_one_off(left: str, right: str) -> bool:
    """Whether one digit of several differs."""
    return len(left) == len(right) > 1 and sum(a != b for a, b in zip(left, right, strict=True)) == 1
