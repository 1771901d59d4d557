"""Sets of words, as patterns, that the pairs of `gaps` are written in; nothing is matched here."""

from __future__ import annotations

from mtcheck.english.calendar import ANY_MONTH

OPENS = r"(?<![^.!?\n] )(?<!‘)"
"""Where a sentence begins; elsewhere a clause may end before, or an order or a wish goes on: they ask that he have."""
THING = r"(?:the|a|an|his|her|its|their|our|my|this|these|those)"
DO = (
    r"(?:accept|achieve|adopt|admit|agree|appear|apply|arrive|ask|assess|attend|avoid|become|begin|believe|bring|build"
    r"|buy|cancel|choose|clarify|collect|compete|confirm|consider|contain|continue|contribute|convince|create|decide"
    r"|defend|deliver|demonstrate|destroy|determine|develop|die|discuss|do|encourage|ensure|enter|establish|evacuate"
    r"|examine|exist|expand|explain|extend|find|follow|forget|gain|get|give|go|grow|happen|hear|hide|identify|imagine"
    r"|improve|include|inform|introduce|invade|investigate|invite|join|keep|kill|know|learn|lose|make|meet|negotiate"
    r"|obtain|occur|operate|participate|persuade|postpone|prepare|prevent|protect|prove|provide|publish|pursue|raise"
    r"|reach|receive|reduce|regulate|reject|remain|remember|remove|replace|require|resign|resolve|restore|retain"
    r"|return|say|see|sell|send|serve|settle|solve|speak|spend|strengthen|submit|suffer|survive|take|teach|tell|think"
    r"|threaten|understand|visit|withdraw|write)"
)
"""Verbs whose plain form is seldom anything else in the same place."""
HAVE_TO = r"(?!(?:become|begin|die|return|visit|think|gain|raise|accept)\b)" + DO
"""The same, but for those that are their own participle ("would have become"), or nouns that one may have."""
MOST = (
    r"(?:most|main|best|worst|largest|biggest|greatest|oldest|richest|strongest|highest|youngest|smallest|longest"
    r"|fastest|poorest|busiest|wealthiest|deadliest)"
)
ADJECTIVE = (
    r"(?:Russian|Ukrainian|Israeli|American|German|French|British|Polish|Turkish|Chinese|Iranian|Iraqi|Syrian|Afghan"
    r"|Japanese|Italian|Spanish|Hungarian|Belarusian|Georgian|Armenian|Azerbaijani|Serbian|Soviet|Nazi|Western"
    r"|European|Palestinian|Egyptian|Saudi|Indian|Pakistani|Korean|Czech|Romanian|Bulgarian|Greek|Dutch|Swedish"
    r"|[A-Z][a-z]+(?:ian|ean|ese|ish)|Lithuanian|Latvian|Estonian|Moldovan|Kurdish|Libyan|Allied)"
)
MONTH = f"{ANY_MONTH}|winter|summer|spring|autumn"
PLURAL = (
    r"(?!(?:represents?|presents?|prevents?|enters|offers|covers|carries|varies|brings|ensures|implies"
    r"|applies)\b)(?:people|countries|women|men|children|soldiers|cities|[a-z]{3,}(?:ers|ors|ions|ents|ities|ies|ings"
    r"|ists|ances))"
)
EVENTS = (
    "departure arrival withdrawal retreat beginning start end destruction deportation liberation capture arrest death "
    "appointment election murder killing assassination resignation dismissal removal presence absence return defeat "
    "expulsion release introduction creation evacuation exit entry collapse fall occupation invasion"
)
EVENT = f"(?:{EVENTS.replace(chr(32), chr(124))})"
FATES = "death murder killing assassination arrest appointment resignation dismissal funeral extradition detention"
FATE = f"(?:{FATES.replace(chr(32), chr(124))})"
MANY = (
    r"(?:people|victims|deaths|cases|patients|refugees|casualties|countries|soldiers|voters|children|women|citizens"
    r"|infections|residents|migrants|workers|companies|cars|attacks)"
)
ENDED = r"(?=[.,;!?]|\s(?:from|in|to|at|on|near|into|for|by|with|and|after|before|during)\b)"
AGENTS = (
    r"(?:sailors|fishermen|hikers|climbers|villagers|residents|neighbours|neighbors|passers-by|tourists|police"
    r"|officers|firefighters|soldiers|rescuers|scientists|researchers|astronomers|farmers|hunters|divers|reporters"
    r"|journalists|investigators|doctors|fans|supporters|locals|passengers|drivers|workers|children|students"
    r"|protesters)"
)
"""Who does what somebody or something was, where no participle takes them as what was seen."""
CAUSE = (
    r"(?:pandemic|weather|heavy rain|rain|snow|storm|fog|crisis|lack|injury|illness|outbreak|coronavirus|strike|war"
    r"|accident|threat|sanctions|epidemic|earthquake|floods?|flooding|explosion|conflict|restrictions|(?:technical "
    r"|mechanical )?(?:fault|error|failure|problem)|(?:gas )?leak|(?:power )?(?:cut|outage)|landslide|shortage"
    r"|bomb threat|fire|blizzard|avalanche)"
)
ENDS_CAUSE = r"(?=[.;]|,(?! (?:which|who|where|as|like|though|although|once|already|however)\b))"
NO_SMALL = (
    r"(?!(?:of|in|on|at|to|for|from|by|with|and|or|but|than|as|about|around|over|under|into|during|since|until|through"
    r"|throughout|across|before|after|within|all|both|only|just|even|exactly|not|also|never|is|was|are|were|be|had|has"
    r"|have|that|which|who|he|she|it|they|we|you|what|how|when|where|if)\b)"
)
"""Not a small word, where a noun is looked for."""
NO_TIME = (
    r"(?! (?:next|same|whole|entire|first|second|last|most|best|previous|following|other|morning|evening|night|day"
    r"|week|month|year|time|way|moment|minute|lot|little|few|bit|great|couple|dozen|hundred|thousand)\b)"
)
PLACES = (
    "valley museum village forest river building airport hotel factory stadium restaurant castle cathedral mosque "
    "embassy supermarket city kitchen garden island monastery cemetery palace zoo gallery region district"
)
"""Nouns that no preposition stands before without an article, save in "from village to village"."""
ENDS_PLACE = r"(?=[.;!?]| (?:in|of|on|at|where|which|is|was|were|has|had|near|with)\b)"
PREPOSITION = r"[Ii]n|of|[Aa]t|[Oo]n|to|for|[Ff]rom|by|with|into|across|throughout|around|against"
COUNTS = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few|several|dozen|couple)"
PERIODS = r"(?:years|months|weeks|days|decades|hours|minutes|seasons|centuries)"
NAMED = (
    r"(?:United (?:States|Kingdom|Nations|Arab Emirates)|European (?:Union|Commission|Parliament|Council)|Soviet Union"
    r"|Netherlands|Czech Republic|Kremlin|Philippines|White House|Middle East|Black Sea|Baltic Sea|Mediterranean"
    r"|Balkans|Caucasus|Russian Federation|World Bank|Red Cross)"
)
"""Names that need an article, save before the noun that they describe."""
