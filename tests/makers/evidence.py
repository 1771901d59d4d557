"""Fit `mtcheck/data/evidence.tsv`: how much each piece of evidence weighs for a word being left in another language.

A logistic regression with a ridge (Newton's method), one for each kind of word, on
- `gold_untranslated.jsonl` of the data folder and `fixtures/gold/untranslated_words.tsv`, each text twice where its
  source is there, without and with it: untranslated words against names, loanwords and English ones;
- suspects of all translations that have a source text and a human translation, labelled by these: what the human kept
  is innocent, what stands in lower case in the source sentence and not in the human translation was left over;
- every word of the human texts `clean_*.jsonl` that the lists make a suspect: all innocent.

Misspelt words count little. Printed are precision and recall of the words by a cross-validation over documents, so
that no translation of a document judges another one, and how often a probability is right.

    python -m tests.makers.evidence ../shared/data/dev
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import numpy as np
import numpy.typing as npt

from mtcheck.foreign.evidence import gather
from mtcheck.foreign.features import Kind
from mtcheck.lexicon import Lexicon, latin_languages
from mtcheck.model import Article, Document, Span
from mtcheck.segment import segment
from mtcheck.tags import listed_tag

OUT = Path("mtcheck/data/evidence.tsv")
LABELS = Path("fixtures/gold/untranslated_words.tsv")
RIDGE = 5.0
FOLDS = 5
MISSPELT = 0.3
"""What a misspelt word counts as an innocent one: it is a fault, but not this one."""
SEEN_BY_RULE = 0.5
"""What a word counts that was labelled by its source text and a human translation, and not by a reader."""
CLEAN = ("clean_english_news_2021.jsonl", "clean_translations_dev.jsonl")
LEAST = 0.005
"""Weights nearer to nothing are left out of the table."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_Vector = npt.NDArray[np.float64]


@dataclass
class Sample:
    """One word with its evidence and its label."""

    document: str
    kind: Kind
    evidence: dict[str, float]
    is_foreign: bool
    weight: float
    origin: str
    out_of_question: bool
    probability: float = 0.0
    text: str = field(default="", repr=False)


def read_samples(folder: Path) -> Iterator[Sample]:
    """All labelled words, and all suspects of human texts."""
    rows = {row["id"]: row for path in sorted(folder.glob("mt_*.jsonl")) for row in _read(path)}
    for article, places in _read_labels(folder).items():
        if article in rows:
            yield from _sample(rows[article], places, with_source=False)
            if rows[article].get("source"):
                yield from _sample(rows[article], places, with_source=True)
    for row in rows.values():
        if row.get("source") and row.get("refs") and listed_tag(row["source_lang"]) in latin_languages():
            yield from _sample_by_rule(row)
    for name in CLEAN:
        for row in _read(folder / name):
            yield from _sample_clean(row)


def _read_labels(folder: Path) -> dict[str, list[tuple[int, int, int, str, str]]]:
    """Segment, start, end, label and origin of each labelled word, by article."""
    labels: defaultdict[str, list[tuple[int, int, int, str, str]]] = defaultdict(list)
    for row in _read(folder / "gold_untranslated.jsonl"):
        if row.get("sure", True):
            labels[row["article"]].append((row["segment"], row["start"], row["end"], row["label"], "gold"))
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, number, start, end, label = line.split("\t")
            labels[article].append((int(number), int(start), int(end), label, "more"))
    return dict(labels)


def _sample_by_rule(row: dict[str, Any]) -> Iterator[Sample]:
    """The suspects of a translation whose source sentence and human translation say what they are."""
    doc = _make_document(row, with_source=False)
    evidence = gather(doc, Lexicon("en"), frozenset())
    kept = {word.lower() for reference in row["refs"].values() for item in reference for word in _find_words(item)}
    for index in evidence.suspects:
        word, witness = doc.words[index], evidence.witnesses[index]
        bare = word.lower.removesuffix("'s")
        is_copied = bare in _find_words(row["source"][word.sentence])
        is_strange = not witness.is_known or witness.best_margin > 0
        kind, found = evidence.describe(index)
        if kind == "known" or (bare not in kept and not (is_copied and is_strange)):
            continue
        yield Sample(
            row["id"].rsplit("/", 1)[0],
            kind,
            dict(found),
            is_foreign=bare not in kept,
            weight=SEEN_BY_RULE,
            origin="by rule",
            out_of_question=evidence.namehood.is_certain(index),
            text=word.text,
        )


def _find_words(text: str) -> set[str]:
    """The words of a text as they stand there, without possessive endings."""
    return {match[0].replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text)}


def _sample_clean(row: dict[str, Any]) -> Iterator[Sample]:
    doc = _make_document(row, with_source=False)
    evidence = gather(doc, Lexicon("en"), frozenset())
    for index in evidence.suspects:
        kind, found = evidence.describe(index)
        yield Sample(
            row["id"],
            kind,
            dict(found),
            is_foreign=False,
            weight=1.0,
            origin="clean",
            out_of_question=evidence.namehood.is_certain(index),
            text=doc.words[index].text,
        )


def _sample(
    row: dict[str, Any], places: Sequence[tuple[int, int, int, str, str]], *, with_source: bool
) -> Iterator[Sample]:
    doc = _make_document(row, with_source=with_source)
    evidence = gather(doc, Lexicon("en"), frozenset())
    starts = [span.start for span in doc.article.segments or ()]
    for number, start, end, label, origin in places:
        place = Span(starts[number] + start, starts[number] + end)
        for index in evidence.suspects:
            if not doc.words[index].span.overlaps(place):
                continue
            kind, found = evidence.describe(index)
            yield Sample(
                row["id"].rsplit("/", 1)[0],
                kind,
                dict(found),
                is_foreign=label == "untranslated",
                weight=MISSPELT if label == "misspelling" else 1.0,
                origin=origin + (", with source" if with_source else ""),
                out_of_question=evidence.namehood.is_certain(index),
                text=doc.words[index].text,
            )


def _make_document(row: dict[str, Any], *, with_source: bool) -> Document:
    text: str | list[str] = row["target"] if "target" in row else row["text"]
    if isinstance(text, str):
        return segment(Article(row["id"], text))
    spans, at = [], 0
    for item in text:
        spans.append(Span(at, at + len(item)))
        at += len(item) + 1
    source = tuple(row["source"]) if with_source else None
    language = row.get("source_lang") if with_source else None
    whole = "\n".join(item.replace("\n", " ") for item in text)
    return segment(Article(row["id"], whole, segments=tuple(spans), source=source, source_language=language))


def fit(samples: Sequence[Sample], names: Sequence[str]) -> _Vector:
    """The weights, the first of them the bias."""
    x = _arrange(samples, names)
    y = np.array([float(sample.is_foreign) for sample in samples])
    counts = np.array([sample.weight for sample in samples])
    ridge = np.eye(len(names) + 1) * RIDGE
    ridge[0, 0] = 1e-6
    weights = np.zeros(len(names) + 1)
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (counts * (y - p)) - ridge @ weights
        curvature = (x.T * (counts * p * (1 - p) + 1e-9)) @ x + ridge
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights


def cross_validate(samples: Sequence[Sample], names: Sequence[str]) -> None:
    """Set the probability of each sample, by weights fitted on other documents."""
    folds = [int(hashlib.md5(s.document.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS for s in samples]
    for fold in range(FOLDS):
        asked = [s for s, at in zip(samples, folds, strict=True) if at == fold]
        weights = fit([s for s, at in zip(samples, folds, strict=True) if at != fold and not s.out_of_question], names)
        chances = 1 / (1 + np.exp(-_arrange(asked, names) @ weights))
        for sample, chance in zip(asked, chances, strict=True):
            sample.probability = 0.0 if sample.out_of_question else float(chance)


def report(samples: Sequence[Sample]) -> None:
    """Precision and recall by origin, kind and threshold; how often a probability is right."""
    for origin in sorted({sample.origin for sample in samples}):
        for kind in get_args(Kind):
            chosen = [s for s in samples if s.origin == origin and s.kind == kind and s.weight >= SEEN_BY_RULE]
            wanted = sum(s.is_foreign for s in chosen)
            cells = []
            for least in (0.3, 0.5, 0.6, 0.7, 0.9):
                hits = [s for s in chosen if s.probability >= least]
                right = sum(s.is_foreign for s in hits)
                cells.append(f"{least}: {right}/{wanted} right, {len(hits) - right} wrong")
            print(f"{origin:18} {kind:8} {'; '.join(cells)}")
    for low, high in pairwise((0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)):
        said = [s for s in samples if low <= s.probability < high and s.weight == 1]
        print(f"said {low:.2f} to {min(1, high):.2f}: {sum(s.is_foreign for s in said)} of {len(said)} right")


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    samples = list(read_samples(options.data))
    rows: list[str] = []
    for kind in get_args(Kind):
        chosen = [sample for sample in samples if sample.kind == kind]
        names = sorted({name for sample in chosen for name, value in sample.evidence.items() if value})
        cross_validate(chosen, names)
        weights = fit([sample for sample in chosen if not sample.out_of_question], names)
        named = zip(["bias", *names], weights, strict=True)
        rows.extend(f"{kind}\t{name}\t{weight:.3f}" for name, weight in named if abs(weight) >= LEAST)
    report(samples)
    rows.sort()
    body = "".join(f"{row}\n" for row in rows)
    header = (
        "# name: evidence        lang: en        columns: kind, evidence, weight\n"
        f"# what: what each piece of evidence weighs for a foreign word; fitted on {len(samples)} words\n"
        "# source: own fit on labels of ../shared/data/dev and fixtures/gold   licence: CC0-1.0\n"
        "# made-by: python -m tests.makers.evidence ../shared/data/dev\n"
        f"# rows: {len(rows)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")


def _arrange(samples: Sequence[Sample], names: Sequence[str]) -> _Vector:
    return np.array([[1.0, *(sample.evidence.get(name, 0.0) for name in names)] for sample in samples])


def _read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


if __name__ == "__main__":
    main()
