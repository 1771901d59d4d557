"""Sentences of a text in, the people whom they may name in full out: first name, surname, and what is between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span, Word
from mtcheck.names.forms import TITLES
from mtcheck.names.romanisation import fold_marks

_CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĎĐĒĘĚĞĢĪİĶĹŁĽĻŃŇŅŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽ]"
_FULL = re.compile(rf"(?<![\w'’-]){_CAPITAL}[\w’'-]+(?: (?:[ae]l-|Ben |ben |bin |Abu )?{_CAPITAL}[\w’'-]+)+")
_BIRTH = re.compile(r"\b(?:born|née|formerly|maiden|alias|known as)\b", re.IGNORECASE)


class NamePart(NamedTuple):
    """A word of a name in full."""

    word: Word
    key: str
    """In lower case, without accents, hyphens and possessive."""

    @property
    def span(self) -> Span:
        """Where it stands, without its possessive."""
        return Span(self.word.start, self.word.start + len(strip_possessive(self.word)))


def find_runs(doc: Document, sentences: range) -> Iterator[tuple[NamePart, ...]]:
    """The names of two words and more in some sentences, titles left out; none where somebody has two names."""
    for number in sentences:
        sentence = doc.sentences[number]
        if _BIRTH.search(doc.text, sentence.start, sentence.end):
            continue
        words = doc.words_of(sentence)
        for match in _FULL.finditer(doc.text, sentence.start, sentence.end):
            run = (word for word in words if match.start() <= word.start and word.end <= match.end())
            parts = tuple(NamePart(word, key) for word in run if (key := fold_word(word)) not in TITLES)
            if len(parts) > 1:
                yield parts


def strip_possessive(word: Word) -> str:
    """A word in lower case without what an apostrophe adds to it."""
    return re.sub("['’]\\w{1,3}$", "", word.text).lower()


def fold_word(word: Word) -> str:
    """The same without accents and hyphens."""
    return fold_marks(strip_possessive(word))
