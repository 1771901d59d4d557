"""People of a text half of whose name is that of somebody in the source, in, whom they stand in the place of out.

Where a first name is kept and the surname is another, or the surname is and the first name is not, two people were
mixed up. A source that has both halves beside each other elsewhere, or nothing beside the half that is kept, is no
ground: translators give names in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mtcheck.model import Pair, Span, Word
from mtcheck.names.native_names import countries_of, is_listed_name, is_person_name, is_surname
from mtcheck.names.romanisation import fold_marks, read_units, sound_distance
from mtcheck.source.name_matches import LANDSCAPE, NameMatches
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.person_runs import NamePart, find_runs, fold_word, strip_possessive
from mtcheck.source.readings import spell_sound

HALF, SWAPPED = 0.85, 0.8
_LEAST_PAIR = 0.7
_OTHER = 0.12
"""Distance for each unit from which two listed surnames are two."""
_FAR = 0.4
_UNCOMMON = 2
_NO_DECLENSION = frozenset("ca da de es fr id it ms nl no pt sv tr vi".split())


@dataclass(frozen=True)
class _HalfNames:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs if self.matches.words.has_capitals else ():
            if pair.confidence >= _LEAST_PAIR and pair.text and pair.source:
                yield from self._find_latin(pair)

    def _list_source(self, pair: Pair) -> list[Word]:
        source = self.matches.words.doc
        return [word for number in pair.source for word in source.words_of(source.sentences[number])]

    def _text_keys(self, pair: Pair) -> set[str]:
        doc = self.matches.comparison.doc
        words = (word for number in pair.text for word in doc.words_of(doc.sentences[number]))
        return {fold_word(word) for word in words if word.text[0].isupper() or "-" in word.text}

    def _find_latin(self, pair: Pair) -> Iterator[Stranger]:
        if self.matches.words.language in _NO_DECLENSION:
            yield from self._find_verbatim(pair)
        yield from self._find_whole(pair)

    def _find_verbatim(self, pair: Pair) -> Iterator[Stranger]:
        """A surname behind the same words as another one in a source in Latin letters."""
        source = self.matches.words.doc
        words = self._list_source(pair)
        lower = {fold_marks(strip_possessive(word)) for word in words}
        keys = self._text_keys(pair)
        for run in find_runs(self.matches.comparison.doc, pair.text):
            *firsts, last = run
            if last.key in lower or len(last.key) <= _UNCOMMON or not self._is_name(last.key):
                continue
            size = len(firsts)
            for at in range(len(words) - size):
                row = words[at : at + size + 1]
                starts = [fold_marks(strip_possessive(word)) for word in row[:-1]]
                if starts != [first.key for first in firsts] or not row[-1].text[0].isupper():
                    continue
                is_joined = all(source.text[one.end : two.start] == " " for one, two in pairwise(row))
                is_person = is_person_name(starts[-1]) or is_listed_name(starts[-1]) or size > 1
                other = fold_marks(strip_possessive(row[-1]))
                behind = source.text[row[-1].end : row[-1].end + 2]
                is_last = not (behind[:1] == " " and behind[1:].isupper())
                is_full = is_joined and is_person and is_last and other not in keys
                if is_full and self._is_other(last.key, other) and not self._is_told(row[-1], pair):
                    yield Stranger(
                        Span(last.word.start, last.word.start + len(strip_possessive(last.word))),
                        Span(row[-1].start, row[-1].end),
                        HALF,
                    )

    def _is_name(self, key: str) -> bool:
        """Whether a word is a name, or none that English has."""
        is_listed = is_surname(key) or is_listed_name(key)
        is_other = countries_of(key) or key in LANDSCAPE
        return not is_other and (is_listed or not self.matches.comparison.lexicon.has_entry(key))

    def _is_told(self, other: Word, pair: Pair) -> bool:
        """Whether a word of the text of a pair stands for one of its source, by what lists have too."""
        words = (word for number in pair.source for word in self.matches.words.sentences[number])
        return any(word.span.start == other.start and self.matches.is_rendered(word, pair.text) for word in words)

    def _is_other(self, key: str, other: str) -> bool:
        """Whether two surnames are those of two people, and not one in two spellings."""
        if len(other) <= _UNCOMMON or key[:4] == other[:4] or key in other or other in key:
            return False
        distance = sound_distance(key, other) / max(1, len(read_units(key)))
        is_known = (is_surname(key) or is_listed_name(key)) and not self.matches.comparison.lexicon.has_entry(other)
        return distance > _FAR or (is_known and distance > _OTHER and key[-2:] != other[-2:])

    def _find_whole(self, pair: Pair) -> Iterator[Stranger]:
        """Somebody whom the source names in full elsewhere, where it names somebody else in full."""
        language, source = self.matches.words.language, self.matches.words.doc
        words = self._list_source(pair)
        sounds = [spell_sound(word.lower, language) for word in words if word.text[0].isupper()]
        near = {key for number in pair.text for key in self._keys_around(number)}
        for run in find_runs(self.matches.comparison.doc, pair.text):
            if len(run) != 2 or not is_person_name(run[0].key):  # noqa: PLR2004 - first name and surname
                continue
            if any(_is_alike(half.key, sound) for half in run for sound in sounds):
                continue
            if not self._is_full_elsewhere(run):
                continue
            for one, two in pairwise(words):
                first, last = spell_sound(one.lower, language), spell_sound(two.lower, language)
                is_joined = one.text[0].isupper() and two.text[0].isupper() and source.text[one.end : two.start] == " "
                if not is_joined or not _may_be_person(first, last) or self.matches.comparison.lexicon.has_entry(last):
                    continue
                if not any(_is_alike(key, sound) for key in near for sound in (first, last)):
                    yield Stranger(
                        Span(run[0].word.start, run[1].word.start + len(strip_possessive(run[1].word))),
                        Span(one.start, two.end),
                        SWAPPED,
                    )
                    break

    def _is_full_elsewhere(self, run: tuple[NamePart, ...]) -> bool:
        language, words = self.matches.words.language, self.matches.words.doc.words
        return any(
            one.text[0].isupper()
            and two.text[0].isupper()
            and _is_alike(run[0].key, spell_sound(one.lower, language))
            and _is_alike(run[1].key, spell_sound(two.lower, language))
            for one, two in pairwise(words)
        )

    def _keys_around(self, number: int) -> Iterator[str]:
        doc = self.matches.comparison.doc
        for sentence in doc.sentences[max(0, number - 1) : number + 2]:
            yield from (fold_word(word) for word in doc.words_of(sentence) if word.text[0].isupper())


def find_half_names(matches: NameMatches) -> Iterator[Stranger]:
    """Everybody of the text who stands in the place of somebody else with half of that name."""
    return _HalfNames(matches).find()


def _is_alike(key: str, sound: str) -> bool:
    return key == sound or key[:4] == sound[:4] or sound_distance(key, sound) <= _FAR * len(read_units(key))


def _may_be_person(first: str, last: str) -> bool:
    """Whether two sounds are somebody's name in full, be it in the genitive: Bo Hedmans."""
    return is_person_name(first) or is_listed_name(first) or is_listed_name(last) or is_listed_name(last[:-1])
