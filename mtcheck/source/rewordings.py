"""An English sentence in, whether it may say in other words what its source denies, out.

Translators write "at most" for "no more than" and "healthy" for "has no disease". `data/rewordings.tsv` has words that
may do so; a sentence that has none of them, and nothing else that says no, most likely affirms what its source denies.
What follows from it is left to the checks.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.source.negations import Negatives, blank, compile_forms, level_apostrophes

_STRONG = re.compile(
    r"\b(?:did|does)\s(?!it|he|she|they|we|you|so|the|that|this|n['’]t)(?:\w+ly\s)?(?=[a-z])(?!\w+(?:ed|ing)\b)\w+"
)
"""It did stop the train: what an engine leaves of "did not stop"."""
_ORPHAN = re.compile(
    r"\bany(?:one|body|thing|where|more|time soon)?\b(?! and all| other| longer| (?:one|body) who| who| that| which)"
    r"|\b(?:at all|either|yet)\s*(?=[.!;,]|$)|\b(?:has|have|had) yet (?!to\b)\w+|\bin the least\b",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"\b(?:if|whether|unless|before|until|without|than|as if|only|few|little|hardly|barely|every\w*|all|most|first|last"
    r"|too|can|could|may|might|will|would|shall|should|must|ought|let|in case|once|when\w*|where\w*|who\w*|or|nor|free"
    r"|instead|rather|prevent\w*|avoid\w*|refus\w+|den(?:y|i\w+)|ban\w*|prohibit\w*|forbid\w*|forbade|reject\w*|doubt\w*"
    r"|fail\w*|lack\w*|unlikely|against|rul\w+ out|stop\w*|difficult|hard|impossible|un\w+|in(?:capable|ability)"
    r"|cease\w*|cut\w*|remov\w+|eliminat\w+|exclu\w+|dismiss\w*|oppos\w+|warn\w*|protect\w*|surpris\w+|regret\w*|sorry|ready"
    r"|open to|more|less|better|worse|faster|slower|best|worst|\w+est|not|no|never|none|nothing|nobody"
    r"|cannot)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_OPENING = " \n\"'“‘«„(–—-"
_ASKED = re.compile(r"\b(?:wh\w+|how|as|than|nor|so)\b[^.,;]{0,40}$", re.IGNORECASE)
_AT_ONCE = re.compile(r"\bat the same time\b", re.IGNORECASE)
"""What tells nothing of sameness."""


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
    """Whether a part of an English sentence has one of the words of the list, in small letters where it goes on.

    >>> has_rewording("A united front came."), has_rewording("Today the United Nations came.")
    (True, False)
    """
    left = blank(_AT_ONCE, text)
    matches = _compile().finditer(level_apostrophes(left))
    return any(match[0][0].islower() or not text[: match.start()].strip(_OPENING) for match in matches)


def has_orphan(text: str) -> bool:
    """Whether a statement has a word that only stands where something is denied, asked, possible or compared.

    >>> has_orphan("The police have found any traces."), has_orphan("The police can use any means.")
    (True, False)
    """
    return _ORPHAN.search(text) is not None and _LICENCE.search(text) is None


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
