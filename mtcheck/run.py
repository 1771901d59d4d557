"""Articles in, Audits out, in the same order, over one or many processes.

What went wrong with one article becomes a Failure in its place and the others go on. Memory stays flat: only a
few articles per process are read ahead. Where articles come from is left to `readers`, where audits go to `cli`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from mtcheck.baselines.model import Baseline
from mtcheck.check import Check, Declaration, FeedCheck, load_declarations
from mtcheck.config.model import LIMITS, Config, apply_tables, settle
from mtcheck.engine import Examination, examine, select_checks
from mtcheck.errors import ConfigError, InputError, MtcheckError, suggest_nearest
from mtcheck.hits import order_finding
from mtcheck.model import Article, Audit, Failure, SetAside, Severity, Verdict
from mtcheck.names.places import find_twin, twin_spellings
from mtcheck.plug_ins import describe_error
from mtcheck.runs.workers import Workers, count_cores
from mtcheck.score_model import ReferenceScores
from mtcheck.scorers import OpenScorer, open_scorer
from mtcheck.scores.estimates import add_estimates
from mtcheck.scores.mqm import calibrate, score_article
from mtcheck.scores.sentences import score_sentences
from mtcheck.scores.signature import sign_audit
from mtcheck.segment import segment
from mtcheck.selectors import ALL_FINDINGS, list_names, means_check, parse_limit
from mtcheck.suppressions.apply import SuppressionSplit, find_unknown, part_findings
from mtcheck.tags import primary_subtag
from mtcheck.verdicts import ScoredSentence, judge

LONGEST_ARTICLE = 1_000_000
"""Characters. Some checks compare all names of an article, so that a book would take hours."""
AHEAD = 4
"""Articles in hand for each process: enough that none waits for the reader, few enough that memory stays flat."""

_Work = Callable[[Article], Audit | Failure]
"""What is done with one article, here or in another process."""
HOLD_ON = "hold_on"
"""The key that names checks of which one finding holds an article."""
_COUNTED = (*map(str, Severity), ALL_FINDINGS)
"""What a limit may count beside checks."""
_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=64)
def choose_checks(config: Config) -> tuple[Check, ...]:
    """The checks of articles that the configuration selects; a selector that no check answers to is a ConfigError."""
    return tuple(item for item in _choose_declarations(config) if isinstance(item, Check))


@lru_cache(maxsize=64)
def choose_feed_checks(config: Config) -> tuple[FeedCheck, ...]:
    """The same of whole feeds; where there are none, no article is read for them."""
    return tuple(item for item in _choose_declarations(config) if isinstance(item, FeedCheck))


def choose_scorer(config: Config) -> OpenScorer | None:
    """The scorer that the configuration asks for, ready to work, or None; one that cannot be had is a ConfigError."""
    return open_scorer(config.scorer, config.scorer_options) if config.scorer is not None else None


def note_idle_limits(config: Config) -> tuple[Failure, ...]:
    """The selectors that cannot hold any article, in one for each key: no check that they name is ever run.

    Under no table [[paths]] either. Each table is looked at by itself: what runs where several hold runs where one of
    them does.
    """
    held = (apply_tables(config, (number,)) for number in range(len(config.paths)))
    chosen = [check for each in (config, *held) for check in choose_checks(each)]
    idle: dict[str, list[str]] = {}
    for key, selector in _list_limiting(config):
        if not any(means_check(selector, check) for check in chosen):
            idle.setdefault(key, []).append(f'"{selector}"')
    return tuple(_describe_idle(key, selectors) for key, selectors in idle.items())


def audit_article(
    article: Article,
    config: Config,
    checks: Iterable[Check] | None = None,
    *,
    for_feed: bool = False,
    for_gate: bool = False,
    baseline: Baseline | None = None,
) -> Audit:
    """Segment one article, run the checks over it, score and judge it; `for_feed` for what a whole feed shows.

    What the baseline lets be is set aside before anything is scored.
    An article on which a check crashed, that is too long to be laid beside its source, or whose references do not fit,
    is not fully examined: its failures say so. One of the first two is never judged fit to publish. What the [[paths]]
    of the configuration say of the article holds for it.
    One that no check looked into has no score and is held. That is a failure, too, unless what it adds to the feed is
    looked at; `for_gate` makes it one even then, since no article is refused for what only the feed shows.
    """
    _refuse_unfit(article)
    config = settle(config, origin=article.origin, article_id=article.id, url=article.url)
    doc = segment(article)
    chosen = choose_checks(config) if checks is None else tuple(checks)
    language = primary_subtag(article.language)
    feed_checks = choose_feed_checks(config) if for_feed else ()
    parts = frozenset(check.reads for check in feed_checks if check.holds_for(language))
    examination = examine(doc, chosen, config, parts=parts)
    parted = _part(article, examination, config, chosen, baseline)
    excused = [aside.finding for aside in parted.set_aside if aside.how == "suppressed" and _is_void(aside, chosen)]
    if excused:  # whoever says that it is an article wants it examined as one
        rest = [check for check in chosen if not check.voids]
        examination = replace(examine(doc, rest, config, parts=parts), is_examined=True)
        both = replace(examination, findings=(*excused, *examination.findings))
        parted = _part(article, both, config, chosen, baseline)
    findings, failures = parted.findings, examination.failures
    unscored = examination.unscored
    if not examination.is_examined and (for_gate or not parts):
        failures = (*failures, Failure(article.id, unscored or "", "select others for it, or leave it out"))
    reference_scores = None
    try:
        reference_scores = _compare(article if doc.shown is None else doc.shown.article)
    except InputError as error:
        failures = (*failures, error.failure)
    score = score_article(findings, words=len(doc.words), unscored=unscored)
    sentences = tuple(sentence.span for sentence in doc.sentences)
    sentence_scores = score_sentences(doc, findings, examination.traits, is_scored=score.unscored is None)
    calibration = calibrate(score, findings, config)
    judged = (
        ScoredSentence(doc.text[span.start : span.end], each.value)
        for span, each in zip(sentences, sentence_scores, strict=True)
    )
    judgement = judge(score, findings, config, sentences=judged, calibration=calibration)
    verdict, reasons = judgement.verdict, judgement.reasons
    if examination.uncompared is not None:
        failures, reasons = (*failures, examination.uncompared), (*reasons, "it was not compared with its source")
    if examination.failures:
        reasons = (*reasons, "a check crashed on it")
    if verdict is Verdict.PUBLISH and (examination.failures or examination.uncompared is not None):
        verdict = Verdict.REVIEW
    return Audit(
        article=article,
        source_language=examination.source_language,
        sentences=sentences,
        sentence_scores=sentence_scores,
        findings=findings,
        score=score,
        verdict=verdict,
        reasons=reasons,
        reference_scores=reference_scores,
        failures=failures,
        sightings=examination.sightings,
        outline=examination.outline,
        calibration=calibration,
        signature=sign_audit(
            article,
            config,
            chosen,
            reference_scores,
            is_suppressed=any(aside.how == "suppressed" for aside in parted.set_aside),
            baseline=None if baseline is None else baseline.digest,
        ),
        source_sentences=examination.source_sentences,
        pairs=examination.pairs,
        is_source_comparable=examination.is_source_comparable,
        set_aside=parted.set_aside,
        notes=parted.notes,
    )


def _part(
    article: Article, examination: Examination, config: Config, chosen: Iterable[Check], baseline: Baseline | None
) -> SuppressionSplit:
    """What counts and what does not: what somebody says is no fault comes before what a baseline has."""
    is_complete = not examination.failures and examination.unscored is None and not config.min_confidence
    parted = part_findings(article, examination.findings, config, chosen, is_complete=is_complete)
    if baseline is None:
        return parted
    split = baseline.split(article, parted.findings)
    aside = sorted((*parted.set_aside, *split.carried), key=lambda aside: order_finding(aside.finding))
    return replace(parted, findings=split.fresh, set_aside=tuple(aside))


def _is_void(aside: SetAside, checks: Iterable[Check]) -> bool:
    """Whether what was set aside says that the text is no article."""
    return any(check.voids and check.code == aside.finding.code for check in checks)


def _compare(article: Article) -> ReferenceScores | None:
    """Agreement with the references; without any, sacrebleu is not even loaded."""
    if not article.references:
        return None
    from mtcheck.scores.references import score_references

    return score_references(article)


def _refuse_unfit(article: Article) -> None:
    """Raise InputError for what is no article, however it was read."""
    if len(article.text) > LONGEST_ARTICLE:
        what = f"it has {len(article.text):,} characters, more than the {LONGEST_ARTICLE:,} of the longest article"
        raise InputError(article.id, what, "split it into articles, one a line of JSON Lines")
    lone = _SURROGATE.search(article.text)
    if lone is not None:
        what = f"character {lone.start()} is half of a surrogate pair, which no encoding can write"
        raise InputError(article.id, what, "repair the text where it was decoded")


def audit_stream(
    items: Iterable[Article | Failure],
    config: Config,
    *,
    jobs: int = 1,
    for_feed: bool = False,
    for_gate: bool = False,
    baseline: Baseline | None = None,
) -> Iterator[Audit | Failure]:
    """One audit or failure for each item, in the order of the items; failures pass through.

    `jobs` processes share the work, 0 for one a core. `for_feed` has the names and the outline of each article
    collected for what a whole feed shows, `for_gate` makes an article a failure that only the feed was looked at for,
    `baseline` says which findings are let be. A wrong configuration is refused before the first item is read. The
    scorer that the configuration asks for works in this process, on many sentences at a time.
    """
    choose_checks(config)
    scorer = choose_scorer(config)
    jobs = jobs or count_cores()
    work = partial(_audit_or_fail, config=config, for_feed=for_feed, for_gate=for_gate, baseline=baseline)
    audits: Iterator[Audit | Failure]
    if jobs == 1:
        audits = (item if isinstance(item, Failure) else work(item) for item in items)
    else:
        audits = _audit_in_processes(items, work, jobs)
    return audits if scorer is None else add_estimates(audits, scorer)


def _choose_declarations(config: Config) -> tuple[Check | FeedCheck, ...]:
    """The checks of either kind that are wanted; what no table [[paths]] says is refused before what one says."""
    chosen = _choose_without_paths(config)
    for number, table in enumerate(config.paths):
        try:
            _choose_without_paths(apply_tables(config, (number,)))
        except ConfigError as error:
            where = f"{table.where}: {error.failure.where}"
            raise ConfigError(where, error.failure.what, error.failure.advice) from error
    return chosen


def _choose_without_paths(config: Config) -> tuple[Check | FeedCheck, ...]:
    checks = load_declarations()
    _refuse_strange_choices(config.prefer)
    unknown = find_unknown(config.suppress)
    if unknown is not None:
        raise ConfigError(unknown[0].where or "suppress", unknown[1], "mtcheck checks lists them")
    for key in ("select", "extend_select", "ignore"):
        for selector in getattr(config, key):
            _refuse_unknown(selector, checks, key)
    of_articles = [check for check in checks if isinstance(check, Check)]
    for key, selector in _list_limiting(config):
        _refuse_feed_check(selector, checks, key)
        _refuse_unknown(selector, of_articles, key, others=_COUNTED if key == LIMITS else ())
    chosen = select_checks(checks, config)
    if not chosen:
        where = "select and ignore"
        raise ConfigError(where, "leave no check to run", "select other checks: mtcheck checks lists them")
    return chosen


def _describe_idle(key: str, selectors: list[str]) -> Failure:
    named = ", ".join(selectors)
    if len(selectors) == 1:
        return Failure(
            key, f"{named} never holds an article, since its checks are not run", "select them, or leave it out"
        )
    what = f"{named} never hold an article, since their checks are not run"
    return Failure(key, what, "select these, or leave them out")


def _refuse_feed_check(selector: str, checks: Iterable[Declaration], key: str) -> None:
    """Raise ConfigError where a selector names checks of whole feeds only, by which no single article can be held."""
    meant = [check for check in checks if means_check(selector, check)] if selector.strip() else []
    if meant and all(isinstance(check, FeedCheck) for check in meant):
        what = f'"{selector}" is about the whole feed and no limit of an article'
        raise ConfigError(key, what, "leave it out, or name checks of articles")


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


def _list_limiting(config: Config) -> Iterator[tuple[str, str]]:
    """The selectors by which findings hold an article, each with its key."""
    yield from ((HOLD_ON, selector) for selector in config.hold_on)
    limits = filter(None, map(parse_limit, config.max_findings))
    yield from ((LIMITS, limit.name) for limit in limits if limit.name.lower() not in _COUNTED)


def _refuse_unknown(selector: str, checks: Iterable[Declaration], key: str, *, others: Sequence[str] = ()) -> None:
    """Raise ConfigError where no check answers to a selector; `others` are words that could stand there, too."""
    if selector.strip() and any(means_check(selector, check) for check in checks):
        return
    known = [*others, *(name for check in checks for name in list_names(check))]
    noun = "check of articles" if key in (HOLD_ON, LIMITS) else "check"
    what = f'no {noun} is called "{selector}"{suggest_nearest(selector, known)}'
    also = f", or write one of {', '.join(others)}" if others else ""
    raise ConfigError(key, what, f"mtcheck checks lists them{also}")


def _audit_or_fail(
    article: Article, config: Config, *, for_feed: bool, for_gate: bool, baseline: Baseline | None
) -> Audit | Failure:
    try:
        return audit_article(article, config, for_feed=for_feed, for_gate=for_gate, baseline=baseline)
    except ConfigError as error:
        found = error.failure
        return Failure(article.id, found.what, f"{found.advice} ({found.where})")
    except MtcheckError as error:
        return replace(error.failure, article_id=article.id)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - one article that cannot be audited must not cost the others
        return _describe_crash(article, describe_error(error))


def _describe_crash(article: Article, how: str) -> Failure:
    what = " ".join(f"the audit of this article crashed: {how}".split())
    return Failure(article.id, what, "the others were audited without it; please report this")


def _do(article: Article, work: _Work) -> Audit | Failure:
    """The work that all processes have in common, on one article."""
    return work(article)


def _audit_in_processes(items: Iterable[Article | Failure], work: _Work, jobs: int) -> Iterator[Audit | Failure]:
    """The same over many processes; where one dies, the articles then in hand are audited each in one of its own."""
    in_hand: deque[_Task | Failure] = deque()
    workers = Workers(jobs, work)
    try:
        for item in items:
            if isinstance(item, Failure):
                in_hand.append(item)
            else:
                try:
                    future = workers.submit(_do, item)
                except BrokenExecutor:
                    workers.stop()
                    workers = Workers(jobs, work)
                    future = workers.submit(_do, item)
                in_hand.append(_Task(item, future))
            while in_hand and (len(in_hand) >= AHEAD * jobs or _is_done(in_hand[0])):
                yield _finish(in_hand.popleft(), work)
        while in_hand:
            yield _finish(in_hand.popleft(), work)
    finally:
        workers.stop()


@dataclass(frozen=True, slots=True)
class _Task:
    """One article and its audit to come."""

    article: Article
    future: Future[Audit | Failure]


def _is_done(task: _Task | Failure) -> bool:
    return isinstance(task, Failure) or task.future.done()


def _finish(task: _Task | Failure, work: _Work) -> Audit | Failure:
    if isinstance(task, Failure):
        return task
    try:
        return task.future.result()
    except BrokenExecutor:
        return _audit_alone(task.article, work)


def _audit_alone(article: Article, work: _Work) -> Audit | Failure:
    """Audit one article in a process of its own, so that it can only bring down itself."""
    workers = Workers(1, work)
    try:
        return workers.submit(_do, article).result()
    except BrokenExecutor:
        return _describe_crash(article, "its process died, perhaps for want of memory")
    finally:
        workers.stop()
