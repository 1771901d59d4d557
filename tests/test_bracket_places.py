"""Marks of choices are looked for only on the lines that have them, and found as on the whole text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.foreign.bracket_places import find_on_lines

_CHOICE = re.compile(r"(?<![\w/])(?P<one>[ab]+) ?/ ?(?P<other>[ab]+)(?![\w/])")


@given(st.text(alphabet="ab/ \n.", max_size=60))
def test_the_places_on_lines_with_a_mark_are_those_of_the_whole_text(text: str) -> None:
    assert [match.span() for match in find_on_lines("/", _CHOICE, text)] == [
        match.span() for match in _CHOICE.finditer(text)
    ]


def test_a_line_with_two_marks_is_read_once_and_one_without_never() -> None:
    words = find_on_lines("/", re.compile(r"[ab]+"), "ab\na/b or b/a\nbb")
    assert [match[0] for match in words] == ["a", "b", "b", "a"]
