"""What the checks of figures and dates need beside a text: the day of publication, the title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Article, Finding
from mtcheck.segment import segment

CHECKS = {check.code: check for check in load_checks()}


def find(code: str, article: Article) -> list[Finding]:
    examination = examine(segment(article), (CHECKS[code],), Config())
    assert examination.failures == ()
    return list(examination.findings)


def find_weekdays(text: str, published: str) -> list[str]:
    return [finding.text for finding in find("MT505", Article("a", text, published=published))]


@pytest.mark.parametrize("published", ["2022-03-01", "2022-03-01T10:00:00Z", "Tue, 1 Mar 2022 10:00", "March 1, 2022"])
def test_a_date_without_its_year_is_of_the_year_it_was_published_in(published: str) -> None:
    assert find_weekdays("On Monday, 24 February, he left. On Tuesday 1 March he came.", published) == [
        "Monday, 24 February"
    ]


@pytest.mark.parametrize("published", ["", "yesterday", "2022-99-99", "24 Foo 2022"])
def test_a_date_without_its_year_needs_a_day_of_publication_that_can_be_read(published: str) -> None:
    assert find_weekdays("On Monday, 24 February, he left.", published) == []


def test_the_nearest_year_is_taken_across_new_year() -> None:
    assert find_weekdays("On Friday, 30 December, it snowed. On Monday, 30 December, it did not.", "2023-01-02") == [
        "Monday, 30 December"
    ]


def test_a_far_date_whose_weekday_fits_another_year_is_left_alone() -> None:
    assert find_weekdays("On Sunday 7 November they met.", "2022-05-20") == []


def test_a_sentence_that_names_a_year_may_speak_of_it() -> None:
    assert find_weekdays("In 1999, on Monday, 24 February, he left.", "2022-03-01") == []


def test_a_weekday_is_suggested_where_its_date_is_right() -> None:
    (finding,) = find("MT505", Article("a", "On Monday, 24 February 2022, it began."))
    assert (finding.message, finding.suggestion, finding.fix) == (
        "24 February 2022 is a Thursday, not a Monday",
        "Thursday, 24 February 2022",
        None,
    )


def test_a_figure_that_contradicts_the_headline_names_its_place_there() -> None:
    (finding,) = find("MT510", Article("a", "A strike killed 13 people.", title="12 killed in strike"))
    (mention,) = finding.related
    assert (finding.text, finding.message) == ("13", "13 killed here and 12 in the headline")
    assert (mention.field, mention.text) == ("title", "12")


@pytest.mark.parametrize("figure", ["1" + "0" * 5000, "12" * 2500, "1" + ",000" * 2000, "1.5" + "3" * 5000])
@pytest.mark.parametrize(
    "frame",
    [
        "The plant has {0} workers. Its {0}2 workers earn well. The attack killed {0} people. The {0}2 dead lie here.",
        "Ivan Petrov, {0}, was elected. On {0} May at {0} pm he ran {0} km, was {0}th, won €{0} million in {0} days.",
        "Bridge {0}-{0} cost {0} euros. The {0}1 euro bridge has 34{0} lamps. {0} per cent and {0}°C at {0}:30.",
    ],
)
def test_figures_of_thousands_of_digits_crash_no_check(frame: str, figure: str) -> None:
    text = frame.format(figure)
    alone = Article("a", text, title=f"{figure} dead, {figure}2 injured")
    for article in (alone, replace(alone, source=(text,), source_language="de")):
        assert examine(segment(article), load_checks(), Config()).failures == ()


@pytest.mark.parametrize(
    ("written", "source_language", "told"),
    [
        ("1.200,50", "fr", ""),
        ("1.200,50", "de", ", as German writes it"),
        ("1\u00a0200,50", "fr", ", as French writes it"),
        ("1\u00a0200,50", "de", ""),
        ("3,5", "fr", ", as French writes it"),
    ],
)
def test_a_language_is_named_only_where_it_writes_the_whole_figure_so(
    written: str, source_language: str, told: str
) -> None:
    article = Article("a", f"The ring cost {written} euros.", source_language=source_language)
    (finding,) = examine(segment(article), load_checks(), Config(select=("MT502",))).findings
    assert finding.message == f"{written} has a comma before its decimals{told}"
