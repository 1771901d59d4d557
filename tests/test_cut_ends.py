"""Texts that break off: where they do, and how grave that is for a gate that refuses what is major."""

from __future__ import annotations

import pytest

import mtcheck
from mtcheck.config.model import Config
from mtcheck.model import Severity

BEFORE = "Three people were hurt. The mayor said so on Monday. Marie Lefèvre saw the fire. The trial opened in May."
ONLY = Config(select=("MT311",))


def judge(text: str) -> list[tuple[str, Severity]]:
    """What stands where the text breaks off, and how grave that is, where it is more likely than not."""
    findings = mtcheck.check_text(text, language="en", config=ONLY).findings
    return [(each.text, each.severity) for each in findings if each.confidence >= 0.5]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("end", "at"),
    [
        ("He was tired. The prosecu", "prosecu"),
        ("He was tired. He", "He"),
        ("He was tired –", "tired"),
        ("It was a long-", "long"),
        ("The fine was 12,", "12"),
        ("The fine was €", "was"),
        ("It began at 10:", "10"),
        ("See https://exa", "See https://exa"),
        ("The prosecutor, Marie Le", "Le"),
        ("The first witness was Lefè", "Lefè"),
        ("The phone is for emergencies. A", "A"),
        ("The judge (a former", "former"),
        ("The judge said nothing and then", "then"),
        ("The town has a new", "new"),
        ("“We have been waiting for this day since 20", "20"),
        ("The judge said: “We", "We"),
        ("But", "But"),
    ],
)
def test_what_cannot_be_the_end_is_major(between: str, end: str, at: str) -> None:
    assert judge(f"{BEFORE}{between}{end}") == [(at, Severity.MAJOR)]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("end", "at"),
    [
        ("He opened it last year. Shopkeepers hope", "hope"),
        ("He got a sentence of twelve years and a fine", "fine"),
        ("The trial will go on next week", "week"),
        ("However, nobody was told about the fire", "fire"),
    ],
)
def test_prose_that_only_lacks_its_stop_is_minor(between: str, end: str, at: str) -> None:
    assert judge(f"{BEFORE}{between}{end}") == [(at, Severity.MINOR)]


@pytest.mark.parametrize(
    "end",
    [
        "Ukrinform",
        "John Smith, Berlin",
        "By Anna Lee in Lyon",
        "Photo: a view of the burned house",
        "A view of the burned house",
        "A woman walks past the closed bridge",
        "The mayor of Lyon resigns",
        "The fire that nobody was looking for",
        "The trial called the trial of the century",
        "A man was arrested in Paris",
        "Monthly pension is enough to live on",
        "Read more: The mayor was told to resign",
        "Read more: https://example.com/the-fire",
        "https://example.com/the-fire",
        "Best wishes,",
        "- bread and\n- butter and the",
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you",
        "lth/abc",
        "He said: “We will rebuild.",
        'He said: "We will rebuild. "',
        "He said: „We will rebuild.“",
        "He called it „the fire of the century“",
    ],
)
def test_what_has_no_stop_by_its_kind_is_left_alone(end: str) -> None:
    assert judge(f"{BEFORE}\n\n{end}") == []


def test_a_text_whose_paragraphs_often_lack_stops_is_left_alone() -> None:
    bare = "The mayor was there on Monday\n\nHe said so to the people\n\nThe fire was put out"
    assert judge(f"{BEFORE}\n\n{bare}\n\nHe was told of the fire on Monday") == []


def test_too_few_sentences_show_nothing() -> None:
    assert judge("The mayor left. He was tired. The prosecu") == []
