"""What the capitals of a word say where it stands: in a headline, in capitals throughout, where a sentence opens.

A Document and a place in it go in, statements come out; which words are names is left to `mentions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import mtcheck.late_re as re
from mtcheck.model import Document, Sentence, Word

HEADLINE_SHARE = 0.6
"""With more of its longer words capitalised and no full stop, a sentence is a headline: its capitals prove nothing."""
SHORT_WORD = 3
"""Headlines write words up to this length with a small letter: and, for, of."""
SURELY_LONG = 6
"""A headline in title case has no word of this length with a small letter; up to here some have: with, from, after."""
SHOUTED_SHARE = 3
"""In a sentence of capitals there are more than so many of them for each small letter: KYIV (Reuters) is in none."""
REACH = 8
"""So many characters before a word are looked at for what opens a sentence."""

_OPENS = re.compile(r"""[:;.!?…"“”„«»‘'(\[*•|\N{EN DASH}\N{EM DASH}]\s*$""")
_FULL_STOP = re.compile(r"""[.;]["'”’»)\]]*$""")


@dataclass(frozen=True)
class Capitals:
    """The sentences of a document whose capitals say nothing, read once for all that is found in them."""

    doc: Document

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The numbers of those in title case, of two longer words or more."""
        sentences = enumerate(self.doc.sentences)
        return frozenset(number for number, sentence in sentences if is_headline(self.doc, sentence, fewest=2))

    @cached_property
    def shouted(self) -> frozenset[int]:
        """The numbers of those in capitals throughout."""
        sentences = enumerate(self.doc.sentences)
        return frozenset(number for number, sentence in sentences if is_shouted(self.doc, sentence))


def opens_sentence(doc: Document, word: Word) -> bool:
    """Whether a word stands where any word has a capital: first in its sentence, or behind a colon or a quote."""
    sentence = doc.sentences[word.sentence]
    start = max(sentence.start, word.start - REACH)
    return doc.words[sentence.first].start == word.start or _OPENS.search(doc.text, start, word.start) is not None


def is_headline(doc: Document, sentence: Sentence, *, fewest: int = SHORT_WORD + 1) -> bool:
    """Whether all but the short words have capitals; a title counts as one unless it is plainly in sentence case.

    `fewest` is how many longer words it takes, to tell it from a name that stands alone.
    """
    words = doc.words_of(sentence)
    if any(len(word.text) >= SURELY_LONG and word.text == word.lower for word in words):
        return False
    if doc.field == "title":
        return True
    if _FULL_STOP.search(doc.text, max(sentence.start, sentence.end - 3), sentence.end):
        return False
    long = [word.text for word in words if len(word.text) > SHORT_WORD]
    return len(long) >= fewest and sum(text[0].isupper() for text in long) > HEADLINE_SHARE * len(long)


def is_shouted(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is in capitals throughout."""
    text = doc.text[sentence.start : sentence.end]
    return sum(map(str.isupper, text)) > SHOUTED_SHARE * sum(map(str.islower, text))
