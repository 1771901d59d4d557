"""A town spelled as another language does.

A machine that does not know a town leaves its name as the source has it (Köln, Praha), or spells a Ukrainian or Chinese
one by the sounds of the language that it came through: Boutcha is how French writes Bucha, and Pékin is Beijing. Or it
leaves the ending of a case: the Tampereen arena, in Krakowie. Islands, regions, rivers and mountains are taken too:
Korfu, Sizilien, the Donau.

The reader looks for a place that no English map has, or takes it for another one; a search for the town misses the
article. There is one finding for each town, at the first mention, with every other mention in either spelling, and the
English name is suggested. It is minor where many readers would not see the difference, and where English uses the
spelling too (Kiev, Kyiv) and the house has chosen another: `prefer = ["Kyiv"]` in the configuration. Without such a
choice, spellings that English uses are reported by MT201 only, where one article mixes them. Names that English texts
have now and then (Plzeň, Göteborg, Torino) are reported only where the article says Pilsen, Gothenburg, Turin as well.

A club is told by its town where that stands as a foreign language calls it: Dinamo Zagabria, but not Slavia Praha.

False alarms: a paper, a ship or a person called after the town, where nothing around the name says so, and a far
smaller town of that name whose country the article does not mention. A name beside other names, behind "the", in
quotation marks or explained is left alone; so is a town in an American state. A name that people or other towns have
as well (Milán, Halep) is reported only where words such as "in" make it the town.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.names.misspelt import make_hits


@check(
    code="MT202",
    slug="foreign-place-name",
    category=Category.WRONG_NAME,
    severity=Severity.MAJOR,  # minor where the difference is slight, or English uses both
    confidence=0.9,
    languages=("en",),
    bad=(
        Example(
            "Dead civilians were found in ⟦Boutcha⟧. The mayor of Boutcha has spoken of war crimes.",
            fixed="Dead civilians were found in Bucha. The mayor of Boutcha has spoken of war crimes.",
        ),
        Example(
            "The talks in ⟦Pékin⟧ ended on Friday, and the delegation left for Tokyo.",
            fixed="The talks in Beijing ended on Friday, and the delegation left for Tokyo.",
        ),
        Example(
            "The archive in Kraków is open. The one in ⟦Warszawie⟧ opens in May.",
            fixed="The archive in Kraków is open. The one in Warsaw opens in May.",
        ),
        Example(
            "The police of Gothenburg are at a loss. It is the fifth robbery in ⟦Göteborg⟧ since May.",
            fixed="The police of Gothenburg are at a loss. It is the fifth robbery in Gothenburg since May.",
        ),
    ),
    good=(
        Example("He wrote for the Journal de Genève until Emil Florenz bought the Hotel Moskau."),
        Example("The trains from Lyon to Kiev were late. In German, the city is called “Köln”."),
        Example("She read the Helsingin Sanomat. The Finnish for “in Turku” is Turussa."),
        Example("The cruiser was renamed the Moskva in 1995."),
        Example("The festival in Göteborg is over. Torino beat a club from Turin."),
    ),
)
def foreign_place_name(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One finding for each town, at its first mention that deviates, with all its other mentions."""
    return make_hits(doc, ctx.places)
