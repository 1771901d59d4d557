"""Words such as "the minister said" that have slipped inside the quotation they interrupt.

Many languages name the speaker between two commas, or close and reopen the quotation with marks that an engine drops:
French « Nous refusons, a déclaré le ministre, et nous irons en justice » becomes “We refuse, the minister said, and
will go to court”.

The reader is told that the speaker spoke these words too, and cannot tell his voice from the journalist's.

Wrong where the speaker tells what somebody else said: “Go, the doctor said, and I went.” Left alone are therefore
quotations that the words around them give to a speaker already, those that hold another quotation, and "he said" in
a quotation that speaks of another "he".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.english.single_marks import find_single_speech
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_VERBS = (
    "acknowledged|added|adds|admits|admitted|affirmed|affirms|announced|announces|answered|argued|argues|asked"
    "|asks|assured|assures|believes|claimed|claims|clarified|commented|comments|complained|complains|concluded"
    "|concludes|confirmed|confirms|continued|continues|declared|declares|emphasi[sz]ed|emphasi[sz]es|estimated"
    "|estimates|explained|explains|insisted|insists|joked|lamented|laments|noted|notes|observed|observes|pledged"
    "|pointed out|points out|predicted|predicts|promised|recalled|recalls|recounted|recounts|reiterated"
    "|reiterates|remarked|remembers|replied|replies|reported|reports|revealed|reveals|said|says|stated|states"
    "|stressed|stresses|suggested|suggests|summed up|thinks|underlined|underlines|vowed|vows|warned|warns|writes"
    "|wrote"
)
_MANNERS = (
    "laughs|laughed|sighs|sighed|shouts|shouted|cries|cried|grins|grinned|smiles|smiled|mutters|muttered|murmurs|murmured"
    "|whispers|whispered|fumes|fumed|exclaims|exclaimed|jokes|confides|confided|enthuses|enthused|groans|groaned|yells"
    "|yelled|chuckles|chuckled|grumbles|grumbled|boasts|boasted|rejoices|rejoiced|regrets|marvels|marvelled|sobs|sobbed"
)
"""Verbs that tell a deed where their subject stands first: he laughed, she cried."""
_PARTICLES = "af|al|bin|bint|da|de|del|della|den|der|des|di|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu"
_NAME = rf"[A-Z][\w’'.-]*(?: (?:(?:{_PARTICLES}) ){{0,2}}[A-Z][\w’'.-]*){{0,3}}"
_ROLE = (
    r"(?:[\w’'-]+ ){0,3}(?:spokesm[ae]n|spokeswom[ae]n|minister|president|director|mayor|chairm[ae]n|head|leader|coach"
    r"|police|officials?)"
)
_NO_ROLES = (
    "after|although|and|as|because|before|but|if|like|or|since|so|than|that|then|though|until|what|when|where|which|while"
    "|who"
)
_PERSON = (
    rf"(?:{_ROLE}(?: {_NAME})?|he|she|(?!(?:{_NO_ROLES}) )[a-z][\w’'-]+ (?:[a-z][\w’'-]+ )?{_NAME}"
    rf"|the (?:[\w’'-]+ ){{0,3}}?[\w’'-]+(?:,? {_NAME})?"
    rf"|{_NAME}(?: (?:[a-z-]+ ){{1,3}}{_NAME})?)"
)
_SOMEBODY = (
    r"(?:one of the [\w’'-]+|(?:an?|another) (?:[\w’'-]+ ){0,2}?(?:man|woman|mother|father|boy|girl|neighbou?r"
    r"|student|resident|(?!(?:prayer|letter|number|paper|answer|order|matter|dinner)\b)[a-z]{2,}(?:er|or|ist|ian|ee)))"
)
"""Somebody without a name, where an object would be a thing: said a woman, and not said a prayer."""
_BESIDE = (
    r"(?:, (?:(?:a|an|the|its|their|his|her|who|whose)\b|[\w-]+ (?:of|for|at|in)\b|\d\d(?!\d))"
    r"[^,.:;!?\"“”\n]{0,60})"
)
"""What stands beside a speaker's name: Anna Weiss, head of the office, said."""
_WHERE = (
    r"(?: [a-z]+ly)?(?: (?:to|in|on|at|after|during|before|with|without|of|from|as|when|while|about|through|over"
    r"|yesterday|today|later|recently|again|holding|looking|pointing|[A-Z]\w+day)\b[^,.:;!?\"“”\n]{0,60})?"
    r"(?:, (?:pointing|smiling|laughing|wiping|looking|holding|shaking|showing|nodding|gesturing|referring)\b"
    r"[^,.:;!?\"“”\n]{0,60})?"
)
_SUBJECT_FIRST = (
    rf"(?P<subject>{_PERSON})(?:{_BESIDE},)? (?:(?:has|had|also|then|later) )*"
    rf"(?:(?:{_VERBS}){_WHERE}|(?:told|tells) [^,.:;!?\"“”\n]{{2,60}})"
)
_VERB_FIRST = rf"(?:{_VERBS}|{_MANNERS}) (?P<inverted>{_PERSON}|{_SOMEBODY}){_BESIDE}?{_WHERE}"
_CLAUSE = re.compile(rf"(?P<before>[,?!…]) (?P<clause>{_SUBJECT_FIRST}|{_VERB_FIRST})(?P<after>[,.])(?=[\s\"”'’])")
_DASHED = re.compile(rf"(?P<before>\s[–—-]) (?P<subject>)(?P<clause>{_VERB_FIRST})(?P<after>\s[–—-])(?=\s)")
"""Between dashes: Polish, Russian and Spanish set them round the speaker. A subject first is the speaker's aside."""
_SAID = re.compile(
    rf"\b(?:{_VERBS}|{_MANNERS}|told|tells|according to|say|saying|quoted|quotes|called|calls|reads?)\b", re.IGNORECASE
)
_LONGEST = 1200
"""Characters of the longest quotation that is looked at."""
_REACH = 90
"""Characters before and after a quotation in which its speaker is looked for."""
_OWN = {
    "he": re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE),
    "she": re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE),
}
_STOPS = frozenset(".!?…")
_NESTED = re.compile(r"(?:^|[\s(–—])['‘](?=[^\W\d_])[^‘“”\"\n]*?[.,!?…]['’](?=\W|$)")
"""Another quotation, in single marks, that the speaker repeats: I said, 'It's me, Granny.' She said, 'No.'"""
_NEXT = re.compile(r"\s+[A-Z]")
"""How a sentence of its own begins behind a quotation that ended with a stop."""
_OPENS_WITH_SPEAKER = re.compile(rf"\s+(?:He|She|The|{_NAME}) [^,]{{0,60}}?\b(?:{_VERBS}|told|tells)\b")
"""The same where that sentence tells who spoke: “We lost.” Tavares said so on Monday."""
_NO_SPEAKERS = re.compile(
    r"\b(?:law|bible|book|song|poem|proverb|saying|sign|letter|text|report|forecast|scripture|contract)$"
)


class _Quotation(NamedTuple):
    """The two marks of a quotation, and the paragraph that each of them stands in."""

    opening: Span
    closing: Span
    first: Span
    last: Span


@check(
    code="MT324",
    slug="attribution-lost",
    category=Category.QUOTES,
    severity=Severity.MINOR,
    confidence=0.85,
    languages=("en",),
    bad=(
        Example(
            "“We reject this⟦, the minister said, ⟧and will appeal.”",
            fixed="“We reject this,” the minister said, “and will appeal.”",
            source_language="fr",
        ),
        Example(
            '"The bridge is safe⟦, said Anna Weiss. ⟧It was built to last."',
            fixed='"The bridge is safe," said Anna Weiss. "It was built to last."',
            source_language="de",
        ),
        Example(
            "Nobody was hurt. “We were lucky⟦, she added.”⟧",
            fixed="Nobody was hurt. “We were lucky,” she added.",
        ),
    ),
    good=(
        Example("“We reject this,” the minister said, “and will appeal.”"),
        Example("The nurse remembers: “Go, the doctor said, and I went.”"),
        Example("“I met the mayor. You are late, he said. I gave him the key.”"),
    ),
)
def attribution_lost(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every clause that names the speaker of a quotation from inside it."""
    for quotation in _find_quotations(doc, ctx):
        if quotation.closing.end - quotation.opening.start > _LONGEST or _has_speaker(doc, quotation):
            continue
        inside = doc.text[quotation.opening.end : quotation.closing.end]
        if _NESTED.search(doc.text[quotation.opening.end : quotation.closing.start]):
            continue
        for match in chain(_CLAUSE.finditer(inside), _DASHED.finditer(inside)):
            if _is_lost(doc, match, inside):
                yield _describe(doc, quotation, match)
                break


def _find_quotations(doc: Document, ctx: Context) -> Iterator[_Quotation]:
    """Every quotation in double marks with no other in it, and all speech in single ones."""
    for mark, following in pairwise(ctx.quotation_marks):
        if mark.opens and not following.opens and mark.partner == following.span:
            yield _Quotation(mark.span, following.span, doc.blocks[mark.block], doc.blocks[following.block])
    starts = [block.start for block in doc.blocks]
    for span in find_single_speech(doc, ctx.quotation_marks):
        block = doc.blocks[bisect_right(starts, span.start) - 1]
        yield _Quotation(Span(span.start, span.start + 1), Span(span.end - 1, span.end), block, block)


def _has_speaker(doc: Document, quotation: _Quotation) -> bool:
    """Whether the words around a quotation say who speaks, so that one inside it speaks of somebody else."""
    opening, closing = quotation.opening, quotation.closing
    before = doc.text[max(quotation.first.start, opening.start - _REACH) : opening.start].rstrip()
    if before and before[-1] not in ".!?…”\"’)'":
        return True
    after = doc.text[closing.end : min(quotation.last.end, closing.end + _REACH)]
    before_stop = re.split(r"[.!?](?:\s|$)", after, maxsplit=1)[0]
    is_next = doc.text[closing.start - 1] in _STOPS and _NEXT.match(before_stop) is not None
    return (_OPENS_WITH_SPEAKER.match if is_next else _SAID.search)(before_stop) is not None


def _is_lost(doc: Document, match: re.Match[str], inside: str) -> bool:
    subject = match["subject"] or match["inverted"]
    if match["before"] in "?!…" and match["clause"][0].isupper():  # "Why? Merkel said nothing."
        return False
    own = _OWN.get(subject.lower())
    if own is not None:
        return own.search(inside[: match.start("clause")] + inside[match.end("clause") :]) is None
    return _NO_SPEAKERS.search(subject) is None


def _describe(doc: Document, quotation: _Quotation, match: re.Match[str]) -> Hit:
    opens = doc.text[quotation.opening.start : quotation.opening.end]
    closes = doc.text[quotation.closing.start : quotation.closing.end]
    at = quotation.opening.end
    rest = doc.text[at + match.end() : quotation.closing.start]
    before, after = (mark if mark.strip() in ",.?!…" else "," for mark in (match["before"], match["after"]))
    lead = f"{before}{closes} {match['clause']}{after}"
    if rest.strip():
        space = rest[: len(rest) - len(rest.lstrip())]
        span = Span(at + match.start(), at + match.end() + len(space))
        replacement = f"{lead}{space}{opens}"
    else:
        span = Span(at + match.start(), quotation.closing.end)
        replacement = lead
    message = f'"{match["clause"]}" stands inside the quotation, as if the speaker had said it'
    return Hit(span, message, Fix(span, replacement))
