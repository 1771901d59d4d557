"""Whether foreign words stand in a quotation that is the title of a work, or said to be in a dialect.

A run of suspects need not fill such a quotation: names and words that English has, too, are between them.
"""

from __future__ import annotations

import re

from mtcheck.model import Document, Span

_REACH = 80
_OPENING, _CLOSING = '“"«„', '”"»“'
_WORK_BEFORE = re.compile(
    r"\b(?:film|movie|documentary|novel|book|play|opera|song|single|album|series|poem|painting|comedy|drama)s?,? $"
)
_IN_DIALECT = re.compile(r"\bin (?:the |his |her |their |a )?(?:\w+ ){0,2}dialect\b")


def is_in_title(text: str, span: Span) -> bool:
    """Whether the open quotation before a place of an English text follows the word for a work.

    >>> is_in_title('Her third film, "La notte non finisce mai", won.', Span(26, 30))
    True
    """
    start = max(text.rfind(mark, max(0, span.start - _REACH), span.start) for mark in _OPENING)
    is_open = start >= 0 and not any(mark in text[start + 1 : span.start] for mark in _CLOSING)
    return is_open and _WORK_BEFORE.search(text, max(0, start - _REACH), start) is not None


def is_in_dialect(doc: Document, span: Span) -> bool:
    """Whether the sentence of a place says that what it quotes is in a dialect."""
    number = doc.sentence_at(span.start) if "dialect" in doc.text else None
    if number is None:
        return False
    sentence = doc.sentences[number]
    is_quoted = any(mark in doc.text[sentence.start : span.start] for mark in "“\"«„‘'")
    return is_quoted and _IN_DIALECT.search(doc.text, sentence.start, sentence.end) is not None
