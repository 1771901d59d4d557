"""Drafts: where the text of an article stands in its file, so that a part of it can be written anew."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.model import Failure, Fix, Span
from mtcheck.readers.drafts import Draft, DraftFile, open_drafts
from mtcheck.readers.json_places import split_objects
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.table import Dialect
from mtcheck.readers.table_places import read_cells, split_rows

OPTIONS = ReadOptions()
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
CSV = Dialect(",", csv.QUOTE_MINIMAL)


def open_one(path: Path) -> DraftFile:
    (file,) = open_drafts([str(path)], OPTIONS)
    assert isinstance(file, DraftFile)
    return file


def read_one(file: DraftFile) -> Draft:
    draft = next(file.read(OPTIONS))
    assert isinstance(draft, Draft)
    return draft


def write_anew(path: Path, old: Span, new: str) -> str:
    """The article's text as it is read after a part of it was written anew in its file."""
    file = open_one(path)
    draft = read_one(file)
    fix = draft.locate("text", Fix(old, new))
    assert fix is not None
    passage = draft.passage[: fix.span.start] + fix.replacement + draft.passage[fix.span.end :]
    path.write_bytes(file.assemble({draft.number: passage}))
    return read_one(open_one(path)).article.text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=TEXT, old=TEXT, after=TEXT, new=TEXT, is_escaped=st.booleans())
def test_any_part_of_a_string_of_json_can_be_written_anew(
    tmp_path: Path, before: str, old: str, after: str, new: str, *, is_escaped: bool
) -> None:
    path = tmp_path / "a.jsonl"
    text = f"x{before}{old}{after}"
    path.write_text(json.dumps({"id": "é", "text": text}, ensure_ascii=is_escaped) + "\n{}\n", encoding="utf-8")
    span = Span(1 + len(before), 1 + len(before) + len(old))
    assert write_anew(path, span, new) == f"x{before}{new}{after}"
    assert path.read_text(encoding="utf-8").isascii() or not is_escaped


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=TEXT, old=TEXT, after=TEXT, new=TEXT)
def test_any_part_of_a_quoted_cell_can_be_written_anew(
    tmp_path: Path, before: str, old: str, after: str, new: str
) -> None:
    path = tmp_path / "a.csv"
    text = f"x{before}{old}{after}"
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["id", "text"], ["1", text], ["2", "y"]])
    path.write_bytes(out.getvalue().encode())
    span = Span(1 + len(before), 1 + len(before) + len(old))
    assert write_anew(path, span, new) == f"x{before}{new}{after}"


@given(st.lists(st.lists(TEXT, min_size=2, max_size=3), max_size=5))
def test_rows_are_split_and_read_as_csv_does(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    passages = list(split_rows(out.getvalue(), CSV))
    assert "".join(passages) == out.getvalue()
    assert [list(map(str, read_cells(passage, CSV))) for passage in passages] == rows


def test_a_cell_without_quotation_marks_holds_no_delimiter() -> None:
    bare, quoted = read_cells('a b,"c ""d"""\r\n', CSV)
    assert (bare.escape("x"), bare.escape("x,y"), bare.escape('"'), bare.escape("\n")) == ("x", None, None, None)
    assert (quoted.escape('x,"y"'), list(quoted.find_places())) == ('x,""y""', [5, 6, 7, 9, 10, 12])


@given(st.lists(st.one_of(st.dictionaries(TEXT, TEXT, max_size=2), TEXT), max_size=4), st.sampled_from([None, 1]))
def test_the_objects_of_a_document_and_what_lies_between_are_the_document(
    items: list[dict[str, str] | str], indent: int | None
) -> None:
    text = json.dumps(items, indent=indent)
    passages = split_objects(text)
    assert "".join(passages) == text
    objects = [json.loads(passage) if passage else None for passage in passages[1::2]]
    assert objects == ([item if isinstance(item, dict) else None for item in items] if items else [None])


@given(
    st.text(st.sampled_from('ab",\n\r\t\ufeff{}[]:é'), max_size=40), st.sampled_from(["jsonl", "csv", "tsv", "json"])
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_passages_of_any_file_are_the_file(tmp_path: Path, text: str, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(text.encode())
    for file in open_drafts([str(path)], OPTIONS):
        if isinstance(file, DraftFile):
            assert file.assemble({len(file.passages): ""}) == text.encode()
            list(file.read(OPTIONS))


def test_a_file_that_is_named_twice_or_linked_is_read_once(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("One.")
    link.symlink_to("a.txt")
    names = [file.name for file in open_drafts(map(str, [link, path, path]), OPTIONS) if isinstance(file, DraftFile)]
    assert names == [str(link)]


@pytest.mark.parametrize("body", [b"\x89PNG", b"caf\xe9"])
def test_what_cannot_be_read_is_a_failure(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(body)
    (file,) = open_drafts([str(path)], OPTIONS)
    (item,) = [file] if isinstance(file, Failure) else file.read(OPTIONS)
    assert isinstance(item, Failure)


def test_a_draft_that_is_read_again_keeps_what_only_its_file_says_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    feed = {"version": "https://jsonfeed.org/version/1.1", "language": "en-GB", "items": [{"content_text": "Once."}]}
    path.write_text(json.dumps(feed))
    file = open_one(path)
    draft = read_one(file)
    again = file.revise(draft, draft.passage.replace("Once", "Twice"), OPTIONS)
    assert again is not None
    assert (again.article.id, again.article.language, again.article.text) == (f"{path}#1", "en-GB", "Twice.")
    assert file.revise(draft, "{", OPTIONS) is None
