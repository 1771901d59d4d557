"""Make two lists of English words: those that only unabridged dictionaries hold, and those that other languages share.

`mtcheck/data/dictionary_en.txt.gz`  words of SCOWL (sizes up to 80) that are rarer than Zipf 3 in wordfreq and that
    `mtcheck.derivation` does not derive from others: verrucae, interfluve.
`mtcheck/data/shared_en.tsv`  words from Zipf 3 up that another language written in Latin letters uses so much more
    that its list claims them: die, pain. All other words of Zipf 3 and more need no further witness.

    python -m tests.makers.english --scowl usr/share/dict/scowl
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
from pathlib import Path

from mtcheck.derivation import is_derived
from mtcheck.lexicon import COMMON_ZIPF, Lexicon, frequencies
from mtcheck.witnesses import claim_word

OLDEST = 80
"""SCOWL's sizes beyond hold words that no reader takes for English."""


def read_scowl(folder: Path) -> set[str]:
    """The lower-case words of all spellings and variants."""
    words: set[str] = set()
    for path in folder.glob("*-words.*"):
        if int(path.suffix[1:]) <= OLDEST:
            words.update(
                w for w in path.read_text(encoding="utf-8").split() if w.islower() and w.replace("-", "").isalpha()
            )
    return words


def main() -> None:
    """Write both lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("mtcheck/data"))
    options = parser.parse_args()
    english = Lexicon("en")
    rare = sorted(w for w in read_scowl(options.scowl) if english.zipf(w) < COMMON_ZIPF and not is_derived(w, english))
    shared = sorted(w for w in frequencies("en") if english.zipf(w) >= COMMON_ZIPF and claim_word(w, "en"))
    notice = (
        "# SCOWL 2020.12.07, sizes up to 80, copyright 2000-2019 by Kevin Atkinson; free use with this notice.\n"
        f"# made-by: python -m tests.makers.english    rows: {len(rare)}\n"
    )
    (options.out / "dictionary_en.txt.gz").write_bytes(
        gzip.compress((notice + "\n".join(rare) + "\n").encode(), 9, mtime=0)
    )
    body = "".join(f"{word}\n" for word in shared)
    header = (
        "# name: shared_en        lang: en        columns: word\n"
        "# what: English words from Zipf 3 up that another language in Latin letters uses 30 times as much\n"
        "# source: wordfreq 3.1 (Robyn Speer, 2022)   licence: CC-BY-SA-4.0\n"
        "# made-by: python -m tests.makers.english\n"
        f"# rows: {len(shared)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    (options.out / "shared_en.tsv").write_text(header + body, encoding="utf-8")
    print(f"{len(rare)} words of the dictionary, {len(shared)} shared words")


if __name__ == "__main__":
    main()
