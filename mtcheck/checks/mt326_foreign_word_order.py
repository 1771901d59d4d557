"""Words in the order of another language: Yesterday has the council met, the in Berlin living author.

German, Dutch and the Scandinavian languages put the verb second and what was done last, and describe a noun before it;
they and the Slavic ones tell a question in the order in which it was asked; many languages take a subject up again by
a pronoun; French and Spanish set the adjective behind its noun. An engine that translates word by word keeps all of it.

The reader stumbles, reads twice, and knows at once that no person wrote the sentence.

Wrong in verse, in dialect, and where a question is told as it was asked on purpose ("he wondered: why did they go").
Only whole sentences are looked at that end in a stop and ask nothing, and only orders that English has nowhere: "only
yesterday has", "never will", "here comes the" and "what he has on Tuesday" are let pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from types import MappingProxyType

from mtcheck.check import Context, Example, check
from mtcheck.english.turned_orders import find_turned
from mtcheck.english.word_order import Misordered, find_misordered
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.spans import Spans

_WHY = MappingProxyType(
    {
        "verb second": "has the verb before its subject, as German and Dutch have it",
        "verb last": "has what was done at the end, as German and Dutch have it",
        "before its noun": "describes the noun before it is named, as German and Dutch do",
        "behind its noun": "has the adjective behind its noun, as French and Spanish do",
        "told question": "has the order of a question, but only tells of one",
        "taken up": "takes up the subject that the sentence already has",
        "how": '"how" stands here for "as", as German and Russian have one word for both',
    }
)
_SURE = frozenset(("verb second", "how"))
"""Kinds where one order alone is right."""


@check(
    code="MT326",
    slug="foreign-word-order",
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=0.93,
    languages=("en",),
    fields=("text",),
    bad=(
        Example(
            "Yesterday ⟦has the council⟧ decided to close it.", fixed="Yesterday the council has decided to close it."
        ),
        Example("The mayor ⟦has on Tuesday the new bridge opened⟧."),
        Example("⟦The in Berlin living author⟧ was not there."),
        Example("They found a ⟦car red⟧ in the river."),
        Example("He said that ⟦he the law signed has⟧."),
        Example("She asked ⟦why did the police⟧ shoot."),
        Example("The driver, who was drunk, ⟦he⟧ fled on foot."),
        Example("⟦How the police reported⟧, it rained.", fixed="As the police reported, it rained."),
    ),
    good=(
        Example("Only yesterday has the council decided it. What he has on Tuesday the others have today."),
        Example("The man, who was drunk, he said, fled. The at times difficult talks went on."),
        Example(
            "She asked how the fire started. How the police reacted, nobody knows. “Why did they shoot?” he asked."
        ),
    ),
)
def foreign_word_order(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every place with the words of a whole sentence in an order that English has nowhere."""
    del ctx
    shown = Spans()
    for found in chain(find_misordered(doc), find_turned(doc)):
        if not shown.overlaps(found.span):
            shown.add(found.span)
            yield _describe(doc, found)


def _describe(doc: Document, found: Misordered) -> Hit:
    """What is wrong with the order, with a fix where only one can be right."""
    words = doc.text[found.span.start : found.span.end]
    message = _WHY[found.kind] if found.kind == "how" else f'"{words}" {_WHY[found.kind]}'
    if found.kind in _SURE and found.suggestion is not None:
        return Hit(found.span, message, Fix(found.span, found.suggestion))
    return Hit(found.span, message, suggestion=found.suggestion)
