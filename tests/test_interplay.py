"""All of the gate at once, as a pipeline has it: what one part sets aside the others count, show and leave alone."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from git_checkout import commit, git, isolate_git, write
from plug_in_package import install_example, on_path
from report_runs import read_run

from mtcheck.cli.commands import main

OLD = "old.json"
FERRY = "The ferry [elle] came late. It was the the last one of the the day.\n\nRain fell on the the port of Boutcha"
FERRY += ", and Bucha slept. <!-- mtcheck: ignore MT304 -- so the poet wrote -->"
PORT = "---\ntitle: The the port\n---\n\nThe gate was was shut , they said.\n\nThe port of of Riga is shut."
ESSAY = "It was was so , and so it was was."
CONFIGURATION = f"""
baseline = "{OLD}"
max_findings = ["minor=0", "major=0"]
min_confidence = 0.92

[[suppress]]
code = "MT304"
text = "of of"
reason = "the name of the song"

[[paths]]
match = "posts/essays/"
ignore = ["MT304"]
"""
FORMATS = ("json", "jsonl", "sarif", "junit", "gitlab", "checkstyle", "markdown", "csv", "github")


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args], prog_name="mtcheck", env={"SOURCE_DATE_EPOCH": "1788220800"})


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate_git(monkeypatch)
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")


@pytest.fixture
def site() -> None:
    """A repository whose old faults a baseline has, with new ones, some of which somebody sets aside."""
    git("init", "--quiet", "--initial-branch", "main")
    write("posts/ferry.md", FERRY.partition(" It was")[0])
    write("posts/port.md", PORT.partition("\n\nThe port of")[0])
    assert run("audit", "posts", "--out", "-", "--write-baseline", OLD).exit_code == 0
    write("mtcheck.toml", CONFIGURATION)
    commit("What was published long ago")
    write("posts/ferry.md", FERRY)
    write("posts/port.md", PORT)
    write("posts/essays/was.md", ESSAY)
    write("posts/good.md", "It was the first time in ten years.")


def read_report(*options: str) -> Any:  # noqa: ANN401 - a document
    return json.loads(run("gate", "posts", "--format", "json", *options).stdout)


def count_findings(report: Any) -> Counter[tuple[str, str, str]]:  # noqa: ANN401 - a document
    """How often each article has each text marked by each check."""
    return Counter((a["id"], found["code"], found["text"]) for a in report["articles"] for found in a["findings"])


def count_aside(report: Any, how: str) -> Counter[tuple[str, str, str]]:  # noqa: ANN401 - a document
    """The same of what was set aside."""
    asides = ((a["id"], aside) for a in report["articles"] for aside in a.get("set_aside", ()) if aside["how"] == how)
    return Counter((article, aside["code"], aside["text"]) for article, aside in asides)


@pytest.mark.usefixtures("site")
def test_what_counts_and_what_was_set_aside_add_up() -> None:
    report = read_report()
    ferry, port, essay = "posts/ferry.md", "posts/port.md", "posts/essays/was.md"
    counted = {(ferry, "MT304", "the the"): 2, (essay, "MT302", " ,"): 1}
    carried = {(ferry, "MT101", "[elle]"): 1, (port, "MT304", "The the"): 1, (port, "MT304", "was was"): 1}
    carried[port, "MT302", " ,"] = 1
    suppressed = {(ferry, "MT304", "the the"): 1, (port, "MT304", "of of"): 1}
    assert count_findings(report) == counted
    assert count_aside(report, "carried") == carried
    assert count_aside(report, "suppressed") == suppressed
    told = report["run"]
    assert (sum(told["findings"].values()), told["carried"], told["suppressed"]) == (3, 4, 2)
    assert report["gate"]["refused"] == [essay, ferry]
    all_findings = read_report("--no-baseline", "--no-suppress")
    assert count_findings(all_findings) == Counter(counted) + Counter(carried) + Counter(suppressed)
    unsure = read_report("--min-confidence", "0")
    assert set(count_findings(unsure)) - set(counted) == {(ferry, "MT202", "Boutcha")}
    assert set(count_findings(read_report("--set", "paths=[]"))) - set(counted) == {(essay, "MT304", "was was")}


@pytest.mark.usefixtures("site")
def test_one_job_and_two_give_the_same_bytes_in_every_format() -> None:
    made = []
    for jobs in ("1", "2"):
        folder = Path(f"../out{jobs}")
        folder.mkdir()
        options = [f"--write={name}={folder / name}" for name in FORMATS]
        done = run("gate", "posts", "--jobs", jobs, *options)
        assert done.exit_code == 1
        made.append({name: (folder / name).read_bytes() for name in FORMATS} | {"told": done.stdout + done.stderr})
    assert made[0] == made[1]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("site")
def test_fix_leaves_what_was_set_aside_and_then_the_gate_says_yes(jobs: str) -> None:
    before = read_report()
    done = run("fix", "posts", "--write", "--jobs", jobs)
    assert (done.exit_code, done.stderr) == (
        0,
        "mtcheck: fix: 3 safe fixes made in 2 files; 3 safe fixes let be by the baseline (--no-baseline)\n",
    )
    assert Path("posts/ferry.md").read_text(encoding="utf-8") == (
        FERRY.replace("the the last one of the the day", "the last one of the day") + "\n"
    )
    assert Path("posts/port.md").read_text(encoding="utf-8") == f"{PORT}\n"
    assert Path("posts/essays/was.md").read_text(encoding="utf-8") == "It was was so, and so it was was.\n"
    after = read_report("--jobs", jobs)
    assert (after["gate"]["passed"], count_findings(after)) == (True, Counter())
    for how in ("carried", "suppressed"):
        assert count_aside(after, how) == count_aside(before, how)
    changed = run("gate", "posts", "--changed-since", "HEAD", "--jobs", jobs)
    assert (changed.exit_code, changed.stdout.splitlines()[-1]) == (0, "gate: yes, 4 articles may be published")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("site")
def test_sarif_with_suppressions_a_baseline_and_failures_is_allowed_by_the_published_schema(jobs: str) -> None:
    write("posts/broken.jsonl", '{"id": "a"}\n{"id": "b", "text": "It rained."}')
    done = run("gate", "posts", "--format", "sarif", "--jobs", jobs)
    assert done.exit_code == 3
    made = read_run(done.stdout)
    states = Counter(
        (each["baselineState"], *(told["kind"] for told in each.get("suppressions", ()))) for each in made["results"]
    )
    assert states == {("new",): 3, ("unchanged",): 4, ("new", "inSource"): 1, ("new", "external"): 1}
    why = [each["justification"] for result in made["results"] for each in result.get("suppressions", ())]
    assert sorted(why) == ["so the poet wrote", "the name of the song"]
    (invocation,) = made["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 3)
    assert notification["message"]["text"].startswith('posts/broken.jsonl:1: article "a" has no "text"')
    prints = [(result["partialFingerprints"]["mtcheck/v1"]) for result in made["results"]]
    assert len(set(prints)) == len(prints) == 9


def test_a_check_that_pip_installed_fails_the_gate_and_is_suppressed_and_let_be_as_ours_are(tmp_path: Path) -> None:
    strict = ("gate", "posts", "--max", "major=0")
    write("posts/a.md", "The port was closed yesterday.")
    with on_path(install_example(tmp_path)):
        for jobs in ("1", "2"):
            refused = run(*strict, "--format", "sarif", "--jobs", jobs)
            (result,) = read_run(refused.stdout)["results"]
            assert (refused.exit_code, result["ruleId"]) == (1, "HD001")
        write("posts/a.md", "The port was closed yesterday. <!-- mtcheck: ignore relative-day -- it is a column -->")
        assert run(*strict).exit_code == 0
        write("posts/a.md", "The port was closed yesterday.")
        write("mtcheck.toml", '[[suppress]]\ncode = "HD001"\ntext = "yesterday"\nreason = "a column of memories"')
        assert run(*strict).exit_code == 0
        fingerprint = result["partialFingerprints"]["mtcheck/v1"]
        write("mtcheck.toml", f'[[suppress]]\nfingerprint = "{fingerprint}"\nreason = "a column of memories"')
        assert run(*strict).exit_code == 0
        Path("mtcheck.toml").unlink()
        assert run("audit", "posts", "--out", "-", "--write-baseline", OLD).exit_code == 0
        assert run(*strict, "--baseline", OLD).exit_code == 0
        write("posts/a.md", "The port was closed yesterday. It opens tomorrow.")
        refused = run(*strict, "--baseline", OLD, "--format", "jsonl")
        assert refused.exit_code == 1
        assert [found["text"] for found in json.loads(refused.stdout)["findings"]] == ["tomorrow"]
    kept = Path(OLD).read_bytes()
    without = run(*strict, "--baseline", OLD, "--prune-baseline")
    assert (without.exit_code, Path(OLD).read_bytes()) == (0, kept)
