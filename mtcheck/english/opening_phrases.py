"""A possessive in the phrase that opens a sentence in, the subject whose it may be out: In his reply Merz said.

Writers of news often set no comma there, and whose the reply was is told by the subject alone. What the person is, and
whether the possessive fits, is left to others; the like with a comma is told by `antecedents`.
"""

from __future__ import annotations

from collections.abc import Sequence

import mtcheck.late_re as re
from mtcheck.english.people import PRONOUNS, PersonMention, countries
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_POSSESSIVES = frozenset(("his", "her"))
_PREPOSITION = (
    "(?:about|after|against|ahead of|along with|alongside|among|around|as|at|because of|before|behind|beside|besides"
    "|between|beyond|by|despite|due to|during|following|for|from|in|inside|instead of|into|like|near|of|off|on|out of"
    "|outside|over|since|through|throughout|to|towards?|under|unlike|until|up|upon|via|while in|with|within|without)"
)
_WHEN = r"(?:\w+ )?(?:hour|day|week|month|year)s? |(?:even|immediately|just|long|only|right|shortly|soon) "
_NOUN = r"(?:(?:the|an?|this|that|one) )?(?!(?:he|it|she|they|we|you)\b)(?:[\w'’-]+ ){0,2}?"
_PHRASE = re.compile(
    r"[\"“‘’'(–—-]*"
    rf"(?:(?:{_WHEN})?(?:{_PREPOSITION} {_NOUN})?{_PREPOSITION}"  # At the very end of his; Two days after her
    r"|(?:according|contrary|due|next|thanks) to|together with"
    rf"|\w{{3,}}(?:ing|ed)(?: (?:\w+ ){{0,2}}?{_PREPOSITION})?"  # Leaving his house; Asked about her plans
    r")(?: all| both)? ",
    re.IGNORECASE,
)
"""What may stand before a possessive in the phrase that opens a sentence; but "in May his lawyer said"."""
_REACH = 90
"""Characters behind the possessive within which the subject opens."""
_TITLE = re.compile(r"(?<=\s)(?:\"(?=\S)[^\"\n]{1,80}(?<=\S)\"|“[^“”\n]{1,80}”)(?=\s)")
"""What is named or quoted, and no end of the phrase: in his book "War" Snyder says."""
_BREAK = re.compile(
    rf"(?P<title>{_TITLE.pattern})"
    r"|[,;:()!?“”\"\n]|\.(?=\s|$)|\s[–—-]\s|\b(?:I|he|it|she|there|they|we|you)\b"
)
"""Where the phrase is over, or its subject is a pronoun: in his letter she wrote."""
_NO_SUBJECT = re.compile(
    r"\b(?:about|after|against|and|as|at|before|behind|between|by|for|from|in|into|like|near|of|on|or|over|than|to"
    r"|towards?|under|with|without)\s(?:the\s)?$"
)
"""What stands before somebody who is not the subject: in his letter to Anna Kowalska."""
_TITLED = re.compile(r"(?: (?:of|for|at|in) [^,.;:!?“”\"\n]{2,40})? ")
"""What stands between an office and the name of who holds it."""
_CAPITAL = re.compile(r"(?<=[^\W_] |[\"”] )[^\W\d_a-z][^\W_]*[a-zß-öø-ÿ][\w-]*\b(?!['’]s)")
"""What may be the name of a subject; right behind the possessive it is owned: In his Commission."""


def find_subject(doc: Document, mentions: Sequence[PersonMention], at: int) -> int | None:
    """The index of the mention that follows a possessive of the opening phrase as the subject; None where none does."""
    end = _find_end(doc, mentions[at])
    if end is None:
        return None
    titles = _find_titles(doc, mentions[at], end)
    for index in range(at + 1, len(mentions)):
        mention = mentions[index]
        if mention.opening >= end:
            return None
        if _is_subject(doc, mention) and not titles.overlaps(mention.span):
            return index + _is_title(doc, mentions[index : index + 2])
    return None


def has_strange_subject(doc: Document, pronoun: PersonMention) -> bool:
    """Whether a capital of which nothing is known follows a possessive of the opening phrase: In his reply Yun said."""
    end = _find_end(doc, pronoun)
    if end is None:
        return False
    titles = _find_titles(doc, pronoun, end)
    return any(
        name[0].lower() not in countries()
        and not titles.overlaps(Span(*name.span()))
        and not _NO_SUBJECT.search(doc.text, pronoun.end, name.start())
        for name in _CAPITAL.finditer(doc.text, pronoun.end + len(" A"), end)
    )


def is_in_opening(doc: Document, pronoun: PersonMention) -> bool:
    """Whether a pronoun is a possessive in the phrase that opens its sentence."""
    start = doc.sentences[pronoun.sentence].start
    return pronoun.key in _POSSESSIVES and _PHRASE.fullmatch(doc.text, start, pronoun.start) is not None


def _find_end(doc: Document, pronoun: PersonMention) -> int | None:
    """Where the subject must have opened behind a possessive; None where that is not in the opening phrase."""
    if not is_in_opening(doc, pronoun):
        return None
    limit = pronoun.end + _REACH
    for found in _BREAK.finditer(doc.text, pronoun.end, doc.sentences[pronoun.sentence].end):
        if found.start() >= limit:
            break
        if found["title"] is None:
            return found.start()
        limit += len(found[0])
    return min(limit, doc.sentences[pronoun.sentence].end)


def _find_titles(doc: Document, pronoun: PersonMention, end: int) -> Spans:
    """What the phrase names in quotation marks: who is named there is not its subject."""
    return Spans(Span(*match.span()) for match in _TITLE.finditer(doc.text, pronoun.end, end))


def _is_subject(doc: Document, mention: PersonMention) -> bool:
    """Whether a name or a noun may be the subject: not "his wife", not "to the judge"."""
    if mention.kind == "pronoun" or mention.determiner in PRONOUNS:
        return False
    return _NO_SUBJECT.search(doc.text, max(0, mention.opening - _REACH), mention.opening) is None


def _is_title(doc: Document, mentions: Sequence[PersonMention]) -> bool:
    """Whether the first of two is the office of the second: the banker Karl Huber."""
    if len(mentions) == 1 or mentions[0].kind != "noun" or mentions[1].kind != "name":
        return False
    return _TITLED.fullmatch(doc.text, mentions[0].end, mentions[1].opening) is not None
