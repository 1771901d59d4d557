"""Settings that hold for some articles only: a table [[paths]] of the configuration, and which articles it means.

A pattern is one of these, and the last of a table's patterns that fits an article decides:

- of a file, as in .gitignore: relative to the folder of the configuration; without a slash inside it fits at any depth;
  `*` and `?` stop at a slash, `**` does not; what ends with a slash, or with a part that has no wildcard, means all
  that is below, too; `{fr,de}` stands for either
- of an address (`https://...`), which fits where an article was read from, or its own address
- of an id (`id:...`), for articles of a feed

What the settings are, and how they go together with the others, is left to `config`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from mtcheck.file_names import name_behind_links, name_from

NOT = "!"
OF_AN_ID = "id:"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_CHOICE = re.compile(r"\{([^{}]*,[^{}]*)\}")
_WILDCARD = re.compile(r"[*?\[]")
_GLOB = re.compile(
    r"""
    (?P<folders> (?:(?<=/)|^) \*\*/ )       # **/ any folders, or none
    | (?P<all> \*\*+ )                      # ** whatever follows
    | (?P<some> \* )
    | (?P<one> \? )
    | \[ (?P<not>[!^])? (?P<set>\]?[^\]/]*) \]
    | \\(?P<sign>.)                         # taken as it stands
    """,
    re.VERBOSE,
)


_CLOSED_SET = re.compile(r"\[[!^]?\]?[^\]/]*\]|\\.", re.DOTALL)
"""What takes no part in a choice: a set, and a sign that is taken as it stands."""
_INNERMOST = re.compile(r"\{[^{}]*\}")


class PathSetting(NamedTuple):
    """One key of such a table."""

    key: str
    value: object
    """As Config has it."""
    where: str
    """File and line, as in an error message."""


@dataclass(frozen=True, slots=True)
class PathSettings:
    """One table: the articles that it holds for, and what is set for them."""

    match: tuple[str, ...]
    """Patterns; one that begins with ! takes articles out again."""
    settings: tuple[PathSetting, ...] = ()
    folder: str = ""
    """What patterns of files are relative to; empty for the working folder."""
    where: str = ""
    """File and line of the table, as in an error message."""

    @property
    def wanted(self) -> tuple[str, ...]:
        """The patterns that take articles in."""
        return tuple(pattern for pattern in self.match if not pattern.startswith(NOT))

    def as_table(self) -> dict[str, object]:
        """Its keys and values as a file has them."""
        values = {setting.key: setting.value for setting in self.settings}
        return {"match": list(self.match), **{k: list(v) if isinstance(v, tuple) else v for k, v in values.items()}}

    def holds_for(self, origin: str, article_id: str = "", url: str | None = None) -> bool:
        """Whether the table is meant for an article that was read from there.

        >>> table = PathSettings(("posts/{fr,de}/**", "!*-draft.md", "https://example.org/sport", "id:wire-*"))
        >>> [table.holds_for(name) for name in ("posts/fr/a/b.md", "posts/fr/b-draft.md", "posts/it/a.md")]
        [True, False, False]
        >>> table.holds_for("https://example.org/sport/1"), table.holds_for("feed.jsonl", "wire-7")
        (True, True)
        """
        holds = False
        for pattern in self.match:
            is_wanted = not pattern.startswith(NOT)
            if holds is not is_wanted and _fits(pattern.removeprefix(NOT), self.folder, origin, article_id, url or ""):
                holds = is_wanted
        return holds


def find_pattern_fault(pattern: str) -> str | None:
    """Why a pattern cannot be understood, in words; None where it can.

    >>> find_pattern_fault("posts/[z-a].md"), find_pattern_fault("posts/[a-z].md")
    ('bad character range z-a', None)
    """
    rest = _CLOSED_SET.sub("", pattern)
    while _INNERMOST.search(rest):
        rest = _INNERMOST.sub("", rest)
    unclosed = next((sign for sign in rest if sign in "[{"), None)
    if unclosed is not None:
        return f'"{unclosed}" is never closed (\\{unclosed} stands for the sign itself)'
    try:
        _compile(pattern.removeprefix(NOT), is_anchored=True)
    except re.error as error:
        return error.msg
    return None


def find_root(pattern: str, folder: str) -> str | None:
    """The real path in which all files lie that a pattern can fit; None for one of ids or addresses.

    >>> find_root("posts/fr/*.md", "/site"), find_root("posts/{fr,de}/", "/site"), find_root("*-draft.md", "/site")
    ('/site/posts/fr', '/site/posts', '/site')
    """
    if pattern.startswith(OF_AN_ID) or _ADDRESS.match(pattern):
        return None
    parts = pattern.split("/") if "/" in pattern.rstrip("/") else ()
    fixed = takewhile(lambda part: not (_WILDCARD.search(part) or _CHOICE.search(part)), parts)
    return os.path.realpath(os.path.join(folder, *filter(None, fixed)))  # noqa: PTH118 - `folder` may be empty


def _fits(pattern: str, folder: str, origin: str, article_id: str, url: str) -> bool:
    if pattern.startswith(OF_AN_ID):
        return _compile(pattern.removeprefix(OF_AN_ID), is_anchored=True).fullmatch(article_id) is not None
    if _ADDRESS.match(pattern):
        glob = _compile(pattern, is_anchored=True)
        return any(glob.fullmatch(address) for address in (origin, url) if _ADDRESS.match(address))
    if not origin or _ADDRESS.match(origin):
        return False
    glob = _compile(pattern.removeprefix("./"), is_anchored="/" in pattern.rstrip("/"))
    return any(glob.fullmatch(path) for path in _name_relatively(origin, folder))


@lru_cache(maxsize=1024)
def _name_relatively(origin: str, folder: str) -> tuple[str, ...]:
    """A file as seen from a folder; where it lies outside, also as seen once links are followed."""
    return tuple(dict.fromkeys((name_from(origin, folder), name_behind_links(origin, folder))))


@lru_cache(maxsize=256)
def _compile(pattern: str, *, is_anchored: bool) -> re.Pattern[str]:
    anywhere = "" if is_anchored else "(?:.*/)?"
    return re.compile("|".join(anywhere + _translate(choice) for choice in _expand(pattern)), re.DOTALL)


def _expand(pattern: str) -> Iterator[str]:
    """The patterns that one with choices stands for.

    >>> list(_expand("{a,b}/{c,d}"))
    ['a/c', 'a/d', 'b/c', 'b/d']
    """
    choice = _CHOICE.search(pattern)
    if choice is None:
        yield pattern
        return
    for part in choice[1].split(","):
        yield from _expand(pattern[: choice.start()] + part + pattern[choice.end() :])


def _translate(pattern: str) -> str:
    r"""A pattern as a regular expression; what is below a folder that it names belongs to it.

    >>> _translate("posts/*.md"), _translate("posts/fr")
    ('posts/[^/]*\\.md', 'posts/fr(?:/.*)?')
    """
    body = pattern.removeprefix("/").rstrip("/")
    written, at = [], 0
    for token in _GLOB.finditer(body):
        written += [re.escape(body[at : token.start()]), _translate_token(token)]
        at = token.end()
    written.append(re.escape(body[at:]))
    if pattern.endswith("/"):
        written.append("/.*")
    elif not _WILDCARD.search(body.rpartition("/")[2]):
        written.append("(?:/.*)?")
    return "".join(written)


def _translate_token(token: re.Match[str]) -> str:
    match token.lastgroup:
        case "folders":
            return "(?:.*/)?"
        case "all":
            return ".*"
        case "some":
            return "[^/]*"
        case "one":
            return "[^/]"
        case "sign":
            return re.escape(token["sign"])
        case _:
            escaped = re.sub(r"([\\\[\]^&~|])", r"\\\1", token["set"]).replace("--", "-\\-")
            return f"[{'^/' if token['not'] else ''}{escaped}]" if escaped else re.escape(token[0])
