"""A possessive in, whether it is the subject's own whoever else is about out: lost his balance, her own, in his speech.

Also the clauses that say of "he" what nobody does with another one's, or "he" and "herself". What is a fault, and how
to say so, is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.people import PersonMention
from mtcheck.model import Document, Span

_REACH = 60
_HIS = "(?:his|her)"
_OWN = re.compile(
    rf"\b(?:{_HIS} own"
    rf"|(?:in|on) {_HIS} (?:(?:first|last|latest|annual|opening|closing|personal|official|evening|video) )?"
    r"(?:address|speech|remarks|statement|testimony|post|page|account|blog|channel|Facebook|Telegram|Twitter|Instagram"
    r"|LinkedIn|opinion|view|words|way (?:to|home|back)|behalf|knees|teens|(?:twen|thir|for|fif|six|seven|eigh)ties)"
    rf"|(?:in|during|throughout) {_HIS} (?:entire |whole |early |late |long )?(?:youth|childhood|adolescence|career"
    r"|lifetime|spare time|free time|life))\b"
)
"""What is the subject's: her own; in his speech."""
_ACTS = (
    r"shrug(?:s|ged|ging)? HIS shoulders|clear(?:s|ed|ing)? HIS throat|rais(?:e[sd]?|ing) HIS eyebrows?"
    r"|roll(?:s|ed|ing)? HIS eyes|nod(?:s|ded|ding)? HIS head"
    r"|clench(?:es|ed|ing)? HIS (?:fists?|teeth)|grit(?:s|ted|ting)? HIS teeth"
    r"|(?:hides?|hid|hidden|hiding|bur(?:y|ies|ied|ying)) HIS face in (?:both|his|her) hands"
    r"|turn(?:s|ed|ing)? HIS back on"
    r"|(?:sank|sinks?|fell|falls?|drops|dropped|knelt) (?:down )?(?:to|on) HIS knees"
    r"|(?:got|gets?|rose|rises) to HIS feet"
    r"|(?:laid|lays|laying|put|puts|putting) down HIS (?:baton|pen)"
)
"""What nobody does for another one, either: she never cleared his throat."""
_FOR_ONESELF = (
    r"(?:fold|cross)(?:s|es|ed|ing)? HIS arms|(?:tip(?:s|ped)?|doff(?:s|ed)?|raised|rais(?:es|ing)) HIS (?:hat|cap)"
    r"|(?:laid|lays|laying|put|puts|putting) down HIS mandate"
    r"|(?:complet|finish|resum|interrupt|abandon)(?:e[sd]?|es|ed|ing)? HIS studies|cast(?:s|ing)? HIS (?:vote|ballot)"
    r"|(?:made|makes?|making) up HIS mind|h[au]ng(?:s|ed)? up HIS (?:boots|gloves|racket|skis|skates)"
    r"|(?:submit(?:s|ted)?|tender(?:s|ed)?|hand(?:s|ed)? in) HIS resignation"
    r"|(?:protest(?:s|ed)?|maintain(?:s|ed)?) HIS innocence"
)
"""What people do for themselves, and a mother, a lawyer or an agent may do for another one."""
_DONE = re.compile(
    rf"\b(?:(?:made|making|makes?) {_HIS} (?:debut|way)"
    rf"|(?:lost|losing|loses?) {_HIS} (?:life|balance|temper|job|voice|sight|mind)"
    rf"|(?:shook|shakes|shaking) {_HIS} head|(?:tak(?:e|en|ing)|took) {_HIS} oath|chang(?:e[sd]?|ing) {_HIS} mind"
    rf"|(?:did|does|do|doing|try|tries|tried) {_HIS} (?:best|utmost)|(?:held|holds?|holding) {_HIS} breath"
    rf"|{_ACTS.replace('HIS', _HIS)}|{_FOR_ONESELF.replace('HIS', _HIS)}"
    rf"|(?:resign(?:s|ed|ing)?|step(?:s|ped)? down) from {_HIS} (?:post|position|office|role)"
    rf"|(?:celebrat(?:e[sd]?|ing)|mark(?:s|ed)) {_HIS} \d+th birthday|(?:earn(?:s|ed)?|earning) {_HIS} living"
    rf"|(?:spen[dt]s?|spending) {_HIS} (?:childhood|youth|life|days|holidays?)"
    rf"|(?:bit|broke|broken|breaks|sprained|injured|twisted|hurt) {_HIS}"
    r" (?:arm|leg|wrist|ankle|knee|hip|nose|lip|hand|back|shoulder|foot))\b"
)
"""What nobody does with another one's: changed his mind, lost her balance."""
_BETWEEN = (
    r"(?: (?:has|had|will|would|could|can|also|then|never|always|often))?"
    r"(?: (?!(?:and|or|nor|not|than|but|as|with|for|like|by|to|is|was|be|at|from|in|on|of|told|tells|asked|met|saw)\b)"
    r"[a-z]+)?"
)
_AUXILIARY = r"(?: (?:has|had|will|would|could|can|also|then|never|always|often|only|just|\w+ly)){0,2}"
_REFLEXIVE = re.compile(rf"\b(?:[Hh]e{_BETWEEN} herself|[Ss]he{_BETWEEN} himself)\b")
"""He and herself where nobody else is between: she himself, he hurt herself."""
_CONTRADICTED = re.compile(
    rf"\b(?:[Hh]e{_AUXILIARY} (?:{_ACTS.replace('HIS', 'her')})|[Ss]he{_AUXILIARY} (?:{_ACTS.replace('HIS', 'his')}))\b"
)
"""The same with what nobody does for another one: she laid down his baton."""
_SECOND = re.compile(r"\b(?:his|her|himself|herself)\b")


class Divided(NamedTuple):
    """A clause that calls its subject he and she."""

    span: Span
    subject: str
    other: str
    """The pronoun that does not fit the subject."""


def find_divided(doc: Document) -> Iterator[Divided]:
    """The clauses whose "he" and "her" are one person."""
    for match in chain(_REFLEXIVE.finditer(doc.text), _CONTRADICTED.finditer(doc.text)):
        second = _SECOND.search(match[0])
        if second is not None:
            yield Divided(Span(*match.span()), match[0].split()[0], second[0])


def is_own(doc: Document, pronoun: PersonMention) -> bool:
    """Whether a possessive is the subject's, whoever else is about: in his speech, her own, lost his balance."""
    return _is_within(doc, pronoun, _OWN) or is_undivided(doc, pronoun)


def is_undivided(doc: Document, pronoun: PersonMention) -> bool:
    """Whether a possessive is of something that nobody does with another one's: lost his balance."""
    return _is_within(doc, pronoun, _DONE)


def _is_within(doc: Document, pronoun: PersonMention, words: re.Pattern[str]) -> bool:
    """Whether a possessive stands in such words of its sentence."""
    if pronoun.key not in {"his", "her"}:
        return False
    sentence = doc.sentences[pronoun.sentence]
    start, end = max(sentence.start, pronoun.start - _REACH), min(sentence.end, pronoun.end + _REACH)
    found = words.finditer(doc.text, start, end)
    return any(one.start() <= pronoun.start < one.end() for one in found)
