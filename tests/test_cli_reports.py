"""Several reports in one run: what goes where, and that nothing else does."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from cli_runs import FOUND, prepare_folder, shell, write_feed
from click.testing import CliRunner, Result
from lxml import etree
from report_runs import read_run

from mtcheck.cli.commands import main
from mtcheck.reports import FORMATS

BROKEN = '{"id": "half", "text": "It was'


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_folder(tmp_path, monkeypatch)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def write_all(*formats: str) -> list[str]:
    return [part for name in formats for part in ("--write", f"{name}=out.{name}")]


def read(name: str) -> str:
    return Path(f"out.{name}").read_text(encoding="utf-8")


def test_one_run_of_the_gate_writes_every_format() -> None:
    done = run("gate", "good.jsonl", "bad.jsonl", "--format", "github", *write_all("text", *FORMATS))
    assert done.exit_code == 1
    assert [line.partition(" ")[0] for line in done.stdout.splitlines()] == ["::error", "::warning"]
    assert read("github") == done.stdout
    assert read("text") == done.stderr
    assert read("text").startswith(f"refused bad (bad.jsonl): {FOUND}; score 88.9 is below 95.0\n")
    assert [json.loads(line)["id"] for line in read("jsonl").splitlines()] == ["good", "bad"]
    assert json.loads(read("json"))["gate"]["exit_code"] == 1
    results = read_run(read("sarif"))["results"]
    assert [result["locations"][0]["physicalLocation"] for result in results] == [
        {"artifactLocation": {"uri": "bad.jsonl", "uriBaseId": "%SRCROOT%"}, "region": {"startLine": 1}}
    ]
    assert etree.fromstring(read("junit").encode()).get("failures") == "1"
    assert [entry["location"]["path"] for entry in json.loads(read("gitlab"))] == ["bad.jsonl"]
    assert etree.fromstring(read("checkstyle").encode()).find("file/error[@line]") is not None
    assert [row["id"] for row in csv.DictReader(read("csv").splitlines())] == ["bad"]
    assert read("markdown").startswith("# mtcheck report\n")
    assert read("console").startswith("Score ")


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "console"])
@pytest.mark.parametrize("command", [("audit", "--out", "-"), ("gate",)])
def test_standard_output_and_a_file_are_the_same_and_standard_output_holds_nothing_else(
    command: tuple[str, ...], name: str
) -> None:
    done = run(*command, "good.jsonl", "bad.jsonl", "--format", name, *write_all(name))
    assert done.stdout == read(name)
    assert done.exit_code == (1 if command[0] == "gate" else 0)


def test_a_test_case_fails_by_the_limits_of_the_gate() -> None:
    Path("mtcheck.toml").write_text("hold_score = 50\nleast_words = 0\n", encoding="utf-8")
    assert run("gate", "bad.jsonl", *write_all("junit")).exit_code == 0
    assert etree.fromstring(read("junit").encode()).find("*/*/failure") is None
    assert run("gate", "bad.jsonl", "--min-score", "90", *write_all("junit")).exit_code == 1
    failure = etree.fromstring(read("junit").encode()).find("*/*/failure")
    assert failure is not None
    assert failure.get("message") == f"{FOUND}; score 88.9 is below 90.0"


def test_a_report_in_a_file_is_complete_where_something_could_not_be_read() -> None:
    Path("half.jsonl").write_text(BROKEN, encoding="utf-8")
    done = run("audit", "bad.jsonl", "half.jsonl", "none.txt", "--out", "-", *write_all("sarif", "json", "junit"))
    assert done.exit_code == 3
    (invocation,) = read_run(read("sarif"))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2
    assert [failure["where"] for failure in json.loads(read("json"))["failures"]] == ["half.jsonl:1", "none.txt"]
    assert etree.fromstring(read("junit").encode()).get("errors") == "2"


def test_an_article_has_the_line_of_its_record_whatever_its_id() -> None:
    write_feed("two.jsonl", {"id": "one", "text": "It rained."}, {"id": "two", "text": "It was the the first time."})
    Path("two.csv").write_text('id,text\none,"It\nrained."\ntwo,It was the the first time.\n', encoding="utf-8")
    done = run("audit", "two.jsonl", "two.csv", "--out", "-", "--format", "gitlab")
    places = [(entry["location"]["path"], entry["location"]["lines"]) for entry in json.loads(done.stdout)]
    assert places == [("two.jsonl", {"begin": 2}), ("two.csv", {"begin": 4})]


@pytest.mark.parametrize("command", ["audit", "gate"])
def test_a_report_that_cannot_be_written_is_refused_before_anything_is_read(command: str) -> None:
    done = run(command, "good.jsonl", "--write", "sarif=none/out.sarif")
    expected = 'mtcheck: --write: there is no folder "none"; make it first, or name another file\n'
    assert (done.stdout, done.stderr, done.exit_code) == ("", expected, 2)
    assert not Path("mtcheck-report").exists()


def test_only_the_gate_has_its_own_words() -> None:
    done = run("audit", "good.jsonl", "--write", "text=out.text")
    assert done.stderr.startswith('mtcheck: --write: "text" is no format; choose one of console, ')
    assert done.exit_code == 2


def test_a_job_of_github_has_a_summary_and_its_files_from_the_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path.cwd().parent))
    done = run("gate", "bad.jsonl", *write_all("sarif"))
    assert (done.exit_code, Path("summary.md").exists()) == (1, False)
    done = run("gate", "bad.jsonl", "--format", "github", *write_all("github"))
    summary = Path("summary.md").read_text(encoding="utf-8")
    assert summary.startswith("**gate: no, 1 of 1 article refused**\n\n# mtcheck report\n")
    assert summary.count("# mtcheck report\n") == 1
    assert f"::warning file={Path.cwd().name}/bad.jsonl,line=1," in done.stdout


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_every_format_that_a_repository_shows_names_files_from_its_folder(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("sarif", "gitlab", "checkstyle", "junit", "github")
    folder = Path.cwd().name
    fingerprints = []
    for workspace, start in ((None, ""), (Path.cwd().parent, f"{folder}/")):
        monkeypatch.setenv(variable, str(workspace or ""))
        assert run("gate", "bad.jsonl", "none.md", *write_all(*names)).exit_code == 3
        results = read_run(read("sarif"))
        places = [each["locations"][0]["physicalLocation"] for each in results["results"]]
        places += [
            each["locations"][0]["physicalLocation"] for each in results["invocations"][0]["toolExecutionNotifications"]
        ]
        artifacts = {(each["artifactLocation"]["uri"], each["artifactLocation"]["uriBaseId"]) for each in places}
        assert artifacts == {(f"{start}{name}", "%SRCROOT%") for name in ("bad.jsonl", "none.md")}
        entries = json.loads(read("gitlab"))
        assert {entry["location"]["path"] for entry in entries} == {f"{start}bad.jsonl", f"{start}none.md"}
        fingerprints.append([entry["fingerprint"] for entry in entries])
        assert [f'<file name="{start}{name}">' in read("checkstyle") for name in ("bad.jsonl", "none.md")] == [True] * 2
        assert (f'classname="{folder}.bad_jsonl"' in read("junit")) is bool(start)
        assert f"file={start}bad.jsonl,line=1," in read("github")
    assert fingerprints[0] == fingerprints[1]


def test_many_processes_write_the_same() -> None:
    names = ("json", "sarif", "junit", "github", "gitlab", "checkstyle")
    run("audit", "good.jsonl", "bad.jsonl", "--out", "-", *write_all(*names))
    alone = [read(name) for name in names]
    run("audit", "good.jsonl", "bad.jsonl", "--out", "-", "--jobs", "2", *write_all(*names))
    assert [read(name) for name in names] == alone


def test_standard_output_is_utf8_in_a_shell_that_is_not() -> None:
    Path("quotes.txt").write_text("“Wait the the bus“, he said.\n", encoding="utf-8")
    environment = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = shell("audit", "quotes.txt", "--out", "-", "--format", "sarif", env=environment)
    results = read_run(done.stdout.decode("utf-8"))["results"]
    assert [result["ruleId"] for result in results] == ["MT304", "MT301"]
    assert "“" in done.stdout.decode("utf-8")


def test_the_document_has_what_only_the_whole_feed_shows() -> None:
    feed = Path(__file__).parent.parent / "fixtures" / "names" / "feed.jsonl"
    done = CliRunner().invoke(main, ["audit", str(feed), "--format", "json", "--out", "rep"])
    document = json.loads(done.stdout)
    assert document["feed"] == json.loads(Path("rep/feed.json").read_text(encoding="utf-8"))
    assert document["run"] == json.loads(Path("rep/run.json").read_text(encoding="utf-8"))
    assert document["run"]["feed_findings"] == len(document["feed"]["findings"]) > 0


def test_a_finding_in_a_title_has_its_line_and_column_in_the_file() -> None:
    text = "---\r\nlang: en\r\ntitle: 'It''s the the end'\r\n---\r\nThe port was shut on Monday.\r\n"
    Path("title.md").write_bytes(text.encode())
    run("audit", "title.md", "--out", "-", *write_all("sarif", "gitlab", "checkstyle", "github", "jsonl", "markdown"))
    (result,) = read_run(read("sarif"))["results"]
    at = text.index("the the")
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 15,
        "endLine": 3,
        "endColumn": 22,
        "charOffset": at,
        "charLength": 7,
        "snippet": {"text": "the the"},
    }
    assert "fixes" not in result  # in quotation marks it would be written otherwise
    (entry,) = json.loads(read("gitlab"))
    assert (entry["location"]["lines"], entry["description"][:7]) == ({"begin": 3, "end": 3}, "title: ")
    assert '<error line="3" column="15" ' in read("checkstyle")
    assert "::warning file=title.md,line=3,endLine=3,col=15,endColumn=22,title=MT304 doubled-word (minor)::title: " in (
        read("github")
    )
    (found,) = json.loads(read("jsonl"))["findings"]
    assert (found["field"], found["start"], found["line"], found["column"]) == ("title", 5, 3, 15)


def test_a_title_of_which_nobody_can_tell_where_it_is_written_stands_at_the_first_line() -> None:
    item = "<item><title>It is the the end</title><description>The port was shut on Monday.</description></item>"
    feed = f'<rss version="2.0"><channel><title>News</title>\n{item}</channel></rss>'
    Path("feed.xml").write_text(feed, encoding="utf-8")
    run("audit", "feed.xml", "--out", "-", *write_all("checkstyle"))
    assert '<error line="1" severity="warning" message="feed.xml#1, title: ' in read("checkstyle")
