"""Which sentences of a Document were left in another language as a whole, its headline among them.

Most words of such a sentence are foreign and hardly one is the text's own; langdetect is asked where that leaves a
doubt. With the source text beside it a sentence may also be that, word for word.
"""

from __future__ import annotations

from collections.abc import Sequence

import mtcheck.late_re as re
from mtcheck.foreign.innocence import are_particles
from mtcheck.foreign.surroundings import STRONG_MARGIN, is_name_like
from mtcheck.foreign.weighed import ForeignRun, Weighed, vote
from mtcheck.foreign.witnesses import OWN_MARGIN
from mtcheck.language import identify
from mtcheck.lexicon import NOUN_CAPITALS
from mtcheck.model import Document, Sentence

SENTENCE_WORDS = 3
"""Fewer words make a run, not a sentence."""
HEADLINE_WORDS = 2
"""So few foreign words, most of a headline, make a foreign headline: Crise agricole."""
COPIED_WORDS, COPIED_LETTERS = 2, 3
"""A sentence that is its source, word for word, is more than names with so many words in lower case so long."""
_OPENING = frozenset("\"'“‘„«")
_CALLS = "!?"
"""What ends a sentence that is no name, though it holds but one short word of the source: Marre de Wal - Mart?"""
_REVIEWED = re.compile(
    r"""\n{1,2}(?:[^.!?\n]{3,60},\ [A-Z][^.!?\n]{2,30}|[^\n]{3,60}\n{1,2}[★☆⭐*\d/ ]{3,9})\n""", re.VERBOSE
)
"""What stands below the title of a work in a review: the house and its town, or its stars."""
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
CAPITAL_WORDS, CAPITALS = 4, 0.75
"""Words of the shortest headline in capitals that is looked at, and how sure it is foreign."""
SENTENCE = 0.97
"""How sure a whole sentence is foreign."""


def stands_as_headline(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is the title, or the first line of a text, alone and without a full stop."""
    if doc.field == "title":
        return True
    is_alone = len(doc.sentences) > 1 and doc.sentences[1].block != sentence.block
    return doc.sentences[0] is sentence and is_alone and doc.text[sentence.end - 1].isalnum()


def is_reviewed(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is the title of a work above its review: the house and its town stand below it, or stars."""
    return stands_as_headline(doc, sentence) and _REVIEWED.match(doc.text, sentence.end) is not None


def find_copied_sentence(weighed: Weighed, sentence: Sentence) -> ForeignRun | None:
    """The whole sentence as one run, where it is its source sentence, word for word, and more than names."""
    source, doc = weighed.evidence.around.source, weighed.doc
    item = source.find_sentence(sentence)
    if item is None or source.language == weighed.lexicon.language:
        return None
    text = doc.text[sentence.start : sentence.end]
    indices = tuple(range(sentence.first, sentence.last))
    if "".join(item.split()) != "".join(text.split()):  # engines set spaces as they like: Wal - Mart ?
        return None
    low = [doc.words[index].text for index in indices if doc.words[index].text.islower()]
    is_said = sum(len(word) >= COPIED_LETTERS for word in low) >= COPIED_WORDS
    if not is_said and not (low and text[-1] in _CALLS and _begins_as_word(weighed, sentence.first, source.language)):
        return None
    return ForeignRun(sentence.span, indices, source.language, SENTENCE, is_sentence=True)


def _begins_as_word(weighed: Weighed, index: int, language: str | None) -> bool:
    """Whether a sentence begins with a word of the source language that is no name, and that English hardly has."""
    witness = weighed.evidence.witness(index)
    use = witness.use_in(language)
    return use is not None and use.is_only_word and not witness.has_entry and use.zipf >= witness.own + OWN_MARGIN


def judge_sentence(weighed: Weighed, sentence: Sentence, suspects: Sequence[int]) -> ForeignRun | None:
    """The whole sentence as one run, where most of it is foreign; `suspects` are those in it."""
    doc = weighed.doc
    is_headline = len(suspects) >= HEADLINE_WORDS and stands_as_headline(doc, sentence)
    least = HEADLINE_WORDS if is_headline else SENTENCE_WORDS
    if sum(not is_name_like(doc.words[i].text) for i in suspects) < least:
        return None
    plain = [i for i in range(sentence.first, sentence.last) if not is_name_like(doc.words[i].text)]
    language = vote(weighed, plain)
    foreign = [i for i in plain if weighed.strength(i) or weighed.margin(i, language)]
    if len(foreign) < least or len(foreign) < SENTENCE_SHARE * len(plain):
        return None
    own = [weighed.lexicon.zipf(doc.words[i].lower) for i in plain if _is_own(weighed, i, language)]
    frame = sum(zipf >= FRAME_ZIPF for zipf in own)
    if len(own) > OWN_SHARE * len(plain) or (frame and frame >= FRAME_SHARE * len(plain)):
        return None
    lower = [doc.words[i] for i in foreign if doc.words[i].text[0].islower()]
    nouns = sum(weighed.evidence.witness(i).is_word_of(language) for i in foreign) if language in NOUN_CAPITALS else 0
    if len(lower) < SENTENCE_WORDS and nouns < SENTENCE_WORDS and are_particles(lower, language, weighed.lexicon):
        return None
    is_sure = language is not None and len(foreign) >= SURE_SHARE * len(plain)
    said = None if is_sure else identify(doc.text[sentence.start : sentence.end])
    if said == weighed.lexicon.language:
        return None
    indices = tuple(range(sentence.first, sentence.last))
    return ForeignRun(sentence.span, indices, language or said, SENTENCE, is_sentence=True)


def judge_capitals(weighed: Weighed, sentence: Sentence) -> ForeignRun | None:
    """The headline as one run, where it stands in capitals throughout and is foreign: LES DOCKERS BLOQUENT LE PORT.

    Capitals make every word a name or an acronym, so that words must tell which are no names by themselves. The name
    of an institution or a film, alone, looks no different: CAPITALS is less sure than SENTENCE for that.
    """
    doc = weighed.doc
    words = [word for word in doc.words_of(sentence) if not word.text.isdigit()]
    if len(words) < CAPITAL_WORDS or not all(word.text.isupper() for word in words):
        return None
    if not stands_as_headline(doc, sentence) or doc.text[max(0, words[0].start - 1)] in _OPENING:
        return None
    indices = range(sentence.first, sentence.last)
    language = vote(weighed, indices)
    foreign = [i for i in indices if weighed.margin(i, language)]
    if len(foreign) < SENTENCE_SHARE * len(words) or any(_is_own(weighed, i, language) for i in indices):
        return None
    particles = {i for i in indices if are_particles([doc.words[i]], language, weighed.lexicon)}
    strong = (i for i in foreign if i not in particles and weighed.margin(i, language) >= STRONG_MARGIN)
    plain = [i for i in strong if _is_only_word(weighed, i, language)]
    if not particles or not plain or len(particles) + len(plain) < SENTENCE_WORDS:
        return None
    return ForeignRun(sentence.span, tuple(indices), language, CAPITALS, is_sentence=True)


def _is_only_word(weighed: Weighed, index: int, language: str | None) -> bool:
    """Whether the dictionary of a language has a word in lower case only; in German nouns count as well."""
    use = weighed.evidence.witness(index).use_in(language)
    return use is not None and (use.is_only_word or (language in NOUN_CAPITALS and use.is_word_or_noun))


def _is_own(weighed: Weighed, index: int, language: str | None) -> bool:
    """Whether a word is common in the text's own language and not in the foreign one."""
    word = weighed.doc.words[index].lower
    own = weighed.lexicon.zipf(word)
    return own >= OWN_ZIPF and (language is None or weighed.lexicon.zipf(word, language, small=True) < own - OWN_MARGIN)
