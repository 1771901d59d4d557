"""Make `mtcheck/data/english_homographs.tsv`: words of English that a dictionary of another language has as its own.

A word counts that English uses daily and that the list of the other language has so seldom that it would be taken for
English: French `lands` and `replaces`, Polish `law`. The dictionaries are simplemma's, which hold some English by
mistake; to leave that alone is the lesser fault.

    pip install wordfreq simplemma
    python tests/makers/english_homographs.py
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path

from uses import read_dictionary

from mtcheck.foreign.left_english import COPIED_GAP, LANGUAGES
from mtcheck.lexicon import AS_WORD, Lexicon, frequent_words

OUT = Path("mtcheck/data/english_homographs.tsv")
LEAST_ZIPF = 3.5
HEADER = """\
# name: english_homographs        lang: mul        columns: form, languages
# what: words of English that dictionaries of other languages have, too, and whose lists hold them seldom
# source: simplemma 2.0.0 (dictionaries), wordfreq 3.1.1 (frequencies)   licence: CC-BY-SA-4.0
# made-by: python tests/makers/english_homographs.py
# rows: {rows}    sha256: {sha}
"""


def main() -> None:
    """Write the list."""
    english = Lexicon("en")
    words = [word for word in frequent_words("en", LEAST_ZIPF) if word.isascii() and word.isalpha() and len(word) > 2]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for language in sorted(LANGUAGES):
        casing, _ = read_dictionary(language)
        own = Lexicon(language)
        for word in words:
            if casing.get(word, 0) & AS_WORD and english.zipf(word) - own.zipf(word) >= COPIED_GAP:
                found[word].append(language)
    body = "".join(f"{word}\t{','.join(languages)}\n" for word, languages in sorted(found.items()))
    sha = hashlib.sha256(body.encode()).hexdigest()
    OUT.write_text(HEADER.format(rows=len(found), sha=sha) + body, encoding="utf-8")


if __name__ == "__main__":
    main()
