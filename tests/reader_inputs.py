"""What the tests of the readers share: reading in the fixtures' folder, records written to a file, a filled pipe."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles

FIXTURES = Path(__file__).parent.parent / "fixtures"


def read(*sources: str) -> list[Article | Failure]:
    return list(read_articles(sources))


def ids(*sources: str) -> list[str]:
    return [item.id if isinstance(item, Article) else str(item) for item in read(*sources)]


def pipe(monkeypatch: pytest.MonkeyPatch, body: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))


def read_mapped(path: str | Path, **fields: str) -> list[Article | Failure]:
    return list(read_articles([str(path)], ReadOptions(fields=fields)))


def read_record(folder: Path, record: object, **fields: str) -> Article | Failure:
    path = write(folder, "a.jsonl", json.dumps(record) + "\n")
    (item,) = read_mapped(path, **fields)
    return item


def read_article(folder: Path, record: object, **fields: str) -> Article:
    item = read_record(folder, record, **fields)
    assert isinstance(item, Article), item
    return item


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
