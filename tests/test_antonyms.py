"""Opposites of one sentence and its source: what is turned, and what is only told from the other side."""

import pytest

from mtcheck.lexicon import read_table
from mtcheck.model import Span
from mtcheck.source.antonyms import PAIRS, find_antonym, is_told_by_opposite
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


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("tr", "Takım mağlup oldu.", "The team won.", ("mağlup oldu", "won")),
        ("zh", "公司解雇了他。", "The company hired him.", ("解雇", "hired")),
        ("es", "Sufrió una derrota.", "She won.", ("una derrota", "won")),
        ("tr", "Rakibini mağlup etti, sonra kendisi mağlup oldu.", "She won.", None),
    ],
)
def test_a_word_that_holds_a_part_of_its_opposite_does_not_say_that(
    language: str, source: str, text: str, found: tuple[str, str] | None
) -> None:
    assert _find(source, text, language) == found


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("ru", "Банк снизил ставку.", "Interest rates rose.", ("снизил", "rose")),
        ("es", "El puerto está cerrado.", "The port is open.", ("cerrado", "is open")),
        ("it", "Fu assolto.", "He was convicted.", ("assolto", "convicted")),
        ("de", "Die Luft verschlechterte sich.", "The air improved.", ("verschlechterte", "improved")),
        ("ru", "Сократ говорил о ценах.", "Prices rose.", None),
    ],
)
def test_a_word_that_is_listed_as_it_stands_needs_no_listed_meaning(
    language: str, source: str, text: str, found: tuple[str, str] | None
) -> None:
    assert _find(source, text, language) == found


def test_a_turn_that_says_something_else_is_no_part_of_an_opposite() -> None:
    assert _find("Die Straße war gesperrt.", "The road is open again.", "de") is None
    assert _find("Die Läden schließen um sechs.", "The shops are open until six.", "de") is None
    assert _find("Die Läden sind geschlossen.", "The shops are open.", "de") == ("geschlossen", "are open")


_DENYING = {
    "rise": "did not rise", "fall": "did not fall", "approve": "was not approved", "reject": "was not rejected",
    "win": "did not win", "lose": "did not lose", "open": "is not open", "close": "is not closed",
    "for": "does not support it", "against": "does not oppose it", "allow": "is not allowed", "ban": "is not banned",
    "convict": "was not convicted", "acquit": "was not acquitted", "praise": "did not praise it",
    "criticise": "did not criticise it", "improve": "did not improve", "worsen": "did not worsen",
    "export": "does not export it", "import": "does not import it", "hire": "did not hire her",
    "dismiss": "did not sack her",
}  # fmt: skip


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair[0] in _DENYING], ids="-".join)
def test_what_is_denied_may_be_told_by_its_opposite_in_every_form_of_the_list(pair: tuple[str, str]) -> None:
    opposite = dict((pair, pair[::-1]))
    told = [
        (form, language, _DENYING[opposite[sense]])
        for form, language, sense in read_table("antonyms")
        if sense in opposite and language != "en"
    ]
    negations = [Span(at := denying.index("not"), at + 3) for _, _, denying in told]
    missed = [
        (form, language)
        for (form, language, denying), negation in zip(told, negations, strict=True)
        if not is_told_by_opposite(
            denying, negation, "en", affirming=form.replace(" … ", " ").replace("*", ""), other=language
        )
    ]
    assert told
    assert missed == []


@pytest.mark.parametrize(
    ("language", "source", "text", "is_told"),
    [
        ("de", "Das Museum ist geschlossen.", "The museum is not open.", True),
        ("de", "Das Museum ist geöffnet.", "The museum is not open.", False),
        ("de", "Das Museum ist geschlossen.", "The museum is not big, and it is open.", False),
        ("de", "Die Straße ist gefährlich.", "The road is not safe.", True),
        ("de", "Die Straße ist sicher.", "The road is not safe.", False),
    ],
)
def test_a_negation_reaches_what_stands_behind_it_in_its_clause(
    language: str, source: str, text: str, *, is_told: bool
) -> None:
    at = text.index("not")
    assert is_told_by_opposite(text, Span(at, at + 3), "en", affirming=source, other=language) is is_told


def test_a_source_may_deny_what_its_text_tells_by_the_opposite() -> None:
    source = "Das Museum ist montags nicht geöffnet."
    at = source.index("nicht")
    told = [
        is_told_by_opposite(source, Span(at, at + 5), "de", affirming=text, other="en")
        for text in ("The museum is closed on Mondays.", "The museum is open on Mondays.", "The museum is big.")
    ]
    assert told == [True, False, False]
