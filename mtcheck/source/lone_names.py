"""Pairs of sentences of which each side has a single name without a match, in, where one stands for the other, out.

A text that has a name of the article where its source has another, which it has nowhere, says of one thing what was
said of the other. What kind of name either is need not be known for that: Aurillac, Saint-Flour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import mtcheck.late_re as re
from mtcheck.lexicon import NOUN_CAPITALS
from mtcheck.model import Span
from mtcheck.names.native_names import is_english_place, seats_of
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.concepts import find_concepts
from mtcheck.source.glosses import list_stems, may_mean
from mtcheck.source.name_hearing import share_consonants
from mtcheck.source.name_matches import NameMatches, TextName, Unmatched
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.sureness import SUREST_PAIR
from mtcheck.source.words import SourceWord

LONE, LONE_STRANGER = 0.75, 0.7
"""A name that the source has elsewhere; a place that it has nowhere."""
_SAME_START, _START = 4, 5
"""Letters at the beginning of two names that may be one, and of a word that may be made of a name."""
_BETWEEN = re.compile(r" (?:(?P<particle>[^\W\d_]{1,4}) )?")
_MARKS = tuple('«“„"')
_AND = frozenset("and e en et i ja och og oraz si und y și és и й та і".split())
_REACH = 12
_IN = re.compile(r"\b(?:in|at|near|outside)\s$")
_LOCATIVES = {
    language: frozenset(words.split())
    for language, words in {
        "bg": "в във край", "ca": "a", "cs": "v ve u", "da": "i ved", "de": "in bei", "es": "en", "fr": "à",
        "hr": "u kod", "it": "a ad", "nb": "i ved", "nl": "in bij", "no": "i ved",
        "pl": "w we pod", "pt": "em",
        "ro": "la în", "ru": "в во под", "sk": "v vo pri", "sl": "v pri", "sr": "u kod у код", "sv": "i vid",
        "uk": "в у під",
    }.items()
}  # fmt: skip
"""What languages say before the town that something is in."""

_Named = TypeVar("_Named", TextName, SourceWord)


@dataclass(frozen=True)
class _LoneNames:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for unmatched in self.matches.find_unmatched() if self.matches.words.has_capitals else ():
            if unmatched.pair.confidence < SUREST_PAIR:
                continue
            texts = _join(unmatched.texts or self._find_opening(unmatched), self.matches.comparison.doc.text)
            sources = _join(filter(self._is_sure, unmatched.sources), self.matches.words.doc.text)
            if len(texts) == 1 and len(sources) == 1:
                confidence = self._weigh(texts[0], sources[0])
                if confidence:
                    yield Stranger(_cover(texts[0]), _cover(sources[0]), confidence)
                    continue
            if len(texts) == 1:
                yield from self._find_whereabouts(texts[0], unmatched)

    def _find_whereabouts(self, names: Sequence[TextName], unmatched: Unmatched) -> Iterator[Stranger]:
        """A town that no list knows, in which something is, in the place of one of the source: in Wetzlar."""
        doc, words = self.matches.comparison.doc, self.matches.words
        before = doc.text[max(0, names[0].span.start - _REACH) : names[0].span.start]
        is_place = len(names) == 1 and names[0].kinds <= {"place"} and _IN.search(before) is not None
        if not is_place or self._is_told_of(names[0]) or words.language not in _LOCATIVES:
            return
        theirs = [
            word
            for number in unmatched.pair.source
            for at, word in enumerate(words.sentences[number])
            if at and words.sentences[number][at - 1].lower in _LOCATIVES[words.language] and self._may_be_place(word)
        ]
        if len(theirs) == 1 and not self._may_be_one(names[0], theirs[0]):
            yield Stranger(names[0].span, theirs[0].span, LONE_STRANGER)

    def _is_told_of(self, name: TextName) -> bool:
        """Whether the source has a name anywhere, or a word made of it, or a country whose capital it is."""
        return bool(seats_of(name.key)) or self.matches.is_in_source(name) or name.key[:_START] in self._starts

    def _may_be_place(self, word: SourceWord) -> bool:
        """Whether a word of the source behind a preposition is a name, and nowhere in the text."""
        words = self.matches.words
        form = words.doc.text[word.span.start : word.span.end]
        is_rare = word.is_sure if words.language in NOUN_CAPITALS else words.is_uncommon(word) or not words.is_counted
        is_alone = word.before is None and word.after is None and word.kinds <= {"place"}
        is_name = form.istitle() and is_alone and is_rare
        is_ordinary = any(find_concepts(form, words.language)) or bool(list_stems(word.lower, words.language))
        return is_name and not is_ordinary and not self.matches.is_rendered(word)

    def _find_opening(self, unmatched: Unmatched) -> tuple[TextName, ...]:
        """The place that begins a sentence in the place of one that begins its source."""
        doc = self.matches.comparison.doc
        if not any(word.opens and word.kinds == {"place"} for word in unmatched.sources):
            return ()
        found = []
        for number in unmatched.pair.text:
            word = doc.words_of(doc.sentences[number])[0]
            key = fold_marks(word.lower)
            name = TextName(word.span, word.text, key, number, frozenset(("place",)), None, None)
            if is_english_place(key) and not self.matches.is_accounted(name, unmatched.pair.source):
                found.append(name)
        return tuple(found)

    def _is_sure(self, word: SourceWord) -> bool:
        """Whether a word of the source is a name that the text has nowhere, and nothing but a name."""
        words = self.matches.words
        if (word.opens and not word.kinds) or "country" in word.kinds or self.matches.is_rendered(word):
            return False
        if words.language in NOUN_CAPITALS and not word.kinds:
            return False
        form = words.doc.text[word.span.start : word.span.end]
        is_ordinary = any(find_concepts(form, words.language)) or (
            "-" not in form and bool(list_stems(word.lower, words.language))
        )
        return not is_ordinary and (word.is_sure or words.is_uncommon(word))

    def _weigh(self, texts: Sequence[TextName], sources: Sequence[SourceWord]) -> float:
        """How sure it is that one stands for the other; 0 where it is not."""
        theirs = {kind for word in sources for kind in word.kinds}
        own = {kind for name in texts for kind in name.kinds}
        if "country" in own or any(seats_of(name.key) for name in texts) or (own and theirs and own.isdisjoint(theirs)):
            return 0.0
        if any(self._may_be_one(name, word) for name in texts for word in sources):
            return 0.0
        if all(self.matches.is_in_source(name) for name in texts):
            return 0.0 if self._is_quoted(sources[0]) else LONE
        return LONE_STRANGER if "place" in own and not any(map(self._is_told_of, texts)) else 0.0

    @cached_property
    def _starts(self) -> frozenset[str]:
        """How the words of the source begin, which may be made of a name: kazanskii."""
        sentences = self.matches.words.sentences
        return frozenset(sound[:_START] for words in sentences for word in words for sound in word.sounds)

    def _is_quoted(self, word: SourceWord) -> bool:
        """Whether it stands in quotation marks, as a button does as well as a team."""
        return self.matches.words.doc.text[word.span.start - 1 : word.span.start] in _MARKS

    def _may_be_one(self, name: TextName, word: SourceWord) -> bool:
        is_alike = any(
            name.key[:_SAME_START] == sound[:_SAME_START] or share_consonants(name.key, sound) for sound in word.sounds
        )
        return is_alike or may_mean(word.lower, self.matches.words.language, name.form)


def _join(words: Iterable[_Named], text: str) -> list[list[_Named]]:
    """The words, those in a row as one name, and those with a particle between them."""
    groups: list[list[_Named]] = []
    for word in words:
        between = _BETWEEN.fullmatch(text, groups[-1][-1].span.end, word.span.start) if groups else None
        if between is not None and between["particle"] not in _AND:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _cover(words: Sequence[TextName] | Sequence[SourceWord]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def find_lone_names(matches: NameMatches) -> Iterator[Stranger]:
    """Every name of the text that stands so for another."""
    return _LoneNames(matches).find()
