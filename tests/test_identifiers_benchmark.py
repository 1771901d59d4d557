"""The benchmark of language identifiers runs on data of its own shape; what it measures is its own affair."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent / "benchmarks" / "identifiers.py"


def run_benchmark(folder: Path) -> list[str]:
    command = [sys.executable, str(SCRIPT), str(folder), "--only", "langdetect"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_langdetect_is_measured_on_made_up_sentences(tmp_path: Path) -> None:
    row = {
        "id": "a",
        "source_lang": "fr",
        "source": ["Le ministre a annoncé hier soir que la réforme serait reportée."],
        "target": ["The minister announced last night that the reform was put off."],
        "refs": {"A": ["The minister said yesterday evening that the reform would be postponed."]},
    }
    (tmp_path / "mt_fr-en.jsonl").write_text(json.dumps(row), encoding="utf-8")
    lines = [" ".join(line.split()) for line in run_benchmark(tmp_path)]
    tables = {title: lines[i + 1] for i, title in enumerate(lines) if title.endswith("n langdetect")}
    assert {title.removesuffix(" n langdetect"): row for title, row in tables.items() if row.startswith("40-79")} == {
        "cs, de, fr: language named right": "40-79 1 100.0",
        "foreign called English": "40-79 1 0.0",
        "English called foreign": "40-79 1 0.0",
        "machine translation called foreign": "40-79 1 0.0",
        "silent, foreign": "40-79 1 0.0",
        "silent, English": "40-79 1 0.0",
    }


def test_a_folder_without_data_is_skipped_with_one_line(tmp_path: Path) -> None:
    assert run_benchmark(tmp_path) == [f"skipped: {tmp_path} holds no mt_*.jsonl and no clean_*.jsonl"]
