"""Whether a sentence that reads as an appeal of a page is told to be said by somebody: "Follow us," the singer said.

A Document and a span in it go in; out comes whether somebody is named as saying it, in any of the languages of
`data/saying_words.tsv`, or whether it stands in the middle of a quotation. What the span is taken for is left to
`mtcheck.page.residue`.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.page.furniture_phrases import phrases
from mtcheck.page.pointers import is_pointer
from mtcheck.phrases import fold_word
from mtcheck.quotation_marks import DOUBLE_MARKS

_MARK = re.compile(f"[{DOUBLE_MARKS}]")
_QUOTED = re.compile(r'(?:[“”"»«]\s?,?|,\s?[“”"»«]|,\s[–—-])\s')
"""What stands between a quotation and who said it: a closing mark, or the dash of Russian and French."""
_COMMA = re.compile(r",\s")
_FREE = " \u00a0\n\t([-–—:"
_NEAR = 6
"""Words in which the verb must stand."""
_STOPS = (".", "!", "?", "…")
_LONGEST_LABEL = 9


def is_reported(doc: Document, span: Span) -> bool:
    """Whether somebody is said to say what stands in a span.

    Behind the bare label of a pointer ("Read also: Fire was arson, police say.") that is part of the headline.
    """
    at = doc.sentence_at(span.start)
    if at is None or doc.sentences[at].end < span.end:
        return False
    sentence = doc.sentences[at]
    if _is_open(doc, doc.blocks[sentence.block], span):
        return True
    for match in _QUOTED.finditer(doc.text, span.start, sentence.end):
        marks = _MARK.finditer(doc.text, span.start, match.end())
        if not any(_opens(doc.text, mark.start()) for mark in marks) and _tells(doc, match.end(), sentence.end):
            return True
    if not doc.text.startswith(_STOPS, sentence.end - 1) or _has_label(doc, span):
        return False
    return any(_tells(doc, match.end(), sentence.end) for match in _COMMA.finditer(doc.text, span.start, sentence.end))


def _is_open(doc: Document, block: Span, span: Span) -> bool:
    """Whether a quotation that begins before a span in its paragraph ends behind its start."""
    before = [mark.start() for mark in _MARK.finditer(doc.text, block.start, span.start)]
    if not before or not _opens(doc.text, before[-1]):
        return False
    return any(not _opens(doc.text, mark.start()) for mark in _MARK.finditer(doc.text, span.start, block.end))


def _opens(text: str, at: int) -> bool:
    """Whether a quotation mark opens: it stands behind a blank, a bracket or a dash, and before a word."""
    stands_free = at == 0 or text[at - 1] in _FREE
    return text[at] == "„" or (stands_free and (text[at] == "«" or text[at + 1 : at + 2].isalnum()))


def _tells(doc: Document, start: int, end: int) -> bool:
    """Whether a verb of saying is among the words behind a comma."""
    first = bisect_left(doc.words, start, key=attrgetter("start"))
    near = [word for word in doc.words[first : first + _NEAR] if word.end <= end]
    return not _saying_words().isdisjoint(map(fold_word, near))


def _has_label(doc: Document, span: Span) -> bool:
    """Whether a pointer and a colon stand first."""
    colon = doc.text.find(":", span.start, span.end)
    first = bisect_left(doc.words, span.start, key=attrgetter("start"))
    label = tuple(fold_word(word) for word in doc.words[first : first + _LONGEST_LABEL] if word.end <= colon)
    return label in phrases() or is_pointer(label)


@lru_cache(maxsize=1)
def _saying_words() -> frozenset[str]:
    return frozenset(form for form, _ in read_table("saying_words"))
