"""How many pairs of names are compared grows with the names, not with their square. Seconds are for the benchmark."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mtcheck.feeds.names import WINDOW, cluster_forms
from mtcheck.feeds.pairs import FeedForm

SCRIPT = Path(__file__).parent / "benchmarks" / "feed_names.py"


def make_crowd(number: int) -> list[FeedForm]:
    """Surnames of one and the same sound for so many people, who differ by initials: all share a block."""
    letters = "bcdfghjklmnpqrstvwxyz"
    keys = {f"ivan {a} {b} {c} petrov" for a in letters for b in letters for c in letters}
    return [FeedForm(key, "en") for key in sorted(keys)[:number]]


def count_comparisons(forms: list[FeedForm]) -> int:
    return cluster_forms(forms, {}).comparisons


def test_twice_as_many_names_of_one_block_are_twice_as_many_comparisons() -> None:
    half, whole = count_comparisons(make_crowd(1000)), count_comparisons(make_crowd(2000))
    assert half > 20 * 1000  # they do share a block
    assert whole < 2.2 * half
    assert whole <= 2000 * WINDOW


def test_names_of_many_sounds_are_hardly_compared_at_all() -> None:
    command = [sys.executable, str(SCRIPT), "--names", "20000"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    rows = [line.split() for line in lines[:2]]
    assert [row[0] for row in rows] == ["10,000", "20,000"]
    for row in rows:
        names, comparisons, several = (int(row[at].replace(",", "")) for at in (0, 4, 9))
        assert comparisons < names
        assert several > 5  # those that were made to be one are found
    assert lines[2].startswith("peak memory ")
