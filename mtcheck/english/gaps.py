"""Pairs of neighbours that a third word should part, for which English has no other reading: patterns, and what lacks.

Each was looked for in texts that people wrote or translated, and is not in them. Where the words that stand around a
noun have to be judged, see `missing_of`.
"""

from __future__ import annotations

from mtcheck.english.gap_model import make_gap
from mtcheck.english.gap_words import (
    ADJECTIVE,
    AGENTS,
    CAUSE,
    COUNTS,
    DO,
    ENDED,
    ENDS_CAUSE,
    ENDS_PLACE,
    EVENT,
    EVENTS,
    FATE,
    FATES,
    HAVE_TO,
    MANY,
    MONTH,
    MOST,
    NAMED,
    NO_SMALL,
    NO_TIME,
    PERIODS,
    PLACES,
    PLURAL,
    PREPOSITION,
    THING,
)

GAPS = (
    make_gap("according", r"[Aa]ccording", r"(?!(?:to|as|with)\b)[A-Za-z]\w*", "to"),
    make_gap("thanks", r"Thanks", rf"{THING}(?! (?:lot|million|bunch|ton|thousand)\b)", "to"),
    make_gap(
        "due",
        r"due",
        r"(?:(?:the|a|his|its|their) )?(?:fact|lack|absence|injury|injuries|illness|pandemic|bad weather)",
        "to",
    ),
    make_gap("owing", r"owing", r"the (?:fact|lack|absence|war|crisis|pandemic|weather)", "to"),
    make_gap("because", r"[Bb]ecause", r"the (?:fact|lack)(?= (?:that|of)\b)", "of"),
    make_gap("order", r"[Ii]n order", DO + r"|be|have|help|stop|save|increase|reduce|improve|support|defend", "to"),
    make_gap("one", r"[Oo]ne(?! another)", rf"the {MOST}", "of"),
    make_gap("some many most several few", r"some|many|several|few", rf"the {MOST}", "of"),
    make_gap(
        "one",
        r"(?<!no )(?<!No )(?<!the )(?<!this )(?<!that )(?<!only )[Oo]ne",
        r"them|the [a-z]+s(?= (?:of|in|who|that)\b)",
        "of",
    ),
    make_gap(
        "some many most none several", r"[Ss]ome|[Mm]any|[Mm]ost|[Nn]one|[Ss]everal", r"them|us|their|its|our", "of"
    ),
    make_gap(
        "most", r"most", r"the (?:season|country|world|time|day|night|year|week|match|city|population|money)", "of"
    ),
    make_gap(
        "part",
        r"(?:[Aa]s|is|was|are|were|be|been|become|became|an important|an integral|first|second|last|final|main|large"
        r"|other) part",
        r"the",
        "of",
    ),
    make_gap("part", r"(?<!in )(?<!take )(?<!took )(?<!taken )(?<!taking )part", r"his|her|its|our|their", "of"),
    make_gap(
        "beginning end middle start", r"the (?:beginning|end|middle|start)", rf"(?:{MONTH}|(?:last|next) year)", "of"
    ),
    make_gap("number", r"[Aa] (?:large |great |small |growing )?number", PLURAL, "of"),
    make_gap("one", r"[Oo]ne of", MOST, "the"),
    make_gap("able unable", r"able|unable", DO + "|be|have", "to"),
    make_gap(
        "going",
        r"(?:am|is|are|was|were|'s|'re|’s|’re) (?:not )?going",
        r"(?:do|make|get|give|become|take|find|see)",
        "to",
    ),
    make_gap(
        "want wants wanted decided refused managed tried intends intended hopes agreed promised threatened",
        r"want|wants|wanted|decided|refused|managed|tried|intends|intended|hopes|agreed|promised|threatened",
        DO,
        "to",
    ),
    make_gap(
        "possible impossible necessary difficult ready willing likely unlikely important",
        r"(?<!as )(?<![Ii]f )(?<![Ww]here )(?<![Ww]hen )(?<!wherever )(?<!whenever )"
        r"(?:(?:im)?possible|necessary|difficult|ready|willing|important|(?:is|are|was|were|be) (?:un)?likely)",
        DO,
        "to",
    ),
    make_gap("have", r"(?:will|would|may|might|could|not|don[’']t) have", HAVE_TO, "to"),
    make_gap("had", r"had", HAVE_TO + "|be", "to"),
    make_gap("able", r"will|would|should|must|may|might|could|to", r"able to", "be"),
    make_gap("front spite favour favor behalf terms", r"[Ii]n (?:front|spite|favou?r|terms)|[Oo]n behalf", THING, "of"),
    make_gap("regardless instead", r"[Rr]egardless", THING, "of"),
    make_gap("accordance", r"[Ii]n accordance", THING, "with"),
    make_gap("same", PREPOSITION, "same [a-z]+", "the"),
    make_gap(
        "entire whole",
        PREPOSITION,
        r"(?:entire|whole) (?:country|world|city|region|nation|family|team|village)",
        "the",
    ),
    make_gap(
        "world's country's region's city's nation's government's company's",
        PREPOSITION,
        "(?:world|country|region|city|nation|government|company)['’]s",
        "the",
    ),
    make_gap(
        "largest biggest oldest richest strongest main important",
        r"(?:is|was|are|were|became|remains|as)",
        r"(?:largest|biggest|oldest|richest|strongest|main|most important)(?! (?:in|of|to|for|when|where|at|and|or|but"
        r"|on|among|by|with|that|if|because|here|now|as|right|after|before|since|during)\b)(?= [a-z])",
        "the",
    ),
    make_gap("hand", r"[Oo]n", r"other hand", "the"),
    make_gap("past last next", r"over|in|during|within", rf"(?:past|last|next) {COUNTS} {PERIODS}", "the"),
    make_gap(
        "eve aftermath help leadership request middle beginning basis wake outskirts vicinity course result",
        r"on(?= eve| basis| outskirts)|in(?= aftermath| middle| wake| vicinity)|with(?= help)|under(?= leadership)"
        r"|at(?= request| beginning)|as(?= result)",
        r"(?:eve|basis|outskirts|aftermath|middle|wake|vicinity|help|leadership|request|beginning|result)(?= of\b)",
        "the",
    ),
    make_gap(
        "united european soviet netherlands czech kremlin philippines white middle black baltic mediterranean balkans "
        "caucasus russian world red",
        r"in|of|from|to|with|by|against|into|at",
        rf"{NAMED}(?=[.,;!?]|\s(?:in|on|to|from|for|is|was|has|have|will|would|with|by|at|as|after|before|who|which"
        r"|that|said)\b)",
        "the",
    ),
    make_gap("hundreds tens dozens thousands", r"[Hh]undreds|[Tt]ens|[Dd]ozens", r"thousands|millions|billions", "of"),
    make_gap("lot", r"a lot", r"people|countries|women|men|children|money|time", "of"),
    make_gap("of", r"in|with|by|from|at|for", r"of(?! (?:course|all things|late|old)\b)"),
    make_gap("to", r"for|of", rf"to(?= {DO}\b)"),
    make_gap(
        "of",
        r"about|around|nearly|almost|approximately|roughly",
        r"of(?= (?:\d[\d,.]*|a (?:hundred|thousand|million))\b)",
    ),
    make_gap(
        "seen spotted sighted discovered noticed heard rescued attacked welcomed greeted questioned interviewed",
        r"(?:is|are|was|were|been|being) (?:first |last |later |then |also |soon )?(?:seen|spotted|sighted|discovered"
        r"|noticed|heard|rescued|attacked|welcomed|greeted|questioned|interviewed)",
        rf"{AGENTS}(?=[.,;!?]| (?:in|on|at|near|from|who|while|after|before|during|last|and)\b)",
        "by",
    ),
    make_gap("number majority", r"the (?:total |exact |growing )?(?:number|majority)", MANY, "of"),
    make_gap(
        "member resident citizen native", r"an? (?:member|resident|citizen|native)", r"the|this|his|her|their|its", "of"
    ),
    make_gap("accused capable", r"(?:is|are|was|were|been|being) accused|(?:in)?capable", r"[a-z]{3,}ing", "of"),
    make_gap(
        "interested", r"(?:is|are|was|were|been) interested", r"(?:buying|learning|making|working|joining|doing)", "in"
    ),
    make_gap("age", r"[Aa]t the age", rf"{COUNTS}|eighteen|twenty", "of"),
    make_gap("age", r"[Aa]t", r"age of(?= \d)", "the"),
    make_gap("regard respect relation", r"[Ww]ith (?:regard|respect)|[Ii]n relation", THING, "to"),
    make_gap("possible", r"[Aa]s (?:soon|much|many|quickly|fast|early)", r"possible", "as"),
    make_gap("far long soon", r"[Aa]s (?:far|long|soon)", r"he|she|they|we|I", "as"),
    make_gap("able", r"has|have|had", r"able to", "been"),
    make_gap(
        "allowed forced asked told ordered urged invited persuaded encouraged wanted expected advised convinced",
        r"(?:allowed|forced|asked|told|ordered|urged|invited|persuaded|encouraged|wanted|expected|advised|convinced)"
        r" (?:him|them|us|me)",
        rf"{DO}|be|wait|sit|stay|sign",
        "to",
    ),
    make_gap(
        "take takes took taken taking",
        r"(?:take|takes|took|taken|taking) to",
        r"streets(?=[.,;!?]| (?:of|in|on|to)\b)",
        "the",
    ),
    make_gap(
        "brink verge hands expense mercy foot top bottom sidelines",
        r"on(?= brink| verge| sidelines)|at(?= hands| expense| mercy| foot| top| bottom)",
        r"(?:brink|verge|hands|expense|mercy|foot|top|bottom|sidelines)(?= of (?:the|an?|his|her|its|their|our)\b)",
        "the",
    ),
    make_gap(
        "end beginning start middle",
        r"(?:at|by|before|after|until|since|from) the (?:end|beginning|start|middle)",
        r"(?:the|this|last|next) (?:year|month|week|day|season|war|century|decade|match|summer|winter)(?=[.,;!?])",
        "of",
    ),
    make_gap(
        "go goes went gone going came",
        r"go|goes|went|gone|going|came",
        r"the (?:hospital|airport|capital|city|country|station|hotel|scene|border|front|court|polls|town|village)",
        "to",
    ),
    make_gap(
        FATES,
        rf"(?<=[a-z] )the {FATE}",
        rf"(?:(?:President|Prime Minister|King|General|former [a-z]+) )?[A-Z]\w+ [A-Z]\w+{ENDED}",
        "of",
    ),
    make_gap(
        EVENTS,
        rf"(?<=\w )the {EVENT}",
        rf"{ADJECTIVE} (?:[a-z]+s|police|army|people|navy|aviation){ENDED}",
        "of",
    ),
    make_gap(
        f"{EVENTS} middle",
        rf"(?<=[a-z] )(?:after|before|since|during|until|following|at|by|in|from|with|to) the (?:{EVENT}|middle)",
        r"(?:the|this|his|her|their) [a-z]+(?=[.!?])",
        "of",
    ),
    make_gap(
        "search need honour honor memory aid view light pursuit celebration recognition lieu violation breach support",
        r"[Ii]n (?:search|need|honou?r|memory|aid|view|light|pursuit|celebration|recognition|lieu|violation|breach)"
        r"|in support",
        THING,
        "of",
    ),
    make_gap(
        "charge",
        r"[Ii]n charge",
        r"the (?:investigation|operation|case|department|ministry|project|defence|security|economy|region)",
        "of",
    ),
    make_gap(
        "hands invitation insistence mercy gates foot occasion orders instructions recommendation advice guise pretext "
        "aegis command",
        r"(?:at|in|into|from) the hands|[Aa]t the (?:invitation|insistence|mercy|gates|foot)"
        r"|[Oo]n the (?:occasion|orders|instructions|recommendation|advice)"
        r"|[Uu]nder the (?:guise|pretext|aegis|command)",
        THING,
        "of",
    ),
    make_gap("means virtue dint account lack", r"[Bb]y (?:means|virtue|dint)|[Oo]n account|[Ff]or lack", THING, "of"),
    make_gap(
        "help aid support assistance approval permission name interest interests course presence midst face",
        r"[Ww]ith the (?:help|aid|support|assistance|approval|permission)"
        r"|[Ii]n the (?:name|interests?|course|presence|midst|face)",
        r"(?:the|his|her|its|their) [a-z]+(?=[.;!?])|an?",
        "of",
    ),
    make_gap(
        "own",
        "(?<!make )(?<!made )(?<!making )(?<!makes )(?<!call )(?<!calls )(?<!called )(?<!gave )(?<!give )"
        rf"(?:a|an|no|any|for|with|without|of) {NO_SMALL}(?!(?:one|once|now|instance|example|sure|good|many|most)\b)"
        r"[a-z]+",
        r"(?:his|her|its|their|our|my) own(?=[.,;!?])",
        "of",
    ),
    make_gap("because", r"[Bb]ecause", r"the [a-z]+(?=[.;!?])", "of"),
    make_gap(
        "because",
        r"[Bb]ecause",
        rf"(?:the |an? |his |its |their |this )?(?:bad |heavy )?{CAUSE}(?: on the [a-z]+| at the [a-z]+)?{ENDS_CAUSE}",
        "of",
    ),
    make_gap("instead", r"instead", r"(?:the|a|an|his|her|its|their) [a-z]+(?=[.;!?])", "of"),
    make_gap(
        "ahead",
        r"ahead",
        r"(?:the|a|his|her|its|their|this) (?:elections?|match|game|meeting|summit|vote|visit|talks|season|race|final"
        r"|conference|referendum|deadline|start)(?=[.,;!?])",
        "of",
    ),
    make_gap("rid", r"(?:get|gets|got|getting) rid", THING, "of"),
    make_gap("any", r"any", r"his|their|its|our", "of"),
    make_gap(
        "guilty",
        r"(?:found|pleaded|is|was|were|been) guilty",
        r"murder|manslaughter|fraud|corruption|treason|theft|rape|assault|bribery|robbery|perjury|negligence",
        "of",
    ),
    make_gap(
        "hundreds thousands dozens tens group team crowd series variety range bunch list wave host handful lot",
        r"[Hh]undreds|[Tt]housands|[Dd]ozens|[Tt]ens"
        r"|[Aa] (?:large |small |whole )?(?:group|team|crowd|series|variety|range|bunch|list|wave|host|handful|lot)",
        r"people|men|women|children|students|workers|soldiers|experts|scientists|doctors|researchers|countries"
        r"|companies"
        r"|fans|tourists|journalists|politicians|activists|volunteers|friends|players|lawyers|refugees|migrants"
        r"|protesters|investors|meetings|events|problems|houses|cars|questions",
        "of",
    ),
    make_gap(
        "response",
        r"[Ii]n response",
        r"(?:reports|questions|criticism|allegations|claims|an? question|an? request|requests|pressure|accusations"
        r"|concerns|complaints|protests|demands|threats|rumou?rs|attacks|comments|calls)"
        r"(?= (?:that|about|from|of|by|over|for|on)\b)"
        r"|(?:the|a|this|these|his|her|their) (?:question|attacks?|request|criticism|crisis|reports?|decision|letter"
        r"|outbreak|threats?|protests|pandemic|allegations)(?=[.,;])",
        "to",
    ),
    make_gap("prior contrary", r"[Pp]rior|(?<!the )(?<!The )[Cc]ontrary", THING, "to"),
    make_gap(
        "similar",
        r"(?:is|are|was|were|be|very|quite|more) similar",
        r"(?:the|that|those|his|her|its|their)(?! (?:world|whole|entire)\b)",
        "to",
    ),
    make_gap("thanks", r"(?:only|partly|largely|mainly|mostly|least|possible) thanks", THING, "to"),
    make_gap(
        "thanks",
        r"Thanks|(?<=, )thanks|(?:only|partly|largely|mainly|mostly|least|possible) thanks",
        r"(?:support|help|efforts|aid|donations|pressure|work|assistance|funding)(?= (?:from|of|by)\b)",
        "to",
    ),
    make_gap(
        "due owing",
        r"due|owing",
        r"(?:heavy|bad|severe|poor|technical|strong|rising|growing|increased|increasing|coronavirus)(?= [a-z])"
        rf"|(?:the|a|his|its|their) {CAUSE}",
        "to",
    ),
    make_gap("end", r"(?:put|puts|putting) an end", THING, "to"),
    make_gap(
        "attention",
        r"(?:pay|pays|paid|paying) (?:close |more |no |little |special |particular )?attention",
        rf"{THING}{NO_TIME}",
        "to",
    ),
    make_gap(
        "respond reply react belong",
        r"(?:to|will|not|would|must|should|could|can) (?:respond|reply|react|belong)",
        rf"{THING}{NO_TIME}",
        "to",
    ),
    make_gap("conclusion", r"came|come|comes|coming", r"the conclusion", "to"),
    make_gap("ought", r"ought", DO + "|be|have", "to"),
    make_gap(
        "participate participated participates participating",
        r"participate[sd]?|participating",
        rf"{THING}{NO_TIME}",
        "in",
    ),
    make_gap("interested", r"(?:is|are|was|were|been) (?:very |not |also )?interested", rf"{THING}{NO_TIME}", "in"),
    make_gap("responsible", r"(?:is|are|was|were|be|been) (?:also )?responsible", rf"{THING}{NO_TIME}", "for"),
    make_gap(
        PLACES,
        r"in|at|into|near|inside|outside|through|across",
        rf"(?:{PLACES.replace(' ', '|')}|city cent(?:re|er)){ENDS_PLACE}",
        "the",
    ),
    make_gap("border bridge island roof", r"on", rf"(?:border|bridge|island|roof){ENDS_PLACE}", "the"),
    make_gap(
        f"{PLACES} mayor minister director",
        r"thanked|asked|told|met|(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|who|has|have|had|also|then|later|to) "
        r"(?:visit|visited|enter|entered|praised?|reach|reached|thank|meet)",
        rf"(?:{PLACES.replace(' ', '|')}|mayor|minister|director)(?=[.;!?]| (?:for|who|of|in|and)\b)",
        "the",
    ),
    make_gap("part", r"(?:take|takes|took|taken|taking) part", rf"{THING}{NO_TIME}", "in"),
    make_gap("arrived arrives", r"arrive[ds]", r"airport|hotel|hospital|station|stadium|embassy", "at the"),
    make_gap(
        "go goes went gone going", r"go|goes|went|gone|going", r"hospital|school|church|university|court|prison", "to"
    ),
    make_gap("way", r"on (?:its|his|her|their) way", r"the [a-z]+(?=[.;!?])", "to"),
    make_gap("based", r"(?<!this )(?<!which )(?<!what )(?:is|are|was|were|be|been) based", rf"{THING}{NO_TIME}", "on"),
    make_gap(
        "decided intends intended",
        r"decided|intends|intended",
        r"close|open|help|stop|hold|leave|move|start|play|run|cut|allow|lift|impose|launch|ban|extend|stay",
        "to",
    ),
    make_gap(
        "best worst biggest largest hottest first last",
        rf"the (?:best|worst|biggest|largest|hottest|first|last) {NO_SMALL}[a-z]+",
        r"the (?:year|season|century|decade|tournament|month)(?=[.;!?])",
        "of",
    ),
    make_gap(
        "course", r"[Ii]n the course", r"the (?:evening|day|year|night|week|month|season|investigation|match)", "of"
    ),
)
