"""Glossaries as spreadsheets and people write them: read whole, or refused with every fault by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck import Config, Glossary, GlossaryError, Term, load_config, read_glossary
from mtcheck.model import Failure
from mtcheck.names.glossary_files import MOST_FAULTS

FIXTURES = Path(__file__).parent.parent / "fixtures" / "glossaries"
QUOTING = 'quote a cell that holds the delimiter or a quotation mark, and put "|" between forms'


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def refuse(*paths: Path) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read_glossary(*paths)
    assert caught.value.exit_code == 2
    return [str(failure).replace(f"{paths[0].parent}/", "") for failure in caught.value.failures]


def test_a_csv_file_is_read_with_its_lines() -> None:
    path = FIXTURES / "terms.csv"
    assert read_glossary(path).terms == (
        Term("Kyiv", ("Kiev", "Kieff"), None, "the Ukrainian form since 2019", f"{path}:2"),
        Term("Dynamo Kiev", (), None, "the club keeps its name", f"{path}:3"),
        Term("lift", ("elevator",), "en-GB", "", f"{path}:4"),
        Term("elevator", ("lift",), "en-US", "", f"{path}:5"),
        Term("asylum seeker", ("illegal immigrant",), "en", "", f"{path}:6"),
        Term("asylum seeker", ("bogus refugee",), "en", "see the style book", f"{path}:7"),
    )


def test_what_excel_saves_is_read() -> None:
    path = FIXTURES / "excel.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfsep=;\r\n")
    assert read_glossary(path).terms == (
        Term("Kyiv", ("Kiev", "Kieff"), None, "the Ukrainian form; since 2019", f"{path}:3"),
        Term("Dynamo Kiev", where=f"{path}:5"),
    )


def test_a_toml_file_is_read_with_its_lines() -> None:
    path = FIXTURES / "terms.toml"
    assert read_glossary(path).terms == (
        Term("Kyiv", ("Kiev", "Kieff"), None, "the Ukrainian form since 2019", f"{path}:1"),
        Term("lift", ("elevator",), "en-GB", "", f"{path}:6"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "preferred\tavoid\nKyiv\tKiev| Kieff |Kiev|\n",
        "avoid;preferred\nKiev|Kieff;Kyiv\n",
        'preferred,avoid,note\n"Kyiv","Kiev|Kieff",\n,,\n',
        "\n\nPREFERRED, Avoid\n Kyiv ,Kiev|Kieff,\n",
        "preferred,avoid\nKyiv,Kiev|Kieff",
        "preferred,avoid\rKyiv,Kiev|Kieff\r",
    ],
)
def test_delimiters_order_case_and_blanks_do_not_matter(tmp_path: Path, text: str) -> None:
    (term,) = read_glossary(write(tmp_path / "a.csv", text)).terms
    assert (term.preferred, term.avoid, term.language, term.note) == ("Kyiv", ("Kiev", "Kieff"), None, "")


def test_a_row_over_several_lines_does_not_shift_those_below(tmp_path: Path) -> None:
    terms = read_glossary(write(tmp_path / "a.csv", 'preferred,note\nKyiv,"one\ntwo"\nOdesa,\n')).terms
    assert [(term.preferred, term.note, term.where[-2:]) for term in terms] == [
        ("Kyiv", "one two", ":2"),
        ("Odesa", "", ":4"),
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ["a.csv: holds no terms; add a row for each, or take the file out"]),
        ("preferred,avoid\n", ["a.csv: holds no terms; add a row for each, or take the file out"]),
        (
            "prefered,avoid,comment\nKyiv,Kiev,\n",
            [
                'a.csv:1: unknown column "prefered", did you mean "preferred"?; rename it or take it out',
                'a.csv:1: unknown column "comment" (known: preferred, avoid, language, note); rename it or take it out',
                (
                    'a.csv:1: there is no column "preferred"; '
                    "the first row names the columns: preferred, avoid, language, note"
                ),
            ],
        ),
        (
            "preferred,avoid,avoid\nKyiv,Kiev,\n",
            [
                (
                    'a.csv:1: the column "avoid" stands twice; '
                    "the first row names the columns: preferred, avoid, language, note"
                )
            ],
        ),
        (
            "preferred,avoid\n,Kiev\n",
            ["a.csv:2: there is no preferred form; give the form that should stand in the text"],
        ),
        (
            "preferred,avoid\nKyiv|Kyyiv,Kiev\n",
            ['a.csv:2: "Kyiv|Kyyiv" is more than one preferred form; give each a row, or keep one'],
        ),
        (
            "preferred,avoid,language\nKyiv,Kiev,English\n",
            ['a.csv:2: language is "English"; give a tag such as en or en-GB, or leave it empty'],
        ),
        (
            "preferred,avoid\nsite,https://example.org|—\n",
            [
                'a.csv:2: "https://example.org" holds no word to look for: addresses and signs are none; take it out',
                'a.csv:2: "—" holds no word to look for: addresses and signs are none; take it out',
            ],
        ),
        (
            "preferred,avoid\nKyiv,Kiev,Kieff\n",
            [f"a.csv:2: this row goes on behind the last column: 'Kieff'; {QUOTING}"],
        ),
        (
            'preferred,avoid\nOdesa,Odessa\n"Kyiv,Kiev\n',
            [f"a.csv:3: is no row of a table (unexpected end of data); {QUOTING}"],
        ),
        (
            "preferred,avoid\nKyiv,Kyiv\n",
            ['a.csv:2: "Kyiv" is to be avoided, and preferred in the same row; keep one of the two'],
        ),
        (
            "preferred,avoid\nKyiv,Kiev\nKiev,Kieff\n",
            ['a.csv:2: "Kiev" is to be avoided, and preferred in a.csv:3; keep one of the two'],
        ),
        (
            "preferred,avoid,language\nKyiv,Kiev,en\nKyjiw,Kiev,EN\n",
            ['a.csv:3: "Kiev" should be "Kyjiw", but "Kyiv" in a.csv:2; keep one of the two, or give each a language'],
        ),
    ],
)
def test_each_fault_of_a_csv_file_is_one_line(tmp_path: Path, text: str, faults: list[str]) -> None:
    assert refuse(write(tmp_path / "a.csv", text)) == faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (
            'preferred = "Kyiv"\n',
            [
                'a.toml: unknown key "preferred"; write each term under a heading [[term]]',
            ],
        ),
        ("term = 3\n", ['a.toml: "term" holds something else than tables; write each term under a heading [[term]]']),
        (
            "[[term]]\npreferred = Kyiv\n",
            ['a.toml:2: not valid TOML: Invalid value; put quotation marks round it: preferred = "Kyiv"'],
        ),
        (
            '[[term]]\nprefered = "Kyiv"\n\n[[term]]\npreferred = "Kyiv"\navoid = ["Kiev", 3]\n',
            [
                'a.toml:1: unknown key "prefered", did you mean "preferred"?; rename it or take it out',
                "a.toml:1: there is no preferred form; give the form that should stand in the text",
                "a.toml:4: avoid is ['Kiev', 3], not a text or a list of texts; correct the value",
            ],
        ),
        (
            'term = [{preferred = "Kyiv", note = 3}]\n',
            ["a.toml: term 1: note is 3, not a text; correct the value"],
        ),
    ],
)
def test_each_fault_of_a_toml_file_is_one_line(tmp_path: Path, text: str, faults: list[str]) -> None:
    assert refuse(write(tmp_path / "a.toml", text)) == faults


def test_the_faults_of_all_files_are_named_in_order(tmp_path: Path) -> None:
    first = write(tmp_path / "a.csv", "preferred,avoid\nKyiv,Kiev\n,Kief\n")
    second = write(tmp_path / "b.csv", "preferred,avoid\nKyjiw,Kiev\n")
    third = tmp_path / "c.csv"
    third.write_bytes(b"preferred\nCaf\xe9\n")
    assert refuse(first, second, third, tmp_path / "d.csv") == [
        "a.csv:3: there is no preferred form; give the form that should stand in the text",
        'b.csv:2: "Kiev" should be "Kyjiw", but "Kyiv" in a.csv:2; keep one of the two, or give each a language',
        "c.csv: not UTF-8 (byte 14); save the file as UTF-8 (in Excel: CSV UTF-8)",
        "d.csv: cannot be read: no such file or directory; name a file that exists and can be read",
    ]


def test_the_error_of_several_faults_is_one_line_too(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "preferred,avoid\n,Kief\n,Kiev\n")
    with pytest.raises(GlossaryError) as caught:
        read_glossary(path)
    advice = "give the form that should stand in the text"
    assert str(caught.value) == f"{path}:2: there is no preferred form (and 1 more); {advice}"


def test_very_many_faults_are_counted(tmp_path: Path) -> None:
    lines = refuse(write(tmp_path / "a.csv", "preferred,avoid\n" + ",Kiev\n" * (MOST_FAULTS + 5)))
    assert len(lines) == MOST_FAULTS + 1
    assert lines[-1] == f"a.csv:{MOST_FAULTS + 2}: here begin 5 more faults; mend those above first"


def test_languages_may_differ_and_duplicates_are_no_contradiction() -> None:
    terms = (Term("lift", ("elevator",), "en-GB"), Term("elevator", ("lift",), "en-US"), Term("elevator", ("lift",)))
    assert Glossary((*terms, *terms)).terms == (*terms, *terms)


def test_a_glossary_built_in_python_is_held_to_the_same_rules() -> None:
    with pytest.raises(GlossaryError) as caught:
        Glossary((Term("Kyiv", ("Kiev",)), Term("Kyjiw", ("Kiev",))))
    what = '"Kiev" should be "Kyjiw", but "Kyiv"'
    assert caught.value.failures == (Failure("glossary", what, "keep one of the two, or give each a language"),)


@pytest.mark.parametrize("value", ['"terms.csv"', '["terms.csv"]'])
def test_a_configuration_names_glossaries_beside_itself(tmp_path: Path, value: str) -> None:
    (tmp_path / "desk").mkdir()
    path = write(tmp_path / "desk" / "terms.csv", "preferred,avoid\nKyiv,Kiev\n")
    config = load_config(write(tmp_path / "desk" / "mtcheck.toml", f"glossary = {value}\n"))
    assert config == Config(glossary=Glossary((Term("Kyiv", ("Kiev",), where=f"{path}:2"),)))


def test_equal_glossaries_have_one_hash_and_others_another() -> None:
    one, same, other = (Glossary((Term(form, ("Kiev",)),)) for form in ("Kyiv", "Kyiv", "Kyjiw"))
    assert (hash(one), one) == (hash(same), same)
    assert hash(one) != hash(other)
