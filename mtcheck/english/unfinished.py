"""Which words leave a sentence unfinished when they are its last: words in, a judgement out.

English lets many prepositions stand at the end ("the man he spoke to"), and particles, too ("come in"); what is listed
here it does not, save in a title, a quotation of the word itself, or the name of a letter, which callers look out for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import mtcheck.late_re as re

_NOUN_MUST_FOLLOW = frozenset("the a an my our your their every whose".split())
_CLAUSE_MUST_FOLLOW = frozenset("and or nor but because although whereas unless whether".split())
_OBJECT_MUST_FOLLOW = frozenset("during despite amid amidst per via regarding".split())
_PHRASES = frozenset(
    tuple(phrase.split("_"))
    for phrase in (
        "according_to because_of instead_of in_spite spite_of behalf_of on_behalf such_as well_as rather_than order_to "
        "one_of some_of many_of said_that says_that added_that stated_that announced_that explained_that "
        "claimed_that reported_that stressed_that is_very was_very are_very were_very"
    ).split()
)
"""Two words that cannot end a sentence, though the second alone can."""
LAST_WORDS = _NOUN_MUST_FOLLOW | _CLAUSE_MUST_FOLLOW | _OBJECT_MUST_FOLLOW | {last for _, last in _PHRASES}
"""Words worth asking about."""
_MAY_GO_ON = frozenset(
    "of to in with for by at from into on as is was were are be been has have had will would can could should "
    "may might must does did that which who he she they we not if when where while more most this these "
    "between among against about before after under through than very also so its his her no some any such "
    "being having until since both only even just how what why i it's he's he'd she's they're don't doesn't "
    "didn't isn't wasn't".split()
)
"""Words that may end a sentence or a headline and seldom do."""
_LETTER_HEADS = frozenset(
    "vitamin hepatitis influenza serie series grade group class type category plan level letter letters point "
    "team section option form league an article word part exhibit schedule second third another "
    "capital silent extra".split()
)
_SAYS_ALONE = {
    "and": {"and"},
    "but": {"no", "all", "anything", "nothing", "everything"},
    "my": {"oh", "my"},
    "your": {"up"},
    "because": {"just"},
}
"""Words before which the last one is an exclamation, or is said of itself: "oh my", "just because"."""


_LINKING = frozenset("of from with into at among between towards toward".split())
"""Prepositions that are no particles as well: behind a noun, one of these needs another noun."""
_TWO_SIDED = frozenset(
    "agreement treaty deal relationship relations talks meeting dialogue war conflict dispute struggle fight match "
    "duel difference distinction link contrast comparison choice".split()
)
"""Nouns behind which "between" leads to two others; any other may be one that is between: the days between."""
_PARTICLES = frozenset("in out up down off on over back away through along around apart".split())
"""Words that are an adverb together with a preposition: the days in between."""
_DETERMINERS = frozenset("the a an his her its their our my this".split())
_NEEDS_OBJECT = frozenset(
    tuple(phrase.split("_"))
    for phrase in (
        "sentenced_to travelled_to traveled_to flew_to fled_to moved_to returned_to amounted_to belonged_to belongs_to "
        "contributed_to led_to leads_to arrived_at arrived_in resulted_in participated_in "
        "consists_of consisted_of died_of accused_of convicted_of composed_of suffers_from suffered_from escaped_from "
        "resigned_from benefited_from recovered_from differs_from collided_with clashed_with cooperated_with met_with "
        "depends_on depended_on relies_on relied_on apologised_for apologized_for crashed_into turned_into "
        "transformed_into merged_with place_in"
    ).split()
)
"""A verb, or what goes with one, and its preposition, of which a whole sentence cannot be without the rest."""
_MEANS = re.compile(
    r"(?:^|.*\b(?:because|as|since|but|and|so) )there (?:is|was|has been|had been) "
    r"(?:no|not enough|not any|little|too little|no more) (?:money|cash|funding|budget) to (?:pay for|spend on)"
)
"""Money is not what one pays for: because there was no money to pay for. Behind "rooms" or "which", those are meant."""
_REACH = 12
"""Words before the last in which one may stand that it belongs to."""
_AGENTS = frozenset(
    "signed written caused led attended delivered published issued organised organized founded owned headed "
    "chaired sponsored accompanied surrounded followed replaced produced directed built made run held played "
    "performed supported backed funded financed commissioned conducted adopted approved hit killed injured "
    "attacked arrested driven given taken chosen seen known won shot struck sold sent told bought brought "
    "caught drawn found hurt kept met paid read said shown stolen sung taught thrown torn beaten bitten broken "
    "worn".split()
)
"""Participles behind which "by" leads to somebody, beside those in -ed."""
_PASSED = frozenset("passed stopped dropped abided".split())
"""What may be done by, with nobody behind: many years have passed by."""
_BEHIND_PASSIVE = frozenset(
    tuple(phrase.split("_"))
    for phrase in (
        "made_of composed_of accused_of suspected_of charged_with filled_with covered_with equipped_with based_on "
        "located_in situated_in situated_on involved_in aimed_at attributed_to compared_to linked_to known_for"
    ).split()
)
_BE = frozenset("is are was were".split())
_HAVE = frozenset(
    "be been being has have had will would can could may might must should not also already then later soon never "
    "still now often".split()
)
_WHO = frozenset("who which that".split())
_PREPOSITIONS = frozenset("of in on at for from to with by between and near under about against after".split())
_LICENCES = frozenset(
    "who whom whose which that what whatever whoever where when why how than to if something anything nothing "
    "everything someone anyone nobody everyone things thing one ones all".split()
)
"""Words that may send back to a noun before them, so that nothing is missing: "the man who she made fun of"."""
_SENDS_BACK = frozenset("who whom that which everybody everyone nobody he she it we they you i".split())
_SUBJECTS = frozenset("i you he she it we they there".split())
_OPENINGS = frozenset("this that these those it here there".split())
_OF_ITSELF = frozenset("fool example most best use mockery care note advantage notice mention sort kind".split())
"""Behind these "of" belongs to the verb, and the passive ends in it: "he was made a fool of"."""


def must_go_on(last: str, before: str | None) -> bool:
    """Whether a sentence cannot end in this word behind that one, both lower-cased.

    >>> must_go_on("the", "at"), must_go_on("to", "spoke"), must_go_on("a", "vitamin"), must_go_on("of", "because")
    (True, False, False, True)
    """
    if before is not None and (before in _SAYS_ALONE.get(last, ()) or (last == "a" and before in _LETTER_HEADS)):
        return False
    if last in _NOUN_MUST_FOLLOW or last in _CLAUSE_MUST_FOLLOW or last in _OBJECT_MUST_FOLLOW:
        return True
    return (before, last) in _PHRASES


def may_go_on(last: str) -> bool:
    """Whether a sentence that has no stop behind this word, lower-cased, is more likely cut off than complete.

    >>> may_go_on("would"), may_go_on("parliament")
    (True, False)
    """
    return last in _MAY_GO_ON


def may_end(words: Sequence[str]) -> bool:
    """Whether words, lower-cased, are whole although the last one seldom is: enough to live on, the man we wait for.

    >>> may_end("it is enough to live on".split()), may_end("he was sent to".split())
    (True, False)
    """
    is_sent_back = words[0] == "the" and not _SENDS_BACK.isdisjoint(words[1:-1]) and words[-1] in _PREPOSITIONS
    return is_sent_back or tuple(words[-2:]) == ("much", "more") or tuple(words[-3:-2]) == ("to",)


def lacks_agent(words: Sequence[str]) -> bool:
    """Whether a whole sentence, lower-cased, ends in a passive and its preposition, and nothing before completes it.

    >>> lacks_agent("the parcels which were delivered by".split()), lacks_agent("it is what it was caused by".split())
    (True, False)
    >>> lacks_agent("the letter was signed by".split()), lacks_agent("the man she was led by".split())
    (True, False)
    """
    *before, participle, last = words
    is_agent = last == "by" and (participle in _AGENTS or participle.endswith("ed")) and participle not in _PASSED
    if not is_agent and (participle, last) not in _BEHIND_PASSIVE:
        return False
    at = len(before)
    while at and (before[at - 1] in _HAVE | _BE or before[at - 1].endswith("ly")):
        at -= 1
    subject, verbs = before[:at], before[at:]
    if _BE.isdisjoint(verbs) and "been" not in verbs and "be" not in verbs:
        return False
    if subject[-1:] and subject[-1] in _WHO:
        return len(subject) > 1 and subject[-2] not in _PREPOSITIONS
    return _is_one_phrase(subject)


def _is_one_phrase(words: Sequence[str]) -> bool:
    """Whether the beginning of a sentence is its subject and no more."""
    if not words or not _LICENCES.isdisjoint(words) or not _SUBJECTS.isdisjoint(words[1:]):
        return False
    if any(word in _BE | _HAVE or word.endswith(("ed", "ly")) for word in words):
        return False
    return all(one in _PREPOSITIONS for one, two in pairwise(words) if two in _DETERMINERS)


def lacks_object(words: Sequence[str]) -> bool:
    """Whether a whole sentence, lower-cased, ends in a preposition that nothing before it can complete.

    >>> lacks_object("they signed an agreement with".split()), lacks_object("a man they had an agreement with".split())
    (True, False)
    >>> lacks_object("he was made a fool of".split()), lacks_object("she met the chairman of".split())
    (False, True)
    """
    *before, noun, last = words
    if noun in {"pay", "spend"} and _MEANS.fullmatch(" ".join(words)):
        return True
    if words[0] in _OPENINGS or noun in _DETERMINERS:
        return False
    if noun in _PARTICLES or (last == "between" and noun not in _TWO_SIDED):
        return False
    is_noun = last in _LINKING and noun not in _OF_ITSELF and not noun.endswith(("ed", "ing"))
    if (noun, last) not in _NEEDS_OBJECT and not (is_noun and _DETERMINERS.intersection(before[-2:])):
        return False
    return _LICENCES.isdisjoint(words[-_REACH:-1]) and _SUBJECTS.isdisjoint(words[1:][-_REACH:])
