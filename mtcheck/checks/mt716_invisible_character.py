"""A character that nobody sees, or one that stands for one that was lost: `Caf�`, `don?t`.

Pages put zero-width spaces and soft hyphens into words to say where a line may break, chat programs put marks of
direction round names, and engines copy all of them. U+FFFD, �, and a question mark inside a word stand where a
program met a character that it could not read.

Search, spelling and name lists fail on a word with such a character in it, and a mark of direction can turn what
follows it round. A lost character cannot be read at all.

Wrong where a script needs it: Persian, the languages of India, Thai, an emoji made of several, Arabic or Hebrew in the
same line. No-break spaces are not meant here. A question mark counts as a lost letter only where the two sides are
no words by themselves (M?nchen), or where the word with an accent is far better known (Caf?).

Graver than declared: an override of direction, which can make a text read otherwise than it is stored. Milder: soft
hyphens and marks of direction.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.page.remnant_model import take_out_of_blanks
from mtcheck.page.unseen import Unseen, find_unseen
from mtcheck.spans import Spans

_MESSAGES = {
    "lost": "stands for a character that could not be read",
    "width": "takes no room and parts a word for search",
    "direction": "is a mark of direction with nothing to turn",
    "override": "turns round what follows it",
    "control": "is a control character",
    "private": "means nothing outside its own font",
}
_SEVERITIES = {"hyphen": Severity.NEUTRAL, "direction": Severity.NEUTRAL, "override": Severity.MAJOR}
_DOUBTFUL = 0.85


@check(
    code="MT716",
    slug="invisible-character",
    category=Category.ENCODING,
    severity=Severity.MINOR,
    confidence=0.97,
    bad=(
        Example("Ze⟦\u200b⟧lensky spoke of val⟦\u200b\u200b⟧ues.", fixed="Zelensky spoke of values."),
        Example("The ⟦inter\u00adnational⟧ court met.", fixed="The international court met."),
        Example("The Caf⟦\ufffd⟧ is shut for a ⟦\ufffd⟧ of repair."),
        Example("He didn⟦\ufffd⟧t pay.", fixed="He didn’t pay."),
        Example("The ⟦Caf?⟧ in ⟦M?nchen⟧ ⟦didn?t⟧ open.", fixed="The Café in München didn’t open."),
        Example("Pay ⟦\u202e⟧0001 euros⟦\u202c⟧ now.", fixed="Pay 0001 euros now."),
    ),
    good=(
        Example("The word می\u200cخواهم and the family 👨\u200d👩\u200d👧; \u202bשלום\u202c, he said in Hebrew."),
        Example("What?no! Who asked? he said. See example.org/a?b=c and the rose? she asked."),
        Example("Did you meet Zelensky? he was asked. Really?Yes. 3\u00a0000 people, a\u2011b."),
    ),
)
def invisible_character(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a run of unseen characters, or a lost one; not inside words that were read in a wrong encoding."""
    damaged = Spans(damage.span for damage in ctx.damages)
    for unseen in find_unseen(doc, ctx.lexicon):
        if damaged.overlaps(unseen.span):
            continue
        yield Hit(
            unseen.span,
            _describe(doc.text[unseen.span.start : unseen.span.end], unseen),
            None if unseen.replacement is None else _mend(doc, unseen, unseen.replacement),
            suggestion=None
            if unseen.replacement
            else "look it up in the source"
            if unseen.replacement is None
            else "take it out",
            severity=_SEVERITIES.get(unseen.kind),
            confidence=_DOUBTFUL if unseen.kind in {"question", "sign"} and not unseen.is_certain else None,
        )


def _mend(doc: Document, unseen: Unseen, replacement: str) -> Fix:
    return Fix(*take_out_of_blanks(doc.text, unseen.span, replacement), safe=unseen.is_certain)


def _describe(text: str, unseen: Unseen) -> str:
    if unseen.kind == "question":
        return f'"{text}" has a question mark for a letter or apostrophe that was lost'
    if unseen.kind == "sign":
        return "a question mark before a figure stands for a sign that was lost"
    if unseen.kind == "hyphen":
        return (
            f'"{unseen.replacement}" is written with a soft hyphen'
            if unseen.replacement
            else "a soft hyphen stands alone"
        )
    char = text[0]
    name = unicodedata.name(char, "").lower()
    return f"U+{ord(char):04X}{f' ({name})' if name else ''} {_MESSAGES[unseen.kind]}"
