"""What nouns and verbs of news lead to by a small word that is gone: patterns of neighbours, and what lacks.

"After the arrival Odesa", "have the right appeal", "thanked the donors their help", "four years in prison taking
bribes". A case says it elsewhere, or a verb that needs no small word. Told as the patterns of `gaps` are; verbs that
lead to other verbs are in `frames`, more that lead to nouns in `leads`.
"""

from __future__ import annotations

from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.english.gap_model import make_gap, one_of
from mtcheck.english.gap_words import AGENTS, NO_TIME, THING
from mtcheck.english.plain_verbs import PLAIN_VERB

_NAME = (
    rf"(?!(?:{ANY_WEEKDAY}|{ANY_MONTH}|Christmas|Easter|Ramadan|New)\b)[^\W\d_a-z]\w{{2,}}(?:[ -][^\W\d_a-z]\w+)?"
    r"(?=[.;]|, (?!(?:who|whose|which|where|when|as|though|although|once)\b))"
)
"""A name behind which the phrase ends: no company that arrivals await."""
_DOES = rf"(?:{PLAIN_VERB}|sing|play|visit|open|travel|stay|leave|help|vote|be|have|win|pay|close|start)"
_PLAN = (
    "plan decision attempt proposal promise offer agreement effort intention permission order request deal pledge "
    "campaign project opportunity desire refusal ability"
)
_CRIMES = (
    "taking stealing killing murdering raping selling smuggling spying insulting organising organizing "
    "attacking beating defrauding embezzling forging robbing accepting abusing possessing spreading joining financing "
    "trafficking bribing threatening inciting stabbing"
)
_HELP = (
    "help support patience efforts generosity courage trust hospitality understanding contribution contributions "
    "assistance cooperation solidarity commitment"
)
_HEADS = (
    "driver director owner mayor head chairman chairwoman manager founder leader commander captain editor author "
    "president governor member daughter son wife"
)
_PERSON = (
    "driver man woman girl boy suspect pilot owner cyclist passenger victim student teacher minister mayor officer "
    "soldier teenager pensioner tourist witness"
)
_NO_CAUSE = "".join(
    rf"(?<!{word} )"
    for word in (
        *("let", "lets", "make", "makes", "made", "making", "help", "helps", "helped", "helping", "see", "sees", "saw"),
        *("had", "having", "watch", "watched", "that", "do", "does", "did", "should", "Should", "may", "can", "will"),
        *("would", "could", "insist", "insists", "insisted", "recommend", "recommends", "recommended", "demand"),
        *("demands", "demanded", "propose", "proposes", "proposed", "suggest", "suggests", "suggested", "ask", "asks"),
        *("asked", "require", "requires", "required", "Did", "Does", "Do"),
    )
)
"""Behind these a noun may do something: helped the plan become law, asks that the plan become law."""

COMPLEMENTS = (
    make_gap("arrival", r"the arrival", _NAME, "in", "at", "of"),
    make_gap("departure", r"the departure", _NAME, "from", "of", "for"),
    make_gap("return journey trip transfer", r"the (?:return|journey|trip|transfer)", _NAME, "to", "from"),
    make_gap(
        "right duty power freedom authority",
        r"(?:have|has|had|having|give|gives|gave|given|without) (?:the|a|no|any|every) (?:right|duty|power|freedom"
        r"|authority)",
        rf"(?:{PLAIN_VERB}|vote|refuse|return)(?= (?:{THING}|against|in|on|within|to|for|from|it|them|him)\b)"
        r"|appeal(?= (?:against|within)\b)",
        "to",
    ),
    make_gap(
        _PLAN,
        rf"{_NO_CAUSE}(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) {one_of(_PLAN)}",
        rf"{PLAIN_VERB}(?= (?:the|an?|his|her|its|their)\b)",
        "to",
    ),
    make_gap(
        "going",
        r"(?:am|is|are|was|were|['’]s|['’]re) (?:not )?going",
        rf"{_DOES}(?= (?:{THING}|in|at|on|to|for|with|from)\b|[.,;])",
        "to",
    ),
    make_gap(
        "asked asks begged begs",
        r"(?:asked|asks|begged|begs) (?:the )?(?:(?!(?:what|why|how|where|when|who|which|whether|if|that|whose|many"
        r"|most)\b)[a-z]+ )?" + AGENTS,
        rf"{PLAIN_VERB}|stay|leave|pay|wait|stop|return",
        "to",
    ),
    make_gap(
        "graduated",
        r"graduated",
        r"(?:the|a) (?:[A-Z]\w+ )*(?:[Uu]niversity|[Aa]cademy|[Ff]aculty|[Ii]nstitute|[Cc]onservato(?:ry|ire))",
        "from",
    ),
    make_gap(
        "sentenced jailed condemned",
        r"(?:sentenced|jailed|condemned)(?: [\w’'-]+){1,5} (?:in prison|in jail|imprisonment|behind bars)",
        one_of(_CRIMES),
        "for",
    ),
    make_gap(
        "jailed imprisoned fined",
        r"(?:was|were|been|is|being) (?:jailed|imprisoned|fined)(?: for life)?",
        one_of(_CRIMES),
        "for",
    ),
    make_gap(
        "thanked thanks thanking thank",
        r"(?:thanked|thanking|(?:to|he|she|who|also) thanks?|thank) (?:him|them|her|us|(?:the|all|his|her|their)"
        r"(?: [a-z]+){1,2}|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?|everyone|people|residents|volunteers|donors)",
        rf"(?:his|her|their|its) (?:[a-z]+ )?{one_of(_HELP)}(?=[.,;]| (?:and|in|during|with|after)\b)",
        "for",
    ),
    make_gap(
        "apologised apologized apologises apologizes apologise apologize",
        r"apologi[sz](?:e|es|ed)",
        r"(?:the|his|her|their|its) (?!(?:next|same|whole|second|moment|minute|day|week|month|year|following|previous"
        r"|first|last|few|very|other|morning|afternoon|evening|night|way)\b)[a-z]+"
        r"(?=[.,;]| (?:and|of|in|to|at|but|on|that)\b)",
        "for",
    ),
    make_gap(
        _HEADS,
        r"(?<![Tt]he )(?<!\ban )(?<!\ba )(?<!his )(?<!her )(?<!its )(?<!their )"
        r"(?:arrested|met|questioned|interviewed|thanked|accused|praised|criticised|replaced|detained|killed|shot|told)",
        rf"(?!head of state\b){one_of(_HEADS)}(?= of (?:the|this|that|his|her|its|their)\b)",
        "the",
        "a",
    ),
    make_gap(
        "nearest closest",
        r"to|in|at|from|near|by|for|into|of",
        r"(?:nearest|closest) (?:hospital|police station|town"
        r"|city|village|country|part|school|museum|building|club|company|river|port|airport|bridge|house|church"
        r"|factory|station)",
        "the",
    ),
    make_gap("between", r"[Bb]etween (?:1[89]|20)\d\d", r"(?:1[89]|20)\d\d", "and"),
    make_gap(
        "year",
        r"(?:born|founded|built|established|published|married|killed)",
        r"the year (?:1[5-9]|20)\d\d",
        "in",
    ),
    make_gap(
        "lives lived live living",
        r"lives?|lived|(?:is|was|are|were|been) living",
        r"(?:an? )?(?:small|tiny|little|remote|large|big|mountain|quiet) (?:village|town|city|house|flat|apartment"
        r"|farm|hut|hotel|cottage)(?=[.,;]| (?:near|in|on|at|with|close|outside|of|where|and|by)\b)",
        "in",
    ),
    make_gap(
        "there",
        r"[Tt]here (?:are|were) (?:also |still )?(?:many |some |several |few |a lot of )?(?:people|men|women|children"
        r"|residents|families|parents|farmers|soldiers|doctors|voters)",
        r"(?:want|lived|worked|think|believe|say|wanted|fled|do not|did not|cannot|can)(?= (?:to|in|that|the|at|for"
        r"|from|not|a|his|her|it)?\b)",
        "who",
    ),
    make_gap(
        "anyone anybody",
        r"[Aa]ny(?:one|body)",
        r"(?:saw|witnessed|heard|recognises|recognizes|knows|wants)(?= (?:[\w’'-]+ ){1,5}(?:is|are) (?:asked|urged"
        r"|requested|invited|welcome)\b)",
        "who",
    ),
    make_gap(
        _PERSON,
        rf"(?<![^.!?\n] )(?<!‘)(?:The|An?|His|Her) (?:[a-z-]+ )?{one_of(_PERSON)},",
        r"(?:was|had|has|lives|works)(?= [^,.;]{3,60}, (?:told|said|died|fled|did|called|left|went|drove)\b)",
        "who",
    ),
    make_gap(
        "believe believes believed said says think thinks hope hopes know explained announced added confirmed claims",
        r"(?:believes?|believed|said|says|thinks?|hopes?|know|explained|announced|added|confirmed|claims) that",
        r"will (?:not )?be able to|(?:is|was|will be) (?:not )?(?:possible|impossible|able) to"
        rf"(?= {PLAIN_VERB} (?:{THING}|it|them|all)\b)",
        "he",
        "she",
        "it",
        "they",
    ),
    make_gap(
        "takes took",
        r"[Ii]t (?:takes|took) (?:(?:him|her|them|us|me|the [a-z]+) )?(?:\d+|[a-z]+) (?:years|months|weeks|days|hours"
        r"|minutes)",
        rf"{PLAIN_VERB}(?= {THING}\b)",
        "to",
    ),
    make_gap(
        "refused decided promised agreed threatened intends intended managed tried wants wanted planned",
        r"refused|decided|promised|agreed|threatened|intends|intended|managed|tried|wants|wanted|planned",
        rf"(?:open|close|pay|leave|sign|visit|answer|enter|cross|repair|build|sell|buy)(?= {THING}\b{NO_TIME})",
        "to",
    ),
    make_gap(
        "came went",
        r"(?:came|went)",
        rf"(?:see|watch|visit|greet|meet|admire|celebrate|buy|hear|collect)(?= {THING}\b)",
        "to",
    ),
    make_gap(
        "forbidden prohibited",
        r"[Ii]t (?:is|was) (?:also |strictly )?(?:forbidden|prohibited)",
        rf"(?:{PLAIN_VERB}|swim|park|smoke|fish|bathe|drink|leave|cross)(?= (?:{THING}|in|on|at|near)\b)",
        "to",
    ),
    make_gap(
        "charged",
        r"(?:is|are|was|were|be|been|being) (?:also )?charged",
        r"(?:murder|fraud|theft|manslaughter|bribery|corruption|treason|rape|assault|espionage|robbery|arson|negligence)"
        r"(?=[.,;]| (?:on|in|and|after|by|for)\b)",
        "with",
    ),
    make_gap(
        "filled crowded packed covered decorated",
        r"(?:is|are|was|were|been) (?:filled|crowded|packed|covered|decorated)",
        r"(?:people|tourists|visitors|flowers|water|snow|flags|mud|fans|ice)(?=[.,;]| (?:and|from|on|in|who)\b)",
        "with",
    ),
    make_gap(
        "married",
        r"(?:is|was|been) (?:also )?married",
        r"an? (?:[A-Z][a-z]+ )?(?:doctor|lawyer|teacher|nurse|farmer|banker|businessman|actor|actress|soldier|baker"
        r"|journalist|dentist|engineer|singer|painter|writer|musician|politician|policeman)",
        "to",
    ),
    make_gap(
        "known",
        r"(?:(?<![^.!?\n] )(?:The [a-z]+|He|She|It|[A-Z][\w’-]+)|who|which) (?:is|was) (?:also )?known",
        r"(?:his|her|its|their) [a-z]+(?=[.,;]| (?:and|in|of|on)\b)",
        "for",
    ),
    make_gap(
        "window door gate suitcase",
        r"(?:he|she|they|who|He|She|They) (?:opened|closed|shut|locked|broke)",
        r"(?:window|door|gate|suitcase)(?=[.,;]| (?:and|of|with|to|when)\b)",
        "the",
    ),
    make_gap(
        "crossed crosses",
        r"cross(?:ed|es)",
        r"(?:border|river|street|bridge)(?=[.;]| (?:on foot|into|illegally|in|at|by|from|near)\b)",
        "the",
    ),
    make_gap(
        "there",
        r"(?<![^.!?\n] )There (?:was|is)",
        r"(?:big|large|huge|loud|strong|serious|small|long|new) (?:explosion|fire|problem|accident|difference|fight"
        r"|crowd|storm|queue|hole|meeting|bridge|school|hospital|shop|hotel|crack|gap)(?=[.,;]"
        r"| (?:in|at|on|of|with|between|near|after)\b)",
        "a",
    ),
    make_gap(
        "new",
        r"(?:looking for|elected|appointed|chose|chosen|found|needs?|hired|wants)",
        r"new (?:director|coach|mayor|president|minister|chairman|captain|owner|manager|leader|head|chief|trainer"
        r"|teacher|doctor|prime minister)(?=[.,;]| (?:of|for|in|after|before|and|who|on)\b)",
        "a",
    ),
    make_gap(
        "broken fractured",
        r"with",
        r"(?:broken|fractured) (?:leg|arm|nose|rib|hip|skull|finger|ankle|wrist|jaw)(?=[.,;]| (?:and|in|after|on)\b)",
        "a",
    ),
    make_gap(
        "people residents families",
        r"(?<![^.!?\n] )(?:People|Residents|Families)",
        r"(?:live|lived|work|worked)(?= (?:in|near|at|on|around) (?:the |this )?[a-z]+ (?:complain|complained|say|said"
        r"|want|wanted|must|should|fear|believe|told|know|need|are|were|have)\b)",
        "who",
    ),
    make_gap(
        "connects links joins surrounds crosses",
        r"(?<![^.!?\n] )The [a-z]+",
        r"(?:connects|links|joins|surrounds|crosses)(?= (?:the|both|two|this) (?:(?!(?:that|which|and|where|what|as|but"
        r"|who|when|while|he|she|it|they|we|had)\b)[\w’-]+ ){1,3}(?:was|were|has|had|will)\b)",
        "which",
        "that",
    ),
    make_gap(
        "when",
        r"[Ww]hen",
        r"(?:arrived|came|died|went)(?= (?:at|in|to|home|back|from)\b)",
        "he",
        "she",
        "they",
    ),
)
