"""A Korean sentence in, its numbers in native words out where something is counted: 열두 채, 스물여섯 명, 세 번째.

Korean counts people, years of life and things to ninety-nine in words of its own, before what they are counted by. A
word for less than ten may be another one, and is left alone. Digits and Chinese signs are read by `han_numbers`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.reads import SMALL

TENS = dict(zip("열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(), range(10, 100, 10), strict=True)) | {"스무": 20}
ONES = dict(zip("한 두 세 네 다섯 여섯 일곱 여덟 아홉".split(), range(1, 10), strict=True))
_COUNTERS = "명|분|살|채|개|곳|마리|대|권|번|차례|시간|가지|달|해|건|척|그루|병|송이|쌍|장|군데|사람|팀|편|자리|나라"
_NUMBER = re.compile(
    rf"(?<![가-힣])(?P<tens>{'|'.join(TENS)})(?:(?P<ones>{'|'.join(ONES)})\s?|\s)(?:{_COUNTERS})(?![가-힣]{{3}})"
)
_ORDINAL = re.compile(
    rf"(?<![가-힣])(?:(?P<tens>{'|'.join(TENS)})(?P<ones>{'|'.join(ONES)})?|(?P<first>첫|{'|'.join(ONES)}))\s?번째"
)


def find_korean_words(text: str) -> Iterator[Quantity]:
    """The numbers from ten to ninety-nine in native words and all ordinals, in offsets of the sentence.

    >>> [one.values[0] for one in find_korean_words("열두 채에 스무 명이 산다. 한 명은 열대에 있다.")]
    [Decimal('12'), Decimal('20')]
    >>> [(one.values[0], one.is_sure) for one in find_korean_words("첫 번째와 열한 번째")]
    [(Decimal('1'), False), (Decimal('11'), True)]
    """
    for match in _NUMBER.finditer(text):
        value = TENS[match["tens"]] + ONES.get(match["ones"] or "", 0)
        end = match.end("ones") if match["ones"] else match.end("tens")
        if _ORDINAL.match(text, match.start()) is None:
            yield Quantity(Span(match.start(), end), (Decimal(value),), "number", is_sure=True, in_words=True)
    for match in _ORDINAL.finditer(text):
        value = TENS.get(match["tens"] or "", 0) + ONES.get(match["ones"] or match["first"] or "", 0) or 1
        yield Quantity(Span(*match.span()), (Decimal(value),), "ordinal", is_sure=value > SMALL, in_words=True)
