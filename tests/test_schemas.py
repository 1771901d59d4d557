"""The JSON Schemas: those in fixtures/schemas/ are what mtcheck prints, and what it reads and writes keeps to them.

Remade by `MTCHECK_REMAKE=1 python -m pytest tests/test_schemas.py`; read them before you commit.
"""

from __future__ import annotations

import copy
import json
import os
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from schema_faults import close, find_faults, list_keys, list_paths

import mtcheck
from mtcheck import Estimates
from mtcheck.config.model import KEYS
from mtcheck.config.shown import write_template
from mtcheck.model import Article, SetAside, Span, Suppression
from mtcheck.reports.jsonl import audit_to_json
from mtcheck.run import audit_article
from mtcheck.schemas import SCHEMA_NAMES, config_schema, document_schema, write_schema

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOLDEN = sorted((FIXTURES / "expected").rglob("*.jsonl"))
TOML = """
language = "en-GB"
glossary = ["a.csv", "b.csv"]
hold_score = 90
[[paths]]
match = "posts/"
hold_major = 0
"""


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_the_schemas_at_hand_are_those_that_mtcheck_prints(name: str) -> None:
    path = FIXTURES / "schemas" / f"mtcheck.{name}.schema.json"
    if "MTCHECK_REMAKE" in os.environ:
        path.parent.mkdir(exist_ok=True)
        path.write_text(write_schema(name) + "\n", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == write_schema(name) + "\n"
    Draft7Validator.check_schema(json.loads(write_schema(name)))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.relative_to(FIXTURES).as_posix())
def test_every_line_of_a_golden_report_keeps_to_the_schema_and_has_no_other_keys(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        value = json.loads(line)
        assert find_faults(close(document_schema("article")), value) == []
        assert find_faults(document_schema("article"), {**value, "new": 1}) == []


def write_lines() -> list[Any]:
    """Lines of articles that have a source, a reference and what a scorer says."""
    audits = list(mtcheck.audit([FIXTURES / "pairs" / "numbers.jsonl", FIXTURES / "feeds" / "agence_fr.rss"]))
    beside = mtcheck.check_text(["The mairie of Riga.", "Twice."], reference=["The town hall of Riga.", "Twice."])
    estimates = Estimates("comet", "comet:1", (0.5, None), gap="one is too long")
    comment = Suppression(("MT304", "MT305"), "so he said", Span(0, 9), line=1)
    suppressed = audit_article(Article("a", "It was the the end.", suppressions=(comment,)), mtcheck.Config())
    audits += [beside, replace(beside, estimates=estimates), suppressed]
    return [json.loads(audit_to_json(audit)) for audit in audits]


def test_lines_of_feeds_keep_to_it_too() -> None:
    assert [fault for line in write_lines() for fault in find_faults(close(document_schema("article")), line)] == []


def test_a_line_that_breaks_the_contract_is_found() -> None:
    value = json.loads(GOLDEN[0].read_text(encoding="utf-8").splitlines()[0])
    broken = copy.deepcopy(value)
    broken["verdict"] = "maybe"
    del broken["id"]
    assert sorted(fault.partition(": ")[0] for fault in find_faults(document_schema("article"), broken)) == [
        "$",
        "$.verdict",
    ]


def test_every_key_of_the_schema_is_written() -> None:
    lines = [json.loads(line) for path in GOLDEN for line in path.read_text(encoding="utf-8").splitlines()]
    lines += write_lines()
    made = mtcheck.check_text("It was the the end.")
    carried = SetAside(made.findings[0], "carried", "in the baseline since 2026-09-01")
    lines.append(json.loads(audit_to_json(replace(made, findings=(), set_aside=(carried,)))))
    names = {path.rpartition(".")[2] for path in set().union(*map(list_paths, lines))}
    assert list_keys(document_schema("article")) - names == set()


def test_the_schema_of_the_configuration_knows_every_key_and_no_other() -> None:
    schema = config_schema()
    assert list(schema["properties"]) == [key.name for key in KEYS]
    assert find_faults(schema, tomllib.loads(TOML)) == []
    assert find_faults(schema, tomllib.loads(write_template())) == []
    assert list(schema["properties"]["paths"]["items"]["properties"]) == [
        "match",
        *(key.name for key in KEYS if key.per_article),
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("hold_scor = 9", "$"),
        ("hold_score = 101", "$.hold_score"),
        ("hold_major = -1", "$.hold_major"),
        ("hold_major = 1.5", "$.hold_major"),
        ('max_held = "2,5%"', "$.max_held"),
        ("max_held = -1", "$.max_held"),
        ('fail_on = "publish"', "$.fail_on"),
        ("must_pass = 1", "$.must_pass"),
        ("min_confidence = 80", "$.min_confidence"),
        ('language = "English (British)"', "$.language"),
        ("allow = [3]", "$.allow[0]"),
        ('ignore = [""]', "$.ignore[0]"),
        ("[[paths]]\nhold_score = 9", "$.paths[0]"),
        ('[[paths]]\nmatch = "a"\nscorer = "comet"', "$.paths[0]"),
        ('[[paths]]\nmatch = "a"\nhold_score = "9"', "$.paths[0].hold_score"),
    ],
)
def test_an_editor_marks_what_mtcheck_would_refuse(text: str, where: str, tmp_path: Path) -> None:
    assert [fault.partition(": ")[0] for fault in find_faults(config_schema(), tomllib.loads(text))] == [where]
    path = tmp_path / "mtcheck.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(mtcheck.ConfigError):
        mtcheck.load_config(path)
