"""A time of day as another language writes it: 18h30, 18 o'clock, 20:30 h, at 20 hours Moscow time.

French sets an h between hours and minutes, German says Uhr behind them, which becomes o'clock, Spanish and Italian set
an h behind, Russian counts the hours; and an engine that puts p.m. behind the hours of the long day has them twice.

English papers write 18:30 or 6.30pm. The reader of 18h30 wonders whether it is a duration.

Wrong for a duration, which 2h30 may be: a flight, a film, a race. So the hours of the short day count only behind a
word that leads a time; what stands behind `in`, `of` or `for` is left alone, and so are the hours of soldiers (1800
hours) and the 18.30 of British papers.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.numbers.told_writing import speaks_of_writing
from mtcheck.numbers.written_forms import WrittenForm, find_written, join_hints
from mtcheck.spans import Spans

_GAP = "[ \u00a0\u202f]"
_HOUR, _LATE = "(?P<hour>[01]?[0-9]|2[0-4])", "(?P<hour>1[3-9]|2[0-4])"
_MINUTE = "(?P<minute>[0-5][0-9])"
_START = r"(?<![\w.,:€$£-])(?<![0-9]:[ \u00a0])"
_AT = rf"\b(?:[Aa]t|[Aa]round|[Aa]bout|[Ff]rom|[Uu]ntil|till|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Bb]etween|to){_GAP}"
_ZONE = rf"(?:{_GAP}?(?:GMT|UTC|CET|CEST|EET|EST|MSK)|{_GAP}(?:local|[A-Z][a-z]+){_GAP}time)"
_DURATION = re.compile(
    r"\b(?:in|of|for|an?|took|takes?|last(?:s|ed|ing)?|within|than|every|per|another|nearly|only|just|some|the|with)"
    r"[ \u00a0\u202f-]$",
    re.IGNORECASE,
)
_REACH = 12
_SET = re.compile(
    r"\b(?:set|scheduled|planned|due|announced|called|expected|moved|postponed|summoned)[^.;]{0,15}\bfor $"
)
_OF_DAY = re.compile(
    r" (?:(?:news|newscast|bulletin|curfew|deadline|start|kick-off|train|bus|session|screening|edition|mass|show)\b"
    r"|(?:on |this |last |next )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|tonight|yesterday)\b)"
)
"""What may follow a time of day, and no duration: the 20h00 news."""
_HALF = re.compile(r"[ \u00a0\u202f]?(?P<half>[ap])\.?m\.?$")
_NOON, _MORNING = 12, 6
"""A time before this hour is more often a duration."""

_H = re.compile(rf"[0-9]{_GAP}?(?:[hH]{_GAP}?[0-5]|[hH]s?\b)")
_O_CLOCK = re.compile(rf"[0-9]{_GAP}?(?:o['’ ]|clock|Uhr)")
_IN_HOURS = re.compile(
    rf"[0-9]{_GAP}hours?(?:{_GAP}(?:and{_GAP})?[0-9]|{_ZONE}|{_GAP}(?:in|of){_GAP}the{_GAP}(?:morning|evening|afternoon))"
)
_OF_HALF_DAY = re.compile(rf"[12][0-9](?:[:.][0-5][0-9])?{_GAP}?[ap]\.?m")
_KL = re.compile(rf"kl(?:\.|okken)?{_GAP}?[0-9]")
"""What each time of a form holds."""

_LETTER = ("fr", "pt")
_H_BEHIND = ("ca", "de", "es", "it", "nl", "pt")
_CLOCK = ("cs", "da", "de", "nb", "nl", "sv")
_HOURS = ("es", "it", "pt", "ru", "uk")

_FORMS = (
    WrittenForm(
        _H,
        re.compile(
            rf"{_START}{_HOUR}{_GAP}?[hH]{_GAP}?{_MINUTE}"
            rf"(?!\w|[:.,]\d|{_GAP}of\b(?!{_GAP}(?:[0-9]{{1,2}}{_GAP}[A-Z]|[A-Z][a-z]+day\b|yesterday|today|the{_GAP}same))"
            rf"|{_GAP}?(?:m|min|minutes?|s|sec)\b)"
        ),
        "has an h between hours and minutes",  # 18h30
        _LETTER,
        0.95,
    ),
    WrittenForm(
        _H,
        re.compile(
            rf"{_AT}(?P<time>{_START}(?P<hour>1[3-9]|2[0-3]){_GAP}?h(?:{_GAP}?00)?)(?![\w/]|{_GAP}?[0-9]|{_GAP}of\b)"
        ),  # at 18h
        "has an h behind the hours",
        _LETTER,
        0.93,
    ),
    WrittenForm(
        _H,
        re.compile(
            rf"{_AT}(?P<time>{_START}{_HOUR}{_GAP}?h)(?={_GAP}(?:to|until|till|and){_GAP}(?:1[3-9]|2[0-4]){_GAP}?h)"
        ),
        "has an h behind the hours",  # from 9h to 17h
        _LETTER,
        0.93,
    ),
    WrittenForm(
        _H,
        re.compile(rf"{_START}{_HOUR}:{_MINUTE}{_GAP}?(?:h|hs|H)\b(?![/:.]\w)"),  # 20:30 h
        "has an h behind the time",
        _H_BEHIND,
        0.93,
    ),
    WrittenForm(
        _H,
        re.compile(rf"{_AT}(?P<time>{_HOUR}\.{_MINUTE}{_GAP}?(?:h|hs))\b(?!/)"),  # at 20.30 h
        "has an h behind the time",
        _H_BEHIND,
        0.92,
    ),
    WrittenForm(
        _O_CLOCK,
        re.compile(rf"{_START}{_HOUR}[:.]{_MINUTE}{_GAP}?(?:o{_GAP}?['’]{_GAP}?clock|Uhr)\b"),  # 18:30 o'clock
        'has "o\'clock" behind the minutes',
        _CLOCK,
        0.96,
    ),
    WrittenForm(
        _O_CLOCK,
        re.compile(rf"{_AT}(?P<time>{_START}{_HOUR}(?:[:.]{_MINUTE})?{_GAP}clock)\b"),  # at 21 clock
        "has a clock behind the time",
        _CLOCK,
        0.95,
    ),
    WrittenForm(
        _O_CLOCK,
        re.compile(rf"{_START}{_LATE}{_GAP}(?:o{_GAP}?['’]{_GAP}?clock|Uhr)\b"),  # 18 o'clock
        'has "o\'clock" behind an hour of the 24-hour clock',
        _CLOCK,
        0.95,
    ),
    WrittenForm(
        _IN_HOURS,
        re.compile(
            rf"{_AT}(?P<time>{_HOUR}{_GAP}hours?{_GAP}(?:and{_GAP})?(?P<minute>[0-5]?[0-9])(?:{_GAP}minutes)?)"
            rf"(?={_ZONE}|[,.;:]|{_GAP}(?:on|in{_GAP}the|today|yesterday|tomorrow|this|last)\b)(?![.,][0-9])"
        ),
        "gives a time of day as hours and minutes",  # at 20 hours 30
        _HOURS,
        0.9,
    ),
    WrittenForm(
        _IN_HOURS,
        re.compile(rf"{_AT}(?P<time>{_HOUR}{_GAP}hours)(?={_ZONE})"),  # at 20 hours Moscow time
        "gives a time of day as a number of hours",
        _HOURS,
        0.95,
    ),
    WrittenForm(
        _IN_HOURS,
        re.compile(
            rf"{_AT}(?P<time>(?P<hour>1[0-2]|[1-9]){_GAP}hours{_GAP}(?:in|of){_GAP}the{_GAP}"
            r"(?P<part>morning|evening|afternoon))\b"
        ),
        "gives a time of day as a number of hours",  # at 8 hours in the morning
        _HOURS,
        0.9,
    ),
    WrittenForm(
        _OF_HALF_DAY,
        re.compile(rf"{_START}{_LATE}(?:[:.]{_MINUTE})?{_GAP}?[ap](?:m\b|\.m\b\.?)(?!\w)"),  # 18:30 p.m.
        "mixes the 24-hour and the 12-hour clock",
        (),
        0.95,
    ),
    WrittenForm(
        _KL,
        re.compile(rf"\bkl(?:\.{_GAP}?|okken{_GAP}|{_GAP}){_HOUR}(?:[.:]{_MINUTE})?\b"),  # kl. 18.30
        "begins with the Scandinavian word for o'clock",
        ("da", "nb", "no", "sv"),
        0.95,
    ),
)
_HINTS = join_hints(form.hint for form in _FORMS)


@check(
    code="MT504",
    slug="time-format",
    category=Category.TIME_FORMAT,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example(
            "The debate begins at ⟦18h30⟧ on TF1.", fixed="The debate begins at 18:30 on TF1.", source_language="fr"
        ),
        Example("Doors open at ⟦18 o'clock⟧.", fixed="Doors open at 18:00.", source_language="de"),
        Example("The sirens sounded at ⟦20 hours⟧ Moscow time.", fixed="The sirens sounded at 20:00 Moscow time."),
        Example("They meet at ⟦18:30 p.m.⟧ today.", fixed="They meet at 6:30 p.m. today."),
    ),
    good=(
        Example("A film of 2h30, won in 2h10m, with 24h service, at 18.30, by 1800 hours and 5 o'clock."),
        Example("He was capped at 20 hours a week and drove at 18.30 km/h from 8 hours to 12 hours a day."),
    ),
)
def time_format(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every time that English writes otherwise, each once."""
    if not any(hint.search(doc.text) for hint in _HINTS):
        return
    places = tuple(find_written(doc.text, _FORMS))
    if not places:
        return
    done = Spans(run.span for run in ctx.foreign)
    for form, match in places:
        span = Span(*match.span("time" if "time" in match.groupdict() else 0))
        if done.overlaps(span) or _is_duration(doc.text, match, span):
            continue
        done.add(span)
        if speaks_of_writing(doc.text, span):
            continue
        message = form.describe(doc.text[span.start : span.end], ctx.source_language)
        yield Hit(span, message, Fix(span, _write_english(match)), confidence=form.confidence)


def _is_duration(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether hours and minutes say how long: a film of 2h30, the 3h40 flight."""
    if "h" not in text[span.start : span.end].lower() or "'" in match[0] or "’" in match[0]:
        return False
    before = text[max(0, span.start - 2 * _REACH) : span.start]
    if _SET.search(before) is not None or (int(match["hour"]) > _NOON and _OF_DAY.match(text, span.end) is not None):
        return False
    if _DURATION.search(before) is not None:
        return True
    is_short = int(match["hour"]) < _MORNING
    return is_short and re.search(_AT + "$", before) is None and re.match(_ZONE, text[span.end : span.end + 30]) is None


def _write_english(match: re.Match[str]) -> str:
    """A time as 18:30; with p.m. in the hours of the short day."""
    parts = match.groupdict()
    hour, minute = int(parts["hour"]), parts.get("minute")
    if parts.get("part"):
        return f"{hour} in the {parts['part']}"
    time = f"{hour}:{int(minute or 0):02}"
    half = _HALF.search(match[0])
    if half is None:
        return time
    return f"{hour % 12 or 12}{f':{minute}' if minute else ''}{half[0]}" if half["half"] == "p" else time
