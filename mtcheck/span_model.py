"""Where something stands in an article: in which field, from which code point to which; and what is said of a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

FieldName = Literal["text", "title", "source"]
"""The field of an article that a finding points into."""


NameKind = Literal["person", "place", "organisation"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, half-open, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Suppression(NamedTuple):
    """What a comment in the article says: that some faults of a stretch of it are none."""

    codes: tuple[str, ...]
    """Codes, beginnings of codes or names of checks, as written; empty for all."""
    reason: str
    """As written; one without a reason suppresses nothing."""
    span: Span
    """The line, the block or the region that it holds for."""
    line: int | None = None
    """Where the comment stands in the file, from 1; None where the reader cannot tell."""
    field: FieldName | None = "text"
    """The field that the span counts in; None where it holds for the whole article, whatever the span."""
    fault: str = ""
    """Why it suppresses nothing however the text reads, and what now, in words; empty where it may."""
    is_embedded: bool = False
    """Whether it came with a feed, a record or an address, and does not stand in a file that somebody keeps."""
    place: Span | None = None
    """Where the comment itself stands in a text that is read with its markup; None where its reader took it out."""
    end: Span | None = None
    """The same of the comment that ends its region."""
