from __future__ import annotations

from dataclasses import replace

import pytest
from report_values import finding, locate

from mtcheck.model import Article, Fix, Span
from mtcheck.reports.remedy import Remedy, find_remedy


def mend(text: str, needle: str, replacement: str, *, is_safe: bool = True) -> Remedy | None:
    """The remedy for the one place where `needle` stands."""
    article = Article("a", text)
    return find_remedy(
        article, finding(text, locate(text, needle), "MT901", "", suggestion=replacement, is_safe=is_safe)
    )


@pytest.mark.parametrize(
    ("text", "needle", "replacement", "old", "new"),
    [
        ("They held a “meeting” .", " .", ".", "“meeting” .", "“meeting”."),
        ("A rise of 5 % is likely.", " %", "%", "5 % is", "5% is"),
        ("“War crimes “\nThe dead", " “", "”", "crimes “", "crimes”"),
        ("First.\n“ Nobody” spoke.", "“ ", "“", "“ Nobody”", "“Nobody”"),
        ("One,, two.", ",,", ",", "One,, two.", "One, two."),
        ("The end .. And", " ..", "", "end .. And", "end And"),
        ("x" * 30 + " , no", " ,", ",", "x" * 20 + " , no", "x" * 20 + ", no"),
        (" .", " .", ".", " .", "."),
    ],
)
def test_a_fix_of_marks_alone_is_shown_between_its_words(
    text: str, needle: str, replacement: str, old: str, new: str
) -> None:
    assert mend(text, needle, replacement) == Remedy("safe fix", old, new)


def test_a_fix_of_words_is_clear_without_them() -> None:
    remedy = mend("The raids in Boutcha.", "Boutcha", "Bucha", is_safe=False)
    assert remedy == Remedy("suggested fix", None, "Bucha")
    assert str(remedy) == "suggested fix: Bucha"


def test_words_to_be_removed_are_taken_out() -> None:
    assert str(mend("Skip to content\nThe port", "Skip to content\n", "")) == "safe fix: take it out"


def test_the_fix_is_shown_where_it_works_and_not_where_the_finding_stands() -> None:
    text = "He said “ no” ."
    found = finding(text, locate(text, "“"), "MT901", "", suggestion="", is_safe=True)
    moved = replace(found, fix=Fix(locate(text, " ."), ".", safe=True))
    assert str(find_remedy(Article("a", text), moved)) == "safe fix: no” . → no”."


def test_a_suggestion_without_a_fix_is_only_perhaps_right() -> None:
    text = "He said “no."
    found = finding(text, Span(8, 9), "MT303", "", suggestion="close the quotation, or take the mark out")
    assert str(find_remedy(Article("a", text), found)) == "perhaps: close the quotation, or take the mark out"
    assert find_remedy(Article("a", text), replace(found, suggestion=None)) is None
