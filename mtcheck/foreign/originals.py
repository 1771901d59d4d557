"""What a Document shows in the original and puts into English right behind it: a verse, a saying, an inscription.

Such words fill quotation marks, or lines of their own. It means, she explains, “We do not live”; roughly: who goes
slowly goes far. What is said again without being told to be the same is left to `translated`.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.foreign.cited import find_quotation
from mtcheck.foreign.whole_language import is_mostly_in
from mtcheck.model import Document, Span

_BEHIND = re.compile(
    r"[\s.,;:!?…”\"»“–—-]*?(?:(?:he|she|they|[A-Z]\w+)\ (?:says|said|sings|sang)(?:\ [\w’'-]+){0,4}\.\ )?"
    r"(?P<next>[“\"]?[A-Za-z(][^\n]{3,200})"
)
"""What follows, beyond who said it."""

_TOLD = re.compile(
    r"""(?:(?:It|That|This|Which|Those|These|[Tt]he\ \w+|The\ \w+\ \w+)\ )?
          (?:means|meant|meaning)(?:,\ [^.!?,“"\n]{2,30})?[,:]?\ [“"]   # It means, she explains, “We do not live”
      | \(?(?:That\ is|In\ (?:plain\ )?English|In\ translation|Roughly|Loosely|Literally|Translated)\b
          (?:\ (?:translated|put|speaking|rendered))?(?:[:,]|\ as\b)  # Roughly: who goes slowly goes far
      | [^.!?“"\n]{0,60}\b(?:translates?|translated|translation|renders?)\b
          [^.!?“"\n]{0,30}[:,]\ ?[“"]                                 # The farmer translates: “God protect this house”
      | (?:The|These|Its)\ (?:\w+\ )?(?:lines?|motto|phrase|proverb|rhyme|saying|song|verses?|words)\b
          [^.!?“"\n]{0,60}\bexplain(?:s|ed)\b[:,]\ ?[“"]
      | (?:It|That|This|which)\ (?:roughly\ |loosely\ )?translates?\b | which\ means?\b
      | [^.!?“"\n]{3,90}[,:]\ (?:is\ how|so|thus)\ [^.!?“"\n]{2,40}\btranslates?\b
      | [“"][^“”"\n]{3,160}[”"],?\ (?:[\w’'-]+\ ){1,4}(?:translates?|translated|reads?\ (?:it\ )?aloud)\b
    """,
    re.VERBOSE,
)
"""What tells, right behind words in the original, that English follows."""
_SAYING = re.compile(
    r"\b(?:adage|chorus|couplet|epitaph|inscriptions?|maxim|motto|proverbs?|refrain|rhyme|verses?"
    r"|(?<!was\ )(?<!is\ )saying)\b"
)
"""What tells, before or behind a quotation, that its words are shown for themselves."""
_SHOWN = re.compile(
    r"[.,!?…]?[”\"»],? (?:the|an?|his|her|their|one of (?:the|his|her)) (?:[\w’'-]+ ){0,3}"
    r"(?:anthem|chorus|hymn|inscription|joke|lines?|lullaby|motto|prayer|proverb|psalm|pun|quotation|refrain|rhyme|saying"
    r"|slogan|song|title|verse)\b"
)
"""What says behind a quotation that its words are shown for themselves: on the wall, the first line of a poem."""
_SAID_SO = re.compile(r"[”\"»“.,!?…]*(?:,? (?:says|goes|runs|ran|reads)\b[^.!?\"“”«»\n]{0,60}[.!?])?\s")
_SENTENCE = re.compile(r"[A-Z][^.!?\"“”«»\n]{5,200}[.!?;]")
_SAID_AGAIN = re.compile(
    rf"""[”"»],?\ (?:as|or|meaning|that\ is|which\ is)\ [“"](?P<cited>[^“”"\n]{{3,160}})[”"]  # as “No Breton”
      | [,.!?]?[”"»]\ [–—]\ (?!(?:The|He|She|They|It|On|In)\b)
          (?P<dashed>[A-Z][^“”"\n.!?]{{3,160}})[.!?]                        # – I can understand that.
      | [,.!?]?[”"»]\ (?:he|she|they|[A-Z]\w+)\ (?:(?:used|liked)\ to\ say|would\ say|once\ said|says|said):[ ]
          (?P<told>[A-Za-z][^“”"\n.!?]{{3,160}})[.!?]                                        # she used to say: traitor
      | [”"»],\ (?!(?:{SAYING}|reads|runs)\b|[a-z]+\ (?:an?|at|for|his|her|in|its|one|the|their)\b)
          (?P<plain>[a-z]+s(?:\ [a-z]+){{1,4}})[.;]                               # such a wall “va à pid”, goes on foot
      | [”"»]\ [(\[][“"‘']?(?P<bracketed>[A-Z][^“”"()\[\]\n]{{3,160}})[.!?]?[”"’']?[)\]]  # (“My land is my love”)
      | [”"»]?:\ (?:roughly|loosely|literally),\ (?P<rough>[a-z][^“”"\n.!?]{{3,160}})[.!?]""",
    re.VERBOSE,
)
"""What says words in the original again in English right behind them, of about the same length."""
_MAXIM_START = re.compile(r"(?:[.!?:]\s|[\"“„«\n])(?P<start>(?:[^\W\d_]+\ ){0,8})\Z")
_MAXIM_END = re.compile(
    r"(?P<rest>(?:\ [^\W\d_]+){0,8}):\ "
    r"(?P<again>(?![^.!?\n]*\b(?:had|was|were|will)\b)[a-z][^.!?:“”\"\n]{8,100})[.!?,;”\"]"
)
"""What stands beside words of a maxim before its colon, and what may say it again."""
_MAXIM_WORDS = 3
_OPENING = '"“„«'
_LEAST, _MOST, _MORE_WORDS = 0.5, 2.0, 3
"""How many words English takes for as many of a saying, and so many more."""


def is_put_into_english(doc: Document, span: Span) -> bool:
    """Whether what these words fill or stand in, a quotation or lines of their own, is told again in English behind."""
    if _is_said_behind_colon(doc, span):
        return True
    shown = find_quotation(doc.text, span) or _find_lines(doc, span)
    return (
        shown is not None and _is_told(doc, shown) and not is_mostly_in(doc.text[shown.start : shown.end], doc.language)
    )


def _is_said_behind_colon(doc: Document, span: Span) -> bool:
    """Whether the words stand in a maxim that English says again behind its colon: nemo iudex in causa sua: no one."""
    behind = _MAXIM_END.match(doc.text, span.end)
    before = _MAXIM_START.search(doc.text[: span.start]) if behind is not None else None
    if before is None or behind is None:
        return False
    original = doc.text[before.start("start") : behind.end("rest")]
    is_called_so = doc.text[before.start("start") - 1] in _OPENING or _SAYING.search(before.string[-100:]) is not None
    if len(original.split()) < _MAXIM_WORDS or not is_called_so or is_mostly_in(original, doc.language):
        return False
    return _is_about_as_long(original, behind["again"]) and is_mostly_in(behind["again"], doc.language)


def _is_told(doc: Document, shown: Span) -> bool:
    """Whether it is told behind some words what they mean."""
    end = shown.end - (doc.text[shown.end - 1] in ",.!?…")
    if _is_said_again(doc, shown) or _SHOWN.match(doc.text, end):
        return True
    behind = _BEHIND.match(doc.text, shown.end)
    return behind is not None and (_TOLD.match(behind["next"]) is not None or _is_saying(doc, shown))


def _find_lines(doc: Document, span: Span) -> Span | None:
    """The lines around a place none of which is English; None where the line of the place has more than these words."""
    text = doc.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    if end < 0:
        return None
    while (following := text.find("\n", end + 1)) > end + 1 and not is_mostly_in(
        text[end + 1 : following], doc.language
    ):
        end = following
    return Span(start, end)


def _is_said_again(doc: Document, shown: Span) -> bool:
    """Whether English of about that length follows, behind a dash, in other quotation marks, or behind who said it."""
    again = _SAID_AGAIN.match(doc.text, shown.end - (doc.text[shown.end - 1] in ",.!?"))
    if again is None or again.lastgroup is None:
        return False
    english = again[again.lastgroup]
    return _is_about_as_long(doc.text[shown.start : shown.end], english) and is_mostly_in(english, doc.language)


def _is_about_as_long(original: str, english: str) -> bool:
    count, words = len(original.split()), len(english.split())
    return _LEAST * count <= words <= _MOST * count + _MORE_WORDS


def _is_saying(doc: Document, shown: Span) -> bool:
    """Whether what is shown is called a saying or the like, and a sentence about as long follows."""
    text = doc.text
    said_so = _SAID_SO.match(text, shown.end)
    before = text[max(0, shown.start - 100) : shown.start].rpartition(". ")[2]
    if said_so is None or not (_SAYING.search(before) or _SAYING.search(said_so[0])):
        return False
    sentence = _SENTENCE.match(text, said_so.end())
    if sentence is None:
        return False
    return _is_about_as_long(text[shown.start : shown.end], sentence[0])
