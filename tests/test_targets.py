"""What a run may write over: its own reports, and nothing that it or anybody reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main
from mtcheck.reports import FORMATS

REPLACED = "name another file: this one would be replaced"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts/more").mkdir(parents=True)
    for name, text in (("posts/good.md", CLEAN), ("posts/more/bad.md", DOUBLED), ("posts/list.dat", "1 2 3")):
        Path(name).write_text(f"{text}\n", encoding="utf-8")
    Path("posts/empty.md").touch()


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def list_files() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("gate", "posts", "--write", "sarif=posts/good.md"), '--write: "posts/good.md" belongs to "posts"'),
        (("audit", "posts", "--out", "-", "--write", "json=posts/list.dat"), '--write: "posts/list.dat" belongs to'),
        (
            ("gate", "posts", "--write", "text=posts/more/../more/bad.md"),
            '--write: "posts/more/../more/bad.md" belongs',
        ),
        (("gate", "posts/*.md", "--write", "csv=posts/good.md"), '--write: "posts/good.md" belongs to "posts/*.md"'),
        (("gate", "pos*", "--write", "csv=posts/more/bad.md"), '--write: "posts/more/bad.md" belongs to "pos*"'),
        (("audit", "posts", "--write-baseline", "posts/good.md"), '--write-baseline: "posts/good.md" belongs to'),
        (
            ("names", "posts", "--out", "posts/good.md"),
            '--out: "posts/good.md" belongs to "posts", which is to be read',
        ),
        (("names", "posts/good.md", "--out", "posts/good.md"), '--out: "posts/good.md" is one of the inputs'),
        (("gate", "posts/empty.md", "--write", "csv=posts/empty.md"), '--write: "posts/empty.md" is one of the inputs'),
        (("gate", "posts/more", "--write", "csv=posts/good.md"), '--write: "posts/good.md" was not written by mtcheck'),
        (("names", "posts/more", "--out", "posts/good.md"), '--out: "posts/good.md" was not written by mtcheck'),
    ],
)
def test_what_is_no_report_is_never_written_over(args: tuple[str, ...], said: str) -> None:
    before = list_files()
    done = run(*args)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"mtcheck: {said}")
    assert list_files() == before


def test_an_article_behind_a_link_is_known() -> None:
    Path("link").symlink_to("posts/good.md")
    done = run("gate", "posts", "--write", "sarif=link")
    what = '"link" belongs to "posts", which is to be read, and was not written by mtcheck'
    assert (done.exit_code, done.stderr) == (2, f"mtcheck: --write: {what}; {REPLACED}\n")


@pytest.mark.parametrize("source", ["posts/more", "posts/good.md", "missing.md", "posts/*.md"])
@pytest.mark.parametrize("name", ["text", *FORMATS])
def test_an_earlier_report_of_each_format_is_replaced(name: str, source: str) -> None:
    """Among the articles, too, and under a name that articles have: whatever the earlier run has found."""
    Path("posts/out.htm").unlink(missing_ok=True)
    run("gate", source, "--write", f"{name}=posts/out.htm")
    assert Path("posts/out.htm").is_file()
    done = run("gate", "posts/more", "posts/[gl]*", "posts", "--write", f"{name}=posts/out.htm")
    assert 'out.htm" ' not in done.stderr
    assert done.exit_code != 2


@pytest.mark.parametrize("name", ["text", "csv", "json"])
@pytest.mark.parametrize("source", ["posts/more", "posts/good.md"])
def test_an_earlier_inventory_is_replaced(name: str, source: str) -> None:
    Path("visit.md").write_text("Olaf Scholz met Emmanuel Macron. Then Scholz left Berlin.\n", encoding="utf-8")
    for _ in range(2):
        assert run("names", "visit.md", source, "--format", name, "--out", "names.txt").exit_code == 0


def test_an_empty_file_has_nothing_to_lose() -> None:
    """As mktemp makes them."""
    Path("new.md").touch()
    assert run("gate", "posts/good.md", "--write", "markdown=new.md").exit_code == 0
    assert Path("new.md").read_text(encoding="utf-8").startswith("# mtcheck report\n")


def test_other_files_elsewhere_are_what_the_shell_would_write_over_too() -> None:
    Path("out.sarif").write_text("{}", encoding="utf-8")
    assert run("gate", "posts/good.md", "--write", "sarif=out.sarif").exit_code == 0


@pytest.mark.parametrize(
    ("args", "what"),
    [
        (("audit", "posts"), '"posts" is one of the inputs'),
        (("gate", "posts/more"), '"posts" holds the input "posts/more"'),
        (("audit", "posts/good.md"), '"posts" holds the input "posts/good.md"'),
        (("audit", "posts/m*"), '"posts" holds the input "posts/more"'),
        (("compare", "old.md", "posts/good.md"), '"posts" holds the input "posts/good.md"'),
        (("compare", "posts", "old.md"), '"posts" is one of the inputs'),
        (("audit", "old.md"), '"posts" holds what is no report of mtcheck ("good.md")'),
        (("gate", "old.md"), '"posts" holds what is no report of mtcheck ("good.md")'),
        (("compare", "old.md", "old.md"), '"posts" holds what is no report of mtcheck ("good.md")'),
    ],
)
def test_no_report_is_put_among_articles(args: tuple[str, ...], what: str) -> None:
    """Its hidden mark would keep the folder from ever being read again."""
    Path("old.md").write_text(f"{CLEAN}\n", encoding="utf-8")
    before = list_files()
    done = run(*args, "--out", "posts")
    said = f"mtcheck: --out: {what}; name a folder of its own for the report\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", said)
    assert list_files() == before


def test_a_folder_of_reports_may_have_one_more() -> None:
    """Such as `--write` put there, with a hidden file; what is put beside a report later is left alone."""
    Path("out").mkdir()
    Path("out/.gitkeep").touch()
    run("gate", "posts/good.md", "--write", "sarif=out/a.sarif", "--write", "text=out/gate.txt")
    assert run("audit", "posts/good.md", "--out", "out", "-q").stderr == ""
    Path("out/note.txt").write_text("Looked at.", encoding="utf-8")
    assert run("audit", "posts/good.md", "--out", "out", "-q").exit_code == 0
    assert run("compare", "out", "posts/good.md", "--out", "out", "-q").exit_code == 0
    assert Path("out/note.txt").read_text(encoding="utf-8") == "Looked at."


def test_a_report_that_is_named_as_a_source_is_called_one() -> None:
    run("audit", "posts/good.md", "--out", "out", "-q")
    before = list_files()
    said = "mtcheck: out: this is a report of mtcheck (.mtcheck-report); name its articles elsewhere\n"
    done = run("audit", "out", "--out", "out")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", said)
    done = run("gate", "out")
    assert (done.exit_code, done.stderr) == (3, said)
    assert list_files() == before


@pytest.mark.parametrize(
    ("args", "option"),
    [
        (("gate", "posts", "--write"), "--write"),
        (("audit", "posts", "--out", "-", "--write-baseline"), "--write-baseline"),
        (("names", "posts", "--out"), "--out"),
    ],
)
@pytest.mark.parametrize("name", ["mtcheck.toml", "posts/MTCheck.toml", "pyproject.toml"])
def test_nothing_is_written_that_later_runs_would_take_for_a_configuration(
    args: tuple[str, ...], option: str, name: str
) -> None:
    before = list_files()
    done = run(*args, f"json={name}" if option == "--write" else name)
    what = f'"{name}" is named as a configuration is, so that later runs would read it as one'
    assert (done.exit_code, done.stderr) == (2, f"mtcheck: {option}: {what}; name another file\n")
    assert list_files() == before


def test_nothing_is_written_through_a_link_to_where_a_configuration_would_be() -> None:
    Path("rep.json").symlink_to("mtcheck.toml")
    Path("a.txt").write_text("The port was shut.", encoding="utf-8")
    done = run("audit", "a.txt", "--out", "-", "--write", "json=rep.json")
    assert "is named as a configuration is" in done.output
    assert (done.exit_code, Path("mtcheck.toml").exists()) == (2, False)


def test_a_baseline_and_a_configuration_are_never_replaced_by_a_report() -> None:
    Path("posts/empty.md").unlink()
    assert run("audit", "posts", "--out", "-", "--write-baseline", "old.json").exit_code == 0
    Path("mtcheck.toml").write_text("hold_major = 9\n", encoding="utf-8")
    before = list_files()
    for args in (("--baseline", "old.json", "--write", "sarif=old.json"), ("--write", "json=mtcheck.toml")):
        assert run("gate", "posts", *args).exit_code == 2
    assert list_files() == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ("--write", "json=x", "--write-baseline", "./posts/../x"),
            '--write: "x" is the baseline that is written, too',
        ),
        (("--write", "json=link", "--write-baseline", "x"), '--write: "link" is the baseline that is written, too'),
        (("--out", "rep", "--write", "json=rep/run.json"), '--write: "rep/run.json" is a part of the report in "rep"'),
        (("--out", "rep", "--write-baseline", "rep/new.json", "--write", "csv=rep/../rep/articles.csv"), "--write: "),
        (("--out", "rep", "--write-baseline", "rep/comparison.json"), '--write-baseline: "rep/comparison.json" is a'),
        (("--config", "own.cfg", "--write", "json=own.cfg"), '--write: "own.cfg" is one of the inputs'),
    ],
)
@pytest.mark.parametrize("command", ["gate", "audit"])
def test_no_two_files_of_one_run_are_the_same(args: tuple[str, ...], said: str, command: str) -> None:
    Path("rep").mkdir()
    Path("link").symlink_to("x")
    Path("own.cfg").write_text("hold_major = 9\n", encoding="utf-8")
    before = list_files()
    done = run(command, "posts/good.md", *(() if "--out" in args else ("--out", "-")), *args)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"mtcheck: {said}")
    assert list_files() == before


def test_what_goes_beside_an_article_is_never_replaced() -> None:
    Path("source.orig").write_text("Es war das erste Mal seit zehn Jahren.\n", encoding="utf-8")
    done = run("gate", "posts/good.md", "--source", "source.orig", "--write", "json=source.orig")
    assert (done.exit_code, done.stderr) == (2, f'mtcheck: --write: "source.orig" is one of the inputs; {REPLACED}\n')


def test_another_file_may_lie_in_the_folder_of_the_report() -> None:
    for _ in range(2):
        assert run("gate", "posts/good.md", "--out", "rep").exit_code == 0
        assert run("gate", "posts/good.md", "--out", "rep", "--write", "sarif=rep/out.sarif").exit_code == 0
    assert Path("rep/out.sarif").is_file()
