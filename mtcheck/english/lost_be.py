"""Where a form of "be" is missing: patterns of neighbours, and what lacks.

"It not clear when", "because he ready to leave", "expected to ready for May". Russian, Ukrainian, Turkish, Arabic and
Chinese have no such word in the present, and an engine may forget to put it in. Each pattern asks for a subject that
nothing else can be: a sentence begins with it, or a word like "because" stands before. Told as those of `gaps` are.
"""

from __future__ import annotations

from mtcheck.english.gap_model import make_gap, one_of
from mtcheck.english.gap_words import OPENS

_JOINED = r"(?:(?<=\bbecause )|(?<=\bthat )|(?<=\bbut )|(?<=\bsaid )|(?<=\bsays )|(?<=\balthough ))"
_JUDGED = "clear known possible easy necessary true certain"
_STATES = (
    "ready able unable aware happy proud willing likely unlikely responsible innocent guilty afraid glad sorry sure"
)
_UNKNOWN = (
    r"(?:not (?:yet |immediately |immediately been )?(?:known|clear|disclosed|released|given)|unknown|unclear)"
    r"(?=\.|, (?!(?:his|her|their|he|she|they)\b)(?:[\w’-]+ ){1,6}(?:said|says|added|told|reported|wrote)\b)"
)

LOST_BE = (
    make_gap(
        _JUDGED,
        rf"(?:{OPENS}It|{_JOINED}it)(?: still| also)?",
        rf"not (?:yet )?{one_of(_JUDGED)}",
        "is",
        "was",
    ),
    make_gap(
        f"{_JUDGED} impossible important difficult likely unlikely obvious hard",
        rf"{OPENS}It(?: also| now| still)?",
        rf"(?:very )?(?:{_JUDGED.replace(' ', '|')}|impossible|important|difficult|likely|unlikely|obvious|hard)"
        r"(?= (?:that|to|when|whether|how|why|if)\b)",
        "is",
        "was",
    ),
    make_gap(
        _STATES,
        rf"(?:{OPENS}(?:He|She|They|We)|(?:{_JOINED}|(?<=\bif ))(?:he|she|they|we))(?: also| not| still| now)?",
        rf"{one_of(_STATES)}(?= (?:to|that|of|about|for)\b)",
        "is",
        "was",
        "are",
        "were",
    ),
    make_gap(
        "reason reasons cause causes number identity motive motives name names age extent fate origin price "
        "date details",
        rf"{OPENS}(?:The|Its|His|Her|Their) (?:exact )?(?:reasons?|causes?|number|identity|motives?|names?|age|extent"
        r"|fate|origin|price|date|details)(?: (?:of|for|behind) (?:the|his|her|their|this) [a-z]+)?(?: still| also)?",
        _UNKNOWN,
        "is",
        "are",
        "was",
    ),
    make_gap(
        "injured hurt killed harmed",
        rf"{OPENS}(?:No one|Nobody|No-one)(?: else)?",
        r"(?:seriously )?(?:injured|hurt|killed|harmed)(?= in the (?:[a-z]+ )?[a-z]+, (?:[\w’-]+ ){1,5}(?:said|says"
        r"|told|reported)\b)",
        "was",
    ),
    make_gap(
        "ready able sure aware happy available responsible possible impossible visible born held",
        r"(?:(?:is|are|was|were|be|been) (?:also |not )?(?:expected|likely|supposed|going)|wants?|wanted|ha(?:s|ve|d)"
        r"|needs?|hopes?|hoped) to",
        r"ready(?= (?:for|by|in|to|on|before|at)\b)|able to|sure|aware(?= of)|happy|responsible(?= for)"
        r"|(?:available|possible|impossible|visible)(?=[.,;]| (?:in|on|at|from|for|by|until)\b)"
        r"|born(?= (?:in|at|on)\b)|held(?= (?:in|at|on)\b)",
        "be",
    ),
    make_gap(
        "able available responsible possible impossible necessary ready difficult visible",
        r"(?:(?<!\ba )(?<![Tt]he )(?<![Hh]is )(?<![Hh]er )(?<![Ii]ts )(?<!heir )(?<!al )(?<!ry )(?<!ve )(?<!an )"
        r"(?<!this )(?<!own )(?<!good )(?<!free )will|would|should|must|could"
        r"|(?<!al )(?<!ry )(?<!their )might)"
        r"(?: not| also| soon| again)?",
        r"able to|available(?=[.,;]| (?:in|on|from|to|at|for|until)\b)|responsible for|possible(?=[.,;]| (?:to|in|for"
        r"|only)\b)|impossible(?=[.,;]| to\b)|necessary(?=[.,;]| (?:to|for|in)\b)|ready (?:for|by|in|to)|difficult to"
        r"|visible(?=[.,;]| (?:in|from|to|on|at)\b)",
        "be",
    ),
    make_gap(
        "very",
        rf"{OPENS}(?:He|She|It|They|We)",
        r"very (?:happy|sad|proud|angry|big|old|tired|ill|sick|good|bad|important|difficult|surprised|worried|grateful"
        r"|rich|poor|popular|young|small|expensive)(?=[.,;]| (?:with|about|that|to|and|for|in|of)\b)",
        "is",
        "was",
        "are",
    ),
    make_gap(
        "there",
        rf"{OPENS}There",
        r"no (?:doubt|reason|need|money|evidence|chance|way|danger|information|proof|sign|signs|plans?|victims"
        r"|casualties)(?= (?:that|to|for|of|in|about)\b)",
        "is",
        "are",
        "was",
    ),
    make_gap(
        "unknown unclear",
        rf"{OPENS}(?:What|Who|Why|How|Where)(?: [\w’-]+){{1,3}} (?!(?:is|are|was|were|be|been|remains?|remained|still"
        r"|yet|largely|as|or|stays?|seems?|also)\b)[\w’-]+",
        r"(?:unknown|unclear)(?=\.)",
        "is",
    ),
    make_gap(
        "nothing everything",
        rf"{OPENS}(?:Nothing|Everything)",
        r"(?:stolen|damaged|found|destroyed|burned|lost|taken)(?=, (?:[\w’-]+ ){1,4}(?:said|says|told|reported)\b)",
        "was",
    ),
    make_gap(
        "wants wanted hopes hoped decided",
        r"(?:wants?|wanted|hopes|hoped|decided) to",
        r"an? (?:doctor|lawyer|teacher|nurse|farmer|pilot|singer|actor|actress|writer|painter|footballer|player|soldier"
        r"|policeman|star|hero|model|politician|candidate|member|mother|father|champion)",
        "be",
        "become",
    ),
)
