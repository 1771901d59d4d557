"""A Greek word in, how English texts write its sound out: Εύβοια as Evoia, Μπακογιάννη as Bakogianni.

Greek writes one sound with two letters, ου, μπ, ντ, and reads the second of αυ and ευ as v or f. Letter by letter they
become other words: Oinousses for Ούννοι, Paylos for Παύλος.
"""

from __future__ import annotations

from unicodedata import normalize

import mtcheck.late_re as re

_ACCENTS = re.compile("[\u0300\u0301\u0342\u0313\u0314\u0345]")
"""All that stands on a letter but the two dots, which keep it apart from the one before."""
_VOICED = "αεηιουωβγδζλμνρ"
_PAIRS = (
    (re.compile("ου(?!\u0308)"), "u"),
    (re.compile(f"(?<=[αεη])υ(?!\u0308)(?=[{_VOICED}])"), "v"),
    (re.compile("(?<=[αεη])υ(?!\u0308)"), "f"),
    (re.compile("(?<!\\w)μπ"), "b"),
    (re.compile("μπ"), "mb"),
    (re.compile("(?<!\\w)ντ"), "d"),
    (re.compile("(?<!\\w)γκ"), "g"),
    (re.compile("γκ"), "ng"),
    (re.compile("γ(?=[γχξ])"), "n"),
)
_LETTERS = str.maketrans(
    {
        **dict(zip("αβγδεζηικλμνοπρσςτυφω", "avgdeziiklmnoprsstyfo", strict=True)),
        "θ": "th",
        "ξ": "x",
        "χ": "ch",
        "ψ": "ps",
        "\u0308": "",
    }
)


def read_greek(word: str) -> str:
    """A lower-cased word in Latin letters; letters of other scripts stay.

    >>> read_greek("εύβοια"), read_greek("παύλος"), read_greek("μπακογιάννη"), read_greek("αγγελοπούλου")
    ('evvoia', 'pavlos', 'bakogianni', 'angelopulu')
    """
    plain = _ACCENTS.sub("", normalize("NFD", word))
    for letters, sound in _PAIRS:
        plain = letters.sub(sound, plain)
    return plain.translate(_LETTERS)
