"""An English word that looks like the word of the source language and means something else.

French "actuellement" is now and "actually" is in fact; German "eventuell" is perhaps and "eventually" is in the end;
a Spanish "asistir" is to attend. The word that looks alike comes first to mind, and the sentence stays grammatical.

The sentence says something else than its source, and nothing in it warns the reader.

Wrong where the word is meant as English means it, which it mostly is. It is marked only beside words that make the
foreign sense likely, where the source language has it or is unknown, and, where there is a source text, only if that
has the word it looks like. It is advice: neutral, and often of so little confidence that it is shown and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.english.calques import match_capital, name_expression
from mtcheck.model import Category, Document, Hit, Severity


@check(
    code="MT402",
    slug="false-friend",
    category=Category.MISTRANSLATION,
    severity=Severity.NEUTRAL,
    confidence=0.6,
    languages=("en",),
    bad=(
        Example("The minister ⟦evoked⟧ the situation in the port.", source_language="fr"),
        Example("Two hundred people ⟦assisted to⟧ the match.", source_language="es"),
    ),
    good=(
        Example("The smell evoked memories of her childhood.", source_language="fr"),
        Example("The minister evoked the situation in the port.", source_language="de"),
        Example("Two hundred people assisted the police.", source_language="es"),
    ),
)
def false_friend(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a word, with the word it looks like and what that means."""
    for found in ctx.calques:
        habit = found.habit
        if habit.kind == "false-friend":
            text = doc.text[found.span.start : found.span.end]
            suggestion = match_capital(habit.suggestion, text)
            expression = name_expression(found)
            message = f'"{text}" looks like {expression}, for which English has "{suggestion}" ({habit.note})'
            yield Hit(found.span, message, suggestion=suggestion, confidence=found.confidence)
