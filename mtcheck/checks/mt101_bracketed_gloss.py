"""A word or an ending of the source language left in brackets.

Editors of the source put a pronoun or an agreeing ending in brackets when they shorten a quotation, and French,
Spanish or German writers add endings for both genders: `[elle] considere[e]`, `élu(e)s`, `étudiant·e·s`. The engine
translates what stands around the brackets and copies what stands inside: also the letters with which an editor signs a
remark, `[n.r. - the union]`, `(Anm. d. Red.)`. Who does not know leaves both, `Anne Kolb said he/she had paid`, `the
two town/towns has/have paid`, the court `rejected/dismissed` it, the `agent (officer/inspector)`, a `big (large)`
house, her `brother/sister (adik)`, or puts an ending in brackets as in a quotation where nobody is quoted:
`He consider[s] it`, `[She] was help[ed]`. Brackets hold what the source leaves out, `[of the company]`, what English
does not show, `the judge (fem.)`, `you (plural)`, and who is meant, `the sensors (they) had worked`. Doubts stay,
too: `the weir (dam?)`, `[or: owners]`, `[word missing]`, `(check name)`.

The reader sees letters that mean nothing in English, in the middle of what somebody is supposed to have said.

False alarms: `[sic]`, `[the president]`, `[…]`, footnote marks, `[t]he`, `decide[d]`, `person(s)` are good English;
so are `501(c)` and `section 12(e)`, and he/she for anybody. Editors mend what they quote, so in quotation marks, and in
a paragraph that seems to quote without them, little English is reported: words of one meaning, which nobody speaks in
one breath, and two pronouns. A rare word may be explained by a common one, aubergine (eggplant). Names and English
words in brackets are left alone, and so are questions that a writer asks in round ones. An ending of one letter without
a pronoun before it may be a footnote: it is minor and less sure.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Context, Example, check
from mtcheck.model import Category, Document, Fix, Hit, Severity

_LONE = frozenset(("[e]", "[a]", "[o]", "(e)", "(a)", "(o)"))
"""Endings of one letter, which without a pronoun before them may be a footnote or a class."""
_LESS_SURE = 0.75
_LEFT = {
    "ending": '"{text}" keeps "{mark}", an ending for another gender or number in the source',
    "word": '"{text}" keeps what stood in brackets in the source',
    "note": '"{mark}" is how an editor of the source signs a remark',
    "choice": '"{text}" stands for one person, who is a man or a woman',
    "forms": '"{text}" gives the forms for one and for several, where it is known which is meant',
    "verb": '"{text}" has an ending in brackets, though nobody is quoted',
    "supplied": '"{text}" has words in brackets, though nobody is quoted',
    "pronoun": '"{text}" leaves open what the source does not say',
    "variants": '"{text}" gives two words of one meaning, of which one was to be chosen',
    "doubt": '"{text}" is a doubt of the translator that nobody settled',
    "grammar": '"{text}" is a note on grammar, no part of the sentence',
}
_SMALL = frozenset(("note", "choice", "forms", "verb", "supplied", "pronoun", "grammar", "variants", "doubt"))
_SMALL_SURE = 0.85


@check(
    code="MT101",
    slug="bracketed-gloss",
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=0.95,
    languages=("en",),
    bad=(
        Example(
            "Russia asked for it because ⟦[elle] considered[e]⟧ that the raid was a threat.",
            fixed="Russia asked for it because it considered that the raid was a threat.",
        ),
        Example("The ⟦candidate(e)s⟧ met in Lyon.", fixed="The candidates met in Lyon."),
        Example("The ⟦student·e·s⟧ went home.", fixed="The students went home."),
        Example("The minister said that ⟦[la réforme]⟧ would wait."),
        Example('"They [⟦n.r.⟧ - the directors] told me in March," she said.'),
        Example("The prefect, Anne Kolb, said ⟦he/she⟧ had ordered six trucks."),
        Example("The two ⟦town/towns has/have⟧ paid for the bridge."),
        Example("The ⟦worker (employee/labourer)⟧ said prices would ⟦fall/come down (descend)⟧ soon."),
        Example("⟦[She] was help[ed]⟧ by her sister.", fixed="She was helped by her sister."),
        Example("The weir ⟦(dam?)⟧ was shut, the herders ⟦[or: owners?]⟧ left, and a ⟦[word missing]⟧ fell."),
        Example("A ⟦big (large)⟧ boar hurt Ann and her ⟦brother/sister (adik)⟧. It had done no ⟦harm (harm, damage)⟧."),
        Example("The president ⟦(female) [of the company]⟧ was told, and the trucks ⟦(they)⟧ were late."),
    ),
    good=(
        Example("He wrote that “the goverment [sic] will fall” and that [the president] knew […] [1]."),
        Example("“[T]he court decide[d]”, as section 12(e) and paragraph(a) of 501(c)(3) ask of person(s)."),
        Example("An applicant may bring his/her dog, and Anne Kolb said anyone may say he/she is ill."),
        Example("The novel [a] was read by Col·legi d’Arquitectes[b] members[e]."),
        Example("Kim (they) and the suspect (male, 34) were seen with an officer (it was late)."),
        Example("The exam (oral/written) will be held (twice), and rates would rise (fall) again."),
        Example("It was a coup (or revolution?), led by the bishop [pictured], as the name (lit. wolf) says."),
        Example("The flat (apartment) has an aubergine (eggplant), and each child's brother/sister may come."),
        Example("The rule is de facto [de facto] and was agreed with [Angela Merkel]."),
    ),
)
def bracketed_gloss(doc: Document, ctx: Context) -> Iterator[Hit]:
    """One hit for a bracketed word, with the bracketed ending that belongs to it."""
    for gloss in ctx.glosses:
        text = doc.text[gloss.span.start : gloss.span.end]
        message = _LEFT[gloss.kind].format(text=text, mark=gloss.mark)
        if gloss.pronouns and gloss.pronouns[0] != gloss.pronouns[1]:
            person, thing = gloss.pronouns
            message += f' (a pronoun: "{person}" for a person, "{thing}" for a country or a thing)'
        fix = None if gloss.replacement is None else Fix(gloss.span, gloss.replacement)
        if gloss.kind == "ending" and gloss.mark in _LONE:
            yield Hit(gloss.span, message, fix, severity=Severity.MINOR, confidence=_LESS_SURE)
        elif gloss.kind in _SMALL:
            yield Hit(gloss.span, message, fix, severity=Severity.MINOR, confidence=_SMALL_SURE)
        else:
            yield Hit(gloss.span, message, fix)
