"""A space that is missing after a stop, or between a word and the quotation mark or bracket beside it.

Engines translate a sentence in pieces and join them again; where a tag, a link or a line break stood between two
pieces, nothing is left: `was ready.The guests`, `the ferry "Aurora"was late`, `(two of them)and`.

Two sentences run into one another, the eye reads over the stop, and a program that cuts sentences sees one.

Wrong in addresses, file names, figures and names that are written so (Varna.Today, Yahoo!Japan, driver(s),
(re)build, "A"s). A stop counts only between two words of the language, the second of which begins a sentence or
follows a comma; a quotation mark only where it has its partner. Endings put on a quotation (“X”s) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.function_words import SENTENCE_OPENERS
from mtcheck.english.quotation import QuotationMark
from mtcheck.lexicon import COMMON_ZIPF
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_GLUED = re.compile(r"(?:[)\]”’»\"](?=[.!?,;]))?[.!?,;:][)\]”’»]?(?=[^\W\d_])")
_STOP = re.compile(
    r"""
    (?<![\w.@/\#&\\-])
    (?P<before> [^\W\d_]{2,} | \d{4} )
    (?: (?P<stop> [)\]”’»"]?[.!?][)\]”’»]? )   # was ready.The guests    “I was.”The guests    "a shame".The guests
      | (?P<comma> [)\]”’»"]?[,;] )             # however,the train
      | (?P<colon> : ) )                        # he asked:who pays
    (?P<after> [^\W\d_]+ )
    (?! [\w@/=(:] | \.\w )
    """,
    re.VERBOSE,
)
_LETTER_RUN = re.compile(r"\w+\Z")
_LONGEST_WORD = 60
_GLUED_BRACKET = re.compile(
    r"""
      (?<= [^\W\d_]{3} ) (?P<open> [(\[] )
      (?= [A-Z][\w.]*[\ )] | (?:1[5-9]|20)\d\d\b | [a-z]+\ \w )   # Merkel(CDU)  the bank(founded in 1870)
    | (?<= [\w.%”"’] ) (?P<close> [)\]] ) (?P<after> [^\W\d_]{2,} )   # (two of them)and
    """,
    re.VERBOSE,
)
_BESIDE_BRACKET = re.compile(r"[()\[\]](?:(?<=[^\W\d_][(\[])|(?<=[)\]])[^\W\d_])")
"""What each glued bracket holds, so that most texts are read once."""
_ADDRESSES = frozenset(
    "com org net info biz gov edu int mil today news online live tv fm am me io ai app dev eu uk us ru ua by kz fr de "
    "it es pt pl cz sk nl be ch at se no fi dk is ie ca au nz in id my th to cc co html htm php asp aspx pdf doc docx "
    "txt jpg jpeg png gif js ts py exe zip media press world".split()
)
"""What follows a point in addresses and file names."""
_SCHEMES = frozenset("http https ftp mailto tel file doi isbn urn arxiv re".split())
_OPENERS = SENTENCE_OPENERS | frozenset("meanwhile moreover my one so".split())
"""Words that begin a sentence right after a name, too: "in Moscow.The"."""
_ENDINGS = frozenset("s es ed d er ers ing ly th st nd rd".split())
"""What English puts on a quotation or a bracket without a space."""
_STOPS = frozenset(".,;:!?")
_SURE = frozenset("?!")
_ENTITIES = frozenset(
    "amp apos bdquo gt hellip laquo ldquo lsquo lt mdash nbsp ndash quot raquo rdquo rsquo sbquo shy".split()
)
_FEWEST_LETTERS = 2
_LONGEST_FRAGMENT = 200
"""Characters of what stands in a bracket, or behind a quotation, and may still be a part of a word."""
_LETTERS = re.compile(r"[^\W\d_]+")


@check(
    code="MT306",
    slug="missing-space",
    category=Category.SPACING,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example(
            "The room was ready⟦.⟧The guests were pleased.",
            fixed="The room was ready. The guests were pleased.",
        ),
        Example("However⟦,⟧the train had left.", fixed="However, the train had left."),
        Example('The ferry "Aurora⟦"⟧was late.', fixed='The ferry "Aurora" was late.'),
        Example("The bar (there are two⟦)⟧is open.", fixed="The bar (there are two) is open."),
    ),
    good=(
        Example("See www.example.com, index.Html or Varna.Today, and ask the driver(s) of Yahoo!Japan."),
        Example("The “X”s and the (re)building of the U.S.A. at 10.30 cost 1,200 euros (per person)."),
        Example('The night was "un"believable, he said.'),
    ),
)
def missing_space(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every stop, quotation mark and bracket that touches the next word or the one before."""
    told = set()
    for match in _find_stops(doc.text):
        if _runs_on(match, ctx):
            told.add(match.start("after"))
            mark = match["stop"] or match["comma"] or match["colon"]
            span = Span(match.end("before"), match.start("after"))
            words = f"{match['before']}{mark}{match['after']}"
            yield Hit(span, f'no space follows "{mark}" in "{words}"', Fix(span, f"{mark} ", safe=True))
    for mark in ctx.quotation_marks:
        if mark.partner is not None and mark.span.end not in told:
            yield from _judge_quotation_mark(doc, ctx, mark)
    for match in _GLUED_BRACKET.finditer(doc.text) if _BESIDE_BRACKET.search(doc.text) is not None else ():
        if match["open"]:
            span = Span(*match.span("open"))
            yield Hit(span, f'no space stands before "{match["open"]}"', Fix(span, f" {match['open']}", safe=True))
        elif not _ends_word(doc, ctx, match):
            span = Span(*match.span("close"))
            yield Hit(span, f'no space follows "{match["close"]}"', Fix(span, f"{match['close']} ", safe=True))


def _find_stops(text: str) -> Iterator[re.Match[str]]:
    """Every mark between two words without a space, with the words."""
    for glued in _GLUED.finditer(text):
        before = _LETTER_RUN.search(text, max(0, glued.start() - _LONGEST_WORD), glued.start())
        match = _STOP.match(text, before.start()) if before else None
        if match is not None and not _ends_entity(text, match):
            yield match


def _ends_entity(text: str, match: re.Match[str]) -> bool:
    """Whether a semicolon ends the HTML of a character, which MT711 shows: &amp;quot;no."""
    return match["comma"] == ";" and (match["before"] in _ENTITIES or text[: match.start()].endswith(("&", "&amp;")))


def _runs_on(match: re.Match[str], ctx: Context) -> bool:
    """Whether two words with a mark between them are the end of one clause and the beginning of the next."""
    before, after = match["before"], match["after"]
    lower = after.lower()
    if match["colon"]:
        is_word = before.islower() and ctx.lexicon.zipf(before) >= COMMON_ZIPF and before not in _SCHEMES
        goes_on = lower in _OPENERS or (after.islower() and ctx.lexicon.zipf(lower) >= COMMON_ZIPF)
        return is_word and goes_on and len(after) >= _FEWEST_LETTERS
    if match["comma"]:
        is_word = len(after) >= _FEWEST_LETTERS and (_is_word(ctx, before) or _is_word(ctx, after))
        return is_word or lower in _OPENERS
    if lower in _ADDRESSES and (lower not in _OPENERS or not after[0].isupper()):
        return False
    if after.islower():
        return before.islower() and lower in _OPENERS and ctx.lexicon.zipf(before) >= COMMON_ZIPF
    is_sentence = after[1:].islower() and _may_end_sentence(ctx, before, after, match["stop"])
    return is_sentence or lower in _OPENERS


def _may_end_sentence(ctx: Context, before: str, after: str, stop: str) -> bool:
    """Whether a word or year before a stop is the last of its sentence; no name ends in a question mark."""
    if before.islower() and _is_word(ctx, before):
        return True
    is_sure = not _SURE.isdisjoint(stop) and _is_word(ctx, after)
    return is_sure and (before.isdigit() or (before.islower() and ctx.lexicon.knows(before)))


def _is_word(ctx: Context, word: str) -> bool:
    """Whether English has a word, in lower case or at the head of a sentence."""
    lower = word.lower()
    return ctx.lexicon.has_entry(lower) or ctx.lexicon.zipf(lower) >= COMMON_ZIPF


def _judge_quotation_mark(doc: Document, ctx: Context, mark: QuotationMark) -> Iterator[Hit]:
    text, span = doc.text, mark.span
    char = text[span.start : span.end]
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if mark.opens:
        if (before.isalpha() or before in _STOPS) and after.isalnum():
            yield Hit(span, f"no space stands before the opening {char}", Fix(span, f" {char}", safe=True))
        return
    if not after.isalpha() or before.isspace() or mark.partner is None:
        return
    rest = _LETTERS.match(text, span.end, span.end + _LONGEST_FRAGMENT)
    inside = text[mark.partner.end : span.start]
    if rest is None or rest[0].lower() in _ENDINGS or ctx.lexicon.knows(f"{inside}{rest[0]}".lower()):
        return
    yield Hit(span, f"no space follows the closing {char}", Fix(span, f"{char} ", safe=True))


def _ends_word(doc: Document, ctx: Context, match: re.Match[str]) -> bool:
    """Whether a bracket closes a part of a word: (re)building, driver(s)."""
    start = max(0, match.start() - _LONGEST_FRAGMENT)
    opening = doc.text.rfind("(" if match["close"] == ")" else "[", start, match.start())
    if opening < 0:
        return not start or match["after"].lower() in _ENDINGS
    return match["after"].lower() in _ENDINGS or not any(map(str.isspace, doc.text[opening + 1 : match.start()]))
