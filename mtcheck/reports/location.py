"""Article and finding in, the place that programs can open out: a file or an address, lines and columns.

An article that is a whole file has the lines of its findings. One of many in a file has the line of its record where
the format has lines, else the first: viewers refuse a place without any. Columns count code points from 1, and the end
is the place after the last character. An address has no lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from urllib.parse import quote

from mtcheck.model import Article, Failure, Finding, Span

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_PLACE = re.compile(r"(?P<file>.+?):(?P<line>[1-9][0-9]*)(?::[0-9]+)?")
"""How a failure names a line, and perhaps a column."""
_PLACE_TOLD = re.compile(r":(?P<line>[1-9][0-9]*): ")
"""How a note goes on behind the name of the file."""
_SAFE = "/!$&'()*+,;=@~"
"""What may stand in the path of a relative reference, but for the colon, which would make a scheme of a first part."""
_SAFE_IN_ADDRESS = _SAFE + ":?#[]%"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file."""

    line: int
    column: int
    end_line: int
    end_column: int
    """Where the stretch is over: after its last character."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands."""

    path: str
    """A file from the folder that we are in, or from the workspace, with forward slashes; or an address."""
    is_file: bool
    line: int | None
    """None for an address."""
    region: Region | None = None
    """None where offsets are not those of the file."""

    @property
    def uri(self) -> str:
        """The path as a reference that RFC 3986 allows; a file outside of that folder has one of its own."""
        if not self.is_file:
            return quote(self.path.encode("utf-8", "backslashreplace"), safe=_SAFE_IN_ADDRESS)
        path = quote(self.path.encode("utf-8", "backslashreplace"), safe=_SAFE)
        if self.is_relative:
            return path
        return f"file://{path}" if path.startswith("/") else f"file:///{path.replace('%3A', ':', 1)}"  # of a drive

    @property
    def is_relative(self) -> bool:
        """Whether it is a file that is named from a folder."""
        return self.is_file and not PurePath(self.path).is_absolute()


def locate_finding(article: Article, finding: Finding, workspace: Path | None = None) -> Location:
    """Where a finding stands; files are named from the workspace where they are below that, as in all of these."""
    whole = locate_article(article, workspace)
    span = article.find_span(finding.field, finding.span)
    if finding.line is None or finding.column is None or span is None or not whole.is_file:
        return whole
    region = measure_region(article, span, finding.line, finding.column)
    return Location(whole.path, whole.is_file, finding.line, region)


def locate_article(article: Article, workspace: Path | None = None) -> Location:
    """Where an article begins, as far as its file tells."""
    return _locate(article.origin or article.id, article.line, workspace)


def locate_note(article: Article, note: str, workspace: Path | None = None) -> Location:
    """Where that stands which is told of an article: on the line that it begins with, else where the article begins."""
    whole = locate_article(article, workspace)
    named = _PLACE_TOLD.match(note.removeprefix(article.origin)) if note.startswith(article.origin) else None
    return replace(whole, line=int(named["line"])) if named and whole.is_file else whole


def locate_failure(failure: Failure, workspace: Path | None = None) -> Location:
    """Where something could not be read or examined."""
    named = None if _ADDRESS.match(failure.where) else _PLACE.fullmatch(failure.where)
    return _locate(named["file"], int(named["line"]), workspace) if named else _locate(failure.where, None, workspace)


def measure_region(article: Article, span: Span, line: int, column: int) -> Region:
    """The stretch that a span of a whole file covers, by where it begins."""
    lines = _LINE_END.split(article.text[span.start : span.end])
    end_column = len(lines[-1]) + (column if len(lines) == 1 else 1)
    return Region(line, column, line + len(lines) - 1, end_column)


def find_region(article: Article, span: Span) -> Region:
    """The same of any span of a whole file."""
    before = _LINE_END.split(article.text[: span.start])
    return measure_region(article, span, len(before), len(before[-1]) + 1)


def _locate(where: str, line: int | None, workspace: Path | None) -> Location:
    if _ADDRESS.match(where):
        return Location(where, is_file=False, line=None)
    seen = None if workspace is None else _name_from(where, workspace)
    return Location(seen or _name_file(where), is_file=True, line=line or 1)


def _name_from(where: str, workspace: Path) -> str | None:
    """The path of a file from another folder than ours; None where it is not below that."""
    try:
        return Path(where).resolve().relative_to(workspace.resolve()).as_posix()
    except (OSError, ValueError):
        return None


def _name_file(where: str) -> str:
    path = PurePath(where)
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except ValueError:
            return path.as_posix()
    return path.as_posix()
