"""What a part of one of two aligned texts is told by elsewhere, pair by pair."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Pair, Span
from mtcheck.segment import segment
from mtcheck.source.alignment import Alignment
from mtcheck.source.comparison import Comparison, lay_beside
from mtcheck.source.moved import Moves

LEXICON = Lexicon("en")


class Sides(NamedTuple):
    """The sentences of a source and of its text, where None has no counterpart."""

    source: str | None
    text: str | None


RAIN = Sides("Pioveva.", "It rained.")


def lay(*rows: Sides, language: str = "it", confidence: float = 0.9) -> Comparison:
    """Two texts, aligned as the rows say."""
    source, text = ([side for side in sides if side is not None] for sides in zip(*rows, strict=True))
    article = Article("a", " ".join(text), source=(" ".join(source),), source_language=language)
    comparison = lay_beside(segment(article), LEXICON, language)
    assert comparison is not None
    assert (len(comparison.source.sentences), len(comparison.doc.sentences)) == (len(source), len(text))
    pairs: list[Pair] = []
    at = [0, 0]
    for row in rows:
        ends = [start + (side is not None) for start, side in zip(at, row, strict=True)]
        pairs.append(Pair(range(at[0], ends[0]), range(at[1], ends[1]), confidence))
        at = ends
    comparison.__dict__["alignment"] = Alignment(tuple(pairs))
    return comparison


def has(first: Sides, alone: str, language: str = "it") -> bool:
    """Whether the text has a sentence of the source, which stands alone there, in the first pair."""
    comparison = lay(first, RAIN, Sides(alone, None), language=language)
    return Moves(comparison, of_source=True).has(comparison.source.sentences[2].span, 2)


@pytest.mark.parametrize(
    ("alone", "told", "other"),
    [
        ("Vale 340 euro.", "The film, worth 340 euros, pleased.", "The film, worth 350 euros, pleased."),
        ("Erano 13 persone.", "The film, with 13 people, pleased.", "The film, with 14 people, pleased."),
        ("Dura 12 giorni.", "The film pleased for 12 days.", "The film pleased for 12 miles."),
        ("Dura 3 giorni.", "The film pleased for 3 days.", "The film pleased for 3 miles, 40 days."),
        (
            "Vale 340 euro, dura 50 giorni.",
            "The film, worth 340, pleased in 50.",
            "The film, worth 340, pleased in 51.",
        ),
        ("Era alle 14:20.", "The film began at 2:20 p.m.", "The film began at 2:30 p.m."),
        ("La musica è di Anton Wegener.", "The film by Anton Wegener pleased.", "The film by Anton pleased."),
    ],
)
def test_a_sentence_is_told_elsewhere_where_another_pair_has_its_numbers_or_names_in_the_text_alone(
    alone: str, told: str, other: str
) -> None:
    assert has(Sides("Il film piace.", told), alone)
    assert not has(Sides("Il film piace.", other), alone)
    assert not has(Sides(f"Il film piace, {alone}", told), alone)


@pytest.mark.parametrize(
    ("alone", "told"),
    [
        ("Erano 12 persone.", "The film, with 12 people, pleased."),
        ("La musica è di Wegener.", "The film by Wegener pleased."),
        ("La musica è bella.", "The film pleased."),
    ],
)
def test_a_small_number_and_a_single_name_stand_in_any_sentence(alone: str, told: str) -> None:
    assert not has(Sides("Il film piace.", told), alone)


def test_words_of_a_language_without_spaces_are_no_names() -> None:
    told = "The film by Anton Wegener pleased."
    assert has(Sides("Film se líbil.", told), "Hudbu složil Anton Wegener.", "cs")
    comparison = lay(
        Sides("映画は良かった。", told),
        Sides("雨だった。", "It rained."),
        Sides("Anton Wegener作。", None),
        language="ja",
    )
    assert not Moves(comparison, of_source=True).has(comparison.source.sentences[2].span, 2)


@pytest.mark.parametrize(
    ("source", "text", "part", "expected"),
    [
        ("Il film, di Wegener, piace.", "Wegener's film pleased.", ", di Wegener,", True),
        ("Il film Wegener, di Wegener, piace.", "Wegener's film pleased.", ", di Wegener,", False),
        ("Il film, di Wegener, piace a Wegener.", "Wegener's film pleased.", ", di Wegener,", False),
        ("Il film, di Wegener, piace.", "His film pleased.", ", di Wegener,", False),
        ("Il film, di un altro, piace a Wegener.", "Wegener's film pleased.", ", di un altro,", False),
        ("Il film, di 340 minuti, piace.", "The film of 340 pleased.", ", di 340 minuti,", True),
        ("Il film, di 340 minuti, costa 50 euro.", "The film of 340 pleased.", ", di 340 minuti,", True),
        ("Il film di 340, di 340 minuti, piace.", "The film of 340 pleased.", ", di 340 minuti,", False),
        ("Il film, di 340 minuti, piace a 340.", "The film of 340 pleased.", ", di 340 minuti,", False),
    ],
)
def test_a_part_is_told_where_the_other_side_has_what_the_rest_of_its_own_side_has_not(
    source: str, text: str, part: str, *, expected: bool
) -> None:
    comparison = lay(RAIN, Sides(source, text))
    start = comparison.source.text.index(part)
    assert Moves(comparison, of_source=True).has(Span(start, start + len(part)), 1) is expected


def test_what_the_text_adds_may_stand_elsewhere_in_the_source() -> None:
    comparison = lay(
        Sides("Il film, da 340 euro, piace.", "The film pleased."), RAIN, Sides(None, "It is worth 340 euros.")
    )
    assert Moves(comparison, of_source=False).has(comparison.doc.sentences[2].span, 2)
    comparison = lay(Sides("Il film piace.", "The film pleased."), RAIN, Sides(None, "It is worth 340 euros."))
    assert not Moves(comparison, of_source=False).has(comparison.doc.sentences[2].span, 2)


@pytest.mark.parametrize(
    ("part", "expected"), [("tisíce", True), ("šest a", True), ("šest a půl tisíce", False), ("lidí", False)]
)
def test_a_part_may_cut_a_number_of_several_words(part: str, *, expected: bool) -> None:
    comparison = lay(Sides("Přišlo šest a půl tisíce lidí.", "It rained."), language="cs")
    start = comparison.source.text.index(part)
    assert Moves(comparison, of_source=True).cuts_number(Span(start, start + len(part))) is expected


LOW, TOLD = Sides("Ha votato il 39 per cento.", None), Sides(None, "Fewer than four in ten voted.")


@pytest.mark.parametrize(
    ("rows", "number", "expected"),
    [
        ((LOW, RAIN, TOLD), 0, True),
        ((LOW, RAIN, TOLD), 2, True),
        ((LOW, RAIN, TOLD), 1, False),
        ((LOW, RAIN, Sides(None, "Fewer than four men voted.")), 0, False),
        ((Sides("Ha votato il 59 per cento.", None), RAIN, TOLD), 0, False),
        ((LOW, RAIN, RAIN, RAIN, TOLD), 0, True),
        ((LOW, RAIN, RAIN, RAIN, RAIN, TOLD), 0, False),
        ((TOLD, RAIN, RAIN, RAIN, LOW), 4, True),
        ((TOLD, RAIN, RAIN, RAIN, RAIN, LOW), 5, False),
        ((LOW, Sides("Pioveva.", "Fewer than four in ten voted.")), 0, False),
    ],
)
def test_two_sentences_change_places_where_one_tells_the_share_of_the_other_near_by(
    rows: tuple[Sides, ...], number: int, *, expected: bool
) -> None:
    assert Moves(lay(*rows), of_source=True).crosses(number) is expected
    assert Moves(lay(*rows), of_source=False).crosses(number) is expected


def test_sentences_that_are_given_beside_nothing_change_no_places() -> None:
    assert not Moves(lay(LOW, RAIN, TOLD, confidence=1.0), of_source=True).crosses(0)
