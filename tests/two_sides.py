"""The quantities of a sentence and of its source, for tests of what tells which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mtcheck.model import Article, Document
from mtcheck.numbers.agreement import agree
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment, segment_source


@dataclass(frozen=True)
class TwoSides:
    """A text beside its source, and the quantities of both."""

    there: Document
    here: Document
    source: list[Quantity]
    text: list[Quantity]

    @cached_property
    def matched(self) -> list[tuple[Quantity, Quantity]]:
        """Each quantity of the source with the first of the text that may tell it, if any does."""
        told = [
            (one, next((other for other in self.text if agree(one, other, self.here)), None)) for one in self.source
        ]
        return [(one, other) for one, other in told if other is not None]

    @property
    def lost(self) -> list[Quantity]:
        """What the source has alone."""
        return [one for one in self.source if all(one is not other for other, _ in self.matched)]

    @property
    def added(self) -> list[Quantity]:
        """What the text has alone."""
        return [one for one in self.text if not any(agree(other, one, self.here) for other in self.source)]


def read_both(source: str, text: str, language: str = "de") -> TwoSides:
    """All quantities of a source and of its English text."""
    here = segment(Article("a", text, source=(source,), source_language=language))
    there = segment_source(here.article, language)
    return TwoSides(there, here, list(find_quantities(there)), list(find_quantities(here)))
