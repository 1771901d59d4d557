"""Document in, its names as small values out: how each is spelled, how often, where first, what the words beside say.

A full name is kept with all its words (Sergei Lavrov), and a surname that stands alone counts for the full name that
the article has given it. What is surely a name stands with a capital inside a sentence; a headline or the start of a
sentence counts only for names shown so elsewhere, or that the article is known to spell in several ways. Titles before
a name are no part of it. Which spellings of a whole feed are one name is left to `names`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, NameKind, Sighting, Span
from mtcheck.names.chains import find_chains
from mtcheck.names.misspelt import MisspeltName
from mtcheck.names.name_words import make_name_key, read_name
from mtcheck.names.spellings import NameGroup

_AGE = re.compile(r",? (?:aged )?\d\d[,)]|, (?:a|an|the) \w+-year-old\b")  # Anna Weiss, 41, said
_BEFORE_AGE = (",", " ")
_INSIDE = (" in ", "In ", " near ", "Near ", " outside ", "Outside ", " towards ")
_NAMED_PLACE = re.compile(r"\b(?:city|town|village|suburb|island|port|region|province|hamlet) of $")
_REACH = 12


class _Place(NamedTuple):
    """Where one mention stands; those in the title come first."""

    is_in_text: bool
    start: int
    end: int


@dataclass(slots=True)
class _Seen:
    """What is known so far of one spelling."""

    form: str
    places: list[_Place] = field(default_factory=list)
    clues: list[NameKind] = field(default_factory=list)


class _Found(NamedTuple):
    """One place of a name."""

    key: str
    form: str
    start: int
    end: int
    kind: NameKind | None
    """What its own words and the title before it say."""


def list_joined(groups: Iterable[NameGroup], misspelt: Iterable[MisspeltName]) -> Iterator[tuple[str, ...]]:
    """The spellings of each name that an article has in several ways, first the one that should stand there."""
    for group in groups:
        yield tuple(spelling.form for spelling in group.spellings)
    for name in misspelt:
        if name.right:
            yield from ((wrong.right, wrong.mention.text) for wrong in name.wrong)


def find_sightings(
    doc: Document,
    lexicon: Lexicon,
    *,
    allow: frozenset[str],
    joined: Iterable[tuple[str, ...]],
    foreign: Iterable[Span],
) -> tuple[Sighting, ...]:
    """The names of one article, by first place; none that is in another language (`foreign`) or declared innocent.

    `joined` are the spellings of each name that the article by itself is known to spell in several ways, first the one
    that should stand there.
    """
    groups = [[make_name_key(form.split()) for form in forms] for forms in joined]
    seen = _collect(doc, lexicon.language, sorted(foreign), known={form for forms in groups for form in forms})
    for key in [key for key in seen if (allow and _is_excused(key, allow)) or _is_ordinary(key, doc.text, lexicon)]:
        del seen[key]
    _give_to_full_names(seen)
    same = _find_same(seen, groups)
    places = sorted((min(spelling.places), key) for key, spelling in seen.items())
    return tuple(_describe(key, seen[key], place, same.get(key, ())) for place, key in places)


def _collect(doc: Document, language: str, foreign: Sequence[Span], *, known: AbstractSet[str]) -> dict[str, _Seen]:
    """What stands inside sentences first; then other places of the same spellings are counted for them.

    So are those of spellings that are `known` to be names.
    """
    seen: dict[str, _Seen] = {}
    doubtful: list[tuple[Document, _Found, _Found | None]] = []
    for part in (doc.title, doc) if doc.title is not None else (doc,):
        blocked = foreign if part is doc else ()
        for run, start, end, opens, is_running in find_chains(part):
            name = read_name(run, opens=opens, language=language)
            if name is None:
                continue
            found = _Found(name.key, name.form, start + name.offset, end, name.kind)
            if not name.is_certain or not is_running:
                later = None
                if name.later is not None:
                    later = _Found(make_name_key((name.later,)), name.later, start + name.later_offset, end, None)
                doubtful.append((part, found, later))
            elif not (blocked or part.hidden) or not _is_blocked(part, Span(found.start, end), blocked):
                _note(seen, part, found)
    surnames = known | {key.rpartition(" ")[2] for key in seen}
    for part, found, later in doubtful:
        if found.key in seen or found.key in surnames:
            _note(seen, part, found)
        elif later is not None and (later.key in seen or later.key in surnames):
            _note(seen, part, later)
    return seen


def _is_blocked(doc: Document, span: Span, foreign: Sequence[Span]) -> bool:
    """Whether it stands in another language, or in markup."""
    at = bisect_right(foreign, span)
    return any(run.overlaps(span) for run in foreign[max(0, at - 1) : at + 1]) or doc.is_hidden(span)


def _note(seen: dict[str, _Seen], doc: Document, found: _Found) -> None:
    spelling = seen.get(found.key)
    if spelling is None:
        spelling = seen[found.key] = _Seen(found.form)
    spelling.places.append(_Place(doc.field == "text", found.start, found.end))
    clue = found.kind or _find_clue(doc.text, found.start, found.end)
    if clue is not None:
        spelling.clues.append(clue)


def _find_clue(text: str, start: int, end: int) -> NameKind | None:
    """What the words beside one mention say of it."""
    if text[end : end + 1] in _BEFORE_AGE and _AGE.match(text, end):
        return "person"
    before = text[max(0, start - _REACH) : start]
    is_inside = before.endswith(_INSIDE) or (before.endswith(" of ") and _NAMED_PLACE.search(before) is not None)
    return "place" if is_inside else None


def _is_excused(key: str, allow: frozenset[str]) -> bool:
    return key in allow or not allow.isdisjoint(key.split(" "))


def _is_ordinary(key: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a word like others: the article has it in lower case, too."""
    at = text.find(key)
    if at < 0 or " " in key or not lexicon.has_entry(key):
        return False
    while at >= 0:
        end = at + len(key)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(key, end)
    return False


def _give_to_full_names(seen: dict[str, _Seen]) -> None:
    """Count a surname that stands alone for the one full name that ends with it, unless it is said of a place."""
    full = defaultdict[str, list[str]](list)
    for key, spelling in seen.items():
        words = key.split(" ")
        if len(words) > 1 and not set(spelling.clues) & {"place", "organisation"}:
            full[words[-1]].append(key)
    for surname, keys in full.items():
        bare = seen.get(surname)
        if bare is None or len(keys) > 1 or "place" in bare.clues:
            continue
        owner = seen[keys[0]]
        owner.places.extend(bare.places)
        owner.clues.extend(bare.clues)
        del seen[surname]


def _find_same(seen: Mapping[str, _Seen], groups: Sequence[Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Which other spellings of the article are the same name, by the names and words that it spells in several ways."""
    if not groups:
        return {}
    people = [
        key for key, spelling in seen.items() if " " in key and not {"place", "organisation"} & set(spelling.clues)
    ]
    shared = Counter(key.split(" ")[-1] for key in people)
    surnames = {surname: key for key in people if shared[surname := key.split(" ")[-1]] == 1}
    same: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for right, *others in groups:
        for key in seen:
            known = _find_right(key, right, others, seen, surnames)
            if known is not None and known not in {key, *same[key]}:
                same[key] += (known,)
    return same


def _find_right(
    key: str, right: str, others: Sequence[str], seen: Mapping[str, _Seen], surnames: Mapping[str, str]
) -> str | None:
    """The spelling of the article that another one should have; of a full name its surname, where that stands alone."""
    parts = key.split(" ")
    if key not in others and not set(parts) & set(others):
        return None
    respelled = right if key in others else " ".join(right if part in others else part for part in parts)
    if respelled in seen:
        return respelled
    if " " not in key:
        return surnames.get(respelled)
    return right if surnames.get(parts[-1]) == key and parts[-1] in others and right in seen else None


def _describe(key: str, seen: _Seen, first: _Place, same_as: tuple[str, ...]) -> Sighting:
    return Sighting(
        key,
        seen.form,
        len(seen.places),
        "text" if first.is_in_text else "title",
        Span(first.start, first.end),
        _judge_kind(seen.clues, len(seen.places)),
        same_as,
    )


def _judge_kind(clues: Sequence[NameKind], mentions: int) -> NameKind | None:
    """What one article says that a name is; that it stands after "in" now and then says nothing."""
    if not clues:
        return None
    kinds = set(clues)
    if "person" in kinds:
        return "person" if "organisation" not in kinds else None
    if "organisation" in kinds:
        return "organisation"
    return "place" if _is_mostly(clues.count("place"), mentions) else None


def _is_mostly(part: int, whole: int) -> bool:
    return part * 2 >= whole
