"""Document in, people whose names it spells as another language romanises them out: where each stands, in English.

A name known all over the world (Poutine) stands by itself; any other surname is asked for a first name of the same
kind before it (Andreï Kouznetsov), and a first name for a surname that goes with it (Wladimir Putin). Silent about what
only looks like one: a dish, a street, a theatre, somebody with a first name from elsewhere, a spelling that is quoted
or explained. Which spelling is which name is in `persons`; what is reported, and how, is said by the check.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon, find_uses
from mtcheck.model import Document, Mention, Span, Word
from mtcheck.names.abroad import is_at_home_abroad, is_called_after
from mtcheck.names.beside import POSSESSIVE, find_beside, is_explained, is_in_foreign_words, read_before
from mtcheck.names.capitals import is_headline, is_shouted, opens_sentence
from mtcheck.names.forms import TITLES
from mtcheck.names.heard_people import find_heard_people
from mtcheck.names.mentions import PARTICLES
from mtcheck.names.misspelt import Misspelling, MisspeltName, find_spelled
from mtcheck.names.persons import ForeignPerson, find_foreign_person, is_famous, is_first_name
from mtcheck.spans import Spans
from mtcheck.tags import listed_tag

HARDLY_USED = 1.2
"""Zipf frequency from which English has the spelling too, so that a first name or a title must show a person."""
WELL_USED = 3.0
"""The same from which a word is no spelling of another language: the table need not be read."""
FUNCTION_WORD = 5.0
"""From here on a capitalised word before a name opens the sentence: After, For."""
AT_HOME = frozenset(("pl", "cs", "sk", "sl", "sh"))
"""Languages of people whose own surnames look like respelled Russian ones, and whose first names are often the same."""
COMMON_ABROAD = 4.0
"""Zipf frequency from which a first name is one that many people of another country have: Nathalie, Karl."""
MOST_BEFORE = 3
"""So many first names and names of the father stand before a surname at most."""

_FATHER = re.compile("(?:[oe]vich|[oiy]vych|[oei]vna|yich)$")
_ACTS = re.compile(
    r"""['’]s?\s(?:advis|aide|army|envoy|forces|government|men\b|minister|office|palace|regime|role|speech|spokes|troops
          |visit|war\b|words)
      | -(?:allied|appointed|backed|controlled|era|led|loyal)\b
      | ,\s(?:who|whose|himself)\b
      | \s(?:accused|agreed|announced|called|claimed|congratulated|decided|declared|demand(?:ed|s)|denied|himself
          |insist(?:ed|s)|invited|is\sexpected|met|ordered|promised|received|refused|said|says|signed|spoke|threatened|told
          |wants|warned)\b""",
    re.VERBOSE,
)
"""What stands behind a person, and not behind a dish: Poutine's advisers, Poutine said."""
_DISH = re.compile(r"\b(?:ate|eat(?:s|ing|en)?|serv(?:e[ds]?|ing)|cook(?:s|ed|ing)?|bowls?\sof|plates?\sof)\s$")
"""What stands before Poutine where it is eaten."""
_NO_DISH = frozenset(
    "embargo invasion iran iranian kremlin moscow nato russia russian russians sanctions soviet tehran troops ukraine "
    "ukrainian ukrainians".split()
)
"""Words of an article in which the table's famous people are at home: Poutine is no dish there."""
_KITCHEN = frozenset(
    "bacon beer bistro cafe café canadian canadians cheese chef cook cooked cooking cooks cuisine curd curds delicious "
    "diner dish dishes eat eaten eating eats food fries gravy kitchen menu menus meal meals montreal quebec recipe "
    "recipes restaurant restaurants snack taste waiter".split()
)
"""Words of an article in which it may be one."""
_SHORT_TITLE = re.compile(r"\b(?:Mrs?|Ms|Dr|Gen|Gov|Prof|Rep|Sen)\.\s$")
_INITIAL = re.compile(r"\b[A-Z]\.\s$")
"""Adam J. Czajkowski, whose first name is not read."""
_SPELLING = re.compile(
    r"\b(?:spellings?|transcription|transliteration|romani[sz]ation)\b[^.;:]{0,40}(?:\b(?:is|was|be|becomes?)|:)\s"
    r"[“\"‘']?(?:[A-Z][\w’'-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before a name that is spoken about: the Czech spelling is Mao Ce-tung."""
_INDEFINITE = frozenset(("a", "an", "some"))
"""Words before a thing: a Poutine."""


class _Standing(Enum):
    """What stands around a name."""

    ELSEWHERE = auto()
    """A part of another name: Rue Lénine, Schukow AG, Walter Lawrow."""
    BARE = auto()
    """Nothing tells."""
    ALONE = auto()
    """A surname known all over the world, without more: the person where the article has it in English, too."""
    SHOWN = auto()
    """Words beside it, or how well it is known, show that the person is meant, unless another is about."""
    NAMED = auto()
    """A first name from the same part of the world stands before it."""


class _Candidate(NamedTuple):
    """One mention."""

    wrong: Misspelling
    key: str
    english: str
    """The surname in English."""
    languages: tuple[str, ...]
    standing: _Standing
    is_famous: bool
    """Whether the surname is known all over the world."""


def find_misspelt_persons(doc: Document, lexicon: Lexicon, allow: frozenset[str]) -> tuple[MisspeltName, ...]:
    """People whom a document, its title included, does not name as English does, by first mention."""
    parts = [part for part in (doc.title, doc) if part is not None]
    by_name: defaultdict[str, list[_Candidate]] = defaultdict(list)
    for part in parts:
        for candidate in _find_candidates(part, lexicon):
            if candidate.key not in allow:
                by_name[candidate.english].append(candidate)
    misspelt = [
        _gather(found, parts)
        for found in by_name.values()
        if (_is_meant(found) or _is_told(found, parts)) and not _stands_in_lower_case(doc, found)
    ]
    heard = (
        name for name in find_heard_people(doc, lexicon, allow) if not any(_overlap(name, one) for one in misspelt)
    )
    return tuple(name for name in (*misspelt, *heard) if not _is_spoken_about(name, parts))


def _is_spoken_about(name: MisspeltName, parts: Sequence[Document]) -> bool:
    """Whether an article tells how others spell a name."""
    return any(
        _SPELLING.search(read_before(part, wrong.mention.span))
        for part in parts
        for wrong in name.wrong
        if wrong.mention.field == part.field
    )


def _overlap(name: MisspeltName, other: MisspeltName) -> bool:
    """Whether two names have a place in common."""
    places = {
        (wrong.mention.field, at)
        for wrong in other.wrong
        for at in range(wrong.mention.span.start, wrong.mention.span.end)
    }
    return any(
        (wrong.mention.field, at) in places
        for wrong in name.wrong
        for at in range(wrong.mention.span.start, wrong.mention.span.end)
    )


def _gather(found: Sequence[_Candidate], parts: Sequence[Document]) -> MisspeltName:
    """One person's mentions. Where only first names deviate, those without one are not counted as right."""
    free = [candidate for candidate in found if candidate.standing is not _Standing.ELSEWHERE]
    wrong = [candidate.wrong for candidate in free]
    taken = {
        field: Spans(one.mention.span for one in wrong if one.mention.field == field)
        for field in {part.field for part in parts}
    }
    english = free[0].english
    if all(one.mention.text.endswith(english) for one in wrong):
        english = wrong[0].right
    return MisspeltName(
        tuple(dict.fromkeys(language for candidate in free for language in candidate.languages)),
        tuple(wrong),
        tuple(
            mention
            for part in parts
            for mention in find_spelled(part, english)
            if not taken[mention.field].overlaps(mention.span)
        ),
    )


def _is_meant(found: Sequence[_Candidate]) -> bool:
    """Whether the mentions together show that the person is meant."""
    standings = {candidate.standing for candidate in found}
    if _Standing.ELSEWHERE in standings:  # Peter Orlow and his wife Olga Orlow
        return _Standing.NAMED in standings and any(candidate.is_famous for candidate in found)
    return not standings.isdisjoint({_Standing.SHOWN, _Standing.NAMED})


def _is_told(found: Sequence[_Candidate], parts: Sequence[Document]) -> bool:
    """Whether the article names in English whom a surname without more can only mean: Putin, and a book on Poutine."""
    standings = {candidate.standing for candidate in found}
    if _Standing.ALONE not in standings or _Standing.ELSEWHERE in standings:
        return False
    return any(True for part in parts for _ in find_spelled(part, found[0].english))


def _stands_in_lower_case(doc: Document, found: Sequence[_Candidate]) -> bool:
    """Whether the article has it as a word like others: the poutine that Canadians eat."""
    keys = {candidate.key for candidate in found}
    return any(word.text[0].islower() and word.lower in keys for word in doc.words)


def _find_candidates(doc: Document, lexicon: Lexicon) -> Iterator[_Candidate]:
    """Every capitalised spelling of one field that the table has something to say of."""
    strange = lexicon.find_seldom(doc.vocabulary, WELL_USED)
    known = frozenset(filter(_may_be_person, strange))
    for index, word in enumerate(doc.words) if known else ():
        if word.lower not in known or not word.text[0].isupper():
            continue
        bare = _cut_behind(word.text)
        person = find_foreign_person(bare.lower())
        candidate = None
        if person is not None and person.kind == "first":
            candidate = _read_first_name(doc, index, lexicon)
        elif person is not None:
            candidate = _read_surname(doc, index, Span(word.start, word.start + len(bare)), person, lexicon)
        if candidate is not None:
            yield candidate


@lru_cache(maxsize=30_000)
def _may_be_person(word: str) -> bool:
    """Whether a lower-cased word is the foreign spelling of a name."""
    return find_foreign_person(_cut_behind(word)) is not None


def _cut_behind(word: str) -> str:
    """A word without the possessive, and without what is hyphenated to a name: Poutine-backed."""
    bare = POSSESSIVE.sub("", word)
    first, _, rest = bare.partition("-")
    return first if rest.islower() else bare


def _read_first_name(doc: Document, index: int, lexicon: Lexicon) -> _Candidate | None:
    """A first name before a famous surname in English, or before the father's name: Wladimir Putin."""
    last = index + 1
    while last < len(doc.words) and last - index < MOST_BEFORE and _is_father(doc.words[last].lower):
        last += 1
    words = doc.words[index : last + 1]
    is_joined = all(find_beside(doc, at, step=1) is not None for at in range(index, last))
    surname = POSSESSIVE.sub("", words[-1].text)
    if not is_joined or not words[-1].text[0].isupper() or not is_famous(surname.lower()):
        return None
    whole = Span(words[0].start, words[-1].start + len(surname))
    after = find_beside(doc, last, step=1) if whole.end == words[-1].end else None
    is_longer = _belongs_to(doc, find_beside(doc, index, step=-1), lexicon) or _goes_on(doc, after)
    if is_longer or is_explained(doc, whole) or is_called_after(doc, whole):
        return None
    before = [(word.text, find_foreign_person(word.lower)) for word in words[:-1]]
    right = " ".join((*(person.english if person is not None else text for text, person in before), surname))
    languages = tuple(language for _, person in before if person is not None for language in person.languages)
    mention = Mention(whole, doc.text[whole.start : whole.end], doc.field)
    return _Candidate(
        Misspelling(mention, right), words[0].lower, surname.title(), languages, _Standing.NAMED, is_famous=True
    )


def _is_father(word: str) -> bool:
    """Whether a lower-cased word is a father's name, in English or otherwise: Vladimirovich, Wladimirowitsch."""
    person = find_foreign_person(word)
    return _FATHER.search(person.english if person is not None else word) is not None


def _read_surname(doc: Document, index: int, span: Span, person: ForeignPerson, lexicon: Lexicon) -> _Candidate | None:
    """A surname, with the first names before it that deviate too; none where it is explained."""
    first = _read_before(doc, index)
    foreign = [find_foreign_person(word.lower) for word in doc.words[first:index]]
    begin = next((first + at for at, found in enumerate(foreign) if found is not None), index)
    whole = Span(doc.words[begin].start, span.end)
    if is_explained(doc, whole) or is_in_foreign_words(doc, range(begin, index + 1), lexicon):
        return None
    named = [
        before.english if before is not None else word.text
        for word, before in zip(doc.words[begin:index], foreign[begin - first :], strict=True)
    ]
    mention = Mention(whole, doc.text[whole.start : whole.end], doc.field)
    return _Candidate(
        Misspelling(mention, " ".join((*named, person.english))),
        doc.text[span.start : span.end].lower(),
        person.english,
        person.languages,
        _judge_standing(doc, range(first, index + 1), span, person, lexicon),
        is_famous=person.kind == "famous",
    )


def _judge_standing(doc: Document, words: range, span: Span, person: ForeignPerson, lexicon: Lexicon) -> _Standing:
    """What stands around a surname and the first names before it; `span` is the surname without the possessive."""
    after = find_beside(doc, words.stop - 1, step=1) if span.end == doc.words[words.stop - 1].end else None
    whole = Span(doc.words[words.start].start, span.end)
    is_longer = after is not None and (_goes_on(doc, after) or after.lower in PARTICLES)
    if is_longer or is_called_after(doc, whole):
        return _Standing.ELSEWHERE
    if person.kind != "famous" and is_at_home_abroad(doc, whole, person.languages):
        return _Standing.ELSEWHERE
    if len(words) > 1:
        is_own = _is_at_home(doc.words[words.start : words.stop - 1], person)
        return _Standing.BARE if is_own else _Standing.NAMED
    before = find_beside(doc, words.start, step=-1)
    is_known = lexicon.zipf(doc.text[span.start : span.end].lower()) < HARDLY_USED
    opening = read_before(doc, span)
    is_titled = (before is not None and before.lower in TITLES) or _SHORT_TITLE.search(opening) is not None
    is_named = person.kind == "famous" and is_known and before is not None and _is_strange_name(before, lexicon)
    has_initial = _INITIAL.search(opening) is not None
    if has_initial or (not (is_titled or is_named) and _belongs_to(doc, before, lexicon)):
        return _Standing.ELSEWHERE
    source = listed_tag(doc.article.source_language) if doc.article.source_language else None
    is_clear = is_known and not AT_HOME.issuperset(person.languages)  # Czajkowski is a Pole's name, too
    is_shown = (
        is_clear or is_titled or source in person.languages or _acts(doc, span) or _is_about(doc, before, opening)
    )
    if person.kind != "famous":
        return _Standing.BARE
    is_alone = not AT_HOME.issuperset(person.languages) and _DISH.search(opening) is None
    return _Standing.SHOWN if is_shown else _Standing.ALONE if is_alone else _Standing.BARE


def _is_at_home(befores: Sequence[Word], person: ForeignPerson) -> bool:
    """Whether a surname may be its bearer's own: Michał Czajkowski, Anna Galicka; not Siergiej Ławrow."""
    for word in befores:
        uses = find_uses(word.lower)
        if any(use.language in AT_HOME & {*person.languages} and use.zipf >= COMMON_ABROAD for use in uses):
            return True
    are_foreign = any(find_foreign_person(word.lower) for word in befores)
    return person.kind != "famous" and AT_HOME.issuperset(person.languages) and not are_foreign


def _is_about(doc: Document, before: Word | None, opening: str) -> bool:
    """Whether a capital inside a sentence of an article on such people shows one: and Poutine lifted the embargo."""
    is_inside = before is not None and before.text[0].islower() and _DISH.search(opening) is None
    return is_inside and not _NO_DISH.isdisjoint(doc.vocabulary) and _KITCHEN.isdisjoint(doc.vocabulary)


def _acts(doc: Document, span: Span) -> bool:
    """Whether what stands behind a name is said of a person: Poutine, who; Poutine's advisers; Poutine said."""
    return _ACTS.match(doc.text, span.end) is not None


def _is_strange_name(word: Word, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is no word of any language, nor a first name that many people have: Kasimir."""
    if not word.text[0].isupper() or word.text.isupper() or POSSESSIVE.search(word.text):
        return False
    uses = find_uses(word.lower)
    is_known = lexicon.zipf(word.lower) >= WELL_USED or lexicon.has_entry(word.lower)
    return not is_known and not any(use.is_word or use.zipf >= COMMON_ABROAD for use in uses)


def _read_before(doc: Document, index: int) -> int:
    """The first of the first names right before a surname; the surname itself where none is."""
    first = index
    while index - first < MOST_BEFORE:
        before = find_beside(doc, first, step=-1)
        if before is None or not before.text[0].isupper() or not _is_first(before):
            return first
        first -= 1
    return first


def _is_first(word: Word) -> bool:
    return is_first_name(word.lower) or _is_father(word.lower)


def _goes_on(doc: Document, after: Word | None) -> bool:
    """Whether a word behind makes a longer name of it: Schukow AG; in a headline, capitals say nothing."""
    return after is not None and after.text[0].isupper() and not _is_in_headline(doc, after)


def _is_in_headline(doc: Document, word: Word) -> bool:
    sentence = doc.sentences[word.sentence]
    return is_headline(doc, sentence) or is_shouted(doc, sentence)


def _belongs_to(doc: Document, before: Word | None, lexicon: Lexicon) -> bool:
    """Whether a capital or a particle before a surname makes something else of it: Rue Lénine, Walter Lawrow."""
    if before is None or POSSESSIVE.search(before.text):
        return False
    if before.text[0].islower() or before.lower in _INDEFINITE:
        return before.lower in PARTICLES or before.lower in _INDEFINITE
    if before.lower in TITLES or _is_in_headline(doc, before):
        return False
    return not (opens_sentence(doc, before) and lexicon.zipf(before.lower) >= FUNCTION_WORD)
