from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_values import finding, locate

from mtcheck.model import Article, Failure, Span
from mtcheck.reports.location import (
    Location,
    Region,
    find_region,
    locate_article,
    locate_failure,
    locate_finding,
    locate_note,
)

TEXT = "One.\r\nTwo two.\rThree\nfour."


def in_file(origin: str) -> Location:
    return locate_article(Article("a", "x", origin=origin, has_lines=True))


def test_a_finding_in_a_file_has_the_lines_and_columns_of_its_first_and_last_character() -> None:
    article = Article("a.txt", TEXT, origin="a.txt", has_lines=True)
    span = locate(TEXT, "two.\rThree\nfo")
    found = finding(TEXT, span, "MT304", "it is wrong")
    region = Region(2, 5, 4, 3)
    assert find_region(article, span) == region
    found = replace(found, line=2, column=5)
    assert locate_finding(article, found) == Location("a.txt", is_file=True, line=2, region=region)


def test_one_of_many_articles_in_a_file_has_the_line_of_its_record() -> None:
    found = finding("a a", Span(0, 3), "MT304", "it is wrong")
    assert locate_finding(Article("x", "a a", origin="f.jsonl", line=7), found) == Location(
        "f.jsonl", is_file=True, line=7
    )
    assert locate_finding(Article("x", "a a", origin="f.json"), found) == Location("f.json", is_file=True, line=1)


@pytest.mark.parametrize(
    ("origin", "note", "line"),
    [
        ("a.md", "a.md:19: this comment suppresses nothing; take it out", 19),
        ("a.md:1", "a.md:1:19: this comment suppresses nothing; take it out", 19),
        ("a.md", "a.md:0: so", 7),
        ("a.md", "b.md:19: so", 7),
        ("a.md", "in a.md:19: so", 7),
        ("a.md", "a.md:19 is idle", 7),
        ("https://example.org/a", "https://example.org/a:19: so", None),
    ],
)
def test_a_note_has_the_line_that_it_begins_with(origin: str, note: str, line: int | None) -> None:
    article = Article("a", "x", origin=origin, has_lines=True, line=7)
    assert locate_note(article, note) == replace(locate_article(article), line=line)


def test_an_address_has_no_line() -> None:
    article = Article("x", "a a", origin="https://example.org/Ämter?a=1 2")
    place = locate_article(article)
    assert (place.is_file, place.line, place.uri) == (False, None, "https://example.org/%C3%84mter?a=1%202")


@pytest.mark.parametrize(
    ("where", "path", "line"),
    [
        ("feed.jsonl:42", "feed.jsonl", 42),
        ("feed.jsonl:42:7", "feed.jsonl", 42),
        ("feed.json#3", "feed.json#3", 1),
        ("a b.txt", "a b.txt", 1),
        ("https://example.org:443", "https://example.org:443", None),
    ],
)
def test_a_failure_stands_where_it_says(where: str, path: str, line: int | None) -> None:
    place = locate_failure(Failure(where, "is broken", "mend it"))
    assert (place.path, place.line) == (path, line)


@pytest.mark.parametrize(
    ("origin", "uri"),
    [
        ("news/a b.md", "news/a%20b.md"),
        ("./news/a.md", "news/a.md"),
        ("../a.md", "../a.md"),
        ("50%#1?.md", "50%25%231%3F.md"),
        ("c:d.md", "c%3Ad.md"),
        ("Bučа.md", "Bu%C4%8D%D0%B0.md"),
        ("/news/a b.md", "file:///news/a%20b.md"),
    ],
)
def test_the_name_of_a_file_becomes_a_reference(origin: str, uri: str) -> None:
    assert in_file(origin).uri == uri


def test_a_file_below_our_folder_is_named_from_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = in_file(str(tmp_path / "news" / "a.md"))
    assert (place.path, place.is_relative) == ("news/a.md", True)


def test_a_repository_has_files_named_from_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    article = Article("a", "x", origin="news/a.md", has_lines=True)
    assert locate_article(article, tmp_path).path == "site/news/a.md"
    assert locate_article(article).path == "news/a.md"
    assert locate_article(article, tmp_path / "elsewhere").path == "news/a.md"
    assert locate_failure(Failure("news/b.md:3", "is broken", "mend it"), tmp_path) == Location(
        "site/news/b.md", is_file=True, line=3
    )
    assert locate_failure(Failure("https://example.org/b", "is broken", "mend it"), tmp_path).path.startswith("http")


@given(st.lists(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_every_relative_path_comes_back_from_its_reference(parts: list[str]) -> None:
    place = in_file("/".join(["a", *(part for part in parts if part not in {".", ".."})]))
    base = "file:///root/"
    split = urlsplit(urljoin(base, place.uri))
    assert (split.scheme, split.query, split.fragment) == ("file", "", "")
    assert unquote(split.path) == "/root/" + place.path


@given(st.text(alphabet="ab\r\n"), st.data())
def test_a_region_covers_what_its_span_covers(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = any(text[at - 1 : at + 1] == "\r\n" for at in (start, end))
    region = find_region(Article("a", text, has_lines=True), Span(start, end))
    lines = text.splitlines(keepends=True) or [""]
    before = sum(map(len, lines[: region.line - 1])) + region.column - 1
    after = sum(map(len, lines[: region.end_line - 1])) + region.end_column - 1
    assert cut or (before, after) == (start, end)


def test_a_file_on_another_drive_has_a_reference_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.reports.location.PurePath", PureWindowsPath)
    place = in_file("D:/posts/l\u2019\u00e9t\u00e9 1.md")
    assert (place.uri, place.is_relative) == ("file:///D:/posts/l%E2%80%99%C3%A9t%C3%A9%201.md", False)
    assert locate_failure(Failure("D:/a.jsonl:3", "it is broken", "mend it")) == Location(
        "D:/a.jsonl", is_file=True, line=3
    )
    assert in_file("posts\\a.md") == Location("posts/a.md", is_file=True, line=1)
