"""An article whose text holds HTML in, the same as a browser shows it out, and where each part of that stands.

So every check reads words and paragraphs where the text has `<p>` and `caf&eacute;`, as it would if the field had been
named as HTML, and offsets are still those of the text as read. Blocks are parted by an empty line, `<br>` starts a
line, other tags are nothing. Files whose reader knows what is markup in them are left alone.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from mtcheck.html_elements import BLOCKS, INLINE, UNSEEN
from mtcheck.model import Article, FieldName, Shown, Span
from mtcheck.offsets import Offsets, Piece
from mtcheck.page.remnant_model import OPEN
from mtcheck.page.remnants_html import find_tags

_KNOWN = BLOCKS | UNSEEN | INLINE
_NAME = re.compile(rf"{OPEN}\s?(?P<slash>/?)\s?(?P<name>[a-z][\w:-]*)", re.IGNORECASE)
_COMMENT = re.compile(rf"{OPEN}!", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ENTITY_OR_SPACE = re.compile(rf"{_ENTITY.pattern}|[ \t\n\r\f]+")
_MIN_PAIRS = 3
"""Paragraphs opened and closed that make a text HTML by intent; with less, tags are what an extraction left."""


class _Parts(NamedTuple):
    """What is shown of one field."""

    items: tuple[str, ...]
    """One of a running text, else one a sentence."""
    pieces: tuple[Piece, ...]
    """Of all items, with the line breaks between them."""
    is_html: bool


class _Tags(NamedTuple):
    """Tags that touch, with what a browser leaves out behind them."""

    span: Span
    border: str
    """What stands between the text before and that behind: nothing, a line break, an empty line."""


def show_html(article: Article) -> Shown | None:
    """What a browser shows of an article; None where that is what it holds, or where its reader told the markup."""
    if article.blocks is not None:
        return None
    source = "\n".join(article.source or ())
    parts: dict[FieldName, _Parts | None] = {
        "text": _show(article.text, article.segments or (Span(0, len(article.text)),)),
        "title": _show(article.title or "", (Span(0, len(article.title or "")),), is_line=True),
        "source": _show(source, [*_list_items(article.source or ())]),
    }
    text, title, sources = parts["text"], parts["title"], parts["source"]
    if text is None and title is None and sources is None:
        return None
    segments = article.segments
    if text is not None and segments is not None:
        segments = tuple(_list_items(text.items))
    as_shown = replace(
        article,
        text=article.text if text is None else "\n".join(text.items),
        segments=segments,
        title=article.title if title is None else title.items[0],
        source=article.source if sources is None else sources.items,
        references=tuple(tuple(map(_show_item, items)) for items in article.references),
    )
    offsets = {name: Offsets(part.pieces) for name, part in parts.items() if part is not None}
    return Shown(as_shown, offsets, is_html=text is not None and text.is_html)


def is_html_throughout(text: str) -> bool:
    """Whether a text is HTML by intent, and not a text in which some of it was left.

    >>> is_html_throughout("<p>One</p><p>two</p><p>three</p>"), is_html_throughout("<p>One</p> two <br>")
    (True, False)
    """
    if "</" not in text:
        return False
    opened, closed = Counter[str](), Counter[str]()
    for tags in find_tags(text):
        for match in _NAME.finditer(tags[0]) if tags[0].startswith("<") else ():
            name = match["name"].lower()
            if name in BLOCKS:
                (closed if match["slash"] else opened)[name] += 1
    return (opened & closed).total() >= _MIN_PAIRS


def _show(text: str, items: Iterable[Span], *, is_line: bool = False) -> _Parts | None:
    """The items of a text as they are shown, joined by line breaks; None where it holds no tags."""
    tags = [*_find_tags(text)] if "<" in text or "lt" in text else []
    if not tags:
        return None
    is_html = is_html_throughout(text)
    shown: list[str] = []
    pieces: list[Piece] = []
    end = 0
    for item in items:
        if shown:
            pieces.append(Piece("\n", Span(end, item.start)))
        own = [*_cut(text, item, tags, is_html=is_html, is_line=is_line)]
        pieces += own
        shown.append("".join(piece.shown for piece in own))
        end = item.end
    return _Parts(tuple(shown), tuple(pieces), is_html)


def _show_item(text: str) -> str:
    parts = _show(text, (Span(0, len(text)),))
    return text if parts is None else parts.items[0]


def _list_items(items: Iterable[str]) -> Iterator[Span]:
    """Where items stand in a text that line breaks join them to."""
    at = 0
    for item in items:
        yield Span(at, at + len(item))
        at += len(item) + 1


def _find_tags(text: str) -> Iterator[_Tags]:
    """The tags that HTML knows, and its comments; what a browser runs and does not show goes with its tags."""
    end = 0
    for match in find_tags(text):
        if match.start() < end:
            continue
        named = [(name["name"].lower(), bool(name["slash"])) for name in _NAME.finditer(match[0])]
        names = {name for name, _ in named}
        if not (names & _KNOWN or _COMMENT.match(match[0])):
            continue
        opened, is_closed = next((tag for tag in reversed(named) if tag[0] in UNSEEN), ("", True))
        closing = None if is_closed else re.compile(rf"</{opened}\s*>", re.IGNORECASE).search(text, match.end())
        end = match.end() if closing is None else closing.end()
        border = "\n\n" if names & BLOCKS else "\n" * sum(name == "br" for name, _ in named)
        yield _Tags(Span(match.start(), end), border)


def _cut(text: str, item: Span, tags: Iterable[_Tags], *, is_html: bool, is_line: bool) -> list[Piece]:
    """The pieces of one item. A border stands between two of them only; HTML folds the white space beside it."""
    pieces: list[Piece] = []
    border: _Tags | None = None
    at = item.start
    for each in (*tags, _Tags(Span(item.end, item.end), "")):
        if each.span.end <= item.start or each.span.start > item.end:
            continue
        for piece in _read(text, Span(at, max(at, each.span.start)), folds=is_html):
            is_blank = is_html and piece.shown == " "
            if is_blank and (not pieces or border is not None or pieces[-1].shown == " "):
                continue
            if border is not None and pieces:
                if is_html and pieces[-1].shown == " ":
                    pieces.pop()
                pieces.append(Piece(" " if is_line else border.border, border.span))
            border = None
            pieces.append(piece)
        at = each.span.end
        if each.border:
            border = each._replace(border=_widen(border.border if border else "", each.border))
    if is_html and pieces and pieces[-1].shown == " ":
        pieces.pop()
    return pieces


def _widen(border: str, other: str) -> str:
    return max(border, other, (border + other)[:2], key=len)


def _read(text: str, span: Span, *, folds: bool) -> Iterator[Piece]:
    """A text between tags, its entities as what they stand for, and its white space folded where HTML does so."""
    at = span.start
    for match in (_ENTITY_OR_SPACE if folds else _ENTITY).finditer(text, span.start, span.end):
        shown = " " if match[0].isspace() else html.unescape(match[0])
        if shown == match[0] and shown != " ":
            continue
        if at < match.start():
            yield Piece(text[at : match.start()], Span(at, match.start()))
        yield Piece(shown, Span(*match.span()))
        at = match.end()
    if at < span.end:
        yield Piece(text[at : span.end], Span(at, span.end))
