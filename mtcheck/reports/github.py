"""Audits in, GitHub workflow commands out, which annotate the files of a commit.

GitHub shows ten errors, ten warnings and ten notices of a step and is silent about the rest, so the gravest of each
come first; all others follow, for the log. They wait in a file until the end, so that memory stays flat. First of all
stand what the gate says, if it refuses anything, with its reasons, and what could not be examined. The summary of the
job is `github_summary`.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from contextlib import closing
from tempfile import SpooledTemporaryFile
from typing import NamedTuple

from mtcheck.model import Article, Audit, Failure, Finding, Severity
from mtcheck.reports.location import Location, locate_article, locate_failure, locate_finding, locate_note
from mtcheck.reports.remedy import tell_finding
from mtcheck.reports.setting import Setting
from mtcheck.visible import flatten
from mtcheck.wording import name_article

SHOWN = 10
"""Annotations of one kind that GitHub shows of a step."""
REFUSALS = 10
"""Articles that are named with the reasons why the gate refuses them; all are in the summary of the job."""
_KINDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}
_IN_MEMORY = 1 << 16
"""Bytes of the others that are kept without a file."""


class _Weight(NamedTuple):
    """How grave a finding is; the least are let go first, and of equals the later."""

    points: int
    confidence: float
    order: int
    """Less for a later one."""


class GithubReport:
    """Commands, a line each, written when all articles are in."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes whole lines."""
        self._write = write
        self._setting = setting
        self._gravest: dict[str, list[tuple[_Weight, str]]] = {kind: [] for kind in ("error", "warning", "notice")}
        self._others = SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed in close
        self._found = 0
        self._crashes: list[str] = []
        self._notes: list[str] = []
        self._refused: list[str] = []
        self._refusals = 0

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        article = audit.article
        for finding in audit.findings:
            self._found += 1
            weight = _Weight(finding.severity.points, finding.confidence, -self._found)
            kind = _KINDS[finding.severity]
            heap = self._gravest[kind]
            heapq.heappush(heap, (weight, self._annotate(article, finding, kind)))
            if len(heap) > SHOWN:
                self._others.write(heapq.heappop(heap)[1])
        if self._setting.decide is not None and (reasons := self._setting.refuse(audit)):
            self._refusals += 1
            if self._refusals <= REFUSALS:
                self._refused.append(flatten(f"{name_article(article)}: {'; '.join(reasons)}"))
        place = locate_article(article, self._setting.workspace)
        self._crashes += [self._command("error", "mtcheck: not examined", str(each), place) for each in audit.failures]
        for note in audit.notes:
            where = locate_note(article, note, self._setting.workspace)
            self._notes.append(self._command("warning", "mtcheck: note", note, where))

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the commands, the gravest first."""
        decision = None if self._setting.decide is None else self._setting.decide()
        if decision is not None and (self._refused or not decision.passed):
            more = [f"and {self._refusals - REFUSALS} more"] if self._refusals > REFUSALS else []
            told = "\n".join((flatten(str(decision)), *self._refused, *more))
            kind = "warning" if decision.passed else "error"
            self._write(f"::{kind} title=mtcheck gate::{_escape_data(told)}\n")
        for failure in failures:
            place = locate_failure(failure, self._setting.workspace)
            self._write(self._command("error", "mtcheck: not examined", str(failure), place))
        for line in (*self._crashes, *self._notes):
            self._write(line)
        for heap in self._gravest.values():
            for _, line in sorted(heap, reverse=True):
                self._write(line)
        with closing(self._others):
            self._others.seek(0)
            for line in self._others:
                self._write(line)

    def _annotate(self, article: Article, finding: Finding, kind: str) -> str:
        title = f"{finding.code} {finding.name} ({finding.severity})"
        told = tell_finding(article, finding, names_place=True)
        return self._command(kind, title, told, locate_finding(article, finding, self._setting.workspace))

    def _command(self, kind: str, title: str, message: str, place: Location | None) -> str:
        """One command; columns only within one line, since GitHub refuses others."""
        properties: dict[str, str | int | None] = {}
        told = flatten(message)
        if place is not None and place.is_file:
            properties["file"] = place.path
            properties["line"] = place.line
            region = place.region
            if region is not None and region.line == region.end_line:
                properties |= {"endLine": region.end_line, "col": region.column}
                properties["endColumn"] = max(region.end_column, region.column + 1)
            elif region is not None:
                properties["endLine"] = region.end_line
        elif place is not None and place.path not in told:
            told = f"{flatten(place.path)}: {told}"
        properties["title"] = flatten(title)
        given = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
        return f"::{kind} {given}::{_escape_data(told)}\n"


def _escape_data(text: str) -> str:
    r"""The text as the message of a command.

    >>> _escape_data("100%: a\nb")
    '100%25: a%0Ab'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    """The text as a property of a command.

    >>> _escape_property("a:b, c")
    'a%3Ab%2C c'
    """
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
