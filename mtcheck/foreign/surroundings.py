"""What an article as a whole says of the language that it comes from, and of how it writes names.

Suspects are the words that may be foreign at all, by what `witnesses` say of each. What all this means for one word is
left to `evidence`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.foreign.counterparts import Counterparts
from mtcheck.foreign.innocence import follows_name, next_is_capitalised, starts_sentence
from mtcheck.foreign.shape import Shape, find_likeliest
from mtcheck.foreign.witnesses import OWN_MARGIN, Witness, ask, is_german_noun, is_latin
from mtcheck.lexicon import COMMON_ZIPF, Lexicon
from mtcheck.model import Document, Word

MIN_LETTERS = 3
"""Two letters are an abbreviation in any language."""
LONGEST_ABBREVIATION = 4
"""What is no longer and has no vowel is one, too: mln."""
SEEN_ZIPF = 2.0
"""A capitalised word as common as this is a name that readers have met, unless another language claims it."""
SEEN_MARGIN = 2.0
SEEN_IN_SOURCE, CITED_IN_SOURCE = 3.5, 4.5
"""A word that stands in the source text, too, may be a leftover though English has it as often as the first; or as the
second, where no dictionary of English has it: lil, mit."""
STRONG_MARGIN = 2.5
STRONG_SHAPE = 6.0
"""A lower-case word with so much for it, alone, is a leftover; several make an article one that has leftovers."""
SHOWN_NOUNS = 2
"""So many different German nouns behind an English article speak for German, though each may be a name."""
HINT_WORDS = 3
"""So many unknown words are asked for the language that an article comes from, names included."""
LOWERED_NAMES = 4
LOWERED_SHARE = 0.3
"""With so many unknown words right behind names, the engine wrote names in lower case."""

DETERMINERS = frozenset("a an the this that these those no some any every each its his her their our".split())
_NAME_LIKE = re.compile(
    r"""[A-Z]{2,}(?!-[^\W\d_A-Z]{5,}$)    # but FH-ingurinn has an ending of the source language
      | (?<![a-z]{3}-)(?<!-1)\d          # but covidu-19 is a word with a number
      | _
    """,
    re.VERBOSE,
)
_CUTS = frozenset((" -", '"-', "“-", "(-", "‘-", "'-"))
LONGEST_ENDING = 6
APOSTROPHES = frozenset("'’")
SOUNDS, SOUND_LETTERS = 3, 5
"""So often a sound is said in one word, and so long it is: tsik-tsik-tsik."""
CLIPPED_LETTERS = 3
"""So long the pieces of a clipped word are: hi-vis."""
_HUNG = frozenset("ce ci il ils je la las le les lha lhe lo los me moi nos on os se te toi tu un".split())
"""Pronouns that Romance languages hang on a verb: dit-il, deu-lhe."""
_SITE_END = re.compile(r"\.(?:[a-z]{2,4}|example|online|agency|travel|museum|media)\b")  # Fótbolti.net
_VOWEL = re.compile(r"[^\Wb-df-hj-np-tv-xzñçčšžłß\d_]")
_PLACE_END = re.compile(
    r"""(?:allee|bach|berg|brücke|burg|dorf|heim|platz|stra(?:ß|ss)e|tal)s?$       # the Wilhelmsplatz
      | (?:gata|götu|gatan|gade|gaten|vegur|veg[is]|vägen|veien|vej|stíg(?:ur|i|s)?|stræti|torg|torget|fjörður|firði
      |    fjord|eyri|eyrar|dalur|foss|höfn|jökull|nes(?:i|ið)?|vík|holt|hólm(?:ur|i)?|skógur
      |    plein|straat|laan|gracht|kerk)$
    """,
    re.VERBOSE,
)
"""Names of streets and places stand behind an article, too."""


@dataclass(frozen=True)
class Surroundings:
    """A document with what its suspects together say of its source language."""

    doc: Document
    lexicon: Lexicon
    witnesses: Mapping[int, Witness]
    """By index of word; words of daily use that no other language shares are not there."""
    source: Counterparts
    """The source text, where there is one."""

    @cached_property
    def suspects(self) -> tuple[int, ...]:
        """The words that may be foreign at all, by position."""
        return tuple(index for index in self.witnesses if self._is_suspect(index))

    @cached_property
    def told(self) -> str | None:
        """The source language, as the article gives it."""
        return self.source.language

    @cached_property
    def shown(self) -> str | None:
        """The source language, as given, or as lower-case words show it: the one that claims most, two or more."""
        if self.told:
            return self.told
        votes: Counter[str] = Counter()
        nouns = set()
        for index in self.suspects:
            word, witness = self.doc.words[index], self.witnesses[index]
            if is_capitalised(word.text):
                if not witness.is_known and self.follows(index, DETERMINERS) and self._could_be_noun(index):
                    nouns.add(word.lower)
            elif not next_is_capitalised(self.doc, word):
                votes.update(language for language, margin in witness.claims if margin >= STRONG_MARGIN)
        if len(nouns) >= SHOWN_NOUNS and self.hinted in {"de", None}:
            german = sum(map(is_german_noun, nouns))
            votes["de"] += german * (german >= SHOWN_NOUNS)
        ranked = votes.most_common(2)
        is_shown = bool(ranked) and ranked[0][1] > 1 and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
        return ranked[0][0] if is_shown else None

    @cached_property
    def hinted(self) -> str | None:
        """The language that unknown words and names are most often spelled like."""
        found: tuple[dict[str, Shape], dict[str, Shape]] = ({}, {})
        for i in self.suspects:
            witness = self.witnesses[i]
            if not witness.is_known and "und" not in witness.shape.margins:
                found[is_capitalised(self.doc.words[i].text)][witness.word] = witness.shape
        words, names = (tuple(shapes.values()) for shapes in found)
        return find_likeliest(words, names) if len(words) + len(names) >= HINT_WORDS else None

    @cached_property
    def guess(self) -> str | None:
        """The likeliest source language, shown or hinted."""
        return self.shown or self.hinted

    @cached_property
    def leftovers(self) -> frozenset[str]:
        """Lower-cased words that are leftovers whatever stands around them."""
        return frozenset(
            self.doc.words[i].lower
            for i in self.suspects
            if not is_capitalised(self.doc.words[i].text) and _is_strong(self.witnesses[i])
        )

    @cached_property
    def lowered(self) -> frozenset[str]:
        """Unknown words in lower case right behind a name, as the second half of one is where names are lowered."""
        return frozenset(
            word.lower
            for word in (self.doc.words[i] for i in self.suspects if not self.witnesses[i].own)
            if not is_capitalised(word.text) and follows_name(self.doc, word)
        )

    @cached_property
    def lowers_names(self) -> bool:
        """Whether the engine wrote names in lower case all over the article."""
        unknown = {
            self.doc.words[i].lower
            for i in self.suspects
            if not is_capitalised(self.doc.words[i].text)
            and not self.witnesses[i].is_known
            and self.witnesses[i].best_margin < SEEN_MARGIN
        }
        lowered = self.lowered & unknown
        return len(lowered) >= LOWERED_NAMES and len(lowered) >= LOWERED_SHARE * len(unknown)

    @cached_property
    def forms(self) -> Mapping[str, tuple[int, int]]:
        """How often each form of a suspect stands in lower case, and capitalised inside a sentence."""
        wanted = {self.doc.words[i].lower for i in self.suspects}
        counts: dict[str, tuple[int, int]] = {}
        for word, lower in zip(self.doc.words, self.doc.lowers, strict=True):
            if lower in wanted:
                low, high = counts.get(word.lower, (0, 0))
                is_high = is_capitalised(word.text)
                inside = is_high and not starts_sentence(self.doc, word)
                counts[word.lower] = (low + (not is_high), high + inside)
        return counts

    def _is_suspect(self, index: int) -> bool:
        word, witness = self.doc.words[index], self.witnesses[index]
        is_copied = self.source.is_there and self._is_copied_low(word)
        if not _is_plain(word.text, word.lower) or not (is_copied or len(word.text) >= MIN_LETTERS):
            return False
        is_cited = witness.own < SEEN_IN_SOURCE or (witness.own < CITED_IN_SOURCE and not witness.has_entry)
        if not (is_copied and is_cited) and _is_familiar(word.text, word.lower, witness.language):
            return False
        is_part = _SITE_END.match(self.doc.text, word.end) is not None or self._is_ending(word)
        return not is_part and not self._is_cut_short(word)

    def _is_ending(self, word: Word) -> bool:
        """Whether it is the end of a word that is spoken about: you say -tsia."""
        is_cut = self.doc.text[max(0, word.start - 2) : word.start] in _CUTS
        return is_cut and len(word.text) <= LONGEST_ENDING

    def _is_cut_short(self, word: Word) -> bool:
        """Whether it is an English word whose last letter an apostrophe stands for: snorin’."""
        is_cut = word.lower.endswith("in") and self.doc.text[word.end : word.end + 1] in APOSTROPHES
        return is_cut and self.lexicon.knows(f"{word.lower}g")

    def _is_copied_low(self, word: Word) -> bool:
        standing = self.source.find(word)
        return standing is not None and (standing.is_low or not is_capitalised(word.text))

    def _could_be_noun(self, index: int) -> bool:
        word = self.doc.words[index]
        is_place = has_place_ending(word.lower)
        return word.text.istitle() and not is_place and not next_is_capitalised(self.doc, word)

    def follows(self, index: int, words: frozenset[str]) -> bool:
        """Whether one of these lower-cased words stands right before a word in its sentence."""
        before = self.doc.words[index - 1] if index else None
        return before is not None and before.sentence == self.doc.words[index].sentence and before.lower in words


def has_place_ending(word: str) -> bool:
    """Whether a lower-cased word ends as names of streets and places do in Germanic languages."""
    return _PLACE_END.search(word) is not None


def is_sound(word: str) -> bool:
    """Whether a lower-cased word says one short plain piece three times, or more, as sounds are written.

    >>> is_sound("tsik-tsik-tsik"), is_sound("anak-anak"), is_sound("arrières-arrières-arrières")
    (True, False, False)
    """
    pieces = word.split("-")
    is_plain = word.isascii() and len(pieces[0]) <= SOUND_LETTERS
    return is_plain and len(pieces) >= SOUNDS and len(set(pieces)) == 1


def is_clipped(word: str) -> bool:
    """Whether a lower-cased word is of two short plain pieces, as English clips its words.

    >>> is_clipped("hi-vis"), is_clipped("là-bas"), is_clipped("dit-il")
    (True, False, False)
    """
    pieces = word.split("-")
    is_short = len(pieces) == 2 and max(map(len, pieces)) <= CLIPPED_LETTERS  # noqa: PLR2004 - two pieces
    return is_short and word.isascii() and _HUNG.isdisjoint(pieces)


@lru_cache(maxsize=30_000)
def is_name_like(text: str) -> bool:
    """Whether a word is an acronym, or holds digits as product names do."""
    return _NAME_LIKE.search(text) is not None


@lru_cache(maxsize=30_000)
def is_capitalised(text: str) -> bool:
    """Whether a word has a capital anywhere: Bucha, al-Assad, and úStí, as broken case has it."""
    return text != text.lower()


def has_broken_case(text: str) -> bool:
    """Whether a capital follows an accented letter, as where an engine takes those for the end of a word: GläTte."""
    return not text.isascii() and any(a.islower() and not a.isascii() and b.isupper() for a, b in pairwise(text))


@lru_cache(maxsize=30_000)
def _is_plain(text: str, lower: str) -> bool:
    """Whether a word is Latin letters and can be said: no acronym, no abbreviation, no sound, and not clipped."""
    if len(text) <= LONGEST_ABBREVIATION and _VOWEL.search(lower) is None:
        return False
    is_pieces = "-" in lower and (is_sound(lower) or is_clipped(lower))
    return not is_pieces and not is_name_like(text) and is_latin(lower)


@lru_cache(maxsize=30_000)
def _is_familiar(text: str, lower: str, language: str) -> bool:
    """Whether the text's own language uses a word, or a name, so often that no other one's claim counts."""
    witness, is_high = ask(lower, language), is_capitalised(text)
    if (witness.own >= COMMON_ZIPF and witness.best_margin < OWN_MARGIN) or witness.is_prefixed:
        return True
    return is_high and witness.own >= SEEN_ZIPF and witness.best_margin < SEEN_MARGIN


def _is_strong(witness: Witness) -> bool:
    return witness.best_margin >= STRONG_MARGIN or (not witness.is_known and witness.shape.margin > STRONG_SHAPE)
