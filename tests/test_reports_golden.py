"""Every report of the same five audits, byte for byte, against fixtures/expected/reports/.

Remade by one command, and read before they are committed:

    MTCHECK_REMAKE=1 python -m pytest tests/test_reports_golden.py
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Literal

import pytest
from report_audits import FAILURES, SCORE, SETTING, make_audits
from report_values import GOLDEN

from mtcheck.report_model import Report, ScoreReporter
from mtcheck.reports import open_folder, open_report


def feed(report: Report) -> None:
    for audit in make_audits():
        report.add(audit)
    if isinstance(report, ScoreReporter):
        report.add_score(SCORE)
    report.close(FAILURES)


def read_folder(folder: Path) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in paths}


@pytest.mark.parametrize(
    ("file", "name", "width", "color"),
    [
        ("console-100.txt", "console", 100, None),
        ("console-40.txt", "console", 40, None),
        ("console-color.txt", "console", 100, True),
        ("stdout.jsonl", "jsonl", None, None),
        ("stdout.md", "markdown", None, None),
        ("stdout.csv", "csv", None, None),
        ("stdout.json", "json", None, None),
        ("stdout.sarif", "sarif", None, None),
        ("stdout.junit.xml", "junit", None, None),
        ("stdout.github.txt", "github", None, None),
        ("stdout.gitlab.json", "gitlab", None, None),
        ("stdout.checkstyle.xml", "checkstyle", None, None),
    ],
)
def test_standard_output_is_as_expected(
    file: str, name: str, width: int | None, color: Literal[True] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    for module in ("sarif", "checkstyle"):
        monkeypatch.setattr(f"mtcheck.reports.{module}.version", lambda _: "0.0.0")
    stream = io.StringIO(newline="")
    feed(open_report(name, stream=stream, width=width, color=color, setting=SETTING))
    expected = GOLDEN / file
    if "MTCHECK_REMAKE" in os.environ:
        expected.write_bytes(stream.getvalue().encode())
    assert stream.getvalue() == expected.read_bytes().decode()


def test_the_folder_is_as_expected(tmp_path: Path) -> None:
    feed(open_folder(tmp_path / "report"))
    written = read_folder(tmp_path / "report")
    if "MTCHECK_REMAKE" in os.environ:
        feed(open_folder(GOLDEN / "folder"))
    assert written == read_folder(GOLDEN / "folder")
