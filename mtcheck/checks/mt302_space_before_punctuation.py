"""A space before a mark that belongs to the word in front of it, or inside a bracket.

French sets a space, often a no-break one, before `; : ! ?` and an engine carries it over; a system that takes marks
off words and forgets to join them again leaves one before every comma and full stop; a lost link or footnote leaves
one before whatever followed it. So do the endings of English: the mayor 's office, they do n't.

A mark cut off from its sentence may begin the next line, and tells every reader that nobody looked at the text.

Wrong where the space means something: an ellipsis, a decimal or a file ending that begins with a point (` .5`,
` .com`), a face made of marks, a score, a tick box,
the band !!!. These are left alone, and so is what the language of the text
itself wants (French high marks, a spaced per cent sign). The space before a closing quotation mark is MT301's.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.parted_endings import find_parted_endings
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.tags import primary_subtag

_SPACE = r"[ \u00a0\u2007\u2009\u200a\u202f]"
_NO_BREAK = re.compile("[\u00a0\u2007\u2009\u200a\u202f]")
_MARKUP = "<*_~{["
"""How markup begins that may stand behind a mark; whether it is such the document knows."""
_AFTER = rf"""(?=$|\s|[")\]”’»']|[{re.escape(_MARKUP)}])"""
_SPACED = re.compile(
    rf"""
    (?<=[^\s(\[]){_SPACE}+
    (?: (?P<stop>(?:,|(?<![.…]\s)\.)(?!\s?\.)             # not the spaced ellipsis . . .
        (?: {_AFTER}                                      # the meeting” .
          | (?=(?<=[,])[a-z]{{2,}}[ ,.;:])                # the north ,however
          | (?=(?!Net\b)[A-Z][a-z]+\b(?!\.)) ))           # the end .The next day
      | (?P<high>[;:!?]+(?:{_SPACE}+[!?]+)*){_AFTER}      # who asked : "Why?"
      | (?<=\d.)(?P<percent>%)(?![\w%])                   # 30 % of voters
      | (?P<close>[)\]])(?=$|[\s.,;:!?'"”’»)\]])          # (the Treaty of Paris ) and
    )
  | (?P<open>[(\[]){_SPACE}+(?=[\w"“‘«$€£¥])              # the union ( NUT)
    """,
    re.VERBOSE | re.MULTILINE,
)
_ENDS = re.compile(r"""$|[\s")\]”’».,;:!?']""")
"""What stands behind markup that closes."""
_HINTS = (re.compile(rf"[.,;:!?%)\]](?<={_SPACE}.)"), re.compile(rf"[(\[]{_SPACE}"))
"""What each such space stands beside, so that most texts are read once."""
_FACE = re.compile(r"[:;]\s?['’]?[-^o]?[)(\]\[DPpOo|/\\*](?!\w)")
_CALLED = re.compile(
    r"\b(?:and|or|of|by|with|from|the|a|like|than|is|are|called|named|band|group|trio|duo|outfit|plus|featuring) $",
    re.IGNORECASE,
)
"""What no sentence ends with, so that marks behind it are a name: the band !!!"""
_SHORTEST_NAME = 3
_BACK = 12
_PARTNERS = {"(": ")", "[": "]", ")": "(", "]": "["}
_REACH = 1000
"""Characters within which a bracket has its partner; one without is MT309's."""
_WITH_APOSTROPHES = "en"
_SHOWN = 4
"""Characters of the longest of these endings."""
_STOPS = '.,;:!?)”"'
_SPACED_HIGH = frozenset({"fr"})
"""Languages whose own rule is a space before ; : ! and ?"""
_SPACED_PERCENT = frozenset(
    "be bg ca cs da de es et fi fr hr hu is lt lv nb nn no pl ro ru sk sl sr sv uk".split()  # CLDR, percent patterns
)


@check(
    code="MT302",
    slug="space-before-punctuation",
    category=Category.SPACING,
    severity=Severity.MINOR,
    confidence=0.97,
    bad=(
        Example("The minister left the meeting⟦ .⟧", fixed="The minister left the meeting."),
        Example(
            "He spoke of “a new beginning”⟦ .⟧ Nobody replied.",
            fixed="He spoke of “a new beginning”. Nobody replied.",
        ),
        Example(
            "The mayor asked⟦\u00a0:⟧ who will pay⟦\u202f?⟧",
            fixed="The mayor asked: who will pay?",
            source_language="fr",
        ),
        Example("The mayor⟦ ⟧'s son does⟦ ⟧n't know.", fixed="The mayor's son doesn't know."),
        Example("The union ⟦( ⟧IG Metall⟦ )⟧ agreed.", fixed="The union (IG Metall) agreed."),
    ),
    good=(
        Example("“I do not know ... perhaps,” she said, and showed a .22 rifle bought on a .com site for $ .50."),
        Example("Borussia won 3 : 2 on penalties and the club wrote: “Finally :)”"),
        Example("He moved to ’s-Hertogenbosch in the ’80s, to sell rock ’n’ roll."),
        Example("« Pourquoi ? » demande-t-il : personne ne sait !", language="fr"),
    ),
)
def space_before_punctuation(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every mark with a space on the side where it should touch a word."""
    language = primary_subtag(doc.language)
    if language == _WITH_APOSTROPHES:
        for space in find_parted_endings(doc):
            ending = doc.text[space.end : space.end + _SHOWN].split(maxsplit=1)[0].rstrip(_STOPS)
            yield Hit(space, f'a space stands before "{ending}"', Fix(space, ""))
    if all(hint.search(doc.text) is None for hint in _HINTS):
        return
    for match in _SPACED.finditer(doc.text):
        if _is_meant(doc.text, match, language) or _runs_into_text(doc, match.end()):
            continue
        span = Span(*match.span())
        mark = match[0].strip()
        if match["open"]:
            after_word = match.start() > 0 and not doc.text[match.start() - 1].isspace()
            fix = Fix(span, f" {mark}" if after_word else mark, safe=not after_word)
            yield Hit(span, f'a space follows the opening "{mark}"', fix)
            continue
        runs_on = match["stop"] is not None and doc.text[match.end() : match.end() + 1].isalpha()
        fix = Fix(span, f"{mark} " if runs_on else re.sub(r"\s+", "", mark), safe=not runs_on and not match["percent"])
        kind = "a no-break space, as French sets it," if _NO_BREAK.search(match[0]) else "a space"
        yield Hit(span, f'{kind} stands before "{mark}"', fix)


def _runs_into_text(doc: Document, at: int) -> bool:
    """Whether what stands behind a mark only looks like markup, or parts it from no other text: ` .<b>NET</b>`."""
    if doc.text[at : at + 1] not in {*_MARKUP}:
        return False
    markup = next((span for span in doc.hidden if span.start <= at < span.end), None)
    if markup is None:
        return True
    is_block = "\n" in doc.text[markup.start : markup.end]
    return not is_block and not _ENDS.match(doc.text, markup.end)


def _is_meant(text: str, match: re.Match[str], language: str) -> bool:
    """Whether the space has a reason: the language's own rule, a score, a face."""
    if match["percent"]:
        return language in _SPACED_PERCENT
    if not match["high"]:
        bracket = match[0].strip()
        is_smile = match["close"] is not None and text.endswith((":", ";"), 0, match.start())
        return is_smile or (bracket in _PARTNERS and not _has_partner(text, match, bracket))
    if language in _SPACED_HIGH:
        return True
    at = match.start("high")
    is_name = len(match["high"]) >= _SHORTEST_NAME and _CALLED.search(text, max(0, at - _BACK), at) is not None
    if is_name or _FACE.match(text, at):
        return True
    before, after = text[match.start() - 1], text[match.end() : match.end() + 2].strip()[:1]
    return match["high"] == ":" and before.isdigit() and after.isdigit()


def _has_partner(text: str, match: re.Match[str], bracket: str) -> bool:
    if match["close"]:
        return text.rfind(_PARTNERS[bracket], max(0, match.start() - _REACH), match.start()) >= 0
    return text.find(_PARTNERS[bracket], match.end(), match.end() + _REACH) >= 0
