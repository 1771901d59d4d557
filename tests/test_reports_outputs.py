from __future__ import annotations

import gc
import io
import os
import pickle
import stat
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from report_audits import SETTING, make_ferry

from mtcheck.errors import ConfigError
from mtcheck.reports import FORMATS, open_report
from mtcheck.reports.outputs import Output, open_outputs, parse_outputs


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class BrokenOffError(Exception):
    """Whatever ends a run before its end."""


def write_all(text: str, *outputs: Output) -> None:
    with open_outputs(outputs) as streams:
        for stream in streams:
            stream.write(text)


def break_off(output: Output) -> NoReturn:
    with open_outputs([output]) as (stream,):
        stream.write("half")
        raise BrokenOffError


def list_files() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in Path().iterdir() if path.is_file()}


def test_what_is_asked_for_is_format_and_file() -> None:
    given = ["sarif=out.sarif", " JUnit = a=b.xml"]
    assert parse_outputs(given, FORMATS) == (Output("sarif", Path("out.sarif")), Output("junit", Path("a=b.xml")))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("sarif", '--write: "sarif" names no file; write the format, = and the file: sarif=out.sarif'),
        ("sarif=", '--write: "sarif=" names no file; write the format, = and the file: sarif=out.sarif'),
        (
            "sarf=x",
            f'--write: "sarf" is no format, did you mean "sarif"?; choose one of {", ".join(FORMATS)}',
        ),
        ("sarif=-", '--write: "sarif=-" names no file; standard output is what --format chooses'),
        ("sarif=folder", '--write: "folder" is a folder; name a file in it'),
        ("sarif=no/x", '--write: there is no folder "no"; make it first, or name another file'),
    ],
)
def test_what_cannot_be_obeyed_is_refused_in_one_line(given: str, message: str) -> None:
    Path("folder").mkdir()
    with pytest.raises(ConfigError) as caught:
        parse_outputs([given], FORMATS)
    assert str(caught.value) == message


def test_two_reports_cannot_share_a_file() -> None:
    with pytest.raises(ConfigError) as caught:
        parse_outputs(["sarif=a", "json=./a"], FORMATS)
    assert str(caught.value) == '--write: "a" is named twice; give each format a file of its own'


@pytest.mark.parametrize("is_there", [True, False])
def test_a_report_is_not_written_to_a_file_whose_ending_is_that_of_another_format(*, is_there: bool) -> None:
    if is_there:
        Path("out.csv").write_text("", encoding="utf-8")
    given = ["sarif=out.json", "csv=out", "csv=out.csv", "junit=out.xml", "console=out.txt"]
    assert len(parse_outputs(given, FORMATS)) == len(given)
    with pytest.raises(ConfigError) as caught:
        parse_outputs(["sarif=out.csv"], FORMATS)
    assert str(caught.value) == '--write: "out.csv" is by its name no sarif, but csv; name a file of another ending'
    with pytest.raises(ConfigError, match="is by its name no json, but checkstyle or junit"):
        parse_outputs(["json=out.XML"], FORMATS)


def test_a_file_that_may_not_be_written_is_refused_before_anything_is_read() -> None:
    output = Output("json", Path("gone") / "a.json")
    with pytest.raises(ConfigError) as caught, open_outputs([output]):
        pass
    assert str(caught.value) == (
        f'--write: "{output.path}" cannot be written (No such file or directory); name a file that you may write'
    )


def test_files_appear_under_their_names_when_the_run_ends() -> None:
    with open_outputs([Output("json", Path("a")), Output("json", Path("b"))]) as (first, second):
        first.write("one")
        second.write("two")
        assert not Path("a").exists()
    assert list_files() == {"a": "one", "b": "two"}


def test_an_older_file_stays_where_the_run_breaks_off() -> None:
    Path("a").write_text("older", encoding="utf-8")
    for name in ("a", "b"):
        with pytest.raises(BrokenOffError):
            break_off(Output("json", Path(name)))
    assert list_files() == {"a": "older"}
    write_all("newer", Output("json", Path("a")))
    assert list_files() == {"a": "newer"}


def test_a_link_is_followed_and_stays_a_link() -> None:
    Path("real").write_text("older", encoding="utf-8")
    Path("link").symlink_to("real")
    write_all("newer", Output("json", Path("link")))
    assert (Path("link").is_symlink(), Path("real").read_text(encoding="utf-8")) == (True, "newer")


def test_a_device_is_written_to_and_not_replaced() -> None:
    outputs = parse_outputs([f"json={os.devnull}", f"sarif={os.devnull}"], FORMATS)
    write_all("x", *outputs)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_file_may_be_read_by_whom_new_files_may() -> None:
    Path("plain").touch()
    write_all("x", Output("json", Path("a")))
    assert Path("a").stat().st_mode == Path("plain").stat().st_mode


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_written_before_the_first_article(name: str) -> None:
    """What is wrong with the call may be found only then, and half a document is none."""
    stream = io.StringIO()
    report = open_report(name, stream=stream, setting=SETTING)
    assert stream.getvalue() == ""
    report.close(())


@pytest.mark.parametrize("name", ["json", "sarif", "junit", "github", "gitlab", "checkstyle"])
def test_memory_stays_flat_however_long_the_feed(name: str) -> None:
    """An article and its findings are some 9 kB; what is kept of one is at most its names."""
    packed = pickle.dumps(make_ferry())
    with Path(os.devnull).open("w", encoding="utf-8") as stream:
        report = open_report(name, stream=stream, setting=SETTING)
        tracemalloc.start()
        held = []
        for number in range(300):
            made = pickle.loads(packed)  # noqa: S301 - our own, each time in memory of its own
            report.add(replace(made, article=replace(made.article, id=f"article-{number}")))
            del made
            if number in {99, 299}:
                gc.collect()
                held.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
        report.close(())
    assert held[1] - held[0] < 200 * 500
