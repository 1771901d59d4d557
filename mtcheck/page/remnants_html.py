"""HTML in running text: entities, tags, comments, attributes and scripts that should never reach a reader.

A text goes in, remnants come out. Angle brackets count only around a name that HTML knows, or around what nobody but
a program writes; an ampersand only before the name of a character. Tokens of translation systems (`<unk>`) and
placeholders (`<ph id="1"/>`) are left to their own modules.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from html.entities import entitydefs
from itertools import takewhile
from unicodedata import category, name

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.page.remnant_model import CLOSE, OPEN, Edit, Remnant, take_out

_ELEMENTS = (
    "a abbr address article aside audio b big blockquote body br button caption center cite code col colgroup dd del "
    "details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html "
    "i iframe img input ins kbd label legend li link main mark meta nav noscript object ol optgroup option p param "
    "picture pre q samp script section select small source span strike strong style sub summary sup svg table tbody "
    "td textarea tfoot th thead time tr u ul var video wbr nowiki ref amp-img o:p w:p p1 strong/ font/"
).split()
_INLINE = frozenset("a abbr b big cite code del em font i ins kbd mark q small span strike strong sub sup u".split())
_BREAKING = frozenset("br p div li td th tr hr ul ol h1 h2 h3 h4 h5 h6 blockquote".split())
_NAMES = "|".join(sorted(map(re.escape, _ELEMENTS), key=lambda name: (-len(name), name)))
_INNER = r"(?:(?!&(?:amp;)?\s?[lg]t\s?;)[^<>\n])"
_TAG = rf"""
    (?: {OPEN}!--.{{0,400}}?--\s?{CLOSE}                                    # <!-- wp:paragraph -->
      | {OPEN}!\[CDATA\[ | \]\]{CLOSE} | {OPEN}!doctype{_INNER}*{CLOSE}
      | {OPEN}\?(?:xml|php){_INNER}*{CLOSE}
      | {OPEN}\s?/?\s?(?:{_NAMES})(?:(?:\s|/){_INNER}{{0,600}})?{CLOSE}      # < b >, <br / >, <a href="...">
      | {OPEN}/\s?[a-zA-Z][\w:-]*\s?{CLOSE}                                  # </anything>
      | {OPEN}[a-zA-Z][\w:-]*\s{_INNER}{{0,300}}?=\s?["“”']{_INNER}{{0,600}}{CLOSE}          # <custom-box kind="1">
    )"""
_TAGS = re.compile(rf"{_TAG}(?:[ \t]*{_TAG})*", re.VERBOSE | re.IGNORECASE)
_ONE_TAG = re.compile(rf"{OPEN}\s?(?P<slash>/?)\s?(?P<name>[\w:-]+)(?P<rest>{_INNER}*){CLOSE}", re.IGNORECASE)
_LONGEST_PAIR = 80
"""Characters between an opening and a closing tag that are still one fault together."""
_BEFORE_SPOKEN_OF = re.compile(r"\b(?:tags?|elements?|attributes?|called|named)\s\W{0,2}$")
_AFTER_SPOKEN_OF = re.compile(r"\W{0,2}\s(?:tags?|elements?|attributes?)\b")
_COMPARED = re.compile(r"(?:^|\s)(?:\w|[\d.]+)\s$")
_SPACED_LETTER = re.compile(r"<\s\w\s>")

_ATTRIBUTE_NAMES = (
    "class|href|style|target|rel|width|height|alt|src|srcset|sizes|align|border|colspan|rowspan|onclick|data-[\\w-]+"
    "|aria-[\\w-]+"
)
_ATTRIBUTE = rf"(?:\b(?:{_ATTRIBUTE_NAMES})\s?=\s?(?:\"[^\"\n]{{0,300}}\"|“[^”\n]{{0,300}}”|'[^'\n]{{0,300}}'))"
_ATTRIBUTES = re.compile(rf"(?:{OPEN}\s?\w+\s)?{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*(?:\s?/?\s?{CLOSE})?")
_CUT_TAG = re.compile(
    rf"""
    {OPEN}\s?(?:a\shref|img\s(?:src|class|alt)|div\s\w+|span\s\w+|p\s\w+|iframe\ssrc)\s?=[^>\n]*
  | {OPEN}\s?br(?![\w>&-]) | {OPEN}/(?:{_NAMES})(?![\w>&-])                  # </p
  | (?<![<\w/])br\s?/{CLOSE} | (?<![</\s;])/(?:p|div|span|strong|em){CLOSE}  # br />
    """,
    re.VERBOSE,
)
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))
"""Categories of characters that nobody sees."""
_TAG_HINTS = frozenset("<&>")
_CODE_HINTS = frozenset("={<>")
_CODE_WORDS = ("googletag", "dataLayer", "adsbygoogle", "document.", "window.", "function(", "$(document")
_SCRIPT_HINT = re.compile(r"[={<]|(?:window|document)\.\w|googletag|dataLayer|adsbygoogle|\$\(document")
_SCRIPT = re.compile(
    r"""
    (?: \b(?:window|document)\.\w[\w.]*\s?(?:=|\()            # document.write(
      | \bgoogletag\.\w | \bdataLayer\.push | \badsbygoogle\b
      | \bfunction\s?\w*\([\w,\s]*\)\s?\{ | \$\(document\)
      | \b(?:var|const|let)\s\w+\s=\s | //<!\[CDATA\[
    ) [^\n]*
  | (?:[.\#]?[\w-]+\s?)\{\s?[a-z-]+\s?:\s?[^{}\n]{1,200}\}    # .ad { display: none; }
    """,
    re.VERBOSE,
)

_CUSTOM = {
    "apos": "'", "bar": "|", "bra": "[", "ket": "]", "lbrack": "[", "rbrack": "]", "lpar": "(", "rpar": ")",
    "comma": ",", "period": ".", "colon": ":", "semi": ";", "num": "#", "quest": "?", "excl": "!", "dollar": "$",
    "percnt": "%", "commat": "@", "lowbar": "_", "sol": "/", "hyphen": "-", "dash": "-", "newline": " ", "tab": " ",
    "ncaron": "ň", "ccaron": "č", "zcaron": "ž", "rcaron": "ř", "ecaron": "ě", "dcaron": "ď", "cacute": "ć",
    "sacute": "ś", "zacute": "ź", "nacute": "ń", "lstrok": "ł", "eogon": "ę", "aogon": "ą", "zdot": "ż",
    "gbreve": "ğ", "scedil": "ş", "imath": "ı",
}  # fmt: skip
_KNOWN = frozenset(entitydefs) | frozenset(_CUSTOM)
_ALL_NAMES = "|".join(sorted(_KNOWN, key=lambda name: (-len(name), name)))
_PLAIN_NAMES = "amp|quot|apos|nbsp|laquo|raquo|[lr][sd]quo|sbquo|bdquo|ndash|mdash|hellip|rsaquo|lsaquo|shy|zwnj"
_ACCENTED = r"[aeiouycnsz](?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)|szlig|aelig|oelig"
_ENTITY = re.compile(
    rf"""
      &(?:amp;)*(?P<name>{_ALL_NAMES});                               # &eacute; &amp;quot;
    | &\s?(?:amp\s?;\s?)*(?P<spaced>{_PLAIN_NAMES}|lt|gt|{_ACCENTED})\s?;   # & quot ; & amp ; apos ;
    | &\s?(?:amp\s?;\s?)*\#\s?(?P<number>x?[0-9a-f]{{2,6}})\s?;       # &# 39 ;
    | &\#(?P<open_number>39|34|38|8217|8220|8221|8211|8212|160)(?!\d)
    | &(?P<open>{_PLAIN_NAMES})(?-i:(?![a-z;=]))                      # AT&ampT
    | &(?P<angle>[lg]t)(?=\s|\d|$)
    | (?-i:(?<=[a-z]))\#0?(?P<bare_number>39|8217);(?-i:(?=[a-z]))    # it#39;s
    | (?<![\w&])(?:amp;)?(?P<bare>quot|nbsp|apos|laquo|raquo|[lr][sd]quo|ndash|mdash|hellip);
    | (?<![\w;&"“'])nbsp(?![\w;])
    | (?-i:(?<=\b[A-Z]))\s?amp;\s?(?-i:(?=[A-Z]\b))                   # R amp; D
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY_ENDS = ("nbsp", "quot;", "apos;", "aquo;", "dash;", "mash;", "hellip;", "amp;", "39;", "8217;")
_ENTITY_RUN = re.compile(rf"(?:{re.sub(r'[?]P<[a-z_]+>', '?:', _ENTITY.pattern)})+", re.VERBOSE | re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(?:https?://|www\.|\?)\S*$")
_SPLIT_OFF = re.compile(r" ?(?:s|t|re|ve|ll|d|m)\b")
_SPACES = re.compile(r"[\s\u00a0\u200b\u00ad]+")
_ESCAPE = re.compile(
    r"""
    (?<![\\:\w])\\["'’“”]                                   # he said \"no\"
  | (?<=[\w.,!?”’])\\["'’](?!\w{0,2}\\)
  | (?<=[\w.,;:!?"'”’)\s])(?<!:\\)(?:\\r?\\?n)+(?=[A-Z"“\s\\]|$)
  | \\u(?P<code>[0-9a-fA-F]{4})
  | (?<=\w)\\['’](?=\w)                                     # it\'s
    """,
    re.VERBOSE,
)
_WIDEST = 100


def find_html(text: str, characters: frozenset[str]) -> Iterator[Remnant]:
    """Every remnant of HTML in a text of these characters, tags before what lies inside them."""
    if not _TAG_HINTS.isdisjoint(characters):
        yield from _join_pairs(text, list(_find_tags(text)))
    if not _CODE_HINTS.isdisjoint(characters) or any(word in text for word in _CODE_WORDS):
        yield from _find_code(text)
    if "&" in characters or "nbsp" in text or (";" in characters and _may_hold_entities(text.lower())):
        yield from _find_entities(text)
    if "\\" in characters:
        yield from _find_escapes(text)


def _may_hold_entities(lower: str) -> bool:
    return any(end in lower for end in _ENTITY_ENDS)


def find_tags(text: str) -> Iterator[re.Match[str]]:
    """Tags and comments that nobody speaks of, those that touch together."""
    for match in _TAGS.finditer(text):
        before = text[max(0, match.start() - _WIDEST) : match.start()]
        if before.endswith("<") and text.startswith(">", match.end()):  # <<a shock>> is a quotation
            continue
        if _BEFORE_SPOKEN_OF.search(before) or _AFTER_SPOKEN_OF.match(text, match.end()):
            continue
        if (
            _SPACED_LETTER.fullmatch(match[0])
            and _COMPARED.search(before)
            and text[match.end() : match.end() + 1] == " "
        ):
            continue
        yield match


def _find_tags(text: str) -> Iterator[Remnant]:
    for match in find_tags(text):
        span = Span(*match.span())
        first = _ONE_TAG.match(match[0])
        joint = " " if first and first["name"].lower() in _BREAKING else ""
        what = "an HTML comment" if "!--" in match[0][:12] and first is None else "an HTML tag"
        yield Remnant(span, "html", what, (span,), take_out(text, span, joint=joint), is_safe=True)


def _join_pairs(text: str, tags: list[Remnant]) -> Iterator[Remnant]:
    """The same with `<b>this</b>` as one remnant, where little stands between."""
    at = 0
    while at < len(tags):
        pair = _pair(text, tags[at], tags[at + 1]) if at + 1 < len(tags) else None
        yield pair or tags[at]
        at += 2 if pair else 1


def _pair(text: str, opening: Remnant, closing: Remnant) -> Remnant | None:
    first = _ONE_TAG.fullmatch(text, opening.span.start, opening.span.end)
    last = _ONE_TAG.fullmatch(text, closing.span.start, closing.span.end)
    inside = text[opening.span.end : closing.span.start]
    if first is None or last is None or not inside.strip() or "\n" in inside or len(inside) > _LONGEST_PAIR:
        return None
    name = first["name"].lower()
    if first["slash"] or not last["slash"] or name != last["name"].lower() or name not in _INLINE or "&" in inside:
        return None
    span = Span(opening.span.start, closing.span.end)
    return Remnant(
        span, "html", f"marked with HTML tags, <{name}>", (opening.span, closing.span),
        Edit(span, inside.strip()), is_safe=True,
    )  # fmt: skip


def _find_code(text: str) -> Iterator[Remnant]:
    for pattern, hints, what in (
        (_CUT_TAG, "<>&", "a piece of an HTML tag"),
        (_ATTRIBUTES, "=", "left of an HTML tag"),
    ):
        for match in pattern.finditer(text) if any(hint in text for hint in hints) else ():
            span = Span(match.start(), match.start() + len(match[0].rstrip()))
            yield Remnant(span, "html", what, (span,), take_out(text, span), suggestion="take it out")
    for match in _SCRIPT.finditer(text) if _SCRIPT_HINT.search(text) is not None else ():
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        yield Remnant(span, "html", "program code of a web page", (span,), suggestion="take it out", confidence=0.9)


def _find_entities(text: str) -> Iterator[Remnant]:
    for run in _ENTITY_RUN.finditer(text):
        if _IN_ADDRESS.search(text, max(0, run.start() - _WIDEST), run.start()):
            continue
        span = Span(*run.span())
        read = _read_run(text, span)
        if not _SPACES.sub("", read):
            yield Remnant(span, "html", "HTML for a space", (span,), take_out(text, span, joint=" "), is_safe=True)
            continue
        was_split = " " in run[0].strip()
        what = f"HTML for {read.strip()}"
        yield Remnant(span, "html", what, (span,), _set(text, span, read, was_split=was_split), is_safe=not was_split)


def _read_run(text: str, span: Span) -> str:
    """The characters that a run of entities stands for; what comes after it may decide where the last one ends."""
    parts = takewhile(lambda match: match.start() < span.end, _ENTITY.finditer(text, span.start))
    return "".join(map(_read_entity, parts)).replace("\u00a0", " ")


def _set(text: str, span: Span, read: str, *, was_split: bool) -> Edit:
    """What an entity stands for, put in its place; an apostrophe joins its word again: `today &apos; s`."""
    start, end = span.start, span.end
    if read in {"'", "’"} and _SPLIT_OFF.match(text, end) and text[start - 1 : start] == " ":
        return Edit(Span(start - 1, end + (text[end] == " ")), read)
    if was_split and read == "&" and text[end : end + 1].isalnum() and text[start - 1 : start] == " ":
        return Edit(span, "& ")
    return Edit(span, read)


def _read_entity(match: re.Match[str]) -> str:
    """The character that one stands for."""
    number = match["number"] or match["open_number"] or match["bare_number"]
    if number:
        return html.unescape(f"&#{number};")
    name = match["name"] or match["spaced"] or match["open"] or match["angle"] or match["bare"]
    if name is None:
        return " " if "nbsp" in match[0].lower() else "&"
    known = name if name in _KNOWN else name.lower()
    return _CUSTOM.get(known) or html.unescape(f"&{known};")


def _find_escapes(text: str) -> Iterator[Remnant]:
    for match in _ESCAPE.finditer(text):
        span = Span(*match.span())
        if match["code"]:
            code = int(match["code"], 16)
            is_half = 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - halves of a pair in UTF-16
            read = "" if is_half or category(chr(code)) in _UNSEEN else chr(code)
            what = read or (name(chr(code), "a character").lower() if not is_half else "half a character")
            yield Remnant(span, "html", f"the escaped form of {what}", (span,), None if is_half else Edit(span, read))
        elif "n" in match[0]:
            yield Remnant(span, "html", "the escaped form of a line break", (span,), take_out(text, span, joint=" "))
        else:
            yield Remnant(span, "html", "an escaped quotation mark", (span,), Edit(span, match[0][-1]), is_safe=True)
