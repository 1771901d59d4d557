"""Two spellings in, what their different endings mean out: another word, another person, or a case left on a name.

A plural, a people, a district and a wife are other words of the same root; the dative that an Icelandic or Russian
sentence left on a name is the same name spelled wrongly. Which evidence it takes is left to `variants`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.names.romanisation import fold_marks
from mtcheck.tags import primary_subtag

_DERIVED = frozenset("s es n an ian ien ish ic ese er ers ist in ia is".split())
"""What the longer of two words adds without being another spelling: Arenberg, Arenbergs; Saud, Saudia."""
_BRANDS = ({"ff", "v"}, {"f", "v"})
"""Endings by which a company keeps an older spelling than its founder: Tinkoff, Tinkov."""
_VOWELS = frozenset(("", "a", "o", "e", "y", "i", "u", "as", "os", "es", "is", "an", "en", "n", "in", "ia", "ie"))
_MASCULINE = re.compile(r"(?:ov|ev|in|yn|an|on|il|ik|slav)$")
"""A vowel after these makes a woman's name of a man's: Ivanov, Ivanova; Yaroslav, Yaroslava; Bogdan, Bogdana."""
_CZECH_WOMEN = ({"", "ova"}, {"ek", "kova"}, {"ec", "cova"})
"""What a woman's surname has where the man's has the other: Novák, Nováková; Nováček, Nováčková."""
_ADJECTIVE = re.compile(
    r"""
    (?P<root>.{3,}?)(?:
        (?P<town>sk)                      # Dzerzhinsk
      | (?P<man>sk[iy][iyj]?)             # Dzerzhinsky, Zelenskyi
      | (?P<woman>sk(?:aya|aia|aja))      # Zelenskaya
      | (?P<wife>ska)                     # Zelenska
      | (?P<thing>sk(?:oye|oe|oje))       # Kanayevskoye
      | (?P<village>k[aio])               # Kanayevka
    )$
    """,
    re.VERBOSE,
)

_SHORTEST_STEM = 3
_GENTILIC = re.compile(r"(?:ians?|ese|ish|s?son|s?dottir|[oe]vich|[oe]vna|sk(?:[iy]y|yi|ii|y|a[iy]a|oye?))$")
"""Hessian, Hessen; Ragnarsson, Ragnar; Permsky, Perm."""
_ICELANDIC_NAME = re.compile(r"[ðþ]|d[oó]ttir$|[áíóúýæö].*s?son$")
_SLAVIC_NAME = re.compile(r"..(?:[oe]va?|sk[iy]y?|skaya|vich|enko|[^aeiou]sk)$")
_ICELANDIC = frozenset(("", "a", "i", "u", "ur", "ar", "ir", "s", "l", "r", "nu", "num", "inum", "inn", "ns"))
_SLAVIC = frozenset(("", "a", "u", "y", "e", "i", "om", "em", "oi", "oy", "ei", "ey", "ya", "yu", "ye", "am", "ami"))
_SLAVIC_LANGUAGES = ("be", "bg", "cs", "hr", "pl", "ru", "sk", "sl", "sr", "uk")
_BY_LANGUAGE = {"is": _ICELANDIC, **dict.fromkeys(_SLAVIC_LANGUAGES, _SLAVIC)}
_SLAVIC_NOUN = _SLAVIC | frozenset("o ovi evi owi oiu iu ia ie ou ach ech".split())
"""Of two words of one source text also the neuter: Торбеево, Торбеева; in a translation a town and a man."""
_ADJECTIVES = {
    "ru": frozenset("ii yi oi aia iaia oe ee ogo ego omu emu om em oiu uiu im ym ie ye ih yh imi ymi".split()),
    "uk": frozenset("yi ii oho omu oiu ym im yh ih ymy imy".split()),  # its -a, -u, -e are those of nouns, too
    "pl": frozenset("i y iego ego iemu emu im ym iej ej ich ych".split()),
    "cs": frozenset("y i eho iho emu imu em im ym ych ich".split()),
}
"""Endings of adjectives that names are made of (Канаевский, Канаевского), as `transliteration` writes them."""
_SURNAME_CASES = frozenset(
    {
        frozenset(("", tail))
        for tail in "ego emu ovi owi nak nek val vel tol rol ban ben hoz hez nal nel rel lla lle lta".split()
    }
    | {frozenset(("ek", tail)) for tail in ("ka", "kem", "kovi", "kiem", "kowi")}
    | {frozenset(("ec", tail)) for tail in ("ce", "cem", "covi")}
    | {frozenset(("as", tail)) for tail in ("o", "ui")}
    | {frozenset(("a", tail)) for tail in ("ou", "iej", "oyu", "oiu", "oj")}
    | {frozenset(("y", tail)) for tail in ("eho", "emu", "ego", "ogo", "omu", "oho", "ym", "im", "em", "iego", "iemu")}
    | {frozenset((man, tail)) for man in ("iy", "ii", "yi") for tail in ("ogo", "omu", "oho", "im", "ym")}
    | {frozenset((woman, tail)) for woman in ("aya", "aia", "aja") for tail in ("oy", "oi", "oj", "uyu", "uiu", "uju")}
)
"""How else two cases of a surname may end: Drzewiecki, Drzewieckiego; Křivánek, Křivánkem; Bárdossy, Bárdossynak; Malá,
Malou; Tolstaya, Tolstoy. A man's and a woman's name are among them, and told apart by what stands before."""
_WOMANS = frozenset(("a", "e"))
_GENITIVE = frozenset(("", "s"))
_SOURCE_ENDINGS = (
    {"is": (_ICELANDIC,)}
    | dict.fromkeys(("da", "de", "en", "nb", "nl", "sv"), (_GENITIVE,))
    | {language: (_SLAVIC_NOUN, _ADJECTIVES.get(language, frozenset())) for language in _SLAVIC_LANGUAGES}
)
_ICELANDIC_OBLIQUE = re.compile(r"(?:fjardar|firdi|vallar|velli|dalnum|arinnar|inum|unum)$")
_FJORD = re.compile("fj[ao]rd|fird")
"""Icelandic changes the vowels of a stem with its cases: -fjörður, -fjarðar, -firði; and a with ö in many others."""
_OBLIQUE = re.compile(r"(?:(?<!o)e|u|[oe]m|[^aeiou]y|[oe]go|[oe]ho|ami|ah)$")
_FLEETING = re.compile(r"(?<=[^aeiouy])[oe](?=(?:k|ts|c|l|n)$)")
_ALTERED = 2
"""So many letters at its end may change in a word before an ending is added: Kyiv, Kyieva."""


class Endings(NamedTuple):
    """Where two spellings part."""

    stem: str
    """What they begin with alike, accents undone."""
    tails: frozenset[str]
    """What each has after it."""

    @property
    def is_derived(self) -> bool:
        """Whether the longer is a plural, a people or a country of the shorter, or the woman's form of it."""
        return ("" in self.tails and bool(self.tails & _DERIVED) and not self.is_doubled) or self.is_feminine

    @property
    def is_doubled(self) -> bool:
        """Whether all that one adds is its last letter once more: Weidman, Weidmann."""
        return self.tails == {"", "n"} and self.stem.endswith("n")

    @property
    def is_of_another(self) -> bool:
        """Whether just one is a people, a son or of a place: Hessians, Hessen; Ragnarsson, Ragnar; Permsky, Perm."""
        return len([tail for tail in self.tails if _GENTILIC.fullmatch(tail)]) == 1

    @property
    def is_feminine(self) -> bool:
        """Whether one is the woman's form of the other: Ivanov, Ivanova and Novák, Nováková are two people."""
        if self.tails in _CZECH_WOMEN:
            return True
        return "a" in self.tails and self.tails <= _VOWELS and _MASCULINE.search(self.stem) is not None

    @property
    def is_brand(self) -> bool:
        """Whether one may be a company and the other its founder."""
        return self.tails in _BRANDS

    @property
    def are_vowels(self) -> bool:
        """Whether no more than a vowel at the end differs, which in many languages is another name: Mario, Maria."""
        return self.tails <= _VOWELS and self.tails != {"y", "i"}

    @property
    def may_be_cases(self) -> bool:
        """Whether two cases of one name, in some language, could end so."""
        return self.tails <= _ICELANDIC or self.tails <= _SLAVIC or self.tails in _SURNAME_CASES


def compare_endings(one: str, other: str) -> Endings:
    """Where two spellings part.

    >>> endings = compare_endings("Gerður", "Gerdi")
    >>> endings.stem, sorted(endings.tails)
    ('gerd', ['i', 'ur'])
    """
    first, second = fold_marks(one), fold_marks(other)
    size = 0
    while size < min(len(first), len(second)) and first[size] == second[size]:
        size += 1
    return Endings(first[:size], frozenset((first[size:], second[size:])))


def are_one_womans_name(one: str, other: str) -> bool:
    """Whether two spellings are the first name of a woman in neighbouring languages, the surname being one.

    >>> are_one_womans_name("Hélène", "Helena"), are_one_womans_name("Mario", "Maria")
    (True, False)
    """
    return compare_endings(one, other).tails == _WOMANS


def find_case_endings(names: Iterable[str], source_language: str | None) -> frozenset[str]:
    """The case endings that may have been left on names, by the source language, else by what the names look like.

    >>> find_case_endings(["guðni", "bjartmar"], None) == find_case_endings([], "is")
    True
    >>> find_case_endings(["smith", "jones"], None)
    frozenset()
    """
    if source_language is not None:
        return _BY_LANGUAGE.get(primary_subtag(source_language), frozenset())
    slavic = 0
    for name in names:
        if _ICELANDIC_NAME.search(name):
            return _ICELANDIC
        slavic += _SLAVIC_NAME.search(name) is not None
    return _SLAVIC if slavic > 1 else frozenset()  # one may be a guest in other news


def are_source_cases(one: str, other: str, language: str) -> bool:
    """Whether two words of a source text in `language`, romanised, may be cases of one name; German has its genitive.

    >>> are_source_cases("torbeevo", "torbeeva", "ru"), are_source_cases("tihoretskii", "tihoretskogo", "ru")
    (True, True)
    >>> are_source_cases("tihoretska", "tihoretskii", "ru"), are_source_cases("fischer", "fischers", "de")
    (False, True)
    >>> are_source_cases("ievtushok", "ievtushka", "uk"), are_source_cases("novak", "novikov", "cs")
    (True, False)
    >>> are_source_cases("hafnarfjordur", "hafnarfirdi", "is"), are_source_cases("hofn", "hafnar", "is")
    (True, True)
    """
    if language == "is":
        one, other = (_FJORD.sub("fjard", word).replace("o", "a") for word in (one, other))
    if language in _SLAVIC_LANGUAGES:
        one, other = _drop_vowel(one, other), _drop_vowel(other, one)
    stem, tails = (endings := compare_endings(one, other)).stem, endings.tails
    longer = frozenset(stem[-1:] + tail for tail in tails)  # kowalsk-i, kowalsk-iego have an i alike
    kinds = _SOURCE_ENDINGS.get(language, ())
    return one == other or (len(stem) >= _SHORTEST_STEM and any(tails <= kind or longer <= kind for kind in kinds))


def loses_vowel(one: str, other: str) -> bool:
    """Whether one of two words of a Slavic source has lost the vowel at its end, which shows it to be a case.

    >>> loses_vowel("ievtushok", "ievtushka"), loses_vowel("torbeevo", "torbeeva")
    (True, False)
    """
    return _drop_vowel(one, other) != one or _drop_vowel(other, one) != other


def _drop_vowel(word: str, other: str) -> str:
    """A word without the vowel at its end that its other cases lose: Yevtushok, Yevtushka; Vorobets, Vorobtsa."""
    lost = _FLEETING.sub("", word)
    return lost if other.startswith(lost) and not other.startswith(word) else word


def may_be_source_cases(one: str, other: str, language: str) -> bool:
    """Whether they may be cases for all that is known here of the endings of the language: Kyiv, Kyieva.

    >>> may_be_source_cases("akhmetov", "akhmedovym", "ru"), may_be_source_cases("mykolaiv", "mykolaieva", "uk")
    (False, True)
    """
    is_long = len(compare_endings(one, other).stem) >= min(len(one), len(other)) - _ALTERED
    return are_source_cases(one, other, language) or (is_long and language in {"is", *_SLAVIC_LANGUAGES})


def is_oblique(word: str, language: str) -> bool:
    """Whether a word of a source text, romanised, hardly stands in the nominative; known of Slavic and Icelandic ones.

    >>> is_oblique("tikhoretske", "ru"), is_oblique("tikhoretsk", "ru"), is_oblique("tikhoretske", "de")
    (True, False, False)
    """
    if language == "is":
        return _ICELANDIC_OBLIQUE.search(word) is not None
    return language in _SLAVIC_LANGUAGES and _OBLIQUE.search(word) is not None


def knows_oblique(language: str) -> bool:
    """Whether `is_oblique` knows most oblique cases of a language."""
    return language in _SLAVIC_LANGUAGES


def is_other_adjective(one: str, other: str) -> bool:
    """Whether two names of one root are a town, its district, a village, a man and a woman from there.

    >>> is_other_adjective("Kanayevka", "Kanayevsky"), is_other_adjective("Zelenskyy", "Zelenska")
    (True, True)
    >>> is_other_adjective("Zelenskyy", "Zelenskiy"), is_other_adjective("Salsk", "Salska")
    (False, False)
    """
    first, second = _read_adjective(one), _read_adjective(other)
    if first is None or second is None or first["root"] != second["root"]:
        return False
    kinds = {first.lastgroup, second.lastgroup}
    return len(kinds) > 1 and kinds != {"town", "wife"}  # in Salsk, father from Salska: a case of the town


@lru_cache(maxsize=4096)
def _read_adjective(name: str) -> re.Match[str] | None:
    return _ADJECTIVE.match(fold_marks(name))
