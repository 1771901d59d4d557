"""A weekday that does not fit its date: Monday, 24 February 2022, which was a Thursday.

Engines take one weekday for the next (Polish and Russian names of days are alike in their middles), and read 04.05. as
4 May or as 5 April; sometimes the source was wrong already.

One of the two is wrong, and the reader who plans by it comes on the wrong day.

Wrong where one weekday leads two days (Saturday and Sunday, 5 and 6 March 2022), and in Russia before 1918 and Greece
before 1923, which counted otherwise: up to then a date counts only where neither calendar fits. A date without its year
is asked about only where the article says when it was published and no other year stands in the sentence; then it is
taken for the nearest one. Which of the two is right is for the editor to find out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.calendar import ANY_MONTH, ANY_SHORT_MONTH, MONTHS, WEEKDAYS
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.spans import Spans

_SHORT_DAYS = ("Mon", "Tues?", "Wed", "Thu(?:rs?)?", "Fri", "Sat", "Sun")
_WEEKDAY = rf"(?P<weekday>{'|'.join(f'{day}|{short}' for day, short in zip(WEEKDAYS, _SHORT_DAYS, strict=True))})\b\.?"
_MONTH = rf"(?P<month>{ANY_MONTH}|(?:{ANY_SHORT_MONTH})\b)\.?"
_GAP = "[ \u00a0]"
_DAY = "(?P<day>0?[1-9]|[12][0-9]|3[01])"
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_YEAR = rf"(?:,?{_GAP}(?:of{_GAP})?(?P<year>(?:19|20)[0-9]{{2}})(?![\w/-]|[.,][0-9]))"
_JOIN = rf"(?:,?{_GAP}|{_GAP}\()(?:on{_GAP})?(?:the{_GAP})?"
_BEHIND = rf",?{_GAP}\(?(?:a{_GAP})?{_WEEKDAY}(?=[),.;])"
_PATTERNS = (
    re.compile(rf"\b{_WEEKDAY}{_JOIN}{_DAY}{_ORDINAL}{_GAP}(?:of{_GAP})?{_MONTH}{_YEAR}?(?!\w)"),
    re.compile(rf"\b{_WEEKDAY}{_JOIN}{_MONTH}{_GAP}{_DAY}{_ORDINAL}{_YEAR}?(?!\w)"),
    re.compile(rf"\b{_WEEKDAY}{_JOIN}{_DAY}(?P<mark>[./-])(?P<number>0?[1-9]|1[0-2])[./-](?P<year>20[0-9]{{2}})\b"),
    re.compile(rf"\b{_MONTH}{_GAP}{_DAY}{_ORDINAL}{_YEAR}?{_BEHIND}"),
    re.compile(rf"(?<![\w.,]){_DAY}{_ORDINAL}{_GAP}(?:of{_GAP})?{_MONTH}{_YEAR}?{_BEHIND}"),
)
_DATE_BEHIND = re.compile(rf"(?:day|{'|'.join(_SHORT_DAYS)})\b\.?{_JOIN}[0-9JFMASOND]")
_HINTS = (
    *(_DATE_BEHIND, _DATE_BEHIND, _DATE_BEHIND),
    re.compile(rf"[0-9]{_ORDINAL}{_YEAR}?{_BEHIND}"),
    re.compile(rf"[0-9]{_ORDINAL}{_GAP}(?:of{_GAP})?{_MONTH}{_YEAR}?{_BEHIND}"),
)
"""What each date of a pattern holds, so that most texts are read once."""
_NOT_A_DAY_BEFORE = re.compile(
    rf"(?:\b(?:Mail{_GAP}on|Bild{_GAP}am)"
    rf"|(?:{'|'.join(WEEKDAYS)})(?:,|{_GAP}?[-–/]|{_GAP}(?:and|or|to|through)))\s?$"
)
_THE = frozenset(("The ", "the "))
_ANY_YEAR = re.compile(r"(?<![\w.,])(?:1[0-9]|20)[0-9]{2}(?![\w]|[.,][0-9])")
_PUBLISHED = (
    re.compile(r"(?P<year>(?:19|20)[0-9]{2})-(?P<number>[01][0-9])-(?P<day>[0-3][0-9])"),
    re.compile(rf"{_DAY}{_GAP}{_MONTH},?{_GAP}(?P<year>(?:19|20)[0-9]{{2}})"),
    re.compile(rf"{_MONTH}{_GAP}{_DAY},{_GAP}(?P<year>(?:19|20)[0-9]{{2}})"),
)
_BEFORE = 20
_HALF_A_YEAR = 183
_NEAR = 60
"""Days within which news speaks of this year without saying so."""
_REFORMED = 1924
"""From this year on all of Europe counts by one calendar, and the gap to the old one was 13 days."""
_OLD_STYLE = timedelta(days=13)
_FULL, _BY_PUBLICATION = 0.96, 0.88


@check(
    code="MT505",
    slug="weekday-mismatch",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=_FULL,
    languages=("en",),
    bad=(
        Example("The invasion began on ⟦Monday, 24 February 2022⟧."),
        Example("He died on ⟦Friday, December 20, 2012⟧, and was buried on Sunday 23 December 2012."),
        Example("It was held on ⟦24 February 2022, a Tuesday⟧."),
    ),
    good=(
        Example("The invasion began on Thursday, 24 February 2022, and the talks on Monday, February 28, 2022."),
        Example("On Saturday and Sunday, 5 and 6 March 2022, and on Saturday and Sunday, March 5 and 6, 2022."),
        Example("The tsar fell on Monday, 27 February 1917, by the old calendar."),
    ),
)
def weekday_mismatch(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every date with a weekday that it does not fall on."""
    published = _read_published(doc.article.published)
    done = Spans()
    shown = {hint for hint in set(_HINTS) if hint.search(doc.text) is not None}
    for hint, pattern in zip(_HINTS, _PATTERNS, strict=True):
        for match in pattern.finditer(doc.text) if hint in shown else ():
            span = Span(*match.span())
            before = doc.text[max(0, span.start - _BEFORE) : match.start("weekday")]
            is_other = _NOT_A_DAY_BEFORE.search(before) is not None or (
                match["weekday"] == "Sun" and before[-4:] in _THE
            )
            if is_other or done.overlaps(span):
                continue
            done.add(span)
            hit = _judge(doc, match, published)
            if hit is not None:
                yield hit


def _judge(doc: Document, match: re.Match[str], published: date | None) -> Hit | None:
    """What is wrong with one weekday and its date; None where they fit, or where the year is not known."""
    span = Span(*match.span())
    weekday = next(n for n, day in enumerate(WEEKDAYS) if match["weekday"].startswith(day[:2]))
    year = match["year"]
    if year is not None:
        days = _read_days(match, int(year))
        confidence = _FULL
    elif published is not None and not _names_year(doc, span):
        days = _read_nearest(match, published, weekday)
        confidence = _BY_PUBLICATION
    else:
        return None
    if not days or any(weekday in _weekdays(day) for day in days):
        return None
    right = WEEKDAYS[days[0].weekday()]
    text = doc.text[span.start : span.end]
    shown = f"{days[0].day} {MONTHS[days[0].month - 1]} {days[0].year}"
    message = f"{shown} is a {right}, not a {WEEKDAYS[weekday]}"
    return Hit(span, message, suggestion=text.replace(match["weekday"], right), confidence=confidence)


def _read_days(match: re.Match[str], year: int) -> tuple[date, ...]:
    """The days of a year that a date may mean: two where figures part it and either may be the month."""
    parts = match.groupdict()
    day, number = int(parts["day"]), parts.get("number")
    if number is None:
        month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(parts["month"][:3]))
        pairs = [(month, day)]
    else:
        pairs = [(int(number), day)] if parts.get("mark", ".") == "." else [(int(number), day), (day, int(number))]
    return tuple(found for month, at in pairs if (found := _make_day(year, month, at)) is not None)


def _make_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None for the 31st of April."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekdays(day: date) -> frozenset[int]:
    """The weekdays that a date may fall on, from 0 for Monday: two where the old calendar was in use."""
    return frozenset({day.weekday()} | ({(day + _OLD_STYLE).weekday()} if day.year < _REFORMED else set()))


def _read_nearest(match: re.Match[str], published: date, weekday: int) -> tuple[date, ...]:
    """The day nearest to the publication; none where that is far and the weekday fits another year."""
    days = [day for year in (-1, 0, 1) for day in _read_days(match, published.year + year)]
    if not days:
        return ()
    nearest = min(days, key=lambda day: abs(day - published))
    distance = abs(nearest - published).days
    if distance > _HALF_A_YEAR or (distance > _NEAR and any(day.weekday() == weekday for day in days)):
        return ()
    return (nearest,)


def _names_year(doc: Document, span: Span) -> bool:
    """Whether the sentence of a date names a year, which may be that of the date."""
    at = doc.sentence_at(span.start)
    sentence = doc.sentences[at] if at is not None else None
    return sentence is None or _ANY_YEAR.search(doc.text, sentence.start, sentence.end) is not None


def _read_published(published: str | None) -> date | None:
    """The day an article was published; None where it does not say, or says so in a form that is not known."""
    match = next((found for pattern in _PUBLISHED if (found := pattern.search(published or ""))), None)
    days = _read_days(match, int(match["year"])) if match is not None else ()
    return days[0] if days else None
