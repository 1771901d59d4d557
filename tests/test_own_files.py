"""What mtcheck wrote itself is no article, wherever it lies; and what only looks a little like it is one."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main
from mtcheck.own_files import is_own
from mtcheck.reports import FORMATS

OWN = "mtcheck wrote this itself, and it holds no article; name the articles that it is about"
SIGNATURE = "mtcheck:0.1.0|checks:76-f207f57c|data:52537ed5|settings:default|lang:en"
WRITES = tuple(f"--write={name}=posts/{name}.txt" for name in ("text", *FORMATS))


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()
    Path("posts/a.md").write_text(f"{CLEAN}\n", encoding="utf-8")


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [*args], input=stdin)


@pytest.mark.parametrize("text", [CLEAN, DOUBLED, None, ""])
def test_a_report_of_every_format_is_known_whatever_it_tells(text: str | None) -> None:
    """`None`: one input is missing; empty: all that there is."""
    Path("b.md").write_text(text or CLEAN, encoding="utf-8")
    sources = ["b.md", "posts/a.md"] if text else ["missing.md"] if text == "" else ["b.md", "missing.md"]
    code = run("gate", *sources, *WRITES).exit_code
    assert code == (0 if text else 3)
    unknown = [path.name for path in sorted(Path("posts").iterdir()) if not is_own(path)]
    # a table or a line an article without any article or finding is an empty file, which holds no article either
    assert unknown == [
        "a.md",
        *(name for name in ("github.txt", "jsonl.txt") if not Path("posts", name).stat().st_size),
    ]


def test_reports_among_articles_are_passed_over_and_told() -> None:
    Path("posts/b.md").write_text(DOUBLED, encoding="utf-8")
    names = ("base.json", "csv.csv", "json.json", "markdown.md")
    writes = (f"--write={name.partition('.')[0]}=posts/{name}" for name in names[1:])
    assert run("gate", "posts", *writes, "--write-baseline", "posts/base.json", "--out", "posts/rep").exit_code == 0
    told = ", ".join(f"posts/{name}" for name in ("base.json", "csv.csv", "json.json", "markdown.md", "rep"))
    note = f"mtcheck: passed over as mtcheck's own, not examined: 5 files ({told})\n"
    done = run("gate", "posts")
    assert (done.exit_code, done.stderr) == (0, note)
    assert done.stdout.endswith("gate: yes, 2 articles may be published; passed over as mtcheck's own: 5 files\n")
    assert run("audit", "posts", "--out", "-", "--format", "csv").stderr == note
    assert run("audit", "posts", "--out", "-", "--format", "csv", "-q").stderr == note
    assert run("names", "posts", "-q").stderr == note
    assert run("fix", "posts", "-q").stderr == note
    assert run("fix", "posts", "--write", "-q").exit_code == 0
    assert Path("posts/json.json").read_text(encoding="utf-8").count(DOUBLED[:9]) == 0


@pytest.mark.parametrize("source", ["rep/articles/*", "rep/**", "re*/*.html", "rep/articles", "rep/failures.txt"])
def test_pages_of_a_report_are_no_articles_by_whatever_way_they_are_reached(source: str) -> None:
    run("audit", "posts", "missing.md", "--out", "rep", "-q")
    done = run("gate", source)
    assert done.exit_code == 3
    assert "gate: incomplete, nothing was examined" in done.stdout


def test_a_comparison_and_an_inventory_are_no_articles() -> None:
    run("compare", "posts", "posts", "--out", "both", "-q")
    for name in ("compare.html", "comparison.json"):
        Path("both", name).rename(Path("posts", name))
    for name in ("text", "csv", "json"):
        run("names", "posts/a.md", "--format", name, "--out", f"posts/names-{name}.txt", "-q")
    assert [path.name for path in sorted(Path("posts").iterdir()) if not is_own(path)] == ["a.md"]


def test_a_report_that_is_named_is_a_failure_and_no_hint_about_fields() -> None:
    for name in ("csv", "json", "jsonl", "text", "console"):
        run("gate", "posts/a.md", f"--write={name}=report.{name}")
        done = run("gate", f"report.{name}", "posts/a.md", "--field", "text=message")
        assert (done.exit_code, done.stderr.splitlines()[0]) == (3, f"mtcheck: report.{name}: {OWN}")
        assert run("fix", f"report.{name}").stderr.startswith(f"mtcheck: report.{name}: {OWN}\n")
    for command in (("gate", "-"), ("fix", "-")):
        done = run(*command, stdin=Path("report.jsonl").read_text(encoding="utf-8"))
        assert (done.exit_code, done.stderr.splitlines()[0]) == (3, f"mtcheck: stdin: {OWN}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("provenance.md", f"{CLEAN}\n\n{SIGNATURE}\n"),
        ("pasted.md", f"{CLEAN}\n\n{SIGNATURE}\ngate: yes, 1 article may be published\n"),
        ("gate.txt", f"{CLEAN}\ngate: yes, the harbour has one.\n"),
        ("refused.txt", "refused by the port, the ship sailed on.\nIt was the first time in ten years.\n"),
        ("headline.md", "# mtcheck reports\n\nIt was the first time in ten years.\n"),
        ("release.md", "# mtcheck report\n\nIt was the first time in ten years.\n"),
        ("quoted.md", f"# mtcheck report\n\n## Summary\n\n1 article, 9 words: 1 hold\n\n{SIGNATURE}\n\n{CLEAN}\n"),
        ("codes.csv", f"id,code,name,category,severity,confidence,field,text\n1,,,,,,,{CLEAN}\n"),
        ("people.csv", f"name,kind,language,spelling,text\n1,,,,{CLEAN}\n"),
        ("word.txt", "gate: yes\n"),
        ("line.txt", "gate: yes, we have one at the port.\n"),
        ("none.txt", f"No names were found.\n{CLEAN}\n"),
        ("scores.txt", f"Score Verdict Words\n\n{CLEAN}\n"),
        ("mentions.txt", f"MENTIONS ARTICLES KIND\n\n{CLEAN}\n"),
        ("other.sarif", '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": []}'),
        ("other.xml", '<?xml version="1.0"?>\n<checkstyle version="4.3">\n<file name="a"><error source="a.b"/></file>'),
        ("other.json", '[\n{"description": "It is", "check_name": "no-eval"}\n]\n'),
        ("examined.txt", "Not examined (1)\n\nThe port was not examined in ten years.\n"),
        ("list.json", '[\n{"text": "It was the first time in ten years."}\n]\n'),
        ("table.csv", "id,title,url,text\n1,The port,,It was the first time in ten years.\n"),
        ("page.html", '<!doctype html>\n<html>\n<head>\n<meta name="generator" content="Hugo">\n</head><p>It was.</p>'),
        ("errors.txt", "::error is what GitHub calls an error, and it was the first time in ten years.\n"),
    ],
)
def test_what_looks_a_little_like_a_report_is_not_passed_over(name: str, text: str) -> None:
    Path("posts", name).write_text(text, encoding="utf-8")
    assert not is_own(Path("posts", name))
    assert "passed over" not in run("gate", "posts").stdout
