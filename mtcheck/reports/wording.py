"""The words and signs that every report for people shares, so that all say the same of the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from types import MappingProxyType

from mtcheck.feed_model import FeedSpelling
from mtcheck.model import Article, Audit, Fix, ReferenceScores, Score, Severity, Verdict

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

TAKE_OUT = "take it out"
"""A suggestion to put nothing there."""

SCORE_MEANING = (
    "An article starts at 100. Each finding costs penalty points by its severity, weighed against the number of words: "
    "one fault hurts a short text more than a long one. The points are those of MQM, a scale that translators use. "
    "Where a text is short (by default under 300 words) the number says little, so the verdict goes by the findings "
    "and by what the score would be if the text were longer."
)
UNSCORED_MEANING = "What is no article, such as an error page or a text that was not translated at all, has no score."
PAIR_STATES: Mapping[str, str] = MappingProxyType(
    {
        "left out": "nothing in the text",
        "added": "nothing in the source",
        "unsure": "it is not sure that these say the same",
    }
)

FIX_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "safe fix": "every reader of the language would agree: it may be made unasked",
        "suggested fix": "most likely right: look at it first",
        "perhaps": "an idea of what could stand there; there is no fix to apply",
    }
)


def sign_report() -> str:
    """The last line of a report: which mtcheck wrote it."""
    return f"mtcheck {version('mtcheck')}"


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "article"), count(4120, "word")
    ('1 article', '4,120 words')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def describe_fix(fix: Fix | None) -> str:
    """How far the suggestion of a finding may be trusted."""
    if fix is None:
        return "perhaps"
    return "safe fix" if fix.safe else "suggested fix"


def describe_references(scores: ReferenceScores) -> str:
    """Agreement with the human translations; how it was measured is its signature."""
    return f"chrF {scores.chrf:.1f}, BLEU {scores.bleu:.1f}, TER {scores.ter:.1f} against the reference"


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


def describe_loss(score: Score) -> str:
    """All that a score lost, in one line; empty where it lost nothing."""
    if not score.penalties:
        return ""
    points = sum(penalty.points for penalty in score.penalties)
    lost = sum(penalty.cost for penalty in score.penalties)
    line = f"{count(sum(penalty.count for penalty in score.penalties), 'finding')}: "
    line += f"{points:g} penalty point{'' if points == 1 else 's'} in {count(score.words, 'word')} cost {lost:.1f}"
    return f"{line}; the score stops at 0" if lost > FULL else line
