"""What the source text says of a suspect: it was copied from there, whole or in part, or is a name there.

Where a word stands in the source text is found by `counterparts`; here that is joined with what `witnesses` say of
the word, because languages share words: French *fusion* is English. Without a source text nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.counterparts import Standing
from mtcheck.innocence import WELL_KNOWN, are_particles, follows_initial, next_is_capitalised
from mtcheck.lexicon import NOUN_CAPITALS, latin_languages
from mtcheck.model import Document
from mtcheck.namehood import Namehood, is_like_names
from mtcheck.surroundings import SEEN_IN_SOURCE, STRONG_MARGIN, Surroundings, is_capitalised
from mtcheck.witnesses import RARE_ZIPF

COPIED, HALF_COPIED, COPIED_NOUN = 0.98, 0.9, 0.85
"""How sure a word is foreign that stands in the source text and is no name there; that is half of a word there; that
English has, too, but less often."""
COPIED_GAP, COPIED_GAP_BESIDE, COPIED_GAP_OF_ENTRIES = 1.5, 0.5, 2.5
"""A word that both languages have is copied, not translated, where the source's uses it so much more: caisses; the
second where it stands in the very sentence: bub; the third where English dictionaries have it."""
LIKE_SOURCE = 2.0
"""A word is spelled so much more like a source language that no list of frequencies holds: takin, of Hausa."""
RARE_ZIPF_OF_CAPITALS = 3.0
"""Words with a capital that English lists hold and no dictionary does are names up to so often."""
WORLDWIDE = 4
"""A word that so many other languages have as well belongs to all of them: rucola."""


@dataclass(frozen=True)
class Copies:
    """A document, its source text, and what this says of its suspects."""

    doc: Document
    around: Surroundings
    namehood: Namehood

    def is_copied(self, index: int) -> bool:
        """Whether a word stands in lower case in the source text, and is not one that English has from there."""
        return not is_capitalised(self.doc.words[index].text) and self.weigh(index) == COPIED

    def weigh(self, index: int) -> float | None:
        """How sure the source text makes it that a suspect was left over, 0 to 1; None where it says nothing."""
        source, word = self.around.source, self.doc.words[index]
        if not source.is_there or not word.text[0].isalpha():
            return None
        if follows_initial(self.doc, word):
            return None
        standing = source.find_beside(word) or source.find(word)
        if standing is None:
            return self._weigh_absent(index)
        if is_capitalised(word.text):
            return self._weigh_capital(index, standing) if source.find_beside(word) else None
        return self._weigh_low(index, standing)

    def _weigh_low(self, index: int, standing: Standing) -> float | None:
        """How sure a word in lower case is foreign that the source text has."""
        source, word, witness = self.around.source, self.doc.words[index], self.around.witnesses[index]
        language, is_beside = source.language, source.find_beside(word) is not None
        if not standing.is_low and language not in NOUN_CAPITALS:
            return 0.0 if standing.is_high and not witness.own else None
        if next_is_capitalised(self.doc, word) and are_particles((word,), language, self.around.lexicon):
            return None
        use = witness.use_in(language)
        beyond = (use.zipf if use else 0.0) - witness.own
        if witness.is_english:
            is_listed = language in latin_languages()
            is_like = language is not None and witness.shape.margins.get(language, 0.0) >= LIKE_SOURCE
            if is_beside and witness.own < SEEN_IN_SOURCE and not is_listed and is_like:
                return COPIED_NOUN
            is_used = beyond >= (COPIED_GAP_BESIDE if language in NOUN_CAPITALS else COPIED_GAP_OF_ENTRIES)
            return COPIED_NOUN if is_beside and is_used and witness.own else None
        if beyond >= COPIED_GAP or (not witness.is_known and witness.spread < WORLDWIDE):
            return COPIED
        is_rare = witness.own < RARE_ZIPF and not witness.is_derived
        return COPIED if is_beside and (is_rare or beyond >= COPIED_GAP_BESIDE) else None

    def _weigh_capital(self, index: int, standing: Standing) -> float | None:
        """How sure a word with a capital is foreign that stands in its source sentence."""
        witness, language = self.around.witnesses[index], self.around.source.language
        if not self.namehood.is_alone(index) or self.namehood.is_named(index):
            return None
        if standing.is_low:
            is_sure = not standing.is_high and witness.own < RARE_ZIPF_OF_CAPITALS and not witness.has_entry
            return COPIED if is_sure else None
        if language in NOUN_CAPITALS or (standing.is_high and language not in WELL_KNOWN):
            return None
        is_word = witness.word_margin >= STRONG_MARGIN and witness.is_word_of(language)
        return COPIED_NOUN if is_word else None

    def _weigh_absent(self, index: int) -> float | None:
        """How sure a word is foreign that the source text lacks, but may have half of."""
        source, word, witness = self.around.source, self.doc.words[index], self.around.witnesses[index]
        has_noun_capitals = source.language in NOUN_CAPITALS
        if is_capitalised(word.text):
            if has_noun_capitals or not self.namehood.is_alone(index) or is_like_names(word.text, word.lower):
                return None
        elif not has_noun_capitals and not witness.is_known and source.resembles_name(word):
            return 0.0
        is_strange = not witness.is_known or (0 < witness.own < RARE_ZIPF and not witness.is_derived)
        if not is_strange or witness.has_entry:
            return None
        return HALF_COPIED if source.resembles_word(word, with_nouns=has_noun_capitals) else None
