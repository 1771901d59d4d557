"""A copy of this project that pip installs without a network, for tests of what users install."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def copy_project(folder: Path, *more: str) -> None:
    """What a package of mtcheck is built from, and more files and folders of the repository."""
    for name in ("mtcheck", "pyproject.toml", "README.md", *more):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def keep_pip_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the packages of this environment serve all others, so that pip need only build mtcheck itself."""
    packages = [path for path in sys.path if path.endswith("site-packages")]
    for name, value in {
        "PYTHONPATH": os.pathsep.join(packages),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it as the option --no-build-isolation, which sets it to false
    }.items():
        monkeypatch.setenv(name, value)
