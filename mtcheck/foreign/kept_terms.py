"""Terms of another country in a Document that has many of them and says what they mean.

A report from a feast or a kitchen explains some of its words, borrows others that English has, and sets more in
quotation marks; a few it leaves as they are. Machine translation explains nothing. So where as many words are dealt
with as are not, the latter are terms, too, if they are rare in their own language.
"""

from __future__ import annotations

from collections.abc import Collection

from mtcheck.foreign.borrowed import is_money, is_shown_as_foreign
from mtcheck.foreign.evidence import Evidence
from mtcheck.foreign.surroundings import is_capitalised

DEALT_WITH = 3
"""So many different words must be explained, borrowed or marked."""
SHORT, FAMILIAR_ZIPF = 3, 3.3
"""Small words, al, et, per, and words that English has daily, coup, grand prix, tell nothing of an article."""


def keeps_terms(evidence: Evidence, found: Collection[int], introduced: Collection[str]) -> bool:
    """Whether a document deals with as many words of another language as it leaves, the words `found` by index."""
    if not found or evidence.around.source.is_there:
        return False
    left = {evidence.doc.lowers[index] for index in found}
    return len(_find_dealt_with(evidence, introduced) - left) >= max(DEALT_WITH, len(left))


def _find_dealt_with(evidence: Evidence, introduced: Collection[str]) -> frozenset[str]:
    """The lower-cased words of another language that the article explains, borrows or marks."""
    doc = evidence.doc
    shown = {
        doc.lowers[index]
        for index in evidence.suspects
        if not is_capitalised(doc.words[index].text)
        and (evidence.witnesses[index].claims or not evidence.witnesses[index].is_known)
        and (doc.lowers[index] in introduced or is_shown_as_foreign(doc, doc.words[index].span, None))
    }
    dealt = shown.union(doc.lowers[index] for index in evidence.borrowed if not is_money(doc.lowers[index]))
    return frozenset(lower for lower in dealt if len(lower) > SHORT and evidence.lexicon.zipf(lower) < FAMILIAR_ZIPF)
