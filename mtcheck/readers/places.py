"""Strings that know where they are written, character by character, so that a part of one can be written anew.

What a format escapes is known to the module of that format; how an article is made of such strings, to `drafts`.
"""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.model import Span


class PlacedString(str):
    """A string as it was read, and how it stands in the text that it was read from."""

    __slots__ = ()

    def find_places(self) -> Sequence[int]:
        """Where each of its characters is written, and where the last one ends."""
        raise NotImplementedError

    def fits(self, _span: Span, _part: str) -> bool:
        """Whether it stays what it is with a part in the place of some of its characters."""
        return True

    def escape(self, part: str) -> str | None:
        """How a part of it is to be written there; None where it cannot be."""
        raise NotImplementedError
