"""Spellings of one name of a feed in, the one to keep and what speaks for it out.

As within one article (`preference`), what the house has decided comes first, then what English calls a town or a
person, what the language clearly writes, and what the feed mostly has; here that is the number of articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from mtcheck.feeds.pairs import FeedForm
from mtcheck.lexicon import UNKNOWN, Lexicon
from mtcheck.names.equivalents import find_ukrainian, find_ukrainian_given_name
from mtcheck.names.full_names import are_ukrainian_kin
from mtcheck.names.house import House
from mtcheck.names.persons import find_foreign_person
from mtcheck.names.places import find_foreign_place, find_todays
from mtcheck.names.preference import CLEARLY_MORE, FAR_MORE, count_marks
from mtcheck.names.romanisation import differ_by_marks


class Count(NamedTuple):
    """How often a feed has a spelling."""

    articles: int
    mentions: int
    shown: str
    """As it mostly stands."""
    is_avoided: bool = False
    """Whether the glossary avoids it."""


class FeedPreference(NamedTuple):
    """The spelling to keep."""

    form: FeedForm
    reason: str
    """What speaks for it, as a predicate: "stands in 3 articles, more than any other"."""


def choose_preferred(forms: Sequence[FeedForm], counts: Mapping[str, Count], house: House) -> FeedPreference:
    """The spelling that a name should have in all articles, none that the glossary avoids; `counts` by key."""
    wanted = [form for form in forms if not counts[form.key].is_avoided] or forms
    if len(wanted) == 1:
        return FeedPreference(wanted[0], "is the one that the glossary does not avoid" if len(forms) > 1 else "")
    ranked = sorted(wanted, key=lambda form: (-counts[form.key].articles, -counts[form.key].mentions, form.key))
    return (
        _follow_house(ranked, counts, house)
        or _find_english(ranked)
        or _find_usual(ranked)
        or _count(ranked, counts)
        or _break_tie(ranked)
        or FeedPreference(ranked[0], "stands as often as the other and comes first in the alphabet")
    )


def _follow_house(ranked: Sequence[FeedForm], counts: Mapping[str, Count], house: House) -> FeedPreference | None:
    """What the glossary or the configuration wants, of the whole name or of the word that is spelled differently."""
    for form in () if house.is_silent else ranked:
        own = {a for other in ranked for a, _ in _differing(form, other)}
        reasons = [house.find_reason(word, form.language) for word in (counts[form.key].shown, *sorted(own))]
        reason = next((found for found in reasons if found is not None), None)
        if reason is not None:
            return FeedPreference(form, reason)
    return None


def _find_english(ranked: Sequence[FeedForm]) -> FeedPreference | None:
    """The English name of a town or a person that the other spellings have from another language."""
    if ranked[0].language != "en":
        return None
    foreign = [form for form in ranked if _has_foreign_word(form)]
    own = [form for form in ranked if form not in foreign]
    if foreign and len(own) == 1:
        return FeedPreference(own[0], "is usual in English")
    return None


def _has_foreign_word(form: FeedForm) -> bool:
    """Whether another language spells it so, and no family or firm is called so."""
    if not form.is_full:
        place, person = find_foreign_place(form.key), find_foreign_person(form.key)
        return (place is not None and form.kind != "person") or (person is not None and form.kind != "place")
    surname = find_foreign_person(form.words[-1])
    return surname is not None and surname.kind == "famous"  # others may live abroad and spell it so


def _find_usual(ranked: Sequence[FeedForm]) -> FeedPreference | None:
    """What the language uses far more than the next one, or more where it does not know the next one at all."""
    usual, margin, is_known = _compare_use(ranked)
    are_twins = find_todays(form.key for form in ranked) is not None
    if usual is None or are_twins or _are_neighbours(ranked) or margin < (FAR_MORE if is_known else CLEARLY_MORE):
        return None
    return FeedPreference(usual, f"is usual in {_name_language(usual)}")


def _are_neighbours(ranked: Sequence[FeedForm]) -> bool:
    """Whether one is the Ukrainian form of a name and the other that of a greater neighbour, as within one article."""
    return any(
        find_ukrainian_given_name(a, b) is not None or are_ukrainian_kin(a, b)
        for one, other in combinations(ranked, 2)
        for a, b in _differing(one, other)
    )


def _count(ranked: Sequence[FeedForm], counts: Mapping[str, Count]) -> FeedPreference | None:
    """What most articles have; where as many have another, what is mentioned more often."""
    first, second = (counts[form.key] for form in ranked[:2])
    if first.articles > second.articles:
        return FeedPreference(ranked[0], f"stands in {first.articles} articles, more than any other")
    if first.mentions > second.mentions:
        total = sum(count.mentions for count in counts.values())
        return FeedPreference(ranked[0], f"has {first.mentions} of {total} mentions in the feed")
    return None


def _break_tie(ranked: Sequence[FeedForm]) -> FeedPreference | None:
    """Of spellings that are as frequent: the Ukrainian name, the accents, what is more usual."""
    for form in ranked:
        pairs = [pair for other in ranked for pair in _differing(form, other)]
        if any(a in {find_ukrainian(a, b), find_ukrainian_given_name(a, b)} for a, b in pairs):
            return FeedPreference(form, "is the Ukrainian name")
        if form.key == find_todays(form.key for form in ranked):
            return FeedPreference(form, "is usual in news today")
    if _differ_by_accents(ranked):
        marked = max(ranked, key=lambda form: count_marks(form.key))
        return FeedPreference(marked, "keeps the accents")
    usual, margin, _ = _compare_use(ranked)
    if usual is not None and margin > 0 and not _are_neighbours(ranked):
        return FeedPreference(usual, f"is more usual in {_name_language(usual)}")
    return None


def _compare_use(ranked: Sequence[FeedForm]) -> tuple[FeedForm | None, float, bool]:
    """The spelling whose words the language uses most, by how much, and whether it knows the next one too.

    A full name and a surname alone are compared by the surname. Accents are not compared: lists of English have few.
    """
    if _differ_by_accents(ranked):
        return None, 0.0, False
    is_mixed = len({len(form.words) for form in ranked}) > 1
    use = {form.key: form.zipfs[-1] if is_mixed else sum(form.zipfs) for form in ranked}
    by_use = sorted(ranked, key=lambda form: (-use[form.key], form.key))
    margin = use[by_use[0].key] - use[by_use[1].key]
    if is_mixed:
        return by_use[0], margin, use[by_use[1].key] > UNKNOWN
    lexicon = Lexicon(ranked[0].language)
    return by_use[0], margin, all(lexicon.zipf(b) > UNKNOWN for _, b in _differing(by_use[0], by_use[1]))


def _differ_by_accents(ranked: Sequence[FeedForm]) -> bool:
    return all(differ_by_marks(ranked[0].key, form.key) for form in ranked[1:])


def _differing(one: FeedForm, other: FeedForm) -> Iterator[tuple[str, str]]:
    if len(one.words) == len(other.words):
        yield from ((a, b) for a, b in zip(one.words, other.words, strict=True) if a != b)


def _name_language(form: FeedForm) -> str:
    return "English" if form.language == "en" else "the language of the texts"
