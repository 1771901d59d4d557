"""How sure each word of a Document is foreign: what speaks for and against it, weighed.

What the source text says for certain comes first (`copied`), then whether the word is a name (`namehood`). For the
rest each piece of evidence is a number with a name (`features`), and `data/evidence.tsv` says how much it weighs: a
logistic regression, fitted by `tests/makers/evidence.py` on words that people labelled, makes of their sum how sure it
is that the word was left in another language. A few kinds too rare to learn from have a rule.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mtcheck.foreign.borrowed import find_borrowed
from mtcheck.foreign.cited import is_said_somewhere
from mtcheck.foreign.copied import Copies
from mtcheck.foreign.counterparts import Counterparts
from mtcheck.foreign.derivation import is_prefixed
from mtcheck.foreign.features import Features, Kind, describe_word, kind_of
from mtcheck.foreign.innocence import WELL_KNOWN, follows_name, starts_sentence
from mtcheck.foreign.left_nouns import is_left_noun
from mtcheck.foreign.namehood import NAME_MARGIN, Namehood, is_broken_noun, is_like_names
from mtcheck.foreign.surroundings import CITED_IN_SOURCE, Surroundings, is_capitalised
from mtcheck.foreign.transliteration import LANGUAGES as READ_BACK
from mtcheck.foreign.witnesses import (
    INNOCENT,
    OWN_MARGIN,
    PIECES_MARGIN,
    RARE_ZIPF,
    Witness,
    ask,
    split_parts,
    swap_letters,
)
from mtcheck.lexicon import UNKNOWN, Lexicon, common_words, find_uses, is_unabridged, read_table
from mtcheck.model import Document, Word
from mtcheck.names.countries import english_country

REPORTED: dict[Kind, float] = {"unknown": 0.33, "known": 0.33, "capital": 0.4}
"""From here on a word is taken for foreign; MT102 calls the least sure of them neutral, to be looked at."""
HARDLY_KNOWN = 1.65
KNOWN, ENTRY = 0.5, 0.7
"""The same for a word in lower case that English lists hold oftener than so, or that is derived from theirs, and for
one that dictionaries of English have."""
DISH, WITHOUT_COUNTERPART = 0.9, 0.7
"""The same for what is said to be on a plate, and where the source sentence holds nothing like it."""
LEFT_NOUN = 0.85
"""How sure a capitalised noun of the source language is foreign that stands as a noun does in English, no name."""
PIECES = 0.85
"""How sure a word is foreign that is in pieces, each of them claimed: États-membres, contre-cœur."""
COUNTRY = 0.9
"""How sure a word is foreign that is a country in another language, and no word or name in English: Frakkland."""
FAMILIAR = 0.75
FAMILIAR_ZIPF = 3.0
FAMILIAR_LETTERS = 4
"""How sure a word is foreign that English has met, and that the source language, once shown, uses 1,000 times more."""
DICTIONARY_MARGIN = 3.3
"""How much more the source language uses a word that is in dictionaries of English only."""
NOT_OWN_MARGIN = 2.5
"""In texts that should not be English, only what another language claims so much is foreign."""
FIRST = 0.8
FIRST_ZIPF = {(True, False): 3.5, (False, False): 4.8, (True, True): 5.8, (False, True): math.inf}
"""How sure a word is foreign that begins a sentence, and how common it is in the source language: less where its
dictionary has it in lower case only, more where that lacks it, and most where it has both, as words and names are."""
DOUBT = 0.55
"""No surer is a word that unabridged dictionaries of English have, or that stands among food and drink."""
DAILY_ZIPF = 3.7
"""What a language has so often is a word of its day: zongora, piano; terms of its customs are rarer: kokle, fadista."""
BEHIND_MARK = 0.75
"""How sure a capitalised word is foreign that stands behind the mark that the engine cuts words at."""
SLIP, SLIP_ZIPF, SLIP_LETTERS = 0.8, 4.0, 6
"""How sure a word is foreign that is a slip of the pen for a common word of the source language, or a German one with
capitals inside; how common that is, and how long."""


@dataclass(frozen=True)
class Evidence:
    """What speaks for the words of a document being foreign."""

    doc: Document
    lexicon: Lexicon
    around: Surroundings
    borrowed: frozenset[int] = frozenset()
    """The words that English borrows, by index, and those that the configuration allows."""

    @property
    def witnesses(self) -> Mapping[int, Witness]:
        """What the lists say, by index of word; words of daily use that no other language shares are not there."""
        return self.around.witnesses

    @property
    def suspects(self) -> tuple[int, ...]:
        """The words that may be foreign at all, by position."""
        return self.around.suspects

    @cached_property
    def namehood(self) -> Namehood:
        """Which of them are names."""
        return Namehood(self.doc, self.around)

    @cached_property
    def copies(self) -> Copies:
        """What the source text says of them."""
        return Copies(self.doc, self.around, self.namehood)

    @cached_property
    def features(self) -> Features:
        """What speaks for and against them."""
        return Features(self.doc, self.around, self.namehood)

    def witness(self, index: int) -> Witness:
        """What the lists say of a word."""
        return self.witnesses.get(index, INNOCENT)

    def kind(self, index: int) -> Kind:
        """Which weights a word is judged by."""
        return kind_of(self.doc.words[index].text, self.witness(index).own)

    def describe(self, index: int) -> tuple[Kind, Mapping[str, float]]:
        """The kind of a suspect, and what speaks for and against it: numbers of about 0 to 2, by name."""
        word = self.doc.words[index]
        by_itself = describe_word(word.text, word.lower, self.lexicon.language, self.around.guess)
        return self.kind(index), {**by_itself, **self.features.describe(index)}

    def weigh(self, index: int) -> float:
        """How sure it is that a suspect was left in another language, 0 to 1; 0 where that is less than is reported."""
        witness, kind = self.witnesses[index], self.kind(index)
        is_english = self.lexicon.language == "en"
        if not is_english and witness.best_margin < NOT_OWN_MARGIN:
            return 0.0
        copied = self.copies.weigh(index) if is_english else None
        if copied is not None:
            return copied
        is_left = self.is_left_noun(index)
        is_innocent = self.namehood.is_like_name(index) if kind == "capital" else self._is_english_made(index)
        if is_left or is_innocent:
            return LEFT_NOUN if is_left else 0.0
        least = _least(kind, witness)
        if self.around.source.is_there and self.copies.is_without_counterpart(index):
            least = max(least, WITHOUT_COUNTERPART)
        strength = max(self._weigh_by_rule(index, kind), self.weigh_by_features(index, kind, least))
        if strength < least or witness.is_swapped or self.namehood.is_certain(index):
            return 0.0
        word = self.doc.words[index]
        is_rare = kind != "capital" and is_unabridged(word.lower)
        is_dialect = is_rare and is_said_somewhere(self.doc.text, word.text)
        if is_dialect or (strength < DISH and (self.namehood.is_served(word) or self._is_term(index))):
            return 0.0
        is_doubtful = is_rare or (kind != "capital" and self.namehood.is_in_kitchen(word))
        return min(strength, DOUBT) if is_doubtful else strength

    def is_of_daily_use(self, index: int, least: float = DAILY_ZIPF) -> bool:
        """Whether the likely source, or any language where none is likely, has a word so often that it is no term."""
        witness, guess = self.witnesses[index], self.around.guess
        claims = [witness.margin(guess)] if guess is not None else [margin for _, margin in witness.claims]
        return witness.own + max(claims, default=0.0) >= least

    def is_left_noun(self, index: int) -> bool:
        """Whether a word is a noun of the source language with a capital, which stands in English as a noun does."""
        is_high = self.lexicon.language == "en" and is_capitalised(self.doc.words[index].text)
        return is_high and index in self.witnesses and is_left_noun(self.doc, index, self.around)

    def _is_term(self, index: int) -> bool:
        """Whether a word that no list holds, alone in its article, is one of food or worship, which English borrows.

        Not where the article seems to come from a language whose words are read back: there they are leftovers.
        """
        word, witness = self.doc.words[index], self.witnesses[index]
        is_alone = self.around.shown is None and self.around.leftovers <= {word.lower}
        is_plain = not witness.own and not witness.claims and not witness.is_marked and word.text.isalpha()
        if not (is_alone and is_plain) or is_capitalised(word.text) or self.around.guess in READ_BACK:
            return False
        return self.namehood.is_beside_term_cue(word)

    def weigh_by_features(self, index: int, kind: Kind, least: float) -> float:
        """What the regression says; 0 where it cannot reach `least`, found out before the surroundings are asked."""
        word = self.doc.words[index]
        score = _score_word(kind, word.text, word.lower, self.lexicon.language, self.around.guess)
        if score + self._bonus[kind] < math.log(least / (1 - least)):
            return 0.0
        weights = read_weights()[kind]
        score += sum(weights.get(name, 0.0) * value for name, value in self.features.describe(index).items())
        return 1 / (1 + math.exp(-score))

    @cached_property
    def _bonus(self) -> Mapping[Kind, float]:
        """The most that the surroundings can add to the score of a word."""
        most = self.features.most
        return {
            kind: steady + sum(weight * most[name] for name, weight in weights)
            for kind, (steady, weights) in _most_of_surroundings(frozenset(most)).items()
        }

    def _weigh_by_rule(self, index: int, kind: Kind) -> float:
        """What is known of kinds of which too few were labelled to learn from; 0 where it is none of them."""
        word, witness = self.doc.words[index], self.witnesses[index]
        if kind == "capital" and self.lexicon.language == "en" and english_country(word.lower.removesuffix("'s")):
            return COUNTRY
        if "-" in word.text and not witness.own and witness.best_margin >= self._needed_of_pieces(word):
            return PIECES
        if kind == "capital" and not witness.own and self.namehood.is_behind_mark(word):
            is_name = is_like_names(word.text, word.lower) or not self.namehood.is_alone(index)
            return 0.0 if is_name else BEHIND_MARK
        if is_broken_noun(word.text, word.lower) or (not witness.is_known and self._is_slip(word, witness)):
            return SLIP
        if kind == "capital":
            return FIRST if self._begins_foreign(index) else 0.0
        is_familiar = self._is_familiar(word, witness) if kind == "known" else self._is_in_dictionary_only(witness)
        return FAMILIAR if is_familiar else 0.0

    def _begins_foreign(self, index: int) -> bool:
        """Whether a word has its capital from the sentence it begins, and is one of the source language: Međutim."""
        word, witness = self.doc.words[index], self.witnesses[index]
        if witness.own >= RARE_ZIPF or not starts_sentence(self.doc, word) or not self.namehood.is_alone(index):
            return False
        guess = self.around.guess
        uses = [use for use in witness.uses if guess is None or use.language == guess]
        return any(use.zipf >= FIRST_ZIPF[use.is_word, use.is_name] for use in uses)

    def _is_familiar(self, word: Word, witness: Witness) -> bool:
        """Whether the source language, once shown, uses a word so much more than English that has met it."""
        shown = self.around.shown
        if witness.own >= FAMILIAR_ZIPF or len(word.text) < FAMILIAR_LETTERS or witness.margin(shown) < NAME_MARGIN:
            return False
        return (self.around.told is not None or shown in WELL_KNOWN) and not follows_name(self.doc, word)

    def _is_in_dictionary_only(self, witness: Witness) -> bool:
        """Whether English has a word in its dictionaries and never uses it, and the source language does: riverains.

        A word that English dictionaries have with accents is borrowed on purpose: krónur.
        """
        if not witness.word.isascii():
            return False
        shown = self.around.shown
        is_used = witness.is_word_of(shown) and witness.margin(shown) >= DICTIONARY_MARGIN
        return witness.is_english and not witness.own and is_used and len(self.around.leftovers) > 1

    def _is_english_made(self, index: int) -> bool:
        """Whether no language claims a word that is a beginning and a common word of English, or that English joins.

        Bioproduct; passer-by, which is passerby as well.
        """
        lower = self.doc.words[index].lower
        if self.lexicon.language != "en":
            return False
        if "-" in lower:
            return lower.isascii() and self.lexicon.has_entry(lower.replace("-", ""))
        return not self.witnesses[index].claims and is_prefixed(lower, self.lexicon)

    def _is_slip(self, word: Word, witness: Witness) -> bool:
        """Whether two letters exchanged make a common word of the source language: no engine translates Grenezn."""
        guess = self.around.guess
        if guess is None or witness.claims or len(word.text) < SLIP_LETTERS or is_like_names(word.text, word.lower):
            return False
        return _is_slip_of(word.lower.removesuffix("'s"), guess)

    def _needed_of_pieces(self, word: Word) -> float:
        """By how much each piece must be claimed: less where English lacks one of them, as in nœud-papillon."""
        pieces = split_parts(word.lower)
        return OWN_MARGIN if any(self.lexicon.zipf(piece) == UNKNOWN for piece in pieces) else PIECES_MARGIN


def gather(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> Evidence:
    """The evidence of one document; words that it borrows, or that the configuration allows, are innocent."""
    common, source = common_words(lexicon.language), Counterparts(doc)
    unusual = doc.vocabulary - common
    asked = [index for index, lower in enumerate(doc.lowers) if lower in unusual]
    if source.is_there:
        asked = sorted({*asked, *_find_copies(source, lexicon)})
    borrowed = find_borrowed(doc, allow, asked)
    witnesses = {i: ask(doc.lowers[i], lexicon.language) for i in asked if i not in borrowed}
    return Evidence(doc, lexicon, Surroundings(doc, lexicon, witnesses, source), borrowed)


def _least(kind: Kind, witness: Witness) -> float:
    """How sure a word must be foreign to be taken for that."""
    if kind != "capital" and witness.is_english:
        return ENTRY
    if kind == "unknown" and witness.is_known and not witness.claims and witness.word.isalpha():
        return KNOWN
    return KNOWN if kind == "known" and witness.own >= HARDLY_KNOWN else REPORTED[kind]


@lru_cache(maxsize=1)
def read_weights() -> Mapping[Kind, Mapping[str, float]]:
    """What each piece of evidence weighs, by the kind of the word and by name."""
    found: dict[Kind, dict[str, float]] = {"unknown": {}, "known": {}, "capital": {}}
    for kind, name, weight in read_table("evidence"):
        found[kind][name] = float(weight)  # type: ignore[index]  # the table holds these three kinds
    return found


@lru_cache(maxsize=30_000)
def _score_word(kind: Kind, text: str, lower: str, language: str, guess: str | None) -> float:
    """What a word says for itself, weighed, with the bias."""
    weights = read_weights()[kind]
    described = describe_word(text, lower, language, guess)
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in described.items())


@lru_cache(maxsize=1)
def _most_of_surroundings(varying: frozenset[str]) -> Mapping[Kind, tuple[float, tuple[tuple[str, float], ...]]]:
    """The most that what is not said by the word itself adds, but for these numbers, whose weights stand beside it."""
    by_itself = {"bias", *describe_word("Word", "word", "en", None)}
    found: dict[Kind, tuple[float, tuple[tuple[str, float], ...]]] = {}
    for kind, weights in read_weights().items():
        adds = [(name, weight) for name, weight in weights.items() if name not in by_itself and weight > 0]
        steady = sum(weight for name, weight in adds if name not in varying)
        found[kind] = steady, tuple((name, weight) for name, weight in adds if name in varying)
    return found


@lru_cache(maxsize=10_000)
def _is_slip_of(word: str, guess: str) -> bool:
    uses = (use for form in swap_letters(word) for use in find_uses(form))
    return any(use.language == guess and use.zipf >= SLIP_ZIPF and (use.is_word or use.is_name) for use in uses)


def _find_copies(source: Counterparts, lexicon: Lexicon) -> Iterator[int]:
    """Words that the source text has in lower case and English not too often, whatever lists say of them."""
    for index, word in enumerate(source.doc.words):
        standing = source.everywhere.get(word.lower)
        if standing is not None and standing.is_low and lexicon.zipf(word.lower) < CITED_IN_SOURCE:
            yield index
