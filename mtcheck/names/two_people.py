"""A Document and two spellings in, whether they are two people by what stands beside each, or one is a club.

Each has an age of their own; one is brought in as somebody new; one is a driver and the other a passenger; one is told
to be not the other. What the text says of spellings is read in `sayings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.model import Document, Span
from mtcheck.names.callings import (
    PARTS_BEHIND,
    REACH,
    find_ages,
    find_sides,
    find_towns,
    find_walks,
    is_brought_in,
    is_brought_in_alone,
)
from mtcheck.names.forms import KNOWN, TITLES, Form, are_told_apart
from mtcheck.names.mentions import NameMention
from mtcheck.names.native_names import is_person_name
from mtcheck.names.other_syllables import are_two_by_syllables
from mtcheck.names.romanisation import differ_by_marks, fold_marks, sound_distance

ALIKE = 0.65
"""Distance up to which two surnames are near enough to be taken for one."""

_PART = r"[^\W\d_a-z][\w.'’-]*\ "
_STRANGER_BEFORE = re.compile(rf"\b(?:[Aa]|[Aa]n|[Aa]nother|one|a\ certain)\ (?:{_PART}){{1,2}}\Z")
_STRANGER_BEHIND = re.compile(rf"{PARTS_BEHIND}(?:,?\ (?:who|from|of|in|and)\b|,)")
"""What stands around somebody whom nobody knows: a Kim Min-jeong who teaches judo."""
_NOT_BEFORE = re.compile(rf"\bnot\ (?:by|to|from|with|for|about|the)\ (?:{_PART}){{0,2}}\Z")
_KIN_BEFORE = re.compile(
    rf"""(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|\bwhose|['’]s)\ (?:[a-z-]+\ ){{0,2}}?
        (?:aunt|brother|cousin|daughter|(?:grand|step)?(?:father|mother|son)|nephew|niece|sister|uncle|namesake)\b
        [^.;:“”"]{{0,60}}\b(?:Mrs?|Ms|Miss|Dr)\.?\ (?:{_PART})?\Z""",
    re.VERBOSE,
)
"""Her uncle in London is, to his bank, Mr Chatterji."""
_NATION = r"(?P<nation>[A-Z][a-z]+(?:an|ish|ese|ch|[qtnr]i))"
_OWN_NAMES = rf"(?:{_PART}){{1,3}}?(?:[Aa]l-|[Ee]l-)?\Z"
_COLLEAGUE_BEFORE = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir)\ {_NATION}\ (?:colleague|counterpart|opposite\ number),?\ {_OWN_NAMES}"
)
_OF_NATION_BEFORE = re.compile(rf"\b{_NATION}\ (?:[a-z-]+\ ){{0,3}}?[a-z-]+,?\ {_OWN_NAMES}")
"""Her Iranian colleague, Leyla Karimi; the Uzbek deputy minister, Laylo Karimova."""
_HIS = frozenset("king lord mr prince sir".split())
_HERS = frozenset("dame lady madam madame miss mrs ms princess queen".split())
_SAID_FIRST = re.compile(r"\ (?:is|was)\ (?:his|her|the|my|a)\ (?:first|given|middle)\ name\b")
_TEAM_BEFORE = re.compile(
    r"""\b(?:[Cc]lubs?|[Tt]eam|[Ss]ide|[Rr]ivals|[Cc]hampions)(?:,|\ simply|\ (?:is\ )?(?:called|named))?
        \ (?:the\ )?(?:[Aa]l-|[Ee]l-)?\Z""",
    re.VERBOSE,
)
_TEAM_BEHIND = re.compile(
    r"""(?:['’]s)?\ (?:FC|SC|United|City|Rovers|Wanderers)\b
      | ['’]s\ (?:coach|keeper|goalkeeper|striker|supporters|fans)\b
      | ,\ (?:the|an?)\ (?:[\w-]+\ ){0,2}(?:club|team|side)\b
      | \ (?:won|lost|drew|beat|defeated)\ [^.;]{0,25}\b\d{1,2}\s?[-–:]\s?\d{1,2}\b""",
    re.VERBOSE,
)
_FIRM_BEHIND = re.compile(
    r"""(?:['’]s)?\ (?:(?:and|&)\ (?:Co|Sons?|Daughters?|Brothers)\b
      | (?:[A-Z]\w+\ )?(?:AG|Airlines|Bank|Books|Breweries|Brewery|Capital|Company|Corp|Corporation|Electronics|Energy
        |Films?|Foods?|Foundation|GmbH|Group|Holdings?|Inc|Industries|Interiors|Kft|Lines?|Logistics|Ltd|Motors|Oil
        |Partners|Pharma|PLC|Press|Publishing|Records|Shipping|Steel|Stores|Studios?|Systems|Textiles|Trading|Transport
        |Travel|Wines|Works)\b)""",
    re.VERBOSE,
)
_NEW_FIRM = re.compile(
    r""",\ an?\ (?:[\w-]+\ ){0,3}?(?:bakery|band|bar|brand|caf[eé]|chain|club|company|competitor|dealer|firm|hotel|label
        |magazine|maker|newspaper|restaurant|shop|start-?up|store|subsidiary|supplier)\b""",
    re.VERBOSE,
)
"""How a firm is brought in: Balsen, a Danish competitor."""


def are_two_told(doc: Document, one: Form, other: Form) -> bool:
    """Whether two spellings are borne by two, by what stands beside them."""
    if any(_have_own(doc, one, other, find) for find in (find_ages, find_towns, find_walks)):
        return True
    if _are_on_two_sides(doc, one, other) or is_pet_name(one.key, other.key):
        return True
    if are_two_by_syllables(one, other, doc.vocabulary):
        return True
    return any(
        _is_her(*pair)
        or _is_said_in_parts(*pair)
        or _is_first_name(doc, *pair)
        or _is_someone_new(doc, *pair)
        or _is_team(doc, *pair)
        or _is_firm(doc, *pair)
        or _is_colleague_abroad(doc, *pair)
        for pair in ((one, other), (other, one))
    )


def have_own_neighbours(one: Form, other: Form, forms: Mapping[str, Form]) -> bool:
    """Whether one sentence sets the surnames of two first names beside each other, or the first names of two surnames.

    Meyer played while Meier sang, so that Katherine Meyer and Catherine Meier are two.
    """
    for some, others in ((one.names_after, other.names_after), (one.names_before, other.names_before)):
        if not some.isdisjoint(others):
            continue
        alike = ((a, b) for a in some for b in others if sound_distance(a, b) <= ALIKE)
        pairs = ((forms.get(a), forms.get(b)) for a, b in alike)
        if any(a is not None and b is not None and are_told_apart(a, b) for a, b in pairs):
            return True
    return False


def is_pet_name(one: str, other: str) -> bool:
    """Whether one of two lower-cased names is what friends make of the other.

    >>> is_pet_name("rose", "rosie"), is_pet_name("bobby", "bob"), is_pet_name("dmitri", "dmitry")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    stem = short.removesuffix("e")
    return long in {f"{stem}ie", f"{stem}{stem[-1:]}ie", f"{stem}{stem[-1:]}y"}


def is_team(doc: Document, span: Span) -> bool:
    """Whether what stands beside a name makes it that of a club: Al-Masry won 2-0."""
    is_called_so = _TEAM_BEFORE.search(doc.text, max(0, span.start - REACH), span.start) is not None
    return is_called_so or _TEAM_BEHIND.match(doc.text, span.end) is not None


def _here(doc: Document, form: Form) -> Iterator[Span]:
    return (mention.span for mention in form.mentions if mention.field == doc.field)


def _find_first(doc: Document, form: Form) -> NameMention | None:
    mentions = (mention for mention in form.mentions if mention.field == doc.field)
    return min(mentions, key=lambda mention: mention.span, default=None)


def _have_own(doc: Document, one: Form, other: Form, find: Callable[[Document, Span], Iterator[str]]) -> bool:
    """Whether something of a kind is told of each of two, and none of it of both."""
    ours, theirs = ({found for span in _here(doc, form) for found in find(doc, span)} for form in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _are_on_two_sides(doc: Document, one: Form, other: Form) -> bool:
    """Whether the two are what one person cannot be at a time: the driver, the passenger."""
    ours, theirs = ({found for span in _here(doc, form) for found in find_sides(doc, span)} for form in (one, other))
    if not ours.isdisjoint(theirs):
        return False
    return not {matter for matter, _ in ours}.isdisjoint(matter for matter, _ in theirs)


def _is_her(one: Form, other: Form) -> bool:
    """Whether one is a woman by her title and the other a man by his."""
    hers, his = ({word for mention in form.mentions for word in mention.before} for form in (one, other))
    return bool(_HERS & hers and _HIS & his) and not (_HIS & hers or _HERS & his)


def _is_said_in_parts(one: Form, other: Form) -> bool:
    """Whether a name that all know is said in two parts: Park-er."""
    first, _, rest = one.shown.partition("-")
    is_split = bool(first) and rest.islower() and other.zipf >= KNOWN
    return is_split and differ_by_marks(one.key, other.key) and not other.is_hyphenated


def _is_first_name(doc: Document, one: Form, other: Form) -> bool:
    """Whether one is a first name and the other a surname: Novak Djokovic, Petr Novák."""
    if not differ_by_marks(one.key, other.key) or one.names_before or other.names_after:
        return False
    if not is_person_name(one.key) and not any(_SAID_FIRST.match(doc.text, span.end) for span in _here(doc, one)):
        return False
    is_first = any(mention.after and mention.after[0] in one.names_after for mention in one.mentions)
    return is_first and bool(other.names_before) and one.names_after.isdisjoint(other.names_before)


def _is_someone_new(doc: Document, one: Form, other: Form) -> bool:
    """Whether one is named after the other, and then as somebody, or a firm, of whom it was not spoken."""
    first, earlier = _find_first(doc, one), _find_first(doc, other)
    if first is None or earlier is None:
        return False
    is_later = earlier.span < first.span
    is_alone = not first.after and not set(first.before) - TITLES - read_person_nouns().keys()
    if is_later and is_alone and is_brought_in_alone(doc, first.span):
        return True
    if not (first.before or first.after):
        return is_later and _is_new_firm(doc, one, other)
    before, start, end = max(0, first.span.start - REACH), first.span.start, first.span.end
    is_stranger = _STRANGER_BEFORE.search(doc.text, before, start) and _STRANGER_BEHIND.match(doc.text, end)
    if is_stranger or _NOT_BEFORE.search(doc.text, before, start):
        return True
    is_named = bool({*earlier.before, *earlier.after} - TITLES)
    is_kin = _KIN_BEFORE.search(doc.text, before, start) is not None
    return is_later and (is_kin or (is_named and is_brought_in(doc, first.span)))


def _is_new_firm(doc: Document, one: Form, other: Form) -> bool:
    """Whether a firm is brought in that is not the one of which it was spoken."""
    ours, theirs = (any(_NEW_FIRM.match(doc.text, span.end) for span in _here(doc, form)) for form in (one, other))
    return ours and not theirs


def _is_team(doc: Document, one: Form, other: Form) -> bool:
    """Whether one is a club that is never named as a person is, and the other a person: Al-Masry, Mahmoud El-Masri."""
    is_person = bool(other.names_before) and not one.names_before
    return is_person and any(is_team(doc, span) for span in _here(doc, one))


def _is_firm(doc: Document, one: Form, other: Form) -> bool:
    """Whether one is a firm wherever it stands, and the other a person or another firm: Willson Line, Wilson & Co."""
    ours, theirs = ([_FIRM_BEHIND.match(doc.text, span.end) for span in _here(doc, form)] for form in (one, other))
    if not ours or not all(ours) or fold_marks(one.key) == fold_marks(other.key):
        return False
    return bool(other.names_before) or any(theirs)


def _is_colleague_abroad(doc: Document, one: Form, other: Form) -> bool:
    """Whether one is somebody's colleague of a nation, and the other is brought in as one of another nation."""
    first, earlier = _find_first(doc, one), _find_first(doc, other)
    if first is None or earlier is None or earlier.span >= first.span:
        return False
    ours, theirs = (
        pattern.search(doc.text, max(0, span.start - REACH), span.start)
        for pattern, span in ((_COLLEAGUE_BEFORE, first.span), (_OF_NATION_BEFORE, earlier.span))
    )
    return ours is not None and theirs is not None and ours["nation"] != theirs["nation"]
