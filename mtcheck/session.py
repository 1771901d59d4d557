"""Sources in, a stream of audits out, or a set of reports: the flow from end to end, joined for its two users.

`mtcheck.audit` gives the stream to Python, `cli` has it written into reports. What is read, examined and reported
how is left to the rooms it joins; they are imported when the first article is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mtcheck.config import Config
from mtcheck.model import Article, Audit, Failure
from mtcheck.progress import Progress
from mtcheck.reports import Report
from mtcheck.reports.visible import flatten

if TYPE_CHECKING:
    from mtcheck.readers import ReadOptions


@dataclass(frozen=True, slots=True)
class Session:
    """What to audit, and how."""

    sources: tuple[str, ...]
    """Files, folders, patterns, addresses, or "-" for standard input."""
    config: Config
    options: ReadOptions
    jobs: int = 1
    """Processes that share the work; 0 for one a core."""
    forced_language: str | None = None
    """Language that every text should be in, whatever the input says: translated feeds keep the tag of their source."""

    def stream(self) -> Iterator[Audit | Failure]:
        """An audit for each article and a failure for whatever cannot be read or audited; never nothing at all."""
        from mtcheck.readers import read_articles
        from mtcheck.run import audit_stream

        is_empty = True
        items = (self._force_language(item) for item in read_articles(self.sources, self.options))
        for item in audit_stream(items, self.config, jobs=self.jobs):
            is_empty = False
            yield item
        if is_empty:
            where = ", ".join(self.sources) or "sources"
            yield Failure(where, "there is no article in it, nothing was examined", "name an input that has articles")

    def _force_language(self, item: Article | Failure) -> Article | Failure:
        if self.forced_language is None or isinstance(item, Failure):
            return item
        return replace(item, language=self.forced_language)


def write_reports(
    session: Session, reports: Sequence[Report], progress: Progress, *, names_failures: bool = True
) -> tuple[Failure, ...]:
    """Hand every audit to every report and close them; gives all failures, crashed checks too.

    Each is said as it occurs, unless `names_failures` is off since a report says it in the same place.
    """
    unread: list[Failure] = []
    crashed: list[Failure] = []
    for item in session.stream():
        if isinstance(item, Failure):
            unread.append(item)
            if names_failures:
                progress.say(flatten(f"mtcheck: {item}"))
            continue
        for failure in item.failures:
            crashed.append(failure)
            if names_failures:
                progress.say(flatten(f"mtcheck: {failure}"))
        for report in reports:
            report.add(item)
        progress.count_article()
    progress.stop()
    for report in reports:
        report.close(tuple(unread))
    return (*unread, *crashed)
