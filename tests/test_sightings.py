from __future__ import annotations

import pytest

from mtcheck.feeds.sightings import find_sightings, list_joined
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Sighting, Span
from mtcheck.names.chains import find_chains
from mtcheck.names.place_mentions import find_misspelt_places
from mtcheck.names.spellings import group_names
from mtcheck.segment import segment


def sight(
    text: str, *, title: str | None = None, allow: frozenset[str] = frozenset(), foreign: tuple[Span, ...] = ()
) -> tuple[Sighting, ...]:
    doc = segment(Article("a", text, title=title))
    lexicon = Lexicon("en")
    joined = list_joined(group_names(doc, lexicon, allow), find_misspelt_places(doc, lexicon, allow, {}))
    return find_sightings(doc, lexicon, allow=allow, joined=joined, foreign=foreign)


def count(text: str, *, title: str | None = None) -> dict[str, int]:
    return {sighting.form: sighting.mentions for sighting in sight(text, title=title)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Kim Jong-un and Yahya al-Sharafi’s son.", ["Kim Jong-un", "Yahya al-Sharafi"]),
        ("He saw Mr. O’Brien, d’Arc and Ursula von der Leyen.", ["Mr. O’Brien", "d’Arc", "Ursula von der Leyen"]),
        ("We met Sergei V. Lavrov. Bucha wept.", ["Sergei V. Lavrov", "Bucha"]),
        ("Our iPhone cost pro-Kremlin men in Sana'a nothing.", ["Sana'a"]),
        ("Moscow’s Bolshoi fell.", ["Moscow", "Bolshoi"]),
    ],
)
def test_runs_of_capitals_are_read_with_particles_and_initials(text: str, expected: list[str]) -> None:
    assert [chain.text for chain in find_chains(segment(Article("a", text)))] == expected


def test_a_full_name_is_kept_whole_and_its_surname_counts_for_it() -> None:
    text = "The spokesman, Dmitry Peskov, denied it. Later Peskov left for Minsk. “No,” Peskov said."
    assert count(text) == {"Dmitry Peskov": 3, "Minsk": 1}


def test_a_surname_alone_counts_for_nobody_where_two_have_it() -> None:
    assert count("They met Anna Petrova and Hanna Petrova. Then Petrova left. I saw Petrova.") == {
        "Anna Petrova": 1,
        "Hanna Petrova": 1,
        "Petrova": 2,
    }


def test_a_town_does_not_count_for_its_club() -> None:
    assert count("The fans of Dynamo Kyiv sang in Kyiv.") == {"Dynamo Kyiv": 1, "Kyiv": 1}


def test_titles_and_days_are_no_part_of_a_name() -> None:
    assert count("On Monday Foreign Minister Sergei Lavrov met Mr. Smith. In March President Duda left.") == {
        "Sergei Lavrov": 1,
        "Smith": 1,
        "Duda": 1,
    }


def test_a_headline_and_the_start_of_a_sentence_prove_no_name() -> None:
    assert count("Raids In Boutcha Shock World\n\nBoutcha slept. Touring is fun.") == {}
    assert count("Raids In Boutcha Shock World\n\nThey left Boutcha. Boutcha slept.") == {"Boutcha": 2}
    assert count("They left Boutcha.", title="Boutcha") == {"Boutcha": 2}


def test_what_the_article_spells_in_several_ways_counts_in_a_headline_and_at_the_start_of_a_sentence_too() -> None:
    found = sight("Talks in Kiev\n\nThey met in Kyiv on Monday.")
    assert {sighting.key: sighting.same_as for sighting in found} == {"kiev": ("kyiv",), "kyiv": ()}
    found = sight("Talks in Torino\n\nThe mayor of Turin spoke.")
    assert {sighting.key: sighting.same_as for sighting in found} == {"torino": ("turin",), "turin": ()}


def test_a_full_name_is_one_with_a_surname_that_stands_alone_and_is_spelled_otherwise() -> None:
    found = sight("The spokesman, Dmitri Peskow, was ready. Peskov did not say when.")
    assert {sighting.key: sighting.same_as for sighting in found} == {"dmitri peskow": ("peskov",), "peskov": ()}
    found = sight("They met Dmitri Peskow and Anna Peskow. Peskov did not say when.")
    assert all(sighting.same_as == () for sighting in found)


def test_a_word_that_only_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert count("The Kremlin denied it. They left Minsk. Meanwhile Minsk slept.") == {"Kremlin": 1, "Minsk": 2}


def test_words_acronyms_and_what_hangs_on_a_hyphen_are_no_names() -> None:
    assert count("They joined NATO. A Kyiv-based firm told the Internet that the internet was slow.") == {}


def test_the_first_place_is_told_and_the_title_comes_first() -> None:
    (bucha, minsk) = sight("They left Minsk. They saw Bucha.", title="Bucha")
    assert (bucha.field, bucha.span, bucha.mentions) == ("title", Span(0, 5), 2)
    assert (minsk.field, minsk.span, minsk.mentions) == ("text", Span(10, 15), 1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was President Duda.", "person"),
        ("It was Anna Weissfeld, 41, who left.", "person"),
        ("It was the village of Vuhlevka.", "place"),
        ("They slept in Vuhlevka.", "place"),
        ("They love Poland.", "place"),
        ("They crossed Kharkiv Oblast.", "place"),
        ("It was the European Union.", "organisation"),
        ("It was Vuhlevka.", None),
    ],
)
def test_the_kind_is_what_the_words_beside_say(text: str, kind: str | None) -> None:
    assert [sighting.kind for sighting in sight(text)] == [kind]


def test_what_the_configuration_allows_or_another_language_has_is_left_out() -> None:
    text = "They left Minsk and Bucha."
    assert [s.form for s in sight(text, allow=frozenset({"minsk"}))] == ["Bucha"]
    assert [s.form for s in sight(text, foreign=(Span(5, 15),))] == ["Bucha"]


def test_what_an_article_by_itself_shows_to_be_one_name_is_kept() -> None:
    found = sight("They left Bucha. The mayor of Boutcha met Dmitry Peskov. I saw Dmitri Peskov.")
    assert {sighting.key: sighting.same_as for sighting in found} == {
        "bucha": (),
        "boutcha": ("bucha",),
        "dmitry peskov": (),
        "dmitri peskov": ("dmitry peskov",),
    }


def test_markup_is_not_looked_at() -> None:
    article = Article("a", "They left Minsk and Bucha.", hidden=(Span(10, 15),))
    doc = segment(article)
    found = find_sightings(doc, Lexicon("en"), allow=frozenset(), joined=(), foreign=())
    assert [sighting.form for sighting in found] == ["Bucha"]
