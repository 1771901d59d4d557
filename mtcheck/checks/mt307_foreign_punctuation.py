"""A mark of another script, or a dash as Russian sets it: an Arabic comma, ", - said the mayor".

Engines translate the words and copy the marks, most of all where a sentence was cut at one, inside headlines, and
beside names and numbers that are copied too: `nine days، because`, `400 sheets，and`, `「The fire teaches」`. Corner
brackets and the like are quotation marks there, and belong here whether or not they are a pair. Russian, Polish and
Spanish part what is said from who says it by a comma and a dash, and engines leave the dash.

Such a mark is wider than the others, sits wrong in the line, is no mark at all to a program that cuts sentences, and
shows that nobody has read the text.

Wrong inside words left in that script, where the mark is theirs and MT105 speaks of the words: a mark counts only
where a Latin letter or a digit is its nearest neighbour on the side that it belongs to. The marks that open a Spanish
question or exclamation count only before English words; the raised dot of Chinese names and titles only between two
words, since Catalan has it in words (col·lecció) and pages set it between spaces. A dash counts only behind a comma, a
quotation or a question, and before somebody who speaks. Left alone are texts in languages
not written in Latin letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.language import language_name, scripts_of
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span
from mtcheck.tags import primary_subtag

_STOPS = MappingProxyType(
    {
        "\u060c": ",",  # Arabic comma
        "\u061b": ";",
        "\u061f": "?",
        "\u06d4": ".",  # Urdu full stop
        "\u0964": ".",  # danda
        "\u3001": ",",  # ideographic comma
        "\u3002": ".",
        "\uff01": "!",
        "\uff0c": ",",
        "\uff0e": ".",
        "\uff1a": ":",
        "\uff1b": ";",
        "\uff1f": "?",
        "\uff61": ".",
        "\uff64": ",",
    }
)
"""Marks that belong to the word before them, with the Latin one."""
_OPENING = MappingProxyType(
    {"\u300a": "“", "\u300c": "“", "\u300e": "“", "\u3008": "“", "\u3010": "[", "\uff08": "(", "\uff62": "“"}
)
_CLOSING = MappingProxyType(
    {"\u300b": "”", "\u300d": "”", "\u300f": "”", "\u3009": "”", "\u3011": "]", "\uff09": ")", "\uff63": "”"}
)
_LATIN = MappingProxyType({**_STOPS, **_OPENING, **_CLOSING})
_MARK = re.compile(rf"(?P<before>[ \u00a0\u202f]*)(?P<mark>[{''.join(_LATIN)}])(?P<after>\u3000*)")
_ANY_MARK = re.compile(f"[{''.join(_LATIN)}]")
_DOTS = "\u2027\u30fb\uff65\u00b7"
_RAISED = re.compile(
    r"""
      (?<=[^\W\d_]) (?: [\u2027\u30fb\uff65] | (?<![lL])\u00b7 ) (?=[^\W\d_])   # Wang\u00b7Li, but not col\u00b7legi
    | (?<=\w) \s? [\u2027\u30fb\uff65] \s? (?=\w)
    """,
    re.VERBOSE,
)
_WIDE = re.compile(r"[\uff02-\uff07\uff0a\uff0b\uff0d\uff0f-\uff19\uff1c-\uff1e\uff20-\uff5e\uffe0-\uffe6]+")
_SPACED_RAISED = re.compile(r"(?<=\w)\s\u00b7\s(?=\w)")
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})
_TURNED = re.compile(r"[\u00bf\u00a1]\s?(?=(?P<clause>[^.?!\u00bf\u00a1\n]{2,200}))")
_TURNED_LANGUAGES = frozenset({"es", "gl", "ast", "ca", "eu"})
_ENGLISH = frozenset(
    "the is are was were who what why how where when which of and will we you it to do does did can this that they my "
    "your our his her not for with have has had been be or but if there from at by would could should".split()
)
"""Words that show that a clause is English."""
_SPEAKS = (
    "said|says|told|tells|added|adds|explained|explains|stressed|stresses|noted|wrote|writes|concluded|concludes|asked"
    "|asks|replied|replies|continued|declared|declares|announced|stated|states|insisted|insists|admitted|recalled|recalls"
    "|emphasi[sz]ed|emphasi[sz]es|commented|argued|warned|warns|claimed|asserted|asserts|remarked|assured|promised"
)
_SPOKEN = re.compile(
    rf"""
    (?: (?P<mark> ,["”»]? | ["”»], | [?!]["”»]? ) (?: \s(?:--?|–|—)\s )            # is closed, - said the mayor
        (?P<told> (?: (?:he|she|they|it|the(?:\ [\w-]+){{1,4}}?|[A-Z][\w.’'-]+(?:\ [A-Z][\w.’'-]+){{0,3}})\ )?
                  (?:{_SPEAKS})\b (?!\ to\ be) )
      | (?<= \w ) (?P<close> ["”»] ) (?: \s(?:--?|–|—)\s )                             # is closed" - said the mayor
        (?P<says> (?:{_SPEAKS})\ (?:he|she|they|(?:the|a|an)\ \w+|[A-Z][\w.’'-]+) ) )
    """,
    re.VERBOSE,
)
_DASH = re.compile(r"\s(?:--?|–|—)\s")
_SPEECH_DASHES = frozenset("be bg es fr pl pt ro ru tr uk".split())
"""Languages that set a dash between what is said and who says it."""
_WITHOUT_COMMA = 0.85
_CONTEXT = 40
_BLANKS = " \u00a0\u202f"
_LATIN_SCRIPT = "Latn"


@check(
    code="MT307",
    slug="foreign-punctuation",
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=0.98,
    bad=(
        Example(
            "The unloading lasted nine days⟦،⟧ the port said.",
            fixed="The unloading lasted nine days, the port said.",
            source_language="ar",
        ),
        Example(
            "The shop sells 400 sheets a day⟦，⟧and people queue⟦。⟧",
            fixed="The shop sells 400 sheets a day, and people queue.",
            source_language="zh",
        ),
        Example(
            "⟦「⟧The fire teaches⟦」⟧, he said.",
            fixed="“The fire teaches”, he said.",
            source_language="ja",
        ),
        Example("⟦¿⟧Who will pay?", fixed="Who will pay?", source_language="es"),
        Example(
            "“The port is closed⟦”, -⟧ said the mayor.",
            fixed="“The port is closed”, said the mayor.",
            source_language="ru",
        ),
    ),
    good=(
        Example("The sign reads 火の用心、火の用心。 and hangs at every door.", source_language="ja"),
        Example("The slogan, «نعم، للحياة», was on every wall.", source_language="ar"),
        Example("The hit “Today” - said to be his best - was sold out, and the mayor - he said nothing - left."),
        Example("今天、明天。ABC，你好。", language="zh"),
    ),
)
def foreign_punctuation(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every mark of another script that stands among Latin letters."""
    yield from _find_turned(doc)
    yield from _find_raised(doc, ctx)
    yield from _find_wide(doc)
    if primary_subtag(doc.language) == "en":
        yield from _find_spoken(doc, ctx)
    if doc.text.isascii() or _ANY_MARK.search(doc.text) is None or _LATIN_SCRIPT not in scripts_of(doc.language):
        return
    for match in _MARK.finditer(doc.text):
        mark = match["mark"]
        if not _is_among_latin(doc.text, match):
            continue
        span, replacement = _set(doc.text, match)
        name = unicodedata.name(mark).lower()
        yield Hit(span, f"{mark} ({name}) is a mark of another script", Fix(span, replacement, safe=True))


def _find_turned(doc: Document) -> Iterator[Hit]:
    """Spanish opening marks before an English clause."""
    if primary_subtag(doc.language) in _TURNED_LANGUAGES or not ("\u00bf" in doc.text or "\u00a1" in doc.text):
        return
    for match in _TURNED.finditer(doc.text):
        words = re.findall(r"[^\W\d_]+", match["clause"].lower())
        if not _ENGLISH.isdisjoint(words):
            span = Span(*match.span())
            yield Hit(span, f"{match[0].strip()} opens a sentence as in Spanish", Fix(span, "", safe=True))


def _find_spoken(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Dashes between what is said and who says it, one a sentence."""
    language = primary_subtag(ctx.source_language or "")
    habit = language_name(language) if language in _SPEECH_DASHES else "Russian or Spanish"
    done: int | None = None
    for match in _SPOKEN.finditer(doc.text) if _DASH.search(doc.text) is not None else ():
        at = doc.sentence_at(match.start())
        if at == done:
            continue
        done = at
        told = match["told"] or match["says"]
        span = Span(match.start(), match.end() - len(told) - 1)
        fix = Fix(span, match["mark"] or f"{match['close']},")
        message = f'a dash stands before "{told}", as in {habit}'
        yield Hit(span, message, fix, confidence=None if match["mark"] else _WITHOUT_COMMA)


def _find_wide(doc: Document) -> Iterator[Hit]:
    """Letters, digits and signs of full width, which only East Asian type has: ５％."""
    if doc.text.isascii() or _LATIN_SCRIPT not in scripts_of(doc.language):
        return
    for match in _WIDE.finditer(doc.text):
        around = doc.text[max(0, match.start() - 1) : match.start()] + doc.text[match.end() : match.end() + 1]
        if all(not char.isalpha() or _is_latin(char) for char in around):
            plain = unicodedata.normalize("NFKC", match[0])
            yield Hit(
                Span(*match.span()),
                f"{match[0]} is set in characters of full width",
                Fix(Span(*match.span()), plain, safe=True),
            )


def _find_raised(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Raised dots between two words, as Chinese and Japanese set them in names and titles."""
    has_dot = any(dot in doc.text for dot in _DOTS)
    if not has_dot or _LATIN_SCRIPT not in scripts_of(doc.language):
        return
    found = list(_RAISED.finditer(doc.text))
    if primary_subtag(ctx.source_language or "") in _EAST_ASIAN:
        found.extend(_SPACED_RAISED.finditer(doc.text))
    for match in found:
        if any(gloss.span.overlaps(Span(*match.span())) for gloss in ctx.glosses):  # les étudiant·e·s
            continue
        if _is_latin(doc.text[match.start() - 1]) and _is_latin(doc.text[match.end()]):
            what = f"{match[0].strip()} between two words is a mark of Chinese and Japanese"
            yield Hit(Span(*match.span()), what, suggestion="a space, a hyphen or a colon")


def _is_among_latin(text: str, match: re.Match[str]) -> bool:
    """Whether the nearest letter on the side that the mark belongs to, and none beside it, is of another script."""
    before = _nearest(reversed(text[max(0, match.start() - _CONTEXT) : match.start()]))
    after = _nearest(text[match.end() : match.end() + _CONTEXT])
    own, other = (after, before) if match["mark"] in _OPENING else (before, after)
    return _is_latin(own if own is not None else other)


def _nearest(text: Iterator[str] | str) -> str | None:
    return next((char for char in text if char.isalnum()), None)


def _is_latin(char: str | None) -> bool:
    return char is not None and (char.isdigit() or unicodedata.name(char, "").startswith("LATIN"))


def _set(text: str, match: re.Match[str]) -> tuple[Span, str]:
    """The mark with the white space that is wrong beside it, and what should stand there."""
    mark, after = match["mark"], match["after"]
    latin = _LATIN[mark]
    beside = text[match.end("mark") : match.end("mark") + 1]
    if mark in _OPENING:
        before = text[match.start("mark") - 1 : match.start("mark")]
        inside = text[match.end() : match.end() + _CONTEXT]
        end = match.end() + len(inside) - len(inside.lstrip(_BLANKS))
        return Span(match.start("mark"), end), f" {latin}" if before.isalnum() else latin
    start = match.start() or match.start("mark")
    if "\u3000" in after:
        return Span(start, match.end()), f"{latin} " if text[match.end() :].strip() else latin
    is_time = latin == ":" and text[start - 1 : start].isdigit() and beside.isdigit()
    return Span(start, match.end("mark")), f"{latin} " if beside.isalnum() and not is_time else latin
