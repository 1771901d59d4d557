"""A word in Arabic or Hebrew letters in, whether a name in Latin letters is a way to read it out.

These scripts write no short vowels and cling and, in, to, as and the to a word. So each letter is read in every way in
which any convention writes it, with any vowels between: whatever may be read is the name.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.names.romanisation import fold_marks

_VOWELS = "aeiouywh'’"
"""With the h, which many names have silent: John."""
_SILENT = re.compile("(?<=[aeiou])[stxz]$")
"""What French names end in: François."""
_ARABIC = {
    letter: reading
    for row in (
        "اأإآٱىءئؤعةہھۓه= ب=b|p|v پ=p تطٹة=t|th|tt ث=th|s|t ج=j|g|dj|dzh|zh|c چ=ch|c|tch|tsch حهھہ=h خ=kh|ch|h|j|x "
        "دڈ=d ذ=dh|d|z|th رڑ=r ز=z|s ژ=zh|j|dj|g سص=s|ss|c|x ش=sh|ch|sch|s|tch|tsch|c|x ض=d|dh|z|th ظ=z|dh|th|d "
        "غ=gh|g|r|j "
        "ف=f|v|p|ph|w ڤ=v ق=q|k|g|gh|gu|c|qu "
        "ك=k|c|ch|q|ck|cq|gu|qu ک=k|c|ch|q|ck|cq گڭ=g|gu ل=l م=m ن=n|m ں=n|m| و=w|v|u|o|ou|oo|f| "
        "يی=y|i|j|e|ee|"
    ).split()
    for letters, reading in (row.split("="),)
    for letter in letters
}
_ARABIC |= {"ه": "h|", "ہ": "h|", "ھ": "h|", "ة": "t|h|", "ح": "h|"}
_INSIDE = {"ك": "|g"}
"""As names from the Maghreb have it, but for the first letter: Dguig; Kamal is not Gamal."""
_HEBREW = {
    letter: reading
    for row in (
        "אע= ב=b|v|w ג=g|j|gh ד=d ה=h| ו=v|w|u|o|ou|oo| ז=z|s|j ח=h|ch|kh| ט=t י=y|i|j|e| כך=k|kh|ch|c|q ל=l מם=m נן=n "
        "ס=s|c פף=p|f|ph צץ=ts|tz|z|s|c|ch ק=k|q|c|ck ר=r ש=sh|s|sch ת=t|th"
    ).split()
    for letters, reading in (row.split("="),)
    for letter in letters
}
_CLINGING = {"he": re.compile("^[ושהכלבמ]{1,3}(?=..)")}
_CLINGING_ARABIC = re.compile("^(?:[وفبلك]?(?:ال)?|لل)(?=..)")
_ARTICLE = re.compile(r"^(?:[ae][lsdtnrz]|a[sz]h|ul|ha)[-'’ ](?=\w)")
_MARKS = re.compile("[\u0591-\u05c7\u064b-\u065f\u0670\u0640\u200c\u200f\u200e'\"״׳]")


@lru_cache(maxsize=20_000)
def may_be_read(key: str, word: str, language: str) -> bool:
    """Whether a lower-cased name is a way to read a word, whatever clings to the word.

    >>> may_be_read("kerem", "כרם", "he"), may_be_read("rozen", "רוזן", "he"), may_be_read("almog", "רוזן", "he")
    (True, True, False)
    >>> may_be_read("al-khatib", "الخطيب", "ar"), may_be_read("al-rawi", "الخطيب", "ar")
    (True, False)
    """
    plain = _MARKS.sub("", word)
    bare = _ARTICLE.sub("", fold_marks(key))
    forms = {plain, _CLINGING.get(language, _CLINGING_ARABIC).sub("", plain)}
    forms |= {form[cut:] for form in tuple(forms) for cut in (1, 2) if language == "he" and len(form) > cut + 1}
    name = bare.replace("-", "")
    return any(_reads(form, one, language) for form in forms if form for one in {name, fold_marks(key)})


def _reads(word: str, name: str, language: str) -> bool:
    """Whether the letters of a word, read one by one, come to the end of a name."""
    readings = _HEBREW if language == "he" else _ARABIC
    places = _skip_vowels({0}, name)
    for at_letter, letter in enumerate(word):
        found = set[int]()
        more = _INSIDE.get(letter, "") if at_letter and language == "ar" else ""
        for reading in (readings.get(letter, letter) + more).split("|"):
            once = {at + len(reading) for at in places if name.startswith(reading, at)}
            found |= once | {at + len(reading) for at in once if name.startswith(reading, at)}
        places = _skip_vowels(found, name)
    silent = _SILENT.search(name)
    return len(name) in places or (silent is not None and silent.start() in places)


def _skip_vowels(places: set[int], name: str) -> set[int]:
    reached = set(places)
    for at in places:
        end = at
        while end < len(name) and name[end] in _VOWELS:
            end += 1
            reached.add(end)
    return reached
