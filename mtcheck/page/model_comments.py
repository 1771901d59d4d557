"""Comments that a language model leaves in an English article: on its source, its choices, and what else it can do.

A Document and its quotations go in; out come "The source text does not give his name, so I have left it out", "I have
kept the term", "Let me know if you would like me to shorten the text". No list holds them, but each speaks of the
source as a text, or says "I" with a word for wording. A writer who says "I" elsewhere outside quotations, and an
article about translating, may say the same; nothing is found there. How to report it is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Document, Sentence, Span
from mtcheck.page.model_inputs import is_about_input
from mtcheck.phrases import join_words
from mtcheck.spans import Spans


class Comment(NamedTuple):
    """One sentence that a language model wrote for itself."""

    span: Span
    kind: Literal["comment", "offer"]


_SOURCE = r"(?:source\ (?:text|article|sentence|passage|paragraph)|(?:provided|supplied)\ (?:text|article|passage))"
_ORIGINAL = rf"(?:{_SOURCE}|source|original(?:\ (?:text|article|sentence|wording|phrase|passage|paragraph))?)"
_UNCLEAR = (
    r"(?:unclear|not\ clear|ambiguous|incomplete|garbled|corrupted|cut\ off|cut\ short|truncated|illegible|unreadable"
    r"|inconsistent|misspelled|misspelt|not\ specified|not\ given|not\ stated|missing|unspecified)"
)
_PIECE = r"(?:sentence|paragraph|passage|phrase|word|line|section|name|quotation|quote|headline|term)"
_SEEMS = r"(?:is|was|appears\ to\ be|seems(?:\ to\ be)?)\ (?:somewhat\ |a\ bit\ |slightly\ )?"
_OF_SOURCE = re.compile(
    rf"""
    (?:please\ |note\ |that\ |but\ |however\ )*(?:
      the\ {_SOURCE}\ (?:itself\ )?
        (?:does\ not|says\ only|(?:gives|names|has)\ no|ends|breaks\ off|appears|seems|{_SEEMS}{_UNCLEAR}
        |contains\ (?:an?\ )?(?:\w+\ )?(?:errors?|typos?|mistakes?|contradictions?))\ .*
    | (?:the\ )?(?:\w+\ )?{_ORIGINAL}\ {_SEEMS}{_UNCLEAR}\ (?:here|at\ this\ point|in\ this\ place|in\ places)\ .*
    | the\ source\ does\ not\ (?:say|specify|state|indicate|make\ clear)\ .*\bmeant\ .*
    | (?:the|this|some|one)\ .*\b{_UNCLEAR}\ (?:in|from|by)\ the\ {_SOURCE}\ .*
    | (?:the|this)\ .*\b(?:appears?|seems?|varies|differs)\ .*\bin\ the\ {_SOURCE}\ .*
    | in\ the\ {_SOURCE}\ .*\b(?:{_UNCLEAR}|spelled|spelt|named|given|written|called|appears?)\ .*
    | this\ {_PIECE}\ (?:was|is|appears|seems)\ .*\bin\ the\ (?:source|original|{_SOURCE})\ $
    | the\ \w+\ original\ (?:uses|has|contains|plays)\ .*
        \b(?:pun|wordplay|idiom|play\ on\ words|translat\w+|rendered|english)\ .*
    | as\ requested\ (?:the\ |all\ )?(?:\w+\ )?(?:names?|titles?|terms?|tone|formatting|text|article|headline
        |quotations?|quotes?|spellings?|units|figures|paragraphs?)\ (?:have|has|were|was|are|is)\ (?:been\ )?
        (?:left|kept|preserved|translated|retained|shortened|rendered|adapted|omitted|converted)\b.*
    | some\ (?:of\ the\ )?(?:details|nuances?|meanings?|wordplay|puns?|subtleties)\ may\ (?:have\ been|be)
        \ lost\ in\ (?:the\ )?translation\ $
    )""",
    re.VERBOSE,
)
_DID = (
    "kept|left|used|translated|rendered|preserved|omitted|removed|added|converted|corrected|standardi[sz]ed"
    "|normali[sz]ed|transliterated|assumed|chosen|chose|replaced|simplified|shortened|split|changed|adapted|written"
    "|completed|inferred|interpreted|retained|romani[sz]ed|spelled|spelt|marked|paraphrased|locali[sz]ed|expanded"
    "|explained|glossed|opted|maintained|rephrased|reworded|merged|supplied|inserted|treated|taken|given|tried"
)
_CHOICE = re.compile(
    rf"""\b(?:
      i(?:'ve|\ have)\ (?:\w+ly\ |also\ |therefore\ |not\ )?(?:{_DID})\b
    | i\ (?:\w+ly\ |also\ |therefore\ )?
        (?:chose|kept|left|translated|rendered|assumed|opted|omitted|transliterated|inferred)\b
    | i\ (?:was|am|could|can|did)\ (?:not|unable)
        \ (?:sure|certain|find|render|determine|identify|verify|translate|tell|know|to)\b
    | i\ (?:couldn't|can't|cannot|wasn't|didn't)\ (?:sure|find|render|determine|identify|verify|translate|tell|know)\b
    )""",
    re.VERBOSE,
)
_WORDING = re.compile(
    rf"""\b(?:terms?|wording|spellings?|phrases?|idioms?|sentences?|paragraphs?|typos?|tense|headline|pronouns?|acronyms?
      |abbreviations?|nickname|untranslated|translat\w+|transliterat\w+|from\ (?:the\ )?context
      |for\ (?:clarity|readability)|readability|(?:the|an?|exact|english|direct|close)\ equivalent|literal|literally
      |in\ italics|in\ (?:square\ )?brackets|place\ names|proper\ names|proper\ nouns|currency\ amounts
      |units\ of\ measurement|the\ (?:text|article|passage|figure\ refers)|(?:the|this)\ reference
      |more\ likely\ reading|as\ is|(?:last|first)\ line|(?:the|its|their)\ (?:original|{_SOURCE})
      |the\ source\ (?:gave|gives|does|did|has|had)|original\ (?:spelling|form|names?))\ """,
    re.VERBOSE,
)
_OWN = re.compile(
    r"\b(?:my|me|myself|mine|book|novel|letter|letters|poem|diary|column|years?|ago|yesterday|today|children|mother"
    r"|father|wife|husband|friends?|teacher|school|language|speech|lawyer|court|prison|judge) "
)
"""What somebody speaks of who tells his own story."""
_TASK_VERB = (
    r"(?:translate|shorten|adapt|rewrite|revise|rework|reword|rephrase|refine|summari[sz]e|adjust|polish|simplify|proofread"
    r"|edit|format|condense|expand|tweak|change|prepare|provide|suggest|continue|make|help|create|produce|write|offer)"
)
_TASK_NOUN = (
    r"(?:headlines?|titles?|text|tone|wording|articles?|style|versions?|paragraphs?|summary|translations?|formatting|edits?"
    r"|adjustments?|revisions?|terminology|phrasing|passages?|rest|changes|clarifications?|spelling|register|piece|draft)"
)
_GLADLY = (
    r"(?:i'd|i\ would|i'm|i\ am|i'll|i\ will)\ (?:be\ )?(?:more\ than\ )?(?:happy|glad|pleased)"
    r"|(?:more\ than\ )?(?:happy|glad)"
)
_OFFER = re.compile(
    rf"""
    (?:(?:please|just|do|and|so|simply|also)\ )*(?:
      (?:let\ me\ know|tell\ me)\ (?:if|whether|should|which|in\ case|how|what)\ .*
        (?:\blike\ me\ to\ |\bwant\ me\ to\ |\byou\ prefer\ |\b{_TASK_NOUN}\ ).*
    | (?:feel\ free|don't\ hesitate|do\ not\ hesitate)\ to\ (?:reach\ out|ask|let\ me\ know|request|get\ back\ to\ me)
        \ (?:.*\b(?:questions?|further|changes|help|else|more|{_TASK_NOUN})\ .*)?
    | (?:{_GLADLY})\ to\ {_TASK_VERB}\ .*\b(?:{_TASK_NOUN}|needed|necessary|required)\ .*
    | (?:{_GLADLY})\ to\ (?:refine|rephrase|reword)\ .*
    | (?:if\ (?:needed|you\ like|you\ wish|you\ want|you\ prefer|required|desired)\ )?
        i\ (?:can|could)\ (?:also\ )?{_TASK_VERB}\ .*\b{_TASK_NOUN}\ .*
    | (?:do\ you\ )?want\ me\ to\ {_TASK_VERB}\ .* | (?:shall|should)\ i\ (?:also\ )?{_TASK_VERB}\ .*\b{_TASK_NOUN}\ .*
    | would\ you\ (?:prefer|like)\ .*\b{_TASK_NOUN}\ .*
    | if\ (?:anything|something|any\ part)\ .*\b(?:just\ ask|let\ me\ know|tell\ me)\ .*
    | you\ (?:can|may)\ ask\ me\ to\ {_TASK_VERB}\ .*
    )""",
    re.VERBOSE,
)
_FIRST = frozenset("i i'm i've i'd i'll my me".split())
_HINTS = _FIRST | frozenset(
    "source original provided you requested lost happy glad feel hesitate ask input prompt translate truncated"
    " incomplete paste kindly".split()
)
"""Words one of which is in each of these."""
_TOLD = re.compile(
    r"\b(?:said|says|told|wrote|writes|asked|replied|answered|according|joked|recalled|added|explained) "
)
_SPEAKS = re.compile(r"[\s>]*(?:[–—-]|\w[\w .]{0,30}:)\s")
"""How a paragraph begins that somebody speaks: in plays, interviews, and dialogue with dashes."""
_OPENING_QUOTES = "\"“„«‘'‹「"
_TOPIC = 3
"""So many words of these make an article about them."""
_TOPICS = re.compile(r"translat|manuscript|chatgpt|chatbot|openai|gpt|poem|dictionar|linguist|llm|novel")
_LONGEST = 50
_LAST_BLOCKS = 2


def find_comments(doc: Document, quotations: tuple[Span, ...]) -> Iterator[Comment]:
    """Every sentence outside quotations that only a language model would say there, by position."""
    if _HINTS.isdisjoint(doc.vocabulary) or sum(_TOPICS.match(lower) is not None for lower in doc.lowers) >= _TOPIC:
        return
    quoted = Spans(quotations)
    found: list[Comment] = []
    is_personal = False
    for sentence in doc.sentences:
        lowers = doc.lowers[sentence.first : sentence.last]
        if _HINTS.isdisjoint(lowers) or _is_quoted(doc, sentence, quoted):
            continue
        kind = _judge(doc, sentence) if len(lowers) <= _LONGEST else None
        if kind is not None:
            found.append(Comment(sentence.span, kind))
        elif not is_personal:
            is_personal = _says_i(doc, sentence, quoted)
    if not is_personal:
        yield from found


def _is_quoted(doc: Document, sentence: Sentence, quoted: Spans) -> bool:
    begin = Span(sentence.start, sentence.start + 1)
    return quoted.overlaps(begin) or doc.text[sentence.start] in _OPENING_QUOTES


def _says_i(doc: Document, sentence: Sentence, quoted: Spans) -> bool:
    """Whether somebody speaks of himself in a sentence outside quotations."""
    words = doc.words_of(sentence)
    return any(word.lower in _FIRST and not quoted.overlaps(Span(word.start, word.end)) for word in words)


def _judge(doc: Document, sentence: Sentence) -> Literal["comment", "offer"] | None:
    """What a model says with a sentence; None where somebody else may."""
    block = doc.blocks[sentence.block]
    text = join_words(doc.words_of(sentence))
    if _TOLD.search(text) or _SPEAKS.match(doc.text, block.start, block.end):
        return None
    is_choice = _CHOICE.search(text) is not None and _WORDING.search(text) is not None and _OWN.search(text) is None
    if is_choice or _OF_SOURCE.fullmatch(text) or is_about_input(text):
        return "comment"
    is_near_end = sentence.block >= len(doc.blocks) - _LAST_BLOCKS or sentence.span == block
    return "offer" if is_near_end and _OFFER.fullmatch(text) else None
