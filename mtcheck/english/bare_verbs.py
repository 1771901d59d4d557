"""Verbs that need a preposition and have none: a text in, the places where an object follows one at once, out.

"Arrived the village", "waited the bus", "depends the weather": English takes no object behind these verbs, and other
languages do, or say with a case what English says with "at", "for" or "on". Where a clause ends with the verb ("when
they arrived the village was empty", "to him belongs the future"), or a time follows ("waited the whole night"), nothing
is missing. How the fault is told to the reader is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.function_words import AUXILIARIES
from mtcheck.model import Document, Span, Word

_PLACES = frozenset(
    "airport hotel scene hospital station border stadium court courthouse palace embassy meeting summit village town "
    "city capital country island port harbour harbor house school church mosque square office camp prison factory "
    "museum university conference ceremony venue site building bridge beach kremlin region area district base shelter "
    "cemetery farm monastery market restaurant theatre theater arena airfield settlement province headquarters".split()
)
_SEEN = frozenset(
    "photo photos photograph photographs map maps video videos document documents figures statistics screen sky clock "
    "camera painting paintings drawings audience statue results stars mountains sea question problem situation "
    "issue".split()
)
_AWAITED = frozenset(
    "bus train tram ferry plane flight doctor ambulance decision decisions answer answers result arrival outcome "
    "verdict police opportunity ruling reply signal guests president announcement opening rescue firefighters "
    "results rescuers chance response elections trial end bridge road school house flat visa passport permit letter "
    "call money compensation pension operation successor reform ceasefire".split()
)


class _Frame(NamedTuple):
    """What a verb leads to."""

    prepositions: tuple[str, ...]
    """Any of which may be the missing one."""
    nouns: frozenset[str] = frozenset()
    """Those before which one is missing; any noun where none is named."""


_AT, _TO, _FOR, _ON, _WITH = (_Frame((word,)) for word in ("at", "to", "for", "on", "with"))
_FRAMES = {
    form: frame
    for forms, frame in (
        ("arrive arrives arrived arriving", _Frame(("at", "in"), _PLACES)),
        ("look looks looked looking", _Frame(("at",), _SEEN)),
        ("wait waits waited waiting", _Frame(("for",), _AWAITED)),
        ("listen listens listened listening belong belongs belonged belonging adhered adheres reacted", _TO),
        ("depend depends depended depending rely relies relied relying", _ON),
        ("comply complies complied complying cope copes coped coping collided cooperated collaborated", _WITH),
        ("sympathised sympathized coincided coincides interacted", _WITH),
    )
    for form in forms.split()
}
_NOUNS_TOO = frozenset("look looks looking wait waits waiting".split())
"""Forms that are nouns as well: behind these a noun may belong to another phrase."""
_VERBAL = AUXILIARIES | frozenset("to not and they we i you he she it who never always still just".split())
"""Words behind which such a form is a verb."""
_DETERMINERS = frozenset("the a an his her its their our this these those".split())
_BINDS = frozenset(
    "when whenever while as before after once until till since if unless although though because where wherever who "
    "whom whose which that what how time moment day night week year minute hour longer more less sooner later closer "
    "further".split()
)
"""Words before a verb with which its clause may be one that another follows without a comma."""
_SHIFTED = frozenset("to on upon among here there".split())
"""Words before "belongs" or "depends" behind which its subject may follow it: to him belongs the future."""
_TIMES = frozenset(
    "day days night nights morning evening afternoon week weeks weekend month months year years time minute minutes "
    "hour hours second seconds while moment lot bit little same next first last whole entire full way least most best "
    "worst length period".split()
)
_STOP = re.compile(r"[,;:()\u2013\u2014\"“”]")
_ENDS = re.compile(r"[.;!?]")
_SMALL = _VERBAL | frozenset("of in at on for with from by near into and or than that which who where when".split())
"""Words before which a noun phrase ends."""
_LONGEST = 3
"""Words of the object that are looked at behind its determiner."""


class BareVerb(NamedTuple):
    """Where a preposition is missing."""

    span: Span
    """The verb and the word that follows it."""
    place: int
    """Where the verb ends."""
    prepositions: tuple[str, ...]


def find_bare_verbs(doc: Document) -> Iterator[BareVerb]:
    """Every verb that meets an object without the preposition it needs."""
    if doc.vocabulary.isdisjoint(_FRAMES):
        return
    for index, lower in enumerate(doc.lowers[:-2]):
        frame = _FRAMES.get(lower)
        if frame is not None and doc.lowers[index + 1] in _DETERMINERS and _lacks(doc, index, frame):
            verb, behind = doc.words[index : index + 2]
            yield BareVerb(Span(verb.start, behind.end), verb.end, frame.prepositions)


def _lacks(doc: Document, index: int, frame: _Frame) -> bool:
    """Whether the object that follows a verb is its own, and takes the preposition."""
    verb, behind = doc.words[index : index + 2]
    if verb.sentence != behind.sentence or doc.text[verb.end : behind.start].strip(" \n\u00a0"):
        return False
    sentence = doc.sentences[verb.sentence]
    clause = _read_clause(doc, doc.words[sentence.first : index], verb)
    if not clause or not _is_verb(verb.lower, clause):
        return False
    if not frame.nouns and not _SHIFTED.isdisjoint(clause[:-1]):
        return False
    noun = _read_object(doc, doc.words[index + 2 : sentence.last])
    if not noun or noun[0].endswith("est") or not _fits(noun, frame):
        return False
    is_bare = noun[-1] in frame.nouns if frame.nouns else len(noun) == 1
    return _BINDS.isdisjoint(clause) or (is_bare and _ends(doc, index + 2, noun))


def _fits(noun: Sequence[str], frame: _Frame) -> bool:
    """Whether an object is of the kind that needs the preposition, and no time."""
    return _TIMES.isdisjoint(noun) and not (frame.nouns and frame.nouns.isdisjoint(noun))


def _is_verb(lower: str, clause: Sequence[str]) -> bool:
    """Whether a form is a verb behind these words."""
    return lower not in _NOUNS_TOO or not _VERBAL.isdisjoint(clause[-2:])


def _read_clause(doc: Document, before: Sequence[Word], verb: Word) -> list[str]:
    """The words before a verb, lower-cased, as far back as the last mark."""
    if not before:
        return []
    marks = [mark.end() for mark in _STOP.finditer(doc.text, before[0].start, verb.start)]
    start = marks[-1] if marks else before[0].start
    return [word.lower for word in before if word.start >= start]


def _read_object(doc: Document, behind: Sequence[Word]) -> list[str]:
    """The words behind a determiner, lower-cased, up to a mark or a small word, and no more than a few."""
    found: list[str] = []
    for word in behind[:_LONGEST]:
        if word.lower in _SMALL:
            break
        found.append(word.lower)
        if not doc.text[word.end : word.end + 1].isspace():
            break
    return found


def _ends(doc: Document, first: int, noun: Sequence[str]) -> bool:
    """Whether the sentence, or its half, ends with the object."""
    return _ENDS.match(doc.text, doc.words[first + len(noun) - 1].end) is not None
