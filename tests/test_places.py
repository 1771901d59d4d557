"""Towns in other languages' spelling: the tables, what is asked of them, and what a finding says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Article, Finding, Mention, Severity, Span
from mtcheck.names.countries import english_country
from mtcheck.names.glossary import Glossary, Term
from mtcheck.names.places import (
    ForeignPlace,
    are_twin_places,
    find_foreign_place,
    find_twin,
    reject_spellings,
    twin_spellings,
)
from mtcheck.names.romanisation import differ_by_marks
from mtcheck.segment import segment

DATA = Path(__file__).parent.parent / "mtcheck" / "data"
PLACES = read_table("places")
(CHECK,) = (check for check in load_checks() if check.code == "MT202")


def examine_text(
    text: str, *, title: str | None = None, source_language: str | None = None, config: Config | None = None
) -> tuple[Finding, ...]:
    article = Article("a", text, title=title, source_language=source_language)
    examination = examine(segment(article), (CHECK,), config or Config())
    assert examination.failures == ()
    return examination.findings


def test_the_table_is_small_and_each_spelling_is_one_town() -> None:
    forms = [form for form, *_ in PLACES]
    assert (DATA / "places.tsv").stat().st_size < 2_000_000
    assert 10_000 < len(forms) == len(set(forms))
    assert {kind for *_, kind in PLACES} == {"exonym", "spelling"}


def test_no_spelling_is_an_english_word_or_one_that_english_uses() -> None:
    english = Lexicon("en")
    single = [form for form, *_ in PLACES if " " not in form]
    assert [form for form in single if english.has_entry(form) or english.zipf(form) >= 3] == []


def test_a_case_of_a_town_is_no_english_word_and_no_spelling_of_the_other_table() -> None:
    english = Lexicon("en")
    declined = [form for form, *_ in read_table("declined_places")]
    assert 1_900 < len(declined) == len(set(declined))
    assert [form for form in declined if english.has_entry(form) or english.zipf(form) >= 2] == []
    assert set(declined) & {form for form, *_ in PLACES} == set()


def test_a_name_of_a_large_town_is_no_english_word_and_stands_in_no_other_table() -> None:
    english = Lexicon("en")
    exonyms = {form for form, *_ in read_table("exonyms")}
    assert {form for form in exonyms if english.has_entry(form) or english.zipf(form) >= 2.5} <= {"genua"}
    assert (
        exonyms
        & {
            form
            for name in ("places", "second_names", "declined_places", "first_names")
            for form, *_ in read_table(name)
        }
        == set()
    )


@pytest.mark.parametrize(
    "names",
    [
        "soča kłodzka poznania rijeke góry wisły nysie",
        "vanin kairon kanem kazanin kraljeva benešova turnova brzeska gyulát metkovića sofijos milanem",
        "lipna leszna janova krosna łukowa senice skalice kutna orheiul",
        "omahan ottawan atlantan chihuahuan bratislavan",
        "lince ursusa romanul pionkach hranic kemia písku vienos",
    ],
    ids=["rivers and regions", "people", "smaller places", "as English forms it", "words"],
)
def test_what_is_the_name_of_something_else_is_no_case_of_a_town(names: str) -> None:
    assert set(names.split(" ")) & {form for form, *_ in read_table("declined_places")} == set()


def test_a_short_case_has_a_marked_letter_or_is_chosen() -> None:
    short = {form for form, *_ in read_table("declined_places") if len(form) < 6 and form.isascii()}
    assert short <= set("brnem gdyni omsku oulua oulun praze rygos rzymu".split())


def test_a_spelling_is_neither_a_twin_nor_a_country_nor_the_english_name_but_for_its_accents() -> None:
    twins = {spelling.lower() for spelling in twin_spellings()}
    assert [form for form, *_ in PLACES if form in twins or english_country(form)] == []
    assert [form for form, _, english, _ in PLACES if differ_by_marks(form, english)] == []


def test_a_spelling_has_one_twin() -> None:
    spellings = twin_spellings()
    assert len(spellings) == len(set(spellings))
    assert all(are_twin_places(one, other) for one, other in read_table("place_twins"))


@pytest.mark.parametrize(
    ("form", "english", "language", "is_exonym"),
    [
        ("boutcha", "Bucha", "fr", True),
        ("butscha", "Bucha", "de", True),
        ("boetsja", "Bucha", "nl", True),
        ("buča", "Bucha", "cs", False),
        ("kharkow", "Kharkiv", "de", True),
        ("pékin", "Beijing", "fr", True),
        ("mailand", "Milan", "de", True),
        ("köln", "Cologne", "de", False),
        ("nueva york", "New York", "es", True),
        ("moszkva", "Moscow", "hu", True),
    ],
)
def test_a_spelling_is_known_with_its_language(form: str, english: str, language: str, *, is_exonym: bool) -> None:
    place = find_foreign_place(form)
    assert place is not None
    assert (place.english, place.is_exonym, language in place.languages) == (english, is_exonym, True)


@pytest.mark.parametrize("form", "bucha lyon marseille kiev odessa köln-bonn nice zürich montréal paris genova".split())
def test_what_english_writes_is_no_foreign_spelling(form: str) -> None:
    place = find_foreign_place(form)
    assert place is None or place == ForeignPlace("Genoa", place.languages)


@pytest.mark.parametrize(
    ("one", "other", "are_twins"),
    [
        ("kiev", "kyiv", True),
        ("Odesa", "Odessa", True),
        ("macao", "macau", True),
        ("gdańsk", "danzig", True),
        ("gdansk", "Danzig", True),
        ("kiev", "kiev", False),
        ("kiev", "odessa", False),
        ("london", "londres", False),
    ],
)
def test_twins_are_two_spellings_of_one_town_in_either_order(one: str, other: str, *, are_twins: bool) -> None:
    assert (are_twin_places(one, other), are_twin_places(other, one)) == (are_twins, are_twins)


def test_a_house_choice_rejects_the_twin() -> None:
    assert reject_spellings(["kyiv", "Danzig"]) == {"kiev": "Kyiv", "gdańsk": "Danzig"}
    assert find_twin("Boutcha") is None


def test_a_finding_names_language_and_every_mention() -> None:
    (finding,) = examine_text(
        "Shells fell near Tscherkassy. In Tscherkassy a school burned.", title="Tscherkassy under fire"
    )
    assert (finding.span, finding.severity, finding.suggestion) == (Span(17, 28), Severity.MAJOR, "Cherkasy")
    assert finding.message == '"Tscherkassy" here and in 2 other places is the German spelling of "Cherkasy"'
    assert finding.related == (
        Mention(Span(0, 11), "Tscherkassy", "title"),
        Mention(Span(33, 44), "Tscherkassy", "text"),
    )


def test_a_finding_has_the_mentions_of_the_english_name_too() -> None:
    (finding,) = examine_text("Fans in Cologne sang. The police in Köln were patient.")
    assert finding.message == '"Köln" here is the German spelling of "Cologne", which stands in 1 place'
    assert finding.related == (Mention(Span(8, 15), "Cologne", "text"),)


def test_where_only_the_title_deviates_the_finding_stands_at_the_english_name() -> None:
    (finding,) = examine_text("The river rose in Florence on Monday.", title="Florenz is flooded again")
    assert (finding.field, finding.text, finding.fix, finding.suggestion) == ("text", "Florence", None, "Florence")
    assert finding.message == '"Florenz" in the title is the German spelling of "Florence", which stands in 1 place'


def test_where_the_text_does_not_name_the_town_the_finding_stands_in_the_title() -> None:
    (finding,) = examine_text("The river rose on Monday.", title="Flood in Florenz")
    assert (finding.field, finding.text, finding.suggestion) == ("title", "Florenz", "Florence")


def test_the_source_language_is_named_alone_where_it_spells_so() -> None:
    text = "The fair in Londres opens on Monday."
    assert examine_text(text)[0].message == '"Londres" here is the French, Catalan or Portuguese spelling of "London"'
    (finding,) = examine_text(text, source_language="es-MX")
    assert finding.message == '"Londres" here is the Spanish spelling of "London"'


def test_a_slight_difference_is_minor() -> None:
    (finding,) = examine_text("The airport of Teheran was closed.")
    assert (finding.severity, finding.suggestion) == (Severity.MAJOR, "Tehran")
    (finding,) = examine_text("The port of Bakou was closed, and trains to Bakou stopped.", source_language="fr")
    assert (finding.severity, finding.suggestion) == (Severity.MINOR, "Baku")


def test_capitals_throughout_are_kept() -> None:
    (finding,) = examine_text("FIRE IN MAILAND: TWO HURT")
    assert finding.suggestion == "MILAN"


def test_the_house_choice_is_reported_even_where_it_is_not_mixed() -> None:
    text = "Kiev was calm on Sunday. The mayor of Kiev thanked the police, and Dynamo Kiev won."
    assert examine_text(text) == ()
    (finding,) = examine_text(text, config=Config(prefer=("Kyiv",)))
    assert (finding.span, finding.suggestion, finding.severity) == (Span(0, 4), "Kyiv", Severity.MINOR)
    assert finding.message == '"Kiev" here and in 1 other place, where the configuration prefers "Kyiv"'
    assert examine_text(text, config=Config(prefer=("Kiev",))) == ()


def test_where_one_article_mixes_both_the_one_finding_follows_the_house() -> None:
    doc = segment(Article("a", "Odessa was calm on Sunday. The mayor of Odessa spoke. Fog lay over Odesa."))
    (finding,) = examine(doc, load_checks(), Config(prefer=("Odesa",))).findings
    assert (finding.code, finding.text, finding.suggestion) == ("MT201", "Odessa", "Odesa")
    assert finding.message.endswith('"Odesa" is what the configuration prefers')
    (finding,) = examine(doc, load_checks(), Config(prefer=("Odessa",))).findings
    assert (finding.code, finding.text, finding.suggestion) == ("MT201", "Odesa", "Odessa")


def test_a_dish_is_not_respelled_by_the_house() -> None:
    text = "She ordered chicken Kiev and Peking duck."
    assert examine_text(text, config=Config(prefer=("Kyiv", "Beijing"))) == ()


def test_a_foreign_spelling_is_put_into_that_of_the_house() -> None:
    (finding,) = examine_text("The summit in Kijów was short.", config=Config(prefer=("Kiev",)))
    assert finding.suggestion == "Kiev"


def test_what_the_configuration_allows_is_no_fault() -> None:
    doc = segment(Article("a", "The summit in Moskau was short."))
    assert [finding.text for finding in examine(doc, (CHECK,), Config()).findings] == ["Moskau"]
    assert examine(doc, (CHECK,), Config(allow=("moskau",))).findings == ()


def test_the_table_is_read_only_where_a_name_is_strange() -> None:
    code = (
        "import mtcheck\nfrom mtcheck.names import places\n"
        "mtcheck.check_text('The court in London heard the appeal on Monday.')\n"
        "before = places._places.cache_info().currsize\n"
        "mtcheck.check_text('The court in Moskau heard the appeal on Monday.')\n"
        "print(before, places._places.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0 1\n"


def test_what_the_glossary_avoids_is_not_offered() -> None:
    text = "Trains to Kiew run again. Those from Kyiv do not."
    (finding,) = examine_text(text, config=Config(glossary=Glossary((Term("Kiev", ("Kyiv",)),))))
    assert (finding.text, finding.suggestion, finding.related) == ("Kiew", "Kiev", ())
    assert finding.message == '"Kiew" here is the German or Luxembourgish spelling of "Kiev"'
