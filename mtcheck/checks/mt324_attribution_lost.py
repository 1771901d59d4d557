"""Words such as "the minister said" that have slipped inside the quotation they interrupt.

Many languages name the speaker between two commas, or close and reopen the quotation with marks that an engine drops:
French « Nous refusons, a déclaré le ministre, et nous irons en justice » becomes “We refuse, the minister said, and
will go to court”.

The reader is told that the speaker spoke these words too, and cannot tell his voice from the journalist's.

Wrong where the speaker tells what somebody else said: “Go, the doctor said, and I went.” Left alone are therefore
quotations that the words around them give to a speaker already, those that hold another quotation, and "he said" in
a quotation that speaks of another "he".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.attribution import CLAUSE, DASHED, MANNERS, NAME, VERBS
from mtcheck.english.single_marks import find_single_speech
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_SAID = re.compile(
    rf"\b(?:{VERBS}|{MANNERS}|told|tells|according to|say|saying|quoted|quotes|called|calls|reads?)\b", re.IGNORECASE
)
_LONGEST = 1200
"""Characters of the longest quotation that is looked at."""
_REACH = 90
"""Characters before and after a quotation in which its speaker is looked for."""
_OWN = {
    "he": re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE),
    "she": re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE),
}
_STOPS = frozenset(".!?…")
_NESTED = re.compile(r"(?:^|[\s(–—])['‘](?=[^\W\d_])[^‘“”\"\n]*?[.,!?…]['’](?=\W|$)")
"""Another quotation, in single marks, that the speaker repeats: I said, 'It's me, Granny.' She said, 'No.'"""
_NEXT = re.compile(r"\s+[A-Z]")
"""How a sentence of its own begins behind a quotation that ended with a stop."""
_OPENS_WITH_SPEAKER = re.compile(
    rf"\s+(?:(?!(?:He|She) )(?:The|{NAME}) (?:(?!and\b)[^,]){{0,60}}?\b(?:{VERBS}|told|tells)"
    r"|(?:He|She) (?:(?!and\b)[^,]){0,60}?\b(?:said|says|spoke|told|tells|adds|added|explained|recalled|wrote))\b"
)
"""The same where that sentence tells who spoke: “We lost.” Tavares said so on Monday. Not: Lis came and answered.

Nor what else somebody promised, warned of or announced, whom only the quotation names.
"""
_NO_SPEAKERS = re.compile(
    r"\b(?:law|bible|book|song|poem|proverb|saying|sign|letter|text|report|forecast|scripture|contract)$"
)


class _Quotation(NamedTuple):
    """The two marks of a quotation, and the paragraph that each of them stands in."""

    opening: Span
    closing: Span
    first: Span
    last: Span


@check(
    code="MT324",
    slug="attribution-lost",
    category=Category.QUOTES,
    severity=Severity.MINOR,
    confidence=0.85,
    languages=("en",),
    bad=(
        Example(
            "“We reject this⟦, the minister said, ⟧and will appeal.”",
            fixed="“We reject this,” the minister said, “and will appeal.”",
            source_language="fr",
        ),
        Example(
            '"The bridge is safe⟦, said Anna Weiss. ⟧It was built to last."',
            fixed='"The bridge is safe," said Anna Weiss. "It was built to last."',
            source_language="de",
        ),
        Example(
            "Nobody was hurt. “We were lucky⟦, she added.”⟧",
            fixed="Nobody was hurt. “We were lucky,” she added.",
        ),
    ),
    good=(
        Example("“We reject this,” the minister said, “and will appeal.”"),
        Example("The nurse remembers: “Go, the doctor said, and I went.”"),
        Example("“I met the mayor. You are late, he said. I gave him the key.”"),
    ),
)
def attribution_lost(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every clause that names the speaker of a quotation from inside it."""
    for quotation in _find_quotations(doc, ctx):
        if quotation.closing.end - quotation.opening.start > _LONGEST or _has_speaker(doc, quotation):
            continue
        inside = doc.text[quotation.opening.end : quotation.closing.end]
        if _NESTED.search(doc.text[quotation.opening.end : quotation.closing.start]):
            continue
        for match in chain(CLAUSE.finditer(inside), DASHED.finditer(inside)):
            if _is_lost(doc, match, inside):
                yield _describe(doc, quotation, match)
                break


def _find_quotations(doc: Document, ctx: Context) -> Iterator[_Quotation]:
    """Every quotation in double marks with no other in it, and all speech in single ones."""
    for mark, following in pairwise(ctx.quotation_marks):
        if mark.opens and not following.opens and mark.partner == following.span:
            yield _Quotation(mark.span, following.span, doc.blocks[mark.block], doc.blocks[following.block])
    starts = [block.start for block in doc.blocks]
    for span in find_single_speech(doc, ctx.quotation_marks):
        block = doc.blocks[bisect_right(starts, span.start) - 1]
        yield _Quotation(Span(span.start, span.start + 1), Span(span.end - 1, span.end), block, block)


def _has_speaker(doc: Document, quotation: _Quotation) -> bool:
    """Whether the words around a quotation say who speaks, so that one inside it speaks of somebody else."""
    opening, closing = quotation.opening, quotation.closing
    before = doc.text[max(quotation.first.start, opening.start - _REACH) : opening.start].rstrip()
    if before and before[-1] not in ".!?…”\"’)'":
        return True
    after = doc.text[closing.end : min(quotation.last.end, closing.end + _REACH)]
    before_stop = re.split(r"[.!?](?:\s|$)", after, maxsplit=1)[0]
    is_next = doc.text[closing.start - 1] in _STOPS and _NEXT.match(before_stop) is not None
    return (_OPENS_WITH_SPEAKER.match if is_next else _SAID.search)(before_stop) is not None


def _is_lost(doc: Document, match: re.Match[str], inside: str) -> bool:
    subject = match["subject"] or match["inverted"]
    if match["before"] in "?!…" and match["clause"][0].isupper():  # "Why? Merkel said nothing."
        return False
    own = _OWN.get(subject.lower())
    if own is not None:
        return own.search(inside[: match.start("clause")] + inside[match.end("clause") :]) is None
    return _NO_SPEAKERS.search(subject) is None


def _describe(doc: Document, quotation: _Quotation, match: re.Match[str]) -> Hit:
    opens = doc.text[quotation.opening.start : quotation.opening.end]
    closes = doc.text[quotation.closing.start : quotation.closing.end]
    at = quotation.opening.end
    rest = doc.text[at + match.end() : quotation.closing.start]
    before, after = (mark if mark.strip() in ",.?!…" else "," for mark in (match["before"], match["after"]))
    lead = f"{before}{closes} {match['clause']}{after}"
    if rest.strip():
        space = rest[: len(rest) - len(rest.lstrip())]
        span = Span(at + match.start(), at + match.end() + len(space))
        replacement = f"{lead}{space}{opens}"
    else:
        span = Span(at + match.start(), quotation.closing.end)
        replacement = lead
    message = f'"{match["clause"]}" stands inside the quotation, as if the speaker had said it'
    return Hit(span, message, Fix(span, replacement))
