"""Whether a Document says of somebody with a Russian or Ukrainian name that home is where it is spelled so.

The German sprinter Sergej Iwanow; Andrej Popow, a Berlin lawyer; Natalia Kouznetsova, who has lived in Paris since
1990. Whoever lives abroad spells the name as people do there, and English leaves it. Streets, ships and titles that
keep the spelling of another language are known by the noun before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Span

REACH = 90
"""So many characters around a name are looked at."""

_HOMES = {
    "de": "German Austrian Swiss Germany Austria Switzerland Berlin Hamburg Munich Cologne Frankfurt Stuttgart Leipzig "
    "Dresden Düsseldorf Hanover Bremen Dortmund Essen Nuremberg Bonn Kassel Mannheim Vienna Graz Salzburg Linz Zurich "
    "Zürich Basel Bern Bavaria Bavarian Saxony Hesse",
    "fr": "French Belgian Swiss Canadian France Belgium Switzerland Quebec Canada Paris Parisian Nice Lyon Marseille "
    "Cannes Toulouse Bordeaux Lille Strasbourg Nantes Brussels Geneva Lausanne Montreal",
    "nl": "Dutch Belgian Flemish Netherlands Belgium Flanders Amsterdam Rotterdam Hague Utrecht Eindhoven Groningen "
    "Antwerp Ghent",
    "it": "Italian Italy Rome Milan Turin Naples Florence Bologna Venice Genoa",
    "es": "Spanish Argentine Mexican Spain Argentina Mexico Madrid Barcelona Valencia Seville Málaga",
    "pt": "Portuguese Brazilian Portugal Brazil Lisbon Porto",
    "pl": "Polish Poland Warsaw Kraków Krakow Gdańsk Wrocław Poznań Łódź",
    "cs": "Czech Czechia Prague Brno Ostrava",
    "sv": "Swedish Sweden Stockholm Gothenburg Malmö Uppsala",
    "nb": "Norwegian Norway Oslo Bergen Trondheim",
    "da": "Danish Denmark Copenhagen Aarhus",
    "fi": "Finnish Finland Helsinki Espoo Tampere Turku",
    "tr": "Turkish Turkey Istanbul Ankara Antalya",
}
"""Countries, their people and their towns, in English, by the language that spells a name as people there do."""
_LIVES = (
    r"\b(?:who|[Hh]e|[Ss]he|year-old)\b[^.;:]{0,60}?\b"
    r"(?:(?:lives?|lived|living|settled|grew\ up|raised|born|works|trains|studied|practises|teaches)\ in"
    r"|(?:moved|emigrated|fled)\ to|came\ to(?=[^.;:]{3,20}\ (?:with\ h|as\ an?\b|at\ the\ age|when\b))"
    r"|citizen\ of|plays\ for|(?:compete[sd]?|competing|r[au]ns?|sw[ai]ms?|wrestles|fights|skates)\ for)\ (?:the\ )?"
)
_ROLE = (
    r"(?:[a-z-]+\ ){0,2}(?!minister|chancellor)"
    r"(?:[a-z-]*(?:er|or|ist|ian|ess|man|woman|ete)|chef|coach|poet|star|model|champion|skipper|surgeon|chemist)\ \Z"
)
"""What somebody does, right before the name: the German sprinter."""
_THING = re.compile(
    r"""\b(?:liner|ship|steamer|vessel|ferry|tanker|cruiser|frigate|yacht|icebreaker|hotel|caf[eé]|restaurant|cinema
        |street|square|prize|theatre|theater|villa|palais|bridge|brand
        |Prince|Princess|Count|Countess|Baron|Baroness|Duke|Duchess)\ [“\"‘*_]?(?:[A-Z][\w-]+\ ){0,2}\Z""",
    re.VERBOSE,
)
"""What stands before a ship, a street, or a family that fled a hundred years ago: Princess Gagarine."""


def is_at_home_abroad(doc: Document, span: Span, languages: Sequence[str]) -> bool:
    """Whether somebody is said to belong where one of these languages is spoken, which spells the name so."""
    before = doc.text[max(0, span.start - REACH) : span.start]
    at = doc.sentence_at(span.start)
    if at is None:
        return False
    last = doc.sentences[min(at + 1, len(doc.sentences) - 1)].end
    behind = doc.text[span.end : last]
    return any(
        patterns.before.search(before) or patterns.behind.match(behind) or patterns.lives.search(behind)
        for patterns in map(_compile, languages)
        if patterns is not None
    )


def is_called_after(doc: Document, span: Span) -> bool:
    """Whether a ship, a house or a title stands before a name."""
    return _THING.search(doc.text, max(0, span.start - REACH), span.start) is not None


class _Patterns(NamedTuple):
    """What tells that somebody belongs to the countries of one language."""

    before: re.Pattern[str]
    """The German sprinter, the Paris-born designer."""
    behind: re.Pattern[str]
    """, a Berlin lawyer; ran for Germany."""
    lives: re.Pattern[str]
    """Who has lived in Berlin since 1990."""


@lru_cache(maxsize=32)
def _compile(language: str) -> _Patterns | None:
    if language not in _HOMES:
        return None
    home = f"(?:{'|'.join(map(re.escape, _HOMES[language].split()))})"
    return _Patterns(
        re.compile(rf"\b{home}(?:-(?:born|based|trained))?\ {_ROLE}"),
        re.compile(
            rf",\ (?:an?|the)\ (?:[\w-]+\ ){{0,2}}?{home}(?:-(?:born|based))?\ [a-z]"
            rf"|\ (?:who\ )?(?:compete[sd]?|plays?|r[au]ns?|sw[ai]ms?|wrestles|fights|skates)\ for\ {home}\b"
        ),
        re.compile(rf"{_LIVES}{home}\b"),
    )
