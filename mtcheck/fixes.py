"""Text + fixes -> text; and which fixes of an audit may be made at once.

A fix inside a quotation changes another person's words, so that only what sets or encodes the same words otherwise
is made there: marks, spaces, markup, wrong characters; the tags of HTML that quote are left as well. Of the two tags
of an element both are taken, or none. Of fixes that overlap or touch, one is made now; whether the other is still one
is seen when the text is looked at again. Where a text stands in its file is left to `readers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mtcheck.english.others_words import find_others_words, find_set_off, find_telling_tags
from mtcheck.model import Article, Audit, Category, FieldName, Finding, Fix, Span
from mtcheck.page.elements import find_parting_cuts
from mtcheck.spans import Spans

TYPOGRAPHIC = frozenset({Category.QUOTES, Category.PUNCTUATION, Category.SPACING, Category.ENCODING, Category.MARKUP})
"""Categories of faults that are put right inside quotations too: they are of the setting, not of the words."""
_OF_LETTERS = frozenset({Category.ENCODING, Category.MARKUP})
"""Those whose fixes change letters that nobody said; one of the others is of the words where it does."""

_RAW_TAG = re.compile(r"\{%-?\s*(?P<end>end)?(?P<name>raw|verbatim|comment|highlight)\b[^{}%]*%\}")
"""What the programs that make sites of Markdown show as it is written, or not at all: code, and places to be filled."""


class _Others(NamedTuple):
    """What of one field is somebody else's."""

    text: str
    """All of the field."""
    words: Spans
    tags: Spans
    """Tags of HTML that show words to be quoted."""


def list_fixes(audit: Audit, *, with_suggested: bool = False) -> tuple[Finding, ...]:
    """The findings whose fixes may be made, in order: the safe ones, or the suggested as well; some may overlap.

    One that would change nothing is none, and neither is one of the source, or one that would cut into markup.
    """
    found = _list_possible(audit, with_suggested=with_suggested)
    others = _find_others(audit, found)
    return keep_pairs(audit, [finding for finding in found if not _is_quoted(finding, others)])


def count_quoted(audit: Audit, *, with_suggested: bool = False) -> int:
    """How many more there would be.

    They stand in quotations, or behind marks that nothing closes, or would take one of the two tags of an element.
    """
    possible = _list_possible(audit, with_suggested=with_suggested)
    return len(possible) - len(list_fixes(audit, with_suggested=with_suggested))


def keep_pairs(audit: Audit, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Of findings with fixes those that can be made where no others are: each tag of HTML goes with its other half.

    Where one of two stays, since it quotes or nobody may change it, the other stays as well.
    """
    left: set[int] = set()
    for name in {finding.field for finding in findings}:
        numbers = [number for number, finding in enumerate(findings) if finding.field == name]
        text = _read_field(audit.article, findings[numbers[0]])
        parting = find_parting_cuts(text, [_fix_of(findings[number]).span for number in numbers])
        left |= {numbers[at] for at in parting}
    return tuple(finding for number, finding in enumerate(findings) if number not in left)


def _list_possible(audit: Audit, *, with_suggested: bool) -> list[Finding]:
    """The findings whose fixes could be made, whoever's words they change."""
    hidden = Spans((*audit.article.hidden, *_find_raw(audit.article.text)))
    return [
        finding
        for finding in audit.findings
        if finding.fix is not None
        and (finding.fix.safe or with_suggested)
        and finding.field != "source"
        and not (finding.field == "text" and hidden.overlaps(finding.fix.span))
        and _read_field(audit.article, finding)[finding.fix.span.start : finding.fix.span.end]
        != finding.fix.replacement
    ]


def _find_raw(text: str) -> Iterator[Span]:
    """From each tag that begins such a stretch to the one that ends it; what stands in it is no tag."""
    begun: re.Match[str] | None = None
    for tag in _RAW_TAG.finditer(text):
        if begun is None:
            begun = None if tag["end"] else tag
        elif tag["end"] and tag["name"] == begun["name"]:
            yield Span(begun.start(), tag.end())
            begun = None


def _find_others(audit: Audit, found: Sequence[Finding]) -> dict[FieldName, _Others]:
    """What is somebody else's, by field; nothing if none of the findings asks for it."""
    texts: dict[FieldName, str] = {finding.field: _read_field(audit.article, finding) for finding in found}
    words = (
        {} if all(_is_of_setting(finding, texts[finding.field]) for finding in found) else _find_words(audit.article)
    )
    return {
        field: _Others(text, Spans((*words.get(field, ()), *find_set_off(text))), Spans(find_telling_tags(text)))
        for field, text in texts.items()
    }


def _find_words(article: Article) -> dict[FieldName, tuple[Span, ...]]:
    """Where somebody else's words stand, by field; elements of HTML apart."""
    from mtcheck.segment import segment, segment_as_read

    doc = segment(article)
    seen = doc if doc.shown is None else segment_as_read(doc.shown.article)
    return {
        part.field: tuple(
            span if doc.shown is None else doc.shown.restore(span, part.field) for span in find_others_words(part)
        )
        for part in (seen, seen.title)
        if part is not None
    }


def _is_quoted(finding: Finding, others: Mapping[FieldName, _Others]) -> bool:
    """Whether a fix would change other words than those of the article, or what shows them to be others'."""
    found = others[finding.field]
    span = _fix_of(finding).span
    return found.tags.overlaps(span) or (not _is_of_setting(finding, found.text) and found.words.overlaps(span))


def _is_of_setting(finding: Finding, text: str) -> bool:
    """Whether a fix sets or encodes the same words otherwise: a capital for a small letter is another word's."""
    fix = _fix_of(finding)
    if finding.category not in TYPOGRAPHIC:
        return False
    return finding.category in _OF_LETTERS or _list_letters(text[fix.span.start : fix.span.end]) == _list_letters(
        fix.replacement
    )


def _list_letters(text: str) -> list[str]:
    return [character for character in text if character.isalnum()]


def part_fixes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings with fixes those that can be made at once, in order of position: none overlaps or touches another.

    A safe one comes before one that is suggested, then the surer, then the former.
    """
    kept: list[Finding] = []
    taken: dict[FieldName, list[Span]] = {}
    for finding in sorted(findings, key=lambda finding: (not _fix_of(finding).safe, -finding.confidence)):
        span = _fix_of(finding).span
        spans = taken.setdefault(finding.field, [])
        at = bisect_right(spans, span)
        if all(spans[n].end < span.start or span.end < spans[n].start for n in (at - 1, at) if 0 <= n < len(spans)):
            spans.insert(at, span)
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: (finding.field, _fix_of(finding).span)))


def apply_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """The text with every fix made; all that lies outside their spans stays as it is. None may overlap another.

    >>> apply_fixes("the the raids in Boutcha", [Fix(Span(17, 24), "Bucha"), Fix(Span(0, 7), "the")])
    'the raids in Bucha'
    """
    pieces: list[str] = []
    end = 0
    for fix in sorted(fixes, key=lambda fix: fix.span):
        if fix.span.start < end:
            message = f"fixes overlap at {fix.span.start}"
            raise ValueError(message)
        pieces += text[end : fix.span.start], fix.replacement
        end = fix.span.end
    return "".join(pieces) + text[end:]


def _read_field(article: Article, finding: Finding) -> str:
    return (article.title or "") if finding.field == "title" else article.text


def _fix_of(finding: Finding) -> Fix:
    """The fix of a finding that has one."""
    return finding.fix or Fix(finding.span, finding.text)
