"""Articles whose sentences are aligned with their source, for tests."""

from __future__ import annotations

from itertools import pairwise

from mtcheck.model import Article, Span


def align(pairs: list[tuple[str, str]], source_language: str) -> Article:
    """An article of aligned sentences, each given with its source."""
    starts = [0]
    for text, _ in pairs:
        starts.append(starts[-1] + len(text) + 1)
    spans = tuple(Span(a, b - 1) for a, b in pairwise(starts))
    source = tuple(source for _, source in pairs)
    whole = "\n".join(text for text, _ in pairs)
    return Article("a", whole, segments=spans, source=source, source_language=source_language)
