"""Names of a document are found wherever they stand, and grouped by what proves them one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled import needs_labels, read_articles, read_labels

from mtcheck.check import Context, load_checks
from mtcheck.config.model import Config
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Hit, Severity, Span
from mtcheck.names.mentions import find_mentions
from mtcheck.names.spellings import MANY_NAMES, NameGroup, group_names
from mtcheck.run import audit_article
from mtcheck.segment import segment

LEXICON = Lexicon("en")
CHECK = next(check for check in load_checks() if check.code == "MT201")

SENTENCES = (
    "Kremlin spokesman Dmitry Peskov saw the footage from Bucha.",
    "“We reject it,” Dmitri Peskov said.",
    "Boutcha’s mayor wept.",
    "Many Boutcha-based doctors had left.",
    "Journalists reached Boutcha by bus.",
    "Volodymyr Zelenskyy came, and Olena Zelenska with him.",
    "Iran and Iraq were silent.",
    "Zelensky stayed an hour.",
)


def group(text: str, *, title: str | None = None, allow: frozenset[str] = frozenset()) -> tuple[NameGroup, ...]:
    return group_names(segment(Article("a", text, title=title)), LEXICON, allow)


def forms(groups: tuple[NameGroup, ...]) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((spelling.form, len(spelling.mentions)) for spelling in found.spellings) for found in groups}


def hit(text: str, *, title: str | None = None) -> list[Hit]:
    doc = segment(Article("a", text, title=title))
    return list(CHECK.find(doc, Context(doc, LEXICON)))


@given(st.permutations(SENTENCES))
def test_the_order_of_sentences_does_not_change_which_names_are_grouped(sentences: list[str]) -> None:
    assert forms(group("\n".join(sentences))) == {
        frozenset({("Bucha", 1), ("Boutcha", 3)}),
        frozenset({("Dmitry", 1), ("Dmitri", 1)}),
        frozenset({("Zelenskyy", 1), ("Zelensky", 1)}),
    }


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=10))
def test_a_group_holds_every_mention_of_its_spellings(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    for found in group(text):
        for spelling in found.spellings:
            stands = [match.start() for match in re.finditer(rf"\b{spelling.form}\b", text)]
            assert [mention.span.start for mention in spelling.mentions] == stands
            assert {text[mention.span.start : mention.span.end] for mention in spelling.mentions} == {spelling.form}


def test_mentions_in_the_title_come_first_and_count() -> None:
    (found,) = group("The streets of Bucha were empty. Bucha wept.", title="WHAT HAPPENED IN BOUTCHA THAT DAY")
    assert [(spelling.form, [mention.field for mention in spelling.mentions]) for spelling in found.spellings] == [
        ("Bucha", ["text", "text"]),
        ("BOUTCHA", ["title"]),
    ]


def test_what_the_configuration_allows_is_left_alone() -> None:
    text = "Dead were found in Bucha. The mayor of Boutcha spoke."
    assert len(group(text)) == 1
    assert group(text, allow=frozenset({"boutcha"})) == ()


def test_the_spelling_that_english_uses_is_preferred_to_the_majority() -> None:
    (found,) = group("He flew to Prag. Rain fell on Prag. The road to Prague is shut.")
    assert (found.spellings[0].form, found.reason) == ("Prague", "is usual in English")


def test_the_majority_is_preferred_where_english_knows_neither() -> None:
    (found,) = group("He left Vuhlevka. The road to Vouhlevka is shut. Rain fell on Vuhlevka.")
    assert (found.spellings[0].form, found.reason) == ("Vuhlevka", "has 2 of 3 mentions")


def test_the_first_is_preferred_where_nothing_else_decides() -> None:
    (found,) = group("He left Vouhlevka. The road to Vuhlevka is shut.")
    assert (found.spellings[0].form, found.reason) == ("Vouhlevka", "comes first")


def test_plurals_of_a_grouped_spelling_are_its_mentions() -> None:
    (found,) = group("Oleg Dyubkov left. The Dubkovs stayed. Later Dubkov called. Nobody saw Dyubkov again.")
    mentions = {spelling.form: [mention.text for mention in spelling.mentions] for spelling in found.spellings}
    assert mentions == {"Dyubkov": ["Dyubkov", "Dyubkov"], "Dubkov": ["Dubkovs", "Dubkov"]}


def test_other_first_names_tell_two_people_apart() -> None:
    assert group("The jury heard Sergei Tarkhov. Then it heard Serguei Malinin.") == ()
    assert len(group("The jury heard Sergei Tarkhov. Then it heard Serguei Tarkhov again.")) == 1


def test_two_names_of_one_sentence_do_not_come_together_over_a_third() -> None:
    found = forms(group("Trains left Bucha and Butscha. Rain fell on Boutcha. Snow fell on Boutcha."))
    assert found == {frozenset({("Bucha", 1), ("Boutcha", 2)})}


def test_titles_do_not_tell_people_apart() -> None:
    groups = group("He met President Zelenskyy. The envoy saw Mr Zelensky on Friday.")
    assert forms(groups) == {frozenset({("Zelenskyy", 1), ("Zelensky", 1)})}


@pytest.mark.parametrize(
    "text", ["", "No names here.", "!!! ???", "Bucha", "BUCHA Bucha bucha", "A-B - ’s -", "O’ D’ L’"]
)
def test_texts_with_little_in_them_have_no_groups(text: str) -> None:
    assert group(text) == ()


def test_a_mention_leaves_possessive_and_compound_off() -> None:
    doc = segment(Article("a", "The Kyiv-based Peskov’s aides met Kim Jong-un, Al-Assad and pro-Zelensky O’Brien."))
    found = [(mention.form, doc.text[mention.span.start : mention.span.end]) for mention in find_mentions(doc)]
    assert found == [
        ("The", "The"),
        ("Kyiv", "Kyiv"),
        ("Peskov", "Peskov"),
        ("Kim", "Kim"),
        ("Jong-un", "Jong-un"),
        ("Al-Assad", "Al-Assad"),
        ("Assad", "Al-Assad"),
        ("Zelensky", "Zelensky"),
        ("O’Brien", "O’Brien"),
    ]


def test_neighbours_are_found_over_initials_and_particles() -> None:
    doc = segment(Article("a", "They saw Ursula von der Leyen and George W. Bush in the House."))
    beside = {mention.form: (mention.before, mention.after) for mention in find_mentions(doc)}
    assert beside == {
        "They": ((), ()),
        "Ursula": ((), ("leyen",)),
        "Leyen": (("ursula",), ()),
        "George": ((), ("bush",)),
        "Bush": (("george",), ()),
        "House": ((), ()),
    }


def test_neighbours_are_all_words_of_the_name_without_the_arabic_article() -> None:
    doc = segment(Article("a", "He met João Belchior Nogueira’s son and Yahya al-Sharafi in Cairo."))
    beside = {mention.form: (mention.before, mention.after) for mention in find_mentions(doc)}
    assert beside == {
        "João": ((), ("belchior", "nogueira")),
        "Belchior": (("joão",), ("nogueira",)),
        "Nogueira": (("belchior", "joão"), ()),
        "Yahya": ((), ("sharafi",)),
        "Sharafi": (("yahya",), ()),
        "Cairo": ((), ()),
    }


def test_a_servant_name_is_one_whether_it_is_written_apart_or_not() -> None:
    doc = segment(Article("a", "They saw Abdul Rahman Mutahar, Abd al-Karim’s son, and Abdel-Fattah with Abdou Diop."))
    found = [(mention.form, mention.after) for mention in find_mentions(doc)]
    assert found == [
        ("They", ()),
        ("Abdul Rahman", ("mutahar",)),
        ("Mutahar", ()),
        ("Abd al-Karim", ()),
        ("Abdel-Fattah", ()),
        ("Abdou", ("diop",)),
        ("Diop", ()),
    ]


@pytest.mark.parametrize(
    ("text", "preferred", "reason"),
    [
        ("He met Tayyip Erdoğan. Later Erdogan left.", "Erdoğan", "keeps the accents"),
        ("He met Tayyip Erdoğan. Later Erdogan left. Nobody saw Erdogan.", "Erdogan", "has 2 of 3 mentions"),
        ("Trains reached Peru. The capital of Péru slept.", "Peru", "is usual in English"),
        ("He praised Yi-ning. Nobody saw Yining.", "Yining", "is usual in English"),
        ("Help left Kiev. It returned to Kyiv at noon.", "Kyiv", "is the Ukrainian name"),
    ],
)
def test_accents_and_ukrainian_names_are_kept_unless_the_article_is_against_it(
    text: str, preferred: str, reason: str
) -> None:
    (found,) = group(text)
    assert (found.spellings[0].form, found.reason) == (preferred, reason)


def test_a_title_in_sentence_case_proves_names_and_one_in_title_case_does_not() -> None:
    text = "In Kyiv, the mayor said it was calm."
    assert len(group(text, title="The president has arrived in Kiev")) == 1
    assert group(text, title="The Man Who Came From Kiev") == ()


def test_a_finding_counts_every_spelling_and_offers_the_preferred_one() -> None:
    text = "Dead were found in Bucha. The mayor of Boutcha spoke. Rain fell on Boutcha."
    (found,) = hit(text)
    boutcha = [Span(match.start(), match.end()) for match in re.finditer("Boutcha", text)]
    assert found.message == '"Boutcha" here and in 1 other place, "Bucha" in 1; "Bucha" is usual in English'
    assert found.fix is not None
    assert (found.span, found.fix.replacement, found.fix.safe) == (boutcha[0], "Bucha", False)
    assert (found.related, found.related_in_title) == ((Span(19, 24), boutcha[1]), ())
    assert found.severity == Severity.MAJOR


def test_a_slight_difference_is_a_minor_finding() -> None:
    (found,) = hit("He saw Dmitry Peskov. Later Dmitri Peskov left. Then Dmitry Peskov returned.")
    assert (found.severity, found.message) == (
        Severity.MINOR,
        '"Dmitri" here, "Dmitry" in 2 other places; "Dmitry" has 2 of 3 mentions',
    )


def test_a_spelling_that_only_the_title_has_is_reported_without_a_fix() -> None:
    (found,) = hit("The streets of Bucha were empty. Bucha wept.", title="What We Know of Boutcha")
    assert (found.span, found.fix, found.suggestion) == (Span(15, 20), None, "Bucha")
    assert (found.related, found.related_in_title) == ((Span(33, 38),), (Span(16, 23),))


def test_a_mention_in_capitals_is_fixed_in_capitals() -> None:
    (found,) = hit("THE DEAD OF BOUTCHA ARE NOT FORGOTTEN\n\nThe dead of Bucha were buried. Bucha wept.")
    assert found.fix is not None
    assert found.fix.replacement == "BUCHA"


@needs_labels
@pytest.mark.parametrize(("with_source", "precision", "recall"), [(False, 0.95, 0.75), (True, 0.97, 0.88)])
def test_labelled_pairs_are_told_as_people_told_them(*, with_source: bool, precision: float, recall: float) -> None:
    counts = Counter(judge_pairs(with_source=with_source))
    assert counts["found"] / (counts["found"] + counts["false"]) >= precision
    assert counts["found"] / (counts["found"] + counts["missed"]) >= recall


def judge_pairs(*, with_source: bool) -> Iterator[str]:
    """For each sure pair of spellings what became of it."""
    articles = read_articles(with_source=with_source)
    reported: dict[str, list[list[str]]] = {}
    for label in read_labels("gold_names.jsonl"):
        article = articles[label["article"]]
        if article.id not in reported:
            findings = audit_article(article, Config(select=("MT201", "MT202"))).findings
            reported[article.id] = [[f.text, *(mention.text for mention in f.related)] for f in findings]
        forms = [re.sub(r"['’]s?$", "", form) for form in label["forms"]]
        patterns = [re.compile(rf"(?<!\w){re.escape(form)}(?!\w)") for form in forms]
        is_found = any(all(any(map(p.search, texts)) for p in patterns) for texts in reported[article.id])
        if label["label"] == "same-inconsistent":
            yield "found" if is_found else "missed"
        elif is_found:
            yield "false"


def test_in_a_list_of_very_many_names_only_the_nearest_are_compared() -> None:
    pairs = "The envoys of Bucha and Lhasa met. Those of Boutcha left. They left Krasnodar. Snow fell on Kransodar. "
    near, far = frozenset({("Bucha", 1), ("Boutcha", 1)}), frozenset({("Krasnodar", 1), ("Kransodar", 1)})
    assert forms(group(pairs)) == {near, far}
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    names = [(one + other + "x").capitalize() for one, other in zip(syllables * 10, syllables[7:] * 10, strict=False)]
    many = pairs + " ".join(f"They saw {name}." for name in dict.fromkeys(names))
    assert len(set(names)) > MANY_NAMES
    assert near in forms(group(many))
    assert far not in forms(group(many))


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The network TV Perú broadcast it. The people of Peru watched. TV Perú said that Peru had won.", []),
        ("Banco de México raised its rate. Mexico was calm. The Banco de México did not say why.", []),
        ("The mayor of Perú spoke on Monday. Peru won the match, and Peru was happy about it.", ["Perú"]),
    ],
)
def test_a_country_keeps_its_own_spelling_in_the_name_of_a_body(text: str, reported: list[str]) -> None:
    assert [text[found.span.start : found.span.end] for found in hit(text)] == reported


@pytest.mark.parametrize(
    ("note", "reported"),
    [
        ("Correction: the president is Edgars Rinkēvičs, not Rinkevics.", []),
        ("An earlier version misspelt his name as Edgars Rinkevics.", []),
        ("The president did not say when Rinkevics would go.", ["Rinkevics"]),
    ],
)
def test_a_spelling_that_a_correction_names_is_no_slip(note: str, reported: list[str]) -> None:
    text = f"Edgars Rinkēvičs spoke on Monday. Rinkēvičs said that the talks went on.\n\n{note}"
    assert [text[found.span.start : found.span.end] for found in hit(text)] == reported
