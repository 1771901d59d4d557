"""Markdown, wiki markup, BBCode and shortcodes in running text, where no program will read them any more.

A text goes in, remnants come out. An asterisk may stand for a footnote, a swear word, a bullet, a break between
scenes, and brackets may be an editor's: only pairs and forms that nothing but markup has are taken. List marks count
only in a text that has other Markdown left, and so do single marks round a title or a foreign word, which many set off
so in plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.page.remnant_model import Edit, Remnant, strip_match, take_out
from mtcheck.spans import Spans

_ADDRESS = r"(?:https?://|www\.|mailto:|/|\#|\.\./)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?"
_WRAPPED = re.compile(
    rf"""
    (?P<image>!\s?\[[^\[\]\n]{{0,300}}\]\s?\(\s?[^()\n]{{1,500}}\))                       # ![Photo](x.jpg)
  | \[(?P<link>[^\[\]\n]{{1,300}})\]\s?\(\s?<?{_ADDRESS}>?(?:\s["“'][^\n()]*["”'])?\s?\)   # [text](https://...)
  | \[(?P<reference>[^\[\]\n]{{2,200}})\]\[\d{{0,2}}\]
  | (?P<footnote>\[\^\w{{1,20}}\]:?)
  | (?P<target>^[ ]{{0,3}}\[[^\[\]\n]{{1,80}}\]:[ ]?https?://\S+)
  | (?<![\w*\\])\*\*\*?(?=[^\s*])(?P<strong>[^*\n]{{1,400}}?)(?<=[^\s*])\*\*\*?(?![\w*])  # **never**
  | (?<![\w*])\*[ ]\*[ ]?(?P<split>[^*\n]{{1,200}}?)[ ]?\*[ ]\*(?![\w*])                  # * * never * *
  | (?<![\w*])\*\*[ ](?P<spaced>[^*\n]{{1,200}}?)[ ]\*\*(?![\w*])
  | (?<![\w_/@])__(?=[^\s_])(?P<underlined>[^_\n]{{1,300}}?)(?<=[^\s_])__(?![\w_])
  | (?<![\w~])~~(?=[^\s~])(?P<struck>[^~\n]{{1,200}}?)(?<=[^\s~])~~(?![\w~])
  | (?<![\w'’])'''(?=[^\s'])(?P<wiki_strong>[^'\n]{{1,200}}?)(?<=[^\s'])'''(?![\w'])
  | \[\[\s?(?:[^\[\]|\n]{{1,200}}\|)?(?P<wiki>[^\[\]|\n]{{1,200}})\]\]                       # [[Town|the town]]
  | (?<![\w`])`(?=[^\s`])(?P<code>[^`'’\n]{{1,150}}?)(?<=[^\s`])`(?![\w`])
    """,
    re.VERBOSE | re.MULTILINE,
)
_EMPHASIS = re.compile(
    r"""
    (?<![\w*\\/])\*(?=["“'‘A-Za-z])(?P<starred>[^*\n]{1,150}?)(?<=[\w.,!?”"’'])\*(?![\w*])
  | (?<![\w_/@.\\-])_(?=["“'‘A-Za-z])(?P<lined>[^_\n]{1,150}?)(?<=[\w.,!?”"’'])_(?![\w_/])
    """,
    re.VERBOSE,
)
_LINE = re.compile(
    r"""
    (?P<heading>^[ ]{0,3}\#{2,6}[ ]+(?=\S) | ^[ ]{0,3}\#{2,6}(?=[A-Z][a-z]) | ^[ ]{0,3}\#[ ]+(?=[A-Z]\w*[ ]\S)
        | (?<=[.!?”"][ ])\#{2,6}[ ](?=[A-Z]))
  | (?P<fence>^[ \t]*```+[ ]?\w*[ \t]*$)
  | (?P<title>^[ ]*={2,5}[ ]?(?=\S)[^=\n]{1,100}?[ ]?={2,5}[ ]*$)
  | (?P<box>^[ ]*[-*][ ]\[[ xX]\][ ])
  | (?P<template>\{\{(?!\s?[\w.-]+\s?\}\})[^{}\n]{1,400}\}\}|\{%[^{}\n]{1,200}%\})
  | (?P<rule>\[(?:caption|gallery|embed|audio|video|playlist|youtube|su_\w+|vc_\w+|et_pb_\w+|[a-z][\w-]*)
        (?:\s+[\w-]+\s?=\s?(?:"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|[^\s\]"]+))+\s*/?\])            # [gallery ids="1,2"]
  | (?P<edit>\[(?:edit|citation[ ]needed|clarification[ ]needed)\])
  | (?P<closer>\[/[a-zA-Z][\w-]*\])
  | (?P<bbcode>\[(?:b|i|u|s|url|img|quote|code|size|color|center|list|\*|caption|embed|spoiler)(?:=[^\]\n]{1,200})?\])
    """,
    re.VERBOSE | re.MULTILINE,
)
_TABLE = re.compile(r"(?:^[ \t]*\|[^|\n]*\|[^\n]*(?:\n|\Z)){2,}", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t]*\|?(?:[ ]?:?-{3,}:?[ ]?\|)+(?:[ ]?:?-{3,}:?)?[ \t]*$", re.MULTILINE)
_LISTED = re.compile(r"^[ ]{0,3}(?:[*+][ ]+(?=\S)|>[ ](?=[A-Z“\"]))", re.MULTILINE)
_BACKSLASH = re.compile(r"(?<![\\:\w¯])\\(?=[*_\[\]#>`~])(?!_\()|(?<=\w)\\(?=[*_]\w)")
_WORD = re.compile(r"[^\W\d_]+")
_DUNDER = frozenset("init main name file str repr call doc all dict new del len iter".split())
_CAMEL = re.compile(r"#[ ]+\w*[a-z][A-Z]")
_WHATS = {
    "image": "a Markdown image", "link": "a Markdown link", "reference": "a Markdown link",
    "footnote": "a Markdown footnote", "target": "the target of a Markdown link", "strong": "marked bold in Markdown",
    "split": "marked bold in Markdown", "spaced": "marked bold in Markdown", "underlined": "marked bold in Markdown",
    "struck": "struck through in Markdown", "wiki_strong": "marked bold in wiki markup", "wiki": "a wiki link",
    "code": "marked as code in Markdown", "starred": "marked italic in Markdown", "lined": "marked italic in Markdown",
    "heading": "the mark of a Markdown heading", "fence": "the fence of a Markdown code block",
    "title": "a heading in wiki markup", "box": "a tick box in Markdown", "template": "a template call",
    "edit": "a mark of a wiki", "rule": "a shortcode of a web site", "closer": "a tag in square brackets",
    "bbcode": "a tag in square brackets",
}  # fmt: skip
_LONGEST_TAGGED = 500
_GONE = frozenset("image footnote target fence template rule box".split())
"""What leaves nothing when it is taken off."""
_HINTS = frozenset(">*_~[{#`=\\|")
_LIKELY = re.compile(
    r"""
      \]\s?[(\[:] | \[[\[^/*] | \[[ xX]\] | \[[a-z][\w-]*[ =\]]      # a link, a footnote, a tick box, a shortcode
    | [*`\\|] | _\w | \w_ | ~~ | \{[{%] | \#[\#\ A-Z] | ''' | == | ^[ ]{0,3}>
    """,
    re.VERBOSE | re.MULTILINE,
)
"""What makes it worth while to look closely."""


def find_markdown(text: str, characters: frozenset[str], is_word: Callable[[str], bool]) -> Iterator[Remnant]:
    """Every remnant of Markdown and its like; `is_word` tells the words of the text's language."""
    if (_HINTS.isdisjoint(characters) and "'''" not in text) or _LIKELY.search(text) is None:
        return
    found = [*_find_tables(text), *_find_wrapped(text), *_find_lines(text)]
    found += [_make(Span(*match.span()), "an escaping backslash", text) for match in _BACKSLASH.finditer(text)]
    emphasis = list(_find_emphasis(text))
    found += [remnant for remnant, inside in emphasis if found or _is_stress(inside, is_word)]
    yield from found
    for match in _LISTED.finditer(text):
        if found or ">" in match[0]:
            what = "a quotation mark of Markdown" if ">" in match[0] else "the mark of a Markdown list"
            yield _make(strip_match(match), what, text, confidence=0.85)


def _find_tables(text: str) -> Iterator[Remnant]:
    tables = [Span(match.start(), match.start() + len(match[0].rstrip())) for match in _TABLE.finditer(text)]
    for span in tables:
        yield Remnant(span, "markdown", "a Markdown table", (), suggestion="set it as a table or as sentences")
    taken = Spans(tables)
    for match in _TABLE_RULE.finditer(text):
        span = Span(*match.span())
        if not taken.overlaps(span):
            yield _make(span, "the rule of a Markdown table", text)


def _find_wrapped(text: str) -> Iterator[Remnant]:
    for match in _WRAPPED.finditer(text):
        kind = match.lastgroup or ""
        inside = match[kind]
        if kind == "underlined" and (inside in _DUNDER or inside.isupper()):
            continue
        span = Span(*match.span())
        if kind in _GONE:
            yield _make(span, _WHATS[kind], text)
            continue
        if not any(char.isalnum() for char in inside):
            continue
        marks = (Span(span.start, match.start(kind)), Span(match.end(kind), span.end))
        edit = Edit(span, inside.strip())
        yield Remnant(span, "markdown", _WHATS[kind], marks, edit, is_safe=kind in {"strong", "link", "wiki"})


def _is_stress(inside: str, is_word: Callable[[str], bool]) -> bool:
    """Whether ordinary words are set off, and neither a title nor a foreign word."""
    words = _WORD.findall(inside)
    return bool(words) and all(word.islower() and is_word(word) for word in words)


def _find_emphasis(text: str) -> Iterator[tuple[Remnant, str]]:
    """Single marks with what is inside: less sure, since chats have them too, and not in a quotation."""
    for match in _EMPHASIS.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if line.count('"') % 2 or line.count("“") > line.count("”"):
            continue
        kind = match.lastgroup or ""
        span = Span(*match.span())
        marks = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
        yield Remnant(span, "markdown", _WHATS[kind], marks, Edit(span, match[kind]), confidence=0.85), match[kind]


def _find_lines(text: str) -> Iterator[Remnant]:
    judge: dict[str, Callable[[re.Match[str]], bool]] = {
        "heading": lambda match: _CAMEL.match(match.string, strip_match(match).start) is None,
        "bbcode": lambda match: "=" in match[0] or _is_closed(match),
    }
    for match in _LINE.finditer(text):
        kind = match.lastgroup or ""
        if kind in judge and not judge[kind](match):
            continue
        span = strip_match(match)
        if kind == "title":
            edit = Edit(span, text[span.start : span.end].strip("= "))
            yield Remnant(span, "markdown", _WHATS[kind], (), edit)
            continue
        yield _make(span, _WHATS[kind], text)


def _is_closed(match: re.Match[str]) -> bool:
    """Whether a tag in square brackets, which may be an editor's letter, has its closing one behind it."""
    return f"[/{match[0][1:-1]}]" in match.string[match.end() : match.end() + _LONGEST_TAGGED]


def _make(span: Span, what: str, text: str, *, confidence: float | None = None) -> Remnant:
    return Remnant(span, "markdown", what, (span,), take_out(text, span), confidence=confidence)
