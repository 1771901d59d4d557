"""What says of a foreign word which kind of thing it names, and what says nothing of the kind."""

from __future__ import annotations

import pytest

from mtcheck.foreign.told_kinds import is_kind_told
from mtcheck.model import Span


def ask(marked: str) -> bool:
    """Whether the words between the marks are told of."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return is_kind_told(marked.replace("⟦", "").replace("⟧", ""), Span(start, end))


@pytest.mark.parametrize(
    "marked",
    [
        "In the hall hang two ⟦opanke⟧ – the leather shoes with a curled tip.",
        "He wore a ⟦kepenek⟧, an old thick grey woollen cloak.",
        "He wore a ⟦kepenek⟧, a cloak; it was grey.",
        "He wore a ⟦kepenek⟧, a woollen cloak, which was grey.",
        "He wore a ⟦kepenek⟧, a cloak",
        "He wore a ⟦kepenek⟧, a cloak hanging from his neck.",
        "He wore a ⟦kepenek⟧, a cloak buttoned up.",
        "They baked ⟦rosca⟧: the sweet round bread of Easter.",
        "They baked ⟦rosca⟧: bread with figs.",
        "They baked ⟦pulla⟧: a bun with cardamom.",
        "He wore a ⟦kepenek⟧, a cloak – and boots.",
        "They baked ⟦roscas⟧: buns with figs.",
        "The ⟦virolai⟧, Montserrat's hymn, rang out.",
        "The ⟦virolai⟧, the St. Martin Parish's old hymn, rang out.",
        "The ⟦goigs⟧, Ripoll’s songs, rang out.",
        "The ⟦txoko⟧, where neighbours cook for each other, is shut.",
        "The ⟦txoko⟧, in which neighbours cook for each other, is shut.",
        "They went for a ⟦tapeo⟧, that is to say, from bar to bar.",
        "They went for a ⟦tapeo⟧ walk, that is, from bar to bar.",
        "They sold the ⟦chão⟧ fields, as the small plots are still called.",
        "They sold the ⟦chão⟧ narrow fields, as the plots were known.",
        "⟦Kommt Zeit, kommt Rat⟧, an old German proverb says.",
        "The ⟦tajamares⟧ of Salto. These small round ponds have been dry since May.",
        "They fear for the ⟦tajamares⟧. Such ponds, they say, are rare.",
        "They fear for the ⟦tajamares⟧. These ponds lined the road.",
        "The school has a ⟦vaktmester⟧. The word itself refers to the caretaker.",
        "The school has a ⟦vaktmester⟧. The term comes from the army.",
        "The school has a ⟦vaktmester⟧. In Norway the title is short for a longer one.",
        "A ⟦zurna⟧ is a loud old wooden horn.",
        "The ⟦opanke⟧, for their part, are the shoes of the south.",
        "They danced.\nThe ⟦zurna⟧ is a horn.",
        "They sowed half a ⟦fanega⟧ of wheat, about 20 kilograms.",
        "They sold 3.5 ⟦fanegas⟧, just over two hectares.",
        "They sold two ⟦vergées⟧ (nearly an acre).",
        "They sold two ⟦vergées⟧, or 360 square metres.",
        "They dug three ⟦fanegas⟧, some 20 cubic metres.",
        "They sold two ⟦vergées⟧, a little more than half an acre.",
        "They sold two ⟦vergées⟧, equal to an acre.",
        "They sold two ⟦vergées⟧, roughly an acre.",
        "They sold two ⟦vergées⟧, a little less than an acre.",
        "Hundreds of ⟦dachniki⟧, or owners of summer cottages, left.",
        "Dozens of young ⟦dachniki⟧, or summer guests, left.",
        "Thousands of ⟦dachniki⟧, or gardeners, left.",
        "A ⟦kavyarnia⟧ (the coffee house) opened.",
        "A ⟦kavyarnia⟧ (an old house for coffee and plum cakes) opened.",
        "It rhymes in old French: ⟦plus on en boit⟧.",
        "⟦Eskerrik asko⟧. That’s all the Basque I know, and it means thanks.",
        "⟦Eskerrik asko⟧. It is the usual Basque for thanks.",
        "The IMI (⟦imposto municipal imobiliário⟧, or a property tax) falls.",
        "The IMI, or ⟦imposto municipal imobiliário⟧, meaning the tax on property, falls.",
        "The IMI, the ⟦imposto municipal imobiliário⟧, in English property tax, falls.",
        "A choir, Coro ⟦del norte⟧, sang.",
        "Its small old local party, Nova ⟦slovenska stranka⟧, left.",
        "Their band, Los ⟦hijos del sol⟧, played.",
        "His film, La ⟦casa vieja⟧, won.",
        "Her song, La ⟦casa vieja⟧ (1994), won.",
    ],
)
def test_a_kind_a_use_a_measure_or_a_language_tells_of_a_word(marked: str) -> None:
    assert ask(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The ⟦kennari⟧, Berlin's market hall director, left.",
        "The ⟦nachbarn⟧, the last of the parade, sang.",
        "He bought a ⟦mantel⟧, a hat, a coat and a shirt.",
        "He bought a ⟦mantel⟧, a coat and a shirt.",
        "The ⟦rat⟧, the festival said in a note, met.",
        "The ⟦nachbarn⟧: cold by the fire with their dogs.",
        "The ⟦nachbarn⟧: sleep on the roof of straw.",
        "The ⟦nachbarn⟧, where friends cook for Ana, are tired.",
        "The ⟦nachbarn⟧, where friends are cooking for others, are tired.",
        "The ⟦nachbarn⟧, where those next door sleep, are tired.",
        "The ⟦nachbarn⟧, where a man next door sleeps, are tired.",
        "The ⟦nachbarn⟧, where she sleeps on the floor, are tired.",
        "The ⟦amt⟧ men, as they were called to the office.",
        "They bought ⟦eier⟧. These at the market are dear.",
        "They saw ⟦nachbarn⟧, three miles away.",
        "Two hundred: 214 ⟦nachbarn⟧, or two classes, left.",
        "The 214 ⟦nachbarn⟧, or possibly dozens, left.",
        "The ⟦kennari⟧ (born in the south) left.",
        "The ⟦kennari⟧ (from the south) left.",
        "The ⟦kennari⟧ (recently ill) left.",
        "The ⟦Kavyarnia⟧ (coffee house) opened.",
        "The ⟦Kepenek⟧, a woollen cloak, is their flag.",
        "The ⟦nachbarn⟧: bells of gold were hung.",
        "The ⟦nachbarn⟧: and then bread with figs.",
        "The IMI, the ⟦imposto municipal imobiliário⟧, falls in May.",
        "The party, Nova Slovenija ⟦kennari⟧ left.",
        "He was in Oslo: ⟦kennari⟧ left.",
        "The EU, the ⟦imposto municipal⟧, or property tax, falls.",
        "The ⟦enke⟧, a widow market of the town, sang.",
        "Yesterday ⟦zurna⟧ is a horn.",
        "The ⟦kennari⟧, the man in the market, left.",
    ],
)
def test_what_goes_on_or_speaks_of_people_tells_of_no_word(marked: str) -> None:
    assert not ask(marked)
