"""Sources in, a stream of audits out, or a set of reports: the flow from end to end, joined for its two users.

`mtcheck.audit` gives the stream to Python, `cli` has it written into reports. What is read, examined and reported
how is left to the rooms it joins; they are imported when the first article is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.config.model import Config, drop_from_paths
from mtcheck.errors import ConfigError
from mtcheck.feeds.model import FeedName, FeedReport
from mtcheck.model import Article, Audit, Failure
from mtcheck.report_model import FeedReporter, PassedOverReporter, Report, ScoreReporter
from mtcheck.runs.passed_over import PassedOver
from mtcheck.runs.progress import Progress
from mtcheck.visible import flatten
from mtcheck.wording import gather_failures

if TYPE_CHECKING:
    from mtcheck.baselines.model import Baseline
    from mtcheck.feed import Feed
    from mtcheck.readers import ReadOptions
    from mtcheck.scores.pool import Pool

SOURCE = "--source"
NAME_CHECK = "MT801"
"""The check that has names collected."""


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
    changed_since: str | None = None
    """The revision since which a file must have changed to be read; None where all files are."""
    given: Iterable[Article | Failure] | None = None
    """What is to be audited, where it was read already; None where it is to be read from `sources`."""
    baseline: Baseline | None = None
    """What was found before and is let be; None where all counts."""
    beside: tuple[str, ...] = ()
    """Files that are read as well and hold no articles: texts that go beside one, the configuration and its lists."""
    notes: tuple[str, ...] = ()
    """What whoever runs it should know before anything is read, a line each."""
    searched: tuple[Path, ...] | None = None
    """The configuration that was found from the working folder upwards, if any; None where nobody looked for one."""
    passed_over: PassedOver | None = None
    """What is passed over, once that is collected."""
    is_gate: bool = False
    """Whether it is asked what may be published: then an article must be examined by itself, not in the feed alone."""

    @property
    def read_files(self) -> tuple[str, ...]:
        """All that is read: the sources, and what goes beside them."""
        return (*self.sources, *self.beside)

    def collect_passed_over(self, passed_over: PassedOver) -> Session:
        """The same, where the names of what is passed over are collected, from now on, as they occur."""
        options = replace(self.options, pass_over=passed_over.add_own, leave_out=passed_over.add_left_out)
        return replace(self, options=options, passed_over=passed_over)

    def keep_changed(self, revision: str | None) -> Session:
        """The same for files only that git says have changed since a revision; for all where there is none.

        That the configuration, or a list of it, has changed is a note: it is for all that lie `beside` by now.
        Raises ConfigError where git cannot say it, before any report is begun.
        """
        if revision is None:
            return self
        from mtcheck.runs.changed_files import find_changed_files, note_settings, note_strangers

        changed = find_changed_files(revision, self.sources)
        folder = self.options.source_folder
        unknown = () if folder is None else note_strangers(changed, folder.name)
        notes = (*note_settings(changed, map(Path, self.beside)), *unknown)
        return replace(self, options=replace(self.options, only=changed.has), changed_since=revision, notes=notes)

    def take_sources(self, name: str | None, where: str) -> Session:
        """The same with a folder that holds the source texts; without one where there is none.

        Raises ConfigError, about the option or key `where`, where the folder cannot be read.
        """
        from mtcheck.readers.source_folder import open_source_folder

        if name is None:
            return self
        options = replace(self.options, source_folder=open_source_folder(name, where))
        return replace(self, options=options, beside=(*self.beside, name))

    def put_beside(self, source_file: str | None, reference_files: Sequence[str]) -> Session:
        """The same with a source text, and human translations, from files of their own beside its one article.

        A folder of source texts has one for each article; it takes the place of the one that the configuration names.
        Raises ConfigError where they do not fit together, before any report is begun.
        """
        if source_file is not None and os.path.isdir(source_file):  # noqa: PTH112 - Path.is_dir() raises on a long name
            return self.take_sources(source_file, SOURCE).put_beside(None, reference_files)
        if source_file is None and not reference_files:
            return self
        if self.changed_since is not None:
            option, what = "--changed-since", "it chooses among files, and --source and --reference go with one article"
            raise ConfigError(option, what, "name a folder as --source, with a text for each, or leave one of them out")
        from mtcheck.readers.beside import read_beside

        session = self.collect_passed_over(PassedOver())
        options = session.options if source_file is None else replace(session.options, source_folder=None)
        given = read_beside(self.sources, options, source_file=source_file, reference_files=reference_files)
        texts = (*(() if source_file is None else (source_file,)), *reference_files)
        return replace(session, given=given, beside=(*self.beside, *texts))

    def stream(self, *, for_feed: bool = False) -> Iterator[Audit | Failure]:
        """An audit for each article and a failure for whatever cannot be read or audited; never nothing at all.

        Where only files that have changed are read there may be none.
        `for_feed` has each audit carry its names and its outline, for what a whole feed shows.
        """
        from mtcheck.readers import read_articles
        from mtcheck.run import audit_stream

        is_empty = True
        items = read_articles(self.sources, self.options) if self.given is None else self.given
        articles = map(self._force_language, items)
        for item in audit_stream(
            articles,
            self.config,
            jobs=self.jobs,
            for_feed=for_feed,
            for_gate=self.is_gate,
            baseline=self.baseline,
        ):
            is_empty = False
            yield item
        if is_empty and self.changed_since is None:
            where = ", ".join(self.sources) or "sources"
            what, advice = "there is no article in it", "name an input that has articles"
            if self.config.exclude:
                what, advice = f"{what} that exclude does not leave out", f"{advice}, or correct exclude"
            yield Failure(where, f"{what}, nothing was examined", advice)

    def _force_language(self, item: Article | Failure) -> Article | Failure:
        if self.forced_language is None or isinstance(item, Failure):
            return item
        return replace(item, language=self.forced_language)


@dataclass(frozen=True, slots=True)
class NameCollection:
    """The names of many articles."""

    names: tuple[FeedName, ...]
    failures: tuple[Failure, ...]
    """What could not be read or examined: these names are not all."""


def write_reports(
    session: Session,
    reports: Sequence[Report],
    progress: Progress,
    *,
    names_failures: bool = True,
) -> tuple[Failure, ...]:
    """Hand every audit to every report and close them; gives all failures, crashed checks too.

    What cannot be read is said as it occurs, and what was not examined in articles at the end, unless `names_failures`
    is off since a report says it in the same place; so is what whoever wrote suppressions should mend. What only the
    whole feed shows is looked for where a report shows it and a check asks for it.
    """
    from mtcheck.runs.notes import RunNotes
    from mtcheck.scores.pool import Pool

    passed_over = session.passed_over or PassedOver()
    session = session.collect_passed_over(passed_over)
    feed = _open_feed(session.config, reports)
    pool = Pool()
    notes = RunNotes(
        session.config,
        sources=session.sources,
        is_whole=session.changed_since is None,
        source_folder=session.options.source_folder,
        searched=session.searched,
        is_gate=session.is_gate,
    )
    unread: list[Failure] = []
    crashed: list[Failure] = []
    is_empty = True
    for item in session.stream(for_feed=feed is not None):
        is_empty = False
        failures = (item,) if isinstance(item, Failure) else item.failures
        (unread if isinstance(item, Failure) else crashed).extend(failures)
        if isinstance(item, Failure):
            _say_failures(failures if names_failures else (), progress)
            continue
        pool.add(item)
        notes.add(item)
        _say_notes(item.notes, progress)
        if feed is not None:
            feed.add(item)
        for report in reports:
            report.add(item)
        progress.count_article()
    _say_failures(gather_failures(crashed) if names_failures else (), progress)
    if is_empty:
        where = f"{', '.join(session.sources)}{' but what is left out' if passed_over.left_out else ''}"
        progress.say(flatten(f"mtcheck: nothing in {where} has changed since {session.changed_since}"))
    if feed is not None:
        shown = feed.close() if session.baseline is None else session.baseline.split_feed(feed.close())
        unread.extend(shown.failures)
        notes.add_feed(shown)
        _show_feed(shown, reports)
        _say_failures(shown.failures if names_failures else (), progress)
    _show_score(pool, reports)
    _show_passed_over(passed_over.own, reports)
    _say_notes(passed_over.note(), progress)
    _say_notes(notes.find(is_complete=not unread, has_feed=feed is not None), progress)
    progress.stop()
    for report in reports:
        report.close(tuple(unread))
    return (*unread, *crashed)


def collect_names(session: Session, progress: Progress) -> NameCollection:
    """The names in all articles, without any check of the articles; what could not be read is said as it occurs."""
    from mtcheck.feed import Feed
    from mtcheck.runs.unused_settings import UnusedSettings

    paths = drop_from_paths(session.config.paths, frozenset({"select", "extend_select", "ignore"}))
    config = replace(session.config, select=(NAME_CHECK,), ignore=(), scorer=None, scorer_options=(), paths=paths)
    feed = Feed(config)
    unused = UnusedSettings(session.searched)
    failures: list[Failure] = []
    passed_over = PassedOver()
    for item in replace(session, config=config).collect_passed_over(passed_over).stream(for_feed=True):
        found = (item,) if isinstance(item, Failure) else item.failures
        if not isinstance(item, Failure):
            unheard = feed.find_unheard(item)
            found = (unheard,) if unheard else found
            feed.add(item)
            unused.add(item.article.origin)
            progress.count_article()
        failures.extend(found)
        _say_failures(found, progress)
    _say_notes((*passed_over.note(), *unused.find()), progress)
    progress.stop()
    return NameCollection(feed.find_names(), tuple(failures))


def _open_feed(config: Config, reports: Sequence[Report]) -> Feed | None:
    """What the feed is kept in; None where no report shows it or no check asks for it."""
    if not any(isinstance(report, FeedReporter) for report in reports):
        return None
    from mtcheck.feed import Feed

    feed = Feed(config)
    return feed if feed.is_asked_for else None


def _show_feed(feed: FeedReport, reports: Sequence[Report]) -> None:
    for report in reports:
        if isinstance(report, FeedReporter):
            report.add_feed(feed)


def _show_passed_over(names: Sequence[str], reports: Sequence[Report]) -> None:
    for report in reports:
        if isinstance(report, PassedOverReporter):
            report.add_passed_over(names)


def _show_score(pool: Pool, reports: Sequence[Report]) -> None:
    """Hand what all articles come to, to every report that shows it."""
    showing = [report for report in reports if isinstance(report, ScoreReporter)]
    score = pool.close() if showing else None
    for report in showing:
        if score is not None:
            report.add_score(score)


def _say_failures(failures: tuple[Failure, ...], progress: Progress) -> None:
    for failure in failures:
        progress.say(flatten(f"mtcheck: {failure}"))


def _say_notes(notes: Iterable[str], progress: Progress) -> None:
    for note in notes:
        progress.say(flatten(f"mtcheck: {note}"))
