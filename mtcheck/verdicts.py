"""A score, findings and the configuration -> Judgement: publish, review or hold, with every reason in words.

All that a configuration asks of a single article is asked here, so that an article which a gate will refuse is held in
every report, with the reason. What the articles come to together, and whether a pipeline goes on, is left to `gate`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.config.model import Config
from mtcheck.model import Finding, Score, Severity, Verdict
from mtcheck.plain_text import shorten
from mtcheck.score_model import Calibration
from mtcheck.scores.mqm import is_counted, list_faults, subtract_penalties
from mtcheck.selectors import ALL_FINDINGS, Limit, means_finding, parse_limit
from mtcheck.wording import describe_calibration, inflect

_LONGEST_QUOTE = 60
"""Characters of a sentence in a reason: enough to find it by."""
_LONGEST_FAULT = 40
"""Characters of the text of a fault that is named."""
_MOST_NAMED = 2
"""So many faults are named before the reasons for which a gate refuses an article."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What to do with an article, and why."""

    verdict: Verdict
    reasons: tuple[str, ...]
    """Why the verdict is not publish, in words; empty where it is."""


class ScoredSentence(NamedTuple):
    """One sentence, as it is judged."""

    text: str
    score: float | None
    """None where it has none."""


def judge(
    score: Score,
    findings: Sequence[Finding],
    config: Config,
    *,
    sentences: Iterable[ScoredSentence] = (),
    calibration: Calibration | None = None,
) -> Judgement:
    """Publish, review or hold, by the thresholds of the configuration; `hold_major` and its like may be 0, for never.

    What has no score is held, whatever the thresholds, and its reason is the only one. Whatever is exactly at a limit
    is within it.
    """
    if score.unscored is not None:
        return Judgement(Verdict.HOLD, (score.unscored,))
    faults = list_faults(findings)
    major = sum(finding.severity is Severity.MAJOR for finding in faults)
    hold = [
        *_list_grave(faults, config),
        *_list_unwanted(findings, config),
        *_list_low(score, sentences, config),
        *_list_excess(findings, config),
        *_list_failed(score, calibration, config),
    ]
    if hold:
        return Judgement(Verdict.HOLD, tuple(hold))
    review = []
    if 0 < config.review_major <= major:
        review.append(count_findings(major, Severity.MAJOR))
    if shortfall := describe_shortfall(score, config.publish_score, config):
        review.append(shortfall)
    return Judgement(Verdict.REVIEW if review else Verdict.PUBLISH, tuple(review))


def name_gravest(findings: Sequence[Finding], config: Config) -> tuple[str, ...]:
    """The gravest faults in one clause, with text and place, and how many more there are; nothing where there is none.

    A log shows nothing but the reasons, and "1 major finding" tells nobody what to mend. Those by which alone an
    article is held (`hold_on`) come first, whatever they cost; others that cost nothing are not named. Of equally grave
    ones those of different checks come before others of the same.
    """
    faults = set(list_faults(findings))
    wanted = {finding for finding in findings if _is_unwanted(finding, config)}
    told = [finding for finding in findings if finding in wanted or (finding in faults and finding.severity.points)]
    told.sort(key=lambda finding: -finding.confidence)
    times = Counter[tuple[str, Severity]]()
    ranks = []
    for place, finding in enumerate(told):
        kind = finding.code, finding.severity
        ranks.append((finding not in wanted, -finding.severity.points, times[kind], place))
        times[kind] += 1
    told = [told[place] for *_, place in sorted(ranks)]
    if not told:
        return ()
    more = f" and {len(told) - _MOST_NAMED} more" if len(told) > _MOST_NAMED else ""
    return (", ".join(map(_name_fault, told[:_MOST_NAMED])) + more,)


def describe_shortfall(score: Score, limit: float, config: Config) -> str | None:
    """That a score is below a limit of the verdict, in words; None where it is not, and where there is none.

    A score of fewer words than `least_words` is judged as if its penalties stood in a text of so many: by its own
    number one doubled word would hold a report of 15 words, though not one of 30.
    """
    least = config.least_words
    judged = score.value if score.words >= least else subtract_penalties(score.penalties, least)
    if score.value is None or judged is None or judged >= limit:
        return None
    weighed = "" if judged == score.value else f" ({judged:.1f} if it had {least} words)"
    return f"score {score.value:.1f}{weighed} is below {_spell(limit)}"


def count_findings(number: int, severity: Severity) -> str:
    """A number of findings in words.

    >>> count_findings(2, Severity.CRITICAL)
    '2 critical findings'
    """
    return f"{number} {severity} {inflect('finding', number)}"


def _list_grave(faults: Iterable[Finding], config: Config) -> Iterator[str]:
    severities = [finding.severity for finding in faults]
    for severity, limit in ((Severity.CRITICAL, config.hold_critical), (Severity.MAJOR, config.hold_major)):
        if 0 < limit <= severities.count(severity):
            yield count_findings(severities.count(severity), severity)


def _list_unwanted(findings: Iterable[Finding], config: Config) -> Iterator[str]:
    """What was found of checks that hold an article by one finding: each place counts, also of one fault."""
    unwanted = Counter(f"{finding.code} {finding.name}" for finding in findings if _is_unwanted(finding, config))
    for name, number in sorted(unwanted.items()):
        yield f"{number} {inflect('finding', number)} of {name} (hold_on)"


def _is_unwanted(finding: Finding, config: Config) -> bool:
    return is_counted(finding) and any(means_finding(selector, finding) for selector in config.hold_on)


def _list_low(score: Score, sentences: Iterable[ScoredSentence], config: Config) -> Iterator[str]:
    if shortfall := describe_shortfall(score, max(config.hold_score, config.min_score or 0), config):
        yield shortfall
    limit = config.min_sentence_score
    if limit is None:
        return
    low = [
        (sentence.score, number, sentence.text)
        for number, sentence in enumerate(sentences, 1)
        if sentence.score is not None and sentence.score < limit
    ]
    if low:
        least, number, text = min(low)
        others = f", and {len(low) - 1} more of its sentences are" if len(low) > 1 else ""
        shown = f' ("{shorten(text, _LONGEST_QUOTE)}")' if text.strip() else ""
        named = f"sentence {number}" if shown else f"sentence {number}, which is empty,"
        yield f"{named} scores {least:.1f}: below {_spell(limit)}{others}{shown}"


def _list_excess(findings: Sequence[Finding], config: Config) -> Iterator[str]:
    """What is above its limit; one of some checks counts theirs, also where another check's weighs more there."""
    faults = list_faults(findings)
    for text in config.max_findings:
        limit = parse_limit(text)
        meant = [] if limit is None else filter(limit.counts, findings if limit.is_of_checks else faults)
        number = len(list_faults(meant))
        if limit is not None and number > limit.most:
            yield f"{_name_counted(limit, number)}, at most {limit.most} allowed"


def _list_failed(score: Score, calibration: Calibration | None, config: Config) -> Iterator[str]:
    if config.must_pass and calibration is not None and calibration.passes is False:
        yield describe_calibration(score, calibration)


def _name_counted(limit: Limit, number: int) -> str:
    name = limit.name.lower()
    if name in set(Severity):
        return count_findings(number, Severity(name))
    return f"{number} {inflect('finding', number)}" + ("" if name == ALL_FINDINGS else f" of {limit.name}")


def _name_fault(finding: Finding) -> str:
    if finding.line is not None:
        place = f", line {finding.line}"
    elif finding.field != "text":
        place = f", in the {finding.field}"
    else:
        place = "" if finding.sentence is None else f", sentence {finding.sentence + 1}"
    text = shorten(finding.text, _LONGEST_FAULT)
    quoted = f' "{text}"' if text else ""
    return f"{finding.code} {finding.name}{quoted} ({finding.severity}{place})"


def _spell(limit: float) -> str:
    """A limit with as many decimals as it has, one at least: scores have one, and must not look equal to it.

    >>> _spell(95), _spell(90.05)
    ('95.0', '90.05')
    """
    return f"{limit:.1f}" if round(limit, 1) == limit else repr(float(limit))
