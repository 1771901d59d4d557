"""Terms of another country in a Document that has many of them and says what they mean.

A report from a feast or a kitchen explains some of its words, borrows others that English has, and sets more in
quotation marks; a few it leaves as they are. Machine translation explains nothing: of 1,639 articles that systems had
translated, and left words in, one in 130 seemed to explain two of these, and none that left fewer than it seemed to
explain. So where a writer is at work, what he does not explain is a term, too, if it is rare in its own language or one
of a list.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.foreign.borrowed import is_money, is_shown_as_foreign
from mtcheck.foreign.cited import find_quotation
from mtcheck.foreign.evidence import DAILY_ZIPF, Evidence
from mtcheck.foreign.glossary import find_told
from mtcheck.foreign.surroundings import is_capitalised

DEALT_WITH = 3
"""So many different words must be explained, borrowed or marked."""
TOLD, FEW_TOLD, WITH_DEALT = 3, 2, 4
"""So many must be explained, each for two that are left at most; or fewer, if with those borrowed they are so many."""
FOR_DAILY = 4
"""So much more speaks for a leftover one that is a word of its language's day, outside quotations."""
MOST_TOLD, COMMONEST_ZIPF = 5, 4.5
"""An article that explains so many is about words; what is left of it must be as common as this."""
SHORT, FAMILIAR_ZIPF = 3, 3.3
"""Small words, al, et, per, and words that English has daily, coup, grand prix, tell nothing of an article."""
STEM = 5
"""Forms of one word begin with so many letters that are the same."""
LIST = 3
"""So many things make a list."""
_BETWEEN = re.compile(r",? (?:and |or )?|; ")
_COMMA = re.compile(r"[,;]")


def find_terms(evidence: Evidence, found: Mapping[int, float], introduced: Collection[str]) -> frozenset[int] | None:
    """Which words of those `found` a document keeps as terms, by index; None where it does not keep terms at all."""
    if evidence.lexicon.language != "en" or evidence.around.source.is_there:
        return None
    doc = evidence.doc
    told = frozenset(_find_told(evidence, found, introduced))
    left = {doc.lowers[index] for index in found}
    count = _count_words(told)
    if count < FEW_TOLD and len(_find_likely(evidence) - left) < max(DEALT_WITH, len(left)):
        return None
    dealt = _find_dealt_with(evidence, introduced) - left
    known = _count_words(told | dealt)
    listed = frozenset(_find_listed(evidence, found))
    others = [index for index in found if index not in listed and doc.lowers[index] not in told]
    unsaid = len({doc.lowers[index] for index in others}) + bool(listed)
    daily = {
        doc.lowers[i]
        for i in others
        if evidence.is_of_daily_use(i) and find_quotation(doc.text, doc.words[i].span) is None
    }
    against = unsaid + (count < MOST_TOLD) * FOR_DAILY * len(daily)
    is_told = count >= TOLD and 2 * known >= against
    is_told = is_told or (count >= FEW_TOLD and known >= max(WITH_DEALT, against))
    if not is_told and len(dealt) < max(DEALT_WITH, len(left)):
        return None
    least = COMMONEST_ZIPF if count >= MOST_TOLD else DAILY_ZIPF
    return frozenset(
        index
        for index in found
        if doc.lowers[index] in told or index in listed or not evidence.is_of_daily_use(index, least)
    )


def _find_told(evidence: Evidence, found: Collection[int], introduced: Collection[str]) -> Iterator[str]:
    """The lower-cased words of another language that the article explains anywhere."""
    doc = evidence.doc
    asked = [index for index in evidence.suspects if _may_be_term(evidence, index) or index in found]
    yield from (doc.lowers[index] for index in find_told(doc, asked))
    yield from (doc.lowers[index] for index in asked if doc.lowers[index] in introduced)


def _may_be_term(evidence: Evidence, index: int) -> bool:
    """Whether a word in lower case is of another language, and none that English has daily."""
    word, lower, witness = evidence.doc.words[index], evidence.doc.lowers[index], evidence.witnesses[index]
    if is_capitalised(word.text) or len(lower) <= SHORT or (witness.is_known and not witness.claims):
        return False
    return evidence.lexicon.zipf(lower) < FAMILIAR_ZIPF and not is_money(lower)


def _find_listed(evidence: Evidence, found: Collection[int]) -> Iterator[int]:
    """The words that stand in a list of several, by index: negro, coloradito, amarillo, verde and estofado."""
    doc, row = evidence.doc, list[int]()
    for index in sorted(found):
        is_next = bool(row) and _BETWEEN.fullmatch(doc.text, doc.words[row[-1]].end, doc.words[index].start)
        if not is_next:
            yield from _of_list(evidence, row)
            row = []
        row.append(index)
    yield from _of_list(evidence, row)


def _of_list(evidence: Evidence, row: list[int]) -> list[int]:
    text, words = evidence.doc.text, evidence.doc.words
    things = 1 + sum(
        _COMMA.search(text, words[a].end, words[b].start) is not None or b == row[-1] for a, b in pairwise(row)
    )
    return row if things >= LIST else []


def _find_dealt_with(evidence: Evidence, introduced: Collection[str]) -> frozenset[str]:
    """The lower-cased words of another language that the article explains, borrows or marks."""
    doc, likely = evidence.doc, _find_likely(evidence)
    shown = {
        doc.lowers[index]
        for index in evidence.suspects
        if doc.lowers[index] in likely
        and not is_capitalised(doc.words[index].text)
        and (doc.lowers[index] in introduced or is_shown_as_foreign(doc, doc.words[index].span, None))
    }
    return likely & shown.union(doc.lowers[index] for index in evidence.borrowed)


def _find_likely(evidence: Evidence) -> frozenset[str]:
    """The lower-cased words that these may be: borrowed, or of another language, and none that English has daily."""
    doc = evidence.doc
    words = {doc.lowers[index] for index in evidence.borrowed if not is_money(doc.lowers[index])}
    words.update(
        doc.lowers[index]
        for index in evidence.suspects
        if not is_capitalised(doc.words[index].text)
        and (evidence.witnesses[index].claims or not evidence.witnesses[index].is_known)
    )
    return frozenset(word for word in words if len(word) > SHORT and evidence.lexicon.zipf(word) < FAMILIAR_ZIPF)


def _count_words(forms: Collection[str]) -> int:
    """How many words these are forms of."""
    return len({form[:STEM] for form in forms})
