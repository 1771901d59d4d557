"""Findings of an earlier run in, what of new ones was there before out: only what is new counts.

A finding is known again by its check, the text that it marks and its article, never by a line. What an article is
called `subjects` says, where files are seen from the folder of the baseline. So neither an edit above, nor another
record, nor another working folder makes an old fault new. Of one fault that stands in an article several times, as many
are let be as there were. That a text is no article is never let be: an error page must not be published for having been
there before.

Files are read and written by `files`; what a whole run comes to is left to `reports`.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple, TypeVar

from mtcheck.feeds.model import FeedFinding, FeedReport
from mtcheck.model import Article, Finding, SetAside
from mtcheck.plain_text import fold_text, shorten
from mtcheck.subjects import Subject, name_subject
from mtcheck.wording import inflect

_Found = TypeVar("_Found", Finding, FeedFinding)
FEED_FIELD = "feed"
"""Where a finding of the whole feed stands."""
LONGEST_EXCERPT = 60
"""Characters of a text that an entry shows, enough to find it: a repository is no place for other people's articles."""
_MOST_ARTICLES = 5
"""For each spelling; without all of them a run cannot say that a feed has a fault no more."""
_KEY_LENGTH = 16
_DIGEST_LENGTH = 8


OF_FEED = Subject(None, None)
"""All articles together."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding that a baseline lets be."""

    subject: Subject
    code: str
    name: str
    field: str
    text: str
    """How it begins, for people; it is not compared."""
    key: str
    """All that is compared, in one: subject, code, field and the whole text, folded."""
    since: date
    articles: tuple[str, ...] = ()
    """Of a finding of the feed, some that take part in it."""


class BaselineSplit(NamedTuple):
    """The findings of one article."""

    fresh: tuple[Finding, ...]
    """Those that count, the aged ones too, which say so."""
    carried: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is let be."""

    path: Path
    folder: str
    """Where files are seen from."""
    entries: tuple[Entry, ...]
    dates: Mapping[str, tuple[date, ...]]
    """The days since when each key is let be, newest first."""
    max_age: int | None
    """Days after which an entry is let be no more; None for never."""
    oldest: date | None
    """The first day whose entries are still let be; None likewise."""
    digest: str
    """The same where the same is let be."""

    def split(self, article: Article, findings: Sequence[Finding]) -> BaselineSplit:
        """What is new, and what was there before; of the same fault the first ones were."""
        subject = name_subject(article, self.folder)
        keys = [make_key(subject, finding.code, finding.field, finding.text) for finding in findings]
        fresh, carried = self._divide(findings, keys)
        aside = (SetAside(finding, "carried", f"in the baseline since {since}") for finding, since in carried)
        return BaselineSplit(tuple(fresh), tuple(aside))

    def split_feed(self, feed: FeedReport) -> FeedReport:
        """The same of a whole feed."""
        fresh, carried = self._divide(feed.findings, [make_feed_key(finding) for finding in feed.findings])
        return replace(feed, findings=tuple(fresh), carried=tuple(finding for finding, _ in carried))

    def is_aged(self, since: date) -> bool:
        """Whether what is let be since then is let be no more."""
        return self.oldest is not None and since < self.oldest

    def _divide(
        self, findings: Sequence[_Found], keys: Sequence[str]
    ) -> tuple[list[_Found], list[tuple[_Found, date]]]:
        """What counts, and what is let be, with the day since when."""
        left = _Dates(self.dates)
        fresh: list[_Found] = []
        carried: list[tuple[_Found, date]] = []
        for finding, key in zip(findings, keys, strict=True):
            since = left.take(key) if can_be_let_be(finding.code) else None
            if since is None:
                fresh.append(finding)
            elif self.is_aged(since):
                fresh.append(replace(finding, message=f"{finding.message} ({self._describe_age(since)})"))
            else:
                carried.append((finding, since))
        return fresh, carried

    def _describe_age(self, since: date) -> str:
        return f"in the baseline since {since}, longer than {self.max_age} {inflect('day', self.max_age or 0)}"


class _Dates:
    """The dates of a baseline, each of which is given once."""

    def __init__(self, dates: Mapping[str, tuple[date, ...]]) -> None:
        self._dates = dates
        self._taken: defaultdict[str, int] = defaultdict(int)

    def take(self, key: str) -> date | None:
        """Since when one more finding of this key is let be; None where there were no more."""
        dates = self._dates.get(key, ())
        number = self._taken[key]
        self._taken[key] += 1
        return dates[number] if number < len(dates) else None


def build_baseline(path: Path, entries: Iterable[Entry], *, max_age: int | None, today: date) -> Baseline:
    """A baseline of these entries, as it is on this day."""
    kept = tuple(entries)
    dates: defaultdict[str, list[date]] = defaultdict(list)
    for entry in kept:
        dates[entry.key].append(entry.since)
    oldest = None if max_age is None else _go_back(today, max_age)
    able = [entry for entry in kept if can_be_let_be(entry.code)]
    counted = sorted(entry.key for entry in able if oldest is None or entry.since >= oldest)
    digest = hashlib.sha256("\n".join(counted).encode()).hexdigest()[:_DIGEST_LENGTH]
    by_key = {key: tuple(sorted(each, reverse=True)) for key, each in dates.items()}
    return Baseline(path, find_folder(path), kept, by_key, max_age, oldest, digest)


def can_be_let_be(code: str) -> bool:
    """Whether a baseline may hold a finding of a check: not that a text is no article."""
    from mtcheck.check import load_checks  # --help loads no check

    return not any(check.voids and check.code == code for check in load_checks())


def find_folder(path: Path) -> str:
    """Where the files in a baseline are seen from: the folder that it lies in."""
    return os.path.abspath(path.parent)  # noqa: PTH100 - resolve() would follow links


def make_key(subject: Subject, code: str, field: str, text: str) -> str:
    """What a finding is known again by; capitals and white space make no difference."""
    parts = (subject.file or "", subject.article or "", code, field, fold_text(text))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]


def make_entry(subject: Subject, finding: Finding, since: date) -> Entry:
    """The entry of a finding in an article."""
    key = make_key(subject, finding.code, finding.field, finding.text)
    return Entry(subject, finding.code, finding.name, finding.field, cut_text(finding.text), key, since)


def make_feed_entry(finding: FeedFinding, since: date, names: Mapping[str, str]) -> Entry:
    """The entry of a finding of the whole feed; `names` are what the baseline calls articles, by their ids."""
    counts = [each for spelling in finding.found.spellings for each in spelling.counts[:_MOST_ARTICLES]]
    articles = tuple(sorted({names.get(each.article_id, each.article_id) for each in counts}))
    forms = " / ".join(spelling.form for spelling in finding.found.spellings)
    key = make_feed_key(finding)
    return Entry(OF_FEED, finding.code, finding.name, FEED_FIELD, cut_text(forms), key, since, articles)


def make_feed_key(finding: FeedFinding) -> str:
    """What a finding of the whole feed is known again by: its name in the same spellings, or its line."""
    return make_key(OF_FEED, finding.code, FEED_FIELD, finding.fingerprint)


def cut_text(text: str) -> str:
    """As much of a text as an entry shows."""
    return shorten(text, LONGEST_EXCERPT)


def _go_back(today: date, days: int) -> date:
    return today - timedelta(days) if days < today.toordinal() else date.min
