"""Figures that a Document gives twice and not alike: 1,245 workers and 1,254 workers; €3.5 million and €3.5 billion.

Gives pairs of places, one in the title where that has the first. Only what looks like a slip of the copy counts: the
same digits in another order, or the same amount by another scale, before the same word. Round amounts and years may
be of two things, and count not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.model import Document, FieldName, Span
from mtcheck.numbers.stated_counts import SAME_THINGS

_COUNTED = re.compile(
    r"(?P<number>[1-9](?<![\w.,€$£-][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]{2,}))(?![0-9])"
    r"(?: (?:new|other|more|additional|civilian|registered|confirmed))?"
    r" (?P<unit>(?!(?:votes|points|seats|goals|times|runs)\b)[a-z]{4,}s|people|men|women|children)\b"
)
_SCALED = re.compile(
    r"(?P<amount>[0-9](?<![\w.,-][0-9])[0-9]*(?:\.[0-9]+)?)[ -](?P<scale>million|billion|trillion)"
    r"(?:[ -](?:US[ -])?(?P<unit>[a-z]{4,}))?\b"
)
_CURRENCIES = MappingProxyType({"€": "euro", "$": "dollar", "£": "pound"})
_CURRENCY = re.compile(
    r"(?:euro|dollar|pound|rouble|ruble|franc|crown|hryvnia|zloty|forint|rupee|peso|yuan|dinar|shekel|lira)s?|kron[ae]r?"
)
_BACK = re.compile(r"\b(?:(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose) |(?:[Tt]he|[Tt]his) [€$£])$")
_NEXT_WORD = re.compile(r"[ -](?P<word>[a-z]+)")
_NO_NOUN = re.compile(
    r"[a-z]+ed|is|are|was|were|has|have|had|will|would|can|could|may|should|must|in|for|to|from|of|on|by|go|goes|went|come"
    r"|comes|came|that|which|and"
)
"""Both begin with a digit, and only then ask what is before it, so that `re` skips to digits."""
_HINTS = MappingProxyType(
    {
        _COUNTED: re.compile("[0-9]{3} [a-z]"),
        _SCALED: re.compile("[0-9][ -](?:m|b|tr)illion"),
    }
)
"""What each figure of a pattern holds, so that most texts are read once."""
_HINT = re.compile(r"[0-9][0-9,]{2}|[0-9] [mbt]r?illion")
_REACH = 12
_YEARS = frozenset(map(str, range(1500, 2101)))
_LITTLE_WORDS = frozenset("from this that with into over more less last next while than year years when after".split())


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """That one place gives one figure of something."""

    key: tuple[str, str]
    """What two places of one figure have in common: its digits, sorted, or its amount; and what it is of."""
    text: str
    span: Span
    field: FieldName
    is_precise: bool = True
    """Whether only one thing is likely to have it; of round sums there may be several."""


@dataclass(frozen=True, slots=True)
class FigureContradiction:
    """Two places that give one figure in two ways."""

    earlier: StatedFigure
    later: StatedFigure


def find_figure_contradictions(doc: Document) -> Iterator[FigureContradiction]:
    """Each later figure of the text that is not as the first one, in its title or before."""
    if _HINT.search(doc.text) is None:
        return
    parts = [doc] if doc.title is None else [doc.title, doc]
    known: dict[tuple[str, str], StatedFigure] = {}
    for part in parts:
        for figure in sorted(_find_figures(part), key=lambda figure: figure.span):
            earlier = known.setdefault(figure.key, figure)
            is_one = figure.is_precise or _speaks_back(doc, figure, earlier)
            if earlier.text != figure.text and figure.field == doc.field and is_one:
                yield FigureContradiction(earlier, figure)


def _find_all(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return pattern.finditer(text) if _HINTS[pattern].search(text) is not None else iter(())


def _find_figures(doc: Document) -> Iterator[StatedFigure]:
    """Every figure of one document that is precise enough to be of one thing."""
    for match in _find_all(_COUNTED, doc.text):
        digits = match["number"].replace(",", "")
        is_precise = len(set(digits)) > 1 and not digits.endswith("0")
        if is_precise and (digits not in _YEARS or "," in match["number"]):
            unit = SAME_THINGS.get(match["unit"], match["unit"])
            yield StatedFigure(("".join(sorted(digits)), unit), digits, Span(*match.span("number")), doc.field)
    for match in _find_all(_SCALED, doc.text):
        before = doc.text[max(0, match.start() - 1) : match.start()]
        unit = _CURRENCIES.get(before, match["unit"])
        is_precise = len(match["amount"].replace(".", "").strip("0")) > 1
        if unit is None or unit in _LITTLE_WORDS:
            continue
        is_money = _CURRENCY.fullmatch(unit) is not None
        if is_precise or is_money:
            span = Span(match.start("amount"), match.end("scale"))
            key = match["amount"], unit.removesuffix("s") if is_money else unit
            yield StatedFigure(key, match["scale"], span, doc.field, is_precise)


def _speaks_back(doc: Document, figure: StatedFigure, earlier: StatedFigure) -> bool:
    """Whether a round sum is one told before: of the 3 billion dollars; the 3 billion dollar plan, of a plan."""
    before = doc.text[max(0, figure.span.start - _REACH) : figure.span.start]
    if _BACK.search(before) is None:
        return False
    unit = _NEXT_WORD.match(doc.text, figure.span.end)
    end = unit.end() if unit is not None and _CURRENCY.fullmatch(unit["word"]) else figure.span.end
    behind = _NEXT_WORD.match(doc.text, end)
    if behind is None or _NO_NOUN.fullmatch(behind["word"]):
        return True
    part = doc.title if earlier.field == "title" and doc.title is not None else doc
    at = part.sentence_at(earlier.span.start)
    return at is not None and behind["word"] in part.text[part.sentences[at].start : part.sentences[at].end]
