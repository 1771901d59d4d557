"""An article that no check looked into is examined by nobody, and no gate says yes to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import CLEAN, prepare_folder, write_feed
from click.testing import CliRunner, Result
from lxml import etree

import mtcheck
from mtcheck import Article, Config, Glossary, Term, Verdict
from mtcheck.cli.commands import main
from mtcheck.run import audit_article

GERMAN = "Es war das erste Mal seit zehn Jahren."
OPERA = "The opera in Vienna has found a new conductor. She comes from Brazil and won two prizes. "
OPERA += "Tickets cost 90 euros. The first night is planned for Friday. The orchestra played for her in April."
FISH = "Рыбаки Камчатки начали лов лосося. Мэр Иван Петренко встретил суда в порту. "
FISH += "Уловы растут третий год подряд. Завод в Усть-Камчатске нанял 240 человек. Сезон закончится в сентябре."
SOURCELESS = "without a source text: 1 article"
ADVICE = "select others for it, or leave it out"
NO_SOURCE = "no selected check could look into it (MT131: it has no source text)"
NO_CHECK = "no check of articles is selected for it"


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_folder(tmp_path, monkeypatch)
    with_source = {"id": "with", "text": CLEAN, "source": GERMAN, "source_language": "de"}
    write_feed("pairs.jsonl", with_source, {"id": "without", "text": CLEAN})


def run(*args: str) -> Result:
    return CliRunner().invoke(main, [*args])


@pytest.mark.parametrize(
    ("config", "article", "reason"),
    [
        (Config(select=("MT131",)), Article("a", CLEAN), NO_SOURCE),
        (
            Config(select=("MT12", "MT131")),
            Article("a", CLEAN),
            "no selected check could look into it (MT121, MT122, MT123 and 4 more: it has no source text)",
        ),
        (
            Config(select=("MT131",)),
            Article("a", OPERA, source=(FISH,), source_language="ru"),
            "no selected check could look into it (MT131: its source text is that of another)",
        ),
        (
            Config(select=("MT314", "MT131")),
            Article("a", GERMAN, language="de-AT"),
            "no selected check could look into it (MT131: it has no source text; MT314: its text is in de-AT)",
        ),
        (
            Config(select=("MT221",), glossary=Glossary((Term("lift", ("elevator",), "en-GB"),))),
            Article("a", CLEAN, language="en-US"),
            "no selected check could look into it (MT221: no glossary has a term for it)",
        ),
        (Config(select=("MT131",)), Article("a", CLEAN, source=(GERMAN,), source_language="de"), None),
        (Config(select=("MT139",)), Article("a", OPERA, source=(FISH,), source_language="ru"), None),
        (Config(select=("MT221",), glossary=Glossary((Term("Kyiv", ("Kiev",)),))), Article("a", CLEAN), None),
        (Config(select=("MT741",)), Article("a", CLEAN), None),
        (Config(), Article("a", GERMAN, language="de"), None),
    ],
)
def test_a_check_looks_into_an_article_that_has_what_it_works_on(
    config: Config, article: Article, reason: str | None
) -> None:
    audit = audit_article(article, config)
    assert audit.score.unscored == reason
    assert list(map(str, audit.failures)) == ([f"a: {reason}; {ADVICE}"] if reason else [])
    assert (audit.verdict is Verdict.HOLD, audit.reasons) == ((True, (reason,)) if reason else (False, ()))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_gate_says_no_yes_where_a_part_of_the_articles_was_not_examined(jobs: str) -> None:
    done = run("gate", "pairs.jsonl", "--select", "MT131", "--jobs", jobs, "--write", "json=o", "--write", "junit=x")
    assert done.exit_code == 3
    assert done.stderr == f"mtcheck: without: {NO_SOURCE}; {ADVICE}\n"
    first, *_, decision = done.stdout.splitlines()
    assert first == f"refused without (pairs.jsonl): {NO_SOURCE}"
    assert (
        decision == f"gate: incomplete, not everything was examined (1 failure); 1 of 2 articles refused; {SOURCELESS}"
    )
    told = json.loads(Path("o").read_text(encoding="utf-8"))
    assert [(line["score"], line["verdict"]) for line in told["articles"]] == [(100.0, "publish"), (None, "hold")]
    assert told["failures"] == [{"where": "without", "what": NO_SOURCE, "advice": ADVICE}]
    assert (told["gate"]["exit_code"], told["gate"]["decision"]) == (3, decision)
    assert etree.parse("x").getroot().get("errors") == "1"


def test_articles_of_some_paths_that_only_the_feed_is_looked_at_for_pass_no_gate() -> None:
    Path("posts").mkdir()
    for name in ("old", "new"):
        Path(f"posts/{name}.md").write_text(CLEAN, encoding="utf-8")
    Path("mtcheck.toml").write_text('[[paths]]\nmatch = "old.md"\nselect = ["MT8"]\n', encoding="utf-8")
    for out in ("-", "there"):
        done = run("gate", "posts", "--out", out)
        assert (done.exit_code, done.stderr) == (3, f"mtcheck: posts/old.md: {NO_CHECK}; {ADVICE}\n")
    assert Path("there/failures.txt").read_text(encoding="utf-8") == f"posts/old.md: {NO_CHECK}; {ADVICE}\n"
    assert run("gate", "posts/new.md").exit_code == 0


def test_an_audit_of_the_feed_alone_is_complete_and_gives_no_article_a_score() -> None:
    done = run("audit", "pairs.jsonl", "--select", "MT8", "--out", "-", "-q")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "100.0" not in done.stdout
    assert "2 hold, 0 review, 0 publish; 2 articles not scored" in done.stdout
    without_feed = run("audit", "pairs.jsonl", "--select", "MT8", "--out", "-", "--format", "csv")
    lines = [f"mtcheck: {name}: {NO_CHECK}; {ADVICE}" for name in ("with", "without")]
    assert (without_feed.exit_code, without_feed.stderr.splitlines()) == (3, lines)


def test_names_of_an_article_in_another_language_are_told_once() -> None:
    Path("el.md").write_text("---\nlang: el\n---\n\nΗ πόλη είναι ελεύθερη.\n", encoding="utf-8")
    done = run("names", "el.md", "-q")
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    assert done.stderr.startswith("mtcheck: el.md: its text is in el, and names are looked for in")


def test_a_baseline_keeps_what_a_run_without_the_source_cannot_find() -> None:
    source = "Der Bürgermeister kam am Montag. Die Brücke bleibt bis zum Herbst geschlossen. Die Fähre fährt stündlich."
    text = "The mayor came on Monday. The ferry leaves every hour."
    write_feed("lost.jsonl", {"id": "lost", "text": text, "source": source, "source_language": "de"})
    assert run("audit", "lost.jsonl", "--out", "-", "--write-baseline", "base.json").exit_code == 0
    before = Path("base.json").read_text(encoding="utf-8")
    assert '"check": "MT131 omission"' in before
    write_feed("lost.jsonl", {"id": "lost", "text": text})
    assert run("audit", "lost.jsonl", "--out", "-", "--baseline", "base.json", "--prune-baseline").exit_code == 0
    assert Path("base.json").read_text(encoding="utf-8") == before


def test_python_is_told_too() -> None:
    with pytest.raises(mtcheck.IncompleteError, match="no source text"):
        list(mtcheck.audit("pairs.jsonl", config=Config(select=("MT131",))))


def test_an_article_without_a_source_of_its_own_is_incomplete_where_one_is_required() -> None:
    advice = "give it the text that it was translated from{}, or do not require one (require_source)"
    how = " (a file of its name in --source FOLDER, source_file in its front matter, or its field source)"
    no_source, others = "it has no source text", "its source text is that of another"
    config = Config(require_source=True)
    told = [
        audit_article(article, config)
        for article in (
            Article("a", CLEAN),
            Article("b", OPERA, source=(FISH,), source_language="ru"),
            Article("c", CLEAN, source=(GERMAN,), source_language="de"),
        )
    ]
    assert [list(map(str, audit.failures)) for audit in told] == [
        [f"a: {no_source}; {advice.format(how)}"],
        [f"b: {others}; {advice.format('')}"],
        [],
    ]
    assert [audit.verdict for audit in told] == [Verdict.REVIEW, Verdict.REVIEW, Verdict.PUBLISH]
    assert audit_article(Article("a", CLEAN), Config()).failures == ()


@pytest.mark.parametrize(
    ("source", "language", "what"),
    [
        ("https://example.org/oper/wien", "de", "its source text is an address"),
        ("www.example.org/oper", None, "its source text is an address"),
        ("n/a", None, "its source text is what a page says without its article"),
        ("Nur f\u00fcr Abonnenten. Jetzt anmelden", "de", "its source text is what a page says without its article"),
        ("Wiener Oper hat neue Dirigentin", "de", "its source text is far shorter than the text"),
        (OPERA, "de", "its source text is the text itself, in English"),
        (" ".join([OPERA] * 2), "de", "its source text is in English, as the text is"),
    ],
)
def test_what_cannot_be_a_source_is_named_where_one_is_required(source: str, language: str | None, what: str) -> None:
    article = Article("a", OPERA, source=(source,), source_language=language)
    advice = "give it the text that it was translated from, or do not require one (require_source)"
    assert list(map(str, audit_article(article, Config(require_source=True)).failures)) == [f"a: {what}; {advice}"]


def test_a_source_in_no_known_language_is_not_enough_where_one_is_required() -> None:
    told = "a: nothing tells which language the source text is in, and little but its figures was compared; "
    told += "tell it (--source-language, or source_language), or do not require a source (require_source)"
    short = Article("a", "The opera opens at 8.", source=("Opera opens 9.",))
    audit = audit_article(short, Config(require_source=True))
    assert ([*map(str, audit.failures)], audit.verdict) == ([told], Verdict.REVIEW)
    assert [finding.code for finding in audit.findings] == ["MT139", "MT121"]
    assert audit_article(short, Config()).failures == ()
    assert audit_article(short, Config(require_source=True, source_language="pl")).failures == ()
    figures = Article("a", "3:1, 2:2", source=("3:1, 2:2",))
    assert audit_article(figures, Config(require_source=True)).failures == ()


def test_a_sentence_that_is_its_own_source_is_told_and_a_title_is_not() -> None:
    told = []
    for text in ("The port was closed again.", "The Voice of Germany"):
        audit = audit_article(Article("a", text, source=(text,), source_language="de"), Config(require_source=True))
        told.append([failure.what for failure in audit.failures])
    assert told == [["its source text is the text itself, in English"], []]


def test_a_short_source_is_compared_where_its_words_tell_its_language() -> None:
    article = Article("a", "The port closed on Tuesday.", source=("Der Hafen schloss am Montag.",))
    audit = audit_article(article, Config(require_source=True))
    assert (audit.source_language, audit.failures) == ("de", ())
    assert [finding.message for finding in audit.findings] == ['"Tuesday" here, "Montag" in the source']


def test_a_source_in_a_neighbour_of_the_language_told_is_compared_as_what_it_is() -> None:
    text = "Twelve years later 96 million kronor were paid out. The mayor said that nobody would get more."
    source = "Tolv år senare betalades 96 miljoner kronor ut. Borgmästaren sade att ingen skulle få mer."
    audit = audit_article(Article("a", text, source=(source,), source_language="da"), Config())
    assert [finding.message for finding in audit.findings] == ["the source text is in Swedish, not in Danish as told"]


def test_a_source_may_be_short_in_a_dense_script() -> None:
    source = "維也納歌劇院聘請了新指揮。她來自巴西，曾獲兩項大獎。門票九十歐元。首演定於週五。四月樂團曾為她演奏。"
    article = Article("a", OPERA, source=(source,), source_language="zh")
    assert audit_article(article, Config(require_source=True)).failures == ()


def test_a_gate_that_requires_a_source_is_incomplete_without_one() -> None:
    done = run("gate", "pairs.jsonl", "--require-source")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (
        3,
        f"gate: incomplete, not everything was examined (1 failure); {SOURCELESS}",
    )
    Path("mtcheck.toml").write_text("require_source = true\n", encoding="utf-8")
    assert run("gate", "pairs.jsonl").exit_code == 3
    assert run("gate", "pairs.jsonl", "--no-require-source").exit_code == 0


def test_articles_that_lack_the_same_are_told_in_one_line() -> None:
    write_feed("five.jsonl", *({"id": name, "text": CLEAN} for name in "abcde"))
    done = run("gate", "five.jsonl", "--require-source")
    told = "mtcheck: a, b, c and 2 more (5 in all): it has no source text; give it the text that it was translated from"
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    assert done.stderr.startswith(told)
    assert "for review" not in done.stdout
    console = run("audit", "five.jsonl", "--require-source", "--out", "there")
    assert " ".join(console.stdout.split()).startswith(f"Not fully examined (5) {told.removeprefix('mtcheck: ')}")
    assert Path("there/report.md").read_text(encoding="utf-8").count("it has no source text; give") == 1
    assert Path("there/index.html").read_text(encoding="utf-8").count("it has no source text; give") == 1
    assert Path("there/failures.txt").read_text(encoding="utf-8").count("\n") == 5


def test_a_text_beside_the_source_of_another_is_named_and_counted() -> None:
    pair = {"id": "opera", "text": OPERA, "source": FISH, "source_language": "ru"}
    write_feed("pairs.jsonl", pair, {"id": "port", "text": CLEAN})
    done = run("gate", "pairs.jsonl", "--write", "json=out.json")
    first, *_, decision = done.stdout.splitlines()
    assert first == "not compared opera (pairs.jsonl): the source text does not seem to belong to this text"
    uncompared = "not compared with its source: 1 article; without a source text: 1 article"
    assert decision == f"gate: yes, 2 articles may be published; {uncompared}"
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["gate"]["decision"] == decision
    told = " ".join(run("audit", "pairs.jsonl", "--out", "-").stdout.split())
    assert "not compared with its source: 1 article (opera); without a source text: 1 article" in told
    write_feed("pairs.jsonl", pair, {"id": "port", "text": CLEAN, "source": ""})
    noted = run("audit", "pairs.jsonl", "--out", "-")
    assert noted.stderr.startswith("mtcheck: without a source text: 1 article of 2: ")
    assert "; without a source text: 1 article " in " ".join(noted.stdout.split())
    write_feed("pairs.jsonl", pair, {**pair, "id": "concert"})
    assert run("gate", "pairs.jsonl").stdout.endswith("; not compared with their sources: 2 articles\n")
    console = " ".join(run("audit", "pairs.jsonl", "--out", "-").stdout.split())
    assert "(2 neutral); not compared with their sources: 2 articles (opera, concert)" in console
    assert "not compared" not in run("gate", "pairs.jsonl", "--ignore", "MT139").stdout


def test_a_text_beside_a_source_in_no_known_language_is_named_and_counted() -> None:
    pair = {"id": "opera", "text": "The opera opens.", "source": "Opera opens."}
    write_feed("pairs.jsonl", pair)
    first, *_, decision = run("gate", "pairs.jsonl").stdout.splitlines()
    told = "nothing tells which language the source text is in, and little but its figures was compared"
    assert first == f"not compared opera (pairs.jsonl): {told}: tell its source_language"
    assert decision == "gate: yes, 1 article may be published; not compared with its source: 1 article"
    assert run("gate", "pairs.jsonl", "--require-source").exit_code == 3
    assert "not compared" not in run("gate", "pairs.jsonl", "--source-language", "pl").stdout


@pytest.mark.parametrize("command", ["audit", "gate"])
def test_a_selection_that_leaves_no_check_is_refused_and_one_that_cannot_look_is_incomplete(command: str) -> None:
    write_feed("one.jsonl", {"id": "port", "text": CLEAN})
    none = run(command, "one.jsonl", "--select", "MT1", "--ignore", "MT1", "--out", "none")
    assert (none.exit_code, none.stdout, Path("none").exists()) == (2, "", False)
    assert run(command, "one.jsonl", "--select", "MT131", "--out", "blind").exit_code == 3
