"""Marks of machines in a Markdown file are read and judged; markup that somebody meant stays markup."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck
from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.fixes import apply_fixes, list_fixes, part_fixes
from mtcheck.model import Article
from mtcheck.readers.machine_marks import find_machine_marks
from mtcheck.readers.markdown_marks import find_prose
from mtcheck.segment import segment

CODES = frozenset({"MT713", "MT714", "MT721"})


def found_in(text: str) -> list[str]:
    """What the checks for the marks of machines find in a Markdown text."""
    prose = find_prose(text)
    doc = segment(Article("a", text, blocks=prose.blocks, hidden=prose.hidden))
    findings = examine(doc, load_checks(), Config()).findings
    return [text[finding.span.start : finding.span.end] for finding in findings if finding.code in CODES]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The minister of <unk> left, and <UNK> stayed.", ["<unk>", "<UNK>"]),
        ("The minister of &lt;unk&gt; left, and &lt;|eot|&gt; stayed.", ["&lt;unk&gt;", "&lt;|eot|&gt;"]),
        ("<pad>The bridge was opened on Monday.<eos>", ["<pad>", "<eos>"]),
        ("The vote was put off.</s>\n\nIt rained.&lt;/s&gt;", ["</s>", "&lt;/s&gt;"]),
        ("<s>The vote was put off.\n\nIt is <s>not</s> known why.", ["<s>"]),
        ("The vote was put off.<s></s>", ["<s></s>"]),
        ("The statement by __NAME1__ and __PLACEHOLDER_3__ came.", ["__NAME1__", "__PLACEHOLDER_3__"]),
        ("__eng_Latn__ The vote was put off.", ["__eng_Latn__"]),
        ('The mayor paid <ph id="1"/> to <x id="2"/> and <x1>.', ['<ph id="1"/>', '<x id="2"/>', "<x1>"]),
        ('The mayor of <g id="1">Riga</g> paid **<name>** twice.', ['<g id="1">', "</g>", "<name>"]),
        ("<translation>\n\nThe bridge is open.\n\n</translation>", ["<translation>", "</translation>"]),
        ("<translation>\nThe bridge is open.\n</translation>", ["<translation>", "</translation>"]),
        ("| Club | Mayor |\n|---|---|\n| Ayr | <unk> |\n\n> By __PERSON_1__ of Ayr.", ["<unk>", "__PERSON_1__"]),
    ],
)
def test_a_mark_of_a_machine_in_markdown_is_found(text: str, marks: list[str]) -> None:
    assert found_in(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "It costs <s>12</s> 10 euros, <S>nine</S> or ~~eight~~.",
        "<s>It costs 12 euros.\n\nIt opens in May.</s>",
        '<s class="price">12 euros</s> and <s\n>nine</s>.',
        "The __BREAKING__ news of __G20__ and __COVID19__, __not__ old, at __DATE__: May.",
        "<b>Bold</b>, <output>5</output>, <source> and <h2>More</h2> <p1>.",
        "<my-unk>Ayr</my-unk> and <x-name>, <Name/>, <Term id='1'>port</Term>, <W>, <Unk />.",
        "On <date>4 May</date> <person>Anna Holm</person> came.",
        "A `<unk>` and ``__NAME1__``, <code>&lt;pad&gt;</code> or <kbd><unk></kbd>.",
        "```\n<unk> __NAME1__ </s>\n```\n\n    <pad>\n\n<pre>\n<unk>\n</pre>",
        '<svg>\n<g id="a"><mask><x id="b"/></mask></g>\n</svg>\n\nThe bridge is open.',
        '[Ayr](<unk>) <!-- <unk> __NAME1__ --> {{< name >}} {{% unk "<unk>" %}} is open.',
        "The tag &lt;s&gt; and &lt;name&gt; and &lt;b&gt; are new.",
    ],
)
def test_markup_that_somebody_meant_is_no_mark_of_a_machine(text: str) -> None:
    assert found_in(text) == []


def test_what_is_left_to_be_read_is_what_the_checks_know() -> None:
    names = "unk unknown mask UNK pad /pad eos bos sep cls sos eot eod endoftext im_start extra_id_0 PAD EOS"
    wrappers = "think thinking reasoning thought scratchpad reflection answer translation translated_text target"
    places = "ph bpt ept bx ex it mrk /ph /mrk /g x1 n_2 NAME1 PERSON_1 name1 /term2 var1 entity1"
    alone = "s /s start end go sent doc w name person per loc location org num number date url email term user"
    tags = f"{names} {wrappers} response result translated english {places} {alone} DATE".split()
    slots = "NAME PERSON PER LOC LOCATION ORG ENT ENTITY NUM NUMBER DATE TIME URL EMAIL TERM TAG VAR DNT NT PH"
    marks = [*(f"<{tag}>" for tag in tags), *(f"__{slot}1__" for slot in slots.split())]
    read = {mark: [mark[span.start : span.end] for span in find_machine_marks(mark)] for mark in marks}
    assert read == {mark: [mark] for mark in marks}
    assert {mark: found_in(f"The mayor of {mark} left.") for mark in marks} == read


def test_a_fix_takes_the_end_of_a_sentence_out_of_a_markdown_file_and_leaves_what_is_struck(tmp_path: Path) -> None:
    path = tmp_path / "post.md"
    path.write_text("It costs <s>12</s> 10 euros.</s>\n\nBy __NAME1__ of &lt;unk&gt; in **Ayr**.\n", encoding="utf-8")
    (audit,) = mtcheck.audit(path)
    fixes = [finding.fix for finding in part_fixes(list_fixes(audit)) if finding.fix is not None]
    assert apply_fixes(audit.article.text, fixes) == (
        "It costs <s>12</s> 10 euros.\n\nBy __NAME1__ of &lt;unk&gt; in **Ayr**.\n"
    )
