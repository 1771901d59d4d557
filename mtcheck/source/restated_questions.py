"""A text and its source, side by side, in; questions of the source that stand as statements in a sentence alone, out.

An aligner that finds nothing of a question in what the text states gives the question to the sentence before it, and
leaves the statement without a counterpart: neither is an addition, nor has the sentence before lost a question. One
that somebody asks may be laid beside a statement without him.
"""

from __future__ import annotations

from mtcheck.model import Span
from mtcheck.source.comparison import Comparison
from mtcheck.source.questions import asks_at_end, asks_in_quotation
from mtcheck.source.sureness import LIKELY_PAIR

LEAST_CUT = 0.4
"""So sure must a pair be of which the source has only a half."""
_OPENING = '“「『«"'


def find_restatement(comparison: Comparison, at: int, language: str) -> Span | None:
    """The sentence behind a pair that states what the last sentence of its source asks; None where there is none.

    The source of the pair has a sentence more than its text, the next pair one sentence of the text and none of the
    source, and the text asks nothing there. `language` is that of the source, as a primary subtag.
    """
    pair, following = comparison.pairs[at], comparison.pairs[at + 1 : at + 2]
    here = comparison.text_span(pair)
    if here is None or not following or len(pair.text) >= len(pair.source) or pair.confidence < LIKELY_PAIR:
        return None
    if following[0].source or len(following[0].text) != 1:
        return None
    behind = comparison.text_span(following[0])
    asked = comparison.source.sentences[pair.source[-1]]
    if behind is None or not asks_at_end(comparison.source.text[asked.start : asked.end], language):
        return None
    return None if "?" in comparison.doc.text[here.start : behind.end] else behind


def is_cut_from_speaker(comparison: Comparison, at: int, language: str) -> bool:
    """Whether the source of a pair is a quoted question alone, and who asks it stands in a sentence without a text.

    Chinese ends a sentence with the closing mark; the text, which has both in one, then looks unlike either.
    """
    pair, following = comparison.pairs[at], comparison.pairs[at + 1 : at + 2]
    there = comparison.source_span(pair)
    if there is None or len(pair.source) != 1 or not following or following[0].text or len(following[0].source) != 1:
        return False
    source = comparison.source.text[there.start : there.end]
    return pair.confidence >= LEAST_CUT and source[0] in _OPENING and asks_in_quotation(source, language)
