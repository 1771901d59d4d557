"""Fit what the traits of a sentence are worth on human judgements, as in `mtcheck/data/sentence_weights.tsv`.

Each input is JSON Lines, one rated sentence a line: `id` (`<set>/<document>/<system>`), `segment`, `system`, `source`,
`target`, `ref` and `mqm_mean`, the mean MQM penalty that raters gave it. `source_language` is that of the source, or
`--source-language` where all have the same. What comes out goes to `--out`; the shipped weights are written over only
where `--replace-shipped` says so. `--origin` and `--licence` say in its header whose ratings they were.

A ridge regression on two demands at once. Over all sentences it wants the rank of the penalty and of the penalty per
word, half and half: by the first alone "shorter is better" would win. Among translations of one source sentence it
wants the rank of the penalty, less the mean of that sentence; this one counts four times, for such differences are
small. What comes out is laid on the scale of penalties by a logistic regression on the share of the largest, 25.

Printed are Spearman's correlation with the penalty and with the penalty per word, the share of pairs of one source
sentence and of pairs of systems that are ordered as raters order them:

- without its document: each document of each input by weights fitted on all others;
- without its system: each system likewise;
- from the others: each input by weights fitted on the other inputs alone;
- as shipped: by weights that have seen everything, which says nothing of texts that they have not seen.

The traits were chosen while looking at all inputs, their weights were not. Tried and left out, for they moved nothing,
or helped to rank sentences at the price of ranking systems: the share of names, rare words, pairs of words that no list
of 500,000 has, words that come back, marks, words copied from the source, chrF. Run it from the root of the project:

    python -m tests.makers.sentence_weights ../shared/data/dev/mqm_zhen21_dev_means.jsonl \\
        ../shared/data/dev/mqm_zhen23_dev_means.jsonl --source-language zh --licence Apache-2.0 \\
        --origin "WMT MQM ratings, google/wmt-mqm-human-evaluation" --replace-shipped
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shlex
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Span
from mtcheck.score_model import Basis
from mtcheck.scores.sentences import FARTHEST
from mtcheck.scores.traits import OF_ARTICLE, SentenceTraits, measure_sentences
from mtcheck.segment import segment
from mtcheck.source.comparison import Comparison

SHIPPED = Path("mtcheck/data/sentence_weights.tsv")
AMONG_TRANSLATIONS = 4.0
"""What the order among translations of one sentence counts; with 10 the order of sentences is lost, with 1 this one."""
RIDGE = 30.0
LARGEST = 25.0
"""The penalty for a sentence that is no translation, and the most that one may have (Freitag et al., 2021)."""

_Vector = npt.NDArray[np.float64]

OWN = {
    "length": "length of the sentence",
    "final_mark": "end of the sentence",
    "numbers": "numbers",
    "unknown": "words that no list has",
    "function": "share of function words",
    "article_word_length": "wording of the article",
    "article_of": "wording of the article",
    "article_be": "wording of the article",
    "article_final_mark": "ends of sentences in the article",
}
BESIDE_SOURCE = {
    "source_length": "length of the source",
    "short_for_source": "length against the source",
    "article_short_for_source": "lengths in the article against the source",
    "article_long_for_pair": "lengths in the article against the source",
}
BESIDE_REFERENCE = {
    "names_lost": "names of the reference",
    "short_for_reference": "length against the reference",
    "long_for_reference": "length against the reference",
    "article_rare_lost": "words of the reference in the article",
    "article_against_reference": "lengths in the article against the reference",
}
PARTS: dict[Basis, dict[str, str]] = {
    "text": OWN,
    "source": {**{trait: part for trait, part in OWN.items() if trait != "length"}, **BESIDE_SOURCE},
    "reference": {**OWN, **BESIDE_REFERENCE},
}
"""The traits that count, by what a sentence is measured on, and the part of the score that each belongs to."""


@dataclass
class Ratings:
    """The rated sentences of one input, in order."""

    name: str
    documents: npt.NDArray[np.str_]
    segments: npt.NDArray[np.str_]
    """Document and number of the source sentence."""
    systems: npt.NDArray[np.str_]
    penalties: _Vector
    words: _Vector
    tables: dict[Basis, _Vector]
    """A row a sentence, a column a trait, in the order of `PARTS`."""
    shares: _Vector
    """How far the article of each is long enough."""


@dataclass
class Fitted:
    """What a fit found out."""

    means: _Vector
    deviations: _Vector
    weights: _Vector

    def judge(self, ratings: Ratings, basis: Basis, mask: npt.NDArray[np.bool_]) -> _Vector:
        """The better, the more, of the chosen sentences."""
        judged: _Vector = _standardise(ratings, basis, mask, (self.means, self.deviations)) @ self.weights
        return judged


def read_ratings(path: Path, language: str | None) -> Ratings:
    """One input, with the traits of its sentences on every basis; a text is all sentences of one `id`.

    `language` is that of the sources whose rows do not name it; without either the program ends.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if language is None and not all(row.get("source_language") for row in rows):
        what = f"{path}: rows without source_language; give it, or --source-language"
        raise SystemExit(what)
    rows.sort(key=lambda row: (row["id"], row["segment"]))
    texts: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        texts[row["id"]].append(row)
    found = {basis: [t for text in texts.values() for t in _measure(text, basis, language)] for basis in PARTS}
    documents = [row["id"].rsplit("/", 1)[0] for row in rows]
    return Ratings(
        path.stem,
        np.array(documents),
        np.array([f"{document}/{row['segment']}" for document, row in zip(documents, rows, strict=True)]),
        np.array([row["system"] for row in rows]),
        np.array([row["mqm_mean"] for row in rows]),
        np.array([max(1.0, len(row["target"].split())) for row in rows]),
        {
            basis: np.array([[t.values[name] for name in PARTS[basis]] for t in traits])
            for basis, traits in found.items()
        },
        np.array([traits.article_share for traits in found["text"]]),
    )


def _measure(rows: Sequence[dict[str, Any]], basis: Basis, usual: str | None) -> tuple[SentenceTraits, ...]:
    language = rows[0].get("source_language") or usual
    targets = [row["target"].replace("\n", " ") for row in rows]
    spans, at = [], 0
    for target in targets:
        spans.append(Span(at, at + len(target)))
        at += len(target) + 1
    article = Article(rows[0]["id"], "\n".join(targets), segments=tuple(spans), source_language=language)
    if basis == "source":
        article = replace(article, source=tuple(row["source"] for row in rows))
    if basis == "reference":
        article = replace(article, references=(tuple(row["ref"] for row in rows),))
    doc, lexicon = segment(article), Lexicon("en")
    comparison = Comparison(doc, lexicon, language) if article.source else None
    return measure_sentences(doc, lexicon, comparison)


def fit(ratings: Sequence[Ratings], basis: Basis, chosen: Sequence[npt.NDArray[np.bool_]]) -> Fitted:
    """Weights by the chosen sentences of each input."""
    whole = np.vstack([one.tables[basis][mask] for one, mask in zip(ratings, chosen, strict=True)])
    means, deviations = whole.mean(axis=0), whole.std(axis=0) + 1e-9
    normal = np.eye(len(means)) * RIDGE
    wanted = np.zeros(len(means))
    for one, mask in zip(ratings, chosen, strict=True):
        if not mask.any():
            continue
        x = _standardise(one, basis, mask, (means, deviations))
        raw = _rank(-one.penalties[mask])
        goal = (raw + _rank(-one.penalties[mask] / one.words[mask])) / 2
        groups = np.unique(one.segments[mask], return_inverse=True)[1]
        for left, right, count in (
            (x - x.mean(axis=0), goal - goal.mean(), 1.0),
            (_center(x, groups), _center(raw[:, None], groups)[:, 0], AMONG_TRANSLATIONS),
        ):
            normal += count * left.T @ left
            wanted += count * left.T @ right
    return Fitted(means, deviations, np.asarray(np.linalg.solve(normal, wanted), dtype=np.float64))


def _standardise(
    ratings: Ratings, basis: Basis, mask: npt.NDArray[np.bool_], moments: tuple[_Vector, _Vector]
) -> _Vector:
    """How far each trait is from its mean, as `scores.sentences` reckons it."""
    means, deviations = moments
    table: _Vector = np.clip((ratings.tables[basis][mask] - means) / deviations, -FARTHEST, FARTHEST)
    of_article = np.array([trait.startswith(OF_ARTICLE) for trait in PARTS[basis]])
    return np.where(of_article, table * ratings.shares[mask][:, None], table)


def _rank(values: _Vector) -> _Vector:
    """Ranks from 0 to 1; equal values share the middle of theirs."""
    _, groups, counts = np.unique(values, return_inverse=True, return_counts=True)
    middles: _Vector = (np.cumsum(counts) - (counts - 1) / 2) / len(values)
    return middles[groups]


def _center(table: _Vector, groups: npt.NDArray[np.intp]) -> _Vector:
    """Each row less the mean of its group."""
    counts = np.bincount(groups)
    means = np.column_stack([np.bincount(groups, column) / counts for column in table.T])
    centered: _Vector = table - means[groups]
    return centered


def scale(judged: _Vector, penalties: _Vector) -> tuple[float, float]:
    """Intercept and slope of the share of the largest penalty, by logistic regression (Newton's method)."""
    x = np.column_stack([np.ones(len(judged)), judged])
    share = np.minimum(penalties, LARGEST) / LARGEST
    found = np.zeros(2)
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ found))
        found = found + np.linalg.solve((x.T * (p * (1 - p))) @ x, x.T @ (share - p))
    return float(found[0]), float(found[1])


def correlate(judged: _Vector, ratings: Ratings) -> str:
    """The four figures that a score is judged by."""
    human = -ratings.penalties
    raw = np.corrcoef(_rank(judged), _rank(human))[0, 1]
    per_word = np.corrcoef(_rank(judged), _rank(human / ratings.words))[0, 1]
    pairs = []
    for name in np.unique(ratings.segments):
        for one, other in combinations(np.flatnonzero(ratings.segments == name), 2):
            if human[one] != human[other]:
                agreed = np.sign(judged[one] - judged[other]) * np.sign(human[one] - human[other])
                pairs.append((agreed + 1) / 2)
    names = np.unique(ratings.systems)
    means = [(judged[ratings.systems == name].mean(), human[ratings.systems == name].mean()) for name in names]
    systems = [np.sign(a[0] - b[0]) == np.sign(a[1] - b[1]) for a, b in combinations(means, 2)]
    return f"{raw:.3f}  {per_word:.3f}  {np.mean(pairs):.3f}  {np.mean(systems):.3f}"


def validate(ratings: Sequence[Ratings], basis: Basis) -> None:
    """Print the figures of each input by weights that have not seen its documents, its systems, or all of it."""
    every = [np.ones(len(one.penalties), dtype=bool) for one in ratings]
    for number, one in enumerate(ratings):
        print(f"{basis}, {one.name}: Spearman raw, per word; pairs of one sentence, of systems")
        ways = {"without its document": one.documents, "without its system": one.systems}
        if len(ratings) > 1:
            ways["from the others"] = np.zeros(len(one.penalties), dtype=np.str_)
        for how, labels in ways.items():
            judged = np.zeros(len(one.penalties))
            for label in np.unique(labels):
                mask = labels == label
                masks = [~mask if n == number else other for n, other in enumerate(every)]
                judged[mask] = fit(ratings, basis, masks).judge(one, basis, mask)
            print(f"  {how:22s} {correlate(judged, one)}")
        print(f"  {'as shipped':22s} {correlate(fit(ratings, basis, every).judge(one, basis, every[number]), one)}")


def make_rows(ratings: Sequence[Ratings], basis: Basis) -> Iterator[tuple[str, ...]]:
    """The rows of one basis, weights in logits of the share of the largest penalty."""
    every = [np.ones(len(one.penalties), dtype=bool) for one in ratings]
    fitted = fit(ratings, basis, every)
    judged = np.concatenate([fitted.judge(one, basis, mask) for one, mask in zip(ratings, every, strict=True)])
    intercept, slope = scale(judged, np.concatenate([one.penalties for one in ratings]))
    yield basis, "intercept", "", "0", "1", f"{intercept:.4f}"
    for at, (trait, part) in enumerate(PARTS[basis].items()):
        numbers = (fitted.means[at], fitted.deviations[at], slope * fitted.weights[at])
        yield basis, trait, part, *(f"{number:.4f}" for number in numbers)


def write(rows: Sequence[tuple[str, ...]], source: str, command: str, out: Path) -> None:
    """The table, with the header that the lists of this project have."""
    body = "".join("\t".join(row) + "\n" for row in sorted(rows))
    digest = hashlib.sha256(body.encode()).hexdigest()
    out.write_text(
        "# name: sentence_weights        lang: en        columns: basis, trait, part, mean, deviation, weight\n"
        "# what: what the traits of a sentence are worth, in logits of the penalty that raters give\n"
        f"# source: {source}\n"
        f"# made-by: {command}\n"
        f"# rows: {len(rows)}    sha256: {digest}\n{body}",
        encoding="utf-8",
    )


def main() -> None:
    """Read, report, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratings", nargs="+", type=Path)
    parser.add_argument("--source-language")
    parser.add_argument("--origin", default="own ratings", help="whose ratings they are, for the header")
    parser.add_argument("--licence", default="LicenseRef-own", help="of the ratings, by SPDX")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, help="a file for the weights")
    where.add_argument("--replace-shipped", action="store_true", help=f"write over {SHIPPED}")
    options = parser.parse_args()
    if options.out is not None and options.out.resolve() == SHIPPED.resolve():
        parser.error(f"--out {options.out} is what mtcheck ships; --replace-shipped writes over it")
    ratings = [read_ratings(path, options.source_language) for path in options.ratings]
    for basis in PARTS:
        validate(ratings, basis)
    rows = [row for basis in PARTS for row in make_rows(ratings, basis)]
    names = [path.name for path in options.ratings]
    source = f"fitted on {', '.join(names)} ({options.origin})   licence: {options.licence}"
    write(rows, source, _describe_command(options, names), options.out or SHIPPED)


def _describe_command(options: argparse.Namespace, names: Sequence[str]) -> str:
    """What to run for the same again, with the names of files only."""
    told = ["python", "-m", "tests.makers.sentence_weights", *names]
    told += ["--source-language", options.source_language] if options.source_language else []
    told += ["--licence", options.licence, "--origin", options.origin]
    told += ["--replace-shipped"] if options.replace_shipped else ["--out", options.out.name]
    return shlex.join(told)


if __name__ == "__main__":
    main()
