"""Where the way of an alignment may go: all of it for two articles, a band along sure places for two books."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

MOST_PLACES = 400_000
"""So many are looked at in some seconds, in 30 MB."""
FREE_PLACES = 20_000
"""Up to here no band is laid: 140 sentences beside 140."""
NARROWEST = 30
"""Sentences to either side of what is sure."""


@dataclass(frozen=True, slots=True)
class Corridor:
    """For each sentence of the source, and behind the last, the first and last sentence of the text that may follow."""

    lows: Sequence[int]
    highs: Sequence[int]

    def holds(self, i: int, j: int) -> bool:
        """Whether a place is inside."""
        return i >= 0 and j >= 0 and self.lows[i] <= j <= self.highs[i]


def lay_corridor(sources: int, texts: int, points: Iterable[tuple[int, int, float]]) -> Corridor:
    """A corridor through the heaviest chain of points (sentence of the source, of the text, weight)."""
    if (sources + 1) * (texts + 1) <= FREE_PLACES:
        return Corridor([0] * (sources + 1), [texts] * (sources + 1))
    chain = [(0, 0), *chain_points(points), (sources, texts)]
    widest = max(NARROWEST, MOST_PLACES // (2 * (sources + 1)))
    lows, highs = [], []
    for (i, j), (next_i, next_j) in pairwise(chain):
        width = min(widest, NARROWEST + max(next_i - i, next_j - j) // 2)
        for at in range(i, next_i):
            middle = j + (next_j - j) * (at - i) / (next_i - i)
            lows.append(max(0, floor(middle) - width))
            highs.append(min(texts, ceil(middle) + width))
    lows.append(max(0, texts - widest))
    highs.append(texts)
    lows[0] = 0
    for at in range(sources - 1, -1, -1):  # never back, and each row reaches the next
        lows[at] = min(lows[at], lows[at + 1])
    for at in range(sources):
        highs[at + 1] = max(highs[at + 1], highs[at])
        highs[at] = max(highs[at], lows[at + 1])
    return Corridor(lows, highs)


def chain_points(points: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The heaviest row of points that goes forward on both sides.

    >>> chain_points([(1, 1, 2.0), (2, 9, 1.0), (3, 2, 2.0), (4, 4, 2.0)])
    [(1, 1), (3, 2), (4, 4)]
    """
    ordered = sorted(points, key=lambda point: (point[0], -point[1]))
    # for each text sentence that a chain can end at, ascending, the heaviest such chain; weights ascend with it
    ends: list[int] = []
    weights: list[float] = []
    links: list[_Link] = []
    for i, j, weight in ordered:
        at = bisect_left(ends, j)
        total = weight + (weights[at - 1] if at else 0.0)
        link = _Link(i, j, links[at - 1] if at else None)
        if at < len(ends) and ends[at] == j and weights[at] >= total:
            continue
        stop = at
        while stop < len(ends) and weights[stop] <= total:
            stop += 1
        ends[at:stop], weights[at:stop], links[at:stop] = [j], [total], [link]
    chain = []
    link_at = links[-1] if links else None
    while link_at is not None:
        chain.append((link_at.i, link_at.j))
        link_at = link_at.before
    return chain[::-1]


@dataclass(frozen=True, slots=True)
class _Link:
    i: int
    j: int
    before: _Link | None
