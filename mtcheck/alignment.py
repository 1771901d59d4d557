"""A text and its source in, pairs of sentences out that say the same: one to one where the input says so, else found.

Two running texts are laid side by side by `beads`, from the lengths of their sentences and from what `anchors` finds on
both sides; a sentence that was left out or added comes out beside none. How sure a pair is falls with the whole: where
nothing shows that one text is the translation of the other, no pair is sure.

No library does this as a checker of articles needs it. Those that go by length alone (nltk.translate.gale_church,
galechurch) lose their way behind a paragraph that was left out and say nothing of how sure they are; hunalign and
bleualign are GPL or want a translation first; vecalign, bertalign and SimAlign want sentence embeddings of some
gigabytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import exp, log
from typing import TYPE_CHECKING

from mtcheck.anchors import Anchors, find_anchors
from mtcheck.corridor import lay_corridor
from mtcheck.model import Document, Pair
from mtcheck.tags import primary_subtag

if TYPE_CHECKING:
    from mtcheck.beads import Bead

DENSITIES = {"ar": 1.2, "fr": 0.9, "he": 1.3, "ja": 2.4, "ko": 2.1, "th": 1.2, "zh": 3.8}
"""English characters for one character of a language, in news; 1 for the others."""
COMPLETE = 0.4
"""Where the logarithms of the ratio of two whole texts and of the usual one are farther apart, one is not complete."""
TRUST = 0.5
"""Else the ratio lies halfway between the two: a paragraph that was left out must not shorten all the others."""
UNRELATED, RELATED = -0.5, 2.0
"""Mean value of a pair at which no pair, and each pair, is as sure as it seems: in news of seven languages 5 and more
for translations, 1.3 and less for the translation of another article."""
FEW = 3
"""Sentences that may have an anchor that shows the way through a long text."""
SURE_POINT = 6.0
"""What the anchors of two sentences must be worth for that."""


def usual_ratio(source: str, language: str) -> float:
    """Characters of a translation for one of its source, by the languages of both.

    >>> usual_ratio("zh-Hans", "en")
    3.8
    """
    return DENSITIES.get(primary_subtag(source), 1.0) / DENSITIES.get(primary_subtag(language), 1.0)


def align(doc: Document, source: Document) -> tuple[Pair, ...]:
    """Pairs in order, which hold every sentence of both once."""
    texts, sources = len(doc.sentences), len(source.sentences)
    if doc.is_presegmented and source.article.source is not None and len(source.article.source) == texts == sources:
        return tuple(Pair(range(n, n + 1), range(n, n + 1), 1.0) for n in range(texts))
    if not texts or not sources:
        left_out = (Pair(range(n, n + 1), range(0), 0.0) for n in range(sources))
        return (*left_out, *(Pair(range(0), range(n, n + 1), 0.0) for n in range(texts)))
    beads = _find_beads(doc, source)
    share = _measure_kinship(beads)
    return tuple(Pair(bead.source, bead.text, round(bead.confidence * share, 2)) for bead in beads)


def _find_beads(doc: Document, source: Document) -> tuple[Bead, ...]:
    from mtcheck.beads import Beads, Row  # numpy is loaded for running texts only

    anchors = find_anchors(doc, source)
    ratio = _estimate_ratio(doc, source)
    has_blocks = _has_blocks(doc) and _has_blocks(source)
    there, here = (
        Row(
            [(sentence.end - sentence.start) * scale for sentence in side.sentences],
            keys,
            frozenset(_find_starts(side)) if has_blocks else frozenset(),
            frozenset(_find_rests(side)),
        )
        for side, keys, scale in ((source, anchors.source, ratio), (doc, anchors.text, 1.0))
    )
    corridor = lay_corridor(len(source.sentences), len(doc.sentences), _find_points(anchors))
    return Beads(there, here, anchors.gains, anchors.losses, corridor).find_best()


def _estimate_ratio(doc: Document, source: Document) -> float:
    """Characters of the text for one of the source: what is usual, moved towards that of the two whole texts."""
    usual = DENSITIES.get(primary_subtag(source.language), 1.0) / DENSITIES.get(primary_subtag(doc.language), 1.0)
    here, there = (sum(s.end - s.start for s in side.sentences) for side in (doc, source))
    apart = log(max(here, 1) / max(there, 1) / usual)
    return usual * exp(apart * TRUST) if abs(apart) < COMPLETE else usual


def _has_blocks(doc: Document) -> bool:
    """Whether paragraphs say something: there are several, and some hold more than one sentence."""
    return not doc.is_presegmented and 1 < len({s.block for s in doc.sentences}) < len(doc.sentences)


def _find_starts(doc: Document) -> Iterator[int]:
    """Sentences that begin a paragraph."""
    block = None
    for number, sentence in enumerate(doc.sentences):
        if sentence.block != block:
            yield number
        block = sentence.block


def _find_rests(doc: Document) -> Iterator[int]:
    """Sentences that begin in lower case inside a paragraph."""
    starts = frozenset(_find_starts(doc))
    for number, sentence in enumerate(doc.sentences):
        if number not in starts and doc.text[sentence.start : sentence.start + 1].islower():
            yield number


def _find_points(anchors: Anchors) -> Iterator[tuple[int, int, float]]:
    """Sentences that share so many rare anchors that the way should lead by them."""
    weights: dict[tuple[int, int], float] = defaultdict(float)
    there, here = _index(anchors.source), _index(anchors.text)
    for key in sorted(there.keys() & here.keys()):
        if len(there[key]) <= FEW and len(here[key]) <= FEW:
            for place in product(there[key], here[key]):
                weights[place] += anchors.gains[key]
    return ((i, j, weight) for (i, j), weight in weights.items() if weight >= SURE_POINT)


def _index(sentences: Sequence[frozenset[int]]) -> dict[int, list[int]]:
    """The sentences that have each anchor."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, keys in enumerate(sentences):
        for key in keys:
            found[key].append(number)
    return found


def _measure_kinship(beads: Iterable[Bead]) -> float:
    """How much shows that the one text is a translation of the other: 0 for nothing, 1 for enough."""
    values = [bead.value for bead in beads if bead.source and bead.text]
    mean = sum(values) / len(values) if values else UNRELATED
    return min(max((mean - UNRELATED) / (RELATED - UNRELATED), 0.0), 1.0)
