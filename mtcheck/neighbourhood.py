"""What one side of two texts lacks, in; what the sentences around say for it, out.

Translators move things: a clause goes into the sentence before, two sentences become one, an age stands with the name.
What a sentence lacks is then told next to it, and taken together the sentences there are as long as they should be. How
likely that is was counted in `clauses`; what follows from it is left to `omissions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from mtcheck.clauses import Gauge, weigh_part
from mtcheck.comparison import Comparison
from mtcheck.model import Document, Pair, Span
from mtcheck.quantities import find_quantities


class Surroundings(NamedTuple):
    """What the sentences around a part say for its being missing."""

    fit: float
    """Nats: whether without it the lengths of both sides there agree better."""
    worth: float
    """Nats: whether what it names stands nowhere there."""
    told: int
    """How many of its numbers stand there, and would not if it were missing."""


def look_around(
    comparison: Comparison, part: Span, near: range, *, of_source: bool, gauge: Gauge
) -> Surroundings | None:
    """How a part of the source, or of the text, stands among the pairs `near`; None where the other side is empty."""
    doc, other = (comparison.source, comparison.doc) if of_source else (comparison.doc, comparison.source)
    pairs = [comparison.pairs[n] for n in near]
    full = _cover(doc, pairs, is_source=of_source)
    there = _cover(other, pairs, is_source=not of_source)
    if full is None or there is None:
        return None
    inside = Span(part.start - full.start, part.end - full.start)
    fit, worth = weigh_part(doc.text[full.start : full.end], other.text[there.start : there.end], inside, gauge=gauge)
    told = set(_read_numbers(other, there))
    rest = {*_read_numbers(doc, Span(full.start, part.start)), *_read_numbers(doc, Span(part.end, full.end))}
    numbers = [values for values in _read_each(doc, part) if values & told and not values & rest]
    return Surroundings(fit, worth, len(numbers))


def _cover(doc: Document, pairs: list[Pair], *, is_source: bool) -> Span | None:
    numbers = [n for pair in pairs for n in (pair.source if is_source else pair.text)]
    return Span(doc.sentences[min(numbers)].start, doc.sentences[max(numbers)].end) if numbers else None


def _read_each(doc: Document, span: Span) -> Iterator[frozenset[Decimal]]:
    for quantity in find_quantities(doc):
        if span.start <= quantity.span.start < span.end:
            yield frozenset(quantity.values)


def _read_numbers(doc: Document, span: Span) -> Iterator[Decimal]:
    for values in _read_each(doc, span):
        yield from values
