"""A stream of audits in, what a report on all of them says out: totals, failures and the worst articles.

Memory stays flat: of an article only a small row is made, and whole audits are kept only of the worst few.
"""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from mtcheck.feeds.model import FeedReport
from mtcheck.model import Audit, Failure, Finding, Severity, Verdict
from mtcheck.score_model import Calibration, FeedScore
from mtcheck.uncompared import MOST_NAMED, count_sourceless, count_uncompared, describe_uncompared
from mtcheck.wording import SEVERITIES, VERDICTS, count, describe_set_aside, name_article

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Counts:
    """Findings by severity."""

    critical: int = 0
    major: int = 0
    minor: int = 0
    neutral: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            self.critical + other.critical,
            self.major + other.major,
            self.minor + other.minor,
            self.neutral + other.neutral,
        )

    def of(self, severity: Severity) -> int:
        """How many are of this severity."""
        return {
            Severity.CRITICAL: self.critical,
            Severity.MAJOR: self.major,
            Severity.MINOR: self.minor,
            Severity.NEUTRAL: self.neutral,
        }[severity]

    def __str__(self) -> str:
        """`9 findings (1 critical, 3 major, 5 minor)`."""
        parts = [f"{self.of(severity):,} {severity}" for severity in SEVERITIES if self.of(severity)]
        number = self.critical + self.major + self.minor + self.neutral
        return f"{count(number, 'finding')} ({', '.join(parts)})" if parts else "no findings"


class Badness(NamedTuple):
    """What articles are sorted by, the worst first."""

    verdict: int
    """From 0 for hold."""
    is_scored: bool
    """What is no article comes before all that have a score."""
    score: float
    is_compared: bool
    """What was hardly compared with its source comes before what scores the same and was."""
    number: int


@dataclass(frozen=True, slots=True)
class Row:
    """One article in a table."""

    number: int
    """Its place in the input, from 1."""
    id: str
    label: str
    """Its id, and where it came from if the id does not say so."""
    title: str | None
    words: int
    score: float | None
    """None where the text is no article."""
    verdict: Verdict
    counts: Counts
    calibration: Calibration | None = None
    scorer: str | None = None
    """Who was asked for an estimate; None where nobody was."""
    estimate: float | None = None
    """The mean of its sentences; None where none could be estimated."""
    suppressed: int = 0
    """Findings that do not count, since a comment or the configuration says so."""
    carried: int = 0
    """Findings that do not count, since a baseline has them."""
    has_source: bool = False
    is_uncompared: bool = False
    """Whether it was hardly compared with its source, which is another's, or in no known language."""

    @property
    def badness(self) -> Badness:
        """Sorts the worst first: by verdict, then score; those that are equal in order of the input."""
        verdict = VERDICTS.index(self.verdict)
        return Badness(verdict, self.score is not None, self.score or 0.0, not self.is_uncompared, self.number)

    @property
    def name(self) -> str:
        """What people call it: its title, else its label."""
        return self.title or self.label

    @property
    def set_aside(self) -> str:
        """How many findings do not count, in words; empty where all do."""
        return describe_set_aside(suppressed=self.suppressed, carried=self.carried)


@dataclass(frozen=True, slots=True)
class Totals:
    """All articles together."""

    articles: int = 0
    words: int = 0
    hold: int = 0
    review: int = 0
    publish: int = 0
    counts: Counts = Counts()
    unscored: int = 0
    """Those that are no articles, and have no score."""
    of_feed: int = 0
    """Findings that belong to no article but to all of them together."""
    suppressed: int = 0
    """Findings that do not count, since a comment or the configuration says so."""
    carried: int = 0
    """The same, since a baseline has them; those of the feed are among them."""
    uncompared: int = 0
    """Articles that were hardly compared with their sources."""
    uncompared_ids: tuple[str, ...] = ()
    """The first of them."""
    with_source: int = 0
    """Articles that have a source text, whosever it is."""

    def plus(self, row: Row) -> Totals:
        """With one article more."""
        uncompared = (*self.uncompared_ids, row.id) if row.is_uncompared else self.uncompared_ids
        return replace(
            self,
            articles=self.articles + 1,
            words=self.words + row.words,
            hold=self.hold + (row.verdict is Verdict.HOLD),
            review=self.review + (row.verdict is Verdict.REVIEW),
            publish=self.publish + (row.verdict is Verdict.PUBLISH),
            unscored=self.unscored + (row.score is None),
            counts=self.counts.plus(row.counts),
            suppressed=self.suppressed + row.suppressed,
            carried=self.carried + row.carried,
            uncompared=self.uncompared + row.is_uncompared,
            uncompared_ids=uncompared[:MOST_NAMED],
            with_source=self.with_source + row.has_source,
        )

    def of(self, verdict: Verdict) -> int:
        """How many articles have this verdict."""
        return {Verdict.HOLD: self.hold, Verdict.REVIEW: self.review, Verdict.PUBLISH: self.publish}[verdict]

    def __str__(self) -> str:
        """`3 articles, 1,200 words: 1 hold, 0 review, 2 publish; 1 finding (1 major)`."""
        if not self.articles:
            return "No article was examined."
        verdicts = f"{self.hold:,} hold, {self.review:,} review, {self.publish:,} publish"
        unscored = f"; {count(self.unscored, 'article')} not scored" if self.unscored else ""
        feed = f"; {count(self.of_feed, 'finding')} in the feed as a whole" if self.of_feed else ""
        articles = f"{count(self.articles, 'article')}, {count(self.words, 'word')}"
        aside = describe_set_aside(suppressed=self.suppressed, carried=self.carried)
        uncompared = f"; {count_uncompared(self.uncompared, self.uncompared_ids)}" if self.uncompared else ""
        without = self.articles - self.with_source if self.with_source else 0
        sourceless = f"; {count_sourceless(without)}" if without else ""
        return f"{articles}: {verdicts}{unscored}; {self.counts}{feed}{aside and f'; {aside}'}{uncompared}{sourceless}"


@dataclass(frozen=True, slots=True)
class CheckCount:
    """What one check found in all articles together."""

    code: str
    name: str
    findings: int
    articles: int
    """In how many of them."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One of the worst articles, whole."""

    row: Row
    audit: Audit

    @property
    def has_something_to_say(self) -> bool:
        """Whether there is more to show of it than its row."""
        audit = self.audit
        return bool(audit.findings or audit.reasons or audit.reference_scores or audit.estimates or audit.set_aside)


@dataclass(slots=True)
class Digest:
    """What is kept of a stream of audits."""

    keep: int = 0
    """So many of the worst articles are kept whole."""
    totals: Totals = Totals()
    _heap: list[tuple[tuple[float, ...], Examined]] = field(default_factory=list)
    _failures: dict[Failure, None] = field(default_factory=dict)
    _findings: Counter[tuple[str, str]] = field(default_factory=Counter)
    _articles: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, audit: Audit) -> Row:
        """Take one audit in; gives its row."""
        row = make_row(audit, self.totals.articles + 1)
        self.totals = self.totals.plus(row)
        self._failures.update(dict.fromkeys(audit.failures))
        checks = [(finding.code, finding.name) for finding in audit.findings]
        self._findings.update(checks)
        self._articles.update(set(checks))
        goodness = tuple(-part for part in row.badness)
        heapq.heappush(self._heap, (goodness, Examined(row, audit)))
        if len(self._heap) > self.keep:
            heapq.heappop(self._heap)
        return row

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        suppressed = self.totals.suppressed + len(feed.suppressed)
        carried = self.totals.carried + len(feed.carried)
        self.totals = replace(self.totals, of_feed=len(feed.findings), suppressed=suppressed, carried=carried)

    def worst(self) -> tuple[Examined, ...]:
        """The worst articles, worst first."""
        return tuple(examined for _, examined in sorted(self._heap, key=lambda item: item[0], reverse=True))

    def by_check(self) -> tuple[CheckCount, ...]:
        """The checks that found anything, by code."""
        return tuple(CheckCount(*key, self._findings[key], self._articles[key]) for key in sorted(self._findings))

    def failures(self, more: tuple[Failure, ...]) -> tuple[Failure, ...]:
        """What could not be read, then the checks that crashed, each once."""
        return tuple({**dict.fromkeys(more), **self._failures})


class DigestReport:
    """What a report on all articles keeps until it is closed; how it is shown is left to its format."""

    def __init__(self, *, keep: int = 0) -> None:
        """So many of the worst articles are kept whole."""
        self._digest = Digest(keep=keep)
        self._feed: FeedReport | None = None
        self._score: FeedScore | None = None

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._digest.add(audit)

    def add_feed(self, feed: FeedReport) -> None:
        """Take in what only the whole feed shows."""
        self._feed = feed
        self._digest.add_feed(feed)

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._score = score


def make_row(audit: Audit, number: int) -> Row:
    """The row of one article."""
    article = audit.article
    return Row(
        number=number,
        id=article.id,
        label=name_article(article),
        title=article.title[:_LONGEST_TITLE] if article.title and article.title.strip() else None,
        words=audit.score.words,
        score=audit.score.value,
        verdict=audit.verdict,
        counts=count_findings(audit.findings),
        calibration=audit.calibration,
        scorer=audit.estimates.scorer if audit.estimates else None,
        estimate=audit.estimates.mean if audit.estimates else None,
        suppressed=sum(aside.how == "suppressed" for aside in audit.set_aside),
        carried=sum(aside.how == "carried" for aside in audit.set_aside),
        has_source=article.source is not None,
        is_uncompared=describe_uncompared(audit) is not None,
    )


def count_findings(findings: tuple[Finding, ...]) -> Counts:
    """Findings by severity."""
    by = Counter(finding.severity for finding in findings)
    return Counts(by[Severity.CRITICAL], by[Severity.MAJOR], by[Severity.MINOR], by[Severity.NEUTRAL])
