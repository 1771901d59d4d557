"""A question of the source that became a statement, or the reverse.

Engines drop the question mark, or take a question for its answer; more rarely they ask what the source states.

"Did the minister know?" and "The minister knew." are not the same news.

The source is needed; sentences that do not surely belong together are left alone.

False alarms: a question that English tells rather than asks, "Write to us what you think", is left alone; so are
one that asks nothing and becomes "Nobody could have known", one that is named, "How it began is a question nobody
answers", headlines without a full stop, and languages whose questions need no mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.told_questions import Told, find_announced, judge_announced, tells_of_question
from mtcheck.model import Category, Document, Hit, Pair, Severity, Span
from mtcheck.source.comparison import Comparison
from mtcheck.source.negations import read_negatives
from mtcheck.source.questions import (
    CLOSING,
    asks_at_end,
    asks_in_quotation,
    asks_whether,
    asks_why,
    asks_without_mark,
    count_questions,
    tells_question,
)
from mtcheck.source.restated_questions import find_restatement, is_cut_from_speaker
from mtcheck.source.sureness import LIKELY_PAIR
from mtcheck.tags import primary_subtag

ASKED, TOLD, WON = 0.95, 0.8, 0.75
"""How sure a question is lost where the text is still built as one, where it is not, and that one was made up."""

_SEVERAL = 2
_BUILT_AS_QUESTION = re.compile(
    r"""
    ^[\s\"'“‘«(\[]*(?:(?:and|but|so|then|well|now)[,\s]+)?
    (?:who|whom|whose|what|when|where|why|which|how
      |(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|must|may|might)(?:n['’]t)?)
    (?:['’]s|['’]re|['’]d|['’]ll)?\s
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|must|may|might)(?:n['’]t)?"
_ASKED_INSIDE = re.compile(
    rf"""
    (?:^|[.!…:]\s+|[\"“«‘]|(?<=\s)')                          # "Did he know." she asked
    (?:(?:and|but|so|then|well|now)[,\s]+)?
    (?:(?:who|whom|what|when|where|why|how)\s(?:(?!(?:it|h?e|she|they|this|that|these|those|we|I|you|there|the)\s)\w+\s)?)?{_AUXILIARY}\s
    [^.!?…\"“”»]*[.,](?=['\"”’»\s]|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOLD_IN_SPEECH = re.compile(
    r"\b(?:whether|wonder\w*|ask\w*|question\w*|doubt\w*|tell|explain\w*|understand|curious|unclear|uncertain"
    r"|sure|certain|idea|find out|guess|imagine|perhaps|maybe|suppose|hope|wish|let['’]s|please|should have"
    r"|outrag\w*|absurd|ridiculous|unacceptable|of all"
    r"|kn[eo]ws?\s(?:who|whom|whose|what|when|where|why|which|how|if)|(?:to|not|n['’]t|nobody|one) know)\b",
    re.IGNORECASE,
)
"""What tells of a question in somebody's own words: "I'd like to know", "You should be ashamed"."""
_ASKED_OUTSIDE = re.compile(
    r"\b(?:ask|wonder|question|know)\w*\s(?:\w+\s)?(?:who|whom|whose|what|when|where|why|which|how|whether|if|for|about)\b",
    re.IGNORECASE,
)
"""Beside a quotation: he asked who would pay and said "Not us."."""
_SAID = re.compile(r"^[^\"“”]*[.,!…][\"”](?=\s|$)|[\"“]['‘]?[A-Z][^\"“”]*[.,!…\u2014]['’]?[\"”]")
"""A whole sentence that somebody says, or the rest of one that began before."""
_NAMED_QUESTION = re.compile(
    r"""
    ^[\"“‘]?(?:who|whom|whose|what|when|where|why|which|how|whether)\b.*?\b(?:is|are|was|were|remain(?:s|ed)?)\s
    (?:\w+\s){0,3}?(?:questions?|unclear|unknown|uncertain|known|clear|certain|explained|myster\w+|puzzl\w+|riddle
      |anyone['’]s|anybody['’]s|guess|open|unanswered|unexplained|disputed|investigat\w+|unresolved|debat\w+|matter)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How it could happen is a question nobody answers: a question told with its name."""
_ANSWERED = re.compile(
    r"^[\"“‘]?(?:But |And |So )?(?i:that|this|it) (?:is|was) (?:precisely |exactly )?(?:how|why|what|where|when|who)\b"
)
"""What answers a question, and tells of none: that is how they did it."""
_SETTLED = re.compile(
    r"""
    ^["“‘]?(?:(?:It|That)(?:\sis|['’]s|\swas)\s(?:now\s|already\s|well\s|quite\s)?(?:clear|known|certain|obvious|settled)
      |(?:We|They|I|You|Everyone|Everybody|People)\s(?:all\s|now\s|already\s)?kn(?:ows?|ew))
    \s(?:who|whom|whose|what|when|where|why|which|how)\b
    """,
    re.VERBOSE,
)
"""What settles a question that its source asks: it is clear who must pay."""
_TOLD_WIDELY = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|which|how|whether|if|know\w*|known|curious|unclear|clear|uncertain|wonder\w*"
    r"|ask\w*|quer\w+|quiz\w*|question\w*|doubt\w*|speculat\w*|myster\w+|puzzl\w+|find out|answer\w*|explain\w*"
    r"|explanation|clarif\w+|inquir\w*|enquir\w*|suggest\w*|suspect\w*|demand\w*|possib\w+|may|might|could)\b",
    re.IGNORECASE,
)
_TOLD_SURELY = re.compile(
    r"\b(?:nobody|no[ -]?one|nothing|nowhere|never|none|no|not|\w+n['’]t|hardly|of course|certainly|surely|obviously"
    r"|clearly|naturally|undoubtedly|no doubt|must have)\b",
    re.IGNORECASE,
)
"""What a question that asks nothing becomes: "Who could have known?" is "Nobody could have known."."""
_TOLD_OF_ALL = re.compile(r"\b(?:everyone|everybody|everything|always|(?<!at )all|anybody|anyone)\b", re.IGNORECASE)
"""And one that negates: "Who does not know it?" is "Everyone knows it."."""
_DENIED_FACT = re.compile(r"\b(?:is|are|was|were|do|does|did|has|have|had)(?: not\b|n['’]t\b)")
_MODAL = re.compile(r"\b(?:can|could|may|might|must|need|ought|shall|should|will|would|have to|has to|had to)\b")
"""What a question for a reason is not answered by, but with the other: they did not come; they should not pay."""
_PROPOSES = re.compile(r"\b(?:should|ought|worth|let['’]s|time to)\b", re.IGNORECASE)
"""What "why not?" becomes: we should try."""
_ASKING_WORD = re.compile(r"\b(?:who|whom|which|when|where|if)\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\b(?:what|how|why) (?:if|about|not|else)\b|\bwho knows\b", re.IGNORECASE)
"""Questions that are asked for what other languages state: "Suppose it rains." is "What if it rains?"."""
_TOLD_END = re.compile(rf"[.!…。]{CLOSING}")
_QUOTED = re.compile('[«“„「『][^«»“”„」』]{12,}[»”“」』]|»[^«»]{12,}«|"[^"]{12,}"')


class Asked(NamedTuple):
    """A pair one of whose sides may ask."""

    text: str
    source: str
    last: str
    """The last sentence of the text."""
    language: str
    """Of the source, as a primary subtag."""


class Judged(NamedTuple):
    """What became of a question."""

    message: str
    confidence: float
    is_won: bool = False
    """Whether the text alone asks."""


@check(
    code="MT135",
    slug="question-lost",
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    confidence=TOLD,
    fields=("text",),
    languages=("en",),
    bad=(
        Example(
            "⟦Will the port reopen before winter.⟧",
            source="Wird der Hafen noch vor dem Winter wieder geöffnet?",
            source_language="de",
        ),
        Example("⟦The mayor knew about the leak.⟧", source="Мэр знал об утечке?", source_language="ru"),
        Example("⟦The mayor knew about the leak?⟧", source="Мэр знал об утечке.", source_language="ru"),
    ),
    good=(
        Example(
            "Tell us in the comments what you think of the plan.",
            source="Напишите в комментариях: что вы думаете об этом плане?",
            source_language="ru",
        ),
        Example("How the port burned", source="Comment le port a-t-il brûlé ?", source_language="fr"),
        Example("Did the mayor know?", source="Мэр знал?", source_language="ru"),
    ),
)
def question_lost(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit a sentence that ends in a full stop where its source ends in a question mark, or the reverse."""
    comparison = ctx.comparison
    if comparison is None or comparison.language is None:
        return
    subtag = primary_subtag(comparison.language)
    for at, pair in enumerate(comparison.pairs):
        here, there = comparison.text_span(pair), comparison.source_span(pair)
        if here is None or there is None:
            continue
        if pair.confidence < LIKELY_PAIR and not is_cut_from_speaker(comparison, at, subtag):
            continue
        last = find_restatement(comparison, at, subtag) or doc.sentences[pair.text[-1]].span
        text, source = doc.text[here.start : here.end], comparison.source.text[there.start : there.end]
        judged = _judge(Asked(text, source, doc.text[last.start : last.end], subtag))
        inner = None if judged is not None else _judge_inner(comparison, pair, subtag)
        if inner is not None:
            last, judged = inner
        if judged is not None and (judged.is_won or not _is_asked_beside(comparison, at, subtag)):
            yield Hit(last, judged.message, related_in_source=(there,), confidence=judged.confidence)


def _judge_inner(comparison: Comparison, pair: Pair, language: str) -> tuple[Span, Judged] | None:
    """What became of the one question of a pair of several sentences on both sides, which is not the last of them.

    Each sentence is held against the one in the same place; the text may not ask or tell of a question anywhere else.
    """
    if len(pair.text) < _SEVERAL or len(pair.text) != len(pair.source):
        return None
    here = [comparison.doc.sentences[number].span for number in pair.text]
    there = [comparison.source.sentences[number].span for number in pair.source]
    texts = [comparison.doc.text[span.start : span.end] for span in here]
    sources = [comparison.source.text[span.start : span.end] for span in there]
    asking = [at for at, source in enumerate(sources) if asks_at_end(source, language)]
    if len(asking) != 1 or asking[0] == len(sources) - 1 or any("?" in text for text in texts):
        return None
    at = asking[0]
    if any(tells_of_question(text) for other, text in enumerate(texts) if other != at):
        return None
    judged = _judge(Asked(texts[at], sources[at], texts[at], language))
    return None if judged is None else (here[at], judged)


def _judge(asked: Asked) -> Judged | None:
    """What became of the question of a pair; None where nothing did, or it cannot be told."""
    text, source, language = asked.text, asked.source, asked.language
    if asks_at_end(source, language):
        confidence = None if "?" in text else _weigh_lost(asked)
        return None if confidence is None else Judged("the source asks this, the text states it", confidence)
    is_quoted = asks_in_quotation(source, language)
    if is_quoted or count_questions(source, language) == 1:
        confidence = None if "?" in text else _weigh_inside(asked, is_quoted=is_quoted)
        return None if confidence is None else Judged("the source has a question here, the text has none", confidence)
    if asks_without_mark(language) or count_questions(source, language) or tells_question(source, language):
        return None
    confidence = _weigh_won(text, source)
    if confidence is None:
        return None
    return Judged("the text asks this, the source states it", confidence, is_won=True)


def _is_asked_beside(comparison: Comparison, at: int, language: str) -> bool:
    """Whether a sentence beside a pair asks in the text more often than in the source: the question may be there."""
    for pair in comparison.pairs[max(0, at - 1) : at] + comparison.pairs[at + 1 : at + 2]:
        here, there = comparison.text_span(pair), comparison.source_span(pair)
        source = comparison.source.text[there.start : there.end] if there is not None else ""
        text = comparison.doc.text[here.start : here.end] if here is not None else ""
        is_unmarked = asks_at_end(source, language) or asks_in_quotation(source, language)
        if text.count("?") > max(count_questions(source, language), is_unmarked):
            return True
    return False


def _negates(asked: Asked) -> bool:
    """Whether a question has a word that says no, so that its answer may have one."""
    negatives = read_negatives(asked.language)
    return negatives is not None and negatives.denies(asked.source)


def _weigh_lost(asked: Asked) -> float | None:
    """How sure it is that a sentence, whose source is a question, is none; None where it tells of one."""
    text = asked.last
    if not _TOLD_END.search(text):
        return None
    told = _judge_announced(asked)
    if told != "unclear":
        return TOLD if told == "stated" else None
    said = _find_said(text, asked.source)
    if _answers_itself(asked, asked.text if said is None else said):
        return None
    if _ANSWERED.search(text) or _SETTLED.search(text):
        return TOLD
    if _BUILT_AS_QUESTION.search(text):
        return None if _NAMED_QUESTION.search(text) else ASKED
    is_for_yes_or_no = asks_whether(asked.source, asked.language)
    if said is None:
        is_told = tells_of_question(text, is_for_yes_or_no=is_for_yes_or_no)
    else:
        is_told = _TOLD_IN_SPEECH.search(said) is not None
    return None if is_told else TOLD


def _judge_announced(asked: Asked) -> Told:
    """Whether a question that its source announces before a colon is stated behind one, or told of there."""
    announced = find_announced(asked.last, asked.source)
    if announced is None or _answers_itself(asked, announced.clause):
        return "unclear"
    return judge_announced(announced, is_for_yes_or_no=asks_whether(asked.source, asked.language))


def _answers_itself(asked: Asked, text: str) -> bool:
    """Whether a text states for sure what its source asks without asking anything: who could have known."""
    is_for_reason = asks_why(asked.source, asked.language)
    if _negates(asked):
        return _TOLD_OF_ALL.search(text) is not None or (is_for_reason and _PROPOSES.search(text) is not None)
    if is_for_reason and not _MODAL.search(text):
        text = _DENIED_FACT.sub(" ", text)
    return _TOLD_SURELY.search(text) is not None


def _find_said(text: str, source: str) -> str | None:
    """What somebody says in a text in his own words; None where its source quotes more, and it may tell the rest."""
    said = list(_SAID.finditer(text))
    outside = _SAID.sub(" ", text)
    if not said or len(said) < len(_QUOTED.findall(source)) or _ASKED_OUTSIDE.search(outside):
        return None
    return " ".join(match[0] for match in said)


def _weigh_inside(asked: Asked, *, is_quoted: bool) -> float | None:
    """How sure it is that a question inside a sentence is lost; None where the text may tell of it."""
    text = asked.text
    if _ASKED_INSIDE.search(text) and not _NAMED_QUESTION.search(text):
        return ASKED
    if not is_quoted:
        return None
    said = _find_said(text, asked.source)
    if said is not None:
        return None if _TOLD_IN_SPEECH.search(said) or _answers_itself(asked, said) else TOLD
    is_unmarked = not count_questions(asked.source, asked.language)
    return None if is_unmarked or _TOLD_WIDELY.search(text) or _TOLD_SURELY.search(text) else WON


def _weigh_won(text: str, source: str) -> float | None:
    """How sure it is that a question was made up; None where the text has none, or its editor asks what a headline is.

    In 5,604 sentences of news and their human translations two questions were made out of statements, both of Hausa.
    """
    if not re.search(rf"\?{CLOSING}", text) or text.count("?") > 1:
        return None
    if _BUILT_AS_QUESTION.search(text):
        return WON if _TOLD_END.search(source) and not _SUPPOSES.search(text) else None
    return None if tells_of_question(text) or _ASKING_WORD.search(text) else WON
