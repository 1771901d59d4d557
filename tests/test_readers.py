"""Which inputs are read, in which order, and what is said of those that cannot be."""

import io
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reader_inputs import FIXTURES, ids, pipe, read

from mtcheck.model import Article, Failure
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.formats import ENDINGS, sniff


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def test_the_folder_of_feeds_is_read_completely_and_in_order() -> None:
    found = read("feeds")
    assert [item for item in found if isinstance(item, Failure)] == []
    assert [(item.origin, item.id.rpartition("#")[2]) for item in found if isinstance(item, Article)] == [
        ("feeds/agence_fr.rss", "littoral-48211"),
        ("feeds/agence_fr.rss", "littoral-48219"),
        ("feeds/agence_fr.rss", "littoral-48230"),
        ("feeds/batch.jsonl", "kurier-17"),
        ("feeds/batch.jsonl", "kurier-18"),
        ("feeds/batch.jsonl", "kurier-19"),
        ("feeds/desk.json", "mesa-901"),
        ("feeds/desk.json", "mesa-902"),
        ("feeds/desk.json", "mesa-903"),
        ("feeds/listing.csv", "pl-301"),
        ("feeds/listing.csv", "pl-302"),
        ("feeds/listing.csv", "pl-303"),
        ("feeds/page.html", "feeds/page.html"),
        ("feeds/plain.txt", "feeds/plain.txt"),
        ("feeds/post.md", "feeds/post.md"),
        ("feeds/regional.rdf", "https://rundschau.example/en/a/5501"),
        ("feeds/regional.rdf", "https://rundschau.example/en/a/5502"),
        ("feeds/regional.rdf", "https://rundschau.example/en/a/5503"),
        ("feeds/wire_ru.atom", "tag:severny.example,2024:wire/7741"),
        ("feeds/wire_ru.atom", "tag:severny.example,2024:wire/7742"),
        ("feeds/wire_ru.atom", "tag:severny.example,2024:wire/7743"),
        ("feeds/wordpress.json", "3120"),
        ("feeds/wordpress.json", "3127"),
    ]


def test_files_folders_patterns_and_standard_input_mix_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, b"The harbour is full.")
    assert ids("feeds/plain.txt", "-", "feeds/pa*.html", "broken/rows.csv")[:4] == [
        "feeds/plain.txt",
        "stdin",
        "feeds/page.html",
        "r1",
    ]


def test_sources_may_be_paths_and_one_may_stand_alone() -> None:
    alone = list(read_articles("feeds/plain.txt"))
    assert list(read_articles([Path("feeds/plain.txt")])) == alone
    assert len(alone) == 1


def test_an_article_has_the_name_its_user_would_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES / "feeds")
    names = ("plain.txt", "../feeds/plain.txt", "*.txt")
    assert [ids(name) for name in names] == [["plain.txt"], ["../feeds/plain.txt"], ["plain.txt"]]


def test_a_file_of_unknown_ending_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "export.dump"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    assert ids(str(path)) == [f"{path}:1", f"{path}:2"]


def test_a_missing_file_is_named_with_the_nearest_there_is() -> None:
    assert read("feeds/plane.txt", "feeds/plain.txt")[0] == Failure(
        "feeds/plane.txt", "no such file or folder", 'did you mean "feeds/plain.txt"?'
    )


def test_what_cannot_be_found_does_not_keep_the_rest_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    long_name = "x" * 5000
    read_endings = " ".join(sorted(ENDINGS))
    assert ids("nowhere/at/all", "no*thing", f"{tmp_path}/empty", "", "a\0b", long_name, "feeds/plain.txt") == [
        "nowhere/at/all: no such file or folder; check the name",
        "no*thing: no file matches this pattern; check it, and quote it so that the shell leaves it",
        f"{tmp_path}/empty: no article in this folder; in a folder, files ending in {read_endings} are read",
        "'': this names no file; name a file, a folder, a pattern, - or an address",
        "'a\\x00b': this names no file; name a file, a folder, a pattern, - or an address",
        f"{long_name}: no such file or folder; check the name",
        "feeds/plain.txt",
    ]


def test_a_file_that_may_not_be_read_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert ids("feeds/plain.txt") == [
        "feeds/plain.txt: cannot be read (Permission denied); check that it is a file and that you may read it"
    ]


@pytest.mark.parametrize(
    ("good_reads", "advice"), [(0, "check that it is a file and that you may read it"), (1, "check that it is there")]
)
def test_a_disk_that_fails_is_a_failure(monkeypatch: pytest.MonkeyPatch, good_reads: int, advice: str) -> None:
    class FailingFile(io.BytesIO):
        reads = 0

        def read(self, _size: int | None = -1, /) -> bytes:
            self.reads += 1
            if self.reads > good_reads:
                raise OSError(5, "Input/output error")
            return b"The harbour is full."

        read1 = read

    monkeypatch.setattr(Path, "open", lambda *_: FailingFile())
    (told,) = ids("feeds/plain.txt")
    assert told.startswith(f"feeds/plain.txt: cannot be read (Input/output error); {advice}")


def test_an_article_without_text_is_a_failure() -> None:
    advice = "leave it out, or check the field or file that it came from"
    assert read("broken/empty.txt", "broken/blank.txt", "broken/front_matter_only.md", "broken/empty.html") == [
        Failure("broken/empty.txt", "no text in it", advice),
        Failure("broken/blank.txt", "no text in it", advice),
        Failure("broken/front_matter_only.md", "no text in it, only a title", advice),
        Failure("broken/empty.html", "no text in it, only a title", advice),
    ]


def test_a_binary_file_is_called_by_its_name() -> None:
    advice = "export it as text, Markdown, HTML or JSON Lines"
    assert read("broken/image.txt", "broken/binary.txt") == [
        Failure("broken/image.txt", "this is a PNG image, not text", advice),
        Failure("broken/binary.txt", "this is binary data (a NUL byte at offset 18), not text", advice),
    ]


def test_inputs_are_opened_only_when_their_turn_comes() -> None:
    def sources() -> Iterator[str]:
        yield "feeds/plain.txt"
        message = "the second source was asked for too early"
        raise AssertionError(message)

    first = next(read_articles(sources()))
    assert isinstance(first, Article)
    assert first.id == "feeds/plain.txt"


def test_records_and_tables_may_be_named_txt(tmp_path: Path) -> None:
    for name, text in {
        "a.txt": '{"text": "One."}\n{"text": "Two."}\n',
        "b.txt": "id\ttext\nx\tThree.\n",
        "c.txt": "Riga, on Monday\nAll is well, he said.\n",
        "d.txt": "<p>Four.</p>",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = [item.text if isinstance(item, Article) else str(item) for item in read(str(tmp_path))]
    assert found == ["One.", "Two.", "Three.", "Riga, on Monday\nAll is well, he said.\n", "<p>Four.</p>"]


def test_a_mapping_that_no_input_has_fields_for_is_one_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_mapped(*sources: str) -> list[Failure]:
        found = read_articles(sources, ReadOptions(fields={"text": "body", "title": "head"}))
        return [item for item in found if isinstance(item, Failure)]

    def complain(name: str, called: str) -> Failure:
        return Failure(
            "--field",
            f"text=body, title=head applies to nothing, no input has fields: {name} is {called}",
            "give JSON, JSON Lines, CSV or TSV with a header row, or leave it out",
        )

    pipe(monkeypatch, b"The harbour is full.")
    assert read_mapped("-") == [complain("stdin", "plain text")]
    assert read_mapped("feeds/page.html", "feeds/plain.txt") == [complain("feeds/page.html", "an HTML page")]
    assert read_mapped("feeds/post.md") == [complain("feeds/post.md", "Markdown")]
    assert read_mapped("feeds/agence_fr.rss") == [complain("feeds/agence_fr.rss", "an XML feed")]


def test_a_mapping_leaves_texts_beside_records_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"body": "Two."}\n', encoding="utf-8")
    found = list(read_articles(str(tmp_path), ReadOptions(fields={"text": "body"})))
    assert [item.text for item in found if isinstance(item, Article)] == ["One.", "Two."]
    assert len(found) == 2


def test_a_mapping_is_not_blamed_where_an_input_could_not_be_read() -> None:
    found = list(read_articles(["feeds/plain.txt", "gone.jsonl"], ReadOptions(fields={"text": "body"})))
    assert [item.where for item in found if isinstance(item, Failure)] == ["gone.jsonl"]


def test_an_archive_is_to_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(b"\x1f\x8b\x08\x00")
    assert ids(str(path)) == [f"{path}: this is a gzip archive, not text; unpack it"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('{"text": "One."}', "json"),
        ('{"text": "One."}\n{"text": "Two."}', "json-lines"),
        ('{\n  "text": "One."\n}', "json"),
        ('\n [ {"text": "One."}]', "json"),
        ("[Photo] The harbour is full.", "plain"),
        ("[elle] considered[e]", "plain"),
        ("{name} said", "plain"),
        ("<!DOCTYPE html><html>", "page"),
        ("<!-- saved --><p>Text", "page"),
        ("<rss version='2.0'>", "feed"),
        ("<?xml version='1.0'?>\n<!-- x --><feed>", "feed"),
        ("<?xml version='1.0'?><html>", "page"),
        ("<?xml version='1.0'?><urlset>", "feed"),
        ("<b> is bold", "plain"),
        ("---\ntitle: One\n---\nText", "markdown"),
        ("---\nA dash came first.\n", "plain"),
        ("", "plain"),
    ],
)
def test_a_format_is_known_by_its_first_characters(head: str, expected: str) -> None:
    assert sniff(head) == expected


BYTES = st.binary(max_size=300) | st.text(max_size=300).map(str.encode)
PIECES = r"< > &#xD800; <![CDATA[ <p> </p> <item> <rss> <!-- <?xml * ` [ ]( ) | > - --- { } , : text id ~~ é".split()
MARKUP = st.lists(st.sampled_from([*PIECES, "\n", "\r", "\t", " ", '"', "\0", "\ufeff"]), max_size=40)


@given(body=BYTES | MARKUP.map("".join).map(str.encode), ending=st.sampled_from([*sorted(ENDINGS), ".unknown"]))
def test_any_bytes_give_articles_or_failures_in_every_format(body: bytes, ending: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"any{ending}"
        path.write_bytes(body)
        for item in read(str(path)):
            if isinstance(item, Failure):
                assert all((item.where, item.what, item.advice))
            else:
                assert item.text.strip()
                item.text.encode()
