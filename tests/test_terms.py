"""Terms of other countries: which words an English article keeps on purpose, and which were left over all the same."""

from __future__ import annotations

import pytest

from mtcheck.config.model import Config
from mtcheck.foreign.appositions import is_explained
from mtcheck.model import Article, Severity, Span
from mtcheck.run import audit_article

CONFIG = Config(select=("MT102",))


def list_words(text: str) -> list[tuple[str, Severity]]:
    findings = audit_article(Article("a", text), CONFIG).findings
    return [(finding.text, finding.severity) for finding in findings]


def test_a_word_of_music_or_dress_costs_nothing_where_it_stands_as_a_noun() -> None:
    text = "The dancers wore a stivaniat. The women wore a peshtamalo over the skirt."
    assert list_words(text) == [("stivaniat", Severity.NEUTRAL), ("peshtamalo", Severity.NEUTRAL)]


def test_a_word_of_the_day_is_left_over_whatever_its_sentence_speaks_of() -> None:
    assert list_words("The dancers wore a kabát and sang.") == [("kabát", Severity.MAJOR)]


def test_an_article_that_explains_its_terms_may_keep_another() -> None:
    text = (
        "The komuz, a lute with three strings, is on the banknotes. A manaskhi is a teller of epics. "
        "Nobody may touch the espigueiro before the wedding."
    )
    assert list_words(text) == [("espigueiro", Severity.NEUTRAL)]
    assert list_words("Nobody may touch the espigueiro before the wedding.") == [("espigueiro", Severity.MINOR)]


def test_an_article_with_many_words_left_keeps_none_of_them_on_purpose() -> None:
    left = "She marmonnait in the robe, and he grommelait. He chuchotait, she sanglotait, they ricanaient."
    words = list_words(f"{left} The dancers wore a espadrilho.")
    assert [severity for word, severity in words if word == "espadrilho"] == [Severity.MAJOR]


@pytest.mark.parametrize(
    "text",
    [
        "The starshyna, or officers, chose him.",
        "A mantinada is a rhyming couplet.",
        "Women wove a shyrdak, a felt carpet.",
        "They keep the zongora, a guitar with three strings.",
        "The nahodha, the captain, stands at the stern.",
        "Boys of three have their first haircut, the upsherin.",
        "The Landsgemeinde, an open-air assembly, votes in May.",
        "The Wehrbeauftragte, the commissioner for the armed forces, was asked.",
    ],
)
def test_a_word_that_its_article_explains_is_left_alone(text: str) -> None:
    assert list_words(text) == []


def test_two_men_explain_no_word_and_neither_does_what_somebody_felt() -> None:
    assert not is_explained("He met a kennari, two men with dogs, and left.", Span(9, 16))
    assert not is_explained("He met the kennari, felt the cold wind, and left.", Span(11, 18))


def test_what_is_had_with_a_dish_may_be_left_over() -> None:
    assert [word for word, _ in list_words("Trays and rounds reifem with rakfisk stood in the hall.")] == ["reifem"]


def test_instruments_and_garments_of_a_list_are_left_alone_in_the_plural_and_with_accents_too() -> None:
    assert list_words("He bought a kemençe, two balafons and a şalwar in the town, the police said.") == []
