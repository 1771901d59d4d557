"""An article in, out what it is called however its path was spelled and wherever mtcheck is run.

Fingerprints and baselines know a finding again by its article, and an article is its id. One that has none of its own
is named by its file, and there by its address, its title or how it begins. A file is seen from the folder of the
baseline, or for a fingerprint from its home: the nearest folder above it that has a configuration of mtcheck or is a
git checkout. No text is read here but that of a pyproject.toml.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from mtcheck.file_names import name_behind_links
from mtcheck.model import Article

OWN_FILE = "mtcheck.toml"
PROJECT_FILE = "pyproject.toml"
"""What a configuration is called; the latter is one where it has a table for mtcheck."""
_CHECKOUT = ".git"
_OWN_TABLE = re.compile(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*mtcheck[ \t]*[\].]", re.MULTILINE)
_LONGEST_NAME = 80
"""Characters of the title, or the beginning, that an article without an id is known by."""


class Subject(NamedTuple):
    """What a finding is about."""

    file: str | None
    """As seen from a folder, or an address; None for an article that has an id of its own, and for a feed."""
    article: str | None
    """Its id, or what it is known by in its file; None where it is the whole file, and for a feed."""

    def __str__(self) -> str:
        """In one word: `posts/a.md`, `a17`, `feed.jsonl#Rain`."""
        return "#".join(part for part in self if part is not None)


def name_subject(article: Article, folder: str | None = None) -> Subject:
    """What an article is called where files are seen from a folder; without one, each from its home.

    >>> name_subject(Article("a17", "Text.", origin="feed.jsonl"))
    Subject(file=None, article='a17')
    >>> name_subject(Article("stdin:3", "It rained.", origin="stdin", title="Rain"), "/news")
    Subject(file=None, article='Rain')
    """
    inner = article.id.removeprefix(article.origin)
    if not article.origin or (inner and (inner == article.id or inner[0] not in ":#")):
        return Subject(None, article.id)
    file = name_file(article.origin, folder)
    if not inner:
        return Subject(file, None if file else article.id)
    own = inner[1:]
    return Subject(file, _describe_article(article) if own.isdecimal() else own)


def name_file(origin: str, folder: str | None = None) -> str | None:
    """A file as seen from a folder, else from its home; an address as it is; None for what is neither."""
    if "://" in origin:
        return origin
    if not Path(origin).exists():
        return None
    return _name_at_home(origin) if folder is None else name_behind_links(origin, folder)


def find_settings_file(folder: Path) -> Path | None:
    """The file in a folder that is a configuration of mtcheck; None where it has none."""
    own, project = folder / OWN_FILE, folder / PROJECT_FILE
    if own.is_file():
        return own
    try:
        return project if _OWN_TABLE.search(project.read_bytes()) else None
    except OSError:
        return None


def _name_at_home(origin: str) -> str:
    """A file as seen from its home, that of its folder if links lead there; what has none, from the working folder."""
    path = Path(os.path.abspath(origin))  # noqa: PTH100 - resolve() would follow the link that is the file itself
    real = Path(os.path.realpath(path.parent), path.name)
    for place in (real, path):
        home = next((folder for folder in place.parents if _is_home(folder)), None)
        if home is not None:
            return place.relative_to(home).as_posix()
    return name_behind_links(origin, "")


def _is_home(folder: Path) -> bool:
    return (folder / _CHECKOUT).exists() or find_settings_file(folder) is not None


def _describe_article(article: Article) -> str:
    """What an article is known by that has only a number in its file, which changes with those before it."""
    told = article.url or article.title or article.text
    return " ".join(told[: 2 * _LONGEST_NAME].split())[:_LONGEST_NAME].rstrip()
