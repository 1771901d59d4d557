"""The audits of a run in, what became of a baseline out: what was let be, what is gone, and the file written anew.

An entry is gone where this run would have found it: its article was examined, by its check, and nothing failed there;
or its file is no more. All other entries stay, so that a run over one folder leaves those of the others alone. A run
that is incomplete writes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mtcheck.baselines.files import read_baseline, write_baseline
from mtcheck.baselines.model import (
    OF_FEED,
    Baseline,
    Entry,
    build_baseline,
    can_be_let_be,
    make_entry,
    make_feed_entry,
)
from mtcheck.config.model import Config, settle
from mtcheck.errors import ConfigError
from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit, Failure
from mtcheck.report_model import Report
from mtcheck.run import choose_checks, choose_feed_checks
from mtcheck.runs.targets import refuse_replacing
from mtcheck.runs.today import find_today
from mtcheck.subjects import Subject, name_subject
from mtcheck.wording import count

WRITE = "--write-baseline"
PRUNE = "--prune-baseline"


class Messenger(NamedTuple):
    """What takes a line for people."""

    say: Callable[[str], object]
    warn: Callable[[str], object]
    """The same for what must be said even where somebody wants to hear nothing."""


class Plan(NamedTuple):
    """What one run has to do with baselines."""

    baseline: Baseline | None
    """What is let be; None where all counts."""
    reports: tuple[Report, ...]
    """What counts, and what writes, to be filled and closed after all reports."""
    target: Path | None = None
    """The file that is written; None where none is."""


class Sorted(NamedTuple):
    """The entries of a baseline after a run."""

    met: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    unseen: tuple[Entry, ...]
    """Those of which this run can say nothing."""


def open_baselines(
    config: Config, sources: Iterable[str], messenger: Messenger, *, write: Path | None = None, prunes: bool = False
) -> Plan:
    """All of it; raises ConfigError before anything is read where a file is none that we can read or may replace."""
    today = find_today()
    if prunes and write is not None:
        raise ConfigError(PRUNE, f"does not go with {WRITE}, which takes out what is gone, too", "give one of them")
    path = None if config.baseline is None else Path(config.baseline)
    if prunes and path is None:
        raise ConfigError(PRUNE, "there is no baseline", "name one with --baseline")
    if prunes and path is not None:
        _refuse_device(PRUNE, path)
    if write is not None:
        _refuse_target(write, sources)
    is_same = path is not None and write is not None and path.resolve() == write.resolve()
    baseline = None if path is None or (is_same and not path.exists()) else open_baseline(config, today=today)
    reports: list[Report] = []
    if baseline is not None:
        reports.append(BaselineCount(baseline, config, messenger, advises=not prunes and not is_same))
    target = path if prunes else write
    if prunes and baseline is not None:
        reports.append(BaselineWriter(baseline, config, messenger, today=today, adds=False))
    if write is not None:
        old = baseline if is_same and baseline is not None else _open_older(write, config, today)
        reports.append(BaselineWriter(replace(old, path=write), config, messenger, today=today))
    return Plan(baseline, tuple(reports), target)


def open_baseline(config: Config, *, today: date | None = None) -> Baseline | None:
    """The baseline that the configuration names; None where it names none."""
    if config.baseline is None:
        return None
    path = Path(config.baseline)
    if not path.exists():
        raise ConfigError(str(path), "there is no such baseline", f"write it with {WRITE}, or name another file")
    return read_baseline(path, max_age=config.baseline_max_age, today=today or find_today())


def _open_older(path: Path, config: Config, today: date) -> Baseline:
    """What a file that will be written holds by now."""
    max_age = config.baseline_max_age
    if not path.exists():
        return build_baseline(path, (), max_age=max_age, today=today)
    return read_baseline(path, max_age=max_age, today=today)


def _refuse_target(path: Path, sources: Iterable[str]) -> None:
    """Raise ConfigError where a file cannot be written."""
    if path.is_dir():
        raise ConfigError(WRITE, f'"{path}" is a folder', "name a file in it")
    _refuse_device(WRITE, path)
    if not path.parent.is_dir():
        raise ConfigError(WRITE, f'there is no folder "{path.parent}"', "make it first, or name another file")
    refuse_replacing(WRITE, path, sources)


def _refuse_device(option: str, path: Path) -> None:
    """Raise ConfigError where what would be replaced is a pipe or a device."""
    if path.exists() and not path.is_file():
        raise ConfigError(option, f'"{path}" is no file, so that nothing can be kept in it', "name a file")


class BaselineCount:
    """What a run makes of a baseline, in one line at its end."""

    def __init__(self, baseline: Baseline, config: Config, messenger: Messenger, *, advises: bool = True) -> None:
        """`advises` has it tell how to take out what is gone."""
        self._baseline = baseline
        self._config = config
        self._messenger = messenger
        self._advises = advises
        self._named = {entry.subject for entry in baseline.entries}
        self._met: Counter[str] = Counter()
        self._examined: dict[Subject, frozenset[str]] = {}
        self._files: set[str | None] = set()
        self._has_failed = False
        self._seen: set[str] = set()
        self._feed_codes: frozenset[str] = frozenset()
        """Checks of feeds that were run; none where nobody collects what a feed shows."""

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        subject = name_subject(audit.article, self._baseline.folder)
        self._has_failed |= bool(audit.failures)
        carried = (aside.finding for aside in audit.set_aside if aside.how == "carried")
        found = (finding for finding in (*audit.findings, *carried) if can_be_let_be(finding.code))
        # the day is that of what would be written; what is only counted has none
        self._take(make_entry(subject, finding, date.min) for finding in found)
        if subject.file is not None:
            self._files.add(subject.file)
        if subject in self._named:
            codes = _list_codes(self._config, audit)
            self._examined[subject] = codes & self._examined.get(subject, codes)

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Say what became of the baseline."""
        self._has_failed |= bool(failures)
        found = self._sort()
        aged = [entry for entry in found.met if self._baseline.is_aged(entry.since)]
        held = [entry for entry in found.met if not self._baseline.is_aged(entry.since)]
        parts = [f"{count(len(held), 'finding')} let be"]
        if held:
            parts[0] += f", the oldest since {min(entry.since for entry in held)}"
        if aged:
            days = count(self._baseline.max_age or 0, "day")
            parts.append(f"{len(aged):,} in it longer than {days}, so new again")
        advice = f" ({PRUNE} takes them out)" if self._advises else ""
        gone = [entry for entry in found.gone if can_be_let_be(entry.code)]
        if gone:
            parts.append(f"{len(gone):,} no longer found{advice}")
        if len(gone) < len(found.gone):
            parts.append(f"{len(found.gone) - len(gone):,} of what is no article, which is never let be{advice}")
        if self._baseline.entries and len(found.unseen) == len(self._baseline.entries):
            parts.append("nothing that it names was examined")
        self._messenger.say(f"baseline {self._baseline.path}: {'; '.join(parts)}")

    def _take(self, entries: Iterable[Entry]) -> None:
        self._met.update(entry.key for entry in entries if entry.key in self._baseline.dates)

    def _sort(self) -> Sorted:
        """The entries, by what became of them; of one fault the newest are met first, as they are let be."""
        groups: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in sorted(self._baseline.entries, key=lambda entry: entry.since, reverse=True):
            groups[entry.key].append(entry)
        met: list[Entry] = []
        gone: list[Entry] = []
        unseen: list[Entry] = []
        for key, entries in groups.items():
            number = self._met[key]
            met += entries[:number]
            (gone if self._would_find(entries[0]) else unseen).extend(entries[number:])
        return Sorted(tuple(met), tuple(gone), tuple(unseen))

    def _would_find(self, entry: Entry) -> bool:
        """Whether the run would have found an entry, were it still there; one that may not be there is gone, too."""
        if not can_be_let_be(entry.code):
            return True
        subject = entry.subject
        if subject == OF_FEED:
            return entry.code in self._feed_codes and self._seen.issuperset(entry.articles)
        if subject in self._examined:
            return entry.code in self._examined[subject]
        if subject.file is None:
            return False
        if subject.file in self._files:  # the file was read, and has no such article any more
            return not self._has_failed and any(check.code == entry.code for check in choose_checks(self._config))
        return "://" not in subject.file and not Path(self._baseline.folder, subject.file).exists()


class BaselineWriter(BaselineCount):
    """The same, written into the file at the end of a run."""

    def __init__(
        self, baseline: Baseline, config: Config, messenger: Messenger, *, today: date, adds: bool = True
    ) -> None:
        """`baseline` is what the file holds by now; `adds` puts in what is new, else only what is gone is taken out."""
        super().__init__(baseline, config, messenger)
        self._today = today
        self._adds = adds
        self._found: dict[str, Entry] = {}
        self._names: dict[str, str] = {}

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        super().add(audit)
        name = str(name_subject(audit.article, self._baseline.folder))
        self._names[audit.article.id] = name
        self._seen.add(name)

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        self._feed_codes = frozenset(check.code for check in choose_feed_checks(self._config))
        self._take(make_feed_entry(finding, date.min, self._names) for finding in (*feed.findings, *feed.carried))

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Write the file, unless something was not examined."""
        self._has_failed |= bool(failures)
        path = self._baseline.path
        if self._has_failed:
            self._messenger.warn(f"baseline {path}: not written, since the audit is incomplete")
            return
        found = self._sort()
        kept = [self._renew(entry) for entry in found.met]
        added = list(self._list_new(found.met)) if self._adds else []
        entries = (*kept, *added, *found.unseen)
        write_baseline(path, entries)
        changes = (
            f"{len(added):,} added, {len(found.gone):,} taken out" if self._adds else f"{len(found.gone):,} taken out"
        )
        self._messenger.say(f"baseline {path}: {count(len(entries), 'finding')} in it, {changes}")

    def _take(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._met[entry.key] += 1
            self._found[entry.key] = entry

    def _renew(self, entry: Entry) -> Entry:
        """An entry with its date; where that had aged, whoever adds what is new accepts it anew."""
        is_new = self._adds and self._baseline.is_aged(entry.since)
        return replace(self._found[entry.key], since=self._today if is_new else entry.since)

    def _list_new(self, met: Sequence[Entry]) -> Iterable[Entry]:
        known = Counter(entry.key for entry in met)
        for key, number in self._met.items():
            yield from [replace(self._found[key], since=self._today)] * (number - known[key])


def _list_codes(config: Config, audit: Audit) -> frozenset[str]:
    """The checks that an article went through, so that what they no longer find is gone.

    None where some of it was not examined, where it was no article this time, and where unsure findings are left out.
    """
    article = audit.article
    settled = settle(config, origin=article.origin, article_id=article.id, url=article.url)
    if audit.failures or audit.score.unscored is not None or settled.min_confidence:
        return frozenset()
    chosen = choose_checks(settled)
    return frozenset(check.code for check in chosen if check.can_examine(article, settled.glossary))
