"""Document in, mentions of what may be names out: where each stands, how it is written, what stands beside it.

A mention is one word, or one part of a hyphenated word, with a capital; its possessive is left off. Which of them are
names, and which spellings are one name, is left to `names`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import mtcheck.late_re as re
from mtcheck.model import Document, FieldName, Span, Word
from mtcheck.names.capitals import is_headline, is_shouted, opens_sentence

SHORTEST_NAME = 3
"""Two letters (Xi, Li, Al) say too little about how a name is spelled; only Lü, Xu, Yi and the like are spelled in
several ways."""
LONGEST_CHAIN = 4
"""More words beside one than make up a full name are not looked at."""
_FARTHEST = 40
"""Words among which the neighbours are looked for, initials and particles included; no name has as many."""
LONGEST_ACRONYM = 5
"""Capitals throughout, up to this length, are an acronym unless the whole sentence is shouted."""
SHORT_SYLLABLE = 5
"""Longest part of a Chinese or Korean given name (Chun-shan, Jong-un, Chiang)."""

PARTICLES = frozenset("al ben bin da de del der di dos du el ibn la le van von zu".split())
_ARTICLE = re.compile("(?:al|el|ul|a[dhnrstz]|e[dnrst]|ash|esh)[-\u2010\u2011](?=[^\\W\\d_])", re.IGNORECASE)
"""The Arabic article that is joined to a name by a hyphen: al-Sharafi, As-Sadr, ash-Shara."""
_SERVANT = re.compile("abd(?:[aeou](?:l|[dnrstz]h?))?", re.IGNORECASE)
"""Abd, Abdul, Abdel, Abdur: no name by itself, but one with the next word, to which it may be joined."""
_SHORT_FAMILY = frozenset("jo lu lü nu nü ri wu xu yi yu".split())
_PARTICIPLES = frozenset(
    "area based born bound built city club era free friend held led like line made man owned run side size style "
    "team time town type wide".split()
)
"""Second parts that make an adjective of a short name (Bonn-based) where else two syllables are a given name."""
_ADJECTIVE = re.compile(f"[-\u2010\u2011](?:{'|'.join(sorted(_PARTICIPLES))})$")
"""What makes an adjective of a neighbour: Russian-made Iskanders."""
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")
_LETTERS_ONLY = str.maketrans("", "", "'’ʼ‘-\u2010\u2011 ")
_POSSESSIVE = re.compile(r"['’ʼ‘]s?$", re.IGNORECASE)
_CONTRACTION = re.compile(r"['’ʼ‘](?:ll|re|ve|d|m|t)$", re.IGNORECASE)
_MODEL = re.compile(r"(?<=[-\u2010\u2011][^\W\d_])\d+\w*$")
"""The number of a model, which is no part of the spelling: Iskander-M1, T-90M keeps it."""
_NUMBERED = re.compile(r"[^\W\d_]{1,2}[-\u2010\u2011]\d{2,4}(?!\d)")
"""A letter, or two, with a number: S-300, Kh-101."""
_PIECE = re.compile("[^-\u2010\u2011]+")
_SYLLABLE = re.compile(r"[aeiouy]+", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
_ELIDED = re.compile(r"[^\W\d_]['’][A-ZÀ-Þ]")
_NAME_GAP = re.compile(r"\s{1,2}|\.\s")


@dataclass(frozen=True, slots=True)
class NameMention:
    """One word, or part of a hyphenated one, that stands with a capital."""

    form: str
    """As written, without possessive."""
    key: str
    """The form case-folded; inner capitals are kept (YouTube), since they are part of the spelling."""
    span: Span
    """What is reported: the whole hyphenated name that holds it, without possessive."""
    field: FieldName
    sentence: int
    before: tuple[str, ...]
    """The capitalised words before it in the same name, case-folded, the nearest first."""
    after: tuple[str, ...]
    """The capitalised words after it, likewise."""
    is_proof: bool
    """Whether its capital shows it to be a name: not at the start of a sentence or quotation, not in a headline."""


def find_mentions(doc: Document) -> Iterator[NameMention]:
    """Every capitalised word of one field that could be part of a name, by position."""
    has_servants = any(lower.startswith("abd") for lower in doc.vocabulary)
    for number, sentence in enumerate(doc.sentences):
        words = doc.words_of(sentence)
        words = _join_servants(doc, words) if has_servants else words
        capitals = [at for at, word in enumerate(words) if word.lower != word.text]
        if not capitals:
            continue
        is_title_case = is_headline(doc, sentence)
        reach = 1 if is_title_case else LONGEST_CHAIN  # where all words have capitals, only the nearest is of the name
        for at in capitals:
            word = words[at]
            if _CONTRACTION.search(word.text):
                continue
            opens = opens_sentence(doc, word)
            before = _find_neighbours(doc, words, at, step=-1)[:reach]
            after = _find_neighbours(doc, words, at, step=1)[:reach]
            if not before and not after:
                after = _find_shared_surname(doc, words[at + 1 : at + 4])
            for form, span in _split_word(word):
                if _is_too_short(form) or (_is_acronym(form) and not is_shouted(doc, sentence)):
                    continue
                yield NameMention(
                    form,
                    make_key(form),
                    span,
                    doc.field,
                    number,
                    before,
                    after,
                    is_proof=not opens and not is_title_case,
                )


def make_key(form: str) -> str:
    """What mentions of one spelling have in common: case does not count, unless it stands inside the word.

    >>> make_key("BOUTCHA"), make_key("D’Arc"), make_key("YouTube")
    ('boutcha', "d'arc", 'YouTube')
    """
    if form.isalpha() and form.istitle():
        return form.lower()
    plain = form.translate(_APOSTROPHES)
    return plain if _INNER_CAPITAL.search(plain) else plain.lower()


def is_compound(form: str) -> bool:
    """Whether a form is several names in one, each of them a mention too: Ivanov-Smith, not Jong-un.

    >>> is_compound("Ivanov-Smith"), is_compound("Jong-un"), is_compound("Boutcha"), is_compound("Abdel-Fattah")
    (True, False, False, False)
    """
    pieces = _PIECE.findall(form)
    return len(pieces) > 1 and not _is_one_name(pieces)


def is_model(form: str) -> bool:
    """Whether a form is a name with a letter, or a letter with a number, as weapons and machines have them.

    >>> is_model("Iskander-M"), is_model("S-300"), is_model("Jong-un")
    (True, True, False)
    """
    pieces = _PIECE.findall(form)
    return len(pieces) > 1 and (len(pieces[-1]) == 1 or pieces[-1].isdigit())


def _join_servants(doc: Document, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, where Abdul Rahman or Abd al-Rahman are one."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last is not None and _is_joined(last, word) and doc.text[last.end : word.start] == " ":
            joined[-1] = last._replace(
                end=word.end, text=f"{last.text} {word.text}", lower=f"{last.lower} {word.lower}"
            )
        else:
            joined.append(word)
    return tuple(joined)


def _is_joined(servant: Word, word: Word) -> bool:
    is_servant = servant.text[0].isupper() and _SERVANT.fullmatch(servant.text) is not None
    return is_servant and _strip_article(word.text)[0].isupper()


def _is_too_short(form: str) -> bool:
    return len(form) < SHORTEST_NAME and form.casefold() not in _SHORT_FAMILY


def _is_acronym(form: str) -> bool:
    return form.isupper() and form.isalpha() and len(form) <= LONGEST_ACRONYM


def _strip_article(text: str) -> str:
    match = _ARTICLE.match(text)
    return text[match.end() :] if match else text


def _split_word(word: Word) -> Iterator[tuple[str, Span]]:
    """The forms in one word, each with what is reported for it."""
    if word.text.isalpha():
        if word.text[0].isupper():
            yield word.text, Span(word.start, word.start + len(word.text))
        return
    bare = _MODEL.sub("", _POSSESSIVE.sub("", word.text))
    whole = Span(word.start, word.start + len(bare))
    numbered = _NUMBERED.match(bare)
    if numbered is not None:
        yield numbered[0], Span(word.start, word.start + numbered.end())
        return
    pieces = [(match[0], Span(word.start + match.start(), word.start + match.end())) for match in _PIECE.finditer(bare)]
    capitals = [(text, span) for text, span in pieces if _is_capitalised(text)]
    if len(pieces) == 1 or _is_one_name([text for text, _ in pieces]):
        if capitals and bare.translate(_LETTERS_ONLY).isalpha():
            yield bare, whole
    elif len(capitals) == len(pieces):  # Ivanov-Smith, Pantsir-S1
        if bare.translate(_LETTERS_ONLY).isalpha():
            yield bare, whole
        yield from ((text, whole) for text, _ in capitals if text.isalpha())
    else:  # Bucha-based, pro-Zelensky
        yield from ((text, span) for text, span in capitals if text.translate(_LETTERS_ONLY).isalpha())


def _is_capitalised(text: str) -> bool:
    """Bucha, d'Arc; not iPhone, 1980s."""
    return text[0].isupper() or _ELIDED.match(text) is not None


def _is_one_name(pieces: list[str]) -> bool:
    """Whether what hyphens join is one name: Jong-un, Abdel-Fattah."""
    return _is_given_name(pieces) or _SERVANT.fullmatch(pieces[0].split(" ")[0]) is not None


def _is_given_name(pieces: list[str]) -> bool:
    """Whether a compound is a Chinese or Korean given name: two short syllables, the second not a participle."""
    if not pieces[0][0].isupper() or pieces[-1] in _PARTICIPLES:
        return False
    return len(pieces) == 2 and all(  # noqa: PLR2004 - Jong and un
        len(piece.translate(_LETTERS_ONLY)) <= SHORT_SYLLABLE and len(_SYLLABLE.findall(piece)) == 1 for piece in pieces
    )


def _find_neighbours(doc: Document, words: tuple[Word, ...], at: int, *, step: int) -> tuple[str, ...]:
    """The capitalised words beside one in the same name, over particles and initials, the nearest first."""
    here = words[at]
    found: list[str] = []
    if not 0 <= at + step < len(words) or _goes_on_low(words[at + step]):
        return ()
    if step > 0 and _is_possessive(here):
        return ()  # Moscow's Bolshoi
    stop = min(len(words), at + _FARTHEST) if step > 0 else max(-1, at - _FARTHEST)
    for other in map(words.__getitem__, range(at + step, stop, step)):
        gap = doc.text[here.end : other.start] if step > 0 else doc.text[other.end : here.start]
        if not _NAME_GAP.fullmatch(gap) or (step < 0 and _is_possessive(other)):
            break
        here = other
        is_initial = len(other.text) == 1 and other.text.isupper()
        if other.lower in PARTICLES or is_initial:
            continue
        if other.text == other.lower:
            break
        bare = _strip_article(_ADJECTIVE.sub("", _POSSESSIVE.sub("", other.text)))
        if not bare or not bare[0].isupper() or len(found) == LONGEST_CHAIN:
            break
        found.append(make_key(bare).casefold())
        if step > 0 and _is_possessive(other):
            break
    return tuple(found)


def _goes_on_low(word: Word) -> bool:
    """Whether a word in lower case ends a name, as most neighbours of one do."""
    return word.text == word.lower and word.lower not in PARTICLES


def _is_possessive(word: Word) -> bool:
    return not word.text.isalpha() and _POSSESSIVE.search(word.text) is not None


def _find_shared_surname(doc: Document, words: tuple[Word, ...]) -> tuple[str, ...]:
    """The surname of a first name that shares it with the next: Anna and Vera Kichko."""
    is_pair = len(words) > 2 and words[0].text == "and" and not _is_too_short(words[2].text)  # noqa: PLR2004
    if not is_pair or not all(word.text[0].isupper() for word in words[1:]):
        return ()
    gaps = (doc.text[one.end : other.start] for one, other in pairwise(words))
    return (make_key(_POSSESSIVE.sub("", words[2].text)).casefold(),) if all(gap == " " for gap in gaps) else ()
