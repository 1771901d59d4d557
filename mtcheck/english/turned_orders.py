"""More words in the order of another language: an English Document in, places that only a foreign order explains, out.

The verb before its subject behind a time, a clause or "according to" ("Since Friday are the roads closed", "In 2015 won
he", "If it rains, will the concert be moved"), what was done at the end of a clause ("that he the law signed has"), an
adjective behind its noun ("a car red", "the government Spanish") and a subject that is named twice ("The school, it
has forty pupils"). English has such orders in questions and conditions, and behind "never" and "only": there nothing is
said, nor where "the man" may be the object of what follows ("that the house the man sold was old"). Other orders are in
`word_order`; how they are told to the reader is left to the check.
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH, ANY_WEEKDAY
from mtcheck.english.verb_forms import ANY_PARTICIPLE
from mtcheck.english.word_order import ANY_DATE, ANY_PLAIN, SMALL_WORD, Misordered, is_whole
from mtcheck.model import Document, Span

_EVENT = (
    r"(?:accident|war|match|fire|attack|concert|vote|elections?|meeting|storm|floods?|crash|explosion|verdict|talks|game"
    r"|summer|winter|holidays|reform|revolution|trial|robbery|earthquake|pandemic|strike)"
)
_ON = (
    rf"(?:On (?:last )?{ANY_WEEKDAY}(?: (?:morning|evening|afternoon|night))?|On {ANY_DATE}|(?:In|Since) (?:{ANY_MONTH}"
    rf"|(?:19|20)\d\d)|Since {ANY_WEEKDAY}|In the (?:summer|winter|spring|autumn"
    rf"|morning|evening|afternoon)|(?:After|Before|During|Because of) the {_EVENT})"
)
"""A time that is no subject, as "yesterday" may be: yesterday was the day chosen by them."""
_LAST = rf"(?:Yesterday|Tomorrow|Today|(?:Last|This) (?:week|month|year|night|morning|evening|{ANY_WEEKDAY}))"
_THUS = (
    r"(?:Therefore|Of course|Naturally|Nevertheless|Meanwhile|Unfortunately|Fortunately|Moreover|Furthermore|Currently"
    r"|Recently|In addition|As a result|For this reason|At the same time|Until now"
    r"|According to (?:the )?[\w’-]+(?: of (?:the )?[\w’-]+)?)"
)
_AFTER = r"(?:In [A-Z][\w’-]+|At the age of [\w-]+)"
_CLAUSE = (
    r"(?:If|When|Because|Since|Although|After|As|While|Once|As soon as) (?:the|an?|he|she|it|they|we|his|her|there|this"
    r"|[A-Z][\w’-]+) [^,?.!;:“”\"]{4,80},"
)
_SUBJECT = (
    r"(?P<subject>(?:the|his|her|its|their|this|these)(?: (?!(?:day|date|time|first|last|only|deadline|turn|year"
    r"|moment|best|worst|most|much|long|next|[a-z]+est|[a-z]+ly)\b)[a-z’'-]+){1,3}?"
    r"(?: (?:in|of|on|at) (?:the )?[\w’-]+)?|he|she|they|it|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)"
)
_TELLING = r"(?:said|announced|declared|reported|explained|confirmed|stated|claimed|warned|promised|admitted|decided)"
_THING = r"(?:the|an?|his|her|its|their|this|these|three|two|several|\d+)"
_WENT = (
    r"(?:won|went|came|began|got|took|gave|saw|made|left|wrote|met|moved|married|lost|found|became|received|studied"
    r"|lived|lives|works|comes|goes|plays|worked|died|played|drove|fled|returned|joined|founded|built|bought|sold|wanted|tried)"
)
_STATE = r"(?:open|empty|full|dead|ready|ill|dark|wet|happy|free|safe|angry|proud|available)"
_OPENINGS = (
    re.compile(
        rf"{_LAST},? (?P<verb>has|have) {_SUBJECT}{SMALL_WORD} (?:{ANY_PARTICIPLE} {_THING}\b"
        rf"|(?:decided|agreed|begun|started|promised|refused|managed|tried) to\b|{_TELLING} that\b)"
    ),
    re.compile(
        rf"(?:{_ON}|{_THUS}),? (?P<verb>was|were|is|are) {_SUBJECT}{SMALL_WORD} (?:{ANY_PARTICIPLE}|{_STATE})"
        r"(?=[.;]| (?:in|on|at|to|for|from|with|and|after)\b)"
    ),
    re.compile(rf"{_THUS} (?P<verb>has|have|will|must|can) {_SUBJECT}{SMALL_WORD} (?:{ANY_PARTICIPLE}|{ANY_PLAIN})\b"),
    re.compile(rf"(?:{_ON}|{_LAST}|{_THUS}|{_AFTER}),? (?P<verb>{_WENT}) (?P<subject>he|she|they)\b(?![’'])"),
    re.compile(
        rf"(?:{_ON}|{_LAST}|{_THUS}),? (?P<verb>{_TELLING}) (?P<subject>the [a-z]+(?: [a-z]+)?|[A-Z][\w’-]+ "
        r"[A-Z][\w’-]+) that\b"
    ),
    re.compile(
        rf"According to (?:the )?[\w’-]+ (?P<verb>drove|went|fled|left|broke|died|lost|took|tried|wanted) {_SUBJECT} "
    ),
    re.compile(rf"{_CLAUSE} (?P<verb>will|must|can) {_SUBJECT}{SMALL_WORD} {ANY_PLAIN}\b"),
    re.compile(
        rf"{_CLAUSE} (?P<verb>has|have|was|were|is|are) {_SUBJECT}{SMALL_WORD} (?:{ANY_PARTICIPLE}|{_STATE})\b(?! by\b)"
    ),
    re.compile(rf"(?:First|Here|Today|Soon),? (?P<verb>must|can) {_SUBJECT}{SMALL_WORD} {ANY_PLAIN}\b"),
    re.compile(
        rf"{_ON} (?P<verb>moved|built|bought|sold|won|lost|received|took|gave|closed) (?P<subject>(?:the"
        r"|his|her) (?:family|firm|company|club|team|couple|bank|city|council|government|police|minister|mayor|court"
        r"|army|woman|man|university)) (?:to|the|an?|its|his|her|their|in|from|two|three|several)\b"
    ),
    re.compile(
        rf"(?:That|This) (?P<verb>has|have) {_SUBJECT} (?:confirmed|announced|promised|denied|admitted|rejected|said"
        r"|criticised|decided)(?=[.]| (?:on|in|yesterday|today|to|at|again|several)\b)"
    ),
)
_ASKED = re.compile(r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|questions?)\b|\?")
_HAS_LAST = re.compile(
    r"\b(?P<joins>that|because|if|whether|although|which|who|when) (?:(?P<who>he|she|they|it|we)|the [a-z]+) "
    r"(?:the|an?|his|her|its|their|this) [a-z-]+ "
    rf"(?:(?:never |already |not )?{ANY_PARTICIPLE} (?:has|had|have)|{ANY_PLAIN} (?:will|would|wants|can|must|could"
    r"|should))"
    r"(?=[.;]|(?P<on>,| (?:before|after|in|on|and|because|when|but)\b))"
)
_COUNTRYMEN = (
    r"(?:Spanish|French|Italian|Portuguese|German|Polish|Romanian|Turkish|Russian|Ukrainian|Greek|Brazilian|Mexican"
    r"|Catalan|American|British|European)"
)
_BODIES = (
    r"(?:government|president|minister|police|army|parliament|capital|economy|authorities|border|embassy|market|coast"
    r"|press|ambassador|court|king|queen|actor|actress|writer|singer|singers|authors?|companies)"
)
_COLOURS = r"(?:red|blue|green|black|white|yellow|grey|brown|orange)"
_BEHIND_NOUN = re.compile(
    rf"\b[Tt]he (?P<body>{_BODIES}) (?P<from>{_COUNTRYMEN})(?= (?:approved|said|has|is|was|will|had|announced|of|in|on"
    rf"|to|at|that|would|also|rejected|won|lost)\b|[.,;])"
    r"|(?<!painted )(?<!paint )(?<!painting )(?<!dyed )(?<!dye )(?<!turned )(?<!turn )\ban? (?P<thing>car|dress|shirt"
    r"|house|bag|coat|jacket|hat|flag|door|van|lorry|truck|bus|boat|envelope|box|suitcase|bicycle)"
    rf" (?P<colour>{_COLOURS})(?= (?:in|on|near|at|that|which|was|is|parked)\b|[.,;])"
)
_TWICE = re.compile(
    r"(?:The|My|His|Her|Our) (?:[a-z-]+ )?(?:school|church|town|village|city|company|firm|bank|museum|hospital|bridge"
    r"|house|factory|government|council|club|team|party), (?P<again>it|they)"
    r" (?:has|have|had|is|was|were|will) (?!(?:said|believed|thought|reported|claimed|alleged|understood|emerged"
    r"|transpired|turned|seems?|clear|true|hoped|feared|known)\b)[^,“”\"—–]+$"
)
_MARKS, _NEAR = re.compile(r"[\"“”]"), 300
"""What shows speech, so many characters around, in which people do name a subject twice."""


def find_turned(doc: Document) -> Iterator[Misordered]:
    """Every such place in whole sentences that are no questions."""
    for sentence in doc.sentences:
        if is_whole(doc.text, sentence.span):
            yield from _find_opening(doc.text, sentence.span)
    for found in _find_within(doc.text):
        number = doc.sentence_at(found.span.start)
        if number is not None and is_whole(doc.text, doc.sentences[number].span):
            yield found


def _find_opening(text: str, sentence: Span) -> Iterator[Misordered]:
    """What a sentence opens with."""
    for pattern in _OPENINGS:
        match = pattern.match(text, sentence.start, sentence.end)
        if match is not None and _ASKED.search(text, sentence.start, sentence.end) is None:
            span = Span(match.start("verb"), match.end("subject"))
            yield Misordered(span, "verb second", f"{match['subject']} {match['verb']}")
            return
    twice = _TWICE.match(text, sentence.start, sentence.end)
    if twice is not None and _MARKS.search(text, max(0, sentence.start - _NEAR), sentence.end + _NEAR) is None:
        yield Misordered(Span(*twice.span("again")), "taken up", None)


def _find_within(text: str) -> Iterator[Misordered]:
    """What stands anywhere in a sentence."""
    for match in _HAS_LAST.finditer(text):
        if match["who"] is not None or (match["joins"] in {"that", "because"} and match["on"] is None):
            yield Misordered(Span(match.end("joins") + 1, match.end()), "verb last", None)
    for match in _BEHIND_NOUN.finditer(text):
        noun, adjective = (match["body"], match["from"]) if match["body"] else (match["thing"], match["colour"])
        start = match.start("body") if match["body"] else match.start("thing")
        yield Misordered(Span(start, match.end()), "behind its noun", f"{adjective} {noun}")
