"""The offices of state that an English Document gives people: where each stands, whose it is, and what it is for.

"Minister of Science", "the science minister" and "Science Minister" are one office; a minister of economy and finance
has two subjects. An office is given to the name right behind it, or to the one it stands beside between commas. Which
two of them nobody holds at once, and what is a fault, is left to the checks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.people import PersonMention, countries
from mtcheck.model import Document, Span

_SUBJECTS = MappingProxyType(
    {
        word: line.split()[0]
        for line in (
            "agriculture agricultural agrarian farm farming", "food nutrition", "fisheries fishing fishery",
            "forestry forests forest", "rural", "culture cultural arts heritage", "media information communications",
            "defence defense war military", "veterans", "digital digitalisation digitalization digitisation cyber",
            "innovation technology", "science research universities university", "education schools school",
            "economy economic economics", "finance treasury", "budget", "planning", "industry industrial",
            "trade commerce", "business enterprise", "energy petroleum oil gas mines mining electricity",
            "environment environmental ecology nature", "climate", "water", "family families", "women", "children",
            "youth", "equality equalities gender", "foreign external", "europe european", "development cooperation",
            "health healthcare", "interior internal home", "security", "immigration migration", "integration",
            "justice", "labour labor employment jobs work", "social welfare pensions solidarity",
            "housing construction", "infrastructure", "transport transportation transports railways railway roads road",
            "regional", "sport sports", "tourism", "religious religion", "disability", "emergency emergencies", "fuel",
        )
        for word in line.split()
    }
)  # fmt: skip
"""What a minister is minister of, with one name for each subject."""
_DEPARTMENT_HEAD = frozenset({"department head"})
KIN: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in (
        "education science innovation digital", "education culture", "education sport youth", "culture sport tourism",
        "culture media", "youth family women social children equality", "labour social", "labour integration",
        "health social", "environment climate energy", "environment agriculture water forestry",
        "environment transport", "environment rural regional", "transport infrastructure housing regional",
        "transport digital", "energy economy industry trade", "economy finance budget planning", "economy labour",
        "economy innovation", "economy business trade", "economy development planning", "economy tourism",
        "economy digital", "interior security immigration emergency", "interior regional",
        "foreign europe trade development", "foreign religious", "agriculture food rural fisheries forestry regional",
        "defence veterans security", "immigration integration", "health food", "health family", "justice equality",
        "industry business innovation energy fuel", "energy fuel", "innovation science industry", "coach captain",
        "cardinal archbishop", "cardinal bishop",
    )
) + tuple(
    _DEPARTMENT_HEAD | {other} for other in ("deputy mayor", "council president", "prefect", "deputy prefect")
)  # fmt: skip
"""Subjects that one minister has in many countries."""
_SUBJECT = "|".join(sorted(_SUBJECTS, key=len, reverse=True))
_TAIL = (
    "(?: (?:affairs|development|policy|planning|services|security|protection|resources|transition|change|works"
    "|relations|inclusion|situations|management))?"
)
_LIST = rf"(?:{_SUBJECT}){_TAIL}(?:(?:, | and | & |, and |, the | and the )(?:{_SUBJECT}){_TAIL})*"
_HEAD = (
    "prime minister|premier|chancellor|(?:elected )?president of the (?:county|regional|provincial|district) council"
    "|president|governor|ambassador|secretary of state|deputy mayor|vice[ -]mayor|mayor|(?:deputy |sub-?)?prefect"
    "|(?:deputy|vice) (?:head ?(?:teacher|mistress|master)?|principal)|head ?teacher|headmistress|headmaster|principal"
    "|judge|(?:public |state |chief )?prosecutor|defen[cs]e (?:lawyer|attorney|counsel)"
    "|goalkeeper|striker|midfielder|defender|winger"
    "|(?:major |lieutenant |brigadier |colonel |army )?general|(?:lieutenant )?colonel|admiral"
    "|(?:staff |master |gunnery |detective |police )?sergeant(?: major)?"
    "|(?-i:(?:First |Second |Flight )?Lieutenant|Major|(?:Lance )?Corporal|Private|(?:Police |Detective )?Constable)"
    "|(?-i:Count|Countess|Baron|Baroness|Duke|Duchess|Earl|Viscount|Viscountess|Cardinal|Father|Deacon|Captain)"
    "|(?:chief |detective )*(?:inspector|superintendent)|archbishop|bishop|(?:vice|pro|deputy)[ -]?rector|rector|dean"
    r"|(?:head|director|chief) of (?:the )?(?:city|town|municipal|regional?|provinc(?:e|ial)|district|county|local)\b"
    r"(?:['’]s)? (?:[\w-]+ ){0,3}?(?:department|directorate|office|board|committee)"
    "|chief executive(?: officer)?|ceo|chief financial officer|cfo|finance (?:director|chief)"
    "|(?:union|works council) (?:leader|boss|head|chair|chairman|chairwoman|representative|secretary)"
    "|(?:club|team) (?:president|chairman|chairwoman|owner)|(?:head |team )?coach|(?:team )?captain"
)
_OF_PLACE = r"(?: of (?:the )?(?P<place>[A-Z][\w’'-]*(?: (?:de |la |am |upon )?[A-Z][\w’'-]*){0,2}))?"
_OFFICE = re.compile(
    rf"\b(?:(?P<long>(?i:(?:minister|secretary)(?: of state)? (?:of|for)(?: the)? (?P<of>{_LIST})))"
    rf"|(?P<short>(?i:(?P<for>{_LIST}) (?:minister|secretary)))"
    rf"|(?P<head>(?i:{_HEAD})){_OF_PLACE})(?![\w-]|['’]s)"
)
_CLAUSE = re.compile(r"[^.;:!?()\n]+")
_HOLDERS = (
    "minister secretary premier chancellor president governor ambassador mayor prefect head principal judge prosecutor"
    " defen goalkeeper striker midfielder winger general colonel admiral major lieutenant sergeant corporal private"
    " constable inspector superintendent bishop cardinal father deacon count baron duke duchess earl rector dean"
    " director chief ceo cfo finance union council coach captain chairman chairwoman owner"
).split()
"""The word for an office that each of them has, and marks that none has in it."""
_HEADS = MappingProxyType(
    {
        "prime minister": frozenset({"prime minister"}),
        "premier": frozenset({"prime minister"}),
        "chancellor": frozenset({"prime minister", "finance"}),
        "secretary of state": frozenset({"foreign"}),
    }
)
"""Other names of the same offices; a British chancellor has the finances."""
_POSTS = MappingProxyType(
    {
        "prefect": (re.compile("prefect"), "state"),
        "deputy prefect": (re.compile("(?:deputy |sub-?)prefect"), "state"),
        "deputy mayor": (re.compile("(?:deputy|vice)[ -]mayor"), "state"),
        "council president": (re.compile("(?:elected )?president of the .*council"), "state"),
        "deputy head teacher": (re.compile("(?:deputy|vice) (?:head|principal).*"), "school"),
        "head teacher": (re.compile("head ?(?:teacher|mistress|master)|principal"), "school"),
        "judge": (re.compile("judge"), "court"),
        "prosecutor": (re.compile(".*prosecutor"), "court"),
        "defence lawyer": (re.compile("defen[cs]e .*"), "court"),
        "goalkeeper": (re.compile("goalkeeper"), "pitch"),
        "outfield player": (re.compile("striker|midfielder|defender|winger"), "pitch"),
        "general": (re.compile(".*general"), "army"),
        "colonel": (re.compile(".*colonel"), "army"),
        "admiral": (re.compile("admiral"), "army"),
        "major": (re.compile("major"), "army"),
        "lieutenant": (re.compile(".*lieutenant"), "army"),
        "sergeant": (re.compile(".*sergeant.*"), "army"),
        "corporal": (re.compile(".*corporal"), "army"),
        "private": (re.compile("private"), "army"),
        "constable": (re.compile(".*constable"), "police"),
        "inspector": (re.compile(".*inspector"), "police"),
        "superintendent": (re.compile(".*superintendent"), "police"),
        "archbishop": (re.compile("archbishop"), "church"),
        "bishop": (re.compile("bishop"), "church"),
        "cardinal": (re.compile("cardinal"), "church"),
        "priest": (re.compile("father"), "church"),
        "deacon": (re.compile("deacon"), "church"),
        "count": (re.compile("count(?:ess)?"), "nobility"),
        "baron": (re.compile("baron(?:ess)?"), "nobility"),
        "duke": (re.compile("duke|duchess"), "nobility"),
        "earl": (re.compile("earl"), "nobility"),
        "viscount": (re.compile("viscount(?:ess)?"), "nobility"),
        "vice-rector": (re.compile(".+rector"), "university"),
        "rector": (re.compile("rector"), "university"),
        "dean": (re.compile("dean"), "university"),
        "department head": (re.compile("(?:head|director|chief) of .*"), "state"),
        "chief executive": (re.compile("chief executive.*|ceo"), "company"),
        "finance director": (re.compile("chief financial officer|cfo|finance (?:director|chief)"), "company"),
        "workers' leader": (re.compile("(?:union|works council) .*"), "company"),
        "club president": (re.compile("(?:club|team) (?:president|chairman|chairwoman|owner)"), "club"),
        "coach": (re.compile("(?:head |team )?coach"), "club"),
        "captain": (re.compile("(?:team )?captain"), "club"),
    }
)
"""Posts below those of a government: how each is called, and in what field; a general may be a minister, too."""
RANKS = frozenset({"army", "police", "church", "nobility"})
"""Fields in which nobody is elected."""
ROVING = frozenset({"captain", "lieutenant", "sergeant"})
"""Ranks of armies, police forces and fire brigades alike; a team has a captain, too."""
_OF_BODIES = frozenset({"university", "company"})
_OF_BODY = re.compile(r",? of (?:the |its |an? )?(?P<body>\w)")
"""Behind an office and its bearer: it may be another body's, as the players' fund is not the club."""
CLUB_PRESIDENT = frozenset({"club president"})
_OF_STATES = re.compile(
    r"(?:^|[.:;,!?“”\"(–—-] ?|\n|\b(?:the|that|and|but|by|with|of|to|for|from|said|says|told|when|while|as|if|where"
    r"|between|new|current|our|their|country's|country’s|later|yesterday|today|meanwhile|then|however|earlier|now|after"
    r"|before|during|against|about|under|because|although|though|\w{2,}ed|\w+(?:an|ish|ese|ch|i|ek|rn|ss|sh)|US|U\.S\.|UK"
    r"|[A-Z][a-z]+['’]s)) ?$",
    re.IGNORECASE,
)
"""What may stand before a president or governor of a state: Russian, the, Ukraine's; not FIFA or Commission."""
_NATION = re.compile(r"\b(?P<nation>[A-Z]\w+(?:an|ish|ese|ch|i|ek|ss|sh)|[A-Z][a-z]+['’]s) (?:new )?$")
_APART = re.compile(
    r"(?:\b(?:former|formerly|previous|previously|then|ex|late|acting|interim|caretaker|deputy|vice|first|second|past"
    r"|future|designate|designated|shadow|incoming|outgoing|next|junior|assistant|under|honorary|old|one-time|eventual"
    r"|a|an|another|his|her|their|whose|no|any|as|own)[ -](?:[\w’'-]+ )?|\bmayor-)$",
    re.IGNORECASE,
)
"""Words before an office that somebody held, will hold or holds beside another, or that is somebody else's."""
_DEPUTY = re.compile(r"\b(?P<deputy>(?:first )?(?:deputy|vice)[ -])$", re.IGNORECASE)
_NOT_YET = re.compile(r"[ -]?(?:designate|elect)\b", re.IGNORECASE)
_BEHIND = re.compile(r", (?:who is )?(?:also )?(?:[Tt]he )?(?:[\w.’'-]+ ){0,2}?$")
"""Between a name and the office behind it: Ana Lis, the Polish foreign minister."""
_AS = re.compile(r"(?:^|[.!?”\"]\s|\n)As (?:the |its )?$")
"""Before an office that its bearer follows: As mayor, Lis has..."""
_ENDS = re.compile(r"[.,;:)!?”\"]|\s*$|\n| (?:of|in|for|since|who)\b")
_REACH = 60


class OfficeUse(NamedTuple):
    """One office and the name that it is given to."""

    span: Span
    subjects: frozenset[str]
    name: PersonMention
    has_subject: bool
    """Whether it is for a subject: a minister's, or that of the head of a department; a judge or a coach has none."""
    nation: str
    """The country or its adjective before it, lower-cased; empty where there is none."""
    field: str
    """Where it is a post: in a state, a school, a court, an army, on a pitch."""
    is_deputy: bool = False
    """Whether the words say deputy or vice before it."""


def find_office_uses(doc: Document, people: Sequence[PersonMention]) -> Iterator[OfficeUse]:
    """Every office of state with a name beside it, by position."""
    names = [mention for mention in people if mention.kind == "name"]
    starts = [name.start for name in names]
    for match in _find_offices(doc.text):
        span = Span(match.start(), match.end("head") if match["head"] else match.end())
        at = bisect_right(starts, span.end)
        before = names[at - 1] if at and names[at - 1].end <= span.start else None
        after = names[at] if at < len(names) else None
        name = _find_bearer(doc, Span(span.start, match.end()), before, after)
        opening = doc.text[max(0, span.start - _REACH) : span.start]
        if name is None or _NOT_YET.match(doc.text, span.end):
            continue
        deputy = _DEPUTY.search(opening)
        if deputy is not None:
            span = Span(span.start - len(opening) + deputy.start("deputy"), span.end)
            opening = opening[: deputy.start("deputy")]
        is_apart = _APART.search(opening) is not None and _AS.search(opening) is None
        is_club = match["head"] is not None and not _is_of_state(match, opening, doc.text)
        if is_apart or (is_club and match["head"].lower() != "president"):
            continue
        nation = _NATION.search(opening)
        shown = nation["nation"].lower() if nation is not None else ""
        subjects = CLUB_PRESIDENT if is_club else _read_subjects(match)
        field = "club" if is_club else _find_field(match)
        if _is_of_other_body(doc.text, match, max(name.end, match.end()), field):
            continue
        has_subject = match["head"] is None or subjects == _DEPARTMENT_HEAD
        yield OfficeUse(span, subjects, name, has_subject, shown, field, deputy is not None)


def read_office(text: str, span: Span) -> frozenset[str]:
    """What the minister of a place is minister of; empty where it has another office."""
    match = _OFFICE.fullmatch(text, span.start, span.end)
    return _read_subjects(match) if match is not None and match["head"] is None else frozenset()


def _find_offices(text: str) -> Iterator[re.Match[str]]:
    """Every office in a text, looked for only in clauses that hold a word for one."""
    for clause in _CLAUSE.finditer(text):
        lower = clause[0].lower()
        if any(word in lower for word in _HOLDERS):
            yield from _OFFICE.finditer(text, *clause.span())


def _find_bearer(
    doc: Document, office: Span, before: PersonMention | None, after: PersonMention | None
) -> PersonMention | None:
    """Whose an office is: the name's right behind it, else that before the comma; nobody's where both may be meant."""
    between = doc.text[office.end : after.start] if after is not None else "-"
    if between == " " or (not between and after is not None):
        return after
    in_front = before if before is not None and _BEHIND.fullmatch(doc.text, before.end, office.start) else None
    if between == ", " and after is not None:
        follows = doc.text[after.end : after.end + 1]
        is_as = _AS.search(doc.text, max(0, office.start - _REACH), office.start) is not None
        is_beside = in_front is None and (is_as or not follows or follows in ',.;:)!?”"\n')
        return after if is_beside else None
    if in_front is not None and _ENDS.match(doc.text, office.end) and not doc.text.startswith(", and", office.end):
        return in_front
    return None


def _is_of_other_body(text: str, match: re.Match[str], end: int, field: str) -> bool:
    """Whether it is said of what body an office is, so that the same person may have one in another."""
    of = _OF_BODY.match(text, end)
    if of is None or match["head"] is None:
        return False
    return field in _OF_BODIES or (match["head"].lower() == "president" and of["body"].islower())


def _is_of_state(match: re.Match[str], opening: str, text: str) -> bool:
    """Whether a head is one of a state, a region or a town, not of a club, a bank or a company."""
    head, place = match["head"].lower(), match["place"]
    if head == "mayor" or _find_post(head) is not None:
        return True
    if place is not None:
        is_known = place.lower() in countries() or place in {"Republic", "United States"}
        return is_known or head in {"prime minister", "ambassador"} or (head == "governor" and "Bank" not in place)
    if text.startswith((" of", "-", "’s", "'s"), match.end("head")):
        return False
    return _OF_STATES.search(opening) is not None


def _read_subjects(match: re.Match[str]) -> frozenset[str]:
    words = match["of"] or match["for"]
    if words is None:
        head = match["head"].lower()
        return _HEADS.get(head, frozenset({_find_post(head) or head}))
    return frozenset(_SUBJECTS[word] for word in re.split(r"[^\w-]+", words.lower()) if word in _SUBJECTS)


def _find_post(head: str) -> str | None:
    return next((post for post, (called, _) in _POSTS.items() if called.fullmatch(head)), None)


def _find_field(match: re.Match[str]) -> str:
    post = _find_post(match["head"].lower()) if match["head"] else None
    return _POSTS[post][1] if post is not None else "state"
