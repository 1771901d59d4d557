"""A date written as another language writes it: 24.02.2022, 24. 2. 2022, 4. April, 24 of May of 2022.

German, Russian, Polish and most others part day, month and year by points; Hungarian, Chinese and Korean begin with
the year; German sets a point behind the day (4. April), Spanish and Portuguese an "of" before the month and the year,
Russian a "year" behind it.

English papers write 24 February 2022 or February 24, 2022; the points look like a version or a sum, and the reader must
find out which figure is the month.

Wrong for versions, sections, addresses of computers and running times, which have points, too: the figures must be a
day, a month and a year, and one of two digits for the year needs a word that leads a date. What British and American
papers themselves write, 24/02/2022 or 2022-02-24, is left alone, and so is a number that ends a sentence before a
month, and a date that is quoted as it stands somewhere, alone or among words of that language (“ur. 3. X. 1898”).
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.calendar import ANY_MONTH, MONTHS
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.numbers.told_writing import speaks_of_writing
from mtcheck.numbers.written_forms import WrittenForm, find_written, join_hints
from mtcheck.spans import Spans

_ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
_GAP = "[ \u00a0\u202f]"
_DAY, _DAY_OF_TWO = "(?P<day>0?[1-9]|[12][0-9]|3[01])", "(?P<day>0[1-9]|[12][0-9]|3[01])"
_NUMBER, _NUMBER_OF_TWO = "(?P<number>0?[1-9]|1[0-2])", "(?P<number>0[1-9]|1[0-2])"
_YEAR = "(?P<year>1[4-9][0-9]{2}|20[0-9]{2})"
_MONTH = rf"(?P<month>{ANY_MONTH})"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ON = rf"\b(?:[Oo]n|[Ss]ince|[Uu]ntil|till|dated|born|{_WEEKDAY},?){_GAP}"
_START, _END = r"(?<![\w.,:/€$£+-])", r"(?![\w/%€$£]|[.,:-][0-9])"
_LABEL = re.compile(
    r"(?:\b(?:version|ver|v|release|update|build|firmware|section|article|chapter|clause|paragraph|rule|item|point|IP"
    r"|times?|iOS|Android|macOS|Windows|no|number|code|model|price)s?\b\.?|[§#])\s?$",
    re.IGNORECASE,
)
_BEFORE = 25
_LAST_CENTURY_FROM = 40
"""A year of two digits from here on is one of the last century."""
_SINGLE = frozenset("'‘’‚")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_NUMERALS = frozenset(numeral.lower() for numeral in _ROMAN)
_POSSESSIVE = re.compile("['’]s")

_POINTED = "az be bg bs cs da de et fi hr is kk lv mk nb nn no pl ro ru sh sk sl sq sr tr uk".split()
_YEAR_FIRST = "hu ja ko lt mn zh".split()
_ORDINAL = "cs da de et fi hr hu is lv nb nn no sh sk sl sr".split()
_OF = "ca es gl pt".split()
_WITH_YEAR = "be bg kk ru uk".split()

_FIGURES = re.compile(rf"[0-9][.-]{_GAP}?[0-9]{{1,2}}[.-]")
_FIGURES_AND_NUMERAL = re.compile(rf"[0-9]\.?{_GAP}?[IVX]+\.?{_GAP}?[12]")
_POINT_BEFORE_MONTH = re.compile(rf"[0-9]\.{_GAP}[JFMASOND][a-z]{{2}}")
_OF_MONTH = re.compile(rf"[0-9]{_GAP}of{_GAP}[JFMASOND]")
_OF_YEAR = re.compile(rf"of{_GAP}[12][0-9]{{3}}\b")
_YEAR_BEHIND = re.compile(rf"[0-9]{_GAP}year\b")
"""What each date of a form holds."""

_FORMS = (
    WrittenForm(
        _FIGURES,
        re.compile(rf"{_START}{_DAY}\.{_GAP}?{_NUMBER}\.{_GAP}?{_YEAR}{_END}"),  # 24.02.2022, 24. 2. 2022
        "is a date with points between its parts",
        tuple(_POINTED),
        0.96,
    ),
    WrittenForm(
        _FIGURES_AND_NUMERAL,
        re.compile(rf"{_START}{_DAY}\.?{_GAP}?(?P<roman>{'|'.join(_ROMAN)})\.?{_GAP}?{_YEAR}{_END}"),  # 24.II.2022
        "is a date with a Roman numeral for the month",
        tuple("bg hu it pl ro ru sh sl sr".split()),
        0.95,
    ),
    WrittenForm(
        _FIGURES,
        re.compile(rf"{_START}{_YEAR}\.(?:{_NUMBER_OF_TWO}\.{_DAY_OF_TWO})(?P<stop>\.(?={_GAP}[a-z]))?{_END}"),
        "is a date with the year in front and points",  # 2022.02.24
        tuple(_YEAR_FIRST),
        0.93,
    ),
    WrittenForm(
        _FIGURES,
        re.compile(rf"{_START}{_YEAR}\.{_GAP}{_NUMBER}\.{_GAP}{_DAY}(?:\.(?={_GAP}[a-z]))?{_END}"),  # 2022. 2. 24.
        "is a date with the year in front and points",
        tuple(_YEAR_FIRST),
        0.93,
    ),
    WrittenForm(
        _FIGURES,
        # on 24.2.22; but 3.9.12 behind since or until may be a version
        re.compile(
            rf"{_ON}(?P<date>(?:(?<![Ss]ince.)(?<![Uu]ntil.)|(?!.\..\.)){_DAY}\.{_NUMBER}\.(?P<year>[0-9]{{2}})){_END}"
        ),
        "is a date with points between its parts",
        tuple(_POINTED),
        0.92,
    ),
    WrittenForm(
        _FIGURES,
        re.compile(rf"{_ON}(?P<date>{_DAY}-{_NUMBER}-{_YEAR}){_END}"),  # on 24-02-2022
        "is a date in figures with the day in front",
        ("nl", "pt", "da", "id"),
        0.85,
    ),
    WrittenForm(
        _FIGURES,
        re.compile(rf"{_ON}(?P<date>{_DAY_OF_TWO}\.{_NUMBER_OF_TWO}\.)(?={_GAP}[a-z])"),  # on 24.02. he
        "is a date with points behind its parts",
        tuple(_POINTED),
        0.92,
    ),
    WrittenForm(
        _POINT_BEFORE_MONTH,
        re.compile(rf"{_START}{_DAY}\.{_GAP}{_MONTH},?{_GAP}{_YEAR}{_END}"),  # 4. April 2022
        "has a point behind the day",
        tuple(_ORDINAL),
        0.96,
    ),
    WrittenForm(
        _POINT_BEFORE_MONTH,
        re.compile(
            rf"(?:{_ON}|\b[Ff]rom{_GAP}|\bthe{_GAP})(?:the{_GAP})?(?P<date>{_DAY}\.{_GAP}{_MONTH})\b"
        ),  # on 4. April
        "has a point behind the day",
        tuple(_ORDINAL),
        0.93,
    ),
    WrittenForm(
        _OF_YEAR,
        re.compile(  # the 24th of May of 2022, 24 May of 2022
            rf"(?P<date>(?:the{_GAP})?{_START}{_DAY}(?:st|nd|rd|th)?(?:{_GAP}of)?{_GAP}{_MONTH},?{_GAP}of{_GAP}{_YEAR}){_END}"
        ),
        'has an "of" before the year',
        tuple(_OF),
        0.96,
    ),
    WrittenForm(
        _OF_MONTH,
        re.compile(rf"{_START}{_DAY}{_GAP}of{_GAP}{_MONTH},?{_GAP}{_YEAR}{_END}"),  # 24 of May 2022
        'has an "of" before the month',
        tuple(_OF),
        0.95,
    ),
    WrittenForm(
        _OF_MONTH,
        re.compile(rf"(?:{_ON}|\b[Ff]rom{_GAP})(?P<date>(?:the{_GAP})?{_DAY}{_GAP}of{_GAP}{_MONTH})\b"),  # on 24 of May
        'has an "of" before the month',
        tuple(_OF),
        0.94,
    ),
    WrittenForm(
        _OF_YEAR,
        re.compile(rf"\b{_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?,?{_GAP}of{_GAP}{_YEAR}{_END}"),  # May 24 of 2022
        'has an "of" before the year',
        tuple(_OF),
        0.94,
    ),
    WrittenForm(
        _YEAR_BEHIND,
        re.compile(rf"\b{_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?,?{_GAP}{_YEAR}{_GAP}year\b(?![ -](?:on|over|end|to)\b)"),
        'has a "year" behind the year',  # May 24, 2022 year
        tuple(_WITH_YEAR),
        0.95,
    ),
    WrittenForm(
        _YEAR_BEHIND,
        re.compile(rf"{_START}{_DAY}{_GAP}{_MONTH},?{_GAP}{_YEAR}{_GAP}year\b(?![ -](?:on|over|end|to)\b)"),
        'has a "year" behind the year',  # 24 May 2022 year
        tuple(_WITH_YEAR),
        0.95,
    ),
)
_HINTS = join_hints(form.hint for form in _FORMS)


@check(
    code="MT503",
    slug="date-format",
    category=Category.DATE_FORMAT,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("The war began on ⟦24.02.2022⟧ at dawn.", fixed="The war began on 24 February 2022 at dawn."),
        Example("She was born on ⟦4. April 1950⟧.", fixed="She was born on 4 April 1950.", source_language="de"),
        Example("It opened on ⟦the 24th of May of 2022⟧.", fixed="It opened on 24 May 2022.", source_language="es"),
        Example("The treaty of ⟦2022.02.24⟧ holds.", fixed="The treaty of 24 February 2022 holds."),
    ),
    good=(
        Example("Version 10.12.2021 runs on 10.1.20.14; see section 4.10.2015 and note 2022-02-24 or 24/02/2022."),
        Example("Prices rose by 24. March was cold, and on the 4th of April, 2022, it rained."),
        Example("She ran the marathon in a time of 2.12.45, and 24 of May’s best films won."),
    ),
)
def date_format(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every date that English writes otherwise, each once."""
    if not any(hint.search(doc.text) for hint in _HINTS):
        return
    places = tuple(find_written(doc.text, _FORMS))
    if not places:
        return
    done = Spans()
    told = Spans(term.span for term in ctx.source_terms if term.kind == "date")  # with a month of the source language
    for form, match in places:
        span = Span(*match.span("date" if "date" in match.groupdict() else 0))
        before = doc.text[max(0, span.start - _BEFORE) : span.start]
        is_other = _LABEL.search(before) is not None or _POSSESSIVE.match(doc.text, span.end) is not None
        if is_other or done.overlaps(span) or told.overlaps(span) or _is_shown(span, ctx):
            continue
        done.add(span)
        if speaks_of_writing(doc.text, span):
            continue
        message = form.describe(doc.text[span.start : span.end], ctx.source_language)
        yield Hit(span, message, Fix(span, _write_english(match)), confidence=form.confidence)


def _is_shown(span: Span, ctx: Context) -> bool:
    """Whether a date is of words shown in another language, or fills its own quotation marks: “† 3. X. 1898”."""
    text = ctx.doc.text
    around = [quotation for quotation in ctx.quotations if quotation.start < span.start and span.end < quotation.end]
    if not around:
        return text[max(0, span.start - 1) : span.start] in _SINGLE and text[span.end : span.end + 1] in _SINGLE
    inside = min(around, key=lambda quotation: quotation.end - quotation.start)
    rest = f"{text[inside.start : span.start]} {text[span.end : inside.end]}"
    words = [word for word in _WORDS.findall(rest.lower()) if word not in _NUMERALS]
    return sum(ctx.lexicon.has_entry(word) for word in words) * 2 <= len(words)


def _write_english(match: re.Match[str]) -> str:
    """A date as 24 February 2022; a year of two digits is of this or the last century."""
    parts = match.groupdict()
    month = parts.get("month")
    if month is None:
        number = _ROMAN.index(parts["roman"]) + 1 if parts.get("roman") else int(parts["number"])
        month = MONTHS[number - 1]
    year = parts.get("year") or ""
    if len(year) == len("22"):
        year = ("20" if int(year) < _LAST_CENTURY_FROM else "19") + year
    return f"{int(parts['day'])} {month} {year}".rstrip()
