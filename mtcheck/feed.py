"""Audits in, one after the other; when the last is read, what only the whole feed shows out.

Of an article no more is kept than its names and its outline. A feed check belongs to no article: it comes after all of
them, costs no score, and holds nothing back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from mtcheck.check import FeedCheck
from mtcheck.config.model import Config
from mtcheck.feeds.lines import LineLedger
from mtcheck.feeds.model import FeedAside, FeedEvidence, FeedFinding, FeedHit, FeedName, FeedReport
from mtcheck.feeds.names import NameLedger
from mtcheck.feeds.outline import fold_line
from mtcheck.hit_faults import find_feed_hit_fault
from mtcheck.model import Audit, Failure
from mtcheck.names.house import House
from mtcheck.plug_ins import describe_error, divert_prints
from mtcheck.run import choose_feed_checks
from mtcheck.suppressions.apply import part_feed
from mtcheck.tags import primary_subtag


class Feed:
    """What is kept of a feed while it is read."""

    def __init__(self, config: Config) -> None:
        """`config` says which checks of whole feeds there are, how sure they must be, and what the house wants."""
        self._config = config
        self._checks = choose_feed_checks(config)
        self._least = config.min_confidence
        self._ledger = NameLedger(House(config.glossary, config.prefer))
        self._lines = LineLedger()

    @property
    def is_asked_for(self) -> bool:
        """Whether there is any check of whole feeds."""
        return bool(self._checks)

    def find_unheard(self, audit: Audit) -> Failure | None:
        """Why no name of an article is collected, where its language is one that no check of feeds holds for."""
        language = primary_subtag(audit.article.language)
        if any(check.holds_for(language) for check in self._checks):
            return None
        known = sorted({language for check in self._checks for language in check.languages or ()})
        what = f"its text is in {language}, and names are looked for in {', '.join(known)} only"
        return Failure(audit.article.id, what, "leave it out, or correct its language")

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._ledger.add(audit.article.id, primary_subtag(audit.article.language), audit.sightings)
        if audit.outline is not None:
            self._lines.add(audit.article, audit.outline)

    def find_names(self) -> tuple[FeedName, ...]:
        """All names of the feed, those mentioned most first."""
        return self._ledger.find_names()

    def close(self) -> FeedReport:
        """What the whole feed shows."""
        try:
            feed = FeedEvidence(self.find_names(), self._lines.find_lines())
        except Exception as error:  # noqa: BLE001 - what is wrong with the whole must not cost the articles' reports
            return FeedReport((), (_describe_crash("looking at all articles together", error),))
        findings: list[FeedFinding] = []
        failures: list[Failure] = []
        for check in self._checks:
            try:
                with divert_prints(check.package):
                    findings.extend(list(_examine(check, feed)))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - nor what one check does wrong the others
                failures.append(_describe_crash(f"check {check.code} ({check.place})", error))
        sure = [finding for finding in findings if finding.confidence >= self._least]
        parted = [*part_feed(sure, self._config)]
        aside = tuple(item for item in parted if isinstance(item, FeedAside))
        counted = tuple(item for item in parted if isinstance(item, FeedFinding))
        return FeedReport(counted, tuple(failures), suppressed=aside)


def _describe_crash(part: str, error: BaseException) -> Failure:
    what = f"{part} crashed with {describe_error(error)}"
    return Failure("the whole feed", what, "the articles were examined without it; please report this")


def _examine(check: FeedCheck, feed: FeedEvidence) -> Iterator[FeedFinding]:
    """The findings of one check, complete, in the order of the evidence; ValueError where it gives what is none."""
    names = tuple(name for name in feed.names if check.holds_for(name.language))
    lines = tuple(line for line in feed.lines if check.holds_for(line.language))
    for hit in check.find(FeedEvidence(names, lines)):
        fault = find_feed_hit_fault(hit)
        if fault is not None:
            message = f"it gave {hit!r}, {fault}"
            raise ValueError(message)
        yield _stamp(check, hit)


def _stamp(check: FeedCheck, hit: FeedHit) -> FeedFinding:
    found = hit.found
    is_name = isinstance(found, FeedName)
    forms = sorted(spelling.form if is_name else fold_line(spelling.form) for spelling in found.spellings)
    key = "\0".join((check.code, found.language, *forms))
    return FeedFinding(
        code=check.code,
        name=check.slug,
        category=check.category,
        severity=hit.severity or check.severity,
        confidence=round(
            min(check.confidence, found.confidence) if isinstance(found, FeedName) else check.confidence, 2
        ),
        message=hit.message,
        suggestion=found.spellings[0].form if is_name else "take it out",
        found=found,
        fingerprint=hashlib.sha256(key.encode()).hexdigest()[:16],
    )
