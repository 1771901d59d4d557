"""The house: what import-linter cannot say of it, and what the README promises of the repository."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from mtcheck.check import load_checks

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "mtcheck").rglob("*.py"))

IMPORTERS = {
    "babel": {"mtcheck.language"},
    "charset_normalizer": {"mtcheck.readers.likely_encodings"},
    "click": {
        "mtcheck.cli.commands",
        "mtcheck.cli.completion",
        "mtcheck.cli.config_commands",
        "mtcheck.cli.declared",
        "mtcheck.cli.streams",
    },  # what they take
    "comet": {"mtcheck.scorers.comet"},
    "feedparser": {"mtcheck.readers.feeds"},
    "ftfy": {"mtcheck.page.mojibake"},
    "httpx": {"mtcheck.readers.address"},
    "huggingface_hub": {"mtcheck.scorers.comet"},
    "jinja2": {"mtcheck.reports.html_pages"},
    "langdetect": {"mtcheck.language"},
    "markdown_it": {"mtcheck.readers.markdown_marks"},
    "numpy": {"mtcheck.source.beads"},
    "msgspec": {"mtcheck.readers.json_values"},
    "pandas": {"mtcheck.frame", "mtcheck.reports.csv_tables"},  # frames in and out; tables of a report
    "rapidfuzz": {"mtcheck.names.romanisation"},
    "anyascii": {"mtcheck.source.readings"},
    "rich": {"mtcheck.runs.progress", "mtcheck.reports.console"},  # standard error; standard output
    "sacrebleu": {"mtcheck.scores.references"},
    "sentencex": {"mtcheck.segment"},
    "snowballstemmer": {"mtcheck.source.glosses"},
    "torch": {"mtcheck.scorers.comet"},
    "trafilatura": {"mtcheck.readers.page"},
    "wordfreq": {"mtcheck.lexicon"},
    "yaml": {"mtcheck.readers.front_values", "mtcheck.scorers.comet"},  # front matter; what comes with a model
}
"""Which module brings in which outside package: one each, two where two jobs are meant."""
NEEDED_BY_OTHERS = {"lxml_html_clean"}
"""Declared, but imported by trafilatura only."""
OPTIONAL = {"comet": "unbabel_comet", "huggingface_hub": "huggingface_hub", "torch": "torch"}
"""Brought in by the extra "comet" only, and the packages that hold them."""
ANYWHERE = {"regex", "_typeshed"}
"""regex stands where re does; _typeshed holds types only."""
HEAVY = tuple(
    "pandas trafilatura sacrebleu wordfreq langdetect httpx jinja2 rich feedparser lxml regex sentencex yaml".split()
)


def outside_imports() -> dict[str, set[str]]:
    found = defaultdict(set)
    for path in MODULES:
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names.append(node.module)
            for name in names:
                package = name.partition(".")[0]
                if package not in sys.stdlib_module_names and package != "mtcheck" and package not in ANYWHERE:
                    found[package].add(module)
    return dict(found)


def test_each_outside_package_has_its_one_importer() -> None:
    assert outside_imports() == IMPORTERS


def test_each_importer_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = (
        {*IMPORTERS, "regex"} - {"markdown_it", "yaml", *OPTIONAL} | {"markdown_it_py", "pyyaml"} | NEEDED_BY_OTHERS
    )
    assert name_packages(project["dependencies"]) == needed
    assert name_packages(project["optional-dependencies"]["comet"]) == {*OPTIONAL.values(), "setuptools"}


def name_packages(requirements: list[str]) -> set[str]:
    return {re.split("[<>=]", requirement)[0].replace("-", "_") for requirement in requirements}


@pytest.mark.parametrize("command", [["--help"], ["--version"]])
def test_asking_for_help_loads_no_heavy_package(command: list[str]) -> None:
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom mtcheck.cli.commands import main\n"
        f"assert CliRunner().invoke(main, {command!r}).exit_code == 0\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_article_that_is_sound_english_loads_neither_pandas_nor_other_heavy_packages() -> None:
    code = (
        "import sys, mtcheck\n"
        "mtcheck.check_text('The court heard the appeal on Monday. Nobody was hurt.')\n"
        "print(sorted({'pandas', 'trafilatura', 'sacrebleu', 'langdetect', 'httpx', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_every_module_says_what_it_is_for() -> None:
    silent = [path.name for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


WRITERS = {"NamedTemporaryFile", "SpooledTemporaryFile", "TemporaryFile", "TextIOWrapper", "fdopen", "open"}


def writes_text(call: ast.Call) -> bool:
    """Whether a call opens or writes a file as text, but for one that swallows all."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "write_text":
        return isinstance(call.func, ast.Attribute)
    given = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    modes = [str(each.value) for each in given if isinstance(each, ast.Constant) and {*str(each.value)} <= {*"rwaxbt+"}]
    is_text = name == "TextIOWrapper" or any({*mode} & {*"wax+"} and "b" not in mode for mode in modes)
    return name in WRITERS and is_text and "devnull" not in ast.unparse(call)


def test_what_is_written_has_the_same_line_ends_on_every_system() -> None:
    calls = [
        (path.name, node)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and writes_text(node)
    ]
    assert len(calls) > 5
    assert [
        (name, call.lineno) for name, call in calls if "newline" not in {keyword.arg for keyword in call.keywords}
    ] == []


def test_no_module_grows_past_four_hundred_lines() -> None:
    long = [path.name for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 400]
    assert long == []


def test_the_top_of_the_tree_holds_only_what_the_owner_asked_for() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    top = {line.split("/")[0] for line in listed.splitlines()}
    assert {name for name in top if not name.startswith(".")} <= {
        "pyproject.toml",
        "README.md",
        "mtcheck",
        "tests",
        "fixtures",
    }


def test_the_benchmark_still_runs_and_measures_every_check() -> None:
    script = ROOT / "tests" / "benchmarks" / "speed.py"
    command = [sys.executable, str(script), "--rounds", "1"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    measured = [line.split()[0] for line in lines if line.startswith("MT")]
    assert measured == [check.code for check in load_checks()]
