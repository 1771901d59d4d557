"""Documents in, surnames out that they join to a first name by two different words: von der Leyen, Van der Leyen.

The surname itself is spelled alike; what changes is the word before it (as-Sadr, al-Sadr), its capital behind one first
name (Kevin de Bruyne, Kevin De Bruyne), or the hyphen (Al Hilal, Al-Hilal). Silent where two people may be meant, where
one sentence has both, and about a capital that a headline, the start of a sentence or a missing first name explains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import mtcheck.late_re as re
from mtcheck.model import Document, Mention, Span
from mtcheck.names.capitals import Capitals
from mtcheck.names.chains import FIRST_WORDS
from mtcheck.names.forms import SAME_NEIGHBOUR, TITLES
from mtcheck.names.romanisation import fold_marks, sound_distance
from mtcheck.names.two_people import is_team

_WORDS = "van von de da do di du dos das del della der den dem la le lo ten ter zu zur af abu bin ben ibn".split()
_ARTICLES = frozenset("al el ul ad an ar as at ash".split())
_WORD = f"(?i:{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_LINKED = re.compile(
    rf"""(?<![\w'’-])
        (?: (?P<words>{_WORD}(?:[ ]{_WORD}){{0,2}})[ ]
          | (?P<article>(?i:ash|abu|ben|al|el|ul|ad|an|ar|as|at))(?P<joint>[-\u2010\u2011]|(?<=[AaEe]l)[ ]) )
        (?P<name>[^\W\d_a-z][^\W\d_]{{2,}}(?:[-\u2010\u2011][^\W\d_]+)*)""",
    re.VERBOSE,
)
"""Von der Leyen, De Bruyne, al-Sadr, Al Hilal."""
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)(\.?) $")
_REACH = 30
_KIN = tuple(frozenset(words.split()) for words in ("van von", "der den dem", "de da do di", "bin ben ibn"))
"""Words of two languages, or two cases, that stand for one another."""
_ABROAD = frozenset((frozenset(("van", "von")),))
"""What changes also where a first name stands before one of the two only: Mr van den Berg may be no van der Berg."""


@dataclass(frozen=True, slots=True)
class LinkedName:
    """One mention of a surname with what joins it."""

    link: str
    """As written, with the blank or hyphen behind it."""
    name: str
    before: str | None
    """The first name before it, lower-cased; empty behind a title; None where neither stands there."""
    sentence: int
    is_free: bool
    """Whether its capital is one that nothing around it explains."""
    is_team: bool
    """Whether what stands beside it makes it a club."""
    mention: Mention

    @property
    def folded(self) -> str:
        """What joins it, whatever the capitals."""
        return self.link.lower()


def find_linked(doc: Document) -> Iterator[LinkedName]:
    """Every surname of one field with a word that joins it."""
    capitals = Capitals(doc)
    for match in _LINKED.finditer(doc.text):
        link = (match["words"] or match["article"]) + (match["joint"] or " ")
        number = doc.sentence_at(match.start())
        if number is None:
            continue
        before = _read_before(doc, match.start())
        is_opening = before is None and doc.sentences[number].start >= match.start() - 1
        is_headline = doc.field == "title" or number in capitals.headlines or number in capitals.shouted
        mention = Mention(Span(*match.span()), match[0], doc.field)
        is_free = not (is_opening or is_headline)
        yield LinkedName(link, match["name"], before, number, is_free, is_team(doc, mention.span), mention)


def group_linked(names: Sequence[LinkedName]) -> Iterator[tuple[list[LinkedName], list[LinkedName]]]:
    """The mentions of one surname in two lists, where what joins it changes."""
    by_name: defaultdict[str, defaultdict[str, list[LinkedName]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        if _is_listed(name, names):
            continue
        by_name[fold_marks(name.name)][name.link].append(name)
    for by_link in by_name.values():
        for some, others in combinations(by_link.values(), 2):
            is_mixed = any(_are_mixed(one, other) for one in some for other in others)
            is_mixed = is_mixed and not (_is_team(some, others) or _is_team(others, some))
            if is_mixed and {one.sentence for one in some}.isdisjoint(other.sentence for other in others):
                yield some, others


def _is_listed(name: LinkedName, names: Sequence[LinkedName]) -> bool:
    """Whether a sentence sets a name beside one that sounds alike: Al-Masri, El-Masry and others."""
    return any(
        (other.sentence, other.mention.field) == (name.sentence, name.mention.field)
        and other.name != name.name
        and sound_distance(other.name, name.name) <= SAME_NEIGHBOUR
        for other in names
    )


def _is_team(some: Sequence[LinkedName], others: Sequence[LinkedName]) -> bool:
    """Whether some are a club, and others a person: Al-Ahly, Ahmed El-Ahly."""
    is_person = any(other.before for other in others)
    return is_person and any(one.is_team for one in some) and not any(one.before for one in some)


def _are_mixed(one: LinkedName, other: LinkedName) -> bool:
    """Whether two mentions are one name that is joined in two ways."""
    is_same = one.before == other.before and bool(one.before)
    if one.folded == other.folded:  # Ursula Von der Leyen; but Hugo de Jonge, De Jonge
        return one.is_free and other.is_free and (is_same or one.before == other.before == "")
    if one.before and other.before and not is_same:
        return False
    some, others = one.folded[:-1], other.folded[:-1]
    if some == others or {some, others} <= _ARTICLES:
        return some != others or (one.is_free and other.is_free)
    first, second = some.split(" "), others.split(" ")
    changed = {frozenset(pair) for pair in zip(first, second, strict=False) if pair[0] != pair[1]}
    are_kin = len(first) == len(second) and all(any(pair <= kin for kin in _KIN) for pair in changed)
    return are_kin and (is_same or (len(first) > 1 and changed <= _ABROAD))


def _read_before(doc: Document, start: int) -> str | None:
    found = _BEFORE.search(doc.text, max(0, start - _REACH), start)
    if found is None or not found[1][0].isupper() or found[1] in FIRST_WORDS:
        return None
    word = found[1].lower()
    if word in TITLES:
        return ""
    return None if found[2] else fold_marks(word)
