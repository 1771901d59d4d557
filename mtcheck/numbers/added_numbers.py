"""Whether a number that only the text has was made up, or is what words of the source say: полгода, a 45-year-old.

Silent wherever the source may tell it: by a number near by or the same digits, by a word that holds one (fünfjährig,
четырехлетний, sedmitisícový), by a half or a quarter, by a round of a cup. Periods that have a name of their own (24
hours, a dozen, ten years) tell nothing. Which numbers are left over is found by `matches`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

import regex

from mtcheck.english.calendar import ANY_MONTH, ANY_SHORT_MONTH
from mtcheck.model import Document
from mtcheck.numbers.agreement import YEARS, significant_digits
from mtcheck.numbers.dates import is_within
from mtcheck.numbers.derivations import MOST_NUMBERS, NAMED_HOUR
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.stems import may_hold
from mtcheck.numbers.told_days import tells_day
from mtcheck.numbers.units import kind_of
from mtcheck.tags import primary_subtag

FEW = 2
"""So many are told by the dual, by both, by a pair, or are known from before: the two countries."""
SMALL = 12
"""Up to here numbers in words are taken for each other."""
TEN = 10
"""A number from here on may be told otherwise, sure or not: tens of, the third ten."""
LARGE = 13
"""From here on languages whose words for numbers are known less well write digits."""
OLD, RECENT = 2012, 3
"""A year before the first, or so long before the last that the source names, is not this year or the last in news."""
AROUND = 30
_KNOWN = frozenset("ar be bg ca cs da de el es fi fr he hr hu it ja ko lt nb nl no pl pt ru sk sr sv tr uk zh".split())
"""Languages whose words for small numbers are known in all their forms."""
_DUAL = frozenset(("ar", "he", "ja", "ko", "sl", "zh"))
"""Languages that say two by an ending, or that have a word for two which stands in many others."""
_NAMED_TIMES = frozenset(map(Decimal, (6, 12, 14, 24, 25, 31, 1200, 2400)))
"""Days and hours that have a name: Christmas, noon."""
_OF_CALENDAR = frozenset(("month", "weekday", "day", "clock", "code"))
_ROLES = frozenset(("number", "ordinal", "year", "day", "clock"))
_HALF_DAY = regex.compile(r"\s?[ap]\.?m\b", regex.IGNORECASE)
_KNOWN_BEFORE = regex.compile(
    r"\b(?:the|these|those|his|her|their|its|our|my|your|own|all|other|any|every|first|last|next|past|both|between|of|into|in"
    r"|the\s\w+)\s$",
    regex.IGNORECASE,
)
_IN_PAIRS = regex.compile(
    r"\s(?:\w+\s)?(?:eyes|ears|hands|arms|legs|feet|knees|sides|parents|parts|halves|ends|of|more|or)\b"
)
_PART_BEFORE = regex.compile(r"\b(?:an?|one|two|three|four|every|per|split|last|just|\d)[\s-]$", regex.IGNORECASE)
"""A third, two thirds, a second ago."""
_PERIODS = {
    "duration-minute": frozenset(map(Decimal, (15, 30, 45, 60, 90))),
    "duration-hour": frozenset(map(Decimal, (12, 24, 48, 72))),
    "duration-day": frozenset(map(Decimal, (7, 10, 14, 15, 30, 90, 100))),
    "duration-week": frozenset(map(Decimal, (4, 52))),
    "duration-month": frozenset(map(Decimal, (12, 18))),
    "duration-year": frozenset(map(Decimal, (10, 18, 100, 1000))),
}
"""What a word of another language may say: a day and a night, a week, a decade, of age."""
_BEFORE = regex.compile(
    r"""
    (?:\b(?:round\sof|(?:the|their|his|her|its|[a-z]+['’]s)\s(?:last|final|top)|top|aged?|group\sof|chapter|article
      |section|number|no\.?|page|channel|route|phase|stage|level|part|season|day|week|lap|leg|set|game|matchday|size
      |(?:\d|half|quarter|one|two|three|four|five|six|seven|eight|nine)\s(?:past|to|or))
      |(?:\(|\b(?:or|equivalent\sto|equal\sto|that\sis,|i\.e\.))\s?
       (?:about|around|roughly|some|nearly|almost|approximately|over|under|just\s\w+|worth)?
      |[-/&#\u2013])\s?(?:US)?[$€£]?$
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""What numbers stand behind that are names or places in a row, or that say the number before in other words."""
_BEHIND = regex.compile(
    r"""
    \s?(?:[/()]|\+|°)
  | [-\u2011](?!(?:year|month|week|day|hour|minute|kilomet|mile|met(?:er|re)|percent|per|person|member|man|strong)\w*\b)
  | \s(?:figures|digits|thirds?|quarters?|halves|fifths?|sixths|tenths?|times|out\sof)\b
  | \s(?:in\s(?:\w+\s)?(?:four|five|ten|\d)|of\sthe\s\w+est)\b
    """,
    regex.VERBOSE,
)
_MONTH = rf"(?:{ANY_MONTH}|{ANY_SHORT_MONTH})\b\.?"
_MONTH_BEFORE = regex.compile(rf"\b{_MONTH}\s$")
_MONTH_BEHIND = regex.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?![\w])")
_BOUND_BEFORE = regex.compile(
    r"\b(?:(?:fewer|less|more)\sthan|under|over|up\sto|about|around|roughly|some|at\s(?:least|most)|nearly|almost)\s$",
    regex.IGNORECASE,
)
_VAGUE = regex.compile(
    r"kilkana|kilkadzies|dziesiąt|десят|кільканад|кількадес|desítk|desiatk|dutzend|dizaine|vingtaine|douzaine|centaine"
    r"|decen|docen|centen|decin|dozzin|centinai|dezen|dúzia|onlarca|yüzlerce|desetin|desetak|tucat|tiotal|dussin|hundratal"
    r"|tiental|dozijn|honderd|δεκάδ|εκατοντάδ|עשרות|מאות|عشر|مئات|بضع|ده‌ها|صدها|[几幾数數十]十|十[几幾数余餘多]|[数數几幾]百|십여|수십|수백"
)
"""What counts tens and no more, of which English says fewer than what: kilkanaście, une vingtaine, 十数."""
_COUNTED = regex.compile(
    r"(?:\s(?!(?:and|or|of|in|on|at|to|for|was|is|has|as|his|its)\b)\p{Ll}[\w'’-]*){0,2}?"
    r"\s(?!(?:is|was|has|his|its|as|this|does|us|thus|yes|plus|across|unless|perhaps|towards|afterwards)\b)"
    r"(?:\p{Ll}[\w'’-]*s|people|men|women|children|police|staff|crew)\b",
)
_ONE_NAME = r"(?<![\p{L}-])\p{Lu}[\p{L}'’-]*(?:\s(?:of\s)?\p{Lu}[\p{L}'’-]*)*"
_LISTED = regex.compile(
    r"(?:\s[\p{L}'’-]+){1,4}?\s?[,:(\u2013\u2014-]\s?(?:those\sof\s|the\s)*"
    rf"(?P<names>{_ONE_NAME}(?:,\s(?:the\s)?{_ONE_NAME})*,?\sand\s(?:the\s)?{_ONE_NAME})"
)
_NAME = regex.compile(_ONE_NAME)


class MadeUp(NamedTuple):
    """A number of the text that nothing in the source accounts for."""

    text: Quantity
    instead_of: Quantity | None
    """The one small number of the source that it must stand for; None where there is none."""


def find_made_up(
    lost: Sequence[Quantity],
    added: Sequence[Quantity],
    beside: Sequence[Sequence[Quantity]],
    *,
    doc: Document,
    told: str,
    language: str,
) -> Iterator[MadeUp]:
    """The numbers of those that only the text of a pair has that nothing accounts for.

    `lost` is what its source has alone; `beside` all numbers of its source, and of what is around; `told` the words of
    the source there, in `language`.
    """
    language = primary_subtag(language)
    open_ones = [one for one in lost if (one.is_sure or one.value >= TEN) and one.role not in _OF_CALENDAR]
    own, near = beside
    years = [one.value for one in near if one.role == "year"]
    first = max(years) - RECENT if years else OLD
    is_dated = tells_day(told, language)
    telling = [one for one in added if _is_telling(one, doc, language) and not (is_dated and _is_of_month(one, doc))]
    for one in telling:
        if (_is_year(one) and one.value >= first) or may_hold(told, one.value, language) or _is_bound(one, doc, told):
            continue
        source = _find_exchanged(one, lost, telling)
        is_open = any(_may_be_of_one(other, one) for other in open_ones)
        is_near = any(one.value in other.values for other in near) or _is_derived(one, own)
        is_near |= one.role == "clock" and any(other.role in {"number", "clock"} for other in own)
        is_pair = one.value == FEW and (language in _DUAL or one.measure is not None)
        if source is not None:
            yield MadeUp(one, source)
        elif not (one.role == "ordinal" or is_pair or is_near or is_open):
            yield MadeUp(one, None)


def _is_telling(one: Quantity, doc: Document, language: str) -> bool:
    """Whether a number is an amount or a count that no plural, no name and no word for a period may be told as."""
    is_known = language in _KNOWN or one.value >= LARGE
    is_round = significant_digits(one.value) == "1" or one.value in _PERIODS.get(one.measure or "", ())
    if one.role not in _ROLES or one.value < FEW or one.is_score or is_round or not is_known:
        return False
    if one.role in {"day", "clock"}:
        return language in _KNOWN and one.value not in _NAMED_TIMES
    place = one.measured or one.span
    before = doc.text[max(0, place.start - AROUND) : place.start]
    is_inside = doc.sentences[one.sentence].start != one.span.start
    is_name = one.in_words and is_inside and doc.text[one.span.start].isupper()
    if is_name or _BEFORE.search(before) or _BEHIND.match(doc.text, one.span.end):
        return False
    if one.role == "ordinal":
        return not _PART_BEFORE.search(before)
    if (one.value == FEW and not _is_two(one, doc, before)) or _counts_what_follows(one, doc):
        return False
    is_named = one.measure is not None or _is_year(one) or _HALF_DAY.match(doc.text, one.span.end) is not None
    is_sure = one.is_sure and not NAMED_HOUR.match(doc.text, one.span.start)
    return (is_sure or one.value == FEW) and (is_named or _COUNTED.match(doc.text, one.span.end) is not None)


def _is_bound(one: Quantity, doc: Document, told: str) -> bool:
    """Whether a number is what a vague one of the source stays below or above."""
    start = (one.measured or one.span).start
    return (
        _BOUND_BEFORE.search(doc.text[max(0, start - AROUND) : start]) is not None and _VAGUE.search(told) is not None
    )


def _is_two(one: Quantity, doc: Document, before: str) -> bool:
    """Whether two things are counted that the reader does not know yet: two women, neither both nor her two hands."""
    is_known = _KNOWN_BEFORE.search(before) or _IN_PAIRS.match(doc.text, one.span.end)
    return doc.text[one.span.start : one.span.end].lower() in {"two", "2"} and not is_known


def _counts_what_follows(one: Quantity, doc: Document) -> bool:
    """Whether a number counts the names that are listed behind it: three countries, Spain, Portugal and Italy."""
    counted = _LISTED.match(doc.text, one.span.end, doc.sentences[one.sentence].end)
    return counted is not None and one.value == len(_NAME.findall(counted["names"]))


def _is_of_month(one: Quantity, doc: Document) -> bool:
    """Whether a number is the day of a month: June 5, 4 March."""
    near = doc.text[max(0, one.span.start - AROUND) : one.span.start], doc.text[one.span.end : one.span.end + AROUND]
    return one.role == "day" or _MONTH_BEFORE.search(near[0]) is not None or _MONTH_BEHIND.match(near[1]) is not None


def _is_year(one: Quantity) -> bool:
    """Whether a number may be a year."""
    return one.role == "year" or (is_within(one.value, YEARS) and one.measure is None and not one.in_words)


def _find_exchanged(one: Quantity, lost: Sequence[Quantity], telling: Sequence[Quantity]) -> Quantity | None:
    """The small number of the source that alone may have become this one, which is small, too."""
    alike = [other for other in lost if other.role == one.role and other.value >= FEW]
    if len(alike) != 1 or sum(other.role == one.role for other in telling) != 1:
        return None
    source = alike[0]
    is_small = max(source.value, one.value) <= SMALL and source.value == int(source.value)
    is_measured_alike = source.measure is None or one.measure is None or source.measure == one.measure
    return source if is_small and is_measured_alike and (source.is_sure or source.in_words) else None


def _may_be_of_one(source: Quantity, text: Quantity) -> bool:
    """Whether a number that only the source has may be told by this one, though not as the same."""
    return None in {source.measure, text.measure} or kind_of(source.measure or "") == kind_of(text.measure or "")


def _is_derived(one: Quantity, near: Sequence[Quantity]) -> bool:
    """Whether two numbers of the source give it as their sum, difference, product or quotient."""
    others = {value for other in near for value in other.values[:1]}
    if len(others) > MOST_NUMBERS:
        return any(one.value == value for value in others)
    return any(
        one.value in {a + b, abs(a - b), a * b} or one.value in {a - b + 1, b - a + 1} or (b and one.value * b == a)
        for a, b in combinations(sorted(others, reverse=True), 2)
    )
