"""The characters of a Japanese name in, whether a surname in Latin letters may be read from their beginning out.

Characters have several readings in names, and long vowels, doubled and voiced consonants are written in many ways. So
one reading that fits is enough; where a character is in no list, nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.names.romanisation import fold_marks

_BEGINNING = 3
"""So many letters of a reading tell two surnames apart."""
LONGEST_SURNAME = 4
_AGAIN = "\u3005"
"""The sign for the character before it."""
_LONG_VOWELS = ((re.compile("o[uh](?![aeiou])|oo"), "o"), (re.compile("uu"), "u"), (re.compile("aa"), "a"))
_DOUBLED = re.compile(r"([bcdfgjkmpqrstz])(?=\1)|t(?=ch)")
_VOICED = (("ts", "z"), ("ch", "j"), ("sh", "j"), ("k", "g"), ("s", "z"), ("t", "d"), ("f", "b"), ("h", "b"))
_SYLLABLES = re.compile(
    "(?:(?:[kgnhbpmr]y|[kgsztdnhbpmyrwjf]|sh|ch|ts|cch|kk|ss|tt|pp|ssh)?[aiueo]h?|n(?![aiueoy])|m(?=[bmp]))+"
)


def may_be_japanese(word: str) -> bool:
    """Whether a word may be Japanese in Latin letters.

    >>> may_be_japanese("takashi"), may_be_japanese("hattori"), may_be_japanese("smith")
    (True, True, False)
    """
    return _SYLLABLES.fullmatch(word) is not None


def read_surnames(characters: str) -> frozenset[str] | None:
    """Every surname that may be read from the first characters of a name; None where that is not known.

    >>> "morita" in (read_surnames("森田修") or ()), read_surnames("患者")
    (True, None)
    """
    if _AGAIN in characters[:LONGEST_SURNAME]:
        at = characters.index(_AGAIN)
        characters = characters[:at] + characters[at - 1] + characters[at + 1 :]
    if len(characters) < 2 or not _is_known(characters[:2]):  # noqa: PLR2004 - most surnames have two
        return None
    sizes = range(1, min(LONGEST_SURNAME, len(characters)) + 1)
    return frozenset(reading for size in sizes for reading in _read(characters[:size]))


def are_one_surname(word: str, readings: frozenset[str]) -> bool:
    """Whether a lower-cased word is one of some readings, as any convention writes it."""
    return _normalise(word) in readings


@lru_cache(maxsize=4096)
def is_plain_surname(word: str) -> bool:
    """Whether a lower-cased word is made of two listed readings, so that its characters can be told from others.

    >>> is_plain_surname("nakamura"), is_plain_surname("nakandakari")
    (True, False)
    """
    plain = _normalise(word)
    return any(plain[:cut] in _first_readings() and plain[cut:] in _last_readings() for cut in range(1, len(plain)))


def is_read_otherwise(word: str, readings: frozenset[str]) -> bool:
    """Whether a surname that no list knows begins as one of some readings does, so that it may be another of them.

    >>> readings = frozenset(("naka", "nakamura"))
    >>> is_read_otherwise("nakandakari", readings), is_read_otherwise("mori", readings)
    (True, False)
    """
    beginnings = tuple(reading for reading in readings if len(reading) >= _BEGINNING)
    return not is_plain_surname(word) and _normalise(word).startswith(beginnings)


@lru_cache(maxsize=1)
def _first_readings() -> frozenset[str]:
    return frozenset(_normalise(reading) for readings in _readings().values() for reading in readings)


@lru_cache(maxsize=1)
def _last_readings() -> frozenset[str]:
    return frozenset(_normalise(joined) for reading in _first_readings() for joined in _join(reading))


@lru_cache(maxsize=4096)
def _is_known(characters: str) -> bool:
    return characters in _readings() or all(character in _readings() for character in characters)


@lru_cache(maxsize=4096)
def _read(characters: str) -> frozenset[str]:
    """The readings of characters that are a surname altogether, normalised."""
    found = {_normalise(reading) for reading in _readings().get(characters, ())}
    for cut in range(1, len(characters)):
        for ending in _readings().get(characters[cut:], ()):
            found |= {_normalise(f"{start}{one}") for start in _read(characters[:cut]) for one in _join(ending)}
    return frozenset(found)


def _join(ending: str) -> Iterator[str]:
    """A reading behind another one: as it stands, with "no" before it, and voiced."""
    yield from (ending, f"no{ending}")
    yield from (voiced + ending[len(plain) :] for plain, voiced in _VOICED if ending.startswith(plain))


@lru_cache(maxsize=8192)
def _normalise(word: str) -> str:
    plain = fold_marks(word)
    for pattern, vowel in _LONG_VOWELS:
        plain = pattern.sub(vowel, plain)
    return re.sub("m(?=[bmp])", "n", _DOUBLED.sub("", plain)).replace("dz", "z").replace("nn", "n")


@lru_cache(maxsize=1)
def _readings() -> Mapping[str, tuple[str, ...]]:
    return {form: tuple(readings.split()) for form, readings in read_table("japanese_surnames")}
