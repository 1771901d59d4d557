"""What comments in Markdown and HTML say is no fault, and which stretch of the text they mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from mtcheck.model import Article, Suppression
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.comments import read_html_comments

LIKE_THIS = "<!-- mtcheck: ignore MT201 -- why -->"
NO_REASON = f"this comment gives no reason, so that it suppresses nothing; write one: {LIKE_THIS}"
NO_END = "no ignore-end follows this ignore-start, so that it suppresses nothing; end it, or write ignore-file"
NO_TEXT = "no text of the article follows this comment, so that it suppresses nothing; move it, or take it out"
NO_OPENING = f'this comment does not begin with "mtcheck:", so that it suppresses nothing; write {LIKE_THIS}'
NEVER_ENDS = "this comment never ends, so that what follows is no text for anybody; write --> behind it"
NO_START = "no ignore-start stands before this ignore-end; take it out"


class Said(NamedTuple):
    """What a comment says, with the words that it holds for."""

    codes: tuple[str, ...]
    reason: str
    words: str
    line: int | None


def read(path: Path, **fields: str) -> Article:
    (article,) = read_articles([str(path)], ReadOptions(fields=fields))
    assert isinstance(article, Article)
    return article


def read_markdown(folder: Path, text: str) -> Article:
    path = folder / "post.md"
    path.write_text(text, encoding="utf-8", newline="")
    return read(path)


def tell(article: Article, comment: Suppression) -> Said:
    field = article.title if comment.field == "title" else article.text
    return Said(comment.codes, comment.reason, (field or "")[comment.span.start : comment.span.end], comment.line)


def list_said(article: Article) -> list[Said]:
    assert [comment.fault for comment in article.suppressions if comment.fault] == []
    return [tell(article, comment) for comment in article.suppressions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\n<!-- mtcheck: ignore MT201 -- so he spells it -->\nTwo\nlines.\n\nThree.\n", "Two\nlines."),
        ("<!-- mtcheck: ignore MT201 -- so he spells it -->\n\n\nTwo.\n\nThree.\n", "Two."),
        ("<!-- mtcheck: ignore MT201 -- so he spells it -->\n# Two #\nThree.\n", "Two"),
        ("- One\n- <!-- mtcheck: ignore MT201 -- so he spells it --> Two\n- Three\n", "Two"),
        ("> One\n\n<!-- mtcheck: ignore MT201 -- so he spells it -->\n\n> *Two* words\n", "Two* words"),
        ("<!-- mtcheck: ignore MT201 -- so he spells it -->\n\n- One\n- Two\n", "One"),
        ("<!-- mtcheck: ignore MT201 -- so he spells it -->\n<p>One</p>\n<p>Two</p>\n", "One"),
        ("<!--mtcheck:ignore MT201 -- so he spells it-->\nOne\n", "One"),
        ("<!-- MTCHECK: Ignore MT201 --  so he\n spells it -->\nOne\n", "One"),
        ("<!-- mtcheck: ignore MT201 - so he spells it -->\nOne\n", "One"),
        ("<!-- mtcheck: ignore MT201 \u2014 so he spells it -->\nOne\n", "One"),
        ("<!-- mtcheck: ignore MT201 \u2013 so he spells it -->\r\nOne\r\n", "One"),
    ],
)
def test_a_comment_before_a_block_holds_for_that_block(tmp_path: Path, text: str, expected: str) -> None:
    (said,) = list_said(read_markdown(tmp_path, text))
    assert said[:3] == (("MT201",), "so he spells it", expected)


def test_a_comment_behind_prose_holds_for_its_own_line(tmp_path: Path) -> None:
    comment = "<!-- mtcheck: ignore MT201 -- so he spells it -->"
    table = f"| a {comment} | b |\n| - | - |\n| c | d |\n"
    text = f"---\ntitle: T\n---\nOne **word**.\nTwo {comment} words.\nThree.\n\n{table}"
    assert list_said(read_markdown(tmp_path, text)) == [
        Said(("MT201",), "so he spells it", f"Two {comment} words.", 5),
        Said(("MT201",), "so he spells it", f"| a {comment} | b |", 8),
    ]


def test_codes_and_names_are_parted_by_commas_or_blanks_and_none_means_all(tmp_path: Path) -> None:
    text = "One <!-- mtcheck: ignore MT2, doubled-word MT305 - a --> <!-- mtcheck: ignore -- b - c -- d -->\n"
    first, second = read_markdown(tmp_path, text).suppressions
    assert (first.codes, first.reason, second.codes, second.reason) == (
        ("MT2", "doubled-word", "MT305"),
        "a",
        (),
        "b - c -- d",
    )


def test_a_region_reaches_from_its_start_to_its_end_and_regions_of_other_codes_may_cross(tmp_path: Path) -> None:
    text = (
        "One.\n\n<!-- mtcheck: ignore-start MT2 -- poem -->\nTwo.\n\n"
        "<!-- mtcheck: ignore-start MT3 -- song -->\nThree.\n\n"
        "<!-- mtcheck: ignore-end MT2 -->\nFour.\n\n<!-- mtcheck: ignore-end -->\nFive.\n"
    )
    said = list_said(read_markdown(tmp_path, text))
    shown = [(codes, reason, words.count("."), "Two" in words, "Four" in words) for codes, reason, words, _ in said]
    assert shown == [(("MT2",), "poem", 2, True, False), (("MT3",), "song", 2, False, True)]


def test_an_end_without_codes_ends_the_region_that_began_last(tmp_path: Path) -> None:
    text = (
        "<!-- mtcheck: ignore-start MT2 -- poem -->\nOne.\n\n"
        "<!-- mtcheck: ignore-start MT3 -- song -->\nTwo.\n\n<!-- mtcheck: ignore-end -->\nThree.\n\n"
        "<!-- mtcheck: ignore-end -->\nFour.\n"
    )
    said = list_said(read_markdown(tmp_path, text))
    assert [(codes, "One" in words, "Two" in words, "Three" in words) for codes, _, words, _ in said] == [
        (("MT2",), True, True, True),
        (("MT3",), False, True, False),
    ]


def test_a_comment_for_the_file_holds_for_all_of_the_article(tmp_path: Path) -> None:
    article = read_markdown(tmp_path, "One.\n\n<!-- mtcheck: ignore-file MT5 -- archive -->\n")
    (comment,) = article.suppressions
    assert (comment.field, tell(article, comment)) == (None, Said(("MT5",), "archive", article.text, 3))


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- mtcheck: ignore MT201 -- shown -->` is how.\n",
        "```\n<!-- mtcheck: ignore MT201 -- shown -->\n```\n\nOne.\n",
        "    <!-- mtcheck: ignore MT201 -- shown -->\n\nOne.\n",
        "\\<!-- mtcheck: ignore MT201 -- shown --> One.\n",
        "<!-- mtcheck is what we run -->\n\nOne.\n",
        "<!-- markdownlint-disable MD013 -->\n\nOne.\n",
        "---\nnote: '<!-- mtcheck: ignore MT201 -- shown -->'\n---\nOne.\n",
    ],
)
def test_what_is_code_or_somebody_elses_comment_says_nothing(tmp_path: Path, text: str) -> None:
    assert read_markdown(tmp_path, text).suppressions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- mtcheck: ignore MT201 -->\nOne.\n", [NO_REASON]),
        ("<!-- mtcheck: ignore MT201 -- -->\nOne.\n", [NO_REASON]),
        ("<!-- mtcheck: ignore MT201 -- . -->\nOne.\n", [NO_REASON]),
        ("<!-- mtcheck: ignore MT201 -- -- -->\nOne.\n", [NO_REASON]),
        ("<!-- mtcheck: ignore-file MT201-because -->\nOne.\n", [NO_REASON]),
        ("One.\n\n<!-- mtcheck: ignore MT201 -- why -->\n", [NO_TEXT]),
        ("<!-- mtcheck: ignore-start MT2 -- why -->\nOne.\n<!-- mtcheck: ignore-end MT3 -->\n", [NO_END, NO_START]),
        ("<!-- mtcheck: ignore-start MT2 -->\nOne.\n\n<!-- mtcheck: ignore-end -->\n", [NO_REASON]),
        (
            "<!-- mtcheck: ignroe MT2 -- why -->\nOne.\n",
            ['"ignroe" says nothing to mtcheck, did you mean "ignore"?; write ' + LIKE_THIS],
        ),
        ("<!-- mtcheck: -->\nOne.\n", [f'"" says nothing to mtcheck; write {LIKE_THIS}']),
    ],
)
def test_a_comment_that_can_suppress_nothing_is_kept_with_its_fault(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    assert [comment.fault for comment in read_markdown(tmp_path, text).suppressions] == expected


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Port closed</title></head><body>
<nav>Home <!-- mtcheck: ignore MT301 -- of the furniture --> Sport</nav><article>
<!-- mtcheck: ignore MT313 -- the headline is a quotation -->
<h1>Port closed</h1>
<p>The mayor of the small town by the sea said on Monday that the port was closed until further notice.</p>
<!-- mtcheck: ignore MT304 -- as it was sung -->
<p>He sang of the the <em>sea</em> for a long time, and nobody in the hall was able to stop him from going on.</p>
<p>The union said on Tuesday that the workers had not been asked <!-- mtcheck: ignore MT305 -- their words -->before
the gate was shut by the guards.</p>
<!-- mtcheck: ignore-start MT5 -- minutes -->
<p>The council met again on Wednesday evening and talked about the port for three hours without a result.</p>
<p>It will meet once more next week, when the harbour master is back from his journey to the capital.</p>
<!-- mtcheck: ignore-end -->
<p>Nobody else wanted to say anything about the matter before the end of the week, a spokeswoman told us.</p>
</article></body></html>
"""


def test_a_comment_of_a_page_holds_for_a_paragraph_of_the_text_that_was_found_in_it(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    article = read(path)
    told = [(c.codes, c.line, c.fault, tell(article, c).words[:12], c.field) for c in article.suppressions]
    assert told == [
        (("MT301",), 2, NO_TEXT, "", "text"),
        (("MT313",), 3, "", "Port closed", "title"),
        (("MT304",), 6, "", "He sang of t", "text"),
        (("MT305",), 8, "", "The union sa", "text"),
        (("MT5",), 10, "", "The council ", "text"),
    ]
    region = tell(article, article.suppressions[-1]).words
    assert region.startswith("The council met")
    assert region.rstrip().endswith("the capital.")


HTML = "<p>He said so.</p><p>So.</p><!-- mtcheck: ignore MT304 -- his own --><p>And the the end.</p><p>So.</p>"
FEED = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    f"<title>x</title><item><guid>a</guid><title>One</title><content:encoded><![CDATA[{HTML}]]></content:encoded>"
    "</item></channel></rss>"
)


@pytest.mark.parametrize(
    ("name", "content", "fields"),
    [
        ("feed.xml", FEED, {}),
        ("wordpress.json", json.dumps([{"id": 1, "title": {"rendered": "T"}, "content": {"rendered": HTML}}]), {}),
        (
            "feed.json",
            json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": HTML}]}),
            {},
        ),
        ("records.jsonl", json.dumps({"id": "1", "body": HTML}) + "\n", {"text": "body"}),
    ],
)
def test_comments_in_the_html_of_feeds_and_records_hold_too(
    tmp_path: Path, name: str, content: str, fields: dict[str, str]
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    article = read(path, **fields)
    assert list_said(article) == [Said(("MT304",), "his own", "And the the end.", None)]
    assert [comment.is_embedded for comment in article.suppressions] == [True]


COMMENT = "<!-- mtcheck: ignore MT304 -- his own -->"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"And of of. {COMMENT}", f"And of of. {COMMENT}"),
        (f"One.\nAnd of of. {COMMENT} So.\nTwo.", f"And of of. {COMMENT} So."),
        (f"One.\r\n{COMMENT} And of of.\r\nTwo.", " And of of."),
        (f"One.\n\n{COMMENT}\n\nAnd of of.\nTwo.", "And of of."),
        (f"<p>One.</p><p>And <b>of of</b>.{COMMENT}</p><p>Two.</p>", f"And <b>of of</b>.{COMMENT}"),
        (f"<p>One.</p>{COMMENT}<!-- <p>of --><P class='x'>And of of.</P><p>Two.</p>", "And of of."),
        (f"One.<br><i></i>{COMMENT} of of<br/>Two. <!-- and so", " of of"),
    ],
)
def test_comments_in_a_text_that_nobody_mapped_hold_for_its_lines_and_paragraphs(
    tmp_path: Path, text: str, words: str
) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")
    article = read(path)
    assert article.text == text
    assert list_said(article) == [Said(("MT304",), "his own", words, None)]
    (comment,) = article.suppressions
    assert comment.place is not None
    assert (comment.is_embedded, text[comment.place.start : comment.place.end]) == (True, COMMENT)


def test_comments_in_a_list_of_sentences_hold_for_their_sentence_and_for_regions(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    start, end = "<!-- mtcheck: ignore-start MT2 -- so -->", "<!-- mtcheck: ignore-end -->"
    items = [f"One of of. {COMMENT}", f"Two. {start}", "Three.", f"{end} Four.", "<!-- mtcheck: ignore MT1 -- so -->"]
    path.write_text(json.dumps({"text": items}) + "\n", encoding="utf-8")
    article = read(path)
    assert [tell(article, comment)[2] for comment in article.suppressions] == [items[0], f"{start}\nThree.\n", ""]
    assert [comment.fault for comment in article.suppressions] == ["", "", NO_TEXT]


@pytest.mark.parametrize("name", ["post.md", "post.html"])
def test_comments_of_a_file_are_those_of_whoever_keeps_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("<html><body><p>One.</p><!-- mtcheck: ignore -- why --><p>Two.</p></body></html>", encoding="utf-8")
    assert [comment.is_embedded for comment in read(path).suppressions] == [False]


def test_paragraphs_that_read_alike_are_told_apart_by_their_order(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    html = "<p>So.</p><p>And.</p><p>So.<!-- mtcheck: ignore MT304 -- his own --></p>"
    path.write_text(json.dumps({"id": "1", "body": html}) + "\n", encoding="utf-8")
    article = read(path, text="body")
    assert article.suppressions[0].span.start == article.text.rindex("So.")


def test_a_region_of_html_ends_with_the_paragraph_that_its_end_stands_in() -> None:
    html = (
        "<p>One.<!-- mtcheck: ignore-start -- verse --></p><p>Two.</p>"
        "<p>Three.<!-- mtcheck: ignore-end --></p><p>Four.</p>"
    )
    text = "One.\n\nTwo.\n\nThree.\n\nFour."
    (comment,) = read_html_comments(html, text)
    assert text[comment.span.start : comment.span.end] == "One.\n\nTwo.\n\nThree."


def test_a_paragraph_is_known_again_where_the_extraction_cut_or_joined_it() -> None:
    html = "<p>Advert.</p><!-- mtcheck: ignore MT3 -- verse --><p>And the sea was wide, my dear. <b>Share</b></p>"
    text = "One.\n\nAnd the sea was wide, my dear.\n\nFour."
    (comment,) = read_html_comments(html, text)
    assert text[comment.span.start : comment.span.end] == "And the sea was wide, my dear."
    (short,) = read_html_comments("<!-- mtcheck: ignore MT3 -- verse --><p>One</p>", text)
    assert short.fault == NO_TEXT


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        (
            "One.\n\n<!-- mtcheck ignore MT304 -- why -->\n\nTwo.",
            3,
            NO_OPENING,
        ),
        ("One. <!-- mtcheck-ignore -->", 1, NO_OPENING),
        ("One. <!-- mt-check: ignore MT304 -- why -->", 1, NO_OPENING),
        ("One. <!-- @mtcheck disable MT304 -->", 1, NO_OPENING),
        ("One. <!-- mtcheck off -->", 1, NO_OPENING),
        ("One. <!-- mtcheck: off -->", 1, f'"off" says nothing to mtcheck; write {LIKE_THIS}'),
        (
            "<!-- mtcheck: ignore-next-line MT304 -- why -->\n\nOne.",
            1,
            f'"ignore-next-line" says nothing to mtcheck; write {LIKE_THIS}',
        ),
        ("One.\n\n<!-- mtcheck: ignore MT304 -- why\n\nTwo.", 3, NEVER_ENDS),
        ("One.\n\n<!-- a note\n\nTwo.", 3, NEVER_ENDS),
        ("<!-- mtcheck is fine -->\n\nOne.", None, ""),
        ("<!-- mtcheck ignores front matter, and mt-check offers nothing -->\n\nOne.", None, ""),
    ],
)
def test_a_comment_that_is_not_written_right_is_told(tmp_path: Path, text: str, line: int | None, fault: str) -> None:
    said = [(comment.line, comment.fault) for comment in read_markdown(tmp_path, text).suppressions]
    assert said == ([(line, fault)] if fault else [])


def test_a_comment_in_html_that_is_not_written_right_is_told() -> None:
    (said,) = read_html_comments("<p>One two three.</p><!-- mt_check_ignore MT304 -->", "One two three.")
    assert (said.fault, said.codes) == (NO_OPENING, ("MT304",))


def test_a_comment_in_plain_text_is_told_not_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("The the port.\nOpen. <!-- mtcheck: ignore MT304 -- why --> <!-- a note -->", encoding="utf-8")
    what = "comments suppress nothing in plain text; name the file .md, or suppress in the configuration"
    assert [(comment.line, comment.fault) for comment in read(path).suppressions] == [(2, what)]
