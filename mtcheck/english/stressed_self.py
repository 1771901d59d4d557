"""Where "himself" may lay stress on somebody and be nobody's object: the actress met the boss himself.

A position goes in, whether the word before it may be a person comes out. Whom it means is left to others.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns, things
from mtcheck.model import Document

_BEFORE = re.compile(r"(?P<noun>[\w-]+),? $")
_MAY_BE_SOMEBODY = re.compile(
    r"(?:\w*(?:er|or|ist|ian|ee|man|men|woman|eur)|(?:any|every|no|some)?(?:one|body)|almighty|beast|bull|cat|chef"
    r"|chief|child|christ|coach|corpse|cow|creature|dead|death|deity|demon|devil|dog|fate|giant|god|greats?|guard"
    r"|guest|guru|hero|horse|host|judge|legend|lion|lord|maestro|mare|messiah|mogul|nature|pope|prof|prophet|saviou?r"
    r"|saint|servant|shah|soul|spirit|stallion|thief|tsar|villain|virtuoso|vip|wizard|wolf)$"
)
_REACH = 40


def lays_stress(doc: Document, start: int, at: int) -> bool:
    """Whether the word before `at`, behind `start`, may be somebody."""
    found = _BEFORE.search(doc.text, max(start, at - _REACH), at)
    if found is None:
        return False
    word = found["noun"].lower()
    if word in things():
        return False
    return word in read_person_nouns() or _MAY_BE_SOMEBODY.match(word) is not None
