from __future__ import annotations

import pytest

from mtcheck.config.toml_lines import KeyPath, find_lines, locate


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a = 1\n\nb = 2", {("a",): 1, ("b",): 3}),
        ("# a = 0\r\na = 1\r\nb = 2\r\n", {("a",): 2, ("b",): 3}),
        ('a = [\n  "x", # ]\n  "y",\n]\nb = 1\n', {("a",): 1, ("b",): 5}),
        ('a = "[" # [\nb = """\nc = 1\n"x"""\nd = 1\n', {("a",): 1, ("b",): 2, ("d",): 5}),
        ("a = '\\'\nb = '''\nc = 1\n'x'''\nd = 1\n", {("a",): 1, ("b",): 2, ("d",): 5}),
        ("[ tool . 'mtcheck' ]\nx.\"y z\" = 1\n", {("tool", "mtcheck"): 1, ("tool", "mtcheck", "x", "y z"): 2}),
        (
            "[[p]]\na = 1\n[p.q]\nb = 1\n[[p]]\na = 2\n",
            {
                ("p",): 1,
                ("p", 0): 1,
                ("p", 0, "a"): 2,
                ("p", 0, "q"): 3,
                ("p", 0, "q", "b"): 4,
                ("p", 1): 5,
                ("p", 1, "a"): 6,
            },
        ),
        ("p = [{ a = 1 },\n  { a = 2 }]\n", {("p",): 1}),
        ("", {}),
    ],
)
def test_every_key_has_the_line_where_it_is_written(text: str, lines: dict[KeyPath, int]) -> None:
    assert find_lines(text) == lines


def test_what_has_no_line_of_its_own_has_that_of_what_holds_it() -> None:
    lines = find_lines("x = 1\np = [{ a = 1 }]\n")
    assert locate(lines, ("p", 0, "a")) == 2
    assert locate(lines, ("q",)) is None
