"""A text and its source in, names that stand on one side of a pair of sentences and have no match on the other out.

A name of the text is accounted for by a word of the source that sounds like it by any convention, that a list has for
it, or that begins as the words of its language for that country and its people do; and the other way round.
Whatever may account for a name does. What is made of the names without a match is left to the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import inf
from operator import itemgetter
from typing import NamedTuple

from mtcheck.capitals import Capitals, opens_sentence
from mtcheck.comparison import Comparison
from mtcheck.english_calendar import CALENDAR
from mtcheck.equivalents import are_one_given_name, are_twins
from mtcheck.forms import TITLES
from mtcheck.language import territory_names
from mtcheck.lexicon import Lexicon
from mtcheck.mentions import NameMention, find_mentions
from mtcheck.model import Pair, Span, Word
from mtcheck.native_names import (
    Kind,
    begins_as_country,
    countries_of,
    english_words,
    holds_country,
    is_english_place,
    is_listed_name,
    is_people,
    is_person_name,
    is_surname,
)
from mtcheck.pinyin_names import SURNAMES
from mtcheck.romanisation import fold_marks, make_blocks, read_units, sound_distance
from mtcheck.source_readings import read_names
from mtcheck.source_words import VOWELLESS, SourceWord, SourceWords, find_stems

CERTAIN_PAIR = 0.5
"""Sentences that are less surely each other's are not compared."""
ALIKE = 0.2
"""Distance for each unit up to which a word of the source may be the name of the text."""
LOWER_ALIKE = 0.1
"""The same for a word in lower case: an adjective, московский."""
SPELLING_ALIKE = 0.15
"""Distance for each letter up to which a name is the one that a list has."""
RUN_ALIKE = 0.2
"""Distance for each unit up to which characters in a row may be the name."""
SLIP, SLIP_ALIKE, LONG = 0.9, 0.34, 6
"""A name that nobody knows is misspelt where a consonant is another (1.0), up to so much for each unit."""
SHORTEST = 3
LONGEST_ENDING = 4
RARE = 2.5
"""Zipf frequency in English below which a capital makes a name of a word that no list knows."""
_VOWELS = "aeiouy"
_DERIVED = re.compile("(?:i[ae]ns?|ese|ish|ics?|ical|ists?|isms?|ly|tion|ness|wear|ing|ed|ers?)$")
"""Words that English makes itself: Silesian, Hydrometeorological, Instagrammers."""
_NOMINATIVE = re.compile("(?:[uoia][sr]|(?<=[aeiouy])[sxtdz]|nn)$")
"""What a name may have in English alone: Valur, Pius, Valais."""
_OFFICES = frozenset(
    "admiral ambassador captain chairman chancellor colonel dr father general governor justice king lieutenant major "
    "mayor minister mr mrs ms officer pope premier president prince princess prof professor queen senator sir".split()
)
_POLISH = re.compile("(?<=[kpt])rz")
_NO_NAME = re.compile("[0-9]|[-\u2010\u2011][a-z]")
"""What is in models and in what English makes of names: T-72, Buyan-class; Jong-un is spelled in too many ways."""
_SYLLABLES = SURNAMES | frozenset("kim lee park choi jung cho yoon jang lim shin seo kwon moon".split())
"""Surnames of one syllable, which sound like too much."""
_AROUND = re.compile("^(?:pod|pri|za|gos)(?=...)")
"""What Russian puts before the name of a place for the land around it, or before what is the state's: Подмосковье."""
_SAME_START = 5
"""So many letters that begin a word of each side are enough."""


class TextName(NamedTuple):
    """A name of the text, or a word of one."""

    span: Span
    form: str
    key: str
    """In lower case, without accents."""
    sentence: int
    kinds: frozenset[Kind]
    """What it may be the name of; empty where nothing tells."""
    before: str | None
    """The word before it in the same name, likewise, where one stands there."""
    after: str | None
    """The same of the word after it."""


class Unmatched(NamedTuple):
    """The names of a pair without a match."""

    pair: Pair
    texts: tuple[TextName, ...]
    scarce: tuple[SourceWord, ...]
    """Those of the source that the text has less often than it."""
    sources: tuple[SourceWord, ...]


@dataclass(frozen=True)
class NameMatches:
    """The names of a text asked for those of its source."""

    comparison: Comparison

    @cached_property
    def words(self) -> SourceWords:
        """The words of the source."""
        return SourceWords(self.comparison.source)

    @cached_property
    def names(self) -> tuple[TextName, ...]:
        """The names of the text that are surely none but names."""
        doc, lexicon = self.comparison.doc, self.comparison.lexicon
        capitals = Capitals(doc)
        found = []
        for mention in find_mentions(doc):
            if mention.sentence in capitals.shouted or mention.sentence in capitals.headlines:
                continue
            if mention.form.isupper() or _NO_NAME.search(mention.form):
                continue
            key = fold_marks(mention.key)
            if len(key) < SHORTEST or key in CALENDAR or key in TITLES or is_people(key) or is_people(f"{key}s"):
                continue
            kinds = _find_kinds(key, mention, lexicon)
            if not _is_name(mention, key, kinds, lexicon):
                continue
            before, after = (_read_near(near) for near in (mention.before, mention.after))
            found.append(TextName(mention.span, mention.form, key, mention.sentence, kinds, before, after))
        return tuple(found)

    def find_unmatched(self) -> Iterator[Unmatched]:
        """The names of each pair without a match, by pair."""
        by_sentence: dict[int, list[TextName]] = {}
        for name in self.names:
            by_sentence.setdefault(name.sentence, []).append(name)
        for pair in self.comparison.pairs:
            if not pair.text or not pair.source or pair.confidence < CERTAIN_PAIR:
                continue
            names = [name for number in pair.text for name in by_sentence.get(number, ())]
            texts = tuple(name for name in names if not self.is_accounted(name, pair.source))
            words = [word for number in pair.source for word in self.words.sentences[number] if word.is_name]
            sources = tuple(word for word in words if not self.is_rendered(word, pair.text))
            is_counted = self.words.is_spaced and bool(texts)
            scarce = tuple(w for w in words if is_counted and w not in sources and self._is_left_over(w, pair))
            if texts or sources:
                yield Unmatched(pair, texts, scarce, sources)

    def _is_left_over(self, word: SourceWord, pair: Pair) -> bool:
        """Whether a name stands more often in the source of a pair than what may stand for it in its text."""
        spans = {
            other.span
            for number in pair.source
            for other in self.words.sentences[number]
            if other.is_name and (other.sounds[:1] == word.sounds[:1] or (word.names and other.names == word.names))
        }
        keys = [key for number in pair.text for key in self._text_words[number] if self._stand_for_one(key, word)]
        return len(spans) > len(keys)

    def is_accounted(self, name: TextName, sentences: Iterable[int] | None = None) -> bool:
        """Whether something in some sentences of the source accounts for a name; in any, where none are given."""
        numbers = range(len(self.words.sentences)) if sentences is None else sentences
        if not self.words.is_spaced and any(
            near is not None and self._accounts(near, number)
            for near in (name.before, name.after)
            for number in numbers
        ):
            return True  # the other half is known, and this may be in characters of another sound
        return any(self._accounts(name.key, number, is_elsewhere=sentences is None) for number in numbers)

    def find_slips(self, pair: Pair) -> Iterator[tuple[TextName, SourceWord]]:
        """Names of a pair that nobody knows and that are near one of its source, but farther than any convention."""
        words = [word for number in pair.source for word in self.words.sentences[number] if word.is_name]
        is_asked = self.words.has_capitals and pair.confidence >= CERTAIN_PAIR
        for name in self.names if is_asked else ():
            if name.sentence not in pair.text or len(name.key) < LONG or not self._is_unheard_of(name.key):
                continue
            measured = [(measure_heard(name.key, sound), word) for word in words for sound in word.sounds]
            best = min(measured, key=itemgetter(0), default=None)
            if best is None or not SLIP <= best[0] <= SLIP_ALIKE * len(read_units(name.key)):
                continue
            if not any(_are_cases(name.key, sound) for sound in best[1].sounds) and not self._is_spelled(best[1], pair):
                yield name, best[1]

    def _is_spelled(self, word: SourceWord, pair: Pair) -> bool:
        """Whether the text of a pair has a name as any convention spells it."""
        keys = {key for number in pair.text for key in self._text_words[number]}
        return any(measure_heard(key, sound) < SLIP for key in keys for sound in word.sounds)

    def _is_unheard_of(self, key: str) -> bool:
        """Whether no list has a name and English texts never write it."""
        return not self.comparison.lexicon.zipf(key) and not is_listed_name(key) and not is_surname(key)

    def is_rendered(self, word: SourceWord, sentences: Iterable[int] | None = None) -> bool:
        """Whether something in some sentences of the text stands for a name of the source; likewise."""
        numbers = range(len(self._text_words)) if sentences is None else sentences
        return any(self._stand_for_one(key, word) for number in numbers for key in self._text_words[number])

    @cached_property
    def _text_words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence of the text that may stand for a name, lower-cased, without accents."""
        doc = self.comparison.doc
        return tuple(tuple(self._cut_words(doc.words_of(sentence))) for sentence in doc.sentences)

    def _cut_words(self, words: Iterable[Word]) -> Iterator[str]:
        for word in words:
            whole = word.lower.removesuffix("'s")
            is_high = word.text[0].isupper() and (
                not opens_sentence(self.comparison.doc, word) or len(whole) > SHORTEST
            )
            if is_high or not self.comparison.lexicon.has_entry(whole):
                yield from {fold_marks(part) for part in (whole, *whole.split("-")) if part}

    @cached_property
    def _text_strings(self) -> tuple[str, ...]:
        source = self.words.doc
        return tuple(fold_marks(source.text[s.start : s.end]) for s in source.sentences)

    def _accounts(self, key: str, number: int, *, is_elsewhere: bool = False) -> bool:
        """Whether a sentence of the source accounts for a name; of one elsewhere in the article only its names do."""
        if key in self._text_strings[number]:
            return True
        words = self.words.sentences[number]
        if any(self._stand_for_one(key, word) for word in words if word.is_name or not is_elsewhere):
            return True
        if self.words.is_spaced:
            return False
        sentence = self.words.doc.sentences[number]
        text = self.words.doc.text[sentence.start : sentence.end]
        if len(key) <= SHORTEST or (key in _SYLLABLES and not is_english_place(key)):
            return True
        if holds_country(text, countries_of(key)):
            return True
        limit = RUN_ALIKE * len(read_units(key))
        sounds = {form for name in read_names(text, self.words.language) for form in _read_korean(name.sound)}
        return any(sound_distance(sound, key) <= limit for sound in sounds)

    def _stand_for_one(self, key: str, word: SourceWord) -> bool:
        return stand_for_one(key, word, self.words.language)


def _read_korean(sound: str) -> tuple[str, ...]:
    """A sound, without the vowel that Korean puts between consonants of foreign names, and with r for l."""
    bare = sound.replace("eu", "")
    return sound, bare, bare.replace("l", "r")


@lru_cache(maxsize=200_000)
def stand_for_one(key: str, word: SourceWord, language: str) -> bool:
    """Whether a word of a text and one of its source may be one name."""
    countries = countries_of(key)
    if any(key in english_words(name) for name in word.names) or begins_as_country(word.lower, countries):
        return True
    if not countries.isdisjoint(english for name in word.names if name.kind == "country" for english in name.english):
        return True
    if countries and (language in VOWELLESS or any(name.kind == "country" for name in word.names)):
        return False
    spellings = (spelling for name in word.names for spelling in english_words(name))
    if any(sound_distance(key, spelling) <= SPELLING_ALIKE * len(key) for spelling in spellings):
        return True
    return _is_heard_in(key, word, language)


def _is_heard_in(key: str, word: SourceWord, language: str) -> bool:
    if language in VOWELLESS:
        return any(_share_skeleton(key, sound) for sound in word.sounds)
    if len(key) >= _SAME_START and any(key[:_SAME_START] == sound[:_SAME_START] for sound in word.sounds):
        return True
    alike = ALIKE if word.is_name else LOWER_ALIKE
    return any(is_heard(key, sound, alike) for sound in word.sounds)


def is_heard(key: str, sound: str, alike: float = ALIKE) -> bool:
    """Whether a word of the source, an ending left out, sounds like a name.

    >>> is_heard("scholz", "sholtsem"), is_heard("scholz", "merkel")
    (True, False)
    """
    return measure_heard(key, sound) <= alike * len(read_units(key))


@lru_cache(maxsize=200_000)
def measure_heard(key: str, sound: str) -> float:
    """How far a name is from a word of the source, whichever ending of either is left out; infinite for far apart."""
    if are_one_given_name(key, sound) or are_twins(key, sound):
        return 0.0
    bare = _AROUND.sub("", sound)
    around = measure_heard(key, bare) if bare != sound and len(bare) > SHORTEST else inf
    if not make_blocks(key) & make_blocks(sound):
        return around
    endless = key.rstrip(_VOWELS), _NOMINATIVE.sub("", key)
    if any(len(form) == SHORTEST and sound.startswith(form) and len(sound) <= len(key) for form in endless):
        return 0.0
    polish = _POLISH.sub("sh", key), key.replace("rz", "zh")
    found = [around]
    for form in {key, *polish, *(form for form in endless if len(form) > SHORTEST)}:
        least = max(SHORTEST, len(form) - 2, len(sound) - LONGEST_ENDING)
        ends = {*range(least, min(len(sound), len(form) + 3) + 1), len(sound), *find_stems(sound)}
        found += (sound_distance(form, sound[:end]) for end in ends)
    return min(found)


def _are_cases(key: str, sound: str) -> bool:
    """Whether a name and a word near it part only at their ends, or have the same consonants, or begin otherwise."""
    shared = next((n for n, (a, b) in enumerate(zip(key, sound, strict=False)) if a != b), min(len(key), len(sound)))
    return key[0] != sound[0] or shared >= len(key) - SHORTEST or share_consonants(key, sound)


def share_consonants(one: str, other: str) -> bool:
    """Whether two spellings have the same consonants, by and large, in the same order.

    >>> share_consonants("mike", "maika"), share_consonants("mike", "nike")
    (True, False)
    """
    return _read_skeleton(one) == _read_skeleton(other)


_CLASSES = str.maketrans("pvqcgxjzlmn", "bfkkkkkslmn", "aeiouyw'h-")
_JOINED = (
    ("kh", "h"),
    ("dzh", "k"),
    ("dj", "k"),
    ("dz", "k"),
    ("tsch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("th", "t"),
    ("zh", "k"),
)
_TWICE = re.compile(r"(.)\1+")


def _share_skeleton(key: str, sound: str) -> bool:
    one, other = _read_skeleton(key), _read_skeleton(sound)
    return len(one) > 1 and (one == other or (len(one) > SHORTEST and sound_distance(one, other) <= 1))


def _read_skeleton(spelling: str) -> str:
    for letters, consonant in _JOINED:
        spelling = spelling.replace(letters, consonant)
    return _TWICE.sub(r"\1", spelling.translate(_CLASSES))


def _is_name(mention: NameMention, key: str, kinds: frozenset[Kind], lexicon: Lexicon) -> bool:
    """Whether a capitalised word of the text is a name, or part of one, and nothing else."""
    if lexicon.has_entry(mention.key.lower()) or lexicon.has_entry(key.removesuffix("s")):
        return bool(kinds) and (mention.is_proof or (bool(mention.after) and is_person_name(key)))
    if kinds or is_listed_name(key):
        return True
    return lexicon.zipf(key) < RARE and _DERIVED.search(key) is None


def _find_kinds(key: str, mention: NameMention, lexicon: Lexicon) -> frozenset[Kind]:
    kinds = set[Kind]()
    if countries_of(mention.key) or mention.form in territory_names():
        return frozenset(("country",))
    if is_english_place(key):
        kinds.add("place")
    is_behind_name = any(is_person_name(word) or word in _OFFICES for word in mention.before)
    is_word = lexicon.has_entry(mention.key.lower())
    is_last_name = is_surname(key) and (is_behind_name or not is_word)
    if is_person_name(key) or is_last_name or (is_listed_name(key) and is_behind_name):
        kinds.add("person")
    return frozenset(kinds)


def _read_near(words: tuple[str, ...]) -> str | None:
    """The nearest word beside a name that is part of it."""
    return fold_marks(words[0]) if words and words[0] not in TITLES else None
