"""Pieces of a translation system's own machinery: tokens for unknown words, joints of subwords, ends of sentences.

A text goes in, remnants come out. What only looks alike is left: a row of block characters, Maltese names with Ġ, two
signs before a handle. Placeholders and HTML have modules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.model import Severity, Span
from mtcheck.page.remnant_model import CLOSE, OPEN, Edit, Remnant, strip_match, take_out

_UNKNOWN = rf"""
    (?: (?:{OPEN}\s?){{1,2}}(?i:unk(?:nown)?)\s?(?:{CLOSE}\s?){{0,2}}(?<!\s)(?<=[>;])  # <unk>, &lt;unk&gt;, <<unk>>
      | \[\s?(?:UNK|unk|MASK)\s?\] | ⟨unk⟩ | (?<!\w)\u2047 | \u2047(?=\w) | {OPEN}\s?mask\s?{CLOSE} )"""
_CONTROL = rf"""
    (?: {OPEN}\s?/?\s?(?i:s|pad|eos|bos|sep|cls|sos|start|end|go|eot|eod|sent|doc|w|extra_id_\d+|
                      endoftext|im_start|im_end|2[a-z]{{2,3}}|0x[0-9A-F]{{2}})\s?{CLOSE}
      | {OPEN}\s?[|\uff5c]\s?[\w \u2581-]{{1,40}}?\s?[|\uff5c]\s?{CLOSE}       # <|endoftext|>
      | \[\s?(?:PAD|CLS|SEP|BOS|EOS)\s?\] | \[/?INST\] | {OPEN}{OPEN}/?SYS{CLOSE}{CLOSE}
      | >>\w{{2,3}}(?:_\w+)?<< | \b__[a-z]{{2,3}}(?:_[A-Z][a-z]{{3}})?__(?!\w) )"""
_TOKEN = re.compile(
    rf"""
    (?P<unknown>{_UNKNOWN}(?:\s?{_UNKNOWN})*)
  | (?P<control>{_CONTROL}(?:\s?{_CONTROL})*)
  | \s?@[ ]?(?P<mark>[-\u2013,.:/'])[ ]?@\s?                           # mother @-@ in @-@ law
  | (?<=\w)[ ]?(?:@@|\uffed)(?P<inner>[ ]?)(?=\w)                      # wor@@ ds
  | (?<=\w)@@(?=\s|$|[.,;:!?])
  | (?<![^\s(“"'])@@(?=[a-z])
  | (?<=[a-z])[ ]?(?P<piece>\#\#)(?=[a-z]{{2}})                      # work ##ing
  | (?P<space>(?<![\u2580-\u259f])\u2581+(?![\u2580-\u259f])[ ]?)
  | (?P<byte>(?<=[a-z.,;:!?])\u0120(?=[a-zA-Z0-9])|\b\u0120(?=(?:the|of|and|to|in|a|that|is|was|for|on|with|by|said)\b)
      |(?<![^\W_])\u010a(?=[\s\u0120\u010a]|$)|(?<=[a-z.])\u010a)
    """,
    re.VERBOSE | re.MULTILINE,
)
_HINTS = frozenset("<[>⟨@#_&\u2047\u2581\u0120\u010a\uffed")
_LIKELY = re.compile(
    r"[<>⟨&\u2047\u2581\u0120\u010a\uffed]|\[\s?(?:UNK|unk|MASK|PAD|CLS|SEP|BOS|EOS|/?INST)|@[ ]?[-\u2013,.:/'@]|##|__"
)
"""What makes it worth while to look closely."""
_UNSAID = "what stood here in the source"


def find_tokens(text: str, characters: frozenset[str]) -> Iterator[Remnant]:
    """Every token of a translation system in a text of these characters."""
    if _HINTS.isdisjoint(characters) or _LIKELY.search(text) is None:
        return
    for match in _TOKEN.finditer(text):
        yield _judge(text, match)


def _judge(text: str, match: re.Match[str]) -> Remnant:
    span = strip_match(match)
    if match["unknown"]:
        return Remnant(
            span, "token", "the mark of a translation system for a word that it does not know", (span,),
            suggestion=f"translate {_UNSAID}", severity=Severity.MAJOR,
        )  # fmt: skip
    if match["control"]:
        what = "a mark for the translation system itself"
        return Remnant(span, "token", what, (span,), take_out(text, span), is_safe=True)
    if match["mark"]:
        mark = match["mark"]
        return Remnant(span, "token", f'the mark of a translation system for "{mark}" inside a word', (span,),
                       Edit(Span(*match.span()), mark), is_safe=True)  # fmt: skip
    if match["space"] or match["byte"]:
        edit = Edit(Span(*match.span()), " " if _stands_between_words(text, match) else "")
        what = "the mark of a translation system for a line break" if match[0] == "\u010a" else _SPACE
        return Remnant(span, "token", what, (span,), edit, is_safe=True)
    end = match.end() + (text[match.end() : match.end() + 1] == " " and match["inner"] is None and not match["piece"])
    return Remnant(
        span,
        "token",
        "the mark of a translation system for a cut inside a word",
        (span,),
        Edit(Span(match.start(), end), ""),
    )


_SPACE = "the mark of a translation system for a space"


def _stands_between_words(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return not before.isspace() and before != "" and (after.isalnum() or match[0].endswith(" ")) and before not in "(“["
