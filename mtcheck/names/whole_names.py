"""Spellings of a Document in, pairs out of which each is half of one full name that the document writes in two ways.

Where both halves changed by the rules of one convention, nobody else is meant: Hossein Yousefi, Husain Yusufi; Graham
Whitmore, Grem Vitmor. Either half alone would be too little. What the conventions are is said in `halves`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from mtcheck.model import Document
from mtcheck.names.forms import TITLES, Form, are_told_apart
from mtcheck.names.halves import Halves, are_one_whole

MANY = 120
"""With more full names than this a text is a list, and they are not compared."""


@dataclass(frozen=True)
class WholeNames:
    """The full names of two words that a document has."""

    doc: Document
    forms: Collection[Form]

    @cached_property
    def pairs(self) -> frozenset[frozenset[str]]:
        """The keys of each pair of second halves that are of one person."""
        wholes = [(form, halves) for form in self.forms for halves in find_halves(form)]
        if len(wholes) > MANY:
            return frozenset()
        return frozenset(
            frozenset((one.key, other.key))
            for (one, halves), (other, others) in combinations(wholes, 2)
            if one.key != other.key
            and not are_told_apart(one, other)
            and are_one_whole(halves, others, self.doc.vocabulary)
        )

    def find_pairs(self) -> Iterator[tuple[Form, Form]]:
        """Those pairs, each in the order of their keys."""
        by_key = {form.key: form for form in self.forms}
        for pair in sorted(map(sorted, self.pairs)):
            yield by_key[pair[0]], by_key[pair[1]]


def find_halves(form: Form) -> Iterator[Halves]:
    """The full names of two words that end with a spelling."""
    if form.names_after or form.is_model or form.is_compound:
        return
    first_names = {
        mention.before[0]
        for mention in form.mentions
        if mention.before
        and mention.before[0] in form.names_before
        and all(word in TITLES or word not in form.names_before for word in mention.before[1:])
    }
    for name in sorted(first_names):
        yield Halves(name, form.key.casefold(), form.zipf)
