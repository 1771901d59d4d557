"""The phrases of furniture in all languages, as the lists in `data/furniture_*.tsv` have them.

Nothing goes in; out come the phrases by their folded words, each with its kind and use, and what a text is asked for
before they are. How a line is judged by them is left to `mtcheck.page.furniture`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.lexicon import read_table
from mtcheck.phrases import compile_forms, expand_form, find_anchors

LANGUAGES = tuple("ar cs de el en es fr hu id it ja ko nl pl pt ro ru sv tr uk zh".split())


class Phrase(NamedTuple):
    """What furniture it is that is made of a phrase, or begins with it."""

    kind: str
    use: str
    """start: a sentence that begins with it is furniture; block: a line made of it is; lead: a line is that goes on
    after it with a colon; credit: the same, in a short line; item: only beside others."""


@lru_cache(maxsize=1)
def phrases() -> MappingProxyType[tuple[str, ...], Phrase]:
    """Every phrase without a gap, by its folded words."""
    found: dict[tuple[str, ...], Phrase] = {}
    strength = ("item", "credit", "lead", "block", "start")
    for language in LANGUAGES:
        for form, kind, use in read_table(f"furniture_{language}"):
            if "…" in form:
                continue
            for words in expand_form(form):
                known = found.get(words)
                if known is None or strength.index(known.use) < strength.index(use):
                    found[words] = Phrase(kind, use)
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def footers() -> re.Pattern[str]:
    """What feeds write below an item, with its title in the middle: "The post ... appeared first on"."""
    return compile_forms(_footer_forms())


@lru_cache(maxsize=1)
def footer_anchors() -> frozenset[str]:
    """Words without which a line is no such footer."""
    return find_anchors(_footer_forms())


def _footer_forms() -> list[str]:
    rows = [row for language in LANGUAGES for row in read_table(f"furniture_{language}")]
    return [form for form, _, _ in rows if "…" in form]


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """The words that any phrase begins with."""
    starts = {
        form.split()[0] for language in LANGUAGES for form, _, _ in read_table(f"furniture_{language}") if "…" in form
    }
    return frozenset(words[0] for words in phrases()) | starts


def may_open_phrase(folded: tuple[str, ...]) -> bool:
    """Whether any phrase begins with the first two of folded words, or is the first: asked before a phrase is."""
    return folded[:2] in _opening_pairs() or folded[:1] in _opening_pairs()


@lru_cache(maxsize=1)
def _opening_pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(words[:2] for words in phrases())


@lru_cache(maxsize=1)
def longest_phrase() -> int:
    """Words of the longest."""
    return max(len(words) for words in phrases())


@lru_cache(maxsize=1)
def credit_labels() -> frozenset[tuple[str, ...]]:
    """What the credit of a picture begins with, by folded words."""
    return frozenset(words for words, phrase in phrases().items() if phrase.kind == "credit")
