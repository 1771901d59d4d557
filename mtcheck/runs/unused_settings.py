"""Articles in, one after the other; configurations nearer to them than the one in force, which is not theirs, out.

The configuration of a run is that of the working folder or of the nearest folder above it. A part of a repository that
has one of its own is judged by it only where mtcheck is run there, or told to by --config.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from mtcheck.subjects import find_settings_file

_MOST_NAMES = 3
"""So many are named."""


class UnusedSettings:
    """What is kept of a run to tell them."""

    def __init__(self, searched: tuple[Path, ...] | None) -> None:
        """`searched` is the file in force, or nothing, as it was found; None where somebody chose it."""
        self._used = searched
        self._folders: dict[str, Path | None] = {}

    def add(self, origin: str) -> None:
        """Take in where an article was read from."""
        if self._used is None or not origin or "://" in origin:
            return
        folder = os.path.dirname(os.path.abspath(origin))  # noqa: PTH100, PTH120 - resolve() would follow links
        if folder not in self._folders:
            above = (find_settings_file(place) for place in (Path(folder), *Path(folder).parents))
            self._folders[folder] = next((file for file in above if file is not None), None)

    def find(self) -> Iterator[str]:
        """A line for each reason, where there is any."""
        if self._used is None:
            return
        used = {os.path.realpath(path) for path in self._used}
        found = sorted({file for file in self._folders.values() if file and os.path.realpath(file) not in used})
        above = [file for file in found if Path.cwd().is_relative_to(file.parent.resolve())]
        nearest = ", ".join(os.path.relpath(path) for path in self._used)
        yield from _tell(above, f"since {nearest} is nearer to the working folder")
        apart = [file for file in found if file not in above]
        yield from _tell(apart, "since a configuration is looked for in the working folder and above it")


def _tell(files: Sequence[Path], why: str) -> Iterator[str]:
    if files:
        unused = sorted(os.path.relpath(file) for file in files)
        more = f" and {len(unused) - _MOST_NAMES:,} more" if len(unused) > _MOST_NAMES else ""
        told = f"{', '.join(unused[:_MOST_NAMES])}{more} {'is' if len(unused) == 1 else 'are'} not used"
        yield f"{told}, {why}; run mtcheck in that folder, or say --config {unused[0]}"
