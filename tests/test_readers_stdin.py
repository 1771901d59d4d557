"""Articles from standard input: every format, by its content, also from a slow pipe."""

import os
import sys
import threading

import pytest
from reader_inputs import FIXTURES, ids, pipe, read

from mtcheck.model import Article
from mtcheck.readers import ReadOptions, read_articles


@pytest.fixture(autouse=True)
def _stand_in_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)


def test_standard_input_may_hold_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("agence_fr.rss", "wire_ru.atom", "regional.rdf", "desk.json", "batch.jsonl", "page.html", "post.md")
    for name in names:
        from_file = [item for item in read(f"feeds/{name}") if isinstance(item, Article)]
        pipe(monkeypatch, (FIXTURES / "feeds" / name).read_bytes())
        piped = [item for item in read("-") if isinstance(item, Article)]
        assert [(item.title, item.text) for item in piped] == [(item.title, item.text) for item in from_file]


def test_standard_input_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, b"The harbour is full.")
    assert ids("-", "-") == [
        "stdin",
        "stdin: no text in it; leave it out, or check the field or file that it came from",
    ]
    assert not sys.stdin.closed


def test_without_standard_input_there_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert ids("-") == ["stdin: there is no standard input; pipe text into the command, or name a file"]


def test_a_table_may_come_from_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, b'id,text\n1,"The the court said no."\n,"All is well."\n')
    assert read("-") == [
        Article(id="1", text="The the court said no.", origin="stdin", line=2),
        Article(id="stdin:3", text="All is well.", origin="stdin", line=3),
    ]
    pipe(monkeypatch, b"nr\tcorps\n1\tAll is well.\n")
    options = ReadOptions(fields={"text": "corps"})
    assert list(read_articles("-", options)) == [Article(id="stdin:2", text="All is well.", origin="stdin", line=2)]


def test_entries_from_a_pipe_are_named_after_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, (FIXTURES / "feeds" / "agence_fr.rss").read_bytes())
    assert ids("-")[0] == "stdin#littoral-48211"
    pipe(monkeypatch, b'{"text": "One."}\n')
    assert ids("-") == ["stdin:1"]
    pipe(monkeypatch, b'[{"text": "One."}]\n')
    assert ids("-") == ["stdin#1"]


def test_lines_from_a_slow_pipe_are_read_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    first_is_read = threading.Event()
    waits: list[bool] = []

    def write_slowly() -> None:
        os.write(writing, b'{"text": ')
        os.write(writing, b'"One."}\n')
        waits.append(first_is_read.wait(timeout=20))
        os.write(writing, b'{"text": "Two."}\n')
        os.close(writing)

    with open(reading, encoding="utf-8") as slow:  # noqa: PTH123 - a descriptor has no path
        monkeypatch.setattr(sys, "stdin", slow)
        writer = threading.Thread(target=write_slowly)
        writer.start()
        found = read_articles("-")
        first = next(found)
        first_is_read.set()
        others = list(found)
        writer.join()
    assert waits == [True]
    assert [first, *others] == [
        Article(id="stdin:1", text="One.", origin="stdin", line=1),
        Article(id="stdin:2", text="Two.", origin="stdin", line=2),
    ]


def test_a_feed_on_one_line_is_read_from_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, b'{"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "One."}]}\n')
    assert read("-") == [Article(id="stdin#1", text="One.", origin="stdin")]
