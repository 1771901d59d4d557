"""Every number to 999 as some languages spell it, put together here by the rule of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtcheck.model import Article
from mtcheck.numbers.quantities import find_quantities
from mtcheck.segment import segment

TEENS, TWENTY, HUNDRED = 10, 20, 100


def read(text: str, language: str) -> list[int]:
    return [int(one.value) for one in find_quantities(segment(Article("a", text, language=language)))]


def spell_french(n: int, *, is_belgian: bool = False) -> str:
    low = (
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
        " dix-huit dix-neuf"
    ).split()
    tens = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
    if is_belgian:
        tens |= {70: "septante", 80: "quatre-vingt", 90: "nonante"}
    if n >= HUNDRED:
        head = "cent" if n < 2 * HUNDRED else f"{low[n // HUNDRED]} cent{'' if n % HUNDRED else 's'}"
        return f"{head} {spell_french(n % HUNDRED, is_belgian=is_belgian)}" if n % HUNDRED else head
    if n < TWENTY:
        return low[n]
    base = max((ten for ten in tens if ten <= n), default=20) if is_belgian or n < 4 * TWENTY else 80
    head, rest = tens.get(base, "quatre-vingt"), n - base
    if not rest:
        return f"{head}s" if head == "quatre-vingt" else head
    return f"{head} et {low[rest]}" if rest in {1, 11} and head != "quatre-vingt" else f"{head}-{low[rest]}"


def spell_belgian(n: int) -> str:
    return spell_french(n, is_belgian=True)


def spell_german(n: int) -> str:
    low = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn".split()
    low += "sechzehn siebzehn achtzehn neunzehn".split()
    tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
    return _join_ones_first(n, low, tens, "hundert", "und")


def spell_dutch(n: int) -> str:
    low = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split()
    low += "zestien zeventien achttien negentien".split()
    tens = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
    return (
        _join_ones_first(n, low, tens, "honderd", "en")
        .replace("eenhonderd", "honderd")
        .replace("eeen", "eeën")
        .replace("ieen", "ieën")
    )


def _join_ones_first(n: int, low: list[str], tens: list[str], hundred: str, link: str) -> str:
    if n >= HUNDRED:
        rest = _join_ones_first(n % HUNDRED, low, tens, hundred, link) if n % HUNDRED else ""
        return f"{low[n // HUNDRED]}{hundred}{rest}"
    if n < TWENTY:
        return low[n]
    ten = tens[n // TEENS - 2]
    return f"{low[n % TEENS]}{link}{ten}" if n % TEENS else ten


def spell_italian(n: int) -> str:
    low = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici".split()
    low += "quindici sedici diciassette diciotto diciannove".split()
    tens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
    if n >= HUNDRED:
        rest = spell_italian(n % HUNDRED) if n % HUNDRED else ""
        head = f"{low[n // HUNDRED] if n >= 2 * HUNDRED else ''}cento"
        return f"{head[:-1] if rest.startswith('otta') or rest == 'otto' else head}{rest}"
    if n < TWENTY:
        return low[n]
    ten, one = tens[n // TEENS - 2], low[n % TEENS] if n % TEENS else ""
    return f"{ten[:-1] if one[:1] in {'u', 'o'} and one else ten}{'tré' if one == 'tre' else one}"


def spell_in_rows(rows: str, link: str) -> Callable[[int], str]:
    """A language that says hundreds, tens and ones one after the other: ones to 19, tens, hundreds in three rows."""
    low, tens, hundreds = (row.split(", ") for row in rows.split("; "))

    def spell(n: int) -> str:
        parts = [hundreds[n // HUNDRED - 1]] if n >= HUNDRED else []
        rest = n % HUNDRED
        if rest >= TWENTY:
            ones = f"{link}{low[rest % TEENS - 1]}" if rest % TEENS else ""
            parts.append(f"{tens[rest // TEENS - 2]}{ones}")
        elif rest:
            parts.append(low[rest - 1])
        return " ".join(parts)

    return spell


SPANISH = spell_in_rows(
    "uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis,"
    " diecisiete, dieciocho, diecinueve; veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa;"
    " ciento, doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos, ochocientos, novecientos",
    " y ",
)
RUSSIAN = spell_in_rows(
    "один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать,"
    " четырнадцать, пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать; двадцать, тридцать, сорок,"
    " пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто; сто, двести, триста, четыреста, пятьсот, шестьсот,"
    " семьсот, восемьсот, девятьсот",
    " ",
)
UKRAINIAN = spell_in_rows(
    "один, два, три, чотири, п’ять, шість, сім, вісім, дев’ять, десять, одинадцять, дванадцять, тринадцять,"
    " чотирнадцять, п’ятнадцять, шістнадцять, сімнадцять, вісімнадцять, дев’ятнадцять; двадцять, тридцять, сорок,"
    " п’ятдесят, шістдесят, сімдесят, вісімдесят, дев’яносто; сто, двісті, триста, чотириста, п’ятсот, шістсот,"
    " сімсот, вісімсот, дев’ятсот",
    " ",
)
POLISH = spell_in_rows(
    "jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście, trzynaście,"
    " czternaście, piętnaście, szesnaście, siedemnaście, osiemnaście, dziewiętnaście; dwadzieścia, trzydzieści,"
    " czterdzieści, pięćdziesiąt, sześćdziesiąt, siedemdziesiąt, osiemdziesiąt, dziewięćdziesiąt; sto, dwieście,"
    " trzysta, czterysta, pięćset, sześćset, siedemset, osiemset, dziewięćset",
    " ",
)
CZECH = spell_in_rows(
    "jedna, dva, tři, čtyři, pět, šest, sedm, osm, devět, deset, jedenáct, dvanáct, třináct, čtrnáct, patnáct,"
    " šestnáct, sedmnáct, osmnáct, devatenáct; dvacet, třicet, čtyřicet, padesát, šedesát, sedmdesát, osmdesát,"
    " devadesát; sto, dvě stě, tři sta, čtyři sta, pět set, šest set, sedm set, osm set, devět set",
    " ",
)
PORTUGUESE = spell_in_rows(
    "um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quinze, dezesseis,"
    " dezessete, dezoito, dezenove; vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa; cento e,"
    " duzentos e, trezentos e, quatrocentos e, quinhentos e, seiscentos e, setecentos e, oitocentos e, novecentos e",
    " e ",
)
TURKISH = spell_in_rows(
    "bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, on bir, on iki, on üç, on dört, on beş, on altı, on yedi,"
    " on sekiz, on dokuz; yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan; yüz, iki yüz, üç yüz, dört yüz,"
    " beş yüz, altı yüz, yedi yüz, sekiz yüz, dokuz yüz",
    " ",
)


@pytest.mark.parametrize(
    ("language", "spell"),
    [
        ("fr", spell_french),
        ("fr-BE", spell_belgian),
        ("de", spell_german),
        ("nl", spell_dutch),
        ("it", spell_italian),
        ("es", SPANISH),
        ("pt", PORTUGUESE),
        ("ru", RUSSIAN),
        ("uk", UKRAINIAN),
        ("pl", POLISH),
        ("cs", CZECH),
        ("tr", TURKISH),
    ],
)
def test_every_number_is_read_as_itself(language: str, spell: Callable[[int], str]) -> None:
    wrong = {n: spell(n) for n in range(2, 1000) if read(spell(n), language) != [n] and n % HUNDRED != 1}
    assert wrong == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Dix-sept", [17]),
        ("dix\u2011huit", [18]),
        ("soixante-dix-sept", [77]),
        ("quatre\u2011vingt\u2011dix\u2011huit", [98]),
        ("huitante-neuf, octante", [89, 80]),
        ("deux mille dix-neuf", [2019]),
    ],
)
def test_french_numbers_of_several_words_are_one(text: str, values: list[int]) -> None:
    assert read(text, "fr") == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("sw", "kumi na saba", 17), ("az", "on yeddi", 17), ("kk", "он жеті", 17), ("vi", "mười bảy", 17)],
)
def test_ten_and_ones_are_one_number(language: str, text: str, value: int) -> None:
    assert read(text, language) == [value]


def test_romanian_letters_with_a_cedilla_are_those_with_a_comma() -> None:
    assert read("douăzeci şi şapte; şaptesprezece", "ro") == [27, 17]
