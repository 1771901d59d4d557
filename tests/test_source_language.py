"""The language of a source, beside the one that is told: neighbours are told apart, and what may be either is not."""

from __future__ import annotations

import pytest

from mtcheck.model import Article
from mtcheck.segment import segment_source
from mtcheck.source.source_language import SourceLanguage, tell_source_language

STORM = {
    "ar": "أغلق الميناء يوم الإثنين بسبب العاصفة. لم يصب أحد بأذى. ووعد رئيس البلدية بمساعدة الصيادين.",
    "bg": "Пристанището беше затворено в понеделник заради бурята. Никой не пострада. Кметът обеща помощ на рибарите.",
    "cs": "Přístav byl v pondělí kvůli bouři uzavřen. Nikomu se nic nestalo. Starosta slíbil rybářům pomoc.",
    "da": "Havnen blev lukket mandag på grund af stormen. Ingen kom til skade. Borgmesteren lovede fiskerne hjælp.",
    "de": "Der Hafen wurde am Montag wegen des Sturms geschlossen. Niemand wurde verletzt. Der Bürgermeister hilft.",
    "es": "El puerto cerró el lunes por la tormenta. Nadie resultó herido. El alcalde prometió ayuda a los pescadores.",
    "fa": "بندر روز دوشنبه به دلیل توفان بسته شد. هیچ کس آسیب ندید. شهردار به ماهیگیران قول کمک داد.",
    "hr": "Luka je u ponedjeljak zatvorena zbog oluje. Nitko nije ozlijeđen. Gradonačelnik je ribarima obećao pomoć.",
    "it": "Il porto è stato chiuso lunedì per la tempesta. Nessuno è rimasto ferito. Il sindaco ha promesso aiuto.",
    "ja": "港は月曜日、嵐のため閉鎖された。けが人はいなかった。市長は漁師らへの支援を約束した。",
    "nb": "Havna ble stengt mandag på grunn av stormen. Ingen ble skadet. Ordføreren lovet fiskerne hjelp.",
    "nl": "De haven ging maandag dicht vanwege de storm. Niemand raakte gewond. De burgemeester beloofde hulp.",
    "pt": "O porto fechou na segunda-feira por causa da tempestade. Ninguém ficou ferido. O prefeito prometeu ajuda.",
    "ru": "Порт закрыли в понедельник из-за шторма. Никто не пострадал. Мэр пообещал рыбакам помощь.",
    "sk": "Prístav v pondelok pre búrku zatvorili. Nikomu sa nič nestalo. Starosta sľúbil rybárom pomoc.",
    "sl": "Pristanišče so v ponedeljek zaradi neurja zaprli. Nihče ni bil poškodovan. Župan je ribičem obljubil pomoč.",
    "sv": "Hamnen stängdes på måndagen på grund av stormen. Ingen skadades. Borgmästaren lovade fiskarna hjälp.",
    "uk": "Порт закрили в понеділок через шторм. Ніхто не постраждав. Мер пообіцяв рибалкам допомогу.",
    "zh": "周一，港口因风暴关闭。没有人受伤。市长承诺向渔民提供帮助。",
}
"""The same three sentences."""
NEIGHBOURS = {
    "ar": "fa he ru",
    "bg": "mk ru uk",
    "cs": "pl sk",
    "da": "nb no sv",
    "de": "da en nl",
    "es": "ca de it pt",
    "fa": "ar ur",
    "hr": "sl",
    "it": "es fr",
    "ja": "ko zh",
    "nb": "da sv",
    "nl": "da de",
    "pt": "es it",
    "ru": "bg de mk uk",
    "sk": "cs",
    "sl": "hr",
    "sv": "da nb no",
    "uk": "bg ru",
    "zh": "ja",
}
LISTED_AS = {"hr": "sh"}
MALAY = "Pelabuhan ditutup pada hari Isnin kerana ribut. Bot tidak akan keluar sehingga Khamis. Datuk Bandar berkata "
MALAY += "beliau akan membantu nelayan, manakala polis menasihati orang ramai supaya tidak pergi ke jeti."
SERBIAN = "Лука је у понедељак затворена због олује, а бродови неће испловити до четвртка. Нико није повређен, али "
SERBIAN += "штета је велика. Градоначелник је обећао рибарима помоћ и рекао да ће школе сутра бити отворене."


def tell(source: str, told: str | None) -> SourceLanguage:
    article = Article("a", "It rained.", source=(source,), source_language=told)
    return tell_source_language(segment_source(article, told), told)


@pytest.mark.parametrize("language", STORM)
def test_three_sentences_are_read_in_the_language_that_is_rightly_told(language: str) -> None:
    assert tell(STORM[language], language).read_in == language


@pytest.mark.parametrize(("language", "told"), [(one, told) for one in STORM for told in NEIGHBOURS[one].split()])
def test_three_sentences_are_known_from_the_language_of_their_neighbours(language: str, told: str) -> None:
    assert tell(STORM[language], told).read_in == LISTED_AS.get(language, language)


@pytest.mark.parametrize("language", STORM)
def test_the_language_of_three_sentences_need_not_be_told(language: str) -> None:
    assert tell(STORM[language], None).read_in == LISTED_AS.get(language, language)


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("Der Hafen schloss am Montag.", "de"),
        ("Петров ушёл в отставку в понедельник.", "ru"),
        ("La grève commence lundi à 7 heures.", "fr"),
        ("De minister trad maandag af na 21 jaar.", "nl"),
        ("Ο δήμαρχος παραιτήθηκε.", "el"),
        ("Opera opens.", None),
        ("Petrow", None),
        ("Skolen lukker til sommer.", None),  # Danish, or Norwegian
        ("Kohus ei leidnud siiski, et see on vale, ja nad said oma raha tagasi.", None),  # Estonian, nearly Finnish
        ("Vart han sjuk? Ingen visste det måndag.", None),  # Nynorsk, nearly Swedish
        ("首相辞任", None),  # Japanese, or Chinese
        ("", None),
    ],
)
def test_one_sentence_is_known_where_its_words_are_of_one_language(source: str, language: str | None) -> None:
    assert tell(source, None).read_in == language


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Kommunen sparer penge hvert år.", "nb"),  # that is Danish, but two words are all that tells it
        ("Skolen lukker til sommer.", "sv"),  # Danish, or Norwegian
        (MALAY, "id"),
        ("O porto pechou o luns por mor do temporal. Ninguén resultou ferido.", "gl"),
        ("Hamna vart stengd måndag på grunn av stormen. Ingen vart skada.", "nn"),
        ("Vart han sjuk? Ingen visste det måndag.", "no"),
        (SERBIAN, "sr"),
        ("El puerto cerró el lunes. Nadie habló de ello. Der Bürgermeister versprach den Fischern Hilfe.", "de"),
        ("Real Madrid, FC Barcelona, Atlético, Valencia, Real Sociedad, Sevilla, Getafe", "de"),
        ("小泉進次郎防衛大臣記者会見", "ja"),
    ],
)
def test_what_may_be_as_told_is_believed(source: str, told: str) -> None:
    assert tell(source, told).read_in == told


def test_a_long_source_that_langdetect_takes_for_another_is_known_by_its_words() -> None:
    icelandic = (
        "Höfninni var lokað á mánudag vegna óveðurs og bátarnir fara ekki út fyrr en á fimmtudag. Enginn slasaðist"
        " þegar vindurinn reif þakið af frystihúsinu, en tjónið er talið vera mikið. Bæjarstjórinn lofaði sjómönnum"
        " aðstoð og sagði að viðgerðir hæfust strax og veður leyfði. Skólar verða opnir á morgun eins og venjulega."
    )
    assert tell(icelandic, "nb").read_in == "is"
