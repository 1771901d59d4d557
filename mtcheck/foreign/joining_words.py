"""Small words of another language in an English Document that stand where the grammar of English has no place for one.

It även affects the school; the judge was ill, aunque the court sat: no English word, yet so common in its language that
lists of English hold it, from names, loans and quotations. In lower case, between words of English, a subject or a verb
behind it or a helping verb before it, it is no noun, and so no loan and no part of a name. Which words are meant is
read from the lists of frequencies; words that are English ones, too, are left to `small_words`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.function_words import AUXILIARIES, FUNCTION_WORDS
from mtcheck.foreign.borrowed import is_shown_as_foreign
from mtcheck.foreign.cited import speaks_of_words
from mtcheck.foreign.innocence import starts_sentence
from mtcheck.foreign.surroundings import DETERMINERS
from mtcheck.foreign.witnesses import Witness, ask
from mtcheck.lexicon import Lexicon, Use
from mtcheck.model import Document, Span, Word

COMMON_ZIPF, COMMON_MARGIN = 5.4, 2.0
"""How common the small words of a language are at least, and by how much commoner than in English."""
UNMET_ZIPF, UNMET_MARGIN = 4.8, 4.0
"""The same of words that English hardly ever meets: obwohl, lorsque."""
MET_ZIPF, MET_OFTEN_ZIPF = 3.3, 4.7
"""What English has met more often, up to the second, stands in names and loans: ve, und. Only before a subject it is
sure, as are those that dictionaries of English have, if they are rare: weil, hasta."""
LEAD = 0.7
"""By how much a word is commoner in the language that is named than in others that have it."""
NEIGHBOUR_ZIPF = 3.6
"""Words around it are in daily use in English."""
FORM_ZIPF = 3.0
"""The same of plurals and other forms, which are rarer than their words."""

_SUBJECTS = frozenset(
    "the a an he she it they we you there nobody everyone this these that those his her its their our my some no all "
    "both several many most another every two three four five six seven eight nine ten".split()
)
_JOINS_ANY = frozenset("och oder og nicht und".split())
"""Of those that English has met, the ones that join nothing in English: people og goods."""
_JOINS_ALIKE = {"en": "nl", "et": "fr", "ja": "fi", "na": "sw", "ou": "fr", "sau": "ro", "ve": "tr", "y": "es"}
"""Words for "and" and "or" that English has, too, but not between two words of one form: teachers ve pupils."""
_ALIKE = re.compile(
    rf"(?<![\w’'-])(?P<first>[A-Za-z][a-z]+(?P<ending>(?<![siu])s|ed|ing)) (?P<word>{'|'.join(_JOINS_ALIKE)}) "
    r"(?P<second>(?:the )?(?P<last>[a-z]{2,}(?<![siu])(?P=ending)))(?![\w’'-])"
)
_JOINS_NAMES = {
    "a": ("cs", "sk"), "dan": ("id", "ms"), "e": ("it", "pt", "gl"), "en": ("nl", "af"), "et": ("fr",),
    "i": ("pl", "hr", "sr", "ca"), "ir": ("lt",), "ja": ("fi", "et"), "na": ("sw",), "och": ("sv",),
    "og": ("da", "nb", "is"), "oraz": ("pl",), "und": ("de",), "un": ("lv",), "ve": ("tr",), "y": ("es",),
    "és": ("hu",), "și": ("ro",),
}  # fmt: skip
"""Words for "and" between two names, each with its languages."""
_NAME = r"[^\W\d_a-zà-öø-ÿ][\w’'-]+"
_BETWEEN_NAMES = re.compile(
    rf"\bbetween (?:the )?{_NAME}(?: {_NAME})? (?P<word>{'|'.join(_JOINS_NAMES)}) (?:the )?{_NAME}(?: {_NAME})?"
    r"(?![\w’'-])(?! (?:[\w’'-]+ ){0,2}and\b|[^.;!?\n]{1,100} and (?:the )?[A-Z]| [–—&/-])"
)
"""Two names behind "between", with no English word that joins them: between Falun och Mora."""
_SUBJECTLESS = frozenset("always besides does goes has perhaps sometimes towards was yes its his".split())
_BEFORE_VERB = (AUXILIARIES - {"does"}) | frozenset("does did been be not also he she it they we".split())
"""What has a verb or an adverb behind it, no noun."""
_BEFORE_NOUN = (
    (FUNCTION_WORDS - AUXILIARIES - {"away", "because", "down", "off", "out", "up"})
    | DETERMINERS
    | frozenset("band book company daily film firm magazine newspaper novel paper party programme show song".split())
    | frozenset("but called like means meaning named per saying term than versus via word words".split())
)
"""What may have a noun or a name of any language behind it."""
_NOT_BEHIND = frozenset("and aye or of but means style".split())


def find_joining_words(
    doc: Document, witnesses: Mapping[int, Witness], guess: str | None
) -> Iterator[tuple[int, str | None]]:
    """The words that are such, by index, each with its language: the likely source, or the one that leads the others.

    `witnesses` say what lists know of words, by index.
    """
    for index, witness in witnesses.items():
        word = doc.words[index]
        if word.text.islower() and len(word.text) > 1:
            uses = _find_uses(witness.word, witness.language)
            if uses and _has_no_place(doc, index, witness) and not _is_meant(doc, word, uses[0].language):
                yield index, _name_language(uses, guess)
    if not doc.vocabulary.isdisjoint(_JOINS_ALIKE):
        yield from _find_between_alike(doc)
    if "between" in doc.vocabulary and not doc.vocabulary.isdisjoint(_JOINS_NAMES):
        yield from _find_between_names(doc, guess)


def _find_between_alike(doc: Document) -> Iterator[tuple[int, str]]:
    """Words for "and" and "or" between two words of one form, by index, each with its language."""
    zipf = Lexicon(doc.language).zipf
    for match in _ALIKE.finditer(doc.text):
        pair = (match["first"].lower(), match["last"])
        if not _SUBJECTLESS.isdisjoint(pair) or min(map(zipf, pair)) < FORM_ZIPF:
            continue
        index = next(at for at, word in enumerate(doc.words) if word.start == match.start("word"))
        is_in_name = match["first"][0].isupper() and not starts_sentence(doc, doc.words[index - 1])
        if not is_in_name and not _is_meant(doc, doc.words[index], _JOINS_ALIKE[match["word"]]):
            yield index, _JOINS_ALIKE[match["word"]]


def _find_between_names(doc: Document, guess: str | None) -> Iterator[tuple[int, str | None]]:
    """Words for "and" between the two names that follow on "between", by index, each with its language."""
    for match in _BETWEEN_NAMES.finditer(doc.text):
        span, languages = Span(*match.span("word")), _JOINS_NAMES[match["word"]]
        index = next((at for at, word in enumerate(doc.words) if word.start == span.start), None)
        if index is not None and not is_shown_as_foreign(doc, span, languages[0]):
            yield index, guess if guess in languages else (languages[0] if len(languages) == 1 else None)


@lru_cache(maxsize=30_000)
def _find_uses(word: str, language: str) -> tuple[Use, ...]:
    """The languages where a word is one of the commonest, if the text's own seldom has it, the first before others."""
    witness = ask(word, language)
    if not witness.uses or witness.own > (MET_ZIPF if witness.has_entry else MET_OFTEN_ZIPF):
        return ()
    return tuple(sorted((use for use in witness.uses if _is_small(use, witness.own)), key=lambda use: -use.zipf))


def _name_language(uses: Sequence[Use], guess: str | None) -> str | None:
    if any(use.language == guess for use in uses):
        return guess
    return uses[0].language if len(uses) == 1 or uses[0].zipf - uses[1].zipf >= LEAD else None


def _is_small(use: Use, own: float) -> bool:
    margin = use.zipf - own
    is_unmet = use.zipf >= UNMET_ZIPF and margin >= UNMET_MARGIN
    return is_unmet or (use.zipf >= COMMON_ZIPF and margin >= COMMON_MARGIN)


def _has_no_place(doc: Document, index: int, witness: Witness) -> bool:
    """Whether English has no word there that lists might lack: no noun, no name."""
    before, after = _find_neighbours(doc, index)
    if before is None or after is None or after.lower in _NOT_BEHIND or not _is_common_and_low(doc, after):
        return False
    is_met = (witness.has_entry or witness.own > MET_ZIPF) and doc.words[index].lower not in _JOINS_ANY
    is_before_subject = after.lower in _SUBJECTS
    if doc.text[before.end] == ",":
        return is_before_subject or not (is_met or (before.text[0].isupper() and not starts_sentence(doc, before)))
    if before.lower in _BEFORE_VERB:
        return not is_met
    if before.lower in _BEFORE_NOUN:
        return False
    if _is_common_and_low(doc, before) or (starts_sentence(doc, before) and _is_common(doc, before)):
        return is_before_subject or not is_met
    is_behind_name = before.text[0].isupper() and not _find_uses(before.lower, "en")
    return is_behind_name and not is_met and (is_before_subject or after.lower in AUXILIARIES)


def _find_neighbours(doc: Document, index: int) -> tuple[Word | None, Word | None]:
    """The words right beside one; a comma may stand before it."""
    word, last = doc.words[index], len(doc.words) - 1
    before = doc.words[index - 1] if index else None
    after = doc.words[index + 1] if index < last else None
    if before is None or after is None:
        return None, None
    if doc.text[before.end : word.start] not in {" ", ", "} or doc.text[word.end : after.start] != " ":
        return None, None
    return before, after


def _is_common_and_low(doc: Document, word: Word) -> bool:
    """Whether a word beside it is one of daily use in English, in lower case."""
    if not word.text.islower() or (len(word.text) == 1 and word.text != "a"):
        return False
    return _is_common(doc, word)


def _is_common(doc: Document, word: Word) -> bool:
    return Lexicon(doc.language).zipf(word.lower) >= NEIGHBOUR_ZIPF and (
        ask(word.lower, "en").best_margin < COMMON_MARGIN  # else it may be a title in that language: Auch das noch
    )


def _is_meant(doc: Document, word: Word, language: str) -> bool:
    """Whether the article speaks of the word, or has it as a name or a noun elsewhere."""
    if word.text.capitalize() in doc.text or word.text.upper() in doc.text or speaks_of_words(doc):
        return True
    return is_shown_as_foreign(doc, word.span, language)
