"""What is kept of an article that was audited, to compare it with another audit of the same article.

It is made from an `Audit`, or read back from the JSON Lines of an older run, which hold no text. Findings are one fault
in both runs where check, field and marked text are the same: where in the article they stand says nothing, for
sentences move.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from mtcheck.model import Audit, FieldName, Severity, Verdict
from mtcheck.plain_text import fold_text
from mtcheck.score_model import ReferenceScores

SCHEMA: Final = "mtcheck.article/1"
"""How the JSON Lines of an audit call themselves; one article a line."""


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
        page=page,
    )
