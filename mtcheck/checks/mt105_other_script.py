"""Letters or digits of another script left in the text.

The engine copied a word it could not translate, or half of one: `the 防疫 measures`, `the маршрутка driver`. So it
does with numbers: `at least ٢٤ families`.

Most readers cannot even say aloud what stands there.

False alarms: Greek letters as symbols, addresses, the original spelling of a name in brackets behind it, and signs that
the article speaks about (the character 福, the letter Ж) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.foreign.borrowed import is_glossed
from mtcheck.foreign.shown_scripts import is_spoken_about
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

SENTENCE_SHARE = 0.6
"""A run that takes so much of its sentence is a sentence left in the source language."""
SENTENCE_WORDS = 3
SENTENCE_SIGNS = 8
"""As many signs make a sentence in scripts that part no words."""

_BEGINS = re.compile(r"(?:^|[.!?:“\"«„—\n。])\s*$")
_ENDS = re.compile(r"\s*(?:$|[.!?…”\"»\n。！？])")


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
        Example("At least ⟦٢٤⟧ families have moved in.", fixed="At least 24 families have moved in."),
    ),
    good=(
        Example("Kyiv (Київ) lies on the Dnipro, and Zhang San (张三) lives there."),
        Example("A 5 µm film of α-helix and β-carotene changed by Δt; see стопкоронавирус.рф."),
    ),
)
def other_script(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a run."""
    for run in ctx.strange_scripts:
        if run.reading is not None or is_glossed(doc, run.span) or is_spoken_about(doc, run.span):
            continue
        text = doc.text[run.span.start : run.span.end]
        if run.digits is not None:
            fix = Fix(run.span, run.digits, safe=False)
            yield Hit(
                run.span, f'"{text}" is in {run.script} digits, not in those of {language_name(doc.language)}', fix
            )
            continue
        severity = Severity.CRITICAL if _is_sentence(doc, run.span) else None
        message = f'"{text}" is in {run.script} letters, not {language_name(doc.language)}'
        yield Hit(run.span, message, severity=severity)


def _is_sentence(doc: Document, span: Span) -> bool:
    """Whether a run is most of its sentence, or stands from stop to stop, as a quoted sentence does."""
    text = doc.text[span.start : span.end]
    if len(text.split()) < SENTENCE_WORDS and not (" " not in text and len(text) >= SENTENCE_SIGNS):
        return False
    at = doc.sentence_at(span.start)
    if at is None:
        return False
    sentence = doc.sentences[at]
    if span.end - span.start >= SENTENCE_SHARE * (sentence.end - sentence.start):
        return True
    before = doc.text[max(0, span.start - 3) : span.start]
    return _BEGINS.search(before) is not None and _ENDS.match(doc.text, span.end) is not None
