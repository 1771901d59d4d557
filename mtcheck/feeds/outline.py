"""What one article shows of the page it came from: the lines at its top and bottom, as numbers, for the whole feed.

A Document goes in; out come its first and last lines with a number each that is the same for the same words, and the
numbers of its sentences, by which versions of one story are told apart from articles that share a page. Digits count
as one, so that "12 comments" is "7 comments". Which lines return, and what that means, is judged by
`mtcheck.feeds.lines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from heapq import nsmallest

from mtcheck.model import Document, LineSighting, Outline, Sentence, Span
from mtcheck.plain_text import fold_text
from mtcheck.spans import Spans

_EDGE = 6
"""Lines from either end that are looked at, and sentences of each."""
_LONGEST = 40
"""Words. Longer lines are of the article, or are taken for it."""
_LONGEST_SHOWN = 160
"""Characters."""
_FEWEST_TOLD = 4
"""Words of the shortest sentence that tells something."""
_SENTENCES_KEPT = 32
"""Those with the smallest numbers, which is a fair sample: the same sentence is in the sample of every article."""
_DIGITS = re.compile(r"\d+")
_EDGES = " \t\n.,:;!?…\"'“”‘’«»()[]-–—|•·*>#"
_STOPS = (".", "!", "?", "…", ".”", '."', "!”", "?”")
_APPEALING = frozenset(
    "you your us our subscribe newsletter cookies click follow share comment comments read app".split()
)
"""Words of a page that speaks to its reader."""


def make_outline(doc: Document, known: Iterable[Span]) -> Outline:
    """The outline of one article; what is `known` to be residue, or says the headline, is left out of its lines."""
    spans = Spans(known)
    title = "" if doc.title is None else fold_line(doc.title.text)
    lines = {
        sighting.key: sighting
        for sighting in (_make_sighting(doc, sentence) for sentence in _find_edges(doc))
        if not spans.overlaps(sighting.span) and fold_line(sighting.text) != title
    }
    told = {_make_key(fold_line(text)) for text in _find_told(doc)}
    return Outline(tuple(sorted(lines.values(), key=lambda line: line.span)), tuple(nsmallest(_SENTENCES_KEPT, told)))


def fold_line(text: str) -> str:
    """A line as lines are compared.

    >>> fold_line("12 Comments:  see all") == fold_line("7 comments: See all.")
    True
    """
    return _DIGITS.sub("0", fold_text(text).strip(_EDGES))


def _find_edges(doc: Document) -> Iterator[Sentence]:
    """The first and last sentences that are no longer than a line."""
    blocks = {number for number in range(len(doc.blocks)) if number < _EDGE or number >= len(doc.blocks) - _EDGE}
    near = [sentence for sentence in doc.sentences if sentence.block in blocks and not doc.is_hidden(sentence.span)]
    edges = near if len(near) <= 2 * _EDGE else [*near[:_EDGE], *near[-_EDGE:]]
    for sentence in edges:
        if 0 < sentence.last - sentence.first <= _LONGEST:
            yield sentence


def _find_told(doc: Document) -> Iterator[str]:
    """Sentences that tell something, so that two articles that share them tell the same."""
    for sentence in doc.sentences:
        text = _text_of(doc, sentence)
        if sentence.last - sentence.first >= _FEWEST_TOLD and text.endswith(_STOPS):
            yield text


def _make_sighting(doc: Document, sentence: Sentence) -> LineSighting:
    text = _text_of(doc, sentence)
    words = doc.lowers[sentence.first : sentence.last]
    is_prose = len(words) >= _FEWEST_TOLD and text.endswith(_STOPS) and _APPEALING.isdisjoint(words)
    return LineSighting(_make_key(fold_line(text)), text[:_LONGEST_SHOWN], len(words), sentence.span, is_prose=is_prose)


def _text_of(doc: Document, sentence: Sentence) -> str:
    return " ".join(doc.text[sentence.start : sentence.end].split())


def _make_key(folded: str) -> int:
    return int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "big")
