"""HTML as text, and saved pages as articles."""

import logging
from io import StringIO
from pathlib import Path

import pytest

from mtcheck.model import Article
from mtcheck.readers import read_articles
from mtcheck.readers.html_text import has_html, html_to_line, html_to_text

FIXTURES = Path(__file__).parent.parent / "fixtures"


def read_page(path: Path) -> Article:
    (article,) = read_articles([str(path)])
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One\n  two</p><p>three</p>", "One two\n\nthree"),
        ("One<br>two<br/><br />three", "One\ntwo\n\nthree"),
        ("a <b>bold</b>\n<i>word</i> .", "a bold word ."),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<table><tr><td>a</td><th>b</th></tr></table>", "a\n\nb"),
        ("5 &lt; 6 &amp; &eacute;&#8217;&#x2019; &bogus;", "5 < 6 & é’’ &bogus;"),
        ("12&nbsp;%", "12\u00a0%"),
        ("a<script>if (1 < 2) alert('<p>')</script>b<style>p { }</style>c", "abc"),
        ("<p>a</p><noscript><p>b</p></noscript><svg><path/></svg><p>c</p>", "a\n\nc"),
        ("<svg/>a<iframe src='x' />b", "ab"),
        ("<html><head><title>T</title><body>a", "a"),
        ("<head><title>T</title><p>a", "a"),
        ("a<!-- b -->c<!doctype html>d<![CDATA[e]]>f<![bogus[g]]>h", "acdfh"),
        ("5 < 6 and 7 <b and more", "5 < 6 and 7 <b and more"),
        ("</p></div>a</script></b>", "a"),
        ('<p>The minister of <unk> paid <ph id="1"/>.</s></p>', 'The minister of <unk> paid <ph id="1"/>.</s>'),
        (
            "It costs <s>12</s> 10 euros<script>x = '<unk>'</script> <my-unk>in <date>May</date></my-unk>.",
            "It costs 12 10 euros in May.",
        ),
        ("", ""),
    ],
)
def test_html_becomes_what_a_reader_sees(html: str, expected: str) -> None:
    assert html_to_text(html) == expected


def test_a_title_becomes_one_line() -> None:
    assert html_to_line("<p>Snow &#038; ice</p><br>again") == "Snow & ice again"


def test_only_tags_that_html_knows_make_html() -> None:
    texts = ("a <em class='x'>b</em>", "</p>", "a<br/>b", "a < b > c", "<name>", "x <y and z>", "I <3 it", "&amp;")
    assert [has_html(text) for text in texts] == [True, True, True, False, False, False, False, False]


def test_many_unclosed_tags_take_no_time() -> None:
    assert html_to_text("<a b='" * 50_000) == "<a b='" * 50_000


def test_a_page_is_its_article_without_furniture() -> None:
    article = read_page(FIXTURES / "feeds/page.html")
    paragraphs = article.text.split("\n\n")
    assert [paragraph[:25] for paragraph in paragraphs] == [
        "After thirty-four years, ",
        "“One gets used to the sil",
        "The Coastal Administratio",
        "Arne Tvejt himself will m",
    ]
    assert "to the fog “, says Tveit" in paragraphs[1]
    assert (article.title, article.url, article.published, article.language, article.has_lines) == (
        "The last lighthouse keeper of Skarvøy leaves his post",
        "https://www.kystbladet-example.org/en/nyheter/skarvoy",
        "2023-09-30",
        "en",
        False,
    )


def test_lists_quotations_and_line_breaks_of_a_page_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    long = "The council met on Monday evening in the old town hall and spoke for three hours about the new bridge. "
    path.write_text(
        f"<!DOCTYPE html><html lang='pt_BR'><head><title>A &amp; B</title></head><body><article><p>{long * 3}</p>"
        f"<p>One <b>bold</b> line,<br>and another. {long}</p><ul><li>The first item</li><li>The second item</li></ul>"
        f"<blockquote><p>{long}</p></blockquote></article></body></html>",
        encoding="utf-8",
    )
    article = read_page(path)
    assert article.text.split("\n\n") == [
        (long * 3).strip(),
        f"One bold line,\nand another. {long}".strip(),
        "The first item",
        "The second item",
        long.strip(),
    ]
    assert (article.title, article.language) == ("A & B", "pt-BR")


def test_a_page_without_an_article_is_all_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html lang=fr><title>Avis</title><body><div>Fermé.</div></body></html>", encoding="utf-8")
    article = read_page(path)
    assert (article.text, article.title, article.language) == ("Fermé.", "Avis", "fr")


def test_a_page_on_which_the_extraction_crashes_is_all_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", crash)
    path = tmp_path / "a.html"
    path.write_text("<title>Notice</title><p>Shut.</p><p>Until May.</p>", encoding="utf-8")
    article = read_page(path)
    assert (article.title, article.text) == ("Notice", "Shut.\n\nUntil May.")


def test_what_is_logged_about_odd_pages_reaches_nobody_who_did_not_ask(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("x", encoding="utf-8")
    log = StringIO()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    try:
        assert read_page(path).text == "x"
    finally:
        logging.getLogger().removeHandler(handler)
    assert log.getvalue() == ""


def test_what_a_machine_left_in_a_page_is_read_and_what_its_examples_and_drawings_hold_is_not(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    left = "The mayor of <unk> opened the new bridge on Monday. It cost 12 million euros.</s>"
    meant = "It cost <s>9</s> 12 <kbd><pad></kbd>dollars<svg><g id='a'><mask></mask></g></svg> and took three years."
    path.write_text(f"<html><body><article><p>{left}</p><p>{meant}</p></article></body></html>", encoding="utf-8")
    assert read_page(path).text == f"{left}\n\nIt cost 9 12 dollars and took three years."
