"""A person spelled as another language romanises the name.

Russian, Ukrainian and other names in Cyrillic letters, and some Arabic and Hebrew ones, are written by ear, and each
language has its own: Putin is Poutine in French, Lavrov is Lawrow in German. A machine that translates from French or
German leaves them as they stand, or takes them from what it once read. Latvian, Lithuanian, Serbian, Albanian and
Azerbaijani write all names as they hear them, or give them an ending: Donalds Tramps, Emmanuelis Macronas, Džo Bajden.
Of Japanese, Chinese, Korean, Arabic, Persian and Greek names those of people known all over the world are reported,
where first name and surname stand together: Hayao Miyadzaki, Bachar el-Assad.

The reader takes the man for somebody else, and a search for the name misses the article. There is one finding for each
person, at the first mention, with every other mention in either spelling, and the spelling that English has is
suggested. It is minor where many readers would not see the difference.

False alarms: somebody who lives abroad and spells the name so. That is why a name that is not known all over the world
is reported only behind a first name from the same part of the world, and why streets, theatres, dishes, people with
other first names and what stands in quotation marks are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.names.misspelt import make_hits


@check(
    code="MT203",
    slug="foreign-person-name",
    category=Category.WRONG_NAME,
    severity=Severity.MAJOR,  # minor where the difference is slight
    confidence=0.9,
    languages=("en",),
    bad=(
        Example(
            "The plan was rejected by President Vladimir ⟦Poutine⟧ on Monday.",
            fixed="The plan was rejected by President Vladimir Putin on Monday.",
        ),
        Example(
            "On Friday, ⟦Lawrow⟧ flew to Ankara for talks.",
            fixed="On Friday, Lavrov flew to Ankara for talks.",
        ),
        Example(
            "The chairman, ⟦Andreï Kouznetsov⟧, resigned.",
            fixed="The chairman, Andrei Kuznetsov, resigned.",
        ),
        Example(
            "They met ⟦Wladimir Putin⟧ in Sochi.",
            fixed="They met Vladimir Putin in Sochi.",
        ),
        Example(
            "The guests were ⟦Emanuels Makrons⟧ and a minister.",
            fixed="The guests were Emmanuel Macron and a minister.",
        ),
    ),
    good=(
        Example("The champion, Wladimir Klitschko, ate a Poutine in Montreal; the poutine was cold."),
        Example("They live in Rue Lénine, next to the Café Pouchkine, and their doctor is Nathalie Kouznetsov."),
        Example("Vladimir Putin met Sergei Lavrov. In French, he is called “Poutine”."),
    ),
)
def foreign_person_name(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One finding for each person, at the first mention that deviates, with all other mentions."""
    return make_hits(doc, ctx.persons)
