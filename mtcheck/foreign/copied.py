"""What the source text says of a suspect: it was copied from there, whole or in part, or is a name there.

Where a word stands in the source text is found by `counterparts`; here that is joined with what `witnesses` say of
the word, because languages share words: French *fusion* is English. Without a source text nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.foreign.counterparts import Standing
from mtcheck.foreign.innocence import (
    WELL_KNOWN,
    are_particles,
    follows_initial,
    follows_name,
    next_is_capitalised,
    starts_sentence,
)
from mtcheck.foreign.kinds_of_names import COMPANY_FORMS
from mtcheck.foreign.namehood import Namehood, is_like_names
from mtcheck.foreign.surroundings import SEEN_IN_SOURCE, STRONG_MARGIN, Surroundings, is_capitalised
from mtcheck.foreign.witnesses import RARE_ZIPF, Witness
from mtcheck.lexicon import NOUN_CAPITALS, UNKNOWN, Use, latin_languages
from mtcheck.model import Document

COPIED, HALF_COPIED, COPIED_NOUN = 0.98, 0.9, 0.85
"""How sure a word is foreign that stands in the source text and is no name there; that is half of a word there; that
English has, too, but less often."""
COPIED_GAP, COPIED_GAP_BESIDE, COPIED_GAP_OF_ENTRIES = 1.5, 0.5, 2.5
"""A word that both languages have is copied, not translated, where the source's uses it so much more: caisses; the
second where it stands in the very sentence: bub; the third where English dictionaries have it."""
LIKE_SOURCE = 2.0
"""A word is spelled so much more like a source language that no list of frequencies holds: takin, of Hausa."""
RARE_ZIPF_OF_CAPITALS, RARE_ZIPF_OF_COPIES = 3.0, 3.0
"""Words with a capital that English lists hold and no dictionary does are names up to so often; words that the source
language writes in lower case are copies up to so often, where their source sentence has them: orme, and not fintech."""
WORLDWIDE = 4
"""A word that so many other languages have as well belongs to all of them: rucola."""

LEAST_COMPOUND, SHORTEST_HALF, EVERYDAY = 2.0, 3, 4.2
"""How often English has such a word that two of its everyday words make, how long each of these is at least, and how
often it has them."""

SELDOM = 4.5
"""A word with a capital inside its source sentence is a name up to so often: Leixões, and no État."""

_AGENT = re.compile("ers?$")
_DEMONYM = re.compile(r"(?:[aeiln]an|ese|ish|ite|ic)(?:'?s)?$")
"""How English ends its own words for who or what is of a place."""
_LETTERS = frozenset("etx")
"""Letters that stand for a word: e-mails, t-shirts, x-rays."""
_UNITS = frozenset(("kilo", "kilos"))
"""What news in English calls so, too, though its dictionaries do not have it."""
_SCALES = frozenset("hundred thousand million billion trillion".split())


@dataclass(frozen=True)
class Copies:
    """A document, its source text, and what this says of its suspects."""

    doc: Document
    around: Surroundings
    namehood: Namehood

    def is_copied(self, index: int) -> bool:
        """Whether a word stands in lower case in the source text, and is not one that English has from there."""
        return not is_capitalised(self.doc.words[index].text) and self.weigh(index) == COPIED

    def is_without_counterpart(self, index: int) -> bool:
        """Whether the source sentence is there, and holds nothing that a word could have been left over from."""
        source, word = self.around.source, self.doc.words[index]
        if not source.is_there or not source.is_aligned or source.find(word) is not None:
            return False
        return not source.resembles_word(word, with_nouns=True)

    def weigh(self, index: int) -> float | None:
        """How sure the source text makes it that a suspect was left over, 0 to 1; None where it says nothing."""
        source, word = self.around.source, self.doc.words[index]
        if not source.is_there or not word.text[0].isalpha():
            return None
        if follows_initial(self.doc, word) or word.text in COMPANY_FORMS:
            return None
        standing = source.find_beside(word) or source.find(word)
        if standing is None:
            return self._weigh_absent(index)
        if self._is_english_compound(index):
            return None
        if is_capitalised(word.text):
            return self._weigh_capital(index, standing) if source.find_beside(word) else None
        return self._weigh_low(index, standing)

    def _weigh_low(self, index: int, standing: Standing) -> float | None:
        """How sure a word in lower case is foreign that the source text has."""
        word, witness, language = self.doc.words[index], self.around.witnesses[index], self.around.source.language
        if not self.around.source.is_in_latin:
            return 0.0  # Latin letters in a text of another script are a name: Lietuvos rytas
        if not standing.is_low and language not in NOUN_CAPITALS:
            is_name = standing.is_high and not witness.own
            return (COPIED_NOUN if self._follows_copied(index) else 0.0) if is_name else None
        is_particle = next_is_capitalised(self.doc, word) and are_particles((word,), language, self.around.lexicon)
        is_loan = language in NOUN_CAPITALS and witness.is_derived and _AGENT.search(word.lower)  # Discounter
        if is_particle or is_loan or self.namehood.is_in_name(index) or self._is_species(index):
            return None
        is_beside = self.around.source.find_beside(word) is not None
        use = witness.use_in(language)
        beyond = (use.zipf if use else 0.0) - witness.own
        if witness.is_english:
            is_theirs = is_beside and not self._is_counted(index) and self._is_rather_theirs(witness, beyond)
            return COPIED_NOUN if is_theirs else None
        if beyond >= COPIED_GAP or (not witness.is_known and witness.spread < WORLDWIDE):
            return COPIED
        is_their_word = use is not None and use.is_only_word and witness.spread < WORLDWIDE
        is_rare = witness.own < (RARE_ZIPF_OF_COPIES if is_their_word else RARE_ZIPF) and not witness.is_derived
        return COPIED if is_beside and (is_rare or beyond >= COPIED_GAP_BESIDE) else None

    def _is_english_compound(self, index: int) -> bool:
        """Whether everyday words of English make one, though no dictionary may have it: sandbank, start-up."""
        lower, lexicon = self.doc.words[index].lower, self.around.lexicon
        parts = lower.split("-")
        if parts[0] in _LETTERS and len(parts) > 1:
            return lexicon.zipf(parts[1].removesuffix("s")) >= EVERYDAY
        if lexicon.language != "en" or (self.around.witnesses[index].own < LEAST_COMPOUND and len(parts) == 1):
            return False
        if len(parts) > 1:
            return all(len(part) > 1 and lexicon.zipf(part) >= EVERYDAY for part in parts)
        cuts = range(SHORTEST_HALF, len(lower) - SHORTEST_HALF + 1)
        return any(min(lexicon.zipf(lower[:cut]), lexicon.zipf(lower[cut:])) >= EVERYDAY for cut in cuts)

    def _is_counted(self, index: int) -> bool:
        """Whether a number stands before, as before a currency, 310 million `kronor`; or it is a kilo."""
        if self.doc.words[index].lower in _UNITS:
            return True
        before = self.doc.words[index - 1] if index else None
        if before is None or before.sentence != self.doc.words[index].sentence:
            return False
        return before.text[0].isdigit() or before.lower in _SCALES

    def _follows_copied(self, index: int) -> bool:
        """Whether the word before was copied with a capital that is no name's: Soshiyal `midaya`."""
        if index - 1 not in self.around.witnesses:
            return False
        before = self.doc.words[index - 1]
        is_behind = before.sentence == self.doc.words[index].sentence and before.text[0].isupper()
        return is_behind and bool(self.weigh(index - 1))

    def _is_species(self, index: int) -> bool:
        """Whether a capital that is no word of any language stands before it in the source as well: Rana lenine."""
        before = self.around.witnesses.get(index - 1)
        is_genus = before is not None and not before.uses and not before.own and self.namehood.follows_capital(index)
        if not is_genus or self.around.source.language not in latin_languages():
            return False
        first, second = self.doc.words[index - 1 : index + 1]
        return any(f"{first.text} {second.text}" in item for item in self.doc.article.source or ())

    def _is_rather_theirs(self, witness: Witness, beyond: float) -> bool:
        """Whether a word that English dictionaries have is the source's all the same."""
        language = self.around.source.language
        is_like = language is not None and witness.shape.margins.get(language, 0.0) >= LIKE_SOURCE
        if witness.own < SEEN_IN_SOURCE and is_like and language not in latin_languages():
            return True
        is_used = beyond >= (COPIED_GAP_BESIDE if language in NOUN_CAPITALS else COPIED_GAP_OF_ENTRIES)
        return is_used and witness.own > UNKNOWN

    def _weigh_capital(self, index: int, standing: Standing) -> float | None:
        """How sure a word with a capital is foreign that stands in its source sentence."""
        witness, language = self.around.witnesses[index], self.around.source.language
        if self.namehood.is_named(index) or self.namehood.follows_capital(index):
            return None
        if standing.is_low:  # also before a name: Sindaco Marco, of "il sindaco Marco"
            is_word = language not in latin_languages() or witness.use_in(language) is not None  # and no Lenine
            is_known = witness.has_entry or witness.is_derived or not is_word  # Gendarmes
            is_high = standing.is_high or self.around.source.has_name_like(self.doc.words[index])
            is_sure = not is_high and witness.own < RARE_ZIPF_OF_CAPITALS and not is_known
            return COPIED if is_sure else None
        word, use = self.doc.words[index], witness.use_in(language)
        elsewhere = self.around.source.find(word) or standing
        is_high = standing.is_high or elsewhere.is_high
        if self._is_without_dictionary and elsewhere.low >= max(1, elsewhere.high):
            is_strange = (
                witness.own < RARE_ZIPF_OF_CAPITALS
                and not witness.has_entry
                and not is_like_names(word.text, word.lower)
            )
            return COPIED_NOUN if is_strange and self.namehood.is_alone(index) else None
        is_name = use is not None and use.is_name and not use.is_word
        is_title = self.around.source.is_title(word)
        is_named_there = is_title or (is_high and not elsewhere.is_low and (is_name or _is_seldom(use)))
        if is_named_there and language not in NOUN_CAPITALS:
            return 0.0  # a name, as the source has it, or a title without its quotation marks: the series Blocul 7
        is_unsure = language in NOUN_CAPITALS or (is_high and language not in WELL_KNOWN)
        if is_unsure or not self.namehood.is_alone(index) or is_like_names(word.text, word.lower):
            return None
        is_word = use is not None and use.is_only_word
        return COPIED_NOUN if is_word and witness.margin(language) >= STRONG_MARGIN else None

    @property
    def _is_without_dictionary(self) -> bool:
        """Whether the source language is known, and written in Latin letters, and no list says which words it has."""
        source = self.around.source
        return source.language is not None and source.is_in_latin and source.language not in latin_languages()

    def _weigh_absent(self, index: int) -> float | None:
        """How sure a word is foreign that the source text lacks, but may have half of."""
        source, word, witness = self.around.source, self.doc.words[index], self.around.witnesses[index]
        has_noun_capitals, is_latin = source.language in NOUN_CAPITALS, source.language in latin_languages()
        if is_capitalised(word.text):
            is_english = _DEMONYM.search(word.lower) is not None  # Asturian, of asturiano
            if is_english or has_noun_capitals or not source.is_in_latin or is_like_names(word.text, word.lower):
                return None
            if is_latin and not starts_sentence(self.doc, word) and source.resembles_name(word):
                return 0.0  # in another case: Ekstraklasa, of the Ekstraklasy
        elif not has_noun_capitals and not witness.is_known and source.resembles_name(word):
            return 0.0
        if not self.namehood.is_alone(index) or follows_name(self.doc, word):
            return None
        most = RARE_ZIPF if is_latin else UNKNOWN  # English texts know okrug and selo
        is_strange = not witness.is_known or (0 < witness.own < most and not witness.is_derived)
        if not is_strange or witness.has_entry:
            return None
        return HALF_COPIED if source.resembles_word(word, with_nouns=has_noun_capitals) else None


def _is_seldom(use: Use | None) -> bool:
    """Whether a dictionary has a word that its language does not use often."""
    return use is not None and use.is_word and use.zipf < SELDOM
