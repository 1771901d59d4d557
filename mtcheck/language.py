"""Which language a longer text is in, free to say "too short"; what languages are called and written in.

The only importer of langdetect and of Babel. langdetect is asked only about whole sentences and articles, seeded, so
that one text always gets one answer: unseeded it called one short French headline English 59 times and French 21
times in 80 calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.tags import is_tag, primary_subtag

if TYPE_CHECKING:
    from babel import Locale

MIN_LETTERS = 40
"""Below this many letters langdetect calls one English sentence in fourteen foreign, and `identify` says nothing."""
SEED = 20

_WRITTEN_WITH = {"Jpan": ("Hira", "Kana", "Hani"), "Kore": ("Hang", "Hani"), "Hans": ("Hani",), "Hant": ("Hani",)}
"""ISO 15924 codes that stand for several scripts of Unicode."""

_RETIRED = frozenset({"in", "iw", "ji", "jw", "mo"})
"""ISO 639-1 codes that were replaced: Indonesian, Hebrew, Yiddish, Javanese, Moldovan."""

_TO_BCP47 = {"zh-cn": "zh", "zh-tw": "zh-Hant", "no": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}
"""langdetect's codes where this project writes others; hr, sr and bs share one list in wordfreq, under `sh`."""
UNSPACED = frozenset(("ja", "km", "lo", "my", "th", "zh"))
"""Languages that leave no space between words, so that a word is looked for anywhere."""


@lru_cache(maxsize=4096)
def identify(text: str) -> str | None:
    """The language of a sentence or a longer text, BCP 47; None where it is too short to tell.

    >>> identify("Le ministre a annoncé hier soir que la réforme serait reportée.")
    'fr'
    >>> identify("Non.") is None
    True
    """
    if sum(map(str.isalpha, text)) < MIN_LETTERS:
        return None
    import langdetect

    langdetect.DetectorFactory.seed = SEED
    try:
        best = langdetect.detect_langs(text)[0]
    except langdetect.LangDetectException as error:  # no letters that any of its profiles knows
        if isinstance(error.__context__, KeyboardInterrupt):  # while it reads them it takes Ctrl-C for a broken file
            raise error.__context__ from None
        return None
    return _TO_BCP47.get(best.lang, str(best.lang))


@lru_cache(maxsize=1)
def _identified() -> frozenset[str]:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    names = Path(PROFILES_DIRECTORY).iterdir()
    return frozenset(_TO_BCP47.get(path.name, path.name) for path in names)


def is_known_to_identify(language: str) -> bool:
    """Whether `identify` can say that a text is in a language, given as lists have it.

    >>> is_known_to_identify("de"), is_known_to_identify("ha")
    (True, False)
    """
    return language in _identified()


@lru_cache(maxsize=512)
def language_name(language: str) -> str:
    """The English name of a language, from its BCP 47 tag; the tag itself where none is known.

    Names are CLDR's, through Babel.

    >>> language_name("nb"), language_name("pt-BR")
    ('Norwegian Bokmål', 'Portuguese')
    """
    name = _open_locale("en").languages.get(primary_subtag(language))
    return str(name) if name else language


@lru_cache(maxsize=256)
def canonical_tag(tag: str) -> str:
    """A BCP 47 tag with the language code that BCP 47 prefers, by CLDR's aliases (through Babel).

    Systems of translation, NLLB for one, name languages by their ISO 639-3 codes.

    >>> canonical_tag("eng-Latn"), canonical_tag("iw"), canonical_tag("pt-BR"), canonical_tag("hau")
    ('en-Latn', 'he', 'pt-BR', 'ha')
    """
    from babel.core import get_global

    subtag = primary_subtag(tag)
    if len(subtag) == 2 and subtag not in _RETIRED:  # noqa: PLR2004 - letters of ISO 639-1, which BCP 47 prefers
        return tag
    preferred = str(get_global("language_aliases").get(subtag, subtag))
    return tag if "_" in preferred or preferred == subtag else preferred + tag[len(subtag) :]


@lru_cache(maxsize=256)
def is_language(tag: str) -> bool:
    """Whether a tag has the form of one and names a language that CLDR knows, however little it knows of it.

    >>> is_language("en-GB"), is_language("hau_Latn"), is_language("ua"), is_language("English")
    (True, True, False, False)
    """
    from babel.core import get_global

    if not is_tag(tag):
        return False
    subtag = primary_subtag(tag)
    known = (_open_locale("en").languages, get_global("language_aliases"), _list_written())
    return any(subtag in names for names in known)


def describe_unknown(tag: str) -> str:
    """Why something is no tag of a language, in words that follow it, with what may have been meant.

    >>> describe_unknown("English"), describe_unknown("ua"), describe_unknown("em")
    ('it must be a language tag such as "en"', 'which is a country, did you mean "uk"?', 'which is no language')
    """
    from babel.core import get_global

    if not is_tag(tag):
        return 'it must be a language tag such as "en"'
    spoken = get_global("likely_subtags").get(f"und_{tag.upper()}")
    return "which is no language" if spoken is None else f'which is a country, did you mean "{_begin(spoken)}"?'


def _begin(locale: object) -> str:
    return primary_subtag(str(locale))


@lru_cache(maxsize=1)
def _list_written() -> frozenset[str]:
    """The languages of which CLDR knows the usual script."""
    from babel.core import get_global

    return frozenset(_begin(tag) for tag in get_global("likely_subtags"))


def find_tag(name: str) -> str | None:
    """The tag of a language that is called by its English name; None where CLDR has no such name.

    >>> find_tag("russian"), find_tag("Rusian") is None
    ('ru', True)
    """
    return _list_names().get(name.strip().lower())


@lru_cache(maxsize=1)
def _list_names() -> Mapping[str, str]:
    """Tags by lower-cased English names; of two tags of one name the first."""
    names = [*_open_locale("en").languages.items()]
    return {str(called).lower(): str(tag) for tag, called in reversed(names)}


@lru_cache(maxsize=1)
def language_words() -> frozenset[str]:
    """What English calls languages, and most of the peoples that speak them, in lower case; names of one word, CLDR's.

    >>> "mapuche" in language_words(), "ancient" in language_words()
    (True, False)
    """
    names = map(str, _open_locale("en").languages.values())
    return frozenset(name.lower() for name in names if name.isalpha())


@lru_cache(maxsize=1)
def territory_names() -> frozenset[str]:
    """The English names of countries that are one word, from CLDR through Babel: Russia, Poland."""
    names = _open_locale("en").territories.items()
    return frozenset(name for code, name in names if code.isalpha() and " " not in name)


@lru_cache(maxsize=1)
def currency_words() -> frozenset[str]:
    """What English calls the money of all countries, in lower case, from CLDR through Babel: lei, forint, zlotys.

    Of a name of several words ("Romanian lei") the last is given, where the money is named by it.
    """
    from babel.numbers import get_currency_name

    english = _open_locale("en")
    codes = map(str, english.currencies)
    names = (get_currency_name(code, count=count, locale=english) for code in codes for count in (1, 2))
    return frozenset(word for name in names if (word := name.split()[-1].lower()).isalpha())


@lru_cache(maxsize=64)
def month_and_weekday_names(language: str) -> Mapping[str, str]:
    """The months and weekdays of a language in lower case, each with its English name, from CLDR through Babel.

    Both the form that stands alone and the one that stands in a date are given. What is spelled as in English, or
    written in several words, is left out. A language that CLDR does not know has none.

    >>> names = month_and_weekday_names("pl")
    >>> names["styczeń"], names["stycznia"], names["wtorek"]
    ('January', 'January', 'Tuesday')
    """
    from babel.core import UnknownLocaleError

    try:
        foreign = _open_locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    english = _open_locale("en")
    own = {"months": dict(english.months["format"]["wide"]), "days": dict(english.days["format"]["wide"])}
    widths = [*english.months["format"].values(), *english.days["format"].values()]
    spelled = {name.lower() for names in widths for name in names.values()}
    found: dict[str, str] = {}
    for part in ("months", "days"):
        for context in ("stand-alone", "format"):
            for number, name in getattr(foreign, part)[context]["wide"].items():
                form = name.lower().removeprefix("de ").removeprefix("d’")
                if form not in spelled and form.replace("-", "").isalpha():
                    found[form] = own[part][number]
    return found


class DateNames(NamedTuple):
    """What a language writes in dates."""

    months: tuple[str, ...]
    """From January, in the case that stands behind a day."""
    weekdays: tuple[str, ...]
    """From Monday."""


@lru_cache(maxsize=64)
def date_names(language: str) -> DateNames:
    """The months and weekdays of a language that CLDR knows, as it writes them, through Babel.

    >>> date_names("pl").months[0], date_names("de").weekdays[1]
    ('stycznia', 'Dienstag')
    """
    locale = _open_locale(language)
    parts = (sorted(part["format"]["wide"].items()) for part in (locale.months, locale.days))
    return DateNames(*(tuple(name for _, name in part) for part in parts))


@lru_cache(maxsize=64)
def is_day_first(language: str) -> bool:
    """Whether a language writes the day first in a date in digits, by CLDR's short form; False where it is unknown.

    >>> [is_day_first(language) for language in ("de", "en", "hu", "und")]
    [True, False, False, False]
    """
    from babel import UnknownLocaleError

    try:
        pattern = str(_open_locale(language).date_formats["short"])
    except (UnknownLocaleError, ValueError):
        return False
    return next((char for char in pattern if char in "dMy"), "") == "d"


@lru_cache(maxsize=64)
def unit_names(language: str, units: tuple[str, ...]) -> Mapping[str, str]:
    """The words and signs of a language for some of CLDR's units, in lower case, each with its unit.

    >>> names = unit_names("de", ("duration-week", "length-kilometer"))
    >>> names["wochen"], names["km"]
    ('duration-week', 'length-kilometer')
    """
    from babel.core import UnknownLocaleError
    from babel.units import format_unit

    try:
        locale = _open_locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, str] = {}
    for unit in units:
        for length in ("long", "short"):
            for count in (0, 1, 2, 5, 11, 21, 1.5):
                words = format_unit(count, unit, length=length, locale=locale).lower()
                form = "".join(char for char in words if not char.isdecimal()).strip(" \u00a0\u202f.,٫\u200f")
                if form and " " not in form:
                    found.setdefault(form, unit)
    return found


def scripts_of(language: str) -> tuple[str, ...]:
    """ISO 15924 codes of the scripts that a language is written in, by CLDR's likely subtags (through Babel).

    >>> scripts_of("uk"), scripts_of("ja")
    (('Cyrl',), ('Hira', 'Kana', 'Hani'))
    """
    from babel.core import get_global

    likely = get_global("likely_subtags").get(language, "")
    script = next((part for part in str(likely).split("_") if len(part) == len("Latn")), "Latn")
    return _WRITTEN_WITH.get(script, (script,))


@lru_cache(maxsize=64)
def name_places_and_dates(language: str) -> Mapping[str, str]:
    """What CLDR calls countries, months and weekdays in a language, each with the same word in every language.

    >>> [name_places_and_dates(language)[name] for language, name in (("de", "Polen"), ("ru", "мая"), ("zh", "星期一"))]
    ['PL', 'month 5', 'day 0']
    """
    from babel import UnknownLocaleError

    try:
        locale = _open_locale(language)
    except (UnknownLocaleError, ValueError):
        return {}
    found = {str(name): code for code, name in locale.territories.items() if code.isalpha()}
    for kind in ("format", "stand-alone"):
        found |= {str(name): f"month {number}" for number, name in locale.months[kind]["wide"].items()}
        found |= {str(name): f"day {number}" for number, name in locale.days[kind]["wide"].items()}
    return found


def _open_locale(language: str) -> Locale:
    """The locale of a language, as if it were the first that Babel is asked for.

    Babel (2.18 still) lets a locale that it loads change what those inherit that come after it, so that the months of
    Danish depended on whether Arabic had been asked for. What was opened before must have been read.
    """
    from babel import Locale, localedata

    localedata._cache.clear()  # noqa: SLF001 - Babel offers no other way to forget
    return Locale.parse(language, sep="-")
