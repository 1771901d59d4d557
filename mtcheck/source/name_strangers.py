"""Names of a text that nothing in the whole source accounts for in, what of the source each stands in the place of out.

A town where the source has the adjective of another one; a surname behind a first name that both have; a person in full
where the source has a title before another. And two people of one article, of whom each sentence has the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import mtcheck.late_re as re
from mtcheck.model import Pair, Span
from mtcheck.names.native_names import find_native, is_person_name
from mtcheck.names.place_adjectives import find_towns
from mtcheck.names.romanisation import fold_marks, read_units, sound_distance
from mtcheck.source.abjad_names import may_be_read
from mtcheck.source.japanese_names import LONGEST_SURNAME, are_one_surname, is_read_otherwise, read_surnames
from mtcheck.source.korean_surnames import KOREAN_SURNAMES
from mtcheck.source.name_hearing import hear, stand_for_one
from mtcheck.source.name_losses import may_stand_for_person
from mtcheck.source.name_matches import NameMatches, TextName
from mtcheck.source.sureness import SURE_PAIR
from mtcheck.source.words import VOWELLESS, SourceWord

ADJECTIVE, BEHIND, TITLED, SWAPPED = 0.85, 0.85, 0.8, 0.8
_LEAST = 3
_REACH = 20
_WHEREABOUTS = re.compile(r"\b(?:in|at|near|(?:village|town|city|district|region|port|suburb|island) of) $")
_NEAR = 0.7
"""Distance for each unit up to which a surname may be the same one."""
_NO_NAME = frozenset((None, "the"))
TITLES = {
    "ar": "وزير|وزيرة|الوزير|رئيس|رئيسة|مدير|مديرة|نائب|الشيخ|السيد|السيدة|الدكتور|"
    "الدكتورة|الكاتب|الكاتبة|المغني|المغنية|"
    "الفنان|الفنانة|اللاعب|المدرب|المحامي|المحامية|الصحفي|الصحفية|المتحدث|الأمين|النائب|"
    "القاضي|البروفيسور|المخرج|العمدة|الباحث|الباحثة|الخبير|الخبيرة|المحلل|المحللة|الطبيب|الطبيبة|المهندس|المهندسة|عضو"
    "|المستشار|المستشارة|الناشط|الناشطة|المؤرخ|المؤرخة|المخرجة|الممثل|الممثلة|الأستاذ|الأستاذة|العميد|اللواء|العقيد|السفير"
    "|السفيرة|قائد|المزارع|المزارعة|المواطن|المعلم|المعلمة|المدرس|التاجر|مؤسس|مؤسسة|صاحب|زعيم|الوزيرة|المديرة|سفير|سفيرة"
    "|القائد|اللاعبة|المدربة|القاضية|المنتج|المنتجة|العالم|الشاعر|الشاعرة|الروائي|الروائية|النائبة|المتحدثة|الناطق|نظيره"
    "|نظيرته|الشيخة|الأمير|الأميرة|الملك|الملكة|السياسي|المعارض|الصياد|السائق|الطالب|الطالبة|الممرضة|المرشح|المرشحة",
    "fa": "وزیر|رئیس|آقای|خانم|دکتر|مدیر|سرمربی|بازیگر|سخنگوی|شهردار|استاندار|نماینده|کارگردان|خواننده|نویسنده|سردار"
    "|رییس|معاون|مدیرکل|فرماندار|دبیر|دبیرکل|سرپرست|پژوهشگر|کارشناس|استاد|معلم|کشاورز|بازیکن|مربی|سفیر|قاضی|وکیل|مهندس|خبرنگار"
    "|هنرمند|پزشک|شاعر|عضو|فرمانده|دکتر|سرهنگ|سرتیپ|همتای|ساخته|اثر",
    "he": 'שופט|שופטת|השופטת|מפכ"ל|נשיא|הנשיא|נשיאת|'
    "שר|השר|שרת|השרה|ראש|מר|גב'|ד\"ר|פרופ'|מנכ\"ל|מנכ״ל|דובר|דוברת|המאמן|השחקן|"
    "השחקנית|הזמר|הזמרת|העיתונאי|הסופר|"
    'הסופרת|השופט|השופטת|יו"ר|יו״ר|ח"כ|עו"ד|הבמאי|סגן|החוקר|החוקרת|המומחה|המומחית|המורה|החקלאי|השחקן|המהנדס|הרב|ראש'
    "|העיר|מנהל|מנהלת|המנהל|המנהלת|המפקד|מפקד|השגריר|השגרירה|הדובר|הדוברת|הוועד|הפרופסור|הנהג|הבמאית|המאמנת|הכלכלן",
    "hi": "मंत्री|मुख्यमंत्री|प्रधानमंत्री|राष्ट्रपति|राज्यपाल|सांसद|विधायक|मेयर|महापौर|अध्यक्ष|महासचिव|सचिव|निदेशक|प्रवक्ता|आयुक्त|कलेक्टर"
    "|अधीक्षक|न्यायाधीश|जस्टिस|न्यायमूर्ति|जज|वकील|अधिवक्ता|डॉ|डॉक्टर|प्रोफेसर|प्रो|श्री|श्रीमती|सुश्री|कप्तान|कोच|खिलाड़ी|अभिनेता|अभिनेत्री"
    "|लेखक|लेखिका|कवि|पत्रकार|किसान|दुकानदार|वैज्ञानिक|विशेषज्ञ|शिक्षक|छात्र|छात्रा|इंस्पेक्टर|सरपंच|नेता|उपाध्यक्ष|प्रबंधक|इंजीनियर|निवासी",
    "ur": "وزیر|صدر|جناب|ڈاکٹر|پروفیسر",
}
_JAPANESE = re.compile(
    "(?P<surname>[\u4e00-\u9fff][\u3005\u4e00-\u9fff])(?P<given>[\u3005\u3040-\u309f\u4e00-\u9fff]{0,3}?)(?:氏|さん|容疑者|被告|選手|議員|教授|市長|町長"
    "|村長|知事|首相|大臣|社長|会長|監督|記者|部長|課長|所長|校長|園長|館長|理事長)"
)
_KOREAN = re.compile(
    "(?P<surname>[가-힣])[가-힣]{2}(?= ?(?:대통령|총리|장관|의원|대표|회장|위원장|총장|감독|선수|교수|검사|판사|시장|"
    "지사|씨"
    "|부장|과장|사장|팀장|국장|소장|기자|원장|관장|교장|군수|이사장|변호사|작가))"
)
_HYPHENATED = re.compile(
    r"\b(?:(?P<first>[A-Z][a-z]{1,5}) [A-Z][a-z]+-[a-z]{2,}|[A-Z][a-z]+-[a-z]{2,} (?P<last>[A-Z][a-z]{1,5}))\b"
)


class Stranger(NamedTuple):
    """A name of the text and what it stands in the place of."""

    span: Span
    source_span: Span
    confidence: float


@dataclass(frozen=True)
class _Strangers:
    matches: NameMatches

    def find(self) -> Iterator[Stranger]:
        pairs = [pair for pair in self.matches.comparison.pairs if pair.text and pair.source]
        for pair in pairs:
            if pair.confidence >= SURE_PAIR:
                names = [name for name in self.matches.names if name.sentence in pair.text]
                yield from self._find_towns(names, pair)
                yield from self._find_behind(names, pair)
                yield from self._find_people(names, pair)
                yield from self._find_swaps(names, pair)

    def _list_words(self, pair: Pair) -> list[SourceWord]:
        return [word for number in pair.source for word in self.matches.words.sentences[number]]

    @cached_property
    def _language(self) -> str:
        return self.matches.words.language

    @cached_property
    def _source_towns(self) -> frozenset[str]:
        """Every town of the source, be it in an adjective."""
        words = (word for sentence in self.matches.words.sentences for word in sentence)
        return frozenset(town for word in words for town in find_towns(word, self._language))

    def _is_strange(self, name: TextName) -> bool:
        """Whether no word of the whole source, be it a name or not, accounts for a name."""
        if name.key in self._source_towns or self.matches.is_heard_of(name):
            return False
        words = self.matches.words.doc.words if self._language in VOWELLESS else ()
        return not any(may_be_read(name.key, word.lower, self._language) for word in words)

    def _find_towns(self, names: list[TextName], pair: Pair) -> Iterator[Stranger]:
        strange = [
            name for name in names if "place" in name.kinds and name.before in _NO_NAME and self._is_strange(name)
        ]
        for word in self._list_words(pair) if strange and self.matches.words.is_spaced else ():
            towns = find_towns(word, self._language)
            if towns and strange and not any(self._is_town(name, word, towns) for name in names):
                yield Stranger(strange.pop(0).span, word.span, ADJECTIVE)

    def _is_town(self, name: TextName, word: SourceWord, towns: frozenset[str]) -> bool:
        return name.key in towns or self._stand_for_one(name.key, word)

    def _find_behind(self, names: list[TextName], pair: Pair) -> Iterator[Stranger]:
        """A word behind a first name of both sides that is not what the source has beside it."""
        doc = self.matches.comparison.doc
        words = self._list_words(pair) if self.matches.words.has_capitals else []
        for name in names:
            after = _ADJOINING.match(doc.text, name.span.end)
            if after is None:
                continue
            span = Span(after.start("word"), after.end("word"))
            key = fold_marks(after["word"].lower())
            firsts = [at for at, word in enumerate(words) if word.is_name and self._stand_for_one(name.key, word)]
            if len(firsts) != 1 or not (is_person_name(name.key) or words[firsts[0]].kinds == {"person"}):
                continue
            if key in _EPITHETS or any(self._stand_for_one(key, word) for word in words):
                continue
            other = self._find_surname(words, firsts[0], pair)
            is_alike = other is not None and any(_is_near(key, sound) for sound in other.sounds)
            if (
                other is not None
                and not is_alike
                and not any(key in self._source_text(number) for number in pair.source)
            ):
                yield Stranger(span, other.span, BEHIND)

    def _find_surname(self, words: list[SourceWord], at: int, pair: Pair) -> SourceWord | None:
        """The surname beside a first name of the source, where no word of the text stands for it."""
        near = [at - 1] if self._language == "hu" else [at + 1]
        others = [words[n] for n in near if 0 <= n < len(words)]
        text = self.matches.words.doc.text
        for other in others:
            first, second = sorted((words[at].span, other.span))
            follows = text[second.end : second.end + 2]
            is_joined = text[first.end : second.start] == " " and text[other.span.start].isupper()
            is_last = self._language == "hu" or not (follows[:1] == " " and follows[1:].isupper())
            if is_joined and is_last and not self.matches.is_rendered(other, pair.text):
                return other
        return None

    def _source_text(self, number: int) -> str:
        sentence = self.matches.words.doc.sentences[number]
        return fold_marks(self.matches.words.doc.text[sentence.start : sentence.end].lower())

    def _stand_for_one(self, key: str, word: SourceWord) -> bool:
        return stand_for_one(key, hear(word), self._language)

    def _find_people(self, names: list[TextName], pair: Pair) -> Iterator[Stranger]:
        if self._language == "ko":
            yield from self._find_koreans(pair)
        if self._language not in VOWELLESS | {"ja"}:
            return
        for first, last in pairwise(names):
            doc = self.matches.comparison.doc
            is_full = doc.text[first.span.end : last.span.start] == " " and (
                is_person_name(first.key) or "person" in last.kinds
            )
            if not is_full or not self._is_strange(first) or not self._is_strange(last):
                continue
            others = self._find_japanese(last.key, pair) if self._language == "ja" else self._find_titled(pair)
            other = next(iter(others), None)
            if other is not None:
                yield Stranger(Span(first.span.start, last.span.end), other, TITLED)

    def _find_titled(self, pair: Pair) -> Iterator[Span]:
        """Two words behind a title of the source neither of which the text has."""
        source = self.matches.words.doc
        for number in pair.source:
            words = self.matches.words.sentences[number]
            for at, word in enumerate(words[:-2]):
                form = source.text[word.span.start : word.span.end]
                if re.fullmatch(f"و?(?:ال)?(?:{TITLES.get(self._language, '$^')})", form) is None:
                    continue
                for start in (at + 2, at + 1):
                    both = words[start : start + 2]
                    is_joined = len(both) > 1 and source.text[both[0].span.end : both[1].span.start] == " "
                    if is_joined and not any(self.matches.is_rendered(other, pair.text) for other in both):
                        yield Span(both[0].span.start, both[1].span.end)

    def _find_japanese(self, surname: str, pair: Pair) -> Iterator[Span]:
        """People whose surname lists have, and the text has not; none that `surname` may be a rare reading of."""
        source, words = self.matches.words.doc, self._list_text(pair)
        for number in pair.source:
            sentence = source.sentences[number]
            for match in _JAPANESE.finditer(source.text, sentence.start, sentence.end):
                known = [name for name in find_native(match["surname"], "ja") if name.kind == "person"]
                readings = read_surnames((match["surname"] + match["given"])[:LONGEST_SURNAME]) or frozenset()
                is_read = any(are_one_surname(word, readings) for word in words) or is_read_otherwise(surname, readings)
                if known and not is_read and words.isdisjoint(english for name in known for english in name.english):
                    yield Span(match.start("surname"), match.end("given"))

    def _find_koreans(self, pair: Pair) -> Iterator[Stranger]:
        doc, source = self.matches.comparison.doc, self.matches.words.doc
        span, there = self.matches.comparison.text_span(pair), self.matches.comparison.source_span(pair)
        if span is None or there is None:
            return
        words = self._list_text(pair)
        for match in _HYPHENATED.finditer(doc.text, span.start, span.end):
            surname = (match["first"] or match["last"]).lower()
            hangul = {sign for sign, forms in KOREAN_SURNAMES.items() if surname in forms}
            if not hangul or any(re.search(f"{sign}[가-힣]{{2}}", source.text) for sign in hangul):
                continue
            for other in _KOREAN.finditer(source.text, there.start, there.end):
                forms = KOREAN_SURNAMES.get(other["surname"])
                if forms is not None and words.isdisjoint(forms):
                    yield Stranger(Span(*match.span()), Span(*other.span()), TITLED)
                    return

    def _list_text(self, pair: Pair) -> frozenset[str]:
        doc = self.matches.comparison.doc
        words = (word.lower for number in pair.text for word in doc.words_of(doc.sentences[number]))
        return frozenset(fold_marks(word.removesuffix("'s")) for word in words)

    def _find_swaps(self, names: list[TextName], pair: Pair) -> Iterator[Stranger]:
        """A person whom the source names elsewhere, in the place of one whom the text names elsewhere."""
        if not self.matches.words.has_capitals:
            return
        people = [name for name in names if "country" not in name.kinds and name.kinds != {"place"}]
        gone = [name for name in people if not self.matches.is_accounted(name, pair.source)]
        gone = [name for name in gone if self.matches.is_in_source(name)]
        others = {name.key for name in people if not self._is_somewhere(name)}
        if not gone or len(others) > len({name.key for name in gone}):
            return
        if may_stand_for_person(self.matches, pair, gone):
            return
        near = {name.key for name in names} | {name.before for name in gone} | {name.after for name in gone}
        for other in self.matches.names:
            if other.key in near or {other.before, other.after} & {name.key for name in gone}:
                continue
            if "country" in other.kinds or other.kinds == {"place"} or len(other.key) <= _LEAST:
                continue
            word = self._find_person(other.key, pair)
            if word is not None and not self.matches.is_rendered(word, pair.text):
                yield Stranger(Span(gone[0].span.start, gone[-1].span.end), word.span, SWAPPED)
                return

    def _is_somewhere(self, name: TextName) -> bool:
        """Whether a preposition shows that a name is a place's: in the village of Lipovka."""
        doc = self.matches.comparison.doc
        return (
            not name.kinds
            and _WHEREABOUTS.search(doc.text, max(0, name.span.start - _REACH), name.span.start) is not None
        )

    def _find_person(self, key: str, pair: Pair) -> SourceWord | None:
        text = self.matches.words.doc.text
        return next(
            (
                word
                for word in self._list_words(pair)
                if text[word.span.start].isupper() and self._stand_for_one(key, word)
            ),
            None,
        )


def _is_near(key: str, sound: str) -> bool:
    """Whether a word may be a name spelled by a convention of its own: Khashoggi, Хашкаджи."""
    return sound_distance(key, sound) <= _NEAR * len(read_units(key))


_ADJOINING = re.compile(r" (?P<word>[A-Z][a-z]{2,})\b(?!['’-]\w| [A-Z])")
_EPITHETS = frozenset("great second third first junior senior wonderworker baptist terrible saint".split())


def find_strangers(matches: NameMatches) -> Iterator[Stranger]:
    """Every name of the text that stands in the place of another, of each place the first."""
    return _Strangers(matches).find()
