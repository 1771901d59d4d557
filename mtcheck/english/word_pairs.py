"""Neighbours that do not go together: patterns of two neighbours in, where they stand in a Document out.

Each pattern names words one of which is in all that it matches, so that only the surroundings of those are searched,
and a text is not read once for each pattern. What is wrong with a pair, and how to say so, is left to the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_BEFORE, _BEHIND = 4, 8
"""Words before and behind a trigger between which a match and what it looks at lie."""


class WordPair(NamedTuple):
    """Two neighbours, groups 1 and 2 of a pattern."""

    triggers: frozenset[str]
    """Lower-cased words, one of which every match has in it; the rarer, the faster."""
    pattern: re.Pattern[str]


class PairMatch(NamedTuple):
    """Where a pair stands in a text."""

    pair: int
    """Its number among those that were asked for."""
    span: Span
    left: str
    right: str
    right_span: Span


def compile_pair(triggers: str, left: str, right: str) -> WordPair:
    """A pair of neighbours, neither of which is part of a longer word."""
    pattern = re.compile(rf"(?<![\w'’-])({left})[ \u00a0\n]({right})(?![\w'’-])")
    return WordPair(frozenset(triggers.split()), pattern)


def find_pairs(doc: Document, pairs: Sequence[WordPair]) -> Iterator[PairMatch]:
    """Every pair that stands in a text, by the order of the pairs; of two that overlap, the first."""
    wanted = frozenset[str]().union(*(pair.triggers for pair in pairs)) & doc.vocabulary
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for index, lower in enumerate(doc.lowers):
        if lower in wanted:
            places[lower].append(index)
    covered = Spans()
    for number, pair in enumerate(pairs):
        for index in sorted(index for word in pair.triggers & wanted for index in places[word]):
            match = _search_around(doc, index, pair.pattern)
            if match is None or covered.overlaps(Span(*match.span())):
                continue
            span = Span(*match.span())
            covered.add(span)
            yield PairMatch(number, span, match[1], match[2], Span(*match.span(2)))


def _search_around(doc: Document, index: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match in the surroundings of a word that has the word in it."""
    word = doc.words[index]
    start = doc.words[max(0, index - _BEFORE)].start
    end = doc.words[min(len(doc.words) - 1, index + _BEHIND)].end + 1
    found = pattern.finditer(doc.text, start, end)  # what lies near the end cannot see what follows it
    return next((match for match in found if match.start() <= word.start < match.end()), None)
