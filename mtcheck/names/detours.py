"""Two spellings in, whether one is the other by way of a neighbour's language: Dvořáček, Dvorzhachek; Zhou, Chou.

A name that was written in Cyrillic letters on its way comes back by their sounds, a Belarusian or Ukrainian one by its
Russian form, and a Chinese or Korean family name by another romanisation. What these conventions change would join
names of two people as well, so that it is asked only where one is introduced with a first name and the other stands
alone behind it.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.belarusian_names import are_belarusian_kin
from mtcheck.names.family_names import are_one_family_name
from mtcheck.names.forms import KNOWN, TITLES, Form, FormPair
from mtcheck.names.full_names import are_ukrainian_kin
from mtcheck.names.mentions import NameMention
from mtcheck.names.persons import is_famous
from mtcheck.names.romanisation import sound_distance

_ALIKE = 0.3
"""Distance up to which two are one where the one letter is read as the other language has it."""
_RZH = re.compile("rzh|rž")
"""What Cyrillic letters make of a Czech ř, and made of a Polish rz: Dvorzhachek, Krzhizhanovsky."""
_POLISH = re.compile("[ąęó]|(?<=[kpt])rz")
_HEARD = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("ą(?=[bp])", "om"),
        ("ą", "on"),
        ("ę(?=[bp])", "em"),
        ("ę", "en"),
        ("ó", "u"),
        ("(?<=[kpt])rz", "sh"),
        ("c(?=[eiky])", "ts"),
    )
)
"""What is heard in letters that only Polish has: Piątek, Piontek; Wójcicki, Vuytsitsky; Krzyżak, Kshizhak."""
_NO_WORDS = frozenset("chang chao cho jo".split())
"""Family names that are no words of their own: changed is of change."""
_WORDS_TOO = frozenset("an ban chin do go he in moon no see she so song sun to young".split())
"""Those that are, though few words are made of them: Chin up, he said."""
_PLAIN_TITLES = frozenset("dr miss mr mrs ms".split())
"""Titles with which nobody is brought in anew."""


def are_one_by_detour(pair: FormPair) -> bool:
    """Whether one of two spellings is the other that came through a neighbour's language."""
    one, other = pair.one.key, pair.other.key
    if are_rzh_twins(one, other) or are_polish_twins(one, other):
        return pair.is_alias or pair.share_neighbour
    is_known = is_famous(one.casefold()) or is_famous(other.casefold())  # Ivan Harbachou is not Gorbachev
    if not pair.is_alias or is_known or _is_brought_in(pair):
        return False
    is_rare = pair.commoner < KNOWN or pair.is_unheard_alias
    return are_belarusian_kin(one, other) or (is_rare and are_ukrainian_kin(one, other))


def is_called_back(pair: FormPair) -> bool:
    """Whether a family name stands alone, by another romanisation, behind the full name: Zhou Wenqian, Chou.

    Not where a title brings in somebody else: Premier Chou.
    """
    full, bare = _order(pair)
    is_one = pair.is_alias and are_one_family_name(full.key.casefold(), bare.key.casefold())
    is_plain = (bare.is_word and bare.key not in _NO_WORDS) or bare.key in _WORDS_TOO
    is_word = is_plain and not all(mention.is_proof for mention in bare.mentions)
    if not is_one or is_word or full.names_before or not full.after:
        return False
    return not _is_brought_in(pair) and _place(_find_first(full)) < _place(_find_first(bare))


def _order(pair: FormPair) -> tuple[Form, Form]:
    """The one that has a full name, and the other."""
    return (pair.one, pair.other) if pair.one.has_full_name else (pair.other, pair.one)


def _is_brought_in(pair: FormPair) -> bool:
    """Whether a title that the full name does not have stands where the other is named first."""
    full, bare = _order(pair)
    return not TITLES.intersection(_find_first(bare).before) <= _PLAIN_TITLES | full.before


@lru_cache(maxsize=4096)
def are_rzh_twins(one: str, other: str) -> bool:
    """Whether one has the ř of Czech or the rz of Polish where the other has what Cyrillic makes of it.

    >>> are_rzh_twins("Dvořáček", "Dvorzhachek"), are_rzh_twins("Krzyżanowski", "Krzhizhanovsky")
    (True, True)
    >>> are_rzh_twins("Derzhavin", "Deravin")
    False
    """
    for own, echo in ((one.casefold(), other.casefold()), (other.casefold(), one.casefold())):
        if _RZH.search(echo) is None or _RZH.search(own) is not None:
            continue
        is_czech = "ř" in own and sound_distance(own, _RZH.sub("r", echo)) <= _ALIKE
        if is_czech or ("rz" in own and sound_distance(own, _RZH.sub("ž", echo)) <= _ALIKE):
            return True
    return False


@lru_cache(maxsize=4096)
def are_polish_twins(one: str, other: str) -> bool:
    """Whether one has letters that only Polish has and the other what is heard in them, without any mark.

    >>> are_polish_twins("Piątek", "Piontek"), are_polish_twins("Wójcicki", "Vuytsitsky")
    (True, True)
    >>> are_polish_twins("Krzyżak", "Kshizhak"), are_polish_twins("Piątek", "Piotrek")
    (True, False)
    """
    for own, echo in ((one.casefold(), other.casefold()), (other.casefold(), one.casefold())):
        if _POLISH.search(own) is None or not echo.isascii():
            continue
        heard = own
        for pattern, letters in _HEARD:
            heard = pattern.sub(letters, heard)
        if sound_distance(heard, echo) <= _ALIKE:
            return True
    return False


def _find_first(form: Form) -> NameMention:
    return min(form.mentions, key=_place)


def _place(mention: NameMention) -> tuple[bool, int]:
    return mention.field != "title", mention.span.start
