"""A passage in, whether it tells that somebody said something out: in an English text, and in a source that quotes.

A text that keeps "he said" tells in its own words what was said, as news do; one that has neither marks nor anybody
who says it makes a claim its own. So the words of a text are many here, the opinions and feelings too that stand for a
quotation, and those of a source, `data/attributions.tsv`, only the plain ones. What follows is left to the checks.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.lexicon import read_table
from mtcheck.source.negations import compile_forms
from mtcheck.tags import listed_tag

_VERBS = (
    "said|say(?:s|ing)?|told|tell(?:s|ing)?|spoke|speak(?:s|ing)?|talks|talked|call(?:s|ed|ing)|describ|dubbed|dubs|label|branded|termed|hail|prais"
    "|blam|accus|critici|condemn|dismiss|attack(?:ed|ing)|denounc|attribut|defend|deplor|lament|regret|apologi|thank"
    "|congratulat|appeal|ask|urg|demand(?:s|ed|ing)\\b|request|want|wish|hop(?:e|es|ed|ing)\\b|fear|expect|predict"
    "|believ|think|thought"
    "|reckon|feel|felt|consider|view|regard|see(?:s|ing)\\b|saw|suspect|suppos|assum|doubt|insist|stress|emphasi"
    "|undersco"
    "|underlin|highlight|points? (?:out|to)|pointed|pointing|not(?:e|es|ed|ing)\\b|add(?:s|ed|ing)\\b|explain"
    "|clarif|specif"
    "|confirm|announc|declar|proclaim|pronounc|stat(?:es|ed|ing|ement)|assert|affirm|claim|alleg(?:e|ed|es|ing|edly)\\b|argu|contend"
    "|maintain|contest|den(?:y|ies|ied)"
    "|reject|refus|rul(?:es|ed|ing) out|oppos|object(?:s|ed|ions?)\\b|protest|complain|grumbl|moan|bemoan|warn"
    "|caution|threaten"
    "|advis"
    "|recommend|suggest|propos|promis|pledg|vow|sw(?:ear|ears|ore)\\b|guarantee|assur|reassur|admit|admission"
    "|acknowledg|conced|confess|accept|agree|disagree|recall|remember|reminisc|remind|recount|relat(?:e|ed|es)\\b"
    "|report|inform|reveal|disclos|divulg|mention|remark|comment|observ|repl(?:y|ies|ied)|answer|respond|retort|counter"
    "|react|respond(?:s|ed|ing)\\b|quot|cit(?:e|es|ed|ing)\\b|wrote|writ|read(?:s|ing)?\\b|posted|tweet|shout"
    "|cr(?:y|ied|ies)\\b"
    "|exclaim|whisper|murmur|mutter|jok(?:e|es|ed|ing)|quip|boast|brag|raves|raved|sums? up|conclud|reiterat|repeat"
    "|chant|testif"
    "|plead|depos|ma(?:de|kes?|king) (?:it )?clear|estimat|judg(?:es|ed|ing)\\b|deem|wonder"
    "|question(?:s|ed|ing) (?:the|whether|why|how|if)|enquir|inquir|worr"
    "|rejoic|celebrat|welcom"
    "|apprais|decr(?:y|ied)|rail|slam|blast|vent(?:s|ed)|sigh|signal|indicat|express|voic|convey|communicat|outlin"
    "|sketch|advertis|preach|profess|plan(?:s|ned) to|intend|backs|backed|support|endors|prefer"
    "|lik(?:es|ed)\\b|lov(?:es|ed)\\b|hate|dreams of|dreamed|imagin|consol|boo(?:s|ed)|imply|implied|implies"
    "|enthus|encourag|instruct|rebuk|scold|mock|taunt|tip(?:s|ped)|forecast|lambast|summari|summed"
)
_NOUNS = (
    "according|opinion|word(?:s|ed|ing)?\\b|message|motto|slogan|phrase|headline|title|entitl|named|known as|so-called"
    "|supposed|ostensib|purported|interview|speech|letter|memo|verdict|diagnosis|excuse|argument|credo|tagline"
    "|attitude|sentiment|stance|position is|view|in the eyes|for (?:him|her|them|his|her) part|response"
    "|the answer|the idea|impression|conviction"
)
_FEELINGS = (
    "adamant|certain|convinced|confident|sure|optimistic|pessimistic|hopeful|sceptical|skeptical|unhappy|happy|pleased"
    "|delighted|glad|overjoyed|thrilled|proud|grateful|thankful|sorry|angry|furious|outraged|indignant|shocked"
    "|surprised|amazed|disappointed|sad|relieved|moved|touched|afraid|concerned|anxious|unrepentant|defiant|blunt"
    "|clear|frank|candid|categorical|firm|unequivocal|unmoved|unimpressed|resigned|scathing|enthusiastic|full of praise"
    "|beaming|in tears|at a loss|undaunted|aware"
)
_IS = r"(?:is|are|was|were|feels?|looks?|sounds?|remains?|seems?)"
_MODALS = "".join(rf"(?<!\b{word} )" for word in ("to", "will", "can", "must", "cannot", "should"))
_TELLS = re.compile(
    rf"{_MODALS}\b(?:out|over|re|fore|mis)?(?:{_VERBS})|\b(?:{_NOUNS})|\b{_IS} (?:\w+ )?(?:{_FEELINGS})\b"
    r"|^(?:For|To) (?:the\b|(?-i:[A-Z])|hi[ms]\b|her\b|them\b|many\b|some\b)|:\s|[\"“”«»]",
    re.IGNORECASE,
)
"""What must and will be said is not said yet."""
_DEMANDS = re.compile(
    r",? (?:and|while|but) (?:the|an?|its|his|her|their|(?-i:[A-Z]))[^,.]*? (?:has |have |had |is |are |now )*"
    r"(?:(?:call(?:s|ed|ing)?|ask(?:s|ed|ing)?|push(?:es|ed|ing)?) (?:for|on)"
    r"|(?:demand|want|request|urg)(?:e|es|s|ed|ing)?|summon(?:s|ed))\b.*$",
    re.IGNORECASE,
)
"""A clause that tells what somebody wants besides: it does not say who said what stands before it."""
_SPEAKS_BEFORE = re.compile(
    r"""
    :$ | ^(?:So|Thus|That|This)\b.{0,40}\b(?:says|said)\b
    | ^(?:So|Thus|That|This|Those|These)\s(?:is|was|are|were)\s
      (?:how|what|(?:the|his|her|their)\s(?:\w+\s){0,2}(?:words?|message|verdict))\b
    """,
    re.VERBOSE,
)
_SHIFTED = re.compile(r"\b(?:would|had|could|might)\b|n['’]t have\b")
"""What is told of what somebody said once it has been said that he speaks: the bridge would be closed."""


def tells_speaker(text: str) -> bool:
    """Whether anything in a passage of English might tell that somebody says or thinks it.

    >>> tells_speaker("The pass is closed, a guide complains."), tells_speaker("The pass is closed.")
    (True, False)
    """
    return _TELLS.search(text) is not None


def leave_out_demand(text: str) -> str:
    """A passage of English without a last clause that tells what somebody wants.

    >>> leave_out_demand("The plan is a slap in the face, and the mayor has called for talks.")
    'The plan is a slap in the face'
    """
    return _DEMANDS.sub("", text)


def goes_on_telling(text: str, before: str) -> bool:
    """Whether a passage goes on with what somebody said in the sentence before it, told in the past of the past."""
    return _SHIFTED.search(text) is not None and tells_speaker(before)


def announces_speech(beside: str) -> bool:
    """Whether a sentence of a text is there to say who says the one beside it."""
    return _SPEAKS_BEFORE.search(beside) is not None


def attributes(source: str, language: str) -> bool:
    """Whether a source, without what it quotes, tells that somebody says it.

    >>> attributes("Pass stängt, säger guiden Karin Berg.", "sv"), attributes("Pass är stängt.", "sv")
    (True, False)
    """
    return _compile(listed_tag(language)).search(source) is not None


@lru_cache(maxsize=64)
def _compile(language: str) -> re.Pattern[str]:
    return compile_forms([form for form, of in read_table("attributions") if of == language], language)
