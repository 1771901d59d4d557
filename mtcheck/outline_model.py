"""What one article shows for a whole feed: small values, without its text."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.span_model import FieldName, NameKind, Span


class Sighting(NamedTuple):
    """That one article spells a name so, for what only a whole feed shows; small, and without the text around it."""

    key: str
    """Case-folded: sightings of one key are one spelling."""
    form: str
    mentions: int
    field: FieldName
    span: Span
    """Where it first stands so."""
    kind: NameKind | None = None
    """What the words beside it say that it is; None where they say nothing."""
    same_as: tuple[str, ...] = ()
    """Keys of other spellings of the same name, where the article by itself shows that they are."""


class LineSighting(NamedTuple):
    """That one article has a line at its top or bottom, for what only a whole feed shows."""

    key: int
    """The same for the same words, whatever their numbers and capitals."""
    text: str
    """Cut short."""
    words: int
    span: Span
    is_prose: bool
    """Whether it is a sentence that does not speak to the reader."""


class Outline(NamedTuple):
    """What one article shows of the page it came from; small, and without its text."""

    lines: tuple[LineSighting, ...]
    """At its top and bottom, by place."""
    sentences: tuple[int, ...]
    """The keys of a sample of its sentences, ascending."""
