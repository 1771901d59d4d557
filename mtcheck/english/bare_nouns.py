"""Nouns for one person or thing that have no article where English needs one: patterns of neighbours, and what lacks.

"After judge in Sumy ruled", "he works as nurse", "for first time". A singular noun that is counted stands without an
article only in a title, a compound, an office that one person holds or an idiom, so that each pattern asks for what
follows as well. The patterns are told by `gaps`; verbs that lead to other verbs are in `frames`.
"""

from __future__ import annotations

from mtcheck.english.gap_model import make_gap, one_of

_TRADES = (
    "nurse driver teacher lawyer farmer engineer student journalist soldier policeman policewoman waiter waitress "
    "baker "
    "butcher carpenter electrician mechanic plumber singer actor actress writer poet painter musician dancer fisherman "
    "pensioner widow widower refugee accountant hairdresser shepherd salesman shopkeeper receptionist photographer "
    "pharmacist dentist surgeon midwife translator librarian fireman firefighter paramedic gardener tailor"
)
"""What many are at a time, so that nobody is it without an article."""
_PERSONS = (
    f"{_TRADES} judge doctor officer official prosecutor passenger resident neighbour neighbor villager spokesman "
    "spokeswoman witness policeman employee worker customer player minister"
)
_ENDED = (
    "spoke ruled said says decided ordered refused rejected asked told found heard fell lost left came went saw died "
    "arrived was "
    "is were had has did would could will resigned announced confirmed admitted noticed called tried wanted stopped "
    "entered opened closed broke took gave got made forgot began started accepted dismissed sentenced declared crashed "
    "failed demanded offered complained claimed appeared reported discovered"
)
_VERB = f"(?:{_ENDED.replace(' ', '|')})"
_PLACE = r"(?:(?:in|from|at|of|near) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)? )?"
_ENDS = r"(?=[.;!?]|, (?!and\b)| (?:in|at|from|near|who|with|by|on|for|since)\b)"
_STANDS = r"(?=[.,;!?]| (?:in|on|at|from|for|with|to|last|near|who|after|before|when|about|and)\b)"


_NO_PERSON_BEFORE = "".join(f"(?<!{person} )" for person in _PERSONS.title().split() + _PERSONS.split())
"""Doctor after doctor refused."""


_DETERMINERS = "a an another any each every her his its my no one only our that the their this well your".split()
_NO_ADJECTIVE = "".join(rf"(?<!\b(?i:{word}) )" for word in _DETERMINERS) + "(?<!ly )(?<!['’]s )(?<!s['’] )"
"""What may stand before a participle that says which one a thing is: a rented car, the recently arrested man."""

_RATED = (
    "success mistake honour honor shock surprise problem disaster victory challenge day step blow decision loss "
    "tragedy miracle idea year event moment match game defeat lesson task job opportunity chance result sign example"
)
_WITHIN = "valley museum village forest river building airport factory stadium castle cathedral city garden monastery"

BARE_NOUNS = (
    make_gap(
        _PERSONS,
        rf"{_NO_PERSON_BEFORE}[Aa]fter|[Bb]efore|[Bb]ecause|[Ww]hen|[Uu]ntil|[Aa]lthough|[Ww]hile|[Uu]nless|[Ww]hether",
        rf"{one_of(_PERSONS)}(?= {_PLACE}{_VERB}\b(?! (?:and|or)\b))",
        "the",
    ),
    make_gap(
        _PERSONS,
        r"(?<!from )(?:by|against|from|with)",
        rf"(?!spokes){one_of(_PERSONS)}(?= (?:who|in|at|from|near)\b)",
        "a",
    ),
    make_gap(
        _TRADES,
        r"(?:work|works|worked|working) as|(?<!to )(?:[Hh]e|[Ss]he|who) (?:is|was)|(?:became|become)",
        rf"{one_of(_TRADES)}{_ENDS}",
        "a",
    ),
    make_gap(
        "works worked working employed trained",
        r"(?:works|worked|working|employed|trained) (?:[\w’'-]+ ){1,4}as",
        rf"{one_of(_TRADES)}{_ENDS}",
        "a",
    ),
    make_gap(
        "first second third last final",
        r"for",
        r"(?:first|second|third|last) time(?=[.,;!?]| (?:in|of|since|at|on|after|when|by|with|against|this|last"
        r"|ever)\b)",
        "the",
    ),
    make_gap(
        "half round minute",
        r"in",
        r"(?:first|second) (?:half|round|minute)(?=[.,;!?]| (?:of|against|after|when|and|by|on|with)\b)",
        "the",
    ),
    make_gap(
        "north south east west centre center heart direction hands territory side occasion exception auspices pretext "
        "sake",
        r"in(?= north| south| east| west| centre| center| heart| direction| hands)|on(?= territory| side| occasion)"
        r"|with(?= exception)|under(?= auspices| pretext)|for(?= sake)",
        r"(?:north|south|east|west|centre|center|heart|direction|hands|territory|side|occasion|exception|auspices"
        r"|pretext"
        r"|sake)(?= of\b)",
        "the",
    ),
    make_gap(
        "end beginning start",
        r"[Bb]y|[Uu]ntil|[Ss]ince|[Aa]t|from",
        r"(?:end|beginning|start)(?= of (?:the|an?|his|her|its|their|this|that|[A-Z0-9]))",
        "the",
    ),
    make_gap(
        "one",
        r"[Oo]ne of",
        r"(?!(?:its|his|hers|ours|yours|theirs|us|this|these|those|thousands|hundreds|dozens|tens|millions|billions"
        r"|scores"
        r"|across|less|less|plus|is|was|as|has|does|various|numerous|previous|success|course|always|perhaps)\b)"
        r"(?:first|last|main|most|biggest|best|[a-z]{3,}[^aious]s|[a-z]{3,}ties)(?=[.,;!?]| (?:of|in|for|that|who"
        r"|which|is|was|why"
        r"|to|on|at|from|had|has)\b)",
        "the",
    ),
    make_gap(
        "buy bought buying sell sold rent rented rents",
        rf"buy|{_NO_ADJECTIVE}bought|buying|sell|{_NO_ADJECTIVE}sold|rent|{_NO_ADJECTIVE}rented|rents",
        rf"(?:house|car|flat|apartment|bicycle|boat|tractor|farm){_STANDS}",
        "a",
    ),
    make_gap(
        "interview speech lecture concert statement conference",
        rf"give|gives|gave|giving|{_NO_ADJECTIVE}given",
        r"(?:interview|speech|lecture|concert|statement|press conference)(?=[.,;]| (?:to|in|at|on|about|for)\b)",
        "a",
    ),
    make_gap(
        "signed write wrote written writing sign",
        rf"write|wrote|{_NO_ADJECTIVE}written|writing",
        r"(?:letter|book|article|poem|novel|song)(?=[.,;]| (?:to|about|in|for|on)\b)",
        "a",
    ),
    make_gap(
        "agreement contract decree treaty meeting decision mistake",
        rf"{_NO_ADJECTIVE}signed(?= agreement| contract| decree| treaty)|held(?= meeting| press)"
        r"|made(?= decision| mistake)",
        r"(?:agreement|contract|decree|treaty|meeting|press conference|decision|mistake)(?=[.,;]| (?:with|on|to|in"
        r"|about|at)\b)",
        "a",
    ),
    make_gap(
        "wife husband son daughter brother sister",
        r"[Hh]e has|[Ss]he has|[Hh]e had|[Ss]he had|who has",
        r"(?!husband and wife)(?:wife|husband|son|daughter|brother|sister)(?=[.,;]| (?:and|who|in|with)\b)",
        "a",
    ),
    make_gap(
        "man woman boy girl child student driver teacher policeman soldier",
        rf"{_NO_ADJECTIVE}(?:arrested|detained|killed|shot|rescued|attacked|stabbed|questioned)",
        r"(?:man|woman|boy|girl|child|student|driver|teacher|policeman|soldier)"
        r"(?=[.;]| (?:who|in|with|suspected|accused|from|near|on|at)\b)",
        "a",
    ),
    make_gap(
        _RATED,
        r"(?:(?:[Ii]t|[Tt]his|[Hh]e|[Ss]he|which) (?:was|is|has been|had been|would be|will be))(?: also)?",
        rf"(?:great|big|huge|real|major|terrible|good|bad|difficult|historic|important|long|serious|wonderful"
        rf"|beautiful|unique|complete) {one_of(_RATED)}(?=[.,;]| (?:for|when|in|of|but|because)\b)",
        "a",
    ),
    make_gap(
        f"{_WITHIN} centre center",
        r"(?<![^.!?\n] )(?<!‘)In",
        rf"(?!building\b)(?:{one_of(_WITHIN)}|city cent(?:re|er))(?=,? (?:an?|the|several|many|two|three|there|they"
        r"|he|she|people|police)\b)",
        "the",
    ),
)
