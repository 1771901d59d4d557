"""Remnants of markup and machinery in a Document, each stretch judged once.

A Document goes in; out come its remnants, by position, no character belonging to two of them: `&lt;unk&gt;` is one
token and not two entities as well, `<ph id="1"/>` a placeholder and no tag. What is found inside bold text is a fault
of its own. Which of them a check reports is left to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Fix, Hit, Shown, Span
from mtcheck.page.mojibake import Damage
from mtcheck.page.remnant_model import Edit, Family, Remnant
from mtcheck.page.remnants_html import find_html
from mtcheck.page.remnants_markdown import find_markdown
from mtcheck.page.remnants_placeholders import find_placeholders
from mtcheck.page.remnants_tokens import find_tokens
from mtcheck.page.shown_html import list_tags
from mtcheck.page.told_code import is_shown
from mtcheck.plain_text import shorten
from mtcheck.quotation_marks import DOUBLE_MARKS

_QUOTE = re.compile(f"[{DOUBLE_MARKS}]")
_LONGEST_SHOWN = 40
_NAME_FILE = "name the file .html, so that it is read as a page"
_NAME_FIELD = "name the field that holds it, so that it is read as HTML, such as --field text=text"


def find_remnants(doc: Document, lexicon: Lexicon) -> tuple[Remnant, ...]:
    """All that is left of markup and machinery outside hidden text.

    HTML throughout is one remnant; others there are those that a browser shows.
    """
    if doc.shown is not None and doc.shown.is_html and doc.field == "text":
        return tuple(_find_in_html(doc, doc.shown, lexicon))
    text = doc.text
    characters = frozenset(text)
    finders = (
        find_tokens(text, characters),
        find_placeholders(text, characters),
        find_markdown(text, characters, lexicon.has_entry),
        find_html(text, characters),
    )
    taken = bytearray(len(doc.text))
    found = []
    for remnants in finders:  # where two claim one stretch, the first has it
        for remnant in remnants:
            if doc.is_hidden(remnant.span) or any(any(taken[mark.start : mark.end]) for mark in remnant.marks):
                continue
            holds_other = any(taken[remnant.span.start : remnant.span.end])
            found.append(replace(remnant, edit=None, suggestion="take the marks off") if holds_other else remnant)
            for mark in remnant.marks:
                taken[mark.start : mark.end] = b"\x01" * (mark.end - mark.start)
    return tuple(sorted(found, key=lambda remnant: remnant.span))


def _find_in_html(doc: Document, shown: Shown, lexicon: Lexicon) -> Iterator[Remnant]:
    tags = [Span(*match.span()) for match in list_tags(doc.text)]
    first = tags[0]
    what = f"the first of {len(tags)} tags of a text that is HTML throughout"
    yield Remnant(first, "html", what, (first,), suggestion=_NAME_FILE if doc.article.has_lines else _NAME_FIELD)
    inside = find_remnants(replace(doc, article=shown.article, text=shown.article.text, shown=None), lexicon)
    for remnant in inside:
        edit = None
        if remnant.edit is not None:
            span = shown.restore(remnant.edit.span, doc.field)
            is_whole = span.end - span.start == remnant.edit.span.end - remnant.edit.span.start  # no tag in it
            edit = Edit(span, remnant.edit.replacement) if is_whole else None
        yield replace(
            remnant,
            span=shown.restore(remnant.span, doc.field),
            marks=tuple(shown.restore(mark, doc.field) for mark in remnant.marks),
            edit=edit,
            is_safe=remnant.is_safe and edit is not None,
            suggestion=remnant.suggestion or (remnant.edit.replacement or "take it out" if remnant.edit else None),
        )


def find_spoilt_quotes(remnants: Iterable[Remnant], damages: Iterable[Damage]) -> Iterator[Span]:
    """Where a quotation mark stands as HTML or in a wrong encoding, so that another one lacks its partner."""
    for remnant in remnants:
        if remnant.edit is not None and _QUOTE.search(remnant.edit.replacement):
            yield remnant.span
    for damage in damages:
        if _QUOTE.search(damage.repaired):
            yield damage.span


def report(doc: Document, remnants: Iterable[Remnant], family: Family) -> Iterator[Hit]:
    """One hit a remnant of one family; none where the article shows it as an example."""
    for remnant in remnants:
        if remnant.family != family or is_shown(doc, remnant.span):
            continue
        shown = shorten(doc.text[remnant.span.start : remnant.span.end], _LONGEST_SHOWN)
        yield Hit(
            remnant.span,
            f"{shown} is {remnant.what}",
            None if remnant.edit is None else Fix(*remnant.edit, safe=remnant.is_safe),
            suggestion=remnant.suggestion
            or (None if remnant.edit is None else remnant.edit.replacement or "take it out"),
            severity=remnant.severity,
            confidence=remnant.confidence,
        )
