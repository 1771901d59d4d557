"""Audits in, a GitLab Code Quality report out, which a merge request shows beside the changed lines.

GitLab takes two entries with one fingerprint for one, and tells new ones from old ones by it alone: it is that of the
finding, with a count where a feed has one article twice. What could not be read is an entry, too. None of this depends
on how a path is spelled, or on the folder in which mtcheck is run.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable

from mtcheck.json_text import JsonValue, write_json
from mtcheck.model import Audit, Failure, Severity
from mtcheck.reports.begun_text import JsonArray
from mtcheck.reports.location import Location, locate_article, locate_failure, locate_finding
from mtcheck.reports.remedy import tell_finding
from mtcheck.reports.setting import Setting
from mtcheck.subjects import Subject, name_file, name_subject

_SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}
_UNEXAMINED = "blocker"
"""What was not examined is worse than any fault."""
_CHECK_OF_FAILURES = "not-examined"


class GitlabReport:
    """An array, written entry by entry."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes the text of the array, piece by piece."""
        self._workspace = setting.workspace
        self._array = JsonArray("[", write=write)
        self._articles = Counter[Subject]()
        self._failures = Counter[tuple[str, str]]()

    def add(self, audit: Audit) -> None:
        """Write the findings of one article, and what of it could not be examined."""
        article = audit.article
        subject = name_subject(article)
        self._articles[subject] += 1
        for finding in audit.findings:
            place = locate_finding(article, finding, self._workspace)
            told = tell_finding(article, finding, names_place=True)
            known = (finding.fingerprint, str(self._articles[subject]))
            self._add(told, f"{finding.code}/{finding.name}", _SEVERITIES[finding.severity], place, known)
        for failure in audit.failures:
            self._add_failure(failure, locate_article(article), locate_article(article, self._workspace))

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write what could not be read, and the end."""
        for failure in failures:
            self._add_failure(failure, locate_failure(failure), locate_failure(failure, self._workspace))
        self._array.close()

    def _add_failure(self, failure: Failure, here: Location, place: Location) -> None:
        """`here` is where it is from the folder that we are in."""
        key = (name_file(here.path) or here.path, failure.what)
        self._failures[key] += 1
        self._add(str(failure), _CHECK_OF_FAILURES, _UNEXAMINED, place, (*key, str(self._failures[key])))

    def _add(self, description: str, check: str, severity: str, place: Location, known: tuple[str, ...]) -> None:
        entry: dict[str, JsonValue] = {
            "description": description,
            "check_name": check,
            "fingerprint": hashlib.sha256("\0".join(known).encode("utf-8", "backslashreplace")).hexdigest()[:32],
            "severity": severity,
            "location": {"path": place.path, "lines": _count_lines(place)},
        }
        self._array.add(write_json(entry))


def _count_lines(place: Location) -> dict[str, JsonValue]:
    """The first line and the last; GitLab wants one of an address, too."""
    first: dict[str, JsonValue] = {"begin": place.line or 1}
    return first if place.region is None else {**first, "end": place.region.end_line}
