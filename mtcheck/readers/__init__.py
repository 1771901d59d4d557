"""Files, folders, patterns, standard input and addresses in, Articles out; the only package that opens input.

    sources -> inputs, address -> formats -> one reader a format -> Article or Failure

What cannot be read comes out as a Failure in the place where its articles would stand, and the rest goes on.
Everything is read when it is asked for: JSON Lines and tables line by line, the rest file by file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from os import PathLike, fspath

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.readers.address import is_address, open_address
from mtcheck.readers.formats import ENDINGS, READERS, choose_format
from mtcheck.readers.inputs import STANDARD_INPUT, Input, display, find_files, open_file, open_standard_input
from mtcheck.readers.options import FIELDS, FieldMapping, ReadOptions, parse_field

__all__ = ["FIELDS", "FieldMapping", "ReadOptions", "parse_field", "read_articles"]

_DEFAULTS = ReadOptions()


def read_articles(
    sources: Iterable[str | PathLike[str]], options: ReadOptions = _DEFAULTS
) -> Iterator[Article | Failure]:
    """The articles of all sources, in the order given; what could not be read among them, as Failures.

    A source is a file, a folder (read with its folders, by name), a pattern, `-` for standard input or an http(s)
    address. An article's id is its own where it has one, else the file or address, and the line or entry in it.
    """
    for named in (sources,) if isinstance(sources, str) else sources:
        source = fspath(named)
        if source == STANDARD_INPUT:
            yield from _read(source, open_standard_input, options)
        elif is_address(source):
            yield from _read(source, partial(open_address, source, options), options)
        else:
            for found in find_files(source, ENDINGS):
                if isinstance(found, Failure):
                    yield found
                else:
                    yield from _read(display(found), partial(open_file, found), options)


def _read(name: str, open_input: Callable[[], Input], options: ReadOptions) -> Iterator[Article | Failure]:
    """What one input holds; an error ends it, as its last Failure."""
    try:
        source = open_input()
        with closing(source.stream):
            is_empty = True
            for item in READERS[choose_format(source)](source, options):
                is_empty = False
                yield _complete(item, source) if isinstance(item, Article) else item
            if is_empty:
                yield Failure(source.origin, "no article in it", "check that this is the right file")
    except InputError as error:
        yield error.failure
    except OSError as error:
        yield Failure(name, f"cannot be read ({error.strerror or error})", "check that it is there and readable")


def _complete(article: Article, source: Input) -> Article | Failure:
    """The article, with the address it came from where it gives none; a Failure where it has no text."""
    if not article.text or not any(piece.strip() for piece in _list_visible(article)):
        is_placed = article.id.startswith(source.origin)
        where, what = (
            (article.id, "no text in it") if is_placed else (source.origin, f'article "{article.id}" has no text')
        )
        return Failure(where, what, "leave it out, or check the field or file that it came from")
    return article if article.url is not None else replace(article, url=source.address)


def _list_visible(article: Article) -> Iterator[str]:
    """What of the text is not hidden."""
    at = 0
    for hidden in article.hidden:
        yield article.text[at : hidden.start]
        at = hidden.end
    yield article.text[at:]
