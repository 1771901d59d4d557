"""Audits in, JUnit XML out, which Jenkins, GitLab, Azure DevOps and GitHub's test reporters read as test results.

An article is a test case. It fails where the gate refuses it, in an audit where its verdict is hold; an article that is
to be reviewed passes. What was found stands in the failure, which all viewers show, else in the output, and nowhere
twice. What could not be read or examined is an error, which is worse. Where some articles may be held back while the
others are published, a refused one is skipped. Where the gate refuses all articles together and none by itself, a case
of its own fails: a viewer is green where the exit code is 0, and only there.

The counts stand before the cases, so these wait in a file until all are known, and memory stays flat. No two cases have
one name: GitLab would drop the second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from tempfile import SpooledTemporaryFile
from typing import Literal, NamedTuple

from mtcheck.model import Audit, Failure
from mtcheck.reports.excerpt import describe_place
from mtcheck.reports.location import Location, locate_article, locate_failure
from mtcheck.reports.remedy import tell_finding
from mtcheck.reports.setting import Setting
from mtcheck.reports.xml_text import write_attributes, write_text
from mtcheck.score_model import FeedScore
from mtcheck.visible import flatten
from mtcheck.wording import count, show_score

SUITE = "mtcheck"
_IN_MEMORY = 1 << 16
"""Bytes of cases that are kept without a file."""
_NO_PART = re.compile(r"[^\w-]+")


class _Fault(NamedTuple):
    """Why a case does not pass."""

    kind: Literal["failure", "error", "skipped"]
    type: str
    message: str
    lines: tuple[str, ...]


class JunitReport:
    """A suite of one run, written when all articles are in."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes the text of the document, piece by piece."""
        self._write = write
        self._setting = setting
        self._cases = SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed in close
        self._names = Counter[tuple[str, str]]()
        self._counts = Counter[str]()
        self._score: FeedScore | None = None

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        refused = self._setting.refuse(audit)
        fault = None
        if audit.failures:
            lines = tuple(map(str, audit.failures))
            fault = _Fault("error", "not examined", lines[0], (*lines, *refused))
        elif refused and self._setting.holds_back:
            fault = _Fault("skipped", "", f"refused: {'; '.join(refused)}", ())
        elif refused:
            kind = "hold" if self._setting.decide is None else "refused"
            fault = _Fault("failure", kind, "; ".join(refused), _list_findings(audit))
        has_findings = fault is None or fault.kind != "failure"
        output = _tell_article(audit, has_findings=has_findings)
        self._add_case(locate_article(audit.article, self._setting.workspace), audit.article.id, fault, output)

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._score = score

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the suite."""
        for failure in failures:
            fault = _Fault("error", "not examined", str(failure), ())
            self._add_case(locate_failure(failure, self._setting.workspace), failure.where, fault, ())
        decision = None if self._setting.decide is None else self._setting.decide()
        if decision is not None and not decision.passed and not (self._counts["failure"] or self._counts["error"]):
            self._add_case(None, "gate", _Fault("failure", "refused", str(decision), ()), ())
        elif decision is not None and not self._counts["case"]:  # some servers take a suite without a case for a fault
            self._add_case(None, "gate", None, (str(decision),))
        counts: dict[str, str | int | None] = {
            "tests": self._counts["case"],
            "failures": self._counts["failure"],
            "errors": self._counts["error"],
        }
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self._write(f"<testsuites{write_attributes({'name': SUITE, **counts})}>\n")
        self._write(f"<testsuite{write_attributes({'name': SUITE, **counts, 'skipped': self._counts['skipped']})}>\n")
        told = {"signature": self._score.signature if self._score else "", "gate": str(decision) if decision else ""}
        properties = [write_attributes({"name": name, "value": value}) for name, value in told.items() if value]
        if properties:
            self._write(
                f"<properties>\n{''.join(f'<property{each}/>' + chr(10) for each in properties)}</properties>\n"
            )
        with closing(self._cases):
            self._cases.seek(0)
            for line in self._cases:
                self._write(line)
        self._write("</testsuite>\n</testsuites>\n")

    def _add_case(self, place: Location | None, name: str, fault: _Fault | None, output: tuple[str, ...]) -> None:
        suite = SUITE if place is None else _name_class(place.path)
        self._names[suite, name] += 1
        nth = self._names[suite, name]
        attributes = write_attributes(
            {"name": name if nth == 1 else f"{name} ({nth})", "classname": suite, "time": "0"}
        )
        self._counts["case"] += 1
        parts = []
        if fault is not None:
            self._counts[fault.kind] += 1
            told = write_attributes({"message": flatten(fault.message), "type": fault.type or None})
            parts.append(f"<{fault.kind}{told}>{write_text(chr(10).join(fault.lines))}</{fault.kind}>\n")
        if output:
            parts.append(f"<system-out>{write_text(chr(10).join(output))}</system-out>\n")
        body = f">\n{''.join(parts)}</testcase>\n" if parts else "/>\n"
        self._cases.write(f"<testcase{attributes}{body}")


def _name_class(path: str) -> str:
    """The file as a class: viewers make folders of what stands between dots.

    >>> _name_class("news/2024/market.md"), _name_class("https://example.org/feed?id=7")
    ('news.2024.market_md', 'example_org.feed_id_7')
    """
    parts = (_NO_PART.sub("_", part).strip("_") for part in path.rpartition("://")[2].split("/"))
    return ".".join(filter(None, parts)) or SUITE


def _tell_article(audit: Audit, *, has_findings: bool) -> tuple[str, ...]:
    score = "not scored" if audit.score.value is None else f"score {show_score(audit.score.value)}"
    reasons = f": {flatten('; '.join(audit.reasons))}" if audit.reasons else ""
    aside = [
        flatten(f"set aside ({item.how}: {item.reason}): {item.finding.code} {item.finding.text}")
        for item in audit.set_aside
    ]
    head = f"{audit.verdict}{reasons} ({score}, {count(audit.score.words, 'word')})"
    found = _list_findings(audit) if has_findings else ()
    return head, *found, *aside, *(flatten(f"note: {note}") for note in audit.notes)


def _list_findings(audit: Audit) -> tuple[str, ...]:
    """A line a finding."""
    return tuple(
        f"{describe_place(audit, finding)}: {finding.severity} {finding.code} {finding.name}: "
        f"{tell_finding(audit.article, finding)}"
        for finding in audit.findings
    )
