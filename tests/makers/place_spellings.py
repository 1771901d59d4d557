"""The Cyrillic name of a town in, its spellings by the romanisations of other languages than English out.

French, German and Czech with its kin are read from `mtcheck/data/romanisations.tsv`; of Dutch, Swedish, Danish,
Spanish, Portuguese, Polish, Hungarian and Turkish the rules below are enough to recognise a spelling that GeoNames has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product

from mtcheck.lexicon import read_table
from mtcheck.names.romanisation import fold_marks, sound_distance

MOST_SPELLINGS = 300
"""So many are tried for one name and language."""
LIKELIEST = 6
"""So many are taken where nothing tells which of them is used."""
SAME_NAME = 0.6
"""The English name sounds so much like the Cyrillic one it was made from: Kharkiv, Харьков."""
SCRIPTS = {"UA": ("uk", "ru"), "RU": ("ru",), "BY": ("ru",), "BG": ("bg",), "MK": ("mk",), "KZ": ("ru",), "KG": ("ru",)}
"""Languages that the Cyrillic names of a country's towns are in."""
SYSTEMS = {"fr": "french", "de": "german"}
"""The systems whose every spelling is taken, and the language that uses them."""
SCHOLARLY = "cs sk sl sh"
"""Languages whose spellings come from the system of scholars; of these those are taken that GeoNames has."""
ADDED = {
    "english": "е=e,ye г=g,h и=i,y ь=,y ий$=iy,y,i,yi ый$=yy,y",
    "french": "ий$=i,y ин$=ine -е=ie,ïe",
    "german": "ий$=i,ij ый$=y,yj",
    "scholarly": "",
}
"""What usage has beside the systems."""
BASE = (
    "а=a б=b в=v г=g,h ґ=g д=d е=e,je ё=jo,io з=z и=i,y й=j і=i ї=ji,i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f "
    "х=ch,kh ц=c,ts ъ= ы=y ь= э=e є=je,ie ю=ju я=ja,ia"
)
RULES = {
    "nl": "ж=zj ч=tsj ш=sj щ=sjtsj у=oe ю=joe ц=ts",
    "sv": "ж=zj,sj ч=tj ш=sj щ=sjtj ц=ts",
    "da": "ж=zj,sj ч=tj ш=sj щ=sjtj ц=ts",
    "es": "ж=zh ч=ch ш=sh щ=shch ю=yu я=ya,ia х=j й=i,y",
    "pl": "в=w ж=ż ч=cz ш=sz щ=szcz ю=ju,iu л=ł,l е=e,je,ie",
    "hu": "ж=zs ч=cs ш=s щ=scs с=sz х=h",
    "pt": "ж=j ч=tch ш=ch щ=chtch ю=iu я=ia х=kh й=i ы=i",
    "tr": "ж=j ч=ç ш=ş щ=şç ц=ts х=h й=y ё=yo ю=yu я=ya ы=ı,i",
}
_BETWEEN_VOWELS = re.compile(r"(?<=[аеёиоуыэюяіїє])с(?=[аеёиоуыэюяіїє])")
_STRESSED = frozenset(("es", "pt"))
"""Languages that mark the stress, which the Cyrillic name does not show: Járkov."""
_LEFT_OUT = "∅"

Rules = Mapping[str, tuple[str, ...]]


def respell(native: str, country: str, latin: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The spellings of a lower-cased Cyrillic name, each with the languages that spell so; `latin`: what GeoNames has.

    >>> spellings = respell("буча", "UA", frozenset(["boetsja", "buča", "bucha"]))
    >>> {form: spellings[form] for form in ("boutcha", "butscha", "boetsja", "buča")}
    {'boutcha': ('fr',), 'butscha': ('de',), 'boetsja': ('nl',), 'buča': ('cs', 'sk', 'sl', 'sh')}
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    english = spell_english(native, country)
    for script in SCRIPTS.get(country, ()):
        for language, system in SYSTEMS.items():
            for form in _spell(native, _read_system(script, system), hissing=True):
                found[form].append(language)
        for languages, rules in (
            (SCHOLARLY, _read_system(script, "scholarly")),
            *((language, _parse(f"{BASE} {own}")) for language, own in RULES.items()),
        ):
            spelled = frozenset(_spell(native, rules))
            for form in latin:
                if form in spelled or (languages in _STRESSED and fold_marks(form) in spelled):
                    found[form] += languages.split()
    for form in english & latin:  # Kharkow: English but for the German w
        if "v" in form:
            found[form.replace("v", "w")] += ["de", "pl"]
    return {form: tuple(dict.fromkeys(tags)) for form, tags in found.items() if fold_marks(form) not in english}


def respell_famous(native: str) -> dict[str, tuple[str, ...]]:
    """The likeliest spellings of a lower-cased Russian or Ukrainian name in languages whose spellings come from rules.

    >>> "poetin" in respell_famous("путин"), "prigozjin" in respell_famous("пригожин")
    (True, True)
    """
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    systems = [
        (language, _read_system(script, system)) for language, system in SYSTEMS.items() for script in ("ru", "uk")
    ]
    for language, rules in systems:
        for form in _spell(native, rules, hissing=True):
            found[form] += (language,)
    for language, own in RULES.items():
        for form in _spell(native, _parse(f"{BASE} {own}"))[:LIKELIEST]:
            found[form] += (language,)
    return {form: tuple(dict.fromkeys(languages)) for form, languages in found.items()}


def spell_english(native: str, country: str) -> frozenset[str]:
    """What English may make of a lower-cased Cyrillic name, without accents."""
    return frozenset(
        fold_marks(form)
        for script in SCRIPTS.get(country, ())
        for form in _spell(native, _read_system(script, "english"))
    )


def is_english_spelling(name: str, native: str, country: str) -> bool:
    """Whether a lower-cased name is what English makes of the Cyrillic one, or nearly."""
    return any(sound_distance(form, name) <= SAME_NAME for form in spell_english(native, country))


def _spell(native: str, rules: Rules, *, hissing: bool = False) -> tuple[str, ...]:
    """The spellings of a name, the likeliest first; none where a letter is not of the language.

    Hissing: an s between vowels is written twice, Tcherkassy, or once.
    """
    found: list[str] = []
    for written in (native, _BETWEEN_VOWELS.sub("сс", native)) if hissing else (native,):
        options = list(_read_options(written, rules))
        if all(options):
            found += ("".join(parts) for parts in islice(product(*options), MOST_SPELLINGS))
    return tuple(dict.fromkeys(found))


def _read_options(native: str, rules: Rules) -> Iterator[tuple[str, ...]]:
    """What each letter, or row of letters, may become; an empty one for a letter without a rule."""
    longest = max(map(len, rules))
    at = 0
    while at < len(native):
        if not native[at].isalpha():
            yield (native[at],)
            at += 1
            continue
        for size in range(min(longest, len(native) - at), 0, -1):
            letters = native[at : at + size]
            ends = at + size == len(native) or not native[at + size].isalpha()
            opens = at == 0 or native[at - 1] in "аеёиоуыэюяіїє -ьъ'"
            options = rules.get(letters + "$", ()) if ends else ()
            options += rules.get("-" + letters, ()) if opens else ()
            options += rules.get(letters, ())
            if options:
                yield options
                at += size
                break
        else:
            yield ()
            return


@lru_cache(maxsize=64)
def _read_system(script: str, system: str) -> Rules:
    """The rules of one system for one language, from the table."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for languages, letters, name, spellings in read_table("romanisations"):
        if script in languages.split() and name in {system, "any"}:
            forms = tuple(form.replace(_LEFT_OUT, "") for form in spellings.split() if form not in {"'", "ʹ"})
            found[letters] += tuple(form for form in forms if form not in found[letters])
    for letters, forms in _parse(ADDED[system]).items():
        found[letters] += tuple(form for form in forms if form not in found[letters])
    if system == "german":
        found["в"] = ("w",)  # a v is what other systems write
    return dict(found)


@lru_cache(maxsize=64)
def _parse(rules: str) -> Rules:
    """Rules from "х=ch,kh ъ="; a later one for the same letters stands."""
    pairs = (rule.partition("=") for rule in rules.split())
    return {letters: tuple(forms.split(",")) for letters, _, forms in pairs}
