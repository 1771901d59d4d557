"""An article whose text holds HTML in, the same as a browser shows it out, and where each part of that stands.

So every check reads words and paragraphs where the text has `<p>` and `caf&eacute;`, as it would if the field had been
named as HTML, and offsets are still those of the text as read. Blocks are parted by an empty line, `<br>` starts a
line, other tags are nothing. Files whose reader knows what is markup in them are left alone.
"""

from __future__ import annotations

import html
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.html_elements import BLOCKS, INLINE, UNSEEN
from mtcheck.model import Article, FieldName, Shown, Span
from mtcheck.offsets import Offsets, Piece
from mtcheck.page.remnant_model import CLOSE, OPEN
from mtcheck.page.remnants_html import find_tags

_KNOWN = BLOCKS | UNSEEN | INLINE
_COMMENT_END = "-->"
_OTHER_TAG = r"""
    <!\[CDATA\[ | \]\]> | <[!?][^<>]*>
  | <(?P<slash>/?)(?P<name>[a-z][\w:-]*)(?:[\s/](?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*+|[^<>]*))?>    # <img alt="x > y">
"""
_TAG = re.compile(rf"<!--.*?--> | {_OTHER_TAG}", re.VERBOSE | re.DOTALL | re.IGNORECASE)
_TAG_WITHOUT_COMMENT = re.compile(_OTHER_TAG, re.VERBOSE | re.IGNORECASE)
_LEFT_TAG = re.compile(
    rf"{OPEN}!--.*?--\s?{CLOSE}|{OPEN}\s?(?P<slash>/?)\s?(?P<name>[a-z][\w:-]*).*?{CLOSE}|{OPEN}.*?{CLOSE}|\]\]{CLOSE}",
    re.DOTALL | re.IGNORECASE,
)
"""One of those that an extraction left, which may be taken apart, or stand as `&lt;p&gt;`."""
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


class _Tag(NamedTuple):
    """A tag, with what a browser leaves out behind it."""

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
    for tag in list_tags(text):
        name = (tag["name"] or "").lower()
        if name in BLOCKS:
            (closed if tag["slash"] else opened)[name] += 1
    return (opened & closed).total() >= _MIN_PAIRS


def list_tags(text: str) -> Iterator[re.Match[str]]:
    """The tags of a text that is HTML by intent, in order: what no browser would show."""
    last = (
        text.rfind(_COMMENT_END) + len(_COMMENT_END) if _COMMENT_END in text else 0
    )  # beyond it every <!-- would be followed to the end of the text
    for tag in chain(_TAG.finditer(text, 0, last), _TAG_WITHOUT_COMMENT.finditer(text, last)):
        name = tag["name"]
        if name is None or name.lower() in _KNOWN or "-" in name or ":" in name:
            yield tag


def _show(text: str, items: Iterable[Span], *, is_line: bool = False) -> _Parts | None:
    """The items of a text as they are shown, joined by line breaks; None where it holds no tags."""
    is_html = is_html_throughout(text)
    may_hold_tags = "<" in text or ("lt" in text and ("&" in text or "]]" in text))
    tags = [*_find_tags(text, is_html=is_html)] if may_hold_tags else []
    if not tags:
        return None
    starts = [tag.span.start for tag in tags]
    shown: list[str] = []
    pieces: list[Piece] = []
    end = 0
    for item in items:
        if shown:
            pieces.append(Piece("\n", Span(end, item.start)))
        inside = tags[bisect_left(starts, item.start) : bisect_left(starts, item.end)]
        own = _cut(text, item, inside, is_html=is_html, is_line=is_line)
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


def _find_tags(text: str, *, is_html: bool) -> Iterator[_Tag]:
    """Each tag; what a browser runs and does not show goes with it."""
    end = 0
    endless: set[str] = set()
    for match in list_tags(text) if is_html else _list_left(text):
        if match.start() < end:
            continue
        name = (match["name"] or "").lower()
        end = match.end()
        if name in UNSEEN and name not in endless and not match["slash"]:
            closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, end)
            if closing is None:
                endless.add(name)
            else:
                end = closing.end()
        border = "\n" if name == "br" else "\n\n" if name in BLOCKS else ""
        yield _Tag(Span(match.start(), end), border)


def _list_left(text: str) -> Iterator[re.Match[str]]:
    """The tags that an extraction left; those that touch nothing that HTML knows are left to whoever finds them."""
    for run in find_tags(text):
        tags = [*_LEFT_TAG.finditer(text, *run.span())]
        if any(tag["name"] is None or tag["name"].lower() in _KNOWN for tag in tags):
            yield from tags


def _cut(text: str, item: Span, tags: Iterable[_Tag], *, is_html: bool, is_line: bool) -> list[Piece]:
    """The pieces of one item. A border stands between two of them only; HTML folds the white space beside it."""
    pieces: list[Piece] = []
    border: _Tag | None = None
    at = item.start
    for each in (*tags, _Tag(Span(item.end, item.end), "")):
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
