"""Numbers that languages of many endings spell out: every one to 999 by rule, and ordinals, parts and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from mtcheck.model import Article
from mtcheck.numbers.model import Quantity
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment

TWENTY, HUNDRED = 20, 100


def find(text: str, language: str) -> tuple[Quantity, ...]:
    return find_quantities(segment(Article("a", text, language=language)))


def read(text: str, language: str) -> list[Decimal]:
    return [one.value for one in find(text, language)]


def spell_by(low: str, tens: str, hundreds: str, *, ones: str, joint: str = " ") -> Callable[[int], str]:
    """A speller to 999; `ones` puts tens (0) and ones (1) together, `joint` the hundreds and what is behind them."""
    low_words, ten_words, hundred_words = (row.split(", ") for row in (low, tens, hundreds))

    def spell(n: int) -> str:
        rest = n % HUNDRED
        if rest < TWENTY:
            words = low_words[rest - 1] if rest else ""
        else:
            ten = ten_words[rest // 10 - 2]
            words = ones.format(ten, low_words[rest % 10 - 1]) if rest % 10 else ten
        head = hundred_words[n // HUNDRED - 1] if n >= HUNDRED else ""
        return joint.join(part for part in (head, words) if part)

    return spell


def count_hundreds(low: str, one: str, many: str) -> str:
    return ", ".join([one, *(f"{count} {many}" for count in low.split(", ")[1:9])])


SLOVENIAN_LOW = (
    "ena, dva, tri, štiri, pet, šest, sedem, osem, devet, deset, enajst, dvanajst, trinajst, štirinajst, petnajst,"
    " šestnajst, sedemnajst, osemnajst, devetnajst"
)
ROMANIAN_LOW = (
    "unu, doi, trei, patru, cinci, șase, șapte, opt, nouă, zece, unsprezece, doisprezece, treisprezece, paisprezece,"
    " cincisprezece, șaisprezece, șaptesprezece, optsprezece, nouăsprezece"
)
LATVIAN_LOW = (
    "viens, divi, trīs, četri, pieci, seši, septiņi, astoņi, deviņi, desmit, vienpadsmit, divpadsmit, trīspadsmit,"
    " četrpadsmit, piecpadsmit, sešpadsmit, septiņpadsmit, astoņpadsmit, deviņpadsmit"
)
LITHUANIAN_LOW = (
    "vienas, du, trys, keturi, penki, šeši, septyni, aštuoni, devyni, dešimt, vienuolika, dvylika, trylika,"
    " keturiolika, penkiolika, šešiolika, septyniolika, aštuoniolika, devyniolika"
)
ICELANDIC_LOW = (
    "eitt, tvö, þrjú, fjögur, fimm, sex, sjö, átta, níu, tíu, ellefu, tólf, þrettán, fjórtán, fimmtán, sextán,"
    " sautján, átján, nítján"
)
NORWEGIAN_LOW = (
    "én, to, tre, fire, fem, seks, syv, åtte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten,"
    " nitten"
)
MACEDONIAN_LOW = (
    "еден, два, три, четири, пет, шест, седум, осум, девет, десет, единаесет, дванаесет, тринаесет, четиринаесет,"
    " петнаесет, шеснаесет, седумнаесет, осумнаесет, деветнаесет"
)
GALICIAN_LOW = (
    "un, dous, tres, catro, cinco, seis, sete, oito, nove, dez, once, doce, trece, catorce, quince, dezaseis,"
    " dezasete, dezaoito, dezanove"
)
SPELLERS: Mapping[str, Callable[[int], str]] = {
    "sl": spell_by(
        SLOVENIAN_LOW,
        "dvajset, trideset, štirideset, petdeset, šestdeset, sedemdeset, osemdeset, devetdeset",
        "sto, dvesto, tristo, štiristo, petsto, šeststo, sedemsto, osemsto, devetsto",
        ones="{1}in{0}",
    ),
    "ro": spell_by(
        ROMANIAN_LOW,
        "douăzeci, treizeci, patruzeci, cincizeci, șaizeci, șaptezeci, optzeci, nouăzeci",
        count_hundreds(ROMANIAN_LOW, "o sută", "sute").replace("doi", "două"),
        ones="{0} și {1}",
    ),
    "lv": spell_by(
        LATVIAN_LOW,
        "divdesmit, trīsdesmit, četrdesmit, piecdesmit, sešdesmit, septiņdesmit, astoņdesmit, deviņdesmit",
        count_hundreds(LATVIAN_LOW, "simts", "simti"),
        ones="{0} {1}",
    ),
    "lt": spell_by(
        LITHUANIAN_LOW,
        "dvidešimt, trisdešimt, keturiasdešimt, penkiasdešimt, šešiasdešimt, septyniasdešimt, aštuoniasdešimt,"
        " devyniasdešimt",
        count_hundreds(LITHUANIAN_LOW, "vienas šimtas", "šimtai"),
        ones="{0} {1}",
    ),
    "is": spell_by(
        ICELANDIC_LOW,
        "tuttugu, þrjátíu, fjörutíu, fimmtíu, sextíu, sjötíu, áttatíu, níutíu",
        count_hundreds(ICELANDIC_LOW, "eitt hundrað", "hundruð"),
        ones="{0} og {1}",
        joint=" og ",
    ),
    "nb": spell_by(
        NORWEGIAN_LOW,
        "tjue, tretti, førti, femti, seksti, sytti, åtti, nitti",
        count_hundreds(NORWEGIAN_LOW, "ett hundre", "hundre"),
        ones="{0}{1}",
        joint=" og ",
    ),
    "mk": spell_by(
        MACEDONIAN_LOW,
        "дваесет, триесет, четириесет, педесет, шеесет, седумдесет, осумдесет, деведесет",
        "сто, двесте, триста, четиристотини, петстотини, шестотини, седумстотини, осумстотини, деветстотини",
        ones="{0} и {1}",
    ),
    "gl": spell_by(
        GALICIAN_LOW,
        "vinte, trinta, corenta, cincuenta, sesenta, setenta, oitenta, noventa",
        "cento, douscentos, trescentos, catrocentos, cincocentos, seiscentos, setecentos, oitocentos, novecentos",
        ones="{0} e {1}",
        joint=" ",
    ),
}


@pytest.mark.parametrize("language", SPELLERS)
def test_every_number_is_read_as_itself(language: str) -> None:
    spell = SPELLERS[language]
    assert {n: spell(n) for n in range(2, 1000) if read(spell(n), language) != [n]} == {}


HINDI = (
    "एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस"
    " छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस इकतालीस बयालीस"
    " तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ"
    " साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर"
    " अठहत्तर उन्यासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे"
    " पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे"
).split()


def test_hindi_has_a_word_for_each_number_below_a_hundred() -> None:
    assert {word: n for n, word in enumerate(HINDI, 1) if read(word, "hi") != [n]} == {}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("hi", "साढ़े चार घंटे", "4.5"),
        ("hi", "सा\u095dे चार घंटे", "4.5"),
        ("hi", "सवा चार घंटे", "4.25"),
        ("hi", "पौने चार घंटे", "3.75"),
        ("hi", "साढ़े 4 लाख लोग", "450000"),
        ("hi", "पौने दो करोड़ रुपये", "17500000"),
        ("hi", "सवा लाख लोग", "125000"),
        ("hi", "डेढ़ सौ", "150"),
        ("hi", "ढाई हज़ार", "2500"),
        ("ur", "ساڑھے چار لاکھ", "450000"),
        ("ur", "ڈیڑھ لاکھ", "150000"),
        ("bn", "সাড়ে চার লাখ", "450000"),
    ],
)
def test_a_half_or_a_quarter_before_a_count_belongs_to_it(language: str, text: str, value: str) -> None:
    assert read(text, language) == [Decimal(value)]


@pytest.mark.parametrize(
    ("text", "time"), [("साढ़े चार बजे", 430), ("सवा चार बजे", 415), ("पौने चार बजे", 345), ("साढ़े 4 बजे", 430)]
)
def test_a_half_or_a_quarter_of_an_hour_of_the_day_is_told_in_minutes(text: str, time: int) -> None:
    assert [(int(one.value), str(one.role)) for one in find(text, "hi")] == [(time, "clock")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "zweihundertfünfzigtausend", 250_000),
        ("de", "zweihundertfünfzigtausenddreihundertzwölf", 250_312),
        ("de", "hunderteins", 101),
        ("nl", "tweehonderdvijftigduizend", 250_000),
        ("sv", "tvåhundrafemtiotusen", 250_000),
        ("fi", "kaksisataaviisikymmentätuhatta", 250_000),
        ("hu", "kétszázötvenezer", 250_000),
        ("hu", "kétszázötvenezret", 250_000),
        ("hu", "százöt", 105),
        ("it", "duecentocinquantamila", 250_000),
        ("it", "duemila", 2000),
        ("it", "centouno", 101),
        ("sk", "dvestopäťdesiattisíc", 250_000),
        ("da", "etogtyve", 21),
        ("nb", "tjueen", 21),
        ("nb", "toogtyve", 22),
        ("ro", "douăzeci şi cinci de mii", 25_000),
        ("ro", "25 de milioane", 25_000_000),
        ("ro", "o sută de mii", 100_000),
        ("he", "אלפיים", 2000),
        ("he", "אלפיים וחמש מאות", 2500),
        ("he", "שלושת אלפים ארבע מאות וחמישים", 3450),
        ("he", "עשרת אלפים", 10_000),
        ("he", "שנים עשר אלף", 12_000),
        ("he", "השלושים ושניים", 32),
        ("ar", "مائة و أحد عشر", 111),
        ("ar", "إحدى وعشرين", 21),
        ("ar", "مائتا", 200),
        ("vi", "một trăm lẻ một", 101),
        ("vi", "hai trăm linh năm", 205),
        ("mk", "пет илјади", 5000),
        ("hr", "pet stotina", 500),
        ("sr", "две стотине", 200),
        ("hr", "petorice", 5),
        ("lv", "divu simtu", 200),
        ("lt", "dviejų šimtų", 200),
        ("et", "sada viiskümmend", 150),
        ("et", "kahekümne viie", 25),
        ("ca", "vint-i-u", 21),
        ("el", "διακοσίων", 200),
        ("bg", "шестте", 6),
        ("lv", "pieciem", 5),
        ("ur", "پانچ", 5),
    ],
)
def test_a_count_is_read_in_the_forms_of_its_language(language: str, text: str, value: int) -> None:
    assert [(int(one.value), str(one.role)) for one in find(text, language)] == [(value, "number")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("sl", "petindvajsetega", 25),
        ("sl", "šesti", 6),
        ("ro", "al șaselea", 6),
        ("ro", "a douăzeci și cincea", 25),
        ("ro", "al unsprezecelea", 11),
        ("lv", "piektajā", 5),
        ("lt", "penktasis", 5),
        ("is", "sjöundi", 7),
        ("is", "tuttugasti og fimmti", 25),
        ("nb", "trettiandre", 32),
        ("nb", "syvende", 7),
        ("da", "toogtredivte", 32),
        ("sv", "hundrafemtionde", 150),
        ("de", "zweiunddreißigsten", 32),
        ("nl", "tweeëndertigste", 32),
        ("hu", "harminckettedik", 32),
        ("it", "trentaduesimo", 32),
        ("it", "ventunesima", 21),
        ("es", "décimo tercero", 13),
        ("es", "decimotercera", 13),
        ("es", "decimoctavo", 18),
        ("es", "vigesimoquinta", 25),
        ("pt", "décimo primeiro", 11),
        ("uk", "одинадцятого", 11),
        ("uk", "дев’ятнадцята", 19),
        ("fa", "چهارم", 4),
        ("fa", "بیست و چهارمین", 24),
        ("fa", "سی‌ام", 30),
        ("ar", "رابع", 4),
        ("ar", "خامسة عشرة", 15),
        ("el", "έβδομης", 7),
        ("bg", "десетата", 10),
        ("bg", "двадесет и петия", 25),
        ("mk", "петтиот", 5),
        ("hr", "petnaestog", 15),
        ("sr", "двадесет петог", 25),
        ("et", "kümnenda", 10),
        ("ca", "vint-i-quatrè", 24),
        ("ko", "열한 번째", 11),
    ],
)
def test_an_ordinal_is_read_in_the_forms_of_its_language(language: str, text: str, value: int) -> None:
    assert [(int(one.value), str(one.role), one.is_sure) for one in find(text, language)] == [(value, "ordinal", True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sl", "znali so peti"),
        ("sl", "v mestni četrti"),
        ("hr", "ahilova peta"),
        ("fa", "یک چهارم مردم"),
        ("ru", "две пятых населения"),
        ("lv", "viena desmitā daļa"),
        ("is", "fimmti hluti landsins"),
        ("ro", "sute de mii de oameni"),
        ("it", "uno di loro"),
        ("it", "un battesimo"),
        ("de", "eins mit sich"),
        ("is", "við sjó"),
        ("et", "sel viisil ja viis"),
        ("ko", "한 번, 두 번째"),
        ("ar", "يوم الأحد"),
        ("lv", "simtiem cilvēku"),
        ("hr", "stotine ljudi"),
        ("lt", "šimtai žmonių"),
        ("he", "לפני שנים"),
        ("fa", "نامه می دهم"),
    ],
)
def test_a_word_that_is_another_as_well_is_no_sure_number(language: str, text: str) -> None:
    assert [one for one in find(text, language) if one.is_sure] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("五八パーセントが賛成", ["58"]),
        ("五・五パーセント", ["5.5"]),
        ("二五・三パーセント", ["25.3"]),
        ("六八歳の男性", ["68"]),
        ("三〇人が死亡", ["30"]),
        ("一九四五年", ["1945"]),
        ("二〇二四年", ["2024"]),
        ("二三人が来た", []),
        ("五六歳の子", []),
        ("五四運動", []),
    ],
)
def test_two_signs_for_digits_are_one_number_only_where_it_is_measured(text: str, values: list[str]) -> None:
    assert read(text, "ja") == [Decimal(value) for value in values]
