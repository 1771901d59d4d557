"""Pairs of neighbours that a third word should part, for which English has no other reading: patterns, and what lacks.

Each was looked for in texts that people wrote or translated, and is not in them. Where the words that stand around a
noun have to be judged, see `missing_of`.
"""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.word_pairs import WordPair, compile_pair


class Gap(NamedTuple):
    """Two neighbours between which a word is missing."""

    pair: WordPair
    missing: str | None
    """None where one of two prepositions lacks its noun, or is one too many, as in French "avec d'autres"."""


_THING = r"(?:the|a|an|his|her|its|their|our|my|this|these|those)"
_DO = (
    r"(?:accept|achieve|adopt|admit|agree|appear|apply|arrive|ask|assess|attend|avoid|become|begin|believe|bring|build"
    r"|buy|cancel|choose|clarify|collect|compete|confirm|consider|contain|continue|contribute|convince|create|decide"
    r"|defend|deliver|demonstrate|destroy|determine|develop|die|discuss|do|encourage|ensure|enter|establish|evacuate"
    r"|examine|exist|expand|explain|extend|find|follow|forget|gain|get|give|go|grow|happen|hear|hide|identify|imagine"
    r"|improve|include|inform|introduce|invade|investigate|invite|join|keep|kill|know|learn|lose|make|meet|negotiate"
    r"|obtain|occur|operate|participate|persuade|postpone|prepare|prevent|protect|prove|provide|publish|pursue|raise"
    r"|reach|receive|reduce|regulate|reject|remain|remember|remove|replace|require|resign|resolve|restore|retain"
    r"|return|say|see|sell|send|serve|settle|solve|speak|spend|strengthen|submit|suffer|survive|take|teach|tell|think"
    r"|threaten|understand|visit|withdraw|write)"
)
"""Verbs whose plain form is seldom anything else in the same place."""
_HAVE_TO = r"(?!(?:become|begin|die|return|visit|think|gain|raise|accept)\b)" + _DO
"""The same, but for those that are their own participle ("would have become"), or nouns that one may have."""
_MOST = (
    r"(?:most|main|best|worst|largest|biggest|greatest|oldest|richest|strongest|highest|youngest|smallest|longest"
    r"|fastest|poorest|busiest|wealthiest|deadliest)"
)
_ADJECTIVE = (
    r"(?:Russian|Ukrainian|Israeli|American|German|French|British|Polish|Turkish|Chinese|Iranian|Iraqi|Syrian|Afghan"
    r"|Japanese|Italian|Spanish|Hungarian|Belarusian|Georgian|Armenian|Azerbaijani|Serbian|Soviet|Nazi|Western"
    r"|European|Palestinian|Egyptian|Saudi|Indian|Pakistani|Korean|Czech|Romanian|Bulgarian|Greek|Dutch|Swedish"
    r"|[A-Z][a-z]+(?:ian|ean|ese|ish)|Lithuanian|Latvian|Estonian|Moldovan|Kurdish|Libyan|Allied)"
)
_MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|winter|summer|spring|autumn"
)
_PLURAL = (
    r"(?!(?:represents?|presents?|prevents?|enters|offers|covers|carries|varies|brings|ensures|implies|applies)\b)"
    r"(?:people|countries|women|men|children|soldiers|cities|[a-z]{3,}(?:ers|ors|ions|ents|ities|ies|ings|ists|ances))"
)
_EVENTS = (
    "departure arrival withdrawal retreat beginning start end destruction deportation liberation capture arrest death "
    "appointment election murder killing assassination resignation dismissal removal presence absence return defeat "
    "expulsion release introduction creation evacuation exit entry collapse fall occupation invasion"
)
_EVENT = f"(?:{_EVENTS.replace(chr(32), chr(124))})"
_FATES = "death murder killing assassination arrest appointment resignation dismissal funeral extradition detention"
_FATE = f"(?:{_FATES.replace(chr(32), chr(124))})"
_MANY = (
    r"(?:people|victims|deaths|cases|patients|refugees|casualties|countries|soldiers|voters|children|women|citizens"
    r"|infections|residents|migrants|workers|companies|cars|attacks)"
)
_ENDED = r"(?=[.,;!?]|\s(?:from|in|to|at|on|near|into|for|by|with|and|after|before|during)\b)"
_CAUSE = (
    r"(?:pandemic|weather|heavy rain|rain|snow|storm|fog|crisis|lack|injury|illness|outbreak|coronavirus|strike|war"
    r"|accident|threat|sanctions|epidemic|earthquake|floods?|flooding|explosion|conflict|restrictions)"
)
_ENDS_CAUSE = r"(?=[.;]|,(?! (?:which|who|where|as|like|though|although|once|already|however)\b))"
_NO_TIME = (
    r"(?! (?:next|same|whole|entire|first|second|last|most|best|previous|following|other|morning|evening|night|day|week"
    r"|month|year|time|way|moment|minute|lot|little|few|bit|great|couple|dozen|hundred|thousand)\b)"
)
_PLACES = (
    "valley museum village forest river building airport hotel factory stadium restaurant castle cathedral mosque "
    "embassy supermarket city kitchen garden island monastery cemetery palace zoo gallery region district"
)
"""Nouns that no preposition stands before without an article, save in "from village to village"."""
_ENDS_PLACE = r"(?=[.;!?]| (?:in|of|on|at|where|which|is|was|were|has|had|near|with)\b)"


def _gap(triggers: str, left: str, right: str, missing: str | None) -> Gap:
    return Gap(compile_pair(triggers, left, right), missing)


_PREPOSITION = r"[Ii]n|of|[Aa]t|[Oo]n|to|for|[Ff]rom|by|with|into|across|throughout|around|against"
_COUNTS = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few|several|dozen|couple)"
_PERIODS = r"(?:years|months|weeks|days|decades|hours|minutes|seasons|centuries)"
_NAMED = (
    r"(?:United (?:States|Kingdom|Nations|Arab Emirates)|European (?:Union|Commission|Parliament|Council)"
    r"|Soviet Union|Netherlands|Czech Republic|Kremlin|Philippines|White House|Middle East|Black Sea|Baltic Sea"
    r"|Mediterranean|Balkans|Caucasus|Russian Federation|World Bank|Red Cross)"
)
"""Names that need an article, save before the noun that they describe."""
GAPS = (
    _gap("according", r"[Aa]ccording", r"(?!(?:to|as|with)\b)[A-Za-z]\w*", "to"),
    _gap("thanks", r"Thanks", rf"{_THING}(?! (?:lot|million|bunch|ton|thousand)\b)", "to"),
    _gap(
        "due",
        r"due",
        r"(?:(?:the|a|his|its|their) )?(?:fact|lack|absence|injury|injuries|illness|pandemic|bad weather)",
        "to",
    ),
    _gap("owing", r"owing", r"the (?:fact|lack|absence|war|crisis|pandemic|weather)", "to"),
    _gap("because", r"[Bb]ecause", r"the (?:fact|lack)(?= (?:that|of)\b)", "of"),
    _gap("order", r"[Ii]n order", _DO + r"|be|have|help|stop|save|increase|reduce|improve|support|defend", "to"),
    _gap("one", r"[Oo]ne(?! another)", rf"the {_MOST}", "of"),
    _gap("some many most several few", r"some|many|several|few", rf"the {_MOST}", "of"),
    _gap(
        "one",
        r"(?<!no )(?<!No )(?<!the )(?<!this )(?<!that )(?<!only )[Oo]ne",
        r"them|the [a-z]+s(?= (?:of|in|who|that)\b)",
        "of",
    ),
    _gap("some many most none several", r"[Ss]ome|[Mm]any|[Mm]ost|[Nn]one|[Ss]everal", r"them|us|their|its|our", "of"),
    _gap("most", r"most", r"the (?:season|country|world|time|day|night|year|week|match|city|population|money)", "of"),
    _gap(
        "part",
        r"(?:[Aa]s|is|was|are|were|be|been|become|became|an important|an integral|first|second|last|final|main|large"
        r"|other) part",
        r"the",
        "of",
    ),
    _gap("part", r"(?<!in )(?<!take )(?<!took )(?<!taken )(?<!taking )part", r"his|her|its|our|their", "of"),
    _gap(
        "beginning end middle start", r"the (?:beginning|end|middle|start)", rf"(?:{_MONTH}|(?:last|next) year)", "of"
    ),
    _gap("number", r"[Aa] (?:large |great |small |growing )?number", _PLURAL, "of"),
    _gap("one", r"[Oo]ne of", _MOST, "the"),
    _gap("able unable", r"able|unable", _DO + "|be|have", "to"),
    _gap(
        "going",
        r"(?:am|is|are|was|were|'s|'re|’s|’re) (?:not )?going",
        r"(?:do|make|get|give|become|take|find|see)",
        "to",
    ),
    _gap(
        "want wants wanted decided refused managed tried intends intended hopes agreed promised threatened",
        r"want|wants|wanted|decided|refused|managed|tried|intends|intended|hopes|agreed|promised|threatened",
        _DO,
        "to",
    ),
    _gap(
        "possible impossible necessary difficult ready willing likely unlikely important",
        r"(?<!as )(?<![Ii]f )(?<![Ww]here )(?<![Ww]hen )(?<!wherever )(?<!whenever )"
        r"(?:(?:im)?possible|necessary|difficult|ready|willing|important|(?:is|are|was|were|be) (?:un)?likely)",
        _DO,
        "to",
    ),
    _gap("have", r"(?:will|would|may|might|could|not|don[’']t) have", _HAVE_TO, "to"),
    _gap("had", r"had", _HAVE_TO + "|be", "to"),
    _gap("able", r"will|would|should|must|may|might|could|to", r"able to", "be"),
    _gap("front spite favour favor behalf terms", r"[Ii]n (?:front|spite|favou?r|terms)|[Oo]n behalf", _THING, "of"),
    _gap("regardless instead", r"[Rr]egardless", _THING, "of"),
    _gap("accordance", r"[Ii]n accordance", _THING, "with"),
    _gap("depends depended consists consisted belongs belonged", r"depends|depended", r"the|a|his|its|their", "on"),
    _gap("consists consisted", r"consists|consisted", r"the|a|his|its|their|two|three|four", "of"),
    _gap("belongs belonged", r"belongs|belonged", r"the|a|his|their", "to"),
    _gap("listen listening listened", r"listen|listening|listened", r"the|a|his|her|their", "to"),
    _gap("same", _PREPOSITION, "same [a-z]+", "the"),
    _gap(
        "entire whole",
        _PREPOSITION,
        r"(?:entire|whole) (?:country|world|city|region|nation|family|team|village)",
        "the",
    ),
    _gap(
        "world's country's region's city's nation's government's company's",
        _PREPOSITION,
        "(?:world|country|region|city|nation|government|company)['’]s",
        "the",
    ),
    _gap(
        "largest biggest oldest richest strongest main important",
        r"(?:is|was|are|were|became|remains|as)",
        r"(?:largest|biggest|oldest|richest|strongest|main|most important)(?! (?:in|of|to|for|when|where|at|and|or|but"
        r"|on|among|by|with|that|if|because|here|now|as|right|after|before|since|during)\b)(?= [a-z])",
        "the",
    ),
    _gap("hand", r"[Oo]n", r"other hand", "the"),
    _gap("past last next", r"over|in|during|within", rf"(?:past|last|next) {_COUNTS} {_PERIODS}", "the"),
    _gap(
        "eve aftermath help leadership request middle beginning basis wake outskirts vicinity course result",
        r"on(?= eve| basis| outskirts)|in(?= aftermath| middle| wake| vicinity)|with(?= help)|under(?= leadership)"
        r"|at(?= request| beginning)|as(?= result)",
        r"(?:eve|basis|outskirts|aftermath|middle|wake|vicinity|help|leadership|request|beginning|result)(?= of\b)",
        "the",
    ),
    _gap(
        "united european soviet netherlands czech kremlin philippines white middle black baltic mediterranean balkans "
        "caucasus russian world red",
        r"in|of|from|to|with|by|against|into|at",
        rf"{_NAMED}(?=[.,;!?]|\s(?:in|on|to|from|for|is|was|has|have|will|would|with|by|at|as|after|before|who|which"
        r"|that|said)\b)",
        "the",
    ),
    _gap("hundreds tens dozens thousands", r"[Hh]undreds|[Tt]ens|[Dd]ozens", r"thousands|millions|billions", "of"),
    _gap("lot", r"a lot", r"people|countries|women|men|children|money|time", "of"),
    _gap("of", r"in|with|by|from|at|for", r"of(?! (?:course|all things|late|old)\b)", None),
    _gap("to", r"for|of", rf"to(?= {_DO}\b)", None),
    _gap("number majority", r"the (?:total |exact |growing )?(?:number|majority)", _MANY, "of"),
    _gap(
        "member resident citizen native", r"an? (?:member|resident|citizen|native)", r"the|this|his|her|their|its", "of"
    ),
    _gap("accused capable", r"(?:is|are|was|were|been|being) accused|(?:in)?capable", r"[a-z]{3,}ing", "of"),
    _gap(
        "interested", r"(?:is|are|was|were|been) interested", r"(?:buying|learning|making|working|joining|doing)", "in"
    ),
    _gap("age", r"[Aa]t the age", rf"{_COUNTS}|eighteen|twenty", "of"),
    _gap("age", r"[Aa]t", r"age of(?= \d)", "the"),
    _gap("regard respect relation", r"[Ww]ith (?:regard|respect)|[Ii]n relation", _THING, "to"),
    _gap("possible", r"[Aa]s (?:soon|much|many|quickly|fast|early)", r"possible", "as"),
    _gap("far long soon", r"[Aa]s (?:far|long|soon)", r"he|she|they|we|I", "as"),
    _gap("able", r"has|have|had", r"able to", "been"),
    _gap(
        "allowed forced asked told ordered urged invited persuaded encouraged wanted expected advised convinced",
        r"(?:allowed|forced|asked|told|ordered|urged|invited|persuaded|encouraged|wanted|expected|advised|convinced)"
        r" (?:him|them|us|me)",
        _DO,
        "to",
    ),
    _gap(
        "end beginning start middle",
        r"(?:at|by|before|after|until|since|from) the (?:end|beginning|start|middle)",
        r"(?:the|this|last|next) (?:year|month|week|day|season|war|century|decade|match|summer|winter)(?=[.,;!?])",
        "of",
    ),
    _gap(
        "go goes went gone going came",
        r"go|goes|went|gone|going|came",
        r"the (?:hospital|airport|capital|city|country|station|hotel|scene|border|front|court|polls|town|village)",
        "to",
    ),
    _gap(
        _FATES,
        rf"(?<=[a-z] )the {_FATE}",
        rf"(?:(?:President|Prime Minister|King|General|former [a-z]+) )?[A-Z]\w+ [A-Z]\w+{_ENDED}",
        "of",
    ),
    _gap(
        _EVENTS,
        rf"(?<=\w )the {_EVENT}",
        rf"{_ADJECTIVE} (?:[a-z]+s|police|army|people|navy|aviation){_ENDED}",
        "of",
    ),
    _gap(
        f"{_EVENTS} middle",
        rf"(?<=[a-z] )(?:after|before|since|during|until|following|at|by|in|from|with|to) the (?:{_EVENT}|middle)",
        r"(?:the|this|his|her|their) [a-z]+(?=[.!?])",
        "of",
    ),
    _gap(
        "search need honour honor memory aid view light pursuit celebration recognition lieu violation breach support",
        r"[Ii]n (?:search|need|honou?r|memory|aid|view|light|pursuit|celebration|recognition|lieu|violation|breach)"
        r"|in support",
        _THING,
        "of",
    ),
    _gap(
        "charge",
        r"[Ii]n charge",
        r"the (?:investigation|operation|case|department|ministry|project|defence|security|economy|region)",
        "of",
    ),
    _gap(
        "hands invitation insistence mercy gates foot occasion orders instructions recommendation advice guise pretext "
        "aegis command",
        r"(?:at|in|into|from) the hands|[Aa]t the (?:invitation|insistence|mercy|gates|foot)"
        r"|[Oo]n the (?:occasion|orders|instructions|recommendation|advice)"
        r"|[Uu]nder the (?:guise|pretext|aegis|command)",
        _THING,
        "of",
    ),
    _gap("means virtue dint account lack", r"[Bb]y (?:means|virtue|dint)|[Oo]n account|[Ff]or lack", _THING, "of"),
    _gap(
        "help aid support assistance approval permission name interest interests course presence midst face",
        r"[Ww]ith the (?:help|aid|support|assistance|approval|permission)"
        r"|[Ii]n the (?:name|interests?|course|presence|midst|face)",
        r"(?:the|his|her|its|their) [a-z]+(?=[.;!?])|an?",
        "of",
    ),
    _gap(
        "own",
        "(?<!make )(?<!made )(?<!making )(?<!makes )(?<!call )(?<!calls )(?<!called )(?<!gave )(?<!give )"
        r"(?:a|an|no|any|for|with|without|of) (?!(?:one|once|now|instance|example|sure|good|many|most)\b)[a-z]+",
        r"(?:his|her|its|their|our|my) own(?=[.,;!?])",
        "of",
    ),
    _gap("because", r"[Bb]ecause", r"the [a-z]+(?=[.;!?])", "of"),
    _gap("because", r"[Bb]ecause", rf"(?:the |his |its |their |this )?(?:bad )?{_CAUSE}{_ENDS_CAUSE}", "of"),
    _gap("instead", r"instead", r"(?:the|a|an|his|her|its|their) [a-z]+(?=[.;!?])", "of"),
    _gap(
        "ahead",
        r"ahead",
        r"(?:the|a|his|her|its|their|this) (?:elections?|match|game|meeting|summit|vote|visit|talks|season|race|final"
        r"|conference|referendum|deadline|start)(?=[.,;!?])",
        "of",
    ),
    _gap("rid", r"(?:get|gets|got|getting) rid", _THING, "of"),
    _gap("any", r"any", r"his|their|its|our", "of"),
    _gap(
        "guilty",
        r"(?:found|pleaded|is|was|were|been) guilty",
        r"murder|manslaughter|fraud|corruption|treason|theft|rape|assault|bribery|robbery|perjury|negligence",
        "of",
    ),
    _gap(
        "hundreds thousands dozens tens group team crowd series variety range bunch list wave host handful lot",
        r"[Hh]undreds|[Tt]housands|[Dd]ozens|[Tt]ens"
        r"|[Aa] (?:large |small |whole )?(?:group|team|crowd|series|variety|range|bunch|list|wave|host|handful|lot)",
        r"people|men|women|children|students|workers|soldiers|experts|scientists|doctors|researchers|countries|companies"
        r"|fans|tourists|journalists|politicians|activists|volunteers|friends|players|lawyers|refugees|migrants"
        r"|protesters|investors|meetings|events|problems|houses|cars|questions",
        "of",
    ),
    _gap(
        "response",
        r"[Ii]n response",
        r"(?:reports|questions|criticism|allegations|claims|an? question|an? request|requests|pressure|accusations"
        r"|concerns|complaints|protests|demands|threats|rumou?rs|attacks|comments|calls)"
        r"(?= (?:that|about|from|of|by|over|for|on)\b)"
        r"|(?:the|a|this|these|his|her|their) (?:question|attacks?|request|criticism|crisis|reports?|decision|letter"
        r"|outbreak|threats?|protests|pandemic|allegations)(?=[.,;])",
        "to",
    ),
    _gap("prior contrary", r"[Pp]rior|(?<!the )(?<!The )[Cc]ontrary", _THING, "to"),
    _gap(
        "similar",
        r"(?:is|are|was|were|be|very|quite|more) similar",
        r"(?:the|that|those|his|her|its|their)(?! (?:world|whole|entire)\b)",
        "to",
    ),
    _gap("thanks", r"(?:only|partly|largely|mainly|mostly|least|possible) thanks", _THING, "to"),
    _gap(
        "thanks",
        r"Thanks|(?<=, )thanks|(?:only|partly|largely|mainly|mostly|least|possible) thanks",
        r"(?:support|help|efforts|aid|donations|pressure|work|assistance|funding)(?= (?:from|of|by)\b)",
        "to",
    ),
    _gap(
        "due owing",
        r"due|owing",
        r"(?:heavy|bad|severe|poor|technical|strong|rising|growing|increased|increasing|coronavirus)(?= [a-z])"
        rf"|(?:the|a|his|its|their) {_CAUSE}",
        "to",
    ),
    _gap("end", r"(?:put|puts|putting) an end", _THING, "to"),
    _gap(
        "attention",
        r"(?:pay|pays|paid|paying) (?:close |more |no |little |special |particular )?attention",
        rf"{_THING}{_NO_TIME}",
        "to",
    ),
    _gap(
        "respond reply react belong",
        r"(?:to|will|not|would|must|should|could|can) (?:respond|reply|react|belong)",
        rf"{_THING}{_NO_TIME}",
        "to",
    ),
    _gap("conclusion", r"came|come|comes|coming", r"the conclusion", "to"),
    _gap("ought", r"ought", _DO + "|be|have", "to"),
    _gap(
        "participate participated participates participating",
        r"participate[sd]?|participating",
        rf"{_THING}{_NO_TIME}",
        "in",
    ),
    _gap(
        "arrive arrived arrives arriving",
        r"arrive[sd]?|arriving",
        r"the (?:airport|hotel|scene|hospital|station|border|stadium|court|palace|embassy|meeting|summit)",
        "at",
    ),
    _gap(
        "wait waits waiting waited",
        r"wait|waits|waiting|waited",
        r"(?:the|his|her|its|their) (?:bus|train|decision|answer|results?|arrival|outcome|verdict|police|opportunity)",
        "for",
    ),
    _gap("interested", r"(?:is|are|was|were|been) (?:very |not |also )?interested", rf"{_THING}{_NO_TIME}", "in"),
    _gap("responsible", r"(?:is|are|was|were|be|been) (?:also )?responsible", rf"{_THING}{_NO_TIME}", "for"),
    _gap(
        _PLACES,
        r"in|at|into|near|inside|outside|through|across",
        rf"(?:{_PLACES.replace(' ', '|')}|city cent(?:re|er)){_ENDS_PLACE}",
        "the",
    ),
    _gap("border bridge island roof", r"on", rf"(?:border|bridge|island|roof){_ENDS_PLACE}", "the"),
    _gap(
        f"{_PLACES} mayor minister director",
        r"thanked|asked|told|met|(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|who|has|have|had|also|then|later|to) "
        r"(?:visit|visited|enter|entered|praised?|reach|reached|thank|meet)",
        rf"(?:{_PLACES.replace(' ', '|')}|mayor|minister|director)(?=[.;!?]| (?:for|who|of|in|and)\b)",
        "the",
    ),
)
