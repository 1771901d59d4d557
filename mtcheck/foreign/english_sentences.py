"""Which sentences of a Document were left in English, where its own language has no list of words to tell that by.

Texts in Welsh, Japanese, Arabic or Ukrainian go in. A sentence counts that is English from end to end: in Latin
letters, its words known in English and many of them its commonest ones, and most of them in lower case. What English
has in quotation marks, in brackets or as code is left alone, and so are names, titles, headlines and verse. Where the
text's own language is listed, `sentences` compares the two word by word.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.foreign.weighed import ForeignRun
from mtcheck.language import identify
from mtcheck.lexicon import frequent_words
from mtcheck.model import Document, Sentence
from mtcheck.tags import primary_subtag

ENGLISH = "en"
LEAST_WORDS = 7
"""A shorter sentence may be a slogan, a title, a line of a song."""
FRAME_ZIPF, FRAME_SHARE, FRAME_KINDS = 6.0, 0.25, 3
"""So many of the words are the commonest of English (the, of, was), of so many kinds. With langdetect, which is asked
last, since Afrikaans and Frisian share many of them, that holds for none of 5,071 sentences of news in seven other
languages, and for nine of ten English ones that stand in no quotation."""
KNOWN_ZIPF, KNOWN_SHARE = 3.5, 0.7
"""And so many are in daily use there; the others are names."""
LOWER_SHARE = 0.6
"""Titles and lists of names have more capitals."""
LATIN_SHARE = 0.9
SURE = 0.95

_LETTER = regex.compile(r"\p{L}")
_LATIN = regex.compile(r"\p{Script=Latin}")
_CODE = regex.compile(r"[{}<>=_\\|]|\w\(|::|://")
_END = regex.compile(r"[.!?…][\"”’)]*\Z")
_MARK = regex.compile(r"[\"“”„‟«»‹›\uff02「」『』《》〈〉]")
_INTRODUCES = frozenset(":：(（[【–—―-")
_OPENING = frozenset("'‘([（【–—―-")
_NEAR_ENGLISH = frozenset({"en", "bi", "bzj", "gul", "jam", "kri", "pcm", "pih", "sco", "srn", "tpi", "trf"})
"""English, Scots and the creoles that share its words."""


def find_english_sentences(doc: Document) -> Iterator[ForeignRun]:
    """The sentences that were left in English, by position."""
    if primary_subtag(doc.language) in _NEAR_ENGLISH:
        return
    for sentence in doc.sentences:
        if _is_english(doc, sentence) and not _is_set_apart(doc, sentence):
            indices = tuple(range(sentence.first, sentence.last))
            yield ForeignRun(sentence.span, indices, ENGLISH, SURE, is_sentence=True)


def _is_english(doc: Document, sentence: Sentence) -> bool:
    """Whether the words of a sentence are English throughout, and make a sentence."""
    words = [word for word in doc.words_of(sentence) if word.text[0].isalpha()]
    text = doc.text[sentence.start : sentence.end]
    if len(words) < LEAST_WORDS or not _END.search(text) or _CODE.search(text):
        return False
    letters = _LETTER.findall(text)
    if len(_LATIN.findall(text)) < LATIN_SHARE * len(letters):
        return False
    if sum(word.text.islower() for word in words) < LOWER_SHARE * len(words):
        return False
    commonest, known = frequent_words(ENGLISH, FRAME_ZIPF), frequent_words(ENGLISH, KNOWN_ZIPF)
    frame = [word.lower for word in words if word.lower in commonest]
    return (
        len(frame) >= FRAME_SHARE * len(words)
        and len(set(frame)) >= FRAME_KINDS
        and sum(word.lower in known for word in words) >= KNOWN_SHARE * len(words)
        and identify(text) == ENGLISH
    )


def _is_set_apart(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands in quotation marks or brackets, or is introduced as somebody's words."""
    before = doc.text[doc.blocks[sentence.block].start : sentence.start]
    return (
        len(_MARK.findall(before)) % 2 == 1
        or _MARK.search(doc.text, sentence.start, sentence.end + 1) is not None
        or before.rstrip()[-1:] in _INTRODUCES
        or doc.text[sentence.start] in _OPENING
    )
