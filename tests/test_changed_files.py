from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from git_checkout import commit, git, start_site, write

from mtcheck.cli.commands import main
from mtcheck.errors import ConfigError
from mtcheck.model import Failure
from mtcheck.readers.files import Wish, find_files
from mtcheck.readers.formats import ENDINGS
from mtcheck.runs.changed_files import find_changed_files


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with three posts, on a branch that has just left main."""
    folder = start_site(tmp_path, monkeypatch)
    for name in ("posts/one.md", "posts/two.md", "posts/deep/three.md"):
        write(name, f"This is {name}.")
    commit("Three posts")
    git("switch", "--quiet", "--create", "topic")
    return folder


def list_changed(*sources: str, since: str = "main") -> list[str]:
    """The files that a run of these sources would read; what they name no file by makes the test fail."""
    changed = find_changed_files(since, sources)
    found = [item for source in sources for item in find_files(source, Wish(ENDINGS, changed.has))]
    assert [item for item in found if isinstance(item, Failure)] == []
    return [str(item) for item in found]


def refuse(*sources: str, since: str = "main") -> str:
    with pytest.raises(ConfigError) as error:
        find_changed_files(since, sources)
    assert error.value.exit_code == 2
    return str(error.value)


def set_hook_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """What git tells a hook of where it is."""
    monkeypatch.setenv("GIT_INDEX_FILE", str(Path(".git/index").absolute()))
    monkeypatch.setenv("GIT_DIR", str(Path(".git").absolute()))


def test_where_nothing_has_changed_no_file_is_read() -> None:
    assert list_changed("posts") == []


def test_committed_staged_unstaged_and_untracked_files_have_changed() -> None:
    write("posts/committed.md")
    commit()
    write("posts/staged.md")
    git("add", "posts/staged.md")
    write("posts/two.md", "Edited.")
    write("posts/untracked.md")
    assert list_changed("posts") == [
        "posts/committed.md",
        "posts/staged.md",
        "posts/two.md",
        "posts/untracked.md",
    ]


def test_what_is_staged_has_changed_though_the_file_is_as_before() -> None:
    before = Path("posts/two.md").read_bytes()
    write("posts/two.md", "Staged.")
    git("add", "posts/two.md")
    Path("posts/two.md").write_bytes(before)
    assert list_changed("posts") == ["posts/two.md"]


def test_a_file_that_was_only_touched_has_not_changed() -> None:
    os.utime("posts/two.md", (0, 0))
    git("config", "diff.autoRefreshIndex", "false")
    assert list_changed("posts") == []


def test_a_renamed_file_has_changed_and_a_deleted_one_is_none() -> None:
    git("mv", "posts/one.md", "posts/uno.md")
    git("rm", "--quiet", "posts/two.md")
    Path("posts/deep/three.md").unlink()
    write("posts/deep/four.md")
    git("config", "diff.renames", "copies")
    assert list_changed("posts") == ["posts/deep/four.md", "posts/uno.md"]


def test_what_main_did_meanwhile_has_not_changed_here() -> None:
    write("posts/ours.md")
    commit("Ours")
    git("switch", "--quiet", "main")
    write("posts/one.md", "Theirs.")
    commit("Theirs")
    git("switch", "--quiet", "topic")
    assert list_changed("posts") == ["posts/ours.md"]


def test_a_tag_a_commit_and_a_remote_branch_are_revisions(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git("clone", "--quiet", str(site), str(site.parent / "clone"))
    monkeypatch.chdir(site.parent / "clone")
    write("posts/new.md")
    git("tag", "v1")
    for revision in ("origin/main", "v1", "HEAD", git("rev-parse", "--short", "HEAD").strip()):
        assert list_changed("posts", since=revision) == ["posts/new.md"]


def test_spaces_quotes_and_other_scripts_stand_in_names() -> None:
    names = ["posts/l'été à Riga.md", 'posts/say "hi".md', "posts/новости.md", "posts/ lead.md", "posts/-x.md"]
    for name in names:
        write(name)
    assert sorted(list_changed("posts")) == sorted(names)
    commit()
    assert sorted(list_changed("posts")) == sorted(names)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
def test_a_name_that_is_no_utf_8_is_read() -> None:
    Path(os.fsdecode(b"posts/caf\xe9.md")).write_text("A post.\n", encoding="utf-8")
    commit()
    assert list_changed("posts") == [os.fsdecode(b"posts/caf\xe9.md")]


def test_only_what_the_sources_name_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("posts/one.md", "posts/deep/three.md", "drafts/four.md", "posts/picture.svg"):
        write(name, "Edited.")
    assert list_changed("posts/deep", "posts/one.md", "posts/two.md") == ["posts/deep/three.md", "posts/one.md"]
    assert list_changed("p*/*.md") == ["posts/one.md"]
    assert list_changed("posts/**") == ["posts/deep/three.md", "posts/one.md"]
    monkeypatch.chdir("posts/deep")
    write("../../posts/deep/five.md")
    assert list_changed(".") == ["five.md", "three.md"]
    assert list_changed("../../drafts") == ["../../drafts/four.md"]


def test_files_that_git_ignores_are_not_read_unless_it_keeps_them() -> None:
    write("posts/kept.md")
    git("add", "posts/kept.md")
    write(".gitignore", "kept.md\nleft.md\n")
    write("posts/left.md")
    assert list_changed("posts") == ["posts/kept.md"]


def test_a_source_that_git_ignores_is_refused() -> None:
    write(".gitignore", "build/\n")
    write("build/one.md")
    assert refuse("posts", "build") == (
        '--changed-since: git ignores "build", so that it cannot say what has changed there; '
        "leave the option out for what is built, or name what it is built from"
    )
    git("add", "--force", "build/one.md")
    assert list_changed("build") == ["build/one.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_file_has_changed_by_whatever_link_it_is_named() -> None:
    Path("current").symlink_to("posts")
    Path("lead.md").symlink_to("posts/one.md")
    commit("Links")
    git("switch", "--quiet", "--create", "later")
    write("posts/one.md", "Edited.")
    assert list_changed("current", "lead.md", since="topic") == ["current/one.md", "lead.md"]


def test_a_worktree_is_a_checkout_of_its_own(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git("worktree", "add", "--quiet", str(site.parent / "tree"), "-b", "other")
    write("posts/here.md")
    monkeypatch.chdir(site.parent / "tree")
    write("posts/there.md")
    assert list_changed("posts") == ["posts/there.md"]


def test_in_a_submodule_files_have_changed_since_the_commit_that_was_kept(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = site.parent / "desk"
    git("init", "--quiet", str(desk))
    for name in ("deep/three.md", "one.md", "two.md"):
        write(f"{desk}/posts/{name}", f"A wire of {name}.")
    commit("Wires", desk)
    git("submodule", "--quiet", "add", str(desk), "wire")
    assert list_changed("wire") == ["wire/posts/deep/three.md", "wire/posts/one.md", "wire/posts/two.md"]
    commit("A submodule")
    git("switch", "--quiet", "--create", "later")
    assert list_changed("wire", since="topic") == []
    write("wire/posts/two.md", "Edited.")
    commit("Edited", "wire")
    write("wire/posts/four.md")
    assert list_changed("wire", since="topic") == ["wire/posts/four.md", "wire/posts/two.md"]
    set_hook_variables(monkeypatch)
    assert list_changed("wire", since="topic") == ["wire/posts/four.md", "wire/posts/two.md"]
    git("config", "submodule.wire.ignore", "all")
    assert list_changed("wire", since="topic") == ["wire/posts/four.md", "wire/posts/two.md"]


def test_what_is_in_a_repository_that_git_does_not_know_has_changed(site: Path) -> None:
    git("clone", "--quiet", str(site), "inner")
    assert list_changed("inner/posts/deep") == ["inner/posts/deep/three.md"]


def test_a_hook_asks_for_the_index_that_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    write("posts/two.md", "Edited.")
    set_hook_variables(monkeypatch)
    assert list_changed("posts") == ["posts/two.md"]


def test_outside_a_checkout_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refuse("site") == (
        "--changed-since: the working folder is in no git checkout; run it in one, or leave the option out"
    )
    git("clone", "--quiet", "--bare", "site", "bare.git")
    monkeypatch.chdir("bare.git")
    assert refuse(".").startswith("--changed-since: the working folder is in no git checkout; ")


def test_a_source_outside_the_checkout_is_refused(site: Path) -> None:
    assert refuse("posts", "../elsewhere") == (
        f'--changed-since: "../elsewhere" is not in the checkout {site.resolve()}; '
        "run it in the checkout that the files belong to"
    )


@pytest.mark.parametrize("source", ["-", "https://example.org/feed"])
def test_what_is_no_file_is_refused(source: str) -> None:
    assert refuse(source) == (
        f'--changed-since: git knows nothing of "{source}"; name files, folders or patterns, or leave the option out'
    )


@pytest.mark.parametrize("revision", ["nope", "--help", "", "HEAD:posts", "main..topic", "0" * 40])
def test_an_unknown_revision_is_one_line(revision: str) -> None:
    assert refuse("posts", since=revision) == (
        f'--changed-since: git knows no revision "{revision}"; check the name, or fetch it first'
    )


def test_a_checkout_without_a_commit_knows_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    git("init", "--quiet")
    assert refuse(".", since="HEAD").startswith('--changed-since: git knows no revision "HEAD"; ')


def test_branches_without_a_common_commit_are_refused() -> None:
    git("switch", "--quiet", "--orphan", "fresh")
    write("posts/new.md")
    commit()
    assert refuse("posts") == (
        '--changed-since: "main" and this branch have no commit in common; name another revision'
    )


def test_a_clone_that_is_too_shallow_is_told_how_to_be_deepened(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("posts/ours.md")
    commit("Ours")
    git("switch", "--quiet", "main")
    write("posts/theirs.md")
    commit("Theirs")
    address = site.resolve().as_uri()
    git("clone", "--quiet", "--depth", "1", "--branch", "topic", address, str(site.parent / "shallow"))
    monkeypatch.chdir(site.parent / "shallow")
    fetch = "git fetch --unshallow (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab)"
    assert refuse("posts", since="origin/main") == (
        f'--changed-since: git knows no revision "origin/main"; check the name, or fetch it first: {fetch}'
    )
    git("fetch", "--quiet", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    assert refuse("posts", since="origin/main") == (
        '--changed-since: this clone is too shallow to hold what "origin/main" and this branch have in common; '
        f"fetch more of it: {fetch}"
    )
    git("fetch", "--quiet", "--unshallow", "origin")
    assert list_changed("posts", since="origin/main") == ["posts/ours.md"]


def test_no_git_on_the_path_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refuse("posts") == "--changed-since: there is no git on the path; install git, or leave the option out"


def test_what_git_itself_refuses_is_said_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert refuse("posts").startswith("--changed-since: git says here: fatal: detected dubious ownership in repository")


def test_the_gate_passes_where_nothing_has_changed_and_says_so() -> None:
    done = CliRunner().invoke(main, ["gate", "posts", "p*/one.md", "--changed-since", "main"])
    assert (done.exit_code, done.stdout) == (0, "gate: yes, no article has changed\n")
    assert done.stderr == "mtcheck: nothing in posts, p*/one.md has changed since main\n"


def test_the_gate_judges_what_has_changed_and_nothing_else() -> None:
    write("posts/one.md", "Old: it was the the [elle] considered[e] first.")
    commit("A fault of old")
    write("posts/two.md", "The mayor [elle] considered[e] it. Les familles attendent toujours une réponse.")
    found = (
        'MT104 untranslated-sentence "Les familles attendent toujours une rép…" (critical, line 1), '
        'MT101 bracketed-gloss "[elle] considered[e]" (major, line 1)'
    )
    done = CliRunner().invoke(main, ["gate", "posts", "--changed-since", "topic"])
    assert (done.exit_code, [line for line in done.stdout.splitlines() if line.startswith("refused")]) == (
        1,
        [f"refused posts/two.md: {found}; 1 critical finding; score 0.0 (90.0 if it had 300 words) is below 95.0"],
    )


def test_a_source_that_is_not_there_never_passes() -> None:
    Path("empty").mkdir()
    for source, what in {
        "post": 'post: no such file or folder; did you mean "posts"?',
        "p/*.md": "p/*.md: no file matches this pattern; check it, and quote it so that the shell leaves it",
    }.items():
        done = CliRunner().invoke(main, ["gate", "posts", source, "--changed-since", "main"])
        assert (done.exit_code, done.stderr) == (3, f"mtcheck: {what}\n")
        assert done.stdout == "gate: incomplete, not everything was examined (1 failure)\n"


def test_a_changed_file_without_an_article_and_a_changed_document_never_pass() -> None:
    write("posts/old.docx")
    commit("A document of old")
    git("switch", "--quiet", "--create", "later")
    assert CliRunner().invoke(main, ["gate", "posts", "--changed-since", "topic"]).exit_code == 0
    write("posts/empty.md", "")
    write("posts/new.docx")
    done = CliRunner().invoke(main, ["gate", "posts", "--changed-since", "topic"])
    assert done.exit_code == 3
    assert [line.partition(";")[0] for line in done.stderr.splitlines()] == [
        "mtcheck: posts/empty.md: no text in it",
        "mtcheck: posts: 1 file is of a format that is not read: new.docx",
    ]


def test_audit_and_fix_read_what_has_changed() -> None:
    write("posts/one.md", "It was the the first.")
    commit("A fault of old")
    write("posts/two.md", "It was the the second.")
    audit = CliRunner().invoke(main, "audit posts --changed-since topic --format csv --out -".split())
    assert [line.partition(",")[0] for line in audit.stdout.splitlines()] == ["id", "posts/two.md"]
    assert CliRunner().invoke(main, "fix posts --changed-since topic --write".split()).exit_code == 0
    assert (Path("posts/one.md").read_text(), Path("posts/two.md").read_text()) == (
        "It was the the first.\n",
        "It was the second.\n",
    )
    nothing = CliRunner().invoke(main, "audit posts/deep --changed-since topic --out -".split())
    assert (nothing.exit_code, nothing.stderr) == (0, "mtcheck: nothing in posts/deep has changed since topic\n")


def test_it_does_not_go_with_a_source_text_of_one_article() -> None:
    done = CliRunner().invoke(main, "gate posts/one.md --source posts/two.md --changed-since main".split())
    assert done.exit_code == 2
    assert done.stderr == (
        "mtcheck: --changed-since: it chooses among files, and --source and --reference go with one article; "
        "name a folder as --source, with a text for each, or leave one of them out\n"
    )


def test_a_configuration_that_has_changed_is_told_and_changes_no_exit_code() -> None:
    write("mtcheck.toml", 'glossary = "terms.csv"\nallow_files = ["words.txt"]\n')
    write("terms.csv", "preferred,avoid\nKyiv,Kiev\n")
    write("words.txt", "Bucha\n")
    write("pyproject.toml", '[project]\nname = "site"\n[tool.mtcheck]\nhold_score = 90\n')
    commit("A configuration")
    gate = ["gate", "posts", "--changed-since", "topic~0", "-q"]

    def list_told(*args: str) -> list[str]:
        done = CliRunner().invoke(main, [*gate, *args])
        assert done.exit_code == 0
        return done.stderr.splitlines()

    nothing = "mtcheck: nothing in posts has changed since topic~0"
    assert list_told() == [nothing]
    write("words.txt", "Bucha\nIrpin\n")
    write("pyproject.toml", '[project]\nname = "other"\n[tool.mtcheck]\nhold_score = 90\n')
    judged = "changed since topic~0, so that articles which did not change may be judged otherwise now"
    advice = "leave --changed-since out to see"
    assert list_told() == [f"mtcheck: words.txt {judged}; {advice}", nothing]
    assert list_told("--config", "pyproject.toml") == [nothing]
    write("pyproject.toml", '[project]\nname = "other"\n[tool.mtcheck]\nhold_score = 80\n')
    assert list_told("--config", "pyproject.toml") == [f"mtcheck: pyproject.toml {judged}; {advice}", nothing]
    write("mtcheck.toml", 'allow_files = ["words.txt"]\n')
    write("terms.csv", "preferred,avoid\nKyiv,Kiew\n")
    told = f"mtcheck: mtcheck.toml, words.txt, terms.csv {judged}; {advice}"
    assert list_told("--glossary", "terms.csv") == [told, nothing]
