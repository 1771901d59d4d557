"""Some sentences of a text in; the forms out by which they could be known again in another language.

Which of them hardly any translation loses is told here; what follows from those that are lost is left to `kinship`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document, Sentence
from mtcheck.source.anchor_forms import Form, read_forms
from mtcheck.source.concepts import VAGUE, list_concepts
from mtcheck.tags import primary_subtag

_TELLING = frozenset({"number", "concept", "name"})


class Part(NamedTuple):
    """Some sentences of a text in a row."""

    doc: Document
    sentences: tuple[Sentence, ...]

    @property
    def language(self) -> str:
        """As a primary subtag."""
        return primary_subtag(self.doc.language)

    @property
    def text(self) -> str:
        """As written, from the first to the last."""
        return self.doc.text[self.sentences[0].start : self.sentences[-1].end] if self.sentences else ""


def take_whole(doc: Document) -> Part:
    """All sentences of a text."""
    return Part(doc, doc.sentences)


def read_sentences(part: Part) -> list[frozenset[Form]]:
    """The forms of each sentence but for its marks."""
    texts = (part.doc.text[sentence.start : sentence.end] for sentence in part.sentences)
    return [frozenset(form for form in read_forms(text, part.language) if form.kind != "mark") for text in texts]


def read_all(part: Part, other: str) -> frozenset[Form]:
    """The forms of a part but for its marks, and for words that are not known in the other language."""
    known = list_concepts(primary_subtag(other))
    forms = frozenset[Form]().union(*read_sentences(part))
    return frozenset(form for form in forms if form.kind != "concept" or form.text in known)


def keep_telling(forms: frozenset[Form], part: Part) -> frozenset[Form]:
    """What hardly any translation loses; a capital at the start of a sentence, or in a headline, makes no name."""
    names = frozenset[Form]().union(*_read_inside(part))
    telling = (form for form in forms if form.kind in _TELLING and form.text not in VAGUE)
    return frozenset(form for form in telling if form.kind != "name" or form in names)


def _read_inside(part: Part) -> Iterator[frozenset[Form]]:
    """The forms behind the first word of each sentence that has more words in lower case than with a capital."""
    for sentence in part.sentences:
        words = part.doc.words_of(sentence)
        if words and 2 * sum(word.text[0].isupper() for word in words) <= len(words):
            yield read_forms(part.doc.text[words[0].end : sentence.end], part.language)
