from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.config.path_settings import PathSettings, find_pattern_fault


def hold(pattern: str, *origins: str, folder: str = "") -> list[bool]:
    return [PathSettings((pattern,), folder=folder).holds_for(origin) for origin in origins]


@pytest.mark.parametrize(
    ("pattern", "fitting", "other"),
    [
        ("posts/fr/a.md", ["posts/fr/a.md", "./posts/fr/a.md", "posts/it/../fr/a.md"], ["posts/fr/a.mdx", "fr/a.md"]),
        ("posts/*.md", ["posts/a.md", "posts/.md"], ["posts/fr/a.md", "x/posts/a.md", "posts/a_md"]),
        ("posts/**", ["posts/a.md", "posts/fr/a.md"], ["posts", "postscript/a.md"]),
        ("posts/**/a.md", ["posts/a.md", "posts/x/y/a.md"], ["posts/xa.md"]),
        ("**/fr/*.md", ["fr/a.md", "posts/fr/a.md"], ["posts/frx/a.md", "fr/x/a.md"]),
        ("posts/fr", ["posts/fr", "posts/fr/x/a.md"], ["posts/fr-CA/a.md", "fr/a.md"]),
        ("/posts/fr/", ["posts/fr/a.md"], ["posts/fr", "x/posts/fr/a.md"]),
        ("./posts/", ["posts/a.md"], ["x/posts/a.md"]),
        ("drafts/", ["drafts/a.md", "posts/drafts/a.md"], ["drafts", "draftsman/a.md"]),
        ("*.md", ["a.md", "posts/a.md"], ["a.txt"]),
        ("notes", ["notes", "x/notes/a.md"], ["notes.md"]),
        ("*", ["a.md", "posts/a.md"], []),
        ("posts/?.md", ["posts/a.md"], ["posts/ab.md", "posts/.md", "posts//.md"]),
        ("posts/[a-c].md", ["posts/b.md"], ["posts/d.md"]),
        ("posts/[!a-c].md", ["posts/d.md"], ["posts/b.md"]),
        ("posts/[^a]b.md", ["posts/bb.md"], ["posts/ab.md"]),
        ("posts/{fr,de}/*.{md,txt}", ["posts/fr/a.md", "posts/de/a.txt"], ["posts/it/a.md", "posts/fr/a.html"]),
        (r"posts/\[fr\]/\*.md", ["posts/[fr]/*.md"], ["posts/f/a.md"]),
        ("posts/a+b (1).md", ["posts/a+b (1).md"], ["posts/aab 1.md"]),
        ("posts/[].md", ["posts/[].md"], ["posts/x.md"]),
        ("../wire/*.md", ["../wire/a.md"], ["wire/a.md"]),
        ("stdin", ["stdin"], ["stdout"]),
    ],
)
def test_a_pattern_fits_files_as_gitignore_has_it(pattern: str, fitting: list[str], other: list[str]) -> None:
    assert hold(pattern, *fitting) == [True] * len(fitting)
    assert hold(pattern, *other) == [False] * len(other)


def test_patterns_are_relative_to_the_folder_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site" / "posts").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "site" / "posts")
    folder = str(tmp_path / "site")
    assert hold("posts/*.md", "a.md", str(tmp_path / "site" / "posts" / "a.md"), "../a.md", folder=folder) == [
        True,
        True,
        False,
    ]


def test_a_folder_that_is_reached_through_a_link_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "site" / "posts").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "site")
    origin = str(tmp_path / "link" / "posts" / "a.md")
    assert hold("posts/*.md", origin, folder=str(tmp_path / "site")) == [True]
    assert hold("posts/*.md", origin, folder=str(tmp_path / "link")) == [True]


def test_the_last_pattern_that_fits_decides() -> None:
    table = PathSettings(("posts/", "!posts/fr/", "posts/fr/a.md"))
    assert [table.holds_for(f"posts/{name}") for name in ("b.md", "fr/b.md", "fr/a.md")] == [True, False, True]


def test_an_address_fits_where_it_was_read_from_and_that_of_the_article() -> None:
    table = PathSettings(("https://example.org/*/sport/**", "https://other.org/feed"))
    assert table.holds_for("feed.xml", "x", "https://example.org/fr/sport/1?x=2")
    assert table.holds_for("https://other.org/feed")
    assert not table.holds_for("https://other.org/feed2")
    assert not table.holds_for("feed.xml", "https://other.org/feed", None)
    assert not PathSettings(("*", "feed.xml")).holds_for("https://other.org/feed.xml")


def test_an_id_is_asked_for_by_its_own_sign() -> None:
    table = PathSettings(("id:wire-*",))
    assert table.holds_for("feed.jsonl", "wire-7")
    assert not table.holds_for("wire-7", "desk-1")
    assert not table.holds_for("feed.jsonl", "wire-a/b")


@pytest.mark.parametrize("pattern", ["{a", "{a,{b,c}", "[a", "[a/b]", "id:wire-[1", "https://example.org/{a,b/**"])
def test_a_choice_or_a_set_that_is_never_closed_is_no_pattern(pattern: str) -> None:
    sign = "[" if "[" in pattern else "{"
    assert find_pattern_fault(pattern) == f'"{sign}" is never closed (\\{sign} stands for the sign itself)'


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{a,{b,c}}.md", "c.md"),
        ("[{]a", "{a"),
        ("\\{a", "{a"),
        ("\\[a", "[a"),
        ("[]a]b", "]b"),
        ("a}", "a}"),
        ("a[]", "a[]"),
    ],
)
def test_what_is_closed_or_taken_as_it_stands_is_a_pattern(pattern: str, name: str) -> None:
    assert find_pattern_fault(pattern) is None
    assert PathSettings((pattern,)).holds_for(name)


@given(st.text(alphabet="ab/*?[]!^-\\{},.&~|:", min_size=1, max_size=12))
def test_no_pattern_is_a_crash(pattern: str) -> None:
    table = PathSettings((pattern,))
    if find_pattern_fault(pattern) is None:
        assert table.holds_for("a/b.a", "a") in {True, False}


@given(st.text(alphabet="ab./-+()$^ é", min_size=1).filter(lambda name: name.strip("./ ") and "//" not in name))
def test_a_path_without_wildcards_fits_itself(name: str) -> None:
    path = f"x/{name.strip('/')}/y"
    if ".." not in path and "./" not in path:
        assert PathSettings((path,)).holds_for(path)
