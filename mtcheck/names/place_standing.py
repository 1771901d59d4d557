"""The name of a town in a Document in, whether the words around it make it one out.

Other names hold it (Journal de Genève, the cruiser Moskva), a person or a small town in America is called so, or the
text quotes or explains it; or words that stand before and behind towns show that one is meant: in Mailand, the Mailand
airport. Which spelling is which town is said by `places` and its like, and what follows for the article by
`place_mentions`.
"""

from __future__ import annotations

from enum import Enum, auto

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span, Word
from mtcheck.names.beside import POSSESSIVE, find_beside, is_explained, is_in_foreign_words, read_before
from mtcheck.names.exonyms import find_exonym
from mtcheck.names.forms import TITLES
from mtcheck.names.native_names import is_listed_name
from mtcheck.names.places import ForeignPlace

COMMON = 4.5
"""From here on a capitalised word before a name is one that opens the sentence: After, While, Against."""

_IN = frozenset("above around beyond in inside into near outside".split())
"""Words before a name that make it a place, whatever else stands in the article."""
_TOWARDS = frozenset("across at from through toward towards via".split())
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
    "album band bar book brand café chain chicken cinema club company cruiser daily ferry film firm flagship freighter "
    "frigate group hotel journal label liner magazine newspaper novel opera paper portal restaurant river ship song "
    "station steamer submarine tabloid tanker team trawler vessel website weekly yacht".split()
)
"""Words before the name of something that is called after a town: the cruiser Moskva, chicken Kiev."""
_CLUBS = frozenset(
    "ac aek ajax atlético benfica borussia cska dinamo dukla dynamo eintracht fc fk hapoel hertha inter legia "
    "lokomotiv maccabi olympique partizan rapid real slavia sparta spartak sporting steaua torpedo zenit".split()
)
"""Words before the name of a town that make a club of it, which English calls as it calls the town, or as it is at
home: Steaua Bukarest, but Spartak Moskva."""
_AT_HOME = frozenset("beograd genève moskva südtirol".split())
"""Towns that clubs are called after as they are called at home, though the table knows of no such language."""
_THINGS_BEHIND = frozenset(
    "band bar brand brothers café chain clan class duck dynasty family hotel lodge opera restaurant torpedo".split()
)
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
_AIRPORT = re.compile(r"\s(?:international\s)?(?:airport|(?:city\s)?council|mayor|metro)\b")
"""What nothing but a town has, whatever else may be called as it is: the Praha airport."""
_ON_THE = re.compile(
    r"""\b(?:
        across | along | beyond | cross(?:ed|es|ing)? | down | enter(?:ed|s|ing)? | in | into
      | le(?:ft|ave|aves|aving) | on | over | through | to | up
      | reach(?:ed|es|ing)?
      | (?:banks? | coast | delta | east | edge | foot | heart | mouth | north | peaks? | shores? | slopes? | source
          | south | valleys? | waters | west)\sof
    )\sthe\s$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Along the Donau, in the Karpaten."""
_BEHIND_THE = re.compile(r"\bthe\s$", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:album|book|film|novel|opera|painting|play|poem|ship|song|yacht),\s$", re.IGNORECASE)
"""Her book, Sicile, appeared in Paris."""
_NEW_WORLD = frozenset(
    "antioquia argentina argentine bogota bogotá bolivia bolivian brazil brazilian brazilians chile chilean colombia "
    "colombian cuba cuban dominican ecuador ecuadorian filipino filipinos guatemala guatemalan honduran honduras "
    "manila medellin medellín mexican mexico nicaragua nicaraguan panama paraguay paraguayan peru peruvian philippine "
    "philippines salvador salvadoran uruguay uruguayan usulutan usulután venezuela venezuelan".split()
)
"""Words of an article that may tell of a town of the New World which has its name from one of Europe."""
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


class Standing(Enum):
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


def judge_standing(doc: Document, words: range, span: Span, place: ForeignPlace, lexicon: Lexicon) -> Standing:
    """What stands around a name, of which these are the words, and the place without the possessive."""
    before = find_beside(doc, words.start, step=-1)
    after = find_beside(doc, words.stop - 1, step=1) if not POSSESSIVE.match(doc.text, span.end) else None
    if after is not None and after.lower in _KINDS:
        is_part = before is not None and POSSESSIVE.search(before.text) is not None  # Warsaw's Praga district
        return Standing.ELSEWHERE if is_part else Standing.PLACED
    if _is_club_abroad(before, place, doc.text[span.start : span.end]):
        return Standing.PLACED
    opening = read_before(doc, span)
    if _begins_name(doc, before, lexicon) or _ends_name(after) or _is_person(doc.text, span, opening, before):
        return Standing.IN_NAME
    if _is_elsewhere(doc, span, place):
        return Standing.ELSEWHERE
    is_set_apart = _is_set_apart(doc, span, opening, place) or is_in_foreign_words(doc, words, lexicon)
    if is_set_apart and not _BASED.match(doc.text, span.end):
        return Standing.EXPLAINED
    return _read_around(doc.text, span, opening, before.lower if before is not None else "")


def _is_elsewhere(doc: Document, span: Span, place: ForeignPlace) -> bool:
    """Whether another place may be called so: a town in America, Florencia in the south of Colombia."""
    if place.is_in_new_world and any(POSSESSIVE.sub("", word) in _NEW_WORLD for word in doc.vocabulary):
        return True
    return any(pattern.match(doc.text, span.end) for pattern in (_IN_STATE, _PART))


def _has_office(text: str, span: Span, place: ForeignPlace) -> bool:
    """Whether something stands behind that a town has, and a ship does not: the Stoccarda plant."""
    if place.is_second:
        return False
    return _AIRPORT.match(text, span.end) is not None or (place.is_exonym and _OFFICE.match(text, span.end) is not None)


def _is_person(text: str, span: Span, opening: str, before: Word | None) -> bool:
    """Whether it is told behind a name who that is, and not who lives there: a dealer in Vídeň, who paid at once."""
    behind = _PERSON.match(text, span.end)
    if behind is None:
        return False
    if before is not None and before.lower == "from" and "who" in behind[0]:
        return is_listed_name(text[span.start : span.end].lower())  # learned from Nápoles, who
    return before is None or before.lower not in _IN or _RELIED_ON.search(opening) is not None


def _read_around(text: str, span: Span, opening: str, word: str) -> Standing:
    """What the words before and behind a name say of it; `word` is the one right before it."""
    is_placed = word in _IN or any(pattern.search(opening) for pattern in (_DESCRIBED, _LISTED, _ON_THE))
    if is_placed or any(pattern.match(text, span.end) for pattern in (_BASED, _TAKEN_BEHIND, _OFFICE)):
        return Standing.PLACED
    is_towards = word in _TOWARDS or any(pattern.search(opening) for pattern in (_MOVING, _TAKEN))
    return Standing.TOWARDS if is_towards else Standing.BARE


def _is_set_apart(doc: Document, span: Span, opening: str, place: ForeignPlace) -> bool:
    """Whether a name is one of history, is spoken about, or stands behind "the" as a ship does."""
    if _HISTORY.search(opening) or _CALLED.search(opening) or is_explained(doc, span):
        return True
    if not _BEHIND_THE.search(opening) or place.is_case:  # the Tampereen arena
        return False
    return not (_has_office(doc.text, span, place) or (place.has_the and _ON_THE.search(opening)))


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
