"""Names without a match on either side in, those out of which one stands for the other by mistake.

Where a pair of sentences has a name that its source has not, and its source one that it has not, one was taken for the
other, if both may be the same kind of name. How sure that is depends on what either is elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.language import month_and_weekday_names
from mtcheck.model import Pair, Span
from mtcheck.names.native_names import is_listed_name, is_surname
from mtcheck.names.romanisation import are_comparable, read_units, sound_distance
from mtcheck.source.caseless_people import find_caseless_people
from mtcheck.source.concepts import find_concepts
from mtcheck.source.eastern_people import EasternPeople
from mtcheck.source.eastern_strangers import find_eastern_strangers
from mtcheck.source.glosses import COMPOUNDING, list_stems, may_mean
from mtcheck.source.half_names import find_half_names
from mtcheck.source.institutions import find_other_institutions
from mtcheck.source.lone_names import find_lone_names
from mtcheck.source.name_acronyms import find_other_acronyms
from mtcheck.source.name_countries import find_foreign_countries
from mtcheck.source.name_hearing import ALIKE, is_heard, is_other_place, share_consonants
from mtcheck.source.name_matches import NameMatches, TextName, Unmatched
from mtcheck.source.name_parties import find_misplaced
from mtcheck.source.name_regions import find_foreign_regions
from mtcheck.source.name_strangers import Stranger, find_strangers
from mtcheck.source.pinyin_names import ChineseNames, find_other, find_pinyin_names
from mtcheck.source.spelled_names import find_spelled_names
from mtcheck.source.swapped_people import find_swapped_people
from mtcheck.source.words import UNBENT, SourceWord
from mtcheck.spans import Spans
from mtcheck.tags import listed_tag

SURE, LIKELY, UNSURE = 0.9, 0.75, 0.6
"""A name that the source has nowhere; one that both have elsewhere; one of which that is not known."""
UNKNOWN_KIND = 0.7
MISSPELT, SLIP_CONFIDENCE = 0.8, 0.7
ANCHORED = 0.85
_SAME_START = 4
_INITIALS = 3
NEAR = 0.6
"""Distance for each unit up to which a name is another one misspelt."""

OTHER, OTHER_KNOWN = 0.4, 0.12
"""Distance for each unit from which a surname is another one, and the same of one that people have: Kolesova 0.125."""
REACH = 12
_MANY = {
    "ca": frozenset(("els",)),
    "es": frozenset(("las", "los")),
    "fr": frozenset(("aux", "des", "les")),
    "it": frozenset(("degli", "dei", "gli", "i", "le")),
    "pt": frozenset(("as", "das", "dos", "os")),
}
"""Articles before many."""
_COMPOUND = 12
"""Letters of a word, at least, that may be made of several."""
_NAMED_ANEW = frozenset("brother father king mother pope prince princess queen saint sister".split())
"""Behind these people have a name that is not the one they were born with."""

_LATIN_ENDING = re.compile("(?<=[aeiou])[ns]$|(?:us|um|e|a)$")
"""Of names that English has from ancient Greek, and Greek has without it: Πήλιο, Pelion; Παρνασσός, Parnassus."""


class Exchange(NamedTuple):
    """A name of the text that stands for another one of the source."""

    span: Span
    form: str
    source_span: Span
    source_form: str
    confidence: float
    is_misspelt: bool


class _Candidate(NamedTuple):
    confidence: float
    text: TextName
    source: SourceWord
    is_misspelt: bool


@dataclass(frozen=True)
class _Judge:
    matches: NameMatches

    def weigh(self, text: TextName, source: SourceWord) -> _Candidate | None:
        """How sure it is that one name stands for another; None where it is not."""
        is_day = source.lower in month_and_weekday_names(self.matches.words.language)
        is_heard = any(share_consonants(text.key, sound) for sound in source.sounds)
        is_heard = is_heard and not is_other_place(text.key, source.sounds)
        is_translated = may_mean(source.lower, self.matches.words.language, text.form)
        if is_day or is_translated or (is_heard and "country" not in text.kinds):
            return None  # Devlet Tiyatrosu, the State Theatre
        if text.before is None and self._is_named_anew(text):
            return None
        if self._is_anchored(text, source):
            is_misspelt = any(_is_misspelt(text.key, sound) for sound in source.sounds)
            is_misspelt = is_misspelt and not self._is_other_surname(text, source)
            return _Candidate(ANCHORED, text, source, is_misspelt)
        if text.kinds and source.kinds and _read_kinds(text).isdisjoint(_read_kinds(source)):
            return None
        is_elsewhere = self.matches.is_in_source(text)
        if not text.kinds.isdisjoint(source.kinds):
            return self._weigh_kind(text, source, is_elsewhere=is_elsewhere)
        return None if is_elsewhere else self._weigh_unknown(text, source)

    def _is_named_anew(self, text: TextName) -> bool:
        doc = self.matches.comparison.doc
        before = doc.text[max(0, text.span.start - REACH) : text.span.start].split()
        return bool(before) and before[-1].lower() in _NAMED_ANEW

    def _is_other_surname(self, text: TextName, source: SourceWord) -> bool:
        """Whether a surname behind the right first name is another person's, and not this one's badly spelled."""
        if text.before is None or source.before is None or self.matches.is_rendered(source):
            return False
        is_known = is_listed_name(text.key) or is_surname(text.key)
        limit = (OTHER_KNOWN if is_known else OTHER) * len(read_units(text.key))
        return all(sound_distance(text.key, sound) > limit for sound in source.sounds)

    def _weigh_kind(self, text: TextName, source: SourceWord, *, is_elsewhere: bool) -> _Candidate | None:
        """The same of two that are the same kind of name; `is_elsewhere`: whether the source has the text's too.

        Nobody says of somebody in full who is somebody else in full: those two are exchanged, and no pronoun is told.
        """
        is_known = self.matches.is_rendered(source)
        if is_elsewhere and not is_known and len(source.kinds | text.kinds) > 1:
            return None
        is_full = "person" in text.kinds and text.before is not None and source.before is not None
        confidence = SURE if not is_elsewhere else LIKELY if is_known or is_full else UNSURE
        return _Candidate(confidence, text, source, is_misspelt=False)

    def _weigh_unknown(self, text: TextName, source: SourceWord) -> _Candidate | None:
        """The same where the kind of one is not known; translators say of which country something is."""
        if "country" in text.kinds and source.kinds.isdisjoint(("country", "place")):
            return None
        if self.matches.words.language == "el" and any(
            is_heard(_LATIN_ENDING.sub("", text.key), one) for one in source.sounds
        ):
            return None
        if any(_is_misspelt(text.key, sound) for sound in source.sounds):
            return _Candidate(MISSPELT, text, source, is_misspelt=True)
        is_known_name = bool(text.kinds) or is_listed_name(text.key)
        is_alike = any(text.key[:_SAME_START] == sound[:_SAME_START] for sound in source.sounds)
        is_ordinary = self._is_ordinary(source) or self._is_compound(text, source)
        if (not source.kinds and is_ordinary) or self._is_nickname(text, source):
            return None
        is_doubtful = not is_known_name and ("-" in text.form or is_alike)
        is_certain = self.matches.words.has_capitals or (
            self.matches.words.language == "ja" and (source.kinds == {"person"} or bool(source.kinds and text.kinds))
        )
        if is_doubtful or not source.is_sure or not is_certain:
            return None
        return _Candidate(UNKNOWN_KIND if is_known_name else UNSURE, text, source, is_misspelt=False)

    def _is_ordinary(self, source: SourceWord) -> bool:
        """Whether a word is a common noun with a capital: Μουσείο, Université."""
        form = self.matches.words.doc.text[source.span.start : source.span.end]
        return any(find_concepts(form, self.matches.words.language))

    def _is_compound(self, text: TextName, source: SourceWord) -> bool:
        """Whether what a word ends in means a word of the text: Havforskningsinstituttet, a marine institute."""
        language, lower = self.matches.words.language, source.lower
        if listed_tag(language) not in COMPOUNDING or len(lower) < _COMPOUND:
            return False
        doc = self.matches.comparison.doc
        sentence = doc.sentences[text.sentence]
        stems = list_stems(doc.text[sentence.start : sentence.end], "en")
        ends = (lower[at:] for at in range(_INITIALS, len(lower) - _SAME_START))
        return any(not stems.isdisjoint(list_stems(end, language)) for end in ends)

    def _is_nickname(self, text: TextName, source: SourceWord) -> bool:
        """Whether a source calls many by one word, whom the text has named before: les Maritimes, La Rochelle."""
        there = self.matches.words.doc.text
        before = there[max(0, source.span.start - REACH) : source.span.start].lower().split()[-1:]
        is_plural = not _MANY.get(self.matches.words.language, frozenset()).isdisjoint(before)
        return is_plural and any(one.key == text.key and one.sentence != text.sentence for one in self.matches.names)

    def weigh_scarce(self, text: TextName, source: SourceWord) -> _Candidate | None:
        """The same where the text has the other name too, but less often than its source."""
        found = self.weigh(text, source)
        return found if found is not None and found.confidence in {SURE, ANCHORED} else None

    def is_made_of(self, text: TextName, pair: Pair) -> bool:
        """Whether a word of the source of a pair comes from a place, or the first letters of several are a name.

        Friezin is from Friesland, and the Agencia Estatal de Meteorología is Aemet.
        """
        words = [word for number in pair.source for word in self.matches.words.sentences[number]]
        source = self.matches.words.doc
        high = [word for word in words if source.text[word.span.start].isupper()]
        if "person" not in text.kinds and len(text.key) > _SAME_START:
            start = text.key[:_SAME_START]
            alike = (word for word in high if any(sound.startswith(start) for sound in word.sounds))
            if any(not is_other_place(text.key, word.sounds) for word in alike):
                return True
        initials = "".join(word.sounds[0][:1] for word in high)
        return "place" not in text.kinds and "person" not in text.kinds and text.key[:_INITIALS] in initials

    def _is_anchored(self, text: TextName, source: SourceWord) -> bool:
        """Whether the name that stands before or after it is that which stands there in the source."""
        pairs = ((text.before, source.before), (text.after, source.after))
        return any(one is not None and other is not None and is_heard(one, other, ALIKE) for one, other in pairs)


def find_exchanges(matches: NameMatches) -> Iterator[Exchange]:
    """Every name of the text that stands for another one, by position."""
    judge = _Judge(matches)
    people = tuple(_find_people(matches)) if matches.words.language == "zh" else ()
    found = [_tell(matches, stranger) for stranger in find_foreign_regions(matches)]
    regions = Spans(exchange.span for exchange in found)
    found += [
        exchange
        for unmatched in matches.find_unmatched()
        for exchange in _join(matches, _choose(judge, unmatched))
        if not regions.overlaps(exchange.span)
    ]
    found += _find_strangers(matches, found)
    found += _find_slips(matches, found)
    found += _find_first_names(matches, found)
    named = (found for found in found if not _is_initial(found.source_form) and not _is_half_told(matches, found))
    others = (exchange for exchange in named if not any(other.span.overlaps(exchange.span) for other in people))
    yield from sorted((*people, *others))


def _is_half_told(matches: NameMatches, exchange: Exchange) -> bool:
    """Whether the source has one half of somebody's name and the text the other: Ms Moroz, пані Ганна."""
    sounds = {s for words in matches.words.sentences for w in words if w.span == exchange.source_span for s in w.sounds}
    keys = {name.key for name in matches.names if exchange.span.start <= name.span.start < exchange.span.end}
    halves = {(name.key, near) for name in matches.names for near in (name.before, name.after) if near is not None}
    return any(is_heard(near, sound) for key, near in halves if key in keys for sound in sounds)


def _find_strangers(matches: NameMatches, found: Iterable[Exchange]) -> list[Exchange]:
    """What nothing in the source accounts for, but for what stands for others already."""
    known, taken = Spans(exchange.span for exchange in found), set[Span]()
    exchanges = []
    countries = (Stranger(country.span, country.source_span, SURE) for country in find_foreign_countries(matches))
    acronyms = (Stranger(found.span, found.source_span, ANCHORED) for found in find_other_acronyms(matches))
    others = (Stranger(span, person.span, LIKELY) for span, person in EasternPeople(matches).find_others())
    parties = (Stranger(found.span, found.source_span, SURE) for found in find_misplaced(matches))
    people = (*find_strangers(matches), *find_half_names(matches), *find_caseless_people(matches))
    people = (
        *people,
        *find_eastern_strangers(matches),
        *find_spelled_names(matches),
        *find_other_institutions(matches),
        *find_lone_names(matches),
        *find_swapped_people(matches),
    )
    for stranger in (*countries, *people, *others, *acronyms, *parties):
        if known.overlaps(stranger.span) or any(stranger.span.overlaps(one) for one in taken):
            continue
        taken.add(stranger.span)
        exchanges.append(_tell(matches, stranger))
    return exchanges


def _tell(matches: NameMatches, stranger: Stranger) -> Exchange:
    span, other = stranger.span, stranger.source_span
    form, source_form = (
        matches.comparison.doc.text[span.start : span.end],
        matches.words.doc.text[other.start : other.end],
    )
    return Exchange(span, form, other, source_form, stranger.confidence, is_misspelt=False)


def _find_slips(matches: NameMatches, found: Iterable[Exchange]) -> list[Exchange]:
    """Names that are misspelt, but for those that stand for others."""
    known = Spans(exchange.span for exchange in found)
    slips = []
    for pair in matches.comparison.pairs:
        for name, word in matches.find_slips(pair):
            source_form = matches.words.doc.text[word.span.start : word.span.end]
            if not known.overlaps(name.span):
                slips.append(Exchange(name.span, name.form, word.span, source_form, SLIP_CONFIDENCE, is_misspelt=True))
    return slips


def _find_first_names(matches: NameMatches, found: Iterable[Exchange]) -> list[Exchange]:
    """First names before the right surname that a source in Latin letters spells otherwise: Clara, Claire."""
    known = Spans(exchange.span for exchange in found)
    others = []
    for name, word in matches.find_first_names() if matches.words.language in UNBENT else ():
        if not known.overlaps(name.span):
            form = matches.words.doc.text[word.span.start : word.span.end]
            others.append(Exchange(name.span, name.form, word.span, form, UNKNOWN_KIND, is_misspelt=True))
    return others


def _find_people(matches: NameMatches) -> Iterator[Exchange]:
    """Chinese people in the place of others."""
    doc, source = matches.comparison.doc, matches.words.doc
    named = ChineseNames(source)
    for name in find_pinyin_names(doc):
        sentence = doc.sentence_at(name.span.start)
        pairs = (pair for pair in matches.comparison.pairs if sentence in pair.text)
        sentences = [source.sentences[number] for pair in pairs for number in pair.source]
        if not sentences or named.has(name):
            continue
        words = frozenset(word.lower for word in doc.words if word.sentence == sentence)
        others = (find_other(name, source, sentence, words) for sentence in sentences)
        other = next((other for other in others if other is not None), None)
        if other is not None:
            form, source_form = (part.text[s.start : s.end] for part, s in ((doc, name.span), (source, other.span)))
            confidence = ANCHORED if other.is_half else UNKNOWN_KIND
            yield Exchange(name.span, form, other.span, source_form, confidence, is_misspelt=False)


def _choose(judge: _Judge, unmatched: Unmatched) -> list[_Candidate]:
    """The likeliest pairs of names, each name in one."""
    texts = [text for text in unmatched.texts if not judge.is_made_of(text, unmatched.pair)]
    weighed = [judge.weigh(text, source) for text in texts for source in unmatched.sources]
    weighed += [judge.weigh_scarce(text, source) for text in texts for source in unmatched.scarce]
    found = sorted(filter(None, weighed), key=lambda c: (-c.confidence, c.text.span.start, c.source.span.start))
    taken, sources = set[Span](), set[Span]()
    chosen = []
    for candidate in found:
        if candidate.text.span not in taken and candidate.source.span not in sources:
            taken.add(candidate.text.span)
            sources.add(candidate.source.span)
            chosen.append(candidate)
    return sorted(chosen, key=lambda candidate: candidate.text.span.start)


def _join(matches: NameMatches, chosen: Iterable[_Candidate]) -> Iterator[Exchange]:
    """The exchanges; those of a first name and a surname in a row are one."""
    doc, source = matches.comparison.doc, matches.words.doc
    last: Exchange | None = None
    for found in chosen:
        span, source_span = found.text.span, found.source.span
        if last is not None and doc.text[last.span.end : span.start] == " ":
            span = Span(last.span.start, span.end)
            first, second = sorted((last.source_span, source_span))
            if source.text[first.end : second.start] == " ":
                source_span = Span(first.start, second.end)
            confidence = max(last.confidence, found.confidence)
        else:
            if last is not None:
                yield last
            confidence = found.confidence
        form, source_form = doc.text[span.start : span.end], source.text[source_span.start : source_span.end]
        last = Exchange(span, form, source_span, source_form, confidence, found.is_misspelt)
    if last is not None:
        yield last


def _is_initial(form: str) -> bool:
    """Whether a word is the first letter of a name, which may be any: Mette F."""
    return len(form) == 1 and form.isupper()


def _read_kinds(name: TextName | SourceWord) -> frozenset[bool]:
    """Whether a name may be a person's, and whether it may be a place's: True and False."""
    return frozenset(kind == "person" for kind in name.kinds)


def _is_misspelt(key: str, sound: str) -> bool:
    if not are_comparable(key, sound):
        return False
    return key[0] == sound[0] and sound_distance(key, sound) <= NEAR * len(read_units(key))
