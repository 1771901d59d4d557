"""English left in articles of other languages: words, runs and dates; what newspapers there borrow is left alone."""

from __future__ import annotations

import pytest

from mtcheck.config.model import Config
from mtcheck.foreign.left_english import find_left_english
from mtcheck.model import Article, Finding
from mtcheck.run import audit_article
from mtcheck.segment import segment

NEWS = (
    "Le pont de Nantes est closed à cause de la tempête, et les trains seront delayed jusqu’à demain. The mayor a "
    "signé l’arrêté on Tuesday. Le 4 April 2026, les schools de la région rouvriront, a indiqué le council."
)


def find(text: str, language: str, **about: object) -> tuple[Finding, ...]:
    """What the checks of untranslated text find in an article."""
    article = Article("a", text, language=language, **about)  # type: ignore[arg-type]  # the fields of an article
    return tuple(f for f in audit_article(article, Config()).findings if f.code.startswith("MT10"))


def test_english_left_in_a_french_article_is_found_whatever_kind_it_is() -> None:
    assert [(f.code, f.text) for f in find(NEWS, "fr", source_language="en")] == [
        ("MT102", "closed"),
        ("MT102", "delayed"),
        ("MT103", "The mayor"),
        ("MT108", "on Tuesday"),
        ("MT108", "4 April 2026"),
        ("MT102", "schools"),
        ("MT102", "council"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "La police a arrêté three hommes.", ["three"]),
        ("es", "La huelga began el lunes en tres cocheras.", ["began"]),
        ("de", "Die Polizei sperrte die schools der Stadt.", ["schools"]),
        ("it", "Vivono with their genitori in una roulotte.", ["with their"]),
        ("it", "Il treno è partito without the macchinista.", ["without the"]),
        ("pt", "O juiz perguntou whether a testemunha tinha mentido.", ["whether"]),
        ("nl", "De brug werd wegens de storm closed, meldt de gemeente.", ["closed"]),
        ("pl", "Most został closed z powodu burzy.", ["closed"]),
        ("sv", "Domaren frågade whether vittnet hade ljugit.", ["whether"]),
    ],
)
def test_what_is_never_borrowed_needs_no_source_language(language: str, text: str, found: list[str]) -> None:
    assert [finding.text for finding in find(text, language)] == found


def test_a_noun_that_might_be_borrowed_is_less_sure_than_one_beside_other_leftovers() -> None:
    alone = find("La réunion des workers a été reportée.", "fr", source_language="en")
    beside = find("La réunion des workers a été delayed.", "fr", source_language="en")
    assert [(f.text, str(f.severity.value)) for f in (*alone, *beside)] == [
        ("workers", "minor"),
        ("workers", "major"),
        ("delayed", "major"),
    ]


def test_a_word_of_the_english_source_is_found_though_it_is_rare() -> None:
    text = "Les householders paieront plus pour l’eau dès janvier."
    source = ("The householders will pay more for water from January.",)
    assert [(f.text, f.confidence) for f in find(text, "fr", source_language="en", source=source)] == [
        ("householders", 0.95)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Il a parlé de « closed shop » et de l’album Closed On Sunday.",
        "Le slogan (closed) figure sur l’affiche, comme le mot-clé #closed.",
        "Le chef du think tank salue un game changer et des soft skills.",
        "Le click and collect et le name and shame, très peu pour lui.",
    ],
)
def test_titles_slogans_and_terms_are_left_alone(text: str) -> None:
    assert find(text, "fr", source_language="en") == ()


def test_nothing_is_taken_for_english_where_the_source_is_in_another_language() -> None:
    assert find_left_english(segment(Article("a", NEWS, language="fr", source_language="de")), frozenset()) == ()


def test_what_the_configuration_allows_is_left_alone() -> None:
    document = segment(Article("a", "Le pont est closed depuis lundi.", language="fr"))
    assert (len(find_left_english(document, frozenset())), find_left_english(document, frozenset(("closed",)))) == (
        1,
        (),
    )


@pytest.mark.parametrize(
    ("language", "text", "fixed"),
    [
        ("fr", "Le 1st May 2026, il a plu.", "1er mai 2026"),
        ("es", "Fue el March 4, 2026.", "4 de marzo de 2026"),
        ("de", "Das war am 4 March 2026.", "4. März 2026"),
        ("it", "Era October 2025, ricorda.", "ottobre 2025"),
        ("nl", "Hij vertrok on Friday.", "op vrijdag"),
        ("pl", "Podpisano 4 of June 2026.", "4 czerwca 2026"),
        ("pl", "Wyjechał on Tuesday.", "we wtorek"),
        ("pl", "Wyjechał on Wednesday.", "w środę"),
        ("pt", "Votam on Sunday o orçamento.", "no domingo"),
        ("sv", "Det var 4 May 2026.", "4 maj 2026"),
    ],
)
def test_an_english_date_is_written_as_the_language_writes_it(language: str, text: str, fixed: str) -> None:
    assert [f.fix.replacement if f.fix else None for f in find(text, language)] == [fixed]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May 4 fois battue, Fredric March 12 fois nommé.",
        "Le Black Friday et le Sunday Times, puis Sheffield Wednesday.",
        "La réunion de Friday a été reportée.",
        "Le film « 4 July 1976 » sort mercredi.",
    ],
)
def test_a_name_that_is_a_month_or_a_day_is_no_date(text: str) -> None:
    assert find(text, "fr") == ()
