"""What editors of the source and translators put in a text for their own use, and left there.

The abbreviation by which an editor of the source signs a remark in brackets ([n.r. - the union], [Anm. d. Red.]); both
pronouns for a person who has a name (Anne Kolb said he/she had paid), or both words for the office, or for one thing
and several (the two town/towns has/have paid). Each is given as a `Gloss`, with what `bracketed_english` and
`bracketed_notes` find: He consider[s] it. Notes of translators are found by `page.model_traces`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import mtcheck.late_re as re
from mtcheck.english.person_words import read_person_nouns
from mtcheck.english.quotation_places import SAYING
from mtcheck.foreign.alternatives import find_alternatives
from mtcheck.foreign.bracket_places import BracketPlaces, find_on_lines
from mtcheck.foreign.bracketed_doubts import find_bracketed_doubts
from mtcheck.foreign.bracketed_english import find_bracketed_english, join_in_clause
from mtcheck.foreign.bracketed_notes import ANYBODY, find_bracketed_notes
from mtcheck.foreign.bracketed_synonyms import find_bracketed_synonyms
from mtcheck.foreign.glosses import BODIES, Gloss
from mtcheck.foreign.open_persons import find_open_persons
from mtcheck.foreign.stroke_synonyms import find_stroke_synonyms
from mtcheck.lexicon import Lexicon
from mtcheck.model import Document, Span

_NOTE = r"""(?:
    n\.\ ?d\.\ ?l\.\ ?r\. | N\.D\.L\.R\. | NDLR | N[Dd]lR | ndlr | [Nn]ote\ de\ la\ rédaction       # French
  | [Aa]nm(?:\.|erkung)\ ?(?:d\.|der)\ ?(?:Red\.?|Redaktion|Verf\.|Hrsg\.) | d\.\ ?Red\. | die\ Red\.   # German
  | ndr | N[d]R | [nN]\.d\.[rR]\. | [Nn]ota\ della\ redazione | [Nn]dr:                             # Italian
  | N\.\ ?de\ ?la\ ?R\.? | N\.\ ?de[l\ ]\ ?[ER]\. | [Nn]ota\ (?:de\ la\ redacción|del\ editor)    # Spanish
  | N\.\ ?d[ao]\ ?[RE]\. | [Nn]ota\ d[ao]\ (?:redação|redacção|editor)                              # Portuguese
  | n\.\ ?r\. | n\.\ ?red\. | [Nn]ota\ redac[țţt]iei                                                # Romanian
  | (?:przyp|dop)\.\ ?(?:red|aut)\. | pozn\.\ ?(?:red|aut|autora)\. | pozn\.\ autora                # Polish, Czech
  | pr[iy]m\.\ ?(?:red|aut|avt|ur)\. | bel\.\ ?red\. | op\.\ ?(?:a|ur|aut)\.                        # Russian, Croatian
  | прим\.\ ?(?:ред|авт)\. | бел\.\ ?ред\. | от\ ред\. | ред\.
  | reds?\.\ ?(?:anm|merk|adm)\. | a\ szerk\. | szerk\.\ megj\. | toim\.\ huom\.
  | nvdr | noot\ (?:van\ de\ )?red(?:actie|\.)
)"""
_SIGNED = re.compile(
    rf"[\[(](?:[^\[\]()\n]{{1,60}}?(?:,|\ [–—-]|\ /)\ )?(?P<note>{_NOTE})"
    r"(?:(?::|,|\ ?[–—-])\ [^\[\]()\n]{1,80}?)?\ ?[\])]",
    re.VERBOSE,
)
"""[n.r. - the union], (the mayor – n. red.), (ndr)"""

_CHOICE = re.compile(
    r"(?<![\w/\[])(?<!that \()(?:\(s\)he|he/she|she/he|s/he|his/her|her/his|him/her|her/him|himself/herself)(?![\w/])",
    re.IGNORECASE,
)
_CHOICE_REACH = 120
_SAID = re.compile(rf"\ (?:also\ |then\ |later\ )?(?:{SAYING}|promised|announced|denied|confirmed|revealed)\b")
_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]")
_FULL_NAME = re.compile(r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!from )[A-Z][a-z\u00df-\u024f]+ [A-Z][a-z\u00df-\u024f]+")
"""Of the one who is quoted; one who writes to a forum has none."""
_PAST = re.compile(r"(?:ed|said|told|wrote)$")
_UNNAMED = frozenset(
    "anonymous anonymously anonymity unnamed unidentified whistleblower whistleblowers informant insider source name "
    "named gender pronoun pronouns binary nonbinary transgender identity witness teenager child pupil".split()
)
"""Words of an article that may speak of somebody whose sex it keeps to itself."""
_TOLD = re.compile(
    rf"""(?P<name>[A-Z][\w’'-]+(?:\ (?:[a-z]{{2,3}}\ )?[A-Z][\w’'-]+)+)(?:,[^,.;:]{{1,40}},|\ \([^()]{{1,20}}\),?|,)?
        \ (?:(?:also|has|had|later|then)\ )?(?:{SAYING}|promised|announced|denied|believes|thinks|hopes
            |confirmed|revealed|is|was|has|had)\b
        (?P<words>[^.!?;:“”"\n]*\ )\Z""",
    re.VERBOSE,
)
"""Somebody by name, who then is called by both pronouns."""
_IN_RULE = re.compile(r"\b(?:if|whether|when|whoever|anyone|any|each|every|or|where|unless)\b", re.IGNORECASE)

_PERSON = re.compile(r"\b(?P<noun>[a-z]+)(?P<name>,? [A-Z])?")
_OF_SPEAKER = re.compile(
    rf"""\b(?:[Hh]e|[Ss]he|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\ (?:[\w-]+\ ){{0,2}}(?P<who>[a-z]+)
            |(?P<name>[A-Z][a-z\u00df-\u024f]+))\ (?:also\ |later\ )?
         (?:(?:{SAYING}|admitted|hoped|thought|believed|knew|felt|feared|claimed|denied|confirmed)(?:\ that)?\ \Z
           |(?:told|assured|informed)\ (?:[\w’'-]+\ ){{1,3}}?that\ \Z
           |(?!(?:asked|described)\b)(?:[a-z]{{2,}}ed|lost|left|sold|built|spent|kept|made|wrote)\ \Z)""",
    re.VERBOSE,
)
"""The one who says or does something, right before both pronouns: She said he/she had waited."""
_BOTH_NUMBERS = re.compile(
    r"""(?P<count>\b(?:two|three|four|five|six|seven|eight|nine|ten|both|several|[2-9]|[1-9]\d{1,2})\ (?:[a-z]+\ )?)?
        \b(?P<forms>(?P<one>[a-z]{2,})(?:y/(?P=one)ies|/(?P=one)e?s|f/(?P=one)ves)(?![\w/])
           (?P<verb>\ (?:has/have|is/are|was/were|does/do)\b)?)""",
    re.VERBOSE,
)
"""The singular and the plural for things that are counted, or with both forms of their verb."""
_BOTH_VERBS = re.compile(
    r"\b[Tt]he (?:[a-z]+ ){0,2}?(?P<forms>has/have|have/has|was/were|were/was"
    r"|man/men|woman/women|child/children)(?= [a-z])"
)
"""Both forms of a verb that tells what has happened, or of a noun, of what is known: no rule is meant."""
_BOTH_PAST = re.compile(
    r"""\b[Tt]he\ (?:[a-z]+\ )?(?P<forms>(?P<one>[a-z]{3,})(?:y/(?P=one)ies|/(?P=one)e?s))
        (?:\ [(\[][^()\[\]\n]{1,20}[)\]])?\ (?:had|was|were|did|said|told|left|lost|went|came)\b""",
    re.VERBOSE,
)
"""One or several who did something: The builder/builders had left."""
_WHO = re.compile(r"\b(?:who|which|that|it|they)\b")
_BOTH_SEXES = re.compile(
    r"""(?<![\w/-])(?:(?P<stem>[a-z]+)(?:man/(?P=stem)woman|er/(?P=stem)ress|or/(?P=stem)ress|master/(?P=stem)mistress
                         |er/(?P=stem)rix|or/(?P=stem)rix)
            |(?P<office>[a-z]+)/(?:female|lady|woman)\ (?P=office)
            |actor/actress|waiter/waitress|director/directress|heir/heiress|host/hostess)
        \ (?:\([^()\n]{2,30}\)\ )?(?-i:[A-Z][^\W\d_]+\ [A-Z][^\W\d_]+)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Both words for an office, before the name of the one who has it: Headmaster/headmistress Anna Toth."""
_ANY_ONE = re.compile(r"\b(?:an?|any|each|every|or)\ \Z", re.IGNORECASE)


def find_undecided(doc: Document, lexicon: Lexicon, ask: Callable[[], Iterable[Span]]) -> Iterator[Gloss]:
    """What was left in one document, by kind, then by position; its quotations are asked for where they tell."""
    yield from _find_notes(doc)
    yield from _find_choices(doc)
    places = BracketPlaces(doc, ask)
    yield from _find_both_forms(doc, places)
    yield from find_stroke_synonyms(doc, places)
    yield from find_alternatives(doc, places)
    bracketed = [
        *find_bracketed_doubts(doc, lexicon, places),
        *find_bracketed_english(doc, lexicon, places),
        *find_bracketed_notes(doc, lexicon, places),
        *find_bracketed_synonyms(doc, lexicon, places),
        *find_open_persons(doc, lexicon, places),
    ]
    yield from join_in_clause(doc, bracketed)


def _find_notes(doc: Document) -> Iterator[Gloss]:
    for match in _SIGNED.finditer(doc.text) if "[" in doc.text or "(" in doc.text else ():
        is_alone = match.end("note") - match.start("note") >= match.end() - match.start() - 3
        span = Span(*match.span()) if is_alone else Span(*match.span("note"))
        yield Gloss(span, "note", match["note"], None, None)


def _find_choices(doc: Document) -> Iterator[Gloss]:
    for match in _CHOICE.finditer(doc.text) if "/" in doc.text or "(s)" in doc.text else ():
        at = doc.sentence_at(match.start())
        start = max(doc.sentences[at].start if at is not None else 0, match.start() - _CHOICE_REACH)
        before = doc.text[start : match.start()]
        if _is_of_one_named(before) or _is_of_one_who_spoke(doc, match, before) or _is_of_speaker(doc, match, before):
            yield Gloss(Span(*match.span()), "choice", match[0], None, None)


def _is_of_one_named(before: str) -> bool:
    """Whether the words of a sentence before both pronouns tell what somebody with a name said or has."""
    told = _TOLD.search(before)
    if told is None or told["name"].split()[-1].lower() in BODIES:
        return False
    others = _PERSON.finditer(before, told.start("words"))
    return ANYBODY.search(before, told.end("name")) is None and not any(map(_is_unnamed, others))


def _is_of_one_who_spoke(doc: Document, match: re.Match[str], before: str) -> bool:
    """Whether both pronouns are the subject of a clause that tells what one person once said."""
    said = _SAID.match(doc.text, match.end())
    is_past = said is not None and _PAST.search(said[0]) is not None
    begins_clause = not before.strip() or before.rstrip().endswith((",", ";", ":", ".", "”", '"'))
    if is_past and said is not None and (before.rstrip().endswith(("”", '"')) or "wrote" in said[0]):
        at = doc.sentence_at(match.start())
        start = doc.sentences[max(0, at - 1)].start if at is not None else max(0, match.start() - _CHOICE_REACH)
        if _FULL_NAME.search(_QUOTED.sub("", doc.text[start : match.start()])) is None:
            return False
    return is_past and begins_clause and _IN_RULE.search(before) is None and _UNNAMED.isdisjoint(doc.vocabulary)


def _is_of_speaker(doc: Document, match: re.Match[str], before: str) -> bool:
    """Whether both pronouns follow on what he, she or somebody with a name says or does, and nobody else is meant."""
    told = _OF_SPEAKER.search(before)
    if told is None or not _UNNAMED.isdisjoint(doc.vocabulary) or doc.text.startswith(" who ", match.end()):
        return False
    if (told["name"] or "").lower() in BODIES or (told["who"] and not _has_sex(told["who"])):
        return False
    if told["name"] and re.search(rf"[A-Z][\w’-]+ {told['name']}\b", doc.text) is None:
        return False
    at = doc.sentence_at(match.start())
    start = doc.sentences[max(0, at - 1)].start if at is not None else match.start() - _CHOICE_REACH
    around = doc.text[start : match.start()]
    return _IN_RULE.search(before) is None and not any(map(_is_unnamed, _PERSON.finditer(around)))


def _has_sex(noun: str) -> bool:
    """Whether a noun for one person says that it is a man or a woman: grandmother."""
    person = read_person_nouns().get(noun)
    return person is not None and person.sex is not None


def _is_unnamed(match: re.Match[str]) -> bool:
    """Whether a word stands for one person who might be a man or a woman, and has no name beside it."""
    noun = read_person_nouns().get(match["noun"])
    return noun is not None and noun.kind != "group" and noun.sex is None and match["name"] is None


def _find_both_forms(doc: Document, places: BracketPlaces) -> Iterator[Gloss]:
    """Where a list of forms was left instead of the one that fits what is counted or named."""
    if not places.has_stroke:
        return
    for match in find_on_lines("/", _BOTH_NUMBERS, doc.text):
        if match["count"] or match["verb"]:
            yield Gloss(Span(*match.span("forms")), "forms", match["forms"], None, None)
    for match in find_on_lines("/", _BOTH_VERBS, doc.text):
        if _WHO.search(match[0]) is None:
            yield Gloss(Span(*match.span("forms")), "forms", match["forms"], None, None)
    for match in find_on_lines("/", _BOTH_PAST, doc.text):
        before = doc.text[max(0, match.start() - _CHOICE_REACH) : match.start()]
        if _IN_RULE.search(re.split(r"[.!?\n]", before)[-1]) is None:
            yield Gloss(Span(*match.span("forms")), "forms", match["forms"], None, None)
    for match in find_on_lines("/", _BOTH_SEXES, doc.text):
        span = Span(match.start(), match.start() + len(match[0].rpartition(" ")[0].rpartition(" ")[0]))
        if _ANY_ONE.search(doc.text, max(0, span.start - 8), span.start) is None:
            yield Gloss(span, "choice", doc.text[span.start : span.end], None, None)
