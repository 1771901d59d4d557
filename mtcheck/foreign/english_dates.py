"""English dates in a Document of another language: 4 April 2026, on Tuesday.

Gives each as one `SourceTerm`, with what the language of the text writes for it. A month counts only with a day or a
year beside it, a weekday only behind `on` or where the source is said to be English, and never beside another English
word or a name: Black Friday, Sheffield Wednesday, Theresa May. What English and the other language spell alike is left
alone, and so is a date in a title or a short quotation. Dates in English texts are found by `source_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mtcheck.english.calendar import MONTHS
from mtcheck.foreign.left_english import ENGLISH, LeftEnglish
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm
from mtcheck.model import Fix, Span
from mtcheck.tags import primary_subtag

DATED, ALONE = 0.95, 0.85
"""How sure a date is English: with a day, a year or `on`; a weekday by itself."""

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@dataclass(frozen=True, slots=True)
class _Calendar:
    """How a language writes dates."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    on: str
    """A weekday on which something is: le mardi is every Tuesday."""
    day: str
    month: str
    """A day of a month, and a month of a year."""


_ROMANCE_OF = "{day} de {month}", "{month} de {year}"
_PLAIN = "{day} {month}", "{month} {year}"
_POINTED = "{day}. {month}", "{month} {year}"
_CALENDARS = {
    "de": _Calendar(
        tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
        tuple("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()),
        "am {}",
        *_POINTED,
    ),
    "es": _Calendar(
        tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
        tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
        "el {}",
        *_ROMANCE_OF,
    ),
    "fr": _Calendar(
        tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
        tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
        "{}",
        *_PLAIN,
    ),
    "it": _Calendar(
        tuple("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()),
        tuple("lunedì martedì mercoledì giovedì venerdì sabato domenica".split()),
        "{}",
        *_PLAIN,
    ),
    "nl": _Calendar(
        tuple("januari februari maart april mei juni juli augustus september oktober november december".split()),
        tuple("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()),
        "op {}",
        *_PLAIN,
    ),
    "pl": _Calendar(
        tuple(
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split()
        ),
        tuple("poniedziałek wtorek środę czwartek piątek sobotę niedzielę".split()),
        "w {}",
        *_PLAIN,
    ),
    "pt": _Calendar(
        tuple("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()),
        tuple("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo".split()),
        "na {}",
        *_ROMANCE_OF,
    ),
    "sv": _Calendar(
        tuple("januari februari mars april maj juni juli augusti september oktober november december".split()),
        tuple("måndag tisdag onsdag torsdag fredag lördag söndag".split()),
        "på {}",
        *_PLAIN,
    ),
}
LANGUAGES = tuple(sorted(_CALENDARS))

_NAMES = frozenset(("March", "April", "May", "June", "August"))
"""Months that are names of people, or verbs, and so need a year behind the day where they stand before it."""
_DAY = r"(?P<{}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>1[5-9]\d\d|20\d\d)"


def find_english_dates(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The English dates of one document, by position; none where its source is in another language than English."""
    doc = evidence.doc
    calendar = _CALENDARS.get(primary_subtag(doc.language))
    given = doc.article.source_language
    if calendar is None or (given is not None and primary_subtag(given) != ENGLISH):
        return
    around = LeftEnglish(doc, evidence.allow)
    for match in _date_pattern(primary_subtag(doc.language)).finditer(doc.text):
        span = Span(*match.span())
        is_alone = match["weekday"] is not None and match["on"] is None
        if doc.is_hidden(span) or around.is_set_apart(span) or (is_alone and given is None):
            continue
        wanted = _write(match, calendar)
        if wanted is not None:
            confidence = ALONE if is_alone else DATED
            yield SourceTerm(span, "date", (ENGLISH,), wanted, confidence, Fix(span, wanted))


def _write(match: re.Match[str], calendar: _Calendar) -> str | None:
    """What the calendar writes for a date; None where it may be none."""
    if match["weekday"]:
        weekday = calendar.weekdays[_WEEKDAYS.index(match["weekday"])]
        is_masculine = weekday in {"sábado", "domingo"} and calendar.on == "na {}"
        return ("no {}" if is_masculine else calendar.on).format(weekday) if match["on"] else weekday
    name = match["month"] or match["first"] or match["bare"]
    month, year = calendar.months[MONTHS.index(name)], match["year"] or match["last"] or match["only"]
    day = match["day"] or match["behind"]
    if match["first"] and name in _NAMES and not year:
        return None
    if day is None:
        return calendar.month.format(month=month, year=year)
    written = calendar.day.format(day=_write_day(day, calendar), month=month)
    return written if year is None else calendar.month.format(month=written, year=year)


def _write_day(day: str, calendar: _Calendar) -> str:
    """A day; French and Italian number the first."""
    number = day.lstrip("0")
    first = {"janvier": "1er", "gennaio": "1º"}.get(calendar.months[0], "1")
    return first if number == "1" else number


@lru_cache(maxsize=16)
def _date_pattern(language: str) -> re.Pattern[str]:
    """English dates with a month, or a weekday, that the language spells otherwise."""
    calendar = _CALENDARS[language]
    own = {month.lower() for month in calendar.months}
    months = "|".join(month for month in MONTHS if month.lower() not in own)
    weekdays = "|".join(_WEEKDAYS)
    return re.compile(
        rf"""(?<![\w.,:/€$£-])(?:
            {_DAY.format("day")}[ \u00a0](?:of[ \u00a0])?(?P<month>{months})(?:,?[ \u00a0]{_YEAR.format("year")})?
          | (?P<first>{months})[ \u00a0]{_DAY.format("behind")}(?:,?[ \u00a0]{_YEAR.format("last")})?
          | (?P<bare>{months})[ \u00a0]{_YEAR.format("only")}
          | (?P<on>[Oo]n[ \u00a0])?(?P<weekday>{weekdays})
        )(?![\w-]|[.,:]\d)""",
        re.VERBOSE,
    )
