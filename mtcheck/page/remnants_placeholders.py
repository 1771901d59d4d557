"""Places that a program should have filled: `{0}`, `%s`, `__NAME1__`, `<ph id="1"/>`, "[INSERT DATE]", "undefined".

A text goes in, remnants come out. Only what nobody writes by hand counts: a word in braces, not one in brackets that
an editor put there ("[he]"), and "null" or "undefined" only where no word can stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.page.remnant_model import CLOSE, OPEN, Remnant

_SLOT = (
    "NAME|PERSON|PER|LOC|LOCATION|ORG|ENTITY|ENT|NUM|NUMBER|DATE|TIME|URL|EMAIL|PLACEHOLDER|TERM|TAG|VAR|GLOSSARY"
    "|DNT|NT|PH"
)
_UNFILLED = (
    r"(?:(?:FULL|FIRST|LAST|YOUR|COMPANY|PERSON|CITY|COUNTRY|SOURCE|AUTHOR)\s)?(?:NAME|SURNAME|DATE|CITY|COUNTRY|"
    r"COMPANY|NUMBER|AMOUNT|EMAIL|ADDRESS|PERSON|LOCATION|ORG|ORGANI[SZ]ATION|PLACEHOLDER|YEAR|URL|TITLE|AUTHOR)(?:\s?[0-9X]{1,2})?"
)
_PLACEHOLDER = re.compile(
    rf"""
    (?=[A-Z_$#%@{{\[<&\uff5f⦅])(?:                                          # how each of these begins
    __\s?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\s?__                               # __NAME1__
  | (?<!\[)\b_?(?:{_SLOT})_\d{{1,3}}_?\b | \b(?:{_SLOT})_(?:NAME|ID)\b                 # PERSON_1
  | \bXX[A-Z]+\d*XX\b | \bX{{1,2}}_?(?:{_SLOT})_?\d+_?X{{1,2}}\b            # XXNUM1XX
  | (?P<sign>\#\#|%%|@@|\$\$|[$@%])[A-Z][A-Z_]+\d*(?P=sign)(?!\w)       # @NAME@
  | \$\s?\{{\s?[\w.]+\s?\}}                                               # ${{user}}
  | [\#%]\{{\s?[\w.]+\s?\}}                                               # %{{count}}
  | (?<![\\$\w])\{{\{{\s?[\w.-]+\s?\}}\}}                                   # {{{{name}}}}
  | (?<![\\$\w{{])\{{(?!sic\b)\s?                                            # {{0}}
        (?:\d{{1,2}}|[a-z][A-Za-z0-9]+(?:[_.][A-Za-z0-9]+)*|(?:{_SLOT}|{_UNFILLED})_?\d*|[A-Z]+_[A-Z_]+\d*)?\s?\}}(?!\}})
  | (?<![\w%])%\s?\d{{1,2}}\s?\$\s?[sd@](?!\w)                            # %1$s
  | (?<![\w%])%\(\w+\)[sd](?!\w)                                          # %(name)s
  | (?<![\w%])(?<!\d\s)%[sd@](?![\w])                                     # %s
  | (?<![\w%])(?<!\d\s)%[ ][sd](?=[\s.,;:!?]|$)                           # % s, as systems split it
  | (?<![\w%])%[.]\d[fd](?!\w)
  | (?<![\w$])(?<!\d\s)\$(?:num|number|date|time|url|name|user|username|percent|value)\d*\b
  | \[\s?(?:{_UNFILLED}|LOC|NUM|PER|TODO|(?:{_SLOT})_\d{{1,3}})\s?\]   # [DATE]
  | \[\s?(?:insert|INSERT|Insert|your|YOUR|Your)\s[^\[\]\n]{{2,40}}\]       # [Insert name here]
  | \[\s?(?:TK|XX+|xx+)\s?\]
  | {OPEN}\s?/?\s?(?:ph|bpt|ept|x|g|it|mrk|bx|ex|num|number|date|url|name|person|per|loc|location|org|email|user|term
        |placeholder|NUM|NUMBER|DATE|URL|NAME|PERSON|PER|LOC|ORG|EMAIL|USER|TERM|PLACEHOLDER|[a-zA-Z]{{1,6}}_?\d{{1,3}})
        (?:\s\w+\s?=(?:(?!&)[^<>\n]){{0,80}})?\s?/?\s?{CLOSE}                # <ph id="1"/>, <x1>, <NAME>
  | {OPEN}/?\d{{1,2}}/?{CLOSE}                                             # <1>
  | [\uff5f⦅][^\n\uff60⦆]{{1,40}}[\uff60⦆]                                # what OpenNMT protects
    )""",
    re.VERBOSE,
)
_FOR_NOTHING = re.compile(
    r"""
    \[object\sObject\]
  | \(null\) | \(undefined\) | \bundefined(?:\sundefined)+\b | \bnull(?:\snull)+\b
  | (?<![\w.-])NaN(?![\w.-]\w)
  | ^[ \t]*(?P<line>undefined|null|nan|NULL)[ \t]*$
  | \b(?:[Bb]y|[Oo]n|[Aa]t|[Ff]rom|Photo:|Mrs?\.?|[Pp]ublished:?|[Aa]uthor:?)\s
        (?P<after>undefined|null|NULL)(?=[,.]?(?:\s\d|\n|$))
  | (?:(?<=[$€£])|\b)(?P<figure>undefined|null)(?:\s?%|\s(?:percent|per\scent|euros|dollars|million|billion)\b)
  | (?<=[$€£])(?:undefined|null)\b
    """,
    re.VERBOSE | re.MULTILINE,
)
_NOTHINGS = ("[object", "undefined", "null", "NULL", "nan", "NaN")
"""What each of these holds."""
_FILLER = re.compile(r"\blorem ipsum\b[^\n]*?(?:[.!?](?=\s|$)|$)", re.IGNORECASE | re.MULTILINE)
_HTML = re.compile(rf"{OPEN}\s?/?\s?(?:h[1-6]|p\d?|b|i|em)\b", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_WIDEST = 100
_QUOTED = re.compile(r"[\"“'‘]\s?$")
_EXPLAINED = re.compile(
    r"\b(?:placeholders?|(?:empty|blank|unfilled|missing) (?:field|space|slot|variable)s?|mail[- ]merge"
    r"|curly (?:brackets|braces)|braces)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"[\"“'‘«](?:Dear|Hello|Hi|Hey|Good (?:morning|day|evening))\s\Z")
"""The letter that somebody quotes: "Dear {name}"."""
_HINTS = frozenset("{<｟⦅_&%$@#[")
_LIKELY = re.compile(
    r"[{<｟⦅_]|&(?:amp;)?\s?lt|%\s?[\dsd(.@{A-Z%]|\$[^\W\d]|\$\s?\{|[@#$][A-Z@#$]|\[\s?(?:[A-Z]|xx|insert|your|object)"
)
"""What makes it worth while to look closely."""
_HINT_WORDS = ("XX", "NaN", "nan\n", "undefined", "null", "NULL", "orem ipsum", "OREM IPSUM")


def find_placeholders(text: str, characters: frozenset[str]) -> Iterator[Remnant]:
    """Every place that was left unfilled in a text of these characters."""
    is_likely = not _HINTS.isdisjoint(characters) and _LIKELY.search(text) is not None
    if not is_likely and not any(word in text for word in _HINT_WORDS):
        return
    found = tuple(_PLACEHOLDER.finditer(text))
    told = _find_told(text, found)
    for match in found:
        if match[0] in told:
            continue
        if not _HTML.match(match[0]) and not _IN_ADDRESS.search(text, max(0, match.start() - _WIDEST), match.start()):
            yield _make(Span(*match.span()), "a placeholder that nothing was put into")
    for match in _FOR_NOTHING.finditer(text) if any(nothing in text for nothing in _NOTHINGS) else ():
        name = next((name for name in ("line", "after", "figure") if match[name]), None)
        span = Span(*match.span(name or 0))
        if not _QUOTED.search(text, max(0, span.start - 2), span.start):
            yield _make(span, "what a program writes where it has nothing")
    for match in _FILLER.finditer(text) if "orem" in text.lower() else ():
        if not _QUOTED.search(text, max(0, match.start() - 2), match.start()):
            yield _make(Span(*match.span()), "filler text")


def _find_told(text: str, found: Sequence[re.Match[str]]) -> frozenset[str]:
    """Each placeholder that the text speaks of: on a line that says what it is, or in a letter that it quotes."""
    return frozenset(
        match[0]
        for match in found
        if _GREETING.search(text, max(0, match.start() - 20), match.start()) or _is_explained(text, match)
    )


def _is_explained(text: str, match: re.Match[str]) -> bool:
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return _EXPLAINED.search(text, start, end if end >= 0 else len(text)) is not None


def _make(span: Span, what: str) -> Remnant:
    return Remnant(span, "placeholder", what, (span,), suggestion="put in what belongs here")
