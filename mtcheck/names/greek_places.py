"""Documents in, Greek places out that are called after a saint and spelled in two ways: Agios Ioannis, Ayios Yannis.

A g before e and i is heard as y, and maps write it so or not. Silent where one sentence has both. What else changes in
such a name is found by `spellings`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.model import Document, Mention, Span
from mtcheck.names.romanisation import fold_marks

_SAINT = re.compile(
    r"(?<![\w'’-])(?P<saint>H?A(?:g|gh|y|yi)(?:ios|ia|ioi|ii|os|a)|A(?:g|gh|y)iou) "
    r"(?P<rest>[A-ZÁÉÍÓÚ][^\W\d_A-Z]{3,})(?![\w-])"
)
"""Agios, Aghios, Hagios, Ayios, Ayia."""
_JOHNS = frozenset("giannis iannis ioannis yannis yiannis".split())
"""The saint whose name itself has two forms."""


def group_greek(parts: Sequence[Document]) -> Iterator[tuple[list[Mention], ...]]:
    """The mentions of each such place in lists, one for each of two ways in which the saint is spelled."""
    by_place = defaultdict[str, defaultdict[str, list[tuple[int, Mention]]]](lambda: defaultdict(list))
    for part in parts:
        for match in _SAINT.finditer(part.text):
            number = part.sentence_at(match.start())
            if number is not None:
                mention = Mention(Span(*match.span()), match[0], part.field)
                by_place[_read(match)][match["saint"]].append((number, mention))
    for ways in by_place.values():
        if len(ways) > 1 and _are_apart([{number for number, _ in found} for found in ways.values()]):
            yield tuple([mention for _, mention in found] for found in ways.values())


def _read(match: re.Match[str]) -> str:
    """The place whatever its spelling: whether the saint is a man, a woman or several, and who that is."""
    saint, rest = fold_marks(match["saint"]), fold_marks(match["rest"])
    return f"{saint[-1]} {'ioannis' if rest in _JOHNS else rest}"


def _are_apart(sentences: Sequence[set[int]]) -> bool:
    """Whether no sentence has two of the spellings."""
    return len(set().union(*sentences)) == sum(map(len, sentences))
