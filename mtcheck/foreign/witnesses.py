"""What word lists say of one lower-cased word, wherever it stands: known, rare, or claimed by another language.

Witnesses are asked in the order of their price: the frequency list of the text's own language; derivation by its
affixes; the lists of other languages; letters that the language does not write; the shape of the word. What stands
around the word is left to `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

import mtcheck.late_re as re
from mtcheck.foreign.derivation import MIN_BASE_ZIPF, PREFIXES, is_derived
from mtcheck.foreign.shape import Shape, measure_shape
from mtcheck.lexicon import UNKNOWN, Lexicon, Use, find_uses, frequent_words, latin_languages

OWN_MARGIN = 1.5
"""A language claims a word that is so much more frequent in it than in the text's own (a factor of 30)."""
CLAIM_ZIPF = 3.4
"""Below this another language's list holds English words and names of its own news, but for its dictionary's words."""
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
LINKS = {"de": ("", "s", "es", "n", "en"), "nl": ("", "s", "en"), "sv": ("", "s"), "da": ("", "s"), "nb": ("", "s")}
"""What languages set between the halves of a compound."""
COMPOUNDING = frozenset("da de et fi hu is nb nl sv".split())
DICTIONARY_ZIPF = 2.5
"""What a word counts for that a dictionary has and no list of frequencies."""
_ANYWHERE = frozenset(PREFIXES)
"""Prefixes that other languages share: semi-étrangères, anti-deutsche."""
_OF_ENGLISH = frozenset("cross down fore mid off out over self un under up".split())
"""Prefixes of English alone: mid-pour is one of its words, though pour is French; non-lieu is not."""
RARE_ZIPF = 2.0
"""Words that English lists hold and no dictionary does are names, or slips, up to so often."""
NEAR_ZIPF, NEAR_ZIPF_LONG = 3.5, 2.5
NEAR_LETTERS, NEAR_LETTERS_LONG = 6, 8
"""A word one slip away from one of daily use is that word misspelt: orderign, photoelectic. Long ones may be rarer."""
HALF_ZIPF = {2: 6.3, 3: 5.0, 4: 3.5}
"""How common a word of so few letters is if it lost the space beside it; longer ones need the last."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NO_SHAPE = Shape({"und": 0.0}, {"und": 0.0})


@dataclass(frozen=True)
class Witness:
    """What the lists say of one word; what takes long to find out is found when asked for, once."""

    word: str
    """Lower-cased."""
    language: str
    """The text's own, as primary subtag."""
    own: float
    """Zipf frequency in the text's own language."""
    claims: tuple[tuple[str, float], ...]
    """Languages in which it is far more frequent, with the margin over `own`, largest first."""
    uses: tuple[Use, ...] = ()
    """What is known of it in other languages, where the text's own is English."""

    @cached_property
    def is_known(self) -> bool:
        """Whether the word, a derivation or all of its parts are in use in the text's own language."""
        if self.own > UNKNOWN or self.language != "en":
            return self.own > UNKNOWN
        parts = split_parts(self.word)
        if len(parts) > 1 and self.best_margin >= PIECES_MARGIN:
            return False
        lexicon = Lexicon(self.language)
        return all(_is_english_part(part, lexicon) for part in parts)

    @cached_property
    def has_entry(self) -> bool:
        """Whether it is in daily use, or in a dictionary of the text's own language."""
        lexicon = Lexicon(self.language)
        return any(lexicon.has_entry(form) for form in _spellings(self.word))

    @cached_property
    def is_derived(self) -> bool:
        """Whether it is made of words in good use by the affixes of the text's own language, English."""
        return self.language == "en" and is_derived(self.word, Lexicon("en"))

    @cached_property
    def is_english(self) -> bool:
        """Whether dictionaries of the text's own language have it, or what it is the plural or derived of: plazas."""
        if self.has_entry or (self.own >= RARE_ZIPF and self.is_derived):
            return True
        return self.word.endswith("s") and self.own > UNKNOWN and Lexicon(self.language).has_entry(self.word[:-1])

    @cached_property
    def is_swapped(self) -> bool:
        """Whether two letters exchanged make an unknown word one of daily use: wanred, orderign."""
        if not self._may_be_slip:
            return False
        lexicon = Lexicon(self.language)
        return any(lexicon.zipf(form) >= NEAR_ZIPF for form in swap_letters(self.word))

    @cached_property
    def is_near_known(self) -> bool:
        """Whether one letter left out, doubled, put in or taken for another makes an unknown word one of daily use."""
        if not self._may_be_slip:
            return False
        word = self.word
        known = frequent_words(self.language, NEAR_ZIPF if len(word) < NEAR_LETTERS_LONG else NEAR_ZIPF_LONG)
        dropped = (word[:i] + word[i + 1 :] for i in range(len(word)))
        added = (word[:i] + letter + word[i:] for i in range(len(word) + 1) for letter in _LETTERS)
        other = (word[:i] + letter + word[i + 1 :] for i in range(len(word)) for letter in _LETTERS)
        return not all(known.isdisjoint(forms) for forms in (dropped, added, other))

    @cached_property
    def is_joined(self) -> bool:
        """Whether an unknown word is two of English that lost the space between them: lowcalorie, employmenton."""
        if self.own or self.language != "en" or not self.word.isalpha():
            return False
        lexicon, word = Lexicon("en"), self.word
        return any(
            lexicon.zipf(word[:cut]) >= _needed_of_half(cut)
            and lexicon.zipf(word[cut:]) >= _needed_of_half(len(word) - cut)
            for cut in range(2, len(word) - 1)
        )

    @cached_property
    def is_prefixed(self) -> bool:
        """Whether English makes it of a prefix and a word in its dictionaries: mid-pour, co-operative."""
        return self.language == "en" and _is_prefixed(self.word)

    @property
    def _may_be_slip(self) -> bool:
        is_long = len(self.word) >= NEAR_LETTERS and self.word.isascii() and self.word.isalpha()
        return is_long and not self.own and not self.claims

    @property
    def spread(self) -> int:
        """How many other languages use it more than English does."""
        return len(self.uses)

    @property
    def is_marked(self) -> bool:
        """Whether it has letters that the text's own language does not write."""
        return self.language == "en" and not self.word.isascii()

    @property
    def shape(self) -> Shape:
        """How its most foreign part is spelled."""
        if self.word.isalpha():
            return measure_shape(self.word, self.language) if len(self.word) > MIN_PIECE_LETTERS else _NO_SHAPE
        long = [part for part in split_parts(self.word) if len(part) > MIN_PIECE_LETTERS and part.isalpha()]
        shapes = [measure_shape(part, self.language) for part in long]
        return max(shapes, key=lambda shape: shape.margin, default=_NO_SHAPE)

    def margin(self, language: str | None) -> float:
        """By how much `language` claims the word; 0 where it does not."""
        return next((margin for claimant, margin in self.claims if claimant == language), 0.0)

    @property
    def best_margin(self) -> float:
        """The largest margin of any language; 0 where none claims the word."""
        return self.claims[0][1] if self.claims else 0.0

    def use_in(self, language: str | None) -> Use | None:
        """What is known of the word in one other language."""
        return next((use for use in self.uses if use.language == language), None)

    def is_word_of(self, language: str | None) -> bool:
        """Whether a dictionary of another language has it, and not as a name."""
        use = self.use_in(language)
        return use is not None and use.is_word_or_noun

    def is_compound_of(self, language: str | None) -> bool:
        """Whether it is unknown, and made of two words of another language."""
        if self.own or self.claims or language is None:
            return False
        return is_compound(self.word.removesuffix("'s"), language)

    @cached_property
    def word_margin(self) -> float:
        """By how much the language that claims it most writes it in lower case: it is no name; 0 where none does."""
        words = {use.language for use in self.uses if use.is_only_word}
        return max((margin for language, margin in self.claims if language in words), default=0.0)

    @cached_property
    def is_in_dictionary(self) -> bool:
        """Whether a dictionary of another language has it, as a word or as a noun with a capital."""
        return any(use.is_word_or_noun for use in self.uses)


INNOCENT = Witness(word="", language="en", own=7.0, claims=())
"""What is said of a word that stands there on purpose."""


@lru_cache(maxsize=30_000)
def ask(word: str, own_language: str) -> Witness:
    """What the lists say of a lower-cased word in a text that should be in `own_language` (primary subtag)."""
    if len(word) > LONGEST_WORD:
        return INNOCENT
    lexicon = Lexicon(own_language)
    own = max(lexicon.zipf(form) for form in _spellings(word))
    uses = find_uses(word.removesuffix("'s")) if own_language == "en" else ()
    return Witness(word, own_language, own, tuple(claim_word(word, own_language)), uses)


def swap_letters(word: str) -> Iterator[str]:
    """A word with each two neighbouring letters exchanged that differ.

    >>> list(swap_letters("wall"))
    ['awll', 'wlal']
    """
    for i in range(len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def split_parts(word: str) -> list[str]:
    """The parts of a word between hyphens and apostrophes."""
    return [part for part in _PARTS.split(word) if part]


def claim_word(word: str, own_language: str) -> tuple[tuple[str, float], ...]:
    """Languages that use a lower-cased word so much more than its text's own, with the margins, largest first."""
    lexicon = Lexicon(own_language)
    own = max(lexicon.zipf(form) for form in _spellings(word))
    if own_language == "en" and _is_prefixed(word):
        return ()
    parts = split_parts(word)
    pieces = [word.removesuffix("'s")]
    if own == UNKNOWN and len(parts) > 1:
        pieces = [part for part in parts if len(part) > MIN_PIECE_LETTERS and part not in _ANYWHERE]
    if not pieces:
        return ()
    claim = _claim_over_english if own_language == "en" else _claim_over
    shared = claim(pieces[0], lexicon)
    for piece in pieces[1:]:
        margins = claim(piece, lexicon) if shared else {}
        shared = {language: min(shared[language], margins[language]) for language in shared.keys() & margins.keys()}
    return tuple(sorted(shared.items(), key=lambda item: (-item[1], item[0])))


@lru_cache(maxsize=5_000)
def is_compound(word: str, language: str) -> bool:
    """Whether a lower-cased word is made of two that a language has in its lists, as Germanic and Finnic ones are.

    >>> is_compound("smitvarnir", "is"), is_compound("fallpauschalen", "de"), is_compound("kwankwaso", "de")
    (True, True, False)
    """
    if language not in COMPOUNDING or not word.isalpha():
        return False
    links = LINKS.get(language, ("",))
    for cut in range(COMPOUND_LETTERS, len(word) - COMPOUND_LETTERS + 1):
        if not _is_piece(word[cut:], language):
            continue
        first = word[:cut]
        ends = (first[: cut - len(link)] for link in links if first.endswith(link))
        if any(_is_piece(end, language) for end in ends):
            return True
    return False


def is_german_noun(word: str) -> bool:
    """Whether a German dictionary has a lower-cased word, or two words that it is made of.

    >>> is_german_noun("fallpauschalen"), is_german_noun("kwankwaso")
    (True, False)
    """
    uses = find_uses(word)
    return any(use.language == "de" and use.is_word_or_noun for use in uses) if uses else is_compound(word, "de")


def is_other_language(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-cased word, wherever it stands, is another language's rather than the text's own.

    >>> is_other_language("réforme", Lexicon("en")), is_other_language("reform", Lexicon("en"))
    (True, False)
    """
    witness = ask(word, lexicon.language)
    return not witness.is_known or bool(witness.claims)


def _claim_over(word: str, lexicon: Lexicon) -> dict[str, float]:
    """By how much other languages use a word more than the text's own, from the lists themselves."""
    own = lexicon.zipf(word)
    zipfs = {
        language: lexicon.zipf(word, language, small=True)
        for language in latin_languages()
        if language != lexicon.language
    }
    return {code: zipf - own for code, zipf in zipfs.items() if zipf >= CLAIM_ZIPF and zipf - own >= OWN_MARGIN}


def _claim_over_english(word: str, lexicon: Lexicon) -> dict[str, float]:
    """The same over English."""
    own = lexicon.zipf(word)
    found = {}
    for use in find_uses(word):
        zipf = use.zipf or DICTIONARY_ZIPF
        is_said = use.is_word_or_noun or zipf >= CLAIM_ZIPF
        if is_said and zipf - own >= OWN_MARGIN:
            found[use.language] = zipf - own
    return found


def _is_piece(word: str, language: str) -> bool:
    """Whether a language has a word often enough for it to be half of a compound."""
    if len(word) < COMPOUND_LETTERS:
        return False
    if Lexicon(language).zipf(word, small=True) >= COMPOUND_ZIPF:
        return True
    return any(use.language == language and use.is_word for use in find_uses(word))


def is_latin(word: str) -> bool:
    """Whether all letters of a word are Latin; others are the business of `scripts`."""
    return word.isascii() or _NOT_LATIN.search(word) is None


def _is_prefixed(word: str) -> bool:
    """Whether a lower-cased word has a prefix of English before a hyphen, and behind it words that English uses."""
    first, _, rest = word.removesuffix("'s").partition("-")
    lexicon = Lexicon("en")
    if first not in _ANYWHERE or not all(
        lexicon.has_entry(part) and lexicon.zipf(part) >= MIN_BASE_ZIPF for part in rest.split("-")
    ):
        return False
    return first in _OF_ENGLISH or not _claim_over_english(rest, lexicon)


def _needed_of_half(letters: int) -> float:
    return HALF_ZIPF[min(letters, max(HALF_ZIPF))]


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
