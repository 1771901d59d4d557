"""What is let be: how a finding is known again, on which day, and what a file of them looks like."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from report_values import finding, locate

from mtcheck.baselines.files import read_baseline, spell_baseline, write_baseline
from mtcheck.baselines.model import (
    LONGEST_EXCERPT,
    OF_FEED,
    Baseline,
    Entry,
    build_baseline,
    cut_text,
    make_entry,
    make_feed_entry,
    make_key,
)
from mtcheck.errors import ConfigError, OutputError
from mtcheck.feeds.model import ArticleCount, FeedFinding, FeedName, FeedReport, FeedSpelling, Place
from mtcheck.model import Article, Category, Finding, SetAside, Severity, Span
from mtcheck.runs.today import find_today
from mtcheck.subjects import Subject

AUTUMN = date(2026, 9, 1)
TODAY = date(2026, 11, 26)
PATH = Path("old.json")
TEXT = "It was the the first time. He said was was. It was the the second."
SINCE_AUTUMN = "in the baseline since 2026-09-01"


KEY = make_key(Subject(None, "a17"), "MT304", "text", "the the")


def fill(entries: str) -> str:
    return f'{{"schema": "mtcheck.baseline/1", "entries": [\n{entries}\n]}}\n'


def mark(text: str, needle: str, nth: int = 0, code: str = "MT304") -> Finding:
    return finding(text, locate(text, needle, nth), code, f"{needle} is doubled")


def make_baseline(*entries: Entry, max_age: int | None = None, today: date = TODAY) -> Baseline:
    return build_baseline(PATH, entries, max_age=max_age, today=today)


def hold(article_id: str, *findings: Finding, since: date = AUTUMN) -> tuple[Entry, ...]:
    return tuple(make_entry(Subject(None, article_id), each, since) for each in findings)


def carry(findings: Iterable[Finding], since: date = AUTUMN) -> tuple[SetAside, ...]:
    return tuple(SetAside(each, "carried", f"in the baseline since {since}") for each in findings)


def test_what_was_there_before_is_carried_and_what_is_new_is_not() -> None:
    article = Article("a17", TEXT)
    old, new = mark(TEXT, "the the"), mark(TEXT, "was was")
    baseline = make_baseline(*hold("a17", old))
    assert baseline.split(article, (old, new)) == ((new,), carry([old]))


def test_a_finding_keeps_its_key_where_it_moves_and_its_neighbours_are_edited() -> None:
    edited = "A new paragraph.\n\nIt WAS the\nthe last time."
    old, moved = mark(TEXT, "the the"), mark(edited, "the\nthe")
    assert make_baseline(*hold("a17", old)).split(Article("a17", edited), (moved,)) == ((), carry([moved]))


@pytest.mark.parametrize(
    ("article_id", "other"),
    [
        ("a18", mark(TEXT, "the the")),
        ("a17", mark(TEXT, "the the", code="MT305")),
        ("a17", mark(TEXT, "was was")),
        ("a17", finding(TEXT, locate(TEXT, "the the"), "MT304", "", field="title")),
    ],
    ids=["article", "check", "text", "field"],
)
def test_another_article_check_text_or_field_is_new(article_id: str, other: Finding) -> None:
    baseline = make_baseline(*hold("a17", mark(TEXT, "the the")))
    assert baseline.split(Article(article_id, TEXT), (other,)) == ((other,), ())


def test_of_the_same_fault_as_many_are_carried_as_there_were() -> None:
    first, second = mark(TEXT, "the the"), mark(TEXT, "the the", 1)
    article = Article("a17", TEXT)
    assert make_baseline(*hold("a17", first)).split(article, (first, second)) == ((second,), carry([first]))
    assert make_baseline(*hold("a17", first, second)).split(article, (first, second)) == ((), carry([first, second]))
    assert make_baseline(*hold("a17", first, second)).split(article, (second,)) == ((), carry([second]))


@pytest.mark.parametrize(("today", "is_aged"), [(date(2026, 11, 30), False), (date(2026, 12, 1), True)])
def test_an_entry_that_is_older_than_its_days_counts_as_new_and_says_so(today: date, *, is_aged: bool) -> None:
    old = mark(TEXT, "the the")
    split = make_baseline(*hold("a17", old), max_age=90, today=today).split(Article("a17", TEXT), (old,))
    told = replace(old, message=f"the the is doubled ({SINCE_AUTUMN}, longer than 90 days)")
    assert split == (((told,), ()) if is_aged else ((), carry([old])))


def test_of_the_same_fault_an_entry_that_has_not_aged_is_taken_first() -> None:
    first, second = mark(TEXT, "the the"), mark(TEXT, "the the", 1)
    entries = (*hold("a17", first), *hold("a17", second, since=TODAY))
    split = make_baseline(*entries, max_age=10).split(Article("a17", TEXT), (first, second))
    assert split.carried == carry([first], TODAY)
    assert [each.span for each in split.fresh] == [second.span]


def test_an_age_beyond_all_calendars_is_never_reached() -> None:
    old = mark(TEXT, "the the")
    baseline = make_baseline(*hold("a17", old, since=date(1, 1, 1)), max_age=999_999)
    assert baseline.split(Article("a17", TEXT), (old,)).fresh == ()


def make_feed_finding(*forms: str) -> FeedFinding:
    place = Place("a", "text", Span(0, 4))
    spellings = tuple(FeedSpelling(form, 1, 1, (ArticleCount("a", 1),), place) for form in forms)
    name = FeedName("en", "person", spellings)
    return FeedFinding(
        "MT801",
        "feed-names",
        Category.NAME,
        Severity.MINOR,
        0.9,
        "spelled in two ways",
        forms[0],
        name,
        "-".join(forms),
    )


def test_a_finding_of_the_whole_feed_is_carried_and_ages_likewise() -> None:
    old, new = make_feed_finding("Sholz", "Scholz"), make_feed_finding("Kiev", "Kyiv")
    entry = make_feed_entry(old, AUTUMN, {"a": "posts/a.md"})
    assert (entry.subject, entry.code, entry.text, entry.articles) == (
        OF_FEED,
        "MT801",
        "Sholz / Scholz",
        ("posts/a.md",),
    )
    assert make_baseline(entry).split_feed(FeedReport((old, new))) == FeedReport((new,), carried=(old,))
    aged = make_baseline(entry, max_age=1).split_feed(FeedReport((old,)))
    assert aged.findings == (replace(old, message=f"spelled in two ways ({SINCE_AUTUMN}, longer than 1 day)"),)


def test_a_digest_tells_what_is_let_be_and_nothing_else() -> None:
    old, other = hold("a17", mark(TEXT, "the the"), mark(TEXT, "was was"))
    digest = make_baseline(old, other).digest
    assert make_baseline(other, replace(old, since=TODAY), max_age=999).digest == digest
    assert make_baseline(old).digest != digest
    assert make_baseline(old, other, max_age=1).digest == make_baseline().digest


def test_the_day_is_that_of_the_variable_for_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    assert find_today() == date(2026, 11, 26)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(ConfigError) as caught:
        find_today()
    message = 'SOURCE_DATE_EPOCH: "soon" is no number of seconds since 1970; correct the variable, or unset it'
    assert str(caught.value) == message


def test_an_entry_shows_only_the_beginning_of_a_long_text() -> None:
    assert cut_text("the\n  the") == "the the"
    long = cut_text("word " * 100)
    assert len(long) <= LONGEST_EXCERPT
    assert long.endswith("word…")


def test_a_file_has_an_entry_a_line_sorted_and_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    post = make_entry(Subject("posts/a.md", None), mark(TEXT, "was was"), TODAY)
    told = make_entry(Subject("feed.jsonl", "Rain \u2028 \x85"), mark(TEXT, "the the"), AUTUMN)
    feed = make_feed_entry(make_feed_finding("Sholz", "Scholz"), AUTUMN, {})
    entries = (post, *hold("a17", mark(TEXT, "the the")), told, told, feed)
    write_baseline(path, entries)
    text = path.read_text(encoding="utf-8")
    assert text == spell_baseline(reversed(entries))
    check = '"check": "MT304 some-fault", "field": "text"'
    rain = f'{{"file": "feed.jsonl", "article": "Rain \\u2028 \\u0085", {check}, "text": "the the", '
    rain += f'"since": "2026-09-01", "key": "{told.key}"}}'
    scholz = '{"articles": ["a"], "check": "MT801 feed-names", "field": "feed", "text": "Sholz / Scholz", '
    scholz += f'"since": "2026-09-01", "key": "{feed.key}"}}'
    assert text.splitlines() == [
        '{"schema": "mtcheck.baseline/1", "entries": [',
        f"{scholz},",
        f'{{"article": "a17", {check}, "text": "the the", "since": "2026-09-01", "key": "{entries[1].key}"}},',
        f"{rain},",
        f"{rain},",
        f'{{"file": "posts/a.md", {check}, "text": "was was", "since": "2026-11-26", "key": "{post.key}"}}',
        "]}",
    ]
    assert Counter(read_baseline(path, today=TODAY).entries) == Counter(entries)


def test_an_empty_baseline_is_one(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    write_baseline(path, ())
    assert path.read_text(encoding="utf-8") == '{"schema": "mtcheck.baseline/1", "entries": [\n]}\n'
    assert read_baseline(path, today=TODAY).entries == ()


def test_a_file_that_would_be_the_same_is_not_touched_and_no_other_is_left(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    entries = hold("a17", mark(TEXT, "the the"))
    write_baseline(path, entries)
    path.chmod(0o640)
    os.utime(path, (1, 1))
    write_baseline(path, entries)
    assert path.stat().st_mtime == 1
    write_baseline(path, ())
    assert path.stat().st_mtime != 1
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "old.json").mkdir()
    with pytest.raises(OutputError, match=r"old\.json: cannot be written \(.*\); name a file that you may"):
        write_baseline(tmp_path / "old.json", ())
    assert [path.name for path in tmp_path.iterdir()] == ["old.json"]


ENTRY = spell_baseline(hold("a17", mark(TEXT, "the the"))).splitlines()[1]
ANOTHER = "name another file"
REMADE = "restore it, or remove it and write it anew with --write-baseline"
OTHER = "use the version that wrote it, or remove it and write it anew with --write-baseline"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", f":1: is no baseline of mtcheck, nor valid JSON (Expecting value); {ANOTHER}"),
        ('{"id": "a"}\n{"id": "b"}\n', f":2: is no baseline of mtcheck, nor valid JSON (Extra data); {ANOTHER}"),
        ("Notes\n=======\n", f":1: is no baseline of mtcheck, nor valid JSON (Expecting value); {ANOTHER}"),
        ('{"schema": "mtcheck.baseline/1",\n "entries": [}', f":2: not valid JSON (Expecting value); {REMADE}"),
        ("[" * 100_000, ": is no baseline of mtcheck; name another file"),
        ("[1]", ": is no baseline of mtcheck; name another file"),
        ('{"schema": 1}', ": is no baseline of mtcheck; name another file"),
        ('{"name": "my-package"}', ": is no baseline of mtcheck; name another file"),
        (
            '{"schema": "mtcheck.baseline/2"}',
            f': is of another version ("mtcheck.baseline/2", this mtcheck reads "mtcheck.baseline/1"); {OTHER}',
        ),
        ('{"schema": "mtcheck.baseline/1"}', f': it has no list of "entries"; {REMADE}'),
        (fill("7"), f":2: this entry is no object; {REMADE}"),
        (fill(ENTRY.replace("{", '{"articles": [7], ')), f':2: "articles" is no list of names; {REMADE}'),
        (fill(ENTRY.replace('"since"', '"from"')), f':2: this entry has no "since"; {REMADE}'),
        (fill(ENTRY + "," + ENTRY.replace('"the the"', "7")), f':3: this entry has no "text"; {REMADE}'),
        (fill(ENTRY.replace('"key": "', '"key": "x')), f':2: "x{KEY}" is no key; {REMADE}'),
        (fill(ENTRY.replace("2026-09-01", "2026-9-1")), ':2: "2026-9-1" is no day; write it as 2026-11-26'),
        (fill(ENTRY.replace("2026-09-01", "2026-09-31")), ':2: "2026-09-31" is no day; write it as 2026-11-26'),
        (
            fill(ENTRY + "," + ENTRY.replace("2026-09-01", "2999-09-01")),
            ':3: "since" is a day to come (2999-09-01), so that it would never be too old; correct it',
        ),
        (
            fill(f"<<<<<<< ours\n{ENTRY}"),
            ":2: a conflict of a merge is left in it; keep the lines of both sides, a comma after each but the last",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "old.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_baseline(path, today=TODAY)
    assert str(caught.value) == f"{path}{said}"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_bytes(b"\xff\xfe{")
    with pytest.raises(
        ConfigError, match=r"old\.json: not UTF-8 \(byte 1\); name another file, or restore it if it is a baseline$"
    ):
        read_baseline(tmp_path / "old.json", today=TODAY)
