"""Where the source text of a Document has a word of its translation: copied, copied in part, or as a name.

A word of the translation that its own language does not know, and that stands in the source sentence in lower case,
was not translated. What to make of it is left to `copied`; nothing is asked where there is no source text. Sentences
are compared one to one where the input aligned them, else with the whole source.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.transliteration import romanise
from mtcheck.language import identify, scripts_of
from mtcheck.model import Document, Sentence, Word
from mtcheck.names.romanisation import share_letters, sound_distance
from mtcheck.tags import listed_tag

ENOUGH_LETTERS = 2_000
"""So much of a source text is enough to tell its language, where the article does not."""
MIN_LETTERS = 4
"""Fewer letters are alike by chance."""
ALIKE = 0.78
"""So many letters are shared by a word and what was left of it: amster and amstur, lotrovina and lotroviny."""
SOUNDS_ALIKE = 0.35
"""Or, where the source is in another script, it sounds so much like it, by any convention: hanji and ханжи."""
SHARED_START = 5
"""Or it begins alike for half its length, this many letters at least: rikispoli and rikislögreglustjóra."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|[@#]\w+|(?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}\b(?:/\S*)?"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s|[“\"«„(]\s?|\n)\s*$")

_OPENING, _CLOSING = '„“”"«»‚‘', '“”"«»’'
"""The quotation marks of any language."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a word stands in a source text."""

    low: int = 0
    """So many times in lower case, so that it is no name."""
    high: int = 0
    """So many times with a capital inside a sentence."""

    @property
    def is_low(self) -> bool:
        """Whether it stands there in lower case."""
        return self.low > 0

    @property
    def is_high(self) -> bool:
        """Whether it stands there with a capital inside a sentence."""
        return self.high > 0


@dataclass(frozen=True)
class Counterparts:
    """The source text of a document, asked for words of the translation."""

    doc: Document

    @cached_property
    def language(self) -> str | None:
        """The source language as the article gives it, as the lists call it."""
        given = self.doc.article.source_language
        if given is None and self.is_there:
            given = identify(" ".join(self._items)[:ENOUGH_LETTERS])
        return listed_tag(given) if given else None

    @cached_property
    def is_in_latin(self) -> bool:
        """Whether the source language, as far as it is known, is written in Latin letters."""
        return self.language is None or scripts_of(self.language) == ("Latn",)

    @property
    def is_there(self) -> bool:
        """Whether there is a source text."""
        return bool(self.doc.article.source) and self.doc.field == "text"

    @cached_property
    def everywhere(self) -> Mapping[str, Standing]:
        """The words of the whole source text, lower-cased."""
        found: dict[str, Standing] = {}
        for item in self._items:
            for word, standing in _read_item(item).items():
                before = found.get(word)
                found[word] = standing if before is None else _join(before, standing)
        return found

    def beside(self, word: Word) -> Mapping[str, Standing]:
        """The words of the source sentence of a word, lower-cased; of the whole source where none is aligned."""
        items = self._items
        return _read_item(items[word.sentence]) if self.is_aligned else self.everywhere

    @cached_property
    def is_aligned(self) -> bool:
        """Whether each sentence of the document has one of the source."""
        return self.doc.article.segments is not None and len(self._items) == len(self.doc.sentences)

    def find(self, word: Word) -> Standing | None:
        """How a word stands in the source text; None where it does not."""
        bare = word.lower.removesuffix("'s")
        return self.everywhere.get(word.lower) or self.everywhere.get(bare)

    def find_sentence(self, sentence: Sentence) -> str | None:
        """The source of a sentence; None where none is aligned with it."""
        if not self.is_there or not self.is_aligned:
            return None
        return self._items[self.doc.words[sentence.first].sentence] if sentence.first < sentence.last else None

    def find_beside(self, word: Word) -> Standing | None:
        """How a word stands in its source sentence; None where it does not."""
        here = self.beside(word)
        return here.get(word.lower) or here.get(word.lower.removesuffix("'s"))

    def is_title(self, word: Word) -> bool:
        """Whether it stands in the source with a capital in a few words that are set apart by quotation marks."""
        bare = re.escape(word.text.removesuffix("'s").removesuffix("’s"))
        title = re.compile(rf"[{_OPENING}]\s?(?:[\w'’-]+\s){{0,3}}{bare}(?:\s[\w'’-]+){{0,3}}\s?[{_CLOSING}]")
        return any(title.search(item) for item in self._items)

    def resembles_word(self, word: Word, *, with_nouns: bool) -> bool:
        """Whether it is half of a word, or nearly, that stands in the source sentence in lower case.

        `with_nouns`: words with a capital inside the sentence may be meant, too, as nouns are in German.
        """
        alike = self._find_alike(word)
        if not with_nouns and any(standing.is_high for standing in alike.values()):
            return False
        return any(standing.is_low or with_nouns for standing in alike.values())

    def resembles_name(self, word: Word) -> bool:
        """Whether it is half of a word, or nearly, that stands in the source sentence with a capital inside only."""
        alike = self._find_alike(word)
        return bool(alike) and all(standing.is_high and not standing.is_low for standing in alike.values())

    def has_name_like(self, word: Word) -> bool:
        """Whether the source sentence has a word with a capital inside that has another ending: Nových Sadů."""
        start = word.lower[: max(MIN_LETTERS - 1, len(word.lower) - 1)]
        return any(standing.is_high and other.startswith(start) for other, standing in self.beside(word).items())

    def _find_alike(self, word: Word) -> Mapping[str, Standing]:
        """The words of the source sentence that a word is half of, or nearly."""
        bare = fold(word.lower.removesuffix("'s"))
        if not self.is_aligned or len(bare) < MIN_LETTERS:
            return {}
        is_like = _is_like if self.is_in_latin else _sounds_like
        here = self.beside(word).items()
        return {other: standing for other, standing in here if is_like(bare, _spell(other, self.language))}

    @cached_property
    def _items(self) -> tuple[str, ...]:
        return self.doc.article.source or () if self.doc.field == "text" else ()


def fold(word: str) -> str:
    """A word without its accents.

    >>> fold("technaři"), fold("gleißbett")
    ('technari', 'gleissbett')
    """
    if word.isascii():
        return word
    plain = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return plain.replace("ß", "ss").replace("ð", "d").replace("þ", "th").replace("æ", "ae").replace("ł", "l")


def find_listed(words: frozenset[str], listed: frozenset[str]) -> frozenset[str]:
    """Which words a list without accents holds, with accents or without."""
    return (words & listed) | {word for word, plain in _fold_all(words) if plain in listed}


@lru_cache(maxsize=2)
def _fold_all(words: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Those with accents, each with what it is without."""
    return tuple((word, fold(word)) for word in words if not word.isascii())


@lru_cache(maxsize=64)
def _read_item(item: str) -> Mapping[str, Standing]:
    found: dict[str, Standing] = {}
    for match in _WORD.finditer(_ADDRESS.sub(" ", item)):
        whole = match[0].replace("’", "'")
        if len(whole) > 1 and whole.isupper():  # an acronym, or a heading in capitals: neither word nor name
            found.setdefault(whole.lower(), Standing())
            continue
        is_first = _SENTENCE_START.search(match.string, max(0, match.start() - 4), match.start()) is not None
        for word in {whole, whole.rpartition("'")[2]} - {""}:  # l'État is État, too
            is_low = word[0].islower()
            standing = Standing(int(is_low), int(not is_low and not (is_first and word == whole)))
            before = found.get(word.lower())
            found[word.lower()] = standing if before is None else _join(before, standing)
    return found


def _join(one: Standing, other: Standing) -> Standing:
    return Standing(one.low + other.low, one.high + other.high)


@lru_cache(maxsize=2_000)
def _spell(word: str, language: str | None) -> str:
    """A word of the source in plain Latin letters."""
    return fold(word if word.isascii() or language is None else romanise(word, language))


def _sounds_like(word: str, other: str) -> bool:
    """Whether a word is like another one, or sounds like it, with the ending of an English plural or without."""
    is_heard = any(sound_distance(form, other) <= SOUNDS_ALIKE for form in {word, word.removesuffix("s")})
    return is_heard or _is_like(word, other)


def _is_like(word: str, other: str) -> bool:
    if abs(len(word) - len(other)) <= max(2, len(word) // 3) and share_letters(word, other) >= ALIKE:
        return True
    shared = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return shared >= SHARED_START and 2 * shared >= len(word)
