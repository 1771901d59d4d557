"""The baseline as a user has it: old faults are let be, a new one is refused, its fix passes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import CLEAN, prepare_folder, shell, write_feed
from click.testing import CliRunner, Result
from report_runs import read_run

import mtcheck
from mtcheck.cli.commands import main
from mtcheck.config.model import Config

DAY = 86_400
AUTUMN = 1_788_220_800
"""The first of September 2026, in seconds since 1970."""
FAULTS = "It was the the first time.\n\nHe said it was was late.\n"
PORT = "posts/port.md"
OLD = "old.json"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_folder(tmp_path, monkeypatch)
    Path("posts").mkdir()
    write(PORT, FAULTS)


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def run(*args: str, days: int = 0) -> Result:
    return CliRunner().invoke(main, [*args], env={"SOURCE_DATE_EPOCH": str(AUTUMN + days * DAY)})


def remember(*sources: str, days: int = 0, more: tuple[str, ...] = ()) -> str:
    """Write the baseline; what was said of it."""
    done = run("audit", *sources, "--out", "-", "--write-baseline", OLD, *more, days=days)
    assert done.exit_code == 0, done.stderr
    return done.stderr


def gate(*args: str, days: int = 0) -> Result:
    return run("gate", *args, "--baseline", OLD, days=days)


def list_entries() -> list[tuple[str, str, str]]:
    """Of each: file or article, text, and since when."""
    entries = json.loads(Path(OLD).read_text(encoding="utf-8"))["entries"]
    return [(entry.get("file") or entry.get("article", "feed"), entry["text"], entry["since"]) for entry in entries]


def test_a_fix_leaves_what_the_baseline_has() -> None:
    remember("posts")
    write(PORT, FAULTS + "\nIt is is new. It was the the second time.\n")
    fixed = FAULTS + "\nIt is new. It was the second time.\n"
    line = "2 safe fixes let be by the baseline (--no-baseline)\n"
    write("mtcheck.toml", f'baseline = "{OLD}"\n')
    shown = run("fix", "posts")
    assert shown.stderr == f"mtcheck: fix: 2 safe fixes in 1 file; --write makes them; {line}"
    assert run("fix", "posts", "--no-baseline").stderr == "mtcheck: fix: 4 safe fixes in 1 file; --write makes them\n"
    aged = run("fix", "posts", "--baseline-max-age", "9d", days=10)
    assert aged.stderr == "mtcheck: fix: 4 safe fixes in 1 file; --write makes them\n"
    write("mtcheck.toml", "")
    assert run("fix", "posts", "--baseline", OLD).stdout == shown.stdout
    assert run("fix", "posts", "--baseline", OLD, "--write").exit_code == 0
    assert Path(PORT).read_text(encoding="utf-8") == fixed
    again = run("fix", "posts", "--baseline", OLD, "--exit-code")
    assert (again.stderr, again.exit_code) == (f"mtcheck: fix: nothing to change: no safe fix; {line}", 0)


def test_a_fix_with_a_baseline_that_is_not_there_changes_nothing() -> None:
    done = run("fix", "posts", "--write", "--baseline", "none.json")
    what = "there is no such baseline; write it with --write-baseline, or name another file"
    assert (done.stderr, done.exit_code) == (f"mtcheck: none.json: {what}\n", 2)
    assert Path(PORT).read_text(encoding="utf-8") == FAULTS


def test_old_faults_are_let_be_a_new_one_is_refused_and_its_fix_passes() -> None:
    assert run("gate", "posts").exit_code == 1
    assert remember("posts") == "mtcheck: baseline old.json: 2 findings in it, 2 added, 0 taken out\n"
    passed = gate("posts", days=1)
    assert passed.exit_code == 0
    assert passed.stdout.splitlines()[0] == "not counted: 2 findings in the baseline"
    assert passed.stderr == "mtcheck: baseline old.json: 2 findings let be, the oldest since 2026-09-01\n"
    write(PORT, "A line above, long enough.\n\n" + FAULTS + "\nIt is is new.\n")
    refused = gate("posts", "--max", "minor=0")
    assert refused.exit_code == 1
    assert refused.stdout.splitlines()[0] == (
        'refused posts/port.md: MT304 doubled-word "is is" (minor, line 7); 1 minor finding, at most 0 allowed'
    )
    write(PORT, "A line above.\n\n" + FAULTS + "\nIt is new.\n")
    assert gate("posts", "--max", "minor=0").exit_code == 0


def test_a_baseline_among_the_articles_is_none_of_them() -> None:
    done = run("audit", ".", "--out", "-", "--write-baseline", "posts/old.json")
    assert (done.exit_code, done.stderr) == (
        0,
        "mtcheck: baseline posts/old.json: 3 findings in it, 3 added, 0 taken out\n",
    )
    assert run("gate", ".", "--baseline", "posts/old.json").exit_code == 0
    assert run("gate", "posts/*", "--baseline", "posts/old.json").exit_code == 0
    assert run("gate", "posts/old.json").exit_code == 3


def test_where_it_is_run_from_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    remember("posts")
    whole = str(Path("posts").absolute())
    assert gate(whole).exit_code == gate("./posts/../posts/port.md").exit_code == 0
    monkeypatch.chdir("posts")
    assert run("gate", ".", "--baseline", "../old.json").exit_code == 0


def test_a_record_without_an_id_keeps_its_faults_where_others_come_before_it() -> None:
    old = {"title": "Port", "text": "It was the the first time in ten years."}
    write_feed("feed.jsonl", old)
    remember("feed.jsonl")
    write_feed("feed.jsonl", {"title": "School", "text": CLEAN}, old)
    assert gate("feed.jsonl").exit_code == 0
    write_feed("feed.jsonl", {**old, "title": "School"}, old)
    assert gate("feed.jsonl").stdout.splitlines()[0].startswith("refused feed.jsonl:1: ")


def test_a_configuration_names_it_beside_itself_and_one_run_can_do_without() -> None:
    write("mtcheck.toml", f'least_words = 0\nbaseline = "{OLD}"\n')
    missing = run("gate", "posts")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert missing.stderr == (
        "mtcheck: old.json: there is no such baseline; write it with --write-baseline, or name another file\n"
    )
    remember("posts")
    assert run("gate", "posts").exit_code == 0
    assert run("gate", "posts", "--no-baseline").exit_code == 1
    config = mtcheck.load_config(Path("mtcheck.toml"))
    (audit,) = mtcheck.audit("posts", config=config)
    assert [(aside.finding.text, aside.how) for aside in audit.set_aside] == [
        ("the the", "carried"),
        ("was was", "carried"),
    ]
    assert (audit.findings, audit.score.value, audit.verdict) == ((), 100.0, "publish")


def test_what_is_in_it_too_long_counts_as_new_again_and_says_so() -> None:
    remember("posts")
    assert gate("posts", "--baseline-max-age", "90d", days=90).exit_code == 0
    late = gate("posts", "--baseline-max-age", "90", "--format", "jsonl", days=91)
    assert late.exit_code == 1
    assert [found["message"] for found in json.loads(late.stdout)["findings"]] == [
        '"the" stands here more than once in a row (in the baseline since 2026-09-01, longer than 90 days)',
        '"was" stands here more than once in a row (in the baseline since 2026-09-01, longer than 90 days)',
    ]
    line = "mtcheck: baseline old.json: 0 findings let be; 2 in it longer than 90 days, so new again"
    assert line in late.stderr.splitlines()
    write("mtcheck.toml", "least_words = 0\nbaseline_max_age = 30\n")
    assert gate("posts", days=31).exit_code == 1
    remember("posts", days=31)
    assert {since for _, _, since in list_entries()} == {"2026-10-02"}


@pytest.mark.parametrize("given", ["0d", "ninety", "-1", "1.5", "9999999"])
def test_an_age_that_is_no_number_of_days_is_refused(given: str) -> None:
    done = run("gate", "posts", "--baseline-max-age", given)
    assert done.exit_code == 2
    assert done.stderr == f'mtcheck: --baseline-max-age: "{given}" is no number of days; write it as 90d\n'


def test_writing_again_keeps_dates_and_drops_what_is_gone() -> None:
    remember("posts")
    write(PORT, "It was the the first time.\n\nIt was the the second.\n")
    said = remember("posts", days=5)
    assert said == "mtcheck: baseline old.json: 2 findings in it, 1 added, 1 taken out\n"
    assert list_entries() == [(PORT, "the the", "2026-09-01"), (PORT, "the the", "2026-09-06")]


def test_a_run_over_a_part_leaves_the_rest_alone() -> None:
    write("posts/rail.md", "It ran on on time.\n")
    remember("posts", "bad.jsonl")
    whole = list_entries()
    write(PORT, CLEAN)
    assert "2 taken out" in remember(PORT, days=1)
    assert list_entries() == [entry for entry in whole if entry[0] != PORT]
    assert remember("good.jsonl", days=2) == "mtcheck: baseline old.json: 2 findings in it, 0 added, 0 taken out\n"
    remember("posts", days=3, more=("--select", "MT1"))
    assert list_entries() == [entry for entry in whole if entry[0] != PORT]


def test_what_was_found_in_a_file_or_a_record_that_is_no_more_is_gone() -> None:
    write_feed("feed.jsonl", {"title": "Port", "text": "It was the the first time."}, {"title": "Rail", "text": CLEAN})
    remember("posts", "feed.jsonl")
    assert [file for file, _, _ in list_entries()] == ["feed.jsonl", PORT, PORT]
    Path(PORT).unlink()
    write_feed("feed.jsonl", {"title": "Rail", "text": CLEAN})
    assert "3 taken out" in remember("feed.jsonl")
    assert list_entries() == []


def test_what_is_no_longer_found_is_counted_and_pruned_without_letting_in_what_is_new() -> None:
    remember("posts")
    write(PORT, "It was the the first time.\n\nIt is is new.\n")
    counted = gate("posts")
    assert counted.stderr == (
        "mtcheck: baseline old.json: 1 finding let be, the oldest since 2026-09-01; "
        "1 no longer found (--prune-baseline takes them out)\n"
    )
    pruned = gate("posts", "--prune-baseline", days=9)
    assert (pruned.exit_code, counted.exit_code) == (1, 1)
    assert pruned.stderr.splitlines()[-1] == "mtcheck: baseline old.json: 1 finding in it, 1 taken out"
    assert list_entries() == [(PORT, "the the", "2026-09-01")]


def test_pruning_leaves_what_has_aged_with_its_date() -> None:
    remember("posts")
    assert gate("posts", "--prune-baseline", "--baseline-max-age", "1d", days=9).exit_code == 1
    assert {since for _, _, since in list_entries()} == {"2026-09-01"}


def test_an_incomplete_run_writes_nothing_and_says_so_even_where_it_is_quiet() -> None:
    remember("posts")
    before = Path(OLD).read_bytes()
    write("broken.jsonl", '{"text": "It was\n')
    write(PORT, CLEAN)
    for command in (("audit", "--out", "-"), ("gate",)):
        done = run(*command, "posts", "broken.jsonl", "-q", "--write-baseline", OLD)
        assert done.exit_code == 3
        assert done.stderr.splitlines()[-1] == "mtcheck: baseline old.json: not written, since the audit is incomplete"
    assert Path(OLD).read_bytes() == before


def test_a_run_that_examines_nothing_that_is_named_says_so() -> None:
    remember("posts")
    assert gate("good.jsonl").stderr == (
        "mtcheck: baseline old.json: 0 findings let be; nothing that it names was examined\n"
    )
    assert gate("good.jsonl", "-q").stderr == ""


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--baseline", "good.jsonl"), "good.jsonl: is no baseline of mtcheck; name another file"),
        (
            ("--write-baseline", "good.jsonl"),
            '--write-baseline: "good.jsonl" was not written by mtcheck; name another file, or remove this one first',
        ),
        (("--write-baseline", "posts"), '--write-baseline: "posts" is a folder; name a file in it'),
        (
            ("--write-baseline", "no/old.json"),
            '--write-baseline: there is no folder "no"; make it first, or name another file',
        ),
        (
            ("--write-baseline", PORT),
            f'--write-baseline: "{PORT}" is one of the inputs; name another file: this one would be replaced',
        ),
        (("--prune-baseline",), "--prune-baseline: there is no baseline; name one with --baseline"),
        (
            ("--prune-baseline", "--write-baseline", OLD),
            "--prune-baseline: does not go with --write-baseline, which takes out what is gone, too; give one of them",
        ),
        (("--no-baseline", "--baseline", "o"), "--no-baseline: goes against --baseline o; leave one of the two out"),
    ],
)
@pytest.mark.parametrize("command", ["audit", "gate"])
def test_what_cannot_be_obeyed_is_said_before_anything_is_read_or_written(
    command: str, args: tuple[str, ...], said: str
) -> None:
    done = run(command, PORT, *args)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"mtcheck: {said}\n")
    assert not Path("mtcheck-report").exists()
    assert Path(PORT).read_text(encoding="utf-8") == FAULTS


def test_a_gate_that_writes_a_baseline_answers_by_the_one_that_it_was_given() -> None:
    assert run("gate", "posts", "--write-baseline", OLD).exit_code == 1
    write(PORT, FAULTS + "\nIt is is new, is is it.\n")
    done = gate("posts", "--write-baseline", OLD, "--max", "minor=0")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "mtcheck: baseline old.json: 2 findings let be, the oldest since 2026-09-01",
        "mtcheck: baseline old.json: 4 findings in it, 2 added, 0 taken out",
    ]
    assert gate("posts", "--max", "minor=0").exit_code == 0


def test_several_processes_let_be_the_same() -> None:
    write("posts/rail.md", "It ran on on time.\n")
    remember("posts")
    write("posts/rail.md", "It ran on on time.\n\nIt is is new.\n")
    one, two = (shell("gate", "posts", "--baseline", OLD, "--jobs", jobs, "--format", "jsonl") for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    lines = [json.loads(line) for line in one.stdout.splitlines()]
    assert [len(line["set_aside"]) for line in lines] == [2, 1]
    assert [len(line["findings"]) for line in lines] == [0, 1]


def test_every_report_counts_them_and_sarif_has_them_as_unchanged() -> None:
    remember("posts")
    write(PORT, FAULTS + "\nIt is is new.\n")
    kinds = ("console", "markdown", "json", "sarif", "junit", "text")
    writes = [part for kind in kinds for part in ("--write", f"{kind}=out.{kind}")]
    done = gate("posts", "--out", "report", "--format", "jsonl", *writes)
    said = "not counted: 2 findings in the baseline"
    out = {kind: Path(f"out.{kind}").read_text(encoding="utf-8") for kind in kinds}
    out["index"] = Path("report/index.html").read_text(encoding="utf-8")
    out["page"] = next(Path("report/articles").iterdir()).read_text(encoding="utf-8")
    assert [
        kind for kind in ("console", "markdown", "text", "index", "page") if said not in " ".join(out[kind].split())
    ] == []
    assert "in the baseline since 2026-09-01" in out["junit"]
    assert json.loads(out["json"])["run"]["carried"] == 2
    assert json.loads(Path("report/run.json").read_text(encoding="utf-8"))["carried"] == 2
    line = json.loads(done.stdout)
    assert [(item["how"], item["reason"], item["code"], item["text"]) for item in line["set_aside"]] == [
        ("carried", "in the baseline since 2026-09-01", "MT304", "the the"),
        ("carried", "in the baseline since 2026-09-01", "MT304", "was was"),
    ]
    states = [(each["properties"]["text"], each["baselineState"]) for each in read_run(out["sarif"])["results"]]
    assert states == [("is is", "new"), ("the the", "unchanged"), ("was was", "unchanged")]
    assert "|baseline:" in line["signature"]


def test_with_an_empty_baseline_everything_is_new_in_sarif() -> None:
    remember("good.jsonl")
    results = read_run(gate("posts", "--format", "sarif").stdout)["results"]
    assert [each["baselineState"] for each in results] == ["new", "new"]


def test_what_is_no_article_is_refused_although_that_was_known_before() -> None:
    write("wall.txt", "404 Not Found\n\nThe page you requested could not be found.\n")
    refused = run("gate", "wall.txt")
    assert (refused.exit_code, "it is not an article" in refused.stdout) == (1, True)
    assert "0 findings in it, 0 added" in remember("wall.txt")
    assert (gate("wall.txt").exit_code, list_entries()) == (1, [])


@pytest.mark.parametrize("command", ["audit", "gate", "fix"])
def test_an_age_without_a_baseline_is_refused(command: str) -> None:
    told = (
        "mtcheck: --baseline-max-age: there is no baseline of which anything could be too old; "
        "name one with --baseline, or leave it out\n"
    )
    age = ("--baseline-max-age", "90d")
    remember("posts")
    refused = [run(command, "posts", *age)]
    write("mtcheck.toml", f'baseline = "{OLD}"\n')
    refused.append(run(command, "posts", *age, "--no-baseline"))
    assert [(done.stderr, done.exit_code) for done in refused] == [(told, 2)] * 2
    assert run(command, "posts", *age).exit_code == 0
    write("mtcheck.toml", "baseline_max_age = 90\n")
    assert told not in run(command, "posts").stderr


def test_what_only_the_whole_feed_shows_is_let_be_too() -> None:
    first = "Chancellor Olaf Scholz said on Monday that Olaf Scholz would not resign."
    second = first.replace("Scholz", "Sholz")
    articles = [{"id": f"a{n}", "text": first} for n in range(4)]
    write_feed("feed.jsonl", *articles, {"id": "b", "text": second})
    remember("feed.jsonl")
    assert ("MT801", "feed") in {
        (entry["check"][:5], entry["field"]) for entry in json.loads(Path(OLD).read_text(encoding="utf-8"))["entries"]
    }
    shown = run("audit", "feed.jsonl", "--baseline", OLD)
    assert "The whole feed" not in shown.stdout
    assert "not counted: 1 finding in the baseline" in " ".join(shown.stdout.split())
    assert json.loads(Path("mtcheck-report/feed.json").read_text(encoding="utf-8"))["findings"] == []
    before = list_entries()
    write_feed("part.jsonl", *articles)
    for part in ("good.jsonl", "part.jsonl"):
        remember(part, days=1)
        assert list_entries() == before
    write_feed("feed.jsonl", *articles, {"id": "b", "text": first})
    remember("feed.jsonl", days=1)
    assert list_entries() == []


def test_other_commands_know_no_baseline() -> None:
    remember("posts")
    write("mtcheck.toml", f'least_words = 0\nbaseline = "{OLD}"\n')
    assert run("compare", "posts", "posts").stdout.count("|baseline:") == 0
    assert run("names", "posts", "--baseline", OLD).exit_code == 2
    assert Config(baseline=OLD).baseline == OLD


def test_what_a_run_could_not_find_stays_in_the_baseline() -> None:
    remember("posts")
    entries = list_entries()
    assert (
        run("audit", "posts", "--out", "-", "--baseline", OLD, "--prune-baseline", "--min-confidence", "0.99").exit_code
        == 0
    )
    assert list_entries() == entries
    write(PORT, "Access denied. You do not have permission to view this page.\n")
    remember("posts")
    assert [entry for entry in list_entries() if entry in entries] == entries
