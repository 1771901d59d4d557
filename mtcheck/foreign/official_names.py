"""Whether a word with a capital is what a country calls an office, a stage or a department of its own.

News in English takes such names over as they are: the Bundesrechnungshof, Südwestrundfunk, Indre-et-Loire, the Centre
national du cinéma. Other nouns with a capital that an engine left stay foreign; `namehood` joins the two.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_OFFICE = re.compile(
    r"""
    (?:Bundes|Landes|Oberlandes|Reichs)\w*(?:amt|hof|gericht|rat|tag|wehr|bank|dienst|agentur|anstalt|behörde|polizei
        |ministerium|liga|bahn|institut|verband|kammer|stiftung|anwaltschaft|archiv|zentrale)s?
    | \w*[Rr]undfunks? | Volkskammer
    """,
    re.VERBOSE,
)
_HOUSE = re.compile(
    r"""Autódromo | Coliseo | Coliseu | Concertgebouw | Dramaten | Elbphilharmonie | Festspielhaus | Gewandhaus
      | Hipódromo | Konserthuset | Konzerthaus | Kunsthalle | Kunsthaus | Liederhalle | Musikverein | Muziekgebouw
      | Operahuset | Rudolfinum | Sambódromo | Schauspielhaus | Stadsschouwburg | Stadsteatern | Velódromo
      | Volksbühne""",
    re.VERBOSE,
)
"""What stands there for music, plays, pictures and races."""
_DEPARTMENT = re.compile(
    r"(?!Tout)[^\W\d_a-zß-öø-ÿ][\w’']+(?:-(?:et|de|du|des|sur|sous|la|le|les|en|lès|aux?|os?|as|dos?|das?|del|dels|di|e|y|i|am|an|der|ob|op|aan|den|nad|pod))+-[^\W\d_a-zß-öø-ÿ]\w+"
)
_BODY_BEFORE = re.compile(
    r"\b[A-ZÉÈÎÔÂ][\w’'-]+ (?:national|général|supérieur|régional|européen|français|international|central|municipal"
    r"|départemental|interprofessionnel)e?s? $"
)
_OF = re.compile(r"(?:du|des|de la|de|d['’]|pour|sur)\b")
_REACH = 50


def is_office(text: str) -> bool:
    """Whether a word is an office or a broadcaster of Germany, a stage, or a town or landscape in pieces, by its form.

    >>> is_office("Bundesrechnungshof"), is_office("Coliseu"), is_office("Trás-os-Montes"), is_office("Revierstadt")
    (True, True, True, False)
    """
    return any(pattern.fullmatch(text) for pattern in (_OFFICE, _HOUSE, _DEPARTMENT))


def is_end_of_body(doc: Document, span: Span) -> bool:
    """Whether words go on with the name of a French body that has begun: the Centre national `du cinéma`."""
    before = doc.text[max(0, span.start - _REACH) : span.start]
    return _OF.match(doc.text, span.start) is not None and _BODY_BEFORE.search(before) is not None
