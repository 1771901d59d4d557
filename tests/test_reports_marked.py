from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Span
from mtcheck.reports.marked import Layer, Mark, Marked, Piece, nest_marks


def walk(pieces: tuple[Piece, ...], above: tuple[Mark, ...] = ()) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Every string of a tree, with the marks around it from the outermost."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece, above
        else:
            yield from walk(piece.pieces, (*above, piece.mark))


def list_parts(pieces: tuple[Piece, ...]) -> Iterator[Marked]:
    for piece in pieces:
        if isinstance(piece, Marked):
            yield piece
            yield from list_parts(piece.pieces)


def join(pieces: tuple[Piece, ...]) -> str:
    return "".join(text for text, _ in walk(pieces))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(max_size=30))
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(min(pair), max(pair)))
    drawn = draw(st.lists(st.tuples(spans, st.sampled_from(Layer)), max_size=12))
    return text, [Mark(span, layer, number) for number, (span, layer) in enumerate(drawn)]


@given(marked_texts())
def test_the_pieces_give_the_text_back_and_each_mark_its_span(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    pieces = nest_marks(text, marks)
    assert join(pieces) == text
    parts = list(list_parts(pieces))
    for mark in marks:
        own = [part for part in parts if part.mark == mark]
        assert "".join(join(part.pieces) for part in own) == text[mark.span.start : mark.span.end]
        assert [part.is_first for part in own] == [True, *[False] * (len(own) - 1)]
        assert [part.is_last for part in own] == [*[False] * (len(own) - 1), True]


@given(marked_texts())
def test_outer_layers_stand_outside_and_the_outermost_is_never_cut(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    pieces = nest_marks(text, marks)
    assert all([m.layer for m in above] == sorted(m.layer for m in above) for _, above in walk(pieces))
    paragraphs = [mark for mark in marks if mark.layer is Layer.PARAGRAPH]
    if len(paragraphs) == 1:
        assert [part.mark for part in list_parts(pieces)].count(paragraphs[0]) == 1


@given(marked_texts())
def test_the_order_of_the_marks_does_not_matter(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert nest_marks(text, reversed(marks)) == nest_marks(text, marks)


def test_a_mark_inside_another_is_nested() -> None:
    outer, inner = Mark(Span(0, 5), Layer.FINDING, 0), Mark(Span(2, 3), Layer.FINDING, 1)
    inside = Marked(inner, ("c",), is_first=True, is_last=True)
    assert nest_marks("abcdef", [inner, outer]) == (
        Marked(outer, ("ab", inside, "de"), is_first=True, is_last=True),
        "f",
    )


def test_where_two_marks_cross_the_later_goes_on_behind_the_earlier() -> None:
    early, late = Mark(Span(0, 4), Layer.FINDING, 0), Mark(Span(2, 6), Layer.FINDING, 1)
    begun = Marked(late, ("cd",), is_first=True, is_last=False)
    assert nest_marks("abcdef", [early, late]) == (
        Marked(early, ("ab", begun), is_first=True, is_last=True),
        Marked(late, ("ef",), is_first=False, is_last=True),
    )


def test_two_marks_on_one_span_are_both_there() -> None:
    marks = [Mark(Span(0, 1), Layer.FINDING, number) for number in (0, 1)]
    inner = Marked(marks[1], ("a",), is_first=True, is_last=True)
    assert nest_marks("a", marks) == (Marked(marks[0], (inner,), is_first=True, is_last=True),)


def test_what_is_missing_at_the_end_of_a_sentence_is_marked_inside_it() -> None:
    sentence, gap = Mark(Span(0, 2), Layer.SENTENCE), Mark(Span(2, 2), Layer.FINDING)
    empty = Marked(gap, (), is_first=True, is_last=True)
    assert nest_marks("ab c", [gap, sentence]) == (
        Marked(sentence, ("ab", empty), is_first=True, is_last=True),
        " c",
    )


@pytest.mark.parametrize(
    ("span", "inside"),
    [(Span(1, 9), Span(1, 3)), (Span(-3, 9), Span(0, 3)), (Span(7, 9), Span(3, 3))],
)
def test_a_mark_that_reaches_past_the_text_is_cut_to_it(span: Span, inside: Span) -> None:
    assert nest_marks("abc", [Mark(span, Layer.FINDING)]) == nest_marks("abc", [Mark(inside, Layer.FINDING)])


def test_an_empty_text_can_hold_a_mark() -> None:
    gap = Mark(Span(0, 0), Layer.FINDING)
    assert nest_marks("", [gap]) == (Marked(gap, (), is_first=True, is_last=True),)
