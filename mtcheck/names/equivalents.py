"""Two spellings in, whether a convention makes them one name although they sound apart: Kharkiv, Kharkov; Busan, Pusan.

What any language may write for a sound is in `romanisation`. Here stand the conventions of one language, which would
join other names if they were taken for all: two ways to write Korean and Chinese, the Russian names of Ukrainian
towns, and first names that neighbours spell by their own sounds. Which evidence it takes besides is left to `variants`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.romanisation import fold_marks, is_slight
from mtcheck.tags import primary_subtag

_UKRAINIAN_END = re.compile(r"^(.+?)(?:y?iv(?P<town>tsi)?|(?P<field>pil))$")  # Kharkiv, Kyiv, Chernivtsi, Ternopil
_UKRAINIAN_H = re.compile(r"(?<![ckpstz])h")  # Chernihiv, Chernigov; ch, kh, sh, zh are other letters
_RUSSIAN_END = re.compile(r"^(.+?)(?:(?:[oe]v|iev)(?P<town>ts[iy])?|(?P<field>pol))$")  # Kharkov, Kiev, Ternopol

_BELARUSIAN = re.compile(r"(?<![cksz])h|ts(?=[ie])|dz(?=[ie])|[ao]u(?=[^aeiouy])|enka$")
"""What Belarusian names have where Russian ones have g, t, d, v and o."""
_BELARUSIAN_LETTERS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<![cksz])h", "g"),
        (r"ts(?=[ie])", "t"),
        (r"dz(?=[ie])", "d"),
        (r"(?<=[ao])u(?=[^aeiouy]|$)", "v"),
        (r"ie|ye", "e"),
    )
)

_ICELANDIC_ENDS = tuple(
    tuple(map(fold_marks, cases.split()))
    for cases in (
        "höfn hafnar",
        "fjörður fjörð fjarðar firði",
        "hólmur hólms hólmi",
        "vogur vogs vogi",
        "vík víkur",
        "völlur vallar velli",
        "vellir valla völlum",
        "eyjar eyja eyjum",
        "ey eyjar eyju",
        "nes ness nesi",
        "staðir staða stöðum",
        "strönd strandar",
        "eyri eyrar",
        "borg borgar",
        "dalur dals dal",
        "lækur lækjar læk",
    )
)
"""What Icelandic towns end in, each with its cases."""
_SHORTEST_STEM = 3

_GIVEN_NAMES = tuple(
    frozenset(names.split())
    for names in (
        "mohammed mohammad mohamed mohamad muhammad muhammed muhamad",
        "volodymyr vladimir wladimir uladzimir",
        "mykola mikalai nikolai nikolay nikolaj nikolaï nicholas",
        "serhii serhiy siarhei siarhey sergei sergey sergej",
        "dmytro dzmitry dmitry dmitri dmitriy dmitrij",
        "oleksii oleksiy aliaksei aliaksey alexei aleksei alexey aleksey",
        "oleksandr aliaksandr aleksandr alexander aleksander alexandre",
        "mykhailo mikhail michael mikhael",
        "pavlo pavel paul",
        "petro pyotr piotr petr peter",
        "yevhen yauhen evgeny evgeni yevgeny yevgeni eugene",
        "andrii andriy andrei andrey andrej andrew",
        "heorhii giorgi georgy georgiy georgi george",
        "kateryna katsiaryna yekaterina ekaterina katerina catherine",
        "olena yelena elena helen",
        "tetiana tetyana tatiana tatyana tatsiana",
        "yurii yuriy yuri yury",
        "ihor ihar igor",
        "oleh aleh oleg",
        "kyrylo kirill",
        "bohdan bogdan",
        "maksym maksim maxim",
        "artem artyom",
        "hryhorii hryhoriy ryhor grigory grigori grigoriy",
        "hennadii hennadiy henadz gennady gennadi gennadiy",
        "anatolii anatoliy anatoly anatoli",
        "vitalii vitaliy vitaly vitali",
        "valerii valeriy valery valeri",
        "vasyl vasily vasili vasiliy",
        "viacheslav vyacheslav viachaslau",
        "illia ilya ilia",
        "svitlana sviatlana svetlana",
        "iryna irina",
        "liudmyla lyudmyla lyudmila ludmila",
        "nataliia natallia natalya natalia",
        "nadiia nadzeya nadezhda",
        "olha volha olga",
        "viktoriia viktoryia viktoria victoria",
        "yuliia yulia julia",
        "stanislau stanislav",
        "valiantsin valentin",
        "dzianis denis",
        "leanid leonid",
        "oleksandra aliaksandra aleksandra alexandra",
    )
)
"""First names that are one person's where the surname is one: in Eastern Europe and English, or Arabic by ear."""

_UKRAINIAN_GIVEN_NAMES = frozenset(
    "anatolii anatoliy andrii andriy bohdan dmytro hennadii hennadiy heorhii hryhorii hryhoriy ihor illia iryna "
    "kateryna kyrylo liudmyla lyudmyla maksym mykhailo mykola nadiia nataliia oleh oleksandr oleksandra oleksii "
    "oleksiy olena olha pavlo petro serhii serhiy svitlana tetiana tetyana valerii valeriy vasyl viacheslav "
    "viktoriia vitalii vitaliy volodymyr yevhen yuliia yurii yuriy".split()
)

_HYPHEN = re.compile("[-\u2010\u2011]")
_LOOKALIKES = frozenset(frozenset(pair.split("/")) for pair in "s/c v/b r/p n/h kh/x h/x".split())
"""What the Cyrillic С, В, Р, Н and Х sound like and look like."""
_SHORTEST_MODEL = 4

_KOREAN_UNITS = (
    # pattern, the letters it may stand for; the first that fits at a place is taken
    (r"ui", "I", ""),  # Sung-hui, Seung-hee
    (r"woo|wu", "U", ""),  # Woo-jin, U-jin
    (r"yeo|you", "OU", "y"),  # Gyeongju, Kyongju; Young-sam, Yong-sam
    (r"y", "", "y"),
    (r"eo", "OU", ""),  # Jeong is Jong and Jung; Seogwipo, Sogwipo
    (r"eu", "UE", ""),
    (r"oo|ou", "U", ""),
    (r"u(?=ng)", "OU", ""),  # Sung is Seong, too
    (r"u", "U", ""),
    (r"o[ei]", "W", ""),  # Choi, Choe
    (r"o", "O", ""),
    (r"ae|ai", "A", ""),
    (r"ar(?=k)|a", "A", ""),  # Park, Pak
    (r"ee|i", "I", ""),
    (r"e", "E", ""),
    (r"ck|kk?|g", "k", ""),
    (r"tt?|d", "t", ""),
    (r"pp?|b", "p", ""),
    (r"ch|j", "c", ""),
    (r"sh|ss?", "s", ""),
    (r"[rl]", "l", ""),
)
_KOREAN = re.compile("|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _, _) in enumerate(_KOREAN_UNITS)) + "|.")

_WADE_ONLY = re.compile(r"^hs|^ts|^tz|[iu]eh$|ien$|ung")
"""What Wade and Giles, or the post office, wrote and pinyin does not: Hsieh, Tsingtao, Chien, Sung."""
_PINYIN_ONLY = re.compile(r"[bdqxz]|(?<!n)g|ong")
_CHINESE_UNITS = (
    # pattern, what both conventions become; in this order
    (r"(?<=[iuüye])h(?![aeiou])", ""),
    (r"tzu|tsu$", "zi"),
    (r"ssu|szu", "si"),
    (r"üe", "ue"),
    (r"ien", "ian"),
    (r"yen", "yan"),
    (r"ung", "ong"),
    (r"zh|ch|j|q|ts(?=i)", "Č"),
    (r"ts|tz|z|c", "C"),
    (r"hs|sh|x", "S"),
    (r"b", "p"),
    (r"d", "t"),
    (r"g", "k"),
    (r"yu|ü", "u"),
)


def find_ukrainian(one: str, other: str) -> str | None:
    """Which of the two is a Ukrainian place by its own name where the other is the same by its Russian or Polish one.

    >>> find_ukrainian("Kharkiv", "Kharkov"), find_ukrainian("Chernovtsy", "Chernivtsi"), find_ukrainian("Lwow", "Lviv")
    ('Kharkiv', 'Chernivtsi', 'Lviv')
    >>> find_ukrainian("Petrova", "Petrov")
    """
    for ukrainian, russian in ((one, other), (other, one)):
        own = _read_ukrainian(ukrainian)
        foreign = _read_russian(russian) if own is not None else None
        if own is None or foreign is None or any(bool(own[end]) != bool(foreign[end]) for end in ("town", "field")):
            continue
        if _UKRAINIAN_H.sub("g", own[1]) == foreign[1]:
            return ukrainian
    return None


@lru_cache(maxsize=4096)
def _read_ukrainian(form: str) -> re.Match[str] | None:
    return _UKRAINIAN_END.search(fold_marks(form))


@lru_cache(maxsize=4096)
def _read_russian(form: str) -> re.Match[str] | None:
    return _RUSSIAN_END.search(fold_marks(form).replace("w", "v"))


def are_twins(one: str, other: str) -> bool:
    """Whether one is a Ukrainian place by its own name and the other the same by another.

    >>> are_twins("Kharkiv", "Kharkov"), are_twins("Chernihiv", "Chernigov"), are_twins("Petrova", "Petrov")
    (True, True, False)
    """
    return find_ukrainian(one, other) is not None


def are_belarusian_twins(one: str, other: str) -> bool:
    """Whether one is a Belarusian name by its own language and the other the same by Russian.

    >>> are_belarusian_twins("Hrodna", "Grodno"), are_belarusian_twins("Tikhanovskaya", "Tsikhanouskaya")
    (True, True)
    >>> are_belarusian_twins("Lukashenka", "Lukashenko"), are_belarusian_twins("Ivanova", "Ivanovo")
    (True, False)
    """
    first, second = fold_marks(one), fold_marks(other)
    is_either = first != second and (_may_be_belarusian(first) or _may_be_belarusian(second))
    return is_either and _read_belarusian(first) == _read_belarusian(second)


@lru_cache(maxsize=4096)
def _may_be_belarusian(form: str) -> bool:
    return _BELARUSIAN.search(form) is not None


@lru_cache(maxsize=4096)
def _read_belarusian(form: str) -> str:
    """A name with the letters of Russian for those of Belarusian, and a for an o that Belarusian may not have."""
    for pattern, letters in _BELARUSIAN_LETTERS:
        form = pattern.sub(letters, form)
    return form.replace("o", "a")


def are_icelandic_cases(one: str, other: str) -> bool:
    """Whether two names are one Icelandic town in two cases, by the word for a harbour, a bay or the like at its end.

    >>> are_icelandic_cases("Þorlákshöfn", "Þorlákshafnar"), are_icelandic_cases("Stykkishólmur", "Stykkishólms")
    (True, True)
    >>> are_icelandic_cases("Seydisfjordur", "Seyðisfirði"), are_icelandic_cases("Seyðisfjörður", "Reyðarfirði")
    (True, False)
    >>> are_icelandic_cases("Sandvík", "Sandey")
    False
    """
    first, second = fold_marks(one), fold_marks(other)
    return any(
        first.endswith(end) and second.endswith(case) and first.removesuffix(end) == second.removesuffix(case) != ""
        for cases in _ICELANDIC_ENDS
        for end in cases
        for case in cases
        if end != case and len(first) - len(end) >= _SHORTEST_STEM
    )


def are_one_model(one: str, other: str) -> bool:
    """Whether two names of a weapon or machine differ by one Cyrillic letter, written by its sound and by its look.

    >>> are_one_model("Iskander-S", "Iskander-C"), are_one_model("Iskander-M", "Iskander-K")
    (True, False)
    >>> are_one_model("Kh-101", "X-101"), are_one_model("S-300", "C-400")
    (True, False)
    """
    (first, last), (second, end) = (_HYPHEN.split(form.casefold(), maxsplit=1) for form in (one, other))
    if last == end and last.isdigit():
        return frozenset((first, second)) in _LOOKALIKES
    return first == second and len(first) >= _SHORTEST_MODEL and frozenset((last, end)) in _LOOKALIKES


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two first names are one name in neighbouring languages, or by neighbouring ears.

    >>> are_one_given_name("Volodymyr", "Vladimir"), are_one_given_name("Volodymyr", "Vladislav")
    (True, False)
    """
    first, second = one.casefold(), other.casefold()
    return any(second in names for names in _given_names().get(first, ()))


@lru_cache(maxsize=1)
def _given_names() -> Mapping[str, tuple[frozenset[str], ...]]:
    """The sets that hold a first name."""
    index = defaultdict[str, tuple[frozenset[str], ...]](tuple)
    for names in _GIVEN_NAMES:
        for name in names:
            index[name] += (names,)
    return dict(index)


def find_ukrainian_given_name(one: str, other: str) -> str | None:
    """Which of two first names that are one is the Ukrainian one; None where both are, or neither, or it hardly shows.

    >>> find_ukrainian_given_name("vladimir", "volodymyr"), find_ukrainian_given_name("Natalia", "Nataliia")
    ('volodymyr', None)
    """
    if not are_one_given_name(one, other) or is_slight(one, other):
        return None
    own = [name for name in (one, other) if name.casefold() in _UKRAINIAN_GIVEN_NAMES]
    return own[0] if len(own) == 1 else None


def follow_conventions(one: str, other: str, source_language: str | None) -> bool:
    """Whether two conventions of the source language explain all that differs.

    >>> follow_conventions("Busan", "Pusan", "ko"), follow_conventions("Busan", "Pusan", "id")
    (True, False)
    >>> follow_conventions("Qingdao", "Tsingtao", "zh"), follow_conventions("Zhang", "Chang", "zh")
    (True, False)
    """
    language = primary_subtag(source_language) if source_language else None
    if language == "ko":
        return sound_korean(one, other)
    return language in {None, "zh"} and _sound_wade(one, other)


def sound_korean(one: str, other: str) -> bool:
    """Whether two names may be one Korean name in two romanisations.

    >>> sound_korean("seung-hee", "sung-hui"), sound_korean("jong-un", "jong-il")
    (True, False)
    """
    first, second = _read_korean(one), _read_korean(other)
    return len(first) == len(second) and all(set(a) & set(b) for a, b in zip(first, second, strict=True))


@lru_cache(maxsize=4096)
def _read_korean(form: str) -> tuple[str, ...]:
    units: list[str] = []
    for match in _KOREAN.finditer(fold_marks(form)):
        if match.lastgroup is None:
            units.append(match[0])
            continue
        _, sounds, glide = _KOREAN_UNITS[int(match.lastgroup[1:])]
        units.extend(part for part in (glide, sounds) if part)
    return tuple(units)


def sound_chinese(one: str, other: str) -> bool:
    """Whether two names may be one Chinese name, in pinyin and as it was written before, whichever is which.

    >>> sound_chinese("wei-kuo", "weiguo"), sound_chinese("wei-kuo", "weigong")
    (True, False)
    """
    return _read_chinese(fold_marks(one)) == _read_chinese(fold_marks(other))


def _sound_wade(one: str, other: str) -> bool:
    """Whether one is written as Wade and Giles did and the other in pinyin."""
    first, second = one.casefold(), other.casefold()
    for wade, pinyin in ((first, second), (second, first)):
        if _may_be_wade(wade) and _may_be_pinyin(pinyin):
            return _read_chinese(wade) == _read_chinese(pinyin)
    return False


@lru_cache(maxsize=4096)
def _may_be_wade(form: str) -> bool:
    return _WADE_ONLY.search(form) is not None and not _may_be_pinyin(form)


@lru_cache(maxsize=4096)
def _may_be_pinyin(form: str) -> bool:
    return _PINYIN_ONLY.search(form) is not None


@lru_cache(maxsize=4096)
def _read_chinese(form: str) -> str:
    letters = re.sub("['’ʼ‘-]", "", form)
    for pattern, reading in _CHINESE_UNITS:
        letters = re.sub(pattern, reading, letters)
    return letters
