"""Figures of an English Document that are written as another language writes them: 39,9, 13.435, 1 200 000, %50.

Gives each as a `SourceFigure` with the English form. A form that English could have as well (4.862, 1,2) counts where
the words around it, or other figures of the article, show what its mark means. Dates, times and scores are left to
others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH
from mtcheck.model import Document, Span
from mtcheck.numbers.figure_runs import BLANK, FigureRun, find_runs, is_prose
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

SURE, LIKELY, BY_COMPANY = 0.97, 0.92, 0.85
"""How sure a figure is: by its form or its unit; by the words around; by other figures or the source language."""
FEW_DIGITS = 2
"""So few may be two things in a row, not one figure: 1,2; or the groups of a figure, not of a telephone number."""
ADDRESS_POINTS = 3
"""So many points stand in the address of a computer."""
YEAR_DIGITS = 4
"""So many digits before a comma may be a year: in 2012,12 people."""

_MARKED = re.compile(r"[0-9][.,'’ \u00a0\u2009\u202f][0-9]|%[ \u00a0\u2009\u202f]?[0-9]")
_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_COMMA = re.compile(
    rf"0,[0-9]+|[0-9]+,[0-9]{{1,2}}|[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}})+|(?:{BLANK}[0-9]{{3}})+),[0-9]{{1,2}}"
)
_BLANKS = re.compile(rf"[1-9][0-9]{{0,2}}(?:{BLANK}[0-9]{{3}})+(?:\.[0-9]{{1,2}})?")
_APOSTROPHES = re.compile(r"[1-9][0-9]{0,2}(?:['’][0-9]{3})+(?:[.,][0-9]{1,2})?")
_MARK = re.compile(r"[.'’ \u00a0\u2009\u202f]")
_PERCENT_FIRST = re.compile(
    rf"(?<![\w%/=&\"'.])%{BLANK}?(?P<figure>[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?)(?=[\s;:!?)”\"]|[.,](?![0-9])|$)"
)
_YEAR = re.compile(
    rf"\b(?:(?P<led>[Yy]ear)|{ANY_MONTH}),?"
    r"(?: of)?[ \u00a0](?P<figure>1\.[5-9][0-9]{2}|2\.0[0-9]{2})(?![.,]?[0-9]|[ \u00a0]?%)"
    r"(?(led)|(?=[.,;:)]|$|\n| (?:and|at|by|he|in|it|on|she|the|they|to|until|was)\b))"
)
_SINCE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil)[ \u00a0](?P<figure>1\.[5-9][0-9]{2}|2\.0[0-9]{2})"
    r"(?=[.,;:)](?![0-9])|$|\n| (?:and|he|it|she|they)\b)"
)
"""Nothing is counted behind these: he has led the city since 2.011."""
_COMPOUND = re.compile(r"[-‐‑][^\W\d_]")
_RELAY = re.compile(r"[ -](?:met(?:re|er)s?|m|relay)\b")
_RELAYS = frozenset(("4 100", "4 200", "4 400", "4 800"))


class FigureStyle(StrEnum):
    """Which mark of a figure is not the English one."""

    DECIMAL_COMMA = "decimal comma"
    THOUSANDS_POINT = "thousands point"
    THOUSANDS_SPACE = "thousands space"
    THOUSANDS_APOSTROPHE = "thousands apostrophe"
    PERCENT_FIRST = "percent first"

    def is_habit_of(self, language: str) -> bool:
        """Whether a language (BCP 47) writes its figures so."""
        return primary_subtag(language) in _HABITS[self]


_HABITS: Mapping[FigureStyle, frozenset[str]] = MappingProxyType(
    {
        FigureStyle.DECIMAL_COMMA: frozenset(
            "az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sh "
            "sk sl sq sr sv tr uk uz vi".split()
        ),
        FigureStyle.THOUSANDS_POINT: frozenset(
            "az bs ca da de el es eu gl hr id is it mk nb nl pt ro sh sl sr tr vi".split()
        ),
        FigureStyle.THOUSANDS_SPACE: frozenset(
            "be bg cs es et fi fr hu hy ka kk lt lv nb nn no pl pt ru sk sq sv uk uz".split()
        ),
        FigureStyle.THOUSANDS_APOSTROPHE: frozenset(),
        FigureStyle.PERCENT_FIRST: frozenset(("eu", "tr")),
    }
)
"""The languages of each style, by CLDR; Spanish and Norwegian papers have two for thousands."""

_THOUSANDS_MARKS = {
    FigureStyle.THOUSANDS_POINT: re.compile(r"\d\.\d"),
    FigureStyle.THOUSANDS_SPACE: re.compile(r"\d\s\d"),
    FigureStyle.THOUSANDS_APOSTROPHE: re.compile(r"\d['’]\d"),
}


@dataclass(frozen=True, slots=True)
class SourceFigure:
    """A figure written as another language writes it."""

    span: Span
    style: FigureStyle
    english: str
    confidence: float

    def is_as_written(self, text: str, language: str) -> bool:
        """Whether a language (BCP 47) writes so what stands in this text; 1.200,50 needs both marks: French has one."""
        styles = {self.style}
        if self.style is FigureStyle.DECIMAL_COMMA:
            written = text[self.span.start : self.span.end]
            styles |= {style for style, mark in _THOUSANDS_MARKS.items() if mark.search(written)}
        return all(style.is_habit_of(language) for style in styles)

    @property
    def is_sure(self) -> bool:
        """Whether its form and the words beside it leave no other reading."""
        return self.confidence >= LIKELY

    @property
    def is_safe(self) -> bool:
        """Whether every reader would write it so."""
        return self.confidence >= SURE


def find_source_figures(doc: Document, shown: Iterable[FigureStyle] = ()) -> tuple[SourceFigure, ...]:
    """The figures of one document, by position.

    `shown` are styles that something else than this document shows: its article's text, its source language.
    """
    if _MARKED.search(doc.text) is None:
        return ()
    read = [figure for run in find_runs(doc) if (figure := _read_run(run)) is not None]
    known = {*shown, *(figure.style for figure in read if figure.is_sure)}
    certain = (*_find_percents(doc), *_find_years(doc))
    taken = Spans(figure.span for figure in certain)
    found = (figure for figure in read if (figure.is_sure or figure.style in known) and not taken.overlaps(figure.span))
    return tuple(sorted((*found, *certain), key=lambda figure: figure.span))


def _find_years(doc: Document) -> Iterator[SourceFigure]:
    """A year with a point between its thousands: the year 2.022, 4 April 2.022."""
    for match in (*_YEAR.finditer(doc.text), *_SINCE.finditer(doc.text)):
        span, english = Span(*match.span("figure")), match["figure"].replace(".", "")
        yield SourceFigure(span, FigureStyle.THOUSANDS_POINT, english, SURE)


def _read_run(run: FigureRun) -> SourceFigure | None:
    """A run as a figure of another language, as sure as its form and surroundings make it; None where it is English."""
    for pattern, style, weigh in _READINGS:
        if pattern.fullmatch(run.text) is not None:
            confidence = weigh(run)
            english = _write_english(run.text, style)
            return SourceFigure(run.span, style, english, confidence) if confidence else None
    return None


def _write_english(text: str, style: FigureStyle) -> str:
    """A figure with commas between its thousands and a point before its decimals."""
    whole, decimals = text, ""
    if style is FigureStyle.DECIMAL_COMMA:
        whole, _, decimals = text.partition(",")
    elif style is not FigureStyle.THOUSANDS_POINT:
        whole, _, decimals = text.replace(",", ".").partition(".")
    groups = _MARK.split(whole)
    return ",".join(groups) + (f".{decimals}" if decimals else "")


def _weigh_points(run: FigureRun) -> float:
    """1.200.000, 13.435 cases, 6.000; none of 14.633 points, version 1.200."""
    first, *groups = run.text.split(".")
    if run.is_labelled or (_COMPOUND.match(run.after) and not run.has_unit):
        return 0.0
    if len(groups) > 1:
        is_address = len(groups) == ADDRESS_POINTS and not (run.has_unit or run.counts)
        return 0.0 if is_address else SURE
    if groups[0] == "000" and not run.has_scale and (len(first) > 1 or run.counts):
        return SURE
    if run.is_fine:
        return 0.0
    if run.may_be_fine or (first == "1" and groups[0] == "000"):
        return BY_COMPANY
    is_price = run.is_money and len(first) == 1 and not run.text.endswith("0")
    is_round = groups[0].endswith("00")
    return LIKELY if is_round or (run.counts and not is_price) else BY_COMPANY


def _weigh_comma(run: FigureRun) -> float:
    """39,9 %, 1.200,50, 0,125; none of pages 3,4, John 3,16, 1,2-dichloroethane."""
    whole, _, decimals = run.text.partition(",")
    may_be_year = len(whole) >= YEAR_DIGITS and whole.isdigit()
    if run.has_unit:
        return 0.0 if run.follows_month or (may_be_year and not run.has_sign) else SURE
    if not whole.isdigit():
        return SURE
    is_joined = _COMPOUND.match(run.after) is not None or run.after[:1] == ":"
    if is_joined or may_be_year or run.follows_month or run.is_in_list:
        return 0.0
    if run.is_bracketed:
        return 0.0 if whole == "0" else BY_COMPANY
    if whole == "0":
        return SURE
    return LIKELY if run.is_led or len(whole + decimals) > FEW_DIGITS else BY_COMPANY


def _weigh_blanks(run: FigureRun) -> float:
    """1 200 000, 10 000, 2 500 people; none of 800 123 456 behind `call`, Flight 370 239 people."""
    first, *groups = _MARK.split(run.text.partition(".")[0])
    if run.is_phone or run.is_in_row or (run.text in _RELAYS and _RELAY.match(run.after)):
        return 0.0
    is_counted = run.has_unit or run.counts
    is_long = len(groups) > 1
    is_due = is_counted or (is_long and run.is_led and len(first) <= FEW_DIGITS)
    if " " not in run.text or groups[-1] == "000" or (is_long and is_due):
        return SURE
    if is_long or run.follows_name or run.is_labelled:
        return BY_COMPANY if is_long and len(first) <= FEW_DIGITS else 0.0
    return LIKELY if is_counted else BY_COMPANY


def _weigh_apostrophes(run: FigureRun) -> float:
    """1'000'000."""
    return 0.0 if run.is_labelled else SURE


_READINGS = (
    (_POINTS, FigureStyle.THOUSANDS_POINT, _weigh_points),
    (_COMMA, FigureStyle.DECIMAL_COMMA, _weigh_comma),
    (_BLANKS, FigureStyle.THOUSANDS_SPACE, _weigh_blanks),
    (_APOSTROPHES, FigureStyle.THOUSANDS_APOSTROPHE, _weigh_apostrophes),
)


def _find_percents(doc: Document) -> Iterator[SourceFigure]:
    """A sign for per cent before its figure: %50."""
    if "%" not in doc.text:
        return
    for match in _PERCENT_FIRST.finditer(doc.text):
        if is_prose(doc, match.start("figure")):
            english = f"{match['figure'].replace(',', '.')}%"
            yield SourceFigure(Span(*match.span()), FigureStyle.PERCENT_FIRST, english, SURE)
