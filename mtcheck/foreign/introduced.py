"""Foreign words that a Document introduces: “gezelligheid” (cosiness), a closure called rahui.

What stands between commas beside a word and explains it is left to `appositions`, other sentences about a word to
`meanings`.
"""

from __future__ import annotations

from collections.abc import Iterable

import mtcheck.late_re as re
from mtcheck.foreign.appositions import is_explained
from mtcheck.model import Document, Span

INTRODUCED_REACH = 60
"""So far around a word stands what introduces it."""

_CALLING = (
    r"(?<!-)\b(?:called|known\ as|dubbed|termed|[Tt]he\ (?:word|term)s?|nicknamed|calls?\ (?:it|them|this|these))\ "
)
_MARKED = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])+"
"""A word, with the marks that stand behind its letters."""
_CALLING_HINTS = frozenset({"call", "known", "dubbed", "term", "word", "nicknamed"})
_FROM_CUE = (
    # words and signs without one of which it need not be tried, and what finds a word introduced
    (
        _CALLING_HINTS,
        re.compile(
            _CALLING + r"[“\"‘«*_]*([^\W\d_]{3,}(?:-[^\W\d_]+)*)(?=[\s.,;:”\"’»*_)])"
        ),  # a traditional closure called rahui; the so-called menningardeilur says nothing of the kind
    ),
    (
        _CALLING_HINTS,
        re.compile(
            _CALLING + r"(?:an?|the|his|her|its|their|our|my)\ [“\"‘«*_]*([^\W\d_]{3,}(?:-[^\W\d_]+)*)"
            r"(?=[.,;:”\"’»*_)\n]|$|\ (?:and|or|which|that|is|was|in|on|at|to|for|from|by|with|of|after)\b)"
        ),  # they called it a rahui; they called the verkeersluwe quay a hobby says nothing of the kind
    ),
    (
        frozenset({"("}),
        re.compile(
            r"\b[A-Za-z][a-z]{2,}\ \([“‘\"'*_]?(?![A-Z]{2})([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”’\"'*_]?\)"
        ),  # tradesmen (hantverkare)
    ),
    (
        frozenset({"–", "—"}),
        re.compile(
            r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)\ (?:[a-z-]+\ ){0,2}[a-z]+\ ?[–—]\ ?[“\"‘*_]?"
            r"([^\W\d_A-Z]{3,}(?:-[^\W\d_]+)*)[”\"’*_]?(?=,\ (?!(?:he|she|they|we|I|it)\b)[a-z]|\ ?[–—])"
        ),  # The bagpipes — gaitas, never others — started
    ),
    (
        frozenset({"” is ", '" is ', "’ is ", "” means ", '" means ', "’ means ", "” was ", '" was '}),
        re.compile(
            r"[“\"‘]([^\W\d_]{3,})[”\"’]\ (?:is|means|was)\ (?:just\ |simply\ |only\ |really\ )?"
            r"(?:the\ (?:\w+\ )?word\ for\ |[A-Z]\w+\ for\ )?[“\"‘]"
        ),  # “Reyt” is just “right”
    ),
    (
        frozenset({"known", "called", "described", "referred"}),
        re.compile(
            r"\b(?:known|called|described|referred\ to)\ (?:in\ [A-Z]\w+\ )?as\ (?:an?\ |the\ )?[“\"‘*_]?"
            r"([^\W\d_]{3,})\b"
        ),  # known in German as the Schuldenbremse
    ),
    (
        frozenset({" call"}),
        re.compile(
            r"\b[a-z]\w+\ calls?\ (?:an?\ |the\ )?[“\"‘*_]?([^\W\d_]{3,})[”\"’*_]?"
            r"(?=:|\ ?[(—–]|,\ (?:or|meaning|which)\b)"
        ),  # in the chancellery they call the Sommerloch (the silly season)
    ),
    (
        frozenset({" call"}),
        re.compile(
            r"\bthe\ [A-Z]\w+\ call\ (?:an?\ |the\ )?[“\"‘*_]?([^\W\d_]{3,})\b"
        ),  # what the Dutch call uitwaaien
    ),
    (
        frozenset({"from "}),
        re.compile(
            r"\b(?:com(?:e|es|ing)|came|derive[sd]?|deriving|taken|borrowed|stem(?:s|med)|descended)\ from\ "
            r"(?:the\ (?:\w+\ ){1,3})?[“\"‘*_]?([^\W\d_]{3,})[”\"’*_]?(?=,\ (?:or|meaning|which|literally)\b|\ ?\()"
        ),  # it comes from robota, or forced labour
    ),
    (
        frozenset({"from "}),
        re.compile(
            r"\b(?:word|term|name|expression)\ (?:\w+\ ){0,2}?(?:comes|came|derives|derived|is\ taken|stems)\ from\ "
            r"(?:the\ (?:\w+\ ){1,3})?[“\"‘*_]?([^\W\d_]{3,})[”\"’*_]?(?=[,.;:\s])"
        ),  # The name comes from sputnik
    ),
    (
        frozenset({"word"}),
        re.compile(r"\bwords?,\ [“\"‘*_]?([^\W\d_]{3,})[”\"’*_]?,"),  # the Norwegians have a word, seiglivet, for it
    ),
    (
        frozenset({", or "}),
        re.compile(r"\w,\ or\ [“\"‘*_]?([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”\"’*_]?,(?!\ or\b)"),  # a truce, or hudna,
    ),
    (
        frozenset({", or "}),
        re.compile(
            r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\ (?:[a-z]+\ )?"
            r"([^\W\d_]{3,}),\ or\ (?:[a-z-]+\ ){0,3}[a-z-]+[,.;:)]"
        ),  # the starshyna, or officers,
    ),
    (
        frozenset({", or "}),
        re.compile(
            r"\b(?:\d[\d,.]*|[Tt]he|[Tt]h[eo]se|[Mm]any|[Ss]everal|[Ss]ome|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\ "
            r"(?:[a-z-]+\ )?[a-z-]+,\ or\ [“\"‘*_]?([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”\"’*_]?[.;:]"
        ),  # it has 1,140 stalls, or puestos.
    ),
    (
        frozenset({" is a"}),
        re.compile(
            r"(?:\bAn?\ |\bThe\ (?=[^\W\d_]+\ is\ an?\ (?:form|kind|sort|species|style|traditional|type|variety)\b))"
            r"([^\W\d_]{3,})\ is\ an?\ [a-z]"
        ),  # A mantinada is a rhyming couplet
    ),
    (
        frozenset({"” is ", '" is ', "’ is "}),
        re.compile(r"\b[Aa]n?\ [“\"‘]([^\W\d_]{3,})[”\"’]\ is\ (?:an?|the)\ [a-z]"),  # a "whitrit" is a stoat
    ),
    (
        frozenset({"” is ", '" is ', "’ is "}),
        re.compile(
            r"[“\"‘]([^\W\d_]{3,})[”\"’]\ is\ (?!not\b)[a-z]+(?=[.;]|,\ (?:which|from|and|but)\b)"
        ),  # "tirc" is corn
    ),
    (
        frozenset({"” is ", '" is ', "’ is "}),
        re.compile(
            r"[“\"‘][A-Za-z\ ]{2,20}[”\"’]\ is\ [“\"‘*_]?([^\W\d_]{3,})[”\"’*_]?\ in\ [A-Z]"
        ),  # "White" is alb in Vallader
    ),
    (
        frozenset({" but ", " and "}),
        re.compile(
            r"\bis\ [“\"‘*_]?[^\W\d_]{3,}[”\"’*_]?\ in\ [A-Z][\w-]+,?\ (?:but|and)\ [“\"‘*_]?"
            r"([^\W\d_]{3,})[”\"’*_]?\ in\b"
        ),  # is alb in Vallader but alv in most of the others
    ),
    (
        frozenset({"In ", "in "}),
        re.compile(
            rf"\b[Ii]n\ (?:the\ )?[A-Z][a-z]+(?:\ [A-Z][a-z]+)?,?\ [“\"‘*_]?({_MARKED})[”\"’*_]?\ "
            r"(?:is|means|meant|was)\ [“\"‘]"
        ),  # In Yoruba, sọ̀rọ̀ is “to speak”
    ),
    (
        frozenset({' a "', " a “", ' an "', " an “", " a ‘", " an ‘"}),
        re.compile(
            r"\bin\ [A-Z][\w-]+,?\ (?:it\ is\ |it’s\ |they\ say\ |they\ are\ )?an?\ [“\"‘]([^\W\d_]{3,})[”\"’]"
        ),  # and in Hamburg a "Rundstück"
    ),
    (
        frozenset({"alongside", "instead of", "rather than"}),
        re.compile(
            r"\b(?:alongside|instead\ of|rather\ than)\ the\ (?:former|newer?|official|older?|shorter)\ "
            r"[“\"‘*_]?([^\W\d_]{3,})[”\"’*_]?(?=[.,;:])"
        ),  # uses Sakartvelas alongside the older Gruzija
    ),
)
"""What stands before a word, or around it, that is introduced."""
_FROM_WORD = (
    re.compile(
        r"\b([^\W\d_]{3,}(?:-[^\W\d_]+)*)(?:[”\"’'»*_]+\ \([a-z]|[”\"’»*_]*\ \([“‘\"'])[^()]{3,40}\)"
    ),  # skyr (“curd”)
    re.compile(
        r"\b([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”\"’»*_]*\ ?[–—]\ ?(?!(?:he|she|they|we|nobody)\b"
        r"|the\ \w+\ (?:is|was|are|were|has|had)\b)[a-z][^–—.]{3,40}[–—]"
    ),  # holothurians – sea cucumbers –
    re.compile(
        r"\b([^\W\d_]{3,})[”\"’*_]?[,:]\ not\ (?:too|just|only|quite|merely|simply)\ \w+\ (?:and|but|or|nor)\b"
    ),  # lagom, not too much and not too little
    re.compile(
        r"\b([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”\"’*_]?,[”\"’]?\ which\ (?:\w+\ ){0,4}"
        r"(?:gives?|renders?|translates?|explains?|glosses|defines?|lists?)\ (?:it\ )?(?:\w+\ ){0,2}"
        r"(?:as|with|by)\ [“\"‘]"
    ),  # domotožje, which the dictionary gives as ‘homesickness’
    re.compile(
        r"\b([^\W\d_]{3,}),?[”\"’],?\ (?:an?|the)\ (?:[a-z-]+\ ){0,3}[a-z-]+(?:[.,;]|\ (?:of|for|in|that|which|with)\b)"
    ),  # She chose “døgn,” a period of 24 hours
    re.compile(
        r"\b([^\W\d_]{3,})[.,]?[”\"’]?[.,]?\ (?:[Ii]t|[Tt]his)\ is\ (?:\w+ly\ |often\ )?"
        r"(?:glossed|rendered|translated)\ as\b"
    ),  # it was “koselig”. It is usually rendered as “cosy”
    re.compile(
        r"\b([^\W\d_]{3,})\ ?[—–]\ ?(?:the|an?)\ (?:[a-z-]+\ )?(?:art|act|belief|craving|desire|fear|feeling|fondness"
        r"|habit|idea|joy|longing|notion|pleasure|practice|principle|sense|state|urge)\ (?:of|that|for|to)\b"
    ),  # tsundoku — the habit of buying books and letting them pile up
    re.compile(r"\b([^\W\d_]\w{2,})\ \((?:an?|the)\ [a-z]"),  # tejate (a foamy drink)
    re.compile(r"\b([^\W\d_]\w{2,})\.\ That\ is\ (?:an?|the)\ [a-z]"),  # the shushabandi. That is the gallery
    re.compile(
        r"\b([^\W\d_]{3,})(?:(?:,\ [^\W\d_]+)*,?\ and\ [^\W\d_]+)?\ are\ (?:[a-z]+\ ){0,2}[A-Z][a-z]+\ "
        r"(?:words|terms|names)\b"
    ),  # polje, ponor and uvala are likewise Slavic words
    re.compile(
        r"\b([^\W\d_]{3,}(?:-[^\W\d_]+)*)[”\"’»*_]*,\ (?:the|an?)\ (?!(?:man|woman|person)\b)(?:[a-z][\w-]*\ ){1,5}"
        r"(?<!of\ )(?:(?:with\ |in\ |by\ |from\ |on\ )?which|that|worn|used|made|sung|eaten|drunk|served|played)\b"
    ),  # the löyly, the steam that rises; a gákti, the tunic worn on feast days
)
"""What begins with the word itself and tells behind it what it is; all of it goes on as `_BEHIND` does."""
_BEHIND = re.compile(r"[”\"’»*_]*(?:\ ?[(–—]|[,.:][”\"’]?\ |\ a(?:nd|re)\ )")
_HINTS = tuple(sorted({hint for hints, _ in _FROM_CUE for hint in hints}))
_CALLED_SO = re.compile(
    r"""\b(?P<who>(?:[A-Za-z’'-]+\ ){1,4})call(?:s|ed)?\ (?:the|that|this|these|those|my|our|his|her|its|their)[ ]
        (?:[a-z-]+\ )?(?P<thing>[a-z-]+)\ (?:an?\ |the\ )?[“\"‘*_]?\Z""",
    re.VERBOSE,
)
"""What stands before a word by which a thing is called: She calls the flowers cempasúchil."""
_AS_OTHERS = re.compile(r"[”\"’*_]?,?\ (?:just\ )?as\ (?!an?\b)(?:[\w’']+\ ){0,4}(?:do|does|did|always)\b")
"""What follows it: as everyone here does; as her mother did."""
_ENDS = re.compile(r"[”\"’*_]?(?:[.,;:!?)]|\ (?:[—–]|and)\ )")
_MANY = frozenset(
    "citizens everybody everyone families farmers fishermen islanders locals neighbours neighbors people residents "
    "shepherds they townspeople townsfolk villagers we women men here".split()
)
"""Who gives things the names that a reporter hears."""
_NO_THING = re.compile(
    r"(?:able|al|ant|ent|ese|ful|ible|ic|ish|ive|less|ous|ed|er|est)\Z"
    r"|(?:bad|big|blue|brown|dead|deaf|dry|far|first|good|great|green|grey|head|high|last|late|main|missing|new|next"
    r"|old|one|only|other|own|poor|red|rich|same|second|sick|small|three|top|two|whole|wrong|young)\Z"
)
"""What describes who was called, and is no thing that gets a name: they called the old kennari."""
_DISPUTED = frozenset(
    "attack bill budget case claim claims crisis deal decision election idea law laws measure measures move offer "
    "order plan plans policy process project proposal rates reform reforms report result results rule rules ruling "
    "situation strike talks tax taxes vote war".split()
)
"""What is called bad or good rather than by a name: they called the reform nutzlos."""


def find_introduced(doc: Document, words: Iterable[str]) -> frozenset[str]:
    """Which of these lower-cased words the document introduces: “gezelligheid” (cosiness), a closure called rahui.

    Once a word was introduced, the rest of the article may use it.
    """
    wanted, found = frozenset(words), set[str]()
    for word, lower in zip(doc.words, doc.lowers, strict=True) if wanted else ():
        if lower in wanted and lower not in found and _is_introduced_at(doc.text, word.span):
            found.add(lower)
    return frozenset(found)


def is_introduced_somewhere(text: str, word: str) -> bool:
    """Whether a text introduces a lower-cased word at one of its places, as an article does for its title.

    >>> is_introduced_somewhere("They won at mariáš, the card game that Czechs play in pubs.", "mariáš")
    True
    """
    places = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
    return any(_is_introduced_at(text, Span(*match.span())) for match in places)


def _is_introduced_at(text: str, span: Span) -> bool:
    return is_explained(text, span) or is_called_so(text, span) or _is_introduced(text, span)


def is_called_so(text: str, span: Span) -> bool:
    """Whether words are what somebody calls a thing, as others there do, or what many call it.

    >>> is_called_so("She calls the flowers cempasúchil, as everyone here does.", Span(22, 33))
    True
    >>> is_called_so("They called the old kennari, who came at once.", Span(20, 27))
    False
    """
    start = max(0, span.start - INTRODUCED_REACH)
    before = _CALLED_SO.search(text, start, span.start) if text.find(" call", start, span.start) >= 0 else None
    if before is None or before["thing"] in _DISPUTED or _NO_THING.search(before["thing"]):
        return False
    is_of_many = not _MANY.isdisjoint(before["who"].lower().split()) and _ENDS.match(text, span.end) is not None
    return is_of_many or _AS_OTHERS.match(text, span.end) is not None


def _is_introduced(text: str, span: Span) -> bool:
    start, end = max(0, span.start - INTRODUCED_REACH), min(len(text), span.end + INTRODUCED_REACH)
    if _BEHIND.match(text, span.end) and any(pattern.match(text, span.start, end) for pattern in _FROM_WORD):
        return True
    beside = text[start:end]
    hinted = [hint for hint in _HINTS if hint in beside]
    patterns = (pattern for hints, pattern in _FROM_CUE if not hints.isdisjoint(hinted))
    return any(start + match.start(1) == span.start for pattern in patterns for match in pattern.finditer(beside))
