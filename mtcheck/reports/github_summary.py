"""Audits in, the summary of a GitHub job out: the Markdown report, added to what other steps wrote into the file.

GitHub refuses a summary of more than 1 MiB as a whole, so this one ends before that and says so. Where it cannot be
written the run goes on, for nothing but the summary is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit, Failure
from mtcheck.reports.markdown import MarkdownReport, escape_markdown
from mtcheck.reports.setting import Setting
from mtcheck.score_model import FeedScore

LONGEST = 1024 * 1024
"""Bytes, of all that one step writes."""
CUT = "\n\nThe report is longer than GitHub shows: the rest was left out here.\n"


class GithubSummary:
    """A report in the file that GITHUB_STEP_SUMMARY names."""

    def __init__(self, file: Path, *, say: Callable[[str], object], setting: Setting) -> None:
        """`say` takes a line where the file cannot be written."""
        self._file = file
        self._say = say
        self._setting = setting
        self._blocks: list[str] = []
        self._room = LONGEST - len(CUT.encode())
        self._is_cut = False
        self._report = MarkdownReport(write=self._take)

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._report.add(audit)

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        self._report.add_feed(feed)

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._report.add_score(score)

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write what there is room for, under what the gate says."""
        try:
            self._room -= self._file.stat().st_size if self._file.exists() else 0
            if self._setting.decide is not None:
                self._take(f"**{escape_markdown(str(self._setting.decide()))}**\n\n")
            self._report.close(failures)
            with self._file.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write("".join(self._blocks) + (CUT if self._is_cut else ""))
        except OSError as error:
            self._say(f"mtcheck: {self._file}: the summary of the job cannot be written ({error.strerror or error})")

    def _take(self, block: str) -> None:
        """Keep a block of the report, as long as there is room."""
        size = len(block.encode("utf-8", "backslashreplace"))
        self._is_cut = self._is_cut or size > self._room
        if not self._is_cut:
            self._room -= size
            self._blocks.append(block)
