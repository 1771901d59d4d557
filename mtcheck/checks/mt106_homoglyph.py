"""A letter of another script that looks like the right one.

A Cyrillic `о` inside a Latin word comes from a keyboard, from character recognition, or from an engine that spells
letter by letter.

Readers see nothing, but search, spelling checkers, screen readers and name lists all fail on the word.

False alarms: words that mix scripts on purpose, such as `µm`, use letters that do not look alike and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity


@check(
    code="MT106",
    slug="homoglyph",
    category=Category.UNTRANSLATED,
    severity=Severity.MINOR,
    confidence=0.98,
    bad=(
        Example("The ⟦pоlice⟧ came at noon.", fixed="The police came at noon."),
        Example("Members of ⟦ΝΑΤΟ⟧ met in Riga.", fixed="Members of NATO met in Riga."),
        Example("The ⟦Рutin⟧ era ends.", fixed="The Putin era ends."),
    ),
    good=(
        Example("A film of 5 µm and a Δv of 3 km/s on Ω-shaped rails."),
        Example("The police of Kyiv (Київ) met NATO officers."),
    ),
)
def homoglyph(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a word."""
    for run in ctx.strange_scripts:
        if run.reading is None:
            continue
        letters = ", ".join(letter.replace(" LETTER", "").lower() for letter in run.letters)
        message = f'"{run.reading}" is written with {letters}'
        is_known = ctx.lexicon.knows(run.reading.lower())
        yield Hit(run.span, message, Fix(run.span, run.reading, safe=is_known))
