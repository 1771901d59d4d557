"""A phrase that comes again and again, where the translation has lost its place.

A neural engine that is unsure goes back to what it has just written, and may never leave: "the port of the port of
the port of". What it should have translated in the meantime is missing.

The reader gets nonsense, and what the source says at this place is lost.

Wrong for chants, refrains and emphasis ("more and more", "never again, never again"), for tables and for what is said
twice, which MT304 has; a phrase must stand three times in a row at least, inside a quotation six times.

Graver than declared: a loop of forty words, or one in which the text ends, is critical, since the rest of the article
is not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.english.loops import Loop
from mtcheck.model import Category, Document, Hit, Severity

_DISSOLVES = 40
"""Words of a loop from which on the text is said to dissolve."""
_DISSOLVES_AT_END = 15
"""The same at the end of the text."""
_SHOWN = 50


@check(
    code="MT310",
    slug="loop",
    category=Category.UNINTELLIGIBLE,
    severity=Severity.MAJOR,
    confidence=0.97,
    bad=(
        Example("The minister spoke of the port ⟦of the port of the port of the port of⟧ Varna, closed since May."),
        Example(
            "The talks go on. They want peace and ⟦they want peace and they want peace and they want peace and they⟧"
        ),
    ),
    good=(
        Example("“Never again, never again, never again,” the crowd shouted, more and more and more and more loudly."),
        Example("1 0 0 1 0 0 1 0 0 1 0 0 was the row of results; the port of the city of the king of Spain is closed."),
        Example("“Out, out, out,” they chanted, and “No war, no war, no war, no war”."),
    ),
)
def loop(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every loop, from where it begins to repeat itself."""
    for found in ctx.loops:
        dissolves = found.words >= (_DISSOLVES_AT_END if found.ends_text else _DISSOLVES)
        yield Hit(
            found.span,
            _describe(doc, found, dissolves=dissolves),
            suggestion="look the passage up in the source and translate it again",
            related=(found.first,) if found.times is not None else (),
            severity=Severity.CRITICAL if dissolves else None,
            fault=_name_fault(doc, found),
        )


def _name_fault(doc: Document, found: Loop) -> str | None:
    """The words that come round, wherever the loop is entered; None where they are many."""
    if found.times is None:
        return None
    return " ".join(sorted(doc.text[found.first.start : found.first.end].casefold().split()))


def _describe(doc: Document, found: Loop, *, dissolves: bool) -> str:
    end = ", and the text dissolves into it" if dissolves else ""
    if found.times is None:
        what = (
            f"these {found.words} words are a few, over and over"
            if found.words > 1
            else "a syllable stands here over and over"
        )
        return f"{what}{end}"
    phrase = " ".join(doc.text[found.first.start : found.first.end].split())
    shown = phrase if len(phrase) <= _SHOWN else phrase[:_SHOWN].rsplit(" ", 1)[0] + "…"
    return f'"{shown}" stands here {found.times} times in a row{end}'
