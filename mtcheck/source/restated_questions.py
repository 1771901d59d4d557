"""A text and its source, side by side, in; questions of the source that stand as statements in a sentence alone, out.

An aligner that finds nothing of a question in what the text states gives the question to the sentence before it, and
leaves the statement without a counterpart: neither is an addition, nor has the sentence before lost a question.
"""

from __future__ import annotations

import regex

from mtcheck.model import Span
from mtcheck.source.comparison import Comparison
from mtcheck.source.questions import asks_at_end
from mtcheck.source.sureness import LIKELY_PAIR

_GOES_ON = regex.compile(r"[.!…][\"”»]?\s+\W*\p{Lu}.*\?", regex.DOTALL)
"""A sentence before the question in what was taken for one: "före jul. Hur", where "jul." may be a month."""


def find_restatement(comparison: Comparison, at: int, language: str) -> Span | None:
    """The sentence behind a pair that states what the last sentence of its source asks; None where there is none.

    The source of the pair has a sentence more than its text, the next pair one sentence of the text and none of the
    source, and the text asks nothing there. `language` is that of the source, as a primary subtag.
    """
    pair, following = comparison.pairs[at], comparison.pairs[at + 1 : at + 2]
    here, there = comparison.text_span(pair), comparison.source_span(pair)
    if here is None or there is None or not following:
        return None
    source = comparison.source.text[there.start : there.end]
    if len(pair.text) >= len(pair.source) and not (len(pair.text) == 1 and _GOES_ON.search(source)):
        return None
    if pair.confidence < LIKELY_PAIR or following[0].source or len(following[0].text) != 1:
        return None
    behind = comparison.text_span(following[0])
    asked = comparison.source.sentences[pair.source[-1]]
    if behind is None or not asks_at_end(comparison.source.text[asked.start : asked.end], language):
        return None
    return None if "?" in comparison.doc.text[here.start : behind.end] else behind
