"""The band that a long text is aligned in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.source.corridor import FREE_PLACES, MOST_PLACES, Corridor, lay_corridor

POINTS = st.lists(st.tuples(st.integers(0, 299), st.integers(0, 199), st.floats(6, 20)), max_size=30)


def count_places(corridor: Corridor) -> int:
    return sum(high - low + 1 for low, high in zip(corridor.lows, corridor.highs, strict=True))


def test_short_texts_may_go_any_way() -> None:
    corridor = lay_corridor(20, 30, [(3, 3, 9.0)])
    assert corridor == Corridor([0] * 21, [30] * 21)


@given(POINTS)
def test_a_corridor_leads_from_the_beginning_to_the_end_without_going_back(
    points: list[tuple[int, int, float]],
) -> None:
    corridor = lay_corridor(300, 200, points)
    assert corridor.lows[0] == 0
    assert corridor.highs[-1] == 200
    assert corridor.holds(300, 200)
    assert list(corridor.lows) == sorted(corridor.lows)
    assert list(corridor.highs) == sorted(corridor.highs)
    assert all(low <= high for low, high in zip(corridor.lows, corridor.highs, strict=True))
    assert all(low <= before for low, before in zip(corridor.lows[1:], corridor.highs, strict=False))


def test_what_is_looked_at_does_not_grow_with_the_square_of_the_text() -> None:
    assert FREE_PLACES < 300 * 300
    dense = [(n, n, 9.0) for n in range(0, 8000, 20)]
    assert count_places(lay_corridor(8000, 8000, dense)) < 2 * count_places(lay_corridor(4000, 4000, dense[:200])) + 999
    assert count_places(lay_corridor(8000, 8000, [])) < 2 * MOST_PLACES


def test_a_gap_in_the_text_is_crossed_where_the_points_say() -> None:
    points = [(n, n if n < 300 else n - 250, 9.0) for n in range(600) if not 300 <= n < 550]
    corridor = lay_corridor(600, 350, points)
    assert corridor.holds(299, 299)
    assert corridor.holds(550, 300)
    assert corridor.holds(425, 300)
