"""An ordinal or a decade that is not an English one: 3ème, the 19. century, 21th, 90-ies, XX century.

French writes 1er and 2e, Spanish and Portuguese 1º and 2ª, German and Polish 19., Russian 20-th and 90-ies and Roman
numerals for centuries; an engine copies the sign, or puts the wrong English letters behind the figure: 2th.

The reader stops, takes the point of `the 19. century` for the end of the sentence, and sees that nobody read the text.

Wrong for names (1er Cru, the iPhone 16e, the 3ème Bureau), for degrees (30º) and for stones (she lost 11st), which are
left alone. A French or Spanish century (XIXe century, siglo XX) is MT108's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.calendar import ANY_MONTH
from mtcheck.language import language_name
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.spans import Spans
from mtcheck.tags import primary_subtag

_GAP = "[ \u00a0\u202f]"
_NOUN = (
    "(?:arrondissement|anniversary|annual|army|article|avenue|battalion|birthday|brigade|centur(?:y|ies)|congress|day"
    "|conference|district|division|edition|festival|floor|game|generation|grade|infantry|issue|lap|matchday|meeting"
    r"|minute|month|paragraph|period|place|position|president|prize|quarter|regiment|republic|round|season|session|stage"
    r"|state|street|summit|term|title|week|world|year)s?\b"
)
_MONTH = f"(?:{ANY_MONTH})"
_LED = rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Ee]very){_GAP}"
_PLACED = (
    r"\b(?:[Ii]n|[Oo]n|[Aa]t|for|from|to|of|a|an|finished|came|ranked|by|the|his|her|its|their|our|my|this|every)"
    rf"{_GAP}"
)
_ROMAN = "(?P<roman>[XV][XVI]{0,4}|I[XVI]{1,4})"
_ENDING = "(?:st|nd|rd|th)"
_START = r"(?<![\w.,'’-])"
_NUMERALS = (
    *("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
    *("XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV"),
)


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write an ordinal or a decade that is not English."""

    pattern: re.Pattern[str]
    """The figure, and what replaces the match: `figure` or `roman` with its English letters, a `decade` with an s."""
    says: str
    languages: tuple[str, ...]
    confidence: float
    is_safe: bool = False


_CENTURY_BEHIND = (
    rf"{_GAP}centur(?:y|ies)\b"
    rf"|{_GAP}?(?:and|or|to|[-–]){_GAP}?(?:the{_GAP})?[XVI]{{1,5}}(?:-?{_ENDING})?{_GAP}centur(?:y|ies)\b"
)
_SLAVIC = ("be", "bg", "pl", "ru", "uk")
_FORMS = (
    _Form(
        re.compile(rf"{_START}(?P<figure>[0-9]{{1,4}})-{_ENDING}\b(?!-)"),  # the 20-th
        "has a hyphen before its ending",
        _SLAVIC,
        0.97,
        is_safe=True,
    ),
    _Form(
        re.compile(rf"{_START}{_ROMAN}(?:-?{_ENDING})?(?={_CENTURY_BEHIND})"),  # the XX century
        "numbers a century in Roman figures",
        (*_SLAVIC, "es", "it", "pt", "ro"),
        0.92,
    ),
    _Form(
        re.compile(rf"{_START}{_ROMAN}-{_ENDING}\b"),  # the XX-th congress
        "has an English ending behind a Roman figure",
        _SLAVIC,
        0.92,
    ),
    _Form(
        re.compile(rf"{_START}(?P<figure>1)(?:er|ère|ere|re)\b(?!{_GAP}(?:[A-Z]|[Cc]ru))(?![-'’])"),  # the 1er
        "has a French ending",
        ("fr",),
        0.95,
    ),
    _Form(
        re.compile(rf"{_START}(?P<day>1)er(?={_GAP}{_MONTH}\b)"),  # 1er May
        "has a French ending",
        ("fr",),
        0.95,
    ),
    _Form(
        re.compile(rf"{_START}(?P<figure>[0-9]{{1,4}})(?:i?[eè]me|nde|è)s?\b(?!{_GAP}[A-Z])"),  # 3ème
        "has a French ending",
        ("fr",),
        0.95,
    ),
    _Form(
        re.compile(
            rf"{_PLACED}(?P<shown>(?P<figure>[0-9]{{1,3}})[eE])(?={_GAP}(?:[a-z]+{_GAP})?(?i:{_NOUN}))"
        ),  # 2e place
        "has a French or Dutch ending",
        ("fr", "nl"),
        0.93,
    ),
    _Form(
        re.compile(rf"\b(?:finished|came|ranked|placed){_GAP}(?P<shown>(?P<figure>[0-9]{{1,2}})e)\b"),  # finished 2e
        "has a French or Dutch ending",
        ("fr", "nl"),
        0.95,
    ),
    _Form(
        re.compile(rf"{_START}(?P<figure>[0-9]{{1,3}})\.?ª"),  # the 2ª
        "has a Spanish or Portuguese ending",
        ("es", "pt", "gl"),
        0.96,
    ),
    _Form(
        re.compile(
            rf"{_LED}(?P<shown>(?P<figure>[0-9]{{1,3}})\.?[º°])(?!{_GAP}(?:days?|heat|angles?)\b)(?={_GAP}(?:[a-z]+{_GAP})?(?i:{_NOUN}))"
        ),  # 1º
        "has a Spanish, Portuguese or Italian ending",
        ("es", "it", "pt", "gl"),
        0.95,
    ),
    _Form(
        re.compile(rf"{_LED}(?P<shown>(?P<figure>[0-9]{{1,3}})\.)(?={_GAP}[a-z]{{3}})"),  # the 19. century
        "has a full stop for an ending",
        ("cs", "da", "de", "et", "fi", "hr", "hu", "is", "nb", "no", "pl", "sk", "sl", "sr", "tr"),
        0.95,
    ),
    _Form(
        re.compile(rf"{_PLACED}(?P<shown>(?P<figure>[0-9]{{1,3}})\.)(?={_GAP}{_NOUN})"),  # in 2. place
        "has a full stop for an ending",
        ("cs", "da", "de", "et", "fi", "hr", "hu", "is", "nb", "no", "pl", "sk", "sl", "sr", "tr"),
        0.95,
    ),
    _Form(
        re.compile(r"(?<![\w.,-])(?P<decade>(?:1[89]|20)?[0-9]0)(?:-s|-?ies|-?ties|-ers?)\b"),  # the 90-ies
        "is a decade with an ending that English does not have",
        (*_SLAVIC, "de", "nl", "cs", "sk"),
        0.96,
        is_safe=True,
    ),
    _Form(
        re.compile(rf"{_LED}(?P<shown>(?P<decade>(?:1[89]|20)?[0-9]0)(?:er|th){_GAP}years)\b"),  # the 90er years
        "is a decade with an ending that English does not have",
        (*_SLAVIC, "de"),
        0.95,
    ),
    _Form(
        re.compile(
            rf"\b(?:(?P<the>[Tt]he|[Ii]n|[Oo]f){_GAP})(?P<shown>years{_GAP}['’]?(?P<decade>(?:19)?[2-9]0|2000))\b"
            rf"(?![.,]?[0-9]|,?{_GAP}?(?:[-–&,]|and|to|or|until|through|till))"
        ),  # the years 90
        "has the decade behind the word for years",
        ("es", "fr", "it", "pt", "ro"),
        0.9,
    ),
)
_ENGLISH = re.compile(
    r"(?P<figure>[0-9](?<![\w.-].)[0-9]{0,2}(?:,?[0-9]{3})*)(?P<ending>st|nd|rd|th|ST|ND|RD|TH)\b(?!-?lb)"
)
_HINTS = (
    re.compile(
        r"[0-9](?:[eE]\b|er|[eè]re|re\b|i?[eè]me|nde|è|-(?:st|nd|rd|th|s|ies|ties|er)|ies|ties|th years|\.?[ºª°]"
        r"|\. [a-z])"
    ),
    re.compile(r"[XVI](?:-?(?:st|nd|rd|th)?[ \u00a0\u202f]centur|-(?:st|nd|rd|th))"),
    re.compile(r"years ['’]?[0-9]"),
)
"""What each ordinal of a form holds, so that most texts are read once."""
_STONES_NOT = re.compile(rf"{_GAP}(?:(?:of{_GAP})?{_MONTH}|(?i:{_NOUN}))")


@check(
    code="MT506",
    slug="ordinal-form",
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example("She came ⟦3ème⟧ in the ⟦21th⟧ race.", fixed="She came 3rd in the 21st race.", source_language="fr"),
        Example("It is of the ⟦19.⟧ century.", fixed="It is of the 19th century.", source_language="de"),
        Example("In the ⟦90-ies⟧ of the ⟦XX⟧ century.", fixed="In the 90s of the 20th century.", source_language="ru"),
        Example("He took the ⟦2º⟧ place.", fixed="He took the 2nd place.", source_language="es"),
    ),
    good=(
        Example("In the 1990s, the 21st, 22nd, 11th, 112th and 1,001st of them came 3rd."),
        Example("She lost 11st, drank a 1er Cru at 30º and bought the iPhone 16e of the 3ème Bureau."),
        Example("He counted the 19. The century ended; Louis XIV ruled in the years 1990 and 1991."),
    ),
)
def ordinal_form(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every ordinal and decade that English writes otherwise, each once."""
    done = Spans()
    for form in _FORMS if any(hint.search(doc.text) is not None for hint in _HINTS) else ():
        for match in form.pattern.finditer(doc.text):
            span = Span(*match.span("shown" if "shown" in match.groupdict() else 0))
            if done.overlaps(span) or _is_told(ctx, span):
                continue
            done.add(span)
            message = f'"{doc.text[span.start : span.end]}" {form.says}'
            language = ctx.source_language
            if language is not None and primary_subtag(language) in form.languages:
                message += (
                    ""
                    if form.says.startswith("has a ") and language_name(language) in form.says
                    else f", as in {language_name(language)}"
                )
            yield Hit(span, message, Fix(span, _write_english(match), safe=form.is_safe), confidence=form.confidence)
    yield from _find_wrong_endings(doc, done)


def _find_wrong_endings(doc: Document, done: Spans) -> Iterator[Hit]:
    """English endings behind figures that have another one: 2th, 11st; 12st may be twelve stones."""
    for match in _ENGLISH.finditer(doc.text):
        span = Span(*match.span())
        right = _ending(int(match["figure"][-2:]))
        is_stones = match["ending"] == "st" and _STONES_NOT.match(doc.text, span.end) is None
        if match["ending"].lower() != right and not is_stones and not done.overlaps(span):
            fix = Fix(span, match["figure"] + right, safe=True)
            yield Hit(span, f'"{match[0]}" has the wrong ending for its number', fix, confidence=0.97)


def _is_told(ctx: Context, span: Span) -> bool:
    """Whether it is shown as a date or a century of the source language."""
    return any(term.span.overlaps(span) for term in ctx.source_terms)


def _write_english(match: re.Match[str]) -> str:
    """The ordinal or the decade in English."""
    parts = match.groupdict()
    if parts.get("decade"):
        is_bare = parts.get("the", "the").lower() != "the"
        return f"{'the ' if is_bare else ''}{parts['decade']}s"
    if parts.get("day"):
        return str(parts["day"])
    number = _NUMERALS.index(parts["roman"]) if parts.get("roman") else int(parts["figure"])
    return f"{number}{_ending(number)}"


def _ending(number: int) -> str:
    """The letters behind the figures of an English ordinal.

    >>> [_ending(number) for number in (1, 2, 3, 4, 11, 12, 21, 112)]
    ['st', 'nd', 'rd', 'th', 'th', 'th', 'st', 'th']
    """
    is_teen = number // 10 % 10 == 1
    return "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
