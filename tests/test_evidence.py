"""What is weighed for a word being foreign: its shape, the article around it, what labelled words have taught."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from labelled import find_starts, needs_labels, read_articles, read_labels

from mtcheck.config.model import Config
from mtcheck.foreign.evidence import REPORTED, Evidence, gather, read_weights
from mtcheck.foreign.innocence import follows_name
from mtcheck.foreign.shape import find_likeliest, measure_shape
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Span
from mtcheck.run import audit_article
from mtcheck.segment import segment

FIXTURES = Path(__file__).parent.parent / "fixtures" / "articles"
UNTRANSLATED = range(101, 120)


def weigh(text: str, word: str, source: tuple[str, ...] | None = None, source_language: str | None = None) -> float:
    evidence = gather_text(text, source, source_language)
    index = next(i for i, found in enumerate(evidence.doc.words) if found.text == word)
    return evidence.weigh(index) if index in evidence.suspects else 0.0


def gather_text(text: str, source: tuple[str, ...] | None = None, source_language: str | None = None) -> Evidence:
    segments = (Span(0, len(text)),) if source is not None and len(source) == 1 else None
    article = Article("a", text, source=source, source_language=source_language, segments=segments)
    return gather(segment(article), Lexicon("en"), frozenset())


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("kunnáttumönnum", "is"),
        ("erlesensten", "de"),
        ("considérations", "fr"),
        ("górników", "pl"),
        ("yıkıntıların", "tr"),
    ],
)
def test_a_word_that_no_list_holds_is_spelled_like_its_language(word: str, language: str) -> None:
    assert measure_shape(word).language == language


@pytest.mark.parametrize("word", ["bottleneck", "thoughtlessness", "squabbled", "cockleshells"])
def test_rare_english_words_are_spelled_like_english(word: str) -> None:
    assert measure_shape(word).margin < 0


@pytest.mark.parametrize(("name", "region"), [("krychowiak", "pl"), ("jakobsdóttir", "is"), ("schweinsteiger", "de")])
def test_a_name_is_spelled_like_the_names_of_its_region(name: str, region: str) -> None:
    names = measure_shape(name).names
    assert max(names, key=lambda language: names[language]) == region


def test_words_and_names_of_a_text_are_together_spelled_like_one_language() -> None:
    words = [measure_shape(word) for word in ("sprunga", "hraunið")]
    names = [measure_shape(name) for name in ("jakobsdóttir", "grindavík")]
    assert (find_likeliest(words, names), find_likeliest(words, []), find_likeliest([], names)) == ("is", "is", "is")
    assert find_likeliest([], [measure_shape("krychowiak")]) == "pl"


def test_leftovers_of_one_language_show_the_source() -> None:
    evidence = gather_text("The sprunga opened and the hraun came, while almannavarnir said that hraunið was hot.")
    assert (evidence.around.guess, evidence.around.leftovers >= {"almannavarnir", "hraunið"}) == ("is", True)


@pytest.mark.parametrize(("told", "listed"), [("no", "nb"), ("hr", "sh"), ("tl", "fil"), ("pt-BR", "pt")])
def test_a_language_is_known_under_each_of_its_tags(told: str, listed: str) -> None:
    assert gather_text("One word.", source_language=told).around.told == listed


def test_an_engine_that_lowers_names_is_believed_to_do_so_everywhere() -> None:
    names = (
        "On Monday, Petr urbánek and Jana jusková met Karel sedláček and Marika volfová with Tomáš chmelík in blažimi."
    )
    assert gather_text(names).around.lowers_names is True
    assert weigh(names, "blažimi") == 0.0


def test_a_noun_copied_in_lower_case_from_a_german_source_is_foreign() -> None:
    text, source = "The schwester is one of 400.", ("Die Schwester ist eine von 400.",)
    assert weigh(text, "schwester", source=source, source_language="de") == 0.98
    assert weigh(text, "schwester") < 0.98


def test_a_word_that_both_languages_use_alike_is_not_copied() -> None:
    source = ("La fusion des deux banques est prévue.",)
    assert weigh("The fusion of both banks is planned.", "fusion", source=source, source_language="fr") == 0.0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It was sold to Stálskip ehf. on Monday.", "Stálskip"),
        ("He told the newspaper právo about it.", "právo"),
        ("In the village of Proschim nobody was seen.", "Proschim"),
        ("They drove to Lüdenscheid in the night.", "Lüdenscheid"),
        ("The match against Fenerbahçe was lost.", "Fenerbahçe"),
        ("The Participators were not named.", "Participators"),
        ("The clinic in Haute-Garonne was closed.", "Haute-Garonne"),
        ("The Technisches Hilfswerk sent forty pumps.", "Technisches"),
        ("He said the Technisches Hilfswerk sent pumps to the gleisbett and the feuerwehr.", "Hilfswerk"),
    ],
)
def test_names_are_out_of_question(text: str, word: str) -> None:
    assert weigh(text, word) == 0.0


@pytest.mark.parametrize(
    ("text", "word", "source", "language"),
    [
        ("He works at Baugur ehf. in the city.", "ehf", "Hann vinnur hjá Baugi ehf. í borginni.", "is"),
        ("She met Lena van der Plas today.", "der", "Zij ontmoette Lena van der Plas vandaag.", "nl"),
        ("The daily Lietuvos rytas wrote about it.", "rytas", "Об этом писала газета Lietuvos rytas.", "ru"),
    ],
)
def test_company_forms_and_names_of_the_source_are_not_copied(text: str, word: str, source: str, language: str) -> None:
    assert weigh(text, word, source=(source,), source_language=language) == 0.0


def test_a_verb_of_the_source_behind_a_name_is_copied_though_german_names_hold_it() -> None:
    text, source = "Then Deng Xiaoping mit moving the country.", ("Puis Deng Xiaoping mit en mouvement le pays.",)
    assert weigh(text, "mit", source=source, source_language="fr") == 0.98
    assert weigh(text, "mit") == 0.0


def test_the_source_title_before_a_name_is_copied() -> None:
    text, source = "Then Sindaco Marco spoke to the crowd.", ("Poi il sindaco Marco ha parlato alla folla.",)
    assert weigh(text, "Sindaco", source=source, source_language="it") == 0.98


def test_a_doubtful_word_needs_something_like_it_in_an_aligned_source() -> None:
    text = "The delphinariums of the coast were closed."
    alike, unlike = ("Les delphinariums de la côte ont fermé.",), ("Les bassins de la côte ont fermé.",)
    assert 0 < weigh(text, "delphinariums") < 0.7
    assert weigh(text, "delphinariums", source=unlike, source_language="fr") == 0.0
    assert weigh(text, "delphinariums", source=alike, source_language="fr") == 0.98


@pytest.mark.parametrize(
    ("text", "word", "least"),
    [
        ("He signed it contre-cœur on Friday.", "contre-cœur", 0.85),
        ("They came from Frakkland by ship.", "Frakkland", 0.9),
        ("The États-membres will change their laws.", "États-membres", 0.85),
    ],
)
def test_kinds_too_rare_to_learn_from_have_a_rule(text: str, word: str, least: float) -> None:
    assert weigh(text, word) >= least


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They shared a plate of bitterballen at the bar.", "bitterballen"),
        ("He told the weekly Die Zeit about it.", "Zeit"),
        ("They met in the Strasse des 17. Juni.", "des"),
        ("The Kolobok is a figure, and the kolobok rolls.", "kolobok"),
        ("The paper said the city was wanred.", "wanred"),
    ],
)
def test_dishes_papers_streets_and_slips_are_not_taken_for_leftovers(text: str, word: str) -> None:
    assert weigh(text, word) == 0.0


def test_who_begins_a_sentence_and_speaks_is_a_name_unless_the_source_has_the_word() -> None:
    text = "The sprunga opened and the hraun came. {} said that almannavarnir had closed the road."
    assert weigh("The road was closed. Már said that people saw it.", "Már") == 0.0
    assert weigh(text.format("Bæjarstjóri"), "Bæjarstjóri") >= 0.8
    assert weigh("The road was closed. Már is what people saw.", "Már") >= 0.4


def test_a_capitalised_word_behind_the_mark_of_an_engine_is_foreign() -> None:
    assert weigh("The council paid for the \u2581 Gyarata of the road.", "Gyarata") == 0.75
    assert weigh("The council paid for the Gyarata of the road.", "Gyarata") == 0.0


def test_a_slip_of_the_pen_for_a_common_word_of_the_source_is_foreign() -> None:
    text = "The gleisbett was empty, the feuerwehr came, and the joy stayed in Grenezn."
    assert weigh(text, "Grenezn") >= 0.8


@pytest.mark.parametrize("word", ["murshidaat", "khidmaat"])
def test_a_word_no_list_holds_is_a_term_where_english_speaks_of_worship_or_food_and_nothing_else_was_left(
    word: str,
) -> None:
    assert weigh(f"They prayed with the {word} at the mosque.", word) == 0.0
    assert weigh(f"They ate the {word} with rice.", word) == 0.0
    assert weigh(f"They walked with the {word} to the station.", word) >= 0.7
    assert weigh(f"He served the {word} in Saint Petersburg and at Temple University.", word) >= 0.5
    among_leftovers = f"They prayed with the {word} at the mosque. The gleisbett and the feuerwehr were empty."
    assert weigh(among_leftovers, word) >= 0.7


@pytest.mark.parametrize("word", ["SchneefäLle", "HaustüRen", "GeschäFts"])
def test_a_german_noun_with_a_capital_inside_is_foreign(word: str) -> None:
    assert weigh(f"There is {word} in the hills near Ústí.", word) == 0.8


@pytest.mark.parametrize("name", ["BayamóN", "KöLn", "PiñEra", "ÚStí", "MüNchen", "HäNdel", "Martin LöWe"])
def test_a_name_with_a_capital_inside_is_a_name(name: str) -> None:
    assert weigh(f"There was rain in {name} on Monday.", name.rsplit(maxsplit=1)[-1]) == 0.0


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/*.txt")), ids=lambda path: path.stem)
def test_what_is_not_weighed_in_full_could_not_have_been_reported(path: Path) -> None:
    evidence = gather_text(path.read_text(encoding="utf-8"))
    hidden = []
    for index in evidence.suspects:
        kind, found = evidence.describe(index)
        weights = read_weights()[kind]
        score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
        whole = 1 / (1 + math.exp(-score))
        quick = evidence.weigh_by_features(index, kind, REPORTED[kind])
        if abs(whole - quick) > 1e-9 and (quick or whole >= REPORTED[kind]):
            hidden.append((evidence.doc.words[index].text, whole, quick))
    assert hidden == []


def test_allowing_a_phrase_makes_none_of_its_words_a_leftover_elsewhere() -> None:
    text = "The firm Prazdnik Beer was sold. It was a prazdnik for all."
    allowed = gather(segment(Article("a", text)), Lexicon("en"), frozenset({"prazdnik beer"}))
    assert allowed.around.forms["prazdnik"] == (1, 1)


@pytest.mark.parametrize("gap", [" ", " \n"])
def test_a_word_follows_a_name_over_a_soft_break_too(gap: str) -> None:
    doc = segment(Article("a", f"They saw Karel{gap}urbánek there.", segments=(Span(0, 24 + len(gap)),)))
    assert follows_name(doc, doc.words[3]) is True


def test_an_accent_written_apart_does_not_hide_a_word() -> None:
    assert weigh("The ko\u0301ro\u0301nuveiran is here.", "ko\u0301ro\u0301nuveiran") > 0.9


def test_there_are_weights_for_every_kind_of_word() -> None:
    assert {kind: "bias" in weights for kind, weights in read_weights().items()} == {
        "unknown": True,
        "known": True,
        "capital": True,
    }


@needs_labels
@pytest.mark.parametrize(("with_source", "precision", "recall"), [(False, 0.95, 0.85), (True, 0.97, 0.93)])
def test_labelled_words_are_found_and_a_confidence_means_what_it_says(
    *, with_source: bool, precision: float, recall: float
) -> None:
    counts = Counter(judge_labels(with_source=with_source))
    found, false = counts["found", True] + counts["found", False], counts["false", True] + counts["false", False]
    assert found / (found + false) >= precision
    assert found / (found + counts["missed", False]) >= recall
    assert counts["found", True] / (counts["found", True] + counts["false", True]) >= 0.9


def judge_labels(*, with_source: bool) -> Iterator[tuple[str, bool]]:
    """For each sure label what became of it, and whether the finding had a confidence of .9 and more."""
    articles = read_articles(with_source=with_source)
    audits: dict[str, Any] = {}
    for label in read_labels("gold_untranslated.jsonl"):
        article = articles.get(label["article"])
        if article is None or label["label"] == "misspelling":
            continue
        if article.id not in audits:
            audits[article.id] = audit_article(article, Config(select=("MT10", "MT11"))).findings
        base = find_starts(article)[label["segment"]]
        place = Span(base + label["start"], base + label["end"])
        hits = [f for f in audits[article.id] if f.field == "text" and f.span.overlaps(place)]
        is_sure = any(hit.confidence >= 0.9 for hit in hits)
        if label["label"] == "untranslated":
            yield ("found" if hits else "missed", is_sure)
        elif hits:
            yield ("false", is_sure)
