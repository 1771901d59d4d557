"""A name in a Document in, what its words say that it is the name of out: a stranger, or a street, a ship, a shop.

Whom the whole world knows needs no introduction: "Robert Kenedi, a jockey" is somebody else. What people known all over
the world are known for is in `data/world_people.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.names.beside import is_explained, read_before

_FIELDS: Mapping[str, frozenset[str]] = {
    "state": frozenset(
        "administration ambassador campaign candidate cdu chair chancellor chief commission conservative "
        "conservatives coup democrat democratic democrats dictator diplomat diplomats election elections elysée "
        "emperor eu federal foreign former general government governor head independence king kremlin labour "
        "leader leaders minister ministers mp nato nazi opposition parliament party peace pentagon politician "
        "politicians pope premier presidency president presidential presidents prime prince princess queen "
        "republican republicans revolution sanctions secretary senate senator state statesman summit tariffs "
        "treaty troops vote voters war washington élysée".split()
    ),
    "art": frozenset(
        "acting actor actress album animation animator architect artist author ballet band cinema choreographer "
        "comedian composer composers concert conductor dancer designer director film films filmmaker ghibli guitarist "
        "hollywood music musician novel novelist novels opera oscar painter philharmonic pianist piano play plays "
        "playwright poem poems poet producer singer singers song songs songwriter star symphony theatre tragedy verse "
        "writer writers".split()
    ),
    "sport": frozenset(
        "basketball boxer champion club coach driver ferrari football footballer footballers forward goalscorer "
        "league manager mercedes midfielder nba olympic player players race racing star striker tennis tournament "
        "winger wimbledon".split()
    ),
    "science": frozenset(
        "activist discovery evolution explorer gravity inventor leaker mathematician naturalist philosopher "
        "philosophers philosophy physicist physics psychoanalyst psychoanalysis psychologist psychology relativity "
        "science scientist scientists theory thinker whistleblower wikileaks".split()
    ),
    "money": frozenset(
        "amazon apple billionaire billionaires boss businessman ceo chief company co-founder entrepreneur envoy "
        "facebook financier founder head investor magnate meta microsoft mogul richest spacex starlink tesla twitter "
        "tycoon wealth wealthiest".split()
    ),
}
_ABROAD = re.compile(
    r"\b(?:US|USA|U\.S|White House|American|French|German|British|Russian|Ukrainian|Israeli|Hungarian)\b"
)
"""What an article has that tells of the powers of the world."""
_KNOWN_FROM = frozenset(
    "american argentine argentinian austrian brazilian british canadian chinese dutch english european french german "
    "greek hungarian indian irish israeli italian norwegian polish portuguese republican russian scottish spanish "
    "swedish swiss turkish ukrainian venezuelan".split()
)
"""Nations that have people known all over the world."""
_NATION = re.compile(r"\b[A-Z][a-z]+(?:an|ish|ese|ch|[qtn]i)\b")
_BEHIND = re.compile(r",\s(?P<article>an?|one|the)\s(?P<rest>[^.,;:()!?\n]{2,80})")
_AGED = re.compile(r",\s(?:aged\s)?\d{1,2},?\s(?:of|from)\b")
_BEFORE = re.compile(r"(?P<rest>(?:\b[\w'’-]+\s){1,4})\Z")
_APART = re.compile(r",\s(?:an?|one|the|his|her|whose|aged|\d{1,2}(?=,))\b")
_THINGS = (
    "academy|airport|avenue|award|bakery|bar|boat|boulevard|bridge|brewery|cafe|café|cinema|club|college|cup|ferry"
    "|foundation|frigate|gallery|hall|hospital|hostel|hotel|institute|library|lyceum|museum|park|pizzeria|prize|pub"
    "|restaurant|salon|school|ship|shop|square|stadium|statue|steamer|store|street|tavern|theatre|theater|tournament"
    "|trophy|university|vessel|yacht"
)
_THING_BEHIND = re.compile(rf"\s(?:\w+\s)?(?:{_THINGS})\b", re.IGNORECASE)
_THING_BEFORE = re.compile(rf"\b(?:{_THINGS}|brand)\s\Z", re.IGNORECASE)
_TOLD = re.compile(
    r"""\b(?:reads?|known\s(?:\w+\s){1,5}as|call(?:s|ed)?\s(?:(?:him|her|it|them)\s)?)\s?\Z
      | \b(?:sign|signs|plaque|board|banner|label|inscription|gravestone|tombstone|letters|poster)\s
        (?:in\s\w+\s)?(?:says?|said|with|bears?)\s\Z""",
    re.VERBOSE,
)


def is_of_thing(doc: Document, span: Span) -> bool:
    """Whether a name is that of a street, a school, a ship or a shop: the café Ajnštajn; Čerčil street."""
    return bool(_THING_BEHIND.match(doc.text, span.end) or _THING_BEFORE.search(read_before(doc, span)))


def is_told_of(doc: Document, span: Span) -> bool:
    """Whether a name is quoted or spoken about as a name: "called", "known in Japan as", "the sign reads"."""
    return is_explained(doc, span) or _TOLD.search(read_before(doc, span)) is not None


def is_set_apart(doc: Document, span: Span) -> bool:
    """Whether words behind a name introduce somebody: Wei Zhang, a professor; Kim Min, 40, a cook."""
    return _APART.match(doc.text, span.end) is not None


def is_stranger(doc: Document, span: Span, field: str) -> bool:
    """Whether somebody is introduced as another than the one known for `field`: a jockey called Robert Kenedi."""
    behind, before = _BEHIND.match(doc.text, span.end), _BEFORE.search(read_before(doc, span))
    is_right_before = before is not None and before["rest"].split()[-1] in _occupations()  # not: the envoy met
    if before is not None and is_right_before and _is_other(before["rest"], field):
        return True
    if behind is None:
        return _AGED.match(doc.text, span.end) is not None
    if behind["article"] == "the":
        return _is_other(behind["rest"], field)
    return _is_from_elsewhere(behind["rest"]) or _FIELDS[field].isdisjoint(behind["rest"].lower().split())


def tells_of(doc: Document, field: str) -> bool:
    """Whether a text tells of what people of a field are known for."""
    is_there = not _FIELDS[field].isdisjoint(doc.vocabulary)
    return is_there or (field in {"state", "money"} and _ABROAD.search(doc.text) is not None)


def _is_other(phrase: str, field: str) -> bool:
    """Whether what stands beside a name has an occupation that is not the known one's, or is of another nation."""
    words = phrase.split()
    jobs = [word for word in words if word in _occupations()]
    if not jobs:
        return False
    return _FIELDS[field].isdisjoint(phrase.lower().split()) or _is_from_elsewhere(phrase)


def _is_from_elsewhere(phrase: str) -> bool:
    return any(match[0].lower() not in _KNOWN_FROM for match in _NATION.finditer(phrase))


@lru_cache(maxsize=1)
def _occupations() -> frozenset[str]:
    return frozenset(form for form, kind, _ in read_table("people_en") if kind == "role")
