"""The benchmark of faults against the source runs on the fixtures, and what it says is no worse than it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent / "benchmarks" / "source_faults.py"
LEAST_FOUND = 0.91
LEAST_OF_A_KIND = 0.85
LEFT_OUT, LEAST_LEFT_OUT = "number: left out", 0.74
"""A number that is not there is told only where that is near certain: told more often, it raised a false alarm in one
pair of eight that nobody here had written."""


def test_planted_faults_of_numbers_dates_and_amounts_are_found_and_the_pairs_as_they_are_show_none() -> None:
    command = [sys.executable, str(SCRIPT), "--kinds", "number,date,amount", "--places", "1"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    shares = {line[:28].strip(): float(line.split()[-1]) for line in lines[1:] if not line.startswith("findings")}
    assert len(shares) > 12
    assert shares.pop("all") >= LEAST_FOUND
    assert shares.pop(LEFT_OUT) >= LEAST_LEFT_OUT
    assert {kind: share for kind, share in shares.items() if share < LEAST_OF_A_KIND} == {}
    assert lines[-1] == "findings in 91 articles as they are: 0"
