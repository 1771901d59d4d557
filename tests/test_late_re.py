"""Patterns of modules are compiled when they are first used, and are then what `re` makes of them."""

from __future__ import annotations

import gc
import pickle
import re
import subprocess
import sys
from types import ModuleType

import pytest

import mtcheck.late_re
from mtcheck.check import load_checks

WORDS = mtcheck.late_re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)
TABLE = (mtcheck.late_re.compile(r"\d"),)


def make_module(code: str) -> ModuleType:
    module = ModuleType("made")
    exec(code, module.__dict__)  # noqa: S102 - the code of this test
    return module


def test_a_pattern_of_a_module_is_compiled_at_the_first_question_and_takes_its_place() -> None:
    module = make_module("import mtcheck.late_re as re\nWORDS = re.compile('[a-z]+', re.IGNORECASE)")
    assert not isinstance(module.WORDS, re.Pattern)
    assert module.WORDS.pattern == "[a-z]+"
    assert module.WORDS.findall("two Words") == ["two", "Words"]
    assert module.WORDS is re.compile("[a-z]+", re.IGNORECASE)


def test_a_late_pattern_answers_as_a_compiled_one() -> None:
    compiled = re.compile(WORDS.pattern, re.IGNORECASE)
    assert (WORDS.groups, WORDS.groupindex, WORDS.flags) == (compiled.groups, compiled.groupindex, compiled.flags)
    assert [digit.findall("1 of 2") for digit in TABLE] == [["1", "2"]]
    assert pickle.loads(pickle.dumps(TABLE)) == (re.compile(r"\d"),)  # noqa: S301 - made here
    assert {TABLE[0]: "digit"}[re.compile(r"\d")] == {re.compile(r"\d"): "digit"}[TABLE[0]] == "digit"
    assert TABLE[0] != mtcheck.late_re.compile(r"\d", re.IGNORECASE)
    with pytest.raises(AttributeError, match="spam"):
        getattr(WORDS, "spam")  # noqa: B009 - no attribute of a pattern for the type checker


def test_a_broken_pattern_raises_when_it_is_used() -> None:
    broken = mtcheck.late_re.compile("(")
    with pytest.raises(re.error):
        broken.search("x")


def test_a_late_pattern_shows_what_it_is() -> None:
    assert repr(mtcheck.late_re.compile(r"\d")) == r"late_re.compile('\\d', 0)"


def test_every_pattern_of_the_checks_compiles() -> None:
    load_checks()
    late = [one for one in gc.get_objects() if type(one).__name__ == "_LatePattern" and one.pattern != "("]
    assert len(late) > 1000
    for pattern in late:
        assert isinstance(pattern.flags, int), pattern


def test_loading_all_checks_compiles_hardly_any_of_their_patterns() -> None:
    code = (
        "import re, sys\n"
        "compile, callers = re.compile, []\n"
        "def record(pattern, flags=0):\n"
        "    callers.append(sys._getframe(1).f_globals['__name__'])\n"
        "    return compile(pattern, flags)\n"
        "re.compile = record\n"
        "from mtcheck.check import load_checks\n"
        "load_checks()\n"
        "parts = 'checks english foreign names numbers page source late_re'.split()\n"
        "of_mtcheck = [name for name in callers if name.startswith('mtcheck.')]\n"
        "print(*(name for name in of_mtcheck if name.split('.')[1] in parts))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    compiled = done.stdout.split()
    assert set(compiled) == {"mtcheck.late_re"}
    assert len(compiled) < 20  # those that are keys of a table, and one that `join_hints` asks, of two thousand
