"""A pronoun in, the person out on whom its sentences carry on, even where somebody else was spoken of before.

Carried on is what follows a sentence that speaks of one person alone, by name or as "he" again: "Lis laughed. He said
that"; a quotation behind such a sentence ("Lis laughed. “Never,” he said"); and what a subject has of its own: "Lis,
46, keeps it on his desk". Among some 900 such pronouns of news none meant whoever was spoken of before the person,
where the text had told of the person earlier. Silent where the sentences between speak of anybody whom the pronoun may
mean. What the person is, and what is a fault, is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import mtcheck.late_re as re
from mtcheck.english.antecedents import MOST_MENTIONS, Met, Person
from mtcheck.english.bound_pronouns import (
    OPENING,
    SUBJECT_ENDS,
    Bond,
    has_spoken,
    has_stranger,
    list_sentence,
    speaks_of_others,
)
from mtcheck.english.only_person import BEINGS
from mtcheck.english.people import PersonMention
from mtcheck.english.person_words import read_person_nouns
from mtcheck.model import Document

_CREATURES = BEINGS - {"bear", "character", "god", "hero", "heroine", "protagonist"} | {"robot", "robots"}
_OPENING = re.compile(
    rf"(?:{OPENING.pattern}"
    r"|[\s\"“”‘’'(–—-]*(?:After|At|Before|By|During|For|From|In|On|Since|Until)(?: [\w'’-]+){1,4} )"
)
"""The same with a phrase that no comma ends: In the afternoon (he)."""
_TAG = re.compile(
    r" (?:sa(?:id|ys)|adds?|added|told|asked|explain(?:s|ed)|stressed|not(?:es|ed)|continue[sd]|recall(?:s|ed)"
    r"|laugh(?:s|ed)|conclude[sd]|insist(?:s|ed)|joke[sd]|argue[sd]|warn(?:s|ed)|promise[sd]|admit(?:s|ted)|remark(?:s|ed)|replie[sd]|wrote)\b"
)
_ASKED = re.compile(r"\b(?:[Aa]sked|interview(?:ed)?|question(?:ed|s)?|[Ss]peaking|spoke|answer(?:s|ed)?)\b")
"""What tells of somebody who speaks: asked about it, Lis shrugged."""
_QUESTIONS = re.compile(
    r"\b(?:(?:want(?:s|ed)|demand(?:s|ed)) to know"
    r"|(?:asks|asked|inquired) (?:who|whether|why|how|if|what|when|where))\b"
)
"""What another one answers: Lis wanted to know who had paid. He said."""
_CLOSES = re.compile(r"[\"”»“’']\s?,?\s$")
"""What stands between a quotation and who says it."""
_CLOSED = 4
_MOST_BETWEEN = 4
"""Sentences of a quotation between who is named and who says it."""
_MOST_EMPTY = 3
"""Sentences back to the last that speaks of anybody."""
_KNOWN = 2
"""Sentences that must tell of a person before a text goes on about it whoever else was spoken of."""
_FAR = 5
"""Sentences before a person is first named in which one of the other sex may be whom a text goes on about."""
_BACK = 4
"""Sentences before "he" in which a "she" may still be whom the text comes back to."""
_JUST = 2
"""The same before a name."""
_BREAK = re.compile(
    r"[;:]|\b(?:that|whether|if|when|while|because|since|as|after|before|where|who|whom|whose|which|and|but|or|than|like)\b"
    r"|\b(?:is|was|are|were|be|been|being|become|became|becomes) $"
)
"""What parts a subject from what may be another one's; and what somebody is to another: he is her cousin."""
_OPENS_NAME = re.compile(r"[A-Z][\w'’-]*, $")
"""A word alone before the possessive, which may be somebody's name: Figaro, his."""
_NOT_OWN = re.compile(r" (?:behalf|example|name|place|post|predecessor|seat|side|stead|successor)s?\b")
"""What one has of another: took his place."""
_GRANDPARENTS = frozenset(("grandfather", "grandma", "grandmother", "grandpa", "granny", "housewife"))
"""Who is spoken of as a man or a woman of that age more often than as somebody's."""
_WHO = re.compile(r"(?:, (?:aged )?\d\d?)?(?:, (?:an?|the) [^,.;:!?“”\"]{2,40})?,? who\b")
"""What opens a clause that is the person's own: Lis, 46, who."""
_TWO_OBJECTS = re.compile(
    r"\b(?:g[ia]ve[sn]?|giving|tells?|told|asks?|asked|sends?|sent|show(?:s|ed|n)?|b(?:uy|uys|ought)|br(?:ing|ings|ought)"
    r"|offer(?:s|ed)?|pa(?:ys?|id)|left|leaves?|t(?:each|eaches|aught)|len[dt]s?|hand(?:s|ed)?|owe[sd]?|wr[io]te|made"
    r"|makes?|cost|promise[sd]?|w[io]ns?|g[eo]ts?|f[io]nds?|found|call(?:s|ed)?|let|saw|see[sn]?|had|has|have"
    r"|allow(?:s|ed)?|grant(?:s|ed)?|den(?:y|ies|ied)|earn(?:s|ed)?|brew(?:s|ed)?|cook(?:s|ed)?|bake[sd]?|throws?|threw"
    r"|pass(?:es|ed)?) $"
)
"""Verbs behind which "her" may be whom something is given: gave her diamonds."""
_LEAVES = re.compile(r"\b(?:died|dies|killed|buried|passed away|left (?:him|her))\b")
"""Behind which a text goes on about who is left: Karl Lis died in 2009. She carried on."""
_INVOLVES = re.compile(
    r"\b(?:(?:was|were|been|being|is|are)(?: \w+)?"
    r" (?:attacked|assaulted|robbed|raped|stabbed|shot|murdered|kidnapped"
    r"|abducted|stalked|threatened|beaten|mugged|harassed|blackmailed|abused|run over|hit by)"
    r"|(?:re)?married in|(?:got|get|getting|was|were) (?:re)?married|(?:fell|fall|was|were) in love|divorced"
    r"|g[ai]ve birth|pregnant|(?:murder|killing|manslaughter) (?:of|charges?|trial|case|in)"
    r"|for (?:the )?(?:murder|killing)"
    r"|(?:novel|film|book|play|song|story|documentary|biography) about|portrait of|the (?:role|part) of|painted"
    r"|(?:got|received|had|opened) (?:a|the) (?:letter|call|message|e-?mail|door))\b"
)
"""What speaks of somebody else without naming him: she was robbed, and he fled; a film about a smith."""
_RIGHT_BEHIND = re.compile(r",? (?:who|whom|that|which) | |(?P<said>, )")
"""What stands between somebody and whoever does something to him: the woman (whom) he loved; the king, she said."""
_SAYS = re.compile(r" (?:said|says|told|added|adds|explained|recalled|wrote|thinks|thought|believes|believed)\b")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b")
_OF = re.compile(r"\bof $")
_WHERE = re.compile(r" (?:on|in|at|above|over|around|under|behind|beside|near) $")
_REACH = 24
_FAR_BACK = 600
"""Characters before a pronoun in which somebody else may be spoken of; so that a text without full stops ends, too."""


def find_carried(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """The one on whom the sentences carry on up to a pronoun; None where that is unclear."""
    pronoun = met[at].mention
    if at and met[at - 1].mention.start > pronoun.start:  # in his letter Lis said
        return None
    if pronoun.key in {"he", "she"}:
        bond = _find_quoted(doc, met, at) or _find_resumed(doc, met, at)
    elif pronoun.key in {"his", "her"}:
        bond = _find_owner(doc, met, at) or _find_opening_owner(doc, met, at)
    else:
        return None
    if bond is None or not _is_known(met, bond, pronoun):
        return None
    return bond


def _is_done_to(doc: Document, end: int, pronoun: PersonMention) -> bool:
    """Whether he or she does something to somebody whose mention ends right before, or says something of him."""
    between = _RIGHT_BEHIND.fullmatch(doc.text, end, pronoun.start)
    if between is None:
        return False
    return between["said"] is None or _SAYS.match(doc.text, pronoun.end) is not None


def may_be_another(doc: Document, met: Sequence[Met], at: int) -> bool:
    """Whether he or she may be who follows, who is left, or who does something to a person just named.

    Asked whether she would stand, the president said; the woman he loved.
    """
    pronoun = met[at].mention
    before = doc.sentences[max(0, pronoun.sentence - 1)]
    start = max(before.start, pronoun.start - _FAR_BACK)
    if _INVOLVES.search(doc.text, start, pronoun.start) is not None:
        return True
    if pronoun.key not in {"he", "she"}:
        return False
    behind = (one.mention for one in met[at + 1 : at + 3] if one.mention.sentence == pronoun.sentence)
    if any(one.kind != "pronoun" and doc.text.startswith(", ", one.opening - 2) for one in behind):
        return True
    is_answer = _TAG.match(doc.text, pronoun.end) and _QUESTIONS.search(doc.text, start, before.end)
    if is_answer or any(_is_done_to(doc, one.mention.end, pronoun) for one in met[max(0, at - 2) : at]):
        return True
    return _has_being(doc, pronoun) or _LEAVES.search(doc.text, start, before.end) is not None


def _has_being(doc: Document, pronoun: PersonMention) -> bool:
    """Whether the last sentences speak of an animal, a doll or the like, which may be he or she."""
    if doc.vocabulary.isdisjoint(_CREATURES):
        return False
    near = doc.sentences[max(0, pronoun.sentence - _FAR) : pronoun.sentence + 1]
    return any(word.lower in _CREATURES for sentence in near for word in doc.words_of(sentence))


def _find_quoted(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """Who says a quotation that just ended: the one named alone before it."""
    pronoun = met[at].mention
    if _TAG.match(doc.text, pronoun.end) is None or not _is_behind_quotation(doc, pronoun):
        return None
    for index in range(at - 1, max(-1, at - 1 - MOST_MENTIONS), -1):
        mention = met[index].mention
        if pronoun.sentence - mention.sentence > _MOST_BETWEEN or mention.start > pronoun.start:
            return None
        if met[index].is_quoted or mention.kind == "pronoun":
            continue
        bond = _bind(doc, met, index, at) if _may_speak(doc, mention, pronoun) else None
        return bond._replace(is_speaker=True) if bond is not None else None
    return None


def _may_speak(doc: Document, mention: PersonMention, pronoun: PersonMention) -> bool:
    """Whether somebody speaks or is asked in the sentence that names them."""
    if has_spoken(doc, mention) or _TAG.match(doc.text, mention.end):
        return True
    start, end = doc.sentences[mention.sentence].start, min(doc.sentences[mention.sentence].end, pronoun.start)
    return _ASKED.search(doc.text, start, end) is not None


def _find_resumed(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """The only person of the last sentence that speaks of anybody, of whom he or she goes on."""
    pronoun = met[at].mention
    for distance in range(1, _MOST_EMPTY + 1):
        index = _find_first(met, at, pronoun.sentence - distance)
        if index is not None:
            is_far = distance > 1 and _has_told_of(met, index, pronoun)
            return None if is_far or _alternates(met, index, pronoun) else _bind(doc, met, index, at)
        if list_sentence(met, at, pronoun.sentence - distance):
            return None
    return None


def _find_owner(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """The subject of the same clause, where what somebody has is its own: keeps it on his desk."""
    pronoun = met[at].mention
    index = _find_first(met, at, pronoun.sentence)
    if index is None or not _is_subject(doc, met[index].mention) or _NOT_OWN.match(doc.text, pronoun.end):
        return None
    end = met[index].mention.end
    who = _WHO.match(doc.text, end)
    start = who.end() if who is not None else end
    is_given = _TWO_OBJECTS.search(doc.text, max(start, pronoun.start - _REACH), pronoun.start) is not None
    if is_given or _BREAK.search(doc.text, start, pronoun.start) or speaks_of_others(doc, start, pronoun.start):
        return None
    return _bind(doc, met, index, at)


def _find_opening_owner(doc: Document, met: Sequence[Met], at: int) -> Bond | None:
    """The only person of the sentence before, whose something opens a sentence: His mother died in 2019."""
    pronoun = met[at].mention
    start = doc.sentences[pronoun.sentence].start
    if OPENING.fullmatch(doc.text, start, pronoun.start) is None or _OPENS_NAME.match(doc.text, start, pronoun.start):
        return None
    bond = _find_resumed(doc, met, at)
    return bond if bond is not None and not _has_told_of(met, bond.anchor, pronoun) else None


def _find_first(met: Sequence[Met], at: int, sentence: int) -> int | None:
    """Who stands first in a sentence: a name, he or she."""
    index = next((index for index in list_sentence(met, at, sentence) if not met[index].is_quoted), None)
    if index is None or met[index].mention.start > met[at].mention.start:
        return None
    mention = met[index].mention
    return index if mention.kind != "pronoun" or mention.key in {"he", "she"} else None


def _is_subject(doc: Document, mention: PersonMention) -> bool:
    """Whether a sentence opens with somebody, or with what somebody says."""
    start = doc.sentences[mention.sentence].start
    return _OPENING.fullmatch(doc.text, start, mention.opening) is not None or has_spoken(doc, mention)


def _bind(doc: Document, met: Sequence[Met], index: int, at: int) -> Bond | None:
    """The person at an index, where nobody up to the pronoun is of another sex or of none that is known."""
    anchor = index if met[index].mention.kind != "pronoun" else _find_name(met, index)
    person = _tell_person(doc, met[anchor]) if anchor is not None else None
    if anchor is None or person is None or person.sex is None:
        return None
    first = met[index].mention
    if first.kind != "pronoun" and SUBJECT_ENDS.match(doc.text, first.end) is None and not has_spoken(doc, first):
        return None
    start = min(doc.sentences[met[anchor].mention.sentence].start, first.start)
    is_clear = not _has_fresh(doc, met, at, first) and not _names_others(doc, met, (index, anchor, at), start=start)
    return Bond(person, anchor, is_carried=True) if is_clear else None


def _names_others(doc: Document, met: Sequence[Met], places: tuple[int, int, int], *, start: int) -> bool:
    """Whether anybody else is spoken of from a person up to a pronoun; what is quoted in between does not count."""
    index, anchor, at = places
    first, pronoun = met[index].mention, met[at].mention
    near = [one for one in met[max(0, anchor - MOST_MENTIONS) : at] if start <= one.mention.start < pronoun.start]
    if any(_is_other(doc, one, met[at], met[anchor]) for one in near):
        return True
    if _TITLED.search(doc.text, first.end, pronoun.start) is not None:
        return True
    end = min(doc.sentences[first.sentence].end, pronoun.start) if _is_behind_quotation(doc, pronoun) else pronoun.start
    return has_stranger(doc, start, end, [one.mention for one in near])


def _is_behind_quotation(doc: Document, pronoun: PersonMention) -> bool:
    return _CLOSES.search(doc.text, max(0, pronoun.start - _CLOSED), pronoun.start) is not None


def _tell_person(doc: Document, one: Met) -> Person | None:
    """Of whom a name or a noun speaks: a man who was arrested."""
    mention = one.mention
    if one.person is not None or mention.kind != "noun" or not BEINGS.isdisjoint(doc.vocabulary):
        return one.person  # a grandfather shot a bear
    noun = read_person_nouns().get(mention.key)
    is_role = noun is not None and (noun.kind == "role" or mention.key in _GRANDPARENTS)
    is_told = is_role and mention.sex is not None and doc.text[mention.start].islower()
    is_somebodys = mention.key in _GRANDPARENTS and mention.determiner not in {"a", "an", "the"}
    return Person(mention, mention.sex, "") if is_told and not is_somebodys else None


def _has_fresh(doc: Document, met: Sequence[Met], at: int, first: PersonMention) -> bool:
    """Whether a quotation just before speaks of one whom the pronoun means, or the sentence before names who owns."""
    pronoun = met[at].mention
    is_owner = pronoun.key in {"his", "her"}
    if not is_owner and _is_behind_quotation(doc, pronoun):
        return False
    block = doc.sentences[first.sentence].block
    for one in _walk_back(met, at):
        mention = one.mention
        distance = first.sentence - mention.sentence
        if distance > 1:
            return False
        sex = mention.sex if one.person is None else one.person.sex
        is_near = doc.is_presegmented or doc.sentences[mention.sentence].block == block
        if sex == pronoun.sex and (one.is_quoted or (is_owner and distance == 1 and is_near)):
            return True
    return False


def _walk_back(met: Sequence[Met], at: int) -> Iterator[Met]:
    """Those met before one, the nearest first."""
    return map(met.__getitem__, range(at - 1, max(-1, at - 1 - MOST_MENTIONS), -1))


def _find_name(met: Sequence[Met], index: int) -> int | None:
    """Whose name stands last before he or she, where it fits."""
    for before in range(index - 1, max(-1, index - 1 - MOST_MENTIONS), -1):
        one = met[before]
        if one.mention.kind == "name" and not one.is_quoted:
            return before if one.person is not None and one.person.sex == met[index].mention.sex else None
    return None


def _is_other(doc: Document, one: Met, pronoun: Met, anchor: Met) -> bool:
    """Whether a mention is of somebody else whom the pronoun may mean; not whose picture stands on her desk."""
    mention = one.mention
    if one.is_quoted or one is anchor or (one.person is not None and one.person is anchor.person):
        return False
    sex = mention.sex if one.person is None else one.person.sex
    own = anchor.mention.sex if anchor.person is None else anchor.person.sex
    if sex == own:
        return False
    is_shown = mention.kind == "noun" and sex is None and pronoun.mention.key in {"his", "her"}
    before = max(0, mention.opening - _REACH)
    if is_shown and _OF.search(doc.text, before, mention.opening):
        return _WHERE.search(doc.text, mention.end, pronoun.mention.start) is None
    return True


def _is_known(met: Sequence[Met], bond: Bond, pronoun: PersonMention) -> bool:
    """Whether a text has told of the person before, says who spoke, or told of nobody whom the pronoun may mean."""
    if bond.is_speaker or met[bond.anchor].mention.kind == "noun":
        return True
    sentence = met[bond.anchor].mention.sentence
    named = {one.mention.sentence for one in met[: bond.anchor] if one.person is bond.person}
    told = {mention.sentence for mention in bond.person.pronouns if mention.sex == bond.person.sex}
    if len({one for one in named | told if one < sentence}) >= _KNOWN:
        return True
    return not _has_told_of(met, bond.anchor, pronoun)


def _has_told_of(met: Sequence[Met], anchor: int, pronoun: PersonMention) -> bool:
    """Whether the sentences before a person's name speak of somebody of the pronoun's sex."""
    sentence = met[anchor].mention.sentence
    near = (one for one in met[max(0, anchor - MOST_MENTIONS) : anchor] if sentence - one.mention.sentence <= _FAR)
    return any(_may_be(one, pronoun) for one in near if one.person is not met[anchor].person)


def _alternates(met: Sequence[Met], index: int, pronoun: PersonMention) -> bool:
    """Whether a text turns from one to the other and back: she has trained boxers, he laughs; and now she."""
    first = met[index].mention
    reach = _BACK if first.kind == "pronoun" else _JUST
    near = (one for one in met[max(0, index - MOST_MENTIONS) : index] if not one.is_quoted)
    near = (one for one in near if 0 < first.sentence - one.mention.sentence <= reach)
    return any(one.mention.sex == pronoun.sex for one in near if one.person is None)


def _may_be(one: Met, pronoun: PersonMention) -> bool:
    """Whether a mention is of somebody of the pronoun's sex, or names somebody of whom that is not known."""
    sex = one.mention.sex if one.person is None else one.person.sex
    return sex == pronoun.sex or (sex is None and one.mention.kind == "name")
