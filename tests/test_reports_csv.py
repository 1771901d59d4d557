from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from report_audits import make_audits
from report_values import audit, finding, locate

from mtcheck.config.model import Config
from mtcheck.model import Article, Span
from mtcheck.reports import open_folder, open_report
from mtcheck.run import audit_article


def render(*texts: str) -> list[dict[str, str]]:
    """The findings table of articles whose whole text is one finding, read back."""
    stream = io.StringIO(newline="")
    report = open_report("csv", stream=stream)
    for text in texts:
        found = finding(text, locate(text, text), "MT311", "a fault")
        report.add(audit(Article("id", text), findings=(found,)))
    report.close(())
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n"])
def test_what_a_spreadsheet_would_run_is_disarmed(start: str) -> None:
    assert render(f"{start}cmd|' /C calc'!A0")[0]["text"] == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("text", ["a=b", "'quoted'", 'say "no", then', "two\nlines", " = ", "日本", "0012"])
def test_other_text_comes_back_as_it_was(text: str) -> None:
    assert render(text)[0]["text"] == text


def test_a_lone_carriage_return_ends_a_line_of_the_cell_and_not_the_row() -> None:
    assert [row["text"] for row in render("one\rtwo\r\nthree")] == ["one\ntwo\r\nthree"]


def test_half_a_character_is_written_as_an_escape() -> None:
    assert render("half \ud83d")[0]["text"] == "half \\ud83d"


def test_a_table_without_rows_has_its_header() -> None:
    assert render() == []
    stream = io.StringIO()
    open_report("csv", stream=stream).close(())
    assert stream.getvalue().startswith("id,code,name,category,severity,")
    assert stream.getvalue().count("\n") == 1


def test_rows_past_one_chunk_are_written_once_under_one_header() -> None:
    texts = [f"text {number}" for number in range(2500)]
    assert [row["text"] for row in render(*texts)] == texts


def test_tables_join_on_the_id_and_whole_numbers_stay_whole(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close(())
    articles = pd.read_csv(tmp_path / "articles.csv")
    findings = pd.read_csv(tmp_path / "findings.csv", dtype=str)
    sentences = pd.read_csv(tmp_path / "sentences.csv")
    assert set(findings["id"]) <= set(articles["id"])
    assert set(sentences["id"]) == set(articles["id"])
    assert list(findings["line"].dropna())[:3] == ["1", "2", "4"]
    assert int(sentences["findings"].sum()) == len(findings) - 2  # one is in a title, one in a source


def test_a_sentence_stands_beside_what_it_was_compared_with(tmp_path: Path) -> None:
    segments = (Span(0, 7), Span(8, 8), Span(9, 14))
    references = (("It was.", "Left out.", "=Good"), ("So it was.", "", " "))
    article = Article("a", "It was.\n\nGood.", segments=segments, references=references)
    report = open_folder(tmp_path)
    report.add(audit_article(article, Config()))
    report.add(audit_article(Article("b", "Good.", references=(("Good.",),)), Config()))
    report.close(())
    told = pd.read_csv(tmp_path / "sentences.csv")["reference"].fillna("").tolist()
    assert told == ["It was. | So it was.", "Left out.", "'=Good", ""]
