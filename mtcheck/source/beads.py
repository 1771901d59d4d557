"""Two rows of sentences in, the likeliest way to lay them side by side out, with how sure each step is.

The rows are laid beside each other in beads: one sentence beside one, one beside two or more, two beside one, or one
beside none. A bead is worth the log odds that its two sides say the same: their lengths fit (W. A. Gale and K. W.
Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19, 1993), they share
anchors, and both begin a paragraph or neither does. The best row of beads is found by dynamic programming inside a
corridor, and how sure a bead is by what all other rows of beads together are worth. The only importer of numpy: two
thousand sentences beside two thousand are some million beads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from mtcheck.source.corridor import Corridor

LONGEST_RUN = 6
"""Sentences that may stand beside one: a long Chinese sentence, a speech that one segmenter does not cut."""
ONE_TO_ONE, ONE_TO_NONE, TWO_TO_TWO = 0.0, -3.5, -8.0
ONE_TO_TWO, EACH_FURTHER = -4.5, -1.0
"""Log odds of so many sentences of the source beside so many of the text, against one beside one."""
TEMPERATURE = 1.6
"""Anchors and lengths of one sentence are no independent witnesses; by this much their odds overstate."""
APART = 0.8
"""How far the logarithms of the lengths of two sentences are apart that have nothing to do with each other."""
SPREAD, SPREAD_SHORT = 0.01, 1.6
"""Variance of the logarithm of the ratio of lengths of translations, and what is added to it, divided by characters:
in WMT news of seven languages 0.003 and 0.9 without the outermost tenth."""
SLACK = 4.0
"""Characters that are added to both sides: Yes. and Oui, bien sûr."""
FARTHEST = 1.0
"""Where the logarithms are farther apart, two sides do not belong together: nothing makes up for it."""
REST_ALONE, REST_JOINED = -3.0, 3.0
"""Log odds for a sentence beside none that begins in lower case, and so is the rest of the one before; for the two
of them together beside one."""
BORDER_KEPT, BORDER_LOST, BORDER_INSIDE = 1.0, -1.0, -2.0
"""Log odds where both sides of a bead begin a paragraph; only one does; a paragraph ends inside one side only."""

_Kind: TypeAlias = tuple[int, int]
_Floats: TypeAlias = npt.NDArray[np.float64]

PRIORS: Mapping[_Kind, float] = {
    (1, 1): ONE_TO_ONE,
    (1, 0): ONE_TO_NONE,
    (2, 2): TWO_TO_TWO,
    **{(1, many): ONE_TO_TWO + EACH_FURTHER * (many - 2) for many in range(2, LONGEST_RUN + 1)},
    **{(many, 1): ONE_TO_TWO + EACH_FURTHER * (many - 2) for many in range(2, LONGEST_RUN + 1)},
    (0, 1): ONE_TO_NONE,  # last: it stays in its row
}
_KINDS = tuple(PRIORS)
_ALONG = len(_KINDS) - 1


class Bead(NamedTuple):
    """Sentences of the source beside sentences of the text."""

    source: range
    text: range
    value: float
    """What speaks for it, as log odds; its prior for one that has one side only."""
    confidence: float
    """How likely it is that no other bead holds these sentences, if the two rows belong together at all."""


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
    lacks: Sequence[float] = ()
    """What speaks against any counterpart of each sentence; empty for nothing."""


@dataclass(frozen=True, slots=True)
class _Runs:
    """All runs of so many sentences of one side, by the first of them."""

    lengths: _Floats
    logs: _Floats
    losses: _Floats
    """If none of its anchors stood on the other side."""
    starts: npt.NDArray[np.bool_]
    borders: _Floats
    """Paragraphs that begin inside."""
    rests: _Floats
    """Sentences inside that begin in lower case."""
    anchors: Sequence[frozenset[int]]
    places: Mapping[int, npt.NDArray[np.intp]]
    """The runs that have an anchor."""


@dataclass(frozen=True)
class Beads:
    """All ways to lay two rows side by side; both have sentences."""

    source: Row
    text: Row
    gains: Sequence[float]
    """For each anchor, the log odds where both sides have it."""
    losses: Sequence[float]
    """And where one has."""
    corridor: Corridor
    looseness: float = 1.0
    """How much wider than usual the lengths of translations are spread between these two languages."""

    def find_best(self) -> tuple[Bead, ...]:
        """The likeliest beads, in order; each sentence of both rows is in one of them."""
        ways, behind, lows = self._ways, self._behind, self.corridor.lows
        i, j = len(self.source.lengths), len(self.text.lengths)
        total = ways.sums[i][j - lows[i]]
        found = []
        while i or j:
            a, b = _KINDS[ways.steps[i][j - lows[i]]]
            value = float(self._values[i][a, b][j - lows[i]]) if a else float(self._alone[j - 1])
            after = behind[i][j - lows[i]]
            i, j = i - a, j - b
            sure = np.exp(min(float(ways.sums[i][j - lows[i]] + value / TEMPERATURE + after - total), 0.0))
            found.append(Bead(range(i, i + a), range(j, j + b), value, float(sure)))
        return tuple(reversed(found))

    def weigh_alone(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """How likely it is that each sentence of the source, and of the text, stands beside none: by all ways."""
        sums, lows, highs = self._ways.sums, self.corridor.lows, self.corridor.highs
        rows = len(self.source.lengths)
        total = sums[-1][-1]
        there = []
        for i in range(rows):
            first, last = max(lows[i], lows[i + 1]), min(highs[i], highs[i + 1])
            before, after = (slice(first - lows[at], last - lows[at] + 1) for at in (i, i + 1))
            odds = np.logaddexp.reduce(sums[i][before] + self._behind[i + 1][after]) - total
            there.append(odds + (PRIORS[1, 0] + (REST_ALONE if i in self.source.rests else 0.0)) / TEMPERATURE)
        here = np.full(len(self.text.lengths), -np.inf)
        for i in range(rows + 1):
            odds = sums[i][:-1] + self._behind[i][1:] - total
            here[lows[i] : highs[i]] = np.logaddexp(here[lows[i] : highs[i]], odds)
        here += self._alone / TEMPERATURE
        return _read_shares(there), _read_shares(here)

    def sum_lacks(self, bead: Bead) -> float:
        """What of the value of a bead speaks against any counterpart of its sentences."""
        sides = ((self.source, bead.source), (self.text, bead.text))
        return sum(row.lacks[n] for row, numbers in sides if row.lacks for n in numbers)

    def weigh_pair(self, i: int, j: int) -> float:
        """What one sentence of the source beside one of the text is worth, wherever they stand."""
        values = self._weigh(i, (1, 1), slice(j, j + 1))
        return -np.inf if values is None else float(np.max(values))

    def _go_forward(self) -> _Ways:
        """The best way to each place in the corridor, and the sum of all ways to it."""
        corridor = self.corridor
        bests: list[_Floats] = []
        sums: list[_Floats] = []
        steps: list[npt.NDArray[np.int8]] = []
        for i, (low, high) in enumerate(zip(corridor.lows, corridor.highs, strict=True)):
            best, total = np.full(high - low + 1, -np.inf), np.full(high - low + 1, -np.inf)
            step = np.full(high - low + 1, _ALONG, dtype=np.int8)
            if i == 0:
                best[0] = total[0] = 0.0
            for number, kind in enumerate(_KINDS[:_ALONG]):
                if kind not in self._values[i]:
                    continue
                values = self._values[i][kind]
                here, there = self._overlap(i, kind)
                way = bests[i - kind[0]][there] + values[here]
                is_better = way > best[here]
                best[here] = np.where(is_better, way, best[here])
                step[here] = np.where(is_better, number, step[here])
                total[here] = np.logaddexp(total[here], sums[i - kind[0]][there] + values[here] / TEMPERATURE)
            along = np.concatenate(([0.0], np.cumsum(self._alone[low:high])))
            reached = np.maximum.accumulate(best - along) + along
            step[reached > best + _CRUMB] = _ALONG
            bests.append(reached)
            sums.append(np.logaddexp.accumulate(total - along / TEMPERATURE) + along / TEMPERATURE)
            steps.append(step)
        return _Ways(sums, steps)

    def _go_back(self) -> list[_Floats]:
        """The sum of all ways from each place to the end."""
        corridor = self.corridor
        sums = [np.full(high - low + 1, -np.inf) for low, high in zip(corridor.lows, corridor.highs, strict=True)]
        sums[-1][-1] = 0.0
        for i in range(len(sums) - 1, -1, -1):
            low, high = corridor.lows[i], corridor.highs[i]
            along = np.concatenate((np.cumsum(self._alone[low:high][::-1])[::-1], [0.0])) / TEMPERATURE
            sums[i] = np.logaddexp.accumulate((sums[i] - along)[::-1])[::-1] + along
            for kind, values in self._values[i].items():
                here, there = self._overlap(i, kind)
                before = sums[i - kind[0]]
                before[there] = np.logaddexp(before[there], sums[i][here] + values[here] / TEMPERATURE)
        return sums

    def _overlap(self, i: int, kind: _Kind) -> tuple[slice, slice]:
        """Where in its row the beads of one kind end that may end in row `i`, and where in theirs they begin."""
        a, b = kind
        low, high, before, last = self._bounds(i, i - a)
        first, end = max(low, before + b), min(high, last + b)
        return slice(first - low, end - low + 1), slice(first - b - before, end - b - before + 1)

    def _bounds(self, i: int, other: int) -> tuple[int, int, int, int]:
        return self.corridor.lows[i], self.corridor.highs[i], self.corridor.lows[other], self.corridor.highs[other]

    @cached_property
    def _ways(self) -> _Ways:
        return self._go_forward()

    @cached_property
    def _behind(self) -> list[_Floats]:
        return self._go_back()

    @cached_property
    def _values(self) -> list[dict[_Kind, _Floats]]:
        """For each row what the beads of each kind are worth that end in it, by where; without those along the row."""
        rows = []
        for i in range(len(self.source.lengths) + 1):
            row: dict[_Kind, _Floats] = {}
            for kind in _KINDS[:_ALONG]:
                a = kind[0]
                if a > i:
                    continue
                here, there = self._overlap(i, kind)
                if here.start >= here.stop:
                    continue
                first = there.start + self.corridor.lows[i - a]
                values = self._weigh(i - a, kind, slice(first, first + here.stop - here.start))
                if values is not None:
                    row[kind] = np.full(self.corridor.highs[i] - self.corridor.lows[i] + 1, -np.inf)
                    row[kind][here] = values
            rows.append(row)
        return rows

    def _weigh(self, i: int, kind: _Kind, where: slice) -> _Floats | float | None:
        """What the beads of one kind are worth that begin at sentence `i` of the source and some of the text.

        None where the lengths fit in none of them.
        """
        a, b = kind
        if not b:
            return PRIORS[kind] + (REST_ALONE if i in self.source.rests else 0.0)
        left, right = self._source_runs[a - 1], self._text_runs[b - 1]
        apart = left.logs[i] - right.logs[where]
        is_far = np.abs(apart) > FARTHEST
        if is_far.all():
            return None
        spread = self.looseness * (SPREAD + SPREAD_SHORT / np.minimum(left.lengths[i], right.lengths[where]))
        value: _Floats = PRIORS[kind] + 0.5 * (
            np.log(APART * APART / spread) - apart * apart * (1 / spread - 1 / APART**2)
        )
        value += left.losses[i] + right.losses[where] + self._share(left.anchors[i], right)[where]
        value += REST_JOINED * (left.rests[i] + right.rests[where])
        if self.source.starts and self.text.starts:
            is_start = right.starts[where]
            value += np.where(is_start == left.starts[i], BORDER_KEPT * is_start, BORDER_LOST)
            value += BORDER_INSIDE * np.abs(left.borders[i] - right.borders[where])
        value[is_far] = -np.inf
        return value

    def _share(self, anchors: frozenset[int], runs: _Runs) -> _Floats:
        """What the anchors of one run are worth that others share, beyond the losses that both were charged."""
        keys = [key for key in sorted(anchors) if key in runs.places]
        if not keys:
            return np.zeros(len(runs.lengths))
        places = [runs.places[key] for key in keys]
        gains = np.array([self.gains[key] - 2 * self.losses[key] for key in keys])
        weights = np.repeat(gains, [len(at) for at in places])
        return np.bincount(np.concatenate(places), weights, len(runs.lengths)).astype(np.float64, copy=False)

    @cached_property
    def _alone(self) -> _Floats:
        """What each sentence of the text is worth beside none."""
        count = len(self.text.lengths)
        return np.array([PRIORS[0, 1] + (REST_ALONE if n in self.text.rests else 0.0) for n in range(count)])

    @cached_property
    def _source_runs(self) -> list[_Runs]:
        return [self._run(self.source, size) for size in range(1, LONGEST_RUN + 1)]

    @cached_property
    def _text_runs(self) -> list[_Runs]:
        return [self._run(self.text, size) for size in range(1, LONGEST_RUN + 1)]

    def _run(self, row: Row, size: int) -> _Runs:
        firsts = range(len(row.lengths) - size + 1)
        anchors = [frozenset[int]().union(*row.anchors[at : at + size]) for at in firsts]
        lengths = np.array([sum(row.lengths[at : at + size]) + SLACK for at in firsts])
        places: dict[int, list[int]] = {}
        for at, keys in enumerate(anchors):
            for key in keys:
                places.setdefault(key, []).append(at)
        return _Runs(
            lengths,
            np.log(lengths),
            np.array([sum(self.losses[key] for key in sorted(keys)) for keys in anchors])
            + np.array([sum(row.lacks[at : at + size]) for at in firsts]),
            np.array([at in row.starts for at in firsts], dtype=np.bool_),
            np.array([float(sum(n in row.starts for n in range(at + 1, at + size))) for at in firsts]),
            np.array([float(sum(n in row.rests for n in range(at + 1, at + size))) for at in firsts]),
            anchors,
            {key: np.array(at, dtype=np.intp) for key, at in places.items()},
        )


@dataclass(frozen=True, slots=True)
class _Ways:
    """What is known of the ways to each place."""

    sums: list[_Floats]
    steps: list[npt.NDArray[np.int8]]
    """By which kind of bead the best one comes."""


def _read_shares(odds: Sequence[float] | _Floats) -> tuple[float, ...]:
    return tuple(float(share) for share in np.exp(np.minimum(odds, 0.0)))


_CRUMB = 1e-9
"""What adding and taking away again may leave over."""
