"""Foreign words that a writer explains by what stands beside them between commas: pampushky, soft rolls with garlic.

No mark shows such a word, so what explains it has to be told from what merely goes on: "the kennari, the court said".
A thing is explained by a noun and what belongs to it, up to the next comma or stop, without a verb and without "and",
which would make it one of a list. What a person does for a living explains no word.
"""

from __future__ import annotations

import re

from mtcheck.model import Span

_REACH_BEFORE, _REACH_BEHIND = 60, 90
_BEHIND = re.compile(
    r"""["”’»*_]*,\ (?P<article>(?:an?|the)\ )?(?P<gloss>[a-z][a-z'’-]*(?:\ [A-Za-z'’-]+){0,8}?)
        (?:(?P<clause>\ (?:which|that|when|where|worn|used|made|sung|eaten|drunk|served|played|kept|baked|cooked))\b
          |(?=[.,;:)—–]|\n|\Z))""",
    re.VERBOSE,
)
"""What may explain a word behind it: , the cream buns of Lent. and , a ring of dough boiled before"""
_BEFORE = re.compile(r"(?<![,;] )\b(?:[Aa]n?|[Tt]he)\ (?:[a-z][a-z-]+\ ){0,2}[a-z][a-z-]+,\ (?:an?|the|or)\ [\"“*_]?\Z")
"""What may explain a word before it: the flea market, the vrijmarkt, closes at six."""
_ENDS = re.compile(r"[\"”*_]?[,.;:)]")
_SAID_BEHIND = re.compile(r'["”’»*_]*,\ (?:which\ (?:means?|is\ to\ say|translates)|that\ is\ to\ say|as\ in)\b')
_PARTICIPLE = re.compile(r"[a-z]+ed\Z")
_PREPOSITIONS = frozenset(
    "with in by from before on at over for of to as into after under between without like".split()
)
_NOT_EXPLAINING = frozenset(
    "said says told tells is are was were be been has have had will would can could may might must should do does did "
    "he she it they we i you who what there and or but not this these those found held went came took made gave got "
    "saw knew thought became began put set ran won lost left kept felt met paid sold fell hundreds thousands "
    "dozens millions man woman men women person people boy girl child children former member members native aged one "
    "two three year years time day days month months week weeks way even especially including such also too then "
    "further more less which that who sometimes often never instead perhaps rather".split()
)
"""Words with which it goes on as a clause, a list or a description of somebody."""
_LEAST_BARE, _LEAST_DEFINITE = 2, 3
"""Words of what explains without an article (grilled carp), and with "the" (the cream buns of Lent)."""
_LISTED = re.compile(r",\ (?:an?|the)\ ")
"""What follows a thing of a list."""


def is_explained(text: str, span: Span) -> bool:
    """Whether what stands beside these words says what they mean.

    >>> rolls = "They ate pampushky, soft rolls with garlic, and left."
    >>> is_explained(rolls, Span(9, 18))
    True
    >>> is_explained("They saw the kennari, the court said.", Span(13, 20))
    False
    """
    if not text[span.start].islower():
        return False
    if _SAID_BEHIND.match(text, span.end):
        return True
    behind = _BEHIND.match(text, span.end, min(len(text), span.end + _REACH_BEHIND))
    if behind is not None and _explains(behind):
        return True
    is_end = _ENDS.match(text, span.end) is not None
    return is_end and _BEFORE.search(text, max(0, span.start - _REACH_BEFORE), span.start) is not None


def _explains(match: re.Match[str]) -> bool:
    """Whether a noun stands here with what belongs to it, and nothing else."""
    words = match["gloss"].replace("’", "'").split()
    is_bare = match["article"] is None
    if is_bare and (len(words) < _LEAST_BARE or words[0] in _PREPOSITIONS or words[0].endswith("ing")):
        return False
    if words[-1] in _PREPOSITIONS:  # the löyly, the costs of which
        return False
    is_short = match["article"] == "the " and match["clause"] is None and len(words) < _LEAST_DEFINITE
    if is_short or not _NOT_EXPLAINING.isdisjoint(words) or _LISTED.match(match.string, match.end()):
        return False
    following = [*words[1:], "which" if match["clause"] else ""]
    verbs = [
        word
        for word, then in zip(words, following, strict=True)
        if _PARTICIPLE.match(word) and then not in _PREPOSITIONS
    ]
    is_told_of = is_bare and _PARTICIPLE.match(words[0]) is not None and following[0] in _PREPOSITIONS
    return not is_told_of and not set(verbs) - {words[0]}
