"""Spellings of a Document in, pairs of first names out, one of which is the other in English: Giorgio, George Bellandi.

A machine that knows the English form of a first name puts it in one sentence and leaves the name in the next. Only
before one surname, spelled alike and borne by few, is it one person: many a Charles Garcia knows a Carlos Garcia.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.names.forms import Form, are_told_apart
from mtcheck.names.mentions import NameMention
from mtcheck.names.romanisation import fold_marks

COMMON_SURNAME = 3.0
"""Zipf frequency from which two people of one surname may well be in one article: Garcia 4.0, Marino 3.4."""
_INTRODUCED = re.compile(
    r"(?:\ [^\W\d_a-z][\w.'’-]*)+(?:,\ (?:an?|the|his|her|their|aged|who|\d\d)\b|\ (?:is|was)\ an?\b|\ \(\d)",
    re.VERBOSE,
)
"""How somebody is brought in: Charles Marx, a butcher; Thomas Mann is a lawyer."""

_ROLE, _REACH = re.compile(r"\b(?P<role>[^\W\d_]+),? \Z"), 40
_COUNTED, _NEAR = re.compile(r"\b(?:[Tt]he two|[Bb]oth|[Nn]either|each other|one another)\b"), 2
_FRENCH = frozenset("belgian belgium brussels france french geneva haiti haitian ivorian montreal paris quebec".split())
"""Words of a text in which Jean is a man and John in English; elsewhere she is a woman."""
_WORDS = frozenset("angel christian eve florence frances guy innocent mark pius rose victor".split())
"""Those that are words or places too, so that they may open a sentence as such."""
_KIN = re.compile(
    r"\b(?:great-|grand|step|half-)*(?:ancestor|aunt|brother|child(?:ren)?|cousin|daughter|descendant|dynasty|famil(?:y|ies)"
    r"|father|forebear|founder|generation|heir(?:ess)?|husband|mother|namesake|nephew|niece|parent|relative|sibling"
    r"|sister|son|twin|uncle|widow(?:er)?|wife|wives)s?\b",
    re.IGNORECASE,
)
"""What speaks of a second one of that surname near the one who is named later: his grandfather was prime minister."""
_KIN_BEHIND = re.compile(
    rf"(?: [A-Z][\w’'-]*?){{1,2}}(?:,| \(|['’]s?| is| was)(?: \w+){{0,5}}? {_KIN.pattern}", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:1[0-8]\d\d|19[0-6]\d)s?\b|\b[a-z\d]+[ -]century\b|\b(?:emigra|immigra)\w+|\bhad (?:been )?born\b"
)
"""A year of which few live who are in the news."""


def find_translated(doc: Document, forms: Collection[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs of first names, by their keys, one of which is the other in English before a surname that few have."""
    by_surname: defaultdict[str, list[Form]] = defaultdict(list)
    zipfs = {form.key.casefold(): form.zipf for form in forms}
    for form in forms:
        if form.names_after and (form.key in _english() or fold_marks(form.key) in _abroad()):
            for surname in form.names_after:
                if zipfs.get(surname, COMMON_SURNAME) < COMMON_SURNAME:
                    by_surname[surname].append(form)
    is_french = not _FRENCH.isdisjoint(doc.vocabulary)
    found = dict.fromkeys(
        (one, other)
        for members in by_surname.values()
        for one, other in combinations(sorted(members, key=lambda form: form.key), 2)
        if find_own_name(one.key, other.key) is not None and not are_told_apart(one, other)
        if is_french or "jean" not in {one.key, other.key}
    )
    yield from (pair for pair in found if not _is_someone_else(doc, *sorted(pair, key=_find_first)))


def _is_someone_else(doc: Document, earlier: Form, later: Form) -> bool:
    """Whether the one who is named later is introduced, near kin are spoken of, or the two live in other times."""
    if _is_brought_in(doc, later) or _are_two_roles(doc, earlier, later) or _are_counted(doc, earlier, later):
        return True
    first = _find_first_in(doc, later)
    until = first.span.start if first is not None else len(doc.text)
    if _are_kin_near(doc, earlier, until) or _are_kin_near(doc, later, len(doc.text)):
        return True
    times, others = _find_times(doc, earlier), _find_times(doc, later)
    return bool(times or others) and times.isdisjoint(others)


def _are_kin_near(doc: Document, form: Form, until: int) -> bool:
    """Whether kin stand before or right behind the first mention of a form; in "she thanked her mother" they do not."""
    first = _find_first_in(doc, form)
    number = doc.sentence_at(first.span.start) if first is not None else None
    if first is None or number is None:
        return False
    start, end = doc.sentences[max(0, number - 1)].start, doc.sentences[number].end
    behind = doc.sentences[number + 1] if number + 1 < len(doc.sentences) else Span(end, end)
    return bool(
        _KIN.search(doc.text, start, first.span.start)
        or _KIN_BEHIND.match(doc.text, first.span.end, end)
        or _KIN.search(doc.text, behind.start, min(until, behind.end))
    )


def _find_times(doc: Document, form: Form) -> frozenset[str]:
    """The years long past and the centuries in the sentences that have a form."""
    numbers = {one.sentence for one in form.mentions if one.field == doc.field}
    sentences = [one for at, one in enumerate(doc.sentences) if at in numbers]
    return frozenset(match[0] for one in sentences for match in _PAST.finditer(doc.text, one.start, one.end))


def _are_two_roles(doc: Document, earlier: Form, later: Form) -> bool:
    """Whether a noun stands before each where first named, and they are two: the farmer Giorgio; the mayor, George."""
    roles = [_read_role(doc, form) for form in (earlier, later)]
    return None not in roles and roles[0] != roles[1]


def _read_role(doc: Document, form: Form) -> str | None:
    """What somebody is called right before the name, where first named."""
    first = _find_first_in(doc, form)
    match = _ROLE.search(doc.text, max(0, first.span.start - _REACH), first.span.start) if first is not None else None
    role = match["role"].lower() if match is not None else None
    noun = read_person_nouns().get(role) if role is not None else None
    return role if noun is not None and noun.kind == "role" else None


def _are_counted(doc: Document, earlier: Form, later: Form) -> bool:
    """Whether "the two" or "both" stands right behind a sentence that names one after one that names the other."""
    last, first = (_find_first_in(doc, form) for form in (later, earlier))
    if first is None or last is None or not 0 < last.sentence - first.sentence <= _NEAR:
        return False
    begin = doc.sentences[last.sentence]
    end = doc.sentences[min(last.sentence + 1, len(doc.sentences) - 1)]
    return _COUNTED.search(doc.text, begin.start, end.end) is not None


def _is_brought_in(doc: Document, form: Form) -> bool:
    """Whether the one who is named later is introduced there."""
    first = _find_first_in(doc, form)
    return first is not None and _INTRODUCED.match(doc.text, first.span.end) is not None


def _find_first_in(doc: Document, form: Form) -> NameMention | None:
    return min((one for one in form.mentions if one.field == doc.field), key=lambda one: one.span, default=None)


def _find_first(form: Form) -> tuple[bool, int]:
    return min((one.field != "title", one.span.start) for one in form.mentions)


def find_own_name(one: str, other: str) -> str | None:
    """Which of two lower-cased first names is foreign where the other is the same in English; None where neither is.

    >>> find_own_name("george", "giorgio"), find_own_name("juan", "giovanni"), find_own_name("paul", "pedro")
    ('giorgio', None, None)
    """
    for english, own in ((one, other), (other, one)):
        if english != fold_marks(own) and english in _abroad().get(fold_marks(own), frozenset()):
            return own
    return None


def is_english_first_name(name: str) -> bool:
    """Whether a lower-cased word is a first name in English and no word: George, not Rose.

    >>> is_english_first_name("george"), is_english_first_name("rose"), is_english_first_name("giorgio")
    (True, False, False)
    """
    return name in _english() and name not in _WORDS


@lru_cache(maxsize=1)
def _abroad() -> Mapping[str, frozenset[str]]:
    """Foreign first names, each with what English has for it."""
    abroad: defaultdict[str, set[str]] = defaultdict(set)
    for english, names in read_table("first_names_abroad"):
        for name in names.split():
            abroad[name].add(english)
    return {name: frozenset(english) for name, english in abroad.items()}


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    return frozenset(english for english, _ in read_table("first_names_abroad"))
