"""A folder of source texts and the path of an article in, the files in it that go by the name of the article out.

Which of them comes first is told by their folder, then by their name; what they hold is left to `source_files`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from mtcheck.errors import ConfigError
from mtcheck.language import is_language
from mtcheck.model import Failure
from mtcheck.own_files import is_own
from mtcheck.readers.contract import normalize_tag
from mtcheck.readers.files import Wish, walk_folder
from mtcheck.readers.formats import ENDINGS
from mtcheck.tags import primary_subtag

_LETTERS = 2
"""Of the language in a name: `dam.de.md`. Longer words are also words, such as the "old" of `dam.old.md`."""


class SourceFile(NamedTuple):
    """A file that may hold the source text of an article."""

    path: Path
    name: str
    """As names are compared, however a system spells its letters."""
    language: str | None = None
    """That its name tells, BCP 47; None where it tells none."""


class _Name(NamedTuple):
    """The name of a file in its parts."""

    stem: str
    """Without its ending."""
    bare: str | None
    """Also without the language before that; None where none stands there."""
    language: str | None


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """A folder in which each article has its source text in a file of its own."""

    name: str
    """As the user wrote it."""
    place: str
    """Where it is, once links are followed."""
    files: Mapping[tuple[str, str], tuple[SourceFile, ...]]
    """By the folder in it ("2026/05", empty for itself) and the name without ending, and without language."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """All its files."""
        return tuple(sorted({file.path for files in self.files.values() for file in files}))

    def list_candidates(self, article: Path) -> Iterator[tuple[SourceFile, ...]]:
        """The files that go by the name of an article, the likeliest first; those of one rank are equally likely.

        The longer the end of its path is that a file has, too, the likelier it is; then one of the same name comes
        before one of another ending, and that before one which has a language before the ending.
        """
        name = normalize("NFC", article.name)
        parts = _split(name)
        for folder in _list_folders(article):
            for stem in filter(None, (parts.stem, parts.bare)):
                yield from _rank(self.files.get((folder, stem), ()), name)


def open_source_folder(name: str, where: str) -> SourceFolder:
    """What a folder of source texts holds; ConfigError, about the option or key `where`, if it cannot be had."""
    files: dict[tuple[str, str], tuple[SourceFile, ...]] = {}
    top = Path(name)
    if not os.path.isdir(top):  # noqa: PTH112 - Path.is_dir() raises on a name that is too long
        raise ConfigError(where, f'"{name}" is no folder', "name the folder that holds the source texts")
    for path in walk_folder(top, Wish(ENDINGS)):
        if isinstance(path, Failure):
            raise ConfigError(path.where, path.what, path.advice)
        if path.suffix.lower() not in ENDINGS or is_own(path):
            continue
        folder = normalize("NFC", path.parent.relative_to(top).as_posix()).removeprefix(".")
        own = normalize("NFC", path.name)
        parts = _split(own)
        for stem, language in ((parts.stem, None), (parts.bare, parts.language)):
            if stem is not None:
                files[folder, stem] = (*files.get((folder, stem), ()), SourceFile(path, own, language))
    if not files:
        read = " ".join(sorted(ENDINGS))
        raise ConfigError(where, f'"{name}" holds no text', f"put the source texts there, files ending in {read}")
    return SourceFolder(name, os.path.realpath(top), files)


def is_language_of(file: SourceFile, language: str) -> bool:
    """Whether the name of a file tells that it is in a language."""
    return file.language is not None and primary_subtag(file.language) == primary_subtag(language)


def _rank(files: tuple[SourceFile, ...], name: str) -> Iterator[tuple[SourceFile, ...]]:
    told = tuple(file for file in files if file.language is not None)
    same = tuple(file for file in files if file.language is None and file.name == name)
    others = tuple(file for file in files if file.language is None and file.name != name)
    yield from filter(None, (same, others, told))


def _list_folders(article: Path) -> Iterator[str]:
    """The folders in which a file may lie as the article does, the longest path first, the last with no folder.

    >>> list(_list_folders(Path("/site/posts/dam.md")))
    ['site/posts', 'posts', '']
    """
    here = os.path.abspath(article.parent)  # noqa: PTH100 - resolve() would follow links
    told = dict.fromkeys(Path(normalize("NFC", place)).parts[1:] for place in (here, os.path.realpath(here)))
    for length in range(max(map(len, told)), -1, -1):
        ends = dict.fromkeys("/".join(parts[len(parts) - length :]) for parts in told if len(parts) >= length)
        yield from ends


def _split(name: str) -> _Name:
    """The parts of a name.

    >>> _split("dam.pt-BR.md"), _split("dam.old.txt"), _split("v1.2")
    (_Name(stem='dam.pt-BR', bare='dam', language='pt-BR'), _Name(stem='dam.old', bare=None, language=None), \
_Name(stem='v1.2', bare=None, language=None))
    """
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - a name, no path
    if ending.lower() not in ENDINGS:
        return _Name(name, None, None)
    bare, tag = os.path.splitext(stem)  # noqa: PTH122 - the same
    tag = tag.removeprefix(".")
    if len(primary_subtag(tag)) != _LETTERS or not is_language(tag):
        return _Name(stem, None, None)
    return _Name(stem, bare, normalize_tag(tag))
