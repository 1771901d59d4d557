"""Who did it, without "by": a text in, where a passive meets a noun that it cannot have behind it, out.

"The company is owned a Chinese investor", "the accident was caused a gas leak": in many languages a case says who did
it, and an engine that does not know the case says nothing. A verb that has two objects in English (given, awarded,
called), a measure ("hit the hardest"), a time ("arrested the next morning") and a clause that follows without a comma
("when the bridge was built a village stood there") are no such thing. How the fault is told is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import mtcheck.late_re as re
from mtcheck.english.bare_verbs import BareVerb
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.english.gap_model import one_of
from mtcheck.english.gap_words import NO_SMALL
from mtcheck.model import Document, Span

_DONE_TO_ONE = (
    "owned caused founded destroyed damaged killed injured wounded arrested designed written directed organised "
    "organized composed invented discovered launched triggered followed accompanied supported financed funded operated "
    "managed controlled attacked surrounded rescued approved rejected criticised criticized condemned welcomed "
    "inspired influenced produced constructed occupied governed bombed shelled overturned blocked interrupted delayed "
    "hampered threatened monitored supervised coordinated performed edited published translated adopted ratified "
    "drafted prepared submitted dominated overshadowed swallowed bitten stung stabbed robbed deceived commissioned "
    "headed chaired hosted sponsored protected guarded replaced affected driven hit built opened"
)
"""Participles behind which, with "be", no noun stands."""
_DONE = frozenset(_DONE_TO_ONE.split())
_BE = r"(?:is|are|was|were|been|being)"
_BARE = re.compile(
    rf"(?<![\w'’-])(?P<left>{_BE}(?: (?:also|badly|later|once|severely|partly|mainly))? {one_of(_DONE_TO_ONE)})"
    rf" (?P<right>an?|the)(?P<noun>(?: {NO_SMALL}[\w’'-]+){{1,3}})"
    r"(?:[.;]|,(?! (?:the|an?|he|she|it|they|we|his|her|its|their)\b(?!(?: [\w’-]+){0,4} (?:said|says|added|wrote"
    r"|reported|announced)\b))| (?:in|on|at|from|of|who|which|that|by|for|with|after|near|led|called|during)\b)"
)
"""With a noun behind which no other clause goes on."""
_BY_NAME = re.compile(
    rf"(?<![\w'’-])(?P<left>{_BE}(?: also)? (?:directed|written|designed|composed|founded|led|owned|painted|produced"
    r"|published|discovered|invented|accompanied|organised|organized|created|translated|edited|performed|conducted))"
    rf" (?P<right>(?!(?:{ANY_WEEKDAY}|{ANY_MONTH}|Christmas|Easter|New|Boxing|Thanksgiving)\b)[A-Z][\w’-]+)"
    rf"(?P<noun>(?: [A-Z][\w’-]+){{1,2}})"
    r"(?=[.;]| (?:and|in|who|from|with)\b)"
)
"""The same with somebody's whole name."""
_NO_DOER = frozenset(
    "hardest worst best most least half third quarter length width breadth deal number fraction amount mile miles "
    "metre meter kilometre kilometer block walk drive ride distance section floor page step bit piece monday tuesday "
    "wednesday thursday friday saturday sunday christmas easter la cappella stone’s stone's short blow tad touch lot "
    "little few couple dozen season summer winter spring autumn weekend morning afternoon evening night day days week "
    "weeks month months year years decade decades century centuries generation moment instant minute minutes hour "
    "hours time times way same next previous following first second last whole good other more".split()
)
"""Words of a measure, a manner or a time."""
_NO_SUBJECT = frozenset(
    "what which that who this it how there here then where when why afterwards afterward later soon also whatever "
    "not all".split()
)
"""Words behind which the subject may follow: then was built a bridge."""
_WORD, _REACH = re.compile(r"[\w'’-]+"), 200
"""What is read of a sentence before a passive."""
_BINDS = frozenset(
    "when whenever while as before after once until till since if unless although though because where wherever how "
    "what whatever which time day moment more reason".split()
)
"""Words before, with which a clause begins that another may follow without a comma."""


def find_bare_passives(doc: Document) -> Iterator[BareVerb]:
    """Every passive that meets who or what did it at once."""
    if doc.vocabulary.isdisjoint(_DONE):
        return
    for match in chain(_BARE.finditer(doc.text), _BY_NAME.finditer(doc.text)):
        number = doc.sentence_at(match.start("left"))
        nouns = match["noun"].lower().split()
        if number is None or not _NO_DOER.isdisjoint(nouns) or nouns[0].endswith("est"):
            continue
        start = max(doc.sentences[number].start, match.start("left") - _REACH)
        before = _WORD.findall(doc.text[start : match.start("left")].lower())
        if before and not _may_precede(before[-1]) and _BINDS.isdisjoint(before):
            yield BareVerb(Span(match.start("left"), match.end("right")), match.end("left"), ("by",))


def _may_precede(lower: str) -> bool:
    """Whether the subject may follow the verb behind a word."""
    return lower in _NO_SUBJECT or lower.endswith("ly")
