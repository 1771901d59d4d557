"""Words that stand for a person in, whether one may stand for somebody whom the other side names out.

Translators say "she" for a name and a name for "she". Where both were done in one sentence nothing is wrong, although
it has the name of somebody else. So each side is asked for a word that has nobody else to stand for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.quotation_places import SAYING
from mtcheck.lexicon import read_table
from mtcheck.model import Pair, Span, Word
from mtcheck.names.forms import TITLES
from mtcheck.source.concepts import find_concepts
from mtcheck.source.glosses import list_stems, stem_english
from mtcheck.source.name_matches import NameMatches

PRONOUNS = {
    "bg": "той него му негов негова негово неговия неговата неговите тя нея ѝ й неин нейна нейно нейния нейната "
    "нейните те тях им техен техния този тази последният",
    "ca": "ell ella ells elles li seu seva seus seves aquest aquesta",
    "cs": "on ona oni jeho její jejich jemu jim mu jí ji ho něj něho němu něm ním ní nich nimi svůj svého svou "
    "své svým svému svých ten ta tento tato toho tomu",
    "da": "han ham hans hun hende hendes dem deres sin sit sine denne",
    "de": "er ihn ihm sie ihr ihre ihren ihrem ihrer ihres ihnen sein seine seinen seinem seiner seines dieser "
    "diese diesem diesen dieses dessen deren letzterer",
    "el": "αυτός αυτή αυτόν αυτήν αυτού αυτής τούς εκείνος εκείνη ίδιος ίδια ιδίου",
    "es": "él ella ellos ellas le les su sus suyo suya éste ésta aquel aquella",
    "et": "tema ta teda talle tal nad nende neid oma see",
    "fi": "hän hänen hänet häntä hänelle häneltä hänestä häneen hänellä he heidän tämä tämän",
    "fr": "il elle ils elles lui leur leurs son sa ses celui-ci celle-ci dernier dernière",
    "hr": "on ona oni njega nju njemu njoj ga mu je joj njim njom njegov njegova njegovo njezin njezina njena "
    "svoj svoju svoje svoga svom taj ta ovaj ova",
    "hu": "ő őt neki nála róla tőle hozzá vele övé azt",
    "id": "dia ia nya beliau mereka",
    "is": "hann honum hans hún hana henni hennar þeir þeim þeirra sinn sína sín þessi",
    "it": "lui lei egli ella loro suo sua suoi sue questi questo questa quest'ultimo costui",
    "lt": "jis jo jam jį juo ji jos jai ją jie jų savo šis ši",
    "lv": "viņš viņa viņam viņu viņai viņas savu savs šis",
    "nl": "hij hem zijn zij ze haar hun hen deze diens",
    "no": "han ham hans hun henne hennes dem deres sin sitt sine denne",
    "pl": "on ona jego jej jemu mu ją go nim niego niej nią niemu oni ich im swój swoją swojego swoje swoim ten "
    "ta tego tej temu",
    "pt": "ele ela eles elas lhe lhes seu sua seus suas dele dela este esta esse essa",
    "ro": "el ea ei lui îl îi lor său sa săi sale acesta aceasta acestuia acesteia",
    "ru": "он она они его её ее ему ей им ним нём нем него неё нее ней ею свой свою своего своей своё своем "
    "своим тот та этот того той тому последний последняя",
    "sk": "on ona oni jeho jej ich jemu mu ho ju ním ňou nej svoj svoju svojho svojej ten tá tento táto",
    "sl": "on ona oni njega njo njemu njej njim ga mu jo ji njegov njegova njen njena svoj svojo ta",
    "sr": "on ona oni njega nju njemu njoj ga mu joj njim njom njegov njegova njen njena svoj svoju taj ta он "
    "она они њега њу њему њој га му јој њим њом његов његова њен њена свој своју тај та",
    "sv": "han honom hans hon henne hennes dem deras sin sitt sina denne denna",
    "tr": "o onu ona onun ondan onunla kendisi kendisini kendisine kendisinin kendi bu",
    "uk": "він вона вони його її йому їй ним нього неї нею ній свій свою свого своєї своє цей ця той та "
    "останній",
}  # fmt: skip
"""Words of the third person for somebody, in every case."""
SUBJECTLESS = frozenset("bg ca cs el es fi hr hu it lt lv pl pt ro sk sl sr tr".split())
"""Languages whose verbs need no word for who does it."""
_SEXES = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "", "them": "", "their": "", "theirs": "",
}  # fmt: skip
_BEHIND_VERB = re.compile(rf"\b(?:{SAYING})\s$")
_CLAUSE = frozenset(
    "after although and as because before but for he if once or she since so that then though unless until what when "
    "where whereas whether which while who whom whose why".split()
)
"""Words before who does something."""
_DETERMINERS = frozenset("the his her its their this that".split())
_INDEFINITE = frozenset("a an any another each every no one some".split())
_BEFORE_NAME = re.compile(r"(?:[ ,]+(?:of|in|at|for|from|with)\b[^,.;]{1,60})?,? (?:and [\w -]+ )?(?-i:[A-Z])")
_BEHIND_NAME = re.compile(r"[\w.’']*[A-Z][\w’'-]+, (?:[\w’'-]+ ){0,4}$")
_OTHERS = frozenset(
    "latter former pair duo trio man woman both two rival counterpart colleague predecessor successor winner "
    "loser".split()
)
_PHRASE, _REACH = 4, 80


def may_be_told_otherwise(matches: NameMatches, pair: Pair, sex: str, bound: Sequence[tuple[Span, str]]) -> bool:
    """Whether a word of the text of a pair may stand for somebody of a `sex` whose name is not there.

    `bound`: whom the text of the pair names, each with a sex; "" is one that nothing tells. The nearest of them before
    a pronoun that may be meant by it is.
    """
    doc = matches.comparison.doc
    explained = _explain(matches, pair)
    for number in pair.text:
        words = doc.words_of(doc.sentences[number])
        for at, word in enumerate(words):
            if word.lower in _SEXES:
                if _agree(_SEXES[word.lower], sex) and not _is_bound(word, words[:at], bound):
                    return True
            elif _is_untold(matches, words, at) and not _is_explained(word, explained):
                return True
    return False


def may_be_told_for(matches: NameMatches, pair: Pair, name: Word) -> bool:
    """Whether a word of the source of a pair, or none, may be what a name of its text was told for."""
    language, doc, source = matches.words.language, matches.comparison.doc, matches.words.doc
    forms = frozenset(PRONOUNS.get(language, "").split())
    words = [word for number in pair.source for word in source.words_of(source.sentences[number])]
    if not forms or any(word.lower in forms for word in words):
        return True
    if language in SUBJECTLESS and _does_something(matches, name):
        return True
    told = frozenset(stem_english(word.lower) for number in pair.text for word in doc.words_of(doc.sentences[number]))
    for word in words:
        stems = list_stems(word.lower, language) if word.text[0].islower() or language == "de" else frozenset()
        if stems & _role_stems() and stems.isdisjoint(told):
            return True
    return False


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _is_bound(word: Word, before: Sequence[Word], bound: Sequence[tuple[Span, str]]) -> bool:
    """Whether the nearest name before a pronoun that may be meant by it is that of whom it stands for."""
    first = {sex for one in before if (sex := _SEXES.get(one.lower, ""))}
    for span, sex in sorted(bound, reverse=True):
        if span.start < word.start and _agree(sex, _SEXES[word.lower]):
            is_other = not sex and bool(first - {_SEXES[word.lower]}) and bool(_SEXES[word.lower])
            return not is_other
    return False


def _is_untold(matches: NameMatches, words: Sequence[Word], at: int) -> bool:
    """Whether a word says what somebody is who is not named beside it."""
    word = words[at]
    is_somebody = word.lower in _OTHERS or word.lower in _roles()
    return is_somebody and word.text[0].islower() and not _is_of_name(matches, words, at)


def _is_of_name(matches: NameMatches, words: Sequence[Word], at: int) -> bool:
    """Whether a role is one of many, or somebody's who is named beside it: the mayor of Oberá, Teresa Lobo."""
    text, word = matches.comparison.doc.text, words[at]
    before = (one.lower for one in reversed(words[max(0, at - _PHRASE) : at]))
    determiner = next((one for one in before if one in _INDEFINITE | _DETERMINERS), None)
    if word.lower in _roles() and determiner not in _DETERMINERS:
        return True
    is_before = _BEFORE_NAME.match(text, word.end) is not None
    return is_before or _BEHIND_NAME.search(text, max(0, word.start - _REACH), word.start) is not None


def _explain(matches: NameMatches, pair: Pair) -> frozenset[str]:
    """The English stems of what the source of a pair says."""
    source, language = matches.words.doc, matches.words.language
    found = set[str]()
    for number in pair.source:
        sentence = source.sentences[number]
        text = source.text[sentence.start : sentence.end]
        found |= list_stems(text, language)
        found |= {stem_english(concept) for concept in find_concepts(text, language)}
    return frozenset(found)


def _is_explained(word: Word, explained: frozenset[str]) -> bool:
    return stem_english(word.lower) in explained or any(c in explained for c in find_concepts(word.lower, "en"))


def _does_something(matches: NameMatches, name: Word) -> bool:
    """Whether a name stands where a clause begins, or behind "said"."""
    doc = matches.comparison.doc
    words = [word for word in doc.words_of(doc.sentences[name.sentence]) if word.end <= name.start]
    while words and (words[-1].text[0].isupper() or words[-1].lower in TITLES) and len(words) > 1:
        words.pop()
    before = doc.text[words[-1].end : name.start] if words else ""
    if not words or words[-1].lower in _CLAUSE or re.search('[,;:–—("“]', before):
        return True
    return _BEHIND_VERB.search(doc.text, max(0, name.start - _REACH), name.start) is not None


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    return frozenset(form for form, kind, _ in read_table("people_en") if kind in {"role", "other"})


@lru_cache(maxsize=1)
def _role_stems() -> frozenset[str]:
    return frozenset(stem_english(form) for form, kind, _ in read_table("people_en") if kind == "role")
