"""Checks of other packages: found, run, named where they go wrong, and never missed in silence."""

from __future__ import annotations

import importlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from plug_in_package import CHECK, EXAMPLE, forget_checks, install_example, lay_package, on_path

import mtcheck
from mtcheck.check import Check, load_checks, load_declarations
from mtcheck.cli.commands import main
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.errors import FaultsError
from mtcheck.segment import segment

MEND = "mend the package or uninstall it: without one of its checks nothing is examined"
FORBIDDEN = "house-words = house_words:forbidden"
FEED_CHECK = CHECK.replace("import Example, check", "import Example, FeedExample, feed_check").replace(
    "@check(", '@feed_check(reads="names",'
)


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in, with the package of fixtures/plugin installed."""
    monkeypatch.chdir(tmp_path)
    Path("site").mkdir()
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["version"]) == ("house-dates", "1.0")
    module = (EXAMPLE / "house_dates.py").read_text(encoding="utf-8")
    points = project["entry-points"]["mtcheck.checks"]
    lay_package(Path("site"), "house-dates", module, "\n".join(f"{name} = {value}" for name, value in points.items()))
    with on_path(tmp_path / "site"):
        yield tmp_path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in and one whose packages are installed, still empty."""
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text("A bad day in Riga.\n", encoding="utf-8")
    Path("site").mkdir()
    with on_path(tmp_path / "site"):
        yield tmp_path / "site"


def run(*args: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, args)
    return done.exit_code, done.stdout, done.stderr


def list_faults() -> list[str]:
    with pytest.raises(FaultsError) as error:
        load_declarations()
    return [str(failure) for failure in error.value.failures]


def test_pip_installs_the_example(tmp_path: Path) -> None:
    with on_path(install_example(tmp_path)):
        assert [(each.code, each.package) for each in load_declarations() if each.package] == [
            ("HD001", "house-dates 1.0")
        ]


def test_the_example_is_listed_explained_and_found(example: Path) -> None:
    listed = json.loads(run("checks", "--format", "json")[1])
    assert {row["code"]: row["package"] for row in listed if row["package"]} == {"HD001": "house-dates 1.0"}
    assert "\nPackage:   house-dates 1.0\n" in run("explain", "relative-day")[1]
    (example / "a.txt").write_text("The port was closed yesterday. “We leave tomorrow,” she said.\n", encoding="utf-8")
    for jobs in ("1", "2"):
        code, out, err = run("gate", "a.txt", "--max", "major=0", "--format", "jsonl", "--jobs", jobs)
        record = json.loads(out)
        found = [(finding["code"], finding["name"], finding["text"]) for finding in record["findings"]]
        assert (code, found) == (1, [("HD001", "relative-day", "yesterday")]), err
    assert run("gate", "a.txt", "--max", "major=0", "--ignore", "HD")[0] == 0
    assert run("gate", "a.txt", "--max", "major=0", "--select", "relative-day")[0] == 1


def test_the_example_is_part_of_the_signature(example: Path) -> None:
    (example / "a.txt").write_text("The port was closed on Monday.\n", encoding="utf-8")
    (audit,) = mtcheck.audit("a.txt")
    (without,) = mtcheck.audit("a.txt", config=Config(ignore=("HD001",)))
    counts = [int(each.signature.split("|")[1].removeprefix("checks:").split("-")[0]) for each in (audit, without)]
    assert counts[0] == counts[1] + 1
    info = next((example / "site").glob("*.dist-info/METADATA"))
    info.write_text(info.read_text(encoding="utf-8").replace("Version: 1.0", "Version: 1.1"), encoding="utf-8")
    importlib.invalidate_caches()
    forget_checks()
    (newer,) = mtcheck.audit("a.txt")
    assert newer.signature != audit.signature


@pytest.mark.usefixtures("example")
def test_the_examples_of_the_example_hold() -> None:
    (check,) = (check for check in load_checks() if check.code == "HD001")
    for example in (*check.bad, *check.good):
        examination = examine(segment(example.article), (check,), Config())
        assert examination.failures == ()
        assert tuple(finding.span for finding in examination.findings) == example.spans, example.text


def test_a_module_brings_all_checks_that_it_holds_once(folder: Path) -> None:
    second = CHECK.partition("@check(")[2].replace("XX001", "XX002").replace("forbidden", "unwanted")
    imported = "from mtcheck.checks.mt304_doubled_word import doubled_word\n"
    lay_package(folder, "house-words", f"{CHECK}\n\n@check({second}\n{imported}", f"all = house_words\n{FORBIDDEN}")
    assert [(each.code, each.package) for each in load_declarations() if each.package] == [
        ("XX001", "house-words 1.0"),
        ("XX002", "house-words 1.0"),
    ]


def test_what_a_package_prints_goes_to_standard_error_and_into_no_report(folder: Path) -> None:
    talking = CHECK.replace("    at = ", "    print('looking')\n    at = ").replace("\n", "\nprint('loaded')\n", 1)
    lay_package(folder, "house-words", talking, FORBIDDEN)
    code, out, err = run("audit", "text.txt", "--out", "-", "--format", "json", "--select", "XX001")
    assert (code, [*json.loads(out)["articles"]] != []) == (0, True)
    assert ("loaded" in out, "looking" in out) == (False, False)
    assert "looking" in err


@pytest.mark.parametrize("kind", ["ValueError", "GeneratorExit"])
def test_a_check_of_whole_feeds_comes_in_likewise_and_its_crash_is_named(folder: Path, kind: str) -> None:
    crashing = FEED_CHECK.partition("def forbidden")[0] + f"def forbidden(feed):\n    raise {kind}('no name')\n"
    crashing = crashing.replace('Example("A ⟦bad⟧ day.")', 'FeedExample((Example("A ⟦bad⟧ day."),))')
    crashing = crashing.replace('Example("A good day.")', 'FeedExample((Example("A good day."),))')
    lay_package(folder, "house-words", crashing, FORBIDDEN)
    code, _, err = run("audit", "text.txt", "--out", "-")
    assert code == 3
    assert err == (
        f"mtcheck: the whole feed: check XX001 (house_words, house-words 1.0) crashed with {kind}: no name; "
        "the articles were examined without it; please report this\n"
    )


def test_ctrl_c_in_a_check_is_no_crash_of_it(folder: Path) -> None:
    module = CHECK.partition("    at = ")[0] + "    raise KeyboardInterrupt\n"
    lay_package(folder, "house-words", module, FORBIDDEN)
    assert run("gate", "text.txt") == (130, "", "mtcheck: interrupted; what it was to do is incomplete\n")


@pytest.mark.parametrize(
    ("crash", "said"),
    [
        ("raise KeyError('bad')", "KeyError: 'bad'"),
        ("import sys; sys.exit(0)", "SystemExit: 0"),
        ("raise GeneratorExit('so')", "GeneratorExit: so"),
        ("import asyncio; raise asyncio.CancelledError", "CancelledError:"),
        ("raise type('PanicException', (BaseException,), {})('in Rust')", "PanicException: in Rust"),
        ("yield 'bad'", "ValueError: it gave 'bad', which is no hit in this text"),
        (
            "yield Hit(Span(0, 999), 'x')",
            "ValueError: it gave Hit(span=Span(start=0, end=999), message='x', fix=None, suggestion=None, ",
        ),
        (
            "yield Hit(Span(0, 3), None)",
            "ValueError: it gave Hit(span=Span(start=0, end=3), message=None, fix=None, suggestion=None, ",
        ),
    ],
)
def test_a_check_that_crashes_is_named_with_its_package(folder: Path, crash: str, said: str) -> None:
    module = CHECK.partition("    at = ")[0] + f"    {crash}\n"
    lay_package(folder, "house-words", module, FORBIDDEN)
    code, out, err = run("gate", "text.txt", "--format", "jsonl")
    (failure,) = json.loads(out)["failures"]
    assert code == 3
    assert f"check XX001 (house_words, house-words 1.0) crashed with {said}" in str(failure)
    assert f"text.txt: check XX001 (house_words, house-words 1.0) crashed with {said}" in err
    assert "gate: incomplete, not everything was examined (1 failure)" in err


def test_a_fix_that_is_no_text_is_not_written(folder: Path) -> None:
    crash = "    from mtcheck.model import Fix\n    yield Hit(Span(0, 3), 'x', Fix(Span(0, 3), None, safe=True))\n"
    lay_package(folder, "house-words", CHECK.partition("    at = ")[0] + crash, FORBIDDEN)
    before = Path("text.txt").read_bytes()
    code, out, err = run("fix", "text.txt", "--write")
    assert (code, out, Path("text.txt").read_bytes()) == (3, "", before)
    assert "whose fix has a replacement that is no text that can be written; the article was examined without" in err


def test_a_hit_of_a_whole_feed_that_is_none_is_a_crash_too(folder: Path) -> None:
    wrong = FEED_CHECK.partition("def forbidden")[0] + "def forbidden(feed):\n    yield 'Riga'\n"
    wrong = wrong.replace('Example("A ⟦bad⟧ day.")', 'FeedExample((Example("A ⟦bad⟧ day."),))')
    wrong = wrong.replace('Example("A good day.")', 'FeedExample((Example("A good day."),))')
    lay_package(folder, "house-words", wrong, FORBIDDEN)
    code, _, err = run("audit", "text.txt", "--out", "-")
    assert code == 3
    assert "crashed with ValueError: it gave 'Riga', which is no hit in this feed; the articles were examined" in err


@pytest.mark.parametrize(
    ("module", "what"),
    [
        ("import a_package_that_is_not_there", "cannot be loaded: ModuleNotFoundError: No module named"),
        ("import sys\nsys.exit(0)", "cannot be loaded: SystemExit: 0"),
        ("raise GeneratorExit", "cannot be loaded: GeneratorExit:;"),
        ("x = 1", "cannot be loaded: AttributeError: module 'house_words' has no attribute 'forbidden'"),
        ("def forbidden(doc, ctx):\n    return []", "is no check: a function under @mtcheck.check.check is one"),
    ],
)
def test_what_cannot_be_had_stops_every_command_that_runs_checks(folder: Path, module: str, what: str) -> None:
    lay_package(folder, "house-words", module, FORBIDDEN)
    (fault,) = list_faults()
    assert fault.startswith(f"plug-in house-words (house-words 1.0): house_words:forbidden {what}")
    assert fault.endswith(f"; {MEND}")
    for command in ("audit text.txt --out out", "gate text.txt --ignore XX", "fix text.txt", "checks", "explain MT101"):
        assert run(*command.split()) == (2, "", f"mtcheck: {fault}\n"), command
    assert not Path("out").exists()
    assert run("--help")[0] == 0


def test_a_module_without_a_check_is_refused(folder: Path) -> None:
    lay_package(folder, "house-words", "x = 1", "all = house_words")
    assert list_faults() == [f"plug-in all (house-words 1.0): the module house_words holds no check; {MEND}"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("XX001", "MT999", '"MT999" needs a code of two to four capitals and three digits that does not begin with MT'),
        ("XX001", "MTX01", '"MTX01" needs a code of two to four capitals and three digits'),
        ("XX001", "xx001", '"xx001" needs a code of two to four capitals and three digits'),
        ("forbidden-word", "Forbidden", '"XX001" has the name "Forbidden", which is to be of small letters, digits'),
        (CHECK.splitlines()[0], "", '"XX001" has no page: the docstring of house_words is to say what it finds'),
        ('Example("A ⟦bad⟧ day."),', "", '"XX001" shows no example of a fault, or none of what is to be left alone'),
        ("Severity.MINOR", '"minor"', '"XX001" declares a category, severity, confidence or field that there is not'),
        ("0.9", "90", '"XX001" declares a category, severity, confidence or field that there is not'),
    ],
)
def test_a_check_that_is_not_complete_is_refused(folder: Path, old: str, new: str, what: str) -> None:
    assert old in CHECK
    lay_package(folder, "house-words", CHECK.replace(old, new, 1), FORBIDDEN)
    (fault,) = list_faults()
    assert fault.startswith(f"plug-in house-words (house-words 1.0): its check {what}")


def test_a_name_of_ours_and_a_code_of_another_package_are_refused_all_at_once(folder: Path) -> None:
    lay_package(folder, "house-words", CHECK, FORBIDDEN)
    twin = CHECK.replace("forbidden-word", "bracketed-gloss")
    lay_package(folder, "other-words", twin, "other-words = other_words:forbidden")
    where = "plug-in other-words (other-words 1.0): its check XX001 bracketed-gloss has"
    assert list_faults() == [
        f'{where} "XX001" in common with XX001 forbidden-word (house-words 1.0); {MEND}',
        f'{where} "bracketed-gloss" in common with MT101 bracketed-gloss (mtcheck); {MEND}',
    ]
    assert run("checks")[2] == "".join(f"mtcheck: {fault}\n" for fault in list_faults())


def test_a_wrong_table_of_paths_is_not_blamed_for_a_broken_package(folder: Path) -> None:
    lay_package(folder, "house-words", "x = 1", FORBIDDEN)
    Path("mtcheck.toml").write_text('[[paths]]\nmatch = ["*.txt"]\nignore = ["MT5"]\n', encoding="utf-8")
    assert run("gate", "text.txt")[2].startswith("mtcheck: plug-in house-words (house-words 1.0): ")


def test_no_check_of_ours_takes_a_free_code() -> None:
    assert [
        check for check in load_declarations() if isinstance(check, Check) and not check.code.startswith("MT")
    ] == []
