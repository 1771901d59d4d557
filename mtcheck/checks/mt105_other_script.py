"""Letters of another script left in the text.

The engine copied a word it could not translate, or half of one: `the 防疫 measures`, `the маршрутка driver`.

Most readers cannot even say aloud what stands there.

False alarms: Greek letters as symbols, addresses, and the original spelling of a name in brackets behind it are left
alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Hit, Severity

SENTENCE_SHARE = 0.6
"""A run that takes so much of its sentence is a sentence left in the source language."""


@check(
    code="MT105",
    slug="other-script",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.97,
    bad=(
        Example("The ⟦маршрутка⟧ stopped in the middle of the bridge."),
        Example("Officials praised the ⟦防疫⟧ measures of the city."),
        Example("He called it ⟦отличный результат⟧ for the team."),
    ),
    good=(
        Example("Kyiv (Київ) lies on the Dnipro, and Zhang San (张三) lives there."),
        Example("A 5 µm film of α-helix and β-carotene changed by Δt; see стопкоронавирус.рф."),
    ),
)
def other_script(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a run."""
    for run in ctx.strange_scripts:
        if run.reading is not None:
            continue
        text = doc.text[run.span.start : run.span.end]
        at = doc.sentence_at(run.span.start)
        sentence = doc.sentences[at] if at is not None else None
        is_sentence = (
            sentence is not None
            and " " in text
            and run.span.end - run.span.start >= SENTENCE_SHARE * (sentence.end - sentence.start)
        )
        severity = Severity.CRITICAL if is_sentence else None
        message = f'"{text}" is in {run.script} letters, not {language_name(doc.language)}'
        yield Hit(run.span, message, severity=severity)
