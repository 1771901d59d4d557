"""Verbs behind "will" or "has" in a form that never stands there: an English Document in, each such form out.

A modal verb has the plain form behind it and "has" the participle, whatever small word stands between: "will
resigned", "can never wrote", "had not went", "will decides", "must also changed the rules". An engine that forms its
words one by one keeps the past of its source. A participle that has an object behind it, or is of what somebody does
to nobody, is no passive that lacks its "be"; others may be one, and are not here. Silent where "will", "can" and
"might" are nouns (her will changed the world), and where a clause ends with the verb (those who could paid the fee;
what they had went to charity).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.english.plain_verbs import PLAIN_OF_PRESENT, PLAIN_VERB, make_participle
from mtcheck.english.verb_forms import (
    ONLY_DONE,
    PARTICIPLE_OF_PAST,
    PASTS,
    PLAIN_AS_PARTICIPLE,
    PLAIN_OF_PAST,
)
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span
from mtcheck.spans import Spans

_SMALL = (
    r"(?P<small>(?: (?:not|never|also|only|now|soon|still|always|often|then|later|again|finally|even|just|already"
    r"|probably|yet|no longer)){0,2})"
)
_MODALS = frozenset(
    "will would shall should can could may might must cannot won't wouldn't shouldn't couldn't can't mustn't".split()
)
_AFTER_MODAL = re.compile(
    r"(?<![\w’'-])(?P<verb>will|would|shall|should|can(?:not)?|could|may|might|must"
    rf"|(?:wo|would|should|could|ca|must)n['’]t){_SMALL} (?P<form>[a-z]+)(?![\w’'-])"
)
_AFTER_HAVE = re.compile(rf"(?<![\w’'-])(?P<verb>(?:has|have|had)(?:n['’]t)?){_SMALL} (?P<form>[a-z]+)(?![\w’'-])")
_HAVE = frozenset("has have had hasn't haven't hadn't".split())
_OBJECT = re.compile(
    r" (?:(?:the|an?|his|her|its|their|our|my|your|this|these|those|him|them|us|me|it|several|many)\b"
    r"|that (?:the|an?|he|she|it|they|we|his|her|its|their|there)\b)"
)
_TIME = re.compile(
    r" (?:the|an?|this|several|many|next|last)"
    r" (?:(?:same|next|following|previous|very|whole|few|first|second|third|last) ){0,2}"
    r"(?:times?|moments?|minutes?|hours?|days?|weeks?|weekend|months?|years?|decades?|morning|afternoon|evening|night"
    r"|spring|summer|autumn|winter|[A-Z][a-z]+day)\b"
)
"""When it is done, which nobody does something to: held the same day."""
_BEFORE = re.compile(r"(?P<two>[\w’'-]+,? )?(?P<one>[\w’'-]+)(?P<comma>,?) $")
_REACH = 40
_NO_SUBJECTS = frozenset(
    "the a an his her its their our my your this that no own of by with from in to for and or as than some more about"
    " not whatever what if when every any each all".split()
)
"""Behind these stands a noun, or a verb without a subject of its own."""
_JOINS = frozenset("and or but".split())
_LIKE_ADJECTIVE = re.compile(
    r"(?:al|ic|ous|ful|able|ible|less|ive|ary|ian|ean|can|man|ish|ese|ing|ed|[jn]ority|munity|['’]s|s['’])$"
)
"""How words end behind which "will", "can" and "might" are nouns: political will, a watering can."""
_AGENT = re.compile(
    r"(?:ster|[^ei]or|ment|tion|ident|pany|ity|council|court|bank|club|team|police|party|army|union|committee|agency|ministry"
    r"|parliament|group|mayor|judge|coach)$"
)
"""How those end who do something, and no will is called after: the minister will, but the handwritten will."""
_NOUNS = frozenset(("will", "can", "might", "may", "must"))
_RELATIVES = frozenset("who whoever which that".split())
_ENDS_CLAUSE = frozenset("can could would may might cannot can't couldn't wouldn't".split())
"""Modal verbs that often end a clause: those who could; as fast as they can."""
_ELLIPSES = frozenset(
    "as all everything anything whatever what wherever whenever when where if than best most much that things more"
    " those everyone anyone people".split()
)
_SUBJECTS = frozenset("he she it they we i you".split())
_FUTURES = frozenset("will shall can cannot won't can't".split())
"""Behind these no "have" can lack."""
_GOES_ON = frozenset("will shall must should won't shouldn't".split())
"""Behind these a clause seldom ends."""
_FIRM = frozenset("not never already just yet".split())
"""Behind these a clause does not end."""
_OPENS = re.compile(
    r"(?:(?:^|[.!?:;\n][\"”’]?\s|\b(?:because|although|while|but|said|says|believes?|claims?),? )"
    r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Tt]he [a-z]+)) $"
)
"""A subject with which a clause begins: They (had went), and not all they (had went to charity)."""
_PLAIN_TOO = frozenset(("felt", "saw"))
"""Pasts that are the plain form of another verb: he can saw a plank."""
_PLAIN = re.compile(f"{PLAIN_VERB}|go|see")
_PLAIN_IN_ED = re.compile(
    r"(?:\w*eed|shed|wed|embed|shred|sled|bed|used|hundred|sacred|naked|wicked|rugged|united|limited)"
)
"""Words in -ed that are no past: need, succeed, embed."""
_WITHOUT_E = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""What would have doubled its last letter: hop, so that "hoped" is of "hope"."""
_IE = frozenset(("die", "lie", "tie"))
_LONGER = re.compile(r"(?P<twice>[bdgklmnprt])(?P=twice)ed$")


class MisplacedForm(NamedTuple):
    """A form of a verb that does not fit what stands before it."""

    span: Span
    before: str
    """The verb before, with the small words between."""
    needs: str
    """What the verb before needs."""
    right: str | None
    """The form that belongs there; None where more than one may be meant."""
    suggestion: str | None = None


def find_misplaced_forms(doc: Document, lexicon: Lexicon, quotations: Sequence[Span]) -> Iterator[MisplacedForm]:
    """Every such form, by the verb before it; after "has" only outside quotations, as some people say "had went"."""
    if not doc.vocabulary.isdisjoint(_MODALS):
        for match in _AFTER_MODAL.finditer(doc.text):
            form = _judge_after_modal(doc, lexicon, match)
            if form is not None:
                yield form
    if not doc.vocabulary.isdisjoint(_HAVE):
        quoted = Spans(quotations)
        for match in _AFTER_HAVE.finditer(doc.text):
            right = _find_participle(match["form"])
            if right is not None and not quoted.overlaps(Span(*match.span())) and _has_participle(doc, match):
                before = f"{match['verb']}{match['small']}"
                yield MisplacedForm(Span(*match.span("form")), before, "the participle", right)


def find_plain(past: str, lexicon: Lexicon) -> str | None:
    """The plain form of a regular past; None where none is in the dictionary."""
    stem = past.removesuffix("ed")
    if f"{stem}e" in _IE:
        return f"{stem}e"
    if stem.endswith("i"):
        forms = [f"{stem[:-1]}y"]
    elif _WITHOUT_E.fullmatch(stem):
        forms = [f"{stem}e"]
    else:
        forms = [f"{stem}e", stem, *([stem[:-1]] if _LONGER.search(past) else [])]
    known = [form for form in forms if lexicon.has_entry(form)]
    return max(known, key=lexicon.zipf, default=None)


def _judge_after_modal(doc: Document, lexicon: Lexicon, match: re.Match[str]) -> MisplacedForm | None:
    """A past behind a modal verb, with the plain form where only that can be meant."""
    form, verb = match["form"], match["verb"].lower().replace("’", "'")
    span, before = Span(*match.span("form")), f"{match['verb']}{match['small']}"
    right = PLAIN_OF_PAST.get(form) or (PLAIN_OF_PRESENT.get(form) if verb in _GOES_ON else None)
    if right is None and form in ONLY_DONE:
        right = ONLY_DONE[form]
    elif right is None and _OBJECT.match(doc.text, span.end) and not _TIME.match(doc.text, span.end):
        is_regular = form.endswith("ed") and _PLAIN_IN_ED.fullmatch(form) is None
        right = PASTS.get(form) or (find_plain(form, lexicon) if is_regular else None)
    if right is None or form in _PLAIN_TOO or not _is_verb(doc, match, verb):
        return None
    if verb in _FUTURES or form in PLAIN_OF_PAST or form in PLAIN_OF_PRESENT:
        return MisplacedForm(span, before, "the plain form", right)
    return MisplacedForm(span, before, "the plain form", None, f'"{before} {right}" or "{before} have {form}"')


def _is_verb(doc: Document, match: re.Match[str], verb: str) -> bool:
    """Whether a modal verb has a subject, is no noun and does not end its clause."""
    before = _BEFORE.search(doc.text, max(0, match.start() - _REACH), match.start())
    if before is None:
        return False
    one, two = before["one"].lower(), (before["two"] or "").rstrip(", ").lower()
    if one in _RELATIVES:
        return verb not in _ENDS_CLAUSE and two not in _ELLIPSES and not match["small"].startswith(" not")
    if one in _JOINS and verb not in _NOUNS:
        return two not in _MODALS
    if one in _NO_SUBJECTS or (verb in _NOUNS and not _is_subject(before["one"], before["two"])):
        return False
    return not (verb in _ENDS_CLAUSE and one in _SUBJECTS and two in _ELLIPSES)


def _is_subject(one: str, two: str | None) -> bool:
    """Whether the word before "will" or "can" is surely its subject, and not what kind of will or can it is."""
    lower = one.lower()
    if _LIKE_ADJECTIVE.search(lower):
        return False
    is_name = one[0].isupper() and two is not None
    is_plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > len("gas")
    is_agent = (two or "").lower() == "the " and _AGENT.search(lower) is not None
    return lower in _SUBJECTS or is_name or is_plural or is_agent


def _find_participle(form: str) -> str | None:
    """What "has" should have behind it; None where it has that, or no verb."""
    if form in PARTICIPLE_OF_PAST:
        return PARTICIPLE_OF_PAST[form]
    if form in PLAIN_AS_PARTICIPLE or not _PLAIN.fullmatch(form):
        return None
    return make_participle(form)


def _has_participle(doc: Document, match: re.Match[str]) -> bool:
    """Whether a form belongs to the "has" before it, and not to a subject that ends with it: what they had went."""
    small = match["small"].split()
    before = _BEFORE.search(doc.text, max(0, match.start() - _REACH), match.start())
    one = before["one"].lower() if before is not None else ""
    is_past = match["form"] in PARTICIPLE_OF_PAST
    if one in _MODALS or (is_past and (one, match["verb"]) == ("to", "have")):
        return True
    if "n't" in match["verb"].replace("’", "'") or not _FIRM.isdisjoint(small):
        return one not in _RELATIVES
    if not is_past:
        return False  # has think tanks
    return _OPENS.search(doc.text, max(0, match.start() - _REACH), match.start()) is not None
