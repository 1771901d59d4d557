"""A Document and two of its spellings in, whether one is the other after it went into another script and back.

The one is introduced with a first name, the other stands alone and is nobody's name; what scripts do to names is in
`echoes`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

import mtcheck.late_re as re
from mtcheck.lexicon import UNKNOWN
from mtcheck.model import Document
from mtcheck.names.echoes import is_arabic_echo, is_echo, may_be_syllables
from mtcheck.names.forms import STRANGE, Form, FormPair, are_told_apart
from mtcheck.names.halves import is_one_arabic_name, tells_of_arabs
from mtcheck.names.kana import sound_japanese
from mtcheck.names.native_names import is_person_name

_HARDLY_USED = 2.0
"""Zipf frequency below which a name alone is hardly that of somebody whom all know: Zaher 1.7, Salem 4.0."""
REACH = 30
"""So many characters before a name are looked at."""

_PLACE_BEFORE = re.compile(
    r"""\b(?:in|near|at|into|outside|around|via|through
         |[Cc]ity|[Cc]ounty|[Dd]istrict|[Ii]sland|[Pp]ort|[Pp]rovince|[Rr]iver|[Tt]emple|[Tt]own|[Vv]illage)
        (?:\ of)?\ \Z""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class EchoedNames:
    """A document, asked which of its names came back from another script."""

    doc: Document

    def are_one(self, one: Form, other: Form) -> bool:
        """Whether one of two spellings is the other that came back."""
        is_echo = self._is_echo(one, other) or self._is_echo(other, one)
        is_echo = is_echo or self._is_arabic(one, other) or self._is_arabic(other, one)
        return is_echo and not are_told_apart(one, other)

    def find_pairs(self, forms: Collection[Form]) -> Iterator[tuple[Form, Form]]:
        """Pairs that need not begin alike, by their keys: Roberts, Luobotesi; Fujita, Hujita."""
        echoes = [form for form in forms if form.zipf == UNKNOWN and form.stands_alone and may_be_syllables(form.key)]
        for echo in echoes:
            for name in forms:
                if name.has_full_name and (sound_japanese(name.key, echo.key) or self._is_echo(name, echo)):
                    yield (name, echo) if name.key < echo.key else (echo, name)

        if tells_of_arabs(self.doc.vocabulary):
            bare = [form for form in forms if form.zipf < _HARDLY_USED and form.stands_alone]
            for echo, name in product(bare, forms):
                if self._is_arabic(name, echo):
                    yield (name, echo) if name.key < echo.key else (echo, name)

    def _is_arabic(self, name: Form, echo: Form) -> bool:
        """Whether a surname that was introduced with a first name stands alone as another ear writes it."""
        is_alone = echo.stands_alone and echo.zipf < _HARDLY_USED and bool(name.names_before) and not name.names_after
        if not is_alone or name.is_compound or echo.is_compound or not tells_of_arabs(self.doc.vocabulary):
            return False
        is_one = is_one_arabic_name(name.key, echo.key) and not self._is_place(echo)
        return is_one and any(map(is_person_name, name.names_before))

    def _is_echo(self, name: Form, echo: Form) -> bool:
        if echo.zipf >= min(STRANGE, name.zipf) or name.names_after or name.is_model or echo.is_model:
            return False
        pair = FormPair(name, echo)
        is_known = echo.stands_alone or (pair.share_first_name and echo.zipf == UNKNOWN)
        if (
            not is_known
            or pair.are_both_introduced
            or pair.endings.is_derived
            or pair.endings.is_brand
            or self._is_place(echo)
        ):
            return False
        words = self.doc.vocabulary
        is_one = is_echo(name.key, echo.key, words) or is_arabic_echo(name.key, echo.key, words)
        return is_one and any(map(is_person_name, name.names_before))

    def _is_place(self, form: Form) -> bool:
        """Whether a word before one of its mentions makes it a place."""
        spans = [mention.span for mention in form.mentions if mention.field == self.doc.field]
        return any(_PLACE_BEFORE.search(self.doc.text, max(0, span.start - REACH), span.start) for span in spans)
