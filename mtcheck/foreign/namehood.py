"""Whether a suspect of a Document is a name, or part of one, whatever else speaks against it.

What capitals and neighbours say is said by `innocence`; here it is joined with what `witnesses` say of the word and
`surroundings` of the article. How sure a word is foreign that is no name for certain is weighed in `evidence`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.foreign.counterparts import fold
from mtcheck.foreign.divisions import is_beside_score, is_division
from mtcheck.foreign.innocence import (
    WELL_KNOWN,
    are_particles,
    follows_initial,
    follows_name,
    next_is_capitalised,
    starts_sentence,
)
from mtcheck.foreign.kinds_of_names import (
    has_kind_beside,
    is_before_kind,
    is_before_region,
    is_behind_body,
    is_behind_family_name,
    is_behind_medium,
    is_behind_namesake,
    is_called_after_country,
    is_in_title_of_paper,
    is_league,
    is_line,
    is_place_or_paper,
    is_stock,
    is_street,
    is_what_somebody_is_called,
)
from mtcheck.foreign.landscapes import is_landscape, is_listed_landscape
from mtcheck.foreign.name_places import find_firms, find_surnames, is_placed_as_name
from mtcheck.foreign.official_names import is_office
from mtcheck.foreign.surroundings import SEEN_MARGIN, Surroundings, has_broken_case, is_capitalised
from mtcheck.foreign.witnesses import INNOCENT, OWN_MARGIN, Witness, ask, is_german_noun
from mtcheck.lexicon import NOUN_CAPITALS, Lexicon, read_words
from mtcheck.model import Document, Word
from mtcheck.names.countries import english_country

NAME_MARGIN = 3.0
"""A capitalised word that English has met is a name to its readers, unless another language claims it so much."""
WORD_MARGIN = 2.0
"""A capitalised word is one of another language where its dictionary has it and uses it so much more."""
FOLDED_ZIPF = 1.0, 3.5
"""Between these, a word that English writes without its accents is a name that it knows: Fenerbahçe."""
UNLIKE_NAMES = -4.0
"""The spelling of a capitalised word alone makes it foreign only if it is so much less like that of names."""
NOUN_GAP = -6.0
"""A word whose spelling is so much less like names than like words stands beside a name as a noun does."""
NAME_REACH = 40
"""So far a name reaches before a word that may be part of it."""

_FOREIGN_ARTICLES = frozenset("der die das le la les el los las il lo gli het de".split())
_LINKS = (
    r"(?:(?:de|du|des|la|le|les|di|del|della|dello|dei|da|do|dos|das|von|van|der|den|ten|ter|zum|zur)[ ]"
    r"|(?:sans|et|y|e|i|z)[ ]|[dl]['’])+"
)
_NAME_BEHIND = re.compile(rf"[ ]{_LINKS}[^\W\d_a-zß-öø-ÿ]")  # Musée d'Orsay, Frontières et Libertés
_NAME_BEFORE = re.compile(rf"(?<![^\W_])[^\W\d_a-zß-öø-ÿ][^\W\d_]+[ ]{_LINKS}$")  # Médecins sans Frontières
_PLACED_BEFORE = re.compile(
    r"\b[A-ZÀ-Þ]\w+ (?:Am|An|Auf|Bei|In|Unter|Zu)(?: [a-z]{3,5})? $"
)  # Stadion An der Alten Försterei
_FAMILY_BEFORE = re.compile(r"[,(–—-] ?(?:[Vv]on|[Vv]an|de) (?:la )?$")  # Ursula – von der Leyen, I mean
_APPOSED_BEFORE = re.compile(
    r"\b(?:wife|husband|widow|widower|partner|fiancée?|girlfriend|boyfriend|sons?|daughters?|brothers?|sisters?|mother"
    r"|father|grandmother|grandfather|aunt|uncle|niece|nephew|cousin|friend|neighbour|neighbor|colleague|twin|dog|cat|horse)"
    r"(?:,? (?:called|named))?,? $"
    r"|\b(?:film|novel|piece|album|song|single|book|play|opera|poem|show|documentary|symphony|painting), $"
)
"""Who, or which work, a capital between commas is."""
_APART = frozenset((",", ".", ";", ")", ""))
_SPEAKS = re.compile(rf"[ ](?:{SAYING})\b")
_AGED = re.compile(r",? (?:\(\d{2}\)|\d{2}(?:,|\.|\)| and| who))")
_SERVED = re.compile(
    r"\b(?:plate|bowl|glass|slice|cup|bottle|dish|serving|portion|mug|shot|jar|pot|platter|sip)(?:e?s|fuls?)?"
    r"\ of\ (?:[a-z]+\ )?$"
    r"|\b(?:[Bb]reakfast|[Bb]runch|[Ll]unch|[Dd]inner|[Ss]upper|[Dd]essert|[Ss]tarters?)"
    r"\ (?:is|was|were)\ (?:an?\ |the\ )?$"
)  # over a plate of bitterballen; lunch was holubtsi
_KITCHEN = frozenset(
    "ate bake baked bakes baking beer bowl bread breakfast brewed butter cake cheese chef cook cooked cooking "
    "cooks cuisine dessert dine dined diners dining dinner dish dishes drank dressing drink drinking drinks drunk "
    "eat eaten eating eats feast fried glass grilled kitchen lunch meal meals meat menu menus pastries pastry "
    "plate plates poured pours recipe recipes restaurant restaurants rice salad sauce sausage serve served serves "
    "serving sip sipped snack snacks soup spices stew supper taste tasted vegetables wine wines".split()
)
_TERM_CUES = frozenset(
    "ate bake baked bread broth cake cheese cook cooked cooking cuisine dish dishes eat eaten eating eats fasting "
    "fried grilled imam imams mosque mosques pilgrim pilgrimage pilgrims pray prayed prayer prayers praying recipe "
    "recipes rice salad sauce sausage shrine shrines soup spices stew vegetables worship worshippers".split()
)
"""Food and worship, in words that are said of little else: not served, plate, temple or saint."""
_CUSTOMS = frozenset(
    "apron archery ballad ballads bandsmen blouse bouts braided carnival carved carvers carving ceremonial "
    "ceremonies ceremony chant chanted chanting chants choir cloak costume costumes couplet couplets craftsmen "
    "craftswomen dance danced dancer dancers dances dancing deities deity drum drummer drummers drumming drums "
    "embroidered embroidery fabrics feast feasts festival festivals festivities fiddle fiddler fiddlers fiddles "
    "flute flutes folk folklore garment garments gown gowns guitar hand-woven handwoven harp headdress headdresses "
    "headscarf headscarves hymn hymns incense instrument instruments lacquer lantern lanterns loom looms lute lutes "
    "lyre mandolin mask masked masks melodies melody monks musician musicians orchestra orchestras percussion pipes "
    "pleated plucked poem poems poetry pottery procession processions puppet puppeteer puppeteers puppets rhyme "
    "rhyming rite rites ritual rituals robe robes sang sash sashes shawl shawls shepherd shepherds shrine shrines "
    "silk silks sing singer singers singing sings skirt skirts song songs sung temple temples tribal trousers "
    "trumpet trumpets tunic tunics turban turbans veil veils verse verses violin violins weaver weavers weaving "
    "wore woven wrestlers wrestling zither".split()
)
"""Music, dress, dance, craft, poetry and feasts, whose own words English leaves as they are."""
_ADJECTIVE_END = re.compile(r"e[nrs]?$")
_FAMILY_PARTICLES = frozenset("von vom van".split())
_CUT_MARK = "\u2581"

_KINDS = (
    has_kind_beside, is_before_region, is_in_title_of_paper, is_league, is_line, is_place_or_paper, is_division,
    is_beside_score, is_landscape, is_what_somebody_is_called, is_behind_family_name
)  # fmt: skip
"""What tells of a capital, whichever language has the word, that it is a name."""


@dataclass(frozen=True)
class Namehood:
    """A document, asked whether its suspects are names."""

    doc: Document
    around: Surroundings

    def is_certain(self, index: int) -> bool:
        """Whether a suspect is a name, or part of one, for certain."""
        word, witness = self.doc.words[index], self.around.witnesses[index]
        if is_capitalised(word.text) and self.is_like_name(index):
            return True
        if follows_initial(self.doc, word) or self.is_named(index) or self._is_apposed(word) or is_office(word.text):
            return True
        if word.lower.removesuffix("'s") in self._surnames or self._is_family(word) or self._is_aged(index):
            return True
        if not is_capitalised(word.text):
            return self._is_lowered(word, witness) or self.is_particle(index)
        is_unclaimed = witness.is_known and not witness.own and not witness.claims
        if is_unclaimed or self._has_foreign_article(index) or is_placed_as_name(self.doc, index, witness):
            return True
        return self._is_speaker(index) or self._is_beside_name(index) or self._is_of_family(index)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """What stands behind somebody's first name, or an office and one, anywhere; and what firms are called."""
        return find_surnames(self.doc) | find_firms(self.doc)

    def _is_family(self, word: Word) -> bool:
        """Whether it is the plural of a surname that the document has: the Stefánssons of Húsavík, the Manns' mill."""
        is_plural = word.lower.removesuffix("s") in self._surnames and self._before(word).lower().endswith("the ")
        return is_plural and self.doc.text.startswith((" of ", ",", "'", "’"), word.end)

    def _is_aged(self, index: int) -> bool:
        """Whether somebody's age stands behind it: Manana Gelashvili, 63, told us."""
        word = self.doc.words[index]
        is_person = word.text[0].isupper() and self.follows_capital(index)
        return is_person and _AGED.match(self.doc.text, word.end) is not None

    def is_named(self, index: int) -> bool:
        """Whether the words beside say that it is a name: the newspaper právo, Stálskip ehf, the party Junts."""
        word, witness = self.doc.words[index], self.around.witnesses[index]
        if is_behind_medium(self.doc, index):
            return True
        if not is_capitalised(word.text):
            is_kind = witness.best_margin < SEEN_MARGIN and has_kind_beside(self.doc, index)  # the village brennt
            return is_kind or is_stock(self.doc, index)
        if any(is_one(self.doc, index) for is_one in _KINDS):
            return True
        if english_country(word.lower.removesuffix("'s")) and is_called_after_country(self.doc, index):
            return True
        is_noun = is_german_noun(word.lower.removesuffix("'s"))
        is_of_source = is_noun or witness.use_in(self.around.guess) is not None
        is_kind = not (witness.uses and is_of_source) and is_before_kind(self.doc, index)
        if is_kind or (not witness.uses and is_street(self.doc, index)):
            return True
        is_behind = is_behind_body(self.doc, index) and not (is_noun and self.around.guess == "de")
        return is_behind or is_behind_namesake(self.doc, index)

    def is_alone(self, index: int) -> bool:
        """Whether no capital stands beside a word, or behind a particle, so that both would be one name."""
        word = self.doc.words[index]
        if next_is_capitalised(self.doc, word) or self.follows_capital(index):
            return False
        return _NAME_BEHIND.match(self.doc.text, word.end) is None and _NAME_BEFORE.search(self._before(word)) is None

    def follows_capital(self, index: int) -> bool:
        """Whether the word before has a capital that is not the sentence's, or is no word of daily use."""
        before = self.doc.words[index - 1] if index else None
        if before is None or before.sentence != self.doc.words[index].sentence or not before.text[0].isupper():
            return False
        return index - 1 in self.around.witnesses or not starts_sentence(self.doc, before)

    def is_particle(self, index: int) -> bool:
        """Whether one of the commonest words of a language is inside a name: Strasse `des` 17. Juni, van `der` Plas."""
        word, witness = self.doc.words[index], self.around.witnesses[index]
        language = witness.claims[0][0] if witness.claims else None
        is_beside = follows_name(self.doc, word) or self.is_in_name(index)
        return is_beside and are_particles((word,), language, self.around.lexicon)

    def is_in_name(self, index: int) -> bool:
        """Whether it stands between a particle and a capital: van `der` Plas."""
        word = self.doc.words[index]
        if not next_is_capitalised(self.doc, word):
            return False
        before = self._before(word)
        if _NAME_BEFORE.search(before) or _PLACED_BEFORE.search(before):
            return True
        is_noun = is_german_noun(self.doc.lowers[index + 1].removesuffix("'s"))
        return not is_noun and _FAMILY_BEFORE.search(before) is not None

    def is_behind_mark(self, word: Word) -> bool:
        """Whether the mark stands before at which engines cut words: what they could not join they left as it was."""
        return self.doc.text[max(0, word.start - 2) : word.start].rstrip().endswith(_CUT_MARK)

    def _is_of_family(self, index: int) -> bool:
        """Whether a capital follows the particle of a family, in English words: Karl von Hallerstein, the van Heks."""
        if index < 2 or self.doc.words[index - 2].sentence != self.doc.words[index].sentence:  # noqa: PLR2004 - two words
            return False
        first, particle = self.doc.words[index - 2], self.doc.words[index - 1]
        is_family = first.lower == "the" or (first.text[0].isupper() and first.text[1:].islower())
        between = self.doc.text[first.end : particle.start], self.doc.text[particle.end : self.doc.words[index].start]
        return particle.text in _FAMILY_PARTICLES and is_family and between == (" ", " ")

    def _is_apposed(self, word: Word) -> bool:
        """Whether a capital between commas says who somebody is, or which work: his wife, Nel; her last piece, Echo."""
        is_apart = self.doc.text[word.end : word.end + 1] in _APART
        return is_capitalised(word.text) and is_apart and _APPOSED_BEFORE.search(self._before(word)) is not None

    def _before(self, word: Word) -> str:
        return self.doc.text[max(0, word.start - NAME_REACH) : word.start]

    def _is_lowered(self, word: Word, witness: Witness) -> bool:
        """Whether an unknown word in lower case is a name elsewhere, or where the engine lowers names."""
        if witness.is_known:
            return False
        if not witness.claims and self.around.forms[word.lower][1]:
            return True  # the Kolobok is a figure, and the kolobok rolls away
        if not self.around.lowers_names:
            return False
        if follows_name(self.doc, word) or next_is_capitalised(self.doc, word):
            return True
        is_word_like = witness.shape.name_margin - witness.shape.margin <= UNLIKE_NAMES
        return witness.best_margin < SEEN_MARGIN and not is_word_like

    def is_like_name(self, index: int) -> bool:
        """Whether a capitalised word is a name that readers know, or has nothing but its spelling against it."""
        word = self.doc.words[index]
        language = self.around.lexicon.language
        source = self.around.guess, self.around.shown
        if is_broken_noun(word.text, word.lower) and not follows_name(self.doc, word):
            return False
        return _is_like_name(word.text, word.lower, language, *source) and not self.is_behind_mark(word)

    def is_served(self, word: Word) -> bool:
        """Whether it is said to be on a plate or in a glass, as dishes are that English leaves untranslated."""
        return _SERVED.search(self.doc.text, max(0, word.start - NAME_REACH), word.start) is not None

    def is_in_kitchen(self, word: Word, *, cues: int = 1) -> bool:
        """Whether its sentence speaks, in so many words, of food and drink, which English often leaves as they are."""
        return self._is_among(word, _KITCHEN, cues)

    def is_among_customs(self, word: Word) -> bool:
        """Whether its sentence speaks of music, dress, dance, craft or feasts, the words of which English borrows."""
        return self._is_among(word, _CUSTOMS)

    def is_beside_term_cue(self, word: Word) -> bool:
        """Whether its sentence speaks of food or worship, whose terms English leaves as they are."""
        return self._is_among(word, _TERM_CUES)

    def _is_among(self, word: Word, words: frozenset[str], least: int = 1) -> bool:
        """Whether enough of these words stand in its sentence in lower case: Temple University is none of them."""
        sentence = self.doc.sentences[word.sentence]
        return len(words.intersection(other.text for other in self.doc.words_of(sentence))) >= least

    def _has_foreign_article(self, index: int) -> bool:
        """Whether an article of another language stands before, with a capital inside the sentence: Die Zeit."""
        before = self.doc.words[index - 1] if index else None
        if before is None or before.sentence != self.doc.words[index].sentence or starts_sentence(self.doc, before):
            return False
        return before.lower in _FOREIGN_ARTICLES and before.text[0].isupper()

    def _follows_adjective(self, index: int) -> bool:
        """Whether a foreign word stands before with a capital that is not its own: Technisches Hilfswerk."""
        before = self.around.witnesses.get(index - 1)
        return before is not None and self.follows_capital(index) and any(use.is_word for use in before.uses)

    def _is_beside_name(self, index: int) -> bool:
        """Whether a capital stands beside it, and it is not a noun left over beside a name."""
        if self.is_alone(index):
            return False
        return not self._is_like_noun(index) or self._is_adjective(index) or self._follows_adjective(index)

    def _is_speaker(self, index: int) -> bool:
        """Whether it begins a sentence as its speaker, and is not a word of the likely source alone: Leus added."""
        word, witness = self.doc.words[index], self.around.witnesses[index]
        if not starts_sentence(self.doc, word) or _SPEAKS.match(self.doc.text, word.end) is None:
            return False
        use = witness.use_in(self.around.shown)
        is_word = use is not None and use.is_only_word
        return not self.around.forms[word.lower][0] and not is_word

    def _is_adjective(self, index: int) -> bool:
        """Whether a word has a capital inside a sentence that its language keeps for nouns: Technisches Hilfswerk."""
        word = self.doc.words[index]
        uses = [use for use in self.around.witnesses[index].uses if use.language in NOUN_CAPITALS]
        if not uses or starts_sentence(self.doc, word) or not next_is_capitalised(self.doc, word):
            return False
        if all(use.is_only_word for use in uses):
            return True
        after = self.around.witnesses.get(index + 1, INNOCENT)  # Freiwillige Feuerwehr, Neue Zürcher Zeitung
        return _ADJECTIVE_END.search(word.lower) is not None and after.margin("de") >= OWN_MARGIN and uses[0].is_word

    def _is_like_noun(self, index: int) -> bool:
        """Whether a capitalised word beside a name is spelled like a word rather than a name."""
        witness = self.around.witnesses[index]
        if witness.shape.name_margin - witness.shape.margin <= NOUN_GAP:
            return True
        return self.around.guess == "de" and is_german_noun(self.doc.words[index].lower.removesuffix("'s"))


def is_like_names(text: str, lower: str) -> bool:
    """Whether lists of names hold a word, or it is put together as names are: Haute-Garonne, Dortmunder."""
    parts = text.split("-")
    return _is_listed_name(lower.removesuffix("'s")) or (len(parts) > 1 and all(part[:1].isupper() for part in parts))


def is_broken_noun(text: str, lower: str) -> bool:
    """Whether a word is one of German, in whose middle an engine put a capital: GläTte, DebüTs."""
    if not has_broken_case(text) or is_like_names(text, lower):
        return False
    plain = fold(lower)
    if Lexicon("en").zipf(plain) > 0 and not Lexicon("en").has_entry(plain):  # a name that English knows: HäNdel
        return False
    return is_german_noun(lower) or is_german_noun(lower.removesuffix("s"))


@lru_cache(maxsize=30_000)
def _is_like_name(text: str, lower: str, language: str, guess: str | None, shown: str | None) -> bool:
    witness = ask(lower, language)
    if _speaks_as_word(text, witness, guess, shown):
        return False
    if is_like_names(text, lower):
        return True
    if english_country(lower):
        return False
    if witness.own:
        is_met = witness.best_margin and witness.claims[0][0] in WELL_KNOWN
        return not is_met or witness.best_margin < NAME_MARGIN
    if _is_known_without_accents(lower, language):
        return True
    return not witness.claims and guess != "de" and _is_spelled_like_names(witness, guess)


def _is_known_without_accents(word: str, language: str) -> bool:
    least, most = FOLDED_ZIPF
    plain = fold(word)
    return plain != word and least <= Lexicon(language).zipf(plain) < most


def _is_spelled_like_names(witness: Witness, guess: str | None) -> bool:
    """Whether a word is not so much less like names than like words that it must be one."""
    shape = witness.shape
    words = shape.margins.get(guess or "", shape.margin) if witness.is_marked else shape.margin
    return shape.name_margin - words > (UNLIKE_NAMES if witness.is_marked else NOUN_GAP)


def _speaks_as_word(text: str, witness: Witness, guess: str | None, shown: str | None) -> bool:
    """Whether a dictionary, or its parts, show a capitalised word to be none but a word.

    Once the article has shown its source language, the dictionary must be that one's: the river Lenne is no Hungarian.
    """
    is_listed = is_like_names(text, witness.word)
    margin = witness.word_margin if shown is None or witness.is_word_of(shown) else 0.0
    if margin >= (NAME_MARGIN if witness.own or is_listed else WORD_MARGIN):
        return True
    first, _, last = witness.word.rpartition("-")
    if first and guess in NOUN_CAPITALS and not _is_listed_name(last):
        return ask(last, witness.language).margin(guess) >= WORD_MARGIN and is_german_noun(last)
    return not is_listed and witness.is_compound_of(guess)


def _is_listed_name(word: str) -> bool:
    """Whether lists of names hold a lower-cased word, or what it is without the ending of a German demonym."""
    names = read_words("names")
    is_listed = word in names or is_listed_landscape(word)
    return is_listed or (word.endswith("er") and (word[:-2] in names or word[:-1] in names))
