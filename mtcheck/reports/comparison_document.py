"""The JSON of a comparison of two runs, as types; what is said of a key here its JSON Schema says."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from mtcheck.model import Severity, Verdict
from mtcheck.reports.article_line import AgreementLine, FailureLine
from mtcheck.reports.run_documents import VerdictCounts


class DiscrepancyValue(TypedDict):
    """A part of the signatures in which the runs differ."""

    part: str
    old: Annotated[str | None, "null where the signature does not have it"]
    new: Annotated[str | None, "null likewise"]
    articles: Annotated[int, "that it concerns"]
    sways_score: Annotated[bool, "whether findings and the scores of articles depend on it"]


class ComparedRun(TypedDict):
    """One of the two runs, over the articles that both have."""

    name: str
    articles: Annotated[int, "all that it has"]
    words: int
    verdicts: VerdictCounts
    findings: int
    signature: str | None


class StrangerValue(TypedDict):
    """An article that only one run has."""

    id: str
    title: str | None


class RateChangeValue(TypedDict):
    """Penalty points per 1,000 words; the interval is that of the difference."""

    articles: Annotated[int, "that have a score in both"]
    old: float
    new: float
    difference: Annotated[float, "below 0 where the new run is better"]
    low: Annotated[float | None, "null where there is one article, or no difference"]
    high: Annotated[float | None, "null likewise"]
    significant: bool


class DrawsValue(TypedDict):
    """What a score comes to where chance draws the pieces."""

    mean: float
    margin: Annotated[float, "to either side 95 of 100 draws lie"]


class MetricValue(TypedDict):
    """Agreement with references by one metric, all articles together."""

    name: str
    old: float
    new: float
    difference: float
    old_draws: Annotated[DrawsValue | None, "null where nothing was drawn"]
    new_draws: Annotated[DrawsValue | None, "null likewise"]
    p_value: Annotated[float | None, "how often chance alone would bring such a difference; null where there is none"]
    signature: Annotated[str, "how sacrebleu measured"]


class ReferencesChangeValue(TypedDict):
    """Articles whose agreement with references was counted with one tokenizer."""

    tokenizer: str
    articles: int
    pieces: Annotated[int, "that chance draws from"]
    metrics: list[MetricValue]


class EstimateChangeValue(TypedDict):
    """What a neural scorer says of the articles of both runs, the mean of their means."""

    scorer: str
    articles: Annotated[int, "that it estimated in both"]
    old: float
    new: float
    difference: float
    low: Annotated[float | None, "of the difference; null where there is one article, or no difference"]
    high: Annotated[float | None, "null likewise"]
    significant: bool
    signature: str


class CheckChangeValue(TypedDict):
    """What one check found in the articles of both runs."""

    code: str
    name: str
    old: int
    new: int
    fixed: int
    added: int


class OutcomeValue(TypedDict):
    """What one run said of an article."""

    id: str
    words: int
    score: float | None
    points: Annotated[float, "penalty points"]
    verdict: Verdict
    reference_scores: AgreementLine | None


class FaultValue(TypedDict):
    """A fault that only one of the runs has."""

    code: str
    name: str
    severity: Severity
    field: str
    start: Annotated[int, "in the text of its run"]
    end: int
    text: str
    sentence: int | None
    message: str


class ArticleChangeValue(TypedDict):
    """One article in both runs."""

    id: Annotated[str, "in the new run"]
    title: str | None
    score_change: Annotated[float | None, "null where one of the two has no score"]
    chrf_change: Annotated[float | None, "null where the two were not compared with the same references"]
    text_changed: Annotated[bool | None, "whether title or text are others; null where a run does not tell"]
    old: OutcomeValue
    new: OutcomeValue
    fixed: list[FaultValue]
    added: list[FaultValue]
    kept: int


class ComparisonHead(TypedDict):
    """Two runs over the same articles, without these."""

    schema: Literal["mtcheck.comparison/1"]
    comparable: Annotated[bool, "whether signatures agree in all that findings and the scores of articles depend on"]
    discrepancies: list[DiscrepancyValue]
    unsigned: Annotated[int, "articles of which one of the runs has no signature"]
    failures: Annotated[list[FailureLine], "what could not be read or examined in one of the two"]
    old: ComparedRun
    new: ComparedRun
    paired: Annotated[int, "articles that both have"]
    pairing: Annotated[str | None, "how, where not by id"]
    only_old: list[StrangerValue]
    only_new: list[StrangerValue]
    fixed: Annotated[int, "faults that only the old run has"]
    added: Annotated[int, "faults that only the new run has"]
    kept: Annotated[int, "faults that both have"]
    points_per_1000_words: Annotated[RateChangeValue | None, "null where no article has a score in both"]
    unscored: Annotated[int, "articles without a score in one of the two"]
    reference_scores: Annotated[list[ReferencesChangeValue], "for each tokenizer"]
    unlike_references: Annotated[int, "articles whose agreement with references cannot be compared"]
    untold_references: Annotated[int, "articles whose references an older report does not tell, but for their length"]
    unlike_sentences: Annotated[int, "articles whose sentences only one run measured beside a reference"]
    estimates: Annotated[list[EstimateChangeValue], "for each scorer"]
    unlike_estimates: Annotated[int, "articles whose estimates cannot be compared"]
    checks: list[CheckChangeValue]


class ComparisonDocument(ComparisonHead):
    """Two runs over the same articles."""

    articles: Annotated[list[ArticleChangeValue], "in the order of the new run"]
