"""A place where XML breaks off in, what is wrong there out, in words for somebody who did not write the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_NAME = re.compile(r"[^\s<>/&;\"'=]+")
_REFERENCE = re.compile(r"&#?\w+;")
_SPACE = 0x20


class XmlFault(NamedTuple):
    """What is wrong, and how many characters before the place where the parser stopped."""

    what: str
    back: int = 0


def describe_xml_fault(told: str, before: str, after: str, opened: Sequence[str]) -> XmlFault:
    """What the parser has `told`, in plain words, from the text on both sides of where it stopped.

    `opened` are the elements that it stood in, the innermost last.

    >>> describe_xml_fault("not well-formed (invalid token)", "<p>Fish &", " chips</p>", ["p"]).what
    'a bare & must be written &amp;'
    """
    if told == "mismatched tag":
        return _describe_tag(after, opened)
    if told == "no element found":
        return XmlFault(f"it ends before <{opened[-1]}> is closed" if opened else "it is empty")
    if told == "not well-formed (invalid token)":
        return _describe_token(before, after)
    name = _REFERENCE.match(after)
    plain = {
        "syntax error": "it does not begin with a tag",
        "unclosed token": "it ends in the middle of a tag",
        "junk after document element": "something stands behind its last tag",
        "duplicate attribute": "an attribute stands twice in one tag",
        "undefined entity": f"{name[0] if name else 'an entity'} stands for nothing known, write the character itself",
        "reference to invalid character number": f"{name[0] if name else 'a number'} is no character that XML may hold",
    }
    return XmlFault(plain.get(told, told))


def _describe_tag(after: str, opened: Sequence[str]) -> XmlFault:
    """A closing tag that closes another element than the innermost; the parser stops behind its "</"."""
    name = _NAME.match(after)
    closing = name[0] if name else ""
    if closing.rpartition(":")[2] in opened:
        return XmlFault(f"a tag is not closed: <{opened[-1]}>", 2)
    return XmlFault(f"a tag is closed that was never opened: </{closing}>", 2)


def _describe_token(before: str, after: str) -> XmlFault:
    """A character that may not stand where it stands; the parser stops behind a bare & or <."""
    name = _NAME.match(after)
    bare = re.search(r"[&<]\w*\Z", before)
    if bare is not None:
        mark = bare[0][0]
        written = "&amp;" if mark == "&" else "&lt;"
        return XmlFault(f"a bare {mark} must be written {written}", len(bare[0]))
    if after and ord(after[0]) < _SPACE:
        return XmlFault(f"it holds the control character U+{ord(after[0]):04X}, which XML may not")
    return XmlFault(f'"{name[0] if name else after[:1]}" may not stand here')
