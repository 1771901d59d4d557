"""Centuries in a Document counted as the source language counts them: XIXe century, siglo XX, 20. Jahrhundert.

Gives each as a `SourceTerm`. A numeral that counts something else (the XIXe arrondissement of Paris,
Louis XIV) is none.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm
from mtcheck.model import Fix, Span

SURE = 0.95

_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_LANGUAGES = {
    "eeuw": "nl",
    "jahrhundert": "de",
    "jahrhunderts": "de",
    "secol": "ro",
    "secolo": "it",
    "secolul": "ro",
    "siècle": "fr",
    "siècles": "fr",
    "siglo": "es",
    "siglos": "es",
    "stoljeća": "hr",
    "stoljeće": "hr",
    "století": "cs",
    "storočia": "sk",
    "storočie": "sk",
    "század": "hu",
    "século": "pt",
    "séculos": "pt",
    "wiek": "pl",
    "wieku": "pl",
    "århundrade": "sv",
    "århundre": "nb",
    "århundrede": "da",
}
"""Words for a century, by which the language is known."""
_SUFFIXES = ("e", "es", "è", "ème", "eme", "ième", "ieme", "èmes", "ièmes")
"""Endings of French ordinals."""
CENTURY_TRIGGERS = frozenset(
    (*_LANGUAGES, *(numeral.lower() + suffix for numeral in _ROMAN[4:] for suffix in _SUFFIXES))
)

_S = "[ \u00a0\u202f\n-]{1,2}"
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMERAL = rf"(?:{'|'.join(sorted(_ROMAN, key=len, reverse=True))}|2[01]|1\d|[1-9])"
_ENDING = rf"(?:{'|'.join(sorted(_SUFFIXES, key=len, reverse=True))})\b"
_ORDINAL = re.compile(rf"\b(?P<numeral>{_NUMERAL}){_ENDING}(?P<noun>{_S}siècles?\b)?")
_OF_CENTURIES = re.compile(
    rf"{_S}(?:early\ |late\ )?centur(?:y|ies)\b"
    rf"|\s?(?:,|and|or|to|et|[–/-])\s?(?:the\s)?\b{_NUMERAL}{_ENDING}{_S}(?:siècles?|centur(?:y|ies))\b"
)
_NOUN_FIRST = re.compile(
    rf"\b(?P<noun>siglos?|secolo|secolul(?:{_S}al)?|séculos?){_S}(?P<numeral>{_NUMERAL})\b(?:-lea\b)?"
)
_NOUN_LAST = re.compile(
    rf"\b(?P<numeral>{_NUMERAL})(?:\.|e)?{_S}"
    r"(?P<noun>Jahrhunderts?|eeuw|wieku?|století|storoči[ae]|század|stoljeć[ae]|århundrade|århundre|århundrede)\b"
)


def find_centuries(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The centuries of one document, by kind, then by position."""
    if not evidence.holds_any(CENTURY_TRIGGERS):
        return
    text = evidence.doc.text
    for pattern in (_ORDINAL, _NOUN_FIRST, _NOUN_LAST):
        for match in pattern.finditer(text):
            if pattern is _ORDINAL and not match["noun"] and not _OF_CENTURIES.match(text, match.end()):
                continue
            span = Span(*match.span())
            if evidence.is_innocent(span) or not _stands_in_sentence(evidence, span):
                continue
            english = _count(match["numeral"]) + (" century" if match["noun"] else "")
            noun = _LETTERS.findall((match["noun"] or "siècle").lower())[0]
            yield SourceTerm(span, "century", (_LANGUAGES[noun],), english, SURE, Fix(span, english))


def _stands_in_sentence(evidence: SourceEvidence, span: Span) -> bool:
    """Whether the first piece is a word of the prose, not of an address or of markup."""
    doc = evidence.doc
    at = doc.sentence_at(span.start)
    return at is not None and any(word.start <= span.start < word.end for word in doc.words_of(doc.sentences[at]))


def _count(numeral: str) -> str:
    """The English ordinal of a Roman or an Arabic numeral.

    >>> _count("XIX"), _count("21"), _count("XI")
    ('19th', '21st', '11th')
    """
    number = int(numeral) if numeral.isdigit() else _ROMAN.index(numeral) + 1
    ending = "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
