"""The commands `config` and `init`, and `--set` and [[paths]] as a user of `audit` and `gate` meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import prepare_folder
from click.testing import CliRunner, Result

from mtcheck.cli.commands import main
from mtcheck.config.files import load_config
from mtcheck.config.model import Config
from mtcheck.config.shown import write_template
from mtcheck.schemas import write_schema


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare_folder(tmp_path, monkeypatch)
    return tmp_path


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, prog_name="mtcheck", catch_exceptions=False)


def show(*args: str) -> dict[str, object]:
    """The keys of `mtcheck config --format json` that are not at their defaults, with value and places."""
    done = run("config", "--format", "json", *args)
    assert (done.exit_code, done.stderr) == (0, "")
    settings = json.loads(done.stdout)["settings"]
    return {name: (told["value"], *told["from"]) for name, told in settings.items() if told["from"] != ["default"]}


def test_config_shows_what_files_and_options_say() -> None:
    assert run("config").stdout.splitlines()[0] == "mtcheck.toml"
    shown = show("--set", "hold_score=90", "--ignore", "MT1,MT2", "--source-language", "fr", "--force-language", "de")
    assert shown == {
        "language": ("de", "--force-language"),
        "source_language": ("fr", "--source-language"),
        "ignore": (["MT1", "MT2"], "--ignore"),
        "hold_score": (90, "--set"),
        "least_words": (0, "mtcheck.toml:1"),
    }


@pytest.mark.parametrize(
    ("subject", "score"),
    [
        ("posts/a.md", 70),
        ("a.md", 95.0),
        ("https://example.org/fr/1", 60),
        ("id:wire-1", 50),
        ("-", 40),
    ],
)
def test_config_shows_what_holds_for_an_article(subject: str, score: float) -> None:
    Path("mtcheck.toml").write_text(
        "".join(
            f'[[paths]]\nmatch = "{match}"\nhold_score = {own}\n'
            for match, own in (("posts/", 70), ("https://example.org/fr/", 60), ("id:wire-*", 50), ("stdin", 40))
        ),
        encoding="utf-8",
    )
    done = run("config", "--for", subject, "--format", "json")
    shown = json.loads(done.stdout)
    assert (shown["for"], shown["settings"]["hold_score"]["value"]) == (subject, score)


def test_a_schema_is_printed_though_the_configuration_is_broken() -> None:
    Path("mtcheck.toml").write_text("hold_scor = 9\n", encoding="utf-8")
    assert run("config").exit_code == 2
    done = run("config", "--schema")
    assert (done.exit_code, done.stdout) == (0, write_schema("config") + "\n")
    assert run("config", "--schema", "article").stdout == write_schema("article") + "\n"


def test_a_wrong_selection_is_named_by_what_said_it() -> None:
    Path("mtcheck.toml").write_text('\nignore = ["MT99"]\n', encoding="utf-8")
    assert run("config").stderr.startswith('mtcheck: mtcheck.toml:2: ignore: no check is called "MT99"')
    assert run("audit", "good.jsonl", "--set", 'select=["MT98"]', "--set", "ignore=[]").stderr.startswith(
        'mtcheck: --set: select: no check is called "MT98"'
    )


def test_set_changes_what_the_gate_says() -> None:
    assert run("gate", "bad.jsonl").exit_code == 1
    assert run("gate", "bad.jsonl", "--set", "least_words=300").exit_code == 0
    done = run("gate", "bad.jsonl", "--set", "least_word=300")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith('mtcheck: --set: unknown key "least_word", did you mean "least_words"?; ')


def test_a_gate_weighs_each_article_by_its_own_settings() -> None:
    Path("mtcheck.toml").write_text(
        'least_words = 0\n[[paths]]\nmatch = "bad.jsonl"\nleast_words = 300\n', encoding="utf-8"
    )
    Path("worse.jsonl").write_bytes(Path("bad.jsonl").read_bytes())
    done = run("gate", "bad.jsonl", "worse.jsonl", "--min-score", "99.5", "--set", "hold_score=0")
    assert done.stdout.splitlines()[0] == (
        'refused bad (worse.jsonl): MT304 doubled-word "the the" (minor, sentence 1); score 88.9 is below 99.5'
    )
    assert "gate: no, 1 of 2 articles refused" in done.stdout


def test_a_language_for_some_files_is_that_of_their_articles_unless_an_option_says_another() -> None:
    Path("mtcheck.toml").write_text('[[paths]]\nmatch = "*_fr.txt"\nlanguage = "fr"\n', encoding="utf-8")
    Path("a_fr.txt").write_text("Le maire de la ville a parlé.\n", encoding="utf-8")

    def tell(*args: str) -> list[str]:
        lines = run("audit", "a_fr.txt", "good.jsonl", "--format", "jsonl", "--out", "-", *args).stdout.splitlines()
        return [json.loads(line)["language"] for line in lines]

    assert tell() == ["fr", "en"]
    assert tell("--language", "de") == ["de", "de"]
    assert tell("--set", "language=de") == ["de", "de"]


def test_names_are_collected_whatever_tables_select() -> None:
    Path("mtcheck.toml").write_text('[[paths]]\nmatch = "*"\nselect = ["MT3"]\n', encoding="utf-8")
    Path("a.txt").write_text("The mayor of Bucha spoke. Bucha is free, said Olena Marchenko.\n", encoding="utf-8")
    assert "Bucha" in run("names", "a.txt").stdout


def test_what_should_be_known_is_said_once_even_where_it_is_quiet() -> None:
    Path("mtcheck.toml").write_text('allow = ["Boutch*"]\n', encoding="utf-8")
    note = (
        'mtcheck: mtcheck.toml:1: "Boutch*" in allow is taken letter by letter, not as a pattern; '
        "list the words themselves\n"
    )
    assert run("audit", "good.jsonl", "--out", "-").stderr == note
    assert run("audit", "good.jsonl", "--out", "-", "-q").stderr == note
    assert run("config").stderr == note


def test_init_writes_a_file_that_changes_nothing_and_replaces_none() -> None:
    done = run("init")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "mtcheck: mtcheck.toml: is there already; --force replaces it, --stdout prints the new one\n"
    assert Path("mtcheck.toml").read_text(encoding="utf-8") == "least_words = 0\n"
    done = run("init", "--force")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "mtcheck: wrote mtcheck.toml\n")
    assert load_config(Path("mtcheck.toml")) == Config()
    assert Path("mtcheck.toml").read_text(encoding="utf-8") == write_template()


def test_init_says_that_a_configuration_is_a_link_to_nothing() -> None:
    Path("mtcheck.toml").unlink()
    Path("mtcheck.toml").symlink_to("gone.toml")
    done = run("init")
    what = "is a link to gone.toml, which is not there"
    now = "mend the link or take it away, or print a configuration by --stdout"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"mtcheck: mtcheck.toml: {what}; {now}\n")
    assert run("init", "--force").exit_code == 2
    assert not Path("gone.toml").exists()
    assert run("init", "--stdout").stdout == write_template()


def test_init_says_where_it_may_not_write_and_leaves_the_old_file_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_text", refuse)
    done = run("init", "--force")
    what = "cannot be written (Permission denied), and was not"
    advice = "make room for it in a folder that you may write to, or print it by --stdout"
    assert (done.exit_code, done.stdout, done.stderr) == (3, "", f"mtcheck: mtcheck.toml: {what}; {advice}\n")
    assert Path("mtcheck.toml").read_text(encoding="utf-8") == "least_words = 0\n"
    assert [path.name for path in Path().iterdir() if path.name.startswith(".mtcheck")] == []
    assert "3 the file cannot be written" in " ".join(run("init", "--help").stdout.split())


def test_init_can_print_instead() -> None:
    done = run("init", "--stdout")
    assert (done.exit_code, done.stdout, done.stderr) == (0, write_template(), "")
    assert Path("mtcheck.toml").read_text(encoding="utf-8") == "least_words = 0\n"


def test_init_says_what_its_file_hides(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "desk").mkdir()
    monkeypatch.chdir(folder / "desk")
    assert run("init").stderr == "mtcheck: wrote mtcheck.toml; from here ../mtcheck.toml is no longer read\n"
    Path("mtcheck.toml").unlink()
    Path("pyproject.toml").write_text("[tool.mtcheck]\nhold_score = 90\n", encoding="utf-8")
    done = run("init")
    assert done.exit_code == 2
    assert done.stderr.startswith("mtcheck: pyproject.toml: has a table [tool.mtcheck], which would no longer be read")
    assert not Path("mtcheck.toml").exists()
