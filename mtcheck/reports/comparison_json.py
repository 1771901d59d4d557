"""A RunComparison in, one JSON document out, for programs: a later gate, a chart, a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.comparisons.model import (
    ArticleChange,
    Draws,
    EstimateChange,
    MetricChange,
    RateChange,
    RunComparison,
    RunTotals,
)
from mtcheck.json_text import write_json
from mtcheck.outcome import Fault, Outcome
from mtcheck.reports.article_line import AgreementLine
from mtcheck.reports.comparison_document import (
    ArticleChangeValue,
    ComparedRun,
    ComparisonHead,
    DrawsValue,
    EstimateChangeValue,
    FaultValue,
    MetricValue,
    OutcomeValue,
    RateChangeValue,
    StrangerValue,
)
from mtcheck.score_model import ReferenceScores
from mtcheck.wording import VERDICTS

_DIGITS = 3
_ESTIMATE_DIGITS = 4


def comparison_to_json(comparison: RunComparison) -> Iterator[str]:
    """The document, piece by piece; articles come last, one a line, in the order of the new run."""
    head = write_json(_head_value(comparison), indent=2).removesuffix("\n}")
    yield f'{head},\n  "articles": [\n'
    last = len(comparison.changes) - 1
    for number, change in enumerate(comparison.changes):
        yield f"    {write_json(_article_value(change))}{'' if number == last else ','}\n"
    yield "  ]\n}\n"


def _head_value(comparison: RunComparison) -> ComparisonHead:
    return {
        "schema": "mtcheck.comparison/1",
        "comparable": comparison.is_alike,
        "discrepancies": [
            {
                "part": part.part,
                "old": part.old,
                "new": part.new,
                "articles": part.articles,
                "sways_score": part.sways_score,
            }
            for part in comparison.discrepancies
        ],
        "unsigned": comparison.unsigned,
        "failures": [{"where": f.where, "what": f.what, "advice": f.advice} for f in comparison.failures],
        "old": _run_value(comparison.old),
        "new": _run_value(comparison.new),
        "paired": len(comparison.changes),
        "pairing": comparison.pairing,
        "only_old": _list_strangers(comparison.only_old),
        "only_new": _list_strangers(comparison.only_new),
        "fixed": comparison.fixed,
        "added": comparison.added,
        "kept": comparison.kept,
        "points_per_1000_words": _rate_value(comparison.rate),
        "unscored": comparison.unscored,
        "reference_scores": [
            {
                "tokenizer": change.tokenizer,
                "articles": change.articles,
                "pieces": change.pieces,
                "metrics": [_metric_value(metric) for metric in change.metrics],
            }
            for change in comparison.references
        ],
        "unlike_references": comparison.unlike_references,
        "untold_references": comparison.untold_references,
        "unlike_sentences": comparison.unlike_sentences,
        "estimates": [_estimate_value(change) for change in comparison.estimates],
        "unlike_estimates": comparison.unlike_estimates,
        "checks": [
            {
                "code": check.code,
                "name": check.name,
                "old": check.old,
                "new": check.new,
                "fixed": check.fixed,
                "added": check.added,
            }
            for check in comparison.checks
        ],
    }


def _run_value(run: RunTotals) -> ComparedRun:
    return {
        "name": run.name,
        "articles": run.articles,
        "words": run.words,
        "verdicts": {verdict: run.of(verdict) for verdict in VERDICTS},
        "findings": run.faults,
        "signature": run.signature or None,
    }


def _list_strangers(outcomes: Iterable[Outcome]) -> list[StrangerValue]:
    return [{"id": outcome.id, "title": outcome.title} for outcome in outcomes]


def _rate_value(rate: RateChange | None) -> RateChangeValue | None:
    if rate is None:
        return None
    return {
        "articles": rate.articles,
        "old": round(rate.old, _DIGITS),
        "new": round(rate.new, _DIGITS),
        "difference": round(rate.difference, _DIGITS) + 0.0,
        "low": None if rate.low is None else round(rate.low, _DIGITS),
        "high": None if rate.high is None else round(rate.high, _DIGITS),
        "significant": rate.is_significant,
    }


def _estimate_value(change: EstimateChange) -> EstimateChangeValue:
    return {
        "scorer": change.scorer,
        "articles": change.articles,
        "old": round(change.old, _ESTIMATE_DIGITS) + 0.0,
        "new": round(change.new, _ESTIMATE_DIGITS) + 0.0,
        "difference": round(change.new - change.old, _ESTIMATE_DIGITS) + 0.0,
        "low": None if change.low is None else round(change.low, _ESTIMATE_DIGITS) + 0.0,
        "high": None if change.high is None else round(change.high, _ESTIMATE_DIGITS) + 0.0,
        "significant": change.is_significant,
        "signature": change.signature,
    }


def _metric_value(metric: MetricChange) -> MetricValue:
    return {
        "name": metric.name,
        "old": metric.old,
        "new": metric.new,
        "difference": round(metric.new - metric.old, _DIGITS) + 0.0,
        "old_draws": _draws_value(metric.old_draws),
        "new_draws": _draws_value(metric.new_draws),
        "p_value": metric.p_value,
        "signature": metric.signature,
    }


def _draws_value(draws: Draws | None) -> DrawsValue | None:
    return None if draws is None else {"mean": draws.mean, "margin": draws.margin}


def _article_value(change: ArticleChange) -> ArticleChangeValue:
    return {
        "id": change.new.id,
        "title": change.new.title,
        "score_change": change.score_change,
        "chrf_change": change.chrf_change,
        "text_changed": change.is_rewritten,
        "old": _outcome_value(change.old),
        "new": _outcome_value(change.new),
        "fixed": [_fault_value(fault) for fault in change.fixed],
        "added": [_fault_value(fault) for fault in change.added],
        "kept": change.kept,
    }


def _outcome_value(outcome: Outcome) -> OutcomeValue:
    return {
        "id": outcome.id,
        "words": outcome.words,
        "score": outcome.score,
        "points": round(outcome.points, _DIGITS) + 0.0,
        "verdict": outcome.verdict,
        "reference_scores": _scores_value(outcome.reference_scores),
    }


def _scores_value(scores: ReferenceScores | None) -> AgreementLine | None:
    return None if scores is None else {"chrf": scores.chrf, "bleu": scores.bleu, "ter": scores.ter}


def _fault_value(fault: Fault) -> FaultValue:
    return {
        "code": fault.code,
        "name": fault.name,
        "severity": fault.severity,
        "field": fault.field,
        "start": fault.start,
        "end": fault.end,
        "text": fault.text,
        "sentence": fault.sentence,
        "message": fault.message,
    }
