"""HTML in a text: every check reads what a browser shows, and every offset is one of the text as read."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.config.model import Config
from mtcheck.fixes import apply_fixes, list_fixes
from mtcheck.model import Article, Audit, Finding, Fix, Span, Verdict
from mtcheck.page.shown_html import show_html
from mtcheck.run import audit_article
from mtcheck.segment import find_blocks, segment

FRENCH = "Le maire a dit que le port est fermé depuis lundi soir, et personne ne sait pourquoi."
TRACE = "As an AI language model, I cannot translate this."
MARKUP = ("<p>", "</p>", "<br>", "<b>", "</b>", "&eacute;", "&amp;", "&lt;i&gt;", "<script>", "</script>", "<!-- a -->")
WORDS = ("Ports shut. ", "No", " ", "\n", "<", "a & b", '<a href="x?a=1&amp;b=2">', "</a>", "é", "😀")
HTML = st.lists(st.sampled_from(MARKUP + WORDS), max_size=24).map("".join)
FERRY = Path(__file__).parents[1] / "fixtures/articles/faulty/italian-ferry-strike.txt"


def audit(text: str, **about: object) -> Audit:
    return audit_article(Article("a", text, **about), Config())  # type: ignore[arg-type]  # tests name fields by keyword


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings if finding.code != "MT711"]


def shown(text: str) -> str:
    found = show_html(Article("a", text))
    return text if found is None else found.article.text


@given(HTML)
def test_words_and_sentences_stand_in_the_text_as_read(text: str) -> None:
    doc = segment(Article("a", text))
    for parts in (doc.words, doc.sentences):
        edges = [edge for part in parts for edge in (part.start, part.end)]
        assert edges == sorted(edges)
        assert not edges or edges[-1] <= len(text)
    read = [(word.text, text[word.start : word.end]) for word in doc.words]
    assert all(word == raw for word, raw in read if not {"<", "&"} & {*raw})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One&nbsp;&euro;<br>two</p><p>three <i>four</i></p>", "One\xa0€\ntwo\n\nthree four"),
        ("Fish &amp; chips<br/><br/>again", "Fish & chips\n\nagain"),
        ("Shut.<script>var a = '<p>';</script> Open.<!-- why -->", "Shut. Open."),
        ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;", "One\n\ntwo"),
        ("<ul>\n <li>One\n word</li>\n <li>two</li>\n <li>three</li>\n</ul>", "One word\n\ntwo\n\nthree"),
        (
            '<p>A port <a href="/">called</a> <em>Riga</em>.</p><img alt="x > y" /><p>a <bdi>b</bdi></p><p>c</p>',
            "A port called Riga.\n\na b\n\nc",
        ),
        ("No <b>port</b> <i>is</i> open.", "No port is open."),
        ("R&amp;D, x < y, <3 and <desk@example.org>", "R&amp;D, x < y, <3 and <desk@example.org>"),
        ("The <b> tag makes text bold.", "The <b> tag makes text bold."),
        ('Take <ph id="1"/> out.', 'Take <ph id="1"/> out.'),
        ("<p></p>", ""),
    ],
)
def test_a_text_reads_as_a_browser_shows_it(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{TRACE}</p>",
        f'<p class="x">The port opened at noon.</p><p class="x">{TRACE}</p>',
        f"The port opened at noon.<br><br>{TRACE}",
        f"<p>The port opened at noon.</p>\n<p>{TRACE.replace('language', '<b>language</b>')}</p>",
        f"&lt;p&gt;{TRACE}&lt;/p&gt;",
    ],
)
def test_a_model_that_speaks_inside_tags_is_found(text: str) -> None:
    found = [finding for finding in audit(text).findings if finding.code == "MT721"]
    assert found
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
    assert audit(text).verdict is Verdict.HOLD


def test_what_stands_in_the_source_language_inside_tags_is_found_with_its_entities() -> None:
    french = FRENCH.replace("é", "&eacute;")
    text = f"<p>The port opened at noon.</p><p>{french}</p>"
    found = [finding for finding in audit(text).findings if finding.code == "MT104"]
    assert [finding.text for finding in found] == [french]
    alone = audit(f"<div><p>{french} {french}</p></div>")
    assert alone.score.value is None


@pytest.mark.parametrize("between", ["", "\n"])
def test_html_is_judged_as_the_same_without_tags(between: str) -> None:
    text = FERRY.read_text(encoding="utf-8")
    plain = [" ".join(text[block.start : block.end].split()) for block in find_blocks(text)]
    marked = between.join(f'<p class="x">{html.escape(each)}</p>' for each in plain)
    expected, found = audit("\n\n".join(plain)), audit(marked)
    assert [(each.code, html.unescape(each.text)) for each in found.findings if each.code != "MT711"] == [
        (each.code, each.text) for each in expected.findings
    ]
    assert found.score.words == expected.score.words
    assert len(found.sentences) == len(expected.sentences)
    assert [each.code for each in found.findings].count("MT711") == 1


def test_html_throughout_is_one_finding_that_says_what_to_do() -> None:
    text = "<p>The port reopens.</p>\n<p>Ships <b>wait</b>.</p><p>Trains&nbsp;run &amp;quot;now&amp;quot;.</p>"
    told = [(each.text, each.message, each.suggestion) for each in audit(text).findings if each.code == "MT711"]
    advice = "name the field that holds it, so that it is read as HTML, such as --field text=text"
    assert told == [
        ("<p>", "<p> is the first of 8 tags of a text that is HTML throughout", advice),
        ("&amp;quot;", '&amp;quot; is HTML for "', '"'),
        ("&amp;quot;", '&amp;quot; is HTML for "', '"'),
    ]


def test_a_text_file_that_is_html_is_better_called_so() -> None:
    told = audit("<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>", has_lines=True).findings
    assert [each.suggestion for each in told] == ["name the file .html, so that it is read as a page"]


def test_a_clean_text_in_html_has_no_other_finding() -> None:
    text = (
        '<h2>Harbour</h2>\n<p>“The <em>port</em>”, he said, “is <a href="https://example.org/a?b=1&amp;c=2">open</a>.” '
        "It cost 5&nbsp;million.</p>\n<ul>\n<li>Ships</li>\n<li>Trains</li>\n</ul>\n<p>CO<sub>2</sub> fell; R&amp;D "
        "rose.</p>\n<script>var a = 1;</script>\n<blockquote><p>We don&#8217;t know, the mayor said.</p></blockquote>"
    )
    assert codes(audit(text).findings) == []


def test_a_fix_is_made_beside_tags_and_never_across_one() -> None:
    beside = audit("<p>He saw the the port.</p>")
    doubled = [each for each in beside.findings if each.code == "MT304"]
    assert [each.fix for each in doubled] == [Fix(Span(10, 17), "the", safe=True)]
    across = audit("<p>He saw the <b>the</b> port.</p>")
    assert [(each.fix, each.suggestion) for each in across.findings if each.code == "MT304"] == [(None, "the")]


def test_safe_fixes_of_a_text_with_some_html_are_made_at_once() -> None:
    text = "<p>The pier is shut.</p> He saw the the port.<br>"
    fixes = [finding.fix for finding in list_fixes(audit(text)) if finding.fix is not None]
    assert apply_fixes(text, fixes) == "The pier is shut. He saw the port."


def test_sentences_that_were_given_stay_as_many() -> None:
    items = ["<p>The port opened at noon.</p>", "<p></p>", "<p>Nobody was hurt.</p>"]
    starts = [0, len(items[0]) + 1, len(items[0]) + len(items[1]) + 2]
    segments = tuple(Span(start, start + len(item)) for start, item in zip(starts, items, strict=True))
    sources = ("<p>Le port a ouvert &agrave; midi.</p>", "", "<p>Personne n’est bless&eacute;.</p>")
    found = audit("\n".join(items), segments=segments, source=sources)
    text = found.article.text
    assert [text[span.start : span.end] for span in found.sentences] == [
        "The port opened at noon.",
        "",
        "Nobody was hurt.",
    ]
    source = "\n".join(found.article.source or ())
    assert [source[span.start : span.end] for span in found.source_sentences] == [
        "Le port a ouvert &agrave; midi.",
        "",
        "Personne n’est bless&eacute;.",
    ]


def test_a_title_with_tags_is_seen_through_too() -> None:
    found = audit("The port opened at noon.", title="<b>The the port</b> opens")
    assert [(each.code, each.text) for each in found.findings if each.field == "title"] == [
        ("MT711", "<b>The the port</b>"),
        ("MT304", "The the"),
    ]


def test_references_are_compared_with_what_is_shown() -> None:
    found = audit("<p>The port opened at noon.</p>", references=(("The port opened at noon.",),))
    assert found.reference_scores is not None
    assert found.reference_scores.chrf == 100


@pytest.mark.parametrize("piece", ["<!--", "<script>", '<a "', "<b>", "&amp;", "<p>One.</p>", "&lt;p&gt;"])
def test_what_only_a_joker_writes_takes_no_hours(piece: str) -> None:
    text = "<p>One.</p>" * 3 + piece * 20_000
    assert show_html(Article("a", text)) is not None
