"""What a language model says for itself: "Here is the translation:", "I cannot translate", a note.

A model that is asked for a translation talks to whoever asked: it introduces its answer, adds notes, offers more help,
repeats the question, puts a fence or tags round the text, or refuses. The program behind it takes all of that for the
article.

No reader asked. An introduction or an offer shows that nobody looked; a refusal means that the text below, or all of
it, is not the article at all.

Wrong where people speak so, in an interview, or where an article about chatbots shows an answer: what stands in
quotation marks, what somebody "said", and what a model says in an article about models is left alone. A note counts
only where it speaks of translating; an editor's note about a mistake or a price does not.

Graver than declared: a refusal is critical, and so are thoughts in tags, "segment 3 could not be translated" and
"[Remaining text omitted]".
Milder: notes, labels such as "Title:", comments and fences are minor.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.quotation import find_quotations
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.page.model_traces import Kind, find_traces
from mtcheck.spans import Spans

_MESSAGES = {
    "refusal": "a language model says that it does not or cannot translate",
    "introduction": "a language model introduces its answer",
    "echo": "a language model repeats what it was asked",
    "offer": "a language model offers more help",
    "label": "a language model labels its answer",
    "part": "a language model names the part of the text",
    "note": "a translator or a language model speaks of the translation",
    "comment": "a language model speaks of its own work",
    "fence": "a fence or wrapper of program text stands round the article",
    "summary": "a language model tells what the article is about instead of translating it",
    "tag": "a tag or label of a language model's answer is left",
    "thought": "a language model thinks aloud before its answer",
    "failure": "a program says that a part of the text was not translated, or left out",
    "setting": "a program tells with what settings a language model was asked",
    "choice": "a language model weighs several translations",
}
_ENGLISH = re.compile(r"\b(?:i|i['’]m|an|the|this|you|your|my|please)\b", re.IGNORECASE)
_OF_TRANSLATION = re.compile(r"\b(?:translat\w*|in(?:to)? English)\b", re.IGNORECASE)
_UNABLE = re.compile(
    r"""
      \b(?:cannot|can\ not|can['’]t|could\ not|couldn['’]t|will\ not|won['’]t|unable|not\ able|decline)\b
    | \b(?:do\ not|don['’]t)\ (?:see|have)\b
    | \bnot\ (?:comfortable|programmed|designed)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:please|could you|can you)\b.*\b(?:provide|paste|share|send)\b", re.IGNORECASE)
_SEVERITIES = {
    "refusal": Severity.CRITICAL,
    "thought": Severity.CRITICAL,
    "failure": Severity.CRITICAL,
    "part": Severity.MINOR,
    "note": Severity.MINOR,
    "comment": Severity.MINOR,
    "fence": Severity.MINOR,
}
_CONFIDENCES = {"summary": 0.85, "note": 0.9, "comment": 0.9, "part": 0.85}


@check(
    code="MT721",
    slug="model-trace",
    category=Category.RESIDUE,
    severity=Severity.MAJOR,
    confidence=0.95,
    bad=(
        Example("⟦Sure! Here is the English translation of the article:⟧\n\nThe bridge is closed until May."),
        Example("⟦I'm sorry, but I can't translate this text.⟧\n\nThe bridge is closed."),
        Example('The bridge ⟦(Note: literally "the long walk" in German)⟧ is closed.'),
        Example("⟦```text⟧\nThe bridge is closed.\n⟦```⟧"),
        Example(
            "The bridge is closed.\n\nIt opens in May.\n\n⟦Let me know if you'd like any changes to the translation!⟧"
        ),
        Example("⟦Hier ist die Übersetzung ins Englische:⟧\n\nThe bridge is closed.", source_language="de"),
    ),
    good=(
        Example("“I'm sorry, but I can't translate that,” the interpreter told the court.\n\nThe hearing went on."),
        Example("Tickets cost 12 euros (Note: prices exclude VAT).\n\nEditor's note: The original version was wrong."),
        Example("Here is the thing: nobody knows.\n\nAs an AI company, it hires.\n\nHere's how to vote in May."),
        Example('ChatGPT wrote: "As an AI language model, I cannot give advice." The chatbot of OpenAI then stopped.'),
    ),
)
def model_trace(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a stretch; what the site says of its own translation is another fault."""
    noted = Spans(disclaimer.span for disclaimer in ctx.disclaimers)
    for trace in find_traces(doc, find_quotations(ctx.quotation_marks)):
        if not noted.overlaps(trace.span):
            yield Hit(
                trace.span,
                _describe(trace.kind, doc.text[trace.span.start : trace.span.end]),
                suggestion="take it out",
                severity=_SEVERITIES.get(trace.kind),
                confidence=_CONFIDENCES.get(trace.kind),
            )


def _describe(kind: Kind, said: str) -> str:
    """What a model does there; a refusal that is not one to translate is told by what it says."""
    if kind != "refusal" or _OF_TRANSLATION.search(said) or not _ENGLISH.search(said):
        return _MESSAGES[kind]
    if _UNABLE.search(said):
        return "a language model says what it cannot do"
    if _ASKS.search(said):
        return "a language model asks for a text"
    return "a language model speaks of itself, or of what it was given"
