"""Whether a capitalised word of a Document is a noun of the source language that stands in English as a noun does.

One Sjuksköterska in three, a Puskesmas in the hills, Die Polizei said: an engine takes such a word for a name, or keeps
the capital of a headline. A name is not one of several, has a noun behind it (a Biedronka shop), or is known to
English.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.foreign.counterparts import fold
from mtcheck.foreign.surroundings import DETERMINERS, Surroundings
from mtcheck.foreign.witnesses import RARE_ZIPF, is_german_noun
from mtcheck.lexicon import NOUN_CAPITALS, Use
from mtcheck.model import Document, Word
from mtcheck.names.countries import english_country

NOUN_ZIPF, LISTED_ZIPF = 3.4, 4.0
"""How common it is in its language at least, and where no dictionary of that is known."""
ARTICLE_NOUN_ZIPF = 4.3
"""The same behind an article of German: Die Polizei."""
ROLE_ZIPF = 4.5

_ONE = frozenset("a an another each every one".split())
"""Words before a noun, and never before a name."""
_COUNTED = frozenset("second third fourth fifth tenth single".split())
"""Every second Lärare."""
_GOES_ON = re.compile(
    r"""[.,;:?!)”"’—–]|\Z|\n|\s[—–]
      |\ (?:a|after|also|and|are|as|asked|at|be|became|because|been|before|began|but|by|came|can|closed|could|decided|
          did|does|during|fears?|for|from|gave|had|has|have|he|in|into|is|left|made|may|met|might|must|near|needs?|of|on|
          opened|or|over|paid|plans?|refuse[sd]|reported|resigned|said|says|she|should|since|that|than|they|to|told|under|
          until|voted|votes?|wants?|was|went|were|when|where|which|while|who|whose|will|with|without|would)\b""",
    re.VERBOSE,
)
"""What stands behind a noun, and not between a name and what it names: a Biedronka shop."""
_GERMAN_ARTICLES = frozenset("der die das".split())
_TITLED = frozenset(
    "basis bild bühne buch erste erde freiheit freitag furche gazette glocke grünen heimat illustrierte kunst lage "
    "linke mannschaft maus neue partei post presse press republik rheinpfalz sendung spiegel standard tagespost "
    "tageszeitung verwandlung wahrheit wende werk welt woche zauberflöte zeit zeitung".split()
)
"""Nouns that are the title of a paper, a party or a work behind an article: Die Zeit."""
_ROLES = frozenset(
    "alcalde burmistrz conseiller consejero diputado directeur député gouverneur gobernador maire ministra ministre "
    "ministro ministru porte-parole prefetto prefeito premier-ministre presidente président préfet sindaco".split()
)
"""What officials are called in languages whose nouns have no capital: the Ministre de la Défense visits."""


def is_left_noun(doc: Document, index: int, around: Surroundings) -> bool:
    """Whether a suspect with a capital is such a noun."""
    word = doc.words[index]
    if not word.text.istitle() or "-" in word.text:
        return False
    if word.lower in _ROLES:
        return _is_role(doc, index, around)
    if _GOES_ON.match(doc.text, word.end) is None:
        return False
    before = _find_before(doc, index)
    if before is None:
        return False
    if before.lower in _GERMAN_ARTICLES:
        return before.text[0].isupper() and _is_german(doc, index, around)
    return _is_one_of_several(doc, index, before, around)


def _is_role(doc: Document, index: int, around: Surroundings) -> bool:
    use = around.witnesses[index].use_in(around.shown)
    before = _find_before(doc, index)
    is_free = before is None or before.lower in DETERMINERS
    return use is not None and use.is_only_word and use.zipf >= ROLE_ZIPF and is_free


def _is_german(doc: Document, index: int, around: Surroundings) -> bool:
    """Whether a common noun of German stands behind its article, and is no title."""
    word, witness = doc.words[index], around.witnesses[index]
    use = witness.use_in("de")
    if around.guess != "de" or use is None or word.lower in _TITLED:
        return False
    return use.zipf >= ARTICLE_NOUN_ZIPF and witness.own < RARE_ZIPF + 1 and is_german_noun(word.lower)


def _is_one_of_several(doc: Document, index: int, before: Word, around: Surroundings) -> bool:
    """Whether a word that its language uses as a noun, and English not at all, is one of several: a Puskesmas."""
    witness, source = around.witnesses[index], around.guess
    further = _find_before(doc, index - 1)
    is_counted = before.lower in _COUNTED and further is not None and further.lower in _ONE
    if not (before.lower in _ONE or is_counted) or source in NOUN_CAPITALS or english_country(witness.word):
        return False  # the Riksdag, the Telegraaf; a Ukraina may be a piano
    if witness.own >= RARE_ZIPF or around.lexicon.zipf(fold(witness.word)) >= RARE_ZIPF:
        return False
    return any(_is_noun_in(use, source) for use in witness.uses)


def _is_noun_in(use: Use, source: str | None) -> bool:
    """Whether a language uses a word as a noun, often where it is not known to be the source."""
    is_listed = use.is_word or use.is_name
    least = NOUN_ZIPF if is_listed and use.language == source else LISTED_ZIPF
    return use.zipf >= least and (use.is_only_word or not is_listed) and use.language not in NOUN_CAPITALS


def _find_before(doc: Document, index: int) -> Word | None:
    """The word right before one in its sentence, a space between."""
    before = doc.words[index - 1] if index > 0 else None
    if before is None or before.sentence != doc.words[index].sentence:
        return None
    return before if doc.text[before.end : doc.words[index].start] == " " else None
