"""How English news names the speaker of a quotation beside or inside it: he said, said Anna Weiss, the minister added.

Patterns for the checks of quotations: MT324 finds the clause inside a quotation, MT303 where one was never closed.
"""

from __future__ import annotations

import mtcheck.late_re as re

VERBS = (
    "acknowledged|added|adds|admits|admitted|affirmed|affirms|announced|announces|answered|argued|argues|asked"
    "|asks|assured|assures|believes|claimed|claims|clarified|commented|comments|complained|complains|concluded"
    "|concludes|confirmed|confirms|continued|continues|declared|declares|emphasi[sz]ed|emphasi[sz]es|estimated"
    "|estimates|explained|explains|insisted|insists|joked|lamented|laments|noted|notes|observed|observes|pledged"
    "|pointed out|points out|predicted|predicts|promised|recalled|recalls|recounted|recounts|reiterated"
    "|reiterates|remarked|remembers|replied|replies|reported|reports|revealed|reveals|said|says|stated|states"
    "|stressed|stresses|suggested|suggests|summed up|thinks|underlined|underlines|vowed|vows|warned|warns|writes"
    "|wrote"
)
MANNERS = (
    "laughs|laughed|sighs|sighed|shouts|shouted|cries|cried|grins|grinned|smiles|smiled|mutters|muttered|murmurs|murmured"
    "|whispers|whispered|fumes|fumed|exclaims|exclaimed|jokes|confides|confided|enthuses|enthused|groans|groaned|yells"
    "|yelled|chuckles|chuckled|grumbles|grumbled|boasts|boasted|rejoices|rejoiced|regrets|marvels|marvelled|sobs|sobbed"
)
"""Verbs that tell a deed where their subject stands first: he laughed, she cried."""
_PARTICLES = "af|al|bin|bint|da|de|del|della|den|der|des|di|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu"
NAME = rf"[A-Z][\w’'.-]*(?: (?:(?:{_PARTICLES}) ){{0,2}}[A-Z][\w’'.-]*){{0,3}}"
_ROLE = (
    r"(?:[\w’'-]+ ){0,3}(?:spokesm[ae]n|spokeswom[ae]n|minister|president|director|mayor|chairm[ae]n|head|leader|coach"
    r"|police|officials?)"
)
_NO_ROLES = (
    "after|although|and|as|because|before|but|if|like|or|since|so|than|that|then|though|until|what|when|where|which|while"
    "|who"
)
_PERSON = (
    rf"(?:{_ROLE}(?: {NAME})?|he|she|(?!(?:{_NO_ROLES}) )[a-z][\w’'-]+ (?:[a-z][\w’'-]+ )?{NAME}"
    rf"|the (?:[\w’'-]+ ){{0,3}}?[\w’'-]+(?:,? {NAME})?"
    rf"|{NAME}(?: (?:[a-z-]+ ){{1,3}}{NAME})?)"
)
_SOMEBODY = (
    r"(?:one of the [\w’'-]+|(?:an?|another) (?:[\w’'-]+ ){0,2}?(?:man|woman|mother|father|boy|girl|neighbou?r"
    r"|student|resident|(?!(?:prayer|letter|number|paper|answer|order|matter|dinner)\b)[a-z]{2,}(?:er|or|ist|ian|ee)))"
)
"""Somebody without a name, where an object would be a thing: said a woman, and not said a prayer."""
_BESIDE = (
    r"(?:, (?:(?:a|an|the|its|their|his|her|who|whose)\b|[\w-]+ (?:of|for|at|in)\b|\d\d(?!\d))"
    r"[^,.:;!?\"“”\n]{0,60})"
)
"""What stands beside a speaker's name: Anna Weiss, head of the office, said."""
_WHERE = (
    r"(?: [a-z]+ly)?(?: (?:to|in|on|at|after|during|before|with|without|of|from|as|when|while|about|through|over"
    r"|yesterday|today|later|recently|again|holding|looking|pointing|[A-Z]\w+day)\b[^,.:;!?\"“”\n]{0,60})?"
    r"(?:, (?:pointing|smiling|laughing|wiping|looking|holding|shaking|showing|nodding|gesturing|referring)\b"
    r"[^,.:;!?\"“”\n]{0,60})?"
)
_SUBJECT_FIRST = (
    rf"(?P<subject>{_PERSON})(?:{_BESIDE},)? (?:(?:has|had|also|then|later) )*"
    rf"(?:(?:{VERBS}){_WHERE}|(?:told|tells) [^,.:;!?\"“”\n]{{2,60}})"
)
_VERB_FIRST = rf"(?:{VERBS}|{MANNERS}) (?P<inverted>{_PERSON}|{_SOMEBODY}){_BESIDE}?{_WHERE}"
CLAUSE = re.compile(rf"(?P<before>[,?!…]) (?P<clause>{_SUBJECT_FIRST}|{_VERB_FIRST})(?P<after>[,.])(?=[\s\"”'’]|$)")
DASHED = re.compile(rf"(?P<before>\s[–—-]) (?P<subject>)(?P<clause>{_VERB_FIRST})(?P<after>\s[–—-])(?=\s)")
"""Between dashes: Polish, Russian and Spanish set them round the speaker. A subject first is the speaker's aside."""
