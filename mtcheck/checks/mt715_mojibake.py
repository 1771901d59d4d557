"""Text read in the wrong encoding: `donâ€™t` for don’t, `CafÃ©` for Café, `Ð¡ÑƒÐ¼Ñ‹` for Сумы.

A program writes a text in UTF-8 and the next one reads it as something older, so that one character becomes two or
three; the engine then copies them, or tears them apart. Where it happens twice there are six.

Such words cannot be read, found or pronounced, and readers know the sight as that of a broken page.

Wrong where real words have such letters: SÃO PAULO, L’ÎLE, LÂM ĐỒNG. Each word is given to ftfy, a library that knows
which sequences words have; a few damages that only the language of the text makes certain are known here.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.page.remnant_model import take_out_of_blanks

_UNSEEN = "\u200b\ufeff"
"""What is nothing where it was one character."""


@check(
    code="MT715",
    slug="mojibake",
    category=Category.ENCODING,
    severity=Severity.MINOR,
    confidence=0.98,
    bad=(
        Example(
            "He ⟦didnâ€™t⟧ pay in the ⟦CafÃ©⟧ on ⟦Ã‰tienne⟧ Street.",
            fixed="He didn’t pay in the Café on Étienne Street.",
        ),
        Example("It was ⟦â€œ⟧a scandal⟦â€\x9d⟧, he said.", fixed="It was “a scandal”, he said."),
        Example("The mayor of ⟦Ð¡ÑƒÐ¼Ñ‹⟧ called.", fixed="The mayor of Сумы called."),
        Example("It ⟦donÕt⟧ matter to ⟦ErdoÄŸan⟧.", fixed="It don’t matter to Erdoğan."),
    ),
    good=(
        Example("SÃO PAULO, VILLAÇÃO, L’ÎLE-D’ORLÉANS, LÂM ĐỒNG and “CAFÉ”: São, naïve, Mâcon, Zürich… É’S"),
        Example("Renée’s “fiancé”, Ångström, ÅSA, Bogotá, Ñuñoa, Øresund, Ærø – £50, 20 °C, «Le Monde», ½ kg."),
    ),
)
def mojibake(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a damaged word or mark."""
    for damage in ctx.damages:
        text = doc.text[damage.span.start : damage.span.end]
        repaired = damage.repaired if damage.repaired.strip(_UNSEEN) else ""
        what = f'"{repaired}"' if repaired else "a character that nobody sees"
        edit = take_out_of_blanks(doc.text, damage.span, repaired)
        yield Hit(
            damage.span,
            f'"{text}" is {what} in {damage.how}',
            Fix(*edit, safe=damage.is_certain),
        )
