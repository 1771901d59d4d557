"""A spelling of a name in, what the house has decided about it out: its glossary and the spellings that it prefers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from mtcheck.names.glossary import Glossary, Term, preferred_forms


@dataclass(frozen=True)
class House:
    """How the house wants names."""

    glossary: Glossary = field(default_factory=Glossary)
    prefer: tuple[str, ...] = ()
    """Spellings of places that the configuration chooses where English uses two."""

    @property
    def is_silent(self) -> bool:
        """Whether nothing has been decided."""
        return not self.prefer and not self.glossary.terms

    def find_reason(self, form: str, language: str) -> str | None:
        """Why a spelling is to stand in texts of a language, as a predicate; None where nothing was decided.

        >>> House(prefer=("Kyiv",)).find_reason("kyiv", "en")
        'is what the configuration prefers'
        """
        lower = form.lower()
        if lower in preferred_forms(self.glossary, language, frozenset((lower.split(" ")[0],))):
            return "is what the glossary prefers"
        return "is what the configuration prefers" if form.casefold() in self._chosen else None

    def avoids(self, form: str, language: str) -> bool:
        """Whether the glossary avoids a spelling, in whatever case, in texts of a language."""
        return self.find_better(form, language) is not None

    def find_better(self, form: str, language: str) -> str | None:
        """What the glossary has for a spelling that it avoids, in whatever case; None where it does not avoid it.

        >>> house = House(Glossary((Term("Kiev", ("Kyiv",)),)))
        >>> house.find_better("kyiv", "en"), house.find_better("Kiev", "en")
        ('Kiev', None)
        """
        terms = self._avoided.get(form.lower(), ())
        return next((term.preferred for term in terms if term.holds_for(language)), None)

    @cached_property
    def _chosen(self) -> frozenset[str]:
        return frozenset(spelling.casefold() for spelling in self.prefer)

    @cached_property
    def _avoided(self) -> dict[str, tuple[Term, ...]]:
        found: dict[str, tuple[Term, ...]] = {}
        for term in self.glossary.terms:
            for form in term.avoid:
                found[form.lower()] = (*found.get(form.lower(), ()), term)
        return found
