"""Which foreign words of a Document are explained to its reader in one of the many ways of a report from abroad.

Seyður, sheep, by the road; mjørki is the plain sort; a calf is a miessi; tobalá the one for christenings. One place
may be chance; several are the work of a writer, since machine translation explains nothing. What they say together of
an article is left to `kept_terms`; places that are enough for one word are found by `introduced` and `appositions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.foreign.appositions import PREPOSITIONS, is_thing
from mtcheck.foreign.meanings import OR_QUOTED, TENSES
from mtcheck.language import language_words
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span

_REACH_BEFORE, _REACH_BEHIND = 70, 90
_QUOTES = r"[\"”’»*_]*"
_OF_PLACE = r"(?:\ of\ (?:the\ )?[A-Z]\w+(?:,\ (?:in|near)\ [A-Z]\w+)?)?"
"""Where a thing is at home: the careto of Podence, in Portugal, a devil."""
_VERBS = r"(?:is|are|means?)"
_BEHIND = re.compile(
    rf"""{_QUOTES}{_OF_PLACE}(?:
        \ ?\([“"‘']?(?:an?\ |the\ )?[a-z][a-z’'-]+(?:\ [\w’'-]+){{0,7}}[.,]?[”"’']?\)       # asiento (unrefined lard)
      | :\ (?:an?\ |the\ )?[a-z]+(?<!ing)(?:,|\ (?:[a-z]+ed|made|kept|worn|of|with|in|that|which)\b)
      | \ {_VERBS}\ (?:an?|what|how|when|where|just|simply|any|some|like|said|spoken|sung|made|worn)\ [a-z]
      | \ are\ [a-z]+s\ (?:of|with|without|that|who|made|from|in)\b             # zäuerli are yodels without words
      | \ (?:the|an?)\ (?:one|kind|sort|same|other|plain|slow|quick|finest|everyday|[a-z]+ing)\ [a-z]
      | {OR_QUOTED}
      | ,?\ (?:which|that)\ (?:is|are|means?|bears?|has|have|holds?|makes?|gives?)\ (?!been\b|not\b|to\b)[a-z]
      | ,\ who\ (?:is\ (?:always|never|also)|(?:usually|always|often|then|never)\ [a-z]+
            |(?!(?:{TENSES}|does|says|thus)\b)[a-z]+)\b
      | ,\ as\ (?:[\w’'-]+\ ){{1,5}}(?:is|are|calls?|called|know|say)\b
      | ,?\ meaning\ (?:an?\ )?[a-z“"]
    )""",
    re.VERBOSE,
)
"""What tells of a word behind it."""
_GLOSS = re.compile(
    rf"""{_QUOTES}{_OF_PLACE},{_QUOTES}\ (?P<gloss>(?:(?:an?|the)\ )?[a-z][a-z’'-]*(?:\ [A-Za-z’'0-9-]+){{0,7}}?)
        (?:\ (?:that|which|where|who|when|whose|in\ which|from\ which)\b|(?P<end>[.,;:)—–]|\n|\Z|\ [—–]))""",
    re.VERBOSE,
)
_BEFORE = re.compile(
    r"""(?:
        \b(?:called|dubbed|for|known\ (?:here\ |locally\ )?as|named|nicknamed|says?|terms?|the\ words?)[ ]
            (?:an?\ |the\ )?
      | \b[Aa]n?\ (?:[a-z-]+\ )?[a-z-]+\ is\ an?\                          # a calf is a miessi
      | \b[Aa]n?\ [a-z-]+(?:\ [a-z]+){1,8},\                  # a cow that has lost her calf, čearpmat-eadni,
      | (?<!,\ )\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\ (?:[a-z-]+\ ){0,4}[a-z-]+,\ (?:[a-z]{1,3}\ )?
      | \b(?:coined|comes?|taken|derived|borrowed)\ from\ (?:the\ )?
      | \bwhat\ (?:[\w’'-]+\ ){1,4}calls?\ (?:an?\ |the\ )?
    )[“"‘*_]?\Z""",
    re.VERBOSE,
)
"""What tells of a word before it."""
_TELLS = re.compile(rf"{_QUOTES}(?:,| (?:is|was)) an? (?P<words>(?:[a-z-]+ ?){{1,4}})")
_ENDS = re.compile(rf"{_QUOTES}[.,;:)]")
_AGAIN = re.compile(rf"{_QUOTES},{_QUOTES} (?P<gloss>[a-z][a-z’'-]*(?: [a-z’'-]+){{1,6}}?)(?=[.,;:)—–])")
_LISTED = re.compile(r",\ (?:(?:an?|the|some|and|or)\ )?\Z")
_ALSO_LISTED = re.compile(r",\ (?:an?|the|and|or)\ ")
_GOES_ON = re.compile(r" (?:and|or)\b")
_NEXT = re.compile(r" (?:an?|the)\b")
_WORD = re.compile(r"[^\W\d_]+")
MET_ZIPF, ENGLISH_SHARE = 1.5, 0.7
"""English has met more than this share of the words that explain another."""
_OFFERED = re.compile(
    r"""(?:\b(?P<language>[A-Z][a-z]+)\ (?:calls?|called|for|ha[ds]|have|offer(?:s|ed)?|said|says?|speaks?|uses?)[ ]
            (?:\w+\ ){0,2}
          |\b[Ii]n\ (?P<tongue>[A-Z][a-z]+)\b[^.!?\n]{0,40}\b(?:is|are|calls?|called)\ (?:an?\ )?)
        [“"‘*_]?\Z""",
    re.VERBOSE,
)
"""What names a language before a word of it: Danish offered datamat; in Kurdish the meal is taştê."""
_IN_LANGUAGE = re.compile(rf"{_QUOTES},? (?:in|is|from|a|an|the) (?P<language>[A-Z][a-z]+)\b")


def find_told(doc: Document, asked: Iterable[int]) -> Iterator[int]:
    """Which of the words `asked` about, given by index, are told of where they stand."""
    for index in asked:
        word = doc.words[index]
        if is_told(doc.text, word.span) or _is_said_in(doc, word.span):
            yield index


def is_told(text: str, span: Span) -> bool:
    """Whether what stands beside a word seems to say what it means.

    >>> is_told("A field of seyður, sheep, lay below.", Span(11, 17))
    True
    >>> is_told("The seyður, however, was gone.", Span(4, 10))
    False
    """
    end = min(len(text), span.end + _REACH_BEHIND)
    if _tells_of_person(text, span):
        return False
    if _BEHIND.match(text, span.end, end):
        return True
    start = max(0, span.start - _REACH_BEFORE)
    gloss = _GLOSS.match(text, span.end, end)
    if gloss is not None and is_thing(gloss["gloss"]) and _is_english(gloss["gloss"]):
        then = _NEXT if _NEXT.match(f" {gloss['gloss']}") else _GOES_ON
        is_list = gloss["end"] == "," and (then.match(text, gloss.end()) or _GOES_ON.match(text, gloss.end()))
        if not (is_list or _LISTED.search(text, start, span.start)):
            return True
    is_end = _ENDS.match(text, span.end) is not None and _ALSO_LISTED.match(text, span.end) is None
    before = _BEFORE.search(text, start, span.start) if is_end else None
    return before is not None and _is_english(before[0])


def _tells_of_person(text: str, span: Span) -> bool:
    """Whether the words behind say who somebody is, which tells of no word: The zeuge, a neighbour, left."""
    told = _TELLS.match(text, span.end, span.end + _REACH_BEHIND)
    if told is None or text.endswith(("A ", "An "), 0, span.start):  # A bertsolari is a man who sings
        return False
    return not read_person_nouns().keys().isdisjoint(told["words"].split())


def is_run_told(text: str, span: Span) -> bool:
    """Whether a few words are said again in about as many of English, where they stand here or elsewhere in the text.

    As what something owns or is part of, or, of words that the text has more than once, as a thing or a whereabout.

    >>> is_run_told("Wines aged sous voile, under the veil, keep. A sous voile one is dear.", Span(47, 57))
    True
    >>> is_run_told("The judge, en la ciudad, in the morning, ruled.", Span(11, 23))
    False
    """
    form = text[span.start : span.end]
    count = len(form.split())
    places = list(re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text))
    for place in places:
        is_put_in = text.endswith(", ", 0, place.start())  # then the sentence goes on behind the next comma
        again = _AGAIN.match(text, place.end()) if not is_put_in else None
        words = again["gloss"].replace("’", "'").split() if again is not None else []
        if not count - 1 <= len(words) <= count + 2 or not _is_english(" ".join(words)):
            continue
        is_owned = words[0] == "the" and any(word.endswith(("'", "'s")) or word == "of" for word in words)
        is_term = len(places) > 1 and words[0] in PREPOSITIONS | {"a", "an"}
        if (is_owned or is_term) and is_thing(" ".join(words[words[0] in PREPOSITIONS :])):
            return True
    return False


def _is_english(text: str) -> bool:
    """Whether English has met most words in lower case, as it has those that explain another."""
    lexicon = Lexicon("en")
    words = [word for word in _WORD.findall(text) if word.islower()]
    return sum(lexicon.zipf(word) >= MET_ZIPF for word in words) > ENGLISH_SHARE * len(words)


def _is_said_in(doc: Document, span: Span) -> bool:
    """Whether a language is named right beside a word: Danish offered datamat; in Kurdish the meal is taştê."""
    start, end = max(0, span.start - _REACH_BEFORE), min(len(doc.text), span.end + _REACH_BEHIND)
    beside = _OFFERED.search(doc.text, start, span.start), _IN_LANGUAGE.match(doc.text, span.end, end)
    return any(name.lower() in language_words() for match in beside if match for name in match.groups() if name)
