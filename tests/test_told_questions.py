"""Questions announced before a colon: each rule, with a sentence that it alone decides."""

from __future__ import annotations

import pytest

from mtcheck.english.told_questions import Announced, find_announced, judge_announced


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Reste une énigme : qui a payé ?", Announced("One puzzle remains", "nobody paid.")),
        ("还有一个谜：谁付的钱？", Announced("One puzzle remains", "nobody paid.")),
        ("Qui a payé ?", None),
        ("Reste une énigme : la facture. Qui a payé ?", None),
    ],
)
def test_a_question_is_announced_where_its_source_has_it_behind_the_colon(
    source: str, expected: Announced | None
) -> None:
    assert find_announced("One puzzle remains: nobody paid.", source) == expected


@pytest.mark.parametrize(
    ("clause", "is_for_yes_or_no", "expected"),
    [
        ("in which town he was born.", False, "told"),
        ("in that town he was born.", False, "stated"),
        ("exactly who will pay it.", False, "told"),
        ("exactly he will pay it.", False, "stated"),
        ("who will have paid it.", True, "told"),
        ("he will have paid it.", True, "stated"),
        ("the owner of the port that is closed.", False, "told"),
        ("the owner saw the port that is closed.", False, "stated"),
        ("the owner of the port is closed.", False, "stated"),
    ],
)
def test_behind_the_colon_a_word_that_asks_or_what_is_asked_about_is_no_statement(
    clause: str, *, is_for_yes_or_no: bool, expected: str
) -> None:
    assert judge_announced(Announced("One puzzle remains", clause), is_for_yes_or_no=is_for_yes_or_no) == expected
