"""The house's own terms: which form it prefers, which it avoids, in which language.

Only values: `glossary_files` reads them, `terms` finds in a Document what they avoid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mtcheck.errors import GlossaryError
from mtcheck.model import Failure
from mtcheck.tags import normalise_tag

_EVERY_LANGUAGE = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a glossary."""

    preferred: str
    avoid: tuple[str, ...] = ()
    """Empty where the row only says that the preferred form is right, whatever it contains: chicken Kiev."""
    language: str | None = None
    """Language of the texts it holds for, BCP 47, narrower tags included; None for all."""
    note: str = ""
    where: str = ""
    """File and line, as in an error message; empty for a term that was not read from a file."""

    @property
    def file(self) -> str:
        """The name of its file; empty where there is none.

        >>> Term("Kyiv", ("Kiev",), where="lists/terms.csv:2").file
        'terms.csv'
        """
        return Path(self.where.rpartition(":")[0]).name

    def holds_for(self, language: str) -> bool:
        """Whether it holds for texts in a language.

        >>> Term("lift", ("elevator",), "en-GB").holds_for("en"), Term("Kyiv", ("Kiev",), "en").holds_for("en-GB")
        (False, True)
        """
        own = normalise_tag(self.language or _EVERY_LANGUAGE)
        return not own or f"{normalise_tag(language)}-".startswith(f"{own}-")


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms of a house; none contradicts another of the same language. A narrower language comes before a wider."""

    terms: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        """Refuse contradictions, all of them in one error."""
        faults = tuple(find_contradictions(self.terms))
        if faults:
            raise GlossaryError(faults)

    def __hash__(self) -> int:
        """A hash by the ends of the list: configurations are looked up often, and terms may be many."""
        return hash((len(self.terms), self.terms[:1], self.terms[-1:]))


def preferred_forms(glossary: Glossary, language: str, vocabulary: frozenset[str]) -> frozenset[str]:
    """The forms, lower-cased, that a glossary prefers in texts of a language and that begin with one of these words.

    >>> preferred_forms(Glossary((Term("Mairie"), Term("Kyiv"))), "en", frozenset(("the", "mairie")))
    frozenset({'mairie'})
    """
    forms = _index_preferred(glossary, normalise_tag(language)) if glossary.terms else {}
    return frozenset(form for word in vocabulary if word in forms for form in forms[word])


@lru_cache(maxsize=8)
def _index_preferred(glossary: Glossary, language: str) -> Mapping[str, tuple[str, ...]]:
    """The preferred forms by their first word: of thousands an article has a few."""
    index = defaultdict[str, list[str]](list)
    for term in glossary.terms:
        if term.holds_for(language):
            form = term.preferred.lower()
            index[form.split(" ")[0]].append(form)
    return {first: tuple(forms) for first, forms in index.items()}


def find_contradictions(terms: Sequence[Term]) -> Iterator[Failure]:
    """Where two rows, or two forms of one, cannot both be obeyed; rows of different languages always can."""
    preferred: dict[tuple[str, str], Term] = {}
    for term in terms:
        preferred.setdefault((_key_language(term), term.preferred), term)
    avoided: dict[tuple[str, str], Term] = {}
    for term in terms:
        for form in term.avoid:
            key = (_key_language(term), form)
            where = term.where or "glossary"
            other = preferred.get(key)
            first = avoided.setdefault(key, term)
            if other is not None:
                what = f'"{form}" is to be avoided, and preferred{_place(other, term)}'
                yield Failure(where, what, "keep one of the two")
            elif first.preferred != term.preferred:
                what = f'"{form}" should be "{term.preferred}", but "{first.preferred}"{_place(first, term)}'
                yield Failure(where, what, "keep one of the two, or give each a language")


def _key_language(term: Term) -> str:
    return normalise_tag(term.language or _EVERY_LANGUAGE)


def _place(other: Term, term: Term) -> str:
    """Where the other of two rows stands."""
    if not other.where or other.where == term.where:
        return " in the same row" if other is term else ""
    return f" in {other.where}"
