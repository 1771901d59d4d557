"""Where what is shown of a text stands in the text itself: pieces go in, spans of the one become those of the other.

A piece is shown as it stands, character by character, or as a whole in the place of something else: é for `&eacute;`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.span_model import Span


class Piece(NamedTuple):
    """One stretch of what is shown, and of what it was made from."""

    shown: str
    made_from: Span

    @property
    def is_literal(self) -> bool:
        """Whether it was taken over as it stands."""
        return len(self.shown) == self.made_from.end - self.made_from.start


class Offsets:
    """The pieces that make up a shown text, in order.

    >>> offsets = Offsets([Piece("caf", Span(3, 6)), Piece("é", Span(6, 14)), Piece("s", Span(18, 19))])
    >>> offsets.restore(Span(0, 4)), offsets.restore(Span(4, 5)), offsets.restore(Span(4, 4))
    (Span(start=3, end=14), Span(start=18, end=19), Span(start=14, end=14))
    """

    __slots__ = ("_pieces", "_starts")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(piece for piece in pieces if piece.shown)
        self._starts: list[int] = []
        at = 0
        for piece in self._pieces:
            self._starts.append(at)
            at += len(piece.shown)

    def restore(self, span: Span) -> Span:
        """Where it stands in the text; one without a character stands behind the character before it."""
        if not self._pieces:
            return Span(0, 0)
        if span.start < span.end:
            return Span(self._find(span.start).start, self._find(span.end - 1).end)
        at = self._find(span.start - 1).end if span.start else self._find(0).start
        return Span(at, at)

    def _find(self, offset: int) -> Span:
        """What one shown character was made from."""
        number = bisect_right(self._starts, offset) - 1
        piece = self._pieces[number]
        if not piece.is_literal:
            return piece.made_from
        start = piece.made_from.start + offset - self._starts[number]
        return Span(start, start + 1)
