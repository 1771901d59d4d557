"""Audits in, the same out with what a scorer estimates, in the same order.

Sentences of several articles are gathered for one call, since a graphics card is slow on few; never more audits are
held than that takes. A scorer that fails costs only the articles that it fails on their estimate. What a scorer is,
and how it is found, is left to `scorers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from numbers import Real
from typing import NamedTuple

from mtcheck.errors import MtcheckError
from mtcheck.estimate_model import Estimates
from mtcheck.model import Audit, Failure, Span
from mtcheck.plug_ins import describe_error
from mtcheck.scorers import OpenScorer, ScoredPair

GATHERED = 1024
"""Sentences for one call, some 50 articles of news: a scorer may sort them, so that batches are of one length."""
MOST_HELD = 256
"""Audits that wait for it, where most of them have nothing to be estimated."""
SURE_ENOUGH = 0.5
"""Of a less sure pair, one that does not belong together is as likely: its number would say nothing."""


class _Fault(NamedTuple):
    """What a scorer did wrong, and what to do about it."""

    what: str
    advice: str = "report it to the makers of that package"


@dataclass(frozen=True, slots=True)
class _Request:
    """One pair that the scorer is asked about."""

    pair: ScoredPair
    sentences: range
    """Of the text: those that get its number."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """One audit, or what stands in its place, until it can be given on."""

    item: Audit | Failure
    requests: tuple[_Request, ...] = ()
    gap: str | None = None
    """Why not all sentences can be estimated."""


def add_estimates(items: Iterable[Audit | Failure], scorer: OpenScorer) -> Iterator[Audit | Failure]:
    """The same items in the same order; audits have their estimates, and a failure more where the scorer failed."""
    waiting: list[_Waiting] = []
    sentences = 0
    for item in items:
        waiting.append(_Waiting(item) if isinstance(item, Failure) else _prepare(item, scorer))
        sentences += len(waiting[-1].requests)
        if not sentences or sentences >= GATHERED or len(waiting) >= MOST_HELD:
            yield from _finish(waiting, scorer)
            waiting, sentences = [], 0
    yield from _finish(waiting, scorer)


def add_estimate(audit: Audit, scorer: OpenScorer) -> Audit:
    """The same for one audit."""
    waiting = _prepare(audit, scorer)
    return _estimate(audit, waiting, *_ask(waiting.requests, scorer), scorer)


def _prepare(audit: Audit, scorer: OpenScorer) -> _Waiting:
    gap = _find_obstacle(audit, scorer)
    if gap is not None:
        return _Waiting(audit, gap=gap)
    requests = tuple(_request(audit, scorer))
    asked = {number for request in requests for number in request.sentences}
    sentences = [number for number, span in enumerate(audit.sentences) if span.start < span.end]
    missing = sum(number not in asked for number in sentences)
    if missing:
        verb = "has" if missing == 1 else "have"
        gap = f"{missing} of {len(sentences)} sentences {verb} no certain counterpart in the source"
    return _Waiting(audit, requests, gap)


def _find_obstacle(audit: Audit, scorer: OpenScorer) -> str | None:
    """Why nothing in an article can be estimated; None where something may be."""
    if audit.score.unscored is not None:
        return audit.score.unscored
    if scorer.scorer.needs_source and not audit.article.source:
        return "it has no source text"
    if scorer.scorer.needs_reference and not _list_references(audit):
        given = "its reference is not cut into the sentences that the text is cut into"
        return given if audit.article.references else "it has no reference"
    return None


def _request(audit: Audit, scorer: OpenScorer) -> Iterator[_Request]:
    """What the scorer is asked about: pairs that are sure enough, and no sentence without any text."""
    article, references = audit.article, _list_references(audit)
    source = "\n".join(article.source or ())
    pairs = [(pair.text, pair.source, pair.confidence) for pair in audit.pairs]
    if not scorer.scorer.needs_source and not pairs:
        pairs = [(range(n, n + 1), range(0), 1.0) for n in range(len(audit.sentences))]
    for ours, theirs, confidence in pairs:
        text = _cut(article.text, [audit.sentences[n] for n in ours])
        original = _cut(source, [audit.source_sentences[n] for n in theirs])
        if text and confidence >= SURE_ENOUGH and (original or not scorer.scorer.needs_source):
            reference = " ".join(references[n] for n in ours) if references else None
            yield _Request(ScoredPair(text, original or None, reference), ours)


def _list_references(audit: Audit) -> tuple[str, ...]:
    """The first human translation, a piece for each sentence; empty where it is not in such pieces."""
    references = audit.article.references
    is_cut = bool(references) and len(references[0]) == len(audit.sentences) and audit.article.segments is not None
    return references[0] if is_cut else ()


def _cut(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[spans[0].start : spans[-1].end].split()) if spans else ""


def _finish(waiting: Sequence[_Waiting], scorer: OpenScorer) -> Iterator[Audit | Failure]:
    """All that waits, with the numbers from one call; where that fails, from a call for each article."""
    requests = [request for each in waiting for request in each.requests]
    values, fault = _ask(requests, scorer)
    is_shared = fault is not None and sum(bool(each.requests) for each in waiting) > 1
    at = 0
    for each in waiting:
        if isinstance(each.item, Failure):
            yield each.item
            continue
        own = values[at : at + len(each.requests)]
        at += len(each.requests)
        told = _ask(each.requests, scorer) if is_shared else (own, fault if each.requests else None)
        yield _estimate(each.item, each, *told, scorer)


def _ask(requests: Sequence[_Request], scorer: OpenScorer) -> tuple[Sequence[float], _Fault | None]:
    """The numbers, and None; or none at all, and what the scorer did wrong."""
    if not requests:
        return (), None
    try:
        values = list(scorer.scorer.score([request.pair for request in requests]))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a scorer of others may raise anything, and must not cost the audits
        return (), _tell(error, scorer)
    if len(values) != len(requests):
        return (), _Fault(f"{scorer} gave {len(values)} numbers for {len(requests)} sentences")
    try:
        strange = [value for value in values if not isinstance(value, Real) or not isfinite(value)]
    except OverflowError:
        return (), _Fault(f"{scorer} gave a number too large to be kept")
    if strange:
        return (), _Fault(f"{scorer} gave {strange[0]!r} for a sentence, which is no number")
    return [float(value) for value in values], None


def _tell(error: BaseException, scorer: OpenScorer) -> _Fault:
    if isinstance(error, MtcheckError):
        return _Fault(" ".join(f"{scorer} gave up: {error.failure.what}".split()), error.failure.advice)
    return _Fault(f"{scorer} crashed with {describe_error(error)}")


def _estimate(
    audit: Audit, waiting: _Waiting, numbers: Sequence[float], fault: _Fault | None, scorer: OpenScorer
) -> Audit:
    values: list[float | None] = [None] * len(audit.sentences)
    failures = audit.failures
    if fault is None:
        for request, number in zip(waiting.requests, numbers, strict=True):
            for sentence in request.sentences:
                values[sentence] = number
    else:
        advice = f"the article was examined without its estimate; {fault.advice}"
        failures = (*failures, Failure(audit.article.id, fault.what, advice))
    gap = waiting.gap if fault is None else "the scorer failed on it"
    estimates = Estimates(scorer.name, scorer.signature, tuple(values), gap)
    return replace(audit, estimates=estimates, failures=failures)
