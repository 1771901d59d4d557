"""Every list in mtcheck/data: a header that holds, rows in order, none twice, and somebody who reads it."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from array import array
from itertools import islice
from pathlib import Path

import pytest

from mtcheck.english import calques
from mtcheck.lexicon import Use, find_uses, read_table
from mtcheck.model import Article
from mtcheck.page import disclaimers, furniture_phrases, furniture_words, notices
from mtcheck.phrases import compile_forms, expand_form, join_words
from mtcheck.segment import segment

PACKAGE = Path(__file__).parent.parent / "mtcheck"
LISTS = sorted((PACKAGE / "data").glob("*.tsv"))
NAMES = [path.stem for path in LISTS]
WORDS = sorted((PACKAGE / "data").glob("*.txt.gz"))
HEADER = re.compile(
    r"# name: (?P<name>\S+) {8}lang: (?P<lang>[a-z]{2,3}) {8}columns: (?P<columns>\S.*)\n"
    r"# what: \S.*\n"
    r"# source: \S.*   licence: \S+\n"
    r"# made-by: \S.*\n"
    r"# rows: (?P<rows>\d+)    sha256: (?P<sha>[0-9a-f]{64})\n"
)
FURNITURE = [name for name in NAMES if name.startswith("furniture_")]
NOTICES = [name for name in NAMES if name.startswith("notices_")]
DISCLAIMERS = [name for name in NAMES if name.startswith("disclaimers_")]
CALQUES = [name for name in NAMES if name.startswith("calques_")]
MANY_CALQUES = {f"calques_{language}" for language in ("fr", "es", "de", "it", "pt", "ru", "uk")}


def split_list(path: Path) -> tuple[re.Match[str], str]:
    text = path.read_text(encoding="utf-8")
    header = HEADER.match(text)
    assert header is not None, f"{path.name}: the header is not as STYLE.md has it"
    return header, text[header.end() :]


def test_there_are_lists() -> None:
    assert {"furniture_en", "disclaimers_en"} < set(NAMES)


@pytest.mark.parametrize("path", LISTS, ids=NAMES)
def test_the_header_of_a_list_names_it_and_counts_and_signs_its_rows(path: Path) -> None:
    header, body = split_list(path)
    signed = hashlib.sha256(body.encode()).hexdigest()
    assert (header["name"], int(header["rows"]), header["sha"]) == (path.stem, len(body.splitlines()), signed)


@pytest.mark.parametrize("path", LISTS, ids=NAMES)
def test_the_rows_of_a_list_are_sorted_unique_and_complete(path: Path) -> None:
    header, body = split_list(path)
    lines = body.splitlines()
    assert lines == sorted(set(lines))
    assert {line.count("\t") + 1 for line in lines} == {len(header["columns"].split(", "))}
    assert [line for line in lines if line.startswith("#") or line != line.strip()] == []


@pytest.mark.parametrize("path", LISTS, ids=NAMES)
def test_a_list_is_read_as_it_stands(path: Path) -> None:
    _, body = split_list(path)
    assert read_table(path.stem) == tuple(tuple(line.split("\t")) for line in body.splitlines())


def test_every_list_is_read_by_some_module() -> None:
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    asked = {name for source in sources for name in re.findall(r'\bread_table\(f?"([^"]+)"\)', source)}
    patterns = [re.sub(r"\{\w+\}", r"[a-z]{2,3}", name) for name in asked]
    assert [name for name in NAMES if not any(re.fullmatch(pattern, name) for pattern in patterns)] == []


def test_the_languages_of_furniture_disclaimers_and_calques_are_those_that_have_a_list() -> None:
    assert sorted(name.removeprefix("calques_") for name in CALQUES) == sorted(calques.LANGUAGES)
    assert tuple(name.removeprefix("furniture_") for name in FURNITURE) == furniture_phrases.LANGUAGES
    assert tuple(name.removeprefix("disclaimers_") for name in DISCLAIMERS) == disclaimers.LANGUAGES
    assert tuple(name.removeprefix("notices_") for name in NOTICES) == notices.LANGUAGES


@pytest.mark.parametrize("name", [*FURNITURE, *DISCLAIMERS, *NOTICES, "appeals_en"])
def test_a_form_stands_once_in_its_list_and_is_written_as_words_are_read(name: str) -> None:
    forms = [row[0] for row in read_table(name)]
    assert len(forms) == len(set(forms))
    assert [form for form in forms if re.search(r"[A-MO-Z’,.:;!?%©\"]|N\w|\wN", form)] == []


@pytest.mark.parametrize("name", FURNITURE)
def test_furniture_is_of_known_kinds_and_uses(name: str) -> None:
    kinds = {"navigation", "share", "cookie", "subscription", "related", "advertisement", "comment", "copyright"}
    kinds |= {"credit", "tags", "byline"}
    assert {kind for _, kind, _ in read_table(name)} <= kinds
    assert {use for _, _, use in read_table(name)} <= {"start", "block", "lead", "credit", "item"}


@pytest.mark.parametrize("name", FURNITURE)
def test_the_variants_of_one_list_do_not_contradict_each_other(name: str) -> None:
    uses: dict[tuple[str, ...], set[str]] = {}
    for form, kind, use in read_table(name):
        if "…" not in form:
            for words in expand_form(form):
                uses.setdefault(words, set()).add(f"{kind} {use}")
    assert {" ".join(words): both for words, both in uses.items() if len(both) > 1} == {}


@pytest.mark.parametrize("name", DISCLAIMERS)
def test_disclaimers_are_of_known_kinds(name: str) -> None:
    kinds = {"made", "label", "views", "translation", "automation", "self", "beside"}
    assert {kind for _, kind in read_table(name)} <= kinds


@pytest.mark.parametrize("name", NOTICES)
def test_notices_are_of_known_kinds_and_uses(name: str) -> None:
    uses = {"whole", "start", "with", *(("both", "thing", "item", "state", "weak") if name == "notices_en" else ())}
    assert {use for _, _, use in read_table(name)} <= uses
    assert {kind for _, kind, use in read_table(name) if use not in {"with", "thing", "item"}} <= set(notices.KINDS)
    assert {kind for _, kind, use in read_table(name) if use in {"with", "thing", "item"}} == {"any"}


def test_the_words_of_appeals_fill_known_slots_and_only_those_that_ask_have_a_kind() -> None:
    rows = read_table("appeals_en")
    assert {slot for _, slot, _ in rows} == {"ask", "opener", "lead", "own", "we", "place", "link"}
    asking = {"ask", "opener"}
    assert {kind for _, slot, kind in rows if slot in asking} == {"share", "subscription", "comment"}
    assert {kind for _, slot, kind in rows if slot not in asking} == {"any"}


def test_a_word_of_appeals_fills_one_slot() -> None:
    words = [" ".join(words) for form, _, _ in read_table("appeals_en") for words in expand_form(form)]
    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("path", WORDS, ids=[path.name for path in WORDS])
def test_a_packed_list_counts_its_rows_and_names_its_licence_and_its_maker(path: Path) -> None:
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    header = [line for line in lines if line.startswith("#")]
    words = lines[len(header) :]
    made = re.search(r"made-by: python -m tests\.makers\.(\w+)(?: --scowl \S+)?    rows: (\d+)", " ".join(header))
    assert made is not None
    assert (Path(__file__).parent / "makers" / f"{made[1]}.py").exists()
    assert (len(words), words) == (int(made[2]), sorted(set(words)))
    assert re.search("CC BY|copyright", header[0])


def test_the_table_of_shapes_names_its_sources_and_has_a_row_for_each_n_gram() -> None:
    header, grams, rows = gzip.decompress((PACKAGE / "data" / "shapes.bin.gz").read_bytes()).split(b"\n", 2)
    told = json.loads(header)
    assert len(rows) == len(grams.decode().split("\t")) * len(told["columns"])
    assert (told["licence"], told["made_by"]) == ("CC BY-SA 4.0", "python -m tests.makers.shapes")


def test_the_table_of_uses_is_sorted_whole_and_says_where_it_comes_from() -> None:
    first, _, columns = (PACKAGE / "data" / "uses.bin").read_bytes().partition(b"\n")
    header = json.loads(first)
    keys = array("I", columns[: 4 * header["rows"]])
    assert (len(columns), list(keys) == sorted(keys)) == (7 * header["rows"], True)
    assert hashlib.sha256(columns).hexdigest() == header["sha256"]
    assert header["licence"] == "CC BY-SA 4.0"
    assert {"wordfreq", "simplemma", "UDHR"} <= set(re.findall(r"\w+", header["sources"]))


@pytest.mark.parametrize(
    ("word", "uses"),
    [
        ("fesses", [Use("fr", 4.233333333333333, is_word=True, is_name=False)]),
        ("bundesrat", [Use("de", 4.033333333333333, is_word=False, is_name=True)]),
        ("schedule", []),
        ("qwrtzp", []),
    ],
)
def test_a_word_is_looked_up_with_its_languages_and_how_they_write_it(word: str, uses: list[Use]) -> None:
    assert list(find_uses(word)) == uses


@pytest.mark.parametrize("name", sorted([*DISCLAIMERS, *FURNITURE]))
def test_no_phrase_of_a_list_is_passed_over_unread(name: str) -> None:
    missed = []
    for row in read_table(name):
        is_anchored = row[1] in {"label", "made", "views"} if name in DISCLAIMERS else "…" in row[0]
        for words in islice(expand_form(row[0]), 100) if is_anchored else ():
            doc = segment(Article("a", " ".join(word.replace("*", "ing").replace("…", "and so on") for word in words)))
            if name in DISCLAIMERS:
                is_read = disclaimers.may_be_disclaimer(doc.words, at_edge=True)
            else:
                is_read = furniture_words.may_be_phrases(doc, doc.words)
            if compile_forms([row[0]]).search(join_words(doc.words)) and not is_read:
                missed.append(doc.text)
    assert missed == []


def test_words_that_speak_of_translation_are_stems() -> None:
    forms = {form for name in DISCLAIMERS for form, kind in read_table(name) if kind == "translation"}
    assert [form for form in forms if not re.fullmatch(r"[^\W\d_]+\*", form)] == []


@pytest.mark.parametrize("name", CALQUES)
def test_calques_are_enough_and_of_known_kinds_and_weights(name: str) -> None:
    rows = read_table(name)
    assert len(rows) >= (50 if name in MANY_CALQUES else 40)
    assert {row[1] for row in rows} == {"calque", "false-friend"}
    assert {row[2] for row in rows} <= {"always", "likely", "hint", "source"}


@pytest.mark.parametrize("name", CALQUES)
def test_a_calque_is_told_in_words_that_a_message_can_take(name: str) -> None:
    for row in read_table(name):
        assert all(row), row
        assert [cell for cell in row[3:7] if re.search(r'["⟦⟧]|[.;:]$', cell)] == []
        assert row[7].count("⟦") == row[7].count("⟧") == 1, row


@pytest.mark.parametrize("name", CALQUES)
def test_a_calque_stands_once_in_its_list(name: str) -> None:
    forms = [row[0] for row in read_table(name)]
    assert sorted(set(forms)) == sorted(forms)


def test_a_habit_that_languages_share_is_corrected_alike() -> None:
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in CALQUES:
        for row in read_table(name):
            found.setdefault(row[0], set()).add((*row[1:3], row[5]))
    assert {form: both for form, both in found.items() if len(both) > 1} == {}


def test_words_of_speech_are_of_known_uses_and_no_stem_holds_another_form() -> None:
    uses: dict[str, dict[str, list[str]]] = {}
    for form, language, use in read_table("speech_words"):
        uses.setdefault(language, {}).setdefault(use, []).append(form)
    assert {language: set(found) for language, found in uses.items()} == {
        **{language: {"self", "that", "tells"} for language in ("es", "fr", "it", "pl", "pt", "ru", "sv")},
        **{language: {"self", "that", "tells", "prefix", "stem"} for language in ("de", "nl")},
        "en": {"self"},
    }
    for forms in (forms for found in uses.values() for forms in found.values()):
        stems = [form.removesuffix("*") for form in forms if form.endswith("*")]
        assert [form for form in forms if any(re.fullmatch(rf"{stem}\w*\*?", form) for stem in stems)] == [
            f"{stem}*" for stem in stems
        ]
