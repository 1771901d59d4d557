"""Neighbours that do not go together: patterns of two neighbours in, where they stand in a Document out.

Each pattern names words one of which is in all that it matches, so that only the surroundings of those are searched,
and a text is not read once for each pattern. What is wrong with a pair, and how to say so, is left to the checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import mtcheck.late_re as re
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


_Place = tuple[tuple[int, ...], int]
"""Where the words before a trigger and itself begin, and where its surroundings end."""


def compile_pair(triggers: str, left: str, right: str) -> WordPair:
    """A pair of neighbours, neither of which is part of a longer word."""
    pattern = re.compile(rf"(?<![\w'’-])({left})[ \u00a0\n]({right})(?![\w'’-])")
    return WordPair(frozenset(triggers.split()), pattern)


def find_pairs(doc: Document, pairs: Sequence[WordPair]) -> Iterator[PairMatch]:
    """Every pair that stands in a text, by the order of the pairs; of two that overlap, the first."""
    wanted = frozenset[str]().union(*(pair.triggers for pair in pairs)) & doc.vocabulary
    places = _find_places(doc, wanted)
    covered = Spans()
    for number, pair in enumerate(pairs):
        triggers = pair.triggers & wanted
        for place in sorted([place for word in triggers for place in places[word]]) if triggers else ():
            match = _search_around(doc, place, pair.pattern)
            if match is None or covered.overlaps(Span(*match.span())):
                continue
            span = Span(*match.span())
            covered.add(span)
            yield PairMatch(number, span, match[1], match[2], Span(*match.span(2)))


def _find_places(doc: Document, wanted: AbstractSet[str]) -> dict[str, list[_Place]]:
    """Where each of some words stands, by position."""
    places: dict[str, list[_Place]] = {word: [] for word in wanted}
    words, last = doc.words, len(doc.words) - 1
    for index, lower in enumerate(doc.lowers):
        if lower in wanted:
            starts = tuple([word.start for word in words[max(0, index - _BEFORE) : index + 1]])
            places[lower].append((starts, words[min(last, index + _BEHIND)].end + 1))
    return places


def _search_around(doc: Document, place: _Place, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match that begins at a word around a trigger and has the trigger in it."""
    starts, end = place
    for start in starts:
        match = pattern.match(doc.text, start, end)  # what lies near the end cannot see what follows it
        if match is not None and match.end() > starts[-1]:
            return match
    return None
