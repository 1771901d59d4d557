"""A sentence in; whether it is one clause alone, and whether a part of it is a clause about somebody or something, out.

"Governor Lemos, who declared an emergency, will come": a clause between commas behind a name stands for a clause, for
what is set beside a name, or for a participle of the other language. Where that has no mark inside, no word that joins
and no such participle, nothing stands for it. What that is worth is counted in `clauses`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re

_NONE = "(?!)"
_SLAVIC = "котор* котр* який яка яке які якого якої яких яку якому якій яким якими чий чия где де куда куди откуда чь*"
_RELATIVES: Mapping[str, str] = {
    "ar": "الذي التي الذين اللذين اللتين اللواتي حيث وهو وهي وهم",
    "bg": "който която което които когото чийто чиято където",
    "ca": "que qui on",
    "cs": "kter* jenž jež jehož jejíž jejichž kde kam",
    "da": "som der hvor hvis hvilket",
    "de": "der die das den dem deren dessen denen wo welche* was womit wodurch",
    "el": "που όπου οποί* ο_οποί*",
    "en": "who whom whose which where",
    "es": "que quien quienes donde cuyo cuya cuyos cuyas lo el la",
    "fa": "که",
    "fi": "jo* mikä mitä",
    "fr": "qui que qu' dont où lequel laquelle lesquels lesquelles ce",
    "ha": "wanda wadda waɗanda wadanda inda",
    "he": "אשר ש*",
    "hi": "जो जिस* जिन* जहाँ जहां",
    "hr": "koji koja koje kojeg kojega kojem kojima kojih kojoj kojom koju čiji čija čije gdje što",
    "hu": "amely* aki* ami* ahol ahová melynek mely",
    "id": "yang",
    "is": "sem þar",
    "it": "che cui dove quale quali il la",
    "nb": "som der hvor noe",
    "nl": "die dat wie waar wat",
    "pl": "któr* gdzie czyj*",
    "pt": "que quem onde cujo cuja cujos cujas o a",
    "ro": "care unde ceea cărei cărui căror",
    "ru": _SLAVIC,
    "sk": "ktor* kde",
    "sr": "који која које којег којем којима којих којој којом коју где што koji koja koje kojeg kojem kojima gde što",
    "sv": "som där vilket vars",
    "uk": _SLAVIC,
    "vi": "nơi mà vốn người",
}
"""The words that begin a clause about what stands before it, behind a mark; `*` for any ending."""
_ROMANCE = r"\w{2,}(?:[aeiu]d[oa]s?|[aeiu]t[oaei]|és?|ées?|[iu]e?s?|ite?s?|[aiu]tă?|[aiu]te)"
_CYRILLIC = r"\w+(?:[уюая]щ|вш|ван+|ен+)(?:[иыаяоеую][йяеюмх]\w{0,2})"
_PARTICIPLES: Mapping[str, str] = {
    "de": r"\w{3,}(?:end|ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer)\w{3,}(?:t|en))e[nmrs]?(?=\s+[A-ZÄÖÜ])",
    "en": r"(?!according|including|concerning|regarding|during)\w{3,}ing",
    **dict.fromkeys(("ca", "es", "fr", "it", "pt", "ro"), _ROMANCE),
    **dict.fromkeys(("bg", "ru", "uk"), _CYRILLIC),
    **dict.fromkeys(("cs", "sk"), r"\w{3,}(?:[aeiouí]c[íi]\w{0,3}|[aei]n[ýáé]\w{0,2})"),
    "pl": r"\w{3,}(?:ąc[yaei]\w{0,3}|[aoi]n[yaei]\w{0,2})",
}  # fmt: skip
_BEFORE_NOUN = frozenset(("bg", "cs", "de", "pl", "ru", "sk", "uk"))
"""Languages whose participles stand before what they are about, without a mark."""
_NO_CLAUSES = frozenset(("fi", "ja", "ko", "th", "tr", "zh"))
"""Languages that tell in front of a noun, without a word for it, what others tell in a clause behind it."""
_BESIDE = re.compile(
    r",\s(?:however|too|meanwhile|though|for (?:example|instance)|on the other hand|in turn|moreover|then|instead"
    r"|of course|in particular|by contrast)(?=,|[.!?]|$),?",
    re.IGNORECASE,
)
"""What English sets between commas and others do not."""
_SAID_THAT = re.compile(
    r"\b(?:said|say|announce|warn|confirm|stress|add|believe|hope|claim|argue|think|thought|state|admit|promise|report)"
    r"(?:t?ed|s|d)? that\b"
)
_ASIDE = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[;،؛–—()（）\"“”„«»‘‹›]|(?<=\s)-(?=\s)")
_WORD = re.compile(r"[^\W\d_]+")


def is_bare(text: str, language: str, joins: frozenset[str]) -> bool:
    """Whether a sentence is one clause alone: no mark within, no joining word, and no clause about anything.

    >>> is_bare("O governador visitará as áreas atingidas na quinta.", "pt", frozenset(("e", "mas")))
    True
    >>> is_bare("The governor, who is ill, stays at home.", "en", frozenset())
    False
    """
    if language in _NO_CLAUSES:
        return False
    body = text.strip().rstrip(".!?…։।")
    body = _SAID_THAT.sub(" ", _BESIDE.sub(" ", body)) if language == "en" else body
    words = [word.lower() for word in _WORD.findall(body)]
    if _ASIDE.search(body) or not joins.isdisjoint(words[1:]):
        return False
    if language in _BEFORE_NOUN and _compile_participles(language).search(body):
        return False
    unmarked = _UNMARKED.get(language)
    return unmarked is None or unmarked.isdisjoint(words[1:])


_UNMARKED: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        ("ar", "الذي التي الذين اللذين اللواتي حيث وهو وهي"), ("ca", "que qui"), ("da", "som der hvor"),
        ("el", "που όπου"), ("en", "that who which whose where without"), ("es", "que quien quienes donde cuyo cuya"),
        ("fa", "که"), ("fr", "qui que dont où"), ("ha", "wanda wadda waɗanda"), ("he", "אשר"), ("hi", "जो"),
        ("id", "yang"), ("is", "sem þar"), ("it", "che cui dove"), ("nb", "som der hvor"), ("nl", "die dat"),
        ("pt", "que quem onde cujo cuja"), ("ro", "care unde"), ("sv", "som där vilket"), ("vi", "mà nơi"),
    )
}  # fmt: skip
"""The words that begin such a clause without a mark before them."""


def opens_aside(text: str, language: str) -> bool:
    """Whether a part, behind a mark, begins as a clause does about what stands before it.

    >>> opens_aside("reconstitué à partir de photographies", "fr"), opens_aside("который болен", "ru")
    (True, True)
    >>> opens_aside("the mayor of Milan", "en")
    False
    """
    return _compile_openings(language).match(text) is not None


@lru_cache(maxsize=64)
def _compile_openings(language: str) -> re.Pattern[str]:
    words = (
        re.escape(word).replace(r"\*", r"\w*").replace("_", r"\s") for word in _RELATIVES.get(language, "").split()
    )
    any_word = "|".join((*words, _PARTICIPLES.get(language, _NONE)))
    return re.compile(rf"(?:\w{{1,4}}\s)?(?:{any_word})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _compile_participles(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_PARTICIPLES[language]})(?!\w)")
