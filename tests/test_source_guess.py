"""The guess of the source language by glosses and names, where no foreign word tells it."""

from __future__ import annotations

import pytest

from mtcheck.context import Context
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article
from mtcheck.segment import segment


def guess(text: str, *, title: str | None = None, told: str | None = None) -> str | None:
    doc = segment(Article("a", text, title=title, source_language=told))
    return Context(doc, Lexicon("en")).source_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia asked for a meeting because [elle] wants peace.", "fr"),
        ("The firm said that [sie] wants to move to the coast.", "de"),
    ],
)
def test_a_bracketed_pronoun_of_one_language_tells_it(text: str, language: str) -> None:
    assert guess(text) == language


def test_a_pronoun_that_two_languages_have_tells_nothing() -> None:
    assert guess("The mayor said that [ella] will not resign.") is None


def test_a_town_spelled_in_two_ways_tells_whose_spelling_the_other_is() -> None:
    text = "Civilians were found dead in Bucha. The mayor of Boutcha spoke to reporters. In Bucha, streets are empty."
    assert guess(text) == "fr"


def test_a_name_in_a_long_text_may_be_chance() -> None:
    names = "Civilians were found dead in Bucha. The mayor of Boutcha spoke to reporters."
    assert guess(f"{names}\n\n" + "The council met again and talked about the new road. " * 300) is None


def test_what_is_told_is_not_guessed() -> None:
    assert guess("Russia asked for a meeting because [elle] wants peace.", told="es") == "es"


def test_plain_english_tells_nothing() -> None:
    assert guess("The council met in Bucha and in Kyiv. It [the council] will vote on Monday.") is None
