"""Suppression as a user meets it: what the gate lets be, what every report shows of it, what is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main

POST = """\
It was the the end. <!-- mtcheck: ignore MT304 -- so he said -->

She saw of of Riga [sic] nothing.

And the mayor of of Riga spoke.
"""
IDLE = "posts/b.md:1: this comment suppresses nothing: MT201; take it out"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()
    Path("posts/a.md").write_text(POST, encoding="utf-8")
    Path("posts/b.md").write_text("<!-- mtcheck: ignore MT201 -- never -->\nAll is well in Riga.\n", encoding="utf-8")
    table = '[[suppress]]\ncode = "MT304"\ntext = "of of"\nmatch = "posts/"\nreason = "the <b>choir</b> sings so"\n'
    Path("mtcheck.toml").write_text(table, encoding="utf-8")


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args)


def read_lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_the_gate_lets_be_what_is_suppressed_and_says_how_much() -> None:
    refused = run("gate", "posts", "--max", "minor=0", "--no-suppress")
    assert (refused.exit_code, refused.stderr) == (1, "")
    passed = run("gate", "posts", "--max", "minor=0")
    assert passed.exit_code == 0
    assert "not counted: 3 findings suppressed" in passed.stdout.splitlines()
    assert passed.stderr == f"mtcheck: {IDLE}\n"


def test_the_json_lines_have_what_was_set_aside_and_the_notes() -> None:
    first, second = read_lines(run("audit", "posts", "--format", "jsonl", "--out", "-").stdout)
    told = [
        (item["text"], item["how"], item["by"], item["reason"], item["where"], item["line"])
        for item in first["set_aside"]  # type: ignore[attr-defined]  # a list
    ]
    assert told == [
        ("the the", "suppressed", "comment", "so he said", "posts/a.md:1", 1),
        ("of of", "suppressed", "configuration", "the <b>choir</b> sings so", "mtcheck.toml:1", 3),
        ("of of", "suppressed", "configuration", "the <b>choir</b> sings so", "mtcheck.toml:1", 5),
    ]
    assert (first["findings"], "notes" in first, second["notes"], "set_aside" in second) == ([], False, [IDLE], False)


def test_without_heed_every_finding_counts_and_nothing_is_told() -> None:
    result = run("audit", "posts", "--format", "jsonl", "--out", "-", "--no-suppress")
    first, second = read_lines(result.stdout)
    assert [finding["text"] for finding in first["findings"]] == ["the the", "of of", "of of"]  # type: ignore[attr-defined]  # a list
    assert ({"set_aside", "notes"} & (first.keys() | second.keys()), result.stderr) == (set(), "")


def test_the_console_counts_what_was_set_aside() -> None:
    lines = run("audit", "posts", "--out", "-").stdout.splitlines()
    assert "  not counted: 3 findings suppressed" in lines
    assert any(line.endswith("no findings; not counted: 3 findings suppressed") for line in lines)


def test_pages_and_tables_show_what_was_set_aside_with_its_reason() -> None:
    assert run("audit", "posts", "--out", "report").exit_code == 0
    page = Path("report/articles/0001-posts-a-md.html").read_text(encoding="utf-8")
    assert '<details class="aside">\n<summary>not counted: 3 findings suppressed</summary>' in page
    assert "A comment says (posts/a.md:1): so he said" in page
    assert "The configuration says (mtcheck.toml:1): the &lt;b&gt;choir&lt;/b&gt; sings so" in page
    other = Path("report/articles/0002-posts-b-md.html").read_text(encoding="utf-8")
    assert f"<li>{IDLE}</li>" in other
    assert '<details class="aside">' not in other
    index = Path("report/index.html").read_text(encoding="utf-8")
    assert "<p>Not counted: 3 findings suppressed. The page of each article lists its own" in index
    header, first, second = Path("report/articles.csv").read_text(encoding="utf-8").splitlines()
    assert header.endswith(",suppressed,carried")
    assert (first.endswith(",3,0"), second.endswith(",0,0")) == (True, True)
    assert "not counted: 3 findings suppressed" in Path("report/report.md").read_text(encoding="utf-8")
    told = json.loads(Path("report/run.json").read_text(encoding="utf-8"))
    assert (told["suppressed"], told["carried"]) == (3, 0)


def test_what_a_whole_feed_has_set_aside_is_in_its_json_and_in_the_index() -> None:
    feed = Path(__file__).parent.parent / "fixtures" / "names" / "feed.jsonl"
    run("audit", str(feed), "--out", "report", "--select", "MT8")
    found = json.loads(Path("report/feed.json").read_text(encoding="utf-8"))["findings"]
    table = f'[[suppress]]\nfingerprint = "{found[0]["fingerprint"]}"\nreason = "both are <b>usual</b>"\n'
    Path("mtcheck.toml").write_text(table, encoding="utf-8")
    run("audit", str(feed), "--out", "report", "--select", "MT8")
    value = json.loads(Path("report/feed.json").read_text(encoding="utf-8"))
    assert value["findings"] == found[1:]
    assert value["suppressed"] == [{**found[0], "reason": "both are <b>usual</b>", "where": "mtcheck.toml:1"}]
    index = Path("report/index.html").read_text(encoding="utf-8")
    assert "Suppressed in the whole feed: 1 finding" in index
    assert "The configuration says (mtcheck.toml:1): both are &lt;b&gt;usual&lt;/b&gt;" in index


def test_quiet_says_the_notes_and_the_reports_have_them() -> None:
    result = run("audit", "posts", "--format", "jsonl", "--out", "-", "--quiet")
    assert (IDLE in result.stderr, IDLE in result.stdout) == (True, True)


def test_nothing_is_called_idle_where_it_was_not_looked_for() -> None:
    """What is less sure was left out; English is what the check reads; a wall instead of the article."""
    posts = {
        "sure.md": "It was the the end. <!-- mtcheck: ignore MT304 -- so he said -->\n",
        "french.md": "---\nlang: fr\n---\n\nIl dort [sleeps] ici. <!-- mtcheck: ignore MT304 -- a gloss -->\n",
        "wall.md": "Access denied. You do not have permission to view this page.\n\n"
        "<!-- mtcheck: ignore MT304 -- a refrain -->\nPlease log in.\n",
    }
    for name, text in posts.items():
        Path(name).write_text(text, encoding="utf-8")
    assert "suppresses nothing" not in run("audit", "sure.md", "--out", "-", "--min-confidence", "0.99").stderr
    assert "suppresses nothing" not in run("audit", "french.md", "wall.md", "--out", "-").stderr


def test_a_comment_in_a_record_is_told_and_heeded_where_the_configuration_says_so() -> None:
    comment = "<!-- mtcheck: ignore MT304 -- so it was sung -->"
    record = {"id": "choir", "text": f"The choir sang of of Riga on Monday. {comment}"}
    Path("c.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    usual = run("audit", "c.jsonl", "--format", "jsonl", "--out", "-")
    (line,) = read_lines(usual.stdout)
    assert [finding["text"] for finding in line["findings"]] == ["of of", comment]  # type: ignore[attr-defined]  # a list
    assert usual.stderr.startswith("mtcheck: c.jsonl:1: this comment came with a feed, a record or an address, so that")
    heeded = run("audit", "c.jsonl", "--format", "jsonl", "--out", "-", "--set", "heed_feed_comments=true")
    (line,) = read_lines(heeded.stdout)
    told = [(item["code"], item["by"], item["reason"], item["where"]) for item in line["set_aside"]]  # type: ignore[attr-defined]  # the same
    said = ("comment", "so it was sung", "c.jsonl:1")
    assert (line["findings"], told, heeded.stderr) == ([], [("MT304", *said), ("MT711", *said)], "")


def test_a_comment_that_suppresses_nothing_where_it_stands_in_a_record_is_told() -> None:
    comment = "<!-- mtcheck: ignore MT304 -- so it was sung"
    record = {"id": "choir", "title": f"The choir {comment} -->", "text": f"The choir sang.\n\n{comment}\nOf Riga."}
    Path("c.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    open_end = "this comment never ends, so that it suppresses nothing; write --> behind it"
    title = "comments suppress nothing in a title; write ignore-file in the text, or suppress in the configuration"
    told = run("gate", "c.jsonl", "--set", "heed_feed_comments=true").stderr.splitlines()
    assert [line for line in told if "comment" in line] == [
        f"mtcheck: c.jsonl:1: {open_end}",
        f"mtcheck: c.jsonl:1: {title}",
    ]


def test_a_comment_in_a_record_that_sets_nothing_aside_but_itself_is_idle() -> None:
    record = {"id": "choir", "text": "The choir sang of Riga on Monday. <!-- mtcheck: ignore -- so it was sung -->"}
    Path("c.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    heeded = run("audit", "c.jsonl", "--format", "jsonl", "--out", "-", "--set", "heed_feed_comments=true")
    assert heeded.stderr == "mtcheck: c.jsonl:1: this comment suppresses nothing; take it out\n"


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\n<!-- mtcheck: ignore-file MT304 -- a song -->\nThey sang the the song of the port.",
        "Rain.\n<!-- mtcheck: ignore-start MT304 -- so -->\nThey sang the the song.\n<!-- mtcheck: ignore-end -->\nSo.",
    ],
)
def test_fix_leaves_heeded_comments_of_a_record_and_what_they_set_aside(text: str) -> None:
    Path("c.jsonl").write_text(json.dumps({"id": "choir", "text": text}) + "\n", encoding="utf-8")
    fixed = run("fix", "c.jsonl", "--set", "heed_feed_comments=true")
    assert (fixed.exit_code, fixed.stdout) == (0, "")
