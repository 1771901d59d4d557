"""Small words of another language that are English words, too, where the grammar of English makes them impossible.

French car, Swedish men, Dutch want and Polish ale join two clauses (They refused, car it was late); Spanish once is
eleven (four dead and once injured). No list can tell such a word from the English one, only what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    rf"""(?P<before>[\w’'%]+),\ (?:
        (?P<word>{"|".join(_JOINING)})\ (?:(?:he|she|it|they|we|there|nobody|everyone|this)\ {_IS}
                                       | the\ [a-z]+\ (?:is|was|are|were|will|would|cannot)\ (?!that\b))
      | (?P<many>{"|".join(_ALSO_MANY)})\ (?:it\ (?:is|was|will\ be|has\ been)\ (?!that\b|hoped\b|said\b|thought\b)
            | there\ {_IS} | nobody\ {_IS}
            | the\ [a-z]+\ (?:is|was|are|were|has|had|have)\ (?:already|not|never|also|still|now|then)\b))""",
    re.VERBOSE,
)
_HURT = r"(?:injured|wounded|dead|killed|missing|hurt|arrested|detained)"
_PEOPLE = r"(?:people|persons|others|children|women|passengers|soldiers|migrants|civilians|workers|students)"
_ELEVEN = re.compile(
    rf"""\b(?i:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\ (?:{_PEOPLE}\ )?(?:were\ |are\ )?
         {_HURT}\ and\ (?P<after>once)\ {_HURT}\b
       | \b(?:at\ least|killing|injuring|wounding|leaving|about|some|another|over)\ (?P<once>once)\ {_PEOPLE}\b""",
    re.VERBOSE,
)
"""What counts those who were hurt: four people dead and once injured; injuring once passengers."""
_BETWEEN = re.compile(r"(?<=[a-z] )(?P<word>kuma|saboda|domin)(?= [a-z])")
"""Words of Hausa for "and" and "because" that a few names share, in lower case between two words."""
_DETERMINERS = re.compile(r"\b(?:an?|the|of|this|called|as)\ \Z")


def find_small_words(doc: Document) -> Iterator[tuple[int, str]]:
    """The words of an English document that are such, by index, each with its language."""
    for start, language in sorted(_find_places(doc)):
        index = next((at for at, word in enumerate(doc.words) if word.start == start), None)
        if index is not None:
            yield index, language


def _find_places(doc: Document) -> Iterator[tuple[int, str]]:
    text, vocabulary = doc.text, doc.vocabulary
    if not vocabulary.isdisjoint(_JOINING.keys() | _ALSO_MANY.keys()):
        for match in _JOINS.finditer(text):
            name = "word" if match["word"] else "many"
            if match["before"].lower() != match[name]:
                yield match.start(name), (_JOINING | _ALSO_MANY)[match[name]]
    if "once" in vocabulary:
        for match in _ELEVEN.finditer(text):
            yield match.start("after" if match["after"] else "once"), "es"
    for match in _BETWEEN.finditer(text):
        is_name = match["word"].capitalize() in text
        if not is_name and _DETERMINERS.search(text, 0, match.start()) is None:
            yield match.start(), "ha"
