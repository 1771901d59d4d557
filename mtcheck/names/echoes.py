"""Two spellings in, whether one may be the other that went into another script and back: Whitaker, Huitake.

A machine that does not know an English or German name in a Chinese, Arabic or Russian text writes it anew by the
sounds of the signs. Vowels change much on such a way, consonants by the rules of each script: Arabic has no p and no v,
Chinese and Japanese put a vowel behind each consonant and know one of l and r. Which names of a document are
introduced in full, so that another may be one of them, is asked in `echoed_names`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.names.full_names import are_one_by_consonants
from mtcheck.names.romanisation import fold_marks

Sound = str
"""The consonants that a unit of a spelling may stand for, one letter each: J is dj, Č tch, Š sh, Ž zh, C ts, X kh; a
minus says that it may be silent."""


class _Route(NamedTuple):
    """A script that a name went through."""

    taken: frozenset[frozenset[str]]
    """Consonants that it takes for each other."""
    shape: re.Pattern[str] | None = None
    """What names look like that come from a script of syllables, which add vowels; None for other scripts."""
    units: re.Pattern[str] | None = None
    """How it is read where its letters have sounds of their own."""
    lost: str = ""
    """Consonants that it may leave out."""
    words: frozenset[str] = frozenset()
    """Lower-cased words of a text that has to do with people who write so."""
    is_only_there: bool = False
    """Whether nothing is thought of it where no such word is in the text."""


_PLAIN: tuple[tuple[str, tuple[Sound, ...]], ...] = (
    # pattern, its consonants; the first that fits at a place is taken
    (r"shch|szcz", ("Š", "Č")),
    (r"dzh|dsch|dj|dg(?=e)", ("J",)),
    (r"tsch|tch|tsh|cz", ("Č",)),
    (r"sch", ("ŠŽ",)),
    (r"sh|sz", ("Š",)),
    (r"zh", ("Ž",)),
    (r"chs", ("KX", "S")),
    (r"ch", ("ČKXŠ",)),
    (r"kh", ("XKH",)),
    (r"ck|cc|k|q(?!u)", ("K",)),
    (r"c(?=[eiy])", ("SCČ",)),
    (r"c", ("K",)),
    (r"ph", ("F",)),
    (r"th", ("TSZDF",)),
    (r"^wr", ("R",)),
    (r"^kn", ("K-", "N")),
    (r"wh", ("VWHX-",)),
    (r"w", ("VW-",)),
    (r"qu", ("K", "VW-")),
    (r"x", ("KX", "SZ")),
    (r"(?<=[iou])gh", ("-",)),
    (r"gh", ("GX",)),
    (r"^h", ("HXG",)),
    (r"h(?=$|[^aeiouy])", ("H-",)),
    (r"h", ("HXG-",)),
    (r"(?<=[bdfklmnprstvwz])j(?=[aeou])", ("JYŽHX-",)),
    (r"(?<=[iy])j$", ("-",)),
    (r"j", ("JYŽHX",)),
    (r"^y(?=[aeou])", ("YJ-",)),
    (r"g(?=[eiy])", ("GJŽHX",)),
    (r"ng(?=$|[^aeiouyr])", ("N", "G-")),
    (r"ts|tz", ("TC", "S-")),
    (r"zz", ("C",)),
    (r"z", ("ZSC",)),
    (r"s(?=[tp])", ("SŠ",)),
    (r"s", ("SZ",)),
    (r"[bdfglmnprtv]", ()),
)
_PINYIN_LETTERS: tuple[tuple[str, tuple[Sound, ...]], ...] = (
    (r"zh", ("JČŽ",)),
    (r"ch", ("ČTK",)),
    (r"sh", ("ŠS",)),
    (r"(?<=[aeiouü])ng", ("NM",)),
    (r"(?<=[aeiouü])n(?![aeiouü])", ("NM",)),
    (r"(?:(?<=[aeiouü])|^)er", ("RL",)),
    (r"r", ("RŽJ",)),
    (r"q", ("ČKC",)),
    (r"x", ("ŠSXHKC",)),
    (r"j", ("JGKŽ",)),
    (r"z", ("ZSC",)),
    (r"c", ("CSZ",)),
    (r"s", ("SZ",)),
    (r"h", ("HXWVFG",)),
    (r"y", ("YJ-",)),
    (r"w", ("VW-",)),
    (r"[bdfgklmpt]", ()),
)


def _compile(units: tuple[tuple[str, tuple[Sound, ...]], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _) in enumerate(units)))


_SOUNDS = {(units := _compile(table)): tuple(sounds for _, sounds in table) for table in (_PLAIN, _PINYIN_LETTERS)}
_UNIT, _PINYIN_UNIT = _SOUNDS
_TWICE = re.compile(r"([^\Waeiou])\1+")
_PINYIN = re.compile(
    r"""(?:
        [bpmf](?:a|o|ai|ei|i?ao|ou|i?an|[aei]ng|[ei]n|i|ie|iu|u)
      | [dtnl](?:a|e|[ae]i|i?ao|ou|i?ang?|[eio]ng|[ei]n|i|ia|ie|iu|u|uo|ui|uan|un|ue)
      | [gkh](?:a|e|[ae]i|ao|ou|ang?|eng?|ong|u|u[aoi]|uai|uang?|un)
      | [jqx](?:i|i[aeu]|iao|iang?|ing?|iong|u|ue|uan|un)
      | (?:[zcs]h?|r)(?:a|e|i|[ae]i|ao|ou|ang?|eng?|ong|u|u[aoi]|uai|uang?|un)
      | y(?:a|e|i|o|ao|ou|ang?|ing?|ong|u|ue|uan|un) | w(?:a|o|[ae]i|ang?|eng?|u)
      | (?:(?<=[aeioun])|^)(?:a|ai|ang?|ao|e|ei|en|er|ou)
    ){2,6}""",
    re.VERBOSE,
)
_KANA = re.compile(
    r"(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwfj])?(?:[aeiou]{1,2})|n(?![aeiouy])|([kpst])(?=\1)){2,8}"
)
_HANGUL = re.compile(
    r"(?=.*e[uo])(?:(?:kk|pp|tt|ss|ch|[gndrmbsjktphwyl])?(?:[wy]?(?:ae|eo|eu|[aeiou]))[nmlgkbpts]?){2,7}"
)


def _pair_up(text: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in text.split())


CHINA = frozenset(
    "beijing china chinese chongqing guangdong guangzhou nanjing shanghai shenzhen taipei taiwan taiwanese "
    "wuhan".split()
)
JAPAN = frozenset("fukuoka hiroshima japan japanese kyoto nagoya osaka sapporo tokyo yokohama".split())
_KOREA = frozenset("busan korea korean koreans pyongyang seoul".split())
_ARABIA = frozenset(
    "algeria algerian arab arabic bahrain cairo dubai egypt egyptian emirates gaza gulf haifa hebrew iran iranian iraq "
    "iraqi israel israeli jerusalem jordan kuwait kuwaiti lebanese lebanon libya libyan morocco moroccan oman "
    "palestinian qatar saudi sudan syria syrian tehran tunis tunisia tunisian yemen".split()
)
_RUSSIA = frozenset(
    "belarus bulgaria bulgarian haifa hebrew israel israeli jerusalem kazakhstan kyiv kiev macedonia minsk moscow "
    "russia russian serbia serbian soviet ukraine ukrainian yiddish".split()
)
_ROUTES = (
    _Route(_pair_up("PB VF GJ KG VB"), words=_ARABIA),
    _Route(_pair_up("HG HX XK"), words=_RUSSIA),
    _Route(_pair_up("PB TD KG LR VF VW WH HF MN"), _PINYIN, _PINYIN_UNIT, "RLTDKPBH", CHINA),
    _Route(_pair_up("LR VB SŠ TČ TC DJ DZ ZJ TS ZS FH HX WH ŽJ KX"), _KANA, lost="R", words=JAPAN),
    _Route(_pair_up("LR VB"), lost="R", words=CHINA | JAPAN | _KOREA, is_only_there=True),
    _Route(_pair_up("FP VB ZJ TS LR PB TD KG ČJ SŠ DS CČ CJ"), _HANGUL, lost="R", words=_KOREA),
)
_NEAR, _LOST = 0.1, 0.2
_FARTHEST = 0.5
"""What all changes cost together at most."""
_FEWEST, _FEWEST_ELSEWHERE = 3, 4
"""So many consonants a name has at least; the second where nothing tells of the script."""
_FEWEST_IN_WHOLE = 5
"""So many both halves of a full name have."""
_FEWEST_IN_HALF = 2
_FARTHEST_HALF = 0.3
"""What all changes in the second half cost at most where the first one stayed as it was."""
_MC = re.compile("^mc(?=[a-z])")
_BETWEEN = re.compile("(?<=[aeiou])h(?=[aeiou])")
_SILENT = re.compile(r"(?<=[^aeiouy])(?:e|es)$")
_GLIDE = re.compile(r"^y(?=[aeiou])")
_VOWELS = re.compile(r"[aeiouy]+(?:gh|w(?![aeiouy]))?")
_LETTERS_HEARD = frozenset("aeiouyw")
_FRONT, _BACK = frozenset("eiy"), frozenset("ouw")


def is_echo(name: str, other: str, words: frozenset[str] = frozenset()) -> bool:
    """Whether the second of two names may be what came back of the first from another script.

    `words` are those of the text: without one that tells of its script, a long name must come back almost as it was.

    >>> is_echo("Whitaker", "Huitake", frozenset(["china"])), is_echo("Patterson", "Batterson")
    (True, True)
    >>> is_echo("Whitaker", "Huitake"), is_echo("Patterson", "Anderson"), is_echo("Weintraub", "Weinberg")
    (False, False, False)
    """
    plain, echo = fold_marks(name), fold_marks(other)
    routes = zip(_ROUTES, _find_told(words), strict=True)
    return (
        bool(plain)
        and plain != echo
        and any(_may_follow(plain, echo, route, is_there=is_there) for route, is_there in routes)
    )


def is_whole_echo(name: tuple[str, str], echo: tuple[str, str], words: frozenset[str]) -> bool:
    """Whether both halves of a full name may have come back from another script, or the second where the first stayed.

    >>> is_whole_echo(("graham", "whitmore"), ("grem", "vitmor"), frozenset())
    True
    >>> is_whole_echo(("walter", "lovell"), ("walter", "rovel"), frozenset(["japan"]))
    True
    >>> is_whole_echo(("walter", "lovell"), ("walter", "rovel"), frozenset())
    False
    """
    pairs = [(_plain(one), _plain(other)) for one, other in zip(name, echo, strict=True)]
    told = _find_told(words)
    return any(
        _may_come_back(pairs, route, is_there=is_there)
        for route, is_there in zip(_ROUTES, told, strict=True)
        if is_there or not (route.is_only_there or route.shape is not None)
    )


@lru_cache(maxsize=8)
def _find_told(words: frozenset[str]) -> tuple[bool, ...]:
    """Of each route, whether a text tells of it; many pairs of names are asked of one text."""
    return tuple(not route.words.isdisjoint(words) for route in _ROUTES)


def _may_come_back(pairs: Sequence[tuple[str, str]], route: _Route, *, is_there: bool) -> bool:
    """Whether one route leads from the first of each pair to the second, in a text that tells of it or at no cost."""
    (first, first_echo), (second, second_echo) = pairs
    is_kept = first == first_echo
    is_first = is_kept or _is_half(first, first_echo, route, more=1)
    if (
        not is_first
        or not _is_half(second, second_echo, route, more=0)
        or (is_kept and "a" in {*second} ^ {*second_echo})
    ):
        return False
    unit = route.units or _UNIT
    read = [(_read_consonants(one, _UNIT), _read_consonants(other, unit)) for one, other in pairs]
    cost = sum(_measure(first, second, route) for first, second in read[is_kept:])
    heard = [min(_count(first), _count(second)) for first, second in read]
    limit = (_FARTHEST_HALF if is_kept else _FARTHEST) if is_there else 0
    return heard[-1] >= _FEWEST_IN_HALF and sum(heard) >= _FEWEST_IN_WHOLE and cost <= limit


def _is_half(name: str, echo: str, route: _Route, *, more: int) -> bool:
    """Whether what is heard between the consonants of two halves is alike, but for so many syllables more."""
    if route.shape is not None:
        return _is_shaped(name, echo, route.shape)
    if _have_vowels_alike(name, echo):
        ends = [form[-1] for form in (name, echo)]
        return any(end not in _LETTERS_HEARD for end in ends) or len({end in _FRONT for end in ends}) == 1
    counts = [len(_VOWELS.findall(_SILENT.sub("", form))) for form in (name, echo)]
    return 0 < abs(counts[0] - counts[1]) <= more and min(map(len, (name, echo))) > _FEWEST_IN_WHOLE


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """A half of a name without its marks, with all that is heard of Mc and nothing of an h between vowels."""
    return _BETWEEN.sub("", _MC.sub("mac", fold_marks(name)))


def is_arabic_echo(name: str, other: str, words: frozenset[str]) -> bool:
    """Whether two spellings are one Arabic name by its consonants, in a text with a word that tells of the language.

    >>> is_arabic_echo("bouteflika", "butafliqa", frozenset(["algeria"]))
    True
    """
    return not _ARABIA.isdisjoint(words) and are_one_by_consonants(name, other)


def may_be_syllables(name: str) -> bool:
    """Whether a spelling is made of syllables as Chinese, Japanese or Korean write foreign names.

    >>> may_be_syllables("huitake"), may_be_syllables("sumisu"), may_be_syllables("castellani")
    (True, True, False)
    """
    plain = fold_marks(name)
    return any(route.shape is not None and route.shape.fullmatch(plain) for route in _ROUTES)


def _may_follow(name: str, echo: str, route: _Route, *, is_there: bool) -> bool:
    if route.shape is None:
        is_alike = (is_there or not route.is_only_there) and _have_vowels_alike(name, echo)
    else:
        is_alike = is_there and _is_shaped(name, echo, route.shape)
    if not is_alike:
        return False
    first, second = _read_consonants(name, _UNIT), _read_consonants(echo, route.units or _UNIT)
    fewest = _FEWEST if is_there else _FEWEST_ELSEWHERE
    return min(_count(first), _count(second)) >= fewest and _measure(first, second, route) <= _FARTHEST


def _is_shaped(name: str, echo: str, shape: re.Pattern[str]) -> bool:
    """Whether only the second of two looks like a name from a script of syllables."""
    is_shaped = shape.fullmatch(echo) is not None and shape.fullmatch(name) is None
    return is_shaped and (shape is not _KANA or _ends_as_kana(name, echo))


def _ends_as_kana(name: str, echo: str) -> bool:
    """Whether a name ends as Japanese makes it: Turner, Tana; Clark, Kuraku; Wilson, Wiruson."""
    last = name.removesuffix("e")[-1:] if name[-2:-1] not in _LETTERS_HEARD else name[-1]
    if last in {"n", "r"}:
        return echo[-1] in {"n": "n", "r": "ah"}[last]
    return echo[-1] in ("aeiou" if last in _LETTERS_HEARD else "uoi")


def _count(units: Sequence[Sound]) -> int:
    """How many consonants are surely heard."""
    return sum("-" not in unit for unit in units)


def _have_vowels_alike(name: str, echo: str) -> bool:
    """Whether two names have as many syllables, none with i or e where the other has o or u."""
    first, second = (_VOWELS.findall(_GLIDE.sub("", _SILENT.sub("", form))) for form in (name, echo))
    return len(first) == len(second) and not any(map(_are_unlike, first, second))


def _are_unlike(one: str, other: str) -> bool:
    letters, others = frozenset(one), frozenset(other)
    return (letters <= _FRONT and others <= _BACK) or (letters <= _BACK and others <= _FRONT)


def _measure(first: Sequence[Sound], second: Sequence[Sound], route: _Route) -> float:
    """What it costs to make the second row of consonants of the first; infinite where the route does not lead there."""
    above = [0.0]
    for unit in second:
        above.append(above[-1] + _drop(unit, ""))
    for unit in first:
        row = [above[0] + _drop(unit, route.lost)]
        for (diagonal, over), other in zip(pairwise(above), second, strict=True):
            swapped = diagonal + _swap(unit, other, route)
            row.append(min(swapped, over + _drop(unit, route.lost), row[-1] + _drop(other, "")))
        above = row
    return above[-1]


def _drop(unit: Sound, lost: str) -> float:
    """What it costs to leave a unit out."""
    if "-" in unit:
        return 0.0
    return _LOST if set(unit) & set(lost) else float("inf")


def _swap(one: Sound, other: Sound, route: _Route) -> float:
    first, second = set(one) - {"-"}, set(other) - {"-"}
    if first & second:
        return 0.0
    is_near = any(frozenset((a, b)) in route.taken for a in first for b in second)
    return _NEAR if is_near else float("inf")


@lru_cache(maxsize=4096)
def _read_consonants(name: str, unit: re.Pattern[str]) -> tuple[Sound, ...]:
    """A spelling as a row of consonants, doubled letters taken for one."""
    units: list[Sound] = []
    for match in unit.finditer(_TWICE.sub(r"\1", name)):
        sounds = _SOUNDS[unit][int((match.lastgroup or "u0")[1:])]
        units += sounds or (match[0].upper(),)
    return tuple(units)
