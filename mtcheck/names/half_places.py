"""Documents in, towns out of whose names they once translate a half: Verkhnyaya Pyshma and Upper Pyshma.

What is translated is an adjective, new or old, upper or lower, great or small, or a saint, and the rest of the name
stays, so that the two differ in one word. Silent where one sentence has both, where the article speaks of several such
towns (Upper and Lower Tagil), where the half translated is a town that all know (New Orleans), and about San
and Santa, which English leaves as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Mention, Span
from mtcheck.names.places import is_english_name
from mtcheck.names.romanisation import fold_marks, strip_marks

_REST = r"[ -](?P<rest>[^\W\d_a-z][^\W\d_A-Z]{2,}(?:[-‐‑][^\W\d_]+)*)(?![\w’'-]*[-‐‑]\w)"
_NOT_BEFORE = re.compile(
    r"(?<![\w'’])(?!(?:After|And|At|But|By|For|From|In|Near|Of|On|Outside|To|Until|When|While) )"
    r"(?:[A-Z][\w'’.-]*|[Tt]he) \Z"
)
"""A longer name, or a thing that is described: the Old Bridge."""
_LONGER = re.compile(r" [^\W\d_a-z]")
"""What stands behind a name that goes on: New Scotia Bank."""
_REACH = 25


@dataclass(frozen=True, slots=True)
class _Town:
    """One mention of such a name."""

    first: str
    """The word before the rest, lower-cased."""
    sentence: int
    mention: Mention


def group_half_places(parts: Sequence[Document]) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """The mentions of a town by its own name, and those where half of it is translated."""
    words = {word for part in parts for word in part.vocabulary}
    own = words & _abroad().keys()
    english = words & {meaning for word in own for meaning in _abroad()[word]}
    if not own or not english:
        return
    by_rest: defaultdict[str, list[_Town]] = defaultdict(list)
    for part in parts:
        for rest, town in _find_towns(part, own | english):
            by_rest[rest].append(town)
    for towns in by_rest.values():
        some = [town for town in towns if town.first in own]
        others = [town for town in towns if town.first in english]
        is_one = len({town.first for town in some}) == len({town.first for town in others}) == 1
        are_told_apart = not {town.sentence for town in some}.isdisjoint(town.sentence for town in others)
        is_known = any(is_english_name(town.mention.text.lower()) for town in others)
        if is_one and not (are_told_apart or is_known) and others[0].first in _abroad()[some[0].first]:
            yield [town.mention for town in some], [town.mention for town in others]


def _find_towns(doc: Document, words: AbstractSet[str]) -> Iterator[tuple[str, _Town]]:
    """Every one of some words that stands with a capital before another such word, by that."""
    firsts = "|".join(re.escape(word.capitalize()) for word in sorted(words))
    for match in re.finditer(rf"(?<![\w’'-])(?P<first>{firsts}){_REST}", doc.text):
        first, number = match["first"].lower(), doc.sentence_at(match.start())
        is_longer = _NOT_BEFORE.search(doc.text, max(0, match.start() - _REACH), match.start()) is not None
        goes_on = _LONGER.match(doc.text, match.end()) is not None
        if number is not None and not goes_on and (first in _abroad() or not is_longer):
            yield fold_marks(match["rest"]), _Town(first, number, Mention(Span(*match.span()), match[0], doc.field))


@lru_cache(maxsize=1)
def _abroad() -> Mapping[str, frozenset[str]]:
    """Foreign words, with and without their marks, each with what English may have for it."""
    abroad: defaultdict[str, set[str]] = defaultdict(set)
    for english, words in read_table("town_words"):
        for word in words.split():
            for form in {word, strip_marks(word)} - {"also"}:  # alsó without its mark is an English word
                abroad[form].update(english.split())
    return {form: frozenset(meant) for form, meant in abroad.items()}
