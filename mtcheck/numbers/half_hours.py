"""A number or a line in, the time of day that its language tells by half an hour out: halb sieben is 6:30."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import regex

from mtcheck.model import Span
from mtcheck.numbers.dates import HUNDRED, TWELVE
from mtcheck.numbers.model import Quantity

_REACH = 12
_HALF_TO = {
    "bs": r"u\spola",
    "cs": r"půl",
    "da": r"halv",
    "de": r"halb",
    "fi": r"puoli",
    "hr": r"u\spola",
    "hu": r"fél",
    "is": r"hálf",
    "nb": r"halv",
    "nl": r"half",
    "nn": r"halv",
    "no": r"halv",
    "pl": r"wpół\sdo",
    "ru": r"половин[еуы]",
    "sk": r"o\spol",
    "sl": r"ob\spol",
    "sr": r"u\spola|у\sпола",
    "sv": r"halv",
    "uk": r"пів\sна|половин[іу]",
}
"""What says half an hour before the hour that is named next."""
_HALF_PAST = r"half[\s-]past"
_HOUR_AND_HALF = regex.compile(r"\b(?:las|les|às|as|alle|dalle|le|à|vers)\s$", regex.IGNORECASE)
"""What stands before an hour of the day: a las ocho y media is 8:30."""
_HALF_BEHIND = regex.compile(
    r"(?:時|时|点|點|시)\s?(?:半(?![决決导導场場岛島ば数數年天日分])|반(?=에|부터|까지|께|쯤|경|[\s,.。)]|$))"
)
"""What stands behind an hour in Chinese, Japanese and Korean: 八時半."""
_AT_THE_HOUR = regex.compile(r"\s(?:बजे|बजकर|بجے|টায়|টায়|টার)")
"""What stands behind an hour of the day that a word before it adds a half or a quarter to: साढ़े चार बजे is 4:30."""
_ONE_WORD: dict[str, tuple[str, tuple[str, ...], str]] = {
    "hu": (
        r"fél\s",
        tuple("egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő".split()),
        r"kor|ig|től|tól|re|ra",
    ),
    "ru": (
        r"пол-?",
        tuple("перв втор треть четв[её]рт пят шест седьм восьм девят десят одиннадцат двенадцат".split()),
        r"ого|его",
    ),
    "sk": (
        r"o\spol\s",
        tuple(
            "jednej druhej tretej štvrtej piatej šiestej siedmej ôsmej deviatej desiatej jedenástej dvanástej".split()
        ),
        "",
    ),
    "sl": (
        r"ob\spol\s",
        tuple("enih dveh treh štirih petih šestih sedmih osmih devetih desetih enajstih dvanajstih".split()),
        "",
    ),
    "uk": (
        r"пів\s(?:на|до)\s",
        tuple("перш друг трет четверт п.?ят шост сьом восьм дев.?ят десят одинадцят дванадцят".split()),
        r"у|ю|ої|ьої",
    ),
}
"""The same where the hour is a word that no list of numbers has: what it begins with, hours, ends; полдевятого."""


def read_half_hour(text: str, quantity: Quantity, language: str) -> Quantity:
    """A number as the time that it tells with what stands before it; either hour may be told. Others unchanged."""
    if not 1 <= quantity.value < TWELVE + 1:
        return quantity
    whole = quantity.value // 1
    if quantity.value != whole and _AT_THE_HOUR.match(text, quantity.span.end):
        return _tell(quantity, whole, whole, quantity.span.start, minutes=int(60 * (quantity.value - whole)))
    before = text[max(0, quantity.span.start - _REACH) : quantity.span.start]
    if quantity.value != whole:
        is_half = quantity.value - whole == Decimal("0.5")
        is_hour = is_half and quantity.in_words and quantity.measure is None and _HOUR_AND_HALF.search(before)
        return _tell(quantity, whole, whole, quantity.span.start) if is_hour else quantity
    behind = _HALF_BEHIND.match(text, quantity.span.end)
    if behind is not None:
        return replace(_tell(quantity, whole, whole, quantity.span.start), span=Span(quantity.span.start, behind.end()))
    half = _HALF_PAST if language == "en" else _HALF_TO.get(language)
    said = half and regex.search(rf"(?<!\p{{L}})(?:{half})\s$", before, regex.IGNORECASE)
    if not said:
        return quantity
    begun = whole if language == "en" else _hour_before(whole)
    return _tell(quantity, whole, begun, quantity.span.start - len(said[0]))


def find_half_hours(text: str, language: str) -> Iterator[Quantity]:
    """The times that are told in a word of their own, in offsets of the line.

    >>> [one.value for one in find_half_hours("Начало в полдевятого, конец в пол-одиннадцатого.", "ru")]
    [Decimal('830'), Decimal('1030')]
    """
    before, hours, behind = _ONE_WORD.get(language, ("", (), ""))
    for hour, named in enumerate(hours, 1):
        for match in regex.finditer(rf"(?<!\p{{L}}){before}{named}(?:{behind})(?!\p{{L}})", text, regex.IGNORECASE):
            plain = Quantity(Span(*match.span()), (Decimal(hour),), "number", is_sure=True, in_words=True)
            yield _tell(plain, Decimal(hour), _hour_before(Decimal(hour)), match.start())


def _tell(quantity: Quantity, hour: Decimal, begun: Decimal, start: int, *, minutes: int = 30) -> Quantity:
    """Half an hour, or so many minutes, after `begun`, told by the `hour`."""
    return replace(
        quantity,
        span=Span(start, quantity.span.end),
        values=(begun * HUNDRED + minutes,),
        role="clock",
        is_sure=True,
        measure=None,
        measured=None,
        covers=frozenset((hour, begun, hour + TWELVE, begun + TWELVE)),
    )


def _hour_before(hour: Decimal) -> Decimal:
    return hour - 1 or Decimal(TWELVE)
