"""An English sentence in, whether it may say in other words what its source denies, out.

Translators write "at most" for "no more than" and "healthy" for "has no disease". `data/rewordings.tsv` has words that
may do so; a sentence that has none of them, and nothing else that says no, most likely affirms what its source denies.
What follows from it is left to the checks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtcheck.lexicon import read_table
from mtcheck.source.negations import Negatives, compile_forms, level_apostrophes

_STRONG = re.compile(
    r"\b(?:did|does)\s(?!it|he|she|they|we|you|so|the|that|this|n['’]t)(?:\w+ly\s)?(?=[a-z])(?!\w+(?:ed|ing)\b)\w+"
)
"""It did stop the train: what an engine leaves of "did not stop"."""
_ASKED = re.compile(r"\b(?:wh\w+|how|as|than|nor|so)\b[^.,;]{0,40}$", re.IGNORECASE)


def is_reworded(text: str, own: Negatives) -> bool:
    """Whether anything in a sentence may tell without a negation what its source denies.

    >>> from mtcheck.source.negations import read_negatives
    >>> english = read_negatives("en")
    >>> is_reworded("The pass is open.", english), is_reworded("The hotel kept the eggs.", english)
    (True, True)
    >>> is_reworded("The defendant pleaded with the judge.", english)
    False
    """
    if own.language != "en" or own.count_faint(text) or own.count_instead(text):
        return True
    return has_rewording(text)


def has_rewording(text: str) -> bool:
    """Whether a part of an English sentence has one of the words of the list."""
    return _compile().search(level_apostrophes(text)) is not None


def affirms_strongly(text: str) -> bool:
    """Whether a statement affirms with "did" or "does" before its verb.

    >>> affirms_strongly("The dog did bite."), affirms_strongly("Nobody knows what the dog did.")
    (True, False)
    """
    match = _STRONG.search(text)
    return match is not None and "?" not in text and _ASKED.search(text[: match.start()]) is None


@lru_cache(maxsize=1)
def _compile() -> re.Pattern[str]:
    return compile_forms([form for form, _ in read_table("rewordings")], "en")
