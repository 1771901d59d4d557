"""A quantity as found in, what its language means by it out: 18 Uhr 30 is 18:30, Seicento the 17th century."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import regex

from mtcheck.model import Span
from mtcheck.numbers.dates import HUNDRED, TWELVE, is_within
from mtcheck.numbers.half_hours import read_half_hour
from mtcheck.numbers.model import Quantity

_REACH = 12
_OF_A_CENTURY = regex.compile(
    r"\b(?:d?[ei]l|[dns]?[ae]l|dal|sul|col|tardo|primo|pieno|fine|metà)\s$|['’]$", regex.IGNORECASE
)
_CENTURIES = range(2, 10)
_OTHER_CALENDAR = regex.compile(
    r"\s?(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|محرم|صفر|ربیع|جمادی|رجب|شعبان|رمضان|شوال"
    r"|محرم|ربيع|جمادى|هـ|ه‍|للهجرة|هجری|هجرية|شمسی)(?!\p{L})"
)
"""Months and eras of calendars that English converts: 12 Khordad is 2 June."""
_DAY_BESIDE = regex.compile(
    r"(?:feira|domingo|sábado|lunes|martes|miércoles|jueves|viernes),?\s\(?d[ií]a\s$", regex.IGNORECASE
)
"""A day of the month that only repeats the weekday, which English gives alone: sexta-feira, dia 6."""
_DAY_REACH = 20
_PERSIAN_YEARS = range(1300, 1450)
_OF_LIFE = regex.compile(
    r"(?:\.|-?\p{L}{1,4})?\s(?:году\sжизни|році\sжиття|рік\sжиття|roku\sżycia|rok\sżycia|roce\sživota|rok\sživota|Lebensjahr|levensjaar|leveår"
    r"|levnadsår|életév|año\sde\s(?:su\s)?vida|ano\sde\svida|anno\sdi\svita|année\sde\s(?:sa\s)?vie|година\sживота)",
    regex.IGNORECASE,
)
"""In the ninety-second year of their life people are 91."""
_OF_PLAY = regex.compile(r"\shalf\b(?!\sof\b)")
"""The second half, which others call the time behind the break: la ripresa."""
_QUARTER_HOUR = regex.compile(r"\s(?:d['’]ora|de\shora|d['’]hora)\b")
_QUARTER = 4
_IN_GROUPS = regex.compile(r"\d인\s?\d조$")
"""Two people a group, which is no trillion."""
_HUNDREDS = regex.compile(r"-(?:tal(?:l?et)?s?|luku\p{L}*|luvu\p{L}*)\b")
"""1800-talet, in Swedish the nineteenth century, and the years from 1800 on."""
_CENTURIES_TOLD = range(10, 21)
_BASIS_POINTS = regex.compile(
    r"\s?(?:baz\spuan|puntos\sb[áa]sicos|pontos[\s-]base|points\sde\sbase|punti\sbase|Basispunkte?n?\b|basispunten|baspunkter"
    r"|basispunkter|basispoint|punkt(?:ów|y)\sbazow\p{L}+|bazických\sbod|bázických\sbod|базисн\p{L}+\sпункт|базов\p{L}+\sпункт"
    r"|базисн\p{L}+\sточк|bázispont|puncte\sde\sbază|korkopistet?tä|peruspistet?tä|μονάδες\sβάσης|נקודות\sבסיס|نقطة\sأساس"
    r"|واحد\sپایه|个基点|基点|個基點|ベーシスポイント|베이시스포인트|bp\b)",
    regex.IGNORECASE,
)
"""Of a hundred one is one percentage point."""
_HOUR_BEFORE = regex.compile(
    r"\b(?:d?alle|le|ore|las|às|das|as|um|bis|ab|klokken|klockan|kl\.?|до|с|о|об|в|від|od|do|o)\s$", regex.IGNORECASE
)
_HOUR_OF_DAY = regex.compile(r"\b(?:à|dès|vers|às|a\slas|a\sles)\s$", regex.IGNORECASE)
"""What stands before an hour that is told by the word for hours: à huit heures, às oito horas."""
_AND_HALF = regex.compile(r"\s(?:et|[eiy])\s(?:demie|media|meia|mitja)\b")
_HOURS_LONG = regex.compile(
    r"\s(?:par\s|d[ue]\s(?!(?:matin|soir)\b|l['’]après|la\s(?:mañana|tarde|noche)\b)|d['’])", regex.IGNORECASE
)
"""What stands behind hours that are counted: à deux heures de route."""
_EMERGENCY = frozenset(map(Decimal, (110, 112, 119, 911, 999)))
_CALLED_BEHIND = regex.compile(r"番|[에로]\s?신고|\s?구급|\s?상황실|\s?종합|\s?电话|\s?電話")
_CALLED_BEFORE = regex.compile(
    r"\b(?:[Nn]otruf|[Nn]um[eé]ro|[Nn]úmero|numer|número|номер|al|au|el|le|il|du|cu|la|linia|linii|linku|linka|lince|на)\s$"
)
"""The police or the fire brigade, by the number under which they are called: 110番, "rang the police"."""
_ONE = regex.compile(r"(?<!\bof\s)\b[Aa]\s$")
"""What makes a power of ten a number: a million, not a quarter of a million."""
_HOUR_AND_MINUTES = regex.compile(r"\s(?:h|Uhr|uur|hod\.|hodin|ore|óra)\s(?P<minutes>[0-5]\d)(?!\p{L}|[.,]?\d)")
"""18 h 30, 18 Uhr 30."""


def read_habits(text: str, quantity: Quantity, language: str) -> Quantity:
    """A quantity of a line, read as its language tells hours and centuries."""
    if quantity.role == "vague" and language == "en":
        one = _ONE.search(_before(text, quantity.span))
        start = quantity.span.start - (len(one[0]) if one is not None else 0)
        return replace(quantity, span=Span(start, quantity.span.end), is_sure=one is not None)
    if quantity.role not in {"number", "ordinal"}:
        return quantity
    otherwise = _read_otherwise(text, quantity, language)
    if otherwise is not None:
        return otherwise
    timed = _HOUR_AND_MINUTES.match(text, quantity.span.end)
    if timed is not None and quantity.value == int(quantity.value) and quantity.value <= 2 * TWELVE:
        return _read_time(quantity, Decimal(timed["minutes"]), timed.end("minutes"))
    if quantity.measure == "duration-hour":
        return _read_hour_of_day(text, quantity)
    time = read_half_hour(text, quantity, language)
    return _read_century(text, time) if language == "it" and time is quantity else time


def is_no_amount(text: str, quantity: Quantity, language: str) -> bool:
    """Whether a number is part of a set phrase that others say without it: the second half, 2인 1조 (in pairs)."""
    if language == "en":
        return quantity.role == "ordinal" and _OF_PLAY.match(text, quantity.span.end) is not None
    if language == "ko":
        return _IN_GROUPS.search(text, max(0, quantity.span.start - _REACH), quantity.span.end) is not None
    return quantity.value == _QUARTER and _QUARTER_HOUR.match(text, quantity.span.end) is not None


def _read_otherwise(text: str, quantity: Quantity, language: str) -> Quantity | None:
    """A quantity that English gives by another number, or not at all; None for most."""
    if _is_converted(text, quantity, language):
        return replace(quantity, is_sure=False, role="vague")
    if _DAY_BESIDE.search(text, max(0, quantity.span.start - _DAY_REACH), quantity.span.start):
        return replace(quantity, is_sure=False)
    century = _HUNDREDS.match(text, quantity.span.end)
    if century is not None and quantity.value % HUNDRED == 0 and int(quantity.value / HUNDRED) in _CENTURIES_TOLD:
        return replace(quantity, values=(*quantity.values, quantity.value / HUNDRED + 1))
    if _OF_LIFE.match(text, quantity.span.end):
        return replace(quantity, values=(*quantity.values, quantity.value - 1))
    if _BASIS_POINTS.match(text, quantity.span.end):
        return replace(quantity, values=(*quantity.values, quantity.value / HUNDRED))
    return replace(quantity, is_sure=False) if _is_called(text, quantity) else _read_late_hour(text, quantity)


def _read_late_hour(text: str, quantity: Quantity) -> Quantity | None:
    """An hour after noon in words, which English tells by twelve less: dalle nove alle diciassette."""
    is_hour = TWELVE < quantity.value <= 2 * TWELVE and quantity.value == int(quantity.value)
    if not (quantity.in_words and is_hour and quantity.measure is None):
        return None
    if _HOUR_BEFORE.search(_before(text, quantity.span)) is None:
        return None
    return replace(quantity, values=(*quantity.values, quantity.value - TWELVE))


def _read_hour_of_day(text: str, quantity: Quantity) -> Quantity:
    """Hours of a Romance language as the time they are: à huit heures et demie. Others unchanged."""
    hour, hours = quantity.value, quantity.measured
    is_hour = 1 <= hour <= 2 * TWELVE and hour == int(hour) and _HOUR_OF_DAY.search(_before(text, quantity.span))
    if hours is None or not is_hour or _HOURS_LONG.match(text, hours.end):
        return quantity
    half = _AND_HALF.match(text, hours.end)
    if half is not None:
        return _read_time(quantity, Decimal(30), half.end())
    values = (hour, *((hour - TWELVE,) if hour > TWELVE else ()))
    return replace(quantity, values=values, measure=None, measured=None)


def _is_called(text: str, quantity: Quantity) -> bool:
    """Whether a number is that of the police or the fire brigade."""
    if quantity.value not in _EMERGENCY or quantity.measure is not None:
        return False
    behind = _CALLED_BEHIND.match(text, quantity.span.end)
    return behind is not None or _CALLED_BEFORE.search(_before(text, quantity.span)) is not None


def _is_converted(text: str, quantity: Quantity, language: str) -> bool:
    """Whether a day or a year is of a calendar that English does not use."""
    if language not in {"fa", "ar", "ps", "ur"}:
        return False
    is_year = language in {"fa", "ps"} and is_within(quantity.value, _PERSIAN_YEARS)
    return is_year or _OTHER_CALENDAR.match(text, quantity.span.end) is not None


def _read_time(quantity: Quantity, minutes: Decimal, end: int) -> Quantity:
    """An hour as one with the minutes that stand behind it apart, up to their `end`."""
    hour = quantity.value
    return replace(
        quantity,
        span=Span(quantity.span.start, end),
        values=(hour * HUNDRED + minutes,),
        role="clock",
        measure=None,
        measured=None,
        covers=frozenset((hour, minutes, (hour - TWELVE) % (2 * TWELVE), hour % TWELVE or Decimal(TWELVE))),
    )


def _read_century(text: str, quantity: Quantity) -> Quantity:
    """An Italian century by its hundreds: il Seicento, del '600."""
    hundreds = quantity.value / HUNDRED
    before = _before(text, quantity.span)
    shown = text[quantity.span.start : quantity.span.end]
    is_named = shown[:1].isupper() if quantity.in_words else shown.isdecimal() and before[-1:] in {"'", "’"}
    if hundreds != int(hundreds) or int(hundreds) not in _CENTURIES or not is_named or not _OF_A_CENTURY.search(before):
        return quantity
    values = (hundreds + 11, quantity.value, quantity.value + 10 * HUNDRED)
    return replace(quantity, values=values, role="ordinal", measure=None, measured=None)


def _before(text: str, span: Span) -> str:
    return text[max(0, span.start - _REACH) : span.start]
