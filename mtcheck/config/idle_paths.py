"""Audits in, one after the other; which tables [[paths]] and [[suppress]] of the configuration are about no article.

A run over one folder says nothing of tables that are about another. So they are told only where a folder was named in
which everything lies that the table can mean, and all of it was read; or where it names a folder that is not there
beside one of nearly the same name. One that is merely not there may be made later, or not be checked out. Ids and
addresses may come from anywhere: a table that has one of these is never told. What a table [[suppress]] that is about
some article makes of it is left to `suppressions`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from mtcheck.config.model import Config
from mtcheck.config.path_settings import PathSettings, find_root
from mtcheck.model import Audit

_NEARLY = 0.8
"""So alike are names of which one may be misspelt: post and posts, not de and en. Numbers must be the same."""
_DIGITS = re.compile(r"\d+")


class _Named(NamedTuple):
    """A table, as a note calls it, with the articles that it is about."""

    name: str
    table: PathSettings


class IdlePaths:
    """What is kept of a run to tell which tables were idle in it."""

    def __init__(self, config: Config, *, sources: Sequence[str]) -> None:
        """`sources` is what was named; of a folder all must be read."""
        folders = [Path(os.path.realpath(source)) for source in sources if os.path.isdir(source)]  # noqa: PTH112 - Path.is_dir() raises on a name that is too long
        self._articles = 0
        named = [_Named("[[paths]]", table) for table in config.paths]
        named += [
            _Named("[[suppress]]", replace(each.paths, where=each.where))
            for each in config.suppress
            if each.paths is not None and each.is_in_force and config.heed_suppressions
        ]
        self._idle = [each for each in named if folders and _lies_in(each.table, folders)]

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._articles += 1
        article = audit.article
        place = (article.origin, article.id, article.url)
        self._idle = [each for each in self._idle if not each.table.holds_for(*place)]

    def find(self, *, is_complete: bool) -> Iterator[str]:
        """A line for each idle table; `is_complete`: all could be read."""
        for name, table in self._idle if is_complete else ():
            of_all = f"of {self._articles:,} articles" if self._articles > 1 else "of one article"
            what = f"this {name} holds for none {of_all} (match: {', '.join(table.match)})"
            yield f"{table.where}: {what}; correct what it matches, or take it out"


def _lies_in(table: PathSettings, folders: Sequence[Path]) -> bool:
    """Whether all that a table can mean lies in folders that were named, or in none since one is misspelt."""
    roots = [find_root(pattern, table.folder) for pattern in table.wanted]
    return all(
        root is not None and (any(Path(root).is_relative_to(folder) for folder in folders) or _is_misspelt(Path(root)))
        for root in roots
    )


def _is_misspelt(path: Path) -> bool:
    """Whether a path is not there, and where it ends to be there is a folder of nearly the same name."""
    missing = next((each for each in (*reversed(path.parents), path) if not os.path.lexists(each)), None)
    if missing is None:
        return False
    try:
        beside = [each.name.lower() for each in os.scandir(missing.parent) if each.is_dir()]
    except OSError:
        return False
    name = missing.name.lower()
    numbered = [each for each in beside if _DIGITS.findall(each) == _DIGITS.findall(name)]
    return bool(get_close_matches(name, numbered, n=1, cutoff=_NEARLY))
