"""Calques and false friends in a Document: English that is put together, or chosen, as its source language would.

A Document and its source language go in; out come the places that follow a habit of that language, each with the
expression behind it and better English. The habits of twelve languages lie in `data/calques_*.tsv`, in forms as in
`calque_forms`. A habit that is no English at all is found whatever the source; one that is good English in another
sense only where its language is the source, and, where there is a source text, only if that has the expression. Where
nothing tells the source, it may be any of the twelve: what is likely in one of them is found, with less confidence.
How to report them is left to the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

import mtcheck.late_re as re
from mtcheck.english.calque_forms import (
    Anchor,
    compile_form,
    find_anchors,
    find_rare_anchors,
    may_stand,
    read_sentence,
)
from mtcheck.foreign.counterparts import Counterparts
from mtcheck.language import language_name
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Sentence, Span
from mtcheck.phrases import compile_forms
from mtcheck.tags import primary_subtag

LANGUAGES = tuple("fr es de it pt nl pl ru uk cs ro tr".split())
"""Those that most news comes from first: where nobody told the source, the first that has a habit is named."""

HabitKind = Literal["calque", "false-friend"]
Weight = Literal["always", "likely", "hint", "source"]

_CONFIDENCE: dict[Weight, float] = {"always": 0.7, "likely": 0.6, "hint": 0.4, "source": 0.5}
"""hint: good English more often than not, so that scores and limits do not count it."""
_SHOWN = 0.2
"""What it adds that the source sentence has the expression."""
_GUESSED = 0.1
"""What it takes that nobody told the source language."""
_UNTOLD = 0.2
"""What it takes that the language is only one of those that it may be."""
_MOST = 0.8
_ELSEWHERE = "und"
"""Where the source is known and none of the twelve."""
_MOST_NAMED = 2
"""So many languages are named beside the first."""
_PIECE = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Habit:
    """One row of a list: how a source language would say it, and how English does."""

    language: str
    form: str
    kind: HabitKind
    weight: Weight
    """always: no English, whatever the source; likely: only where the source language is that, or nothing tells it;
    hint: only where it is that; source: only where the source sentence has the expression."""
    origin: str
    """What the source language says."""
    trigger: str
    """What the source text must have, in forms as in `phrases`, parted by ` | `."""
    suggestion: str
    note: str
    """What a journalist should know of it."""


@dataclass(frozen=True, slots=True)
class Calque:
    """A place that follows a habit of another language."""

    span: Span
    habit: Habit
    confidence: float
    is_told: bool
    """Whether the habit is one of the source language."""
    languages: tuple[str, ...] = ()
    """All that have it, where it is none of the source language."""


class _Row(NamedTuple):
    number: int
    """Which of the habits that are looked for it is."""
    habit: Habit
    anchor: Anchor


def name_expression(calque: Calque) -> str:
    """The expression behind it with its language; where several have one, that they do, and one of them.

    Only the source language is known to be the one, so that no other is named as if it were.
    """
    habit = calque.habit
    expression = f'{language_name(habit.language)} "{habit.origin}"'
    others = [language_name(name) for name in calque.languages if name != habit.language]
    if len(others) > _MOST_NAMED:
        return f"an expression of several languages ({expression} is one)"
    return f"{expression}, or one in {' or '.join(others)}" if others else expression


def find_calques(doc: Document, language: str | None, *, is_given: bool = True) -> tuple[Calque, ...]:
    """Every place that follows a habit of the source language, or one that no English has, by position.

    `is_given`: the language is not guessed.
    """
    tag = primary_subtag(language) if language else None
    rows = _rows(tag if tag is None or tag in LANGUAGES else _ELSEWHERE)
    anchors = rows.keys() & doc.vocabulary
    if not anchors:
        return ()
    counterparts = Counterparts(doc)
    found: list[Calque] = []
    for number, anchored in sorted(_find_anchored(doc, {word: rows[word] for word in anchors}).items()):
        sentence = doc.sentences[number]
        here = frozenset(doc.lowers[sentence.first : sentence.last])
        standing = [row for row in anchored.values() if may_stand(row.habit.form, here)]
        if standing:
            standing.sort(key=lambda row: (min(find_anchors(row.habit.form) & here), row.number))
            found += _find_in_sentence(doc, sentence, (row.habit for row in standing), tag)
    weighed = (_weigh(calque, doc, counterparts, is_given=is_given) for calque in found)
    return tuple(_leave_longest(calque for calque in weighed if calque is not None))


def read_habits(language: str) -> tuple[Habit, ...]:
    """The habits of one language, as they stand in its list."""
    return tuple(
        Habit(language, form, cast("HabitKind", kind), cast("Weight", weight), origin, trigger, suggestion, note)
        for form, kind, weight, origin, trigger, suggestion, note, _ in read_table(f"calques_{language}")
    )


def match_capital(suggestion: str, text: str) -> str:
    """A suggestion with a capital where the text that it is for has one.

    >>> match_capital("at first", "In a first time")
    'At first'
    """
    return suggestion[:1].upper() + suggestion[1:] if text[:1].isupper() else suggestion


def compile_trigger(trigger: str) -> re.Pattern[str]:
    """What finds an expression in a source text as `join_source` gives it."""
    return compile_forms(trigger.split(" | "))


def join_source(text: str) -> str:
    """A source text as triggers read it: its words lower-cased, without marks.

    >>> join_source("C'est-à-dire : l'État.")
    'c est à dire l état '
    """
    return "".join(f"{piece.lower()} " for piece in _PIECE.findall(text))


def _find_anchored(doc: Document, rows: Mapping[str, tuple[_Row, ...]]) -> dict[int, dict[int, _Row]]:
    """The habits whose anchor a sentence has, with the words that must stand beside it: by its number and theirs."""
    found: defaultdict[int, dict[int, _Row]] = defaultdict(dict)
    lowers = ("", *doc.lowers, "")
    for at in [at for at, lower in enumerate(doc.lowers) if lower in rows]:
        for row in rows[doc.lowers[at]]:
            _, before, behind = row.anchor
            if (not before or lowers[at] in before) and (not behind or lowers[at + 2] in behind):
                found[doc.words[at].sentence][row.number] = row
    return found


def _find_in_sentence(
    doc: Document, sentence: Sentence, habits: Iterable[Habit], language: str | None
) -> Iterator[Calque]:
    reading = read_sentence(doc, sentence)
    for habit in habits:
        for span in reading.find(_pattern(habit.form)):
            is_told = habit.language == language
            yield Calque(span, habit, _CONFIDENCE[habit.weight], is_told, () if is_told else _sharers()[habit.form])


def _weigh(calque: Calque, doc: Document, counterparts: Counterparts, *, is_given: bool) -> Calque | None:
    """With the confidence that the source text adds or takes; None where it speaks against a habit that needs it."""
    habit, confidence = calque.habit, calque.confidence
    is_shown = _is_shown(calque, doc, counterparts) if calque.is_told else None
    if habit.weight == "source" and not (is_shown and counterparts.is_aligned):
        return None
    if is_shown is False and habit.weight != "always":
        return None
    if is_shown and counterparts.is_aligned:
        confidence += _SHOWN
    elif not calque.is_told and habit.weight != "always":
        confidence -= _UNTOLD
    elif not is_given and habit.weight != "always":
        confidence -= _GUESSED
    return replace(calque, confidence=round(min(confidence, _MOST), 2))


def _is_shown(calque: Calque, doc: Document, counterparts: Counterparts) -> bool | None:
    """Whether the source sentence, or the whole source where none is aligned, has the expression; None without one."""
    if not counterparts.is_there:
        return None
    at = doc.sentence_at(calque.span.start)
    source = None if at is None else counterparts.find_sentence(doc.sentences[at])
    text = " ".join(doc.article.source or ()) if source is None else source
    return _trigger(calque.habit.trigger).search(join_source(text)) is not None


def _leave_longest(calques: Iterable[Calque]) -> Iterator[Calque]:
    """One calque a place: the longest, then that of the source language, then the surest."""
    end = 0
    listed = sorted(calques, key=lambda one: (one.span.start, -one.span.end, not one.is_told, -one.confidence))
    for span, group in groupby(listed, key=lambda one: one.span):
        calque, *others = group
        if span.start >= end:
            end = span.end
            languages = {name for one in (calque, *others) for name in one.languages}
            yield calque if calque.is_told else replace(calque, languages=tuple(sorted(languages)))


@lru_cache(maxsize=1)
def _sharers() -> MappingProxyType[str, tuple[str, ...]]:
    """For each form the languages that have it."""
    languages: defaultdict[str, list[str]] = defaultdict(list)
    for language in LANGUAGES:
        for habit in read_habits(language):
            languages[habit.form].append(language)
    return MappingProxyType({form: tuple(names) for form, names in languages.items()})


@lru_cache(maxsize=512)
def _trigger(trigger: str) -> re.Pattern[str]:
    return compile_trigger(trigger)


@lru_cache(maxsize=1024)
def _pattern(form: str) -> re.Pattern[str]:
    """Compiled when first asked for: few of all forms are needed for one article."""
    return compile_form(form)


@lru_cache(maxsize=len(LANGUAGES) + 2)
def _rows(language: str | None) -> MappingProxyType[str, tuple[_Row, ...]]:
    """The habits to be looked for in texts from a language, by the words without which their forms do not stand."""
    own = read_habits(language) if language in LANGUAGES else ()
    free = ("always",) if language else ("always", "likely")
    forms = {habit.form: habit for habit in own}
    for other in LANGUAGES:
        for habit in read_habits(other):
            if habit.weight in free:
                forms.setdefault(habit.form, habit)
    rows: defaultdict[str, list[_Row]] = defaultdict(list)
    for number, habit in enumerate(forms.values()):
        for anchor in find_rare_anchors(habit.form):
            for word in anchor.words:
                rows[word].append(_Row(number, habit, anchor))
    return MappingProxyType({word: tuple(habits) for word, habits in rows.items()})
