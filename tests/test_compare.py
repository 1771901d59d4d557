from __future__ import annotations

from dataclasses import replace

import pytest
from outcomes import SIGNATURE, compare, fault, outcome

import mtcheck
from mtcheck.comparisons.compare import Comparer, compare_audits, compare_outcomes
from mtcheck.comparisons.model import CheckChange, Discrepancy, RateChange, RunTotals
from mtcheck.errors import InputError
from mtcheck.model import Failure, Severity
from mtcheck.outcome import Fault
from mtcheck.reports.comparison_wording import describe_references, list_changed

THE, GLOSS = fault("MT304", "the the"), fault("MT101", "[elle]", severity=Severity.MAJOR)


def test_a_fault_is_fixed_new_or_kept() -> None:
    change = compare_outcomes(outcome("a", THE, GLOSS), outcome("a", THE, fault("MT304", "of of")))
    assert (change.fixed, change.added, change.kept) == ((GLOSS,), (fault("MT304", "of of"),), 1)
    assert change.score_change == 0.8


@pytest.mark.parametrize(
    "other",
    [
        replace(THE, start=90, end=97, sentence=8, number=4),
        replace(THE, text="The  the"),
        replace(THE, message="another message", severity=Severity.MAJOR),
    ],
)
def test_a_fault_is_the_same_wherever_it_stands(other: Fault) -> None:
    assert compare_outcomes(outcome("a", THE), outcome("a", other)).kept == 1


@pytest.mark.parametrize(
    "other",
    [replace(THE, field="title", sentence=None), replace(THE, code="MT305"), replace(THE, text="the then")],
)
def test_a_fault_is_another_by_check_field_and_text(other: Fault) -> None:
    assert compare_outcomes(outcome("a", THE), outcome("a", other)).kept == 0


def test_of_faults_that_read_alike_so_many_are_fixed_as_are_fewer() -> None:
    first, second, third = (replace(THE, start=at, number=at) for at in range(3))
    change = compare_outcomes(outcome("a", first, second, third), outcome("a", replace(THE, start=50)))
    assert (change.fixed, change.added, change.kept) == ((second, third), (), 1)
    change = compare_outcomes(outcome("a", first), outcome("a", first, second))
    assert (change.fixed, change.added, change.kept) == ((), (second,), 1)


def test_an_edit_elsewhere_makes_no_finding_new() -> None:
    old = mtcheck.check_text("It was the the first time. Nobody came.")
    new = mtcheck.check_text("Many people say so. In the end it was the the first time. Nobody came.")
    comparison = compare_audits([old], [new])
    assert (comparison.fixed, comparison.added, comparison.kept) == (0, 0, 1)


def test_articles_are_paired_by_id_and_those_of_one_run_are_named() -> None:
    comparison = compare(
        [outcome("a", THE), outcome("b"), outcome("c")],
        [outcome("c", THE), outcome("d"), outcome("a")],
    )
    assert [(change.old.id, change.new.id) for change in comparison.changes] == [("c", "c"), ("a", "a")]
    assert [each.id for each in comparison.only_old] == ["b"]
    assert [each.id for each in comparison.only_new] == ["d"]
    assert comparison.pairing is None
    assert (comparison.old.articles, comparison.new.articles) == (3, 3)


def test_articles_of_one_id_are_paired_in_their_order() -> None:
    comparison = compare(
        [outcome("a", THE), outcome("a", GLOSS)], [outcome("a", THE), outcome("a", GLOSS), outcome("a")]
    )
    assert [change.kept for change in comparison.changes] == [1, 1]
    assert [each.id for each in comparison.only_new] == ["a"]


def test_runs_without_a_common_article_are_an_error_that_names_some() -> None:
    with pytest.raises(InputError) as caught:
        compare([outcome(each) for each in "abcd"], [outcome("x"), outcome("y")])
    assert str(caught.value) == (
        'compare: no article is in both: monday has 4 ("a", "b", "c", ...), tuesday has 2 ("x", "y"); '
        'give an article the same "id", or its file the same name, in both'
    )
    with pytest.raises(InputError, match=r"nothing to compare: no article of monday could be"):
        compare([], [outcome("x")])


def test_totals_are_of_the_articles_of_both_runs() -> None:
    comparison = compare(
        [outcome("a", THE, GLOSS), outcome("b", GLOSS), outcome("gone", THE)], [outcome("a", THE), outcome("b")]
    )
    assert comparison.old == RunTotals("monday", 3, 1000, hold=0, review=2, publish=0, faults=3, signature=SIGNATURE)
    assert comparison.new == RunTotals("tuesday", 2, 1000, hold=0, review=1, publish=1, faults=1, signature=SIGNATURE)
    assert comparison.checks == (
        CheckChange("MT101", "bracketed-gloss", old=2, new=0, fixed=2, added=0),
        CheckChange("MT304", "doubled-word", old=1, new=1, fixed=0, added=0),
    )
    assert (comparison.fixed, comparison.added, comparison.kept) == (2, 0, 1)


def test_an_article_counts_as_changed_where_a_run_says_anything_else() -> None:
    one = outcome("a", THE)
    assert not compare_outcomes(one, replace(one, signature="", words=700)).is_changed
    assert compare_outcomes(one, replace(one, score=99.7)).is_changed
    assert compare_outcomes(outcome("a", has_score=False), one).is_changed
    lost = outcome("a", has_score=False)
    assert compare_outcomes(lost, lost).score_change is None
    assert not compare_outcomes(lost, lost).is_changed


def test_the_interval_of_the_difference_draws_both_runs_alike() -> None:
    # every article gains the same, however bad it is: drawn apart the runs would overlap
    old = [outcome(str(n), *[GLOSS] * (n % 7), THE, THE) for n in range(40)]
    new = [outcome(str(n), *[GLOSS] * (n % 7), THE) for n in range(40)]
    rate = compare(old, new).rate
    assert rate is not None
    assert (rate.articles, round(rate.difference, 6), rate.is_significant) == (40, -2.0, True)
    assert rate.low == pytest.approx(-2.0)
    assert rate.high == pytest.approx(-2.0)
    mixed = [outcome(str(n), *[GLOSS] * (6 - n % 7), THE) for n in range(40)]
    by_chance = compare(old, mixed).rate
    assert by_chance is not None
    assert not by_chance.is_significant
    assert by_chance == compare(old[::-1], mixed[::-1]).rate


def test_a_text_that_became_shorter_is_weighed_by_its_own_words() -> None:
    assert compare([outcome("a", GLOSS, words=1000)], [outcome("a", THE, words=500)]).rate == RateChange(1, 5.0, 2.0)


def test_what_has_no_score_takes_no_part_in_the_rate() -> None:
    comparison = compare([outcome("a", THE), outcome("b", has_score=False)], [outcome("a"), outcome("b", GLOSS)])
    assert comparison.rate == RateChange(1, 2.0, 0.0)
    assert comparison.unscored == 1
    assert compare([outcome("b", has_score=False)], [outcome("b")]).rate is None


def test_runs_that_did_not_measure_alike_are_told_part_by_part() -> None:
    other = SIGNATURE.replace("3-0f0f0f0f", "4-abababab").replace("limits:default", "limits:12345678")
    comparison = compare([outcome("a"), outcome("b")], [outcome("a", signature=other), outcome("b", signature=other)])
    assert comparison.discrepancies == (
        Discrepancy("checks", "3-0f0f0f0f", "4-abababab", articles=2, sways_score=True),
        Discrepancy("limits", "default", "12345678", articles=2, sways_score=False),
    )
    assert not comparison.is_alike


def test_an_article_that_changed_its_language_is_told_though_both_runs_have_both_languages() -> None:
    french = SIGNATURE.replace("lang:en", "lang:fr")
    comparison = compare([outcome("a"), outcome("b", signature=french)], [outcome("a", signature=french), outcome("b")])
    assert [(part.part, part.old, part.new) for part in comparison.discrepancies] == [
        ("lang", "en", "fr"),
        ("lang", "fr", "en"),
    ]
    assert comparison.old.signature == comparison.new.signature


def test_runs_that_differ_in_what_sways_no_score_are_alike() -> None:
    other = SIGNATURE.replace("limits:default", "limits:12345678").replace("refs:0", "refs:1|sacrebleu:2.6.0|tok:13a")
    comparison = compare([outcome("a")], [outcome("a", signature=other)])
    assert [part.part for part in comparison.discrepancies] == ["limits", "refs", "sacrebleu", "tok"]
    assert comparison.is_alike


def test_a_run_without_a_signature_is_not_taken_to_be_alike() -> None:
    comparison = compare([outcome("a", signature="")], [outcome("a")])
    assert (comparison.unsigned, comparison.discrepancies, comparison.is_alike) == (1, (), False)


def test_failures_are_kept_each_once() -> None:
    comparer = Comparer()
    failure = Failure("x.txt", "cannot be read", "see")
    comparer.add_old(outcome("a"))
    comparer.add_failures([failure])
    comparer.add_new(outcome("a"))
    comparer.add_failures([failure])
    assert comparer.close().failures == (failure,)


REFERENCES = ["The harbour was closed for three days.", "Nobody was hurt in the storm.", "Trains run again today."]
GOOD = ["The harbour was closed for three days.", "Nobody was hurt by the storm.", "Trains are running again today."]
BAD = ["Harbour closed three day.", "No person hurts at storm.", "Again run trains the today."]


def test_agreement_with_references_is_tested_piece_by_piece() -> None:
    old = mtcheck.check_text(BAD, reference=REFERENCES)
    new = mtcheck.check_text(GOOD, reference=REFERENCES)
    comparison = compare_audits([old], [new])
    (change,) = comparison.references
    assert (change.tokenizer, change.articles, change.pieces) == ("13a", 1, 3)
    assert [metric.name for metric in change.metrics] == ["chrF2", "BLEU", "TER"]
    assert old.reference_scores
    assert new.reference_scores
    assert [(metric.old, metric.new) for metric in change.metrics] == [
        (old.reference_scores.chrf, new.reference_scores.chrf),
        (old.reference_scores.bleu, new.reference_scores.bleu),
        (old.reference_scores.ter, new.reference_scores.ter),
    ]
    assert all("bs:1000|seed:12345" in metric.signature for metric in change.metrics)
    assert comparison.changes[0].chrf_change == round(new.reference_scores.chrf - old.reference_scores.chrf, 1)
    assert comparison.changes[0].old.reference_scores == replace(old.reference_scores, counts=None)


def test_references_that_are_not_the_same_are_not_compared() -> None:
    new = mtcheck.check_text(GOOD, reference=REFERENCES)
    for old in (
        mtcheck.check_text(BAD, reference=[line.replace("three", "seven") for line in REFERENCES]),
        mtcheck.check_text(BAD),
        mtcheck.check_text(
            BAD, reference=["Something much longer than that stood here before today.", *REFERENCES[1:]]
        ),
        mtcheck.check_text(BAD, reference=[REFERENCES, REFERENCES]),
    ):
        comparison = compare_audits([old], [new])
        assert (comparison.references, comparison.unlike_references) == ((), 1)
        assert (comparison.changes[0].references, comparison.changes[0].chrf_change) == (None, None)
        (told,) = describe_references(comparison)
        assert told.startswith("1 article without comparable references: ")


def test_an_article_whose_references_alone_are_others_has_not_changed() -> None:
    old = mtcheck.check_text(GOOD, reference=REFERENCES)
    new = mtcheck.check_text(GOOD, reference=[line.replace("three", "seven") for line in REFERENCES])
    comparison = compare_audits([old], [new])
    assert (comparison.changes[0].is_changed, list_changed(comparison)) == (False, ())


def test_the_same_references_are_known_however_they_are_laid_out() -> None:
    old = mtcheck.check_text(" ".join(BAD), reference=" ".join(REFERENCES))
    new = mtcheck.check_text(GOOD, reference=REFERENCES)
    comparison = compare_audits([old], [new])
    assert (comparison.changes[0].references, comparison.unlike_references) == ("same", 0)


def test_references_that_an_older_report_does_not_tell_are_taken_for_the_same_and_that_is_said() -> None:
    old, new = mtcheck.check_text(BAD, reference=REFERENCES), mtcheck.check_text(GOOD, reference=REFERENCES)
    assert old.reference_scores
    older = replace(old, reference_scores=replace(old.reference_scores, digest=None))
    told, untold = compare_audits([old], [new]), compare_audits([older], [new])
    assert untold.references == told.references
    assert (told.untold_references, untold.untold_references) == (0, 1)
    assert list(describe_references(untold)) == [
        *describe_references(told),
        "1 article with references that an older report does not tell: taken for the same, since they are as long",
    ]


def test_each_tokenizer_is_tested_by_itself() -> None:
    audits = [mtcheck.check_text(GOOD, reference=REFERENCES, language=language) for language in ("en", "ja")]
    audits = [replace(each, article=replace(each.article, id=each.article.language)) for each in audits]
    comparison = compare_audits(audits, audits)
    assert [(change.tokenizer, change.articles) for change in comparison.references] == [("13a", 1), ("char", 1)]
