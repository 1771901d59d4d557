"""A text and its source, side by side, in; words that the source keeps at a distance and the text does not out.

"An insult", said the architect: a few words between quotation marks are somebody's judgement, or are doubted.
Translators of Russian keep such marks 82 times of 91, and leave them out where they only mark a term: round tables. So
a phrase that is said more than once or explained is left alone, as are names, and what the sentence does not surely
tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.quotation import find_quotations, pair_quotation_marks
from mtcheck.language import UNSPACED
from mtcheck.model import Document, Pair, Span
from mtcheck.source.comparison import Comparison
from mtcheck.source.glosses import Glosses, list_stems, read_glosses
from mtcheck.source.quotations import find_mark
from mtcheck.tags import primary_subtag

MOST_WORDS, MOST_LETTERS = 12, 110
"""The longest phrase that is looked at; `quotations` has the longer ones."""
SHORT, LEAST_SHARE, LEAST_TOLD = 3, 0.6, 2
"""Of a phrase of more words than the first such a share must be told, and so many words, behind a verb that judges."""
LEAST_SHARE_SHORT = 0.5
"""Of a shorter one of two words or more such a share is enough there: an ill-considered step."""
_SINGLE = re.compile("(?<!\\w)‘(?!s[\\s-])[^‘’\\n]{4,110}’(?!\\w)")
_SINGLE_BEFORE_PARTICLES = re.compile("(?<!\\w)‘[^‘’\\n]{3,110}’")
"""Single marks, which set words apart in Dutch and Korean news; Korean has its particles right behind them."""
_KOREAN_ENDS = frozenset("다까자냐")
"""A verb at its end, before "고", makes a sentence of what is said: such is reported as often as quoted."""
_JUDGES = re.compile(
    r"\b(?:call(?:s|ed|ing)(?! for| on| off| in)|describ|dubb|dubs|label|term(?:s|ed)|brand(?:s|ed|ing)|denounc|condemn"
    r"|dismiss|decri|decry|slam|hail|prais|portray|characteri|denigrat|deem|refer\w* to"
    r"|(?:speaks?|spoke|speaking|talk(?:s|ed|ing)?) (?:\w+ )?of"
    r"|see(?:s|n)? \w+ as)",
    re.IGNORECASE,
)
"""What names a thing in somebody's words, up to the next mark; what he says may as well be reported."""
_ABOUT = frozenset(
    "о об про за щодо по de del della dei degli du des sur sobre acerca über zur zum o w z na om over för su da".split()
)
"""What titles of laws and films begin with, in lower case where they follow what they are: the law «о защите»."""
STEM, ENDING = 3, 2
"""Letters of a word that its cases leave as they are, at least, and those at its end that they change."""
SURE_PAIR = 0.8
"""So sure must two sentences belong together."""


class UnmarkedPhrase(NamedTuple):
    """A phrase that has lost its marks."""

    source: Span
    """With the marks."""
    text: Span
    """The sentences that tell it."""


def find_unmarked_phrases(comparison: Comparison) -> Iterator[UnmarkedPhrase]:
    """Each such phrase, by its place in the source; none where the words of the source are not listed."""
    language = primary_subtag(comparison.source.language)
    glosses = read_glosses(language)
    if glosses is None or language in UNSPACED or primary_subtag(comparison.doc.language) != "en":
        return
    whole = comparison.source.text
    for span, is_single in _find_phrases(comparison.source, language):
        phrase = whole[span.start + 1 : span.end - 1].strip()
        behind = whole[span.end :].lstrip()[:1]
        is_said = language == "ko" and phrase[-1:] in _KOREAN_ENDS and behind == "고"
        if (
            is_said
            or not _is_judgement(phrase, language)
            or behind == "("
            or len(_compile_cases(phrase).findall(whole)) > 1
        ):
            continue
        text = _find_sentence(comparison, span)
        if text is None:
            continue
        told = comparison.doc.text[text.start : text.end]
        is_unclear = is_single or phrase != phrase.lower()
        if _tells_in_judgement(told, phrase, glosses) or (not is_unclear and _tells(told, phrase, glosses)):
            yield UnmarkedPhrase(span, text)


def _find_phrases(source: Document, language: str) -> list[tuple[Span, bool]]:
    """What stands between marks, by position, and whether those are single ones."""
    double = find_quotations(pair_quotation_marks(source))
    pattern = _SINGLE_BEFORE_PARTICLES if language == "ko" else _SINGLE
    single = (Span(*match.span()) for match in pattern.finditer(source.text))
    own = [span for span in single if not any(span.overlaps(other) for other in double)]
    return sorted([*((span, False) for span in double), *((span, True) for span in own)])


def _is_judgement(phrase: str, language: str) -> bool:
    """Whether words are few and none of them is a name, a title or a number; German has its nouns in capitals."""
    is_short = 0 < len(phrase.split()) <= MOST_WORDS and len(phrase) <= MOST_LETTERS
    is_lower = phrase == phrase.lower() or (language == "de" and phrase[:1].islower())
    return is_short and is_lower and all(char.isalpha() or char in " ,-'’" for char in phrase)


def _compile_cases(phrase: str) -> re.Pattern[str]:
    """A phrase in any case of its words."""
    words = (rf"{re.escape(word[: max(STEM, len(word) - ENDING)])}\w*" for word in phrase.split())
    return re.compile(r"(?<!\w)" + r"\s+".join(words), re.IGNORECASE)


def _find_sentence(comparison: Comparison, span: Span) -> Span | None:
    """The sentences that surely tell a part of the source; None where they, or those beside them, have any mark."""
    at = next((n for n, pair in enumerate(comparison.pairs) if _holds(comparison, pair, span)), None)
    if at is None or comparison.pairs[at].confidence < SURE_PAIR:
        return None
    text = comparison.doc.text
    near = [comparison.text_span(pair) for pair in comparison.pairs[max(0, at - 1) : at + 2]]
    if any(find_mark(text[one.start : one.end]) for one in near if one is not None):
        return None
    return comparison.text_span(comparison.pairs[at])


def _holds(comparison: Comparison, pair: Pair, span: Span) -> bool:
    there = comparison.source_span(pair)
    return there is not None and there.start <= span.start and span.end <= there.end


def _tells(text: str, phrase: str, glosses: Glosses) -> bool:
    """Whether each word of a phrase that is listed has a meaning that a text has; of a longer phrase, most of them."""
    meanings = _list_meanings(phrase, glosses)
    return len(phrase.split()) <= SHORT and 0 < _count_told(meanings, text) == len(meanings)


def _tells_in_judgement(text: str, phrase: str, glosses: Glosses) -> bool:
    """Whether a text judges, and behind the verb by which it does has the meanings of enough words of a phrase."""
    words = phrase.split()
    judges = _JUDGES.search(text)
    if judges is None or words[0] in _ABOUT:
        return False
    meanings = _list_meanings(phrase, glosses)
    told = _count_told(meanings, re.split(r"[,;:.]", text[judges.end() :], maxsplit=1)[0])
    if len(words) > SHORT:
        return told >= max(LEAST_TOLD, LEAST_SHARE * len(meanings))
    return len(words) > 1 and told > 0 and told >= LEAST_SHARE_SHORT * len(meanings)


def _list_meanings(phrase: str, glosses: Glosses) -> list[frozenset[str]]:
    """What each word of a phrase, and each part of one with hyphens, may be in English, where it is listed."""
    words = chain(*(part.split("-") for part in phrase.lower().replace(",", " ").split()))
    return [stems for word in words if (stems := glosses.translate(word))]


def _count_told(meanings: list[frozenset[str]], text: str) -> int:
    stems = list_stems(text, "en")
    return sum(not one.isdisjoint(stems) for one in meanings)
