"""What `mtcheck config` and `mtcheck init` print, and that it can be read again."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from mtcheck.config.files import Settings, load_config, read_settings
from mtcheck.config.model import KEYS, Config
from mtcheck.config.shown import SHOWN_FORMATS, show_settings, write_template

FILE = """language = "en-GB"
allow = ["Ville lumière", "C#"]
allow_files = ["words.txt"]
glossary = "terms.csv"

[[paths]]
match = ["posts/fr/", "!*-draft.md"]
language = "fr"
ignore = ["MT3"]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("words.txt").write_text("mairie\nC#\n", encoding="utf-8")
    Path("terms.csv").write_text("preferred,avoid\nKyiv,Kiev\nOdesa,Odessa\n", encoding="utf-8")
    Path("mtcheck.toml").write_text(FILE, encoding="utf-8")
    return tmp_path


def test_people_see_each_value_and_its_place() -> None:
    shown = show_settings(read_settings(assignments=["hold_score=80"]))
    head, empty, *rows = shown.splitlines()
    assert (head, empty) == ("mtcheck.toml", "")
    table = [re.split(" {2,}", row.strip()) for row in rows]
    assert table[0] == ["KEY", "VALUE", "FROM"]
    told = [row for row in table[1:] if row[-1] != "default"]
    assert told == [
        ["language", '"en-GB"', "mtcheck.toml:1"],
        ["allow", '["Ville lumière", "C#", "mairie"]', "mtcheck.toml:2"],
        ["allow_files", '["words.txt"]', "mtcheck.toml:3"],
        ["glossary", '["terms.csv"]', "mtcheck.toml:4"],
        ["hold_score", "80", "--set"],
        ["[[paths]]", "mtcheck.toml:6"],
        ["match", '["posts/fr/", "!*-draft.md"]'],
        ["language", '"fr"'],
        ["ignore", '["MT3"]'],
    ]
    assert [row[0] for row in table[1:-4]] == [key.name for key in KEYS if key.name not in {"paths", "suppress"}]
    assert ["source_language", "none", "default"] in table


def test_what_holds_for_one_article_names_its_tables() -> None:
    settings = read_settings()
    shown = show_settings(settings.settle(origin="posts/fr/a.md"), subject="posts/fr/a.md")
    assert shown.splitlines()[:2] == ["mtcheck.toml", "for posts/fr/a.md: with the [[paths]] of mtcheck.toml:6"]
    assert re.search(r'^language +"fr" +mtcheck\.toml:8$', shown, re.MULTILINE)
    assert "[[paths]] " not in shown.partition("\n\n")[2]
    first = "what an article says of itself comes first: its own language and source_language, as in front matter"
    assert shown.splitlines()[2] == first
    assert first not in show_settings(settings)
    other = show_settings(settings.settle(origin="a.md"), subject="a.md")
    assert other.splitlines()[1] == "for a.md: no [[paths]] hold for it"


def test_a_long_list_is_cut_for_people_only() -> None:
    settings = Settings(Config(allow=tuple(f"word{number}" for number in range(1000))))
    assert '["word0", "word1", "word2", "word3", "word4", "word5", ... 1,000 in all]' in show_settings(settings)
    assert '"word999"' in show_settings(settings, "toml")
    assert '"word999"' in show_settings(settings, "json")


def test_without_a_file_that_is_said() -> None:
    assert show_settings(Settings(Config())).startswith("no configuration file: mtcheck init writes one\n")


def test_as_toml_it_is_a_configuration_that_does_the_same(folder: Path) -> None:
    settings = read_settings(assignments=["hold_score=80"])
    shown = show_settings(settings, "toml")
    assert "hold_score = 80  # --set\n" in shown
    copy = folder / "copy.toml"
    copy.write_text(shown, encoding="utf-8")
    loaded = read_settings(Path("copy.toml")).config
    for key in KEYS:
        if key.name != "paths":
            assert getattr(loaded, key.name) == getattr(settings.config, key.name), key.name
    (table,), (own,) = loaded.paths, settings.config.paths
    assert (table.match, [setting[:2] for setting in table.settings]) == (
        own.match,
        [setting[:2] for setting in own.settings],
    )


def test_as_toml_it_does_the_same_in_the_folder_that_it_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it was printed: what it names is seen from its own folder, as patterns are."""
    (folder / "posts").mkdir()
    (folder / "sources").mkdir()
    own = (folder / "mtcheck.toml").read_text(encoding="utf-8")
    (folder / "mtcheck.toml").write_text(f'source_folder = "sources"\nbaseline = "/b.json"\n{own}', encoding="utf-8")
    here = show_settings(read_settings(), "toml")
    why = "since files that it names, and match in its tables, are seen from its own folder"
    assert here.splitlines()[:2] == ["# mtcheck.toml", f"# save it in the folder of mtcheck.toml, {why}"]
    monkeypatch.chdir("posts")
    there = show_settings(read_settings(), "toml")
    assert there.splitlines()[:2] == ["# ../mtcheck.toml", f"# save it in the folder of ../mtcheck.toml, {why}"]
    assert tomllib.loads(there) == tomllib.loads(here)
    assert tomllib.loads(there)["glossary"] == ["terms.csv"]
    assert show_settings(Settings(Config(baseline="b.json")), "toml").splitlines()[1] == (
        f"# save it in the working folder, {why}"
    )
    assert "save it" not in show_settings(Settings(Config()), "toml")


def test_as_json_it_has_values_and_places_of_every_key() -> None:
    shown = json.loads(show_settings(read_settings(assignments=["hold_score=80"]), "json"))
    assert {name: shown[name] for name in ("schema", "file", "for", "paths", "notes")} == {
        "schema": "mtcheck.config/1",
        "file": "mtcheck.toml",
        "for": None,
        "paths": [],
        "notes": [],
    }
    assert list(shown["settings"]) == [key.name for key in KEYS]
    assert shown["settings"]["hold_score"] == {"value": 80, "from": ["--set"]}
    assert shown["settings"]["glossary"] == {"value": ["terms.csv"], "from": ["mtcheck.toml:4"]}
    assert shown["settings"]["paths"] == {
        "value": [{"match": ["posts/fr/", "!*-draft.md"], "language": "fr", "ignore": ["MT3"]}],
        "from": ["mtcheck.toml:6"],
    }


def test_every_format_shows_the_defaults() -> None:
    for shown_format in SHOWN_FORMATS:
        assert "hold_score" in show_settings(Settings(Config()), shown_format)  # type: ignore[arg-type]  # one of them


def test_the_file_to_begin_with_changes_nothing(folder: Path) -> None:
    path = folder / "new.toml"
    path.write_text(write_template(), encoding="utf-8")
    assert load_config(path) == Config()


def test_the_file_to_begin_with_has_every_key_with_its_meaning_and_its_default(folder: Path) -> None:
    settings = re.sub(r"^# (?=\[\[|[a-z_]+ = )", "", write_template(), flags=re.MULTILINE)
    told = tomllib.loads(settings)
    assert list(told) == [key.name for key in KEYS]
    assert [key.name for key in KEYS if f"# {key.meaning}\n" not in settings] == []
    assert {key.name: told[key.name] for key in KEYS if key.example is None} == {
        key.name: key.default for key in KEYS if key.example is None
    }
    assert {type(key.default) for key in KEYS if key.example is None} == {str, float, int, bool}
    (folder / "allowed.txt").write_text("skyr\n", encoding="utf-8")
    path = folder / "all.toml"
    path.write_text(settings, encoding="utf-8")
    assert load_config(path).paths[0].match == ("posts/fr/",)


def test_lines_of_the_file_to_begin_with_fit_a_screen() -> None:
    assert [line for line in write_template().splitlines() if len(line) > 120] == []
