"""What word lists say of one lower-cased word, wherever it stands: known, rare, or claimed by another language.

Witnesses are asked in the order of their price: the frequency list of the text's own language; derivation by its
affixes; the lists of other languages; letters that the language does not write; the shape of the word. What stands
around the word is left to `evidence`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from mtcheck.derivation import is_derived
from mtcheck.lexicon import UNKNOWN, Lexicon, latin_languages, listed
from mtcheck.shape import Shape, measure_shape

OWN_MARGIN = 1.5
"""A language claims a word that is so much more frequent in it than in the text's own (a factor of 30)."""
CLAIM_ZIPF = 3.4
"""Below this another language's list holds English words and names of its own news."""
MIN_PIECE_LETTERS = 2
"""Shorter pieces of a hyphenated word belong to every language: e-, non-, -il."""
PIECES_MARGIN = 2.5
"""A word in pieces is another language's, though English has each piece, if all of them are claimed: contre-cœur."""
LONGEST_WORD = 60
"""What is longer is no word, and trying all its parts would take long."""
COMPOUND_ZIPF = 3.3
"""Both halves of a German compound are words of the day: `Fall|pauschalen`, `Schwer|lastverkehr`."""
COMPOUND_LETTERS = 4

_NOT_LATIN = regex.compile(r"[\p{L}--\p{Latin}]", regex.V1)
_PARTS = re.compile("[-']")
_LINKS = ("", "s", "es", "n", "en")
"""What German sets between the halves of a compound."""
_NO_SHAPE = Shape({"und": 0.0}, {"und": 0.0})


@dataclass(frozen=True, slots=True)
class Witness:
    """What the lists say of one word."""

    own: float
    """Zipf frequency in the text's own language."""
    is_known: bool
    """Whether the word, a derivation or all of its parts are in use in the text's own language."""
    has_entry: bool
    """Whether it is in daily use, or in an unabridged dictionary of the text's own language."""
    claims: tuple[tuple[str, float], ...]
    """Languages in which it is far more frequent, with the margin over `own`, largest first."""
    spread: int
    """How many other languages use it."""
    is_marked: bool
    """Whether it has letters that the text's own language does not write."""
    is_latin: bool
    """Whether all its letters are Latin; others are the business of `scripts`."""
    shape: Shape
    """How its most foreign part is spelled."""

    def margin(self, language: str | None) -> float:
        """By how much `language` claims the word; 0 where it does not."""
        return next((margin for claimant, margin in self.claims if claimant == language), 0.0)

    @property
    def best_margin(self) -> float:
        """The largest margin of any language; 0 where none claims the word."""
        return self.claims[0][1] if self.claims else 0.0


INNOCENT = Witness(
    own=7.0,
    is_known=True,
    has_entry=True,
    claims=(),
    spread=0,
    is_marked=False,
    is_latin=True,
    shape=_NO_SHAPE,
)
"""What is said of a word that stands there on purpose."""


@lru_cache(maxsize=8_000)
def ask(word: str, own_language: str) -> Witness:
    """What the lists say of a lower-cased word in a text that should be in `own_language` (primary subtag)."""
    if len(word) > LONGEST_WORD:
        return INNOCENT
    lexicon = Lexicon(own_language)
    own = max((lexicon.zipf(form) for form in _spellings(word)), default=UNKNOWN)
    claims = claim_word(word, own_language)
    is_known = own > UNKNOWN
    parts = split_parts(word)
    if not is_known and own_language == "en":
        is_known = all(_is_english_part(part, lexicon) for part in parts)
        if len(parts) > 1 and claims and claims[0][1] >= PIECES_MARGIN:
            is_known = False
    return Witness(
        own,
        is_known,
        has_entry=any(lexicon.has_entry(form) for form in _spellings(word)),
        claims=claims,
        spread=sum(lexicon.zipf(word, language, small=True) > UNKNOWN for language in latin_languages()),
        is_marked=own_language == "en" and not word.isascii(),
        is_latin=_NOT_LATIN.search(word) is None,
        shape=_find_shape(parts, own_language),
    )


def split_parts(word: str) -> list[str]:
    """The parts of a word between hyphens and apostrophes."""
    return [part for part in _PARTS.split(word) if part]


def claim_word(word: str, own_language: str) -> tuple[tuple[str, float], ...]:
    """Languages that use a lower-cased word so much more than its text's own, with the margins, largest first."""
    lexicon = Lexicon(own_language)
    own = max((lexicon.zipf(form) for form in _spellings(word)), default=UNKNOWN)
    parts = split_parts(word)
    pieces = [part for part in parts if len(part) > MIN_PIECE_LETTERS] if own == UNKNOWN and len(parts) > 1 else [word]
    claims = []
    for language in latin_languages():
        if language != own_language and pieces:
            margin = min(_claim(piece, language, lexicon) for piece in pieces)
            if margin >= OWN_MARGIN:
                claims.append((language, margin))
    return tuple(sorted(claims, key=lambda claim: -claim[1]))


@lru_cache(maxsize=20_000)
def is_german_noun(word: str) -> bool:
    """Whether German uses a lower-cased word, or two words that it is made of.

    >>> is_german_noun("fallpauschalen"), is_german_noun("kwankwaso")
    (True, False)
    """
    german = listed("de")
    if word in german:
        return True
    for cut in range(COMPOUND_LETTERS, len(word) - COMPOUND_LETTERS + 1):
        if german.get(word[cut:], UNKNOWN) < COMPOUND_ZIPF:
            continue
        first = word[:cut]
        ends = (first[: cut - len(link)] for link in _LINKS if first.endswith(link))
        if any(german.get(end, UNKNOWN) >= COMPOUND_ZIPF for end in ends):
            return True
    return False


def is_other_language(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-cased word, wherever it stands, is another language's rather than the text's own.

    >>> is_other_language("réforme", Lexicon("en")), is_other_language("reform", Lexicon("en"))
    (True, False)
    """
    witness = ask(word, lexicon.language)
    return not witness.is_known or bool(witness.claims)


def _claim(word: str, language: str, lexicon: Lexicon) -> float:
    """By how much another language uses a word more than the text's own; 0 where it does not."""
    zipf = lexicon.zipf(word, language, small=True)
    return max(0.0, zipf - lexicon.zipf(word)) if zipf >= CLAIM_ZIPF else 0.0


def _find_shape(parts: list[str], own_language: str) -> Shape:
    long = [part for part in parts if len(part) > MIN_PIECE_LETTERS and part.isalpha()]
    shapes = [measure_shape(part, own_language) for part in long]
    return max(shapes, key=lambda shape: shape.margin, default=_NO_SHAPE)


def _is_english_part(part: str, lexicon: Lexicon) -> bool:
    return (
        len(part) <= MIN_PIECE_LETTERS  # x-ray, t-shirt, 's
        or any(char.isdigit() for char in part)
        or lexicon.zipf(part) >= 1.0
        or lexicon.has_entry(part)
        or is_derived(part, lexicon)
    )


def _spellings(word: str) -> Iterator[str]:
    yield word
    if word.endswith("'s"):
        yield word[:-2]
    elif word.endswith("'"):
        yield word[:-1]
