"""Two spellings in, how far apart they sound out, whichever language's romanisation each was written by.

One name reaches English by many conventions: Bucha, Boutcha, Butscha, Bucza. A spelling is read as a row of units,
each with the sounds it may stand for in some convention, and two rows are compared by what the sounds share.
Whether two spellings that sound alike are one name is left to `variants`. The only importer of rapidfuzz.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate

from rapidfuzz.distance import OSA, Levenshtein

import mtcheck.late_re as re

FARTHEST = 3
"""So many changed letters, vowels all taken for one, and two spellings are not compared any further."""

Sounds = str
"""The sounds that one unit of a spelling may stand for, likeliest first. Beside letters that mean themselves: x is
Scottish ch, j a glide, c is ts, č is tch, š is sh, ž is zh, ǰ is dj, E and A are the diphthongs of they and Thai."""

_VOWELS = frozenset("aeiouöüEA")
_UNITS: tuple[tuple[str, Sounds], ...] = (
    # pattern, sounds; the first that fits at a place is taken, so longer ones stand first
    (r"schtsch|chtch|shch|szcz|š[čç]", "šč"),  # Cyrillic shcha in German, French, English, Polish, Czech
    (r"sjts?j|štš", "šč"),  # Khrusjtjov, Khrusjtsjov, Hruštšov
    (r"scs", "šč"),  # Onyscsenko
    (r"tsch|tch|tsh|tsj|tš|cz|č", "č"),  # Butscha, Boutcha, Boetsja, Butša, Bucza
    (r"cs", "čk"),  # Csaba; but Tucson
    (r"tj(?=[aeiouy])", "čtc"),  # Tjokro, Tjernobyl; but Tatjana
    (r"dsch|dzh|dzj|dzs|dž|dż", "ǰ"),  # Aserbaidschan, Azerbaydzhan
    (r"gi(?=[aou])|^gy(?=[aou])", "ǰj"),  # Giorgia; Giorgos is Yiorgos too
    (r"^yi(?=[aou])", "j"),
    (r"gy(?=[eö])", "ǰgj"),  # György
    (r"dj", "ǰd"),  # Azerbaïdjan, Djubkow
    (r"^dz", "dz"),  # Dzmitry
    (r"^hs(?=[iu])|^x(?=[iu])", "š"),  # Hsieh, Xie
    (r"sch", "šž"),  # Puschkin; Schukowski
    (r"zj|shj", "žzš"),  # Zjukov; and who writes Zjesulnikov may write Shjesulnikov
    (r"sh|š", "š"),  # Pushkin
    (r"sz", "šs"),  # Szymon; but Szabo
    (r"sj(?=[aeiouy])", "šžs"),  # Sjevtsjenko, Sjukov; but Asja
    (r"zh|zs|ž|rz(?![bdfghkmnvw])", "ž"),  # Zhitomir, Zsolt, Grzegorz; not Schwarzmann, Derzhavin
    (r"kh", "xk"),  # Kharkiv
    (r"ch", "čšxk"),  # Chernihiv, Chirac, Krychowiak
    (r"ph", "f"),
    (r"th", "t"),
    (r"gh", "gx"),
    (r"^rh", "r"),  # Rhodes; but Verhne is Verkhne
    (r"gue$", "g"),  # Prague
    (r"que$", "k"),
    (r"gu(?=[ei])", "g"),  # Serguei
    (r"g(?=[ei])", "gǰj"),  # Giménez, Jiménez
    (r"ts|tz|tc|zz", "c"),
    (r"^q(?=i)", "čk"),  # Qingdao
    (r"ck|cc|qu(?=[ei])|q|k", "k"),  # Hawbeck, Qatar
    (r"c(?=[eiy])", "scč"),  # Cecilia, Pocatovic
    (r"c", "kcs"),
    (r"ç", "sč"),
    (r"z", "zcs"),  # Zürich, Zelensky, Eliza
    (r"w", "vu"),
    (r"eau", "o"),
    (r"ou|oo|u", "u"),  # Poutine, Fumio
    (r"oe|ö", "öo"),
    (r"ue|ü", "üu"),
    (r"ae", "ae"),
    (r"aa", "a"),  # Shaanxi, Maas
    (r"(?<=^[ln])yu$", "üu"),  # Lyu, Lü
    (r"i[iy](?=a$)", "j"),  # Mariia, Mariya, Maria
    (r"i[yj]e(?![aeouy])", "ie"),  # Aliyev, Aliev
    (r"iy|yi|yy|yj|ij(?![aou])|ii", "i"),  # Dmitriy, Zelenskyy, Dmitrij; but Wijaya
    (r"ieh$", "ie"),  # Hsieh
    (r"^ei(?![aeiouy])", "EAi"),  # Eirini, Irini
    (r"e[iyj]?e(?=[vw])", "Ee"),  # Andreyev, Andreev
    (r"ee", "ie"),
    (r"ie(?![aeouy])", "ie"),  # Kiev
    (r"[ea][iyj](?![aeiouy])", "EA"),  # Weintrub, Vaintrub; Sergei, Sergey, Sergej
    (r"(?<=[bdfgklmnprstvzšžčc])yo(?=[bdfgklmnprstvzšžčc])", "eo"),  # Kovalyov, Kovalev
    (r"(?<=[aeou])[yi](?![aeou])", "j"),
    (r"(?<=[aeou])j(?![aeouiy])", "j"),  # Mykolaj
    (r"j(?=[aeouiy])", "jžǰ"),  # Janukovych, Janna, Jong
    (r"j", "jǰž"),
    (r"[yi](?=[aeou])", "j"),  # Dyukov, Semion
    (r"y|i", "i"),
    (r"h", "xh"),
)
_UNIT = re.compile("|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _) in enumerate(_UNITS)) + r"|.")
_TWICE = re.compile(r"([^\W\d_aeiyz])\1+")  # aa, ee, ii, yy, zz are units of their own; oo and ou are one

_INNER_X = re.compile(r"(?<!^)x|x(?![iu])")
_SERVANT = re.compile(r"^abd(?:[aeou]l|[aeou]([dnrstz])h?(?=\1))(?=..)")  # Abdelrahman, Abdurrahman; but Abdou, Abdi

_PLAIN = str.maketrans(
    {"ð": "d", "đ": "dj", "þ": "th", "æ": "ae", "œ": "oe", "ø": "ö", "ß": "ss", "ł": "l", "ı": "i", "ə": "e"}
    | dict.fromkeys("'’ʼ‘-\u2010\u2011ъь ", "")
)
_IN_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "đ": "dj"})
_BARRED = str.maketrans("łŁøØđĐ", "lLoOdD")
_KEPT_MARKS = {"ö": "ö", "ü": "ü", "ä": "ae", "č": "č", "ć": "č", "š": "š", "ş": "š", "ś": "š", "ž": "ž", "ż": "ž"}
_KEPT_MARKS |= {"ç": "ç", "ñ": "ny", "ń": "n", "ș": "š", "ț": "ts", "ţ": "ts"}

_NEAR = {
    frozenset(pair): cost
    for cost, pairs in {
        0.15: "eE aA",
        0.3: "ie ou xk xg sz vf xj",
        0.4: "iE ao dt sš zž čš čǰ čc cs cz oö uü žǰ sc üi öe jž",
        0.5: "iA ae eo gk ck bp šž",
        0.6: "ia io iu eu au bv mn uv",
    }.items()
    for pair in pairs.split()
}
"""What it costs to take one sound for another; a pair that is not here costs 1, or 0.7 between vowels."""
_SHORTEST_SWAP = 5
_SHARED = 0.05
_OTHER_VOWEL = 0.7
_OTHER = 1.0
_FIRST = 1.5
"""The first unit of a name is what readers and romanisations keep best; a change there weighs so much more."""
_DROPPED_VOWEL = 0.6
_DROPPED_GLIDE = 0.15
_DROPPED_H = 0.2

_CLASSES = {
    **dict.fromkeys(_VOWELS, "a"),
    **dict.fromkeys("scčšzžǰ", "s"),
    **dict.fromkeys("kgxh", "k"),
    **dict.fromkeys("vfbp", "b"),
    **dict.fromkeys("mn", "n"),
    **dict.fromkeys("dt", "t"),
}
"""Sounds that are taken for one another often enough to share a block."""


@lru_cache(maxsize=65536)
def sound_frame(form: str) -> str:
    """The consonants of a spelling, kindred ones taken for one: alike in all its romanisations and most of its cases.

    >>> sound_frame("Butscha"), sound_frame("Boutcha"), sound_frame("president"), sound_frame("Präsidenten")
    ('bs', 'bs', 'brstnt', 'brstntn')
    """
    return _coarsen(form)[:1] + _coarsen(form)[1:].replace("a", "")


def share_letters(one: str, other: str) -> float:
    """How much of two spellings is the same, letter by letter: 1 for all of it, 0 for nothing.

    >>> round(share_letters("amster", "amstur"), 2)
    0.83
    """
    return Levenshtein.normalized_similarity(one, other)


def count_slips(one: str, other: str) -> int:
    """How many letters were lost, added or changed between two spellings, accents undone.

    >>> count_slips("Wölfersheimer", "Wolfsheimer"), count_slips("Wainwright", "Weinright")
    (2, 2)
    """
    return Levenshtein.distance(fold_marks(one), fold_marks(other))


@lru_cache(maxsize=65536)
def fold_marks(form: str) -> str:
    """A spelling case-folded, without accents, apostrophes and hyphens.

    >>> fold_marks("Guðrún"), fold_marks("Bogotá"), fold_marks("Chun-shan")
    ('gudrun', 'bogota', 'chunshan')
    """
    return strip_marks(form.casefold().translate(_PLAIN))


def strip_marks(text: str) -> str:
    """A text with the letters that have marks without them.

    >>> strip_marks("Kraków"), strip_marks("Łódź")
    ('Krakow', 'Lodz')
    """
    plain = text.translate(_BARRED)
    return "".join(char for char in unicodedata.normalize("NFD", plain) if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def read_units(form: str) -> tuple[Sounds, ...]:
    """A spelling as a row of units, doubled letters and accents undone.

    >>> read_units("Boutcha"), read_units("Bucha")
    (('b', 'u', 'č', 'a'), ('b', 'u', 'čšxk', 'a'))
    """
    units: list[Sounds] = []
    for match in _UNIT.finditer(_TWICE.sub(r"\1", _read_letters(form))):
        sounds = _UNITS[int(match.lastgroup[1:])][1] if match.lastgroup else match[0]
        if not units or units[-1] != sounds:
            units.append(sounds)
    return tuple(units)


@lru_cache(maxsize=65536)
def make_blocks(form: str) -> frozenset[str]:
    """Keys of which two spellings share at least one wherever they can be near each other.

    >>> make_blocks("Habib") & make_blocks("Khabib"), make_blocks("Yekaterina") & make_blocks("Ekaterina")
    (frozenset({'k'}), frozenset({'a'}))
    """
    units = read_units(form)
    first = {sound for unit in units[:1] for sound in unit}
    if first & {"j", "h"}:
        first |= {sound for unit in units[1:2] for sound in unit}
    return frozenset(_CLASSES.get(sound, sound) for sound in first)


def are_comparable(one: str, other: str, farthest: int = FARTHEST) -> bool:
    """Whether two spellings are near enough, all vowels and kindred consonants taken for one, to be measured.

    >>> are_comparable("Bucha", "Butscha"), are_comparable("Bucha", "Kharkiv")
    (True, False)
    """
    return Levenshtein.distance(_coarsen(one), _coarsen(other), score_cutoff=farthest) <= farthest


def may_sound_within(one: str, other: str, limit: float) -> bool:
    """Whether two spellings may sound no farther apart than a limit: found out before all ways to pair them are tried.

    Below what it costs to leave a vowel out, each sound but glides and h must have a partner.

    >>> may_sound_within("Boutcha", "Bucha", 0.1), may_sound_within("Buchara", "Bucha", 0.5)
    (True, False)
    """
    first, second = read_units(one), read_units(other)
    kept, others_kept = _count_kept(first), _count_kept(second)
    lost = max(kept - len(second), others_kept - len(first))
    if lost > 0 and lost * _DROPPED_VOWEL > limit:
        return False
    if limit >= _DROPPED_VOWEL or kept < len(first) or others_kept < len(second):
        return True
    apart = 0.0
    for at, (left, right) in enumerate(zip(first, second, strict=True)):
        apart += _swap(left, right) * (1 if at else _FIRST)
        if apart > limit:
            return False
    return True


@lru_cache(maxsize=131072)
def sound_distance(one: str, other: str) -> float:
    """How far apart two spellings sound: 0 where one convention turns one into the other, about 1 a changed letter.

    >>> [round(sound_distance("Bucha", name), 2) for name in ("Boutcha", "Butscha", "Bukha", "Buca", "Brcha")]
    [0.05, 0.05, 0.05, 0.05, 1.0]
    """
    if not are_comparable(one, other):
        return float("inf")
    first, second = read_units(one), read_units(other)
    dropped, others_dropped = _drop_costs(first), _drop_costs(second)
    above = [0.0, *accumulate(others_dropped)]
    for i, left in enumerate(first):
        row = [above[0] + dropped[i]]
        for j, right in enumerate(second):
            swap = _swap(left, right) * (_FIRST if i == j == 0 else 1)
            row.append(min(above[j] + swap, above[j + 1] + dropped[i], row[j] + others_dropped[j]))
        above = row
    return above[-1]


def differ_by_marks(one: str, other: str) -> bool:
    """Whether two spellings differ by accents, apostrophes and hyphens only; a vowel with e is one with an umlaut.

    >>> differ_by_marks("Bogotá", "Bogota"), differ_by_marks("Jürgen", "Juergen"), differ_by_marks("Bucha", "Boutcha")
    (True, True, False)
    """
    return fold_marks(one) == fold_marks(other) or _spell_out(one) == _spell_out(other)


def has_swap(one: str, other: str) -> bool:
    """Whether two spellings of five letters or more differ by two neighbouring letters that changed places.

    One of them may have lost its double on the way: Brambilla, Bramibla.

    >>> has_swap("Krasnodar", "Kransodar"), has_swap("Krasnodar", "Krasnador"), has_swap("Karl", "Kral")
    (True, False, False)
    """
    pairs = (
        (fold_marks(one), fold_marks(other)),
        (_TWICE.sub(r"\1", fold_marks(one)), _TWICE.sub(r"\1", fold_marks(other))),
    )
    return any(
        len(first) == len(second) >= _SHORTEST_SWAP
        and first != second
        and sorted(first) == sorted(second)
        and OSA.distance(first, second) == 1
        for first, second in pairs
    )


def is_slight(one: str, other: str) -> bool:
    """Whether two spellings differ so little that many readers would not see it: accents, i for y, a doubled letter.

    >>> is_slight("Dmitry", "Dmitri"), is_slight("Jürgen", "Juergen"), is_slight("Bucha", "Boutcha")
    (True, True, False)
    """
    first, second = fold_marks(one), fold_marks(other)
    if differ_by_marks(one, other):
        return True
    is_near = first[:1] == second[:1] and Levenshtein.distance(first, second) <= 1
    return is_near and sound_distance(one, other) <= _DROPPED_H


@lru_cache(maxsize=65536)
def _spell_out(form: str) -> str:
    """A spelling without marks as German writes umlauts, and Serbian a đ: Jürgen, Juergen; Đoković, Djokovic."""
    return fold_marks(form.casefold().translate(_IN_TWO_LETTERS))


def _read_letters(form: str) -> str:
    """A spelling in lower case without the marks that say nothing about its sound."""
    plain = unicodedata.normalize("NFC", form.casefold()).translate(_PLAIN)
    letters = "".join(_KEPT_MARKS.get(char) or strip_marks(char) for char in plain)
    return _SERVANT.sub("abdul", _INNER_X.sub("ks", letters))


@lru_cache(maxsize=65536)
def _coarsen(form: str) -> str:
    return "".join(_CLASSES.get(unit[0], unit[0]) for unit in read_units(form) if unit[0] != "j" and unit != "xh")


@lru_cache(maxsize=65536)
def _count_kept(units: tuple[Sounds, ...]) -> int:
    """How many units cost as much as a vowel, or more, to leave out."""
    return sum(unit[0] != "j" and unit != "xh" for unit in units)


@lru_cache(maxsize=65536)
def _drop_costs(units: tuple[Sounds, ...]) -> tuple[float, ...]:
    """What it costs to leave each unit out; at the start of a name only ye is e, as in Yevgeny, Evgeny."""
    costs = [_drop(unit) for unit in units]
    if units and units[1:2] and units[1][0] not in {"e", "E"}:
        costs[0] = max(costs[0], _DROPPED_VOWEL)
    return tuple(costs)


def _drop(unit: Sounds) -> float:
    if unit[0] == "j":
        return _DROPPED_GLIDE
    if unit == "xh":
        return _DROPPED_H
    return _DROPPED_VOWEL if unit[0] in _VOWELS else _OTHER


@lru_cache(maxsize=4096)
def _swap(left: Sounds, right: Sounds) -> float:
    if left == right:
        return 0.0
    if set(left) & set(right):
        return _SHARED
    return min(
        _NEAR.get(frozenset((one, other)), _OTHER_VOWEL if {one, other} <= _VOWELS else _OTHER)
        for one in left
        for other in right
    )
