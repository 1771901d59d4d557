r"""User text in, text out that a terminal, a table cell or a page can show without being led astray.

Control characters move cursors and ring bells, embedded directions turn whole lines round, lone surrogates cannot
be written at all: each is shown by a sign of its own. Joiners, marks of direction and soft hyphens stay, since
words of many languages are spelled with them. Escaping for Markdown, HTML and CSV is left to those modules.
"""

from __future__ import annotations

import re
from typing import TextIO

_HARMFUL = re.compile(
    r"""
      [\x00-\x08\x0b\x0c\x0e-\x1f]   # C0 controls but tab and line ends: an escape sequence in a scraped page
    | [\x7f-\x9f]                    # delete and C1 controls: windows-1252 read as latin-1
    | [\u2028\u2029]                 # line and paragraph separators, which editors and JavaScript break at
    | [\u202a-\u202e\u2066-\u2069]   # embedded, overridden and isolated directions
    | \ufeff                         # a byte order mark inside the text
    | [\ud800-\udfff]                # half a character, from a text cut in the middle of an emoji
    """,
    re.VERBOSE,
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACE = re.compile(r"[ \t]+")
_LAST_C0 = 0x1F
_DELETE = 0x7F
_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\N{SYMBOL FOR DELETE}"


def show_controls(text: str) -> str:
    r"""The text with each harmful character replaced by a visible sign; tabs and line ends stay.

    >>> show_controls("bell\x07 and \u202eturned")
    'bell␇ and ⟨U+202E⟩turned'
    """
    return _HARMFUL.sub(_name_character, text)


def flatten(text: str) -> str:
    r"""The text on one line: line ends as an arrow, runs of spaces and tabs as one space.

    >>> flatten("Kyiv.\n\n  Moscow\tdenies")
    'Kyiv.↵↵ Moscow denies'
    """
    return _SPACE.sub(" ", _LINE_END.sub("↵", show_controls(text)))


def make_encodable(text: str, stream: TextIO) -> str:
    """The text with an escape for each character that the encoding of a stream lacks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _name_character(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= _LAST_C0:
        return chr(_CONTROL_PICTURES + code)
    return _DELETE_PICTURE if code == _DELETE else f"⟨U+{code:04X}⟩"
