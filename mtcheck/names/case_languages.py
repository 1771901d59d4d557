"""Words of a text in, the languages that it tells of and how each changes names in its cases out.

A language is told by its country, its people and its towns. Endings are without marks, as `fold_marks` leaves them.
Whether two names of a document differ by such endings is asked in `left_cases` and `lone_cases`.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import mtcheck.late_re as re

Tails = frozenset[tuple[str, str]]
"""What a name ends with, and what its case has instead."""


class CaseLanguage(NamedTuple):
    """A language with its cases."""

    words: frozenset[str]
    """Lower-cased words of a text that has to do with people who speak it."""
    first: Tails
    """How first names change."""
    second: Tails
    """How surnames do."""
    towns: Tails = frozenset()
    """How towns do, where not as surnames."""
    keeps_first: re.Pattern[str] | None = None
    """Surnames whose case shows by itself, so that the first name may be as it was; None where none does."""
    is_hers: bool = False
    """Whether a case of both names looks as those of a woman: Andra Bērziņa is of Andris Bērziņš, or his sister."""
    hers: Tails = frozenset()
    """The endings of surnames that women have, too: Papadaki is of Papadakis, or his wife."""


_SHORTEST_STEM = 2


@lru_cache(maxsize=8)
def find_told(words: frozenset[str]) -> tuple[CaseLanguage, ...]:
    """The languages that a text tells of by its lower-cased words."""
    return tuple(language for language in _LANGUAGES if not language.words.isdisjoint(words))


def changes(name: str, case: str, tails: AbstractSet[tuple[str, str]]) -> bool:
    """Whether the second of two names without marks is the first with another ending.

    >>> changes("vardalas", "vardala", {("as", "a")}), changes("vardalas", "vardali", {("as", "a")})
    (True, False)
    """
    return any(
        name.endswith(tail) and case == name.removesuffix(tail) + ending and len(name) - len(tail) >= _SHORTEST_STEM
        for tail, ending in tails
    )


def _pair_up(text: str) -> Tails:
    pairs = (pair.replace("∅", "").partition("/") for pair in text.split())
    return frozenset((ending, left) for ending, _, left in pairs)


def _soften() -> Tails:
    """What Finnish makes of the consonants before the last vowel: Haavikko, Haavikon; Lehto, Lehdolle."""
    grades = ("kk/k", "pp/p", "tt/t", "ht/hd", "lt/ll", "nt/nn", "rt/rr", "nk/ng", "mp/mm")
    return frozenset(
        (strong + vowel, weak + vowel + ending)
        for (strong, _, weak), vowel, ending in product(
            (grade.partition("/") for grade in grades), "aeiouy", "n lla lle lta ssa sta".split()
        )
    )


def _double() -> Tails:
    """What Hungarian makes of "with": Vadász, Vadásszal; Kemény, Keménnyel."""
    ends = "b d f g j k l m n p r s t v z cs gy ly ny sz zs ty".split()
    return frozenset((end, f"{end[0]}{end}{vowel}l") for end, vowel in product(ends, "ae"))


_ANY = re.compile("")
_LANGUAGES = (
    CaseLanguage(
        frozenset("budapest debrecen hungarian hungarians hungary szeged".split()),
        frozenset(),
        _double()
        | _pair_up(
            "∅/t ∅/ot ∅/et ∅/at ∅/nak ∅/nek ∅/val ∅/vel ∅/hoz ∅/hez ∅/rol ∅/tol ∅/ra ∅/re ∅/ban ∅/ben ∅/ert ∅/nal "
            "∅/nel i/ival i/ivel"
        ),
        _pair_up("∅/on ∅/en ∅/ban ∅/ben ∅/ra ∅/re ∅/rol ∅/bol ∅/tol ∅/nak ∅/nek"),
        _ANY,
    ),
    CaseLanguage(
        frozenset("espoo finland finnish finns helsinki oulu tampere turku".split()),
        frozenset(),
        _soften()
        | _pair_up(
            "∅/n ∅/lla ∅/lle ∅/lta ∅/ssa ∅/sta ∅/in nen/sen nen/selle nen/sella nen/selta nen/sta nen/sesta ∅/en ∅/ta"
        ),
        _soften() | _pair_up("∅/n ∅/ssa ∅/sta ∅/lla ∅/lle ∅/lta ∅/an ∅/en ∅/on ∅/un"),
        _ANY,
    ),
    CaseLanguage(
        frozenset("estonia estonian estonians narva pärnu tallinn tartu".split()),
        frozenset(),
        _pair_up("∅/i ∅/e ∅/u ∅/iga ∅/ega ∅/ile ∅/ele ∅/ilt ∅/elt ∅/ist ∅/est kk/ke kk/kele kk/kel kk/ki tt/ti"),
        _pair_up("∅/sse ∅/st ∅/le ∅/lt ∅/ni"),
    ),
    CaseLanguage(
        frozenset("athens crete cyprus greece greek greeks nicosia patras piraeus thessaloniki thessaly".split()),
        _pair_up("os/ou os/o is/i as/a es/e a/as i/is"),
        _pair_up("os/ou os/o is/i as/a es/e ∅/∅"),
        _pair_up("a/as i/is os/ou"),
        hers=_pair_up("os/ou is/i as/a es/e"),
    ),
    CaseLanguage(
        frozenset("kaunas klaipėda lithuania lithuanian lithuanians vilnius".split()),
        _pair_up("as/o as/ui as/a is/io is/iui us/aus us/ui ys/io ys/iui a/os a/ai e/es e/ei"),
        _pair_up(
            "as/o as/ui as/a as/u is/io is/iui is/i us/aus us/ui us/u ys/io ys/iui ys/i tis/cio dis/dzio a/os a/ai "
            "e/es e/ei"
        ),
        _pair_up("as/e as/o as/a as/ui is/yje is/io us/uje us/aus ys/yje ys/io iai/iu iai/iuose a/oje a/os e/eje e/es"),
        re.compile(r"(?:as|is|us|ys)$"),
    ),
    CaseLanguage(
        frozenset("daugavpils jelgava jurmala latvia latvian latvians liepāja riga rīga ventspils".split()),
        _pair_up("s/a s/am s/u is/a is/im is/i a/as a/ai a/u e/es e/ei e/i"),
        _pair_up("s/a s/am s/u is/a is/im is/i a/as a/ai a/u e/es e/ei"),
        _pair_up("s/a s/i s/u a/as a/u e/es"),
        is_hers=True,
        hers=_pair_up("s/a is/a"),
    ),
    CaseLanguage(
        frozenset("bratislava brno czech czechs košice ostrava plzeň prague slovak slovakia slovaks".split()),
        _pair_up("∅/a ∅/u ∅/em ∅/om ∅/ovi el/la el/lem ek/ka ek/kem er/ra er/rem er/rom er/rovi i/iho i/imu a/y a/ou"),
        _pair_up(
            "∅/a ∅/em ∅/om ∅/ovi ek/ka ek/kem ek/kovi ec/ce ec/cem ec/covi el/la el/lem a/y a/ovi a/ou y/eho y/emu "
            "y/ym ova/ove ova/ovou"
        ),
        _pair_up("∅/a ∅/u ∅/em ∅/i ∅/e ec/ce ec/ci a/y a/e a/ou o/a o/u e/ich"),
    ),
    CaseLanguage(
        frozenset("gdańsk kraków lublin poland poles polish poznań warsaw wrocław łódź".split()),
        _pair_up("∅/a ∅/owi ∅/em ∅/iem ek/ka ek/kiem ek/kowi y/ego y/ym i/ego i/im a/y a/ie a/i"),
        _pair_up(
            "∅/a ∅/owi ∅/em ∅/iem ek/ka ek/kiem ek/kowi i/iego i/iemu i/im y/ego y/emu y/ym a/y a/ie a/owi a/iej ka/ki"
        ),
        _pair_up("∅/a ∅/u ∅/ie ∅/em ∅/iem ec/ca ec/cu a/y a/ie o/a o/u e/ach"),
    ),
    CaseLanguage(
        frozenset(
            "banja belgrade bosnia bosnian croatia croatian croats kosovo ljubljana macedonia montenegrin montenegro "
            "niš novi podgorica sarajevo serb serbia serbian serbs skopje slovenia slovenian yugoslav zagreb".split()
        ),
        _pair_up("∅/a ∅/u ∅/om ∅/em o/a o/u o/om e/a e/u a/e a/i a/u a/om ar/ra ac/ca"),
        _pair_up("∅/a ∅/u ∅/om ∅/em"),
        _pair_up("∅/a ∅/u ∅/om ∅/em ac/ca ac/cu a/e a/i a/u o/a o/u"),
        re.compile(r"c$"),
    ),
    CaseLanguage(
        frozenset("akureyri iceland icelander icelanders icelandic reykjavik reykjavík".split()),
        _pair_up("∅/i ∅/u ∅/ar ∅/nar ur/i i/a a/u"),
        _pair_up("son/syni son/sonar dottir/dottur"),
        _pair_up("∅/i ∅/ur ∅/ar ur/ar ur/i a/u"),
        re.compile(r"(?:son|dottir)$"),
    ),
    CaseLanguage(
        frozenset(
            "belarus belarusian kharkiv kremlin kyiv lviv minsk moscow odesa petersburg russia russian russians "
            "ukraine ukrainian ukrainians".split()
        ),
        _pair_up("∅/a ∅/u ∅/om ∅/em i/ya y/ya i/yu y/yu el/la el/lu a/y a/u a/oi a/oy ya/i ya/yu o/a o/u"),
        _pair_up("∅/a ∅/u ∅/om ∅/ym o/a o/u iy/ogo y/ogo y/omu a/oi a/oy aya/oy aya/uyu ets/tsa ets/tsu ok/ka"),
        _pair_up("∅/a ∅/u ∅/om ∅/e ∅/i ∅/ya a/u a/e a/y"),
        re.compile(r"(?:enko|ky)$"),
        hers=_pair_up("ov/ova ev/eva in/ina yn/yna"),
    ),
)
