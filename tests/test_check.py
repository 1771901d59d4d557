"""Examples of checks: where their marks stand, and the article that a check is shown."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck import check_text
from mtcheck.check import Check, Context, Example, check, load_checks
from mtcheck.config.model import Config
from mtcheck.explain import describe_check
from mtcheck.model import Article, Category, Document, Hit, Severity, Span


@check(
    code="MT999",
    slug="lost-eel",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=1,
    fields=("source",),
    bad=(Example("He ate.", source="Er aß ⟦Aal⟧.", source_language="de"),),
    good=(Example("He ate eel."), Example("He ate.", source="Er aß.")),
)
def lost_eel(doc: Document, _: Context) -> Iterator[Hit]:
    at = doc.text.find("Aal")
    if at >= 0:
        yield Hit(Span(at, at + 3), "an eel is lost")


def test_marks_stand_in_the_text_and_in_its_source() -> None:
    example = Example("He ⟦ate⟧ an ⟦eel⟧.", source="⟦Er⟧ aß Aal.")
    assert (example.text, example.spans) == ("He ate an eel.", (Span(3, 6), Span(10, 13)))
    assert (example.source_spans, example.article.source) == ((Span(0, 2),), ("Er aß Aal.",))


def test_as_many_lines_in_text_and_source_are_pairs_of_sentences() -> None:
    assert Example("One.\nTwo ⟦2⟧.", source="Un.\nDeux.", source_language="fr").article == Article(
        "example",
        "One.\nTwo 2.",
        source_language="fr",
        segments=(Span(0, 4), Span(5, 11)),
        source=("Un.", "Deux."),
    )


def test_other_texts_and_what_is_called_not_aligned_are_running_texts() -> None:
    running = Example("One.\nTwo.", source="Un. Deux.").article
    assert (running.segments, running.source) == (None, ("Un. Deux.",))
    told = Example("One.\nTwo.", source="Un.\nDeux.", aligned=False).article
    assert (told.segments, told.source) == (None, ("Un.\nDeux.",))


def test_the_page_of_a_check_shows_the_source_of_an_example() -> None:
    assert isinstance(lost_eel, Check)
    page = describe_check(lost_eel)
    assert "  - He ate.   (from de)\n    source: Er aß ⟦Aal⟧.\n" in page
    assert "  - He ate.\n    source: Er aß.\n" in page


def test_a_check_that_needs_the_source_says_so_and_finds_nothing_without() -> None:
    beside = [each for each in load_checks() if each.needs_source]
    assert [each.code[:4] for each in beside] == ["MT12"] * 6 + ["MT13"] * (len(beside) - 6)
    for each in beside:
        assert "\nLooks at:  text, beside its source\n" in describe_check(each)
        for example in each.bad:
            assert check_text(example.text, config=Config(select=(each.code,))).findings == ()
    others = [each for each in load_checks() if not each.needs_source]
    assert not any("beside its source" in describe_check(each) for each in others)
