"""Values that a comparison of two runs is made of; how it is made is left to `compare`.

`old` and `new` are the two runs, as the user names them: a fault is fixed where only the old one has it, and added
where only the new one has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mtcheck.model import Failure, Verdict
from mtcheck.outcome import Fault, Outcome

ENOUGH = 6
"""Of fewer articles all may change to the same side by chance in more than 1 of 20 cases, whatever a bootstrap says."""
SIGNIFICANT = 0.05
"""A p-value below this is taken for no chance, as is usual."""

ReferenceLikeness = Literal["same", "as long"]
"""Whether two runs have the same references, or one of them does not tell and they are as long as each other."""


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """One article in both runs."""

    old: Outcome
    """Without its faults, which are below; so is `new`."""
    new: Outcome
    fixed: tuple[Fault, ...]
    added: tuple[Fault, ...]
    kept: int
    references: ReferenceLikeness | None = None
    """None where one of the two has none, or they are not those of the other, or were counted otherwise."""

    @property
    def score_change(self) -> float | None:
        """What the score gained, below 0 what it lost; None where one of the two has no score."""
        if self.old.score is None or self.new.score is None:
            return None
        return round(self.new.score - self.old.score, 1) + 0.0

    @property
    def chrf_change(self) -> float | None:
        """By how much it agrees better with its references; None where the two were not compared with the same."""
        if self.references is None or self.old.reference_scores is None or self.new.reference_scores is None:
            return None
        return round(self.new.reference_scores.chrf - self.old.reference_scores.chrf, 1) + 0.0

    @property
    def is_rewritten(self) -> bool | None:
        """Whether title or text are others than before; None where one of the runs does not tell."""
        if self.old.digest is None or self.new.digest is None:
            return None
        return self.old.digest != self.new.digest

    @property
    def is_changed(self) -> bool:
        """Whether the two runs say anything different of it; that both have no score is nothing different."""
        told = [(each.verdict, each.score) for each in (self.old, self.new)]
        return bool(self.fixed or self.added or told[0] != told[1] or self.chrf_change)


@dataclass(frozen=True, slots=True)
class CheckChange:
    """What one check found in the articles of both runs."""

    code: str
    name: str
    old: int
    new: int
    fixed: int
    added: int


@dataclass(frozen=True, slots=True)
class RateChange:
    """Penalty points per 1,000 words of all scored articles together; the interval is that of the difference."""

    articles: int
    old: float
    new: float
    low: float | None = None
    """None where there is one article, or no difference."""
    high: float | None = None

    @property
    def difference(self) -> float:
        """Below 0 where the new run is better."""
        return self.new - self.old

    @property
    def is_significant(self) -> bool:
        """Whether 95 of 100 draws show a difference to the same side, of articles that are enough to tell."""
        return self.articles >= ENOUGH and _is_one_sided(self.low, self.high)


@dataclass(frozen=True, slots=True)
class EstimateChange:
    """What a scorer says of the articles of both runs, the mean of their means; the interval is of the difference."""

    scorer: str
    signature: str
    articles: int
    """Those that it estimated in both."""
    old: float
    new: float
    low: float | None = None
    """None where there is one article, or no difference."""
    high: float | None = None

    @property
    def is_significant(self) -> bool:
        """Whether 95 of 100 draws show a difference to the same side, of articles that are enough to tell."""
        return self.articles >= ENOUGH and _is_one_sided(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One part of the signatures in which runs differ, so that scores may differ for it and not for the texts."""

    part: str
    old: str | None
    """None where the signature does not have the part."""
    new: str | None
    articles: int
    """How many it concerns."""
    sways_score: bool
    """Whether findings and the scores of articles depend on it; verdicts, scores of sentences or agreement with
    references may depend on the others."""


class Draws(NamedTuple):
    """What a score comes to where chance draws the pieces."""

    mean: float
    margin: float
    """So far to either side of the mean 95 of 100 draws lie."""


@dataclass(frozen=True, slots=True)
class MetricChange:
    """Agreement with references by one metric of sacrebleu, all articles together."""

    name: str
    old: float
    new: float
    signature: str
    old_draws: Draws | None = None
    """None where nothing was drawn."""
    new_draws: Draws | None = None
    p_value: float | None = None
    """How often chance alone would bring such a difference; None where there is none, or a single piece."""


@dataclass(frozen=True, slots=True)
class ReferenceChange:
    """Articles whose agreement with references was counted with one tokenizer, so that counts can be added."""

    tokenizer: str
    articles: int
    pieces: int
    """So many sentences, paragraphs or whole articles chance draws from."""
    metrics: tuple[MetricChange, ...]


@dataclass(frozen=True, slots=True)
class RunTotals:
    """One run, over the articles that both have."""

    name: str
    articles: int
    """All that it has, also those that the other has not."""
    words: int
    hold: int
    review: int
    publish: int
    faults: int
    signature: str

    def of(self, verdict: Verdict) -> int:
        """How many articles have this verdict."""
        return {Verdict.HOLD: self.hold, Verdict.REVIEW: self.review, Verdict.PUBLISH: self.publish}[verdict]


@dataclass(frozen=True, slots=True)
class RunComparison:
    """Two runs over the same articles."""

    old: RunTotals
    new: RunTotals
    changes: tuple[ArticleChange, ...]
    """In the order of the new run."""
    only_old: tuple[Outcome, ...]
    only_new: tuple[Outcome, ...]
    pairing: str | None
    """How articles were paired whose ids differ, in words; None where they were paired by id."""
    checks: tuple[CheckChange, ...]
    rate: RateChange | None
    """None where no article has a score in both."""
    discrepancies: tuple[Discrepancy, ...]
    unsigned: int
    """Articles of which one of the runs has no signature, so that nobody knows."""
    references: tuple[ReferenceChange, ...]
    unlike_references: int
    """Articles whose agreement with references cannot be compared: only one run has it, with others, or counted
    otherwise."""
    estimates: tuple[EstimateChange, ...] = ()
    """For each scorer, and each signature of one."""
    unlike_estimates: int = 0
    """Articles whose estimates cannot be compared: only one run has one, or of another scorer or signature."""
    failures: tuple[Failure, ...] = ()
    """What could not be read or examined in one of the two."""

    @property
    def unscored(self) -> int:
        """Articles without a score in one of the two."""
        return sum(change.score_change is None for change in self.changes)

    @property
    def untold_references(self) -> int:
        """Articles whose references are taken for the same since they are as long: one of the two does not tell."""
        return sum(change.references == "as long" for change in self.changes)

    @property
    def unlike_sentences(self) -> int:
        """Articles of which one run measured sentences beside a reference and the other did not."""
        return sum(change.old.is_beside_reference != change.new.is_beside_reference for change in self.changes)

    @property
    def fixed(self) -> int:
        """Faults that are gone."""
        return sum(check.fixed for check in self.checks)

    @property
    def added(self) -> int:
        """Faults that were not there."""
        return sum(check.added for check in self.checks)

    @property
    def kept(self) -> int:
        """Faults that both runs have."""
        return self.old.faults - self.fixed

    @property
    def is_alike(self) -> bool:
        """Whether both runs measured with the same measure, as far as findings and the scores of articles go."""
        return not self.unsigned and not any(found.sways_score for found in self.discrepancies)


def _is_one_sided(low: float | None, high: float | None) -> bool:
    """Whether an interval leaves out 0."""
    return low is not None and high is not None and (low > 0 or high < 0)
