"""What a run passes over, as it is taken in, and the lines that tell it."""

from __future__ import annotations

from mtcheck.runs.passed_over import PassedOver


def test_what_was_handed_out_does_not_grow_with_what_comes_later() -> None:
    passed_over = PassedOver()
    passed_over.add_own("report")
    before = passed_over.own
    passed_over.add_own("base.json")
    assert (before, passed_over.own) == (("report",), ("report", "base.json"))


def test_a_file_that_is_left_out_twice_is_told_once() -> None:
    passed_over = PassedOver()
    for name in ("b.md", "a.md", "b.md"):
        passed_over.add_left_out(name)
    assert passed_over.left_out == ("b.md", "a.md")
    assert list(passed_over.note()) == ["left out by exclude, not examined: 2 files (b.md, a.md)"]


def test_nothing_passed_over_is_no_line() -> None:
    assert list(PassedOver().note()) == []
