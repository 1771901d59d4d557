"""A saved HTML page in, one Article out: main text, title, date, language and address.

The only importer of trafilatura, which tells the article from the furniture around it. Where it finds no article,
all that the page shows is the text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mtcheck.model import Article
from mtcheck.readers.comments import read_html_comments
from mtcheck.readers.contract import describe_excerpt, normalize_tag
from mtcheck.readers.decoding import decode_markup
from mtcheck.readers.html_text import html_to_line, html_to_text
from mtcheck.readers.inputs import Input
from mtcheck.readers.machine_marks import show_machine_marks
from mtcheck.readers.options import ReadOptions

if TYPE_CHECKING:
    from trafilatura.settings import Document

_HEAD_REACH = 100_000
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LANGUAGE = re.compile(r"""<html\b[^>]*?\s(?:xml:)?lang\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>([^<]*)</title", re.IGNORECASE)
_CRASHES = (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What trafilatura and its parts raise on pages that are broken in ways they have not met."""
_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "code", "fw", "div", "list", "row", "table"})
"""Elements of trafilatura's own tree that begin and end a paragraph."""


def read_page(source: Input, options: ReadOptions) -> Iterator[Article]:
    """The one article of a page."""
    html = decode_markup(source.stream.read(), source.origin, charset=source.charset)
    head = _COMMENT.sub("", html[:_HEAD_REACH])
    language = _LANGUAGE.search(head)
    title = _TITLE.search(head)
    found = _extract(html)
    paragraphs = _list_paragraphs(found) if found is not None and found.body is not None else []
    url = (found.url if found else None) or None
    usual = options.find_languages(source.origin, source.origin, url)
    text = "\n\n".join(paragraphs) or html_to_text(html)
    headline = (found.title if found else None) or (html_to_line(title[1]) if title else None) or None
    yield Article(
        id=source.origin,
        text=text,
        origin=source.origin,
        title=headline,
        url=url,
        published=(found.date if found else None) or None,
        language=normalize_tag(language[1] if language else None) or usual.language,
        source_language=usual.source_language,
        suppressions=read_html_comments(html, text, headline, is_file=True, is_embedded=source.address is not None),
        unread=tuple(describe_excerpt((found.description if found else None) or "", text, "description")),
    )


def _extract(html: str) -> Document | None:
    _silence()
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            show_machine_marks(html),
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except _CRASHES:
        return None
    return None if isinstance(found, dict) else found


def _silence() -> None:
    """Keep what these packages log about odd pages from standard error; who wants it can add a handler."""
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logger = logging.getLogger(name)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _list_paragraphs(found: Document) -> list[str]:
    """The paragraphs of the main text, without the headline where it is the title."""
    paragraphs = [text for text in (piece.strip() for piece in _walk(found.body)) if text]
    return paragraphs[1:] if paragraphs and paragraphs[0] == found.title else paragraphs


def _walk(element: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element, which has no types
    """The texts of an element, cut where a block begins or ends."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            pieces.append("\n")
        elif child.tag in _BLOCKS:
            yield "".join(pieces)
            pieces.clear()
            yield from _walk(child)
        else:
            pieces.append("".join(child.itertext()))
        pieces.append(child.tail or "")
    yield "".join(pieces)
