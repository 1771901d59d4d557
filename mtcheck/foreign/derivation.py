"""English words that no list holds because they are made from others that every list holds.

Journalists and translators form `non-binding`, `reconvening`, `cockleshells` and `23-year-old` at will. A word is
taken as derived when, after one or two affixes are undone, or a compound is cut in two, what is left is in good
English use. Whether a word is foreign is not said here.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.lexicon import Lexicon

MIN_BASE_ZIPF = 2.0
"""A base rarer than this proves little: the list holds foreign words and misspellings down there."""
LONG_BASE_LETTERS = 7
MIN_LONG_BASE_ZIPF = 1.2
"""A long base is seldom a word of two languages by chance: `andrology` is as rare as a misspelling."""
MIN_PART_ZIPF = 3.2
"""Both halves of a closed compound must be common: `rikis|poli` must not pass, `cockle|shells` may."""
COMMON_BASE_ZIPF = 4.0
"""How common a word is that may have any beginning: bio-product."""
MIN_BASE_LETTERS, MIN_INNER_BASE_LETTERS = 4, 5
"""The second where two affixes were undone: de|bosh|er is no English word."""
MIN_PART_LETTERS = 4
MAX_AFFIXES = 2

PREFIXES = (
    "anti arch astro auto bi bio circum co counter cross crypto cyber de demi di dis down eco electro en ex extra fore "
    "geo giga hydro hyper il im immuno in infra inter intra ir kilo macro mal mega meta micro mid mini mis mono multi "
    "nano narco neo neuro non off omni out over pan para petro photo poly post pre pro proto pseudo psycho quasi "
    "radio re self semi socio sub super sur tele tera thermo trans tri ultra un under uni up vice"
).split()
_SUFFIXES = (
    ("'s", ("",)),
    ("s'", ("s", "")),
    ("'", ("",)),
    ("iest", ("y",)),
    ("ier", ("y",)),
    ("ies", ("y", "ie")),
    ("ied", ("y",)),
    ("ily", ("y",)),
    ("iness", ("y",)),
    ("ses", ("s",)),
    ("xes", ("x",)),
    ("zes", ("z",)),
    ("ches", ("ch",)),
    ("shes", ("sh",)),
    ("oes", ("o",)),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ers", ("", "e", "er")),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ors", ("", "e", "or")),
    ("or", ("", "e")),
    ("ly", ("", "le")),
    ("ness", ("",)),
    ("nesses", ("",)),
    ("less", ("",)),
    ("ful", ("",)),
    ("like", ("",)),
    ("wise", ("",)),
    ("ward", ("",)),
    ("wards", ("",)),
    ("ship", ("",)),
    ("hood", ("",)),
    ("dom", ("",)),
    ("ish", ("", "e")),
    ("able", ("", "e", "ate")),
    ("ably", ("able",)),
    ("ability", ("able", "", "e")),
    ("ibility", ("ible",)),
    ("ise", ("", "e", "y", "ize")),
    ("ize", ("", "e", "y")),
    ("ised", ("", "e", "y", "ized")),
    ("ized", ("", "e", "y")),
    ("ises", ("", "e", "y", "izes")),
    ("izes", ("", "e", "y")),
    ("ising", ("", "e", "y", "izing")),
    ("izing", ("", "e", "y")),
    ("isation", ("", "e", "y", "ization")),
    ("ization", ("", "e", "y", "ize")),
    ("isations", ("", "e", "y", "ization")),
    ("ism", ("", "e", "y")),
    ("ist", ("", "e", "y")),
    ("ists", ("", "e", "y")),
    ("ian", ("", "y", "ia")),
    ("ians", ("", "y", "ia")),
    ("al", ("", "e", "y")),
    ("ally", ("", "al")),
    ("ical", ("y", "ic", "ist")),
    ("ically", ("y", "ic", "ical")),
    ("ity", ("", "e")),
    ("ive", ("ion", "e", "")),
    ("ation", ("", "e", "ate")),
    ("ations", ("", "e", "ate")),
    ("ment", ("",)),
    ("ments", ("",)),
    ("y", ("", "e")),
    ("ee", ("", "e")),
    ("ees", ("", "e")),
    ("eer", ("",)),
    ("esque", ("",)),
    ("ary", ("", "e")),
    ("aries", ("", "e", "ary")),
    ("gate", ("",)),
    ("proof", ("",)),
    ("fold", ("",)),
    ("some", ("",)),
    ("maxxing", ("",)),
    ("maxxer", ("",)),
    ("maxxers", ("",)),
    ("man", ("",)),
    ("men", ("",)),
    ("woman", ("",)),
    ("women", ("",)),
)
_VOWELS = frozenset("aeiouy")


def is_derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-cased English word without hyphens is made from others in good use.

    >>> english = Lexicon("en")
    >>> is_derived("rechargers", english), is_derived("cockleshells", english), is_derived("chuchoté", english)
    (True, True, False)
    """
    return word.isascii() and _is_made_of_known(word, lexicon, MAX_AFFIXES)


def is_prefixed(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-cased word is one of the beginnings before a common English word.

    >>> english = Lexicon("en")
    >>> is_prefixed("bioproducts", english), is_prefixed("recompra", english)
    (True, False)
    """
    return word.isascii() and any(
        word.startswith(prefix)
        and len(word) - len(prefix) >= MIN_INNER_BASE_LETTERS
        and lexicon.zipf(word[len(prefix) :]) >= COMMON_BASE_ZIPF
        for prefix in PREFIXES
    )


def _is_made_of_known(word: str, lexicon: Lexicon, affixes: int) -> bool:
    if affixes == 0:
        return False
    for base in _undo_one_affix(word):
        if len(base) < (MIN_BASE_LETTERS if affixes == MAX_AFFIXES else MIN_INNER_BASE_LETTERS):
            continue
        needed = MIN_LONG_BASE_ZIPF if len(base) >= LONG_BASE_LETTERS else MIN_BASE_ZIPF
        if lexicon.zipf(base) >= needed or _is_made_of_known(base, lexicon, affixes - 1):
            return True
    return any(
        lexicon.zipf(word[:cut]) >= MIN_PART_ZIPF and lexicon.zipf(word[cut:]) >= MIN_PART_ZIPF
        for cut in range(MIN_PART_LETTERS, len(word) - MIN_PART_LETTERS + 1)
    )


def _undo_one_affix(word: str) -> Iterator[str]:
    """What may be left after one affix, with the spelling changes of English undone."""
    for suffix, endings in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            stem = word[: -len(suffix)]
            for ending in endings:
                yield stem + ending
            if suffix[0] in _VOWELS and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1]  # stopping, nagged
    for prefix in PREFIXES:
        if word.startswith(prefix):
            yield word[len(prefix) :]
