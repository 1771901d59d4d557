"""A text in, the elements of HTML out that show words to be quoted, and their tags.

They may stand as they are or as HTML writes them. Some mean a quotation by their name (`<blockquote>`, `<q>`); others,
of any name, a site calls so by a class (`<div class="pull-quote">`).
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.page.elements import MARK, Element, Tag, find_elements, find_tags

_MEANING = ("blockquote", "q")
"""What quotes by its name."""
_CLASS = re.compile(
    rf"""
    (?<![\w:-]) class \s*+ = \s*+
    (?: (?P<mark>"|'|{MARK}) (?P<named>.*?) (?P=mark) | (?P<bare>[\w-]+) )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_QUOTING = re.compile(
    r"""
    (?<!\S) (?:[\w-]*[_-])?
    (?: (?:pull|block)?quot(?:e[ds]?|ations?) (?:[_-]?(?:block|body|box|container|content|inner|text|wrap(?:per)?))?
      | epigraph )
    (?:(?:__|--)[\w-]*)? (?!\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A class that ends in a word which says so, as in `wp-block-pullquote`, or in one for a part or a box of a quotation.

`quote__text` is a part of one, too; `quote-form` is none.
"""


def find_quoting_tags(text: str) -> Iterator[Span]:
    """The tags without which nobody would see that words are quoted; of those that quote by their name any."""
    for tag in find_tags(text):
        if tag.name in _MEANING:
            yield tag.span
    for element in _list_quoting(text):
        yield element.opening.span
        if element.closing is not None:
            yield element.closing.span


def find_quoting_elements(text: str) -> Iterator[Span]:
    """From the tag that opens each to the one that closes it, or to the end.

    >>> text = 'He said: <div class="quote">No, <q>no</q>.</div> He left.'
    >>> [text[span.start : span.end] for span in find_quoting_elements(text)]
    ['<q>no</q>', '<div class="quote">No, <q>no</q>.</div>']
    """
    for opening, closing in _list_quoting(text):
        yield Span(opening.span.start, len(text) if closing is None else closing.span.end)


def means_quotation(classes: str) -> bool:
    """Whether one of the classes, with blanks between them, says that an element quotes."""
    return _QUOTING.search(classes) is not None


def _list_quoting(text: str) -> Iterator[Element]:
    return (element for element in find_elements(text) if _is_quoting(element.opening))


def _is_quoting(tag: Tag) -> bool:
    if tag.name in _MEANING:
        return True
    named = _CLASS.search(tag.said)
    return named is not None and means_quotation(named["named"] or named["bare"] or "")
