"""A possessive in, the place of the one out to whom it belongs because of what is done to that person.

Who is praised for his patience, or stripped of her title, is praised for what he is and loses what she had, whoever
does it: "Critics have praised Lis for his patience", "Lis was dismissed from his post". Thanks are given for what
somebody else has as well ("thanked Lis for his life"), and so only where nobody else is named before. What the person
is, and what is a fault, is left to the check.
"""

from __future__ import annotations

from collections.abc import Sequence

import mtcheck.late_re as re
from mtcheck.english.antecedents import Met
from mtcheck.english.people import PersonMention
from mtcheck.model import Document

_JUDGED = (
    r"(?:prais(?:e[sd]?|ing)|critici[sz](?:e[sd]?|ing)|hail(?:s|ed|ing)?|laud(?:s|ed|ing)?|commend(?:s|ed|ing)?"
    r"|applaud(?:s|ed|ing)?|admir(?:e[sd]?|ing)|mock(?:s|ed|ing)?|ridicul(?:e[sd]?|ing)|reprimand(?:s|ed|ing)?"
    r"|rebuk(?:e[sd]?|ing)|scold(?:s|ed|ing)?|chid(?:e[sd]?|ing)|berat(?:e[sd]?|ing)|lambast(?:e[sd]?|ing|s)?"
    r"|compliment(?:s|ed|ing)?|decorat(?:e[sd]?|ing)|honou?r(?:s|ed|ing)?|reward(?:s|ed|ing)?"
    r"|remember(?:s|ed|ing)?|kn[eo]ws?|known|lov(?:e[sd]?|ing)|respect(?:s|ed|ing)?|esteem(?:s|ed)?|celebrat(?:e[sd]?|ing)"
    r"|fear(?:s|ed|ing)?|fault(?:s|ed|ing)?|censur(?:e[sd]?|ing)|tease[sd]?|teasing|booed|cheer(?:s|ed|ing)?)"
)
_FOR = re.compile(r" (?:mainly |mostly |also |both |above all |especially )?for (?:both |all )?")
_DONE_TO = (
    (re.compile(rf"\b{_JUDGED} $"), _FOR),
    (re.compile(r"\b(?:congratulat(?:e[sd]?|ing)|compliment(?:s|ed|ing)?) $"), re.compile(r" (?:up)?on ")),
    (re.compile(r"\b(?:strip(?:s|ped|ping)?|reliev(?:e[sd]?|ing)|depriv(?:e[sd]?|ing)) $"), re.compile(r" of ")),
    (
        re.compile(r"\b(?:suspend|dismiss|remov|oust|expell?|sack|fir|discharg|evict)(?:e?[sd]|es|ed|ing)? $"),
        re.compile(r" from "),
    ),
)
"""What is done to a person, before the name, and what leads from the name to the possessive."""
_THANKED = re.compile(r"\bthank(?:s|ed|ing)? $")
_IS_DONE = re.compile(
    r",? (?:(?:who|has|had|have|will|would|can|could|may|must|to|also|now|then|is|was|were|be|been|being|widely|often"
    r"|later|best|well|publicly|again|much) ){1,5}"
    rf"(?:(?:{_JUDGED}|famous|noted|renowned|notorious)(?: [^,.;:!?\"“”]{{2,60}})? for (?:both |all )?"
    r"|(?:stripped|relieved|deprived) of "
    r"|(?:suspended|dismissed|removed|ousted|expelled|sacked|fired|discharged|evicted) from )"
)
"""What leads from the name to the possessive where it is done to its bearer: Lis was praised by the mayor for his."""
_REACH = 300
_NOT_THEIRS = re.compile(r" (?:sake|release|death|murder|killing|arrest|dismissal|appointment|rescue|recovery)\b")
"""What is not what somebody is praised for: for his sake."""


def find_concerned(doc: Document, met: Sequence[Met], own: Sequence[int], pronoun: PersonMention) -> int | None:
    """Which of those met in a sentence before a possessive owns it by what is done to him; None where nothing says."""
    if pronoun.key not in {"his", "her"} or _NOT_THEIRS.match(doc.text, pronoun.end):
        return None
    told = [index for index in own if met[index].person is not None and not met[index].is_quoted]
    return next((index for index in told if _is_concerned(doc, met, own, index, pronoun)), None)


def _is_concerned(doc: Document, met: Sequence[Met], own: Sequence[int], index: int, pronoun: PersonMention) -> bool:
    mention = met[index].mention
    start = max(doc.sentences[mention.sentence].start, mention.opening - _REACH)
    if _IS_DONE.fullmatch(doc.text, mention.end, pronoun.start) is not None:
        return True
    if any(
        link.fullmatch(doc.text, mention.end, pronoun.start) and verb.search(doc.text, start, mention.opening)
        for verb, link in _DONE_TO
    ):
        return True
    is_thanked = _THANKED.search(doc.text, start, mention.opening) and _FOR.fullmatch(
        doc.text, mention.end, pronoun.start
    )
    return bool(is_thanked) and own[0] == index
