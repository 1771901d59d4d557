"""What is kept of an article that was audited, to compare it with another audit of the same article.

It is made from an `Audit`, or read back from the JSON Lines of an older run, which hold no text. Findings are one fault
in both runs where check, field and marked text are the same: where in the article they stand says nothing, for
sentences move.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from mtcheck.estimate_model import Estimates
from mtcheck.model import Article, Audit, FieldName, Severity, Verdict
from mtcheck.plain_text import fold_text
from mtcheck.score_model import ReferenceScores

SCHEMA: Final = "mtcheck.article/1"
"""How the JSON Lines of an audit call themselves; one article a line."""
_DIGITS = 16
_ESTIMATE_DIGITS = 4


class EstimateMean(NamedTuple):
    """What a scorer said of an article as a whole."""

    scorer: str
    mean: float | None
    """None where no sentence has a number."""
    signature: str
    """What its numbers depend on: those under different signatures are not compared."""


class FaultKey(NamedTuple):
    """What makes two findings the same fault; capitals and white space do not."""

    code: str
    field: FieldName
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding, as far as it is kept."""

    code: str
    name: str
    severity: Severity
    field: FieldName
    start: int
    end: int
    text: str
    sentence: int | None
    """Index of the sentence, where it stands in the text."""
    message: str
    number: int = 0
    """From 0, as the audit has it."""

    @property
    def key(self) -> FaultKey:
        """The same for the same fault in another version of the article."""
        return FaultKey(self.code, self.field, fold_text(self.text))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one audit made of one article."""

    id: str
    title: str | None
    words: int
    score: float | None
    """None where the text is no article."""
    points: float
    """MQM penalty points."""
    verdict: Verdict
    faults: tuple[Fault, ...]
    """In order of place."""
    reference_scores: ReferenceScores | None = None
    signature: str = ""
    """Empty where the audit did not sign."""
    digest: str | None = None
    """What tells its text from another, as `digest_text` gives it; None where the audit did not say."""
    is_beside_reference: bool = False
    """Whether sentences of it were measured beside a human translation, which sways their scores."""
    estimate: EstimateMean | None = None
    """None where no scorer was asked."""
    page: str | None = None
    """The file of its page in a report; None where there is none."""

    @property
    def name(self) -> str:
        """What people call it: its title, else its id."""
        return self.title if self.title and self.title.strip() else self.id


def keep_outcome(audit: Audit, *, page: str | None = None) -> Outcome:
    """What is kept of an audit."""
    return Outcome(
        id=audit.article.id,
        title=audit.article.title,
        words=audit.score.words,
        score=audit.score.value,
        points=audit.score.points,
        verdict=audit.verdict,
        faults=tuple(
            Fault(
                code=found.code,
                name=found.name,
                severity=found.severity,
                field=found.field,
                start=found.span.start,
                end=found.span.end,
                text=found.text,
                sentence=found.sentence,
                message=found.message,
                number=number,
            )
            for number, found in enumerate(audit.findings)
        ),
        reference_scores=audit.reference_scores,
        signature=audit.signature,
        digest=digest_text(audit.article),
        is_beside_reference=any(score.basis == "reference" for score in audit.sentence_scores),
        estimate=_keep_estimate(audit.estimates),
        page=page,
    )


def digest_text(article: Article) -> str:
    r"""A digest of title and text that tells whether another version is the same, white space aside.

    >>> digest_text(Article("a", "All is well.")) == digest_text(Article("b", "All is\nwell. "))
    True
    """
    return _digest((article.title or "", article.text))


def digest_references(article: Article) -> str:
    r"""A digest of its human translations, one after the other, likewise.

    >>> one = Article("a", "It is well.", references=(("All is well.", "Nobody was hurt."),))
    >>> other = Article("b", "All well.", references=(("All is well.\nNobody was hurt.",),))
    >>> digest_references(one) == digest_references(other)
    True
    """
    return _digest("\n".join(reference) for reference in article.references)


def _digest(parts: Iterable[str]) -> str:
    told = "\n".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _keep_estimate(estimates: Estimates | None) -> EstimateMean | None:
    """The mean as reports have it, so that an audit and its report are the same."""
    if estimates is None:
        return None
    mean = None if estimates.mean is None else round(estimates.mean, _ESTIMATE_DIGITS)
    return EstimateMean(estimates.scorer, mean, estimates.signature)
