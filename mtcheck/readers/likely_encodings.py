"""Bytes of a text in an unknown encoding in, the encoding they are likely in out: for advice, never to read by.

The European ones are told by what stands beyond ASCII: in the right one it is letters of one language, each where its
case may stand, and marks between words. For all else charset_normalizer is asked, whose only importer this is: of a
text with few letters beyond ASCII it says anything.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

_REACH = 65536
"""Bytes that are looked at, from the one before the first that is not ASCII."""
_LAST_ASCII = 0x7F
_ENOUGH = 0.9
"""Share of what stands beyond ASCII that must fit: a name of another language may stand in a text."""

_WESTERN = (
    "áéíóúüñ",  # Spanish
    "àâæçèéêëîïôœùûüÿ",  # French
    "äöüß",  # German
    "àáâãçéêíóôõú",  # Portuguese
    "àèéìíîòóùú",  # Italian
    "àçèéíïòóúü",  # Catalan
    "æøåéäöü",  # Danish, Norwegian
    "åäöéüšž",  # Swedish, Finnish
    "éèëïöüáó",  # Dutch
    "áðéíóúýþæö",  # Icelandic
    "äöüõšž",  # Estonian
)
_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýžäĺľŕô",  # Czech, Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîşţ",  # Romanian
    "čćđšž",  # Croatian, Slovene
)
_CYRILLIC = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгдежзийклмнопрстуфхцчшщьюяєіїґ", "абвгдђежзијклљмнњопрстћуфхцчџш")
_GREEK = ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",)
_LANGUAGES = {
    # In the order in which they are named where several fit as well: the same bytes then mean much the same.
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": ("âçğıîöşüi\N{COMBINING DOT ABOVE}",),  # Turkish; the last two are what a capital with a dot becomes
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž"),  # Latvian, Lithuanian
    "mac-roman": _WESTERN,
    "cp850": _WESTERN,
    "cp1255": ("אבגדהוזחטיךכלםמןנסעףפץצקרשת",),  # Hebrew, before Cyrillic: its bytes are small letters there
    "cp1251": _CYRILLIC,
    "koi8-r": _CYRILLIC,
    "cp866": _CYRILLIC,
    "cp1253": _GREEK,
}
_OTHERS = frozenset("big5 big5hkscs cp932 cp949 euc_jp euc_kr gb18030 gbk shift_jis cp1256 cp874 tis_620".split())
_MARKS = frozenset("\u00a0¡¿«»‹›“”„‘’‚–—…•·°ºª§©®™€£¥¢±×÷½¼¾²³µ†‡‰№\u00ad")
_MARKS_IN_WORDS = frozenset("’—·\u00ad\u00a0…°")
_LAST_LATIN = "\u036f"


class _Seen(NamedTuple):
    """What stands beyond ASCII in a text."""

    letters: Counter[str]
    """Letters where their case may stand, in small ones."""
    marks: int
    """Marks that stand where such a mark may."""
    strange: int
    """All else."""


def find_likely_encoding(body: bytes) -> str | None:
    """The encoding that a text which is not UTF-8 is likely in; None where nothing speaks for one.

    >>> find_likely_encoding("The mayor of Logroño, José Peña, said no.".encode("cp1252"))
    'cp1252'
    >>> find_likely_encoding("Wójt żąda źródła.".encode("cp1250"))
    'cp1250'
    """
    first = next((at for at, byte in enumerate(body) if byte > _LAST_ASCII), None)
    if first is None:
        return None
    start = max(0, first - 1)
    sample = body[start : start + _REACH]
    best, most = None, 0.0
    for name, languages in _LANGUAGES.items():
        share = _fit(sample, name, languages)
        if share > most:
            best, most = name, share
    if most >= _ENOUGH:
        return best
    if _fit(sample, "cp1252", ("".join(_WESTERN),)) >= _ENOUGH:
        return "cp1252"  # names or texts of several languages
    return _ask_for_other_script(sample)


def _fit(sample: bytes, encoding: str, languages: tuple[str, ...]) -> float:
    """How much of what stands beyond ASCII is good in one language and this encoding, from 0 to 1."""
    try:
        seen = _look(sample.decode(encoding))
    except UnicodeDecodeError:
        return 0.0
    total = seen.letters.total() + seen.marks + seen.strange
    fitting = max(sum(n for letter, n in seen.letters.items() if letter in language) for language in languages)
    return (fitting + seen.marks) / total


def _look(text: str) -> _Seen:
    letters = Counter[str]()
    marks = strange = 0
    for at, char in enumerate(text):
        if char.isascii():
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if char in _MARKS and _is_mark_here(char, before, after):
            marks += 1
        elif char.isalpha() and _is_letter_here(char, before, after):
            letters[char.lower()] += 1
        else:
            strange += 1
    return _Seen(letters, marks, strange)


def _is_mark_here(char: str, before: str, after: str) -> bool:
    is_inside = before.isalpha() and after.isalpha()
    return not is_inside or char in _MARKS_IN_WORDS or (char == "\N{EN DASH}" and after.isupper())


def _is_letter_here(char: str, before: str, after: str) -> bool:
    """Whether its neighbours are of its script, and it is no capital behind a small letter."""
    is_mixed = char > _LAST_LATIN and any(other.isalpha() and other <= _LAST_LATIN for other in (before, after))
    return not is_mixed and not (char.isupper() and before.islower())


def _ask_for_other_script(sample: bytes) -> str | None:
    """What charset_normalizer takes it for, where that is no European encoding: among these it only guesses."""
    from charset_normalizer import from_bytes

    guess = from_bytes(sample).best()
    return guess.encoding.replace("_", "-") if guess is not None and guess.encoding in _OTHERS else None
