"""`re` for modules that hold many patterns: each is compiled when it is first used.

The checks have two thousand patterns and a short article needs a hundred of them; compiling all took a fifth of the
time of an audit of one article. Modules say `import mtcheck.late_re as re`. A pattern that is wrong raises `re.error`
only when it is used: what a user wrote has to be compiled by `re` itself, at once. Ask a pattern by its methods;
`search` and the other functions here take the text of one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    NOFLAG,
    VERBOSE,
    Match,
    Pattern,
    RegexFlag,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import cast

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "NOFLAG",
    "VERBOSE",
    "Match",
    "Pattern",
    "RegexFlag",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_ASKED = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "search",
    "split",
    "sub",
    "subn",
)


class _LatePattern:
    """A pattern that is compiled at the first question.

    Where it is a name of the module that made it, the compiled one takes its place, so that later questions cost no
    more; where it stands in a tuple or a table, or another module has imported it, it passes them on.
    """

    def __init__(self, pattern: str, flags: int | RegexFlag, module: dict[str, object]) -> None:
        self.pattern = pattern
        self._flags = flags
        self._module = module

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = self._compile()
        self.__dict__.update((asked, getattr(compiled, asked)) for asked in _ASKED)
        self._module.update((known, compiled) for known in [key for key, its in self._module.items() if its is self])
        return self.__dict__[name]

    def __repr__(self) -> str:
        return f"late_re.compile({self.pattern!r}, {self._flags!r})"

    def __eq__(self, other: object) -> bool:
        return self._compile() == (other._compile() if isinstance(other, _LatePattern) else other)

    def __hash__(self) -> int:
        return hash(self._compile())

    def _compile(self) -> Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __reduce__(self) -> tuple[Callable[[str, int | RegexFlag], Pattern[str]], tuple[str, int | RegexFlag]]:
        return re.compile, (self.pattern, self._flags)


def compile(pattern: str, flags: int | RegexFlag = 0) -> Pattern[str]:  # noqa: A001 - as in `re`
    """A pattern with the methods of a compiled one, which raise `re.error` when first used if it is none.

    >>> words = compile(r"[a-z]+")
    >>> words.findall("two words"), words.pattern
    (['two', 'words'], '[a-z]+')
    """
    module = sys._getframe(1).f_globals  # noqa: SLF001 - CPython's way to ask who calls
    return cast("Pattern[str]", _LatePattern(pattern, flags, module))
