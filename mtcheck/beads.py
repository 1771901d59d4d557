"""Two rows of sentences in, the likeliest way to lay them side by side out, with how sure each step is.

The rows are laid beside each other in beads: one sentence beside one, one beside two or more, two beside one, or one
beside none. A bead is worth the log odds that its two sides say the same: their lengths fit (Gale and Church, "A
Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19, 1993), they share anchors, and both
begin a paragraph or neither does. The best row of beads is found by dynamic programming inside a corridor, and how
sure a bead is by what all other rows of beads together are worth.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, inf, log
from typing import NamedTuple

from mtcheck.corridor import Corridor

PRIORS = {(1, 1): 0.0, (1, 0): -3.5, (0, 1): -3.5, (2, 2): -8.0}
PRIORS |= {(1, many): -3.0 - 1.5 * (many - 1) for many in range(2, 7)}
PRIORS |= {(many, 1): -3.0 - 1.5 * (many - 1) for many in range(2, 7)}
"""Log odds of so many sentences of the source beside so many of the text, against one beside one."""
LONGEST_RUN = 6
TEMPERATURE = 2.0
"""Anchors and lengths of one sentence are no independent witnesses; by this much their odds overstate."""
APART = 0.8
"""How far the logarithms of the lengths of two sentences are apart that have nothing to do with each other."""
SPREAD, SPREAD_SHORT = 0.02, 2.0
"""Variance of the logarithm of the ratio of lengths of translations, and what is added to it, divided by characters."""
SLACK = 4.0
"""Characters that are added to both sides: Yes. and Oui, bien sûr."""
FARTHEST = 1.3
"""Where the logarithms are farther apart, anchors are not looked at: nothing makes up for it."""
FRAGMENT = -3.0
"""Log odds for a sentence beside none that begins in lower case: it is the rest of the one before."""
FRAGMENT_JOINED = 3.0
"""For two sentences beside one, where the second begins so."""
BORDER_KEPT, BORDER_LOST, BORDER_INSIDE = 1.0, -1.0, -2.0
"""Log odds where both sides of a bead begin a paragraph; only one does; a paragraph ends inside one side only."""


class Bead(NamedTuple):
    """Sentences of the source beside sentences of the text."""

    source: range
    text: range
    confidence: float


@dataclass(frozen=True, slots=True)
class Row:
    """The sentences of one side."""

    lengths: Sequence[float]
    """In characters of the text."""
    anchors: Sequence[frozenset[int]]
    starts: frozenset[int] = frozenset()
    """Sentences that begin a paragraph; empty where paragraphs say nothing."""
    rests: frozenset[int] = frozenset()
    """Sentences that begin in lower case, so that the segmenter may have cut them off."""


class _Run(NamedTuple):
    """Some sentences in a row of one side."""

    log_length: float
    length: float
    anchors: frozenset[int]
    loss: float
    """If none of its anchors stood on the other side."""
    is_start: bool
    borders: int
    """Paragraphs that begin inside it."""
    rests: int
    """Sentences inside it that begin in lower case."""


@dataclass(frozen=True)
class Beads:
    """All ways to lay two rows side by side."""

    source: Row
    text: Row
    gains: Sequence[float]
    """For each anchor, the log odds where both sides have it."""
    losses: Sequence[float]
    """And where one has."""
    corridor: Corridor

    def find_best(self) -> tuple[Bead, ...]:
        """The likeliest beads, in order; each sentence of both rows is in one of them."""
        found = []
        i, j = len(self.source.lengths), len(self.text.lengths)
        total = self._before[i][j - self.corridor.lows[i]] if i or j else 0.0
        while i or j:
            kind = self._steps[i][j - self.corridor.lows[i]]
            a, b = _KINDS[kind]
            value = self._values[i][(j - self.corridor.lows[i]) * len(_KINDS) + kind] / TEMPERATURE
            behind = self._behind[i][j - self.corridor.lows[i]]
            i, j = i - a, j - b
            sure = exp(min(self._before[i][j - self.corridor.lows[i]] + value + behind - total, 0.0))
            found.append(Bead(range(i, i + a), range(j, j + b), sure))
        return tuple(reversed(found))

    @cached_property
    def _values(self) -> list[array[float]]:
        """For each place in the corridor, what each kind of bead is worth that ends there; -inf where none can."""
        rows = []
        corridor = self.corridor
        for i in range(len(self.source.lengths) + 1):
            row = array("f")
            for j in range(corridor.lows[i], corridor.highs[i] + 1):
                row.extend(
                    self._weigh(i - a, a, j - b, b) if corridor.holds(i - a, j - b) else -inf for a, b in _KINDS
                )
            rows.append(row)
        return rows

    @cached_property
    def _steps(self) -> list[bytearray]:
        """For each place the kind of bead by which the best way comes to it."""
        rows: list[bytearray] = []
        bests: list[array[float]] = []
        for i, j, values in self._walk():
            if j == self.corridor.lows[i]:
                rows.append(bytearray())
                bests.append(array("d"))
            best, step = (0.0, 0) if i == j == 0 else (-inf, 0)
            for kind, (a, b) in enumerate(_KINDS):
                if values[kind] > -inf:
                    value = bests[i - a][j - b - self.corridor.lows[i - a]] + values[kind]
                    if value > best:
                        best, step = value, kind
            bests[i].append(best)
            rows[i].append(step)
        return rows

    @cached_property
    def _before(self) -> list[array[float]]:
        """For each place what all ways to it are worth together, as a logarithm."""
        rows: list[array[float]] = []
        for i, j, values in self._walk():
            if j == self.corridor.lows[i]:
                rows.append(array("d"))
            ways = [
                rows[i - a][j - b - self.corridor.lows[i - a]] + values[kind] / TEMPERATURE
                for kind, (a, b) in enumerate(_KINDS)
                if values[kind] > -inf
            ]
            rows[i].append(_add_logs(ways) if ways else 0.0 if i == j == 0 else -inf)
        return rows

    @cached_property
    def _behind(self) -> list[array[float]]:
        """The same of all ways from it to the end."""
        corridor = self.corridor
        last = len(self.source.lengths)
        rows = [array("d", [-inf]) * (high - low + 1) for low, high in zip(corridor.lows, corridor.highs, strict=True)]
        rows[last][-1] = 0.0
        for i in range(last, -1, -1):
            for j in range(corridor.highs[i], corridor.lows[i] - 1, -1):
                ways = []
                for kind, (a, b) in enumerate(_KINDS):
                    if i + a <= last and corridor.holds(i + a, j + b):
                        at = j + b - corridor.lows[i + a]
                        value = self._values[i + a][at * len(_KINDS) + kind]
                        ways.append(rows[i + a][at] + value / TEMPERATURE)
                if ways:
                    rows[i][j - corridor.lows[i]] = _add_logs(ways)
        return rows

    def _walk(self) -> Iterator[tuple[int, int, Sequence[float]]]:
        """All places, row by row, with the values of the beads that end there."""
        for i, row in enumerate(self._values):
            low = self.corridor.lows[i]
            for at in range(len(row) // len(_KINDS)):
                yield i, low + at, row[at * len(_KINDS) : (at + 1) * len(_KINDS)]

    def _weigh(self, i: int, a: int, j: int, b: int) -> float:
        """What the bead of `a` sentences of the source from `i` and `b` of the text from `j` is worth."""
        value = PRIORS[a, b]
        if not a:
            return value + FRAGMENT if j in self.text.rests else value
        if not b:
            return value + FRAGMENT if i in self.source.rests else value
        left, right = self._source_runs[a - 1][i], self._text_runs[b - 1][j]
        shorter = left.length if left.length < right.length else right.length
        spread = SPREAD + SPREAD_SHORT / shorter
        apart = left.log_length - right.log_length
        value += 0.5 * (log(APART * APART / spread) - apart * apart * (1 / spread - 1 / (APART * APART)))
        value += FRAGMENT_JOINED * (left.rests + right.rests)
        if abs(apart) > FARTHEST:
            return value
        value += left.loss + right.loss
        for key in left.anchors & right.anchors:
            value += self._shared_gains[key]
        if self.source.starts and self.text.starts:
            if left.is_start:
                value += BORDER_KEPT if right.is_start else BORDER_LOST
            elif right.is_start:
                value += BORDER_LOST
            value += BORDER_INSIDE * abs(left.borders - right.borders)
        return value

    @cached_property
    def _shared_gains(self) -> tuple[float, ...]:
        """What an anchor of both sides is worth beyond the losses that both runs were charged."""
        return tuple(gain - 2 * loss for gain, loss in zip(self.gains, self.losses, strict=True))

    @cached_property
    def _source_runs(self) -> list[list[_Run]]:
        return self._run(self.source)

    @cached_property
    def _text_runs(self) -> list[list[_Run]]:
        return self._run(self.text)

    def _run(self, row: Row) -> list[list[_Run]]:
        """All runs of a row, by how many sentences they have, less one."""
        runs: list[list[_Run]] = []
        for size in range(1, LONGEST_RUN + 1):
            of_size = []
            for at in range(len(row.lengths) - size + 1):
                length = sum(row.lengths[at : at + size]) + SLACK
                anchors = row.anchors[at].union(*row.anchors[at + 1 : at + size])
                borders = sum(n in row.starts for n in range(at + 1, at + size))
                loss = sum(self.losses[key] for key in anchors)
                rests = sum(n in row.rests for n in range(at + 1, at + size))
                of_size.append(_Run(log(length), length, anchors, loss, at in row.starts, borders, rests))
            runs.append(of_size)
        return runs


_KINDS = tuple(PRIORS)


def _add_logs(values: Sequence[float]) -> float:
    top = max(values)
    return top + log(sum(exp(value - top) for value in values)) if top > -inf else top
