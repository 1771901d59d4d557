"""Where in a Document brackets are the translator's, and not those of an editor who quotes.

Editors mend what they quote: "[He] help[ed] us." So brackets inside quotation marks are theirs, and so are those in a
paragraph that quotes without marks: behind a colon, or further down in the statement that a colon opens, with words
left out ([…]), in the first person, behind a single mark. What stands in the brackets is judged by `bracketed_english`
and `bracketed_notes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_SINGLE_OPENS = re.compile(r"(?<![\w’'])[‘'](?=\w|\[)")
_EDITED = re.compile(r"\[…\]|\[\.\.\.\]|(?<!\w)\[[A-Za-z]\]\w")
"""Words left out, a letter changed: somebody quotes."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»\n]*[”\"»]")
_STROKE = re.compile(r"/(?<=[a-z]/)[a-z]", re.IGNORECASE)
_CONTENT = re.compile(r"[(\[]([^()\[\]\n]{1,40})[)\]]")
_SAYS = re.compile(rf"\b(?:{SAYING})\b")
"""In a paragraph in which the writer goes on."""
_STATES = re.compile(rf"\b(?:{SAYING}|statement|letter|reads?|ran|follows|text|message|post|ruling|declaration)\b")
"""In a paragraph that introduces a statement of several paragraphs."""
_SPEAKS = re.compile(
    r"\b(?:said|says|told|tells|explain(?:s|ed)|recall(?:s|ed)|stress(?:es|ed)|complain(?:s|ed)|add(?:s|ed)"
    r"|stat(?:es|ed)|admit(?:s|ted)|repl(?:ies|ied)|argue[sd]|warn(?:s|ed)|insist(?:s|ed)|according to)\b"
)
_WRITES = re.compile(
    r"\b(?:wr(?:ites?|ote|itten)|read(?:s|ing)?|post(?:s|ed)?|tweet(?:s|ed)?|notes?|letter|e-?mail|message|statement|text"
    r"|law|rules?|ruling|verdict|judgment|contract|report|documents?|book|form|forum|Facebook|Instagram|Telegram|Twitter"
    r"|X|website|blog|diary|poem|song)\b"
)
"""Who writes may put a stroke or a bracket himself; nobody speaks one."""
_REACH = 1500
"""Characters on either side that may say so; so that a paragraph without end ends, too."""
_COLON = re.compile(r":(?:\s|$)")


def find_on_lines(mark: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The places of a pattern, which never goes beyond a line and always has this mark, on the lines that have it."""
    start = text.find(mark)
    while start >= 0:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield from pattern.finditer(text, text.rfind("\n", 0, start) + 1, end)
        start = text.find(mark, end)


class BracketPlaces:
    """One document, of which is asked whether a bracket stands in the words of its own writer."""

    def __init__(self, doc: Document, ask: Callable[[], Iterable[Span]]) -> None:
        """`ask` gives its stretches in quotation marks; called only for a text with such brackets."""
        self._text = doc.text
        self._ask = ask

    @cached_property
    def has_stroke(self) -> bool:
        """Whether a stroke stands between two words anywhere, as it does in every choice."""
        return _STROKE.search(self._text) is not None

    @cached_property
    def contents(self) -> frozenset[str]:
        """What stands in short brackets, lower-cased: most texts hold nothing there that need be looked at."""
        return frozenset(map(str.lower, _CONTENT.findall(self._text)))

    @cached_property
    def _quotations(self) -> Spans:
        return Spans(self._ask())

    def is_own_prose(self, span: Span) -> bool:
        """Whether nothing says that the words around are somebody else's."""
        if self._quotations.overlaps(span):
            return False
        start = self._text.rfind("\n", 0, span.start) + 1
        if self._is_stated(start) or self._text[start : start + _REACH].lstrip().startswith((">", "|", "#")):
            return False
        paragraph = self._find_paragraph(span)
        before = paragraph[: span.start - max(start, span.start - _REACH)]
        if (
            _COLON.search(_CONTENT.sub("", before))
            or _SINGLE_OPENS.search(before + self._text[span.start])
            or _EDITED.search(paragraph)
        ):
            return False
        return _FIRST_PERSON.search(_QUOTED.sub("", paragraph)) is None

    def is_spoken(self, span: Span) -> bool:
        """Whether the words around are in quotation marks, and said by somebody who does not write them."""
        if not self._quotations.overlaps(span):
            return False
        told = _QUOTED.sub("", self._find_paragraph(span))
        return _SPEAKS.search(told) is not None and _WRITES.search(told) is None

    def _find_paragraph(self, span: Span) -> str:
        """The paragraph of a place, as far as it says whose words they are."""
        first, last = max(0, span.start - _REACH), span.end + _REACH
        start, end = self._text.rfind("\n", first, span.start) + 1, self._text.find("\n", span.end, last)
        return self._text[max(first, start) : end if end >= 0 else last]

    def _is_stated(self, start: int) -> bool:
        """Whether a paragraph belongs to a statement behind a colon, which ends where somebody is said to speak."""
        paragraphs = [line for line in self._text[:start].split("\n") if line.strip()]
        for number, paragraph in enumerate(reversed(paragraphs)):
            if paragraph.rstrip().endswith(":"):
                return number == 0 or _STATES.search(paragraph) is not None
            if _SAYS.search(paragraph) is not None or _QUOTED.search(paragraph) is not None:
                return False
        return False
