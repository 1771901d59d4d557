"""What verbs, participles, adjectives and counts of news lead to, where the small word between is gone: neighbours.

"Sentenced him five years in prison", "is owned a Chinese investor", "ended in 2-2 draw": behind each of these English
has one word that many languages say by a case, or do not say. A pattern names what follows as far as another reading is
open ("looking a man in the eye", "was hit the hardest"). What the patterns are for is told in `gaps`; what leads to
another verb is in `frames`.
"""

from __future__ import annotations

from mtcheck.english.calendar import ANY_MONTH
from mtcheck.english.gap_model import make_gap, one_of
from mtcheck.english.gap_words import AGENTS, COUNTS, NO_TIME, THING
from mtcheck.english.plain_verbs import PLAIN_VERB

_SOUGHT = r"(?:suspects?|perpetrators?|culprits?|gunm[ae]n|attackers?|successor|buyer|replacement|solution|survivors?)"
_NOT_TOLD = (
    r"(?!(?:of|the|this|his|hers|its|ours|yours|theirs|us|times|always|politics|economics|mathematics|sports|less)\b)"
)
_OF_MANY = r"[a-z]{2,}(?:[bdfgkmprtvwy]|[^iu]n|[^aeiou]l|[^sic]e|nt|ct)s"
_GOES_ON = (
    r"(?=[.,;]| (?:this|last|since|during|in|of|on|at|from|for|who|that|which|were|are|have|had|will|would|do|did|said"
    r"|say)\b)"
)
_COUNTED = (
    r"(?:women|men|boys|girls|adults|teenagers|passengers|officers|soldiers|policemen|tourists|pensioners|workers)"
)
_APPEALED_TO = (
    r"(?:government|international community|parliament|European Union|EU|UN|member states|warring parties|both sides"
    r"|all sides|all parties|European Commission|Security Council|United Nations)"
)
_APPEAL = r"(?:resign|act|respect|withdraw|intervene|refrain|abandon|cease|condemn|comply|reconsider|ensure)"
_CAN = (
    r"(?:rescue|help|open|close|stop|use|save|win|pay|leave|hold|find|play|repair|visit|access|control|limit|move|cut"
    r"|start|finish|answer|raise|cross|finance|fund|trace|track|guarantee|process|offer|treat|supply|secure|free|catch"
    r"|break|fight|cover|set|pass|present|recover|carry|locate|watch|view|hear|confirm)"
)
_PLACE = (
    r"(?:the|a|an) (?:village|town|city|centre|center|sea|border|river|lake|house|church|castle|harbour|port|beach"
    r"|cemetery|station|airport|square|forest|monastery|summit|cellar|roof|attic|yard|garden)"
)
_LANGUAGES = (
    "Arabic Chinese Czech Danish Dutch English Finnish French German Greek Hebrew Hungarian Italian Japanese Korean "
    "Latin Norwegian Persian Polish Portuguese Romanian Russian Spanish Swedish Turkish Ukrainian"
)
_WAYS = (
    "road roads path paths street streets track tracks bridge bridges tunnel tunnels stairs trail trails route routes "
    "corridor corridors lane lanes staircase staircases"
)
_DELEGATES = (
    "representatives leaders ministers members residents citizens heads delegates presidents ambassadors envoys "
    "delegations diplomats officials mayors players experts"
)
_SIZES = "capacity population length height weight width depth speed price distance value budget turnover"
_ROOMS = (
    "basement attic cellar courtyard kitchen entrance corridor yard lobby roof garden suburb centre center middle "
    "heart back outskirts territory"
)

LEADS = (
    make_gap(
        "sentenced",
        rf"sentenced (?:him|her|them|(?:the|a) (?:[\w’-]+ )?(?:man|woman|defendant|accused|driver|couple|teenager"
        rf"|{AGENTS}))",
        rf"(?:(?:{COUNTS}|\w+teen|twenty|thirty) (?:years?|months?)(?= (?:in|of|and|behind|probation)\b|[.,;])|life"
        rf"|death)(?! ago)",
        "to",
    ),
    make_gap(
        "sentenced",
        r"(?:is|are|was|were|be|been|being) (?:also )?sentenced",
        rf"(?:(?:{COUNTS}|\w+teen|twenty|thirty|a) (?:years?|months?)(?= (?:in (?:prison|jail)|of|behind|imprisonment"
        rf"|probation)\b)|life|death|imprisonment|prison)",
        "to",
    ),
    make_gap(
        "looking look",
        r"(?:is|are|was|were|been|still|to) look(?:ing)?",
        rf"(?:a|the|two|three) (?:\d+-year-old )?(?:man|men|woman|women|boy|girl|driver|witness|witnesses)(?= (?:aged"
        rf"|who|with|suspected|driving|wearing)\b| in (?:his|her|their) )|(?:a|the|his|her|their|its) (?:new |missing "
        rf"|next )?{_SOUGHT}",
        "for",
    ),
    make_gap(
        "compared",
        r"(?<![Ww]hen )(?<!they )(?<!\bhe )(?<!she )(?<!we )(?<!and )compared",
        rf"(?:last year|the (?:same|previous) (?:period|month|year|quarter|week)|a year (?:ago|earlier)|20\d\d"
        rf"|(?:{ANY_MONTH})(?: last year| 20\d\d)?)(?=[.,;]| (?:of|last year|in)\b(?!.* (?:with|to|and) ))",
        "with",
        "to",
    ),
    make_gap(
        "consist consists consisted consisting",
        r"consists?|consisted|consisting",
        r"(?:the|an?|his|her|its|their|several|many|more than|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)",
        "of",
    ),
    make_gap(
        "draw win victory defeat loss tie",
        r"in|with|after|to|by|from|despite|following",
        r"\d{1,2}[-–:]\d{1,2} (?:draw|win|victory|defeat|loss|tie)(?=[.,;]| (?:over|against|at|in|on|for|leaving|and"
        r"|with|after|that|to)\b)",
        "a",
    ),
    make_gap(
        "able unable",
        r"(?:is|are|was|were|be|been|being|not|still|also|finally) (?:un)?able",
        rf"(?:{_CAN}|{PLAIN_VERB})(?= (?:the|an?|his|her|its|their|him|them|it|us|me|this|that|these|those|all|any)\b)",
        "to",
    ),
    make_gap(
        "said says added claimed explained stressed believes thinks",
        rf"(?<![^.!?\n] )(?:He|She|They|The (?:mayor|minister|company|ministry|spokesman|spokeswoman|official"
        rf"|officials|{AGENTS}))(?: also| later)? (?:said|says|added|claimed|explained|stressed|believes|thinks)",
        r"(?:was|were|is|are|has|had|will|would|could)(?= (?:not|never|also|already|been|ready|aware|sure|unable|able"
        r"|happy|proud|confident|[a-z]{3,}(?:ed|ing))\b(?! (?:by|about) (?:him|her|them)))",
        "he",
        "she",
        "it",
        "they",
    ),
    make_gap(
        "where",
        r"where",
        r"(?:died|lived|worked|studied|became|grew up|stayed|taught)(?= (?:in|at|of|his|her|for|until|as|with|from|two"
        r"|three|several|many|\d+)\b)",
        "he",
        "she",
        "they",
    ),
    make_gap(
        "all most many some several none each few both any",
        r"(?:(?<!almost )(?<!up )[Aa]ll|(?<!al)[Mm]ost|(?<!how )[Mm]any|[Ss]ome|[Ss]everal|[Nn]one|[Ee]ach|(?<! a )few"
        r"|both|any) of",
        rf"{_NOT_TOLD}{_OF_MANY}{_GOES_ON}",
        "the",
    ),
    make_gap(
        "only",
        r"[Nn]ot only (?:the|in|an?|his|her|for|from|at|on|by|with) [^,.;:]{2,40},",
        r"also(?= (?:the|in|an?|his|her|its|their|for|from|at|on|by|with|many|some)\b)",
        "but",
    ),
    make_gap("sudden", r"[Aa]ll of", r"sudden", "a"),
    make_gap(
        "beginning end start middle",
        r"(?:[Bb]y|[Aa]t|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Ff]rom|[Tt]owards?|[Ii]n) the"
        r" (?:beginning|end|start|middle) of",
        r"(?:year|month|week|century|decade)(?=[.,;]| (?:and|the|in|when|but|with|he|she|it|they|there)\b)",
        "the",
    ),
    make_gap(
        "known",
        r"(?<![Ii]t is )(?:best|well|better|widely|mainly|chiefly) known",
        r"(?:his|her|its|their)",
        "for",
        "as",
    ),
    make_gap(
        "public",
        r"(?:open|opened|opens|closed|accessible|inaccessible|reopened|reopens|known|available) to",
        r"public(?=[.,;]| (?:until|from|on|for|in|at|again|since|this|next|every|and)\b)",
        "the",
    ),
    make_gap(
        "call calls called calling",
        r"(?:(?:is|are|was|were|has|have|had|he|she|they|also|again|to|and|protesters|opposition"
        r"|demonstrators) )?(?:calls?|called|calling)",
        rf"(?:the )?{_APPEALED_TO}(?= (?:immediately )?to (?:immediately |finally |urgently )?{_APPEAL}\b)",
        "on",
    ),
    make_gap(
        _DELEGATES,
        one_of(_DELEGATES),
        rf"(?:{COUNTS}|most|many) (?:[a-z]+ )?(?:countries|states|nations|cities|towns|regions|parties|villages"
        rf"|companies|clubs|unions|districts)(?=[.,;]| (?:in|at|on|of|were|are|met)\b)",
        "of",
        "from",
    ),
    make_gap(
        "warn warns warned warning",
        r"(?:warns?|warned|(?:is|are|was|were|been|be) warning)",
        r"the (?:[a-z]+ )?(?:consequences|danger|dangers|risk|risks|effects|impact|collapse|spread)(?= of (?:(?:the"
        r"|an?|his|its|their) )?(?:[a-z-]+ )?[\w’-]+[.;])",
        "of",
        "about",
    ),
    make_gap(
        "landed arrived",
        r"(?:landed|arrived) (?:safely|successfully|late|early)",
        rf"{THING} (?:[a-z]+ )?(?:airport|runway|roof|airfield|heliport)(?=[.,;]| (?:of|in|on|near|at|after)\b)",
        "at",
        "in",
        "on",
    ),
    make_gap(
        _WAYS,
        rf"{one_of(_WAYS)} (?:leads?|led|leading)",
        _PLACE,
        "to",
    ),
    make_gap(
        "woman boy girl child teenager baby man pensioner",
        rf"(?:two|three|four|five|several|(?<![\d.,])\d\d?) {_COUNTED} and",
        r"(?:woman|boy|girl|child|teenager|baby|man|pensioner)(?=[.,;]| (?:aged|in|who|from|were|was|died|have|had"
        r"|are)\b)",
        "a",
    ),
    make_gap(
        "injured killed hurt harmed",
        r"(?:(?<=but )|(?<=that )|(?<=because ))(?:no one|nobody)",
        r"(?:injured|killed|hurt|harmed)(?= in the [a-z]+\.|\.)",
        "was",
    ),
    make_gap(
        _LANGUAGES.lower(),
        rf"from {one_of(_LANGUAGES)}",
        rf"{one_of(_LANGUAGES)}(?=[.,;]| (?:by|in)\b)",
        "into",
    ),
    make_gap(
        "rushed taken transported brought flown transferred airlifted admitted",
        r"(?:is|are|was|were|been|being|him|her|them) (?:rushed|taken|transported|brought|flown|transferred|airlifted"
        r"|admitted)(?: immediately| quickly)?",
        r"(?:hospital|(?:the |a )(?:nearby |local |nearest )?(?:hospital|prison|clinic|police station))(?=[.,;]| (?:in"
        r"|by|with|where|after|and|on|for|but)\b)",
        "to",
    ),
    make_gap(
        _SIZES,
        rf"(?:an? (?:[a-z]+ )?|has ){one_of(_SIZES)}",
        r"(?:about |around |almost |nearly |over |more than )?\d[\d.,]*(?= (?!per|times|or|and|to|higher|lower"
        r"|points)[a-z])(?!(?: [\w.]+){1,4} (?:over|above|below|greater|lower|larger|higher)\b)",
        "of",
    ),
    make_gap(
        "mayor governor residents inhabitants history",
        r"(?:the|[Tt]he|its) (?:deputy |former )?(?:mayor|governor|residents|inhabitants|history) of",
        r"(?:town|city|village|region|province|district)(?=[.,;]| (?:said|refused|told|has|have|had|is|was|were|are"
        r"|will|wants|want|called|asked|announced|opened)\b)",
        "the",
    ),
    make_gap(
        "republic federation kingdom",
        r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Gg]overnment|[Pp]arliament|[Cc]itizens|territory|army) of",
        r"(?:Republic|Federation|Kingdom)(?! of)(?=[.,;]| [a-z])",
        "the",
    ),
    make_gap(
        "informed notified",
        r"(?:is|are|was|were|been|being) (?:also |not )?(?:informed|notified)",
        rf"(?:the|an?|his|her|its|their){NO_TIME}(?! (?:press|previous|very"
        rf"|hard)\b) (?:[a-z]+ )?[a-z]+(?<!\bday)(?=[.;]| by (?:e-?mail|letter|phone|telephone|post)\b)",
        "of",
        "about",
    ),
    make_gap(
        "suspect suspects suspected accuse accuses accused convicted acquitted",
        r"(?:suspects?|suspected|accuse[sd]?|convicted|acquitted) (?:him|them|the (?:man|woman|men|minister|driver"
        r"|couple|former [a-z]+))",
        r"(?:murder|manslaughter|fraud|theft|corruption|treason|rape|bribery|espionage|terrorism|perjury|negligence"
        r"|spying|embezzlement|blackmail)(?=[.,;]| (?:and|in|for)\b)",
        "of",
    ),
    make_gap(
        f"{_ROOMS} floor",
        rf"(?:in|on|at|from|to|into|near|inside) the (?:{one_of(_ROOMS)}|(?:[a-z]+ )?floor)",
        r"an? (?:[a-z-]+ )?(?:building|house|hotel|school|hospital|apartment|restaurant|church|factory|supermarket"
        r"|station|bank|museum|castle|theatre|farm|office|mosque|nightclub|prison|monastery|village|town|city|lake"
        r"|forest)(?=[.;]|, (?:the|an?|he|she|they|it|which|where|police|said)\b| (?:in|on|near|at) [A-Z])",
        "of",
    ),
)
