"""Spellings of a Document in, pairs of first names out, one of which is the other in English: Giorgio, George Bellandi.

A machine that knows the English form of a first name puts it in one sentence and leaves the name in the next. Only
before one surname, spelled alike and borne by few, is it one person: many a Charles Garcia knows a Carlos Garcia.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

import mtcheck.late_re as re
from mtcheck.model import Document
from mtcheck.names.forms import Form, are_told_apart
from mtcheck.names.romanisation import fold_marks

COMMON_SURNAME = 3.0
"""Zipf frequency from which two people of one surname may well be in one article: Garcia 4.0, Marino 3.4."""
_INTRODUCED = re.compile(
    r"(?:\ [^\W\d_a-z][\w.'’-]*)+(?:,\ (?:an?|the|his|her|their|aged|who|\d\d)\b|\ (?:is|was)\ an?\b|\ \(\d)",
    re.VERBOSE,
)
"""How somebody is brought in: Charles Marx, a butcher; Thomas Mann is a lawyer."""

_NAMES = (
    "adalbert: wojciech vojtech bela|agatha: agata agathe|agnes: ines agnieszka anezka agnese|albert: alberto "
    "adalberto|alexander: alessandro alejandro alexandre aleksandr aleksander sandor alexandros|alice: alicja "
    "alicia|alphonse: alfonso alfons|ambrose: ambrogio ambrosio|andrew: andrea andres andrzej andrei andrej andras "
    "andreas andriy ondrej anders|angel: angelo|anne: anna ana anni|anthony: antonio antoine anton antoni antonin "
    "antal|arthur: arturo artur|augustine: agustin agostino augustyn|barbara: varvara borbala|bartholomew: "
    "bartolomeo bartolome bartosz bartlomiej|basil: vasily vasilios basilio vasil|benedict: benedetto benito "
    "benedikt benedek|bernard: bernardo bernhard|blaise: biagio blas|catherine: caterina catalina katarzyna "
    "katerina katalin ekaterina katharina catarina|charles: carlo carlos karl karel karol karoly|charlotte: "
    "carlotta carlota sarlota|christian: cristiano krystian|christopher: cristoforo cristobal christophe krzysztof "
    "krystof christoph kristof|clare: chiara clara claire klara|constantine: costantino konstantin konstantinos "
    "constantin|cyril: kirill cirillo kyrylo|dominic: domenico domingo dominique dominik|dorothy: dorota dorothea "
    "dorotea|edmund: edmondo edmundo odon|edward: edoardo eduardo edouard eduard|elias: ilya ilja|elizabeth: "
    "elisabetta elzbieta alzbeta erzsebet elisabeth elisabete yelizaveta|emily: emilia emilie|eugene: eugenio "
    "evgeny yevgeny yevhen jeno evgeni|eva: ewa|eve: eva ewa|ferdinand: fernando ferdinando nandor|florence: "
    "fiorenza florencia|frances: francesca francisca francoise franciszka|francis: francesco francisco francois "
    "franz ferenc franciszek frantisek frans|frederick: federico frederic friedrich fryderyk bedrich frigyes "
    "frederik|george: giorgio jorge georges georg jerzy jiri gyorgy georgios yuri giorgi gheorghe juraj "
    "juri|gerard: gerardo gerhard|giles: egidio gilles idzi|godfrey: goffredo gottfried godofredo|gregory: gregorio "
    "gregoire grzegorz grigory gergely|guy: guido|hedwig: jadwiga edvige hedvika|helen: elena helene helena ilona "
    "olena jelena yelena|henry: enrico enrique henri heinrich henryk jindrich henrik hendrik|hugh: ugo hugo "
    "hugues|ignatius: ignacio ignazio ignacy|innocent: innocenzo|irene: irena irina|isidore: isidoro izydor|james: "
    "giacomo jaime jacques jakob jakub jacopo|jane: giovanna juana jeanne johanna joanna|jerome: girolamo jeronimo "
    "hieronim|joan: giovanna juana jeanne johanna joanna|joachim: joaquin gioacchino joaquim|john: giovanni juan "
    "jean johann johannes jan ivan joao janos ioannis jovan johan juhani ioan|joseph: giuseppe jose josef jozef "
    "yosef jozsef josip iosif|julia: giulia julie yulia|julian: giuliano juliano julien|julius: giulio julio jules "
    "juliusz gyula|ladislaus: wladyslaw laszlo ladislav|lawrence: lorenzo laurent lorenz wawrzyniec vavrinec lorinc "
    "lourenco|leo: leone leon lev|leonard: leonardo leonhard|lewis: luigi luis louis ludwig|louis: luigi luis "
    "ludwig lajos ludvik ludwik luiz|louise: luisa luise ludwika|lucy: lucia lucie lucja luca|luke: luca lucas luc "
    "lukasz lukas|magdalene: magdalena maddalena|margaret: margherita margarita marguerite malgorzata marketa "
    "margit margarete margarethe margarida|mark: marco marcos marc marek markus|martha: marta marthe|martin: "
    "martino marcin martinho|mary: maria marie marija mariya|matthew: matteo mateo matthieu mateusz matej mate "
    "matthaus matvey|maurice: maurizio mauricio moritz maurycy|maximilian: massimiliano maximiliano "
    "maksymilian|michael: michele miguel michel mikhail michal mihaly mikael mihai mykhailo|monica: monika "
    "monique|nicholas: niccolo nicolas nikolai mikolaj miklos nikolaos mikulas nicola nikolaus nicolae "
    "mykola|patrick: patrizio patricio|paul: paolo pablo paulo pavel pawel pal pavlo pavlos|peter: pietro pedro "
    "pierre piotr petr pyotr petros petar pekka petru petro|philip: filippo felipe philippe filip philipp "
    "filipe|pius: pio|ralph: raoul raul|raphael: raffaele rafael rafal|raymond: raimondo ramon raimund|richard: "
    "riccardo ricardo ryszard|robert: roberto|roger: ruggero rogelio rudiger|roland: rolando orlando|rosalie: "
    "rosalia rozalia|rose: rosa roza ruza|rudolph: rodolfo rudolf|sebastian: sebastiano sebastien|simon: simone "
    "szymon semyon|sophia: sofia zofia zsofia|sophie: sofia zofia zofie|stanislaus: stanislaw stanislav|stephen: "
    "stefano esteban etienne stefan istvan szczepan stepan estevao stephane|susan: susanna susana suzanne zuzana "
    "zsuzsanna zuzanna|sylvester: silvestro|theodore: teodoro fyodor theodoros tivadar teodor|theresa: teresa "
    "therese terezie terezia|thomas: tommaso tomas tomasz tamas tome|ursula: orsola|valentine: valentino valentin "
    "walenty|victor: vittorio wiktor viktor|victoria: vittoria wiktoria viktorie|vincent: vincenzo vicente cenek "
    "wincenty vincenc|vitus: vito vit|walter: gualtiero|wenceslas: vaclav waclaw|william: guglielmo guillermo "
    "guillaume wilhelm vilmos vilem guilherme willem|xavier: javier|zachary: zaccaria zacarias"
)
"""First names in English, and abroad."""
_WORDS = frozenset("angel christian eve florence frances guy innocent mark pius rose victor".split())
"""Those that are words or places too, so that they may open a sentence as such."""


def find_translated(doc: Document, forms: Collection[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs of first names, by their keys, one of which is the other in English before a surname that few have."""
    by_surname: defaultdict[str, list[Form]] = defaultdict(list)
    zipfs = {form.key.casefold(): form.zipf for form in forms}
    for form in forms:
        if form.names_after and (form.key in _english() or fold_marks(form.key) in _abroad()):
            for surname in form.names_after:
                if zipfs.get(surname, COMMON_SURNAME) < COMMON_SURNAME:
                    by_surname[surname].append(form)
    found = dict.fromkeys(
        (one, other)
        for members in by_surname.values()
        for one, other in combinations(sorted(members, key=lambda form: form.key), 2)
        if find_own_name(one.key, other.key) is not None and not are_told_apart(one, other)
    )
    yield from (pair for pair in found if not _is_brought_in(doc, max(pair, key=_find_first)))


def _is_brought_in(doc: Document, form: Form) -> bool:
    """Whether the one who is named later is introduced there."""
    first = min((one for one in form.mentions if one.field == doc.field), key=lambda one: one.span, default=None)
    return first is not None and _INTRODUCED.match(doc.text, first.span.end) is not None


def _find_first(form: Form) -> tuple[bool, int]:
    return min((one.field != "title", one.span.start) for one in form.mentions)


def find_own_name(one: str, other: str) -> str | None:
    """Which of two lower-cased first names is foreign where the other is the same in English; None where neither is.

    >>> find_own_name("george", "giorgio"), find_own_name("juan", "giovanni"), find_own_name("paul", "pedro")
    ('giorgio', None, None)
    """
    for english, own in ((one, other), (other, one)):
        if english != fold_marks(own) and english in _abroad().get(fold_marks(own), frozenset()):
            return own
    return None


def is_english_first_name(name: str) -> bool:
    """Whether a lower-cased word is a first name in English and no word: George, not Rose.

    >>> is_english_first_name("george"), is_english_first_name("rose"), is_english_first_name("giorgio")
    (True, False, False)
    """
    return name in _english() and name not in _WORDS


@lru_cache(maxsize=1)
def _abroad() -> Mapping[str, frozenset[str]]:
    """Foreign first names, each with what English has for it."""
    abroad: defaultdict[str, set[str]] = defaultdict(set)
    for row in _NAMES.split("|"):
        english, _, names = row.partition(": ")
        for name in names.split():
            abroad[name].add(english)
    return {name: frozenset(english) for name, english in abroad.items()}


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    return frozenset(row.partition(":")[0] for row in _NAMES.split("|"))
