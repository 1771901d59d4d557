"""Known faults planted one by one into the clean articles of the fixtures: how many are found, and what else is said.

    python tests/benchmarks/faults.py [--places N] [--seed S] [--show]

Every kind of fault is planted N times into each clean article, one at a time; of a check that no such kind is meant
for, its own examples stand as a paragraph between two others, or alone where they have a source. Printed are, for each
kind, how many stood in the text, how many were found at their place by a check meant for them, and how many other
findings their planting raised elsewhere; then what is found in the clean articles themselves, which should be nothing.
`--show` prints each miss.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.model import Article, Finding, Severity, Span
from mtcheck.readers import read_articles
from mtcheck.run import audit_article

CLEAN = Path(__file__).parents[2] / "fixtures" / "articles" / "clean"
ELSEWHERE = frozenset({"MT110"})
"""Checks whose fault has its own place, such as the head of the article."""
_CONTEXT = 40


_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PARAGRAPH = r"(?<=[.”])\n\n(?=[A-Z“])"
_SENTENCE_END = r"(?<=[a-z]{3})\.(?= [A-Z][a-z])"


@dataclass(frozen=True, slots=True)
class Plant:
    """One kind of fault and how it is made."""

    name: str
    codes: tuple[str, ...]
    pattern: str
    replacement: str | Callable[[re.Match[str]], str]
    is_wide: bool = False
    """Whether it is found anywhere in its paragraph: nobody can say where a lost mark should stand."""


PLANTS: tuple[Plant, ...] = (
    Plant(
        "source word",
        ("MT102", "MT103"),
        r"\b(?:government|minister|city|people|police|house|water)\b",
        "rétablissement",
    ),
    Plant("source run", ("MT103", "MT104"), r"(?<=[a-z],) (?=[a-z]+ [a-z]+)", " malgré les avertissements répétés, "),
    Plant("homoglyph", ("MT106",), r"(?<=[a-z])o(?=[a-z]{2})", "\u043e"),
    Plant("wrong-way mark", ("MT301", "MT303"), r"(?<= )“(?=\w)", "”", is_wide=True),
    Plant("space before a mark", ("MT302",), r"(?<=[a-z])([,.])(?= )", r" \1"),
    Plant("opening mark lost", ("MT303", "MT301"), r"(?<= )“(?=\w)", "", is_wide=True),
    Plant("closing mark lost", ("MT303", "MT301"), r"(?<=[\w,.])”(?= [a-z])", "", is_wide=True),
    Plant("doubled word", ("MT304",), r"\b(the|of|to|and|with|from) (?=[a-z])", r"\1 \1 "),
    Plant("sentence twice", ("MT305",), r"(?<=\n\n)([A-Z][^\n“”]{50,200}?[a-z]\.)(?= [A-Z]|\n)", r"\1 \1"),
    Plant("no space after a stop", ("MT306",), r"([a-z]{3})\. (?=[A-Z][a-z])", r"\1."),
    Plant("no space after a mark", ("MT306",), r"(?<=[a-z]{2}), (?=[a-z]{2})", ","),
    Plant("doubled stop", ("MT308",), _SENTENCE_END, ".."),
    Plant("bracket lost", ("MT309",), r"\)|(?<= )\((?=\w)", "", is_wide=True),
    Plant("loop", ("MT310",), r"((?:[a-z]+ ){3}[a-z]+)(?=\.)", r"\1 \1 \1 \1 \1"),
    Plant("text cut", ("MT311",), r"\b(the|of|a|in) [^\n]+\s*\Z", r"\1", is_wide=True),
    Plant("dangling article", ("MT312",), r"\b(the) (\w+)\.(?= [A-Z])", r"\1."),
    Plant("lower-case start", ("MT313",), r"(?<=[a-z]{3}\. )[A-Z](?=[a-z]* [a-z])", lambda match: match[0].lower()),
    Plant("wrong article", ("MT314",), r"\ban (?=[aeio][a-z])", "a "),
    Plant("double determiner", ("MT315",), r"\b(his|her|their|its) (?=[a-z])", r"the \1 "),
    Plant("plural million", ("MT316",), r"\b(\d[\d.]* (?:million|billion))\b", r"\1s"),
    Plant("split compound", ("MT318",), r"(?<=\d)-(?=year)|\b(anti|non|self)-(?=[a-z])", r"\1 - "),
    Plant("source quotes", ("MT501",), r"“([^“”\n]{3,60})”", r"« \1 »"),
    Plant("thousands point", ("MT502",), r"\b(\d{1,3}),(\d{3})\b", r"\1.\2"),
    Plant("decimal comma", ("MT502",), r"\b(\d+)\.(\d)(?= per cent| million| billion|%)", r"\1,\2"),
    Plant("pointed date", ("MT503",), rf"\b\d{{1,2}} {_MONTH}(?: \d{{4}})?\b", "24.02.2022"),
    Plant("clock of the source", ("MT504",), r"\b\d{1,2}(?::|\.)\d\d(?= (?:a\.?m|p\.?m)?)", "18h30"),
    Plant("sign behind", ("MT507",), r"[€£$](\d[\d.,]*\d|\d)", r"\1 €"),
    Plant("page furniture", ("MT701",), _PARAGRAPH, "\n\nRead also: The storm in pictures\n\n"),
    Plant("translation note", ("MT702",), _PARAGRAPH, "\n\nThis article was translated automatically.\n\n"),
    Plant("photo credit", ("MT703",), r"(?<=[a-z])\.\n\n(?=[A-Z])", ". Photo: AFP\n\n"),
    Plant("entity", ("MT711",), r"(?<=[a-z])’(?=s )", "&#39;"),
    Plant("tag", ("MT711",), _SENTENCE_END, ".</p>"),
    Plant("unknown token", ("MT713",), r"(?<=[a-z] )[A-Z][a-z]{4,}(?= [a-z])", "<unk>"),
    Plant("placeholder", ("MT714",), r"(?<=[a-z] )[A-Z][a-z]{4,}(?= [a-z])", "__NAME1__"),
    Plant("mojibake", ("MT715",), r"(?<=[a-z])’(?=s )", "\u00e2\u20ac\u2122"),
    Plant("zero-width space", ("MT716",), r"(?<=[a-z]{3})(?=[a-z]{3})", "\u200b"),
    Plant("model talking", ("MT721",), r"\A", "Here is the translation of the article:\n\n"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one kind of fault."""

    fault: Plant
    planted: int
    found: int
    others: int
    """Findings that stand elsewhere and not in the clean article."""
    misses: tuple[str, ...]
    """Each with the text around it."""


def main() -> None:
    """Print a line a kind of fault, then the false alarms."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    articles = read_clean()
    print(f"{'fault':24} {'codes':18} planted  found  others")
    outcomes = list(measure(articles, places=options.places, seed=options.seed))
    outcomes.extend(measure_examples(articles, seed=options.seed))
    for outcome in outcomes:
        codes = " ".join(outcome.fault.codes)
        print(f"{outcome.fault.name:24} {codes:18} {outcome.planted:7} {outcome.found:6} {outcome.others:7}")
        for miss in outcome.misses if options.show else ():
            print(f"    missed: {miss}")
    planted, found = sum(outcome.planted for outcome in outcomes), sum(outcome.found for outcome in outcomes)
    print(f"{'all':43} {planted:7} {found:6} {sum(outcome.others for outcome in outcomes):7}")
    alarms = [(article.id, finding) for article in articles for finding in find(article)]
    print(f"false alarms in {len(articles)} clean articles: {len(alarms)}")
    for identifier, finding in alarms:
        print(f"    {identifier}: {finding.code} {finding.text!r}: {finding.message}")


def read_clean() -> tuple[Article, ...]:
    """The clean articles that are plain text, so that a change to the text is one to the file."""
    paths = sorted(str(path) for path in CLEAN.glob("*.txt"))
    return tuple(item for item in read_articles(paths) if isinstance(item, Article))


def find_at(article: Article, code: str, spans: tuple[Span, ...]) -> bool:
    """Whether a check says something at one of these places, of whatever severity."""
    findings = audit_article(article, Config(select=(code,))).findings
    return any(finding.span.overlaps(span) for finding in findings for span in spans)


def find(article: Article) -> tuple[Finding, ...]:
    """All findings that ask something of a reader; neutral ones do not."""
    findings = audit_article(article, Config()).findings
    return tuple(finding for finding in findings if finding.severity is not Severity.NEUTRAL)


def measure(articles: tuple[Article, ...], *, places: int, seed: int) -> Iterator[Outcome]:
    """What becomes of each kind of fault, planted `places` times into each article that has a place for it."""
    known = {article.id: {(finding.code, finding.text) for finding in find(article)} for article in articles}
    for fault in PLANTS:
        chance = Random(f"{seed} {fault.name}")  # noqa: S311 - a seeded choice of places, nothing secret
        planted = found = others = 0
        misses = []
        for article in articles:
            for _ in range(places):
                made = plant(fault, article.text, chance)
                if made is None:
                    break
                text, span = made
                findings = find(Article(article.id, text))
                is_found = any(finding.code in fault.codes and finding.span.overlaps(span) for finding in findings)
                planted += 1
                found += is_found
                others += sum(
                    not finding.span.overlaps(span) and (finding.code, finding.text) not in known[article.id]
                    for finding in findings
                )
                if not is_found:
                    around = text[max(0, span.start - _CONTEXT) : span.end + _CONTEXT]
                    misses.append(f"{article.id}: {' '.join(around.split())}")
        yield Outcome(fault, planted, found, others, tuple(misses))


def measure_examples(articles: tuple[Article, ...], *, seed: int) -> Iterator[Outcome]:
    """What becomes of the examples of each check without a kind of its own, each in one clean article."""
    meant = {code for fault in PLANTS for code in fault.codes}
    for check in load_checks():
        examples = [example for example in check.bad if example.language == "en" and not example.glossary]
        if (
            check.code in meant | ELSEWHERE
            or check.voids
            or not check.default
            or "text" not in check.fields
            or not examples
        ):
            continue
        chance = Random(f"{seed} {check.code}")  # noqa: S311 - a seeded choice of places, nothing secret
        misses = []
        for example in examples:
            if example.source is not None:  # the clean articles have no source: it stands alone
                if not find_at(example.article, check.code, (*example.spans, *example.source_spans)):
                    misses.append(example.text)
                continue
            article = chance.choice(articles)
            breaks = [match.start() for match in re.finditer(r"\n\n", article.text)]
            at = chance.choice(breaks)
            text = f"{article.text[:at]}\n\n{example.text}{article.text[at:]}"
            spans = tuple(Span(span.start + at + 2, span.end + at + 2) for span in example.spans)
            if not find_at(Article(article.id, text, source_language=example.source_language), check.code, spans):
                misses.append(f"{article.id}: {example.text}")
        fault = Plant(check.slug, (check.code,), "", "")
        yield Outcome(fault, len(examples), len(examples) - len(misses), 0, tuple(misses))


def plant(fault: Plant, text: str, chance: Random) -> tuple[str, Span] | None:
    """A text with one fault in it, and where it is; None where the text has no place for it."""
    places = list(re.finditer(fault.pattern, text))
    if not places:
        return None
    place = chance.choice(places)
    replacement = place.expand(fault.replacement) if isinstance(fault.replacement, str) else fault.replacement(place)
    planted = text[: place.start()] + replacement + text[place.end() :]
    end = place.start() + len(replacement)
    if not fault.is_wide:
        return planted, Span(place.start(), max(end, place.start() + 1))
    before = planted.rfind("\n\n", 0, place.start())
    after = planted.find("\n\n", end)
    return planted, Span(max(before, 0), after if after >= 0 else len(planted))


if __name__ == "__main__":
    main()
