"""Numbers inside words, multiples and signs that differ: each rule, with a pair of sentences that it alone decides."""

from __future__ import annotations

import pytest

from mtcheck.model import Article, Document, Span
from mtcheck.numbers.quantities import find_quantities
from mtcheck.numbers.signs import find_lost_sign
from mtcheck.numbers.told_compounds import find_other_compound
from mtcheck.numbers.told_multiples import find_other_multiple
from mtcheck.segment import segment, segment_source


def read(source: str, text: str, languages: str) -> tuple[Document, Document]:
    """The text and its source, in the languages of "ru-en": first that of the source."""
    abroad, own = languages.split("-")
    here = segment(Article("a", text, language=own, source=(source,), source_language=abroad))
    return here, segment_source(here.article, abroad)


def show(doc: Document, span: Span) -> str:
    """What stands at a place."""
    return doc.text[span.start : span.end]


def find_compound(source: str, text: str, languages: str) -> tuple[str, str] | None:
    """What differs inside words, in the source and in the text."""
    here, there = read(source, text, languages)
    found = find_other_compound(here, there, Span(0, len(here.text)), Span(0, len(there.text)))
    return None if found is None else (show(there, found[0].span), show(here, found[1].span))


def find_multiple(source: str, text: str, languages: str) -> tuple[str, str] | None:
    """What differs in multiples, in the source and in the text."""
    here, there = read(source, text, languages)
    found = find_other_multiple(here, there, Span(0, len(here.text)), Span(0, len(there.text)))
    return None if found is None else (show(there, found[0].span), show(here, found[1].span))


def find_sign(source: str, text: str, languages: str) -> str | None:
    """The number of the source with the minus that the text lacks."""
    here, there = read(source, text, languages)
    (meant,), (told,) = find_quantities(there), find_quantities(here)
    found = find_lost_sign(meant, told, there=there, here=here, place=Span(0, len(here.text)))
    return None if found is None else show(there, found.span)


@pytest.mark.parametrize(
    ("source", "text", "languages", "expected"),
    [
        ("Двухлетний мальчик пел.", "A Five-Year-Old Boy sang.", "ru-en", ("Двухлетний", "Five")),
        ("Двухлетний мальчик пел.", "Han så A Five-Year-Old Boy.", "ru-da", None),
        ("Двухлетний и девятилетний мальчики пели.", "A five-year-old boy sang.", "ru-en", None),
        ("Двухлетний мальчик пел.", "A five-year-old and a six-year-old boy sang.", "ru-en", None),
        ("Spłonął czteropiętrowy blok.", "A five-storey block burned.", "pl-en", None),
        ("Spłonął czteropiętrowy blok.", "A six-storey block burned.", "pl-en", ("czteropiętrowy", "six")),
        ("Hořel čtyřpatrový dům.", "A five-storey house burned.", "cs-en", None),
        ("Horel štvorposchodový dom.", "A five-storey house burned.", "sk-en", None),
        ("Ein vierstöckiges Haus brannte.", "A five-storey house burned.", "de-en", ("vierstöckiges", "five")),
        ("Столетний юбилей.", "An 80-year-old anniversary.", "ru-en", None),
        ("Девяностолетний юбилей.", "An 80-year-old anniversary.", "ru-en", ("Девяностолетний", "80")),
    ],
)
def test_one_number_inside_a_word_is_compared_with_one(
    source: str, text: str, languages: str, expected: tuple[str, str] | None
) -> None:
    assert find_compound(source, text, languages) == expected


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        ("The office doubled.", "de-en", ("verdreifacht", "doubled")),
        ("The office doubled down.", "de-en", None),
        ("The office doubled over.", "de-en", None),
        ("The office doubled back.", "de-en", None),
        ("The office doubled up.", "de-en", None),
        ("The office doubled as a kitchen.", "de-en", None),
        ("Twice the Love sold well.", "de-en", ("verdreifacht", "Twice the")),
        ("Twice the Love såldes.", "de-sv", None),
    ],
)
def test_doubling_is_compared_where_english_means_it(
    text: str, languages: str, expected: tuple[str, str] | None
) -> None:
    assert find_multiple("Das Büro hat sich verdreifacht.", text, languages) == expected


@pytest.mark.parametrize(
    ("source", "text", "languages", "expected"),
    [
        ("Температура упала до -15 градусов.", "It fell to 15 degrees.", "ru-en", "-15"),
        ("Температура упала до -15 градусов.", "Sie fiel auf 15 Grad unter null.", "ru-de", None),
        ("Температура упала до -15.", "It fell to 15 degrees.", "ru-en", None),
        ("Температура упала до -15 градусов.", "It fell to 15.", "ru-en", None),
    ],
)
def test_a_minus_is_lost_in_english_between_degrees_on_both_sides(
    source: str, text: str, languages: str, expected: str | None
) -> None:
    assert find_sign(source, text, languages) == expected
