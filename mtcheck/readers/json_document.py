"""A JSON file in, Articles out: an array, a JSON Feed, a WordPress REST export, or one object.

The two dialects are known by what they hold and need no mapping; a mapping is followed where one is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers.contract import normalize_tag
from mtcheck.readers.decoding import decode
from mtcheck.readers.html_text import html_to_line, html_to_text
from mtcheck.readers.inputs import Input
from mtcheck.readers.json_lines import read_json_lines
from mtcheck.readers.json_values import decode_json
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.paths import describe_kind
from mtcheck.readers.records import Record, read_records

_LISTS = ("items", "articles", "posts", "data")
"""Names under which an object keeps its articles."""
_FEED_VERSION = "https://jsonfeed.org/version/"


def read_json_document(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """An Article or a Failure for each object."""
    body = source.stream.read()
    text = decode(body, source.origin, charset=source.charset)
    if not text.strip():
        return
    try:
        value = decode_json(text, source.origin)
    except InputError:
        if not begins_with_object(text):
            raise
        yield from read_json_lines(replace(source, stream=BytesIO(body)), options)
        return
    yield from read_records(list_records(value, source.origin), source.origin, options)


def list_objects(value: object) -> list[object] | None:
    """Where a document keeps its articles; None where it is one, or none at all."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or "text" in value:
        return None
    return next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)


def begins_with_object(text: str) -> bool:
    """Whether the first line is an object and others follow: JSON Lines whose beginning did not tell."""
    first, _, others = text.lstrip().partition("\n")
    try:
        return bool(others.strip()) and isinstance(decode_json(first, ""), dict)
    except InputError:
        return False


def list_records(value: object, origin: str) -> Iterator[Record | Failure]:
    """A Record for each object that is an article, whose place ends in its number where it is in a list."""
    items = list_objects(value)
    if isinstance(value, dict):
        if items is None:
            yield _build_record(origin, value, origin, None)
            return
        version = value.get("version")
        is_feed = isinstance(version, str) and version.startswith(_FEED_VERSION)
        yield from _list_items(items, origin, value if is_feed else None)
    elif items is not None:
        yield from _list_items(items, origin, None)
    else:
        what = f"this is {describe_kind(value)}, it must be a list of objects"
        raise InputError(origin, what, 'write an array of articles: [{"text": "..."}]')


def _list_items(items: list[object], origin: str, feed: Mapping[str, object] | None) -> Iterator[Record | Failure]:
    for number, item in enumerate(items, 1):
        where = f"{origin}#{number}"
        if isinstance(item, dict):
            yield _build_record(where, item, origin, feed)
        else:
            what = f"this item is {describe_kind(item)}, it must be an object"
            yield Failure(where, what, 'write {"text": "..."} for each article')


def _build_record(where: str, item: Mapping[str, object], origin: str, feed: Mapping[str, object] | None) -> Record:
    entry = None if "text" in item or "target" in item else _read_dialect(item, origin, feed)
    html = "" if entry is None else _find_html(item)
    excerpt = "" if entry is None else _find_excerpt(item)
    return Record(where, item, item if entry is None else entry, excerpt=excerpt, html=html)


def _find_excerpt(item: Mapping[str, object]) -> str:
    """What an entry tells of its text, by the names of WordPress or of JSON Feed."""
    excerpt = item.get("excerpt")
    told = excerpt.get("rendered") if isinstance(excerpt, Mapping) else item.get("summary")
    return html_to_text(told) if isinstance(told, str) else ""


def _find_html(item: Mapping[str, object]) -> str:
    """What the text of an entry is made of, by the names of WordPress or of JSON Feed."""
    content = item.get("content")
    html = content.get("rendered") if isinstance(content, Mapping) else item.get("content_html")
    return html if isinstance(html, str) else ""


def _read_dialect(
    item: Mapping[str, object], origin: str, feed: Mapping[str, object] | None
) -> Mapping[str, object] | None:
    """An entry by the names of the contract; None where it is of no dialect that is known."""
    content = item.get("content")
    if isinstance(content, Mapping) and "rendered" in content:
        title = item.get("title")
        return {
            "id": _place(item.get("id"), origin),
            "text": _undo_html(content["rendered"]),
            "title": _undo_title(title["rendered"] if isinstance(title, Mapping) and "rendered" in title else title),
            "url": item.get("link"),
            "published": f"{item['date_gmt']}Z" if item.get("date_gmt") else item.get("date"),
            "language": _tag_of(item.get("lang")),
        }
    if feed is not None or "content_html" in item or "content_text" in item:
        html = _undo_html(item.get("content_html"))
        return {
            "id": _place(item.get("id"), origin),
            "text": html or item.get("content_text") or item.get("summary") or "",
            "title": item.get("title"),
            "url": item.get("url") or item.get("external_url"),
            "published": item.get("date_published") or item.get("date_modified"),
            "language": _tag_of(item.get("language")) or _tag_of((feed or {}).get("language")),
        }
    return None


def _place(guid: object, origin: str) -> str | None:
    """An id that is only unique in its feed or site, with the place before it."""
    return f"{origin}#{guid}" if isinstance(guid, str | int) and guid != "" else None


def _undo_html(value: object) -> object:
    return html_to_text(value) if isinstance(value, str) else value


def _undo_title(value: object) -> object:
    return html_to_line(value) if isinstance(value, str) else value


def _tag_of(value: object) -> str | None:
    """What software calls a language, where that is a language tag."""
    return normalize_tag(value) if isinstance(value, str) else None
