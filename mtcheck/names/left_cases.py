"""Two full names in, whether the second is the first in a case of its language: Nikos Vardalas, Nikou Vardala.

Which endings there are depends on the language, which the words of the text tell. A wife or a sister has other endings
than a case has, or a first name of her own; where that does not show, nothing is said.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.names.romanisation import fold_marks

_Tails = frozenset[tuple[str, str]]
"""What a name ends with, and what its case has instead."""


class _Language(NamedTuple):
    """A language with its cases."""

    words: frozenset[str]
    """Lower-cased words of a text that has to do with people who speak it."""
    first: _Tails
    """How first names change."""
    second: _Tails
    """How surnames do."""
    keeps_first: re.Pattern[str] | None = None
    """Surnames whose case shows by itself, so that the first name may be as it was; None where none does."""
    is_hers: bool = False
    """Whether a case looks as the name of a woman does: Andra Bērziņa is of Andris Bērziņš, or his sister."""


def _pair_up(text: str) -> _Tails:
    pairs = (pair.replace("∅", "").partition("/") for pair in text.split())
    return frozenset((ending, left) for ending, _, left in pairs)


_ANY = re.compile("")
_LANGUAGES = (
    _Language(
        frozenset("budapest debrecen hungarian hungarians hungary szeged".split()),
        frozenset(),
        _pair_up(
            "∅/t ∅/ot ∅/et ∅/at ∅/nak ∅/nek ∅/val ∅/vel ∅/hoz ∅/hez ∅/rol ∅/tol ∅/ra ∅/re ∅/ban ∅/ben ∅/ert ∅/nal "
            "∅/nel s/ssal s/ssel cs/ccsal cs/ccsel r/rral r/rrel k/kkal k/kkel n/nnal n/nnel i/ival i/ivel"
        ),
        _ANY,
    ),
    _Language(
        frozenset("espoo finland finnish finns helsinki oulu tampere turku".split()),
        frozenset(),
        _pair_up(
            "∅/n ∅/lla ∅/lle ∅/lta ∅/ssa ∅/sta ∅/in nen/sen nen/selle nen/sella nen/selta nen/sta nen/sesta ∅/en ∅/ta"
        ),
        _ANY,
    ),
    _Language(
        frozenset("athens crete cyprus greece greek greeks nicosia patras piraeus thessaloniki thessaly".split()),
        _pair_up("os/ou os/o is/i as/a es/e"),
        _pair_up("os/ou os/o is/i as/a es/e ∅/∅"),
    ),
    _Language(
        frozenset("kaunas klaipėda lithuania lithuanian lithuanians vilnius".split()),
        _pair_up("as/o as/ui as/a is/io is/iui us/aus us/ui ys/io ys/iui"),
        _pair_up("as/o as/ui is/io is/iui us/aus us/ui ys/io ys/iui tis/cio dis/dzio a/os a/ai"),
        re.compile(r"(?:as|is|us|ys)$"),
    ),
    _Language(
        frozenset("daugavpils jelgava jurmala latvia latvian latvians liepāja riga rīga ventspils".split()),
        _pair_up("s/a s/am s/u is/a is/im is/i"),
        _pair_up("s/a s/am s/u is/a is/im is/i"),
        is_hers=True,
    ),
    _Language(
        frozenset("bratislava brno czech czechs košice ostrava plzeň prague slovak slovakia slovaks".split()),
        _pair_up("∅/a ∅/u ∅/em ∅/om ∅/ovi el/la el/lem ek/ka ek/kem er/ra er/rem er/rom er/rovi"),
        _pair_up("∅/a ∅/em ∅/om ∅/ovi ek/ka ek/kem ek/kovi ec/ce ec/cem ec/covi el/la el/lem"),
    ),
    _Language(
        frozenset("gdańsk kraków lublin poland poles polish poznań warsaw wrocław łódź".split()),
        _pair_up("∅/a ∅/owi ∅/em ∅/iem ek/ka ek/kiem y/ego y/ym i/ego i/im"),
        _pair_up("∅/a ∅/owi ∅/em ∅/iem ek/ka ek/kiem ek/kowi i/iego i/iemu i/im y/ego y/emu y/ym"),
    ),
    _Language(
        frozenset(
            "banja belgrade bosnia bosnian croatia croatian croats kosovo ljubljana macedonia montenegrin montenegro "
            "niš novi podgorica sarajevo serb serbia serbian serbs skopje slovenia slovenian yugoslav zagreb".split()
        ),
        _pair_up("∅/a ∅/u ∅/om ∅/em o/a o/u o/om e/a e/u a/e a/i a/u a/om ar/ra ac/ca"),
        _pair_up("∅/a ∅/u ∅/om ∅/em"),
        re.compile(r"c$"),
    ),
)
_WOMANS = re.compile(r"(?:[oe]v|in|ski)$")
"""Behind these an a makes a woman's surname in some country next door."""
_HIS, _HERS = (
    frozenset(("he", "him", "himself", "his")),
    frozenset("actress daughter female her hers herself lady miss mother mrs ms she sister wife woman women".split()),
)
_SHORTEST_STEM = 2
_SHORTEST = 4


def are_left_cases(name: tuple[str, str], case: tuple[str, str], words: frozenset[str]) -> bool:
    """Whether the second of two full names is a case of the first; `words` are those of the text.

    >>> are_left_cases(("nikos", "vardalas"), ("nikou", "vardala"), frozenset(["greece"]))
    True
    >>> are_left_cases(("maria", "papadopoulos"), ("maria", "papadopoulou"), frozenset(["greece"]))
    False
    """
    return any(
        _is_case(name, case, language)
        for language in _find_told(words)
        if not language.is_hers or (words.isdisjoint(_HERS) and not words.isdisjoint(_HIS))
    )


@lru_cache(maxsize=8)
def _find_told(words: frozenset[str]) -> tuple[_Language, ...]:
    """The languages that a text tells of; many pairs of names are asked of one text."""
    return tuple(language for language in _LANGUAGES if not language.words.isdisjoint(words))


def _is_case(name: tuple[str, str], case: tuple[str, str], language: _Language) -> bool:
    (first, second), (first_case, second_case) = ((fold_marks(half) for half in names) for names in (name, case))
    is_hers = second_case.endswith("a") and _WOMANS.search(second) is not None
    if not _ends(second, second_case, language.second) or is_hers or len(second) < _SHORTEST:
        return False
    if first == first_case:
        return language.keeps_first is not None and language.keeps_first.search(second) is not None
    return _ends(first, first_case, language.first)


def _ends(name: str, case: str, tails: _Tails) -> bool:
    return any(
        name.endswith(tail) and case == name.removesuffix(tail) + ending and len(name) - len(tail) >= _SHORTEST_STEM
        for tail, ending in tails
    )
