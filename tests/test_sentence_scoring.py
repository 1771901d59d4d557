"""Scores of sentences: what is measured of them, what that is worth, and that the parts make the whole."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mtcheck
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Article, Category, Finding, Score, Severity, Span
from mtcheck.score_model import Part
from mtcheck.scores.sentences import EMPTY, TYPICAL, score_sentences
from mtcheck.scores.traits import SentenceTraits, measure_sentences
from mtcheck.segment import segment
from mtcheck.source.comparison import Comparison

ROOT = Path(__file__).parents[1]
SHIPPED = "mtcheck/data/sentence_weights.tsv"
HARBOUR = (
    "The harbour master closed the northern quay on Friday after a crane collapsed.",
    "Nobody was hurt, and 14 ships were sent to other ports along the coast.",
    "The quay will open again in the spring.",
)


def make_article(
    text: Sequence[str], source: Sequence[str] | None = None, reference: Sequence[str] | None = None, **fields: str
) -> Article:
    spans, at = [], 0
    for item in text:
        spans.append(Span(at, at + len(item)))
        at += len(item) + 1
    return Article(
        "a",
        "\n".join(text),
        segments=tuple(spans),
        source=tuple(source) if source else None,
        references=(tuple(reference),) if reference else (),
        **fields,  # type: ignore[arg-type]  # language and source_language only
    )


def measure(article: Article) -> tuple[SentenceTraits, ...]:
    doc, lexicon = segment(article), Lexicon(article.language)
    comparison = Comparison(doc, lexicon, article.source_language) if article.source else None
    return measure_sentences(doc, lexicon, comparison)


def find(severity: Severity, sentence: int | None, confidence: float = 0.9) -> Finding:
    category, span = Category.SPACING, Span(0, 1)
    return Finding(
        "MT901", "fault", category, severity, confidence, "text", span, "x", sentence, "m", None, None, (), "f"
    )


def value_of(text: Sequence[str], number: int = 0, *, reference: Sequence[str] | None = None) -> float:
    value = mtcheck.check_text(text, reference=reference).sentence_scores[number].value
    assert value is not None
    return value


def test_a_word_that_several_checks_mark_costs_its_sentence_once() -> None:
    doc = segment(make_article(["The end of the road is near."]))
    minor, major = find(Severity.MINOR, 0), replace(find(Severity.MAJOR, 0), code="MT902")
    (score,) = score_sentences(doc, [minor, major], ())
    assert (score.value, [penalty.code for penalty in score.penalties]) == (80.0, ["MT902"])


def test_what_a_text_shows_is_measured_sentence_by_sentence() -> None:
    traits = measure(make_article(["The end of the road is near.", "Qrxlt 7"]))
    assert traits[0].values == {
        "length": log(8),
        "final_mark": 1.0,
        "numbers": 0.0,
        "unknown": 0.0,
        "function": 4 / 7,
        "word_length": 21 / 7,
        "of": 1 / 7,
        "be": 1 / 7,
        "article_word_length": 4.0,
        "article_of": 1 / 14,
        "article_be": 1 / 14,
        "article_final_mark": 0.5,
    }
    assert (traits[1].values["numbers"], traits[1].values["unknown"]) == (0.5, 0.5)
    assert {one.article_share for one in traits} == {9 / 200}


def test_beside_a_source_lengths_are_measured() -> None:
    source = [
        "Der Hafen blieb am Freitag 14 Stunden lang geschlossen.",
        "Nie wieder soll das so sein, sagte er im Mai.",
    ]
    text = ["The port stayed closed for 14 hours on Friday.", "He said."]
    first, second = measure(make_article(text, source, source_language="de"))
    assert (first.basis, second.basis) == ("source", "source")
    assert first.values["short_for_source"] == 0.0
    assert second.values["short_for_source"] == pytest.approx(0.75, abs=0.1)
    assert first.values["article_short_for_source"] == second.values["short_for_source"] / 2
    sizes = [len(one) for one in source]
    assert [one.values["source_length"] for one in (first, second)] == pytest.approx(
        [log(11 * size / sum(sizes) + 1) for size in sizes]  # in words of the text, which has eleven
    )


def test_beside_a_reference_lost_names_and_lengths_are_measured() -> None:
    reference = ["The ferry to Bastia left Marseille on Monday.", "It was raining."]
    first, second = measure(make_article(["The ferry left on Monday.", "It rained."], reference=reference))
    assert (first.basis, second.basis) == ("reference", "reference")
    assert (first.values["names_lost"], second.values["names_lost"]) == (2.0, 0.0)
    assert first.values["short_for_reference"] == pytest.approx(log(53 / 33))
    assert first.values["article_against_reference"] == second.values["article_against_reference"] < 0


def test_a_sentence_without_a_reference_is_measured_by_itself() -> None:
    text = ["The ferry left on Monday.", "It rained."]
    whole = make_article(text, reference=["The ferry to Bastia left Marseille on Monday.", "It was raining."])
    first, second = measure(make_article(text, reference=["The ferry to Bastia left Marseille on Monday.", ""]))
    alone = measure(make_article(text))[1]
    assert (first.basis, second) == ("reference", alone)
    assert first.values["names_lost"] == measure(whole)[0].values["names_lost"]


def test_of_several_references_the_nearest_is_taken() -> None:
    near, far = ("The ferry left on Monday.",), ("Bastia is where the boat went.",)
    article = make_article(["The ferry left on Monday."])
    one = measure(replace(article, references=(far, near)))
    assert one == measure(replace(article, references=(near,)))


def test_a_source_that_is_not_paired_with_certainty_is_left_alone() -> None:
    article = Article("a", " ".join(HARBOUR), source=("今日は雨です。",), source_language="ja")
    assert {one.basis for one in measure(article)} == {"text"}


def test_a_sentence_that_may_be_paired_with_another_is_measured_as_if_it_had_no_source() -> None:
    source = (
        "Die Bäckerei in der Altstadt schließt nach hundert Jahren, sagte der Besitzer.",
        "Das Brot war gut.",
        "Er geht in Rente und zieht zu seiner Tochter nach Hamburg.",
    )
    article = Article("a", " ".join(HARBOUR), source=source, source_language="de")
    assert [one.basis for one in measure(article)] == ["source", "text", "text"]


def test_nothing_is_measured_in_other_languages_and_findings_alone_count_there() -> None:
    article = Article("a", "Der Hafen ist zu. Er bleibt es.", language="de")
    assert measure(article) == ()
    first, second = score_sentences(segment(article), [find(Severity.MAJOR, 1)], ())
    assert (first, second.value, second.basis, second.parts) == (
        Score(100.0, 4),
        80.0,
        None,
        (Part("MT901 fault", 20.0),),
    )


def test_a_finding_takes_four_a_point_from_the_sentence_that_it_begins_in() -> None:
    doc = segment(make_article(HARBOUR))
    traits = measure(doc.article)
    clean = [score.value or 0.0 for score in score_sentences(doc, [], traits)]
    findings = [
        find(Severity.MINOR, 0),
        find(Severity.CRITICAL, 1),
        find(Severity.NEUTRAL, 2),
        find(Severity.MAJOR, 2, confidence=0.4),
        find(Severity.CRITICAL, None),
    ]
    marked = score_sentences(doc, findings, traits)
    assert [score.value for score in marked] == [pytest.approx(clean[0] - 4), 0.0, clean[2]]
    assert [len(score.penalties) for score in marked] == [1, 1, 0]


def test_the_sentences_of_no_article_are_there_and_have_no_number() -> None:
    doc = segment(Article("a", "One two. Three."))
    assert score_sentences(doc, [], (), is_scored=False) == (Score(None, 2), Score(None, 1))


def test_a_text_without_sentences_has_no_scores() -> None:
    assert score_sentences(segment(Article("a", "")), [], ()) == ()


def test_parts_are_named_and_stand_with_the_largest_first() -> None:
    parts = mtcheck.check_text([*HARBOUR, "He said the the end."]).sentence_scores[3].parts
    assert {part.name for part in parts} == {
        TYPICAL,
        "MT304 doubled-word",
        "length of the sentence",
        "end of the sentence",
        "ends of sentences in the article",
        "numbers",
        "share of function words",
        "words that no list has",
        "wording of the article",
    }
    assert [abs(part.cost) for part in parts] == sorted((abs(part.cost) for part in parts), reverse=True)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(alphabet="abz THE of is 09.,“”é", max_size=60), min_size=1, max_size=5),
    st.sampled_from([None, "source", "reference"]),
)
def test_parts_make_the_score_and_the_score_stays_between_0_and_100(text: list[str], beside: str | None) -> None:
    items = [item or "x" for item in text]
    article = make_article(items, items if beside == "source" else None, items if beside == "reference" else None)
    for score in score_sentences(segment(article), [find(Severity.MAJOR, 0)], measure(article)):
        assert score.value is not None
        assert 0 <= score.value <= 100
        assert score.value == pytest.approx(max(0.0, 100 - sum(part.cost for part in score.parts)), abs=0.051)


def test_a_long_sentence_is_worth_less_than_a_short_one() -> None:
    long = HARBOUR[0].removesuffix(".") + ", " + HARBOUR[1][0].lower() + HARBOUR[1][1:]
    assert value_of([long, *HARBOUR]) < value_of([HARBOUR[0], *HARBOUR])


def test_words_that_nobody_knows_cost() -> None:
    strange = HARBOUR[0].replace("crane", "krnnik").replace("northern", "nordvestlirt")
    assert value_of([strange, *HARBOUR[1:]]) < value_of(HARBOUR)


def test_a_number_of_the_source_that_is_another_in_the_text_costs() -> None:
    right = ["Der Hafen blieb 14 Stunden geschlossen.", "Niemand wurde verletzt."]
    wrong = [right[0].replace("14", "41"), right[1]]
    text = ["The port stayed closed for 14 hours.", "Nobody was hurt."]
    kept, lost = (
        mtcheck.check_text(text, source=source, source_language="de").sentence_scores[0] for source in (right, wrong)
    )
    assert kept.value is not None
    assert lost.value == pytest.approx(kept.value - 20)
    assert [part.name for part in lost.parts if part.cost == 20] == ["MT121 number-differs"]


@pytest.mark.parametrize("beside", ["source", "reference"])
def test_an_empty_sentence_beside_one_that_is_not_has_nothing_left(beside: str) -> None:
    text, other = [HARBOUR[0], ""], [HARBOUR[0], HARBOUR[1]]
    article = make_article(text, other if beside == "source" else None, other if beside == "reference" else None)
    score = score_sentences(segment(article), [], measure(article))[1]
    assert (score.value, score.parts) == (0.0, (Part(EMPTY, 100.0),))


def test_a_name_of_the_reference_that_is_lost_costs() -> None:
    other = [HARBOUR[0].replace("crane", "crane of Liebherr in Rostock"), *HARBOUR[1:]]
    assert value_of(HARBOUR, reference=other) < value_of(HARBOUR, reference=HARBOUR)


def test_the_shipped_weights_name_every_trait_that_is_measured() -> None:
    reference = set(measure(make_article(HARBOUR, reference=HARBOUR))[0].values)
    source = set(measure(make_article(HARBOUR, HARBOUR, source_language="en"))[0].values)
    known = {"text": set(measure(make_article(HARBOUR))[0].values), "source": source, "reference": reference}
    for basis, trait, *_ in read_table("sentence_weights"):
        assert trait == "intercept" or trait in known[basis], (basis, trait)


def write_ratings(path: Path) -> None:
    """Three documents by four systems: a system that drops full stops has more errors, a long sentence, too."""
    chance = random.Random(4)  # noqa: S311 - seeded, so that the fit is the same each time
    words = "harbour crane quay ship port captain storm friday council money letter window".split()
    with path.open("w", encoding="utf-8") as out:
        for document in range(3):
            for number in range(12):
                base = ["The", *chance.choices(words, k=chance.randint(3, 20))]
                for system in range(4):
                    target = " ".join(base) + ("." if chance.random() > system / 4 else "")
                    penalty = len(base) / 4 + (0 if target.endswith(".") else 6)
                    row = {"id": f"x/{document}/s{system}", "segment": number, "system": f"s{system}"}
                    row |= {"source": target, "target": target, "ref": " ".join(base), "mqm_mean": penalty}
                    out.write(json.dumps(row) + "\n")


def refit(*args: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.makers.sentence_weights", *map(str, args)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("out", [(), ("--out", SHIPPED)])
def test_the_shipped_weights_are_never_written_over_unasked(tmp_path: Path, out: tuple[str, ...]) -> None:
    before = (ROOT / SHIPPED).read_bytes()
    write_ratings(tmp_path / "ratings.jsonl")
    done = refit(tmp_path / "ratings.jsonl", "--source-language", "en", *out)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--replace-shipped" in done.stderr.splitlines()[-1]
    assert (ROOT / SHIPPED).read_bytes() == before


def test_ratings_without_a_source_language_are_told(tmp_path: Path) -> None:
    write_ratings(tmp_path / "ratings.jsonl")
    done = refit(tmp_path / "ratings.jsonl", "--out", tmp_path / "weights.tsv")
    told = f"{tmp_path}/ratings.jsonl: rows without source_language; give it, or --source-language\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_the_weights_can_be_fitted_again_on_other_ratings(tmp_path: Path) -> None:
    write_ratings(tmp_path / "ratings.jsonl")
    done = refit(tmp_path / "ratings.jsonl", "--source-language", "en", "--out", tmp_path / "weights.tsv")
    assert (done.returncode, done.stderr) == (0, "")
    figures = [line.split() for line in done.stdout.splitlines() if "without its document" in line]
    assert len(figures) == 3
    assert all(float(raw) > 0.5 and float(pairs) > 0.7 for *_, raw, _, pairs, _ in figures)
    rows = [line.split("\t") for line in (tmp_path / "weights.tsv").read_text("utf-8").splitlines()[5:]]
    assert [row[:3] for row in rows] == [list(row[:3]) for row in read_table("sentence_weights")]
    header = (tmp_path / "weights.tsv").read_text("utf-8").splitlines()[2:4]
    assert header == [
        "# source: fitted on ratings.jsonl (own ratings)   licence: LicenseRef-own",
        (
            "# made-by: python -m tests.makers.sentence_weights ratings.jsonl --source-language en "
            "--licence LicenseRef-own --origin 'own ratings' --out weights.tsv"
        ),
    ]
    weights = {(basis, trait): float(weight) for basis, trait, *_, weight in rows}
    assert weights["text", "final_mark"] < 0 < weights["text", "length"]
