"""References that are no translations of the same article into the same language."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import write_feed
from click.testing import CliRunner

from mtcheck.cli.commands import main

TEXT = [
    "The bridge over the river stays closed until autumn because its pillars have to be renewed.",
    "The mayor asked the residents for patience and promised that the works would be finished before winter.",
    "Until then the ferry leaves every half an hour, and for pupils it is free of charge in the evening, too.",
    "The shops in the old town complain that hardly anybody comes to buy bread or flowers on weekdays.",
]
FREE = [
    "As its pillars need renewal, nobody will cross the river by the bridge before autumn.",
    "People must be patient, said the mayor, who is sure that builders will be gone by the time winter sets in.",
    "Meanwhile there is a boat every thirty minutes, which schoolchildren may take for nothing, even at night.",
    "Sales of flowers and bread have all but stopped on working days, shopkeepers in the old quarter say.",
]
OTHER = [
    "Police arrested two men on Friday who had sold forged tickets at the stadium gates for months.",
    "A judge ordered that both remain in custody, since they have relatives abroad and could flee.",
    "Fans who bought from them will get their money back, the club announced in a short statement.",
    "Its chairman called it a lesson: everything is going to be checked electronically next season.",
]
GERMAN = [
    "Die Brücke über den Fluss bleibt bis zum Herbst geschlossen, weil die Pfeiler erneuert werden müssen.",
    "Der Bürgermeister bat die Einwohner um Geduld und versprach, alles werde vor dem Winter fertig.",
    "Die Fähre fährt in dieser Zeit jede halbe Stunde, und für Schüler ist sie auch am Abend kostenlos.",
    "Die Läden in der Altstadt klagen, dass werktags kaum noch jemand kommt, um Brot oder Blumen zu kaufen.",
]


@pytest.fixture(autouse=True)
def _work_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def tell(*references: list[str] | list[list[str]], text: list[str] = TEXT) -> list[str]:
    write_feed("feed.jsonl", *({"id": str(n), "text": text, "reference": one} for n, one in enumerate(references)))
    return CliRunner().invoke(main, ["gate", "feed.jsonl"]).stderr.splitlines()


def test_a_reference_of_another_article_or_in_another_language_is_told() -> None:
    lost = "give the right one, its scores say nothing"
    shares = "shares almost nothing with the text: it may be that of another article, or in another order"
    assert tell(FREE, OTHER, GERMAN, GERMAN) == [
        f"mtcheck: the reference of 2 of 4 articles is not in English, as the text is; {lost}",
        f"mtcheck: the reference of 1 of 4 articles {shares}; {lost}",
    ]


def test_references_in_another_order_are_told() -> None:
    (told,) = tell([*FREE[1:], FREE[0]])
    assert told.startswith("mtcheck: the reference of 1 of 1 article shares almost nothing with the text")


@pytest.mark.parametrize(
    "reference",
    [FREE, TEXT, [FREE, OTHER], [GERMAN, FREE]],
    ids=["free", "same", "one of two", "one of two languages"],
)
def test_a_free_translation_is_not_told(reference: list[str] | list[list[str]]) -> None:
    assert tell(reference) == []


def test_in_two_short_sentences_nothing_is_told() -> None:
    assert tell(OTHER[:2], text=TEXT[:2]) == []


def test_where_the_text_itself_is_in_another_language_the_reference_is_not_told() -> None:
    assert tell(FREE, text=GERMAN) == []
