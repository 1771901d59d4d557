"""The key of a name in, the blocks it is compared in out: two spellings that may be one name share one.

A block is a row of sounds, those taken together that romanisations take for one another (s and z, o and u), with
glides and h left out; a unit that may be two sounds gives two rows. So of 100,000 names each meets a handful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from mtcheck.names.equivalents import are_one_given_name
from mtcheck.names.known_names import identify_person, identify_place
from mtcheck.names.name_words import iter_words
from mtcheck.names.romanisation import fold_marks, read_units

MOST_ROWS = 24
"""Of one name; only words with many units of two readings have more, and they lose some of their blocks."""

_CLASSES = {
    **dict.fromkeys("kgx", "k"),
    **dict.fromkeys("szc", "s"),
    **dict.fromkeys("čšžǰ", "č"),
    **dict.fromkeys("vf", "v"),
    **dict.fromkeys("ieE", "i"),
    **dict.fromkeys("ouöü", "u"),
    **dict.fromkeys("aA", "a"),
    "j": "",
}
_JOINTS = re.compile("[-\u2010\u2011 '’]")
_VOWELS = str.maketrans("", "", "iua")
_SURNAME_OF_TOWN = re.compile(r"(?:iv|[oe]v|[oe]w|i(?:v|w)tsi|ovts[iy])$")


def make_full_blocks(key: str) -> Iterator[str]:
    """The blocks of a name of several words, against others of several words.

    >>> set(make_full_blocks("dmitri peskov")) & set(make_full_blocks("dmitry peskow")) >= {"f:dmitri piskuv"}
    True
    """
    words = tuple(iter_words(key))
    yield f"m:{compact(key)}"
    yield f"m:{compact(' '.join(map(identify_person, words)))}"
    for rows in islice(product(*map(read_rows, words)), MOST_ROWS):
        yield f"f:{' '.join(rows)}"
    if len(words) > 1 and are_one_given_name(words[0], words[0]):
        yield from (f"g:{row}" for row in read_rows(words[-1]))
    for at, word in enumerate(words):
        if _SURNAME_OF_TOWN.search(fold_marks(word)):
            yield f"t:{' '.join((*words[:at], _read_consonants(word), *words[at + 1 :]))}"


def make_bare_blocks(key: str) -> Iterator[str]:
    """The blocks of a name of one word, against others of one word.

    >>> sorted(set(make_bare_blocks("boutcha")) & set(make_bare_blocks("bucha")))
    ['b:buča', 'm:bucha']
    """
    yield f"m:{compact(key)}"
    yield f"m:{identify_place(key)}"
    yield f"m:{identify_person(key)}"
    yield from (f"b:{row}" for row in read_rows(key))
    if _SURNAME_OF_TOWN.search(fold_marks(key)):
        yield f"t:{_read_consonants(key)}"


def compact(key: str) -> str:
    """A name without accents, hyphens, apostrophes and blanks.

    >>> compact("kim jong-un"), compact("kim jong un"), compact("gdańsk")
    ('kimjongun', 'kimjongun', 'gdansk')
    """
    return _JOINTS.sub("", fold_marks(key))


def make_surname_blocks(word: str) -> Iterator[str]:
    """The blocks in which a name of one word meets the surnames of full names."""
    return (f"s:{row}" for row in read_rows(word))


@lru_cache(maxsize=65536)
def read_rows(word: str) -> tuple[str, ...]:
    """The rows of sounds that a word may stand for, each once.

    >>> read_rows("boutcha"), read_rows("bucha")
    (('buča',), ('buča', 'buka'))
    """
    options = [_read_classes(unit) for unit in read_units(word)]
    rows = {"".join(_join_runs(row)): None for row in islice(product(*options), MOST_ROWS)}
    return tuple(rows)


@lru_cache(maxsize=4096)
def _read_classes(sounds: str) -> tuple[str, ...]:
    found = {_CLASSES.get(sound, sound): None for sound in sounds}
    if sounds == "xh":
        found[""] = None  # Habib, Khabib; Hanna, Anna
    return tuple(found)


def _join_runs(row: tuple[str, ...]) -> Iterator[str]:
    """The row without the second of two like sounds, which a glide between them had kept apart."""
    last = ""
    for sound in row:
        if sound and sound != last:
            yield sound
            last = sound


def _read_consonants(word: str) -> str:
    """Kharkiv, Kharkov; Chernihiv, Chernigov: h there is g, which is one class with kh."""
    letters = re.sub(r"(?<![ckpstz])h", "g", fold_marks(word)).replace("w", "v").replace("y", "i")
    return read_rows(letters)[0].translate(_VOWELS)
