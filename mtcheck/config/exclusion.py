"""Patterns of files that are not to be read -> whether one is meant.

A pattern is what `match` takes under [[paths]] (`path_settings`), of files only; the last that fits a file decides.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from mtcheck.config.path_settings import NOT, PathSettings, find_pattern_fault, find_root


class FilePattern(str):
    """A pattern of a configuration: as it is written there, with the folder that it is relative to."""

    __slots__ = ("folder",)
    folder: str

    @classmethod
    def seen_from(cls, folder: str | os.PathLike[str], pattern: str) -> FilePattern:
        """The pattern, relative to this folder wherever mtcheck is run."""
        made = cls(pattern)
        made.folder = os.path.abspath(folder)  # noqa: PTH100 - resolve() would follow links
        return made


class _Step(NamedTuple):
    """What one pattern does to the files that fit it."""

    leaves_out: bool
    table: PathSettings


def choose_excluded(patterns: Iterable[str]) -> Callable[[str], bool] | None:
    """Whether a file is left out, as a function of its name; None where none is.

    A pattern without a folder of its own is relative to the working folder.

    >>> is_excluded = choose_excluded(("**/_index.md", "drafts/**", "!drafts/ready.md"))
    >>> [is_excluded(name) for name in ("a/b/_index.md", "_index.md", "drafts/a.md", "drafts/ready.md", "a.md")]
    [True, True, True, False, False]
    """
    here = os.path.abspath("")  # noqa: PTH100 - as above
    steps = tuple(
        _Step(
            not pattern.startswith(NOT),
            PathSettings((pattern.removeprefix(NOT),), folder=getattr(pattern, "folder", here)),
        )
        for pattern in patterns
    )
    return partial(_is_excluded, steps) if steps else None


def find_exclude_faults(patterns: object) -> Iterator[str]:
    """What is wrong with patterns, a clause each; none where it is no list of them, which others tell."""
    for pattern in patterns if isinstance(patterns, tuple) else ():
        body = pattern.removeprefix(NOT)
        fault = find_pattern_fault(pattern)
        if fault:
            yield f'"{pattern}" in exclude is no pattern: {fault}'
        elif find_root(body, "") is None:
            yield f'"{pattern}" in exclude is no pattern of files, and only files can be left out'


def _is_excluded(steps: tuple[_Step, ...], name: str) -> bool:
    last = next((step for step in reversed(steps) if step.table.holds_for(name)), None)
    return last is not None and last.leaves_out
