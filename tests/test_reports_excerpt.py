from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_audits import make_bridge, make_ferry, make_museum
from report_values import locate

from mtcheck.model import Span
from mtcheck.reports.excerpt import Excerpt, cut_excerpt, describe_place, read_field
from mtcheck.visible import flatten, show_controls


@pytest.mark.parametrize(
    ("text", "needle", "excerpt"),
    [
        ("one two", "one two", Excerpt("", "one two", "")),
        ("Before.\r\n \r\nThe port closed.\n\nAfter.", "port", Excerpt("The ", "port", " closed.")),
        ("The\nport  \tclosed", "port", Excerpt("The↵", "port", " closed")),
        ("aaaa bbbb cccc DDDD eeee ffff gggg", "DDDD", Excerpt("…bbbb cccc ", "DDDD", " eeee ffff…")),
        ("一二三四五六七八九十百千万", "七", Excerpt("一二三四五六", "七", "八九十百千万")),
        ("一" * 20 + "七" + "二" * 20, "七", Excerpt("…" + "一" * 12, "七", "二" * 12 + "…")),
    ],
)
def test_context_ends_with_the_paragraph_or_between_words(text: str, needle: str, excerpt: Excerpt) -> None:
    assert cut_excerpt(text, locate(text, needle), room=12) == excerpt


def test_a_long_span_loses_its_middle() -> None:
    text = "a" * 200 + "b" * 200
    assert cut_excerpt(text, Span(0, 400)).marked == f"{'a' * 120} […] {'b' * 120}"


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_an_excerpt_is_one_line_whatever_the_text(text: str, start: int, length: int) -> None:
    excerpt = cut_excerpt(text, Span(min(start, len(text)), min(start + length, len(text))), room=15)
    joined = f"[{excerpt.before}{excerpt.marked}{excerpt.after}]"
    assert joined.splitlines() == [joined]
    assert show_controls(joined) == joined


def test_a_place_is_a_line_and_column_or_what_a_reader_can_count() -> None:
    ferry, bridge, museum = make_ferry(), make_bridge(), make_museum()
    assert [describe_place(ferry, finding) for finding in ferry.findings[:2]] == ["title", "news/ferry.txt:1:1"]
    assert [describe_place(museum, finding) for finding in museum.findings] == ["sentence 1", "sentence 2"]
    assert describe_place(bridge, bridge.findings[0]) == "source text"


def test_offsets_of_a_source_count_in_its_sentences_joined() -> None:
    made = make_bridge()
    found = made.findings[0]
    assert read_field(made.article, "source")[found.span.start : found.span.end] == found.text


def test_joiners_and_marks_of_direction_stay() -> None:
    text = "می\u200cروم \u200fa\u00adb \u00a0c\u200d"
    assert show_controls(text) == text
    assert flatten("a \t b\r\nc\rd") == "a b↵c↵d"
