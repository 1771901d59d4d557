"""Foreign words whose meaning is told beside them by more than a noun between commas: vrabec is Czech for sparrow.

What explains as an apposition does is left to `appositions`, which asks this module as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

import mtcheck.late_re as re
from mtcheck.model import Span

_REACH_BEFORE, _REACH_BEHIND = 60, 120
_QUOTES = r"[\"”’»*_]*"
OR_QUOTED = r",?\ or\ [“\"‘][a-z]"
"""What puts words otherwise in quotation marks: pasillo de humo or “corridor of smoke”."""
TENSES = (
    r"are|began|brought|came|could|did|do|does|fell|fled|fought|found|gave|had|has|have|held|is|knew|left|lost|made"
    r"|met|ran|said|saw|shot|stood|then|took|was|went|were|will|won|would|\w+ed"
)
"""Verbs of what somebody once did, or is, which tell no meaning."""
_SELDOM = r"(?:mainly|mostly|often|sometimes|typically|usually)"
_PLURAL = r"(?:[a-z-]+s|[a-z]*men|children|people)"
_TOLD_BEHIND = (
    # pescado, Spanish for fish; tsiokantsioka is a Malagasy word for whistling
    (
        rf"{_QUOTES},?\ (?:(?:is|was)\ )?(?:(?:an?|the)\ )?[A-Z][a-z]+\ "
        r"(?:(?:dialect|slang|word|term|name|expression)\ )?(?:for|meaning)\ [\"“‘']?[a-z]"
    ),
    # “Spokojnie”, he said, which means calmly
    rf"{_QUOTES},?{_QUOTES}\ (?:[\w-]+\ )?(?:said|says),\ (?:which\ means|meaning|that\ is)\b",
    # the shift, as the ice break-up is known here
    rf"{_QUOTES},\ as\ (?:[\w-]+\ ){{1,4}}(?:is|are|was|were)\ (?:called|known)\b",
    # almajirai: pupils, usually boys, sent by poor parents
    rf"{_QUOTES}:\ (?:[a-z-]+\ )?{_PLURAL},\ {_SELDOM}\ [a-z-]+,\ (?:who|sent|born|made|kept|sold|held|\w+ed)\b",
    # shegués: children who sleep in the markets
    rf"{_QUOTES}:\ (?:[a-z-]+\ )?{_PLURAL}\ who\ (?!(?:{TENSES})\b)[a-z]+\b",
    # the neighbours who come to raise a barn; the watchmen who once carried the keys; a healer who throws bones
    (
        rf"{_QUOTES}(?:,|\ [—–])\ (?:the\ )?(?:[a-z-]+\ )?(?:{_PLURAL}|couple|pair|duo)\ who\ "
        rf"(?:once\ |used\ to\ |(?!(?:{TENSES})\b))[a-z]+\b"
    ),
    (
        rf"{_QUOTES},\ (?:the|an?)\ (?!former\b|father\b|friend\b|husband\b|man\b|mother\b|native\b|wife\b|woman\b)"
        rf"(?:[a-z-]+(?<!\d)\ )?[a-z]+\ who\ (?!(?:{TENSES})\b)[a-z]+s\b"
    ),
    # the kafana on the corner, where a plate of beans costs four euros
    rf"{_QUOTES}(?:\ [a-z]+){{0,4}},\ where\ an?\ (?:bowl|coffee|cup|dish|glass|meal|mug|plate|portion|slice|tea)\b",
)
_SHOWN = r"[^“”\"‘’,.;:!?\n]"
_QUOTED_BEHIND = re.compile(
    rf"(?:\ [a-z]+)?{_QUOTES}(?:,|\ [—–])\ (?:(?:the|or|meaning|literally|in\ English)\ [“\"‘]{_SHOWN}{{3,40}}"
    rf"|an?\ [“\"‘](?!\ ){_SHOWN}{{3,40}}\ {_SHOWN}{{2,40}})"
    r"(?:[”\"]|’(?!\w)),?(?=[.,;:)\n]|\ (?:[—–]|as|in|of|that|which)\b)"
)
"""The same between quotation marks: the Hongerwinter, the “Hunger Winter” of 1944."""
_TOLD_OF_CAPITALS = 2
"""So many of these tell the meaning of a capital, too: Fitiavana is a Malagasy word for kinship."""
_BEHIND = re.compile("|".join(f"(?:{pattern})" for pattern in _TOLD_BEHIND))
_CAPITAL_BEHIND = re.compile("|".join(f"(?:{pattern})" for pattern in _TOLD_BEHIND[:_TOLD_OF_CAPITALS]))
_OR_BEHIND = re.compile(
    rf"{_QUOTES},\ or\ (?!(?:an?|at|even|in|more|not|on|perhaps|so|the|to)\b)(?:[a-z-]+\ ){{0,2}}[a-z-]+[,.;:)]"
)
_ONE_OF = re.compile(r"(?<!, )\b(?:as|are|by|for|from|in|into|is|of|on|over|through|were|with|without)\ \Z")
"""What stands before words that ", or" explains, in no list: 14 sectors of chemins blancs, or white roads, 32 km."""
_OR_THINGS = re.compile(
    rf"{_QUOTES},\ or\ (?:[a-z-]+(?<!ly)\ ){{1,2}}[a-z-]+[,.;:)]|{_QUOTES},\ or\ (?:Low|High|Old)\ [A-Z]"
)
_BEFORE_THING = re.compile(
    r"\b(?:(?:about|as|by|for|from|in|into|of|on|through|with|without)(?:\ [a-z]+)?|speaks?|speaking|spoke|spoken)\ \Z"
)
"""What stands before and behind a noun that is said again in plain words: by formal Koalitionsverhandlungen."""
_MEANS = re.compile(
    rf"{_QUOTES}\ means\ (?!(?:business|more|less|much|money|nothing|peace|progress|trouble|war|work)\b)"
    r"[a-z-]+[^\Ws](?=[,.;:)])"
)
_DETERMINER = re.compile(r"\b(?:[Aa]n?|[Tt]h(?:e|is|at|ese)|[A-Za-z]+['’]s|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur)\ \Z")
_ECHO = re.compile(r"(?P<mark>[?!])[\"”]\ [—–-]\ [\"“][A-Z][^\"”“?!.]{2,60}(?P=mark)[\"”]")
"""The same cry, or question, in English: “A oes heddwch?” — “Is there peace?”"""
_AND_OTHER = re.compile(r"\ and\ (?:the\ |an?\ )?(?P<other>[^\W\d_]+(?:-[^\W\d_]+)*)(?=,\ the\ )")
_BOTH = re.compile(r",\ the\ (?:[a-z-]+\ )?(?:couple|pair|duo|two|twins|[a-z-]+s|men|women)\ (?:who|that|of|in|with)\b")
_STEM, _ENDING = 5, 2
"""Letters that two forms of a word share, and that they may have besides."""
_SHORT_STEM, _LONG_ENDING = 4, 5
"""The same where one has all letters of the other but the last: luzzu, luzzijiet; tejate, tejateras."""


def is_meaning_told(text: str, span: Span) -> bool:
    """Whether a sentence says what these words mean, or in which language they mean it.

    >>> is_meaning_told("They ate pescado, Spanish for fish, by the sea.", Span(9, 16))
    True
    >>> is_meaning_told("Police looked for the pescado: nobody had seen it.", Span(22, 29))
    False
    """
    end = min(len(text), span.end + _REACH_BEHIND)
    is_quoted = _QUOTED_BEHIND.match(text, span.end, end) is not None
    if is_quoted or _ECHO.match(text, span.end, end) or _is_one_of_two(text, span):
        return True
    if text[span.start].isupper() and not _CAPITAL_BEHIND.match(text, span.end, end):
        return _is_capital_put_otherwise(text, span, end)
    if _BEHIND.match(text, span.end, end):
        return True
    start = max(0, span.start - _REACH_BEFORE)
    if _MEANS.match(text, span.end, end):
        return _DETERMINER.search(text, start, span.start) is None
    return _OR_BEHIND.match(text, span.end, end) is not None and _ONE_OF.search(text, start, span.start) is not None


def _is_capital_put_otherwise(text: str, span: Span, end: int) -> bool:
    """Whether a capitalised word is said again in plain words: Koalitionsverhandlungen, or coalition talks."""
    is_put = _OR_THINGS.match(text, span.end, end) is not None
    return is_put and _BEFORE_THING.search(text, max(0, span.start - _REACH_BEFORE), span.start) is not None


def find_forms(words: Iterable[str], others: Collection[str]) -> frozenset[str]:
    """Which lower-cased words are forms of one of some others, as a word and its plural are; each is one of itself.

    >>> sorted(find_forms(("almajirai", "kennari's", "house"), ("almajiri", "kennari", "mouse")))
    ['almajirai', "kennari's"]
    """
    if not others:
        return frozenset()
    by_stem: defaultdict[str, list[str]] = defaultdict(list)
    for other in map(_bare, others):
        by_stem[other[:_SHORT_STEM]].append(other)
    likely = [w for w in words if w[:_SHORT_STEM] in by_stem or (len(w) < _SHORT_STEM + 2 and w[-2:] == "'s")]
    return frozenset(
        word for word in likely if any(_is_form(_bare(word), one) for one in by_stem.get(_bare(word)[:_SHORT_STEM], ()))
    )


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _is_form(word: str, other: str) -> bool:
    """Whether two words that begin alike, or are one, differ by an ending."""
    shared = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    shorter, longer = sorted((len(word) - shared, len(other) - shared))
    if shared >= _STEM:
        return longer <= _ENDING or (shorter <= 1 and longer <= _LONG_ENDING)
    return word == other or (shared >= _SHORT_STEM and shorter == 1 and _ENDING < longer <= _LONG_ENDING)


def _is_one_of_two(text: str, span: Span) -> bool:
    """Whether two things are told of together: the mestre-sala and the porta-bandeira, the couple who present it."""
    match = _AND_OTHER.match(text, span.end)
    return match is not None and _BOTH.match(text, match.end()) is not None
