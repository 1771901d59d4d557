r"""User text in, text that XML can hold out.

XML 1.0 has no way to write most control characters, not even as an escape: one bell in a scraped page and no viewer
opens the report. Each is shown by a sign of its own (`visible`).
"""

from __future__ import annotations

import re

from mtcheck.visible import show_controls

_NO_CHARACTER = re.compile(r"[\ufffe\uffff]")
_MARKUP = re.compile(r"[&<>\r]")
"""A bare return would come back as a line feed."""
_MARKUP_OR_SPACE = re.compile(r"[&<>\"\t\n\r]")
"""In an attribute line ends and tabs would come back as spaces."""
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def write_text(text: str) -> str:
    r"""The text as the content of an element.

    >>> write_text("a < b & c\x07")
    'a &lt; b &amp; c␇'
    """
    return _MARKUP.sub(_escape, show_legible(text))


def write_attributes(attributes: dict[str, str | int | None]) -> str:
    r"""The attributes of an element, each after a space; those that are None are left out.

    >>> write_attributes({"name": 'say "no"\n', "line": 3, "id": None})
    ' name="say &quot;no&quot;&#10;" line="3"'
    """
    return "".join(
        f' {name}="{_MARKUP_OR_SPACE.sub(_escape, show_legible(str(value)))}"'
        for name, value in attributes.items()
        if value is not None
    )


def show_legible(text: str) -> str:
    """The text with a sign for each character that XML cannot hold."""
    return _NO_CHARACTER.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", show_controls(text))


def _escape(match: re.Match[str]) -> str:
    return _NAMED.get(match[0]) or f"&#{ord(match[0])};"
