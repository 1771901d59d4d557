"""A text and its source, side by side, in; whole sentences and parts of sentences that only one of them has out.

Sentences in a row are one stretch; parts are found by `clauses`. What stood round the article on its page, a byline, a
caption, is no loss, and what a site adds of its own is reported as what it is, as is what was left in another language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from mtcheck.clauses import LEAST_ODDS, Missing, count_letters, expect_lengths, find_missing
from mtcheck.comparison import Comparison
from mtcheck.concepts import UNSPACED
from mtcheck.explanations import find_explanations
from mtcheck.model import Document, Pair, Sentence, Span
from mtcheck.quantities import find_quantities
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

LEAST_PAIR = 0.52
"""How sure an alignment must be that a sentence has no counterpart."""
LEAST_PART_PAIR = 0.5
"""The same of sentences that belong together and of which one lacks a part."""
LEAST_BOND = 3.0
"""Nats: where an aligner was less sure, because a part is missing, so much of the rest must be on both sides."""
LEAST_LETTERS, LEAST_DENSE_LETTERS = 12, 5
"""A shorter sentence may have gone into its neighbour; the second where a letter is a syllable or a word."""
LEAST_ADDED_ODDS = 5.2
"""Nats. English calls offices by long names: at the odds that are enough for what is missing, 9 of 2,944 sentences
translated by people had something of their own besides explanations, and 5 of them at these."""
MOST_EXPLANATIONS = 3
"""So often what is found is looked at again without the explanations in it."""
DOUBT, DOUBT_OF_MANY = 0.2, 2.0
"""Nats by which a part must exceed that where mtcheck itself has paired the sentences, one to one or otherwise."""
NAME_SHARE = 0.5
"""A part of which so much is one name is an explanation that readers of the text need."""
EDGE = 3
"""So many sentences at the beginning and the end of a running text may be a byline, a date or a place."""
MERGED_WORDS, NEAR = 7, 2
"""Words of the longest sentence that goes into one beside it ("He is 25." as "the 25-year-old"), and so far from it."""
_HEADED_WORDS = 6
"""Words of the shortest sentence there that is none of these, if it ends as sentences do."""

_SHOWN = 60

_NAME = regex.compile(r"\p{Lu}[\w'’-]*(?:,? (?:(?:\w{1,3} ){0,2})\p{Lu}[\w'’-]*)+")
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


@dataclass(frozen=True, slots=True)
class Part:
    """A part of one or two sentences that their counterpart has nothing of."""

    span: Span
    counterpart: Span
    """The sentences on the other side."""
    confidence: float


def find_left_out(comparison: Comparison, ignored: Spans) -> Iterator[Stretch]:
    """Stretches of the source that the text lacks."""
    return _find_stretches(comparison, ignored, of_source=True)


def find_added(comparison: Comparison, ignored: Spans) -> Iterator[Stretch]:
    """Stretches of the text that the source lacks."""
    return _find_stretches(comparison, ignored, of_source=False)


def find_left_out_parts(comparison: Comparison) -> Iterator[Part]:
    """Parts of sentences of the source that the text lacks."""
    return _find_parts(comparison, of_source=True)


def find_added_parts(comparison: Comparison) -> Iterator[Part]:
    """Parts of sentences of the text that the source lacks."""
    return _find_parts(comparison, of_source=False)


def cover_left_out(comparison: Comparison) -> Spans:
    """Where the source has parts that the text lacks: what is lost inside is no second fault."""
    return Spans(part.span for part in find_left_out_parts(comparison))


def cover_added(comparison: Comparison) -> Spans:
    """Where the text has parts that the source lacks: what is named inside is no second fault."""
    return Spans(part.span for part in find_added_parts(comparison))


def quote(doc: Document, span: Span) -> str:
    """The words of a stretch, in quotation marks, on one line and cut short."""
    text = " ".join(doc.text[span.start : span.end].split())
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[: _SHOWN - 1].rstrip()}…"'


def _find_stretches(comparison: Comparison, ignored: Spans, *, of_source: bool) -> Iterator[Stretch]:
    doc = comparison.source if of_source else comparison.doc
    other = comparison.doc if of_source else comparison.source
    rows: list[tuple[range, float]] = []
    before: Span | None = None
    at = 0
    for pair in comparison.pairs:
        at = pair.text[-1] if pair.text else at
        here, there = (pair.source, pair.text) if of_source else (pair.text, pair.source)
        is_alone = not any(_says_something(other, n) for n in there) and pair.confidence >= LEAST_PAIR
        if is_alone and of_source and pair.confidence < 1 and _is_merged(comparison, here, at):
            continue
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


def _read_numbers(doc: Document) -> dict[int, set[Decimal]]:
    """The numbers of each sentence, in digits and in words."""
    found: dict[int, set[Decimal]] = {}
    for quantity in find_quantities(doc):
        found.setdefault(quantity.sentence, set()).update(quantity.values)
    return found


def _is_merged(comparison: Comparison, here: range, at: int) -> bool:
    """Whether the numbers of a short sentence of the source stand in the text about a sentence there."""
    source = comparison.source
    if len(here) != 1 or source.sentences[here[0]].last - source.sentences[here[0]].first > MERGED_WORDS:
        return False
    wanted = [set(quantity.values) for quantity in find_quantities(source) if quantity.sentence == here[0]]
    told = _read_numbers(comparison.doc)
    near = {value for n in range(at - 1, at + NEAR + 1) for value in told.get(n, ())}
    return bool(wanted) and all(values & near for values in wanted)


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
    """Whether a sentence at an edge of a text, alone on its line, is so short that it may be a byline or a date."""
    is_at_edge = number < EDGE or number >= len(doc.sentences) - EDGE
    is_short = primary_subtag(doc.language) not in UNSPACED and sentence.last - sentence.first < _HEADED_WORDS
    around = doc.text[: sentence.start].rpartition("\n")[2] + doc.text[sentence.end :].partition("\n")[0]
    return is_at_edge and is_short and not around.strip()


def _find_parts(comparison: Comparison, *, of_source: bool) -> Iterator[Part]:
    source, language = primary_subtag(comparison.source.language), primary_subtag(comparison.doc.language)
    pairs = [pair for pair in comparison.pairs if pair.source and pair.text]
    lengths = [_count_pair(comparison, pair) for pair in pairs if pair.confidence >= LEAST_PART_PAIR]
    expected = expect_lengths(lengths, source, language) if source != language else None
    if expected is None:
        return
    for pair in pairs:
        there, here = comparison.source_span(pair), comparison.text_span(pair)
        if there is None or here is None:
            continue
        texts = comparison.source.text[there.start : there.end], comparison.doc.text[here.start : here.end]
        if of_source:
            inside = _shift(comparison.source, pair.source)
            found = find_missing(*texts, expected=expected, languages=(source, language), sentences=inside)
        else:
            inside = _shift(comparison.doc, pair.text)
            found = _find_unexplained(
                *reversed(texts), expected=-expected, languages=(language, source), sentences=inside
            )
        if found is None or not _is_sure(found, pair, LEAST_ODDS if of_source else LEAST_ADDED_ODDS):
            continue
        full, other = (there, here) if of_source else (here, there)
        part = Span(full.start + found.part.start, full.start + found.part.end)
        if of_source or not _is_name(comparison.doc.text[part.start : part.end]):
            yield Part(part, other, _trust(found, pair))


def _shift(doc: Document, numbers: range) -> tuple[Span, ...]:
    """Sentences in a row, by where they stand from the beginning of the first."""
    first = doc.sentences[numbers[0]].start
    return tuple(Span(doc.sentences[n].start - first, doc.sentences[n].end - first) for n in numbers)


def _find_unexplained(
    text: str, source: str, *, expected: float, languages: tuple[str, str], sentences: Sequence[Span]
) -> Missing | None:
    """What a text has that its source has not, but for what a translator explains."""
    for _ in range(MOST_EXPLANATIONS):
        found = find_missing(text, source, expected=expected, languages=languages, sentences=sentences)
        explanations = [] if found is None else [one for one in find_explanations(text) if one.overlaps(found.part)]
        if not explanations:
            return found
        for one in explanations:
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return None


def _is_sure(found: Missing, pair: Pair, least: float) -> bool:
    """Whether a part is missing beyond doubt: more is asked where the sentences were paired by mtcheck itself."""
    if found.is_sentence and pair.confidence >= LEAST_PART_PAIR:
        return found.odds >= LEAST_ODDS
    if pair.is_given:
        return found.odds >= least
    doubt = DOUBT if len(pair.source) == len(pair.text) == 1 else DOUBT_OF_MANY
    return found.odds >= least + doubt and (pair.confidence >= LEAST_PART_PAIR or found.bond >= LEAST_BOND)


def _is_name(text: str) -> bool:
    """Whether most of a part is one long name: of an office that the other language calls by its letters."""
    longest = max((len(match[0]) for match in _NAME.finditer(text)), default=0)
    return longest >= NAME_SHARE * len(text)


def _count_pair(comparison: Comparison, pair: Pair) -> tuple[int, int]:
    """The letters of both sides of a pair."""
    source, text = comparison.source_span(pair), comparison.text_span(pair)
    there = comparison.source.text[source.start : source.end] if source else ""
    here = comparison.doc.text[text.start : text.end] if text else ""
    return count_letters(there), count_letters(here)


def _trust(found: Missing, pair: Pair) -> float:
    """How sure a part is missing: 0.85 where it is only just, 0.95 from nine nats on, and no more than the pair is."""
    return min(0.85 + 0.025 * min(found.odds - LEAST_ODDS, 4.0), max(pair.confidence, LEAST_PAIR))
