"""Texts without end: twice as many of what a check looks for take about twice as long, for all checks together."""

from __future__ import annotations

import time
from itertools import product

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Article, Span
from mtcheck.segment import segment
from mtcheck.spans import Spans

CHECKS = load_checks()
PROSE = (
    "The mayor of Lublin, Anna Kowalska, opened a new school on Tuesday and thanked the workers who had built it.\n\n"
    "Many people in the town remember when the old building burned down during a storm, and farmers brought chairs.\n\n"
)
"""So that the whole is an article."""
CHARACTERS = 6000
MOST = 3.4
"""Twice as long would be just, four times as long is what walking all of them for each takes."""
TRIES = 4


def measure(text: str) -> float:
    begin = time.process_time()
    examination = examine(segment(Article("a", text)), CHECKS, Config())
    assert examination.failures == ()
    return time.process_time() - begin


@pytest.mark.parametrize(
    "piece",
    [
        " ```\n ", '"a" ', "“a” ", "„a“ ", "«", "said “", "he ", "President ", "( ", "(a ", "[a](", "![", '("', "[",
        "{", ") ", "18h30 ", "24.02.2022 ", "Monday 4 ", "Photo: ", "Ã©", "Read also: ", "(Reuters) ", "A. ",
        "The Council Of Europe Said ", "Anna Kowalska said he ", "was built the ", "a big (large) ", "left/departed ",
        "has on Tuesday the ",
    ],
)  # fmt: skip
def test_twice_as_long_a_text_takes_about_twice_as_long(piece: str) -> None:
    times = CHARACTERS // len(piece)
    ratios = []
    for _ in range(TRIES):  # a busy machine may slow one of two down
        ratios.append(measure(PROSE * 10 + piece * 2 * times) / measure(PROSE * 5 + piece * times))
        if ratios[-1] < MOST:
            return
    pytest.fail(f"took {ratios} times as long")


def test_an_article_said_again_and_again_takes_as_long_as_it_is_long() -> None:
    sentence = "The mayor of Lublin, Anna Kowalska, opened a new school by the river on Tuesday. "
    times = 4 * CHARACTERS // len(sentence)
    ratios = []
    for _ in range(TRIES):
        ratios.append(measure(PROSE + sentence * 4 * times) / measure(PROSE + sentence * times))
        if ratios[-1] < 2 * MOST:
            return
    pytest.fail(f"took {ratios} times as long")


def test_four_times_as_many_first_names_before_one_surname_take_about_four_times_as_long() -> None:
    names = ["".join(parts).capitalize() for parts in product(("ba", "lo", "mi", "ven", "gus"), repeat=4)]
    told = [f"They said {name} Murphy left. " for name in names[:480]]
    ratios = []
    for _ in range(TRIES):
        ratios.append(measure(PROSE + "".join(told)) / measure(PROSE + "".join(told[:120])))
        if ratios[-1] < 2 * MOST:
            return
    pytest.fail(f"took {ratios} times as long")


def test_spans_say_what_walking_all_of_them_says() -> None:
    few = [Span(start, start + length) for start, length in ((7, 5), (0, 4), (1, 9), (3, 1), (15, 2), (10, 0))]
    spans = Spans(few[:3])
    for span in few[3:]:
        spans.add(span)
    for start in range(20):
        for end in range(start, 20):
            asked = Span(start, end)
            assert spans.overlaps(asked) == any(span.overlaps(asked) for span in few)
            assert spans.covers(asked) == any(span.start <= start and end <= span.end for span in few)
