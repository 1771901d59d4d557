"""Verbs of another language in an English Document that were given an English ending: drivers were amendated.

No list holds such a word, but one holds what is left without its ending, and no list of English does. Only behind a
helping verb, where English has a participle, is it looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import mtcheck.late_re as re
from mtcheck.foreign.derivation import is_derived
from mtcheck.foreign.witnesses import Witness, ask
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document

UNKNOWN_ZIPF, STEM_ZIPF = 1.3, 2.0
"""English hardly knows the word, and hardly what is left without its ending."""
LISTED_ZIPF = 3.0
"""How common that is in its own language."""
LEAST_STEM = 4

_HELPING = re.compile(r"\b(?:was|were|been|being|be|is|are|has|have|had|get|got)(?: not| also| [a-z]+ly)? $")
_BEHIND = re.compile(
    r"[.,;]| (?:by|for|in|on|at|with|to|from|as|after|and|because|when|while|during|over|under|last|this|that|the|a|"
    r"before|without|yesterday|again|until|since)\b"
)
_ENDINGS = ("", "o", "a", "e", "en", "er", "ar", "ir")
"""What words of other languages end in where -ed took the place of it: mult(o), verhaft(en)."""
_REACH = 30


def find_half_translated(doc: Document, witnesses: Mapping[int, Witness]) -> Iterator[int]:
    """The words that are such, by index; `witnesses` say what lists know of words, by index."""
    lexicon = Lexicon(doc.language)
    for index, witness in witnesses.items():
        lower = doc.words[index].lower
        if not lower.endswith("ed") or witness.has_entry or witness.own > UNKNOWN_ZIPF or witness.uses:
            continue
        if _is_participle(doc, index) and _has_foreign_stem(lower[:-2], may_be_made=is_derived(lower, lexicon)):
            yield index


def _is_participle(doc: Document, index: int) -> bool:
    word = doc.words[index]
    is_led = _HELPING.search(doc.text, max(0, word.start - _REACH), word.start) is not None
    return word.text.islower() and is_led and _BEHIND.match(doc.text, word.end) is not None


def _has_foreign_stem(stem: str, *, may_be_made: bool) -> bool:
    """Whether a list of another language holds what is left without the ending, and none of English does.

    Of what might be made of English words, too, the list must hold the very stem: amendat, not amen and dated.
    """
    whole = ask(stem, "en")
    if len(stem) < LEAST_STEM or whole.has_entry or whole.own > STEM_ZIPF:
        return False
    endings = _ENDINGS[:1] if may_be_made else _ENDINGS
    return any(use.zipf >= LISTED_ZIPF for ending in endings for use in ask(stem + ending, "en").uses)
