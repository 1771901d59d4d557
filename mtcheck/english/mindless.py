"""A pronoun in, the boats and ships out that it cannot mean, because of what it says: she thought of giving up.

Boats are she to those who sail them, and so any "she" behind one may be the boat. No boat thinks, hopes or says. What
the person is, and what is a fault, is left to the check.
"""

from __future__ import annotations

from collections.abc import Sequence

import mtcheck.late_re as re
from mtcheck.english.antecedents import MOST_MENTIONS, Met
from mtcheck.english.people import PersonMention
from mtcheck.model import Document

MINDLESS = frozenset("boat boats nation ship ships vessel vessels yacht".split())
"""Nouns that are called she, and are nobody."""
_HAS_MIND = re.compile(
    r" (?:(?:had|has|have|would|will|could|did|was|is|also|never|always|only|not|just|then|still|once|often) ){0,3}"
    r"(?:add(?:s|ed)|admit(?:s|ted)|afraid|asks?|asked|believe[sd]?|cr(?:y|ied|ies)|decide[sd]?|dream(?:s|ed|t)"
    r"|explain(?:s|ed)|fear(?:s|ed)|feels?|felt|forg[eo]t(?:ten)?|glad|happy|hope[sd]?|joke[sd]?|kn[eo]ws?|known"
    r"|laugh(?:s|ed)|learn(?:s|ed|t)|proud|promise[sd]?|recall(?:s|ed)|regret(?:s|ted)|rel(?:y|ied)|remember(?:s|ed)"
    r"|sa(?:id|ys?)|smile[sd]?|sorry|spoken?|speaks?|tells?|thank(?:s|ed)|think(?:s|ing)?|thought|tired|told"
    r"|underst(?:ands|ood)|want(?:s|ed)|weeps?|wept|wish(?:es|ed)|wr(?:ites|ote|itten))\b"
)


def list_mindless(doc: Document, met: Sequence[Met], at: int) -> set[PersonMention]:
    """The boats near a pronoun that thinks or says something; empty where it may be one of them."""
    pronoun = met[at].mention
    if pronoun.key != "she" or _HAS_MIND.match(doc.text, pronoun.end) is None:
        return set()
    near = (one.mention for one in met[max(0, at - MOST_MENTIONS) : at])
    return {mention for mention in near if mention.kind == "noun" and mention.key in MINDLESS}
