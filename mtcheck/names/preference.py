"""Spellings that are one name in, the one to keep and what speaks for it out.

What the language clearly writes comes first, then what the article mostly writes, then what the source has. Which
spellings are one name is judged in `variants`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations
from typing import NamedTuple

from mtcheck.lexicon import UNKNOWN, Lexicon
from mtcheck.names.cantonese import are_one_cantonese_given_name
from mtcheck.names.endings import are_one_womans_name
from mtcheck.names.equivalents import find_ukrainian, find_ukrainian_given_name
from mtcheck.names.forms import KNOWN, STRANGE, Form, find_woman
from mtcheck.names.full_names import are_ukrainian_kin
from mtcheck.names.persons import find_foreign_person
from mtcheck.names.places import find_foreign_place, find_todays
from mtcheck.names.romanisation import differ_by_marks, is_slight
from mtcheck.names.source_names import SourceNames
from mtcheck.names.translated_names import find_own_name
from mtcheck.source.readings import SourceName

CLEARLY_MORE = 0.5
"""Difference in Zipf frequency, a factor of three, from which a spelling is usual where the other is unknown."""
FAR_MORE = 1.7
"""The same where the other is known too: Prague is usual and Prag is not, but Kamilla may not be called Camilla."""
MORE_THAN_COPIED = 1.2
"""The same where the other is copied from a source in Latin letters: Putin, Poutine 1.5; but Ruth, Rut 1.0."""
WELL_KNOWN = 3.8
"""Zipf frequency from which a place without its accents is the English name of it: Panama 3.86; Jonas, 3.74, is not."""

CLEARLY_NEARER = 0.3
"""Distance to the source by which one spelling must be nearer than the next: Torbeevo and Torbeyev to Торбеево 0.6."""


class Preference(NamedTuple):
    """The spelling to keep."""

    form: Form
    reason: str
    """What speaks for it, as a predicate: "has 6 of 8 mentions"."""


def choose_preferred(members: Sequence[Form], lexicon: Lexicon, source: SourceNames) -> Preference:
    """The spelling that a name should have throughout.

    A woman whose surname is a man's in some places keeps hers, whichever is more usual.
    """
    woman = find_woman(members)
    if woman is not None and source.is_woman(source.find(woman.key, woman.mentions)):
        return Preference(woman, "is the name of a woman in the source")
    usual = _find_usual(members, lexicon, source)
    if usual is not None:
        return Preference(usual, f"is usual in {_name_language(lexicon)}")
    most = max(len(form.mentions) for form in members)
    tied = sorted((form for form in members if len(form.mentions) == most), key=_first_place)
    if len(tied) == 1:
        return Preference(tied[0], f"has {most} of {sum(len(form.mentions) for form in members)} mentions")
    more_usual = _find_more_usual(members, lexicon)
    if more_usual is not None and source.is_in_latin and _measure_margin(members) >= MORE_THAN_COPIED:
        return more_usual
    return _break_tie(tied, members, source) or more_usual or Preference(tied[0], "comes first")


def _find_usual(members: Sequence[Form], lexicon: Lexicon, source: SourceNames) -> Form | None:
    """What the language clearly writes, whatever the article does; none where English writes both.

    Lists of English words have few accents, so where nothing else differs they are not asked.
    """
    listed = _find_listed(members) if lexicon.language == "en" else None
    if listed is not None or find_todays(form.key for form in members) is not None or _are_neighbours(members):
        return listed
    usual, second = sorted(members, key=lambda form: (-form.zipf, form.key))[:2]
    if _measure_margin(members) < (CLEARLY_MORE if second.zipf == UNKNOWN else FAR_MORE):
        return None
    if _differ_by_accents(members) and not _is_exonym(usual, members):
        return None
    return None if _is_other_word(usual, members, source) else usual


def _are_neighbours(members: Sequence[Form]) -> bool:
    """Whether one is the Ukrainian form of a name, or that of Hong Kong, and the other that of a greater neighbour."""
    return any(
        find_ukrainian_given_name(one.key, other.key) is not None
        or are_ukrainian_kin(one.key, other.key)
        or _find_own_name(one, other) is not None
        or are_one_cantonese_given_name(one.key, other.key)
        or are_one_cantonese_given_name(other.key, one.key)
        for one, other in combinations(members, 2)
    )


def _find_more_usual(members: Sequence[Form], lexicon: Lexicon) -> Preference | None:
    """What the language writes more, where the article has both as often."""
    is_slight = _measure_margin(members) < CLEARLY_MORE or _differ_by_accents(members)
    if is_slight or _are_surnames(members) or _are_first_names(members) or _are_neighbours(members):
        return None
    return Preference(max(members, key=lambda form: form.zipf), f"is more usual in {_name_language(lexicon)}")


def _measure_margin(members: Sequence[Form]) -> float:
    """By how much the language writes the most usual spelling more than the next one."""
    first, second = sorted((form.zipf for form in members), reverse=True)[:2]
    return first - second


def _are_surnames(members: Sequence[Form]) -> bool:
    """Whether all are surnames that people have: Olaf Scholz is not to be Schulz because more people are."""
    return all(form.zipf >= STRANGE for form in members) and any(form.names_before for form in members)


def _are_first_names(members: Sequence[Form]) -> bool:
    """Whether all are first names that hardly differ: Luiz is not to be Luis, nor Hélène Helena, as more people are."""
    if not all(form.names_after for form in members):
        return False
    are_alike = all(is_slight(members[0].key, form.key) for form in members)
    are_known = all(form.zipf >= KNOWN for form in members)
    return (are_alike and are_known) or are_one_womans_name(members[0].key, members[-1].key)


def _find_listed(members: Sequence[Form]) -> Form | None:
    """The English name of a town or a person that others have from abroad: Abagur, Abagour; Lavrov, Lawrow.

    Of a town, or of a person known all over the world, also the one spelling that is none of another language's.
    """
    listed = (find(form.key) for form in members for find in (find_foreign_place, find_foreign_person))
    english = {name.english.casefold() for name in listed if name is not None}
    exact = next((form for form in members if form.key in english), None)
    own = [form for form in members if not _is_surely_foreign(form)]
    return exact or (own[0] if len(own) == 1 else None)


def _is_surely_foreign(form: Form) -> bool:
    person = find_foreign_person(form.key)
    return find_foreign_place(form.key) is not None or (person is not None and person.kind == "famous")


def _break_tie(tied: Sequence[Form], members: Sequence[Form], source: SourceNames) -> Preference | None:
    """The one of several spellings, as frequent as each other, for which the source or its language speaks."""
    for form in tied:
        pairs = [(form.key, other.key) for other in members]
        if any(_find_own_name(form, other) is form for other in members):
            return Preference(form, "is the name in its own language")
        if any(form.key in {find_ukrainian(*pair), find_ukrainian_given_name(*pair)} for pair in pairs):
            return Preference(form, "is the Ukrainian name")
        if form.key == find_todays(form.key for form in members):
            return Preference(form, "is usual in news today")
    if _differ_by_accents(members):
        marked = max(tied, key=lambda form: count_marks(form.key))
        is_marked = count_marks(marked.key) > min(count_marks(form.key) for form in tied)
        return Preference(marked, "keeps the accents") if is_marked else None
    return _find_nearest(tied, members, source)


def _find_own_name(one: Form, other: Form) -> Form | None:
    """Which of two is a foreign first name where the other is the same in English, before one surname."""
    if one.names_after.isdisjoint(other.names_after):
        return None
    own = find_own_name(one.key, other.key)
    return None if own is None else one if own == one.key else other


def _is_other_word(form: Form, members: Sequence[Form], source: SourceNames) -> bool:
    """Whether another spelling is so much nearer to the source that a usual one is another word: Panzer, Pantsir.

    Not asked of a known surname behind a first name (Hugh Sutherland), nor of a source in Latin letters, whose own
    spelling is that of its language: Poutine for Putin.
    """
    if source.is_in_latin or (form.names_before and form.zipf >= KNOWN):
        return False
    names = _find_names(members, source)
    nearest = [near[0] for member in members if (near := source.measure(member.key, names)) is not None]
    own = source.measure(form.key, names)
    return own is not None and own[0] - min(nearest) >= CLEARLY_NEARER


def _find_nearest(tied: Sequence[Form], members: Sequence[Form], source: SourceNames) -> Preference | None:
    """The spelling that the source has, or that is clearly nearer to it than the others."""
    names = _find_names(members, source) or source.read_whole()
    copied = [form for form in tied if source.is_copied(form.key, names)]
    if len(copied) == 1:
        return Preference(copied[0], "stands so in the source")
    found = [(near, at) for at, form in enumerate(tied) if (near := source.measure(form.key, names)) is not None]
    if len(found) < len(tied):
        return None
    ((best, name), at), ((second, _), _) = sorted(found)[:2]
    is_nearer = second - best >= CLEARLY_NEARER
    return Preference(tied[at], f'is nearest to "{name.form}" in the source') if is_nearer else None


def _find_names(members: Sequence[Form], source: SourceNames) -> Collection[SourceName]:
    """The words of the source that stand where any of the spellings is mentioned."""
    return frozenset[SourceName]().union(*(source.find(form.key, form.mentions) for form in members))


def _differ_by_accents(members: Sequence[Form]) -> bool:
    """Whether accents, and nothing else, tell the spellings apart."""
    return all(differ_by_marks(members[0].key, form.key) for form in members) and any(
        count_marks(form.key) for form in members
    )


def count_marks(key: str) -> int:
    """How many letters of a spelling have an accent or are none of the English alphabet."""
    return sum(char.isalpha() and not char.isascii() for char in key)


def _is_exonym(form: Form, members: Sequence[Form]) -> bool:
    """Whether the usual form is a place that the language has a name of its own for (Peru), and no person (José)."""
    return form.zipf >= WELL_KNOWN and not any(member.names_before or member.names_after for member in members)


def _first_place(form: Form) -> tuple[bool, int]:
    return min((mention.field != "title", mention.span.start) for mention in form.mentions)


def _name_language(lexicon: Lexicon) -> str:
    return "English" if lexicon.language == "en" else "the language of the text"
