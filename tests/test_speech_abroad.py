"""How languages other than English tell what somebody said."""

from __future__ import annotations

import mtcheck
from mtcheck.source.speech_abroad import is_attributed, is_known, speaks_for_itself, tells_nobody


def test_words_that_say_i_count_only_where_the_quotation_does() -> None:
    quoted = {"quoted": "The bridge was unsafe,", "outside": " the engineer said."}
    assert not speaks_for_itself("Wir hielten die Brücke für unsicher.", **quoted, languages=("en", "de"))


def test_a_source_that_was_told_to_us_is_not_compared() -> None:
    quoted = {"quoted": "We have nothing to hide,", "outside": " she told us."}
    assert not speaks_for_itself("Wir haben nichts zu verbergen, sagte sie uns.", **quoted, languages=("en", "de"))


def test_a_language_that_is_not_known_is_left_alone() -> None:
    assert (is_known("de"), is_known("da"), tells_nobody("Vejen er lukket.", "da")) == (True, False, False)


def test_words_are_known_with_a_straight_and_a_curved_apostrophe_and_in_english_with_their_capitals() -> None:
    assert [tells_nobody(f"Pour l{mark}État, la route est fermée.", "fr") for mark in "'’"] == [False, False]
    assert [tells_nobody(f"Il s{mark}indigne de la route.", "fr") for mark in "'’"] == [False, False]
    text, outside = "J’ai vu les ponts dangereux.", " he said."
    assert [
        speaks_for_itself(text, quoted, outside=outside, languages=("en", "fr"))
        for quoted in ("US bridges were unsafe,", "Bridges near us were unsafe,", "I saw unsafe bridges,")
    ] == [False, True, True]


def test_stems_count_with_the_prefixes_of_their_language_alone() -> None:
    told = {"Die Brücke bestellt der Rat.": False, "Die Brücke umstellt der Rat.": True}
    assert {text: tells_nobody(text, "de") for text in told} == told


def test_an_english_source_attributes_by_plain_verbs() -> None:
    assert (is_attributed(" the mayor said.", "en"), is_attributed(" the mayor left.", "en")) == (True, False)


def test_a_hashtag_of_another_year_is_called_another_one() -> None:
    source = "Los aficionados publican con la etiqueta #CopaDavis25."
    wrong = [
        [finding.message for finding in mtcheck.check_text(text, source=source, source_language="es").findings]
        for text in ("The fans post under #CopaDavis24.", "The fans post under #CopaDavs25.")
    ]
    assert wrong == [
        ["#CopaDavis24 here, another hashtag than #CopaDavis25 of the source"],
        ["#CopaDavs25 here, where the source spells it #CopaDavis25"],
    ]
