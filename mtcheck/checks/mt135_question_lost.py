"""A question of the source that became a statement, or the reverse.

Engines drop the question mark, or take a question for its answer; more rarely they ask what the source states.

"Did the minister know?" and "The minister knew." are not the same news.

The source is needed; sentences that do not surely belong together are left alone.

False alarms: a question that English tells rather than asks, "Write to us what you think", is left alone; so are
one that asks nothing and becomes "Nobody could have known", one that is named, "How it began is a question nobody
answers", headlines without a full stop, and languages whose questions need no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Hit, Severity
from mtcheck.source.negations import read_negatives
from mtcheck.source.sureness import LIKELY_PAIR
from mtcheck.tags import primary_subtag

ASKED, TOLD, WON = 0.95, 0.8, 0.75
"""How sure a question is lost where the text is still built as one, where it is not, and that one was made up."""

_CLOSING = r"[\s\"'”“’»«)\]」』]*$"
_MARKS = {"el": ";?\u037e", "ar": "؟?", "fa": "؟?", "ur": "؟?"}
_ASKING = "?？"
_UNMARKED = frozenset(("ha", "ja", "ko", "th", "zh", "yue", "vi", "lo", "km", "my"))
"""Languages that ask with a word or an ending, and often without a mark."""
_BUILT_AS_QUESTION = re.compile(
    r"""
    ^[\s\"'“‘«(\[]*(?:(?:and|but|so|then|well|now)[,\s]+)?
    (?:who|whom|whose|what|when|where|why|which|how
      |(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|must|may|might)(?:n['’]t)?)
    (?:['’]s|['’]re|['’]d|['’]ll)?\s
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ASKS_UNMARKED: dict[str, re.Pattern[str]] = {
    "ja": re.compile(rf"(?<!ない)(?:の|です|ます|ました|ません|でしょう|だろう|なの)か。?{_CLOSING}"),
    "zh": re.compile(rf"吗。?{_CLOSING}|(?:何时|何處|何处|谁|为何|为什么|怎么|如何|哪|什么)[^。，]*呢。?{_CLOSING}"),
    "ko": re.compile(rf"(?:[습입합됩갑킵]니까|[을할갈될올볼일]까|[는은인]가)[.。]?{_CLOSING}"),
    "ar": re.compile(r"^[\s\"«“]*[وف]?هل\s"),
    "tr": re.compile(rf"\sm[iıuü](?:yd[iıuü]|d[iıuü]r|sın|sin|sınız|siniz)?\.{_CLOSING}"),
    "pl": re.compile(rf"^[\s\"„«]*(?:A |I |Ale )?[Cc]zy\s[^,–—-]*\.{_CLOSING}"),
    "ru": re.compile(rf"^[\s\"„«]*\w+\sли\s[^,–—]*\.{_CLOSING}"),
    "uk": re.compile(rf"^[\s\"„«]*(?:А |І |Але )?[Чч]и\s[^,–—]*\.{_CLOSING}"),
    "ha": re.compile(rf"^[\s\"“]*Shin\s[^,]*\.?{_CLOSING}"),
}
"""How a sentence asks without a mark; 〜ないか, and ли in the middle, are told as often as asked."""
_ASKS_WHETHER: dict[str, re.Pattern[str]] = {
    "ar": _ASKS_UNMARKED["ar"],
    "bg": re.compile(r"^[\s\"„«]*\w+\sли\s"),
    "fr": re.compile(r"^[\s\"«]*est-ce qu", re.IGNORECASE),
    "pl": re.compile(r"^[\s\"„«]*(?:A |I |Ale )?[Cc]zy\s"),
    "ru": re.compile(r"^[\s\"„«]*\w+\sли\s"),
    "tr": re.compile(r"\sm[iıuü](?:yd[iıuü]|d[iıuü]r|y[iıuü]m|y[iıuü]z|sın|sin|sınız|siniz)?\s?\?"),
    "uk": re.compile(r"^[\s\"„«]*(?:А |І |Але )?[Чч]и\s"),
    "zh": re.compile("吗"),
}
"""How it asks for yes or no, so that nothing but "whether" and "if" can tell of it."""
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
_TOLD_QUESTION = re.compile(
    r"\b(?:who|whom|whose|what|whatever|when|where|why|which|how|whether|if|wonder\w*|ask\w*|question\w*)\b",
    re.IGNORECASE,
)
_TOLD_WHETHER = re.compile(r"\b(?:whether|if|wonder\w*|ask\w*|question\w*|doubt\w*)\b", re.IGNORECASE)
_NAMED_QUESTION = re.compile(
    r"""
    ^[\"“‘]?(?:who|whom|whose|what|when|where|why|which|how|whether)\b.*?\b(?:is|are|was|were|remain(?:s|ed)?)\s
    (?:\w+\s){0,3}?(?:questions?|unclear|unknown|uncertain|known|clear|certain|explained|myster\w+|puzzl\w+|riddle
      |anyone['’]s|anybody['’]s|guess|open|unanswered|unexplained|disputed|investigat\w+|unresolved|debat\w+|matter)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How it could happen is a question nobody answers: a question told with its name."""
_ANSWERED = re.compile(r"^[\"“‘]?(?:That|This|It) (?:is|was) (?:precisely |exactly )?(?:how|why|what|where|when|who)\b")
"""What answers a question, and tells of none: that is how they did it."""
_QUOTED_QUESTION = re.compile(r"[?？][”\"»“’」』]")
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
_TOLD_OF_ALL = re.compile(r"\b(?:everyone|everybody|everything|always|all|anybody|anyone)\b", re.IGNORECASE)
"""And one that negates: "Who does not know it?" is "Everyone knows it."."""
_SUPPOSES = re.compile(r"\b(?:what|how|why) (?:if|about|not|else)\b|\bwho knows\b", re.IGNORECASE)
"""Questions that are asked for what other languages state: "Suppose it rains." is "What if it rains?"."""
_TOLD_END = re.compile(rf"[.!…。]{_CLOSING}")


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
    asking = _MARKS.get(subtag, _ASKING)
    for pair in comparison.pairs:
        here, there = comparison.text_span(pair), comparison.source_span(pair)
        if here is None or there is None or pair.confidence < LIKELY_PAIR:
            continue
        last = doc.sentences[pair.text[-1]]
        text, source = doc.text[here.start : here.end], comparison.source.text[there.start : there.end]
        if re.search(rf"[{asking}]{_CLOSING}", source) or _asks_unmarked(source, subtag):
            turned = _TOLD_OF_ALL if _negates(source, comparison.language) else _TOLD_SURELY
            is_sure = turned.search(text) is not None
            told = _TOLD_WHETHER if _asks_whether(source, subtag) else _TOLD_QUESTION
            confidence = None if "?" in text or is_sure else _weigh_lost(doc.text[last.start : last.end], told)
            message = "the source asks this, the text states it"
        elif sum(source.count(mark) for mark in asking) == 1:
            confidence = None if "?" in text else _weigh_inside(text, source)
            message = "the source has a question here, the text has none"
        elif subtag not in _UNMARKED and not any(mark in source for mark in asking):
            confidence = _weigh_won(text, source)
            message = "the text asks this, the source states it"
        else:
            continue
        if confidence is not None:
            yield Hit(last.span, message, related_in_source=(there,), confidence=confidence)


def _negates(source: str, language: str) -> bool:
    """Whether a question has a word that says no, so that its answer may have one."""
    negatives = read_negatives(language)
    return negatives is not None and negatives.denies(source)


def _asks_unmarked(source: str, language: str) -> bool:
    """Whether a sentence asks by its words alone."""
    asked = _ASKS_UNMARKED.get(language)
    return asked is not None and asked.search(source) is not None


def _asks_whether(source: str, language: str) -> bool:
    """Whether a question asks for yes or no, and shows it."""
    asked = _ASKS_WHETHER.get(language)
    return asked is not None and asked.search(source) is not None


def _weigh_lost(text: str, told: re.Pattern[str]) -> float | None:
    """How sure it is that a sentence, whose source is a question, is none; None where it tells of one."""
    if not _TOLD_END.search(text):
        return None
    if _ANSWERED.search(text):
        return TOLD
    if _BUILT_AS_QUESTION.search(text):
        return None if _NAMED_QUESTION.search(text) else ASKED
    return None if told.search(text) else TOLD


def _weigh_inside(text: str, source: str) -> float | None:
    """How sure it is that a question inside a sentence is lost; None where the text may tell of it."""
    if _ASKED_INSIDE.search(text) and not _NAMED_QUESTION.search(text):
        return ASKED
    is_quoted = _QUOTED_QUESTION.search(source) is not None
    return None if not is_quoted or _TOLD_WIDELY.search(text) or _TOLD_SURELY.search(text) else WON


def _weigh_won(text: str, source: str) -> float | None:
    """How sure it is that a question was made up; None where the text has none, or its editor asks what a headline is.

    In 5,604 sentences of news and their human translations two questions were made out of statements, both of Hausa.
    """
    if not re.search(rf"\?{_CLOSING}", text) or text.count("?") > 1:
        return None
    if _BUILT_AS_QUESTION.search(text):
        return WON if _TOLD_END.search(source) and not _SUPPOSES.search(text) else None
    return None if _TOLD_QUESTION.search(text) else WON
