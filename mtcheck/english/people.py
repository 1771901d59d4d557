"""The people an English Document speaks of: names, nouns such as "the driver", and he or she, in order of the text.

What a name is here is judged from the words beside it, a title, an age, "said", and from the article, which names most
people in full once and by the surname then. Places and bodies are left out; a name of which nothing is known is kept,
because whoever asks wants to know whether somebody else could be meant. Which of them are one person, and what is a
fault, is left to the checks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.english.calendar import CALENDAR
from mtcheck.english.one_of_them import is_one_of_them
from mtcheck.english.person_words import UNLISTED, Sex, is_like_person, read_first_names, read_person_nouns
from mtcheck.english.quotation_places import SAYING
from mtcheck.lexicon import Lexicon, read_table
from mtcheck.model import Document, Span, Word
from mtcheck.names.chains import FIRST_WORDS, Chain, find_chains
from mtcheck.names.family_names import stands_first
from mtcheck.names.forms import TITLES
from mtcheck.names.mentions import SHORTEST_NAME
from mtcheck.names.name_words import COMMON
from mtcheck.names.persons import is_famous, is_first_name

PRONOUNS: Mapping[str, Sex] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
OF_BOTH = frozenset("non-binary nonbinary transgender transsexual transvestite trans pronouns genderfluid".split())
"""Words of an article in which one person may be he and she."""
_CONTRACTED = re.compile("'(?:s|d|ll)$")
_TITLES_OF_MEN = frozenset("mr sir lord king prince duke emperor count sultan monsieur father pope".split())
_TITLES_OF_WOMEN = frozenset("mrs ms miss lady dame queen princess madam madame mother".split())
_OF_PLACES = frozenset(
    "avenue bay beach bridge canal canyon castle cathedral church city coast county desert district east forest "
    "gulf hill hills hotel house island islands krai lake mount mountain mountains north oblast ocean okrug palace "
    "park peninsula port province raion region republic river road sea south square stadium state states station "
    "street temple tower town union valley village west".split()
)
_OF_BODIES = frozenset(
    "academy act agency airlines airport alliance army assembly association authority award bank board broadcasting "
    "bureau business cabinet center centre chamber championship championships church club college commission "
    "committee company confederation conference congress corporation council court cup daily department federation "
    "festival football force forces foundation fund games gazette group guard herald hospital inc institute "
    "investment journal league ltd magazine media ministry museum nations news newspaper office olympics orchestra "
    "organisation organization parliament party police post press prize program programme project radio school "
    "security senate service services society studios summit team television theater theatre times treaty tribune "
    "trust united university war world".split()
)
_NUMERAL = re.compile("(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI{0,2})$")
_SPEAKS = re.compile(rf"(?:[ ](?:has|had|also|later|then))?[ ](?:{SAYING})\b|, ?(?:aged )?\d\d?\b|, who\b")
_AFTER_FIRST_NAME = re.compile(" (?:and|&) [A-Z]|, (?:an?|from|my|his|her) ")
"""What follows a first name that stands alone for its bearer: Rita and Ola Holm; Nadiia, a teacher."""
_SPOKE = re.compile(r"\b(?:said|says|added|adds|explained|explains|recalled|recalls|concluded|stressed|noted) $")
_OPENING_MARKS = ('"', "“", "„", "«", "‘", "'")
_CLOSING_MARKS = ('"', "”", "“", "»", "’ ", "' ")
_WORKS = frozenset(
    "album ballet boat book cyclone drama ferry film frigate hurricane movie musical novel opera play schooner series "
    "ship show song storm submarine tanker trawler typhoon vessel yacht".split()
)
_NO_LETTER = re.compile(r"\W")
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Ii]nside|[Oo]utside|[Tt]owards|[Tt]he|[Oo]f)[ ]$")
_OF = re.compile(r"\b(?:[Oo]f|[Ff]rom)[ ]$")
"""What stands before places, and before a first name with a surname that is a person: the workshop of Anna Lis."""
_NOUN_BEFORE = re.compile(r"([\w-]+)(?:,? $| (?:of|for) [\w ]{3,30}, $)")
_REACH = 48
_RARE = 2.0
"""Zipf value of the rarest superlatives: calmest, quietest."""
_OF_SURNAMES = frozenset("da dal das de del della der des di dos du la las le les los ten ter van von zu".split())
"""What a surname may begin with, and no first name is."""
_PORTFOLIOS = frozenset(
    "affairs agriculture climate commerce culture defence defense development economy education employment energy "
    "environment finance fisheries health housing immigration industry infrastructure innovation interior justice "
    "labor labour planning science sport sports state technology tourism trade transport transportation".split()
)
"""Last words of an office before a name: Minister of Health Ana Lis."""
_NOT_TITLES = frozenset(
    "city district island lake mount oblast region republic river sea st street town village".split()
)
_MODIFIERS = frozenset(
    "amateur cardinal champion child criminal elder expert foreign official patient rebel student volunteer".split()
)
"""Nouns that as often stand before another noun: an official visit, a child seat."""
_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s-]|(?:who|whom|whose|said|says|told|tells|was|is|has|had|were|will|would|can|could|may|might|should|at|of"
    r"|in|from|for|to|and|or|on|with|that|by|as|but|did|does|wants?|wanted|added|also|then|later|there|here|yesterday|up|until|till|after|before|either|even|when|while|if|so"
    r"|not|only|now|just|into|over|out|off|down|since|than|too|again|about|against|without|because|during)\b)"
)
"""What follows a noun that is the last word of its phrase."""
_BARE = re.compile(r"(?:[A-Z][\w’'-]+, |\b(?:as|be|became|been|elected|is|named|remains|was) )$")
"""What stands before an office that has no article: Anna Lis, mayor of Lund; has been mayor of Lund."""
_DETERMINERS = frozenset(
    "a an another any each either every her his its my neither no one our some that the their this your".split()
)
_BEFORE_NOUN = 6
_PASSED_OVER = frozenset(
    "and are as at be been but by for from in is of on or that to was were when which while who with".split()
)
_INTRODUCES = frozenset({"a", "an", "another", "one"})
_AGED = "-year-old"
"""How a noun ends that tells somebody by the age alone: a 71-year-old."""
_TELLS_SEX: Mapping[str, Sex] = {"woman": "f", "female": "f", "male": "m"}
"""Words before a noun that say whether a man or a woman is meant."""
_ANYONE = frozenset("anyone anybody someone somebody everyone everybody whoever nobody no-one".split())


class PersonMention(NamedTuple):
    """One place where a text speaks of a person."""

    start: int
    end: int
    kind: Literal["name", "noun", "pronoun"]
    key: str
    """Of a name the surname, lower-cased; else the word."""
    given: str
    """Of a name the first names, lower-cased; empty where there are none."""
    sex: Sex | None
    """What the word itself or the title before it says."""
    sentence: int
    determiner: str
    """Of a noun the word that opens its phrase, lower-cased; of a name its title."""
    opening: int
    """Where the phrase begins that it stands in: its article or title."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def find_people(doc: Document, lexicon: Lexicon) -> tuple[PersonMention, ...]:
    """Everybody that a text speaks of, by position."""
    names = tuple(_find_names(doc, lexicon))
    taken = [(name.start, name.end) for name in names]
    found = [*names, *(mention for mention in _find_words(doc, lexicon) if not _is_within(mention, taken))]
    return tuple(sorted(found))


def _is_work(doc: Document, name: _Name) -> bool:
    """Whether a name is that of a book, a ship or the like: the novel "Anna Karenina", the ferry Diana."""
    before = doc.text[max(0, name.opening - _REACH) : name.opening]
    is_quoted = before.endswith(_OPENING_MARKS) and doc.text.startswith(_CLOSING_MARKS, name.end)
    if is_quoted or name.title or not before.endswith(" "):
        return is_quoted
    last = before[:-1].rpartition(" ")[2]
    return _NO_LETTER.split(last)[-1].lower() in _WORKS


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """The English names of countries, lower-cased."""
    return frozenset(english.lower() for _, _, english in read_table("countries"))


def _is_within(mention: PersonMention, taken: list[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (mention.start, mention.end)) - 1
    return at >= 0 and mention.start < taken[at][1]


class _Name(NamedTuple):
    """A run of capitalised words without the titles before it."""

    words: tuple[str, ...]
    title: str
    start: int
    end: int
    opening: int
    opens: bool


def _find_names(doc: Document, lexicon: Lexicon) -> Iterator[PersonMention]:
    names = [name for chain in find_chains(doc) if (name := _strip(chain)) is not None]
    long = [name for name in names if len(name.words) > 1 and _is_person(doc, name, lexicon)]
    full = {name.words[-1].lower() for name in long if not _is_word(name.words[0].lower(), lexicon)}
    leading = {first for name in long if stands_first(first := name.words[0].lower())}
    certain = {name.words for name in long if name.title}
    persons = set(long)
    starts = [sentence.start for sentence in doc.sentences]
    for found in names:
        name = _drop_first(found) if found.opens and _is_opener(found, full, lexicon) else found
        surname = name.words[-1].lower()
        is_short = len(name.words) == 1 and (surname in full or surname in leading)
        known = is_short or name.words in certain
        if not known and name not in persons and not _is_person(doc, name, lexicon):
            continue
        yield PersonMention(
            start=name.start,
            end=name.end,
            kind="name",
            key=surname,
            given=" ".join(_drop_particle(name.words[:-1])).lower(),
            sex=_sex_of_title(name.title),
            sentence=max(0, bisect_right(starts, name.start) - 1),
            determiner=name.title,
            opening=name.opening,
        )


def _drop_particle(given: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before a surname, without the word in capitals that belongs to it: Mr Le Goff, Yves Le Goff."""
    return given[:-1] if given and given[-1].lower() in _OF_SURNAMES else given


def _strip(chain: Chain) -> _Name | None:
    """The name in a run, and the last word of the title before it; None where nothing but titles stands there."""
    words = chain.text.split()
    nouns = read_person_nouns()
    cut = 0
    title = ""
    for at, word in enumerate(words[:-1]):
        lower = word.lower().rstrip(".")
        if lower in TITLES or lower in nouns or lower in _PORTFOLIOS:
            cut, title = at + 1, lower if lower not in CALENDAR else ""
    if not cut and words[0] in FIRST_WORDS:
        cut = 1
    last = words[-1].lower().rstrip(".")
    if len(words) - cut == 1 and (last in TITLES or (last in nouns and not title)) and last not in _TITLES_OF_MEN:
        return None
    start = chain.start + sum(len(word) + 1 for word in words[:cut])
    left = words[cut:]
    if len(left) > 1 and _NUMERAL.match(left[-1]):
        left = left[:-1]
    return _Name(tuple(left), title, start, chain.end, chain.start, chain.opens) if left else None


def _is_opener(name: _Name, full: set[str], lexicon: Lexicon) -> bool:
    """Whether the first word of a name only opens the sentence: Later Brandt said."""
    first, last = name.words[0].lower(), name.words[-1].lower()
    is_pair = len(name.words) == 2  # noqa: PLR2004 - what looks like a first name and a surname
    return is_pair and not name.title and last in full and _is_word(first, lexicon)


def _is_word(lower: str, lexicon: Lexicon) -> bool:
    return lower not in read_first_names() and lexicon.has_entry(lower) and lexicon.zipf(lower) >= COMMON


def _drop_first(name: _Name) -> _Name:
    start = name.start + len(name.words[0]) + 1
    return name._replace(words=name.words[1:], start=start, opening=start)


def _is_person(doc: Document, name: _Name, lexicon: Lexicon) -> bool:
    """Whether a name is somebody's, or may be: nothing shows it to be that of a place or a body."""
    lowers = [word.lower() for word in name.words]
    if _is_thing(name, lowers) or _is_work(doc, name):
        return False
    before = doc.text[max(0, name.start - _REACH) : name.start]
    if name.title or _ends_in_noun(before):
        return True
    is_told = len(lowers) > 1 and lowers[0] in read_first_names() and _OF.search(before)
    if _IN.search(before) and not is_told and not doc.text.startswith(("'s", "’s"), name.end):
        return False
    if _SPEAKS.match(doc.text, name.end) or _SPOKE.search(before):
        return True
    if len(name.words) == 1:
        is_given = is_first_name(lowers[0]) or lowers[0] in read_first_names()
        is_shown = is_given and _AFTER_FIRST_NAME.match(doc.text, name.end) is not None
        return is_shown or (not name.opens and (is_given or is_famous(lowers[0])))
    return not all(lexicon.has_entry(lower) or lexicon.zipf(lower) >= COMMON for lower in lowers)


def _ends_in_noun(before: str) -> bool:
    """Whether a noun for a person leads to what stands right behind it: the mayor of Gdańsk, Anna Kowalska."""
    noun = _NOUN_BEFORE.search(before) if before.endswith(" ") else None
    return noun is not None and noun[1].lower() in read_person_nouns() and noun[1].lower() not in _MODIFIERS


def _is_thing(name: _Name, lowers: list[str]) -> bool:
    """Whether a name is of a place, a body, a month, or no name."""
    shown = lowers[1:] if len(lowers) > 1 and lowers[0] == "park" else lowers  # Park Jisoo, and not Hyde Park
    if any(lower in _OF_PLACES or lower in _OF_BODIES or lower in CALENDAR for lower in shown):
        return True
    if len(lowers) == 1 and name.opens and lowers[0].removesuffix("s") in read_person_nouns():
        return True  # Doctors told her
    if name.title in _NOT_TITLES or " ".join(lowers) in countries():
        return True
    if len(lowers) == 1 and (lowers[0] in PRONOUNS or len(lowers[0]) < SHORTEST_NAME):
        return True
    return any(word.isupper() and len(word.rstrip(".")) > 1 for word in name.words)


def _sex_of_title(title: str) -> Sex | None:
    if title in _TITLES_OF_MEN:
        return "m"
    if title in _TITLES_OF_WOMEN:
        return "f"
    noun = read_person_nouns().get(title)
    return noun.sex if noun else None


def _find_words(doc: Document, lexicon: Lexicon) -> Iterator[PersonMention]:
    """Pronouns, nouns with the article or the like that opens their phrase, and words such as somebody."""
    nouns = read_person_nouns()
    told = {lower: _CONTRACTED.sub("", lower) if "'" in lower else lower for lower in doc.vocabulary}
    told = {
        lower: plain
        for lower, plain in told.items()
        if plain in PRONOUNS
        or plain in {*_ANYONE, "one"}
        or plain in nouns
        or plain.endswith(_AGED)
        or (is_like_person(plain) and not _is_comparative(plain, lexicon))
    }
    for at, lower in enumerate(doc.lowers):
        plain = told.get(lower)
        if plain is None:
            continue
        word = doc.words[at]
        if plain in PRONOUNS:
            sex = PRONOUNS[plain]
            yield PersonMention(word.start, word.end, "pronoun", plain, "", sex, word.sentence, "", word.start)
        elif plain in _ANYONE or (plain == "one" and is_one_of_them(doc, word)):
            yield PersonMention(word.start, word.end, "noun", plain, "", None, word.sentence, "any", word.start)
        elif not lower.endswith(("'d", "'ll")):
            noun = nouns.get(plain, UNLISTED)
            opening = word if noun.kind == "group" else _find_determiner(doc, at)
            if opening is None or _is_before_noun(doc, at) or _is_modifier(doc, word):
                continue
            is_aged = plain.endswith(_AGED)
            if plain not in nouns and not is_aged and (opening.lower not in _INTRODUCES or word.text != lower):
                continue
            start, determiner = opening.start, opening.lower
            told_sex = _find_told_sex(doc, at) or noun.sex
            yield PersonMention(word.start, word.end, "noun", plain, "", told_sex, word.sentence, determiner, start)


def _find_told_sex(doc: Document, at: int) -> Sex | None:
    """What the word right before a noun says: a woman president, a male nurse."""
    before = doc.words[at - 1] if at else None
    is_beside = before is not None and doc.text[before.end : doc.words[at].start] == " "
    return _TELLS_SEX.get(before.lower) if before is not None and is_beside else None


def _is_comparative(lower: str, lexicon: Lexicon) -> bool:
    """Whether a word compares, as one does that has a superlative: a quieter year."""
    return lower.endswith("er") and lexicon.zipf(f"{lower[:-2]}est") >= _RARE


def _find_determiner(doc: Document, at: int) -> Word | None:
    """The word that opens the phrase of a noun; None where it has none, as in a compound or after a preposition.

    Where there is no article, "former" opens it.
    """
    word = doc.words[at]
    if _BARE.search(doc.text, max(0, word.start - _REACH), word.start) and doc.text.startswith(" of ", word.end):
        return word
    former = None
    for before in reversed(doc.words[max(0, at - _BEFORE_NOUN) : at]):
        if before.sentence != word.sentence or before.lower in _PASSED_OVER:
            break
        if before.lower in _DETERMINERS or before.lower.endswith(("'s", "s'")):
            return before
        if any(char in ',.;:!?()"“”' for char in doc.text[before.end : word.start]):
            break
        former = before if before.lower == "former" else former
    return former


def _is_before_noun(doc: Document, at: int) -> bool:
    """Whether the next word is a noun for a person, too: police officer, opposition leader."""
    after = doc.words[at + 1] if at + 1 < len(doc.words) else None
    if after is None or after.sentence != doc.words[at].sentence:
        return False
    return (
        doc.text[doc.words[at].end : after.start] == " " and after.text.islower() and after.lower in read_person_nouns()
    )


def _is_modifier(doc: Document, word: Word) -> bool:
    """Whether a word that is often one, or an age, says of what kind the next noun is."""
    return (word.lower in _MODIFIERS or word.lower.endswith(_AGED)) and _GOES_ON.match(doc.text, word.end) is None
