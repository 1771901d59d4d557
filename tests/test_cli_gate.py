"""The limits of a gate, as a user sets them: by options, for all articles, or in the configuration, for some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import CLEAN, DOUBLED, prepare_folder, write_feed
from click.testing import CliRunner, Result
from lxml import etree
from signed import mask_signatures

from mtcheck.check import load_checks
from mtcheck.cli.commands import main

GLOSS = "Poland had asked for a meeting because [elle] considered[e] the raids a threat. It was the first in ten years."
BEGINNING = "Poland had asked for a meeting because [elle] considered[e]…"
LOW = f'sentence 1 scores 68.7: below 75.0 ("{BEGINNING}")'
SHARE = 'not a whole number of articles or a share of them such as "2%"'
REVIEW = "1 of them for review (--fail-on review refuses it)"
HELD = "1 finding of MT101 bracketed-gloss (hold_on)"
GLOSSED = 'b (feed.jsonl): MT101 bracketed-gloss "[elle] considered[e]" (major, sentence 1)'
TWICE = 'a (feed.jsonl): MT304 doubled-word "the the" (minor, sentence 1)'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare_folder(tmp_path, monkeypatch)
    Path("mtcheck.toml").unlink()
    write_feed(
        "feed.jsonl", *({"id": name, "text": text} for name, text in (("a", DOUBLED), ("b", GLOSS), ("c", CLEAN)))
    )
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args, prog_name="mtcheck", catch_exceptions=False)


def gate(*args: str) -> tuple[list[str], str, int]:
    """What is said of articles, the decision, and the exit code."""
    done = run("gate", "feed.jsonl", *args)
    lines = mask_signatures(done.stdout).splitlines()
    told = [line for line in lines if line.startswith("refused")]
    return told, lines[-1], done.exit_code


@pytest.mark.parametrize(
    ("args", "refused"),
    [
        ((), []),
        (("--hold-on", "MT101"), [f"{GLOSSED}; {HELD}"]),
        (("--hold-on", "accuracy,MT7", "--hold-on", "mt5"), [f"{GLOSSED}; {HELD}"]),
        (("--hold-on", "MT101", "--min-confidence", "0.96"), []),
        (("--hold-on", "accuracy", "--ignore", "MT101"), []),
        (("--max", "minor=0,major=1"), [f"{TWICE}; 1 minor finding, at most 0 allowed"]),
        (("--max", "minor=1"), []),
        (("--max", "doubled-word=0"), [f"{TWICE}; 1 finding of doubled-word, at most 0 allowed"]),
        (
            ("--select", "accuracy/untranslated", "--max", "findings=0"),
            [f"{GLOSSED}; 1 finding, at most 0 allowed"],
        ),
        (("--min-sentence-score", "75"), [f"{GLOSSED}; {LOW}"]),
    ],
)
def test_a_limit_holds_an_article_for_the_reason_that_is_told(args: tuple[str, ...], refused: list[str]) -> None:
    told, decision, code = gate(*args)
    assert told == [f"refused {line}" for line in refused]
    no, yes = "gate: no, 1 of 3 articles refused", "gate: yes, 3 articles may be published"
    reviewed = "" if "--ignore" in args or "0.96" in args else f", {REVIEW}"
    assert (decision, code) == ((no, 1) if refused else (yes + reviewed, 0))


def test_what_a_gate_refuses_is_held_in_every_report_with_the_reason() -> None:
    names = ("console", "markdown", "csv", "jsonl", "json", "sarif", "junit", "github")
    done = run(
        "gate", "feed.jsonl", "--hold-on", "MT101", "--out", "there", *(f"--write={name}={name}" for name in names)
    )
    assert done.exit_code == 1
    told = {name: Path(name).read_text(encoding="utf-8") for name in names}
    assert [name for name in names if "(hold_on)" not in told[name].replace("\\", "")] == ["csv"]
    assert HELD in Path("there/articles.csv").read_text(encoding="utf-8")
    assert HELD in "".join(page.read_text(encoding="utf-8") for page in Path("there").rglob("*.html"))
    assert [json.loads(line)["verdict"] for line in told["jsonl"].splitlines()] == ["publish", "hold", "publish"]
    assert json.loads(told["json"])["gate"] == {
        "passed": False,
        "exit_code": 1,
        "decision": "gate: no, 1 of 3 articles refused",
        "reasons": ["1 of 3 articles refused"],
        "refused": ["b"],
        "unexamined": [],
    }


def test_articles_are_held_back_up_to_a_share_while_the_others_are_published() -> None:
    told, decision, code = gate("--hold-on", "MT101", "--max-held", "33.4%", "--write", "junit=out.xml")
    assert told == [f"refused {GLOSSED}; {HELD}"]
    assert decision == "gate: yes, 2 of 3 articles may be published, 1 held back (33.3%, at most 33.4% allowed)"
    assert code == 0
    suite = etree.parse("out.xml").getroot()[0]
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")
    assert gate("--hold-on", "MT101", "--max-held", "1")[2] == 0
    told, decision, code = gate("--hold-on", "MT101", "--max-held", "33%", "--write", "junit=out.xml")
    assert (decision, code) == ("gate: no, 1 of 3 articles refused (33.3%, at most 33% allowed)", 1)
    assert etree.parse("out.xml").getroot()[0].get("failures") == "1"


def test_a_rate_is_refused_in_every_report_that_tells_what_the_gate_says() -> None:
    names = ("text", "json", "sarif", "junit", "github")
    writes = [f"--write={name}={name}" for name in names]
    done = run("gate", "feed.jsonl", "--max-rate", "4", "--rate-bound", "value", *writes)
    assert done.exit_code == 1
    reason = "penalty points per 1,000 words (95%: "
    told = {name: Path(name).read_text(encoding="utf-8").replace("%25", "%") for name in names}
    assert [name for name in names if reason not in told[name] or "at most 4 allowed" not in told[name]] == []
    assert etree.fromstring(told["junit"].encode())[0].get("failures") == "1"


def test_a_rate_that_may_be_chance_passes_and_is_told() -> None:
    told, decision, code = gate("--max-rate", "4")
    assert (told, code) == ([], 0)
    assert decision.startswith(f"gate: yes, 3 articles may be published, {REVIEW}; ")
    assert decision.endswith(", at most 4 allowed, but that may be chance")
    assert gate("--max-rate", "4", "--rate-bound", "high")[2] == 1
    assert gate("--max-finding-rate", "0", "--rate-bound", "value")[2] == 1
    assert gate("--max-finding-rate", "1000")[2] == 0


def test_the_configuration_may_set_every_limit_and_the_command_line_wins() -> None:
    Path("mtcheck.toml").write_text(
        'hold_on = ["MT101"]\nmax_findings = ["minor=0", "major=0"]\nmin_sentence_score = 70\nfail_on = "review"\n'
        'max_held = "10%"\nmust_pass = true\nleast_words = 0\nmin_score = 90\nmax_rate = 9\nrate_bound = "value"\n',
        encoding="utf-8",
    )
    told, decision, code = gate()
    assert code == 1
    assert [line.partition(": ")[0] for line in told] == ["refused a (feed.jsonl)", "refused b (feed.jsonl)"]
    assert "2 of 3 articles refused (66.7%, at most 10% allowed); " in decision
    lenient = "--set hold_score=0 --set publish_score=0 --set hold_on=[] --set review_major=0 --no-must-pass".split()
    lenient += "--max minor=9 --max major=9 --min-sentence-score 0 --min-score 0 --max-rate 900 --fail-on hold".split()
    assert gate(*lenient) == ([], "gate: yes, 3 articles may be published", 0)


def test_some_articles_have_limits_of_their_own_and_an_option_holds_for_all() -> None:
    Path("mtcheck.toml").write_text(
        'max_findings = ["critical=0"]\n[[paths]]\nmatch = "id:a"\nmax_findings = ["minor=0"]\n'
        '[[paths]]\nmatch = "id:b"\nhold_on = ["MT101"]\nfail_on = "review"\n',
        encoding="utf-8",
    )
    refused = [f"refused {TWICE}; 1 minor finding, at most 0 allowed", f"refused {GLOSSED}; {HELD}"]
    assert gate()[0] == refused
    assert gate("--max", "minor=1")[0] == refused[1:]
    done = run("config", "--for", "id:a", "--set", 'max_findings=["minor=2"]')
    assert ["max_findings", '["minor=2"]', "--set"] in [line.split(maxsplit=2) for line in done.stdout.splitlines()]


def test_a_source_in_another_language_than_told_was_compared_and_is_not_named() -> None:
    text = (
        "The bridge over the river stays closed until autumn because its pillars have to be renewed. The mayor asked "
    )
    text += "the residents for patience and promised that the works would be finished before winter. Until then the "
    text += "ferry leaves every half an hour, and for pupils it is free of charge in the evening, too."
    source = "Die Brücke über den Fluss bleibt bis zum Herbst geschlossen, weil die Pfeiler erneuert werden müssen. "
    source += "Der Bürgermeister bat die Einwohner um Geduld und versprach, dass die Arbeiten vor dem Winter beendet "
    source += "sein werden. Die Fähre fährt in dieser Zeit jede halbe Stunde, und für Schüler ist sie auch am Abend "
    source += "kostenlos."
    write_feed("pairs.jsonl", {"id": "bridge", "text": text, "source": source, "source_language": "ru"})
    assert '"MT139"' in run("audit", "pairs.jsonl", "--out", "-", "--format", "jsonl").stdout
    done = run("gate", "pairs.jsonl")
    assert done.stdout.splitlines()[-1] == "gate: yes, 1 article may be published"
    assert "not compared" not in done.stdout


def test_findings_of_less_confidence_are_neither_shown_nor_counted() -> None:
    def list_codes(least: str) -> list[list[str]]:
        done = run("audit", "feed.jsonl", "--format", "jsonl", "--out", "-", "--min-confidence", least)
        lines = list(map(json.loads, done.stdout.splitlines()))
        assert [line["score"] == 100 for line in lines] == [not line["findings"] for line in lines]
        return [[finding["code"] for finding in line["findings"]] for line in lines]

    shown = run("audit", "feed.jsonl", "--format", "jsonl", "--out", "-").stdout
    least = json.loads(shown.splitlines()[1])["findings"][0]["confidence"]
    assert list_codes(str(least)) == [["MT304"], ["MT101"], []]
    assert list_codes(str(least + 0.01))[1] == []


def test_what_only_the_feed_shows_must_be_as_sure() -> None:
    spellings = [
        {"id": "m", "text": "The mayor of Bucha spoke. Bucha is free."},
        {"id": "t", "text": "He saw Boutcha."},
    ]
    write_feed("towns.jsonl", *spellings)

    def list_feed(*args: str) -> list[str]:
        assert run("audit", "towns.jsonl", "--out", "there", *args).exit_code == 0
        return [each["code"] for each in json.loads(Path("there/feed.json").read_text(encoding="utf-8"))["findings"]]

    assert list_feed() == ["MT801"]
    assert list_feed("--min-confidence", "0.99") == []


@pytest.mark.parametrize(
    ("args", "line"),
    [
        *(
            ((option, empty), f'{option}: "{empty}" says nothing; give it a value, or leave the option out')
            for option in ("--max", "--hold-on", "--select", "--extend-select", "--ignore")
            for empty in ("", " , ")
        ),
        (("--max", "major=0", "--max", ""), '--max: "" says nothing; give it a value, or leave the option out'),
        (("--max", "fatal=0"), '--max: max_findings: no check of articles is called "fatal"'),
        (("--max", "major"), '--max: "major" in max_findings is not KIND=NUMBER, such as major=3; see --help'),
        (("--min-score", "101"), "--min-score: min_score is 101.0, not a number from 0 to 100; see --help"),
        (
            ("--min-sentence-score", "nan"),
            "--min-sentence-score: min_sentence_score is nan, not a number from 0 to 100",
        ),
        (("--min-confidence", "80"), "--min-confidence: min_confidence is 80.0, not a number from 0 to 0.99; see"),
        (("--max-held", "0.02"), '--max-held: max_held is "0.02", not a whole number of articles or a share of them'),
        (
            ("--max-held", "120%"),
            f'--max-held: max_held is "120%", {SHARE}, at most 100%; see --help',
        ),
        (
            ("--max", "MT801=0"),
            '--max: max_findings: "MT801" is about the whole feed and no limit of an article; leave',
        ),
        (("--max-rate", "-1"), "--max-rate: max_rate is -1.0, not a number from 0 to 100000; see --help"),
        (("--hold-on", "MT1O1"), '--hold-on: no check of articles is called "MT1O1", did you mean "MT1'),
        (("--select", "accurracy"), '--select: no check is called "accurracy", did you mean "accuracy"?'),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused_before_anything_is_read(args: tuple[str, ...], line: str) -> None:
    done = run("gate", "none.jsonl", "--write", "json=out.json", *args)
    assert done.stderr.startswith(f"mtcheck: {line}")
    assert (done.stderr.count("\n"), done.stdout, done.exit_code) == (1, "", 2)
    assert not Path("out.json").exists()


IDLE = "never holds an article, since its checks are not run; select them, or leave it out"


@pytest.mark.parametrize(
    ("args", "lines"),
    [
        (("--hold-on", "MT222"), (f'--hold-on: "MT222" {IDLE}',)),
        (("--hold-on", "MT101,MT304", "--ignore", "MT101"), (f'--hold-on: "MT101" {IDLE}',)),
        (("--max", "MT101=0", "--ignore", "MT1"), (f'--max: "MT101" {IDLE}',)),
        (
            ("--set", 'hold_on=["MT101"]', "--max", "terminology=1,MT304=0", "--select", "MT304"),
            (f'--set: "MT101" {IDLE}', f'--max: "terminology" {IDLE}'),
        ),
        (
            ("--min-confidence", "1"),
            ("--min-confidence: min_confidence is 1.0, not a number from 0 to 0.99; see --help",),
        ),
    ],
)
def test_a_call_that_asks_for_what_can_never_hold_an_article_is_refused(
    args: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    done = run("gate", "good.jsonl", *args)
    assert (done.stdout, done.exit_code) == ("", 2)
    assert done.stderr.splitlines() == [f"mtcheck: {line}" for line in lines]


def test_a_limit_of_the_configuration_that_a_call_leaves_idle_is_noted() -> None:
    Path("mtcheck.toml").write_text('hold_on = ["MT101"]\nmax_findings = ["MT222=0"]\n', encoding="utf-8")
    notes = [f'mtcheck: hold_on: "MT101" {IDLE}', f'mtcheck: max_findings: "MT222" {IDLE}']
    done = run("gate", "good.jsonl", "--ignore", "MT1", "--hold-on", "MT304")
    assert (done.stderr.splitlines(), done.exit_code) == (notes, 0)
    assert run("gate", "good.jsonl", "--ignore", "MT1", "-q").stderr.splitlines() == notes
    assert run("gate", "good.jsonl", "--extend-select", "MT222").stderr == ""


def test_a_limit_may_be_set_where_a_table_of_the_configuration_has_its_checks_run() -> None:
    table = '[[paths]]\nmatch = "good.jsonl"\nextend_select = ["MT222"]\n'
    Path("mtcheck.toml").write_text(table, encoding="utf-8")
    done = run("gate", "good.jsonl", "--hold-on", "MT222")
    assert (done.stderr, done.exit_code) == ("", 0)


def test_a_limit_that_holds_under_no_table_of_the_configuration_either_is_refused() -> None:
    table = '[[paths]]\nmatch = "other.jsonl"\nignore = ["MT701"]\n'
    Path("mtcheck.toml").write_text(table, encoding="utf-8")
    done = run("gate", "good.jsonl", "--select", "MT1", "--hold-on", "MT304")
    assert (done.stderr, done.exit_code) == (f'mtcheck: --hold-on: "MT304" {IDLE}\n', 2)


@pytest.mark.parametrize(
    ("args", "where"),
    [
        (("--select", "MT9"), "--select"),
        (("--ignore", "MT9"), "--ignore"),
        (("--set", 'ignore=["MT9"]'), "--set: ignore"),
        ((), "mtcheck.toml:4: extend_select"),
    ],
)
def test_a_wrong_selector_is_blamed_on_a_table_only_where_that_says_it(args: tuple[str, ...], where: str) -> None:
    tables = '[[paths]]\nmatch = "b.md"\nallow = ["Foo"]\n'
    tables += "" if args else '[[paths]]\nmatch = "c.md"\nextend_select = ["MT9"]\n'
    Path("mtcheck.toml").write_text(tables, encoding="utf-8")
    done = run("gate", "good.jsonl", *args)
    told = f'mtcheck: {where}: no check is called "MT9"; mtcheck checks lists them\n'
    assert (done.stderr, done.exit_code) == (told, 2)


def test_nothing_examined_passes_no_limit_however_lenient() -> None:
    Path("empty.jsonl").touch()
    done = run("gate", "empty.jsonl", "--max-held", "100%")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (3, "gate: incomplete, nothing was examined (1 failure)")


def test_a_gate_that_would_ask_nothing_of_any_article_is_refused() -> None:
    done = run("gate", "feed.jsonl", "--select", "MT8")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "leave no check of articles, so that a gate would ask nothing" in done.stderr


def test_a_yes_says_how_few_checks_hold_for_other_languages() -> None:
    german = {"id": "de", "text": "Es war das erste Mal seit zehn Jahren.", "language": "de"}
    write_feed("mixed.jsonl", {"id": "en", "text": CLEAN}, german, {**german, "id": "at", "language": "de-AT"})
    *_, decision = run("gate", "mixed.jsonl").stdout.splitlines()
    held = sum(check.holds_for("de") for check in load_checks() if check.default)
    usual = sum(check.default for check in load_checks())
    said = f"2 articles in de: {held} of {usual} checks hold there"
    assert decision == f"gate: yes, 3 articles may be published; {said}"
    *_, decision = run("gate", "mixed.jsonl", "--select", "MT104,MT314").stdout.splitlines()
    assert decision == "gate: yes, 3 articles may be published; 2 articles in de: 1 of 2 checks hold there"
    assert "hold there" not in run("gate", "mixed.jsonl", "--select", "MT104").stdout


def test_what_could_not_be_compared_with_its_source_is_refused_on_request() -> None:
    source = {"source": CLEAN, "source_language": "fr"}
    write_feed("copied.jsonl", {"id": "copied", "text": CLEAN, **source})
    said = "copied (copied.jsonl): the source text is the text itself, in English"
    args = ("gate", "copied.jsonl")
    told, *_, decision = run(*args).stdout.splitlines()
    assert told == f"not compared {said}"
    assert decision == "gate: yes, 1 article may be published; not compared with its source: 1 article"
    refused, told, *_, decision = run(*args, "--hold-on", "MT139").stdout.splitlines()
    found = f'MT139 source-mismatch "{CLEAN}" (neutral, sentence 1)'
    reason = "1 finding of MT139 source-mismatch (hold_on)"
    assert (refused, told) == (f"refused copied (copied.jsonl): {found}; {reason}", f"not compared {said}")
    assert decision == "gate: no, 1 of 1 article refused; not compared with its source: 1 article"


def test_a_feed_entry_that_is_a_headline_alone_is_never_published() -> None:
    entry = "<item><guid>{0}</guid><title>The port of Riga opens</title><description>{1}</description></item>"
    items = entry.format("a", CLEAN) + entry.format("b", "&lt;p&gt;&amp;nbsp;&lt;/p&gt;")
    Path("feed.rss").write_text(f'<rss version="2.0"><channel>{items}</channel></rss>', encoding="utf-8")
    done = run("gate", "feed.rss")
    assert done.exit_code == 3
    assert "feed.rss#b: no text in it, only a title;" in done.stderr


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("fail_on = review  # or hold", 'put quotation marks round it: fail_on = "review"'),
        ("require_source = True", "write it in small letters: require_source = true"),
        ("min_score = ", "correct this line"),
    ],
)
def test_a_bare_word_in_the_configuration_is_shown_as_it_should_be_written(line: str, advice: str) -> None:
    Path("mtcheck.toml").write_text(f"# gate\n{line}\n", encoding="utf-8")
    told = f"mtcheck.toml:2: not valid TOML: Invalid value; {advice}"
    assert run("gate", "pairs.jsonl").stderr.strip().endswith(told)
