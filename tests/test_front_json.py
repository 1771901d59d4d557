"""Front matter in JSON, as Hugo has it or behind `---json`: read as that of YAML is, and written to."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN
from click.testing import CliRunner, Result

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.model import Article, Failure
from mtcheck.readers import read_articles
from mtcheck.readers.front_matter import FrontMatter, find_faults, read_front_matter

FRONT = '{\n  "title": "The the port",\n  "tags": ["a"],\n  "Lang": "en-GB", "date": "2026-01-02", "draft": true\n}\n'
FENCED = f"---json\n{FRONT}---\n"
BODY = f"\n{CLEAN} It was the the end.\n"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def read(text: str) -> Article | Failure:
    Path("a.md").write_bytes(text.encode())
    (item,) = read_articles(["a.md"])
    return item


@pytest.mark.parametrize("front", [FRONT, FENCED, FRONT.replace("\n", ""), FENCED.replace("\n}\n", "}\n\n")])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_it_says_is_read_and_nothing_of_it_is_prose(front: str, line_end: str, mark: str) -> None:
    front = front.replace("\n", line_end)
    article = read(mark + front + BODY)
    assert isinstance(article, Article)
    assert (article.title, article.published, article.language) == ("The the port", "2026-01-02", "en-GB")
    assert [article.text[span.start : span.end] for span in article.hidden] == [front.strip()]


@pytest.mark.parametrize("front", [FRONT, FENCED, FRONT.replace("\n", "")])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_its_title_is_put_right_and_all_else_stays(front: str, line_end: str) -> None:
    text = f"{front}{BODY}".replace("\n", line_end)
    read(text)
    done = run("fix", "a.md", "--write")
    fixed = text.replace("The the", "The").replace("was the the", "was the")
    assert (done.exit_code, Path("a.md").read_bytes().decode()) == (0, fixed)
    read(f"{front.replace('The the', ' The the')}{BODY}")
    assert run("fix", "a.md", "--write").exit_code == 3  # nobody can tell what the blank is for


@pytest.mark.parametrize("front", [FRONT, FENCED, FRONT.replace("\n", ""), FRONT.replace('"The', '" \\u0054he')])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_is_found_in_its_title_has_a_line_and_a_column(front: str, line_end: str) -> None:
    text = f"{front}{BODY}".replace("\n", line_end)
    read(text)
    (audit,) = mtcheck.audit("a.md")
    found = next(finding for finding in audit.findings if finding.field == "title")
    at = text.index("\\u0054he" if "\\u" in text else "The")
    before = text[:at].split(line_end)
    assert (found.text, found.line, found.column) == ("The the", len(before), len(before[-1]) + 1)


def test_what_is_nested_deeply_costs_no_more_than_the_places() -> None:
    text = f'{{"title": "a", "deep": {"[" * 600}{"]" * 600}}} Text'
    front = read_front_matter(text)
    assert (front.values["title"], front.places) == ("a", {})


def test_values_are_texts_by_their_keys() -> None:
    text = '{"title": " A ", "n": 1, "no": null, "tags": ["é"], "is": {"a": true}} Text'
    values = {"title": "A", "n": "1", "no": "", "tags": '["é"]', "is": '{"a": true}'}
    front = read_front_matter(text)
    assert (front.values, front.end) == (values, len(text) - len("Text"))
    assert {key: text[places[0] : places[-1]] for key, places in front.places.items()} == {"title": "A"}


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        ('{\n"title": "a"\n"lang": "en"\n}\n', "it is no JSON (line 3, column 1: Expecting ',' delimiter)"),
        ('{\n"title": "a",\n', "it is no JSON (line 4, column 1: Expecting property name enclosed in double quotes)"),
        ("{\ntitle: a\n}\n", "it is no JSON (line 2, column 1: Expecting property name enclosed in double quotes)"),
        ("---json\ntitle: a\n---\n", "it is no JSON (line 2, column 1: Expecting value)"),
        ('---json\n{"title": "a"}\n', "no line of --- ends it"),
        ('---json\n["title"]\n---\n', "it must be an object of JSON, in { and }"),
        ('{"title": ["a", "b"]}\n', '"title" is a list, it must be a text in quotation marks'),
        ('{"title": {"a": "b"}}\n', '"title" is a table, it must be a text in quotation marks'),
        (f'{{"title": {"[" * 100_000}', "its JSON is nested too deeply, or has numbers of thousands of digits"),
    ],
)
def test_what_is_broken_costs_the_article(front: str, fault: str) -> None:
    assert list(find_faults(front + BODY)) == [fault]
    failure = read(front + BODY)
    assert str(failure) == f"a.md: its front matter is wrong: {fault}; correct it, or take it out"
    assert run("gate", "a.md").exit_code == 3


def test_half_a_character_is_no_text() -> None:
    (fault,) = find_faults('{"title": "\\ud800"}\n')
    assert fault.startswith("this is not JSON as others read it")


def test_a_language_that_is_none_is_told() -> None:
    failure = read('{"title": "a", "lang": ["en"]}\n' + BODY)
    assert isinstance(failure, Failure)
    assert failure.what.startswith('its front matter is wrong: "lang" is "["en"]"')


@pytest.mark.parametrize("start", ["{{< note >}}", "{% raw %}", "{: .lead}", "{port}", '{"Yes," he said}', "{}"])
def test_a_text_that_begins_with_a_bracket_has_none(start: str) -> None:
    assert read_front_matter(f"{start}\n{BODY}") == FrontMatter({}, 0)
    assert list(find_faults(f"{start}\n{BODY}")) == []
