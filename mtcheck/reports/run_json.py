"""What a whole run comes to, as one JSON document for programs: counts, pooled rates, agreement, signature."""

from __future__ import annotations

from mtcheck.json_text import JsonValue, write_json
from mtcheck.reports.digest import Totals
from mtcheck.score_model import Calibration, FeedScore, Rate, ReferenceScores
from mtcheck.wording import SEVERITIES, VERDICTS

RUN_SCHEMA = "mtcheck.run/1"
_DIGITS = 3


def run_to_json(totals: Totals, score: FeedScore, *, failures: int) -> str:
    """The document; `failures` is how many inputs could not be read or examined."""
    value: JsonValue = {
        "schema": RUN_SCHEMA,
        "articles": totals.articles,
        "words": totals.words,
        "verdicts": {verdict.value: totals.of(verdict) for verdict in VERDICTS},
        "findings": {severity.value: totals.counts.of(severity) for severity in SEVERITIES},
        "feed_findings": totals.of_feed,
        "suppressed": totals.suppressed,
        "carried": totals.carried,
        "unscored": totals.unscored,
        "failures": failures,
        "mqm": {
            "articles": score.articles,
            "words": score.words,
            "points": round(score.points, _DIGITS),
            "findings": score.findings,
            "points_per_1000_words": _rate_value(score.penalty_rate),
            "findings_per_1000_words": _rate_value(score.finding_rate),
            **_calibration_value(score.calibration),
            "articles_passing": score.passed,
            "articles_failing": score.failed,
            "articles_too_short": score.too_short,
        },
        "reference_scores": [_references_value(scores) for scores in score.references],
        "signature": score.signature or None,
    }
    return write_json(value, indent=2) + "\n"


def _calibration_value(calibration: Calibration | None) -> dict[str, JsonValue]:
    if calibration is None:
        return dict.fromkeys(("calibrated", "pass_threshold", "acceptable_penalty", "passes"))
    return {
        "calibrated": calibration.value,
        "pass_threshold": calibration.pass_threshold,
        "acceptable_penalty": calibration.acceptable_penalty,
        "passes": calibration.passes,
    }


def _rate_value(rate: Rate | None) -> dict[str, JsonValue] | None:
    if rate is None:
        return None
    return {"value": round(rate.value, _DIGITS), "low": _round(rate.low), "high": _round(rate.high)}


def _round(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)


def _references_value(scores: ReferenceScores) -> dict[str, JsonValue]:
    return {"chrf": scores.chrf, "bleu": scores.bleu, "ter": scores.ter, "signature": scores.signature}
