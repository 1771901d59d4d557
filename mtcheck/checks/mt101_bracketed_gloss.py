"""A word or an ending of the source language left in brackets.

Editors of the source put a pronoun or an agreeing ending in brackets when they shorten a quotation, and French,
Spanish or German writers add endings for both genders: `[elle] considere[e]`, `élu(e)s`, `étudiant·e·s`. The engine
translates what stands around the brackets and copies what stands inside.

The reader sees letters that mean nothing in English, in the middle of what somebody is supposed to have said.

False alarms: `[sic]`, `[the president]`, `[…]`, footnote marks, `[t]he`, `decide[d]`, `person(s)` are good English;
so are `501(c)` and `section 12(e)`. Names and English words in brackets are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import regex

from mtcheck.check import Context, Example, check
from mtcheck.innocence import is_loan_phrase
from mtcheck.lexicon import read_table
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.witnesses import is_other_language

ENGLISH_ZIPF = 5.0
"""A pronoun that is spelled like so common an English word ("on", "me") is none unless an ending follows."""
MIN_STEM = 4
"""Before round brackets a shorter stem is a function or a formula: sin(a), Fe(o)."""

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
      | [*_:/]-?innen                                                               # Bürger*innen
    )
    (?!\p{L})
    """,
    regex.VERBOSE,
)
_WEAK_ENDING = regex.compile(r"(?P<stem>\p{L}{2,})\[(?:a|o|i|n|y)\](?!\p{L})")
"""Endings that are a footnote or an English letter elsewhere: only behind a pronoun in brackets."""
_BRACKETED = regex.compile(r"(?<![\p{L}\p{N}])\[\s*(?P<inside>\p{L}[\p{L}\p{M}’'\-\ ]{1,60}?)\s*\](?![(\[\p{L}])")
_FOOTNOTE = regex.compile(r"\[[b-df-h]\]")
_LEGAL = regex.compile(r"(?:section|paragraph|article|clause|rule|chapter|act|code|form|schedule)s?$", regex.I)
_NEXT_WORD = regex.compile(r"\s{0,2}(?:\p{L}+\s){0,1}")
_SIC_LIKE = frozenset(("sic", "ed", "ndlr", "inaudible", "laughs", "applause"))


@check(
    code="MT101",
    slug="bracketed-gloss",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example(
            "Russia asked for it because ⟦[elle] considered[e]⟧ that the raid was a threat.",
            fixed="Russia asked for it because it considered that the raid was a threat.",
        ),
        Example("The ⟦candidate(e)s⟧ met in Lyon.", fixed="The candidates met in Lyon."),
        Example("The ⟦student·e·s⟧ went home.", fixed="The students went home."),
        Example("The minister said that ⟦[la réforme]⟧ would wait."),
    ),
    good=(
        Example("He wrote that “the goverment [sic] will fall” and that [the president] knew […] [1]."),
        Example("“[T]he court decide[d]”, as section 12(e) and paragraph(a) of 501(c)(3) ask of person(s)."),
        Example("The novel [a] was read by Col·legi d’Arquitectes[b] members[e]."),
        Example("The rule is de facto [de facto] and was agreed with [Angela Merkel]."),
    ),
)
def bracketed_gloss(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit for a bracketed word, with the bracketed ending that belongs to it."""
    words = [m for m in _BRACKETED.finditer(doc.text) if _is_foreign(m["inside"], ctx)]
    endings = list(_find_endings(doc))
    weak = list(_WEAK_ENDING.finditer(doc.text)) if words else []
    taken: set[int] = set()
    for match in words:
        ending = next((m for m in [*endings, *weak] if _belongs(doc, match, m)), None)
        if ending is not None:
            taken.add(ending.start())
        elif ctx.lexicon.zipf(match["inside"].lower()) >= ENGLISH_ZIPF:
            continue
        yield _describe_word(doc, match, ending)
    for match in endings:
        if match.start() not in taken:
            yield _describe_ending(match)


def _find_endings(doc: Document) -> Iterator[regex.Match[str]]:
    footnotes = bool(_FOOTNOTE.search(doc.text))
    for match in _ENDING.finditer(doc.text):
        mark = match[0][len(match["stem"]) :]
        if mark == "[e]" and footnotes:
            continue
        stem = match["stem"]
        if mark[0] == "(" and (len(stem) < MIN_STEM or stem.isupper() or _LEGAL.search(stem)):
            continue
        yield match


def _is_foreign(inside: str, ctx: Context) -> bool:
    """Whether every word in the brackets is lower-case and another language's rather than English."""
    lower = inside.lower().replace("’", "'")
    words = lower.split()
    if inside != inside.lower() or lower in ctx.allow or words[0] in _SIC_LIKE or is_loan_phrase(lower):
        return False
    if len(words) == 1 and lower in _pronouns():
        return True
    return all(is_other_language(word, ctx.lexicon) for word in words)


def _belongs(doc: Document, word: regex.Match[str], ending: regex.Match[str]) -> bool:
    """Whether an ending stands on the word after the bracketed one, or on the next."""
    gap = doc.text[word.end() : ending.start()]
    return ending.start() > word.end() and _NEXT_WORD.fullmatch(gap) is not None


def _describe_word(doc: Document, match: regex.Match[str], ending: regex.Match[str] | None) -> Hit:
    end = ending.end() if ending else match.end()
    span = Span(match.start(), end)
    pronoun = _pronouns().get(match["inside"].lower())
    message = f'"{doc.text[span.start : span.end]}" keeps what stood in brackets in the source'
    if pronoun is None:
        return Hit(span, message)
    person, thing = pronoun
    chosen = person if _speaks_of_person(doc, match.start()) else thing
    rest = doc.text[match.end() : ending.start()] + ending["stem"] if ending else ""
    replacement = chosen + rest
    if person != thing:
        message += f' (a pronoun: "{person}" for a person, "{thing}" for a country or a thing)'
    return Hit(span, message, Fix(span, replacement))


def _describe_ending(match: regex.Match[str]) -> Hit:
    span = Span(*match.span())
    mark = match[0][len(match["stem"]) :]
    is_plural = mark.rstrip(")]").endswith("s") and mark not in {"(as)", "(os)"}
    stem = match["stem"]
    replacement = _pluralise(stem) if is_plural and mark[0] != "[" else stem
    message = f'"{match[0]}" keeps "{mark}", an ending for another gender or number in the source'
    return Hit(span, message, Fix(span, replacement))


def _pluralise(stem: str) -> str:
    if stem.endswith(("s", "ed")):
        return stem
    if stem.endswith("y") and stem[-2] not in "aeou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("x", "z", "ch", "sh")) else "s")


def _speaks_of_person(doc: Document, offset: int) -> bool:
    """Whether the name nearest before looks like a person's: two capitalised words in a row."""
    at = doc.sentence_at(offset)
    if at is None:
        return False
    sentence = doc.sentences[at]
    before = [word for word in doc.words_of(sentence) if word.end <= offset and word.text[0].isupper()]
    for first, second in reversed(list(pairwise(before))):
        if doc.text[first.end : second.start] == " " and not second.text.isupper():
            return not _is_body(second.lower)
    return False


def _is_body(word: str) -> bool:
    """Whether the last word of a name says that it is a body or a place: Security Council, New York."""
    return word in _BODIES


_BODIES = frozenset(
    "agency alliance army assembly authority bank board bureau cabinet city club commission committee company "
    "conference congress convention corporation council court department federation force forces foundation front "
    "group guard house institute islands kingdom league ministry movement nations office organisation organization "
    "parliament party police republic russia secretariat senate service society state states team union "
    "university".split()
)


@lru_cache(maxsize=1)
def _pronouns() -> dict[str, tuple[str, str]]:
    """English pronouns for a person and for a thing, by bracketed pronoun; forms of two languages keep the first."""
    table: dict[str, tuple[str, str]] = {}
    for form, _language, person, thing in read_table("pronouns"):
        table.setdefault(form, (person, thing))
    return table
