"""An audit in, the rows of a table out that has its text beside its source, sentence by sentence.

Rows say what a reader should look at: what was left out or added, and where it is not sure that two sides belong
together. How a row looks is left to the format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mtcheck.model import Audit, FieldName, Pair, Span
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
    """The rows of an audit, in order; none where its text is not laid beside a source."""
    return tuple(_make_row(audit, number, pair) for number, pair in enumerate(audit.pairs, 1))


def _make_row(audit: Audit, number: int, pair: Pair) -> PairRow:
    here, there = _cover(audit.sentences, pair.text), _cover(audit.source_sentences, pair.source)
    text = read_field(audit.article, "text")[here.start : here.end]
    source = read_field(audit.article, "source")[there.start : there.end]
    findings = tuple(_find_inside(audit, {"text": here, "source": there}))
    state: PairState = "sure" if pair.confidence >= SURE else "unsure"
    if not text:
        state = "left out"
    elif not source:
        state = "added"
    return PairRow(number, text, source, pair.confidence, state, findings)


def _cover(sentences: Sequence[Span], numbers: range) -> Span:
    """Where some sentences stand; nowhere where there are none."""
    return Span(sentences[numbers[0]].start, sentences[numbers[-1]].end) if numbers else Span(0, 0)


def _find_inside(audit: Audit, places: Mapping[FieldName, Span]) -> Iterator[int]:
    """The findings that begin in one of these places."""
    for number, finding in enumerate(audit.findings):
        place = places.get(finding.field)
        if place is not None and place.start <= finding.span.start < place.end:
            yield number
