"""How fast each step is, as a ratio to a bare token pass with a dictionary look-up, and how much memory it takes.

    python tests/benchmarks/speed.py [--rounds N] [--jsonl FILE]

The text is that of fixtures/articles, or of a JSON Lines file; of N rounds the quickest counts. Machines are shared and
noisy: compare the ratios of one run, never seconds of two.
"""

from __future__ import annotations

import argparse
import re
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from mtcheck.check import Check, Context, load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.feeds.sightings import find_sightings, list_joined
from mtcheck.lexicon import Lexicon, frequencies
from mtcheck.model import Article, Document
from mtcheck.readers import read_articles
from mtcheck.run import audit_article
from mtcheck.runs.collector import collect_rarely
from mtcheck.segment import segment

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
RESIDUE = ("MT701", "MT702")
"""Foreign words in these are theirs, so that their evidence is asked for by others, too."""
UNTRANSLATED = tuple(f"MT{number}" for number in range(101, 111))
"""Text left in another language; MT12x and MT13x compare with a source and are no part of it."""
TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


def main() -> None:
    """Print a line a step: words per second of processor time, and the ratio to the token pass."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--jsonl", default=str(FIXTURES))
    options = parser.parse_args()
    collect_rarely()  # as the command line does
    articles = [item for item in read_articles([options.jsonl]) if isinstance(item, Article)]
    docs = [segment(article) for article in articles]
    words = sum(len(doc.words) for doc in docs)
    for article in articles:
        audit_article(article, Config())  # load what loads once
    known = frequencies("en")
    floor = measure(lambda: count_unknown(articles, known), options.rounds)
    print(f"{len(articles)} articles, {words:,} words, the best of {options.rounds} rounds")
    print_step("token pass", words, floor, floor)
    print_step("segment", words, measure(lambda: [segment(article) for article in articles], options.rounds), floor)
    for check in load_checks():
        seconds = measure(
            lambda check=check: examine_together(docs, [check]),  # type: ignore[misc]  # the loop's own check
            options.rounds,
        )
        print_step(f"{check.code} {check.slug}", words, seconds, floor)
    residue = [check for check in load_checks() if check.code in RESIDUE]
    untranslated = [check for check in load_checks() if check.code in UNTRANSLATED]
    without = measure(lambda: examine_together(docs, residue), options.rounds)
    together = measure(lambda: examine_together(docs, [*residue, *untranslated]), options.rounds)
    alone = measure(lambda: examine_together(docs, untranslated), options.rounds)
    print_step("all MT101-MT110 together", words, alone, floor)
    print_step("all MT101-MT110 beyond MT701, MT702", words, together - without, floor)
    names = measure(lambda: see_names(docs), options.rounds) - measure(lambda: group_all_names(docs), options.rounds)
    print_step("names for the feed beyond MT201", words, names, floor)
    everything = measure(lambda: [examine(doc, load_checks(), Config()) for doc in docs], options.rounds)
    print_step("all checks together", words, everything, floor)
    whole = measure(lambda: [audit_article(article, Config()) for article in articles], options.rounds)
    print_step("whole audit", words, whole, floor)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def examine_together(docs: Iterable[Document], checks: Sequence[Check]) -> None:
    """All checks on each document as if it were new, with one context, so that shared evidence is gathered once."""
    for doc in map(replace, docs):
        context = Context(doc, Lexicon("en"))
        for check in checks:
            list(check.find(doc, context))


def see_names(docs: Iterable[Document]) -> None:
    """The names of each document for the feed, as if it were new, with the names that it spells in several ways."""
    for doc in map(replace, docs):
        context = Context(doc, Lexicon("en"))
        find_sightings(doc, context.lexicon, allow=context.allow, joined=list_joined(context.names, ()), foreign=())


def group_all_names(docs: Iterable[Document]) -> None:
    """Only the latter."""
    for doc in map(replace, docs):
        assert Context(doc, Lexicon("en")).names is not None


def count_unknown(articles: Iterable[Article], known: object) -> int:
    """The floor for anything written in Python."""
    assert isinstance(known, dict)
    return sum(match[0].lower() not in known for article in articles for match in TOKEN.finditer(article.text))


def measure(step: Callable[[], object], rounds: int) -> float:
    """Seconds of processor time that a step takes in its quickest round: others share the machine."""
    return min(_time(step) for _ in range(rounds))


def _time(step: Callable[[], object]) -> float:
    begin = time.process_time()
    step()
    return time.process_time() - begin


def print_step(name: str, words: int, seconds: float, floor: float) -> None:
    """One line of the table."""
    print(f"{name:36}{words / seconds:>12,.0f} words/s{seconds / floor:>8.1f}")


if __name__ == "__main__":
    main()
