"""People whom a Chinese, Japanese or Korean source names beside a title, and those whom its text has nowhere.

Such names are in no list; but their surnames can be read, so that a person is known to be lost, or to be another one,
where no word of the text is one of the readings. What may be a name only by chance is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Pair, Sentence, Span, Word
from mtcheck.names.native_names import countries_of, find_within, is_english_place, is_people, is_person_name
from mtcheck.names.romanisation import fold_marks
from mtcheck.source.japanese_names import (
    are_one_surname,
    is_plain_surname,
    is_read_otherwise,
    may_be_japanese,
    read_surnames,
)
from mtcheck.source.korean_surnames import KOREAN_SURNAMES
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.pinyin_names import FAMILY_CHARACTERS, read_character
from mtcheck.source.sureness import SUREST_PAIR

_RARE_NAME, _RARE_START, _RARE_KOREAN = 2.5, 3.2, 3.5
"""Zipf frequency in Chinese below which three characters, and the first two of them, are no words; in Korean, three."""
_MOST_CHANCES = 4
_NO_GIVEN = frozenset("们們者员員家方界商长長部局人社省市县縣区區族")
_TITLES_BEHIND = frozenset("先生 女士 小姐 医生 醫生 老师 老師".split())
_SAYS = (
    "说|說|表示|称|稱|认为|認為|告诉|告訴|指出|介绍|介紹|坦言"
    "|回忆|回憶|强调|強調|透露|解释|解釋|补充道|在现场|在現場|在接受"
)
_CHINESE = re.compile(
    "(?:^|[的，。、：；！？“”「」（）\\s]|经理|經理|教授|记者|記者|主任|村民|居民|市民|老板|店主|先生|女士|律师|律師|医生|醫生"
    f"|农民|農民|司机|司機|[馆館会會站所队隊镇鎮县縣区區处處科行厂廠社团團船村厅廳]长|[馆館会會站所隊队鎮镇縣县區区處处科行廠厂社團团船村廳厅]長"
    "|秘书长|秘書長|总裁|總裁|总监|總監|主席|书记|書記|教练|教練|导演|導演|作家|演员|演員|学者|學者|专家|專家|研究员|研究員"
    "|分析师|分析師|工程师|工程師|设计师|設計師|创始人|創始人|负责人|負責人|发言人|發言人|代表|护士|護士|学生|學生|"
    f"部长|部長|市长|市長|局长|局長|院长|院長|校长|校長|议员|議員)(?P<name>[{FAMILY_CHARACTERS}]"
    f"[\u4e00-\u9fff]{{2}})(?={_SAYS})"
)
_TITLES = (
    "氏|さん|容疑者|被告|選手|議員|教授|首相|大臣|社長|会長|監督|記者|部長|課長|所長|校長"
    "|園長|館長|理事長|弁護士|准教授"
)
_JAPANESE = re.compile(
    "(?<![\u4e00-\u9fff\u30a1-\u30fc々])(?P<name>[\u4e00-\u9fff][\u4e00-\u9fff々]{1,4}[\u3041-\u3096]{0,3}?)"
    f"(?:(?:{_TITLES})|(?<=[\u4e00-\u9fff]{{4}})(?:市長|町長|村長|知事))"
)
_BODIES = re.compile(
    "代表|会社|大学|病院|委員|高校|協会|連盟|組合|新聞|放送|通信|電力|銀行|政府|警察|担当|女性|男性|業者|関係"
)
_GIVEN = (
    "민서준지현영수정은경미숙희진성호상철우석재동혁훈태용승원윤아연하나혜선주유예순자옥기대광종병덕만규식환근범찬건권도형화란애향련림"
    "빈율솔인일욱웅완열국학한홍균남두명문보봉세소신언오이익임장제조중창천춘충택필해행헌효흠시양"
)
"""Syllables of Korean first names."""
_KOREAN = re.compile(
    f"(?<![가-힣])(?P<name>[가-힣][{_GIVEN}]{{2}})(?= ?(?:대통령|총리|장관|의원|대표|회장|위원장|총장|감독|선수|교수"
    "|검사|판사|시장|지사|씨|부장|과장|사장|팀장|국장|소장|기자|원장|관장|교장|군수|이사장|변호사|작가)(?![가-힣]{3}))"
)


class Person(NamedTuple):
    """A person of a source."""

    span: Span
    surnames: frozenset[str]
    """Every way to write the surname in Latin letters."""


@dataclass(frozen=True)
class EasternPeople:
    """A text and its source, asked for the people of the source that the text has not."""

    matches: NameMatches

    def find_lost(self) -> Iterator[tuple[Pair, Person]]:
        """Those whom the text has nowhere, and in whose sentence nobody else is named."""
        for pair, people in self._pairs():
            for person in people:
                if not self._is_named(person, self._vocabulary) and not self._has_capitals(pair):
                    yield pair, person

    def find_others(self) -> Iterator[tuple[Span, Person]]:
        """People of the text, in full, who are not the one whom a Japanese source names there."""
        if self.matches.words.language != "ja":
            return
        for pair, people in self._pairs():
            named = list(self._find_full(pair))
            if len(people) != 1 or len(named) != 1:
                continue
            first, last = named[0]
            keys = {_fold(first), _fold(last)}
            if is_read_otherwise(_fold(last), people[0].surnames):
                continue
            if not self._is_named(people[0], keys) and not self._may_be_read(keys, pair):
                yield Span(first.start, last.start + len(last.text.removesuffix("'s").removesuffix("’s"))), people[0]

    def _pairs(self) -> Iterator[tuple[Pair, tuple[Person, ...]]]:
        source = self.matches.words.doc
        find = {"zh": _find_chinese, "ja": _find_japanese, "ko": _find_koreans}.get(self.matches.words.language)
        for pair in self.matches.comparison.pairs if find is not None else ():
            if find is not None and pair.confidence >= SUREST_PAIR and pair.text and pair.source:
                yield pair, tuple(person for number in pair.source for person in find(source, source.sentences[number]))

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        doc = self.matches.comparison.doc
        return frozenset(part for word in doc.words for part in (_fold(word), *_fold(word).split("-")))

    def _is_named(self, person: Person, words: frozenset[str] | set[str]) -> bool:
        if self.matches.words.language == "ja":
            return any(are_one_surname(word, person.surnames) for word in words)
        return not person.surnames.isdisjoint(words)

    def _has_capitals(self, pair: Pair) -> bool:
        """Whether a word of the text of a pair has a capital and may be somebody's name."""
        doc, lexicon = self.matches.comparison.doc, self.matches.comparison.lexicon
        for number in pair.text:
            for word in doc.words_of(doc.sentences[number])[1:]:
                key = _fold(word)
                if not word.text[0].isupper() or word.text.isupper() or is_people(key) or countries_of(key):
                    continue
                if not lexicon.has_entry(key) and not is_english_place(key):
                    return True
                if is_person_name(key):
                    return True
        return False

    def _find_full(self, pair: Pair) -> Iterator[tuple[Word, Word]]:
        """The people of the text of a pair that may be Japanese, with first name and surname."""
        doc = self.matches.comparison.doc
        for number in pair.text:
            for first, last in pairwise(doc.words_of(doc.sentences[number])):
                is_name = first.text[0].isupper() and last.text[0].isupper() and not last.text.isupper()
                keys = _fold(first), _fold(last)
                is_joined = is_name and doc.text[first.end : last.start] == " "
                is_person = is_joined and (any(map(is_person_name, keys)) or is_plain_surname(keys[-1]))
                if is_person and all(map(may_be_japanese, keys)):
                    yield first, last

    def _may_be_read(self, keys: set[str], pair: Pair) -> bool:
        """Whether any characters of the source of a pair may be read as one of two names."""
        source = self.matches.words.doc
        for number in pair.source:
            sentence = source.sentences[number]
            for at in range(sentence.start, sentence.end - 1):
                readings = read_surnames(source.text[at : min(at + _MOST_CHANCES, sentence.end)])
                if readings is not None and any(are_one_surname(key, readings) for key in keys):
                    return True
        return False


def _find_chinese(source: Document, sentence: Sentence) -> Iterator[Person]:
    lexicon = Lexicon("zh")
    for match in _CHINESE.finditer(source.text, sentence.start, sentence.end):
        name = match["name"]
        is_word = lexicon.zipf(name) >= _RARE_NAME or lexicon.zipf(name[:2]) >= _RARE_START
        if not is_word and name[2] not in _NO_GIVEN and name[1:] not in _TITLES_BEHIND:
            yield Person(Span(match.start("name"), match.end("name")), read_character(name[0]))


def _find_japanese(source: Document, sentence: Sentence) -> Iterator[Person]:
    for match in _JAPANESE.finditer(source.text, sentence.start, sentence.end):
        surnames = None if _BODIES.search(match["name"]) else read_surnames(match["name"])
        is_place = any(at == 0 and name.kind == "country" for at, name in find_within(match["name"]))
        if surnames is not None and not is_place:
            yield Person(Span(match.start("name"), match.end("name")), surnames)


def _find_koreans(source: Document, sentence: Sentence) -> Iterator[Person]:
    for match in _KOREAN.finditer(source.text, sentence.start, sentence.end):
        surnames = KOREAN_SURNAMES.get(match["name"][0])
        if surnames is not None and Lexicon("ko").zipf(match["name"]) < _RARE_KOREAN:
            yield Person(Span(match.start("name"), match.end("name")), surnames)


def _fold(word: Word) -> str:
    return fold_marks(word.lower.removesuffix("'s").removesuffix("’s"))
