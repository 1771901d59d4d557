"""The GitHub Action: what it declares, and its scripts run as the runner does it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from git_checkout import commit, git, isolate_git, write
from offline_project import copy_project, keep_pip_offline
from report_runs import read_outcomes, read_run

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".github" / "actions" / "mtcheck"
BAD = "The mayor [elle] considered[e] it. Les familles attendent toujours une réponse."
EXAMPLE = re.compile(r"<!-- example: (?:github|gitlab|pre-commit) -->\n```yaml\n(.*?)```", re.DOTALL)
INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
needs_bash = pytest.mark.skipif(sys.platform == "win32", reason="the bash of that system need not be the runner's")


@dataclass(frozen=True, slots=True)
class Step:
    """What a step of a job came to."""

    code: int
    stdout: str
    stderr: str
    outputs: dict[str, str]
    env: dict[str, str]
    """What it hands on to the steps after it."""
    summary: str


def read_action() -> dict[str, Any]:
    action: dict[str, Any] = yaml.safe_load((FOLDER / "action.yml").read_text(encoding="utf-8"))
    return action


def run_step(script: str, given: Mapping[str, str], env: Mapping[str, str], *, folder: Path = FOLDER) -> Step:
    """Run the step that runs a script, with the inputs that are given and the defaults of the others."""
    action = read_action()
    (step,) = (step for step in action["runs"]["steps"] if script in step.get("run", ""))
    inputs = {name: declared.get("default", "") for name, declared in action["inputs"].items()}
    assert set(given) <= set(inputs)
    own, where = (
        {name: INPUT.sub(lambda match: {**inputs, **given}[match[1]], value) for name, value in part.items()}
        for part in (step["env"], {"folder": step.get("working-directory", ".")})
    )
    temp = Path("temp").absolute()
    temp.mkdir(exist_ok=True)
    files = {name: temp / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("", encoding="utf-8")
    runner = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(folder),
        "GITHUB_WORKSPACE": str(Path.cwd()),
        "RUNNER_TEMP": str(temp),
        **{name: str(file) for name, file in files.items()},
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={**os.environ, **runner, **env, **own},
        cwd=where["folder"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    told, handed = (
        dict(line.split("=", 1) for line in files[name].read_text(encoding="utf-8").splitlines())
        for name in ("GITHUB_OUTPUT", "GITHUB_ENV")
    )
    summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    return Step(done.returncode, done.stdout, done.stderr, told, handed, summary)


def run_action(**given: str) -> Step:
    """Run the step that checks, with the mtcheck of these tests."""
    mtcheck = Path("temp/mtcheck.sh").absolute()
    mtcheck.parent.mkdir(exist_ok=True)
    mtcheck.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mtcheck "$@"\n', encoding="utf-8")
    mtcheck.chmod(0o755)
    return run_step("check.sh", given, {"MTCHECK": str(mtcheck)})


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate_git(monkeypatch)
    monkeypatch.chdir(tmp_path)
    write("posts/good one.md")
    return tmp_path


def test_every_input_and_output_is_described_and_used() -> None:
    action = read_action()
    assert action["runs"]["using"] == "composite"
    assert all(each["description"] for part in ("inputs", "outputs") for each in action[part].values())
    text = (FOLDER / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(action["inputs"])
    script = (FOLDER / "check.sh").read_text(encoding="utf-8")
    values = [each["value"] for each in action["outputs"].values()]
    assert values == [f"${{{{ steps.check.outputs.{name} }}}}" for name in action["outputs"]]
    assert set(re.findall(r"^\s*(?:tell |echo \")([a-z-]+)(?: \"\$M|=\$code)", script, re.MULTILINE)) == set(
        action["outputs"]
    )


def test_no_script_holds_what_a_workflow_gives() -> None:
    for step in read_action()["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


@needs_bash
def test_the_scripts_are_sound() -> None:
    for script in sorted(FOLDER.glob("*.sh")):
        subprocess.run(["bash", "-n", str(script)], check=True, timeout=60)


@pytest.fixture
def checkout(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The action in a checkout of its own, as GitHub lays it, which pip can install without a network."""
    copy_project(site / "the action", ".github")
    keep_pip_offline(monkeypatch)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    return site / "the action" / ".github" / "actions" / "mtcheck"


@needs_bash
def test_what_the_first_step_installs_the_next_one_checks_with(site: Path, checkout: Path) -> None:
    installed = run_step("install.sh", {}, {}, folder=checkout)
    mtcheck = site / "temp" / "mtcheck" / "bin" / "mtcheck"
    assert (installed.code, installed.env) == (0, {"MTCHECK": str(mtcheck)}), installed.stderr
    where = [str(mtcheck.with_name("python")), "-c", "import mtcheck; print(mtcheck.__file__)"]
    found = subprocess.run(where, capture_output=True, text=True, check=True, cwd=site / "posts").stdout
    assert Path(found).is_relative_to(site / "temp" / "mtcheck")
    given = {"sources": "good one.md", "working-directory": "posts", "junit": "out.xml", "report": "report"}
    clean = run_step("check.sh", given, installed.env, folder=checkout)
    reports = {"sarif": "mtcheck.sarif", "junit": "out.xml", "report": "report"}
    outputs = {name: str(site / "posts" / file) for name, file in reports.items()}
    assert (clean.code, clean.outputs) == (0, {"exit-code": "0", **outputs}), clean.stderr
    assert "gate: yes, 1 article may be published" in clean.stderr
    assert "| 100.0 | publish | 8 | 0 | 0 | 0 | good one.md |" in clean.summary
    write("posts/bad one.md", BAD)
    faulty = run_step("check.sh", {**given, "sources": "good one.md\nbad one.md"}, installed.env, folder=checkout)
    assert (faulty.code, faulty.outputs) == (1, {"exit-code": "1", **outputs}), faulty.stderr
    assert "::error file=posts/bad one.md,line=1," in faulty.stdout
    assert "| 0.0 | hold | 12 | 1 | 1 | 0 | bad one.md |" in faulty.summary
    run = read_run(Path("posts/mtcheck.sarif").read_text(encoding="utf-8"))
    assert {result["ruleId"] for result in run["results"]} == {"MT101", "MT104"}
    outcomes = read_outcomes(Path("posts/out.xml").read_text(encoding="utf-8"))
    assert {name: told.partition(":")[0] for name, told in outcomes.items()} == {
        "good one.md": "pass",
        "bad one.md": "failure",
    }
    assert Path("posts/report/index.html").is_file()


@needs_bash
def test_what_cannot_be_installed_ends_the_step_and_hands_nothing_on(checkout: Path) -> None:
    unknown = run_step("install.sh", {"version": "mtcheck==0.0.0"}, {}, folder=checkout)
    assert (unknown.code, unknown.env) == (1, {})
    assert "No matching distribution found for mtcheck==0.0.0" in unknown.stderr
    bash = shutil.which("bash")
    assert bash is not None
    Path("bin").mkdir()
    Path("bin/bash").symlink_to(bash)
    without = run_step("install.sh", {}, {"PATH": str(Path("bin").absolute())}, folder=checkout)
    assert (without.code, without.env) == (1, {})
    assert without.stdout == (
        "::error::mtcheck: there is no Python on the path; leave the input python-version as it is, "
        "or have actions/setup-python run before this action\n"
    )


@needs_bash
def test_a_good_post_passes_and_leaves_its_reports(site: Path) -> None:
    step = run_action(sources="posts", junit="out.xml", report="report")
    assert (step.code, step.outputs) == (
        0,
        {
            "exit-code": "0",
            "sarif": str(site / "mtcheck.sarif"),
            "junit": str(site / "out.xml"),
            "report": str(site / "report"),
        },
    ), step.stderr
    assert json.loads(Path("mtcheck.sarif").read_text(encoding="utf-8"))["runs"][0]["invocations"][0]["exitCode"] == 0


@needs_bash
def test_a_bad_post_fails_with_annotations_and_its_reports_are_handed_on(site: Path) -> None:
    write("posts/bad one.md", BAD)
    step = run_action(sources="  posts/bad one.md\n\n  posts/g*.md  \n")
    assert (step.code, step.outputs) == (1, {"exit-code": "1", "sarif": str(site / "mtcheck.sarif")}), step.stderr
    assert "::error file=posts/bad one.md,line=1," in step.stdout
    assert "gate: no, 1 of 2 articles refused" in step.stderr
    assert run_action(sources="posts", command="audit", sarif="").code == 0


@needs_bash
@pytest.mark.usefixtures("site")
def test_more_options_are_quoted_as_in_a_shell_and_nothing_is_run() -> None:
    write("my posts/a.md", BAD)
    write("mt check.toml", "hold_score = 0\nhold_critical = 0\nhold_major = 0\n")
    args = (
        "--ignore MT104,'MT101' --config \"mt check.toml\"\n--max major=0 --select MT1 --set 'allow=[\"$(touch x)\"]'"
    )
    step = run_action(sources="my posts", args=args, sarif="")
    assert (step.code, step.outputs, Path("x").exists()) == (0, {"exit-code": "0"}, False), step.stderr
    assert run_action(sources="$(touch x)").code == 3
    assert run_action(sources="--help").code == 3
    assert not Path("x").exists()


@needs_bash
@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"sources": " \n"}, "::error::mtcheck: the input sources is empty; name files, folders or patterns"),
        ({"sources": "posts", "command": "names; ls"}, '::error::mtcheck: the input command is "names; ls"; write'),
        ({"sources": "posts", "args": "--max 'major=0"}, "::error::mtcheck: the input args has a quotation mark"),
        ({"sources": "posts", "args": "--hold-on ''"}, '::error::mtcheck: --hold-on: "" says nothing'),
        ({"sources": "posts", "args": "--hold-on '' --max major=0"}, '::error::mtcheck: --hold-on: "" says nothing'),
        ({"sources": "posts", "args": "--maximum 1"}, "::error::mtcheck: No such option '--maximum'."),
        ({"sources": "posts", "args": "--max-held 300%"}, "::error::mtcheck: --max-held: "),
        ({"sources": "posts", "args": "--config 100%.toml"}, "::error::mtcheck: 100%25.toml: "),
    ],
)
def test_what_cannot_be_obeyed_is_said(given: dict[str, str], said: str) -> None:
    Path("mtcheck.sarif").write_text("of another run", encoding="utf-8")
    step = run_action(**given)
    assert step.code == 2
    assert [line for line in step.stdout.splitlines() if line.startswith(said)]
    assert "sarif" not in step.outputs


@needs_bash
def test_what_cannot_be_obeyed_is_still_said_as_it_is(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(site / "scratch"))
    write("mtcheck.toml", 'languag = "en"\nhold_scor = 1')
    step = run_action(sources="posts")
    told = step.stderr.splitlines()
    assert len(told) == 2
    assert step.stdout.splitlines() == [f"::error::{line}" for line in told]
    assert list((site / "scratch").iterdir()) == []


@needs_bash
@pytest.mark.usefixtures("site")
def test_only_what_a_branch_changes_is_checked() -> None:
    git("init", "--quiet", "--initial-branch", "main")
    write(".gitignore", "temp/\n*.sarif\n")
    write("posts/old.md", BAD)
    commit()
    git("switch", "--quiet", "--create", "topic")
    assert run_action(sources="posts", **{"changed-since": "main"}).code == 0
    write("posts/new.md", BAD)
    commit()
    step = run_action(sources="posts", **{"changed-since": "main"})
    assert step.code == 1
    assert "gate: no, 1 of 1 article refused" in step.stderr


def test_the_readme_shows_what_there_is() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    github, gitlab, hooks = (yaml.safe_load(match[1]) for match in EXAMPLE.finditer(readme))
    (step,) = (step for step in github["jobs"]["posts"]["steps"] if step.get("id") == "mtcheck")
    assert step["uses"].partition("@")[0] == "OWNER/mtcheck/" + FOLDER.relative_to(ROOT).as_posix()
    assert set(step["with"]) <= set(read_action()["inputs"])
    reports = gitlab["mtcheck"]["artifacts"]["reports"]
    written = dict(re.findall(r"--write (\w+)=(\S+)", gitlab["mtcheck"]["script"][1]))
    assert written == {"gitlab": reports["codequality"], "junit": reports["junit"]}
    assert hooks["repos"][0]["rev"] == "COMMIT_OR_TAG"  # one word, or autoupdate leaves the rest of it behind
    declared = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert sorted(hook["id"] for hook in hooks["repos"][0]["hooks"]) == sorted(hook["id"] for hook in declared)


@pytest.mark.parametrize("name", [".github/actions/mtcheck/action.yml", ".pre-commit-hooks.yaml"])
def test_what_is_named_of_the_readme_stands_there(name: str) -> None:
    told = re.search(r"README(?: \(|: )(?P<heading>[\w ]+)[).]", (ROOT / name).read_text(encoding="utf-8"))
    assert told is not None
    assert f"</a>**{told['heading']}" in (ROOT / "README.md").read_text(encoding="utf-8")
