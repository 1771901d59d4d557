"""Glossary files in, one Glossary out: CSV as spreadsheets save it, or TOML. All faults of all files in one error.

A glossary is obeyed whole or not at all: a row that cannot be understood would be a term that nobody enforces.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.errors import ConfigError, GlossaryError, suggest_nearest
from mtcheck.language import is_language
from mtcheck.model import Failure
from mtcheck.names.glossary import Glossary, Term, find_contradictions
from mtcheck.runs.text_files import parse_toml, read_text

MOST_FAULTS = 20
"""More are only counted: with a wrong delimiter every line is one."""

_COLUMNS = ("preferred", "avoid", "language", "note")
_DELIMITERS = ",;\t"
_BETWEEN_FORMS = "|"
_TABLE = "term"
_TABLE_HEADING = re.compile(r"^[ \t]*\[\[[ \t]*term[ \t]*\]\]", re.MULTILINE)
_DECLARED_DELIMITER = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""What spreadsheets understand, and some programs write, above the header."""
_ENCODING_ADVICE = "save the file as UTF-8 (in Excel: CSV UTF-8)"
_QUOTING_ADVICE = f'quote a cell that holds the delimiter or a quotation mark, and put "{_BETWEEN_FORMS}" between forms'


class _Row(NamedTuple):
    """One term as it stands in a file."""

    where: str
    cells: Mapping[str, object]


def read_glossary(*paths: str | Path) -> Glossary:
    """The terms of all these files; raises GlossaryError, which names every fault in them."""
    return extend_glossary(Glossary(), paths)


def extend_glossary(glossary: Glossary, paths: Iterable[str | Path]) -> Glossary:
    """A glossary with the terms of more files; raises GlossaryError, which names every fault in them."""
    terms = list(glossary.terms)
    faults: list[Failure] = []
    for path in map(Path, paths):
        try:
            rows = list(_read_rows(path))
        except ConfigError as error:
            faults += error.failures
            continue
        for row in rows:
            row_faults = list(_find_faults(row))
            faults += row_faults
            if not row_faults:
                terms.append(_build_term(row))
        if not rows:
            faults.append(Failure(str(path), "holds no terms", "add a row for each, or take the file out"))
    faults += find_contradictions(terms)
    if faults:
        raise GlossaryError(_shorten(sorted(faults, key=_find_line)))
    return Glossary(tuple(terms))


def _find_line(fault: Failure) -> tuple[str, int]:
    """The file of a fault and the line in it; those of a whole file come first."""
    file, _, line = fault.where.rpartition(":")
    return (file, int(line)) if line.isdigit() else (fault.where, 0)


def _shorten(faults: Sequence[Failure]) -> tuple[Failure, ...]:
    if len(faults) <= MOST_FAULTS:
        return tuple(faults)
    more = len(faults) - MOST_FAULTS
    last = Failure(faults[MOST_FAULTS].where, f"here begin {more} more faults", "mend those above first")
    return (*faults[:MOST_FAULTS], last)


def _read_rows(path: Path) -> Iterator[_Row]:
    """The rows of a file, empty ones left out; raises ConfigError where the file as a whole cannot be understood."""
    text = read_text(path, advice=_ENCODING_ADVICE)
    return _read_tables(text, path) if path.suffix.lower() == ".toml" else _read_csv(text, path)


def _read_csv(text: str, path: Path) -> Iterator[_Row]:
    declared = _DECLARED_DELIMITER.match(text)
    body = text[declared.end() :] if declared else text
    first = body.lstrip("\r\n").partition("\n")[0]
    delimiter = declared[1] if declared else max(_DELIMITERS, key=first.count)
    reader = csv.reader(StringIO(body, newline=""), delimiter=delimiter, strict=True)
    above = 1 if declared else 0
    names: list[str] | None = None
    end = 0
    try:
        for cells in reader:
            where = f"{path}:{above + end + 1}"
            end = reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if names is None:
                names = _read_header(cells, where)
            else:
                yield _Row(where, _name_cells(names, cells))
    except csv.Error as error:
        where = f"{path}:{above + end + 1}"
        raise ConfigError(where, f"is no row of a table ({error})", _QUOTING_ADVICE) from error


def _read_header(cells: Sequence[str], where: str) -> list[str]:
    """The names of the columns, all of them known; raises GlossaryError with what is wrong with them."""
    names = [cell.strip().lower() for cell in cells]
    faults = [
        _refuse_name("column", cell.strip(), where)
        for cell, name in zip(cells, names, strict=True)
        if name and name not in _COLUMNS
    ]
    advice = f"the first row names the columns: {', '.join(_COLUMNS)}"
    faults += [Failure(where, f'the column "{n}" stands twice', advice) for n in _COLUMNS if names.count(n) > 1]
    if "preferred" not in names:
        faults.append(Failure(where, 'there is no column "preferred"', advice))
    if faults:
        raise GlossaryError(tuple(faults))
    return names


def _refuse_name(kind: str, name: str, where: str) -> Failure:
    nearest = suggest_nearest(name, _COLUMNS) or f" (known: {', '.join(_COLUMNS)})"
    return Failure(where, f'unknown {kind} "{name}"{nearest}', "rename it or take it out")


def _name_cells(names: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    """The cells by column; what stands beyond the last column is under no name."""
    named: dict[str, object] = dict(zip(names, cells, strict=False))
    over = [cell for cell in cells[len(names) :] if cell.strip()]
    named.pop("", None)
    return {**named, "": ", ".join(over)} if over else named


def _read_tables(text: str, path: Path) -> Iterator[_Row]:
    document = parse_toml(text, path)
    advice = f"write each term under a heading [[{_TABLE}]]"
    faults = [Failure(str(path), f'unknown key "{key}"', advice) for key in document if key != _TABLE]
    given = document.get(_TABLE, [])
    tables = given if isinstance(given, list) else [given]
    if not all(isinstance(table, dict) for table in tables):
        faults.append(Failure(str(path), f'"{_TABLE}" holds something else than tables', advice))
    if faults:
        raise GlossaryError(tuple(faults))
    lines = [text.count("\n", 0, heading.start()) + 1 for heading in _TABLE_HEADING.finditer(text)]
    are_told = len(lines) == len(tables)  # a list of tables may also be written without headings
    for number, table in enumerate(tables):
        yield _Row(f"{path}:{lines[number]}" if are_told else f"{path}: term {number + 1}", table)


def _find_faults(row: _Row) -> Iterator[Failure]:
    """What is wrong with one row by itself."""
    from mtcheck.segment import split_words  # what cuts text is heavy, and many runs have no glossary

    where = row.where
    for name, value in row.cells.items():
        if name == "":
            yield Failure(where, f"this row goes on behind the last column: {value!r}", _QUOTING_ADVICE)
        elif name not in _COLUMNS:
            yield _refuse_name("key", name, where)
        elif not isinstance(value, str) and not (name == "avoid" and _is_list_of_texts(value)):
            wanted = "a text or a list of texts" if name == "avoid" else "a text"
            yield Failure(where, f"{name} is {value!r}, not {wanted}", "correct the value")
    preferred = row.cells.get("preferred", "")
    if isinstance(preferred, str) and not preferred.strip():
        yield Failure(where, "there is no preferred form", "give the form that should stand in the text")
    if isinstance(preferred, str) and _BETWEEN_FORMS in preferred:
        yield Failure(where, f'"{preferred}" is more than one preferred form', "give each a row, or keep one")
    for form in _list_forms(row.cells.get("avoid", "")):
        if not split_words(form):
            yield Failure(where, f'"{form}" holds no word to look for: addresses and signs are none', "take it out")
    language = row.cells.get("language", "")
    if isinstance(language, str) and language.strip() and not is_language(language.strip()):
        yield Failure(where, f'language is "{language.strip()}"', "give a tag such as en or en-GB, or leave it empty")


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _build_term(row: _Row) -> Term:
    preferred, language, note = (_tidy(row.cells.get(name, "")) for name in ("preferred", "language", "note"))
    return Term(preferred, _list_forms(row.cells.get("avoid", "")), language or None, note, row.where)


def _list_forms(value: object) -> tuple[str, ...]:
    """The forms of a cell, or of a list of them; each once."""
    given = value if isinstance(value, list) else [value]
    forms = [_tidy(form) for item in given for form in str(item).split(_BETWEEN_FORMS)]
    return tuple(dict.fromkeys(form for form in forms if form))


def _tidy(value: object) -> str:
    """A cell on one line, as messages show it."""
    return " ".join(str(value).split())
