"""A currency sign behind its sum, or apart from it: 500 €, 20$, 500 $ million, € 500.

Most languages set the sign behind the sum, as they say it, and Dutch or Austrian papers in front with a space; engines
copy both as they stand.

An English desk would move each one: €500. The reader is held up most where million stands between: 500 $ million.

Wrong where the sign belongs to the next sum (five €20 notes) or to code and formulas, which are left alone; so is a sum
with a code or a name (EUR 500, 500 euros). A space behind the sign is only mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_GAP = "[ \u00a0\u2009\u202f]"
_SIGN = r"(?P<sign>(?:US|A|C|NZ|HK)?\$|[€£¥₽₴₺₹₩₪]|US \$)"
_FIGURE = rf"[0-9]+(?:[.,'’][0-9]+)*(?:{_GAP}[0-9]{{3}}(?![0-9]))*(?:[.,][0-9]{{1,2}})?"
_SCALES = r"(?:thousand|million|billion|trillion)s?|bn|mn|m|k|M(?:io|rd)\b\.?"
_BEHIND = re.compile(
    rf"(?<![\w.,€$£¥₽₴₺₹₩₪=^{{\\/-])(?P<sum>(?:{_FIGURE}{_GAP}?[-–]{_GAP}?)?{_FIGURE})"
    rf"(?P<scale>{_GAP}?(?:{_SCALES}))?{_GAP}?{_SIGN}(?P<late>{_GAP}(?:{_SCALES})\b)?"
    rf"(?![\w€$£{{}}\\]|{_GAP}?-?[0-9])"
)
_APART = re.compile(rf"(?<![\w€$£¥]){_SIGN}{_GAP}+(?P<sum>{_FIGURE})(?![\w])")
_SIGNS = re.compile(rf"[0-9a-z.]{_GAP}?(?:US ?|[AC])?[€$£¥₽₴₺₹₩₪]|[€$£¥₽₴₺₹₩₪]{_GAP}[0-9]")
_ROW_BEFORE = re.compile(r"[0-9] (?:and|to|or)(?: about| some)? $")
_BEFORE = 12


@check(
    code="MT507",
    slug="currency-placement",
    category=Category.CURRENCY_FORMAT,
    severity=Severity.MINOR,
    confidence=0.96,
    languages=("en",),
    bad=(
        Example("The ticket costs ⟦500 €⟧ or ⟦20$⟧.", fixed="The ticket costs €500 or $20."),
        Example("They paid ⟦3.5 million €⟧ and ⟦500 $ million⟧.", fixed="They paid €3.5 million and $500 million."),
        Example("A kilo is ⟦€ 12⟧ today.", fixed="A kilo is €12 today."),
    ),
    good=(
        Example("He paid with five €20 notes, 10 $5 bills, US$7 million, £3.50 and 500 euros, or EUR 500."),
        Example("The formula $n=5$ and the variable 5${x} cost nothing; a coin of 50¢."),
    ),
)
def currency_placement(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every sum whose currency sign is not right in front of it."""
    if _SIGNS.search(doc.text) is None:
        return
    for match in _BEHIND.finditer(doc.text):
        span = Span(*match.span())
        before = doc.text[max(0, span.start - _BEFORE) : span.start]
        scale = (match["scale"] or match["late"] or "").replace("\u00a0", " ").rstrip("s")
        english = f"{match['sign'].replace(' ', '')}{_write_sum(ctx, match)}{scale}"
        is_partial = scale.strip().startswith(("Mio", "Mrd")) or _ROW_BEFORE.search(before) is not None
        fix = None if is_partial else Fix(span, english, safe=True)
        yield Hit(span, f'the sign stands behind its sum in "{match[0]}"', fix, suggestion=None if fix else english)
    for match in _APART.finditer(doc.text):
        span = Span(*match.span())
        fix = Fix(span, match["sign"].replace(" ", "") + _write_sum(ctx, match), safe=True)
        yield Hit(span, f'a space parts the sign from its sum in "{match[0]}"', fix, severity=Severity.NEUTRAL)


def _write_sum(ctx: Context, match: re.Match[str]) -> str:
    """The sum of a match with the English marks."""
    text, at = "", match.start("sum")
    for figure in ctx.source_figures:
        if at <= figure.span.start and figure.span.end <= match.end("sum"):
            text += match.string[at : figure.span.start] + figure.english
            at = figure.span.end
    return text + match.string[at : match.end("sum")]
