"""Whether a number that only the source has was left out by mistake, or told in words: a little over four hours.

Near certain only: money, shares, numbers of three digits and years; and any other where the text keeps everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import regex

from mtcheck.model import Document
from mtcheck.numbers.agreement import YEARS
from mtcheck.numbers.dates import is_within
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.units import kind_of

FEW = 2
"""So few is often left out: one of them, both of them."""
DATE_WIDTH = 6
"""So near stands the month of a day."""
LARGE = 100
NEAR_HOUR = 14
"""Characters between the parts of one time: 4 ore e 12 minuti."""
_PARTS_OF_TIME = frozenset(("duration-minute", "duration-second"))
_MINUTE = regex.compile(r"\.?\s?(?:分|분|초|秒|min\b|мин|хв|dk\b|sn\b|Min\b|['′’″]|\+\p{Nd})")
_VAGUE = regex.compile(
    r"""
    \b(?:about|almost|nearly|around|roughly|approximately|close\sto|over|under|more\sthan|less\sthan|just)\s
      (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|the\ssame)\b
  | \b(?:an?\s(?:little|bit|few|fraction)|several|halv(?:e|ed|es|ing)|twice|doubl\w+|tripl\w+
    |treble\w*|quadrupl\w+|dozens|hundreds|thousands|millions|billions|fewer|all\sof\sthem)\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_SHARE = regex.compile(r"\ban?\s(?P<part>quarter|third|fifth|tenth)\b", regex.IGNORECASE)
_HALF, HALF_OF_ALL = regex.compile(r"\bhalfway\b", regex.IGNORECASE), 50
_PERCENTS = {"quarter": 25, "third": 33, "fifth": 20, "tenth": 10}
NEAR_SHARE = Decimal("0.25")
"""So much of itself may a share in per cent differ from the part that is told: 29% are over a quarter."""
_PART_OF_HOUR = regex.compile(
    r"\b(?:quarters?\s(?:past|to|of\san\shour)|half[\s-](?:past|an\shour|hour))\b", regex.IGNORECASE
)
_MINUTES = frozenset((15, 30, 45))
"""What is told as half past six, a quarter of an hour."""
_VAGUE_TIME = regex.compile(
    r"""
    \b(?:half|quarters?|decades?|century|centuries|early|late|earlier|later|shortly|soon|recently|ago|lately
    |(?:the|that|this|last|next)\s(?:year|month|week|day|season|summer|winter|spring|autumn)|(?:previous|following)\s\w+
    |(?:end|start|beginning|middle)\sof|mid[-\s]\w+
    |era|period|wartime|reign|world\swar|during\sthe|new\syear|christmas|\w+\seve|may\sday
    |(?:an?|one|every|per)\s(?:hour|day|week|month|year|minute))\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


_RELATIVE_DAY = regex.compile(r"\b(?:yesterday|today|tonight|tomorrow)\b", regex.IGNORECASE)
"""What may tell a weekday and the day of the month behind it: martedì 4."""


def find_missed(
    left: Sequence[Quantity],
    matched: Sequence[tuple[Quantity, Quantity]],
    text: Sequence[Quantity],
    *,
    there: Document,
    here: str,
) -> list[Quantity]:
    """What no translator leaves out of all that the text, `here`, has not; `there` is the source."""
    open_ones = [one for one in left if one.is_sure and one.role not in {"month", "clock", "code"}]
    missed = [one for one in open_ones if _is_missed(one, matched, text) and not _is_part(one, matched, there)]
    if not missed or _VAGUE.search(here):
        return []
    shares = [_PERCENTS[match["part"].lower()] for match in _SHARE.finditer(here)]
    if shares:
        missed = [one for one in missed if one.measure == "%" and not _is_near(one, shares)]
    if _HALF.search(here):
        missed = [one for one in missed if one.measure != "%" or one.value != HALF_OF_ALL]
    if _PART_OF_HOUR.search(here):
        missed = [one for one in missed if one.value not in _MINUTES]
    if _RELATIVE_DAY.search(here):
        days = [one.span.end for one in left if one.role == "weekday"]
        missed = [one for one in missed if not any(0 < one.span.start - end <= DATE_WIDTH for end in days)]
    if _VAGUE_TIME.search(here):
        missed = [one for one in missed if not _is_of_time(one)]
    is_only = len(open_ones) == 1
    return missed if any(_is_certain(one) for one in missed) or is_only else []


def _is_near(one: Quantity, shares: Sequence[int]) -> bool:
    """Whether one of some shares, told in words, may be so many per cent."""
    return any(abs(one.value - share) <= share * NEAR_SHARE for share in shares)


def _is_of_time(one: Quantity) -> bool:
    """Whether a number is a date, or how long something lasts."""
    return (
        one.role in {"day", "year"}
        or is_within(one.value, YEARS)
        or (one.measure is not None and kind_of(one.measure) == "duration")
    )


def _is_certain(one: Quantity) -> bool:
    is_money = one.measure is not None and kind_of(one.measure) in {"money", "%"}
    is_clock = one.measure == "duration-minute"
    return is_money or is_clock or one.value >= LARGE or one.role == "day"


def _is_part(one: Quantity, matched: Sequence[tuple[Quantity, Quantity]], there: Document) -> bool:
    """Whether a number is a side of a result, minutes or seconds, or the lesser part of a duration that is told."""
    before = [(source, told) for source, told in matched if 0 <= one.span.start - source.span.end <= NEAR_HOUR]
    if one.measure == "duration-minute" and any(told.role == "clock" for _, told in before):
        return False  # 17 часов 47 минут, 5:42 p.m.
    if one.is_score or one.measure in _PARTS_OF_TIME or _MINUTE.match(there.text, one.span.end):
        return True
    is_duration = one.measure is not None and kind_of(one.measure) == "duration"
    return is_duration and any(source.measure and kind_of(source.measure) == "duration" for source, _ in before)


def _is_missed(one: Quantity, matched: Sequence[tuple[Quantity, Quantity]], text: Sequence[Quantity]) -> bool:
    """Whether a number is one that no translator leaves out: money, a share, a count in digits, the day of a month."""
    if one.in_words:
        # years or euros in words are hardly left out; what else is in words may be another word (sei, átta)
        return one.role == "number" and one.measure is not None and not text
    if one.role == "day":
        months = [source for source, told in matched if source.role == told.role == "month"]
        gaps = [(month.span.start - one.span.end, one.span.start - month.span.end) for month in months]
        is_month_told = any(max(gap) <= DATE_WIDTH for gap in gaps)
        return is_month_told and not any(told.role == "day" for told in text)
    if one.role == "year":
        return not any(source.role in {"month", "day"} for source, _ in matched)
    return one.role == "number" and (one.value > FEW or (one.measure is not None and one.value != 1))
