"""A text and marks on it in, the text as nested pieces out: what a page needs to mark spans that cross.

Marks of an outer layer are never cut by those of an inner one; where two marks cross, the inner is cut at the end
of the outer and goes on behind it. How a mark looks is left to the format.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import IntEnum

from mtcheck.model import Span


class Layer(IntEnum):
    """What a mark stands for, from the outermost."""

    PARAGRAPH = 0
    SENTENCE = 1
    HIDDEN = 2
    FINDING = 3
    RELATED = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of a text."""

    span: Span
    """An empty span marks a place between two characters."""
    layer: Layer
    number: int = 0
    """Which of its layer it is, for the caller to know it again."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A part of a marked stretch, all of it where no outer mark cuts it."""

    mark: Mark
    pieces: tuple[Piece, ...]
    is_first: bool
    """Whether the mark begins here."""
    is_last: bool
    """Whether the mark ends here."""


Piece = str | Marked


def nest_marks(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The whole text, in order, as plain strings and marked pieces that hold more of the same.

    A mark that reaches past the text is cut to it.

    >>> nest_marks("a b c", [Mark(Span(2, 3), Layer.FINDING, 7)])[1]
    Marked(mark=Mark(span=Span(start=2, end=3), layer=<Layer.FINDING: 3>, number=7), pieces=('b',), \
is_first=True, is_last=True)
    """
    waiting = sorted((_clip(mark, len(text)) for mark in marks), key=lambda mark: mark.span.start, reverse=True)
    stops = sorted({0, len(text), *(at for mark in waiting for at in (mark.span.start, mark.span.end))})
    tree = _Tree()
    active: list[Mark] = []
    for at, following in zip(stops, [*stops[1:], len(text)], strict=True):
        beginning: list[Mark] = []
        while waiting and waiting[-1].span.start == at:
            beginning.append(waiting.pop())
        # the innermost first: a mark that ends here is closed by the first that does not belong into it
        for empty in sorted((mark for mark in beginning if mark.span.end == at), key=_depth, reverse=True):
            tree.put("", [*(mark for mark in active if _holds(mark, empty)), empty], at)
        active = [mark for mark in active if mark.span.end > at]
        for mark in beginning:
            if mark.span.end > at:
                insort(active, mark, key=_depth)
        if following > at:
            tree.put(text[at:following], active, at)
    return tree.finish(len(text))


@dataclass(slots=True)
class _Open:
    """A mark being built."""

    mark: Mark
    start: int
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Tree:
    """Pieces put one after the other; neighbours under one mark share it."""

    root: list[Piece] = field(default_factory=list)
    branch: list[_Open] = field(default_factory=list)

    def put(self, piece: str, path: list[Mark], at: int) -> None:
        shared = 0
        while shared < min(len(path), len(self.branch)) and self.branch[shared].mark is path[shared]:
            shared += 1
        self._close(shared, at)
        self.branch.extend(_Open(mark, at) for mark in path[shared:])
        if piece:
            self._top().append(piece)

    def finish(self, at: int) -> tuple[Piece, ...]:
        self._close(0, at)
        return tuple(self.root)

    def _close(self, depth: int, at: int) -> None:
        while len(self.branch) > depth:
            done = self.branch.pop()
            span = done.mark.span
            self._top().append(Marked(done.mark, tuple(done.pieces), done.start == span.start, at == span.end))

    def _top(self) -> list[Piece]:
        return self.branch[-1].pieces if self.branch else self.root


def _clip(mark: Mark, length: int) -> Mark:
    """A mark object of its own, so that two equal marks are told apart, inside the text."""
    start = min(max(mark.span.start, 0), length)
    return replace(mark, span=Span(start, min(max(mark.span.end, start), length)))


def _depth(mark: Mark) -> tuple[int, int, int, int]:
    """Sorts outer marks before inner ones: by layer, then the one that begins first, then the longer."""
    return mark.layer, mark.span.start, -mark.span.end, mark.number


def _holds(outer: Mark, empty: Mark) -> bool:
    """Whether an empty mark is put inside another: at its very end only where that is of an outer layer.

    What is missing at the end of a sentence belongs to the sentence.
    """
    at = empty.span.start
    return outer.span.start < at < outer.span.end or (outer.span.end == at and outer.layer < empty.layer)
