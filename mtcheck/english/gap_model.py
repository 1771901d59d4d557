"""What a gap between two neighbours is, of which `gaps`, `frames` and `bare_nouns` hold patterns."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.english.word_pairs import WordPair, compile_pair


class Gap(NamedTuple):
    """Two neighbours between which a word is missing."""

    pair: WordPair
    missing: tuple[str, ...]
    """Words any of which may be the missing one; none where one of two prepositions lacks its noun, or is one too
    many, as in French "avec d'autres"."""


def make_gap(triggers: str, left: str, right: str, *missing: str) -> Gap:
    """Two neighbours by the words of which every match has one, by their patterns, and what lacks between them."""
    return Gap(compile_pair(triggers, left, right), missing)


def one_of(words: str) -> str:
    """Words with spaces between, as a pattern that matches any of them.

    >>> one_of("judge doctor")
    '(?:judge|doctor)'
    """
    return f"(?:{words.replace(' ', '|')})"
