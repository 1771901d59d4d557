"""Every value that travels through mtcheck.

Text comes in as an `Article`, is cut into a `Document`, meets the checks as `Hit`s, leaves the engine
as `Finding`s, is weighed into `Score`s and goes to the reports as one `Audit`. All values are frozen
and complete when built. Offsets are half-open and count Unicode code points of the text as read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
from typing import Literal, NamedTuple

from mtcheck.categories import Category as Category  # noqa: PLC0414 - one of the types that travel, apart for its length
from mtcheck.estimate_model import Estimates
from mtcheck.offsets import Offsets
from mtcheck.outline_model import LineSighting as LineSighting  # noqa: PLC0414 - the same
from mtcheck.outline_model import Outline as Outline  # noqa: PLC0414 - the same
from mtcheck.outline_model import Sighting as Sighting  # noqa: PLC0414 - the same
from mtcheck.score_model import Basis, Calibration, Part, ReferenceScores
from mtcheck.span_model import FieldName as FieldName  # noqa: PLC0414 - the same
from mtcheck.span_model import NameKind as NameKind  # noqa: PLC0414 - the same
from mtcheck.span_model import Span as Span  # noqa: PLC0414 - the same
from mtcheck.span_model import Suppression as Suppression  # noqa: PLC0414 - the same


class Severity(StrEnum):
    """How much one finding hurts, by the names and weights of MQM (themqm.org, scoring models)."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def points(self) -> int:
        """Penalty points: neutral 0, minor 1, major 5, critical 25."""
        return {Severity.NEUTRAL: 0, Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 25}[self]


class Verdict(StrEnum):
    """What to do with an article."""

    PUBLISH = "publish"
    REVIEW = "review"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a reader found it: the translation to be checked and what is known about it."""

    id: str
    text: str
    """The translation, exactly as read. For a Markdown or plain text file this is the whole file."""
    origin: str = ""
    """The file or address it was read from, as the user would write it."""
    title: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "en"
    source_language: str | None = None
    segments: tuple[Span, ...] | None = None
    """The sentences, where the input was already split; None for running text."""
    blocks: tuple[Span, ...] | None = None
    """The paragraphs, headings and list items, where the format marks them; None: to be found from line breaks."""
    hidden: tuple[Span, ...] = ()
    """What in `text` is not prose (front matter, code, link targets, markup), ascending; never reported on."""
    has_lines: bool = False
    """Whether offsets into `text` are offsets into the file, so that a line and a column can be given."""
    source: tuple[str, ...] | None = None
    """The source text: one item a sentence where `segments` is given and as many, else one item."""
    references: tuple[tuple[str, ...], ...] = ()
    """Human translations, each with as many items as `segments`, or one item for running text."""
    blank_references: int = 0
    """References that were given and hold nothing, and such items of one beside a sentence that does."""
    suppressions: tuple[Suppression, ...] = ()
    """What comments in the text say is no fault, in the order they stand."""
    source_origin: str = ""
    """The file that its source was read from; empty where there is none, and where it came with the article."""
    lost_source: str | None = None
    """What stands in place of a source, in words; None where there is one, and where nobody could miss one."""
    lost_reference: str | None = None
    """The same of a reference."""
    unread: tuple[str, ...] = ()
    """What of it a reader may see and no check reads: the kind of each piece, such as "code block"."""
    line: int | None = None
    """Line of the file that its record begins on, from 1; None for a whole file, and where no line is told."""
    title_places: tuple[int, ...] | None = None
    """Where in `text` each character of the title is written, and where the last one ends; None where none is told."""

    def find_span(self, field: FieldName, span: Span) -> Span | None:
        """Where in `text` a stretch of a field is written; None where it is not, or nobody can tell."""
        if field == "title" and self.title_places is not None:
            return Span(self.title_places[span.start], self.title_places[span.end])
        return span if field == "text" else None


class Word(NamedTuple):
    """One word of a document. Addresses, e-mails, handles and hashtags are not words."""

    start: int
    end: int
    text: str
    lower: str
    """Lower-cased, with a straight apostrophe: what dictionaries are asked for."""
    sentence: int
    """Index into `Document.sentences`."""

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)


_LOWER = itemgetter(Word._fields.index("lower"))


class Sentence(NamedTuple):
    """One sentence of a document, without the white space around it."""

    start: int
    end: int
    block: int
    """Number of the paragraph, heading or list item it belongs to, from 0."""
    first: int
    """Index of its first word in `Document.words`."""
    last: int
    """Index after its last word; equal to `first` where it has none."""

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return Span(self.start, self.end)


class Shown(NamedTuple):
    """What a browser shows of an article that holds HTML."""

    article: Article
    """The article so; it has nothing hidden."""
    offsets: Mapping[FieldName, Offsets]
    """Where that stands in the fields as read; a field that is not among them is shown as it is."""
    is_html: bool
    """Whether the text is HTML throughout, and not a text in which some was left."""

    def restore(self, span: Span, field: FieldName) -> Span:
        """Where a span of what is shown stands in the field as read."""
        offsets = self.offsets.get(field)
        return span if offsets is None else offsets.restore(span)


class Pair(NamedTuple):
    """Sentences in a row of the source and of the text that say the same; one of the two may be none."""

    source: range
    """Indexes into the sentences of the source; empty for what was added."""
    text: range
    """Indexes into the sentences of the text; empty for what was left out."""
    confidence: float
    """How sure it is that these belong together, from 0 to 1; 1 only where the input says so."""

    @property
    def is_given(self) -> bool:
        """Whether the input says that they belong together, and nobody had to find out."""
        return self.confidence == 1


@dataclass(frozen=True)  # without slots: what many checks ask of all words is kept
class Document:
    """One field of an article, cut into sentences and words once, for every check."""

    article: Article
    field: FieldName
    text: str
    blocks: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    hidden: tuple[Span, ...] = ()
    title: Document | None = None
    """The title, cut likewise, where the article has one apart from its text."""
    shown: Shown | None = None
    """What a browser shows of the article, which its sentences and words were cut from; None where that is the text."""

    @property
    def language(self) -> str:
        """The language the text should be in, BCP 47; that of a source is the language it is in."""
        return self.article.language

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The words, lower-cased, by the same index as `words`."""
        return tuple(map(_LOWER, self.words))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, lower-cased: most questions are asked of each once."""
        return frozenset(self.lowers)

    @property
    def is_presegmented(self) -> bool:
        """Whether the input gave the sentences, so that paragraphs are unknown."""
        return self.field == "text" and self.article.segments is not None

    def words_of(self, sentence: Sentence) -> tuple[Word, ...]:
        """The words of one sentence."""
        return self.words[sentence.first : sentence.last]

    def sentence_at(self, offset: int) -> int | None:
        """Index of the sentence that holds this offset, or the nearest before it; None where there is none."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return at if at >= 0 else None

    def is_hidden(self, span: Span) -> bool:
        """Whether any of this span is markup, code or front matter rather than prose."""
        at = bisect_right(self.hidden, span.start, key=lambda hidden: hidden.start)
        return any(hidden.overlaps(span) for hidden in self.hidden[max(0, at - 1) : at + 1])


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement for one span."""

    span: Span
    replacement: str
    safe: bool = False
    """Whether every reader of the language would agree, so that it may be applied unasked."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Another place that takes part in a finding."""

    span: Span
    text: str
    field: FieldName = "text"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check saw. What a check leaves out, the engine takes from the check's declaration."""

    span: Span
    message: str
    """One clause in the present, with the evidence in it."""
    fix: Fix | None = None
    suggestion: str | None = None
    """What could stand there instead, where no fix can be given."""
    related: tuple[Span, ...] = ()
    """Other places in the same field that take part."""
    related_in_title: tuple[Span, ...] = ()
    """Places in the title that take part, for a check that reads text and title together."""
    related_in_source: tuple[Span, ...] = ()
    """Places in the source that take part, for a check that reads text and source together."""
    severity: Severity | None = None
    confidence: float | None = None
    fault: str | None = None
    """What is wrong, where one fault may be found more than once: the right name, the phrase that comes back."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one article, complete, as every report shows it."""

    code: str
    name: str
    category: Category
    severity: Severity
    confidence: float
    field: FieldName
    span: Span
    text: str
    sentence: int | None
    """Index of the sentence in the article's text; None for a finding in the title."""
    message: str
    suggestion: str | None
    fix: Fix | None
    related: tuple[Mention, ...]
    fingerprint: str
    """The same for the same fault in the same article, wherever in it that stands and however its path is spelled."""
    line: int | None = None
    """Line in the file, from 1; None where offsets are not those of a file."""
    column: int | None = None
    """Column in code points, from 1."""
    fault: str | None = None
    """Findings of one dimension that name the same fault weigh once in an article; None: each by itself."""


class SetAside(NamedTuple):
    """A finding that neither score, verdict nor gate count, because of what somebody said of it."""

    finding: Finding
    how: Literal["suppressed", "carried"]
    """Whether a comment or the configuration says that it is no fault, or a baseline that it was there before."""
    reason: str
    """Why, as whoever suppressed it wrote; of a carried one since when."""
    by: Literal["comment", "configuration", "sic", "baseline"] = "baseline"
    """Where that was said: in the text by a comment or by a [sic], or beside it."""
    where: str = ""
    """File and line where it was said, as in an error message; empty where there is none to name."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read or examined: one clear line."""

    where: str
    what: str
    advice: str
    article_id: str | None = None
    """Of the article that it is about, where one is known and `where` is not it."""

    def __str__(self) -> str:
        """`where: what; advice`."""
        return f"{self.where}: {self.what}; {self.advice}"


@dataclass(frozen=True, slots=True)
class Penalty:
    """What the findings of one check and severity took from a score."""

    code: str
    name: str
    severity: Severity
    count: int
    points: float
    """MQM penalty points, all together."""
    cost: float
    """What they took from the 100, before it is cut off at 0."""


@dataclass(frozen=True, slots=True)
class Score:
    """A number from 0 to 100 and why it is not 100."""

    value: float | None
    """None where the text is no article, so that a number would say nothing of it."""
    words: int
    penalties: tuple[Penalty, ...] = ()
    """Largest first; empty where there is no number to take them from."""
    unscored: str | None = None
    """Why an article has no number, in words; None where it has one."""
    basis: Basis | None = None
    """What a sentence was measured on; None where findings alone count, as they do in an article."""
    parts: tuple[Part, ...] = ()
    """All that makes the score of a sentence, largest first: 100 less their costs, but never below 0."""

    @property
    def points(self) -> float:
        """All penalty points: what MQM calls the absolute penalty total."""
        return sum((penalty.points for penalty in self.penalties), 0.0)

    @property
    def per_thousand(self) -> float:
        """Penalty points per 1,000 words: the normed penalty total. What has no words has nothing to lose."""
        return 1000 * self.points / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Audit:
    """All that is known about one article after it was examined."""

    article: Article
    source_language: str | None
    """As given, else as guessed from what was left in the text; None where nothing tells."""
    sentences: tuple[Span, ...]
    sentence_scores: tuple[Score, ...]
    findings: tuple[Finding, ...]
    """By position, then code; those in the title first."""
    score: Score
    verdict: Verdict
    reasons: tuple[str, ...]
    """Why the verdict is not publish, in words; empty where it is."""
    reference_scores: ReferenceScores | None = None
    failures: tuple[Failure, ...] = ()
    """Checks that crashed on this article, and what else of it could not be examined."""
    sightings: tuple[Sighting, ...] = ()
    """Its names, by first place; empty where nobody asked for what a whole feed shows."""
    outline: Outline | None = None
    """None likewise."""
    calibration: Calibration | None = None
    """None where the text is no article."""
    signature: str = ""
    """What the scores depend on: only scores with the same can be compared."""
    source_sentences: tuple[Span, ...] = ()
    pairs: tuple[Pair, ...] = ()
    """Which of these and of its own sentences belong together; both empty without a source, and for no article."""
    is_source_comparable: bool = True
    """False where its source is that of another text, or in no known language: hardly anything was compared with it."""
    estimates: Estimates | None = None
    """None where no scorer was asked for."""
    set_aside: tuple[SetAside, ...] = ()
    """What was found and is no part of `findings`, by position, then code."""
    notes: tuple[str, ...] = ()
    """What whoever wrote suppressions should mend in them, a line each: `where: what; advice`."""
