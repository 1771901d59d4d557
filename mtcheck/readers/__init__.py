"""Files, folders, patterns, standard input and addresses in, Articles out; the only package that opens input.

    sources -> files, address -> inputs -> formats -> one reader a format -> Article or Failure

What cannot be read comes out as a Failure in the place where its articles would stand, and the rest goes on.
Everything is read when it is asked for: JSON Lines and tables line by line, XLIFF and TMX article by article, the rest
file by file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from os import PathLike, fspath
from pathlib import Path

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.own_files import begins_as_own
from mtcheck.readers.address import is_address, open_address
from mtcheck.readers.contract import describe_empty, show_text
from mtcheck.readers.files import Wish, describe_own, display, find_files
from mtcheck.readers.formats import ENDINGS, READERS, WITHOUT_FIELDS, Format, choose_format
from mtcheck.readers.inputs import STANDARD_INPUT, STDIN, Input, open_file, open_standard_input
from mtcheck.readers.options import FIELDS, FieldMapping, ReadOptions, parse_field
from mtcheck.readers.source_files import add_source, list_source_files, tell_whole

__all__ = ["FIELDS", "FieldMapping", "ReadOptions", "parse_field", "read_articles", "read_opened"]

_DEFAULTS = ReadOptions()


def read_articles(
    sources: Iterable[str | PathLike[str]], options: ReadOptions = _DEFAULTS
) -> Iterator[Article | Failure]:
    """The articles of all sources, in the order given, each file once; what could not be read, as Failures.

    A source is a file, a folder (read with its folders, by name), a pattern, `-` for standard input or an http(s)
    address. An article's id is its own where it has one, else the file or address, and the line or entry in it;
    standard input is called `stdin` there. One that is a whole file gets the source text that stands in a file of its
    own. Fields are mapped where the format has any; where no input has, that is
    a Failure too, for what was asked for was not done.
    """
    return _read_all(_find_inputs(sources, options), options)


def read_opened(source: Input, options: ReadOptions = _DEFAULTS) -> Iterator[Article | Failure]:
    """The same of one input that was opened already, as standard input can be once only."""
    return _read_all([_Found(source.origin, lambda: source)], options)


def _read_all(inputs: Iterable[_Found | Failure], options: ReadOptions) -> Iterator[Article | Failure]:
    without_fields: Failure | None = None
    may_have_fields = False
    for found in inputs:
        if isinstance(found, Failure):
            may_have_fields = True
            yield found
            continue
        chosen = yield from _read(found, options)
        if chosen in WITHOUT_FIELDS:
            without_fields = without_fields or _describe_idle_mapping(found.name, WITHOUT_FIELDS[chosen], options)
        else:
            may_have_fields = True
    if options.fields and without_fields and not may_have_fields:
        yield without_fields


@dataclass(frozen=True, slots=True)
class _Found:
    """One input, still closed."""

    name: str
    open_input: Callable[[], Input]
    path: Path | None = None
    """None for what is no file."""


def _find_inputs(sources: Iterable[str | PathLike[str]], options: ReadOptions) -> Iterator[_Found | Failure]:
    seen: set[str] = set()
    apart = None if options.source_folder is None else options.source_folder.place
    only = None if options.only is None else partial(_has_changed, options=options, only=options.only)
    wish = Wish(ENDINGS, only, options.pass_over, apart, options.excludes, options.leave_out)
    for named in (sources,) if isinstance(sources, str) else sources:
        source = fspath(named)
        if source == STANDARD_INPUT:
            yield _Found(STDIN, open_standard_input)
        elif is_address(source):
            yield _Found(source, partial(open_address, source, options))
        else:
            for found in find_files(source, wish):
                if isinstance(found, Failure):
                    yield found
                elif (real := os.path.realpath(found)) not in seen:
                    seen.add(real)
                    yield _Found(display(found), partial(open_file, found), found)


def _has_changed(path: Path, *, options: ReadOptions, only: Callable[[Path], bool]) -> bool:
    """Whether a file is wanted, itself or for its source text."""
    return only(path) or any(map(only, list_source_files(path, options.source_folder)))


def _read(found: _Found, options: ReadOptions) -> Generator[Article | Failure, None, Format | None]:
    """What one input holds, then its format, None where it cannot be opened; an error ends it, as its last Failure."""
    chosen: Format | None = None
    try:
        source = found.open_input()
        with closing(source.stream):
            if begins_as_own(source.head):
                yield describe_own(source.origin)
                return None
            options = options.settle(source.origin)
            chosen = choose_format(source, options)
            is_empty = True
            for item, is_whole in tell_whole(READERS[chosen](source, options), chosen):
                is_empty = False
                told = _complete(item, source) if isinstance(item, Article) else item
                if is_whole and isinstance(told, Article):
                    told = add_source(told, found.path, chosen, options)
                yield told
            if is_empty:
                yield Failure(source.origin, "no article in it", "check that this is the right file")
    except InputError as error:
        yield error.failure
    except OSError as error:
        what = f"cannot be read ({error.strerror or error})"
        yield Failure(found.name, what, "check that it is there and readable")
    return chosen


def _complete(article: Article, source: Input) -> Article | Failure:
    """The article, with the address it came from where it gives none; a Failure where it has no text."""
    if not show_text(article).strip():
        return describe_empty(article, source.origin)
    return article if article.url is not None else replace(article, url=source.address)


def _describe_idle_mapping(name: str, called: str, options: ReadOptions) -> Failure:
    mapping = ", ".join(f"{field}={path}" for field, path in options.fields.items())
    what = f"{mapping} applies to nothing, no input has fields: {name} is {called}"
    return Failure("--field", what, "give JSON, JSON Lines, CSV or TSV with a header row, or leave it out")
