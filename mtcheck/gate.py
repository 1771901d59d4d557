"""Audits and failures -> whether a pipeline may publish, and why not.

Every threshold holds for every single article. What could not be read or examined never passes: the gate says
"incomplete" before it says no. How an article came by its verdict is left to `scoring`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from mtcheck.config import Config, settle
from mtcheck.errors import ConfigError, suggest_nearest
from mtcheck.model import Audit, Failure, Severity, Verdict
from mtcheck.reports.visible import flatten
from mtcheck.reports.wording import describe_calibration, describe_feed_score, describe_set_aside, name_article
from mtcheck.score_model import FeedScore
from mtcheck.scoring import count_findings, describe_shortfall, list_faults

PASSED = 0
REFUSED = 1
INCOMPLETE = 3


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What each single article has to meet."""

    min_score: float | None = None
    """None for no least score. What is short is weighed as for its verdict: as if it had more words."""
    max_by_severity: Mapping[Severity, int] = field(default_factory=dict)
    """How many findings of a severity one article may have; those left out may be any number."""
    fail_on: Literal["hold", "review"] = "hold"
    """The mildest verdict that is refused."""
    must_pass: bool = False
    """Whether an article that fails by its calibrated score is refused; one too short to say is not."""
    config: Config = field(default_factory=Config)
    """What verdicts were judged by, so that of two limits on the score only the stricter is named."""

    def refuse(self, audit: Audit) -> tuple[str, ...]:
        """Why this article must not be published, in words; empty where it may. One without a score never may."""
        article = audit.article
        config = settle(self.config, origin=article.origin, article_id=article.id, url=article.url)
        reasons: list[str] = []
        if audit.verdict is Verdict.HOLD or (self.fail_on == "review" and audit.verdict is Verdict.REVIEW):
            reasons.extend(audit.reasons)
        if audit.score.value is None:
            reasons = reasons or [audit.score.unscored or "it has no score"]
        elif self.min_score is not None and not self._is_told(audit, reasons, config):
            shortfall = describe_shortfall(audit.score, self.min_score, config)
            reasons.extend([shortfall] if shortfall else [])
        if self.must_pass and audit.calibration is not None and audit.calibration.passes is False:
            reasons.append(describe_calibration(audit.score, audit.calibration))
        faults = list_faults(audit.findings)
        for severity in Severity:
            number = sum(finding.severity is severity for finding in faults)
            most = self.max_by_severity.get(severity)
            if most is not None and number > most:
                reasons.append(f"{count_findings(number, severity)}, at most {most} allowed")
        return tuple(reasons)

    def _is_told(self, audit: Audit, reasons: list[str], config: Config) -> bool:
        """Whether the reasons already say that the score is below a limit no lower than the least score."""
        limit = config.hold_score if audit.verdict is Verdict.HOLD else config.publish_score
        return limit >= (self.min_score or 0) and describe_shortfall(audit.score, limit, config) in reasons


@dataclass(frozen=True, slots=True)
class GateResult:
    """What the gate says of all articles together."""

    articles: int
    refused: tuple[str, ...]
    """Ids of the articles that must not be published, in the order met."""
    failures: int
    """How many inputs could not be read and checks crashed."""
    too_short: int = 0
    """Articles that must pass by their calibrated score, are too short to say, and were let through."""

    @property
    def exit_code(self) -> int:
        """3 where anything was left unexamined, or everything; else 1 where an article was refused; else 0."""
        if self.failures or not self.articles:
            return INCOMPLETE
        return REFUSED if self.refused else PASSED

    @property
    def passed(self) -> bool:
        """Whether all may be published."""
        return self.exit_code == PASSED

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it did not pass, in words; empty where it did."""
        reasons = []
        failures = f"{self.failures} {_plural('failure', self.failures)}"
        if not self.articles:
            reasons.append(f"nothing was examined ({failures})" if self.failures else "nothing was examined")
        elif self.failures:
            reasons.append(f"not everything was examined ({failures})")
        if self.refused:
            reasons.append(f"{len(self.refused)} of {self.articles} {_plural('article', self.articles)} refused")
        return tuple(reasons)

    def __str__(self) -> str:
        """One line for people."""
        unsaid = ""
        if self.too_short:
            subject = "it passes" if self.too_short == 1 else "they pass"
            unsaid = f"; too short to say whether {subject}: {self.too_short} {_plural('article', self.too_short)}"
        if self.passed:
            return f"gate: yes, {self.articles} {_plural('article', self.articles)} may be published{unsaid}"
        word = "incomplete" if self.exit_code == INCOMPLETE else "no"
        return f"gate: {word}, {'; '.join(self.reasons)}{unsaid}"


class Gate:
    """Judges audits as they stream by; keeps counts and the ids of refused articles, nothing else."""

    def __init__(self, thresholds: Thresholds) -> None:
        """`thresholds` hold for each single article."""
        self.thresholds = thresholds
        self._articles = 0
        self._failures = 0
        self._too_short = 0
        self._refused: list[str] = []

    def add(self, audit: Audit) -> tuple[str, ...]:
        """Count one article; why it must not be published, empty where it may."""
        self._articles += 1
        self._failures += len(audit.failures)
        reasons = self.thresholds.refuse(audit)
        if reasons:
            self._refused.append(audit.article.id)
        elif self.thresholds.must_pass and audit.calibration is not None and audit.calibration.passes is None:
            self._too_short += 1
        return reasons

    def add_failure(self) -> None:
        """Count one input that could not be read."""
        self._failures += 1

    def decide(self) -> GateResult:
        """What all that was counted comes to."""
        return GateResult(self._articles, tuple(self._refused), self._failures, self._too_short)


class GateReport:
    """What the gate says, for people: a line for each article it refuses, as they come, and its decision at the end."""

    def __init__(
        self, gate: Gate, *, write_refusal: Callable[[str], object], write_end: Callable[[str], object]
    ) -> None:
        """Both functions take a line without its end."""
        self._gate = gate
        self._write_refusal = write_refusal
        self._write_end = write_end
        self._score: FeedScore | None = None
        self._aside = Counter[str]()

    def add(self, audit: Audit) -> None:
        """Count one article, and say so where it is refused."""
        reasons = self._gate.add(audit)
        self._aside.update(aside.how for aside in audit.set_aside)
        if reasons:
            self._write_refusal(flatten(f"refused {name_article(audit.article)}: {'; '.join(reasons)}"))

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        self._score = score

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Count what could not be read, and say what it all comes to."""
        for _ in failures:
            self._gate.add_failure()
        for line in describe_feed_score(self._score) if self._score else ():
            self._write_end(line)
        aside = describe_set_aside(suppressed=self._aside["suppressed"], carried=self._aside["carried"])
        if aside:
            self._write_end(aside)
        if self._score is not None and self._score.signature:
            self._write_end(self._score.signature)
        self._write_end(str(self._gate.decide()))


def parse_limits(given: Iterable[str]) -> dict[Severity, int]:
    """The most findings of each severity that one article may have, from words such as "major=3".

    >>> parse_limits(["critical=0", "Major = 3"]) == {Severity.CRITICAL: 0, Severity.MAJOR: 3}
    True
    """
    limits = {}
    option = "--max"
    for text in given:
        name, _, number = (part.strip() for part in text.partition("="))
        if name.lower() not in set(Severity):
            what = f'"{name}" is no severity{suggest_nearest(name, Severity)}'
            raise ConfigError(option, what, f"write one of {', '.join(Severity)}, then = and a number: major=3")
        if not number.isdecimal():
            what = f'"{text}" has no whole number after "="'
            raise ConfigError(option, what, f"write the most that an article may have: {name}=3")
        limits[Severity(name.lower())] = int(number)
    return limits


def _plural(noun: str, number: int) -> str:
    return noun if number == 1 else f"{noun}s"
