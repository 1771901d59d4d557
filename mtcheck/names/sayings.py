"""What a Document says in so many words of two spellings: that they are two people, or that one is meant to be so.

The two are not related; where her passport calls her Demirtas; his sister Edinha Tavares. Evidence from the spellings
themselves is left to `variants`; that Kiev is a dish or a district is said here as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import mtcheck.late_re as re
from mtcheck.model import Document, Span
from mtcheck.names.equivalents import are_twins
from mtcheck.names.family_names import are_one_family_name
from mtcheck.names.forms import Form
from mtcheck.names.mentions import NameMention
from mtcheck.names.native_names import is_english_place
from mtcheck.names.places import are_twin_places, find_twin
from mtcheck.names.romanisation import differ_by_marks, fold_marks
from mtcheck.names.told_towns import is_told_of_past, is_written_so
from mtcheck.names.two_people import are_two_told

NEAR_SENTENCES = 2
"""So many sentences around one that tells two people apart, these are the two."""
REACH = 60
"""So many characters before a name are looked at."""

_TWO_PEOPLE = re.compile(
    r"""(?:\b(?:not|nor|never)|n['’]t)\ (?:\w+\ ){0,2}related\b | \bno\ relat(?:ion|ive)s?\b | \bnamesakes?\b
      | \bconfused\ (?:\w+\ ){0,2}with\b | \bmistaken\ for\b
      | \bunrelated\b | \bboth\ are\ (?:called|named)\b
      | \b(?:similar|same|identical|alike|confusing)[ -](?:sounding\ )?(?:sur)?names?\b
      | \bmix(?:ed)?[ -]?up\b(?=[^.]*\bname) | \bname(?:s|\ is|\ was)?\ (?:\w+\ ){0,3}(?:alike|similar)\b
      | \bt(?:old|ell|elling)\ (?:\w+\ ){0,2}apart\b
      | \bgot\ (?:\w+\ ){1,3}names?\ wrong\b
      | \bnamed\ (?:after|for)\ (?:him|her|them|the\ former)\b
      | \bbut\ for\ (?:a|one)\ (?:single\ )?letter\b | \bone\ (?:letter|\w)\ (?:fewer|less|more)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SPELLS = re.compile(
    r"""\b(?:spell(?:s|ed|ing)?|spelt|writ(?:es|ten|ing)|wrote|sign(?:s|ed))\ (?:\w+\ ){0,3}
        (?:names?|surname|mine|himself|herself|themselves|with|without|ways?|otherwise|differently|as)\b
      | \b(?:passport|birth\ certificate|papers|cards?|diploma|licen[cs]e|permit|visa|ticket)\b[^.;]{0,40}\b
        (?:call(?:s|ed)|say(?:s)?|said|ha(?:s|d|ve)|spell(?:s|ed)|name(?:s|d)|give[sn]?|gave|read(?:s)?)\b
      | \b(?:formerly|previously|until\ then|once)\ (?:known|spelled|spelt|written)\b
      | \b(?:is|are|was|were)\ (?:also\ |now\ |usually\ )?(?:spelled|spelt|written)\ [A-Z]
      | \b(?:is|was)\ (?:his|her)\ (?:\w+\ ){0,2}name\b
      | \b(?:common|correct|full|long|old|older|original|short|shorter|usual)\ (?:form|spelling|variant|version)\b
      | ,\ as\ (?:[\w-]+\ ){1,3}(?:call|calls|have|has|print|prints|spell|spells|write|writes)\ it\b
      | \bwithout\ (?:the|any|its|his|her|their)\ (?:[\w-]+\ ){0,3}
        (?:accents?|marks?|strokes?|dots?|hooks?|hats?|tails?|carons?|umlauts?|diacritics?|cedillas?|tildes?)\b
      | [”"’']\ to\ (?:his|her|their|my|all)\ (?:\w+\ )?(?:famil|friend|parent|fans|neighbour|brother|sister|mother)
      | \bunder\ the\ names?\b | \bspell(?:s|ed)?\ it\b | \bspelt\ it\b
      | ,\ with(?:out)?\ (?:an?|one|two|a\ double)\ (?:[a-z]|["“‘'][A-Za-z])\b""",
    re.VERBOSE,
)
"""Says that a name has a spelling of its own: writes the name without the mark; Sousa, with an s."""
_SEVERAL = re.compile(
    r"\b(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|a dozen|both|all|many|several|most|other|more|no) "
    r"(?:[A-Z][\w.-]*[ ])*\Z"
)
"""Before a name in the plural: 38 Kristín Jónsdóttirs."""
_QUOTED = re.compile(r"[“\"„«][^“”„«»\"\n]{2,60}[”“»\"]")
"""A label, a line of a card: no speech is so short that it holds a name and nothing to tell of it."""
_SHOWN = re.compile(
    r"""\b(?: labels? | signs? | signboards? | pla(?:que|card)s? | posters? | banners? | badges? | cards? | passports?
      | tickets? | telegrams? | envelopes? | parcels? | addressed | inscri\w+
      | engrav\w+ | stamp(?:s|ed)? | captions? | captioned | title\ page | jerseys? | shirts? | gravestones?
      | tombstones? | certificates? | registers? | invitations? | receipts? | spel(?:t|ls|led|ling)s? | misspel\w+
      | misprint\w* | typos? | entr(?:y|ies) | listed\ as
      | without\ (?:the|any|its|his|her|their)\ (?:[\w-]+\ ){0,3}
        (?:accents?|marks?|strokes?|dots?|hooks?|hats?|tails?|carons?|umlauts?|diacritics?|cedillas?|tildes?)
    )\b""",
    re.VERBOSE,
)
"""What a spelling stands on, or what is wrong with it, where the article quotes it: a label that read “Mr Walesa”."""
_WRITTEN_ON = re.compile(
    r"""\b(?: labels? | passports? | boarding\ (?:pass|card)(?:es|s)? | name(?:-|\ )?(?:plates?|tags?|badges?)
      | (?:identity|id|bank|credit|business)\ cards? | jerseys? | e-?mails? | mailbox(?:es)? | letterbox(?:es)?
      | telegrams? | envelopes? | parcels? | databases? | computers? | keyboards? | websites? | web\ address(?:es)?
      | tickets? | visas? | doorbells? | gravestones? | luggage | ship['’]s\ (?:list|register)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What has a name without its marks as machines and offices write it."""
_SAYS = (
    "(?:sa(?:id|ys?|ying)|t(?:old|ells?)|ask(?:s|ed)|add(?:s|ed)|wr(?:ote|ites?)|argue[sd]?|claim(?:s|ed)|call(?:s|ed)"
    "|repl(?:ies|ied)|shout(?:s|ed))"
)
_SAID_BEFORE = re.compile(rf"\b(?<!it ){_SAYS}\b[^.;“”\"]{{0,20}}\Z")
_SAID_BEHIND = re.compile(rf",?\ (?!it\ )(?:[\w’'-]+\ ){{0,4}}{_SAYS}\b", re.VERBOSE)
"""Somebody speaks in the quotation: “Dvorak knew,” the lawyer said."""
_GOES_ON = re.compile(r",?\ (?:in\ [A-Z]\w+|is|was|are|were|has)\b")
"""A sentence goes on behind the label with which it begins: “Sylvan Works”, in Russian, is the oldest."""
_IT_SAYS = re.compile(r",?\ it\ (?:says|said|reads?|ran|runs)\b")
_STRANGER = re.compile(
    r"\b(?:[Aa]n?|another) (?:[a-z-]+ ){0,2}(?:Mrs?|Ms|Miss|Dr|Herr|Frau|Señora?|Signora?)\.? (?:[A-Z][\w.'’-]* )?\Z"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Mm]any|[Aa]nother|\d+) (?:[a-z]+ ){0,4}"
    r"(?:is|are|was|were) (?:called|named) \Z"
)
"""A Mr Sigurdson is somebody new, and so are two of them who are called so."""
_FROM_ABROAD = re.compile(
    r"""\b(?: descend(?:s|ed|ant|ants|ing)? | e?migrat\w+ | immigra\w+ | great-grand\w+ | forebears? | ancest\w+
      | anglici[sz]\w+ | americani[sz]\w+ | \w+-born
      | whose\ (?:[\w-]+\ ){0,2}(?:grand)?(?:parents?|father|mother|family)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Says of somebody whose name has no marks that he belongs to a family from abroad."""
_RELATIVES = (
    "aunt|brother|child|cousin|daughter|father|grand(?:daughter|father|mother|son)|half-(?:brother|sister)|mother"
    "|namesake|neighbour|neighbor|nephew|niece|rival|sister|son|stepson|twin|uncle"
)
_KIN = re.compile(
    rf"""\b(?:His|Her|Their|My|whose)\ (?:[a-z-]+\ ){{0,2}}?(?:{_RELATIVES})
        (?:\ in\ [A-Z]\w+)?,?\ (?:[A-Z][\w.'’-]*\ ){{0,3}}\Z""",
    re.VERBOSE,
)
"""How somebody new begins a sentence: his sister Edinha. A wife may be one of whom it was spoken."""
_RELATED_BEHIND = re.compile(
    r"""(?:\ [A-Z][\w.’'-]*)*,\ (?:his|her|their)\ (?:[a-z-]+\ ){0,2}?
        (?:[a-z]+(?:er|or|ist|ant)|co-[a-z]+|agent|assistant|aunt|boss|brother|coach|colleague|cousin|daughter|deputy|father
          |flatmate|friend|neighbou?r|nephew|niece|opponent|partner|pupil|rival|roommate|sister|son|student|successor|twin|uncle)[,.;]""",
    re.VERBOSE,
)
"""What says that somebody is another than the one just named: With Anne Clark, her co-editor, she has counted them."""
_ALIKE = 3
"""So many letters the names have in common that two of one family share: Kowalska, Kowalski."""
_TITLE = re.compile(r"[“\"][^“”\"]*[”\"]")
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+")
_OWN_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\ )+\Z")
_NAMING = re.compile(
    r"""\brenam(?:e[ds]?|ing)\b | \b(?:old|older|new|former|original|own|previous|official)\ names?\b | \bits\ name\b
      | \b(?:kept|keeps?|keeping|lost|took|taken|changed?|changing)\ (?:[a-z]+\ ){0,3}names?\b
      | \b(?:was|is|been|were|being)\ (?:(?:once|now|long|still|officially|formerly|then|always|also)\ )?
        (?:called|known|named|written|spelled|spelt)\b
      | \b(?:formerly|once|until\ \d{4}|officially)\ (?:called|known|named)\b
      | ,\ as\ (?:[\w-]+\ ){1,3}(?:call|called|know|knew)\ it\b""",
    re.VERBOSE,
)
"""Says of a town how it is called, or was: Bengaluru, as Bangalore has officially been called since 2014."""
_IS_THIS = r"\b[Tt]he\ [a-z]+\ is\ (?:(?:also|still|now|called)\ )?(?:{forms})[,.;]"
"""“The city is Beijing. The duck is Peking.”"""
_WAS_THIS = r"\bwas\ (?:still\ )?(?:{forms})\ (?:until|till|when|then)\b"
"""The city was Calcutta when the house was built."""
_KIN_BEHIND = re.compile(
    rf"(?: [A-Z][\w'’-]+)*(?:,| is| was) (?:an?|his|her|their|the) (?:[a-z-]+ ){{0,2}}(?:{_RELATIVES})\b"
)
"""How one is brought in with the kinship behind: Maria Larsson, a cousin."""
_THING_BEFORE = re.compile(
    r"""\b(?:[Cc]hicken|[Bb]and|[Cc]lub|[Cc]inema|[Cc]ruiser|[Ff]rigate|[Hh]otel|[Rr]estaurant|[Ss]hip|[Cc]af[eé]
           |[Cc]ake|[Dd]ynamo|[Dd]inamo|[Dd]uck|[Tt]orpedo|[Ll]okomotiv|(?:Battle|Siege|Treaty)\ of)\ \Z""",
    re.VERBOSE,
)
_THING_BEHIND = re.compile(r"\ (?:duck|gin|cake|torte|opera|tea)\b")
_OF_A_SHIP = re.compile(r"\b[Tt]he\ \Z")
_PLACE_BEFORE = re.compile(
    r"\b(?:opened|founded|launched|owns|runs|house|label|brand|restaurant|bar|caf[eé]|gallery|shop|studio|called|named|[Aa]t|[Ii]n"
    r"|[Ff]rom|like)\ \Z"
)
_HOUSE_BEFORE = re.compile(r"\b(?:bar|brand|caf[eé]|gallery|hotel|house|inn|label|restaurant|shop|studio|teahouse)\ \Z")
_OWNS = re.compile("['’]s?\\b")
_PLACE_BEHIND = re.compile(r",\ (?:at|in|near|on)\ (?:an?|the)\b")
"""What stands beside a restaurant or a label, and not beside a surname."""
_ENDS = re.compile(r"[”\"'’,.;:)]|\Z")


@dataclass(frozen=True)
class Sayings:
    """A document, asked whether it says that two spellings are two names."""

    doc: Document

    def are_two(self, one: Form, other: Form) -> bool:
        """Whether two people are told apart, or one spelling is said to be somebody's own."""
        if any(self._are_own(form) or self._is_shown(form) or self._is_stranger(form) for form in (one, other)):
            return True
        if self._are_several(one, other) or self._are_several(other, one):
            return True
        if self._near and all(not self._near.isdisjoint(_sentences(form)) for form in (one, other)):
            return True
        if _are_towns(one, other) and (self._are_told_names(one, other) or self._is_of_past(one, other)):
            return True
        is_written_on = differ_by_marks(one.key, other.key) and (self._is_written_on(one) or self._is_written_on(other))
        if is_written_on or are_two_told(self.doc, one, other):
            return True
        is_family = are_one_family_name(one.key, other.key)
        return any(
            self._is_brought_in(*pair)
            or self._is_related(*pair)
            or (is_family and self._is_house(pair[0]))
            or (differ_by_marks(one.key, other.key) and (self._is_called_after(*pair) or self._is_from_abroad(*pair)))
            for pair in ((one, other), (other, one))
        )

    def _are_several(self, one: Form, other: Form) -> bool:
        """Whether one is the plural of the other, behind a number or the like wherever it stands."""
        return one.key == f"{other.key}s" and all(
            mention.field == self.doc.field
            and _SEVERAL.search(self.doc.text, max(0, mention.span.start - REACH), mention.span.start) is not None
            for mention in one.mentions
        )

    @cached_property
    def _near(self) -> frozenset[int]:
        """The sentences around those that tell two people apart."""
        steps = range(-NEAR_SENTENCES, NEAR_SENTENCES + 1)
        return frozenset(at + step for at in self._find_sentences(_TWO_PEOPLE) for step in steps)

    @cached_property
    def _own(self) -> frozenset[int]:
        return frozenset(self._find_sentences(_SPELLS))

    def _find_sentences(self, pattern: re.Pattern[str]) -> Iterable[int]:
        found = (self.doc.sentence_at(match.start()) for match in pattern.finditer(self.doc.text))
        return (at for at in found if at is not None)

    def _are_own(self, form: Form) -> bool:
        """Whether each mention stands in a sentence that speaks of spelling."""
        return (
            bool(self._own)
            and all(mention.field == self.doc.field for mention in form.mentions)
            and (_sentences(form) <= self._own)
        )

    def _is_shown(self, form: Form) -> bool:
        """Whether each mention stands in a short quotation, and what is written somewhere is spoken of there."""
        return bool(self._quoted) and all(
            mention.field == self.doc.field
            and any(span.start < mention.span.start and mention.span.end < span.end for span in self._quoted)
            for mention in form.mentions
        )

    def _is_written_on(self, form: Form) -> bool:
        """Whether each mention of a name without marks stands in a sentence with a passport, a label or an e-mail."""
        return (
            form.key.isascii()
            and all(mention.field == self.doc.field for mention in form.mentions)
            and _sentences(form) <= frozenset(self._find_sentences(_WRITTEN_ON))
        )

    @cached_property
    def _quoted(self) -> tuple[Span, ...]:
        """The short quotations in sentences that speak of what is written, or right behind one; no speech."""
        shown = frozenset(self._find_sentences(_SHOWN))
        quoted = (Span(*match.span()) for match in _QUOTED.finditer(self.doc.text)) if shown else ()
        return tuple(
            span
            for span in quoted
            if (number := self.doc.sentence_at(span.start)) is not None
            and (number in shown or (number - 1 in shown and self._is_led_on(number - 1, span)))
            and not _SAID_BEFORE.search(self.doc.text, max(0, span.start - REACH), span.start)
            and not _SAID_BEHIND.match(self.doc.text, span.end)
        )

    def _is_led_on(self, number: int, quoted: Span) -> bool:
        """Whether a sentence ends with a colon before a quotation, or the thing that it has says that."""
        sentence = self.doc.sentences[number]
        if quoted.start == sentence.end + 1 and _GOES_ON.match(self.doc.text, quoted.end):
            return True
        is_led = self.doc.text[sentence.start : sentence.end].rstrip().endswith(":")
        return is_led or _IT_SAYS.match(self.doc.text, quoted.end) is not None

    def _is_stranger(self, form: Form) -> bool:
        """Whether a title with "a" brings somebody in, or a number does: a Mr Sigurdson; two are called Steen."""
        first = _find_first(form)
        if first is None:
            return False
        return _STRANGER.search(self.doc.text, max(0, first.span.start - REACH), first.span.start) is not None

    def _is_from_abroad(self, one: Form, other: Form) -> bool:
        """Whether one has no marks, a first name of its own and, where first named, forebears of whom it is told."""
        first = _find_first(one)
        if first is None or not one.key.isascii() or not one.names_before or one.names_before & other.names_before:
            return False
        number = self.doc.sentence_at(first.span.start)
        if number is None:
            return False
        sentence = self.doc.sentences[number]
        return _FROM_ABROAD.search(self.doc.text, sentence.start, sentence.end) is not None

    def _is_called_after(self, one: Form, other: Form) -> bool:
        """Whether one stands alone, as a place or firm does, and the other in a full name: Ōtani, Kenji Otani."""
        if one.has_full_name or not other.has_full_name or is_english_place(fold_marks(one.key)):
            return False
        places = [mention.span for mention in one.mentions if mention.field == self.doc.field]
        return any(
            _PLACE_BEFORE.search(self.doc.text, max(0, span.start - REACH), span.start)
            or _PLACE_BEHIND.match(self.doc.text, span.end)
            for span in places
            if _OWNS.match(self.doc.text, span.end) is None
        )

    def _is_house(self, form: Form) -> bool:
        """Whether a word before one mention makes it a house: the tea house Chou."""
        starts = (mention.span.start for mention in form.mentions if mention.field == self.doc.field)
        return any(_HOUSE_BEFORE.search(self.doc.text, max(0, start - REACH), start) for start in starts)

    def _are_told_names(self, one: Form, other: Form) -> bool:
        """Whether the text speaks of two names of one town: it was renamed; the city is Beijing, the duck is Peking."""
        both = _sentences(one) & _sentences(other)
        if both and not self._naming.isdisjoint(_sentences(one) | _sentences(other)):
            return True
        forms = "|".join(map(re.escape, (one.shown, other.shown)))
        if re.search(_WAS_THIS.format(forms=forms), self.doc.text):
            return True
        is_this = re.compile(_IS_THIS.format(forms=forms))
        found = frozenset(self._find_sentences(is_this))
        ones, others = found & _sentences(one), found & _sentences(other)
        return any(abs(a - b) == 1 for a in ones for b in others)

    def _is_of_past(self, one: Form, other: Form) -> bool:
        """Whether one is a town's name of another time wherever it stands, or somebody is said to write one of them."""
        places = [
            [mention.span for mention in form.mentions if mention.field == self.doc.field] for form in (one, other)
        ]
        if any(is_written_so(self.doc, span) for spans in places for span in spans):
            return True
        return any(
            spans and len(spans) == len(form.mentions) and all(is_told_of_past(self.doc, span) for span in spans)
            for form, spans in zip((one, other), places, strict=True)
        )

    @cached_property
    def _naming(self) -> frozenset[int]:
        return frozenset(self._find_sentences(_NAMING))

    def _is_related(self, one: Form, other: Form) -> bool:
        """Whether one is said to be the other's colleague or the like where first named, right behind the other."""
        first, text = _find_first(one), self.doc.text
        if first is None or not (first.before or first.after):
            return False
        behind = _RELATED_BEHIND.match(text, first.span.end)
        earlier = (mention.span.end for mention in other.mentions if mention.field != "title")
        nearest = max((end for end in earlier if end <= first.span.start), default=None)
        if behind is None or nearest is None or not other.has_full_name:
            return False
        between = _OWN_NAME.sub("", _TITLE.sub("", text[nearest : first.span.start]))
        return _FULL_NAME.search(between) is None

    def _is_brought_in(self, one: Form, other: Form) -> bool:
        """Whether one is a relative of whom it was not spoken, with a first name or a surname as the other has."""
        first, earlier = _find_first(one), _find_first(other)
        if first is None or earlier is None or earlier.span >= first.span:
            return False
        names, others = ({name[:_ALIKE] for name in (*form.before, *form.after)} for form in (first, earlier))
        if names.isdisjoint(others) and {one.key[-1], other.key[-1]} != {"a", "o"}:
            return False  # but Renatinho and his daughter Renatinha
        if _KIN_BEHIND.match(self.doc.text, first.span.end):
            return True
        return _KIN.search(self.doc.text, max(0, first.span.start - REACH), first.span.start) is not None


def is_called_after_town(doc: Document, mention: NameMention) -> bool:
    """Whether a mention is a dish, a ship or a club called after a town as that was once spelled: chicken Kiev."""
    if find_twin(mention.key) is None:
        return False
    start, end, text = mention.span.start, mention.span.end, doc.text
    before = max(0, start - REACH)
    if _THING_BEFORE.search(text, before, start) or _THING_BEHIND.match(text, end):
        return True
    return _OF_A_SHIP.search(text, before, start) is not None and _ENDS.match(text, end) is not None


def _are_towns(one: Form, other: Form) -> bool:
    """Whether two spellings are names of one town that English texts have, or have had: Lwów, Lvov, Lviv."""
    if are_twin_places(one.key, other.key) or are_twins(one.key, other.key):
        return True
    return any(find_twin(form.key) is not None for form in (one, other))


def _sentences(form: Form) -> frozenset[int]:
    return frozenset(mention.sentence for mention in form.mentions if mention.field != "title")


def _find_first(form: Form) -> NameMention | None:
    """Its first mention in the text."""
    mentions = (mention for mention in form.mentions if mention.field != "title")
    return min(mentions, key=lambda mention: mention.span, default=None)
