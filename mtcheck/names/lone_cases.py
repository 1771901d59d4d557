"""A Document and two of its spellings in, whether one is the other in a case of the language that the text tells of.

Andris Ozoliņš is introduced, and Ozoliņa stands alone in the next sentence; or a town is Mariupol once and Mariupolu
once. Only what nobody writes otherwise is taken for a case. The endings are in `case_languages`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.lexicon import UNKNOWN
from mtcheck.model import Document
from mtcheck.names.case_languages import CaseLanguage, changes, find_told
from mtcheck.names.declined_places import find_declined_place
from mtcheck.names.forms import FAMOUS, Form, are_told_apart
from mtcheck.names.left_cases import HERS, HIS
from mtcheck.names.native_names import is_english_place
from mtcheck.names.romanisation import fold_marks

_TURKISH = frozenset("ankara azerbaijan azerbaijani baku istanbul izmir turk turkey turkish turks türkiye".split())
_TURKISH_CASE = re.compile(
    r"(?P<name>[^\W\d_]{3,})['’](?:[nsy]?[ıiuüae]|n?[dt][ae]n?|n?[ıiuü]n|y?l[ae])", re.IGNORECASE
)
"""What Turkish writes behind a name: Karaca’nın, Kayseri’de, Erdoğan’a."""
_SHORTEST = 4
_REACH = 12
_THE = re.compile(r"\b[Tt]he \Z")
_TOWN_BEFORE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]n|[Oo]utside|(?:[Cc]ity|[Tt]own|[Vv]illage)(?: of)?) \Z")
_MAY_BE_TOWN = re.compile(r"\b(?:[Aa]t|[Ff]rom|[Ii]n|[Nn]ear|[Oo]f|[Oo]utside|[Tt]o|[Tt]own|[Vv]illage) \Z")


@dataclass(frozen=True, slots=True)
class LoneCases:
    """A document, asked which of its names stand in a case."""

    doc: Document

    def are_one(self, one: Form, other: Form) -> bool:
        """Whether one of two spellings is a case of the other."""
        told = find_told(self.doc.vocabulary)
        if not told or are_told_apart(one, other):
            return False
        return self._is_case(one, other, told) or self._is_case(other, one, told)

    def find_turkish(self, forms: Collection[Form]) -> tuple[tuple[Form, Form], ...]:
        """Names and what they are with a Turkish ending behind the apostrophe, by their keys."""
        if _TURKISH.isdisjoint(self.doc.vocabulary):
            return ()
        by_key = {form.key: form for form in forms}
        ended = ((form, _TURKISH_CASE.fullmatch(form.key)) for form in forms if form.zipf == UNKNOWN)
        pairs = ((by_key.get(match["name"]), form) for form, match in ended if match is not None)
        return tuple((name, form) for name, form in pairs if name is not None and not are_told_apart(name, form))

    def _is_case(self, name: Form, case: Form, told: Collection[CaseLanguage]) -> bool:
        """Whether the second is the first in a case: a first name, a surname that stands alone, or a town."""
        first, second = fold_marks(name.key), fold_marks(case.key)
        if case.zipf != UNKNOWN or name.zipf >= FAMOUS or len(first) < _SHORTEST or first == second:
            return False
        if not name.names_after.isdisjoint(case.names_after):
            return any(changes(first, second, language.first) for language in told)
        if not case.stands_alone or name.names_after or self._is_plural(case):
            return False
        if name.names_before:
            is_surname = any(self._is_surname(first, second, language) for language in told)
            return is_surname and not self._stands_behind(case, _TOWN_BEFORE)
        is_town = any(changes(first, second, language.towns or language.second) for language in told)
        return is_town and self._may_be_town(name, case)

    def _may_be_town(self, name: Form, case: Form) -> bool:
        """Whether one may be a town, and the other is not known to be its case, which is told otherwise."""
        is_town = is_english_place(name.key) or self._stands_behind(name, _MAY_BE_TOWN)
        return is_town and name.stands_alone and find_declined_place(case.key) is None

    def _is_surname(self, name: str, case: str, language: CaseLanguage) -> bool:
        """Whether a surname is in a case, and no woman can be meant who has that form of it."""
        if not changes(name, case, language.second):
            return False
        words = self.doc.vocabulary
        return not changes(name, case, language.hers) or (words.isdisjoint(HERS) and not words.isdisjoint(HIS))

    def _is_plural(self, form: Form) -> bool:
        return form.key.endswith("s") and self._stands_behind(form, _THE)

    def _stands_behind(self, form: Form, pattern: re.Pattern[str]) -> bool:
        """Whether one of its mentions in the text has such words right before it."""
        starts = (mention.span.start for mention in form.mentions if mention.field == self.doc.field)
        return any(pattern.search(self.doc.text, max(0, start - _REACH), start) for start in starts)
