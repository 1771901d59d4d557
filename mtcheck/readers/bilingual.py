"""Pairs of a source and its translation in, an Article out whose sentences run beside their source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.model import Article, Failure
from mtcheck.readers.contract import build_article, normalize_tag
from mtcheck.readers.options import ReadOptions


class Pairing(NamedTuple):
    """One sentence, or one paragraph, in two languages."""

    source: str
    text: str
    """Empty where it was not translated."""


class Languages(NamedTuple):
    """What an input says of its languages; None where it does not, or not by a tag."""

    source: str | None
    text: str | None


def pair_items(source: Sequence[str], text: Sequence[str]) -> list[Pairing]:
    """The items of one unit side by side; in one piece where one side has more. What is empty on both sides is none."""
    if len(source) != len(text):
        source, text = (" ".join(source),), (" ".join(text),)
    return [Pairing(*pair) for pair in zip(source, text, strict=True) if any(pair)]


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
