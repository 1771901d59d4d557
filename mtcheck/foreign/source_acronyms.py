"""Acronyms of the source language in a Document where English has its own: ONU, OTAN, BIP.

Gives each as a `SourceTerm`. An acronym that means something else in English is one only where the source language is
known or shown, or where its English name stands before it: `International Court of Justice (CIJ)`. What the article
introduces by itself, `Ohio Northern University (ONU)`, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.foreign.source_evidence import SourceEvidence, SourceTerm, starts_name
from mtcheck.lexicon import read_table
from mtcheck.model import Fix, Span

NAMED, COPIED, PLAIN, BY_LANGUAGE, BY_COUNTRY = 0.97, 0.95, 0.9, 0.85, 0.8
"""How sure an acronym is left over: behind its English name; stands in the source text; is none in English; is one
in the source language, or where the article takes place, but may be another in English."""
_OF_COUNTRY = frozenset(("country", "body"))
_OF_LANGUAGE = _OF_COUNTRY | {"language"}
NAME_REACH = 90
"""So far before a bracket its full name may begin."""
SPELLED_LETTERS = 3
"""The initials of two words in a row spell any two letters."""

_PIECE = re.compile(r"[^\W_]+")
_EXPLAINED = re.compile(r"\s?\([^\W\d_][^()]{1,80}\)|,\ (?:or|meaning|short\ for)\b")
_COMPANY = re.compile(
    r",?\ (?:Inc|Corp|Ltd|LLC|PLC|plc|AG|SA|SE|NV|GmbH|SpA|AB|Group|Holdings?|Capital|Bank|FC|CF|Records|Radio|TV|"
    r"Media|News|University|College)\b"
)
_CAPITALS_BEHIND = re.compile(r"\ [A-Z]{2,}(?![\w-])")
"""FN FAL is a rifle."""
_ARTICLE = re.compile(r"\b[Tt]he\ $")
_OF_BODY = re.compile(
    r"""(?:['’]s\b)?(?:[.,;:)”"\n]|$|\ (?:[(“"–—]|\d|[a-z]{2,}ed\b
      |(?:and|or|in|on|at|for|to|of|by|with|from|as|but|when|if|that|which|who|while|because|after|before|since|until
         |during|over|under|against|between|is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|says?
         |said|gave|gives|sent|sends|paid|pays|told|took|made|found|wants?|began|met|won|lost|did|does|do|not|also|last
         |this|next|today|yesterday|told)\b
      |(?:agenc|aid|ambassador|border|budget|candidate|commission|convoy|council|countr|deal|delegation|dollar|embass
         |envoy|force|fund|government|grant|high|humanitarian|increase|law|leader|loan|market|member|mission|money|office
         |official|peace|president|programme|project|rate|refugee|report|resolution|rule|sanction|secretar|security
         |soldier|staff|state|summit|talk|tax|team|treat|troop|vote)))""",
    re.VERBOSE,
)
"""What stands behind the name of a body that does, has or gives something; not behind the AB blood group."""
_ORGANS = {
    "UN": re.compile(
        r"""\ (?:Security\ Council|General\ Assembly|Secretary[- ]General|High\ Commissioner|Human\ Rights\ Council
           |Development\ Program|Environment\ Program|[Cc]hildren['’]s\ [Ff]und|Charter\b|[Pp]eacekeep|blue\ helmets
           |[Ss]pecial\ [Rr]apporteur|refugee\ agency|human\ rights\ (?:chief|expert|commissioner)|climate\ summit)""",
        re.VERBOSE,
    ),
    "EU": re.compile(
        r"""\ (?:Commission(?:er)?\b|(?:member|accession|candidate)\ (?:states?|countr)|accession\ (?:process|talks)
           |enlargement|foreign\ (?:ministers|policy\ chief)|budget\ rules|cohesion\ funds)""",
        re.VERBOSE,
    ),
    "NATO": re.compile(r"\ (?:[Ss]ecretary[- ][Gg]eneral|member\ (?:states?|countr)|allies|accession|troops|summit)\b"),
}
"""What stands behind an acronym, by the English one, and is said of this body alone: the PBB refugee agency."""
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)\ $")
_OF_A_COUNTRY = re.compile(r"(?:ish|ese|[aie]an|ench|utch|zech|reek|wiss|raqi)$")
"""Spanish PIB is no name, Jaime PIB might be."""
_LINKS = frozenset("of the for on in and to at by de du des del la le les et y e der die das und für von el di".split())
_OPENERS = frozenset(
    "the a an in on at by of for from to and but or as its their our his her this that these those some many several "
    "most all both no while when if since after before with without under over between against according although "
    "because despite during like unlike is are was were will would new".split()
)
"""Words that begin a sentence with a capital and are no part of a name."""


@dataclass(frozen=True, slots=True)
class _Acronym:
    """One row of the table."""

    form: str
    languages: tuple[str, ...]
    english: str
    use: str
    """`plain`: English has no such acronym; `language`: it may have, so the source language must speak for it;
    `country`: the same, or a country where the language is spoken, of which the article speaks, does;
    `body`: the same, if it stands as the name of a body does, with an article: the AB;
    `witness`: it has a common one, so only the source text or the English name beside it does."""
    name: str
    """The full name in English."""


def find_acronyms(evidence: SourceEvidence) -> Iterator[SourceTerm]:
    """The acronyms of one document, by form, then by position."""
    table = _read_acronyms()
    for piece in sorted(evidence.find_pieces(acronym_triggers())):
        for acronym in table[piece]:
            is_there = acronym.form in evidence.doc.text
            matches = list(_compile_form(acronym.form).finditer(evidence.doc.text)) if is_there else []
            if matches:
                yield from _judge(evidence, acronym, matches)


@lru_cache(maxsize=1)
def acronym_triggers() -> frozenset[str]:
    """What a text without such acronyms does not hold."""
    return frozenset(_read_acronyms())


def _judge(evidence: SourceEvidence, acronym: _Acronym, matches: list[re.Match[str]]) -> Iterator[SourceTerm]:
    """The mentions of one acronym that are left over; where one of them is explained, that holds for all."""
    text = evidence.doc.text
    explained = [_is_explained(text, match, acronym) for match in matches]
    is_named = True in [_is_behind_name(text, match, acronym) or _has_organ(text, match, acronym) for match in matches]
    if True in explained or _is_spelled_out(text, acronym):
        return
    if evidence.contradicts(acronym.languages) and not is_named:
        return
    for match in matches:
        word = Span(match.start("form"), match.end("plural") if match["plural"] else match.end("form"))
        is_sure = is_named or acronym.use == "plain"
        if not _stands_in_prose(evidence, word) or _is_part_of_name(text, word, is_sure=is_sure):
            continue
        if not _is_behind_name(text, match, acronym) and evidence.is_innocent(word):
            continue
        confidence = NAMED if is_named else _weigh(evidence, acronym, word)
        if confidence:
            span = Span(match.start(), word.end)
            english = acronym.english + (match["plural"] or "")
            fix = None if match["article"] else Fix(span, english)
            yield SourceTerm(
                span, "acronym", evidence.choose(acronym.languages), english, confidence, fix, acronym.name
            )


def _weigh(evidence: SourceEvidence, acronym: _Acronym, word: Span) -> float:
    """How sure a mention without its English name is left over; 0 where nothing speaks for it."""
    if evidence.is_copied(acronym.form, acronym.languages):
        return COPIED
    if acronym.use == "plain":
        return PLAIN
    if acronym.use == "body" and not _stands_as_body(evidence.doc.text, word):
        return 0.0
    if acronym.use in _OF_COUNTRY and evidence.speaks_of_country(acronym.languages, word):
        return BY_COUNTRY
    is_shown = acronym.use in _OF_LANGUAGE and evidence.shows_any(acronym.languages, word)
    return BY_LANGUAGE if is_shown else 0.0


def _stands_as_body(text: str, word: Span) -> bool:
    """Whether a mention has an article before it, and nothing behind it that is called so: a grant from the AB."""
    is_led = _ARTICLE.search(text, max(0, word.start - 5), word.start) is not None
    return is_led and _OF_BODY.match(text, word.end) is not None


def _has_organ(text: str, match: re.Match[str], acronym: _Acronym) -> bool:
    """Whether a mention stands before an organ, or the like, that only the body of the English acronym has."""
    organ = _ORGANS.get(acronym.english)
    return organ is not None and match["plural"] is None and organ.match(text, match.end()) is not None


def _is_explained(text: str, match: re.Match[str], acronym: _Acronym) -> bool:
    """Whether a mention has its meaning behind it, or stands in brackets behind any name but the English one."""
    if _EXPLAINED.match(text, match.end()) or text.startswith(f"/{acronym.english}", match.end()):
        return True
    if text.endswith(f"{acronym.english}/", 0, match.start()):
        return True
    return _is_bracketed(text, match) and not _is_behind_name(text, match, acronym)


def _is_bracketed(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] in {")", ",", ";"}


def _is_behind_name(text: str, match: re.Match[str], acronym: _Acronym) -> bool:
    """Whether a bracketed mention follows its English name, or words that begin with the letters of the English one."""
    if not _is_bracketed(text, match):
        return False
    at = match.start() - 1
    before = text[max(0, at - NAME_REACH) : at].rpartition("\n")[2].rstrip(" \u00a0”’\"'»*_").casefold()
    if before.removesuffix("s").endswith(acronym.name.casefold()):
        return True
    words = [word for word in _PIECE.findall(before) if word not in _LINKS]
    initials = "".join(word[0] for word in words)
    return initials.endswith(acronym.english.casefold()) and not initials.endswith(acronym.form.casefold())


def _is_spelled_out(text: str, acronym: _Acronym) -> bool:
    """Whether capitalised words of the article begin with its letters: the Ohio Northern University, later ONU."""
    if not acronym.form.isalpha() or len(acronym.form) < SPELLED_LETTERS:
        return False
    words = [rf"{re.escape(letter)}[^\W\d_A-Z]{{2,}}" for letter in acronym.form.upper()]
    return re.search(r"\b" + r"[\s-](?:\w{1,3}[\s'’]){0,2}".join(words), text) is not None


def _is_part_of_name(text: str, word: Span, *, is_sure: bool) -> bool:
    """Whether a mention belongs to the name of a company, a club or a party: UE Cornellà, BCE Inc."""
    if _COMPANY.match(text, word.end):
        return True
    if is_sure:
        return False
    if _CAPITALS_BEHIND.match(text, word.end):
        return True
    before = _WORD_BEFORE.search(text, max(0, word.start - 30), word.start)
    follows = before is not None and before[1].istitle() and before[1].lower() not in _OPENERS
    return starts_name(text, word.end) or (follows and before is not None and not _OF_A_COUNTRY.search(before[1]))


def _stands_in_prose(evidence: SourceEvidence, word: Span) -> bool:
    """Whether a mention is a word of its sentence, and not one of many in capitals, where any word looks so."""
    doc = evidence.doc
    at = doc.sentence_at(word.start)
    words = () if at is None else doc.words_of(doc.sentences[at])
    if not any(part.start <= word.start < part.end for part in words):
        return False
    others = [part.text for part in words if len(part.text) > 1 and not part.span.overlaps(word)]
    return len(others) <= 1 or sum(map(str.isupper, others)) * 2 <= len(others)


@lru_cache(maxsize=1)
def _read_acronyms() -> Mapping[str, tuple[_Acronym, ...]]:
    """The table by the longest piece of each form in lower case, as it stands and with a plural s."""
    found: dict[str, list[_Acronym]] = {}
    for form, languages, english, use, name in read_table("source_acronyms"):
        acronym = _Acronym(form, tuple(languages.split(",")), english, use, name)
        key = max(_PIECE.findall(form.lower()), key=len)
        for piece in (key, f"{key}s"):
            found.setdefault(piece, []).append(acronym)
    return {piece: tuple(rows) for piece, rows in found.items()}


@lru_cache(maxsize=512)
def _compile_form(form: str) -> re.Pattern[str]:
    """What finds a form in a text, with an elided article before it and a plural s behind it."""
    return re.compile(
        rf"(?<![\w.@#&])(?P<article>[LlDd]['’])?(?P<form>{re.escape(form)})(?P<plural>s)?(?![\w&]|-\d|\.\w)"
    )
