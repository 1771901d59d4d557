"""Two spellings in, whether they are known to be one name: Ahmed and Ahmad, Gaddafi and Qadhafi, McDonald, MacDonald.

Romanisations of Arabic and Persian change vowels so much that the sound does not tell, and first names have a form in
each country. Which evidence it takes besides is left to `variants`; Ukrainian, Russian and other conventions are in
`equivalents`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.equivalents import follow_conventions
from mtcheck.names.romanisation import fold_marks

_FIRST_NAMES = (
    "ahmed ahmad ahmet achmed|omar umar|said saeed saied|fatima fatemeh fatimah fatma|"
    "hussein hossein husain hussain hosein husayn|hassan hasan|ibrahim ebrahim|"
    "youssef yusuf yousef yousuf yusef youssouf|khaled khalid|mustafa mostafa moustafa mustapha|"
    "leila layla laila leyla|aisha aicha ayesha aysha|mahmoud mahmud mahmood|abdullah abdallah|osama usama|"
    "othman osman uthman|suleiman sulaiman soleiman suleyman|reza riza|karim kareem|rashid rasheed|samir sameer|"
    "jamal gamal djamal|tarek tariq tarik|walid waleed|zeinab zainab zaynab|maryam mariam meryem|"
    "faisal faysal feisal|nasser nasir naser|luis luiz lluis|joaquim joaquin|teresa thereza theresa|"
    "philipp philip philippe|isabel isabelle|catherine katherine|geoffrey jeffrey|sean shaun shawn|"
    "georgios giorgos yorgos yiorgos|ioannis yannis giannis yiannis|yitzhak itzhak|"
    "chaim haim"
)
"""First names that are one person's where the surname is one."""
_NAMES = (
    "gaddafi gadhafi qadhafi qaddafi kadhafi khadafi ghaddafi kaddafi|"
    "hezbollah hizbollah hizbullah hizballah hezbullah|houthi huthi|houthis huthis|qaeda qaida|shabaab shabab|"
    "taliban taleban|donbas donbass|chernobyl chornobyl|zaporizhzhia zaporozhye|haniyeh haniya haniyya|"
    "khashoggi kashoggi|khamenei khamenai|"
    "copernicus kopernik kopernikus|columbus kolumbus kolumb|confucius konfuzius konfucjusz konfucije|"
    "aristotle aristoteles aristote arystoteles|socrates sokrates|pythagoras pitagoras|archimedes arquimedes archimede|"
    "shakespeare szekspir shekspir|chopin szopen shopen|mozart motsart mocart|beethoven betkhoven|darwin darvin|"
    "einstein eynshteyn ajnštajn|descartes kartesius cartesius|"
    "tchaikovsky tschaikowski tschaikowsky tchaikovski csajkovszkij|dostoevsky dostojewski dostoievski dosztojevszkij"
)
"""Names that nobody else has."""
_ARMENIAN = (
    "hovhannisyan hovhannesyan hovhannisian hovannisian hovhanessian oganesyan oganesian oganessian ovanesyan|"
    "harutyunyan harutiunyan harutyunian arutyunyan arutyunian arutiunyan haroutiounian haroutunian|"
    "sargsyan sarkisyan sarkissian sarkisian sargisyan sarkissyan|khachatryan khachaturyan khachaturian khatchatourian|"
    "poghosyan pogosyan pogosian boghossian boghosian|grigoryan krikorian grigorian krikoryan|"
    "karapetyan garabedian karapetian|hakobyan akopyan akopian hagopian|gevorgyan kevorkian gevorkyan gevorkian|"
    "petrosyan bedrosian petrosian|mkrtchyan mkrtichyan megerdichian mkrtchian|stepanyan stepanian|"
    "hayrapetyan airapetyan ayrapetyan hairapetian|vardanyan vartanian vardanian vartanyan|"
    "ghazaryan kazaryan ghazarian kazarian|baghdasaryan bagdasaryan baghdassarian bagdasarian"
)
"""Surnames that Armenians, those of the diaspora and Russians write in ways of their own."""
_MAC = re.compile(r"ma?c(?=[a-z]{3})")


def are_one_first_name(one: str, other: str) -> bool:
    """Whether two first names are one name by different ears.

    >>> are_one_first_name("ahmed", "ahmad"), are_one_first_name("ahmed", "hamid")
    (True, False)
    """
    return _are_listed(_FIRST_NAMES, one, other)


def are_one_known_name(one: str, other: str) -> bool:
    """Whether two spellings can only be one person or body.

    >>> are_one_known_name("gaddafi", "qadhafi")
    True
    """
    return _are_listed(_NAMES, one, other)


def are_one_armenian(one: str, other: str) -> bool:
    """Whether two surnames are one Armenian name as its branches and neighbours write it.

    >>> are_one_armenian("hovhannisyan", "oganesyan"), are_one_armenian("sargsyan", "hakobyan")
    (True, False)
    """
    return _are_listed(_ARMENIAN, one, other)


def are_one_mac(one: str, other: str) -> bool:
    """Whether two surnames differ by Mc and Mac.

    >>> are_one_mac("McDonald", "MacDonald"), are_one_mac("McKenzie", "mackenzie"), are_one_mac("mack", "mcnab")
    (True, True, False)
    """
    first, second = one.casefold(), other.casefold()
    is_mac = first != second and _MAC.match(first) is not None and _MAC.match(second) is not None
    return is_mac and _MAC.sub("", first, count=1) == _MAC.sub("", second, count=1)


def are_one_hyphenated(one: str, other: str) -> bool:
    """Whether two given names of two syllables are one in two romanisations of Korean.

    >>> are_one_hyphenated("suk-yeol", "seok-youl"), are_one_hyphenated("jong-un", "jong-il")
    (True, False)
    """
    return "-" in one and "-" in other and follow_conventions(one, other, "ko")


def _are_listed(names: str, one: str, other: str) -> bool:
    listed = _read_sets(names)
    first = listed.get(fold_marks(one))
    return first is not None and first == listed.get(fold_marks(other))


@lru_cache(maxsize=3)
def _read_sets(names: str) -> Mapping[str, int]:
    """The number of the set that has a name."""
    return {name: at for at, row in enumerate(names.split("|")) for name in row.split(" ")}
