"""The labelled sets of real translations beside the repository, for tests that hold their figures."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from mtcheck.model import Article, Span

SHARED = Path(__file__).parents[2] / "shared" / "data" / "dev"
needs_labels = pytest.mark.skipif(not SHARED.exists(), reason="the labelled sets in ../shared are not here")


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def read_labels(name: str) -> list[dict[str, Any]]:
    """The labels that are sure, of the kind that one file holds."""
    return [label for label in read_rows(SHARED / name) if label.get("sure", True)]


def read_articles(*, with_source: bool) -> dict[str, Article]:
    """The labelled translations, sentence by sentence, by the name that the labels give them."""
    rows = [row for path in sorted(SHARED.glob("mt_*.jsonl")) for row in read_rows(path)]
    return {row["id"]: build_article(row, with_source=with_source) for row in rows}


def find_starts(article: Article) -> list[int]:
    assert article.segments is not None
    return [span.start for span in article.segments]


def build_article(row: dict[str, Any], *, with_source: bool) -> Article:
    sentences = [sentence.replace("\n", " ") for sentence in row["target"]]
    starts = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
    spans = tuple(Span(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=False))
    source = tuple(row["source"] or ()) if with_source else ()
    language = row["source_lang"] if source else None
    return Article(row["id"], "\n".join(sentences), segments=spans, source=source or None, source_language=language)
