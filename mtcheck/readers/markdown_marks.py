"""Markdown in, what of it is prose out: hidden spans and blocks, in offsets of the file.

The only importer of markdown-it, which says how a text is read; its tokens carry lines, so we note where its inline
rules began and ended and carry these places back to the file. All that lies in no block of prose is hidden: fences,
tags of HTML, Hugo and Jekyll, formulas, list and quotation marks, link definitions, table pipes. Brackets that make no
link are prose, and so are prices and the marks of machines, such as `<unk>`. An image is hidden with its description:
mostly a file name or a credit, and no part of the sentence it stands in.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from mtcheck.html_elements import INLINE
from mtcheck.model import Span
from mtcheck.readers.machine_marks import find_machine_marks
from mtcheck.readers.shortcodes import find_shortcodes, list_unread, mask_shortcodes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]:?")
_FORMULA = re.compile(
    r"""
      (?<![^\n])\$\$(?!\$)[^$]+\$\$(?=[ \t]*(?:\n|\Z))          # $$ a + b $$ on lines of its own
    | (?<![\w$\\])(?P<sign>\$\$?)
      (?=[^\W\d_]|[\\(\[|])(?![A-Z]{1,3}\s?\d)                # $a + b$, not $5 to $10, $US5
      (?![^\W\d_]{2}[\w.-]*\$)                          # nor $NAME$ or ${name}${...}, left to be filled in
      (?:(?![.!?;:]\s)[^$\n]){1,300}
      (?<![\s\\/(,-])(?<!\s[A-Z])(?<!\s[A-Z][A-Z])(?P=sign)(?![\w$])   # not in the US$, a euro/$ rate
    """,
    re.VERBOSE,
)
_TAG = re.compile(
    r"""
      <!--.*?(?:-->|\Z)                                            # a comment
    | <(?P<code>script|style|pre|textarea)\b.*?(?:</(?P=code)\s*>|\Z)  # with what stands in it
    | </?(?P<name>[a-z][a-z0-9-]*)[^<>]*>
    | <[!?][^<>]*>                                                 # a declaration
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_PIECE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_COMMENT_START = "<!--"
_MARKS = "mtcheck.marks"
_PLACE = "mtcheck.place"
_UNREAD = "mtcheck.unread"
_DIRECTIVE = re.compile(
    r"^[ \t]*(?::{3,}[ \t]*[\w-]*|::[\w-]+(?=[\[{]))(?:\[(?P<label>[^\]\n]+)\])?[^\n]*$", re.MULTILINE
)
_DEFINITION = re.compile(r"^[ \t]*:[ \t]+(?=\S)", re.MULTILINE)
"""How a line begins that says what the term above it means: `: A harbour for fishing boats.`"""
_DESCRIPTION_WORDS = 3
"""Fewer are a file name, a credit."""
_ESCAPED_TWICE = re.compile(r"&amp;(?:amp;)*(?:[A-Za-z]{2,8}|#\d{2,5});")
_ESCAPABLE = frozenset(string.punctuation + "\n")
_PAIR_LENGTHS = {"em_open": 1, "em_close": 1, "strong_open": 2, "strong_close": 2, "s_open": 2, "s_close": 2}


@dataclass(frozen=True, slots=True)
class Prose:
    """What of a Markdown text is to be read as prose, and what is not."""

    hidden: tuple[Span, ...]
    """Markup, code, targets and front matter: ascending, apart, without white space at their ends."""
    blocks: tuple[Span, ...]
    """Paragraphs, headings, list items and table cells, ascending."""
    comments: tuple[Span, ...] = ()
    """Comments as HTML has them, ascending; what looks like one in code is none."""
    unread: tuple[str, ...] = ()
    """What a reader may see and is hidden here: code, descriptions of images in words, titles of links."""
    unclosed: int | None = None
    """Where a block of code begins that nothing closes, so that it may hold what was meant as prose; else None."""


class _Mark(NamedTuple):
    """A piece of markup, in offsets of the content it was found in."""

    start: int
    end: int
    parts: bool = False
    """Whether the prose before and after it are two blocks."""


def find_prose(text: str, start: int = 0) -> Prose:
    """Prose and markup of a Markdown text that begins at `start`, after its front matter."""
    parser = _parser()
    env: dict[str, Any] = {_UNREAD: []}
    shortcodes = find_shortcodes(text, start)
    written, text = text, mask_shortcodes(text, shortcodes)
    machine_marks = find_machine_marks(text, start)
    tokens = parser.parse(text[start:], env)
    lines = [Span(*match.span()) for match in _LINE.finditer(text, start) if match[0]]
    visible: list[Span] = []
    blocks: list[Span] = []
    comments: list[Span] = []
    for token, offsets in _locate(text, lines, tokens):
        is_html = token.type == "html_block"
        found = _find_tags(token.content) if is_html else _find_marks(parser, token.content, env)
        marks = sorted(
            mark for mark in found if not _is_within(machine_marks, offsets[mark.start], offsets[mark.end - 1])
        )
        for span in _overlap(shortcodes, offsets):
            mark = _Mark(bisect_left(offsets, span.start), bisect_left(offsets, span.end))
            is_first = offsets[mark.start] == span.start
            if is_first and not any(other.start <= mark.start and mark.end <= other.end for other in marks):
                env[_UNREAD] += list_unread(written[span.start : span.end])
            insort(marks, mark)
        comments += [
            Span(offsets[mark.start], offsets[mark.end - 1] + 1)
            for mark in marks
            if token.content.startswith(_COMMENT_START, mark.start)
        ]
        for block in _part(token.content, marks):
            pieces = [Span(offsets[piece.start], offsets[piece.end - 1] + 1) for piece in block]
            visible += pieces
            blocks.append(Span(pieces[0].start, pieces[-1].end))
    code = [token for token in tokens if token.type in {"fence", "code_block"} and token.content.strip()]
    unclosed = next((token for token in code if token.type == "fence" and not _is_closed(token, text, lines)), None)
    return Prose(
        tuple(_find_gaps(text, visible)),
        tuple(blocks),
        tuple(comments),
        ("code block",) * len(code) + tuple(env[_UNREAD]),
        None if unclosed is None or unclosed.map is None else lines[unclosed.map[0]].start,
    )


def _overlap(spans: list[Span], offsets: list[int]) -> list[Span]:
    """Those of the spans, which are ascending, that have a character at one of the offsets, likewise."""
    first = bisect_right(spans, offsets[0], key=lambda span: span.end)
    return spans[first : bisect_right(spans, offsets[-1], key=lambda span: span.start)]


def _is_within(spans: list[Span], first: int, last: int) -> bool:
    """Whether one of the spans, which are ascending and apart, holds both characters."""
    at = bisect_right(spans, first, key=lambda span: span.start) - 1
    return at >= 0 and last < spans[at].end


def _is_closed(fence: Token, text: str, lines: list[Span]) -> bool:
    """Whether the last line of a block of code in a fence is one, behind the marks of what it stands in."""
    first, end = fence.map or (0, 0)
    last = lines[min(end, len(lines)) - 1]
    return end - first > 1 and text[last.start : last.end].strip(" \t\r\n>").startswith(fence.markup)


def _locate(text: str, lines: list[Span], tokens: list[Token]) -> Iterator[tuple[Token, list[int]]]:
    """The tokens that may hold prose, each with the place in the file of every character of its content."""
    cell_start = 0
    previous = ""
    for token in tokens:
        if token.map is not None and token.content and token.type in {"inline", "html_block"}:
            first, last = token.map
            if previous in {"td_open", "th_open"}:
                cell_start = max(cell_start, lines[first].start)
                offsets = _align_cell(text, Span(cell_start, lines[first].end), token.content)
                cell_start = offsets[-1] + 1 if offsets else cell_start
            else:
                offsets = _align_lines(text, lines[first:last], token.content)
            if offsets:
                yield token, offsets
        previous = token.type


def _align_lines(text: str, lines: list[Span], content: str) -> list[int]:
    """For each character of the content its place in the file; nothing where the two do not meet.

    The parser takes quotation marks, list marks and indentation from the beginnings of lines, and the closing
    number signs of a heading; what is left of a line stands in the file as it is.
    """
    rows = content.removesuffix("\n").split("\n")
    offsets: list[int] = []
    for line, row in zip(lines, rows, strict=False):  # an HTML block may leave out blank lines at its end
        words = row.strip()
        at = text[line.start : line.end].replace("\0", "\ufffd").rfind(words)
        if at < 0:
            return []
        begin = line.start + at
        lead = len(row) - len(row.lstrip())
        offsets += [min(max(begin, begin + n - lead), begin + len(words)) for n in range(len(row) + 1)]
    return offsets if len(rows) <= len(lines) else []


def _align_cell(text: str, line: Span, content: str) -> list[int]:
    r"""The same for a table cell, the next in its row; `\|` in the file is `|` in the content."""
    pattern = re.compile("".join(r"\\?\|" if char == "|" else re.escape(char) for char in content))
    match = pattern.search(text, line.start, line.end)
    if match is None:
        return []
    at = match.start()
    offsets: list[int] = []
    for char in content:
        at += char == "|" and text[at] == "\\"
        offsets.append(at)
        at += 1
    return offsets


def _part(content: str, marks: list[_Mark]) -> Iterator[list[Span]]:
    """What is between the marks, in pieces that hold no line break, one list a block."""
    block: list[Span] = []
    at = 0
    for mark in (*marks, _Mark(len(content), len(content), parts=True)):
        block += [Span(*match.span()) for match in _PIECE.finditer(content, at, max(at, mark.start))]
        at = max(at, mark.end)
        if mark.parts and block:
            yield block
            block = []


def _find_gaps(text: str, visible: Iterable[Span]) -> Iterator[Span]:
    """What is not visible, without the white space around it."""
    at = 0
    for span in (*visible, Span(len(text), len(text))):
        gap = text[at : span.start]
        if gap.strip():
            begin = at + len(gap) - len(gap.lstrip())
            yield Span(begin, begin + len(gap.strip()))
        at = max(at, span.end)


def _find_tags(content: str) -> Iterator[_Mark]:
    for match in _TAG.finditer(content):
        name = match["name"]
        yield _Mark(*match.span(), parts=name is not None and name.lower() not in INLINE)


def _find_marks(parser: MarkdownIt, content: str, env: dict[str, Any]) -> Iterator[_Mark]:
    """The markup within a paragraph, as the inline rules of the parser met it."""
    env[_MARKS] = []
    tokens: list[Token] = []
    parser.inline.parse(content, parser, env, tokens)
    yield from env[_MARKS]
    yield from _find_directives(content)
    for token in tokens:
        env[_UNREAD] += _list_unread(token)
        length = _PAIR_LENGTHS.get(token.type)
        if length is not None:
            # Of the two characters of a strong mark the parser turns the inner one into the token.
            begin = token.meta[_PLACE] - (token.type == "strong_open")
            yield _Mark(begin, begin + length)


def _find_directives(content: str) -> Iterator[_Mark]:
    """Lines that open or close a container, `:::note`, and leave but its label to be read: `:::tip[What was said]`.

    So do the marks of definitions, each a block of its own.
    """
    for match in _DEFINITION.finditer(content):
        yield _Mark(*match.span(), parts=True)
    for match in _DIRECTIVE.finditer(content):
        if match["label"] is None:
            yield _Mark(*match.span(), parts=True)
        else:
            yield _Mark(match.start(), match.start("label"), parts=True)
            yield _Mark(match.end("label"), match.end(), parts=True)


def _list_unread(token: Token) -> Iterator[str]:
    """What a token holds that is told in words, and is no prose: the description of an image, a title."""
    if token.type == "image" and len(token.content.split()) >= _DESCRIPTION_WORDS:
        yield "image description"
    if token.type in {"image", "link_open"} and token.attrs.get("title"):
        yield "link title"


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnote marks, whose inline rules note where they were."""
    from markdown_it import MarkdownIt, rules_inline

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["inline", "text_join"])
    rules = parser.inline.ruler
    rules.at("escape", _note(rules_inline.escape, lambda state, start: state.src[start + 1] in _ESCAPABLE, length=1))
    # An opening backtick without its like is pending as text.
    rules.at("backticks", _note(rules_inline.backtick, lambda state, _: not state.pending))
    rules.at("link", _note_link(rules_inline.link))
    rules.at("image", _note(rules_inline.image))
    rules.at("autolink", _note(rules_inline.autolink))
    rules.at("html_inline", _note(rules_inline.html_inline))
    # A reader sees the second half of an entity that was escaped twice.
    rules.at("entity", _note(rules_inline.entity, lambda state, start: not _ESCAPED_TWICE.match(state.src, start)))
    rules.at("emphasis", _note_pair(rules_inline.emphasis.tokenize))
    rules.at("strikethrough", _note_pair(rules_inline.strikethrough.tokenize))
    rules.before("link", "footnote_mark", _note(_reader_of(_FOOTNOTE_MARK)))
    rules.before("escape", "formula", _note(_reader_of(_FORMULA)))
    return parser


def _note(
    rule: InlineRule, is_markup: Callable[[StateInline, int], bool] = lambda *_: True, length: int | None = None
) -> InlineRule:
    """The rule, noting what it read; or the first `length` characters of it."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's rules
        start, noted = state.pos, len(state.env[_MARKS])
        if not rule(state, silent):
            return False
        del state.env[_MARKS][noted:]  # an image reads its description apart, in offsets of that
        if not silent and is_markup(state, start):
            state.env[_MARKS].append(_Mark(start, state.pos if length is None else start + length))
        return True

    return read


def _note_link(rule: InlineRule) -> InlineRule:
    """The rule for links, noting its brackets and its target; the label is prose."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's rules
        start = state.pos
        if not rule(state, silent):
            return False
        if not silent:
            label_end = state.md.helpers.parseLinkLabel(state, start, disableNested=True)
            state.env[_MARKS] += [_Mark(start, start + 1), _Mark(label_end, state.pos)]
        return True

    return read


def _note_pair(rule: InlineRule) -> InlineRule:
    """The rule for marks in pairs, noting in each token its place; which of them are markup shows at the end."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's rules
        start = state.pos
        if not rule(state, silent):
            return False
        place = state.pos
        for token in reversed(state.tokens):
            if place <= start:
                break
            place -= len(token.content)
            token.meta[_PLACE] = place
        return True

    return read


def _reader_of(pattern: re.Pattern[str]) -> InlineRule:
    """A rule for what a pattern matches, which no reader sees as it is written."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's rules
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is None:
            return False
        if not silent:
            state.push("text", "", 0)
        state.pos = match.end()
        return True

    return read
