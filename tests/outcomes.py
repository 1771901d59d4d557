"""Outcomes of articles made by hand, for the tests of comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mtcheck.comparisons.compare import Comparer
from mtcheck.comparisons.model import RunComparison
from mtcheck.model import FieldName, Severity, Verdict
from mtcheck.outcome import EstimateMean, Fault, Outcome
from mtcheck.score_model import ReferenceScores

SIGNATURE = "mtcheck:0|checks:3-0f0f0f0f|data:1e1e1e1e|settings:default|limits:default|lang:en|source:no|refs:0"


def fault(
    code: str, text: str, *, severity: Severity = Severity.MINOR, field: FieldName = "text", at: int = 0
) -> Fault:
    name = {"MT304": "doubled-word", "MT101": "bracketed-gloss"}.get(code, "some-fault")
    return Fault(code, name, severity, field, at, at + len(text), text, 2 if field == "text" else None, f"{text}: bad")


def outcome(
    article_id: str,
    *faults: Fault,
    words: int = 500,
    score: float | None = None,
    verdict: Verdict | None = None,
    signature: str = SIGNATURE,
    title: str | None = None,
    reference_scores: ReferenceScores | None = None,
    page: str | None = None,
    has_score: bool = True,
    digest: str | None = "1",
    is_beside_reference: bool = False,
    estimate: EstimateMean | None = None,
) -> Outcome:
    points = float(sum(found.severity.points for found in faults))
    value = round(100 - 100 * points / words, 1) if score is None else score
    mildest = Verdict.REVIEW if points else Verdict.PUBLISH
    return Outcome(
        id=article_id,
        title=title,
        words=words,
        score=value if has_score else None,
        points=points,
        verdict=verdict or (mildest if has_score else Verdict.HOLD),
        faults=faults,
        reference_scores=reference_scores,
        signature=signature,
        page=page,
        digest=digest,
        is_beside_reference=is_beside_reference,
        estimate=estimate,
    )


def compare(old: Iterable[Outcome], new: Sequence[Outcome]) -> RunComparison:
    comparer = Comparer("monday", "tuesday")
    for each in old:
        comparer.add_old(each)
    for each in new:
        comparer.add_new(each)
    return comparer.close()
