"""Bracketed glosses in a Document: words and endings of the source language that were left in brackets.

Gives each with what could stand there instead; names, English words, footnotes and legal citations in brackets are
none. How to report them is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

import mtcheck.late_re as re
from mtcheck.foreign.borrowed import is_loan_phrase
from mtcheck.foreign.witnesses import ask, is_other_language
from mtcheck.language import territory_names
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document, Span, Word

ENGLISH_ZIPF = 5.0
"""A pronoun that is spelled like so common an English word ("on", "me") is none unless an ending follows."""
CAPITAL_MARGIN = 2.5
"""By how much another language must use a capitalised word in brackets more, so that it is no name: [Aquí]."""
MIN_STEM = 4
"""Before round brackets a shorter stem is a function or a formula: sin(a), Fe(o)."""
_PRONOUN_STEMS = frozenset(("he", "she", "him", "her", "they", "them"))
"""Shorter stems that have endings: he(a), they(as)."""
MIN_SLASH_STEM = 5
"""Before a slash a shorter one is a word: was/as."""
CUT_MARGIN = 1.5
"""By how much rarer a word is that nobody meant: clos[e]."""

_ENDING = regex.compile(
    r"""
    (?<![\p{L}\p{N}’'-])(?P<stem>(?:\p{L}+-)?\p{L}{2,})
    (?:
        \[[^\]\p{ASCII}\P{L}]\p{L}{0,2}\](?:s(?!\p{L}))?                          # admitted[ł], elected[é]
      | \[(?:e|es|ne|nes|ée|ées|ère|ères|rice|rices|trice|trices|euse|euses|ve|ves|as|os|in|innen)\](?:s(?!\p{L}))?
                                                                      # considered[e], elected[es]
      | \((?:e|ne|nes|ée|ées|ère|ères|rice|trice|euse|ve|a|o|as|os|in|innen)\)s?   # élu(e)s, amigo(a)
      | [·‧•](?:e|es|ne|nes|le|les|ère|rice|trice|euse|ve)(?:[·‧•]?s)?              # étudiant·e·s
      | \.(?:e|ne|le|ère|rice|trice|euse|ve)\.s                                     # étudiant.e.s
      | [*_:/]-?innen | [*_:]in(?:side|ner)?                                        # Bürger*innen, resident:inside
      | (?<=s)/(?:as|os)                                                            # ranchers/as
    )
    (?!\p{L})
    """,
    regex.VERBOSE,
)
_ENDING_MARK = re.compile(
    r"""[\[(·‧•.*_:/](?<=[^\W\d_].)
        (?: (?<=[\[(])[^\W\d_]{1,6}[\])] | (?<=[·‧•*_:/])-?[^\W\d_] | (?<=\.)[^\W\d_]{1,5}\.s )
    """,
    re.VERBOSE,
)
"""Where such an ending may begin; found far faster than the word before it."""
_WEAK_ENDING = regex.compile(r"(?P<stem>\p{L}{2,})\[(?:a|o|i|n|y)\](?!\p{L})")
"""Endings that are a footnote or an English letter elsewhere: only behind a pronoun in brackets."""
_BRACKETED = regex.compile(r"(?<![\p{L}\p{N}])\[\s*(?P<inside>\p{L}[\p{L}\p{M}’'\-\ ]{1,60}?)\s*\](?![(\[\p{L}])")
_FOOTNOTE = regex.compile(r"\[[b-df-h]\]")
_LEGAL = regex.compile(r"(?:section|paragraph|article|clause|rule|chapter|act|code|form|schedule)s?$", regex.I)
_NEXT_WORD = regex.compile(r"\s{0,2}(?:\p{L}+\s){0,1}")
_SIC_LIKE = frozenset(("sic", "ed", "ndlr", "inaudible", "laughs", "applause"))
_ROLES = frozenset(
    "actor actress ambassador archbishop artist author bishop boy captain chairman chairwoman chancellor chief coach "
    "colonel commander councillor deputy director doctor driver editor expert father general girl governor he her him "
    "himself husband judge king lawyer leader man mayor minister mother mp officer pope premier president priest prime "
    "prince princess professor prosecutor queen secretary senator she singer spokesman spokesperson spokeswoman "
    "student teacher who whose wife winner witness woman writer".split()
)
BODIES = frozenset(
    "administration agency alliance army assembly authority bank board bureau cabinet city club commission committee "
    "company conference congress convention corporation council country court department federation firm force forces "
    "foundation front government group guard hospital house institute islands it its kingdom league management "
    "ministry movement museum nations office organisation organization parliament party police prosecution republic "
    "secretariat senate service society state states team union university".split()
)
"""Nouns for which "it" stands."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """One bracketed word, with the ending that belongs to it, or one bracketed ending."""

    span: Span
    kind: Literal[
        "word", "ending", "note", "choice", "forms", "verb", "supplied", "pronoun", "grammar", "variants", "doubt"
    ]
    mark: str
    """What stands in brackets, with them; of an ending, the ending; of a note, what it is signed with."""
    pronouns: tuple[str, str] | None
    """The English pronoun for a person and for a thing, where the bracketed word is one."""
    replacement: str | None
    """What could stand there in English; None where nothing can be offered."""


def find_glosses(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> Iterator[Gloss]:
    """Every gloss of one document: the words first, then the endings that stand alone."""
    brackets = _BRACKETED.finditer(doc.text) if "[" in doc.text else ()
    words = [m for m in brackets if _is_foreign(m["inside"], lexicon, allow) or _has_weak_ending(doc.text, m.end())]
    endings = list(_find_endings(doc, lexicon))
    weak = list(_WEAK_ENDING.finditer(doc.text)) if words else []
    taken: set[int] = set()
    for match in words:
        ending = next((m for m in [*endings, *weak] if _belongs(doc, match, m)), None)
        if ending is not None:
            taken.add(ending.start())
        elif lexicon.zipf(match["inside"].lower()) >= ENGLISH_ZIPF:
            continue
        yield _read_word(doc, match, ending)
    for match in endings:
        if match.start() not in taken:
            yield _read_ending(match, lexicon)


@lru_cache(maxsize=1)
def read_pronouns() -> dict[str, tuple[str, str]]:
    """English pronouns for a person and for a thing, by bracketed pronoun; forms of two languages keep the first."""
    table: dict[str, tuple[str, str]] = {}
    for form, _language, person, thing in read_table("pronouns"):
        table.setdefault(form, (person, thing))
    return table


def _find_endings(doc: Document, lexicon: Lexicon) -> Iterator[regex.Match[str]]:
    footnotes = "[" in doc.text and _FOOTNOTE.search(doc.text) is not None
    at = 0
    for candidate in _ENDING_MARK.finditer(doc.text):
        match = _ENDING.match(doc.text, _find_stem(doc.text, candidate.start()))
        if match is None or match.start() < at:
            continue
        at = match.end()
        stem = match["stem"]
        mark = match[0][len(stem) :]
        if mark == "[e]" and (footnotes or _is_cut_before_e(stem.lower(), lexicon)):
            continue
        is_pronoun = stem.lower() in _PRONOUN_STEMS and mark in {"(a)", "(o)", "(e)"}
        if mark[0] == "(" and not is_pronoun and (len(stem) < MIN_STEM or stem.isupper() or _LEGAL.search(stem)):
            continue
        if mark[0] in "/:" and len(stem) < MIN_SLASH_STEM:
            continue
        yield match


def _is_cut_before_e(stem: str, lexicon: Lexicon) -> bool:
    """Whether an English word was cut before its e, as editors who quote may do: clos[e]."""
    return lexicon.has_entry(stem + "e") and lexicon.zipf(stem + "e") > lexicon.zipf(stem) + CUT_MARGIN


def _has_weak_ending(text: str, at: int) -> bool:
    """Whether the word right behind a bracket has one letter of an ending in brackets: [Stina] fell[a]."""
    match = _WEAK_ENDING.match(text, at + 1)
    return text[at : at + 1] == " " and match is not None


def _find_stem(text: str, end: int) -> int:
    """Where the word begins that ends at an offset; hyphens are part of it."""
    start = end
    while start > 0 and (text[start - 1].isalpha() or text[start - 1] == "-"):
        start -= 1
    return start


def _is_foreign(inside: str, lexicon: Lexicon, allow: frozenset[str]) -> bool:
    """Whether every word in the brackets is another language's rather than English, and no name."""
    lower = inside.lower().replace("’", "'")
    words = lower.split()
    if lower in allow or words[0] in _SIC_LIKE or is_loan_phrase(lower):
        return False
    if len(words) == 1 and lower in read_pronouns() and inside in {lower, lower.capitalize()}:
        return True
    if inside != inside.lower():
        return len(words) == 1 and inside.istitle() and ask(lower, lexicon.language).best_margin >= CAPITAL_MARGIN
    return all(is_other_language(word, lexicon) for word in words)


def _belongs(doc: Document, word: regex.Match[str], ending: regex.Match[str]) -> bool:
    """Whether an ending stands on the word after the bracketed one, or on the next."""
    gap = doc.text[word.end() : ending.start()]
    return ending.start() > word.end() and _NEXT_WORD.fullmatch(gap) is not None


def _read_word(doc: Document, match: regex.Match[str], ending: regex.Match[str] | None) -> Gloss:
    span = Span(match.start(), ending.end() if ending else match.end())
    pronouns = read_pronouns().get(match["inside"].lower())
    if pronouns is None:
        return Gloss(span, "word", match[0], None, None)
    person, thing = pronouns
    chosen = person if _speaks_of_person(doc, match.start()) else thing
    if any(sentence.start == span.start for sentence in doc.sentences):
        chosen = chosen[0].upper() + chosen[1:]
    rest = doc.text[match.end() : ending.start()] + ending["stem"] if ending else ""
    return Gloss(span, "word", match[0], pronouns, chosen + rest)


def _read_ending(match: regex.Match[str], lexicon: Lexicon) -> Gloss:
    """The ending with its word; a word that was itself left in the source language is no better without it."""
    stem = match["stem"]
    mark = match[0][len(stem) :]
    is_plural = (mark.rstrip(")]").endswith("s") and mark not in {"(as)", "(os)"}) or mark.startswith(
        ("*in", ":in", "_in")
    )
    whole = _pluralise(stem) if is_plural and mark[0] not in "[/" else stem
    replacement = whole if all(map(lexicon.has_entry, stem.lower().split("-"))) else None
    return Gloss(Span(*match.span()), "ending", mark, None, replacement)


def _pluralise(stem: str) -> str:
    if stem.endswith(("s", "ed")):
        return stem
    if stem.endswith("y") and stem[-2] not in "aeou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("x", "z", "ch", "sh")) else "s")


def _speaks_of_person(doc: Document, offset: int) -> bool:
    """Whether what is named nearest before, in this sentence or the last, is a person, not a body or a country."""
    at = doc.sentence_at(offset)
    if at is None:
        return False
    first = doc.sentences[max(0, at - 1)].first
    before = [word for word in doc.words[first : doc.sentences[at].last] if word.end <= offset]
    for number in range(len(before) - 1, -1, -1):
        word = before[number]
        if word.lower in BODIES or (word.text[0].isupper() and word.text in territory_names()):
            return False
        if word.lower in _ROLES or _is_full_name(doc, before, number):
            return True
    return False


def _is_full_name(doc: Document, words: list[Word], number: int) -> bool:
    """Whether a word ends two capitalised ones in a row, as the name of a person does."""
    if number == 0 or not words[number].text.istitle():
        return False
    return words[number - 1].text.istitle() and doc.text[words[number - 1].end : words[number].start] == " "
