"""A share of a whole that is more than the whole: 120% of voters said yes, a fall of prices by 130%.

A decimal comma that was dropped (12,0% becomes 120%), a per mille sign read as per cent, or a figure from the next
clause makes it.

The reader knows that the figure is wrong, and not what is right, and trusts the others less.

Wrong for growth and for comparisons, which may be any size (up 120%, 150% of the average), for doses and places that
are counted against people (beds for 120% of patients), and for profits, which fall below nothing. So a share counts
only where people say, want or do something, or where votes are won; and a fall only where no profit is near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity, Span
from mtcheck.numbers.told_shares import find_large_shares
from mtcheck.numbers.written_forms import join_hints
from mtcheck.spans import Spans

_GAP = "[ \u00a0\u202f]"
_PERCENT = rf"{_GAP}?(?:%|per{_GAP}?cent\b|pct\b)"
_OVER = rf"(?P<shown>(?P<share>(?:[1-9][0-9]{{2,3}}|[1-9](?:,[0-9]{{3}})+)(?:\.[0-9]+)?){_PERCENT})"
_HEDGE = rf"(?:(?:about|around|some|over|nearly|almost|only|just|more{_GAP}than|as{_GAP}many{_GAP}as){_GAP})?"
_STRICT = (
    "(?:ballots|votes|voters|respondents|electorate|delegates|lawmakers|deputies|polling stations"
    rf"|those{_GAP}(?:surveyed|polled|asked|questioned))"
)
"""Wholes that nobody counts beyond."""
_PEOPLE = (
    "(?:voters|respondents|people|those|adults|men|women|children|residents|inhabitants|citizens|households|families"
    "|students|pupils|teachers|workers|employees|companies|firms|businesses|patients|parents|participants|members"
    "|Americans|Britons|Germans|French|Spaniards|Italians|Poles|Russians|Ukrainians|Europeans|population|electorate"
    "|users|customers|consumers|drivers|farmers|doctors|deputies|lawmakers|delegates|refugees|migrants|victims|cases"
    "|them|us|girls|boys|teenagers|graduates|soldiers|nurses|passengers|tourists|readers|viewers|schoolchildren"
    "|pensioners|immigrants|prisoners|villagers|Turks|Greeks|Czechs|Swiss|Dutch|British|Austrians|Hungarians)"
)
_THINGS = (
    "(?:accidents|animals|apartments|area|areas|attacks|banks|birds|bridges|buildings|bus(?:es)?|calls|cars|churches|cities"
    "|city|classes|complaints|constituencies|country|crimes|crops|deaths|factories|farms|fields|fires|flats|fleet|flights"
    "|forests?|harvest|homes|hospitals|hotels|houses|infections|island|land|mosques|municipalities|museums|nests|products"
    "|regions?|restaurants|roads|roof|roofs|rooms|samples|schools|shops|species|stores|streets|surface|tanks|territory|towns?"
    "|trains|trees|vehicles|villages?|vineyards|websites)"
)
_OWNED = "(?:shares|stock|company|firm|territory|land|market|votes|seats|country|city|island|region|area|workforce)"
_PARTS_OF = (
    "(?:workforce|population|electorate|voters|students|pupils|staff|inhabitants|residents|employees|members|territory"
    "|land|votes|seats|cases|deaths|victims|patients|people|users|passengers|prisoners)"
)
_SAY = (
    "(?:say|says|said|think|thinks|thought|believe[sd]?|vote|voted|votes|want|wants|wanted|support(?:s|ed)?|oppose[sd]?"
    "|back(?:s|ed)?|agree[sd]?|disagree[sd]?|favou?r(?:s|ed)?|prefer(?:s|red)?|chose|choose|answered|replied|trust"
    rf"|(?:would|will){_GAP}vote|(?:are|were|is|was){_GAP}(?:in{_GAP}favou?r|against|undecided|satisfied|dissatisfied|opposed))"
)
_DO = (
    rf"(?:{_SAY}|cast|turned|took|live|lives|lived|expect(?:s|ed)?|trusted|fear(?:s|ed)?|know|knew|own|owns|use|used|speak"
    "|spoke|are|is|were|was|have|has|had|do|did|would|will|cannot|can|could|died|suffer(?:s|ed)?|remain(?:s|ed)?)"
)
_WON = "(?:won|wins?|got|gets|received|receives|took|takes|secured|gained|garnered|polled|collected|obtained|with|had)"
_WORDS = rf"(?:{_GAP}[A-Za-z’'-]+){{0,3}}?"
_ITSELF = (
    rf"(?!['’]|{_GAP}(?:needs?|needed|required|necessary|that|which|of{_GAP}(?:19|20|last)|in{_GAP}(?:19|20)|he|she|it|they"
    rf"|on{_GAP}offer|value|price|cap|growth|increase)\b|{_GAP}(?:of|in){_GAP}(?:19|20)[0-9][0-9])"
)
"""What comes behind a whole that is not the one of another time, or one of which more is needed."""
_NOT_BEFORE = r"(?<![\w.,-])(?<!\bfor )(?<!\bat )(?<!er than )(?<!\bto )(?<!\bneed )"
_COMPARED = (
    rf"(?!{_GAP}(?:higher|lower|more|less|larger|greater|up|above|below|capacity|full|increase|rise|growth|return|compared"
    rf"|of{_GAP}(?:that|those|what|its|their|last|an?|normal|targets?|expect|plan|forecast|the{_GAP}(?:[a-z]+{_GAP}){{0,2}}?"
    rf"(?:level|figure|average|mean|number|total|target|one|rate|turnout|size)|the{_GAP}?(?:19|20)|(?:19|20)[0-9]{{2}}"
    rf"|capacity|GDP|one)\b))"
)
_STANDS = (
    rf"(?:was|is|of|at|to|reached|hit|exceeded|stood{_GAP}at|stands{_GAP}at|came{_GAP}to|topped){_GAP}"
    rf"(?:(?:(?:put|estimated|set|still){_GAP})?at{_GAP})?{_HEDGE}"
)
_SAYING = re.compile(
    rf"{_NOT_BEFORE}{_OVER}{_GAP}of{_WORDS}{_GAP}"
    rf"(?:{_STRICT}\b{_ITSELF}(?!{_GAP}(?:of|cast{_GAP}in)\b)"
    rf"|{_PEOPLE}{_GAP}(?:(?:surveyed|polled|asked|questioned|interviewed|tested|examined){_GAP})?(?:(?:in|at|from|aged|over|under|with){_GAP}[^.;:,%]{{1,40}}?{_GAP})?{_DO}\b)"
)
_OF_THEM = re.compile(
    rf"\b[Oo]f{_GAP}(?:whom|which|them|(?:these|those|the{_GAP}[0-9][0-9,.]*)(?:{_GAP}(?!beds|places|cells)[a-z]+){{0,3}}),?"
    rf"{_GAP}{_HEDGE}{_OVER}{_GAP}(?:[a-z]+ly{_GAP})?{_DO}\b"
)
_BARE = re.compile(
    rf"(?<![\w.,-])(?<!\bby )(?<!\bup )(?<!\bdown )(?<!\brose )(?<!\bgrew )(?<!\bat )(?<!\bto ){_OVER}{_GAP}{_SAY}"
    rf"\b(?!{_GAP}(?:level|line|from))"
)
_STATE = re.compile(
    rf"{_NOT_BEFORE}{_OVER}{_GAP}of{_WORDS}{_GAP}{_THINGS}{_GAP}"
    rf"(?:are|is|were|was|have{_GAP}been|has{_GAP}been|remain(?:s|ed)?|lie|lies|lay|stand|stands|stood)\b"
    rf"(?!{_GAP}(?:needed|required))"
)
_HIT = re.compile(
    rf"\b(?:cover(?:s|ed|ing)?|destroy(?:s|ed|ing)?|burn(?:ed|t)|flood(?:s|ed)|devastat(?:es|ed)|damag(?:es|ed)|lost|lose"
    rf"|occup(?:y|ies|ied)|control(?:s|led)?|close[sd]?){_GAP}{_HEDGE}{_OVER}{_GAP}of{_WORDS}{_GAP}{_THINGS}\b{_ITSELF}"
)
_OWNING = re.compile(
    rf"\b(?:(?:owns?|owned|owning|holds?|held|holding|controls?|controlled){_GAP}{_HEDGE}{_OVER}{_GAP}of{_WORDS}{_GAP}{_OWNED}"
    rf"\b{_ITSELF})"
)
_SUFFERING = re.compile(
    rf"{_NOT_BEFORE}{_OVER}{_GAP}of{_GAP}(?:the|all|its|their){_GAP}[a-z]+s{_GAP}(?:were|are|had{_GAP}been|have{_GAP}been){_GAP}"
    r"(?:delayed|destroyed|damaged|cancell?ed|killed|injured|wounded|infected|arrested|evacuated|rejected)\b"
)
_MAKING_UP = re.compile(
    rf"\b(?:makes?{_GAP}up|made{_GAP}up|accounts?{_GAP}for|accounted{_GAP}for|comprise[sd]?|constitute[sd]?|represent(?:s|ed)?)"
    rf"{_GAP}{_HEDGE}{_OVER}{_GAP}of{_WORDS}{_GAP}{_PARTS_OF}\b{_ITSELF}"
)
_STAKE = re.compile(
    rf"\b(?:stake|majority|minority|shareholding|market{_GAP}share|share{_GAP}of{_GAP}the{_GAP}(?:votes?|market)){_GAP}"
    rf"{_STANDS}{_OVER}{_COMPARED}"
)
_OF_STAKE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir){_GAP}{_OVER}{_GAP}"
    r"(?:voter turnout|turnout|stake|majority|shareholding|approval rating|unemployment rate|literacy rate)\b"
    r"(?! (?:increase|rise|raise|gain|growth|boost))"
)
_REST = re.compile(rf"\b[Tt]he{_GAP}(?:remaining|other){_GAP}{_OVER}")
_WINNING = re.compile(
    rf"\b{_WON}{_GAP}{_HEDGE}{_OVER}{_GAP}of{_WORDS}{_GAP}(?:votes?|seats|ballots|mandates)\b{_ITSELF}"
)
_TURNOUT = re.compile(rf"\b[Tt]urnout(?:{_GAP}(?!target)[A-Za-z’-]+){{0,6}}?{_GAP}{_STANDS}{_OVER}{_COMPARED}")
_RATE = re.compile(
    rf"\b(?:[Uu]nemployment(?:{_GAP}rate)?|(?:[Jj]obless|[Ll]iteracy|[Ii]lliteracy|[Ee]mployment|[Pp]overty|[Vv]accination|[Ss]urvival){_GAP}rate"
    rf"|[Aa]pproval(?:{_GAP}rating)?|[Ss]atisfaction{_GAP}rate|[Hh]umidity|[Ll]iteracy|[Ii]lliteracy)"
    rf"(?:{_GAP}(?:in|among){_GAP}(?:the{_GAP})?[\w’-]+(?:{_GAP}[\w’-]+)?)?{_GAP}{_STANDS}{_OVER}{_COMPARED}"
)
_FALL = re.compile(
    rf"\b(?:fell|falls?|fallen|dropped|drops?|decreased?|declined?|declines|shrank|plunged|reduced|diminished|down"
    rf"|reduction|cut)(?:{_GAP}(?:of|in)(?:{_GAP}(?!by\b)[A-Za-z’-]+){{1,3}}(?={_GAP}by\b))?"
    rf"(?:{_GAP}(?:by|of|about|almost|some|nearly|more{_GAP}than|over)){{0,2}}{_GAP}{_OVER}(?!{_GAP}(?:of|to|tariffs?|tax))"
)
_A_FALL = re.compile(rf"\b[Aa]n?{_GAP}{_OVER}{_GAP}(?:drop|fall|decrease|decline|reduction|slump|plunge){_GAP}in\b")
_OUT_OF = re.compile(
    rf"\b(?P<part>[0-9]{{1,3}}){_GAP}(?:out{_GAP}of|in){_GAP}(?:every{_GAP})?(?P<share>[0-9]{{1,3}}){_GAP}(?:[a-z]+{_GAP})?"
    rf"{_PEOPLE}\b"
)
_SHARES = re.compile(
    rf"(?<![\w.,-])(?P<first>[0-9]{{1,3}}(?:\.[0-9]+)?){_PERCENT}{_GAP}(?:of{_WORDS}{_GAP}{_PEOPLE}{_GAP})?"
    rf"(?:(?:voted|were|are|is|in){_GAP}){{0,2}}(?:for|favou?r|yes|supported|support)\b"
    rf"(?![^.;%]{{0,60}},{_GAP}(?:(?:and|but|while){_GAP})?(?:in|among|of|at|on){_GAP}[^,.;%]{{2,40}}%)[^.;%]{{0,60}}?"
    rf"(?<![\w.,-])(?P<shown>(?P<share>[0-9]{{1,3}}(?:\.[0-9]+)?){_PERCENT}){_GAP}"
    rf"(?:voted{_GAP}|were{_GAP}|are{_GAP}|is{_GAP})?(?:against|opposed|no|oppose)\b"
)
_MAY_TURN_NEGATIVE = re.compile(
    r"\b(?:profits?|earnings?|incomes?|margins?|balances?|surplus|cash|results?|growth|oil|crude|inflation|yields?|rates?"
    r"|emissions?|carbon|CO2|footprints?)\b",
    re.IGNORECASE,
)
_SEXES = re.compile(
    rf"(?<![\w.,-])(?P<first>[0-9]{{1,3}}(?:\.[0-9]+)?){_PERCENT}{_GAP}(?:of{_WORDS}{_GAP}{_PEOPLE}{_GAP})?"
    rf"(?:(?:are|were|is){_GAP})?(?P<sex>(?:fe)?male|(?:wo)?men)(?:,|,?{_GAP}(?:and|while)){_GAP}"
    rf"(?P<shown>(?P<share>[0-9]{{1,3}}(?:\.[0-9]+)?){_PERCENT}){_GAP}"
    rf"(?:(?:are|were|is){_GAP})?(?!(?P=sex))(?:(?:fe)?male|(?:wo)?men)(?=[.,;])"
)
_LARGE = re.compile(rf"[0-9][0-9]{{2}}(?:\.[0-9]+)?{_PERCENT}")
"""What each share holds that is larger than the whole, so that most texts are read once."""
_HINTS = MappingProxyType(
    {
        _OUT_OF: re.compile(rf"[0-9]{_GAP}(?:out{_GAP}of|in){_GAP}(?:every{_GAP})?[0-9]"),
        _SHARES: re.compile(rf"[0-9]{_PERCENT}{_GAP}(?:(?:voted|were|are|is){_GAP})?(?:against|opposed|no|oppose)\b"),
        _SEXES: re.compile(rf"[0-9]{_PERCENT}{_GAP}(?:(?:are|were|is){_GAP})?(?:male|female|men|women)\b"),
    }
)
"""The same of the other patterns."""
_LEFT_OVER = re.compile(
    rf"\b[Tt]he{_GAP}(?:remaining|other){_GAP}(?P<shown>(?P<share>[0-9]{{1,2}}(?:\.[0-9]+)?){_PERCENT})(?!{_GAP}of\b)"
)
_PART = re.compile(rf"(?<![\w.,-])(?P<share>[0-9]{{1,2}}(?:\.[0-9]+)?){_PERCENT}")
_NO_PARTS = re.compile(
    r"\b(?:of (?:whom|which|them|these|those)|than|from|by (?:about |some |almost |nearly )?[0-9]|compared|against"
    r"|versus|r[io]se|risen|f[ea]ll|fallen|gr[eo]w|grown|increas\w+|decreas\w+|drop\w*|up|down|or"
    r"|to (?:about |some )?[0-9]|last year|at least|turnout|of the (?:rest|remainder)|respectively)\b"
    r"|\bin (?:19|20)[0-9]{2}\b|[-–—/(]"
)
"""Words of a sentence whose shares are not all of one whole."""
_ANY_HINT = join_hints((_LARGE, _LEFT_OVER, *_HINTS.values()))
_WHOLE, _ROUNDED = 100, 101.5
_MOST_PARTS = 8
"""More shares in two sentences are a table."""
_SURE, _LIKELY = 0.95, 0.85


@check(
    code="MT508",
    slug="impossible-percentage",
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=_SURE,
    languages=("en",),
    bad=(
        Example("According to the poll, ⟦120%⟧ of voters want new elections."),
        Example("He won with ⟦352 per cent⟧ of the votes, and the number of crimes fell by ⟦130%⟧."),
        Example("Turnout was put at ⟦118 per cent⟧; of 1,870 nests, of which ⟦115 per cent⟧ are occupied, two burnt."),
        Example("Some 65% voted for the law and ⟦45%⟧ against."),
        Example("Of the guests 61% came by bus, 34% by car and the remaining ⟦22%⟧ on foot."),
    ),
    good=(
        Example("Turnout rose to 98%, up 120%, and rents are at 150% of the average; beds exist for 110% of patients."),
        Example(
            "Prisons are at 120% of capacity, sales at 104% of last year's level, and turnout was 110% of that of 2016."
        ),
        Example("Profits fell by 130% and 100% of voters said yes; 55% voted for the law and 45% against."),
    ),
)
def impossible_percentage(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every share that is larger than its whole, each once."""
    if "%" not in doc.text and "cent" not in doc.text and " of every " not in doc.text and " out of " not in doc.text:
        return
    done = Spans()
    for second in find_large_shares(doc):
        done.add(second)
        share = doc.text[second.start : second.end]
        yield Hit(second, f"{share} and the other share of the vote are more than all", confidence=_LIKELY)
    if not any(hint.search(doc.text) for hint in _ANY_HINT):
        return
    shown = {hint for hint in (_LARGE, *_HINTS.values()) if hint.search(doc.text) is not None}
    for pattern, says, confidence in _KINDS:
        if _HINTS.get(pattern, _LARGE) not in shown:
            continue
        for match in pattern.finditer(doc.text):
            span = _read_span(match)
            if span is None or done.overlaps(span) or _is_loss(doc, pattern, span):
                continue
            done.add(span)
            yield Hit(span, says.format(doc.text[span.start : span.end]), confidence=confidence)
    for span in _find_large_rests(doc):
        if not done.overlaps(span):
            rest = doc.text[span.start : span.end]
            yield Hit(span, f"{rest} and the shares before it add up to more than all", confidence=_LIKELY)


def _find_large_rests(doc: Document) -> Iterator[Span]:
    """Every share called the remaining one that is more than what the shares told with it leave."""
    for match in _LEFT_OVER.finditer(doc.text):
        at = doc.sentence_at(match.start())
        if at is None:
            continue
        sentence = doc.sentences[at]
        before = doc.sentences[at - 1] if at and doc.text.startswith("The remaining", match.start()) else sentence
        start = before.start if before.block == sentence.block else sentence.start
        start = max(start, doc.text.rfind(";", start, match.start()))
        parts = [float(part["share"]) for part in _PART.finditer(doc.text, start, match.start())]
        is_list = 0 < len(parts) <= _MOST_PARTS and _NO_PARTS.search(doc.text, start, match.start()) is None
        if is_list and not _fits(parts, float(match["share"])):
            yield Span(*match.span("shown"))


def _fits(parts: Sequence[float], rest: float) -> bool:
    """Whether these shares leave so much, or some of them just this rest: 70% at an interest of 5%, the remaining 30%.

    What is left of shares that are all there is must be the rest of something else.
    """
    if sum(parts) + rest <= _ROUNDED or sum(parts) >= 2 * _WHOLE - _ROUNDED:
        return True
    some = chain.from_iterable(combinations(parts, count) for count in range(1, len(parts)))
    return any(abs(sum(chosen) + rest - _WHOLE) <= _ROUNDED - _WHOLE for chosen in some)


_KINDS = (
    (_SAYING, "{} is a share of more than all", _SURE),
    (_OF_THEM, "{} is a share of more than all", _SURE),
    (_BARE, "{} is a share of more than all", _LIKELY),
    (_STATE, "{} is a share of more than all", _LIKELY),
    (_HIT, "{} is a share of more than all", _LIKELY),
    (_OWNING, "{} is a share of more than all", _LIKELY),
    (_MAKING_UP, "{} is a share of more than all", _LIKELY),
    (_STAKE, "{} is a share of more than all", _LIKELY),
    (_OF_STAKE, "{} is a share of more than all", _LIKELY),
    (_REST, "{} is a rest of more than all", _LIKELY),
    (_WINNING, "{} is a share of more than all there were", _SURE),
    (_TURNOUT, "{} is a turnout of more than all voters", _LIKELY),
    (_RATE, "{} is a share of more than all", _LIKELY),
    (_SUFFERING, "{} is a share of more than all", _LIKELY),
    (_FALL, "nothing falls by {}", _LIKELY),
    (_A_FALL, "nothing falls by {}", _LIKELY),
    (_OUT_OF, "{} are more than there are", _SURE),
    (_SHARES, "{} and the share before it add up to more than all", _LIKELY),
    (_SEXES, "{} and the share before it add up to more than all", _LIKELY),
)


def _read_span(match: re.Match[str]) -> Span | None:
    """Where the impossible figure stands; None where it is possible."""
    parts = match.groupdict()
    share = float(parts["share"].replace(",", ""))
    if parts.get("part") is not None:
        return Span(match.start("part"), match.end("share")) if int(parts["part"]) > share else None
    first = parts.get("first")
    is_possible = share <= _WHOLE if first is None else float(first) + share <= _ROUNDED
    return None if is_possible else Span(*match.span("shown"))


def _is_loss(doc: Document, pattern: re.Pattern[str], span: Span) -> bool:
    """Whether what falls may fall below nothing, as profits do."""
    at = doc.sentence_at(span.start)
    if pattern not in {_FALL, _A_FALL} or at is None:
        return False
    sentence = doc.sentences[at]
    return _MAY_TURN_NEGATIVE.search(doc.text, sentence.start, sentence.end) is not None
