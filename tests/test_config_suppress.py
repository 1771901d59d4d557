"""Tables [[suppress]]: what they mean, what is wrong with them, by file and line, and which are told to be idle."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator

from mtcheck.cli.commands import main
from mtcheck.config.files import read_settings
from mtcheck.config.model import Config
from mtcheck.config.path_settings import PathSettings
from mtcheck.config.shown import show_settings
from mtcheck.config.suppress_settings import SuppressSettings
from mtcheck.errors import ConfigError
from mtcheck.schemas import config_schema

DOUBLED = "It was the the first time in ten years.\n"
CLEAN = "It was the first time in ten years.\n"
NO_FINGERPRINT = "not one as the JSON Lines and findings.csv have it"
NO_DATE = "not a date such as 2030-01-31"
UNKNOWN = 'no check is called "doubled-words", did you mean "doubled-word"?; mtcheck checks lists them'
EXPIRED = 'this held until 2020-01-31 and no longer does ("so he said"); look again, then move the date or take it out'
TABLE = '[[suppress]]\ncode = "MT304"\ntext = "the the"\nreason = "so he said"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(*args: str, code: int = 0) -> list[str]:
    """What mtcheck says on standard error of a run without a folder."""
    result = CliRunner().invoke(main, [*args, "--out", "-"])
    assert result.exit_code == code, result.output
    return result.stderr.splitlines()


def test_a_table_is_read_with_its_place(folder: Path) -> None:
    text = 'language = "fr"\n\n' + TABLE + 'match = ["posts/", "!*-draft.md"]\nuntil = 9999-12-31\n'
    write("mtcheck.toml", text + '[[suppress]]\nfingerprint = "0123456789abcdef"\nreason = " a \\n b"\n')
    where = "mtcheck.toml:3"
    paths = PathSettings(("posts/", "!*-draft.md"), (), str(folder), where)
    first = SuppressSettings("so he said", None, "MT304", "the the", paths, date(9999, 12, 31), where)
    second = SuppressSettings("a b", "0123456789abcdef", where="mtcheck.toml:9")
    assert read_settings().config == Config("fr", suppress=(first, second))


@pytest.mark.parametrize(
    ("keys", "line", "fault"),
    [
        (
            'code = "MT304"\ntext = "a a"',
            1,
            'a table [[suppress]] has no "reason": nobody will know why this is no fault',
        ),
        ('code = "MT304"\ntext = "a a"\nreason = " "', 4, 'reason is " ", not a text'),
        (
            'code = "MT304"\ntext = "a a"\nreason = "-"',
            4,
            'reason is "-", without a word: nobody will know why this is no fault',
        ),
        ('code = "MT304"\ntext = 7\nreason = "x"', 3, "text is 7, not a text"),
        (
            'fingerprint = "12"\nreason = "x"',
            2,
            'fingerprint is "12", not one as the JSON Lines and findings.csv have it',
        ),
        (
            'code = "MT304"\nreason = "x"',
            1,
            'a table [[suppress]] names findings by "fingerprint", or by "code" and "text": it has "code"',
        ),
        (
            'reason = "x"',
            1,
            'a table [[suppress]] names findings by "fingerprint", or by "code" and "text": it has neither',
        ),
        ('code = "MT304"\ntext = "a"\nreson = "x"', 4, 'unknown key "reson", did you mean "reason"?'),
        (
            'code = "MT304"\ntext = "a"\nreason = "x"\nuntil = "soon"',
            5,
            'until is "soon", not a date such as 2030-01-31',
        ),
        (
            'code = "MT304"\ntext = "a"\nreason = "x"\nuntil = 2030-01-31T10:00:00',
            5,
            f"until is 2030-01-31 10:00:00, {NO_DATE}",
        ),
        (
            'code = "MT304"\ntext = "a"\nreason = "x"\nmatch = "[z-a]"',
            5,
            '"[z-a]" in match is no pattern: bad character range z-a',
        ),
        ('code = "MT304"\ntext = "a"\nreason = "x"\nmatch = []', 5, "match is [], not a pattern or a list of patterns"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_line(keys: str, line: int, fault: str) -> None:
    write("mtcheck.toml", f"[[suppress]]\n{keys}\n")
    with pytest.raises(ConfigError) as caught:
        read_settings()
    told = [(failure.where, failure.what) for failure in caught.value.failures]
    assert (f"mtcheck.toml:{line}", fault) in told


def test_what_is_no_list_of_tables_is_told() -> None:
    with pytest.raises(ConfigError, match="suppress is 7, not tables under"):
        read_settings(assignments=["suppress=7"])


def test_a_code_that_no_check_has_is_an_error_with_the_place_and_the_nearest() -> None:
    write("mtcheck.toml", TABLE.replace("MT304", "doubled-words"))
    write("a.md", CLEAN)
    assert run("audit", "a.md", code=2) == [f"mtcheck: mtcheck.toml:1: {UNKNOWN}"]


def test_a_table_that_no_longer_holds_is_told_and_suppresses_nothing() -> None:
    write("mtcheck.toml", TABLE + "until = 2020-01-31\n")
    write("a.md", DOUBLED)
    assert run("gate", "a.md", "--max", "minor=0", code=1)[:1] == [f"mtcheck: mtcheck.toml:1: {EXPIRED}"]
    assert run("gate", "a.md", "--max", "minor=0", "-q", code=1) == [f"mtcheck: mtcheck.toml:1: {EXPIRED}"]


def test_tables_are_shown_and_what_is_shown_can_be_read_again() -> None:
    write("mtcheck.toml", TABLE + 'until = 9999-12-31\nmatch = "posts/"\n')
    settings = read_settings()
    write("again.toml", show_settings(settings, "toml"))
    (again,) = read_settings(Path("again.toml")).config.suppress
    (table,) = settings.config.suppress
    assert again.as_table() == table.as_table()
    assert '"until": "9999-12-31"' in show_settings(settings, "json")
    assert "[[suppress]]" in show_settings(settings)


@pytest.mark.parametrize(
    ("table", "is_valid"),
    [
        ({"code": "MT304", "text": "a a", "reason": "x", "match": "posts/", "until": "2030-01-31"}, True),
        ({"fingerprint": "0123456789abcdef", "reason": "x"}, True),
        ({"code": "MT304", "text": "a a", "reason": "так и было"}, True),
        ({"code": "MT304", "text": "a a", "reason": "-."}, False),
        ({"code": "MT304", "text": "a a"}, False),
        ({"code": "MT304", "reason": "x"}, False),
        ({"fingerprint": "12", "reason": "x"}, False),
        ({"fingerprint": "0123456789abcdef", "code": "MT304", "text": "a", "reason": "x"}, False),
        ({"fingerprint": "0123456789abcdef", "reason": "x", "reson": "y"}, False),
    ],
)
def test_the_schema_of_the_configuration_knows_the_tables(table: dict[str, str], is_valid: bool) -> None:  # noqa: FBT001 - a case
    assert Draft7Validator(config_schema()).is_valid({"suppress": [table]}) is is_valid


def test_an_idle_table_is_told_after_a_run_over_many_articles() -> None:
    write("mtcheck.toml", TABLE + TABLE.replace("the the", "of of").replace("so he said", "so she said"))
    write("posts/a.md", DOUBLED)
    write("posts/b.md", CLEAN)
    idle = (
        'mtcheck: mtcheck.toml:5: this set nothing aside in 2 articles ("so she said"); '
        "take it out, unless it is about others"
    )
    assert run("audit", "posts") == [idle]
    assert run("gate", "posts") == [idle]
    assert run("audit", "posts", "--quiet") == [idle]


@pytest.mark.parametrize(
    "args",
    [
        ("posts/a.md", "posts/b.md"),  # as pre-commit gives them
        ("posts", "--select", "MT2"),
        ("posts", "--ignore", "MT304"),
        ("posts", "--set", "min_confidence=0.5"),
        ("posts", "--no-suppress"),
    ],
)
def test_a_run_that_cannot_tell_does_not_call_a_table_idle(args: tuple[str, ...]) -> None:
    write("mtcheck.toml", TABLE)
    write("posts/a.md", CLEAN)
    write("posts/b.md", CLEAN)
    assert run("audit", *args) == []


def test_a_table_about_other_files_or_in_an_incomplete_run_is_not_called_idle() -> None:
    write("mtcheck.toml", TABLE + 'match = "pages/"\n')
    write("posts/a.md", CLEAN)
    write("posts/b.md", CLEAN)
    assert run("audit", "posts") == []
    write("mtcheck.toml", TABLE)
    Path("posts/c.md").write_bytes(b"\x00\x01\x02")
    assert not [line for line in run("audit", "posts", code=3) if "set nothing aside" in line]
