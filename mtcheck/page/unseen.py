"""Characters in a Document that nobody sees, or that stand for one that was lost.

A Document goes in; out come zero-width characters, marks of direction, soft hyphens, control and private-use
characters, U+FFFD, and question marks that a program wrote for a letter it did not have. Where a script needs such a
character (Persian, Hindi, Thai, an emoji of several), or where it turns Arabic and Hebrew the right way, it is no
fault. No-break spaces are not looked at.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import mtcheck.late_re as re
from mtcheck.lexicon import Lexicon, find_uses
from mtcheck.model import Document, Span

Kind = Literal["lost", "question", "sign", "width", "hyphen", "direction", "override", "control", "private"]

_ANY_UNSEEN = re.compile(
    "[\ufffd\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u180e\u034f\u061c\u115f\u1160\u3164\u2800"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
"""What each run of these holds, so that most texts are read once."""
_UNSEEN = re.compile(
    r"""
    (?P<lost>\ufffd+)
  | (?P<width>[\u200b-\u200d\u2060-\u2064\ufeff\u180e\u034f\u115f\u1160\u3164\u2800]+)
  | (?P<override>[\u202d\u202e]+)
  | (?P<direction>[\u200e\u200f\u202a-\u202c\u2066-\u206f\u061c]+(?:[ ][\u200e\u200f]+)*)
  | (?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb]+)
  | (?P<private>[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+)
    """,
    re.VERBOSE,
)
_HYPHENATED = re.compile(r"(?:\w*\u00ad)+\w*")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BESIDE_EMOJI = re.compile("[\u2190-\u2bff\u3030\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")
_LETTERS_BEFORE, _LETTERS_AFTER = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")

_QUESTIONED = re.compile(
    r"\?(?:(?<=[^\W\d_]\?)(?=[^\W\d_?]|\s[a-z]|\?\w)|(?:(?<=[\s(]\?)|(?<=^\?))(?=\w))", re.MULTILINE
)
_QUESTION = re.compile(
    r"""
    (?<![\w'’?])(?P<left>[^\W\d_]+)
    (?P<mark>\?{1,3})
    (?: (?P<apostrophe>(?<=n\?)t|(?<=\?)(?:s|re|ve|ll))(?![\w?])                # don?t
      | (?P<right>[^\W\d_]+(?![\w?]))                                    # M?nchen, O?Brien
      | (?=\s[a-z]) )                                                   # the Caf? owner
    """,
    re.VERBOSE,
)
_SIGN = re.compile(r"(?:(?<=[\s(])|^)\?(?:(?=\d)|(?P<tail>[a-z]{3,})(?!\w|\?))", re.MULTILINE)
_ADDRESS = re.compile(r"\S*(?:[/=@&]|www\.)\S*")
_ACCENTED = "éèêëáàâäãåąæçćčďěęğíìîïıłñńňóòôöõøőřśšşßťúùûüůýźžż"
_ELIDED = frozenset("o d l m c n".split())
_ALONE = frozenset("ai")
_PRONOUNS = frozenset("i you he she it we they who what that there".split())
_DAILY = 3.5
"""From here on a name or a piece of slang stands by itself: iPhone, lol."""
_SHORTEST_CUT = 4
_RARER = 0.7
"""So much less frequent, as Zipf values, is a word cut at its accent than the word."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """One run of such characters, or one lost character."""

    span: Span
    kind: Kind
    replacement: str | None
    """What should stand there; None where that is not known."""
    is_certain: bool = True


def find_unseen(doc: Document, lexicon: Lexicon) -> Iterator[Unseen]:
    """Every run of characters that nobody sees, and every character that was lost."""
    text = doc.text
    if "\u00ad" in text:
        for match in _HYPHENATED.finditer(text):
            yield Unseen(Span(*match.span()), "hyphen", *_join_parts(match[0]))
    for match in _UNSEEN.finditer(text) if _ANY_UNSEEN.search(text) is not None else ():
        kind = match.lastgroup
        if kind == "lost":
            yield Unseen(Span(*match.span()), "lost", *_restore(text, match))
        elif kind == "width" and not _is_needed(text, match):
            yield Unseen(Span(*match.span()), "width", *_close(text, match, lexicon))
        elif kind in {"override", "direction"} and not _RIGHT_TO_LEFT.search(_line(text, match)):
            stays = " " if " " in match[0] else ""
            yield Unseen(Span(*match.span()), "override" if kind == "override" else "direction", stays)
        elif kind == "control":
            yield Unseen(Span(*match.span()), "control", _read_control(match[0]))
        elif kind == "private":
            yield Unseen(Span(*match.span()), "private", None)
    if lexicon.language == "en" and "?" in text and _QUESTIONED.search(text) is not None:
        yield from _find_questions(text, lexicon)


def _join_parts(word: str) -> tuple[str, bool]:
    """A word without its soft hyphens; between figures one may have been a dash."""
    if re.search(r"\d\u00ad\d", word):
        return word.replace("\u00ad", "-"), False
    return word.replace("\u00ad", ""), True


def _restore(text: str, match: re.Match[str]) -> tuple[str | None, bool]:
    """An apostrophe, where that is what was lost."""
    is_apostrophe = re.match(r"(?:s|t|re|ve|ll|d|m)\b", text[match.end() : match.end() + 3]) is not None
    return ("’", True) if is_apostrophe and text[match.start() - 1 : match.start()].isalpha() else (None, False)


def _is_needed(text: str, match: re.Match[str]) -> bool:
    """Whether the script beside it, or an emoji, needs the character."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if _BESIDE_EMOJI.match(before) and (_BESIDE_EMOJI.match(after) or "\u200d" not in match[0]):
        return "\u200d" in match[0]
    letters = [char for char in (before, after) if char.isalpha() or unicodedata.category(char or " ")[0] == "M"]
    return any(not unicodedata.name(char, "").startswith(("LATIN", "GREEK", "CYRILLIC")) for char in letters)


def _close(text: str, match: re.Match[str], lexicon: Lexicon) -> tuple[str, bool]:
    """Nothing, or a space where only that makes two words of what touches."""
    before = _LETTERS_BEFORE.search(text, max(0, match.start() - 40), match.start())
    after = _LETTERS_AFTER.match(text, match.end())
    if before is None or after is None:
        return "", True
    left, right = before[0].lower(), after[0].lower()
    if not lexicon.knows(left + right) and lexicon.has_entry(left) and lexicon.has_entry(right):
        return " ", False
    return "", True


def _line(text: str, match: re.Match[str]) -> str:
    end = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : end if end >= 0 else len(text)]


def _read_control(run: str) -> str:
    """What Windows-1252 has there, where that is a mark; else nothing, or a space for a break."""
    read = "".join(char.encode("latin-1").decode("cp1252", "ignore") for char in run if "\u0080" <= char <= "\u009f")
    return read or (" " if "\x0b" in run or "\x0c" in run else "")


def _find_questions(text: str, lexicon: Lexicon) -> Iterator[Unseen]:
    for match in _QUESTION.finditer(text):
        if not _is_in_address(text, match.start()):
            yield from _judge_question(match, lexicon)
    for match in _SIGN.finditer(text):
        tail = match["tail"]
        if tail is None:
            yield Unseen(Span(*match.span()), "sign", None, is_certain=False)
        elif not _is_word(tail, lexicon) and (word := _find_word("", tail, lexicon)) is not None:
            yield Unseen(Span(*match.span()), "question", word.capitalize(), is_certain=False)


def _judge_question(match: re.Match[str], lexicon: Lexicon) -> Iterator[Unseen]:
    """The question mark of a word, where it can be none."""
    left, right = match["left"], match["right"] or ""
    span = Span(match.start(), match.end("mark") + len(right or match["apostrophe"] or ""))
    if match["apostrophe"]:
        yield from _judge_apostrophe(span, left, match["apostrophe"], lexicon)
        return
    if right[:1].isupper():
        if left.lower() in _ELIDED:
            yield Unseen(span, "question", f"{left}’{right}", is_certain=False)
        return
    word = _find_word(left, right, lexicon)
    is_cut = len(left + right) >= _SHORTEST_CUT and not (_is_word(left, lexicon) and _is_word(right, lexicon))
    if word is not None or (right and is_cut):
        yield Unseen(span, "question", word, is_certain=False)


def _judge_apostrophe(span: Span, left: str, ending: str, lexicon: Lexicon) -> Iterator[Unseen]:
    """`it?s`, `they?re`; but `caf?s` lost a letter."""
    if ending == "s" and not _is_word(left, lexicon) and (word := _find_word(left, ending, lexicon)) is not None:
        yield Unseen(span, "question", word, is_certain=False)
    elif ending in {"s", "t"} or left.lower() in _PRONOUNS:
        yield Unseen(span, "question", f"{left}’{ending}")


def _find_word(left: str, right: str, lexicon: Lexicon) -> str | None:
    """The word that an accented letter between the two makes, where they are not words as they stand."""
    least = lexicon.zipf(left.lower()) + _RARER if not right else 0.0
    best: tuple[float, str] | None = None
    for char in _ACCENTED:
        word = f"{left}{char}{right}"
        lower = word.lower()
        zipf = max([lexicon.zipf(lower), *(use.zipf for use in find_uses(lower))])
        if zipf > max(least, 1.0) and (best is None or zipf > best[0]):
            best = (zipf, word)
    if best is None or (right and _is_word(left, lexicon) and _is_word(right, lexicon)):
        return None
    return best[1]


def _is_word(part: str, lexicon: Lexicon) -> bool:
    lower = part.lower()
    return lower in _ALONE if len(lower) == 1 else lexicon.has_entry(lower) or lexicon.zipf(lower) >= _DAILY


def _is_in_address(text: str, at: int) -> bool:
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    return _ADDRESS.match(text, begin) is not None
