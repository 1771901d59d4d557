"""What of a source a running text leaves out or adds, and how sure that is."""

from __future__ import annotations

from dataclasses import replace
from math import inf, log

import pytest

from mtcheck import check_text
from mtcheck.check import load_declarations
from mtcheck.explain import explain_checks
from mtcheck.language import language_name
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Article, Finding, Span
from mtcheck.segment import segment
from mtcheck.source.clause_words import Other, cut_words, weigh_words
from mtcheck.source.clauses import LETTERS, Missing, expect_lengths, find_missing
from mtcheck.source.comparison import lay_beside
from mtcheck.source.concepts import find_concepts
from mtcheck.source.denials import KINDS, OPPOSITES, TURNS
from mtcheck.source.explanations import find_explanations
from mtcheck.source.negations import read_negatives
from mtcheck.source.neighbourhood import Neighbourhood
from mtcheck.source.solitude import Solitude

SOURCE = (
    "В понедельник закрыли мост через реку. Инженеры обнаружили трещины в двух опорах, сообщил городской совет. "
    "Ремонт обойдётся в 12 миллионов евро и продлится до октября. Мэр Иван Петренко попросил водителей пользоваться "
    "туннелем, который в 1987 году построила швейцарская компания. Автобусы до больницы ходят каждые 20 минут."
)
TEXT = (
    "The bridge over the river was closed on Monday. Engineers found cracks in two pillars, the city council said. "
    "The repairs will cost 12 million euros and take until October. Mayor Ivan Petrenko asked drivers to use the "
    "tunnel, which was built in 1987 by a Swiss company. Buses to the hospital run every 20 minutes."
)
REPAIRS = "The repairs will cost 12 million euros and take until October. "
CLAUSE = ", which was built in 1987 by a Swiss company"


def find(text: str, source: str = SOURCE) -> list[Finding]:
    audit = check_text(text, source=source, source_language="ru")
    return [finding for finding in audit.findings if finding.code in {"MT131", "MT132", "MT134", "MT135"}]


def list_found(text: str, source: str = SOURCE) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.field, finding.text) for finding in find(text, source)]


def test_a_whole_translation_has_no_finding() -> None:
    assert list_found(TEXT) == []


def test_a_sentence_that_was_left_out_is_shown_in_the_source() -> None:
    left_out = "Ремонт обойдётся в 12 миллионов евро и продлится до октября."
    assert list_found(TEXT.replace(REPAIRS, "")) == [("MT131", "source", left_out)]


def test_a_clause_that_was_left_out_is_shown_where_it_is_missing_and_where_it_stands() -> None:
    found = find(TEXT.replace(CLAUSE, ""))
    assert [(f.code, f.field, f.text) for f in found] == [
        ("MT131", "text", "Mayor Ivan Petrenko asked drivers to use the tunnel.")
    ]
    assert [(m.field, m.text) for m in found[0].related] == [
        ("source", "который в 1987 году построила швейцарская компания")
    ]


def test_a_number_inside_a_clause_that_was_left_out_is_no_second_fault() -> None:
    text = TEXT.replace("12 million", "13 million")
    audit = check_text(text.replace(CLAUSE, ""), source=SOURCE, source_language="ru")
    assert sorted((f.code, f.text) for f in audit.findings if f.code in {"MT121", "MT124", "MT131"}) == [
        ("MT121", "13 million"),
        ("MT131", "Mayor Ivan Petrenko asked drivers to use the tunnel."),
    ]


def test_of_two_sentences_near_each_other_the_surest_has_no_counterpart() -> None:
    comparison = lay_beside(
        segment(Article("a", TEXT.replace(REPAIRS, ""), source=(SOURCE,), source_language="ru")), Lexicon("en"), "ru"
    )
    assert comparison is not None
    alone = comparison.alignment.source_alone
    assert alone[2] > 0.9
    comparison.__dict__["alignment"] = replace(comparison.alignment, source_alone=(0.0, 0.0, 0.45, 0.4, 0.0))
    solitude = Solitude(Neighbourhood(comparison, of_source=True), of_source=True)
    assert solitude.weigh(2) > 0
    assert [solitude.weigh(n) for n in (0, 1, 3, 4)] == [-inf] * 4
    comparison.__dict__["alignment"] = replace(comparison.alignment, source_alone=(0.0, 0.0, 0.95, 0.9, 0.0))
    solitude = Solitude(Neighbourhood(comparison, of_source=True), of_source=True)
    assert solitude.weigh(2) > solitude.weigh(3) > -inf


def test_a_short_sentence_among_others_is_no_byline() -> None:
    added = TEXT + " The mayor was visibly tired."
    assert list_found(added) == [("MT132", "text", "The mayor was visibly tired.")]
    assert list_found(TEXT + "\n\nBy our reporter in town.") == []


def test_a_whole_sentence_of_several_is_missing_sooner_than_a_part_of_one() -> None:
    full = "Мост закрыли в понедельник. Водители недовольны этим решением."
    sentences = (Span(0, 27), Span(28, 62))
    pair = (full, "The bridge was closed on Monday.")
    joined, swallowed = (
        find_missing(*pair, expected=0.0, languages=("ru", "en"), sentences=cut) for cut in ((), sentences)
    )
    assert joined is not None
    assert swallowed is not None
    assert (joined.is_sentence, swallowed.is_sentence) == (False, True)
    assert swallowed.odds > joined.odds


def test_an_ordinal_in_a_word_stands_in_the_other_sentence_where_the_same_one_does() -> None:
    units = list(cut_words("двенадцатого", "ru"))
    twelfth, eleventh = (
        sum(weigh_words(units, Other(f"She finished {place}.", "en"), "ru")) for place in ("twelfth", "eleventh")
    )
    assert twelfth < 0 < eleventh


def test_a_figure_before_a_word_of_scale_is_written_otherwise() -> None:
    full = "В параде участвовали 15 тыс. человек и сто кораблей."
    assert find_missing(full, "15,000 people and 100 ships took part.", expected=0.0, languages=("ru", "en")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Aarau, a town in northern Switzerland, it rained.", ["a town in northern Switzerland"]),
        ("It is in the northern city of Aarau.", ["in the northern city of Aarau"]),
        ('She read "Die Welle" ("The Wave") aloud.', ['("The Wave")']),
        ("He met Anna Lenz, the head of the party.", ["the head of the party"]),
        ("He met Anna Lenz, the head who resigned in May.", []),
        ("He spoke in an interview with Radio Aarau.", []),
    ],
)
def test_an_explanation_has_no_verb(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_explanations(text)] == expected


def test_a_repeated_sentence_is_no_addition_but_a_loop_where_it_is_one() -> None:
    loop = TEXT + " Buses to the hospital run every 20 minutes." * 12
    assert [code for code, _, _ in list_found(loop)] == []


def test_a_text_without_a_source_has_nothing_to_be_compared_with() -> None:
    assert [f.code for f in check_text(TEXT).findings if f.code in {"MT131", "MT132", "MT134", "MT135"}] == []


def test_the_usual_length_is_that_of_the_article_and_of_the_languages() -> None:
    assert expect_lengths([], "zh", "en") == LETTERS["zh"]
    assert expect_lengths([], "zh", "de") == LETTERS["zh"] - LETTERS["de"]
    assert expect_lengths([(100, 200)] * 4, "zh", "en") == (log(2) + LETTERS["zh"]) / 2
    assert expect_lengths([(100, 200)] * 6, "xx", "en") == log(2)


def test_of_unknown_languages_a_short_article_says_nothing() -> None:
    assert expect_lengths([(100, 200)] * 5, "xx", "en") is None


def test_a_part_is_missing_only_where_the_length_says_so_too() -> None:
    source = "Мэр Иван Петренко просит ездить через туннель, который в 1987 году построила фирма из Швейцарии."
    short = "Mayor Ivan Petrenko asks people to use the tunnel."
    padded = "Mayor Ivan Petrenko asks each and every one of the people who live here to use the old tunnel again."
    found = find_missing(source, short, expected=0.03, languages=("ru", "en"))
    assert isinstance(found, Missing)
    assert source[found.part.start : found.part.end] == "который в 1987 году построила фирма из Швейцарии"
    assert find_missing(source, padded, expected=0.03, languages=("ru", "en")) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Он не пришёл.", (Span(3, 5),)),
        ("ru", "Он пришёл не раньше пяти.", ()),
        ("de", "Sie kam nicht nur, sie blieb nicht.", (Span(29, 34),)),
        ("fr", "Il n’a pas signé.", (Span(3, 10),)),
        ("zh", "价格不断上涨，但没有下跌。", (Span(8, 10),)),
        ("hr", "Nije došao.", (Span(0, 4),)),
        ("nn", "Han kom ikkje.", (Span(8, 13),)),
    ],
)
def test_what_negates_beyond_doubt(language: str, text: str, expected: tuple[Span, ...]) -> None:
    negatives = read_negatives(language)
    assert negatives is not None
    assert negatives.find_clear(text) == expected


def test_words_that_are_denied_are_of_known_kinds() -> None:
    kinds = {kind for _, _, kind in read_table("denials")}
    bare = {kind for _, language, kind in read_table("denials") if language == "en" and not kind.startswith("not ")}
    assert bare == {*KINDS, *OPPOSITES}
    assert kinds == bare | {f"not {kind}" for kind in (*bare, *TURNS)}


def test_a_form_negates_in_one_way_only() -> None:
    rows = [row for row in read_table("negations") if row[2] != "misgiving"]  # doubt is one, and says no, too
    assert {kind for _, _, kind in rows} == {"alone", "clear", "concord", "faint", "instead", "plain", "seeming"}
    assert len({(form, language) for form, language, _ in rows}) == len(rows)


@pytest.mark.parametrize("language", sorted({language for _, language, _ in read_table("negations")}))
def test_a_phrase_that_only_seems_to_negate_is_none(language: str) -> None:
    negatives = read_negatives(language)
    assert negatives is not None
    seeming = [form for form, of, kind in read_table("negations") if of == language and kind == "seeming"]
    written = [form for form in seeming if "…" not in form and "*" not in form]
    assert [form for form in written if negatives.find_clear(f" {form} ")] == []


def test_how_some_languages_negate_is_not_known() -> None:
    assert read_negatives("yo") is None


def test_the_page_of_the_check_names_every_language_whose_negations_are_known() -> None:
    page = " ".join(explain_checks(["MT134"], load_declarations()).split())
    listed = {language for _, language, _ in read_table("negations")}
    known = {language for language in listed if (negatives := read_negatives(language)) and negatives.knows_faint}
    assert f"negate: {', '.join(sorted(map(language_name, known)))}. In" in page
    assert f"lost negation is found: {', '.join(sorted(map(language_name, listed - known)))}. Beside" in page


def test_the_words_of_one_long_name_count_less_than_as_many_names() -> None:
    text = "The mayor thanked everybody who had helped in the flood."
    one = "Мэр поблагодарил тех, кто помогал: Министерство Обороны Германии, а также своих соседей."
    many = "Мэр поблагодарил тех, кто помогал: Министерство, особенно оборону, а также самую Германию."
    found = [find_missing(source, text, expected=0.03, languages=("ru", "en")) for source in (one, many)]
    odds = [missing.odds if missing else 0.0 for missing in found]
    assert odds == sorted(set(odds))


@pytest.mark.parametrize(
    ("text", "source", "severity"),
    [
        ("The bridge will open on Sunday.", "Мост не откроют в воскресенье.", "major"),
        ("The bridge will hold on Sunday.", "Мост не рухнет в воскресенье.", None),
        ("The bridge was repainted on Sunday.", "Мост не красили в воскресенье.", "major"),
        ("The bridge will not open on Sunday.", "Мост откроют в воскресенье.", "major"),
        ("The bridge will not survive Sunday.", "Мост рухнет в воскресенье.", None),
        ("Barring complications, the bridge will open.", "Если не будет осложнений, мост откроют.", None),
    ],
)
def test_a_negation_is_a_fault_where_both_have_what_is_denied_or_nothing_rewords_it(
    text: str, source: str, severity: str | None
) -> None:
    found = check_text(text, source=source, source_language="ru").findings
    assert next((finding.severity.value for finding in found if finding.code == "MT134"), None) == severity


def test_what_a_sentence_lacks_may_stand_beside_it() -> None:
    source = "Кандидату 47 лет, и она обещает проверить договоры с 2017 года. Её соперник хочет построить 600 домов."
    moved = "Her rival wants 600 houses. The candidate, 47, promises to look at every contract signed since 2017."
    lost = "Her rival wants 600 houses. The candidate smiles a lot and she is often seen with her little white dog."
    nats = []
    for text in (moved, lost):
        article = Article("a", text, source=(source,), source_language="ru")
        comparison = lay_beside(segment(article), Lexicon("en"), "ru")
        assert comparison is not None
        nats.append(Neighbourhood(comparison, of_source=True).weigh(Span(0, source.index(".")), 0))
    assert nats[0] is not None
    assert nats[1] is not None
    assert nats[0] < 0 < nats[1] - nats[0]


def read(text: str, other: str, languages: tuple[str, str]) -> list[float]:
    units = list(cut_words(text, languages[0]))
    return [round(value, 1) for value in weigh_words(units, Other(other, languages[1]), languages[0])]


def test_a_word_that_the_other_has_once_is_no_evidence_where_it_stands_twice() -> None:
    once, twice = "in the hospital", "in the hospital and the hospital"
    assert min(read(once, "в больнице", ("en", "ru"))) < 0
    assert read(twice, "в больнице", ("en", "ru")) == [0.0] * 6
    assert min(read(twice, "в больнице и больнице", ("en", "ru"))) < 0


@pytest.mark.parametrize(
    ("text", "other", "languages"),
    [
        ("until 11 p.m.", "до 23:00", ("en", "ru")),
        ("at 3", "le train de 15 h 30", ("en", "fr")),
        ("um 15 Uhr", "at 3 p.m.", ("de", "en")),
        ("by 30 per cent", "約3割", ("en", "ja")),
        ("by 10 per cent", "一成", ("en", "zh")),
    ],
)
def test_hours_and_tenths_are_known_again(text: str, other: str, languages: tuple[str, str]) -> None:
    assert min(read(text, other, languages)) < 0


def test_a_mark_more_speaks_for_a_clause_more() -> None:
    full, other = "Der Damm brach, und das Dorf wurde überflutet", "The dam broke"
    plain = find_missing(full, other, expected=0.0, languages=("de", "en"))
    marked = find_missing(full, "The dam, it broke", expected=0.0, languages=("de", "en"))
    assert plain is not None
    assert marked is not None
    assert plain.odds > marked.odds + 0.3


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("hi", "अस्पताल में पुलिस", {"hospital", "police"}),
        ("he", "במשטרה ובבנק", {"police", "bank"}),
        ("hr", "bolnica i škola", {"hospital", "school"}),
        ("sr", "болница и школа", {"hospital", "school"}),
        ("hu", "a rendőrség és a kórház", {"police", "hospital"}),
        ("el", "το νοσοκομείο και το σχολείο", {"hospital", "school"}),
    ],
)
def test_things_of_the_news_are_known_in_many_languages(language: str, text: str, expected: set[str]) -> None:
    assert set(find_concepts(text, language)) == expected
