from __future__ import annotations

import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_audits import make_audits, make_market

from mtcheck.reports import open_report
from mtcheck.reports.markdown import escape_markdown
from mtcheck.visible import flatten


class Reader(HTMLParser):
    """What a browser shows of a page, and the elements that it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as HTMLParser gives it
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markdown: str) -> Reader:
    reader = Reader()
    reader.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))
    reader.close()
    return reader


@given(st.text(alphabet=st.sampled_from("ab1 .)-+=*_`~|<>&;#![](){}\\:/\"'@$\n\t"), max_size=40))
def test_escaped_text_reads_as_it_was_and_makes_no_element(text: str) -> None:
    shown = read(f"- {escape_markdown(text)}")
    assert shown.text.strip() == flatten(text).strip()
    assert shown.tags <= {"ul", "li"}


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("2024-03-05", "2024-03-05"),
        ("1. list", "1\\. list"),
        ("- list", "\\- list"),
        ("# heading", "\\# heading"),
        ("a | b", "a \\| b"),
    ],
)
def test_only_what_markdown_would_read_is_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def test_a_hostile_title_stays_one_cell_and_no_html() -> None:
    stream = io.StringIO()
    report = open_report("markdown", stream=stream)
    report.add(make_market())
    report.close(())
    shown = read(stream.getvalue())
    assert "Fish <script>alert(1)</script> & [bold]“market”[/bold] | reopens" in shown.text
    assert not {"script", "a", "b", "code", "em"} & shown.tags


def test_the_worst_hundred_articles_are_listed_and_the_rest_counted() -> None:
    stream = io.StringIO()
    report = open_report("markdown", stream=stream)
    for made in make_audits() * 21:
        report.add(made)
    report.close(())
    assert stream.getvalue().count("\n| 0.0 | hold |") == 21
    assert "\nand 5 more\n" in stream.getvalue()
    assert stream.getvalue().splitlines()[-1].startswith("mtcheck ")
