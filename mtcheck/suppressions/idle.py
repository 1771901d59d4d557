"""Audits in, one after the other; which tables [[suppress]] of the configuration set nothing aside out.

A run over a few files says nothing of tables that are about others. So they are told only where the sources hold more
articles than there are sources (a folder, a feed, not files by name as pre-commit gives them), all of them were
examined, the table is about one of them at least, and every check that it names has run.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.config.model import Config, settle
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit
from mtcheck.run import choose_checks, choose_feed_checks
from mtcheck.suppressions.apply import is_judged


class IdleSuppressions:
    """What is kept of a run to tell which tables were idle in it."""

    def __init__(self, config: Config, *, sources: int) -> None:
        """`sources` is how many were named."""
        self._config = config
        self._sources = sources
        self._articles = 0
        self._is_complete = True
        self._used: set[str] = set()
        self._waiting = [table for table in config.suppress if table.is_in_force and config.heed_suppressions]
        self._met: list[SuppressSettings] = []

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._articles += 1
        self._is_complete &= not audit.failures
        self._used.update(aside.where for aside in audit.set_aside if aside.by == "configuration")
        article = audit.article
        met = [table for table in self._waiting if table.holds_for(article.origin, article.id, article.url)]
        config = settle(self._config, origin=article.origin, article_id=article.id, url=article.url)
        is_asked = audit.score.unscored is None and config.heed_suppressions  # what is no article was not looked into
        met = met if is_asked else []
        self._met += met
        self._waiting = [table for table in self._waiting if table not in met]

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        self._is_complete &= not feed.failures
        self._used.update(aside.where for aside in feed.suppressed)

    def find(self, *, is_complete: bool, has_feed: bool) -> Iterator[str]:
        """A line for each idle table; `is_complete`: all could be read, `has_feed`: the whole feed was looked at."""
        if not (is_complete and self._is_complete) or self._articles <= self._sources or self._config.min_confidence:
            return
        run = (*choose_checks(self._config), *(choose_feed_checks(self._config) if has_feed else ()))
        for table in sorted(self._met, key=self._config.suppress.index):
            if table.where not in self._used and is_judged(table, run):
                what = f'this set nothing aside in {self._articles:,} articles ("{table.reason}")'
                yield f"{table.where}: {what}; take it out, unless it is about others"
