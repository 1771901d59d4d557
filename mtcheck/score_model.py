"""Values that are made of numbers: what a score is worth by MQM, agreement with a reference, rates of a whole feed.

How they are computed is left to `scores`. They know no other value, so that `model` may hold
them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Basis = Literal["text", "source", "reference"]
"""What a sentence was measured on: the text alone, or beside its source or a human translation."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one thing took from a score."""

    name: str
    """In words, or code and name of a check."""
    cost: float
    """Out of 100; below 0 for what speaks for a sentence."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A score on the scale of those who buy translations: where it stands to what they accept (themqm.org)."""

    value: float
    """100 for no penalty points, `pass_threshold` for as many as are accepted; it stops at 0."""
    pass_threshold: float
    acceptable_penalty: float
    """Penalty points per 1,000 words with which a text still passes."""
    least_words: int
    """Below so many the number has no weight."""
    passes: bool | None
    """None where the text is too short for its number to have weight. With a critical finding it never passes."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a text agrees with its human translations, by sacrebleu."""

    chrf: float
    bleu: float
    ter: float


@dataclass(frozen=True, slots=True)
class ReferenceStatistics:
    """What the three metrics counted: those of several articles, added up, are those of all of them together."""

    tokenizer: str
    """Counts of different tokenizers cannot be added."""
    references: int | None
    """How many an article has; None where that differs."""
    pieces: int
    """Into how many the texts were cut."""
    chrf: tuple[float, ...]
    bleu: tuple[float, ...]
    ter: tuple[float, ...]


class PieceCounts(NamedTuple):
    """What the three metrics counted in one piece of a text: a sentence, a paragraph, or the whole."""

    chrf: tuple[float, ...]
    bleu: tuple[float, ...]
    ter: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ReferenceCounts:
    """The same piece by piece, for a test that draws pieces: whether one of two texts agrees better than the other."""

    tokenizer: str
    references: int | None
    """How many an article has; None where that differs."""
    pieces: tuple[PieceCounts, ...]


class CountsPair(NamedTuple):
    """What was counted in two translations of one article, against the same references."""

    old: ReferenceCounts
    new: ReferenceCounts


@dataclass(frozen=True, slots=True)
class ReferenceScores:
    """Agreement of an article, or of many, with their human translations, by sacrebleu."""

    chrf: float
    bleu: float
    ter: float
    signature: str
    statistics: ReferenceStatistics | None = None
    """None where nobody will add them up."""
    sentences: tuple[Agreement | None, ...] = ()
    """Of each sentence, where text and references came as lists of as many, None for one that no reference has; else
    empty."""
    counts: ReferenceCounts | None = None
    """None for several articles together."""
    digest: str | None = None
    """What tells the references from others, as `digest_references` gives it; None for several articles together, and
    where an older audit did not say."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of something there are per 1,000 words of a feed."""

    value: float
    low: float | None = None
    """The interval that holds 95 of 100 resamples; None where there is one article, or nothing to be found again."""
    high: float | None = None


@dataclass(frozen=True, slots=True)
class FeedScore:
    """All scored articles of a feed as if they were one; what is no article takes no part."""

    articles: int
    words: int
    points: float
    findings: int
    """Those that cost points, each as often as it counts."""
    penalty_rate: Rate | None
    """Penalty points per 1,000 words; None where there is no word."""
    finding_rate: Rate | None
    passed: int
    failed: int
    too_short: int
    """Those whose number has no weight."""
    calibration: Calibration | None
    """Of all articles as one; None where there is none, or not all were calibrated alike."""
    references: tuple[ReferenceScores, ...]
    """Of all articles with a reference together; one for each tokenizer, since counts of two cannot be added."""
    signature: str
