"""A package with a scorer, installed as pip would install it, for tests of the door for scorers.

Its numbers are how near a sentence is to its source in length. A sentence that says what is wrong with it makes the
scorer go wrong: "crash", "panic" (as one in Rust does), "memory" (too little of it), "nan", "none", "huge", or "short"
for a number too few.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from mtcheck.model import Article, Span
from mtcheck.scorers import ScoredPair, open_scorer

MODULE = """
from mtcheck.errors import ConfigError
from mtcheck.scorers import Scorer

CALLS = []


class Closeness(Scorer):
    def __init__(self, *, scale="1", source="yes", reference="no"):
        if scale == "0":
            raise ConfigError("scorer closeness", "scale is 0", "give another")
        if scale == "panic":
            raise GeneratorExit("in Rust")
        self.scale = float(scale)
        self.needs_source = source == "yes"
        self.needs_reference = reference == "yes"

    @property
    def signature(self):
        return f"closeness 1.0|scale:{self.scale:g}"

    def score(self, pairs):
        CALLS.append(list(pairs))
        numbers = [self.judge(pair) for pair in pairs]
        return numbers[1:] if any("short" in pair.text for pair in pairs) else numbers

    def judge(self, pair):
        if "crash" in pair.text:
            raise ValueError("a sentence\\nthat nobody can score")
        if "panic" in pair.text:
            raise GeneratorExit("in Rust")
        if "memory" in pair.text:
            raise ConfigError("scorer closeness", "memory is short", "buy some")
        if "none" in pair.text:
            return None
        if "nan" in pair.text:
            return float("nan")
        if "huge" in pair.text:
            return 10**5000
        against = pair.source or pair.reference or pair.text
        shorter, longer = sorted((len(pair.text), len(against)))
        return self.scale * shorter / longer


class Hungry(Closeness):
    def __init__(self, *, model, size="1"):
        super().__init__()


class Starred(Closeness):
    def __init__(self, *args, scale="1"):
        super().__init__(scale=scale)


def no_class():
    return Closeness()
"""
ENTRY_POINTS = """
[mtcheck.scorers]
closeness = example_scorer:Closeness
hungry = example_scorer:Hungry
starred = example_scorer:Starred
function = example_scorer:no_class
absent = example_scorer:Absent
broken = example_scorer_broken:Closeness
"""


def install(folder: Path, *, name: str = "example-scorer", entry_points: str = ENTRY_POINTS) -> None:
    """Lay a package into a folder, which is yet to be put on the path."""
    stem = name.replace("-", "_")
    (folder / f"{stem}.py").write_text(MODULE, encoding="utf-8")
    (folder / "example_scorer_broken.py").write_text("import a_package_that_is_not_there\n", encoding="utf-8")
    info = folder / f"{stem}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(entry_points, encoding="utf-8")


@contextmanager
def installed(folder: Path) -> Iterator[None]:
    """The package on the path, and nothing of it left afterwards."""
    install(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        open_scorer.cache_clear()
        yield
    open_scorer.cache_clear()
    for module in ("example_scorer", "example_scorer_broken"):
        sys.modules.pop(module, None)


def read_calls() -> list[list[ScoredPair]]:
    """What the scorer was called with, call by call."""
    calls: list[list[ScoredPair]] = importlib.import_module("example_scorer").CALLS
    return calls


def make_article(
    name: str, text: Sequence[str], source: Sequence[str] | None = None, reference: Sequence[str] | None = None
) -> Article:
    """An article whose sentences are given, each with its source."""
    spans: list[Span] = []
    for sentence in text:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(sentence)))
    return Article(
        name,
        "\n".join(text),
        segments=tuple(spans),
        source=None if source is None else tuple(source),
        references=() if reference is None else (tuple(reference),),
        source_language="fr",
    )
