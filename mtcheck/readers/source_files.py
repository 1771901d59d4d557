"""An article and its file in, the same with the source text out that stands in a file of its own.

The front matter of a post names that file (`source_file`), or it lies in the folder of source texts by the name of the
article. It is read as articles are, and what a reader sees of it counts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure
from mtcheck.own_files import begins_as_own
from mtcheck.readers.contract import show_text
from mtcheck.readers.decoding import decode_head
from mtcheck.readers.files import describe_own, display
from mtcheck.readers.formats import READERS, Format, choose_format, name_format
from mtcheck.readers.front_matter import read_front_matter
from mtcheck.readers.inputs import HEAD, open_file
from mtcheck.readers.options import UNDETERMINED, ReadOptions
from mtcheck.readers.source_folder import SourceFile, SourceFolder, is_language_of
from mtcheck.tags import primary_subtag

_T = TypeVar("_T")
KEY = "source_file"
"""The key of front matter that names the file of the source text."""
ONE_TEXT = "name a file of plain text, Markdown or HTML"
WHOLE_FILES: frozenset[Format] = frozenset({"plain", "markdown", "page", "json"})
"""Formats whose files may hold one article, without its source."""


def tell_whole(items: Iterator[_T], chosen: Format) -> Iterator[tuple[_T, bool]]:
    """What a file holds, and of each whether it is all that a file of one article holds."""
    first = next(items, None) if chosen in WHOLE_FILES else None
    if first is not None:
        second = next(items, None)
        yield first, second is None
        if second is not None:
            yield second, False
    yield from ((item, False) for item in items)


def add_source(article: Article, path: Path | None, chosen: Format, options: ReadOptions) -> Article | Failure:
    """The one article of a file with its source text; as it is where it brings one or has none.

    A Failure where its front matter names a file that cannot be had, where the folder has several that may be meant,
    and where what is meant holds no text, or more than one. `path` is None for what came from no file.
    """
    if article.source is not None:
        return article
    named = read_front_matter(article.text).first(KEY) if chosen == "markdown" else None
    if path is None:
        lost = f'a "{KEY}" in front matter, which is read of files only'
        return article if named is None else replace(article, lost_source=lost)
    folder = options.source_folder
    found = _open_named(article, path, named) if named else _choose(article, path, folder)
    if isinstance(found, SourceFile):
        text = _read_text(found.path, options)
        if isinstance(text, Article):
            return put_source(article, text, found.language)
        return Failure(article.id, f"its source cannot be had: {text.where}: {text.what}", text.advice)
    if found is None and folder is not None:
        return replace(article, lost_source=article.lost_source or f'no file of that name in "{folder.name}"')
    return found or article


def put_source(article: Article, source: Article, named: str | None = None) -> Article:
    """The article with a source text beside it, whose language is told by the article, by the text or by its name."""
    said = source.language
    is_told = said != UNDETERMINED and primary_subtag(said) != primary_subtag(article.language)
    language = article.source_language or (said if is_told else named)
    text = show_text(source).strip()
    return replace(article, source=(text,), source_language=language, lost_source=None, source_origin=source.origin)


def list_source_files(path: Path, folder: SourceFolder | None) -> Iterator[Path]:
    """The files that may hold the source text of the article of a file, without reading more than its beginning."""
    chosen = name_format(path.name)
    if chosen == "markdown" and (named := _read_named(path)):
        yield path.parent / named
        return
    for rank in () if folder is None or chosen not in {*WHOLE_FILES, None} else folder.list_candidates(path):
        yield from (file.path for file in rank)
        if any(file.language is None for file in rank):
            return


def _read_named(path: Path) -> str | None:
    """What the front matter of a post names as the file of its source."""
    try:
        with path.open("rb") as file:
            return read_front_matter(decode_head(file.read(HEAD), display(path), None)).first(KEY)
    except (OSError, InputError):
        return None  # told when it is read


def _open_named(article: Article, path: Path, named: str) -> SourceFile | Failure:
    """The file that front matter names, from the folder of the post on."""
    (at, *_) = read_front_matter(article.text).places.get(KEY, (0,))
    number = article.text.count("\n", 0, at) + 1
    given = path.parent / named
    place = Path(os.path.normpath(given))
    if os.path.realpath(place) != os.path.realpath(given):  # ".." behind a link to a folder
        place = given
    if "\0" not in named and os.path.isfile(place):  # noqa: PTH113 - Path.is_file() raises on a name that is too long
        return SourceFile(place, place.name)
    what = f'{KEY} is "{named}", but there is no file {display(place)}'
    return Failure(
        f"{article.origin}:{number}",
        what,
        "correct the path, which begins in the folder of the post, or take the line out",
    )


def _choose(article: Article, path: Path, folder: SourceFolder | None) -> SourceFile | Failure | None:
    """The likeliest file of a folder; None where it has none, a Failure where several are equally likely."""
    for rank in () if folder is None else folder.list_candidates(path):
        likely = [file for file in rank if not is_language_of(file, article.language)]
        meant = [file for file in likely if is_language_of(file, article.source_language or UNDETERMINED)] or likely
        if len(meant) > 1:
            names = " and ".join(display(file.path) for file in meant)
            what = f"{names} may both be its source" if len(meant) == 2 else f"each of {names} may be its source"  # noqa: PLR2004 - both
            return Failure(article.id, what, f"remove or rename all but one, or name it in front matter ({KEY})")
        if meant:
            return meant[0]
    return None


def _read_text(path: Path, options: ReadOptions) -> Article | Failure:
    """The one text of a file."""
    plain = replace(options, language=UNDETERMINED, source_language=None, fields={}, choose_languages=None)
    name = display(path)
    try:
        source = open_file(path)
        with closing(source.stream):
            if begins_as_own(source.head):
                return describe_own(name)
            items = list(islice(READERS[choose_format(source, plain)](source, plain), 2))
    except InputError as error:
        return error.failure
    except OSError as error:
        return Failure(name, f"cannot be read ({error.strerror or error})", "check that it is there and readable")
    first = items[0] if items else None
    if isinstance(first, Article) and len(items) == 1 and first.source is None and show_text(first).strip():
        return first
    fault = next((item for item in items if isinstance(item, Failure)), None)
    is_empty = first is None or (isinstance(first, Article) and not show_text(first).strip())
    return fault or Failure(name, "there is no text in it" if is_empty else "it holds more than one text", ONE_TEXT)
