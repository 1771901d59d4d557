"""Words of other languages and what news translates them by."""

from __future__ import annotations

import pytest

from mtcheck.language import UNSPACED
from mtcheck.lexicon import read_table
from mtcheck.source.glosses import Glosses, has_glosses, list_stems, read_glosses, stem_english

LANGUAGES = ("ar bg cs da de el es fa fi fr he hr hu id is it ja ko nb nl pl pt ro ru sk sv tr uk zh").split()


def glosses(language: str) -> Glosses:
    found = read_glosses(language)
    assert found is not None
    return found


def read_form(language: str, form: str) -> frozenset[str]:
    of = glosses(language)
    return frozenset().union(*of.find_inside(form)) if language in UNSPACED else of.translate(form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_thousands_of_words_and_nine_in_ten_mean_what_they_are_listed_for(language: str) -> None:
    rows = [(stem_english(head), form) for head, forms in read_table(f"glosses_{language}") for form in forms.split()]
    assert len({stem for stem, _ in rows}) > 2000
    known = sum(stem in read_form(language, form) for stem, form in rows)
    assert known > 0.9 * len(rows)  # the others are common or light words


@pytest.mark.parametrize(
    ("language", "word", "stem"),
    [
        ("de", "regierungen", "govern"),  # a case
        ("de", "ging", ""),  # a light verb says nothing
        ("de", "wirtschaftsminister", "econom"),  # a compound
        ("ru", "правительством", "govern"),
        ("fr", "l'école", "school"),  # an article that is joined
        ("ar", "والحكومة", "govern"),  # and the
        ("ko", "정부는", "govern"),  # a particle
        ("ko", "만난", "meet"),  # an ending that goes into the last syllable
        ("ko", "반겼다", "welcom"),  # and one that changes its vowel
        ("ko", "감사했다", "thank"),
        ("tr", "hükümetin", "govern"),
        ("sk", "vládou", "govern"),
        ("sr", "владом", "govern"),  # in its own letters
        ("bs", "vladom", "govern"),
        ("id", "menyerang", "attack"),  # what stands before a verb
        ("pl", "der", ""),  # not listed
    ],
)
def test_a_word_is_known_by_how_it_begins(language: str, word: str, stem: str) -> None:
    found = glosses(language).translate(word)
    assert (stem in found) if stem else found == frozenset()


def test_a_korean_word_that_differs_from_another_in_its_last_vowel_alone_does_not_mean_the_same() -> None:
    assert not glosses("ko").translate("감소했다") & glosses("ko").translate("감사했다")


def test_the_commonest_words_of_a_language_mean_nothing() -> None:
    assert glosses("fr").translate("est") == frozenset()  # no east
    assert glosses("de").translate("die") == frozenset()


def test_words_are_found_in_a_row_where_no_gaps_part_them() -> None:
    assert any("govern" in stems for stems in glosses("zh").find_inside("政府宣布"))
    assert [*glosses("zh").find_inside("，")] == []


def test_norwegian_goes_by_any_of_its_names_and_hausa_has_no_list() -> None:
    assert read_glosses("no") == read_glosses("nb")
    assert read_glosses("ha") is None
    assert (has_glosses(("en", "ru")), has_glosses(("ha", "en")), has_glosses(("de", "ru"))) == (True, False, False)
    assert list_stems("gwamnati", "ha") == frozenset()


def test_english_words_of_a_family_have_one_stem() -> None:
    families = ("said says saying", "government governments govern", "died deaths dying", "decisions decide decided")
    assert [len({stem_english(word) for word in words.split()}) for words in families] == [1, 1, 1, 1]
