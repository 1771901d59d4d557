"""What the capitals of a word say where it stands: in a headline, in capitals throughout, where a sentence opens.

A Document and a place in it go in, statements come out; which words are names is left to `mentions`.
"""

from __future__ import annotations

import re

from mtcheck.model import Document, Sentence, Word

HEADLINE_SHARE = 0.6
"""With more of its longer words capitalised and no full stop, a sentence is a headline in title case."""
SHORT_WORD = 3
"""Headlines in title case write words up to this length with a small letter: and, for, of."""
FEWEST_LONG_WORDS = 2
SHOUTED_SHARE = 3
"""In a sentence of capitals there are more than so many of them for each small letter: KYIV (Reuters) is in none."""

_OPENS = re.compile(r"""[:;.!?…"“”„«»‘'(\[*•|\N{EN DASH}\N{EM DASH}]\s*$""")
_FULL_STOP = re.compile(r"""[.;]["'”’»)\]]*$""")


def opens_sentence(doc: Document, word: Word) -> bool:
    """Whether a word stands where any word has a capital: first in its sentence, or behind a colon or a quote."""
    sentence = doc.sentences[word.sentence]
    is_first = doc.words[sentence.first].start == word.start
    return is_first or _OPENS.search(doc.text, sentence.start, word.start) is not None


def is_headline(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is in title case."""
    if _FULL_STOP.search(doc.text, max(sentence.start, sentence.end - 3), sentence.end):
        return False
    long = [word.text for word in doc.words_of(sentence) if len(word.text) > SHORT_WORD]
    capitals = sum(text[0].isupper() for text in long)
    return len(long) >= FEWEST_LONG_WORDS and capitals > HEADLINE_SHARE * len(long)


def is_shouted(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is in capitals throughout."""
    text = doc.text[sentence.start : sentence.end]
    return sum(map(str.isupper, text)) > SHOUTED_SHARE * sum(map(str.islower, text))
