"""A source text that cannot be that of the text, or whose language is told wrong or not known.

Two columns were mixed up, two files, or the text was exported twice; or the source is an address, a paywall's notice or
a headline beside a text of several sentences; or half of it, at the beginning or end, is the source of another text.
Nothing is compared with such a source: whatever a comparison said would be wrong. This is a note, no fault of the text.

A source in another language than told is compared as one in its own: what is said of it is what would be said had it
been told rightly. Of one in a few words that could be of many languages only figures are compared, until it is told.

Short texts of two or three sentences are told where English stands beside a language whose words are listed (ar, bg,
cs, da, de, el, es, fa, fi, fr, he, hu, is, it, ja, ko, nb, nl, pl, pt, ro, ru, sv, tr, uk, zh); beside another one,
and in a sentence of a dozen words, many a wrong source goes unnoticed, and so does that of an article about the same.
Neighbours such as Swedish and Danish are told apart in two or three sentences; Indonesian and Malay never are, nor is a
language of no list from its neighbour: Galician from Spanish, Nynorsk from Bokmål.

False alarms: free retellings that keep hardly a word, name or number of their source.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.source.source_language import UNTOLD
from mtcheck.tags import primary_subtag

_GERMAN = (
    "Die Brücke über den Fluss bleibt bis zum Herbst geschlossen, weil die Pfeiler erneuert werden müssen. Der"
    " Bürgermeister bat die Einwohner um Geduld und versprach, dass die Arbeiten vor dem Winter beendet sein werden."
    " Die Fähre fährt in dieser Zeit jede halbe Stunde, und für Schüler ist sie auch am Abend kostenlos."
)
_ENGLISH = (
    "The bridge over the river stays closed until autumn because its pillars have to be renewed. The mayor asked"
    " the residents for patience and promised that the works would be finished before winter."
    " Until then the ferry leaves every half an hour, and for pupils it is free of charge in the evening, too."
)


@check(
    code="MT139",
    slug="source-mismatch",
    category=Category.MISTRANSLATION,
    severity=Severity.NEUTRAL,
    confidence=0.9,
    fields=("text",),
    bad=(
        Example(
            "⟦The swimming pool in the old town opens again in May after years of repairs.⟧",
            source=_ENGLISH,
            source_language="de",
        ),
        Example(
            "⟦The bridge over the river stays closed until autumn, and the ferry leaves every half an hour.⟧",
            source=_GERMAN,
            source_language="ru",
        ),
        Example("⟦The bridge is closed.⟧", source="https://example.org/bruecke"),
        Example(
            "⟦The swimming pool in the old town opens again.⟧ Pupils swim there for nothing. The repairs cost more"
            " than planned.",
            source="Der Wolf riss in der Nacht Schafe. Der Schäfer fordert einen Zaun. Die Behörde prüft den Antrag.",
            source_language="de",
            aligned=False,
        ),
        Example(
            "⟦The harbour was closed on Tuesday.⟧ Nobody was hurt. The mayor promised help to the fishermen.",
            source="Hamnen stängdes på tisdagen. Ingen kom till skada. Borgmästaren lovade fiskarna hjälp.",
            source_language="da",
            aligned=False,
        ),
        Example("⟦The harbour was closed again.⟧", source="The harbour was closed again.", source_language="sv"),
        Example("⟦The opera opens.⟧", source="Opera opens."),
    ),
    good=(
        Example("Real Madrid 2, FC Barcelona 1", source="Real Madrid 2, FC Barcelona 1", source_language="es"),
        Example(_ENGLISH, source=_GERMAN, source_language="de"),
        Example("The mayor asked for patience.", source="Мэр попросил о терпении.", source_language="uk"),
    ),
)
def source_mismatch(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit, at the first sentence."""
    if not doc.article.source or not doc.sentences:
        return
    told = doc.article.source_language
    beside = ctx.beside
    if beside is None:
        return
    message = None if beside.mismatch is None else str(beside.mismatch)
    if message is None and told is not None and beside.language is not None and not _is_same(told, beside.language):
        message = f"the source text is in {language_name(beside.language)}, not in {language_name(told)} as told"
    if message is None and beside.is_untold:
        message = f"{UNTOLD}: tell its source_language"
    if message is not None:
        yield Hit(doc.sentences[0].span, message)


def _is_same(told: str, language: str) -> bool:
    return primary_subtag(told) == primary_subtag(language)
