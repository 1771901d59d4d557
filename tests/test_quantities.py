"""Quantities of texts: what numbers in digits and words mean in many languages, and what they are of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.model import Article
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment


def read(text: str, language: str = "en") -> tuple[Quantity, ...]:
    return find_quantities(segment(Article("a", text, language=language)))


def list_values(text: str, language: str) -> list[str]:
    return [f"{quantity.value.normalize():f}" for quantity in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "двадцать три, двумя, пятисот сорока двух", ["23", "2", "542"]),
        ("ru", "1,5 млрд, 2 млн 300 тыс., полтора миллиона", ["1500000000", "2300000", "1500000"]),
        ("ru", "два с половиной миллиона; два десятка; 20 000", ["2500000", "20", "20000"]),
        ("uk", "п’ятьох, двадцяти трьох, трьох тисяч", ["5", "23", "3000"]),
        ("pl", "dwudziestu trzech, trzy i pół miliona, 5 tys.", ["23", "3500000", "5000"]),
        ("cs", "pětadvacet, dvou tisíc, 2,5 miliardy", ["25", "2000", "2500000000"]),
        ("de", "dreiundfünfzig Millionen; dreihundertfünfundvierzig", ["53000000", "345"]),
        ("de", "zweitausenddreihundert; zweieinhalb Milliarden; 2 Billionen", ["2300", "2500000000", "2000000000000"]),
        ("nl", "drieëntwintig, driehonderdvijftig, twee miljoen", ["23", "350", "2000000"]),
        ("sv", "tvåhundrafyrtiotre, 1,4 miljarder", ["243", "1400000000"]),
        ("da", "enogtredive, femoghalvtreds", ["31", "55"]),
        ("fr", "quatre-vingt-dix-sept, soixante-quinze, vingt et un", ["97", "75", "21"]),
        ("fr", "trois milliards, deux millions et demi", ["3000000000", "2500000"]),
        ("es", "dos mil millones, treinta y cinco, 2 billones", ["2000000000", "35", "2000000000000"]),
        ("pt", "vinte e oito, quinhentas, 3 bilhões", ["28", "500", "3000000000"]),
        ("it", "ventitré, duecentocinquanta, tre miliardi e mezzo", ["23", "250", "3500000000"]),
        ("ro", "cincizeci și opt, 4 milioane", ["58", "4000000"]),
        ("tr", "yirmi üç, iki buçuk milyon, 300 bin", ["23", "2500000", "300000"]),
        ("hu", "huszonhárom, 2,5 millió", ["23", "2500000"]),
        ("fi", "kaksikymmentäkolme, 7 miljardia", ["23", "7000000000"]),
        ("is", "tuttugu og þrír, fimm milljónir", ["23", "5000000"]),
        ("el", "είκοσι τρεις, 4 δισεκατομμύρια", ["23", "4000000000"]),
        ("ar", "ثلاثة وعشرون، ٤٧، خمسة آلاف", ["23", "47", "5000"]),
        ("hi", "तीन लाख, 5 करोड़, २०२१, 12,34,567", ["300000", "50000000", "2021", "1234567"]),
        ("ha", "miliyan biyar da dubu ɗari biyu; dubu goma sha biyar", ["5200000", "15000"]),
        ("id", "dua puluh tiga, 2,7 miliar", ["23", "2700000000"]),
        ("vi", "1,5 tỷ, 12 nghìn", ["1500000000", "12000"]),
        ("zh", "二十三人，1.5亿元，3万5千亩，百分之四十二", ["23", "150000000", "35000", "42"]),
        ("zh", "二〇二三年，三千五百万元，三点五亿元", ["2023", "35000000", "350000000"]),
        ("ja", "３万５０００人、1億2千万円", ["35000", "120000000"]),
        ("ko", "1억 2천만 원, 3만 5000명", ["120000000", "35000"]),
        ("en", "twenty-three, a dozen, two dozen, $3m, 1.5bn", ["23", "12", "24", "3000000", "1500000000"]),
        ("en", "two and a half million; half a million; 2 1/2 million", ["2500000", "500000", "2500000"]),
        ("en", "one hundred and five; three hundred thousand; 3½", ["105", "300000", "3.5"]),
    ],
)
def test_numbers_are_read_as_their_language_counts(language: str, text: str, values: list[str]) -> None:
    assert list_values(text, language) == values


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        (
            "en",
            "$5, €5, 5 US dollars, 5 percent, 5 per cent, five weeks",
            ["USD", "EUR", "USD", "%", "%", "duration-week"],
        ),
        ("de", "5 Millionen Euro; 5 Prozent; sechs Jahren", ["EUR", "%", "duration-year"]),
        ("fr", "trois milliards d’euros; 20 pour cent", ["EUR", "%"]),
        ("tr", "yüzde 50, %30, 40 bin lira", ["%", "%", "TRY"]),
        ("zh", "5亿美元，百分之三十，6个月，300元", ["USD", "%", "duration-month", "CNY"]),
        ("ru", "38 и 40 долларов", ["USD", "USD"]),
        ("cs", "jen tři procenta", ["%"]),
    ],
)
def test_what_a_number_is_of_stands_before_or_behind_it(language: str, text: str, measures: list[str]) -> None:
    assert [quantity.measure for quantity in read(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "On April 4, 2020, at 6:30 pm", ["month", "day", "year", "clock"]),
        ("ru", "24 апреля 2022 года, в среду", ["day", "month", "year", "weekday"]),
        ("de", "Am 3. März um 18.30 Uhr", ["day", "month", "clock"]),
        ("fi", "huhtikuussa", ["month"]),
        ("is", "á föstudag", ["weekday"]),
        ("pt", "na quarta-feira", ["weekday"]),
        ("zh", "2月24日，3个月", ["month", "day", "number"]),
        ("zh", "6号机组，6號線，6号机场关闭", ["number", "number", "day"]),
        ("ja", "原発の6号機が停止", ["number"]),
        ("vi", "ngày 24 tháng 2", ["day", "month"]),
        ("en", "an F-16, covid-19, the 21st, thousands", ["code", "code", "ordinal", "vague"]),
        ("cs", "Jan Škoda chtěl pro město víc", []),
        ("en", "He may march on with Theresa May in 3 days", ["month", "number"]),
    ],
)
def test_dates_times_and_codes_are_told_from_numbers(language: str, text: str, roles: list[str]) -> None:
    assert [quantity.role for quantity in read(text, language)] == roles


def test_a_figure_has_all_its_readings() -> None:
    (german,) = read("Es waren 1.200 Gäste.", "de")
    assert [str(value) for value in german.values] == ["1200", "1.200"]
    first, second = read("between 1.27 and 2.5 million people")
    assert [f"{value:f}" for value in first.values] == ["1270000.00", "1.27"]
    assert (second.power, second.is_sure) == (6, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "一些人十分担心三星"),
        ("de", "eine Million"),
        ("en", "a third of it, a pair, one of two"),
        ("it", "Tu sei qui"),
    ],
)
def test_words_that_are_numbers_among_other_things_are_not_sure(language: str, text: str) -> None:
    sure = [quantity for quantity in read(text, language) if quantity.is_sure and quantity.value < 1000]
    assert sure == []


def test_places_are_those_of_the_whole_text() -> None:
    text = "He came.\n\nIt cost about 35 million euros."
    (quantity,) = read(text)
    assert quantity.measured is not None
    assert text[quantity.span.start : quantity.span.end] == "35 million"
    assert text[quantity.measured.start : quantity.measured.end] == "35 million euros"
    assert quantity.sentence == 1


@pytest.mark.parametrize("text", ["Rufen Sie 87.65.43 an.", "Band 10.00.20", "Norm 00.05.2020", "Kode 2020-13-45"])
def test_figures_with_two_marks_that_are_no_date_are_nothing(text: str) -> None:
    assert read(text, "de") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"Key {'1234567890' * 3} of all."),
        ("de", f"{'12345678' * 3} Millionen"),
        ("zh", f"号码{'1234567890' * 3}万"),
    ],
)
def test_keys_of_many_digits_are_no_numbers(language: str, text: str) -> None:
    assert read(text, language) == ()


def test_a_number_of_no_sentence_is_left_out() -> None:
    doc = segment(Article("a", "Some 35 left. He came."))
    assert [one.sentence for one in find_quantities(doc)] == [0]
    assert find_quantities(replace(doc, sentences=doc.sentences[1:])) == ()
