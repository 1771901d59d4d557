"""Audits in, Checkstyle XML out, which Jenkins (Warnings), reviewdog and most editors read.

A file stands once for each run of articles from it, so that memory stays flat: readers put such parts together.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version

from mtcheck.model import Audit, Failure, Severity
from mtcheck.reports.begun_text import BegunText
from mtcheck.reports.location import Location, locate_article, locate_failure, locate_finding
from mtcheck.reports.remedy import tell_finding
from mtcheck.reports.setting import Setting
from mtcheck.reports.xml_text import write_attributes
from mtcheck.visible import flatten

_SEVERITIES = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "info",
}


class CheckstyleReport:
    """A document, written as the articles come."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes the text of the document, piece by piece."""
        self._workspace = setting.workspace
        self._file: str | None = None
        attributes = write_attributes({"version": version("mtcheck")})
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle{attributes}>\n'
        self._text = BegunText(head, write=write)

    def add(self, audit: Audit) -> None:
        """Write the findings of one article, and what of it could not be examined."""
        article = audit.article
        self._open_file(locate_article(article, self._workspace).path)
        for finding in audit.findings:
            told = tell_finding(article, finding, names_place=True)
            place = locate_finding(article, finding, self._workspace)
            self._add_error(place, _SEVERITIES[finding.severity], told, f"mtcheck.{finding.code}.{finding.name}")
        for failure in audit.failures:
            self._add_failure(failure, locate_article(article, self._workspace))

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write what could not be read, and the end."""
        for failure in failures:
            place = locate_failure(failure, self._workspace)
            self._open_file(place.path)
            self._add_failure(failure, place)
        self._open_file(None)
        self._text.put("</checkstyle>\n")

    def _open_file(self, path: str | None) -> None:
        """End the file before where another begins."""
        if path == self._file:
            return
        if self._file is not None:
            self._text.put("</file>\n")
        if path is not None:
            self._text.put(f"<file{write_attributes({'name': path})}>\n")
        self._file = path

    def _add_failure(self, failure: Failure, place: Location) -> None:
        self._add_error(place, "error", str(failure), "mtcheck.not-examined")

    def _add_error(self, place: Location, severity: str, message: str, source: str) -> None:
        attributes: dict[str, str | int | None] = {
            "line": place.line or 1,
            "column": place.region.column if place.region else None,
            "severity": severity,
            "message": flatten(message),
            "source": source,
        }
        self._text.put(f"<error{write_attributes(attributes)}/>\n")
