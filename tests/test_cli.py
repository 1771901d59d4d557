from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from cli_runs import CLEAN, FOUND, MTCHECK, prepare_folder, write_feed
from click.testing import CliRunner, Result
from signed import mask_signatures

from mtcheck.cli.commands import main

FAILS = "MQM: 1 penalty point, 111.1 per 1,000 words (10 accepted); calibrated 0.0 (90.0 passes): it fails"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare_folder(tmp_path, monkeypatch)
    return tmp_path


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, prog_name="mtcheck", catch_exceptions=False)


def test_standard_output_carries_the_contract_and_nothing_else() -> None:
    done = run("audit", "good.jsonl", "bad.jsonl", "--format", "jsonl", "--out", "-")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["schema"], line["id"], line["verdict"]) for line in lines] == [
        ("mtcheck.article/1", "good", "publish"),
        ("mtcheck.article/1", "bad", "hold"),
    ]
    assert (done.stderr, done.exit_code) == ("", 0)
    assert not Path("mtcheck-report").exists()


def test_an_audit_leaves_a_report_and_says_where() -> None:
    done = run("audit", "bad.jsonl")
    assert done.exit_code == 0
    assert "MT304" in done.stdout
    assert done.stderr == "mtcheck: the report is mtcheck-report/index.html\n"
    assert "the the" in Path("mtcheck-report/index.html").read_text(encoding="utf-8") + "".join(
        page.read_text(encoding="utf-8") for page in Path("mtcheck-report/articles").iterdir()
    )


def test_quiet_says_nothing_but_errors_and_what_somebody_should_mend() -> None:
    assert run("audit", "-q", "good.jsonl", "--out", "there").stderr == ""
    assert Path("there/index.html").exists()
    assert run("audit", "-q", "none.jsonl", "--out", "-").stderr.startswith("mtcheck: none.jsonl: ")
    Path("post.md").write_text(f"{CLEAN} <!-- mtcheck: ignore MT304 -- so he said -->\n", encoding="utf-8")
    told = "mtcheck: post.md:1: this comment suppresses nothing: MT304; take it out\n"
    assert run("audit", "-q", "post.md", "--out", "there").stderr == told


def test_what_cannot_be_read_is_one_line_and_the_rest_is_audited() -> None:
    done = run("audit", "none.jsonl", "good.jsonl", "--format", "jsonl", "--out", "there", "-q")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["good"]
    assert done.stderr.startswith("mtcheck: none.jsonl: ")
    assert done.stderr.count("\n") == 1
    assert done.exit_code == 3
    assert "none.jsonl" in Path("there/failures.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo-terminals")
@pytest.mark.parametrize(("command", "number"), [(("audit", "--out", "-"), 1), (("gate",), 1)])
def test_on_a_terminal_what_was_not_examined_is_said_once(command: tuple[str, ...], number: int) -> None:
    assert show_on_terminal(*command, "none.jsonl", "good.jsonl").count("none.jsonl: ") == number
    assert show_on_terminal(*command, "none.jsonl", "good.jsonl", "--format", "jsonl").count("none.jsonl: ") == number
    assert (
        show_on_terminal(*command, "none.jsonl", "good.jsonl", "--format", "markdown").count("none.jsonl: ") == number
    )


def show_on_terminal(*args: str) -> str:
    """All that a person sees who runs a command in a terminal."""
    import pty

    controller, terminal = pty.openpty()
    with os.fdopen(controller, "rb", buffering=0) as screen:
        environment = {**os.environ, "TERM": "dumb"}
        with subprocess.Popen([*MTCHECK, *args], stdout=terminal, stderr=terminal, env=environment) as process:
            os.close(terminal)
            shown = b""
            with suppress(OSError):  # the kernel's word for a terminal that nobody writes to any more
                while piece := screen.read(4096):
                    shown += piece
            process.wait(60)
    return shown.decode("utf-8")


def test_nothing_to_audit_is_incomplete() -> None:
    Path("empty").mkdir()
    assert run("audit", "empty", "--out", "-").exit_code == 3


def test_standard_input_is_a_source() -> None:
    done = run("audit", "-", "--format", "jsonl", "--out", "-", stdin=json.dumps({"id": "a", "text": CLEAN}) + "\n")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]


def test_options_of_the_input_reach_the_readers() -> None:
    write_feed("posts.jsonl", {"body": {"plain": CLEAN}})
    done = run(
        *("audit", "posts.jsonl", "--field", "text=body.plain", "--language", "de", "--source-language", "fr"),
        *("--format", "jsonl", "--out", "-"),
    )
    (line,) = map(json.loads, done.stdout.splitlines())
    assert (line["language"], line["source_language"], done.exit_code) == ("de", "fr", 0)


@pytest.mark.parametrize(
    "selection", [("--ignore", "MT304"), ("--select", "MT101,bracketed-gloss"), ("--ignore", "mt3")]
)
def test_checks_are_selected_on_the_command_line(selection: tuple[str, str]) -> None:
    done = run("audit", "bad.jsonl", "--format", "jsonl", "--out", "-", *selection)
    assert [json.loads(line)["findings"] for line in done.stdout.splitlines()] == [[]]


def test_the_command_line_adds_to_what_is_ignored_and_replaces_what_is_selected() -> None:
    Path("mtcheck.toml").write_text('ignore = ["MT304"]\nselect = ["MT3"]\n', encoding="utf-8")
    write_feed("two.jsonl", {"text": "It was the the first time , she said, “and the [elle] last."})

    def find(*args: str) -> list[str]:
        done = run("audit", "two.jsonl", "--format", "jsonl", "--out", "-", *args)
        return [finding["code"] for finding in json.loads(done.stdout)["findings"]]

    assert find() == ["MT302", "MT303"]
    assert find("--ignore", "MT302") == ["MT303"]
    assert find("--select", "MT1,MT304") == ["MT101"]


def test_the_nearest_configuration_is_used_unless_another_is_named() -> None:
    Path("mtcheck.toml").write_text('ignore = ["MT304"]\n', encoding="utf-8")
    Path("other.toml").write_text("hold_score = 50\nleast_words = 0\n", encoding="utf-8")
    assert run("gate", "bad.jsonl").exit_code == 0
    assert run("gate", "bad.jsonl", "--config", "other.toml", "--fail-on", "review").exit_code == 1
    assert run("gate", "bad.jsonl", "--config", "other.toml").exit_code == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--config", "none.toml"), "mtcheck: none.toml: cannot be read: no such file or directory; name a file"),
        (
            ("--language", "English"),
            'language is "English", not a language tag such as en or pt-BR, did you mean "en"?; see --help',
        ),
        (("--select", "MT999"), 'mtcheck: --select: no check is called "MT999"'),
        (("--field", "txt=a"), 'mtcheck: --field: "txt" is no field of an article; did you mean "text"?'),
        (("--format", "pdf"), "Error: Invalid value for '--format': 'pdf' is not one of"),
        (("--jobs", "-1"), "Error: Invalid value for '--jobs'"),
        (("--out", "good.jsonl/there"), "mtcheck: good.jsonl/there: "),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(args: tuple[str, str], message: str) -> None:
    done = run("audit", "good.jsonl", *args)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_wrong_use_does_not_cost_an_older_report() -> None:
    run("audit", "good.jsonl")
    before = Path("mtcheck-report/index.html").read_bytes()
    assert run("audit", "good.jsonl", "--select", "MT999").exit_code == 2
    assert Path("mtcheck-report/index.html").read_bytes() == before


def test_without_a_source_there_is_nothing_to_do() -> None:
    done = run("audit")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Missing argument 'SOURCES...'" in done.stderr


def test_the_gate_lets_good_articles_pass_and_writes_no_folder() -> None:
    done = run("gate", "good.jsonl")
    told = "SIGNATURE\ngate: yes, 1 article may be published\n"
    assert (mask_signatures(done.stdout), done.stderr, done.exit_code) == (told, "", 0)
    assert not Path("mtcheck-report").exists()


def test_the_gate_names_what_it_refuses_and_why() -> None:
    done = run("gate", "good.jsonl", "bad.jsonl")
    refused, rate, verdicts, signature, decision = mask_signatures(done.stdout).splitlines()
    assert refused == f"refused bad (bad.jsonl): {FOUND}; score 88.9 is below 95.0"
    assert rate.startswith("2 scored articles together, per 1,000 words: 58.8 (95%: 0.0 to 111.1) penalty points and ")
    assert verdicts == "2 articles: 1 hold, 0 review, 1 publish"
    assert (signature, decision) == ("SIGNATURE", "gate: no, 1 of 2 articles refused")
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (("--min-score", "90"), "score 88.9 is below 90.0"),
        (("--max", "critical=0", "--max", "minor=0"), "1 minor finding, at most 0 allowed"),
        (("--fail-on", "review"), "score 88.9 is below 99.0"),
        (("--must-pass",), FAILS),
    ],
)
def test_thresholds_of_the_gate_refuse_more(args: tuple[str, ...], reason: str) -> None:
    Path("mtcheck.toml").write_text("hold_score = 50\nleast_words = 0\n", encoding="utf-8")
    assert run("gate", "bad.jsonl").exit_code == 0
    done = run("gate", "bad.jsonl", *args)
    told = f"refused bad (bad.jsonl): {FOUND}; {reason}\nSIGNATURE\ngate: no, 1 of 1 article refused\n"
    assert mask_signatures(done.stdout) == told
    assert done.exit_code == 1


def test_an_incomplete_audit_never_passes_the_gate() -> None:
    done = run("gate", "bad.jsonl", "none.jsonl")
    expected = "gate: incomplete, not everything was examined (1 failure); 1 of 1 article refused"
    assert done.stdout.splitlines()[-1] == expected
    assert done.stderr.startswith("mtcheck: none.jsonl: ")
    assert done.exit_code == 3


def test_the_gate_in_another_format_decides_on_standard_error() -> None:
    done = run("gate", "good.jsonl", "bad.jsonl", "--format", "jsonl", "--out", "there")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["good", "bad"]
    assert done.stderr.startswith(f"refused bad (bad.jsonl): {FOUND}; score 88.9 is below 95.0\n")
    assert done.stderr.endswith("\ngate: no, 1 of 2 articles refused\n")
    assert Path("there/index.html").exists()
    assert done.exit_code == 1


def test_checks_are_listed_for_people_for_the_readme_and_for_programs() -> None:
    rows = json.loads(run("checks", "--format", "json").stdout)
    assert {"code", "name", "severity", "category", "summary"} <= set(rows[0])
    text = run("checks").stdout.splitlines()
    assert text[0].split() == ["CODE", "NAME", "DEFAULT", "SEVERITY", "CATEGORY", "SUMMARY"]
    assert [line.split()[:5] for line in text[1:]] == [
        [row["code"], row["name"], "on" if row["default"] else "off", row["severity"], row["category"]] for row in rows
    ]
    table = run("checks", "--format", "markdown").stdout.splitlines()
    assert table[0] == "| code | name | default | severity | category | summary |"
    assert table[1] == "| --- | --- | --- | --- | --- | --- |"
    assert [line.split(" | ")[0] for line in table[2:]] == [f"| {row['code']}" for row in rows]


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("mtcheck 0.")


FRENCH_TAG = (
    '<rss version="2.0"><channel><title>N</title><language>fr</language><item><title>Port open again</title>'
    "<description>The port was opened again on Monday and the ships came in one after the other.</description>"
    "</item></channel></rss>"
)


def test_a_translated_feed_that_kept_its_old_language_tag_can_be_put_right(tmp_path: Path) -> None:
    feed = tmp_path / "feed.rss"
    feed.write_text(FRENCH_TAG, encoding="utf-8")
    assert CliRunner().invoke(main, ["gate", str(feed)]).exit_code == 1
    assert CliRunner().invoke(main, ["gate", str(feed), "--force-language", "en"]).exit_code == 0


def test_an_empty_report_folder_is_refused(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The port is open.", encoding="utf-8")
    result = CliRunner().invoke(main, ["audit", str(article), "--out", ""])
    assert (result.exit_code, result.stderr) == (
        2,
        'mtcheck: --out: names no folder; name one, or write "-" for none\n',
    )


def test_a_glossary_of_the_command_line_adds_to_that_of_the_configuration() -> None:
    Path("house.csv").write_text("preferred,avoid\nKyiv,Kiev\n", encoding="utf-8")
    Path("desk.toml").write_text('[[term]]\npreferred = "Odesa"\navoid = "Odessa"\n', encoding="utf-8")
    Path("mtcheck.toml").write_text('glossary = "house.csv"\n', encoding="utf-8")
    write_feed("towns.jsonl", {"text": "From Kiev to Odessa."})
    done = run("audit", "towns.jsonl", "--glossary", "desk.toml", "--out", "-", "--format", "jsonl")
    messages = [finding["message"] for finding in json.loads(done.stdout)["findings"]]
    assert messages == [
        '"Kiev" here; the glossary (house.csv) has "Kyiv"',
        '"Odessa" here; the glossary (desk.toml) has "Odesa"',
    ]
    refused = run("gate", "towns.jsonl", "--glossary", "desk.toml", "--max", "minor=1")
    found = ", ".join(f'MT221 glossary-term "{name}" (minor, sentence 1)' for name in ("Kiev", "Odessa"))
    assert (refused.exit_code, refused.stdout.splitlines()[0]) == (
        1,
        f"refused towns.jsonl:1: {found}; 2 minor findings, at most 1 allowed",
    )


@pytest.mark.parametrize(
    "options",
    [
        ("--extend-select", "MT222"),
        ("--select", "mt222"),
        ("--select", "MT1,mixed-abbreviation"),
        ("--select", "MT222", "--ignore", "MT1"),
    ],
)
def test_a_check_that_is_off_by_default_is_switched_on_by_name(options: tuple[str, ...]) -> None:
    write_feed("mixed.jsonl", {"text": "The US left. In the U.S. they stayed."})
    off = run("audit", "mixed.jsonl", "--select", "MT2", "--out", "-", "--format", "jsonl")
    assert json.loads(off.stdout)["findings"] == []
    done = run("audit", "mixed.jsonl", *options, "--out", "-", "--format", "jsonl")
    (audit,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(finding["code"], finding["severity"]) for finding in audit["findings"]] == [("MT222", "neutral")]
    assert audit["score"] == 100


def test_a_page_of_a_check_tells_how_to_switch_it_on_or_off() -> None:
    assert run("explain", "MT222").stdout.splitlines()[-1] == (
        "To run mtcheck with it, which is off by default: --extend-select MT222, "
        'or extend_select = ["MT222"] in mtcheck.toml'
    )
    assert run("explain", "MT221").stdout.splitlines()[-1] == (
        'To run mtcheck without it: --ignore MT221, or ignore = ["MT221"] in mtcheck.toml'
    )
    assert '(in en-GB; glossary: "lift", not "elevator" (en-GB))' in run("explain", "MT221").stdout


def test_a_page_of_a_check_tells_how_to_allow_a_word() -> None:
    hint = '--allow "THE WORDS", or allow = ["THE WORDS"] in mtcheck.toml'
    assert run("explain", "MT102").stdout.splitlines()[-3].endswith(hint)
    run("audit", "good.jsonl", "--out", "there")
    assert hint.replace('"', "&#34;") in Path("there/index.html").read_text(encoding="utf-8")


def test_words_that_are_allowed_are_marked_nowhere() -> None:
    write_feed("mairie.jsonl", {"text": "The protesters went to Boutcha. The mairie was shut. Bucha is a town."})

    def find(*args: str) -> list[str]:
        done = run("audit", "mairie.jsonl", "--out", "-", "--format", "jsonl", *args)
        return [finding["text"] for finding in json.loads(done.stdout)["findings"]]

    assert find() == ["Boutcha", "mairie"]
    assert find("--allow", "Mairie") == ["Boutcha"]
    assert find("--allow", "mairie", "--allow", "Boutcha") == []
    Path("mtcheck.toml").write_text('allow = ["mairie"]\n', encoding="utf-8")
    assert find("--allow", "Boutcha") == []


def test_the_list_of_checks_says_which_are_off_by_default() -> None:
    rows = json.loads(run("checks", "--format", "json").stdout)
    assert [row["code"] for row in rows if not row["default"]] == ["MT222"]
    (line,) = [line for line in run("checks").stdout.splitlines() if line.startswith("MT222")]
    assert line.split()[:4] == ["MT222", "mixed-abbreviation", "off", "neutral"]
