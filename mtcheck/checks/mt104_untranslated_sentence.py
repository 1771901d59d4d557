"""A whole sentence left in the source language.

The engine, or the page that was scraped, passed a sentence through: a caption, a quotation. Headlines are MT110.

A reader who could read it would not need the translation.

In texts whose language is written in other than Latin letters, or has no word list, only English sentences are found,
and none in quotation marks or brackets; words and runs are not looked for there.

False alarms: titles of songs and books that stand alone; sentences of names. A verse, a proverb or an inscription that
is put into English right behind it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.foreign.leftovers import describe, is_headline
from mtcheck.model import Category, Document, Hit, Severity


@check(
    code="MT104",
    slug="untranslated-sentence",
    category=Category.UNTRANSLATED,
    severity=Severity.CRITICAL,
    confidence=0.97,
    bad=(
        Example("The talks failed. ⟦Le ministre a quitté la salle sans un mot.⟧ Nobody knows why."),
        Example("⟦Die Polizei sucht nach weiteren Zeugen.⟧ The search goes on."),
        Example("Caeodd y maer y bont ddoe. ⟦Nobody knows when it will be open to the public again.⟧", language="cy"),
        Example("Мер закрив міст. ⟦Nobody knows when it will be open to the public again.⟧", language="uk"),
        Example("市長は橋を閉鎖した。⟦Nobody knows when it will be open to the public again.⟧", language="ja"),
        Example("أغلق رئيس البلدية الجسر. ⟦Nobody knows when it will be open to the public again.⟧", language="ar"),
    ),
    good=(
        Example("Juventus, Real Madrid, Bayern München and Olympique Lyonnais are in the draw."),
        Example("彼は「Nobody knows when it will be open to the public again.」と語った。", language="ja"),
        Example("Гурт видав пісню The House of the Rising Sun, а потім All You Need Is Love.", language="uk"),
        Example("Emmanuel Macron met Giorgia Meloni, Pedro Sánchez and Friedrich Merz in Aix-en-Provence."),
    ),
)
def untranslated_sentence(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a sentence that is no headline."""
    for run in ctx.foreign:
        if run.is_sentence and not is_headline(doc, run):
            yield Hit(run.span, f"the sentence {describe(run, doc)}", confidence=run.confidence)
