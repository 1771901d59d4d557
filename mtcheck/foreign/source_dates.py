"""Months and weekdays in a Document as the source language writes them: lundi 4 avril, 3 de mayo de 2020, am Montag.

Gives each date as one `SourceTerm`, with what English writes for its words in their order. A month or a weekday that
is also a name or an English word (mars, Mai, Domingo) counts only where numbers and words around make it a date; a
date that is part of a name (Place du 8 mai 1945, Club 25 de Mayo) does not count. Centuries are left to
`source_centuries`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.calendar import CALENDAR
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm, starts_name
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Fix, Span, Word

DATED, ALONE = 0.95, 0.85
"""How sure a word is left over: beside a day, a year or another word of the calendar; by itself."""
REACH = 40
"""So far before a word its date and its name may begin."""

_SPACE = "[ \u00a0\u202f\n]{1,2}"
_DAY_BEFORE = re.compile(
    rf"(?<![\w.,:/€$£-])(?P<day>[12]\d|3[01]|0?[1-9])(?:(?P<mark>er|ère|\.?[º°]|\.)|(?:st|nd|rd|th))?{_SPACE}"
    rf"(?:(?:(?P<of>de|di)|of){_SPACE})?$"
)
_DAY_AND_MONTH = re.compile(
    rf",?{_SPACE}(?P<the>(?:den|le|dem|de){_SPACE})?(?P<day>\d{{1,2}})(?P<mark>\.|er|\.?[º°])?{_SPACE}"
    rf"(?P<of>(?:de|di){_SPACE})?(?P<month>[^\W\d_]+)\b"
)
_IN_FIGURES = re.compile(
    rf""",?{_SPACE}(?P<opens>\()?(?:[12]\d|3[01]|0?[1-9])(?P<mark>[./])(?:1[0-2]|0?[1-9])
         (?:(?P=mark)(?:(?:20)?\d\d)?)?(?(opens)\)|(?![\w%]|[.:,]\d))""",
    re.VERBOSE,
)
"""A date in figures behind a weekday: Senin (14/4), Montag, 14.4."""
_YEAR = re.compile(rf",?{_SPACE}(?P<of>(?:de|del){_SPACE})?(?:1[4-9]\d\d|20\d\d)(?!\w|[.,]\d)")
_PART_BEFORE = re.compile(rf"\b(?P<part>Mitte|Anfang|Ende|début){_SPACE}$")
_PARTS = {"mi": "mid-", "mitte": "mid-", "anfang": "early ", "début": "early ", "ende": "late "}
"""Words of French and German for a part of a month: mi-novembre, Anfang Mai."""
_LEAD_BEFORE = re.compile(
    rf"(?<!\d)(?<!\d )\b(?P<lead>am|vom|el|il|le|em|w|den|na|ot|od|u|v|dnia|dne|dňa|op|pe){_SPACE}$", re.IGNORECASE
)
_LEADS = {
    "am": ("on ", ("de",)),
    "dne": ("on ", ("cs",)),
    "dnia": ("on ", ("pl",)),
    "dňa": ("on ", ("sk",)),
    "den": ("", ("da", "de", "nb", "sv")),
    "el": ("", ("ca", "es")),
    "em": ("on ", ("pt",)),
    "il": ("", ("it",)),
    "le": ("", ("fr",)),
    "na": ("on ", ("bg", "mk")),
    "od": ("from ", ("cs", "hr", "pl", "sk", "sl", "sr")),
    "op": ("on ", ("nl",)),
    "ot": ("from ", ("bg", "ru")),
    "pe": ("on ", ("ro",)),
    "u": ("on ", ("hr", "sr", "uk")),
    "v": ("on ", ("cs", "ru", "sk", "sl")),
    "vom": ("from ", ("de",)),
    "w": ("on ", ("pl",)),
}
"""Words of other languages that lead a date, the English ones, and their languages; an article goes."""
_ON = re.compile(r"\b(?:on|last|next|this|every|each|since|until|by|before|after)\s{1,2}$", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:on|since|until|till|by|from|before|after)\s{1,2}$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|since|until|by|of|late|early|mid|last|next|this|every)[\s-]{1,2}$", re.IGNORECASE)
_IS_DATED = re.compile(r"\b(?:on|for|since|until|by|from|of|last|next|this|before|after)\s{1,2}$", re.IGNORECASE)
_ON_DAY = re.compile(r"\b(?:on|since|until|by|from|of|the|dated?|to)\s{1,2}$", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"(?P<word>[^\W\d_][\w’'-]*)\s(?P<links>(?:(?:du|de|del|di|des|da|do|dos|dei|am|vom|la|le|el|il|of\ the)\s)*)$"
)
_WORD_BEHIND = re.compile(r"\s([^\W\d_]+)")
_HEADS = frozenset(
    "avenida avenue barrio battalion boulevard bridge brigade calle camp club column daily estadio hospital largo "
    "magazine metro movement movimiento newspaper party piazza place platz plaza ponte praça puente revolution rua rue "
    "school square stade stadium station straße street university via weekly".split()
)
"""What is called after a date, also in lower case: rue du 4 septembre."""
_OPENERS = frozenset(
    "a after an and around as at because before between born but by date dated died during every for from he in last "
    "next of on or posted published she since the they this to until updated we when while it although".split()
)
"""Words that stand with a capital before a date and are no name."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word of the calendar."""

    english: str
    languages: tuple[str, ...]

    @property
    def is_weekday(self) -> bool:
        """Whether it is the name of a day, not of a month."""
        return self.english.endswith("day")


@dataclass(frozen=True, slots=True)
class _Edit:
    """What English writes for one stretch of a date."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Date:
    """A word of the calendar with what belongs to it."""

    word: Word
    span: Span
    edits: tuple[_Edit, ...]
    languages: tuple[str, ...]
    is_weekday: bool
    has_day: bool = False
    has_figures: bool = False
    """Whether the day and the month stand behind it in figures."""
    has_year: bool = False
    has_of: bool = False
    """Whether the source's "of" stands in it: 3 de mayo, mayo de 2020."""
    has_lead: bool = False
    """Whether it begins with a preposition or an article of the source."""
    has_company: bool = False
    """Whether another word of a calendar stands beside it."""

    @property
    def is_dated(self) -> bool:
        """Whether something beside the word speaks for a date."""
        return self.has_day or self.has_figures or self.has_year or self.has_lead or self.has_company


def find_dates(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The dates of one document, by position."""
    text = evidence.doc.text
    done = 0
    for word, entry in _find_entries(evidence):
        if word.start < done:
            continue
        date = _read_date(evidence.doc, word, entry)
        if _is_name(evidence.doc, date) or not _is_meant(evidence, date):
            continue
        if not _speaks_of_day(text, date) and evidence.is_innocent(date.span):
            continue
        done = date.span.end
        english = evidence.capitalise(date.span, _rewrite(text, date))
        languages = evidence.choose(date.languages)
        confidence = DATED if date.is_dated else ALONE
        yield SourceTerm(date.span, "date", languages, english, confidence, Fix(date.span, english))


def find_dated_names(evidence: SourceEvidence) -> Iterator[Span]:
    """Where things are called after a date, with what they are: Place du 8 mai 1945; these words are no leftovers."""
    doc = evidence.doc
    for word, entry in _find_entries(evidence):
        date = _read_date(doc, word, entry)
        before = _find_head(doc, date)
        if date.is_dated and before is not None and _is_name(doc, date):
            yield Span(before.start(), date.span.end)


@lru_cache(maxsize=1)
def date_triggers() -> frozenset[str]:
    """The first parts of all forms: what a text without dates of another language does not hold."""
    return frozenset(form.partition("-")[0] for form in _read_calendar())


def _find_entries(evidence: SourceEvidence) -> Iterator[tuple[Word, _Entry]]:
    """The words of a calendar, by position, each with its entry."""
    if not evidence.holds_any(date_triggers()):
        return
    forms = (lower for lower in evidence.doc.vocabulary if lower in _read_calendar() or "-" in lower)
    entries = {lower: entry for lower in forms if (entry := _look_up(lower)) is not None}
    for word in evidence.doc.words if entries else ():
        entry = entries.get(word.lower)
        if entry is not None:
            yield word, entry


def _look_up(lower: str) -> _Entry | None:
    """The entry of a word, also of one in two parts: janvier-octobre, mi-novembre."""
    calendar = _read_calendar()
    entry = calendar.get(lower)
    if entry is not None or "-" not in lower:
        return entry
    first, _, last = lower.partition("-")
    if last not in calendar:
        return None
    end = calendar[last]
    if first in _PARTS:
        return _Entry(_PARTS[first] + end.english, end.languages)
    if first == last or first not in calendar:  # the Mai-Mai militia
        return None
    return _Entry(f"{calendar[first].english}-{end.english}", end.languages)


def _read_date(doc: Document, word: Word, entry: _Entry) -> _Date:
    """A word with the day, the month, the year and the leading word that belong to it."""
    is_compound = word.lower not in _read_calendar()
    edits = (_Edit(word.span, entry.english),)
    date = _Date(word, word.span, edits, entry.languages, entry.is_weekday, has_company=is_compound)
    date = _join_month(doc.text, date) if entry.is_weekday else _join_day(doc, date)
    if date.has_day or not entry.is_weekday:
        date = _join_year(doc.text, date)
    return _join_lead(doc.text, date)


def _join_month(text: str, date: _Date) -> _Date:
    """A weekday with the day and the month behind it, where they are there: lundi 4 avril, Montag, 4.4."""
    figures = _IN_FIGURES.match(text, date.span.end)
    if figures is not None:
        return replace(date, span=Span(date.span.start, figures.end()), has_figures=True)
    match = _DAY_AND_MONTH.match(text, date.span.end)
    month = match["month"].lower() if match else ""
    entry = _read_calendar().get(month)
    if match is None or (entry is None and month not in CALENDAR):
        return date
    edits = [*date.edits]
    if match["the"]:
        edits.append(_Edit(Span(*match.span("the")), ""))
    if match["mark"] or match["of"]:
        edits.append(_Edit(Span(match.end("day"), match.start("month")), " "))
    if entry is not None:
        edits.append(_Edit(Span(*match.span("month")), entry.english))
    shared = tuple(tag for tag in date.languages if entry is None or tag in entry.languages)
    span = Span(date.span.start, match.end("month"))
    languages = shared or date.languages
    return replace(date, span=span, edits=tuple(edits), languages=languages, has_day=True, has_company=True)


def _join_day(doc: Document, date: _Date) -> _Date:
    """A month with the day or the part of the month before it: 3 de mayo, 1er mai, Anfang Mai."""
    text, at = doc.text, date.span.start
    low = max(doc.blocks[doc.sentences[date.word.sentence].block].start, at - REACH)
    part = _PART_BEFORE.search(text, low, at)
    if part is not None:
        edit = _Edit(Span(part.start("part"), at), _PARTS[part["part"].lower()])
        return replace(date, span=Span(edit.span.start, date.span.end), edits=(edit, *date.edits), has_company=True)
    day = _DAY_BEFORE.search(text, low, at)
    if day is None:
        return date
    has_of = bool(day["of"])
    edits = (_Edit(Span(day.end("day"), at), " "), *date.edits) if day["mark"] or has_of else date.edits
    return replace(date, span=Span(day.start("day"), date.span.end), edits=edits, has_day=True, has_of=has_of)


def _join_year(text: str, date: _Date) -> _Date:
    """A month with the year behind it: mayo de 2020."""
    year = _YEAR.match(text, date.span.end)
    if year is None:
        return date
    has_of = bool(year["of"])
    edits = (*date.edits, _Edit(Span(date.span.end, year.end("of")), " ")) if has_of else date.edits
    span = Span(date.span.start, year.end())
    return replace(date, span=span, edits=edits, has_year=True, has_of=date.has_of or has_of)


def _join_lead(text: str, date: _Date) -> _Date:
    """A date with the preposition or the article of its language before it: am Montag, le lundi."""
    match = _LEAD_BEFORE.search(text, max(0, date.span.start - REACH), date.span.start)
    if match is None:
        return date
    english, languages = _LEADS[match["lead"].lower()]
    shared = tuple(tag for tag in date.languages if tag in languages)
    if not shared:
        return date
    edit = _Edit(Span(match.start("lead"), date.span.start), english)
    span = Span(edit.span.start, date.span.end)
    return replace(date, span=span, edits=(edit, *date.edits), languages=shared, has_lead=True)


def _speaks_of_day(text: str, date: _Date) -> bool:
    """Whether a date tells when something is; what stands behind its comma then explains the day, not the words."""
    is_when = _WHEN.search(text, max(0, date.span.start - REACH), date.span.start) is not None
    return date.has_day and is_when and text.startswith((", the ", ", a "), date.span.end)


def _is_name(doc: Document, date: _Date) -> bool:
    """Whether something is called so: Place du 8 mai 1945, Club 25 de Mayo, Jeudi Noir, 1er Mai Street."""
    text, span = doc.text, date.span
    is_lower = date.word.text.islower()
    behind = _WORD_BEHIND.match(text, span.end)
    if behind is not None and behind[1].lower() in _HEADS:
        return True
    if not is_lower and date.has_of and not date.has_year:
        return True
    if not date.is_dated and starts_name(text, span.end):
        return True
    before = _find_head(doc, date)
    starts = doc.sentences[date.word.sentence].start
    return before is not None and _is_head(before, date, is_first=before.start("word") == starts)


def _find_head(doc: Document, date: _Date) -> re.Match[str] | None:
    """The word before a date, with the particles between: Place du."""
    low = max(doc.sentences[date.word.sentence].start, date.span.start - REACH)
    return _NAME_BEFORE.search(doc.text, low, date.span.start)


def _is_head(before: re.Match[str], date: _Date, *, is_first: bool) -> bool:
    """Whether the word before a date is what is called after it: Place du, Club, Bild am."""
    word, lower = before["word"], before["word"].lower()
    if lower in _HEADS:
        return True
    if not word[0].isupper() or lower in _OPENERS or lower in CALENDAR or lower in _read_calendar():
        return False
    if before["links"]:
        return True
    if date.has_lead:
        return not date.word.text.islower() and date.word.lower in _read_homographs()
    return not (is_first or date.word.text.islower() or (date.has_day and date.has_year))


def _is_meant(evidence: SourceEvidence, date: _Date) -> bool:
    """Whether a word of the calendar is one here, by what stands beside it and what else it might be.

    With a capital a homograph needs German, which writes its nouns so: Mars 2020 is a mission in French, too.
    """
    if date.has_company or date.has_lead or (date.has_day and date.has_year):
        return True
    text, start = evidence.doc.text, date.span.start
    low = max(0, start - REACH)
    follows = (_ON if date.is_weekday else _IN).search(text, low, start) is not None
    use = _read_homographs().get(date.word.lower)
    if use is None:
        is_clear = date.word.text.islower() or date.is_dated or follows
        return is_clear or evidence.shows_any(date.languages, date.span)
    if date.has_figures:
        return _IS_DATED.search(text, low, start) is not None
    if _is_meant_alone(text, date, use, follows=follows):
        return True
    if date.word.text.islower():
        return date.is_dated and evidence.shows_any(date.languages, date.span)
    is_placed = date.has_day or (follows and (date.has_year or date.is_weekday))
    german = tuple(tag for tag in date.languages if tag == "de")
    return is_placed and evidence.shows_any(german, date.span)


def _is_meant_alone(text: str, date: _Date, use: str, *, follows: bool) -> bool:
    """Whether what stands beside a name or an English word makes it a date without knowing the source language."""
    if date.word.text.islower():
        return date.has_of or (use == "name" and (date.has_day or (date.has_year and follows)))
    ends_clause = not text[date.span.end : date.span.end + 2].strip()[:1].isalnum()
    start = date.span.start
    return (
        use == "name"
        and date.has_day
        and ends_clause
        and _ON_DAY.search(text, max(0, start - REACH), start) is not None
    )


def _rewrite(text: str, date: _Date) -> str:
    """The words of a date in English, in their order."""
    made, at = "", date.span.start
    for edit in date.edits:
        made += text[at : edit.span.start] + edit.text
        at = edit.span.end
    return made + text[at : date.span.end]


@lru_cache(maxsize=1)
def _read_calendar() -> Mapping[str, _Entry]:
    """The months and weekdays, by lower-cased form, with those of other letters; a form of two months is left out."""
    found: dict[str, dict[str, list[str]]] = {}
    for form, english, tags in (*read_table("calendar_words"), *read_table("calendar_romanised")):
        found.setdefault(form, {}).setdefault(english, []).extend(tags.split(","))
    return {
        form: _Entry(english, tuple(dict.fromkeys(tags)))
        for form, meanings in found.items()
        if len(meanings) == 1
        for english, tags in meanings.items()
    }


@lru_cache(maxsize=1)
def _read_homographs() -> Mapping[str, str]:
    """What forms are elsewhere, by form: a name, or a word of English."""
    return {form: use for form, use, _ in read_table("calendar_homographs")}
