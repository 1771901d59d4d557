"""Letters of another script that a Document speaks about: the character 福, the letter Ж, a sign that says Львів.

An article on calligraphy, an alphabet or an inscription shows them on purpose. What an engine left stands in the
sentence as a word does: the 防疫 measures. Which runs there are is said by `scripts`.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_REACH = 60
_SIGNS = (
    r"(?:alphabet|banner|billboard|board|caption|character|digit|engraving|glyph|graffiti|graffito|hieroglyph|ideogram|"
    r"inscription|kana|kanji|label|letter|logo|logogram|lettering|monogram|name|numeral|placard|plaque|poster|rune|sign|"
    r"signboard|spelling|sticker|stroke|symbol|tablet|tag|tattoo|term|title|word)s?"
)
_SHOWN_BEFORE = re.compile(
    rf"""\b(?:{_SIGNS}(?:\ (?:of|for|on|over|above|in|at)(?:\ [a-z]+){{1,3}})?,?
              (?:\ (?:say(?:s|ing)|said|read(?:s|ing)?|show(?:s|ed|ing)?|bear(?:s|ing)|is|was|are|were|spell(?:s|ed)))?
           |(?:written|spel(?:t|led)|printed|painted|carved|drawn)(?:\ out)?(?:\ (?:as|with|like|by))?
           |calligraph(?:y|er|ers))
        ,?:?\ ["“‘«„']?\Z""",
    re.VERBOSE,
)
"""What stands before signs that are shown: the tattoo on his arm, 忍; a road sign says Львів."""
_SHOWN_BEHIND = re.compile(
    rf"""["”’»“']?,?\ (?:
         (?:which\ )?(?:means?\b|meaning\b|stands?\ for\b|pronounced\b|read\ [a-z]|reads\ [a-z])
       | (?:is|are)\ (?:pronounced|written|read|spel(?:t|led)|the\ {_SIGNS})\b
       | the\ (?:[a-z-]+\ )?{_SIGNS}\ (?:for|of|that|which)\b )""",
    re.VERBOSE,
)
"""What stands behind them: 春, meaning spring; 永, the character for eternity."""


def is_spoken_about(doc: Document, span: Span) -> bool:
    """Whether the words beside letters of another script say that these are shown, not used."""
    before = doc.text[max(0, span.start - _REACH) : span.start]
    return _SHOWN_BEFORE.search(before) is not None or _SHOWN_BEHIND.match(doc.text, span.end) is not None
