"""What the README says of the formats is what mtcheck does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from cli_runs import DOUBLED
from click.testing import CliRunner

from mtcheck.cli.commands import main
from mtcheck.cli.reports import GATE_TEXT
from mtcheck.reports import FORMATS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
ROWS = re.compile(r"^\| `(?P<format>[a-z]+)` \| [^|]+ \| `(?P<command>mtcheck [^`|]+)` \|$", re.MULTILINE)
COMMAND = re.compile(r"<!-- example: formats -->\n```\nmtcheck (.*)\n```")


def read_rows() -> list[tuple[str, str]]:
    table = README.partition("<!-- table: formats -->")[2].partition("\n- ")[0]
    return [(row["format"], row["command"]) for row in ROWS.finditer(table)]


@pytest.fixture
def _posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()
    Path("posts/one.md").write_text(f"# A post\n\n{DOUBLED}\n", encoding="utf-8")


def test_the_table_has_all_formats() -> None:
    assert [name for name, _ in read_rows()] == [GATE_TEXT, *FORMATS]


@pytest.mark.usefixtures("_posts")
@pytest.mark.parametrize(("name", "command"), read_rows())
def test_the_example_of_each_format_gives_it(name: str, command: str) -> None:
    _, *args = shlex.split(command)
    done = CliRunner().invoke(main, args)
    assert done.exit_code == 0
    written = [arg.partition("=") for arg in args if "=" in arg]
    if written:
        assert [each for each, _, _ in written] == [name]
        assert Path(written[0][2]).stat().st_size > 0
    else:
        usual = {"gate": GATE_TEXT, "audit": "console"}[args[0]]
        assert name == (args[args.index("--format") + 1] if "--format" in args else usual)
        assert done.stdout != ""


@pytest.mark.usefixtures("_posts")
def test_one_run_writes_several_reports() -> None:
    match = COMMAND.search(README)
    assert match is not None
    assert CliRunner().invoke(main, shlex.split(match[1])).exit_code == 0
    assert sorted(path.name for path in Path().iterdir()) == ["gate.txt", "out.sarif", "out.xml", "posts"]
