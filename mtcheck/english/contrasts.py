"""Words that people say twice to mean the real thing: I spoke English English; a salad salad, not a fruit salad.

A place where a word stands twice in, whether what stands around it shows that it was said so on purpose out.
"""

from __future__ import annotations

from collections.abc import Iterable

import mtcheck.late_re as re
from mtcheck.language import language_words
from mtcheck.model import Document, Span

_REACH = 30
_NOT = "not"
"""Said twice for effect: “I’m not not going”."""
_DENIED = re.compile(r"(?:\b(?:not|never|[Ii]s (?:it|that|this))|n['’]t)(?: (?:really|even|just|exactly|such))? an? \Z")
"""What stands before: we are not a party party; is it a date date?"""
_SET_AGAINST = re.compile(
    r"(?:,[”\"’]?|[”\"’]| [—–]) (?:not (?:just |only )?(?:an?|the|one|some|my|his|her)|as opposed to|rather than"
    r"|or just|instead of|you know|I mean)\b"
)
"""What follows: a job job, not a favour from an uncle."""


def is_contrasted(doc: Document, span: Span, quotations: Iterable[Span]) -> bool:
    """Whether a doubled word is set against another of its kind, or is a language as somebody speaks it."""
    word = doc.text[span.start : span.end].split()[0]
    if word == _NOT or word[:1].isupper():
        is_said = any(quotation.overlaps(span) for quotation in quotations)
        return is_said and (word == _NOT or word.lower() in language_words())
    if _SET_AGAINST.match(doc.text, span.end):
        return True
    return _DENIED.search(doc.text, max(0, span.start - _REACH), span.start) is not None
