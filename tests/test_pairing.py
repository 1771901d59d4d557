from __future__ import annotations

import pytest
from outcomes import compare, outcome


def pair(old: list[str], new: list[str]) -> tuple[list[tuple[str, str]], str | None]:
    comparison = compare(map(outcome, old), [outcome(each) for each in new])
    return [(change.old.id, change.new.id) for change in comparison.changes], comparison.pairing


@pytest.mark.parametrize(
    ("old", "new", "pairs", "ends"),
    [
        (["old/a.txt", "old/b.txt"], ["new/b.txt", "new/c.txt"], [("old/b.txt", "new/b.txt")], ("old/", "new/")),
        (["old/a.txt"], ["2/new/a.txt", "2/new/x.txt"], [("old/a.txt", "2/new/a.txt")], ("old/", "2/new/")),
        (["one.csv:1", "one.csv:2"], ["two.csv:2"], [("one.csv:2", "two.csv:2")], ("one.csv:", "two.csv:")),
        (
            ["a.txt", "b.txt"],
            ["new/a.txt", "new/b.txt"],
            [("a.txt", "new/a.txt"), ("b.txt", "new/b.txt")],
            ("", "new/"),
        ),
        (
            ["old/x/a.txt", "old/x/b.txt"],
            ["new/x/a.txt", "new/y/b.txt", "new/x/b.txt"],
            [("old/x/a.txt", "new/x/a.txt"), ("old/x/b.txt", "new/x/b.txt")],
            ("old/", "new/"),
        ),
    ],
)
def test_files_of_two_folders_are_paired_by_what_follows_the_folder(
    old: list[str], new: list[str], pairs: list[tuple[str, str]], ends: tuple[str, str]
) -> None:
    found, how = pair(old, new)
    assert found == pairs
    assert how is not None
    assert how.startswith(f'by what follows "{ends[0]}" in OLD and "{ends[1]}" in NEW')
    assert how.endswith("in the same lines") == (":" in old[0])


def test_ids_of_their_own_and_names_of_files_may_be_mixed() -> None:
    found, _ = pair(["a17", "old/a.txt", "old/b.txt"], ["new/a.txt", "new/b.txt", "a17"])
    assert found == [("a17", "a17"), ("old/a.txt", "new/a.txt"), ("old/b.txt", "new/b.txt")]


def test_an_article_that_is_missing_is_not_paired_with_one_of_another_section() -> None:
    found, how = pair(["sport/a.txt", "sport/b.txt"], ["sport/b.txt", "world/a.txt"])
    assert (found, how) == ([("sport/b.txt", "sport/b.txt")], None)


def test_where_few_names_agree_they_agree_by_chance() -> None:
    old = [f"https://one.example/{name}" for name in ("index", "a", "b", "c", "d")]
    new = [f"https://two.example/{name}" for name in ("index", "w", "x", "y", "z")]
    assert pair([*old, "n1"], ["n1", *new]) == ([("n1", "n1")], None)


def test_one_article_in_each_run_is_the_same_article() -> None:
    assert pair(["draft.txt"], ["final.md"]) == (
        [("draft.txt", "final.md")],
        "as the only article of each, whatever their ids",
    )
