"""Evidence for untranslated text: what word lists say, and what names and quotation marks excuse."""

from __future__ import annotations

import pytest

from mtcheck.config.model import Config
from mtcheck.foreign.derivation import is_derived
from mtcheck.foreign.scripts import find_strange_scripts
from mtcheck.foreign.witnesses import ask
from mtcheck.foreign.words import find_foreign
from mtcheck.language import identify, language_name
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Severity, Span
from mtcheck.run import audit_article
from mtcheck.segment import segment

ENGLISH = Lexicon("en")


def foreign(text: str, *, language: str = "en", allow: frozenset[str] = frozenset(), **about: object) -> list[str]:
    doc = segment(Article("a", text, language=language, **about))  # type: ignore[arg-type]  # fields by keyword
    return [text[run.span.start : run.span.end] for run in find_foreign(doc, Lexicon(language), allow)]


@pytest.mark.parametrize("word", ["rechargers", "unresellable", "reconvening", "depositaries", "fleetmen", "deminers"])
def test_a_word_made_of_english_parts_is_derived(word: str) -> None:
    assert is_derived(word, ENGLISH)


@pytest.mark.parametrize("word", ["sarcasmes", "sportzeitung", "marmonnait", "gleisbett", "restaureront", "chuchoté"])
def test_a_word_of_another_language_is_not_derived(word: str) -> None:
    assert not is_derived(word, ENGLISH)


def test_a_witness_names_the_languages_that_claim_a_word() -> None:
    assert [language for language, _ in ask("wusste", "en").claims] == ["de"]
    assert ask("table", "en").claims == ()


def test_a_word_that_stands_in_the_source_text_is_surely_left_over() -> None:
    doc = segment(Article("a", "The old gleisbett is gone.", source=("Das alte gleisbett ist weg.",)))
    (run,) = find_foreign(doc, ENGLISH, frozenset())
    assert (run.confidence, run.span) == (0.98, Span(8, 17))


def test_what_the_configuration_allows_is_left_alone() -> None:
    text = "They ordered the kjötsúpan, please."
    assert foreign(text) == ["kjötsúpan"]
    assert foreign(text, allow=frozenset({"kjötsúpan"})) == []


def test_neighbours_make_one_run_and_commas_join_words_in_lower_case() -> None:
    assert foreign("He bought rafhjól, rafskutlur and bread.") == ["rafhjól, rafskutlur"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They ordered the kjötsúpan (soup) and left.", ""),
        ("They ordered the kjötsúpan (they were hungry by then) and left.", "kjötsúpan"),
        ("The budget was passed by the bæjarstjórn, or town council, on Monday.", ""),
        ("The budget was passed by the bæjarstjórn, or so he said when he was asked.", "bæjarstjórn"),
        ("She wrote of the smalastrákar, sons of farmers in the north.", ""),
        ("She wrote of the smalastrákar, instead of farmers in the north.", "smalastrákar"),
        ("Nobody left before the löyly, the steam that rises from the stones, had gone.", ""),
        ("Nobody left before the löyly, the costs of which were borne by the town, had gone.", "löyly"),
        ("People call it the kjötsúpan and leave.", ""),
        ("The rikisstjórn, as the government is known, met on Monday.", ""),
        ("The rikisstjórn, as everyone had expected, met on Monday.", "rikisstjórn"),
    ],
)
def test_a_word_is_left_alone_where_its_sentence_explains_it(text: str, word: str) -> None:
    assert "".join(foreign(text)) == word


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("“Che bello,” she said as the lights came on over the square.", ["neutral"]),
        ('"Ya veremos," he told RTVE when asked whether the strike would go on.', ["neutral"]),
        ("Critics have long warned of a “république des juges” that would overrule parliament.", ["neutral"]),
        ("“¡Fuera, fuera!” they shouted at the minister on Monday.", ["neutral", "neutral"]),
        ("“They fined us ten céntimos a word,” the translator recalled.", []),
        ("“We sold the une grève générale to everybody,” the translator recalled.", ["major"]),
        ("“Wszyscy kradną, tylko nie my,” he said on the square in Warsaw on Monday.", ["critical"]),
        ("She saw the kjötsúpan and the smalastrákar on Monday. “Che bello,” she said.", ["major", "major", "major"]),
    ],
)
def test_a_short_foreign_quotation_costs_nothing_unless_other_words_were_left(text: str, severities: list[str]) -> None:
    findings = audit_article(Article("a", text, language="en"), Config()).findings
    assert [str(finding.severity.value) for finding in findings if finding.code.startswith("MT1")] == severities


def test_a_word_seen_in_lower_case_is_no_name_at_a_sentence_start() -> None:
    assert foreign("The smitrakning goes on. Smitrakning takes time.") == ["smitrakning", "Smitrakning"]


def test_a_text_that_should_be_french_may_be_french() -> None:
    assert foreign("Le ministre a quitté la salle sans un mot.", language="fr") == []


def test_an_english_sentence_in_a_french_text_is_found() -> None:
    text = "Le ministre a quitté la salle. The minister said nothing about the new law. Il pleut."
    assert foreign(text, language="fr") == ["The minister said nothing about the new law."]


def test_text_in_a_language_without_latin_letters_has_no_runs() -> None:
    assert foreign("Компания Apple представила новый iPhone.", language="ru") == []


def test_langdetect_gives_one_text_one_answer() -> None:
    text = "Macron reçoit ses homologues à Paris pour un sommet"
    answers = set()
    for _ in range(20):
        identify.cache_clear()
        answers.add(identify(text))
    assert answers == {"fr"}


def test_a_short_text_is_too_short_to_tell() -> None:
    assert identify("Paris, le 4 avril") is None


def test_a_text_without_letters_has_no_language() -> None:
    assert identify("12 345 – 67" * 20) is None


def test_a_language_is_named_in_english_or_by_its_tag() -> None:
    assert [language_name(tag) for tag in ("fr", "pt-BR", "xx")] == ["French", "Portuguese", "xx"]


def test_strange_letters_are_found_by_the_script_of_the_language() -> None:
    text = "Власти ввели 封控 и пили coffee."
    doc = segment(Article("a", text, language="ru"))
    runs = list(find_strange_scripts(doc, Lexicon("ru")))
    assert [(text[run.span.start : run.span.end], run.script) for run in runs] == [("封控", "Han")]


def test_a_look_alike_is_read_as_the_letter_it_looks_like() -> None:
    doc = segment(Article("a", "The pоlice came."))
    (run,) = find_strange_scripts(doc, ENGLISH)
    assert (run.reading, run.letters, run.span) == ("police", ("CYRILLIC SMALL LETTER O",), Span(4, 10))


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("LES DOCKERS BLOQUENT LE PORT", [("MT110", Severity.MAJOR)]),
        ("EL GOBIERNO ANUNCIA 3 NUEVAS MEDIDAS", [("MT110", Severity.MAJOR)]),
        ("Les dockers bloquent le port", [("MT110", Severity.CRITICAL)]),
        ("“LES ENFANTS DU SIÈCLE” AT FIFTY", []),
        ("COPA DEL REY FINAL", []),
        ("BAYERN MÜNCHEN V BORUSSIA DORTMUND", []),
        ("DE BRUYNE AND VAN DIJK OUT", []),
    ],
)
def test_a_headline_in_capitals_is_foreign_where_its_words_are_no_names(
    headline: str, found: list[tuple[str, Severity]]
) -> None:
    audit = audit_article(Article("a", "The port was closed on Monday, the city said.", title=headline), Config())
    assert [(finding.code, finding.severity) for finding in audit.findings] == found
