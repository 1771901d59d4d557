"""Findings -> Scores (MQM), Calibration.

The model is that of https://themqm.org/error-types-2/the-mqm-scoring-models/ (read 2026-11): minor costs 1 penalty
point, major 5, critical 25; their sum (APT) over the number of words (EWC) makes the raw score, 100 x (1 - APT / EWC).
The calibrated score sets how many points per 1,000 words somebody accepts to the mark that passes. Only findings that
are more likely right than wrong count, and one name, one loop or one word that several checks mark counts once. In a
short text one fault weighs so much that the number says nothing: there a verdict weighs the points against
`Config.least_words`. Which findings there are is left to the engine, what follows from a score to `verdicts`, agreement
with a reference to `references`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from mtcheck.config.model import Config
from mtcheck.model import FieldName, Finding, Penalty, Score, Severity
from mtcheck.plain_text import fold_text
from mtcheck.score_model import Calibration

FULL = 100.0
"""What every score starts from."""
COUNTS_FROM = 0.5
"""A finding of less confidence than this is shown and nothing else."""
_MOST_WORDS = 3
_LONGEST_PLACE = 40
"""Words and characters of a place that is mended as a whole: "Jung Min-ho", "10,5 Mio. €"; with more it is a clause."""

NO_WORDS = "it holds no words, so there was nothing to check"
"""Why an article is held that cannot be read as prose."""


def score_article(findings: Iterable[Finding], *, words: int, unscored: str | None = None) -> Score:
    """What the findings leave of 100, by MQM points per word; `words` are those of the text, without the title.

    A finding in the title costs as much as one in the text. A text that is no article, for the reason that `unscored`
    gives or because it holds no words, has no number.
    """
    reason = unscored if words else NO_WORDS
    return _weigh(list_faults(findings), words) if reason is None else Score(None, words, unscored=reason)


def list_faults(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that scores, verdicts and limits of an article count, in the same order.

    They are those that are more likely right than wrong; of several that stand on one word or name one fault (a name
    that is misspelt in two ways, a loop that returns) only the gravest, and of these the first.
    """
    counted = merge_places(finding for finding in findings if is_counted(finding))
    kept: dict[tuple[str, str], Finding] = {}
    for finding in counted:
        key = _name_fault(finding)
        if key and (key not in kept or finding.severity.points > kept[key].severity.points):
            kept[key] = finding
    return tuple(f for f in counted if (key := _name_fault(f)) is None or kept[key] is f)


def merge_places(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, in the same order; of several checks that mark one word or short phrase only the gravest.

    Who mends the one mends the other: a name in another script's spelling that is also unlike the others. Two findings
    of one check are two faults, and so are those on a clause and on a word in it.
    """
    given = tuple(findings)
    kept: defaultdict[tuple[FieldName, int], list[Finding]] = defaultdict(list)
    merged: set[int] = set()
    for number, finding in sorted(enumerate(given), key=lambda item: -item[1].severity.points):
        if not finding.severity.points:
            continue
        stretch = finding.span.start // _LONGEST_PLACE
        near = (other for at in (stretch - 1, stretch, stretch + 1) for other in kept[finding.field, at])
        if any(_share_place(finding, other) for other in near):
            merged.add(number)
        else:
            kept[finding.field, stretch].append(finding)
    return tuple(finding for number, finding in enumerate(given) if number not in merged)


def _share_place(one: Finding, other: Finding) -> bool:
    """Whether one of two findings stands within the other, a word or short phrase, and is no mere mark beside words."""
    inner, outer = sorted((one, other), key=lambda finding: finding.span.end - finding.span.start)
    words = outer.text.split()
    return (
        one.code != other.code
        and outer.span.start <= inner.span.start < inner.span.end <= outer.span.end
        and len(outer.text) <= _LONGEST_PLACE
        and len(words) <= _MOST_WORDS
        and (len(words) == 1 or any(map(str.isalnum, inner.text)))
    )


def _name_fault(finding: Finding) -> tuple[str, str] | None:
    """What a finding says is wrong, with its dimension of MQM; None where it stands for itself."""
    if finding.fault is None:
        return None
    return finding.category.partition("/")[0], fold_text(finding.fault)


def _weigh(findings: Iterable[Finding], words: int) -> Score:
    """The score by MQM."""
    points: defaultdict[tuple[str, str, Severity], list[int]] = defaultdict(list)
    for finding in findings:
        if is_counted(finding) and finding.severity.points:
            points[finding.code, finding.name, finding.severity].append(finding.severity.points)
    share = 100 / max(1, words)
    penalties = [
        Penalty(*key, count=len(each), points=float(sum(each)), cost=share * sum(each)) for key, each in points.items()
    ]
    penalties.sort(key=lambda penalty: (-penalty.points, penalty.code, penalty.severity))
    return Score(subtract_penalties(penalties, words), words, tuple(penalties))


def subtract_penalties(penalties: Iterable[Penalty], words: int) -> float:
    """What is left of 100, as it is shown."""
    return round(max(0.0, 100 - sum(penalty.points for penalty in penalties) * 100 / max(1, words)), 1)


def is_counted(finding: Finding) -> bool:
    """Whether a finding is more likely right than wrong, so that scores, verdicts and limits count it."""
    return finding.confidence >= COUNTS_FROM


def calibrate(score: Score, findings: Iterable[Finding], config: Config) -> Calibration | None:
    """Where a score stands to what the configuration accepts, and whether it passes; None where there is no score.

    A critical finding fails a text whatever the number. Below `least_words` the number has no weight, so that the
    text does not pass by it either.
    """
    if score.value is None:
        return None
    scale = Calibration(FULL, config.pass_threshold, config.acceptable_penalty, config.least_words, passes=None)
    has_critical = any(finding.severity is Severity.CRITICAL for finding in list_faults(findings))
    return place_on_scale(scale, per_thousand=score.per_thousand, words=score.words, has_critical=has_critical)


def place_on_scale(scale: Calibration, *, per_thousand: float, words: int, has_critical: bool) -> Calibration:
    """Where so many penalty points per 1,000 words stand on the scale of another calibration."""
    lost = (FULL - scale.pass_threshold) * per_thousand / scale.acceptable_penalty
    value = round(max(0.0, FULL - lost), 1)
    passes: bool | None = value >= scale.pass_threshold
    if words < scale.least_words:
        passes = None
    return replace(scale, value=value, passes=False if has_critical else passes)
