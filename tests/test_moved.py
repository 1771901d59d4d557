"""What a free translation tells in another place is neither left out nor added; what it does not tell is."""

from __future__ import annotations

import pytest

from mtcheck import check_text
from mtcheck.lexicon import Lexicon
from mtcheck.model import Article, Pair
from mtcheck.segment import segment
from mtcheck.source.alignment import Alignment
from mtcheck.source.comparison import lay_beside
from mtcheck.source.neighbourhood import Neighbourhood

PRIZES = {
    "es": (
        "La novelista Irene Saldaña ganó el sábado por la noche el premio mayor de la Feria del Libro de Rosario.",
        "El jurado eligió su novela por unanimidad.",
        "El premio tiene un valor de 35.000 euros.",
        "Saldaña, de 41 años, escribió el libro en un pueblo de la costa.",
        "La feria recibió este año a 62.000 visitantes.",
    ),
    "de": (
        "Die Autorin Irene Saldaña hat am Samstagabend den Hauptpreis der Buchmesse von Rosario gewonnen.",
        "Die Jury wählte ihren Roman einstimmig.",
        "Der Preis ist mit 35.000 Euro dotiert.",
        "Die 41-jährige Saldaña schrieb das Buch in einem Dorf an der Küste.",
        "Die Messe zählte in diesem Jahr 62.000 Besucher.",
    ),
    "pl": (
        "Pisarka Irene Saldaña zdobyła w sobotę wieczorem główną nagrodę Targów Książki w Rosario.",
        "Jury wybrało jej powieść jednogłośnie.",
        "Nagroda wynosi 35 tys. euro.",
        "41-letnia Saldaña napisała książkę w wiosce na wybrzeżu.",
        "Targi odwiedziło w tym roku 62 tys. osób.",
    ),
    "tr": (
        "Yazar Irene Saldaña cumartesi akşamı Rosario Kitap Fuarı'nın büyük ödülünü kazandı.",
        "Jüri romanını oy birliğiyle seçti.",
        "Ödülün değeri 35 bin euro.",
        "41 yaşındaki Saldaña kitabı sahildeki bir köyde yazdı.",
        "Fuarı bu yıl 62 bin kişi ziyaret etti.",
    ),
}
FREE = (
    "The novelist Irene Saldaña won the top prize, worth €35,000, at the Rosario Book Fair on Saturday evening.",
    "The jury was unanimous in choosing her novel.",
    "Saldaña, 41, wrote the book in a village on the coast.",
    "The fair drew 62,000 visitors this year.",
)
WITHOUT = FREE[0].replace(", worth €35,000,", "")

ROAD = (
    "A governadora Lúcia Prates inaugurou na sexta-feira a nova ponte sobre o rio Tapira.",
    "A ponte tem 900 metros e liga a cidade ao porto.",
    "A obra custou R$ 310 milhões e foi entregue com seis anos de atraso.",
    "Os caminhões vão pagar pedágio a partir de maio.",
    "Moradores dos dois lados do rio comemoraram com fogos.",
)
ROAD_FREE = (
    "Six years late and at a cost of 310 million reais, the Tapira bridge was opened by Lúcia Prates on Friday.",
    "The bridge is 900 meters long and links the city with its port.",
    "Trucks will pay a toll from May.",
    "Residents on both sides of the river celebrated with fireworks.",
)

VOTE = (
    "Олена Гайдук стала новою мером Корсуня.",
    "У другому турі вона набрала 54,3 % голосів і випередила Андрія Малька.",
    "Явка була низькою: проголосували 39 % виборців.",
    "Вибори призначили, бо в січні попередній мер пішов у відставку через хворобу.",
    "Присяга відбудеться наступної п'ятниці.",
)
VOTE_FREE = (
    "Olena Haiduk is the new mayor of Korsun.",
    "In the second round she won 54.3 percent of the vote, ahead of Andrii Malko.",
    "The election was called because the previous mayor had stepped down in January on health grounds.",
    "Turnout was low, with fewer than four in ten of those eligible casting a ballot.",
    "She will be sworn in on Friday of next week.",
)


FILMS = {
    "it": (
        "Il film di chiusura del festival di Oslo ha convinto il pubblico.",
        "Racconta la vita di un guardiano del faro nel 1950.",
        "Le musiche originali sono state composte da Anton Wegener.",
        "La sala era piena e gli applausi sono durati dieci minuti.",
    ),
    "cs": (
        "Závěrečný film festivalu v Oslu se publiku líbil.",
        "Vypráví o životě strážce majáku v roce 1950.",
        "Původní hudbu k filmu složil skladatel Anton Wegener.",
        "Sál byl plný a potlesk trval deset minut.",
    ),
}
FILM_FREE = (
    "The closing film of the festival in Oslo, with music by Anton Wegener, won over its audience.",
    "It tells of the life of a lighthouse keeper in 1950.",
    "The hall was full and the applause lasted ten minutes.",
)


def list_codes(text: tuple[str, ...], source: tuple[str, ...], language: str) -> list[str]:
    found = check_text(" ".join(text), language="en", source=" ".join(source), source_language=language)
    return [finding.code for finding in found.findings if finding.code in {"MT131", "MT132"}]


@pytest.mark.parametrize("language", PRIZES)
def test_a_sentence_that_went_into_another_is_not_left_out(language: str) -> None:
    assert list_codes(FREE, PRIZES[language], language) == []


@pytest.mark.parametrize("language", PRIZES)
def test_a_sentence_that_went_nowhere_is_left_out(language: str) -> None:
    assert list_codes((WITHOUT, *FREE[1:]), PRIZES[language], language) == ["MT131"]


def test_what_is_told_first_is_neither_added_there_nor_left_out_later() -> None:
    assert list_codes(ROAD_FREE, ROAD, "pt") == []


def test_two_sentences_may_change_places_where_one_tells_the_number_of_the_other_in_words() -> None:
    assert list_codes(VOTE_FREE, VOTE, "uk") == []


@pytest.mark.parametrize("language", FILMS)
def test_a_sentence_whose_names_went_into_another_is_not_left_out(language: str) -> None:
    assert list_codes(FILM_FREE, FILMS[language], language) == []
    without = (FILM_FREE[0].replace(", with music by Anton Wegener,", ""), *FILM_FREE[1:])
    assert list_codes(without, FILMS[language], language) == ["MT131"]


def test_surroundings_go_on_as_far_as_no_pair_is_sure() -> None:
    source = ("Der Hafen ist zu.", "Das Wetter ist schlecht.", "Die Fähre liegt in Bremen fest.", "Es regnet stark.")
    text = "The port is shut. The weather is bad. It rains hard. The ferry is stuck in Bremen."
    weights = []
    for sure in (0.9, 0.3):
        article = Article("a", text, source=(" ".join(source),), source_language="de")
        comparison = lay_beside(segment(article), Lexicon("en"), "de")
        assert comparison is not None
        pairs = (
            Pair(range(1), range(1), 0.9),
            Pair(range(1, 2), range(1, 2), 0.9),
            Pair(range(2, 3), range(0), 0.9),
            Pair(range(3, 4), range(2, 3), sure),
            Pair(range(0), range(3, 4), 0.9),
        )
        comparison.__dict__["alignment"] = Alignment(pairs)
        sentence = comparison.source.sentences[2]
        weights.append(Neighbourhood(comparison, of_source=True).weigh(sentence.span, 2))
    assert weights[0] is not None
    assert weights[1] is not None
    assert weights[1] < 0 < weights[0]
