"""Document in, towns that it spells as another language does out: where each stands, and what English calls it.

Silent about what only looks like one: a part of a longer name (Journal de Genève), a person, a ship, a small town in
America, a spelling that is quoted or explained. Which spelling is which town is in `places`; what is reported, and how,
is said by the check.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Mention, Span, Word
from mtcheck.names.beside import POSSESSIVE, find_beside, is_explained, is_in_foreign_words, is_renamed, read_before
from mtcheck.names.declined_places import find_declined_place, speaks_of_cases
from mtcheck.names.exonyms import find_exonym
from mtcheck.names.forms import TITLES
from mtcheck.names.misspelt import Misspelling, MisspeltName, find_spelled
from mtcheck.names.native_names import is_listed_name
from mtcheck.names.places import ForeignPlace, find_foreign_place, find_twin, first_words
from mtcheck.names.romanisation import strip_marks
from mtcheck.names.second_names import find_second_name, find_second_words, is_used_on_purpose
from mtcheck.names.told_towns import is_told_of_past
from mtcheck.tags import listed_tag

WELL_USED = 3.0
"""Zipf frequency from which a word is none of another language: the table has no such spelling."""
COMMON = 4.5
"""From here on a capitalised word before a name is one that opens the sentence: After, While, Against."""

_IN = frozenset("above around beyond in inside into near outside".split())
"""Words before a name that make it a place, whatever else stands in the article."""
_TOWARDS = frozenset("at from toward towards via".split())
"""Words that do so where no person of that name is about; not of, for, by, with, which stand before people."""
_MOVING = re.compile(
    r"""\b(?:
        arriv(?:e[ds]?|ing) | back | br(?:ing|ings|ought) | c(?:ame|ome|omes|oming) | deport(?:ed|s)
      | dr(?:ive|ove|iven) | evacuat(?:ed|e) | fl(?:ew|y|ies|own|ying|ights?|ed|ee)
      | go(?:es|ing|ne)? | went | head(?:ed|s|ing)
      | journey | mov(?:e|ed|es|ing) | return(?:ed|s|ing)? | roads? | sen(?:d|t) | trains? | trips?
      | transferred | travel(?:s|ed|led|ing|ling)? | visits? | way
    )\sto\s$
    | \bfrom\s(?:[^\W\d_]+\s){1,3}to\s$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Went to Pouchkine, from Tallinn to Varšuva; not: according to Pouchkine."""
_FUNCTION_WORDS = frozenset(
    "about across after against although and as before behind between but by central despite downtown during east "
    "eastern for greater how if like north northern of off on only over since south southern than that then though "
    "through under until upon west western what when where whether which while with within without".split()
)
"""Words that stand before a name without being part of it, also with the capital of a headline or of a direction."""
_NO_NAMES = _IN | _TOWARDS | _FUNCTION_WORDS | {"to"}
_KINDS = frozenset("district districts krai oblast province provinces raion region regions".split())
"""Words behind a name that make it a place, with a capital or not: the Moskau region, Stawropol Krai."""
_LINKS = frozenset(
    "am an d da das de degli dei del della der des di do dos du e et im la na nad u und v van von w y z ze zu zum "
    "zur à".split()
)
"""Words by which a town is joined to a longer name: Journal de Genève, Universität zu Köln."""
_THINGS = frozenset(
    "band bar chicken club company cruiser daily ferry flagship frigate group hotel label magazine newspaper portal "
    "river restaurant ship station steamer submarine tanker team vessel website weekly yacht".split()
)
"""Words before the name of something that is called after a town: the cruiser Moskva, chicken Kiev."""
_CLUBS = frozenset(
    "ac aek ajax atlético benfica borussia cska dinamo dukla dynamo eintracht fc fk hapoel hertha inter legia "
    "lokomotiv maccabi olympique partizan rapid real slavia sparta spartak sporting steaua torpedo zenit".split()
)
"""Words before the name of a town that make a club of it, which English calls as it calls the town, or as it is at
home: Steaua Bukarest, but Spartak Moskva."""
_AT_HOME = frozenset("beograd genève moskva".split())
"""Towns that clubs are called after as they are called at home, though the table knows of no such language."""
_THINGS_BEHIND = frozenset("bar café duck opera restaurant torpedo".split())
"""Words behind it that do the same: Peking duck."""
_DESCRIBED = re.compile(
    r"""\b(?:
        (?:capital|city|municipality|port|suburb|town|village)(?:\sof)?
      | (?:airport|bombing|cent(?:er|re)|embassy|governor|inhabitants|liberation|massacre|mayor|occupation|outskirts
          |people|population|region|residents|siege|station|streets|suburbs|east|north|south|west)\sof
    )\s$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The town of Boutcha, the capital Moskau, the airport of Teheran."""
_LISTED = re.compile(r"\b[Ii]n\s(?:[^\W\d_a-z][\w-]+(?:,|\sand|,\sand|\sor)\s)+$")
"""In Poltava, Mykolaiv and Tschernihiw."""
_TAKEN = re.compile(
    r"""\b(?:
        attack(?:ed|ing|s)? | besieg(?:e[ds]?|ing) | bomb(?:ard)?(?:ed|ing|s)? | captur(?:e[ds]?|ing)
      | defend(?:ed|ing|s)? | destroy(?:ed|ing|s)? | encircl(?:e[ds]?|ing) | enter(?:ed|ing|s)? | hit(?:s|ting)?
      | le(?:ave|aves|aving|ft) | liberat(?:e[ds]?|ing) | occup(?:y|ied|ies|ying)
      | re(?:ach|ached|aches|aching|take|takes|took) | seiz(?:e[ds]?|ing) | shell(?:ed|ing|s)? | storm(?:ed|ing|s)?
      | str(?:ike|ikes|iking|uck) | surround(?:ed|ing|s)? | visit(?:ed|ing|s)?
    )\s$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Shells hit Kharkow, the army left Kharkow; people are hit and left as well."""
_TAKEN_BEHIND = re.compile(
    r"""['’]s\s(?:airport|centre|center|mayor|outskirts|port|residents|streets|suburbs)\b
      | \s(?:airport|station)\b
      | ,?\swhere\b
      | ,\s(?:a|the|Ukraine['’]s|Russia['’]s)\s(?:[\w-]+\s){0,3}(?:capital|city|port|town|village)\b
      | \s(?:was|were|is|are|has\sbeen|had\sbeen|came)\s(?:\w+ly\s)?
        (?:besieged|bombed|captured|encircled|evacuated|flooded|liberated|occupied|overrun|retaken|shelled|surrounded
          |under\s(?:attack|bombardment|fire|siege))\b""",
    re.VERBOSE,
)
"""What only a town has or suffers: Kharkow was shelled, Kharkow, a city of a million."""
_OFFICE = re.compile(r"\s(?:branch|campus|court|embassy|factory|metro|office|plant|police|summit|talks|underground)\b")
"""What a town has, so that "the" before it makes no ship: the Stoccarda plant."""
_PERSON = re.compile(r",\s(?:(?:who|whose|aged)\b|\d\d,)")
"""Behind a name, these make it a person: Nápoles, who is 46."""
_RELIED_ON = re.compile(
    r"\b(?:belie(?:f|ves?|ved|ving)|confidence|delight(?:ed|s)?|disappoint(?:ed|ment)|faith|hopes?|interest(?:ed)?|pride"
    r"|trust(?:ed|s)?)\ in\ $",
    re.IGNORECASE,
)
"""Before a name: here "in" makes no place of it."""
_HISTORY = re.compile(r"\b(?:Battle|Congress|Council|Peace|Treaty)\sof\s$")
"""What was agreed or fought there keeps the name of its time: the Treaty of Aix-la-Chapelle."""
_BASED = re.compile("[-\u2010\u2011](?:based|born|bound|controlled|trained)\\b")
_IN_STATE = re.compile(
    r""",\s(?:
        Ala(?:bama|ska) | Arizona | Arkansas | California | Colorado | Connecticut | Delaware | Florida | Georgia
      | Hawaii | Idaho | Illinois | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maine | Maryland | Massachusetts
      | Mi(?:chigan|nnesota|ssissippi|ssouri) | Montana | Nebraska | Nevada | (?:New|North|South|West)\s[A-Z]\w+
      | Ohio | Oklahoma | Ontario | Oregon | Pennsylvania | Quebec | Tennessee | Texas | Utah | Vermont | Virginia
      | Washington | Wisconsin | Wyoming | [A-Z][a-z]{1,4}\.
    )(?!\w)""",
    re.VERBOSE,
)


_PART = re.compile(r",\s(?:a|the)\s(?:[A-Z]\w+['’]?s?\s)(?:borough|district|neighbou?rhood|quarter|suburb)\b")
"""Praga, the Warsaw district."""


class _Standing(Enum):
    """What stands around a name."""

    ELSEWHERE = auto()
    """Said to be another place: a town in America, a part of another town."""
    RENAMED = auto()
    """Said to be called otherwise by now, so that the article names it as people did at the time; or spoken about."""
    IN_NAME = auto()
    """A part of a longer name."""
    EXPLAINED = auto()
    """Quoted, explained, in another language, or behind "the", as a ship is."""
    BARE = auto()
    """Nothing tells."""
    TOWARDS = auto()
    """Words make it a place, unless it is a person."""
    PLACED = auto()
    """Words make it a place."""


_FINDERS = (find_foreign_place, find_declined_place, find_exonym)
_FREE = frozenset((_Standing.BARE, _Standing.TOWARDS, _Standing.PLACED))


class _Candidate(NamedTuple):
    """One mention of what may be a town."""

    mention: Mention
    key: str
    """As the table has it."""
    place: ForeignPlace
    standing: _Standing
    is_past: bool
    """Whether its sentence tells of another time."""


def find_misspelt_places(
    doc: Document, lexicon: Lexicon, allow: frozenset[str], rejected: Mapping[str, str]
) -> tuple[MisspeltName, ...]:
    """Towns that a document, its title included, does not name as English does, by first mention.

    Rejected are lower-cased spellings that the house does not want, each with the one that it does.
    """
    parts = [part for part in (doc.title, doc) if part is not None]
    source = listed_tag(doc.article.source_language) if doc.article.source_language else None
    by_name: defaultdict[str, list[_Candidate]] = defaultdict(list)
    for part in parts:
        for candidate in _find_candidates(part, lexicon, rejected):
            if candidate.key not in allow:
                by_name[candidate.place.english].append(candidate)
    right = {
        english: _find_right(parts, english, is_case=all(item.place.is_case for item in candidates))
        for english, candidates in by_name.items()
    }
    return tuple(
        MisspeltName(
            tuple(dict.fromkeys(language for candidate in free for language in candidate.place.languages)),
            tuple(
                Misspelling(candidate.mention, right[english][0].text if right[english] else english)
                for candidate in free
            ),
            right[english],
            is_case=free[0].place.is_case,
        )
        for english, candidates in by_name.items()
        if (free := _choose_free(candidates, source, is_told=bool(right[english])))
    )


def _find_right(parts: Sequence[Document], english: str, *, is_case: bool) -> tuple[Mention, ...]:
    """Where an article has the English name of a town; beside its cases also without marks, or the twin: Cracow."""
    spellings = dict.fromkeys((english, strip_marks(english), find_twin(english) or english)) if is_case else (english,)
    found = (tuple(mention for part in parts for mention in find_spelled(part, form)) for form in spellings)
    return next(filter(None, found), ())


def _choose_free(candidates: Sequence[_Candidate], source: str | None, *, is_told: bool) -> list[_Candidate]:
    """The mentions that stand for the town; none where nothing shows that it is meant, or something that it is not.

    `is_told`: the article speaks of the town by its English name, too.
    """
    standings = {item.standing for item in candidates}
    if any(item.place.is_second for item in candidates):
        is_shown = is_told and not standings.isdisjoint((_Standing.PLACED, _Standing.TOWARDS))
        candidates = [item for item in candidates if is_shown or not item.place.is_second]
    free = [item for item in candidates if item.standing in _FREE]
    is_past = is_told and all(item.is_past for item in candidates)
    if is_past or not standings.isdisjoint((_Standing.ELSEWHERE, _Standing.RENAMED)):
        return []
    if _Standing.PLACED in standings:
        return free
    if _Standing.IN_NAME in standings:
        return []  # Emil Florenz ... from Florenz
    is_known = any(not item.place.languages or _is_exonym(item.place, source) for item in free)
    return free if is_known or is_told or _Standing.TOWARDS in standings else []


def _is_exonym(place: ForeignPlace, source: str | None) -> bool:
    """Whether a spelling is known for nothing but the town, and may have come with the text."""
    return place.is_exonym and (source is None or source in place.languages)


def _find_candidates(doc: Document, lexicon: Lexicon, rejected: Mapping[str, str]) -> Iterator[_Candidate]:
    """Every capitalised spelling in one field that the table, or the house, has something to say of."""
    after = 0
    opening = _find_opening(doc, lexicon, rejected)
    preferred = frozenset(spelling.lower() for spelling in rejected.values())
    for index, word in enumerate(doc.words) if opening else ():
        if index < after or word.lower not in opening or not word.text[0].isupper():
            continue
        for words, span in _read_names(doc, index):
            form = doc.text[span.start : span.end]
            key = form.lower().replace("’", "'").replace("ʼ", "'")
            place = _find_place(key, rejected) if key not in preferred else None
            if place is not None:
                standing = (
                    _Standing.RENAMED
                    if _is_meant(doc, span, place)
                    else _judge_standing(doc, words, span, place, lexicon)
                )
                mention, is_past = Mention(span, form, doc.field), is_told_of_past(doc, span)
                yield _Candidate(mention, key, place, standing, is_past)
                after = words.stop
                break


def _find_opening(doc: Document, lexicon: Lexicon, rejected: Mapping[str, str]) -> frozenset[str]:
    """The lower-cased words of a document that may begin such a spelling.

    None where each capitalised word is one that English uses, so that the table need not be read.
    """
    if rejected:
        return doc.vocabulary
    seconds = find_second_words(doc)
    strange = lexicon.find_seldom(doc.vocabulary, WELL_USED)
    if not any(word.lower in strange and word.text[0].isupper() for word in doc.words):
        return seconds
    return seconds | frozenset(doc.vocabulary & first_words().keys()) | frozenset(filter(_may_be_place, strange))


@lru_cache(maxsize=30_000)
def _may_be_place(word: str) -> bool:
    """Whether a lower-cased word is a foreign spelling of a town, or is put together with one: boutcha-based."""
    bare = POSSESSIVE.sub("", word)
    return any(find(form) is not None for form in (bare, bare.partition("-")[0]) for find in _FINDERS)


def _read_names(doc: Document, index: int) -> Iterator[tuple[range, Span]]:
    """What may be a name from one word on, the longest first, each with its words; without the possessive."""
    word = doc.words[index]
    for length in range(first_words().get(word.lower, 1), 1, -1):
        last = doc.words[min(index + length, len(doc.words)) - 1]
        yield range(index, index + length), Span(word.start, last.start + len(POSSESSIVE.sub("", last.text)))
    bare = POSSESSIVE.sub("", word.text)
    yield range(index, index + 1), Span(word.start, word.start + len(bare))
    first, hyphen, rest = bare.partition("-")
    if hyphen and rest.islower():  # Boutcha-based
        yield range(index, index + 1), Span(word.start, word.start + len(first))


def _find_place(key: str, rejected: Mapping[str, str]) -> ForeignPlace | None:
    if key in rejected:
        return ForeignPlace(rejected[key], ())
    place = find_foreign_place(key) or find_second_name(key) or find_declined_place(key) or find_exonym(key)
    if place is None:
        return None
    return replace(place, english=rejected.get(place.english.lower(), place.english))


def _is_meant(doc: Document, span: Span, place: ForeignPlace) -> bool:
    """Whether an article spells a town so on purpose."""
    if is_renamed(doc, span, place.english):
        return True
    if place.is_second and is_used_on_purpose(doc, span):
        return True
    return place.is_case and speaks_of_cases(doc, span)


def _judge_standing(doc: Document, words: range, span: Span, place: ForeignPlace, lexicon: Lexicon) -> _Standing:
    before = find_beside(doc, words.start, step=-1)
    after = find_beside(doc, words.stop - 1, step=1) if not POSSESSIVE.match(doc.text, span.end) else None
    if after is not None and after.lower in _KINDS:
        is_part = before is not None and POSSESSIVE.search(before.text) is not None  # Warsaw's Praga district
        return _Standing.ELSEWHERE if is_part else _Standing.PLACED
    if _is_club_abroad(before, place, doc.text[span.start : span.end]):
        return _Standing.PLACED
    opening = read_before(doc, span)
    if _begins_name(doc, before, lexicon) or _ends_name(after) or _is_person(doc.text, span, opening, before):
        return _Standing.IN_NAME
    if _IN_STATE.match(doc.text, span.end) or _PART.match(doc.text, span.end):
        return _Standing.ELSEWHERE
    is_ship = _is_the(before) and not place.is_case and not _has_office(doc.text, span, place)  # the Tampereen arena
    is_set_apart = is_ship or _is_set_apart(doc, span, opening) or is_in_foreign_words(doc, words, lexicon)
    if is_set_apart and not _BASED.match(doc.text, span.end):
        return _Standing.EXPLAINED
    return _read_around(doc.text, span, opening, before.lower if before is not None else "")


def _has_office(text: str, span: Span, place: ForeignPlace) -> bool:
    """Whether something stands behind that a town has, and a ship does not: the Stoccarda plant."""
    return place.is_exonym and _OFFICE.match(text, span.end) is not None


def _is_person(text: str, span: Span, opening: str, before: Word | None) -> bool:
    """Whether it is told behind a name who that is, and not who lives there: a dealer in Vídeň, who paid at once."""
    behind = _PERSON.match(text, span.end)
    if behind is None:
        return False
    if before is not None and before.lower == "from" and "who" in behind[0]:
        return is_listed_name(text[span.start : span.end].lower())  # learned from Nápoles, who
    return before is None or before.lower not in _IN or _RELIED_ON.search(opening) is not None


def _is_the(before: Word | None) -> bool:
    """Whether an article stands before a name, as before that of a ship."""
    return before is not None and before.lower == "the"


def _read_around(text: str, span: Span, opening: str, word: str) -> _Standing:
    """What the words before and behind a name say of it; `word` is the one right before it."""
    is_placed = word in _IN or any(pattern.search(opening) for pattern in (_DESCRIBED, _LISTED))
    if is_placed or any(pattern.match(text, span.end) for pattern in (_BASED, _TAKEN_BEHIND, _OFFICE)):
        return _Standing.PLACED
    is_towards = word in _TOWARDS or any(pattern.search(opening) for pattern in (_MOVING, _TAKEN))
    return _Standing.TOWARDS if is_towards else _Standing.BARE


def _is_set_apart(doc: Document, span: Span, opening: str) -> bool:
    """Whether a name is one of history, or spoken about."""
    return _HISTORY.search(opening) is not None or is_explained(doc, span)


def _begins_name(doc: Document, before: Word | None, lexicon: Lexicon) -> bool:
    """Whether the word before a town begins a longer name: Bayern München, Journal de Genève, the cruiser Moskva."""
    if before is None or POSSESSIVE.search(before.text):
        return False
    if before.lower in _LINKS or before.lower in _THINGS or (before.text[0].isupper() and before.lower in TITLES):
        return True
    if before.text[0].islower() or before.lower in _NO_NAMES or before.lower == "the":
        return False
    opens = doc.words[doc.sentences[before.sentence].first] == before
    return not (opens and lexicon.zipf(before.lower) >= COMMON and lexicon.has_entry(before.lower))


def _is_club_abroad(before: Word | None, place: ForeignPlace, form: str) -> bool:
    """Whether a name of a club has its town as a foreign language calls it, where that is not the town's own."""
    if before is None or before.lower not in _CLUBS or before.text.islower() or place.is_case:
        return False
    return form.lower() not in _AT_HOME and (place.is_exonym or find_exonym(form.lower()) is not None)


def _ends_name(after: Word | None) -> bool:
    """Whether the word after a town goes on with a longer name: Köln Messe."""
    if after is None or not after.text[0].isupper():
        return after is not None and after.lower in _THINGS_BEHIND
    return after.lower not in _NO_NAMES
