"""Which words, runs of words and sentences of a Document are not in its language.

`evidence` says how sure each word is foreign. Here neighbours are joined to runs and sentences, with langdetect for
whole sentences in doubt; names, and words shown as foreign, are left out. What is reported of this is said by the
checks MT102 to MT104.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mtcheck.borrowed import find_introduced, is_glossed, is_shown_as_foreign
from mtcheck.countries import english_country
from mtcheck.evidence import DOUBT, Evidence, gather
from mtcheck.innocence import (
    are_particles,
    follows_name,
    is_name,
    is_part_of_name,
    next_is_capitalised,
    starts_sentence,
)
from mtcheck.language import identify
from mtcheck.lexicon import NOUN_CAPITALS, Lexicon, latin_languages
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.namehood import WORD_MARGIN
from mtcheck.surroundings import is_capitalised, is_name_like
from mtcheck.transliteration import Reading, read_back
from mtcheck.witnesses import OWN_MARGIN, Witness

SENTENCE_WORDS = 3
"""Fewer words make a run, not a sentence."""
SENTENCE_SHARE = 0.5
"""Share of the words of a sentence that are claimed or unknown when the sentence was left as it was."""
SURE_SHARE = 0.8
"""With more of it foreign, and one language for it, langdetect (0.2 s to load) need not be asked."""
OWN_SHARE = 0.2
"""More words that only the text's own language has make it a sentence about something foreign: a film called La vie."""
OWN_ZIPF = 4.3
FRAME_ZIPF = 5.5
FRAME_SHARE = 0.1
"""With so many of the commonest words of the text's own language (the, and) it is a sentence full of foreign names."""
RUN_MARGIN = 4.0
"""Sum of margins that makes neighbours foreign though each might be English: `mit der`, `auch wenn`."""

SHOWN_BONUS = 2.0
"""Margin that the source language, once known, has before its neighbours: Spanish words are Catalan, too."""
SHAPE_MARGIN, SHAPE_MOST = 4.0, 12.0
"""So many nats speak for a language as much as one step of ten in frequency; more than the most says nothing new."""
SHAPE_LEAD = 6.0
"""A single word shows its language by spelling if the second likeliest is so far behind."""
BRIDGE_ZIPF = 3.5
BRIDGE_LOSS = 0.7
"""A word between foreign ones is theirs if their language uses it often, and hardly less often than this one."""

REPEATED, TRANSLITERATED = 0.85, 0.85
"""How sure a word is foreign that is seen elsewhere in lower case, and one that writes Cyrillic or Greek in Latin."""
DISH_WORDS = 4
"""So few words in a sentence about food and drink are dishes as often as leftovers."""
LANGUAGE_LEAD, LITTLE_LEAD = 1.0, 0.25
"""A word is said to be of a language that uses it ten times as often as any other does, or twice where much news comes
from it."""
FIRST_READ_ZIPF = 4.5
"""How common a transliterated word is that begins a sentence, so that it is no name: Odnako."""
LEFT_IN_QUOTES = 0.9
"""How sure a word must be foreign by itself to be reported though it fills quotation marks as a term does."""
RUN, SENTENCE = 0.9, 0.97

_MUCH_TRANSLATED = frozenset(("de", "es", "fr", "it", "nl", "pl", "pt", "tr"))
"""Languages that most news comes from, among those whose words many neighbours share."""
_OPENING = frozenset('“"«„')
_SAID_END = re.compile(r"(?:\s\w{1,4})?[.!?,…]?[”\"»“]")  # a short last word may be English, too: nie my
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|dell|nell|all|dall|sull|un)'")


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
class _Weighed:
    """The evidence of a document with how sure each of its suspects is foreign by itself and its place."""

    evidence: Evidence
    doc: Document
    lexicon: Lexicon

    @cached_property
    def strengths(self) -> dict[int, float]:
        """By index of word, 0 to 1; words that are not taken for foreign are not there."""
        weighed = {index: _weigh(self.evidence, index) for index in self.evidence.suspects}
        introduced = find_introduced(self.doc, {self.doc.words[i].lower for i, strength in weighed.items() if strength})
        found = {i: s for i, s in weighed.items() if s and self.doc.words[i].lower not in introduced}
        lower = {self.doc.words[i].lower for i in found if not is_capitalised(self.doc.words[i].text)}
        for index in self.evidence.suspects:
            word = self.doc.words[index]
            if index not in found and word.lower in lower and starts_sentence(self.doc, word):
                found[index] = REPEATED
        return found

    def strength(self, index: int) -> float:
        """How sure a word is foreign by itself and its place."""
        return self.strengths.get(index, 0.0)

    def margin(self, index: int, language: str | None) -> float:
        """By how much a language claims a word."""
        return self.evidence.witness(index).margin(language)

    def is_suspect(self, index: int) -> bool:
        """Whether a word is foreign by itself or claimed by another language."""
        return index in self.strengths or bool(self.evidence.witness(index).claims)


def find_foreign(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> tuple[ForeignRun, ...]:
    """The runs of one document, by position."""
    if lexicon.language not in latin_languages():
        return ()
    weighed = _Weighed(gather(doc, lexicon, allow), doc, lexicon)
    runs: list[ForeignRun] = []
    at = 0
    suspects = [i for i in weighed.evidence.witnesses if weighed.is_suspect(i)]
    while at < len(suspects):
        sentence = doc.sentences[doc.words[suspects[at]].sentence]
        end = at
        while end < len(suspects) and suspects[end] < sentence.last:
            end += 1
        whole = _judge_sentence(weighed, sentence) if end - at >= SENTENCE_WORDS else None
        runs.extend([whole] if whole else _find_runs(weighed, suspects[at:end], sentence))
        at = end
    return tuple(runs)


def _weigh(evidence: Evidence, index: int) -> float:
    """How sure a suspect is foreign; 0 where it is not taken for that."""
    strength = evidence.weigh(index)
    if strength < TRANSLITERATED and _read_back(evidence, index):
        strength = TRANSLITERATED
    return strength


def _read_back(evidence: Evidence, index: int) -> Reading | None:
    """The word of another script that an unknown word in lower case is, written in Latin letters."""
    word, witness = evidence.doc.words[index], evidence.witnesses[index]
    if witness.is_known or evidence.lexicon.language != "en":
        return None
    if is_capitalised(word.text):
        is_first = starts_sentence(evidence.doc, word) and evidence.namehood.is_alone(index)
        reading = read_back(word.lower, evidence.lexicon, source=evidence.around.told) if is_first else None
        return reading if reading is not None and reading.zipf >= FIRST_READ_ZIPF else None
    if evidence.namehood.is_certain(index) or evidence.around.forms[word.lower][1] or follows_name(evidence.doc, word):
        return None
    return read_back(word.lower, evidence.lexicon, source=evidence.around.told)


def _judge_sentence(weighed: _Weighed, sentence: Sentence) -> ForeignRun | None:
    """The whole sentence as one run, where most of it is foreign."""
    doc = weighed.doc
    plain = [i for i in range(sentence.first, sentence.last) if not is_name_like(doc.words[i].text)]
    if len(plain) < SENTENCE_WORDS:
        return None
    language = _vote(weighed, plain)
    foreign = [i for i in plain if weighed.strength(i) or weighed.margin(i, language)]
    if len(foreign) < SENTENCE_WORDS or len(foreign) < SENTENCE_SHARE * len(plain):
        return None
    own = [weighed.lexicon.zipf(doc.words[i].lower) for i in plain if _is_own(weighed, i, language)]
    frame = sum(zipf >= FRAME_ZIPF for zipf in own)
    if len(own) > OWN_SHARE * len(plain) or (frame and frame >= FRAME_SHARE * len(plain)):
        return None
    lower = [doc.words[i] for i in foreign if doc.words[i].text[0].islower()]
    if len(lower) < SENTENCE_WORDS and are_particles(lower, language, weighed.lexicon):
        return None
    is_sure = language is not None and len(foreign) >= SURE_SHARE * len(plain)
    said = None if is_sure else identify(doc.text[sentence.start : sentence.end])
    if said == weighed.lexicon.language:
        return None
    indices = tuple(range(sentence.first, sentence.last))
    return ForeignRun(sentence.span, indices, language or said, SENTENCE, is_sentence=True)


def _is_own(weighed: _Weighed, index: int, language: str | None) -> bool:
    """Whether a word is common in the text's own language and not in the foreign one."""
    word = weighed.doc.words[index].lower
    own = weighed.lexicon.zipf(word)
    return own >= OWN_ZIPF and (language is None or weighed.lexicon.zipf(word, language, small=True) < own - OWN_MARGIN)


def _vote(weighed: _Weighed, indices: Iterable[int]) -> str | None:
    """The language that claims these words most, or the likely source where unknown ones are spelled like it."""
    told = weighed.evidence.around.told
    if told is not None and told not in latin_languages():
        return told
    votes: dict[str, float] = {}
    for i in indices:
        witness = weighed.evidence.witness(i)
        for language, margin in witness.claims:
            votes[language] = votes.get(language, 0.0) + margin
        guess = weighed.evidence.around.guess or _leading_shape(witness)
        margin = witness.shape.margins.get(guess or "", 0.0)
        if guess and not witness.is_known and margin >= SHAPE_MARGIN:
            votes[guess] = votes.get(guess, 0.0) + min(margin, SHAPE_MOST) / SHAPE_MARGIN
    for language in votes:
        votes[language] += (language == weighed.evidence.around.guess) * SHOWN_BONUS + (language in _MUCH_TRANSLATED)
    return max(votes, key=lambda language: (votes[language], language), default=None)


def _leading_shape(witness: Witness) -> str | None:
    """The language that a word no list claims is spelled like, where that is clear."""
    ranked = sorted(witness.shape.margins.items(), key=lambda item: -item[1])[:2]
    is_clear = len(ranked) > 1 and not witness.claims and ranked[0][1] - ranked[1][1] >= SHAPE_LEAD
    return ranked[0][0] if is_clear and ranked[0][1] >= SHAPE_MOST else None


def _find_runs(weighed: _Weighed, suspects: Sequence[int], sentence: Sentence) -> Iterator[ForeignRun]:
    at = 0
    for start in suspects:
        if start < at:
            continue
        end = start + 1
        while end < sentence.last:
            if _joins(weighed, end):
                end += 1
            elif end + 1 < sentence.last and _bridges(weighed, range(start, end), end):
                end += 2
            else:
                break
        run = _judge_run(weighed, range(start, end))
        if run is not None:
            yield run
        at = end


def _joins(weighed: _Weighed, index: int) -> bool:
    """Whether a suspect word stands beside the one before it; a comma may part words in lower case."""
    words = weighed.doc.words
    gap = weighed.doc.text[words[index - 1].end : words[index].start].strip(" \u00a0\n")
    is_list = gap == "," and words[index - 1].text[0].islower() and words[index].text[0].islower()
    return weighed.is_suspect(index) and (not gap or is_list)


def _bridges(weighed: _Weighed, run: range, index: int) -> bool:
    """Whether a word common in both languages stands between suspects: malgré `l'inflation` des dernières années."""
    words = weighed.doc.words
    language = _vote(weighed, run)
    if language is None or not _joins(weighed, index + 1) or not weighed.margin(index + 1, language):
        return False
    if weighed.doc.text[words[index - 1].end : words[index].start].strip(" \u00a0\n"):
        return False
    word = _ELISION.sub("", words[index].lower)
    zipf = weighed.lexicon.zipf(word, language, small=True)
    return zipf >= BRIDGE_ZIPF and zipf >= weighed.lexicon.zipf(word) - BRIDGE_LOSS


def _judge_run(weighed: _Weighed, indices: range) -> ForeignRun | None:
    """What of these neighbours is foreign, if anything is; names and what is shown as foreign are not."""
    doc = weighed.doc
    language = _vote(weighed, indices)
    kept = [i for i in indices if weighed.strength(i) or weighed.margin(i, language)]
    if not kept:
        return None
    while len(kept) > 1 and _is_name_at_end(weighed, kept[-1]):
        kept.pop()
    indices = range(kept[0], kept[-1] + 1)
    words = doc.words[indices.start : indices.stop]
    is_run = len(words) > 1 and sum(weighed.margin(i, language) for i in indices) >= RUN_MARGIN
    if is_run and is_part_of_name(doc, words, language):
        is_run = False
        if starts_sentence(doc, words[0]) and weighed.evidence.witness(indices.start).word_margin >= WORD_MARGIN:
            indices = range(indices.start, indices.start + 1)
        elif language in NOUN_CAPITALS and not _stands_in_name(doc, indices):
            indices = range(indices.start + words[0].text[0].isupper(), indices.stop)
        else:
            return None
    if not is_run:
        strong = [i for i in indices if weighed.strength(i)]
        if not strong:
            return None
        indices = range(strong[0], strong[-1] + 1)
        words = doc.words[indices.start : indices.stop]
    span = Span(words[0].start, words[-1].end)
    is_copied = len(words) == 1 and (
        weighed.evidence.copies.is_copied(indices.start) or _is_left_in_quotes(weighed, indices.start)
    )
    is_shown = is_glossed(doc, span, language) if is_copied else is_shown_as_foreign(doc, span, language)
    is_nouns = language in NOUN_CAPITALS and all(weighed.strength(i) for i in indices)
    if is_shown or (is_name(words) and not is_nouns):
        return None
    confidence = max(RUN if is_run else 0.0, *(weighed.strength(i) for i in indices))
    if len(words) == 1:
        named = language if _shows_language(weighed, indices.start, language) else None
        return _add_meaning(weighed.evidence, ForeignRun(span, tuple(indices), named, confidence))
    is_dishes = len(words) <= DISH_WORDS and weighed.evidence.namehood.is_in_kitchen(words[0])
    confidence = min(confidence, DOUBT) if is_dishes else confidence
    is_sentence = _is_quoted_sentence(doc, span, words)
    return ForeignRun(span, tuple(indices), language, confidence, is_sentence=is_sentence)


def _shows_language(weighed: _Weighed, index: int, language: str | None) -> bool:
    """Whether a single word is enough to name its language: the likely source, or one that claims it far more."""
    claims = weighed.evidence.witness(index).claims
    if language == weighed.evidence.around.guess or len(claims) < 2:  # noqa: PLR2004 - the first and its rival
        return True
    lead = claims[0][1] - claims[1][1]
    return claims[0][0] == language and lead >= (LITTLE_LEAD if language in _MUCH_TRANSLATED else LANGUAGE_LEAD)


def _is_left_in_quotes(weighed: _Weighed, index: int) -> bool:
    """Whether a word in lower case is so foreign, among other leftovers, that quotation marks excuse nothing.

    He earned the name "hjólahvíslarinn", says the article, and leaves the reader there.
    """
    around, word = weighed.evidence.around, weighed.doc.words[index]
    is_surer = weighed.strength(index) >= LEFT_IN_QUOTES and not is_capitalised(word.text)
    return is_surer and around.guess is not None and len(around.leftovers - {word.lower}) > 0


def _stands_in_name(doc: Document, indices: range) -> bool:
    """Whether capitals stand on both sides: Theater `der Stadt` Aalen."""
    first, last = doc.words[indices.start], doc.words[indices.stop - 1]
    return next_is_capitalised(doc, last) and follows_name(doc, first)


def _add_meaning(evidence: Evidence, run: ForeignRun) -> ForeignRun:
    """A run of one word with what is known of it."""
    (index,) = run.words
    country = english_country(evidence.doc.words[index].lower.removesuffix("'s"))
    if country is not None and evidence.lexicon.language == "en":
        ending = "'s" if evidence.doc.words[index].lower.endswith("'s") else ""
        return replace(run, english=country + ending)
    reading = _read_back(evidence, index) if index in evidence.witnesses else None
    if reading is None or evidence.witnesses[index].claims:
        return run
    return replace(run, language=reading.language, native=reading.native)


def _is_name_at_end(weighed: _Weighed, index: int) -> bool:
    """Whether a run ends in a name that both languages write: président `Macron`."""
    return weighed.doc.words[index].text[0].isupper() and not weighed.strength(index)


def _is_quoted_sentence(doc: Document, span: Span, words: Sequence[Word]) -> bool:
    """Whether a run fills a quotation as a sentence does: “Wszyscy kradną, tylko nie my.”."""
    if len(words) <= SENTENCE_WORDS or not words[0].text[0].isupper():
        return False
    return doc.text[span.start - 1 : span.start] in _OPENING and _SAID_END.match(doc.text, span.end) is not None
