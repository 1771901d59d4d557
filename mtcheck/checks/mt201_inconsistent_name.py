"""One name spelled two ways in one article.

A machine translates sentence by sentence, and spells a name as each one suggests: by the romanisation of the language
it came through (Bucha, Boutcha), with or without an accent, or with a case ending left on. A name that it did not know
in a Chinese, Arabic or Russian text comes back by the sounds of the signs (Whitaker, Huitake), and a Korean, Chinese or
Arabic one by another romanisation (Park Seung-hee, Pak Sung-hui). Two full names are also one where both halves changed
by the rules of one language (Graham Whitmore, Grem Vitmor; Nikos Vardalas, Nikou Vardala). Or half of a name is put
into English in one place: George Tasselli for Giorgio, Upper Lhota for Horní Lhota. Where the article comes with
its source, aligned sentence by sentence, two spellings that sound somewhat alike are also one name if the source has
one word for both, in whatever case: Remenyako and Remenia, Torbeevo and Torbeyev, a singer who lost the ending of her
surname. Where English knows both, they must hardly differ; where the source has two names, nothing is reported. Small
words in a name and its hyphens change likewise: Van der Leyen and von der Leyen, Kim Jong Un and Kim Jong-un. So does
the order of a name from where the family name stands first: Hiroshi Tanaka, Tanaka Hiroshi.

A reader takes the two for two people or two towns, a search finds half of the mentions, and an editor who corrects
one overlooks the others; so every mention is named. The title takes part: a name that it spells differently from the
text is found too, but the finding stands in the text, at the first mention that deviates or, where only the title
does, at the first mention of all. It is major; it is minor where many readers would not see the difference: accents,
i for y, a doubled letter, or where the order alone differs.

False alarms: two people whose names differ little and stand without first names or surnames; a company that keeps an
older spelling than its founder's. Different surnames or first names, plurals, peoples and the names of wives are told
apart, and so are two names of a town in one sentence or of which the text tells (it was renamed), a spelling that a
correction names or a label has, and a country in the name of a body (TV Perú).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Mention, Severity
from mtcheck.names.apart import find_apart
from mtcheck.names.mentions import is_model
from mtcheck.names.romanisation import is_slight
from mtcheck.names.spellings import LANGUAGES, NameGroup, Spelling
from mtcheck.names.standing import describe_places


@check(
    code="MT201",
    slug="inconsistent-name",
    category=Category.NAME,
    severity=Severity.MAJOR,  # minor where all that differs is slight
    confidence=0.95,
    languages=LANGUAGES,
    fields=("text",),
    bad=(
        Example(
            "Dead civilians were found in Bucha. The mayor of ⟦Boutcha⟧ has spoken of war crimes.",
            fixed="Dead civilians were found in Bucha. The mayor of Bucha has spoken of war crimes.",
        ),
        Example(
            "The spokesman, Dmitry Peskov, denied this. “We reject it all,” ⟦Dmitri⟧ Peskov told reporters.",
            fixed="The spokesman, Dmitry Peskov, denied this. “We reject it all,” Dmitry Peskov told reporters.",
        ),
        Example(
            "Midfielder Grzegorz Krychowiak has seen the volcano. ⟦Krykhovyak⟧’s post drew thousands of comments.",
            fixed="Midfielder Grzegorz Krychowiak has seen the volcano. Krychowiak’s post drew thousands of comments.",
        ),
        Example(
            "The Shanghai club hired Paul Thompson. “I like it here,” ⟦Tangpusen⟧ said.",
            fixed="The Shanghai club hired Paul Thompson. “I like it here,” Thompson said.",
        ),
        Example(
            "They met Ursula von der Leyen. Few had seen Ursula ⟦Van der Leyen⟧ before.",
            fixed="They met Ursula von der Leyen. Few had seen Ursula von der Leyen before.",
        ),
        Example(
            "The artist Gerður Helgadóttir drew it. It took ⟦Gerdi⟧ two years to finish the wall.",
            fixed="The artist Gerður Helgadóttir drew it. It took Gerður two years to finish the wall.",
            source_language="is",
        ),
    ),
    good=(
        Example("Volodymyr Zelensky spoke first. His wife, Olena Zelenska, joined him in Kyiv."),
        Example("Iran and Iraq signed it. Iranian and Iraqi ministers met the Austrians, not the Australians."),
        Example("Sarah Palin has left. Sara Bareilles sang. The Peskovs’ house was empty, as Peskov’s friends knew."),
        Example("Sailors from the Baltic met in Baltiysk. The Greens voted with the Green mayor."),
        Example("MEP Sara Lind voted no. MEP Sarah Webb abstained, and the poet Salim al-Harbi met Saleem al-Zahrani."),
        Example("The Shanghai club hired Paul Thompson and sold its shop in Tangpusen. It stays in Tangpu."),
        Example("On a march in March, the marshal met Mrs Marsh of Mars."),
    ),
)
def inconsistent_name(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One finding for each name, at the first mention in the text that deviates, with every other mention."""
    surnames = _find_surnames(doc, ctx.names)
    for group in ctx.names:
        preferred, *others = group.spellings
        apart = set(find_apart(doc, group))
        if any(apart.issuperset(spelling.mentions) for spelling in group.spellings) and len(others) == 1:
            continue
        mentions = [mention for spelling in group.spellings for mention in spelling.mentions]
        in_text = sorted((mention for mention in mentions if mention.field == doc.field), key=lambda item: item.span)
        deviating = [
            mention
            for other in others
            for mention in other.mentions
            if mention.field == doc.field and mention not in apart
        ]
        here = min(deviating or in_text, key=lambda mention: mention.span, default=None)
        if here is None:
            continue
        spelling = next(spelling for spelling in group.spellings if here in spelling.mentions)
        is_minor = all(_is_slight(preferred.form, other.form) for other in others)
        yield Hit(
            here.span,
            _describe(group, spelling),
            Fix(here.span, _respell(doc, here, spelling, preferred)) if spelling is not preferred else None,
            suggestion=preferred.form if spelling is preferred else None,
            related=tuple(mention.span for mention in in_text if mention is not here),
            related_in_title=tuple(sorted(mention.span for mention in mentions if mention.field != doc.field)),
            severity=Severity.MINOR if is_minor else Severity.MAJOR,
            confidence=group.confidence,
            fault=surnames.get(preferred.form, preferred.form),
        )


def _is_slight(one: str, other: str) -> bool:
    """Whether many readers would not see a difference, or know who is meant all the same: Tanaka Hiroshi."""
    return is_slight(one, other) or sorted(one.split()) == sorted(other.split())


def _find_surnames(doc: Document, groups: Iterable[NameGroup]) -> dict[str, str]:
    """First names that stand before a surname which is misspelt as well: one person, one fault."""
    ends: dict[int, str] = {}
    starts: dict[int, str] = {}
    for group in groups:
        form = group.spellings[0].form
        for mention in (m for spelling in group.spellings for m in spelling.mentions if m.field == doc.field):
            ends[mention.span.end] = starts[mention.span.start] = form
    pairs = ((form, starts.get(end + 1)) for end, form in sorted(ends.items()) if doc.text[end : end + 1] == " ")
    return {first: surname for first, surname in pairs if surname is not None}


def _describe(group: NameGroup, spelling: Spelling) -> str:
    """`"Boutcha" here and in 3 other places, "Bucha" in 1; "Bucha" is usual in English`."""
    others = {other.form: len(other.mentions) for other in group.spellings if other is not spelling}
    where = describe_places(spelling.form, more=len(spelling.mentions) - 1, others=others)
    return f'{where}; "{group.spellings[0].form}" {group.reason}'


def _respell(doc: Document, here: Mention, spelling: Spelling, preferred: Spelling) -> str:
    """The mention with the preferred spelling, in capitals where it is; what is hyphenated to it stays."""
    text, number = here.text, doc.sentence_at(here.span.start)
    form = preferred.form.upper() if text.isupper() and not is_model(text) else preferred.form
    if number is not None and doc.sentences[number].start == here.span.start:
        form = form[:1].upper() + form[1:]
    return re.sub(re.escape(spelling.form), lambda _: form, text, count=1, flags=re.IGNORECASE)
