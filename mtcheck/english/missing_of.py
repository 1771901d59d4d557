"""Nouns that need "of" and have none: a text in, the places where a noun that belongs to another meets it bare, out.

Some nouns hardly ever end a phrase before the next one begins: a spokesman is one of somebody, the outskirts are those
of a town. Where an article follows such a noun at once, "of" is missing, unless a verb takes both ("told the mayor
the truth"), a clause begins ("the leader the party wanted", "in the end the party won"), or a time is given ("killed
the leader the next day"). How the fault is told to the reader is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.calendar import CALENDAR
from mtcheck.english.function_words import AUXILIARIES, SAID
from mtcheck.model import Document, Span, Word
from mtcheck.names.countries import stands_without_article

_ARTICLES = frozenset("the a an".split())
_OWNERS = frozenset("his her its their our my".split())
_BEHIND = _ARTICLES | frozenset("his its their our".split())
_SPOKESMEN = frozenset("spokesman spokeswoman spokesperson spokesmen".split())
"""People of whom no clause without a relative pronoun is said."""
_MANY = frozenset(
    "members leaders founders owners residents citizens inhabitants representatives opponents supporters "
    "victims employees participants relatives parts symptoms".split()
)
"""Those who need no article."""
_PEOPLE = frozenset(
    "chairman chairwoman chairperson director president mayor leader founder editor commander governor "
    "secretary member manager owner author resident citizen representative victim widow son daughter wife "
    "husband sons daughters father mother co-founder vice-president deputy driver".split()
)
_THINGS = frozenset(
    "history opening closing signing policy status majority number outskirts suburbs capital territory "
    "presence absence departure arrival withdrawal removal dismissal foundations fate consequences auspices "
    "participation exception consent eve basis aftermath wake vicinity midst brink verge threshold sake behest "
    "expense rest length weight existence banks shores ruins role meaning importance significance origin "
    "origins effects version anniversary growth nature spirit ranks waters purpose details source tragedy "
    "success results character interests intentions framework".split()
)
_VERBS_ELSEWHERE = frozenset(
    "price prices head chair captain edge size walls roof entrance surface cause value cost spread quality end "
    "start result request top bottom centre center".split()
)
"""Nouns that are verbs as well, or describe another noun, so that their article has to be next to them."""
_ADVERBIAL = frozenset("end beginning middle start result top bottom centre center heart".split())
"""Nouns that with a preposition make an adverb, behind which a clause may begin: at the end the party won."""
_EVENTS = frozenset(
    "collapse loss death birth failure capture arrest murder killing theft sale purchase closure seizure burial "
    "funeral flooding bombing shelling shooting construction destruction resignation acquittal".split()
)
"""Nouns of action that no ending shows, many of them verbs as well: their article has to be next to them."""
_TELLINGS = frozenset("announcement statement declaration assertion admission revelation".split())
"""Nouns behind whose owner a clause with "that" says what was told: the announcement the ministry that no post..."""
_HEADS = _EVENTS | _SPOKESMEN | _MANY | _PEOPLE | _THINGS | _VERBS_ELSEWHERE | _ADVERBIAL
_NO_PERSONS = _EVENTS | _THINGS | _VERBS_ELSEWHERE | _ADVERBIAL | _SPOKESMEN
_DEED = re.compile(r"[a-z]{3,}(?:tion|sion|ment|ance|ence|ship|ness|ity|hood|ism|acy)$")
"""How nouns end that are mostly made from verbs and adjectives: the creation of, the weakness of."""
_NO_DEEDS = frozenset(
    "finance advance enhance balance dance influence experience reference sentence silence evidence mention "
    "question position function condition caution auction sanction petition implement supplement document "
    "comment experiment complement compliment cement authority television commission station audience "
    "government parliament".split()
)
"""Those that are verbs as well, or need nothing behind them."""
_PERIODS = frozenset("day week month year season summer winter century decade weekend".split())
_WITH_PERIODS = frozenset("end beginning start middle".split())
_BEFORE_ADVERB = frozenset("in at by from to with on until till toward towards as since before after".split())
_SPOKEN_TO = (
    ["spoke"],
    ["speak"],
    ["talked"],
    ["talk"],
    ["listened"],
    ["appealed"],
    ["belongs"],
    ["belonged"],
    ["next"],
)
"""Behind these nothing is shifted: spoke to the president."""
_SHIFTS = frozenset("to in among".split())
"""Behind which a person may stand before the object: explain to the president the need, see in the leader a saviour."""
_ASKS = frozenset("which what whose how whatever".split())
_TITLED = frozenset(
    "head chairman director president mayor leader founder editor commander governor secretary member captain "
    "manager owner author spokesman spokeswoman".split()
)
"""What somebody may be without an article: as mayor, became head."""
_BARE = frozenset(
    "as became become remained remains former deputy acting said says explained explains added adds".split()
)
_NEXT_TO_ARTICLE = frozenset("very far deputy new former acting current northern southern eastern western".split())
_TAKES_TWO = frozenset(
    "give gives gave given giving tell tells told telling ask asks asked asking offer offers offered offering "
    "show shows showed shown send sends sent sending hand hands handed pay pays paid teach taught wish wished "
    "bring brought buy bought promise promised cost costs consider considers considered declare declared crown "
    "crowned award awarded grant granted deny denied provide provides provided charge charged fine fined cause "
    "caused call calls called calling name named make makes made making elect elected appoint appointed owe "
    "owed lend lent save saved find found think thought believe believed deem deemed assure assured remind "
    "reminded inform informed warn warned leave left refuse refused earn earned win won allow allowed among "
    "amongst with".split()
)
"""Verbs behind which two nouns may follow each other, and what may stand before an inverted subject."""
_OPENS_PHRASE = frozenset(
    "in at on for with from by to of as after before since during under without until till according through "
    "over throughout despite if when while although though because once unlike like among between towards "
    "against".split()
)
_JOINS = frozenset("and but or that so because".split())
_TIMES = CALENDAR | frozenset(
    "day days week weeks month months year years morning afternoon evening night time times moment minute "
    "minutes hour hours weekend season summer winter spring autumn decade century way instant period while "
    "later ago earlier before after second".split()
)
_NO_NOUN_BEHIND = frozenset(
    "few little lot bit while couple same more less better worse higher lower bigger greater smaller stronger "
    "weaker faster best worst most other latter former own following first last only one".split()
)
_ENDS_NOUN = frozenset(
    "in at on for with from by of to into near and or who which where after before since during under against "
    "over about between through without involving including concerning".split()
)
_FINITE = AUXILIARIES | SAID | {"says", "called"}
_STOPS_NOUN = (
    _ENDS_NOUN
    | _FINITE
    | _BEHIND
    | frozenset(
        "that this these those her he she it they we i you not also never always already still just if when "
        "while as but because than so there what how why whom whose no only even be been do my your out up off "
        "down away back".split()
    )
)
_VERBS = frozenset(
    "wants needs likes loves deserves sees calls knows fears hates seeks expects hopes supports trusts elects "
    "chooses prefers remembers wins loses makes gets gives takes goes comes plays leads brings says want need "
    "like love deserve see call know fear hate seek expect trust elect choose prefer remember make get give "
    "take go come play bring say win lose found saw knew spoke came went took gave got won lost made fell rose "
    "began led left sent brought bought thought chose became felt heard held kept met paid put ran sang sat "
    "set shot stood stole struck swore swam taught threw understood woke wore wrote broke built caught cut "
    "drew drove ate fought flew forgot grew hid hit lay let sought sold shook shut slept spent spread wept".split()
)
_PLURALS = frozenset("people police children men women others".split())
_NO_PLURALS = ("ss", "us", "is", "'s", "ous")
_ADJECTIVES = ("al", "ic", "ive", "ous", "ern", "ful", "less", "ish", "ary", "ing", "ed", "an", "ese", "able", "ible")
_COMPARATIVES = frozenset("more better less greater higher larger bigger stronger faster longer older".split())
_SAYING = SAID | {"is", "was", "called"}
_SMALL_NUMBERS = frozenset("two three four five six seven eight nine ten both".split())
_TELLING = SAID - {"denied"}
_PASTS = frozenset(
    "quit cost bet burst shed slid spun swept sank shrank sprang lent dealt meant dug fled hung lit rang rode "
    "stuck drank bore blew shone spoke tore froze shrunk split".split()
)
"""Forms of verbs that need not be counted elsewhere."""
_FEWER = frozenset("members victims parts symptoms".split())
_REACH = 5
"""Words before a noun in which a verb may stand that takes two."""
_LONGEST = 8
"""Words of what should follow "of", at the most."""
_MODIFIERS = 2


class MissingOf(NamedTuple):
    """Where "of" is missing."""

    span: Span
    """The noun and the word that follows it."""
    place: int
    """Where the noun ends."""


class _Noun(NamedTuple):
    """What may be the noun that "of" should lead to."""

    words: tuple[Word, ...]
    """Without their article."""
    ending: str
    """The word or mark that ends them; a full stop where the sentence ends without."""
    rest: tuple[str, ...]
    """What the sentence has behind them, lower-cased."""


def find_missing_of(doc: Document) -> Iterator[MissingOf]:
    """Every noun that meets another without the "of" it needs."""
    heads = {lower for lower in doc.vocabulary if lower in _HEADS or _may_be_deed(lower)}
    for index, lower in enumerate(doc.lowers[:-2]):
        if lower not in heads:
            continue
        head, behind = doc.words[index : index + 2]
        is_article = behind.lower in _BEHIND and not behind.text.isupper()
        if is_article or (behind.text.istitle() and head.text.islower() and stands_without_article(behind.lower)):
            is_deed = _DEED.match(head.text) is not None and head.lower not in _NO_DEEDS
            if (is_deed or head.lower in _HEADS) and _lacks_of(doc, index):
                yield MissingOf(Span(head.start, behind.end), head.end)


def _may_be_deed(lower: str) -> bool:
    """Whether a word, written in small letters throughout, is mostly made from a verb or an adjective."""
    return _DEED.match(lower) is not None and lower not in _NO_DEEDS


def _lacks_of(doc: Document, index: int) -> bool:
    """Whether a noun before an article or the name of a country needs "of" there."""
    head, behind = doc.words[index : index + 2]
    if doc.text[head.end : behind.start].strip(" \n\u00a0") or head.sentence != behind.sentence:
        return False
    if head.lower in _MANY - _FEWER and behind.lower in {"a", "an"}:
        return False
    sentence = doc.sentences[head.sentence]
    before = doc.words[sentence.first : index]
    opens = _find_opening(doc, head, before)
    if opens is None or _is_otherwise_complete([word.lower for word in before], opens):
        return False
    clause = [word.lower for word in before[_find_clause(doc, before[:opens], head) : opens]]
    return _fits(head.lower, clause, _read_noun(doc, doc.words[index + 1 : sentence.last]), opens=opens)


def _fits(head: str, clause: Sequence[str], noun: _Noun, *, opens: int) -> bool:
    """Whether a noun can only belong to the next one, from the clause before its phrase and what the next is."""
    words = noun.words
    if not opens and _has_one_verb(noun):
        return True
    is_period = len(words) == 1 and head in _WITH_PERIODS and words[0].lower in _PERIODS
    if not words or not (is_period or _is_noun(words, may_act=head in _SPOKESMEN)):
        return False
    last = clause[-1] if clause else ""
    is_shift = last in _SHIFTS and clause[-2:-1] not in _SPOKEN_TO
    if is_shift and head not in _NO_PERSONS:
        return False
    if head in _ADVERBIAL and last in _BEFORE_ADVERB:
        return (is_period and noun.ending in ".,;") or _ends_adverb(head, clause, noun)
    may_be_list = opens > 0 and (not clause or last in _JOINS)
    if may_be_list and noun.ending in _FINITE - _SAYING and head not in _SPOKESMEN:
        return False
    return _fits_place(head, clause, noun)


def _is_otherwise_complete(before: Sequence[str], opens: int) -> bool:
    """Whether what stands before a noun explains why another follows it: gave the mayor the keys, the more members."""
    if before[-1:] == ["as"]:
        return len(before) == 1 or before[-2] in _JOINS
    reach = len(before) if before[opens - 1 : opens] in (["and"], ["or"]) else _REACH
    if not _TAKES_TWO.isdisjoint(before[-reach:]):
        return True
    return any(one == "the" and two in _COMPARATIVES for one, two in pairwise(before))


def _find_opening(doc: Document, head: Word, before: Sequence[Word]) -> int | None:
    """How many words of the sentence stand before the phrase that a noun ends; None where it ends none."""
    until = head
    for back, word in enumerate(reversed(before[-_MODIFIERS - 1 :]), start=1):
        if doc.text[word.end : until.start].strip(" \n\u00a0"):
            break
        if word.lower in _ARTICLES:
            is_next = back == 1 or before[len(before) - back + 1].lower in _NEXT_TO_ARTICLE
            return len(before) - back if is_next or head.lower not in _VERBS_ELSEWHERE | _EVENTS else None
        if word.lower in _OWNERS or word.lower in _STOPS_NOUN:
            break
        until = word
    if head.lower in _MANY:
        last = [word.lower for word in before[-_MODIFIERS - 1 :]]
        opens = 0 if len(last) <= _MODIFIERS and _STOPS_NOUN.isdisjoint(last) else len(before)
        return opens if _ASKS.isdisjoint(last) else None
    if not before or head.lower not in _TITLED or not head.text.islower():
        return None
    gap = doc.text[before[-1].end : head.start].strip(" \n\u00a0")
    is_title = (before[-1].lower in _BARE and not gap) or (gap == "," and before[-1].text.istitle())
    return len(before) - 1 if is_title else None


def _find_clause(doc: Document, before: Sequence[Word], head: Word) -> int:
    """How many words before a phrase stand in front of the last mark."""
    until = head.start
    for number in range(len(before), 0, -1):
        if doc.text[before[number - 1].end : until].strip(" \n\u00a0\"“‘'") and number < len(before):
            return number
        until = before[number - 1].start
    return 0


def _has_one_verb(noun: _Noun) -> bool:
    """Whether a sentence that a noun begins has one verb, so that none is left for a clause about the noun."""
    words = [*(word.lower for word in noun.words), *noun.rest]
    if not noun.words or words[0] in _NO_NOUN_BEHIND:
        return False
    verbs = [number for number in range(1, len(words)) if _may_be_finite(words[number], words[number - 1])]
    first = min(verbs, default=len(words))
    if first > _LONGEST or first + 1 >= len(words) or not _is_finite(words[first]):
        return False
    described = noun.words[:first]
    if not _TIMES.isdisjoint(words[:first]) or any(map(_may_be_verb, described, described[1:])):
        return False
    return len(verbs) == 1 or (words[first] in _TELLING and first <= len(noun.words))


def _may_be_finite(lower: str, before: str) -> bool:
    """Whether a word may be a verb with a subject, and not the participle of the verb before it."""
    if before in _FINITE - _SAYING | {"was", "is"} and lower not in _FINITE:
        return False
    return _is_finite(lower) or lower in _PASTS or (lower.endswith("s") and before not in _SMALL_NUMBERS)


def _read_noun(doc: Document, words: Sequence[Word]) -> _Noun:
    """The words that "of" should lead to."""
    found = [] if words[0].lower in _BEHIND else [words[0]]
    for number, word in enumerate(words[1:], start=1):
        gap = doc.text[words[number - 1].end : word.start].strip(" \n\u00a0\"“”'‘’«»")
        if gap:
            return _Noun(tuple(found), gap[0], tuple(other.lower for other in words[number:]))
        if word.lower in _STOPS_NOUN:
            return _Noun(tuple(found), word.lower, tuple(other.lower for other in words[number:]))
        found.append(word)
    return _Noun(tuple(found), ".", ())


def _is_noun(following: Sequence[Word], *, may_act: bool) -> bool:
    """Whether words are but a noun and what describes it: no time, no comparison, and no clause, unless one may be."""
    if len(following) > _LONGEST or following[0].lower in _NO_NOUN_BEHIND:
        return False
    if any(word.lower in _TIMES for word in following):
        return False
    first = 2 if following[0].lower.endswith("ly") else 1
    return may_act or not any(map(_may_be_verb, following[first - 1 :], following[first:]))


def _may_be_verb(before: Word, word: Word) -> bool:
    """Whether a word may be what is said of the one before it: the city celebrates, the papers print."""
    if not word.text.islower() or before.lower in _SMALL_NUMBERS:
        return False
    if word.lower in _VERBS or word.lower.endswith(("ed", "ly")):
        return True
    is_plural = before.lower in _PLURALS or (before.lower.endswith("s") and not before.lower.endswith(_NO_PLURALS))
    is_described = before.text[0].isupper() or before.lower.endswith(_ADJECTIVES)
    return is_plural or (word.lower.endswith("s") and not word.lower.endswith(_NO_PLURALS) and not is_described)


def _ends_adverb(head: str, clause: Sequence[str], noun: _Noun) -> bool:
    """Whether behind an adverb, such as "at the end", a noun comes that begins no clause."""
    is_aside = len(clause) == 1 or clause[-2] in _JOINS or clause[0] in _OPENS_PHRASE
    if is_aside or (clause[-1] == "in" and head in {"end", "beginning"}) or any(map(_is_finite, noun.rest[1:])):
        return False
    is_short = len(noun.words) == 1 or (len(noun.words) == 2 and not noun.words[0].lower.endswith("s"))  # noqa: PLR2004 - an adjective and a noun
    return is_short and (noun.ending in ".,!?;" or noun.ending in _ENDS_NOUN)


def _fits_place(head: str, clause: Sequence[str], noun: _Noun) -> bool:
    """Whether no clause can begin behind a noun, from what stands before its phrase and behind the next."""
    if "according" in clause[-3:] or "for" in clause[:1]:
        return False
    ends = noun.ending in ".,(!?;" or noun.ending in _ENDS_NOUN
    if head in _EVENTS:
        tells = not (_SAYING | _JOINS - {"and"}).isdisjoint(clause[1:]) and clause[-1] in _OPENS_PHRASE
        return ends and any(map(_is_finite, clause)) and not tells and not any(map(_is_finite, noun.rest))
    if head in _TELLINGS and noun.ending == "that":
        return any(map(_is_finite, clause)) and len(noun.rest) > _MODIFIERS
    if not clause or clause[-1] in _JOINS:
        is_only_verb = noun.ending in _FINITE and len(noun.rest) > 1 and sum(map(_is_finite, noun.rest)) == 1
        return head in _SPOKESMEN or is_only_verb or ends
    if clause[0] in _OPENS_PHRASE and not any(map(_is_finite, clause)):
        return noun.ending == ","
    return head in _SPOKESMEN or ends


def _is_finite(lower: str) -> bool:
    return lower in _FINITE or lower in _VERBS or lower.endswith("ed")
