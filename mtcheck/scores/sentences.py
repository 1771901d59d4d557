"""Findings and traits of the sentences of one text in, a score for each out, with its parts.

A sentence without findings is worth what raters of translated news would leave of it: of MQM penalties as
they gave them (Freitag et al., Experts, Errors, and Context, 2021), of which one sentence is given 25 at most, the
share that sentences with such traits were spared. The weights of the traits are those of `data/sentence_weights.tsv`,
fitted by `tests/makers/sentence_weights.py`; the findings come off what is left. In a language for which no weights
are known findings alone count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import exp
from typing import NamedTuple

from mtcheck.lexicon import read_table
from mtcheck.model import Document, Finding, Penalty, Score, Severity
from mtcheck.score_model import Part
from mtcheck.scores.mqm import FULL, is_counted, merge_places
from mtcheck.scores.traits import OF_ARTICLE, SentenceTraits

COST = 4.0
"""What one penalty point takes from a sentence: a critical error, 25 points, leaves nothing."""
TYPICAL = "what raters take from a typical sentence"
"""The part that every sentence loses."""
EMPTY = "nothing is here"
"""The part of a sentence that is empty, where the source or the reference has words."""
FARTHEST = 3.0
"""Deviations that a trait counts at most: a list of 90 numbers is no better than one of 30."""

_FLAT = 1e-6


class _Weight(NamedTuple):
    """What one trait is worth."""

    trait: str
    part: str
    mean: float
    deviation: float
    weight: float
    is_of_article: bool


def score_sentences(
    doc: Document, findings: Iterable[Finding], traits: Sequence[SentenceTraits], *, is_scored: bool = True
) -> tuple[Score, ...]:
    """One score for each sentence of the text; a finding costs the sentence in which it begins, and only that one.

    Of several checks that mark one word the gravest costs.
    `traits` are those of all sentences, or none. Where the article as a whole is not scored, no sentence has a number
    either.
    """
    if not is_scored:
        return tuple(Score(None, sentence.last - sentence.first) for sentence in doc.sentences)
    by_sentence: defaultdict[int | None, list[Finding]] = defaultdict(list)
    for finding in merge_places(filter(is_counted, findings)):
        if finding.severity.points:
            by_sentence[finding.sentence].append(finding)
    return tuple(
        _score_sentence(by_sentence[number], sentence.last - sentence.first, traits[number] if traits else None)
        for number, sentence in enumerate(doc.sentences)
    )


def estimate_loss(traits: SentenceTraits) -> dict[str, float]:
    """What traits take from 100, by part, the typical loss among them; together they are between 0 and 100."""
    intercept, weights = _read_weights()[traits.basis]
    worth: defaultdict[str, float] = defaultdict(float)
    values, share = traits.values, traits.article_share
    for trait, part, mean, deviation, weight, is_of_article in weights:
        distance = (values[trait] - mean) / deviation
        distance = FARTHEST if distance > FARTHEST else max(-FARTHEST, distance)
        worth[part] += weight * distance * share if is_of_article else weight * distance
    total = sum(worth.values())
    typical = FULL * _squash(intercept)
    # Parts are worth what the whole is, in proportion; where they cancel out, what the first of them would be.
    change = FULL * _squash(intercept + total) - typical
    scale = change / total if abs(total) > _FLAT else typical * (1 - typical / FULL)
    return {TYPICAL: typical, **{part: value * scale for part, value in worth.items()}}


def _score_sentence(findings: Sequence[Finding], words: int, traits: SentenceTraits | None) -> Score:
    penalties = _weigh(findings)
    losses = {} if traits is None else estimate_loss(traits)
    if traits is not None and traits.is_missing:
        losses = {EMPTY: FULL}
    parts = [Part(part, loss) for part, loss in losses.items()]
    parts += [Part(f"{penalty.code} {penalty.name}", penalty.cost) for penalty in penalties]
    parts.sort(key=lambda part: (-abs(part.cost), part.name))
    left = FULL - sum(part.cost for part in parts)
    basis = None if traits is None else traits.basis
    return Score(round(max(0.0, left), 1), words, penalties, basis=basis, parts=tuple(parts))


def _weigh(findings: Iterable[Finding]) -> tuple[Penalty, ...]:
    points: defaultdict[tuple[str, str, Severity], list[int]] = defaultdict(list)
    for finding in findings:
        points[finding.code, finding.name, finding.severity].append(finding.severity.points)
    penalties = [
        Penalty(*key, count=len(each), points=float(sum(each)), cost=COST * sum(each)) for key, each in points.items()
    ]
    return tuple(sorted(penalties, key=lambda penalty: (-penalty.points, penalty.code, penalty.severity)))


def _squash(value: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-value))


@lru_cache(maxsize=1)
def _read_weights() -> dict[str, tuple[float, tuple[_Weight, ...]]]:
    """Intercept and weights, by basis."""
    rows: defaultdict[str, list[_Weight]] = defaultdict(list)
    intercepts = {}
    for basis, trait, part, mean, deviation, weight in read_table("sentence_weights"):
        if trait == "intercept":
            intercepts[basis] = float(weight)
        else:
            numbers = float(mean), float(deviation), float(weight)
            rows[basis].append(_Weight(trait, part, *numbers, is_of_article=trait.startswith(OF_ARTICLE)))
    return {basis: (intercept, tuple(rows[basis])) for basis, intercept in intercepts.items()}
