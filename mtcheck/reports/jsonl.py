"""Audits in, JSON Lines out: the contract that programs read, one article a line.

The keys of the contract come first, in its order; what mtcheck adds stands behind them. Nothing in a text can
break a line: all that `str.splitlines` breaks at is escaped, and so are controls and lone surrogates.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Literal

from mtcheck.estimate_model import Estimates
from mtcheck.json_text import write_json
from mtcheck.model import Audit, Failure, Finding, Fix, Mention, Pair, Penalty, Score, SetAside, Span
from mtcheck.outcome import SCHEMA, digest_text
from mtcheck.reports.article_line import (
    AgreementLine,
    ArticleLine,
    CountsLine,
    Cover,
    EstimateLine,
    FindingLine,
    MentionLine,
    MqmLine,
    PairLine,
    PenaltyLine,
    ReferencesLine,
    SentenceLine,
    SetAsideLine,
)
from mtcheck.score_model import Agreement, ReferenceCounts, ReferenceScores


class JsonlReport:
    """One line an article, written as it comes."""

    def __init__(self, *, write: Callable[[str], object], is_ascii: bool = False) -> None:
        """`is_ascii` escapes all that is not ASCII, for a stream that cannot carry it."""
        self._write = write
        self._is_ascii = is_ascii

    def add(self, audit: Audit) -> None:
        """Write one article."""
        line = audit_to_json(audit)
        self._write((json.dumps(json.loads(line)) if self._is_ascii else line) + "\n")

    def close(self, failures: tuple[Failure, ...]) -> None:
        """Nothing: what could not be read has no line; the caller says it elsewhere."""


def audit_to_json(audit: Audit) -> str:
    """One audit as one line of JSON, without the line end."""
    article = audit.article
    agreements = (audit.reference_scores and audit.reference_scores.sentences) or (None,) * len(audit.sentences)
    value: ArticleLine = {
        "schema": SCHEMA,
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "language": article.language,
        "source_language": audit.source_language,
        "words": audit.score.words,
        "score": _round_score(audit.score),
        "verdict": audit.verdict,
        "sentences": [
            _sentence_value(span, score, agreement, _estimate_value(audit.estimates, number))
            for number, (span, score, agreement) in enumerate(
                zip(audit.sentences, audit.sentence_scores, agreements, strict=True)
            )
        ],
        "findings": [_finding_value(finding) for finding in audit.findings],
        "reference_scores": _references_value(audit.reference_scores),
        "reasons": list(audit.reasons),
        "penalties": [_penalty_value(penalty) for penalty in audit.score.penalties],
        "failures": [{"where": f.where, "what": f.what, "advice": f.advice} for f in audit.failures],
        "mqm": _mqm_value(audit),
        "signature": audit.signature or None,
        "text_digest": digest_text(article),
    }
    if audit.estimates is not None:
        value["estimates"] = _estimates_value(audit.estimates)
    if audit.pairs:
        value["pairs"] = [_pair_value(pair, audit) for pair in audit.pairs]
    if audit.set_aside:
        value["set_aside"] = [_aside_value(aside) for aside in audit.set_aside]
    if audit.notes:
        value["notes"] = list(audit.notes)
    return write_json(value)


def _sentence_value(
    span: Span, score: Score, agreement: Agreement | None, estimate: dict[str, float | None] | None
) -> SentenceLine:
    value: SentenceLine = {"start": span.start, "end": span.end, "score": _round_score(score)}
    if score.penalties:
        value["penalties"] = [_penalty_value(penalty) for penalty in score.penalties]
    if score.parts:
        value["basis"] = score.basis
        value["parts"] = [{"name": part.name, "cost": _round(part.cost, 1)} for part in score.parts]
    if agreement is not None:
        value["reference_scores"] = _agreement_value(agreement)
    if estimate is not None:
        value["estimates"] = estimate
    return value


def _estimate_value(estimates: Estimates | None, number: int) -> dict[str, float | None] | None:
    """What a sentence has more, where a scorer was asked for."""
    return None if estimates is None else {estimates.scorer: round_estimate(estimates.numbers[number])}


def _estimates_value(estimates: Estimates) -> dict[str, EstimateLine]:
    """What an article has more likewise."""
    value: EstimateLine = {
        "mean": round_estimate(estimates.mean),
        "sentences": estimates.estimated,
        "gap": estimates.gap,
        "signature": estimates.signature,
    }
    return {estimates.scorer: value}


def round_estimate(value: float | None) -> float | None:
    """To four decimals, which are the same on another processor; None where there is no estimate."""
    return None if value is None else _round(value, 4)


def _finding_value(finding: Finding) -> FindingLine:
    return {
        "code": finding.code,
        "name": finding.name,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "field": finding.field,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "sentence": finding.sentence,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fix": name_fix(finding.fix),
        "related": [_mention_value(mention, finding) for mention in finding.related],
        "fingerprint": finding.fingerprint,
        "line": finding.line,
        "column": finding.column,
    }


def _aside_value(aside: SetAside) -> SetAsideLine:
    return {
        "how": aside.how,
        "reason": aside.reason,
        "by": aside.by,
        "where": aside.where or None,
        **_finding_value(aside.finding),
    }


def name_fix(fix: Fix | None) -> Literal["safe", "suggested"] | None:
    """`safe`, `suggested`, or None where there is no fix."""
    if fix is None:
        return None
    return "safe" if fix.safe else "suggested"


def _mention_value(mention: Mention, finding: Finding) -> MentionLine:
    """Where the mention stands in the field of its finding, the field goes without saying."""
    value: MentionLine = {"start": mention.span.start, "end": mention.span.end, "text": mention.text}
    if mention.field != finding.field:
        value["field"] = mention.field
    return value


def _pair_value(pair: Pair, audit: Audit) -> PairLine:
    """Where both sides of a pair begin and end; null for a side without a sentence."""
    return {
        "text": _cover(audit.sentences, pair.text),
        "source": _cover(audit.source_sentences, pair.source),
        "confidence": _round(pair.confidence),
    }


def _cover(sentences: Sequence[Span], numbers: range) -> Cover:
    return [sentences[numbers[0]].start, sentences[numbers[-1]].end] if numbers else None


def _references_value(scores: ReferenceScores | None) -> ReferencesLine | None:
    if scores is None:
        return None
    agreement = _agreement_value(scores)
    value: ReferencesLine = {
        "chrf": agreement["chrf"],
        "bleu": agreement["bleu"],
        "ter": agreement["ter"],
        "signature": scores.signature,
    }
    if scores.counts is not None:
        value["counts"] = _counts_value(scores.counts)
    if scores.digest is not None:
        value["digest"] = scores.digest
    return value


def _counts_value(counts: ReferenceCounts) -> CountsLine:
    """What sacrebleu counted in each piece for chrF, BLEU and TER, for whoever compares two runs."""
    pieces = [[[int(n) if n == int(n) else n for n in metric] for metric in piece] for piece in counts.pieces]
    return {"tokenizer": counts.tokenizer, "references": counts.references, "pieces": pieces}


def _agreement_value(scores: Agreement | ReferenceScores) -> AgreementLine:
    return {"chrf": _round(scores.chrf), "bleu": _round(scores.bleu), "ter": _round(scores.ter)}


def _mqm_value(audit: Audit) -> MqmLine | None:
    """The score as MQM reckons it; null for what is no article."""
    calibration = audit.calibration
    if calibration is None:
        return None
    return {
        "points": _round(audit.score.points),
        "per_1000_words": _round(audit.score.per_thousand),
        "calibrated": _round(calibration.value, 1),
        "pass_threshold": _round(calibration.pass_threshold),
        "acceptable_penalty": _round(calibration.acceptable_penalty),
        "least_words": calibration.least_words,
        "passes": calibration.passes,
    }


def _penalty_value(penalty: Penalty) -> PenaltyLine:
    return {
        "code": penalty.code,
        "name": penalty.name,
        "severity": penalty.severity,
        "count": penalty.count,
        "points": _round(penalty.points),
        "cost": _round(penalty.cost, 4),
    }


def _round_score(score: Score) -> float | None:
    return None if score.value is None else _round(score.value, 1)


def _round(number: float, digits: int = 2) -> float:
    """Rounded, always a float, never -0.0."""
    return round(float(number), digits) + 0.0
