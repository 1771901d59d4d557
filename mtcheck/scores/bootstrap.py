"""Numbers of articles in, what their sums come to when articles are drawn again and again out: how far to trust a rate.

The faults of one article are not independent, so that whole articles are drawn, as many as there are and each as often
as chance wants. It is seeded, and neither chance nor the order of the articles changes what comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

RESAMPLES = 1000
SEED = 12345
"""sacrebleu's own."""
MOST_DRAWN = 1000
"""Of more articles, so many groups are made by chance and drawn whole: the interval stays the same within a
fortieth, and a feed of a hundred thousand needs no minute more."""
FEWEST = 2
"""Of one article there is nothing to draw."""
_OUTSIDE = 0.025
"""The share of draws on either side of the interval."""

Row = tuple[float, ...]


class Interval(NamedTuple):
    """What 95 of 100 draws lie in."""

    low: float
    high: float


def draw_sums(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The sums of each column in each resample of the rows, which are as long as each other."""
    chance = Random(SEED)  # noqa: S311 - a sample, and no secret
    groups = group_rows(sorted(rows), chance)
    return tuple(tuple(map(sum, zip(*chance.choices(groups, k=len(groups)), strict=True))) for _ in range(RESAMPLES))


def find_interval(draws: Iterable[float]) -> Interval:
    """The interval that holds 95 of 100 draws."""
    ordered = sorted(draws)
    at = int(_OUTSIDE * len(ordered))
    return Interval(ordered[at], ordered[-at - 1])


def group_rows(rows: Sequence[Row], chance: Random, *, most: int = MOST_DRAWN) -> list[Row]:
    """The rows themselves, or the sums of groups of them where they are many."""
    if len(rows) <= most:
        return list(rows)
    shuffled = chance.sample(rows, len(rows))
    return [tuple(map(sum, zip(*shuffled[at::most], strict=True))) for at in range(most)]
