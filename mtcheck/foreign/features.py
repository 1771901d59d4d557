"""What speaks for and against a suspect of a Document being foreign: numbers of about 0 to 2, each with a name.

`describe_word` gives what the word itself says, once the likely source language is known; `Features` gives what its
place, its neighbours, the rest of the article and the source text say. How much each number weighs stands in
`data/evidence.tsv` and is applied by `evidence`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import mtcheck.late_re as re
from mtcheck.foreign.innocence import WELL_KNOWN, follows_name, next_is_capitalised, starts_sentence
from mtcheck.foreign.namehood import Namehood, is_like_names
from mtcheck.foreign.surroundings import (
    DETERMINERS,
    SEEN_MARGIN,
    STRONG_MARGIN,
    STRONG_SHAPE,
    Surroundings,
    has_place_ending,
    is_capitalised,
)
from mtcheck.foreign.witnesses import INNOCENT, OWN_MARGIN, RARE_ZIPF, Witness, ask, is_german_noun
from mtcheck.model import Document
from mtcheck.names.countries import english_country

Kind = Literal["unknown", "known", "capital"]
"""Whether a word in lower case is unknown to the text's own language or known to it; or whether it has a capital."""

NEAR_WORDS = 3
"""So many words before a noun its article is looked for."""
USUAL_WORDS = 400
"""Leftovers are counted in so many words of the article."""
MOST = 5.0
"""Margins and frequencies beyond this say nothing new."""

_PREPOSITIONS = frozenset("of in at on by for with from to into and or as".split())
_WHEREABOUTS = frozenset("in from near at".split())
_GERMAN_NOUN_END = re.compile(r"(?:ung|heit|keit|schaft|ismus|ment|tion|tät)(?:s|en)?$")
_ICELANDIC_NOUN_END = re.compile(r"(?:inn|num|ina|anna|inni|arinnar|nar|nir|unum|ið|ðir|rnar)$")


def kind_of(text: str, own: float) -> Kind:
    """By which weights a word is judged, from how it is written and its Zipf frequency in the text's own language."""
    if is_capitalised(text):
        return "capital"
    return "known" if own else "unknown"


def describe_word(text: str, lower: str, language: str, guess: str | None) -> dict[str, float]:
    """What a word says for itself, in a text that should be in `language` and may come from `guess`."""
    witness = ask(lower, language)
    shape, claims, word_margin = witness.shape, witness.best_margin, min(MOST, witness.word_margin) / 3
    of_guess = shape.margins.get(guess, 0.0) if guess else 0.0
    is_hardly_known = witness.own < RARE_ZIPF and not witness.has_entry
    found = {
        "own": min(MOST, witness.own) / 3,
        "unseen": float(not witness.own),
        "derived": float(witness.is_known and not witness.own),
        "derived claimed": float(witness.is_known and not witness.own and claims > 0),
        "entry": float(witness.has_entry),
        "seen without entry": float(witness.own > 0 and not witness.has_entry),
        "claimed": float(claims > 0),
        "claimed much": float(claims >= STRONG_MARGIN),
        "claimed more": float(claims >= STRONG_MARGIN + 1),
        "claim": min(MOST, claims) / 3,
        "claim of the guess": min(MOST, witness.margin(guess)) / 3,
        "spread": min(12, witness.spread) / 6,
        "hardly known, claimed as a word": is_hardly_known * word_margin,
        "claimed as a word": float(witness.word_margin > 0),
        "claim as a word": word_margin,
        "used, in no dictionary": float(bool(witness.uses) and not witness.is_in_dictionary),
        "word of the guess": float(witness.is_word_of(guess)),
        "compound of the guess": float(witness.is_compound_of(guess)),
        "shape": _clip(shape.margin, -8, 16) / 8,
        "shape of names": _clip(shape.name_margin, -8, 16) / 8,
        "shape of names beyond": _clip(shape.name_margin - shape.margin, -16, 8) / 4,
        "shape of the guess": _clip(of_guess, -8, 16) / 8,
        "names beyond the guess": _clip(shape.name_margin - of_guess, -16, 8) / 4 if guess else 0.0,
        "guessed": float(guess is not None),
        "marked": float(witness.is_marked),
        "near an English word": float(witness.is_near_known),
        "two English words": float(witness.is_joined),
        "in pieces": float("-" in lower),
        "length": _clip(len(text), 3, 18) / 10,
        "long": float(len(text) >= 12),  # noqa: PLR2004 - few English words are
        "possessive": float(lower.endswith("'s")),
        "country": float(bool(english_country(lower) or english_country(lower.removesuffix("'s")))),
    }
    return {**found, **_describe_capitalised(text, lower, witness, guess)} if is_capitalised(text) else found


def _describe_capitalised(text: str, lower: str, witness: Witness, guess: str | None) -> dict[str, float]:
    bare = lower.removesuffix("'s")
    speaks_german = "de" in {guess, witness.shape.language}
    use = witness.use_in("de") if speaks_german else None
    german = use.zipf if use else 0.0
    is_noun = speaks_german and is_german_noun(bare)
    is_icelandic = witness.shape.margins.get("is", 0.0) > STRONG_SHAPE
    return {
        "noun": float(is_noun),
        "noun of the guess": float(is_noun and guess == "de"),
        "noun beyond own": _clip(german - witness.own, 0, MOST) / 3,
        "noun of the guess beyond own": (is_noun and guess == "de") * _clip(german - witness.own, 0, MOST) / 3,
        "noun of two": float(is_noun and not german),
        "listed name": float(is_like_names(text, lower)),
        "place ending": float(has_place_ending(bare)),
        "German ending": float(speaks_german and _GERMAN_NOUN_END.search(bare) is not None),
        "Icelandic ending": float(is_icelandic and _ICELANDIC_NOUN_END.search(bare) is not None),
        "nowhere listed": float(witness.spread == 0),
        "very long": float(len(text) >= 15),  # noqa: PLR2004 - few names are
    }


@dataclass(frozen=True)
class Features:
    """A document, asked what the surroundings of its suspects say."""

    doc: Document
    around: Surroundings
    namehood: Namehood

    def describe(self, index: int) -> dict[str, float]:
        """What its place, the article and the source text say of a suspect."""
        found = {**self._describe_place(index), **self._describe_article(index)}
        return {**found, **self._describe_capital(index)} if is_capitalised(self.doc.words[index].text) else found

    @cached_property
    def most(self) -> Mapping[str, float]:
        """More than the numbers of `describe` can be in this document, quickly found; 1 for those that are not here."""
        others = len(self.around.leftovers) * USUAL_WORDS / max(USUAL_WORDS, len(self.doc.words))
        largest = MOST / 3
        return {
            "leftovers": math.log1p(others),
            "one leftover": min(1.0, others),
            "many leftovers": min(3.0, others) / 3,
            "lowered names": math.log1p(len(self.around.suspects)),
            "has a source": float(self.around.source.is_there),
            "source uses it": largest,
            "repeated": math.log1p(len(self.doc.words)),
            "first, as a word": largest,
            "alone, as a word": largest,
            "alone, as a word of the well known": largest,
        }

    def _describe_place(self, index: int) -> dict[str, float]:
        word, witness = self.doc.words[index], self.around.witnesses[index]
        is_behind_name = follows_name(self.doc, word)
        is_behind_determiner = self.around.follows(index, DETERMINERS)
        return {
            "behind a name": float(is_behind_name),
            "behind a name, claimed": float(is_behind_name and witness.best_margin >= SEEN_MARGIN),
            "before a capital": float(next_is_capitalised(self.doc, word)),
            "behind a suspect": float(self._is_low_suspect(index - 1)),
            "before a suspect": float(self._is_low_suspect(index + 1)),
            "behind a determiner": float(is_behind_determiner),
            "behind a determiner, claimed": float(is_behind_determiner and witness.best_margin > 0),
            "behind a preposition": float(self.around.follows(index, _PREPOSITIONS)),
            "behind a mark": float(self.namehood.is_behind_mark(word)),
            "first": float(starts_sentence(self.doc, word)),
        }

    def _describe_article(self, index: int) -> dict[str, float]:
        word, leftovers, lowered = self.doc.words[index], self.around.leftovers, self.around.lowered
        others = (len(leftovers) - (word.lower in leftovers)) * USUAL_WORDS / max(USUAL_WORDS, len(self.doc.words))
        standing = self.around.source.find(word) if self.around.source.is_there else None
        use = self.around.witnesses[index].use_in(self.around.told) if standing is not None else None
        return {
            "shown": float(self.around.shown is not None),
            "leftovers": math.log1p(others),
            "one leftover": min(1.0, others),
            "many leftovers": min(3.0, others) / 3,
            "lowered names": math.log1p(len(lowered) - (word.lower in lowered)),
            "a name elsewhere": float(not is_capitalised(word.text) and self.around.forms[word.lower][1] > 0),
            "has a source": float(self.around.source.is_there),
            "source in lower case": float(standing is not None and standing.is_low),
            "source with a capital": float(standing is not None and not standing.is_low),
            "source with a capital inside": float(standing is not None and standing.is_high and not standing.is_low),
            "source uses it": min(MOST, use.zipf) / 3 if use is not None else 0.0,
        }

    def _describe_capital(self, index: int) -> dict[str, float]:
        word, witness = self.doc.words[index], self.around.witnesses[index]
        is_noun = "de" in {self.around.guess, witness.shape.language} and is_german_noun(word.lower.removesuffix("'s"))
        is_first = starts_sentence(self.doc, word)
        is_alone = self.namehood.is_alone(index)
        is_well_known = bool(witness.claims) and witness.claims[0][0] in WELL_KNOWN
        as_word = min(MOST, witness.word_margin) / 3
        standing = self.around.source.find(word)
        low, high = self.around.forms[word.lower]
        has_determiner = self._has_determiner_near(index)
        is_somewhere = self.around.follows(index, _WHEREABOUTS)
        return {
            "first, as a word": is_first * as_word,
            "alone, as a word": is_alone * as_word,
            "alone, as a word of the well known": is_alone * is_well_known * as_word,
            "noun behind a determiner": float(is_noun and self.around.follows(index, DETERMINERS)),
            "noun behind a whereabout": float(is_noun and self.around.guess == "de" and is_somewhere),
            "noun copied": float(is_noun and standing is not None and not standing.is_low),
            "behind a whereabout": float(is_somewhere),
            "behind a capital": float(self.namehood.follows_capital(index)),
            "a determiner near": float(has_determiner),
            "noun, a determiner near": float(is_noun and has_determiner),
            "repeated": math.log1p(max(0, low + high - 1)),
            "elsewhere in lower case": float(low > 0),
            "first, claimed": float(is_first and witness.best_margin > 0),
            "first, unknown": float(is_first and not witness.is_known),
        }

    def _has_determiner_near(self, index: int) -> bool:
        """Whether an article or the like stands among the three words before: names have none, nouns mostly do."""
        sentence = self.doc.words[index].sentence
        before = self.doc.words[max(0, index - NEAR_WORDS) : index]
        return any(word.sentence == sentence and word.lower in DETERMINERS for word in before)

    def _is_low_suspect(self, index: int) -> bool:
        """Whether a word beside, in lower case, is unknown or claimed."""
        witness = self.around.witnesses.get(index, INNOCENT)
        if witness is INNOCENT or is_capitalised(self.doc.words[index].text):
            return False
        return not witness.is_known or witness.best_margin >= OWN_MARGIN


def _clip(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))
