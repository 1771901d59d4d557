"""What a language model says of the text that it was given: that it ends, that more of it should be pasted.

Words of a sentence, folded and each with a space behind, go in; out comes whether only a model says so: "The source
text you provided appears to end here", "Please paste the rest and I will continue", "The input seems to be incomplete".
Where such a sentence has to stand is left to `model_comments`.
"""

from __future__ import annotations

import mtcheck.late_re as re

_TEXT = r"(?:text|article|passage|excerpt|document|message|input|file|story|section|snippet|content|paragraph)"
_GIVEN = rf"(?:input|prompt|(?:input|source|original|provided|supplied|submitted)\ {_TEXT})"
_PIECE = r"(?:sentence|paragraph|passage|phrase|word|line|section|name|quotation|quote|headline|term)"
_CUT = r"(?:incomplete|cut\ off|cut\ short|truncated|garbled|corrupted|empty|missing\ \w+|abridged)"
_SEEMS = r"(?:is|was|has\ been|(?:appears|seems)(?:\ to\ be|\ to\ have\ been)?)"
_GO_ON = r"(?:continue|translate|complete|finish|proceed|go\ on|carry\ on)"
_SEND = r"(?:send|paste|share|provide|upload|supply)"
_OF_INPUT = re.compile(
    rf"""
      (?:the\ |your\ )?(?:source\ |original\ |full\ )?{_TEXT}\ (?:that\ )?you(?:'ve)?\ (?:have\ )?
        (?:provided|sent|shared|gave|pasted|supplied|uploaded|submitted)\ .*
    | (?:the\ {_GIVEN}|your\ (?:{_GIVEN}|message))\ (?:itself\ )?{_SEEMS}\ {_CUT}\ .*
    | (?:the|your)\ {_GIVEN}\ (?:itself\ )?(?:appears\ to\ |seems\ to\ )?(?:ends?|stops?|breaks?\ off|cuts?\ off)
        \ (?:abruptly\ )?(?:here|at\ this\ point|mid\ sentence|in\ the\ middle\ of\ .*)\s
    | (?:the|your)\ (?:prompt|input)\ (?:did|does)\ not\ (?:include|contain|give|say|specify|provide)\ .*
    | (?:the\ )?(?:source\ |original\ )?text\ ends\ (?:abruptly\ )?in\ the\ (?:source|original)\s
    | here\ the\ (?:provided|supplied|source|given)\ text\ (?:ends|stops)\s
    | (?:there\ (?:is|was)\ )?no\ (?:more|further|additional|other)\ text
        \ (?:to\ translate|was\ (?:provided|given|supplied|included))\s
    | the\ (?:following|next|last|final|remaining)\ {_PIECE}\ (?:was|is)\ (?:missing|cut\ off|absent)
        \ (?:from|in)\ the\ (?:input|{_GIVEN}|source|original)\s
    | (?:please|kindly)\ {_SEND}\ .*\b(?:text|article|rest|section|parts?|passage|paragraphs?|document|sentence)
        \ .*\b(?:to\ continue|so\ (?:that\ )?i\ can|and\ i(?:'ll|\ will|\ can)|for\ (?:a\ )?translation)\b.*
    | (?:if|once|when|as\ soon\ as)\ (?:you|there\ is|there\ are)\ .*\b{_SEND}\ .*
        \bi(?:'ll|\ can|\ will|\ could)\ (?:then\ |gladly\ )?{_GO_ON}\b.*
    | i\ (?:can|will)\ {_GO_ON}\ (?:once|when|if|as\ soon\ as)\ you\ {_SEND}\ .*
    | (?:please\ )?note\ that\ the\ {_PIECE}\ .*\bin\ the\ (?:source|original)(?:\ text|\ article)?\s
    | i(?:'ve|\ have)?\ (?:left|kept)\ (?:the|this|that|these|those)\ .*
        \bin\ (?:the|its|their)\ (?:original|source)\ language\b.*
    | (?:since|because|as)\ the\ (?:source|original)\ {_PIECE}\ .*\bi\ .*
    | i(?:'ve|\ have)?\ (?:also\ )?(?:corrected|fixed|noticed|spotted|found)\ .*
        \b(?:typos?|errors?|mistakes?|inconsistency)\ .*\b(?:the|your)\ (?:source|original|text|input|article|passage)\s
    | i(?:'ve|\ have)?\ (?:also\ )?noticed\ that\ the\ .*\bof\ your\ (?:text|article|message|input|document)\ .*
    | i\ (?:was\ not|wasn't|am\ not|was\ un|am\ un)\ ?able\ to\ (?:translate|render)\ .*
    """,
    re.VERBOSE,
)
_FIRST = frozenset(
    "the your source original full text article passage excerpt document message input file story section snippet"
    " content paragraph here there no please kindly if once when as since because note i i've".split()
)


def is_about_input(text: str) -> bool:
    """Whether a sentence is a model's on the text that it was given.

    >>> is_about_input("the input seems to be incomplete "), is_about_input("the manuscript ends here ")
    (True, False)
    """
    return text.partition(" ")[0] in _FIRST and _OF_INPUT.fullmatch(text) is not None
