from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from mtcheck import run
from mtcheck.check import Check, Context, Example, check
from mtcheck.config.model import Config
from mtcheck.config.path_settings import PathSetting, PathSettings
from mtcheck.errors import ConfigError, InputError
from mtcheck.model import (
    Article,
    Audit,
    Category,
    Document,
    Failure,
    Hit,
    Penalty,
    Score,
    Severity,
    Span,
    Verdict,
)
from mtcheck.run import AHEAD, audit_article, audit_stream, choose_checks, note_idle_limits

CLEAN = "The minister spoke in parliament on Monday, and nobody listened to him for long."


@check(
    code="MT901",
    slug="forbidden-word",
    category=Category.SPACING,
    severity=Severity.MAJOR,
    confidence=0.9,
    bad=(Example("A ⟦frabjous⟧ day."),),
    good=(Example("A fine day."),),
)
def forbidden_word(doc: Document, _ctx: Context) -> Iterator[Hit]:
    """One hit a word."""
    for word in doc.words:
        if word.lower == "frabjous":
            yield Hit(word.span, f'"{word.text}" is forbidden')


@check(
    code="MT902",
    slug="breaks",
    category=Category.SPACING,
    severity=Severity.MINOR,
    confidence=0.9,
    bad=(),
    good=(),
)
def breaks(doc: Document, _ctx: Context) -> Iterator[Hit]:
    """No hit: it crashes."""
    yield Hit(Span(0, len(doc.text)), "never seen")
    raise LookupError(doc.text[:3])


class Deadly(str):
    """A title that ends the process which unpickles it, as a crash in an extension module would."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (1,)


def audit(article: Article, *checks: Check, config: Config | None = None) -> Audit:
    return audit_article(article, config or Config(), checks or (forbidden_word,))


def test_an_article_is_segmented_examined_scored_and_judged() -> None:
    article = Article("a", "It was a frabjous day for them. Nobody was sad.", title="Frabjous day")
    result = audit(article)
    expected = (Penalty("MT901", "forbidden-word", Severity.MAJOR, 2, 10.0, 100.0),)
    assert [(f.code, f.field, f.span, f.sentence) for f in result.findings] == [
        ("MT901", "title", Span(0, 8), None),
        ("MT901", "text", Span(9, 17), 0),
    ]
    assert result.article is article
    assert result.sentences == (Span(0, 31), Span(32, 47))
    assert result.score == Score(0.0, 10, expected)
    assert [score.value for score in result.sentence_scores] == [74.2, 93.8]
    assert (result.verdict, result.reasons) == (
        Verdict.REVIEW,
        ("2 major findings", "score 0.0 (96.7 if it had 300 words) is below 99.0"),
    )
    assert result.failures == ()


def test_an_empty_text_is_held_and_no_crash() -> None:
    result = audit(Article("a", ""))
    assert (result.score, result.verdict, result.reasons) == (
        Score(None, 0, unscored="it holds no words, so there was nothing to check"),
        Verdict.HOLD,
        ("it holds no words, so there was nothing to check",),
    )


def test_an_article_on_which_a_check_crashed_is_never_published() -> None:
    result = audit(Article("a", CLEAN), breaks, forbidden_word)
    assert (result.verdict, result.reasons) == (Verdict.REVIEW, ("a check crashed on it",))
    assert [failure.what for failure in result.failures] == ["check MT902 (test_run) crashed with LookupError: The"]


def test_an_article_already_held_stays_held_when_a_check_crashes() -> None:
    result = audit(Article("a", "A frabjous day."), breaks, forbidden_word, config=Config(hold_major=1, hold_score=0))
    assert (result.verdict, result.reasons) == (Verdict.HOLD, ("1 major finding", "a check crashed on it"))


def test_an_article_too_long_to_be_compared_says_so_and_is_never_published(monkeypatch: pytest.MonkeyPatch) -> None:
    text, source = f"{CLEAN} They left.", "Der Minister sprach am Montag im Parlament. Sie gingen. Niemand kam."
    assert audit(Article("a", text, source=(source,), source_language="de"), forbidden_word).failures == ()
    monkeypatch.setattr("mtcheck.source.alignment.MOST_SENTENCES", 2)
    result = audit(Article("a", text, source=(source,), source_language="de"), forbidden_word)
    assert (result.verdict, result.reasons) == (Verdict.REVIEW, ("it was not compared with its source",))
    (failure,) = result.failures
    assert failure.what == "the text and its source are too long to be laid side by side (3 sentences)"


@pytest.mark.parametrize(
    ("source", "language", "is_comparable"),
    [
        ("", None, True),
        ("Der Minister sprach am Montag im Parlament, und niemand hörte ihm lange zu.", "de", True),
        ("https://example.org/minister", "de", False),
        ("Opera opens.", None, False),
    ],
)
def test_whether_a_source_can_be_compared_is_known(source: str, language: str | None, *, is_comparable: bool) -> None:
    result = audit(Article("a", CLEAN, source=(source,) if source else None, source_language=language))
    assert result.is_source_comparable is is_comparable


def test_references_come_with_their_scores() -> None:
    scores = audit(Article("a", CLEAN, references=((CLEAN,),))).reference_scores
    assert scores is not None
    assert (scores.chrf, scores.bleu, scores.ter) == (100.0, 100.0, 0.0)


def test_references_that_do_not_fit_cost_neither_findings_nor_verdict() -> None:
    result = audit(Article("a", f"{CLEAN} Frabjous.", references=(("One.", "Two."),)))
    assert result.reference_scores is None
    assert [finding.text for finding in result.findings] == ["Frabjous"]
    assert [str(failure) for failure in result.failures] == [
        "a: reference 1 has 2 items, the text has 1; give as many items as the text has, or the whole as one string"
    ]


def test_thresholds_of_the_configuration_decide() -> None:
    config = Config(publish_score=50, hold_score=40, review_major=9)
    assert audit(Article("a", f"{CLEAN} Frabjous."), config=config).verdict is Verdict.PUBLISH


def name_items(items: Iterator[Audit | Failure]) -> list[str]:
    return [item.where if isinstance(item, Failure) else item.article.id for item in items]


def test_failures_pass_through_in_their_place() -> None:
    items: list[Article | Failure] = [
        Article("a", CLEAN),
        Failure("b.txt", "is a picture", "name a text"),
        Article("c", CLEAN),
    ]
    found = list(audit_stream(items, Config()))
    assert name_items(iter(found)) == ["a", "b.txt", "c"]
    assert found[1] is items[1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_cannot_be_audited_does_not_cost_the_others(jobs: int) -> None:
    items = [Article("a", CLEAN), Article("b", 3), Article("c", CLEAN)]  # type: ignore[arg-type]  # a reader's bug
    found = list(audit_stream(items, Config(), jobs=jobs))
    assert name_items(iter(found)) == ["a", "b", "c"]
    failure = found[1]
    assert isinstance(failure, Failure)
    assert failure.what.startswith("the audit of this article crashed: TypeError: ")
    assert failure.advice == "the others were audited without it; please report this"


def test_whatever_the_audit_of_an_article_raises_does_not_cost_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    audit = run.audit_article

    def panic(article: Article, *given: object, **named: object) -> Audit:
        if article.id == "b":
            raise GeneratorExit
        return audit(article, *given, **named)  # type: ignore[arg-type]  # what it was given

    monkeypatch.setattr(run, "audit_article", panic)
    found = list(audit_stream([Article("a", CLEAN), Article("b", CLEAN)], Config()))
    what = "the audit of this article crashed: GeneratorExit:"
    assert found[1] == Failure("b", what, "the others were audited without it; please report this")


def test_many_processes_give_what_one_gives_in_the_same_order() -> None:
    items = [Article(f"a{n}", f"{CLEAN} " * (40 - n)) for n in range(30)]
    assert list(audit_stream(items, Config(), jobs=2)) == list(audit_stream(items, Config()))


def test_an_article_that_kills_its_process_is_named_and_the_others_go_on() -> None:
    items = [Article(f"a{n}", CLEAN, title=Deadly("x") if n == 5 else None) for n in range(25)]
    found = list(audit_stream(items, Config(), jobs=2))
    assert name_items(iter(found)) == [f"a{n}" for n in range(25)]
    assert [item for item in found if isinstance(item, Failure)] == [
        Failure(
            "a5",
            "the audit of this article crashed: its process died, perhaps for want of memory",
            "the others were audited without it; please report this",
        )
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_endless_feed_is_audited_as_it_comes(jobs: int) -> None:
    read = []

    def feed() -> Iterator[Article]:
        for number in count():
            read.append(number)
            yield Article(str(number), CLEAN)

    stream = audit_stream(feed(), Config(), jobs=jobs)
    assert name_items(next(stream) for _ in range(20)) == [str(n) for n in range(20)]
    assert len(read) <= 20 + AHEAD * jobs
    stream.close()  # type: ignore[attr-defined]  # it is a generator


def test_a_failure_is_given_at_once_where_nothing_is_in_hand() -> None:
    def feed() -> Iterator[Failure]:
        yield Failure("a", "what", "advice")
        pytest.fail("it was not given before the next one was asked for")

    assert next(audit_stream(feed(), Config(), jobs=2)) == Failure("a", "what", "advice")


def test_processes_that_cannot_start_are_an_error_and_no_riddle(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from mtcheck.config.model import Config\n"
        "from mtcheck.model import Article\n"
        "from mtcheck.run import audit_stream\n"
        "print(list(audit_stream([Article('a', 'One two.')], Config(), jobs=2)))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=60)
    assert (
        "jobs=2: worker processes cannot be started from this program; put the call under `if __name__" in done.stderr
    )


def test_codes_beginnings_and_names_select_checks() -> None:
    every = [check.code for check in choose_checks(Config())]
    first = choose_checks(Config())[0]
    assert [check.code for check in choose_checks(Config(select=("mt1",)))] == [c for c in every if c.startswith("MT1")]
    assert choose_checks(Config(select=(first.slug,))) == (first,)
    assert [check.code for check in choose_checks(Config(ignore=(first.code.lower(),)))] == every[1:]


def test_a_selector_that_no_check_answers_to_names_the_nearest() -> None:
    first = choose_checks(Config())[0]
    with pytest.raises(ConfigError) as caught:
        audit_stream([], Config(select=(first.slug[:-1] + "z",)))
    assert str(caught.value) == (
        f'select: no check is called "{first.slug[:-1]}z", did you mean "{first.slug}"?; mtcheck checks lists them'
    )


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (Config(select=("accurracy",)), 'select: no check is called "accurracy", did you mean "accuracy"?; mtcheck'),
        (
            Config(ignore=("style/unidiomatic",)),
            'ignore: no check is called "style/unidiomatic", did you mean "style/un',
        ),
        (Config(hold_on=("MT1O1",)), 'hold_on: no check of articles is called "MT1O1", did you mean "MT1'),
        (
            Config(hold_on=("MT801",)),
            'hold_on: "MT801" is about the whole feed and no limit of an article; leave it out',
        ),
        (Config(max_findings=("MT8=0",)), 'max_findings: "MT8" is about the whole feed and no limit of an article; '),
        (
            Config(max_findings=("majr=3",)),
            'max_findings: no check of articles is called "majr", did you mean "major"?; mtcheck checks lists them, or',
        ),
    ],
)
def test_a_wrong_selector_is_refused_before_anything_is_read(config: Config, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        audit_stream([], config)
    assert str(caught.value).startswith(message)


def test_a_limit_on_checks_that_are_not_run_is_noted() -> None:
    config = Config(hold_on=("MT222", "MT1"), max_findings=("major=0", "MT101=0"), ignore=("MT101",))
    told = "never holds an article, since its checks are not run; select them, or leave it out"
    assert list(map(str, note_idle_limits(config))) == [f'hold_on: "MT222" {told}', f'max_findings: "MT101" {told}']
    assert note_idle_limits(replace(config, ignore=(), extend_select=("MT222",))) == ()
    table = PathSettings(("posts/",), (PathSetting("extend_select", ("MT222",), "mtcheck.toml:2"),))
    assert list(map(str, note_idle_limits(replace(config, paths=(table,))))) == [f'max_findings: "MT101" {told}']
    several = "never hold an article, since their checks are not run; select these, or leave them out"
    two = replace(config, hold_on=("MT222", "MT1", "MT311"), ignore=("MT311",), max_findings=())
    assert list(map(str, note_idle_limits(two))) == [f'hold_on: "MT222", "MT311" {several}']
    narrow = Config(hold_on=("MT101",), select=("MT3",))
    reselecting = PathSettings(("wire/",), (PathSetting("select", ("MT1",), "mtcheck.toml:5"),))
    assert list(map(str, note_idle_limits(replace(narrow, paths=(table,))))) == [f'hold_on: "MT101" {told}']
    assert note_idle_limits(replace(narrow, paths=(table, reselecting))) == ()


@pytest.mark.parametrize(
    ("prefer", "message"),
    [
        (("Kyjv",), 'prefer: "Kyjv" is no place that English spells in two ways, did you mean "Kyiv"?; name one'),
        (("Odesa", "odessa"), 'prefer: "Odesa" and "Odessa" are one place; keep the one that you prefer'),
    ],
)
def test_a_choice_of_spellings_that_cannot_be_obeyed_is_refused(prefer: tuple[str, ...], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        audit_stream([], Config(prefer=prefer))
    assert str(caught.value).startswith(message)


def test_a_selection_of_nothing_is_refused() -> None:
    with pytest.raises(ConfigError, match="select and ignore: leave no check to run; select other checks"):
        audit_stream([], Config(select=("MT1",), ignore=("MT",)))


def test_a_book_is_refused_and_the_articles_beside_it_are_audited() -> None:
    items = [Article("book", "a " * 500_001), Article("news", "The port is open.")]
    book, news = audit_stream(items, Config())
    assert isinstance(book, Failure)
    assert book.what == "it has 1,000,002 characters, more than the 1,000,000 of the longest article"
    assert isinstance(news, Audit)


def test_half_a_surrogate_pair_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match="character 5 is half of a surrogate pair"):
        audit_article(Article("a", "text \ud83d"), Config())
