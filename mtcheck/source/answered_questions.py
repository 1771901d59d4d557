"""A text and its source, side by side, in; short answers of the text to a question that its source only tells of, out.

Whether he would stay, he left open: one sentence of a source becomes two, "Would he stay? He would not say." An aligner
gives its counterpart to the question, and leaves the answer without one, which is no addition for that.
"""

from __future__ import annotations

from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.source.comparison import Comparison
from mtcheck.source.questions import count_questions, tells_question

_DIGIT = re.compile(r"\d")
_ANSWERS = re.compile(
    r"\b(?:say|says|said|saying|tell|told|know|knew|known|clear|unclear|comment|answer|repl(?:y|ied)|seen|open|sure"
    r"|certain|reveal|disclose|decide|decided|undecided|look(?:ed|s|ing)? into|stud(?:y|ied|ying)|consider(?:ed|ing|s)?"
    r"|investigat(?:e|ed|es|ing)|examin(?:e|ed|es|ing)|discuss(?:ed|es|ing)?|ask(?:ed|s|ing)?|wonder(?:ed|s|ing)?"
    r"|question)\b",
    re.IGNORECASE,
)
MOST_WORDS = 6
"""Words of the longest sentence that only says what becomes of a question before it."""


def find_answer(comparison: Comparison, at: int, language: str) -> Span | None:
    """The short sentence that says what becomes of a question of the text before it, where the source tells both.

    The question is the last sentence of a pair, or the last but one, whose source asks nothing, but tells that somebody
    asks, or what is open. The short one has no number, but a word for what becomes of questions, and stands in the same
    pair, or in a next one of its own. `language` is that of the source, as a primary subtag.
    """
    pair, doc = comparison.pairs[at], comparison.doc
    there = comparison.source_span(pair)
    if there is None or not pair.text or not _is_told(comparison.source.text[there.start : there.end], language):
        return None
    beside = comparison.pairs[at + 1].text if _stands_alone(comparison, at + 1) else range(0)
    for asked, answer in pairwise([*pair.text, *beside][-2:]):
        span: Span = doc.sentences[answer].span
        is_short = doc.sentences[answer].last - doc.sentences[answer].first <= MOST_WORDS
        words = doc.text[span.start : span.end]
        is_answer = _ANSWERS.search(words) is not None and not _DIGIT.search(words)
        if is_short and is_answer and doc.text[: doc.sentences[asked].end].endswith("?"):
            return span
    return None


def _is_told(source: str, language: str) -> bool:
    """Whether a source asks nothing, but tells of a question."""
    return not count_questions(source, language) and tells_question(source, language)


def _stands_alone(comparison: Comparison, at: int) -> bool:
    """Whether there is a pair of that number, of a sentence of the text and none of the source."""
    following = comparison.pairs[at : at + 1]
    return bool(following) and not following[0].source
