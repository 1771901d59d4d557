"""The words and signs that every report for people shares, so that all say the same of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from types import MappingProxyType

from mtcheck.estimate_model import Estimates
from mtcheck.feeds.model import FeedSpelling
from mtcheck.model import Article, Audit, Failure, Fix, Score, Severity, Verdict
from mtcheck.score_model import Calibration, FeedScore, Rate, ReferenceScores

SEVERITIES = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.NEUTRAL)
"""Worst first."""

VERDICTS = (Verdict.HOLD, Verdict.REVIEW, Verdict.PUBLISH)
"""Worst first."""

SEVERITY_SIGNS: Mapping[Severity, str] = MappingProxyType(
    {Severity.CRITICAL: "▲", Severity.MAJOR: "◆", Severity.MINOR: "●", Severity.NEUTRAL: "○"}
)
"""A shape beside each colour, for those who cannot tell the colours apart."""

SEVERITY_MEANINGS: Mapping[Severity, str] = MappingProxyType(
    {
        Severity.CRITICAL: "misleads or embarrasses: nobody should publish the text with it",
        Severity.MAJOR: "a reader stumbles or takes something wrong",
        Severity.MINOR: "noticed, but understood",
        Severity.NEUTRAL: "worth a look, costs nothing",
    }
)

VERDICT_MEANINGS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.HOLD: "not to be published before an editor has mended it",
        Verdict.REVIEW: "an editor should look at the marked places first",
        Verdict.PUBLISH: "nothing was found that should hold it back",
    }
)

FULL = 100
"""What every score starts from."""
_HAIR = 1e-6
"""What arithmetic may have lost of a cost that is a whole number of tenths."""

_SEVERAL = 2
_MOST_PLACES = 3
"""So many places are named of failures that say one thing."""

ASIDE_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "comment": "A comment says",
        "configuration": "The configuration says",
        "sic": "The text says",
        "baseline": "Known from the baseline",
    }
)
"""What introduces the reason for which a finding does not count."""
TAKE_OUT = "take it out"
"""A suggestion to put nothing there."""

SCORE_MEANING = (
    "An article starts at 100. Each finding costs penalty points by its severity, weighed against the number of words: "
    "one fault hurts a short text more than a long one. The points are those of MQM, a scale that translators use. "
    "A name that is misspelt in two ways, a word that several checks mark, or a passage that comes back, costs once. "
    "The calibrated score sets the penalty points per 1,000 words that are accepted (by default 10) to the mark that "
    "passes (90); with a critical finding no text passes. "
    "Where a text is short (by default under 300 words) neither number has any weight, so the verdict goes by the "
    "findings: it is the one that they would bring to a text of so many words."
)
UNSCORED_MEANING = (
    "What is no article, such as an error page or a text that was not translated at all, has no score, and neither has "
    "what no selected check could look into."
)
PAIR_STATES: Mapping[str, str] = MappingProxyType(
    {
        "left out": "nothing in the text",
        "added": "nothing in the source",
        "unsure": "it is not sure that these say the same",
    }
)

ALLOW_HINT = (
    "A word or phrase that is right as it stands, so that it is never marked: "
    '--allow "THE WORDS", or allow = ["THE WORDS"] in mtcheck.toml'
)
"""What an editor writes whom a finding on a word misled."""

FIX_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "safe fix": "every reader of the language would agree: it may be made unasked",
        "suggested fix": "most likely right: look at it first",
        "perhaps": "an idea of what could stand there; there is no fix to apply",
    }
)


def sign_report(signature: str = "") -> str:
    """What the scores of a report depend on, so that it can be compared with another; else the version alone."""
    return signature or f"mtcheck {version('mtcheck')}"


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "article"), count(4120, "word")
    ('1 article', '4,120 words')
    """
    return f"{number:,} {inflect(noun, number)}"


def inflect(noun: str, number: float) -> str:
    """A noun as it stands behind a number.

    >>> inflect("word", 1), inflect("word", 0), inflect("fix", 2)
    ('word', 'words', 'fixes')
    """
    if number == 1:
        return noun
    return f"{noun}es" if noun.endswith("x") else f"{noun}s"


def describe_set_aside(*, suppressed: int, carried: int, grave_suppressed: int = 0, grave_carried: int = 0) -> str:
    """How many findings count nowhere, and why; empty where all count. Of each kind so many are critical.

    >>> describe_set_aside(suppressed=2, carried=1)
    'not counted: 1 finding in the baseline, 2 findings suppressed'
    >>> describe_set_aside(suppressed=3, carried=1, grave_suppressed=2, grave_carried=1)
    'not counted: 1 finding in the baseline (1 critical), 3 findings suppressed (2 critical)'
    """
    kinds = ((carried, "in the baseline", grave_carried), (suppressed, "suppressed", grave_suppressed))
    parts = [
        f"{count(number, 'finding')} {how}" + (f" ({grave:,} critical)" if grave else "")
        for number, how, grave in kinds
        if number
    ]
    return f"not counted: {', '.join(parts)}" if parts else ""


def describe_calibration(score: Score, calibration: Calibration) -> str:
    """What a score is worth by MQM, with all that it was reckoned by; of a short text only what has weight.

    >>> describe_calibration(Score(100.0, 1000), Calibration(100.0, 90.0, 10.0, 300, True))
    'MQM: 0 penalty points, 0.0 per 1,000 words (10 accepted); calibrated 100.0 (90.0 passes): it passes'
    >>> describe_calibration(Score(100.0, 40), Calibration(100.0, 90.0, 10.0, 300, None))
    'MQM: 0 penalty points; 40 words are too few for a score to have weight (300 words), so the findings decide'
    """
    points = f"MQM: {score.points:,g} {inflect('penalty point', score.points)}"
    is_short = score.words < calibration.least_words
    if calibration.passes is None:
        least = count(calibration.least_words, "word")
        verb = "is" if score.words == 1 else "are"
        short = f"{count(score.words, 'word')} {verb} too few for a score to have weight ({least})"
        return f"{points}; {short}, so the findings decide"
    outcome = "it passes" if calibration.passes else "it fails"
    if not calibration.passes and (is_short or calibration.value >= calibration.pass_threshold):
        outcome = "it fails for a critical finding"
    if is_short:
        return f"{points} in {count(score.words, 'word')}: {outcome}"
    rate = f"{score.per_thousand:,.1f} per 1,000 words ({calibration.acceptable_penalty:g} accepted)"
    calibrated = f"calibrated {calibration.value:.1f} ({calibration.pass_threshold:.1f} passes)"
    return f"{points}, {rate}; {calibrated}: {outcome}"


def name_outcome(calibration: Calibration | None) -> str:
    """`passes`, `fails` or `too short`, for a table; nothing for what has no score."""
    if calibration is None:
        return ""
    return {True: "passes", False: "fails", None: "too short"}[calibration.passes]


def describe_feed_score(score: FeedScore) -> tuple[str, ...]:
    """What several articles come to together, a line each; of one article nothing that it does not say itself."""
    if score.articles < _SEVERAL or score.penalty_rate is None or score.finding_rate is None:
        return ()
    rates = f"{_describe_rate(score.penalty_rate)} penalty points and {_describe_rate(score.finding_rate)} findings"
    calibration = score.calibration
    if calibration is not None:
        rates += f"; calibrated {calibration.value:.1f} ({calibration.pass_threshold:.1f} passes)"
    outcomes = f"one by one {score.passed:,} pass, {score.failed:,} fail, {score.too_short:,} are too short to say"
    line = f"{count(score.articles, 'scored article')} together, per 1,000 words: {rates}; {outcomes}"
    return line, *(line for scores in score.references for line in _describe_corpus(scores))


def _describe_rate(rate: Rate) -> str:
    interval = "" if rate.low is None or rate.high is None else f" (95%: {rate.low:,.1f} to {rate.high:,.1f})"
    return f"{rate.value:,.1f}{interval}"


def _describe_corpus(scores: ReferenceScores) -> tuple[str, ...]:
    return f"{describe_references(scores)}, all articles together", f"sacrebleu: {scores.signature}"


def describe_fix(fix: Fix | None) -> str:
    """How far the suggestion of a finding may be trusted."""
    if fix is None:
        return "perhaps"
    return "safe fix" if fix.safe else "suggested fix"


def describe_references(scores: ReferenceScores) -> str:
    """Agreement with the human translations; how it was measured is its signature."""
    return f"chrF {scores.chrf:.1f}, BLEU {scores.bleu:.1f}, TER {scores.ter:.1f} against the reference"


def describe_estimates(estimates: Estimates) -> str:
    """What a scorer says of an article as a whole; what its number depends on is its signature.

    >>> describe_estimates(Estimates("comet", "", (0.75, 1.0, None), "1 of 3 sentences has no source"))
    'comet: 0.8750, the mean of 2 sentences; 1 of 3 sentences has no source'
    """
    if estimates.mean is None:
        return f"{estimates.scorer}: no estimate; {estimates.gap or 'it has no sentences'}"
    line = f"{estimates.scorer}: {estimates.mean:.4f}, the mean of {count(estimates.estimated, 'sentence')}"
    return f"{line}; {estimates.gap}" if estimates.gap else line


def describe_verdict(audit: Audit) -> tuple[str, ...]:
    """Why an article has its verdict; that it has it, where no reason is told."""
    return audit.reasons or (f"its verdict is {audit.verdict}",)


def describe_verdicts(numbers: Mapping[Verdict, int]) -> str:
    """How many articles have which verdict.

    >>> describe_verdicts({Verdict.HOLD: 1, Verdict.REVIEW: 2})
    '3 articles: 1 hold, 2 review, 0 publish'
    """
    told = ", ".join(f"{numbers.get(verdict, 0):,} {verdict}" for verdict in VERDICTS)
    return f"{count(sum(numbers.values()), 'article')}: {told}"


def gather_failures(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    """The same in fewer lines: of more than two that say one thing, one, with the first places and their number.

    >>> (gathered,) = gather_failures(Failure(name, "it has no source text", "give it one") for name in "abcde")
    >>> str(gathered)
    'a, b, c and 2 more (5 in all): it has no source text; give it one'
    """
    alike: dict[tuple[str, str], list[Failure]] = {}
    for failure in failures:
        alike.setdefault((failure.what, failure.advice), []).append(failure)
    return tuple(
        gathered
        for group in alike.values()
        for gathered in ((_gather(group),) if len(group) > _SEVERAL else tuple(group))
    )


def _gather(group: Sequence[Failure]) -> Failure:
    more = f" and {len(group) - _MOST_PLACES:,} more" if len(group) > _MOST_PLACES else ""
    where = ", ".join(failure.where for failure in group[:_MOST_PLACES])
    return replace(group[0], where=f"{where}{more} ({len(group):,} in all)", article_id=None)


def name_article(article: Article) -> str:
    """Its id, and the file or address that it came from where the id does not say so.

    >>> name_article(Article("a17", "", origin="feed.jsonl")), name_article(Article("feed.jsonl:3", "", "feed.jsonl"))
    ('a17 (feed.jsonl)', 'feed.jsonl:3')
    """
    is_told = not article.origin or article.origin in article.id
    return article.id if is_told else f"{article.id} ({article.origin})"


def describe_spelling(spelling: FeedSpelling) -> str:
    """How often a feed has a spelling, and where: `3 mentions in 2 articles: a17 (2), a42`."""
    shown = [c.article_id + (f" ({c.mentions:,})" if c.mentions > 1 else "") for c in spelling.counts]
    more = spelling.articles - len(shown)
    where = ", ".join(shown) + (f" and {more:,} more" if more else "")
    return f"{count(spelling.mentions, 'mention')} in {count(spelling.articles, 'article')}: {where}"


def describe_source_language(audit: Audit) -> str | None:
    """Which language an article came from, or probably came from; None where nothing tells."""
    if audit.source_language is None:
        return None
    guessed = "" if audit.article.source_language else "probably "
    return f"{guessed}translated from {audit.source_language}"


def show_score(score: float | None, *, missing: str = "–") -> str:
    """A score as people read it; `missing` where a text that is no article has none.

    >>> show_score(97.96), show_score(None), show_score(None, missing="not scored")
    ('98.0', '–', 'not scored')
    """
    return missing if score is None else f"{score:.1f}"


def share_costs(score: Score) -> tuple[str, ...]:
    """What each penalty took from a score, to the decimals that the score is shown with.

    Rounded each by itself, parts need not add up to the whole: the tenths left over go to those that lost most by
    it. Where the score was cut off at 0 there is no whole to add up to.

    >>> from mtcheck.model import Penalty
    >>> thirds = tuple(Penalty("MT304", "", Severity.MINOR, 1, 1.0, 100 / 300) for _ in range(3))
    >>> share_costs(Score(99.0, 300, thirds))
    ('0.4', '0.3', '0.3')
    """
    costs = [penalty.cost for penalty in score.penalties]
    tenths = [int(cost * 10 + _HAIR) for cost in costs]
    left = round(sum(costs) * 10) - sum(tenths)
    by_loss = sorted(range(len(costs)), key=lambda at: tenths[at] - costs[at] * 10)
    return tuple(f"{(tenth + (at in by_loss[:left])) / 10:.1f}" for at, tenth in enumerate(tenths))


def describe_loss(score: Score, findings: int) -> str:
    """All that a score lost, of so many findings that are listed, in one line; empty where it lost nothing.

    Fewer cost than are listed where some are neutral or unsure, or several name one fault.
    """
    if not score.penalties:
        return ""
    points = sum(penalty.points for penalty in score.penalties)
    lost = sum(penalty.cost for penalty in score.penalties)
    costly = sum(penalty.count for penalty in score.penalties)
    told = count(findings, "finding") if costly == findings else f"{costly:,} of {count(findings, 'finding')}"
    line = f"{told}: "
    line += f"{points:g} {inflect('penalty point', points)} in {count(score.words, 'word')} cost {lost:.1f}"
    return f"{line}; the score stops at 0" if lost > FULL else line
