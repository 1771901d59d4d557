"""A text and its source, side by side, in; whole sentences and parts of sentences that only one of them has out.

Sentences in a row are one stretch; parts are found by `clauses`. What stood round the article on its page, a byline, a
caption, is no loss, and what a site adds of its own is reported as what it is, as is what was left in another language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import exp, inf

import regex

from mtcheck.language import UNSPACED
from mtcheck.model import Document, Pair, Sentence, Span
from mtcheck.numbers.quantities import find_quantities
from mtcheck.plain_text import shorten
from mtcheck.source.attributions import attributes
from mtcheck.source.clause_words import count_letters
from mtcheck.source.clauses import Missing, find_missing
from mtcheck.source.comparison import Comparison
from mtcheck.source.explanations import find_explanations
from mtcheck.source.glosses import has_glosses
from mtcheck.source.moved import Moves
from mtcheck.source.negations import read_negatives
from mtcheck.source.neighbourhood import LEAST_PAIR as LEAST_PART_PAIR
from mtcheck.source.neighbourhood import Neighbourhood
from mtcheck.source.solitude import Solitude, trust
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

LEAST_ALONE = 1.7
"""Nats from which a sentence has no counterpart (see `solitude`). Of some 270 whole articles of thirty languages, most
of them freely translated, 1 has one of the source that is said to, and 1 one of the text; of the sentences that were
taken out of the other side, nine in ten are found."""
LEAST_BOND = 3.0
"""Nats: where an aligner was less sure, because a part is missing, so much of the rest must be on both sides."""
LEAST_UNSURE = 10.5
"""Nats of a part, by itself, from which that is not asked: a lack so great is what the aligner was unsure of."""
LEAST_LETTERS, LEAST_DENSE_LETTERS = 12, 5
"""A shorter sentence may have gone into its neighbour; the second where a letter is a syllable or a word."""
LEAST_PART, LEAST_ADDED_PART = 6.8, 7.6
"""Nats that a part of a sentence must reach, by itself and by what surrounds it, to be missing. Set on 530
translations of articles, where 4 parts are found left out and 10 added that are not, and on clauses left out or added
by hand, of which 107 and 111 are found."""
KNOWN, KNOWN_ADDED = 3.1, 3.4
"""So much more it takes for a part of the source, and of the text, where the words of the other language are listed:
what those say counts there besides. In 4,100 sentences of human translations one part more is found that is none than
without that, and of 1,920 clauses that were left out or added there as many are; of 48 in articles that were told more
freely 39 in place of 34."""
SURE_PAIR, UNSURE = 0.8, 2.5
"""Where the aligner was less sure of the two sentences it takes as much more."""
SHORTEST_SOURCE = 16
"""So many letters of the text must those of its source be worth for a clause to be added: a short saying becomes a long
sentence. Beside fewer only a whole sentence is one too many."""
SURE_PART, SHORT_PART = 2.0, 40
"""Nats above the least, and letters, up to which a part that denies is not missing where both sentences deny."""
AROUND = 0.25
"""What a nat is worth that speaks for a part among its surroundings."""
TOLD_AROUND = -6.0
"""Nats below which the surroundings have a part, whatever else speaks for it: it was moved."""
RARELY_ADDED = 2.0
"""Nats that it takes from a part to be who says so, which often stands elsewhere or in the verb, and from one of the
text to be a predicate, without which there would be no sentence."""
LEAST_TRUST = 0.52
"""So sure is a part at least."""
MOST_EXPLANATIONS = 3
"""So often what is found is looked at again without the explanations in it."""
NAME_SHARE = 0.5
"""A part of which so much is one name is an explanation that readers of the text need."""
EDGE = 3
"""So many sentences at the beginning and the end of a running text may be a byline, a date or a place."""
MERGED_WORDS, NEAR = 7, 2
"""Words of the longest sentence that goes into one beside it ("He is 25." as "the 25-year-old"), and so far from it."""
_HEADED_WORDS = 6
"""Words of the shortest sentence there that is none of these, if it ends as sentences do."""

OPENING = 24
"""Characters of a part that say how it begins."""
_SHOWN = 60

_NAME = regex.compile(r"\p{Lu}[\w'’-]*(?:,? (?:(?:\w{1,3} ){0,2})\p{Lu}[\w'’-]*)+")
_RARELY_ADDED = regex.compile(
    r"^(?:according to|said|says|added|adds|as|is|are|was|were|has|have|had|will|would|may|might|can|could|should|must"
    r"|did|does|makes) "
    r"|^in [^,]*\b(?:is|are|was|were|has|have|had|will) "
    r"|\b(?:said|says|announced|told|added|explained|reported|decided|ruled|recalled|noted|warned"
    r"|estimate[ds]|believe[ds]"
    r"|insist(?:ed|s)|stress(?:ed|es)|argue[ds]|admitted|claim(?:ed|s)|confirmed|promised"
    r"|(?:used to|would) (?:say|tell))"
    r"(?: on \w+| in a statement| (?:his|her|their|the) \w+| \w+ly)?$"
)
_ACRONYM = regex.compile(r"\b\p{Lu}{2,5}\b(?!\s\p{Lu}{2})")
_FILLER = "x" * 14
"""So many letters more has a name that a text writes out, and the source by its initials: PSOE, the Socialists."""
_NEXT_SENTENCE = regex.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(]*\p{Lu}")
_LETTER = regex.compile(r"\p{L}")
_DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_END = regex.compile(r"[.!?…。！？؟।;:][\"'”“’»«)\]」』]*\s*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences in a row that have no counterpart on the other side."""

    span: Span
    sentences: int
    confidence: float


@dataclass(frozen=True, slots=True)
class UnmatchedPart:
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


def find_left_out_parts(comparison: Comparison) -> Iterator[UnmatchedPart]:
    """Parts of sentences of the source that the text lacks."""
    return _find_parts(comparison, of_source=True)


def find_added_parts(comparison: Comparison) -> Iterator[UnmatchedPart]:
    """Parts of sentences of the text that the source lacks."""
    return _find_parts(comparison, of_source=False)


def cover_left_out(comparison: Comparison) -> Spans:
    """Where the source has what the text lacks: what is lost inside is no second fault."""
    return _cover(comparison, of_source=True)


def cover_added(comparison: Comparison) -> Spans:
    """Where the text has what the source lacks: what is named inside is no second fault."""
    return _cover(comparison, of_source=False)


def _cover(comparison: Comparison, *, of_source: bool) -> Spans:
    stretches = _find_stretches(comparison, Spans(()), of_source=of_source)
    parts = _find_parts(comparison, of_source=of_source)
    return Spans(part.span for passages in (stretches, parts) for part in passages)


def quote(doc: Document, span: Span) -> str:
    """The words of a stretch, in quotation marks, on one line and cut short."""
    return f'"{shorten(doc.text[span.start : span.end], _SHOWN)}"'


def _find_stretches(comparison: Comparison, ignored: Spans, *, of_source: bool) -> Iterator[Stretch]:
    doc = comparison.source if of_source else comparison.doc
    rows: list[tuple[int, float]] = []
    for number, confidence in _find_lone(comparison, ignored, of_source=of_source):
        if rows and rows[-1][0] != number - 1:
            yield _join(doc, rows)
            rows = []
        rows.append((number, confidence))
    if rows:
        yield _join(doc, rows)


def _find_lone(comparison: Comparison, ignored: Spans, *, of_source: bool) -> Iterator[tuple[int, float]]:
    """The sentences that have no counterpart, and how sure that is."""
    doc, other = (comparison.source, comparison.doc) if of_source else (comparison.doc, comparison.source)
    around, moves = Neighbourhood(comparison, of_source=of_source), Moves(comparison, of_source=of_source)
    solitude = Solitude(around, of_source=of_source)
    at = 0
    for number, pair in enumerate(comparison.pairs):
        at = pair.text[-1] if pair.text else at
        here, there = (pair.source, pair.text) if of_source else (pair.text, pair.source)
        if pair.is_given and any(_says_something(other, n) for n in there):
            continue
        for n in here:
            odds = inf if pair.is_given else solitude.weigh(n)
            if odds < LEAST_ALONE or not _counts(doc, n, ignored, is_told=pair.is_given and bool(there)):
                continue
            if of_source and not pair.is_given and _is_merged(comparison, n, at):
                continue
            if not moves.crosses(number) and not moves.has(doc.sentences[n].span, number):
                yield n, trust(odds)


def _read_numbers(doc: Document) -> dict[int, set[Decimal]]:
    """The numbers of each sentence, in digits and in words."""
    found: dict[int, set[Decimal]] = {}
    for quantity in find_quantities(doc):
        found.setdefault(quantity.sentence, set()).update(quantity.values)
    return found


def _is_merged(comparison: Comparison, number: int, at: int) -> bool:
    """Whether the numbers of a short sentence of the source stand in the text about a sentence there."""
    source = comparison.source
    if source.sentences[number].last - source.sentences[number].first > MERGED_WORDS:
        return False
    wanted = [set(quantity.values) for quantity in find_quantities(source) if quantity.sentence == number]
    told = _read_numbers(comparison.doc)
    near = {value for n in range(at - 1, at + NEAR + 1) for value in told.get(n, ())}
    return bool(wanted) and all(values & near for values in wanted)


def _join(doc: Document, rows: list[tuple[int, float]]) -> Stretch:
    first, last = doc.sentences[rows[0][0]], doc.sentences[rows[-1][0]]
    return Stretch(Span(first.start, last.end), len(rows), min(confidence for _, confidence in rows))


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


def _find_parts(comparison: Comparison, *, of_source: bool) -> Iterator[UnmatchedPart]:
    around, moves = Neighbourhood(comparison, of_source=of_source), Moves(comparison, of_source=of_source)
    expected, languages = around.expected, around.languages
    is_known = has_glosses(languages)
    whole = Spans(stretch.span for stretch in _find_stretches(comparison, Spans(()), of_source=of_source))
    for number, pair in enumerate(comparison.pairs):
        there, here = comparison.source_span(pair), comparison.text_span(pair)
        if there is None or here is None or expected is None:
            continue
        texts = comparison.source.text[there.start : there.end], comparison.doc.text[here.start : here.end]
        if of_source:
            inside = _shift(comparison.source, pair.source)
            found = find_missing(*texts, expected=expected, languages=languages, sentences=inside)
        else:
            inside = _shift(comparison.doc, pair.text)
            found = _find_unexplained(*reversed(texts), expected=expected, languages=languages, sentences=inside)
        if found is None or (pair.confidence < LEAST_PART_PAIR and not _is_bound(found)):
            continue
        full, other = (there, here) if of_source else (here, there)
        part = Span(full.start + found.part.start, full.start + found.part.end)
        beside = around.weigh(part, number) or 0.0
        nats = found.odds + AROUND * beside
        words = comparison.doc.text[part.start : part.end]
        if _names_speaker(texts[0], found.part, languages[0]) if of_source else _RARELY_ADDED.search(words):
            nats -= RARELY_ADDED
        beyond = nats - (LEAST_PART if of_source else LEAST_ADDED_PART)
        if is_known:
            beyond -= (KNOWN if of_source else KNOWN_ADDED) + UNSURE * (pair.confidence < SURE_PAIR)
        if whole.overlaps(part) or beside <= TOLD_AROUND or beyond < 0:
            continue
        if beyond < SURE_PART and _denies_alike(texts, found.part, languages, of_source=of_source):
            continue
        is_told = moves.has(part, number) or moves.cuts_number(part)
        if (of_source or not _is_name(words)) and not is_told:
            yield UnmatchedPart(part, other, _trust(beyond, pair))


def _denies_alike(texts: tuple[str, str], part: Span, languages: tuple[str, str], *, of_source: bool) -> bool:
    """Whether a short part has the one negation of its sentence, and the other sentence one, too."""
    mine, others = texts if of_source else texts[::-1]
    own, other = map(read_negatives, languages)
    if own is None or other is None or part.end - part.start > SHORT_PART:
        return False
    found = own.find_clear(mine)
    return len(found) == 1 == len(other.find_clear(others)) and part.start <= found[0].start < part.end


def _names_speaker(source: str, part: Span, language: str) -> bool:
    """Whether a part of a source says by whom it is told, which a text may say by its verb: they put it at ten."""
    return attributes(source[part.start : min(part.start + OPENING, part.end)], language)


def _is_bound(found: Missing) -> bool:
    """Whether two sentences of which an aligner was less sure belong together but for a part."""
    return found.bond >= LEAST_BOND or found.odds >= LEAST_UNSURE


def _shift(doc: Document, numbers: range) -> tuple[Span, ...]:
    """Sentences in a row, by where they stand from the beginning of the first."""
    first = doc.sentences[numbers[0]].start
    return tuple(Span(doc.sentences[n].start - first, doc.sentences[n].end - first) for n in numbers)


def _find_unexplained(
    text: str, source: str, *, expected: float, languages: tuple[str, str], sentences: Sequence[Span]
) -> Missing | None:
    """What a text has that its source has not, but for what a translator explains."""
    is_short = count_letters(source) < SHORTEST_SOURCE * exp(expected)
    if is_short and _NEXT_SENTENCE.search(text) is None:
        return None
    source = _ACRONYM.sub(lambda match: match[0] + ("" if match[0] in text else _FILLER), source)
    for _ in range(MOST_EXPLANATIONS):
        found = find_missing(text, source, expected=expected, languages=languages, sentences=sentences)
        explanations = [] if found is None else [one for one in find_explanations(text) if one.overlaps(found.part)]
        if not explanations:
            return None if found is not None and is_short and not _is_whole(text, found.part) else found
        for one in explanations:
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return None


def _is_whole(text: str, part: Span) -> bool:
    """Whether a part is a sentence, or several, with another one before or behind it."""
    before, inside = text[: part.start].rstrip(), text[part.start : part.end].rstrip()
    is_begun = not before or _END.search(before) is not None
    is_ended = _END.search(inside) is not None or text[part.end : part.end + 1] in {".", "!", "?"}
    return is_begun and is_ended and inside[:1].isupper() and len(inside) < len(text.strip())


def _is_name(text: str) -> bool:
    """Whether most of a part is one long name: of an office that the other language calls by its letters."""
    longest = max((len(match[0]) for match in _NAME.finditer(text)), default=0)
    return longest >= NAME_SHARE * len(text)


def _trust(beyond: float, pair: Pair) -> float:
    """How sure a part is missing: 0.85 where it is only just, 0.95 four nats on, and no more than the pair is."""
    return min(0.85 + 0.025 * min(beyond, 4.0), max(pair.confidence, LEAST_TRUST))
