"""Words for numbers that are other words as well, by language: altı is six, and under.

What they alone count is never sure; larger numbers that they are part of are.
"""

from __future__ import annotations

SOFT_WORDS = {
    "ar": frozenset(("رابعة",)),
    "bg": frozenset(("пета",)),
    "bs": frozenset(("peta", "četvrti")),
    "el": frozenset(("τετάρτη", "πέμπτη", "έκτη")),
    "en": frozenset(("second", "third", "quarter")),
    "et": frozenset(("kuus", "viis", "saja")),
    "fa": frozenset(("دهم",)),
    "fi": frozenset(("kuusi",)),
    "fr": frozenset(("neuf", "neufs")),
    "hi": frozenset(("छ",)),
    "hr": frozenset(("peta", "četvrti")),
    "hu": frozenset(("hat", "hét", "nyolc")),
    "is": frozenset(("sjó", "tíunda")),
    "it": frozenset(("sei",)),
    "nb": frozenset(("tyve",)),
    "sl": frozenset(("četrti", "pete", "peti", "peto")),
    "sr": frozenset(("peta", "пета", "četvrti", "четврти")),
    "sv": frozenset(("sex",)),
    "tr": frozenset("altı altmış elli kırk on yedi yüz".split()),
    "vi": frozenset("ba bốn năm sáu bảy tám chín mười".split()),
}
