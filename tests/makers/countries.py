"""Make `mtcheck/data/countries.tsv`: names of countries as other languages write them, with the English ones.

Names are CLDR's, through Babel. Left out are those that English writes alike, and forms that are English words or
parts of words in one language and a country in another.

    python -m tests.makers.countries
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from pathlib import Path

from babel import Locale, localedata

from mtcheck.lexicon import Lexicon, latin_languages

OUT = Path("mtcheck/data/countries.tsv")
KNOWN_ZIPF = 2.6
"""A form as common in English is a word or a name of its own: Georgia, Chile, Oman."""
MIN_LETTERS, MOST_WORDS = 4, 4
NO_COUNTRIES = frozenset("EU EZ UN QO XA XB ZZ HK MO".split())
"""Unions, codes for tests, and regions whose CLDR name no newspaper writes; so are names with brackets and dashes."""
ARTICLES = frozenset(("la", "le"))
OTHERS = "af az bs cy et eu fo ga gl ha hr ig ku lb mt no rw so sq sr_Latn sw uz yo zu".split()
"""Languages that news comes from, beside those of wordfreq."""


def main() -> None:
    """Collect the names of all languages in Latin letters and write them by form."""
    english = {
        code: str(name)
        for code, name in Locale("en").territories.items()
        if code.isalpha() and code not in NO_COUNTRIES and all(sign not in str(name) for sign in "(-")
    }
    known = {name.lower() for name in english.values()} | {_plain(name) for name in english.values()}
    lexicon = Lexicon("en")
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for tag in sorted({*latin_languages(), *OTHERS} - {"en"}):
        if not localedata.exists(tag):
            continue
        for code, name in Locale.parse(tag).territories.items():
            form = str(name).lower().replace("’", "'")
            if code not in english or not _is_latin(form) or form in known or len(form) < MIN_LETTERS:
                continue
            if any(not char.isalpha() and char not in "'- " for char in form) or lexicon.zipf(form) >= KNOWN_ZIPF:
                continue
            words = form.split(" ")
            if words[0] in ARTICLES and " ".join(words[1:]) in known:  # English writes La Réunion, too
                continue
            if len(words) > MOST_WORDS or (len(words) > 1 and all(lexicon.zipf(w) >= KNOWN_ZIPF for w in words)):
                continue
            found[form, english[code]].add(tag.partition("_")[0])
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for form, name in found:
        forms[form].append(name)
    rows = sorted(
        f"{form}\t{' '.join(sorted(tags))}\t{name}" for (form, name), tags in found.items() if len(forms[form]) == 1
    )
    body = "".join(f"{row}\n" for row in rows)
    header = (
        "# name: countries        lang: mul        columns: form, languages, english\n"
        "# what: names of countries and territories as other languages write them\n"
        "# source: CLDR, through Babel   licence: Unicode-3.0\n"
        "# made-by: python -m tests.makers.countries\n"
        f"# rows: {len(rows)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")
    print(f"{len(rows)} forms")


def _is_latin(form: str) -> bool:
    return all(unicodedata.name(char, "").startswith("LATIN") for char in form if char.isalpha())


def _plain(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(char))


if __name__ == "__main__":
    main()
