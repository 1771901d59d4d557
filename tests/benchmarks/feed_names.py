"""How long it takes to find which of very many names of a feed are one, how many pairs are compared, how much memory.

    python tests/benchmarks/feed_names.py [--names N]

The names are made up: half of them full, half alone, of syllables as many languages have them; one in a hundred is
another's in another romanisation. Machines are shared and noisy: the number of comparisons says more than seconds.
"""

from __future__ import annotations

import argparse
import random
import resource
import time

from mtcheck.feeds.names import cluster_forms
from mtcheck.feeds.pairs import FeedForm

ONSETS = "b bl br ch d dr f g gr h j k kh kr l m n p pr r s sh st t tr v w y z zh".split()
VOWELS = "a e i o u ai ei ia".split()
CODAS = ("", "", "", "n", "r", "s", "l", "k", "t", "m")
ENDS = ("ov", "enko", "sky", "son", "ez", "vich", "", "", "", "")
RESPELLED = (("sh", "sch"), ("kh", "ch"), ("zh", "j"), ("u", "ou"), ("v", "w"), ("y", "i"))
SHARE_RESPELLED = 0.01


def main() -> None:
    """Print one line for half of the names and one for all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=100_000)
    options = parser.parse_args()
    for number in (options.names // 2, options.names):
        forms = [FeedForm(name, "en") for name in make_names(number)]
        begin = time.process_time()
        found = cluster_forms(forms, {})
        seconds = time.process_time() - begin
        several = sum(len(cluster.forms) > 1 for cluster in found.clusters)
        print(
            f"{len(forms):>9,} names {seconds:>7.1f} s {found.comparisons:>11,} comparisons"
            f" {found.comparisons / len(forms):>6.1f} a name {several:>7,} in several spellings"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def make_names(number: int) -> list[str]:
    """So many different made-up names, case-folded, sorted; the same ones every time."""
    chance = random.Random(801)  # noqa: S311 - no secret: the same names every time
    first_names = [make_word(chance, 2) for _ in range(2_000)]
    names: set[str] = set()
    while len(names) < number:
        word = make_word(chance, chance.choice((2, 3, 3)))
        name = f"{chance.choice(first_names)} {word}" if len(names) % 2 else word
        names.add(name)
        if chance.random() < SHARE_RESPELLED and len(names) < number:
            names.add(name.replace(*chance.choice(RESPELLED)))
    return sorted(names)


def make_word(chance: random.Random, syllables: int) -> str:
    """A word of so many syllables, now and then with an ending as surnames have it."""
    parts = (chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS) for _ in range(syllables))
    return "".join(parts) + chance.choice(ENDS)


if __name__ == "__main__":
    main()
