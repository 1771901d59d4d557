"""Weekdays that languages tell in ways of their own, and what only looks like one."""

from __future__ import annotations

import pytest

from mtcheck.numbers.weekdays import find_weekdays

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "zh",
            "周六、周日，礼拜天，下週二",
            [("周六", SATURDAY), ("周日", SUNDAY), ("礼拜天", SUNDAY), ("週二", TUESDAY)],
        ),
        ("zh", "上周日本、上周五角大楼、每周三次、一周五天、周年、三个星期一次", []),
        ("zh", "股市周三大跌，周五下午回升", [("周三", WEDNESDAY), ("周五", FRIDAY)]),
        ("yue", "禮拜一", [("禮拜一", MONDAY)]),
        (
            "ja",
            "月曜と土曜日、20日（金）、5/3(日)",
            [("月曜", MONDAY), ("土曜日", SATURDAY), ("（金）", FRIDAY), ("(日)", SUNDAY)],
        ),
        ("ja", "土日、春（月）、日", []),
        ("ko", "월요일, 20일(금)", [("월요일", MONDAY), ("(금)", FRIDAY)]),
        ("ko", "일, 월, 수도", []),
        (
            "he",
            "ביום שני, יום ב׳, במוצאי שבת, בשבת",
            [("ביום שני", MONDAY), ("יום ב׳", MONDAY), ("במוצאי שבת", SATURDAY), ("בשבת", SATURDAY)],
        ),
        ("he", "ביום השני, יום שלישי ברציפות, זה יום שלישי, ליל שבת", []),
        (
            "vi",
            "thứ Hai, Chủ nhật, thứ 6 (20/5), chiều thứ ba",
            [("thứ Hai", MONDAY), ("Chủ nhật", SUNDAY), ("thứ 6", FRIDAY), ("thứ ba", TUESDAY)],
        ),
        ("vi", "lần thứ hai, Thế chiến thứ Hai, người thứ ba, ngày thứ hai", []),
        ("th", "วันพฤหัสบดี วันนี้ ดาวอังคาร", [("วันพฤหัสบดี", THURSDAY)]),
        ("ka", "ორშაბათს, კვირას", [("ორშაბათს", MONDAY), ("კვირას", SUNDAY)]),
        ("ka", "კვირაში, გასულ კვირას", []),
        (
            "az",
            "cümə axşamı, cümə, bazar günü, bazarda",
            [("cümə axşamı", THURSDAY), ("cümə", FRIDAY), ("bazar", SUNDAY)],
        ),
        ("sq", "të hënën, e premte, të martuar", [("të hënën", MONDAY), ("e premte", FRIDAY)]),
        ("ga", "Dé Luain, Déardaoin", [("Dé Luain", MONDAY), ("Déardaoin", THURSDAY)]),
        ("cy", "ddydd Llun, Dydd Sul", [("ddydd Llun", MONDAY), ("Dydd Sul", SUNDAY)]),
        ("de", "Montag", []),
    ],
)
def test_a_weekday_is_read_by_what_stands_around_its_word(
    language: str, text: str, found: list[tuple[str, int]]
) -> None:
    days = find_weekdays(text, language)
    assert [(text[day.span.start : day.span.end], int(day.value)) for day in days] == found
