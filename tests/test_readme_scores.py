"""What the README says of scores that one fits or brings in oneself can be obeyed."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_readme import compare_or_remake, read_readme

from mtcheck.cli.commands import main
from mtcheck.scorers import open_scorer

ROOT = Path(__file__).parents[1]
RATINGS = re.compile(r"<!-- example: ratings -->\n```json\n(.*?)```", re.DOTALL)
REFIT = re.compile(r"<!-- example: refit -->\n```\npython ([^\n]*)\n```")
SCORER = re.compile(
    r"<!-- example: scorer -->\n```\n\$ cat closeness\.py\n(.*?)\n\n\$ cat pyproject\.toml\n(.*?)"
    r"\n\n\$ cat harbour\.jsonl\n(.*?)\n\n\$ pip install -q \. && mtcheck ([^\n]*)\n(.*?)(```\n)",
    re.DOTALL,
)


def test_ratings_as_they_are_described_are_read_by_the_command_that_is_told(tmp_path: Path) -> None:
    row, command = RATINGS.search(read_readme()), REFIT.search(read_readme())
    assert row is not None
    assert command is not None
    lines = [
        row[1]
        .replace("\n", " ")
        .replace("system-a", system)
        .replace('"segment": 0', f'"segment": {number}')
        .replace("Monday.", f"Monday{' at noon' * number}.")
        .replace("1.0", f"{cost + number}.0")
        for system, cost in (("system-a", 1), ("system-b", 3))
        for number in range(3)
    ]
    (tmp_path / "MINE.jsonl").write_text("\n".join(lines), encoding="utf-8")
    args = [str(tmp_path / word) if "." in word and "tests." not in word else word for word in command[1].split()]
    subprocess.run([sys.executable, *args], cwd=ROOT, check=True, capture_output=True)
    assert (tmp_path / "weights.tsv").read_text("utf-8").startswith("# name: sentence_weights ")


def test_the_scorer_of_the_example_gives_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    match = SCORER.search(read_readme())
    assert match is not None
    module, project, articles, command = (match[group] for group in range(1, 5))
    monkeypatch.chdir(tmp_path)
    info = Path("closeness-1.0.dist-info")  # what pip makes of such a pyproject.toml
    info.mkdir()
    told = tomllib.loads(project)["project"]
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {told['version']}\n")
    groups = told["entry-points"].items()
    points = (f"[{group}]\n{name} = {value}\n" for group, named in groups for name, value in named.items())
    (info / "entry_points.txt").write_text("".join(points))
    Path("closeness.py").write_text(module, encoding="utf-8")
    Path("harbour.jsonl").write_text(articles, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    open_scorer.cache_clear()
    done = CliRunner().invoke(main, command.split())
    open_scorer.cache_clear()
    assert (done.exit_code, done.stderr) == (0, "")
    assert "closeness: 0." in done.stdout
    compare_or_remake(SCORER, 5, done.stdout)
