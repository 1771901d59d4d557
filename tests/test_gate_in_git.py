"""The whole of it, as a newsroom has it: translated posts in a git repository, and a gate before what goes out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runs import shell
from git_checkout import commit, git, start_site, write
from offline_project import copy_project, keep_pip_offline
from report_runs import read_outcomes, read_run

FERRY = """---
title: The ferry comes back
date: 2024-03-01
---

The ferry between Marsanne and the islands has been running again since Friday, the harbour master said.

> “We had to wait for the wind,” he added.
"""
MARKET = """---
title: A market under the arches
---

The market of Marsanne moves under the arches of the old station, as its traders had asked for ten years.
"""
FRENCH = "Les familles attendent toujours une réponse. "
FAULTS = MARKET.replace("as its traders", f"because the the mayor [elle] considered[e] it safe. {FRENCH}Its traders")
PRE_COMMIT = (sys.executable, "-m", "pre_commit")


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one good post, on a branch that has just left main."""
    folder = start_site(tmp_path, monkeypatch)
    write("mtcheck.toml", 'language = "en"\nsource_language = "fr"')
    write(".gitignore", "*.sarif\n*.xml")
    write("posts/ferry.md", FERRY)
    commit("The ferry")
    git("switch", "--quiet", "--create", "topic")
    return folder


def gate(*args: str) -> tuple[int, list[str]]:
    """The exit code, and what is said of each article and at the end."""
    done = shell("gate", "posts", "--changed-since", "main", *args)
    lines = done.stdout.decode().splitlines() + done.stderr.decode().splitlines()
    return done.returncode, [line for line in lines if line.startswith(("refused", "gate: ", "mtcheck: "))]


def test_a_bad_change_fails_and_its_fix_passes() -> None:
    assert gate() == (0, ["gate: yes, no article has changed", "mtcheck: nothing in posts has changed since main"])
    write("posts/market.md", FAULTS)
    commit("A market")
    code, said = gate()
    assert code == 1
    assert [line.partition(":")[0] for line in said] == ["refused posts/market.md", "gate"]
    assert said[-1] == "gate: no, 1 of 1 article refused"
    assert shell("fix", "posts", "--changed-since", "main", "--suggested", "--write").returncode == 0
    mended = Path("posts/market.md").read_text(encoding="utf-8")
    assert "because the mayor she considered it safe." in mended
    assert gate()[0] == 1
    write("posts/market.md", mended.replace("the mayor she", "the mayor").replace(FRENCH, ""))
    commit("As it should be")
    assert gate() == (0, ["gate: yes, 1 article may be published"])


def test_what_the_run_leaves_for_machines_is_allowed_by_the_published_schemas() -> None:
    write("posts/market.md", FAULTS)
    write("posts/ferry.md", FERRY.replace("Friday", "Monday"))
    code, said = gate("--format", "github", "--write", "sarif=out.sarif", "--write", "junit=out.xml")
    assert (code, said[-1]) == (1, "gate: no, 1 of 2 articles refused")
    run = read_run(Path("out.sarif").read_text(encoding="utf-8"))
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert places == {"posts/market.md"}
    lines = {
        (result["ruleId"], result["locations"][0]["physicalLocation"]["region"]["startLine"])
        for result in run["results"]
    }
    assert lines >= {("MT101", 5), ("MT104", 5), ("MT304", 5)}
    assert run["invocations"][0]["exitCode"] == 1
    outcomes = read_outcomes(Path("out.xml").read_text(encoding="utf-8"))
    assert {name: told.partition(":")[0] for name, told in outcomes.items()} == {
        "posts/ferry.md": "pass",
        "posts/market.md": "failure",
    }


@pytest.fixture
def hooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with mtcheck and its hooks, which can be built without a network: all it needs is on the path."""
    folder = tmp_path / "hooks"
    copy_project(folder, ".pre-commit-hooks.yaml")
    git("init", "--quiet", folder=folder)
    commit("Hooks", folder)
    keep_pip_offline(monkeypatch)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    return folder


def test_pre_commit_runs_both_hooks(hooks: Path) -> None:
    write("posts/market.md", FAULTS.replace(FRENCH, ""))
    git("add", "posts/market.md")
    command = [*PRE_COMMIT, "try-repo", str(hooks), "--files", "posts/market.md", "posts/ferry.md", "mtcheck.toml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    outcomes = re.findall(r"^(mtcheck[a-z ]*)\.+(\w+)$", done.stdout, re.MULTILINE)
    assert outcomes == [("mtcheck", "Passed"), ("mtcheck fix", "Failed")], done.stdout
    assert "- files were modified by this hook" in done.stdout
    assert "because the mayor [elle]" in Path("posts/market.md").read_text(encoding="utf-8")


def test_pre_commit_keeps_a_bad_post_out_of_the_history(hooks: Path) -> None:
    revision = git("rev-parse", "HEAD", folder=hooks).strip()
    hook = "{id: mtcheck, files: ^posts/, args: [--max, major=0]}"
    write(".pre-commit-config.yaml", f"repos: [{{repo: {hooks}, rev: {revision}, hooks: [{hook}]}}]")
    subprocess.run([*PRE_COMMIT, "install"], capture_output=True, check=True, timeout=300)
    commit("Hooks")
    write("posts/market.md", FAULTS)
    write("README.md", FRENCH)
    git("add", "--all")
    refused = subprocess.run(["git", "commit", "-m", "Bad"], capture_output=True, text=True, check=False, timeout=300)
    assert refused.returncode == 1
    assert "gate: no, 1 of 1 article refused" in refused.stderr
    write("posts/market.md", MARKET)
    commit("Good")
    assert git("log", "--format=%s").splitlines() == ["Good", "Hooks", "The ferry"]


def test_pre_commit_compares_posts_with_their_sources_also_where_these_alone_change(hooks: Path) -> None:
    revision = git("rev-parse", "HEAD", folder=hooks).strip()
    hook = "{id: mtcheck, files: ^(posts|sources)/, pass_filenames: false, args: [posts, --changed-since, HEAD]}"
    write(".pre-commit-config.yaml", f"repos: [{{repo: {hooks}, rev: {revision}, hooks: [{hook}]}}]")
    write("mtcheck.toml", 'source_language = "fr"\nsource_folder = "sources"\nhold_on = ["MT121"]')
    write("posts/market.md", MARKET)
    french = (
        "Le marché de Marsanne s’installe sous les arches de l’ancienne gare, comme ses marchands le demandaient depuis"
    )
    write("sources/market.md", f"{french} dix ans.")
    subprocess.run([*PRE_COMMIT, "install"], capture_output=True, check=True, timeout=300)
    commit("A market and its source")
    write("sources/market.md", f"{french} douze ans.")
    git("add", "--all")
    refused = subprocess.run(["git", "commit", "-m", "Years"], capture_output=True, text=True, check=False, timeout=300)
    assert refused.returncode == 1
    assert "refused posts/market.md: MT121" in refused.stderr


def test_the_baseline_lets_old_faults_be_and_refuses_new_ones() -> None:
    write("posts/market.md", FAULTS)
    commit("Published long ago")
    assert shell("gate", "posts").returncode == 1
    assert shell("audit", "posts", "--out", "-", "--write-baseline", "baseline.json").returncode == 0
    commit("Let be what is published")
    against = ("gate", "posts", "--baseline", "baseline.json")
    assert shell(*against).returncode == 0
    write("posts/market.md", FAULTS.replace("The market of", "Spring has come.\n\nThe market of"))
    commit("Old faults on other lines")
    assert shell(*against).returncode == 0
    write("posts/ferry.md", FERRY.replace("\n> ", f"\n{FRENCH}\n\n> "))
    commit("A new fault")
    done = shell(*against, "--write", "sarif=out.sarif")
    said = [line.partition(":")[0] for line in done.stdout.decode().splitlines() if line.startswith("refused")]
    assert (done.returncode, said) == (1, ["refused posts/ferry.md"])
    states = {
        (result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], result["baselineState"])
        for result in read_run(Path("out.sarif").read_text(encoding="utf-8"))["results"]
    }
    assert states == {("posts/ferry.md", "new"), ("posts/market.md", "unchanged")}
