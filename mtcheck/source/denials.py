"""A sentence and its source in, a word out that lost the negation before it: "did not rule out" became "ruled out".

English words that negate by themselves, to rule out, deny, refuse, and "known", which other languages deny with one
word, unbekannt, неизвестно, 不明, cannot be counted as `negations` counts a "not": "did not rule out" may also be
"left open". `data/denials.tsv` has, by kind, how a source says "not excluded", how English says so, and the bare word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.source.negations import Negatives, blank, compile_forms, level_apostrophes

_Kind = Literal["excluded", "known", "denied", "refused"]
_KINDS: tuple[_Kind, ...] = ("excluded", "known", "denied", "refused")


class LostDenial(NamedTuple):
    """A word that the source denies and the text affirms."""

    source: Span
    text: Span


def find_lost_denial(source: str, text: str, language: str, own: Negatives) -> LostDenial | None:
    """The first word that is denied in a sentence, whose language is given as lists have it, and bare in the text.

    >>> from mtcheck.source.negations import read_negatives
    >>> find_lost_denial("Мэр не исключил забастовку.", "The mayor ruled out a strike.", "ru", read_negatives("en"))
    LostDenial(source=Span(start=4, end=15), text=Span(start=10, end=19))
    """
    return next(_find_lost(level_apostrophes(source), level_apostrophes(text), language, own), None)


def tells_denial(source: str, text: str, language: str, own: Negatives) -> bool:
    """Whether a word that is denied in a sentence is told otherwise in the text: "did not deny" as "admitted"."""
    return any(
        _compile(language, kind, is_denied=True).search(level_apostrophes(source))
        and _compile(own.language, kind, is_denied=True).search(level_apostrophes(text))
        for kind in _KINDS
    )


def _find_lost(source: str, text: str, language: str, own: Negatives) -> Iterator[LostDenial]:
    for kind in _KINDS:
        denied = _compile(language, kind, is_denied=True).search(source)
        if denied is None or _compile(own.language, kind, is_denied=True).search(text):
            continue
        bare = _compile(own.language, kind, is_denied=False)
        here = bare.search(text)
        if here is not None and not own.denies(blank(bare, text)):
            yield LostDenial(Span(*denied.span()), Span(*here.span()))


@lru_cache(maxsize=256)
def _compile(language: str, kind: _Kind, *, is_denied: bool) -> re.Pattern[str]:
    wanted = f"not {kind}" if is_denied else kind
    forms = [form for form, of, what in read_table("denials") if of == language and what == wanted]
    return compile_forms(forms, language)
