"""A small word that is missing where English needs it: after the departure Russian forces.

Languages with cases, such as Russian and Polish, need no "of"; languages without articles need no "the"; infinitives
elsewhere stand without "to". A weak engine leaves the word out where its source had none.

The reader has to guess which of two words depends on the other, and takes a subject for an object.

Wrong where the two words belong to different phrases ("in the end the party won", "the attack Russian troops
repelled") and in the style of telegrams and headlines: only sentences that end in a stop are looked at, and only
pairs of words that English never sets side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.source_evidence import describe_languages
from mtcheck.word_pairs import WordPair, compile_pair, find_pairs


class _Gap(NamedTuple):
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


def _gap(triggers: str, left: str, right: str, missing: str | None) -> _Gap:
    return _Gap(compile_pair(triggers, left, right), missing)


_STOPPED = re.compile(r"""[.!?…:;,"'”’»)\]]$""")
_PREPOSITION = r"[Ii]n|of|[Aa]t|[Oo]n|to|for|[Ff]rom|by|with|into|across|throughout|around|against"
_COUNTS = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few|several|dozen|couple)"
_PERIODS = r"(?:years|months|weeks|days|decades|hours|minutes|seasons|centuries)"
_NAMED = (
    r"(?:United (?:States|Kingdom|Nations|Arab Emirates)|European (?:Union|Commission|Parliament|Council)"
    r"|Soviet Union|Netherlands|Czech Republic|Kremlin|Philippines|White House|Middle East|Black Sea|Baltic Sea"
    r"|Mediterranean|Balkans|Caucasus|Russian Federation|World Bank|Red Cross)"
)
"""Names that need an article, save before the noun that they describe."""
_GAPS = (
    _gap("according", r"[Aa]ccording", r"(?!(?:to|as|with)\b)[A-Za-z]\w*", "to"),
    _gap("thanks", r"Thanks", _THING, "to"),
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
        r"(?:the|this|his|her|their) [a-z]+(?: [a-z]+)?(?=[.!?])",
        "of",
    ),
)

_PARTITIVE = "fr"
_WITHOUT_ARTICLES = frozenset("be cs et fi hr id ja ko lt lv pl ru sk sl sr tr uk zh".split())
"""Languages of which an engine has to guess the articles."""
_PAIRS = tuple(gap.pair for gap in _GAPS)


@check(
    code="MT317",
    slug="missing-function-word",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    fields=("text",),
    bad=(
        Example(
            "The town was empty after ⟦the departure Russian forces⟧.",
            fixed="The town was empty after the departure of Russian forces.",
        ),
        Example("It is ⟦one the best⟧ clubs in Europe.", fixed="It is one of the best clubs in Europe."),
        Example("They acted ⟦in order prevent⟧ a war.", fixed="They acted in order to prevent a war."),
    ),
    good=(
        Example("In the end the party won. The attack Russian troops repelled was one of many."),
        Example("According to experts, they want change, and part of the money is due the city."),
        Example("Each one the same price, as soon as possible, and if necessary take a break."),
    ),
)
def missing_function_word(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every pair of words that only a third, which is missing, could join."""
    for match in find_pairs(doc, _PAIRS):
        if not _is_prose(doc, match.span):
            continue
        missing = _GAPS[match.pair].missing
        if missing is None:
            message = f'"{match.left}" and "{match.right}" stand side by side, where one needs a noun or is too many'
            if ctx.source_language == _PARTITIVE and match.right == "of":
                message += ', as in French "avec d\'autres"'
            yield Hit(match.span, message, suggestion=match.left if match.right == "of" else match.right)
            continue
        message = f'"{missing}" is missing between "{match.left}" and "{match.right}"'
        if missing == "the" and ctx.source_language in _WITHOUT_ARTICLES:
            message += f"; {describe_languages((ctx.source_language,))} has no articles"
        yield Hit(match.span, message, Fix(match.span, f"{match.left} {missing} {match.right}"))


def _is_prose(doc: Document, span: Span) -> bool:
    """Whether a span lies in one sentence that ends in a stop, as headlines and captions do not."""
    number = doc.sentence_at(span.start)
    if number is None:
        return False
    sentence = doc.sentences[number]
    return span.end <= sentence.end and _STOPPED.search(doc.text, sentence.start, sentence.end) is not None
