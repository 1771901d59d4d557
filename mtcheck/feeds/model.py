"""The values of a whole feed: its names with all their spellings, the lines that return, and what is found in it.

What one article adds to them is `Sighting` and `Outline` in `model`. Of a text nothing is kept here but spellings,
places, and lines that stand in several articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.model import Category, Failure, FieldName, NameKind, Severity, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a feed."""

    article_id: str
    field: FieldName
    span: Span


@dataclass(frozen=True, slots=True)
class ArticleCount:
    """How often one article has a spelling."""

    article_id: str
    mentions: int


@dataclass(frozen=True, slots=True)
class FeedSpelling:
    """One way in which a feed spells a name."""

    form: str
    mentions: int
    articles: int
    """How many articles have it."""
    counts: tuple[ArticleCount, ...]
    """The first of these articles, as they were read."""
    first: Place
    is_avoided: bool = False
    """Whether the glossary avoids it, so that MT221 reports it in each article."""


@dataclass(frozen=True, slots=True)
class FeedName:
    """One name of a feed."""

    language: str
    """Of the texts, as primary subtag: Putin is Poutine in French."""
    kind: NameKind | None
    """None where nothing in the feed says it."""
    spellings: tuple[FeedSpelling, ...]
    """The preferred one first, the others by how often they are used."""
    reason: str = ""
    """What speaks for the first, as a predicate: "has 6 of 8 mentions"; empty where there is no other."""
    confidence: float = 1.0
    """How surely the spellings are one name."""

    @property
    def mentions(self) -> int:
        """How often it is named in all."""
        return sum(spelling.mentions for spelling in self.spellings)

    @property
    def is_consistent(self) -> bool:
        """Whether the feed spells it in one way."""
        return len(self.spellings) == 1


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One line that stands in several articles of a feed."""

    language: str
    """Of the texts, as primary subtag."""
    site: str
    """Where the articles were published; empty where they do not say."""
    line: FeedSpelling
    """The line itself, and which articles have it."""
    words: int
    is_prose: bool
    """Whether it is a sentence that does not speak to the reader."""
    of_articles: int
    """How many articles of the site there are."""
    stories: int
    """How many of the articles kept are no versions of one another."""

    @property
    def spellings(self) -> tuple[FeedSpelling, ...]:
        """The line, as reports list the spellings of a name."""
        return (self.line,)

    @property
    def share(self) -> float:
        """Of the articles of its site that have it."""
        return self.line.articles / self.of_articles


@dataclass(frozen=True, slots=True)
class FeedEvidence:
    """What a check of whole feeds is given: all articles of the languages that it holds for."""

    names: tuple[FeedName, ...] = ()
    """Those mentioned most first."""
    lines: tuple[FeedLine, ...] = ()
    """Those of most articles first."""


@dataclass(frozen=True, slots=True)
class FeedHit:
    """What a check of whole feeds saw."""

    found: FeedName | FeedLine
    message: str
    """One clause in the present, with the evidence in it."""
    severity: Severity | None = None
    """None for that of the check."""


@dataclass(frozen=True, slots=True)
class FeedFinding:
    """One fault of a feed, complete, as every report shows it. It belongs to no article and costs none a point."""

    code: str
    name: str
    category: Category
    severity: Severity
    confidence: float
    message: str
    suggestion: str
    """The spelling that should stand everywhere, or what to do about a line."""
    found: FeedName | FeedLine
    fingerprint: str
    """The same for the same name in the same spellings, or the same line, wherever they stand."""


class FeedAside(NamedTuple):
    """A finding of the whole feed that the configuration says is none."""

    finding: FeedFinding
    reason: str
    """As whoever suppressed it wrote."""
    where: str = ""
    """File and line of the table that says so."""


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What a whole feed shows, when the last article is read."""

    findings: tuple[FeedFinding, ...]
    failures: tuple[Failure, ...] = ()
    """Checks of the feed that crashed."""
    suppressed: tuple[FeedAside, ...] = ()
    """What was found and is no part of `findings`, since the configuration says that it is no fault."""
    carried: tuple[FeedFinding, ...] = ()
    """The same, since a baseline says that it was there before."""
