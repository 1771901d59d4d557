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
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import exp, log
from typing import TYPE_CHECKING, Literal

from mtcheck.model import Document, Pair
from mtcheck.source.anchor_forms import Form, read_forms, read_meanings
from mtcheck.source.anchors import Anchors, find_anchors
from mtcheck.source.concepts import list_concepts
from mtcheck.source.corridor import lay_corridor
from mtcheck.source.glosses import has_glosses
from mtcheck.source.sentence_pieces import Pieces, cut_sentences
from mtcheck.tags import primary_subtag

if TYPE_CHECKING:
    from mtcheck.source.beads import Bead, Beads

DENSITIES = {
    "ar": 1.2, "cs": 1.12, "de": 0.95, "es": 0.93, "fr": 0.88, "he": 1.3, "is": 1.04, "it": 0.92, "ja": 2.4, "ko": 2.1,
    "nl": 0.95, "pt": 0.95, "sk": 1.1, "th": 1.2, "uk": 1.04, "zh": 3.8,
}  # fmt: skip
"""English characters for one character of a language, in news; 1 for the others."""
LOOSE = frozenset(("ja", "ko", "th", "zh"))
LOOSENESS = 2.0
"""How much wider the lengths of sentences are spread where one side is in these: Chinese has 2.5 times the variance."""
COMPLETE = 0.4
"""Where the logarithms of the ratio of two whole texts and of the usual one are farther apart, one is not complete."""
TRUST = 0.5
"""Else the ratio lies halfway between the two: a paragraph that was left out must not shorten all the others."""
UNRELATED, RELATED = 0.4, 3.8
"""Mean value of a pair at which no pair, and each pair, is as sure as it seems: in 98 pieces of news in seven languages
3.6 and more for translations, 3.4 and less for the translation of another article, the half of them 16 and -0.4."""
MOSTLY = 0.6
"""Where fewer of the sentences have a counterpart, what there are of pairs are no sure ones."""
MOST = 0.99
"""Only what the input says itself is sure."""
MOST_SENTENCES = 12_000
"""A long novel; more are not aligned, so that twenty seconds and 500 MB are enough for any text."""
MOVED, DOUBT = 1.0, 0.4
"""What a sentence that was left out and one that was added must be worth side by side to be one that has moved; so much
of their confidence is left."""
MOST_MOVED = 2_500
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


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts side by side."""

    pairs: tuple[Pair, ...]
    """In order; they hold every sentence of both once."""
    source_alone: tuple[float, ...] = ()
    """How likely it is that each sentence of the source has no counterpart, whatever pair it is in; empty where it was
    not weighed."""
    text_alone: tuple[float, ...] = ()
    """The same for the text."""


def align(doc: Document, source: Document) -> Alignment:
    """A text beside its source."""
    texts, sources = len(doc.sentences), len(source.sentences)
    if doc.is_presegmented and source.article.source is not None and len(source.article.source) == texts == sources:
        return Alignment(tuple(Pair(range(n, n + 1), range(n, n + 1), 1.0) for n in range(texts)))
    if not texts or not sources:
        left_out = (Pair(range(n, n + 1), range(0), 0.0) for n in range(sources))
        return Alignment((*left_out, *(Pair(range(0), range(n, n + 1), 0.0) for n in range(texts))))
    there, here = cut_sentences(source), cut_sentences(doc)
    if _is_too_long(there, here):
        return Alignment((Pair(range(sources), range(texts), 0.0),))
    ways = _lay_out(there, here, primary_subtag(source.language), primary_subtag(doc.language))
    beads = ways.find_best()
    share = _measure_kinship(ways, beads)
    moved = frozenset(_find_moved(ways, beads))
    pairs = (
        Pair(bead.source, bead.text, bead.confidence * share * (DOUBT if bead in moved else 1.0)) for bead in beads
    )
    of_source, of_text = ways.weigh_alone()
    lost, new = {n for bead in moved for n in bead.source}, {n for bead in moved for n in bead.text}
    return Alignment(
        tuple(_join_pieces(pairs, there, here)),
        tuple(_join_shares(of_source, there, lost, share)),
        tuple(_join_shares(of_text, here, new, share)),
    )


def find_excess(doc: Document, source: Document, pairs: Sequence[Pair]) -> int | None:
    """How many sentences the longer of the two has, where that is why they were not laid side by side; else None."""
    if len(pairs) != 1 or not (pairs[0].source and pairs[0].text):
        return None
    there, here = cut_sentences(source), cut_sentences(doc)
    return max(len(source.sentences), len(doc.sentences)) if _is_too_long(there, here) else None


def _is_too_long(source: Pieces, text: Pieces) -> bool:
    return max(len(source.texts), len(text.texts)) > MOST_SENTENCES


def _lay_out(source: Pieces, text: Pieces, from_language: str, to_language: str) -> Beads:
    from mtcheck.source.beads import Beads, Row  # numpy is loaded for running texts only

    anchors = find_anchors(
        [_read_forms(piece, from_language, to_language) for piece in source.texts],
        [_read_forms(piece, to_language, from_language) for piece in text.texts],
    )
    usual = usual_ratio(from_language, to_language)
    ratio = _estimate_ratio(sum(map(len, source.texts)), sum(map(len, text.texts)), usual)
    has_blocks = bool(source.starts and text.starts)
    there, here = (
        Row(
            [len(piece) * scale for piece in side.texts],
            keys,
            side.starts if has_blocks else frozenset(),
            side.rests,
            lacks,
        )
        for side, keys, lacks, scale in (
            (source, anchors.source, anchors.source_lacks, ratio),
            (text, anchors.text, anchors.text_lacks, 1.0),
        )
    )
    corridor = lay_corridor(len(source.texts), len(text.texts), _find_points(anchors))
    looseness = LOOSENESS if LOOSE & {from_language, to_language} else 1.0
    return Beads(there, here, anchors.gains, anchors.losses, corridor, looseness)


def _read_forms(piece: str, language: str, other: str) -> frozenset[Form]:
    """The forms of a sentence, but for words of the news that no text in the other language is known to have."""
    known = list_concepts(other)
    forms = frozenset(form for form in read_forms(piece, language) if form.kind != "concept" or form.text in known)
    return forms | read_meanings(piece, language) if has_glosses((language, other)) else forms


def _estimate_ratio(source: int, text: int, usual: float) -> float:
    """Characters of the text for one of the source: what is usual, moved towards that of the two whole texts."""
    apart = log(max(text, 1) / max(source, 1) / usual)
    return usual * exp(apart * TRUST) if abs(apart) < COMPLETE else usual


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


def _measure_kinship(ways: Beads, beads: Sequence[Bead]) -> float:
    """How much shows that the one text is a translation of the other: 0 for nothing, 1 for enough.

    That some of a sentence stands nowhere on the other side says that it was changed, and nothing against the rest.
    """
    paired = [bead for bead in beads if bead.source and bead.text]
    mean = sum(bead.value - ways.sum_lacks(bead) for bead in paired) / len(paired) if paired else UNRELATED
    share = _count_sentences(paired) / _count_sentences(beads) / MOSTLY
    return min(max((mean - UNRELATED) / (RELATED - UNRELATED), 0.0), 1.0) * min(share, 1.0)


def _count_sentences(beads: Iterable[Bead]) -> int:
    """Those of both sides."""
    return sum(len(bead.source) + len(bead.text) for bead in beads)


def _find_moved(ways: Beads, beads: Iterable[Bead]) -> Iterator[Bead]:
    """Sentences of either side beside none that say the same: another order is no omission."""
    alone = [bead for bead in beads if not bead.source or not bead.text]
    left_out, added = ([bead for bead in alone if bead[side]] for side in (0, 1))
    if len(left_out) * len(added) > MOST_MOVED:
        return
    for there, here in product(left_out, added):
        if ways.weigh_pair(there.source[0], here.text[0]) >= MOVED:
            yield from (there, here)


def _join_pieces(pairs: Iterable[Pair], source: Pieces, text: Pieces) -> Iterator[Pair]:
    """Pairs of pieces as pairs of sentences: what shares a sentence is one pair, as sure as the least sure of it."""
    joined: list[Pair] = []
    for pair in pairs:
        there, here = _number(pair.source, source), _number(pair.text, text)
        sure = pair.confidence
        first = min(_find_shared(joined, "source", there), _find_shared(joined, "text", here))
        for old in joined[first:]:
            there, here = _span(old.source, there), _span(old.text, here)
            sure = min(sure, old.confidence)
        joined[first:] = [Pair(there, here, sure)]
    return (pair._replace(confidence=min(round(pair.confidence, 2), MOST)) for pair in joined)


def _join_shares(shares: Sequence[float], side: Pieces, doubted: Container[int], kinship: float) -> Iterator[float]:
    """How likely it is that each sentence has no counterpart: no more than that any of its pieces has none."""
    least: dict[int, float] = {}
    for piece, sentence in enumerate(side.sentences):
        value = shares[piece] * kinship * (DOUBT if piece in doubted else 1.0)
        least[sentence] = min(least.get(sentence, 1.0), value)
    return (least[sentence] for sentence in sorted(least))


def _number(pieces: range, side: Pieces) -> range:
    """The sentences that some pieces are of."""
    return range(side.sentences[pieces[0]], side.sentences[pieces[-1]] + 1) if pieces else range(0)


def _find_shared(before: Sequence[Pair], field: Literal["source", "text"], sentences: range) -> int:
    """Which of the pairs before has the first of these sentences, too; the number after the last where none has."""
    for at in range(len(before) - 1, -1, -1) if sentences else ():
        held: range = getattr(before[at], field)
        if held:
            return at if held[-1] == sentences[0] else len(before)
    return len(before)


def _span(one: range, other: range) -> range:
    """Both ranges and what is between them."""
    return range(one[0], max(one[-1], other[-1]) + 1) if one and other else one or other
