"""A word "one" in, whether it is somebody who was not named out: one of the jurors had fallen asleep.

Left alone is what a person is, "Lis, one of the jurors", and "one of the few", which nearly always is that as well.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.english.person_words import is_like_person, read_person_nouns
from mtcheck.model import Document, Word

_ONE_OF_THEM = re.compile(
    r" of (?:the(?! (?:few|first|last|most|\w+est)\b)|his|her|its|their|these|those|our)"
    r" (?:[a-z-]+ ){0,2}?(?:(?P<noun>[a-z-]+)s|men|women)\b"
)
"""What follows "one" that is somebody: one of the jurors."""
_IS_ONE = re.compile(
    r"(?:,|\b(?:am|are|as|be|been|became|become|becomes|called|considered|is|remained|remains|was))(?: also| still)? $"
)
"""What stands before "one" that says what a person is: Lis, one of the jurors; she is one of the jurors."""
_REACH = 24


def is_one_of_them(doc: Document, word: Word) -> bool:
    """Whether "one" is somebody who was not named, and not what a person is: one of the jurors slept."""
    them = _ONE_OF_THEM.match(doc.text, word.end)
    if them is None or _IS_ONE.search(doc.text, max(0, word.start - _REACH), word.start):
        return False
    return them["noun"] is None or them["noun"] in read_person_nouns() or is_like_person(them["noun"])
