"""What a program writes that failed: a traceback, the name of an exception, a limit of tokens, a time-out.

A Document, or the folded words of one of its sentences, goes in; out comes whether a translating program tells of its
failure there. An exception is known by its form; any other failure by a fault (exceeded, timed out) and a thing that
only programs have (the context length, an API key) in one short sentence, by `data/program_errors_en.tsv`. Whether that
is all of the text is left to `mtcheck.page.notices`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document, Span, Word
from mtcheck.phrases import compile_forms

_LONGEST = 16
"""Words of the longest sentence that tells of a failure."""
_EXCEPTION = re.compile(
    r"""
    \A\s*
    (?P<line>
        Traceback\ \(most\ recent\ call\ last\).*
      | (?:Uncaught\ |Unhandled\ |Exception\ in\ thread\ \S+\ )?
        (?:[a-z_]\w*\.)*(?:[A-Z][a-z0-9]*){2,}(?<=Error|ption)(?=[:(\s]|\Z)(?:[:(].*|[ ]*(?=\n|\Z))
    )
    """,
    re.VERBOSE,
)
"""KeyError: 'choices'; java.lang.NullPointerException."""
_NEWS = re.compile(
    r"\b(?:said|says|told|according|announced|claimed|wrote|reported|reports"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|year|month) "
)


def find_exception(doc: Document) -> Span | None:
    """The first line of a text that begins with a traceback or the name of an exception."""
    match = _EXCEPTION.match(doc.text)
    return None if match is None else Span(match.start("line"), match.start("line") + len(match["line"].rstrip()))


def is_failure(words: Sequence[Word], text: str) -> bool:
    """Whether a sentence, and its words as `join_words` gives them, says that a program failed."""
    if len(words) > _LONGEST or _NEWS.search(text) is not None:
        return False
    if _pattern("machine").search(text) is None or _pattern("fault").search(text) is None:
        return False
    known = f"{_pattern('machine').pattern}|{_pattern('fault').pattern}"
    return not any(word.text.istitle() and re.search(known, f"{word.lower} ") is None for word in words[2:])


def list_beginnings() -> Iterator[str]:
    """Words, folded, of which one is in each such sentence."""
    for form, part in read_table("program_errors_en"):
        if part == "machine":
            yield from form.split()[0].split("/")


@lru_cache(maxsize=2)
def _pattern(part: str) -> re.Pattern[str]:
    return compile_forms([form for form, row_part in read_table("program_errors_en") if row_part == part])
