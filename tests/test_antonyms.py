"""Opposites of one sentence and its source: what is turned, and what is only told from the other side."""

import pytest

from mtcheck.source.antonyms import find_antonym
from mtcheck.source.negations import read_negatives


def _find(source: str, text: str, language: str) -> tuple[str, str] | None:
    """What stands in the source, and its opposite in the text."""
    own, other = read_negatives("en"), read_negatives(language)
    assert own is not None
    assert other is not None
    found = find_antonym(source, text, own, other)
    if found is None:
        return None
    return source[found.source.start : found.source.end], text[found.text.start : found.text.end]


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("pl", "Legia pokonała Wisłę.", "Wisła lost to Legia.", None),
        ("pl", "Legia pokonała Wisłę.", "Legia lost to Wisła.", ("pokonała", "lost to")),
        ("nl", "Ajax won van PSV.", "PSV lost to Ajax.", None),
        ("nl", "Ajax won van PSV.", "Ajax lost to PSV.", ("won", "lost to")),
        ("nl", "De bezoekers wonnen.", "The hosts lost to the visitors.", None),
        ("sv", "AIK vann finalen.", "AIK lost the final.", ("vann", "lost the final")),
        ("sv", "AIK vann finalen.", "The club AIK lost the final.", ("vann", "lost the final")),
        ("nl", "Ajax won de beker.", "Ajax lost the final at home.", ("won", "lost the final")),
        ("sv", "Laget vann finalen mot AIK.", "AIK lost the final.", None),
    ],
)
def test_who_beat_another_may_be_told_as_the_other_who_lost(
    language: str, source: str, text: str, found: tuple[str, str] | None
) -> None:
    assert _find(source, text, language) == found


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("de", "Er bekam mehr als 40 Prozent.", "He won less than 40 percent.", ("mehr als", "less than")),
        ("de", "Er bekam mehr als 60 Prozent.", "The others won less than 40 percent.", None),
        ("de", "Peter verdient mehr als Anna.", "Anna earns less than Peter.", None),
        ("de", "Mehr als 4 Millionen waren da.", "Fewer than 4,000,000 were there.", ("Mehr als", "Fewer than")),
        ("de", "Mehr als die Hälfte sagt ja.", "Less than half oppose it.", None),
        ("de", "Mehr als die Hälfte kam.", "Less than half came.", ("Mehr als", "Less than")),
    ],
)
def test_a_bound_is_turned_where_the_same_number_stands_behind_it(
    language: str, source: str, text: str, found: tuple[str, str] | None
) -> None:
    assert _find(source, text, language) == found


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("ru", "Жители поддерживают запрет.", "Residents are opposed to allowing it.", None),
        ("ru", "Жители поддерживают план.", "Residents are opposed to the plan.", ("поддерживают", "opposed")),
        ("ru", "Депутаты проголосовали за отклонение.", "The deputies voted against it.", None),
        ("de", "Die Zahl der Gegner wächst.", "Support is falling.", None),
        ("de", "Die Zahl der Kunden wächst.", "The number of customers is falling.", ("wächst", "falling")),
        ("ru", "Мэр хочет запрета самокатов.", "The mayor is against scooters being allowed.", None),
        ("de", "Die Preise für Kunden steigen.", "Against all hopes prices are falling.", ("steigen", "falling")),
        ("fr", "L'Assemblée a levé l'interdiction.", "The Assembly has allowed it.", None),
        ("fr", "L'Assemblée a voté l'interdiction.", "The Assembly has allowed it.", ("interdiction", "allowed")),
    ],
)
def test_two_turns_at_once_and_the_end_of_a_rule_turn_nothing(
    language: str, source: str, text: str, found: tuple[str, str] | None
) -> None:
    assert _find(source, text, language) == found


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("es", "La policía abrió la puerta.", "The police got in at close range."),
        ("sv", "Priset ökade.", "The minister declined to comment on the price."),
        ("de", "Die Aktie stieg.", "That went down well."),
        ("sv", "Kronan stiger.", "The euro fell against the krona."),
        ("nl", "De straat wordt gesloten voor auto's.", "The street is opening to pedestrians."),
        ("ko", "팀이 패했다.", "The prize was five million won."),
        ("ja", "トラックが反対車線に出た。", "The lorry lost its support."),
    ],
)
def test_a_turn_that_holds_an_opposite_and_says_no_such_thing_is_none(language: str, source: str, text: str) -> None:
    assert _find(source, text, language) is None


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("es", "Una avioneta cayó al mar.", "A plane crashed, and the toll has risen."),
        ("de", "Das Gericht wies die Berufung zurück.", "The court upheld the sentence."),
        ("it", "Il giudice ha respinto il ricorso, già rigettato.", "The judge upheld the fine."),
    ],
)
def test_a_word_that_is_near_to_what_is_said_speaks_against_an_opposite(language: str, source: str, text: str) -> None:
    assert _find(source, text, language) is None


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("el", "Ο δικηγόρος υποστηρίζει πως τον πίεσαν.", "The lawyer says he was opposed to it."),
        ("ar", "قالت محكمة النقض كلمتها.", "The Court of Cassation approved it."),
        ("ar", "قررت المحكمة عدم السماح بالتظاهر.", "The court banned the demonstration."),
        ("fa", "اقتصاد رشد منفی داشت.", "The economy shrank."),
        ("zh", "经济负增长。", "The economy shrank."),
        ("zh", "票价不低于30元。", "Tickets cost more than 30 yuan."),
        ("he", "הגיעו לא יותר מ-40 איש.", "Fewer than 40 people came."),
        ("tr", "Kapalı otopark hizmete girdi.", "The covered car park opened."),
        ("fi", "Sallinen kiisti väitteen.", "Sallinen said it was banned."),
        ("hi", "वह आगे बढ़ा।", "He moved on, and prices fell."),
    ],
)
def test_a_form_that_may_be_another_word_or_is_denied_beside_it_is_no_ground(
    language: str, source: str, text: str
) -> None:
    assert _find(source, text, language) is None


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("ar", "يؤيد الناس المشروع ويناهضه التجار.", "People want it; traders oppose it."),
        ("he", "הכביש חסום, אך הגשר פתוח.", "The road is closed, but people may use the bridge."),
        ("fa", "رشد اقتصاد کند و بدهی کوچک شد.", "The economy did well and its debts shrank."),
        ("hi", "पहला मैच जीतकर टीम परास्त हुई।", "After a good match the team lost to Japan."),
        ("ko", "수출은 증가했지만 이익은 내려갔다.", "Exports did well, but profits fell."),
        ("tr", "Sakinler planı destekliyor, esnaf itiraz ediyor.", "Residents like it; shopkeepers oppose it."),
        ("ja", "住民は支持し、商店主は反発している。", "Residents want it; shopkeepers oppose it."),
        ("zh", "居民支持，店主们表示抗议。", "Residents want it; shopkeepers oppose it."),
        ("hu", "Elutasította a vádat; a tervre rábólintottak.", "He is innocent, he said; the plan was approved."),
        ("fi", "Vienti kasvoi, mutta voitto kutistui.", "Exports did well, but profits shrank."),
        ("el", "Η κυβέρνηση έβαλε τέλος στην απαγόρευση.", "The government has allowed it."),
    ],
)
def test_a_source_that_says_both_in_other_words_is_turned_by_neither(language: str, source: str, text: str) -> None:
    assert _find(source, text, language) is None


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("hi", "रोटी के दाम बढ़ गए।", "Bread prices fell.", ("बढ़ गए", "fell")),
        ("zh", "市政府禁止使用无人机。", "The city allowed drones.", ("禁止", "allowed")),
        ("fi", "Lait sallivat sen.", "The authorities have banned it.", ("sallivat", "banned")),
        ("ar", "حضر 300 على الأقل.", "There were fewer than 300.", ("على الأقل", "fewer than")),
    ],
)
def test_a_mark_behind_a_word_and_a_word_within_another_hide_no_opposite(
    language: str, source: str, text: str, found: tuple[str, str]
) -> None:
    assert _find(source, text, language) == found
