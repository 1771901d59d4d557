"""Many spans, of which is asked again and again whether one of them lies there.

Spans go in, in any order, yes or no comes out, found by bisection: a text may hold as many quotations as words, and to
walk all of them for each word would take hours.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from mtcheck.model import Span


class Spans:
    """Spans of one text; they may overlap, and lie in one another.

    >>> quotations = Spans([Span(20, 30), Span(0, 10), Span(2, 4)])
    >>> quotations.overlaps(Span(9, 15)), quotations.overlaps(Span(10, 20)), quotations.covers(Span(9, 15))
    (True, False, False)
    """

    __slots__ = ("_reaches", "_starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._reaches: list[int] = []  # how far the spans reach that start here or before
        for span in sorted(spans):
            self.add(span)

    def add(self, span: Span) -> None:
        """Take one more span in."""
        at = bisect_right(self._starts, span.start)
        self._starts.insert(at, span.start)
        self._reaches.insert(at, max(span.end, self._reaches[at - 1]) if at else span.end)
        for later in range(at + 1, len(self._reaches)):
            if self._reaches[later] >= span.end:
                break
            self._reaches[later] = span.end

    def overlaps(self, span: Span) -> bool:
        """Whether one of the spans shares a character with this one."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._reaches[at - 1] > span.start

    def covers(self, span: Span) -> bool:
        """Whether this span lies within one of the spans."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self._reaches[at - 1] >= span.end
