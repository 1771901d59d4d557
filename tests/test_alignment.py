"""Texts beside their sources; the cases are in fixtures/cases/alignment.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.model import Article, Document, Pair, Span
from mtcheck.segment import segment, segment_source
from mtcheck.source.alignment import align

CASES = Path(__file__).parent.parent / "fixtures" / "cases" / "alignment.toml"
ALL = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
WORDS = "Bucha Буча 欧盟 1.200 1,200 президент president not не went сказал “ ” ? 12 said Montag monday".split()
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), max_size=12)


def lay_beside(text: str, source: str, language: str) -> tuple[Document, Document, tuple[Pair, ...]]:
    article = Article("a", text, source=(source,), source_language=language)
    doc, of_source = segment(article), segment_source(article, language)
    return doc, of_source, align(doc, of_source).pairs


def as_lists(pairs: tuple[Pair, ...]) -> list[list[list[int]]]:
    return [[list(pair.source), list(pair.text)] for pair in pairs]


def covers_all(pairs: tuple[Pair, ...], sources: int, texts: int) -> bool:
    there = [number for pair in pairs for number in pair.source]
    here = [number for pair in pairs for number in pair.text]
    return there == list(range(sources)) and here == list(range(texts))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["name"])
def test_each_text_of_the_cases_is_laid_beside_its_source(case: dict[str, Any]) -> None:
    _, _, pairs = lay_beside(case["text"].strip(), case["source"].strip(), case["source_language"])
    assert as_lists(pairs) == case["pairs"]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["name"])
def test_what_belongs_together_is_surer_than_the_text_of_another_case(case: dict[str, Any]) -> None:
    _, _, pairs = lay_beside(case["text"].strip(), case["source"].strip(), case["source_language"])
    other = ALL[ALL.index(case) - 1]["text"].strip()
    _, _, strange = lay_beside(other, case["source"].strip(), case["source_language"])
    assert min(pair.confidence for pair in pairs if pair.source and pair.text) > 0.5
    assert max(pair.confidence for pair in strange) < 0.5


@given(SENTENCES, SENTENCES, st.sampled_from([" ", "\n\n"]))
@settings(deadline=None, max_examples=60)
def test_pairs_are_in_order_and_hold_each_sentence_once(text: list[str], source: list[str], gap: str) -> None:
    here, there = gap.join(f"{piece}." for piece in text), gap.join(f"{piece}." for piece in source)
    doc, of_source, pairs = lay_beside(here, there, "ru")
    assert covers_all(pairs, len(of_source.sentences), len(doc.sentences))
    assert all(0 <= pair.confidence <= 1 for pair in pairs)
    assert pairs == lay_beside(here, there, "ru")[2]


def test_a_list_and_a_running_source_are_aligned() -> None:
    text = "The mayor resigned.\nNobody was hurt in the fire."
    article = Article(
        "a", text, segments=(Span(0, 19), Span(20, 48)), source=("Bei dem Brand wurde niemand verletzt.",)
    )
    doc, source = segment(article), segment_source(article, "de")
    assert as_lists(align(doc, source).pairs) == [[[], [0]], [[0], [1]]]


def test_a_sentence_that_has_moved_is_not_surely_left_out() -> None:
    source = (
        "Der Bürgermeister trat am Montag zurück. Die Firma Kolberg zahlt 4500 Euro Strafe. "
        "Im Hafen liegen zwei Schiffe. Die Schule bleibt bis Mai geschlossen."
    )
    moved = (
        "The mayor resigned on Monday. Two ships are in the harbour. The school remains closed until May. "
        "The Kolberg company pays a fine of 4500 euros."
    )
    lost = moved.replace("The Kolberg company pays a fine of 4500 euros.", "A cat sleeps on the mat by the old door.")
    gaps, others = (
        [pair.confidence for pair in lay_beside(text, source, "de")[2] if not pair.text] for text in (moved, lost)
    )
    assert [len(gaps), len(others)] == [1, 1]
    assert gaps[0] < 0.5
    assert others[0] > 0.9


def test_a_speech_that_the_segmenter_leaves_in_one_stands_beside_all_of_its_sentences() -> None:
    speech = [
        f"Wir haben im Jahr {year} genau {year - 1900} Häuser in Kolberg gebaut und alle wurden verkauft"
        for year in range(1961, 1973)
    ]
    source = f"Anna kam am Montag. „{'. '.join(speech)}.“ Der Bürgermeister ging."
    text = " ".join(
        [
            "Anna came on Monday.",
            *(
                f"In {year} we built exactly {year - 1900} houses in Kolberg and all were sold."
                for year in range(1961, 1973)
            ),
            "The mayor left.",
        ]
    )
    doc, of_source, pairs = lay_beside(text, source, "de")
    assert (len(of_source.sentences), len(doc.sentences)) == (3, 14)
    assert as_lists(pairs) == [[[0], [0]], [[1], list(range(1, 13))], [[2], [13]]]


def test_a_text_without_sentences_leaves_all_of_the_source_out() -> None:
    _, _, pairs = lay_beside("", "Er ging. Sie kam.", "de")
    assert pairs == (Pair(range(1), range(0), 0.0), Pair(range(1, 2), range(0), 0.0))


def test_one_sentence_beside_a_long_source_is_found_in_it() -> None:
    source = " ".join(f"Im Jahr {year} baute die Firma {year - 1900} Häuser." for year in range(1950, 1990))
    _, of_source, pairs = lay_beside("In 1967 the company built 67 houses.", source, "de")
    (pair,) = [pair for pair in pairs if pair.text]
    assert of_source.text[of_source.sentences[pair.source[0]].start :].startswith("Im Jahr 1967")
    assert len(pair.source) == 1


def test_a_text_beyond_all_measure_is_one_pair_of_which_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.source.alignment.MOST_SENTENCES", 2)
    _, _, pairs = lay_beside("He left. She came. They slept.", "Er ging. Sie kam.", "de")
    assert pairs == (Pair(range(2), range(3), 0.0),)


def test_a_long_text_of_which_half_is_left_out_is_aligned_in_a_band() -> None:
    count, gone = 1500, range(200, 900)
    source = " ".join(f"Im Jahr {n + 1200} kamen {n % 7 + 2} Schiffe aus Hafen {n * 37 % 91}." for n in range(count))
    text = " ".join(
        f"In {n + 1200}, {n % 7 + 2} ships came from port {n * 37 % 91}." for n in range(count) if n not in gone
    )
    _, _, pairs = lay_beside(text, source, "de")
    left_out = [number for pair in pairs if not pair.text for number in pair.source]
    assert left_out == list(gone)
