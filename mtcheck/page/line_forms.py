"""Lines that are known by their form: imprints, dates, bylines, breadcrumbs, hashtags, ages, appeals with a name.

The text of one line goes in; which kind of furniture it is comes out. No list of phrases holds these lines, since
what they are made of changes with each page: a date, a name, a path through the site. Words that stand beside the
dates and names lie in `data/line_words.tsv`. Which lines are looked at is left to `mtcheck.page.furniture`.
"""

from __future__ import annotations

from functools import lru_cache

import mtcheck.late_re as re
from mtcheck.english.calendar import ANY_MONTH_OR_SHORT
from mtcheck.lexicon import read_table

AUTHOR = "author"
"""The kind of a line that says nothing but who wrote the article."""
_LONGEST_IMPRINT = 160
"""Characters of the longest line that is looked at."""
_COPYRIGHT = re.compile(r"(?:©|ⓒ|\([cC]\)) ?(?:\d{4}|[A-ZÀ-ÞЀ-Я]|(?:dpa|epa|afp|picture|imago|getty)\b)")
_OF_PAGES = ("rights", "reproduction", "redistribution", "prohibited")
"""What is said of pages, and not of pictures, behind the sign."""
_LONGEST_COPYRIGHT = 15
"""Words."""
_REPRODUCTION = (
    r"(?:reproduction|redistribution|distribution|copying|reprint(?:ing)?|republication|use|AI (?:learning|training))"
)
_PROHIBITED = re.compile(
    rf"[<\[(]?\s?(?:(?:unauthori[sz]ed|any|all) )?{_REPRODUCTION}(?:(?:,| and| or|,? ?-|/) ?{_REPRODUCTION})*"
    r"(?: without (?:prior |written )*(?:permission|consent|authori[sz]ation))?,?(?: is| are)?(?: strictly)?"
    r" (?:prohibited|forbidden|banned|not permitted|not allowed)\.?\s?[>\])]?",
    re.IGNORECASE,
)
"""Unauthorised reproduction and redistribution prohibited"""
_OWNED = r"(?:(?:Copyrights? ?)?(?:©|ⓒ|\([cC]\))|Copyrights?\b|(?:Photo|Picture)s? ?[=:/]).{2,90}"
_WITH_ADDRESS = re.compile(
    r"[(\[]?(?:(?:[A-Z][\w.'’-]*,?|[|/·=,]|and|(?:(?:staff|senior|intern|special) )?(?:reporter|correspondent"
    rf"|journalist|editor|intern),?) ){{1,7}}\(?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)\]]?\.?(?: {_OWNED})?"
)
"""Reporter Kim Tae-yul taeyul@example.org ⓒ Harbour News, reproduction prohibited"""
_AGE_MARK = re.compile(r"\(?(?:1[268]|[06])\s?\+\)?")
"""The age that Russian sites must print below each article: 18+"""
_DATE = re.compile(
    rf"""
    \b(?: \d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:\d{{4}}|\d{{2}})\b\.?   # 04.04.2022  4/4/22
      | \d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}\b                               # 2022-04-04
      | {ANY_MONTH_OR_SHORT}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\b             # April 4th, 2022
      | \d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{ANY_MONTH_OR_SHORT}(?:,?\s+\d{{4}})?(?!\w)   # 4 April 2022
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}\s?(?:[:.h]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?|[ap]\.?\s?m\b\.?|h\b)"
    r"(?:\s?[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:\d+|an?|one) (?:minute|min|hour|day|week|month)s? ago\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b\d{4}\b")
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLE = "(?:de|da|del|della|di|van|von|der|den|ten|bin|al|el|la|le|dos|du)"
_NAME = rf"(?:[A-Z][\w'’.-]*)(?:[ \u00a0](?:{_PARTICLE}[ ])*[A-Z][\w'’.-]*){{1,3}}"
_NOT_NAMES = "|".join(
    "Royal Popular Land Sea Air Hand Mail All Any No Way Then Now Law Default Design Nature Their His Her Its Our Your"
    " My Special Public Common Far Accident Invitation Order Request Night Day".split()
)
"""What stands behind "By" in headlines."""
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|Von|Par|Por|Di|Door|Av|Text|Words):? (?!(?:{_NOT_NAMES})\b)"
    rf"(?P<name>{_NAME}(?:(?:,| and| &) {_NAME}){{0,3}})(?P<rest>.*)"
)
_ROLE = (
    r"(?:(?:special|staff|senior|chief|political|foreign|war|our)\s)*(?:correspondent|reporter|writer|editor|journalist"
    r"|columnist|envoy|photographer)s?"
)
_BY = "Written|Prepared|Compiled|Translated|Edited|Interview|Interviewed|Recorded|Article"
_SIGNED = re.compile(
    rf"""
    \(?(?: {_NAME},\ {_ROLE}(?:,?\ (?:in\ )?[A-Z].*)?            # Anna Kolb, staff reporter
      | (?:(?:Written\ |Reported\ |Prepared\ )?[Bb]y|From|With|Text:?)\ (?:our|the)\ (?:own\ )?{_ROLE}
        (?:\ in\ [A-Z]\w+)?(?:,?\ {_NAME})?(?P<dated>,\ .*\d.*)?   # From our reporter, 14:32
      | (?:Posted|Published|Submitted)\ by:?\ (?:the\ editors?|admin\w*|{_NAME}|[A-Z]\w+)(?P<stamp>\s.*)?
      | (?:{_BY})\ by:?\ {_NAME}(?P<rest>\s.*)?
      | Source:\ ?(?:[\w-]+\.)+[a-z]{{2,}}                      # Source: harbour.example
      | Source:\ ?[A-Z][\w'’&-]*(?:\ [A-Z][\w'’&-]*){{0,2}}     # Source: Harbour Post
    )\)?\.?
    """,
    re.VERBOSE,
)
_NAME_AND_DATE = re.compile(rf"{_NAME}(?P<mark>\s?[|•·/]\s?|\s)(?P<rest>.*\d.*)")
_OUTLET_AND_DATE = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}(?:,| ?[|•·/–—-]) (?P<rest>.*\d.*)")
_WITH_AGENCY = re.compile(
    r"(?:[Bb]y )?(?:[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3} )?(?:with|and) "
    r"(?:(?:AFP|AP|Reuters|dpa|EFE|ANSA|agencies)(?:, | and )?)+"
)
_IN_BRACKETS = re.compile(r"[\[【(][^\]】)]{1,60}[\]】)]|\bFont(?: size)?:?")
"""2021-05-03 08:15:00 [Source: Xinhua] Font: [Large Small]"""
_REST = re.compile(r"\s*(?:[,|•·/–—(-]|in [A-Z]|for [A-Z]|at [A-Z])")
_LONGEST_SENTENCE = 9
"""Words of the longest line with a full stop, other than that of p.m., that is looked at."""
_LONGEST_SIGNATURE = 6
_CRUMBS = re.compile(r"(?:[A-ZÀ-ÞА-Я][^>›»→]{0,30}\s*[>›»→]+\s*){2,6}[^a-z>›»→][^>›»→]{1,100}")
_CRUMBS_FROM_HOME = re.compile(
    r"(?:(?i:Home(?: ?page)?|Main(?: page)?|Start(?: page)?|Front page|You are here: Home)\s*[>›»→/|•·-]|You are here:)"
    r"\s*[A-ZÀ-Þ].{0,100}"
)
_SECTIONS = (
    "News|All news|Latest news|Politics|World|Sports?|Economy|Business|Culture|Society|Archive|Regions?|Local"
    "|Opinion|International|Weather|Science|Health|Technology|Education|Incidents|Finance|Lifestyle|Entertainment|Europe|Ukraine|Turkey"
)
_CRUMBS_FROM_SECTION = re.compile(
    rf"(?:{_SECTIONS})(?: [/|•·] [A-ZÀ-Þ][\w'’&-]*(?: (?:and|of|the|&|[A-ZÀ-Þ])[\w'’-]*){{0,3}}){{2,5}}"
)
"""News / Politics / Region"""
_PLATFORM = (
    "(?:Telegram|Facebook|Twitter|X|Instagram|YouTube|TikTok|WhatsApp|Viber|Google News|LinkedIn|VKontakte|VK|Spotify"
    "|Apple Podcasts|Threads|Bluesky|Weibo|WeChat|Odnoklassniki|Messenger)"
)
_FOLLOW = re.compile(
    rf"""
    (?:Follow|Subscribe\ to|Join|Like|Read|Watch|Find|Listen\ to)\ (?:the\ |our\ )?
    (?: ["“«']?[A-Z@]\S*(?:\ (?:[A-Z&]\S*|of|the)){{0,5}}["”»']?(?:\ (?:channel|page|group|account|podcast))?
        \ (?:on|in|via)\ {_PLATFORM}(?:(?:,|\ and|,\ and|\ or)\ (?:on\ )?{_PLATFORM})*
      | {_PLATFORM}\ (?:channel|page|group|account)\b[^.,;:]*   # Subscribe to Telegram channel "Post"
    )[.!]?
    """,
    re.VERBOSE,
)
_HASHTAG = re.compile(r"#[^\W_][\w-]*")
_FEWEST_HASHTAGS = 2


def judge_form(text: str, words: int) -> str | None:
    """The kind of furniture that a line of so many words is by its form; None where it is none.

    >>> judge_form("Published on 4/4/2022 at 14:35", 4), judge_form("Home > News > World", 3)
    ('byline', 'tags')
    """
    if len(text) > _LONGEST_IMPRINT or (words > _LONGEST_SENTENCE and text.endswith(".") and not text.endswith("m.")):
        return None
    if words <= _LONGEST_COPYRIGHT and _COPYRIGHT.match(text):
        is_of_picture = _YEAR.search(text) is None and not any(word in text.lower() for word in _OF_PAGES)
        return "credit" if is_of_picture else "copyright"
    forms: tuple[tuple[str, bool], ...] = (
        ("copyright", _PROHIBITED.fullmatch(text) is not None),
        ("navigation", _AGE_MARK.fullmatch(text) is not None),
        ("tags", _is_crumbs(text) or _is_hashtags(text)),
        ("share", _FOLLOW.fullmatch(text) is not None),
        ("byline", _is_imprint(text)),
    )
    return next((kind for kind, is_so in forms if is_so), None) or _judge_byline(text)


def _is_imprint(text: str) -> bool:
    """Whether a line says when the article was published, or how its author is reached."""
    bare = _IN_BRACKETS.sub("", text) if ":" in text else text
    has_address = "@" in text and _WITH_ADDRESS.fullmatch(text) is not None
    return has_address or is_stamp(text) or (bare != text and is_stamp(bare))


@lru_cache(maxsize=1)
def stamp_words() -> frozenset[str]:
    """Words, lower-cased, that say that a date is that of publication."""
    return frozenset(word for word, slot in _slots().items() if slot == "stamp")


def is_stamp(text: str) -> bool:
    """Whether a line says when the article was published, and nothing else.

    A date alone may be a heading; a date with a time of day, or with a word that says what it is of, is not.

    >>> is_stamp("Updated: 05.04.2022, 10:12"), is_stamp("4 April 2022")
    (True, False)
    """
    if _DIGIT.search(text) is None:
        return False
    rest, dates = _DATE.subn(" ", text)
    rest, times = _TIME.subn(" ", rest)
    rest, ages = _AGO.subn(" ", rest)
    slots = [_slots().get(word.lower()) for word in _WORD.findall(rest)]
    is_dated = bool(dates) or "month" in slots
    if None in slots or not (is_dated or times or ages) or ("month" not in slots and _DIGIT.search(rest)):
        return False
    return "stamp" in slots or bool(times and ("day" in slots or (is_dated and _YEAR.search(text))))


def _judge_byline(text: str) -> str | None:
    """Whether a line begins as a byline and goes on with an office, an outlet, a place or a date."""
    if text.endswith((".", "?", "!", ":")) and not text.endswith(("a.m.", "p.m.")):
        return "byline" if _is_signed(text) and text.count(" ") <= _LONGEST_SIGNATURE else None
    match = _BYLINE.fullmatch(text)
    if match is not None and not match["rest"].strip():
        return AUTHOR
    if match is not None and _REST.match(match["rest"]):
        return "byline"
    is_signed = _is_signed(text) or _is_dated_name(text) or _WITH_AGENCY.fullmatch(text) is not None
    return "byline" if is_signed else None


def _is_signed(text: str) -> bool:
    match = _SIGNED.fullmatch(text)
    if match is None:
        return False
    if match["dated"] is not None:
        return is_stamp(match["dated"]) or not any(map(str.isalnum, _TIME.sub("", match["dated"])))
    rest = match["rest"] or match["stamp"]
    return not rest or _DIGIT.search(rest) is not None


def _is_dated_name(text: str) -> bool:
    """Whether a line is a name and a date: "Anna Kolb | 4 April 2022", "Harbour Post - 4 April 2022, 14:35"."""
    match = _OUTLET_AND_DATE.fullmatch(text)
    if match is not None and is_stamp(match["rest"]) and _DATE.search(match["rest"]):
        return True
    match = _NAME_AND_DATE.fullmatch(text)
    if match is None or _DATE.search(match["rest"]) is None:
        return False
    rest = _TIME.sub("", _DATE.sub("", match["rest"]))
    has_mark = match["mark"].strip() != "" or _TIME.search(_DATE.sub("", match["rest"])) is not None
    return has_mark and not any(char.isalnum() for char in rest)


def _is_crumbs(text: str) -> bool:
    is_path = any(mark in text for mark in ">›»→") and _CRUMBS.fullmatch(text) is not None
    is_path = is_path or any(form.fullmatch(text) for form in (_CRUMBS_FROM_HOME, _CRUMBS_FROM_SECTION))
    return is_path and not text.endswith((".", "!", "?"))


def _is_hashtags(text: str) -> bool:
    if "#" not in text:
        return False
    rest, found = _HASHTAG.subn("", text)
    return found >= _FEWEST_HASHTAGS and not rest.strip(" ,;|·•")


@lru_cache(maxsize=1)
def _slots() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("line_words")}
