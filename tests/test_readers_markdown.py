"""What of a Markdown file is prose, in offsets of the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.model import Article, Failure, Span
from mtcheck.readers import ReadOptions, read_articles
from mtcheck.readers.front_matter import FrontMatter, read_front_matter
from mtcheck.readers.markdown_marks import find_prose

POST = Path(__file__).parent.parent / "fixtures/feeds/post.md"


def hidden(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_prose(text).hidden]


def blocks(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_prose(text).blocks]


def read(path: Path) -> Article:
    (article,) = read_articles([str(path)])
    assert isinstance(article, Article)
    return article


def test_a_post_is_the_file_exactly_with_its_front_matter_read() -> None:
    article = read(POST)
    assert article.text == POST.read_text(encoding="utf-8")
    assert (article.title, article.published, article.language, article.source_language, article.url) == (
        "Budapest: the baths raise their prices again",
        "2024-06-11",
        "en",
        "hu",
        "https://duna.example/en/baths",
    )
    assert article.has_lines


def test_the_markup_of_a_post_is_hidden_and_its_blocks_are_known() -> None:
    article = read(POST)
    text = article.text
    assert [text[span.start : span.end] for span in article.hidden] == [
        text[: text.index("#") + 1],
        "**",
        "**",
        "[",
        "](https://duna.example/en/bgyh)",
        ">",
        "-",
        "-",
        "-",
        "*",
        "*",
        "[^1]\n\n![Steam over the outdoor pool](steam.jpg)",
        text[text.index("```sh") : text.index("The city council")].strip(),
        "[^1]:",
    ]
    assert [text[span.start : span.end][:24] for span in article.blocks or ()] == [
        "The baths raise their pr",
        "The thermal baths of Bud",
        "“We have held out as lon",
        "A day ticket for the Sze",
        "Morning tickets stay as ",
        "Children under two pay n",
        "The *Lukács* bath closes",
        "The prices can be fetche",
        "The city council will di",
        "The work will take eight",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[elle] considered[e] that [the president] was right [sic].",
        "Elle est [arrivée] hier[e] (e) et [...]",
        "2 * 3 * 4 and snake_case_name and ~one~ tilde",
        "A lonely ` backtick and a lonely * star",
        "5 < 6 and 7 > 3, AT&T, R&D",
        "Line one\nline two\n\nNext \\ paragraph",
        "[ ] and [x](no target",
    ],
)
def test_ordinary_brackets_and_signs_are_prose(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "See [the *long* report](https://a.example/b(c) 'Title') now.",
            ["[", "*", "*", "](https://a.example/b(c) 'Title')"],
        ),
        ("See [the report][r] or [r].\n\n[r]: https://a.example", ["[", "][r]", "[", "]", "[r]: https://a.example"]),
        ("Only [the president][1] said so.", []),
        ("Mail <desk@a.example> or <https://a.example>.", ["<desk@a.example>", "<https://a.example>"]),
        ("Some <b>bold</b> text<!-- note -->.", ["<b>", "</b>", "<!-- note -->"]),
        ("Fish &amp; chips \\*here\\*", ["&amp;", "\\", "\\"]),
        ("***Both*** and __strong__ and ~~gone~~", ["***", "***", "__", "__", "~~", "~~"]),
        ("Call `f(x)` and ``a ` b``.", ["`f(x)`", "``a ` b``"]),
        ("Words\n\n    code\n\nWords", ["code"]),
        ("```\ncode\n```\nWords", ["```\ncode\n```"]),
        ("~~~\nnever closed", ["~~~\nnever closed"]),
        ("Title\n=====\n\n## Sub ##", ["=====\n\n##", "##"]),
        ("> One\n> two\nlazy", [">", ">"]),
        ("- one\n  1. two\n     more", ["-", "1."]),
        ("Words ![`alt` text](a.png) after", ["![`alt` text](a.png)"]),
        ("![Alt text](a.png) after", ["![Alt text](a.png)"]),
        ("[![Alt](a.png)](https://b.example) after", ["[![Alt](a.png)](https://b.example)"]),
        ("Word.[^note]\n\n[^note]: The note itself.", ["[^note]\n\n[^note]:"]),
        ("One\n\n***\n\nTwo", ["***"]),
        ("<div class='x'>\n<p>One <i>two</i></p>\n</div>", ["<div class='x'>\n<p>", "<i>", "</i></p>\n</div>"]),
        ("<script>\nvar a = 1;\n</script>\n\nWords", ["<script>\nvar a = 1;\n</script>"]),
        ("[a](\nhttps://b.example)", ["[", "](\nhttps://b.example)"]),
        (":::note\nWords.\n:::", [":::note", ":::"]),
        ("- ::: {.note}\n  Words.\n  :::", ["- ::: {.note}", ":::"]),
        (":::tip[What he said]\nWords.\n:::", [":::tip[", "]", ":::"]),
        ("::youtube[A cat]{#x}", ["::youtube[", "]{#x}"]),
        ("Port\n: The harbour.\n\n:   The the\n    quay.", [":", ":"]),
        ("At 5 : 3 it ended\n:so it did, and\n:-) he said:\nno", []),
    ],
)
def test_markup_is_hidden_and_nothing_else(text: str, expected: list[str]) -> None:
    assert hidden(text) == expected
    windows = text.replace("\n", "\r\n")
    assert hidden(windows) == [piece.replace("\n", "\r\n") for piece in expected]


def test_paragraphs_headings_items_and_cells_are_blocks() -> None:
    text = "# One\n\n> Two\n> *three*\n\n- four\n\n  five\n- six\n\n"
    text += "| a | b \\| c |\n|---|---|\n| *d* | e |\n| d |\n\nSeven\n---\n\nEight\n: nine\n: ten\n"
    assert blocks(text) == [
        "One",
        "Two\n> *three",
        "four",
        "five",
        "six",
        "a",
        "b \\| c",
        "d",
        "e",
        "d",
        "Seven",
        "Eight",
        "nine",
        "ten",
    ]


def test_the_parts_of_an_html_block_are_blocks() -> None:
    assert blocks("<div>\n<p>One <b>two</b> three</p><p>Four</p>\n</div>\n") == ["One <b>two</b> three", "Four"]


def test_offsets_begin_after_the_front_matter() -> None:
    text = "---\ntitle: One\n---\n# Two\n"
    assert find_prose(text, 19).blocks == (Span(21, 24),)
    assert find_prose(text, 19).hidden == (Span(0, 20),)


@given(
    st.lists(
        st.sampled_from(
            ["word ", "é", "\n", "\r\n", "\r", "\t", "    ", "*", "**", "_", "~~", "`", "```", "[", "]", "](", "(", ")"]
        )
        | st.sampled_from(
            ["<b>", "<!--", "-->", "<", ">", "> ", "- ", "1. ", "# ", "|", "|-|-|\n", "[^1]", "[a]: b\n", "!", "\\"]
        )
        | st.sampled_from(["$", "$$"])
        | st.characters(codec="utf-8"),
        max_size=60,
    ).map("".join)
)
def test_hidden_spans_and_blocks_ascend_apart_inside_the_text(text: str) -> None:
    prose = find_prose(text)
    for spans in (prose.hidden, prose.blocks):
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in prose.hidden)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: 'It''s over'\nlang: fr # note\n---\nText", {"title": "It's over", "lang": "fr"}),
        ('---\r\nTitle: "A: \\"b\\""\r\ntags:\r\n  - x\r\n  y: z\r\n---\r\n', {"title": 'A: "b"', "tags": ""}),
        ("---\ntitle: >-\n  Two\n  lines\ndate: 2024-05-01\n...\nText", {"title": "Two lines", "date": "2024-05-01"}),
        ('+++\ntitle = "From Hugo"\n[params]\n+++\nText', {"title": "From Hugo"}),
    ],
)
def test_front_matter_is_read_line_by_line(text: str, expected: dict[str, str]) -> None:
    assert read_front_matter(text).values == expected
    assert read_front_matter(text).end == len(text.removesuffix("Text"))


@pytest.mark.parametrize(
    "text",
    ["---\nA rule came first.\n\n---\n", "---\nx = y\n---\n", "---\ntitle: never closed\n", "Text\n---\na: b\n---\n"],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text) == FrontMatter({}, 0)


def test_a_path_is_no_address_and_a_word_no_language(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\npermalink: /2024/a/\nlanguage: English\n---\nText", encoding="utf-8")
    (article,) = read_articles([str(path)], ReadOptions(language="en-GB", source_language="cs"))
    assert isinstance(article, Article)
    assert (article.url, article.language, article.source_language) == (None, "en-GB", "cs")


@pytest.mark.parametrize(
    "word",
    ["<!-- --> encore", "[encore](http://a.b)", "*encore*", "`encore`", "<b>encore</b>", "encore<br>", "encore[^1]"],
)
@pytest.mark.parametrize("ending", ["md", "txt"])
def test_markup_inside_an_untranslated_sentence_does_not_hide_it(word: str, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"post.{ending}"
    sentence = f"Les familles attendent {word} toujours une réponse du gouvernement."
    path.write_text(f"The mayor met them on Monday. {sentence} He left.\n", encoding="utf-8")
    (audit,) = mtcheck.audit(str(path))
    assert [finding.text for finding in audit.findings if finding.code == "MT104"] == [sentence]
    assert str(audit.verdict) == "hold"


def read_unread(folder: Path, name: str, text: str) -> list[tuple[str, ...]]:
    """What of the articles of a file is told as not read."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [item.unread for item in read_articles([str(path)]) if isinstance(item, Article)]


def test_what_readers_may_see_and_no_check_reads_is_known(tmp_path: Path) -> None:
    image, link = '![The harbour at dawn](a.jpg "Riga")', '[there](http://a.b "The old port")'
    body = f"The port opened at noon. {image} ![dawn.jpg](a.jpg) See {link}.\n\n```\nx = 1\n```\n\n    y = 2\n"
    front = "---\ntitle: Port\ndescription: A port that nobody knew.\nsummary: The port opened…\n---\n"
    told = ("code block", "code block", "image description", "link title", "link title", "description")
    assert read_unread(tmp_path, "a.md", front + body) == [told]
    entry = "<item><title>Port</title><description>{}</description>{}</item>"
    content = "<content:encoded>&lt;p&gt;The port opened at noon.&lt;/p&gt;</content:encoded>"
    items = entry.format("A port.", content) + entry.format("The port […]", content) + entry.format("A port.", "")
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    rss = f'<rss version="2.0" {space}><channel>{items}</channel></rss>'
    assert read_unread(tmp_path, "a.rss", rss) == [("excerpt",), (), ()]
    post = '{"content": {"rendered": "<p>The port opened at noon.</p>"}, "excerpt": {"rendered": "<p>%s</p>"}}'
    posts = f"[{post % 'A port.'}, {post % 'The port opened [&hellip;]'}]"
    assert read_unread(tmp_path, "a.json", posts) == [("excerpt",), ()]
    line = '{"lead": "A port that nobody knew.", "teaser": "The <b>port</b>…", "text": "The port opened at noon."}\n'
    assert read_unread(tmp_path, "a.jsonl", line + '{"summary": "", "text": "A port."}\n') == [('"lead" field',), ()]
    page = '<html><head><meta name="description" content="{}"></head><body><p>{}</p></body></html>'
    prose = "The port of Riga opened again at noon on Monday, the harbour master said, after a week of storms. " * 3
    assert read_unread(tmp_path, "a.html", page.format("A port.", prose)) == [("description",)]
    assert read_unread(tmp_path, "b.html", page.format("The port of Riga opened", prose)) == [()]


@pytest.mark.parametrize("fence", ["```", "~~~~ text", "> ```"])
def test_a_block_of_code_that_nothing_closes_may_hold_the_rest_of_the_text(fence: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    prefix = "> " if fence.startswith(">") else ""
    path.write_text(f"The port opened.\n\n{fence}\n{prefix}The the rest is here.\n", encoding="utf-8")
    what = "the block of code that begins here is never closed, so that the rest of the text may stand in it"
    failure = Failure(f"{path}:3", what, "close it by a line like its first", str(path))
    assert list(read_articles([str(path)])) == [failure]
    closing = fence.removesuffix(" text")
    path.write_text(f"The port opened.\n\n{fence}\n{prefix}x = 1\n{closing}\n", encoding="utf-8")
    assert read_unread(tmp_path, "a.md", path.read_text(encoding="utf-8")) == [("code block",)]


@pytest.mark.parametrize(
    "tag",
    [
        '{{< figure src="a.jpg" >}}',
        "{{% note %}}",
        "{% include ad.html %}",
        "{% post_url 2024-01-02-dam %}",
        "{{ page.title }}",
    ],
)
def test_a_tag_of_the_program_that_makes_a_site_is_no_prose(tag: str) -> None:
    text = f"The port opened {tag} at noon.\n\n{tag}\n\nIt rained."
    assert hidden(text) == [tag, tag]


@pytest.mark.parametrize(
    "formula",
    [
        "$the the$",
        "$a_1 * b_2$",
        "$\\alpha < 5$",
        "$f(x) = 2x$",
        "$A$",
        "$(a + b)^2$",
        "$$x + y$$",
        "$\\text{so it is}$",
    ],
)
def test_a_formula_is_no_prose(formula: str) -> None:
    assert hidden(f"Where {formula}, and *not* ({formula}), is {formula}.") == [formula, "*", "*", formula, formula]
    assert hidden(f"Where [{formula}](http://a.b) is.") == [f"[{formula}](http://a.b)"]


@pytest.mark.parametrize("formula", ["$$\nthe the\n$$", "$$ a * b * c $$", "$$a\n\\\\ b$$"])
def test_a_formula_on_lines_of_its_own_is_no_prose(formula: str) -> None:
    text = f"So:\n\n{formula}\n\nAnd:\n{formula}\nBut."
    assert hidden(text) == [formula, formula]
    assert hidden(text.replace("\n", "\r\n")) == [formula.replace("\n", "\r\n")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 to $10, $5-$10, $5/$6 or $5m ($6 in A$).",
        "It costs $US5 (A$7) in the US$, and $NZ 20 in NZ$.",
        "The $-denominated debt, the euro/$-rate and the €/$ rate.",
        "Shares of $TSLA and of $AAPL/$MSFT (not $TSLA).",
        "Too $hort, A$AP Rocky and Ke$ha, or Ca$h and Micro$oft.",
        "The sign '$' and the sign '$', ($), in $, or in $.",
        "In $m. It fell. In $bn/$m; that is in $.",
        "A $$ inn beside a $$ bar, from $$ to $$$.",
        "Paid in $b. The rate is 5$, or 6$.",
        "He paid \\$a and b\\$.",
        "$",
    ],
)
def test_a_price_is_prose(text: str) -> None:
    assert "".join(hidden(text)).strip("\\") == ""


def test_a_place_that_nobody_filled_in_is_prose() -> None:
    assert hidden("The port of {{name}} opened, said {0}, $NAME$, $first_name$, ${first}${last}.") == []


def test_the_html_of_a_character_is_hidden_unless_it_was_escaped_twice() -> None:
    assert hidden("Bread &amp; butter, &quot;no&quot;") == ["&amp;", "&quot;", "&quot;"]
    assert hidden("Bread &amp;amp; butter, &amp;quot;no&amp;quot;") == []
