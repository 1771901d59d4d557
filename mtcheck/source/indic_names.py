"""A name in Latin letters and the sound of a word in a script of India in, whether they may be one name out.

These scripts leave the commonest vowel out, and English has spellings of its own from the time when it was spoken
there. So two names are compared by their consonants, after the English spellings are set right.
"""

from __future__ import annotations

import re
from functools import lru_cache

INDIC = frozenset("as bn gu hi kn ml mr ne or pa sa si ta te".split())
"""Languages in such scripts."""
_PLAIN = {
    "acharjee": "acharya", "bhattacharjee": "bhattacharya", "chakraborty": "chakravarti", "chowdhury": "chaudhri",
    "iyengar": "ayyangar", "iyer": "ayyar", "kharge": "khadge", "rao": "rav", "roy": "ray", "scindia": "sindhiya",
    "singh": "sinh", "tagore": "thakur",
}  # fmt: skip
"""Usual English spellings of names, and how they are written in India."""


def share_indic(name: str, sound: str) -> bool:
    """Whether a lower-cased name and the sound of a word have the same consonants.

    >>> share_indic("patna", "ptna"), share_indic("iyer", "ayyr"), share_indic("mohan", "ne")
    (True, True, False)
    """
    return any(_read(form) & _read(sound) for form in {name, _PLAIN.get(name, name)})


@lru_cache(maxsize=20_000)
def _read(sound: str) -> frozenset[str]:
    """The consonants, an m before another one read as an n, too; y and w count where there are hardly any others."""
    plain = sound.replace("ph", "f").replace("sh", "s").replace("x", "ks").replace("w", "v").replace("q", "k")
    plain = plain.replace("z", "j").replace("v", "b")
    found = set[str]()
    for form in {plain, re.sub("m(?=[^aeiouym])", "n", plain)}:
        bare = re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyh]", "", form))
        few = re.sub(r"(.)\1+", r"\1", re.sub("[aeiouh]", "", form))
        found.add(next(one for one in (bare, few, form) if len(one) > 1 or one == form))
    return frozenset(found)
