"""Quantities that differ between a text and its source, where sentences are not sure to belong together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mtcheck.model import Article, Pair
from mtcheck.numbers.matches import Difference, find_differences
from mtcheck.numbers.told_numbers import tell_in_english
from mtcheck.segment import segment, segment_source


def compare(text: str, source: str, *, language: str = "de", pairs: list[Pair] | None = None) -> tuple[Difference, ...]:
    doc = segment(Article("a", text, source=(source,), source_language=language))
    other = segment_source(doc.article, language)
    whole = [Pair(range(len(other.sentences)), range(len(doc.sentences)), 1.0)]
    return find_differences(doc, other, whole if pairs is None else pairs)


def test_what_is_lost_from_one_place_is_one_difference() -> None:
    (difference,) = compare("They came by bus.", "Es kamen 400 Gäste in 12 Bussen und 15 Autos.")
    assert difference.source is not None
    assert (difference.kind, difference.source.value, len(difference.others)) == ("lost", Decimal(400), 2)


def test_nothing_is_lost_where_it_is_not_sure_that_sentences_belong_together() -> None:
    unsure = [Pair(range(1), range(1), 0.3)]
    assert compare("They came by bus.", "Es kamen 40 Gäste.", pairs=unsure) == ()
    assert [one.kind for one in compare("45 guests came.", "Es kamen 40 Gäste.", pairs=unsure)] == ["number"]


def test_unsure_pairs_may_tell_a_number_three_pairs_away() -> None:
    source = "Es kamen 40 Gäste. Sie aßen. Sie tranken. Sie gingen."
    text = "They came, 45 of them. They ate. They drank. The 40 of them left."
    pairs = [Pair(range(n, n + 1), range(n, n + 1), 0.5) for n in range(4)]
    assert compare(text, source, pairs=pairs) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It takes 12 percent.", "Es kostet 70 Euro."),
        ("It has 45,000 readers.", "Es kostet 3 Punkte."),
        ("It opened in 1998.", "Es hat 340 Plätze."),
        ("It is an F-16.", "Es hat 340 Plätze."),
    ],
)
def test_numbers_of_other_things_are_not_taken_for_each_other(text: str, source: str) -> None:
    assert [one for one in compare(text, source) if one.kind not in {"lost", "added"}] == []


def test_added_and_left_out_sentences_have_no_numbers_to_compare() -> None:
    pairs = [Pair(range(0), range(1), 1.0), Pair(range(1), range(0), 1.0)]
    assert compare("45 guests came.", "Es kamen 40 Gäste.", pairs=pairs) == ()


def test_an_article_of_numbers_alone_is_compared_in_good_time() -> None:
    figures = "; ".join(str(n * 7) for n in range(1000, 5000))
    assert compare(figures, figures) == ()
    assert compare("; ".join(["7"] * 4000), "; ".join(["7"] * 4000)) == ()
    (difference,) = compare(figures.replace("7007;", "7070;"), figures)
    assert difference.source is not None
    assert difference.source.value == Decimal(7007)
    others = "; ".join(str(n * 7 + 1) for n in range(1000, 5000))
    assert compare(figures, others) == ()


@pytest.mark.parametrize(
    ("text", "source", "language", "told"),
    [
        ("3.5 billion people", "5,3 Milliarden Menschen", "de", "5.3 billion"),
        ("It has 12,000 seats.", "Es hat 21.000 Plätze.", "de", "21,000"),
        ("the 21st win", "der 23. Sieg", "de", "23rd"),
        ("It took four men.", "Es brauchte neun Männer.", "de", "nine"),
        ("in June", "im Juli", "de", "July"),
        ("on Monday", "am Dienstag", "de", "Tuesday"),
        ("at 6:30 pm", "um 18:45", "de", "6:45"),
        ("at 17:30 on Monday", "à 18h30 le lundi", "fr", "18:30"),
        ("at 8:30 p.m.", "à 18h30", "fr", "6:30"),
        ("It left at 16:30.", "Er fuhr 14.30 ab.", "de", "14:30"),
        ("It costs 66 cents.", "Es kostet 0,99 Euro.", "de", "99"),
        ("at 11 p.m.", "um 14 Uhr", "de", "2"),
        ("built in 1987", "1978 gebaut", "de", "1978"),
    ],
)
def test_the_source_is_told_as_the_text_tells_its_own(text: str, source: str, language: str, told: str) -> None:
    (difference,) = compare(text, source, language=language)
    assert difference.source is not None
    assert difference.text is not None
    assert tell_in_english(difference.source, difference.text, text) == told


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("More than 150,000 people left.", "150 binden fazla kişi ayrıldı.", "tr"),
        ("It rose from 3 million to 4.2 million.", "3 milyondan 4,2 milyona çıktı.", "tr"),
        ("They lost four of their five meetings.", "Die Bilanz lautet 1:4.", "de"),
        ("The goal came 12 minutes from time.", "Das Tor fiel in der 78. Minute.", "de"),
        ("Three out of four residents said no.", "El 75 % de los vecinos dijo no.", "es"),
        ("He finished in a little over four hours.", "Ha finito in 4 ore, 3 minuti e 12 secondi.", "it"),
        ("Nearly a thousand people came.", "Přišlo 998 lidí.", "cs"),
        ("The dollar closed at 5.21 reais.", "O dólar fechou a R$ 5,21.", "pt"),
        ("Tickets cost NT$200.", "门票200元新台币。", "zh"),
        ("The price fell by 15 euros to 45 euros.", "Cena klesla ze 60 na 45 eur.", "cs"),
        ("The penalty came two minutes from time.", "El penalti llegó en el minuto 78.", "es"),
        ("They want to be paid in full.", "Quieren cobrar el 100 % de la deuda.", "es"),
        ("The octogenarian was found safe.", "La mujer, de 84 años, fue hallada sana y salva.", "es"),
        ("The teenager won.", "19 yaşındaki sporcu kazandı.", "tr"),
        ("The strike has lasted a fortnight.", "La huelga dura ya 15 días.", "es"),
        ("There are a dozen jobs.", "Es gibt 12 Stellen.", "de"),
        ("It was built in the 1990s.", "Es wurde 1990 bis 1999 gebaut.", "de"),
        ("It has 30 pupils, half as many as then.", "Es hat 30 Schüler, damals waren es 60.", "de"),
        ("They get 10 per cent, half of what they asked for.", "Dostaną 10 procent, a nie 20, jak żądali.", "pl"),
        ("Each of the six gets 5,000 euros.", "Jeder der 6 erhält 5000 Euro, zusammen 30.000.", "de"),
        ("Sixty per cent of villagers have fled.", "3 dari 5 warga desa mengungsi.", "id"),
        ("It is the 22nd day of the strike.", "To dwudziesty drugi dzień strajku.", "pl"),
        ("Some 40,000 people came.", "Có 4 vạn người đến.", "vi"),
        ("Call +49 89 12345678.", "Rufen Sie 089/123456-78 an.", "de"),
        ("She is expected in Rome tomorrow.", "È attesa a Roma domani, martedì 4.", "it"),
        ("He scored in the last minute.", "Он забил на 90-й минуте.", "ru"),
        ("All but one of the 15 voted for it.", "14 von 15 stimmten dafür.", "de"),
        ("One Finn in four reads it.", "25 prosenttia suomalaisista lukee sitä.", "fi"),
        ("Two out of three stay at home.", "To ud af tre, 66 procent, bliver hjemme.", "da"),
        ("He has led it for a decade.", "10 yıldır başkan.", "tr"),
        ("She was alone for half a day.", "12 órán át volt egyedül.", "hu"),
        ("She was found a day later.", "A fost găsită după 24 de ore.", "ro"),
        ("Half of the tickets went to nobody, none to children.", "Jumătate, 50 la sută; 0 la copii.", "ro"),
        ("They marched on May Day.", "Sie marschierten am 1. Mai.", "de"),
        ("The road reopened at 9.30pm.", "La route a rouvert à 21 h 30.", "fr"),
        ("She lives on the second floor.", "Она живёт на третьем этаже.", "ru"),
        ("He died aged 91.", "Он умер на девяносто втором году жизни.", "ru"),
        ("He died aged 91.", "Er starb im 92. Lebensjahr.", "de"),
        ("The work will last two and a half years.", "ستستمر الأشغال عامين ونصف العام.", "ar"),
        ("They won on 6 October.", "آنها در ۱۴ مهر پیروز شدند.", "fa"),
        ("They won on 14 Mehr.", "آنها در ۱۴ مهر پیروز شدند.", "fa"),
        ("It is in force until 17 January (27 Dey).", "تا ۲۷ دی ماه اجرا می‌شود.", "fa"),
        ("Eight to twenty months were asked for.", "Gefordert waren zwischen acht und zwanzig Monate.", "de"),
        ("Staff must work in pairs of two.", "2인 1조 근무 규정이 있다.", "ko"),
        ("Over-seventies get 20 percent off.", "七十岁以上的老人可以打八折。", "zh"),
        ("She came in only 48th.", "Skončila až čtyřicátá osmá.", "cs"),
        ("The town has lived on it since the nineteenth century.", "Orten har levt på det sedan 1800-talet.", "sv"),
        ("It fell a quarter of an hour into the second half.", "È arrivato al quarto d'ora della ripresa.", "it"),
        ("He has taught seven boys.", "Έχει μάθει εφτά παιδιά.", "el"),
    ],
)
def test_a_number_that_is_told_otherwise_is_no_difference(text: str, source: str, language: str) -> None:
    assert compare(text, source, language=language) == ()


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("More than 150 people left.", "150 binden fazla kişi ayrıldı.", "tr"),
        ("The side won 3-1.", "Die Elf siegte mit 3:0.", "de"),
        ("The fine is $350,000.", "A multa é de R$ 350.000.", "pt"),
        ("They won on 16 October.", "آنها در ۱۴ مهر پیروز شدند.", "fa"),
        ("It happened on 26 August 2001.", "Böyle bir olay 26 Ağustos 2010'da yaşandı.", "tr"),
        ("The road reopened at 10.30pm.", "La route a rouvert à 21 h 30.", "fr"),
        ("She lives on the fifth floor.", "Она живёт на третьем этаже.", "ru"),
        ("The plane left at 5:42 pm.", "Самолёт вылетел в 17 часов 47 минут.", "ru"),
        ("Rates fell by 0.3-0.5 points, half of it now.", "Ставки упали на 0,3-0,6 процентного пункта.", "ru"),
        ("They want to be paid in full.", "Quieren cobrar el 60 % de la deuda.", "es"),
        ("The octogenarian was found safe.", "La mujer, de 64 años, fue hallada sana y salva.", "es"),
        ("There are a dozen jobs.", "Es gibt 30 Stellen.", "de"),
        ("The strike has lasted a fortnight.", "La huelga dura ya 40 días.", "es"),
        ("A quarter of them agreed.", "45 Prozent von ihnen stimmten zu.", "de"),
        ("It has 30 pupils, half as many as then.", "Es hat 30 Schüler, damals waren es 90.", "de"),
        ("The side won 2-1.", "Die Elf siegte mit 3:1.", "de"),
        ("Ninety per cent find work.", "六成找到工作。", "zh"),
        ("It is the 23rd day of the strike.", "To dwudziesty piąty dzień strajku.", "pl"),
    ],
)
def test_what_looks_like_it_but_is_another_number_differs(text: str, source: str, language: str) -> None:
    assert len(compare(text, source, language=language)) == 1


def test_another_telephone_number_is_no_other_grouping() -> None:
    assert compare("Call +49 89 12345679.", "Rufen Sie 089/123456-78 an.") != ()


def test_a_difference_that_the_next_sentence_gives_is_not_lost() -> None:
    text, source = (
        "Fares will rise.\nA ride costs 1,500, up from 1,200.",
        "Fahrten werden 300 teurer.\n1500 statt 1200.",
    )
    pairs = [Pair(range(one, one + 1), range(one, one + 1), 1.0) for one in range(2)]
    assert compare(text, source, pairs=pairs) == ()


@pytest.mark.parametrize(("confidence", "found"), [(1.0, ["added"]), (0.6, ["added"]), (0.4, [])])
def test_a_number_that_only_the_text_has_is_told_where_a_pair_is_not_too_unsure(
    confidence: float, found: list[str]
) -> None:
    pairs = [Pair(range(1), range(1), confidence)]
    differences = compare("The firm, with 340 workers, closed.", "Die Firma schloss.", pairs=pairs)
    assert [one.kind for one in differences] == found


def test_a_number_that_a_sentence_near_by_has_is_not_made_up() -> None:
    pairs = [Pair(range(n, n + 1), range(n, n + 1), 1.0) for n in range(2)]
    source = "Die Firma schloss. Sie hatte 340 Arbeiter und 12 Lehrlinge."
    text = "The firm, with 340 workers, closed. It had 340 workers and 12 apprentices."
    assert compare(text, source, pairs=pairs) == ()
