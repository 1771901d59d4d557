"""A word of a text and one of its source in, whether they may be one name out.

What lists have is asked first, then how the two sound, through any convention and without their endings. Which words of
either side are names is left to `name_matches`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import inf
from typing import Generic, NamedTuple, TypeVar

import mtcheck.late_re as re
from mtcheck.names.equivalents import are_one_given_name, are_twins
from mtcheck.names.native_names import (
    NativeName,
    begins_as_country,
    begins_as_seat,
    countries_of,
    english_words,
    is_english_place,
    is_listed_name,
    is_person_name,
    seats_of,
)
from mtcheck.names.regions import regions_called, tells_of
from mtcheck.names.romanisation import fold_marks, make_blocks, read_units, sound_distance
from mtcheck.source.abjad_names import may_be_read
from mtcheck.source.indic_names import INDIC, share_indic
from mtcheck.source.name_endings import find_nominatives, find_stems
from mtcheck.source.words import VOWELLESS, SourceWord

ALIKE = 0.2
"""Distance for each unit up to which a word of the source may be the name of the text."""
LOWER_ALIKE = 0.1
"""The same for a word in lower case: an adjective, московский."""
SPELLING_ALIKE = 0.15
"""Distance for each letter up to which a name is the one that a list has."""
SHORTEST = 3
LONGEST_ENDING = 4
_VOWELS = "aeiouy"
_NOMINATIVE = re.compile("(?:[uoia][sr]|(?<=[aeiouy])[sxtdz]|nn)$")
"""What a name may have in English alone: Valur, Pius, Valais."""
_POLISH = re.compile("(?<=[kpt])rz")
_AROUND = re.compile("^(?:pod|pri|za|gos)(?=...)")
"""What Russian puts before the name of a place for the land around it, or before what is the state's: Подмосковье."""
_MAQAF = re.compile("[-\u05be\u2010\u2011]")
_SAME_START = 5
"""So many letters that begin a word of each side are enough."""

T = TypeVar("T")


class Heard(NamedTuple):
    """What of a word of a source tells whether it is a name of the text: the same wherever it stands."""

    lower: str
    sounds: tuple[str, ...]
    names: tuple[NativeName, ...]
    is_name: bool


def hear(word: SourceWord) -> Heard:
    """A word of a source without its place."""
    return Heard(word.lower, word.sounds, word.names, word.is_name)


def find_starts(key: str) -> frozenset[str] | None:
    """What a word of the text and one of the source that sounds like it share one of; None where any may be it."""
    if countries_of(key) or seats_of(key) or is_listed_name(key) or is_person_name(key) or is_english_place(key):
        return None
    bare = _AROUND.sub("", key)
    return make_blocks(key) | make_blocks(bare) | {key[:_SAME_START]}


def hear_starts(word: Heard) -> frozenset[str] | None:
    """The same of a word of the source."""
    starts = [find_starts(sound) for sound in word.sounds]
    if word.names or not starts or None in starts:
        return None
    return frozenset[str]().union(*filter(None, starts))


class ByStart(Generic[T]):
    """Words of one side, of which those are looked at alone that may sound like one of the other side."""

    __slots__ = ("_found", "_open", "_words")

    def __init__(self, words: Mapping[T, frozenset[str] | None]) -> None:
        self._words = tuple(words)
        self._open = tuple(word for word, starts in words.items() if starts is None)
        self._found = defaultdict[str, list[T]](list)
        for word, starts in words.items():
            for start in starts or ():
                self._found[start].append(word)

    def find(self, starts: frozenset[str] | None) -> Iterable[T]:
        """The words that share one of some starts, or any start."""
        if starts is None:
            return self._words
        return dict.fromkeys((*self._open, *(word for start in starts for word in self._found.get(start, ()))))


@lru_cache(maxsize=20_000)
def stand_for_one(key: str, word: Heard, language: str) -> bool:
    """Whether a word of a text and one of its source may be one name."""
    countries = countries_of(key)
    is_listed = any(key in english_words(name) for name in word.names) or begins_as_country(word.lower, countries)
    if is_listed or any(tells_of((fold_marks(word.lower),), region) for region in regions_called(key)):
        return True
    if not countries.isdisjoint(english for name in word.names if name.kind == "country" for english in name.english):
        return True
    if _is_seat(key, word, countries):
        return True
    if countries and (language in VOWELLESS or any(name.kind == "country" for name in word.names)):
        return False
    spellings = (spelling for name in word.names for spelling in english_words(name))
    if any(sound_distance(key, spelling) <= SPELLING_ALIKE * len(key) for spelling in spellings):
        return True
    return _is_heard_in(key, word, language)


def _is_seat(key: str, word: Heard, countries: frozenset[str]) -> bool:
    """Whether one is a country and the other the seat of its government, or both are: the Kremlin, Moscow."""
    english = frozenset(part for name in word.names for part in english_words(name))
    if countries and (begins_as_seat(word.lower, countries) or any(countries & seats_of(part) for part in english)):
        return True
    seats = seats_of(key)
    if not seats:
        return False
    named = frozenset(country for name in word.names if name.kind == "country" for country in name.english)
    return bool(seats & named) or begins_as_seat(word.lower, seats)


def _is_heard_in(key: str, word: Heard, language: str) -> bool:
    if language in VOWELLESS:
        parts = _MAQAF.split(word.lower)
        is_read = len(key) > SHORTEST and any(may_be_read(key, part, language) for part in parts)
        return is_read or any(_share_skeleton(key, sound) for sound in word.sounds)
    if is_other_place(key, word.sounds):
        return False
    if language in INDIC and any(share_indic(key, sound) for sound in word.sounds):
        return True
    if len(key) >= _SAME_START and any(key[:_SAME_START] == sound[:_SAME_START] for sound in word.sounds):
        return True
    alike = ALIKE if word.is_name else LOWER_ALIKE
    return any(is_heard(key, sound, alike) for sound in word.sounds)


@lru_cache(maxsize=20_000)
def is_other_place(key: str, sounds: tuple[str, ...]) -> bool:
    """Whether a word of the source is in a case of a town that lists have, and that is not the one of the text.

    >>> is_other_place("chernihiv", ("chernivtsiah",)), is_other_place("chernihiv", ("chernihovi",))
    (True, False)
    """
    if not is_english_place(key) or any(map(is_english_place, sounds)):
        return False  # Torino may be Turin
    towns = {form for sound in sounds for form in find_nominatives(sound) if is_english_place(form)}
    limit = ALIKE * len(read_units(key))
    return bool(towns) and all(town not in key and sound_distance(key, town) > limit for town in towns)


def is_heard(key: str, sound: str, alike: float = ALIKE) -> bool:
    """Whether a word of the source, an ending left out, sounds like a name.

    >>> is_heard("scholz", "sholtsem"), is_heard("scholz", "merkel")
    (True, False)
    """
    return measure_heard(key, sound) <= alike * len(read_units(key))


@lru_cache(maxsize=20_000)
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


def are_cases(key: str, sound: str) -> bool:
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
