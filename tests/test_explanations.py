"""What of an English sentence explains who, what or where, and what tells something."""

from __future__ import annotations

import pytest

from mtcheck.source.explanations import find_explanations


@pytest.mark.parametrize(
    ("text", "explanation", "other"),
    [
        ('He sang it ("The Contrary Winds") well.', '("The Contrary Winds")', "He sang it (did he not?) well."),
        (f"He sang it ({'a' * 80}) well.", f"({'a' * 80})", f"He sang it ({'a' * 81}) well."),
        (
            "In Aarau, a town in the north, it rained.",
            "a town in the north",
            "In Aarau, a walk in the north, it rained.",
        ),
        ("In Aarau, the port town, it rained.", "the port town", "In Aarau, this port town, it rained."),
        ("In Aarau, one of the cities, it rained.", "one of the cities", "In Aarau, one of many cities, it rained."),
        ("Meier, its author, came.", "its author", "Meier, she author, came."),
        ("Meier, his author, came.", "his author", "Meier, our author, came."),
        ("Meier, her author, came.", "her author", "Meier, no author, came."),
        ("Meier, their author, came.", "their author", "Meier, two author, came."),
        ("Meier, former mayor, came.", "former mayor", "Meier, tired mayor, came."),
        ("Meier, Aarau's mayor, came.", "Aarau's mayor", "Meier, our own mayor, came."),
        ("Meier, the Joneses’ coach, came.", "the Joneses’ coach", "Meier, the Joneses’ pride, came."),
        ("Meier, Joneses’ coach, came.", "Joneses’ coach", "Meier, joneses’ coach, came."),
        ("Meier, Swiss mayor, came.", "Swiss mayor", "Meier, swiss mayor, came."),
        ("Meier, the mayor, came.", "the mayor", "Meier came, the mayor left."),
        ("Meier, the late mayor, came.", "the late mayor", "Meier, the beaten mayor said no, he came."),
        ("In Aarau, a limited port, it rained.", "a limited port", "In Aarau, a flooded port, it rained."),
        ("Meier, the party of greens, came.", "the party of greens", "Meier, the party that won, came."),
        ("Meier, head of the office, came.", "head of the office", "Meier, friend of the office, came."),
        ("Meier, head of the office, came.", "head of the office", "Meier, head of what was left, came."),
        ("He lives in the Lombardy region.", "in the Lombardy region", "He lives by the Lombardy region."),
        ("He lives in the region of Lombardy.", "in the region of Lombardy", "He lives in the region with friends."),
        ("He lives in the Lombardy region.", "in the Lombardy region", "He went in by the Lombardy region."),
        ("He lives in the Lombardy region.", "in the Lombardy region", "He came in from the Lombardy region."),
        ("He saw the city of Cremona fall.", "the city of", "He saw the city of many fall."),
        ("He saw the northern city of Cremona fall.", "the northern city of", "He saw the lost city of Cremona fall."),
        ("Then the Turkish writer Durmaz came.", "the Turkish writer", "Then the turkish writers Durmaz came."),
        (
            "Polish and Turkish writer Durmaz came.",
            "Polish and Turkish writer",
            "Polish and Turkish lost writer Durmaz came.",
        ),
        ("In May the waste company Renord lost.", "the waste company", "In May the waste company lost."),
        ("In May the waste company Renord lost.", "the waste company", "In May the built company Renord lost."),
        (
            "Vlad, who teaches at school, came.",
            "who teaches at school",
            "Vlad, who teaches at a school in the far north, came.",
        ),
        ("Vlad, who teaches at school, came.", "who teaches at school", "A man, who teaches at school, came."),
        ("Vlad, who runs the school, came.", "who runs the school", "Vlad, who left the school, came."),
        ("A man, who represents Aarau, came.", "who represents Aarau", "A man, who left Aarau, came."),
        ("A man, who serves as mayor, came.", "who serves as mayor", "A man, who serves tea, came."),
        ("A man, who acts as mayor, came.", "who acts as mayor", "A man, who acts late, came."),
        ("Then Turkish party Renord came.", "Turkish party", "Then some party Renord came."),
        ("Then Chinese party Renord came.", "Chinese party", "Then Sunday party Renord came."),
        ("Then the late mayor Meier came.", "the late mayor", "Then the late man Meier came."),
        ("He lives in the port on the Elbe.", "in the port on the Elbe", "He lives in the port that was lost."),
        ("He lives in a town north of Rome.", "in a town north of Rome", "He lives in a town he likes."),
        ("He lives in a town south-east of Rome.", "in a town south-east of Rome", "He lives in a town so far away."),
        ("He saw the port on Malta fall.", "the port on", "He saw the port on fire fall."),
        ("Meier, the mayor", "the mayor", "Meier, the man"),
        ("Meier in the Lombardy region", "in the Lombardy region", "Meier by the Lombardy region"),
        ("Meier, director of the office, came.", "director of the office", "Meier, pride of the office, came."),
        ("Then President Petrov came.", "President", "Then President and Petrov came."),
        ("Then Prime Minister Petrov came.", "Prime Minister", "Then Prime Time Petrov came."),
    ],
)
def test_who_what_or_where_somebody_is_explains_and_what_happens_does_not(
    text: str, explanation: str, other: str
) -> None:
    assert [text[span.start : span.end] for span in find_explanations(text)] == [explanation]
    assert list(find_explanations(other)) == []


@pytest.mark.parametrize(("words", "found"), [(9, 1), (10, 0)])
def test_nine_words_may_stand_before_what_somebody_is(words: int, found: int) -> None:
    assert len(list(find_explanations(f"Meier, the {'very ' * words}mayor, came."))) == found


@pytest.mark.parametrize("word", ["through", "from", "with", "at", "on", "to"])
def test_in_that_belongs_to_a_verb_begins_no_place(word: str) -> None:
    assert list(find_explanations(f"He came in {word} the Lombardy region.")) == []
