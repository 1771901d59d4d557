"""A plain text file in, one Article out: the file exactly, so that every offset is one of the file."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.model import Article
from mtcheck.readers.comments import tell_plain_comments
from mtcheck.readers.decoding import decode
from mtcheck.readers.inputs import Input
from mtcheck.readers.options import ReadOptions


def read_plain(source: Input, options: ReadOptions) -> Iterator[Article]:
    """The one article; its first line is part of the text, as nothing says that it is a title."""
    text = decode(source.stream.read(), source.origin, charset=source.charset)
    yield Article(
        id=source.origin,
        text=text,
        origin=source.origin,
        language=options.language,
        source_language=options.source_language,
        has_lines=True,
        suppressions=tell_plain_comments(text),
    )
