"""Paragraphs that speak of how numbers, dates, times and sums are written or said, which show the ways of others.

A text and a place in, whether its paragraph does so out: Berlin writes 1.234,5 and Paris 1 234,5; a billion was a
million million; Spanish says “mil millones”. Which ways of writing there are is left to others.
"""

from __future__ import annotations

import mtcheck.late_re as re
from mtcheck.model import Span

_LANGUAGES = (
    "Arabic|Bengali|Catalan|Chinese|Czech|Danish|Dutch|English|Finnish|French|German|Greek|Hebrew|Hindi|Hungarian"
    "|Icelandic|Indonesian|Italian|Japanese|Korean|Norwegian|Persian|Polish|Portuguese|Romanian|Russian|Spanish|Swedish"
    "|Turkish|Ukrainian|Vietnamese"
)
_PEOPLES = (
    "Americans|Austrians|Britons|British|Canadians|Czechs|Danes|Dutch|Europeans|Finns|French|Germans|Greeks|Hungarians"
    "|Indians|Italians|Japanese|Norwegians|Poles|Portuguese|Romanians|Russians|Scandinavians|Spaniards|Spanish|Swedes"
    "|Swiss|Turks|Ukrainians|we|they|you|people|others"
)
_SCALE = r"(?:(?:[bBmM]i|[tT]ri)l{1,2}i[oó]n(?:en?|es|s|i)?|[mM]il{1,2}i[ae]rd\w{0,2}|lakh|crore)"
_WRITTEN = re.compile(
    r"""\b(?:[Ww]rit(?:es?|ing|ten)|[Ss]pelt|[Pp]rints?|[Rr]eads?)
        (?:\ (?:it|this|that|them|the\ (?:same\ )?[a-z]+(?:\ [a-z]+)?))?
        (?:\ (?:as|out|like\ this))*:?\ [“"‘'*_]?
        [€$£]?\ ?\d[\d.,:’'/h\ \u00a0\u202f-]*(?:%|\ ?[€$£])?[”"’'*_]?
        (?![.,]?\d)(?=[.,;:)!?—–]|\s*$|\s+[—–(]|\s(?:and|but|for|in|instead|not|on|or|rather|what|when|where|while|whereas)\b)""",
    re.VERBOSE,
)
"""Berlin writes 1.234,5 and; but not: he writes 3,5 pages a day."""
_SPOKEN_OF = re.compile(
    rf"""\b(?:decimal|thousands?)\ (?:comma|point|mark|separator|sign|dot)s?\b
    |\b(?:long|short)\ scale\b|\b(?i:number|numeral|date|time|currency|clock)[ ](?:format|notation|system)s?\b
    |\b(?:12|24|[Tt]welve|[Tt]wenty-four)[ -]hour\ (?:clock|notation|system)\b|\bISO\ 8601\b
    |\b(?i:house\ style|style\ ?(?:book|guide|manual))s?\b
    |\b[Hh]ow\ (?:[\w’'-]+\ ){{0,5}}?(?:write|say|count|spell|read)s?\ (?:[\w’'-]+\ ){{0,2}}?
     (?:numbers?|numerals?|dates?|figures?|sums?|prices?|times?|years?)\b
    |\b(?:writ(?:es?|ing|ten)|say(?:s|ing)?|count(?:s|ing)?)\ (?:(?:their|its|his|her|our|the|out|large|big|round)\ )*
     (?:numbers|numerals|dates|sums|prices|decimals|thousands)\b
    |\bways?\ of\ (?:writing|counting|saying|telling)\b
    |\b(?:put|puts|putting|write|writes)\ (?:the|a|its|their)\ (?:day|month|year|euro|dollar|pound
     |currency|sign|symbol|comma|point|full\ stop|€|\$|£)\ (?:sign\ |symbol\ )?
     (?:first|last|before|behind|after|in\ front|between|where)\b
    |\b(?:sign|symbol|comma|point|month|day|year)\ (?:goes|comes|stands|follows|precedes|belongs)\b
    |\b(?:what|how\ (?:much|many|big|large))\ (?:is|was|are|were|makes)\ an?\ {_SCALE}\b
    |\b(?:an?|one|the)\ (?:[A-Z][a-z]+\ )?[“"‘]?{_SCALE}[”"’]?\ (?:is|was|means?|meant|equals|equalled
     |used\ to\ (?:be|mean)|stands\ for|stood\ for)\ (?:only\ |still\ |just\ |now\ )?(?:an?|one|ten|1|\d+)[ ,]
     (?:hundred|thousand|million|milliard|lakh|000|with)
    |\bcall(?:s|ed)?\ (?:it\ |this\ |that\ )?[“"‘]?(?:an?|one)\ {_SCALE}\b
    |\bmillion\ million\b|\b1(?:[,.]000){{3,}}\b
    |\b[Ww]ords?\ (?:for\ )?[“"‘]?(?:an?\ |one\ )?{_SCALE}\b
    |[“"‘](?:an?|one|un[ea]?|eine?)?\ ?(?:mil\ |thousand\ )?{_SCALE},?[”"’]
    |\b(?:{_LANGUAGES})\ (?:says|has|writes|uses|calls|counts|prefers|puts|speaks\ of|knows)\ [“"‘*_\d]
    |\bmean(?:s|t)?\ (?:an?|one|ten)\ (?:hundred|thousand|million)\ (?:thousand|million|billion)\b
    |\bdo(?:es)?\ [“"‘][^”"’\n]{{1,20}}[”"’]\ mean\b
    |\b(?:{_PEOPLES})\ (?:say|speak\ of|call\ (?:it|this|that)|use)\ (?:it\ |an?\ |the\ )?[“"‘*_]
     (?:\d|half|halb|um|kl|mil\b|{_SCALE})""",
    re.VERBOSE,
)
"""What a paragraph about ways of writing or saying numbers has in it."""
_REACH = 1500
"""Characters of a paragraph, on either side, that may speak of it; so that one without end ends, too."""


def speaks_of_writing(text: str, place: Span) -> bool:
    """Whether the paragraph of a place is about the ways in which numbers, dates or sums are written or said.

    >>> speaks_of_writing("London writes 1,234.5, Berlin writes 1.234,5.", Span(36, 43))
    True
    >>> speaks_of_writing("She writes 1.200 pages a year.", Span(11, 16))
    False
    """
    first, last = max(0, place.start - _REACH), min(len(text), place.end + _REACH)
    start, end = max(first, text.rfind("\n", first, place.start) + 1), text.find("\n", place.end, last)
    end = last if end < 0 else end
    return _SPOKEN_OF.search(text, start, end) is not None or _WRITTEN.search(text, start, end) is not None
