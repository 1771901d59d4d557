"""Small words of another language that are English words, too, where the grammar of English makes them impossible.

French car, Swedish men, Dutch want and Polish ale join two clauses (They refused, car it was late); Spanish once is
eleven (four dead and once injured). No list can tell such a word from the English one, only what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Document

SURE = 0.85
"""How sure such a word is foreign."""

_IS = r"(?:is|was|are|were|will|would|can|cannot|could|did|does|must|may|might|should|has|have|had)"
_JOINING = {
    "ama": "tr", "amma": "ha", "car": "fr", "dar": "ro", "ma": "it", "mais": "fr", "mas": "pt", "pero": "es",
    "want": "nl",
}  # fmt: skip
"""Words for "but" or "because" that no English clause has before it without an article."""
_ALSO_MANY = {"ale": "pl", "men": "sv"}
"""The same, but English may go on behind them: soldiers, men we had known; beer, ale they had brewed."""
_JOINS = re.compile(
    rf""",(?<=[\w’'%],)\ (?:
        (?P<word>{"|".join(_JOINING)})\ (?:(?:he|she|it|they|we|there|nobody|everyone|this)\ {_IS}
                                       | the\ [a-z]+\ (?:is|was|are|were|will|would|cannot)\ (?!that\b))
      | (?P<many>{"|".join(_ALSO_MANY)})\ (?:it\ (?:is|was|will\ be|has\ been)\ (?!that\b|hoped\b|said\b|thought\b)
            | there\ {_IS} | nobody\ {_IS}
            | the\ [a-z]+\ (?:is|was|are|were|has|had|have)\ (?:already|not|never|also|still|now|then)\b))""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[\w’'%]+\Z")
_REACH = 20
_HURT = r"(?:injured|wounded|dead|killed|missing|hurt|arrested|detained)"
_PEOPLE = r"(?:people|persons|others|children|women|passengers|soldiers|migrants|civilians|workers|students)"
_COUNTED = re.compile(rf"once\ (?:{_PEOPLE}|(?:were\ )?{_HURT})\b")
"""What every place of the next has, and few texts besides."""
_ELEVEN = re.compile(
    rf"""\b(?i:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\ (?:{_PEOPLE}\ )?(?:were\ |are\ )?
         (?:{_HURT}|died)\ and\ (?P<after>once)\ (?:{_PEOPLE}\ )?(?:were\ )?{_HURT}\b
       | \b(?:at\ least|killing|injuring|wounding|leaving|about|some|another|over)\ (?P<once>once)\ {_PEOPLE}\b""",
    re.VERBOSE,
)
"""What counts those who were hurt: four people dead and once injured; injuring once passengers."""
_OF_HAUSA = ("kuma", "saboda", "domin")
_BETWEEN = re.compile(rf"(?<=[a-z] )(?P<word>{'|'.join(_OF_HAUSA)})(?= [a-z])")
"""Words of Hausa for "and" and "because" that a few names share, in lower case between two words."""
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PLACES = {
    "come": ("it", (" come a", " come the"), re.compile(
        r"(?<!who\ )(?<!that\ )\b(?:work(?:s|ed|ing)|serv(?:es|ed|ing)|used|described|regarded|considered|employed"
        r"|hired|appointed|elected|recogni[sz]ed)\ (?P<word>come)\ (?:an?|the)\b", re.VERBOSE)),
    "die": ("de", (", die ",), re.compile(
        r"[a-z]{3},\ (?P<word>die)\ (?:was|were|has|had|is|are|will|would)\ (?!cast\b|hard\b)", re.VERBOSE)),
    "dont": ("fr", (", dont ",), re.compile(
        rf"[a-z],\ (?P<word>dont)\ (?:\d|(?:{_FEW}|a|an|the|many|most|some|several|half)\b)", re.VERBOSE)),
    "ama": ("tr", (", ama ",), re.compile(
        r"[a-z],\ (?P<word>ama)\ (?:he|she|it|they|we|the|there|his|her|nobody)\b", re.VERBOSE)),
    "bare": ("nb", (" bare ",), re.compile(
        rf"\b(?:has|have|had|are|were)\ (?P<word>bare)\ (?:\d|(?:{_FEW})\b)", re.VERBOSE)),
    "men": ("sv", (", men ",), re.compile(
        r"(?:\b\d{4}|\b(?:again|ago|already|before|here|now|out|then|there|today|tomorrow|yesterday|it|year|month|week|"
        r"summer|autumn|winter|spring)),\ (?P<word>men)\ (?:the|a|an|it|this|that|he|she)\ [a-z]+\ (?!that\b)[a-z]+",
        re.VERBOSE)),
    "of": ("nl", ("clear of ", "known of "), re.compile(
        r"\b(?:is|was|remains|remained)\ (?:still\ |as\ yet\ )?(?:unclear|unknown|not\ (?:yet\ )?(?:clear|known))\ "
        r"(?P<word>of)\ (?:(?:the|this|these|both|all)\ (?:[a-z]+\ ){1,3}|(?:he|she|it|they|there|anyone)\ )"
        r"(?:will|would|can|could|is|was|are|were|has|have|had)\b", re.VERBOSE)),
    "dan": ("id", (" dan ",), re.compile(
        r"\b(?!than\b)[a-z]+s\ (?P<word>dan)\ (?:the\ [a-z]+|(?!grades\b|ranks\b)[a-z]+s)\b", re.VERBOSE)),
    "yang": ("id", (" yang ",), re.compile(
        r"\b(?!and\b|yin\b|the\b|of\b)[a-z]+\ (?P<word>yang)\ "
        r"(?:is|was|are|were|has|have|had|will|lost|[a-z]{3,}ed)\b", re.VERBOSE)),
    "da": ("sh", (" da ",), re.compile(
        r"\b(?:said|announced|believes?|confirmed|stated|hopes?|thinks?|fears?)\ (?P<word>da)\ "
        r"(?:the|he|she|it|they|there|no|this|these)\b", re.VERBOSE)),
}  # fmt: skip
"""Other such words, each with its language, what a text must hold, and where English never has it: worked come a
porter; the choir, die was founded; 40 arrests, dont 11 minors; in 2024, men the pipes burst; it is unclear of the two
will meet."""
_DETERMINERS = re.compile(r"\b(?:an?|the|of|this|called|as)\ \Z")


def find_small_words(doc: Document) -> Iterator[tuple[int, str]]:
    """The words of an English document that are such, by index, each with its language."""
    for start, language in sorted(set(_find_places(doc))):
        index = next((at for at, word in enumerate(doc.words) if word.start == start), None)
        if index is not None:
            yield index, language


def _find_places(doc: Document) -> Iterator[tuple[int, str]]:
    text, vocabulary = doc.text, doc.vocabulary
    joining = vocabulary & (_JOINING.keys() | _ALSO_MANY.keys())
    if any(f", {word} " in text for word in joining):
        for match in _JOINS.finditer(text):
            name = "word" if match["word"] else "many"
            before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
            if before is None or before[0].lower() != match[name]:
                yield match.start(name), (_JOINING | _ALSO_MANY)[match[name]]
    for match in _ELEVEN.finditer(text) if "once" in vocabulary and _COUNTED.search(text) else ():
        yield match.start("after" if match["after"] else "once"), "es"
    for word in vocabulary.intersection(_PLACES):
        language, hints, place = _PLACES[word]
        for match in place.finditer(text) if any(hint in text for hint in hints) else ():
            yield match.start("word"), language
    for match in _BETWEEN.finditer(text) if not vocabulary.isdisjoint(_OF_HAUSA) else ():
        is_name = match["word"].capitalize() in text
        if not is_name and _DETERMINERS.search(text, 0, match.start()) is None:
            yield match.start(), "ha"
