"""A source Document in, its words out, each with its sound in Latin letters, and which of them are names.

Capitals tell names where a language has them and does not give them to all nouns; elsewhere lists do, and in Chinese
and Japanese the characters that foreign names are spelled with. What a name is in English is asked of `native_names`,
and which names of a translation it accounts for is left to `name_matches`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.foreign.witnesses import is_german_noun
from mtcheck.language import scripts_of, territory_names
from mtcheck.lexicon import NOUN_CAPITALS, Lexicon, frequencies
from mtcheck.model import Document, Span, Word
from mtcheck.names.capitals import Capitals, opens_sentence
from mtcheck.names.native_names import (
    Kind,
    NativeName,
    find_case,
    find_native,
    find_within,
    is_english_place,
    is_frontier_name,
    is_listed_name,
    is_person_name,
    is_surname,
)
from mtcheck.source.name_endings import SHORTEST_NAME, find_nominatives
from mtcheck.source.readings import read_names, spell_sound
from mtcheck.tags import listed_tag, primary_subtag

UNSPACED = frozenset(("zh", "ja", "ko", "th"))
"""Languages without gaps between words, or with particles that cling to names."""
UNBENT = frozenset("ca da de es fr it nl no pt sv".split())
"""Languages in Latin letters whose first names have no case endings."""
VOWELLESS = frozenset(("ar", "fa", "he", "ur"))
"""Languages that leave most vowels out."""
RARE, RARE_FIRST = 5.2, 3.0
"""Zipf frequency below which a capital makes a name of a word that no list knows, inside a sentence or at its start.

At the start it must be among the names of the world, too."""
RARE_INSIDE, RARE_ALONE = 3.3, 4.5
"""The same where a name must be no ordinary word for certain, and where one that stands alone was lost."""
COMMON_FIRST, COMMON_LAST, COMMON_CASE = 5.4, 4.0, 4.9
"""The same for a first name or a place, and for a surname that opens a sentence: Владимир 5.0, Путин 5.1."""
COMMON_LOANWORD, COMMONER, COMMON_PERSON = 4.3, 0.5, 4.8
"""The same from which katakana may be no name, by how much more than the English of it, and where it is a surname."""
_NON_JOINER = "\u200c"
_JOINTS = re.compile("['’\\-\u2010\u2011]")
_LAST_VOWEL = re.compile("(?:[аяоеиыйьіїaeiouyåöě]|[ui]r|[uoai]s)$")
_SURE, _LONG = 4, 5
_ELIDING = frozenset(("ca", "fr", "it"))
_ELIDED = re.compile("(?:[dl]|[^\\W\\d_]{2}|(?:d|n|s)?(?:a|e|u)ll|dell|quell|sant|tutt)['’](?=\\w)", re.IGNORECASE)
"""Of single letters only d and l stand before a name; the others begin one: N'Diaye, M'Bala, O'Brien."""
_DETERMINERS = frozenset(
    "das dem den der des die ein eine einem einen einer eines im am beim vom zum zur ins kein keine keinem keinen "
    "sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer unser unsere dieser diese dieses diesem diesen "
    "jeder jede jedes jedem jeden mehr viel viele wenig".split()
)
"""Before these a German word with a capital is a noun: das Essen, die Halle."""
_COUNTRY: frozenset[Kind] = frozenset(("country",))
_FATHERS_NAME = re.compile("s(?:on|yni|onar|on[au]r)$|dótt[iu]r$|dætr")
_SURNAME = re.compile("(?:[oe]v|in|sk|enko)(?:a|u|oi|om|ym|oiu|ykh|i[iy])?$")
_PERSON: frozenset[Kind] = frozenset(("person",))
MOST_WORDS = 4
"""Words of the longest name of a country that is looked for."""
_CLINGING = re.compile("^(?:[وفبلك]?(?:ال)?|لل)(?=...)")
"""And, in, to, as and the, which Arabic writes before a word without a gap."""
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{2,}")
_QUOTED_INSIDE = re.compile('[\\w,] [«“„"]$')
_CLOSING = tuple('»”“"')
_SOUND = re.compile("(?:っ?と(?:いう|いった)?|の)[^。、「」]{0,4}?(?:音|鳴|響)")
"""Behind a Japanese word that only says how something sounds: ドンという音, a thud."""
_TITLE_IN_JAPANESE = re.compile(
    "(?:前|元|新)?(?:氏|さん|選手|首相|大統領|監督|容疑者|議員|投手|被告|外相|長官|社長|会長|教授|記者|知事|市長|国王|皇太子|女王|王子)"
)
_DOTTED = re.compile("(?:[\u4e00-\u9fff]{1,5}[·•‧])+[\u4e00-\u9fff]{2,6}")
_TITLED = re.compile(
    "[\uac00-\ud7a3]{2,6}(?= ?(?:대통령|총리|장관|의원|대표|회장|위원장|총장|감독|선수|교수|검사"
    "|판사|시장|지사|씨)(?![\uac00-\ud7a3]{2}))"
)
"""A Korean word before a title."""
_SPELLING = (
    "阿埃艾爱安奥巴白拜班邦鲍贝本比彼毕宾波伯博布查达戴丹当道德登邓迪丁东杜顿多俄恩尔法范菲费芬佛夫弗福富盖甘冈高戈格葛根古哈海罕汉豪"
    "赫黑亨洪侯胡华怀惠霍基吉加贾简杰金卡凯坎康考柯科克肯孔库夸拉莱兰朗劳勒雷里理利莉丽林琳隆卢鲁路罗洛伦吕马玛麦迈曼芒毛梅门蒙米密明缪"
    "摩莫默姆穆娜纳南内尼妮宁纽农努诺欧帕潘庞佩彭皮平珀普齐奇恰乔切琴琼丘塞赛瑞萨桑瑟森沙山珊尚绍舍圣施什史士舒朔斯思丝松苏索塔泰坦汤唐特"
    "滕提廷图托瓦万旺威韦维魏温文翁沃乌吾武西希锡席夏香肖谢辛休许雅亚延扬耶叶伊因英尤于约泽扎詹珍治朱兹祖佐"
)
_SPELLED = re.compile(f"[{_SPELLING}]{{3,}}")
"""Characters that foreign names are spelled with in Chinese; three in a row are seldom anything else."""


class SourceWord(NamedTuple):
    """A word of a source, or a name in a source without gaps."""

    span: Span
    lower: str
    sounds: tuple[str, ...]
    """Of the whole, and of each part that hyphens join."""
    names: tuple[NativeName, ...]
    """What lists say that it may be the name of."""
    is_name: bool
    """Whether it is a name for certain."""
    kinds: frozenset[Kind]
    """What it may be the name of; empty where nothing tells."""
    is_sure: bool = True
    """Whether its language hardly ever has it, or lists have it, so that it is no ordinary word with a capital."""
    is_behind_name: bool = False
    """Whether a first name stands before it."""
    opens: bool = False
    """Whether it stands where any word has a capital."""
    before: str | None = None
    """The sound of the word before it in the same name, where one stands there."""
    after: str | None = None
    """The same of the word after it."""


@dataclass(frozen=True)
class SourceWords:
    """The words of a source document, sentence by sentence."""

    doc: Document

    @cached_property
    def language(self) -> str:
        """As a primary subtag."""
        return primary_subtag(self.doc.language)

    @property
    def is_spaced(self) -> bool:
        """Whether words stand apart."""
        return self.language not in UNSPACED

    @cached_property
    def has_capitals(self) -> bool:
        """Whether a capital tells a name."""
        return scripts_of(self.language)[0] in {"Latn", "Cyrl", "Grek", "Armn"}

    @cached_property
    def sentences(self) -> tuple[tuple[SourceWord, ...], ...]:
        """The words, by the number of their sentence."""
        read = self._read_words if self.is_spaced else self._read_runs
        return tuple(tuple(read(number)) for number in range(len(self.doc.sentences)))

    def is_uncommon(self, word: SourceWord) -> bool:
        """Whether the language is known not to have a word often."""
        return self.is_uncommon_form(word.lower)

    def is_uncommon_form(self, lower: str) -> bool:
        """The same of a lower-cased word."""
        return self.is_counted and self._lexicon.zipf(lower) < RARE_ALONE

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(listed_tag(self.language))

    @cached_property
    def is_counted(self) -> bool:
        """Whether anything is known of how often the language has its words."""
        return bool(frequencies(self._lexicon.language))

    @cached_property
    def _capitals(self) -> Capitals:
        return Capitals(self.doc)

    @cached_property
    def _lowered(self) -> frozenset[str]:
        """Words that stand in lower case somewhere."""
        return frozenset(word.lower for word in self.doc.words if word.text[0].islower())

    def _read_words(self, number: int) -> Iterator[SourceWord]:
        words = self.doc.words_of(self.doc.sentences[number])
        joined = _find_long(words, self.language)
        read = [
            self._read_word(word, words[at - 1] if at else None, joined.get(at, ())) for at, word in enumerate(words)
        ]
        yield from self._read_joined(words)
        is_plain = number not in self._capitals.shouted
        for at, word in enumerate(read):
            before = read[at - 1] if at and self._is_joined(words[at - 1], words[at]) else None
            after = read[at + 1] if at + 1 < len(read) and self._is_joined(words[at], words[at + 1]) else None
            kinds = word.kinds
            if "person" in kinds and after is not None and any(map(is_person_name, find_nominatives(word.sounds[0]))):
                kinds = _PERSON
            is_behind_name = before is not None and "person" in before.kinds and before.is_name
            if is_behind_name and not kinds:
                kinds = _PERSON
            yield word._replace(
                is_name=(word.is_name or is_behind_name) and is_plain,
                kinds=kinds,
                is_behind_name=is_behind_name,
                is_sure=word.is_sure or before is not None or after is not None,
                before=before.sounds[0] if before is not None else None,
                after=after.sounds[0] if after is not None else None,
            )

    def _read_joined(self, words: tuple[Word, ...]) -> Iterator[SourceWord]:
        """Persian words that a non-joiner parts, as the names of towns in two parts have it: خرم‌آباد, Khorramabad."""
        for one, other in pairwise(words) if self.language in VOWELLESS else ():
            if self.doc.text[one.end : other.start] == _NON_JOINER:
                whole = one._replace(end=other.end, text=one.text + other.text, lower=one.lower + other.lower)
                yield self._read_word(whole, None, ())

    def _is_joined(self, one: Word, other: Word) -> bool:
        """Whether two words may be one name."""
        is_high = one.text[0].isupper() and other.text[0].isupper()
        return is_high and self.doc.text[one.end : other.start] == " "

    def _read_word(self, whole: Word, before: Word | None, joined: tuple[NativeName, ...]) -> SourceWord:
        word = _strip_article(whole, self.language)
        lower = _CLINGING.sub("", word.lower) if self.language in VOWELLESS else word.lower
        is_low = self.has_capitals and not word.text[0].isupper()
        exact = (*joined, *self._find_exact(word, lower, is_low=is_low))
        is_country = any(name.kind == "country" for name in exact)
        cases = () if is_country else self._find_cases(lower, is_low=is_low)
        if self.language in NOUN_CAPITALS and _is_noun(word.lower):  # Kunden, customers, is no case of Kunduz
            cases = tuple(name for name in cases if name.form == lower.removesuffix("s"))
        names = (*exact, *cases)
        sounds = tuple(spell_sound(part, self.language) for part in _cut(lower))
        if self.language == "ha":
            sounds += (sounds[0].replace("f", "p"),)
        is_country = is_country or (not is_low and sounds[0].title() in territory_names())
        kinds = _COUNTRY if is_country else self._tell_kinds(word, sounds[0], names)
        is_name = self._is_name(word, sounds[0], exact or _keep_sure(lower, names))
        if (
            before is not None
            and self.language in NOUN_CAPITALS
            and before.lower in _DETERMINERS
            and "country" not in kinds
        ):
            is_name = False
        is_listed = bool(kinds) or any(map(is_surname, find_nominatives(sounds[0])))
        is_rare = self.is_counted and self._lexicon.zipf(word.lower) < RARE_INSIDE
        is_rare = is_rare or (is_listed_name(sounds[0]) and self.is_uncommon_form(word.lower))
        is_sure, opens = is_listed or is_rare, self.has_capitals and self._opens(whole)
        return SourceWord(word.span, lower, sounds, names, is_name, kinds, is_sure, opens=opens)

    def _find_exact(self, word: Word, lower: str, *, is_low: bool) -> tuple[NativeName, ...]:
        forms = dict.fromkeys((lower, word.lower))
        names = tuple(name for form in forms for name in find_native(form, self.language))
        return tuple(name for name in names if name.kind != "person") if is_low else names

    def _find_cases(self, lower: str, *, is_low: bool) -> tuple[NativeName, ...]:
        parts = _cut(lower)
        names = (name for part in parts[1:] for name in find_native(part, self.language))
        cases = (name for part in parts for name in find_case(part, self.language, with_people=not is_low))
        return (*names, *cases) if not is_low else ()

    def _tell_kinds(self, word: Word, sound: str, names: tuple[NativeName, ...]) -> frozenset[Kind]:
        kinds: set[Kind] = {name.kind for name in names}
        if word.text[0].isupper():
            forms = find_nominatives(sound)
            forms += find_nominatives(sound.replace("h", "kh")) if "х" in word.lower else []
            if _FATHERS_NAME.search(word.lower) or any(map(is_person_name, forms)):
                kinds.add("person")
            if any(map(is_english_place, forms)):
                kinds.add("place")
            if "place" in kinds and _SURNAME.search(sound):
                kinds.add("person")
        return frozenset(kinds)

    def _is_name(self, word: Word, sound: str, names: tuple[NativeName, ...]) -> bool:
        if not self.has_capitals:
            return any(name.kind != "person" or len(name.form) >= _LONG for name in names)
        is_country = any(name.kind == "country" and name.form == word.lower for name in names)
        if word.text.isupper() or not word.text[0].isupper() or word.lower in self._lowered:
            return word.text.isupper() and is_country
        if len(word.text) < SHORTEST_NAME:
            return False
        if self._opens(word):
            return is_country or self._is_name_at_start(word, sound, is_listed=bool(names))
        return self._is_name_inside(word, sound, names)

    def _opens(self, word: Word) -> bool:
        """Whether a word stands where any has a capital; a team or ship in quotation marks does not: «Уралочку»."""
        if not opens_sentence(self.doc, word):
            return False
        start = max(0, word.start - SHORTEST_NAME)
        is_behind_word = _QUOTED_INSIDE.search(self.doc.text, start, word.start) is not None
        return not is_behind_word or self.doc.text[word.end : word.end + 1] not in _CLOSING

    def _is_name_at_start(self, word: Word, sound: str, *, is_listed: bool) -> bool:
        forms = find_nominatives(sound)
        if is_listed or _is_place(forms[:1]) or is_person_name(sound):
            most = COMMON_FIRST
        elif _is_place(forms) or _is_person(word, sound):  # Provoz, traffic, is no case of Provo
            most = COMMON_LAST
        else:
            most = RARE_FIRST if any(map(is_listed_name, forms)) else 0.0
        return 0 < self._lexicon.zipf(word.lower) < most

    def _is_name_inside(self, word: Word, sound: str, names: tuple[NativeName, ...]) -> bool:
        forms = find_nominatives(sound)
        is_place = any(name.kind != "person" for name in names) or _is_place(forms)
        if self.language in NOUN_CAPITALS:
            is_last_name = _is_person(word, sound) and not _is_noun(word.lower)
            return bool(names) or is_place or is_person_name(sound) or is_last_name
        zipf = self._lexicon.zipf(word.lower)
        is_first_name = any(map(is_person_name, forms)) and zipf < COMMON_CASE
        return is_place or is_first_name or zipf < (COMMON_FIRST if _is_person(word, sound) else RARE)

    def _read_runs(self, number: int) -> Iterator[SourceWord]:
        sentence = self.doc.sentences[number]
        text = self.doc.text[sentence.start : sentence.end]
        taken: list[Span] = []
        for match in _KATAKANA.finditer(text) if self.language == "ja" else ():
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            taken.append(span)
            names = find_native(match[0], self.language)
            kinds = frozenset(name.kind for name in names)
            is_titled = _TITLE_IN_JAPANESE.match(text, match.end()) is not None
            is_word = self._is_loanword(match[0], names) or _SOUND.match(text, match.end()) is not None
            kinds = _PERSON if is_titled else frozenset[Kind]() if is_word else kinds
            sounds = tuple(name.sound for name in read_names(match[0], self.language))
            yield SourceWord(span, match[0], sounds, names, is_name=bool(kinds), kinds=kinds)
        for at, name in (found := tuple(find_within(text))):
            span = Span(sentence.start + at, sentence.start + at + len(name.form))
            if any(other.overlaps(span) for other in taken) and self.language == "ja":
                continue
            taken.append(span)
            is_whole = len(name.form) > 2 or _is_joined_beside(at, name, found)  # noqa: PLR2004 - two are many words
            is_name = name.kind != "person" or is_whole
            yield SourceWord(span, name.form, (), (name,), is_name, frozenset((name.kind,)))
        patterns = {"zh": (_DOTTED, _SPELLED), "ko": (_TITLED,)}.get(self.language, ())
        for pattern in patterns:
            for match in pattern.finditer(text):
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                if not any(other.overlaps(span) for other in taken):
                    taken.append(span)
                    kinds = _PERSON if pattern in {_DOTTED, _TITLED} else frozenset[Kind]()
                    sounds = tuple(name.sound for name in read_names(match[0], self.language))
                    yield SourceWord(span, match[0], sounds, (), is_name=True, kinds=kinds)

    def _is_loanword(self, katakana: str, names: tuple[NativeName, ...]) -> bool:
        """Whether katakana are an ordinary word, far commoner than the English name that they spell: プール, Poole."""
        english = [name for name in names if name.kind != "country"]
        here = self._lexicon.zipf(katakana)
        if not english or len(english) < len(names) or here < COMMON_LOANWORD:
            return False
        lexicon = Lexicon("en")
        forms = [form.lower() for name in english for form in name.english]
        is_person = all(name.kind == "person" for name in english)
        if is_person and all(map(lexicon.has_entry, forms)):
            return True  # チャンス, Chance
        return here > max(map(lexicon.zipf, forms)) + COMMONER or (is_person and here > COMMON_PERSON)


def _is_joined_beside(at: int, name: NativeName, found: Iterable[tuple[int, NativeName]]) -> bool:
    """Whether a name of two characters stands beside another of the kind of names that Tibetans have: 扎西多吉."""
    spots = ((start, start + len(other.form)) for start, other in found if is_frontier_name(other.form))
    return is_frontier_name(name.form) and any(start == at + len(name.form) or end == at for start, end in spots)


def _strip_article(word: Word, language: str) -> Word:
    """A word without the article or preposition that an apostrophe joins to it: l'Allemagne, dell'Austria."""
    match = _ELIDED.match(word.text) if language in _ELIDING else None
    if match is None or not word.text[match.end() :]:
        return word
    text = word.text[match.end() :]
    return word._replace(start=word.start + match.end(), text=text, lower=text.lower())


def _cut(word: str) -> tuple[str, ...]:
    """A word, and its parts where hyphens or apostrophes join some."""
    parts = tuple(part for part in _JOINTS.split(word) if len(part) >= SHORTEST_NAME)
    return (word, *parts) if parts and parts != (word,) else (word,)


def _keep_sure(word: str, names: tuple[NativeName, ...]) -> tuple[NativeName, ...]:
    """The names that a word is in a case of for certain: only an ending was changed or added."""
    return tuple(name for name in names if len(name.form) > _SURE and word.startswith(_LAST_VOWEL.sub("", name.form)))


def _is_place(forms: Iterable[str]) -> bool:
    return any(is_english_place(form) for form in forms if len(form) >= _LONG)


def _is_person(word: Word, sound: str) -> bool:
    return is_person_name(sound) or is_surname(sound) or _FATHERS_NAME.search(word.lower) is not None


def _is_noun(word: str) -> bool:
    return any(is_german_noun(form) for form in (word, word.removesuffix("s"), word.removesuffix("en"), word[:-1]))


def _find_long(words: tuple[Word, ...], language: str) -> dict[int, tuple[NativeName, ...]]:
    """The names of several words, by the place of each of their words."""
    found: dict[int, tuple[NativeName, ...]] = {}
    for at in range(len(words)):
        for size in range(2, MOST_WORDS + 1):
            names = find_native(" ".join(word.lower for word in words[at : at + size]), language)
            for place in range(at, at + size) if names else ():
                found[place] = names
    return found
