"""A phrase in its frame -> a pattern, for phrases that are wrong only between certain words.

Goes further than `phrases`: what comes in is a sentence with its marks, and a form says what must stand beside the
words that are marked. Tokens of a form are parted by blanks:

    a/b     either word, Word with capital  word*   any ending, or beginning (*word)
    *       any one word                    …       up to six words, no mark among them
    BE      a class of words, see CLASSES   (a/b)   a token that may be absent
    ~a/b    any one token but these         !a/b    none of these in the rest of the clause
    ^ $     where the sentence begins, ends , "     a mark, a quotation mark
    [ ]     the part that is marked, where it is not all

One form may have several readings, parted by ` | `. What a form means is left to `calques`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.lexicon import frequencies
from mtcheck.model import Document, Sentence, Span, Word

BEGIN, END, MARK, QUOTE, ADDRESS = "^", "$", ",", '"', "#"
"""Tokens that are no words; an address or a hashtag is one token, since `Document.words` has none for it."""

_PERSONS = (
    "minister president spokesman spokeswoman spokesperson official leader mayor director lawyer prosecutor governor "
    "chancellor secretary ambassador chief head analyst expert economist author coach player captain deputy senator "
    "lawmaker candidate politician diplomat commander general manager chairman chairwoman premier opposition ministry "
    "government party union kremlin council commission court"
).split()
_NO_NAMES = (
    "The A An It In On At As For But And Or If When While After Before This That These Those There Then So Not No "
    "We You I My Our His Her Their Its By To Of From With"
).split()
_CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĎĐĞİŁŃŇŐŒŘŚŞŠŤŻŹŽ]"
_NAME = rf"(?!(?:{'|'.join(_NO_NAMES)}) )(?!(?:I|You|He|She|It|We|They|There|That)['’]){_CAPITAL}\S*"
_PERSON = rf"(?i:(?:{'|'.join(_PERSONS)})s?)"
_FIGURE = r"[$€£]?\d\S*|(?i:million|billion|trillion|percent|per|half|thousands?|hundreds?|dozens?|thirds?|quarter)"
CLASSES = {
    "BE": r"(?i:is|are|was|were|be|been|being|am|it's|he's|she's|they're|that's|isn't|aren't|wasn't|weren't)",
    "HAVE": r"(?i:has|have|had|having|hasn't|haven't|hadn't)",
    "MODAL": r"(?i:will|would|can|could|may|might|should|shall|must|won't|can't|couldn't|wouldn't|shouldn't|not)",
    "DET": r"(?i:the|a|an|this|that|these|those|his|her|its|their|our|my|your|some|any|no|every|each|such)",
    "PRONOUN": r"(?i:i|you|he|she|it|we|they|who)",
    "NUMBER": r"\d\S*|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)",
    "MANY": r"\d[\d,.]*\d\S*",
    "FIGURE": _FIGURE,
    "ABOUT": r"(?i:about|around|almost|nearly|approximately|roughly|some|over|more)",
    "HOLDS": r"(?i:has|employs|counts|numbers|houses|hosts|trains|owns|operates|runs|comprises|includes"
    r"|produces|exports)",
    "NAME": _NAME,
    "PERSON": _PERSON,
    "WHO": rf"(?i:he|she|they|who|we)|{_PERSON}|{_NAME}",
    "MONTH": f"(?:{ANY_MONTH})",
    "DAY": ANY_WEEKDAY,
}
"""Words of one kind. Names are told by their capital, so forms see the text as it is written."""
_WORD = rf"(?![{MARK}{QUOTE}{BEGIN}{END}] )\S+"
_GAP = rf"(?:{_WORD} ){{0,6}}?"
_QUOTES = frozenset('"“”„«»‘')
_IN_NUMBERS = frozenset({",", "."})
_MARKS = re.compile(r"[,;:()\[\]…\u2013\u2014/]|\s-\s|--")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as forms read it: its tokens, each with one space after it."""

    text: str
    starts: tuple[int, ...]
    """Where each word begins in it."""
    words: tuple[Word, ...]

    def find(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Everywhere in the document that a form marks."""
        for match in pattern.finditer(self.text):
            group = next(name for name, value in match.groupdict().items() if value is not None)
            first = bisect_right(self.starts, match.start(group)) - 1
            last = bisect_right(self.starts, match.end(group) - 1) - 1
            yield Span(self.words[first].start, self.words[last].end)


def read_sentence(doc: Document, sentence: Sentence) -> Reading:
    """The words and marks of a sentence, in one string.

    >>> from mtcheck.model import Article
    >>> from mtcheck.segment import segment
    >>> doc = segment(Article("a", "In fact, he said “no”."))
    >>> read_sentence(doc, doc.sentences[0]).text
    '^ In fact , he said " no " $ '
    >>> doc = segment(Article("a", "It has 30,000 inhabitants."))
    >>> read_sentence(doc, doc.sentences[0]).text
    '^ It has 30,000 inhabitants $ '
    """
    tokens, starts, at = [BEGIN], [], len(BEGIN) + 1
    done = sentence.start
    words = doc.words_of(sentence)
    for start, end, text, *_ in words:
        gap = doc.text[done:start]
        if gap in _IN_NUMBERS and text[0].isdigit() and tokens[-1][-1].isdigit():
            tokens[-1] += gap + text
            starts.append(at)
            at += len(gap) + len(text)
            done = end
            continue
        for mark in _read_gap(gap) if gap != " " else ():
            tokens.append(mark)
            at += len(mark) + 1
        tokens.append(text.replace("’", "'"))
        starts.append(at)
        at += len(text) + 1
        done = end
    tokens += [*_read_gap(doc.text[done : sentence.end]), END]
    return Reading(" ".join(tokens) + " ", tuple(starts), words)


def compile_form(form: str) -> re.Pattern[str]:
    """The pattern of a form; what it marks is in its groups, one for each reading.

    >>> bool(compile_form("~BE [estimated that] !FIGURE").search("^ Macron estimated that it was late $ "))
    True
    >>> bool(compile_form("~BE [estimated that] !FIGURE").search("^ Macron estimated that 40 came $ "))
    False
    """
    readings = (_to_pattern(reading.split(), number) for number, reading in enumerate(form.split(" | ")))
    return re.compile(r"(?<!\S)(?:" + "|".join(readings) + ")")


class Anchor(NamedTuple):
    """Words, lower-cased, that a text must have one of for one reading of a form to stand in it."""

    words: frozenset[str]
    before: frozenset[str]
    """Of these one must stand right before it; empty where the reading leaves that open."""
    behind: frozenset[str]
    """The same right behind it."""


@lru_cache(maxsize=1024)
def find_anchors(form: str) -> frozenset[str]:
    """Words that a text must have one of, lower-cased, for a form to stand in it: of each reading the longest.

    In each reading a token must be given that does not vary; of two as long, the last is taken.

    >>> sorted(find_anchors("BE [actually] *ing | [evoked/evokes] DET"))
    ['actually', 'evoked', 'evokes']
    """
    anchors: set[str] = set()
    for reading in form.split(" | "):
        anchors.update(max(reversed(_find_fixed(reading)), key=lambda words: min(map(len, words))))
    return frozenset(word.lower() for word in anchors)


def find_rare_anchors(form: str) -> tuple[Anchor, ...]:
    """The rarest such words of each reading, with those of the tokens beside them that do not vary either.

    >>> anchor, = find_rare_anchors("[give/gave knowledge (about) of] the")
    >>> [sorted(words) for words in anchor]
    [['knowledge'], ['gave', 'give'], []]
    """
    return tuple(_find_rare_anchor(reading.split()) for reading in form.split(" | "))


def _find_rare_anchor(tokens: list[str]) -> Anchor:
    fixed = {at: _split_token(token) for at, token in enumerate(tokens) if _is_fixed(token)}
    known = frequencies("en")
    anchor = min(fixed, key=lambda at: sum(known.get(word, 0.0) for word in fixed[at]))
    return Anchor(*(frozenset(word.lower() for word in fixed.get(at, ())) for at in (anchor, anchor - 1, anchor + 1)))


def may_stand(form: str, words: frozenset[str]) -> bool:
    """Whether a form may stand in a sentence with these lower-cased words: found out before it is compiled.

    >>> may_stand("BE [more/less than] *", frozenset(["less", "than", "ten"])), may_stand("a few", frozenset(["few"]))
    (True, False)
    """
    return any(all(not words.isdisjoint(token) for token in reading) for reading in _find_needed(form))


@lru_cache(maxsize=4096)
def _find_needed(form: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """The tokens of each reading that do not vary, of each of which a sentence must have one word."""
    return tuple(
        tuple(frozenset(word.lower() for word in token) for token in _find_fixed(reading))
        for reading in form.split(" | ")
    )


def _find_fixed(reading: str) -> list[list[str]]:
    """The tokens of a reading that do not vary."""
    return [_split_token(token) for token in reading.split() if _is_fixed(token)]


def _split_token(token: str) -> list[str]:
    return token.strip("[]").split("/")


def _is_fixed(token: str) -> bool:
    bare = token.strip("[]")
    return not any(char in bare for char in '*…~!()^$,"') and not any(word in CLASSES for word in bare.split("/"))


def _read_gap(gap: str) -> list[str]:
    """The marks between two words; a full stop inside a sentence belongs to an abbreviation."""
    if gap in {" ", ""}:
        return []
    if any(char.isalnum() for char in gap):
        return [ADDRESS]
    marks = [QUOTE] if not _QUOTES.isdisjoint(gap) else []
    return [MARK, *marks] if _MARKS.search(gap) else marks


def _to_pattern(tokens: list[str], number: int) -> str:
    opens = any(token.startswith("[") for token in tokens)
    pattern = "" if opens else f"(?P<found{number}>"
    for token in tokens:
        pattern += f"(?P<found{number}>" if token.startswith("[") else ""
        pattern += _to_token(token.removeprefix("[").removesuffix("]"))
        pattern += ")" if token.endswith("]") else ""
    return pattern + ("" if opens else ")")


def _to_token(part: str) -> str:
    if part == "…":
        return _GAP
    if part.startswith("!"):
        return rf"(?!(?:{_WORD} )*?(?:{_to_words(part[1:])}) )"
    if part.startswith("~"):
        return rf"(?!(?:{_to_words(part[1:])}) )\S+ "
    if part.startswith("("):
        return rf"(?:(?:{_to_words(part[1:-1])}) )?+"  # for good, so that what follows is asked of the word after it
    return f"(?:{_to_words(part)}) "


def _to_words(words: str) -> str:
    return "|".join(_to_word(word) for word in words.split("/"))


def _to_word(word: str) -> str:
    if word in CLASSES:
        return CLASSES[word]
    if word == "*":
        return _WORD
    pattern = re.escape(word).replace(r"\*", r"\S*")
    return f"(?i:{pattern})" if word.islower() else pattern
