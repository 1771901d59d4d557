"""Chinese people whom a text names in pinyin, asked whether the source has the characters for them.

A surname and a given name are read from the characters one by one, so that a given name beside the right surname, or
a surname before the right given name, shows that another person is meant. Names from elsewhere, which Chinese spells
with characters of their own sound, are left to `name_matches`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Sentence, Span, Word
from mtcheck.source.readings import spell_sound

SURNAMES = frozenset(
    "bai cai cao chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hou hu huang "
    "jia jiang jin kang kong lai lei li liang liao lin ling liu long lu luo lyu ma mao meng mo niu pan peng qian qiao "
    "qin qiu ren shao shen shi song su sun tan tang tao tian tong wan wang wei wen wu xia xiang xiao xie xiong xu xue "
    "yan yang yao ye yi yin yu yuan zeng zhang zhao zheng zhong zhou zhu zhuang zou".split()
)
FAMILY_CHARACTERS = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯"
    "邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戚莫孔向汤習习張劉陳楊黃趙吳孫馬羅鄭許鄧馮韓葉蔣蘇呂盧鐘譚範陸賈韋鄒閻龍賀顧龔萬錢嚴湯"
)
"""Characters of the commonest surnames, in both scripts."""
_OTHER_READINGS = dict(
    pair.split("=")
    for pair in (
        "曾=zeng 单=shan 解=xie 仇=qiu 区=ou 盖=ge 查=zha 长=chang 長=chang 重=chong 行=xing 乐=yue 樂=yue 翟=zhai "
        "朝=chao 薄=bo 吕=lyu 呂=lyu 沈=shen 覃=qin 贾=jia 賈=jia 宁=ning"
    ).split()
)
"""What a character is read as in names, where the first reading of dictionaries is another."""
_SYLLABLE = re.compile(
    "(?:[bpmfdtnlgkhrzcsjqxyw]|[zcs]h)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu"
    "|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)"
)
_NO_PINYIN = re.compile(r"(?:ch|sh|zh|[rzcs])i[aeou]|hs|ts|tz|\w*(?:ieh|ueh|ien|ung)\b")
"""How a syllable begins or ends by Wade and Giles alone."""
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_BEFORE_NAME = re.compile(
    r"(?:^|[，。、：；！？“”「」（）\s]|主席|总理|總理|部长|部長|书记|書記|市长|市長|省长|省長|主任|经理|經理|教授|记者|記者|总统|總統|委员|委員|院长|院長"
    r"|校长|校長|先生|女士|律师|律師|医生|醫生|演员|演員|导演|導演|作家|发言人|發言人|代表|官员|官員|和|与|與)$"
)


class PinyinName(NamedTuple):
    """A surname and a given name in pinyin."""

    span: Span
    surname: str
    given: tuple[tuple[str, ...], ...]
    """Its syllables, in every way to part them: hu ning, hun ing."""


class OtherPerson(NamedTuple):
    """Whom the source has in the place of a name."""

    span: Span
    is_half: bool
    """Whether the surname or the given name is the same."""


def find_pinyin_names(doc: Document) -> Iterator[PinyinName]:
    """The people of a text whose names are pinyin, by position."""
    for first, second in zip(doc.words, doc.words[1:], strict=False):
        if first.sentence != second.sentence or doc.text[first.end : second.start] != " ":
            continue
        given = _split(second.lower.removesuffix("'s").replace("'", "").replace("-", ""))
        if any(_NO_PINYIN.match(part) for part in second.lower.split("-")):
            continue  # Lin Chia-ying, as Taiwan spells 林佳颖
        is_high = first.text[0].isupper() and second.text[0].isupper() and not second.text.isupper()
        if given and is_high and first.lower in SURNAMES and _ends_there(doc, second):
            yield PinyinName(Span(first.start, second.start + len(second.text.removesuffix("'s"))), first.lower, given)


def _split(given: str) -> tuple[tuple[str, ...], ...]:
    """A given name as one syllable, or as two, in every way."""
    parts = [(given,), *((given[:at], given[at:]) for at in range(1, len(given)))]
    return tuple(part for part in parts if all(_SYLLABLE.fullmatch(syllable) for syllable in part))


class ChineseNames:
    """A source in which names are looked for again and again."""

    __slots__ = ("_places", "_text")

    def __init__(self, source: Document) -> None:
        self._text = source.text
        self._places = defaultdict[str, list[int]](list)
        for at, character in enumerate(self._text):
            for reading in _read_plain(character):
                self._places[reading].append(at)

    def has(self, name: PinyinName) -> bool:
        """Whether the characters of a name stand anywhere in the source."""
        return any(True for _ in self.find(name))

    def find(self, name: PinyinName) -> Iterator[Span]:
        """Wherever they stand."""
        for at in self._places.get(_plain(name.surname), ()):
            for given in name.given:
                if _reads(self._text, at + 1, given):
                    yield Span(at, at + 1 + len(given))


def find_other(name: PinyinName, source: Document, sentence: Sentence, text: frozenset[str]) -> OtherPerson | None:
    """The person of a source sentence whom the words of its text do not name and in whose place a name may stand."""
    size = 1 + max(map(len, name.given))
    for at in range(sentence.start, sentence.end - 1):
        span = Span(at, min(at + size, sentence.end))
        if not all(_HAN.match(char) for char in source.text[span.start : span.end]):
            continue
        if source.text[at] in FAMILY_CHARACTERS and _reads(source.text, at, (name.surname,)):
            return OtherPerson(span, is_half=True)
        if source.text[at] in FAMILY_CHARACTERS and any(_reads(source.text, at + 1, given) for given in name.given):
            return OtherPerson(span, is_half=True)
    for at in range(sentence.start, sentence.end - 1):
        before = source.text[max(sentence.start, at - 3) : at]
        is_person = (
            source.text[at] in FAMILY_CHARACTERS and _BEFORE_NAME.search(before) and _HAN.match(source.text, at + 1)
        )
        if is_person and read_character(source.text[at]).isdisjoint(text):
            return OtherPerson(Span(at, min(at + size, sentence.end)), is_half=False)
    return None


@lru_cache(maxsize=4096)
def read_character(character: str) -> frozenset[str]:
    """How a Chinese character may be read.

    >>> sorted(read_character("张")), sorted(read_character("曾"))
    (['zhang'], ['ceng', 'zeng'])
    """
    found = {spell_sound(character, "zh"), _OTHER_READINGS.get(character, "")} - {""}
    return frozenset(found | {reading.replace("v", "u") for reading in found})


def _reads(text: str, at: int, syllables: tuple[str, ...]) -> bool:
    characters = text[at : at + len(syllables)]
    return len(characters) == len(syllables) and all(
        _plain(syllable) in _read_plain(character) for character, syllable in zip(characters, syllables, strict=True)
    )


@lru_cache(maxsize=4096)
def _read_plain(character: str) -> frozenset[str]:
    return frozenset(map(_plain, read_character(character))) if _HAN.match(character) else frozenset()


def _plain(syllable: str) -> str:
    return syllable.replace("lyu", "lu").replace("nyu", "nu").replace("lv", "lu").replace("ü", "u")


def _ends_there(doc: Document, word: Word) -> bool:
    """Whether no other name follows: Li Wei Street."""
    after = doc.text[word.end : word.end + 2]
    return not (after[:1] == " " and after[1:].isupper())
