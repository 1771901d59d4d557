"""Findings and audits made by hand from few words, for the tests of the reports."""

from __future__ import annotations

import re
from pathlib import Path

from mtcheck.model import (
    Article,
    Audit,
    Category,
    FieldName,
    Finding,
    Fix,
    Mention,
    Penalty,
    Score,
    Severity,
    Span,
    Verdict,
)
from mtcheck.score_model import Calibration, Part

GOLDEN = Path(__file__).parent.parent / "fixtures" / "expected" / "reports"


SIGNATURE = "mtcheck:0|checks:3-0f0f0f0f|data:1e1e1e1e|settings:default|limits:default"
"""Of no version that there is, so that what is expected does not change with what is installed."""


def read_input(name: str) -> str:
    return (GOLDEN / "input" / name).read_bytes().decode("utf-8")


def locate(text: str, needle: str, nth: int = 0) -> Span:
    """The nth place, from 0, where `needle` stands in the text."""
    found = [match.start() for match in re.finditer(re.escape(needle), text)]
    return Span(found[nth], found[nth] + len(needle))


def mention(text: str, needle: str, nth: int = 0, *, field: FieldName = "text") -> Mention:
    return Mention(locate(text, needle, nth), needle, field)


def finding(
    text: str,
    span: Span,
    code: str,
    message: str,
    *,
    name: str = "some-fault",
    severity: Severity = Severity.MINOR,
    category: Category = Category.PUNCTUATION,
    field: FieldName = "text",
    sentence: int | None = None,
    suggestion: str | None = None,
    is_safe: bool | None = None,
    related: tuple[Mention, ...] = (),
    has_line: bool = False,
) -> Finding:
    """A finding; `is_safe` None gives it no fix."""
    before = text[: span.start]
    return Finding(
        code=code,
        name=name,
        category=category,
        severity=severity,
        confidence=0.95,
        field=field,
        span=span,
        text=text[span.start : span.end],
        sentence=sentence,
        message=message,
        suggestion=suggestion,
        fix=None if is_safe is None or suggestion is None else Fix(span, suggestion, is_safe),
        related=related,
        fingerprint=f"{code.lower()}-{field}-{span.start}",
        line=before.count("\n") + 1 if has_line else None,
        column=span.start - (before.rfind("\n") + 1) + 1 if has_line else None,
    )


def audit(
    article: Article,
    *,
    findings: tuple[Finding, ...] = (),
    score: float | None = 100.0,
    verdict: Verdict = Verdict.PUBLISH,
    reasons: tuple[str, ...] = (),
    penalties: tuple[Penalty, ...] = (),
    sentence_scores: dict[int, float] | None = None,
    passes: bool | None = None,
) -> Audit:
    """An audit whose sentences are the lines of the text, and end at a full stop within them."""
    sentences = tuple(Span(*match.span()) for match in re.finditer(r"[^\n.\s][^\n.]*\.?[“”]?", article.text))
    scores = sentence_scores or {}
    return Audit(
        article=article,
        source_language=article.source_language,
        sentences=sentences,
        sentence_scores=tuple(
            _score_sentence(scores.get(n, 100.0), len(article.text[span.start : span.end].split()))
            for n, span in enumerate(sentences)
        ),
        findings=findings,
        score=Score(score, len(article.text.split()), penalties),
        verdict=verdict,
        reasons=reasons,
        calibration=None if score is None else Calibration(max(0.0, 10 * score - 900), 90.0, 10.0, 300, passes),
        signature=f"{SIGNATURE}|lang:{article.language}|source:{'yes' if article.source else 'no'}|refs:0",
    )


def _score_sentence(value: float, words: int) -> Score:
    """A sentence that lost all that it lost by one finding."""
    lost = 100 - value
    penalties = (Penalty("MT900", "some-fault", Severity.MINOR, 1, 1.0, lost),) if lost else ()
    return Score(value, words, penalties, basis="text", parts=(Part("MT900 some-fault", lost),) if lost else ())
