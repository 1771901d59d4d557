"""Names in full of a text and of a source in Latin letters in, the halves that the text spells as another name out.

From Latin letters names are copied: Ferrante stays Ferrante, and Ferrari is another man. So where one half of a name is
that of the source letter by letter, the other must be too, but for the endings of cases, and for names that English
writes by a convention of its own: Lawrow, Jruschov.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.language import scripts_of
from mtcheck.model import Pair, Span, Word
from mtcheck.names.equivalents import are_one_given_name, are_twins
from mtcheck.names.forms import TITLES
from mtcheck.names.native_names import (
    countries_of,
    english_words,
    find_native,
    is_listed_name,
    is_people,
    is_person_name,
    is_surname,
)
from mtcheck.names.romanisation import sound_distance
from mtcheck.source.glosses import may_mean
from mtcheck.source.name_hearing import measure_heard, share_consonants
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.person_runs import NamePart, find_runs, fold_word

SPELLED = 0.75
_LEAST_PAIR = 0.7
_BENDING = frozenset("cs hr hu is pl sk sl sr".split())
_UNTOLD = frozenset("az et fi la lt lv".split())
"""Languages that change names in the middle, or write foreign ones as they sound."""
_CASE = re.compile("(?:[aeiouy]|[uio]s|ur|[ií]r|nn)$")
_VOWELS = "aeiou"
_SLAVIC = re.compile("(?:[eo]v|in|sk[iy]|enko|[iy]ch)$")
_LONGEST_ENDING = 4
_SAME_SOUND, _OTHER_VOWEL = 0.2, 0.6
_KNOWN, _UNKNOWN = 2.5, 1.0
"""Zipf frequencies in English of a spelling that English has, and of one that it has not."""
_SHORTEST = 3


@dataclass(frozen=True)
class _SpelledNames:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs:
            if pair.confidence < _LEAST_PAIR or not pair.text or not pair.source:
                continue
            names = list(self._list_names(pair))
            for run in find_runs(self.matches.comparison.doc, pair.text):
                for first, last in pairwise(run):
                    yield from self._compare(first, last, names)

    def _compare(self, first: NamePart, last: NamePart, names: list[tuple[Word, Word]]) -> Iterator[Stranger]:
        for one, two in names:
            is_told = is_person_name(first.key) or self.matches.words.language not in _BENDING
            is_first = is_told and self._is_spelled(first.key, fold_word(one)) and self._may_be_half(first.key)
            is_last = self._is_spelled(last.key, fold_word(two)) and self._may_be_half(last.key)
            if is_first == is_last:
                continue
            part, word = (last, two) if is_first else (first, one)
            if is_last and not (is_person_name(first.key) and is_person_name(fold_word(one))):
                continue
            if self._is_other(part.key, word):
                yield Stranger(part.span, Span(word.start, word.end), SPELLED)
                return

    def _list_names(self, pair: Pair) -> Iterator[tuple[Word, Word]]:
        """Two words in a row with capitals, the first name before."""
        source = self.matches.words.doc
        for number in pair.source:
            for one, two in pairwise(source.words_of(source.sentences[number])):
                is_high = one.text[0].isupper() and two.text[0].isupper() and not two.text.isupper()
                if is_high and source.text[one.end : two.start] == " ":
                    yield (two, one) if self.matches.words.language == "hu" else (one, two)

    def _is_other(self, key: str, word: Word) -> bool:
        """Whether a half of a name is another than the word of the source that stands in its place."""
        form = fold_word(word)
        if min(len(key), len(form)) < _SHORTEST or not self._may_be_half(key) or form in TITLES:
            return False
        language = self.matches.words.language
        is_listed = any(key in english_words(name) for name in find_native(word.lower, language))  # FC Bayern München
        if is_listed or may_mean(word.lower, language, key):  # Devlet Tiyatrosu, the State Theatre
            return False
        if self._is_spelled(key, form) or are_one_given_name(key, form) or are_twins(key, form):
            return False
        if any(self._is_spelled(key, other) for other in self._source_forms):
            return False
        if any(self._is_spelled(other, form) for other in self._text_keys):
            return False
        return not self._is_convention(key, form) and sound_distance(key, word.lower) > _SAME_SOUND

    def _may_be_half(self, key: str) -> bool:
        lexicon = self.matches.comparison.lexicon
        is_name = is_surname(key) or is_listed_name(key) or is_person_name(key)
        return not (countries_of(key) or is_people(key)) and (is_name or not lexicon.has_entry(key))

    def _is_convention(self, key: str, form: str) -> bool:
        """Whether English may write a foreign name so: it knows one spelling alone, or both sound the same."""
        if sound_distance(key, form) <= _SAME_SOUND or form in key or key in form[: len(key) + 1]:
            return True
        if key[:-1] == form[:-1] and {key[-1], form[-1]} <= set(_VOWELS):
            return True
        zipf = self.matches.comparison.lexicon.zipf
        is_english = zipf(key) >= _KNOWN and zipf(form) < _UNKNOWN
        return is_english and (
            _SLAVIC.search(key) is not None or share_consonants(key, re.sub("^j|j(?=[aeiou])", "kh", form))
        )

    def _is_spelled(self, key: str, form: str) -> bool:
        """Whether a word of the source is a name letter by letter, be it in another case."""
        language = self.matches.words.language
        if key == form or form in {f"{key}s", f"{key}es"}:
            return True
        if language not in _BENDING:
            return False
        stems = {key, _CASE.sub("", key), f"{key[:-2]}{key[-1]}", key[:-1] if len(key) > _LONGEST_ENDING else key}
        is_bent = any(form.startswith(stem) and len(form) - len(stem) <= _LONGEST_ENDING for stem in stems)
        return is_bent or measure_heard(key, form) <= min(_SAME_SOUND / 2 * len(key), _OTHER_VOWEL)

    @cached_property
    def _source_forms(self) -> frozenset[str]:
        return frozenset(map(fold_word, self.matches.words.doc.words))

    @cached_property
    def _text_keys(self) -> frozenset[str]:
        return frozenset(fold_word(word) for word in self.matches.comparison.doc.words if word.text[0].isupper())


def find_spelled_names(matches: NameMatches) -> Iterator[Stranger]:
    """Every half of a name that a text spells as another one."""
    language = matches.words.language
    if scripts_of(language)[0] == "Latn" and language not in _UNTOLD:
        yield from _SpelledNames(matches).find()
