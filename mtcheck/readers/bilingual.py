"""Pairs of a source and its translation in, an Article out whose sentences run beside their source.

A source that is HTML, as WordPress exports whole posts, becomes its paragraphs, and its translation too. HTML in the
translation alone is what a machine has left there, and stays to be seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.model import Article, Failure
from mtcheck.readers.contract import build_article, normalize_tag
from mtcheck.readers.html_text import has_html, html_to_text
from mtcheck.readers.options import ReadOptions

_LINE_BREAKS = re.compile(r"(?<![ \t])[ \t]*+[\r\n]+[ \t\r\n]*")
_SPACES = re.compile(r"[ \t\r\n]+")


class Pairing(NamedTuple):
    """One sentence, or one paragraph, in two languages."""

    source: str
    text: str
    """Empty where it was not translated."""


class Languages(NamedTuple):
    """What an input says of its languages; None where it does not, or not by a tag."""

    source: str | None
    text: str | None


def pair_texts(source: str, text: str, *, keeps_space: bool) -> list[Pairing]:
    """One unit: a pair, or one for each paragraph where it is HTML with as many on both sides; none where it is empty.

    Line breaks become spaces, since a sentence is one line; other white space stays as it is where it is kept.
    """
    paragraphs = [[source], [text]]
    if has_html(source):
        paragraphs = [html_to_text(side).split("\n\n") for side in (source, text)]
        if len(paragraphs[0]) != len(paragraphs[1]):
            paragraphs = [[" ".join(side)] for side in paragraphs]
    space = _LINE_BREAKS if keeps_space else _SPACES
    sources, texts = ([space.sub(" ", piece).strip() for piece in side] for side in paragraphs)
    return [Pairing(*pair) for pair in zip(sources, texts, strict=True) if any(pair)]


def build_bilingual(
    pairings: Sequence[Pairing], article_id: str, origin: str, languages: Languages, options: ReadOptions
) -> Article | Failure:
    """The article that these make, which must have a text."""
    fields = {
        "text": [pairing.text for pairing in pairings],
        "source": [pairing.source for pairing in pairings],
        "language": normalize_tag(languages.text),
        "source_language": normalize_tag(languages.source),
    }
    given = {name: value for name, value in fields.items() if value is not None}
    return build_article(given, article_id, origin, options)
