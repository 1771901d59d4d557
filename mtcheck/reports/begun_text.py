"""Pieces of a document in, the same out as they come, behind its beginning: nothing is written before there is a piece.

What breaks off before that, as for a fault of the configuration, has not begun a document. What stands in one is left
to the formats.
"""

from __future__ import annotations

from collections.abc import Callable


class BegunText:
    """A document that begins with its first piece."""

    def __init__(self, head: str, *, write: Callable[[str], object]) -> None:
        """`write` takes the text of the document, piece by piece; `head` is how it begins."""
        self._head = head
        self._write = write

    def put(self, text: str) -> None:
        """Write a piece, after the beginning where that is not written yet."""
        self._write(self._head + text)
        self._head = ""


class JsonArray(BegunText):
    """A JSON document that has an open array at its beginning, of items a line each."""

    def __init__(self, head: str, *, write: Callable[[str], object]) -> None:
        """`head` ends with the bracket that opens the array."""
        super().__init__(head, write=write)
        self._is_empty = True

    def add(self, item: str) -> None:
        """Write one item."""
        self.put(("\n" if self._is_empty else ",\n") + item)
        self._is_empty = False

    def close(self, rest: str = "") -> None:
        """Write the end of the array, and what follows it."""
        self.put(f"\n]{rest}\n")
