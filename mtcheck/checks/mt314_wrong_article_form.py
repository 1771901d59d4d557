"""The wrong one of "a" and "an": a hour, an university, a MP.

Which of the two stands before a word depends on how the word sounds, and an engine sees only how it is spelt; it also
chooses the article first and the word afterwards. Rules take the word's place when one was replaced by another.

The reader stumbles as over a slip of the tongue, and knows that no person read the text aloud.

Wrong where people differ, and there it is silent: an historic day, an hotel, a herb, acronyms that one reader spells
out and another speaks as a word, Roman numerals, foreign names with an unusual first sound. A letter is no article:
vitamin A infusions, Serie A opponents.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.function_words import FUNCTION_WORDS
from mtcheck.english.verse import find_verse
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span, Word

_ARTICLE = re.compile(r"(?P<article>[Aa](?<![\w&'’.-].)n?)(?P<gap>\s+[\"“‘«(]?)(?=[^\W_])")
_LEAST_ZIPF = 2.5
"""A lower-case word that is rarer may be of another language, and "a" with it."""
_NO_NOUN = FUNCTION_WORDS | frozenset(
    "again although am any around be been being das dem den der des die do done either else few hers him i "
    "itself just me might must my neither nor onto own some such upon why".split()
)
"""Words that no article stands before: a slip there is of another kind ("bread an then"), or "a" is a letter."""
_BEFORE_LETTER = frozenset(
    "vitamin hepatitis influenza serie series grade group class type category plan level letter letters point team "
    "section option form league schedule annex appendix article block exhibit figure part table zone protein "
    "immunoglobulin flu model variant vis from de la il elle on y ha va van".split()
) - {"from", "on"}
"""What is named by a letter, and words of languages in which "a" is no article."""
_SILENT_H = re.compile(r"(?:hour|honest|honou?r(?!s?-)|heir)")
_SPOKEN_H = re.compile(
    r"(?!herb)(?:h[aeiouy]+[^aeiouy]*e?s?|hundred.*|human|happy|heavy|healthy|holiday|housing|holding|helicopter|harbou?r"
    r"|hospital|hidden|hungry|headline|household|hunger|hurricane|higher|highest|huge.*|hard-.*|high-.*|half-.*|"
    r"hungarian|hollywood|history|husband|hobby|hockey|homeless|handful|harvest|helmet|hero|hearing|hostage|hazard|hunter"
    r"|hybrid|hostile)$"
)
"""Words in h that nobody speaks without it: of one syllable, or stressed on the first."""
_YOU = re.compile(
    r"""
    (?: u(?:ni(?!n|m(?!o)|d(?!ir)|ss|slam|r|ll|gn)   # unit, university, not unimportant, unidentified, unislamic
      | kulele
      | nanimi?[ot]                          # unanimous, unanimity, not unanimated
      | biqu                                 # ubiquitous
      | s(?:e|ab|ag|u)                       # use, usable, usage, usual
      | t(?:e|i|o)                           # utensil, utility, utopia
      | r(?:an|at|e|i[cn]|o)                 # uranium, urate, urethra, uric, urine, urology, not urgent
      | v(?:e|u))                            # uveitis, uvula
      | eu                                   # European, eulogy, eureka, eukaryote: no word but of names is otherwise
      | ewe | u-turn | u-boat | ufo )
    """,
    re.VERBOSE,
)
_YOU_NAMES = re.compile(r"(?:ukrain|ugand|utah|united|europ|euro|eura|unicef|unesco(?!rt)|uefa|union|univers|unilever)")
_HYPHEN = re.compile("[\u2010\u2011]")
_WON = re.compile(r"(?:one|once)(?:[-\u2010\u2011]|'|$|off|self|ness)")
_UNUSUAL_NAME = re.compile(r"(?:u|eu|ou|oa|oi|i[aeou]|h|[^aeiou][^aeiouhlrwy]|y[^aeiou]|x)")
"""How a capitalised word begins of which the spelling does not tell the first sound: Ouagadougou, Ioannina, Ypres."""
_LETTER_VOWELS = frozenset("AEFILMNORSX")
"""Letters whose names begin with a vowel; of H people differ."""
_ONSETS = frozenset("FL FR PH RH SC SH SK SL SM SN SP SQ ST SV SW".split())
"""How an English word may begin with two consonants, the first of which has a name with a vowel."""
_SPOKEN = frozenset("NATO NASA FIFA SARS MERS NASDAQ SIM SWAT RAM ROM NAFTA".split())
_SPELT = frozenset("MEP MEPS SUV SUVS SOS FAQ FYI RPG NYPD MOT LAPD MRI FBI MIT NRA".split())
_READ_OUT = frozenset("LED RMB RUB NOK SEK HUF HKD INR MXN NZD RON MYR".split())
"""Lamps, and signs of currencies, which one reader spells out and another reads as a word."""
_ROMAN = re.compile(r"[IVXLC]{2,}$")
_EIGHT = re.compile(r"8|(?:11|18)(?!\d|,\d{1,2}\b)")
_OTHER_NUMBER = re.compile(r"[1-79]")
_LONG_TEEN = re.compile(r"1[18]\d\d")


@check(
    code="MT314",
    slug="wrong-article-form",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example("They waited for ⟦a⟧ hour.", fixed="They waited for an hour."),
        Example("She studied at ⟦an⟧ university near Paris.", fixed="She studied at a university near Paris."),
        Example("He asked ⟦a⟧ MP and ⟦a⟧ 18-year-old voter.", fixed="He asked an MP and an 18-year-old voter."),
    ),
    good=(
        Example("It was an historic day for a European union, an hotel, a one-day strike and an FBI agent."),
        Example("A unit of vitamin A infusions; Serie A opponents; a UN envoy, a NATO base and an NHS trust."),
        Example("An 8 per cent rise, an 11th goal, a 100-year-old house, an honest man, an MSc, an X-ray."),
    ),
)
def wrong_article_form(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every "a" before a vowel sound, and every "an" before a consonant."""
    starts: dict[int, int] | None = None
    for match in _ARTICLE.finditer(doc.text):
        following = doc.text[match.end()]
        is_an = match["article"].lower() == "an"
        second = doc.text[match.end() + 1 : match.end() + 2]
        if _is_plainly_right(following.lower(), second, is_an=is_an):
            continue
        if starts is None:
            starts = {word.start: index for index, word in enumerate(doc.words)}
        index = starts.get(match.start())
        if index is None or index + 1 == len(doc.words) or doc.words[index + 1].start != match.end():
            continue
        word = doc.words[index + 1]
        if _is_letter(doc, index, match) or not _may_follow_article(word, ctx):
            continue
        has_vowel = _begins_with_vowel(word)
        if has_vowel is None or has_vowel == is_an:
            continue
        span = doc.words[index].span
        if any(run.span.overlaps(Span(span.start, word.end)) for run in ctx.foreign):
            continue
        if is_an and any(verse.overlaps(span) for verse in find_verse(doc)):  # an I'll be here
            continue
        form = match["article"][0] + ("" if is_an else "n")
        sound = "a vowel" if has_vowel else "a consonant"
        is_safe = not (is_an and word.lower.endswith("s"))  # "men an women" lacks a d
        message = f'"{match["article"]}" stands before "{word.text}", which begins with {sound} when spoken'
        yield Hit(span, message, Fix(span, form, safe=is_safe))


def _is_plainly_right(first: str, second: str, *, is_an: bool) -> bool:
    """Whether the spelling leaves no doubt that the article fits, as it does nearly always."""
    if is_an:
        return first in "aio" and second.islower() and second != "n"
    return first in "bcdgjkpqtvwyz" or (first in "flmnrs" and second.islower())


def _is_letter(doc: Document, index: int, match: re.Match[str]) -> bool:
    """Whether "a" names something (vitamin A), or is a word of another language or a name (An Garda)."""
    before = doc.words[index - 1] if index else None
    article = doc.words[index]
    opens = before is None or before.sentence != article.sentence
    if before is not None and not opens and (before.lower in _BEFORE_LETTER or before.text[-1].isdigit()):
        return True
    return article.text[0] == "A" and (not opens or (article.text == "An" and doc.text[match.end()].isupper()))


def _may_follow_article(word: Word, ctx: Context) -> bool:
    if (word.lower in _NO_NOUN and word.text != "US") or not _HYPHEN.sub("-", word.text).isascii():
        return False
    if not word.text.islower() or "-" in word.text or not word.text.isalpha():
        return True
    return ctx.lexicon.zipf(word.lower) >= _LEAST_ZIPF


def _begins_with_vowel(word: Word) -> bool | None:
    """Whether a word begins with a vowel when spoken; None where people differ or the spelling does not tell."""
    first = word.text[0]
    if first.isdigit():
        return _number_begins_with_vowel(word.text)
    head = word.text.split("-")[0].split("'")[0]
    letters = re.match("[A-Z]*", head)
    capitals = letters[0] if letters else ""
    if len(head) == 1:
        return _letter_begins_with_vowel(head.upper()) if len(word.text) > 1 and word.lower != "u-bahn" else None
    if len(capitals) > 1 and head[len(capitals) :] in {"", "s"}:
        return None if _ROMAN.match(head) or capitals in _READ_OUT else _acronym_begins_with_vowel(capitals)
    if len(capitals) == 1 and head[1:].isdigit():
        return _letter_begins_with_vowel(first)
    if head[1:] != head[1:].lower() or not re.search("[aeiouy]", head.lower()):
        return None  # iPhone, mRNA, mph
    return _word_begins_with_vowel(word)


def _number_begins_with_vowel(text: str) -> bool | None:
    if _LONG_TEEN.match(text):
        return None
    if _EIGHT.match(text):
        return True
    return False if _OTHER_NUMBER.match(text) else None


def _letter_begins_with_vowel(letter: str) -> bool | None:
    return None if letter == "H" else letter in _LETTER_VOWELS


def _acronym_begins_with_vowel(letters: str) -> bool | None:
    """As for words; None where one reader may spell out what another speaks as a word."""
    first = letters[0]
    if letters in _SPOKEN:
        return first in "AEIO"
    if letters in _SPELT or not re.search("[AEIOUY]", letters):
        return _letter_begins_with_vowel(first)
    if first in "AI" or letters in {"EU", "OECD", "OSCE"}:
        return True
    if first in "EOHUY":
        return False if first == "U" and letters in {"US", "UN", "UK", "UFO", "USA", "UAE", "USB", "UNICEF"} else None
    if first not in _LETTER_VOWELS:
        return False
    is_spelt = letters[1] not in "AEIOUY" and letters[:2] not in _ONSETS
    return True if is_spelt else None


def _word_begins_with_vowel(word: Word) -> bool | None:
    lower, is_name = word.lower, word.text[0].isupper()
    if lower[0] == "h" and _SILENT_H.match(lower):
        return True
    if lower[0] == "h":
        return False if _SPOKEN_H.match(lower) else None
    if _WON.match(lower) or _YOU_NAMES.match(lower) or (not is_name and _YOU.match(lower)):
        return False
    if (is_name or lower[0] in "xy") and _UNUSUAL_NAME.match(lower):
        return None
    return lower[0] in "aeiou"
