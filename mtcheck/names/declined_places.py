"""A town in a case of another language in, its English name out: Krakowie and Tampereen are Kraków and Tampere.

A machine that does not know a town copies it as the source sentence has it, with the ending of its case. The table is
made by `tests/makers/declined_places.py` from GeoNames and the frequency lists, and read when first asked for. Where
the name stands is left to `place_mentions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span
from mtcheck.names.places import ForeignPlace

SURELY_LONG = 7
"""From so many bytes on, a letter with a mark having two, hardly anything else is written so: krakowie; but teuvan."""

_OF_LANGUAGE = re.compile(
    r"""\b(?:(?:[Ii]n|[Tt]he)\ (?:Croatian|Czech|Finnish|Hungarian|Icelandic|Latvian|Lithuanian|Polish|Romanian|Serbian
          |Slovak|Slovene)(?:,|\ (?:case|for|form|name|says?|word|you)\b)
        |(?:Croats|Czechs|Finns|Hungarians|Icelanders|Latvians|Lithuanians|Poles|Romanians|Serbs|Slovaks|Slovenes)
          \ (?:\w+\ )?(?:say|call|write|spell)
        |(?:declension|declined?|genitive|grammar|inessive|locative|prefix|suffix|case\ ending)\b)""",
    re.VERBOSE,
)
"""Words of a sentence that speaks of a language and its cases."""


def find_declined_place(form: str) -> ForeignPlace | None:
    """The town of which a lower-cased word is a case; None for the name itself and for all else.

    >>> find_declined_place("krakowie").english
    'Kraków'
    >>> find_declined_place("kraków"), find_declined_place("in")
    (None, None)
    """
    row = _declined_places().get(form)
    if row is None:
        return None
    languages, english = row
    is_long = len(form.encode()) >= SURELY_LONG
    return ForeignPlace(english, tuple(languages.split(" ")), is_exonym=is_long, is_case=True)


def speaks_of_cases(doc: Document, span: Span) -> bool:
    """Whether the sentence around a name is about a language: the Finnish for “in Helsinki” is Helsingissä."""
    number = doc.sentence_at(span.start)
    sentence = doc.sentences[number] if number is not None else span
    return _OF_LANGUAGE.search(doc.text, sentence.start, sentence.end) is not None


@lru_cache(maxsize=1)
def _declined_places() -> Mapping[str, tuple[str, str]]:
    return {form: (languages, english) for form, languages, english in read_table("declined_places")}
