"""Outcomes of articles in two runs in, what a scorer says of both out, where its numbers can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mtcheck.comparisons.model import EstimateChange
from mtcheck.comparisons.pairing import OutcomePair
from mtcheck.scores.bootstrap import FEWEST, draw_sums, find_interval


def compare_estimates(pairs: Iterable[OutcomePair]) -> tuple[tuple[EstimateChange, ...], int]:
    """The change by scorer and signature; and how many articles have an estimate that cannot be compared."""
    unlike = 0
    rows: defaultdict[tuple[str, str], list[tuple[float, float, float]]] = defaultdict(list)
    for old, new in pairs:
        one, other = old.estimate, new.estimate
        if one is None and other is None:
            continue
        if one is None or other is None or (one.scorer, one.signature) != (other.scorer, other.signature):
            unlike += 1
        elif one.mean is None or other.mean is None:
            unlike += one.mean is not other.mean  # neither has a number: nothing is to be compared
        else:
            rows[one.scorer, one.signature].append((1.0, one.mean, other.mean))
    return tuple(_compare(*key, found) for key, found in sorted(rows.items())), unlike


def _compare(scorer: str, signature: str, rows: list[tuple[float, float, float]]) -> EstimateChange:
    number, old, new = map(sum, zip(*rows, strict=True))
    change = EstimateChange(scorer, signature, len(rows), old / number, new / number)
    if len(rows) < FEWEST or all(before == after for _, before, after in rows):
        return change
    drawn = ((after - before) / articles for articles, before, after in draw_sums(rows))
    return EstimateChange(scorer, signature, len(rows), old / number, new / number, *find_interval(drawn))
