"""The JSON of one article, as types: what `jsonl` writes and what its JSON Schema is made from.

A key more in the one is a key more in the other, or the type checker complains. What is said of a key here is what the
schema says of it.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from mtcheck.model import Category, FieldName, Severity, Verdict
from mtcheck.score_model import Basis

Number = int | float
Cover = list[int] | None
"""Where sentences begin and end."""


class PenaltyLine(TypedDict):
    """What the findings of one check and one severity cost."""

    code: Annotated[str, "of the check"]
    name: Annotated[str, "of the check"]
    severity: Annotated[Severity, "by MQM"]
    count: Annotated[int, "how many findings"]
    points: Annotated[float, "MQM penalty points of all"]
    cost: Annotated[float, "what they take from the score"]


class PartLine(TypedDict):
    """One thing that sways the score of a sentence."""

    name: str
    cost: Annotated[float, "what it takes from the score"]


class AgreementLine(TypedDict):
    """How far a text agrees with human translations."""

    chrf: Annotated[float, "0 to 100, more is closer"]
    bleu: Annotated[float, "0 to 100, more is closer"]
    ter: Annotated[float, "edits between the two, less is closer"]


class CountsLine(TypedDict):
    """What sacrebleu counted in each piece of the text, for whoever compares two runs."""

    tokenizer: str
    references: Annotated[int | None, "how many; null where texts have different numbers of them"]
    pieces: Annotated[list[list[list[Number]]], "for each piece, for chrF, BLEU and TER"]


class ReferencesLine(AgreementLine):
    """The same for an article, with how it was measured."""

    signature: Annotated[str, "how sacrebleu measured"]
    counts: NotRequired[CountsLine]
    digest: NotRequired[Annotated[str, "the same for the same references, white space aside"]]


class SentenceLine(TypedDict):
    """One sentence of the text."""

    start: Annotated[int, "in Unicode code points of the text as read, from 0"]
    end: Annotated[int, "the first code point behind it"]
    score: Annotated[float | None, "0 to 100; null where the text is no article, or was not examined"]
    penalties: NotRequired[list[PenaltyLine]]
    basis: NotRequired[Annotated[Basis | None, "what the score was measured on"]]
    parts: NotRequired[Annotated[list[PartLine], "what sways the score, largest first"]]
    reference_scores: NotRequired[AgreementLine]
    estimates: NotRequired[Annotated[dict[str, float | None], "by scorer; null where it has no number"]]


class MentionLine(TypedDict):
    """Another place that a finding speaks of."""

    start: int
    end: int
    text: str
    field: NotRequired[Annotated[FieldName, "where it is not that of the finding"]]


class FindingLine(TypedDict):
    """One finding."""

    code: Annotated[str, "of the check: MT101"]
    name: Annotated[str, "of the check: bracketed-gloss"]
    category: Annotated[Category, "by MQM"]
    severity: Annotated[Severity, "by MQM"]
    confidence: Annotated[float, "0 to 1; below 0.5 it is shown and not counted"]
    field: Annotated[FieldName, "that start and end count in"]
    start: Annotated[int, "in Unicode code points of the field as read, from 0"]
    end: Annotated[int, "the first code point behind it"]
    text: Annotated[str, "what stands there"]
    sentence: Annotated[int | None, "index into sentences; null outside the text"]
    message: str
    suggestion: Annotated[str | None, "what might stand there instead"]
    fix: Annotated[
        Literal["safe", "suggested"] | None, "safe: may be made unasked; suggested: look first; null: there is none"
    ]
    related: Annotated[list[MentionLine], "other places that take part"]
    fingerprint: Annotated[str, "the same for the same fault in the same article, wherever it stands"]
    line: Annotated[int | None, "from 1; null where the text is not a file as it is"]
    column: Annotated[int | None, "from 1; null likewise"]


class SetAsideLine(FindingLine):
    """A finding that neither score, verdict nor gate count."""

    how: Annotated[
        Literal["suppressed", "carried"],
        "suppressed: a comment or the configuration says that it is no fault; carried: the baseline has it",
    ]
    reason: Annotated[str, "why it does not count; of a carried one since when"]
    by: Annotated[Literal["comment", "configuration", "sic", "baseline"], "what says so"]
    where: Annotated[str | None, "file and line that say so; null where there is none to name"]


class FailureLine(TypedDict):
    """What was not examined."""

    where: str
    what: str
    advice: str


class MqmLine(TypedDict):
    """The score as MQM reckons it."""

    points: Annotated[float, "penalty points"]
    per_1000_words: Annotated[float, "penalty points per 1,000 words"]
    calibrated: Annotated[float, "calibrated score, 0 to 100"]
    pass_threshold: Annotated[float, "calibrated score from which it passes"]
    acceptable_penalty: Annotated[float, "points per 1,000 words that still pass"]
    least_words: Annotated[int, "words below which a score has no weight"]
    passes: Annotated[bool | None, "null where the text is too short to say"]


class EstimateLine(TypedDict):
    """What a neural scorer says of an article."""

    mean: Annotated[float | None, "of the sentences that have a number"]
    sentences: Annotated[int, "how many have one"]
    gap: Annotated[str | None, "why others have none"]
    signature: str


class PairLine(TypedDict):
    """Sentences of the text and of the source that say the same."""

    text: Annotated[
        Cover,
        "start and end, which are one for an empty sentence of a list; null where no sentence stands for the source",
    ]
    source: Annotated[Cover, "start and end, likewise; null for what was added"]
    confidence: Annotated[float, "0 to 1; below 0.7 with doubt"]


class ArticleLine(TypedDict):
    """What mtcheck says of one article: a line of JSON Lines."""

    schema: Literal["mtcheck.article/1"]
    id: str
    title: str | None
    url: str | None
    language: Annotated[str, "that the text should be in, BCP 47"]
    source_language: Annotated[str | None, "that it came from, BCP 47; null where nobody can say"]
    words: int
    score: Annotated[float | None, "0 to 100; null where the text is no article, or was not examined"]
    verdict: Verdict
    sentences: list[SentenceLine]
    findings: Annotated[list[FindingLine], "by position, then by code"]
    reference_scores: Annotated[ReferencesLine | None, "null without a reference"]
    reasons: Annotated[list[str], "why the verdict is not publish"]
    penalties: list[PenaltyLine]
    failures: Annotated[list[FailureLine], "what of it was not examined"]
    mqm: Annotated[MqmLine | None, "null where the text is no article, or was not examined"]
    signature: Annotated[str | None, "scores can be compared where it is the same"]
    text_digest: NotRequired[Annotated[str, "the same for the same title and text, white space aside"]]
    estimates: NotRequired[Annotated[dict[str, EstimateLine], "by scorer"]]
    pairs: NotRequired[Annotated[list[PairLine], "with a source"]]
    set_aside: NotRequired[Annotated[list[SetAsideLine], "what was found and does not count, where there is any"]]
    notes: NotRequired[Annotated[list[str], "what whoever wrote suppressions should mend in them"]]
