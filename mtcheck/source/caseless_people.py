"""People whom a text names in full, whom a source without capitals does not, in, what stands in their place there out.

Arabic, Hebrew, Persian, Georgian and the scripts of India show no names by their letters. But what the text calls a
first name and a surname must be read from two words beside each other. Where one half is there and the other nowhere,
or neither is and two words in a row are rare and read by nothing, two people were mixed up, or one made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document, Pair, Span, Word
from mtcheck.names.native_names import (
    countries_of,
    english_words,
    find_native,
    is_listed_name,
    is_people,
    is_person_name,
    is_surname,
)
from mtcheck.source.abjad_names import may_be_read
from mtcheck.source.concepts import find_concepts
from mtcheck.source.indic_names import share_indic
from mtcheck.source.name_hearing import is_heard
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.name_strangers import TITLES, Stranger
from mtcheck.source.person_runs import NamePart, find_runs, fold_word
from mtcheck.source.readings import spell_sound
from mtcheck.source.words import VOWELLESS
from mtcheck.tags import listed_tag

HALF, WHOLE = 0.8, 0.75
_LEAST_PAIR = 0.5
_ORDINARY, _USUAL, _COMMON = 5.9, 5.5, 4.5
"""Zipf frequency of a word from which it is no half of a name for certain, or needs the other one to be none, and from
which a title must tell that two words are a name."""
_SHORTEST, _SHORT = 3, 4
_JOINTS = re.compile("[-\u05be\u2010\u2011]")
_PARTICLES = frozenset("بن ابن بنت أبو ابو آل عبد ولد بو بني בן בת אבו בר".split())
"""What stands between the halves of a name, or begins the second."""
_ARTICLES = frozenset("al el as ad an ar at az ash ul ha".split())


class _Place(NamedTuple):
    """Where a half of a name is read."""

    words: tuple[Word, ...]
    at: int


@dataclass(frozen=True)
class _CaselessPeople:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs:
            if pair.confidence >= _LEAST_PAIR and pair.text and pair.source:
                for run in map(self._strip, find_runs(self.matches.comparison.doc, pair.text)):
                    if self._is_person(run):
                        yield from self._compare(run[0], run[-1], pair)

    def _strip(self, run: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
        """A name without what somebody is: Farmer Hassan Diab."""
        lexicon = self.matches.comparison.lexicon
        names = (at for at, part in enumerate(run) if is_person_name(part.key) or not lexicon.has_entry(part.key))
        return run[next(names, 0) :]

    def _is_person(self, run: tuple[NamePart, ...]) -> bool:
        last = run[-1].key
        is_word = self.matches.comparison.lexicon.has_entry(last) and not is_surname(last)
        first = run[0].key
        is_other = is_word or is_people(last) or bool(countries_of(last))
        is_rare = not any(map(self.matches.comparison.lexicon.has_entry, (first, last)))  # Haifa District Court
        is_named = is_rare and run[0].word.start in self._persons
        is_first = is_person_name(first) or is_listed_name(first) or is_named
        return len(run) > 1 and is_first and not is_other

    @cached_property
    def _persons(self) -> frozenset[int]:
        """Where the words of the text begin that are somebody's name."""
        return frozenset(name.span.start for name in self.matches.names if "person" in name.kinds)

    def _compare(self, first: NamePart, last: NamePart, pair: Pair) -> Iterator[Stranger]:
        forms = self._read_beside(first, last)
        if forms:
            other, confidence = self._find_known(first, last, pair, forms), WHOLE
        else:
            other, confidence = self._find_beside(first, last, pair), HALF
        if other is None or self._is_one_word(first, last, pair):
            return
        sentences = () if forms else pair.source
        firsts, lasts = (list(self._read(half, sentences)) for half in (first, last))
        span = last.span if firsts else first.span if lasts else Span(first.word.start, last.span.end)
        yield Stranger(span, other, confidence)

    def _is_one_word(self, first: NamePart, last: NamePart, pair: Pair) -> bool:
        """Whether a word of the source of a pair is both halves, as many a town has it: أبوظبي, Abu Dhabi."""
        both = first.key + last.key
        return any(self._reads_whole(both, word.lower) for number in pair.source for word in self._words_of(number))

    def _find_beside(self, first: NamePart, last: NamePart, pair: Pair) -> Span | None:
        """What stands in the source of a pair where a half of a name that it has nowhere in full is missing."""
        firsts, lasts = (list(self._read(half, pair.source)) for half in (first, last))
        if firsts and lasts:
            return None
        keys = self._list_keys(pair)
        if firsts and not self._is_anywhere(last):
            return self._find_rest(firsts, 1, keys)
        if lasts and not self._is_anywhere(first):
            return self._find_rest(lasts, -1, keys)
        if firsts or lasts:
            return self._find_rest(firsts or lasts, 1 if firsts else -1, keys, is_elsewhere=True)
        is_known = self._is_anywhere(first) or self._is_anywhere(last)
        return self._find_slot(pair, keys, must_be_titled=is_known)

    def _find_rest(
        self, places: Iterable[_Place], step: int, keys: frozenset[str], *, is_elsewhere: bool = False
    ) -> Span | None:
        """The word beside a half of a name that no name of the text is a way to read."""
        for words, place in places:
            at = place + step
            while 0 <= at < len(words) and words[at].lower in _PARTICLES:
                at += step
            low, high = sorted((place, at))
            if not 0 <= at < len(words) or not self._is_joined(words[low : high + 1]):
                continue
            other = words[at]
            if self._is_title(other) or not self._may_be_name(other, _USUAL if is_elsewhere else _ORDINARY):
                continue
            if not any(self._reads(key, other.lower) for key in keys):
                return Span(other.start, other.end)
        return None

    def _find_slot(self, pair: Pair, keys: frozenset[str], *, must_be_titled: bool) -> Span | None:
        """Two words in a row that no name of the text is a way to read: behind a title, or else the rarest ones."""
        found: list[tuple[bool, float, Span]] = []
        for number in pair.source:
            words = self._words_of(number)
            for at, (one, two) in enumerate(pairwise(words)):
                if not self._is_joined((one, two)) or self._is_title(one) or self._is_title(two):
                    continue
                if not (self._may_be_name(one, _ORDINARY) and self._may_be_name(two, _ORDINARY)):
                    continue
                if not any(self._reads(key, word.lower) for key in keys for word in (one, two)):
                    is_titled = any(self._is_title(word) for word in words[max(0, at - 2) : at])
                    commonness = sum(self._lexicon.zipf(word.lower) for word in (one, two))
                    found.append((not is_titled, commonness, Span(one.start, two.end)))
        best = min(found, default=None)
        if best is None or (best[0] and (must_be_titled or best[1] > _COMMON * 2)):
            return None
        return best[2]

    def _find_known(self, first: NamePart, last: NamePart, pair: Pair, forms: frozenset[str]) -> Span | None:
        """Somebody else whom the text names in full elsewhere, where the source names somebody it names elsewhere.

        `forms`: how the source writes the halves of the name, of which the sentence must have none.
        """
        here = [word.lower for number in pair.source for word in self._words_of(number)]
        if any(form in word for form in forms for word in here):
            return None
        keys = self._list_keys(pair)
        for other_first, other_last in self._people:
            if {other_first.key, other_last.key} & (keys | {first.key, last.key}):
                continue
            for number in pair.source:
                for one, two in pairwise(self._words_of(number)):
                    if self._reads(other_first.word.lower, one.lower) and self._reads(other_last.word.lower, two.lower):
                        return Span(one.start, two.end)
        own = {*_list_high((first.word, last.word)), first.key, last.key}
        return self._find_slot(pair, self._list_keys(pair) - own, must_be_titled=True)

    @cached_property
    def _people(self) -> tuple[tuple[NamePart, NamePart], ...]:
        doc = self.matches.comparison.doc
        runs = map(self._strip, find_runs(doc, range(len(doc.sentences))))
        return tuple((run[0], run[-1]) for run in runs if self._is_person(run))

    def _read_beside(self, first: NamePart, last: NamePart) -> frozenset[str]:
        """How the source writes both halves of a name where they stand near each other, or in one word."""
        found = set[str]()
        for number in range(len(self._source.sentences)):
            words = self._words_of(number)
            firsts = {place.at for place in self._read(first, (number,))}
            lasts = {place.at for place in self._read(last, (number,))}
            pairs = ((start, at) for start in firsts for at in lasts if 0 <= at - start <= _SHORTEST)
            found |= {words[at].lower for pair in pairs for at in pair}
        return frozenset(found)

    def _is_anywhere(self, half: NamePart) -> bool:
        return any(True for _ in self._read(half, range(len(self._source.sentences))))

    def _read(self, half: NamePart, sentences: Iterable[int]) -> Iterator[_Place]:
        """Where some sentences of the source have a word, or two in a row, that a half of a name is a way to read."""
        for number in sentences:
            words = self._words_of(number)
            for at, word in enumerate(words):
                lower = half.word.lower.removesuffix("'s").removesuffix("’s")
                joined = word.lower + words[at + 1].lower if at + 1 < len(words) else ""
                if self._reads(lower, word.lower) or (joined and self._reads_whole(lower, joined)):
                    yield _Place(words, at)

    def _reads(self, key: str, word: str) -> bool:
        return any(
            self._reads_whole(part, other)
            for part in (key, *_cut(key))
            for other in (word, *(part for part in _JOINTS.split(word) if len(part) > 1))
        )

    def _reads_whole(self, key: str, word: str) -> bool:
        if self._language in VOWELLESS:
            return may_be_read(key, word, self._language)
        if any(key in english_words(name) for name in find_native(word, self._language)):
            return True
        sound = spell_sound(word, self._language)
        return share_indic(key, sound) or (len(key) <= _SHORT and is_heard(key, sound))

    def _list_keys(self, pair: Pair) -> frozenset[str]:
        doc = self.matches.comparison.doc
        return frozenset(key for number in pair.text for key in _list_high(doc.words_of(doc.sentences[number])))

    def _words_of(self, number: int) -> tuple[Word, ...]:
        return self._source.words_of(self._source.sentences[number])

    def _is_joined(self, words: Iterable[Word]) -> bool:
        return all(self._source.text[one.end : two.start] == " " for one, two in pairwise(words))

    def _is_title(self, word: Word) -> bool:
        titles = TITLES.get(self._language)
        is_listed = (
            titles is not None and re.fullmatch(f"و?(?:ال|ב|ל|ו|ה)?(?:{titles})\\w{{0,4}}", word.text) is not None
        )
        return is_listed or any(concept in _roles() for concept in find_concepts(word.text, self._language))

    def _may_be_name(self, word: Word, most: float) -> bool:
        """Whether it has as many letters as a name, and is less common than ordinary words."""
        is_word = len(word.lower) >= _SHORTEST and not any(map(str.isdigit, word.lower))
        return is_word and self._lexicon.zipf(word.lower) < most

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(listed_tag(self._language))

    @property
    def _language(self) -> str:
        return self.matches.words.language

    @property
    def _source(self) -> Document:
        return self.matches.words.doc


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    """What people are, in English."""
    return frozenset(form for form, kind, _ in read_table("people_en") if kind == "role")


def _cut(key: str) -> tuple[str, ...]:
    parts = key.split("-")
    return tuple(part for part in parts if len(part) > 1 and part not in _ARTICLES) if len(parts) > 1 else ()


def _list_high(words: Iterable[Word]) -> Iterator[str]:
    """Words with a capital, in lower case."""
    for word in words:
        if word.text[0].isupper() or "-" in word.text:
            yield word.lower.removesuffix("'s").removesuffix("’s")
            yield fold_word(word)


def find_caseless_people(matches: NameMatches) -> Iterator[Stranger]:
    """Everybody of the text who stands in the place of somebody else of such a source."""
    if matches.words.is_spaced and not matches.words.has_capitals:
        yield from _CaselessPeople(matches).find()
