"""A Markdown file in, one Article out: the file exactly, with what is not prose marked as hidden."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.language import find_tag
from mtcheck.model import Article, Failure
from mtcheck.readers.comments import read_file_comments
from mtcheck.readers.contract import DESCRIPTIONS, describe_excerpt, find_wrong_tag, normalize_tag
from mtcheck.readers.decoding import decode
from mtcheck.readers.front_matter import FrontMatter, find_faults, read_front_matter
from mtcheck.readers.inputs import Input
from mtcheck.readers.markdown_marks import find_prose
from mtcheck.readers.options import ReadOptions
from mtcheck.tags import primary_subtag

_LANGUAGE = ("lang", "language")
_SOURCE_LANGUAGE = ("source_language", "source_lang", "original_language")


def read_markdown(source: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The one article, with what its front matter says of title, language, date and address.

    A Failure where the front matter is broken, so that it may hide a part of the text, or names no language.
    """
    text = decode(source.stream.read(), source.origin, charset=source.charset)
    front = read_front_matter(text)
    faults = [*find_faults(text), *_find_wrong_languages(front, options)]
    if faults:
        what = f"its front matter is wrong: {', and '.join(faults)}"
        yield Failure(source.origin, what, "correct it, or take it out")
        return
    prose = find_prose(text, front.end)
    if prose.unclosed is not None:
        line = text.count("\n", 0, prose.unclosed) + 1
        what = "the block of code that begins here is never closed, so that the rest of the text may stand in it"
        yield Failure(f"{source.origin}:{line}", what, "close it by a line like its first", source.origin)
        return
    url = _find_url(front)
    usual = options.find_languages(source.origin, source.origin, url)
    yield Article(
        id=source.origin,
        text=text,
        origin=source.origin,
        title=front.first("title"),
        url=url,
        published=front.first("date", "published", "pubdate", "published_at"),
        language=_read_language(front, (*_LANGUAGE, "locale"), usual.language) or usual.language,
        source_language=_read_language(front, _SOURCE_LANGUAGE, usual.source_language) or usual.source_language,
        blocks=prose.blocks,
        hidden=prose.hidden,
        has_lines=True,
        title_places=front.places.get("title"),
        suppressions=read_file_comments(text, prose.comments, prose.blocks, is_embedded=source.address is not None),
        unread=(*prose.unread, *_list_descriptions(front, text[front.end :])),
    )


def _list_descriptions(front: FrontMatter, body: str) -> Iterator[str]:
    """What front matter says for lists and searches that does not stand in the text."""
    for key in DESCRIPTIONS:
        if key in front.values:
            yield from describe_excerpt(front.values[key], body, "description")


def _find_wrong_languages(front: FrontMatter, options: ReadOptions) -> Iterator[str]:
    for key in (*(_LANGUAGE if options.heeds_language else ()), *_SOURCE_LANGUAGE):
        value = front.values.get(key, "")
        if find_tag(value) is None and (fault := find_wrong_tag(value)):
            yield f'"{key}" is "{value}", {fault}'


def _read_language(front: FrontMatter, keys: tuple[str, ...], usual: str | None) -> str | None:
    """The tag of the language that is named by its tag, or by its English name; the usual one where that is of it."""
    named = front.first(*keys)
    tag = find_tag(named) if named else None
    return normalize_tag(named) if tag is None or tag == primary_subtag(usual or "") else tag


def _find_url(front: FrontMatter) -> str | None:
    """The address, where it is whole; a site's "permalink" is often only a path."""
    urls = (front.first(key) for key in ("url", "canonical", "canonical_url", "canonicalurl", "permalink", "link"))
    return next((url for url in urls if url and url.startswith(("http://", "https://"))), None)
