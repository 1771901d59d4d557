"""A source sentence in, the words of it that may be names out, each with how it sounds in Latin letters.

In scripts with capitals these are the words that have one. Chinese and Korean names are looked for among all runs of
two to four characters, Japanese ones among the words in katakana. Arabic, Hebrew, Thai and the scripts of India write
too few of the vowels, or no gaps, for a name to be known by its sound: nothing is read there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

import mtcheck.late_re as re
from mtcheck.foreign.transliteration import romanise
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.greek_letters import read_greek

LONGEST_NAME = 4
"""Characters of a Chinese or Korean name: Ouyang Zhenhua has four."""
SHORTEST_NAME = 2
"""One character sounds like too many others."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*")
_PIECE = re.compile(r"[^'’\-\u2010\u2011]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_UNSPACED = {"ko": _HANGUL, "zh": _HAN}
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]+")
_GEORGIAN = re.compile(r"[\u10d0-\u10ff]+")
_HELD = str.maketrans("", "", "ーｰ")
_GOVERNING = {
    language: frozenset(prepositions.split())
    for language, prepositions in {
        "cs": "bez během do k kolem ke od okolo podle proti s se u vedle vůči z ze",
        "pl": "bez dla do ku od obok podczas przy u wokół wobec z ze",
        "ru": "без возле вокруг для до из к ко около от перед после против с со у",
        "sk": "bez do k ku od okolo podľa pri proti s so u vedľa z zo",
        "uk": "без біля від для до з зі із навколо після при проти перед",
    }.items()
}
"""Prepositions before which a name in -a is none in -o that stands in the nominative: z Kladna, у Торбеева."""
_ENGLISH_W = re.compile("у[аеёиоэ]")
"""How names that begin with a w in English begin in Cyrillic letters."""
_FILLER = re.compile(r"(?<=[bcdfghkmpqrstvz])u(?![aeiou])|(?<=[dt])o(?![aeiou])")
"""The vowel that Japanese puts after a consonant: zerensuki, sumisu, doroteo."""


class SourceName(NamedTuple):
    """A word of a source sentence that may be a name, or a part of one."""

    word: str
    """In lower case."""
    form: str
    """As it stands."""
    sound: str
    """In Latin letters, without marks."""
    is_governed: bool = False
    """Whether a preposition stands before it that is followed by no nominative."""


@lru_cache(maxsize=256)
def read_names(source: str, language: str) -> tuple[SourceName, ...]:
    """What may be a name in a sentence of a language, given as a primary subtag.

    >>> [name.form for name in read_names("Глава Минска в Бресте.", "ru")]
    ['Бресте', 'Глава', 'Минска']
    >>> SourceName("春山", "春山", "chunshan") in read_names("赵春山说", "zh")
    True
    """
    return tuple(sorted({name for name in _read(source, language) if name.sound}))


def read_latin(word: str, language: str) -> str:
    """A lower-cased word of a language in plain Latin letters.

    >>> read_latin("путина", "ru"), read_latin("präsident", "de")
    ('putina', 'prasident')
    """
    latin = read_greek(word) if language == "el" else romanise(word, language)
    return fold_marks(latin if latin.isascii() else anyascii(fold_marks(latin)))


def is_spaced(language: str) -> bool:
    """Whether names stand apart in sentences of a language, so that a vague likeness is enough to know one."""
    return language not in _UNSPACED


@lru_cache(maxsize=20_000)
def spell_sound(word: str, language: str) -> str:
    """How a lower-cased word of a language sounds, in Latin letters without marks.

    >>> spell_sound("щербаков", "ru"), spell_sound("łódź", "pl"), spell_sound("уиткомб", "ru")
    ('scherbakov', 'lodz', 'witkomb')
    """
    sound = read_latin(word, language)
    return f"w{sound[1:]}" if _ENGLISH_W.match(word) else sound


def _read(source: str, language: str) -> Iterator[SourceName]:
    if language in _UNSPACED:
        for run in _UNSPACED[language].findall(source):
            for form in _cut(run):
                sound = anyascii(form).casefold()
                yield SourceName(form, form, sound)
                if language == "ko":
                    yield SourceName(form, form, sound.replace("eo", "o").replace("eu", "u"))  # Jeong, Jong
    elif language == "ja":
        for form in _KATAKANA.findall(source):
            sound = anyascii(form.translate(_HELD))
            for reading in (sound, _FILLER.sub("", sound)):
                yield from (SourceName(form, form, spelling) for spelling in (reading, reading.replace("r", "l")))
    elif language == "ka":
        yield from (SourceName(form, form, anyascii(form)) for form in _GEORGIAN.findall(source))
    else:
        yield from _read_capitals(source, language)


def _cut(run: str) -> Iterator[str]:
    """All parts of a run of characters that are as long as a name."""
    for size in range(SHORTEST_NAME, LONGEST_NAME + 1):
        yield from (run[start : start + size] for start in range(len(run) - size + 1))


def _read_capitals(source: str, language: str) -> Iterator[SourceName]:
    prepositions = _GOVERNING.get(language, frozenset())
    before = ""
    for match in _WORD.finditer(source):
        is_governed = before in prepositions
        before = match[0].casefold()
        for form in {match[0], *_PIECE.findall(match[0])}:
            if form[0].isupper():
                word = form.casefold().replace("’", "'")
                yield SourceName(word, form, spell_sound(word, language), is_governed)
