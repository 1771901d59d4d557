"""Elements of HTML that quote: which classes say so, and what holds nothing."""

from __future__ import annotations

import html

import pytest

from mtcheck.english.quoting_elements import find_quoting_elements, find_quoting_tags


def list_quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quoting_elements(text)]


@pytest.mark.parametrize(
    "name",
    [
        "quote", "lead Pull-Quote", "wp-block-pullquote", "quotation", "quoted", "quote__text", "pullquote--left",
        "quote-box", "quotebox", "quote-block", "quote-text", "quoted-text", "blockquote-wrapper", "quote_wrap",
        "epigraph", "post-epigraph",
    ],
)  # fmt: skip
def test_a_class_says_that_an_element_quotes(name: str) -> None:
    quoted = f'<section class="{name}">So <section>it</section> is.</section>'
    assert list_quoted(f"Yes. {quoted} No.") == [quoted]


@pytest.mark.parametrize(
    "name",
    ["quotas", "quote-form", "quotation-request", "quote-boxes-form", "unquoted", "quoting", "epigraphy", "misquote"],
)
def test_other_classes_say_nothing(name: str) -> None:
    assert list_quoted(f'<div class="{name}">It is.</div>') == []


@pytest.mark.parametrize("times", [0, 1, 2])
def test_an_element_quotes_however_often_it_is_escaped(times: int) -> None:
    quoted = '<td title="1 > 0" class="a quote">It is.</td>'
    for _ in range(times):
        quoted = html.escape(quoted)
    assert list_quoted(f"Yes. {quoted} No.") == [quoted]


@pytest.mark.parametrize(
    "tag", ['<img class="quote">', '<INPUT class="quote" />', '<path class="quote"/>', '<br class="quote">']
)
def test_what_holds_nothing_quotes_nothing(tag: str) -> None:
    assert list_quoted(f"Yes. {tag} No.") == []
    assert list(find_quoting_tags(f"Yes. {tag} No.")) == []


def test_a_slash_does_not_close_an_element_of_html() -> None:
    assert list_quoted('Yes. <div class="quote"/>It is.</div> No.') == ['<div class="quote"/>It is.</div>']


def test_a_value_that_is_never_closed_ends_with_its_tag() -> None:
    assert list_quoted('<q cite="a>It is.</q> No.') == ['<q cite="a>It is.</q>']


def test_many_brackets_take_no_time() -> None:
    assert list_quoted('<a =" ="' * 40_000 + "<q>" * 40_000 + "</q>" * 40_000)[:1] == ["<q></q>"]
