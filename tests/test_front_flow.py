"""Front matter that is one table of YAML in braces: read as that of lines is, and not written to."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN
from click.testing import CliRunner, Result

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.readers.front_matter import FrontMatter, find_faults, read_front_matter

BODY = f"\n{CLEAN} It was the the end.\n"
TABLES = [
    '{title: "The the port", lang: en-GB, date: 2026-01-02}',
    '{ "lang": "en-GB", "Title": "The the port", "tags": ["a"], "date": "2026-01-02" }',
    "{\nlayout: post,\ntitle: The the port,\n  lang: en-GB, date: 2026-01-02,\nby: {title: A}\n}",
    '{\n\t"title": "The the port",\n\t"lang": "en-GB",\n\t"date": "2026-01-02"\n} # so',
]


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_what_it_says_is_read_and_nothing_of_it_is_prose(table: str, line_end: str) -> None:
    front = f"---\n{table}\n---\n".replace("\n", line_end)
    Path("a.md").write_bytes(f"{front}{BODY}".encode())
    (audit,) = mtcheck.audit("a.md")
    article = audit.article
    assert (article.title, article.published, article.language) == ("The the port", "2026-01-02", "en-GB")
    assert [article.text[span.start : span.end] for span in article.hidden] == [front.strip()]
    found = next(finding for finding in audit.findings if finding.field == "title")
    before = front[: front.index("The the")].split(line_end)
    assert (found.text, found.line, found.column) == ("The the", len(before), len(before[-1]) + 1)


@pytest.mark.parametrize("table", TABLES)
def test_its_title_is_told_to_be_left_and_the_text_is_put_right(table: str) -> None:
    text = f"---\n{table}\n---\n{BODY}"
    Path("a.md").write_text(text, encoding="utf-8")
    done = run("fix", "a.md", "--write")
    assert (done.exit_code, Path("a.md").read_text(encoding="utf-8")) == (3, text.replace("was the the", "was the"))
    assert "the title in its front matter cannot be rewritten safely" in done.stderr


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("{title: The port: open}", "it is no YAML (expected ',' or '}', but got ':')"),
        ('{title: "The port"', "it is no YAML (expected ',' or '}', but got '<stream end>')"),
        ("{title: {en: The port}}", '"title" is a table, it must be a text in quotation marks'),
        ("{title: The port, lang: [en]}", '"lang" is a list, it must be a text in quotation marks'),
        ('{title: "\x01"}', "it is no YAML"),
    ],
)
def test_what_is_broken_costs_the_article(table: str, fault: str) -> None:
    text = f"---\n{table}\n---\n{BODY}"
    assert list(find_faults(text)) == [fault]
    Path("a.md").write_text(text, encoding="utf-8")
    done = run("gate", "a.md")
    said = f"mtcheck: a.md: its front matter is wrong: {fault}; correct it, or take it out\n"
    assert (done.exit_code, done.stderr) == (3, said)


@pytest.mark.parametrize("start", ["{{ title: a }}", "{% include title: a %}", "{title}", "{port: a}", "{subtitle: a}"])
def test_braces_between_rules_are_a_text(start: str) -> None:
    text = f"---\n{start}\n---\n{BODY}"
    assert (read_front_matter(text), list(find_faults(text))) == (FrontMatter({}, 0), [])
