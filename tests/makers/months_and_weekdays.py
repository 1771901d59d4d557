"""Make `mtcheck/data/months_and_weekdays.tsv`: months and weekdays as all languages write them, months cut short, too.

Names are CLDR's, through Babel, each language in a process of its own: what Babel gives for one language changes when
another was asked before (2.18). A form of two months or weekdays is left out of its language.

    python -m tests.makers.months_and_weekdays
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

OUT = Path("mtcheck/data/months_and_weekdays.tsv")
LANGUAGES = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr ga gl gu ha he hi hr hu hy id is it ka kk km"
    " kn ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt ro ru rw sk sl so sq sr sv sw ta te tg th tk tr uk"
    " ur uz vi yo zu"
).split()
REGIONAL = {"ar": ("ar_LB",)}
"""Where other months are said: شباط for فبراير."""
SHORTEST = 3
MONTHS, DAYS = 12, 7


def main() -> None:
    """Collect the names of all languages and write them by form."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        command = [sys.executable, "-m", "tests.makers.months_and_weekdays", language]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        meanings: defaultdict[str, set[tuple[str, int, str]]] = defaultdict(set)
        for line in lines:
            form, part, number, width = line.split("\t")
            meanings[form].add((part, int(number), width))
        for form, ways in meanings.items():
            if len({way[:2] for way in ways}) == 1:
                part, place, width = min(ways, key=lambda way: way[2] == "short")
                found[f"{form}\t\t{part}\t{place}\t{width}"].add(language)
    rows = sorted(row.replace("\t\t", f"\t{','.join(sorted(languages))}\t") for row, languages in found.items())
    body = "".join(f"{row}\n" for row in rows)
    header = (
        "# name: months_and_weekdays        lang: mul        columns: form, languages, part, number, width\n"
        "# what: months from 1 and weekdays from 0 for Monday, alone and in a date; width: full or short\n"
        "# source: CLDR, through Babel   licence: Unicode-3.0\n"
        "# made-by: python -m tests.makers.months_and_weekdays\n"
        f"# rows: {len(rows)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")
    print(f"{len(rows)} forms")


def print_names(language: str) -> None:
    """The names of one language, a line each."""
    from babel import Locale

    locales = [Locale.parse(tag) for tag in (language, *REGIONAL.get(language, ()))]
    kinds = [(part, getattr(one, f"{part}s"), n) for one in locales for part, n in (("month", MONTHS), ("day", DAYS))]
    for kind, names, count in kinds:
        part = "weekday" if kind == "day" else kind
        for context in ("stand-alone", "format"):
            for width in ("wide", "abbreviated") if part == "month" else ("wide",):
                for number in sorted(names[context][width])[:count]:
                    name = str(names[context][width][number]).lower().rstrip(".")
                    form = name.removeprefix("de ").removeprefix("d’").replace("\u200c", "").replace("\u200f", "")
                    if len(form) >= SHORTEST and not any(char.isdigit() or char.isspace() for char in form):
                        print(form, part, number, "full" if width == "wide" else "short", sep="\t")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print_names(sys.argv[1])
    else:
        main()
