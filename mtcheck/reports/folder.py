"""Audits in, a folder with the whole set of reports out: pages, JSON Lines, Markdown, tables, failures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mtcheck.feeds.model import FeedName, FeedReport
from mtcheck.model import Audit, Failure
from mtcheck.reports.csv_tables import CsvTables, write_names
from mtcheck.reports.digest import Digest
from mtcheck.reports.html_pages import HtmlReport
from mtcheck.reports.inventory import feed_to_json
from mtcheck.reports.jsonl import JsonlReport
from mtcheck.reports.markdown import MarkdownReport
from mtcheck.reports.run_json import run_to_json
from mtcheck.reports.storage import Storage
from mtcheck.score_model import FeedScore
from mtcheck.visible import flatten


class FolderReport:
    """Every report for people and programs, in one folder."""

    def __init__(self, *, out: Path) -> None:
        """Take the folder; raises ConfigError where it cannot be had."""
        self._storage = Storage(folder=out)
        append = self._storage.append_partial
        self._digest = Digest()
        self._score: FeedScore | None = None
        markdown = MarkdownReport(write=partial(append, "report.md"))
        html = HtmlReport(write_page=self._storage.write, write_index=append)
        self._feed_reports = (markdown, html)
        self._reports = (
            JsonlReport(write=partial(self._storage.append, "audits.jsonl")),
            CsvTables(
                write_articles=partial(append, "articles.csv"),
                write_sentences=partial(append, "sentences.csv"),
                write_findings=partial(append, "findings.csv"),
            ),
            markdown,
            html,
        )
        self._storage.append("audits.jsonl", "")

    def add(self, audit: Audit) -> None:
        """Write what can be written of one article by now: its line and its page."""
        self._digest.add(audit)
        for report in self._reports:
            report.add(audit)

    def add_feed(self, feed: FeedReport) -> None:
        """Write what only the whole feed shows."""
        self._digest.add_feed(feed)
        for report in self._feed_reports:
            report.add_feed(feed)
        self._storage.append_partial("feed.json", feed_to_json(feed))
        names = (finding.found for finding in feed.findings if isinstance(finding.found, FeedName))
        write_names(names, write=partial(self._storage.append_partial, "names.csv"))

    def add_score(self, score: FeedScore) -> None:
        """Keep what all articles come to, for the reports that show it."""
        for report in self._feed_reports:
            report.add_score(score)
        self._score = score

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the rest and give every file its name."""
        for report in self._reports:
            report.close(failures)
        unexamined = self._digest.failures(failures)
        for failure in unexamined:
            self._storage.append_partial("failures.txt", f"{flatten(str(failure))}\n")
        if self._score is not None:
            run = run_to_json(self._digest.totals, self._score, failures=len(unexamined))
            self._storage.append_partial("run.json", run)
        self._storage.publish()
