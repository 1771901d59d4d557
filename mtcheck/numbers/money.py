"""Which money a sign or a word means where it means several: R$ and NT$, 新台币200元, a peso written as a dollar.

What money a word is of by itself stands in the list of quantity words. Dollars of all countries are one here, and so
are their pesos and crowns: engines do not take the one for the other, and newspapers leave out whose they are.
"""

from __future__ import annotations

from types import MappingProxyType

import regex

from mtcheck.model import Document, Span
from mtcheck.numbers.model import Quantity
from mtcheck.tags import primary_subtag

_MARKED = regex.compile(r"(?<!\p{L})(?P<mark>R|MX|MXN|Mex|RD|COP|COL|CLP|AR|ARS|UY|Bs|KS|TL)\s?$")
_MARKS = MappingProxyType({"R": "BRL", "TL": "TRY", "Bs": "BOB", "KS": "KES"})
"""What letters before the sign of the dollar make of it; the others make it a peso, or leave it a dollar."""
_ROOM = 5
_SOLES = regex.compile(r"(?<!\p{L})S/\.?\s?$")
_HAN_BEFORE = regex.compile(
    r"(?:(?P<USD>新?[台臺][币幣]|港[币幣]|美[金元]|澳[元币幣]|加[元币幣]|新元)|(?P<CNY>人民[币幣])|(?P<JPY>日[币幣元圆圓])"
    r"|(?P<KRW>[韩韓][币幣元])|(?P<EUR>[欧歐]元))\s?(?:约|約)?$"
)
_HAN_BEHIND = regex.compile(
    r"\s?[元圆圓]\s?[（(]?\s?(?:(?P<USD>新?[台臺][币幣]|港[币幣]|美[金元])|(?P<JPY>日[币幣元])|(?P<KRW>[韩韓][币幣元]))"
)
_YUAN_DOLLARS = regex.compile(r"\b(?:NT|HK|S|T|TW)\$|Taiwan|Hong Kong|Singapore|\b(?:TWD|HKD|SGD)\b|台|臺|港|新加坡")
_BARE = regex.compile(r"(?<!\p{L})\$")
_AROUND = 25
_TURKISH = frozenset(("az", "tr"))


def read_dollar(text: str, start: int) -> str | None:
    """The money of the sign of the dollar at a place, where letters before it make it another one."""
    match = _MARKED.search(text, max(0, start - _ROOM), start)
    return None if match is None else _MARKS.get(match["mark"], "PESO")


def read_soles(text: str, start: int) -> str | None:
    """The money of Peru before a number: S/ 1.200."""
    return "PEN" if _SOLES.search(text, max(0, start - _ROOM), start) else None


def read_han_money(text: str, span: Span) -> str | None:
    """The money that stands before a number in Chinese, or behind its 元: 新台币200元, 200元（新台币）."""
    behind = _HAN_BEHIND.match(text, span.end)
    match = behind or _HAN_BEFORE.search(text, max(0, span.start - _ROOM), span.start)
    return None if match is None else next(money for money, form in match.groupdict().items() if form)


def may_be_one_money(source: Quantity, text: Quantity, *, there: Document, here: Document) -> bool:
    """Whether two amounts may be of one money that each language calls otherwise.

    Taipei, Hong Kong and Singapore count in 元, which is a dollar there; in much of Latin America $ is a peso; and what
    is a lira to Arabs, Greeks and Italians is the pound of Syria, Lebanon or London.
    """
    if {source.measure, text.measure} == {"TRY", "GBP"}:
        return primary_subtag(there.language) not in _TURKISH
    if {source.measure, text.measure} == {"CNY", "USD"}:
        return any(_YUAN_DOLLARS.search(_show_around(doc, one)) for doc, one in ((there, source), (here, text)))
    is_latin_american = primary_subtag(there.language) == "es" and (source.measure, text.measure) == ("USD", "PESO")
    return is_latin_american and _BARE.search(_show_around(there, source)) is not None


def _show_around(doc: Document, one: Quantity) -> str:
    return doc.text[max(0, one.span.start - _AROUND) : one.span.end + _AROUND]
