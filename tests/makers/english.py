"""Make four lists of English words: what dictionaries hold, what only the largest do, what none does, what is shared.

`mtcheck/data/dictionary_en.txt.gz`  words of SCOWL (sizes up to 80) that are rarer than Zipf 3 in wordfreq and that
    `mtcheck.foreign.derivation` does not derive from others: verrucae, interfluve.
`mtcheck/data/unabridged_en.txt.gz`  what SCOWL's largest size has beyond: haar, hwyl.
`mtcheck/data/unlisted_en.txt.gz`  words from Zipf 3 up that SCOWL does not have in lower case: names, acronyms, and
    words of other languages that English texts cite: mit, ist, boris.
`mtcheck/data/shared_en.tsv`  words from Zipf 3 up that another language written in Latin letters uses so much more
    that its list claims them: die, pain. All other words of Zipf 3 and more need no further witness.

    python -m tests.makers.english --scowl usr/share/dict/scowl
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
from pathlib import Path

from mtcheck.foreign.derivation import is_derived
from mtcheck.foreign.witnesses import claim_word
from mtcheck.lexicon import COMMON_ZIPF, Lexicon, find_uses, frequencies

OLDEST, LARGEST = 80, 95
"""SCOWL's sizes beyond the first hold words that few readers take for English."""


def read_scowl(folder: Path, largest: int = OLDEST) -> set[str]:
    """The lower-case words of all spellings and variants, up to a size."""
    words: set[str] = set()
    for path in folder.glob("*-words.*"):
        if int(path.suffix[1:]) <= largest:
            words.update(
                w for w in path.read_text(encoding="utf-8").split() if w.islower() and w.replace("-", "").isalpha()
            )
    return words


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("mtcheck/data"))
    options = parser.parse_args()
    english = Lexicon("en")
    listed = read_scowl(options.scowl)
    daily = [w for w in frequencies("en") if english.zipf(w) >= COMMON_ZIPF]
    rare = sorted(w for w in listed if english.zipf(w) < COMMON_ZIPF and not is_derived(w, english))
    unlisted = sorted(w for w in daily if w.isalpha() and w not in listed)
    most = read_scowl(options.scowl, LARGEST) - listed
    unabridged = sorted(w for w in most if english.zipf(w) < COMMON_ZIPF and (find_uses(w) or not english.zipf(w)))
    shared = sorted(w for w in daily if claim_word(w, "en"))
    write_words(options.out / "dictionary_en.txt.gz", rare, OLDEST)
    write_words(options.out / "unabridged_en.txt.gz", unabridged, LARGEST)
    write_words(options.out / "unlisted_en.txt.gz", unlisted, OLDEST)
    body = "".join(f"{word}\n" for word in shared)
    header = (
        "# name: shared_en        lang: en        columns: word\n"
        "# what: English words from Zipf 3 up that another language in Latin letters uses 30 times as much\n"
        "# source: wordfreq 3.1 (Robyn Speer, 2022), simplemma 2.0 (MIT), UDHR   licence: CC-BY-SA-4.0\n"
        "# made-by: python -m tests.makers.english --scowl usr/share/dict/scowl\n"
        f"# rows: {len(shared)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    (options.out / "shared_en.tsv").write_text(header + body, encoding="utf-8")
    print(f"{len(rare)} words of the dictionary, {len(unlisted)} of none, {len(shared)} shared words")


def write_words(path: Path, words: list[str], largest: int) -> None:
    """One word a line, under a notice."""
    notice = (
        f"# SCOWL 2020.12.07, sizes up to {largest}, copyright 2000-2019 by Kevin Atkinson; "
        "free use with this notice.\n"
        "# wordfreq 3.1 (Robyn Speer, 2022; CC BY-SA 4.0) for what is frequent.\n"
        f"# made-by: python -m tests.makers.english --scowl usr/share/dict/scowl    rows: {len(words)}\n"
    )
    path.write_bytes(gzip.compress((notice + "\n".join(words) + "\n").encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
