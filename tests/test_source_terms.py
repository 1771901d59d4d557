"""Acronyms, dates and numbers of the source language, together: evidence, and who reports which words.

The calendar is made from CLDR; remade by one command, and read before it is committed:

    MTCHECK_REMAKE=1 python -m pytest tests/test_source_terms.py
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import pytest

from mtcheck.check import Context, load_checks
from mtcheck.config.model import Config
from mtcheck.engine import examine
from mtcheck.foreign.source_evidence import SourceEvidence, describe_languages
from mtcheck.foreign.source_terms import find_source_terms
from mtcheck.foreign.weighed import ForeignRun
from mtcheck.language import month_and_weekday_names
from mtcheck.lexicon import Lexicon, latin_languages, read_table
from mtcheck.model import Article, Document, Span
from mtcheck.segment import segment

CALENDAR = Path(__file__).parent.parent / "mtcheck" / "data" / "calendar_words.tsv"
NOT_IN_THE_CALENDAR = {"en", "sh", "vi"}
"""English itself; hr and sr stand for sh; Vietnamese writes numbers and several words."""
ALSO_IN_THE_CALENDAR = ("af", "et", "eu", "gl", "ha", "hr", "so", "sq", "sr-Latn", "sw")
CALENDARS = ("calendar_words", "calendar_romanised")
CODES = ("MT102", "MT103", "MT104", "MT107", "MT108", "MT109")


def read(text: str, **given: str | tuple[str, ...] | None) -> Document:
    return segment(Article("a", text, **given))  # type: ignore[arg-type]  # fields of an article, by name


def report(text: str, **given: str | tuple[str, ...] | None) -> list[tuple[str, str]]:
    examination = examine(read(text, **given), [check for check in load_checks() if check.code in CODES], Config())
    assert examination.failures == ()
    return [(finding.code, finding.text) for finding in examination.findings]


def find(
    text: str, *, allow: frozenset[str] = frozenset(), **given: str | tuple[str, ...] | None
) -> list[tuple[str, str]]:
    context = Context(read(text, **given), Lexicon("en"), allow)
    return [(text[term.span.start : term.span.end], term.english) for term in context.source_terms]


def make_calendar() -> str:
    """The table as Babel has it today, with its header."""
    languages: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for tag in [*(tag for tag in latin_languages() if tag not in NOT_IN_THE_CALENDAR), *ALSO_IN_THE_CALENDAR]:
        for form, english in month_and_weekday_names(tag).items():
            languages[form, english].add(tag.partition("-")[0])
    lines = sorted("\t".join((*key, ",".join(sorted(tags)))) for key, tags in languages.items())
    body = "".join(f"{line}\n" for line in lines)
    return (
        "# name: calendar_words        lang: mul        columns: form, english, languages\n"
        "# what: months and weekdays of languages in Latin letters, lower-cased, where English spells them otherwise\n"
        f"# source: Unicode CLDR through Babel {version('babel')}, Gregorian calendar, wide names"
        "   licence: Unicode-3.0\n"
        "# made-by: MTCHECK_REMAKE=1 python -m pytest tests/test_source_terms.py\n"
        f"# rows: {len(lines)}    sha256: {hashlib.sha256(body.encode()).hexdigest()}\n{body}"
    )


def test_the_calendar_is_what_cldr_has() -> None:
    if "MTCHECK_REMAKE" in os.environ:
        CALENDAR.write_text(make_calendar(), encoding="utf-8")
    there, made = CALENDAR.read_text(encoding="utf-8"), make_calendar()
    if f"Babel {version('babel')}," in there:
        assert there == made
    else:  # another edition of CLDR adds or mends a few words; more would be a fault of ours
        rows, others = ({line for line in text.splitlines() if not line.startswith("#")} for text in (there, made))
        assert len(rows ^ others) <= len(rows) / 50, f"made with another Babel: {sorted(rows ^ others)}"


def test_every_homograph_is_in_the_calendar_and_of_a_known_use() -> None:
    forms = {form for table in CALENDARS for form, _, _ in read_table(table)}
    rows = read_table("calendar_homographs")
    assert [form for form, _, _ in rows if form not in forms] == []
    assert {use for _, use, _ in rows} == {"name", "word"}


def test_acronyms_have_known_uses_and_no_english_form_is_an_acronym_to_be_replaced_in_turn() -> None:
    rows = read_table("source_acronyms")
    assert {use for _, _, _, use, _ in rows} == {"plain", "body", "country", "language", "witness"}
    english = {row[2] for row in rows}
    assert [form for form, _, _, use, _ in rows if form in english and use != "witness"] == []
    assert len({form for form, *_ in rows}) == len(rows)


def test_scales_have_known_uses_and_powers() -> None:
    rows = read_table("scale_words")
    assert {use for _, _, _, use in rows} == {"plain", "digits", "language", "noun", "mark", "style"}
    assert {power for _, _, power, _ in rows} == {"3", "6", "9", "12", "15", "18"}


@pytest.mark.parametrize("table", [*CALENDARS, "source_acronyms", "scale_words"])
def test_languages_of_the_tables_are_written_as_tags(table: str) -> None:
    at = 2 if table in CALENDARS else 1
    tags = {tag for row in read_table(table) for tag in row[at].split(",")}
    assert [tag for tag in tags if not re.fullmatch("[a-z]{2,3}", tag)] == []


def test_one_word_is_one_finding() -> None:
    text = "The vote on lundi 4 avril cost 30 milliards d’euros, said the ENSZ in the XXe siècle."
    assert report(text) == [
        ("MT108", "lundi 4 avril"),
        ("MT109", "milliards d’euros"),
        ("MT107", "ENSZ"),
        ("MT108", "XXe siècle"),
    ]


def test_a_date_inside_a_longer_foreign_run_is_left_to_the_run() -> None:
    sentence = "Le gouvernement a annoncé lundi 4 avril un plan de 30 milliards d’euros pour les hôpitaux de l’ONU."
    assert report(f"The plan is old. {sentence} It was met with silence.") == [("MT104", sentence)]


def test_a_thing_called_after_a_date_is_no_foreign_run() -> None:
    assert report("They walked from the Place du 8 mai 1945 to the rue du 4 septembre.") == []


def test_dates_and_numbers_show_the_language_that_an_acronym_needs() -> None:
    assert find("The PIB fell on mardi.") == []
    assert find("The PIB fell in décembre by 30 milliards.") == [
        ("PIB", "GDP"),
        ("décembre", "December"),
        ("milliards", "billion"),
    ]


def test_an_acronym_that_the_source_text_has_is_copied() -> None:
    text = "The ICC said what the CPI did."
    assert find(text, source=("La CPI a dit ce qu’elle a fait.",)) == [("CPI", "ICC")]
    assert find(text, source=("La cour a dit ce qu’elle a fait.",), source_language="fr") == []


def test_an_acronym_that_means_something_common_in_english_needs_more_than_the_language() -> None:
    assert find("The CPI rose, the BNP met and the CAP is new.", source_language="fr") == []


def test_allowed_words_are_left_alone() -> None:
    text = "The ONU met on lundi 4 avril over 30 milliards."
    assert find(text, allow=frozenset(("onu", "avril", "lundi", "milliards"))) == []


def test_another_source_language_speaks_against_a_term() -> None:
    assert find("The OTAN paid 30 miliardów.", source_language="zh") == []


def test_a_text_in_another_language_has_no_such_terms() -> None:
    assert find("L’ONU se réunit lundi 4 avril.", language="fr") == []


def test_nothing_asks_for_the_foreign_runs_where_no_term_needs_them() -> None:
    def refuse() -> tuple[ForeignRun, ...]:
        raise AssertionError

    text = "The ONU met on lundi 4 avril over 5 miliardów. The Press Bureau and the Mars 2021 rover saw a gap."
    terms = find_source_terms(SourceEvidence(read(text, source_language="fr"), frozenset(), refuse))
    assert [term.span for term in terms] == [Span(4, 7), Span(15, 28)]


def test_terms_that_share_words_are_one() -> None:
    assert find("He was born am Montag, 4. April 1960 in Bonn.") == [
        ("am Montag, 4. April 1960", "on Monday, 4 April 1960")
    ]


def test_a_fix_begins_a_sentence_with_a_capital() -> None:
    assert find("Am Dienstag they left. Milliards of stars. A demi-million came. Mi-novembre it rained.") == [
        ("Am Dienstag", "On Tuesday"),
        ("Milliards", "Billions"),
        ("A demi-million", "Half a million"),
        ("Mi-novembre", "Mid-November"),
    ]


@pytest.mark.parametrize(
    ("languages", "described"),
    [
        (("fr",), "French"),
        (("es", "ca"), "Spanish or Catalan"),
        (("fr", "es", "it"), "French or another language"),
    ],
)
def test_languages_are_described_in_a_few_words(languages: tuple[str, ...], described: str) -> None:
    assert describe_languages(languages) == described


def test_a_title_is_read_like_the_text() -> None:
    article = Article("a", "The assembly met.", title="ONU asks for 3 milliards")
    checks = [check for check in load_checks() if check.code in CODES]
    findings = examine(segment(article), checks, Config()).findings
    assert [(finding.field, finding.code, finding.text) for finding in findings] == [
        ("title", "MT107", "ONU"),
        ("title", "MT109", "milliards"),
    ]


def test_finding_terms_loads_no_babel() -> None:
    code = (
        "import sys\n"
        "from mtcheck.model import Article\n"
        "from mtcheck.segment import segment\n"
        "from mtcheck.foreign.source_evidence import SourceEvidence\n"
        "from mtcheck.foreign.source_terms import find_source_terms\n"
        "doc = segment(Article('a', 'The ONU met on lundi 4 avril over 30 milliards in the XIXe century hall.'))\n"
        "print(len(find_source_terms(SourceEvidence(doc, frozenset(), tuple))), 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "4 False\n"


def test_common_english_words_beside_a_term_do_not_make_it_a_foreign_run() -> None:
    assert report("The ONU met on lundi 4 avril.") == [("MT107", "ONU"), ("MT108", "lundi 4 avril")]
