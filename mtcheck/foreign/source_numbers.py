"""Words for powers of ten in a Document as the source language writes them: milliards, millones, Billionen, Mrd.

Gives each as a `SourceTerm` with the currency that hangs on it (millones de dólares), and what English writes for it.
French, German or Spanish count by the long scale: their billion is an English trillion. Words that are also English,
names or the style of a newspaper (mil, bin, mln) count only behind a number and with the source language shown;
`crore` and `lakh` are English and in no list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm, starts_name
from mtcheck.lexicon import read_table
from mtcheck.model import Fix, Span, Word

COUNTED, ALONE, BY_LANGUAGE = 0.95, 0.9, 0.8
"""How sure a word is left over: behind a number; by itself; behind a number, but English may have it."""
REACH = 30
"""So far before a word its number may begin."""
THOUSAND = 3
POWERS = {THOUSAND: "thousand", 6: "million", 9: "billion", 12: "trillion", 15: "quadrillion", 18: "quintillion"}
"""What English calls ten to the power of so much."""
ABBREVIATION_LETTERS = 5
"""What is no longer and has a full stop behind it is an abbreviation with its mark: Mrd., tys."""

_SPACE = "[ \u00a0\u202f]"
_DIGITS_BEFORE = re.compile(
    rf"(?<![\w.,])(?:[A-Z]{{0,3}}[€$£¥]{_SPACE}?|)\d(?:[\d., \u00a0\u202f]{{0,14}}\d)?{_SPACE}{{0,2}}-?$"
)
_COUNT_BEFORE = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|half|several|few|many|some)[\s-]{1,2}$",
    re.IGNORECASE,
)
_THOUSAND_BEFORE = re.compile(rf"\b(?:mil|mila|mille|miles{_SPACE}de|milers?{_SPACE}de){_SPACE}$")
"""Before a million these make the English billion: 3 mil millones."""
_QUOTES = frozenset("\"“”‘’'*_")
_WORD_BEFORE = re.compile(
    r"(?:\b(?:words?|terms?|names?|nouns?|called(?: an?| the)?|known as(?: an?| the)?|or|between)|s['’]) $",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(r"(?:, which| \(?(?:means|meant|is|was)) (?:an? (?:old )?(?:word|term|name|thousand)|used)\b")
_ENGLISHED = re.compile("mil{1,2}[ij]ards?")
"""What translators from any language that has a word for ten to the ninth may take for English."""
_MARK_BEHIND = re.compile(rf"\.(?={_SPACE}?(?:[^\W\d_A-Z]|[€$£]|Euro|Dollar|Franken|Kronen|US))")
_NOUN_BEHIND = re.compile(rf"{_SPACE}(?!feuilles?\b|per\b)[^\W\d_A-Z]{{3,}}")
"""Visitors, pounds; a mille feuille is a cake."""
_CURRENCIES = {
    "dollari": "dollars",
    "dollars": "dollars",
    "dólares": "dollars",
    "euro": "euros",
    "euros": "euros",
    "francs": "francs",
    "libras": "pounds",
    "pesos": "pesos",
    "reais": "reais",
    "roubles": "roubles",
    "rublos": "roubles",
    "yenes": "yen",
}
_CURRENCY = re.compile(rf"\s(?:d['’]|(?:de|di)\s)(?P<name>{'|'.join(_CURRENCIES)})\b")
_FRENCH = re.compile(
    r"(?<![\w’'-])(?P<scale>[mb]illion)s?\s(?:(?P<of>de)\s(?!facto|jure|novo)|d['’])(?P<name>[^\W\d_A-Z]+)\b"
)
"""The number is spelled as in English, the preposition behind it is French: 3 millions d'euros; a million de facto
refugees are none."""
_HALF = re.compile(
    r"(?P<article>\b(?:an?|one)\s)?\bdemi-(?P<scale>milliard|million|billion|trillion|douzaine|dozen|siècle|century)\b",
    re.IGNORECASE,
)
_MILLIONS = frozenset(("million", "millions", "billion", "billions"))
_WHOLES = {"milliard": "billion", "douzaine": "dozen", "siècle": "century"}


@dataclass(frozen=True, slots=True)
class _Scale:
    """One meaning of a word or an abbreviation for a power of ten."""

    form: str
    languages: tuple[str, ...]
    power: int
    use: str
    """`plain`: English has no such word; `digits`: only behind digits; `language`: and with the source language;
    `noun`: and before a word in lower case; `mark`: and with a full stop; `style`: where the article also writes
    million or billion, since some newspapers have it throughout."""


def find_numbers(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The number words of one document: halves, French prepositions, then scales."""
    held = evidence.find_pieces(number_triggers())
    if "demi" in held:
        yield from _find_halves(evidence)
    if not held.isdisjoint(("d", "de")) and evidence.holds_any(_MILLIONS):
        yield from _find_prepositions(evidence)
    scales = _read_scales()
    for word in () if held.isdisjoint(scales) else evidence.doc.words:
        for scale in scales.get(word.lower, ()):
            term = _read_scale(evidence, word, scale)
            if term is not None and not evidence.is_innocent(term.span):
                yield term
                break


@lru_cache(maxsize=1)
def number_triggers() -> frozenset[str]:
    """What a text without such numbers does not hold."""
    return frozenset(("demi", "d", "de", *_read_scales()))


def _find_halves(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """French halves, translated or half translated: a demi-billion."""
    for match in _HALF.finditer(evidence.doc.text):
        span = Span(*match.span())
        scale = match["scale"].lower()
        english = evidence.capitalise(span, f"half a {_WHOLES.get(scale, scale)}")
        if not evidence.is_innocent(span):
            yield SourceTerm(
                span, "number", ("fr",), english, COUNTED, Fix(span, english) if match["article"] else None
            )


def _find_prepositions(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """English million and billion before a French preposition: 3 millions d'euros."""
    text = evidence.doc.text
    for match in _FRENCH.finditer(text):
        span = Span(*match.span())
        currency = _CURRENCIES.get(match["name"])
        if not _is_counted(text, span.start) or evidence.contradicts(("fr",)) or evidence.is_innocent(span):
            continue
        if match["of"] == "de" and not currency and not evidence.is_source("fr", span):
            continue
        is_million = match["scale"] == "million"
        english = f"{match['scale']} {currency}" if currency else match["scale"]
        fix = Fix(span, english) if currency and is_million else None
        meaning = "10^6" if is_million else "10^9, or 10^12 where French billion was copied"
        yield SourceTerm(span, "number", ("fr",), english, COUNTED, fix, meaning)


def _read_scale(evidence: SourceEvidence, word: Word, scale: _Scale) -> SourceTerm | None:
    """A word as this scale, where it is spelled so and what stands around speaks for it."""
    text = evidence.doc.text
    is_lower = scale.form.islower()
    if word.text != scale.form and not (is_lower and word.text in {scale.form.capitalize(), scale.form.upper()}):
        return None
    if evidence.contradicts(scale.languages) and _ENGLISHED.fullmatch(word.lower) is None:
        return None
    if _speaks_of_word(text, word):
        return None
    thousand = _THOUSAND_BEFORE.search(text, max(0, word.start - REACH), word.start) if scale.power > THOUSAND else None
    span = Span(thousand.start() if thousand else word.start, word.end)
    power = scale.power + THOUSAND if thousand else scale.power
    has_digits = _DIGITS_BEFORE.search(text, max(0, span.start - REACH), span.start) is not None
    confidence = _weigh(evidence, word, scale, has_digits=has_digits)
    if not confidence:
        return None
    return _translate(evidence, scale, span, power, confidence)


def _speaks_of_word(text: str, word: Word) -> bool:
    """Whether a number word is what the text speaks of: the word milliard, the "milliard" of the émigrés."""
    before, after = text[max(0, word.start - REACH) : word.start], text[word.end : word.end + 1]
    is_quoted = before[-1:] in _QUOTES and after in _QUOTES
    return bool(is_quoted or _WORD_BEFORE.search(before) or _CALLED_SO.match(text, word.end))


def _translate(evidence: SourceEvidence, scale: _Scale, span: Span, power: int, confidence: float) -> SourceTerm:
    """A scale in English, with the mark of an abbreviation or the currency behind it."""
    text, english = evidence.doc.text, POWERS[power]
    is_counted = _is_counted(text, span.start)
    currency = _CURRENCY.match(text, span.end)
    mark = _MARK_BEHIND.match(text, span.end) if len(scale.form) <= ABBREVIATION_LETTERS else None
    if currency is not None:
        name = _CURRENCIES[currency["name"]]
        span, english = Span(span.start, currency.end()), f"{english} {name}" if is_counted else f"{english}s of {name}"
    elif mark is not None:
        span = Span(span.start, mark.end())
    elif not is_counted:
        english += "s"
    english = evidence.capitalise(span, english)
    fits = is_counted or currency is not None or text.startswith(" of ", span.end)
    fix = Fix(span, english) if fits else None
    return SourceTerm(span, "number", evidence.choose(scale.languages), english, confidence, fix, f"10^{power}")


def _weigh(evidence: SourceEvidence, word: Word, scale: _Scale, *, has_digits: bool) -> float:
    """How sure a word is left over; 0 where nothing speaks for it, or it begins a name."""
    text = evidence.doc.text
    if scale.use == "plain":
        if has_digits or _is_counted(text, word.start):
            return COUNTED
        if word.text.islower() or text.startswith(" of ", word.end):
            return ALONE
        is_noun = not scale.form.islower() and not starts_name(text, word.end)
        return ALONE if is_noun and evidence.shows_any(scale.languages, word.span) else 0.0
    if not has_digits or _precedes_scale(text, word):
        return 0.0
    if scale.use == "digits" or _fits_use(evidence, word, scale):
        return COUNTED
    is_shown = evidence.shows_any(scale.languages, word.span) or _has_certain_scale(evidence, scale)
    return BY_LANGUAGE if is_shown else 0.0


def _fits_use(evidence: SourceEvidence, word: Word, scale: _Scale) -> bool:
    """Whether what stands behind a word, or elsewhere in the article, shows that English has not its word here."""
    text = evidence.doc.text
    if scale.use == "noun":
        return word.text.islower() and _NOUN_BEHIND.match(text, word.end) is not None
    if scale.use == "mark":
        return word.text.islower() and _MARK_BEHIND.match(text, word.end) is not None
    return scale.use == "style" and _is_stray(evidence, scale)


def _is_stray(evidence: SourceEvidence, scale: _Scale) -> bool:
    """Whether an article that spells out its millions has an abbreviation now and then, which is not its style."""
    vocabulary, lowers = evidence.doc.vocabulary, Counter(evidence.doc.lowers)
    spelled = lowers["million"] + lowers["billion"]
    return spelled >= lowers[scale.form.lower()] and "bln" not in vocabulary


def _has_certain_scale(evidence: SourceEvidence, scale: _Scale) -> bool:
    """Whether another scale of the same language, which is not the style of a newspaper, is counted: 4 mln, 3 mlrd."""
    return any(
        other.use in {"plain", "digits"}
        and word.text == other.form
        and not frozenset(other.languages).isdisjoint(scale.languages)
        and _is_counted(evidence.doc.text, word.start)
        for word in evidence.doc.words
        for other in _read_scales().get(word.lower, ())
    )


def _precedes_scale(text: str, word: Word) -> bool:
    """Whether the next word is a scale, too, so that both are one number: mil millones."""
    behind = text[word.end : word.end + REACH].split(maxsplit=1)
    return bool(behind) and behind[0].rstrip(".,;:").lower() in _read_scales()


def _is_counted(text: str, start: int) -> bool:
    """Whether a number, in digits or in words, stands right before."""
    low = max(0, start - REACH)
    return any(pattern.search(text, low, start) is not None for pattern in (_DIGITS_BEFORE, _COUNT_BEFORE))


@lru_cache(maxsize=1)
def _read_scales() -> Mapping[str, tuple[_Scale, ...]]:
    """The table by form in lower case."""
    found: dict[str, list[_Scale]] = {}
    for form, languages, power, use in read_table("scale_words"):
        found.setdefault(form.lower(), []).append(_Scale(form, tuple(languages.split(",")), int(power), use))
    return {form: tuple(rows) for form, rows in found.items()}
