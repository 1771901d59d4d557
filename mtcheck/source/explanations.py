"""An English sentence in, the explanations in it out that a translator adds for readers elsewhere.

"The region on Colombia's Pacific coast", "the northern city of", a title in brackets behind the foreign one: who and
where somebody or something is, told without a verb, is no invention, nor is an office told with one: who runs it. Who
adds one is left to `omissions`.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.model import Span

_PLACE = (
    r"(?:city|cities|town|village|hamlet|settlement|region|province|district|county|prefecture|governorate|oblast|canton"
    r"|department|municipality|suburb|neighbou?rhood|borough|quarter|capital|port|resort|island|peninsula|archipelago"
    r"|river|lake|sea|bay|gulf|strait|reservoir|mountains?|hills?|range|plateau|desert|forest|coast|country|republic|state|territory|area|valley|seat|headquarters|home|hometown"
    r"|birthplace|square|street|stadium|palace|site|church|cathedral|mosque|temple|monastery|university|school|museum)"
)
_ROLE = (
    r"(?:president|prime minister|minister|premier|chancellor|king|queen|prince|princess|pope|governor|mayor|head"
    r"|leader|chair(?:man|woman|person)?|chief|director|secretary|spokes(?:man|woman|person)|ambassador|commander|general"
    r"|founder|co-founder|owner|chief executive|ceo|boss|editor|author|writer|novelist|poet|playwright|singer|musician"
    r"|composer|actor|actress|director|filmmaker|film-maker|artist|painter|architect|player|footballer|striker"
    r"|goalkeeper|midfielder|defender|coach|manager|captain|champion|professor|expert|analyst|economist|historian"
    r"|scientist|lawyer|politician|lawmaker|senator|deputy|oligarch|businessman|businesswoman|billionaire|activist"
    r"|members?|journalist|presenter|blogger|rapper|band|son|daughter|wife|husband|brother|sister|father|mother|widow)"
)
_BODY = (
    r"(?:party|parties|agency|authority|ministry|institute|organi[sz]ation|body|group|company|firm|carmaker|maker"
    r"|airline|operator|newspaper|daily|weekly|magazine|broadcaster|channel|station|website|portal|union|association"
    r"|federation|league|club|team|regulator|watchdog|bank|fund|court|parliament|assembly|chamber|house|council|police"
    r"|service|intelligence|army|navy|movement|militia|bloc|alliance|coalition|board|commission|committee|office"
    r"|equivalent|holiday|festival|day|month|dish|drink|currency|language|dialect|tribe|people|name|word|term"
    r"|abbreviation|acronym|tax|novel|book|film|movie|play|album|song|series|programme|program|show|opera)"
)
_HEAD = rf"(?:{_PLACE}|{_ROLE}|{_BODY})"
_VERB = (
    r"(?:is|are|was|were|am|be|been|being|has|have|had|having|will|would|can|could|may|might|shall|should|must|do|does"
    r"|did|said|says|told|who|whom|whose|which|that|where|when|while|as|after|before|because|since|if|though|although"
    r"|went|came|took|made|paid|gave|got|left|held|won|lost|met|sold|bought|built|cut|set|put|by|speaking|according"
    r"|(?!United\b|based\b|wooded\b|so-called\b|named\b|called\b|located\b|disputed\b|occupied\b|limited\b)\p{Ll}{2,}ed)"
)
_WORD = rf"(?!{_VERB}\b)[\p{{L}}\p{{N}}](?:[\p{{L}}\p{{N}}'’.&-]*[\p{{L}}\p{{N}}'’])?"
_EXPLANATION = regex.compile(
    rf"""
    \((?:[^()?!]{{0,80}})\)  # ("The Contrary Winds")
    |(?<=[,–—]\s)(?:an?|the|one\sof\sthe|its|his|her|their|\p{{Lu}}[\w-]+['’]s?|\p{{Lu}}\w+|former)\s
     (?:{_WORD}\s){{0,9}}?(?:{_HEAD})\b(?:\s{_WORD}){{0,9}}(?=\s?[,;–—.)!?"”]|$)  # , the region on the coast,
    |(?<=[,–—]\s)(?:head|chief|director|leader|chair)\sof\s(?:{_WORD}\s){{0,6}}{_WORD}(?=\s?[,;–—.)])
    |\bin\s(?!(?:through|from|with|at|on|to)\b)(?:the\s)?(?:{_WORD}\s){{0,4}}?{_PLACE}\b(?:\s(?:of|on|in|north|south|east|west|[\w-]+-(?:east|west))\b
     (?:\s{_WORD}){{0,4}}?)?(?=\s?[,;–—.)]|$)  # in the Lombardy region
    |\bthe\s(?:{_WORD}\s){{0,4}}?{_PLACE}\s(?:of|on)(?=\s(?:the\s)?\p{{Lu}})  # the northern city of Cremona
    |\b(?:the\s)?(?:\p{{Ll}}[\w-]*\s){{0,2}}\p{{Lu}}\w+(?:an|ish|ese|ch|i|er)\s(?:{_WORD}\s){{0,2}}?(?:{_ROLE}|{_BODY})
     (?=\s["“'‘]?\p{{Lu}})  # the Turkish writer Durmaz
    |\bthe\s(?:(?!{_VERB}\b)\p{{Ll}}[\w-]*\s){{0,3}}(?:{_ROLE}|{_BODY})(?=\s["“'‘]?\p{{Lu}})  # the waste company Renord
    |(?<=\p{{Lu}}\p{{L}}+,\s)who\s(?:teaches|runs|heads|leads|chairs|manages|edits|coaches|directs|skippers|captains|owns|hosts)
     (?:\s[\p{{L}}-]+){{1,4}}
     (?=[,.;])  # Cornelia Vlad, who teaches at the school: the teacher
    |(?<=,\s)who\s(?:represents|serves\sas|acts\sas)(?:\s[\p{{L}}-]+){{1,8}}(?=[,.;])  # who represents the state
    |\b(?:[Pp]resident|[Pp]rime\s[Mm]inister|[Mm]inister|[Cc]hancellor)(?=\s\p{{Lu}})  # President Petrov
    """,
    regex.VERBOSE,
)


def find_explanations(text: str) -> Iterator[Span]:
    """Where an English text explains who, what or where.

    >>> [span for span in find_explanations("In Aarau, a town in northern Switzerland, it rained.")]
    [Span(start=10, end=40)]
    """
    yield from (Span(*match.span()) for match in _EXPLANATION.finditer(text))
