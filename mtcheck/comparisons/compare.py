"""Outcomes of an old and a new run in, their RunComparison out: what was fixed, what is new, how scores have changed.

Faults of one article are told apart by check, field and marked text, and those that agree in all three are counted: of
three doubled words in the old run and one in the new, two are fixed. Whether a difference may be chance is asked of the
articles (penalty points) and of the pieces of their texts (agreement with references), which are drawn again and again
from both runs alike.

    >>> import mtcheck
    >>> old = mtcheck.check_text("The court considered the the appeal, she said.")
    >>> new = mtcheck.check_text("The court considered the appeal, she said.")
    >>> comparison = compare_audits([old], [new])
    >>> comparison.fixed, comparison.added, comparison.changes[0].score_change
    (1, 0, 12.5)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from mtcheck.comparisons.estimates import compare_estimates
from mtcheck.comparisons.model import (
    ArticleChange,
    CheckChange,
    Discrepancy,
    RateChange,
    RunComparison,
    RunTotals,
)
from mtcheck.comparisons.pairing import OutcomePair, Queue, pair_leftovers
from mtcheck.comparisons.references import compare_references, judge_references
from mtcheck.errors import InputError
from mtcheck.model import Audit, Failure, Verdict
from mtcheck.outcome import Fault, FaultKey, Outcome, keep_outcome
from mtcheck.scores.bootstrap import FEWEST, draw_sums, find_interval
from mtcheck.scores.signature import find_differences, merge_signatures

_NAMED = 3
"""So many ids of each run are named where none agree."""


class Comparer:
    """Takes all of the old run, then all of the new one; of an article whose two outcomes it has, the change stays."""

    def __init__(self, old: str = "OLD", new: str = "NEW") -> None:
        """`old` and `new` are what the runs are called."""
        self._names = (old, new)
        self._numbers = [0, 0]
        self._waiting = Queue()
        self._changes: list[ArticleChange] = []
        self._unpaired: list[Outcome] = []
        self._found: dict[str, Counter[str]] = {name: Counter() for name in ("old", "new", "fixed", "added")}
        self._check_names: dict[str, str] = {}
        self._failures: list[Failure] = []

    def add_old(self, outcome: Outcome) -> None:
        """Take one article of the old run in."""
        self._numbers[0] += 1
        self._waiting.add(outcome)

    def add_new(self, outcome: Outcome) -> None:
        """Take one article of the new run in, after all of the old one."""
        self._numbers[1] += 1
        old = self._waiting.take(outcome.id)
        if old is None:
            self._unpaired.append(outcome)
        else:
            self._add_pair(OutcomePair(old, outcome))

    def add_failures(self, failures: Iterable[Failure]) -> None:
        """Take in what could not be read or examined."""
        self._failures.extend(failures)

    def close(self) -> RunComparison:
        """The comparison; an InputError where the two runs have no article in common."""
        left = pair_leftovers(self._waiting.list_left(), self._unpaired, self._waiting.taken)
        for pair in left.pairs:
            self._add_pair(pair)
        if not self._changes:
            raise _describe_strangers(self._names, left.old, left.new)
        pairs = [OutcomePair(change.old, change.new) for change in self._changes]
        discrepancies, unsigned = _find_discrepancies(pairs)
        references, unlike = compare_references(pairs)
        estimates, unlike_estimates = compare_estimates(pairs)
        totals = [
            _add_up(name, number, [pair[at] for pair in pairs], sum(self._found[run].values()))
            for at, (name, number, run) in enumerate(zip(self._names, self._numbers, ("old", "new"), strict=True))
        ]
        return RunComparison(
            old=totals[0],
            new=totals[1],
            changes=tuple(map(_forget_counts, self._changes)),
            only_old=tuple(replace(outcome, faults=()) for outcome in left.old),
            only_new=tuple(replace(outcome, faults=()) for outcome in left.new),
            pairing=left.how,
            checks=self._list_checks(),
            rate=_compare_rates(pairs),
            discrepancies=discrepancies,
            unsigned=unsigned,
            references=references,
            unlike_references=unlike,
            estimates=estimates,
            unlike_estimates=unlike_estimates,
            failures=tuple(dict.fromkeys(self._failures)),
        )

    def _add_pair(self, pair: OutcomePair) -> None:
        change = compare_outcomes(pair.old, pair.new)
        self._changes.append(change)
        told = {"old": pair.old.faults, "new": pair.new.faults, "fixed": change.fixed, "added": change.added}
        for name, faults in told.items():
            self._found[name].update(fault.code for fault in faults)
            self._check_names.update((fault.code, fault.name) for fault in faults)

    def _list_checks(self) -> tuple[CheckChange, ...]:
        return tuple(
            CheckChange(code, self._check_names[code], *(self._found[run][code] for run in self._found))
            for code in sorted(self._check_names)
        )


def compare_audits(old: Iterable[Audit], new: Iterable[Audit]) -> RunComparison:
    """The comparison of two runs that are at hand; articles are paired by their ids."""
    comparer = Comparer()
    for audit in old:
        comparer.add_old(keep_outcome(audit))
        comparer.add_failures(audit.failures)
    for audit in new:
        comparer.add_new(keep_outcome(audit))
        comparer.add_failures(audit.failures)
    return comparer.close()


def compare_outcomes(old: Outcome, new: Outcome) -> ArticleChange:
    """What has changed in one article."""
    shared = Counter(fault.key for fault in old.faults) & Counter(fault.key for fault in new.faults)
    return ArticleChange(
        old=replace(old, faults=()),
        new=replace(new, faults=()),
        fixed=_leave_out(old.faults, shared),
        added=_leave_out(new.faults, shared),
        kept=shared.total(),
        references=judge_references(old.reference_scores, new.reference_scores),
    )


def _leave_out(faults: Iterable[Fault], shared: Counter[FaultKey]) -> tuple[Fault, ...]:
    """The faults that only one version has; of those that read alike the first are taken for the ones that stayed."""
    left = shared.copy()
    own = []
    for fault in faults:
        if left[fault.key] > 0:
            left[fault.key] -= 1
        else:
            own.append(fault)
    return tuple(own)


def _forget_counts(change: ArticleChange) -> ArticleChange:
    """The same without what no report shows."""
    if change.old.reference_scores is None and change.new.reference_scores is None:
        return change
    return replace(change, old=_without_counts(change.old), new=_without_counts(change.new))


def _without_counts(outcome: Outcome) -> Outcome:
    scores = outcome.reference_scores
    return outcome if scores is None else replace(outcome, reference_scores=replace(scores, counts=None))


def _add_up(name: str, articles: int, outcomes: list[Outcome], faults: int) -> RunTotals:
    verdicts = Counter(outcome.verdict for outcome in outcomes)
    return RunTotals(
        name=name,
        articles=articles,
        words=sum(outcome.words for outcome in outcomes),
        hold=verdicts[Verdict.HOLD],
        review=verdicts[Verdict.REVIEW],
        publish=verdicts[Verdict.PUBLISH],
        faults=faults,
        signature=merge_signatures(sorted({outcome.signature for outcome in outcomes if outcome.signature})),
    )


def _compare_rates(pairs: Iterable[OutcomePair]) -> RateChange | None:
    """Penalty points per 1,000 words of both, over the articles that have a score in both."""
    rows = [
        (float(old.words), old.points, float(new.words), new.points)
        for old, new in pairs
        if old.score is not None and new.score is not None and old.words and new.words
    ]
    if not rows:
        return None
    rates = _rate_both(tuple(map(sum, zip(*rows, strict=True))))
    change = RateChange(len(rows), *rates)
    if len(rows) < FEWEST or not change.difference:
        return change
    drawn = map(_rate_both, draw_sums(rows))
    return RateChange(len(rows), *rates, *find_interval(new - old for old, new in drawn))


def _rate_both(sums: tuple[float, ...]) -> tuple[float, float]:
    old_words, old_points, new_words, new_points = sums
    return 1000 * old_points / old_words, 1000 * new_points / new_words


def _find_discrepancies(pairs: Iterable[OutcomePair]) -> tuple[tuple[Discrepancy, ...], int]:
    """In what the signatures of the same article differ, what sways scores first; and how many have none."""
    signed = Counter((old.signature, new.signature) for old, new in pairs)
    unsigned = sum(number for both, number in signed.items() if not all(both))
    found: Counter[Discrepancy] = Counter()
    for (old, new), number in signed.items():
        for part in find_differences(old, new) if old and new else ():
            found[Discrepancy(part.part, part.one, part.other, 0, part.sways_score)] += number
    listed = [replace(part, articles=number) for part, number in found.items()]
    return tuple(sorted(listed, key=lambda part: (not part.sways_score, -part.articles, part.part))), unsigned


def _describe_strangers(names: tuple[str, str], old: tuple[Outcome, ...], new: tuple[Outcome, ...]) -> InputError:
    empty = [name for name, run in zip(names, (old, new), strict=True) if not run]
    if empty:
        what = f"there is nothing to compare: no article of {' and '.join(empty)} could be examined"
        return InputError("compare", what, "mend that first")
    told = []
    for name, run in zip(names, (old, new), strict=True):
        ids = [f'"{outcome.id}"' for outcome in run[:_NAMED]] + ["..."] * (len(run) > _NAMED)
        told.append(f"{name} has {len(run):,} ({', '.join(ids)})")
    what = f"no article is in both: {', '.join(told)}"
    return InputError("compare", what, 'give an article the same "id", or its file the same name, in both')
