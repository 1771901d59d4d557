"""Quantities of Chinese, Japanese and Korean sentences: 3万5千, 二十三, 1.5亿, 百分之三十, 2月24日, 5천만 원.

These languages write numbers and what they count without spaces, and count in ten thousands. A single character is
often part of a word (一些, 三星), so it is sure only before what is counted. Other languages are left to `quantities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.model import Span
from mtcheck.numbers.digits import read_digits
from mtcheck.numbers.model import Quantity, Role
from mtcheck.numbers.money import read_han_money
from mtcheck.numbers.numerals import numerals
from mtcheck.numbers.results import is_in_score

HAN_LANGUAGES = frozenset(("zh", "ja", "ko", "yue"))

_ONES = {
    char: n
    for n, chars in enumerate(
        ("〇零", "一壹壱", "二两兩贰弐", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
_SMALL = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "십": 1, "백": 2, "천": 3}
_LARGE = {"万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8, "억": 8, "兆": 12, "조": 12}
_HAN = "".join({*_ONES, *_SMALL, *_LARGE} - set("십백천만억조"))
_DIGIT = r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*"
_POINT = rf"(?<=[{_HAN}])・(?=[{_HAN}]+(?:[%％倍度]|パーセント|ポイント))"
"""What stands before decimals in Japanese: 五・五パーセント; elsewhere between two numbers."""
_NUMBERS = {
    "ko": re.compile(rf"(?:{_DIGIT})(?:[십백천만억조]+ ?(?:{_DIGIT}(?=[십백천만억조]))?)*(?:{_DIGIT})?"),
    "zh": re.compile(
        rf"[0-9]米[0-9]{{1,2}}(?![0-9])|(?:百分之|千分之)?(?:{_DIGIT}|[{_HAN}])(?:[{_HAN}]|(?<=[{_HAN}]){_DIGIT}|点(?=[{_HAN}])|{_POINT})*"
    ),
}
_SECTION = re.compile(rf"(?P<section>[^{''.join(_LARGE)}]*)(?P<sign>[{''.join(_LARGE)}]?)")
_SHORT_END = re.compile("([百千])([一二三四五六七八九])$")
"""三千五 is 3,500; with a nought between (三千〇五) it is 3,005."""
_PLACES = re.compile("[〇零一二三四五六七八九]{2,}")
_MONTH_BEHIND = re.compile(r"\s?(?:月(?!间)|월)")
_DAY_BEHIND = re.compile(r"\s?(?:日(?!間|券|乗|本|元|圆|圓)|[号號](?!机组|機(?![場構械器會密關])|[线線楼樓])|일(?!간))")
_YEAR_BEHIND = re.compile(r"\s?(?:年(?!间|間|代|前|后|後|来|以)|년(?!간|대|전))")
_COUNTED = re.compile(
    r"\s?(?:[人名位个個岁歳歲家次倍届屆台辆輛架艘座所枚条條件匹头頭块塊元円美欧英日韩卢港米吨公小分秒天年月周週％%]|星期|カ|か|ヶ|つ|本|回|時|点|개|명|원|달러|세|살|차)"
)
_NOT_COUNTED = re.compile("[个個](?:人(?!员)|性|别|別|体|體)|[年月日]|家(?:人|庭)|次")
_APPROXIMATE = frozenset("几幾数多余餘")
_PARTS = frozenset(("分之", "分の", "분의"))
_AGED = frozenset("几幾后後代")
"""Behind a number these make it loose, or a generation: 90后."""
_LETTERS = re.compile("[A-Za-z]+[²2]?")
MEASURE_ROOM, ERA_LETTERS = 8, 2
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民国": 1911, "民國": 1911}
"""Years of Japan and Taiwan, with the year before their first."""
_ERA = re.compile(f"(?:{'|'.join(_ERAS)})$")
_MEASURED = re.compile("パーセント|ポイント|歳|才(?!能)")
"""Behind digits one by one these are so many, not two or three: 五八パーセント."""
ONE_TENTH = 10
"""In per cent; one tenth may be another word: 一成不变."""
_TENTHS = re.compile("成(?![年人员員功立为為本果都])|割(?![れりらっ])")
_TO_MONTH = re.compile(r"\s?[〜～~∼–—\-至到・]\s?\d{1,2}\s?[月월]")
"""What stands behind the first month of several: 4〜9月期."""


def find_han_numbers(text: str, language: str) -> Iterator[Quantity]:
    """The quantities of one sentence, in offsets of it."""
    after_month = -1
    for match in _NUMBERS["ko" if language == "ko" else "zh"].finditer(text):
        raw = match[0].rstrip(" ")
        body = raw.removeprefix("百分之").removeprefix("千分之")
        span = Span(match.start(), match.start() + len(raw))
        is_percent = text[span.end : span.end + 1] in {"%", "％"}
        is_measured = is_percent or _MEASURED.match(text, span.end) is not None
        values = (Decimal(body.replace("米", ".")),) if "米" in body else _evaluate(body, is_percent=is_measured)
        if not values:
            continue
        era = _ERA.search(text, max(0, span.start - ERA_LETTERS), span.start)
        if era is not None:
            values = (values[0] + _ERAS[era[0]],)
        elif raw.startswith("千分之"):
            values = (values[0] / 10, values[0])
        tenths = _TENTHS.match(text, span.end)
        if tenths is not None:
            values = tuple(value * 10 for value in values)
        is_discount = text[span.end : span.end + 1] == "折" and text[max(0, span.start - 1) : span.start] == "打"
        if is_discount:
            price = values[0] * 10 if values[0] < ONE_TENTH else values[0]
            values = (price, 100 - price)  # 打八折, a price of 80 per cent, is 20 per cent off
        role, end = _find_role(text, span.end, values[0], is_day_due=after_month == span.start)
        after_month = end if role == "month" else -1
        measure = read_han_money(text, span) or _find_measure(text, span.end, language)
        if raw != body or tenths is not None or is_discount:
            measure = "%"
        has_digits = any(char.isdecimal() for char in body)
        is_sure = has_digits or role != "number" or raw != body or _is_counted(text, span, body)
        is_sure |= is_measured or (tenths is not None and values[0] > ONE_TENTH)
        if text[max(0, span.start - 1) : span.start] == "第" and role == "number":
            role = "ordinal"
        power = max((power for sign, power in _LARGE.items() if sign in body), default=0)
        is_joined = text[max(0, span.start - 1) : span.start] in {"-", "—"}
        if is_joined and has_digits and role == "number" and not power:
            role = "code"
        before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
        is_part = before in _APPROXIMATE or behind[:1] in _AGED or behind in _PARTS
        is_part = is_part or text[max(0, span.start - len("分の")) : span.start].strip() in _PARTS
        yield Quantity(
            span,
            values,
            role,
            is_sure=is_sure and not is_part,
            measure=measure if role == "number" else None,
            power=power,
            in_words=not has_digits,
            covers=frozenset(_count_parts(body)),
            is_score=is_in_score(text, span),
        )


def _evaluate(body: str, *, is_percent: bool = False) -> tuple[Decimal, ...]:
    """The readings of digits and signs for powers of ten, of which there are two where the last one may be left out.

    None where it is no number by itself. `is_percent`: a sign for that stands behind, or what is measured so.

    >>> [[str(value) for value in _evaluate(body)] for body in ("3万5千", "二〇二三", "三千五", "五六")]
    [['35000'], ['2023'], ['3500', '3005'], []]
    """
    if _PLACES.fullmatch(body):
        return _read_places(body, is_percent=is_percent)
    total, power = Decimal(0), 0
    sections = [match for match in _SECTION.finditer(body.replace(" ", "")) if match[0]]
    for match in sections:
        section = _evaluate_section(match["section"]) if match["section"] else Decimal(1)
        if section is None:
            return ()
        if power and not match["section"]:  # 1.2万亿
            total *= 10 ** _LARGE[match["sign"]]
            continue
        is_last_digit = power > 0 and match["section"] in _ONES and not match["sign"]
        if is_last_digit:  # 三万五
            return (total + section * 10 ** (power - 1), total + section)
        power = _LARGE.get(match["sign"], 0)
        total += section * 10**power
    short = _SHORT_END.search(body)
    if short is not None:
        unit = 10 ** _SMALL[short[1]]
        return (total + _ONES[short[2]] * (unit // 10 - 1), total)
    return (total,)


def _read_places(body: str, *, is_percent: bool) -> tuple[Decimal, ...]:
    """A number whose digits are written one by one; five or six (五六) is none, nor are two, but in 八五％."""
    digits = [_ONES[char] for char in body]
    is_estimate = any(second - first == 1 for first, second in pairwise(digits)) and len(body) < len("二〇二三")
    is_tens = digits[0] and digits[1:] == [0]  # 三〇人
    return (
        ()
        if (len(body) == len("五六") and not is_percent and not is_tens) or is_estimate
        else (Decimal("".join(map(str, digits))),)
    )


def _evaluate_section(section: str) -> Decimal | None:
    """The value of what stands before a sign for ten thousand and more; None where it is no number."""
    whole, _, places = section.replace("・", "点").partition("点")
    if places and _PLACES.fullmatch(whole):
        whole = "".join(str(_ONES[char]) for char in whole)  # 二五・三パーセント
    total, current = Decimal(0), None
    for part in re.findall(rf"{_DIGIT}|.", whole):
        if part in _SMALL:
            total += (Decimal(1) if current is None else current) * 10 ** _SMALL[part]
            current = None
        elif current:
            return None
        else:
            current = Decimal(_ONES[part]) if part in _ONES else read_digits(part, "zh").values[0]
    fraction = "".join(str(_ONES[char]) for char in places if char in _ONES)
    return total + (current or 0) + (Decimal(f"0.{fraction}") if fraction else 0)


def _count_parts(body: str) -> Iterator[Decimal]:
    """Its figures by themselves: 18.30."""
    for figure in re.findall(_DIGIT, body):
        yield from read_digits(figure, "zh").covers


def _find_role(text: str, end: int, value: Decimal, *, is_day_due: bool) -> tuple[Role, int]:
    """Whether a number is that of a month, a day or a year, and where its sign ends."""
    month, day, year = (pattern.match(text, end) for pattern in (_MONTH_BEHIND, _DAY_BEHIND, _YEAR_BEHIND))
    if month and 1 <= value <= 12 and value == int(value):  # noqa: PLR2004 - months of a year
        spaces = len(text[month.end() :]) - len(text[month.end() :].lstrip(" "))
        return "month", month.end() + spaces
    if _TO_MONTH.match(text, end) and 1 <= value <= 12:  # noqa: PLR2004 - months of a year
        return "month", end
    if day and 1 <= value <= 31 and value == int(value):  # noqa: PLR2004 - days of a month
        return "day", day.end()
    if year and 1000 <= value < 2200:  # noqa: PLR2004 - years of news
        return "year", year.end()
    return ("day" if is_day_due and value <= 31 else "number"), end  # noqa: PLR2004 - days of a month


def _find_measure(text: str, end: int, language: str) -> str | None:
    """Per cent, the unit or the money that stands behind a number."""
    behind = text[end : end + MEASURE_ROOM].lstrip(" 多余餘")
    letters = _LETTERS.match(behind)
    sizes = range(len(behind), 0, -1) if letters is None else (letters.end(),)
    measures = numerals(language).measures
    return next((measures[form] for n in sizes if (form := behind[:n]) in measures and form != "ft"), None)


def _is_counted(text: str, span: Span, body: str) -> bool:
    """Whether characters for a number stand before what they count, or are many enough to be nothing else."""
    if not any(char in _ONES for char in body):
        is_ten = body == "十" and not text.startswith("分", span.end)
        return is_ten and _COUNTED.match(text, span.end) is not None  # 十人, but 千万, 十分, 百年
    if _PLACES.fullmatch(body) and len(body) < len("二〇二三"):
        return False  # 九一八
    if len(body) > 1 and body[0] in _ONES:
        return _COUNTED.match(text, span.end) is not None or len(body) > len("三十")
    is_small = body in "一二两兩"
    return not is_small and _COUNTED.match(text, span.end) is not None and not _NOT_COUNTED.match(text, span.end)
