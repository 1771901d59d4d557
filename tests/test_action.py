"""The GitHub Action: what it declares, and its script run as the runner does it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from git_checkout import commit, git, isolate_git, write

yaml = pytest.importorskip("yaml", reason="pyyaml, of the test extra, reads action.yml")

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".github" / "actions" / "mtcheck"
BAD = "The mayor [elle] considered[e] it. Les familles attendent toujours une réponse."
EXAMPLE = re.compile(r"<!-- example: (?:github|gitlab|pre-commit) -->\n```yaml\n(.*?)```", re.DOTALL)
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")


@dataclass(frozen=True, slots=True)
class Step:
    """What a step of a job came to."""

    code: int
    stdout: str
    stderr: str
    outputs: dict[str, str]


def read_action() -> dict[str, Any]:
    action: dict[str, Any] = yaml.safe_load((FOLDER / "action.yml").read_text(encoding="utf-8"))
    return action


def run_action(**given: str) -> Step:
    """Run the step that checks, with the inputs that are given and the defaults of the others."""
    action = read_action()
    (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "check")
    inputs = {name: declared.get("default", "") for name, declared in action["inputs"].items()}
    assert set(given) <= set(inputs)
    env = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: {**inputs, **given}[match[1]], value)
        for name, value in step["env"].items()
    }
    temp = Path("temp")
    temp.mkdir(exist_ok=True)
    output = temp / "output"
    output.write_text("", encoding="utf-8")
    mtcheck = temp / "mtcheck"
    mtcheck.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mtcheck "$@"\n', encoding="utf-8")
    mtcheck.chmod(0o755)
    env |= {"GITHUB_ACTION_PATH": str(FOLDER), "GITHUB_OUTPUT": str(output), "MTCHECK": str(mtcheck.absolute())}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    told = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
    return Step(done.returncode, done.stdout, done.stderr, told)


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
        ({"sources": "posts", "args": "--maximum 1"}, "Error: No such option '--maximum'."),
    ],
)
def test_what_cannot_be_obeyed_is_said(given: dict[str, str], said: str) -> None:
    Path("mtcheck.sarif").write_text("of another run", encoding="utf-8")
    step = run_action(**given)
    assert step.code == 2
    assert said in step.stdout + step.stderr
    assert "sarif" not in step.outputs


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
    declared = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert sorted(hook["id"] for hook in hooks["repos"][0]["hooks"]) == sorted(hook["id"] for hook in declared)
