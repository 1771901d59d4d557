"""Comments that say what is no fault in, Suppressions out, for Markdown files, for HTML and for texts of records.

    <!-- mtcheck: ignore MT201, doubled-word -- he spells it so himself -->

`ignore` holds for its own line where prose stands before it, else for the next block (paragraph, heading, list item,
table cell); in HTML, whose lines mean nothing, for the paragraph it stands in, else for the next. `ignore-start` holds
up to its `ignore-end`, `ignore-file` for the whole article with its title. Without codes all checks are meant, but
nothing critical. What cannot suppress anything is kept with its fault, since whoever wrote it believes that it does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from mtcheck.errors import suggest_nearest
from mtcheck.html_elements import BLOCKS
from mtcheck.model import FieldName, Span, Suppression
from mtcheck.readers.html_text import read_html

_OPENING = re.compile(
    r"""
    \s* (?: (?P<right>mtcheck\s*:)
        | @?mt[-_\s]?check [-_./:\s]+ (?= (?:ignore?|disable|suppress|skip|allow|noqa|nolint|off) (?![a-z]) )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a comment begins that is ours, or meant to be; one that is not written right suppresses nothing, and is told."""
_NAMED = re.compile(r"mt[-_\s]?check", re.IGNORECASE)
_ANYWHERE = re.compile(rf"<!--{_OPENING.pattern}", re.IGNORECASE | re.VERBOSE)
_REASON = re.compile(r"(?:^|\s)(?:-+|[\u2013\u2014])(?:\s|$)")
"""What stands before the reason: two hyphens, the one that people type, or the dash that an editor made of them."""
_BETWEEN = re.compile(r"[\s,]+")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_BLANK_LINE = re.compile(r"\n\n")
_BORDER = re.compile(
    rf"{_LINE_BREAK.pattern}|</?(?:{'|'.join(sorted({*BLOCKS, 'br'}))})(?:\s[^<>]*)?/?>", re.IGNORECASE
)
"""What parts lines and paragraphs in a text that may hold HTML."""
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"[^\W_]+")
_OPEN, _CLOSE = "<!--", "-->"
_IGNORE, _START, _END, _FILE = _WORDS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_LIKE_THIS = "<!-- mtcheck: ignore MT201 -- why -->"
_NEXT = "ignore-next"
"""How other tools begin what is `ignore` alone here: `ignore-next-line`."""
_LEAST_ALIKE = 20
"""Characters of a block, without spaces, that are enough to know it again where the extraction cut or joined it."""


class _Comment(NamedTuple):
    """A comment that is ours, and where it stands."""

    content: str
    line: int | None
    at: int
    """Where in the text a region begins or ends that begins or ends with it."""
    stretch: Span | None
    """Its own line or the next block; None where the text has neither."""
    field: FieldName = "text"
    place: Span | None = None
    """Where it stands itself, in a text that is read with it."""


class _Start(NamedTuple):
    """A region that is open, and which of the suppressions it is."""

    codes: tuple[str, ...]
    number: int
    at: int


def read_file_comments(
    text: str, comments: Iterable[Span], blocks: Sequence[Span], *, is_embedded: bool = False
) -> tuple[Suppression, ...]:
    """What the comments of a Markdown file say, and where one never ends; `blocks` are its prose."""
    whole: list[Span] = []
    open_ones: list[Span] = []
    for span in comments:
        (whole if text.endswith("-->", span.start, span.end) else open_ones).append(span)
    what = "this comment never ends, so that what follows is no text for anybody; write --> behind it"
    never_ending = (
        Suppression((), "", Span(at.start, at.start), _count_lines(text, at.start), fault=what) for at in open_ones
    )
    return *_read_all(_place_in_file(text, whole, blocks), len(text), is_embedded=is_embedded), *never_ending


def read_text_comments(text: str) -> tuple[Suppression, ...]:
    r"""The same of the text of a record, which is read as it stands, tags and comments with it.

    A comment behind words holds for its line, or for its paragraph where that is less; another for the next words.

    >>> text = "One one.\n<!-- mtcheck: ignore MT304 -- so he said -->\nTwo two."
    >>> [text[said.span.start : said.span.end] for said in read_text_comments(text)]
    ['Two two.']
    """
    if not _NAMED.search(text):
        return ()
    begun = text.rfind(_OPEN)
    never_ending = _ANYWHERE.match(text, begun) if begun >= 0 and text.find(_CLOSE, begun) < 0 else None
    said = _read_all(_place_in_text(text), len(text), is_embedded=True)
    what = "this comment never ends, so that it suppresses nothing; write --> behind it"
    return (*said, Suppression((), "", Span(begun, begun), fault=what, is_embedded=True)) if never_ending else said


def tell_title_comments(title: str) -> tuple[Suppression, ...]:
    """Each comment of ours in the title of a record, which is read as it stands: with what is wrong with it."""
    what = "comments suppress nothing in a title; write ignore-file in the text, or suppress in the configuration"
    return tuple(
        Suppression((), "", Span(match.start(), match.start()), field="title", fault=what, is_embedded=True)
        for match in _ANYWHERE.finditer(title)
    )


def tell_plain_comments(text: str) -> tuple[Suppression, ...]:
    """Each comment of a plain text, in which there are none: with what is wrong with it."""
    what = "comments suppress nothing in plain text; name the file .md, or suppress in the configuration"
    return tuple(
        Suppression((), "", Span(match.start(), match.start()), _count_lines(text, match.start()), fault=what)
        for match in _ANYWHERE.finditer(text)
    )


def read_html_comments(
    html: str, text: str, title: str | None = None, *, is_file: bool = False, is_embedded: bool = True
) -> tuple[Suppression, ...]:
    r"""The same of HTML that a text was extracted from, in which paragraphs are parted by an empty line.

    Where it `is_file` as a whole, its lines are those of the file; such a file may have come from an address.

    >>> html = "<p>One</p><!-- mtcheck: ignore MT304 -- so he said --><p>two two</p>"
    >>> [(said.reason, said.span, said.is_embedded) for said in read_html_comments(html, "One\n\ntwo two")]
    [('so he said', Span(start=5, end=12), True)]
    """
    if not _NAMED.search(html):
        return ()
    comments = _place_in_html(html, text, title or "")
    placed = (c if is_file else c._replace(line=None) for c in comments)
    return _read_all(placed, len(text), is_embedded=is_embedded)


def _count_lines(text: str, at: int) -> int:
    """The line of an offset, from 1."""
    return 1 + sum(1 for _ in _LINE_BREAK.finditer(text, 0, at))


def _place_in_file(text: str, comments: Iterable[Span], blocks: Sequence[Span]) -> Iterator[_Comment]:
    line, counted = 1, 0
    for span in comments:
        content = text[span.start : span.end].removeprefix("<!--").removesuffix("-->")
        if not _OPENING.match(content):
            continue
        line += sum(1 for _ in _LINE_BREAK.finditer(text, counted, span.start))
        counted = span.start
        begin = max(text.rfind(end, 0, span.start) for end in "\r\n") + 1
        following = bisect_left(blocks, span.end, key=lambda block: block.start)
        stretch = blocks[following] if following < len(blocks) else None
        last = blocks[following - 1] if following else None
        if last is not None and last.start < span.start and last.end > begin:
            end = _LINE_BREAK.search(text, span.end)
            stretch = Span(begin, end.start() if end else len(text))
        yield _Comment(content, line, span.start, stretch)


def _place_in_text(text: str) -> Iterator[_Comment]:
    places = [*_find_comments(text)]
    bare = _blank(text, places)
    borders = [Span(*match.span()) for match in _BORDER.finditer(bare)]
    begins, ends = [0, *(border.end for border in borders)], [*(border.start for border in borders), len(text)]
    words = [
        match.start() for match in _WORD.finditer(_blank(bare, (Span(*tag.span()) for tag in _TAG.finditer(bare))))
    ]
    for place in places:
        content = text[place.start : place.end].removeprefix(_OPEN).removesuffix(_CLOSE)
        if not _OPENING.match(content):
            continue
        own = bisect_right(begins, place.start) - 1
        following = bisect_left(words, place.end)
        stretch = None
        if following and words[following - 1] >= begins[own]:
            stretch = Span(begins[own], ends[own])
        elif following < len(words):
            number = bisect_right(begins, words[following]) - 1
            stretch = Span(max(begins[number], place.end), ends[number])
        yield _Comment(content, None, place.start, stretch, place=place)


def _find_comments(text: str) -> Iterator[Span]:
    """Those that end."""
    at = text.find(_OPEN)
    while at >= 0 and (end := text.find(_CLOSE, at + len(_OPEN))) >= 0:
        yield Span(at, end + len(_CLOSE))
        at = text.find(_OPEN, end)


def _blank(text: str, spans: Iterable[Span]) -> str:
    """The text with spaces in the place of some of it."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += text[at : span.start], " " * (span.end - span.start)
        at = span.end
    return "".join((*pieces, text[at:]))


def _place_in_html(html: str, text: str, title: str) -> Iterator[_Comment]:
    read = read_html(html)
    stretches = [*_find_blocks(read.blocks, text)]
    for comment in read.comments:
        if not _OPENING.match(comment.content):
            continue
        behind = next((span for span in islice(stretches, comment.block, None) if span is not None), None)
        at = len(text) if behind is None else behind.start
        stretch = stretches[comment.block] if comment.block < len(stretches) else None
        if comment.is_inside and stretch is not None and _read_word(comment.content) == _END:
            at = stretch.end
        is_title = comment.block < len(read.blocks) and _squeeze(read.blocks[comment.block]) == _squeeze(title)
        if stretch is None and is_title:
            yield _Comment(comment.content, comment.line, at, Span(0, len(title)), "title")
        else:
            yield _Comment(comment.content, comment.line, at, stretch)


def _find_blocks(blocks: Iterable[str], text: str) -> Iterator[Span | None]:
    """Where each block of the HTML stands in the extracted text; None for one that was left out."""
    ends = [*(match.start() for match in _BLANK_LINE.finditer(text)), len(text)]
    starts = [0, *(match.end() for match in _BLANK_LINE.finditer(text))]
    paragraphs = [Span(*ends) for ends in zip(starts, ends, strict=True)]
    squeezed = [_squeeze(text[span.start : span.end]) for span in paragraphs]
    places: dict[str, list[Span]] = {}
    for words, span in zip(squeezed, paragraphs, strict=True):
        places.setdefault(words, []).append(span)
    for block in blocks:
        words = _squeeze(block)
        same = places.get(words)
        if same is not None:
            yield same.pop(0) if len(same) > 1 else same[0]
        else:
            yield next((s for other, s in zip(squeezed, paragraphs, strict=True) if _are_alike(words, other)), None)


def _squeeze(text: str) -> str:
    return "".join(text.split())


def _are_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _LEAST_ALIKE and shorter in longer


def _read_all(comments: Iterable[_Comment], length: int, *, is_embedded: bool) -> tuple[Suppression, ...]:
    """Each comment on its own, and what begins and ends a region joined; in the order they stand."""
    found: list[Suppression] = []
    starts: list[_Start] = []
    for comment in comments:
        said = _read_comment(comment)._replace(is_embedded=is_embedded)
        word = _read_word(comment.content)
        if word == _END:
            start = _find_start(starts, said.codes)
            if start is None:
                found.append(said._replace(fault="no ignore-start stands before this ignore-end; take it out"))
            else:
                starts.remove(start)
                found[start.number] = found[start.number]._replace(span=Span(start.at, comment.at), end=said.place)
            continue
        if word == _START:
            starts.append(_Start(said.codes, len(found), comment.at))
        elif word == _FILE:
            said = said._replace(span=Span(0, length), field=None)
        found.append(said)
    for start in starts:
        what = "no ignore-end follows this ignore-start, so that it suppresses nothing; end it, or write ignore-file"
        found[start.number] = found[start.number]._replace(fault=found[start.number].fault or what)
    return tuple(found)


def _find_start(starts: Sequence[_Start], codes: tuple[str, ...]) -> _Start | None:
    """The region that an ignore-end ends: the last that is open, of the same codes where it has any."""
    return next((start for start in reversed(starts) if not codes or start.codes == codes), None)


def _read_word(content: str) -> str:
    words = _BETWEEN.split(_OPENING.sub("", content, count=1).strip())
    return words[0].lower()


def _read_comment(comment: _Comment) -> Suppression:
    head, *reasons = _REASON.split(_OPENING.sub("", comment.content, count=1).strip(), maxsplit=1)
    word, *codes = filter(None, _BETWEEN.split(head)) if head.strip(" ,") else [""]
    reason = " ".join(" ".join(reasons).split())
    has_word = any(map(str.isalnum, reason))  # a dash or a full stop says nothing
    word = word.lower()
    fault = ""
    opening = _OPENING.match(comment.content)
    if opening is not None and opening["right"] is None:
        fault = f'this comment does not begin with "mtcheck:", so that it suppresses nothing; write {_LIKE_THIS}'
    elif word not in _WORDS:
        nearest = "" if word.startswith(_NEXT) else suggest_nearest(word, _WORDS)
        fault = f'"{word}" says nothing to mtcheck{nearest}; write {_LIKE_THIS}'
    elif word != _END and not has_word:
        fault = f"this comment gives no reason, so that it suppresses nothing; write one: {_LIKE_THIS}"
    elif word == _IGNORE and comment.stretch is None:
        fault = "no text of the article follows this comment, so that it suppresses nothing; move it, or take it out"
    span = comment.stretch or Span(comment.at, comment.at)
    return Suppression(tuple(codes), reason, span, comment.line, comment.field, fault, place=comment.place)
