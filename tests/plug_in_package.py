"""Packages with checks, installed as pip would install them, for tests of the door for checks of others."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mtcheck.check import load_declarations
from mtcheck.run import choose_checks, choose_feed_checks

EXAMPLE = Path(__file__).parent.parent / "fixtures" / "plugin"

CHECK = '''"""A word that the house forbids. Why it hurts, and when it is wrong."""
from mtcheck.check import Example, check
from mtcheck.model import Category, Hit, Severity, Span


@check(
    code="XX001", slug="forbidden-word", category=Category.TERM, severity=Severity.MINOR, confidence=0.9,
    bad=(Example("A ⟦bad⟧ day."),), good=(Example("A good day."),),
)
def forbidden(doc, ctx):
    at = doc.text.find("bad")
    if at >= 0:
        yield Hit(Span(at, at + 3), "it is forbidden")
'''
"""A module with one check that is sound; tests spoil it by replacing a part."""


def install_example(folder: Path) -> Path:
    """The folder of packages into which pip has installed the example, from a copy and without a network."""
    shutil.copytree(EXAMPLE, folder / "package")
    options = "--quiet --no-deps --no-build-isolation --no-index --disable-pip-version-check --target".split()
    command = [sys.executable, "-m", "pip", "install", *options, str(folder / "site"), str(folder / "package")]
    subprocess.run(command, check=True, timeout=120)
    return folder / "site"


def lay_package(folder: Path, name: str, module: str, points: str) -> None:
    """A package of one module, called as it is with underscores, and its entry points in the group of checks."""
    stem = name.replace("-", "_")
    (folder / f"{stem}.py").write_text(module, encoding="utf-8")
    info = folder / f"{stem}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[mtcheck.checks]\n{points}\n", encoding="utf-8")


def forget_checks() -> None:
    """Have the packages looked for again."""
    for function in (load_declarations, choose_checks, choose_feed_checks):
        function.cache_clear()


@contextmanager
def on_path(folder: Path) -> Iterator[None]:
    """What is in a folder installed, also for processes that are started, and nothing of it left afterwards."""
    before = set(sys.modules)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        patch.setenv("PYTHONPATH", str(folder), prepend=":")
        forget_checks()
        yield
    forget_checks()
    for module in set(sys.modules) - before:
        if str(folder) in str(getattr(sys.modules[module], "__file__", "")):
            del sys.modules[module]
