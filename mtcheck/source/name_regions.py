"""Regions and islands that a text names and its source does not, each with the one of the source that it stands for.

A region of the text is taken for an exchanged one only where nothing in the whole source has to do with it, or with
what it is part of or has for a part, while nothing in the sentences of the text has to do with another of the source.
A region may stand for a country, too; a country for a region only where an institution is called after it, as
translators say in which country a region is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import mtcheck.late_re as re
from mtcheck.model import Document, Pair, Span, Word
from mtcheck.names.capitals import opens_sentence
from mtcheck.names.native_names import Kind, seats_of
from mtcheck.names.regions import (
    Region,
    find_english_regions,
    find_regions,
    find_regions_in_run,
    regions_named,
    tells_of,
    tells_of_in_run,
)
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.name_countries import find_lost, list_strange
from mtcheck.source.name_matches import NameMatches, TextName
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.sureness import SURE_PAIR
from mtcheck.source.words import SourceWord

REGION = 0.85
_REACH = 16
_BEFORE = re.compile(r"\b(?:across|around|from|in|near|off|on|throughout|to)\s$")
"""Behind these a word is a place."""
_INSTITUTION = re.compile(r"[a-z,] (?:the )?[A-Z][a-z]{4,} of (?:the )?$|^(?:The )?[A-Z][a-z]{4,} of (?:the )?$")
_SIDES = frozenset(
    "central coastal east eastern inland lower north northern rural south southern upper west western".split()
)
_NOUNS = frozenset(
    "archipelago autonomous canton coast community county department district island islands oblast peninsula "
    "prefecture province region republic state territory voivodeship".split()
)
"""What may stand with a capital behind the name of a region."""
_PLACE: frozenset[Kind] = frozenset(("place",))


@dataclass(frozen=True)
class _Regions:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs:
            if pair.text and pair.source and pair.confidence >= SURE_PAIR:
                yield from self._compare(pair)

    def _compare(self, pair: Pair) -> Iterator[Stranger]:
        theirs = [found for number in pair.source for found in self._find_theirs(number)]
        named = frozenset(word for _, region in theirs for name in region.english for word in name)
        strange = [found for number in pair.text for found in self._find_strange(number, named)]
        countries = (
            [] if strange or not theirs else [w.span for w in list_strange(self.matches, pair) if self._names(w)]
        )
        if not strange and not countries:
            return
        words = [word for number in pair.text for word in _fold(self._doc.words_of(self._doc.sentences[number]))]
        lost = [
            (span, region)
            for span, region in theirs
            if not any(tells_of(words, kin) for kin in regions_named(region.kin)) and not self._is_heard(span, pair)
        ]
        own = [span for span, _ in strange] or countries
        spans = [span for span, _ in lost] if theirs else find_lost(self.matches, pair)
        known = min(len(own), len(spans))  # they pair off in their order; what one side has more of stands for none
        for span, source_span in zip(own[:known], spans[:known], strict=True):
            yield Stranger(span, source_span, REGION)

    def _names(self, word: Word) -> bool:
        """Whether an institution is called after a country: the University of Cyprus."""
        return _INSTITUTION.search(self._doc.text, max(0, word.start - _REACH * 2), word.start) is not None

    @property
    def _doc(self) -> Document:
        return self.matches.comparison.doc

    def _find_strange(self, number: int, known: frozenset[str]) -> Iterator[tuple[Span, Region]]:
        """The regions of a sentence of the text that nothing in the source tells of.

        `known` are the English words for what the source names there: North Jeolla is not heard of in South Jeolla.
        """
        words = self._doc.words_of(self._doc.sentences[number])
        for named in find_english_regions(_fold(words)):
            own = words[named.first : named.last + 1]
            is_alone = _is_alone(self._doc, words, named.first, named.last)
            if (
                seats_of(" ".join(_fold(own)))
                or not is_alone
                or (named.region.is_doubtful and not self._is_place(words, named.first, named.last))
            ):
                continue
            asked = [word for word in own if fold_marks(word.lower) not in known]
            if not self._is_told(named.region) and not self._is_heard_of(asked, number):
                yield Span(own[0].start, own[-1].start + len(own[-1].lower.removesuffix("'s"))), named.region

    def _is_place(self, words: Sequence[Word], first: int, last: int) -> bool:
        start = words[first].start
        is_behind = _BEFORE.search(self._doc.text, max(0, start - _REACH), start) is not None
        return is_behind or (last + 1 < len(words) and words[last + 1].lower in _NOUNS)

    def _is_told(self, region: Region) -> bool:
        """Whether anything in the whole source tells of a region or its kin."""
        kin = tuple(regions_named(region.kin))
        if any(tells_of(self._source_words, one) for one in kin):
            return True
        return not self.matches.words.is_spaced and any(
            tells_of_in_run(self.matches.words.doc.text, one) for one in kin
        )

    @cached_property
    def _source_words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.matches.words.sentences for word in _fold(sentence))

    def _is_heard_of(self, words: Sequence[Word], number: int) -> bool:
        """Whether a word of the source sounds like one of the name's that no side of the world is."""
        for word in words:
            key = fold_marks(word.lower.removesuffix("'s"))
            name = TextName(Span(word.start, word.end), word.text, key, number, _PLACE, None, None)
            if key not in _SIDES | _NOUNS and self.matches.words.is_spaced and self.matches.is_heard_of(name):
                return True
        return False

    def _is_heard(self, span: Span, pair: Pair) -> bool:
        """Whether a word of the text sounds like a region of the source."""
        words = (word for number in pair.source for word in self.matches.words.sentences[number])
        return any(self.matches.is_rendered(word, pair.text) for word in words if word.span == span)

    def _find_theirs(self, number: int) -> Iterator[tuple[Span, Region]]:
        """The regions that a sentence of the source names."""
        there = self.matches.words.doc
        if not self.matches.words.is_spaced:
            sentence = there.sentences[number]
            for at, form, region in find_regions_in_run(there.text[sentence.start : sentence.end]):
                yield Span(sentence.start + at, sentence.start + at + len(form)), region
            return
        words = self.matches.words.sentences[number]
        for named in find_regions(_fold(words)):
            span = Span(words[named.first].span.start, words[named.last].span.end)
            is_high = not self.matches.words.has_capitals or there.text[span.start].isupper()
            if is_high and not (named.region.is_doubtful and words[named.first].opens):  # Réunion au sommet
                yield span, named.region


def _fold(words: Sequence[Word] | Sequence[SourceWord]) -> tuple[str, ...]:
    return tuple(fold_marks(word.lower.removesuffix("'s")) for word in words)


def _is_alone(doc: Document, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words stand with capitals, and none with one beside them but what tells where or what it is."""
    if not (words[first].text[0].isupper() and words[last].text[0].isupper()):
        return False
    behind, beside = words[max(0, first - 1) : first], words[last + 1 : last + 2]
    is_behind = any(_is_joined(doc, one, words[first]) and not opens_sentence(doc, one) for one in behind)
    is_before = any(_is_joined(doc, words[last], one) for one in beside)
    return not (is_behind and behind[0].lower not in _SIDES) and not (is_before and beside[0].lower not in _NOUNS)


def _is_joined(doc: Document, one: Word, other: Word) -> bool:
    is_high = one.text[0].isupper() and other.text[0].isupper()
    return is_high and doc.text[one.end : other.start] == " "


def find_foreign_regions(matches: NameMatches) -> Iterator[Stranger]:
    """Every region of the text that stands so for another."""
    return _Regions(matches).find()
