"""What a remnant is: a stretch of markup or machinery that should be gone, and what stands there without it.

Here too is how a stretch is taken out without leaving two spaces behind. What a remnant looks like is left to the
modules `remnants_*`, and which of two readings of one stretch counts to `remnants`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Severity, Span

Family = Literal["html", "markdown", "token", "placeholder"]

OPEN = r"(?:<|&(?:amp;)?\s?lt\s?;)"
CLOSE = r"(?:>|&(?:amp;)?\s?gt\s?;)"
"""An angle bracket, as it is or as HTML writes it."""

_BLANKS = " \t\u00a0"
_TOUCHES_LEFT = re.compile(r"[.,;:!?)\]”’»]|$")


@dataclass(frozen=True, slots=True)
class Remnant:
    """One stretch of markup or machinery in running text."""

    span: Span
    family: Family
    what: str
    """What it is, as a message goes on: "an HTML tag"."""
    marks: tuple[Span, ...]
    """What of it is no prose: of `**never**` the asterisks."""
    edit: Edit | None = None
    """What mends it, where that is known."""
    is_safe: bool = False
    """Whether the edit may be made unasked."""
    suggestion: str | None = None
    """What to do where no edit is known."""
    severity: Severity | None = None
    confidence: float | None = None


class Edit(NamedTuple):
    """What to put in the place of a span."""

    span: Span
    replacement: str


def take_out(text: str, span: Span, *, joint: str = "") -> Edit:
    """The span with the blanks that nothing needs once it is gone; `joint` goes between what would touch.

    >>> text = "in <b> the <br> end"
    >>> take_out(text, Span(3, 6)), take_out(text, Span(11, 15))
    (Edit(span=Span(start=3, end=7), replacement=''), Edit(span=Span(start=11, end=16), replacement=''))
    """
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    start, end = span.start, span.end
    if before in _BLANKS or before == "\n":  # the beginning of the text is "", which is in every string
        while text[end : end + 1] and text[end] in _BLANKS:
            end += 1
        if before in _BLANKS and _TOUCHES_LEFT.match(text, end, end + 1) and before:
            while start and text[start - 1] in _BLANKS:
                start -= 1
        return Edit(Span(start, end), "")
    is_between = not after.isspace() and not _TOUCHES_LEFT.match(text, end, end + 1)
    return Edit(span, joint if is_between else "")


def take_out_of_blanks(text: str, span: Span, replacement: str) -> Edit:
    r"""What puts nothing, or a blank, in the place of a span, without leaving two blanks side by side.

    >>> take_out_of_blanks("a {} b", Span(2, 4), "\u00a0"), take_out_of_blanks("a{}b", Span(1, 3), "\u00a0")
    (Edit(span=Span(start=2, end=5), replacement=''), Edit(span=Span(start=1, end=3), replacement='\xa0'))
    """
    has_blank = any(blank and blank in _BLANKS for blank in (text[span.start - 1 : span.start], text[span.end :][:1]))
    if replacement.strip(_BLANKS) or (replacement and not has_blank):
        return Edit(span, replacement)
    return take_out(text, span)


def strip_match(match: re.Match[str]) -> Span:
    """Where a match stands without the blanks at its ends."""
    piece = match[0]
    return Span(match.start() + len(piece) - len(piece.lstrip()), match.start() + len(piece.rstrip()))
