"""Runs of digits in a Document with single marks between them, and what the words around say of each.

Whether a run is written as another language writes it is for `figures` to say.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH_OR_SHORT
from mtcheck.english.function_words import FUNCTION_WORDS
from mtcheck.model import Document, Span

REACH = 40
"""So far around a figure the words are read."""
BLANK = "[ \u00a0\u2009\u202f]"
"""What may stand between the groups of a figure, and between it and its unit."""

_START = attrgetter("start")
_RUN = re.compile(r"[0-9]+(?:[.,'’ \u00a0\u2009\u202f][0-9]+)*")
_SINGLE = re.compile(r"[0-9]+(?:[.,'’][0-9]+)*")
_GROUPED = re.compile(rf"[1-9][0-9]{{0,2}}(?:{BLANK}[0-9]{{3}})+(?:[.,][0-9]{{1,2}})?")
_TOUCHING = frozenset("/:#_@=&+")
_SIGN = "[€$£¥₽₴₺₹₩₪]"
_SIGN_BEFORE = re.compile(
    rf"(?:{_SIGN}|\b(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|CNY|RMB|PLN|CZK|SEK|NOK|DKK|ISK|HUF|RON|RUB|UAH|TRY|BRL|MXN|Rs\.?))"
    rf"{BLANK}?$"
)
_CURRENCY = (
    "(?:euro|dollar|pound|rouble|ruble|franc|crown|krone|koruna|kron[aou]r|zloty|złoty|forint|lir[ae]|lev|leu|rupee|peso"
    "|cent|yuan|yen|won|hryvni?a)s?"
)
_MONEY = re.compile(rf"{BLANK}?(?:{_SIGN}|-?(?:[a-z]+ )?{_CURRENCY}\b)", re.IGNORECASE)
_UNIT = re.compile(
    rf"""
    {BLANK}?(?:[%‰°]|{_SIGN})
  | {BLANK}?(?:[km]?m[²³]?|cm|kg|kWh?|[MGT]Wh?|[MGTk]B|[GMk]?Hz|ha|[bm]n|ml[nd]|Mio|Mrd|p[cp]|pct|x|bpd|km/h|mph)\b
  | {BLANK}(?:[glt])\b
  | [ \u00a0-](?:per{BLANK}?cent|percentage|(?:thousand|million|billion|trillion)s?|(?:full\ )?times|fold
      |(?:[a-z]+\ )?{_CURRENCY}
      |EUR|USD|GBP|CHF|PLN|CZK|RUB|UAH|HUF
      |(?:square\ |cubic\ |nautical\ |light[ -])?(?:kilo|mega|giga|tera|centi|milli)?-?
         (?:met(?:er|re)|mile|watt|watt[ -]hour|gram|gramme|ton|tonne|lit(?:er|re)|yard|hectare|acre|inch|inche|barrel
         |byte|hertz|foot|feet|degree|second|minute|hour|day|week|month|year|point|child(?:ren)?\ per)s?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FINE = re.compile(
    r"[ -]?(?:(?:[a-z]+ )?(?:seconds?|per\s?cent|percent|degrees?|carats?|inch(?:es)?|hours?|minutes?|times"
    r"|grams?|kilograms?)|[cm]m|[kmnµμ]?g|s|sec|[MG]Hz|volts?)\b"
    r"|[ -]?[%°‰]",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"[ -]?(?:(?:[a-z]+ )?(?:points?|lit(?:re|er)s?|kilomet(?:re|er)s?|miles?|runs|average|GPA|OPS|ERA)|km|l)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r".{0,25}\b(?:(?:to|against|for|per|a|an)(?: the| one)? (?:US )?(?:dollar|euro|pound|yen|lit(?:re|er)|gallon|kwh)\b"
    r"|(?:per|/) ?(?:l|kwh)\b)",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"{BLANK}?-?(?:(?:thousand|million|billion|trillion)s?|[mb]n|ml[nd]|bln|m)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\b(?:version|ver|v|section|sect?|article|art|chapter|clause|paragraph|para|rule|release|build|firmware|table"
    r"|figure|fig|exhibit|iOS|Android|Windows|kernel|python|room|GPA|OPS|batting|rates?|ratio"
    r"|index|coefficient|score[ds]?|IP|model|no|nos|number|ISBN|ID|code|CPF|CNPJ|account|licen[cs]e|p)\b\.?|[§#№])"
    r"(?: (?:of|is|was|at|to|from|stood at))*:? ?$",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\b(?:averag(?:e|ed|ing)|odds)(?: (?:of|is|was|were|at))? $", re.IGNORECASE)
_WORD_JOINED = re.compile(r"\b[a-zA-Z]{4,}[-‐‑]$")
"""What may be joined to a figure: magnitude-6,2; but no letter and no code."""
_ROW_BEFORE, _ROW_AFTER = re.compile(r"[0-9]\s+$"), re.compile(r"\s+[0-9]")
_PHONE = re.compile(
    r"(?:\b(?:tel|phone|telephone|call|dial|fax|hotline|helpline|whatsapp|number|mobile|sms|text)\b[^;!?]{0,25}"
    r"|\+[0-9 ]{1,6}|\(0?[0-9]{1,4}\) ?)$",
    re.IGNORECASE,
)
_LIST_LABEL = re.compile(
    r"\b(?:pages?|rooms?|nos?|numbers|chapters?|verses?|grades|days|articles?|sections?|paragraphs?|lines|levels|groups"
    r"|classes|phases|stages|types|matches|games|sets|rounds|seasons|episodes|figs?|figures|tables?|questions?|items?"
    r"|steps|lots|seats|gates|tracks|platforms|columns|rows|channels|lanes|units|blocks|routes|buses|options|ages|aged"
    r"|surah?|qur['’]?an|psalms?|genesis|exodus|leviticus|deuteronomy|samuel|kings|isaiah|jeremiah|ezekiel|daniel"
    r"|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|philippians|colossians|timothy|hebrews|james"
    r"|peter|revelation|won|beat|lost|defeated|scores?(?: was| were| is)?|sets?)\.?,? $",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"\b{ANY_MONTH_OR_SHORT} $", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:of|to|at|by|from|is|was|are|were|be|about|around|nearly|almost|over|under|than|magnitude|averaged|only|just"
    r"|approximately|between|roughly|reached|hit|and|with|costs?|weighs?|measur(?:es|ed)|rated|got|recorded"
    r"|versus|against) $|\bmagnitude-$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"\b(?:between|from) $", re.IGNORECASE)
_LIST_BEFORE = re.compile(r"(?<![0-9],)(?<![0-9])[0-9]{1,2}(?:, ?|,? (?:and|or|&) )$")
_LIST_AFTER = re.compile(r"(?:, |,? (?:and|or|&) )(?P<next>[0-9]+(?:,[0-9]+)?)(?![0-9.])")
_NAME_BEFORE = re.compile(
    r"(?:\b(?!(?:About|Almost|Around|Between|From|Nearly|Only|Over|Roughly|Some|These|The|Those|Under)\b)[A-Z][\w’'-]*"
    r"|[0-9]) $"
)
_WORD = re.compile(r" (?P<word>[^\W\d_][\w’'-]*)")
_COUNTED_WORDS = 3
"""A noun that is counted stands at most so many words behind its number."""
_FUNCTION_WORDS = FUNCTION_WORDS | frozenset(
    "a ago also always among an back between both compared including last less low lower more most much "
    "next now once one only other others over per perhaps plus thus towards versus within yes yet".split()
)
_NOT_COUNTED = frozenset(
    "carats comes degrees gets goes grams hours inches kilograms kilometers kilometres liters litres makes means "
    "miles minutes needs news points remains runs says seconds seems series shows takes times wins".split()
)
_CROWDS = frozenset(
    "people men women children troops police personnel cattle sheep staff yen yuan won baht rand kronor kroner forint "
    "zloty aircraft victims".split()
)
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s")


@dataclass(frozen=True, slots=True)
class FigureRun:
    """Digits with single marks between them, and the text around."""

    span: Span
    text: str
    before: str
    after: str

    @property
    def has_unit(self) -> bool:
        """Whether a currency sign stands before it, or a unit that is measured behind it."""
        return self.has_sign or _UNIT.match(self.after) is not None

    @property
    def has_sign(self) -> bool:
        """Whether a currency sign stands before it."""
        return _SIGN_BEFORE.search(self.before) is not None

    @property
    def is_money(self) -> bool:
        """Whether it is of a currency."""
        return self.has_sign or _MONEY.match(self.after) is not None

    @property
    def has_scale(self) -> bool:
        """Whether million or another power of ten follows."""
        return _SCALE.match(self.after) is not None

    @property
    def is_fine(self) -> bool:
        """Whether it is what English gives to three decimals: 1.234 seconds, a rate of 1.345 to the dollar."""
        return any(pattern.match(self.after) for pattern in (_FINE, _RATE, _SCALE)) or self.is_labelled

    @property
    def may_be_fine(self) -> bool:
        """Whether it is what is sometimes given to three decimals: 5.412 km, 14.633 points, an average of 1.275."""
        return _MEASURED.match(self.after) is not None or _MEAN.search(self.before) is not None

    @property
    def is_labelled(self) -> bool:
        """Whether the word before makes it a number of something, or a mean: version, section, average."""
        return _LABEL.search(self.before) is not None

    @property
    def is_bracketed(self) -> bool:
        """Whether it stands alone in brackets, as coordinates and references do."""
        return self.before[-1:] in {"(", "["} and self.after[:1] in {")", "]"}

    @property
    def is_in_row(self) -> bool:
        """Whether white space parts it from another number, as in a table."""
        return _ROW_BEFORE.search(self.before) is not None or _ROW_AFTER.match(self.after) is not None

    @property
    def is_phone(self) -> bool:
        """Whether the words before speak of a telephone."""
        return _PHONE.search(self.before) is not None

    @property
    def is_led(self) -> bool:
        """Whether a quantity is due behind the word before: rose to, at, about."""
        return _LED.search(self.before) is not None

    @property
    def follows_month(self) -> bool:
        """Whether its first digits may be a day: July 4,12 years later."""
        return _MONTH_BEFORE.search(self.before) is not None

    @property
    def follows_name(self) -> bool:
        """Whether the word before has a capital or is a number, so that the first digits may belong to it."""
        return _NAME_BEFORE.search(self.before) is not None

    @property
    def is_in_list(self) -> bool:
        """Whether it stands in a row of numbers: pages 3,4; 1,2 and 3."""
        if _LIST_LABEL.search(self.before) is not None:
            return True
        after = _LIST_AFTER.match(self.after)
        if _RANGE_BEFORE.search(self.before) is not None:
            return False
        return _LIST_BEFORE.search(self.before) is not None or (after is not None and "," not in after["next"])

    @property
    def counts(self) -> bool:
        """Whether a noun follows whose things are counted: 4.862 new cases."""
        at = 0
        for _ in range(_COUNTED_WORDS):
            match = _WORD.match(self.after, at)
            if match is None or match["word"].lower() in _FUNCTION_WORDS:
                return False
            word, at = match["word"].lower(), match.end()
            if word in _NOT_COUNTED:
                return False
            if word in _CROWDS or (word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS)):
                return True
        return False


def find_runs(doc: Document) -> Iterator[FigureRun]:
    """Every run with a mark in it that is prose: not in an address, a score, a path, and joined to no letter."""
    text = doc.text
    for span in _split_runs(text):
        figure = text[span.start : span.end]
        if figure.isdigit() or _is_touched(text, span.start, span.end):
            continue
        if is_prose(doc, span.start):
            before, after = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
            yield FigureRun(span, figure, before, after)


def is_prose(doc: Document, start: int) -> bool:
    """Whether a word of the document stands here, so that it is no part of an address."""
    at = bisect_right(doc.words, start, key=_START) - 1
    return at >= 0 and start < doc.words[at].end


def _split_runs(text: str) -> Iterator[Span]:
    """Where runs stand; what blanks part is one only where they part thousands: 10 000, but not 2011 22,9."""
    for match in _RUN.finditer(text):
        if _SINGLE.fullmatch(match[0]) or _GROUPED.fullmatch(match[0]):
            yield Span(*match.span())
        else:
            yield from (Span(*part.span()) for part in _SINGLE.finditer(text, *match.span()))


def _is_touched(text: str, start: int, end: int) -> bool:
    """Whether a letter or a mark is joined to the digits."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _TOUCHING or (after in _TOUCHING and text[end + 1 : end + 2].isdigit()):
        return bool(before or after)
    if before.isalpha() or (before in {".", ","} and text[start - 2 : start - 1].isalnum()):
        return True
    return (
        before in {"-", "‐", "‑"}
        and _WORD_JOINED.search(text, max(0, start - REACH), start) is None
        and text[start - 2 : start - 1].isalpha()
    )
