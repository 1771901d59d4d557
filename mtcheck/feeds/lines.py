"""Outlines of many articles in, the lines that return from article to article out.

What is kept is bounded: each line that was seen once, and of these no more than the last
`SEEN_ONCE`; a record for each that returned; and for each article a sample of its sentences as numbers. Versions of
one story share their lines because they share their text: they count as one article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from mtcheck.feeds.model import ArticleCount, FeedLine, FeedSpelling, Place
from mtcheck.model import Article, LineSighting, Outline
from mtcheck.tags import primary_subtag

SEEN_ONCE = 100_000
"""Lines seen in one article only that are remembered: what a page repeats returns within some thousand articles."""
ARTICLES_KEPT = 20
"""Of each line: enough to tell versions of one story from articles that share a page."""
FEWEST_ARTICLES = 3
SAME_STORY = 0.4
"""Share of their other sentences that two versions of one story have in common."""
_LONGEST_OF_PAGE = 12
"""Words."""
_QUOTES = frozenset('"“”„«»')

_Key = tuple[str, str, int]
"""Language, site and number of the line."""


@dataclass(slots=True)
class _Record:
    """A line that returned."""

    text: str
    words: int
    is_prose: bool
    first: Place
    articles: int
    kept: list[tuple[str, int]] = field(default_factory=list)
    """The first articles that have it: id, and number in the feed."""

    @property
    def is_of_page(self) -> bool:
        """Whether it is likely of the page, by itself: a short line in several articles that speaks to the reader.

        What articles share beside such lines tells whether they tell one story.
        """
        is_short = self.words <= _LONGEST_OF_PAGE and _QUOTES.isdisjoint(self.text)
        return self.articles >= FEWEST_ARTICLES and not self.is_prose and is_short


@dataclass(frozen=True, slots=True)
class _Once:
    """A line that was seen in one article."""

    number: int
    line: LineSighting


class LineLedger:
    """Takes the outline of one article after the other."""

    def __init__(self) -> None:
        """Begin with no article."""
        self._once: dict[_Key, _Once] = {}
        self._records: dict[_Key, _Record] = {}
        self._articles: list[tuple[str, tuple[int, ...]]] = []
        self._sizes: Counter[tuple[str, str]] = Counter()

    def add(self, article: Article, outline: Outline) -> None:
        """Take in what one article shows of its page."""
        language, site = primary_subtag(article.language), find_site(article)
        number = len(self._articles)
        self._articles.append((article.id, outline.sentences))
        self._sizes[language, site] += 1
        for line in outline.lines:
            self._add_line((language, site, line.key), line, number)
        while len(self._once) > SEEN_ONCE:
            del self._once[next(iter(self._once))]

    def find_lines(self) -> tuple[FeedLine, ...]:
        """Every line that returns in articles of its own, those of most articles first."""
        of_page = frozenset(key[2] for key, record in self._records.items() if record.is_of_page)
        returned = [(key, record) for key, record in self._records.items() if record.articles >= FEWEST_ARTICLES]
        lines = [self._build(key, record, of_page) for key, record in returned]
        found = [line for line in lines if line.stories >= FEWEST_ARTICLES]
        return tuple(sorted(found, key=lambda line: (-line.line.articles, line.line.form, line.site, line.language)))

    def _add_line(self, key: _Key, line: LineSighting, number: int) -> None:
        article_id = self._articles[number][0]
        record = self._records.get(key)
        if record is None:
            before = self._once.pop(key, None)
            if before is None:
                self._once[key] = _Once(number, line)
                return
            first_id = self._articles[before.number][0]
            first = Place(first_id, "text", before.line.span)
            text, is_prose = before.line.text, before.line.is_prose
            record = _Record(text, line.words, is_prose, first, 1, [(first_id, before.number)])
            self._records[key] = record
        record.text = min(record.text, line.text)
        record.is_prose = record.is_prose and line.is_prose
        record.articles += 1
        if len(record.kept) < ARTICLES_KEPT:
            record.kept.append((article_id, number))

    def _build(self, key: _Key, record: _Record, of_page: frozenset[int]) -> FeedLine:
        language, site, number = key
        counts = tuple(ArticleCount(article_id, 1) for article_id, _ in record.kept)
        return FeedLine(
            language=language,
            site=site,
            line=FeedSpelling(record.text, record.articles, record.articles, counts, record.first),
            words=record.words,
            is_prose=record.is_prose,
            of_articles=self._sizes[language, site],
            stories=self._count_stories(of_page | {number}, [kept for _, kept in record.kept]),
        )

    def _count_stories(self, of_page: frozenset[int], numbers: Iterable[int]) -> int:
        """How many articles there are that tell something beside lines of the page, and are no versions of another."""
        stories: list[frozenset[int]] = []
        for number in sorted(numbers, key=lambda number: self._articles[number][1]):
            sentences = frozenset(self._articles[number][1]) - of_page
            if sentences and not any(_are_one_story(sentences, story) for story in stories):
                stories.append(sentences)
        return len(stories)


def find_site(article: Article) -> str:
    """The site of an article, by its address; empty where it has none.

    >>> find_site(Article("a", "", url="https://www.Harbour.example/news/1"))
    'harbour.example'
    """
    return (urlsplit(article.url or "").hostname or "").removeprefix("www.")


def _are_one_story(one: frozenset[int], other: frozenset[int]) -> bool:
    shared, fewest = len(one & other), min(len(one), len(other))
    return shared > 0 and shared >= SAME_STORY * fewest
