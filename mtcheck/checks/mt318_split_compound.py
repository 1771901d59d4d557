"""A compound that is torn apart by spaces round its hyphen: "anti - social", "a 70 - year - old".

Systems take hyphens off words before they translate and do not always join the parts again.

What should be one word reads like the beginning of an aside, and the reader looks for its end.

Wrong where a hyphen with spaces stands for a dash ("cold - there", "the group - led by him - left"), in scores, and
where a part is left out ("two- and three-year loans"). So only those are told whose parts cannot stand alone or are
hardly ever parted: prefixes, a number with its unit, "door - to - door", "so - called", "take - off".
"""

from __future__ import annotations

from collections.abc import Iterator

import mtcheck.late_re as re
from mtcheck.check import Context, Example, check
from mtcheck.lexicon import COMMON_ZIPF
from mtcheck.model import Category, Document, Fix, Hit, Severity, Span

_NUMBER = (
    r"(?:\d{1,3}(?:[.,]\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty)"
)
_UNIT = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|(?:kilo|centi|milli)?met(?:er|re)s?|km|point|member|storey|story"
    r"|time|page|seat|seater|lit(?:er|re)|tonne|ton|kilo|kilogram|gram|degree|euro|dollar|pound|acre|hectare|foot|inch"
    r"|second|bed|bedroom|room|lane|volt|watt|percent|strong)"
)
_PARTED = re.compile(
    rf"""
    (?<!\w)
    (?: (?P<bound> anti|non|semi|neo|franco|anglo|russo|multi|quasi|pseudo|socio|afro|sino|indo|ultra|inter|sub )
            (?P<gap1> \ -\ |\ -|-\  ) (?= [^\W\d_]{{3}} )                   # anti - Russian, anti -Russian
      | (?P<free> post|pre|pro|ex|co|vice|mid|counter|self|trans|micro|mini|euro )
            (?P<gap2> \ -\ |\ -|-\  ) (?= [^\W\d_]{{3}} )
      | {_NUMBER} (?P<gap3> \ -\ |\ -|-\  ) (?= {_UNIT}\b )                 # 70 - year - old
      | [\w-]*\w (?P<gap10> \ -\ ) (?= year(?:\ -\ ?|-)olds? )            # 70ish - year - old
      | (?-i: (?P<brand> [A-Z][a-z]+ ) (?P<gap11> \ -\ ) (?= (?P<rest> [A-Z][a-z]+ ) ) )  # Volks - Wagen
      | year (?P<gap4> \ -\ |\ -|-\  ) (?= olds?\b )
      | [^\W\d_]+ (?P<gap5> \ -\ ) (?: to|of|by|up|the ) (?P<gap6> \ -\ ) (?= [^\W\d_] )   # door - to - door
      | (?:so|well|long|short|full|part|high|low|half|large|small|world|first|second|far|ill|best)
            (?P<gap7> \ -\ )
            (?= (?:called|known|being|term|time|level|scale|wide|reaching|class|fated|selling|off|intentioned)\b
                (?!\ (?:by|in|as|for|on|to|at|of|that|is|was|will)\b) )      # so - called
      | [^\W\d_]+ (?P<gap9> \ -\ ) (?= (?:wing|minded|sized|speaking|friendly|related|shaped)\b
                (?!\ (?:by|in|as|for|on|to|at|of|with)\b) )                  # left - wing
      | (?:take|run|start|follow|set|make|build|line|warm|back|kick|stand|play|spin|sell|lay|cut|check|break|show|turn)
            (?P<gap8> \ -\ ) (?= (?:off|up|out|in|down|over)\b )             # take - off
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_WORD = 60
_JOINS = frozenset("and or to but nor".split())
_NEXT = re.compile(r"[^\W\d_]+")
_DETERMINERS = frozenset("the a an this that his her its their my our your one every each of".split())
_FUNCTION_WORDS = frozenset(
    "the a an this that these those his her its their my our your he she it they we you i who which what where when "
    "why how and or but nor so for in on at by of to with from as is was are were has have had will would not "
    "no".split()
)


@check(
    code="MT318",
    slug="split-compound",
    category=Category.SPACING,
    severity=Severity.MINOR,
    confidence=0.94,
    languages=("en",),
    bad=(
        Example(
            "The 70⟦ - ⟧year⟦ - ⟧old engineer spoke of anti⟦ -⟧Russian feeling.",
            fixed="The 70-year-old engineer spoke of anti-Russian feeling.",
        ),
        Example("Parcels go from door⟦ - ⟧to⟦ - ⟧door.", fixed="Parcels go from door-to-door."),
        Example("The so⟦ - ⟧called reform came late.", fixed="The so-called reform came late."),
    ),
    good=(
        Example("It was cold - there was ice. The group - led by Anna - left. They won 6 - 4 and 3 - 1."),
        Example("Two- and three-year loans, pre- and post-war houses, and the post - which was his - are gone."),
    ),
)
def split_compound(doc: Document, ctx: Context) -> Iterator[Hit]:
    """Every hyphen with a space beside it inside a compound."""
    for block in doc.blocks:
        if " -" in doc.text[block.start : block.end] or "- " in doc.text[block.start : block.end]:
            yield from _find_parted(doc, ctx, block)


def _find_parted(doc: Document, ctx: Context, block: Span) -> Iterator[Hit]:
    for match in _PARTED.finditer(doc.text, block.start, block.end):
        if match["brand"] and not _is_brand(match, ctx):
            continue
        if (match["bound"] or match["free"]) and not _is_prefix(doc.text, match, ctx):
            continue
        for group, text in match.groupdict().items():
            if group.startswith("gap") and text is not None:
                span = Span(*match.span(group))
                yield Hit(span, _describe(doc, span), Fix(span, "-"))


def _is_brand(match: re.Match[str], ctx: Context) -> bool:
    """Whether two parts are one name that English writes as one, too, and the first of them is nothing by itself."""
    joined = f"{match['brand']}{match['rest']}".lower()
    return ctx.lexicon.zipf(joined) >= COMMON_ZIPF and not ctx.lexicon.has_entry(match["brand"].lower())


def _is_prefix(text: str, match: re.Match[str], ctx: Context) -> bool:
    """Whether what follows is the rest of the word, and not the next clause."""
    rest = _NEXT.match(text, match.end())
    if rest is None or rest[0].lower() in _JOINS:
        return False
    if match["bound"]:
        return True
    after = rest[0].lower()
    joined = ctx.lexicon.knows(f"{match['free']}{after}".lower())
    before = text[max(0, match.start() - _LONGEST_WORD) : match.start()].split()[-1:]
    is_noun = bool(before) and before[0].lower() in _DETERMINERS
    return joined or (after not in _FUNCTION_WORDS and not is_noun)


def _describe(doc: Document, span: Span) -> str:
    before = doc.text[max(0, span.start - _LONGEST_WORD) : span.start].split()[-1]
    after = doc.text[span.end : span.end + _LONGEST_WORD].split(maxsplit=1)[0].rstrip(".,;:!?")
    return f'"{before}{doc.text[span.start : span.end]}{after}" is one word, with a hyphen and no space'
