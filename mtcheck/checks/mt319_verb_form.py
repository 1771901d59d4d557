"""A verb, a comparison or a number in a form that does not fit: did not went, more better.

Where an engine changes one word of a translation after it has formed the next, or knows a form only from another
place, two words meet that do not fit: the past behind "did not", "will" or "has", a doubled comparison, a plural of
"information", a verb in another number than its subject ("they was", "the ministers has").

Nothing is misunderstood, but this is what readers quote when they make fun of machine translation.

Wrong where the two words belong to different clauses ("what they had went to charity", "more older people"), and where
somebody is quoted as he speaks: what some people do say ("they was", "more better") is let pass between quotation
marks. "He have" and "it were" are right behind a wish, a condition or a question ("should he have"), so that they
count only where a sentence begins and behind words like "because". Only pairs that do not meet elsewhere are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mtcheck.check import Context, Example, check
from mtcheck.english.active_passives import ActivePassive, find_active_passives
from mtcheck.english.misplaced_forms import MisplacedForm, find_misplaced_forms
from mtcheck.english.verb_forms import BASES, PARTICIPLES, PASTS
from mtcheck.english.word_pairs import WordPair, compile_pair, find_pairs
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.spans import Spans

_ONE_OF_MANY = {"men": "man", "women": "woman", "children": "child", "persons": "person", "countries": "country"}
_MANY_OF_ONE = {one: many for many, one in _ONE_OF_MANY.items()} | {
    f"{period}": f"{period}s" for period in ("year", "month", "week", "day", "hour", "minute")
}
_NO_PLURAL = frozenset("advices equipments furnitures informations knowledges luggages homeworks".split())
_BETTER = (
    r"(?:better|worse|easier|harder|faster|cheaper|bigger|larger|smaller|older|younger|stronger|weaker|higher|lower"
    r"|longer|shorter|richer|poorer|safer|greater|simpler|clearer|closer|deeper|wider|tougher|heavier|lighter|earlier"
    r"|happier|healthier|hotter|colder|slower|quicker)"
)
_BEST = r"(?:best|worst|biggest|largest|greatest|oldest|youngest|strongest|highest|longest|richest|poorest|easiest)"
_PLAIN_IN_ED = r"(?!(?:\w*eed|shed|wed|embed|shred|sled|bed|used|hundred|sacred|naked|wicked|rugged|united|limited)\b)"
"""Words in -ed that are no past: need, succeed, embed."""
_OPENS = r"(?<![^.!?\n] )(?<!‘)"
"""Where a sentence begins; elsewhere an order or a wish may go before: they ask that he have, if he were."""
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
    r"(?:ministers|officials|soldiers|residents|teachers|workers|doctors|nurses|players|students|pupils|children|men|women"
    r"|officers|lawyers|judges|scientists|researchers|experts|politicians|protesters|firefighters|voters|farmers"
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
    r"(?:wants?|wanted|decided|tries|tried|trying|able|unable|managed|refused|continues?|continued|needs?|hopes?|plans?"
    r"|going|order|intends?|intended)"
)
_LEADS = (
    r"(?:order|ability|plans?|decision|right|ready|attempts?|efforts?|chance|opportunity|began|begins|started|failed|helped"
    r"|forced|allowed|expected|likely|prepared|threatened|promised|asked|told|is|was|are|were|power|desire|pledge[ds]?|vow(?:s|ed))"
)
"""Words that lead to an infinitive, and others behind which "to" ends a clause: the plan they agreed to."""
_OBJECT = r"(?= (?:the|an?|his|her|its|their|our|this|these|him|them|us)\b)"
_COSTS = (
    r"(?!(?:[Ee]conomists|[Ee]xperts|[Gg]overnment|[Hh]e|[Ll]abour|[Mm]inisters?|[Mm]inistry|[Oo]fficials?|[Pp]arty|[Ss]he"
    r"|[Tt]eam|[Tt]hey|[Tt]reasury|[Ww]e|I|a|an|and|are|be|been|being|carefully|council|fully|is|not|or|properly|the|was"
    r"|well|were)\b)[\w’'-]+"
)
"""What stands before "costed" where it is no word for plans: the council costed two million pounds of cuts."""
_MONEY = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|tens of|hundreds of|thousands of|\d[\d.,]*)"
    r"(?: (?:hundred|thousand|million|billion|trillion)s?)?(?: of)? (?:euros?|dollars?|pounds?|francs?|roubles?|rubles?"
    r"|hryvnias?|zlotys?|crowns|kronor|kroner|lei|yen|yuan|rupees|pesos)\b"
)
_COSTED = (
    r"costed(?= (?:(?:about|almost|around|at least|just|less than|more than|nearly|only|over|some|up to) )?"
    rf"(?:(?:him|her|me|them|us|taxpayers|people) )?(?:[$€£]\d|{_MONEY}"
    r"|(?:his|her|their|our|my|many|several|\d+) (?:jobs?|lives|life)\b)(?!.{0,40}\b(?:of|worth|savings|cuts)\b))"
)


class _Clash(NamedTuple):
    """Two forms that do not fit, the second of which is wrong."""

    pair: WordPair
    why: str
    forms: Mapping[str, str]
    """What the second form should be, where that is known."""
    is_spoken: bool
    """Whether people speak so somewhere, so that it may be quoted as it was said."""


def _clash(triggers: str, left: str, right: str, why: str, forms: Mapping[str, str] | None = None) -> _Clash:
    return _Clash(compile_pair(triggers, left, right), why, forms or {}, is_spoken=False)


def _spoken(triggers: str, left: str, right: str, why: str, forms: Mapping[str, str] | None = None) -> _Clash:
    return _clash(triggers, left, right, why, forms)._replace(is_spoken=True)


def _alternatives(pattern: str) -> str:
    return pattern.removeprefix("(?:").removesuffix(")").replace("|", " ")


_NOT = r"(?<!who )(?<!that )(?<!which )(?<!what )(?:(?:did|does|do|Did|Does|Do) not|(?:did|does|do|Did|Does|Do)n['’]t)"
_CLASHES = (
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
    _spoken("more", "more|More", rf"{_BETTER}(?=[.,;!?]|\s(?:than|to|for)\b)", "is one comparison too many"),
    _spoken("most", "the most", _BEST, "is one comparison too many"),
    _spoken(
        "these those",
        "[Tt]hese|[Tt]hose",
        r"(?:man|woman|child|person|country)(?=[.,;!?]|\s(?:is|are|was|were|has|have|had|will|who|in|can|could)\b)",
        "needs the plural",
        _MANY_OF_ONE,
    ),
    _clash("this", "[Tt]his", r"men|women|children|persons|countries", "needs the singular", _ONE_OF_MANY),
    _spoken(
        "year month week day hour minute",
        r"two|three|four|five|six|seven|eight|nine|ten|several|few|(?<![\d.,:] )(?<![$€£-])(?:[2-9]|\d\d+)",
        r"(?:year|month|week|day|hour|minute)(?=\s(?:ago|later|earlier)\b)",
        "needs the plural",
        _MANY_OF_ONE,
    ),
    _spoken("there", "[Tt]here (?:is|was)", r"several|many(?! an?\b)", "is a singular before a plural"),
    _spoken(
        "he she",
        "(?<!and )(?<!or )(?<!nor )(?<!than )(?<!as )(?:[Hh]e|[Ss]he)",
        "are",
        "needs the singular of the verb",
        {"are": "is"},
    ),
    _spoken(
        "he she",
        f"{_NO_OTHERS}(?:[Hh]e|[Ss]he)",
        "|".join(_SINGULAR_NOT),
        "needs the singular of the verb",
        _SINGULAR_NOT,
    ),
    _spoken(
        "he she it",
        rf"{_OPENS}(?:He|She|It)|(?<!and ){_TOLD} (?:he|she|it)",
        "have|do not",
        "needs the singular of the verb",
        {"have": "has", "do not": "does not"},
    ),
    _spoken("he she it", rf"{_OPENS}(?:He|She|It)", "were|are", "needs the singular", {"were": "was", "are": "is"}),
    _spoken(
        "nobody no-one one everybody everyone somebody someone anybody nothing everything",
        rf"{_OPENS}(?:Nobody|No[ -]one|Everybody|Everyone|Somebody|Someone|Nothing|Everything)"
        rf"|{_TOLD} (?:nobody|no[ -]one|everybody|everyone|somebody|someone|nothing|everything)",
        r"(?:were|are)(?! (?:he|I|it|she|they|to|we|you)\b)",
        "needs the singular",
        {"were": "was", "are": "is"},
    ),
    _clash("costed", _COSTS, _COSTED, 'is said of plans; of a price it is "cost"', {"costed": "cost"}),
    _spoken("they we", "[Tt]hey|[Ww]e", _SINGULAR_VERBS, "needs the plural", _PLURAL_OF_VERB),
    _spoken("they we", "[Tt]hey|[Ww]e", "|".join(_PLURAL_NOT), "needs the plural", _PLURAL_NOT),
    _spoken(
        _alternatives(_PEOPLE),
        rf"(?:{_OPENS}(?:The|These|Those|Its|Their|Our|Some|Many|Most)|{_TOLD} (?:that )?(?:the|these|those|its|their))"
        rf" {_PEOPLE}",
        _SINGULAR_VERBS,
        "needs the plural",
        _PLURAL_OF_VERB,
    ),
    _spoken("these those", "[Tt]hese|[Tt]hose", rf"(?:{'|'.join(_THINGS)}){_ENDS_NOUN}", "needs the plural", _THINGS),
    _spoken(
        "this that every each",
        "[Tt]his|[Ee]very|[Ee]ach",
        rf"(?:{'|'.join(_THINGS.values())}){_ENDS_NOUN}",
        "needs the singular",
        {many: one for one, many in _THINGS.items()},
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
_PAIRS = tuple(clash.pair for clash in _CLASHES)


@check(
    code="MT319",
    slug="verb-form",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("They did not ⟦went⟧ home.", fixed="They did not go home."),
        Example("The coach can ⟦resigned⟧ in May.", fixed="The coach can resign in May."),
        Example("The road is ⟦more better⟧ than before. They will ⟦been⟧ informed."),
        Example("He asked these ⟦man⟧, two ⟦year⟧ ago.", fixed="He asked these men, two years ago."),
    ),
    good=(
        Example("They did not need it, did not succeed, and what they had went to charity."),
        Example("The few who did not had left before the vote."),
        Example("There are more older people. The man he wanted to see had been told that he did not embed them."),
        Example("This men's team and these man-made lakes: two years ago a three-year deal was more than better."),
    ),
)
def verb_form(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every pair of forms that do not fit."""
    shown = Spans()
    for misplaced in find_misplaced_forms(doc, ctx.lexicon, ctx.quotations):
        shown.add(misplaced.span)
        yield _describe(doc, misplaced)
    for passive in find_active_passives(doc, ctx.quotations):
        shown.add(passive.span)
        yield _describe_passive(doc, passive)
    for match in find_pairs(doc, _PAIRS):
        clash = _CLASHES[match.pair]
        is_said = clash.is_spoken and any(match.span.overlaps(quotation) for quotation in ctx.quotations)
        if is_said or shown.overlaps(match.right_span):
            continue
        form = clash.forms.get(match.right)
        span = match.span if form is None and match.right != "been" else match.right_span
        fix = None if form is None else Fix(span, form)
        if clash.why.startswith("needs"):
            message = f'"{match.left}" {clash.why}, not "{match.right}"'
        else:
            message = f'"{match.left} {match.right}" {clash.why}'
        yield Hit(span, message, fix)


def _describe(doc: Document, misplaced: MisplacedForm) -> Hit:
    """What a verb needs behind it, with a fix where only one form can be meant."""
    span, right = misplaced.span, misplaced.right
    message = f'"{misplaced.before}" needs {misplaced.needs} of the verb, not "{doc.text[span.start : span.end]}"'
    return Hit(span, message, None if right is None else Fix(span, right), suggestion=misplaced.suggestion)


def _describe_passive(doc: Document, passive: ActivePassive) -> Hit:
    """What a passive needs, with a fix where it is one."""
    message = (
        f'"{passive.be}" needs the participle of the verb, not "{doc.text[passive.span.start : passive.span.end]}"'
    )
    return Hit(passive.span, message, Fix(passive.span, passive.participle) if passive.is_sure else None)
