"""Two rows laid side by side: lengths, anchors, paragraphs and cut-off ends each tell where the way goes."""

from __future__ import annotations

import pytest

from mtcheck.source.beads import Bead, Beads, Row
from mtcheck.source.corridor import lay_corridor

NONE = frozenset[int]()


def lay(source: Row, text: Row, gains: tuple[float, ...] = (), losses: tuple[float, ...] = ()) -> tuple[Bead, ...]:
    corridor = lay_corridor(len(source.lengths), len(text.lengths), [])
    return Beads(source, text, gains, losses, corridor).find_best()


def row(*lengths: float, starts: frozenset[int] = NONE, rests: frozenset[int] = NONE) -> Row:
    return Row(lengths, [NONE] * len(lengths), starts, rests)


def as_lists(beads: tuple[Bead, ...]) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.text)) for bead in beads]


def test_sentences_of_the_same_lengths_stand_one_beside_one() -> None:
    beads = lay(row(40, 90, 60), row(44, 85, 63))
    assert as_lists(beads) == [([0], [0]), ([1], [1]), ([2], [2])]
    assert min(bead.confidence for bead in beads) > 0.9


def test_lengths_tell_which_of_three_was_left_out() -> None:
    assert as_lists(lay(row(40, 150, 60, 110), row(40, 60, 110))) == [([0], [0]), ([1], []), ([2], [1]), ([3], [2])]


def test_lengths_tell_which_sentence_was_split() -> None:
    assert as_lists(lay(row(70, 160, 70), row(70, 85, 75, 70))) == [([0], [0]), ([1], [1, 2]), ([2], [3])]


def test_which_of_three_that_are_alike_was_left_out_is_not_sure() -> None:
    (gap,) = [bead for bead in lay(row(80, 80, 80), row(80, 80)) if not bead.text]
    assert 0.2 < gap.confidence < 0.4


def test_which_of_two_that_are_alike_stands_beside_none_is_shared_between_them() -> None:
    there, here = row(40, 60, 60, 110), row(40, 60, 110)
    ways = Beads(there, here, (), (), lay_corridor(4, 3, []))
    source, text = ways.weigh_alone()
    assert source[1] == pytest.approx(source[2], abs=0.05)
    assert 0.3 < source[1] < 0.6
    assert max(source[0], source[3], *text) < 0.2
    swapped = Beads(here, there, (), (), lay_corridor(3, 4, [])).weigh_alone()
    assert swapped[0] == pytest.approx(text)
    assert swapped[1] == pytest.approx(source)


def test_an_anchor_tells_it_where_lengths_do_not() -> None:
    source = Row((80, 80, 80), [NONE, frozenset((0,)), frozenset((1,))])
    text = Row((80, 80), [frozenset((0,)), frozenset((1,))])
    beads = lay(source, text, (2.5, 2.5), (-1.0, -1.0))
    assert as_lists(beads) == [([0], []), ([1], [0]), ([2], [1])]
    assert beads[0].confidence > 0.8


def test_an_anchor_of_both_sides_is_worth_its_gain_and_of_one_its_loss() -> None:
    with_anchor, without = (Row((80,), [keys]) for keys in (frozenset((0,)), NONE))
    values = [
        lay(there, here, (2.5,), (-1.25,))[0].value
        for there, here in ((without, without), (with_anchor, with_anchor), (with_anchor, without))
    ]
    assert values[1] == pytest.approx(values[0] + 2.5)
    assert values[2] == pytest.approx(values[0] - 1.25)


def test_an_anchor_that_one_side_has_speaks_against_it() -> None:
    source = Row((80, 80), [frozenset((0,)), NONE])
    text = Row((80,), [NONE])
    assert as_lists(lay(source, text, (2.5,), (-2.0,))) == [([0], []), ([1], [0])]


def test_the_beginnings_of_paragraphs_tell_it_where_lengths_do_not() -> None:
    source = row(80, 80, 80, 80, 80, starts=frozenset((0, 3)))
    text = row(80, 80, 80, 80, starts=frozenset((0, 2)))
    gaps = [list(bead.source) for bead in lay(source, text) if not bead.text]
    assert gaps in ([[1]], [[2]])
    assert [
        list(bead.source) for bead in lay(source, row(80, 80, 80, 80, starts=frozenset((0, 3)))) if not bead.text
    ] in (
        [[3]],
        [[4]],
    )


def test_a_paragraph_that_ends_inside_one_side_only_speaks_against_it() -> None:
    plain, bordered = (
        next(bead for bead in lay(source, text) if bead.source == range(2))
        for source, text in (
            (row(100, 60, 100), row(160, 100)),
            (row(100, 60, 100, starts=frozenset((0, 1))), row(160, 100, starts=frozenset((0, 1)))),
        )
    )
    assert plain.text == bordered.text == range(1)
    assert plain.value > bordered.value


def test_what_begins_in_lower_case_is_the_rest_of_the_sentence_before() -> None:
    cut = lay(row(74, 80), row(70, 14, 80))
    assert as_lists(cut) == [([0], [0]), ([], [1]), ([1], [2])]
    cut = lay(row(74, 80), row(70, 14, 80, rests=frozenset((1,))))
    assert as_lists(cut) == [([0], [0, 1]), ([1], [2])]


def test_sides_of_very_different_lengths_do_not_belong_together() -> None:
    assert as_lists(lay(row(10), row(400))) == [([], [0]), ([0], [])]


def test_a_loose_pair_of_languages_has_lengths_further_apart() -> None:
    source, text = row(60, 100), row(110, 60, 100)
    corridor = lay_corridor(2, 3, [])
    strict = Beads(source, text, (), (), corridor).find_best()
    loose = Beads(source, text, (), (), corridor, 3.0).find_best()
    strict_gap, loose_gap = (next(bead for bead in beads if not bead.source) for beads in (strict, loose))
    assert loose_gap.confidence < strict_gap.confidence
