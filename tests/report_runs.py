"""What the tests of reports for machines share: a report of some audits as text, and a gate that has decided."""

from __future__ import annotations

import io
from dataclasses import dataclass

from mtcheck.model import Audit, Failure
from mtcheck.reports import ScoreReporter, open_report
from mtcheck.reports.setting import Setting
from mtcheck.score_model import FeedScore


@dataclass(frozen=True, slots=True)
class Decided:
    """A gate's decision without a gate."""

    exit_code: int = 1

    @property
    def passed(self) -> bool:
        return self.exit_code == 0

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
