"""How sure each word of a Document is foreign by itself and its place, and which language several words speak for.

What `evidence` says of a word is joined with what it may transliterate and with where else it stands. Joining words to
runs is left to `words`, judging whole sentences to `sentences`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mtcheck.foreign.customs import find_customs
from mtcheck.foreign.evidence import DOUBT, Evidence
from mtcheck.foreign.innocence import follows_name, starts_sentence
from mtcheck.foreign.introduced import find_introduced, is_introduced_somewhere
from mtcheck.foreign.kept_terms import find_terms
from mtcheck.foreign.meanings import find_forms
from mtcheck.foreign.surroundings import DETERMINERS, is_capitalised
from mtcheck.foreign.transliteration import Reading, is_of_many, read_back
from mtcheck.foreign.witnesses import Witness
from mtcheck.lexicon import Lexicon, latin_languages
from mtcheck.model import Document, Span
from mtcheck.names.native_names import is_person_name

SHOWN_BONUS = 2.0
"""Margin that the source language, once known, has before its neighbours: Spanish words are Catalan, too."""
SHAPE_MARGIN, SHAPE_MOST = 4.0, 12.0
"""So many nats speak for a language as much as one step of ten in frequency; more than the most says nothing new."""
SHAPE_LEAD = 6.0
"""A single word shows its language by spelling if the second likeliest is so far behind."""
REPEATED, TRANSLITERATED = 0.85, 0.85
"""How sure a word is foreign that is seen elsewhere in lower case, and one that writes Cyrillic or Greek in Latin."""
TERMS = 2
"""So many foreign words are explained, or known, in an article that keeps the terms of another country."""
MOST_TERMS = 4
"""More words that it does not explain are leftovers."""
FARE_CUES = 2
"""So many words of a sentence speak of food where what it names alone is a dish."""
FARE_ZIPF = 3.3
"""Less often a language has the names of its dishes: membrillo 2.9, broa 3.0; but Zwiebel, dżem 3.6."""
BEFORE_NOUN = DETERMINERS | frozenset(
    "called dance danced dances dancing in of play played playing plays sang sing singing sings wear wearing wears "
    "with wore".split()
)
"""What stands before a term, and hardly before a verb or an adjective: in krpce, the kokle, danced odzemok."""
BEFORE_FARE = BEFORE_NOUN | frozenset(
    "and ate cook cooks eat eats for from include includes like or order serve serves".split()
)
"""What stands before a dish besides: walnuts and membrillo."""
FIRST_READ_ZIPF = 4.5
"""How common a transliterated word is that begins a sentence, so that it is no name: Odnako."""
MUCH_TRANSLATED = frozenset(("de", "es", "fr", "it", "nl", "pl", "pt", "tr"))
"""Languages that most news comes from, among those whose words many neighbours share."""


@dataclass(frozen=True, slots=True)
class ForeignRun:
    """Neighbouring words that are not in the language of the document."""

    span: Span
    words: tuple[int, ...]
    """Indices into `Document.words`."""
    language: str | None
    """The likeliest language, BCP 47; None where nothing tells."""
    confidence: float
    is_sentence: bool = False
    """Whether it is all, or nearly all, of its sentence."""
    native: str | None = None
    """The word in its own letters, where it is a transliteration."""
    english: str | None = None
    """What English says for it, where that is known: the name of a country."""


@dataclass(frozen=True)
class Weighed:
    """The evidence of a document with how sure each of its suspects is foreign by itself and its place."""

    evidence: Evidence
    doc: Document
    lexicon: Lexicon

    @cached_property
    def strengths(self) -> dict[int, float]:
        """By index of word, 0 to 1; words that are not taken for foreign are not there."""
        found, _ = self._unexplained
        terms = (self.terms if found else None) or ()
        found = {i: strength for i, strength in found.items() if i not in terms}
        lower = {self.doc.words[i].lower for i in found if not is_capitalised(self.doc.words[i].text)}
        for index in self.evidence.suspects:
            word = self.doc.words[index]
            if index not in found and word.lower in lower and starts_sentence(self.doc, word):
                found[index] = REPEATED
        return found

    @cached_property
    def terms(self) -> frozenset[int] | None:
        """The words that the article keeps as terms of another country, by index; None where it keeps none."""
        return find_terms(self.evidence, *self._unexplained)

    @cached_property
    def _unexplained(self) -> tuple[dict[int, float], frozenset[str]]:
        """How sure each word is foreign by itself, those left out that the article introduces; and these."""
        weighed = {index: weigh(self.evidence, index) for index in self.evidence.suspects}
        is_certain = any(strength > DOUBT for strength in weighed.values())
        wanted = {self.doc.words[i].lower for i, strength in weighed.items() if strength or is_certain}
        forms = find_forms(self.doc.vocabulary, wanted) - wanted
        wanted |= {form for form in forms if not self.lexicon.has_entry(form)}
        introduced = find_introduced(self.doc, wanted)
        if self.doc.field == "title":
            introduced |= {word for word in wanted if is_introduced_somewhere(self.doc.article.text, word)}
        introduced |= find_forms(wanted, introduced)
        found = {i: s for i, s in weighed.items() if s and self.doc.words[i].lower not in introduced}
        found |= dict.fromkeys(self._find_terms(found, introduced), DOUBT)
        if self.lexicon.language == "en" and all(strength <= DOUBT for strength in found.values()):
            alone = {i for i in found if i - 1 not in found and i + 1 not in found}
            found = {i: strength for i, strength in found.items() if i not in alone or not self._is_fare(i)}
        return found, introduced

    def _find_terms(self, found: Mapping[int, float], introduced: Collection[str]) -> Iterator[int]:
        """Those of the words found that may be terms of another country which English keeps, or the article does.

        Where words of the source's daily use were left, or many words, others are leftovers, too.
        """
        doc, evidence = self.doc, self.evidence
        words = {i: doc.words[i] for i, s in found.items() if s > DOUBT and not is_capitalised(doc.words[i].text)}
        count = len({word.lower for word in words.values()})
        is_of_leftovers = count > MOST_TERMS + len(introduced) or any(map(evidence.is_of_daily_use, words))
        if self.lexicon.language != "en" or is_of_leftovers:
            return
        terms = len(introduced) + len(find_customs(doc.vocabulary)) if words else 0
        for index, word in words.items():
            is_likely = terms >= max(TERMS, count) or evidence.namehood.is_among_customs(word)
            if is_likely and evidence.around.follows(index, BEFORE_NOUN):
                yield index

    def _is_fare(self, index: int) -> bool:
        """Whether a word stands among food and drink, and is none that a language has as often as onions."""
        word = self.doc.words[index]
        is_low = not is_capitalised(word.text) and self.evidence.namehood.is_in_kitchen(word, cues=FARE_CUES)
        is_noun = self.evidence.around.follows(index, BEFORE_FARE)
        return is_low and is_noun and not self.evidence.is_of_daily_use(index, FARE_ZIPF)

    def strength(self, index: int) -> float:
        """How sure a word is foreign by itself and its place."""
        return self.strengths.get(index, 0.0)

    def margin(self, index: int, language: str | None) -> float:
        """By how much a language claims a word."""
        return self.evidence.witness(index).margin(language)

    @cached_property
    def suspects(self) -> Mapping[int, None]:
        """The words that are foreign by themselves or claimed by another language, by position."""
        strengths = self.strengths
        return {i: None for i, witness in self.evidence.witnesses.items() if witness.claims or i in strengths}

    def is_suspect(self, index: int) -> bool:
        """Whether a word is foreign by itself or claimed by another language."""
        return index in self.suspects


def weigh(evidence: Evidence, index: int) -> float:
    """How sure a suspect is foreign; 0 where it is not taken for that."""
    strength = evidence.weigh(index)
    if strength < TRANSLITERATED and read_back_suspect(evidence, index):
        strength = TRANSLITERATED
    return strength


def read_back_suspect(evidence: Evidence, index: int) -> Reading | None:
    """The word of another script that an unknown word in lower case is, written in Latin letters."""
    word, witness = evidence.doc.words[index], evidence.witnesses[index]
    if witness.is_known or evidence.lexicon.language != "en":
        return None
    is_high = is_capitalised(word.text)
    if is_high and not starts_sentence(evidence.doc, word):
        return None
    reading = read_back(word.lower, evidence.lexicon, source=evidence.around.told)
    if reading is None:
        return None
    if is_high:
        is_common = reading.zipf >= FIRST_READ_ZIPF or is_of_many(word.lower)
        is_name = is_person_name(word.lower.removesuffix("'s")) or evidence.around.forms[word.lower][1]  # Oleksii
        return reading if is_common and not is_name and evidence.namehood.is_alone(index) else None
    is_name = evidence.namehood.is_certain(index) or evidence.around.forms[word.lower][1]
    if is_name or follows_name(evidence.doc, word) or evidence.namehood.is_served(word):
        return None
    return reading


def vote(weighed: Weighed, indices: Iterable[int]) -> str | None:
    """The language that claims these words most, or the likely source where unknown ones are spelled like it."""
    told = weighed.evidence.around.told
    if told is not None and told not in latin_languages():
        return told
    votes: dict[str, float] = {}
    for i in indices:
        witness = weighed.evidence.witness(i)
        for language, margin in witness.claims:
            votes[language] = votes.get(language, 0.0) + margin
        if witness.is_known:
            continue
        guess = weighed.evidence.around.guess or _leading_shape(witness)
        margin = witness.shape.margins.get(guess or "", 0.0)
        if guess and margin >= SHAPE_MARGIN:
            votes[guess] = votes.get(guess, 0.0) + min(margin, SHAPE_MOST) / SHAPE_MARGIN
    for language in votes:
        votes[language] += (language == weighed.evidence.around.guess) * SHOWN_BONUS + (language in MUCH_TRANSLATED)
    return max(votes, key=lambda language: (votes[language], language), default=None)


def _leading_shape(witness: Witness) -> str | None:
    """The language that a word no list claims is spelled like, where that is clear."""
    ranked = sorted(witness.shape.margins.items(), key=lambda item: -item[1])[:2]
    is_clear = len(ranked) > 1 and not witness.claims and ranked[0][1] - ranked[1][1] >= SHAPE_LEAD
    return ranked[0][0] if is_clear and ranked[0][1] >= SHAPE_MOST else None
