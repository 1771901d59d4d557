"""What the tests of reports for machines share: a report as text, a gate that has decided, two schemas."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator
from lxml import etree

from mtcheck.model import Audit, Failure
from mtcheck.report_model import ScoreReporter
from mtcheck.reports import open_report
from mtcheck.reports.setting import Setting
from mtcheck.score_model import FeedScore

SCHEMAS = Path(__file__).parent.parent / "fixtures" / "schemas"
SARIF = Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))

Run = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Decided:
    """A gate's decision without a gate."""

    exit_code: int = 1

    @property
    def passed(self) -> bool:
        return self.exit_code == 0

    @property
    def reasons(self) -> tuple[str, ...]:
        return () if self.passed else ("50% of all",)

    @property
    def refused(self) -> tuple[str, ...]:
        return ("a",)

    @property
    def unexamined(self) -> tuple[str, ...]:
        return ("b",)

    def __str__(self) -> str:
        return "gate: yes" if self.passed else "gate: no, 50% of all"


def render(
    name: str,
    *audits: Audit,
    failures: tuple[Failure, ...] = (),
    setting: Setting | None = None,
    score: FeedScore | None = None,
) -> str:
    """The whole report of a run."""
    stream = io.StringIO(newline="")
    report = open_report(name, stream=stream, setting=setting)
    for audit in audits:
        report.add(audit)
    if score is not None and isinstance(report, ScoreReporter):
        report.add_score(score)
    report.close(failures)
    return stream.getvalue()


def read_run(text: str) -> Run:
    """The one run of a SARIF document that the published schema allows."""
    document = json.loads(text)
    assert [error.message for error in SARIF.iter_errors(document)] == []
    (run,) = document["runs"]
    return dict(run)


def read_suite(text: str) -> etree._Element:
    """The one suite of a document that the published schema allows."""
    document = etree.fromstring(text.encode())
    JUNIT.assertValid(document)
    (suite,) = document
    assert {key: document.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": str(len(suite.findall("testcase"))),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
    }
    return suite


def read_outcomes(text: str) -> dict[str, str]:
    """What became of each case: pass, or the kind of its fault and the message."""
    outcomes = {}
    for case in read_suite(text).iter("testcase"):
        faults = [f"{part.tag}: {part.get('message')}" for part in case if part.tag != "system-out"]
        outcomes[str(case.get("name"))] = ", ".join(faults) or "pass"
    return outcomes
