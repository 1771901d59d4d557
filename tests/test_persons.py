"""People in other languages' spelling: the table, what is asked of it, and what a finding says."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Article, Finding, Mention, Severity, Span
from mtcheck.names.glossary import Glossary, Term
from mtcheck.names.persons import find_foreign_person, is_famous, is_first_name
from mtcheck.segment import segment

DATA = Path(__file__).parent.parent / "mtcheck" / "data"
PERSONS = read_table("persons")
CHECKS = tuple(check for check in load_checks() if check.code in {"MT102", "MT201", "MT202", "MT203"})


def examine_text(
    text: str, *, title: str | None = None, source_language: str | None = None, config: Config | None = None
) -> tuple[Finding, ...]:
    article = Article("a", text, title=title, source_language=source_language)
    examination = examine(segment(article), CHECKS, config or Config())
    assert examination.failures == ()
    return examination.findings


def test_the_table_is_small_and_each_spelling_is_one_name() -> None:
    forms = [form for form, *_ in PERSONS]
    assert (DATA / "persons.tsv").stat().st_size < 1_000_000
    assert 5_000 < len(forms) == len(set(forms))
    assert {kind for *_, kind in PERSONS} == {"famous", "surname", "first"}


def test_no_spelling_is_an_english_word_but_the_dish_nor_the_spelling_of_another_row() -> None:
    english = Lexicon("en")
    assert [form for form, *_ in PERSONS if english.has_entry(form)] == ["poutine"]
    suggested = {english.lower() for _, _, english, _ in PERSONS}
    assert [form for form, *_ in PERSONS if form in suggested and english.zipf(form) > 1] == []


@pytest.mark.parametrize(
    ("form", "english", "language", "kind"),
    [
        ("poutine", "Putin", "fr", "famous"),
        ("poetin", "Putin", "nl", "famous"),
        ("lawrow", "Lavrov", "de", "famous"),
        ("zelenski", "Zelensky", "es", "famous"),
        ("selenskyj", "Zelensky", "de", "famous"),
        ("gorbaczow", "Gorbachev", "pl", "famous"),
        ("tokaïev", "Tokayev", "fr", "famous"),
        ("netanyahou", "Netanyahu", "fr", "famous"),
        ("kusnezow", "Kuznetsov", "de", "surname"),
        ("wladimirowitsch", "Vladimirovich", "de", "surname"),
        ("wladimir", "Vladimir", "de", "first"),
        ("serhij", "Serhiy", "de", "first"),
    ],
)
def test_a_spelling_is_known_with_its_language(form: str, english: str, language: str, kind: str) -> None:
    person = find_foreign_person(form)
    assert person is not None
    assert (person.english, person.kind, language in person.languages) == (english, kind, True)


@pytest.mark.parametrize(
    "form",
    "putin zelensky zelenskyy zelenskiy klitschko rachmaninoff sergei sergey dmitri aleksandr schmidt novak".split(),
)
def test_what_english_writes_is_no_foreign_spelling(form: str) -> None:
    assert find_foreign_person(form) is None


def test_first_names_and_famous_surnames_are_known_by_their_english_spelling() -> None:
    assert [is_first_name(name) for name in ("sergei", "sergueï", "volodymyr", "walter")] == [True, True, True, False]
    assert [is_famous(name) for name in ("lavrov", "lawrow", "kuznetsov", "smith")] == [True, False, False, False]


def test_one_person_is_one_finding_whichever_part_of_the_name_deviates() -> None:
    (finding,) = examine_text(
        "Wladimir Putin is in Sochi. Poutine, who is ill, met nobody. Putin’s doctor said so.", title="Poutine is ill"
    )
    assert (finding.text, finding.suggestion, finding.severity) == ("Wladimir Putin", "Vladimir Putin", Severity.MAJOR)
    assert finding.message == (
        '"Wladimir Putin" here and in 2 other places is the French, German or Polish spelling of "Vladimir Putin", '
        "which stands in 1 place"
    )
    assert finding.related == (
        Mention(Span(0, 7), "Poutine", "title"),
        Mention(Span(28, 35), "Poutine", "text"),
        Mention(Span(61, 66), "Putin", "text"),
    )


def test_where_only_the_first_name_deviates_mentions_without_one_are_left_out() -> None:
    (finding,) = examine_text("Wladimir Putin is in Sochi. Putin met nobody.")
    assert (finding.text, finding.suggestion, finding.related) == ("Wladimir Putin", "Vladimir Putin", ())


def test_a_finding_with_a_first_name_suggests_the_whole_name() -> None:
    (finding,) = examine_text("In Ankara, Serguei Lawrow spoke. Lawrow left on Friday.", title="Lawrow in Ankara")
    assert (finding.code, finding.text, finding.suggestion) == ("MT203", "Serguei Lawrow", "Sergei Lavrov")
    assert finding.severity is Severity.MAJOR
    assert finding.message == (
        '"Serguei Lawrow" here and in 2 other places is the German or Polish spelling of "Sergei Lavrov"'
    )
    assert finding.related == (Mention(Span(0, 6), "Lawrow", "title"), Mention(Span(33, 39), "Lawrow", "text"))


def test_capitals_throughout_are_another_mention_of_the_same_person() -> None:
    (finding,) = examine_text("Wladimir Putin left. It was WLADIMIR PUTIN’s plan.")
    assert (finding.suggestion, finding.related) == (
        "Vladimir Putin",
        (Mention(Span(28, 42), "WLADIMIR PUTIN", "text"),),
    )
    (finding,) = examine_text("It was WLADIMIR PUTIN’s plan.")
    assert (finding.text, finding.suggestion) == ("WLADIMIR PUTIN", "VLADIMIR PUTIN")


def test_where_the_text_does_not_name_the_person_the_finding_stands_in_the_title() -> None:
    (finding,) = examine_text("The meeting lasted an hour.", title="Netanjahu meets generals")
    assert (finding.field, finding.text, finding.suggestion) == ("title", "Netanjahu", "Netanyahu")


def test_the_source_language_is_named_alone_where_it_spells_so() -> None:
    (finding,) = examine_text("On Friday, Prigojine was seen in Minsk.", source_language="fr-CA")
    assert finding.message == '"Prigojine" here is the French spelling of "Prigozhin"'


def test_a_slight_difference_is_minor() -> None:
    (finding,) = examine_text("The envoy met Volodymyr Zelenski on Friday.")
    assert (finding.text, finding.suggestion, finding.severity) == ("Zelenski", "Zelensky", Severity.MINOR)


@pytest.mark.parametrize("allow", ["Lawrow", "lawrow"])
def test_a_name_that_the_configuration_allows_is_left_alone(allow: str) -> None:
    text = "On Friday, Lawrow flew to Ankara."
    assert len(examine_text(text)) == 1
    assert examine_text(text, config=Config(allow=(allow,))) == ()


def test_one_word_is_one_finding_and_no_leftover_of_another_language() -> None:
    text = "The visit of Chruschtschow was long planned, and he came with Gorbatschow."
    assert [(finding.code, finding.text) for finding in examine_text(text, source_language="de")] == [
        ("MT203", "Chruschtschow"),
        ("MT203", "Gorbatschow"),
    ]


def test_a_text_in_another_language_is_not_asked() -> None:
    article = Article("a", "Vladimir Poutine a parlé lundi.", language="fr")
    assert [finding.code for finding in examine(segment(article), CHECKS, Config()).findings] == []


def test_a_spelling_that_english_has_too_is_shown_by_the_language_of_the_source() -> None:
    text = "Poutine: no deal on grain."
    assert examine_text(text) == ()
    (finding,) = examine_text(text, source_language="fr")
    assert (finding.text, finding.suggestion) == ("Poutine", "Putin")


def test_what_the_glossary_avoids_is_not_offered_behind_a_first_name_either() -> None:
    config = Config(glossary=Glossary((Term("Navalnyj", ("Navalny",)),)))
    (finding,) = examine_text("On Monday, Alexej Nawalny said no.", config=config)
    assert (finding.text, finding.suggestion) == ("Alexej Nawalny", "Alexei Navalnyj")
