"""Which Latin words are read back as words in Cyrillic or Greek, and which are left alone."""

from __future__ import annotations

import pytest

from mtcheck.foreign.transliteration import LANGUAGES, Reading, read_back
from mtcheck.lexicon import Lexicon, read_table

ENGLISH = Lexicon("en")


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("predprinimatel", Reading("ru", "предприниматель", 3.98)),
        ("spetsoperatsiya", Reading("ru", "спецоперация", 3.01)),
        ("gosudarstvennyy", Reading("ru", "государственный", 4.67)),
        ("rossiyskogo", Reading("ru", "российского", 4.87)),
        ("yevropeyskiy", Reading("ru", "европейский", 4.16)),
        ("pidpryiemstvo", Reading("uk", "підприємство", 4.69)),
        ("bezopasnost", Reading("bg", "безопасност", 4.79)),
        ("pravitelstvoto", Reading("bg", "правителството", 5.15)),
        ("makedonskiot", Reading("mk", "македонскиот", 5.24)),
        ("kyvernisi", Reading("el", "κυβέρνηση", 5.59)),
    ],
)
def test_a_word_is_read_back_into_its_language(word: str, reading: Reading) -> None:
    assert read_back(word, ENGLISH) == reading


@pytest.mark.parametrize("word", ["obshchestvo", "obchtchestvo", "obschtschestwo", "obščestvo"])
def test_a_word_is_read_whichever_country_romanised_it(word: str) -> None:
    assert read_back(word, ENGLISH) == Reading("ru", "общество", 4.93)


@pytest.mark.parametrize("word", ["obshchestwo", "obchtchestwo", "obščestwo"])
def test_one_word_is_not_read_by_two_romanisations(word: str) -> None:
    assert read_back(word, ENGLISH) is None


@pytest.mark.parametrize("word", ["myesto", "byezopasnost"])
def test_ye_stands_for_one_letter_only_where_a_syllable_opens(word: str) -> None:
    assert read_back(word, ENGLISH) is None


@pytest.mark.parametrize("word", ["soglashenie", "soglasheniye"])
def test_a_glide_between_vowels_may_be_written_or_not(word: str) -> None:
    assert read_back(word, ENGLISH) == Reading("ru", "соглашение", 4.61)


@pytest.mark.parametrize("word", ["sem'yu", "semyu"])
def test_a_soft_sign_may_be_written_or_not(word: str) -> None:
    assert read_back(word, ENGLISH) == Reading("ru", "семью", 4.58)


@pytest.mark.parametrize("word", ["voda", "nova", "moskva", "kreml", "republika", "pilotos"])
def test_a_word_that_languages_in_latin_letters_write_is_theirs(word: str) -> None:
    assert read_back(word, ENGLISH) is None


def test_a_word_that_a_language_in_latin_letters_writes_with_an_accent_is_its_own() -> None:
    assert read_back("breche", ENGLISH) is None


def test_the_source_language_has_a_word_whoever_else_claims_it() -> None:
    assert read_back("prezidenta", ENGLISH) is None
    assert read_back("prezidenta", ENGLISH, source="ru") == Reading("ru", "президента", 5.09)


@pytest.mark.parametrize("word", ["daimond", "diametr", "entusiast", "processe", "sprial", "statuse", "uspet"])
def test_misspelt_english_is_no_transliteration(word: str) -> None:
    assert read_back(word, ENGLISH) is None
    assert read_back(word, ENGLISH, source="ru") is None


@pytest.mark.parametrize("word", ["ivanovich", "petrovna", "tymoshenko", "saakashvili"])
def test_patronymics_and_surnames_are_no_common_words(word: str) -> None:
    assert read_back(word, ENGLISH) is None
    assert read_back(word, ENGLISH, source="ru") is None


@pytest.mark.parametrize(
    ("word", "reading"),
    [("dukhovna", Reading("bg", "духовна", 4.12)), ("otsenku", Reading("ru", "оценку", 4.4))],
)
def test_a_common_word_that_ends_like_a_name_is_read(word: str, reading: Reading) -> None:
    assert read_back(word, ENGLISH) == reading


@pytest.mark.parametrize("word", ["", "vuz", "a" * 41, "hanzhi", "quinze", "зачем", "tactico-technical"])
def test_what_no_romanisation_gives_is_not_read(word: str) -> None:
    assert read_back(word, ENGLISH) is None


def test_a_short_rare_word_is_read_only_where_the_source_language_is_known() -> None:
    assert read_back("vrio", ENGLISH) is None
    assert read_back("vrio", ENGLISH, source="ru-RU") == Reading("ru", "врио", 3.29)


def test_rare_words_are_read_only_where_the_source_language_is_known() -> None:
    assert read_back("gosuslugi", ENGLISH) is None
    assert read_back("gosuslugi", ENGLISH, source="ru") == Reading("ru", "госуслуги", 2.61)
    assert read_back("gosuslugi", ENGLISH, source="fr") is None


def test_the_source_language_comes_first() -> None:
    assert read_back("bezopasnost", ENGLISH) == Reading("bg", "безопасност", 4.79)
    assert read_back("bezopasnost", ENGLISH, source="ru") == Reading("ru", "безопасность", 4.41)


def test_an_english_plural_of_a_word_of_the_source_is_read() -> None:
    assert read_back("koloboks", ENGLISH) is None
    assert read_back("koloboks", ENGLISH, source="ru") == Reading("ru", "колобок", 2.95)


def test_every_language_of_the_table_is_read_and_every_system_known() -> None:
    rows = read_table("romanisations")
    assert {language for row in rows for language in row[0].split()} == set(LANGUAGES)
    assert {row[2] for row in rows} == {"any", "english", "french", "german", "scholarly"}
