"""The phrases of language models: what each kind of trace looks like, and a cheap first question for them.

Phrases of fifteen languages lie in `data/model_traces.tsv`; out come patterns over folded words, one a kind, and the
words without which no phrase is there. Where a phrase has to stand is left to `mtcheck.page.model_traces`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.phrases import compile_forms, find_anchors

_BY_SENTENCE = ("self", "refusal", "weak", "echo", "introduction", "summary", "comment", "offer")
_NOTHING = re.compile(r"(?!)")
_BY_HEAD = ("label", "part", "prompt", "note", "head")


class _Head(NamedTuple):
    """How the head of a note begins in one language."""

    language: str
    form: re.Pattern[str]


def may_begin_phrase(lower: str) -> bool:
    """Whether a phrase of a sentence, or what opens it, may begin with a word; any may be the first of some."""
    return lower in _anchors_by_first() or not lower.isascii()


def may_be_phrase(lowers: tuple[str, ...], *, is_plain: bool) -> bool:
    """Whether words can begin with a phrase of a sentence, East Asian ones apart.

    `is_plain`: whether lists would write all these words as they are.
    """
    if is_plain and lowers[0].isascii() and _anchors_by_first().get(lowers[0], anchors_behind()).isdisjoint(lowers):
        return False
    return not anchors().isdisjoint(lowers)


@lru_cache(maxsize=1)
def anchors() -> frozenset[str]:
    """Words of which a text has at least one where any phrase stands in it, East Asian ones apart."""
    return find_anchors(filter(_has_fixed_word, _list_forms(*_BY_SENTENCE, *_BY_HEAD)))


@lru_cache(maxsize=1)
def _anchors_by_first() -> dict[str, frozenset[str]]:
    """The same of the phrases of sentences, and of what opens these, by their first word where that is given."""
    forms: dict[str, list[str]] = {}
    for form in _list_forms(*_BY_SENTENCE, "opener"):
        for first in form.split()[0].split("/") if _has_fixed_word(form.split()[0]) else ():
            forms.setdefault(first, []).append(form)
    return {first: find_anchors(known) | anchors_behind() for first, known in forms.items()}


@lru_cache(maxsize=1)
def anchors_behind() -> frozenset[str]:
    """The same of those whose first word varies."""
    forms = filter(_has_fixed_word, _list_forms(*_BY_SENTENCE, "opener"))
    return find_anchors(form for form in forms if not _has_fixed_word(form.split()[0]))


@lru_cache(maxsize=1)
def asides() -> frozenset[str]:
    """Words without which no bracket holds a remark on the source."""
    return find_anchors(_list_forms("aside"))


@lru_cache(maxsize=16)
def pattern(kind: str) -> re.Pattern[str]:
    """What any language knows of this kind."""
    return compile_forms(set(_list_forms(kind)))


def match_phrase(kind: str, text: str) -> re.Match[str] | None:
    """How folded words begin with a phrase of this kind; only those that begin with the first word are tried."""
    first = text.partition(" ")[0]
    return (_pattern_from(kind, first) if first in _anchors_by_first() else pattern(kind)).match(text)


@lru_cache(maxsize=4096)
def _pattern_from(kind: str, first: str) -> re.Pattern[str]:
    """The same as `pattern` of the phrases that a word may begin, one of those that begin any."""
    forms = {form for form in _list_forms(kind) if _may_be_first(form.split()[0], first)}
    return compile_forms(forms) if forms else _NOTHING


def _may_be_first(part: str, first: str) -> bool:
    return not _has_fixed_word(part) or first in part.split("/")


@lru_cache(maxsize=1)
def beginnings() -> tuple[str, ...]:
    """How the heads of notes begin."""
    words = {word for form in _list_forms("note", "head") for word in form.split()[0].split("/")}
    return tuple(sorted(word.rstrip("*").split("'")[0] for word in words))


@lru_cache(maxsize=16)
def about(language: str) -> re.Pattern[str]:
    """What a translator speaks of under "Note", in one language or in English."""
    return compile_forms(set(_list_forms("about", languages=(language, "en"))))


@lru_cache(maxsize=256)
def languages_of_head(folded: str) -> tuple[str, ...]:
    """Languages in which a head is that of any note."""
    return tuple(language for language, form in _heads() if form.fullmatch(folded))


@lru_cache(maxsize=1)
def _heads() -> tuple[_Head, ...]:
    """The heads of any note."""
    rows = read_table("model_traces")
    return tuple(_Head(language, compile_forms([form])) for form, kind, language in rows if kind == "head")


def _list_forms(*kinds: str, languages: Iterable[str] = ()) -> Iterator[str]:
    """The forms of these kinds, in these languages or in any."""
    for form, kind, language in read_table("model_traces"):
        if kind in kinds and (not languages or language in languages):
            yield form


def _has_fixed_word(form: str) -> bool:
    """Whether a word of it is given, and does not vary."""
    return any("*" not in part and part != "…" for part in form.split())
