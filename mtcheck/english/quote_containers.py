"""A text in, the passages out that the programs which make sites of Markdown show as quoted.

Containers (`:::quote`), tags of Hugo, Jekyll and Hexo (`{{< quote >}}`, `{% blockquote %}`, `{% cq %}`), boxes of
MkDocs (`!!! quote`) and paragraphs that kramdown gives a class (`{: .quote}`). Lines with `>` and elements of HTML are
left to `others_words`.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.quoting_elements import means_quotation
from mtcheck.model import Span

_QUOTING = r"(?=[\w.-]{0,30}?(?:quot(?!as?\b)|cite\b|citation|epigraph))[\w.-]++"
_CONTAINER = re.compile(
    rf"""
    (?<![^\r\n]) [ \t>]*+ :{{3,}}+ [ \t]*+
    (?P<name>
      (?P<quoting>
          [{{ \t.]*+ {_QUOTING}
        | [^{{}}\r\n]*+ \{{ (?:[^{{}}\r\n]{{0,300}}? [ \t])?? \.{_QUOTING}    # ::: {{#dam .lead .quote}}
      )?+
      [^\r\n]*
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A line that opens a container by its name or by a class, as `:::quote` and `::: {#x .quote}` do, or closes one."""
_TAG = re.compile(
    rf"""
      \{{\{{ [<%] \s*+ (?P<slash>/?) \s*+ (?P<name>(?:[\w.-]++/)*+ {_QUOTING}) [^{{}}]{{0,600}} [>%] \}}\}}
    | \{{% -? \s*+ (?P<end>end)? (?P<tag>{_QUOTING}|cq(?![\w.-])) [^{{}}%]{{0,600}} %\}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IS_WHOLE = re.compile(r"/\s*[>%]\}\}\Z")
"""A tag that has nothing to close: `{{< quote text="…" />}}`."""
_BOX = re.compile(
    r"""
    (?<![^\r\n]) [ \t]*+ (?:!!!|\?\?\?\+?) [ \t]++ (?:pull)?(?:quote|cite|citation)\b [^\r\n]*+
    (?: (?:\r\n?|\n) (?:[ \t][^\r\n]*+)?+ )*+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Its first line, and those that stand further in."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_LABEL = re.compile(r"[ \t>]*+\{:[ \t]*+(?![\w-]+:)(?P<said>[^{}\r\n]*+)\}\s*+")
"""A line of kramdown that says something of the paragraph which it touches: of that above, if there is one."""
_LABEL_CLASS = re.compile(r"""(?<!\w)\.(?P<name>[\w-]+)|(?<![\w-])class\s*=\s*["'](?P<names>[^"']*)""")


def find_quote_containers(text: str) -> Iterator[Span]:
    r"""The passages, by kind; a container that nothing closes goes to the end, a tag that nothing closes holds none.

    >>> text = "Before.\n:::quote\nSo he said.\n:::\nAfter."
    >>> [text[span.start : span.end] for span in find_quote_containers(text)]
    [':::quote\nSo he said.\n:::']
    """
    yield from _find_fenced(text)
    yield from _find_tagged(text)
    for match in _BOX.finditer(text):
        yield Span(*match.span())
    if "{:" in text:
        yield from _find_labelled(text)


def _find_fenced(text: str) -> Iterator[Span]:
    start = depth = 0
    for line in _CONTAINER.finditer(text):
        is_opening = line["name"].strip(" \t:") != ""
        if depth:
            depth += 1 if is_opening else -1
            if not depth:
                yield Span(start, line.end())
        elif line["quoting"]:
            start, depth = line.start(), 1
    if depth:
        yield Span(start, len(text))


def _find_tagged(text: str) -> Iterator[Span]:
    begun: dict[str, list[int]] = {}
    for tag in _TAG.finditer(text):
        starts = begun.setdefault((tag["name"] or tag["tag"]).lower(), [])
        if not (tag["slash"] or tag["end"]):
            starts += [] if _IS_WHOLE.search(tag[0]) else [tag.start()]
        elif starts:  # the last one: those before it go on, or are none that would be closed
            yield Span(starts.pop(), tag.end())


def _find_labelled(text: str) -> Iterator[Span]:
    begun: int | None = None
    is_quoted = is_over = False
    end = 0
    for line in _LINE.finditer(text):
        label = _LABEL.fullmatch(line[0])
        if label is not None:
            is_quoted |= any(
                means_quotation(each["name"] or each["names"]) for each in _LABEL_CLASS.finditer(label["said"])
            )
            is_over = begun is not None
            continue
        is_blank = not line[0].strip()
        if is_blank or is_over:
            if begun is not None and is_quoted:
                yield Span(begun, end)
            begun, is_quoted, is_over = None, False, False
        if not is_blank:
            begun, end = line.start() if begun is None else begun, line.end()
