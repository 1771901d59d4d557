"""Which files of a folder and of a pattern are read, and which are said not to be."""

import os
from pathlib import Path

import pytest

from mtcheck.model import Article, Failure
from mtcheck.readers import read_articles
from mtcheck.reports import open_folder


def read(*sources: str) -> list[Article | Failure]:
    return list(read_articles(sources))


def ids(*sources: str) -> list[str]:
    return [item.id if isinstance(item, Article) else str(item) for item in read(*sources)]


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The harbour is full.", encoding="utf-8")


def test_documents_in_a_folder_that_are_not_read_are_named(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "story.DOCX", "sub/doc.pdf", "photo.jpg", "run.log", "a.expected.toml", "~$story.docx")
    advice = "or name only files that are read"
    unread = "2 files are of formats that are not read: story.DOCX, sub/doc.pdf"
    assert ids(str(tmp_path)) == [f"{tmp_path}/a.txt", f"{tmp_path}: {unread}; export them as text, {advice}"]
    assert ids(f"{tmp_path}/su*") == [
        f"{tmp_path}/sub: 1 file is of a format that is not read: doc.pdf; export it as text, {advice}"
    ]


def test_markup_that_is_not_read_is_named_and_markdown_by_its_other_endings_is_read(tmp_path: Path) -> None:
    touch(tmp_path, "a.mdx", "b.rst", "c.adoc", "d.org", "e.mdown", "f.mkd", "g.qmd", ".drafts/h.md")
    unread = "4 files are of formats that are not read: a.mdx, b.rst, c.adoc, d.org"
    assert ids(str(tmp_path)) == [
        *(f"{tmp_path}/{name}" for name in ("e.mdown", "f.mkd", "g.qmd")),
        f"{tmp_path}: {unread}; export them as text, or name only files that are read",
    ]


@pytest.mark.parametrize("name", ["mtcheck.toml", "c.py", "deploy.YAML", "poetry.lock", "g.rst", "h.mdx", "story.docx"])
def test_a_file_that_is_named_is_no_article_by_the_ending_of_a_program_or_of_what_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    touch(tmp_path, name, "notes", "notes.text", "notes.wire")
    monkeypatch.chdir(tmp_path)
    suffix = Path(name).suffix.lower()
    plain = "to have it read as plain text, name it .txt or pass it as standard input (-)"
    kind = "of a program or of settings, which hold no article; name the articles"
    if suffix in {".rst", ".mdx", ".docx"}:
        kind = "of a format that is not read; export it as text, Markdown or HTML"
    told = [f"{name}: {suffix} is the ending {kind}; {plain}"]
    assert (ids(name), ids(f"*{Path(name).suffix}")) == (told, told)
    assert ids("notes", "notes.text", "notes.wire") == ["notes", "notes.text", "notes.wire"]


def test_a_folder_of_many_unread_documents_names_the_first(tmp_path: Path) -> None:
    touch(tmp_path, *(f"{number}.odt" for number in range(7)))
    (failure,) = read(str(tmp_path))
    assert isinstance(failure, Failure)
    assert failure.what == ("7 files are of formats that are not read: 0.odt, 1.odt, 2.odt, 3.odt, 4.odt (and 2 more)")


def test_compressed_articles_are_unread_documents_and_compressed_logs_are_not(tmp_path: Path) -> None:
    touch(tmp_path, "a.jsonl.gz", "b.txt.utf8", "c.gz", "d.tar.xz", "run.log.gz", "map.svg.gz", "notes")
    (failure,) = read(str(tmp_path))
    assert isinstance(failure, Failure)
    assert failure.what == "4 files are of formats that are not read: a.jsonl.gz, b.txt.utf8, c.gz, d.tar.xz"


def test_a_pattern_that_matches_a_folder_and_what_is_in_it_reads_each_file_once(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "sub/b.txt", "sub/deep/c.txt", "sub/photo.jpg")
    assert ids(f"{tmp_path}/**") == [f"{tmp_path}/{name}" for name in ("a.txt", "sub/b.txt", "sub/deep/c.txt")]
    assert ids(f"{tmp_path}/sub/*") == [
        f"{tmp_path}/sub/b.txt",
        f"{tmp_path}/sub/deep/c.txt",
        *ids(f"{tmp_path}/sub/photo.jpg"),
    ]


def test_a_file_that_is_named_several_times_is_read_once_where_it_is_named_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "posts/a.txt", "posts/port.md", "b.txt")
    (tmp_path / "link").symlink_to(tmp_path / "posts")
    monkeypatch.chdir(tmp_path)
    whole = str(tmp_path / "posts" / "port.md")
    assert ids("posts", "posts/port.md", "./posts", "p*/*.md", "link", whole, "b.txt", "b.txt") == [
        "posts/a.txt",
        "posts/port.md",
        "b.txt",
    ]
    assert ids("link/port.md", "posts") == ["link/port.md", "posts/a.txt"]


def test_a_folder_is_read_with_its_folders_by_name_and_without_hidden_or_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/deep/x.TXT", ".hidden.txt", ".git/y.txt", "photo.jpg", "run.log", "c.text"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The harbour is full.", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert ids(f"{tmp_path}/") == [f"{tmp_path}/{name}" for name in ("a/deep/x.TXT", "a/z.md", "b.txt", "c.text")]


def test_a_folder_of_our_own_reports_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("The harbour is full.", encoding="utf-8")
    open_folder(tmp_path / "mtcheck-report").close(())
    assert ids(str(tmp_path)) == [f"{tmp_path}/news.txt"]


def test_a_folder_that_may_not_be_listed_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert ids(str(tmp_path)) == [
        f"{tmp_path}: cannot be listed (Permission denied); check that you may read the folder"
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "link.txt").symlink_to(tmp_path / "pipe.txt")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "none.txt")
    lost = f"{tmp_path}/lost.txt: "
    assert [each.startswith((f"{tmp_path}/a.txt", lost)) for each in ids(str(tmp_path))] == [True, True]
    assert ids(f"{tmp_path}/[ap]*") == [f"{tmp_path}/a.txt"]
    assert ids(f"{tmp_path}/pipe*")[0].startswith(f"{tmp_path}/pipe*: no file matches this pattern")
