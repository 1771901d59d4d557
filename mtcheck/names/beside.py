"""A place in a Document in, what stands right beside it out: the next word, and words that explain or quote a name.

What this means for a name of a town or of a person is said in `place_mentions` and `person_mentions`.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon, find_uses
from mtcheck.model import Document, Span, Word
from mtcheck.names.romanisation import strip_marks

REACH = 60
"""So many characters before a name are looked at."""

POSSESSIVE = re.compile("['’ʼ]s?$")
_ONE_SPACE = re.compile("[ \u00a0]")
_OPENING_MARK = re.compile("[\"“”„«‘'(\\[/*_][ \u00a0]?$")
_CLOSING_MARK = re.compile("[ \u00a0]?[,.]?[\"“”»’')\\]/*_]")
_LANGUAGES = (
    "local|native|Czech|Danish|Dutch|Finnish|French|German|Hungarian|Italian|Polish|Portuguese|Russian|Spanish|Swedish"
)
_EXPLAINED_BEFORE = re.compile(
    rf"\b(?:called|named|renamed|known\sas|spelled|spelt|written|means|meaning|name|word|spelling|aka|{_LANGUAGES}),?\s$"
)
_EXPLAINED_AFTER = re.compile(
    rf",?\s(?:(?:which\s)?(?:means|meaning)|(?:is\s|was\s|as\s)?the\s(?:\w+\s)?(?:name|word|spelling)"
    rf"|as\s(?:\w+\s){{1,3}}(?:call|say|spell|write)s?"
    rf"|(?:in|as)\s(?:its\s|the\s)?(?:{_LANGUAGES}))\b"
)
_EXPLAINED_TOO = re.compile(r"\b(?:called|known\sas|spelled|spelt)\s[^.;:]{3,40}\b(?:and|or)\s$")
"""Called Bécs by the Hungarians and Wien by its own people."""
_NOW = re.compile(
    r"""(?:,|\s[–—-])?\s\(?(?:as\s)?(?:(?:which|that)\s(?:is|was)\s)?
        (?:(?:now|today|nowadays|currently|since|later|subsequently|these\sdays)\s)?(?:the\s)?
        (?:(?:modern|present|current)(?:-day)?\s|today['’]s\s|(?:called|renamed|named|known\sas)\s)?(?:the\s)?""",
    re.VERBOSE,
)
"""What leads from a town as it was called to what it is called: Wilno, now Vilnius; Danzig (today's Gdańsk)."""
_ONCE = re.compile(
    r"""(?:,|\s[–—-])?\s\(?(?:(?:which|that)\swas\s)?
        (?:(?:then|formerly|once|previously|historically|originally|until\s\w+)\s)?(?:still\s)?
        (?:the\sformer\s|(?:called|named|known\sas)\s)?\Z""",
    re.VERBOSE,
)
"""What leads back from the town of today: Vilnius (then Wilno)."""
_WAS_CALLED = re.compile(
    r"\s(?:was|used\sto\sbe)\s(?:(?:then|once|formerly|still|previously)\s)?(?:called|known|named)\b"
)
"""What follows the other name behind "as": Wilno, as Vilnius was then called."""
_PART_OF = re.compile(
    r",?\s\(?(?:which\s(?:is|was)\s)?(?:now|then|today)\s(?:an?\s)?part\sof\s(?:the\s)?(?:[a-z]+\s)?[A-Z]"
)
_WAS_THEN = re.compile(r"\b(?:[Ww]hat\swas\s(?:then|once|still|formerly)|[Ff]ormerly)\s$")
_OTHERWISE = re.compile(
    r"""(?:,|\s[–—-])?\s\(?(?:
        as\s(?:the\s)?(?:\w+\s){1,3}(?:call(?:ed)?|say|name[sd]?|knew|know)\s
      | (?:which\s(?:is|was)\s|is\s|was\s)?(?:what\s(?:the\s)?(?:\w+\s){1,2}call(?:ed)?
          |(?:the|its|their|[A-Z]\w+(?:['’]s?)?)\s(?:[\w'’-]+\s){0,2}(?:name|word|form|spelling)\s(?:of|for)
          |the\s[A-Z]\w+\s(?:for|of))\s
    )""",
    re.VERBOSE,
)
"""What leads from a name to the one in English: Luik, as the Flemish call Liège; the Flemish name for Liège."""
_PEOPLE = (
    r"(?:[A-Z]\w+(?:ans|is|ns|sh|ch|ese|ks|es)|Arabs|Croats|Danes|Finns|Jews|Kurds|Poles|Serbs|Swedes|Swiss|Turks)"
)
"""The Hungarians, the French."""
_IS_CALLED_SO = re.compile(
    rf""",?\swhich\s(?:is|was)\s(?:what|how|the\sname)\s(?:\w+\s){{1,4}}(?:call|name|say|give)
      | \s(?:to|for)\s(?:the\s)?[A-Z]\w+(?:,?\s(?:and|but)\b|\sspeakers\b)
      | \s(?:to|for|among)\s(?:the\s)?{_PEOPLE}[.,;]""",
    re.VERBOSE,
)
"""Bécs, which is what they call Vienna; Luik to the Flemish and Lüttich to the Germans."""
_CALLED_BEFORE = re.compile(
    rf"""\b[A-Z]\w+(?:s|sh|ch|ese)\s(?:say|call(?:ed)?\s(?:it|the\s(?:city|town|place)))\s$
      | \b(?:to|for|among)\s(?:the\s)?{_PEOPLE},?\s(?:(?:it\s(?:is|was)\s)?(?:still|always|simply|just|forever)\s)$
      | \b(?:which|that|what)\s[^,.;]{{2,40}}\scall(?:s|ed)?\s$""",
    re.VERBOSE,
)
"""Hungarians say Pozsony; to Hungarians still Pozsony; Liège, which signs in Flanders call Luik."""
_COMMA = re.compile(r",?\s\(?")
_IN_LANGUAGE = re.compile(r"\sin\s[A-Z]\w+\b")
_CLOSES = re.compile(r"\s?[,.;:)–—]|\Z")
STRANGE, FAR_MORE = 1.0, 2.0
"""A word in lower case is none of English where its Zipf frequency is below the first, or so much less than abroad."""


def find_beside(doc: Document, index: int, *, step: int) -> Word | None:
    """The word before (`step` -1) or after (1) one, where nothing but a space lies between."""
    other = index + step
    if not 0 <= other < len(doc.words):
        return None
    first, second = doc.words[min(index, other)], doc.words[max(index, other)]
    is_beside = first.sentence == second.sentence and _ONE_SPACE.fullmatch(doc.text, first.end, second.start)
    return doc.words[other] if is_beside else None


def read_before(doc: Document, span: Span) -> str:
    """The text right before a place, as far as `REACH`."""
    return doc.text[max(0, span.start - REACH) : span.start]


def is_explained(doc: Document, span: Span) -> bool:
    """Whether a name is quoted, or spoken about as one: "Köln", as the Germans call it; the French spelling Pékin."""
    opening = read_before(doc, span)
    if _OPENING_MARK.search(opening) and _CLOSING_MARK.match(doc.text, span.end):
        return True
    is_told = _EXPLAINED_BEFORE.search(opening) or _EXPLAINED_TOO.search(opening)
    return bool(is_told or _EXPLAINED_AFTER.match(doc.text, span.end))


def is_renamed(doc: Document, span: Span, english: str) -> bool:
    """Whether a town is said to have, or to have had, another name or country: Wilno, now Vilnius; what was then Wilno.

    `english` is what it is called in English.
    """
    opening = read_before(doc, span)
    if _PART_OF.match(doc.text, span.end) or _WAS_THEN.search(opening) or _is_called_otherwise(doc, span, english):
        return True
    now, once = _NOW.match(doc.text, span.end), _ONCE.search(opening)
    if now is not None and _is_told(now[0]) and doc.text.startswith(english, now.end()):
        return " as " not in now[0] or _WAS_CALLED.match(doc.text, now.end() + len(english)) is not None
    is_once = once is not None and _is_told(once[0]) and opening[: once.start()].endswith(english)
    return is_once and _CLOSES.match(doc.text, span.end) is not None


def _is_called_otherwise(doc: Document, span: Span, english: str) -> bool:
    """Whether a name is said to be what others call the town: Luik, as the Flemish call Liège."""
    if _IS_CALLED_SO.match(doc.text, span.end) or _CALLED_BEFORE.search(read_before(doc, span)):
        return True
    town = strip_marks(english)
    led = _OTHERWISE.match(doc.text, span.end)
    if led is not None and strip_marks(doc.text[led.end() : led.end() + len(english)]) == town:
        return True
    behind = _COMMA.match(doc.text, span.end)
    if behind is None or strip_marks(doc.text[behind.end() : behind.end() + len(english)]) != town:
        return False
    return _IN_LANGUAGE.match(doc.text, behind.end() + len(english)) is not None


def _is_told(link: str) -> bool:
    """Whether more than a comma or a space stands between two names of one town: in Kiew, Kyiv and Lviv."""
    return "(" in link or any(char.isalpha() for char in link)


def is_in_foreign_words(doc: Document, words: range, lexicon: Lexicon) -> bool:
    """Whether a word of another language stands beside a name, so that it is a part of what that says.

    The headline was "Moskau schweigt".
    """
    beside = (find_beside(doc, words.start, step=-1), find_beside(doc, words.stop - 1, step=1))
    return any(word is not None and _is_foreign(word.text, lexicon) for word in beside)


def _is_foreign(text: str, lexicon: Lexicon) -> bool:
    if not (text.isalpha() and text.islower()) or lexicon.has_entry(text):
        return False
    known = lexicon.zipf(text)
    return known < STRANGE or any(use.zipf >= known + FAR_MORE for use in find_uses(text))
