"""The quotation that foreign words stand in, and whether that is a title, is sung, or is said to be in a dialect.

A run of suspects need not fill such a quotation: names and words that English has, too, are between them.
"""

from __future__ import annotations

from collections import Counter

import mtcheck.late_re as re
from mtcheck.model import Document, Span

REACH = 300
"""So far around a place the quotation may open and close that it stands in."""
_REACH = 80
_OPENING, _CLOSING = '“"«„', '”"»“'
_WORK_BEFORE = re.compile(
    r"\b(?:film|movie|documentary|novel|book|play|opera|song|single|album|series|poem|painting|comedy|drama)s?,? $"
    r"|\b(?:sang|sings?|singing|sung)[,:]? $"
    r"|\b(?:[Rr]efrain|chorus|lyrics?|lullaby|anthem|hymn|carol)(?: goes| begins| runs)?[,:]? $"
)
_MARKS = {"“": "”", '"': '"', "«": "»", "„": "“”", "‘": "’"}
_SINGLE = frozenset("'‘")
_SINGLE_END = re.compile(r"[,.!?]?['’]")
_MARK_BEFORE = re.compile(r"(?:\A|[\s(—–])['‘\"“][^‘\"“”\n]*\Z")
_MARK_BEHIND = re.compile(r"[^‘\"“”\n]{0,60}(?:[\"”]|['’](?![a-z]))")
_OF_WORDS = frozenset(
    "coinage coinages coined dialect dictionaries dictionary dictionary-makers etymology lexicographer lexicographers "
    "linguist linguists linguistics loanword loanwords neologism neologisms slang untranslatable untranslated "
    "vocabulary".split()
)
_SPEAKS = 4
"""So many of them and of "words" make an article about words."""
_IN_DIALECT = re.compile(r"\bin (?:the |his |her |their |a )?(?:\w+ ){0,2}dialect\b")


def find_quotation(text: str, span: Span) -> Span | None:
    """What stands between quotation marks around a place, in its line; None where there are none."""
    line = max(text.rfind("\n", 0, span.start) + 1, span.start - REACH)
    stack: list[int] = []
    for at in range(line, span.start + 1):
        if stack and _closes(text, at, stack[-1]):
            stack.pop()
        elif text[at] in _MARKS:
            stack.append(at)
    if not stack:
        return None
    first = max(stack[-1] + 1, span.start)
    end = next((at for at in range(first, min(len(text), first + REACH)) if _closes(text, at, stack[-1])), None)
    return Span(stack[-1] + 1, end) if end is not None and "\n\n" not in text[first:end] else None


def _closes(text: str, at: int, opening: int) -> bool:
    """Whether a mark closes the quotation that another one opened; an apostrophe does not: ‘C’est beau,’ she said."""
    return text[at] in _MARKS[text[opening]] and not (text[at] == "’" and text[at + 1 : at + 2].isalpha())


def is_in_title(text: str, span: Span) -> bool:
    """Whether the open quotation before a place of an English text follows the word for a work, or one for singing.

    >>> is_in_title('Her third film, "La notte non finisce mai", won.', Span(26, 30))
    True
    """
    start = max(text.rfind(mark, max(0, span.start - _REACH), span.start) for mark in _OPENING)
    is_open = start >= 0 and not any(mark in text[start + 1 : span.start] for mark in _CLOSING)
    return is_open and _WORK_BEFORE.search(text, max(0, start - _REACH), start) is not None


def is_cited_in_quotation(text: str, span: Span) -> bool:
    """Whether words fill single marks inside a quotation, as what somebody cites does.

    >>> is_cited_in_quotation('"She says ‘bello’ to all," he said.', Span(11, 16))
    True
    """
    if text[span.start - 1 : span.start] not in _SINGLE or _SINGLE_END.match(text, span.end) is None:
        return False
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def is_said_somewhere(text: str, word: str) -> bool:
    """Whether somebody is quoted with a word, as dialect is: 'Gie it laldy'.

    >>> is_said_somewhere("'Gie it laldy': a village saves its dance hall", "laldy")
    True
    """
    return any(
        _MARK_BEFORE.search(text, max(0, at.start() - _REACH), at.start()) and _MARK_BEHIND.match(text, at.end())
        for at in re.finditer(rf"\b{re.escape(word)}\b", text)
    )


def speaks_of_words(doc: Document) -> bool:
    """Whether an article is about words, such as those of the year, which it shows in their own language."""
    if "word" not in doc.vocabulary and "words" not in doc.vocabulary:
        return False
    counts = Counter(word for word in doc.lowers if word in _OF_WORDS or word in {"word", "words"})
    return not _OF_WORDS.isdisjoint(counts) and counts.total() >= _SPEAKS


def is_in_dialect(doc: Document, span: Span) -> bool:
    """Whether the sentence of a place says that what it quotes is in a dialect."""
    number = doc.sentence_at(span.start) if "dialect" in doc.text else None
    if number is None:
        return False
    sentence = doc.sentences[number]
    is_quoted = any(mark in doc.text[sentence.start : span.start] for mark in "“\"«„‘'")
    return is_quoted and _IN_DIALECT.search(doc.text, sentence.start, sentence.end) is not None
