"""More neighbours whose forms do not fit: one and many, and verbs that meet: patterns, and the form that belongs.

"Several house were", "This houses were", "each students", "he must to pay", "the minister did went". Nouns are
named, as words that end in -s may be verbs ("this houses the archive"); subjects stand where a sentence begins, so that
no clause ends before ("what they did went unseen"). Told as those of `clashes` are.
"""

from __future__ import annotations

from mtcheck.english.clashes import make_spoken
from mtcheck.english.gap_model import one_of
from mtcheck.english.gap_words import OPENS
from mtcheck.english.plain_verbs import PLAIN_VERB
from mtcheck.english.verb_forms import BASES

_SUBJECT = rf"{OPENS}(?:He|She|They|We|(?:The|His|Her|Its|Their|This) [a-z]+)"
"""A subject of one word with which a sentence begins, before which no clause can end."""
_NUMBERS = "two three four five six seven eight nine ten"
_MANY = (
    rf"(?:{OPENS}{one_of(_NUMBERS.title())}|(?<!number )(?<!level )(?<!phase )"
    rf"{one_of(f'{_NUMBERS} several Several many Many few both')})"
)
_THINGS = (
    "house car building school village company town bridge road street shop hospital factory ship train plane "
    "tree dog animal bank club team law project problem region island hotel restaurant museum book film letter "
    "flight vehicle tank drone rocket missile flat apartment suspect victim driver player passenger soldier "
    "officer worker minister student teacher attacker resident candidate expert"
).split()
_ODD = {
    "man": "men", "woman": "women", "child": "children", "country": "countries", "city": "cities", "party": "parties",
    "church": "churches", "bus": "buses", "family": "families",
}  # fmt: skip
_PLURALS = {one: f"{one}s" for one in _THINGS} | _ODD
_SINGULARS = {many: one for one, many in _PLURALS.items()}
_WENT = {form: plain for form, plain in BASES.items() if form not in {"has", "had", "lost", "thought"}}
_GROUPS = frozenset(
    "team club party family company bank school problem country village town city region island hospital museum "
    "church".split()
)
_ONE = "|".join(one for one in _PLURALS if one not in _GROUPS)
"""Those of which no group is meant that may have a plural verb."""
_VERBS_TOO = frozenset(
    "house school train ship plane bridge book film man bus bank team project club shop tank island letter suspect "
    "soldier tree party minister dog car street head".split()
)
_NO_VERB = "|".join(one for one in _PLURALS if one not in _VERBS_TOO)
"""Those that nobody does: many train in the park."""
_THING = r"(?:the|an?|his|her|its|their|this|these|new|in)"
_WORKS = {
    plain: f"{plain}s"
    for plain in "work live want come play say know think need take get speak write like love".split()
} | {"go": "goes", "have": "has", "teach": "teaches"}
_GOES = "goes comes knows makes gives becomes thinks believes wants says lives takes"


NUMBER_CLASHES = (
    make_spoken(
        " ".join(_PLURALS),
        rf"{_MANY}(?: (?:more|other|big|new|old|young|former))?",
        rf"(?:{_ONE})(?= (?:were|are|have)\b)",
        "needs the plural",
        _PLURALS,
    ),
    make_spoken(
        "this",
        rf"{OPENS}This(?: (?:new|old))?",
        rf"(?:{'|'.join(_SINGULARS)})(?= (?:were|are|have|will|must|can)\b)",
        "needs the singular",
        _SINGULARS,
    ),
    make_spoken(
        "each every",
        r"(?<!were )(?<!are )(?<!have )(?<!had )(?:[Ee]ach|[Ee]very)",
        rf"(?!(?:parties|men|women|tanks|ships|books|houses|films|schools|flats|banks|teams|cars)\b)"
        rf"(?:{'|'.join(_SINGULARS)})(?=[.,;]| (?:of|in|at|was|is|has|had|were|are|have|will|who|must|can|received|got"
        r"|gets|knows|should|could)\b)",
        "needs the singular",
        _SINGULARS,
    ),
    make_spoken(
        "did",
        rf"(?:{_SUBJECT}|{OPENS}[A-Z][\w’-]+) did",
        "|".join(_WENT),
        "needs the plain form of the verb",
        _WENT,
    ),
    make_spoken(
        "must",
        rf"(?<!what )(?<!whatever )(?<!all )(?<!as )(?<!than )(?<!everything ){_SUBJECT} must",
        f"to (?:{PLAIN_VERB}|be|have|pay|go|leave|stop|do)",
        'has no "to" behind it',
    ),
    make_spoken(
        "can should could may would",
        rf"{_SUBJECT} (?:can|should|could|may|would|cannot)",
        rf"to (?:{PLAIN_VERB}|be|have|pay|go|leave|stop|do|swim|play|visit|open|close|travel|help|vote|start|use|work)",
        'has no "to" behind it',
    ),
    make_spoken(
        _GOES,
        rf"(?:{_SUBJECT}|{OPENS}[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) (?:is|was)",
        rf"{one_of(_GOES)}(?= (?:in|at|to|with|as|for|that|the|an?|his|her|from|about)\b)",
        "are two verbs for one subject",
    ),
    make_spoken(
        " ".join(_WORKS),
        rf"{OPENS}(?:He|She)",
        rf"(?:{'|'.join(_WORKS)})(?= (?:as|in|at|to|that|the|an?|his|her|for|with|from|about)\b)",
        "needs the form in -s",
        _WORKS,
    ),
    make_spoken(
        "made makes let lets",
        r"(?:made|makes|lets?) (?:him|us|me|(?:the )?(?:workers|people|children|prisoners|residents|students))",
        f"to (?:{PLAIN_VERB}|leave|go|pay|work|stop|wait|stay|feel|resign)",
        'has no "to" behind it',
    ),
    make_spoken(
        "without instead interested capable accused despite",
        r"(?:(?<!did )(?<!do )(?<!go )(?<!went )(?<!going )(?<!goes )(?<!gone )"
        r"[Ww]ithout|[Ii]nstead of|interested in|capable of|accused of"
        rf"|[Dd]espite)|{OPENS}After",
        f"to (?:{PLAIN_VERB}|be|have|pay|go|leave|win|do|visit|play|swim)",
        "needs the form in -ing",
    ),
    make_spoken(
        "enjoy enjoys enjoyed avoid avoids avoided suggested suggests",
        "(?:enjoy|avoid|suggest)(?:s|ed)?",
        rf"to (?:(?:{PLAIN_VERB}|play|visit|swim|work|use|open|close)(?= {_THING}\b)|swim|sing|dance)",
        "needs the form in -ing",
    ),
    make_spoken(
        " ".join(_PLURALS),
        rf"{OPENS}(?:The|This|His|Her|Its)(?: (?:new|old|young|first|second|whole))?",
        rf"(?:{_ONE})(?= (?:were|are|have)\b)",
        "is a singular before a plural",
    ),
    make_spoken(
        " ".join(_PLURALS),
        "[Tt]hese|[Tt]hose",
        rf"(?:{'|'.join(_PLURALS)})(?= (?:were|are|have|had|will|was|is)\b)",
        "needs the plural",
        _PLURALS,
    ),
    make_spoken(
        f"{' '.join(_PLURALS)} friend",
        r"(?:[Mm]any|[Ss]everal|[Vv]arious|[Nn]umerous)(?: (?:new|old|big|other|young|close|good))?",
        rf"(?:friend|{_NO_VERB})(?=[.;]| (?:in|on|from|who|which|at)\b)",
        "needs the plural",
        _PLURALS | {"friend": "friends"},
    ),
    make_spoken(
        "much",
        rf"{OPENS}Much|[Tt]here (?:is|are|was|were) (?:so |too |very )?much",
        r"(?:people|women|men|children|houses|cars|problems|schools|villages|cities|tourists)"
        r"(?=[.;]| (?:came|were|are|live|lived|died|attended|gathered|fled|in|from|at|on|who)\b)",
        'needs "many"',
    ),
    make_spoken(
        "one",
        r"[Oo]ne of (?:the|his|her|their|these|its) (?:most [a-z]+|[a-z]+est|first|last|main|few)",
        rf"(?!(?:party|team|club|family|company)\b)(?:{'|'.join(_PLURALS)})(?=[.;]"
        r"| (?:in|of|that|which|is|was|on|to|for|by|from)\b)",
        "needs the plural",
        _PLURALS,
    ),
    make_spoken(
        " ".join(_SINGULARS),
        r"(?<![A-Z] )\b(?:An?|an?) (?:new|big|old|small|large|second|young)",
        rf"(?:{'|'.join(_SINGULARS)})(?= (?:will|were|are|have|was|has)\b|[.;])",
        "is a singular before a plural",
    ),
)
"""What people say in places, so that it is let pass where somebody is quoted."""
