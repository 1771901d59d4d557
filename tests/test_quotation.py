"""Quotation marks: which opens, which closes, which belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.english.quotation import find_quotations, pair_quotation_marks
from mtcheck.model import Article, Document, Span
from mtcheck.segment import segment


def cut(text: str, *, language: str = "en", hidden: tuple[Span, ...] = ()) -> Document:
    return segment(Article("a", text, language=language, hidden=hidden))


def cut_items(*items: str) -> Document:
    starts = [sum(len(item) + 1 for item in items[:n]) for n in range(len(items))]
    spans = tuple(Span(at, at + len(item)) for at, item in zip(starts, items, strict=True))
    return segment(Article("a", "\n".join(items), segments=spans))


def parts(doc: Document) -> str:
    """The marks in order: < opens, > closes, ! stands alone."""
    marks = pair_quotation_marks(doc)
    return " ".join(("<" if mark.opens else ">") + ("!" if mark.partner is None else "") for mark in marks)


def quoted(doc: Document) -> list[str]:
    return [doc.text[span.start : span.end] for span in find_quotations(pair_quotation_marks(doc))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The "hawks" and the "doves" met.', "< > < >"),
        ("The “hawks” and the “doves” met.", "< > < >"),
        ('"We saw it," he said, "and we left."', "< > < >"),
        ('He said: "We call it "the wall" here."', "< < > >"),
        ('"We call it "the wall"", he said.', "< < > >"),
        ("The daily «Vesti» wrote.", "< >"),
        ("The daily »Bote« wrote.", "< >"),
        ("The daily „Bote“ wrote.", "< >"),
        ("The daily ,,Bote`` and ``Stimme'' wrote.", "< > < >"),
        ('He bought a 27" screen for "Maria".', "< >"),
        ('A 6\'2" guard and a 7-10" pipe met "Maria".', "< >"),
        ('The missile C1" burned.', ">!"),
        ("He spoke of “a lost decade “.", "< >"),
        ('The " Mirror " and the" Star "wrote.', "< > < >"),
        ('"We shall go,"he said." We must."', "< > < >"),
        ('“The gate is shut", he said.', "< >"),
        ("“We shall go, he said. He thanked “all” of us.", "<! < >"),
        ("My day begins at eight,” says Elsa.", ">!"),
        ('The ferry "Aurora" and the tug "Boreas met.', "< > <!"),
        ("The ferry «Aurora» and the tug «Boreas» met.", "< > < >"),
        ("They said »no« and »not now«.", "< > < >"),
        ("“The captain has left. He said ”nothing“ to us.", "<! < >"),
        ("“The pool is cold, „ he said.", "< >"),
    ],
)
def test_marks_of_one_paragraph_are_read_as_an_editor_reads_them(text: str, expected: str) -> None:
    assert parts(cut(text)) == expected


def test_a_quotation_that_is_resumed_in_each_paragraph_closes_once() -> None:
    doc = cut("“We came in March.\n\n“We stayed.\n\n“We never left,” she said. “Never.”")
    assert parts(doc) == "< < < > < >"
    closing = Span(doc.text.index("”"), doc.text.index("”") + 1)
    assert [mark.partner for mark in pair_quotation_marks(doc)[:3]] == [closing] * 3


def test_of_a_quotation_resumed_and_never_closed_the_last_mark_stands_alone() -> None:
    doc = cut("“We came in March.\n\n“We stayed.\n\n“We left.\n\nThe captain went. He said “yes”.")
    assert parts(doc) == "< < <! < >"


def test_a_quotation_resumed_at_the_end_of_a_text_and_never_closed_has_one_mark_alone() -> None:
    assert parts(cut("“We came in March.\n\n“We stayed.\n\n“We left.\n\nThe captain went.")) == "< < <!"


def test_a_quotation_is_not_resumed_after_an_attribution() -> None:
    doc = cut("“We came in March, she told the paper.\n\n“We stayed,” she added.")
    assert parts(doc) == "<! < >"


def test_a_quotation_may_run_over_a_paragraph_without_a_new_mark() -> None:
    assert parts(cut("“We came in March.\n\nThe sea was calm,” she said.")) == "< >"


def test_a_fragment_in_marks_does_not_go_on_in_the_next_paragraph() -> None:
    assert parts(cut("He urged them to be “patient with us.\n\n“We try,” he said.")) == "<! < >"


def test_a_quotation_may_run_over_several_items() -> None:
    doc = cut_items('He said: "It came at night.', "We heard the glass.", 'Then it was gone."', "Police came.")
    assert quoted(doc) == ['"It came at night.\nWe heard the glass.\nThen it was gone."']


def test_a_quotation_does_not_run_over_a_whole_article() -> None:
    doc = cut_items('He said: "It came at night.', *["Police came."] * 14)
    assert parts(doc) == "<!"


def test_a_text_that_breaks_off_may_break_off_in_a_quotation() -> None:
    assert (parts(cut("He said: “We will never ...")), parts(cut("He said: “We will never."))) == ("<", "<!")


def test_a_mark_in_markup_is_none() -> None:
    text = 'See `"` and "this".'
    assert parts(cut(text, hidden=(Span(4, 7),))) == "< >"


def test_a_quotation_in_a_quotation_is_found_beside_it() -> None:
    assert quoted(cut('"We call it "the wall" here," he said.')) == ['"We call it "the wall" here,"', '"the wall"']


@given(st.text(alphabet=st.sampled_from("a B.,:\n\"“”„«»'’0("), max_size=60))
def test_partners_are_mutual_and_lie_the_right_way_round(text: str) -> None:
    marks = {mark.span: mark for mark in pair_quotation_marks(cut(text))}
    assert list(marks) == sorted(marks)
    for mark in marks.values():
        if mark.partner is not None and not mark.opens:
            opening = marks[mark.partner]
            assert (opening.opens, opening.partner) == (True, mark.span)
            assert opening.span < mark.span


@given(st.text(alphabet=st.sampled_from('a B.,\n"“”'), max_size=60))
def test_the_same_text_is_read_the_same_way_twice(text: str) -> None:
    assert pair_quotation_marks(cut(text)) == pair_quotation_marks(cut(text))


def test_many_quotations_opened_and_none_closed_are_all_read() -> None:
    doc = segment(Article("a", "He called it “great, “good, “bad, “ugly, “awful, “mean and “odd today."))
    assert len(pair_quotation_marks(doc)) == 7
