"""The words and signs that every report for people shares, so that all say the same of the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from types import MappingProxyType

from mtcheck.model import Fix, ReferenceScores, Severity, Verdict

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

TAKE_OUT = "take it out"
"""A suggestion to put nothing there."""

SCORE_MEANING = (
    "An article starts at 100. Each finding costs penalty points by its severity, weighed against the number of words: "
    "one fault hurts a short text more than a long one. The points are those of MQM, a scale that translators use."
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
    """Agreement with the human translations, and how it was measured."""
    return f"chrF {scores.chrf:.1f}, BLEU {scores.bleu:.1f}, TER {scores.ter:.1f} ({scores.signature})"
