"""Document in, its quantities out: numbers in digits or words, with all that each may mean; months and weekdays.

In any language that puts spaces between words; Chinese, Japanese and Korean are read by `han_numbers`. A quantity gives
every value that it can have (1.200 is 1200 or 1.2), so that two texts differ only where no reading agrees. Whether they
do is left to `matches`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

import regex

from mtcheck.model import Document, Span
from mtcheck.numbers.builder import read_number
from mtcheck.numbers.calendar import CalendarWord, find_calendar_word
from mtcheck.numbers.dates import TWELVE, YEARS, is_clock, is_within, name_dates, read_clock, read_date
from mtcheck.numbers.habits import is_no_amount, read_habits
from mtcheck.numbers.half_hours import find_half_hours
from mtcheck.numbers.han_numbers import HAN_LANGUAGES, find_han_numbers
from mtcheck.numbers.korean_words import find_korean_words
from mtcheck.numbers.model import Quantity, Role
from mtcheck.numbers.money import read_dollar, read_soles
from mtcheck.numbers.numerals import Numerals, numerals
from mtcheck.numbers.reads import Read
from mtcheck.numbers.results import is_in_score
from mtcheck.numbers.roman import read_roman
from mtcheck.numbers.shared_scales import share_han_scales, share_scales
from mtcheck.numbers.solar_dates import read_solar_day
from mtcheck.numbers.tokens import MOST_DIGITS, Token, phrase_at, split_tokens
from mtcheck.numbers.units import find_unit, kind_of, square
from mtcheck.numbers.weekdays import OWN_WEEKDAYS, find_weekdays
from mtcheck.source.addresses import find_addresses
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

_LETTER_REACH = 7
AHEAD = 3
"""Words behind a number among which its money may stand: millions of US dollars."""
_RATE = regex.compile(r"(?:to|per(?! ?cent)|against)\b")
"""What stands in English between a number and the money of which it is the price: 25.30 to the euro."""

METRE = "length-meter"
_AND_PART = frozenset(("e", "y", "i", "et", "und", "og", "och"))
"""What may stand between metres and their hundredths."""
_AN_HOUR = regex.compile(
    r"(?:час|година|годину|ora|hora|heure|stunde|godzinę|hodinu|uur|timme|time|óra|saat)\s(?:(?:и|і|e|y|et|und|i|a|en|og|och)\s)?$",
    regex.IGNORECASE,
)
HOUR = 60
_CHANGE = 100
"""Of so many kopecks is a rouble."""
_LARGEST = Decimal(10) ** MOST_DIGITS
_LINE = regex.compile(r"[^\n]+")
_CALENDARS: dict[str, tuple[range, tuple[int, ...]]] = {
    "fa": (range(1300, 1451), (621, 622)),
    "ne": (range(2000, 2101), (-57, -56)),
    "th": (range(2400, 2601), (-543,)),
}
_AFTERNOON = regex.compile(
    r"(?:\s?[:.]\s?[0-5][0-9])?\s?(?:p\.?\s?m\b|o[’']clock|in the (?:afternoon|evening)|at night)"
)
_PERSIAN = "fa"
_SUFFIX = regex.compile(r"(?:st|nd|rd|th)\b")
_PERCENT_FIRST = frozenset(("yüzde", "kashi", "asilimia"))
"""Per cent in languages that say it before the number, and only there: elsewhere kashi is a part."""
_LETTERS_BEFORE = regex.compile(r"([\p{Latin}\p{Cyrillic}\p{Greek}])[-\u2011]?$")
_SQUARE = regex.compile(
    r"sq|square|кв|квадратн\p{L}+|vierkante|négyzet|čtverečn\p{L}+|štvorcov\p{L}+|kv|kvadrat(?:n|in)?\p{L}*"
    r"|τετραγωνικ\p{L}+|वर्ग|քառակուսի|კვადრატულ\p{L}+|шаршы"
)
_SQUARED = regex.compile(
    r"[²2](?!\p{Nd})|\s(?:carrés?|cuadrad[oa]s?|cadrad[oa]s?|quadrad[oa]s?|quadrat[iao]\b|kwadratow\p{L}+|čtverečn\p{L}+"
    r"|štvorcov\p{L}+|pătrați|quadrats?\b|مربع\p{L}*|רבוע\p{L}*|persegi|vuông|katror[eë]|karratu)"
)
_CODES = {"ft": "Ft", "sek": "SEK", "try": "TRY"}
"""What is money only as it is written here, and else feet, seconds, an attempt."""
_CROSS, _CROSS_BEFORE = regex.compile(r"[xхX×]\p{Nd}"), regex.compile(r"\p{Nd}[xхX×]$")


_METRE = frozenset(("m", "м"))
_OTHER_M = frozenset(("en", "lt", "und"))
"""Where m behind a number is millions or years, unless it is squared."""


class _Name(NamedTuple):
    """A month or weekday, as it stands in a text."""

    word: CalendarWord
    size: int
    """Of how many tokens."""
    span: Span


class _Measure(NamedTuple):
    """What a number is of."""

    name: str
    last: int
    """The token where reading goes on."""
    span: Span
    """The number with it."""


def find_quantities(doc: Document) -> tuple[Quantity, ...]:
    """All quantities of a document, by position; digits of a site, a mailbox, an account or a hashtag are none."""
    language = primary_subtag(doc.language)
    found = (quantity for line in _LINE.finditer(doc.text) for quantity in _read_line(doc, line, language))
    addresses = Spans(address.span for address in find_addresses(doc) if address.kind != "telephone number")
    return tuple(quantity for quantity in found if not addresses.overlaps(quantity.span))


def _read_line(doc: Document, line: regex.Match[str], language: str) -> Iterator[Quantity]:
    """The quantities of one line: a sentence may seem to end inside one (am 3. März)."""
    is_han = language in HAN_LANGUAGES
    found = _find_in_han(line[0], language) if is_han else _find_in(line[0], language)
    for quantity in _add_weekdays(line[0], found, language):
        if is_no_amount(line[0], quantity, language):
            continue
        span = _move(quantity.span, line.start())
        sentence = doc.sentence_at(span.start)
        if sentence is not None and max(quantity.values) < _LARGEST:
            measured = None if quantity.measured is None else _move(quantity.measured, line.start())
            yield replace(quantity, span=span, measured=measured, sentence=sentence)


def _add_weekdays(text: str, found: list[Quantity], language: str) -> list[Quantity]:
    """The same quantities with the weekdays that languages tell in their own ways, in place of numbers in them."""
    if language not in OWN_WEEKDAYS:
        return found
    weekdays = list(find_weekdays(text, language))
    others = (one for one in found if one.role != "weekday")
    left = [one for one in others if not any(day.span.overlaps(one.span) for day in weekdays)]
    return sorted((*left, *weekdays), key=lambda one: one.span)


def _find_in_han(text: str, language: str) -> list[Quantity]:
    """The quantities of a line of Chinese, Japanese or Korean, by position."""
    found = [read_habits(text, one, language) for one in find_han_numbers(text, language)]
    if language == "ko":
        found += find_korean_words(text)
    return share_han_scales(text, sorted(found, key=lambda one: one.span))


def _move(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _find_in(text: str, language: str) -> list[Quantity]:
    """The quantities of one sentence, in offsets of it."""
    words = numerals(language)
    tokens = split_tokens(text)
    found: list[Quantity] = []
    short: set[Span] = set()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind in {"date", "day"}:
            found.extend(read_date(token, language))
            at += 1
        elif token.kind == "clock" or is_clock(text, token, language):
            found.append(read_clock(token))
            at += 1
        else:
            name = _find_name(text, tokens, at, language)
            read = None if name is not None and not name.word.is_short else read_number(tokens, at, words)
            if read is not None:
                measure = _find_measure(text, tokens, read, words)
                read_plain = _make_quantity(text, tokens, read, measure, language)
                quantity = read_habits(text, read_plain, language)
                solar = tuple(read_solar_day(text, read_plain)) if language == _PERSIAN else ()
                found.extend(solar or (quantity,))
                at = read.last if measure is None else measure.last
                while at < len(tokens) and tokens[at].start < quantity.span.end:
                    at += 1
                continue
            roman = read_roman(text, token) if name is None and token.kind == "word" else None
            if roman is not None:
                found.append(roman)
            if name is not None:
                role: Role = "weekday" if name.word.is_weekday else "month"
                found.append(Quantity(name.span, (Decimal(name.word.number),), role, is_sure=False))
                if name.word.is_short:
                    short.add(name.span)
            at += 1 if name is None else name.size
    halves = list(find_half_hours(text, language))
    found = [one for one in found if one.role == "clock" or not any(half.span.overlaps(one.span) for half in halves)]
    halves = [one for one in halves if not any(clock.span.overlaps(one.span) for clock in found)]
    found = sorted((*found, *halves), key=lambda one: one.span)
    dated = name_dates(text, _join_terms(text, share_scales(text, found, language)))
    return [one for one in dated if one.is_sure or one.span not in short]


def _find_name(text: str, tokens: list[Token], at: int, language: str) -> _Name | None:
    """The month or weekday that begins at a token, also one with a hyphen: segunda-feira."""
    for size in (2, 1):
        phrase = phrase_at(tokens, at, size)
        if phrase is None or (size > 1 and text[tokens[at].end : tokens[at + 1].start] != "-"):
            continue
        word = find_calendar_word(phrase.replace(" ", "-"), language)
        if word is not None and (not word.needs_capital or text[tokens[at].start].isupper()):
            return _Name(word, size, Span(tokens[at].start, tokens[at + size - 1].end))
    return None


def _join_terms(text: str, found: list[Quantity]) -> list[Quantity]:
    """The same where years and months, or roubles and kopecks, are one: 3 года и 6 месяцев, told in years."""
    joined = [_add_hour(text, one) for one in found]
    for at, (one, other) in enumerate(pairwise(joined)):
        is_term = (one.measure, other.measure) == ("duration-year", "duration-month")
        if is_term and one.measured and len(text[one.measured.end : other.span.start].split()) <= 1:
            years = one.value + other.value / TWELVE
            joined[at] = replace(one, values=(*one.values, years))
            joined[at + 1] = replace(other, covers=other.covers | {years})
        elif _is_change(text, one, other):
            whole = one.value + other.value / _CHANGE
            joined[at] = replace(one, values=(*one.values, whole))
            joined[at + 1] = replace(other, covers=other.covers | {whole})
    return joined


def _add_hour(text: str, one: Quantity) -> Quantity:
    """Minutes behind an hour that is not counted, which may be told with it: час двадцать минут, 80 minutes."""
    if one.measure != "duration-minute" or _AN_HOUR.search(text, 0, one.span.start) is None:
        return one
    return replace(one, values=(*one.values, one.value + HOUR))


def _is_change(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether a number right behind money or metres may be hundredths of it: 4 złote 80 groszy, tre metri e venti."""
    money = one.measured
    if one.measure is None or other.measure is not None or money is None:
        return False
    is_metre, gap = one.measure == METRE, text[money.end : other.span.start]
    if not (is_metre or kind_of(one.measure) == "money"):
        return False
    is_behind = (gap == " " or (is_metre and gap.strip() in _AND_PART)) and money.end > one.span.end
    return is_behind and other.role == "number" and 1 <= other.value < _CHANGE and other.value == int(other.value)


def _make_quantity(text: str, tokens: list[Token], read: Read, measure: _Measure | None, language: str) -> Quantity:
    span = Span(tokens[read.first].start, tokens[read.last - 1].end)
    role: Role = "vague" if read.is_vague else "number"
    suffix = _SUFFIX.match(text, span.end)
    if suffix is not None and not read.in_words:
        span = Span(span.start, suffix.end())
    if read.is_ordinal or (suffix is not None and not read.in_words):
        role = "ordinal"
    is_code = _is_code(text, span, read.values[0])
    return Quantity(
        span,
        read.values + tuple(_other_years(read.values[0], language)),
        "code" if is_code and not read.in_words else role,
        is_sure=read.is_sure,
        measure=None if measure is None else measure.name,
        measured=None if measure is None else measure.span,
        in_words=read.in_words,
        power=read.power,
        covers=read.covers | _later_hours(text, span, read.values),
        is_score=is_in_score(text, span),
    )


def _other_years(value: Decimal, language: str) -> Iterator[Decimal]:
    """What a year of the Thai, the Persian or the Nepali calendar may be in ours."""
    years, shifts = _CALENDARS.get(language, (range(0), ()))
    if is_within(value, years):
        yield from (value + shift for shift in shifts)


def _later_hours(text: str, span: Span, values: tuple[Decimal, ...]) -> frozenset[Decimal]:
    """The hour of the day that 6 is before p.m."""
    return frozenset(value + TWELVE for value in values) if _AFTERNOON.match(text, span.end) else frozenset()


def _is_code(text: str, span: Span, value: Decimal) -> bool:
    """Whether digits hang on letters: F-16, covid-19, 4x4; not a draft-2018, nor the "and" of Arabic."""
    if _CROSS.match(text, span.end) or _CROSS_BEFORE.search(text, max(0, span.start - 2), span.start):
        return True
    before = _LETTERS_BEFORE.search(text, max(0, span.start - _LETTER_REACH), span.start)
    return before is not None and (not is_within(value, YEARS) or before[1].isupper())


def _find_measure(text: str, tokens: list[Token], read: Read, words: Numerals) -> _Measure | None:
    """Per cent, the money or the unit that stands behind a number, or the sign or word before it."""
    start = tokens[read.first].start
    led = _find_measure_before(text, tokens, read, words)
    if led is not None:
        return led
    for ahead in range(AHEAD):
        at = read.last + ahead
        if at >= len(tokens) or not tokens[at].follows or tokens[at].kind not in {"word", "sign"}:
            break
        if words.language == "en" and _RATE.match(text, tokens[at].start):
            break
        for size in (1,) if ahead else (3, 2, 1):
            phrase = tokens[at].text if size == 1 else phrase_at(tokens, at, size)
            if phrase is None:
                continue
            found = words.find_measure(phrase) or words.find_measure(phrase.rpartition("'")[2])
            if phrase in _CODES and not text.startswith(_CODES[phrase], tokens[at].start):
                continue
            if found is not None and (found != "%" or not ahead):
                last = at + size if found == "%" else read.last
                return _Measure(found, last, Span(start, tokens[at + size - 1].end))
        is_linked = ahead == 1 and words.language == "ro" and tokens[at - 1].text == "de"  # 24 de ore
        unit = None if ahead and not is_linked else _find_unit_at(text, tokens, at, words.language)
        if unit is not None:
            return _Measure(unit.name, read.last, Span(start, unit.span.end))
    return None


def _find_unit_at(text: str, tokens: list[Token], at: int, language: str) -> _Measure | None:
    """The unit at a token, squared by a word or a sign before or behind it: кв. км, kilomètres carrés, km²."""
    is_square = _SQUARE.fullmatch(tokens[at].text) is not None and at + 1 < len(tokens) and tokens[at + 1].follows
    token = tokens[at + is_square]
    unit = find_unit(token.text, language)
    behind = _SQUARED.match(text, token.end)
    if unit is None and token.text in _METRE and (behind is not None or language not in _OTHER_M):
        unit = "length-meter"
    if unit is not None and (is_square or behind is not None):
        unit = square(unit)
    end = token.end if behind is None else behind.end()
    return None if unit is None else _Measure(unit, at, Span(tokens[at].start, end))


def _find_measure_before(text: str, tokens: list[Token], read: Read, words: Numerals) -> _Measure | None:
    """The sign, the code of money or the word for per cent that stands before a number."""
    start, end = tokens[read.first].start, tokens[read.last - 1].end
    if read.first and tokens[read.first].joins:
        before = tokens[read.first - 1]
        is_code = len(before.text) == len("USD") and text[before.start : before.end].isupper()
        is_first = before.kind == "sign" or is_code or bool(words.prefixed)
        found = words.find_measure(before.text) if is_first else None
        if before.text == "$":
            found = read_dollar(text, before.start) or found
        if before.text in _PERCENT_FIRST:
            found = "%"
        if found is not None:
            return _Measure(found, read.last, Span(before.start, end))
    soles = read_soles(text, start)
    return None if soles is None else _Measure(soles, read.last, Span(start, end))
