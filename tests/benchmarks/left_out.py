"""Sentences and clauses left out or added, negations and questions turned round: how many are found.

    python tests/benchmarks/left_out.py DATA [--articles N] [--seed S] [--languages ru,is] [--show]

DATA is a folder of JSON Lines files, or one file, whose articles have `source` and `target` as lists aligned one to
one. Each kind of fault is planted once into each article that has a place for it, into the list and into the same
article as running text. Printed are, for each language, kind and form, how many were planted and how many were found:
a finding of MT131 to MT135 that overlaps the sentence that was changed, or its source. At the end stand the findings in
the articles as they are, of which every one is suspect.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from mtcheck.check import load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.model import Article, Finding, Span
from mtcheck.segment import segment

CODES = frozenset(("MT131", "MT132", "MT134", "MT135"))
PARAGRAPH = 3
LEAST_SENTENCES = 5
CLAUSE_WORDS = 6
_AUXILIARIES = "is|are|was|were|has|have|had|do|does|did|could|would|should|must"
_NEGATION = re.compile(rf"\b(?:({_AUXILIARIES})(?:n['’]t| not(?! only))|(can)(?:not|['’]t)|(?:never )(?=\w))\b")
_ANY_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|nor|neither|cannot|\w+n['’]t)\b", re.IGNORECASE
)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must) (?=\w)")
_CLAUSE_EDGE = re.compile(r",\s|;\s|\s[–—]\s|\s(?=(?:and|but|which|who|because|when|while|where|after|before|that)\s)")
_END = re.compile(r"[.!?\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Given:
    """An article and its translation, sentence by sentence."""

    identifier: str
    language: str
    source: tuple[str, ...]
    target: tuple[str, ...]


Change = Callable[[str, Random, str], str | None]
"""A sentence, chance and another sentence in, the faulty sentence out; None where it has no place for the fault."""


def drop_sentence(_: str, __: Random, ___: str) -> str | None:
    """Nothing is left."""
    return ""


def drop_clause(text: str, chance: Random, _: str) -> str | None:
    """A clause of some words is lost."""
    body = text[: _END.search(text).start()]  # type: ignore[union-attr]  # it matches the empty end of any text
    edges = [match.start() for match in _CLAUSE_EDGE.finditer(body)] + [len(body)]
    clauses = [(one, other) for one in edges for other in edges if len(body[one:other].split()) >= CLAUSE_WORDS]
    clauses = [(one, other) for one, other in clauses if len((body[:one] + body[other:]).split()) >= CLAUSE_WORDS]
    if not clauses:
        return None
    one, other = chance.choice(clauses)
    return text[:one] + text[other:]


def add_clause(text: str, _: Random, donor: str) -> str | None:
    """A clause of another article is at the end."""
    at = _END.search(text).start()  # type: ignore[union-attr]  # likewise
    words = donor[: _END.search(donor).start()].split()[-12:]  # type: ignore[union-attr]  # likewise
    return f"{text[:at]}, while {' '.join(words)}{text[at:]}" if len(words) > CLAUSE_WORDS else None


def drop_negation(text: str, _: Random, __: str) -> str | None:
    """The only negation is lost."""
    if len(_ANY_NEGATION.findall(text)) != 1:
        return None
    changed = _NEGATION.sub(lambda match: match[1] or match[2] or "", text, count=1)
    return changed if changed != text else None


def add_negation(text: str, _: Random, __: str) -> str | None:
    """A sentence that affirms has one."""
    match = _AUXILIARY.search(text)
    return f"{text[: match.end()]}not {text[match.end() :]}" if match and not _ANY_NEGATION.search(text) else None


def drop_question(text: str, _: Random, __: str) -> str | None:
    """A question ends in a full stop."""
    return text.replace("?", ".") if text.count("?") == 1 else None


PLANTS: dict[str, Change] = {
    "sentence left out": drop_sentence,
    "clause left out": drop_clause,
    "clause added": add_clause,
    "negation lost": drop_negation,
    "negation added": add_negation,
    "question lost": drop_question,
}


def main() -> None:
    """Print a line a language, kind and form, then the findings in articles as they are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    chance = Random(options.seed)  # noqa: S311 - a seeded choice of places, nothing secret
    by_language: dict[str, list[Given]] = defaultdict(list)
    for given in read_articles(options.data):
        if not options.languages or given.language in options.languages.split(","):
            by_language[given.language].append(given)
    planted, found = Counter[str](), Counter[str]()
    alarms: list[str] = []
    for language, articles in sorted(by_language.items()):
        chance.shuffle(articles)
        donors = [sentence for given in articles for sentence in given.target]
        for given, form in ((given, form) for given in articles[: options.articles] for form in ("list", "running")):
            for name, change in PLANTS.items():
                is_found = plant(given, change, chance, donor=chance.choice(donors), is_list=form == "list")
                planted[f"{language} {name}, {form}"] += is_found is not None
                found[f"{language} {name}, {form}"] += bool(is_found)
                if is_found is False and options.show:
                    print("missed", given.identifier, name, form)
            findings = find(given, list(given.target), is_list=form == "list")
            alarms += [f"{given.identifier} {form}: {f.code} {f.text!r}: {f.message}" for f in findings]
    for key in sorted(+planted):
        print(f"{key:36} {planted[key]:5} {found[key]:5} {found[key] / planted[key]:6.2f}")
    print(f"findings in articles as they are: {len(alarms)}", *alarms, sep="\n")


def read_articles(data: Path) -> Iterator[Given]:
    """The articles of a file, or of all files of a folder, that are long enough."""
    for path in sorted(data.glob("*.jsonl")) if data.is_dir() else [data]:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            source, target = row.get("source"), row.get("target")
            if isinstance(source, list) and isinstance(target, list) and len(source) == len(target) >= LEAST_SENTENCES:
                yield Given(row["id"], row["source_lang"], tuple(source), tuple(target))


def plant(given: Given, change: Change, chance: Random, *, donor: str, is_list: bool) -> bool | None:
    """Whether a fault that was planted is found; None where the article has no place for it."""
    changed = {n: change(text, chance, donor) for n, text in enumerate(given.target)}
    places = [n for n, text in changed.items() if text is not None and n > 0]
    if not places:
        return None
    at = chance.choice(places)
    texts = [*given.target[:at], changed[at] or "", *given.target[at + 1 :]]
    here, there = _spans(texts, is_list=is_list)[at], _spans(given.source, is_list=is_list)[at]
    return any(
        finding.span.overlaps(there if finding.field == "source" else here)
        for finding in find(given, texts, is_list=is_list)
    )


def find(given: Given, texts: list[str], *, is_list: bool) -> tuple[Finding, ...]:
    """What the checks say of a translation, whose sentences stand in a list or in paragraphs."""
    checks = [check for check in load_checks() if check.code in CODES]
    source = given.source if is_list else (_join(given.source),)
    text = "\n".join(texts) if is_list else _join(tuple(texts))
    segments = _spans(texts, is_list=True) if is_list else None
    article = Article(given.identifier, text, segments=segments, source=source, source_language=given.language)
    return examine(segment(article), checks, Config()).findings


def _join(sentences: tuple[str, ...]) -> str:
    return "".join(sentence + gap for sentence, gap in zip(sentences, _gaps(len(sentences)), strict=True))


def _gaps(number: int) -> list[str]:
    return ["\n\n" if (n + 1) % PARAGRAPH == 0 else " " for n in range(number)]


def _spans(sentences: list[str] | tuple[str, ...], *, is_list: bool) -> tuple[Span, ...]:
    gaps = [1] * len(sentences) if is_list else [len(gap) for gap in _gaps(len(sentences))]
    lengths = [len(sentence) + gap for sentence, gap in zip(sentences, gaps, strict=True)]
    starts = accumulate(lengths[:-1], initial=0)
    return tuple(Span(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True))


if __name__ == "__main__":
    main()
