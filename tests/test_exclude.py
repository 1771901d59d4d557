"""Files that `exclude` leaves out are not read and are told; a run that has nothing else has examined nothing."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED
from click.testing import CliRunner, Result
from git_checkout import commit, start_site

import mtcheck
from mtcheck import Config, ConfigError, load_config
from mtcheck.cli.commands import main
from mtcheck.config.exclusion import FilePattern, choose_excluded

SECTION = '---\ntitle: "The port"\n---\n'
LEFT_OUT = "mtcheck: left out by exclude, not examined: "
ONE = f"{LEFT_OUT}1 file (posts/_index.md)\n"
NOTHING = (
    "there is no article in it that exclude does not leave out, nothing was examined; "
    "name an input that has articles, or correct exclude\n"
)


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("posts/a.md", f"{CLEAN}\n")
    write("posts/_index.md", SECTION)


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


def tell(done: Result) -> tuple[int, str]:
    return done.exit_code, done.stderr


def test_a_tree_of_hugo_passes_once_its_section_pages_are_left_out() -> None:
    assert run("gate", "posts", "-q").exit_code == 3
    for command in ("gate", "audit", "fix", "names"):
        assert tell(run(command, "posts", "-q", "--exclude", "**/_index.md")) == (0, ONE)
    write("mtcheck.toml", 'exclude = ["**/_index.md"]\n')
    for command in ("gate", "audit", "fix", "names"):
        assert tell(run(command, "posts", "-q")) == (0, ONE)
    assert tell(run("compare", "posts", "posts", "-q")) == (0, ONE * 2)


def test_the_option_adds_to_the_key_and_all_that_is_left_out_is_counted() -> None:
    write("mtcheck.toml", 'exclude = ["_index.md"]\n')
    for name in ("b", "c", "d", "e", "f"):
        write(f"drafts/{name}.md", DOUBLED)
    done = run("gate", "posts", "drafts", "-q", "--exclude", "drafts/**")
    told = "drafts/b.md, drafts/c.md, drafts/d.md, drafts/e.md"
    assert tell(done) == (0, f"{LEFT_OUT}6 files (posts/_index.md, {told} and 1 more)\n")


@pytest.mark.parametrize("named", [["posts/*.md"], ["posts/_index.md", "posts/a.md"], ["posts", "posts/_index.md"]])
def test_it_makes_no_difference_how_a_file_is_named(named: list[str]) -> None:
    """A shell that spreads a pattern, and pre-commit, name files one by one."""
    assert tell(run("gate", *named, "-q", "--exclude", "_index.md")) == (0, ONE)


@pytest.mark.parametrize("named", ["posts", "posts/*", "posts/a.md"])
def test_a_run_in_which_all_is_left_out_has_examined_nothing(named: str) -> None:
    done = run("gate", named, "-q", "--exclude", "posts/")
    assert (done.exit_code, done.stderr.startswith(f"mtcheck: {named}: {NOTHING}{LEFT_OUT}")) == (3, True)
    assert run("fix", named, "-q", "--exclude", "posts/").exit_code == 3
    with pytest.raises(mtcheck.IncompleteError):
        list(mtcheck.audit(named, config=Config(exclude=("posts/",))))


def test_a_pattern_of_the_configuration_is_seen_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("mtcheck.toml", 'exclude = ["posts/drafts/**", "!posts/drafts/ready.md"]\n')
    write("posts/drafts/b.md", DOUBLED)
    write("posts/drafts/ready.md", CLEAN)
    Path("posts/_index.md").unlink()
    note = f"{LEFT_OUT}1 file ({{}}drafts/b.md)\n"
    assert tell(run("gate", "posts", "-q")) == (0, note.format("posts/"))
    monkeypatch.chdir("posts")
    assert tell(run("gate", ".", "-q")) == (0, note.format(""))
    assert [audit.article.id for audit in mtcheck.audit(".", config=load_config())] == ["a.md", "drafts/ready.md"]
    assert [audit.article.id for audit in mtcheck.audit(".", config=Config(exclude=("drafts/**",)))] == ["a.md"]


def test_the_folder_of_a_pattern_goes_with_it_to_another_process() -> None:
    (pattern,) = pickle.loads(pickle.dumps((FilePattern.seen_from("posts", "a/**"),)))  # noqa: S301 - our own
    assert (pattern, pattern.folder) == ("a/**", str(Path("posts").absolute()))


def test_the_last_pattern_that_fits_decides() -> None:
    is_excluded = choose_excluded(("drafts/**", "!ready.md", "drafts/old/**"))
    assert is_excluded is not None
    names = ("drafts/a.md", "drafts/ready.md", "drafts/old/ready.md", "a.md")
    assert [is_excluded(name) for name in names] == [True, False, True, False]
    assert choose_excluded(()) is None


def test_an_unread_document_that_is_left_out_is_no_failure_and_a_picture_is_not_told() -> None:
    write("posts/old.docx", "x")
    write("posts/dam.png", "x")
    done = run("gate", "posts", "-q", "--exclude", "_index.md", "--exclude", "old.*", "--exclude", "*.png")
    assert tell(done) == (0, f"{LEFT_OUT}2 files (posts/_index.md, posts/old.docx)\n")


def test_a_folder_that_has_nothing_else_is_no_failure_beside_one_that_has() -> None:
    write("drafts/b.md", DOUBLED)
    done = run("gate", "posts/a.md", "drafts", "-q", "--exclude", "drafts")
    assert tell(done) == (0, f"{LEFT_OUT}1 file (drafts/b.md)\n")


def test_a_text_that_goes_beside_an_article_is_read_all_the_same() -> None:
    write("source.txt", "Le port est fermé.")
    done = run("audit", "posts", "-q", "--exclude", "_index.md", "--exclude", "source.txt", "--source", "source.txt")
    assert tell(done) == (0, ONE)


def test_of_what_has_changed_only_that_is_told_and_nothing_else_need_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_site(tmp_path, monkeypatch)
    for name, text in (("posts/a.md", CLEAN), ("posts/_index.md", SECTION), ("other/_index.md", SECTION)):
        write(name, f"{text}\n")
    write("mtcheck.toml", 'exclude = ["**/_index.md"]\n')
    commit("Posts")
    write("posts/_index.md", SECTION)
    nothing = "mtcheck: nothing in posts, other but what is left out has changed since HEAD\n"
    assert tell(run("gate", "posts", "other", "-q", "--changed-since", "HEAD")) == (0, f"{nothing}{ONE}")
    write("posts/a.md", f"{CLEAN} \n")
    assert tell(run("gate", "posts", "other", "-q", "--changed-since", "HEAD")) == (0, ONE)


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("posts/[", 'is no pattern: "[" is never closed (\\[ stands for the sign itself)'),
        ("id:wire-*", "is no pattern of files, and only files can be left out"),
        ("!https://example.org/", "is no pattern of files, and only files can be left out"),
    ],
)
def test_what_is_no_pattern_of_files_is_refused(pattern: str, fault: str) -> None:
    told = f'"{pattern}" in exclude {fault}'
    assert tell(run("gate", "posts", "--exclude", pattern)) == (2, f"mtcheck: --exclude: {told}; see --help\n")
    with pytest.raises(ConfigError, match="in exclude is no pattern"):
        Config(exclude=(pattern,))
    write("mtcheck.toml", f"exclude = ['{pattern}']\n")
    where = "mtcheck: mtcheck.toml:1: "
    assert tell(run("gate", "posts")) == (2, f"{where}{told}; correct the file (README, Configuration)\n")


def test_the_configuration_is_shown_as_it_is_written() -> None:
    write("site/mtcheck.toml", 'exclude = ["drafts/**"]\n')
    shown = run("config", "--config", "site/mtcheck.toml", "--format", "toml").stdout
    assert 'exclude = ["drafts/**"]  # site/mtcheck.toml:1\n' in shown
    assert "# save it in the folder of site/mtcheck.toml, since files that it names" in shown
