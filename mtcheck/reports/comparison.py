"""A RunComparison in; lines for a terminal, JSON, or a folder with a page and the JSON out.

The folder may be that of an audit: then the two files are added to its report, which stays as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from mtcheck.comparisons.model import RunComparison
from mtcheck.reports.comparison_console import render_comparison
from mtcheck.reports.comparison_json import comparison_to_json
from mtcheck.reports.comparison_page import render_page
from mtcheck.reports.storage import Storage
from mtcheck.visible import make_encodable

COMPARISON_FORMATS = ("console", "json")
_PAGE = "compare.html"
_DATA = "comparison.json"


class ComparisonFolder:
    """The folder that a comparison is written into."""

    def __init__(self, out: Path) -> None:
        """Take the folder; raises ConfigError where it cannot be had, before anything is audited."""
        self._out = out
        self._storage = Storage(folder=out, is_addition=True)

    @property
    def page(self) -> Path:
        """The page for people."""
        return self._out / _PAGE

    def write(self, comparison: RunComparison) -> None:
        """Write the page and the JSON, and give them their names."""
        self._storage.append_partial(_PAGE, render_page(comparison, self._out))
        for piece in comparison_to_json(comparison):
            self._storage.append_partial(_DATA, piece)
        self._storage.publish()


def write_comparison(comparison: RunComparison, name: str, *, stream: TextIO) -> None:
    """The comparison in one of `COMPARISON_FORMATS`; what the stream cannot carry is escaped."""
    pieces = comparison_to_json(comparison) if name == "json" else iter((render_comparison(comparison),))
    stream.writelines(make_encodable(piece, stream) for piece in pieces)
