"""What a whole run comes to, as one JSON document for programs: counts, pooled rates, agreement, signature."""

from __future__ import annotations

from mtcheck.json_text import write_json
from mtcheck.reports.digest import Totals
from mtcheck.reports.run_documents import PooledMqm, PooledReferences, RateValue, RunDocument
from mtcheck.score_model import FeedScore, Rate, ReferenceScores
from mtcheck.wording import SEVERITIES, VERDICTS

_DIGITS = 3


def run_to_json(totals: Totals, score: FeedScore, *, failures: int) -> str:
    """The document; `failures` is how many inputs could not be read or examined."""
    value = make_run_document(totals, score, failures=failures)
    return write_json(value, indent=2) + "\n"


def make_run_document(totals: Totals, score: FeedScore, *, failures: int) -> RunDocument:
    """The same as a value."""
    return {
        "schema": "mtcheck.run/1",
        "articles": totals.articles,
        "words": totals.words,
        "verdicts": {verdict: totals.of(verdict) for verdict in VERDICTS},
        "findings": {severity: totals.counts.of(severity) for severity in SEVERITIES},
        "feed_findings": totals.of_feed,
        "suppressed": totals.suppressed,
        "carried": totals.carried,
        "unscored": totals.unscored,
        "failures": failures,
        "mqm": _mqm_value(score),
        "reference_scores": [_references_value(scores) for scores in score.references],
        "signature": score.signature or None,
    }


def _mqm_value(score: FeedScore) -> PooledMqm:
    scale = score.calibration
    return {
        "articles": score.articles,
        "words": score.words,
        "points": round(score.points, _DIGITS),
        "findings": score.findings,
        "points_per_1000_words": _rate_value(score.penalty_rate),
        "findings_per_1000_words": _rate_value(score.finding_rate),
        "calibrated": None if scale is None else scale.value,
        "pass_threshold": None if scale is None else scale.pass_threshold,
        "acceptable_penalty": None if scale is None else scale.acceptable_penalty,
        "passes": None if scale is None else scale.passes,
        "articles_passing": score.passed,
        "articles_failing": score.failed,
        "articles_too_short": score.too_short,
    }


def _rate_value(rate: Rate | None) -> RateValue | None:
    if rate is None:
        return None
    return {"value": round(rate.value, _DIGITS), "low": _round(rate.low), "high": _round(rate.high)}


def _round(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)


def _references_value(scores: ReferenceScores) -> PooledReferences:
    return {"chrf": scores.chrf, "bleu": scores.bleu, "ter": scores.ter, "signature": scores.signature}
