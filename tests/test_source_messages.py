"""What checks say of a source beside its text, word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aligned import align

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Article
from mtcheck.segment import segment

CHECKS = {check.code: check for check in load_checks()}


def tell(code: str, text: str, source: str, language: str) -> list[str]:
    return list_messages(code, align([(text, source)], language))


def list_messages(code: str, article: Article) -> list[str]:
    examination = examine(segment(article), (CHECKS[code],), Config())
    assert examination.failures == ()
    return [finding.message for finding in examination.findings]


@pytest.mark.parametrize(
    ("text", "source", "language", "told"),
    [
        (
            "Kazuko Suzuki, 82, who lived alone, died in the fire.",
            "この火事で一人暮らしの田中和子さん(82)が死亡した。",
            "ja",
            '"Kazuko Suzuki" here, "田中和子" in the source',
        ),
        (
            "The mayor spoke in Osaka on Monday.",
            "市長は月曜日に京都で話した。",
            "zh",  # wrongly told: the kana say so
            '"Osaka" here, "京都" in the source',
        ),
    ],
)
def test_characters_of_a_japanese_name_are_not_read_as_chinese(
    text: str, source: str, language: str, told: str
) -> None:
    assert tell("MT124", text, source, language) == [told]


def test_a_chinese_name_is_told_as_it_sounds() -> None:
    told = tell("MT124", "The mayor, Zhao Chunshan, spoke on Monday.", "市长李国华周一发表讲话。", "zh")
    assert told == ['"Zhao Chunshan" here, "李国华" (Liguohua) in the source']


@pytest.mark.parametrize(
    ("text", "source", "language", "told"),
    [
        (
            "Khalid al-Sayed said that the school is closed.",
            "قال عمر السيد إن المدرسة مغلقة.",
            "ar",
            '"Khalid" here, "عمر" in the source',
        ),
        (
            "Sergei Petrov will play for the club from March.",
            "Сергей Кожевников будет играть за клуб с марта.",
            "ru",
            '"Petrov" here, "Кожевников" (Kozhevnikov) in the source',
        ),
    ],
)
def test_the_sound_is_told_of_letters_that_write_vowels(text: str, source: str, language: str, told: str) -> None:
    assert tell("MT124", text, source, language) == [told]


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        (
            "It will cost 41 million euros and is due to be ready by 2029.",
            "Inwestycja pochłonie 41 mln złotych i ma być gotowa do 2029 roku.",
            '"41 million euros" here, "41 mln złotych" in the source',
        ),
        (
            "It costs 100 euros and is new.",
            "Kosztuje 100 złotych, jest nowy.",
            '"100 euros" here, "100 złotych" in the source',
        ),
    ],
)
def test_of_an_amount_no_words_behind_it_are_quoted(text: str, source: str, told: str) -> None:
    assert tell("MT123", text, source, "pl") == [told]


def test_a_text_that_is_its_own_source_is_told_to_be_in_its_language_only_where_its_words_say_so() -> None:
    untranslated = "The man was in the band and war in the land, so the problem was in the bank."
    pair = replace(align([(untranslated, untranslated)], "en"), language="de")
    assert list_messages("MT139", pair) == ["the source text is the text itself"]
    assert tell("MT139", "The harbour was closed again.", "The harbour was closed again.", "sv") == [
        "the source text is the text itself, in English"
    ]
