"""Numbers that tell others: sums and differences, shares, the minutes that are left of a match; and words that tell.

What the source gives as 1:4 a reporter tells as four of five meetings, a 78th minute as twelve from time, 25% as a
quarter. Numbers of both sides in, those that tell each other out; whether equal numbers agree is left to
`agreement`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from types import MappingProxyType
from typing import NamedTuple

import regex

from mtcheck.model import Document, Span
from mtcheck.numbers.agreement import is_slip
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.telling_words import find_telling_words
from mtcheck.tags import primary_subtag

MOST_NUMBERS = 12
"""Of more numbers some two always give a third."""
SMALL = 12
LEAST = 2
NEAR_SHARE = Decimal("0.06")
"""So much of itself may a share differ from the one that is told: 32% is a third."""
NEARLY = Decimal("0.02")
"""And so much of itself a number that is rounded: just over 1,900 are 1,904."""
BEFORE = 20
HALF_DAY, HUNDRED = 12, 100
PERIODS = (40, 45, 60, 80, 90, 120)
"""Minutes after which a match, or a half of it, is over, in football, rugby, basketball and handball."""
LAST_MINUTES = (45, 80, 90, 120)
"""Those of them that are told as a match's last; the 40th and the 60th are of many."""

_NUMBERS = {word: n for n, word in enumerate("a two three four five six seven eight nine ten".split(), start=1)}
_WORDS = "|".join((*_NUMBERS, "an", "one"))
_PARTS = MappingProxyType(
    {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
)
_OUT_OF = regex.compile(
    rf"\b(?P<above>{_WORDS}|\d+)\s(?:in|out of|of|\p{{L}}+\s(?:in|out\sof))\s"
    rf"(?:every\s|the\s|them\s)?(?P<below>{_WORDS}|\d+)\b"
    r"(?!\s(?:second|minute|hour|day|week|month|year)s?\b)",
    regex.IGNORECASE,
)
_PART = regex.compile(
    rf"\b(?:(?P<above>{_WORDS})[\s-](?P<below>{'|'.join(_PARTS)})s?|(?P<below>half))\b"
    r"(?!\s(?:time|year|day|week|month|place)\b)",
    regex.IGNORECASE,
)
_OF_POWER = regex.compile(r"\s(?:of\s)?a\s(?P<power>million|billion|trillion|(?:percentage\s)?point|per\s?cent)\b")
_POWERS = MappingProxyType({"million": Decimal(10) ** 6, "billion": Decimal(10) ** 9, "trillion": Decimal(10) ** 12})
"""What such a whole is; the others, a point or a per cent, are 1."""
_HALF_OF_DAY = regex.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", regex.IGNORECASE)
NAMED_HOUR = regex.compile(r"\b(?:midnight|noon|midday|a?round[\s-]the[\s-]clock|day\sand\snight)\b", regex.IGNORECASE)
_TWELVES = frozenset(map(Decimal, (0, 12, 24, 1200, 2400)))
"""The hours that have a name, also as times of day."""
_LEFT = regex.compile(r"[\s-](?:minutes?|mins?)\s(?:\w+\s){0,2}?(?:from|to|left|remaining|before)\b")
_LAST_MINUTE = regex.compile(
    r"\b(?:a\sminute\s(?:from|before|to)|(?:last|final|dying|closing)\sminutes?|at\sthe\sdeath|stoppage\stime"
    r"|injury\stime|added\stime)\b",
    regex.IGNORECASE,
)
_BEFORE_HOUR = regex.compile(r"\b(?:quarter|half|five|ten|twenty|minutes?)\s(?P<side>to|past)\s$", regex.IGNORECASE)
_NEARLY = regex.compile(
    r"\b(?:almost|nearly|close to|about|around|just under|just over|more than|over)\s$", regex.IGNORECASE
)
_CHANGED = regex.compile(
    r"\b(?:by|more|less|fewer|extra|another|up|down|longer|shorter|higher|lower|all\sbut)\b", regex.IGNORECASE
)
_DECADES = regex.compile(r"\s(?P<unit>decades|centuries|dozen|scores?)\b")
_BASIS_POINTS = regex.compile(r"\s(?:basis\spoints?|bps?)\b")
_TIMES = MappingProxyType({"decades": 10, "centuries": 100, "dozen": 12, "score": 20, "scores": 20})


class Told(NamedTuple):
    """A number of the text that tells some of the source."""

    text: Quantity | None
    """None where words tell it."""
    sources: tuple[Quantity, ...]


class Sides(NamedTuple):
    """All numbers of some sentences of the source and of those of the text that belong to them."""

    source: Sequence[Quantity]
    text: Sequence[Quantity]
    place: Span
    """Where the sentences of the text stand."""
    parts: frozenset[int] = frozenset()
    """Of how many parts the source tells one in words: 2 for a half."""


class _Share(NamedTuple):
    value: Decimal
    span: Span
    whole: Decimal | None
    """What it is a share of, where that is a power of ten: three quarters of a million."""


def find_told(lost: Sequence[Quantity], added: Sequence[Quantity], sides: Sides, doc: Document) -> Iterator[Told]:
    """What of the numbers that only one side has tells each other; `sides` are all, `doc` the text."""
    source, text, place, _ = sides
    shares = list(_find_shares(doc.text, place))
    numbers = [one for one in text if one.role in {"number", "ordinal", "vague"}]
    for one in lost:
        share = next((share for share in shares if _is_share(one, share, source)), None)
        if share is not None:
            yield Told(None, (one,))
            for number in added:
                if share.span.start <= number.span.start < share.span.end:
                    yield Told(number, (one,))
        elif (
            any(_is_whole(one, share, source) for share in shares)
            or _is_in_words(one, place, doc)
            or _is_made_of(one, numbers, place, doc)
        ):
            yield Told(None, (one,))
    yield from _tell_added(added, lost, sides, doc, shares)


def is_minute_left(number: Quantity, lost: Sequence[Quantity], there: Document) -> bool:
    """Whether an English source, `there`, tells the minute of a match by those that are left: two minutes from time."""
    return primary_subtag(there.language) == "en" and any(
        _LEFT.match(there.text, one.span.end) and any(end - one.value == number.value for end in PERIODS)
        for one in lost
    )


def _tell_added(
    added: Sequence[Quantity], lost: Sequence[Quantity], sides: Sides, doc: Document, shares: Sequence[_Share]
) -> Iterator[Told]:
    """The same of the numbers that only the text has."""
    source, parts = sides.source, sides.parts
    spans = [share.span for share in shares]
    for number in added:
        hundredths = _find_hundredths(number, source, parts, doc)
        found = _find_retold(number, lost, source, doc, spans) if number.role in {"number", "ordinal"} else None
        whole = _find_whole(number, lost, shares) or _find_whole_there(number, source, parts)
        if hundredths:
            yield Told(number, hundredths)
        elif found is not None:
            yield found
        elif whole is not None:
            yield Told(number, (whole,))
        elif hundredths is not None or _is_later(number, source, doc):
            yield Told(number, ())


def follows(one: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a number is the sum, the difference, the product or the quotient of two that are told, so that it may go.

    >>> [six, price, total] = [Quantity(Span(0, 1), (Decimal(n),), "number", is_sure=True) for n in (6, 5000, 30000)]
    >>> follows(total, [six, price]), follows(total, [price])
    (True, False)
    """
    if one.role != "number" or one.value <= SMALL or len(told) > MOST_NUMBERS:
        return False
    alike = [other for other in told if other.role == "number" and other.value > 1]
    return any(
        (one.value in {a.value + b.value, abs(a.value - b.value)} and a.measure == b.measure == one.measure)
        or one.value == a.value * b.value
        or one.value * min(a.value, b.value) == max(a.value, b.value)
        or (one.measure == "%" and abs(one.value - HUNDRED * min(a.value, b.value) / max(a.value, b.value)) < 1)
        for a, b in combinations(alike, 2)
    )


def _find_whole(number: Quantity, lost: Sequence[Quantity], shares: Sequence[_Share]) -> Quantity | None:
    """The lost number of which a number is a share that the text tells in words."""
    return next((one for one in lost if any(_is_share_of(number, one, share) for share in shares)), None)


def _find_whole_there(number: Quantity, source: Sequence[Quantity], parts: frozenset[int]) -> Quantity | None:
    """The number of the source of which one is the share that the source tells in words: half of the fare."""
    is_number = number.role == "number"
    return next((one for one in source if is_number and any(number.value * n == one.value for n in parts)), None)


def _is_share_of(number: Quantity, whole: Quantity, share: _Share) -> bool:
    """Whether a number is what a share of another comes to: half of 200 sheep told as 100 sheep, half of the flock."""
    return share.whole is None and number.role == "number" and number.value == whole.value * share.value


def _find_hundredths(
    number: Quantity, source: Sequence[Quantity], parts: frozenset[int], doc: Document
) -> tuple[Quantity, ...] | None:
    """What is told in hundredths: a quarter as 25 % or 25 basis points, six in ten as 60 %; None where nothing is."""
    if number.measure != "%" and _BASIS_POINTS.match(doc.text, number.span.end) is None:
        return None
    if any(abs(number.value - Decimal(100 * above) / below) < 1 for below in parts for above in range(1, below)):
        return ()
    small = [one for one in source if one.role == "number" and one.measure is None and 0 < one.value <= SMALL]
    pairs = ((a, b) for a, b in permutations(small, 2) if a.value < b.value)
    return next(((a, b) for a, b in pairs if abs(number.value - 100 * a.value / b.value) < 1), None)


def _is_later(number: Quantity, source: Sequence[Quantity], doc: Document) -> bool:
    """Whether an hour is another one of the source and so many hours: an hour longer than until nine."""
    hours = [one for one in source if one.measure in {None, "duration-hour"} and one.value <= 2 * HALF_DAY]
    if len(hours) > MOST_NUMBERS or not (number.role == "clock" or _HALF_OF_DAY.match(doc.text, number.span.end)):
        return False
    told = number.value / HUNDRED if number.role == "clock" else number.value
    return any(
        (one.value + sign * other.value - told) % HALF_DAY == 0
        for one, other in permutations(hours, 2)
        for sign in (1, -1)
        if one.measure is None and other.measure
    )


def _find_retold(
    number: Quantity, lost: Sequence[Quantity], source: Sequence[Quantity], doc: Document, shares: Sequence[Span]
) -> Told | None:
    """What a number that only the text has tells."""
    if number.role == "ordinal" and any(span.overlaps(number.span) for span in shares):
        return Told(number, ())
    if _LEFT.match(doc.text, number.span.end):
        return Told(number, tuple(one for one in lost if any(end - one.value == number.value for end in PERIODS)))
    parts = None if number.is_score else _find_parts(number, lost, source)
    used = parts or _find_times(number, lost, doc)
    used = used or next((one for one in lost if _is_told_loosely(one, number, doc)), None)
    return None if used is None else Told(number, (used,))


def _find_shares(text: str, place: Span) -> Iterator[_Share]:
    """The shares that are told in words: three out of four, two thirds, half."""
    for pattern in (_OUT_OF, _PART):
        for match in pattern.finditer(text, place.start, place.end):
            above, below = ((match.groupdict().get(name) or "a").lower() for name in ("above", "below"))
            parts = _PARTS.get(below.removesuffix("s"), _PARTS.get(below)) or _read(below)
            if parts > 1 and 0 < _read(above) < parts:
                of = _OF_POWER.match(text, match.end())
                whole = None if of is None else _POWERS.get(of["power"], Decimal(1))
                yield _Share(Decimal(_read(above)) / parts, Span(*match.span()), whole)


def _read(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS.get(word, 1)


def _is_share(one: Quantity, share: _Share, source: Sequence[Quantity]) -> bool:
    """Whether a number is such a share: in per cent, of a power of ten, or of another number of the source."""
    if share.whole is not None:
        return abs(one.value / share.whole - share.value) <= share.value * NEAR_SHARE
    wholes = [Decimal(100)] if one.measure == "%" else [other.value for other in source if other is not one]
    return any(whole and abs(one.value / whole - share.value) <= share.value * NEAR_SHARE for whole in wholes)


def _is_whole(one: Quantity, share: _Share, source: Sequence[Quantity]) -> bool:
    """Whether another number of the source is such a share of a number, or it of that: half of last year's."""
    alike = {one.measure, None} if one.measure else {other.measure for other in source}
    others = [other.value for other in source if other is not one and other.measure in alike and other.value]
    if share.whole is not None or not one.value:
        return False
    ratios = (ratio for other in others for ratio in (one.value / other, other / one.value))
    return any(abs(ratio - share.value) <= share.value * NEAR_SHARE for ratio in ratios)


def _find_parts(told: Quantity, lost: Sequence[Quantity], source: Sequence[Quantity]) -> Quantity | None:
    """A lost number of which, with another of the source, a number is the sum or the difference."""
    others = [one for one in source if one.role in {"number", "year"}]
    if len(others) > MOST_NUMBERS or told.value < LEAST:
        return None
    for one in lost:
        for other in others:
            is_alike = one.role == other.role and (one.measure == other.measure or None in {one.measure, other.measure})
            if other is one or not is_alike or not (one.is_sure and other.is_sure):
                continue
            is_part = told.value in {one.value + other.value, abs(one.value - other.value)}
            if is_part and not is_slip(one.value, told.value):
                return one
    return None


def _is_in_words(one: Quantity, place: Span, doc: Document) -> bool:
    """Whether a word of a place of the text means a number: noon, teenager, in full, the last minute of a match."""
    is_twelve = one.value in _TWELVES and NAMED_HOUR.search(doc.text, place.start, place.end) is not None
    if any(0 <= end - one.value <= 1 for end in LAST_MINUTES) and _LAST_MINUTE.search(doc.text, place.start, place.end):
        return True
    return is_twelve or any(word.tells(one) for word in find_telling_words(doc.text, place))


def _is_made_of(one: Quantity, text: Sequence[Quantity], place: Span, doc: Document) -> bool:
    """Whether a number is the sum or the difference of two that the text has: five goals, 3-2; any where it changes."""
    is_small = LEAST <= one.value <= SMALL and one.measure in {None, "%"}
    is_due = is_small or _CHANGED.search(doc.text, place.start, place.end) is not None
    if not is_due or one.role != "number" or len(text) > MOST_NUMBERS:
        return False
    return any(set(one.values) & {a.value + b.value, abs(a.value - b.value)} for a, b in combinations(text, 2))


def _is_told_loosely(one: Quantity, told: Quantity, doc: Document) -> bool:
    """Whether a number tells a time by its quarters, one in so many as a share, or nearly so many hours."""
    before = max(0, told.span.start - BEFORE)
    hour = _BEFORE_HOUR.search(doc.text, before, told.span.start)
    if hour is not None:
        hours = one.value // HUNDRED if one.role == "clock" else one.value // 1
        return (hours + (hour["side"] == "to") - told.value) % HALF_DAY == 0
    if told.measure == "%" and one.measure is None and one.value <= SMALL:
        return one.role == "number" and one.value > 1 and _is_times(told.value, one.value)
    is_near = abs(one.value - told.value) <= one.value * NEARLY and told.value % HUNDRED == 0 and told.value > HUNDRED
    if is_near and one.role == "number" and _NEARLY.search(doc.text, before, told.span.start):
        return True
    is_time = one.measure is not None and one.measure == told.measure and one.measure.startswith("duration")
    return is_time and abs(one.value - told.value) == 1 and bool(_NEARLY.search(doc.text, before, told.span.start))


def _is_times(percent: Decimal, times: Decimal) -> bool:
    """Whether one in so many, or so many times as much, more or less is so much in hundredths: 2.5 times less is 60%.

    >>> _is_times(Decimal(60), Decimal("2.5")), _is_times(Decimal(55), Decimal("2.5"))
    (True, False)
    """
    part = HUNDRED / times
    told = (part, HUNDRED - part, HUNDRED * times, HUNDRED * times - HUNDRED)
    return percent * times % HUNDRED == 0 or any(abs(percent - one) < 1 for one in told)


def _find_times(told: Quantity, lost: Sequence[Quantity], doc: Document) -> Quantity | None:
    """A lost number that is told in tens or dozens: four decades."""
    match = _DECADES.match(doc.text, told.span.end)
    amount = told.value * _TIMES[match["unit"]] if match else None
    return next((one for one in lost if amount is not None and abs(one.value - amount) <= amount / 20), None)
