"""Whether a noun beside a word of a Document says what kind of thing it is the name of.

The newspaper právo, the Catalan party Junts, Stálskip ehf, the Algemeen Dagblad. Capitals alone are left to
`innocence`; what all this means for a word is said by `namehood`.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Document, Word
from mtcheck.names.family_names import stands_first

_MEDIA = frozenset("newspaper magazine daily weekly nicknamed surnamed pseudonym".split())
_PLACES = frozenset(
    "village town hamlet suburb restaurant hotel ferry yacht ship vessel liner trawler tanker frigate destroyer "
    "submarine boat steamer freighter corvette barge schooner icebreaker club bistro brasserie brig catamaran cinema "
    "cutter dredger fireboat galleon gunboat hostel houseboat hovercraft hydrofoil ketch lifeboat locomotive "
    "minehunter minesweeper nightclub paddle-steamer patrol-boat pizzeria racehorse sailboat sloop steamship taverna "
    "towboat trattoria trimaran tug tugboat warship whaler yawl".split()
)
"""What has a name behind it, with a capital."""
_AREAS = frozenset(
    "bay borough canton city commune constituency county district island isle municipality neighborhood neighbourhood "
    "parish peninsula port prefecture province quarter region river valley ward".split()
)
"""What has a name behind it and "of", with a capital: the district of Ostenried."""
_BODIES = frozenset(
    "airline alliance app association bakery band bank bookshop brand brewery broadcaster builder café campaign "
    "charity choir collective company cooperative developer duo ensemble festival foundation grocer initiative "
    "insurer lender magazine maker manufacturer movement newspaper outlet party portal producer publisher radio "
    "retailer rival station studio supermarket tabloid theater theatre think-tank trio union website".split()
)
"""What has a name behind it unless the noun of another language does: the German party Vorsitzende."""
_NAMESAKES = frozenset("chain co-op consultancy fintech label ngo podcast pollster start-up startup tank".split())
"""What has its own name behind it and no office: the think tank Nordwind, the pollster Stimmung."""
_PERSON_END = re.compile(r"(?:er|erin|in|ende[nr]?|chef|chefin|rat|rätin|leute|mann|frau|vorstand|mitglied)s?$")
_LEANINGS = frozenset(
    "anti-capitalist autonomist catalanist center-left center-right centre-left centre-right centrist "
    "democratic eurosceptic far-left far-right hard-left hard-right left-wing leftist liberal nationalist pro-european "
    "pro-independence pro-russian pro-western regionalist right-wing rightist secessionist separatist "
    "social-democratic ultraconservative ultranationalist unionist".split()
)
"""What is said of a party before its name: the left-wing Comuns."""
_BEHIND = frozenset(
    "abbey airport alliance association bakery borough brand brewery bridge campaign cemetery clinic club cooperative "
    "dam district estate festival foundation garage hospital hotel initiative inn jail league mall mine monastery "
    "neighborhood neighbourhood nursery plant polder prison pub quarry quarter reservoir restaurant school "
    "shipyard stadium station stop suburb tavern theater theatre tunnel".split()
)
"""What has a name before it: the Mietenwende initiative."""
_CALLED = re.compile(
    r"\b(?:(?:call(?:s|ed)?|dubbed|nicknamed) (?:her|him|it|me|them|us)"
    r"|(?:known|addressed) (?:there |simply |only |just )?as"
    r"|(?:who|whom|what|that|which) [^.,;:\n]{1,40} call(?:s|ed)?) \Z"
)
"""What stands before what somebody is called: a man whom half the port calls Nonno."""
_REACH = 60
_LINES = frozenset("cableway funicular metro monorail railway tram tramway".split())
"""What runs under the name of where it goes, with "the" before: the Glória funicular."""
_PRODUCTS = frozenset(
    "armchair armchairs backpack backpacks bag bags bed beds bicycle bike bikes bookcase bookcases bookshelf bottle "
    "chair chairs cupboard desk desks helmet jacket jackets kettle lamp lamps mattress mug mugs pram rucksack "
    "rucksacks shelf shelves shoe shoes sneakers sofa sofas stool suitcase suitcases table tables trainers wardrobe "
    "wardrobes watch".split()
)
"""What has the name of its make before it, a word between them at most: the Frakta shopping bag."""
_STREET_END = re.compile(
    r"..(?:allee|damm|gasse|graben|platz|promenade|ring|stieg|stra(?:ß|ss)e|twiete|ufer|weg|winkel)$"
)
_LEAGUE_END = re.compile(r"..(?:liga|ligaen|ligan)$")
COMPANY_FORMS = frozenset(
    "ab ag asa bv ehf gmbh hf inc kg kft llc ltd nv ohf oy oyj plc sarl slf sp spa sro ohg".split()
)
_ALSO_WORDS = frozenset("ab ag as kg sp spa".split())
"""Company forms that are words in lower case."""
_PARK_END = re.compile(r"..park(?:en)?$")
_PAPER_END = re.compile(
    r"...(?:anzeiger|avisen|bladet|blatt|kurier|nachrichten|post|posten|tidende|tidningen|zeitung)$"
)
_STOCKS = frozenset("breed breeds cultivar cultivars grape grapes strain strains varieties variety".split())
"""What plants and animals are called, with their own word before it: the sukkari variety."""
_ADMINISTERED = frozenset(
    "canton county governorate oblast parish prefecture province region voivodeship voivodship".split()
)
"""What is governed, with its name before it: the Świętokrzyskie province."""
_PAPERS = frozenset(
    "abendblatt abendzeitung allgemeine anzeiger avisen blad bladet courant dagblad dagbladet dagens diario diário "
    "dnevnik express figaro gazeta gazetesi gazzetta giornale illustrierte jornal journal kansa kurier lehti libre "
    "magazin messaggero morgenpost nachrichten népszava nieuws nieuwsblad noticias novine noviny nyheter parisien "
    "periódico post posten postimees pravda presse provence rundschau sanomat sme tageblatt tagblatt tageszeitung "
    "telegraaf telegram tidende tidning tidningen volksblatt wochenblatt zeitung".split()
)
"""What papers are called in many languages, as one of the words of a name: the Berner Zeitung."""


_CALLED_AFTER_COUNTRIES = _PLACES | frozenset(
    "aircraft airline avenue ballroom band bar barracks bicycle bike boulevard brand brewery café camera car casino "
    "centre center choir cinema circus corporation cruiser ensemble factory farm flagship gallery lorry mall mine "
    "motorbike motorcycle newspaper nightclub orchestra palace piano pizzeria plane plant radio sanatorium shop spa "
    "square stadium steamship store street supermarket theatre theater tractor train typewriter violin watch".split()
)
"""What is called after a country in the language of that."""
_DETERMINERS = frozenset("her his its my our the their".split())
_OF_COUNTRIES = frozenset("at free in instead outside ruled that under where which who with without".split())
"""What follows a country behind "a" that is meant as one: a Ukraina without war."""


def is_called_after_country(doc: Document, index: int) -> bool:
    """Whether a country in another language is the name of a thing: a Ukraina made in Chernihiv; the cinema Ukraina."""
    before = _find_before(doc, index) if _is_beside(doc, index) else None
    if before is None:
        return False
    is_followed = index + 1 < len(doc.words) and _is_beside(doc, index + 1)
    behind = doc.words[index + 1].text if is_followed else ""
    if before.lower in {"a", "an"}:
        return behind not in _OF_COUNTRIES
    is_described = before.lower in _DETERMINERS and behind in _CALLED_AFTER_COUNTRIES
    return is_described or before.text in _CALLED_AFTER_COUNTRIES


def is_behind_medium(doc: Document, index: int) -> bool:
    """Whether a word before it says that a name follows, with a capital or without one: the newspaper právo."""
    before = _find_before(doc, index)
    return before is not None and before.lower in _MEDIA


def has_kind_beside(doc: Document, index: int) -> bool:
    """Whether a kind of place or ship stands before it, or the form of a company behind it."""
    after = doc.words[index + 1] if index + 1 < len(doc.words) else None
    is_company = after is not None and after.lower in COMPANY_FORMS and after.text not in _ALSO_WORDS
    if after is not None and is_company and after.sentence == doc.words[index].sentence:
        return True
    before = _find_before(doc, index)
    is_of = before is not None and before.lower == "of"
    before = _find_before(doc, index - 1) if is_of else before
    return before is not None and (before.lower in _PLACES or (is_of and before.lower in _AREAS))


def is_what_somebody_is_called(doc: Document, index: int) -> bool:
    """Whether a capital inside a sentence is what people call somebody: they call him Nonno."""
    word = doc.words[index]
    is_before = _CALLED.search(doc.text, max(0, word.start - _REACH), word.start) is not None
    return is_before and _has_capital(doc, index)


def is_behind_family_name(doc: Document, index: int) -> bool:
    """Whether a name of two parts stands behind a family name of Korea, China or Vietnam: Lee Kang-in."""
    before = _find_before(doc, index)
    if before is None or not before.text[0].isupper() or not _is_beside(doc, index):
        return False
    return "-" in doc.words[index].text and stands_first(before.lower)


def is_behind_body(doc: Document, index: int) -> bool:
    """Whether the noun for a party, a company or the like stands right before a capital: the Catalan party Junts."""
    before = _find_before(doc, index)
    if before is None or not (before.text in _BODIES or (before.text.islower() and before.text.endswith("maker"))):
        return False
    return _is_beside(doc, index)


def is_behind_namesake(doc: Document, index: int) -> bool:
    """Whether a capital is the name of the think tank, or of the left-wing party, that stands right before it."""
    before = _find_before(doc, index)
    if before is None or not _is_beside(doc, index) or not _has_capital(doc, index):
        return False
    if _PERSON_END.search(doc.lowers[index]):
        return False
    first = _find_before(doc, index - 1)
    is_party = before.text in _LEANINGS and first is not None and first.lower in {"the", "and", "a"}
    return is_party or before.text in _NAMESAKES


def is_before_kind(doc: Document, index: int) -> bool:
    """Whether a capital stands right before what it is the name of: the Mietenwende initiative."""
    if not doc.words[index].text[0].isupper():
        return False
    near = [word.text for word in doc.words[index + 1 : index + 3]]
    is_beside = bool(near) and _is_beside(doc, index + 1)
    is_thing = is_beside and near[0].islower() and not _PRODUCTS.isdisjoint(near)
    return is_thing or (is_beside and near[0] in _BEHIND)


def is_line(doc: Document, index: int) -> bool:
    """Whether a capital stands between "the" and a railway that is called after it: the Glória funicular."""
    before = _find_before(doc, index)
    is_behind_the = before is not None and before.text in {"the", "The"} and _has_capital(doc, index)
    is_beside = index + 1 < len(doc.words) and _is_beside(doc, index + 1)
    return is_behind_the and is_beside and doc.words[index + 1].text in _LINES


def is_street(doc: Document, index: int) -> bool:
    """Whether a capital inside a sentence ends as streets do in German: Hafengasse, the Stadtring."""
    return _STREET_END.search(doc.lowers[index]) is not None and _has_capital(doc, index)


def is_place_or_paper(doc: Document, index: int) -> bool:
    """Whether "the" stands before a capital that ends as parks or papers do: the Volkspark, the Tagespost."""
    before = _find_before(doc, index)
    is_behind_the = before is not None and before.text in {"the", "The"} and _has_capital(doc, index)
    ends = (_PARK_END, _PAPER_END)
    return is_behind_the and any(end.search(doc.lowers[index]) for end in ends)


def is_before_region(doc: Document, index: int) -> bool:
    """Whether a capital, or two, stand between "the" and what is governed or has its name before it."""
    if not _has_capital(doc, index):
        return False
    last = index + 1
    if last < len(doc.words) and _has_capital(doc, last) and _is_beside(doc, last):
        last += 1
    is_beside = last < len(doc.words) and _is_beside(doc, last)
    kinds = _ADMINISTERED if last == index + 1 else _ADMINISTERED | _BEHIND
    return is_beside and doc.words[last].text in kinds


def is_stock(doc: Document, index: int) -> bool:
    """Whether a word in lower case is what a kind of plant or animal is called: a box of the sukkari variety."""
    before = _find_before(doc, index)
    is_behind_the = before is not None and before.lower in {"the", "a", "of", "and", "our", "their", "his", "her"}
    is_beside = index + 1 < len(doc.words) and _is_beside(doc, index + 1)
    return is_behind_the and is_beside and doc.words[index + 1].text in _STOCKS


def is_league(doc: Document, index: int) -> bool:
    """Whether a capital inside a sentence ends as leagues do, which keep their names: the Oberliga, Superligaen."""
    return _LEAGUE_END.search(doc.lowers[index]) is not None and _has_capital(doc, index)


def is_in_title_of_paper(doc: Document, index: int) -> bool:
    """Whether it and the capital beside it are the title of a paper, inside a sentence: the Algemeen Dagblad."""
    if not _has_capital(doc, index):
        return False
    if doc.lowers[index] in _PAPERS:
        return _has_capital(doc, index - 1) and _is_beside(doc, index)
    return any(
        doc.lowers[last] in _PAPERS
        and all(_has_capital(doc, at) and _is_beside(doc, at) for at in range(index + 1, last + 1))
        for last in range(index + 1, min(index + 3, len(doc.words)))
    )


def _find_before(doc: Document, index: int) -> Word | None:
    """The word before one, in its sentence."""
    before = doc.words[index - 1] if index > 0 else None
    return before if before is not None and before.sentence == doc.words[index].sentence else None


def _is_beside(doc: Document, index: int) -> bool:
    """Whether nothing but a space parts a word from the one before."""
    return index > 0 and doc.text[doc.words[index - 1].end : doc.words[index].start] == " "


def _has_capital(doc: Document, index: int) -> bool:
    """Whether a word has a capital that is not the sentence's."""
    word = doc.words[index]
    return word.text[0].isupper() and doc.words[doc.sentences[word.sentence].first] is not word
