"""A form that the house's own glossary says to avoid.

A machine knows no house style: it writes Kiev where the house writes Kyiv, and elevator for a lift. The glossary is the
user's: a CSV or TOML file that the configuration names, with the preferred form, the forms to avoid, a language and a
note. Without one this check has nothing to say. Each term is one finding, at its first mention, with all others.

A reader who meets two forms of one thing takes them for two, and a form that a house has ruled out is often one that
offends. It is minor: readers understand what is meant, and a gate can refuse it all the same (--max minor=0). The fix
is never safe, for a glossary cannot know that chicken Kiev is a dish.

False alarms: a form that is right as part of another name. Give that a row without forms to avoid, since nothing is
found inside a preferred form: "Dynamo Kiev" keeps that club as it is. Forms are found as whole words, in the case they
are written in or that their place explains: a form in lower case also at the start of a sentence, in headlines and in
capitals, one with capitals only so or in capitals. Of inflections only possessives and, in English, plurals by rule are
known, and these only where the preferred form has such a plural too: give others rows of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity
from mtcheck.names.glossary import Term
from mtcheck.names.standing import describe_places
from mtcheck.names.terms import TermUse

_KYIV = Term("Kyiv", ("Kiev", "Kieff"), note="since 2019")
_DYNAMO = Term("Dynamo Kiev")
_ASYLUM = Term("asylum seeker", ("illegal immigrant",))
_INTERNET = Term("internet", ("Internet",))
_LIFT = Term("lift", ("elevator",), "en-GB")


@check(
    code="MT221",
    slug="glossary-term",
    category=Category.TERM,
    severity=Severity.MINOR,
    confidence=0.95,
    bad=(
        Example(
            "Talks were held in ⟦Kiev⟧’s old town.", fixed="Talks were held in Kyiv’s old town.", glossary=(_KYIV,)
        ),
        Example(
            "⟦Illegal immigrants⟧ were taken ashore.", fixed="Asylum seekers were taken ashore.", glossary=(_ASYLUM,)
        ),
        Example("⟦KIEV⟧, 3 May (Wire) - It rained.", fixed="KYIV, 3 May (Wire) - It rained.", glossary=(_KYIV,)),
        Example("They took the ⟦elevator⟧.", fixed="They took the lift.", language="en-GB", glossary=(_LIFT,)),
    ),
    good=(
        Example("Dynamo Kiev came to Kyiv by train.", glossary=(_KYIV, _DYNAMO)),
        Example("Internet access was cut: the internet is down.", glossary=(_INTERNET,)),
        Example("They took the elevator.", glossary=(_LIFT,)),
        Example("See kiev.example.org and #Kiev.", glossary=(_KYIV,)),
    ),
)
def glossary_term(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One finding for each term, at its first mention in the text, or in the title where the text has none."""
    in_body = {use.term.preferred for use in ctx.body.term_uses} if ctx.body else set()
    uses = defaultdict[str, list[TermUse]](list)
    for use in ctx.term_uses:
        if use.term.preferred not in in_body:
            uses[use.term.preferred].append(use)
    for preferred, (first, *others) in uses.items():
        in_title = [use for use in ctx.title.term_uses if use.term.preferred == preferred] if ctx.title else []
        yield Hit(
            first.span,
            _describe(first, [*others, *in_title]),
            Fix(first.span, first.replacement),
            related=tuple(use.span for use in others),
            related_in_title=tuple(use.span for use in in_title),
        )


def _describe(first: TermUse, others: list[TermUse]) -> str:
    """`"Kiev" here and in 3 other places, "Kieff" in 1; the glossary (terms.csv) has "Kyiv": since 2019`."""
    shown = {use.form.casefold(): use.form for use in reversed([first, *others])}
    counts = Counter(use.form.casefold() for use in others)
    more = counts.pop(first.form.casefold(), 0)
    told = describe_places(first.form, more=more, others={shown[form]: number for form, number in counts.items()})
    term = first.term
    glossary = f"the glossary ({term.file})" if term.file else "the glossary"
    return f'{told}; {glossary} has "{term.preferred}"' + (f": {term.note}" if term.note else "")
