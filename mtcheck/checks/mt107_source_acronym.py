"""An acronym of the source language where English has its own.

Engines copy what is written in capitals: the ONU for the UN, the OTAN for NATO, the BIP for the GDP.

The reader does not know the body or the figure that is meant, or takes it for another one: PIB is the press office of
the Indian government, BCE a Canadian company.

False alarms: an acronym that English uses for something else is reported only when the article comes from that
language, when the source text has it, or behind its English name in brackets. What the article explains, what stands in
quotation marks, in the name of a company or a club, and in a line of capitals is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.source_evidence import describe_languages
from mtcheck.model import Category, Document, Hit, Severity


@check(
    code="MT107",
    slug="source-acronym",
    category=Category.UNTRANSLATED,
    severity=Severity.MINOR,
    confidence=0.9,
    languages=("en",),
    bad=(
        Example("The ⟦ONU⟧ called for a truce on Sunday.", fixed="The UN called for a truce on Sunday."),
        Example("Several ⟦OTAN⟧-led patrols turned back.", fixed="Several NATO-led patrols turned back."),
        Example(
            "The ⟦BIP⟧ fell by 0.4 percent in the spring.",
            fixed="The GDP fell by 0.4 percent in the spring.",
            source_language="de",
        ),
        Example(
            "They turned to the International Court of Justice (⟦CIJ⟧). The ⟦CIJ⟧ will rule in May.",
            fixed="They turned to the International Court of Justice (ICJ). The ICJ will rule in May.",
        ),
    ),
    good=(
        Example("The Press Information Bureau said the PIB note on GDP growth was fake."),
        Example("Ohio Northern University (ONU) won again; ONU is unbeaten."),
        Example("The Organisation mondiale de la santé (OMS) is based in Geneva; the OMS has 194 members."),
        Example(
            "UE Cornellà drew with ADN Radio listeners watching, and BCE Inc. paid a dividend.", source_language="es"
        ),
    ),
)
def source_acronym(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a mention."""
    for term in ctx.source_terms:
        if term.kind == "acronym":
            text = doc.text[term.span.start : term.span.end]
            message = f'"{text}" is {describe_languages(term.languages)} for "{term.english}" ({term.meaning})'
            yield Hit(term.span, message, term.fix, suggestion=term.english, confidence=term.confidence)
