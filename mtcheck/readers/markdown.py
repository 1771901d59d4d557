"""A Markdown file in, one Article out: the file exactly, with what is not prose marked as hidden."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import Article
from mtcheck.readers.comments import read_file_comments
from mtcheck.readers.contract import normalize_tag
from mtcheck.readers.decoding import decode
from mtcheck.readers.front_matter import FrontMatter, read_front_matter
from mtcheck.readers.inputs import Input
from mtcheck.readers.markdown_marks import find_prose
from mtcheck.readers.options import ReadOptions


def read_markdown(source: Input, options: ReadOptions) -> Iterator[Article]:
    """The one article, with what its front matter says of title, language, date and address."""
    text = decode(source.stream.read(), source.origin, charset=source.charset)
    front = read_front_matter(text)
    prose = find_prose(text, front.end)
    url = _find_url(front)
    usual = options.find_languages(source.origin, source.origin, url)
    yield Article(
        id=source.origin,
        text=text,
        origin=source.origin,
        title=front.first("title"),
        url=url,
        published=front.first("date", "published", "pubdate", "published_at"),
        language=normalize_tag(front.first("lang", "language", "locale")) or usual.language,
        source_language=normalize_tag(front.first("source_language", "source_lang", "original_language"))
        or usual.source_language,
        blocks=prose.blocks,
        hidden=prose.hidden,
        has_lines=True,
        suppressions=read_file_comments(text, prose.comments, prose.blocks, is_embedded=source.address is not None),
    )


def _find_url(front: FrontMatter) -> str | None:
    """The address, where it is whole; a site's "permalink" is often only a path."""
    urls = (front.first(key) for key in ("url", "canonical", "canonical_url", "canonicalurl", "permalink", "link"))
    return next((url for url in urls if url and url.startswith(("http://", "https://"))), None)
