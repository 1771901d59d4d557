"""Audits in, one after the other; the score of all of them together out: pooled rates with an interval.

Points and words are added up over all articles, so that a long one weighs more than a short one. How far the rate can
be trusted is told by a bootstrap over articles, since the faults of one article are not independent: as many articles
are drawn again and again, and 95 of 100 such draws lie within the interval. It is seeded, and neither chance nor the
order of the articles changes it. Of an article no more is kept than three numbers.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mtcheck.model import Audit, Severity
from mtcheck.score_model import Calibration, FeedScore, Rate, ReferenceScores, ReferenceStatistics
from mtcheck.scores.bootstrap import FEWEST, draw_sums, find_interval
from mtcheck.scores.mqm import FULL, place_on_scale
from mtcheck.scores.signature import merge_signatures


class Pool:
    """What is kept of the scores of a feed while it is read."""

    def __init__(self) -> None:
        """Nothing is pooled yet."""
        self._words = array("q")
        self._points = array("d")
        self._findings = array("q")
        self._has_critical = False
        self._scales: dict[Calibration, None] = {}
        self._passes: dict[bool | None, int] = {True: 0, False: 0, None: 0}
        self._statistics: dict[str, ReferenceStatistics] = {}
        self._signatures: dict[str, None] = {}

    def add(self, audit: Audit) -> None:
        """Take one article in."""
        self._signatures[audit.signature] = None
        if audit.reference_scores is not None and audit.reference_scores.statistics is not None:
            self._add_statistics(audit.reference_scores.statistics)
        if audit.score.value is None:
            return
        self._words.append(audit.score.words)
        self._points.append(audit.score.points)
        self._findings.append(sum(penalty.count for penalty in audit.score.penalties))
        self._has_critical |= any(penalty.severity is Severity.CRITICAL for penalty in audit.score.penalties)
        if audit.calibration is not None:
            self._passes[audit.calibration.passes] += 1
            self._scales[replace(audit.calibration, value=FULL, passes=None)] = None

    def close(self) -> FeedScore:
        """The score of all that was taken in."""
        drawn = draw_rates(self._words, (self._points, self._findings))
        return FeedScore(
            articles=len(self._words),
            words=sum(self._words),
            points=sum(self._points),
            findings=sum(self._findings),
            penalty_rate=drawn[0] if drawn else None,
            finding_rate=drawn[1] if drawn else None,
            passed=self._passes[True],
            failed=self._passes[False],
            too_short=self._passes[None],
            calibration=self._calibrate(drawn[0].value) if drawn else None,
            references=self._compare(),
            signature=merge_signatures(sorted(self._signatures)),
        )

    def _add_statistics(self, statistics: ReferenceStatistics) -> None:
        from mtcheck.scores.references import add_statistics

        so_far = self._statistics.get(statistics.tokenizer)
        added = statistics if so_far is None else add_statistics(so_far, statistics)
        self._statistics[statistics.tokenizer] = added

    def _calibrate(self, per_thousand: float) -> Calibration | None:
        """The place of the pooled rate, where all articles have one scale."""
        if len(self._scales) != 1:
            return None
        (scale,) = self._scales
        words = sum(self._words)
        return place_on_scale(scale, per_thousand=per_thousand, words=words, has_critical=self._has_critical)

    def _compare(self) -> tuple[ReferenceScores, ...]:
        if not self._statistics:
            return ()
        from mtcheck.scores.references import score_statistics

        return tuple(score_statistics(self._statistics[name]) for name in sorted(self._statistics))


def pool_audits(audits: Iterable[Audit]) -> FeedScore:
    """The score of many articles as one."""
    pool = Pool()
    for audit in audits:
        pool.add(audit)
    return pool.close()


def draw_rates(words: Sequence[float], amounts: Iterable[Sequence[float]]) -> tuple[Rate, ...]:
    """Each amount per 1,000 words of all articles, with its interval; empty where there is no word.

    `words` and each of `amounts` have one number for each article.
    """
    if not sum(words):
        return ()
    rows = sorted(zip(words, *amounts, strict=True))
    values = [1000 * sum(column) / sum(words) for column in list(zip(*rows, strict=True))[1:]]
    if len(rows) < FEWEST:
        return tuple(map(Rate, values))
    draws = draw_sums(rows)
    return tuple(
        Rate(value, *find_interval(1000 * sums[at] / sums[0] if sums[0] else 0.0 for sums in draws))
        if value
        else Rate(value)
        for at, value in enumerate(values, 1)
    )
