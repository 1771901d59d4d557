"""Verbs whose plain form is hardly anything else, neither noun nor adjective nor participle, as one pattern."""

from __future__ import annotations

from mtcheck.english.gap_model import one_of
from mtcheck.english.verb_forms import PARTICIPLE_OF_PLAIN

_VERBS = (
    "abandon abolish absorb accelerate accept accompany accuse achieve acquire adapt adjust admit adopt advertise "
    "agree allocate apologise apologize apply appoint arrange arrive assemble assess assist assume attend attract "
    "avoid bake become begin behave believe belong bring build buy calculate celebrate choose clarify collect combine "
    "commit compare compete complain comply concentrate confess confirm connect consider construct consume contribute "
    "convert convince cooperate cope create cultivate decide declare defend define deliver demolish demonstrate deny "
    "depart derive deserve destroy detain determine develop devote disappear disclose discover discuss dismantle "
    "dismiss distinguish distribute divide donate earn eat educate eliminate embrace emerge emigrate employ enable "
    "encourage endure enforce engage enjoy enlarge enrich ensure enter entertain establish evacuate evaluate examine "
    "exceed exclude execute expand expel explain explore expose extend fail flee follow forget forgive fulfil fulfill "
    "gather generate get give govern grow happen hear hesitate identify ignore imagine impose improve incorporate "
    "inform inherit inspect install insert insure integrate intervene introduce invade invent invest investigate "
    "isolate join justify keep know learn lend listen lose maintain manage marry meet memorise merge migrate "
    "modernise modernize modify multiply negotiate nominate notify obey observe obtain occupy operate oppose organise "
    "organize overcome oversee overthrow participate perceive perform persuade possess postpone practise predict "
    "prepare prescribe preserve prevent proceed produce prohibit propose prosecute protect prove provide publish "
    "punish pursue quit reach react realise realize rebuild receive recognise recognize recommend reconsider recover "
    "reduce refuse regain regulate rehearse reject relax relocate rely remember remind remove renew renovate reopen "
    "repair repay replace resign resist resolve respond restore resume retain retire reveal save seek seize select "
    "sell send serve settle sit solve speak specify spend strengthen submit suffer supervise survive suspend sustain "
    "swear take teach tell terminate think threaten tolerate transform translate transmit understand undergo "
    "undertake unite unload vacate verify warn wear withdraw withstand write"
)
PLAIN_VERB = one_of(_VERBS)
_NOUNS_TOO = frozenset(
    "advertise combine concentrate construct convert divide embrace get give insert join keep listen make meet "
    "practise proceed produce project reach reject repair repay resolve save sell take think transform write "
    "buy".split()
)
"""Verbs whose form in -s is a noun as well: repairs, proceeds, takes."""


def make_participle(plain: str) -> str:
    """The participle of the plain form of a verb.

    >>> make_participle("write"), make_participle("deny"), make_participle("impose")
    ('written', 'denied', 'imposed')
    """
    if plain in PARTICIPLE_OF_PLAIN:
        return PARTICIPLE_OF_PLAIN[plain]
    if plain.endswith("y") and plain[-2] not in "aeou":
        return f"{plain[:-1]}ied"
    return f"{plain.removesuffix('e')}ed"


def _third_person(plain: str) -> str:
    if plain.endswith("y") and plain[-2] not in "aeou":
        return f"{plain[:-1]}ies"
    return f"{plain}es" if plain.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{plain}s"


PLAIN_OF_PRESENT = {
    **{_third_person(plain): plain for plain in _VERBS.split() if plain not in _NOUNS_TOO},
    "has": "have",
    "goes": "go",
    "comes": "come",
    "increases": "increase",
    "gets": "get",
    "gives": "give",
}
"""The plain form of what he, she or it does, where that is no noun: decides, has."""
_OWN_PARTICIPLES = frozenset("become overcome quit".split())
"""Plain forms that are the participle, too."""
PARTICIPLE_OF_VERB = {
    plain: make_participle(plain) for plain in _VERBS.split() if plain not in _NOUNS_TOO | _OWN_PARTICIPLES
}
"""The participle of each of these verbs that is hardly a noun: imposed, written."""
