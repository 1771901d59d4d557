"""Articles in, Audits out, in the same order, over one or many processes.

What went wrong with one article becomes a Failure in its place and the others go on. Memory stays flat: only a
few articles per process are read ahead. Where articles come from is left to `readers`, where audits go to `cli`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass, replace
from functools import lru_cache

from mtcheck.check import Check, load_checks
from mtcheck.config import Config, suggest_nearest
from mtcheck.engine import examine, select_checks
from mtcheck.errors import ConfigError, InputError, MtcheckError
from mtcheck.model import Article, Audit, Failure, Verdict
from mtcheck.places import find_twin, twin_spellings
from mtcheck.scoring import judge, score_article, score_references, score_sentences
from mtcheck.segment import segment
from mtcheck.workers import Workers, count_cores

LONGEST_ARTICLE = 1_000_000
"""Characters. Some checks compare all names of an article, so that a book would take hours."""
AHEAD = 4
"""Articles in hand for each process: enough that none waits for the reader, few enough that memory stays flat."""

_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=8)
def choose_checks(config: Config) -> tuple[Check, ...]:
    """The checks that the configuration selects; a selector that no check answers to is a ConfigError.

    So is a choice of spellings that MT202 cannot obey.
    """
    _refuse_strange_choices(config.prefer)
    checks = load_checks()
    select = tuple(_resolve_selector(selector, checks, "select") for selector in config.select)
    ignore = tuple(_resolve_selector(selector, checks, "ignore") for selector in config.ignore)
    chosen = select_checks(checks, replace(config, select=select, ignore=ignore))
    if not chosen:
        where = "select and ignore"
        raise ConfigError(where, "leave no check to run", "select other checks: mtcheck checks lists them")
    return chosen


def audit_article(article: Article, config: Config, checks: Iterable[Check] | None = None) -> Audit:
    """Segment one article, run the checks over it, score and judge it.

    An article on which a check crashed, or whose references do not fit, is not fully examined: its failures say so
    and it is never judged fit to publish.
    """
    _refuse_unfit(article)
    doc = segment(article)
    examination = examine(doc, choose_checks(config) if checks is None else checks, config)
    findings, failures = examination.findings, examination.failures
    reference_scores = None
    try:
        reference_scores = score_references(article)
    except InputError as error:
        failures = (*failures, error.failure)
    score = score_article(findings, words=len(doc.words))
    judgement = judge(score, findings, config)
    verdict, reasons = judgement.verdict, judgement.reasons
    if examination.failures:
        verdict = Verdict.REVIEW if verdict is Verdict.PUBLISH else verdict
        reasons = (*reasons, "a check crashed on it")
    return Audit(
        article=article,
        source_language=examination.source_language,
        sentences=tuple(sentence.span for sentence in doc.sentences),
        sentence_scores=score_sentences(doc, findings),
        findings=findings,
        score=score,
        verdict=verdict,
        reasons=reasons,
        reference_scores=reference_scores,
        failures=failures,
    )


def _refuse_unfit(article: Article) -> None:
    """Raise InputError for what is no article, however it was read."""
    if len(article.text) > LONGEST_ARTICLE:
        what = f"it has {len(article.text):,} characters, more than the {LONGEST_ARTICLE:,} of the longest article"
        raise InputError(article.id, what, "split it into articles, one a line of JSON Lines")
    lone = _SURROGATE.search(article.text)
    if lone is not None:
        what = f"character {lone.start()} is half of a surrogate pair, which no encoding can write"
        raise InputError(article.id, what, "repair the text where it was decoded")


def audit_stream(items: Iterable[Article | Failure], config: Config, *, jobs: int = 1) -> Iterator[Audit | Failure]:
    """One audit or failure for each item, in the order of the items; failures pass through.

    `jobs` processes share the work, 0 for one a core. A wrong configuration is refused before the first item is read.
    """
    checks = choose_checks(config)
    jobs = jobs or count_cores()
    if jobs == 1:
        return (item if isinstance(item, Failure) else _audit_or_fail(item, config, checks) for item in items)
    return _audit_in_processes(items, config, jobs)


def _refuse_strange_choices(preferred: tuple[str, ...]) -> None:
    """Raise ConfigError where a preferred spelling has no other to be chosen from, or both are preferred."""
    key = "prefer"
    for spelling in preferred:
        twin = find_twin(spelling)
        if twin is None:
            what = f'"{spelling}" is no place that English spells in two ways'
            what += suggest_nearest(spelling, twin_spellings())
            raise ConfigError(key, what, "name one that has two spellings, such as Kyiv and Kiev")
        if any(other.casefold() == twin.casefold() for other in preferred):
            raise ConfigError(key, f'"{spelling}" and "{twin}" are one place', "keep the one that you prefer")


def _resolve_selector(selector: str, checks: tuple[Check, ...], key: str) -> str:
    """The code, or beginning of codes, that a selector means."""
    wanted = selector.strip()
    for check in checks:
        if wanted.lower() == check.slug:
            return check.code
    if any(check.code.startswith(wanted.upper()) for check in checks):
        return wanted.upper()
    known = [name for check in checks for name in (check.code, check.slug)]
    what = f'no check is called "{selector}"{suggest_nearest(selector, known)}'
    raise ConfigError(key, what, "mtcheck checks lists them")


def _audit_or_fail(article: Article, config: Config, checks: Iterable[Check] | None = None) -> Audit | Failure:
    try:
        return audit_article(article, config, checks)
    except MtcheckError as error:
        return error.failure
    except Exception as error:  # noqa: BLE001 - one article that cannot be audited must not cost the others
        return _describe_crash(article, f"{type(error).__name__}: {error}")


def _describe_crash(article: Article, how: str) -> Failure:
    what = " ".join(f"the audit of this article crashed: {how}".split())
    return Failure(article.id, what, "the others were audited without it; please report this")


def _audit_in_processes(items: Iterable[Article | Failure], config: Config, jobs: int) -> Iterator[Audit | Failure]:
    """The same over many processes; where one dies, the articles then in hand are audited each in one of its own."""
    in_hand: deque[_Task | Failure] = deque()
    workers = Workers(jobs)
    try:
        for item in items:
            if isinstance(item, Failure):
                in_hand.append(item)
            else:
                try:
                    future = workers.submit(_audit_or_fail, item, config)
                except BrokenExecutor:
                    workers.stop()
                    workers = Workers(jobs)
                    future = workers.submit(_audit_or_fail, item, config)
                in_hand.append(_Task(item, future))
            while in_hand and (len(in_hand) >= AHEAD * jobs or _is_done(in_hand[0])):
                yield _finish(in_hand.popleft(), config)
        while in_hand:
            yield _finish(in_hand.popleft(), config)
    finally:
        workers.stop()


@dataclass(frozen=True, slots=True)
class _Task:
    """One article and its audit to come."""

    article: Article
    future: Future[Audit | Failure]


def _is_done(task: _Task | Failure) -> bool:
    return isinstance(task, Failure) or task.future.done()


def _finish(task: _Task | Failure, config: Config) -> Audit | Failure:
    if isinstance(task, Failure):
        return task
    try:
        return task.future.result()
    except BrokenExecutor:
        return _audit_alone(task.article, config)


def _audit_alone(article: Article, config: Config) -> Audit | Failure:
    """Audit one article in a process of its own, so that it can only bring down itself."""
    workers = Workers(1)
    try:
        return workers.submit(_audit_or_fail, article, config).result()
    except BrokenExecutor:
        return _describe_crash(article, "its process died, perhaps for want of memory")
    finally:
        workers.stop()
