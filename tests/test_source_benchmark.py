"""The benchmark of faults against the source runs on the fixtures, and what it says is no worse than it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent / "benchmarks" / "source_faults.py"
LEAST = 0.93
LEAST_OF = {"number: left out": 0.74, "number: in words": 0.68, "amount: currency": 0.84}
"""Kinds that are told only where they are near certain: a number that is not there, and small ones in words. Told more
often, they raised a false alarm in one pair of eight that nobody here had written."""


def test_planted_faults_of_numbers_dates_and_amounts_are_found_and_the_pairs_as_they_are_show_none() -> None:
    command = [sys.executable, str(SCRIPT), "--kinds", "number,date,amount", "--places", "1"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    shares = {line[:28].strip(): float(line.split()[-1]) for line in lines[1:] if not line.startswith("findings")}
    assert len(shares) > 12
    assert shares.pop("all") >= 0.9
    assert {kind: share for kind, share in shares.items() if share < LEAST_OF.get(kind, LEAST)} == {}
    assert lines[-1] == "findings in 91 articles as they are: 0"
