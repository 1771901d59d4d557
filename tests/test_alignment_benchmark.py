"""The measurement of alignment runs on a small file of our own and finds what it did."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent / "benchmarks" / "alignment.py"
SHIPS = "Aurora Bellona Cassandra Doria Electra Fortuna Gloria Helvetia Irene Juno Kalypso Leda Minerva Norma".split()


def test_sentences_that_share_names_and_numbers_are_all_linked(tmp_path: Path) -> None:
    source = [f"Die {name} lief {n + 1990} mit {n * 7 + 11} Matrosen aus." for n, name in enumerate(SHIPS)]
    target = [f"The {name} sailed in {n + 1990} with {n * 7 + 11} sailors." for n, name in enumerate(SHIPS)]
    row = {"id": "a", "system": "s", "source_lang": "de", "source": source, "target": target}
    path = tmp_path / "ships.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(path), "--articles", "1"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    rows = {line[:27].strip(): [float(cell) for cell in line[27:].split()] for line in lines if line.startswith("de ")}
    assert len(rows) == 5
    assert rows["de paragraphs"] == rows["de paragraph out"] == [1.0] * 7
