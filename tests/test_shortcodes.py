"""Tags of Hugo and Jekyll in Markdown: over several lines, between tags of HTML, and what readers see of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli.commands import main
from mtcheck.readers.markdown_marks import find_prose

FIGURE = '{{< figure\n  src="ship.jpg"\n  alt="A ship"\n>}}'


def read(text: str) -> tuple[list[str], list[str]]:
    """What is hidden, and the blocks of prose."""
    prose = find_prose(text)
    return [text[span.start : span.end] for span in prose.hidden], [
        text[span.start : span.end] for span in prose.blocks
    ]


@pytest.mark.parametrize(
    "tag",
    [
        FIGURE,
        FIGURE.replace("\n", "\r\n"),
        '{{< figure src="a.png"\n  alt="A ship"\n>}}',
        '{{< figure\n\n    src="a.png"\n\n>}}',
        '{{< figure alt="It costs {5} %}} or \\"so\\" >}}" src="a.png" />}}',
        "{{< code `a\n\n> b {{ c }}` >}}",
        '{{< figure\nalt="5" tall"\n>}}',
        '{{% note\n- title="So"\n%}}',
        "{{% shapes/box 1 %}}",
        "{{</* figure */>}}",
        '{% include figure.html\n   src="a.png"\n   alt="50 %} of it" %}',
        "{%- assign x = '{{ a }}' | append: \"{% b\" -%}",
        "{% alert it's late %}",
        '{% alert 5" tall %}',
        "{{ page.title\n  | upcase }}",
    ],
)
def test_a_tag_is_no_prose_wherever_it_stands(tag: str) -> None:
    text = f"It rained {tag} at noon.\n\n{tag}\n\nIt *snowed*.\n{tag}\nIt hailed.\n"
    assert read(text)[0] == [tag, tag, "*", "*", tag]
    html = f"It rained.\n\n<div>\n{tag}\n<p>It snowed.</p>\n</div>\n{tag}\nIt hailed.\n"
    is_whole = "\n\n" not in tag
    assert not is_whole or read(html) == (
        [f"<div>\n{tag}\n<p>", f"</p>\n</div>\n{tag}"],
        ["It rained.", "It snowed.", "It hailed."],
    )


def test_tags_in_lists_quotations_tables_and_links_are_no_prose() -> None:
    assert read(f"- One\n- {FIGURE}\n\n  Two")[1] == ["One", "Two"]
    assert read("> One\n> {{< figure\n> src='a'\n> >}}\n> two")[1] == ["One\n> {{< figure\n> src='a'\n> >}}\n> two"]
    assert read("| a | {{< x 'b|c' >}} |\n|---|---|\n| {% y | z %} | d |")[1] == ["a", "d"]
    tag = '{{< ref "dam.md" >}}'
    assert read(f"See [the dam]({tag}).")[0] == ["[", f"]({tag})"]
    assert read(f"See **{tag}**, *so*.")[0] == [f"**{tag}**", "*", "*"]


@pytest.mark.parametrize(
    "text",
    [
        'It rained. {{< figure src="a.png"\n\nIt snowed, and {so} it hailed.',
        "It is 5 {% or so.\n\nIt is 6 %} or so.",
        "{{port}} and {{ name }} and {% and {{<",
    ],
)
def test_what_begins_as_a_tag_and_is_none_hides_nothing(text: str) -> None:
    assert read(text)[0] == []


def test_tags_hide_nothing_of_code_that_is_prose_beside_them() -> None:
    assert read("Between `{{<` and `>}}` it rained.")[0] == ["`{{<`", "`>}}`"]
    assert read("```\n{{< a\n```\nIt rained >}} here.")[0] == ["```\n{{< a\n```"]


@pytest.mark.parametrize(
    "tags",
    [
        FIGURE,
        "{{< rawhtml >}}\n<div>The old port.</div>\n{{< /rawhtml >}}",
        "<div>\n<p>It was late.</p>\n</div>\n{{% /div %}}",
        "<div>\n{{< youtube a >}}\n</div>",
        "{% capture x\n  a='b' %}\n<p>It was late.</p>\n{% endcapture %}",
    ],
)
def test_tags_are_found_fault_with_nowhere_and_stay(tags: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(f"The port opened on Monday, the harbour master said.\n\n{tags}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["fix", "--suggested", "a.md"])
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "mtcheck: fix: nothing to change: no fix\n")


@pytest.mark.parametrize(
    ("tag", "number"),
    [
        ('{{< figure src="a.png" caption="The old port at noon" alt="A ship at sea" title="So" >}}', 2),
        ('{{< figure\n  src="a big ship.png"\n  caption = "The old port"\n>}}', 1),
        ('{{< alert "The port, it\'s said, is shut." >}}', 1),
        ("{{% note title=`The old port` %}}", 1),
        ("{% include figure.html caption='The old port' id='the old port' %}", 1),
        ('{{< figure class="so wide here" src="a.png" sizes="100 200 300" alt="A ship" >}}', 0),
        ('{% if page.title == "The old port" %}', 0),
        ('[there]({{< ref "the old port" >}})', 0),
        ('`{{< alert "The old port" >}}`', 0),
        ('<!-- {{< alert "The old port" >}} -->', 0),
        ('<p title="{{< alert "The old port" >}}">So.</p>', 0),
        ('<div>\n{{< alert "The old port" >}}\n</div>', 1),
    ],
)
def test_texts_in_parameters_that_readers_may_see_are_counted(tag: str, number: int) -> None:
    assert find_prose(f"It rained.\n\n{tag}\n").unread == ("shortcode parameter",) * number


def test_parameters_that_are_not_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tag = '{{< alert "Les habitants doivent fermer les fenêtres." >}}'
    Path("a.md").write_text(f"The port opened on Monday.\n\n{tag}\n\n{tag}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["gate", "a.md"])
    assert done.stderr == "mtcheck: not examined, though readers may see it: 2 shortcode parameters\n"
