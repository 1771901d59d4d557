"""The English of a sentence whose source quotes somebody in, whether what he says stands there as the paper's own out.

"The judge gave her reasons. The accused robbed the hospital." tells of somebody, and then, in a sentence of its own or
behind a colon or a semicolon, what the source has between quotation marks. That a judge is named before it does not say
that she says it. What tells speech in earnest ("said", "argued", "put it bluntly") is left alone, and so is what has
been put into the words of another ("she had nothing to hide") behind anything that may tell of speech.
"""

from __future__ import annotations

from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.source.attributions import announces_speech, tells_speaker

FEWEST_WORDS = 4
"""So many words are a claim."""

_STOP = re.compile(r"(?<=[a-z]{4}[.!?])\s+(?=[A-Z])")
"""Where a sentence ends in what is given as one."""
_CLAUSE_MARK = re.compile(r"(?<=\w)([:;])\s")
_WORD = re.compile(r"\w+")
_CONVERTED = re.compile(
    r"\b(?:he|she|his|hers?|him|they|their|them|themselves|himself|herself|would|had|could|might)\b", re.IGNORECASE
)
"""What is told in another's words has: she for I, had for has."""
_RETOLD = re.compile(r"\b(?:he|she|they|would|had|could|might)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|has|have|will|does|do|can|must)\b|['’](?:s|re|ve|ll)\b")
"""What is told in the past by another is told as speech is: he preferred to keep quiet."""
_SAYS_SO = re.compile(
    rf"""
    \b(?:(?!recalled|wrote|writes)(?:{SAYING})|saying|telling|adding|explaining|putting\sit|puts?\sit
      |call(?:s|ed|ing)?(?!\s(?:to\smind|up|for|on|off|in)\b)|wr(?:ites?|ote|iting)(?!\s(?:an?|the|his|her|their|its)\b)
      |believ\w+|thinks?|thought|feels?|felt|consider\w*|conced\w+|admits?|lament\w*|complain\w*|accus\w+|critici\w+
      |blam\w+|prais\w+|condemn\w*|denounc\w*|defend\w*|dismiss\w*|reject\w*|disagree\w*|describ\w+|declar\w+|stress\w*
      |insist\w*|promis\w+|vow\w*|pledg\w+|confirm\w*|den(?:y|ies|ied)|testif\w+|point(?:s|ed|ing)?\s(?:out|to)|announc\w+
      |assert\w*|alleg\w+|conclud\w+|warn\w*|maintain\w*|remark\w*|recount\w*|quip\w*|jok\w+|rails?|railed|fum(?:es|ed)
      |responds?|responded|repl(?:y|ies)|answers?|answered|retort\w*|counter(?:s|ed)|see(?:s|ing)?\sit|saw\sit
      |(?:made|makes|make)\s(?:it\s|(?:his|her|their|its)\s\w+\s)?(?:\w+\s)?clear
      |(?:is|are|was|were)\s(?:\w+\s)?(?:clear|adamant|convinced|certain|sure)
      |(?:play|brush|shrug)\w*\s(?:down|off|aside)|downplay\w*|hail\w*|welcom\w+|regret\w*|urg(?:es?|ed|ing)|appeal\w*|demand\w*
      |thank\w*|apologi\w+|reassur\w+|attack(?:s|ed)|question(?:s|ed)|(?:made|makes)\s(?:him|her|them|it)sel(?:f|ves)\sclear
      |message|opinion|view|words?|conclusion|assessment|explanation|argument|slogan|motto|credo)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What tells by itself that somebody makes the claim beside it: not that he wrote a letter, or recalled the war."""
_SAYS_INSIDE = re.compile(
    rf"\b(?:{SAYING}|believ(?:e|es|ed)|thinks|think|thought|argu\w+|accus\w+)\b"
    r"|\b(?:in|to) (?:his|her|their) (?:view|opinion|words|eyes|mind)\b|\bfor (?:him|her|them)\b"
    r"|\b(?:allegedly|reportedly|supposedly|apparently)\b"
)
"""What tells it in the claim itself."""
_SAYS_NOTHING = re.compile(
    r"""
    \bwithout\s(?:speaking|saying|talking|commenting|answering|replying)\b | \b(?:refus|declin)\w*(?:\sto\s\w+)?
    | \b(?:did|does|do|would|will|has|have|had)(?:\snot|n['’]t)\s(?:speak|talk|say|comment|answer|reply|want)\w*
    | \b(?:was|were)\sspeaking\b | \breporters?\b | \boffer(?:s|ed)?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What looks like speech and tells of none."""


class _Cut(NamedTuple):
    """A passage cut in two."""

    frame: str
    """What tells of somebody."""
    claim: str
    mark: str
    """What stands between them."""


def stands_bare(sentences: tuple[str, ...], *, words: int | None, is_first: bool) -> bool:
    """Whether what a source quotes is claimed in its sentences without anybody who says it, though somebody is named.

    `words` is how many the quotation has, None where that cannot be compared; `is_first`: it comes before who says it.

    >>> stands_bare(("The judge gave her reasons.", "The man robbed the hospital."), words=6, is_first=False)
    True
    >>> stands_bare(("The judge explained her reasons.", "The man robbed the hospital."), words=6, is_first=False)
    False
    """
    cut = _cut(sentences, is_first=is_first)
    if cut is None or not _is_as_long(cut.claim, words) or _SAYS_INSIDE.search(cut.claim):
        return False
    if announces_speech(cut.frame):
        return False
    is_converted = _CONVERTED.search(cut.claim) is not None
    if _RETOLD.search(cut.claim) and _PRESENT.search(cut.claim) is None:
        return False
    frame = _SAYS_NOTHING.sub(" ", cut.frame)
    is_told = (cut.mark == ":" or is_converted) and tells_speaker(frame)
    return not is_told and _SAYS_SO.search(frame) is None


def _cut(sentences: tuple[str, ...], *, is_first: bool) -> _Cut | None:
    """Where the claim begins: with the last sentences, or behind the last colon or semicolon of a single one."""
    sentences = tuple(part for sentence in sentences for part in _STOP.split(sentence))
    if is_first:
        return _Cut(" ".join(sentences[1:]), sentences[0], ".") if len(sentences) > 1 else None
    if len(sentences) > 1:
        return _Cut(sentences[0], " ".join(sentences[1:]), ".")
    marks = list(_CLAUSE_MARK.finditer(sentences[0]))
    if not marks:
        return None
    return _Cut(sentences[0][: marks[-1].start()], sentences[0][marks[-1].end() :], marks[-1][1])


def _is_as_long(claim: str, words: int | None) -> bool:
    """Whether a claim may be what the quotation says, by its length."""
    own = len(_WORD.findall(claim))
    return own >= FEWEST_WORDS and (words is None or words <= 2 * own + 2) and (words is None or own <= 3 * words + 2)
