"""A text and its source, laid side by side, in; whole sentences that only one of them has out.

Sentences in a row are one stretch. What stood round the article on its page, a byline, a caption, is no loss, and
what a site adds of its own is reported as what it is; so are sentences that were left in another language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mtcheck.comparison import Comparison
from mtcheck.model import Document, Sentence, Span
from mtcheck.source_readings import is_spaced
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

LEAST_PAIR = 0.75
"""How sure an alignment must be that a sentence has no counterpart."""
LEAST_LETTERS, LEAST_DENSE_LETTERS = 12, 5
"""A shorter sentence may have gone into its neighbour; the second where a letter is a syllable or a word."""
EDGE = 3
"""So many sentences at the beginning and the end of a running text may be a byline, a date or a place."""
_HEADED_WORDS = 6
"""Words of the shortest sentence there that is none of these, if it ends as sentences do."""

_LETTER = regex.compile(r"\p{L}")
_DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_END = regex.compile(r"[.!?…。！？؟।;:][\"'”“’»«)\]」』]*\s*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences in a row that have no counterpart on the other side."""

    span: Span
    sentences: int
    confidence: float
    counterpart: Span | None
    """The place on the other side where they would stand: the sentence before, else that after; None: it has none."""


def find_left_out(comparison: Comparison, ignored: Spans) -> Iterator[Stretch]:
    """Stretches of the source that the text lacks."""
    return _find_stretches(comparison, ignored, of_source=True)


def find_added(comparison: Comparison, ignored: Spans) -> Iterator[Stretch]:
    """Stretches of the text that the source lacks."""
    return _find_stretches(comparison, ignored, of_source=False)


def _find_stretches(comparison: Comparison, ignored: Spans, *, of_source: bool) -> Iterator[Stretch]:
    doc = comparison.source if of_source else comparison.doc
    other = comparison.doc if of_source else comparison.source
    rows: list[tuple[range, float]] = []
    before: Span | None = None
    for pair in comparison.pairs:
        here, there = (pair.source, pair.text) if of_source else (pair.text, pair.source)
        is_alone = not any(_says_something(other, n) for n in there) and pair.confidence >= LEAST_PAIR
        if is_alone and any(_counts(doc, n, ignored, is_told=bool(there)) for n in here):
            rows.append((here, pair.confidence))
            continue
        if rows:
            yield _join(doc, rows, before)
            rows = []
        if there:
            before = other.sentences[there[-1]].span
    if rows:
        yield _join(doc, rows, before)


def _join(doc: Document, rows: list[tuple[range, float]], counterpart: Span | None) -> Stretch:
    first, last = doc.sentences[rows[0][0][0]], doc.sentences[rows[-1][0][-1]]
    count = sum(len(sentences) for sentences, _ in rows)
    return Stretch(Span(first.start, last.end), count, min(confidence for _, confidence in rows), counterpart)


def _says_something(doc: Document, number: int) -> bool:
    sentence = doc.sentences[number]
    return sentence.first < sentence.last


def _counts(doc: Document, number: int, ignored: Spans, *, is_told: bool) -> bool:
    """Whether a sentence is one that a translation must have; `is_told`: the input says where it should stand."""
    sentence = doc.sentences[number]
    text = doc.text[sentence.start : sentence.end]
    letters = len(_LETTER.findall(text))
    dense = len(_DENSE.findall(text))
    if letters < LEAST_LETTERS and dense < LEAST_DENSE_LETTERS:
        return False
    if ignored.overlaps(sentence.span):
        return False
    return is_told or (_END.search(text) is not None and not _is_heading(doc, number, sentence))


def _is_heading(doc: Document, number: int, sentence: Sentence) -> bool:
    """Whether a sentence at an edge of a running text is so short that it may be a byline, a date, a place."""
    is_at_edge = number < EDGE or number >= len(doc.sentences) - EDGE
    is_short = is_spaced(primary_subtag(doc.language)) and sentence.last - sentence.first < _HEADED_WORDS
    return is_at_edge and is_short
