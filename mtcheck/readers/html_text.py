"""HTML in, text out: for the entries of feeds and for fields of records that hold HTML.

Paragraphs and other blocks are parted by an empty line and `<br>` starts a new line; runs of white space become one
space, as a browser shows them, and no-break spaces stay. Scripts, styles and what only machines read are left out; what
a translating machine left, such as `<unk>`, stays, though a browser drops it.
Finding the main text among the furniture of a whole page is left to `page`.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from mtcheck.html_elements import BLOCKS, INLINE, UNSEEN
from mtcheck.readers.machine_marks import show_machine_marks

_TAG = re.compile(r"</?([a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r" *\n *")


def has_html(text: str) -> bool:
    """Whether a text holds tags that HTML knows; `<3` and `<name>` are not such.

    >>> has_html("<p>Two</p>"), has_html("a < b > c"), has_html("see <name>")
    (True, False, False)
    """
    return any(match[1].lower() in BLOCKS | UNSEEN | INLINE for match in _TAG.finditer(text))


def html_to_line(html: str) -> str:
    """The same as one line, for titles.

    >>> html_to_line("Fish &amp; chips<br>again")
    'Fish & chips again'
    """
    return re.sub(r"\n+", " ", html_to_text(html))


def html_to_text(html: str) -> str:
    r"""What a reader sees of a piece of HTML.

    >>> html_to_text("<p>One&nbsp;&euro;<br>two</p>\n<p>three <i>four</i></p>")
    'One\xa0€\ntwo\n\nthree four'
    """
    return "\n\n".join(read_html(html).blocks)


class HtmlComment(NamedTuple):
    """A comment among the blocks of a piece of HTML."""

    content: str
    """What stands between its signs."""
    line: int
    """From 1, in the HTML."""
    block: int
    """Index of the block that it stands in, or else before; that of none where no block follows."""
    is_inside: bool
    """Whether the block has text before it."""


class HtmlText(NamedTuple):
    """What a reader sees of a piece of HTML, and what its author left for others."""

    blocks: tuple[str, ...]
    """Those that have any text."""
    comments: tuple[HtmlComment, ...]


def read_html(html: str) -> HtmlText:
    """The same with its blocks apart, and with the comments among them.

    >>> read_html("<p>One</p><p>two<!-- too --></p>").comments
    (HtmlComment(content=' too ', line=1, block=1, is_inside=True),)
    """
    html = show_machine_marks(html)
    last_tag = html.rfind(">") + 1
    parser = _TextParser()
    # What follows the last ">" holds no tag; the parser would look for its end from each "<" anew.
    parser.feed(html[:last_tag] + html[last_tag:].replace("<", "&lt;"))
    parser.close()
    return HtmlText(tuple(parser.finish()), tuple(parser.comments))


class _TextParser(HTMLParser):
    """Collects the text of each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.comments: list[HtmlComment] = []
        self._paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's
        if tag in UNSEEN:
            self._unseen.append(tag)
        elif self._unseen == ["head"] and tag in BLOCKS:  # whose end tag may be left out
            self._unseen.clear()
        elif self._unseen:
            return
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in BLOCKS:
            self._end_block()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in UNSEEN:  # <svg/> has no end tag to wait for
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif not self._unseen and tag in BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(_SPACE.sub(" ", data))

    def handle_comment(self, data: str) -> None:
        is_inside = bool("".join(self._pieces).strip())
        self.comments.append(HtmlComment(data, self.getpos()[0], len(self._paragraphs), is_inside))

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - the base's signature
        """Skip `<![...]>`, on which the base class raises AssertionError where the keyword is unknown."""
        return self.parse_bogus_comment(i)

    def finish(self) -> list[str]:
        """The text of the blocks that have any."""
        self._end_block()
        return self._paragraphs

    def _end_block(self) -> None:
        text = _AROUND_BREAK.sub("\n", re.sub(" +", " ", "".join(self._pieces))).strip()
        self._pieces.clear()
        if text:
            self._paragraphs.append(text)
