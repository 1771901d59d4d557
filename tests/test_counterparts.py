"""Where the source text has a word of the translation, and what that makes of it."""

from __future__ import annotations

import pytest
from aligned import align

from mtcheck.config.model import Config
from mtcheck.foreign.counterparts import Counterparts, Standing
from mtcheck.foreign.evidence import Evidence, gather
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Document
from mtcheck.run import audit_article
from mtcheck.segment import segment


def find_untranslated(text: str, source: str, source_language: str) -> list[tuple[str, float]]:
    audit = audit_article(align([(text, source)], source_language), Config())
    return [(f.text, f.confidence) for f in audit.findings if f.code.startswith("MT10")]


def weigh(text: str, source: str, source_language: str, word: str) -> float | None:
    evidence, index = gather_word(segment(align([(text, source)], source_language)), word)
    return evidence.copies.weigh(index)


def gather_word(doc: Document, word: str) -> tuple[Evidence, int]:
    index = next(i for i, found in enumerate(doc.words) if found.text == word)
    return gather(doc, Lexicon("en"), frozenset()), index


def test_a_word_of_the_source_stands_there_in_lower_case_with_a_capital_or_only_at_its_start() -> None:
    doc = segment(align([("None of it.", "Manoma suna da yawa. A kasa, irin su Kasa da manoma.")], "ha"))
    everywhere = Counterparts(doc).everywhere
    assert {word: everywhere[word] for word in ("manoma", "kasa", "suna", "a")} == {
        "manoma": Standing(low=1, high=0),
        "kasa": Standing(low=1, high=1),
        "suna": Standing(low=1, high=0),
        "a": Standing(low=0, high=0),
    }


def test_what_stands_behind_an_elided_article_is_a_word_of_the_source_too() -> None:
    doc = segment(align([("None of it.", "Le rôle de l'État et d’une école.")], "fr"))
    everywhere = Counterparts(doc).everywhere
    assert (everywhere["état"], everywhere["école"]) == (Standing(high=1), Standing(low=1))


@pytest.mark.parametrize(
    ("text", "source", "language", "word"),
    [
        ("They went on with the umstang around it.", "Þau héldu áfram með umstangið í kringum það.", "is", "umstang"),
        ("The krach woke the whole street.", "Der Krach weckte die ganze Straße.", "de", "krach"),
        ("They came back in the rana.", "Sun dawo da rana mai zafi.", "ha", "rana"),
        ("The landespolists have left.", "Die Landespolizisten sind abgezogen.", "de", "landespolists"),
        ("The sosedka called the police.", "Старая соседка вызвала полицию.", "ru", "sosedka"),
        ("The state has paid the Manoma for it.", "Gwamnati ta biya manoma kudin.", "ha", "Manoma"),
        ("He spoke against the Église on Monday.", "Lundi, il a parlé contre l'Église.", "fr", "Église"),
        (
            "They call him “snjóflóðakóngurinn” there.",
            "Þar heitir hann „snjóflóðakóngurinn“.",
            "is",
            "snjóflóðakóngurinn",
        ),
        ("They planted an orme by the church.", "Ils ont planté un orme près de l'église.", "fr", "orme"),
        ("He left it to Makiyaya and went home.", "Ya bar wa makiyayan garin ya koma gida.", "ha", "Makiyaya"),
        ("Halte à Wal - Mart!", "Halte à Wal-Mart !", "fr", "Halte à Wal - Mart!"),
    ],
)
def test_what_the_source_sentence_has_was_not_translated(text: str, source: str, language: str, word: str) -> None:
    assert [found for found, confidence in find_untranslated(text, source, language) if confidence >= 0.8] == [word]


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("The fusion of both banks is a simple distance.", "La fusion des banques est une simple distance.", "fr"),
        ("Their conceptions are under censure.", "Leurs conceptions sont sous la censure.", "fr"),
        ("The case of veselno was closed.", "Případ města Veselno byl uzavřen.", "cs"),
        ("A film of the gosdarïa years.", "Un film des années Gosdarïa.", "fr"),
        ("Salad with rucola was served.", "Salat mit rucola wurde serviert.", "de"),
        ("Actors of the Theater der Stadt Aalen came.", "Schauspieler vom Theater der Stadt Aalen kamen.", "de"),
        ("Médecins sans Frontières has come.", "Médecins sans frontières est venue.", "fr"),
        ("The fintech built a chatbot.", "La fintech ha costruito un chatbot.", "it"),
        ("Théâtre du Châtelet.", "Théâtre du Châtelet.", "fr"),
        ("Mairie de Paris.", "Mairie de Paris.", "fr"),
        ("He told Yandex about it.", "Он сказал об этом Yandex, info@yandex.ru, https://yandex.ru.", "ru"),
        ("He told Solacebase about it.", "Ya gaya wa Solacebase a @solacebase da solacebase.ng.", "ha"),
        ("Two and ½ years later it was over.", "Zwei und ½ Jahre später war es vorbei.", "de"),
    ],
)
def test_what_both_languages_have_and_what_is_a_name_in_the_source_is_left_alone(
    text: str, source: str, language: str
) -> None:
    assert find_untranslated(text, source, language) == []


def test_a_source_that_is_not_aligned_is_asked_as_a_whole() -> None:
    article = Article("a", "They have paid the manoma.", source=("Sun biya manoma.", "Sosai."), source_language="ha")
    evidence, index = gather_word(segment(article), "manoma")
    assert (evidence.around.source.is_aligned, evidence.copies.weigh(index)) == (False, 0.98)


def test_half_a_word_is_looked_for_in_its_own_sentence_only() -> None:
    pairs = [("The umstang goes on.", "Það heldur áfram."), ("It is so.", "Með umstangið í dag.")]
    evidence, index = gather_word(segment(align(pairs, "is")), "umstang")
    assert evidence.copies.weigh(index) is None


def test_without_a_source_nothing_is_said_of_it() -> None:
    evidence, index = gather_word(segment(Article("a", "They have paid the manoma.")), "manoma")
    assert (evidence.around.source.is_there, evidence.copies.weigh(index)) == (False, None)


def test_a_title_has_no_source_text() -> None:
    article = Article("a", "The farmers came.", title="Manoma", source=("Manoma.",), source_language="ha")
    title = segment(article).title
    assert title is not None
    assert Counterparts(title).is_there is False


def test_a_word_in_the_letters_of_the_source_is_half_copied_by_its_sound() -> None:
    assert weigh("There are hlyusty among them.", "Есть хлюсты среди них.", "ru", "hlyusty") == 0.9


def test_a_leftover_in_another_romanisation_with_an_english_plural_is_half_copied() -> None:
    assert weigh("There were babs at the market.", "На рынке были бабы.", "ru", "babs") is None
    assert weigh("There were jabis in the garden.", "В саду были жабы.", "ru", "jabis") == 0.9


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        (("The elders spoke.", "Sun ce hakimai da hakimai."), 0.85),
        (("The elders spoke.", "Sun ce wa Hakimai haka."), None),
    ],
)
def test_a_capital_is_no_name_that_the_source_writes_in_lower_case_as_often(
    elsewhere: tuple[str, str], expected: float | None
) -> None:
    pairs = [("They asked the Hakimai about it.", "Sun tambayi Hakimai game da shi."), elsewhere]
    evidence, index = gather_word(segment(align(pairs, "ha")), "Hakimai")
    assert evidence.copies.weigh(index) == expected


def test_what_follows_a_copied_capital_belongs_to_it_though_the_source_has_it_as_a_name() -> None:
    pairs = [
        ("They do it on Soshiyal zumuntar now.", "Suna yin haka a Soshiyal Zumuntar yanzu."),
        ("They do it everywhere.", "Suna yin haka a soshiyal ko ina."),
    ]
    audit = audit_article(align(pairs, "ha"), Config())
    assert [(f.code, f.text) for f in audit.findings] == [("MT103", "Soshiyal zumuntar")]


def test_a_name_copied_with_its_full_stop_is_no_sentence() -> None:
    assert find_untranslated("Café de Flore.", "Café de Flore.", "fr") == []


def test_a_word_that_only_a_neighbour_lists_is_said_to_be_of_the_given_source() -> None:
    article = align([("The porte-parole refused to comment.", "Le porte-parole a refusé de commenter.")], "fr")
    messages = [finding.message for finding in audit_article(article, Config()).findings]
    assert messages == ['"porte-parole" is French, not English']


def test_the_name_of_a_currency_is_counted_and_not_copied() -> None:
    pairs = [("It will cost 310 million kronor.", "Det kommer att kosta 310 miljoner kronor.")]
    assert [found for found, _ in find_untranslated(*pairs[0], "sv")] == []


def test_called_the_x_y_introduces_nothing() -> None:
    source = "De VVD noemde de verkeersluwe kade een hobby."
    found = find_untranslated("The VVD called the verkeersluwe quay a hobby.", source, "nl")
    assert [text for text, _ in found] == ["verkeersluwe"]
