"""Which spellings are one name because the source text has one name for them, and which of them is kept."""

from __future__ import annotations

import pytest
from aligned import align

from mtcheck.lexicon import Lexicon
from mtcheck.names.spellings import group_names
from mtcheck.segment import segment


def describe(pairs: list[tuple[str, str]], language: str) -> list[tuple[str, ...]]:
    """For each name that is spelled in several ways: the spelling to keep, the others, what speaks for the first."""
    groups = group_names(segment(align(pairs, language)), Lexicon("en"), frozenset())
    return [(*(spelling.form for spelling in group.spellings), group.reason) for group in groups]


ONE_NAME = {
    "a town in the genitive": (
        "ru",
        [
            ("The quarries of Malinovo will be closed.", "Карьеры Малиново закроют."),
            ("A museum will open on the land of Malinov.", "На территории Малинова откроют музей."),
        ],
        ("Malinovo", "Malinov", 'is nearest to "Малиново" in the source'),
    ),
    "a first name in the accusative": (
        "ru",
        [("There Ulya sang.", "Там пела Уля."), ("It is not about Ulyu.", "Это не про Улю.")],
        ("Ulya", "Ulyu", 'is nearest to "Уля" in the source'),
    ),
    "a surname of which half was lost": (
        "ru",
        [
            ("Salemia won the race.", "Салемяко выиграл гонку."),
            ("Pavel Salemyako led again.", "Павел Салемяко снова лидировал."),
        ],
        ("Salemyako", "Salemia", 'is nearest to "Салемяко" in the source'),
    ),
    "an adjective left on a town": (
        "ru",
        [
            ("In Zavyalsk, a car hit a shop.", "В Завьяльске машина въехала в магазин."),
            ("The driver in Zavyalsky was unhurt.", "Водитель в Завьяльске не пострадал."),
        ],
        ("Zavyalsk", "Zavyalsky", "comes first"),
    ),
    "a weapon with a Cyrillic letter": (
        "ru",
        [
            ("Two Berkut-S1 systems burned.", 'Сгорели два комплекса "Беркут-С1".'),
            ("A third Berkut-C1 was taken.", 'Третий "Беркут-С1" захвачен.'),
            ("The Berkut-S1 is new.", '"Беркут-С1" - новый.'),
        ],
        ("Berkut-S", "Berkut-C", "has 2 of 3 mentions"),
    ),
    "two English words for one name": (
        "ru",
        [
            ("The leaders in Sailing were young.", "Лидерами в Сейлинге стали молодые."),
            ("Then the races in Saling ended.", "Затем завершились гонки по Сейлингу."),
        ],
        ("Sailing", "Saling", "is usual in English"),
    ),
    "a woman who lost her ending": (
        "ru",
        [
            ("The singer Alla Perunina spoke.", "Певица Алла Перунина заговорила."),
            ("Perunin does not eat bread.", "Перунина не ест хлеб."),
            ("They asked Perunin again.", "Перунину спросили опять."),
        ],
        ("Perunina", "Perunin", "is the name of a woman in the source"),
    ),
    "a Czech who lost her ending": (
        "cs",
        [
            ("The player Jana Hodáčková won.", "Hráčka Jana Hodáčková vyhrála."),
            ("Hodáček has not lost a set.", "Hodáčková neztratila ani set."),
        ],
        ("Hodáčková", "Hodáček", "is the name of a woman in the source"),
    ),
    "a W that Russian writes with у": (
        "ru",
        [
            ("The paper is by Margaret Whittlecombe.", "Автор статьи - Маргарет Уиттлкомб."),
            ("The star, Uittlcomb says, is old.", "Звезда, говорит Уиттлкомб, стара."),
        ],
        ("Whittlecombe", "Uittlcomb", 'is nearest to "Уиттлкомб" in the source'),
    ),
    "a surname that English knows, introduced in full": (
        "ru",
        [
            ("A jury acquitted Hugh Sutherland.", "Присяжные оправдали Хью Сазерленда."),
            ("The reserves, Sazerlend said, were large.", "Запасы, сказал Сазерленд, велики."),
        ],
        ("Sutherland", "Sazerlend", "is usual in English"),
    ),
    "a name so misspelled that its sound is none of the source": (
        "zh",
        [
            ("Lin Zhongjue founded the firm.", "林中珏创办了这家公司。"),
            ("The firm, Zhonque said, will grow.", "中珏说，公司会发展。"),
        ],
        ("Zhongjue", "Zhonque", 'is nearest to "中珏" in the source'),
    ),
    "the same, the misspelling first in the alphabet": (
        "zh",
        [
            ("Lin Zhongjue founded the firm.", "林中珏创办了这家公司。"),
            ("The firm, Chonkue said, will grow.", "中珏说，公司会发展。"),
        ],
        ("Zhongjue", "Chonkue", 'is nearest to "中珏" in the source'),
    ),
    "a foreigner in Chinese characters, introduced in full": (
        "zh",
        [
            ("The lawyer Hugh Sutherland spoke.", "律师休·萨瑟兰发言。"),
            ("The law, Sasseland said, is clear.", "萨瑟兰说，法律很清楚。"),
        ],
        ("Sutherland", "Sasseland", "is usual in English"),
    ),
    "a Czech woman whom the source has in the dative only": (
        "cs",
        [
            ("They gave Jana Hodlmajerová the prize.", "Dali Janě Hodlmajerové cenu."),
            ("They gave Hodlmajerove flowers.", "Dali Hodlmajerové květiny."),
        ],
        ("Hodlmajerová", "Hodlmajerove", "is the name of a woman in the source"),
    ),
    "an ending that would derive a word if English knew the name": (
        "ru",
        [
            ("The head is Toivo Eskerinen.", "Глава - Тойво Эскеринен."),
            ("People go out, Eskerine complained.", "Люди выходят, посетовал Эскеринен."),
        ],
        ("Eskerinen", "Eskerine", 'is nearest to "Эскеринен" in the source'),
    ),
    "a genitive that might be a nominative, behind a preposition": (
        "cs",
        [("Blatno is quiet.", "Blatno je tiché."), ("The bus from Blatna was late.", "Autobus z Blatna měl zpoždění.")],
        ("Blatno", "Blatna", 'is nearest to "Blatno" in the source'),
    ),
    "a vowel that the genitive loses": (
        "uk",
        [
            ("The coach Ostap Hevtushok spoke.", "Тренер Остап Гевтушок сказав."),
            ("The money goes to the school of Hevtushka.", "Гроші підуть школі Гевтушка."),
        ],
        ("Hevtushok", "Hevtushka", "comes first"),
    ),
    "a Czech adjective in the genitive": (
        "cs",
        [
            ("The architect is Kryštof Ovesný.", "Architektem je Kryštof Ovesný."),
            ("The design of Ovesného won a prize.", "Návrh Ovesného získal cenu."),
        ],
        ("Ovesný", "Ovesného", "comes first"),
    ),
    "two brothers of one surname": (
        "uk",
        [
            ("The translator Jurko Prohaslo came.", "Прийшов перекладач Юрко Прохасло."),
            ("His brother, Taras Prokhaslo, wrote.", "Написав його брат, Тарас Прохасло."),
        ],
        ("Prohaslo", "Prokhaslo", "comes first"),
    ),
    "an Icelandic dative": (
        "is",
        [("Tomorrow Bogi speaks.", "Á morgun talar Bogi."), ("They trust Boga fully.", "Þau treysta Boga alveg.")],
        ("Bogi", "Boga", "comes first"),
    ),
    "a German genitive": (
        "de",
        [
            ("The house of Flüggen is old.", "Das Haus Flüggens ist alt."),
            ("Nobody saw Fleggen there.", "Niemand sah Flüggen dort."),
        ],
        ("Flüggen", "Fleggen", "stands so in the source"),
    ),
    "a man whom the source spells in its own way": (
        "fr",
        [("Vladimir Putin spoke.", "Vladimir Poutine a parlé."), ("Poutine left.", "Poutine est parti.")],
        ("Putin", "Poutine", "is usual in English"),
    ),
    "Chinese characters": (
        "zh",
        [
            ("The adviser Xiong Xiulan agreed.", "顾问熊秀兰表示同意。"),
            ("Later, Siulan left.", "后来，秀兰离开了。"),
        ],
        ("Xiulan", "Siulan", 'is nearest to "秀兰" in the source'),
    ),
    "a Korean name": (
        "ko",
        [
            ("The minister Yun Seokhyeon agreed.", "윤석현 장관이 동의했다."),
            ("Later, Sukhyon left.", "그 후 석현은 떠났다."),
        ],
        ("Seokhyeon", "Sukhyon", 'is nearest to "석현" in the source'),
    ),
    "an adjective of Ukrainian in two cases": (
        "uk",
        [
            ("The museum of Kozubynsky opened.", "Відкрили музей Козюбинського."),
            ("Here wrote Koziubynsky.", "Тут писав Козюбинський."),
        ],
        ("Kozubynsky", "Koziubynsky", "comes first"),
    ),
    "a misspelling of the source itself": (
        "is",
        [
            ("The actor Corin Halloworth died.", "Leikarinn Corin Halloworth lést."),
            ("Then Hallowoth was found.", "Þá fannst Hallowoth."),
        ],
        ("Halloworth", "Hallowoth", "comes first"),
    ),
    "a name in katakana": (
        "ja",
        [
            ("The pilot Bobrakow landed.", "操縦士ボブラコフが着陸した。"),
            ("Later, Vobrakov left.", "その後、ボブラコフは去った。"),
        ],
        ("Bobrakow", "Vobrakov", 'is nearest to "ボブラコフ" in the source'),
    ),
    "a usual English word for a name": (
        "ru",
        [
            ("Two Pantera systems burned.", "Сгорели два комплекса Пантыра."),
            ("A Pantyra was taken.", "Пантыра захвачена."),
        ],
        ("Pantyra", "Pantera", 'is nearest to "Пантыра" in the source'),
    ),
}

PROVEN_ALONE = {
    "a Czech adjective in the genitive",
    "a Korean name",
    "a misspelling of the source itself",
    "a surname that English knows, introduced in full",
    "a usual English word for a name",
    "a weapon with a Cyrillic letter",
    "an adjective of Ukrainian in two cases",
    "two English words for one name",
}
"""Where the source only tells which of the two to keep, or must not refute what the text proves."""

SEVERAL_NAMES = {
    "a country and its people": (
        "fr",
        [
            ("Iraq is silent.", "L'Irak se tait."),
            ("An Iraqi minister left.", "Un ministre irakien part en Irak."),
        ],
    ),
    "a town and what is of it": (
        "ru",
        [
            ("Protests in Zavyalsk grew.", "Протесты в Завьяльске росли."),
            ("The Zavyalsky district is large.", "Завьяльский район большой."),
        ],
    ),
    "a man and a woman": (
        "ru",
        [
            ("Then Perunin spoke.", "Потом выступил Перунин."),
            ("Perunina was silent.", "Перунина молчала."),
        ],
    ),
    "a town and its district": (
        "ru",
        [
            ("The mayor of Malogorsk spoke.", "Мэр Малогорска выступил."),
            ("The Malogorsky district is large.", "Малогорский район большой."),
        ],
    ),
    "a man and a woman by their first names": (
        "ru",
        [("Arseny spoke first.", "Первым выступил Арсений."), ("Arsenia was silent.", "Арсения молчала.")],
    ),
    "a writer and a town named after him": (
        "ru",
        [
            ("The library has Tuchkov.", "В библиотеке есть Тучков."),
            ("A fire in the town of Tuchkovo.", "Пожар: город Тучково в дыму."),
        ],
    ),
    "a Czech couple": (
        "cs",
        [
            ("The player Jana Hodáčková won.", "Hráčka Jana Hodáčková vyhrála."),
            ("Hodáček came to meet her.", "Hodáček jí přišel naproti."),
        ],
    ),
    "a square named after a man and a district": (
        "ru",
        [
            ("It burned on Malogorsky Square.", "Горело на площади Малогорского."),
            ("There was a fire in the Malogorsk district.", "Пожар был в Малогорском районе."),
        ],
    ),
    "a town and a park of it": (
        "ru",
        [
            ("A walk in Perunsky park.", "Прогулка в Перунском парке."),
            ("The Perun region is large.", "Перунская область большая."),
        ],
    ),
    "a singer and her brother": (
        "ru",
        [
            ("The singer Alla Perunina spoke.", "Певица Алла Перунина заговорила."),
            ("They asked Perunin.", "Спросили и Перунина."),
            ("He is her brother.", "Перунин - её брат."),
        ],
    ),
    "a street named after a man": (
        "ru",
        [("It is in Perunina Street.", "Это на улице Перунина."), ("Perunin lived there.", "Музей Перунина там.")],
    ),
    "a man and his father's name": (
        "is",
        [("There stood Ragnar.", "Þar stóð Ragnar."), ("Then Ragnarsson fell.", "Þá féll Ragnar, sagði hann.")],
    ),
    "a river and a region named after two": (
        "ru",
        [("The Volga is wide.", "Волга широка."), ("The Volga-Oka land is flat.", "Волго-Окский край плоский.")],
    ),
    "a company and its founder": (
        "ru",
        [("The bank Tarinkoff lost.", "Банк Тариньков потерял."), ("Oleg Tarinkov left.", "Олег Тариньков ушёл.")],
    ),
    "names that only look alike": (
        "ru",
        [("A fire in Malinovo.", "Пожар в Малиново."), ("The fire in Kalinovo.", "Пожар в Калиново.")],
    ),
    "English words that sound like Chinese characters": (
        "zh",
        [("The City was ready.", "字体已经准备好。"), ("The Site was ready.", "字体已经准备好。")],
    ),
    "two men whose names sound alike": (
        "ru",
        [
            ("The minister, Rakhmetov, left.", "Министр Рахметов ушёл."),
            ("Rakhmedov will oversee it.", "Рахмедов будет курировать это."),
        ],
    ),
    "two provinces that pinyin spells alike": (
        "zh",
        [("It began in Shaanxi.", "它始于陕西。"), ("Then Shanxi followed.", "随后山西也跟进。")],
    ),
    "a man and a woman by their own names": (
        "is",
        [("Helgi scored.", "Þeir sáu Helga skora."), ("Helga served pancakes.", "Helga bauð upp á pönnukökur.")],
    ),
    "a language without cases": (
        "fr",
        [("It was Tremblay who fell.", "C'était Tremblay."), ("Then Tremblau rose.", "Puis Tremblau se leva.")],
    ),
}


@pytest.mark.parametrize("name", ONE_NAME)
def test_spellings_for_which_the_source_has_one_name_are_one_name(name: str) -> None:
    language, pairs, expected = ONE_NAME[name]
    assert describe(pairs, language) == [expected]


@pytest.mark.parametrize("name", sorted(set(ONE_NAME) - PROVEN_ALONE))
def test_without_a_source_nothing_proves_them_one_name(name: str) -> None:
    language, pairs, _ = ONE_NAME[name]
    assert describe([(text, "") for text, _ in pairs], language) == []


@pytest.mark.parametrize("name", SEVERAL_NAMES)
def test_names_that_the_source_tells_apart_stay_apart(name: str) -> None:
    language, pairs = SEVERAL_NAMES[name]
    assert describe(pairs, language) == []


def test_a_source_that_is_not_aligned_proves_nothing() -> None:
    language, pairs, _ = ONE_NAME["a town in the genitive"]
    whole = " ".join(source for _, source in pairs)
    article = align(pairs, language)
    unaligned = type(article)("a", article.text, source=(whole,), source_language=language)
    assert group_names(segment(unaligned), Lexicon("en"), frozenset()) == ()
