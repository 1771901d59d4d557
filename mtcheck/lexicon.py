"""Word lists and frequencies: how common a word is in a language. The only importer of wordfreq.

Frequencies are Zipf values: the base-10 logarithm of occurrences per thousand million words, so that 6 is a word
such as "and", 3 one that an attentive reader meets yearly; 0 means that the list does not hold the word. They
come from the installed wordfreq package (Robyn Speer, 2022; data CC BY-SA 4.0) and are read at run time, one
language at a time and only when asked for. Lists of our own lie in `data/` and are read by `read_table`.
"""

from __future__ import annotations

import gzip
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from mtcheck.tags import primary_subtag

COMMON_ZIPF = 3.0
"""From here on a word is in daily use, and dictionaries need not be asked for it."""
LISTED_ZIPF = 2.0
"""Down to here a large list of another language is read: below, it holds names and slips of the pen."""
UNKNOWN = 0.0
"""The Zipf value of a word that a list does not hold."""

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
        frequency = frequencies(language or self.language, small=small).get(word)
        return math.log10(frequency) + 9 if frequency else UNKNOWN

    def knows(self, word: str) -> bool:
        """Whether the list of the text's own language holds this lower-cased word at all."""
        return word in frequencies(self.language)

    def has_entry(self, word: str) -> bool:
        """Whether a lower-cased word of the text's own language is in daily use, or in an unabridged dictionary."""
        return self.zipf(word) >= COMMON_ZIPF or word in _dictionary(self.language)


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


@lru_cache(maxsize=64)
def listed(language: str) -> Mapping[str, float]:
    """Zipf frequencies by lower-cased word, from the large list down to `LISTED_ZIPF`; empty where there is none.

    Takes about 0.1 s and 15 MB a language, so it is asked only of languages that an article may come from.
    """
    import wordfreq

    if language not in wordfreq.available_languages("large"):
        return {}
    found: dict[str, float] = {}
    read = wordfreq.get_frequency_list.__wrapped__  # its cache would keep every word it ever read
    for centibels, words in enumerate(read(language, "large")):
        zipf = 9 - centibels / 100
        if zipf < LISTED_ZIPF:
            break
        found.update(dict.fromkeys(words, zipf))
    return found


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
def _dictionary(language: str) -> frozenset[str]:
    if language != "en":
        return frozenset()
    return read_words("dictionary_en")


@lru_cache(maxsize=4)
def read_words(name: str) -> frozenset[str]:
    """The words of `data/<name>.txt.gz`, one a line, comment lines left out."""
    content = gzip.decompress(files("mtcheck").joinpath("data", f"{name}.txt.gz").read_bytes())
    return frozenset(line for line in content.decode("utf-8").split("\n") if line and not line.startswith("#"))


def latin_languages() -> tuple[str, ...]:
    """The languages of wordfreq that are written in Latin letters, English among them."""
    return _LATIN


@lru_cache(maxsize=64)
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.tsv`, comment lines left out, one tuple of columns a line."""
    lines = files("mtcheck").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
