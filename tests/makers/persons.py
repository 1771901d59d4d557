"""Make `mtcheck/data/persons.tsv`: names of people as other languages romanise them, and as English does.

Wikidata's names of families and people come with their spellings in many languages, but without saying whose each is.
A spelling is taken where something says so:
- the frequency lists: a language writes it rather than the English spelling, and English hardly ever does (Poutine);
- a romanisation that is not English of the Cyrillic name beside it (Joukov, Schukow): `place_spellings`.
Only names with a Cyrillic form are read, since one that is in Latin letters already is not respelled; a few others
(Netanjahu, Kadhafi) stand below. Left out are words, towns and names that English has.

rigour 1.3.0 is the last release that has Wikidata's list as a file.

    pip install --no-deps --target rigour rigour==1.3.0
    python tests/makers/persons.py --names rigour/rigour/data/names/persons.txt
"""

from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from place_spellings import SAME_NAME, is_english_spelling, respell, respell_famous, spell_english
from rapidfuzz.distance import Levenshtein

from mtcheck.lexicon import Lexicon
from mtcheck.names.person_mentions import AT_HOME
from mtcheck.names.places import find_foreign_place
from mtcheck.names.romanisation import fold_marks, sound_distance

OUT = Path("mtcheck/data/persons.tsv")
_KINDS = ("famous", "surname", "first")
COUNTRIES = ("RU", "UA")
"""Whose letters Cyrillic names are read by."""
MIN_LETTERS = 5
"""A letter that English lacks counts for two: Žukov."""
KNOWN = 1.7
"""Zipf frequency from which English has the name."""
RARER = 1.0
"""English writes a foreign spelling so much less than its own."""
HARDLY_USED, NOT_USED = 2.6, 1.2
"""English uses the spelling of a known name less than this; that of another one less than the second."""
USED_ABROAD, NEARLY_AS_MUCH, MORE_THAN_ENGLISH = 1.6, 0.3, 0.7
"""Another language uses its spelling so much, the English one hardly more, and English so much less."""
TWICE, OFTEN = 2, 2.5
"""The name is known all over the world where so many languages have spellings of their own, or one has it so often."""
UNUSUAL = 1.5
"""English writes a spelling that one of its systems would make so much less than its own: Tolstoi."""
RESPELLING = tuple("fr de nl es it pt sv nb da fi".split())
"""Languages whose own surnames do not look so."""
OTHERS = tuple("pl cs hu tr ca ro sk sl sh".split())
_SURNAME = re.compile(
    r"(?:[ое]в|ёв|[оеё]ва|[сц]ь?к[иі]й|ская|ський|ська|енко|чук|[аяуюо]к|дзе|швили|[оеё]вич|[иы]н|[иы]на"
    r"|[^аеиоуыэюя]ой)$"
)
_SURE = re.compile(r"(?:[ое]в|ёв|[оеё]ва|[сц]ь?к[иі]й|ская|ський|ська|енко|чук|швили)$")
"""Endings that only surnames in Cyrillic letters have."""
_SURE_LATIN = re.compile(r"(?:[eoy]v|[eo]va|s?k[iy]|skaya|ska|enko|chuk|shvili)$")
_HERS = ("ova", "eva", "owa", "ewa", "ina", "skaja", "skaïa")
_PATRONYMIC = re.compile(r"(?:[ое]вич|йович|[оеі]вна|ьич)$")
ALSO_WORDS = frozenset(["poutine"])
"""People all the same: poutine is a dish in Quebec."""
NOT_FAMOUS = frozenset(
    "andreev bobrovsky borisov brodsky detlev eeva filatov genova kaminsky kiselev kovalchuk lyubov nevsky nikolaev "
    "orlov pavlov petrovsky podolski polyakov prokhorov radulov sergeyev shevchenko solovyov tikhonov vasiliev "
    "yakovlev".split()
)
"""What is a first name, a town or the name of many people."""
NOT_FAMILIES = frozenset("evelyn hussein".split())
"""First names from elsewhere that end as Russian surnames do."""
GIVEN = tuple(
    "aleksandr aleksei alexander alexandra alexei anastasia anatoly andrei andrey andriy anton arkady arseny artyom "
    "boris daniil daria denis dmitri dmitry dmytro ekaterina elena evgeny fyodor galina gennady georgy gleb grigory "
    "igor ihor ilya irina ivan kirill konstantin ksenia larisa leonid lev ludmila lyudmila maksim maria marina "
    "maxim mikhail mykhailo mykola nadezhda natalia nikita nikolai oksana oleg oleh oleksandr oleksii olena olga "
    "pavel pavlo petro pyotr roman ruslan semyon sergei sergey serhiy stanislav stepan svetlana taras tatiana "
    "tatyana vadim valentin valentina valery vasily viktor viktoria vitali vitaly vladimir vladislav volodymyr "
    "vsevolod vyacheslav yana yaroslav yegor yekaterina yelena yevgeny yulia yuri yuriy zoya".split()
)
"""First names that are common in Russia, Ukraine and Belarus, as English spells them."""
FAMOUS_NAMES = dict(
    pair.split("=")
    for pair in (
        "zelensky=зеленський zelenska=зеленська kuleba=кулеба zaluzhny=залужний budanov=буданов reznikov=резніков "
        "yermak=єрмак podolyak=подоляк shmyhal=шмигаль poroshenko=порошенко yanukovych=янукович syrsky=сирський "
        "peskov=песков shoigu=шойгу prigozhin=пригожин surovikin=суровикин patrushev=патрушев gerasimov=герасимов "
        "mishustin=мишустин volodin=володин kadyrov=кадыров zakharova=захарова navalny=навальный navalnaya=навальная "
        "nemtsov=немцов khodorkovsky=ходорковский belousov=белоусов bastrykin=бастрыкин matviyenko=матвиенко "
        "sobyanin=собянин kiriyenko=кириенко zhirinovsky=жириновский zyuganov=зюганов "
        "tikhanovskaya=тихановская lukashenko=лукашенко tokayev=токаев mirziyoyev=мирзиёев pashinyan=пашинян "
        "aliyev=алиев nazarbayev=назарбаев litvinenko=литвиненко skripal=скрипаль putin=путин rasputin=распутин "
        "gagarin=гагарин bakunin=бакунин bukharin=бухарин bakhtin=бахтин ilyushin=ильюшин malevich=малевич "
        "shostakovich=шостакович gorbachev=горбачёв yeltsin=ельцин lavrov=лавров medvedev=медведев "
        "khrushchev=хрущёв brezhnev=брежнев shevardnadze=шеварднадзе saakashvili=саакашвили tchaikovsky=чайковский "
        "solzhenitsyn=солженицын dostoyevsky=достоевский chekhov=чехов tymoshenko=тимошенко yushchenko=ющенко"
    ).split()
)
"""People whose names do not end as most do, or of whom the news speaks more than the lists of 2022 do."""
BY_HAND = (
    "Gaddafi: fr Kadhafi, es Gadafi, it Gheddafi, nl Kadhafi|Khamenei: de Chamenei, es Jamenei|"
    "Khomeini: de Chomeini, es Jomeini|Ahmadinejad: de Ahmadinedschad|Netanyahu: fr Netanyahou, de Netanjahu|"
    "Mubarak: fr Moubarak|Rouhani: de Rohani|Sadat: fr Sadate|Stalin: fr Staline|Lenin: fr Lénine|"
    "Tchaikovsky: fr Tchaïkovski, de Tschaikowski, it Čajkovskij, es Chaikovski|"
    "Solzhenitsyn: de Solschenizyn, fr Soljenitsyne|Pushkin: fr Pouchkine, de Puschkin|"
    "Shostakovich: fr Chostakovitch, de Schostakowitsch|Rachmaninoff: de Rachmaninow|"
    "Zelensky: de Selenskyj"
)
"""Spellings that Wikidata's list lacks, or has with another English name; looked up in the frequency lists."""


@dataclass(frozen=True, slots=True)
class Group:
    """One name of Wikidata."""

    latin: tuple[str, ...]
    cyrillic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A spelling and whose it is."""

    form: str
    english: str
    languages: tuple[str, ...]
    kind: Literal["famous", "surname", "first"]
    """A surname known all over the world, which needs no first name to be understood; another surname, or the
    father's name; or a first name."""


LEXICON = Lexicon("en")


@cache
def zipf(form: str, language: str = "en") -> float:
    """How common a spelling is in a language."""
    return LEXICON.zipf(form, language)


def read_groups(path: Path) -> Iterator[Group]:
    """Names of one word in both alphabets."""
    for line in path.read_text(encoding="utf-8").splitlines():
        names = [unicodedata.normalize("NFC", name) for name in line.partition(" => ")[0].split(", ")]
        single = [name for name in names if name.isalpha()]
        latin = tuple(name for name in single if all(map(_is_latin, name)))
        cyrillic = tuple(name for name in single if all("\u0400" <= char <= "\u04ff" for char in name))
        if latin and cyrillic:
            yield Group(latin, cyrillic)


def choose_english(group: Group) -> str | None:
    """The spelling that English has; of names that it has not, the one that its romanisation makes."""
    english = _spell_english(group)
    plain = [form for form in group.latin if form.isascii()]
    known = [form for form in plain if zipf(form) >= KNOWN and form in english]
    if known:
        return max(known, key=lambda form: (zipf(form), form))
    news = [form for form, native in FAMOUS_NAMES.items() if native in group.cyrillic]
    if news:
        return news[0]
    made = sorted(form for form in plain if form in english)
    return made[0] if len(made) == 1 else next((form for form in made if form.endswith(("sky", "y"))), None)


def rows_of(group: Group) -> Iterator[Row]:
    """What other languages make of a name."""
    english = choose_english(group)
    if english is None or english in NOT_FAMILIES or LEXICON.has_entry(english):
        return
    is_first = english in GIVEN
    native = [name for name in group.cyrillic if _is_native(name, english, is_first=is_first)]
    if not native:
        return
    is_sure = any(map(_SURE.search, native)) and _SURE_LATIN.search(english) is not None and english not in NOT_FAMOUS
    is_wanted = english in FAMOUS_NAMES or (zipf(english) >= KNOWN and is_sure and not is_first)
    made = _respell(native, group.latin, whole=is_wanted)
    if is_wanted and english.endswith("sky"):
        made[english[:-1] + "i"] = ("fr", "es")
    users = {form: found for form in {*group.latin, *made} if (found := _find_users(form, english))}
    abroad = {form: zipf(form, found[0]) for form, found in users.items() if found[0] in RESPELLING}
    is_often = len(abroad) >= TWICE or max(abroad.values(), default=0) >= OFTEN
    is_famous = english in FAMOUS_NAMES or (is_wanted and is_often)
    spelled = {english, f"{english}s"} | {
        form for form in _spell_english(group) if not form.endswith("ski") and not _is_foreign(form, abroad, english)
    }
    for form in {*made, *group.latin}:
        languages = tuple(dict.fromkeys((*users.get(form, ()), *made.get(form, ()))))
        is_other = fold_marks(form).endswith(_HERS) and not english.endswith("a")
        plain = form if is_first or fold_marks(form) != english else english  # Andreï, Tokaïev
        if languages and not is_other and plain not in spelled and _may_be_listed(form, english):
            is_known = is_famous and (english in FAMOUS_NAMES or languages[0] not in AT_HOME)
            yield Row(form, english.title(), languages, "first" if is_first else "famous" if is_known else "surname")


def _is_native(name: str, english: str, *, is_first: bool) -> bool:
    """Whether the English name was made from a Cyrillic one, that of a family or a first name."""
    if FAMOUS_NAMES.get(english) == name:
        return True
    has_shape = is_first or any(pattern.search(name) for pattern in (_SURNAME, _PATRONYMIC))
    return has_shape and any(is_english_spelling(english, name, country) for country in COUNTRIES)


def _is_foreign(form: str, abroad: Mapping[str, float], english: str) -> bool:
    """Whether English writes a spelling that it might have made far less than its own, and others write it."""
    return form in abroad and zipf(english) - zipf(form) >= UNUSUAL


def rows_of_famous() -> Iterator[Row]:
    """What other languages make of the names above, whether Wikidata's list has it or not."""
    for english, native in FAMOUS_NAMES.items():
        made = _add_endings({form for country in COUNTRIES for form in spell_english(native, country)})
        spelled = respell_famous(native)
        spelled |= {
            form[:-1]: ("pl",) for form, languages in spelled.items() if form.endswith("skij") and "pl" in languages
        }
        for form, languages in spelled.items():
            plain = fold_marks(form) if fold_marks(form) == english else form
            if plain not in {*made, english} and _may_be_listed(form, english):
                yield Row(form, english.title(), languages, "famous")


def rows_by_hand() -> Iterator[Row]:
    """The spellings listed above; an error where the language does not write one rather than English."""
    for line in BY_HAND.split("|"):
        english, _, spellings = line.partition(": ")
        for spelling in spellings.split(", "):
            language, _, form = spelling.partition(" ")
            form = form.lower()
            if not zipf(form, language) or zipf(form) >= HARDLY_USED:
                message = f"the list of {language} lacks {form}"
                raise SystemExit(message)
            yield Row(form, english, (language,), "famous")


def _respell(native: Iterable[str], latin: tuple[str, ...], *, whole: bool) -> dict[str, tuple[str, ...]]:
    """The romanisations of Cyrillic names with their languages: all, or those that Wikidata has."""
    made = defaultdict[str, tuple[str, ...]](tuple)
    for name in native:
        for country in COUNTRIES:
            for form, languages in respell(name, country, frozenset(latin)).items():
                if whole or form in latin:
                    made[form] += languages
    return made


def _find_users(form: str, english: str) -> tuple[str, ...]:
    """The languages that write a spelling rather than the English one, those that do it most first."""
    users = [
        language
        for language in (*RESPELLING, *OTHERS)
        if zipf(form, language) >= max(USED_ABROAD, zipf(english, language) - NEARLY_AS_MUCH)
        and zipf(form, language) >= zipf(form) + MORE_THAN_ENGLISH
    ]
    return tuple(sorted(users, key=lambda language: (language not in RESPELLING, -zipf(form, language))))


def _may_be_listed(form: str, english: str) -> bool:
    """Whether a spelling is no word, and no name that English has."""
    place = find_foreign_place(form)
    is_word = LEXICON.has_entry(form) and form not in ALSO_WORDS
    if len(form.encode()) < MIN_LETTERS or is_word or (place is not None and place.english.lower() != english):
        return False
    return zipf(form) <= (min(HARDLY_USED, zipf(english) - RARER) if zipf(english) >= KNOWN else NOT_USED - RARER)


def _spell_english(group: Group) -> frozenset[str]:
    made = {form for native in group.cyrillic for country in COUNTRIES for form in spell_english(native, country)}
    return _add_endings(made)


def _add_endings(made: set[str]) -> frozenset[str]:
    """Spellings with all that English makes of the end of Zelensky: Zelenskyy, Zelenskiy, Zelenskyi."""
    return frozenset(
        made | {form[:-1] + end for form in made if form.endswith("ky") for end in ("yy", "iy", "yi", "ii")}
    )


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN")


def merge(rows: Iterable[Row]) -> list[str]:
    """One line for each spelling; what would be two names is left out, unless English clearly knows one of them."""
    by_form = defaultdict[str, list[Row]](list)
    for row in rows:
        by_form[row.form].append(row)
    lines = []
    for form, found in sorted(by_form.items()):
        ranked = sorted(found, key=_rank)
        best = ranked[0]
        others = {row.english for row in ranked if row.kind == best.kind != "first"}
        rivals = [other for other in others if sound_distance(other.lower(), best.english.lower()) > SAME_NAME]
        if any(zipf(best.english.lower()) - zipf(other.lower()) < RARER for other in rivals):
            continue
        meant = [row for row in ranked if row.english == best.english]
        languages = dict.fromkeys(language for row in meant for language in row.languages)
        lines.append(f"{form}\t{' '.join(languages)}\t{best.english}\t{best.kind}")
    return lines


def _rank(row: Row) -> tuple[int, float, int, float, str]:
    """The likeliest meaning of a spelling first; of first names the one that it sounds like: Serhij is Serhiy."""
    english = row.english.lower()
    is_first = row.kind == "first"
    apart = sound_distance(row.form, english) if is_first else 0
    letters = Levenshtein.distance(row.form, english) if is_first else 0
    return _KINDS.index(row.kind), apart, letters, -zipf(english), english


def main() -> None:
    """Read the source, write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path, required=True)
    path = parser.parse_args().names
    lines = merge((*rows_by_hand(), *rows_of_famous(), *(row for group in read_groups(path) for row in rows_of(group))))
    body = "".join(f"{line}\n" for line in lines)
    header = (
        "# name: persons        lang: mul        columns: form, languages, english, kind\n"
        "# what: surnames and first names as other languages romanise them, and as English does\n"
        "# source: Wikidata through rigour 1.3.0 (CC0), wordfreq 3.1 (CC BY-SA 4.0), read 2026-11-26   "
        "licence: CC-BY-SA-4.0\n"
        "# made-by: python tests/makers/persons.py --names rigour/rigour/data/names/persons.txt\n"
        f"# rows: {len(lines)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n"
    )
    OUT.write_text(header + body, encoding="utf-8")
    print(f"{len(lines)} rows, {len(header + body):,} bytes")


if __name__ == "__main__":
    main()
