"""A full name in, the person known all over the world whom it spells as another language romanises the name, out.

Chinese, Japanese, Korean, Arabic, Persian, Hebrew and Greek names are written by ear, as Russian ones are: Miyazaki is
Miyadzaki by way of Russian and Mijazaki in Polish, Bashar is Bachar in French. `data/people_abroad.tsv` has who is
known, and the spellings; those of Japanese names follow rules. Where a name stands in a text is left to `heard_people`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import read_table


class RomanisedPerson(NamedTuple):
    """Somebody known all over the world."""

    english: str
    """The full name."""
    field: str
    """What the person is known for, as `introduced` has it."""
    languages: tuple[str, ...]
    """Those that spell the name as it stands."""


class _Person(NamedTuple):
    english: str
    field: str
    spellings: tuple[Mapping[str, tuple[str, ...]], ...]
    """For each word of the name its spellings, with the languages; none for those of English."""


_RUSSIAN = "shi=si chi=ti sha=sya shu=syu sho=syo cha=tya chu=tyu cho=tyo ja=dzya ju=dzyu jo=dzyo j=dz z=dz w=v"
_JAPANESE = (
    ("ru", _RUSSIAN),
    ("ru", f"{_RUSSIAN} h=kh"),
    ("de", "sh=sch ch=tsch j=dsch y=j z=s"),
    ("pl", "sh=sz ch=cz j=dż y=j ts=c"),
    ("cs sh", "sh=š ch=č j=dž y=j ts=c w=v"),
    ("hu", "sh=s ch=cs j=dzs y=j ts=c w=v s=sz"),
    ("tr", "sh=ş ch=ç j=c w=v"),
    ("fr", "sh=ch ch=tch j=dj u=ou"),
    ("nl", "sh=sj ch=tsj j=dzj u=oe y=j"),
)
"""What languages make of the letters that Hepburn's rules have, the longest first."""


def may_begin_romanised(word: str) -> bool:
    """Whether a lower-cased word may be the first of such a name, so that few full names are looked at."""
    return word in _by_start()


def find_romanised(words: Sequence[str]) -> RomanisedPerson | None:
    """The person whom the lower-cased words of a full name spell otherwise than English does; None for all else.

    >>> find_romanised(("hayao", "miyadzaki"))
    RomanisedPerson(english='Hayao Miyazaki', field='art', languages=('ru',))
    >>> find_romanised(("hayao", "miyazaki"))
    """
    for person in _by_start().get(words[0], ()):
        for order in (words, words[::-1]):
            spelled = [forms.get(word) for word, forms in zip(order, person.spellings, strict=False)]
            if len(words) == len(person.spellings) and None not in spelled and any(spelled):
                languages = dict.fromkeys(language for known in spelled for language in known or ())
                return RomanisedPerson(person.english, person.field, tuple(languages))
    return None


def spell_japanese(word: str) -> Mapping[str, tuple[str, ...]]:
    """How other languages write a lower-cased Japanese name, each spelling with them; without English.

    >>> sorted(spell_japanese("mishima"))
    ['michima', 'mischima', 'misima', 'misjima', 'miszima', 'mişima', 'mišima']
    """
    found = defaultdict[str, list[str]](list)
    for languages, rules in _JAPANESE:
        spelled = _respell(word, dict(rule.split("=") for rule in rules.split()))
        if spelled != word:
            found[spelled] += (language for language in languages.split() if language not in found[spelled])
    return {form: tuple(languages) for form, languages in found.items()}


def _respell(word: str, rules: Mapping[str, str]) -> str:
    return re.compile("|".join(rules)).sub(lambda match: rules[match[0]], word)


@lru_cache(maxsize=1)
def _by_start() -> Mapping[str, tuple[_Person, ...]]:
    """People by each spelling of the first word of the name, and of the last where the family name may stand first."""
    found = defaultdict[str, list[_Person]](list)
    for english, field, script, spellings in read_table("people_abroad"):
        person = _Person(english, field, _read_spellings(english, script, spellings))
        for form in dict.fromkeys((*person.spellings[0], *(person.spellings[-1] if script == "ja" else ()))):
            found[form].append(person)
    return {form: tuple(people) for form, people in found.items()}


def _read_spellings(english: str, script: str, spellings: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """For each word of a name its spellings, those of English without languages."""
    words = english.lower().split(" ")
    listed = spellings.strip("-").split(";")
    groups = []
    for word, group in zip(words, listed + [""] * (len(words) - len(listed)), strict=True):
        forms: dict[str, tuple[str, ...]] = {word: (), **(spell_japanese(word) if script == "ja" else {})}
        for entry in group.split():
            form, _, languages = entry.partition(":")
            forms[form] = () if languages == "en" else tuple(languages.split(","))
        groups.append(forms)
    return tuple(groups)
