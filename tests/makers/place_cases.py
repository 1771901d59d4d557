"""The cases of a town's name, as languages that put endings on names have them: Kraków, Krakowa, Krakowie.

Each language has rules: what a name ends with, and what the ends of its cases are. They make too much, and forms that
nobody writes; which of them are written is asked in `declined_places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_POLISH = (
    # end of the name, ends of its cases
    ("ów", "owa owie owem owowi"),
    ("ódź", "odzi odzią"),
    ("eń", "nia niu niem"),
    ("ń", "nia niu niem ni nią"),
    ("ek", "ku ka kiem"),
    ("ec", "cu ca cem"),
    ("([kg])", r"\1u \1iem \1a"),
    ("(l|sz|cz|rz|ż|c|j|ch)", r"\1u \1a \1em"),
    ("ść", "ści ścią"),
    ("ź", "zia ziu ziem"),
    ("t", "cie ta tem tu"),
    ("d", "dzie da dem du"),
    ("r", "rze ra rem ru"),
    ("ł", "le ła łem łu"),
    ("([wbpmnszf])", r"\1ie \1a \1em \1u"),
    ("ka", "ki ce kę ką"),
    ("ga", "gi dze gę gą"),
    ("cha", "chy sze chę chą"),
    ("(ni|li|i)a", r"\1 \1i \1ę \1ą"),
    ("([lj])a", r"\1i \1ę \1ą"),
    ("(sz|cz|ż|c)a", r"\1y \1ę \1ą"),
    ("ta", "ty cie tę tą"),
    ("da", "dy dzie dę dą"),
    ("ra", "ry rze rę rą"),
    ("ła", "ły le łę łą"),
    ("([wbpmnszf])a", r"\1y \1ie \1ę \1ą"),
    ("(c|w|n|l)[ey]", r"\1 \1ach \1ami \1om"),
    ("ch?y", "chów chach chami"),
    ("([kg])i", r"\1 \1ach \1ami"),
    ("no", "na nie nem nu"),
    ("zno", "zna źnie znem"),
    ("([wm])o", r"\1a \1ie \1em"),
    ("ko", "ka ku kiem"),
    ("to", "ta cie tem"),
    ("le", "la lu lem"),
    ("e", "ego em emu"),
)
_CZECH = (
    ("eň", "ně ni ní"),
    ("ec", "ce ci cem"),
    ("ek", "ku kem ka"),
    ("ň", "ně ni ní ňe"),
    ("([cčjřšžľ])", r"\1e \1i \1em \1u"),
    ("([^aeiouyáéíóúů])", r"\1a \1u \1em \1ě \1e \1i"),
    ("ka", "ky ce ku kou"),
    ("[hg]a", "hy ze hu hou gy gu gou"),
    ("ra", "ry ře ru rou"),
    ("(l|s|z)a", r"\1y \1e \1u \1ou"),
    ("(.)a", r"\1y \1ě \1e \1u \1ou"),
    ("ice", "ic icích icemi icím"),
    ("[ey]", "ích ech í ám ách"),
    ("(.)o", r"\1a \1ě \1e \1u \1em"),
)
_SLOVAK = (
    ("ň", "ne ni ňou"),
    ("eň", "ne ni ňou"),
    ("([^aeiouyáéíóúô])", r"\1a \1e \1i \1u \1om"),
    ("ec", "ca ci com"),
    ("ok", "ka ku kom"),
    ("a", "y e u ou"),
    ("ice", "íc iciach icami"),
    ("[ey]", "iach ami ov och"),
    ("o", "a e u om"),
)
_SOUTH_SLAVIC = (
    ("(ek|ac|ar|er|or)", ""),
    ("ac", "ca cu cem"),
    ("er", "ra ru rom"),
    ("([^aeiou])", r"\1a \1u \1om \1em"),
    ("ka", "ke ci ki ku kom ko"),
    ("ga", "ge zi gi gu gom go"),
    ("a", "e i u om o"),
    ("o", "a u om em"),
    ("e", "a u em"),
    ("i", "ima a e"),
)
_HUNGARIAN = (
    ("a", "ában án ába ára áról ából ától ának ához át"),
    ("e", "ében én ébe ére éről éből étől ének éhez ét"),
    ("", "ban ben on en ön n ba be ra re ról ről ból ből tól től nak nek hoz hez höz ott ett ött ot et öt t"),
)
_FINNISH_CASES = "n ssa ssä sta stä lla llä lta ltä lle ksi"
_FINNISH = (
    ("nki", "ngi+ nkiin nkiä"),
    ("([aeiouyäö])ku", r"\1u+ \1kuun \1kua"),
    ("([aeiouyäö])kku", r"\1ku+ \1kkuun \1kkua"),
    ("kk([aeiouyäö])", r"k\1+ kk\1\1n kk\1a kk\1ä"),
    ("ku", "u+ kuun kua"),
    ("ti", "de+ teen tea di+"),
    ("tti", "ti+ ttiin ttia ttiä"),
    ("tt([aouyäö])", r"t\1+ tt\1\1n"),
    ("nt([aouyäö])", r"nn\1+ nt\1\1n"),
    ("lt([aouyäö])", r"ll\1+ lt\1\1n"),
    ("rt([aouyäö])", r"rr\1+ rt\1\1n"),
    ("mp([aouyäö])", r"mm\1+ mp\1\1n"),
    ("p([aouyäö])", r"v\1+ p\1\1n"),
    ("t([aouyäö])", r"d\1+ t\1\1n"),
    ("ki", "e+ keen kea"),
    ("nen", "se+ seen sta"),
    ("i", "i+ e+ iin een ia iä ea eä"),
    ("e", "ee+ eeseen että etta"),
    ("([aeouyäö])", r"\1+ \1\1n \1a \1ä \1ta \1tä"),
    ("([^aeiouyäö])", r"\1i+ \1iin \1ia \1iä"),
    ("s", "kse+ kseen sta"),
)
_LITHUANIAN = (
    ("ius", "iaus iuje iui ių"),
    ("us", "aus uje ui ų"),
    ("ai", "ų uose ams us"),
    ("as", "o e ui ą"),
    ("is", "io yje iui į ies"),
    ("ys", "io yje iui į"),
    ("a", "os oje ai ą"),
    ("ė", "ės ėje ei ę"),
)
_LATVIAN = (
    ("a", "as ā ai u"),
    ("e", "es ē ei i"),
    ("is", "a ī im i"),
    ("s", "a ā am u ī"),
    ("i", "u os iem us"),
)
_ICELANDIC = (
    ("fjörður", "firði fjarðar fjörð"),
    ("höfn", "hafnar"),
    ("ur", "i s ar"),
    ("ík", "íkur"),
    ("", "i s ar ur"),
    ("a", "u"),
)
_ROMANIAN = (
    ("i", "iului iul"),
    ("u", "ului ul"),
    ("([^aeiouăâîșț])", r"\1ului \1ul"),
    ("a", "ei"),
)

RULES = {
    "cs": _CZECH,
    "fi": _FINNISH,
    "hu": _HUNGARIAN,
    "is": _ICELANDIC,
    "lt": _LITHUANIAN,
    "lv": _LATVIAN,
    "pl": _POLISH,
    "ro": _ROMANIAN,
    "sh": _SOUTH_SLAVIC,
    "sk": _SLOVAK,
    "sl": _SOUTH_SLAVIC,
}
"""The rules of each language with endings and a frequency list."""


def decline(name: str, language: str) -> Iterator[str]:
    """What the cases of a lower-cased name may be, the name itself left out.

    >>> sorted(decline("kraków", "pl"))[:2], "turussa" in decline("turku", "fi")
    (['krakowa', 'krakowem'], True)
    """
    for end, cases in RULES[language]:
        match = re.search(f"{end}$", name)
        if match is None:
            continue
        for case in cases.split(" "):
            tails = _FINNISH_CASES.split(" ") if case.endswith("+") else [""]
            for tail in tails:
                form = name[: match.start()] + match.expand(case.removesuffix("+")) + tail
                if form != name:
                    yield form
