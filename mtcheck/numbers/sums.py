"""Sums of an English Document that are not written as English writes them: 500 €, one million $, € 500, 1,200 million.

Gives each with its English form, marks of the figure included, so that a figure inside one is no fault of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.numbers.figures import FigureStyle, SourceFigure
from mtcheck.spans import Spans

POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
NAMES = {6: "million", 9: "billion", 12: "trillion", 15: "quadrillion", 18: "quintillion"}
THOUSAND = 3
KILO = 1000

_GAP = "[ \u00a0\u2009\u202f]"
_SIGN = r"(?P<sign>(?:US|A|C|NZ|HK)?\$|[€£¥₽₴₺₹₩₪]|US \$)"
_FIGURE = rf"[0-9]+(?:[.,'’][0-9]+)*(?:{_GAP}[0-9]{{3}}(?![0-9]))*(?:[.,][0-9]{{1,2}})?"
_SCALES = r"(?:thousand|million|billion|trillion)s?|bn|mn|m|k|M(?:io|rd)\b\.?"
_BEHIND = re.compile(
    rf"(?<![\w.,€$£¥₽₴₺₹₩₪=^{{\\/-])(?P<sum>(?:{_FIGURE}{_GAP}?[-–]{_GAP}?)?{_FIGURE})"
    rf"(?P<scale>{_GAP}?(?:{_SCALES}))?{_GAP}?{_SIGN}(?P<late>{_GAP}(?:{_SCALES})\b)?"
    rf"(?![\w€$£{{}}\\]|{_GAP}?-?[0-9])"
)
_APART = re.compile(rf"(?<![\w€$£¥]){_SIGN}{_GAP}+(?P<sum>{_FIGURE})(?![\w])")
_CURRENCY_SIGN = re.compile("[$€£¥₽₴₺₹₩₪]")
_SIGNS = re.compile(rf"[0-9a-z.]{_GAP}?(?:US ?|[AC])?[€$£¥₽₴₺₹₩₪]|[€$£¥₽₴₺₹₩₪]{_GAP}[0-9]")
_ROW_BEFORE = re.compile(r"[0-9] (?:and|to|or)(?: about| some)? $")
_BEFORE = 12
_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<words>(?:(?:half{_GAP})?an?{_GAP}(?:hundred|thousand|million|billion)"
    rf"|(?:(?:{_TENS})(?:-(?:{_ONES}))?|{_ONES})(?:{_GAP}hundred)?|several{_GAP}(?:hundred|thousand|million|billion)"
    rf"|hundreds{_GAP}of{_GAP}(?:thousands|millions))"
    rf"(?:{_GAP}(?:thousand|million|billion|trillion)s?)?){_GAP}?{_SIGN}(?![\w€$£{{}}\\]|{_GAP}?-?[0-9]"
    rf"|{_GAP}(?:signs?|symbols?|marks?|shops?|stores?|notes?|bills?|coins?|questions?)\b)",
    re.IGNORECASE,
)
_NAMED = {
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "₽": "roubles",
    "₴": "hryvnias",
    "₺": "lira",
    "₹": "rupees",
    "₩": "won",
    "₪": "shekels",
    "$": "dollars",
    "US$": "US dollars",
    "US $": "US dollars",
    "A$": "Australian dollars",
    "C$": "Canadian dollars",
    "NZ$": "New Zealand dollars",
    "HK$": "Hong Kong dollars",
}
_LARGE = re.compile(
    rf"(?<![\w.,-])(?P<figure>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|[1-9][0-9]{{0,2}}(?:{_GAP}[0-9]{{3}})+|[1-9][0-9]{{3,5}}"
    rf"|(?P<pointed>[1-9][0-9]{{0,2}}\.[0-9]{{3}}))(?P<decimals>\.[0-9]+)?{_GAP}(?P<scale>million|billion)s?\b(?![’'-])"
)
_LARGE_HINT = re.compile(rf"[0-9]{{3}}(?:\.[0-9]+)?{_GAP}[mb]illion")
_YEARS = frozenset(map(str, range(1900, 2101)))


@dataclass(frozen=True, slots=True)
class SourceSum:
    """A sum with its sign, or by its scale, as another language writes it."""

    span: Span
    english: str
    is_behind: bool = True
    """Whether the sign stands behind its sum; else it is only apart from it."""
    is_partial: bool = False
    """Whether the sum is part of something longer, so that the English form cannot simply be put in its place."""
    figures: tuple[SourceFigure, ...] = ()
    """Those inside it that English writes otherwise."""


def find_signed_sums(doc: Document, figures: Iterable[SourceFigure]) -> Iterator[SourceSum]:
    """Every sum whose currency sign is not right in front of it, those with the sign behind first."""
    if _CURRENCY_SIGN.search(doc.text) is None or _SIGNS.search(doc.text) is None:
        return
    figures = tuple(figures)
    for match in _BEHIND.finditer(doc.text):
        span = Span(*match.span())
        before = doc.text[max(0, span.start - _BEFORE) : span.start]
        scale = (match["scale"] or match["late"] or "").replace("\u00a0", " ").rstrip("s")
        inside = _figures_in(match, figures)
        english = f"{match['sign'].replace(' ', '')}{_write_sum(match, inside)}{scale}"
        is_partial = scale.strip().startswith(("Mio", "Mrd")) or _ROW_BEFORE.search(before) is not None
        yield SourceSum(span, english, is_partial=is_partial, figures=inside)
    for match in _IN_WORDS.finditer(doc.text):
        words = match["words"].replace("\u00a0", " ")
        sums = _NAMED[match["sign"].upper()]
        of = "of " if words.lower().startswith("hundreds") else ""
        english = f"{words} {of}{sums.removesuffix('s') if words.lower() == 'one' else sums}"
        yield SourceSum(Span(*match.span()), english)
    for match in _APART.finditer(doc.text):
        inside = _figures_in(match, figures)
        english = match["sign"].replace(" ", "") + _write_sum(match, inside)
        yield SourceSum(Span(*match.span()), english, is_behind=False, figures=inside)


def find_large_sums(doc: Document, is_romance: Callable[[], bool]) -> Iterator[SourceSum]:
    """Thousand and more of a scale in figures, but for years: in 2020 million-euro deals.

    In an article from a Romance language 1.200 million is one, too, which is asked only there; in English it is less.
    """
    if _LARGE_HINT.search(doc.text) is None:
        return
    for match in _LARGE.finditer(doc.text):
        if match["pointed"] and not (match["pointed"].endswith("000") or is_romance()):
            continue
        digits = "".join(filter(str.isdigit, match["figure"]))
        if digits != match["figure"] or digits not in _YEARS:
            amount = Decimal(digits + (match["decimals"] or ""))
            yield SourceSum(Span(*match.span()), write_amount(amount, POWERS[match["scale"]]))


def write_amount(amount: Decimal, power: int) -> str:
    """An amount by the largest scale that leaves a whole: 1,200 million is 1.2 billion.

    >>> write_amount(Decimal("1200"), 6), write_amount(Decimal("1500000"), 6)
    ('1.2 billion', '1.5 trillion')
    """
    while amount >= KILO and power + THOUSAND in NAMES:
        amount, power = amount / KILO, power + THOUSAND
    return f"{amount.normalize():f} {NAMES[power]}"


def leave_out_summed(figures: Iterable[SourceFigure], sums: Iterable[SourceSum]) -> tuple[SourceFigure, ...]:
    """Figures but for those in a sum that is mended as a whole: 10 000 million is 10 billion, 4,50 € is €4.50.

    A per cent sign in front is no sum's.
    """
    whole = Spans(one.span for one in sums if not one.is_partial)
    return tuple(
        figure for figure in figures if figure.style is FigureStyle.PERCENT_FIRST or not whole.overlaps(figure.span)
    )


def _figures_in(match: re.Match[str], figures: Iterable[SourceFigure]) -> tuple[SourceFigure, ...]:
    """The figures of a sum that English writes otherwise."""
    start, end = match.span("sum")
    return tuple(figure for figure in figures if start <= figure.span.start and figure.span.end <= end)


def _write_sum(match: re.Match[str], figures: Iterable[SourceFigure]) -> str:
    """The sum of a match with the English marks."""
    text, at = "", match.start("sum")
    for figure in figures:
        text += match.string[at : figure.span.start] + figure.english
        at = figure.span.end
    return text + match.string[at : match.end("sum")]
