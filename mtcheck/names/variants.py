"""Two spellings with what stands beside them in, whether they are one name out.

Evidence is how alike they sound, how well the language knows each, the names beside them, and what an ending means.
Silent where these do not agree. The limits were set on half of the documents of a labelled set of real translations
from Russian, Icelandic, French, German and Chinese, and on text written by people.
"""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.lexicon import UNKNOWN
from mtcheck.names.detours import are_one_by_detour, is_called_back
from mtcheck.names.endings import are_one_womans_name, is_other_adjective
from mtcheck.names.equivalents import (
    are_belarusian_twins,
    are_icelandic_cases,
    are_one_given_name,
    are_one_model,
    are_twins,
    follow_conventions,
)
from mtcheck.names.family_names import are_one_family_name, stands_first
from mtcheck.names.forms import (
    FAMILIAR,
    FAMOUS,
    STRANGE,
    SURE_STEM,
    Form,
    FormPair,
    are_always_together,
    are_told_apart,
    find_woman,
)
from mtcheck.names.full_names import are_one_full_name, are_other_given_names
from mtcheck.names.kana import sound_japanese
from mtcheck.names.known_variants import (
    are_one_armenian,
    are_one_first_name,
    are_one_hyphenated,
    are_one_known_name,
    are_one_mac,
)
from mtcheck.names.places import are_twin_places
from mtcheck.names.romanisation import differ_by_marks, has_swap, may_sound_within
from mtcheck.names.source_names import SourceNames
from mtcheck.source.readings import SourceName

SAME_SOUND = 0.2
"""Distance that some romanisation explains."""

AGAIN = 0.26
"""Distance for each unit up to which a spelling that nobody writes, and that is far from any word of the source, may be
the word for the other that the sentence has: Zhongjue, Zhongque 0.25; Aliyu, Alumma 0.32."""

SURE, LIKELY, FAIR = 0.97, 0.9, 0.85


class _Limit(NamedTuple):
    """The distance up to which two spellings are one name: in all, and for each unit of the longer one."""

    total: float
    per_unit: float


_SHORT = {1: 0.1, 2: 0.1, 3: 0.1, 4: 0.3}
"""The limit for names of so few units, whatever speaks for them: Rut, Ruth are 0 apart, San, Sean 0.6."""
_BOTH_KNOWN = _Limit(0.2, 0.05)  # Hurricane Hanna, Hurricane Hannah 0.2; Harry, Larry 1.2
_ONE_KNOWN = _Limit(0.25, 0.081)  # Camilla, Kamilla 0.08; Gran, Gräfin 2
_ONE_KNOWN_LONG = _Limit(0.3, 0.05)  # Hezbollah, Hizbollah 0.3
_ONE_KNOWN_ALIAS = _Limit(0.4, 0.081)  # Eliza Viðar ... Elisha 0.4
_SAME_SURNAME = _Limit(0.65, 0.067)  # Khalid Omar, Khaled Omar 0.3 of 5 units; Julian Hart, Julien Hart 0.5 of 6
_SAME_NEIGHBOUR = _Limit(0.65, 0.131)  # Ollanta Humala, Ollante Humala 0.5
_BOTH_DIFFER = _Limit(0.2, 0.131)  # Serguei Lawrow, Sergei Lavrov 0.05; Almas Akhmetov, Almaz Akhmedov 0.4
_SAME_SOURCE = _Limit(0.65, 0.131)  # Turing, Touring; Caps, Capes 0.6 of 4 units
_SAME_SOURCE_RARE = _Limit(3.0, 0.34)  # Remenyako, Remenia 2.2 of 7 units
_SAME_NEIGHBOUR_RARE = _Limit(0.9, 0.131)  # Paulina Gagarina, Polina Gagarina 0.9
_LAST_VOWEL = _Limit(0.25, 0.081)  # Mario, Maria 0.9; Trifid, Trifide 0.6
_RARE_ALIAS = _Limit(2.0, 0.13)  # Andrei Kuzminov ... Kuzyminov 0.6; at 0.16 Teleskope and Telescopio are one
_UNHEARD_ALIAS = _Limit(1.0, 0.167)  # Cory Monteith ... Moneith 1 of 6 units
_RARE = _Limit(0.5, 0.081)  # Stálskip, Steelskip 0.5; Minya, Mena 0.45 of 5 units
_RARE_AND_LONG = _Limit(2.0, 0.065)  # Pfannenstil, Pfannenestil 0.6
_ENGLISH_ENDINGS = frozenset(("s", "ns"))
"""What English adds itself, so that it tells no case of an unknown language."""
_BODIES = frozenset(
    "academy agency assembly association bank chamber commission committee company confederation congress corporation "
    "council court credit federation foundation general institute ministry national office party radio republic senate "
    "service society state television tribunal union university".split()
)
"""What bodies are called by in English, and in their own language by a word that looks alike."""
_PEOPLES = frozenset(("", "i", "is"))
"""Iraq, Iraqi, Iraqis; but Torbeev, Torbeevi."""
_PINYIN = frozenset(("", "g"))
"""Shaoxing, Shaoxin."""
_SHORT_SLIP, _SLIP, _LONG_SLIP = 6, 7, 9
"""So many letters a name has at least in which one may be lost: behind the same name, introduced in full, or alone."""
_BOTH = 2
_LONG = 6
_LONGER = 7
_LONGEST = 9
_SHORTEST_STEM = 3


def judge_pair(one: Form, other: Form, *, case_endings: frozenset[str], source_language: str | None) -> float | None:
    """How surely two spellings are one name, from 0 to 1; None where they are not, or nothing proves it."""
    pair = FormPair(one, other)
    if are_twin_places(one.key, other.key):
        return _judge_twins(pair)
    is_family = pair.share_rare_given_name and are_one_family_name(one.key, other.key)  # Zhang Weiguo, Chang Weiguo
    is_family = is_family or are_one_full_name(one, other) or is_called_back(pair)
    is_apart = pair.are_two_people or _is_foreign_word(one, other) or _is_foreign_word(other, one)
    if is_family or not (one.is_proven or other.is_proven) or is_apart:
        return LIKELY if is_family and not are_told_apart(one, other) else None
    if one.key.casefold() == other.key.casefold():  # YouTube, Youtube; but Operation Legend for the boy LeGend
        is_word = (one.is_word or other.is_word) and one.names_before.isdisjoint(other.names_before)
        return None if is_word else SURE
    if differ_by_marks(one.key, other.key):
        is_other = one.is_model != other.is_model or pair.are_side_by_side
        return None if is_other else SURE  # Iskander-S is not the plural Iskanders
    is_elsewhere = _is_first_elsewhere(one, other) or _is_first_elsewhere(other, one)
    if is_elsewhere or are_told_apart(one, other) or are_other_given_names(one, other) or _are_two_bare(pair):
        return None
    return _judge_evidence(pair, case_endings, source_language)


def _is_first_elsewhere(given: Form, first: Form) -> bool:
    """Whether one is a given name of two parts, and the other stands before a family name of the West: Gino Lis."""
    is_given = "-" in given.key and "-" not in first.key and first.names_after.isdisjoint(given.names_after)
    return is_given and bool(first.names_after) and not any(map(stands_first, first.names_after))


def _is_foreign_word(one: Form, other: Form) -> bool:
    """Whether one is an accented word in the name of a foreign body, and the other is English: Comisión, Commission."""
    return not one.key.isascii() and not one.names_before and other.key in _BODIES


def _judge_twins(pair: FormPair) -> float | None:
    """The judgement on two spellings of one town that English uses both, unless a longer name or a gloss has one."""
    is_free = pair.one.stands_free and pair.other.stands_free
    return SURE if is_free and not pair.is_in_doubt and not are_always_together(pair.one, pair.other) else None


def _judge_evidence(pair: FormPair, case_endings: frozenset[str], source_language: str | None) -> float | None:
    """The first judgement that something speaks for, of two that are no compounds, no words and no adjectives."""
    one, other = pair.one, pair.other
    if one.is_model and other.is_model:
        return LIKELY if are_one_model(one.key, other.key) else None
    if pair.is_in_doubt or _is_part(one, other) or is_other_adjective(one.key, other.key):
        return None
    if pair.are_both_introduced and pair.distance > SAME_SOUND:
        return None
    judgements = (
        _judge_cases(pair, case_endings),
        _judge_sound(pair),
        _judge_conventions(pair, source_language),
        _judge_slip(pair),
    )
    return next((judgement for judgement in judgements if judgement is not None), None)


def judge_translations(one: Form, other: Form, source: SourceNames) -> float | None:
    """How surely two spellings are one name because the source has one word for both; None where it says nothing."""
    pair = FormPair(one, other)
    if are_told_apart(one, other) or not _may_sound_alike(pair, source):
        return None
    names, others = source.find(one.key, one.mentions), source.find(other.key, other.mentions)
    if pair.is_unheard_alias or (pair.rarer == UNKNOWN and pair.distance <= AGAIN * pair.units):
        names = names or source.find_again(others, one.mentions)
        others = others or source.find_again(names, other.mentions)
    if _are_others(pair, names, others, source):
        return None
    if pair.endings.is_feminine:
        return FAIR if find_woman((one, other)) is not None and source.is_woman(names | others) else None
    if is_other_adjective(one.key, other.key):  # one word for a town, a square and a district, in several cases
        return LIKELY if names & others else None
    return LIKELY if source.are_cases(names, others) else None


def _are_others(
    pair: FormPair, names: frozenset[SourceName], others: frozenset[SourceName], source: SourceNames
) -> bool:
    """Whether two people, two names or two words of English stand for these words of the source."""
    if pair.are_two_people and not (names & others and pair.are_rare_surnames):
        return True
    is_unheard = pair.commoner == UNKNOWN and source.are_cases(names, others)  # Eskelinen, Eskeline derive no word
    if _is_another_word(pair) or (_is_derived(pair) and not is_unheard):
        return True
    if pair.endings.are_vowels and pair.rarer >= STRANGE and not pair.endings.is_feminine:
        return True  # Helgi is a man, Helga a woman
    return not pair.endings.is_feminine and source.has_nominatives(pair.one.key, names, pair.other.key, others)


def _may_sound_alike(pair: FormPair, source: SourceNames) -> bool:
    """Whether two spellings are near enough to be one name of the source, and not parts of each other."""
    if pair.known and not source.is_spaced and not pair.is_unheard_alias:
        return False  # City and Site sound like many a pair of characters
    are_models = pair.one.is_model and pair.other.is_model
    if _is_part(pair.one, pair.other) and not are_models:
        return False
    is_known = pair.known and not pair.is_unheard_alias  # Hugh Wainwright ... Weinright
    limit = _SAME_SOURCE if is_known else _SAME_SOURCE_RARE
    return pair.distance <= min(limit.total, limit.per_unit * pair.units)


def is_refuted(one: Form, other: Form, source: SourceNames) -> bool:
    """Whether the source has two names for two spellings that are true to it: Akhmetov, Akhmedov.

    Not where the rest of the article says that it is one person, whose name the source misspelled.
    """
    pair = FormPair(one, other)
    if pair.is_unheard_alias or one.names_before & other.names_before:
        return False
    names, others = source.find(one.key, one.mentions), source.find(other.key, other.mentions)
    if source.has_nominatives(one.key, names, other.key, others):
        return True
    if not names or not others or source.may_be_cases(names, others):
        return False
    return source.has(one.key, names) and source.has(other.key, others)


def _is_another_word(pair: FormPair) -> bool:
    """Whether English has two words of one name of the source: Iraq and Iraqi, a company and its founder."""
    endings = pair.endings
    is_people = bool(pair.known) and endings.tails <= _PEOPLES
    return is_people or endings.is_brand or endings.is_of_another


def _is_derived(pair: FormPair) -> bool:
    """Whether one is a plural, a people or a country of the other: Iceland, Icelander."""
    return pair.endings.is_derived and not pair.endings.is_feminine


def _are_two_bare(pair: FormPair) -> bool:
    """Whether two surnames with one n more or less stand alone, each once: Hofman of Ajax, Hofmann of Gladbach."""
    is_bare = pair.one.stands_alone and pair.other.stands_alone
    return is_bare and pair.endings.is_doubled and len(pair.one.mentions) == len(pair.other.mentions) == 1


def _is_part(one: Form, other: Form) -> bool:
    """Whether one is several names, whose parts are compared by themselves, or holds the other: Jong, Jong-ae."""
    if one.is_compound or other.is_compound or _are_two_wholes(one, other):
        return True
    return ("-" in other.key and one.key in other.key.split("-")) or (
        "-" in one.key and other.key in one.key.split("-")
    )


def _are_two_wholes(one: Form, other: Form) -> bool:
    """Whether one always has a hyphen and the other a name behind it: Nizhne-Saldinskoye, Nizhny Tagil."""
    hyphenated, open_ = (one, other) if one.is_hyphenated else (other, one)
    return hyphenated.is_hyphenated and not open_.is_hyphenated and bool(open_.after) and not open_.stands_free


def _judge_cases(pair: FormPair, case_endings: frozenset[str]) -> float | None:
    """The judgement on two that differ by case endings of the source language: Bjartmar, Bjartmari; Salsk, Salska."""
    if pair.rarer >= STRANGE:
        return None
    endings = pair.endings
    if not endings.tails <= (case_endings | _guess_endings(pair)) or len(endings.stem) < _SHORTEST_STEM:
        return None
    if endings.is_feminine:
        return None
    if pair.share_neighbour or pair.is_alias:
        return FAIR if pair.commoner < FAMOUS else None
    return FAIR if pair.commoner < FAMILIAR and len(endings.stem) >= SURE_STEM else None


def _guess_endings(pair: FormPair) -> frozenset[str]:
    """The endings of any language, where a name is introduced in full and then bare in a form that nobody writes."""
    is_case = pair.is_unheard_alias and pair.endings.may_be_cases and not pair.endings.tails & _ENGLISH_ENDINGS
    return pair.endings.tails if is_case else frozenset()


def _judge_sound(pair: FormPair) -> float | None:
    limit = _choose_limit(pair)
    if limit is None or pair.endings.is_derived or (pair.endings.is_brand and not pair.share_neighbour):
        return None
    units = pair.units
    farthest = min(limit.total, limit.per_unit * units, _SHORT.get(units, limit.total)) + 1e-9
    if not may_sound_within(pair.one.key, pair.other.key, farthest) or pair.distance > farthest:
        return None
    return SURE if pair.distance <= SAME_SOUND else LIKELY


def _judge_slip(pair: FormPair) -> float | None:
    """The judgement on a spelling that nobody writes, two letters of which changed places, or one of which was lost."""
    if pair.rarer != UNKNOWN:
        return None
    if has_swap(pair.one.key, pair.other.key):  # Kransodar, Krasnodar
        return LIKELY
    if pair.endings.tails == _PINYIN:
        return FAIR if pair.commoner >= STRANGE else None  # Xuefen and Xuefeng are two people
    return FAIR if pair.ends_alike and pair.slips <= _count_slips(pair) else None


def _count_slips(pair: FormPair) -> int:
    """How many letters may be lost, added or changed in one of two that nobody writes, by how long they are."""
    letters = min(len(pair.one.key), len(pair.other.key))
    is_longer = len(pair.one.key) != len(pair.other.key)
    if pair.is_unheard_alias and pair.commoner < FAMOUS:  # Annegret Wölfersheimer ... Wolfsheimer
        return 2 if letters >= _LONG_SLIP else 1 if letters >= _SLIP else 0
    if pair.commoner != UNKNOWN or not is_longer or pair.endings.are_vowels:
        return 0
    if pair.share_spelled_neighbour:  # Xu Wenbin, Xu Wenbing
        return 1 if letters >= _SHORT_SLIP else 0
    return 1 if letters >= _LONG_SLIP else 0  # Severtrubstal, Sevetrubstal


def _judge_conventions(pair: FormPair, source_language: str | None) -> float | None:
    """The judgement on two that sound apart, and that two conventions may explain."""
    one, other = pair.one.key, pair.other.key
    is_one = (
        are_twins(one, other)
        or are_belarusian_twins(one, other)
        or (pair.one.stands_free and pair.other.stands_free and are_icelandic_cases(one, other))
        or are_one_known_name(one, other)
        or (pair.share_surname and (are_one_given_name(one, other) or are_one_first_name(one, other)))
        or (pair.share_spelled_surname and are_one_womans_name(one, other))
        or (pair.share_first_name and (are_one_mac(one, other) or are_one_hyphenated(one, other)))
        or ((pair.share_neighbour or pair.is_alias) and are_one_armenian(one, other))
        or are_one_by_detour(pair)
    )
    if not is_one and (follow_conventions(one, other, source_language) or sound_japanese(one, other)):
        is_one = pair.share_neighbour or pair.is_alias or (pair.known < _BOTH and pair.units > max(_SHORT))
    return LIKELY if is_one else None


def _choose_limit(pair: FormPair) -> _Limit | None:
    if not pair.share_neighbour:
        return _choose_bare_limit(pair)
    if not pair.share_spelled_neighbour:
        return _BOTH_DIFFER
    if pair.known == _BOTH:
        return _choose_famous_limit(pair)
    return _SAME_NEIGHBOUR_RARE if not pair.known and pair.units >= _LONG else _SAME_NEIGHBOUR


def _choose_famous_limit(pair: FormPair) -> _Limit:
    """The limit for two that the language knows, with a name beside both."""
    if pair.share_given_name:
        return _SAME_NEIGHBOUR
    return _SAME_SURNAME if pair.share_surname else _BOTH_KNOWN


def _choose_bare_limit(pair: FormPair) -> _Limit | None:
    if pair.is_unheard_alias and pair.share_frame and pair.commoner < FAMOUS:
        return _UNHEARD_ALIAS
    if pair.known:
        return _choose_known_limit(pair)
    if pair.endings.are_vowels:
        return _LAST_VOWEL
    if pair.is_alias and pair.commoner < STRANGE and pair.units >= _LONGER:
        return _RARE_ALIAS
    return _RARE_AND_LONG if pair.units >= _LONGEST else _RARE


def _choose_known_limit(pair: FormPair) -> _Limit | None:
    if pair.known == _BOTH or pair.is_namesake:
        return None
    if pair.is_alias and pair.commoner < FAMOUS:
        return _ONE_KNOWN_ALIAS
    return _ONE_KNOWN_LONG if pair.units >= _LONG else _ONE_KNOWN
