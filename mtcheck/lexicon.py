"""Word lists and frequencies: how common a word is in a language. The only importer of wordfreq.

Frequencies are Zipf values: the base-10 logarithm of occurrences per thousand million words, so that 6 is a word
such as "and", 3 one that an attentive reader meets yearly; 0 means that the list does not hold the word. Those of the
text's own language come from the installed wordfreq package (Robyn Speer, 2022; data CC BY-SA 4.0) and are read at run
time, when first asked for. Which other languages have a word is looked up in `data/uses.bin`, made from the same lists
and from dictionaries. Other lists of our own lie in `data/` and are read by `read_table`.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from mtcheck.tags import primary_subtag

COMMON_ZIPF = 3.0
"""From here on a word is in daily use, and dictionaries need not be asked for it."""
UNKNOWN = 0.0
"""The Zipf value of a word that a list does not hold."""

AS_WORD, AS_NAME = 0x40, 0x80
"""How dictionaries write a word, in the byte that `data/uses.bin` has for its language."""
USE_SCALE = 30
"""Zipf frequencies are kept there in so many parts of one."""

NOUN_CAPITALS = frozenset(("de", "lb"))
"""Languages whose nouns are capitalised: a capital makes no name, and a word in lower case is no part of one."""
_LATIN = tuple("ca cs da de en es fi fil fr hu id is it lt lv ms nb nl pl pt ro sh sk sl sv tr vi".split())


class Lexicon:
    """Frequencies of words in any language that wordfreq holds.

    Immutable to its users; lists are loaded when first asked for and shared by the whole process.
    """

    def __init__(self, language: str) -> None:
        """`language` is the one that texts should be in, BCP 47; regions are ignored."""
        self.language = primary_subtag(language)

    def zipf(self, word: str, language: str | None = None, *, small: bool = False) -> float:
        """Zipf frequency of a lower-cased word in `language` (default: the text's own); 0.0 where unknown."""
        frequency = frequencies(language or self.language, small=small).get(listed_form(word))
        return math.log10(frequency) + 9 if frequency else UNKNOWN

    def knows(self, word: str) -> bool:
        """Whether the list of the text's own language holds this lower-cased word at all."""
        return word in frequencies(self.language)

    def find_seldom(self, words: frozenset[str], below: float) -> frozenset[str]:
        """Which of these lower-cased words have a lower Zipf frequency: one question for all words of a document."""
        seldom = words - frequent_words(self.language, below)
        return frozenset(word for word in seldom if "ß" not in word or self.zipf(word) < below)

    def has_entry(self, word: str) -> bool:
        """Whether dictionaries of the text's own language have a lower-cased word, and not with a capital only.

        Where the language is not English, whether the word is in daily use.
        """
        is_daily = self.zipf(word) >= COMMON_ZIPF
        if self.language != "en":
            return is_daily
        return word not in read_words("unlisted_en") if is_daily else word in read_words("dictionary_en")


class Use(NamedTuple):
    """That another language uses a word."""

    language: str
    zipf: float
    """0 where only a dictionary is known to have it."""
    is_word: bool
    """Whether a dictionary writes it in lower case; German nouns are not."""
    is_name: bool
    """Whether a dictionary writes it with a capital, as German writes its nouns."""

    @property
    def is_only_word(self) -> bool:
        """Whether dictionaries write it in lower case and never with a capital: no name."""
        return self.is_word and not self.is_name

    @property
    def is_word_or_noun(self) -> bool:
        """Whether a dictionary has it as a word, which German nouns are with their capital."""
        return self.is_word or (self.is_name and self.language in NOUN_CAPITALS)


def find_uses(word: str) -> tuple[Use, ...]:
    """Which other languages written in Latin letters use a lower-cased word three times as often as English, or more.

    Empty where none does. `zipf` is the frequency there, in steps of 1/30, and 0 for words that only a dictionary
    holds. From `data/uses.bin`, made by `tests/makers/uses.py`, which says how low the lists of each language reach.

    >>> [(use.language, use.zipf, use.is_word) for use in find_uses("étant")]
    [('fr', 5.3, True)]
    """
    table = _read_uses()
    key, check = checksums(listed_form(word))
    found = []
    at = bisect_left(table.keys, key)
    while at < len(table.keys) and table.keys[at] == key:
        if table.checks[at] == check:
            how = table.hows[at]
            zipf = table.zipfs[at] / USE_SCALE
            found.append(Use(table.languages[how & 0x3F], zipf, bool(how & AS_WORD), bool(how & AS_NAME)))
        at += 1
    return tuple(found)


@lru_cache(maxsize=16)
def frequent_words(language: str, least: float) -> frozenset[str]:
    """The lower-cased words of a language with so high a Zipf frequency, for questions asked of very many spellings."""
    fewest = 10 ** (least - 9)
    return frozenset(word for word, frequency in frequencies(language).items() if frequency >= fewest)


def listed_form(word: str) -> str:
    """A lower-cased word as the lists spell it: they have no sharp s.

    >>> listed_form("schließung"), listed_form("closing")
    ('schliessung', 'closing')
    """
    return word.replace("ß", "ss") if "ß" in word else word


def checksums(word: str) -> tuple[int, int]:
    """The checksum by which `data/uses.bin` is sorted, and one byte that tells words of one checksum apart."""
    content = word.encode()
    return zlib.crc32(content), zlib.adler32(content) & 0xFF


@lru_cache(maxsize=64)
def frequencies(language: str, *, small: bool = False) -> Mapping[str, float]:
    """Occurrences per word of text, by lower-cased word; empty for a language that wordfreq does not hold.

    The large lists reach down to Zipf 1 (English: 321,000 words), the small ones to Zipf 3 (29,000) and load
    ten times faster.
    """
    import wordfreq

    size = "small" if small else "best"
    if language not in wordfreq.available_languages(size):
        return {}
    return wordfreq.get_frequency_dict(language, size)


@dataclass(frozen=True, slots=True)
class _Uses:
    """The columns of `data/uses.bin`."""

    languages: tuple[str, ...]
    keys: array[int]
    checks: bytes
    hows: bytes
    zipfs: bytes


@lru_cache(maxsize=1)
def _read_uses() -> _Uses:
    first, _, columns = files("mtcheck").joinpath("data", "uses.bin").read_bytes().partition(b"\n")
    header = json.loads(first)
    rows = header["rows"]
    keys = array("I", columns[: 4 * rows])
    if sys.byteorder == "big":
        keys.byteswap()
    checks, hows, zipfs = (columns[(4 + n) * rows : (5 + n) * rows] for n in range(3))
    return _Uses(tuple(header["languages"]), keys, checks, hows, zipfs)


@lru_cache(maxsize=4)
def common_words(language: str) -> frozenset[str]:
    """Lower-cased words of daily use that no other language shares, so that nothing else need be asked of them.

    Empty for languages whose shared words are not known yet.
    """
    if language != "en":
        return frozenset()
    shared = {row[0] for row in read_table("shared_en")}
    least = 10 ** (COMMON_ZIPF - 9)
    return frozenset(word for word, frequency in frequencies("en").items() if frequency >= least) - shared


@lru_cache(maxsize=4)
def read_words(name: str) -> frozenset[str]:
    """The words of `data/<name>.txt.gz`, one a line, comment lines left out."""
    content = gzip.decompress(files("mtcheck").joinpath("data", f"{name}.txt.gz").read_bytes())
    return frozenset(line for line in content.decode("utf-8").split("\n") if line and not line.startswith("#"))


def is_unabridged(word: str) -> bool:
    """Whether only the largest dictionaries of English have a lower-cased word: haar, hwyl."""
    return word in read_words("unabridged_en")


def latin_languages() -> tuple[str, ...]:
    """The languages of wordfreq that are written in Latin letters, English among them."""
    return _LATIN


@lru_cache(maxsize=64)
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.tsv`, comment lines left out, one tuple of columns a line."""
    lines = files("mtcheck").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
