"""A word of another language in, the English ones that news translates it by out: Regierung, government, cabinet.

Some 3,500 English words of the news stand in `data/glosses_LL.tsv` with their words in a language. Those are known by
how they begin, so that their cases are known, too, and so are compounds by their parts where a language writes them in
one. English words are compared by their stems. This is no dictionary that a reader could use: it tells whether one
sentence may say what another says. In the human translations of ../shared/data/dev six in ten of the listed words of a
sentence have a meaning that stands in its translation, and 2 in 100 have one in any other sentence.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import ceil
from operator import itemgetter
from typing import NamedTuple
from unicodedata import normalize

import regex
import snowballstemmer

import mtcheck.late_re as re
from mtcheck.english.function_words import FUNCTION_WORDS
from mtcheck.language import UNSPACED
from mtcheck.lexicon import frequencies, read_table
from mtcheck.model import Span
from mtcheck.tags import listed_tag

COMPOUNDING = frozenset(("da", "de", "fi", "hu", "is", "nb", "nl", "sv"))
"""Languages that write a compound as one word."""
AGGLUTINATING = frozenset(("fi", "hu", "ko", "tr"))
"""Languages that hang many endings on a word."""
SHORT = 4
"""A form of so many letters changes no more than a vowel at its end."""
ENDING, LONG_ENDING, SHORT_ENDING = 5, 10, 3
"""So much longer than its listed form may a word be; in such a language; and one of so few letters."""
CUT, LONG = 2, 8
"""So many letters at the end of a form may change, and one more of a form so long."""
LEAST_SHARE, LEAST_LONG_SHARE = 0.55, 0.35
"""So much of a word must the beginning be by which it is known; and in a language of many endings."""
NEAR_BEST = 1
"""A beginning that is shorter by so many letters than the longest that is known counts as well."""
LONGEST_FORM = 8
"""Characters of a word of a language without gaps that are looked at."""
LEAST_PART = 4
"""Letters of a part of a compound."""
COMMONEST = 100
"""So many of the commonest words of a language join others, and are translated by anything."""
LONG_STEM = 4
"""A longer English stem has its last vowel cut off: agre(e), polici."""

_CASED_NAMES = frozenset(("tr", "az"))
"""Languages that set the case of a name behind an apostrophe: Kızıldere Vadisi'nde."""
_KOREAN = "ko"
_KOREAN_VOWELS = frozenset(normalize("NFD", "기지고주그바대"))
"""Those that become one with the vowel of an ending: 반기다 and 반겼다, 나오다 and 나왔다. The consonants before them,
with which no form ends, do no harm."""
LETTERS_OF_SYLLABLE, LEAST_LETTERS = 2, 4
"""So many letters has a syllable without its end; and so many a form that has two."""
_VOWELS = frozenset("aeiouyáéíóúýąęěůаеёиоуыэюяіїєαεοιυηωάέήίόύώ")
_ALIASES = {"bs": "hr", "nn": "nb", "no": "nb", "sh": "hr", "sr": "hr"}
_CROATIAN = "hr"
_SERBIAN = str.maketrans(
    dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
    | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
"""Serbian letters by those that Croatian, and Serbian itself, has for them."""
_CLINGING: Mapping[str, re.Pattern[str]] = {
    "ar": re.compile(r"^(?:[وفبك]?ال|لل|[وفبكلس](?=\w{3}))"),
    "fa": re.compile(r"^ن?می\u200c?"),
    "he": re.compile(r"^(?:[וש]?[הבלמכ]ה?|[וש])(?=\w{3})"),
}
"""And, in, the, will, which such a language writes before a word without a gap."""
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*")
_RUN = re.compile(r"\w+")
_UNDONE = re.compile(r"un(?=[a-z]{4}[a-z]*(?:ed|en|ing|able)$)")
"""What has the verb of its source in it: which he could not finish, unfinished."""
_ELIDED = re.compile(r"^\w{1,2}'(?=\w)|'s$")
_LIGHT = frozenset(
    "accord all alreadi also anoth be bring can cannot come do due either even far for give go good get have hold it "
    "keep like make may much must off old one other our set shall still take than that them this time upon way will "
    "with without would".split()
)
"""Stems that translators put in and leave out: a word that has one of them says nothing."""
_NOTHING = frozenset[str]()
_LARGE = tuple("de es fr it pl pt ru tr".split())
"""Languages that are asked whether two English words mean one thing."""


class Meaning(NamedTuple):
    """A word of a text, and the English stems of what it may mean."""

    span: Span
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Glosses:
    """The listed words of a language."""

    language: str
    whole: Mapping[str, frozenset[str]]
    """The English stems of each form."""
    begun: Mapping[str, tuple[tuple[int, frozenset[str]], ...]]
    """By a beginning, how long a word may be that has it, and the English stems of such words."""
    common: frozenset[str]
    """The commonest words of the language."""
    known: frozenset[str]
    """All English stems."""

    def translate(self, word: str) -> frozenset[str]:
        """The English stems of a lower-cased word; none where it is not listed, or says nothing."""
        word = word.translate(_SERBIAN) if self.language == _CROATIAN else word
        if word in self.common:
            return _NOTHING
        word = word.replace("’", "'").replace("ʼ", "'")
        found = self._find(word)
        if not found and self.language in _CLINGING:
            found = self._find(_CLINGING[self.language].sub("", word))
        if not found and "'" in word:
            found = self._find(word.partition("'")[0] if self.language in _CASED_NAMES else _ELIDED.sub("", word))
        if not found and self.language in COMPOUNDING and len(word) >= LONG:
            found = self._find_parts(word)
        return _NOTHING if found & _LIGHT else found

    def find_inside(self, run: str) -> Iterator[frozenset[str]]:
        """The English stems of each listed word in a run of a language without gaps, the longest first."""
        return (stems for _, _, stems in self.find_places(run))

    def find_places(self, run: str) -> Iterator[tuple[int, int, frozenset[str]]]:
        """The same with where each begins and ends."""
        start = 0
        while start < len(run):
            last = min(len(run), start + LONGEST_FORM)
            end = next((end for end in range(last, start, -1) if run[start:end] in self.whole), None)
            if end is not None and not self.whole[run[start:end]] & _LIGHT:
                yield start, end, self.whole[run[start:end]]
            start = start + 1 if end is None else end

    def _find(self, word: str) -> frozenset[str]:
        if word in self.whole:
            return self.whole[word]
        word = _spell(word, self.language)
        least = ceil(len(word) * (LEAST_LONG_SHARE if self.language in AGGLUTINATING else LEAST_SHARE))
        near = 0 if self.language == _KOREAN else NEAR_BEST
        found, best = _NOTHING, 0
        for size in range(len(word), least - 1, -1):
            if best and (size < best - near or found & _LIGHT):
                break
            for longest, stems in self.begun.get(word[:size], ()):
                if len(word) <= longest:
                    best, found = best or size, found | stems
        return found

    def _find_parts(self, word: str) -> frozenset[str]:
        """The stems of both parts of a compound, of which a letter may join the two."""
        for size in range(len(word) - LEAST_PART, LEAST_PART - 1, -1):
            first = self._find(word[:size])
            if first:
                return first | self._find(word[size:]) | self._find(word[size + 1 :])
        return _NOTHING


@lru_cache(maxsize=32)
def read_glosses(language: str) -> Glosses | None:
    """The list of a language, given as a primary subtag; None where there is none."""
    language = _ALIASES.get(language, language)
    if not files("mtcheck").joinpath("data", f"glosses_{language}.tsv").is_file():
        return None
    whole: defaultdict[str, set[str]] = defaultdict(set)
    begun: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for head, forms in read_table(f"glosses_{language}"):
        stem = stem_english(head)
        for form in forms.split():
            whole[form].add(stem)
            if language not in UNSPACED:
                spelled = _spell(form, language)
                for beginning in _cut_ending(spelled, language):
                    begun[beginning][len(spelled) + _allow_ending(spelled, language)].add(stem)
    common = heapq.nlargest(COMMONEST, frequencies(listed_tag(language)).items(), key=itemgetter(1))
    return Glosses(
        language,
        {form: frozenset(stems) for form, stems in whole.items()},
        {at: tuple(sorted((size, frozenset(stems)) for size, stems in sizes.items())) for at, sizes in begun.items()},
        frozenset(word for word, _ in common),
        frozenset(stem for stems in whole.values() for stem in stems) - _LIGHT,
    )


def has_glosses(languages: tuple[str, str]) -> bool:
    """Whether one of two languages is English, and the words of the other are listed."""
    return any(one == "en" and read_glosses(other) is not None for one, other in (languages, languages[::-1]))


def list_stems(text: str, language: str) -> frozenset[str]:
    """The English stems of all words of a text: its own, or those it may be translated by.

    >>> sorted(list_stems("die Regierung stürzte", "de") & list_stems("The government fell", "en"))
    ['govern']
    """
    if language == "en":
        words = [token.lower() for token in _WORD.findall(text)]
        return frozenset(map(stem_english, (*words, *(word[2:] for word in words if _UNDONE.match(word)))))
    glosses = read_glosses(language)
    if glosses is None:
        return _NOTHING
    if language in UNSPACED:
        return _NOTHING.union(*(stems for run in _RUN.findall(text) for stems in glosses.find_inside(run)))
    return _NOTHING.union(*(glosses.translate(token.lower()) for token in _WORD.findall(text)))


def may_mean(word: str, language: str, english: str) -> bool:
    """Whether a lower-cased word, however common, is listed with an English one.

    >>> may_mean("devlet", "tr", "State"), may_mean("devlet", "tr", "City")
    (True, False)
    """
    glosses = read_glosses(language)
    if glosses is None:
        return False
    known = glosses.whole.get(word, _NOTHING) or (glosses.translate(word) if language in _CASED_NAMES else _NOTHING)
    return stem_english(english.lower()) in known


def says_nothing(word: str, language: str) -> bool:
    """Whether a lower-cased word only joins others: one of the commonest, or of few letters."""
    glosses = read_glosses(language)
    is_common = word in FUNCTION_WORDS if language == "en" else glosses is not None and word in glosses.common
    return is_common or len(word) < LEAST_PART


def find_meanings(text: str, language: str) -> Iterator[Meaning]:
    """Each word of a text that may be compared, with its English stems; no light word is among them.

    >>> [text_stems for _, text_stems in find_meanings("die Regierung stürzte", "de")][0] >= {"govern"}
    True
    """
    if language == "en":
        for match in _WORD.finditer(text):
            stem = stem_english(match[0].lower())
            if stem not in _LIGHT and match[0].lower() not in FUNCTION_WORDS:
                yield Meaning(Span(*match.span()), frozenset((stem,)))
        return
    glosses = read_glosses(language)
    if glosses is None:
        return
    if language in UNSPACED:
        for run in _RUN.finditer(text):
            for at, end, stems in glosses.find_places(run[0]):
                yield Meaning(Span(run.start() + at, run.start() + end), stems)
        return
    for match in _WORD.finditer(text):
        stems = glosses.translate(match[0].lower())
        if stems:
            yield Meaning(Span(*match.span()), stems)


def _spell(word: str, language: str) -> str:
    """A word by its letters: of Korean syllables those that they are put together of, since endings go into them."""
    return normalize("NFD", word) if language == _KOREAN else word


def _cut_ending(form: str, language: str) -> tuple[str, ...]:
    """The beginnings that forms of a word are taken to have; form and beginnings as they are spelled."""
    if language == _KOREAN:
        is_cut = len(form) >= LEAST_LETTERS and form[-1] in _KOREAN_VOWELS
        return (form, form[:-1]) if is_cut else (form,)
    if len(form) <= SHORT:
        return (form[:-1] if form[-1] in _VOWELS and len(form) == SHORT else form,)
    return (form[: max(SHORT, len(form) - CUT - (len(form) >= LONG))],)


def _allow_ending(form: str, language: str) -> int:
    """How much longer a word may be of which this is a form."""
    if language == _KOREAN:
        return LONG_ENDING * LETTERS_OF_SYLLABLE
    if language in AGGLUTINATING:
        return LONG_ENDING
    return SHORT_ENDING if len(form) <= SHORT else ENDING


_STEMMER = snowballstemmer.stemmer("english")
_VERBS = (
    "say said;go went gone goes;take took taken;make made;come came;see saw seen;get got gotten;give gave given;"
    "find found;think thought;tell told;become became;leave left;feel felt;bring brought;begin began begun;keep kept;"
    "hold held;write wrote written;stand stood;hear heard;mean meant;meet met;run ran;pay paid;sit sat;"
    "speak spoke spoken speech;lead led;grow grew grown growth;lose lost loss;fall fell fallen;send sent;build built;"
    "understand understood;draw drew drawn;break broke broken;spend spent;rise rose risen;drive drove driven;"
    "buy bought;wear wore worn;choose chose chosen choice;seek sought;throw threw thrown;catch caught;deal dealt;"
    "win won;fight fought;teach taught;eat ate eaten;sell sold sale;lie lay lain;shoot shot;know knew known;"
    "sing sang sung song;steal stole stolen theft;strike struck;forget forgot forgotten;fly flew flown flight;"
    "die dead death dying;child children;man men;woman women;person people;life live lives alive;decide decision;"
    "strong strength;long length;high height;young youth;hot heat;prove proof proven;believe belief;succeed success;"
    "explode explosion;invade invasion;divide division;permit permission;admit admission;"
    "extend extension expand expansion;suspend suspension;defend defence defense;arrive arrival;refuse refusal;"
    "injure injury;poor poverty;free freedom;bear bore born birth;beat beaten;bid bade;bind bound;bite bit bitten;"
    "bleed bled blood;blow blew blown;feed fed food;flee fled;freeze froze frozen;hang hung;hide hid hidden;lend lent;"
    "light lit;ride rode ridden;ring rang rung;shake shook shaken;shine shone;shrink shrank shrunk;sink sank sunk;"
    "sleep slept;slide slid;spring sprang sprung;swear swore sworn;sweep swept;swim swam swum;swing swung;"
    "tear tore torn;wake woke woken;weep wept;withdraw withdrew withdrawn withdrawal;good better best well;"
    "bad worse worst;much more most many;little less least few"
)
"""Words that begin otherwise than others of their family, which news says in their place."""
_IRREGULAR = {form: row.split()[0] for row in _VERBS.split(";") for form in row.split()}


@lru_cache(maxsize=1024)
def mean_one_thing(first: str, second: str) -> bool:
    """Whether most of the large languages have one word for two lower-cased English ones.

    >>> mean_one_thing("rejected", "dismissed"), mean_one_thing("killed", "injured")
    (True, False)
    """
    one, other = stem_english(first), stem_english(second)
    if one == other:
        return False
    shared = sum(not forms.get(one, _NOTHING).isdisjoint(forms.get(other, _NOTHING)) for forms in _list_forms())
    return shared * 2 > len(_LARGE)


@lru_cache(maxsize=50_000)
def stem_english(word: str) -> str:
    """The stem of a lower-cased English word; that of its verb where it begins otherwise.

    By the Snowball stemmer of English (M. F. Porter, snowballstem.org), and the ending -ment or -or cut off.

    >>> stem_english("governments"), stem_english("said"), stem_english("investigation")
    ('govern', 'say', 'investig')
    """
    word = _ELIDED.sub("", word.replace("’", "'"))
    word = _IRREGULAR.get(word) or _IRREGULAR.get(word.removesuffix("s"), word)
    stem: str = _STEMMER.stemWord(word)
    for ending in ("ment", "or"):
        if stem.endswith(ending) and len(stem) > len(ending) + LONG_STEM:
            stem = stem.removesuffix(ending)
    return stem.rstrip("ei") if len(stem) > LONG_STEM else stem


@lru_cache(maxsize=1)
def _list_forms() -> tuple[Mapping[str, frozenset[str]], ...]:
    """The words of each large language by the stem of the English one."""
    found = []
    for language in _LARGE:
        forms: defaultdict[str, set[str]] = defaultdict(set)
        for head, words in read_table(f"glosses_{language}"):
            forms[stem_english(head)].update(words.split())
        found.append({stem: frozenset(words) for stem, words in forms.items()})
    return tuple(found)
