"""Outcomes of two runs in, pairs that belong to one article out.

An article is known by its id. Where a text file gives the id, the folder is part of it, and two runs over two folders
have no id in common: such ids are paired by what is left when the folder, or the file before the line, is taken away.
Several articles of one id are paired in the order in which they come.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.outcome import Outcome

_JOINT = re.compile("[/:]")
"""After what an id may be cut: folders, and the line in a file."""
_LINE = re.compile(r":[0-9]+\Z")


class OutcomePair(NamedTuple):
    """One article in both runs."""

    old: Outcome
    new: Outcome


class Ends(NamedTuple):
    """What stands before the part of the ids that both runs have in common."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What is left when all ids that both runs have are paired."""

    pairs: tuple[OutcomePair, ...]
    """Those of other ids that belong together nevertheless."""
    old: tuple[Outcome, ...]
    new: tuple[Outcome, ...]
    how: str | None
    """How the pairs were found, in words; None where there are none."""


class Queue:
    """The outcomes of the old run, to be asked for by id."""

    def __init__(self) -> None:
        """None yet."""
        self._by_id: defaultdict[str, deque[tuple[int, Outcome]]] = defaultdict(deque)
        self._number = 0
        self._taken: set[str] = set()

    def add(self, outcome: Outcome) -> None:
        """Put one at the end of those of its id."""
        self._by_id[outcome.id].append((self._number, outcome))
        self._number += 1

    def take(self, article_id: str) -> Outcome | None:
        """The first of this id that nobody took; None where there is none."""
        waiting = self._by_id.get(article_id)
        if not waiting:
            return None
        self._taken.add(article_id)
        return waiting.popleft()[1]

    @property
    def taken(self) -> frozenset[str]:
        """The ids that were asked for and found."""
        return frozenset(self._taken)

    def list_left(self) -> tuple[Outcome, ...]:
        """Those that nobody took, in the order in which they came."""
        left = [item for waiting in self._by_id.values() for item in waiting]
        return tuple(outcome for _, outcome in sorted(left, key=lambda item: item[0]))


def pair_leftovers(old: Sequence[Outcome], new: Sequence[Outcome], taken: frozenset[str]) -> Leftovers:
    """Pairs among the outcomes whose ids only one of the runs has; `taken` are the ids that both have."""
    ends = _find_ends([outcome.id for outcome in old], [outcome.id for outcome in new], taken)
    if ends is not None:
        pairs = tuple(_pair_by_end(old, new, ends))
        how = f'by what follows "{ends.old}" in OLD and "{ends.new}" in NEW'
        if any(_LINE.search(pair.new.id) for pair in pairs):
            how += ", which is right only where both have the articles in the same lines"
    elif len(old) == len(new) == 1 and not taken:
        pairs = (OutcomePair(old[0], new[0]),)
        how = "as the only article of each, whatever their ids"
    else:
        return Leftovers((), tuple(old), tuple(new), None)
    mine = {id(outcome) for pair in pairs for outcome in pair}
    return Leftovers(
        pairs,
        tuple(outcome for outcome in old if id(outcome) not in mine),
        tuple(outcome for outcome in new if id(outcome) not in mine),
        how,
    )


def _find_ends(old: Sequence[str], new: Sequence[str], taken: frozenset[str]) -> Ends | None:
    """What to take away from the ids so that most of them agree; None where nothing makes half of them agree.

    Where an id that both runs have begins so, the ids are those of one place, and one that is missing is missing.
    """
    best: tuple[int, int, Ends] | None = None
    for one in _list_beginnings(old):
        tails = {article_id.removeprefix(one) for article_id in old if article_id.startswith(one)}
        for other in _list_beginnings(new):
            if one == other or any(known.startswith(end) for known in taken for end in (one, other) if end):
                continue
            agreeing = tails & {article_id.removeprefix(other) for article_id in new if article_id.startswith(other)}
            rank = (len(agreeing - {""}), len(one) + len(other), Ends(one, other))
            if rank[0] and 2 * rank[0] >= min(len(old), len(new)) and (best is None or rank > best):
                best = rank
    return best[2] if best else None


def _list_beginnings(ids: Sequence[str]) -> Iterator[str]:
    """All that every id begins with up to a joint, and the empty one."""
    yield ""
    if not ids:
        return
    first, last = min(ids), max(ids)
    length = next((at for at, char in enumerate(first) if char != last[at]), len(first))
    for joint in _JOINT.finditer(first[:length]):
        yield first[: joint.end()]


def _pair_by_end(old: Iterable[Outcome], new: Iterable[Outcome], ends: Ends) -> Iterator[OutcomePair]:
    waiting: defaultdict[str, deque[Outcome]] = defaultdict(deque)
    for outcome in old:
        waiting[outcome.id.removeprefix(ends.old)].append(outcome)
    for outcome in new:
        candidates = waiting[outcome.id.removeprefix(ends.new)]
        if candidates:
            yield OutcomePair(candidates.popleft(), outcome)
