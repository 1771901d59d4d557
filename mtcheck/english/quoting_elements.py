"""A text in, the elements of HTML out that show words to be quoted, and their tags.

They may stand as they are or as HTML writes them. Some mean a quotation by their name (`<blockquote>`, `<q>`); others
are boxes and lines that a site calls so by a class (`<div class="pull-quote">`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Span
from mtcheck.page.remnant_model import CLOSE, OPEN

_TAG = re.compile(
    rf"""
    {OPEN} \s? (?P<slash>/?) \s? (?P<name>blockquote|q|aside|div|figure|p|section|span) (?![\w:-])
    (?P<said>(?:(?!{OPEN}|{CLOSE})[^<>]){{0,600}}) {CLOSE}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MEANING = ("blockquote", "q")
"""What quotes by its name."""
_CLASS = re.compile(
    r"""
    (?<![\w:-]) class \s*+ = \s*+
    (?: (?P<mark>"|'|&(?:amp;)?(?:quot|apos|\#0?3[49]|\#x2[27]);) (?P<named>.*?) (?P=mark) | (?P<bare>[\w-]+) )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_QUOTING = re.compile(
    r"(?<!\S)(?:[\w-]*[_-])?(?:pull|block)?quot(?:e[ds]?|ations?)(?:(?:__|--)[\w-]*)?(?!\S)", re.IGNORECASE
)
"""A class whose last word says so, as in `wp-block-pullquote`; `quote__text` is a part of one, `quote-form` is none."""


class _Element(NamedTuple):
    """An element that quotes: its first tag, and the one that closes it; None where it goes on to the end."""

    opening: Span
    closing: Span | None


def find_quoting_tags(text: str) -> Iterator[Span]:
    """The tags without which nobody would see that words are quoted; of those that quote by their name any."""
    for tag in _TAG.finditer(text):
        if tag["name"].lower() in _MEANING:
            yield Span(*tag.span())
    for element in _list_elements(text):
        yield element.opening
        if element.closing is not None:
            yield element.closing


def find_quoting_elements(text: str) -> Iterator[Span]:
    """From the tag that opens each to the one that closes it, or to the end.

    >>> text = 'He said: <div class="quote">No, <q>no</q>.</div> He left.'
    >>> [text[span.start : span.end] for span in find_quoting_elements(text)]
    ['<q>no</q>', '<div class="quote">No, <q>no</q>.</div>']
    """
    for element in _list_elements(text):
        yield Span(element.opening.start, len(text) if element.closing is None else element.closing.end)


def _list_elements(text: str) -> Iterator[_Element]:
    open_tags: dict[str, list[re.Match[str]]] = {}
    for tag in _TAG.finditer(text):
        same = open_tags.setdefault(tag["name"].lower(), [])
        if not tag["slash"]:
            same.append(tag)
        elif same and _is_quoting(opening := same.pop()):
            yield _Element(Span(*opening.span()), Span(*tag.span()))
    for opening in (tag for same in open_tags.values() for tag in same):
        if _is_quoting(opening):
            yield _Element(Span(*opening.span()), None)


def _is_quoting(tag: re.Match[str]) -> bool:
    if tag["name"].lower() in _MEANING:
        return True
    named = _CLASS.search(tag["said"])
    return named is not None and _QUOTING.search(named["named"] or named["bare"] or "") is not None
