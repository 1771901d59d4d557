"""Phrases of a list -> what they match: how lists write down what varies.

Lists in `data/` hold phrases as they are read, lower-cased and without marks, in a small notation: `a/b` is either
word, `N` a number, `word*` any ending, `*` any one word and `…` up to six words of any kind. What comes in from a
Document are its words, joined by single spaces. What a phrase means is left to the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from mtcheck.model import Word

_GAP = r"(?:\S+ ){0,6}?"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?[km]?")
_COMBINING_DOT = "\u0307"
"""What lower-casing leaves of a Turkish capital İ."""
_DOTTED = "\u0130"


def fold_word(word: Word) -> str:
    """A word as lists write it: lower-cased, any number as N.

    >>> fold_word(Word(0, 3, "12k", "12k", 0))
    'N'
    """
    lower = word.lower
    if lower.isalpha():
        return lower
    return "N" if _NUMBER.fullmatch(lower) else lower.replace(_COMBINING_DOT, "")


def is_spelled_as_lists(text: str) -> bool:
    """Whether no word of a text is folded otherwise than lower-cased, but for its numbers."""
    return _DOTTED not in text and _COMBINING_DOT not in text


def join_words(words: Iterable[Word]) -> str:
    """The words as lists write them, each with one space after it."""
    return "".join(f"{fold_word(word)} " for word in words)


def expand_form(form: str) -> Iterator[tuple[str, ...]]:
    """Every phrase that a form without stars and gaps stands for, word by word.

    >>> [" ".join(words) for words in expand_form("share on facebook/twitter")]
    ['share on facebook', 'share on twitter']
    """
    return product(*(token.split("/") for token in form.split()))


def find_anchors(forms: Iterable[str]) -> frozenset[str]:
    """Words that a text must have at least one of, folded, for any of these forms to stand in it: the longest of each.

    In each form a word must be given that does not vary.

    >>> sorted(find_anchors(["machine/automatic translation of *", "translated by robot*"]))
    ['translated', 'translation']
    """
    anchors: set[str] = set()
    for form in forms:
        fixed = [part.split("/") for part in form.split() if "*" not in part and part != "…"]
        anchors.update(max(fixed, key=lambda words: min(map(len, words))))
    return frozenset(anchors)


def compile_forms(forms: Iterable[str]) -> re.Pattern[str]:
    """One pattern for any of these forms, over words joined by `join_words`.

    >>> pattern = compile_forms(["go to the … page/site", "N comment*"])
    >>> [bool(pattern.match(text)) for text in ("go to the main page ", "N comments ", "no comments ")]
    [True, True, False]
    """
    ordered = sorted(forms, key=lambda form: (-len(form.split()), form))
    return re.compile(r"(?<!\S)(?:" + "|".join(_to_pattern(form) for form in ordered) + ")")


def _to_pattern(form: str) -> str:
    return "".join(_GAP if part == "…" else f"(?:{_to_word(part)}) " for part in form.split())


def _to_word(part: str) -> str:
    return "|".join(r"\S+" if one == "*" else re.escape(one).replace(r"\*", r"\S*") for one in part.split("/"))
