"""Quotations of a source: how far each goes, and what tells that somebody speaks and nothing is merely named."""

from __future__ import annotations

import pytest

from mtcheck.model import Article
from mtcheck.segment import segment
from mtcheck.source.quotations import find_source_quotations


def describe(text: str, language: str) -> list[str]:
    """Each quotation with what holds of it: "long speech: „Wir warten …“"."""
    doc = segment(Article("a", text, language=language))
    told = []
    for quotation in find_source_quotations(doc):
        shown = doc.text[quotation.span.start : quotation.span.end]
        holds = [name.removeprefix("is_") for name, value in quotation._asdict().items() if value is True]
        told.append(f"{' '.join(holds)}: {shown}")
    return told


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Er las „Der Alte Mann“ gern.", "de", []),
        ("Er las „Der Alte Mann Kommt“ gern.", "de", [": „Der Alte Mann Kommt“"]),
        ("Er las „Der alte Mann“ gern.", "de", ["short: „Der alte Mann“"]),
        ("Er nannte es „Wunder“.", "de", []),
        ("Er nannte es „ein Wunder“.", "de", ["phrase short: „ein Wunder“"]),
        ("Er nannte es „ein kleines Wunder“.", "de", ["phrase: „ein kleines Wunder“"]),
        ("Zuletzt, „ein kleines Wunder“.", "de", ["short: „ein kleines Wunder“"]),
        ("Das Rathaus (heute „ein kleines Wunder“).", "de", ["short: „ein kleines Wunder“"]),
        ("그는 “곧 돌아갑니다”고 말했다.", "ko", ["short: “곧 돌아갑니다”"]),
        ("그는 “나는 곧 돌아갑니다”고 말했다.", "ko", [": “나는 곧 돌아갑니다”"]),
        ("市长「我不去」了。", "zh", []),
        ("市长「我们不去」了。", "zh", ["short: 「我们不去」"]),
        ("市长「我们明天一定不去」了。", "zh", ["short: 「我们明天一定不去」"]),
        ("市长「我们明天一定不去那」了。", "zh", [": 「我们明天一定不去那」"]),
    ],
)
def test_few_words_are_a_name_or_a_phrase(text: str, language: str, expected: list[str]) -> None:
    assert describe(text, language) == expected


def test_eight_words_are_long() -> None:
    seven = "eins zwei drei vier fünf sechs sieben"
    assert describe(f"Da stand: „{seven}“ darauf.", "de") == [f"speech: „{seven}“"]
    assert describe(f"Da stand: „{seven} acht“ darauf.", "de") == [f"long speech: „{seven} acht“"]
    assert describe(f"那里写着「{'一二三四五' * 4}」了。", "zh") == [f"long: 「{'一二三四五' * 4}」"]
    assert describe(f"那里写着「{'一二三四五' * 4}」了。".replace("五」", "」"), "zh") == [
        f": 「{'一二三四五' * 4}」".replace("五」", "」")
    ]


def test_of_quotations_in_one_another_the_outer_one_counts() -> None:
    outer = '« Le garde m\'a dit "personne ne viendra demain" et il est parti. »'
    assert describe(f"La boulangère raconte : {outer}", "fr") == [f"long speech: {outer}"]


def test_the_last_sentence_of_a_quotation_comes_again_before_who_says_it() -> None:
    whole = "„Wir haben lange gewartet.\nNiemand kam an diesem Tag“"
    tail = "Niemand kam an diesem Tag“"
    assert describe(f"{whole}, sagte der Wirt.", "de") == [f"long speech whole: {whole}", f"speech tail: {tail}"]
    assert describe(f"{whole} stand auf dem Schild.", "de") == [f"long whole: {whole}"]


@pytest.mark.parametrize(
    "text", ["Er kam spät.\nZuletzt sagte er: „ – wir warten hier auf dich.", "Er kam.\n“, sagte er."]
)
def test_a_mark_that_opens_or_has_nothing_before_it_ends_no_quotation(text: str) -> None:
    assert describe(text, "de") == []
