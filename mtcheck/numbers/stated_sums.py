"""Sums that a Document gives one thing twice and not alike: the bridge cost €46 million; the €64 million bridge.

Gives pairs of places that contradict each other, one in the title where that has the first. Two sums are of one thing
where they hang on the same noun, the only two that do, and the later speaks of what was told before (the €64 million
bridge), or looks like a slip of the copy. A sentence that speaks of change, parts or another thing counts not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.model import Document, FieldName, Span

SLIP, TOLD = 0.85, 0.78
"""How sure a pair is: where the figures look like a slip of the copy, and where one speaks of the other."""

_CURRENCIES = {
    "€": "euro",
    "EUR": "euro",
    "$": "dollar",
    "US$": "dollar",
    "USD": "dollar",
    "£": "pound",
    "GBP": "pound",
}
_CURRENCY = (
    "euros?|dollars?|pounds?|roubles?|rubles?|francs?|crowns?|kron[eaou]r?|koruna|zloty?s?|złotys?|forints?|lir[ae]s?|lei"
    "|leva?|rupees?|pesos?|reais|yuan|yen|won|hryvnias?|dinars?|rand|shekels?"
)
_SCALES = {"thousand": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "": 0}
_SIGN = re.compile(r"(?<![\w$€£])(?:US\$|[€$£]|EUR |USD |GBP )\Z")
_LONGEST_SIGN = 4
_AMOUNT = re.compile(  # begins with its digit, and only then asks what is before it, so that `re` skips to digits
    r"(?P<amount>[0-9](?<![\w.,][0-9])[0-9]*(?:,[0-9]{3})*(?:\.[0-9]+)?)"
    r"(?:[ \u00a0-]?(?P<scale>thousand|million|billion|trillion|bn|mn|m)s?\b)?"
    rf"(?:[ \u00a0-](?:US[ -])?(?P<word>{_CURRENCY}|USD|EUR|GBP)\b)?(?![.,]?[0-9%])"
)
_SHARE = re.compile(r"(?<![\w.,-])(?P<amount>[0-9]{1,3}(?:\.[0-9]+)?)(?:%|[ \u00a0]per[ \u00a0]?cent\b)")
_HINT_SIGN = re.compile("[€$£%]")
_HINT_WORDS = tuple((re.sub(r".\?.*|\[.*", "", word), word) for word in f"{_CURRENCY}|EUR|USD|GBP|cent".split("|"))
"""What each such word begins with, so that most texts need not be asked for it, and the word."""
_THINGS = (
    "acquisition|aid|airport|arena|award|bail|bailout|bid|bond|bonus|boat|bridge|bribe|budget|building|bus|campaign|campus|car"
    "|castle|cathedral|cent(?:er|re)|cheque|church|clinic|collection|compensation|complex|contract|credit|dam|damage|deal"
    "|debt|deficit|depot|development|donation|endowment|estate|expansion|facility|factory|farm|ferry|film|fine|flat|fund"
    "|gallery|gift|grant|hall|harbou?r|headquarters|heist|highway|hospital|hotel|house|initiative|injection|institute"
    "|investment|jackpot|laboratory|legacy|library|line|loan|lottery|mall|mansion|merger|mine|mission|mosque|motorway"
    "|movie|museum|network|operation|order|package|painting|palace|park|payment|payout|penalty|pipeline|plan|plane|plant"
    "|pool|port|prize|production|programme?|project|purchase|railway|ransom|redevelopment|refinery|refurbishment|renovation"
    "|repair|rescue|restoration|resort|revamp|reward|road|robbery|rocket|sale|satellite|scheme|school|settlement|shelter"
    "|ship|shortfall|site|stadium|stake|station|statue|submarine|subsidy|surplus|system|takeover|telescope|tender"
    "|terminal|theatre|theft|ticket|tower|transaction|transfer|tunnel|upgrade|venture|vessel|villa|warehouse|yacht|zoo"
)
_BOOKED = frozenset(
    "earnings exports imports income loss losses profit profits revenue revenues sales spending turnover".split()
)
"""What a business has each year, so that two may have some: only a slip of the copy counts."""
_MANY = frozenset(
    "aid award bid bond bonus bribe car cheque compensation contract credit damage deal debt donation film fine fund "
    "gift grant house injection line loan movie operation order package painting payment payout penalty prize program "
    "programme project purchase ransom reward sale settlement stake subsidy tender ticket transaction transfer".split()
)
"""Of which an article may speak of several, so that a sum must look like a slip of one digit at least."""
_NOUN = rf"(?P<noun>{_THINGS}|{'|'.join(sorted(_BOOKED))})"
_ADJECTIVES = r"(?:(?!and |or |the |an? |to |for |of |in |on |is |was )[a-z-]+ ){0,2}?"
_BEFORE_NOUN = re.compile(rf"[ -]{_ADJECTIVES}{_NOUN}\b(?: (?P<head>{_THINGS})\b)?(?!['’-])")
_OF_NOUN = re.compile(  # 24 billion euros in annual sales, 46 million on the bridge
    r" (?:in|on|for|into|to (?:build|construct|finance|fund|buy|repair|restore|renovate|expand)) "
    rf"(?:(?:the|an?|its|this|his|her|their) )?{_ADJECTIVES}{_NOUN}\b(?!['’-])"
)
_TO_SUM = r"(?:about |around |some |roughly |nearly |almost |a total of |an estimated |the |an? )*$"
_LINKED = re.compile(  # the bridge cost, an investment of
    rf"\b{_NOUN}(?: (?:for|of|in|to) (?:the|an?|its|this|his|her|their) [a-z-]+)?"
    rf"(?: (?:of|is|was|is worth|was worth|worth|totals|totalled|totalling|amounts to|amounted to|amounting to"
    rf"|came to|comes to|stands at|stood at|stand at|reached|valued at)| \(),? {_TO_SUM}"
)
_COST = re.compile(  # a bridge over the river, worth; the stadium, built for
    rf"\b{_NOUN}\b[^.;:!?\n€$£]{{0,60}}? (?:costs?|costing|worth|valued at|priced at|at a (?:cost|price) of"
    rf"|(?:built|bought|sold|acquired|purchased|completed|renovated) for) {_TO_SUM}"
)
_BOUGHT = re.compile(
    r"\b(?:buys?|bought|sells?|sold|acquired?|acquires|purchased?|built|builds?|renovated?) (?:the|an?|its|his|her) "
    rf"{_ADJECTIVES}{_NOUN}\b[^.;:!?\n€$£]{{0,40}}? for {_TO_SUM}"
)
_VERBS = (
    (re.compile(rf"\binvest(?:s|ed|ing)?(?: a total of)? {_TO_SUM}"), ("investment",)),
    (re.compile(rf"\bfin(?:ed|es|ing)(?: [A-Z][\w’'-]+| the [a-z]+){{0,4}} {_TO_SUM}"), ("fine", "penalty")),
    (re.compile(rf"\bdonat(?:ed|es|ing|e) {_TO_SUM}"), ("donation", "gift")),
    (re.compile(rf"\b(?:lends?|lent|borrows?|borrowed) {_TO_SUM}"), ("loan",)),
    (re.compile(rf"\b(?:sells?|sold|selling)\b[^.;:!?\n€$£]{{0,60}} for {_TO_SUM}"), ("deal", "sale")),
    (
        re.compile(rf"\b(?:acquires?|acquired|buys?|buying|bought)\b[^.;:!?\n€$£]{{0,60}} for {_TO_SUM}"),
        ("acquisition", "deal", "purchase", "takeover"),
    ),
)
_HANDED_ON = re.compile(
    r"\b(?:donat(?:ed?|ing)|gives?|giving|gave|spen[dt]|spending|used?|using|invest|shared?|split) the $"
)
_GOES_TO = re.compile(r" (?:to|on|for|among|between|with)\b|[.,;]")
_GIVEN = frozenset(("award", "bonus", "grant", "jackpot", "legacy", "prize", "reward"))
"""What the sum was that somebody hands on: he will donate the 15,000 euros to a school."""
_OF_NAME = re.compile(
    r" (?:at|between|by|for|from|in|near|of|on|to|with) (?:the )?(?P<name>(?![A-Z][a-z]+day\b)[A-Z]\w+)"
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)(?: (?:new|entire|whole|record|ambitious|controversial|huge))? $")
_HEDGED = re.compile(r"\b(?:at least|more than|less than|over|under|up to|as much as|from|between|to|than|another) $")
_OTHER = re.compile(
    r"\b(?:another|others?|second|third|further|additional|extra|earlier|previous(?:ly)?|former|initial(?:ly)?"
    r"|original(?:ly)?|remaining|rest|portion|stage|phase|tranche|of which|revised|corrected|corrects?|wrongly"
    r"|mistakenly|rose|risen|rising|raised|increas(?:e[ds]?|ing)|grew|grown|fell|fallen|cut|reduced|doubled|tripled|climbed"
    r"|jumped|up from|down from|instead of|rather than|compared|estimated?|estimates|forecast|projected|budgeted"
    r"|overruns?|similar|separate|rival)\b",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"\b(?:first|later|last|next|so far|already|half|parts?|share|per(?! cent)|each|every|a (?:year|month|day|week)|ago"
    r"|whereas|while|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""What may tell two sums apart where an article may speak of several such things, or of one of each year."""
_REACH = 110
_NEAREST, _FARTHEST = Decimal("0.2"), Decimal(5)
"""Two sums of one thing are not farther apart."""
_CLOSE = Decimal("0.03")
"""So near two may be one sum, rounded or in another rate."""


@dataclass(frozen=True, slots=True)
class StatedSum:
    """That one place gives a sum of money, or a share, whose currency is the sign for per cent."""

    currency: str
    value: Decimal
    digits: str
    span: Span
    field: FieldName
    nouns: frozenset[str]
    """What it is of; empty where the words around do not say."""
    implied: frozenset[str]
    """What it is of by its verb: what is invested is an investment."""
    is_definite: bool
    """Whether it speaks of a thing told before: the €64 million bridge."""


@dataclass(frozen=True, slots=True)
class SumContradiction:
    """Two places that give one thing two sums."""

    earlier: StatedSum
    later: StatedSum
    noun: str | None
    """What both are of; None where they are the only sums of the title and of the text."""
    confidence: float


def find_sum_contradictions(doc: Document) -> Iterator[SumContradiction]:
    """Each sum of the text that is not the one before, in its title or before."""
    if not _may_have_sums(doc.text):
        return
    in_title = tuple(_find_sums(doc.title)) if doc.title is not None else ()
    in_text = tuple(_find_sums(doc))
    found: dict[Span, SumContradiction] = {}
    things = {(noun, stated.currency) for stated in in_text for noun in stated.nouns | stated.implied}
    for noun, currency in sorted(things):
        sums = [
            stated
            for stated in (*in_title, *in_text)
            if noun in (stated.nouns | stated.implied) and stated.currency == currency
        ]
        pair = _pair_up(sums, noun)
        if pair is not None and pair.later.field == doc.field and not _speaks_of_other(doc, pair):
            found.setdefault(pair.later.span, pair)
    if not found and doc.title is not None:
        alone = (_compare_alone(doc.title, doc, find) for find in (_find_sums, _find_shares))
        found = {pair.later.span: pair for pair in alone if pair is not None and not _speaks_of_other(doc, pair)}
    yield from found.values()


def _may_have_sums(text: str) -> bool:
    """Whether a text has a sign or a word that makes a number a sum or a share."""
    if _HINT_SIGN.search(text) is not None:
        return True
    return any(stem in text and _compile_word(stem, word).search(text) for stem, word in _HINT_WORDS)


@lru_cache(maxsize=len(_HINT_WORDS))
def _compile_word(stem: str, word: str) -> re.Pattern[str]:
    """A word by itself; begins with letters, so that `re` skips to them."""
    return re.compile(rf"{stem}(?<=\b{stem}){word.removeprefix(stem)}\b")


def differ_by_one(one: str, other: str) -> bool:
    """Whether two figures as long as each other differ in one digit."""
    return len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _compare_alone(
    title: Document, text: Document, find: Callable[[Document], Iterator[StatedSum]]
) -> SumContradiction | None:
    """The only figure of a title with the only one of its text."""
    in_title = tuple(find(title))
    if len(in_title) != 1:
        return None
    return _pair_up([*in_title, *(stated for stated in find(text) if stated.currency == in_title[0].currency)], None)


def _pair_up(sums: list[StatedSum], noun: str | None) -> SumContradiction | None:
    """The first of the sums of one thing and the first other one; None where there is none, or a third."""
    earlier, later = sums[0], next((stated for stated in sums if stated.value != sums[0].value), None)
    if later is None or any(stated.value not in {earlier.value, later.value} for stated in sums):
        return None
    if noun is None and any(stated.value == earlier.value for stated in sums[1:]):
        return None
    if noun in earlier.implied & later.implied and earlier.field == later.field:
        return None
    confidence = _weigh(earlier, later, noun)
    return SumContradiction(earlier, later, noun, confidence) if confidence else None


def _find_sums(doc: Document) -> Iterator[StatedSum]:
    """Every exact sum of one document, by position."""
    done = 0
    for match in _AMOUNT.finditer(doc.text):
        sign = _SIGN.search(doc.text, max(done, match.start() - _LONGEST_SIGN), match.start())
        currency = _read_currency(sign, match["word"])
        start, done = (sign or match).start(), match.end()
        low = max(0, start - _REACH)
        before = doc.text[max(low, doc.text.rfind("\n", low, start) + 1) : start]
        if currency is None or _HEDGED.search(before) is not None:
            continue
        amount = match["amount"].replace(",", "")
        value = Decimal(amount).scaleb(_SCALES[match["scale"] or ""])
        is_definite = _DEFINITE.search(before) is not None
        is_new = is_definite and _is_of_new_name(doc, match.end())
        nouns = frozenset[str]() if is_new else _read_nouns(before, doc.text, match.end())
        implied = _read_implied(before, doc.text, match.end()) - nouns
        digits = amount.replace(".", "").strip("0")
        span = Span(start, match.end())
        yield StatedSum(currency, value, digits, span, doc.field, nouns, implied, is_definite)


def _find_shares(doc: Document) -> Iterator[StatedSum]:
    """Every share of one document, of whatever it may be."""
    for match in _SHARE.finditer(doc.text):
        digits, nothing = match["amount"].replace(".", ""), frozenset[str]()
        span = Span(*match.span())
        value = Decimal(match["amount"])
        yield StatedSum("%", value, digits, span, doc.field, nothing, nothing, is_definite=False)


def _is_of_new_name(doc: Document, end: int) -> bool:
    """Whether what a sum is of is said to be of a name that nothing before holds: the €2 billion deal with Oman."""
    noun = _BEFORE_NOUN.match(doc.text, end)
    of_name = _OF_NAME.match(doc.text, noun.end()) if noun is not None else None
    return of_name is not None and of_name["name"] not in doc.text[:end]


def _read_currency(sign: re.Match[str] | None, word: str | None) -> str | None:
    """What a sum is counted in; None where it is no sum of money."""
    if sign is not None:
        return _CURRENCIES[sign[0].strip()]
    return _CURRENCIES.get(word, word.removesuffix("s")) if word else None


def _read_nouns(before: str, text: str, end: int) -> frozenset[str]:
    """What a sum is of, by the words before it or behind it: the plant and the investment in it."""
    behind = _BEFORE_NOUN.match(text, end)
    if behind is not None:
        return frozenset((behind["head"] or behind["noun"],))
    matches = (*(pattern.search(before) for pattern in (_LINKED, _COST, _BOUGHT)), _OF_NOUN.match(text, end))
    return frozenset(match["noun"] for match in matches if match is not None)


def _read_implied(before: str, text: str, end: int) -> frozenset[str]:
    """What a sum is of by the verb before it: what is invested is an investment."""
    implied = frozenset(noun for verb, named in _VERBS if verb.search(before) is not None for noun in named)
    is_handed_on = _HANDED_ON.search(before) is not None and _GOES_TO.match(text, end) is not None
    return implied | _GIVEN if is_handed_on else implied


def _speaks_of_other(doc: Document, pair: SumContradiction) -> bool:
    """Whether a sentence of the two speaks of change, of a part, of another time or of another thing, or is one."""
    at = doc.sentence_at(pair.later.span.start)
    if pair.earlier.field == doc.field and doc.sentence_at(pair.earlier.span.start) == at:
        return True
    for stated in (pair.earlier, pair.later):
        part = doc.title if stated.field == "title" and doc.title is not None else doc
        at = part.sentence_at(stated.span.start)
        if at is None:
            return True
        bounds = part.sentences[at].start, part.sentences[at].end
        is_slip = pair.confidence == SLIP and pair.later.is_definite
        is_dated = pair.noun is None or pair.noun in _BOOKED or (pair.noun in _MANY and not is_slip)
        if _OTHER.search(part.text, *bounds) or (is_dated and _OF_TIME.search(part.text, *bounds)):
            return True
    return False


def _weigh(earlier: StatedSum, later: StatedSum, noun: str | None) -> float:
    """How sure two sums contradict each other; 0 where they may both be right."""
    ratio = later.value / earlier.value if earlier.value else Decimal(0)
    if not _NEAREST <= ratio <= _FARTHEST or _rounds(earlier, later):
        return 0.0
    is_turned = sorted(earlier.digits) == sorted(later.digits) and len(set(earlier.digits)) > 1
    if is_turned:
        return SLIP
    is_slip = abs(ratio - 1) > _CLOSE and differ_by_one(earlier.digits, later.digits)
    if noun is None or noun in _BOOKED:
        return TOLD if noun is None and is_slip else 0.0
    is_told = later.is_definite and (is_slip or (noun not in _MANY and abs(ratio - 1) > _CLOSE))
    return TOLD if is_told or (is_slip and earlier.field == "title") else 0.0


def _rounds(earlier: StatedSum, later: StatedSum) -> bool:
    """Whether one is the other, rounded: 1.2 and 1.24 billion, 50 and 46 million."""
    few, many = sorted((earlier, later), key=_last_place, reverse=True)
    return abs(few.value - many.value) <= Decimal(1).scaleb(_last_place(few)) / 2


def _last_place(stated: StatedSum) -> int:
    """The power of ten of the last digit that is no nought."""
    return int(stated.value.normalize().as_tuple().exponent)
