"""Agreement with human translations: of sentences, of an article, of a feed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.significance import PairedTest, Result

from mtcheck.errors import InputError
from mtcheck.model import Article, Failure, Span
from mtcheck.score_model import Agreement, CountsPair
from mtcheck.scores.references import (
    MOST_PIECES,
    add_statistics,
    compare_counts,
    score_references,
    score_statistics,
)


def refer(text: str, *references: tuple[str, ...], count: int | None = None) -> Article:
    segments = None
    if count is not None:
        lines = text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
        segments = tuple(Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True))
        assert len(segments) == count
    return Article("a17", text, segments=segments, references=references)


def test_without_a_reference_there_is_no_comparison() -> None:
    assert score_references(Article("a", "The cat sat.")) is None


def test_a_text_like_its_reference_agrees_fully() -> None:
    article = refer(
        "The cat sat on the mat.\nThe dog barked at it.", ("The cat sat on the mat.", "The dog barked at it."), count=2
    )
    scores = score_references(article)
    assert scores is not None
    assert (scores.chrf, scores.bleu, scores.ter) == (100.0, 100.0, 0.0)
    assert scores.signature.startswith("pieces:2 chrF2|nrefs:1|case:mixed|")
    assert " BLEU|nrefs:1|case:mixed|eff:no|tok:13a|" in scores.signature


def test_the_better_of_several_references_counts() -> None:
    article = refer("The cat sat on the mat.", ("Nobody knew it at all.",), ("The cat sat on the mat.",), count=1)
    scores = score_references(article)
    assert scores is not None
    assert (scores.chrf, scores.bleu, scores.ter) == (100.0, 100.0, 0.0)
    assert "nrefs:2" in scores.signature


def test_references_of_another_length_are_never_cut_short() -> None:
    """sacrebleu would compare the first lines and drop the rest."""
    article = refer("The cat sat.\nThe dog barked.", ("The cat sat.", "It barked."), ("The cat sat.",) * 3, count=2)
    with pytest.raises(InputError) as caught:
        score_references(article)
    assert caught.value.failure == Failure(
        "a17",
        "reference 2 has 3 items, the text has 2",
        "give as many items as the text has, or the whole as one string",
    )


def test_a_sentence_without_a_reference_is_compared_with_none() -> None:
    text = "The cat sat on the mat.\nThe dog barked at it."
    scores = score_references(refer(text, ("The cat sat on the mat.", " "), count=2))
    assert scores is not None
    assert (scores.chrf, scores.bleu, scores.ter) == (100.0, 100.0, 0.0)
    assert (scores.sentences, scores.signature.split()[0]) == ((Agreement(100.0, 100.0, 0.0), None), "pieces:1")
    other = ("The cat lay on the mat.", "The dog barked at it.")
    both, whole = (score_references(refer(text, one, other, count=2)) for one in (("", other[1]), other))
    assert both is not None
    assert whole is not None
    assert both.sentences == whole.sentences
    assert score_references(refer(text, ("", ""), count=2)) is None


def test_a_reference_in_one_piece_is_compared_as_a_whole() -> None:
    lines = ("The cat sat on the mat.", "The dog barked.")
    scores = score_references(refer("\n".join(lines), lines, (" ".join(lines),), count=2))
    assert scores is not None
    assert (scores.chrf, scores.bleu, scores.ter) == (100.0, 100.0, 0.0)
    assert scores.signature.startswith("pieces:1 chrF2|nrefs:2|")


def test_running_text_is_compared_by_paragraph_where_they_match() -> None:
    text = "The cat sat on the mat.\n\nThe dog barked at it."
    by_paragraph = score_references(refer(text, (text,)))
    as_a_whole = score_references(refer(text, (text.replace("\n\n", " "),)))
    assert by_paragraph is not None
    assert as_a_whole is not None
    assert by_paragraph.signature.startswith("pieces:2 ")
    assert as_a_whole.signature.startswith("pieces:1 ")
    assert (as_a_whole.chrf, as_a_whole.bleu, as_a_whole.ter) == (100.0, 100.0, 0.0)


def test_languages_without_blanks_are_compared_by_their_own_tokens() -> None:
    scores = score_references(Article("a", "猫坐在垫子上。", language="zh-CN", references=(("猫坐在毯子上。",),)))
    assert scores is not None
    assert 0 < scores.bleu < 100
    assert 0 < scores.ter < 50
    assert "tok:zh" in scores.signature


def test_an_empty_text_is_no_crash() -> None:
    scores = score_references(refer("", ("The cat.",)))
    assert scores is not None
    assert (scores.chrf, scores.bleu) == (0.0, 0.0)


@pytest.mark.parametrize("text", ["The cat.", ""])
def test_an_empty_reference_is_none(text: str) -> None:
    assert score_references(refer(text, ("",))) is None


TEXT = ("The river has flooded the old bridge.", "Nobody was injured on Monday.", "Rain.")
HUMAN = ("The river flooded the old bridge.", "On Monday nobody was hurt.", "It rained.")
OTHER = ("The old bridge was flooded by the river.", "No one was injured on Monday.", "Rain fell.")


def test_scores_are_those_that_sacrebleu_itself_computes() -> None:
    scores = score_references(refer("\n".join(TEXT), HUMAN, OTHER, count=3))
    assert scores is not None
    metrics = (CHRF(), BLEU(), TER())
    expected = [round(metric.corpus_score(TEXT, [HUMAN, OTHER]).score, 1) for metric in metrics]
    assert [scores.chrf, scores.bleu, scores.ter] == expected
    signatures = [
        f"{name}|{metric.get_signature()}" for name, metric in zip(("chrF2", "BLEU", "TER"), metrics, strict=True)
    ]
    assert scores.signature.startswith(f"pieces:3 {' '.join(signatures)} sentence-BLEU|nrefs:2|case:mixed|eff:yes|")


def test_each_sentence_of_a_list_has_its_own() -> None:
    scores = score_references(refer("\n".join(TEXT), HUMAN, OTHER, count=3))
    assert scores is not None
    metrics = (CHRF(), BLEU(effective_order=True), TER())
    assert scores.sentences == tuple(
        Agreement(*(round(metric.sentence_score(text, references).score, 1) for metric in metrics))
        for text, *references in zip(TEXT, HUMAN, OTHER, strict=True)
    )


def test_running_text_has_no_scores_of_sentences() -> None:
    scores = score_references(refer("\n\n".join(TEXT), ("\n\n".join(HUMAN),)))
    assert scores is not None
    assert scores.signature.startswith("pieces:3 ")
    assert scores.sentences == ()
    assert "sentence-BLEU" not in scores.signature


def test_a_feed_is_scored_as_one_corpus_from_what_was_counted_in_each_article() -> None:
    first = score_references(refer("\n".join(TEXT[:2]), HUMAN[:2], OTHER[:2], count=2))
    second = score_references(refer(TEXT[2], HUMAN[2:], OTHER[2:], count=1))
    whole = score_references(refer("\n".join(TEXT), HUMAN, OTHER, count=3))
    assert first is not None
    assert second is not None
    assert whole is not None
    assert first.statistics is not None
    assert second.statistics is not None
    together = score_statistics(add_statistics(first.statistics, second.statistics))
    assert together.statistics == whole.statistics
    assert (together.chrf, together.bleu, together.ter) == (whole.chrf, whole.bleu, whole.ter)
    assert f"{together.signature} sentence-BLEU|" in whole.signature


def test_articles_with_different_numbers_of_references_say_so() -> None:
    one = score_references(refer(TEXT[0], HUMAN[:1], count=1))
    two = score_references(refer(TEXT[1], HUMAN[1:2], OTHER[1:2], count=1))
    assert one is not None
    assert two is not None
    assert one.statistics is not None
    assert two.statistics is not None
    together = score_statistics(add_statistics(one.statistics, two.statistics))
    assert together.signature.startswith("pieces:2 chrF2|nrefs:var|")
    alone = score_statistics(one.statistics)
    assert "nrefs:1|" in alone.signature


WORSE = ("Old bridge was flood from river.", "Monday is nobody hurted.", "It was rained down.")


def count_pair(old: tuple[str, ...], new: tuple[str, ...], *references: tuple[str, ...]) -> CountsPair:
    found = [score_references(refer("\n".join(text), *references, count=len(text))) for text in (old, new)]
    one, other = (scores.counts for scores in found if scores is not None)
    assert one is not None
    assert other is not None
    return CountsPair(one, other)


def test_two_runs_are_tested_as_sacrebleu_itself_tests_them() -> None:
    articles = [
        count_pair(WORSE[:2], TEXT[:2], HUMAN[:2], OTHER[:2]),
        count_pair(WORSE[2:], TEXT[2:], HUMAN[2:], OTHER[2:]),
    ]
    change = compare_counts(articles)
    systems: list[tuple[str, Sequence[str]]] = [("old", WORSE), ("new", TEXT)]
    signatures, scores = PairedTest(systems, {"a": CHRF(), "b": BLEU(), "c": TER()}, [HUMAN, OTHER], test_type="bs")()
    assert (change.articles, change.pieces) == (2, 3)
    for metric in change.metrics:
        old, new = (result for result in scores[metric.name] if isinstance(result, Result))
        assert metric.signature == f"{metric.name}|{signatures[metric.name]}"
        assert (metric.old, metric.new) == (round(old.score, 1), round(new.score, 1))
        assert new.p_value is not None
        assert metric.p_value == round(new.p_value, 4)
        assert metric.old_draws is not None
        assert metric.new_draws is not None
        assert [tuple(metric.old_draws), tuple(metric.new_draws)] == [
            pytest.approx((each.mean, each.ci), abs=1e-4) for each in (old, new)
        ]


def test_texts_that_are_the_same_and_single_ones_are_not_tested() -> None:
    same = compare_counts([count_pair(TEXT, TEXT, HUMAN)])
    single = compare_counts([count_pair(WORSE[:1], TEXT[:1], HUMAN[:1])])
    for metric in (*same.metrics, *single.metrics):
        assert (metric.p_value, metric.old_draws, metric.new_draws) == (None, None, None)
        assert "|bs:" not in metric.signature
    assert all(metric.old == metric.new for metric in same.metrics)
    assert single.metrics[0].old < single.metrics[0].new


def test_an_article_that_was_not_cut_alike_is_one_piece() -> None:
    whole = score_references(refer(" ".join(WORSE), (" ".join(HUMAN),)))
    cut = count_pair(WORSE, TEXT, HUMAN)
    assert whole is not None
    assert whole.counts is not None
    change = compare_counts([CountsPair(whole.counts, cut.new), cut])
    assert (change.articles, change.pieces) == (2, 4)


def test_of_very_many_pieces_groups_are_drawn() -> None:
    pair = count_pair(WORSE, TEXT, HUMAN)
    many = MOST_PIECES // 3 + 1
    change = compare_counts([pair] * many)
    assert (change.articles, change.pieces) == (many, MOST_PIECES)
    assert [metric.new for metric in change.metrics] == [metric.new for metric in compare_counts([pair]).metrics]
