"""No test is skipped in CI for want of a tool that the test extra brings."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

CONFTEST = Path(__file__).with_name("conftest.py")
TOLD = re.compile("(?:ERROR|FAILED|PASSED|SKIPPED|XFAIL) ")
MODULE = """
import pytest

@pytest.mark.skipif(True, reason="no bash")
def test_marked():
    pass

@pytest.fixture
def tool():
    pytest.skip("no tool")

def test_by_a_fixture(tool):
    pass

@pytest.mark.skipif(True, reason="unbabel-comet is not installed: see the README")
def test_of_an_extra():
    pass

@pytest.mark.xfail(strict=True)
def test_known():
    raise ValueError

def test_run():
    pass
"""


def run_tests(folder: Path, *, ci: bool) -> list[str]:
    """What pytest says in its summary of tests that skip in each way."""
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_some.py").write_text(MODULE, encoding="utf-8")
    (folder / "test_whole.py").write_text('import pytest\npytest.importorskip("no_such_package")\n', encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name not in {"CI", "PYTEST_ADDOPTS"}}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
    env |= {"CI": "true"} if ci else {}
    done = subprocess.run([*command, "-rA"], cwd=folder, env=env, capture_output=True, text=True, check=False)
    return sorted(line.partition(" - ")[0] for line in done.stdout.splitlines() if TOLD.match(line))


def test_in_ci_a_skip_fails_unless_it_is_one_of_those_that_are_meant(tmp_path: Path) -> None:
    assert run_tests(tmp_path, ci=True) == [
        "ERROR test_some.py::test_by_a_fixture",
        "ERROR test_some.py::test_marked",
        "ERROR test_whole.py",
        "PASSED test_some.py::test_run",
        "SKIPPED [1] test_some.py:15: unbabel-comet is not installed: see the README",
        "XFAIL test_some.py::test_known",
    ]


def test_elsewhere_it_is_a_skip(tmp_path: Path) -> None:
    told = run_tests(tmp_path, ci=False)
    assert [line.partition(" ")[0] for line in told] == ["PASSED", *["SKIPPED"] * 4, "XFAIL"]
