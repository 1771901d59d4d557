"""A phrase built as the source language builds it, of English words that do not go together so.

An engine, or a tired translator, takes an expression apart and renders the pieces: French "il est question de" becomes
"it is question of", "du côté de l'ONU" becomes "on the UN side", and whoever "a estimé que" seems to have made an
estimate. The lists know such habits of Czech, Dutch, French, German, Italian, Polish, Portuguese, Romanian, Russian,
Spanish, Turkish and Ukrainian; the message names the expression behind the phrase.

The reader understands, or thinks so, and hears with every sentence that nobody wrote it.

Wrong where an author means just these words: an office may really have estimated that a flood would come, and a
goal may be scored "in the process". A phrase that is good English elsewhere is marked only beside words that make the
foreign sense likely, where the source language has it or is unknown, and, where there is a source text, only if that
has the expression; who tells the source language is told more, and more surely. It is advice: neutral, so that no
number of such phrases lowers a score or holds an article.

Graver than declared: a name with its adjective behind, such as "the Council Regional", is minor.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.english.calques import match_capital, name_expression
from mtcheck.english.turned_bodies import find_turned_names
from mtcheck.model import Category, Document, Hit, Severity

_TURNED = 0.85
"""Confidence where a body has its adjective behind its noun."""


@check(
    code="MT401",
    slug="calque",
    category=Category.UNIDIOMATIC,
    severity=Severity.NEUTRAL,
    confidence=0.6,
    languages=("en",),
    bad=(
        Example("The chancellor ⟦estimated on Monday that⟧ the talks were useful.", source_language="fr"),
        Example("⟦On the UN side⟧, the tone was calmer.", source_language="fr"),
        Example("The ⟦Council Regional⟧ met in Lyon.", source_language="fr"),
        Example("⟦In a first time⟧, the road will be closed to lorries."),
    ),
    good=(
        Example("The institute estimated on Monday that 40,000 people had left.", source_language="fr"),
        Example("The chancellor estimated on Monday that the talks were useful.", source_language="de"),
        Example("For the first time, the road will be closed to lorries.", source_language="fr"),
    ),
)
def calque(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a phrase, with the expression it follows and what English would say."""
    for name in find_turned_names(doc):
        text = doc.text[name.span.start : name.span.end]
        message = f'"{text}" has its adjective behind, as in French or Spanish; English would say "{name.english}"'
        yield Hit(name.span, message, suggestion=name.english, severity=Severity.MINOR, confidence=_TURNED)
    for found in ctx.calques:
        habit = found.habit
        if habit.kind == "calque":
            text = doc.text[found.span.start : found.span.end]
            suggestion = match_capital(habit.suggestion, text)
            expression = name_expression(found)
            follows = f"follows {expression}" if found.is_told else f"is built like {expression}"
            if habit.weight == "hint":
                follows = f"may follow {expression}"
            message = f'"{text}" {follows}; English would say "{suggestion}" ({habit.note})'
            yield Hit(found.span, message, suggestion=suggestion, confidence=found.confidence)
