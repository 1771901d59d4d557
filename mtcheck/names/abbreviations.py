"""Document in, abbreviations that it writes in more than one way out: US and U.S., NATO and Nato, F-16 and F16.

Two forms are one abbreviation when they differ by full stops, case, a hyphen or a blank only. Left out are places where
another hand or another rule chose the form: quotations, headlines, sentences in capitals, names of organisations. Which
form is better nobody can say; the one that the text has more often is preferred.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.full_stops import keep_full_stop
from mtcheck.english.quotation import QuotationMark, find_quotations
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.names.capitals import is_headline, is_shouted
from mtcheck.names.forms import TITLES
from mtcheck.spans import Spans

SHORTEST_IN_LOWER_CASE = 4
"""Shorter ones in lower case are words of their own: us, who, aids are not US, WHO, AIDS."""
LONGEST_IN_LOWER_CASE = 6
"""Longer words in capitals are emphasised rather than short for anything: UNESCO, but MONTREAL."""
LONGEST_NUMBER = 3
"""Digits of a number that is part of a name: COVID 19, F 16."""

_ENDS = re.compile(r"""[.!?…:;,]["'”’»)\]]*$""")
_NUMBER_BEFORE = re.compile(r"\d\s*$")
_DOLLAR = re.compile(r"\s?\$")
_JOINED = re.compile(r"[^\W\d_]+-?\d{1,3}(?!\w)")
_POSSESSIVE = re.compile(r"['’ʼ]s$", re.IGNORECASE)
_NO_LETTER = re.compile(r"[\W\d_]+")
_NO_LETTER_OR_DIGIT = re.compile(r"[\W_]")
_CLOCK = re.compile(r"\d\s?(?P<form>[ap]\.m\.|[ap]m|[AP]\.M\.|[AP]M)(?!\w)")
_PER_CENT = re.compile(r"(?P<form>per(?<=\bper) ?cent)\b")
_TITLE = re.compile(r"(?P<form>[A-Z](?<![\w.-][A-Z])[a-z]{1,3}\.?)(?= [A-Z][\w.])")
"""Each begins with what is rare, and only then asks what is before it, so that `re` skips to that."""
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
_HOURS = frozenset(("am", "pm"))


class Use(NamedTuple):
    """One place where an abbreviation stands."""

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class MixedAbbreviation:
    """One abbreviation that a document writes in more than one way."""

    uses: tuple[Use, ...]
    """All of them, by position."""
    preferred: str
    """The form that it has most often; of two as frequent the one that comes first."""

    @property
    def deviating(self) -> tuple[Use, ...]:
        """Those that are written otherwise."""
        return tuple(use for use in self.uses if use.form != self.preferred)

    def respell(self, doc: Document, use: Use) -> str:
        """What is to stand at one of them, to be written in the preferred form."""
        before = doc.text[max(0, use.span.start - 1) : use.span.start]
        is_glued = self.preferred.endswith(".") and before.isdigit()  # 9pm, but 9 p.m.
        return keep_full_stop(doc, use.span, f" {self.preferred}" if is_glued else self.preferred)


class _Found(NamedTuple):
    key: str
    """What all forms of one abbreviation have in common."""
    use: Use


def find_mixed_abbreviations(
    doc: Document, marks: Iterable[QuotationMark], lexicon: Lexicon
) -> tuple[MixedAbbreviation, ...]:
    """The abbreviations that a document writes in more than one way, by their first deviating use."""
    quoted = Spans(find_quotations(marks))
    by_key = defaultdict[str, list[Use]](list)
    for found in (*_find_acronyms(doc, lexicon), *_find_written(doc)):
        if not quoted.overlaps(found.use.span) and not doc.is_hidden(found.use.span):
            by_key[found.key].append(found.use)
    groups = [sorted(set(uses)) for uses in by_key.values()]
    with_number = {use.span.start for uses in groups if _is_mixed(uses) for use in uses if " " in use.form}
    rest = ([use for use in uses if " " in use.form or use.span.start not in with_number] for uses in groups)
    mixed = [_prefer(uses) for uses in rest if _is_mixed(uses)]
    return tuple(sorted(mixed, key=lambda each: each.deviating[0].span))


def _is_mixed(uses: list[Use]) -> bool:
    return len({use.form for use in uses}) > 1


def _prefer(uses: list[Use]) -> MixedAbbreviation:
    counts = Counter(use.form for use in uses)
    return MixedAbbreviation(tuple(uses), max(counts, key=counts.__getitem__))


def _find_acronyms(doc: Document, lexicon: Lexicon) -> Iterator[_Found]:
    """Acronyms, and words that have the letters of one in another case."""
    capitals = [number for number, word in enumerate(doc.words) if word.text != word.lower and _may_be_acronym(word)]
    acronyms = {each.key for each in _read_words(doc, capitals) if _is_acronym(each.use.form)}
    if not acronyms:
        return
    beginnings = {key[:size] for key in acronyms for size in range(len(key) + 1)}
    alike = {lower for lower in doc.vocabulary if not lower.isascii() or _read_beginning(lower) in beginnings}
    for each in _read_words(doc, [number for number, lower in enumerate(doc.lowers) if lower in alike]):
        if each.key in acronyms and (_is_acronym(each.use.form) or _is_other_case(each.use.form, lexicon)):
            yield each


def _may_be_acronym(word: Word) -> bool:
    """Whether a word with a capital has no small letters only behind it."""
    return word.text.isupper() or not word.text.isalpha()


def _read_beginning(lower: str) -> str:
    """What the key of each form of a word begins with."""
    return lower if lower.isalnum() else _NO_LETTER_OR_DIGIT.split(lower, maxsplit=1)[0]


def _read_words(doc: Document, numbers: Iterable[int]) -> Iterator[_Found]:
    """The forms of some words, but for those in headings, which have a style of theirs, and in names."""
    is_plain: dict[int, bool] = {}
    for number in numbers:
        at = doc.words[number].sentence
        sentence = doc.sentences[at]
        if at not in is_plain:
            is_plain[at] = _is_plain(doc, sentence)
        if is_plain[at] and not _is_of_name(doc, sentence, number):
            yield from _read_word(doc, sentence, number)


def _is_plain(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence ends as sentences do, and is no headline and not in capitals."""
    ends = _ENDS.search(doc.text, max(sentence.start, sentence.end - 3), sentence.end) is not None
    return ends and not is_headline(doc, sentence, fewest=2) and not is_shouted(doc, sentence)


def _read_word(doc: Document, sentence: Sentence, number: int) -> Iterator[_Found]:
    """The forms that a word may be: itself, what stands before its hyphen, and itself with the number behind it."""
    word = doc.words[number]
    if _DOLLAR.match(doc.text, word.end):
        return
    bare = _POSSESSIVE.sub("", word.text)
    joined = _JOINED.match(bare)
    form = joined[0] if joined else bare.partition("-")[0]
    if number == sentence.first and form.isalpha() and len(form) >= SHORTEST_IN_LOWER_CASE and form.isupper():
        return  # a dateline: OAKLAND, Calif. (Wire); elsewhere a first word that is emphasised
    if number + 1 < sentence.last and not joined and form == word.text:
        after = doc.words[number + 1]
        if after.text.isdigit() and len(after.text) <= LONGEST_NUMBER and doc.text[word.end : after.start].isspace():
            yield _find_at(word.start, f"{form} {after.text}", after.end)
    yield _find_at(word.start, form, word.start + len(form))


def _find_at(start: int, form: str, end: int) -> _Found:
    return _Found("".join(filter(str.isalnum, form.lower())), Use(Span(start, end), form))


def _is_acronym(form: str) -> bool:
    """Whether a form is in capitals, with or without full stops; a single letter needs a number."""
    letters = _NO_LETTER.sub("", form)
    is_long_enough = len(letters) > 1 or (form[1:2] == "-" or form[1:].isdigit())
    return is_long_enough and letters.isupper()


def _is_other_case(form: str, lexicon: Lexicon) -> bool:
    """Whether a form that is not in capitals can be an acronym all the same: Nato, Covid-19; not Start, us."""
    letters = _NO_LETTER.sub("", form)
    if letters != form:
        return len(letters) > 1
    is_short = SHORTEST_IN_LOWER_CASE <= len(letters) <= LONGEST_IN_LOWER_CASE
    return is_short and not lexicon.has_entry(form.lower())


def _is_of_name(doc: Document, sentence: Sentence, number: int) -> bool:
    """Whether a word may be part of a longer name, which has a spelling of its own: U.S. Steel, Emmanuel MACRON."""
    word = doc.words[number]
    if _NO_LETTER.sub("", word.lower) in _HOURS and _NUMBER_BEFORE.search(doc.text, max(0, word.start - 3), word.start):
        return True
    before = doc.words[number - 1] if number > sentence.first + 1 else None
    after = doc.words[number + 1] if number + 1 < sentence.last else None
    return (before is not None and doc.text[before.end : word.start] == " " and _is_name(before)) or (
        after is not None and doc.text[word.end : after.start] == " " and _is_name(after)
    )


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() and word.lower not in TITLES


def _find_written(doc: Document) -> Iterator[_Found]:
    """Abbreviations that are no acronyms: hours, per cent, and what stands before a name."""
    for kind, pattern in (("hour", _CLOCK), ("share", _PER_CENT), ("title", _TITLE)):
        for match in pattern.finditer(doc.text):
            span = Span(match.start("form"), match.end("form"))
            letters = "".join(filter(str.isalpha, match["form"].lower()))
            if kind != "title" or _is_title(doc, letters, span):
                yield _Found(f"{kind} {letters}", Use(span, match["form"]))


def _is_title(doc: Document, letters: str, span: Span) -> bool:
    """Whether a short word is an abbreviation before a name, and no end of a sentence or part of a name: Main St."""
    number = doc.sentence_at(span.start)
    if number is None or number != doc.sentence_at(span.end + 1) or (letters not in TITLES and _VOWEL.search(letters)):
        return False
    sentence = doc.sentences[number]
    at = bisect_left(doc.words, span.start, sentence.first, sentence.last, key=attrgetter("start")) - 1
    is_beside = at > sentence.first and doc.words[at].end == span.start - 1
    return not (is_beside and _is_name(doc.words[at]))
