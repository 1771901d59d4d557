"""People of a text: who is named, who a noun means, whom he and she can stand for."""

from __future__ import annotations

import pytest

from mtcheck.english.antecedents import read_people
from mtcheck.english.people import find_people
from mtcheck.english.person_words import read_first_names, read_person_nouns
from mtcheck.english.quotation import pair_quotation_marks
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Document
from mtcheck.segment import segment


def cut(text: str) -> Document:
    return segment(Article("a", text))


def found(text: str) -> list[str]:
    """The mentions in order: names with their first names, nouns and pronouns as they are."""
    return [f"{mention.given} {mention.key}".strip() for mention in find_people(cut(text), Lexicon("en"))]


def sexes(text: str) -> dict[str, str | None]:
    """What the article says of each person that it names."""
    doc = cut(text)
    met = read_people(doc, find_people(doc, Lexicon("en")), pair_quotation_marks(doc))
    return {one.mention.key: one.person.sex for one in met if one.person is not None and one.mention.kind == "name"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actress Anna Kowalska met Jan Nowak.", ["actress", "anna kowalska", "jan nowak"]),
        ("Mrs. Kowalska said she would stay.", ["kowalska", "she"]),
        ("In New York, the White House and the Warsaw City Council agreed.", []),
        ("On Monday Anna Kowalska, 41, left Poland.", ["anna kowalska"]),
        ("Kowalska's driver waited for his wife.", ["driver", "his", "wife"]),
        ("A police officer saw the official car.", ["officer"]),
        ("Somebody told the women and the parents.", ["somebody", "women", "parents"]),
        ("The Minister of Health, Anna Kowalska, smiled.", ["minister", "anna kowalska"]),
        ("The Minister of Health Anna Kowalska smiled.", ["minister", "anna kowalska"]),
        ("King Charles III spoke.", ["charles"]),
        ("The novel “Anna Karenina” and the ferry Maria Lund are old.", ["ferry"]),
        ("Rita and Ola Holm smiled.", ["rita", "ola holm"]),
        ("Minister of Culture Ola Holm smiled.", ["ola holm"]),
        ("She'd said he'll go.", ["she", "he"]),
        ("Later Kowalska left. Anna Kowalska, 41, smiled.", ["kowalska", "anna kowalska"]),
    ],
)
def test_people_are_found_and_places_and_bodies_are_not(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Falk came. Falk smiled.", {"falk": "m"}),
        ("Anna Falk came.", {"falk": "f"}),
        ("Robin Falk came. She smiled.", {"falk": "f"}),
        ("Robin Falk, an actress, came.", {"falk": "f"}),
        ("Robin Falk came.", {"falk": None}),
        ("Mr Falk and Mrs Falk came. Falk smiled.", {"falk": None}),
        ("Nadiia, 34, came.", {"nadiia": "f"}),
        ("Thomas, 34, came.", {"thomas": None}),
        ("Robin Falk, a bookseller and singer, came. He smiled.", {"falk": "m"}),
        ("Robin Falk met Kim Lund, 30, in Oslo. She smiled.", {"falk": None, "lund": None}),
        ("Robin Falk came. “She left,” the driver said.", {"falk": None}),
        ("Robin Falk came. She smiled. He sat down.", {"falk": "f"}),
        ("Robin Falk came. He or she smiled.", {"falk": None}),
        ("For her part, Robin Falk, 30, smiled.", {"falk": "f"}),
    ],
)
def test_a_person_is_a_man_or_a_woman_by_what_stands_beside_the_name(
    text: str, expected: dict[str, str | None]
) -> None:
    assert sexes(text) == expected


def test_a_role_is_said_of_the_person_it_stands_beside() -> None:
    doc = cut("The mayor of Lund, Robin Falk, came. The mayor smiled. The driver waited.")
    met = read_people(doc, find_people(doc, Lexicon("en")), pair_quotation_marks(doc))
    assert [(one.mention.key, one.person is not None) for one in met] == [
        ("mayor", True),
        ("falk", True),
        ("mayor", True),
        ("driver", False),
    ]


def test_no_first_name_is_a_title_or_a_role() -> None:
    assert read_first_names().keys() & read_person_nouns().keys() == set()


def test_titles_and_first_names_are_of_two_sexes_and_nouns_of_three_kinds() -> None:
    assert set(read_first_names().values()) == {"m", "f"}
    assert {noun.kind for noun in read_person_nouns().values()} == {"role", "other", "group"}
