"""A file that a user wrote for us in, its text or its TOML table out; what is wrong with it is a ConfigError.

Articles are read by `readers`; these are settings, which must be right before anything is read.
"""

from __future__ import annotations

import re
from pathlib import Path

from mtcheck.errors import ConfigError

_MOST_BYTES = 2**27
_LINE_BREAK = re.compile(r"\r\n?")
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_BARE_WORD = re.compile(r"\s*(?P<key>[\w.-]+)\s*=\s*(?P<word>[^\W\d_][\w%.-]*(?: [\w%.-]+)*)\s*(?:#.*)?")


def read_text(path: Path, *, advice: str = "save the file as UTF-8") -> str:
    """The text of a file, without a byte order mark; `advice` is for one that is not UTF-8."""
    try:
        with path.open("rb") as stream:
            body = stream.read(_MOST_BYTES + 1)  # a device may never end
        if len(body) > _MOST_BYTES:
            what = f"more than {_MOST_BYTES:,} bytes, or without an end"
            raise ConfigError(str(path), what, "name a file that somebody wrote")
        return _LINE_BREAK.sub("\n", body.decode("utf-8-sig"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(str(path), f"cannot be read: {reason}", "name a file that exists and can be read") from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), f"not UTF-8 (byte {error.start + 1})", advice) from error


def parse_toml(text: str, path: Path) -> dict[str, object]:
    """The table that the text of a file holds; an error names the line."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _TOML_PLACE.search(message)
        where = f"{path}:{place[1] if place and place[1] else text.count(chr(10)) + 1}"
        what = f"not valid TOML: {_TOML_PLACE.sub('', message)}"
        raise ConfigError(where, what, _advise(text, where.rpartition(":")[2])) from error


def _advise(text: str, line: str) -> str:
    """What to do with a line that is not TOML: a word after = needs marks round it."""
    lines = text.splitlines()
    bare = _BARE_WORD.fullmatch(lines[int(line) - 1]) if 0 < int(line) <= len(lines) else None
    if bare is None:
        return "correct this line"
    if bare["word"].lower() in {"true", "false"}:
        return f"write it in small letters: {bare['key']} = {bare['word'].lower()}"
    return f'put quotation marks round it: {bare["key"]} = "{bare["word"]}"'
