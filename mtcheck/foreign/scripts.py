"""Letters of scripts in which a Document's language is not written.

Gives runs of such letters and says which of them only look like letters of the right script. Latin letters are at
home in every language: names, brands and units are written in them everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

import mtcheck.late_re as re
from mtcheck.language import scripts_of
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document, Span
from mtcheck.tags import primary_subtag

KNOWN_ZIPF = 3.0
"""A word made only of look-alikes is read as one of the text's language from here on: `ΝΑΤΟ`."""

_SYMBOLS = frozenset("αικνρυ")
"""Greek letters that are symbols, too: IFNα is a name, hαrbour is not."""
_HYPHENS = frozenset("-\u2010\u2011\u2013")
_SYMBOL_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ll]etters?|[Ss]ymbols?|and|of|[A-Z]+\d*)[ \u00a0]\Z")
"""What stands before a letter that is a symbol: the α subunit, PPAR α."""
_DOMAIN_END = regex.compile(r"\.\p{L}{2,}(?!\p{L})")

_PLAIN_DIGITS = frozenset(("Cyrl", "Grek", "Latn"))
"""Scripts whose languages write numbers in the digits 0 to 9."""
_DIGIT = r"[\p{Nd}--[0-9\uff10-\uff19\U0001d7ce-\U0001d7ff]]"
"""Not those of full width, which are marks of their own to MT307, nor those of mathematics."""
_DIGITS = regex.compile(rf"{_DIGIT}+(?:[.,\u066b\u066c]{_DIGIT}+)*", regex.V1)
_MARKS = {".": ".", ",": ",", "\u066b": ".", "\u066c": ","}
"""What parts digits, and its like in English."""
_BEYOND_LATIN = re.compile("[^\x00-\u036f\u1e00-\u1eff\u2000-\u2bff]")
"""Without a character from beyond these blocks (Latin, marks, signs) a text has no strange script but signs like Ω."""


@dataclass(frozen=True, slots=True)
class ScriptRun:
    """Neighbouring words in a script that the language of the document is not written in."""

    span: Span
    script: str
    """The name of the script in English: Cyrillic, Han, Arabic."""
    reading: str | None = None
    """The word in the right script, where the strange letters only look like its own; then `span` is that word."""
    letters: tuple[str, ...] = ()
    """The look-alikes, as Unicode names them."""
    digits: str | None = None
    """The same number in the digits of the document, where it is one in those of another script."""


def find_strange_scripts(doc: Document, lexicon: Lexicon) -> Iterator[ScriptRun]:
    """The runs of one document; a word that mixes look-alikes with right letters is a run of its own.

    Letters come first, by position, then numbers.
    """
    if _BEYOND_LATIN.search(doc.text) is not None:
        yield from _find_letters(doc, lexicon)
        yield from _find_digits(doc)


def _find_letters(doc: Document, lexicon: Lexicon) -> Iterator[ScriptRun]:
    strange, word = _patterns(primary_subtag(doc.language))
    at = 0
    while (match := strange.search(doc.text, at)) is not None:
        at = match.end()
        whole = word.match(doc.text, _word_start(doc.text, match.start()))
        reading = _read_look_alikes(whole[0], lexicon) if whole and not _is_symbol(doc.text, whole) else None
        if whole and reading and (whole.end() >= match.end() or whole.start() < match.start()):
            at = whole.end()
            letters = tuple(sorted({unicodedata.name(c) for c in whole[0] if c in _look_alikes()}))
            yield ScriptRun(Span(*whole.span()), script_of(match[0]), reading, letters)
        elif not _is_innocent(doc.text, match):
            yield ScriptRun(Span(*match.span()), script_of(match[0]))


def script_of(text: str) -> str:
    """The script of the first letter, in English.

    >>> script_of("Буча"), script_of("北京")
    ('Cyrillic', 'Han')
    """
    letter = next((char for char in text if char.isalpha()), text[:1])
    name = unicodedata.name(letter, "UNKNOWN").split()[0] if letter else "UNKNOWN"
    return "Han" if name == "CJK" else name.title()


def _find_digits(doc: Document) -> Iterator[ScriptRun]:
    """The numbers of one document in digits that its language does not use, by position: at least ٢٤ families.

    Those in brackets behind a number, and those beside letters of their own script, are left out.
    """
    if not _PLAIN_DIGITS.intersection(scripts_of(doc.language)):
        return
    for match in _DIGITS.finditer(doc.text):
        beside = doc.text[max(0, match.start() - 2) : match.start()] + doc.text[match.end() : match.end() + 2]
        is_bracketed = beside[:2].endswith("(") and doc.text[match.end() : match.end() + 1] == ")"
        if not is_bracketed and not any(map(_is_strange, beside)):
            plain = "".join(_MARKS.get(char) or str(unicodedata.digit(char)) for char in match[0])
            script = unicodedata.name(match[0][0]).partition(" DIGIT")[0].title()
            yield ScriptRun(Span(*match.span()), script, digits=plain)


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Runs of letters from strange scripts, and whole words, for one language."""
    own = "".join(rf"\p{{Script={script}}}" for script in scripts_of(language))
    letter = rf"[[\p{{L}}\p{{M}}]--[{own}\p{{Latin}}\p{{Common}}\p{{Inherited}}]]"
    word = rf"{letter}(?:[\p{{M}}ー々〇]|{letter})*"
    run = rf"{word}(?:[\s,·・'’-]+{word})*"
    return regex.compile(run, regex.V1), regex.compile(r"[\p{L}\p{M}'’]+", regex.V1)


def _word_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isalpha():
        at -= 1
    return at


def _read_look_alikes(word: str, lexicon: Lexicon) -> str | None:
    """The word with its look-alikes replaced, if all strange letters are some and the rest says that it is Latin."""
    table = _look_alikes()
    if not any(char in table for char in word):
        return None
    reading = "".join(table.get(char, char) for char in word)
    if not reading.replace("’", "'").replace("'", "").isalpha() or any(_is_strange(char) for char in reading):
        return None
    if any(char in _SYMBOLS for char in word) and not lexicon.knows(reading.lower()):
        return None
    if any(char.isalpha() and char not in table for char in word):
        return reading
    is_word = len(reading) != 2 and lexicon.zipf(reading.lower()) >= KNOWN_ZIPF  # noqa: PLR2004 - С alone, ΝΑΤΟ
    return reading if is_word else None


def _is_symbol(text: str, word: regex.Match[str]) -> bool:
    """Whether a Greek letter stands alone as signs of science and of the alphabet do: TNF-α, the α helix, letter ο."""
    if word.end() - word.start() > 1 or script_of(word[0]) != "Greek":
        return False
    is_joined = text[word.end() : word.end() + 1] in _HYPHENS or text[word.start() - 1 : word.start()] in _HYPHENS
    return is_joined or _SYMBOL_BEFORE.search(text, max(0, word.start() - 12), word.start()) is not None


def _is_strange(char: str) -> bool:
    return char.isalpha() and not unicodedata.name(char, "").startswith("LATIN")


def _is_innocent(text: str, match: regex.Match[str]) -> bool:
    """A symbol (µm, Δt, α-helix), an address (стоп.рф), or the original spelling in brackets: Kyiv (Київ)."""
    start, end = match.span()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if end - start == 1 and script_of(match[0]) == "Greek":
        return True
    if before in {".", "@", "#", "/"} or _DOMAIN_END.match(text, end):
        return True
    return before == "(" and after in {")", ",", ";"}


@lru_cache(maxsize=1)
def _look_alikes() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("homoglyphs")}
