"""Hits of all checks in one article -> its findings: those inside a graver one dropped, the others stamped, in order.

What is a hit, and which are shown, is left to `engine`; what a finding costs to `scores`.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from mtcheck.check import Check
from mtcheck.model import Category, Document, FieldName, Finding, Fix, Hit, Mention, Span
from mtcheck.plain_text import fold_text

_FIELD_ORDER: dict[FieldName, int] = {"title": 0, "text": 1, "source": 2}

_MARKS = frozenset({Category.QUOTES, Category.PUNCTUATION, Category.SPACING})
"""Faults of marks, which are none where markup or a wrong encoding made the mark: the semicolon of `&quot;.`"""
_MISREAD = frozenset({Category.MARKUP, Category.PLACEHOLDER, Category.ENCODING})

_ABSORBED: dict[Category, frozenset[Category]] = {
    Category.RESIDUE: frozenset(Category) - {Category.RESIDUE},
    Category.UNTRANSLATED: frozenset({Category.REPETITION}),
    Category.MARKUP: _MARKS,
    Category.PLACEHOLDER: frozenset(Category) - {Category.RESIDUE, Category.PLACEHOLDER},
    Category.ENCODING: _MARKS,
}
"""Categories whose findings take the text away, and those of which nothing is left to mend inside it."""
_SAID_BETTER = {Category.UNIDIOMATIC: Category.GRAMMAR}
"""Of the first nothing is left to say where a finding of the second has the same place: informations is no English."""


class Found(NamedTuple):
    """A hit, the check that found it, and the document that it stands in."""

    check: Check
    doc: Document
    hit: Hit


def make_findings(hits: Iterable[Found], subject: str) -> tuple[Finding, ...]:
    """The findings of the article that is called so, as `order_finding` has them."""
    return tuple(_stamp(list(_part_safe_fixes(_drop_absorbed(hits))), subject))


def order_finding(finding: Finding) -> tuple[int, Span, str, str]:
    """What findings of one article are sorted by: the field, the place, the code."""
    return _FIELD_ORDER[finding.field], finding.span, finding.code, finding.message


def trust(check: Check, hit: Hit) -> float:
    """The confidence of a finding, as it is shown."""
    return round(check.confidence if hit.confidence is None else hit.confidence, 2)


def width(fix: Fix | None) -> int:
    """How many characters a fix takes the place of."""
    return 0 if fix is None else fix.span.end - fix.span.start


def _drop_absorbed(hits: Iterable[Found]) -> Iterator[Found]:
    """All hits but those inside a graver one that takes their text away: a quotation mark inside a cookie note.

    And but those whose very place has a graver one.
    """
    hits = list(hits)
    taken = {(doc.field, hit.span, check.category) for check, doc, hit in hits}
    farthest: dict[tuple[FieldName, Category], int] = {}
    ranks = {category: rank for rank, category in enumerate(_ABSORBED)}
    for check, doc, hit in sorted(
        hits, key=lambda item: (item.hit.span.start, -item.hit.span.end, ranks.get(item.check.category, len(ranks)))
    ):
        absorbed = any(
            farthest.get((doc.field, outer), -1) >= _needed(check, hit, outer)
            for outer, inner in _ABSORBED.items()
            if check.category in inner
        )
        better = _SAID_BETTER.get(check.category)
        if not absorbed and (better is None or (doc.field, hit.span, better) not in taken):
            yield Found(check, doc, hit)
        reached = farthest.get((doc.field, check.category), hit.span.end)
        farthest[doc.field, check.category] = max(reached, hit.span.end)


def _part_safe_fixes(hits: Iterable[Found]) -> Iterator[Found]:
    """All hits; of safe fixes that overlap in one text only the widest stays safe: all may be applied at once."""
    found = list(hits)
    kept: dict[FieldName, list[Span]] = {}
    for number in sorted(range(len(found)), key=lambda n: width(found[n].hit.fix), reverse=True):
        check, doc, hit = found[number]
        if hit.fix is None or not hit.fix.safe:
            continue
        spans = kept.setdefault(doc.field, [])
        at = bisect_right(spans, hit.fix.span)
        if any(spans[n].overlaps(hit.fix.span) for n in (at - 1, at) if 0 <= n < len(spans)):
            found[number] = Found(check, doc, replace(hit, fix=replace(hit.fix, safe=False)))
        else:
            spans.insert(at, hit.fix.span)
    yield from found


def _needed(check: Check, hit: Hit, outer: Category) -> int:
    """How far a graver finding must reach to take a hit away: past it, or past its first mark where that is no mark."""
    is_no_mark = check.category in _MARKS and outer in _MISREAD
    return hit.span.start + 1 if is_no_mark else hit.span.end


def _stamp(hits: list[Found], subject: str) -> Iterator[Finding]:
    """Complete findings of what is called so, in order: title before text, then by position, then by code."""
    hits.sort(key=lambda item: (_FIELD_ORDER[item.doc.field], item.hit.span, item.check.code, item.hit.message))
    seen = Counter[tuple[str, ...]]()
    lines: dict[int, list[int]] = {}
    for check, doc, hit in hits:
        text = doc.text[hit.span.start : hit.span.end]
        key = (subject, check.code, doc.field, fold_text(text))
        seen[key] += 1
        line = column = None
        place = doc.article.find_span(doc.field, hit.span) if doc.article.has_lines else None
        if place is not None:
            starts = lines[id(doc.article)] = lines.get(id(doc.article)) or _line_starts(doc.article.text)
            line = bisect_right(starts, place.start)
            column = place.start - starts[line - 1] + 1
        yield Finding(
            code=check.code,
            name=check.slug,
            category=check.category,
            severity=hit.severity or check.severity,
            confidence=trust(check, hit),
            field=doc.field,
            span=hit.span,
            text=text,
            sentence=doc.sentence_at(hit.span.start) if doc.field == "text" else None,
            message=hit.message,
            suggestion=hit.suggestion or (hit.fix.replacement if hit.fix else None),
            fix=hit.fix,
            related=tuple(_find_related(doc, hit)),
            fingerprint=_digest((*key, str(seen[key]))),
            line=line,
            column=column,
            fault=hit.fault,
        )


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _find_related(doc: Document, hit: Hit) -> Iterator[Mention]:
    if doc.title is not None:
        for span in hit.related_in_title:
            yield Mention(span, doc.title.text[span.start : span.end], "title")
    if hit.related_in_source:
        source = "\n".join(doc.article.source or ())
        for span in hit.related_in_source:
            yield Mention(span, source[span.start : span.end], "source")
    for span in hit.related:
        yield Mention(span, doc.text[span.start : span.end], doc.field)


def _line_starts(text: str) -> list[int]:
    r"""Offsets at which lines begin; "\r\n", "\n" and a lone "\r" end one, as editors count."""
    starts = [0]
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts
