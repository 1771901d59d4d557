"""An element of XLIFF or TMX that holds a sentence in, the text that a reader would see out.

What stands inside formatting is text and its codes are none. A code that stands alone (an image, a note, a variable)
leaves no trace that a check could take for a fault: no doubled space, no space before a comma, no words run together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from mtcheck.html_elements import INLINE
from mtcheck.readers.html_text import has_html

_PAIRED = frozenset("bpt ept it ut bx ex sc ec sm em".split())
"""Codes that begin or end formatting; XLIFF 1.2 and TMX keep the code itself inside, which is no text."""
_STANDALONE = frozenset({"x", "ph"})
_DELETED = "x-sdl-deleted"
"""How Trados marks text that a reviewer struck out."""
_BREAKS = frozenset({"lb", "pb", "xlf:lb", "xlf:pb", "x-lb", "x-br"})
_KINDS = ("ctype", "type", "subType")
_CONTROLS_THAT_BREAK = frozenset(range(0x09, 0x0E)) | {0x85, 0x2028, 0x2029}

_TAG = re.compile(r"\s*(?:<|&lt;)/?([A-Za-z][A-Za-z0-9]*)")
"""What the code of a placeholder holds: `<br/>`, `&lt;b&gt;`."""
_PLAIN = re.compile(r"(?!\d+$)[\w\s’'.,:;!?‑–—-]+")
"""An equivalent of a code that is text; `{{name}}` and `<img src="a.png"/>` are code, "2" is a footnote."""
_FORMATTING = INLINE - {"br", "img"}

_GONE = "\0"
"""Stands where a code stood alone: XML has no such character."""
_BETWEEN_WORDS = re.compile(r"(?<=[\w.!?…:;,)»”])\0+(?=[\w(«“])")
_BEFORE_PAUSE = re.compile(r"(?<![ \t\u00a0\u202f])[ \t\u00a0\u202f]*+\0+(?=\s|[,.;:!?)\]»”]|$)")
_NOTHING: Mapping[str, str] = MappingProxyType({})


def read_text(element: Element | None, data: Mapping[str, str] = _NOTHING) -> str:
    """The text of an element, with its white space; empty for no element.

    `data` are the codes of an XLIFF 2 unit by their names.

    >>> from xml.etree.ElementTree import fromstring
    >>> read_text(fromstring("<seg>One <ph>&lt;img/&gt;</ph>, <hi>two</hi></seg>"))
    'One, two'
    """
    text = "" if element is None else "".join(_walk(element, data))
    return _BEFORE_PAUSE.sub("", _BETWEEN_WORDS.sub(" ", text)).replace(_GONE, "")


def _walk(element: Element, data: Mapping[str, str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _STANDALONE or child.tag in _PAIRED:
            yield _replace_code(child, data)
        elif child.tag == "cp":  # a character that XML cannot hold
            yield _name_character(child.get("hex", ""))
        elif not child.tag.startswith("{") and child.get("mtype") != _DELETED:
            yield from _walk(child, data)
            if child.get("mtype") == "seg":
                yield _GONE  # sentences that stand as elements need no space between them
        yield child.tail or ""


def _replace_code(code: Element, data: Mapping[str, str]) -> str:
    """What is to be read instead of a code."""
    if any(code.get(name) in _BREAKS for name in _KINDS):
        return " "
    equivalent = code.get("equiv-text") or code.get("equiv") or ""
    inside = data.get(code.get("dataRef", ""), "") or "".join(code.itertext()) or equivalent
    tag = _TAG.match(inside)
    name = tag[1].lower() if tag else ""
    if name == "br" or (name not in INLINE and has_html(f"<{name}>")):
        return " "  # a line or a paragraph ends
    if code.tag in _PAIRED or name in _FORMATTING:
        return ""
    return equivalent if _PLAIN.fullmatch(equivalent) else _GONE


def _name_character(digits: str) -> str:
    try:
        return " " if int(digits, 16) in _CONTROLS_THAT_BREAK else ""
    except ValueError:
        return ""
