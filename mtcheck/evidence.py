"""What speaks for a word of a Document being foreign: witnesses, weighed with what stands around it.

The witnesses of each word come from `witnesses`; here they are joined by its place, by its neighbours, by what the
rest of the article says of its source language, and by the source text where there is one. Each is a number with a
name, and `data/evidence.tsv` says how much it weighs: a logistic regression, fitted by `tests/makers/evidence.py` on
words that people labelled, makes of their sum how sure it is that the word was left in another language.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from mtcheck.borrowed import find_borrowed, find_introduced
from mtcheck.innocence import WELL_KNOWN, follows_initial, follows_name, next_is_capitalised, starts_sentence
from mtcheck.lexicon import Lexicon, common_words, listed, read_table, read_words
from mtcheck.model import Document, Word
from mtcheck.surroundings import (
    DETERMINERS,
    SEEN_MARGIN,
    STRONG_MARGIN,
    STRONG_SHAPE,
    Surroundings,
    has_place_ending,
    is_capitalised,
)
from mtcheck.witnesses import INNOCENT, OWN_MARGIN, PIECES_MARGIN, Witness, ask, is_german_noun, split_parts

Kind = Literal["unknown", "known", "capital"]
"""Whether a word in lower case is unknown to the text's own language or known to it; or whether it has a capital."""

USUAL_WORDS = 400
"""Leftovers are counted in so many words of the article."""
NAME_MARGIN = 3.0
"""A capitalised word that English has met is a name to its readers, unless another language claims it so much."""
FOLDED_ZIPF = 1.0, 3.5
"""Between these, a word that English writes without its accents is a name that it knows: Fenerbahçe."""
PIECES = 0.85
"""How sure a word is foreign that is in pieces, each of them claimed: États-membres, contre-cœur."""
COUNTRY = 0.9
"""How sure a word is foreign that is a country in another language, and no word or name in English: Frakkland."""
FAMILIAR = 0.75
FAMILIAR_ZIPF = 3.0
FAMILIAR_LETTERS = 4
"""How sure a word is foreign that English has met, and that the source language, once shown, uses 1,000 times more."""
UNLIKE_NAMES = -4.0
"""The spelling of a capitalised word alone makes it foreign only if it is so much less like that of names."""
NOUN_ZIPF = 2.5
"""Rarer words of the German list are names as often as nouns."""
NOUN_GAP = -6.0
"""A word whose spelling is so much less like names than like words stands beside a name as a noun does."""
NOT_OWN_MARGIN = 2.5
"""In texts that should not be English, only what another language claims so much is foreign."""
COPIED = 0.98
"""How sure a word is foreign that stands in the source text and is no name there."""
COPIED_GAP = 1.5
"""A word that both languages have is copied, not translated, where the source's uses it so much more: mit, caisses."""
NEAR_ZIPF = 3.5
NEAR_LETTERS = 6
"""A word one slip away from one of daily use is that word misspelt: orderign, wanred."""

_NAMED_THINGS = frozenset(
    "newspaper magazine daily weekly village town hamlet suburb restaurant hotel nicknamed surnamed pseudonym".split()
)
_COMPANY_FORMS = frozenset(
    "ab ag asa bv ehf gmbh hf inc kg kft llc ltd nv ohf oy oyj plc sarl slf sp spa sro ohg".split()
)

NOUN_CAPITALS = frozenset(("de", "lb"))
"""Languages whose nouns are capitalised: a capital makes no name, and a word in lower case is no part of one."""
_PREPOSITIONS = frozenset("of in at on by for with from to into and or as".split())
_WHEREABOUTS = frozenset("in from near at".split())
_GERMAN_NOUN_END = re.compile(r"(?:ung|heit|keit|schaft|ismus|ment|tion|tät)(?:s|en)?$")
_ICELANDIC_NOUN_END = re.compile(r"(?:inn|num|ina|anna|inni|arinnar|nar|nir|unum|ið|ðir|rnar)$")


@dataclass(frozen=True)
class Evidence:
    """What speaks for the words of a document being foreign."""

    doc: Document
    lexicon: Lexicon
    around: Surroundings

    @property
    def witnesses(self) -> Mapping[int, Witness]:
        """What the lists say, by index of word; words of daily use that no other language shares are not there."""
        return self.around.witnesses

    @property
    def suspects(self) -> tuple[int, ...]:
        """The words that may be foreign at all, by position."""
        return self.around.suspects

    @cached_property
    def introduced(self) -> frozenset[str]:
        """Lower-cased words that the document itself introduces."""
        return find_introduced(self.doc)

    def witness(self, index: int) -> Witness:
        """What the lists say of a word."""
        return self.witnesses.get(index, INNOCENT)

    def is_out_of_question(self, index: int) -> bool:
        """Whether a suspect is a name, or part of one, whatever else speaks against it."""
        word, witness = self.doc.words[index], self.witnesses[index]
        if follows_initial(self.doc, word):
            return True
        if is_capitalised(word.text) and witness.is_known and not witness.own and not witness.claims:
            return True
        if is_capitalised(word.text) and self._is_like_name(word, witness):
            return True
        if self._is_named(index):
            return True
        if not is_capitalised(word.text):
            beside = follows_name(self.doc, word) or next_is_capitalised(self.doc, word)
            is_claimed = witness.best_margin >= SEEN_MARGIN
            return self.around.lowers_names and not witness.is_known and (beside or not is_claimed)
        neighbours = [
            index + step
            for step, is_beside in ((1, next_is_capitalised(self.doc, word)), (-1, self._follows_capital(index)))
            if is_beside
        ]
        return bool(neighbours) and (any(map(self._is_strange, neighbours)) or not self._is_like_noun(index))

    def kind(self, index: int) -> Kind:
        """Which weights a word is judged by."""
        if is_capitalised(self.doc.words[index].text):
            return "capital"
        return "known" if self.witness(index).own else "unknown"

    def describe(self, index: int) -> tuple[Kind, Mapping[str, float]]:
        """The kind of a suspect, and what speaks for and against it: numbers of about 0 to 2, by name."""
        word, witness = self.doc.words[index], self.witnesses[index]
        found = {**self._describe_word(word, witness), **self._describe_place(index), **self._describe_article(word)}
        kind = self.kind(index)
        return kind, ({**found, **self._describe_capital(index)} if kind == "capital" else found)

    def weigh(self, index: int) -> float:
        """How sure it is that a suspect was left in another language, 0 to 1."""
        if self.is_out_of_question(index):
            return 0.0
        if self.lexicon.language != "en" and self.witnesses[index].best_margin < NOT_OWN_MARGIN:
            return 0.0
        if self._is_copied(index):
            return COPIED
        kind, found = self.describe(index)
        weights = read_weights()[kind]
        score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
        return max(1 / (1 + math.exp(-score)), self._weigh_by_rule(index, kind))

    def _weigh_by_rule(self, index: int, kind: Kind) -> float:
        """What is known of kinds of which too few were labelled to learn from; 0 where it is none of them."""
        word, witness = self.doc.words[index], self.witnesses[index]
        if english_country(word.lower) and is_capitalised(word.text):
            return COUNTRY
        if "-" in word.text and not witness.own and witness.best_margin >= PIECES_MARGIN:
            return PIECES
        if kind != "known" or witness.own >= FAMILIAR_ZIPF or follows_name(self.doc, word):
            return 0.0
        if len(word.text) < FAMILIAR_LETTERS:
            return 0.0
        shown = self.around.shown
        is_sure = self.around.told is not None or shown in WELL_KNOWN
        return FAMILIAR if is_sure and witness.margin(shown) >= NAME_MARGIN else 0.0

    def _describe_word(self, word: Word, witness: Witness) -> dict[str, float]:
        shape = witness.shape
        claims = witness.best_margin
        wanted = {self.around.guess} if is_capitalised(word.text) else {self.around.guess, shape.language}
        core = max(split_parts(word.lower), key=len, default=word.lower) if not witness.own else _bare(word.lower)
        large = max((listed(language).get(core, 0.0) for language in wanted if language), default=0.0)
        gap = max(0.0, large - self.lexicon.zipf(core))
        return {
            "own": min(5.0, witness.own) / 3,
            "unseen": float(not witness.own),
            "derived": float(witness.is_known and not witness.own),
            "derived claimed": float(witness.is_known and not witness.own and claims > 0),
            "entry": float(witness.has_entry),
            "seen without entry": float(witness.own > 0 and not witness.has_entry),
            "claimed": float(claims > 0),
            "claimed much": float(claims >= STRONG_MARGIN),
            "claimed more": float(claims >= STRONG_MARGIN + 1),
            "claim": min(5.0, claims) / 3,
            "claim of the guess": min(5.0, witness.margin(self.around.guess)) / 3,
            "spread": min(12, witness.spread) / 6,
            "large list": min(4.0, gap) / 3,
            "in large list": float(gap > 0),
            "shape": _clip(shape.margin, -8, 16) / 8,
            "shape of names": _clip(shape.name_margin, -8, 16) / 8,
            "shape of names beyond": _clip(shape.name_margin - shape.margin, -16, 8) / 4,
            "marked": float(witness.is_marked),
            "near an English word": float(_is_near_known(word.lower, witness, self.lexicon)),
            "in pieces": float("-" in word.lower),
            "length": _clip(len(word.text), 3, 18) / 10,
            "long": float(len(word.text) >= 12),  # noqa: PLR2004 - few English words are
            "possessive": float(word.lower.endswith("'s")),
            "country": float(word.lower in _countries() or _bare(word.lower) in _countries()),
        }

    def _describe_place(self, index: int) -> dict[str, float]:
        word, witness = self.doc.words[index], self.witnesses[index]
        is_behind_name = follows_name(self.doc, word)
        return {
            "behind a name": float(is_behind_name),
            "behind a name, claimed": float(is_behind_name and witness.best_margin >= SEEN_MARGIN),
            "before a capital": float(next_is_capitalised(self.doc, word)),
            "behind a suspect": float(self._is_low_suspect(index - 1)),
            "before a suspect": float(self._is_low_suspect(index + 1)),
            "behind a determiner": float(self.around.follows(index, DETERMINERS)),
            "behind a determiner, claimed": float(witness.best_margin > 0 and self.around.follows(index, DETERMINERS)),
            "behind a preposition": float(self.around.follows(index, _PREPOSITIONS)),
            "first": float(starts_sentence(self.doc, word)),
        }

    def _describe_article(self, word: Word) -> dict[str, float]:
        shape = ask(word.lower, self.lexicon.language).shape
        others = len(self.around.leftovers - {word.lower}) * USUAL_WORDS / max(USUAL_WORDS, len(self.doc.words))
        guess = self.around.guess
        shape_of_guess = shape.margins.get(guess, 0.0) if guess else 0.0
        bare = _bare(word.lower)
        in_lower = self.around.source_words.get(word.lower, self.around.source_words.get(bare))
        is_told = self.around.told is not None and bool(self.around.source_words)
        return {
            "guessed": float(guess is not None),
            "shown": float(self.around.shown is not None),
            "shape of the guess": _clip(shape_of_guess, -8, 16) / 8,
            "names beyond the guess": _clip(shape.name_margin - shape_of_guess, -16, 8) / 4 if guess else 0.0,
            "leftovers": math.log1p(others),
            "one leftover": min(1.0, others),
            "many leftovers": min(3.0, others) / 3,
            "lowered names": math.log1p(len(self.around.lowered - {word.lower})),
            "a name elsewhere": float(not is_capitalised(word.text) and self.around.forms[word.lower][1] > 0),
            "has a source": float(bool(self.around.source_words)),
            "source in lower case": float(in_lower is True),
            "source with a capital": float(in_lower is False),
            "source uses it": min(5.0, listed(self.around.told).get(bare, 0.0)) / 3
            if is_told and self.around.told
            else 0.0,
        }

    def _describe_capital(self, index: int) -> dict[str, float]:
        word, witness = self.doc.words[index], self.witnesses[index]
        bare = _bare(word.lower)
        speaks_german = "de" in {self.around.guess, witness.shape.language}
        german = listed("de").get(bare, 0.0) if speaks_german else 0.0
        is_noun = speaks_german and is_german_noun(bare) and not 0 < german < NOUN_ZIPF
        is_guessed = is_noun and self.around.guess == "de"
        is_first = starts_sentence(self.doc, word)
        low, high = self.around.forms[word.lower]
        is_icelandic = witness.shape.margins.get("is", 0.0) > STRONG_SHAPE
        return {
            "noun": float(is_noun),
            "noun of the guess": float(is_guessed),
            "noun beyond own": _clip(german - witness.own, 0, 5) / 3,
            "noun of the guess beyond own": is_guessed * _clip(german - witness.own, 0, 5) / 3,
            "noun behind a determiner": float(is_noun and self.around.follows(index, DETERMINERS)),
            "noun behind a whereabout": float(is_guessed and self.around.follows(index, _WHEREABOUTS)),
            "noun of two": float(is_noun and not german),
            "noun copied": float(is_noun and self.around.source_words.get(bare) is False),
            "place ending": float(has_place_ending(bare)),
            "German ending": float(speaks_german and _GERMAN_NOUN_END.search(bare) is not None),
            "Icelandic ending": float(is_icelandic and _ICELANDIC_NOUN_END.search(bare) is not None),
            "behind a whereabout": float(self.around.follows(index, _WHEREABOUTS)),
            "behind a capital": float(self._follows_capital(index)),
            "repeated": math.log1p(max(0, low + high - 1)),
            "elsewhere in lower case": float(low > 0),
            "first, claimed": float(is_first and witness.best_margin > 0),
            "first, unknown": float(is_first and not witness.is_known),
            "nowhere listed": float(witness.spread == 0),
            "very long": float(len(word.text) >= 15),  # noqa: PLR2004 - few names are
        }

    def _is_like_name(self, word: Word, witness: Witness) -> bool:
        """Whether a capitalised word is a name that readers know, or has nothing but its spelling against it."""
        parts = word.text.split("-")
        if _bare(word.lower) in read_words("names") or (len(parts) > 1 and all(p[:1].isupper() for p in parts)):
            return True
        if english_country(word.lower):
            return False
        if witness.own:
            is_met = witness.best_margin and witness.claims[0][0] in WELL_KNOWN
            return not is_met or witness.best_margin < NAME_MARGIN
        least, most = FOLDED_ZIPF
        if least <= self.lexicon.zipf(_fold(word.lower)) < most:
            return True
        shape, guess = witness.shape, self.around.guess
        if witness.claims or guess == "de":
            return False
        return not witness.is_marked or shape.name_margin - shape.margins.get(guess or "", shape.margin) > UNLIKE_NAMES

    def _is_named(self, index: int) -> bool:
        """Whether the words beside say that it is a name: the newspaper právo, Stálskip ehf."""
        before = self.doc.words[index - 1] if index else None
        after = self.doc.words[index + 1] if index + 1 < len(self.doc.words) else None
        sentence = self.doc.words[index].sentence
        if after is not None and after.sentence == sentence and after.lower in _COMPANY_FORMS:
            return True
        return before is not None and before.sentence == sentence and before.lower in _NAMED_THINGS

    def _is_copied(self, index: int) -> bool:
        """Whether the source text has the word, not as a name, and its language uses it far more than this one."""
        word, witness = self.doc.words[index], self.witnesses[index]
        bare = _bare(word.lower)
        stands_low = self.around.source_words.get(word.lower, self.around.source_words.get(bare))
        told = self.around.told
        if stands_low is None or not (stands_low or (told in NOUN_CAPITALS and not is_capitalised(word.text))):
            return False
        beyond = listed(told).get(bare, 0.0) - witness.own if told else 0.0
        return beyond >= COPIED_GAP or not witness.is_known

    def _is_low_suspect(self, index: int) -> bool:
        """Whether a word beside, in lower case, is unknown or claimed."""
        witness = self.witness(index)
        if witness is INNOCENT or is_capitalised(self.doc.words[index].text):
            return False
        return not witness.is_known or witness.best_margin >= OWN_MARGIN

    def _is_strange(self, index: int) -> bool:
        """Whether a capitalised word beside is foreign, too, so that both are one name."""
        witness = self.witness(index)
        return not witness.is_known or witness.best_margin >= OWN_MARGIN

    def _is_like_noun(self, index: int) -> bool:
        """Whether a capitalised word beside a name is spelled like a word rather than a name."""
        witness = self.witnesses[index]
        if witness.shape.name_margin - witness.shape.margin <= NOUN_GAP:
            return True
        return self.around.guess == "de" and is_german_noun(_bare(self.doc.words[index].lower))

    def _follows_capital(self, index: int) -> bool:
        before = self.doc.words[index - 1] if index else None
        if before is None or before.sentence != self.doc.words[index].sentence or not before.text[0].isupper():
            return False
        return index - 1 in self.witnesses or not starts_sentence(self.doc, before)


def gather(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> Evidence:
    """The evidence of one document; words that it borrows, or that the configuration allows, are innocent."""
    common = common_words(lexicon.language)
    asked = [index for index, word in enumerate(doc.words) if word.lower not in common]
    borrowed = find_borrowed(doc, allow, asked)
    witnesses = {i: ask(doc.words[i].lower, lexicon.language) for i in asked if i not in borrowed}
    return Evidence(doc, lexicon, Surroundings(doc, lexicon, witnesses))


@lru_cache(maxsize=1)
def read_weights() -> Mapping[Kind, Mapping[str, float]]:
    """What each piece of evidence weighs, by the kind of the word and by name."""
    found: dict[Kind, dict[str, float]] = {"unknown": {}, "known": {}, "capital": {}}
    for kind, name, weight in read_table("evidence"):
        found[kind][name] = float(weight)  # type: ignore[index]  # the table holds these three kinds
    return found


def english_country(word: str) -> str | None:
    """The English name of a country, from its name in another language, lower-cased.

    >>> english_country("frakkland"), english_country("france")
    ('France', None)
    """
    return _countries().get(word)


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    return {form: english for form, _, english in read_table("countries")}


def _is_near_known(word: str, witness: Witness, lexicon: Lexicon) -> bool:
    """Whether two letters exchanged, or one left out, doubled or put in, make an unknown word one of daily use."""
    if witness.is_known or witness.claims or len(word) < NEAR_LETTERS or not word.isascii():
        return False
    swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))
    dropped = (word[:i] + word[i + 1 :] for i in range(len(word)))
    added = (word[:i] + letter + word[i:] for i in range(len(word) + 1) for letter in "abcdefghijklmnopqrstuvwxyz")
    return any(lexicon.zipf(form) >= NEAR_ZIPF for forms in (swapped, dropped, added) for form in forms)


def _fold(word: str) -> str:
    """A word without its accents, where it has any; else nothing."""
    plain = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return plain if plain != word else ""


def _bare(word: str) -> str:
    """A lower-cased word without its possessive ending."""
    return word.removesuffix("'s")


def _clip(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))
