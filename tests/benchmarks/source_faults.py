"""Faults against the source, planted one by one into texts with their sources: how many are found.

    python tests/benchmarks/source_faults.py [FOLDER] [--kinds number,date] [--places N] [--codes MT121] [--show]

FOLDER holds JSON Lines of articles with `source` and `target` (or `text`), lists of as many sentences; without it the
pairs of `fixtures/pairs` are taken. Each kind of fault is planted up to N times into each article, one at a time, at a
sentence that has a place for it. Printed are, for each kind, how many were planted, and how many were found: a finding
of one of its codes in the sentence that was changed. Then what is found in the articles as they are, where every
finding is suspect. A new kind is one more `Plant` in PLANTS.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import msgspec

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Article, Finding, Span
from mtcheck.segment import segment

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ONES = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety"

Change = Callable[[str, str, Random], str | None]
"""A sentence and its source in, the sentence with one fault out; None where it has no place for it."""


@dataclass(frozen=True, slots=True)
class Plant:
    """One kind of fault and how it is made."""

    name: str
    codes: tuple[str, ...]
    change: Change


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault that was made, and what became of it."""

    plant: Plant
    article: str
    before: str
    after: str
    source: str
    is_found: bool


def change_digit(text: str, source: str, chance: Random) -> str | None:
    """One digit of a number that both have is another one."""
    return _change(r"\b\d[\d,.]*\d\b|\b\d\b", lambda figure: _other_digit(figure, chance), text, source, chance)


def swap_digits(text: str, source: str, chance: Random) -> str | None:
    """Two neighbouring digits of a number change their places."""
    return _change(r"\b\d[\d,.]*\d\b", _turn_round, text, source, chance)


def drop_digit(text: str, source: str, chance: Random) -> str | None:
    """The last digit of a whole number is lost."""
    return _change(r"(?<![.,\d])\d{2,}(?![.,]?\d)", lambda figure: figure[:-1], text, source, chance)


def drop_number(text: str, source: str, chance: Random) -> str | None:
    """A number of two digits and more is lost, with its sign."""
    return _change(r"[$€£]?\b\d[\d,.]*\d%? ", lambda _: "", text, source, chance)


def change_scale(text: str, _: str, chance: Random) -> str | None:
    """A million is a billion, and so on."""
    other = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
    return _change(r"(?<=\d )(?:thousand|million|billion|trillion)\b", other.__getitem__, text, "", chance)


def change_percent(text: str, source: str, chance: Random) -> str | None:
    """A share is another one."""
    return _change(
        r"\d[\d.]*(?=%| percent| per cent)", lambda figure: _other_digit(figure, chance), text, source, chance
    )


def change_word(text: str, _: str, chance: Random) -> str | None:
    """A number in words is another one."""
    words = _ONES.split("|")
    return _change(
        rf"\b(?:{_ONES})\b(?!-)", lambda word: chance.choice([one for one in words if one != word]), text, "", chance
    )


def change_month(text: str, _: str, chance: Random) -> str | None:
    """A month is another one."""
    names = _MONTHS.split("|")
    return _change(
        rf"\b(?:{_MONTHS})\b", lambda name: chance.choice([one for one in names if one != name]), text, "", chance
    )


def change_day(text: str, source: str, chance: Random) -> str | None:
    """The day beside a month is another one."""
    pattern = rf"(?<=\b(?:June|July) )\d{{1,2}}\b|\b\d{{1,2}}(?= (?:{_MONTHS})\b)"
    return _change(pattern, lambda day: str(int(day) % 28 + 1), text, source, chance)


def change_year(text: str, source: str, chance: Random) -> str | None:
    """A year is another one."""
    return _change(
        r"\b(?:19|20)\d\d\b(?!,)", lambda year: str(int(year) + chance.choice((-10, -1, 1, 2))), text, source, chance
    )


def change_weekday(text: str, _: str, chance: Random) -> str | None:
    """A weekday is another one."""
    names = _DAYS.split("|")
    return _change(
        rf"\b(?:{_DAYS})\b", lambda name: chance.choice([one for one in names if one != name]), text, "", chance
    )


def exchange_money(text: str, _: str, chance: Random) -> str | None:
    """Dollars are euros, roubles are dollars."""
    other = {"$": "€", "€": "$", "£": "€", "dollars": "euros", "euros": "dollars", "rubles": "dollars"}
    other |= {"roubles": "dollars", "yuan": "yen", "hryvnias": "rubles"}
    pattern = r"[$€£](?=\d)|(?<=\d |n )(?:dollars|euros|rubles|roubles|yuan|hryvnias)\b"
    return _change(pattern, other.__getitem__, text, "", chance)


PLANTS: tuple[Plant, ...] = (
    Plant("number: digit", ("MT121", "MT122"), change_digit),
    Plant("number: digits swapped", ("MT121", "MT122"), swap_digits),
    Plant("number: digit dropped", ("MT121", "MT122"), drop_digit),
    Plant("number: left out", ("MT121", "MT122"), drop_number),
    Plant("number: scale", ("MT121",), change_scale),
    Plant("number: percentage", ("MT121",), change_percent),
    Plant("number: in words", ("MT121", "MT122"), change_word),
    Plant("date: month", ("MT122",), change_month),
    Plant("date: day", ("MT122", "MT121"), change_day),
    Plant("date: year", ("MT122", "MT121"), change_year),
    Plant("date: weekday", ("MT122",), change_weekday),
    Plant("amount: currency", ("MT123",), exchange_money),
)


def main() -> None:
    """Print a line a kind of fault, then the findings of the articles as they are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=PAIRS)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--codes", default="")
    parser.add_argument("--places", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    articles = list(read_pairs(options.folder))
    kinds = tuple(filter(None, options.kinds.split(",")))
    plants = [plant for plant in PLANTS if not kinds or plant.name.startswith(kinds)]
    codes = frozenset(filter(None, options.codes.split(","))) or frozenset(
        code for plant in plants for code in plant.codes
    )
    print(f"{'fault':28} planted  found  share")
    everything = []
    for plant in plants:
        made = list(plant_all(plant, articles, places=options.places, seed=options.seed))
        everything += made
        print_share(plant.name, made)
        for one in made if options.show else ():
            if not one.is_found:
                print(f"    {one.article}\n      was  {one.before}\n      now  {one.after}\n      from {one.source}")
    print_share("all", everything)
    alarms = [(article.id, finding) for article in articles for finding in find(article, codes)]
    print(f"findings in {len(articles)} articles as they are: {len(alarms)}")
    for identifier, finding in alarms:
        print(f"    {identifier}: {finding.code} {finding.text!r}: {finding.message}")


def print_share(name: str, made: list[Planted]) -> None:
    """One line of the table."""
    found = sum(one.is_found for one in made)
    print(f"{name:28} {len(made):7} {found:6} {found / len(made) if made else 0:6.2f}")


def read_pairs(folder: Path) -> Iterator[Article]:
    """The articles of all files of a folder, their sentences aligned."""
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder]:
        for line in path.read_bytes().splitlines():
            row = msgspec.json.decode(line)
            texts, sources = row.get("text") or row["target"], row["source"]
            if isinstance(texts, list) and len(texts) == len(sources):
                language = row.get("source_language") or row.get("source_lang")
                yield align(row["id"], texts, sources, language)


def align(identifier: str, texts: list[str], sources: list[str], language: str | None) -> Article:
    """An article of sentences beside their sources."""
    spans, at = [], 0
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    return Article(identifier, "\n".join(texts), segments=tuple(spans), source=tuple(sources), source_language=language)


def plant_all(plant: Plant, articles: list[Article], *, places: int, seed: int) -> Iterator[Planted]:
    """One kind of fault, up to `places` times in each article."""
    chance = Random(f"{seed} {plant.name}")  # noqa: S311 - a seeded choice of places, nothing secret
    codes = frozenset(plant.codes)
    for article in articles:
        texts, sources = article.text.split("\n"), list(article.source or ())
        numbers = list(range(len(texts)))
        chance.shuffle(numbers)
        left = places
        for number in numbers:
            changed = plant.change(texts[number], sources[number], chance) if left else None
            if changed is None or changed == texts[number]:
                continue
            left -= 1
            faulty = align(
                article.id, [*texts[:number], changed, *texts[number + 1 :]], sources, article.source_language
            )
            spans = faulty.segments or ()
            found = any(finding.span.overlaps(spans[number]) for finding in find(faulty, codes))
            yield Planted(plant, article.id, texts[number], changed, sources[number], found)


def find(article: Article, codes: frozenset[str]) -> tuple[Finding, ...]:
    """What some checks say of an article."""
    checks = [check for check in load_checks() if check.code in codes]
    return examine(segment(replace(article)), checks, Config()).findings


def _change(pattern: str, make: Callable[[str], str | None], text: str, source: str, chance: Random) -> str | None:
    """A text with one match of a pattern changed; only figures that the source has, too, where that is given."""
    matches = list(re.finditer(pattern, text))
    if source:
        digits = set(re.findall(r"\d+", source))
        matches = [match for match in matches if set(re.findall(r"\d+", match[0])) <= digits]
    if not matches:
        return None
    match = chance.choice(matches)
    made = make(match[0])
    return None if made is None or made == match[0] else text[: match.start()] + made + text[match.end() :]


def _other_digit(figure: str, chance: Random) -> str:
    places = [at for at, char in enumerate(figure) if char.isdigit()]
    at = chance.choice(places)
    digits = [digit for digit in "123456789" if digit != figure[at]]
    return figure[:at] + chance.choice(digits) + figure[at + 1 :]


def _turn_round(figure: str) -> str | None:
    for at in range(len(figure) - 1):
        one, two = figure[at], figure[at + 1]
        if one.isdigit() and two.isdigit() and one != two and (at or two != "0"):
            return figure[:at] + two + one + figure[at + 2 :]
    return None


if __name__ == "__main__":
    main()
