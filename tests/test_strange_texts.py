"""A short text beside the source of another: what of it stands there, and what a gate makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runs import prepare_folder, write_feed
from click.testing import CliRunner

from mtcheck.cli.commands import main
from mtcheck.model import Article
from mtcheck.segment import segment, segment_source
from mtcheck.source.meanings_in_common import Common, count_common
from mtcheck.source.telling_forms import Part, take_whole

BAKERY = "The baker on the market square is closing after forty years. Nobody wanted to take over the shop. "
BAKERY += "The last loaves were sold on Saturday."
SHOP = "The baker on the old square is closing. Nobody wanted to take over the shop. The last loaves are sold."
FENCE = "Der Wolf riss in der Nacht Schafe. Der Schäfer fordert einen Zaun. Die Behörde prüft den Antrag."
OWN = "Der Bäcker am Marktplatz schließt nach vierzig Jahren. Niemand wollte den Laden übernehmen. "
OWN += "Die letzten Brote wurden am Samstag verkauft."
WOLF = "Der Wolf hat in der Nacht sechs Schafe gerissen. Der Schäfer fordert einen höheren Zaun. "
WOLF += "Das Ministerium prüft den Antrag."
NIGHT = "A wolf killed six sheep by the river at night. The shepherd demands a higher fence. "
NIGHT += "The ministry is examining his request."
SINGER = "Die Sängerin hat ihre Tournee wegen einer Krankheit abgesagt. Die Eintrittskarten werden erstattet. "
SINGER += "Ihr Arzt rät zu einer langen Pause."


def lay_out(text: str, source: str, language: str = "de") -> tuple[Part, Part]:
    article = Article("a", text, source=(source,), source_language=language)
    return take_whole(segment(article)), take_whole(segment_source(article, language))


def test_words_are_counted_on_both_sides() -> None:
    here, there = lay_out("The wolf killed six sheep.", "Der Wolf riss sechs Schafe.")
    assert count_common((here, there)) == count_common((there, here)) == Common((4, 3), (2, 2), 2)


def test_nothing_is_counted_where_words_are_not_listed() -> None:
    assert count_common(lay_out("The wolf killed six sheep.", "Vilkas nužudė šešias avis.", "lt")) is None


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        (SHOP, FENCE, "the source text does not seem to belong to this text"),
        (f"{BAKERY} {NIGHT}", f"{OWN} {SINGER}", "the source text seems to be in part that of another text"),
        (f"{NIGHT} {BAKERY}", f"{SINGER} {OWN}", "the source text seems to be in part that of another text"),
        (f"{BAKERY} {NIGHT}", f"{OWN} {WOLF}", None),
        (BAKERY, OWN, None),
    ],
)
def test_a_gate_that_needs_a_source_refuses_a_short_text_beside_another(
    text: str, source: str, told: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_folder(tmp_path, monkeypatch)
    write_feed("pairs.jsonl", {"id": "a", "text": text, "source": source, "source_language": "de"})
    done = CliRunner().invoke(main, ["gate", "pairs.jsonl", "--set", "require_source=true"])
    assert [line for line in done.stdout.splitlines() if line.startswith("not compared")] == (
        [f"not compared a (pairs.jsonl): {told}"] if told else []
    )
    assert done.exit_code == (3 if told else 0)
