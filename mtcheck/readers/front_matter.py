"""The front matter of a Markdown file: flat `key: value` lines between `---`, or `key = value` between `+++`.

Enough of YAML and TOML to know a title, a language, a date and an address; what is nested is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_FENCED = re.compile(
    r"""
    \A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)
    (?P<lines>(?:[^\r\n]*(?:\r\n?|\n))*?)
    (?:(?P=fence)|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)
    """,
    re.VERBOSE,
)
_KEY = re.compile(r"""(?P<key>["']?[A-Za-z_][\w.-]*["']?)\s*(?P<sign>[:=])(?:\s+|(?<==)|$)(?P<value>.*)""")
_BLOCK_VALUE = re.compile(r"[|>][+-]?\d?")
_ESCAPE = re.compile(r'\\(["\\/])')


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says about itself, and where its text begins."""

    values: Mapping[str, str]
    """By key in lower case."""
    end: int
    """Offset after the closing line; 0 where the file has no front matter."""

    def first(self, *keys: str) -> str | None:
        """The first of these that has a value."""
        return next((self.values[key] for key in keys if self.values.get(key)), None)


def read_front_matter(text: str) -> FrontMatter:
    r"""The front matter that a text begins with.

    >>> read_front_matter("---\ntitle: 'It''s over'\nlang: en\n---\nText").values
    {'title': "It's over", 'lang': 'en'}
    """
    match = _FENCED.match(text)
    if match is None:
        return FrontMatter({}, 0)
    lines = match["lines"].splitlines()
    values = dict(_read_values(lines, "=" if match["fence"] == "+++" else ":"))
    if not values and any(line.strip() for line in lines):
        return FrontMatter({}, 0)  # a text that begins with a rule and has another one further on
    return FrontMatter(values, match.end())


def _read_values(lines: list[str], sign: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines):
        match = _KEY.match(line)
        if match is None or match["sign"] != sign:
            continue
        value = match["value"].strip()
        if _BLOCK_VALUE.fullmatch(value):
            value = " ".join(_read_indented(lines[number + 1 :]))
        yield match["key"].strip("\"'").lower(), _unquote(value)


def _read_indented(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if line.strip() and not line[0].isspace():
            return
        yield line.strip()


def _unquote(value: str) -> str:
    if value[:1] == '"' and (end := value.rfind('"')) > 0:
        return _ESCAPE.sub(r"\1", value[1:end])
    if value[:1] == "'" and (end := value.rfind("'")) > 0:
        return value[1:end].replace("''", "'")
    return value.split(" #", 1)[0].strip()
