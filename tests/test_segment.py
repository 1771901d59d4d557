"""Segmenting: offsets are those of the text as read, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Article, Document, Span
from mtcheck.segment import find_blocks, segment

TEXTS = st.text(alphabet=st.sampled_from("ab Zé.!?\n\r\t\u2028’'-“”[]1😀\u0301漢"), max_size=80)


def cut(text: str, **about: object) -> Document:
    return segment(Article("a", text, **about))  # type: ignore[arg-type]  # tests name fields by keyword


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in cut(text).sentences]


def words(text: str) -> list[str]:
    return [word.text for word in cut(text).words]


@given(TEXTS)
def test_sentences_and_the_white_space_between_them_tile_the_text(text: str) -> None:
    end = 0
    for sentence in cut(text).sentences:
        assert text[end : sentence.start].strip() == ""
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end] != ""
        end = sentence.end
    assert text[end:].strip() == ""


@given(TEXTS)
def test_words_ascend_and_stand_in_their_sentences(text: str) -> None:
    document = cut(text)
    assert [text[word.start : word.end] for word in document.words] == [word.text for word in document.words]
    assert [word.start for word in document.words] == sorted({word.start for word in document.words})
    for number, sentence in enumerate(document.sentences):
        for word in document.words_of(sentence):
            assert (word.sentence, sentence.start <= word.start, word.end <= sentence.end) == (number, True, True)
    assert sum(sentence.last - sentence.first for sentence in document.sentences) == len(document.words)


@given(st.lists(TEXTS, max_size=6))
def test_given_segments_stay_one_sentence_each_also_when_empty(items: list[str]) -> None:
    starts = [sum(len(item) + 1 for item in items[:n]) for n in range(len(items))]
    spans = tuple(Span(at, at + len(item)) for at, item in zip(starts, items, strict=True))
    document = cut("\n".join(items), segments=spans)
    assert [document.text[s.start : s.end] for s in document.sentences] == [item.strip() for item in items]


def test_abbreviations_quotations_and_initials_do_not_end_a_sentence() -> None:
    assert sentences("Mr. Smith met J. K. Rowling at 5 p.m. on Monday. “Really?” he asked.") == [
        "Mr. Smith met J. K. Rowling at 5 p.m. on Monday.",
        "“Really?” he asked.",
    ]


def test_a_heading_without_a_stop_is_a_sentence_of_its_own() -> None:
    assert sentences("Skip to content\nMoscow rejects blame\n\nThe end.") == [
        "Skip to content",
        "Moscow rejects blame",
        "The end.",
    ]


def test_a_wrapped_paragraph_is_one_block() -> None:
    text = "The river rose by two metres during the night and the mayor asked\nall families to leave. Most of "
    text += "them did so at once. Later on\nMayor Ruiz thanked them.\n\nNobody was hurt."
    assert [text[block.start : block.end] for block in find_blocks(text)] == [
        text[: text.index("\n\n")],
        "Nobody was hurt.",
    ]


def test_windows_line_ends_and_unicode_separators_part_blocks() -> None:
    text = "One.\r\n\r\nTwo.\u2029Three."
    assert [text[block.start : block.end] for block in find_blocks(text)] == ["One.", "Two.", "Three."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("weren’t so-called 23-year-old", ["weren’t", "so-called", "23-year-old"]),
        ("U.S. forces", ["U.S.", "forces"]),
        ("see stopcoronavirus.rf or https://a.example/b?c=d.", ["see", "or"]),
        ("desk@example.org #hashtag @handle end", ["end"]),
        ("the end.Next one", ["the", "end", "Next", "one"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("Zele\u0301nsky", ["Zele\u0301nsky"]),
    ],
)
def test_words_are_what_a_reader_would_call_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_words_are_lower_cased_with_a_straight_apostrophe() -> None:
    assert [word.lower for word in cut("Weren’t THEY").words] == ["weren't", "they"]


def test_hidden_text_holds_no_words() -> None:
    text = "See [the report](https://a.example) now"
    document = cut(text, hidden=(Span(4, 5), Span(15, 35)))
    assert [word.text for word in document.words] == ["See", "the", "report", "now"]
    assert [document.is_hidden(Span(0, 3)), document.is_hidden(Span(14, 16))] == [False, True]


def test_the_title_is_a_document_of_its_own() -> None:
    title = cut("Text.", title="A title").title
    assert title is not None
    assert (title.field, title.text, [word.text for word in title.words]) == ("title", "A title", ["A", "title"])


def test_an_offset_finds_its_sentence() -> None:
    document = cut("  One. Two.")
    assert [document.sentence_at(at) for at in (0, 2, 6, 7, 99)] == [None, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("sv", "De får pengar. ”Det är bra”, sade Eva.", ["De får pengar.", "”Det är bra”, sade Eva."]),
        ("fi", "He lähtivät. ”Hyvä niin”, sanoo Niemi.", ["He lähtivät.", "”Hyvä niin”, sanoo Niemi."]),
        ("sv", "Hon sade: ”De får pengar.” Det är bra.", ["Hon sade: ”De får pengar.”", "Det är bra."]),
        ("sv", "De får pengar. ”", ["De får pengar. ”"]),
    ],
)
def test_a_mark_that_opens_a_quotation_stands_in_its_sentence_though_it_closes_others(
    language: str, text: str, sentences: list[str]
) -> None:
    article = Article(id="1", text=text, origin="", language=language)
    doc = segment(article)
    assert [text[one.start : one.end] for one in doc.sentences] == sentences


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("it", "È successo due anni fa. Poi nulla.", ["È successo due anni fa.", "Poi nulla."]),
        ("sv", "De kräver svar före jul. ”Vad sker?”", ["De kräver svar före jul.", "”Vad sker?”"]),
        ("sv", "De kräver svar den 5 jul. Vad sker?", ["De kräver svar den 5 jul. Vad sker?"]),
        ("de", "Alle Art. Art. 5 ist für mich. Er ging.", ["Alle Art.", "Art. 5 ist für mich.", "Er ging."]),
        ("en", "He was ill. “She told me.” It is no. 5 of 6.", ["He was ill.", "“She told me.”", "It is no. 5 of 6."]),
        ("hu", "Nem jött el ma. Holnap jön.", ["Nem jött el ma.", "Holnap jön."]),
        ("en", "He saw Dr. Grey of Penguin Inc. Books.", ["He saw Dr. Grey of Penguin Inc. Books."]),
    ],
)  # fmt: skip
def test_a_word_that_is_an_abbreviation_elsewhere_ends_a_sentence_before_a_capital(
    language: str, text: str, sentences: list[str]
) -> None:
    doc = segment(Article("a", text, language=language))
    assert [text[one.start : one.end] for one in doc.sentences] == sentences
