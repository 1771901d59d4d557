"""The numbers of a pair of sentences that both sides have in, those out that changed places in the text.

Two children and three women are not three children and two women, nor is 3 March to 5 May the same as 5 March to 3 May,
or 30 to 40 as 40 to 30. What a number belongs to is told by the month beside it, by the thing counted behind it, where
`source.glosses` knows what that means, or by the word between two ends of a span. A day and the last digits of a year
may stand for each other only where nothing shows that they changed places.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, permutations
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document
from mtcheck.numbers.model import Quantity
from mtcheck.source.glosses import find_meanings
from mtcheck.tags import primary_subtag

Matched = Sequence[tuple[Quantity, Quantity]]
"""Quantities of a source, each with the one of the text that tells it."""

MOST = 12
"""Of more numbers none is bound to a thing: tables."""
_REACH, _WORDS = 30, 2
"""So far behind a number, and among so many words that say something, the thing counted stands."""
_BESIDE = 5
"""Characters between a day and its month: 24 de mayo."""
_END = re.compile(r"[,;:.!?()、，。；：]|\d|\s(?:and|or|und|et|y|e|en|och|og|i|oraz|a|и|та|ve|και|és|si|și)\s|和|及|与")
_SPANS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "bg": "до на", "ca": "a fins", "cs": "na do až", "da": "til", "de": "auf bis", "el": "σε στα έως", "en": "to",
        "es": "a hasta", "fr": "à jusqu'à", "hr": "na do", "it": "a", "nb": "til", "nl": "naar tot", "no": "til",
        "pl": "do na", "pt": "a para até", "ro": "la până", "ru": "до", "sk": "na do až", "sr": "на до na do",
        "sv": "till", "uk": "до", "zh": "到 至 增至 降至 升至", "ja": "から ～ 〜",
    }.items()
}  # fmt: skip
"""What stands between the two ends of a span, the first one first."""
_DASHES = frozenset("-–—")
_SIGNS = " $€£"
_FATES = (
    frozenset(("die", "dead", "death", "kill", "fatal", "perish")),
    frozenset(("hurt", "injur", "wound")),
    frozenset(("arrest", "detain", "captur")),
    frozenset(("miss", "disappear", "vanish")),
    frozenset(("rescu", "save", "surviv")),
)
"""Stems that tell one thing of people."""
_PEOPLE = frozenset(("person", "human", "peopl", "individu"))
"""Whoever it happens to: what is counted on both sides of an exchange."""
_DONE_TO = re.compile(
    r"\b(?:(?P<die>kill(?:ed|ing))|(?P<hurt>injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?)|(?P<arrest>arrest(?:ed|ing))"
    r"|(?P<rescu>rescu(?:ed|ing)))\s(?:at\sleast\s|another\s|some\s|about\s)?$"
)
"""What an English verb before a number tells of so many."""
_DONE_REACH = 30
_COUNTED_BEFORE = frozenset(("ja", "ko"))
"""Languages that name what is counted before the number."""


class _Date(NamedTuple):
    day: Quantity
    month: Quantity


def find_exchanged(matched: Matched, there: Document, here: Document) -> tuple[Quantity, Quantity] | None:
    """The first number of a text, `here`, that stands where its source, `there`, has another one of both, with that."""
    if len(matched) < 2 or len(matched) > MOST:  # noqa: PLR2004 - one and another
        return None
    return (
        _find_turned_date(matched)
        or _find_other_month(matched, there.text, here.text)
        or _find_turned_span(matched, there, here)
        or _find_other_thing(matched, there, here)
    )


def _find_turned_date(matched: Matched) -> tuple[Quantity, Quantity] | None:
    """A day that stands for a year of two digits, where the year stands for the day: 6 February 2009, and 9 … 2006."""
    days = [(source, text) for source, text in matched if (source.role, text.role) == ("day", "year")]
    years = [text for source, text in matched if (source.role, text.role) == ("year", "day")]
    return (days[0][0], years[0]) if days and years else None


def _find_other_month(matched: Matched, there: str, here: str) -> tuple[Quantity, Quantity] | None:
    """A day that is another month's, where all days and all months of a pair are told."""
    sources, texts = (_find_dates([side[at] for side in matched], text) for at, text in ((0, there), (1, here)))
    told = [sorted((date.day.value, date.month.value) for date in dates) for dates in (sources, texts)]
    if len(sources) < 2 or len(sources) != len(texts) or told[0] == told[1]:  # noqa: PLR2004 - one and another
        return None
    if any(
        sorted(part) != sorted(other) for part, other in zip(*(zip(*dates, strict=True) for dates in told), strict=True)
    ):
        return None
    wrong = next(date for date in texts if (date.day.value, date.month.value) not in told[0])
    right = next((date for date in sources if date.month.value == wrong.month.value), None)
    return None if right is None else (right.day, wrong.day)


def _find_dates(quantities: Sequence[Quantity], text: str) -> list[_Date]:
    """Days with the months that stand beside them, each used once; none where one of them may be read in two ways."""
    dates: list[_Date] = []
    taken: Quantity | None = None
    for one, other in pairwise(sorted(quantities, key=lambda quantity: quantity.span)):
        parts = {one.role: one, other.role: other}
        if one is taken or set(parts) != {"day", "month"} or other.span.start - one.span.end > _BESIDE:
            continue
        if len(one.values) > 1 or len(other.values) > 1 or "\n" in text[one.span.end : other.span.start]:
            return []
        dates.append(_Date(parts["day"], parts["month"]))
        taken = other
    return dates


def _find_turned_span(matched: Matched, there: Document, here: Document) -> tuple[Quantity, Quantity] | None:
    """The end of a span that the text has as its beginning: from 40 to 30."""
    words = _SPANS.get(primary_subtag(there.language), frozenset()) | _DASHES
    ends = _SPANS["en"] | _DASHES if primary_subtag(here.language) == "en" else frozenset[str]()
    for (first, last_told), (last, first_told) in pairwise(sorted(matched, key=lambda pair: pair[0].span)):
        is_span = first.value != last.value and not first.is_score and first.role == last.role
        is_told = _tell_between(first, last, there.text) in words
        if is_span and is_told and _tell_between(first_told, last_told, here.text) in ends:
            return first, first_told
    return None


def _tell_between(one: Quantity, other: Quantity, text: str) -> str | None:
    """What stands between a number, with its measure, and the next; None where that is not behind it."""
    start = max(one.span.end, one.measured.end if one.measured is not None else 0)
    return text[start : other.span.start].strip(_SIGNS).lower() if start <= other.span.start else None


def _find_other_thing(matched: Matched, there: Document, here: Document) -> tuple[Quantity, Quantity] | None:
    """A number of things that are as many as the source has of other things: three children, two women."""
    source, target = primary_subtag(there.language), primary_subtag(here.language)
    if source in _COUNTED_BEFORE or target in _COUNTED_BEFORE:
        return None
    counted = [
        (one, told, things)
        for one, told in matched
        if one.role == told.role == "number"
        and all(things := (_list_things(one, there.text, source), _list_things(told, here.text, target)))
    ]
    for (one, _, things), (other, other_told, others) in permutations(counted, 2):
        across = (things[0] & others[1], others[0] & things[1])
        is_exchanged = all(across) and any(stems - _PEOPLE for stems in across)
        is_same = (things[0] & things[1] | others[0] & others[1]) - _PEOPLE
        if one.value != other.value and is_exchanged and not is_same:
            return one, other_told
    return None


def _list_things(quantity: Quantity, text: str, language: str) -> frozenset[str]:
    """The English stems of what is counted by a number, or of what happens to so many."""
    start = max(quantity.span.end, quantity.measured.end if quantity.measured is not None else 0)
    end = _END.search(text, start, start + _REACH)
    behind = text[start : end.start() if end is not None else start + _REACH]
    stems = frozenset[str]().union(*(word.stems for word in islice(find_meanings(behind, language), _WORDS)))
    done = _DONE_TO.search(text, max(0, quantity.span.start - _DONE_REACH), quantity.span.start)
    if language == "en" and done is not None and stems <= _PEOPLE:
        stems |= {done.lastgroup or ""}
    return stems.union(*(fate for fate in _FATES if not fate.isdisjoint(stems)))
