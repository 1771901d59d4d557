"""A passage of an English text in, whether it has somebody's words as they were said, or tells what was said, out.

Words that were said have "I" and "we" in them, ask or command, or stand in the present before "the mayor said". What is
told has the verb before the words ("said he had nobody"), or the past of the past in them.
"""

from __future__ import annotations

from typing import Literal

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING

Speech = Literal["direct", "reported", "unclear"]

_SPEAKER = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|[Mm]ine|[Oo]urs|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll)|[Yy]ou|[Yy]our)\b"
)
_CALLS = re.compile(r"!(?:\s|$)|\?(?:\s|,|$)|^(?:Please|Don['’]t|Do not|Let|Let['’]s|Never)\s")
_SAID_BEFORE = re.compile(
    rf"\b(?:{SAYING})\b(?:(?!\b(?:that|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might)\b)[^.:]){{0,60}}:\s"
)
"""A colon behind it has the words themselves, unless a sentence of its own has begun: said two were looked into: ..."""
_REPORTING = (
    f"{SAYING}|believes?|believed|thinks?|thought|feels?|felt|promised|promises|pledged|vowed|denied|denies|recalls"
    "|confirmed|confirms|predicted|predicts|fears?|feared|hopes?|hoped|expects?|expected|complained|complains|revealed"
    "|acknowledged|conceded|maintained|maintains|suggested|suggests|described|describes|called|dismissed|hailed|branded"
    "|labelled|praised|refused|declined|urged|assured|made clear|made it clear|pointed out|appealed"
)
_REPORTED = re.compile(
    rf"\b(?:{_REPORTING})\s(?:(?!(?:is|are|was|were|but)\b)[\w’'-]+\s){{0,6}}that\b|\bto the effect that\b"
)
_CLAUSE = r"\b(?:that|there|they|to|is|are|was|were|has|have|had|will|would|can|could|must|should|may|might)\b"
"""What follows a verb of saying that tells what is said: Ann, who farms there, says there is no water."""
_UTTERS = (
    rf"{SAYING}|point(?:s|ed)\sout|sum(?:s|med)\sup|stresses|insists|recalls|admits|declares|states|emphasi[sz]es|replies"
    "|continues|reminds|promises|complain(?:s|ed)|grumble[sd]|jok(?:es|ed)|quip(?:s|ped)|laugh(?:s|ed)|sigh(?:s|ed)"
    "|cri(?:es|ed)|shout(?:s|ed)|exclaim(?:s|ed)|whisper(?:s|ed)|recount(?:s|ed)|reckon(?:s|ed)|remark(?:s|ed)"
    "|maintain(?:s|ed)|protest(?:s|ed)"
)
"""What else stands behind somebody's words."""
_SAID_BEHIND = re.compile(
    rf"[,!?]\s(?:[\w.’'-]+\s){{0,6}}(?:{_UTTERS})\b(?:\s(?!{_CLAUSE})[\w.’'-]+){{0,12}}[.:]?$|[,!?]\s(?:{_UTTERS})\s(?:(?!{_CLAUSE})[^,]){{0,90}}"
    rf"(?:,\s(?:(?!{_CLAUSE})[^,.]){{1,40}})?[.:]?$"
)
_TOLD_INSIDE = re.compile(
    rf"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Tt]heir)\b[^.?!]*,\s(?:he|she|they|(?:[\w.’'-]+\s){{1,6}})\s?(?:{SAYING})\b[^.?!]*,\s\w"
)
"""They lose money each day, she says, without any help: who speaks says "we"."""
_ASKED_INSIDE = re.compile(rf",\s(?:{SAYING})\b[^?]*,\s[^?]*\?|,\s(?:[\w.’'-]+\s){{1,4}}(?:{SAYING}),\s[^?]*\?")
"""Who, asked one of them, is going to pay?"""
_SAID_INSIDE = re.compile(
    rf"[,!?]\s(?:(?:{SAYING})\s(?:[\w.’'-]+\s){{0,4}}[\w.’'-]+|(?:[\w.’'-]+\s){{1,4}}(?:{SAYING})),\s(?:and|adding|but)\b"
)
"""Before the sentence goes on: "..., says Egill, adding that"."""
_TELLS_FIRST = re.compile(rf"\b(?!(?:I|[Ww]e|you)\b)[\w.’'-]+\s(?:{SAYING})\s(?:[\w’'-]+\s){{0,4}}that\b")
_REPORTS = re.compile(rf"\b(?:{_REPORTING})\s\w")
_PAST = re.compile(r"\b(?:had|would|could|might|hadn['’]t|wouldn['’]t|couldn['’]t)\b")
_OTHERS = re.compile(r"\b(?:he|she|his|hers?|him|they|their|them|themselves|himself|herself)\b", re.IGNORECASE)


def tell_speech(text: str, *, is_whole: bool = False, is_of_others: bool = False) -> Speech:
    """How a passage has what somebody said; `is_whole`: nobody else speaks in the source.

    `is_of_others`: who speaks does not speak of himself there, so that "they" are others.

    >>> tell_speech("We shall not pay, the mayor said."), tell_speech("She said she had nothing to say about that.")
    ('direct', 'reported')
    """
    behind = _SAID_BEHIND.search(text) or _SAID_INSIDE.search(text)
    said = text[: behind.start()] if behind is not None else text
    if behind is not None and _SPEAKER.search(said) and not _TELLS_FIRST.search(said):
        return "direct"
    if _REPORTED.search(said):
        return "reported"
    if _ASKED_INSIDE.search(text) and not _SPEAKER.search(text):
        return "reported"
    if _SPEAKER.search(text) or _CALLS.search(text) or _SAID_BEFORE.search(text):
        return "direct"
    if (
        _TOLD_INSIDE.search(text)
        or _REPORTS.search(said)
        or _PAST.search(said)
        or (behind is not None and not is_of_others and _OTHERS.search(said))
    ):
        return "reported"
    return "direct" if is_whole and behind is None else "unclear"


def names_speaker_last(text: str) -> bool:
    """Whether a passage ends, as one with quotation marks does, by who says it.

    >>> names_speaker_last("The pass is safe, the mayor said."), names_speaker_last("The mayor said it is safe.")
    (True, False)
    """
    return _SAID_BEHIND.search(text) is not None
