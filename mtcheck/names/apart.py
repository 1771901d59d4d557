"""Spellings that stand beside each other on purpose: corrected ones, told ones, in the name of a body, two of a list.

A group of spellings and its document in, the mentions out that are no slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.language import territory_names
from mtcheck.model import Document, Mention
from mtcheck.names.spellings import NameGroup, Spelling

_REACH = 60
_LISTED = re.compile(
    r"(?:[,;] (?:(?:[A-ZÀ-Þ][\w’'-]* ?){1,3}[,;] ){0,12}|,? (?:and|&|or) |(?: \([^()\n]{1,12}\))?[,;] )"
)
"""What stands between two items of a list: Lund, Diaz, Okoro, Díaz."""
_FIRST_NAME = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][\w’'.-]* $")
_CORRECTS = r"(?:['’]s)?[”\"’]?,?\ (?:and\ )?not\ (?:as\ )?[“\"‘]?(?:[^\W\d_]+\ ){0,2}$"
"""What stands between the right spelling and a wrong one: Edgars Rinkēvičs, not Rinkevics."""
_MISSPELT = re.compile(
    r"\b(?:misspel(?:t|led)|wrongly|incorrectly|mistakenly|erroneously)\ (?:\w+\ ){0,3}[“\"‘]?(?:[^\W\d_]+\ ){0,2}$"
)
"""An earlier version misspelt the name as Rinkevics."""

_NAME_BEFORE = re.compile(r"(?<![^\W\d_])(?P<word>[A-ZÀ-Þ][^\W\d_]+)\ (?P<of>d[aeo]l?\ )?$")
"""TV Perú, Banco de México"""
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|nicknamed|dubbed|rename(?:d|s)?)\ (?:(?:her|him|it|me|them|us)\ "
    r"|(?:a|an|her|his|its|the|their)\ (?:[a-z-]+\ ){1,3})[“\"‘]?$"
)
"""What somebody or something is called besides: colleagues called him Gino."""
_TELLS_SPELLING = re.compile(
    r"\b(?:(?:the|an?|its|their|his|her|your|no|old|older|new|earlier|previous|official|traditional) spellings?"
    r"|re-?spel(?:led|t|ling)s?|spel(?:led|t) (?:as|with|in|it|differently|otherwise)"
    r"|spells? (?:its|their|his|her|the|it) (?:[a-z]+ )?(?:name|surname)"
    r"|(?:the|its|their) (?:old|older|former|earlier|previous|traditional|colonial|Soviet-era) name"
    r"|roman[iy][sz](?:ed|ation|ations|ing)|transliterat(?:ed|ion|ions|ing)|Latin alphabet)\b"
)
"""What tells, in the sentence of a name or beside it, that there is another spelling: most maps had Pusan."""


def find_apart(doc: Document, group: NameGroup) -> Iterator[Mention]:
    """The mentions of a group that a correction names, that keep the form of a body's own name, or that a list has."""
    listed = _find_listed(doc, group)
    for spelling in group.spellings:
        others = [other for other in group.spellings if other is not spelling]
        here = [mention for mention in spelling.mentions if mention.field == doc.field]
        if spelling.form in listed or _is_of_body(doc, spelling, others) or _is_told(doc, here):
            yield from here
        else:
            yield from (mention for mention in here if _is_corrected(doc, mention, others))


def _find_listed(doc: Document, group: NameGroup) -> frozenset[str]:
    """Forms that one list has as two of its items, each without a first name: in a team, Diaz and Díaz are two."""
    mentions = sorted(
        (mention.span, spelling.form)
        for spelling in group.spellings
        for mention in spelling.mentions
        if mention.field == doc.field
        and not _FIRST_NAME.search(doc.text, max(0, mention.span.start - _REACH), mention.span.start)
    )
    return frozenset(
        form
        for (one, first), (other, second) in pairwise(mentions)
        if first != second and _LISTED.fullmatch(doc.text, one.end, other.start)
        for form in (first, second)
    )


def _is_corrected(doc: Document, mention: Mention, others: list[Spelling]) -> bool:
    """Whether the text says right before a mention that the name is not spelled so, or that it is another name."""
    before = doc.text[max(0, mention.span.start - _REACH) : mention.span.start]
    if _MISSPELT.search(before) or _CALLED.search(before):
        return True
    return any(re.search(re.escape(other.form) + _CORRECTS, before) for other in others)


def _is_told(doc: Document, mentions: list[Mention]) -> bool:
    """Whether the text speaks about spellings near one of them."""
    if not _tells_spelling(doc.text):
        return False
    numbers = {doc.sentence_at(mention.span.start) for mention in mentions}
    near = (doc.sentences[max(0, number - 1) : number + 2] for number in numbers if number is not None)
    return any(_TELLS_SPELLING.search(doc.text, some[0].start, some[-1].end) for some in near)


@lru_cache(maxsize=2)
def _tells_spelling(text: str) -> bool:
    return _TELLS_SPELLING.search(text) is not None


def _is_of_body(doc: Document, spelling: Spelling, others: list[Spelling]) -> bool:
    """Whether a country is spelled so inside longer names only, and in English where it stands alone: TV Perú, Peru."""
    if spelling.form in territory_names() or not any(other.form in territory_names() for other in others):
        return False
    return all(mention.field == doc.field and _ends_name(doc, mention) for mention in spelling.mentions)


def _ends_name(doc: Document, mention: Mention) -> bool:
    """Whether an acronym, a capitalised word inside the sentence, or one with "de" stands before a mention."""
    before = _NAME_BEFORE.search(doc.text, max(0, mention.span.start - _REACH), mention.span.start)
    if before is None:
        return False
    number = doc.sentence_at(mention.span.start)
    starts = number is not None and doc.sentences[number].start == before.start("word")
    return before["word"].isupper() or before["of"] is not None or not starts
