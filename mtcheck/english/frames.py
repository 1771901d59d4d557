"""What some verbs and nouns lead to, and what lacks where the small word between is gone: patterns of neighbours.

"Accuse somebody of doing", "allow somebody to do", "responsible for doing" are whole; in "accused the ministry
ignoring it" and "allow farmers sell" a word is missing. A verb has one reading here only if it is in its plain form and
is no noun, so that those that are nouns as well are asked for only behind people. What the patterns are for is told in
`gaps`; persons and things that lack their article are in `bare_nouns`.
"""

from __future__ import annotations

from mtcheck.english.gap_model import make_gap
from mtcheck.english.gap_words import AGENTS
from mtcheck.english.plain_verbs import PLAIN_VERB
from mtcheck.english.verb_forms import ONLY_DONE, PARTICIPLE

_PRONOUN = r"(?:him|them|us|me)"
_NAME = r"(?:[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})"
_NO_NOUN = (
    r"(?!(?:to|of|in|on|at|by|for|from|with|who|whom|whose|which|that|and|or|but|not|is|are|was|were|be|been|has|have"
    r"|had|will|would|can|could|may|might|must|should|do|does|did|as|than|if|when|while|where|what|how|why|into|about"
    r"|over|after|before|until|he|she|it|they|we|you|i)\b)"
)
_WORD = rf"{_NO_NOUN}[a-z][a-z’'-]+"
_ANY_DETERMINER = (
    r"(?:the|a|an|his|her|its|their|our|my|your|this|these|those|any|every|each|all|both|some|many|more|most|two|three"
    r"|four|five|other|several)"
)
_NOUN_PHRASE = rf"{_ANY_DETERMINER}(?: {_WORD}){{1,3}}"
_AGENTS = (
    rf"(?:(?:{_WORD} )?(?:{AGENTS}|people|women|men|citizens|companies|countries|states|banks|schools|families|firms"
    rf"|nations|cities|authorities|parents|patients|girls|boys|viewers|candidates|friends|brides|hospitals|prisoners"
    rf"|relatives|nurses|clubs|couples|deputies|colleagues|unions|universities|employees|migrants|refugees"
    rf"|(?!(?:numbers|letters|orders|papers|powers|matters|offers|covers|computers|others|doors|factors|errors|rumors"
    rf"|events|contents|talents|accents|presents|plants|restaurants|grants|dinners|borders|centers)\b)"
    r"[a-z]{3,}(?:ers|ors|ists|(?<!m)ents|ants|ians|ees)))"
)
_DONE_BY_PEOPLE = (
    r"(?:pay|stay|leave|cancel|hold|sign|stop|use|visit|wait|walk|work|drive|hire|win|sleep|travel|vote|sing|return"
    r"|find|hide|escape|die|rest|swim|study|cook)"
)
"""Verbs that are nouns as well, or that only people do."""
_PERMIT_ALWAYS = (
    r"allow|allows|allowing|allowed|enable|enables|enabling|enabled|encourage|encourages|encouraging|encouraged|oblige"
    r"|obliges|obliging|obliged|urging|urged|persuade|persuades|persuading|persuaded|advise|advises|advising|advised"
    r"|compel|compels|compelling|compelled|instruct|instructs|instructing|instructed|tempt|tempts|tempting|tempted"
)
_PERMIT_BY_SUBJECT = (
    r"(?:(?<=\bto )|(?<=will )|(?<=would )|(?<=\bcan )|(?<=could )|(?<=\bmay )|(?<=not )|(?<=must )|(?<=they )"
    r"|(?<=\bhe )|(?<=she )|(?<=\bit )|(?<=who )|(?<=has )|(?<=had )|(?<=have )|(?<=also )|(?<=\bwe )"
    r"|(?<=[^iu]s ))(?:force|forced|forces|order|ordered|permit|permits|permitted|urge|invite|invited|convince"
    r"|convinced|forbid|forbids|forbade)|(?<=[a-z] )(?<![Tt]he )(?<!of )(?<!these )(?<!those )(?<!and )(?<!by )(?<!for "
    r")(?<!with )(?<!against )forced|permitting|forcing|ordering|inviting|convincing|forbidding"
)
"""Forms that are nouns or adjectives as well: the force police use, invited guests include."""
_PERMIT = rf"(?:{_PERMIT_ALWAYS}|{_PERMIT_BY_SUBJECT})"
_PERMIT_THINGS = rf"(?:{_PERMIT}|forced|ordered|permitted|invited|convinced|wants?|wanted|wanting|expects?|expected)"
_PERMIT_WORDS = (
    "allow allows allowing allowed enable enables enabling enabled encourage encourages encouraging encouraged oblige "
    "obliges obliging obliged urging urged persuade persuades persuading persuaded advise advises advising advised "
    "compel "
    "compels compelling compelled instruct instructs instructing instructed tempt tempts tempting tempted force forced "
    "forces order ordered permit permits permitted urge invite invited convince convinced forbid forbids forbade "
    "permitting forcing ordering inviting convincing forbidding want wants wanted wanting expect expects expected"
)
_DOING = (
    r"(?!(?:king|ring|thing|spring|string|wing|evening|morning|building|meeting|nothing|anything|everything|something"
    r"|during|being|including|regarding|concerning|following|pending|outgoing|incoming|reigning|existing|acting"
    r"|sitting|retiring|leading|ruling|looking|sounding|feeling|seeming|sing|ping|ding|ming|bing|swing|sting|cling"
    r"|bring)\b)[a-z]{2,}ing"
)
_INSTITUTION = (
    r"the (?:[a-z]+ )?(?:government|ministry|opposition|party|authorities|police|mayor|minister|president|council|army"
    r"|press|media|administration|parliament|prosecutors?|bank|club|union|regime|company|prosecution|commission|agency)"
)
_DONE = rf"(?!(?:{'|'.join(ONLY_DONE)})\b){PARTICIPLE}"
"""Participles of what somebody does to others."""
_LIST = (
    r"(?:list|number|series|lot|part|one|some|most|hundreds|thousands|dozens|millions|all|any|each|half|out|because)"
)
_NO_CHARGE = rf"(?! (?:(?!{_LIST} of\b)[\w’'-]+ ){{1,9}}?of\b)"
"""No "of" behind, but that of a list or a number: accused the company running the plant of negligence."""
_ACCUSED = rf"(?:{_PRONOUN}|{_NAME}|{_INSTITUTION})"

FRAMES = (
    make_gap(_PERMIT_WORDS, rf"{_PERMIT} {_AGENTS}", rf"{PLAIN_VERB}|{_DONE_BY_PEOPLE}", "to"),
    make_gap(_PERMIT_WORDS, rf"(?:{_PERMIT_ALWAYS}) (?:{_WORD} )?[a-z]{{3,}}[^isu]s", PLAIN_VERB, "to"),
    make_gap(
        _PERMIT_WORDS,
        rf"{_PERMIT_THINGS} (?:{_NOUN_PHRASE}|{_NAME})",
        rf"{PLAIN_VERB}|return(?= to| home)",
        "to",
    ),
    make_gap(
        "asked asks asking told tells begged begs reminded warned taught",
        rf"(?:asked|asks|asking|told|tells|begged|begs|reminded|warned|taught) (?:(?:the|his|her|their|its) {_WORD}"
        rf"|{_NAME})",
        PLAIN_VERB,
        "to",
    ),
    make_gap(_PERMIT_WORDS, rf"{_PERMIT} (?:{_PRONOUN}|her)", rf"{PLAIN_VERB}|{_DONE_BY_PEOPLE}", "to"),
    make_gap(
        "allowed permitted forced ordered asked told urged encouraged obliged expected supposed required invited "
        "instructed advised persuaded compelled entitled prepared scheduled determined eager reluctant unwilling "
        "destined "
        "keen",
        r"(?:is|are|was|were|be|been|being|got) (?:not |also |now |still )?(?:allowed|permitted|forced|ordered|asked"
        r"|told|urged|encouraged|obliged|expected|supposed|required|invited|instructed|advised|persuaded|compelled"
        r"|entitled|prepared|scheduled|determined|eager|reluctant|unwilling|destined|keen)",
        rf"{PLAIN_VERB}|be|have|wait|pay|stay|leave|win|stop|hold|start|sign",
        "to",
    ),
    make_gap(
        "planned hoped wished failed fails sought seeks aimed tends tended seems seemed appeared appears began begins "
        "continued continues offered vowed vows pledged struggled struggles attempted prefers preferred deserves "
        "deserved "
        "refuses manages decides tries",
        r"(?:planned|hoped|wished|failed|fails|sought|seeks|aimed|tends|tended|seems|seemed|appeared|appears|began"
        r"|begins|continued|continues|offered|vowed|vows|pledged|struggled|struggles|attempted|prefers|preferred"
        r"|deserves|deserved|refuses|manages|decides|tries)",
        rf"{PLAIN_VERB}|be",
        "to",
    ),
    make_gap(
        "opportunity decision ability attempt desire permission willingness obligation refusal intention courage "
        "capacity "
        "inability chance",
        r"(?:have|has|had|having|give|gave|given|gives|get|got|take|took|made|make|makes|making|granted|refused|denied"
        r"|lack|lacks|lacked|received|find|found|without|with) (?:(?:the|an|a|any|no|his|her|their|our"
        r"|its) )?(?:[a-z]+ )?(?:opportunity|decision|ability|attempt|desire|permission|willingness|obligation|refusal"
        r"|intention|courage|capacity|inability|chance)",
        rf"{PLAIN_VERB}|leave|be|win",
        "to",
    ),
    make_gap(
        "accuse accuses accused accusing suspect suspects suspected suspecting convicted acquitted",
        rf"(?:accuse|accuses|accused|accusing|suspects?|suspected|suspecting|convicted|acquitted) {_ACCUSED}",
        rf"(?:{_DOING}|being){_NO_CHARGE}",
        "of",
    ),
    make_gap(
        "suspected convicted acquitted guilty afraid fond ashamed incapable",
        r"(?:is|are|was|were|be|been|being|found|pleaded) (?:also |not )?(?:suspected|convicted|acquitted|guilty"
        r"|afraid|fond|ashamed|incapable)",
        rf"{_DOING}|being",
        "of",
    ),
    make_gap(
        "blame blames blamed blaming thanked thanks thanking thank",
        rf"(?:blame|blames|blamed|blaming|thanked|thanking|to thank|(?:he|she) thanks) {_ACCUSED}",
        _DOING + r"(?! (?:[\w’'-]+ ){0,9}?for\b)",
        "for",
    ),
    make_gap(
        "apologised apologized apologise apologize apologises apologizes responsible blamed criticised criticized",
        r"apologi[sz](?:e|es|ed)|(?:is|are|was|were|be|been) (?:also |not )?(?:responsible|blamed|criticised"
        r"|criticized)",
        _DOING,
        "for",
    ),
    make_gap("succeed succeeds succeeded", r"succeed|succeeds|succeeded", _DOING, "in"),
    make_gap("dreamed dreamt dreams", r"dreamed|dreamt|(?:[Hh]e|[Ss]he|who) dreams", _DOING, "of"),
    make_gap(
        "intention verge brink habit danger",
        r"(?:no|any|the|his|her|their) intention|on the (?:verge|brink)|the habit|in danger",
        _DOING,
        "of",
    ),
    make_gap(
        "forward",
        r"(?:look|looks|looked|looking) forward",
        rf"{_DOING}|being|meeting|(?:the|a|an|his|her|their|our|my|this|that|it|them)(?! (?:next|same|whole|more|few"
        rf"|first|only)\b)",
        "to",
    ),
    make_gap(
        "used accustomed",
        r"(?:is|are|was|were|been|got|get|getting|gets) (?:not |well |already )?(?:used|accustomed)",
        r"living|working|seeing|having|hearing|dealing|sleeping|getting|speaking",
        "to",
    ),
    make_gap(
        "born founded established built opened created",
        r"(?:was|were) (?:born|founded|established|built|opened|created)",
        r"(?:1[6-9]|20)\d\d(?!,\d| (?:feet|metres|meters|kilometres|kilometers|miles|people|years|houses|homes)\b)",
        "in",
    ),
    make_gap(
        "because although unless whereas if",
        r"because|although|unless|whereas|if",
        r"(?:is|was|were|are|has|had)(?= [a-z])",
        "he",
        "it",
        "they",
    ),
    make_gap(
        "will can shall",
        r"(?<!\ba )(?<![Tt]he )(?<!his )(?<!her )(?<!their )(?<!its )(?<!this )(?<!good )(?<!free )(?<!own )(?<!last "
        r")(?<!\bof )(?<!olitical )(?<!\bill )(?<!tin )(?<!and )(?<!living )(?<!\bno )(?:will|can|shall)(?: not| also"
        r"| soon| now)?",
        rf"{_DONE}(?=[.,;]| (?:in|on|at|by|from|to|until|this|next|with|for|as|again|before|after|within|during)\b)",
        "be",
    ),
    make_gap(
        "should must could might would",
        r"(?:should|must|could|(?<!\bof )(?<!and )might|would)(?: not| also| only)?",
        rf"{_DONE}(?=[.,;]| (?:in|on|at|by|from|to|until|next|with|for|as|again|before|within|during"
        rf"|this (?:week|month|year|morning|evening|afternoon|weekend|spring|summer|autumn|winter|[A-Z]\w+day))\b)",
        "be",
        "have",
    ),
)
