"""A sentence and its source in, a word out that says the opposite of one there: fell, of a source that says rose.

News say of things, over and over, that they rise or fall, are approved or rejected, won or lost, open or closed,
allowed or banned, lie in the east or the west, were before the war or after it, and how many spoke for or against.
Where a sentence has the one and its source the other, and neither has both, they contradict each other: translators do
turn a sentence round, but not such a word. `data/antonyms.tsv` has the words; those that may say something else as well
("perhaps") are no ground, but speak against one, and so do those that are only near; turns in which a word says
something else, fell ill, a close friend, are "other".

A sentence may be told from the other side, and two words turned at once say the same: who backs a ban is against
allowing, who lifts one allows, and where one team beat another, the other lost to it. So one turned word alone counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.function_words import FUNCTION_WORDS
from mtcheck.foreign.transliteration import romanise
from mtcheck.language import UNSPACED
from mtcheck.lexicon import NOUN_CAPITALS, read_table
from mtcheck.model import Span
from mtcheck.source.counterparts_in_meaning import blank_counterparts
from mtcheck.source.denials import LostDenial, denies_bare
from mtcheck.source.glosses import list_stems, stem_english
from mtcheck.source.negations import Negatives, blank, compile_forms, level_apostrophes

_BOUNDS = ("more than", "less than")
"""What "no more than" may stand for as well."""
PAIRS = (
    ("rise", "fall"),
    ("approve", "reject"),
    ("win", "lose"),
    ("open", "close"),
    ("for", "against"),
    ("allow", "ban"),
    ("east", "west"),
    ("north", "south"),
    ("before", "after"),
    ("convict", "acquit"),
    ("praise", "criticise"),
    ("improve", "worsen"),
    ("export", "import"),
    ("hire", "dismiss"),
    _BOUNDS,
)
_ENGLISH = "en"
_SIDES = ("win", "lose", "export", "import")
_RULES = ("allow", "ban")
_SPEAK_OF = {
    "for": ("against", "reject", "ban"),
    "against": ("for", "reject", "ban"),
    "ban": ("against", "reject"),
    "allow": ("against", "reject"),
}
"""What a source says beside a word if that is told by its opposite: voted for rejecting it, against it. A text may do
so, too, of what is allowed: they are against allowing it, for a ban."""
_COUNTED = re.compile(
    r"\s(?:[$€£¥]?\s?(?P<digits>\d[\d.,]*)|(?:a[\s-])?half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?\s(?:hundred|thousand|million|billion|dozen|century|decade|"
    r"year|month|week|day|hour|minute|quarter|third|fifth|tenth|kilomet\w+|mile|met\w+))\b"
)
"""What stands behind "more than" that is a number; behind others it compares, and may be turned round."""
_MARKS_IN_NUMBER = re.compile(r"(?<=\d)[.,\s\u00a0\u202f](?=\d)")
_WORD = re.compile(r"[^\W\d_]\w+")
_ALIKE, _BOTH = 4, 2
"""Two names that begin with so many of the same letters are taken for one; and how many sides there are."""
_CLAUSE_END = re.compile(r"[,;:.!?()、，。；：？！]|[–—] |\b(?:but|because|while|although|and)\b")
"""What a negation does not reach beyond."""
_SURE_BEGINNING = 7
"""Letters of a form that ends in any letters which are enough to know the word by."""
_BY = re.compile(r"\b(?:to|beaten)\Z")
"""How a word ends behind which stands who won."""
_UNTIL = re.compile(r"\b(?:before|until|till)\b[^.,;]*\Z", re.IGNORECASE)
"""What stands before "reopened" that tells how long it stayed closed."""
_DENIED = re.compile(r"\b(?:no|not)\s\Z", re.IGNORECASE)
"""What stands before "less than" that says as much as "at least"."""


def find_antonym(source: str, text: str, own: Negatives, other: Negatives) -> LostDenial | None:
    """The first word of a sentence that is told as its opposite; None where either negates anything.

    >>> from mtcheck.source.negations import read_negatives
    >>> own, other = read_negatives("en"), read_negatives("fr")
    >>> find_antonym("Les prix ont augmenté.", "Prices fell.", own, other)
    LostDenial(source=Span(start=13, end=21), text=Span(start=7, end=11))
    >>> find_antonym("Les prix ont augmenté.", "Prices rose, and sales fell.", own, other)
    """
    if own.language != _ENGLISH or own.find_clear(text) or other.find_clear(source):
        return None
    there, here = level_apostrophes(source), level_apostrophes(text)
    for pair in PAIRS if not own.denies(text) and not other.denies(source) else (_BOUNDS,):
        for said, opposite in (pair, pair[::-1]):
            found = _find(there, here, said, opposite, other.language)
            if found is not None and not _is_told_otherwise(there, here, found, said, other.language):
                return found
    return None


def is_told_by_opposite(denying: str, negation: Span, language: str, *, affirming: str, other: str) -> bool:
    """Whether what a negation of a sentence denies is told in the other one by its opposite: not open, closed.

    >>> told = "Das Museum bleibt geschlossen."
    >>> is_told_by_opposite("The museum is not open.", Span(14, 17), "en", affirming=told, other="de")
    True
    >>> is_told_by_opposite("The museum is not shut.", Span(14, 17), "en", affirming=told, other="de")
    False
    """
    there, here = level_apostrophes(denying), level_apostrophes(affirming)
    starts = [end.end() for end in _CLAUSE_END.finditer(there, 0, negation.start)] or [0]
    behind = _CLAUSE_END.search(there, negation.end)
    first = negation.end if language == _ENGLISH else starts[-1]
    clause = Span(first, behind.start() if behind else len(there))
    if denies_bare(there, clause, language, affirming=here, other=other):
        return True
    for denied, opposite in (turn for pair in PAIRS for turn in (pair, pair[::-1])):
        sure, unsure = (denied,), (denied, f"perhaps {denied}")
        wanted, unwanted = (unsure, sure) if language == _ENGLISH else (sure, unsure)
        is_denied = _compile(language, *wanted).search(there, clause.start, clause.end) is not None
        is_told = is_denied and _compile(other, opposite, f"perhaps {opposite}").search(here) is not None
        if is_told and _compile(other, *unwanted).search(here) is None:
            return True
    return False


def _find(there: str, here: str, said: str, opposite: str, language: str) -> LostDenial | None:
    grounds = _compile(language, said).finditer(_blank_other(there, language))
    ground = next((one for one in grounds if not _says_another_thing(one, language, said)), None)
    if ground is None or _is_said(said, here, _ENGLISH) or _has_besides(there, ground, opposite, language):
        return None
    bare = _blank_other(here, _ENGLISH)
    left = blank_counterparts(bare, _ENGLISH, other=there, other_language=language)
    for told in _compile(_ENGLISH, opposite).finditer(bare):
        is_turned = _DENIED.search(here, 0, told.start()) or _UNTIL.search(here, 0, told.start())
        is_own = bool(left[told.start() : told.end()].strip()) and is_turned is None
        if is_own and (told[0][0].islower() or opposite in _BOUNDS):
            return LostDenial(Span(*ground.span()), Span(*told.span()))
    return None


def _is_said(sense: str, text: str, language: str) -> bool:
    """Whether a text has a word that says a thing, may say it, or comes near it."""
    return _compile(language, sense, f"perhaps {sense}", f"near {sense}").search(text) is not None


def _has_besides(text: str, ground: re.Match[str], sense: str, language: str) -> bool:
    """Whether a text says a thing, or may, by more than a part of the word for its opposite: 雇 of 解雇."""
    found = _compile(language, sense, f"perhaps {sense}", f"near {sense}").finditer(text)
    return any(
        not (ground.start() <= one.start() and one.end() <= ground.end())
        or (one.start() != ground.start() and one.end() != ground.end())
        for one in found
    )


def _is_told_otherwise(there: str, here: str, found: LostDenial, said: str, language: str) -> bool:
    """Whether a word and its opposite may say the same in their sentences, which speak of it from two sides."""
    if said in _BOUNDS:
        is_of_opponents = _compile(_ENGLISH, "against").search(here) and not _is_said("against", there, language)
        return bool(is_of_opponents) or not _counts_the_same(there, here, found.text.end)
    if any(_is_said(sense, there, language) for sense in _SPEAK_OF.get(said, ())):
        return True
    if said in _RULES and any(_is_said(sense, here, _ENGLISH) for sense in _SPEAK_OF[said]):
        return True
    if said in _SIDES and _are_sides_changed(there, here, found.text, language):
        return True
    others = (pair for pair in PAIRS if said not in pair and pair != _BOUNDS)
    return any(_is_turned(there, here, *turn, language) for pair in others for turn in (pair, pair[::-1]))


def _is_turned(there: str, here: str, said: str, opposite: str, language: str) -> bool:
    """Whether a source says the one alone and its text the other alone, and one of them beyond doubt."""
    is_clear = any(
        _compile(tongue, sense).search(text) is not None
        for tongue, sense, text in ((language, said, there), (_ENGLISH, opposite, here))
    )
    return (
        is_clear
        and _is_said(said, there, language)
        and not _is_said(opposite, there, language)
        and _is_said(opposite, here, _ENGLISH)
        and not _is_said(said, here, _ENGLISH)
    )


def _counts_the_same(there: str, here: str, at: int) -> bool:
    """Whether a number stands at a place of a text, which its source has, too, if it has any in digits."""
    number = _COUNTED.match(here, at)
    if number is None:
        return False
    digits = re.sub(r"\D", "", number["digits"] or "").rstrip("0")
    numbers = [shown.rstrip("0") for shown in re.findall(r"\d+", _MARKS_IN_NUMBER.sub("", there))]
    return not digits or not numbers or digits in numbers


def _are_sides_changed(there: str, here: str, told: Span, language: str) -> bool:
    """Whether a text may name the loser first where its source does the winner: A beat B, B lost to A.

    The names of both tell, where they begin alike in both languages, in Latin letters; of one name, that the source
    begins with it.
    """
    names = [match[0].lower() for match in _find_names(here)]
    source = romanise(there.lower(), language)
    places = [place for name in names if (place := source.find(name[:_ALIKE])) >= 0]
    if len(names) > 1:
        return len(places) < _BOTH or places != sorted(places)
    if _BY.search(here, told.start, told.end):
        return True
    first = [len(romanise(there[: match.start()].lower(), language)) for match in _find_names(there)[:1]]
    return bool(names) and places != first


def _find_names(text: str) -> list[re.Match[str]]:
    """The words of a text with a capital, but for articles, prepositions and the like."""
    return [match for match in _WORD.finditer(text) if match[0][0].isupper() and match[0].lower() not in FUNCTION_WORDS]


def _blank_other(text: str, language: str) -> str:
    """A text, in the same places, without the turns in which a word says something else."""
    return blank(_compile(language, "other"), text)


def _says_another_thing(ground: re.Match[str], language: str, said: str) -> bool:
    """Whether a word is a name, or only begins as the list has it and means none of it: bajo, under; Vietnam."""
    word = ground[0]
    if said in _BOUNDS or " " in word or language in UNSPACED:
        return False
    is_inside = ground.string[: ground.start()].rstrip()[-1:].isalpha()
    if word[0].isupper() and is_inside and language not in NOUN_CAPITALS:
        return True
    stems = list_stems(word.lower(), language)
    return bool(stems) and stems.isdisjoint(_read_stems(said)) and not _is_listed(word.lower(), language, said)


def _is_listed(word: str, language: str, sense: str) -> bool:
    """Whether the list has a word as it stands, or so much of it that no other word begins so."""
    forms = _read_forms().get((language, sense), ())
    return word in forms or any(
        len(form) > _SURE_BEGINNING and form[-1] == "*" and word.startswith(form[:-1]) for form in forms
    )


@lru_cache(maxsize=32)
def _read_stems(sense: str) -> frozenset[str]:
    """The stems of the English words that say a thing, may say it, or come near it; none of phrases."""
    senses = (sense, f"perhaps {sense}", f"near {sense}")
    forms = (form for form, of, one in read_table("antonyms") if of == _ENGLISH and one in senses)
    return frozenset(stem_english(form.rstrip("*")) for form in forms if " " not in form)


@lru_cache(maxsize=1024)
def _compile(language: str, *senses: str) -> re.Pattern[str]:
    return compile_forms([form for sense in senses for form in _read_forms().get((language, sense), ())], language)


@lru_cache(maxsize=1)
def _read_forms() -> Mapping[tuple[str, str], list[str]]:
    """The forms of the list by language and sense."""
    forms = defaultdict[tuple[str, str], list[str]](list)
    for form, language, sense in read_table("antonyms"):
        forms[language, sense].append(form)
    return dict(forms)
