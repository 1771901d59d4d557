"""Document and Glossary in, every use of a form that the glossary avoids out, each with what should stand there.

Forms are found as whole words, in the case that they are written in or that their place explains. The longest form
wins, preferred ones included, so that nothing is found inside a preferred form. What is said of a use, and how often,
is left to the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, zip_longest
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.full_stops import keep_full_stop
from mtcheck.english.plurals import form_plural
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span, Word
from mtcheck.names.capitals import SHORT_WORD, Capitals, opens_sentence
from mtcheck.names.glossary import Glossary, Term
from mtcheck.segment import split_words, straighten
from mtcheck.tags import normalise_tag

LONGEST_ACRONYM = 5
"""In a sentence that is not in capitals, capitals throughout are another word up to so many letters: aids, AIDS."""
KNOWN_PLURAL = 2.0
"""Zipf frequency from which the regular plural of a preferred form is a word: firefighters 4; undocumenteds 0."""

_SPACE = re.compile(r"\s+")
_POSSESSIVE = "'s"


@dataclass(frozen=True, slots=True)
class TermUse:
    """One place where a document uses a form that the glossary avoids."""

    span: Span
    """The form itself, without a possessive and without what is hyphenated to it."""
    form: str
    """As it stands in the text, on one line."""
    term: Term
    replacement: str
    """The preferred form, with capitals as the place wants them, in the plural where the form is."""


class _Form(NamedTuple):
    """One form of a glossary, cut into words."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    gaps: tuple[str, ...]
    """What stands before the first word, between the words, and after the last; white space as one blank."""
    preferred: str
    term: Term | None
    """None for a form that is preferred."""

    @property
    def has_capitals(self) -> bool:
        """Whether it is written with any capital."""
        return self.words != self.lowers


class _Match(NamedTuple):
    """A form at a place."""

    start: int
    end: int
    rank: int
    """Of two that are as long the lower counts: as written, preferred or to be avoided, then the same in other case."""
    form: _Form
    words: tuple[str, ...]
    """As they stand in the text."""


_Index = Mapping[str, tuple[_Form, ...]]


def find_term_uses(doc: Document, glossary: Glossary, lexicon: Lexicon) -> Iterator[TermUse]:
    """Every use of a form to be avoided, by position; none overlaps another."""
    index = _index_forms(glossary, normalise_tag(doc.language), lexicon.language) if glossary.terms else {}
    capitals = Capitals(doc)
    until = 0
    for number, lower in enumerate(doc.lowers if index else ()):
        if lower not in index and "-" not in lower and "'" not in lower:
            continue
        for offset in _find_starts(doc.words[number]):
            match = _match_longest(capitals, number, offset, index)
            if match is None or match.start < until:
                continue
            until = match.end
            if match.form.term is not None:
                text = doc.text[match.start : match.end]
                replacement = _respell(capitals, doc.words[number], match)
                if replacement != _SPACE.sub(" ", text):
                    yield TermUse(Span(match.start, match.end), _SPACE.sub(" ", text), match.form.term, replacement)


@lru_cache(maxsize=8)
def _index_forms(glossary: Glossary, language: str, lexicon_language: str) -> _Index:
    """The forms that hold for a language, by their first word, lower-cased.

    Of two terms that speak of one form, the one for the narrower language counts; what a glossary says itself counts
    before the plurals that are derived.
    """
    terms = [term for term in glossary.terms if term.holds_for(language)]
    terms.sort(key=lambda term: -len(term.language or ""))
    found: dict[str, _Form] = {}
    for term in terms:
        for text, owner in ((term.preferred, None), *((form, term) for form in term.avoid)):
            form = _cut_form(text, term.preferred, owner)
            found.setdefault(_spell(form), form)
    if lexicon_language == "en":
        lexicon = Lexicon(lexicon_language)
        for form in list(found.values()):
            plural = _derive_plural(form, lexicon)
            if plural is not None:
                found.setdefault(_spell(plural), plural)
    index = defaultdict[str, list[_Form]](list)
    for form in found.values():
        if form.words:  # a preferred form may be a sign: %
            index[form.lowers[0]].append(form)
    return {first: tuple(each) for first, each in index.items()}


def _cut_form(text: str, preferred: str, term: Term | None) -> _Form:
    words = split_words(text)
    ends = [0, *(word.end for word in words)]
    starts = [*(word.start for word in words), len(text)]
    gaps = tuple(_SPACE.sub(" ", text[end:start]) for end, start in zip(ends, starts, strict=True))
    return _Form(tuple(straighten(w.text) for w in words), tuple(w.lower for w in words), gaps, preferred, term)


def _spell(form: _Form) -> str:
    return "".join(chain.from_iterable(zip_longest(form.gaps, form.words, fillvalue="")))


def _derive_plural(form: _Form, lexicon: Lexicon) -> _Form | None:
    """The plural of a form that ends in a lower-case word; None where that of the preferred form is in doubt."""
    if not form.words or form.words[-1] != form.lowers[-1] or form.gaps[-1]:
        return None
    plural, preferred = form_plural(form.words[-1]), _form_preferred_plural(form.preferred, lexicon)
    if plural is None or (preferred is None and form.term is not None):
        return None
    words, lowers = (*form.words[:-1], plural), (*form.lowers[:-1], plural)
    return form._replace(words=words, lowers=lowers, preferred=preferred or form.preferred)


def _form_preferred_plural(preferred: str, lexicon: Lexicon) -> str | None:
    start, blank, last = preferred.rpartition(" ")
    plural = form_plural(last)
    return f"{start}{blank}{plural}" if plural and lexicon.zipf(plural) >= KNOWN_PLURAL else None


def _find_starts(word: Word) -> Iterator[int]:
    """Where in a word a form may begin: at its start, and behind each hyphen."""
    yield 0
    if "-" in word.lower and len(word.lower) == len(word.text):
        yield from (at + 1 for at, char in enumerate(word.lower) if char == "-")


def _match_longest(capitals: Capitals, number: int, offset: int, index: _Index) -> _Match | None:
    """The longest form that begins in a word at an offset."""
    word = capitals.doc.words[number]
    rest = word.lower[offset:]
    keys = dict.fromkeys([rest, rest.removesuffix(_POSSESSIVE)])
    if "-" in rest:
        keys |= dict.fromkeys(rest[:at] for at, char in enumerate(rest) if char == "-")
    found = [
        match
        for key in keys
        for form in index.get(key, ())
        if (match := _match_form(capitals, number, offset, form)) is not None
    ]
    return min(found, key=lambda match: (match.start - match.end, match.rank), default=None)


def _match_form(capitals: Capitals, number: int, offset: int, form: _Form) -> _Match | None:
    """A form at a place, if its words and gaps stand there in a case that fits."""
    doc = capitals.doc
    words = doc.words[number : number + len(form.words)]
    if len(words) < len(form.words):
        return None
    start, end = words[0].start + offset, _find_end(words[-1], offset if len(words) == 1 else 0, form)
    if end is None or not _has_words(words, offset, form) or not _has_gaps(doc, words, Span(start, end), form):
        return None
    spans = [Span(word.start, word.end) for word in words]
    spans[0] = Span(start, spans[0].end)
    spans[-1] = Span(spans[-1].start, end)
    written = tuple(straighten(doc.text[span.start : span.end]) for span in spans)
    is_exact = written == form.words
    start, end = start - len(form.gaps[0].lstrip()), end + len(form.gaps[-1].rstrip())
    is_preferred = form.term is None
    rank = int(not is_preferred) if is_exact else 2 + is_preferred
    if is_preferred or is_exact or _has_fitting_case(capitals, words[0], form, written):
        return _Match(start, end, rank, form, written)
    return None


def _find_end(word: Word, offset: int, form: _Form) -> int | None:
    """Where a form ends in its last word: before a possessive, and a name before a hyphen; None where it does not."""
    last = form.lowers[-1]
    rest = word.lower[offset:]
    if rest == last:
        return word.end
    tail = rest.removeprefix(last)
    is_end = tail == _POSSESSIVE or (tail.startswith("-") and form.has_capitals)
    if not is_end or len(tail) == len(rest) or len(word.lower) != len(word.text):
        return None
    return word.end - len(tail)


def _has_words(words: tuple[Word, ...], offset: int, form: _Form) -> bool:
    """Whether all words but the last are those of a form, which begins inside a word only where it is a name."""
    if offset and not form.has_capitals:
        return False
    first = (words[0].lower[offset:],) if len(words) > 1 else ()
    return (*first, *(word.lower for word in words[1:-1])) == form.lowers[:-1]


def _has_gaps(doc: Document, words: tuple[Word, ...], span: Span, form: _Form) -> bool:
    """Whether what stands around and between the words is as in a form, in one paragraph."""
    before, *between, after = form.gaps
    pairs = zip(words, words[1:], between, strict=False)
    return (
        doc.sentences[words[0].sentence].block == doc.sentences[words[-1].sentence].block
        and all(_SPACE.sub(" ", doc.text[left.end : right.start]) == gap for left, right, gap in pairs)
        and doc.text.endswith(before.lstrip(), 0, span.start)
        and doc.text.startswith(after.rstrip(), span.end)
    )


def _has_fitting_case(capitals: Capitals, word: Word, form: _Form, written: tuple[str, ...]) -> bool:
    """Whether the place explains why a form stands there in another case than in the glossary."""
    doc = capitals.doc
    sentence = doc.sentences[word.sentence]
    if all(text == own.upper() for text, own in zip(written, form.words, strict=True)):
        letters = sum(map(len, written))
        is_dateline = form.has_capitals and doc.words[sentence.first].start == word.start  # KYIV (Wire) - Talks began
        return letters > LONGEST_ACRONYM or is_dateline or word.sentence in capitals.shouted
    if written == (_capitalise(form.words[0]), *form.words[1:]) and opens_sentence(doc, word):
        return True
    is_title_case = all(text in {own, _capitalise(own)} for text, own in zip(written, form.words, strict=True))
    return is_title_case and not form.has_capitals and word.sentence in capitals.headlines


def _respell(capitals: Capitals, word: Word, match: _Match) -> str:
    """The preferred form, with capitals where those of the place would be, and the full stop of its sentence."""
    preferred = match.form.preferred
    is_upper = match.words != match.form.words and all(map(str.isupper, match.words))
    if is_upper or word.sentence in capitals.shouted:
        preferred = preferred.upper()
    elif match.words[0][0].isupper():
        opens = match.start == word.start and opens_sentence(capitals.doc, word)
        rest = SHORT_WORD if word.sentence in capitals.headlines else len(preferred)
        preferred = " ".join(
            _capitalise(part) if (opens and number == 0) or len(part) > rest else part
            for number, part in enumerate(preferred.split(" "))
        )
    return keep_full_stop(capitals.doc, Span(match.start, match.end), preferred)


def _capitalise(word: str) -> str:
    """A word with a capital, unless it has one of its own: iPhone."""
    return word[0].upper() + word[1:] if word == word.lower() else word
