"""A text and its source in, pairs of sentences out that say the same."""

from __future__ import annotations

from math import exp, log

from mtcheck.anchors import Anchors, find_anchors
from mtcheck.beads import Beads, Row
from mtcheck.corridor import lay_corridor
from mtcheck.model import Document, Pair
from mtcheck.tags import primary_subtag

DENSITIES = {"ar": 1.2, "fr": 0.9, "he": 1.3, "ja": 2.4, "ko": 2.1, "zh": 3.8}
NEAR = 0.4
SHARE = 0.5


def align(doc: Document, source: Document) -> tuple[Pair, ...]:
    """Pairs in order, which hold every sentence of both once."""
    texts, sources = len(doc.sentences), len(source.sentences)
    if doc.is_presegmented and source.article.source is not None and len(source.article.source) == texts == sources:
        return tuple(Pair(range(n, n + 1), range(n, n + 1), 1.0) for n in range(texts))
    anchors = find_anchors(doc, source)
    ratio = estimate_ratio(doc, source)
    corridor = lay_corridor(sources, texts, find_points(anchors))
    beads = Beads(
        Row([(s.end - s.start) * ratio for s in source.sentences], anchors.source, find_starts(source), find_rests(source)),
        Row([s.end - s.start for s in doc.sentences], anchors.text, find_starts(doc), find_rests(doc)),
        anchors.gains,
        anchors.losses,
        corridor,
    )
    return tuple(Pair(b.source, b.text, round(b.confidence, 2)) for b in beads.find_best())


def find_points(anchors: Anchors):
    from collections import defaultdict
    places = defaultdict(lambda: ([], []))
    for n, keys in enumerate(anchors.source):
        for k in keys:
            places[k][0].append(n)
    for n, keys in enumerate(anchors.text):
        for k in keys:
            places[k][1].append(n)
    weights = defaultdict(float)
    for k, (a, b) in places.items():
        if len(a) <= 3 and len(b) <= 3:
            for i in a:
                for j in b:
                    weights[i, j] += anchors.gains[k]
    return [(i, j, w) for (i, j), w in weights.items() if w >= 6.0]


def find_starts(doc: Document) -> frozenset[int]:
    if doc.is_presegmented:
        return frozenset()
    starts = frozenset(n for n, s in enumerate(doc.sentences) if n == 0 or s.block != doc.sentences[n - 1].block)
    return starts if 1 < len(starts) < len(doc.sentences) else frozenset()


def find_rests(doc: Document) -> frozenset[int]:
    return frozenset(n for n, s in enumerate(doc.sentences) if n and doc.text[s.start : s.start + 1].islower())


def estimate_ratio(doc: Document, source: Document) -> float:
    usual = DENSITIES.get(primary_subtag(source.language), 1.0) / DENSITIES.get(primary_subtag(doc.language), 1.0)
    found = sum(s.end - s.start for s in doc.sentences) / sum(s.end - s.start for s in source.sentences)
    apart = log(found / usual)
    return usual * exp(apart * SHARE) if abs(apart) < NEAR else usual
