"""Sentences that begin as the lines of a page do, and those lines: which of them lack their end."""

from __future__ import annotations

import pytest

import mtcheck
from mtcheck.config.model import Config
from mtcheck.model import Severity

BEFORE = "The club won its third match in a row on Tuesday, and nobody slept.\n\nThe players flew home at dawn."
AFTER = "The mayor was happy."
ONLY = Config(select=("MT311",))


def judge(text: str) -> list[tuple[str, Severity]]:
    """What stands where the text breaks off, and how grave that is, where it is more likely than not."""
    findings = mtcheck.check_text(text, language="en", config=ONLY).findings
    return [(each.text, each.severity) for each in findings if each.confidence >= 0.5]


@pytest.mark.parametrize(
    "opens",
    "More,Also,All,By,Source,Follow,Read,Watch,Photo,Share,Click,Listen,Editor,Reporting,Written,Published,Updated,"
    "Tags,Contact".split(","),
)
def test_a_sentence_behind_another_that_ends_at_a_preposition_is_cut_however_it_begins(opens: str) -> None:
    assert judge(f"{BEFORE} {opens} of the 900 supporters who made the trip to") == [("to", Severity.MAJOR)]


@pytest.mark.parametrize(
    ("end", "found"),
    [
        (" More than 900 supporters made the trip to", [("to", Severity.MAJOR)]),
        (" By noon they had formed a human chain outside the library,", [("library", Severity.MAJOR)]),
        ("\n\nBy noon they had formed a human chain outside the library,", [("library", Severity.MAJOR)]),
        ("\n\nBy noon they had brought the books back into", [("into", Severity.MAJOR)]),
        ("\n\nWhen the mayor came they had formed a human chain,", [("chain", Severity.MAJOR)]),
        (" Many were tired. By noon they had formed a human chain", [("chain", Severity.MINOR)]),
        (" Many were tired. Share prices fell in the afternoon", [("afternoon", Severity.MINOR)]),
    ],
)
def test_what_tells_something_is_cut_where_it_goes_on_or_follows_another(
    end: str, found: list[tuple[str, Severity]]
) -> None:
    assert judge(BEFORE + end) == found


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "By Anna Lee in Lyon",
        "By our correspondent in Lyon",
        "Photo of the mayor and his wife at the opening of the bridge",
        "Photo: the mayor and his wife at the opening of the bridge",
        "Source: the club, the police of the town,",
        "Follow us on",
        "Share this on",
        "Sign up",
        "Read more about the match in the newspaper",
        "Watch the video to see what the club has been aiming at",
        "More on this story",
        "Also in sport",
        "Next in sport",
        "Written by Anna Lee and translated by the desk in Lyon",
        "Published on Tuesday at 10:15",
        "The author is a professor of law at the University of Leeds",
        "To be continued",
    ],
)
def test_a_line_of_the_page_needs_no_stop_wherever_it_stands(between: str, line: str) -> None:
    assert judge(f"{BEFORE} Many were tired. The mayor said so.{between}{line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "By noon they had formed a human chain",
        "What the driver and his friend had been thinking of",
        "Photo of the player that the club has been looking for",
        "Many thanks,",
    ],
)
def test_a_paragraph_of_its_own_may_be_a_headline_or_a_caption(line: str) -> None:
    assert judge(f"{BEFORE}\n\n{line}") == []


@pytest.mark.parametrize("opens", ["Some", "More than"])
def test_a_paragraph_inside_the_text_that_breaks_off_behind_a_finished_sentence_is_cut(opens: str) -> None:
    cut = f"{BEFORE} {opens} 900 supporters made the trip to"
    assert judge(f"{cut}\n\n{AFTER}") == [("to", Severity.MAJOR)]


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE}\n\nSome 900 supporters made the trip to\n\n{AFTER}",
        f"{BEFORE} Some 900 supporters made the trip to\n\nand back.\n\n{AFTER}",
        f"{BEFORE} The trip that they had waited for\n\n{AFTER}",
        f"{BEFORE} Some 900 supporters made the trip to\n\nThe mayor and the people of the town\n\n{AFTER}",
        f"{BEFORE} Follow us on\n\n{AFTER}",
        f"{BEFORE} Impact of\n\n{AFTER}",
    ],
)
def test_a_paragraph_inside_the_text_may_be_a_heading_or_go_on_in_the_next(text: str) -> None:
    assert judge(text) == []
