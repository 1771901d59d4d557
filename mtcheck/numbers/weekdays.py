"""A line of a text in, its weekdays out, in languages where no list of single words tells them.

Chinese, Japanese, Thai and others have no spaces, Hebrew and Vietnamese say "second day" and mean Monday: those words
are ordinals, too, so that what stands around them decides; others need two words, of which one alone is another day
(cümə axşamı). 周一 is read where it cannot be the week and a number (本周一场), a Japanese character alone only in
brackets behind a date, thứ hai only with its capital or beside a time of day.
Weekdays of other languages are words of CLDR, which `calendar` knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

import regex

from mtcheck.model import Span
from mtcheck.numbers.model import Quantity

_HAN_DATE = r"(?:[日号號일]|\p{Nd}/\p{Nd}{1,2})"
_COUNTS = "一二三四五六七八九十百千万萬亿億"
_COUNTED = (
    "次回遍天个個名位家场場起项項条條件国國架艘辆輛支种種直些共系样樣度般再旦致定切岁歲年月周週成边邊届屆局轮輪队隊组組对對只隻头頭"
    "点點本元常益均期角亚亞星川手峡峽汽粮審审福间間"
)
"""What stands behind 一 to 六 and 日 where they are no weekday behind 周: 本周一场, 上周日本, 上周五角大楼."""
_CHINESE = regex.compile(
    rf"(?<![每个個两兩几幾多\p{{Nd}}{_COUNTS}])(?:星期|[礼禮]拜)(?P<day>[一二三四五六日天])(?![次回遍个個{_COUNTS}])"
    rf"|(?<![每两兩几幾多整双雙单單全半圆圓\p{{Nd}}{_COUNTS}])[周週](?P<day>[一二三四五六日])"
    rf"(?![{_COUNTED}{_COUNTS}]|大(?![跌涨漲幅选選]))"
)
_JAPANESE = regex.compile(
    rf"(?P<day>[月火水木金土日])曜日?|(?<={_HAN_DATE})\s?[（(](?P<day>[月火水木金土日])(?:・[祝休])?[）)]"
)
_KOREAN = regex.compile(rf"(?P<day>[월화수목금토일])요일|(?<={_HAN_DATE})\s?\((?P<day>[월화수목금토일])\)")
_HEBREW = regex.compile(
    r"""
    (?<!\p{L}|זה\s)[ובלמהש]{0,2}יום\s(?:(?P<day>ראשון|שני|שלישי|רביעי|חמישי|שי?שי|שבת)(?!\p{L})
        (?!\s(?:ברציפות|רצוף|ברצף|למלחמה|ללחימה|לשביתה|למבצע|בלבד))
      | (?P<day>[אבגדהו])['׳](?!\p{L}))
  | (?<!\p{L})(?:ב|מוצאי\s|במוצאי\s)(?P<day>שבת)(?!\p{L})
    """,
    regex.VERBOSE,
)
_VIETNAMESE = regex.compile(
    r"""
    (?<!\p{L}|(?:chiến|giới|lần|kỳ|khóa|người|ngôi|nước|bậc)\s)[Tt]hứ\s(?P<day>Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\p{L})
  | (?<=\b(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm)\s)thứ\s(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])(?![\p{L}\p{Nd}])
  | (?<!\p{L})[Tt]hứ\s(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])
        (?=\s?\(\p{Nd}|,?\s(?:ngày\s\p{Nd}|tuần\s(?:này|trước|tới|sau|qua)))
  | (?<!\p{L})(?P<day>[Cc]hủ\s[Nn]hật)(?!\p{L})
    """,
    regex.VERBOSE,
)
_THAI = regex.compile(r"วัน(?P<day>จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:บดี)?")
_LAO = regex.compile(r"ວັນ(?P<day>ຈັນ|ອັງຄານ|ພຸດ|ພະຫັດ|ສຸກ|ເສົາ|ອາທິດ)")
_GEORGIAN = regex.compile(
    r"(?<!(?:გასულ|წინა|ამ|მომავალ|შემდეგ|ერთ|ერთი|ორ|ორი|სამ|სამი|ყოველ|მთელ|\p{Nd})\s)(?<!\p{L})"
    r"(?P<day>ორშაბათ|სამშაბათ|ოთხშაბათ|ხუთშაბათ|პარასკევ|შაბათ|კვირა(?!შ|მდე))\p{L}{0,5}"
)
_KHMER = regex.compile("ថ្ងៃ(?P<day>ចន្ទ|ច័ន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍|អាទិត្យ)")
_BURMESE = regex.compile("(?P<day>တနင်္လာ|အင်္ဂါ|ဗုဒ္ဓဟူး|ကြာသပတေး|သောကြာ|စနေ|တနင်္ဂနွေ)နေ့")
_AZERBAIJANI = regex.compile(
    r"(?<!\p{L})(?P<day>bazar\sertəsi|çərşənbə\saxşamı|çərşənbə|cümə\saxşamı|cümə|şənbə|bazar(?=\sgün))(?!\p{L})",
    regex.IGNORECASE,
)
_ALBANIAN = regex.compile(
    r"(?<!\p{L})(?:[Ee]|[TtSs]ë)\s(?P<day>hën|mart|mërkur|enjte|premte|shtun|diel)(?:[ëae]|ën|n|ës|s)?(?!\p{L})"
)
_IRISH = regex.compile(
    r"(?<!\p{L})D(?:é\s(?P<day>Luain|Máirt|Céadaoin|hAoine|Sathairn|Domhnaigh)|(?P<day>éardaoin))(?!\p{L})"
)
_WELSH = regex.compile(r"(?<!\p{L})(?:[Dd]|[Dd]d)ydd\s(?P<day>Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul)(?!\p{L})")
_PATTERNS = MappingProxyType(
    {
        "zh": _CHINESE,
        "yue": _CHINESE,
        "ja": _JAPANESE,
        "ko": _KOREAN,
        "he": _HEBREW,
        "vi": _VIETNAMESE,
        "th": _THAI,
        "lo": _LAO,
        "ka": _GEORGIAN,
        "km": _KHMER,
        "my": _BURMESE,
        "az": _AZERBAIJANI,
        "sq": _ALBANIAN,
        "ga": _IRISH,
        "cy": _WELSH,
    }
)
OWN_WEEKDAYS = frozenset(_PATTERNS)
"""Languages whose weekdays are read here, and not as words of CLDR."""
_WEEKS = (
    ("一", "二", "三", "四", "五", "六", "日"),
    ("月", "火", "水", "木", "金", "土", "日"),
    ("월", "화", "수", "목", "금", "토", "일"),
    ("שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת", "ראשון"),
    ("ב", "ג", "ד", "ה", "ו", "", "א"),
    ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật"),
    ("2", "3", "4", "5", "6", "7", ""),
    ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์"),
    ("ຈັນ", "ອັງຄານ", "ພຸດ", "ພະຫັດ", "ສຸກ", "ເສົາ", "ອາທິດ"),
    ("ចន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ"),
    ("တနင်္လာ", "အင်္ဂါ", "ဗုဒ္ဓဟူး", "ကြာသပတေး", "သောကြာ", "စနေ", "တနင်္ဂနွေ"),
    ("bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə", "bazar"),
    ("hën", "mart", "mërkur", "enjte", "premte", "shtun", "diel"),
    ("luain", "máirt", "céadaoin", "éardaoin", "haoine", "sathairn", "domhnaigh"),
    ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul"),
    ("ორშაბათ", "სამშაბათ", "ოთხშაბათ", "ხუთშაბათ", "პარასკევ", "შაბათ", "კვირა"),
)
_NUMBERS = MappingProxyType(
    {name: n for week in _WEEKS for n, name in enumerate(week) if name} | {"天": 6, "ששי": 4, "ច័ន្ទ": 0}
)


def find_weekdays(text: str, language: str) -> Iterator[Quantity]:
    """The weekdays of a line in the language of a primary subtag, in offsets of it; nothing in others.

    >>> [str(one.value) for one in find_weekdays("法院周五作出判决,本周一场暴雨。", "zh")]
    ['4']
    """
    pattern = _PATTERNS.get(language)
    for match in () if pattern is None else pattern.finditer(text):
        number = _NUMBERS[" ".join(match["day"].lower().split())]
        yield Quantity(Span(*match.span()), (Decimal(number),), "weekday", is_sure=False)
