"""What programs that make sites of Markdown put in its place: where such tags stand, and what readers see of them.

A text goes in, spans come out. Hugo (`{{< figure src="a.jpg" >}}`, `{{% note %}}`) and Jekyll (`{% include ad.html %}`)
fill these in before anything is read as Markdown: they may go on over several lines and stand between tags of HTML, and
a line of theirs that begins as a quotation or a list does is none. What stands between an opening and a closing tag is
prose, and left to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.model import Span

_FENCE = r"\n[ \t>]*(?:```|~~~)"
"""Where code begins or ends: what goes on beyond is no tag."""
_BREAK = rf"(?:\n[ \t>]*\r?\n|{_FENCE})"
"""The same, or an empty line."""
_TAG = re.compile(
    rf"""
      {{{{[<%]-?\s*/?\s*[\w./-]+(?=[\s>%/])                                   # {{{{< figure alt="It is {{new}}" >}}}}
        (?: "(?:[^"\\\r\n]|\\.)*" | `[^`]*` | (?![>%]}}}}|{{[{{%]|{_FENCE})[^`] )*+
      [>%]}}}}
    | {{%-?\s*\w+(?=[\s%-])
        (?: "[^"\r\n]*" | '[^'\r\n]*' | (?!%}}|{{[{{%]|{_BREAK})[\s\S] )*+
      %}}
    | {{{{[<%](?:(?!{_BREAK})[^{{}}`])*[>%]}}}}                               # with a mark that has no partner
    | {{%(?:(?!{_BREAK})[^{{}}`])*%}}
    | {{{{-?\s*(?:page|site|post|include|layout)\.[\w.]+(?:(?!{_BREAK})[^{{}}])*}}}}
    """,
    re.VERBOSE,
)
_CHARACTER = re.compile(r"[^\r\n]")
_FILLER = "x"
"""Hugo, too, has a word in the place of a tag while it reads the Markdown: `**{{< x >}}**` is bold."""
_NAME = re.compile(r"\{[{%][<%]?-?\s*(\w+)")
_COMMANDS = frozenset("assign capture case elsif for if unless when".split())
"""Tags of Liquid whose texts are compared or kept, and not shown."""
_PARAMETER = re.compile(
    r"""
    (?: (?P<name>[\w-]+) \s?=\s? )?
    (?: "(?P<double>(?:[^"\\\r\n]|\\.)*)" | `(?P<raw>[^`]*)` | (?<=[\s=])'(?P<single>[^'\r\n]*)'(?=[\s%>,/]) )
    """,
    re.VERBOSE,
)
_UNSEEN = frozenset(
    "class data file height href id key lang link loading options params path rel sizes src srcset style target type "
    "url width".split()
)
"""Parameters that no reader sees, however many words they have."""
_WORD = re.compile(r"(?<!\S)[\"“‘(]?[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?…\"”’)]*(?!\S)")
_LEAST_WORDS = 3
"""Fewer are a file name, a size, a credit."""


def find_shortcodes(text: str, start: int = 0) -> list[Span]:
    """Every such tag from `start` on, ascending, those in code, too: whoever reads the Markdown tells which these are.

    >>> find_shortcodes("{{< rawhtml >}}<b>No</b>{{< /rawhtml >}}")
    [Span(start=0, end=15), Span(start=24, end=40)]
    """
    return [Span(*match.span()) for match in _TAG.finditer(text, start)]


def mask_shortcodes(text: str, spans: list[Span]) -> str:
    """The text with a word in the place of each tag, as long and on as many lines as the tag.

    >>> text = "The {{% port %}} *of Riga*"
    >>> mask_shortcodes(text, find_shortcodes(text))
    'The xxxxxxxxxxxx *of Riga*'
    """
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += text[at : span.start], _CHARACTER.sub(_FILLER, text[span.start : span.end])
        at = span.end
    return "".join((*pieces, text[at:]))


def list_unread(tag: str) -> Iterator[str]:
    """The kind of each parameter of a tag that readers may see: a text of a few words, by its name no address or style.

    >>> [*list_unread('{{< figure src="a.jpg" class="so wide here" caption="The old port" >}}')]
    ['shortcode parameter']
    """
    name = _NAME.match(tag)
    if name is not None and name[1] in _COMMANDS:
        return
    for match in _PARAMETER.finditer(tag):
        words = _WORD.findall(match["double"] or match["raw"] or match["single"] or "")
        if len(words) >= _LEAST_WORDS and (match["name"] or "").lower() not in _UNSEEN:
            yield "shortcode parameter"
