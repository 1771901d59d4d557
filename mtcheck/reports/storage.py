"""A folder and texts in, report files out: only files that mtcheck wrote are ever replaced or removed.

What is written is listed in a manifest before it is written, so that the next report, or a run after one that was
cut short, knows its own. Whole files appear under their name only when the report is complete; what is written line
by line (the JSON Lines) is there, and readable, from the first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mtcheck.errors import ConfigError, MtcheckError, OutputError
from mtcheck.own_files import REPORT_MARK

_MANIFEST_TITLE = "Files of a report by mtcheck; the next report in this folder replaces them.\n"
_PARTIAL = ".partial"
_NAMES = (
    "index.html",
    "audits.jsonl",
    "report.md",
    "articles.csv",
    "sentences.csv",
    "findings.csv",
    "names.csv",
    "feed.json",
    "run.json",
    "failures.txt",
)
"""Files that a report has once."""
_ADDED = ("compare.html", "comparison.json")
"""Files that may be added to a report."""
_OURS = re.compile(
    r"""
    (?: index(?:-\d+)?\.html
      | articles/\d{4,}-[a-z0-9-]+\.html
      | audits\.jsonl | report\.md | feed\.json | run\.json | failures\.txt
      | (?:articles|sentences|findings|names)\.csv
      | compare\.html | comparison\.json
    ) (?:\.partial)?
    """,
    re.VERBOSE,
)
"""All that a manifest may name: one that was tampered with cannot make us remove anything else."""


def is_of_report(name: str) -> bool:
    """Whether a file in a report, as it is called from its folder, is or may become one that mtcheck writes there.

    >>> is_of_report("articles/0001-a.html"), is_of_report("out.sarif")
    (True, False)
    """
    return name == REPORT_MARK or _OURS.fullmatch(name) is not None


class Storage:
    """The files of one report."""

    def __init__(self, *, folder: Path, is_addition: bool = False) -> None:
        """Take the folder: create it where it is missing, remove an older report, leave the rest alone.

        An addition leaves an older report alone, too, and replaces only what was added before.
        """
        self._folder = folder
        self._listed: set[str] = set()
        self._partial: list[str] = []
        if folder.exists() and not folder.is_dir():
            raise ConfigError(str(folder), "is a file, not a folder", "name another folder for the report")
        with self._explain_errors(kind=ConfigError):
            folder.mkdir(parents=True, exist_ok=True)
            older = tuple(self._read_manifest())
            self._refuse_foreign(_ADDED if is_addition else _NAMES, older)
            if is_addition and older:
                partial = tuple(name + _PARTIAL for name in _ADDED)
                self._listed = set(older).intersection((*_ADDED, *partial))
                for name in partial:
                    (folder / name).unlink(missing_ok=True)
                return
            self._remove_older()
            (folder / REPORT_MARK).write_text(_MANIFEST_TITLE, encoding="utf-8", newline="\n")

    def append(self, name: str, text: str) -> None:
        """Add to a file that is readable all the time."""
        self._claim(name)
        self._add(name, text)

    def append_partial(self, name: str, text: str) -> None:
        """Add to a file that appears under its name when the report is complete."""
        if name not in self._partial:
            self._claim(name)
            self._claim(name + _PARTIAL)
            self._partial.append(name)
        self._add(name + _PARTIAL, text)

    def write(self, name: str, text: str) -> None:
        """Write a whole file, once."""
        self._claim(name)
        with self._explain_errors():
            (self._folder / name).parent.mkdir(exist_ok=True)
        self._add(name, text)

    def publish(self) -> None:
        """Give every file its name: the report is complete."""
        with self._explain_errors():
            for name in self._partial:
                (self._folder / (name + _PARTIAL)).replace(self._folder / name)
        self._partial.clear()

    def _refuse_foreign(self, names: tuple[str, ...], older: tuple[str, ...]) -> None:
        """Raise before anything is touched where a name that we need is taken by a file of the user's."""
        for name in names:
            if name not in older:
                self._refuse_taken(name)

    def _refuse_taken(self, name: str) -> None:
        path = self._folder / name
        if path.exists() or path.is_symlink():
            raise ConfigError(str(path), "was not written by mtcheck", "move it, or name another folder for the report")

    def _claim(self, name: str) -> None:
        """List a file as ours before it exists; one that is there by now is somebody else's."""
        if name in self._listed:
            return
        self._refuse_taken(name)
        self._add(REPORT_MARK, name + "\n")
        # pages are many and each is written once: remembering them all would not keep memory flat
        if "/" not in name:
            self._listed.add(name)

    def _add(self, name: str, text: str) -> None:
        with (
            self._explain_errors(name),
            (self._folder / name).open("a", encoding="utf-8", errors="backslashreplace", newline="") as file,
        ):
            file.write(text)

    def _read_manifest(self) -> Iterator[str]:
        """The files of an older report."""
        manifest = self._folder / REPORT_MARK
        if manifest.is_file():
            with manifest.open(encoding="utf-8", errors="replace") as lines:
                yield from (name for name in map(str.rstrip, lines) if _OURS.fullmatch(name))

    def _remove_older(self) -> None:
        """Remove the files of an older report, and the folder of its pages where that is then empty."""
        for name in self._read_manifest():
            (self._folder / name).unlink(missing_ok=True)
        pages = self._folder / "articles"
        if pages.is_dir() and not pages.is_symlink() and next(pages.iterdir(), None) is None:
            pages.rmdir()

    @contextmanager
    def _explain_errors(self, name: str = "", *, kind: type[MtcheckError] = OutputError) -> Iterator[None]:
        """A disk that is full or a folder that is locked, in one line that names the file."""
        try:
            yield
        except OSError as error:
            where = str(error.filename or self._folder / name)
            what = f"cannot be written ({error.strerror or error})"
            raise kind(where, what, "name another folder for the report or make room") from error
