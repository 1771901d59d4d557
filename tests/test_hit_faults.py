"""What a check may give: a hit that is none is said to be so before anything is made of it."""

from __future__ import annotations

from typing import Any

import pytest

from mtcheck.feeds.model import FeedHit, FeedName
from mtcheck.hit_faults import find_feed_hit_fault, find_hit_fault
from mtcheck.model import Article, Fix, Hit, Severity, Span
from mtcheck.segment import segment

DOC = segment(Article("a", "A bad day.", title="Bad", source=("Un jour", "noir")))
PLACE = Span(2, 5)
ODD: Any = None
"""What no type allows, and a package of others may give all the same."""


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"fix": Fix(PLACE, "good", safe=True), "suggestion": "good", "fault": "bad"},
        {"fix": Fix(Span(10, 10), ""), "severity": Severity.MAJOR, "confidence": 1},
        {"related": (PLACE, Span(0, 0)), "related_in_title": (Span(0, 3),), "related_in_source": (Span(8, 12),)},
        {"related": [PLACE], "confidence": 0.5},
    ],
)
def test_a_hit_is_one(given: dict[str, Any]) -> None:
    assert find_hit_fault(Hit(**{"span": PLACE, "message": "it is bad", **given}), DOC) is None


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"span": (2, 5)}, "span is none"),
        ({"span": Span(ODD, 5)}, "span is none"),
        ({"span": Span(5, 2)}, "span is none of this text"),
        ({"span": Span(-1, 2)}, "span is none of this text"),
        ({"span": Span(2, 11)}, "span is none of this text"),
        ({"message": None}, "message is no text that can be written"),
        ({"message": "half \ud800"}, "message is no text that can be written"),
        ({"suggestion": 5}, "suggestion is no text that can be written"),
        ({"fault": 5}, "fault is no text that can be written"),
        ({"severity": "major"}, "severity is no Severity"),
        ({"confidence": "0.5"}, "confidence is no number from 0 to 1"),
        ({"confidence": True}, "confidence is no number from 0 to 1"),
        ({"confidence": 90}, "confidence is no number from 0 to 1"),
        ({"confidence": float("nan")}, "confidence is no number from 0 to 1"),
        ({"fix": "good"}, "fix is no Fix"),
        ({"fix": Fix(Span(0, 9999), "x")}, "fix has a span that is none of this text"),
        ({"fix": Fix(PLACE, ODD, safe=True)}, "fix has a replacement that is no text that can be written"),
        ({"fix": Fix(PLACE, "x", safe=ODD)}, "fix is safe neither True nor False"),
        ({"related": Span(0, 3)}, "related is no tuple of spans"),
        ({"related": (Span(0, 11),)}, "related has a span that is none of this text"),
        ({"related_in_title": (Span(0, 4),)}, "related_in_title has a span that is none of this text"),
        ({"related_in_source": (Span(0, 13),)}, "related_in_source has a span that is none of this text"),
    ],
)
def test_what_is_wrong_with_a_hit_is_named(given: dict[str, Any], fault: str) -> None:
    hit = Hit(**{"span": PLACE, "message": "it is bad", **given})
    assert find_hit_fault(hit, DOC) == f"whose {fault}"


def test_what_is_no_hit_is_none_of_an_article_nor_of_a_feed() -> None:
    assert find_hit_fault("bad", DOC) == "which is no hit in this text"
    assert find_feed_hit_fault(Hit(PLACE, "it is bad")) == "which is no hit in this feed"
    assert find_feed_hit_fault(FeedHit(ODD, "it is bad")) == "which is no hit in this feed"


def test_a_hit_of_a_feed_has_a_message_and_a_severity() -> None:
    name = FeedName("en", None, ())
    hit: Any = {"found": name, "message": "it is bad", "severity": "major"}
    assert find_feed_hit_fault(FeedHit(name, "it is bad")) is None
    assert find_feed_hit_fault(FeedHit(name, ODD)) == "whose message is no text that can be written"
    assert find_feed_hit_fault(FeedHit(**hit)) == "whose severity is no Severity"
