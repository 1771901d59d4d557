"""The JSON of a whole run, as types: what it comes to, its report, what only the whole feed shows, its names.

As in `article_line`, a key more in a document is a key more here, and what is said of it here its JSON Schema says.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from mtcheck.model import Category, FieldName, NameKind, Severity, Verdict
from mtcheck.reports.article_line import ArticleLine, FailureLine

VerdictCounts = Annotated[dict[Verdict, int], "how many articles have each"]


class RateValue(TypedDict):
    """A pooled rate, with the interval in which 95 of 100 draws of articles lie."""

    value: float
    low: Annotated[float | None, "null where too few articles say it"]
    high: Annotated[float | None, "null likewise"]


class PooledMqm(TypedDict):
    """The score of all articles together, as MQM reckons it."""

    articles: Annotated[int, "that have a score"]
    words: Annotated[int, "of these"]
    points: Annotated[float, "penalty points"]
    findings: Annotated[int, "that cost points"]
    points_per_1000_words: Annotated[RateValue | None, "null where nothing has a score"]
    findings_per_1000_words: Annotated[RateValue | None, "null likewise"]
    calibrated: Annotated[float | None, "calibrated score, 0 to 100; null where articles have several scales"]
    pass_threshold: Annotated[float | None, "calibrated score from which it passes; null likewise"]
    acceptable_penalty: Annotated[float | None, "points per 1,000 words that still pass; null likewise"]
    passes: Annotated[bool | None, "null likewise, and where all is too short to say"]
    articles_passing: int
    articles_failing: int
    articles_too_short: Annotated[int, "whose score has no weight"]


class PooledReferences(TypedDict):
    """How far all articles agree with human translations, of those measured in one way."""

    chrf: Annotated[float, "0 to 100, more is closer"]
    bleu: Annotated[float, "0 to 100, more is closer"]
    ter: Annotated[float, "edits between the two, less is closer"]
    signature: Annotated[str, "how sacrebleu measured"]


class RunDocument(TypedDict):
    """What a whole run comes to."""

    schema: Literal["mtcheck.run/1"]
    articles: Annotated[int, "that were examined"]
    words: Annotated[int, "of these"]
    verdicts: VerdictCounts
    findings: Annotated[dict[Severity, int], "in articles, that count"]
    feed_findings: Annotated[int, "that only the whole feed shows"]
    suppressed: Annotated[int, "findings that a comment or the configuration says are no faults"]
    carried: Annotated[int, "findings that a baseline has"]
    unscored: Annotated[int, "texts that are no articles"]
    failures: Annotated[int, "inputs that could not be read or examined"]
    mqm: PooledMqm
    reference_scores: Annotated[list[PooledReferences], "for each way of measuring"]
    signature: Annotated[str | None, "scores can be compared where it is the same"]


class CountedArticle(TypedDict):
    """How often an article has a spelling."""

    id: str
    mentions: int


class FirstPlace(TypedDict):
    """Where something stands first."""

    id: Annotated[str, "of the article"]
    field: FieldName
    start: Annotated[int, "in Unicode code points of the field as read, from 0"]
    end: Annotated[int, "the first code point behind it"]


class SpellingValue(TypedDict):
    """One way in which a feed spells a name."""

    spelling: str
    mentions: int
    articles: Annotated[int, "that have it"]
    counts: Annotated[list[CountedArticle], "the first of these articles"]
    first: FirstPlace


class NameValue(TypedDict):
    """One name of a feed."""

    name: Annotated[str, "in the preferred spelling"]
    kind: Annotated[NameKind | None, "null where nothing says it"]
    language: Annotated[str, "of the texts"]
    mentions: int
    reason: Annotated[str | None, "what speaks for the preferred spelling; null where there is no other"]
    confidence: Annotated[float, "0 to 1: that the spellings are one name"]
    spellings: Annotated[list[SpellingValue], "the preferred one first"]


class LineValue(TypedDict):
    """One line that stands in several articles of a feed."""

    line: str
    language: Annotated[str, "of the texts"]
    site: Annotated[str | None, "where they were published; null where they do not say"]
    articles: Annotated[int, "that have it"]
    of_articles: Annotated[int, "of the site"]
    ids: Annotated[list[str], "the first of these articles"]
    first: FirstPlace


class FeedFindingValue(TypedDict):
    """What only the whole feed shows."""

    code: Annotated[str, "of the check: MT801"]
    name: Annotated[str, "of the check"]
    category: Annotated[Category, "by MQM"]
    severity: Annotated[Severity, "by MQM"]
    confidence: Annotated[float, "0 to 1"]
    message: str
    suggestion: Annotated[str, "the spelling that should stand everywhere, or what to do about a line"]
    fingerprint: Annotated[str, "the same for the same name in the same spellings, or the same line"]
    found: NameValue | LineValue


class FeedAsideValue(FeedFindingValue):
    """The same where the configuration says that it is no fault."""

    reason: Annotated[str, "why"]
    where: Annotated[str | None, "file and line that say so"]


class FeedDocument(TypedDict):
    """What only the whole feed shows."""

    schema: Literal["mtcheck.feed/1"]
    findings: list[FeedFindingValue]
    suppressed: NotRequired[Annotated[list[FeedAsideValue], "what was found and does not count, where there is any"]]


class NamesDocument(TypedDict):
    """The names of a feed, with all their spellings."""

    schema: Literal["mtcheck.names/1"]
    names: Annotated[list[NameValue], "those mentioned most first"]


class GateValue(TypedDict):
    """What the gate says."""

    passed: bool
    exit_code: Annotated[int, "0 yes, 1 no, 3 incomplete"]
    decision: Annotated[str, "in one line"]
    reasons: Annotated[list[str], "why not, as far as it is about all articles together"]
    refused: Annotated[list[str], "the ids of the articles that must not be published for what was found"]
    unexamined: Annotated[
        list[str],
        "what must not be published either, since it was not read, or not wholly examined: its id, or where no id is "
        "known the place as in failures",
    ]


class ReportHead(TypedDict):
    """What comes first in a report."""

    schema: Literal["mtcheck.report/1"]
    articles: Annotated[list[ArticleLine], "as in JSON Lines"]


class ReportTail(TypedDict):
    """What comes behind the articles."""

    failures: Annotated[list[FailureLine], "what could not be read or examined"]
    feed: Annotated[FeedDocument | None, "null where nothing was looked for in the whole feed"]
    run: RunDocument | None
    gate: Annotated[GateValue | None, "null in an audit"]


class ReportDocument(ReportHead, ReportTail):
    """All that a run says, in one document."""
