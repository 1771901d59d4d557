"""Article and finding in, the place in words and the text around it out.

How the marked part is set off from the rest is left to each format.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mtcheck.model import Article, Audit, FieldName, Finding, Span
from mtcheck.visible import flatten

ROOM = 70
"""Characters of context on either side."""
_LONGEST_MARKED = 240
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")
_WORD_START = re.compile(r"\s+(?=\S)")
_LONGEST_WORD = 20


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A marked place with the text around it, on one line."""

    before: str
    marked: str
    """Empty where something is missing between `before` and `after`."""
    after: str


def read_field(article: Article, field: FieldName) -> str:
    """The text that offsets of this field count in."""
    if field == "title":
        return article.title or ""
    return article.text if field == "text" else "\n".join(article.source or ())


def cut_excerpt(text: str, span: Span, *, room: int = ROOM) -> Excerpt:
    r"""The span and what stands around it in its paragraph, cut between words; a long span loses its middle.

    >>> cut_excerpt("First.\n\nThe mayor of Boutcha spoke on Monday.", Span(21, 28), room=14)
    Excerpt(before='The mayor of ', marked='Boutcha', after=' spoke on…')
    """
    before = _BLANK_LINE.split(text[: span.start])[-1]
    after = _BLANK_LINE.split(text[span.end : span.end + room * 2], maxsplit=1)[0]
    return Excerpt(_keep_end(before, room), _drop_middle(text[span.start : span.end]), _keep_start(after, room))


def describe_place(audit: Audit, finding: Finding) -> str:
    """`file:line:column` where offsets are those of a file, else what a reader of the article can count.

    Offsets are for programs; sentences are counted from 1.
    """
    if finding.line is not None and finding.column is not None:
        return f"{flatten(audit.article.origin or audit.article.id)}:{finding.line}:{finding.column}"
    return describe_place_inside(finding)


def describe_place_inside(finding: Finding) -> str:
    """Where a finding stands, to one who has the article before them."""
    if finding.field == "text" and finding.line is not None and finding.column is not None:
        return f"line {finding.line}, column {finding.column}"
    if finding.field == "text" and finding.sentence is not None:
        return f"sentence {finding.sentence + 1}"
    return "source text" if finding.field == "source" else finding.field


def _keep_end(text: str, room: int) -> str:
    if len(text) <= room:
        return flatten(text.lstrip())
    kept = text[-room:]
    first = _WORD_START.search(kept, 0, _LONGEST_WORD)
    return "…" + flatten(kept[first.end() :] if first else kept)


def _keep_start(text: str, room: int) -> str:
    if len(text) <= room:
        return flatten(text.rstrip())
    kept = text[:room]
    last = max(kept.rfind(" "), kept.rfind("\n"))
    is_word_near = last > max(0, room - _LONGEST_WORD) and kept[:last].strip()
    return flatten(kept[:last] if is_word_near else kept).rstrip() + "…"


def _drop_middle(text: str) -> str:
    if len(text) <= _LONGEST_MARKED:
        return flatten(text)
    half = _LONGEST_MARKED // 2
    return f"{flatten(text[:half]).rstrip()} […] {flatten(text[-half:]).lstrip()}"
