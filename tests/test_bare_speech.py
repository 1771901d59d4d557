"""Whether what a source quotes stands in a text as the paper's own: each rule, with a passage that it alone decides."""

from __future__ import annotations

import pytest

from mtcheck.source.bare_speech import stands_bare

WEPT = "The judge wept."
ROBBED = "The man robbed the hospital."


@pytest.mark.parametrize(
    ("claim", "words", "expected"),
    [
        ("The man ran.", 3, False),
        ("The man ran away.", 3, True),
        (ROBBED, 13, False),
        (ROBBED, 12, True),
        ("The man robbed the old hospital.", 1, False),
        (ROBBED, 1, True),
        ("The man robbed the old hospital.", None, True),
    ],
)
def test_a_claim_has_four_words_and_about_as_many_as_the_quotation(
    claim: str, words: int | None, *, expected: bool
) -> None:
    assert stands_bare((WEPT, claim), words=words, is_first=False) is expected


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("That was how the judge began.", False),
        ("That was when the judge began.", True),
        ("The judge began:", False),
        ("The judge began.", True),
    ],
)
def test_a_sentence_that_announces_speech_makes_it_no_claim(frame: str, *, expected: bool) -> None:
    assert stands_bare((frame, ROBBED), words=5, is_first=False) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The judge hoped for quiet: the man robbed the hospital.", False),
        ("The judge sat for hours: the man robbed the hospital.", True),
        ("The judge hoped for quiet; the man robbed the hospital.", True),
        ("The judge hoped for quiet; the man robbed her hospital.", False),
        ("The judge sat for hours; the man robbed her hospital.", True),
    ],
)
def test_behind_a_colon_or_in_the_words_of_another_a_hope_may_tell_of_speech(text: str, *, expected: bool) -> None:
    assert stands_bare((text,), words=5, is_first=False) is expected


@pytest.mark.parametrize(
    ("sentences", "is_first", "expected"),
    [
        ((WEPT, ROBBED), False, True),
        ((WEPT, ROBBED), True, False),
        ((ROBBED, WEPT), True, True),
        ((ROBBED, WEPT), False, False),
        (("The judge wept: the man robbed the hospital.",), False, True),
        (("The judge wept: the man robbed the hospital.",), True, False),
    ],
)
def test_what_is_quoted_first_is_the_first_sentence(
    sentences: tuple[str, ...], *, is_first: bool, expected: bool
) -> None:
    assert stands_bare(sentences, words=5, is_first=is_first) is expected
