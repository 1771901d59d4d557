"""Pieces of a text that sentencex has cut in, cut again behind words that it takes for abbreviations, out.

A mark that opens the next sentence is given back to it: ”Nej”, sade hon.

Its list of a language holds those of others, too, and words that are no abbreviation as often: due anni fa. Poi; he was
ill. Then. Only the words here are asked, which were found by putting the 12,000 commonest words of each language at the
end of a sentence, and only where a capital follows: art. 5 is an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import regex

_WORDS = {
    "bs": "ga me ne se",
    "ca": "cap contra mar no sobre",
    "cs": "co no slov tu",
    "da": "del din form fru ind jul kat med ned nord par port regn sort tab ti til var vær",
    "de": "Art art mich",
    "en": "May art fed ill may me miss no ore",
    "es": "bien contra entre mar no nos sobre",
    "fr": "al art vol",
    "hr": "ga me ne se",
    "hu": "ma ne nem se",
    "id": "ia yuk",
    "is": "með",
    "it": "app ci fa fai file ma mai mar me mi no re sai set si te top tv usa via",
    "ms": "ia",
    "nb": "art ba del det ga jul kan med min ord se ut",
    "nl": "al app art bel best dat hand lat me pers top ver vol",
    "pl": "dniem pol",
    "pt": "vi",
    "ro": "corp loc ore sens",
    "ru": "жен муж",
    "sk": "slov tu",
    "sl": "ga me med ne se",
    "sr": "ga me ne se",
    "sv": "art del det ens hon jul kan med min ont ord penna rep se sen ut va",
    "tr": "kan ne sen",
    "uk": "вид град над під чол",
}
_ALIASES = {"nn": "nb", "no": "nb"}
_OPENING = regex.compile(r"(?<=\s)[”’»\"']\Z")
_OF_DATES = r"(?<!\p{N}\.?[ \xa0](?:jul|mar|may|min)\.[\p{Pf}\p{Pe}\"']{0,2})"
"""Behind a number these are short for a month or minutes."""


def cut_behind_words(pieces: Iterable[str], language: str) -> Iterator[str]:
    """The pieces, which together are the same text; `language` is a primary subtag.

    >>> list(cut_behind_words(["Due anni fa. Poi nulla. "], "it"))
    ['Due anni fa. ', 'Poi nulla. ']
    >>> list(cut_behind_words(["La rivista, vol. Due."], "it"))
    ['La rivista, vol. Due.']
    """
    pattern = _compile(_ALIASES.get(language, language))
    for piece in pieces:
        start = 0
        for match in pattern.finditer(piece) if pattern is not None else ():
            yield piece[start : match.end()]
            start = match.end()
        yield piece[start:]


def give_back_marks(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces, which together are the same text, with no quotation mark behind the white space that ends one.

    Swedish, Finnish and others open quotations with the mark that closes them, so that it is taken for that.

    >>> list(give_back_marks(["Alla får pengar. ”", "Det är bra”, säger hon."]))
    ['Alla får pengar. ', '”Det är bra”, säger hon.']
    """
    carried = ""
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        whole = carried + piece
        mark = _OPENING.search(whole) if number < last else None
        carried = "" if mark is None else mark[0]
        yield whole[: len(whole) - len(carried)]


@lru_cache(maxsize=64)
def _compile(language: str) -> regex.Pattern[str] | None:
    words = _WORDS.get(language)
    if words is None:
        return None
    listed = "|".join(words.split())
    before, marks = r"(?<=\p{L}[\p{Pf}\p{Pe},]?[ \xa0])", r"[\p{Pf}\p{Pe}\"']{0,2}"
    behind = r"[ \xa0\n]+(?=[\p{Ps}\p{Pi}\p{Pf}\"'—–-]{0,2}\p{Lu})"
    return regex.compile(rf"{before}(?:{listed})\.{marks}{_OF_DATES}{behind}")
