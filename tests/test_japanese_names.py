"""Japanese surnames: what their characters may be read as."""

from __future__ import annotations

import pytest

from mtcheck.source.japanese_names import are_one_surname, may_be_japanese, read_surnames


@pytest.mark.parametrize(
    ("characters", "surname"),
    [
        ("森田修", "Morita"),
        ("大谷翔平", "Ohtani"),
        ("佐々木健", "Sasaki"),
        ("井上さやか", "Inoue"),
        ("長谷川誠", "Hasegawa"),
        ("服部真", "Hattori"),
        ("本田恵", "Honda"),
        ("難波誠", "Namba"),
        ("伊藤", "Itoh"),
    ],
)
def test_a_surname_is_read_by_every_convention(characters: str, surname: str) -> None:
    readings = read_surnames(characters)
    assert readings is not None
    assert are_one_surname(surname.lower(), readings)


@pytest.mark.parametrize(
    ("characters", "surname"), [("森田修", "Ueno"), ("大沢健一", "Nakamura"), ("小川美咲", "Hayashi")]
)
def test_another_surname_is_none_of_its_readings(characters: str, surname: str) -> None:
    readings = read_surnames(characters)
    assert readings is not None
    assert not are_one_surname(surname.lower(), readings)


@pytest.mark.parametrize("characters", ["患者", "森", "々々"])
def test_nothing_is_known_of_characters_in_no_list(characters: str) -> None:
    assert read_surnames(characters) is None


def test_words_of_other_languages_are_not_japanese() -> None:
    assert [may_be_japanese(word) for word in ("ueno", "kenichi", "schmidt", "carla")] == [True, True, False, False]
