"""How tests run: property tests with the same examples every time, and in CI no test is skipped unseen.

Longer property tests: `HYPOTHESIS_PROFILE=long python -m pytest`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("short", derandomize=True, deadline=None)
settings.register_profile("long", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

# the summary of a job that runs the tests stays its own, and its files are named from where they are
for place in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
    os.environ.pop(place, None)

MAY_LACK = ("the labelled sets in ../shared are not here", "unbabel-comet is not installed")
"""Why a test may be skipped in CI, too: for what lies beside the repository, and for an extra of some gigabytes."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What became of a part of a test; in CI a skip is a failure."""
    report = yield
    if not hasattr(report, "wasxfail"):
        refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same, of a whole module."""
    report = yield
    refuse_skip(report)
    return report


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Have a skip fail where all that tests need should be there: the test extra, and what Linux has."""
    reason = report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else ""
    if report.skipped and "CI" in os.environ and sys.platform == "linux" and not reason.startswith(MAY_LACK):
        report.outcome = "failed"
        report.longrepr = f"{reason}: no test is skipped in CI; install what it needs, or see {__file__}"
