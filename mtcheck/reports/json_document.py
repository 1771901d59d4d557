"""Audits in, one JSON document out: for programs that read a whole report at once.

The articles are those of the JSON Lines, each on a line of its own and written as it comes, so that memory stays flat.
What could not be read follows, what only the whole feed shows as in `feed.json`, what all come to as in `run.json`, and
what the gate says where there is one.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit, Failure
from mtcheck.reports.digest import Digest
from mtcheck.reports.inventory import make_feed_document
from mtcheck.reports.jsonl import audit_to_json, escape_unsafe
from mtcheck.reports.run_documents import GateValue, ReportTail
from mtcheck.reports.run_json import make_run_document
from mtcheck.reports.setting import Setting
from mtcheck.score_model import FeedScore

REPORT_SCHEMA = "mtcheck.report/1"


class JsonReport:
    """A document of one run."""

    def __init__(self, *, write: Callable[[str], object], setting: Setting) -> None:
        """`write` takes the text of the document, piece by piece."""
        self._write = write
        self._setting = setting
        self._digest = Digest()
        self._score: FeedScore | None = None
        self._feed: FeedReport | None = None
        self._head = f'{{"schema": "{REPORT_SCHEMA}", "articles": ['

    def add(self, audit: Audit) -> None:
        """Write one article."""
        self._put((",\n" if self._digest.totals.articles else "\n") + audit_to_json(audit))
        self._digest.add(audit)

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        self._feed = feed
        self._digest.add_feed(feed)

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._score = score

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
        self._put("\n], " + escape_unsafe(json.dumps(rest, ensure_ascii=False))[1:] + "\n")

    def _put(self, text: str) -> None:
        """Write, after the beginning of the document where that is not written yet."""
        self._write(self._head + text)
        self._head = ""

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
        }
