from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

import mtcheck
from mtcheck.model import Article, Audit, Failure
from mtcheck.outcome import Outcome, keep_outcome
from mtcheck.readers.options import ReadOptions
from mtcheck.readers.outcomes import open_run
from mtcheck.reports import open_folder
from mtcheck.reports.jsonl import audit_to_json

OPTIONS = ReadOptions()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def audits() -> tuple[Audit, ...]:
    return (
        mtcheck.check_text(
            ["It was the the end.", "Rain fell."], title="The the end", reference=["It ended.", "It rained."]
        ),
        mtcheck.check_text("All is well at the port of Riga, the harbour master said on Monday."),
        mtcheck.check_text("..."),
    )


def read(source: str) -> list[Outcome | Failure]:
    run = open_run(source, OPTIONS)
    assert run.outcomes is not None
    return list(run.outcomes)


def write_lines(name: str, *lines: str) -> None:
    Path(name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_what_an_audit_wrote_is_read_back_as_it_was(audits: tuple[Audit, ...]) -> None:
    write_lines("run.jsonl", *map(audit_to_json, audits))
    kept = list(map(keep_outcome, audits))
    for found, expected in zip(read("run.jsonl"), kept, strict=True):
        assert isinstance(found, Outcome)
        assert (found.id, found.title, found.words, found.score) == (
            expected.id,
            expected.title,
            expected.words,
            expected.score,
        )
        assert (found.points, found.verdict, found.faults) == (expected.points, expected.verdict, expected.faults)
        assert found.signature == expected.signature
        if expected.reference_scores is None:
            assert found.reference_scores is None
        else:
            assert found.reference_scores is not None
            assert found.reference_scores.counts == expected.reference_scores.counts
            assert found.reference_scores.digest == expected.reference_scores.digest is not None
    assert kept[0].reference_scores is not None


def test_articles_of_a_report_have_their_pages(audits: tuple[Audit, ...]) -> None:
    report = open_folder(Path("there"))
    for audit in audits:
        report.add(audit)
    report.close(())
    for source in ("there", "there/audits.jsonl"):
        pages = [found.page for found in read(source) if isinstance(found, Outcome)]
        assert [page is not None and Path(page).is_file() for page in pages] == [True] * 3
        assert pages[0] == str(Path("there/articles/0001-the-the-end.html"))


def test_what_the_audit_left_out_is_told(audits: tuple[Audit, ...]) -> None:
    report = open_folder(Path("there"))
    report.add(audits[1])
    report.close((Failure("x.txt", "cannot be read", "see"), Failure("y.txt", "cannot be read", "see")))
    assert [str(found) for found in read("there") if isinstance(found, Failure)] == [
        "there/failures.txt: the audit was incomplete, 2 inputs were not examined; see there, and audit again"
    ]


def test_an_audit_that_was_cut_short_is_told(audits: tuple[Audit, ...]) -> None:
    open_folder(Path("there")).add(audits[1])
    outcome, failure = read("there")
    assert isinstance(outcome, Outcome)
    assert str(failure) == "there: the audit was cut short, it has no index; audit again"


def test_a_check_that_crashed_is_told(audits: tuple[Audit, ...]) -> None:
    crashed = json.loads(audit_to_json(audits[1]))
    crashed["failures"] = [{"where": "a", "what": "crashed", "advice": "report it"}]
    write_lines("run.jsonl", json.dumps(crashed))
    assert read("run.jsonl")[1:] == [Failure("a", "crashed", "report it")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "mtcheck.article/2"}, 'this line has the schema "mtcheck.article/2", so that it is no outcome'),
        ({"schema": None}, "this line has no schema, so that it is no outcome known here"),
        ({"words": "many"}, "not as an audit writes it (Expected `int`, got `str` - at `$.words`)"),
        ({"verdict": "burn"}, "not as an audit writes it (Invalid enum value 'burn' - at `$.verdict`)"),
        ({"findings": [{"code": "MT304"}]}, "not as an audit writes it (Object missing required field `name`"),
    ],
)
def test_a_line_that_is_no_outcome_is_one_failure(
    change: Mapping[str, object], said: str, audits: tuple[Audit, ...]
) -> None:
    line = audit_to_json(audits[1])
    write_lines("run.jsonl", line, json.dumps(json.loads(line) | change), "", "{broken", line)
    first, failure, broken, last = read("run.jsonl")
    assert first == last
    assert str(failure).startswith(f"run.jsonl:2: {said}")
    assert str(broken).startswith("run.jsonl:4: broken JSON at column 2")


def test_a_run_without_signature_and_mqm_can_be_read(audits: tuple[Audit, ...]) -> None:
    older = json.loads(audit_to_json(audits[1]))
    for key in ("signature", "mqm", "failures", "reference_scores"):
        del older[key]
    write_lines("run.jsonl", json.dumps(older, sort_keys=True))
    (found,) = read("run.jsonl")
    assert isinstance(found, Outcome)
    assert (found.signature, found.reference_scores) == ("", None)


@pytest.mark.parametrize("content", ['{"id": "a", "text": "\\"schema\\": \\"mtcheck.article/1\\""}', "Plain text.", ""])
def test_articles_are_left_to_the_other_readers(content: str) -> None:
    write_lines("feed.jsonl", content)
    Path("texts").mkdir()
    write_lines("texts/audits.jsonl", content)
    for source in ("feed.jsonl", "texts", "*.jsonl", "none.txt", "https://example.org/feed", "a" * 5000, "a\0b"):
        run = open_run(source, OPTIONS)
        assert (run.outcomes, run.articles) == (None, None)


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_standard_input_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch, audits: tuple[Audit, ...]) -> None:
    pipe(monkeypatch, audit_to_json(audits[1]) + "\n")
    assert [found.words for found in read("-") if isinstance(found, Outcome)] == [audits[1].score.words]
    pipe(monkeypatch, '{"id": "a", "text": "Rain fell."}\n')
    run = open_run("-", OPTIONS)
    assert run.outcomes is None
    assert run.articles is not None
    assert [item.id for item in run.articles if isinstance(item, Article)] == ["a"]


def test_a_line_that_is_not_utf_8_is_named_and_the_others_are_read(audits: tuple[Audit, ...]) -> None:
    first, second = (audit_to_json(audit).encode() for audit in audits[:2])
    Path("run.jsonl").write_bytes(b"\n".join((first, b'{"id": "caf\xe9"}', second, b"")))
    before, failure, after = read("run.jsonl")
    assert isinstance(failure, Failure)
    assert (failure.where, failure.what) == ("run.jsonl:2", "not UTF-8, and no encoding is declared: column 12")
    assert [type(each) for each in (before, after)] == [Outcome, Outcome]


def test_a_run_that_is_gone_before_it_is_read_is_named(audits: tuple[Audit, ...]) -> None:
    write_lines("run.jsonl", audit_to_json(audits[1]))
    run = open_run("run.jsonl", OPTIONS)
    Path("run.jsonl").unlink()
    what = "cannot be read (No such file or directory)"
    assert run.outcomes is not None
    assert list(run.outcomes) == [Failure("run.jsonl", what, "check that it is a file and that you may read it")]
