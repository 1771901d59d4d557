"""The settings that the README recommends where nobody looks before publishing: each lets less through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli_runs import write_feed
from click.testing import CliRunner

from mtcheck.cli.commands import main
from mtcheck.config.files import load_config
from mtcheck.config.model import Config, settle

ROOT = Path(__file__).parent.parent
FAULTY = ROOT / "fixtures" / "articles" / "faulty"
SETTINGS = re.compile(r"<!-- example: unattended -->\n```toml\n(.*?)```", re.DOTALL)
GOOD = "The port opened at noon, the mayor said."
SOURCE = {"source": "Le port a ouvert à midi, a dit le maire.", "source_language": "fr"}
RECORDS = (
    {"id": "good", "text": GOOD, **SOURCE},
    {"id": "french", "text": GOOD.replace("the mayor said", "and une grève générale was over"), **SOURCE},
    {"id": "token", "text": f"{GOOD} <unk>", **SOURCE},
    {"id": "alone", "text": GOOD},
)


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the README recommends; the test runs in a folder that has no such file yet."""
    match = SETTINGS.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert match is not None
    monkeypatch.chdir(tmp_path)
    return match[1]


def gate(*args: str) -> tuple[int, list[str]]:
    """The exit code, and which articles are refused."""
    done = CliRunner().invoke(main, ["gate", *args, "--format", "text"])
    return done.exit_code, re.findall(r"^refused (\S+?)[: ]", done.stdout, re.MULTILINE)


def test_they_are_settings_that_are_obeyed(settings: str) -> None:
    Path("mtcheck.toml").write_text(settings, encoding="utf-8")
    assert settle(load_config(Path("mtcheck.toml")), origin="a.md") == Config(
        "en",
        source_language="fr",
        fail_on="review",
        hold_on=("MT139", "MT311", "MT713", "MT715", "MT721"),
        require_source=True,
        heed_suppressions=False,
    )


def test_they_refuse_what_the_default_lets_through(settings: str) -> None:
    write_feed("desk.jsonl", *RECORDS)
    assert gate("desk.jsonl") == (0, [])
    Path("mtcheck.toml").write_text(settings, encoding="utf-8")
    assert gate("desk.jsonl") == (3, ["french", "token", "alone"])
    Path("mtcheck.toml").write_text(settings.replace("require_source = true", ""), encoding="utf-8")
    assert gate("desk.jsonl") == (1, ["french", "token"])


def test_they_let_no_comment_of_a_model_take_a_finding_out(settings: str) -> None:
    Path("a.md").write_text(f"{RECORDS[1]['text']} <!-- mtcheck: ignore MT103 -- as it was said -->\n", "utf-8")
    settings = settings.replace("require_source = true", "")
    Path("mtcheck.toml").write_text(settings.replace("heed_suppressions = false", ""), encoding="utf-8")
    assert gate("a.md") == (0, [])
    Path("mtcheck.toml").write_text(settings, encoding="utf-8")
    assert gate("a.md") == (1, ["a.md"])


def test_they_refuse_every_faulty_article(settings: str) -> None:
    Path("mtcheck.toml").write_text(settings.replace("require_source = true", ""), encoding="utf-8")
    articles = sorted(path for path in FAULTY.iterdir() if path.suffix != ".toml")
    code, refused = gate(*map(str, articles), "--config", "mtcheck.toml")
    assert (code, [Path(name) for name in refused]) == (1, articles)
