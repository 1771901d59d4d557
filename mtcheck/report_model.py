"""What takes audits as they come: every report, what the gate says, what counts a baseline.

Formats are left to `reports`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit, Failure
from mtcheck.score_model import FeedScore


class Report(Protocol):
    """Takes audits as they come and is complete once it is closed."""

    def add(self, audit: Audit) -> None:
        """Take one article in."""

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Finish; `failures` are what could not be read or examined."""


@runtime_checkable
class FeedReporter(Protocol):
    """A report that shows the feed as a whole, too; one that has a row or a line an article does not."""

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows, after the last article and before it is closed."""


@runtime_checkable
class ScoreReporter(Protocol):
    """A report that shows the score of all articles together; it carries the signature of all."""

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to, after the last article and before it is closed."""


@runtime_checkable
class PassedOverReporter(Protocol):
    """A report that tells what was not read since mtcheck wrote it itself."""

    def add_passed_over(self, names: Sequence[str]) -> None:
        """Take in these files and folders, after the last article and before it is closed."""
