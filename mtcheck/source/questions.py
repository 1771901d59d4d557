"""A sentence of a source in, whether it asks out: at its end, inside a quotation, and for yes or no alone.

Most languages ask with a mark; some ask with a word or an ending, and often without one. What a text makes of a
question is left to the checks.
"""

from __future__ import annotations

import mtcheck.late_re as re

CLOSING = r"[\s\"'”“’»«)\]」』]*$"
"""What may stand behind the mark that ends a sentence."""
_MARKS = {"el": ";?\u037e", "ar": "؟?", "fa": "؟?", "ur": "؟?"}
_ASKING = "?？"
_UNMARKED = frozenset(("ha", "ja", "ko", "th", "zh", "yue", "vi", "lo", "km", "my"))
"""Languages that ask with a word or an ending, and often without a mark."""
_QUOTES = '["”“»«’」』]'
_JAPANESE = "(?<!ない)(?:の|です|ます|ました|ません|でしょう|だろう|なの)か"
_KOREAN = "(?:[습입합됩갑킵]니까|(?<!않)[을할갈될올볼일]까|[는은인]가)"
_ASKS_UNMARKED: dict[str, re.Pattern[str]] = {
    "ja": re.compile(rf"{_JAPANESE}。?{CLOSING}"),
    "zh": re.compile(rf"吗。?{CLOSING}|(?:何时|何處|何处|谁|为何|为什么|怎么|如何|哪|什么)[^。，]*呢。?{CLOSING}"),
    "ko": re.compile(rf"{_KOREAN}[.。]?{CLOSING}"),
    "ar": re.compile(r"^[\s\"«“]*[وف]?هل\s"),
    "tr": re.compile(rf"\sm[iıuü](?:yd[iıuü]|d[iıuü]r|sın|sin|sınız|siniz)?\.{CLOSING}"),
    "pl": re.compile(rf"^[\s\"„«]*(?:A |I |Ale )?[Cc]zy\s[^,–—-]*\.{CLOSING}"),
    "ru": re.compile(rf"^[\s\"„«]*\w+\sли\s[^,–—]*\.{CLOSING}"),
    "uk": re.compile(rf"^[\s\"„«]*(?:А |І |Але )?[Чч]и\s[^,–—]*\.{CLOSING}"),
    "ha": re.compile(rf"^[\s\"“]*Shin\s[^,]*\.?{CLOSING}"),
}
"""How a sentence asks without a mark; 〜ないか, 않을까, and ли in the middle, are told as often as asked."""
_QUOTED_UNMARKED: dict[str, re.Pattern[str]] = {
    "ja": re.compile(rf"{_JAPANESE}。?[」』]"),
    "zh": re.compile("吗。?[”」』]"),
    "ko": re.compile(
        rf"{_KOREAN}[.。]?[\"”']|냐[\"”'’]\s?(?:라)?고\s(?:\S+\s)?(?:되?묻|되?물[었어으]|반문|질문|따[져졌])"
    ),
}
_ASKS_WHETHER: dict[str, re.Pattern[str]] = {
    "ar": _ASKS_UNMARKED["ar"],
    "bg": re.compile(r"^[\s\"„«]*\w+\sли\s"),
    "fr": re.compile(r"^[\s\"«]*est-ce qu", re.IGNORECASE),
    "pl": re.compile(r"^[\s\"„«]*(?:A |I |Ale )?[Cc]zy\s"),
    "ru": re.compile(r"^[\s\"„«]*\w+\sли\s"),
    "tr": re.compile(r"\sm[iıuü](?:yd[iıuü]|d[iıuü]r|y[iıuü]m|y[iıuü]z|sın|sin|sınız|siniz)?\s?\?"),
    "uk": re.compile(r"^[\s\"„«]*(?:А |І |Але )?[Чч]и\s"),
    "zh": re.compile("吗"),
}
"""How it asks for yes or no, so that nothing but "whether" and "if" can tell of it."""
_ASKS_WHY = {
    "ar": "لماذا|لمَ ", "bg": r"\bзащо\b", "cs": r"\bproč\b", "da": r"\bhvorfor\b",
    "de": r"\b(?:warum|wieso|weshalb)\b", "el": r"^\W*γιατί\b", "es": r"\bpor qué\b", "fa": "چرا",
    "fi": r"\bmiksi\b", "fr": r"\bpourquoi\b", "he": "למה|מדוע", "hi": "क्यों", "hr": r"\bzašto\b",
    "hu": r"\bmiért\b", "is": r"\baf hverju\b", "it": r"^\W*perché\b", "ja": "なぜ|どうして", "ko": r"\b왜\b",
    "nb": r"\bhvorfor\b", "nl": r"\bwaarom\b", "no": r"\bhvorfor\b", "pl": r"\bdlaczego\b",
    "pt": r"\bpor que\b|^\W*porque\b", "ro": r"\bde ce\b", "ru": r"\b(?:почему|отчего)\b", "sk": r"\bprečo\b",
    "sl": r"\bzakaj\b", "sr": r"\b(?:zašto|зашто)\b", "sv": r"\bvarför\b", "tr": r"\b(?:neden|niye|niçin)\b",
    "uk": r"\bчому\b", "zh": "为什么|為什麼|为何|為何",
}  # fmt: skip
"""Words that ask for a reason, and so take for a fact what they ask about."""
_TELLS_QUESTION = {
    "ar": "سأل|تساءل", "bg": r"\bпита|\bзапита", "cs": r"\bpt[áa]|zepta|táza", "da": "spurg|spørg|undre",
    "de": "frag|wissen|erkundig", "el": "ρώτ|ρωτ", "es": "pregunt", "fa": "پرسید|پرسش", "fi": "kysy|ihmet",
    "fr": "demand|interrog", "he": "שאל|תהה", "hi": "पूछ", "hr": r"\b(?:u|za)?pita", "hu": "kérdez|kérdés",
    "is": "spurð|spyr", "it": "chied|chies|domand", "ja": "尋ね|聞い|問|疑", "ko": "묻|물었|궁금|질문",
    "nb": "spør|spurt|undre|lure", "nl": "vroeg|vra(?:ag|gen)", "pl": r"\bpyta|zapyta|spyta", "pt": "pergunt",
    "ro": "întreb", "ru": "спрос|спраш|интерес|вопрос", "sk": r"\bpýta|opýta|spýta", "sl": "vpraš|spraš",
    "sr": r"\b(?:u|za)?pita|пита", "sv": "fråg|undra", "tr": "sor|merak", "uk": "запит|спит|цікав|питан",
    "zh": "问|問",
}  # fmt: skip
"""Beginnings of words that tell that somebody asks: he asked who was to pay, of which English may make a question."""
_TELLS_WHETHER = {
    "ar": "ما إذا|هل", "bg": r"\bли\b|дали", "cs": r"\bzda|\bjestli\b", "da": r"\bom\b|hvorvidt", "de": r"\bob\b",
    "el": r"\b(?:αν|εάν)\b", "es": r"\bsi\b", "fa": "آیا|یا نه", "fi": r"\w{2}k[oö]\b",
    "fr": r"\bsi\b|\bs'il", "he": "אם", "hr": r"\bli\b", "hu": r"-e\b|vajon", "is": r"\bhvort\b", "it": r"\bse\b",
    "nb": r"\bom\b|hvorvidt", "nl": r"\bof\b", "pl": r"\bczy\b", "pt": r"\bse\b", "ro": r"\bdacă\b", "ru": r"\bли\b",
    "sk": r"\bči\b", "sl": r"\bali\b", "sr": r"\b(?:li|ли)\b", "sv": r"\bom\b|huruvida",
    "tr": r"\bm[iıuü]|olmadığ|meyeceğ|mayacağ", "uk": r"\bчи\b",
}  # fmt: skip
"""Words for whether, of which English may make a question as well."""
_ASKS_WHO = {
    "bg": "кой|кога|къде", "cs": "kdo|kdy|kde", "da": "hvem|hvad|hvordan|hvornår|hvor", "de": "wer|wann|wo",
    "el": "ποιος|ποια|πότε|πού", "es": "quién|cuándo|dónde", "fi": "kuka|milloin|missä", "fr": "qui|où",
    "hu": "ki|mikor|hol", "it": "chi|dove", "nb": "hvem|hva|hvordan|hvor", "nl": "wie|wanneer|waar",
    "pl": "kto|kiedy|gdzie", "pt": "quem|quando|onde", "ro": "cine|când|unde", "ru": "кто|когда|где",
    "sv": "vem|vad|hur|när|var", "tr": "kim|nerede", "uk": "хто|коли|де",
}  # fmt: skip
"""Words that open a sentence which says what is open, as those for a reason do: hvem der betaler, er uklart."""
_OPENS_WITH_DASH = re.compile(r"\s*[-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}]\s")
_GOES_ON = re.compile(r"\s+(?:[-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}]\s+)?(?=[^\W\d_])(\w)")


def count_questions(source: str, language: str) -> int:
    """How many marks of questions a passage has, its language given as a primary subtag."""
    return sum(source.count(mark) for mark in _MARKS.get(language, _ASKING))


def asks_without_mark(language: str) -> bool:
    """Whether a language asks with a word alone, so that a sentence without a mark may ask."""
    return language in _UNMARKED


def asks_at_end(source: str, language: str) -> bool:
    """Whether a sentence ends as a question.

    >>> asks_at_end("Πώς ξεκίνησε η φωτιά;", "el"), asks_at_end("誰が費用を払うのか。", "ja")
    (True, True)
    """
    if re.search(rf"[{_MARKS.get(language, _ASKING)}]{CLOSING}", source):
        return True
    asked = _ASKS_UNMARKED.get(language)
    return asked is not None and asked.search(source) is not None


def asks_whether(source: str, language: str) -> bool:
    """Whether a question asks for yes or no, and shows it."""
    asked = _ASKS_WHETHER.get(language)
    return asked is not None and asked.search(source) is not None


def asks_why(source: str, language: str) -> bool:
    """Whether a question asks for the reason of something, which no denial answers.

    >>> asks_why("Почему пожарные приехали так поздно?", "ru"), asks_why("Приедут ли пожарные?", "ru")
    (True, False)
    """
    asked = _ASKS_WHY.get(language)
    return asked is not None and re.search(asked, source.lower()) is not None


def tells_question(source: str, language: str) -> bool:
    """Whether a sentence that asks nothing itself tells that somebody asks, or what is open.

    >>> tells_question("Er fragte, wer das bezahlen solle.", "de"), tells_question("Er schwieg.", "de")
    (True, False)
    >>> tells_question("Hvorfor skibet sank, er uklart.", "da")
    True
    """
    if any(
        re.match(rf"[\s\"„«»“”¿]*(?:{words})(?!\w)", source.lower())
        for table in (_ASKS_WHY, _ASKS_WHO)
        if (words := table.get(language)) is not None
    ):
        return True
    told = (table.get(language) for table in (_TELLS_QUESTION, _TELLS_WHETHER))
    return any(one is not None and re.search(one, source.lower()) is not None for one in told)


def asks_in_quotation(source: str, language: str) -> bool:
    """Whether somebody who is quoted in a sentence asks, between marks or behind a dash, before the sentence goes on.

    >>> asks_in_quotation("– Hur ska vi klara vintern? säger hon.", "sv")
    True
    >>> asks_in_quotation("「どこへ行くのか」と聞いた。", "ja"), asks_in_quotation("Hur? Det säger hon inte.", "sv")
    (True, False)
    """
    marks = _MARKS.get(language, _ASKING)
    if re.search(rf"[{marks}]\s?{_QUOTES}", source):
        return True
    if _OPENS_WITH_DASH.match(source):
        for match in re.finditer(rf"[{marks}]", source):
            behind = _GOES_ON.match(source, match.end())
            if behind is not None and behind[1].islower():
                return True
    asked = _QUOTED_UNMARKED.get(language)
    return asked is not None and asked.search(source) is not None
