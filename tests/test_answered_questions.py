"""Short answers to a question that a source only tells of: each rule, with a text or a source that it alone decides."""

from __future__ import annotations

import pytest

from mtcheck.context import Context
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Pair
from mtcheck.segment import segment
from mtcheck.source.answered_questions import find_answer
from mtcheck.source.comparison import Comparison

OPEN = "Ob er bleibt, ließ er offen."
BOTH = (Pair(range(1), range(2), 1.0),)


def find(monkeypatch: pytest.MonkeyPatch, text: str, source: str, pairs: tuple[Pair, ...]) -> str | None:
    """The answer in the first of the pairs, if there is one."""
    article = Article("a", text, source=(source,), source_language="de")
    comparison = Context(segment(article), Lexicon("en")).comparison
    assert comparison is not None
    monkeypatch.setattr(Comparison, "pairs", pairs)
    span = find_answer(comparison, 0, "de")
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (OPEN, "He would not say."),
        ("Er bleibt noch ein Jahr.", None),
        ("Ob er bleibt? Er ließ es offen.", None),
    ],
)
def test_only_a_source_that_tells_of_a_question_and_asks_none_is_answered(
    monkeypatch: pytest.MonkeyPatch, source: str, expected: str | None
) -> None:
    assert find(monkeypatch, "Would he stay? He would not say.", source, BOTH) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Would he stay? He would not say in June.", "He would not say in June."),
        ("Would he stay? He would not say in 2024.", None),
        ("Would he stay? He would not say so yet.", "He would not say so yet."),
        ("Would he stay? He would not say so to us.", None),
        ("Would he stay? He grew up in Oslo.", None),
        ("He would stay. He would not say so.", None),
        ("Would he stay? He would not say so.", "He would not say so."),
    ],
)
def test_an_answer_says_so_is_short_has_no_number_and_stands_behind_a_question(
    monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    assert find(monkeypatch, text, OPEN, BOTH) == expected


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        (Pair(range(0), range(1, 2), 1.0), "He would not say."),
        (Pair(range(1, 2), range(1, 2), 1.0), None),
    ],
)
def test_a_sentence_beside_answers_only_where_the_source_has_none_for_it(
    monkeypatch: pytest.MonkeyPatch, beside: Pair, expected: str | None
) -> None:
    pairs = (Pair(range(1), range(1), 1.0), beside)
    assert find(monkeypatch, "Would he stay? He would not say.", f"{OPEN} Er schwieg.", pairs) == expected
