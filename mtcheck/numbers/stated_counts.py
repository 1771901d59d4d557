"""Counts that a Document gives twice with their digits turned round: 430 objects; the 340 objects on the shelf list.

Gives pairs of places, one in the title where that has the first. Two counts are of one thing where they stand before
the same noun, the only two that do, and the later speaks back: with an article before it and in words told with the
first (the 340 objects on the shelf list), or in three such words (4,500 tickets sold on the first weekend). Groups of
people and things like them need the article alone (45 passengers; the 54 passengers). A sentence that speaks of change,
of a part, of another day or place than the other counts not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.english.function_words import FUNCTION_WORDS
from mtcheck.model import Document, FieldName, Span
from mtcheck.numbers.stated_sums import differ_by_one

_NUMBER = r"(?P<number>[1-9](?<![\w.,€$£-][0-9])(?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]{1,2}))(?![0-9])"
"""Begins with its digit, and only then asks what is before it, so that `re` skips to digits."""
_UNITS = (
    "acres|bars|cents|crowns|days|degrees|dollars|euros|feet|francs|goals|grams|hectares|hours|inches|kilograms"
    "|kilomet(?:er|re)s|kilos|knots|litres|liters|megawatts|met(?:er|re)s|miles|minutes|months|points|pounds|roubles"
    "|rubles|seats|seconds|times|tonnes|tons|volts|votes|watts|weeks|yards|years"
)
"""What measures, or is counted against each other; two measures are seldom of one thing."""
_COUNTED = re.compile(
    rf"{_NUMBER}(?: (?P<kind>(?!and |or |of |to |in |at |the |per )[a-z-]+))?? "
    rf"(?P<noun>(?!(?:{_UNITS})\b)[a-z]{{3,}}s|people|men|women|children)\b(?! [a-z]+s?-)"
)
_GROUPS = frozenset(
    "buildings candidates children countries deputies drones employees homes hospitals hostages houses inhabitants "
    "judges lawmakers members men migrants miners missiles passengers people persons planes prisoners pupils refugees "
    "residents rockets sailors schoolchildren schools servicemen ships soldiers states students suspects tanks "
    "tourists trains victims villages women workers".split()
)
SAME_THINGS = MappingProxyType(
    {
        "deputies": "lawmakers",
        "employees": "workers",
        "homes": "houses",
        "inhabitants": "residents",
        "missiles": "rockets",
        "persons": "people",
        "pupils": "students",
        "schoolchildren": "students",
        "servicemen": "soldiers",
        "states": "countries",
    }
)
"""Words for the same, of which translators take now the one and now the other."""
_BACK = re.compile(r"\b(?:[Tt]he|[Aa]ll(?: of the)?|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir) $")
_TIME_BACK = re.compile(
    rf"\b(?P<time>(?:last|this) (?:year|month|week|season|spring|summer|autumn|winter|{ANY_WEEKDAY})|{ANY_WEEKDAY}"
    r"|(?:19|20)[0-9][0-9])['’]s $",
    re.IGNORECASE,
)
"""A time that a later count has before it: last year's 12,400 visitors."""
_CAME = re.compile(
    r" (?:(?:had|have|who) )?(?:came|come|attended|visited|took part|taken part|turned (?:out|up)|watched)\b"
)
_COMERS = ("visitors", "guests", "spectators", "participants", "attendees", "fans", "runners", "passengers")
"""What people are called who came to something."""
_BOUND = re.compile(
    r"\b(?:at least|more than|less than|fewer than|over|under|up to|nearly|almost|as many as|from|between|and|to|than"
    r"|another|only|just|against|not) $",
    re.IGNORECASE,
)
_ANY_TIME = rf"{ANY_MONTH}|{ANY_WEEKDAY}|(?:19|20)[0-9][0-9]|spring|summer|autumn|winter|year|month|week"
_OTHER = re.compile(
    r"\b(?:another|others?|second|third|further|additional|extra|remaining|rest|next|last|earlier|later|previous(?:ly)?"
    r"|former|ago|already|initial(?:ly)?|original(?:ly)?|first|more|less|fewer|among|rose|risen|fell|fallen|grew|grown"
    r"|raised|increas\w+|reduc\w+|doubled|expect\w*|forecast|plan(?:s|ned|ning)?|hoped|correct\w*|instead|wrong\w*"
    r"|rival|meanwhile|whereas|while|if|each|every|per|annual|monthly|so far|in all|in total"
    rf"|{_ANY_TIME})\b",
    re.IGNORECASE,
)
"""What may tell two counts apart where one of the sentences has it, and what of that is a time."""
_TIME = re.compile(_ANY_TIME, re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w’'-]+|(?<=\bIn )[A-Z][\w’'-]+")
_RESTRICTED = re.compile(r"(?:(?! by [A-Z]| (?:is|are|was|were|will|would|can|may)\b)[^,;:.!?\n])*")
CLAUSE_END = re.compile(r"[,;:.!?]\s|\n|$")
_UNRESTRICTED = re.compile(
    r"(?:[,.;!?]| (?:all |now |then |also |still |both )?(?:are|were|have|had|will|would|can|could|must|should|do|did"
    r"|may|might|came|went|left|took|stood|spoke|said|say|got|gave|made|began|fell|rose|lost|won|met|saw|kept|[a-z]{2,}ed"
    r"(?! (?:by|in|on|at|from|for|to|of|with|as)\b)))\b"
)
"""What stands behind the whole of what was told, and behind no part of it: the 53 witnesses were heard."""
_EMPLOYED = re.compile(r"\bemploy(?:s|ed|ing)? $")
_WORD = re.compile(r"[A-Za-z]{4,}")
_STEM = 5
"""Letters by which two forms of a word are one: employs, employed."""
_EMPTY = frozenset(word[:_STEM] for word in "also been during number some their total were".split())
_FEWEST_SHARED = 3
"""Words in which a count speaks back that has no article."""
_FEWEST_TOLD = 2
"""Words, all told before, in which a count with another digit speaks back."""
_HINT = re.compile(r"[0-9] [a-z-]+")


@dataclass(frozen=True, slots=True)
class StatedCount:
    """That one place counts something."""

    noun: str
    kind: str | None
    """The word between, which may make it a part: 340 wooden objects."""
    digits: str
    span: Span
    field: FieldName
    at: int
    """Its sentence, counted from the first."""
    clause: str
    """What its sentence says up to the next mark behind it."""
    before: str
    behind: str
    """What is told of what is counted: on the shelf list."""
    is_whole: bool
    """Whether nothing is told of it, so that it may be all: the 53 witnesses were heard."""
    has_come: bool
    """Whether it counts people who came to something."""


@dataclass(frozen=True, slots=True)
class CountContradiction:
    """Two places that count one thing in two ways."""

    earlier: StatedCount
    later: StatedCount


def find_count_contradictions(doc: Document) -> Iterator[CountContradiction]:
    """Each later count of the text that is the one before, in its title or text, with its digits turned round."""
    if _HINT.search(doc.text) is None:
        return
    by_noun = defaultdict[str, list[StatedCount]](list)
    for part in [doc] if doc.title is None else [doc.title, doc]:
        for count in _find_counts(part):
            for noun in (count.noun, *(_COMERS if count.has_come else ())):
                by_noun[noun].append(count)
    for counts in by_noun.values():
        earlier, later = counts[0], next((count for count in counts if count.digits != counts[0].digits), None)
        if later is None or later.field != doc.field or len({count.digits for count in counts}) != len("ab"):
            continue
        before = [count for count in counts[: counts.index(later)] if count.digits == earlier.digits]
        first = next((count for count in before if _speaks_back(count, later)), None)
        if first is not None:
            yield CountContradiction(first, later)


def _find_counts(doc: Document) -> Iterator[StatedCount]:
    """Every count of one document, by position."""
    for match in _COUNTED.finditer(doc.text):
        at = doc.sentence_at(match.start())
        if at is None:
            continue
        sentence = doc.sentences[at]
        rest = doc.text[match.end() : max(match.end(), sentence.end)]
        end, behind = CLAUSE_END.search(rest), _RESTRICTED.match(rest)
        is_staff = match["noun"] == "people" and _EMPLOYED.search(doc.text, sentence.start, match.start()) is not None
        yield StatedCount(
            "workers" if is_staff else SAME_THINGS.get(match["noun"], match["noun"]),
            match["kind"],
            match["number"].replace(",", ""),
            Span(*match.span("number")),
            doc.field,
            at,
            doc.text[sentence.start : match.end()] + rest[: end.start() if end is not None else None],
            doc.text[sentence.start : match.start()],
            behind[0] if behind is not None else "",
            _UNRESTRICTED.match(doc.text, match.end()) is not None,
            match["noun"] == "people" and _CAME.match(doc.text, match.end()) is not None,
        )


def _speaks_back(earlier: StatedCount, later: StatedCount) -> bool:
    """Whether two counts can only be of one thing, as far as their sentences say."""
    is_turned = sorted(earlier.digits) == sorted(later.digits)
    is_slip = is_turned or differ_by_one(earlier.digits, later.digits)
    if (
        not is_slip
        or (earlier.field, earlier.at) == (later.field, later.at)
        or (later.kind and later.kind not in earlier.clause)
    ):
        return False
    if any(is_bounded(count.before) for count in (earlier, later)) or is_of_other(earlier.clause, later.clause):
        return False
    time = _TIME_BACK.search(later.before)
    if time is not None:
        return _is_of_time(earlier, later, time, is_turned=is_turned)
    if earlier.noun != later.noun:
        return False
    known = set(_NAME.findall(earlier.clause))
    shared = (stem_words(earlier.clause) & stem_words(later.clause)) - stem_words(later.noun)
    if _BACK.search(later.before) is None:
        return is_turned and len(shared) >= _FEWEST_SHARED and known.issuperset(_NAME.findall(later.clause))
    told = stem_words(later.behind)
    is_told = later.is_whole or later.noun in _GROUPS or not shared.isdisjoint(told)
    if not is_turned:
        is_told = len(told) >= _FEWEST_TOLD and told <= shared
    return is_told and known.issuperset(_NAME.findall(later.behind))


def _is_of_time(earlier: StatedCount, later: StatedCount, time: re.Match[str], *, is_turned: bool) -> bool:
    """Whether a count that has a time before it has that of another count, and no name or thing of its own."""
    is_then = re.search(rf"\b{time['time']}\b", earlier.clause, re.IGNORECASE) is not None
    names = _NAME.findall(later.before[: time.start()] + later.behind)
    is_told = is_turned or later.is_whole or stem_words(later.behind) <= stem_words(earlier.clause)
    return is_then and is_told and set(_NAME.findall(earlier.clause)).issuperset(names)


def is_bounded(before: str) -> bool:
    """Whether what stands before a number makes it a bound, or one end of a range: at least, between."""
    return _BOUND.search(before) is not None


def is_of_other(earlier: str, later: str) -> bool:
    """Whether one of two clauses speaks of change or of another, or each of a time of its own."""
    one, other = ({word.lower() for word in _OTHER.findall(clause)} for clause in (earlier, later))
    times = [{word for word in words if _TIME.fullmatch(word)} for words in (one, other)]
    return one - times[0] != other - times[1] or not (times[0] <= times[1] or times[1] <= times[0])


def stem_words(text: str) -> frozenset[str]:
    """The beginnings of the words that say something."""
    return (
        frozenset(word[:_STEM] for word in map(str.lower, _WORD.findall(text)) if word not in FUNCTION_WORDS) - _EMPTY
    )
