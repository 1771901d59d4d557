"""Rivers, hills and regions behind "the", though their names are words of another language, too: the Oder, the Una.

The lists hold those of Europe. Any other is known by what only waters have or do: on the banks of the Wiese, the Rotte
burst its banks. Other names of places stand without an article, and are left to `name_places`.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.model import Document

_REACH = 40
_THE = re.compile(r"\b[Tt]he (?:(?:[Uu]pper|[Ll]ower|[Mm]iddle|[Ww]estern|[Ee]astern|[Nn]orthern|[Ss]outhern) )?\Z")
_AND_THE = re.compile(r"\bthe (?P<other>[^\W\d_]+)(?:, the [^\W\d_]+)*,? (?:and|or) \Z")
"""The article may be said once: the Drava and Una."""
_OF_WATER = re.compile(
    r"""\b(?:anglers|banks?|barges|bend|boats?|bridges?|canoe|canoes|confluence|crossing|dams?|delta|dyke|dykes|embankment
          |estuary|ferry|fish|fished|fishing|flows|footbridge|gorge|headwaters|kayak|locks?|meander|meanders|mouth|quay
          |rafts?|reaches|shores?|source|stretch|swam|swim|swimming|tributary|tributaries|waters|weir)
        \ (?:across|along|at|from|in|into|of|on|over|to)\ the\ \Z
      | \b(?:downstream|upstream)\ (?:along|from|of|on)\ the\ \Z""",
    re.VERBOSE,
)
"""What stands before a river or a lake: on the banks of the Wiese."""
_ACTS_AS_WATER = re.compile(
    r"(?:['’]s)? (?:(?:has |had )?(?:again )?(?:burst|overflowed|broke) its banks|flows|flowed|froze|meanders"
    r"|(?:and (?:the )?\w+ )?burst their banks|floodplain|estuary|delta|embankment|gorge|valley"
    r"|rises in|empties into)\b"
)
"""What it does, or has: the Rotte burst its banks."""


def is_landscape(doc: Document, index: int) -> bool:
    """Whether a capital behind "the" is a river, hills or a region."""
    word = doc.words[index]
    if not word.text[0].isupper():
        return False
    low = max(0, word.start - _REACH)
    if _THE.search(doc.text, low, word.start) is None:
        other = _AND_THE.search(doc.text, low, word.start)
        return other is not None and {word.lower, other["other"].lower()} <= _read_behind_the()
    if word.lower.removesuffix("'s") in _read_behind_the():
        return True
    is_beside_water = _OF_WATER.search(doc.text, low, word.start) is not None
    return is_beside_water or _ACTS_AS_WATER.match(doc.text, word.end) is not None


def is_listed_landscape(word: str) -> bool:
    """Whether the list of hills, lakes, regions and rivers that are no words holds a lower-cased word."""
    return word in _read_landscapes()


@lru_cache(maxsize=1)
def _read_landscapes() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("landscapes"))


@lru_cache(maxsize=1)
def _read_behind_the() -> frozenset[str]:
    return _read_landscapes() | {row[0] for row in read_table("rivers")}
