"""The text of a TOML file in, the line of each key and table out: what `tomllib` does not tell.

It takes for granted that `tomllib` has read the text. Keys inside inline tables have no line of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys from the outside in; a number counts in a list of tables from 0."""

_TOKEN = re.compile(
    r'''
    \#[^\n]*                                  # a comment
    | """(?:\\.|(?!""").)*"{3,5}              # a string over several lines; up to two quotation marks may end it
    | \'\'\'(?:(?!\'\'\').)*'{3,5}
    | "(?:\\.|[^"\\\n])*" | '[^'\n]*'         # one on one line
    | [\[{] | [\]}] | \n
    ''',
    re.VERBOSE | re.DOTALL,
)
_BARE_OR_QUOTED = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*')"""
_STATEMENT = re.compile(rf"\s*(\[{{0,2}})[ \t]*({_BARE_OR_QUOTED}(?:[ \t]*\.[ \t]*{_BARE_OR_QUOTED})*)")


class _Statement(NamedTuple):
    """A heading, or a key with its value."""

    line: int
    brackets: str
    keys: KeyPath


def find_lines(text: str) -> dict[KeyPath, int]:
    r"""The line, from 1, where each key and each table of a TOML text is first written.

    >>> find_lines("[tool.x]\nabc = '''\ny = 2'''\n[[t]]\nz = 1\n[[t]]\n")
    {('tool', 'x'): 1, ('tool', 'x', 'abc'): 2, ('t',): 4, ('t', 0): 4, ('t', 0, 'z'): 5, ('t', 1): 6}
    """
    found: dict[KeyPath, int] = {}
    tables = Counter[KeyPath]()
    above: KeyPath = ()
    for statement in _read_statements(text.replace("\r\n", "\n")):
        if statement.brackets:
            parent = _enter(statement.keys[:-1], tables)
            own: KeyPath = (*parent, statement.keys[-1])
            if len(statement.brackets) > 1:
                tables[own] += 1
                found.setdefault(own, statement.line)
            above = _enter(statement.keys, tables)
            found.setdefault(above, statement.line)
        else:
            found.setdefault((*above, *statement.keys), statement.line)
    return found


def locate(lines: Mapping[KeyPath, int], keys: KeyPath) -> int | None:
    """The line of a key, or of the nearest that holds it; None where no line tells.

    >>> locate({("paths",): 3}, ("paths", 0, "match")), locate({}, ("paths",))
    (3, None)
    """
    return next((lines[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in lines), None)


def _read_statements(text: str) -> Iterator[_Statement]:
    start = depth = 0
    line = 1
    for token in _TOKEN.finditer(text + "\n"):
        sign = token[0]
        depth += (sign in "[{") - (sign in "]}")
        if sign == "\n" and not depth:
            statement = _STATEMENT.match(text[start : token.start()])
            if statement:
                yield _Statement(line, statement[1], _read_keys(statement[2]))
            line += text.count("\n", start, token.end())
            start = token.end()


def _read_keys(written: str) -> KeyPath:
    """The keys of one that is written with dots: `tool."mtcheck".language`."""
    import tomllib

    table: object = tomllib.loads(f"{written} = 0")
    keys: list[str] = []
    while isinstance(table, dict):
        ((key, table),) = table.items()
        keys.append(key)
    return tuple(keys)


def _enter(keys: KeyPath, tables: Mapping[KeyPath, int]) -> KeyPath:
    """The path of a heading, with the number of the last table of each list on the way."""
    path: KeyPath = ()
    for key in keys:
        path = (*path, key)
        if path in tables:
            path = (*path, tables[path] - 1)
    return path
