"""Plant faults of names and quotation marks in translations with their sources, and count which are found.

    python tests/benchmarks/source_name_faults.py FILE.jsonl [FILE.jsonl ...]

Each line has "source" and "target", lists of as many sentences, and "source_lang". In each article one name is put in
the place of another of its kind, one name is misspelt by two letters, and the marks of one long quotation are taken
away; findings in the articles as they are count as alarms, which somebody has to read.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Finding, Span
from mtcheck.names.native_names import is_english_place, is_person_name
from mtcheck.segment import segment

CODES = ("MT124", "MT125", "MT126")
PLACES = "Berlin Madrid Cairo Lagos Tokyo Warsaw Athens Oslo Riga Lyon Milan Geneva Munich Hamburg Kazan Samara".split()
FIRST_NAMES = "Angela Boris Emmanuel Peter Olga Dmitry Mikhail Irina Thomas Hans Klaus Petr Jana Musa Ibrahim".split()
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b(?![-'’])")
_QUOTATION = re.compile(r'["“„«][^"“”„«»]{60,}["”“»]')
_MARKS = re.compile(r'["“”„«»]')
_CONSONANTS = "bdfgklmnprstvz"


def main(paths: list[Path]) -> None:
    """Print how many faults of each kind were planted and found, and the alarms."""
    planted, found, alarms, articles = Counter[str](), Counter[str](), 0, 0
    for path in paths:
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            article = make_article(row["target"], row["source"], row["source_lang"])
            alarms += len(list_findings(article))
            articles += 1
            for kind, number, sentences in plant(row["target"], random.Random(article.text)):  # noqa: S311 - repeatable
                planted[kind] += 1
                faulty = make_article(sentences, row["source"], row["source_lang"])
                found[kind] += any(finding.sentence == number for finding in list_findings(faulty))
    for kind in sorted(planted):
        sys.stdout.write(f"{kind}: {found[kind]} of {planted[kind]} found\n")
    sys.stdout.write(f"{alarms} alarms in {articles} articles as they are\n")


def make_article(sentences: list[str], source: list[str], language: str) -> Article:
    """An article of sentences that are paired one to one."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    text = "\n".join(sentences)
    return Article("a", text, segments=tuple(spans), source=tuple(source), source_language=language)


def list_findings(article: Article) -> tuple[Finding, ...]:
    """What the checks of names, quotations and addresses say of it."""
    checks = [check for check in load_checks() if check.code in CODES]
    return examine(segment(article), checks, Config()).findings


def plant(sentences: list[str], chance: random.Random) -> Iterator[tuple[str, int, list[str]]]:
    """The sentences with one fault each: its kind, its sentence, and all of them."""
    names = [(number, match) for number, sentence in enumerate(sentences) for match in _NAME.finditer(sentence)]
    known = [(number, match) for number, match in names if _choose_pool(match[0])]
    if known:
        number, match = chance.choice(known)
        other = chance.choice([name for name in _choose_pool(match[0]) if name not in " ".join(sentences)])
        yield "another name", number, _replace(sentences, number, match, other)
    rare = [
        (n, match) for n, match in names if len(match[0]) > len("Angela") and not Lexicon("en").zipf(match[0].lower())
    ]
    if rare:
        number, match = chance.choice(rare)
        at, letter = chance.randrange(2, len(match[0]) - 3), chance.choice(_CONSONANTS)
        slip = f"{match[0][:at]}{letter}{chance.choice(_CONSONANTS)}{match[0][at + 2 :]}"
        yield "a name misspelt", number, _replace(sentences, number, match, slip)
    for number, sentence in enumerate(sentences):
        if _QUOTATION.search(sentence):
            yield "marks taken away", number, [*sentences[:number], _MARKS.sub("", sentence), *sentences[number + 1 :]]
            return


def _choose_pool(name: str) -> list[str]:
    """Names of the kind of a name; none where that is not known."""
    if is_person_name(name.lower()):
        return FIRST_NAMES
    return PLACES if is_english_place(name.lower()) else []


def _replace(sentences: list[str], number: int, match: re.Match[str], other: str) -> list[str]:
    changed = sentences[number][: match.start()] + other + sentences[number][match.end() :]
    return [*sentences[:number], changed, *sentences[number + 1 :]]


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]])
