from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from scorer_package import installed, make_article, read_calls

from mtcheck import Config, audit_frame, check_text
from mtcheck.estimate_model import Estimates
from mtcheck.model import Article, Audit, Failure, Pair, Span
from mtcheck.run import audit_article, audit_stream
from mtcheck.scorers import ScoredPair, open_scorer
from mtcheck.scores.estimates import GATHERED, MOST_HELD, add_estimate

SIGNATURE = "closeness 1.0|scale:1"
ASKED = Config(scorer="closeness")
TEXT, SOURCE = ("The port is closed.", "Nobody was hurt."), ("Le port est fermé.", "Nul n’a été blessé.")
NUMBERS = (18 / 19, 16 / 19)
ADVICE = "the article was examined without its estimate; report it to the makers of that package"


@pytest.fixture(autouse=True)
def _package(tmp_path: Path) -> Iterator[None]:
    with installed(tmp_path):
        yield


def estimate(article: Article, *options: str) -> Audit:
    return add_estimate(audit_article(article, Config()), open_scorer("closeness", options))


def estimates_of(items: Iterator[Audit | Failure]) -> list[Estimates | None]:
    return [item.estimates for item in items if isinstance(item, Audit)]


def test_each_sentence_gets_its_number() -> None:
    audit = estimate(make_article("a", TEXT, SOURCE))
    assert audit.estimates == Estimates("closeness", SIGNATURE, NUMBERS)
    assert read_calls() == [[ScoredPair(text, source, None) for text, source in zip(TEXT, SOURCE, strict=True)]]


def test_nothing_else_of_the_audit_changes() -> None:
    article = make_article("a", ("The the port.", "Nobody."), SOURCE)
    plain = audit_article(article, Config())
    assert replace(estimate(article), estimates=None) == plain


def test_without_a_scorer_nothing_is_estimated() -> None:
    assert estimates_of(audit_stream([make_article("a", TEXT, SOURCE)], Config())) == [None]


def test_an_article_without_a_source_is_said_to_have_none() -> None:
    audit = estimate(make_article("a", TEXT))
    assert audit.estimates == Estimates("closeness", SIGNATURE, (None, None), "it has no source text")
    assert audit.failures == ()
    assert read_calls() == []


def test_what_is_no_article_is_not_estimated() -> None:
    audit = estimate(make_article("a", ("...", "***"), SOURCE))
    assert audit.estimates == Estimates(
        "closeness", SIGNATURE, (None, None), "it holds no words, so there was nothing to check"
    )


def test_a_pair_that_is_not_sure_is_left_out() -> None:
    plain = audit_article(make_article("a", TEXT, SOURCE), Config())
    pairs = (plain.pairs[0], plain.pairs[1]._replace(confidence=0.4))
    audit = add_estimate(replace(plain, pairs=pairs), open_scorer("closeness"))
    gap = "1 of 2 sentences has no certain counterpart in the source"
    assert audit.estimates == Estimates("closeness", SIGNATURE, (NUMBERS[0], None), gap)


def test_what_was_added_has_no_estimate_and_what_was_left_out_costs_nothing() -> None:
    plain = audit_article(make_article("a", TEXT, SOURCE), Config())
    pairs = (Pair(range(1), range(1), 1.0), Pair(range(1, 2), range(1, 1), 1.0), Pair(range(2, 2), range(1, 2), 1.0))
    audit = add_estimate(replace(plain, pairs=pairs), open_scorer("closeness"))
    assert audit.estimates is not None
    assert audit.estimates.numbers == (NUMBERS[0], None)


def test_sentences_that_render_one_sentence_share_its_number() -> None:
    article = Article("a", "The port is\nclosed. Nobody was hurt.", source=("Le port est fermé, nul n’est blessé.",))
    plain = audit_article(article, Config())
    audit = add_estimate(replace(plain, pairs=(Pair(range(1), range(2), 0.9),)), open_scorer("closeness"))
    assert read_calls() == [
        [ScoredPair("The port is closed. Nobody was hurt.", "Le port est fermé, nul n’est blessé.", None)]
    ]
    assert audit.estimates is not None
    assert audit.estimates.numbers == (1.0, 1.0)


def test_an_empty_sentence_is_neither_asked_about_nor_missed() -> None:
    audit = estimate(make_article("a", (TEXT[0], ""), SOURCE))
    assert audit.estimates == Estimates("closeness", SIGNATURE, (NUMBERS[0], None))


def test_a_scorer_that_needs_a_reference_gets_it_sentence_by_sentence() -> None:
    estimate(make_article("a", TEXT, SOURCE, ("The port is shut.", "No one was hurt.")), "reference=yes")
    assert [pair.reference for pair in read_calls()[0]] == ["The port is shut.", "No one was hurt."]


@pytest.mark.parametrize(
    ("reference", "gap"),
    [
        (None, "it has no reference"),
        (("The port is shut. No one was hurt.",), "its reference is not cut into the sentences that the text is cut"),
    ],
)
def test_without_such_a_reference_it_is_not_asked(reference: tuple[str, ...] | None, gap: str) -> None:
    audit = estimate(make_article("a", TEXT, SOURCE, reference), "reference=yes")
    assert audit.estimates is not None
    assert (audit.estimates.gap or "").startswith(gap)
    assert read_calls() == []


def test_a_scorer_that_needs_no_source_is_asked_without_one() -> None:
    audit = estimate(make_article("a", TEXT), "source=no")
    assert audit.estimates == Estimates("closeness", SIGNATURE, (1.0, 1.0))


def many(number: int) -> Iterator[Article]:
    return (make_article(f"a{n}", TEXT, SOURCE) for n in range(number))


def test_sentences_of_many_articles_go_in_one_call() -> None:
    articles = [make_article(f"a{n}", TEXT * 10, SOURCE * 10) for n in range(120)]
    found = list(audit_stream(articles, ASKED))
    assert [item.article.id for item in found if isinstance(item, Audit)] == [f"a{n}" for n in range(120)]
    assert set(estimates_of(iter(found))) == {Estimates("closeness", SIGNATURE, NUMBERS * 10)}
    assert [len(call) for call in read_calls()] == [1040, 1040, 320]
    assert GATHERED == 1024


def test_many_processes_give_what_one_gives() -> None:
    items: list[Article | Failure] = [
        *many(20),
        Failure("b", "what", "advice"),
        make_article("crash", ("A crash.",), ("x",)),
    ]
    assert list(audit_stream(items, ASKED, jobs=2)) == list(audit_stream(items, ASKED))


def test_memory_stays_flat_where_little_is_estimated() -> None:
    read = []

    def feed() -> Iterator[Article]:
        yield make_article("first", TEXT, SOURCE)
        for number in range(2 * MOST_HELD):
            read.append(number)
            yield make_article(str(number), TEXT)

    stream = audit_stream(feed(), ASKED)
    assert isinstance(next(stream), Audit)
    assert len(read) < MOST_HELD


def test_what_has_nothing_to_be_estimated_does_not_wait() -> None:
    def feed() -> Iterator[Article | Failure]:
        yield Failure("a", "what", "advice")
        yield make_article("b", TEXT)
        pytest.fail("they were not given before the next one was asked for")

    stream = audit_stream(feed(), ASKED)
    assert next(stream) == Failure("a", "what", "advice")
    assert isinstance(next(stream), Audit)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("A crash.", "crashed with ValueError: a sentence that nobody can score"),
        ("A panic.", "crashed with GeneratorExit: in Rust"),
        ("A short day.", "gave 0 numbers for 1 sentences"),
        ("A nan.", "gave nan for a sentence, which is no number"),
        ("A huge day.", "gave a number too large to be kept"),
        ("A none.", "gave None for a sentence, which is no number"),
    ],
)
def test_a_scorer_that_fails_costs_only_the_article_that_it_fails_on(text: str, fault: str) -> None:
    articles = [make_article("a", TEXT, SOURCE), make_article("b", (text,), ("Un.",)), make_article("c", TEXT, SOURCE)]
    first, second, third = audit_stream(articles, ASKED)
    assert isinstance(first, Audit)
    assert isinstance(second, Audit)
    assert isinstance(third, Audit)
    assert first.estimates == third.estimates == Estimates("closeness", SIGNATURE, NUMBERS)
    assert second.estimates == Estimates("closeness", SIGNATURE, (None,), "the scorer failed on it")
    assert second.failures == (Failure("b", f'scorer "closeness" (example-scorer 1.0) {fault}', ADVICE),)
    assert (first.failures, third.failures) == ((), ())
    assert second.verdict is first.verdict


def test_a_scorer_that_knows_what_to_do_has_its_advice_told() -> None:
    audit = estimate(make_article("a", ("A memory.",), ("Un.",)))
    what = 'scorer "closeness" (example-scorer 1.0) gave up: memory is short'
    assert audit.failures == (Failure("a", what, "the article was examined without its estimate; buy some"),)


def test_a_mean_is_that_of_the_sentences_with_a_number() -> None:
    assert Estimates("s", "", (None, None)).mean is None
    assert Estimates("s", "", ()).mean is None
    assert Estimates("s", "", (0.5, None, 0.25)).mean == 0.375


def test_python_gets_estimates_of_one_text_and_of_a_frame() -> None:
    audit = check_text(list(TEXT), source=list(SOURCE), config=ASKED)
    assert audit.estimates == Estimates("closeness", SIGNATURE, NUMBERS)
    df = pd.DataFrame({"text": [list(TEXT), None], "source": [list(SOURCE), None]})
    frame = audit_frame(df, source="source", config=ASKED)
    assert list(frame.columns)[-1] == "estimate"
    assert frame["estimate"].tolist()[0] == round(sum(NUMBERS) / 2, 4)
    assert frame["estimate"].isna().tolist() == [False, True]
    assert "estimate" not in audit_frame(df, source="source").columns


def test_the_sentences_of_the_source_stand_in_the_audit() -> None:
    audit = audit_article(make_article("a", TEXT, SOURCE), Config())
    assert audit.source_sentences == (Span(0, 18), Span(19, 38))
    assert audit.pairs == (Pair(range(1), range(1), 1.0), Pair(range(1, 2), range(1, 2), 1.0))
