"""Bytes in, text out, never by guess: a byte order mark, a declaration, or else strict UTF-8.

What is no text at all is called by its name. Of a text that declares no encoding and is not UTF-8 the advice names the
likely one (`likely_encodings`), which is not used.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from mtcheck.errors import InputError
from mtcheck.readers.likely_encodings import find_likely_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a zip archive (Word, OpenDocument and EPUB files are such)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
)

_LABELS = {
    # As browsers do (WHATWG Encoding): these labels are met on pages that use the Windows superset.
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_ALIASES = {"x-sjis": "cp932", "windows-31j": "cp932", "windows-949": "cp949", "x-gbk": "gb18030", "ucs-2": "utf-16"}
_NOT_FOR_DOCUMENTS = frozenset({"utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode"})

_XML_DECLARATION = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""")
_HTML_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META_CHARSET = re.compile(rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_META_REACH = 4096
"""Bytes in which a page's declaration is looked for; browsers look at 1024."""
_GUESS_REACH = 65536
_ICONV = {"iso8859-2": "ISO-8859-2", "mac-roman": "MACINTOSH"}
"""Encodings that iconv calls otherwise than Python does."""
_ADVICE = "correct the declaration or convert it to UTF-8"
_PIECE = 65536
"""Bytes that are decoded at once where a document is read piece by piece."""


def decode(body: bytes, where: str, *, charset: str | None = None) -> str:
    """A text without markup: by its byte order mark, by `charset` (what the server declared), else as UTF-8."""
    refuse_binary(body, where)
    return _decode(body, where, charset, "the server")


def decode_markup(body: bytes, where: str, *, charset: str | None = None) -> str:
    """An XML or HTML document: as `decode`, and by what the document itself declares."""
    refuse_binary(body, where)
    if charset is not None:
        return _decode(body, where, charset, "the server")
    head = _HTML_COMMENT.sub(b"", body[:_META_REACH])
    declared = _XML_DECLARATION.match(head) or _META_CHARSET.search(head)
    return _decode(body, where, declared[1].decode("ascii", "replace") if declared else None, "the document")


def decode_xml(stream: BinaryIO, head: bytes, where: str, *, charset: str | None = None) -> Iterator[str]:
    """An XML document piece by piece, in flat memory; `head` is what it begins with, not yet taken from `stream`."""
    refuse_binary(head, where)
    declared = _XML_DECLARATION.match(head)
    label = charset or (declared[1].decode("ascii", "replace") if declared else None)
    chosen = _choose_encoding(head, where, label, "the document" if charset is None else "the server")
    decoder = codecs.getincrementaldecoder(chosen.name)()
    line = 1
    stream.read(len(chosen.mark))
    while True:
        body = stream.read(_PIECE)
        try:
            piece = decoder.decode(body, final=not body)
        except UnicodeDecodeError as error:
            raise _refuse_bytes(error, where, line, chosen) from None
        yield piece
        line += piece.count("\n")
        if not body:
            return


def find_encoding(label: str, where: str, by: str) -> str:
    """The codec for a declared encoding, as browsers take the name; `by` is who declares it."""
    try:
        name = codecs.lookup(_ALIASES.get(label.lower(), label)).name
        "x".encode(name)  # refuses what is a codec to Python and no encoding of text, such as base64
    except (LookupError, ValueError):
        name = "utf-7"
    if name in _NOT_FOR_DOCUMENTS:
        what = f'{by} declares the encoding "{label}", which is unknown'
        raise InputError(where, what, "correct the declaration or save it as UTF-8")
    return _LABELS.get(name, name)


def mark_of(head: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that this begins with, and the encoding it stands for."""
    return next((pair for pair in _MARKS if head.startswith(pair[0])), None)


def decode_head(head: bytes, where: str, charset: str | None = None) -> str:
    """The first characters, to tell the format by; what cannot be decoded is replaced, for nothing is kept."""
    mark = mark_of(head)
    encoding = mark[1] if mark else find_encoding(charset, where, "the server") if charset else "utf-8"
    return head[len(mark[0]) if mark else 0 :].decode(encoding, "replace")


def refuse_binary(head: bytes, where: str) -> None:
    """Raise InputError where this is an image, an archive or other data rather than text."""
    advice = "export it as text, Markdown, HTML or JSON Lines"
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            raise InputError(where, f"this is {name}, not text", "unpack it" if name.endswith("archive") else advice)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        raise InputError(where, "this is a WebP image, not text", advice)
    sample = head[:_GUESS_REACH]
    mark = mark_of(head)
    if b"\0" in sample and (mark is None or mark[0] == codecs.BOM_UTF8):
        if mark is None and sample.count(b"\0") * 3 > len(sample):
            what = "this looks like UTF-16 without a byte order mark"
            raise InputError(where, what, "convert it with iconv -f UTF-16LE -t UTF-8")
        raise InputError(where, f"this is binary data (a NUL byte at offset {sample.index(0)}), not text", advice)


def describe_undecodable(body: bytes, error: UnicodeDecodeError) -> str:
    """What is wrong with a text that is not UTF-8, with the place of the first bad byte."""
    at = error.start
    line = body.count(b"\n", 0, at) + 1
    return f"not UTF-8, and no encoding is declared: byte 0x{body[at]:02x} at offset {at}, line {line}"


def advise_conversion(body: bytes) -> str:
    """How to convert a text that is not UTF-8, with its likely encoding where that shows."""
    name = find_likely_encoding(body)
    if name is None:
        return "save it as UTF-8"
    return f"it is probably {name}; convert it with iconv -f {_ICONV.get(name, name.upper())} -t UTF-8"


class _Encoding(NamedTuple):
    """How an input is encoded, and who says so."""

    name: str
    because: str | None = None
    """None where nobody does, so that it must be UTF-8."""
    mark: bytes = b""
    """The byte order mark it begins with."""


def _choose_encoding(head: bytes, where: str, declared: str | None, by: str) -> _Encoding:
    mark = mark_of(head)
    if mark is not None:
        return _Encoding(mark[1], f"a byte order mark says {mark[1]}", mark[0])
    if declared is None:
        return _Encoding("utf-8")
    encoding = find_encoding(declared, where, by)
    if by == "the document" and not _reads_ascii(encoding):
        encoding = "utf-8"  # a declaration that could be read as ASCII was not written in UTF-16
    return _Encoding(encoding, f"{by} says {declared}")


def _decode(body: bytes, where: str, declared: str | None, by: str) -> str:
    chosen = _choose_encoding(body, where, declared, by)
    try:
        return body[len(chosen.mark) :].decode(chosen.name)
    except UnicodeDecodeError as error:
        if chosen.because is None:
            raise InputError(where, describe_undecodable(body, error), advise_conversion(body)) from None
        bad = f"byte 0x{error.object[error.start]:02x} at offset {error.start}"
        raise InputError(where, f"{chosen.because}, but {bad} is not {chosen.name}", _ADVICE) from None


def _refuse_bytes(error: UnicodeDecodeError, where: str, line: int, chosen: _Encoding) -> InputError:
    """The error for one piece of a document that begins in this line."""
    before = error.object[: error.start].decode(chosen.name, "replace")
    bad = f"byte 0x{error.object[error.start]:02x}"
    place = f"{where}:{line + before.count(chr(10))}"
    if chosen.because is None:
        return InputError(place, f"not UTF-8, and no encoding is declared: {bad}", advise_conversion(error.object))
    return InputError(place, f"{chosen.because}, but {bad} is not {chosen.name}", _ADVICE)


def _reads_ascii(encoding: str) -> bool:
    return "<?xml".encode(encoding) == b"<?xml"
