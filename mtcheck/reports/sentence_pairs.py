"""An audit in, the rows of a table out that has its text beside its source, sentence by sentence.

Rows say what a reader should look at: what was left out or added, and where it is not sure that two sides belong
together. How a row looks is left to the format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mtcheck.model import Audit, FieldName, PairedSpan, Span
from mtcheck.reports.excerpt import read_field

SURE = 0.7
"""Below this a pair is to be read with doubt: of those above it 99 in 100 were right in news of seven languages."""

PairState = Literal["sure", "unsure", "left out", "added"]


@dataclass(frozen=True, slots=True)
class PairRow:
    """One row of the table."""

    number: int
    """From 1."""
    text: str
    source: str
    confidence: float
    state: PairState
    """What a reader should know of it."""
    findings: tuple[int, ...]
    """Which findings of the audit stand in it, from 0."""

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be wrong."""
        return self.confidence < SURE


def list_pairs(audit: Audit) -> tuple[PairRow, ...]:
    """The rows of an audit, in order; none where it has no alignment."""
    text, source = read_field(audit.article, "text"), read_field(audit.article, "source")
    return tuple(
        PairRow(
            number,
            _cut(text, pair.text),
            _cut(source, pair.source),
            pair.confidence,
            _name_state(pair),
            tuple(_find_inside(audit, pair)),
        )
        for number, pair in enumerate(audit.alignment or (), 1)
    )


def _cut(text: str, span: Span | None) -> str:
    return "" if span is None else text[span.start : span.end]


def _name_state(pair: PairedSpan) -> PairState:
    if pair.text is None or pair.text.start == pair.text.end:
        return "left out"
    if pair.source is None or pair.source.start == pair.source.end:
        return "added"
    return "sure" if pair.confidence >= SURE else "unsure"


def _find_inside(audit: Audit, pair: PairedSpan) -> Iterator[int]:
    spans: dict[FieldName, Span | None] = {"text": pair.text, "source": pair.source}
    for number, finding in enumerate(audit.findings):
        span = spans.get(finding.field)
        if span is not None and span.start <= finding.span.start < max(span.end, span.start + 1):
            yield number
