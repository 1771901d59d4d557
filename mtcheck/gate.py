"""Audits and failures -> whether a pipeline may publish, and why not.

What is asked of a single article is part of its verdict (`verdicts`): the gate refuses those that are held. Of all
together it asks how many are refused, and how many faults they have per 1,000 words. What could not be read or examined
never passes: the gate says "incomplete" before it says no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeVar

from mtcheck.config.keys import ArticleLimit, RateBound
from mtcheck.config.model import Config, settle
from mtcheck.model import Audit, Failure, Verdict
from mtcheck.partial_languages import LanguageShare, LanguageTally, describe_shares
from mtcheck.score_model import FeedScore, Rate
from mtcheck.uncompared import count_sourceless, count_uncompared, describe_uncompared
from mtcheck.verdicts import name_gravest
from mtcheck.wording import count, describe_verdict, inflect

_Number = TypeVar("_Number", Fraction, float)

PASSED = 0
REFUSED = 1
INCOMPLETE = 3
_BESIDE_SOURCE = re.compile("MT1(?:2[1-9]|[34][0-9])")
"""The codes of checks that lay a text beside its source."""


class RateAnswer(NamedTuple):
    """A rate of all articles together, beside what is allowed."""

    what: str
    """What there is so much of: "penalty points"."""
    rate: Rate
    most: float
    bound: RateBound

    @property
    def is_refused(self) -> bool:
        """Whether the bound that counts is above the limit; without an interval the rate itself counts."""
        bounds = {"low": self.rate.low, "value": self.rate.value, "high": self.rate.high}
        counted = bounds[self.bound]
        return (self.rate.value if counted is None else counted) > self.most

    @property
    def is_in_doubt(self) -> bool:
        """Whether it passes though the rate itself is above the limit."""
        return not self.is_refused and self.rate.value > self.most

    def __str__(self) -> str:
        """The rate, its interval and the limit."""
        low, high = self.rate.low, self.rate.high
        told = f"{self._show(self.rate.value)} {self.what} per 1,000 words"
        if low is not None and high is not None:
            told += f" (95%: {self._show(low)} to {self._show(high)})"
        allowed = f"at most {_spell(self.most)} allowed"
        if self.is_in_doubt:
            return f"{told}, {allowed}, but that may be chance"
        if low is None or self.bound == "value":
            return f"{told}, {allowed}"
        return f"{told}, {allowed} at the {self.bound} end"

    def _show(self, value: float) -> str:
        return _tell_apart(value, self.most)


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
    max_held: ArticleLimit = 0
    """How many may be refused while the others are published."""
    rates: tuple[RateAnswer, ...] = ()
    """Those that there is a limit for."""
    for_review: int = 0
    """Articles that may be published though their verdict is review."""
    uncompared: int = 0
    """Articles whose source text is that of another, or in no known language, so that hardly anything was compared."""
    sourceless: int = 0
    """Articles without a source text, where others have one."""
    passed_over: int = 0
    """Files, and folders of reports, that were not read, since mtcheck wrote them itself."""
    partly: tuple[LanguageShare, ...] = ()
    """Languages other than English in which fewer of the selected checks hold, as they were met."""
    may_be_empty: bool = False
    """Whether it passes without any article, as where only those that have changed were asked for."""
    unexamined: tuple[str, ...] = ()
    """What must not be published either, since it was not wholly examined: ids, or places where none is known."""

    @property
    def exit_code(self) -> int:
        """3 where anything was left unexamined, or everything; else 1 where too much was refused; else 0."""
        if self.failures or not (self.articles or self.may_be_empty):
            return INCOMPLETE
        is_refused = self._holds_too_many or any(answer.is_refused for answer in self.rates)
        return REFUSED if is_refused else PASSED

    @property
    def passed(self) -> bool:
        """Whether all may be published that was not refused."""
        return self.exit_code == PASSED

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it did not pass, in words; empty where it did."""
        reasons = []
        failures = f"{self.failures} {inflect('failure', self.failures)}"
        if not self.articles and not self.may_be_empty:
            reasons.append(f"nothing was examined ({failures})" if self.failures else "nothing was examined")
        elif self.failures:
            reasons.append(f"not everything was examined ({failures})")
        if self._holds_too_many:
            reasons.append(
                f"{len(self.refused)} of {self.articles} {inflect('article', self.articles)} refused{self._share}"
            )
        reasons += [str(answer) for answer in self.rates if answer.is_refused]
        return tuple(reasons)

    def __str__(self) -> str:
        """One line for people."""
        remarks = "".join(f"; {remark}" for remark in self._list_remarks())
        if not self.passed:
            word = "incomplete" if self.exit_code == INCOMPLETE else "no"
            return f"gate: {word}, {'; '.join(self.reasons)}{remarks}"
        if not self.articles:
            return "gate: yes, no article has changed"
        published = whole = f"{self.articles} {inflect('article', self.articles)}"
        held = ""
        if self.refused:
            published = f"{self.articles - len(self.refused)} of {whole}"
            held = f", {len(self.refused)} held back{self._share}"
        return f"gate: yes, {published} may be published{self._review}{held}{remarks}"

    @property
    def _review(self) -> str:
        """How many of those that may be published somebody should look at."""
        if not self.for_review:
            return ""
        subject = "it" if self.for_review == 1 else "them"
        told = "it is" if self.articles - len(self.refused) == 1 else f"{self.for_review} of them"
        return f", {told} for review (--fail-on review refuses {subject})"

    @property
    def _holds_too_many(self) -> bool:
        most = self.max_held
        if isinstance(most, int):
            return len(self.refused) > most
        return 100 * len(self.refused) > _read_percent(most) * self.articles

    @property
    def _share(self) -> str:
        """How much was refused beside how much may be; nothing where nothing may."""
        most = self.max_held
        if isinstance(most, int):
            return f" (at most {most} allowed)" if most else ""
        share = _tell_apart(Fraction(100 * len(self.refused), self.articles), _read_percent(most))
        return f" ({share}%, at most {most.rstrip('% ')}% allowed)"

    def _list_remarks(self) -> list[str]:
        """What whoever reads the decision should know beside it."""
        remarks = [str(answer) for answer in self.rates if answer.is_in_doubt]
        if self.too_short:
            subject = "it passes" if self.too_short == 1 else "they pass"
            short = f"{self.too_short} {inflect('article', self.too_short)}"
            remarks.append(f"too short to say whether {subject}: {short}")
        if self.uncompared:
            remarks.append(count_uncompared(self.uncompared))
        if self.sourceless:
            remarks.append(count_sourceless(self.sourceless))
        remarks += describe_shares(self.partly)
        if self.passed_over:
            remarks.append(f"passed over as mtcheck's own: {count(self.passed_over, 'file')}")
        return remarks


class Gate:
    """Judges audits as they stream by; keeps counts and the ids of what must not be published, nothing else."""

    def __init__(self, config: Config, *, may_be_empty: bool = False) -> None:
        """`config` is that of the audits; what its [[paths]] say of an article holds for it.

        `may_be_empty` where there need not be any article.
        """
        self._config = config
        self._may_be_empty = may_be_empty
        self._articles = 0
        self._failures = 0
        self._sources = 0
        self._too_short = 0
        self._for_review = 0
        self._uncompared = 0
        self._passed_over = 0
        self._languages = LanguageTally(config)
        self._refused: list[str] = []
        self._unexamined: dict[str, None] = {}
        self._rates: tuple[RateAnswer, ...] = ()

    @property
    def holds_back(self) -> bool:
        """Whether refused articles do not by themselves make a no, since some may be held back."""
        return self._config.max_held != 0

    @property
    def sourceless_limits(self) -> tuple[str, ...]:
        """The codes of checks beside a source that are to hold articles, of which none had one."""
        if self._sources or not self._articles:
            return ()
        return tuple(selector for selector in self._config.hold_on if _BESIDE_SOURCE.fullmatch(selector))

    def refuse(self, audit: Audit) -> tuple[str, ...]:
        """What is worst in it, and why this article must not be published; empty where it may: not without a score."""
        config = self._settle(audit)
        if audit.verdict is Verdict.HOLD or (config.fail_on == "review" and audit.verdict is Verdict.REVIEW):
            return _explain_verdict(audit, config)
        return (audit.score.unscored or "it has no score",) if audit.score.value is None else ()

    def explain_review(self, audit: Audit) -> tuple[str, ...]:
        """What is worst in an article that may be published and is for review, and why; empty where it is none.

        Also empty where it is one only for what was not examined in it: that is told as a failure.
        """
        is_told = audit.failures and not audit.findings
        is_meant = audit.verdict is Verdict.REVIEW and not is_told and not self.refuse(audit)
        return _explain_verdict(audit, self._settle(audit)) if is_meant else ()

    def add(self, audit: Audit) -> tuple[str, ...]:
        """Count one article; why it must not be published, empty where it may."""
        self._articles += 1
        self._sources += audit.article.source is not None
        self._failures += len(audit.failures)
        if audit.failures:
            self._unexamined[audit.article.id] = None
        self._uncompared += describe_uncompared(audit) is not None
        self._languages.add(audit)
        reasons = self.refuse(audit)
        if reasons:
            self._refused.append(audit.article.id)
            return reasons
        self._for_review += audit.verdict is Verdict.REVIEW
        if audit.calibration is not None and audit.calibration.passes is None and self._settle(audit).must_pass:
            self._too_short += 1
        return ()

    def add_failure(self, failure: Failure) -> None:
        """Count one input that could not be read."""
        self._failures += 1
        self._unexamined[failure.article_id or failure.where] = None

    def add_passed_over(self, names: Sequence[str]) -> None:
        """Count what was not read, since mtcheck wrote it itself."""
        self._passed_over += len(names)

    def add_score(self, score: FeedScore) -> None:
        """Take in what all articles come to."""
        config = self._config
        asked = (
            ("penalty points", score.penalty_rate, config.max_rate),
            ("findings", score.finding_rate, config.max_finding_rate),
        )
        self._rates = tuple(
            RateAnswer(what, rate, most, config.rate_bound)
            for what, rate, most in asked
            if rate is not None and most is not None
        )

    def decide(self) -> GateResult:
        """What all that was counted comes to."""
        return GateResult(
            self._articles,
            tuple(self._refused),
            self._failures,
            self._too_short,
            self._config.max_held,
            self._rates,
            for_review=self._for_review,
            uncompared=self._uncompared,
            sourceless=self._articles - self._sources if self._sources else 0,
            passed_over=self._passed_over,
            partly=self._languages.shares,
            may_be_empty=self._may_be_empty,
            unexamined=tuple(self._unexamined),
        )

    def _settle(self, audit: Audit) -> Config:
        article = audit.article
        return settle(self._config, origin=article.origin, article_id=article.id, url=article.url)


def _explain_verdict(audit: Audit, config: Config) -> tuple[str, ...]:
    return (*name_gravest(audit.findings, config), *describe_verdict(audit))


def _read_percent(share: str) -> Fraction:
    return Fraction(share.rstrip("% "))


def _tell_apart(value: _Number, limit: _Number) -> str:
    """A number with one decimal, or with as many as it takes to see on which side of a limit it is.

    >>> _tell_apart(2.04, 2), _tell_apart(2.0, 2), _tell_apart(4.26, 4)
    ('2.04', '2.0', '4.3')
    """
    digits = 1
    while (round(value, digits) > limit) is not (value > limit):
        digits += 1
    return f"{float(round(value, digits)):.{digits}f}"


def _spell(limit: float) -> str:
    """A limit as it was written: 4, 4.5.

    >>> _spell(4.0), _spell(4.25)
    ('4', '4.25')
    """
    return repr(limit).removesuffix(".0")
