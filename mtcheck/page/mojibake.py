"""Text that was read in the wrong encoding, in a Document: `donâ€™t`, `CafÃ©`, `Ïóòèí`. The only importer of ftfy.

A Document goes in; out comes each damaged word or mark with what it was. ftfy decides about most, a word at a time, so
that an offset stays an offset; it knows which sequences real words have (SÃO PAULO, L’ÎLE). Beside it stand damages
that it leaves alone, because only the language of the text makes them certain: an apostrophe of which the last
characters were lost, or one of an old Macintosh. Characters that cannot be seen are left to their own check.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.model import Document, Span

_HIGH = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the bytes 80 to BF look like, with which UTF-8 goes on, in Latin-1 and Windows-1252."""
_SUSPECT = re.compile(
    rf"[\u00c2-\u00f4][{_HIGH}]|[ĂÄĹâÂ][^\x00-\x7f]|√[^\x00-\x7f\s]|‚Ä|¬[£´ª∞]|[РСГв][^\x00-\x7f]|[├╬╨╤Γ][^\x00-\x7f]"
)
_SIDE_BY_SIDE = re.compile(r"[^\x00-\x7f]{2}")
"""What each of these is, so that most texts are read once."""
_TOKEN = re.compile(r"[^ \t\r\n]+")
_HIGH_RUN = re.compile(r"([^\x00-\x7f]+)")
_LETTERS_BEFORE, _LETTERS_AFTER = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 60
_INSIDE_WORD = re.compile(r"[^\W\d_]|['’]")
_LIKELY = re.compile(r"[À-ſƀ-ɏ’‘“”–—…•€£«»°ºª\u00a0\u0400-\u045f]+")
"""What news is full of: letters of Latin and Cyrillic, marks and signs."""
_PAIR = re.compile(rf"(?<=[a-z])[ÃÄÅÂ][{_HIGH}](?=[a-z]|\W|$)|(?<![^\W\d_])[ÃÄÅ][{_HIGH}](?=[a-z]{{2}})")
_CAPITALS = re.compile(r"(?<=[A-ZÀ-Þ]{2})[À-Þ][’“”‘…–—™](?![^\W\d_])")
"""The end of a word in capitals with its mark: AMANHÃ”."""
_LOST = "\ufffd"
_BYTE_ORDER_MARK = "\ufeff"
_NAMES = {
    "latin-1": "Latin-1", "sloppy-windows-1252": "Windows-1252", "sloppy-windows-1251": "Windows-1251",
    "sloppy-windows-1250": "Windows-1250", "sloppy-windows-1253": "Windows-1253", "sloppy-windows-1254": "Windows-1254",
    "sloppy-windows-1257": "Windows-1257", "iso-8859-2": "Latin-2", "macroman": "Mac Roman",
    "cp437": "DOS code page 437",
}  # fmt: skip

_UTF8 = "UTF-8 read as Windows-1252"
_CUT = re.compile(
    rf"""
    (?P<quote>â€(?![{_HIGH}]))                                      # the closing “ of which the last byte is lost
  | (?i:\b(?:do|does|did|is|are|was|were|wo|ca|could|would|should|has|have|had)n)(?P<not>â)(?=t\b)  # donât
  | (?i:\b(?:it|he|she|that|what|there|here|who|let))(?P<is>â)(?=s\b)
  | (?i:\b(?:I|you|we|they))(?P<are>â)(?=(?:re|ve|ll|m|d)\b)
  | (?<=[a-z\d])(?P<gap>Â)(?![^\W\d_]|[\u0080-\u00bf])             # childrenÂ,
  | (?<![A-ZÀ-Þ])(?P<space>Â)(?=[ \u00a0]|$)                        # 10Â %
  | (?<![A-ZÀ-Þ])(?P<grave>Ã)(?=[ \u00a0](?![A-ZÀ-Þ]{{2}}))           # voilÃ  that
    """,
    re.VERBOSE | re.MULTILINE,
)
_LEADING = "âÂÃ"
_READ_AS = {"quote": "”", "not": "’", "is": "’", "are": "’", "space": "", "gap": "", "grave": "à"}
_MAC = re.compile(
    r"(?<=[a-z])Õ(?=(?:s|t|re|ve|ll|d|m)\b)|(?<=[a-z]s)Õ(?=\s)"
    r"|(?<!\w)Ò(?=\w[^ÒÓ\n]{0,400}[a-z.,!?]Ó(?!\w))|(?<=[a-z.,!?])Ó(?!\w)"
)
_MAC_READ_AS = {"Õ": "’", "Ò": "“", "Ó": "”"}
_CYRILLIC_PAIRS = re.compile(r"(?:[РСЂвЃ][^\x00-\x7f]){3,}")
_CYRILLIC = re.compile(r"(?<![\w'’-])[À-ÖØ-öø-ÿ]{4,}(?![\w'’-])")
_FEWEST_LETTERS = 3
_POLISH = re.compile(r"\b(?:[A-Z][a-zà-ÿœŸ]*|[a-z][a-zà-ÿœŸ]+)³[a-zà-ÿœŸ]+\b")


@dataclass(frozen=True, slots=True)
class Damage:
    """A word or mark that was read in the wrong encoding."""

    span: Span
    repaired: str
    how: str
    """What was read as what."""
    is_certain: bool = True


def find_damage(doc: Document) -> Iterator[Damage]:
    """Every damaged word or mark of a document, by position."""
    text = doc.text
    if text.isascii():
        return
    are_close = _SIDE_BY_SIDE.search(text) is not None
    found = [*_find_by_ftfy(text), *_find_pairs(text)] if are_close and _SUSPECT.search(text) is not None else []
    found += _find_cut(text) if any(leading in text for leading in _LEADING) else ()
    found += _find_mac(text)
    found += _find_cyrillic(text) if are_close else ()
    found += _find_polish(text)
    end = 0
    for damage in sorted(found, key=lambda damage: (damage.span.start, -damage.span.end)):
        if damage.span.start >= end and not doc.is_hidden(damage.span):
            end = damage.span.end
            yield damage


def _find_cut(text: str) -> Iterator[Damage]:
    for match in _CUT.finditer(text):
        kind = match.lastgroup or ""
        span, repaired = Span(*match.span(kind)), _READ_AS[kind]
        if kind in {"quote", "space", "gap"}:
            yield Damage(span, repaired, _UTF8, is_certain=kind != "quote")
        else:
            yield _widen(text, span, repaired, _UTF8)


def _find_by_ftfy(text: str) -> Iterator[Damage]:
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token.isascii() or _SUSPECT.search(token) is None:
            continue
        core = _CUT.sub(lambda cut: '""' if cut.lastgroup == "quote" else cut[0], token)  # ftfy would see a dagger
        if _CAPITALS.search(token):
            continue
        repaired, how = _repair(core)
        if repaired != core:
            yield from _split(text, match.start(), core, repaired.replace(_BYTE_ORDER_MARK, ""), how)
            continue
        for run in _HIGH_RUN.finditer(
            core
        ):  # Dvořákâ€™s: the first letter is right, and cannot be encoded with the rest
            repaired, how = _repair(run[0]) if _SUSPECT.search(run[0]) else (run[0], "")
            if repaired != run[0]:
                start = match.start()
                yield _widen(text, Span(start + run.start(), start + run.end()), repaired, how)


@lru_cache(maxsize=4096)
def _repair(token: str) -> tuple[str, str]:
    """A word as ftfy repairs it, and how it was damaged."""
    import ftfy

    fixed = ftfy.fix_encoding_and_explain(token)
    steps = [step for step in fixed.explanation or () if step.action == "encode"]
    how = f"UTF-8 read as {_NAMES.get(steps[0].parameter, steps[0].parameter)}" if steps else ""
    return (fixed.text if steps else token), how + (" twice" if len(steps) > 1 else "")


def _split(text: str, at: int, token: str, repaired: str, how: str) -> Iterator[Damage]:
    """What the repair changes of a word and its marks: each word with the letters beside it, each mark by itself."""
    pieces = _HIGH_RUN.split(token)
    match = re.fullmatch("(.*?)".join(map(re.escape, pieces[::2])), repaired, re.DOTALL)
    if match is None:
        yield Damage(Span(at, at + len(token)), repaired, how)
        return
    found: list[Damage] = []
    for number, new in enumerate(match.groups()):
        old, between = pieces[2 * number + 1], pieces[2 * number]
        at += len(between)
        span = Span(at, at + len(old))
        at += len(old)
        if new == old:
            continue
        last = found[-1] if found else None
        if (
            last is not None
            and last.span.end == span.start - len(between)
            and _is_one_word(last.repaired, between, new)
        ):
            found[-1] = Damage(Span(last.span.start, span.end), f"{last.repaired}{between}{new}", how)
        else:
            found.append(Damage(span, new, how))
    ends = (0, *(damage.span.end for damage in found[:-1]))
    starts = (*(damage.span.start for damage in found[1:]), len(text))
    for damage, low, high in zip(found, ends, starts, strict=True):
        yield _widen(text, damage.span, damage.repaired, how, within=Span(low, high))


def _is_one_word(left: str, between: str, right: str) -> bool:
    """Whether two repairs stand in one word."""
    ends = _INSIDE_WORD.match(left[-1:]) and _INSIDE_WORD.match(right[:1])
    return ends is not None and all(_INSIDE_WORD.match(char) for char in between)


def _widen(text: str, span: Span, repaired: str, how: str, *, within: Span | None = None) -> Damage:
    """A damage with the letters beside it, where it is one of a word; other damages may stand around."""
    low, high = (within.start, within.end) if within else (0, len(text))
    if not repaired or not (_INSIDE_WORD.match(repaired[0]) or _INSIDE_WORD.match(repaired[-1])):
        return Damage(span, repaired, how, _LOST not in repaired)
    before = (
        _LETTERS_BEFORE.search(text, max(low, span.start - _LONGEST_WORD), span.start)
        if _INSIDE_WORD.match(repaired[0])
        else None
    )
    after = _LETTERS_AFTER.match(text, span.end, high) if _INSIDE_WORD.match(repaired[-1]) else None
    left, right = before[0] if before else "", after[0] if after else ""
    is_certain = _LOST not in repaired
    return Damage(Span(span.start - len(left), span.end + len(right)), f"{left}{repaired}{right}", how, is_certain)


def _find_pairs(text: str) -> Iterator[Damage]:
    """Two characters inside a word that are one in UTF-8, where no word has a capital: `ErdoÄŸan`."""
    for match in _CYRILLIC_PAIRS.finditer(text):
        repaired = match[0].encode("cp1251", "replace").decode("utf-8", "replace")
        if _LIKELY.fullmatch(repaired):
            yield Damage(Span(*match.span()), repaired, "UTF-8 read as Windows-1251")
    for match in _PAIR.finditer(text):
        try:
            repaired = match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue
        if _LIKELY.fullmatch(repaired):
            yield _widen(text, Span(*match.span()), repaired, _UTF8)


def _find_mac(text: str) -> Iterator[Damage]:
    """Apostrophes and quotation marks of an old Macintosh."""
    if not any(read in text for read in _MAC_READ_AS):
        return
    opened = 0
    for match in _MAC.finditer(text):
        opened += match[0] == "Ò"
        if match[0] == "Ó" and not opened:
            continue
        opened -= match[0] == "Ó"
        yield _widen(text, Span(*match.span()), _MAC_READ_AS[match[0]], "Mac Roman read as Latin-1")


def _find_cyrillic(text: str) -> Iterator[Damage]:
    """Words of an encoding with one byte a letter: Russian as `Ïóòèí`."""
    for match in _CYRILLIC.finditer(text):
        if len(set(match[0].lower())) >= _FEWEST_LETTERS:
            repaired = match[0].encode("latin-1").decode("cp1251")
            yield Damage(Span(*match.span()), repaired, "Windows-1251 read as Latin-1", is_certain=False)


def _find_polish(text: str) -> Iterator[Damage]:
    """The same in Polish: `Wa³êsa`."""
    for match in _POLISH.finditer(text) if "³" in text else ():
        repaired = match[0].encode("cp1252", "replace").decode("cp1250", "replace")
        yield Damage(Span(*match.span()), repaired, "Windows-1250 read as Windows-1252", is_certain=False)
