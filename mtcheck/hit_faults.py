"""What a check gave, and the text that it was given, in; what is wrong with it out, in words.

Nobody's types were checked in the packages of others, and a message that is none would only be met where a report is
written, far from the check. So a hit is looked at once, where it is taken over. Whether the check is right about the
text is left to its author.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.feeds.model import FeedHit, FeedLine, FeedName
from mtcheck.model import Document, Fix, Hit, Severity, Span


def find_hit_fault(hit: object, doc: Document) -> str | None:
    """What is wrong with what a check of articles gave, as a clause after its name; None where it is a hit.

    >>> from mtcheck.model import Article
    >>> from mtcheck.segment import segment
    >>> doc = segment(Article("a", "A bad day."))
    >>> find_hit_fault(Hit(Span(2, 5), "it is forbidden"), doc)
    >>> find_hit_fault(Hit(Span(2, 50), "it is forbidden"), doc)
    'whose span is none of this text'
    """
    if not isinstance(hit, Hit):
        return "which is no hit in this text"
    return next((f"whose {fault}" for fault in _list_faults(hit, doc)), None)


def find_feed_hit_fault(hit: object) -> str | None:
    """The same of a check of whole feeds."""
    if not (isinstance(hit, FeedHit) and isinstance(hit.found, FeedName | FeedLine)):
        return "which is no hit in this feed"
    faults = (*_find_text_fault("message", hit.message), *_find_severity_fault(hit.severity))
    return next((f"whose {fault}" for fault in faults), None)


def _list_faults(hit: Hit, doc: Document) -> Iterator[str]:
    length = len(doc.text)
    yield from _find_span_fault("span", hit.span, length)
    yield from _find_text_fault("message", hit.message)
    yield from _find_severity_fault(hit.severity)
    for name, text in (("suggestion", hit.suggestion), ("fault", hit.fault)):
        if text is not None:
            yield from _find_text_fault(name, text)
    if hit.fix is not None:
        yield from _list_faults_of_fix(hit.fix, length)
    if hit.confidence is not None and not _is_share(hit.confidence):
        yield "confidence is no number from 0 to 1"
    yield from _find_spans_fault("related", hit.related, length)
    if hit.related_in_title:
        yield from _find_spans_fault("related_in_title", hit.related_in_title, len(doc.title.text) if doc.title else 0)
    if hit.related_in_source:
        source = "\n".join(doc.article.source or ())
        yield from _find_spans_fault("related_in_source", hit.related_in_source, len(source))


def _list_faults_of_fix(fix: object, length: int) -> Iterator[str]:
    if not isinstance(fix, Fix):
        yield "fix is no Fix"
        return
    yield from _find_span_fault("fix has a span that", fix.span, length)
    yield from _find_text_fault("fix has a replacement that", fix.replacement)
    if not isinstance(fix.safe, bool):
        yield "fix is safe neither True nor False"


def _find_spans_fault(name: str, spans: object, length: int) -> Iterator[str]:
    if not isinstance(spans, tuple | list):
        yield f"{name} is no tuple of spans"
        return
    for span in spans:
        yield from _find_span_fault(f"{name} has a span that", span, length)


def _find_span_fault(name: str, span: object, length: int) -> Iterator[str]:
    """A number of another kind than int is one that no report can write."""
    if not isinstance(span, Span) or type(span.start) is not int or type(span.end) is not int:
        yield f"{name} is none"
    elif not 0 <= span.start <= span.end <= length:
        yield f"{name} is none of this text"


def _find_text_fault(name: str, text: object) -> Iterator[str]:
    try:
        is_text = isinstance(text, str) and text.encode() is not None
    except UnicodeEncodeError:  # half of a surrogate pair
        is_text = False
    if not is_text:
        yield f"{name} is no text that can be written"


def _find_severity_fault(severity: object) -> Iterator[str]:
    if severity is not None and not isinstance(severity, Severity):
        yield "severity is no Severity"


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
