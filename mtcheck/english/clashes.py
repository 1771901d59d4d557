"""Two neighbours whose forms do not fit, for which English has no other reading: patterns, and the form that belongs.

"Did not went", "the police has", "one of the suspect": each pattern asks for what stands around it as far as another
reading is open. Kinds that human translators were never seen to write. How a clash is told is left to the check.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mtcheck.english.gap_words import COUNTS, OPENS
from mtcheck.english.plain_verbs import PARTICIPLE_OF_VERB
from mtcheck.english.verb_forms import BASES, PARTICIPLE_OF_PLAIN, PARTICIPLES, PASTS
from mtcheck.english.word_pairs import WordPair, compile_pair


def _alternatives(pattern: str) -> str:
    return pattern.removeprefix("(?:").removesuffix(")").replace("|", " ")


_ONE_OF_MANY = {"men": "man", "women": "woman", "children": "child", "persons": "person", "countries": "country"}
_MANY_OF_ONE = {one: many for many, one in _ONE_OF_MANY.items()} | {
    f"{period}": f"{period}s" for period in ("year", "month", "week", "day", "hour", "minute")
}
_NO_PLURAL = frozenset("advices equipments furnitures informations knowledges luggages homeworks".split())
_BETTER = (
    r"(?:better|worse|easier|harder|faster|cheaper|bigger|larger|smaller|older|younger|stronger|weaker|higher|lower"
    r"|longer|shorter|richer|poorer|safer|greater|simpler|clearer|closer|deeper|wider|tougher|heavier|lighter|earlier"
    r"|happier|healthier|hotter|colder|slower|quicker|taller|thinner|warmer|smarter|brighter|darker|louder|quieter"
    r"|busier|broader|newer|cleaner|harsher|milder|narrower|sharper|steeper|stricter|sweeter|thicker|tighter|wealthier"
    r"|wiser)"
)
_BEST = r"(?:best|worst|biggest|largest|greatest|oldest|youngest|strongest|highest|longest|richest|poorest|easiest)"
_PLAIN_IN_ED = r"(?!(?:\w*eed|shed|wed|embed|shred|sled|bed|used|hundred|sacred|naked|wicked|rugged|united|limited)\b)"
"""Words in -ed that are no past: need, succeed, embed."""
_TOLD = r"(?:because|although|while|where|which|but|when|said|says|believes?|knows?|claims?|claimed|admitted)"
"""Behind these a verb is none of a wish, and none that stands before its subject."""
_NO_OTHERS = "(?<!and )(?<!or )(?<!nor )(?<!than )(?<!as )(?<!like )(?<!but )(?<!either )"
_SINGULAR_NOT = {
    "don't": "doesn't",
    "don’t": "doesn’t",
    "haven't": "hasn't",
    "haven’t": "hasn’t",
    "aren't": "isn't",
    "aren’t": "isn’t",
}
_PLURAL_NOT = {wrong: right for right, wrong in _SINGULAR_NOT.items()} | {"wasn't": "weren't", "wasn’t": "weren’t"}
_PEOPLE = (
    r"(?:ministers|officials|soldiers|residents|teachers|workers|doctors|nurses|players|students|pupils|children|men"
    r"|women|officers|lawyers|judges|scientists|researchers|experts|politicians|protesters|firefighters|voters|farmers"
    r"|drivers|passengers|patients|migrants|refugees|prisoners|victims|witnesses|investigators|prosecutors|lawmakers"
    r"|senators|deputies|leaders|citizens|authorities|parties|countries|companies|rescuers|neighbours|parents)"
)
_SINGULAR_VERBS, _PLURAL_OF_VERB = "has|was|is|does", {"has": "have", "was": "were", "is": "are", "does": "do"}
_THINGS = {
    "decision": "decisions", "law": "laws", "problem": "problems", "situation": "situations",
    "minister": "ministers", "government": "governments", "agreement": "agreements", "region": "regions",
    "company": "companies", "idea": "ideas",
    "policy": "policies", "soldier": "soldiers", "document": "documents", "activity": "activities", "city": "cities"
}  # fmt: skip
_ENDS_NOUN = r"(?=[.,;!?]|\s(?:is|are|was|were|has|have|had|will|would|who|that|in|on|from|can|could|must|should)\b)"
_WANT = (
    r"(?:wants?|wanted|decided|tries|tried|trying|able|unable|managed|refused|continues?|continued|needs?|hopes?"
    r"|plans?|going|order|intends?|intended)"
)
_LEADS = (
    r"(?:order|ability|plans?|decision|right|ready|attempts?|efforts?|chance|opportunity|began|begins|started|failed"
    r"|helped|forced|allowed|expected|likely|prepared|threatened|promised|asked|told|is|was|are|were|power|desire"
    r"|pledge[ds]?|vow(?:s|ed))"
)
"""Words that lead to an infinitive, and others behind which "to" ends a clause: the plan they agreed to."""
_OBJECT = r"(?= (?:the|an?|his|her|its|their|our|this|these|him|them|us)\b)"
_COSTS = (
    r"(?!(?:[Ee]conomists|[Ee]xperts|[Gg]overnment|[Hh]e|[Ll]abour|[Mm]inisters?|[Mm]inistry|[Oo]fficials?|[Pp]arty"
    r"|[Ss]he|[Tt]eam|[Tt]hey|[Tt]reasury|[Ww]e|I|a|an|and|are|be|been|being|carefully|council|fully|is|not|or"
    r"|properly|the|was|well|were)\b)[\w’'-]+"
)
"""What stands before "costed" where it is no word for plans: the council costed two million pounds of cuts."""
_PERSONS = (
    r"(?:people|men|women|children|residents|workers|soldiers|students|teachers|doctors|nurses|officials|passengers"
    r"|tourists|victims|voters|farmers|migrants|refugees|players|drivers|patients|prisoners|journalists|pensioners)"
)
_MANY_THINGS = (
    r"(?:measures|prices|wages|salaries|rules|weapons|documents|soldiers|residents|elections|talks|negotiations"
    r"|sanctions|protests|restrictions|taxes|schools|hospitals|roads|problems|questions|reasons|conditions|reforms"
    r"|victims|injuries|workers|women|men|children|countries|decisions|laws|rights|companies|students|teachers|cities"
    r"|clothes|trousers|goods|premises|ruins)"
)
_ONE_PERSON = (
    "(?:suspect|victim|man|woman|child|driver|player|passenger|soldier|officer|worker|minister|student|teacher|attacker"
    "|reason|leader|country|person|resident|witness|founder|member|candidate|organiser|organizer|author|expert)"
)
_MANY_PERSONS = {one: f"{one}s" for one in _alternatives(_ONE_PERSON).split()} | {
    "man": "men", "woman": "women", "child": "children", "country": "countries", "witness": "witnesses",
}  # fmt: skip
_SO = (
    "(?:[a-z]+(?:ful|ous)|successful|big|strong|high|bad|large|great|small|long|hard|fast|popular|famous|quick"
    "|heavy|cold"
    "|hot|expensive|difficult|important|surprised|tired|angry)"
)
_COUNTED = (
    r"(?:few|dozen|hundred|thousand|million|billion|couple|many|lot|number|variety|range|series|set|group|further|good"
    r"|full|great|half|whole|record|total|all|the|his|her|its|their|some|these|those|and|or|as|of|in|no|is|was)"
)
"""What stands between "a" and a plural where nothing is wrong: a few measures."""
_MONEY = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|tens of|hundreds of|thousands of"
    r"|\d[\d.,]*)(?: (?:hundred|thousand|million|billion|trillion)s?)?(?: of)? (?:euros?|dollars?|pounds?|francs?"
    r"|roubles?|rubles?|hryvnias?|zlotys?|crowns|kronor|kroner|lei|yen|yuan|rupees|pesos)\b"
)
_AGE_WORDS = (
    r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh"
    r"|nine)teen)"
)
_COSTED = (
    rf"costed(?= (?:(?:about|almost|around|at least|just|less than|more than|nearly|only|over|some|up to) )?(?:(?:him"
    rf"|her|me|them|us|taxpayers|people) )?(?:[$€£]\d|{_MONEY}"
    r"|(?:his|her|their|our|my|many|several|\d+) (?:jobs?|lives|life)\b)(?!.{0,40}\b(?:of|worth|savings|cuts)\b))"
)


class Clash(NamedTuple):
    """Two forms that do not fit, the second of which is wrong."""

    pair: WordPair
    why: str
    forms: Mapping[str, str]
    """What the second form should be, where that is known."""
    is_spoken: bool
    """Whether people speak so somewhere, so that it may be quoted as it was said."""


def _clash(triggers: str, left: str, right: str, why: str, forms: Mapping[str, str] | None = None) -> Clash:
    return Clash(compile_pair(triggers, left, right), why, forms or {}, is_spoken=False)


def make_spoken(triggers: str, left: str, right: str, why: str, forms: Mapping[str, str] | None = None) -> Clash:
    """What people say in places, so that it is let pass where somebody is quoted."""
    return _clash(triggers, left, right, why, forms)._replace(is_spoken=True)


_NOT = r"(?<!who )(?<!that )(?<!which )(?<!what )(?:(?:did|does|do|Did|Does|Do) not|(?:did|does|do|Did|Does|Do)n['’]t)"
CLASHES = (
    _clash("not didn't doesn't don't", _NOT, "|".join(PASTS), "needs the plain form of the verb", PASTS),
    _clash("not didn't doesn't don't", _NOT, rf"{_PLAIN_IN_ED}[a-z]+ed", "needs the plain form of the verb"),
    _clash("not", r"(?:do|does|did) not", "can|could|must|should|would|will|may", "needs the plain form of the verb"),
    _clash("did does", r"[Dd]id (?:he|she|they|we)", "went|took|gave|knew|wrote|began", "needs the plain form", BASES),
    _clash("to", rf"{_WANT} to", "|".join(BASES.keys() - {"had", "lost", "thought"}), "needs the plain form", BASES),
    _clash("to", rf"{_WANT} to", rf"{_PLAIN_IN_ED}[a-z]+ed", "needs the plain form of the verb"),
    _clash(
        "to",
        rf"{_LEADS} to",
        rf"(?:{'|'.join(PASTS.keys() - {'had', 'has', 'did'})}){_OBJECT}",
        "needs the plain form of the verb",
        PASTS,
    ),
    _clash("to", rf"{_LEADS} to", rf"{_PLAIN_IN_ED}[a-z]+ed{_OBJECT}", "needs the plain form of the verb"),
    _clash(
        "been",
        r"(?:will|would|can|could|may|might|must|should)(?: not)?|to|was|were|is|are",
        "been",
        "is no form of a verb",
        {},
    ),
    _clash(
        "has having",
        r"(?:has|having)(?: not| also| already)?",
        "write|speak|eat|bring|tell|begin|choose|throw|lose",
        "needs the participle of the verb",
        PARTICIPLES,
    ),
    _clash("be", r"(?:ha(?:s|ve|d)|having)(?: not| also)?", "be", "needs the participle of the verb", PARTICIPLES),
    _clash(
        "happened occurred consisted belonged existed",
        r"was|were|is|are|been|being",
        "happened|occurred|consisted|belonged|existed",
        "is a passive that the verb does not have",
    ),
    make_spoken("more", "more|More", rf"{_BETTER}(?=[.,;!?]|\s(?:than|to|for)\b)", "is one comparison too many"),
    make_spoken("most", "the most", _BEST, "is one comparison too many"),
    make_spoken(
        "these those",
        "[Tt]hese|[Tt]hose",
        r"(?:man|woman|child|person|country)(?=[.,;!?]|\s(?:is|are|was|were|has|have|had|will|who|in|can|could)\b)",
        "needs the plural",
        _MANY_OF_ONE,
    ),
    _clash("this", "[Tt]his", r"men|women|children|persons|countries", "needs the singular", _ONE_OF_MANY),
    make_spoken(
        "year month week day hour minute",
        r"two|three|four|five|six|seven|eight|nine|ten|several|few|(?<![\d.,:] )(?<![$€£-])(?:[2-9]|\d\d+)",
        r"(?:year|month|week|day|hour|minute)(?=\s(?:ago|later|earlier)\b)",
        "needs the plural",
        _MANY_OF_ONE,
    ),
    make_spoken("there", "[Tt]here (?:is|was)", r"several|many(?! an?\b)", "is a singular before a plural"),
    make_spoken(
        "he she",
        "(?<!and )(?<!or )(?<!nor )(?<!than )(?<!as )(?:[Hh]e|[Ss]he)",
        "are",
        "needs the singular of the verb",
        {"are": "is"},
    ),
    make_spoken(
        "he she",
        f"{_NO_OTHERS}(?:[Hh]e|[Ss]he)",
        "|".join(_SINGULAR_NOT),
        "needs the singular of the verb",
        _SINGULAR_NOT,
    ),
    make_spoken(
        "he she it",
        rf"{OPENS}(?:He|She|It)|(?<!and ){_TOLD} (?:he|she|it)",
        "have|do not",
        "needs the singular of the verb",
        {"have": "has", "do not": "does not"},
    ),
    make_spoken("he she it", rf"{OPENS}(?:He|She|It)", "were|are", "needs the singular", {"were": "was", "are": "is"}),
    make_spoken(
        "nobody no-one one everybody everyone somebody someone anybody nothing everything",
        rf"{OPENS}(?:Nobody|No[ -]one|Everybody|Everyone|Somebody|Someone|Nothing|Everything)|{_TOLD} (?:nobody"
        rf"|no[ -]one|everybody|everyone|somebody|someone|nothing|everything)",
        r"(?:were|are)(?! (?:he|I|it|she|they|to|we|you)\b)",
        "needs the singular",
        {"were": "was", "are": "is"},
    ),
    _clash("costed", _COSTS, _COSTED, 'is said of plans; of a price it is "cost"', {"costed": "cost"}),
    make_spoken("they we", "[Tt]hey|[Ww]e", _SINGULAR_VERBS, "needs the plural", _PLURAL_OF_VERB),
    make_spoken("they we", "[Tt]hey|[Ww]e", "|".join(_PLURAL_NOT), "needs the plural", _PLURAL_NOT),
    make_spoken(
        _alternatives(_PEOPLE),
        rf"(?:{OPENS}(?:The|These|Those|Its|Their|Our|Some|Many|Most)|{_TOLD} (?:that )?(?:the|these|those|its"
        rf"|their)) {_PEOPLE}",
        _SINGULAR_VERBS,
        "needs the plural",
        _PLURAL_OF_VERB,
    ),
    make_spoken(
        "these those", "[Tt]hese|[Tt]hose", rf"(?:{'|'.join(_THINGS)}){_ENDS_NOUN}", "needs the plural", _THINGS
    ),
    make_spoken(
        "this that every each",
        "[Tt]his|[Ee]very|[Ee]ach",
        rf"(?:{'|'.join(_THINGS.values())}){_ENDS_NOUN}",
        "needs the singular",
        {many: one for one, many in _THINGS.items()},
    ),
    make_spoken(
        "police",
        rf"(?:{OPENS}(?:The|Local) police|{_TOLD} (?:that )?the police|{OPENS}Police(?= \w+ [a-z]+ed\b))",
        _SINGULAR_VERBS,
        "needs the plural",
        _PLURAL_OF_VERB,
    ),
    _clash(
        _alternatives(_PERSONS),
        rf"(?<!of )(?<!for )(?<!from )(?<!by )(?<!on )(?<!to )(?<!with )(?<!about )(?<!of the )(?<!for the )(?<!from "
        rf"the )(?<!by the )(?<!ask )(?<!asked )(?<!told )(?<!tell )(?<!asked the )"
        rf"(?<!told the )(?:{_PERSONS}|{OPENS}(?:The |These |Those |Many )?(?i:{_PERSONS}))",
        r"which(?= (?:are|were|have|had|live|lived|work|worked|want|wanted|need|lost|came|fled|died|can|could|do"
        r"|did)\b)",
        'needs "who"',
        {"which": "who"},
    ),
    _clash(
        _alternatives(_MANY_THINGS),
        rf"(?<![A-Z] )(?:an?|another)(?: (?!{_COUNTED}\b)[a-z]+)?",
        rf"{_MANY_THINGS}(?=[.;!?]| and (?:[a-z]+er|more|better|less) [a-z]+s\b|,? (?:are|were|have|will|would|that"
        rf"|which|to)\b)",
        "is a singular before a plural",
    ),
    _clash(
        "be been",
        r"(?:(?:will|would|can|could|may|might|must|shall|should|not|also|soon|to) be|(?:has|have|had|not|also"
        r"|already) been)",
        rf"(?:{'|'.join(PARTICIPLE_OF_VERB)})(?= (?:by|in|on|at|from|for|with|to|under|after|before|until|during|last"
        r"|next|this|soon|again|today|tomorrow|here)\b|\.(?:\s|$))",
        "needs the participle of the verb",
        PARTICIPLE_OF_VERB,
    ),
    _clash(
        "was were been being is are",
        r"(?<!did )(?<!do )(?<!done )(?<!does )(?<!thing )(?<!can )(?:was|were|been)",
        rf"(?:{'|'.join(PARTICIPLE_OF_PLAIN)})(?= (?:by|in|on|at|from)\b)"
        rf"|(?:{'|'.join(PARTICIPLE_OF_VERB)}|reject|produce)(?= by (?:the|an?|his|her|its|their|[A-Z])\b)",
        "needs the participle of the verb",
        {**PARTICIPLE_OF_VERB, **PARTICIPLE_OF_PLAIN, "reject": "rejected", "produce": "produced"},
    ),
    _clash(
        _alternatives(_ONE_PERSON),
        r"(?<![\w.,:/-])(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Aa]t )(?<!\b[Bb]y )(?<!\bage )"
        r"(?:[2-9]|[1-9]\d|[1-9]\d\d|two|three|four|five|six|seven|eight|nine|ten)(?: (?:more|other"
        r"|former))?",
        rf"{_ONE_PERSON}(?= (?:were|have|are|will|who)\b)",
        "needs the plural",
        _MANY_PERSONS,
    ),
    _clash(
        "one",
        r"[Oo]ne of (?:the|his|her|their|these|those)(?: [a-z]+)?",
        rf"{_ONE_PERSON}(?=[.;]| (?:was|is|has|had|who|said|told|died|were)\b)",
        "needs the plural",
        _MANY_PERSONS,
    ),
    make_spoken(
        "each",
        rf"(?:{OPENS}Each|(?<=; )each|{_TOLD} (?:that )?each)(?: one)? of (?:them|(?:the|these|those|his|her|their)"
        rf"(?: {COUNTS})?(?: [a-z]+)? (?:[a-z]+s|men|women|children|people))",
        "have|are|were|do",
        "needs the singular",
        {many: one for one, many in _PLURAL_OF_VERB.items()},
    ),
    make_spoken(
        "news",
        rf"(?:{OPENS}The|{_TOLD} (?:that )?the) news",
        "are|were|have",
        "needs the singular",
        {"are": "is", "were": "was", "have": "has"},
    ),
    _clash("such", "such", rf"{_SO}(?= that\b)", 'needs a noun; before an adjective alone it is "so"'),
    _clash(
        "so",
        "(?:is|was|be|been|has|had) so",
        r"an? (?:big|great|large|long|strong|small|difficult|important|serious|good|bad|high|heavy"
        r"|beautiful)(?= [a-z]+ (?:that|as)\b)",
        'needs "such" before a noun with an article',
    ),
    _clash(
        "enough",
        r"(?:is|are|was|were|be|been|not) enough",
        r"(?:old|young|big|strong|rich|large|brave|safe|clear|fast|tall|mature|experienced|powerful)(?= (?:to|for)\b"
        r"|[.;])",
        "stands behind the word that it belongs to",
    ),
    make_spoken("neither", r"[Nn]either (?!of\b)[a-z]+", "or", 'needs "nor"', {"or": "nor"}),
    _clash("whose", "whose", "he|she|they|we|I(?= [a-z])", 'needs "whom"'),
    _clash(
        "years",
        r"(?<!than )(?<![Ii]n )(?<![Ff]or )(?<!uring )(?<![Oo]ver )(?:[Aa]n?|[Tt]he|[Tt]his|his|her)(?: [a-z]+ than"
        rf"| nearly| almost| about)? (?:\d{{1,3}}|{_AGE_WORDS}) years",
        r"old(?= (?:(?!(?:and|or|but|when|in|on|at|the|as|with|this|that|which|today|to|if|now)\b)[a-z]{3,}"
        r"|[A-Z][a-z]+(?:an|ese|ish|er|ian)\b|(?:Briton|Croat|Czech|Dane|Finn|Greek|Pole|Serb|Swede|Swiss|Turk)\b))",
        'needs the singular and hyphens before a noun ("year-old")',
    ),
    _clash(
        " ".join(_NO_PLURAL),
        "an|An|many|Many|some|Some|several|these|These|the|The|two|three",
        "|".join(_NO_PLURAL),
        "has the plural of a word that has none",
        {word: word[:-1] for word in _NO_PLURAL},
    ),
)
"""Each with what its second form lacks; kinds that human translators were never seen to write."""
