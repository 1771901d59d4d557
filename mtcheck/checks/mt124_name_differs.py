"""A name that is another one in the source text, or is lost.

Engines put a better known name in the place of a rare one, mix up two people of one article, take one country for
another, or spell a name so that nobody would know it again.

Somebody is said to have done what another one did. No reader without the source can see it.

A name in the place of another one is a major fault; one that is only misspelt, and one that the text has nowhere, or
that nothing in its sentence stands for, is a minor one, and less sure, as is one that was made up: nothing in the whole
source accounts for it, and no translator adds it to explain. Acronyms that English keeps are names too.

A "he" or "the minister" is a lost name where the sentence before names two whom it fits. Ministries, courts, parties,
unions and forces, whose names are ordinary words, are told by what they are for: a list has that in some 30 languages.

An office may stand for who holds it, in an apposition too: that "the mayor" stands for "Le maire, Paul Durand" is no
loss, so that a name lost in this way is not told.

Names are compared by their sound, through the conventions by which any language writes them; those of countries, towns
and people that English calls otherwise (Köln, 北京, Москва) by lists, as are states, provinces and islands; what comes
from a country, region or town counts as its name, and a capital as its country.

False alarms: a person called by another of their names (those of popes and kings are left alone); a place called by
what is in it. Of Chinese, Japanese, Korean, Arabic, Hebrew, Persian and Hindi texts people are looked for that no
list has, by how their characters or letters may be read; of Japanese people the surname alone. Besides countries and
regions, other such names are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.foreign.scripts import script_of
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.source.invented_names import find_invented_names
from mtcheck.source.name_exchanges import Exchange, find_exchanges
from mtcheck.source.name_losses import find_losses
from mtcheck.source.name_matches import NameMatches
from mtcheck.source.omissions import cover_added, cover_left_out
from mtcheck.source.readings import spell_sound
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

INVENTED = 0.6
_MINOR_BELOW = 0.65
"""A name that is elsewhere in the source, or of an unknown kind, and may be there by the translator's will."""
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_SILENT = frozenset(("Latin", "Arabic", "Hebrew"))
_UNHEARD = {False: _SILENT, True: _SILENT | {"Han"}}
"""Scripts of names whose sound is not told, by whether the source is Japanese: there no character says how it is read,
and read as in Chinese it would be another name. Arabic and Hebrew letters leave the vowels out: "`Mr" for Omar, "Swry"
for Syrian."""


@check(
    code="MT124",
    slug="name-differs",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=0.85,
    bad=(
        Example(
            "On Tuesday the delegation flew to ⟦Warsaw⟧ for the talks.",
            source="Am Dienstag flog die Delegation zu den Gesprächen nach Prag.",
            source_language="de",
        ),
        Example(
            "Sergei ⟦Petrov⟧ will play for the club from March.",
            source="Сергей Кожевников будет играть за клуб с марта.",
            source_language="ru",
        ),
        Example(
            "⟦The first prize went to a baker from the coast.⟧",
            source="Первый приз получила пекарь с побережья Ксения Заболоцкая.",
            source_language="ru",
        ),
        Example(
            "The minister announced the new measures on his way to ⟦Antalya⟧.",
            source="Bakan yeni önlemleri açıkladı.",
            source_language="tr",
        ),
        Example(
            "Trade with ⟦France⟧ has doubled in five years.",
            source="与德国的贸易五年内翻了一番。",
            source_language="zh",
        ),
    ),
    good=(
        Example(
            "The accident happened in Wolfsburg, east of Hanover.",
            source="Der Unfall geschah in Wolfsburg.",
            source_language="de",
        ),
        Example(
            "The German delegation flew from Cologne to Moscow.",
            source="Немецкая делегация вылетела из Кёльна в Москву.",
            source_language="ru",
        ),
        Example(
            "Merkel met the president of the Czech Republic, and she praised him.",
            source="Angela Merkel traf den Präsidenten Tschechiens und lobte ihn.",
            source_language="de",
        ),
        Example(
            "The mayor asked the residents for patience.",
            source="Le maire, Paul Durand, a demandé aux habitants de la patience.",
            source_language="fr",
        ),
    ),
    languages=("en",),
    fields=("text",),
)
def name_differs(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit for each name that stands for another one of the source, and for each that is lost."""
    if ctx.comparison is None:
        return
    language = primary_subtag(ctx.comparison.source.language)
    is_japanese = language == "ja" or _KANA.search(ctx.comparison.source.text) is not None
    known = Spans(_find_known(ctx))
    matches = NameMatches(ctx.comparison)
    exchanges = tuple(find_exchanges(matches))
    for exchange in exchanges:
        if not known.overlaps(exchange.span):
            yield _tell(exchange, language, is_japanese=is_japanese)
    losses = tuple(find_losses(matches, (exchange.source_span for exchange in exchanges)))
    invented = tuple(find_invented_names(matches, (exchange.span for exchange in exchanges)))
    added = cover_added(ctx.comparison) if invented else Spans(())
    for span in invented:
        if not known.overlaps(span) and not added.overlaps(span):
            form = doc.text[span.start : span.end]
            message = f"nothing in the source accounts for {form}"
            yield Hit(span, message, severity=Severity.MINOR, confidence=INVENTED)
    left_out = cover_left_out(ctx.comparison) if losses else Spans(())
    for loss in losses:
        if left_out.overlaps(loss.source_span):
            continue
        where = "not in this sentence" if loss.is_elsewhere else "nowhere in the text"
        yield Hit(
            loss.span,
            f"{loss.source_form} of the source is {where}",
            related_in_source=(loss.source_span,),
            severity=Severity.MINOR,
            confidence=loss.confidence,
        )


def _tell(exchange: Exchange, language: str, *, is_japanese: bool) -> Hit:
    heard = ""
    if script_of(exchange.source_form) not in _UNHEARD[is_japanese]:
        sounds = (spell_sound(word.lower(), language).title() for word in exchange.source_form.split())
        heard = f" ({' '.join(sounds)})"
    return Hit(
        exchange.span,
        f'"{exchange.form}" here, "{exchange.source_form}"{heard} in the source',
        related_in_source=(exchange.source_span,),
        severity=Severity.MINOR if exchange.is_misspelt or exchange.confidence < _MINOR_BELOW else None,
        confidence=exchange.confidence,
    )


def _find_known(ctx: Context) -> Iterator[Span]:
    """Names of which other checks say already that they are spelled as no English text does."""
    yield from (
        mention.span for group in ctx.names for spelling in group.spellings[1:] for mention in spelling.mentions
    )
    yield from (mention.mention.span for name in (*ctx.places, *ctx.persons) for mention in name.wrong)
