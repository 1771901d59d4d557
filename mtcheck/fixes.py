"""Text + fixes -> text; and which fixes of an audit may be made at once.

A fix inside a quotation changes another person's words, so that only what sets or encodes the same words otherwise
is made there: marks, spaces, markup, wrong characters. Of fixes that overlap or touch, one is made now; whether the
other is still one is seen when the text is looked at again. Where a text stands in its file is left to `readers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtcheck.english.quotation import find_quotations, pair_quotation_marks
from mtcheck.model import Article, Audit, Category, Document, FieldName, Finding, Fix, Span
from mtcheck.spans import Spans

TYPOGRAPHIC = frozenset({Category.QUOTES, Category.PUNCTUATION, Category.SPACING, Category.ENCODING, Category.MARKUP})
"""Categories of faults that are put right inside quotations too: they are of the setting, not of the words."""

_OTHER_QUOTATIONS = re.compile(
    r"""
      (?<!\w)‘[^‘\n]+’(?!\w)                            # ‘the the company’s plan’
    | (?<![\w'])'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)    # 'the the company's plan'
    | ‹[^‹›\n]+› | ›[^‹›\n]+‹ | 「[^「」]*」 | 『[^『』]*』
    | ^[ ]{0,3}>[^\n]*                                  # > a passage that Markdown sets off as quoted
    """,
    re.VERBOSE | re.MULTILINE,
)
"""What `quotation` leaves alone. Where an apostrophe is taken for a mark here, a fix is left to a person, no more."""


def list_fixes(audit: Audit, *, with_suggested: bool = False) -> tuple[Finding, ...]:
    """The findings whose fixes may be made, in order: the safe ones, or the suggested as well; some may overlap.

    One that would change nothing is none, and neither is one of the source, or one that would cut into markup.
    """
    found = _list_possible(audit, with_suggested=with_suggested)
    quoted = _find_words_quoted(audit, found)
    return tuple(finding for finding in found if not _is_quoted(finding, quoted))


def count_quoted(audit: Audit, *, with_suggested: bool = False) -> int:
    """How many more there would be, did they not stand in quotations, or behind marks that nothing closes."""
    found = _list_possible(audit, with_suggested=with_suggested)
    quoted = _find_words_quoted(audit, found)
    return sum(_is_quoted(finding, quoted) for finding in found)


def _list_possible(audit: Audit, *, with_suggested: bool) -> list[Finding]:
    """The findings whose fixes could be made, whoever's words they change."""
    hidden = Spans(audit.article.hidden)
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


def _find_words_quoted(audit: Audit, found: Sequence[Finding]) -> dict[FieldName, Spans]:
    """Where somebody else's words stand, by field; nowhere if none of the findings asks for it."""
    if all(finding.category in TYPOGRAPHIC for finding in found):
        return {}
    from mtcheck.segment import segment, segment_as_read

    doc = segment(audit.article)
    seen = doc if doc.shown is None else segment_as_read(doc.shown.article)
    return {
        part.field: Spans(
            span if doc.shown is None else doc.shown.restore(span, part.field) for span in _find_quoted(part)
        )
        for part in (seen, seen.title)
        if part is not None
    }


def _is_quoted(finding: Finding, quoted: Mapping[FieldName, Spans]) -> bool:
    """Whether a fix would change other words than those of the article."""
    is_of_setting = finding.category in TYPOGRAPHIC or finding.fix is None
    return not is_of_setting and quoted[finding.field].overlaps(_fix_of(finding).span)


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


def _find_quoted(doc: Document) -> Iterator[Span]:
    """The stretches that are, or may be, somebody else's words: a mark that stands alone takes its whole paragraph."""
    marks = pair_quotation_marks(doc)
    yield from find_quotations(marks)
    for mark in marks:
        if mark.partner is None or mark.partner == mark.span:
            block = doc.blocks[mark.block]
            yield Span(mark.span.start, block.end) if mark.opens else Span(block.start, mark.span.end)
    for match in _OTHER_QUOTATIONS.finditer(doc.text):
        yield Span(*match.span())
