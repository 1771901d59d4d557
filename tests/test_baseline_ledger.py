"""What a run makes of a baseline: what it would have found and did not, and what it can say nothing of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import mtcheck
from mtcheck.baselines.files import read_baseline
from mtcheck.baselines.model import Entry, build_baseline, make_entry, make_feed_entry
from mtcheck.baselines.reports import BaselineCount, BaselineWriter, Messenger
from mtcheck.config.model import Config
from mtcheck.feed import Feed
from mtcheck.model import Audit, Failure
from mtcheck.run import audit_article
from mtcheck.subjects import Subject

FIRST, LATER, TODAY = date(2026, 1, 1), date(2026, 6, 1), date(2026, 11, 26)
BROKEN = Failure("feed.jsonl:1", "not JSON", "correct it")
FOUND = mtcheck.check_text("It was the the end.").findings[0]


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("feed.jsonl").write_text("", encoding="utf-8")


def audit(article_id: str, origin: str = "", text: str = "It is the end.") -> Audit:
    return audit_article(mtcheck.Article(article_id, text, origin=origin), Config())


def write(
    entries: Sequence[Entry],
    *audits: Audit,
    config: Config | None = None,
    failures: tuple[Failure, ...] = (),
) -> tuple[Entry, ...]:
    """What is left of these entries."""
    path = Path("old.json")
    baseline = build_baseline(path, entries, max_age=None, today=TODAY)
    tell = Messenger(lambda _: None, lambda _: None)
    writer = BaselineWriter(baseline, config or Config(), tell, today=TODAY)
    for made in audits:
        writer.add(made)
    writer.close(failures)
    return read_baseline(path, today=TODAY).entries if path.exists() else tuple(entries)


def hold(subject: Subject, since: date = FIRST) -> Entry:
    return make_entry(subject, FOUND, since)


RECORD = hold(Subject("feed.jsonl", "gone"))


def test_a_record_that_a_file_has_no_more_is_gone_only_where_its_check_was_run() -> None:
    others = audit("feed.jsonl#other", "feed.jsonl")
    assert write([RECORD], others) == ()
    assert write([RECORD], others, config=Config(select=("MT1",))) == (RECORD,)


def test_of_a_file_that_was_read_in_part_nothing_is_counted_as_gone() -> None:
    said: list[str] = []
    baseline = build_baseline(Path("old.json"), [RECORD], max_age=None, today=TODAY)
    writer = BaselineWriter(baseline, Config(), Messenger(said.append, said.append), today=TODAY)
    writer.add(audit("feed.jsonl#other", "feed.jsonl"))
    super(BaselineWriter, writer).close((BROKEN,))
    assert said == ["baseline old.json: 0 findings let be; nothing that it names was examined"]


def test_an_article_on_which_a_check_crashed_keeps_its_entries() -> None:
    entry = hold(Subject(None, "a17"))
    said: list[str] = []
    baseline = build_baseline(Path("old.json"), [entry], max_age=None, today=TODAY)
    writer = BaselineWriter(baseline, Config(), Messenger(said.append, said.append), today=TODAY)
    writer.add(replace(audit("a17"), failures=(BROKEN,)))
    super(BaselineWriter, writer).close(())
    assert said == ["baseline old.json: 0 findings let be; nothing that it names was examined"]


def test_an_address_that_was_not_asked_keeps_its_entries() -> None:
    entry = hold(Subject("https://example.org/feed", "1x"))
    assert write([entry], audit("a17")) == (entry,)
    assert write([entry], audit("https://example.org/feed#2x", "https://example.org/feed")) == ()


def test_of_one_fault_that_is_left_of_two_the_newer_date_is_kept() -> None:
    subject = Subject(None, "a17")
    entries = [hold(subject), hold(subject, LATER)]
    (left,) = write(entries, audit("a17", text="It was the the end."))
    assert left.since == LATER


def test_what_a_whole_feed_shows_stays_where_it_was_let_be() -> None:
    first = "Chancellor Olaf Scholz said on Monday that Olaf Scholz would not resign."
    texts = [first] * 4 + [first.replace("Scholz", "Sholz")]
    feed = Feed(Config())
    audits = [
        audit_article(mtcheck.Article(f"a{number}", text), Config(), for_feed=True) for number, text in enumerate(texts)
    ]
    for made in audits:
        feed.add(made)
    report = feed.close()
    (entry,) = (make_feed_entry(finding, FIRST, {}) for finding in report.findings)
    baseline = build_baseline(Path("old.json"), [entry], max_age=None, today=TODAY)
    writer = BaselineWriter(baseline, Config(), Messenger(lambda _: None, lambda _: None), today=TODAY)
    for made in audits:
        writer.add(replace(made, findings=()))
    writer.add_feed(baseline.split_feed(report))
    writer.close(())
    assert read_baseline(Path("old.json"), today=TODAY).entries == (entry,)


def test_a_page_that_is_no_article_gets_into_no_baseline_and_out_of_one_that_holds_it() -> None:
    page = audit("a17", text="Error 500 Internal server error")
    (found,) = page.findings
    assert (found.code, write([], page)) == ("MT741", ())
    held = make_entry(Subject(None, "a17"), found, FIRST)
    told: list[str] = []
    baseline = build_baseline(Path("old.json"), [held], max_age=None, today=TODAY)
    assert baseline.split(page.article, page.findings) == ((found,), ())
    assert baseline.digest == build_baseline(Path("none.json"), [], max_age=None, today=TODAY).digest
    counted = BaselineCount(baseline, Config(), Messenger(told.append, told.append))
    counted.add(page)
    counted.close(())
    said = "0 findings let be; 1 of what is no article, which is never let be (--prune-baseline takes them out)"
    assert told == [f"baseline old.json: {said}"]
    again = audit_article(page.article, Config(), baseline=baseline)
    assert (again.verdict, again.set_aside, again.score.value) == (page.verdict, (), None)
    assert write([held], page) == ()
