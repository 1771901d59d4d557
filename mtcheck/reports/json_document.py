"""Audits in, one JSON document out: for programs that read a whole report at once.

The articles are those of the JSON Lines, each on a line of its own and written as it comes, so that memory stays flat.
What could not be read follows, what only the whole feed shows as in `feed.json`, what all come to as in `run.json`, and
what the gate says where there is one.
"""

from __future__ import annotations

from collections.abc import Callable

from mtcheck.json_text import write_json
from mtcheck.model import Audit, Failure
from mtcheck.reports.begun_text import JsonArray
from mtcheck.reports.digest import DigestReport
from mtcheck.reports.inventory import make_feed_document
from mtcheck.reports.jsonl import audit_to_json
from mtcheck.reports.run_documents import GateValue, ReportTail
from mtcheck.reports.run_json import make_run_document
from mtcheck.reports.setting import Setting

REPORT_SCHEMA = "mtcheck.report/1"


class JsonReport(DigestReport):
    """A document of one run."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes the text of the document, piece by piece."""
        super().__init__()
        self._articles = JsonArray(f'{{"schema": "{REPORT_SCHEMA}", "articles": [', write=write)
        self._setting = setting

    def add(self, audit: Audit) -> None:
        """Write one article."""
        super().add(audit)
        self._articles.add(audit_to_json(audit))

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the rest; a failure of one article stands in the article, too."""
        unexamined = self._digest.failures(failures)
        run = None
        if self._score is not None:
            run = make_run_document(self._digest.totals, self._score, failures=len(unexamined))
        rest: ReportTail = {
            "failures": [{"where": f.where, "what": f.what, "advice": f.advice} for f in unexamined],
            "feed": None if self._feed is None else make_feed_document(self._feed),
            "run": run,
            "gate": self._describe_gate(),
        }
        self._articles.close(f", {write_json(rest)[1:]}")

    def _describe_gate(self) -> GateValue | None:
        if self._setting.decide is None:
            return None
        decision = self._setting.decide()
        return {
            "passed": decision.passed,
            "exit_code": decision.exit_code,
            "decision": str(decision),
            "reasons": list(decision.reasons),
            "refused": list(decision.refused),
            "unexamined": list(decision.unexamined),
        }
