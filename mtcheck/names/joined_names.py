"""Documents in, names of three syllables out that they put together in two ways: Kim Jong Un, Kim Jong-un.

Chinese and Korean given names have two syllables, which one house joins by a hyphen and the next leaves apart. Two
given names without a blank, Jongun and Jong-un, are compared by `spellings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.model import Document, Mention, Span

_SYLLABLE = "[A-Z][a-z]{1,5}"
_APART = re.compile(rf"(?<![\w-])(?=({_SYLLABLE}) ({_SYLLABLE}) ({_SYLLABLE})(?![\w-]))")
_HYPHENATED = re.compile(rf"(?<![\w-])({_SYLLABLE}) ({_SYLLABLE})-([A-Z][a-z]{{1,5}})(?![\w-])")


def group_joined(parts: Sequence[Document]) -> Iterator[tuple[list[Mention], ...]]:
    """The mentions of each name in lists, one for each way in which it is put together."""
    done = set[tuple[str, ...]]()
    for part in parts:
        for pattern in (_APART, _HYPHENATED):
            for match in pattern.finditer(part.text):
                syllables = (match[1], match[2], match[3].lower())
                if syllables not in done:
                    done.add(syllables)
                    given = _write(*syllables[1:])
                    found = tuple(filter(None, (_find_all(parts, syllables[0], form) for form in given)))
                    if len(found) > 1:
                        yield found


def _write(first: str, second: str) -> Iterator[str]:
    """The ways in which a given name is put together."""
    yield f"{first} {second.title()}"
    yield f"{first}-{second}"
    yield f"{first}-{second.title()}"
    yield f"{first}{second}"


def _find_all(parts: Sequence[Document], family: str, given: str) -> list[Mention]:
    """Everywhere that a given name stands behind its family name."""
    form = f"{family} {given}"
    return [
        Mention(Span(match.end() - len(given), match.end()), given, part.field)
        for part in parts
        if form in part.text
        for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", part.text)
    ]
