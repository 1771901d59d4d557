from __future__ import annotations

import gc
import json
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from report_audits import FAILURES, make_audits, make_ferry
from report_values import audit

from mtcheck.errors import ConfigError
from mtcheck.model import Article, Audit
from mtcheck.reports import markdown, open_folder


def write_report(folder: Path, audits: tuple[Audit, ...]) -> None:
    report = open_folder(folder)
    for made in audits:
        report.add(made)
    report.close(())


def list_files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        open_folder(file)
    assert str(caught.value) == f"{file}: is a file, not a folder; name another folder for the report"
    assert file.read_text(encoding="utf-8") == "mine"


def test_an_older_report_is_replaced_and_other_files_are_left_alone(tmp_path: Path) -> None:
    write_report(tmp_path, make_audits())
    notes = tmp_path / "articles" / "notes.html"
    notes.write_text("mine", encoding="utf-8")
    (tmp_path / "todo.txt").write_text("mine", encoding="utf-8")
    write_report(tmp_path, make_audits()[:1])
    assert list_files(tmp_path) == {
        ".mtcheck-report",
        "index.html",
        "articles/0001-clean.html",
        "articles/notes.html",
        "audits.jsonl",
        "report.md",
        "articles.csv",
        "sentences.csv",
        "findings.csv",
        "todo.txt",
    }
    assert notes.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["index.html", "audits.jsonl", "findings.csv", "failures.txt"])
def test_a_file_that_mtcheck_did_not_write_is_never_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError, match="was not written by mtcheck"):
        open_folder(tmp_path)
    assert list_files(tmp_path) == {name}


def test_a_page_that_mtcheck_did_not_write_is_never_overwritten(tmp_path: Path) -> None:
    page = tmp_path / "articles" / "0001-clean.html"
    page.parent.mkdir()
    page.write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError, match="was not written by mtcheck"):
        write_report(tmp_path, make_audits()[:1])
    assert page.read_text(encoding="utf-8") == "mine"


def test_a_manifest_cannot_name_files_outside_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "report"
    write_report(folder, ())
    others = [tmp_path / "articles.csv", folder / "todo.txt", folder / "articles" / "notes.html"]
    (folder / "articles").mkdir()
    for path in others:
        path.write_text("mine", encoding="utf-8")
    with (folder / ".mtcheck-report").open("a", encoding="utf-8") as manifest:
        manifest.write("../articles.csv\ntodo.txt\narticles/notes.html\narticles/../todo.txt\n")
    write_report(folder, ())
    assert [path.read_text(encoding="utf-8") for path in others] == ["mine"] * 3


def test_a_run_cut_short_leaves_readable_lines_all_pages_but_the_last_and_no_index(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits()[:2]:
        report.add(made)
    lines = (tmp_path / "audits.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["clean", "news/ferry.txt"]
    assert [path.name for path in (tmp_path / "articles").iterdir()] == ["0001-clean.html"]
    assert not (tmp_path / "index.html").exists()
    write_report(tmp_path, ())
    assert not (tmp_path / "articles").exists()
    assert not [name for name in list_files(tmp_path) if name.endswith(".partial")]


def test_failures_are_listed_each_once_and_no_failures_need_no_file(tmp_path: Path) -> None:
    report = open_folder(tmp_path)
    for made in make_audits():
        report.add(made)
    report.close((*FAILURES, *make_audits()[2].failures))
    assert (tmp_path / "failures.txt").read_text(encoding="utf-8").splitlines() == [
        "feeds/broken.jsonl:3: is not JSON (expecting ',' at column 41); mend or remove the line",
        "feeds/photo.jpg: is a binary file; give text, HTML, a feed, JSON Lines, CSV or Markdown",
        "news/market.md: check MT103 (mtcheck.checks.mt103) crashed with ValueError: x < y; please report this",
    ]
    write_report(tmp_path, ())
    assert not (tmp_path / "failures.txt").exists()


def test_a_folder_that_cannot_be_made_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"cannot be written \(Not a directory\); name another folder"):
        open_folder(tmp_path / "file" / "report")


def test_the_same_audits_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_report(tmp_path / name, make_audits())
    files = list_files(tmp_path / "one")
    assert files == list_files(tmp_path / "two")
    assert all((tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes() for file in files)


def test_memory_does_not_grow_with_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "ARTICLES_SHOWN", 3)
    report = open_folder(tmp_path)

    def feed(number: int) -> None:
        for n in range(number):
            report.add(audit(Article(f"{number}-{n}", f"Sentence {n}. " * 1000)))

    tracemalloc.start()
    feed(5)  # more than the Markdown keeps
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    feed(40)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    report.close(())
    assert after - before < 40 * 3000  # a text of these is 13,000 characters long


def test_two_articles_of_one_name_have_a_page_each(tmp_path: Path) -> None:
    write_report(tmp_path, (make_ferry(), replace(make_ferry(), findings=())))
    assert sorted(path.name[:4] for path in (tmp_path / "articles").iterdir()) == ["0001", "0002"]


def test_reports_load_nothing_heavy_before_they_are_asked_for() -> None:
    program = "import sys, mtcheck.reports; print({'pandas', 'rich', 'jinja2', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
