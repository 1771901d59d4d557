"""A passage of a text that is not in English in, whether it has somebody's words or leaves out who says them, out.

News tell in many forms what somebody said: by "that" behind a verb of saying, by another person (he for I), in the
subjunctive alone in German, or before "a déclaré la ministre" without any mark. So only two things count here: words
that still say "I" and "we" as their source does, and a claim beside which nothing tells that anybody makes it. The
languages are those whose words for both are known; of any other nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.lexicon import read_table
from mtcheck.source.attributions import attributes

_APOSTROPHE = "['’]"
_TELLS_PERSONS = frozenset(("de", "fr", "nl", "ru", "sv"))
"""Languages that do not leave out the word by which a speaker speaks of himself; Polish says "we go" with one."""
_SHOWS_SPEECH = re.compile('[:"“”„«»]')
_DASHED = re.compile(r"(?:^|\n|[.,!?…]|\w)\s*[-\u2212\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}]\s")
"""A dash before speech, or before who speaks, stands for marks in Russian, Polish, Spanish and French."""
_SAYS_IN_ENGLISH = re.compile(rf"\b(?:{SAYING})\b")
_NEAR = 80
"""Characters between a verb of saying and its conjunction, at most."""


def is_known(language: str) -> bool:
    """Whether it is known how a language, given as a primary subtag, tells what somebody said."""
    return bool(_read_forms(language, "tells"))


def is_attributed(source: str, language: str) -> bool:
    """Whether a source, without what it quotes, tells that somebody says it; English by plain verbs of saying."""
    return attributes(source, language) or (language == "en" and _SAYS_IN_ENGLISH.search(source) is not None)


def speaks_for_itself(text: str, quoted: str, *, outside: str, languages: tuple[str, str]) -> bool:
    """Whether a text says "I" and "we" as a quotation does, and does not tell it behind "said that".

    `outside` is what the source has around what is `quoted`; the languages are those of the source and of the text.

    >>> words = {"quoted": "I will not resign,", "outside": " the minister said.", "languages": ("en", "de")}
    >>> speaks_for_itself("Ich trete nicht zurück, sagte der Minister.", **words)
    True
    >>> speaks_for_itself("Er werde nicht zurücktreten, sagte der Minister.", **words)
    False
    """
    source, target = languages
    if not _read_forms(source, "self") or not is_known(target) or _DASHED.search(text):
        return False
    if _first_person(source).search(outside) or not _first_person(source).search(quoted):
        return False
    return _first_person(target).search(text) is not None and not _reports(text, target)


def may_speak_of_himself(quoted: str, language: str) -> bool:
    """Whether somebody who is quoted may say "I" or "we": he does, or his language may leave such words out.

    >>> may_speak_of_himself("Het is elke keer hetzelfde", "nl"), may_speak_of_himself("To były darowizny", "pl")
    (False, True)
    """
    return language not in _TELLS_PERSONS or _first_person(language).search(quoted) is not None


def tells_nobody(text: str, language: str) -> bool:
    """Whether nothing in a passage of a language that is known may tell that somebody says it.

    >>> tells_nobody("Die Brücke ist gesperrt.", "de"), tells_nobody("Die Brücke sei gesperrt.", "de")
    (True, False)
    """
    if not is_known(language) or _SHOWS_SPEECH.search(text):
        return False
    return not attributes(text, language) and not _telling(language).search(text)


def _reports(text: str, language: str) -> bool:
    """Whether "that" stands behind the first word that tells of speech."""
    parts = _that(language).split(text)
    return any(attributes(part[-_NEAR:], language) for part in parts[:-1])


@lru_cache(maxsize=32)
def _first_person(language: str) -> re.Pattern[str]:
    """Words by which a speaker speaks of himself; in English with their capitals, for US is no "us"."""
    return _compile(_to_pattern(_read_forms(language, "self")), re.NOFLAG if language == "en" else re.IGNORECASE)


@lru_cache(maxsize=32)
def _that(language: str) -> re.Pattern[str]:
    """What stands between a verb of saying and what is told in other words."""
    return _compile(_to_pattern(_read_forms(language, "that")))


@lru_cache(maxsize=32)
def _telling(language: str) -> re.Pattern[str]:
    """What may tell, beside the plain words of `data/attributions.tsv`, that somebody says or thinks it, or doubts it.

    German and Dutch verbs have a stem, which may have one of a few prefixes before it.
    """
    stems = _read_forms(language, "stem")
    prefixed = rf"|(?:{_to_pattern(_read_forms(language, 'prefix'))})?(?:{_to_pattern(stems)})" if stems else ""
    return _compile(_to_pattern(_read_forms(language, "tells")) + prefixed)


def _compile(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags)


def _to_pattern(forms: Iterable[str]) -> str:
    """Any of some forms: an apostrophe may be curved, and stands before a letter where a form ends with it."""
    escaped = (re.escape(form).replace(r"\*", r"\w*").replace("'", _APOSTROPHE) for form in forms)
    ended = ((form.removesuffix(_APOSTROPHE), form.endswith(_APOSTROPHE)) for form in escaped)
    return "|".join(f"{form}(?={_APOSTROPHE})" if is_cut else form for form, is_cut in ended)


@lru_cache(maxsize=64)
def _read_forms(language: str, use: str) -> tuple[str, ...]:
    return tuple(form for form, of, told in read_table("speech_words") if (of, told) == (language, use))
