"""Which words of a source sentence may be names, how they sound, and which of them are cases of one."""

from __future__ import annotations

import pytest

from mtcheck.names.endings import are_source_cases
from mtcheck.source.readings import read_names


@pytest.mark.parametrize(
    ("source", "language", "expected"),
    [
        ("Дорогу Панцирь-С1 закрыл.", "ru", "Дорогу dorogu, Панцирь-С pantsirs, Панцирь pantsir, С s"),
        ("il parle d’Oran et de l'Aude", "fr", "Oran oran, Aude aude"),
        ("այսօր Երևանում", "hy", "Երևանում erewanowm"),
        ("スミスが話した", "ja", "スミス sumisu, スミス smis"),
        ("とルラ、", "ja", "ルラ rura, ルラ lula, ルラ rra, ルラ lla"),
        ("თბილისი და გორი", "ka", "თბილისი tbilisi, და da, გორი gori"),
        ("정은", "ko", "정은 jeongeun, 정은 jongun"),
        ("在上海", "zh", "在上 zaishang, 上海 shanghai, 在上海 zaishanghai"),
        ("欧阳华", "zh", "欧阳 ouyang, 阳华 yanghua, 欧阳华 ouyanghua"),
        ("قال محمد", "ar", ""),
    ],
)  # fmt: skip
def test_names_are_read_with_their_sounds(source: str, language: str, expected: str) -> None:
    found = {f"{name.form} {name.sound}" for name in read_names(source, language)}
    assert found == set(filter(None, expected.split(", ")))


def test_a_chinese_name_has_four_characters_at_most() -> None:
    names = {name.form for name in read_names("欧阳振华说", "zh")}
    assert ("欧阳振华" in names, "欧阳振华说" in names) == (True, False)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "kanaevskii", "kanaevskogo"),
        ("ru", "malinovo", "malinova"),
        ("uk", "kotsiubinskii", "kotsiubinskoho"),
        ("uk", "melnik", "melnikovi"),
        ("pl", "kowalski", "kowalskiego"),
        ("pl", "tusk", "tuskowi"),
        ("cs", "novotny", "novotneho"),
        ("cs", "praha", "prahou"),
        ("is", "bogi", "boga"),
        ("is", "patreksfjordur", "patreksfirdi"),
        ("de", "merkel", "merkels"),
    ],
)
def test_cases_of_one_name_are_known_in_its_language(language: str, one: str, other: str) -> None:
    assert are_source_cases(one, other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "krasnogorska", "krasnogorskii"),
        ("ru", "kirov", "kirill"),
        ("uk", "lutska", "lutskii"),
        ("pl", "gdanskiego", "gdansku"),
        ("is", "bogi", "bogason"),
        ("de", "schmidt", "schmitt"),
        ("fr", "dupont", "duponts"),
    ],
)
def test_other_words_are_no_cases(language: str, one: str, other: str) -> None:
    assert not are_source_cases(one, other, language)
