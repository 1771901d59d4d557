"""English dates in a Document of another language: 4 April 2026, on Tuesday.

Gives each as one `SourceTerm`, with what the language of the text writes for it. A month counts only with a day or a
year beside it, a weekday only behind `on` or where the source is said to be English, and never beside another English
word or a name: Black Friday, Sheffield Wednesday, Theresa May. What English and the other language spell alike is left
alone, and so is a date in a title or a short quotation. Dates in English texts are found by `source_dates`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.calendar import MONTHS, WEEKDAYS
from mtcheck.foreign.left_english import ENGLISH, LeftEnglish
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm
from mtcheck.language import date_names
from mtcheck.model import Fix, Span
from mtcheck.tags import primary_subtag

DATED, ALONE = 0.95, 0.85
"""How sure a date is English: with a day, a year or `on`; a weekday by itself."""


@dataclass(frozen=True, slots=True)
class _Calendar:
    """How a language writes dates."""

    on: str
    """A weekday on which something is: le mardi is every Tuesday."""
    day: str
    month: str
    """A day of a month, and a month of a year."""
    first: str = "1"
    """The first day of a month."""


_ROMANCE_OF = "{day} de {month}", "{month} de {year}"
_PLAIN = "{day} {month}", "{month} {year}"
_CALENDARS = {
    "de": _Calendar("am {}", "{day}. {month}", "{month} {year}"),
    "es": _Calendar("el {}", *_ROMANCE_OF),
    "fr": _Calendar("{}", *_PLAIN, "1er"),
    "it": _Calendar("{}", *_PLAIN, "1º"),
    "nl": _Calendar("op {}", *_PLAIN),
    "pl": _Calendar("w {}", *_PLAIN),
    "pt": _Calendar("na {}", *_ROMANCE_OF),
    "sv": _Calendar("på {}", *_PLAIN),
}
_ON = {
    ("pl", "wtorek"): "we wtorek",
    ("pl", "środa"): "w środę",
    ("pl", "sobota"): "w sobotę",
    ("pl", "niedziela"): "w niedzielę",
    ("pt", "sábado"): "no sábado",
    ("pt", "domingo"): "no domingo",
}
"""Weekdays of another case or gender."""
LANGUAGES = tuple(sorted(_CALENDARS))

_NAMES = frozenset(("March", "April", "May", "June", "August"))
"""Months that are names of people, or verbs, and so need a year behind the day where they stand before it."""
_DAY = r"(?P<{}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>1[5-9]\d\d|20\d\d)"


def find_english_dates(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The English dates of one document, by position; none where its source is in another language than English."""
    doc = evidence.doc
    language = primary_subtag(doc.language)
    given = doc.article.source_language
    if language not in _CALENDARS or (given is not None and primary_subtag(given) != ENGLISH):
        return
    around = LeftEnglish(doc, evidence.allow)
    for match in _date_pattern(language).finditer(doc.text):
        span = Span(*match.span())
        is_alone = match["weekday"] is not None and match["on"] is None
        if doc.is_hidden(span) or around.is_set_apart(span) or (is_alone and given is None):
            continue
        wanted = _write(match, language)
        if wanted is not None:
            confidence = ALONE if is_alone else DATED
            yield SourceTerm(span, "date", (ENGLISH,), wanted, confidence, Fix(span, wanted))


def _write(match: re.Match[str], language: str) -> str | None:
    """What a language writes for a date; None where it may be none."""
    calendar, names = _CALENDARS[language], date_names(language)
    if match["weekday"]:
        weekday = names.weekdays[WEEKDAYS.index(match["weekday"])]
        return _ON.get((language, weekday), calendar.on.format(weekday)) if match["on"] else weekday
    name = match["month"] or match["first"] or match["bare"]
    month, year = names.months[MONTHS.index(name)], match["year"] or match["last"] or match["only"]
    day = match["day"] or match["behind"]
    if match["first"] and name in _NAMES and not year:
        return None
    if day is None:
        return calendar.month.format(month=month, year=year)
    number = day.lstrip("0")
    written = calendar.day.format(day=calendar.first if number == "1" else number, month=month)
    return written if year is None else calendar.month.format(month=written, year=year)


@lru_cache(maxsize=16)
def _date_pattern(language: str) -> re.Pattern[str]:
    """English dates with a month, or a weekday, that the language spells otherwise."""
    own = {month.lower() for month in date_names(language).months}
    months = "|".join(month for month in MONTHS if month.lower() not in own)
    weekdays = "|".join(WEEKDAYS)
    return re.compile(
        rf"""(?<![\w.,:/€$£-])(?:
            {_DAY.format("day")}[ \u00a0](?:of[ \u00a0])?(?P<month>{months})(?:,?[ \u00a0]{_YEAR.format("year")})?
          | (?P<first>{months})[ \u00a0]{_DAY.format("behind")}(?:,?[ \u00a0]{_YEAR.format("last")})?
          | (?P<bare>{months})[ \u00a0]{_YEAR.format("only")}
          | (?P<on>[Oo]n[ \u00a0])?(?P<weekday>{weekdays})
        )(?![\w-]|[.,:]\d)""",
        re.VERBOSE,
    )
