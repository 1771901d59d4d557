"""A minister without a name who can only be the one whom an English Document names, for something else.

A Document, the offices that it gives to names and the people it names in, the places out: Agriculture Minister Aagaard
promised help; below, the education minister rejects the criticism, in an article without a school. Two offices that
stand beside a name each are left to the checks and to `offices`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.offices import KIN, OfficeUse, read_office
from mtcheck.model import Document, Span

_TOPICS = MappingProxyType(
    {
        subject: re.compile(rf"\b(?:{words})", re.IGNORECASE)
        for subject, words in {
            "agriculture": r"agricult|agrarian|farm|harvest|crops?\b|cattle|livestock|sheep|cows?\b|pigs?\b|wheat|grain"
            r"|dairy|food|rural",
            "culture": r"cultur|museum|theat|arts?\b|artist|films?\b|cinema|music|opera|heritage|festival|monument",
            "defence": r"defen[cd]|militar|arm(?:y|ies|ed)\b|soldier|troops|weapon|wars?\b|nato\b|nav(?:y|al)\b|missile"
            r"|tanks?\b|drone|conscript|veteran|general\b|barracks",
            "education": r"educat|school|pupil|teach|student|universit|exams?\b|lesson|kindergarten",
            "energy": r"energ|electric|power|gas\b|oil\b|nuclear|coal|fuel|wind|solar|grid",
            "environment": r"environment|climate|natur|water|river|forest|emission|pollut|waste|green"
            r"|wol(?:f|ves)\b|parks?\b",
            "health": r"health|hospital|doctor|nurse|patient|disease|virus|vaccin|medic|clinic|drug|outbreak|infect",
            "housing": r"hous|rents?\b|tenant|flats?\b|construct|homes?\b",
            "justice": r"justice|court|judge|laws?\b|lawyer|prison|prosecut|trials?\b|crim|convict|legal",
            "sport": r"sport|footbal|olympi|clubs?\b|athlet|stadium|match|doping",
            "tourism": r"touris|hotel|visitor|holiday|beach|travel",
            "transport": r"transport|rail|trains?\b|roads?\b|bus(?:es)?\b|driv|air|flight|traffic|bridge|motorway"
            r"|ports?\b|ferr|ships?\b|cars?\b|tram",
        }.items()
    }
)
"""What an article speaks of that has to do with a minister; those of money or order mind all of it."""
_NAMELESS = re.compile(
    r"(?:(?:\A|\n|(?<=[.!?”\"] ))(?P<opens>The)|[”\"’],? (?P<says>said|added|explained|warned) the"
    r"|[”\"’],? (?P<ends>the))"
    r" (?P<office>[Mm]inister (?:of|for)(?: the)? [a-z]+|[a-z]+ minister)(?![\w’'-])"
)
_SAYING = "said|says|added|adds|told|explained|stressed|warned|insisted|conceded|admitted"
_DOES = re.compile(
    rf" (?:(?:also|then|later|again|further|already) )?(?:{_SAYING}|rejected|rejects|dismissed|denied|denies|promised"
    r"|promises|announced|announces|defended|described|accused|argued|declined|refused|called|spoke|thanked|wants|hopes|has"
    r"|had|will|would|is|was|did|does)\b"
)
_SAYS, _STOPS = re.compile(rf" (?:{_SAYING})\b"), re.compile(r"[.;]| (?:on|in|at|during|after)\b")
_OF_OTHERS = re.compile(
    r"\b(?:reshuffl\w+|sworn|successor|predecessor|succe(?:ed|eds|eded)|former(?:ly)?|previous(?:ly)?|coalition|colleagues?"
    r"|counterparts?|cabinet|ministers|part(?:y|ies|ners?)|vot(?:e|es|ed)|oppos\w+|disagree\w*|support(?:s|ed)?|back(?:s|ed))\b"
)
"""Where two sentences speak so, two ministers may be spoken of."""
_ADDS = re.compile(r"\b(?:added|adds|went on|continued)\b")


class NamelessOffice(NamedTuple):
    """An office without a name, and the other one, of the person who is meant."""

    span: Span
    named: OfficeUse


def find_nameless(doc: Document, uses: Sequence[OfficeUse]) -> Iterator[NamelessOffice]:
    """Every minister without a name who can hardly be anybody but the only one named."""
    ministers = [use for use in uses if use.has_subject and use.field == "state"]
    if len({use.name.key for use in ministers}) != 1:
        return
    subjects = {subject for use in ministers for subject in use.subjects}
    for match in _NAMELESS.finditer(doc.text, ministers[0].span.end):
        span = Span(*match.span("office"))
        own = read_office(doc.text, span)
        if len(own) != 1 or own & subjects or any(kin & own and kin & subjects for kin in KIN):
            continue
        topic = _TOPICS.get(min(own))
        if _acts(doc.text, match) and _is_nobody_else(doc, span, topic, ministers[0]):
            yield NamelessOffice(span, ministers[0])


def _acts(text: str, match: re.Match[str]) -> bool:
    """Whether it is told what a minister does, or who has said what stands between quotation marks."""
    if match["opens"]:
        return _DOES.match(text, match.end()) is not None
    return (_STOPS if match["says"] else _SAYS).match(text, match.end()) is not None


def _is_nobody_else(doc: Document, span: Span, topic: re.Pattern[str] | None, named: OfficeUse) -> bool:
    """Whether nothing in an article is this minister's, nor speaks of several; or the one who is named goes on."""
    at = doc.sentence_at(span.start)
    if at is None:
        return False
    own, before = doc.sentences[at], doc.sentences[max(0, at - 1)]
    surname = re.compile(rf"\b{re.escape(doc.text[named.name.start : named.name.end].split()[-1])}\b")
    start = before.start if before.block == own.block else own.start
    if _OF_OTHERS.search(doc.text, start, own.end) or surname.search(doc.text, own.start, own.end):
        return False
    title = doc.title.text if doc.title is not None else ""
    if topic is not None:
        return topic.search(f"{title}\n{doc.text[: span.start]}\n{doc.text[span.end :]}") is None
    behind = doc.sentences[at + 1] if at + 1 < len(doc.sentences) else own
    goes_on = behind.block == own.block and surname.search(doc.text, behind.start, behind.end) is not None
    return goes_on and _ADDS.search(doc.text, behind.start, behind.end) is not None
