"""A feed in (RSS 2.0, RSS 1.0, Atom and their older kin), one Article an entry out.

The only importer of feedparser, which is given bytes and so never fetches anything. HTML in an entry becomes text.
A feed with faults is read as far as feedparser can; one that ends in the middle is said to, after its entries.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers.comments import read_html_comments
from mtcheck.readers.contract import describe_excerpt, normalize_tag
from mtcheck.readers.decoding import decode_markup
from mtcheck.readers.html_text import has_html, html_to_line, html_to_text
from mtcheck.readers.inputs import Input
from mtcheck.readers.options import ReadOptions

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")
_ROOT = re.compile(r"(?:\s++|<\?.*?\?>|<!--.*?-->|<![^>]*>)*+<([A-Za-z_][\w.:-]*)", re.DOTALL)
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_SPACE = re.compile(r"[ \t\r\n]+")
_UTF16_REFERENCES = re.compile(r"(?:&#(?:x0*d[89a-f][0-9a-f]{2}|0*5[5-7]\d{3});)+", re.IGNORECASE)
"""An emoji as two halves: "&#55357;&#56832;" from software that thinks in UTF-16. XML has no such characters."""
_CRASHES = (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What feedparser raises on input that is broken in ways it has not met."""


def read_feed(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """An Article for each entry, and a Failure where the feed is cut off."""
    text = decode_markup(source.stream.read(), source.origin, charset=source.charset)
    if not text.strip():
        return
    feed = _parse(text, source)
    if not feed.entries and (feed.bozo or not feed.version):
        raise _refuse(feed, source.origin, text)
    language = normalize_tag(feed.feed.get("language"))
    root = _ROOT.match(text)
    is_cut_off = root is not None and f"</{root[1]}" not in text
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        article_id = f"{source.origin}#{entry.get('id') or entry.get('link') or number}"
        if article_id in seen:  # some feeds give all their entries one guid
            article_id = f"{article_id}#{number}"
        seen.add(article_id)
        yield _read_entry(entry, article_id, source.origin, language, options)
    if root is not None and is_cut_off:
        what = f"the feed ends before </{root[1]}>: its last article is cut off, and others may be missing"
        yield Failure(f"{source.origin}:{text.count(chr(10)) + 1}", what, "fetch it again")


def _parse(text: str, source: Input) -> Any:  # noqa: ANN401 - feedparser has no types
    import feedparser

    declaration = _DECLARATION.match(text)
    lines = declaration[0].count("\n") if declaration else 0
    body = _UTF16_REFERENCES.sub(_join_halves, text[declaration.end() :] if declaration else text)
    # Decoded once, so that feedparser has nothing to guess; lines stay where they were.
    data = ("<?xml version='1.0' encoding='utf-8'?>" + "\n" * lines + body).encode("utf-8")
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": source.address or ""}
    try:
        return feedparser.parse(data, response_headers=headers, resolve_relative_uris=False, sanitize_html=False)
    except _CRASHES as error:
        what = f"this feed cannot be read ({type(error).__name__}: {error})"
        raise InputError(source.origin, what, "check that it is RSS, RSS 1.0 or Atom") from None


def _join_halves(match: re.Match[str]) -> str:
    codes = match[0].replace("&#", "").rstrip(";").split(";")
    units = [int(code[1:], 16) if code[0] in "xX" else int(code) for code in codes]
    return "".join(map(chr, units)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _refuse(feed: Any, origin: str, text: str) -> InputError:  # noqa: ANN401 - feedparser has no types
    fault = feed.get("bozo_exception")
    root = _ROOT.match(text)
    found = f"its root element is <{root[1]}>" if root else "it does not begin with an element"
    if hasattr(fault, "getLineNumber"):
        where = f"{origin}:{fault.getLineNumber()}"
        return InputError(where, f"this is no feed: not XML ({fault.getMessage()})", "check the file; " + found)
    return InputError(origin, f"this is XML but no feed, {found}", "RSS 2.0, RSS 1.0, Atom, XLIFF and TMX are read")


def _read_entry(entry: Any, article_id: str, origin: str, language: str | None, options: ReadOptions) -> Article:  # noqa: ANN401
    found = _find_text(entry)
    link = entry.get("link") or ""
    url = link if link.startswith(("http://", "https://")) else None
    usual = options.find_languages(origin, article_id, url)
    return Article(
        id=article_id,
        text=found.text,
        origin=origin,
        title=_find_title(entry) or None,
        url=url,
        published=_find_date(entry),
        language=normalize_tag(entry.get("language")) or normalize_tag(found.language) or language or usual.language,
        source_language=usual.source_language,
        suppressions=read_html_comments(found.html, found.text),
        unread=tuple(describe_excerpt(html_to_text(entry.get("summary") or ""), found.text, "excerpt")),
    )


class _Text(NamedTuple):
    """The text of an entry."""

    text: str
    language: str | None
    html: str
    """What it was made of."""


def _find_text(entry: Any) -> _Text:  # noqa: ANN401 - feedparser has no types
    """The full content, HTML before plain text; the summary where there is none; with its language."""
    contents = sorted(entry.get("content", ()), key=lambda content: content.get("type") not in _HTML_TYPES)
    for content in (*contents, entry.get("summary_detail", {})):
        value = content.get("value") or ""
        is_html = content.get("type") in _HTML_TYPES or has_html(value)
        text = html_to_text(value) if is_html else unescape(value).strip()
        if text:
            return _Text(text, content.get("language"), value)
    return _Text("", None, "")


def _find_title(entry: Any) -> str:  # noqa: ANN401 - feedparser has no types
    detail = entry.get("title_detail", {})
    value = detail.get("value") or ""
    return html_to_line(value) if detail.get("type") in _HTML_TYPES else _SPACE.sub(" ", unescape(value)).strip()


def _find_date(entry: Any) -> str | None:  # noqa: ANN401 - feedparser has no types
    """The date in ISO 8601, UTC, where feedparser understood it; else as it stands."""
    name = "published" if "published" in entry else "updated"
    if name not in entry:  # asked for a date that it does not have, feedparser answers with a warning
        return None
    parsed = entry.get(f"{name}_parsed")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else entry[name] or None
