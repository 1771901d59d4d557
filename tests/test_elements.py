"""Elements of HTML in a text, and that no fix takes one of the two tags of one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.config.model import Config
from mtcheck.model import Span
from mtcheck.page.elements import find_parting_cuts
from mtcheck.readers import ReadOptions
from mtcheck.runs.fix_session import FixedFile, FixTotals, fix_sources
from mtcheck.runs.progress import Progress
from mtcheck.session import Session

TAG = re.compile(r"<(/?)(\w+)[^<>]*>")
"""One of those that are made here: no sign of the kind stands in their attributes."""


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def fix(text: str) -> tuple[str, FixTotals]:
    """What becomes of the text of a record, and what was told."""
    files: list[FixedFile] = []
    Path("a.jsonl").write_text(json.dumps({"text": text}), encoding="utf-8")
    totals = fix_sources(Session(("a.jsonl",), Config(), ReadOptions()), Progress(str), files.append)
    return json.loads(files[0].new)["text"], totals


def is_balanced(text: str) -> bool:
    """Whether each tag that opens something is closed, and none else is, one in another."""
    begun: list[str] = []
    for slash, name in TAG.findall(text):
        if name == "br":
            continue
        if not slash:
            begun.append(name)
        elif not begun or begun.pop() != name:
            return False
    return not begun


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("<blockquote>He told.</blockquote><div>She went.</div> He left <b>soon</b>.", "{} He left soon."),
        (
            "<blockquote>He told.</blockquote><p>She went.</p><em>He,</em> she said. He left <b>soon</b>.",
            "{} He left soon.",
        ),
        ("<p>He came.</p><blockquote>It is.</blockquote> He left <b>soon</b>.", "{} He left soon."),
        ("<p>He came.</p><p>— It is shut.</p> He left <b>soon</b>.", "{} He left soon."),
        ("<div>He told <q>no</q>.</div> He left <b>soon</b>.", "He told <q>no</q>. He left soon."),
        ("<div><q>No</q>, he told.</div> He left <b>soon</b>.", "{} He left soon."),
        ("<custom>He came.</custom> He left <b>soon</b>.", "{} He left soon."),
        ('<div title="1 > 0">He came.</div> He left <b>soon</b>.', "{} He left soon."),
        (
            "<div class='quote'>He told <div>the press .</div> It is.</div> He left <b>soon</b>.",
            "<div class='quote'>He told the press. It is.</div> He left soon.",
        ),
        ("He came.</p> He left <b>soon</b>.", "He came. He left soon."),
    ],
)
def test_of_two_tags_both_are_taken_or_none(text: str, fixed: str) -> None:
    assert fix(text)[0] == fixed.format(text.removesuffix(" He left <b>soon</b>."))


def test_the_tags_that_stay_are_counted_as_left() -> None:
    totals = fix("<blockquote>He told.</blockquote><div>She went.</div> He left <b>soon</b>.")[1]
    assert totals == FixTotals(fixes=1, files=1, quoted=3, found=4)
    assert totals.describe(is_written=True, with_suggested=False).endswith(
        f"; 3 safe fixes left to you: {LEFT}; 4 findings in all"
    )


LEFT = "in a quotation, behind a mark that nothing closes, or half of a pair of tags"


@pytest.mark.parametrize(
    ("cuts", "parting"),
    [
        ([], set()),
        ([Span(0, 3)], {0}),
        ([Span(0, 3), Span(4, 8)], set()),
        ([Span(0, 3), Span(5, 8)], {0, 1}),
        ([Span(4, 11), Span(0, 3), Span(12, 19), Span(25, 28), Span(29, 33)], {0, 1, 2}),
        ([Span(1, 1), Span(4, 8)], {0, 1}),
        ([Span(0, 28)], {0}),
        ([Span(0, 33)], set()),
        ([Span(0, 0), Span(3, 4), Span(25, 33)], set()),
    ],
)
def test_one_cut_that_cannot_be_made_leaves_others(cuts: list[Span], parting: set[int]) -> None:
    assert find_parting_cuts("<p>1</p><p>2</p><q>3</q>4<i>5</i>", cuts) == parting


def test_a_long_chain_of_elements_takes_no_time() -> None:
    text = "<p>1" + "</p><p>1" * 40_000 + "</p>"
    cuts = [Span(0, 3), *(Span(4 + 8 * n, 11 + 8 * n) for n in range(40_000))]
    assert find_parting_cuts(text, cuts) == set(range(40_001))
    assert find_parting_cuts(text, [*cuts, Span(len(text) - 4, len(text))]) == set()


WORDS = st.sampled_from(
    ["He told the press .", "It is the the port.", "— So it is.", " “The the port” ", " ", "\n\n", "<br>", "It&nbsp;is"]
)
OPENING = st.sampled_from(["p", "div", "b", "q", "blockquote", "em", "div class='quote'", "li", "span class=pullquote"])
elements = st.recursive(
    WORDS,
    lambda inner: st.tuples(OPENING, st.lists(inner, min_size=1, max_size=3)).map(
        lambda both: f"<{both[0]}>{''.join(both[1])}</{both[0].partition(' ')[0]}>"
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(elements, min_size=1, max_size=4))
def test_the_tags_of_a_balanced_text_are_balanced_after_its_fixes(parts: list[str]) -> None:
    text = f"The port of Riga was shut for a week. {''.join(parts)} He left the town on Monday."
    fixed, _ = fix(text)
    assert is_balanced(text)
    assert is_balanced(fixed)
    assert fix(fixed)[0] == fixed
