"""Whether a quantity of a text may tell one of its source: what people write otherwise, and what is next to it."""

from __future__ import annotations

import pytest

from mtcheck.model import Article
from mtcheck.numbers.agreement import agree
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment


def may_tell(source: str, text: str, language: str) -> bool:
    """Whether any quantity of a text may tell the last one of a source."""
    doc = segment(Article("a", text))
    *_, told = find_quantities(segment(Article("a", source, language=language)))
    return any(agree(told, one, doc) for one in find_quantities(doc))


@pytest.mark.parametrize(
    ("source", "told", "other"),
    [
        ("Sie wohnt im 3. Stock.", "She lives on the second floor.", "She lives on the fifth floor."),
        ("Er wurde Dritter.", "He came third.", "He came second."),
        ("Es dauerte 90 Minuten.", "It took 1.5 hours.", "It took 2 hours."),
        ("Es waren 100 Kilometer.", "It was 62 miles.", "It was 70 miles."),
        ("Es waren 20 Grad.", "It was 68 degrees.", "It was 72 degrees."),
        ("Er ist 1,85 Meter groß.", "He is 6 ft 1 tall.", "He is 5 ft 1 tall."),
        ("Er zahlte 0,99 Euro.", "He paid 99 cents.", "He paid 98 cents."),
        ("Er zahlte 99 Cent.", "He paid €0.99.", "He paid €9.90."),
        ("Er ist 43 Jahre alt.", "He is in his forties.", "He is in his fifties."),
        ("Es gab 43 Fälle.", "There were 43 cases.", "There were 40 cases."),
        ("Es waren 19.870 Fälle.", "There were 20,000 cases.", "There were 19,000 cases."),
        ("Es waren 1.687 Fälle.", "There were about 2,000 cases.", "There were 2,000 cases."),
        ("Es waren 99,6 Prozent.", "It was about 100%.", "It was 90%."),
        ("Es waren 99 Fälle.", "There were 99 cases.", "There were about 100 cases."),
        ("Es war im Jahr 1987.", "It was in '87.", "It was in 1990."),
        ("Es begann um 14.30 Uhr.", "It began at 2:30 p.m.", "It began at 8:30 p.m."),
        ("Es war am Samstag.", "It was on Friday night.", "It was on Friday."),
        ("Es war am Montag.", "It was on Sunday night.", "It was on Thursday night."),
        ("Es waren 5 Häuser.", "There were 5 houses.", "It was on Saturday."),
        ("Es war im Mai.", "It was in May.", "It was 5."),
    ],
)
def test_what_is_told_otherwise_agrees_and_another_amount_does_not(source: str, told: str, other: str) -> None:
    assert (may_tell(source, told, "de"), may_tell(source, other, "de")) == (True, False)


@pytest.mark.parametrize(
    ("source", "percent", "expected"),
    [
        ("To jedna piąta.", 20, True),
        ("To jedna piąta.", 30, False),
        ("To jedna piąta.", 100, False),
        ("To jedna dwunasta.", 25, False),
    ],
)
def test_an_ordinal_may_be_a_part_in_percent(source: str, percent: int, expected: bool) -> None:  # noqa: FBT001 - a table
    assert may_tell(source, f"That is {percent}%.", "pl") is expected
