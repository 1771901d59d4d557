"""People of a text whose Chinese, Japanese or Korean characters are not where they should be in, whom they replace out.

Every name that a text has in full can be read from the characters of its source. One that cannot be read in its own
sentence, where somebody else is named whom the text has not there, was taken for that other one: for somebody whom the
text names elsewhere, for somebody with half of the same name, or for somebody whom a title shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Pair, Span
from mtcheck.names.native_names import is_english_place, is_person_name
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.japanese_names import are_one_surname, may_be_japanese, read_surnames
from mtcheck.source.korean_surnames import KOREAN_SURNAMES
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.name_strangers import Stranger
from mtcheck.source.person_runs import find_runs
from mtcheck.source.pinyin_names import FAMILY_CHARACTERS, ChineseNames, find_pinyin_names, read_character
from mtcheck.source.readings import spell_sound

SWAPPED, HALF, TITLED = 0.85, 0.8, 0.75
_LEAST_PAIR, _SURE_PAIR = 0.5, 0.8
"""Below the second the sentences beside the source of a pair may be its own, too."""
_RARE = 2.5
"""Zipf frequency below which characters in a row are no word, but may be a name."""
_LONGEST = 4
_NO_GIVEN = frozenset("们們者员員家方界商长長部局人社省市县縣区區族说說称稱表示在的是有和与與了为為将將对對就已")
_SAYS = "说|說|表示|称|稱|认为|認為|告诉|告訴|指出|介绍|介紹|强调|強調|透露|解释|解釋|坦言|回忆|回憶|补充|補充|宣布"
_CHINESE = re.compile(f"(?=(?P<name>[{FAMILY_CHARACTERS}][\u4e00-\u9fff]{{1,2}}))")
_BEFORE_CHINESE = re.compile(
    "(?:^|[长長员員师師家手生授士官警理任席记記民工者主人农農匠妻夫女儿兒子友，。、：；“”「」（的])$"
)
_BEHIND_CHINESE = re.compile(f"{_SAYS}|先生|女士|[（，、。]|[今现]年")
_JAPANESE = re.compile(
    "(?<![\u4e00-\u9fff々])(?P<name>[\u4e00-\u9fff][\u4e00-\u9fff々]{1,3}[\u3041-\u3096]{0,3}?)"
    "(?=氏|さん|容疑者|被告|選手|議員|教授|首相|大臣|監督|記者|名誉|[\u4e00-\u9fff]{0,4}[員長士師家官手役人者生授]"
    "(?![\u4e00-\u9fff]))"
)
_KOREAN_NAME = re.compile("(?<![가-힣])(?P<name>[가-힣]{3})(?=[은는이가의을를도와과에께]?(?![가-힣])| ?씨)")
_KOREAN = (
    re.compile(r"\b(?P<surname>[A-Z][a-z]{1,5}) (?P<given>[A-Z][a-z]+-[A-Za-z][a-z]+)\b"),
    re.compile(r"\b(?P<given>[A-Z][a-z]+-[A-Za-z][a-z]+) (?P<surname>[A-Z][a-z]{1,5})\b"),
)
"""Both ways to write a name."""
_SYLLABLE = re.compile("(?:[bcdghjklmnprstwy]|[cs]h|kk|tt|pp|jj)?[aeiouwy]{1,3}(?:ng|ck|[nmklptbgr])?")
_ALIKE = (
    ("oo", "u"), ("ou", "u"), ("ee", "i"), ("eo", "u"), ("eu", "u"), ("ui", "i"), ("wu", "u"), ("wo", "u"), ("g", "k"),
    ("d", "t"), ("b", "p"), ("ch", "j"), ("l", "r"), ("ai", "ae"), ("-", ""), ("sh", "s"), ("y", ""),
)  # fmt: skip


class _Named(NamedTuple):
    """Somebody whom a text names in full."""

    span: Span
    surname: str
    """In lower case, without accents; of a Japanese name any half."""
    given: str
    spots: tuple[Span, ...]
    """Where the source has the characters of the name."""


@dataclass(frozen=True)
class _EasternStrangers:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        for pair in self.matches.comparison.pairs:
            span, there = self.matches.comparison.text_span(pair), self.matches.comparison.source_span(pair)
            if span is None or there is None or pair.confidence < _LEAST_PAIR:
                continue
            near = there if pair.confidence >= _SURE_PAIR else self._widen(pair)
            for person in self._people:
                is_here = span.start <= person.span.start < span.end
                if is_here and not any(spot.overlaps(near) for spot in person.spots):
                    yield from self._find_other(person, pair, there)

    def _widen(self, pair: Pair) -> Span:
        """The source of a pair with the sentences before and behind it."""
        sentences = self._source.sentences
        first, last = max(0, pair.source[0] - 1), min(pair.source[-1] + 1, len(sentences) - 1)
        return Span(sentences[first].start, sentences[last].end)

    def _find_other(self, person: _Named, pair: Pair, there: Span) -> Iterator[Stranger]:
        """Whom the source of a pair has in the place of a person whom it has not there."""
        keys = self._list_keys(pair)
        for other in self._people:
            spot = next((spot for spot in other.spots if spot.overlaps(there)), None)
            if spot is not None and not {other.surname, other.given} & keys:
                yield Stranger(person.span, spot, SWAPPED)
                return
        found = [(name, surnames) for name, surnames in self._find_names(there) if not self._is_read(surnames, keys)]
        half = next((name for name in self._find_halves(person, there)), None)
        if half is not None:
            yield Stranger(person.span, half, HALF)
        elif found:
            yield Stranger(person.span, found[0][0], TITLED)

    def _list_keys(self, pair: Pair) -> frozenset[str]:
        doc = self.matches.comparison.doc
        words = (word.lower for number in pair.text for word in doc.words_of(doc.sentences[number]))
        return frozenset(fold_marks(word.removesuffix("'s").removesuffix("’s")) for word in words)

    @cached_property
    def _people(self) -> tuple[_Named, ...]:
        language = self.matches.words.language
        find = {"zh": self._find_chinese, "ja": self._find_japanese, "ko": self._find_koreans}.get(language)
        return tuple(find()) if find is not None else ()

    def _find_chinese(self) -> Iterator[_Named]:
        named = ChineseNames(self._source)
        for name in find_pinyin_names(self.matches.comparison.doc):
            given = "".join(name.given[0])
            if not is_english_place(name.surname + given) and not is_english_place(f"{name.surname} {given}"):
                yield _Named(name.span, name.surname, given, tuple(named.find(name)))

    def _find_japanese(self) -> Iterator[_Named]:
        doc = self.matches.comparison.doc
        for run in find_runs(doc, range(len(doc.sentences))):
            first, last = run[-2:]
            if may_be_japanese(first.key) and may_be_japanese(last.key) and is_person_name(first.key):
                spots = (span for span, readings in self._surnames if are_one_surname(last.key, readings))
                yield _Named(Span(first.word.start, last.span.end), last.key, first.key, tuple(spots))

    @cached_property
    def _surnames(self) -> tuple[tuple[Span, frozenset[str]], ...]:
        """Whatever may be a surname in a Japanese source."""
        text = self._source.text
        read = ((Span(at, at + 2), read_surnames(text[at : at + _LONGEST])) for at in range(len(text) - 1))
        return tuple((span, readings) for span, readings in read if readings is not None)

    def _find_koreans(self) -> Iterator[_Named]:
        doc = self.matches.comparison.doc
        for match in (match for pattern in _KOREAN for match in pattern.finditer(doc.text)):
            surname, given = match["surname"].lower(), match["given"].lower()
            is_name = all(_SYLLABLE.fullmatch(part) for part in given.split("-"))
            if is_name and any(surname in forms for forms in KOREAN_SURNAMES.values()):
                found = re.finditer("(?=([가-힣]{3}))", self._source.text)
                spots = (Span(m.start(), m.start() + 3) for m in found if _reads(m[1], surname, given))
                yield _Named(Span(*match.span()), surname, given.replace("-", ""), tuple(spots))

    def _find_halves(self, person: _Named, there: Span) -> Iterator[Span]:
        """People of a part of the source who have half of a name, if the source has it in full nowhere."""
        text, language = self._source.text, self.matches.words.language
        if language == "ko":
            for match in re.finditer("(?=([가-힣]{3}))", text[there.start : there.end]):
                surnames = KOREAN_SURNAMES.get(match[1][0], frozenset())
                is_given = bool(surnames) and _normalise(spell_sound(match[1][1:], "ko")) == _normalise(person.given)
                start = there.start + match.start()
                name = _KOREAN_NAME.match(text, start)
                if is_given or (person.surname in surnames and name is not None and _is_rare(match[1], "ko")):
                    yield Span(start, start + 3)

    def _find_names(self, there: Span) -> Iterator[tuple[Span, frozenset[str]]]:
        """What may be people in a part of the source, each with the ways to write the surname."""
        text, language = self._source.text, self.matches.words.language
        for match in _CHINESE.finditer(text, there.start, there.end) if language == "zh" else ():
            name = _cut_chinese(text, match)
            if name:
                yield Span(match.start(), match.start() + len(name)), read_character(name[0])
        for match in _JAPANESE.finditer(text, there.start, there.end) if language == "ja" else ():
            readings = read_surnames(match["name"])
            if readings is not None and _is_rare(match["name"], "ja"):
                yield Span(*match.span("name")), readings
        for match in _KOREAN_NAME.finditer(text, there.start, there.end) if language == "ko" else ():
            surnames = KOREAN_SURNAMES.get(match["name"][0])
            if surnames is not None and _is_rare(match["name"], "ko"):
                yield Span(*match.span("name")), surnames

    def _is_read(self, surnames: frozenset[str], keys: frozenset[str]) -> bool:
        if self.matches.words.language == "ja":
            return any(are_one_surname(key, surnames) for key in keys)
        return not surnames.isdisjoint(keys)

    @property
    def _source(self) -> Document:
        return self.matches.words.doc


def _cut_chinese(text: str, match: re.Match[str]) -> str | None:
    """What stands there as a name does, by what is before and behind it: a surname with one character or two."""
    is_behind = _BEFORE_CHINESE.search(text[: match.start()][-1:]) is not None
    for size in (len(match["name"]), 2):
        name = match["name"][:size]
        is_before = _BEHIND_CHINESE.match(text, match.start() + size) is not None
        is_shown = (is_behind or is_before) if size > 2 else (is_behind and is_before)  # noqa: PLR2004 - with two
        if is_shown and not set(name[1:]) & _NO_GIVEN and _is_rare(name, "zh", 0.0 if size > 2 else 1.0):  # noqa: PLR2004
            return name
    return None


def _is_rare(characters: str, language: str, more: float = 0.0) -> bool:
    return Lexicon(language).zipf(characters) < _RARE + more


def _reads(hangul: str, surname: str, given: str) -> bool:
    is_surname = surname in KOREAN_SURNAMES.get(hangul[0], ())
    return is_surname and _normalise(spell_sound(hangul[1:], "ko")) == _normalise(given)


@lru_cache(maxsize=8192)
def _normalise(sound: str) -> str:
    for one, other in _ALIKE:
        sound = sound.replace(one, other)
    return sound


def find_eastern_strangers(matches: NameMatches) -> Iterator[Stranger]:
    """Everybody of the text who stands in the place of somebody else of such a source."""
    return _EasternStrangers(matches).find()
