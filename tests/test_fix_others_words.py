"""Another person's words, however a file shows that they are quoted: `mtcheck fix` leaves them, and no others."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest

from mtcheck.config.model import Config
from mtcheck.readers import ReadOptions
from mtcheck.runs.fix_session import FixedFile, fix_sources
from mtcheck.runs.progress import Progress
from mtcheck.session import Session

QUOTED = "the the port was shut"
BESIDE = "Nobody of of Riga saw it."
MADE = "Nobody of Riga saw it."


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Run:
    """One run over a file of this text: what became of it."""

    def __init__(self, name: str, text: str) -> None:
        self.files: list[FixedFile] = []
        Path(name).write_bytes(text.encode())
        session = Session((name,), Config(), ReadOptions())
        self.totals = fix_sources(session, Progress(str), self.files.append)

    @property
    def text(self) -> str:
        (file,) = self.files
        return file.new.decode()


ENTITIES = [
    ("&ldquo;", "&rdquo;"),
    ("&quot;", "&quot;"),
    ("&laquo;", "&raquo;"),
    ("&bdquo;", "&ldquo;"),
    ("&#8220;", "&#8221;"),
    ("&#x201C;", "&#x201D;"),
    ("&#034;", "&#034;"),
    ("&lsquo;", "&rsquo;"),
    ("&#39;", "&apos;"),
    ("&lsaquo;", "&rsaquo;"),
    ("&ldquo;", "”"),
]
"""Marks as HTML writes them."""


@pytest.mark.parametrize(("opening", "closing"), ENTITIES)
@pytest.mark.parametrize(
    "frame", ["He said {} of it.", "{} he said.", "He said {}", "He said *{}* of it.", "| {} | so |\n|-|-|"]
)
def test_words_in_marks_that_are_written_as_html_writes_them_are_left(opening: str, closing: str, frame: str) -> None:
    text = f"The mayor spoke.\n\n{frame.format(opening + QUOTED + closing)}\n\n"
    done = Run("a.md", f"{text}{BESIDE}\n")
    assert done.text == f"{text}{MADE}\n"
    assert (done.totals.fixes, done.totals.quoted) == (1, 1)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("He said &ldquo;it is shut&rdquo; of the the port.", "He said &ldquo;it is shut&rdquo; of the port."),
        ("&quot;It is shut.&quot; So is the the port.", "&quot;It is shut.&quot; So is the port."),
        ("Of the the port &quot;it is shut&quot; he said.", "Of the port &quot;it is shut&quot; he said."),
        ("Fish &amp; chips of the the port &gt; all.", "Fish &amp; chips of the port &gt; all."),
        ("Set <q>so</q> and the the port.", "Set <q>so</q> and the port."),
        ('<div class="a">So is the the port.</div>', '<div class="a">So is the port.</div>'),
        ('<p class="quotas quote-form">The the port.</p>', '<p class="quotas quote-form">The port.</p>'),
        ('<div title="quote">The the port.</div>', '<div title="quote">The port.</div>'),
        ('<p class="quote">He</p><p>left the the port.</p>', '<p class="quote">He</p><p>left the port.</p>'),
        (
            "<div>He <p class='quote'>spoke</p> of the the port.</div>",
            "<div>He <p class='quote'>spoke</p> of the port.</div>",
        ),
        ("> He spoke\nof it.\n\nSo is the the port.", "> He spoke\nof it.\n\nSo is the port."),
        ("> He spoke.\n# The the port", "> He spoke.\n# The port"),
        ("- > He spoke.\n- So is the the port.", "- > He spoke.\n- So is the port."),
        ("— He spoke.\n\nSo is the the port.", "— He spoke.\n\nSo is the port."),
        ("–5 degrees in the the port.", "–5 degrees in the port."),
        ("<p>— He spoke.</p><p>So is the the port.</p>", "<p>— He spoke.</p><p>So is the port.</p>"),
        ("<td>—</td><td>So is the the port</td>", "<td>—</td><td>So is the port</td>"),
        ("<b>Riga</b> — so is the the port.", "<b>Riga</b> — so is the port."),
        ("--- He left the the port.", "--- He left the port."),
        ("Of the port — and the the bay.", "Of the port — and the bay."),
        (":::note\nSo is the the port.\n:::", ":::note\nSo is the port.\n:::"),
        ("::: {#quote .lead}\nSo is the the port.\n:::", "::: {#quote .lead}\nSo is the port.\n:::"),
        (":::quote\nHe spoke.\n:::\nSo is the the port.", ":::quote\nHe spoke.\n:::\nSo is the port."),
        (":::quota\nSo is the the port.\n:::", ":::quota\nSo is the port.\n:::"),
        ("{{< quotes/a >}}So is the the port.{{< /quotes/a >}}", "{{< quotes/a >}}So is the port.{{< /quotes/a >}}"),
        (
            "{{< quote text='a' >}} The the port. {{< quote >}}It{{< /quote >}}",
            "{{< quote text='a' >}} The port. {{< quote >}}It{{< /quote >}}",
        ),
        ('{{< quote text="a" >}} So is the the port.', '{{< quote text="a" >}} So is the port.'),
        (
            '{{< quote "a" />}} The the port. {{< quote >}}It{{< /quote >}} and the the bay.',
            '{{< quote "a" />}} The port. {{< quote >}}It{{< /quote >}} and the bay.',
        ),
        ("He spoke.\n{: .quote}\nSo is the the port.", "He spoke.\n{: .quote}\nSo is the port."),
        ("{: .quote}\nHe spoke.\n\nSo is the the port.", "{: .quote}\nHe spoke.\n\nSo is the port."),
        ("So is the the port.\n\n{: .quote}\n\nAnd the the bay.", "So is the port.\n\n{: .quote}\n\nAnd the bay."),
        ("So is the the port.\n{: .quote-form}", "So is the port.\n{: .quote-form}"),
        ("So is the the port.\n{:quote: .lead}", "So is the port.\n{:quote: .lead}"),
        ("{% cqs %}So is the the port.{% endcqs %}", "{% cqs %}So is the port.{% endcqs %}"),
        ("!!! quote\n    He spoke.\n\nSo is the the port.", "!!! quote\n    He spoke.\n\nSo is the port."),
    ],
)
def test_what_stands_beside_them_is_put_right(text: str, fixed: str) -> None:
    assert Run("a.md", text).text == fixed


@pytest.mark.parametrize(
    "text",
    [
        f"> He spoke\nand {QUOTED}.",
        f"> He spoke\n*and* {QUOTED}.",
        f"- > And {QUOTED}.",
        f"1. > He spoke\n   and {QUOTED}.",
        f"- He spoke.\n\n    > And {QUOTED}.",
        f"> - He spoke\n>   and {QUOTED}.",
        f"> > He spoke\nand {QUOTED}.",
        f"<blockquote>And {QUOTED}.</blockquote>",
        f'<blockquote class="a">\n\nHe spoke.\n\nAnd {QUOTED}.\n\n</blockquote>',
        f"<blockquote>So <blockquote>it</blockquote> is: {QUOTED}.</blockquote>",
        f"He said <q>{QUOTED}</q> of it.",
        f'<div class="quote">And {QUOTED}.</div>',
        f"<div class='lead pull-quote'>\n\nHe spoke.\n\n<div>He</div>\n\nAnd {QUOTED}.\n\n</div>",
        f"<aside class=pullquote>And {QUOTED}.</aside>",
        f'<figure class="wp-block-quote is-style-a"><p>He spoke.</p><p>And {QUOTED}.</p></figure>',
        f'<p id="a" class="quote__text">And {QUOTED}.</p>',
        f'He said <span class="Quoted">{QUOTED}</span> of it.',
        f'<ul><li class="quote">And {QUOTED}.</li></ul>',
        f'<h3 class="pullquote">And {QUOTED}</h3>',
        f'He said <em class="quote">{QUOTED}</em> of it.',
        f'<details class="quote"><summary>So</summary>And {QUOTED}.</details>',
        f'<div title="1 > 0" class="quote">And {QUOTED}.</div>',
        f"<div title='1 > 0' data-a = '>' class='quote'>And {QUOTED}.</div>",
        f'<div class="quote">He spoke.<br class="quote"><div title="a > b">So</div> and {QUOTED}.</div>',
        f'<a-quote class="epigraph">He spoke.<hr/>And {QUOTED}.</a-quote>',
        f"— And {QUOTED}, said the mayor.",
        f"– And {QUOTED}, said the mayor.",
        f"—And {QUOTED}, said the mayor.",
        f"-- And {QUOTED}, said the mayor.",
        f"*&mdash; And {QUOTED}*, said the mayor.",
        f"- — And {QUOTED}, said the mayor.",
        f"He came.\n— And {QUOTED}.",
        f"1. - — And {QUOTED}.",
        f"• — And {QUOTED}.",
        f"— 20 years, and {QUOTED}.",
        f"—20 years, and {QUOTED}.",
        f"– $5, and {QUOTED}.",
        f"<p>— And {QUOTED}.</p>",
        f'<div><p class="a">\n<em>— And {QUOTED}</em>, he said.</p></div>',
        f"<p>He came.</p><p>— <b>And</b> {QUOTED}.</p>",
        f"<p>He came.<br>— And {QUOTED}.</p>",
        f"He came.<br />— 20 years, and {QUOTED}.",
        f":::quote\nAnd {QUOTED}.\n:::",
        f":::cite\nAnd {QUOTED}.\n:::",
        f"!!! pullquote\n    And {QUOTED}.",
        f"::: {{.pull-quote}}\n\nHe spoke.\n\nAnd {QUOTED}.\n\n:::",
        f"::: {{#dam .quote}}\nAnd {QUOTED}.\n:::",
        f'::: {{.lead .quote by="A"}} :::\n\nHe spoke.\n\nAnd {QUOTED}.\n\n:::',
        f"::: lead {{.pull-quote}}\nAnd {QUOTED}.\n:::",
        f"::::quote\n\n:::note\nHe spoke.\n:::\n\nAnd {QUOTED}.\n\n::::",
        f":::quote\n\nAnd {QUOTED}.",
        f"{{{{< quote >}}}}\nAnd {QUOTED}.\n{{{{< /quote >}}}}",
        f'{{{{% blockquote author="A" %}}}}\n\nHe spoke.\n\nAnd {QUOTED}.\n\n{{{{% /blockquote %}}}}',
        f"{{{{< partials/quote >}}}}And {QUOTED}.{{{{< /partials/quote >}}}}",
        f'{{{{% a/b/blockquote by="A" %}}}}\nAnd {QUOTED}.\n{{{{% /a/b/blockquote %}}}}',
        f"{{{{< quote >}}}}So {{{{< quote >}}}}it{{{{< /quote >}}}} is: {QUOTED}.{{{{< /quote >}}}}",
        f"{{% quote %}}So {{% quote %}}it{{% endquote %}} is: {QUOTED}.{{% endquote %}}",
        f"{{% pullquote left %}}\nAnd {QUOTED}.\n{{% endpullquote %}}",
        f"{{% cq %}}And {QUOTED}.{{% endcq %}}",
        f"And {QUOTED}.\n{{: .quote}}",
        f"He spoke.\nAnd {QUOTED}.\n  {{:.lead .pullquote #dam}}  \nHe came.",
        f"And {QUOTED}.\n{{: #dam}}\n{{: class='a quote-box'}}\n\nHe came.",
        f"He came.\n\n{{:.epigraph}}\n{{: #dam}}\nAnd {QUOTED}.",
        f"{{: .quote }}\nHe spoke.\nAnd {QUOTED}.\n{{: #dam}}",
        f'!!! quote "So he said"\n    He spoke.\n    And {QUOTED}.',
        f"He said <Q\ncite='a'>{QUOTED}</Q > of it.",
        f"He said ‚{QUOTED}‘ of it.",
        f"He said ‚{QUOTED}’ of it.",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_words_that_markdown_or_html_sets_off_are_left(text: str, line_end: str, mark: str) -> None:
    whole = f"{mark}{BESIDE}\n\n{text}\n".replace("\n", line_end)
    done = Run("a.md", whole)
    assert done.text == whole.replace(BESIDE, MADE)
    assert (done.totals.fixes, done.totals.quoted) == (1, 1)


@pytest.mark.parametrize(
    "said", ['"the port is shut."', "“He is here. the port is shut.”", "<q>The end. the port.</q>"]
)
def test_no_letter_of_a_quotation_is_changed_by_what_is_of_the_setting(said: str) -> None:
    text = f"The mayor spoke. {said} He left. the end of it.\n"
    done = Run("a.md", text)
    assert done.text == text.replace("left. the", "left. The")
    assert (done.totals.fixes, done.totals.quoted) == (1, 1)


def test_spaces_and_marks_of_a_quotation_are_put_right() -> None:
    text = "The mayor spoke. “It is shut , he said.It is.” He left.\n"
    assert Run("a.md", text).text == text.replace("shut ,", "shut,").replace("said.It", "said. It")


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
@pytest.mark.parametrize("tag", ["<br>", "<br/><br/>", "</p><p>", "&lt;br&gt;"])
def test_the_tag_without_which_a_dash_begins_no_line_stays_with_the_words(name: str, tag: str) -> None:
    text = f"{BESIDE} He came.{tag}— And {QUOTED}."
    done = Run(name, json.dumps({"text": text}) if name.endswith("l") else text)
    fixed = json.loads(done.text)["text"] if name.endswith("l") else done.text
    assert fixed == text.replace(BESIDE, MADE)


@pytest.mark.parametrize("element", ["blockquote", "q", "div class='quote'", 'aside class="a pull-quote"'])
@pytest.mark.parametrize("is_escaped", [False, True])
def test_a_record_keeps_the_tags_that_quote_and_the_words_in_them(element: str, *, is_escaped: bool) -> None:
    tags = [html.escape(tag) if is_escaped else tag for tag in (f"<{element}>", f"</{element.partition(' ')[0]}>")]
    said = f"He said {tags[0]}{QUOTED}{tags[1]} on Monday."
    done = Run("a.jsonl", json.dumps({"text": f"{said} {BESIDE}", "title": said}))
    assert json.loads(done.text) == {"text": f"{said} {MADE}", "title": said}


def test_an_element_that_nothing_closes_quotes_the_rest() -> None:
    text = f"{BESIDE}\n\n<blockquote>\n\nHe spoke.\n\nAnd {QUOTED}.\n"
    assert Run("a.md", text).text == text.replace(BESIDE, MADE)


@pytest.mark.parametrize("mark", ["&quot;", "&amp;quot;", "& quot ;", "&# 34 ;"])
def test_words_in_plain_text_are_left_while_its_marks_are_put_right(mark: str) -> None:
    assert QUOTED in Run("a.txt", f"He said {mark}{QUOTED}{mark} on Monday.\n").text


def test_many_marks_in_one_line_of_markup_take_no_time() -> None:
    text = "<!-- " + "&quot;" * 20_000 + " --> The the port.\n" + "&quot;a&quot; " * 500
    assert Run("a.md", text).text.startswith("<!-- &quot;")
