"""Marks of translation systems and models that Markdown or HTML would take for markup: where they stand in a text.

A text goes in, spans come out: `<unk>`, `</s>`, `<ph id="1"/>`, `<translation>`, `&lt;pad&gt;`, `__NAME1__`. A browser
drops such tags and makes the last bold, but no writer means so: they are left to be read, and checks judge them.
Elements of HTML, custom elements, components and bold words are none. What somebody may have set in tags
(`<s>struck</s>`, `<date>May</date>`) stays so: of these names only a tag without its other half is a mark. What stands
in code, in a drawing or a formula is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.model import Span
from mtcheck.spans import Spans

_CONTROL = r"pad|eos|bos|sep|cls|sos|eot|eod|endoftext|im_start|im_end|extra_id_\d+|PAD|EOS|BOS|SEP|CLS|SOS"
_MODEL = (
    "think|thinking|reasoning|thought|scratchpad|reflection|answer|translation|translated_text|target|response|result"
    "|translated|english"
)
_NUMBERED = "name|person|per|loc|org|ent|entity|num|number|term|tag|var|url"
_SLOT = "NAME|PERSON|PER|LOC|LOCATION|ORG|ENT|ENTITY|NUM|NUMBER|DATE|TIME|URL|EMAIL|TERM|TAG|VAR|DNT|NT|PH"
_MARK = re.compile(
    rf"""
    (?:<|&lt;) (?:unk|unknown|mask|UNK|/?(?:{_CONTROL})) (?:>|&gt;)                 # <unk>, &lt;pad&gt;
  | (?:<|&lt;) \|[\w ]{{1,40}}\| (?:>|&gt;)                                        # &lt;|endoftext|&gt;
  | (?<=[.!?”"]) &lt;/s&gt;                                                         # It ended.&lt;/s&gt;
  | </?(?:{_MODEL})>
  | (?:<|&lt;) (?:ph|bpt|ept|bx|ex|it|mrk|[xg](?=\sid=)) (?:\s\w+=[^<>&\n]{{0,80}})?\s?/? (?:>|&gt;)
  | </(?:ph|bpt|ept|it|mrk|x|g)>                                                    # <g id="1">Riga</g>
  | </?(?:[dgnstx]|{_NUMBERED}|{_NUMBERED.upper()})_?\d{{1,3}}\s?/?>                # <x1>, <NAME1>
  | (?<![\w\\]) __(?:(?:{_SLOT})_?\d{{1,3}}|PLACEHOLDER|[A-Z]+(?:_[A-Z0-9]+)+)__ (?!\w)  # but __G20__ is bold
  | (?<![\w\\]) __[a-z]{{2,3}}_[A-Z][a-z]{{3}}__ (?!\w)                            # __eng_Latn__, but __not__ is bold
    """,
    re.VERBOSE,
)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>s|start|end|go|sent|doc|w|name|person|per|loc|location|org|num|number|date|url|email|term|user)"
    r"(?P<rest>\s[^<>]*?)?(?P<alone>/?)>",
    re.IGNORECASE,
)
"""Tags that are marks only where they stand alone."""
_LEAST_CAPITALS = 3
"""`<URL>` is a mark; fewer may be a component of JSX, `<W>`."""
_QUOTING = re.compile(
    r"<(?P<end>/?)(?P<name>code|kbd|math|pre|samp|script|style|svg|template|textarea|tt|var)\b[^<>]*>", re.IGNORECASE
)
"""What shows tags as such, has elements of its own, or is for machines."""
_WORD = re.compile(r"\w")


def find_machine_marks(text: str, start: int = 0) -> list[Span]:
    """Every such mark from `start` on, ascending; those in a fence or between backticks, too.

    >>> text = "By __NAME1__ of <unk>, <s>no</s> <b>yes</b>.</s>"
    >>> [text[span.start : span.end] for span in find_machine_marks(text)]
    ['__NAME1__', '<unk>', '</s>']
    """
    quoting = Spans(_find_quoting(text, start))
    found = (*(Span(*match.span()) for match in _MARK.finditer(text, start)), *_find_lone(text, start))
    return sorted(span for span in found if not quoting.overlaps(span))


def show_machine_marks(html: str) -> str:
    """A piece of HTML so that its reader sees such marks.

    >>> show_machine_marks("<p>The minister of <unk> left.</p>")
    '<p>The minister of &lt;unk&gt; left.</p>'
    """
    pieces: list[str] = []
    at = 0
    for span in find_machine_marks(html):
        pieces += html[at : span.start], html[span.start : span.end].replace("<", "&lt;").replace(">", "&gt;")
        at = span.end
    return "".join((*pieces, html[at:]))


def _find_lone(text: str, start: int) -> Iterator[Span]:
    """Each tag that has no other half, or no word between the two."""
    begun: dict[str, list[re.Match[str]]] = {}
    lone: list[re.Match[str]] = []
    for tag in _TAG.finditer(text, start):
        others = begun.setdefault(tag["name"].lower(), [])
        if tag["alone"] or (tag["end"] and not others):
            lone.append(tag)
        elif not tag["end"]:
            others.append(tag)
        elif _WORD.search(text, (other := others.pop()).end(), tag.start()) is None:
            lone += other, tag
    for tag in (*lone, *(other for others in begun.values() for other in others)):
        name = tag["name"]
        if tag["rest"] is None and (name.islower() or (name.isupper() and len(name) >= _LEAST_CAPITALS)):
            yield Span(*tag.span())


def _find_quoting(text: str, start: int) -> Iterator[Span]:
    """Each such element, from its first tag to its last; one that is never closed is none."""
    begun: re.Match[str] | None = None
    for tag in _QUOTING.finditer(text, start):
        if not tag["end"]:
            begun = begun or tag
        elif begun is not None and tag["name"].lower() == begun["name"].lower():
            yield Span(begun.start(), tag.end())
            begun = None
