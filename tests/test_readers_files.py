"""Which files of a folder and of a pattern are read, and which are said not to be."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.drafts import open_drafts
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


@pytest.mark.parametrize("is_listed", [False, True])
def test_a_folder_that_lets_nobody_in_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_listed: bool
) -> None:
    locked = tmp_path / "locked"
    touch(tmp_path, "a.txt", "locked/b.txt")
    listed, stat = Path.iterdir, os.stat

    def list_folder(path: Path) -> Iterator[Path]:
        if path == locked and not is_listed:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    def refuse_inside(path: str, *args: object, **options: object) -> os.stat_result:
        if str(path).startswith(f"{locked}{os.sep}"):
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, *args, **options)  # type: ignore[arg-type] # as it was called

    monkeypatch.setattr(Path, "iterdir", list_folder)
    monkeypatch.setattr(os, "stat", refuse_inside)
    told = f"{locked}: cannot be listed (Permission denied); check that you may read the folder"
    assert ids(str(locked)) == [told]
    assert ids(str(tmp_path)) == [f"{tmp_path}/a.txt", told]
    reached = f"{locked}/b.txt: cannot be reached (Permission denied); check that you may read the folders above it"
    assert ids(f"{locked}/b.txt") == [reached]


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


WAIT = "on which mtcheck might wait for ever; name a file, or pass what comes from it as standard input (-)"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_is_named_is_told_and_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    touch(tmp_path, "a.txt")
    os.mkfifo("pipe.txt")
    Path("link.txt").symlink_to("pipe.txt")
    assert ids("pipe.txt", "link.txt", "a.txt") == [
        f"pipe.txt: this is a pipe, {WAIT}",
        f"link.txt: this is a pipe, {WAIT}",
        "a.txt",
    ]
    told = [str(item) for item in open_drafts(["pipe.txt"], ReadOptions())]
    assert told == [f"pipe.txt: this is a pipe, {WAIT}"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets that are files")
def test_a_socket_and_a_device_that_are_named_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("wire.txt")
        assert ids("wire.txt", os.devnull) == [
            f"wire.txt: this is a socket, {WAIT}",
            f"{os.devnull}: this is a device, {WAIT}",
        ]


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs names of opened files")
def test_a_pipe_that_was_opened_for_us_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"The harbour is full.")
    os.close(writing)
    (article,) = read(f"/dev/fd/{reading}")
    os.close(reading)
    assert isinstance(article, Article)
    assert article.text == "The harbour is full."


def test_a_link_that_leads_to_no_file_says_where_it_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    touch(tmp_path, "a.txt")
    for name, target in (
        ("lost.txt", "gone.txt"),
        ("in.txt", "a.txt/b"),
        ("one.txt", "two.txt"),
        ("two.txt", "one.txt"),
    ):
        Path(name).symlink_to(target)
    mend = "mend the link, or leave it out"
    told = {
        "in.txt": f'in.txt: this is a link to "a.txt/b", where nothing is; {mend}',
        "lost.txt": f'lost.txt: this is a link to "gone.txt", where nothing is; {mend}',
        "one.txt": f'one.txt: this is a link to "two.txt", from where links lead in a circle; {mend}',
        "two.txt": f'two.txt: this is a link to "one.txt", from where links lead in a circle; {mend}',
    }
    assert ids(*told) == [*told.values()]
    assert ids(".") == ["a.txt", *told.values()]
    assert ids("*.txt") == ["a.txt", *told.values()]
    unchanged = ReadOptions(only=lambda _: False)
    assert [str(item) for item in read_articles(["lost.txt"], unchanged)] == [told["lost.txt"]]


def test_a_link_that_may_not_be_followed_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("link.txt").symlink_to("locked/a.txt")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    told = (
        'this is a link to "locked/a.txt", which cannot be followed (Permission denied); mend the link, or leave it out'
    )
    assert ids("link.txt") == [f"link.txt: {told}"]
